"""German conjugation: all forms of a known verb, from its infinitive.

The known verbs are a list of infinitives (data/verbs.txt), the irregular ones with their principal parts
(data/strong_verbs.tsv), auxiliaries and modals form by form (data/full_verbs.tsv); all other forms follow by rule.
Reading them takes 5 ms at the first look-up.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from quizgen.languages.german.wordlists import rows, words

Number = Literal["singular", "plural"]
Tense = Literal["present", "past"]
Mood = Literal["indicative", "subjunctive"]
Auxiliary = Literal["haben", "sein", "both"]
Forms = tuple[str, str, str, str, str, str]
"""One form each for ich, du, er, wir, ihr, sie."""

_AUXILIARIES: dict[str, Auxiliary] = {"haben": "haben", "sein": "sein", "both": "both"}


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb's forms in each tense and mood, its participle and its auxiliary."""

    forms: dict[tuple[Tense, Mood], Forms]
    participle: str
    auxiliary: Auxiliary


@dataclass(frozen=True, slots=True)
class Parts:
    """The principal parts (Stammformen): third person singular present, past, Konjunktiv II; the participle."""

    present: str
    past: str
    subjunctive: str
    participle: str
    auxiliary: Auxiliary


def _needs_e(stem: str) -> bool:
    """Whether t and st need an e before them: arbeitet, öffnet, rechnet; but filmt, lernt, wohnt."""
    return bool(re.search(r"[dt]$|([^aeiouäöüyhlmnr]|ch)[mn]$|mn$", stem))


def _stem(infinitive: str) -> str:
    return infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]


@cache
def prefixes(kind: Literal["separable", "inseparable"]) -> tuple[str, ...]:
    """Prefixes of that kind, the longest first; über-, um- … are in both lists."""
    return tuple(sorted(words(f"{kind}_prefixes"), key=len, reverse=True))


@cache
def strong_verbs() -> dict[str, tuple[Parts, ...]]:
    """The verbs with a row of principal parts, or two (hängen: hing, hängte)."""
    table: dict[str, tuple[Parts, ...]] = {}
    for infinitive, present, past, subjunctive, participle, auxiliary in rows("strong_verbs"):
        parts = Parts(present, past, subjunctive, participle, _AUXILIARIES[auxiliary])
        table[infinitive] = (*table.get(infinitive, ()), parts)
    return table


@cache
def full_verbs() -> dict[str, Verb]:
    """Auxiliaries and modals, given form by form."""
    table = {}
    for infinitive, auxiliary, participle, *tenses in rows("full_verbs"):
        present, past, first, second = ((f[0], f[1], f[2], f[3], f[4], f[5]) for f in map(str.split, tenses))
        table[infinitive] = Verb(_by_tense(present, past, first, second), participle, _AUXILIARIES[auxiliary])
    return table


def _by_tense(present: Forms, past: Forms, first: Forms, second: Forms) -> dict[tuple[Tense, Mood], Forms]:
    return {
        ("present", "indicative"): present,
        ("past", "indicative"): past,
        ("present", "subjunctive"): first,
        ("past", "subjunctive"): second,
    }


@lru_cache(maxsize=8192)
def _principal_parts(infinitive: str) -> tuple[Parts, ...]:
    """The principal parts of a known verb, by its own row, by its last part (verschreiben → schreiben), or by rule."""
    if infinitive in strong_verbs():
        return strong_verbs()[infinitive]
    for prefix in prefixes("inseparable"):
        last = infinitive.removeprefix(prefix)
        if last != infinitive and last in strong_verbs() and infinitive not in words("weak_verbs"):
            return tuple(_with_prefix(prefix, parts) for parts in strong_verbs()[last])
    stem = _stem(infinitive)
    e = "e" if _needs_e(stem) else ""
    participle = f"{'ge' if _takes_ge(infinitive) else ''}{stem}{e}t"
    auxiliary: Auxiliary = "sein" if infinitive in words("verbs_with_sein") else "haben"
    return (Parts(f"{stem}{e}t", f"{stem}{e}te", f"{stem}{e}te", participle, auxiliary),)


def _takes_ge(infinitive: str) -> bool:
    """Whether a weak verb's participle has ge-: geziert, gebetet; but verziert, marschiert, prophezeit."""
    if infinitive in words("verbs_without_prefix"):
        return True
    if infinitive in words("verbs_without_ge") or re.search("[aeiouäöüy].*ieren$", infinitive):
        return False
    return not any(
        infinitive.startswith(prefix) and len(infinitive) - len(prefix) >= 4 for prefix in prefixes("inseparable")
    )


def _with_prefix(prefix: str, parts: Parts) -> Parts:
    participle = prefix + parts.participle.removeprefix("ge")
    return Parts(prefix + parts.present, prefix + parts.past, prefix + parts.subjunctive, participle, parts.auxiliary)


def _present(infinitive: str, third: str) -> Forms:
    stem = _stem(infinitive)
    e = "e" if _needs_e(stem) else ""
    regular = third == f"{stem}{e}t"
    root = stem + e if regular else third if re.search("t$", stem) else third.removesuffix("t")
    second = root + ("t" if re.search("[sßxz]$", root) else "st")
    return _first_person(infinitive), second, third, infinitive, f"{stem}{e}t", infinitive


def _past(third: str) -> Forms:
    if third.endswith("te"):
        return third, third + "st", third, third + "n", third + "t", third + "n"
    e = "e" if re.search("[dtsßz]$", third) else ""
    n = "n" if third.endswith("e") else "en"
    return third, f"{third}{e}st", third, third + n, f"{third}{'e' if re.search('[dt]$', third) else ''}t", third + n


def _with_e(third: str, plural: str) -> Forms:
    """Konjunktiv: the endings e, est, e, en, et, en."""
    return third, third + "st", third, plural, third + "t", plural


def _first_person(infinitive: str) -> str:
    stem = _stem(infinitive)
    return stem[:-2] + "le" if infinitive.endswith("eln") else stem + "e"


@lru_cache(maxsize=8192)
def conjugated(infinitive: str) -> tuple[Verb, ...]:
    """A known verb's forms; two entries where two conjugations share an infinitive (hing, hängte)."""
    for full in ("", *prefixes("inseparable")):
        verb = full_verbs().get(infinitive.removeprefix(full)) if infinitive.startswith(full) else None
        if verb:
            return (_prefixed_forms(full, verb) if full else verb,)
    return tuple(
        Verb(
            _by_tense(
                _present(infinitive, parts.present),
                _past(parts.past),
                _with_e(_first_person(infinitive), infinitive),
                _with_e(parts.subjunctive, parts.subjunctive + "n"),
            ),
            parts.participle,
            parts.auxiliary,
        )
        for parts in _principal_parts(infinitive)
    )


def _prefixed_forms(prefix: str, verb: Verb) -> Verb:
    forms: dict[tuple[Tense, Mood], Forms] = {}
    for slot, (ich, du, er, wir, ihr, sie) in verb.forms.items():
        forms[slot] = (prefix + ich, prefix + du, prefix + er, prefix + wir, prefix + ihr, prefix + sie)
    return Verb(forms, prefix + verb.participle.removeprefix("ge"), verb.auxiliary)


def is_prefixed(infinitive: str) -> bool:
    """Does the verb begin with a prefix that stays with it: "erreichen", "verwalten", but not "gehen", "erben"?"""
    prefixes = (prefix for prefix in words("inseparable_prefixes") if infinitive.startswith(prefix))
    return any(len(infinitive) - len(prefix) >= len("geben") for prefix in prefixes)


def is_known_verb(infinitive: str) -> bool:
    """Whether one of the lists has the verb itself, with its inseparable prefix but no separable one."""
    return infinitive in words("verbs") or infinitive in strong_verbs() or infinitive in full_verbs()
