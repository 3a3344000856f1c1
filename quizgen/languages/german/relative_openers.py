"""Repairs of the tags of der, die, das and welcher behind a comma: relative pronoun, article or demonstrative?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import GENITIVES, determiner_mask
from quizgen.languages.german.nouns import known_noun, noun_mask
from quizgen.languages.german.tags import FINITE, QUOTES, RELATIVES, closes_clause, tag_at
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.verbs import finite_readings, is_third_person
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def telling_participles(tokens: list[Token], at: int) -> str | None:
    """ "ist ein Gerät, das Licht in Strom | verwandelt": behind such a noun it is the verb of a relative clause."""
    token = tokens[at]
    if token.tag != "VVPP" or not closes_clause(tokens, at) or not is_third_person(token.text):
        return None
    comma = next((i for i in range(at - 1, 0, -1) if tokens[i].tag in FINITE | {"$,", "$."}), 0)
    if comma < 4 or tokens[comma].text != "," or tokens[comma + 1].text not in ("der", "die", "das"):
        return None
    one = tokens[comma - 2].text in ("ein", "eine") and tokens[comma - 1].tag == "NN"
    main = next((t for t in reversed(tokens[:comma]) if t.tag in FINITE), None)
    return "VVFIN" if one and main is not None and main.lemma == "sein" else None


def relatives(tokens: list[Token], at: int) -> str | None:
    """der/die/das behind a comma: relative pronoun if its clause ends in the verb, else article or demonstrative."""
    token = tokens[at]
    form = token.text.lower()
    if re.fullmatch(r"welche[rsnm]?", form) and _after_comma(tokens, at):
        own = _own_finite(tokens, at)
        return "PRELS" if own is not None and closes_clause(tokens, own) and not _asks_which(tokens, at) else None
    if at > 1 and [t.text for t in tokens[at - 2 : at]] == [",", "bis"] and token.tag in ("ART", "PRELS"):
        return "ART"  # "es dauerte zehn Jahre, bis | der Tunnel fertig war"
    if form not in RELATIVES or token.tag not in ("ART", "PDS", "PRELS", "PRELAT") or not _after_comma(tokens, at):
        return None
    finite = _own_finite(tokens, at)
    if finite is not None and (_is_enclosed(tokens, at, finite) or _is_listed(tokens, at)):
        return "ART"
    if finite is None and token.tag == "PRELS" and (_is_named(tokens, at) or _is_behind_last_verb(tokens, at)):
        return "ART"
    if finite is None or token.tag == "PRELAT" or form in ("dessen", "deren"):
        return "PRELAT" if form in ("dessen", "deren") and token.tag == "ART" else None
    if _ends(tokens, finite) and finite > at + 1:
        return "PRELS"
    if token.tag == "PRELS" and tokens[at - 1].text == ",":
        if finite == at + 1 and _is_first_of_verbs(tokens, finite):
            return None
        if finite == at + 1:
            return "PDS"
        if tag_at(tokens, at + 1) in ("NN", "ADJA", "NE") and not _ends(tokens, finite):
            return "ART"
    return None


def possessives(tokens: list[Token], at: int) -> str | None:
    """ "den Fürsten und | dessen | Tochter", "von | deren | Besitzerin": before its noun it is a determiner."""
    if tokens[at].tag != "PDS" or tokens[at].text.lower() not in ("dessen", "deren"):
        return None
    noun = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag not in ("ADJA", "CARD")), at)
    opener = next((i for i in range(at - 1, -1, -1) if tokens[i].tag in ("PRELAT", "PRELS")), None)
    inside = opener is not None and tokens[at - 1].text in ("und", "sowie")
    inside = inside and not any(t.tag in FINITE for t in tokens[opener:at])  # "die Tiere und | deren | Orte zeigt"
    again = opener is not None and not inside  # "dessen Haus brannte und | dessen | Frau starb"
    return "PPOSAT" if tag_at(tokens, noun) in ("NN", "NE") and not again else None


def _is_first_of_verbs(tokens: Sequence[Token], finite: int) -> bool:
    """ "Vorgänge, die | laufen | oder erlaubt sind": the second verb closes the clause of both."""
    if tag_at(tokens, finite + 1) != "KON":
        return False
    second = next((i for i in range(finite + 2, len(tokens)) if tokens[i].tag in FINITE | {"$,", "$."}), finite)
    return tokens[second].tag in FINITE and second > finite + 2 and closes_clause(tokens, second)


def _asks_which(tokens: Sequence[Token], at: int) -> bool:
    """ "die Frage, | welche | Tiere es gibt", but not "ein Verlag, | welcher | Bücher druckt", which do not agree."""
    noun = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag != "ADJA"), at)
    if tokens[at + 1].tag not in ("NN", "ADJA") or tokens[noun].tag != "NN":
        return tokens[at + 1].tag in ("NN", "ADJA")
    agreeing = determiner_mask(tokens[at].text)[0] & noun_mask(tokens[noun].text) & ~GENITIVES
    return bool(agreeing) or not known_noun(tokens[noun].text)


def infinitive_articles(tokens: list[Token], at: int) -> str | None:
    """ "versuchten, | die | durch Fluten gefährdeten Ufer zu sichern": no verb but the infinitive, so no relative.

    "kündigte an, in | der | Arktis nach Öl zu bohren"
    """
    if tokens[at].tag != "PRELS" or tokens[at].text not in _ARTICLES or not _after_comma(tokens, at):
        return None
    end = next((i for i in range(at, len(tokens)) if tokens[i].tag in ("$,", "$.", "KON", *FINITE)), len(tokens))
    inside = [t.tag for t in tokens[at + 1 : end]]
    infinitive = inside[-2:] == ["PTKZU", "VVINF"] or inside[-1:] == ["VVIZU"]
    if infinitive and tag_at(tokens, end) not in FINITE and inside[0] == "NE":
        return "ART"  # "gelang es ihm, | den | Mount Everest zu besteigen"
    extended = inside[:1] == ["APPR"] and "ADJA" in inside and inside[inside.index("ADJA") :][1:2] == ["NN"]
    governed = tokens[at - 1].tag == "APPR" and inside[:1] in (["NN"], ["NE"], ["ADJA"])
    return "ART" if infinitive and (extended or governed) else None


def articles_behind_openers(tokens: list[Token], at: int) -> str | None:
    """ "als | die | Türkei arm war": right behind a conjunction no relative clause begins."""
    opened = at > 1 and (tokens[at - 1].tag == "KOUS" or [t.text for t in tokens[at - 2 : at]] == [",", "als"])
    behind = opened and tokens[at].tag == "PRELS"
    return "ART" if behind and tokens[at].text in _ARTICLES and tag_at(tokens, at + 1) in ("NE", "NN", "ADJA") else None


_ARTICLES = ("der", "die", "das", "den", "dem")


def _ends(tokens: Sequence[Token], finite: int) -> bool:
    """Is the verb the last of its clause? Not before a quotation: "…, | das | Wort "Radio" bedeutet | "Strahl"."""
    if finite + 1 < len(tokens) and tokens[finite + 1].text in QUOTES:
        marks = sum(t.text == tokens[finite + 1].text for t in tokens[: finite + 1])
        if tokens[finite + 1].text in ("„", "»") or (tokens[finite + 1].text == '"' and marks % 2 == 0):
            return False
    return closes_clause(tokens, finite)


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """ "schlugen den Meister, | die | Black Lions, mit 3:1, indem …": only names up to the next comma or „und“."""
    joints = (i for i in range(at + 1, len(tokens)) if tokens[i].text in (",", ".") or tokens[i].tag == "KON")
    comma = next(joints, len(tokens))
    numbered = tag_at(tokens, at + 1) == "CARD" and at + 2 < len(tokens)
    measured = numbered and is_unit(tokens[at + 2].text)  # "|der| 3718 m hohe Teide"
    start = at + 3 if measured and tag_at(tokens, at + 3) == "ADJA" else at + 1
    return comma > start and all(t.tag in ("NE", "NN", "ADJA") for t in tokens[start:comma])


def _is_behind_last_verb(tokens: Sequence[Token], at: int) -> bool:
    """ "fließt nach Westen, durch | die Niederlande und bis ans Meer": no clause, for no verb comes any more."""
    opens = at + 1 < len(tokens) and tokens[at + 1].tag in ("NN", "NE", "ADJA")
    if not opens or any(t.tag in FINITE or t.tag.startswith("VV") for t in tokens[at:]):
        return False
    named = tokens[at + 1].tag == "NE" and not any(finite_readings(t.text) for t in tokens[at:] if t.text.islower())
    return tokens[at - 1].tag == "APPR" or named  # "die Harvard University in Cambridge, | die | Yale University in …"


def _is_enclosed(tokens: Sequence[Token], at: int, finite: int) -> bool:
    """ "die Donau, | der zweitlängste Fluss Europas, entsteht …": a noun and a comma, and only then the verb."""
    comma = next((i for i in range(at + 1, finite) if tokens[i].text == ","), None)
    including = tokens[at - 1].text.lower() in words("including_prepositions")  # "…, inklusive | dem Stadion, liegen"
    if comma is None or not (tokens[at - 1].text == "," or including) or tokens[at].tag == "PRELAT":
        return False
    if any(t.tag in ("NN", "NE", "KON", "$,") for t in tokens[comma + 1 : finite]):
        return False  # "die Autos, Busse und Bahnen baut"
    inside = tokens[at + 1 : comma]
    verbs = any(t.tag.startswith("V") or finite_readings(t.text) for t in inside if t.text[:1].islower())
    return not verbs and len(inside) > 1 and inside[-1].tag in ("NN", "NE")


def _is_listed(tokens: Sequence[Token], at: int) -> bool:
    """ "dass die Sonne, | der Mond und alle Planeten | sich drehen": the clause before has no verb of its own."""
    behind = [t.tag for t in tokens[at + 1 : at + 4]]
    named = len(behind) == 3 and behind[0] in ("NN", "NE") and behind[1] == "KON"
    if not named or behind[2] not in ("ART", "PIAT", "PPOSAT", "NN", "NE") or tokens[at - 1].text != ",":
        return False
    before = next((t for t in reversed(tokens[:at]) if t.tag in FINITE | {"KOUS", "PRELS", "$."}), None)
    return before is not None and before.tag == "KOUS"


def _after_comma(tokens: Sequence[Token], at: int) -> bool:
    if at == 0:
        return False
    before = tokens[at - 1]
    opens = before.text.lower() in ("als", "wie")  # "…, als | der General Mitglieder einlud"
    if before.tag in ("APPR", "KON") and at > 1 and not opens:
        return tokens[at - 2].text == ","
    return before.text == ","


def _own_finite(tokens: Sequence[Token], at: int) -> int | None:
    """The finite verb of a clause opened here, if no other clause is opened before it."""
    for i in range(at + 1, len(tokens)):
        if tokens[i].tag in FINITE:
            return i
        opens = i + 1 < len(tokens) and (
            tokens[i + 1].tag in ("KOUS", "KOUI", "PRELS")
            or tokens[i + 1].text.lower() in RELATIVES
            or (tokens[i + 1].tag == "APPR" and tag_at(tokens, i + 2) == "PRELS")  # "dem Staat|, in dem er lebte"
        )
        if tokens[i].tag == "$." or (tokens[i].text == "," and opens):
            return None
    return None
