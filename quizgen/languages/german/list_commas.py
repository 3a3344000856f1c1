"""Commas that only part the members of a list, be they nouns or predicates."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.tags import FINITE, PREPOSITIONS, tag_at
from quizgen.model import Token


def parts_list(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "(begann,) den Hof mit Zäunen|, Hecken und Mauern (zu sichern)": only nouns up to "und", and behind that."""
    return not _may_close_apposition(tokens, at) and _goes_on_in_list(tokens, at, end)


def parts_modal_list(tokens: Sequence[Token], start: int, finite: int, end: int) -> bool:
    """ "Im Zoo | sind | Löwen, Tiger und Bären zu sehen": one can see all, and no infinitive begins at the comma.

    A single aim before the comma may have one: "In Bonn war das Ziel, Tor und Turm zu sichern"
    """
    comma = next((i for i in range(finite, end) if tokens[i].text == ","), None)
    if comma is None or tokens[finite].lemma != "sein" or tokens[start].tag not in PREPOSITIONS:
        return False
    inside = tokens[finite + 1 : comma]
    several = tokens[finite].text in ("sind", "waren") or any(t.tag in PREPOSITIONS for t in inside)
    plain = not any(t.text.lower() == "es" or t.tag in ("VVPP", "ADJD") for t in inside)
    return several and plain and _goes_on_in_list(tokens, comma, end)


def _goes_on_in_list(tokens: Sequence[Token], at: int, end: int) -> bool:
    """ "Löwen|, Tiger und Bären": only nouns between the comma and the end."""
    if tag_at(tokens, at - 1) not in _NOUNS:
        return False
    behind = tokens[at + 1 : end]
    joint = next((i for i, token in enumerate(behind) if token.tag == "KON"), None)
    if joint is None or not 0 < joint < len(behind) - 1:
        return False
    listed = all(t.tag in _MEMBERS for t in behind[:joint]) and behind[joint - 1].tag in _NOUNS
    return listed and behind[joint].text in ("und", "oder", "sowie") and behind[joint + 1].tag in _MEMBERS


def _may_close_apposition(tokens: Sequence[Token], at: int) -> bool:
    """ "bat Karl Braun, den Bürgermeister|, Brot und Wein zu liefern": a noun with its article between commas."""
    begin = at - 1
    while begin > 0 and tokens[begin].tag not in FINITE and tokens[begin].text != ",":
        begin -= 1
    if tokens[begin].text != ",":
        return True  # no other comma before it: this one opens the clause
    between = tokens[begin + 1 : at]
    led = between[0].tag in ("ART", "PPOSAT") and not any(t.tag in ("APPR", "APPRART") for t in between)
    return led and tag_at(tokens, begin - 1) in _NOUNS


def continues_clause(tokens: Sequence[Token], comma: int, at: int) -> bool:
    """ "da sie viel kostet|, lange dauert und oft misslingt.": a finite verb at the end of its predicate, and others.

    Other subjects may do so, too: "da der Regen fällt|, der Wind weht und das Licht ausfällt".
    """
    between = tokens[comma + 1 : at]
    if not between or tag_at(tokens, at + 1) not in ("KON", "$,") or any(t.tag in _SUBJECTS for t in between):
        return False
    joint = next((i for i in range(at + 1, len(tokens)) if tokens[i].text in ("und", "oder", "sowie")), None)
    commas = [i for i in range(at + 1, joint or at) if tokens[i].tag == "$,"]
    if joint is None or any(tokens[i - 1].tag not in FINITE for i in (*commas, joint)):
        return False
    end = next((i for i in range(joint, len(tokens)) if tokens[i].tag in ("$,", "$.")), len(tokens))
    last = tokens[joint + 1 : end]
    return len(last) > 1 and last[-1].tag in FINITE and not any(t.tag in (*FINITE, "PPER") for t in last[:-1])


_SUBJECTS = frozenset({"PPER", "PDS", "PIS", "KON", "$,", "KOUS", "PRELS", "PWAV"})
_NOUNS = frozenset({"NN", "NE"})
_MEMBERS = frozenset({"NN", "NE", "ADJA", "ART", "PPOSAT", "PIAT", "TRUNC", "CARD", "$,"})
