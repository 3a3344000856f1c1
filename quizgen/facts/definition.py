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
    composed = [p for p in term.parts if p.relation in COMPOSED and not _names_again(term, p)]
    single = len(term.tokens) - aside <= LONGEST_TERM and not composed
    single = single or whole
    more = (p for p in meaning.parts if p.relation == "other" and "alternative" not in p.marks)
    listed = any(not _goes_on(meaning, part) for part in more)
    described = any(p.relation in ("manner", "frequency") or _limits(p, meaning) for p in clause.phrases)
    kind = bool(meaning.marks & {"indefinite", "bare", "defining"}) and not meaning.marks & {"named", "vague", "kin"}
    return single and kind and not listed and not described


def _names_again(term: Phrase, part: Phrase) -> bool:
    """„Die Violine | oder Geige | ist …“: another name of one thing, not „ein Hund oder eine Katze“."""
    return "alternative" in part.marks and term.number == "singular" and "indefinite" not in term.marks


def _limits(phrase: Phrase, meaning: Phrase) -> bool:
    """„Außer New York“, „Als Baumbewohner“: is it so only beside others, or in one respect?"""
    limiting = ("circumstance", "predicate", "cause", "condition")
    return phrase.start < meaning.start and phrase.relation in limiting and phrase is not meaning


def _goes_on(meaning: Phrase, joined_part: Phrase) -> bool:
    """Does a list go on in a genitive or attribute: „zwischen Amerika | und Europa“, „aus Sand (…) | und Ton“?"""
    inside = [part for part in meaning.parts if part.relation in ("genitive", "attribute")]
    ends = [part.end for part in inside]
    ends += [p.end for p in meaning.parts if p.relation == "members" and p.start - 1 in ends]
    return any(0 < joined_part.start - end <= len(", ") for end in ends)


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
