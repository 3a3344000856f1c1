"""What the program sees in a text: as data for other programs, and as a picture for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from quizgen.model import Clause, Fact, Phrase, Sentence
from quizgen.questions import Selection


def as_data(
    language: str, sentences: Sequence[Sentence], facts: Sequence[Fact], selection: Selection
) -> dict[str, Any]:
    """The analysis as values that JSON can hold; positions are characters of the text as it was read."""
    return {
        "language": language,
        "sentences": [
            {
                "start": sentence.start,
                "end": sentence.end,
                "text": sentence.text,
                "clauses": [_clause(clause) for clause in sentence.clauses],
                "facts": [_fact(fact) for fact in facts if fact.sentence.start == sentence.start],
                "questions": [
                    {"template": c.question.template, "prompt": c.question.prompt, "answer": c.question.answer,
                     "score": c.question.score, "parts": dict(c.parts), "importance": round(c.importance, 3)}
                    for c in selection.candidates if c.question.source.start == sentence.start
                ],
                "rejected": [
                    {"template": r.template, "check": r.check, "reason": r.reason, "prompt": r.prompt}
                    for r in selection.rejected if r.sentence.start == sentence.start
                ],
            }
            for sentence in sentences
        ],
    }  # fmt: skip


def _clause(clause: Clause) -> dict[str, Any]:
    return {
        "kind": clause.kind,
        "start": clause.start,
        "end": clause.end,
        "finite": [clause.finite.start, clause.finite.end] if clause.finite else None,
        "lemma": clause.lemma,
        "marks": sorted(clause.marks),
        "phrases": [_phrase(phrase) for phrase in clause.phrases if phrase.sure or phrase.role != "subject"],
    }


def _phrase(phrase: Phrase) -> dict[str, Any]:
    return {
        "start": phrase.start,
        "end": phrase.end,
        "text": phrase.text,
        "role": phrase.role,
        "field": phrase.field,
        "kind": phrase.kind,
        "relation": phrase.relation,
        "sure": phrase.sure,
        "resolved": phrase.resolved,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    filled = {name: phrase.text for name in fact.slots() if (phrase := getattr(fact, name)) is not None}
    return {"kind": fact.kind(), **filled}


FIELDS = {"front": "Vorfeld", "middle": "Mittelfeld", "end": "Nachfeld"}


def as_picture(sentences: Sequence[Sentence], facts: Sequence[Fact], selection: Selection) -> str:
    """The analysis as people read it: fields, roles, facts, what is asked, and what is not, with the reason."""
    return "\n\n".join("\n".join(_picture(sentence, facts, selection)) for sentence in sentences)


def _picture(sentence: Sentence, facts: Sequence[Fact], selection: Selection) -> Iterator[str]:
    yield sentence.text
    for clause in sentence.clauses:
        yield from fields_of(clause)
    for fact in facts:
        if fact.sentence.start == sentence.start:
            slots = ", ".join(f"{name}: {phrase.text}" for name in fact.slots() if (phrase := getattr(fact, name)))
            yield f"  fact      {fact.kind()}  {slots}"
    for candidate in selection.candidates:
        question = candidate.question
        if question.source.start == sentence.start:
            weights = ", ".join(f"{name} {value:+.2f}" for name, value in candidate.parts)
            why = f"{question.template} {question.score:.2f}: {weights}; importance {candidate.importance:.2f}"
            yield f"  asked     {question.prompt} → {_told(question.answer)}  [{why}]"
    for rejected in selection.rejected:
        if rejected.sentence.start == sentence.start:
            asked = f"{rejected.prompt} → {rejected.answer}  " if rejected.prompt else ""
            yield f"  not asked {asked}[{rejected.template} {rejected.check}: {rejected.reason}]"


def _told(answer: str | tuple[str, ...]) -> str:
    return answer if isinstance(answer, str) else " | ".join(answer)


def fields_of(clause: Clause) -> Iterator[str]:
    """A clause's fields, a line each, as „Vorfeld     Alexander Fleming    subject  person“."""
    verbs = " … ".join(t.text for t in (clause.finite, *clause.verbs) if t is not None)
    marks = f"  {' '.join(sorted(clause.marks))}" if clause.marks else ""
    lines: list[tuple[int, str]] = []
    if clause.finite or clause.verbs:
        at = (clause.finite or clause.verbs[0]).start
        lines.append((at, f"  {'Klammer':11} {verbs:40} {clause.lemma or ''}{marks}"))
    for phrase in clause.phrases:
        told = phrase.role if phrase.role not in ("adverbial", "none") else phrase.relation
        doubt = "" if phrase.sure else "  ?"
        lines.append((phrase.start, f"  {FIELDS[phrase.field]:11} {phrase.text:40} {told}  {phrase.kind}{doubt}"))
    yield f"  {clause.kind}"
    yield from (line for _, line in sorted(lines, key=_position))


def _position(line: tuple[int, str]) -> int:
    return line[0]


def pictures(sentences: Iterable[Sentence]) -> str:
    """Only the fields of sentences, without facts and questions: for golden files and failing examples."""
    return "\n\n".join("\n".join([s.text, *(line for c in s.clauses for line in fields_of(c))]) for s in sentences)
