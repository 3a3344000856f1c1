"""Doubts because another clause tells what a word of this one means: "wies den Boten an, | er solle umkehren"."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from operator import attrgetter

from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Clause, Phrase, Sentence


def next_clause_doubts(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> Iterator[str]:
    """ "wies den Boten an, | er solle umkehren" about the messenger → ("what was said stands in the next clause",)."""
    for rule, doubt in _DOUBTS:
        if rule(sentence, clause, other, about):
            yield doubt.format(about.text[:40])


def _tells_noun(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "gaben ein Versprechen ab, | nicht zu trinken | und …": an infinitive that the next clause has taken up."""
    told = [p for p in clause.phrases if p.head.lemma in words("content_nouns") and p.kind != "clause"]
    if other.kind != "infinitive" or not told or any(p.start <= other.start < p.end for p in clause.phrases):
        return False
    last = max((t.end for t in clause.tokens if t.tag != "$," and t.start < other.start), default=-9)
    return other.start - last in (1, 2)


def _tells_content(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "wies den Boten an, | er solle umkehren", "da man meinte, | sie seien krank": reported behind a comma alone."""
    between = [*[t.text for t in sentence.tokens if t.end <= other.start][-1:], other.tokens[0].text]
    last = max((t.end for t in clause.tokens if t.tag != "$,"), default=clause.end)
    reported = other.kind == "main" and "subjunctive" in other.marks and "," in between
    return reported and 0 <= other.start - last <= 2


def _tells_what_for(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "als er Freunde einlud|, ihm zu helfen": without it the invitation says little."""
    asking = clause.lemma in words("verbs_with_infinitives") | words("person_object_verbs") and clause.kind != "main"
    behind = other.kind == "infinitive" and 0 <= other.start - clause.end <= 2
    told = any(p.relation in ("content", "purpose") for p in clause.phrases)
    return asking and behind and not told and (other.opener is None or other.opener.tag != "KOUI")


def _is_alternative(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "Die Zellen fehlen | oder sind zu wenig aktiv": neither is certain, but "Man kann baden | oder …" is."""
    first, second = sorted((clause, other), key=attrgetter("start"))
    joint = [t.text for t in sentence.tokens if first.start < t.end <= second.start][-1:]
    last = max((t.end for t in first.tokens if t.tag not in ("$,", "$.", "KON") and t.end <= second.start), default=-9)
    near = second.start - last <= len(" oder ")
    both = first.kind == second.kind == "main" and first is not second
    return both and near and "oder" in (*joint, second.tokens[0].text) and "modal" not in clause.marks


def _ends_reason(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "da sie versteckt in Bäumen|, Höhlen und Felsen hocken": the rest of a list and the verb, taken for a clause."""
    told = [t for t in other.tokens if t.tag not in ("$.", "$,")]
    verb_last = other.finite is not None and len(told) > 1 and told[-1] == other.finite
    behind = about.kind == "clause" and 0 <= other.start - about.end <= 2
    return behind and verb_last and other.kind == "main" and not any(p.role == "subject" for p in other.phrases)


def _is_other_reason(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "Zink verdampft, weshalb Salze wichtig sind|, weil sie es binden": both are right."""
    behind = 0 <= other.start - clause.end <= 2
    reason = about.relation == "cause" and about.end <= clause.start
    return behind and reason and other.opener is not None and (other.opener.text, "cause") in rows("clause_relations")


def _shares_subject(clause: Clause, other: Clause) -> bool:
    return any(p.role == "subject" and other.start <= p.start < other.end for p in clause.phrases)


def _dates_office(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "1953 verbannten sie ihn | und setzten Paul als König ein": of offices that are filled again and again."""
    office = any(p.kind == "person" and p.preposition in ("als", "zu", "zum", "zur") for p in clause.phrases)
    if not office or clause.lemma not in words("office_verbs") or other.start >= clause.start:
        return False
    dated = any(p.relation == "time" and p.field == "front" for p in other.phrases)
    timed = any(p.relation in ("time", "since", "until") for p in (*clause.phrases, about))
    return _shares_subject(clause, other) and dated and not timed


def _has_its_condition(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "Nur wenn es regnet, kann man säen | und die Felder pflügen": both are so only then."""
    fronted = (p for p in other.phrases if p.relation == "condition" and p.kind == "clause" and p.field == "front")
    joined = other.kind == clause.kind == "main" and other.end <= clause.start and _shares_subject(clause, other)
    return joined and any(p.text.lower().startswith("nur") for p in fronted)


def _says_how(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "…, | als gäbe es keine Gravitation"."""
    return _opens_with_als(clause, other) and other.tokens[1].tag.endswith("FIN")


def _is_of_other_time(sentence: Sentence, clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "wird bis 1066 angesetzt, | als die Normannen kamen"."""
    told = _opens_with_als(clause, other) and not other.tokens[1].tag.endswith("FIN")
    return told and "past" in other.marks and "past" not in clause.marks


def _opens_with_als(clause: Clause, other: Clause) -> bool:
    return other.start > clause.start and len(other.tokens) > 1 and other.tokens[0].text.lower() == "als"


_DOUBTS: tuple[tuple[Callable[[Sentence, Clause, Clause, Phrase], bool], str], ...] = (
    (_tells_noun, "what its noun is about stands in the next clause"),
    (_tells_content, "what was said stands in the next clause"),
    (_tells_what_for, "what somebody is to do stands in the next clause"),
    (_is_alternative, "what may be instead stands in the next clause"),
    (_ends_reason, "„{}“ goes on in the next clause"),
    (_is_other_reason, "another reason stands in the next clause"),
    (_dates_office, "when it was stands in the clause before"),
    (_has_its_condition, "under what condition it is so stands in the clause before"),
    (_says_how, "„als …“ says how"),
    (_is_of_other_time, "„als …“ is of another time"),
)
"""What another clause may tell, and the doubt about a question that leaves it out; {} is what the question asks for."""
