"""Question words that depend on the verb beside a phrase: "Was gründete …?" for a school, "Wozu dient …?"."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.asking_circumstances import serves
from quizgen.languages.german.asking_how_many import number_words
from quizgen.languages.german.clause_openings import is_plural_verb
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.question_words import question_words
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def told_by_clause(clause: Clause, about: Phrase) -> str | None:
    """Question words that the clause alone tells, None for most: "liegt | 300 Kilometer | entfernt" → "wie weit"."""
    return _how_far(clause, about) or _made(clause, about)


def fitting(clause: Clause, about: Phrase, wh: str) -> str:
    """Those that fit the verb for those of the phrase: "wonach" beside "kehrte zurück" → "wohin"."""
    return next((found for rule in _RULES if (found := rule(clause, about, wh)) is not None), wh)


def _meaning(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "„Evangelium“ heißt | „Gute Nachricht“": a word, and what it means."""
    quoted = any(p.role == "subject" and p.text[:1] in QUOTES for p in clause.phrases)
    return "was" if wh == "wie" and clause.lemma == "heißen" and quoted else None


def _where_to(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "kehrte | nach „La Californie“ | zurück" """
    return "wohin" if wh == "wonach" and clause.lemma in words("motion_verbs") else None


def _what_for(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "dient | der Nutzung von Licht" → "wozu", if nothing else tells what for: "| zum Aufbau", "| gegen Stoffe"."""
    if not serves(clause, about):
        return None
    if any(
        p.preposition in ("zu", "zum", "zur") or (p.preposition and p.start - about.end in (0, 1))
        for p in clause.phrases
    ):
        raise Abstain(f"„{about.text}“ is half of a purpose")
    return "wozu"


def _how_much(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Wie viele Monate beträgt die Frist?" """
    return number_words(about) if wh == "wie lange" and clause.lemma == "betragen" else None


def _so_many(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Von zehn Einwohnern sehen sich | neun | als Kroaten": how many of them, if there are several."""
    alone = about.kind == "number" and about.role == "subject" and all(t.tag == "CARD" for t in about.tokens)
    several = clause.finite is not None and is_plural_verb(clause.finite.text)
    return "wie viele" if wh == "was" and alone and several else None


def _across(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "erstreckt sich | über Peru und Chile" """
    spanning = about.preposition == "über" and about.case == "dative" and clause.lemma in words("spanning_verbs")
    return question_words(replace(about, case="accusative")) if spanning else None


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


def _how_it_lasted(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Die Blütezeit dauerte von März bis Mai": a beginning and an end, if nothing else tells how long."""
    if wh != "wann" or clause.lemma not in words("lasting_verbs"):
        return None
    if any(p.relation == "duration" for p in clause.phrases):
        return "wann"  # "Im Winter dauert die Nacht | 16 Stunden"
    if not re.search(r"\bvo[nm] .+ bis ", about.text):
        raise Abstain(f"„{about.text}“ does not tell how long it lasted")
    return "von wann bis wann"


def _end(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "endet | in einem Huf" """
    ends = wh == "wo" and clause.lemma == "enden" and about.preposition == "in" and about.kind == "thing"
    return "worin" if ends else None


def _acting(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Die Royal Air Force | warb Piloten an": who does what persons do is no thing, though no list knows the name."""
    named = about.head.tag in ("NE", "FM") and about.kind in ("other", "group")
    acts = named and about.relation == "agent" and clause.lemma in words("person_verbs")
    return "wer" if wh == "was" and acts else None


def _done_to(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "besiegten | die Pittsburgh Steelers": a group is "wen" only where its verb is done to persons."""
    done_to_persons = clause.lemma in words("person_object_verbs")
    if wh == "was" and about.role == "object" and about.head.tag in ("NE", "FM") and about.kind in ("other", "group"):
        return "wen" if done_to_persons else wh
    if about.role == "object" and about.kind == "place" and clause.lemma in words("contest_verbs"):
        return "wen"  # "schlug | Liverpool", whose team is meant
    done_to = wh == "wen" or (wh == "wer" and about.relation == "patient")
    return "was" if done_to and about.kind == "group" and not done_to_persons else None


_RULES: tuple[Callable[[Clause, Phrase, str], str | None], ...] = (
    _meaning,
    _where_to,
    _what_for,
    _how_much,
    _so_many,
    _across,
    _between,
    _how_it_lasted,
    _end,
    _acting,
    _done_to,
)
"""The first that knows better words has it."""


def _how_far(clause: Clause, about: Phrase) -> str | None:
    """ "liegt 300 Kilometer | von der Küste | entfernt" → "wie weit" """
    numbered = is_counted(about)
    measured = numbered and about.preposition is None and is_unit(about.head.text)
    far = any(t.text == "entfernt" for t in clause.tokens) and any(
        p.preposition in ("von", "vom") for p in clause.phrases
    )
    return "wie weit" if measured and far else None


def _made(clause: Clause, about: Phrase) -> str | None:
    """ "gründeten | Gesellschaften oder Kurse" → "was": what is made is no "wen", also where several groups are."""
    groups = about.kind == "group" and about.number == "plural" and not is_counted(about)
    made = groups and about.role == "object" and about.case == "accusative" and clause.lemma in words("creating_verbs")
    return "was" if made else None
