"""Repairs of tags of verb forms that are not finite: infinitive, participle, or no verb at all."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.conjugation import is_known_verb
from quizgen.languages.german.nouns import PLURAL_MASK, known_noun
from quizgen.languages.german.tags import FINITE, closes_clause, tag_at
from quizgen.languages.german.verbs import participle_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def judged_participles(tokens: list[Token], at: int) -> str | None:
    """ "wurden für | verwirkt | erklärt": behind "für" it is what something is said to be."""
    if tokens[at].tag not in ("VVFIN", "VVPP") or at == 0 or tokens[at - 1].text != "für":
        return None
    closing = tag_at(tokens, at + 1) in ("VVPP", "VVINF") and tokens[at + 1].lemma in words("judging_verbs")
    main = closes_clause(tokens, at) and any(
        t.tag in FINITE and t.lemma in words("judging_verbs") for t in tokens[:at]
    )  # "erklärte den Krieg für | beendet"
    return "ADJD" if closing or main else None


def infinitives(tokens: list[Token], at: int) -> str | None:
    """A "finite" form behind a modal verb is an infinitive: "sollte sich frei fühlen"; and "lernte … kennen"."""
    token = tokens[at]
    if token.tag == "VVFIN" and token.text.endswith("n") and _before_closing_modal(tokens, at):
        return "VVINF"  # "da man sie nicht | lagern | konnte"
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
        if _joins_nouns(tokens, i) or tokens[i].text == "sowie":
            continue  # "lernte Mary Roth | sowie | Karl Meier kennen": "sowie" joins no clauses
        if tokens[i].tag in ("$,", "$.", "KON") or tokens[i].tag in FINITE:
            return None
    return None


def listed_passives(tokens: list[Token], at: int) -> str | None:
    """ "dass es | entwaffnet|, aufgeteilt und besetzt werden sollte": of several before "werden" none is finite."""
    if tokens[at].tag != "VVFIN" or not participle_readings(tokens[at].text.lower()):
        return None
    end = at + 1
    while tag_at(tokens, end) in ("$,", "KON") and end + 1 < len(tokens):
        if not participle_readings(tokens[end + 1].text.lower()):
            break
        end += 2
    passive = tag_at(tokens, end) in ("VAINF", "VAPP") and tokens[end].text in ("werden", "worden")
    return "VVPP" if end > at + 1 and passive else None


def _before_closing_modal(tokens: Sequence[Token], at: int) -> bool:
    return tag_at(tokens, at + 1) == "VMFIN" and closes_clause(tokens, at + 1)


def _joins_nouns(tokens: Sequence[Token], at: int) -> bool:
    """ "muss Rede | und | Antwort stehen": a conjunction between two bare nouns begins no clause."""
    if tokens[at].tag != "KON" or not 0 < at < len(tokens) - 2:
        return False
    behind = at + 1
    while tag_at(tokens, behind) == "NE":
        behind += 1
    if behind > at + 1:  # "lernte Mary Kern | und | Charles Babbage kennen"
        return tokens[at - 1].tag == "NE" and tag_at(tokens, behind).startswith("V")
    return tokens[at - 1].tag == tokens[at + 1].tag == "NN" and tokens[at + 2].tag.startswith("V")


def attributive_participles(tokens: list[Token], at: int) -> str | None:
    """ "die von Becquerel beobachtete Strahlung": a "finite" verb right before its noun, behind a determiner."""
    token = tokens[at]
    noun = at + 1
    while noun < len(tokens) and tokens[noun].tag in ("ADJA", "CARD"):
        noun += 1  # "die 2010 | ermittelten | 89.736 Einwohner"
    if token.tag != "VVFIN" or noun >= len(tokens) or at < 2:
        return None
    counted = tokens[at - 1].text in words("large_numbers") and tokens[at - 2].tag == "CARD"
    named = tokens[noun].tag in ("NE", "FM", "XY") and (counted or _modified_behind_article(tokens, at))
    if tokens[noun].tag != "NN" and not named:
        return None
    stem = re.sub(r"(e|en|er|es|em)$", "", token.text)
    if stem == token.text or not participle_readings(stem):
        return None
    phrase = tokens[max(0, at - 8) : at]
    determined = any(t.tag in ("ART", "PDAT", "PPOSAT") for t in phrase)
    preposition = any(t.tag in ("APPR", "APPRART", "ADV", "ADJD") for t in phrase)
    others = any(t.tag in FINITE for i, t in enumerate(tokens) if i != at)
    return "ADJA" if ((determined and preposition) or counted) and others else None  # "3 Millionen | verkaufte Autos"


def _modified_behind_article(tokens: Sequence[Token], at: int) -> bool:
    """ "ist die überwiegend staatlich | organisierte | Bremen Harbour Authority", "die im 9. Jahrhundert | erbaute"."""
    first = at - 1
    while first > 0 and tokens[first].tag in ("NN", "NE", "CARD", "ADJA"):
        first -= 1
    if first < at - 1 and tokens[first].tag in ("APPR", "APPRART"):
        return first > 0 and tokens[first - 1].tag == "ART" and tag_at(tokens, first - 2) not in ("$,", "$(")
    first = at - 1
    while first > 0 and tokens[first].tag in ("ADV", "ADJD"):
        first -= 1
    return first < at - 1 and tokens[first].tag == "ART"


def counted_participles(tokens: list[Token], at: int) -> str | None:
    """ "ein | anderes | von Algen gebildetes Molekül", "viele | im Meer lebende Arten": it goes with the noun."""
    if tokens[at].tag != "PIS" or at + 3 >= len(tokens) or tag_at(tokens, at - 1) in FINITE:
        return None  # "sahen | viele | in Rom lebende Künstler": those who saw, or those who were seen
    form, ending = tokens[at].text.lower(), tokens[at].text[-1]
    # "Die einen bauten Häuser, | andere | in Rom gebaute Schiffe": behind a comma it may stand alone
    adjective = form.startswith("ander") and (at == 0 or tokens[at - 1].tag in ("ART", "PIAT", "APPR", "KON"))
    if not (adjective or form in words("attributive_quantities")) or tokens[at + 1].tag not in _OPENS_ATTRIBUTE:
        return None
    inside = range(at + 2, min(at + 9, len(tokens) - 1))
    end = next((i for i in inside if tokens[i].tag == "ADJA" and _is_participle(tokens[i].text)), None)
    if end is None or any(tokens[i].tag not in _IN_ATTRIBUTE for i in range(at + 1, end)):
        return None
    agrees = tokens[end].text[-1] == ("n" if form.startswith("all") else ending)  # "alle | dort gebauten Autos"
    if not agrees or tokens[end + 1].tag not in ("NN", "ADJA"):
        return None
    return "ADJA" if adjective else "PIAT"


_OPENS_ATTRIBUTE = frozenset({"APPR", "APPRART", "PRF", "ADV"})
_IN_ATTRIBUTE = _OPENS_ATTRIBUTE | {"ART", "ADJA", "ADJD", "CARD", "NN", "NE", "PPOSAT", "PDAT"}


def _is_participle(form: str) -> bool:
    """ "gebaute", "lebenden", but not "große"."""
    present = re.fullmatch(r"\w+nd(e|en|er|es|em)", form) is not None
    return present or bool(participle_readings(re.sub(r"(e|en|er|es|em)$", "", form)))


def providing(tokens: list[Token], at: int) -> str | None:
    """ "sah ein Parlament vor, | vorausgesetzt|, dass …": it opens a condition, and is not what is done."""
    before = at > 1 and tokens[at - 1].text == "," and tokens[at].text == "vorausgesetzt"
    return "ADV" if before and tag_at(tokens, at + 1) == "$," and tag_at(tokens, at + 2) == "KOUS" else None


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


def passives(tokens: list[Token], at: int) -> str | None:
    """ "Kühe werden zweimal am Tag | gemolken": a participle that closes a clause with "werden" is no infinitive."""
    token = tokens[at]
    if token.tag not in ("VVINF", "ADJD") or not token.text.startswith("ge") or not closes_clause(tokens, at):
        return None
    if not participle_readings(token.text) or not token.text.endswith("en") or is_known_verb(token.text):
        return None
    before = next((t for t in reversed(tokens[:at]) if t.tag in FINITE | {"$,", "$.", "KON"}), None)
    return "VVPP" if before is not None and before.tag == "VAFIN" and before.lemma in ("werden", "haben") else None


def states(tokens: list[Token], at: int) -> str | None:
    """ "Das Tal ist von Wald | bewachsen": beside "sein" no infinitive closes a clause without "zu"."""
    token = tokens[at]
    if token.tag != "VVINF" or not closes_clause(tokens, at) or not participle_readings(token.text):
        return None
    before = next((t for t in reversed(tokens[:at]) if t.tag in FINITE | {"$,", "$.", "KON"}), None)
    led = at > 0 and tokens[at - 1].tag == "PTKZU"
    return "VVPP" if before is not None and before.tag == "VAFIN" and before.lemma == "sein" and not led else None


def predicative_participles(tokens: list[Token], at: int) -> str | None:
    """ "gelten seit 1980 als | ausgerottet": behind "als" it tells as what, and is not the verb of the clause."""
    said = tokens[at].tag == "VVPP" and at > 1 and tokens[at - 1].text == "als" and closes_clause(tokens, at)
    finite = next((t for t in reversed(tokens[:at]) if t.tag in FINITE | {"$,", "$."}), None)
    return "ADJD" if said and finite is not None and finite.lemma in words("as_verbs") else None


def kindred(tokens: list[Token], at: int) -> str | None:
    """ "Schwäne sind mit Enten | verwandt", "waren | bemüht|, ihn zu retten": beside "sein" they are no verbs."""
    if tokens[at].text not in words("participles_of_state") or tokens[at].tag not in ("VVPP", "VVFIN"):
        return None
    finite = [t for t in tokens if t.tag in FINITE and t.lemma == "sein"]
    return "ADJD" if finite and not any(t.text == "sich" for t in tokens) else None


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
    if at or tokens[at].tag != "VVINF" or finite is None or finite.tag not in FINITE:
        return None
    if finite.tag == "VMFIN" and not _is_completed(tokens):
        return None  # "Studieren durfte sie nicht"
    return "NN" if known_noun(tokens[at].text) & PLURAL_MASK and finite.lemma != "werden" else None


def _is_completed(tokens: Sequence[Token]) -> bool:
    """ "Robben | können lange tauchen": does the modal verb have its infinitive at the end of the clause?"""
    end = next((i for i in range(2, len(tokens)) if tokens[i].tag in ("$,", "$.", "KON")), len(tokens))
    return end > 3 and tokens[end - 1].tag in ("VVINF", "VAINF", "VVFIN")
