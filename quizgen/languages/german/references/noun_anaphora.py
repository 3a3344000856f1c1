"""Nouns that take up what was named with more words before: „dieser Farbstoff“, „der Kongreß“, „diese Stacheln“."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from quizgen.languages.german.checking.attributes import tells_kind
from quizgen.languages.german.declension import behind_preposition, in_case
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import known_noun, lemmas
from quizgen.languages.german.references.description import core, is_compared_with, is_described, leans_on_person
from quizgen.languages.german.references.past import Mention, Past
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def same_noun(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """The full words for "dieser Farbstoff", "der Kongreß": the same noun or a compound of it, named shortly before."""
    if phrase.case is None or phrase.head.tag != "NN" or _means_its_own(phrase, clause, past):
        return None
    chosen = _named_fuller(phrase, clause, past)
    text = in_case(chosen, phrase.case, definite=True) if chosen is not None else None
    if chosen is None or text is None or _loses_attribute(chosen, text):
        return None
    if phrase.text.casefold().endswith(text.casefold()):
        return None  # "Das Harvard College … das Harvard College" says so itself
    return behind_preposition(phrase.preposition, text) if phrase.preposition else text


def _means_its_own(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "im Osten", "die meisten Auberginen": a time, a direction, some of them or an office that is told anew here."""
    if phrase.kind == "time" and noun_class(phrase.head.text) != "event":
        return True
    if phrase.head.text in words("compass_nouns"):
        return True  # "im Osten" is not "im Nordosten Europas" of the sentence before
    if any(t.tag in ("PIAT", "PIDAT", "CARD") for t in phrase.tokens if t.start < phrase.head.start):
        return True  # "die meisten Auberginen" are not those that were described before
    if phrase.head.text in past.title.split() and not any(t.tag == "PDAT" for t in phrase.tokens[:2]):
        return True  # "im Schach" in a text about it, though another kind of it was named
    appointed = phrase.kind == "person" and phrase.preposition in ("zu", "zum", "zur")
    # "wurde | zum Bürgermeister | gewählt": an office, and not the mayor who was named before
    return appointed and clause.lemma in words("appointing_verbs")


def _named_fuller(phrase: Phrase, clause: Clause, past: Past) -> Phrase | None:
    """The earlier phrase that says more of the same: "einem blauen Farbstoff" before "dieser Farbstoff"."""
    own = {lemma.lower() for lemma in lemmas(phrase.head.text)} | {phrase.head.lemma.lower()}
    fuller = [m for m in past.mentions if _is_fuller(m.phrase, phrase, own)]
    if not fuller:
        return None
    best = fuller[-1]
    pointing = any(t.tag == "PDAT" for t in phrase.tokens[:2])
    if pointing and past.sentence - best.sentence > 1 and not _is_named_event(best.phrase):
        return None
    if _is_named_since(best.sentence, own, past):
        return None
    chosen = core(best.phrase)
    different = {core(m.phrase).text.lower() for m in fuller if m.sentence == best.sentence}
    if len(different) > 1 or _are_two(fuller) or leans_on_person(chosen):
        return None
    return None if any(rule(chosen, phrase, clause) for rule in _UNLIKE) else chosen


def _is_named_event(phrase: Phrase) -> bool:
    """ "im Zweiten Weltkrieg": of which one would go on to tell for some sentences, "während dieses Krieges"."""
    named = any(t.tag == "ADJA" and t.text[:1].isupper() for t in phrase.tokens)
    return named and noun_class(phrase.head.text) == "event"


def _is_some_of_it(chosen: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "das Angebot | an erreichbarer Nahrung": "die Nahrung" of the next sentence is all of it."""
    told = [t.text for t in chosen.tokens if t.tag == "ADJA"]
    some = chosen.preposition is not None and "bare" in chosen.marks
    return some and bool(told) and chosen.number == "singular" and not any(map(tells_kind, told))


def _are_two(fuller: Sequence[Mention]) -> bool:
    """ "das Regionalparlament … im gesamtindischen Parlament … vom Parlament": which of the two, nobody can tell."""
    told = [{t.lemma.lower() for t in core(m.phrase).tokens if t.tag in ("NN", "NE", "ADJA")} for m in fuller]
    return any(not (one <= other or other <= one) for one, other in combinations(told, 2))


def _loses_attribute(fuller: Phrase, text: str) -> bool:
    """ "einen mit ihr betriebenen Kanal" is not "der betriebene Kanal"."""
    before = (t for t in fuller.tokens if t.end <= fuller.head.start and t.tag in ("NN", "NE", "FM"))
    return any(t.text not in text for t in before)


def _is_of_old(fuller: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "Der erste Klerus wurde geweiht. Heute umfasst | der Klerus | auch Frauen": today's is not the first one."""
    old = any(t.tag == "ADJA" and t.lemma.lower() in words("adjectives_of_old") for t in fuller.tokens)
    now = any(t.text.lower() in words("present_times") for t in clause.tokens)
    return old and now and fuller.head.lemma == phrase.head.lemma


def _rivals_compound(fuller: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "Die Wellenbreite … steigert sich | die Breite | über die Bugbreite": beside one compound it is no other one."""
    last = phrase.head.lemma.lower()
    beside = {p.head.lemma.lower() for p in clause.phrases if p is not phrase and p.kind != "clause"}
    own = fuller.head.lemma.lower()
    return own != last and any(t.endswith(last) and t not in (last, own) for t in beside)


def _is_coloured_anew(fuller: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "Die gelben Früchte … Im Sommer werden | die Früchte | grün": the yellow ones are not what is green."""
    coloured = any(t.tag == "ADJA" and t.lemma.lower() in words("colours") for t in fuller.tokens)
    return coloured and any(t.tag == "ADJD" and t.text.lower() in words("colours") for t in clause.tokens)


def _is_told_anew(fuller: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "das Gebiet | in Europa. In Ungarn verlässt er das Gebiet": the clause says where or from where it is itself."""
    own = {p.preposition for p in clause.phrases if p is not phrase and p.preposition and p.kind != "time"}
    again = any(part.relation == "attribute" and part.preposition in own for part in fuller.parts)
    return again and "definite" in phrase.marks


def _adds_little(fuller: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "in einem schlichten Grab … Mozarts Witwe besuchte | das Grab": beside a name one adjective tells no more."""
    described = [t for t in fuller.tokens if t.tag == "ADJA"]
    same = fuller.head.lemma == phrase.head.lemma and "definite" in phrase.marks
    named = any(t.tag == "NE" for p in clause.phrases if p is not phrase and p.kind != "clause" for t in p.tokens)
    return same and named and len(described) == 1 and "indefinite" in fuller.marks and not fuller.parts


_UNLIKE = (_is_told_anew, _adds_little, _is_of_old, _rivals_compound, _is_coloured_anew, _is_some_of_it)
"""What makes the earlier phrase another thing, or tells no more of it."""


def _is_named_since(sentence: int, own: set[str], past: Past) -> bool:
    """ "eine Stadtrepublik … die Königszeit, die Republik": the bare noun was spoken of by itself, too."""
    return any(
        token.lemma.lower() in own and (mention.sentence >= sentence or "definite" in mention.phrase.marks)
        for mention in past.mentions
        if not is_described(core(mention.phrase), ("genitive", "attribute"))
        if mention.phrase.resolved in (mention.phrase.text, None)  # not "das Werk" for "das Stahlwerk"
        for token in mention.phrase.tokens
    )


def _is_fuller(earlier: Phrase, phrase: Phrase, own: set[str]) -> bool:
    """Does an earlier phrase name the same noun with more words, or a compound that ends in it?"""
    if (
        earlier.head.tag != "NN"
        or earlier.head.text in words("large_numbers")  # "Tausende" are no "Ende"
        or earlier.role == "predicate"
        or (earlier.number and phrase.number and earlier.number != phrase.number)
    ):
        return False
    theirs = {lemma.lower() for lemma in lemmas(earlier.head.text)} | {earlier.head.lemma.lower()}
    same = bool(own & theirs)
    least = 3 if any(t.tag == "PDAT" for t in phrase.tokens[:2]) else 4  # "Diese Uhr" behind "die Kuckucksuhr"
    compound = any(
        t.endswith(o) and t != o and len(o) >= least and _may_modify(t[: -len(o)]) for t in theirs for o in own
    )
    whole = core(earlier)
    described = is_described(whole, ("genitive", "attribute"))
    if earlier.kind == "person" and not whole.parts and not any(t.tag == "NE" for t in whole.tokens):
        described = False  # "der amtierende Vorsitzende" is perhaps another one
    if "indefinite" in whole.marks and whole.parts and all(_is_kind(part) for part in whole.parts):
        described = False  # "eine Familie von Säugetieren": there are many
    if is_compared_with(whole) or whole.tokens[0].tag == "KON":
        return False  # "Fische | und andere größere Tiere": beside those that were named
    anaphoric = any(t.tag in ("PDAT", "PPOSAT") or t.text.lower() in words("every_words") for t in whole.tokens)
    return (compound or (same and described)) and not anaphoric


def _may_modify(first: str) -> bool:
    """ "Erd|platten", "USB-|Stick", but not "Zusammen|fluss", "Re|gent", "Halb|finale"."""
    if first.endswith("-"):
        return True
    forms = (first, first.removesuffix("s"), first.removesuffix("en"), f"{first}e")
    known = len(first) > LONGEST_UNKNOWN or any(known_noun(form.capitalize()) for form in forms if form)
    nearest = first.rpartition("-")[2]  # "die Bergen-Halbinsel" is no "Insel"
    return known and nearest not in words("separable_prefixes") | words("altering_first_parts")


LONGEST_UNKNOWN = 5
"""A longer first part is hardly there by chance, though no noun is known that is written so."""


def _is_kind(part: Phrase) -> bool:
    """ "von Säugetieren": bare nouns that tell only of what kind something is."""
    return part.relation == "attribute" and "bare" in part.marks and "named" not in part.marks and not part.parts


def same_year(phrase: Phrase, past: Past) -> str | None:
    """ "im selben Jahr", "in diesem Jahr" → "im Jahr 1900", if the sentence before names one year and no other."""
    pointing = any(t.tag == "PDAT" or t.lemma.lower() in ("selb", "gleich") for t in phrase.tokens[:2])
    if phrase.head.text not in ("Jahr", "Jahre") or phrase.preposition not in ("im", "in") or not pointing:
        return None
    year = next(iter(past.years)) if len(past.years) == 1 and not phrase.parts else ""
    return f"im Jahr {year}" if is_year(year) else None


def described_demonstrative(phrase: Phrase) -> str | None:
    """ "diese dicke, weiße Flüssigkeit" → "die dicke, weiße Flüssigkeit": two adjectives say enough."""
    adjectives = [t for t in phrase.tokens if t.tag == "ADJA" and t.lemma.lower() not in words("empty_adjectives")]
    if len(adjectives) < 2 or phrase.tokens[0].tag != "PDAT" or phrase.case is None:
        return None
    return in_case(phrase, phrase.case, definite=True)


def repeated(phrase: Phrase, past: Past) -> str | None:
    """ "diese Stacheln" → "die Stacheln", where the sentence before names them with no more words."""
    own = {lemma.lower() for lemma in lemmas(phrase.head.text)}
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.phrase.head.tag == "NN"]
    same = [p for p in before if own & {lemma.lower() for lemma in lemmas(p.head.text)} and p.number == phrase.number]
    if not same or phrase.case is None or phrase.parts or not any(t.tag == "PDAT" for t in phrase.tokens[:2]):
        return None
    text = in_case(phrase, phrase.case, definite=True)
    return behind_preposition(phrase.preposition, text) if text and phrase.preposition else text
