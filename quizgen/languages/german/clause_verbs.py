"""The verb of a clause: which lemmas its forms may belong to, its number and person, passive and mood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.languages.german.chunk import brackets
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.tags import INFINITE, OPENING
from quizgen.languages.german.verbs import auxiliary, finite_readings, infinitive, participle_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


@dataclass(frozen=True, slots=True)
class Verb:
    """What matters of a clause's verb: lemmas that its forms may belong to, and number and person of the finite one."""

    lemmas: frozenset[str]
    agreement: frozenset[tuple[str, int]]
    copula: bool
    passive: bool
    resting: bool = False
    """Does it tell a state: "ist umschlossen", "wurde unabhängig", "liegt entfernt"?"""
    let: bool = False
    """Does somebody have it done to himself: "lässt sich taufen"?"""


def verb_of(tokens: Sequence[Token], span: Span, lemmas: frozenset[str], passive: bool) -> Verb:
    """What the clause's verb forms say: which numbers and persons its finite form may be."""
    if span.finite is None:
        return Verb(lemmas, frozenset(), False, passive)
    form = tokens[span.finite].text
    readings = finite_readings(form) or finite_readings(form.lower())
    agreement = frozenset((r.number, r.person) for r in readings) or _guessed(form.lower())
    copula = bool(lemmas & words("copulas"))
    resting = copula or _is_state(tokens, span, lemmas)
    return Verb(lemmas, agreement, copula, passive, resting, lets_be_done(tokens, span))


def lets_be_done(tokens: Sequence[Token], span: Span) -> bool:
    """ "Sie ließ sich von einem Priester | taufen": by whom it is done stands with "von"."""
    lets = span.finite is not None and tokens[span.finite].lemma == "lassen"
    own = [tokens[i] for i in span.own]
    return lets and any(t.text.lower() == "sich" for t in own) and any(t.tag == "VVINF" for t in own)


def _is_state(tokens: Sequence[Token], span: Span, lemmas: frozenset[str]) -> bool:
    """ "ist von Wasser umschlossen", "wurde von Spanien unabhängig", "liegt weit von Berlin entfernt" """
    if span.finite is None or any(tokens[i].text == "entfernt" for i in span.own):
        return span.finite is not None
    lemma = tokens[span.finite].lemma
    participle = any(tokens[i].tag == "VVPP" for i in own_verbs(tokens, span))
    moved = any(auxiliary(lemma_) == "sein" for lemma_ in lemmas)  # "ist von Berlin gekommen"
    return "werden" in lemmas or (lemma == "sein" and participle and not moved)


def _guessed(form: str) -> frozenset[tuple[str, int]]:
    """Number and person of an unknown form by its ending."""
    if re.search(r"(en|ern|eln)$", form):
        return frozenset({("plural", 1), ("plural", 3)})
    if form.endswith("te"):
        return frozenset({("singular", 1), ("singular", 3)})
    if form.endswith("t"):
        return frozenset({("singular", 3), ("plural", 2)})
    return frozenset({("singular", 1), ("singular", 3)})


def inserted_participle(tokens: Sequence[Token], at: int, end: int) -> int | None:
    """The end of a participle with what belongs to it between marks, whose first one stands before `at`.

    "Karlsruhe, | auch Fächerstadt genannt|, liegt …", "die Hochschule, | gegründet im Jahr 1388|, zählt …"
    """
    closing = ")" if tokens[at - 1].text == "(" else ","
    stop = next((i for i in range(at, end) if tokens[i].text in (closing, ".")), end)
    verbs = [i for i in range(at, stop) if tokens[i].tag.startswith(("V", "PTKVZ", "KOU", "PREL"))]
    if len(verbs) != 1 or tokens[verbs[0]].tag != "VVPP" or verbs[0] not in (at, stop - 1):
        return None
    known = participle_readings(tokens[verbs[0]].text.lower())
    strange = any(tokens[i].text in ("(", ")", "–") for i in range(at, stop)) or tokens[at].tag == "KON"
    return None if strange or not known or stop - at < 2 else stop


def insertions(tokens: Sequence[Token], span: Span) -> dict[int, int]:
    """Where inserted participles of a clause begin → where they end."""
    own, found = set(span.own), dict[int, int]()
    for i in span.own:
        if tokens[i].text not in (",", "(") or not {i - 1, i + 1} <= own:
            continue
        if tokens[i].text == "," and (span.kind != "main" or not _may_insert(tokens, span, i)):
            continue
        stop = inserted_participle(tokens, i + 1, span.end)
        if stop is not None and own.issuperset(range(i, stop)):
            found[i + 1] = stop
    return found


def own_verbs(tokens: Sequence[Token], span: Span) -> tuple[int, ...]:
    """The tokens of a clause without inserted participles and brackets, which say nothing of its verb."""
    inside = {i for start, stop in insertions(tokens, span).items() for i in range(start, stop)}
    for i in span.own[1:]:
        if tokens[i].text in OPENING and i not in inside:
            inside |= set(range(i, brackets(tokens, i) or i))
    return tuple(i for i in span.own if i not in inside)


def _may_insert(tokens: Sequence[Token], span: Span, comma: int) -> bool:
    """Behind a noun; behind an auxiliary a participle may be its own: "wurde erobert|, 1900 zerstört"."""
    if span.finite is None or tokens[comma - 1].tag not in ("NN", "NE", "FM"):
        return False
    return comma < span.finite or (tokens[span.finite].tag.startswith("VV") and _names(tokens, comma))


def _names(tokens: Sequence[Token], comma: int) -> bool:
    """ "liegt Karlsruhe|, auch Fächerstadt genannt,": behind the verb other participles may belong to the subject."""
    return any(t.text in words("checking/naming_participles") for t in tokens[comma + 1 : comma + 6])


def full_verb(tokens: Sequence[Token], span: Span) -> tuple[frozenset[str], str | None]:
    """All lemmas that the clause's full verb may have, and the likeliest: "rief … auf" → aufrufen."""
    own = [tokens[i] for i in own_verbs(tokens, span)]
    particle = next((t.text.lower() for t in own if t.tag == "PTKVZ"), "")
    infinite = [t for t in own if t.tag in INFINITE and not t.tag.startswith("VM")]
    full = [t for t in infinite if t.tag.startswith("VV")] or infinite
    if full:
        found = infinite_lemmas(full[-1])
        return frozenset(found), found[0]
    if span.finite is None:
        return frozenset(), None
    finite = tokens[span.finite]
    found = _finite_lemmas(finite)
    joined = [particle + lemma for lemma in found] if particle else found
    return frozenset(joined), joined[0]


def _finite_lemmas(token: Token) -> list[str]:
    readings = finite_readings(token.text) or finite_readings(token.text.lower())
    known = list(dict.fromkeys(r.lemma for r in readings if r.person == 3)) or [r.lemma for r in readings]
    if token.lemma in known:
        known.remove(token.lemma)
        known.insert(0, token.lemma)
    return known or [infinitive(token.text) or token.lemma]


def infinite_lemmas(token: Token) -> list[str]:
    """All lemmas that a participle or infinitive may have, the likeliest first: "gebaut" → ["bauen"]."""
    if token.tag.endswith("PP"):
        known = list(participle_readings(token.text.lower()))
        if token.lemma in known or not known:
            return [token.lemma, *(lemma for lemma in known if lemma != token.lemma)]
        return known
    return [token.lemma if token.lemma.endswith("n") else token.text.lower()]
