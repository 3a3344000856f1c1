"""Repairs of tags of finite verbs that were taken for another form of a verb, an adjective or a noun."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from quizgen.languages.german.conjugation import is_known_verb
from quizgen.languages.german.nouns import PLURAL_MASK, noun_mask
from quizgen.languages.german.tags import FINITE, INFINITE, RELATIVES, closes_clause, tag_at
from quizgen.languages.german.times import is_year
from quizgen.languages.german.verbs import finite_readings, is_third_person, participle_readings
from quizgen.model import Token


def opening_conditions(tokens: list[Token], at: int) -> str | None:
    """ "| Zieht | warme Luft über Wasser, entsteht Nebel": before a main clause behind a comma it orders nothing."""
    if at or tokens[0].tag != "VVIMP" or not is_third_person(tokens[0].text.lower()):
        return None
    comma = next((i for i, t in enumerate(tokens) if t.tag in FINITE | {"$,", "$."}), None)
    if comma is None or tokens[comma].text != ",":
        return None
    behind = comma + 2 if tag_at(tokens, comma + 1) == "ADV" else comma + 1  # "…, so entsteht Nebel"
    return "VVFIN" if tag_at(tokens, behind) in FINITE else None


def secretes(tokens: list[Token], at: int) -> str | None:
    """ "Die Drüsen | sondern | Schweiß ab": no conjunction without a comma before it, with the particle behind it."""
    joined = tokens[at].text != "sondern" or tokens[at].tag in FINITE or at == 0 or tokens[at - 1].text == ","
    if joined or any(t.tag in FINITE for t in tokens[:at]):
        return None
    clause = list(takewhile(lambda t: t.tag not in ("$,", "$.", *FINITE), tokens[at + 1 :]))
    return "VVFIN" if clause and clause[-1].text in ("ab", "aus") else None


def staying(tokens: list[Token], at: int) -> str | None:
    """ "blieb der Stuhl | bestehen|, wurde aber …", "lernte sie Anna | kennen|, die …": no second finite verb."""
    if tokens[at].tag != "VVFIN" or not tokens[at].text.endswith("en") or not closes_clause(tokens, at):
        return None
    before = list(takewhile(lambda t: t.tag not in ("$,", "$.", "KOUS", "PRELS"), reversed(tokens[:at])))
    finite = [t for t in before if t.tag in FINITE]
    return "VVINF" if len(finite) == 1 and finite[0].lemma in ("bleiben", "lernen") else None


def names_of_many(tokens: list[Token], at: int) -> str | None:
    """ "Die Früchte | heißen | Eicheln; sie …": between two nouns no adjective, where nothing else is the verb."""
    if tokens[at].text != "heißen" or tokens[at].tag != "ADJA" or at < 1 or tokens[at - 1].tag != "NN":
        return None
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag in ("$,", "$.", "KON")), 0)
    clause = list(takewhile(lambda t: t.tag not in ("$,", "$."), tokens[start:]))
    opened = clause[0].tag in ("KOUS", "PRELS", "PRELAT", "APPR", "APPRART")
    return None if opened or any(t.tag in FINITE for t in clause) else "VVFIN"


def far_auxiliaries(tokens: list[Token], at: int) -> str | None:
    """ "Viele Tiere | werden – mit Recht – scheu genannt": no infinitive where a participle closes the main clause."""
    if tokens[at].tag != "VAINF" or tokens[at].text not in ("werden", "haben") or at == 0:
        return None
    closing = FINITE | {"VVPP", "$,"}
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag in closing), None)
    opened = any(t.tag in FINITE or t.tag in ("$,", "KOUS", "PRELS", "PTKZU") for t in tokens[:at])
    if end is None or opened or tokens[end].tag not in ("VVFIN", "VVPP") or not closes_clause(tokens, end):
        return None
    return "VAFIN" if participle_readings(tokens[end].text) else None


def closing_perfects(tokens: list[Token], at: int) -> str | None:
    """ "der Körper, den Menschen betreten | haben": finite at the end of a clause that a relative pronoun opens."""
    perfect = tokens[at].tag == "VAINF" and tokens[at].text == "haben" and tag_at(tokens, at - 1) == "VVPP"
    if not perfect or not closes_clause(tokens, at) or at < 4:
        return None
    comma = next((i for i in range(at - 2, 0, -1) if tokens[i].tag in ("$,", "KON", *FINITE)), 0)
    opened = tokens[comma].tag == "$," and tokens[comma + 1].text in RELATIVES and comma < at - 3
    awaited = any(t.tag == "VMFIN" or (t.tag == "VAFIN" and t.lemma == "werden") for t in tokens[:comma])
    return "VAFIN" if opened and not awaited and tag_at(tokens, at + 1) != "VMFIN" else None


def fronted_infinitives(tokens: list[Token], at: int) -> str | None:
    """ "Studieren | durfte sie nicht", "Schlafen | können Igel lange": before a modal that has no other infinitive."""
    if at or tokens[at].tag not in ("ADJD", "ADJA", "ADV", "NN") or tag_at(tokens, at + 1) != "VMFIN":
        return None
    if tokens[at].tag == "NN":  # "Fliegen können gut sehen"
        clause = [t.tag for t in takewhile(lambda t: t.tag not in ("$,", "$.", "KON"), tokens[1:])]
        if any(tag.endswith(("INF", "IZU")) for tag in clause):
            return None
    return "VVINF" if tokens[at].text.endswith("n") and is_known_verb(tokens[at].text.lower()) else None


def bracketed_infinitives(tokens: list[Token], at: int) -> str | None:
    """ "können bis 300 Eier | legen (Legerassen), wenn …": before a bracket, behind a modal without an infinitive."""
    if tokens[at].tag != "VVFIN" or tag_at(tokens, at + 1) != "$(" or tokens[at + 1].text != "(":
        return None
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag in ("$,", "$.", "$(")), 0)
    tags = [t.tag for t in tokens[start:at]]
    led = tags.count("VMFIN") == 1 and not set(tags) & (INFINITE | FINITE - {"VMFIN"})
    return "VVINF" if led and is_known_verb(tokens[at].text) else None


_OPENS_PHRASE = frozenset({"ART", "PPOSAT", "PIAT", "PDAT", "CARD", "APPR", "APPRART", "PRF", "PPER", "PTKNEG", "ADV"})
_MISTAKEN = frozenset({"ADJD", "VVPP", "VVINF", "VVIMP"})


def joined_verbs(tokens: list[Token], at: int) -> str | None:
    """ "ist ein Kontinent und | umfasst 54 Staaten": behind a noun and "und" no participle follows, but a verb.

    Nor before an article behind an adjective: "ist 82 Kilometer lang und | erspart den Schiffen die Fahrt".
    """
    token = tokens[at]
    if token.tag not in _MISTAKEN | {"ADJA"} or at < 3 or tokens[at - 1].text != "und":
        return None
    told = tokens[at - 2].tag == "ADJD" and tag_at(tokens, at + 1) in ("ART", "PPOSAT", "CARD")
    if not told and tokens[at - 2].tag not in ("NN", "NE") and not _acts_behind_passive(tokens, at):
        return None
    first = next((t for t in tokens[:at] if t.tag in FINITE), None)
    further = tag_at(tokens, at + 2) == "CARD" and tokens[at + 1].text == "weitere"  # "und | verletzte weitere elf"
    opens = further or (tag_at(tokens, at + 1) in _OPENS_PHRASE and token.tag != "ADJA")
    if first is None or tokens[0].tag in ("KOUS", "KOUI") or not opens:
        return None
    numbers = {r.number for r in finite_readings(first.text.lower()) if r.person == 3}
    same = any(r.person == 3 and r.number in numbers for r in finite_readings(token.text))
    bracketed = first.tag == "VMFIN" or any(t.tag in INFINITE | FINITE for t in tokens[at + 1 :])
    return "VVFIN" if same and not bracketed else None


def _acts_behind_passive(tokens: Sequence[Token], at: int) -> bool:
    """ "ist für Schulen gedacht und | umfasst | bis zu 24 Stunden": what was done to something has no object."""
    auxiliary = next((t for t in reversed(tokens[: at - 2]) if t.tag in FINITE), None)
    if tokens[at - 2].tag != "VVPP" or auxiliary is None or auxiliary.lemma not in ("sein", "werden"):
        return False
    opener = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag != "ADV"), at)
    counted = tokens[opener].tag == "CARD" and tag_at(tokens, opener + 1) in ("NN", "ADJA")
    return counted or tokens[opener].text in ("den", "einen")


def listed_verbs(tokens: list[Token], at: int) -> str | None:
    """ "Sie fallen zu Boden, | beginnen | zu wachsen und bilden …": the second of three verbs is no infinitive."""
    first = next((t for t in tokens[:at] if t.tag in FINITE), None)
    if tokens[at].tag not in _MISTAKEN or tokens[at - 1].text != "," or first is None or first.tag != "VVFIN":
        return None
    if tokens[0].tag in ("KOUS", "KOUI") or tag_at(tokens, at + 1) not in _OPENS_PHRASE | {"PTKZU"}:
        return None
    joins = next((i for i in range(at + 1, len(tokens) - 1) if tokens[i].text in ("und", "oder", ",")), None)
    last = tokens[joins + 1] if joins is not None else None
    if last is None or last.tag != "VVFIN" or tokens[joins or 0].text == ",":
        return None
    numbers = {r.number for t in (first, last) for r in finite_readings(t.text.lower()) if r.person == 3}
    same = {r.number for r in finite_readings(tokens[at].text) if r.person == 3} & numbers
    return "VVFIN" if same else None


def closing_infinitives(tokens: list[Token], at: int) -> str | None:
    """ "um die Lager zu | leeren|, wurden …": behind "zu" and before a comma no adjective, but a verb."""
    if tokens[at].tag != "ADJA" or at < 1 or tokens[at - 1].text != "zu" or tag_at(tokens, at + 1) not in ("$,", "$."):
        return None
    form = tokens[at].text
    return "VVINF" if form.islower() and form.endswith("n") and is_known_verb(form) else None


def infinitive_particles(tokens: list[Token], at: int) -> str | None:
    """ "um die Lager | zu | leeren,": before an infinitive that a comma closes."""
    if tokens[at].text != "zu" or tokens[at].tag != "APPR" or tag_at(tokens, at + 1) != "VVINF":
        return None
    return "PTKZU" if tag_at(tokens, at + 2) in ("$,", "$.") else None


def announcing_verbs(tokens: list[Token], at: int) -> str | None:
    """ "Manche Forscher | sagen: Der Mond war heiß": right before a colon, behind a plural that opens the sentence."""
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    if tokens[at].tag != "VVINF" or behind != ":" or at < 1 or tokens[at - 1].tag != "NN":
        return None
    alone = not any(t.tag in FINITE for t in tokens[:at])
    return "VVFIN" if alone and noun_mask(tokens[at - 1].text) & PLURAL_MASK else None


def small_verbs(tokens: list[Token], at: int) -> str | None:
    """ "Zwischen zwei Würfen | vergehen | acht Wochen": a "noun" in small letters, and no verb before it."""
    token = tokens[at]
    if token.tag not in ("NN", "NE") or at == 0 or not token.text[:1].islower():
        return None
    if tokens[at - 1].tag == "CARD" and not is_year(tokens[at - 1].text):
        return None  # "20 | ha", but "1903 | erstach | Otto Kolb …"
    told = tokens[at - 1].text == "," and tokens[0].tag == "KOUS" and is_third_person(tokens[at - 2].text)
    first = at - 1 if told else 0  # "Bis sie sich zersetzt, | vergehen | 450 Jahre"
    before = any(t.tag in FINITE or t.tag in ("KOUS", "$,", "$.") for t in tokens[first + told : at])
    return "VVFIN" if is_third_person(token.text) and not before else None


def listed_infinitives(tokens: list[Token], at: int) -> str | None:
    """ "lässt die Blätter | welken, gären und trocknen": a "noun" in small letters before more infinitives."""
    token = tokens[at]
    if token.tag not in ("NN", "NE") or not token.text[:1].islower() or not is_known_verb(token.text):
        return None
    joined = tag_at(tokens, at + 1) in ("$,", "KON") and tag_at(tokens, at + 2) == "VVINF"
    joined = joined and any(t.tag in FINITE for t in tokens[:at])
    clause = takewhile(lambda t: t.tag not in ("$,", "$."), reversed(tokens[:at]))
    modal = token.text.endswith("n") and any(t.tag == "VMFIN" for t in clause)  # "müssen 25 Stunden | fasten"
    return "VVINF" if joined or (modal and closes_clause(tokens, at)) else None


def joined_small_verbs(tokens: list[Token], at: int) -> str | None:
    """ "verhielt sich ruhig und | unterschied | sich von allen": a "noun" in small letters behind "und"."""
    token = tokens[at]
    if token.tag not in ("NN", "NE") or at < 2 or not token.text[:1].islower() or tokens[at - 1].tag != "KON":
        return None
    return "VVFIN" if is_third_person(token.text) and tag_at(tokens, at + 1) in _OPENS_PHRASE else None


def paired_verbs(tokens: list[Token], at: int) -> str | None:
    """ "Der Staat | unterstützt | und erweitert den Dienst": no participle, but the first of two verbs."""
    token = tokens[at]
    if token.tag not in _MISTAKEN or at < 1 or tag_at(tokens, at + 1) != "KON" or tag_at(tokens, at + 2) not in FINITE:
        return None
    if any(t.tag in FINITE or t.tag in ("KOUS", "KOUI", "$,", "$.") for t in tokens[:at]):
        return None
    numbers = [{r.number for r in finite_readings(t.text) if r.person == 3} for t in (token, tokens[at + 2])]
    return "VVFIN" if numbers[0] & numbers[1] and not closes_clause(tokens, at + 2) else None


def closed_pairs(tokens: list[Token], at: int) -> str | None:
    """ "Die Firma produziert und | verkauft | Autos": no participle behind a verb and "und", before an object."""
    if at < 3:
        return None
    token, first = tokens[at], tokens[at - 2]
    if tokens[at - 1].tag != "KON" or token.tag not in _MISTAKEN or first.tag not in _MISTAKEN | {"VVFIN"}:
        return None
    if any(t.tag in FINITE or t.tag in ("KOUS", "KOUI", "$,", "$.") for t in tokens[: at - 2]):
        return None
    if first.tag != "VVFIN" and any(t.tag in FINITE for t in tokens[at:]):
        return None  # "Gekocht und gebraten Fleisch zu essen ist …"
    if tag_at(tokens, at + 1) not in {"ART", "NN", "ADJA", "PPOSAT", "CARD"}:
        return None
    numbers = [{r.number for r in finite_readings(t.text) if r.person == 3} for t in (first, token)]
    return "VVFIN" if numbers[0] & numbers[1] else None


def lone_verbs(tokens: list[Token], at: int) -> str | None:
    """ "Der Park | umfasst | 20 Hektar; das …", "umfasst 20 Hektar und wurde …": the half has no other verb."""
    if tokens[at].tag not in _MISTAKEN or at < 1 or tokens[at - 1].tag not in ("NN", "NE"):
        return None
    if tag_at(tokens, at + 1) not in _OPENS_PHRASE or not is_third_person(tokens[at].text):
        return None
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag == "$."), 0)
    end = next((i for i in range(at, len(tokens)) if tokens[i].tag == "$." or _joins_finite(tokens, i)), len(tokens))
    others = any(t.tag in FINITE | INFINITE | {"$,", "KOUS", "KOUI"} for t in tokens[start:end] if t is not tokens[at])
    halved = end < len(tokens) and (tokens[end].text == ";" or tokens[end].tag == "KON")
    return "VVFIN" if halved and not others else None


def _joins_finite(tokens: Sequence[Token], at: int) -> bool:
    """ "umfasst 20 Hektar | und | wurde 1905 angelegt": does a second finite verb stand right behind it?"""
    return tokens[at].tag == "KON" and tag_at(tokens, at + 1) in FINITE
