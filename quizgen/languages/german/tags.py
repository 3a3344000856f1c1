"""STTS tags and lemmas: HanTa's, mapped to the standard set and mended where it is known to err."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.verbs import finite_readings, participle_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

if TYPE_CHECKING:
    from HanTa.HanoverTagger import HanoverTagger

FINITE = frozenset({"VVFIN", "VAFIN", "VMFIN"})
INFINITE = frozenset({"VVINF", "VAINF", "VMINF", "VVPP", "VAPP", "VMPP", "VVIZU"})
QUOTES = frozenset("„“”\"»«‚‘’'`") | {"``", "''"}
OPENING, CLOSING = frozenset("([{"), frozenset(")]}")
RELATIVES = frozenset("der die das den dem denen dessen deren".split())

_STANDARD = {"ADJ(A)": "ADJA", "ADJ(D)": "ADJD", "NNI": "NN", "NNA": "NN", "PAV": "PROAV"}
_YEAR = re.compile(r"[12]?\d{3}$")


@cache
def _tagger() -> HanoverTagger:
    from HanTa.HanoverTagger import HanoverTagger

    return HanoverTagger("morphmodel_ger.pgz")


def tag(spans: Sequence[tuple[str, int, int]]) -> tuple[Token, ...]:
    """Tokens with lemma and STTS tag for the tokens of one sentence.

    >>> [token.tag for token in tag([("Igel", 0, 4), ("sind", 5, 9), ("Tiere", 10, 15), (".", 15, 16)])]
    ['NN', 'VAFIN', 'NN', '$.']
    """
    forms = [_for_tagger(form) for form, _, _ in spans]
    tagged = _tagger().tag_sent(forms, taglevel=1)
    tokens = [
        Token(form, _lemma(form, lemma), _standard(form, raw), start, end)
        for (form, start, end), (_, lemma, raw) in zip(spans, tagged, strict=True)
    ]
    for repair in REPAIRS:
        tokens = [
            token if new is None else Token(token.text, token.lemma, new, token.start, token.end)
            for token, new in ((token, repair(tokens, at)) for at, token in enumerate(tokens))
        ]
    return tuple(tokens)


def _for_tagger(form: str) -> str:
    return {"„": '"', "“": '"', "”": '"', "»": '"', "«": '"', "``": '"', "''": '"', "…": "..."}.get(form, form)


def _lemma(form: str, lemma: str) -> str:
    return form if form[:1].isdigit() else lemma


def _standard(form: str, raw: str) -> str:
    if form in QUOTES or form in OPENING or form in CLOSING or re.fullmatch(r"[–—\-/*…+=]|\.{3,}", form):
        return "$("
    if form in (".", "!", "?", ";", ":"):
        return "$."
    if form == ",":
        return "$,"
    if re.fullmatch(r"\d+\.|[IVXLCDM]+\.", form):
        return "ADJA"
    if re.fullmatch(r"\d+er-", form):
        return "TRUNC"  # "in den 1970er- und 1980er-Jahren"
    if re.fullmatch(r"\d+er", form):
        return "ADJA"
    if re.fullmatch(r"[\d.,:]*\d[½¼¾]?|[½¼¾]", form):
        return "CARD"
    if re.match(r"\d", form):
        return "NN" if form[-1:].isalpha() and re.search(r"-[A-ZÄÖÜ]", form) else "ADJA"
    if re.fullmatch(r"[°%$§€£]C?|k?m[²³]|km/h|cm|mm|kg", form):
        return "NN"
    verb = re.fullmatch(r"(V[VAM])\((\w+)\)", raw)
    return verb[1] + verb[2] if verb else _STANDARD.get(raw, raw)


# Each repair looks at one token among its neighbours and returns its right tag, or None to leave it as it is.


def _initials(tokens: list[Token], at: int) -> str | None:
    """ "N. Bucharin": an initial before a name is a name."""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    return "NE" if re.fullmatch(r"[A-ZÄÖÜ]\.", tokens[at].text) and following in ("NE", "NN", "ADJA") else None


def _abbreviations(tokens: list[Token], at: int) -> str | None:
    text = tokens[at].text.replace(" ", "").lower()
    if text in ("z.b.", "u.a.", "d.h.", "v.a.", "bzw.", "ca.", "etwa"):
        return {"bzw.": "KON", "ca.": "ADV", "etwa": "ADV"}.get(text, "ADV")
    if text in ("dr.", "prof.", "st.", "hl."):
        return "NE"
    return "XY" if text in ("n.chr.", "v.chr.", "usw.", "etc.") else None


def _capitals(tokens: list[Token], at: int) -> str | None:
    """An unknown capitalised word inside a sentence is a name or a noun, never a finite verb."""
    token = tokens[at]
    inside = at > 0 and tokens[at - 1].tag not in ("$.", "$(")
    if not token.text[:1].isupper() or not inside:
        return None
    if token.tag in FINITE | {"VVINF", "VVPP", "VVIMP", "ADV", "PTKVZ", "ITJ", "APPR", "KOUS", "XY", "FM"}:
        if token.tag in ("XY", "FM") and not token.text[1:2].islower():
            return "NE"
        return "NN" if known_noun(token.text) else "NE" if token.tag not in ("APPR", "KOUS") else None
    return None


def _nominal_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "die anderen Revolutionäre": a capitalised "adjective" that is a known noun and has no noun behind it."""
    token = tokens[at]
    if token.tag != "ADJA" or at == 0 or not token.text[:1].isupper() or not known_noun(token.text):
        return None
    following = tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    attributive = tokens[at - 1].tag == "ADJA" and tokens[at - 1].text[:1].islower()
    return "NN" if following not in ("NN", "NE", "ADJA") or (attributive and not token.text.endswith("er")) else None


def _more_than(tokens: list[Token], at: int) -> str | None:
    """ "mehr als siebzehn Jahre", "weniger als die Hälfte": both words only modify the number."""
    pair = " ".join(t.text.lower() for t in tokens[at : at + 2])
    before = " ".join(t.text.lower() for t in tokens[max(0, at - 1) : at + 1])
    if pair in ("mehr als", "weniger als") or before in ("mehr als", "weniger als"):
        number = tokens[at + 2 if pair in ("mehr als", "weniger als") else at + 1 :][:1]
        return "ADV" if number and number[0].tag in ("CARD", "PIAT", "PIDAT") else None
    return None


def _ranges(tokens: list[Token], at: int) -> str | None:
    """ "sechs bis neun Prozent", "50 bis 100 Jahre": the word between two numbers only joins them."""
    if tokens[at].text.lower() not in ("bis", "oder", "und", "–", "-") or not 0 < at < len(tokens) - 2:
        return None
    numbers = tokens[at - 1].tag == "CARD" and tokens[at + 1].tag == "CARD"
    years = all(re.fullmatch(r"1\d{3}|20\d{2}", t.text) for t in (tokens[at - 1], tokens[at + 1]))
    return "KON" if numbers and not years and tokens[at + 2].tag in ("NN", "ADJA") else None


def _until(tokens: list[Token], at: int) -> str | None:
    """ "bis zum Jahr 1953", "bis 1953": a preposition before a preposition or a number."""
    if tokens[at].text.lower() != "bis" or at + 1 >= len(tokens) or tokens[at].tag in ("APPR", "KON"):
        return None
    return "APPR" if tokens[at + 1].tag in ("APPR", "APPRART", "CARD", "NE") else None


def _infinitives(tokens: list[Token], at: int) -> str | None:
    """A "finite" form behind a modal verb is an infinitive: "sollte sich frei fühlen"; and "lernte … kennen"."""
    token = tokens[at]
    if token.tag not in FINITE or not token.text.endswith("n") or not _closes(tokens, at):
        return None
    for i in range(at - 1, -1, -1):
        if tokens[i].tag == "VMFIN" or (tokens[i].tag == "VAFIN" and tokens[i].lemma == "werden"):
            return token.tag[:2] + "INF"
        if tokens[i].tag == "VVFIN" and token.text == "kennen" and tokens[i].lemma == "lernen":
            return "PTKVZ"
        if tokens[i].tag in ("$,", "$.", "KON") or tokens[i].tag in FINITE:
            return None
    return None


def _attributive_participles(tokens: list[Token], at: int) -> str | None:
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


_GENITIVE_OPENERS = frozenset("der des eines einer dieser dieses seiner ihrer".split())


def _waehrend(tokens: list[Token], at: int) -> str | None:
    """ "während" with a genitive and no finite verb at the end of its clause is a preposition."""
    if tokens[at].text.lower() != "während" or tokens[at].tag == "APPR":
        return None
    rest = tokens[at + 1 :]
    finite = next((i for i, token in enumerate(rest) if token.tag in FINITE), None)
    comma = next((i for i, token in enumerate(rest) if token.text == ","), len(rest))
    genitive = bool(rest) and rest[0].text.lower() in _GENITIVE_OPENERS
    if finite is None or (genitive and finite < comma and not _closes(rest, finite)) or (genitive and finite > comma):
        return "APPR"
    return None


def _closes(tokens: Sequence[Token], at: int) -> bool:
    """Does nothing but other verb forms stand between this verb and the end of its clause?"""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    return following in INFINITE | {"$,", "$.", "KON", "$("}


_NOUN_PREPOSITIONS = frozenset(
    "mithilfe anhand aufgrund infolge angesichts zugunsten anlässlich laut dank mittels".split()
)


def _noun_prepositions(tokens: list[Token], at: int) -> str | None:
    """ "dank", "laut", "infolge" before a noun phrase are prepositions, also at the beginning of a sentence."""
    if tokens[at].text.lower() not in _NOUN_PREPOSITIONS or at + 1 >= len(tokens):
        return None
    if at > 0 and tokens[at].text[0].isupper():
        return None
    return "APPR" if tokens[at + 1].tag in ("ART", "PPOSAT", "NE", "ADJA", "PDAT", "NN", "PIAT") else None


def _relatives(tokens: list[Token], at: int) -> str | None:
    """der/die/das behind a comma: relative pronoun if its clause ends in the verb, else article or demonstrative."""
    token = tokens[at]
    form = token.text.lower()
    if re.fullmatch(r"welche[rsnm]?", form) and _after_comma(tokens, at):
        own = _own_finite(tokens, at)
        return (
            "PRELS" if own is not None and _closes(tokens, own) and tokens[at + 1].tag not in ("NN", "ADJA") else None
        )
    if form not in RELATIVES or token.tag not in ("ART", "PDS", "PRELS", "PRELAT") or not _after_comma(tokens, at):
        return None
    finite = _own_finite(tokens, at)
    if finite is None or token.tag == "PRELAT" or form in ("dessen", "deren"):
        return "PRELAT" if form in ("dessen", "deren") and token.tag == "ART" else None
    if _closes(tokens, finite) and finite > at + 1:
        return "PRELS"
    if token.tag == "PRELS" and tokens[at - 1].text == ",":
        if finite == at + 1:
            return "PDS"
        if tokens[at + 1].tag in ("NN", "ADJA", "NE") and not _closes(tokens, finite):
            return "ART"
    return None


def _after_comma(tokens: Sequence[Token], at: int) -> bool:
    if at == 0:
        return False
    before = tokens[at - 1]
    if before.tag in ("APPR", "KON") and at > 1:
        return tokens[at - 2].text == ","
    return before.text == ","


def _own_finite(tokens: Sequence[Token], at: int) -> int | None:
    """The finite verb of a clause opened here, if no other clause is opened before it."""
    for i in range(at + 1, len(tokens)):
        if tokens[i].tag in FINITE:
            return i
        opens = i + 1 < len(tokens) and (
            tokens[i + 1].tag in ("KOUS", "KOUI", "PRELS") or tokens[i + 1].text.lower() in RELATIVES
        )
        if tokens[i].tag == "$." or (tokens[i].text == "," and opens):
            return None
    return None


def _homographs(tokens: list[Token], at: int) -> str | None:
    """The last "infinitive" or "participle" of a subordinate clause may be its finite verb: treffen, benötigt."""
    token = tokens[at]
    if token.tag not in ("VVINF", "VVPP", "VAINF", "VMINF") or not _closes(tokens, at):
        return None
    if (at + 1 < len(tokens) and tokens[at + 1].tag in INFINITE | FINITE) or tokens[at - 1].tag == "PTKZU":
        return None
    for i in range(at - 1, -1, -1):
        if tokens[i].tag in FINITE or tokens[i].tag in ("$.", "KOUI"):
            return None
        if tokens[i].text == "," or i == 0:
            opener = i + 1 if tokens[i].text == "," else i
            opener += tokens[opener].tag == "APPR"
            opens = tokens[opener].tag in ("KOUS", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT") or (
                tokens[opener].text.lower() in RELATIVES
                and tokens[opener + 1].tag not in ("NN", "ADJA", "NE", "CARD")
                and (at + 1 >= len(tokens) or tokens[at + 1].tag in ("$,", "$."))
            )
            if opens:
                return token.tag[:2] + "FIN" if finite_readings(token.text) else None
    return None


def _participles(tokens: list[Token], at: int) -> str | None:
    """A "finite" verb that is only a participle, where the clause has its finite auxiliary: "wurde … begonnen"."""
    token = tokens[at]
    if token.tag != "VVFIN" or not participle_readings(token.text) or not _closes(tokens, at):
        return None
    for i in range(at - 1, -1, -1):
        if tokens[i].tag in ("VAFIN", "VMFIN"):
            return "VVPP"
        if tokens[i].tag in ("$,", "$.", "VVFIN", "KON"):
            return None
    return None


def _particles(tokens: list[Token], at: int) -> str | None:
    """A bare "preposition" at the end of a clause is the particle of a separable verb: "stieg … an."."""
    token = tokens[at]
    following = tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    if token.text not in words("separable_prefixes") or following not in ("$.", "$,", "KON"):
        return None
    if token.tag in ("APPR", "XY", "ADV", "FM", "NE", "PTKVZ") and at > 0 and any(t.tag in FINITE for t in tokens[:at]):
        return "PTKVZ"
    return None


def _openers(tokens: list[Token], at: int) -> str | None:
    """als, wie, bis, seit, da … open a clause when its finite verb comes last."""
    token = tokens[at]
    if token.text.lower() not in words("clause_openers") or token.tag == "KOUS":
        return None
    if at > 0 and tokens[at - 1].tag not in ("$,", "$(", "KON", "$.", "ADV"):
        return None
    finite = next(
        (i for i in range(at + 1, len(tokens)) if tokens[i].tag in FINITE or tokens[i].tag in ("$,", "$.")), None
    )
    if finite is None or tokens[finite].tag not in FINITE or finite == at + 1:
        return None
    return (
        "KOUS" if _closes(tokens, finite) and (finite + 1 >= len(tokens) or tokens[finite + 1].tag != "KON") else None
    )


def with_main_verb(tokens: tuple[Token, ...], at: int | None) -> tuple[Token, ...]:
    """The same tokens with the one there tagged as a finite verb."""
    if at is None:
        return tokens
    token = tokens[at]
    finite = Token(token.text, token.lemma, "VVFIN", token.start, token.end)
    return (*tokens[:at], finite, *tokens[at + 1 :])


def missed_main_verb(tokens: Sequence[Token], first: int) -> int | None:
    """Where a finite verb of a main clause may hide behind another tag: "1950 ernannte Noble …", "benutzen"."""
    for at in range(max(1, first), len(tokens)):
        token = tokens[at]
        hidden = token.tag in ("VVINF", "ADJA", "VVPP", "VVIMP", "VAINF") and token.text[:1].islower()
        if token.tag in ("$.",) or token.tag == "PTKZU":
            return None
        if (
            hidden
            and tokens[at - 1].tag not in ("PTKZU", "ART", "APPRART")
            and any(r.person == 3 for r in finite_readings(token.text))
        ):
            return at
    return None


REPAIRS = (
    _initials,
    _abbreviations,
    _capitals,
    _nominal_adjectives,
    _more_than,
    _ranges,
    _until,
    _attributive_participles,
    _infinitives,
    _waehrend,
    _noun_prepositions,
    _participles,
    _homographs,
    _relatives,
    _openers,
    _particles,
)
"""Applied one after the other, each to all tokens; the order matters (a finite verb found late opens no clause)."""
