"""Distinctions: what only one person or thing is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.event import asserts
from quizgen.facts.halves import halves, has_greatest, is_title, is_told_whose
from quizgen.facts.joined_predicates import predicates_apart
from quizgen.facts.named_titles import is_greatest_kind, is_named
from quizgen.facts.placed_titles import is_narrowed_by_place, with_its_place, with_place
from quizgen.facts.slots import standing, surely_told, without_clause_of_place
from quizgen.facts.stressed_predicates import without_stress
from quizgen.model import Clause, Distinction, Phrase, Sentence


def find_distinctions(sentence: Sentence) -> Iterator[Distinction]:
    """A distinction for each clause that joins a definite description with the one that it fits."""
    for clause in (one for whole in sentence.clauses for one in predicates_apart(sentence, whole)):
        clause = without_stress(sentence, without_clause_of_place(clause))
        if clause.frame in ("copula", "becoming") and asserts(clause) and "negated" not in clause.marks:
            found = _distinction(sentence, clause) or _filled(sentence, clause)
            if found is not None and not _is_cut(found):
                yield found


def _distinction(sentence: Sentence, clause: Clause) -> Distinction | None:
    clause = with_place(sentence, clause)
    found = halves(clause)
    if found is None or clause.kind not in ("main", "relative"):
        return None
    if (paired := _one_and_title(found[0], _called_behind(*found))) is None:
        return None
    one, title = paired
    if not _may_be_only(title, one):
        return None
    others = [p for p in _beside(clause, title, one) if p not in found]
    if "superlative" in title.marks and any("owned" in p.marks for p in others):
        return None  # „Der jüngste Präsident war Weber | bei seiner Wahl“: how he was then
    bare = one.number != "plural" or not [p for p in clause.phrases if p not in found and p.relation != "other"]
    lifeless = title.kind == "thing" and (title.number == "plural" or title.marks & {"relational", "process"})
    body = _is_body_or_nameless(title, one)
    person = one if one.kind == "person" and bare and not lifeless and not body else None
    lonely = not others and "past" not in clause.marks and title.number == "singular"
    thing = one if (one.kind != "person" or body) and lonely and "process" not in one.marks else None
    if thing is not None:
        clause, thing = with_its_place(sentence, _without_measures(clause, title), thing, title)
    things = one if not (person or others) and _are_greatest(title, one, clause) else None
    if things is not None or (thing is not None and is_narrowed_by_place(title, one)):
        return _settled(sentence, clause, title, one, several=things is not None)
    if thing is not None and title.kind != "place" and thing.class_ and _is_named_place(thing):
        return Distinction(sentence=sentence, clause=clause, place=thing, title=title)
    return (
        Distinction(sentence=sentence, clause=clause, person=person, thing=thing, things=things, title=title)
        if person or thing or things
        else None
    )


def _is_body_or_nameless(title: Phrase, one: Phrase) -> bool:
    """„Yale ist | die älteste Hochschule“, „der „Doktor“ ist | der höchste Grad“: nobody, whatever its kind."""
    body = title.kind in ("group", "place") and "superlative" not in one.marks
    return body or (title.kind == "thing" and _is_nameless(one))


def _settled(sentence: Sentence, clause: Clause, title: Phrase, one: Phrase, *, several: bool) -> Distinction:
    """Which of both is the subject makes no difference: „Fledertiere sind | die einzigen Säuger, die fliegen“."""
    things = {p: replace(p, kind="thing") for p in (title, one) if p.kind == "other"}
    clause = replace(clause, phrases=tuple(things.get(p, p) for p in clause.phrases))
    clause, title, one = surely_told(clause, things.get(title, title), things.get(one, one))
    if several:
        return Distinction(sentence=sentence, clause=clause, things=one, title=title)
    return Distinction(sentence=sentence, clause=clause, thing=one, title=title)


def _is_named_place(one: Phrase) -> bool:
    return one.kind == "place" and "named" in one.marks


def _is_nameless(one: Phrase) -> bool:
    """„der „Doktor““ (is the highest degree): a word for a person, of whom no name is told."""
    return "named" not in one.marks and not one.parts and not any(token.tag == "NE" for token in one.tokens)


def _is_cut(found: Distinction) -> bool:
    """„Die Sänger sind Karl, der auch malt, | sowie Paul“: one alone is not all of several."""
    one = found.person or found.filler
    several = found.title is not None and found.title.number == "plural"
    told = one is not None and any(part.relation == "relative" for part in one.parts)
    return several and told and one is not None and one.kind == "person" and one.number == "singular"


def _may_be_only(title: Phrase, one: Phrase) -> bool:
    """Can the title fit one alone, and is the other half somebody or something that one asks for?"""
    fits = is_title(title) or _is_greatest_here(title, one) or is_greatest_kind(title, one)
    if not fits or one.kind in ("pronoun", "number") or "indefinite" in one.marks:
        return False
    if _is_nobody(one) or _holds_second_title(one) or is_named(title) or "verbal" in title.marks:
        return False
    if _is_anybodys(title, one):
        return False
    body = title.kind == "group" and {"named", "definite"} <= one.marks  # „Die US Army ist | das Heer von …“
    only = "superlative" in title.marks or has_greatest(title) or is_narrowed_by_place(title, one)
    return body or only or one.kind in ("person", "place", "group")


def _called_behind(agent: Phrase, predicate: Phrase) -> Phrase:
    """„Der höchste Berg Afrikas ist ein Vulkan, | der Kilimandscharo“: the name behind the class alone."""
    part = predicate.parts[0] if len(predicate.parts) == 1 else None
    greatest = "superlative" in agent.marks and "indefinite" in predicate.marks and predicate.number == "singular"
    if part is None or not greatest or part.relation != "apposition" or part.end != predicate.end:
        return predicate
    named = len(part.tokens) == 1 and "named" in part.marks  # „eine Republik, | Algerien“
    plain = named or (len(part.tokens) == 2 and "definite" in part.marks and part.number == "singular")
    called = replace(standing(part), relation="predicate", role="predicate", case="nominative")
    return called if plain and part.kind != "person" else predicate


def _holds_second_title(one: Phrase) -> bool:
    """„Der längste Fluss ist der Rhein, | der kürzeste die Alz“: what looks like an apposition is of another one."""
    return any(part.relation == "apposition" and part.head.tag == "ADJA" for part in one.parts)


def _are_greatest(title: Phrase, one: Phrase, clause: Clause) -> bool:
    """„Die häufigsten Igel Europas sind die Braunbrustigel“: several of one name, and no list of them."""
    several = title.number == one.number == "plural" and "superlative" in title.marks
    alone = one.kind == "thing" and not one.parts and one.resolved == one.text and "past" not in clause.marks
    return several and alone and not one.marks & {"process", "quantified", "counted"} and "hedged" not in clause.marks


def _one_and_title(agent: Phrase, predicate: Phrase) -> tuple[Phrase, Phrase] | None:
    """The one and what fits only it, None if both are such: „Lima“ and „die Hauptstadt von Peru“."""
    one, title = (agent, predicate) if is_title(predicate) or is_greatest_kind(predicate, agent) else (predicate, agent)
    if not is_title(one):
        return one, title
    if ("superlative" in agent.marks) == ("superlative" in predicate.marks):
        return None
    # „Der größte Bahnhof Deutschlands ist der Hauptbahnhof von Leipzig“
    return (predicate, agent) if "superlative" in agent.marks else (agent, predicate)


def _is_greatest_here(title: Phrase, one: Phrase) -> bool:
    """„Der höchste Turm ist der Westturm“, „der wärmste Monat“: of the text, named or of the same noun."""
    alone = "superlative" in title.marks and "definite" in title.marks and title.number == "singular"
    same = one.head.text.casefold().endswith(title.head.text.casefold())
    named = one.kind == "place" or "named" in one.marks or same or title.kind == one.kind == "time"
    return alone and named and not title.parts and title.field == "front" and title.kind != "person"


def _filled(sentence: Sentence, clause: Clause) -> Distinction | None:
    """„Auslöser des Krieges war das Attentat“, „Typisch für die Gotik sind spitze Bögen“."""
    sides = [p for p in clause.phrases if p.relation in ("agent", "predicate") or _is_filled(p)]
    happens = "past" in clause.marks or any("process" in p.marks for p in sides)
    titles = [p for p in sides if _is_filled(p) or (happens and _is_greatest(p))]
    if clause.kind != "main" or len(sides) != 2 or len(titles) != 1:
        return None
    title, filler = titles[0], sides[sides[0] is titles[0]]
    clause = _without_measures(clause, title)
    others = [p for p in clause.phrases if p not in sides and p.relation != "other"]
    if any(p.relation not in ("time", "since", "place") or not p.sure for p in others) or "hedged" in clause.marks:
        return None
    plural = title.number == "plural" and filler.role == "subject"
    if plural or filler.preposition is not None or filler.kind in ("pronoun", "number", "clause", "quotation", "time"):
        return None
    if _is_anybodys(title, filler):
        return None
    numbered = any(token.text[:1].isdigit() for token in filler.tokens)  # „USB 4“ (is the „Nachfolger“ of USB 3.2)
    named = filler.kind == "other" and "named" in filler.marks and not numbered
    kind = "person" if title.kind == "person" and named else filler.kind
    coined = {"definite", "named"} <= filler.marks and len(filler.tokens) == 2  # „Währung ist der Sol“
    if title.kind != "person" and kind == "person" and (coined or not _is_called(filler)):
        kind = "thing"  # „Symbol des Friedens ist die Taube“
    if "focused" in filler.marks or (title.kind == "person" and kind != "person") or _is_nobody(filler):
        return None
    settled = replace(filler, kind=kind, relation="predicate", sure=True)
    phrases = (settled if p is filler else replace(p, sure=True) if p is title else p for p in clause.phrases)
    return Distinction(sentence=sentence, clause=replace(clause, phrases=tuple(phrases)), filler=settled, title=title)


def _is_filled(phrase: Phrase) -> bool:
    """Is it what one asks about: „Auslöser des Krieges“, „typisch für die Gotik“, „der erste Kaiser von Rom“?"""
    if phrase.preposition is not None or phrase.kind == "pronoun" or _is_anybodys(phrase):
        return False
    if phrase.relation == "manner":
        return phrase.field == "front" and "relational" in phrase.marks
    if _is_first_without_article(phrase) or (phrase.kind == "person" and is_title(phrase)):
        return True
    owned = "owned" in phrase.marks and phrase.resolved not in (None, phrase.text)  # „Sein Zeichen“
    told = owned or is_told_whose(phrase) or any(p.relation in ("genitive", "attribute") for p in phrase.parts)
    alone = phrase.tokens == (phrase.head,) and is_told_whose(phrase)  # „Amtssprache ist …“, of the country of the text
    named = "relational" in phrase.marks or alone
    named = named or {"kin", "owned", "described"} <= phrase.marks  # „Ihre ältere Schwester“
    told = told or "possessed" in phrase.marks  # „Perus Währung“
    return named and told and bool(phrase.marks & {"definite", "bare", "owned"})


def _is_first_without_article(phrase: Phrase) -> bool:
    """„Erster Präsident der Republik (war …)“, „Wichtigstes Exportgut (ist …)“: of whom or what the text tells."""
    alone = phrase.kind == "person" or (phrase.field == "front" and phrase.number == "singular")
    return alone and {"bare", "superlative"} <= phrase.marks


def _is_greatest(phrase: Phrase) -> bool:
    return "superlative" in phrase.marks and phrase.number == "singular" and is_title(phrase)


def _is_nobody(phrase: Phrase) -> bool:
    """„Lokomotivführer“: an office without a name tells what somebody was, not who."""
    bare = phrase.marks & {"bare", "named"} == {"bare"} and phrase.resolved == phrase.text
    return bare and phrase.kind == "person" and not _is_called(phrase)


def _is_anybodys(title: Phrase, one: Phrase | None = None) -> bool:
    """„der Sohn | eines Bauern“, „(Momo ist) die Heldin | eines Romans“: there are many such."""
    whose = (part for part in title.parts if part.relation in ("genitive", "attribute"))
    single = "kin" in title.marks or (one is not None and "named" in one.marks)
    return single and any("indefinite" in part.marks for part in whose)


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
