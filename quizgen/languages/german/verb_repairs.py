"""Repairs of tags of verb forms: finite, infinitive, participle or adjective, as the clause needs it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import determiner_mask
from quizgen.languages.german.nouns import PLURAL_MASK, known_noun, noun_mask
from quizgen.languages.german.tags import FINITE, INFINITE, RELATIVES, closes_clause, tag_at
from quizgen.languages.german.verbs import finite_readings, participle_readings
from quizgen.model import Token


def infinitives(tokens: list[Token], at: int) -> str | None:
    """A "finite" form behind a modal verb is an infinitive: "sollte sich frei fühlen"; and "lernte … kennen"."""
    token = tokens[at]
    known = token.text == "kennen" and token.tag == "VVINF"
    mistaken = token.tag == "VVPP" and not participle_readings(token.text)  # "wird 2061 | wiederkehren"
    if not (token.tag in FINITE or known or mistaken) or not token.text.endswith("n") or not closes_clause(tokens, at):
        return None
    for i in range(at - 1, -1, -1):
        if tokens[i].tag == "VMFIN" or (tokens[i].tag == "VAFIN" and tokens[i].lemma == "werden"):
            return token.tag[:2] + "INF"
        if tokens[i].tag == "VVFIN" and tokens[i].lemma == "lassen":
            return token.tag[:2] + "INF"  # "ließ das Schloss Belvedere | bauen"
        if tokens[i].tag == "VVFIN" and token.text == "kennen" and tokens[i].lemma == "lernen":
            return "PTKVZ"
        if _joins_nouns(tokens, i):
            continue
        if tokens[i].tag in ("$,", "$.", "KON") or tokens[i].tag in FINITE:
            return None
    return None


def _joins_nouns(tokens: Sequence[Token], at: int) -> bool:
    """ "muss Rede | und | Antwort stehen": a conjunction between two bare nouns begins no clause."""
    if tokens[at].tag != "KON" or not 0 < at < len(tokens) - 2:
        return False
    return tokens[at - 1].tag == tokens[at + 1].tag == "NN" and tokens[at + 2].tag.startswith("V")


def attributive_participles(tokens: list[Token], at: int) -> str | None:
    """ "die von Becquerel beobachtete Strahlung": a "finite" verb right before its noun, behind a determiner."""
    token = tokens[at]
    noun = at + 1
    while noun < len(tokens) and tokens[noun].tag == "ADJA":
        noun += 1
    if token.tag != "VVFIN" or noun >= len(tokens) or tokens[noun].tag != "NN" or at < 2:
        return None
    stem = re.sub(r"(e|en|er|es|em)$", "", token.text)
    if stem == token.text or not participle_readings(stem):
        return None
    phrase = tokens[max(0, at - 8) : at]
    determined = any(t.tag in ("ART", "PDAT", "PPOSAT") for t in phrase)
    preposition = any(t.tag in ("APPR", "APPRART", "ADV", "ADJD") for t in phrase)
    others = any(t.tag in FINITE for i, t in enumerate(tokens) if i != at)
    return "ADJA" if determined and preposition and others else None


def homographs(tokens: list[Token], at: int) -> str | None:
    """The last "infinitive" or "participle" of a subordinate clause may be its finite verb: treffen, benötigt."""
    token = tokens[at]
    if token.tag not in ("VVINF", "VVPP", "VAINF", "VMINF", "ADJD") or not closes_clause(tokens, at):
        return None
    if token.tag == "ADJD" and not any(r.person == 3 for r in finite_readings(token.text)):
        return None
    if (at + 1 < len(tokens) and tokens[at + 1].tag in INFINITE | FINITE) or tokens[at - 1].tag == "PTKZU":
        return None
    for i in range(at - 1, -1, -1):
        if tokens[i].tag in FINITE or tokens[i].tag in ("$.", "KOUI"):
            return None
        if tokens[i].text == "," or i == 0:
            opener = i + 1 if tokens[i].text == "," else i
            opener += tokens[opener].tag == "APPR"
            purpose = tokens[opener].text.lower() == "damit" and any(
                t.tag in ("NN", "NE", "PPER") for t in tokens[opener:at]
            )
            opens = (
                purpose
                or tokens[opener].tag in ("KOUS", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT")
                or (
                    tokens[opener].text.lower() in RELATIVES
                    and not may_determine(tokens, opener)
                    and (at + 1 >= len(tokens) or tokens[at + 1].tag in ("$,", "$.", "KON"))
                )
            )
            if opens:
                return token.tag[:2] + "FIN" if finite_readings(token.text) else None
    return None


def may_determine(tokens: Sequence[Token], at: int) -> bool:
    """May the word be the article of the noun behind it? "die | Stadt", but not "die | zivilen Ungehorsam (üben)"."""
    noun = at + 1
    while noun < len(tokens) and tokens[noun].tag in ("ADJA", "CARD"):
        noun += 1
    if noun >= len(tokens) or tokens[noun].tag not in ("NN", "NE"):
        return noun > at + 1
    readings, _ = determiner_mask(tokens[at].text)
    known = noun_mask(tokens[noun].text)
    return not known or bool(readings & known)


def hidden_verbs(tokens: list[Token], at: int) -> str | None:
    """ "Das Unternehmen installierte Systeme": an "adjective" right behind the noun phrase that opens the sentence."""
    token = tokens[at]
    if token.tag != "ADJA" or not token.text.endswith(("te", "ten")) or not 0 < at < 6 or tokens[at - 1].tag != "NN":
        return None
    opening = [t.tag for t in tokens[: at - 1]]
    if not opening or opening[0] not in ("ART", "PPOSAT", "PDAT") or any(tag != "ADJA" for tag in opening[1:]):
        return None
    past = any(r.person == 3 and r.tense == "past" for r in finite_readings(token.text))
    return "VVFIN" if past else None


def joined_pasts(tokens: list[Token], at: int) -> str | None:
    """ "besetzte den Hafen und | bedrohte | Lima": a bare "adjective" in -te before a name, behind a verb like it."""
    token = tokens[at]
    if token.tag != "ADJA" or not token.text.endswith("te") or not 2 < at < len(tokens) - 1:
        return None
    if tokens[at - 1].text != "und" or tokens[at - 2].tag == "ADJA" or tokens[at + 1].tag != "NE":
        return None  # "die bedrohte und | belagerte | Elfenburg"
    before = [r for t in tokens[:at] if t.tag == "VVFIN" for r in finite_readings(t.text.lower())]
    told = any(r.person == 3 and r.tense == "past" and r.number == "singular" for r in before)
    past = any(r.person == 3 and r.tense == "past" for r in finite_readings(token.text))
    return "VVFIN" if told and past else None


def second_verbs(tokens: list[Token], at: int) -> str | None:
    """ "wandte sich sie verstärkt … zu": a "finite" verb with nothing that opens a clause between it and the first."""
    token = tokens[at]
    if token.tag != "VVFIN" or not participle_readings(token.text) or closes_clause(tokens, at):
        return None
    for i in range(at - 1, -1, -1):
        if tokens[i].tag in FINITE:
            return "ADJD"
        if tokens[i].tag in ("$,", "$.", "$(", "KON", "KOUS", "KOUI", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT"):
            return None
    return None


def far_auxiliaries(tokens: list[Token], at: int) -> str | None:
    """ "Viele Tiere | werden – mit Recht – scheu genannt": no infinitive where a participle closes the main clause."""
    if tokens[at].tag != "VAINF" or tokens[at].text not in ("werden", "haben", "sind") or at == 0:
        return None
    closing = FINITE | {"VVPP", "$,"}
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag in closing), None)
    opened = any(t.tag in FINITE or t.tag in ("$,", "KOUS", "PRELS", "PTKZU") for t in tokens[:at])
    if end is None or opened or tokens[end].tag not in ("VVFIN", "VVPP") or not closes_clause(tokens, end):
        return None
    return "VAFIN" if participle_readings(tokens[end].text) else None


def participles(tokens: list[Token], at: int) -> str | None:
    """A "finite" verb that is only a participle, where the clause has its finite auxiliary: "wurde … begonnen"."""
    token = tokens[at]
    if token.tag != "VVFIN" or not participle_readings(token.text) or not closes_clause(tokens, at):
        return None
    for i in range(at - 1, -1, -1):
        if tokens[i].tag in ("VAFIN", "VMFIN"):
            return "VVPP"
        if tokens[i].tag in ("$,", "$.", "VVFIN", "KON"):
            return None
    return None


def inserted_participles(tokens: list[Token], at: int) -> str | None:
    """ "Der Turm, | erbaut | um 1900, steht noch": behind the first comma, and the finite verb behind the second."""
    if tokens[at].tag not in ("VVFIN", "ADJD") or not participle_readings(tokens[at].text):
        return None
    if at < 2 or tokens[at - 1].text != "," or tokens[at - 2].tag not in ("NN", "NE"):
        return None
    if any(t.tag in FINITE or t.text == "," for t in tokens[: at - 1]):
        return None
    behind = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag in FINITE | {"$,", "$.", "KON"}), len(tokens))
    closed = tag_at(tokens, behind) == "$," and behind > at + 1
    return "VVPP" if closed and tag_at(tokens, behind + 1) in FINITE else None


_OPENS_PHRASE = frozenset({"ART", "PPOSAT", "PIAT", "PDAT", "CARD", "APPR", "APPRART", "PRF", "PPER", "PTKNEG", "ADV"})
_MISTAKEN = frozenset({"ADJD", "VVPP", "VVINF", "VVIMP"})


def joined_verbs(tokens: list[Token], at: int) -> str | None:
    """ "ist ein Kontinent und | umfasst 54 Staaten": behind a noun and "und" no participle follows, but a verb."""
    token = tokens[at]
    if token.tag not in _MISTAKEN or at < 3 or tokens[at - 1].text != "und" or tokens[at - 2].tag not in ("NN", "NE"):
        return None
    first = next((t for t in tokens[:at] if t.tag in FINITE), None)
    if first is None or tokens[0].tag in ("KOUS", "KOUI") or tag_at(tokens, at + 1) not in _OPENS_PHRASE:
        return None
    numbers = {r.number for r in finite_readings(first.text.lower()) if r.person == 3}
    same = any(r.person == 3 and r.number in numbers for r in finite_readings(token.text))
    bracketed = first.tag == "VMFIN" or any(t.tag in INFINITE | FINITE for t in tokens[at + 1 :])
    return "VVFIN" if same and not bracketed else None


def small_verbs(tokens: list[Token], at: int) -> str | None:
    """ "Zwischen zwei Würfen | vergehen | acht Wochen": a "noun" in small letters, and no verb before it."""
    token = tokens[at]
    if token.tag not in ("NN", "NE") or at == 0 or not token.text[:1].islower() or tokens[at - 1].tag == "CARD":
        return None
    third = any(r.person == 3 for r in finite_readings(token.text))
    before = any(t.tag in FINITE or t.tag in ("KOUS", "$,", "$.") for t in tokens[:at])
    return "VVFIN" if third and not before else None


def joined_small_verbs(tokens: list[Token], at: int) -> str | None:
    """ "verhielt sich ruhig und | unterschied | sich von allen": a "noun" in small letters behind "und"."""
    token = tokens[at]
    if token.tag not in ("NN", "NE") or at < 2 or not token.text[:1].islower() or tokens[at - 1].tag != "KON":
        return None
    third = any(r.person == 3 for r in finite_readings(token.text))
    return "VVFIN" if third and tag_at(tokens, at + 1) in _OPENS_PHRASE else None


def paired_verbs(tokens: list[Token], at: int) -> str | None:
    """ "Der Staat | unterstützt | und erweitert den Dienst": no participle, but the first of two verbs."""
    token = tokens[at]
    if token.tag not in _MISTAKEN or at < 1 or tag_at(tokens, at + 1) != "KON" or tag_at(tokens, at + 2) not in FINITE:
        return None
    if any(t.tag in FINITE or t.tag in ("KOUS", "KOUI", "$,", "$.") for t in tokens[:at]):
        return None
    numbers = [{r.number for r in finite_readings(t.text) if r.person == 3} for t in (token, tokens[at + 2])]
    return "VVFIN" if numbers[0] & numbers[1] and not closes_clause(tokens, at + 2) else None


def lone_verbs(tokens: list[Token], at: int) -> str | None:
    """ "Der Park | umfasst | 20 Hektar; das Haus zählt …": what is no participle where the half has no other verb."""
    if tokens[at].tag not in _MISTAKEN or at < 1 or tokens[at - 1].tag not in ("NN", "NE"):
        return None
    if tag_at(tokens, at + 1) not in _OPENS_PHRASE or not any(r.person == 3 for r in finite_readings(tokens[at].text)):
        return None
    start = next((i + 1 for i in range(at - 1, -1, -1) if tokens[i].tag == "$."), 0)
    end = next((i for i in range(at, len(tokens)) if tokens[i].tag == "$."), len(tokens))
    others = any(t.tag in FINITE | INFINITE | {"$,", "KOUS", "KOUI"} for t in tokens[start:end] if t is not tokens[at])
    return "VVFIN" if tag_at(tokens, end) == "$." and tokens[end].text == ";" and not others else None


def fronted_participles(tokens: list[Token], at: int) -> str | None:
    """ "Bestäubt | werden die Blüten": an unknown capital word before an auxiliary, and a form of a verb."""
    token = tokens[at]
    if at or token.tag not in ("NE", "NN", "ADJD", "VVFIN") or tag_at(tokens, 1) != "VAFIN":
        return None
    known = known_noun(token.text) or tokens[1].lemma == "haben"
    return "VVPP" if participle_readings(token.text.lower()) and not known else None


def fronted_nouns(tokens: list[Token], at: int) -> str | None:
    """ "Spinnen | haben acht Beine": what looks like an infinitive is a plural where no verb asks for one."""
    finite = tokens[1] if len(tokens) > 1 else None
    if at or tokens[at].tag != "VVINF" or finite is None or finite.tag not in ("VVFIN", "VAFIN"):
        return None
    return "NN" if known_noun(tokens[at].text) & PLURAL_MASK and finite.lemma != "werden" else None
