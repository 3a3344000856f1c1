"""Definitions: what something is, means, or is understood by."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.facts.halves import halves, is_title
from quizgen.facts.slots import joined, without_insertions
from quizgen.model import Clause, Definition, Fact, Phrase, Sentence

LONGEST_TERM = 5
COMPOSED = ("genitive", "attribute", "other", "content")
"""Parts of a phrase that name more than one concept."""

QUOTES = '„“”«»"'
"""Marks around a title, which is one thing whatever stands in it."""

SAID_LATER = ("cause", "concession", "condition", "purpose", "other", "since", "until")
"""What follows a definition without being part of it."""


def find_definitions(sentence: Sentence) -> Iterator[Definition]:
    """A definition for each main clause that says what something is, means, or is understood by."""
    for clause in (without_insertions(sentence, c) for c in sentence.clauses):
        found = halves(clause)
        if found is None or clause.kind != "main":
            continue
        term, meaning = found
        title = is_title(meaning) and "defining" not in meaning.marks
        if meaning.kind in ("pronoun", "number") or title or is_title(term):
            continue
        if term.kind == "place" and meaning.kind == "person":
            continue  # „Deutschland ist Mitglied der NATO“
        if not _is_definition(clause, term, meaning):
            continue
        clause, meaning = _told_of_one(clause, term, meaning)
        whole = joined(sentence, clause, (meaning, *_behind(clause, meaning)))
        if whole is not None:
            precise = any(p.relation == "relative" for p in meaning.parts) and meaning.end == whole[1].end
            told = precise and _is_concept(term)
            concept, described = (term, meaning) if told else (None, None)
            explained = _explaining(whole[0], whole[1]) if clause.frame != "copula" else whole
            yield Definition(
                sentence=sentence, clause=explained[0], term=term, meaning=explained[1],
                concept=concept, described=described,
            )  # fmt: skip


def _explaining(clause: Clause, meaning: Phrase) -> tuple[Clause, Phrase]:
    """The clause and its meaning, marked so that "was" asks for it, whatever its noun."""
    marked = replace(meaning, marks=meaning.marks | {"explaining"})
    return replace(clause, phrases=tuple(marked if p is meaning else p for p in clause.phrases)), marked


def _is_concept(term: Phrase) -> bool:
    """Is it a kind of thing, not a single one? „Ein Planet“, „Planeten“, but not „Der Mars“."""
    kind = term.kind in ("thing", "other") or (term.kind == "place" and "indefinite" in term.marks)
    return bool(term.marks & {"indefinite", "bare"}) and "named" not in term.marks and kind


def defined_once(facts: Sequence[Fact]) -> Iterator[Fact]:
    """The facts with the first definition of each term only: a text begins with the most important one."""
    seen: set[str] = set()
    for fact in facts:
        if isinstance(fact, Definition) and fact.term is not None:
            terms = set(_names_of(fact.term))
            if not terms.isdisjoint(seen):
                continue
            seen |= terms
        yield fact


def _names_of(term: Phrase) -> Iterator[str]:
    """What the term is called, and its noun where nothing more is said: „Der Igel“ and „Igel“ are one."""
    yield (term.resolved or term.text).casefold()
    if term.resolved == term.text and not term.parts and not term.marks & {"named", "described"}:
        yield term.head.lemma.casefold()


def _is_definition(clause: Clause, term: Phrase, meaning: Phrase) -> bool:
    """Is it said of a single thing what it is? „Der Bau der Mauer war eine Belastung“ only judges."""
    if clause.frame == "meaning":
        return "verbal" in term.marks or "bare" in term.marks
    if clause.frame == "understanding":
        return True
    if clause.frame == "naming":
        return "verbal" in term.marks  # „Mit dem Wort Orkan bezeichnet man …“
    if meaning.field == "front" and meaning.kind == "person" and "bare" in meaning.marks and not meaning.parts:
        return False  # „Erster Vorsitzender war Ludwig Maier“: of what is told elsewhere
    aside = sum(len(part.tokens) for part in term.parts if part.relation == "members")
    whole = term.text[:1] in QUOTES and term.text[-1:] in QUOTES  # „Max und Moritz“
    single = len(term.tokens) - aside <= LONGEST_TERM and not any(p.relation in COMPOSED for p in term.parts)
    single = single or whole
    others = [p for p in meaning.parts if p.relation == "other" and not _goes_on(meaning, p)]
    listed = any(not _is_second_calling(term, meaning, part) for part in others)
    described = any(p.relation == "manner" or _limits(p, meaning) for p in clause.phrases)
    kind = bool(meaning.marks & {"indefinite", "bare", "defining"}) and not meaning.marks & {"named", "vague"}
    return single and kind and not listed and not described


def _is_second_calling(term: Phrase, meaning: Phrase, part: Phrase) -> bool:
    """„war ein Maler | und Dichter aus Bonn“: one person may be both, and so one list tells who it was."""
    tags = [t.tag for t in part.tokens]
    behind = next((at for at, tag in enumerate(tags) if tag not in ("KON", "NN", "ADJA", "$,")), len(tags))
    nouns = "NN" in tags[:behind] and tags[behind : behind + 1] in ([], ["APPR"], ["APPRART"])
    named = term.kind == meaning.kind == "person" and "named" in term.marks and term.number != "plural"
    return named and "indefinite" in meaning.marks and nouns


def _told_of_one(clause: Clause, term: Phrase, meaning: Phrase) -> tuple[Clause, Phrase]:
    """The clause with such a list as one phrase in the singular: „Wer war …?“ asks for it."""
    if not any(part.relation == "other" and _is_second_calling(term, meaning, part) for part in meaning.parts):
        return clause, meaning
    one = replace(meaning, number="singular")
    return replace(clause, phrases=tuple(one if p is meaning else p for p in clause.phrases)), one


def _limits(phrase: Phrase, meaning: Phrase) -> bool:
    """„Außer New York“, „Als Baumbewohner“: is it so only beside others, or in one respect?"""
    # „war ab 1762 Kaiserin“: no „Wer war sie ab 1762?“
    dated = meaning.kind == "person" and phrase.relation in ("since", "until")
    limiting = dated or phrase.relation in ("circumstance", "predicate", "cause", "condition")
    return phrase.start < meaning.start and limiting and phrase is not meaning


def _goes_on(meaning: Phrase, joined_part: Phrase) -> bool:
    """Does a list go on inside a genitive or attribute: „ein Weg zwischen Amerika | und Europa“?"""
    inside = (part for part in meaning.parts if part.relation in ("genitive", "attribute"))
    return any(part.end + 1 == joined_part.start for part in inside)


def _behind(clause: Clause, meaning: Phrase) -> tuple[Phrase, ...]:
    """The phrases that belong to the definition: all behind it up to what only adds a reason or a time."""
    found: list[Phrase] = []
    for phrase in sorted(clause.phrases, key=_start):
        if phrase.start <= meaning.start:
            continue
        if phrase.relation in SAID_LATER or phrase.relation == "agent":
            break
        found.append(phrase)
    return tuple(found)


def _start(phrase: Phrase) -> int:
    return phrase.start
