"""Definitions and distinctions: what something is, and what only one is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.slots import joined, without_insertions
from quizgen.model import Clause, Definition, Distinction, Fact, Phrase, Relation, Sentence

DEFINING: dict[str | None, tuple[tuple[Relation, ...], Relation]] = {
    "copula": (("agent",), "predicate"),
    "meaning": (("agent",), "object"),
    "understanding": (("circumstance", "topic", "place"), "object"),
    "naming": (("means",), "object"),
}
"""Frame of the verb → the relations of what is defined and of what it is."""

LONGEST_TERM = 5
COMPOSED = ("genitive", "attribute", "other", "content")
"""Parts of a phrase that name more than one concept."""

SAID_LATER = ("cause", "concession", "condition", "purpose", "other", "since", "until")
"""What follows a definition without being part of it."""


def find_definitions(sentence: Sentence) -> Iterator[Definition]:
    """A definition for each main clause that says what something is, means, or is understood by."""
    for clause in (without_insertions(sentence, c) for c in sentence.clauses):
        found = _halves(clause)
        if found is None or clause.kind != "main":
            continue
        term, meaning = found
        title = is_title(meaning) and "defining" not in meaning.marks
        if meaning.kind in ("pronoun", "number") or title or is_title(term):
            continue
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
    single = len(term.tokens) - aside <= LONGEST_TERM and not any(p.relation in COMPOSED for p in term.parts)
    listed = any(part.relation == "other" and not _goes_on(meaning, part) for part in meaning.parts)
    described = any(p.relation == "manner" for p in clause.phrases)
    kind = bool(meaning.marks & {"indefinite", "bare", "defining"}) and not meaning.marks & {"named", "vague"}
    return single and kind and not listed and not described


def _goes_on(meaning: Phrase, joined_part: Phrase) -> bool:
    """Does a list go on inside a genitive or attribute: „ein Weg zwischen Amerika | und Europa“?"""
    inside = (part for part in meaning.parts if part.relation in ("genitive", "attribute"))
    return any(part.end + 1 == joined_part.start for part in inside)


def find_distinctions(sentence: Sentence) -> Iterator[Distinction]:
    """A distinction for each clause that joins a definite description with the one that it fits."""
    for clause in sentence.clauses:
        if clause.frame == "copula" and asserts(clause) and "negated" not in clause.marks:
            found = _distinction(sentence, clause) or _filled(sentence, clause)
            if found is not None:
                yield found


def _distinction(sentence: Sentence, clause: Clause) -> Distinction | None:
    found = _halves(clause)
    if found is None or clause.kind not in ("main", "relative"):
        return None
    agent, predicate = found
    one, title = (agent, predicate) if is_title(predicate) else (predicate, agent)
    if is_title(one) and is_title(title) and ("superlative" in agent.marks) != ("superlative" in predicate.marks):
        # „Der größte Bahnhof Deutschlands ist der Hauptbahnhof von Leipzig“
        one, title = (predicate, agent) if "superlative" in agent.marks else (agent, predicate)
    elif is_title(one):
        return None
    if (
        not (is_title(title) or _is_greatest_here(title, one))
        or one.kind in ("pronoun", "number")
        or "indefinite" in one.marks
    ):
        return None
    if _is_nobody(one):
        return None
    if one.kind != "person" and "superlative" not in title.marks and one.kind != "place":
        return None
    others = _beside(clause, title, one)
    person = one if one.kind == "person" else None
    lonely = not others and "past" not in clause.marks and title.number == "singular"
    thing = one if one.kind != "person" and lonely and "process" not in one.marks else None
    if thing is not None:
        clause = _without_measures(clause, title)
    return (
        Distinction(sentence=sentence, clause=clause, person=person, thing=thing, title=title)
        if person or thing
        else None
    )


def _is_greatest_here(title: Phrase, one: Phrase) -> bool:
    """„Der höchste Turm ist der Westturm“: of what the text is about, and named or of the same noun."""
    alone = "superlative" in title.marks and "definite" in title.marks and title.number == "singular"
    same = one.head.text.casefold().endswith(title.head.text.casefold())
    named = one.kind == "place" or "named" in one.marks or same
    return alone and named and not title.parts and title.field == "front" and title.kind != "person"


def _filled(sentence: Sentence, clause: Clause) -> Distinction | None:
    """„Auslöser des Krieges war das Attentat“, „Typisch für die Gotik sind spitze Bögen“."""
    halves = [p for p in clause.phrases if p.relation in ("agent", "predicate") or "relational" in p.marks]
    happens = "past" in clause.marks or any("process" in p.marks for p in halves)
    titles = [p for p in halves if _is_filled(p) or (happens and _is_greatest(p))]
    if clause.kind != "main" or len(halves) != 2 or len(titles) != 1:
        return None
    title, filler = titles[0], halves[halves[0] is titles[0]]
    clause = _without_measures(clause, title)
    others = [p for p in clause.phrases if p not in halves and p.relation != "other"]
    if any(p.relation not in ("time", "since", "place") or not p.sure for p in others) or "hedged" in clause.marks:
        return None
    plural = title.number == "plural" and filler.role == "subject"
    if plural or filler.preposition is not None or filler.kind in ("pronoun", "number", "clause", "quotation", "time"):
        return None
    kind = "person" if title.kind == "person" and filler.kind == "other" and "named" in filler.marks else filler.kind
    if title.kind != "person" and kind == "person" and not _is_called(filler):
        kind = "thing"  # „Symbol des Friedens ist die Taube“
    if "focused" in filler.marks or (title.kind == "person" and kind != "person") or _is_nobody(filler):
        return None
    settled = replace(filler, kind=kind, relation="predicate", sure=True)
    phrases = (settled if p is filler else replace(p, sure=True) if p is title else p for p in clause.phrases)
    return Distinction(sentence=sentence, clause=replace(clause, phrases=tuple(phrases)), filler=settled, title=title)


def _is_filled(phrase: Phrase) -> bool:
    """Is it what one asks about: „Auslöser des Krieges“, „typisch für die Gotik“, „der erste Kaiser von Rom“?"""
    if phrase.preposition is not None or phrase.kind == "pronoun":
        return False
    if phrase.relation == "manner":
        return phrase.field == "front" and "relational" in phrase.marks
    related = "relational" in phrase.marks and any(p.relation in ("genitive", "attribute") for p in phrase.parts)
    return (related and bool(phrase.marks & {"definite", "bare"})) or (phrase.kind == "person" and is_title(phrase))


def _is_greatest(phrase: Phrase) -> bool:
    return "superlative" in phrase.marks and phrase.number == "singular" and is_title(phrase)


def _is_nobody(phrase: Phrase) -> bool:
    """„Lokomotivführer“: an office without a name tells what somebody was, not who."""
    bare = phrase.marks & {"bare", "named"} == {"bare"} and phrase.resolved == phrase.text
    return bare and phrase.kind == "person" and not _is_called(phrase)


def _is_called(phrase: Phrase) -> bool:
    return "named" in phrase.marks or any(part.relation == "name" for part in phrase.parts)


def _beside(clause: Clause, title: Phrase, one: Phrase) -> list[Phrase]:
    """What else is said: not the places right behind the one, „die Mainau im Südosten des Sees“, nor how much it is."""
    found: list[Phrase] = []
    end = one.end
    for phrase in clause.phrases:
        if phrase in (title, one) or phrase.relation in ("other", "since") or _only_measures(phrase, title):
            continue
        if phrase.start == end + 1 and phrase.preposition is not None and phrase.field != "front":
            end = phrase.end
        else:
            found.append(phrase)
    return found


def _only_measures(phrase: Phrase, title: Phrase) -> bool:
    """„mit 2962 Metern“ der höchste, „nach der Zugspitze“ der zweithöchste."""
    if phrase.relation in ("means", "company"):
        return "counted" in phrase.marks or any("counted" in part.marks for part in phrase.parts)
    return phrase.relation == "circumstance" and phrase.preposition is not None and "ranked" in title.marks


def _without_measures(clause: Clause, title: Phrase) -> Clause:
    left_out = [p for p in clause.phrases if _only_measures(p, title)]
    kept = tuple(t for t in clause.tokens if not any(t in p.tokens for p in left_out))
    return replace(clause, phrases=tuple(p for p in clause.phrases if p not in left_out), tokens=kept)


def is_title(phrase: Phrase) -> bool:
    """Can only one thing be meant? „der längste Fluss“, „die Hauptstadt Frankreichs“, „die erste Frau, die …“."""
    told = {part.relation for part in phrase.parts}
    named = any(
        p.relation in ("genitive", "attribute") and p.kind in ("place", "person", "group") for p in phrase.parts
    )
    if "owned" in phrase.marks:
        return "superlative" in phrase.marks and phrase.resolved not in (None, phrase.text)  # „Seine größte Oper“
    if "possessed" in phrase.marks:
        return "superlative" in phrase.marks  # „Kants bekanntestes Werk“
    resolved = (phrase.resolved or "").casefold()
    plain = phrase.text.casefold()
    told_whose = resolved.startswith(f"{plain} ") or resolved.endswith(
        f" {plain}"
    )  # with its country's name, its article
    owned = told_whose or "owner" in phrase.marks
    greatest = "superlative" in phrase.marks and (bool(told) or "narrowed" in phrase.marks)
    return "definite" in phrase.marks and (greatest or named or owned)


def _halves(clause: Clause) -> tuple[Phrase, Phrase] | None:
    if clause.frame not in DEFINING or not asserts(clause) or "negated" in clause.marks:
        return None
    terms, meant = DEFINING[clause.frame]
    term = next((p for p in clause.phrases if p.relation in terms and p.kind != "pronoun"), None)
    meaning = next((p for p in clause.phrases if p.relation == meant and p.kind != "pronoun"), None)
    return (term, meaning) if term and meaning else None


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
