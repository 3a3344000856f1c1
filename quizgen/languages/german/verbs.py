"""German verbs: what a finite form or participle may be, and the same verb in another number.

The known verbs are a list of infinitives (data/verbs.txt), the irregular ones with their principal parts
(data/strong_verbs.tsv), auxiliaries and modals form by form (data/full_verbs.tsv); all other forms follow by rule.
Reading them takes 5 ms at the first look-up, a look-up 25 to 50 µs, the second time 0.1 µs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from quizgen.languages.german.wordlists import rows, words

Number = Literal["singular", "plural"]
Tense = Literal["present", "past"]
Mood = Literal["indicative", "subjunctive"]
Auxiliary = Literal["haben", "sein", "both"]
Forms = tuple[str, str, str, str, str, str]
"""One form each for ich, du, er, wir, ihr, sie."""

_AUXILIARIES: dict[str, Auxiliary] = {"haben": "haben", "sein": "sein", "both": "both"}
_PERSONS: tuple[tuple[int, Number], ...] = (
    (1, "singular"), (2, "singular"), (3, "singular"), (1, "plural"), (2, "plural"), (3, "plural"),
)  # fmt: skip


class Reading(NamedTuple):
    """What a finite form may be: "ging" = gehen, third person singular, past, indicative."""

    lemma: str
    person: int
    number: Number
    tense: Tense
    mood: Mood


@dataclass(frozen=True, slots=True)
class _Verb:
    """A verb's forms in each tense and mood, its participle and its auxiliary."""

    forms: dict[tuple[Tense, Mood], Forms]
    participle: str
    auxiliary: Auxiliary


@dataclass(frozen=True, slots=True)
class _Parts:
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
def _prefixes(kind: Literal["separable", "inseparable"]) -> tuple[str, ...]:
    """Prefixes of that kind, the longest first; über-, um- … are in both lists."""
    return tuple(sorted(words(f"{kind}_prefixes"), key=len, reverse=True))


@cache
def _strong() -> dict[str, tuple[_Parts, ...]]:
    table: dict[str, tuple[_Parts, ...]] = {}
    for infinitive, present, past, subjunctive, participle, auxiliary in rows("strong_verbs"):
        parts = _Parts(present, past, subjunctive, participle, _AUXILIARIES[auxiliary])
        table[infinitive] = (*table.get(infinitive, ()), parts)
    return table


@cache
def _full() -> dict[str, _Verb]:
    table = {}
    for infinitive, auxiliary, participle, *tenses in rows("full_verbs"):
        present, past, first, second = ((f[0], f[1], f[2], f[3], f[4], f[5]) for f in map(str.split, tenses))
        table[infinitive] = _Verb(_by_tense(present, past, first, second), participle, _AUXILIARIES[auxiliary])
    return table


def _by_tense(present: Forms, past: Forms, first: Forms, second: Forms) -> dict[tuple[Tense, Mood], Forms]:
    return {
        ("present", "indicative"): present,
        ("past", "indicative"): past,
        ("present", "subjunctive"): first,
        ("past", "subjunctive"): second,
    }


@lru_cache(maxsize=8192)
def _principal_parts(infinitive: str) -> tuple[_Parts, ...]:
    """The principal parts of a known verb, by its own row, by its last part (verschreiben → schreiben), or by rule."""
    if infinitive in _strong():
        return _strong()[infinitive]
    for prefix in _prefixes("inseparable"):
        last = infinitive.removeprefix(prefix)
        if last != infinitive and last in _strong() and infinitive not in words("weak_verbs"):
            return tuple(_with_prefix(prefix, parts) for parts in _strong()[last])
    stem = _stem(infinitive)
    e = "e" if _needs_e(stem) else ""
    participle = f"{'ge' if _takes_ge(infinitive) else ''}{stem}{e}t"
    auxiliary: Auxiliary = "sein" if infinitive in words("verbs_with_sein") else "haben"
    return (_Parts(f"{stem}{e}t", f"{stem}{e}te", f"{stem}{e}te", participle, auxiliary),)


def _takes_ge(infinitive: str) -> bool:
    """Whether a weak verb's participle has ge-: geziert, gebetet; but verziert, marschiert, prophezeit."""
    if infinitive in words("verbs_without_prefix"):
        return True
    if infinitive in words("verbs_without_ge") or re.search("[aeiouäöüy].*ieren$", infinitive):
        return False
    return not any(
        infinitive.startswith(prefix) and len(infinitive) - len(prefix) >= 4 for prefix in _prefixes("inseparable")
    )


def _with_prefix(prefix: str, parts: _Parts) -> _Parts:
    participle = prefix + parts.participle.removeprefix("ge")
    return _Parts(prefix + parts.present, prefix + parts.past, prefix + parts.subjunctive, participle, parts.auxiliary)


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
def _conjugated(infinitive: str) -> tuple[_Verb, ...]:
    """A known verb's forms; two entries where two conjugations share an infinitive (hing, hängte)."""
    for full in ("", *_prefixes("inseparable")):
        verb = _full().get(infinitive.removeprefix(full)) if infinitive.startswith(full) else None
        if verb:
            return (_prefixed_forms(full, verb) if full else verb,)
    return tuple(
        _Verb(
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


def _prefixed_forms(prefix: str, verb: _Verb) -> _Verb:
    forms: dict[tuple[Tense, Mood], Forms] = {}
    for slot, (ich, du, er, wir, ihr, sie) in verb.forms.items():
        forms[slot] = (prefix + ich, prefix + du, prefix + er, prefix + wir, prefix + ihr, prefix + sie)
    return _Verb(forms, prefix + verb.participle.removeprefix("ge"), verb.auxiliary)


@cache
def _strong_roots() -> dict[str, tuple[str, ...]]:
    """Where a form without its ending may come from: "ging" → gehen, "hält" → halten."""
    roots: dict[str, dict[str, None]] = {}
    for infinitive, rows_ in _strong().items():
        for parts in rows_:
            participle = parts.participle.removeprefix("ge")
            for form in (parts.present, parts.past, parts.subjunctive, participle):
                for root in {form, form.removesuffix("t"), form.removesuffix("te"), form.removesuffix("e"),
                             form.removesuffix("en")}:  # fmt: skip
                    roots.setdefault(root, {})[infinitive] = None
    for infinitive, verb in _full().items():
        for form in (*(form for six in verb.forms.values() for form in six), verb.participle.removeprefix("ge")):
            roots.setdefault(form, {})[infinitive] = None
    return {root: tuple(found) for root, found in roots.items()}


def _known(infinitive: str) -> bool:
    return infinitive in words("verbs") or infinitive in _strong() or infinitive in _full()


def _candidates(form: str) -> list[str]:
    """The infinitives a form could belong to, to be checked against their forms."""
    found: dict[str, None] = {}
    for end in range(min(6, len(form) - 1)):
        root = form[: len(form) - end]
        for infinitive in (root + "en", root + "n", root[:-1] + "eln"):
            if infinitive in words("verbs"):
                found[infinitive] = None
        for prefix in ("", *_prefixes("inseparable")):
            if root.startswith(prefix):
                for base in _strong_roots().get(root[len(prefix) :], ()):
                    if _known(prefix + base):
                        found[prefix + base] = None
    return list(found)


@lru_cache(maxsize=65536)
def _whole_readings(form: str) -> tuple[Reading, ...]:
    """The readings of a form of a verb that is itself known, not split into prefix and verb."""
    found: dict[Reading, None] = {}
    for infinitive in _candidates(form):
        for verb in _conjugated(infinitive):
            for (tense, mood), forms in verb.forms.items():
                for (person, number), one in zip(_PERSONS, forms, strict=True):
                    if one == form:
                        found[Reading(infinitive, person, number, tense, mood)] = None
    return tuple(found)


def _modern(form: str) -> tuple[str, ...]:
    form = form.lower()
    return (form, form.replace("ß", "ss")) if "ß" in form else (form,)


@lru_cache(maxsize=65536)
def finite_readings(form: str) -> tuple[Reading, ...]:
    """All that a finite form may be, also with its separable prefix (anführte) and in old spelling (mußte).

    >>> finite_readings("zwangen")[0]
    Reading(lemma='zwingen', person=1, number='plural', tense='past', mood='indicative')
    >>> {reading.lemma for reading in finite_readings("anführte")}
    {'anführen'}
    """
    for spelling in _modern(form):
        if found := _whole_readings(spelling):
            return found
    for spelling in _modern(form):
        for prefix in _prefixes("separable"):
            if spelling.startswith(prefix) and (found := _whole_readings(spelling[len(prefix) :])):
                return tuple(reading._replace(lemma=prefix + reading.lemma) for reading in found)
    return ()


def infinitive(form: str, prefix: str | None = None) -> str | None:
    """The infinitive of a finite form, with its separated prefix; None if unknown or not the only one.

    >>> infinitive("führte", "an")
    'anführen'
    """
    lemmas = {reading.lemma for reading in finite_readings(form)}
    return (prefix or "").lower() + lemmas.pop() if len(lemmas) == 1 else None


@lru_cache(maxsize=65536)
def _whole_participle(form: str) -> tuple[str, ...]:
    candidates = dict.fromkeys([*_candidates(form), *_candidates(form.removeprefix("ge"))])
    return tuple(lemma for lemma in candidates if any(verb.participle == form for verb in _conjugated(lemma)))


@lru_cache(maxsize=65536)
def participle_readings(form: str) -> tuple[str, ...]:
    """The infinitives of a past participle: "angeführt" → ("anführen",), "entdeckt" → ("entdecken",).

    >>> participle_readings("geschrieben")
    ('schreiben',)
    """
    for spelling in _modern(form):
        if found := _whole_participle(spelling):
            return found
    for spelling in _modern(form):
        for prefix in _prefixes("separable"):
            if spelling.startswith(prefix) and (found := _whole_participle(spelling[len(prefix) :])):
                return tuple(prefix + lemma for lemma in found)
    return ()


def _in_number(form: str, number: Number) -> str | None:
    """The third person form in the other number, in the tense and mood of the form; None unless there is just one."""
    found = set()
    for spelling in _modern(form):
        for reading in _whole_readings(spelling):
            if reading.person == 3 and reading.number != number:
                for verb in _conjugated(reading.lemma):
                    forms = verb.forms[reading.tense, reading.mood]
                    if spelling in (forms[2], forms[5]):
                        found.add((reading.mood, forms[2] if number == "singular" else forms[5]))
        if found:
            break
    # "gehen" may be Konjunktiv I too, "machten" Konjunktiv II: the indicative is meant where both exist
    moods = {mood for mood, _ in found}
    wanted = "indicative" if "indicative" in moods else "subjunctive"
    results = {result for mood, result in found if mood == wanted}
    if len(results) != 1:
        return None
    result = results.pop()
    # mußten → mußte, but läßt → lassen: before a vowel the ss is old spelling too
    return re.sub("ss(?![aeiouäöü])", "ß", result) if "ß" in form and form.lower() != spelling else result


def singular_form(form: str) -> str | None:
    """The third person singular of a third person plural, same tense and mood; None if unsure.

    >>> singular_form("zwangen"), singular_form("sind")
    ('zwang', 'ist')
    """
    return _in_number(form, "singular")


def plural_form(form: str) -> str | None:
    """The third person plural of a third person singular, same tense and mood; None if unsure.

    >>> plural_form("wurde")
    'wurden'
    """
    return _in_number(form, "plural")


def auxiliary(lemma: str) -> Auxiliary | None:
    """The auxiliary of the perfect: "haben", "sein", "both", or None for an unknown verb.

    >>> auxiliary("gehen"), auxiliary("schreiben")
    ('sein', 'haben')
    """
    if lemma in words("verbs_with_sein"):
        return "sein"
    for prefix in ("", *_prefixes("separable")):
        base = lemma[len(prefix) :]
        if lemma.startswith(prefix) and _known(base):
            if base in words("verbs_with_sein"):
                return "sein"
            return _conjugated(base)[0].auxiliary
    return None
