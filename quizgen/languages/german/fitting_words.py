"""Question words that depend on the verb beside a phrase: "Was gründete …?" for a school, "Wozu dient …?"."""

from __future__ import annotations

import re
from collections.abc import Callable

from quizgen.languages import Abstain
from quizgen.languages.german.asking_circumstances import serves
from quizgen.languages.german.fitting_extents import BY_EXTENT, how_far
from quizgen.languages.german.fitting_verbs import BY_VERB, ended_in, made_of, parted_in
from quizgen.languages.german.ill_fitting_words import mended
from quizgen.languages.german.levels import level_words
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import genders, inflect, last_parts, lemmas
from quizgen.languages.german.paradigms import column, ending_for
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase


def told_by_clause(clause: Clause, about: Phrase) -> str | None:
    """Question words that the clause alone tells, None for most: "liegt | 300 Kilometer | entfernt" → "wie weit"."""
    caused = clause.lemma == "liegen" and about.preposition in ("an", "am") and about.relation != "place"
    if caused and any(p.relation == "content" for p in clause.phrases):
        raise Abstain("„es“ is lacking")  # "Woran liegt | es |, dass die Stadt wächst?"
    found = level_words(clause, about) or how_far(clause, about) or _made(clause, about) or _spoken(clause, about)
    return found or parted_in(clause, about) or ended_in(clause, about) or made_of(clause, about)


def fitting(clause: Clause, about: Phrase, wh: str) -> str:
    """Those that fit the verb for those of the phrase: "wonach" beside "kehrte zurück" → "wohin"."""
    return mended(clause, about, next((found for rule in _RULES if (found := rule(clause, about, wh)) is not None), wh))


def _meaning(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "„Evangelium“ heißt | „Gute Nachricht“": a word, and what it means."""
    quoted = any(p.role == "subject" and p.text[:1] in QUOTES for p in clause.phrases)
    quoted = quoted or about.text.startswith(("so viel wie ", "soviel wie "))
    words_told = clause.frame == "wording" and clause.lemma == "sein"  # "Das Motto ist | „Schneller, höher, stärker“"
    return "was" if wh == "wie" and (words_told or (clause.lemma == "heißen" and quoted)) else None


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


def _end(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "endet | in einem Huf" """
    ends = wh == "wo" and clause.lemma == "enden" and about.preposition == "in" and about.kind == "thing"
    return "worin" if ends else None


def _organised(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "waren | in Stadtstaaten | organisiert": in what form, not where."""
    return "worin" if wh == "wo" and clause.lemma == "organisieren" and about.kind == "group" else None


def _acting(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Die Royal Air Force | warb Piloten an": who does what persons do is no thing, though no list knows the name."""
    named = about.head.tag in ("NE", "FM") and about.kind in ("other", "group")
    acts = named and about.relation == "agent" and clause.lemma in words("person_verbs")
    says = wh == "welche Stadt" and about.relation == "agent" and clause.frame == "saying"
    return "wer" if (wh == "was" and acts) or says else None  # "Kennedy | sagte": also the name of a town


def _done_to(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "besiegten | die Pittsburgh Steelers": a group is "wen" only where its verb is done to persons."""
    done_to_persons = clause.lemma in words("person_object_verbs")
    if wh == "was" and about.role == "object" and about.head.tag in ("NE", "FM") and about.kind in ("other", "group"):
        return "wen" if done_to_persons else wh
    team = about.role == "object" and about.kind == "place" and about.head.tag == "NE"
    if team and clause.lemma in words("contest_verbs"):
        return "wen"  # "schlug | Liverpool", whose team is meant
    done_to = wh == "wen" or (wh == "wer" and about.relation == "patient")
    return "was" if done_to and about.kind == "group" and not done_to_persons else None


def _become(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "wollte | Priester werden", "Aus dem Schüler wurde | ein Maler" → "was": an office or a calling is nobody."""
    if clause.frame != "becoming":
        return None
    if about.role == "subject" and any(p.preposition == "aus" for p in clause.phrases):
        return None if wh.startswith("wie viele") else "was"  # no "welches Tier wird aus der Raupe"
    return "was" if wh == "wer" and about.relation == "predicate" and "named" not in about.marks else None


def taken_up(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "entschloss sich, | den Fluss zu überqueren" → "wozu": the clause stands for "dazu", beside whom it is about."""
    asked, whom = table("content_questions").get(clause.lemma or "", (None, ""))
    if wh != "was" or asked is None or about.relation != "content" or about.kind != "clause":
        return None
    beside = [p for p in clause.phrases if p is not about and p.kind != "clause"]
    if any(p.text == "sich" for p in beside):
        return asked if "sich" in whom else None
    resting = clause.finite is not None and clause.finite.lemma == "sein"  # "ist verpflichtet, …"
    if "nobody" in whom:  # "hilft, | das Gleichgewicht zu behalten"
        return asked if any(p.role == "subject" for p in beside) else None
    role = "subject" if "passive" in clause.marks or resting else "object"
    return asked if "-" in whom and any(p.role == role for p in beside) else None


def _sign(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "erkennt man | an der weißen Rinde": that it is the bark is what one asks for."""
    if about.kind != "thing" or about.relation != "topic":
        return None
    if clause.lemma in words("recognising_verbs") and wh.startswith("an welch"):
        return "woran"
    grown = clause.lemma in words("arising_verbs") and wh.startswith("aus was für")
    return "woraus" if grown else None  # "entstand | aus abgestorbenen Meerestieren"


def _kind(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Igel sind | Säugetiere" → "was für Tiere": the class that the word ends in, or is of, tells what is asked."""
    plain = about.relation == "predicate" and not about.parts and about.head.tag == "NN" and wh == "was"
    article = "indefinite" in about.marks and about.number == "singular"
    if not plain or clause.frame != "copula" or len(about.tokens) > 1 + article or about.preposition:
        return None
    if clause.finite is None or clause.finite.lemma != "sein":
        return None
    noun = _class_of_kind(about.head.text)
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if noun is None or subject is None or noun.lower() in subject.text.lower():
        return None
    if not article:
        plural = about.number != "singular" and clause.finite.text.lower() in ("sind", "waren")  # "Allesfresser"
        several = inflect(noun, "nominative", "plural") if plural else None
        return f"was für {several}" if several else None
    found = genders(noun)
    by = column(found[0], "singular") if found else None
    return f"was für ein{ending_for('indefinite', by, 'nominative')} {noun}" if by else None


def _class_of_kind(form: str) -> str | None:
    """ "Zugvögel" → "Vogel", "Insekt" → "Tier"; None for "Tiere", which are no kind of them."""
    parts = [part for lemma in lemmas(form) for part in last_parts(lemma)]
    named = next((part for part in parts if part in words("kinds_asked")), None)
    if named is None:
        named = table("class_nouns").get(noun_class(form) or "", (None,))[0]
    return named if named in words("kinds_asked") and named not in lemmas(form) else None


def _in_old_times(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "zogen 1685 | nach Brandenburg" → "in welches Land": there were no Bundesländer then."""
    years = (int(t.text[:4]) for t in clause.tokens if t.tag == "CARD" and re.match(r"1\d{3}(?!\d)", t.text))
    old = "Bundesl" in wh and "past" in clause.marks and any(year < _FIRST_YEAR_OF_STATES for year in years)
    return re.sub(r"Bundesl(?=and|änd)", "L", wh) if old else None


_FIRST_YEAR_OF_STATES = 1919

_RULES: tuple[Callable[[Clause, Phrase, str], str | None], ...] = (
    _become,
    taken_up,
    _meaning,
    *BY_VERB,
    _where_to,
    _sign,
    _what_for,
    *BY_EXTENT,
    _end,
    _organised,
    _acting,
    _done_to,
    _in_old_times,
    _kind,
)
"""The first that knows better words has it."""


def _made(clause: Clause, about: Phrase) -> str | None:
    """ "gründeten | Gesellschaften oder Kurse" → "was": what is made is no "wen", also where several groups are."""
    groups = about.kind == "group" and about.number == "plural" and not is_counted(about)
    made = groups and about.role == "object" and about.case == "accusative" and clause.lemma in words("creating_verbs")
    return "was" if made else None


def _spoken(clause: Clause, about: Phrase) -> str | None:
    """ "sprechen | Bambara | als Zweitsprache": nobody is spoken so; but "sprach | Jeanne d'Arc | heilig"."""
    named = about.role == "object" and about.head.tag == "NE" and about.kind != "person"
    return "welche Sprache" if named and clause.lemma == "sprechen" else None
