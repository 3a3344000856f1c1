"""Question words for amounts, ways and spans of time by the verb beside them: "reicht | vom Rhein bis …" → "von wo"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.asking_how_many import number_words
from quizgen.languages.german.clause_openings import is_plural_verb
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.question_words import question_words
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def how_far(clause: Clause, about: Phrase) -> str | None:
    """ "liegt 300 Kilometer | von Ulm | entfernt", "liegt | 50 Kilometer | vor der Küste" → "wie weit" """
    numbered = is_counted(about)
    measured = numbered and about.preposition is None and is_unit(about.head.text)
    far = any(t.text == "entfernt" for t in clause.tokens) and any(
        p.preposition in ("von", "vom") for p in clause.phrases
    )
    following = (p for p in clause.phrases if p.start == about.end + 1)
    before = any(p.preposition == "vor" or p.tokens[0].text.lower() in words("compass_words") for p in following)
    return "wie weit" if measured and (far or (before and clause.lemma == "liegen")) else None


def _how_much(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Wie viele Monate beträgt die Frist?", "setzen | 130 Stunden | für die Pflege ein": what is given."""
    spent = clause.lemma in words("spending_verbs") and not any(p.role == "object" for p in clause.phrases)
    spent = spent and about.preposition is None and "passive" not in clause.marks
    if wh == "was" and about.kind == "number" and clause.lemma == "betragen":
        return "wie viel"  # "betrug | 80.000"
    return number_words(about) if wh == "wie lange" and (spent or clause.lemma == "betragen") else None


def _so_many(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Von zehn Einwohnern sehen sich | neun | als Kroaten": how many of them, if there are several."""
    alone = about.kind == "number" and about.role == "subject" and all(t.tag == "CARD" for t in about.tokens)
    several = clause.finite is not None and is_plural_verb(clause.finite.text)
    return "wie viele" if wh == "was" and alone and several else None


def _across(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "erstreckt sich | über Peru und Chile" """
    spanning = about.preposition == "über" and about.case == "dative" and clause.lemma in words("spanning_verbs")
    return question_words(replace(about, case="accusative")) if spanning else None


def _from_where(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "reicht | vom Rhein im Westen | bis zur Elbe": where it begins, not where it comes from."""
    if wh == "von wo bis wohin" and clause.lemma in words("dwelling_verbs"):
        return "wo"  # "leben | von Spanien bis Polen"
    return "von wo" if wh == "woher" and clause.lemma in words("spanning_verbs") else None


def _between(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "wiegt zwischen 20 und 30 Gramm" → "wie viele Gramm", "liegt zwischen …" → "zwischen welchen Werten"."""
    if not wh.startswith("zwischen wie viel"):
        return None
    if clause.lemma in words("amount_verbs"):
        found = number_words(replace(about, preposition=None, case="accusative"))
    else:
        ranging = clause.lemma in words("ranging_verbs") and is_unit(about.head.text)
        found = "zwischen welchen Werten" if ranging else None
        joined = any(t.tag == "KON" or t.text in ("bis", "–", "-") for t in about.tokens)
        if not joined and not is_unit(about.head.text) and clause.lemma not in words("ranging_verbs"):
            found = number_words(about)  # "unterscheiden | zwischen sieben Arten"
    if found is None:
        raise Abstain(f"„{about.text}“ is a range")
    return found


def _when_it_came(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "kam | vom 3. bis zum 5. Mai | nach Ulm" → "wann": one comes but once."""
    moved = clause.lemma in words("motion_verbs") and any(p.relation == "direction" for p in clause.phrases)
    return "wann" if wh == "von wann bis wann" and moved else None


def _how_it_lasted(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Die Blütezeit dauerte von März bis Mai": a beginning and an end, if nothing else tells how long."""
    if wh != "wann" or clause.lemma not in words("lasting_verbs"):
        return None
    if any(p.relation == "duration" for p in clause.phrases):
        return "wann"  # "Im Winter dauert die Nacht | 16 Stunden"
    if not re.search(r"\bvo[nm] .+ bis ", about.text):
        raise Abstain(f"„{about.text}“ does not tell how long it lasted")
    return "von wann bis wann"


BY_EXTENT: tuple[Callable[[Clause, Phrase, str], str | None], ...] = (
    _how_much,
    _so_many,
    _across,
    _from_where,
    _between,
    _how_it_lasted,
    _when_it_came,
)
"""The first that knows better words has it."""
