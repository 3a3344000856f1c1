"""Clauses that say half of something: a noun, a number or what is compared stands elsewhere."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from quizgen.languages.german.loose_words import all_tokens
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.tags import CLOSING, NOUNS, OPENING, QUOTES
from quizgen.languages.german.times import is_times
from quizgen.languages.german.units import unit_name
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Clause, Phrase, Token


def says_half(clause: Clause) -> str | None:
    """What is said of a part only, or compared with something that is missing; None if the clause says all.

    "wächst besser als ohne" → "what it is compared with is missing"
    """
    for says, holds in _OF_PHRASES:
        found = next((p for p in clause.phrases if holds(clause, p)), None)
        if found is not None:
            return says.format(found.text)
    return next((says for says, fits in _OF_CLAUSES if fits(clause)), None)


def _is_past_of_other(clause: Clause, phrase: Phrase) -> bool:
    """ "feiern die Geburt Jesu | vor 2000 Jahren": the verb tells of the present."""
    if clause.marks & {"past", "modal"} or any(t.tag.endswith("PP") for t in clause.verbs):
        return False
    ago = phrase.relation == "time" and phrase.preposition == "vor" and is_counted(phrase)
    return ago and phrase.head.lemma in ("Jahr", "Jahrhundert")


def _lacks_noun(clause: Clause, phrase: Phrase) -> bool:
    """ "Auf einen Piloten kamen | sechs deutsche": an adjective in small letters, whose noun was said before."""
    counted = [t.tag for t in phrase.tokens] == ["ART", "CARD"] and phrase.tokens[1].text.isalpha()
    if counted and phrase.resolved in (None, phrase.text):
        return True  # "Die drei | reisten nach China"
    if [t.tag for t in phrase.tokens[-2:]] == ["ADJA", "CARD"] and phrase.tokens[-1].text.isalpha():
        return phrase.resolved in (None, phrase.text)  # "wurde | auf die heutigen drei | erhöht"
    told = any(t.tag in NOUNS | {"CARD", "PIS"} - {phrase.head.tag} for t in phrase.tokens)
    if phrase.tokens[-1].tag == "ADJA" and phrase.resolved in (None, phrase.text) and not told:
        one = next((t for t in phrase.tokens[:2] if t.text.lower().startswith("ein")), None)
        if one is not None and phrase.kind != "time" and phrase.tokens[0].text.lower() != "als":
            return True  # "ersetzt | durch einen durchsichtigen", "ist | eine der erfolgreichsten"
    small = phrase.head.tag == "NN" and phrase.head.text.islower() and unit_name(phrase.head.text) is None
    branded = any(t.tag in ("NE", "FM") for t in phrase.tokens)  # "der iPod touch"
    return small and phrase.kind != "time" and not branded  # "in den 1980ern"


def _shares_noun(clause: Clause, phrase: Phrase) -> bool:
    """ "verbindet | den Atlantischen | mit dem Pazifischen Ozean": an adjective whose noun comes with the next one."""
    if [t.tag for t in phrase.tokens] not in (["ART", "NN"], ["ART", "ADJA"]) or known_noun(phrase.head.text):
        return False
    behind = [p.tokens for p in clause.phrases if p.start == phrase.end + 1 and p.preposition]
    return any(
        t.tag == "ADJA" and t.text[:1].isupper() and t.text[-5:] == phrase.head.text[-5:] for t in sum(behind, ())
    )


def _counts_untold(clause: Clause, phrase: Phrase) -> bool:
    """ "Nun standen | drei | gegen zwei Schiffe": of what, was told before; but "Sieben gilt als Glückszahl"."""
    alone = phrase.role == "subject" and phrase.kind == "number" and not phrase.parts
    itself = clause.frame in ("copula", "naming") or any(p.relation == "predicate" for p in clause.phrases)
    return alone and phrase.resolved in (None, phrase.text) and not itself


def _is_before_bracket(clause: Clause, phrase: Phrase) -> bool:
    """ "durch den Gehalt | an | (gebundener) Luft": its noun stands behind a bracket that only describes it."""
    behind = [t for t in all_tokens(clause) if t.start >= phrase.end]
    closing = next((at for at, t in enumerate(behind) if t.text in CLOSING), len(behind))
    opened = [t.text in OPENING for t in behind[:1]] == [True]
    noun = any(t.tag in NOUNS | {"ART", "ADJA"} for t in behind[closing + 1 : closing + 2])
    return [t.tag for t in phrase.tokens] == ["APPR"] and opened and noun


def _shares_untold(clause: Clause, phrase: Phrase) -> bool:
    """ "entsteht | je ein Ton": by each of what, if nothing in the clause is several."""
    first = [t.text.lower() for t in phrase.tokens[:2]]
    shared = phrase.role == "subject" and first[:1] == ["je"] and len(first) > 1
    others = [t.text.lower() for p in clause.phrases if p is not phrase for t in p.tokens[:2]]
    several = any(p.number == "plural" for p in clause.phrases if p is not phrase)
    return shared and not several and not any(word in words("every_words") | {"pro", "beiden"} for word in others)


def _is_elsewhere(clause: Clause, phrase: Phrase) -> bool:
    """ "Ab hier | heißt der Rhein …", "Damals | hieß die Stadt …": not what only joins the sentence, "Daher"."""
    if clause.frame != "naming" or phrase.text.lower() in words("kept_in_namings"):
        return False  # "Wie heißt die Stadt | heute|?"
    points = any(t.text.lower() in words("deictics") and t.tag == "ADV" for t in phrase.tokens)
    return phrase.resolved is None and points and phrase.text.lower() not in words("connectives")


def _is_with_noun(preposition: Token, clause: Clause) -> bool:
    return any(p.start <= preposition.start < p.end and p.end > preposition.end for p in clause.phrases)


def _parts_some(clause: Clause) -> bool:
    """ "Von den 16 Ländern | sind drei Stadtstaaten": how many of them are so is what one asks."""
    predicative = any(p.relation in ("predicate", "manner", "degree") for p in clause.phrases)
    parting = any(
        p.preposition in ("von", "vom") and p.field == "front" and p.relation in ("circumstance", "origin")
        for p in clause.phrases
        if not (p.number == "singular" and "bare" in p.marks)  # "Von großer Bedeutung | ist das Wasser"
    )
    return "passive" not in clause.marks and clause.frame == "copula" and parting and not predicative


def _lacks_compared(clause: Clause) -> bool:
    """ "wächst besser | als ohne", "hat viermal so viele Einwohner"."""
    without = [b for a, b in pairwise(all_tokens(clause)) if (a.text, b.text) == ("als", "ohne")]
    if any(not _is_with_noun(token, clause) for token in without):
        return True
    forms = [t.text.lower() for t in all_tokens(clause)]
    behind = [c for a, b, c in zip(forms, forms[1:], forms[2:], strict=False) if is_times(a) and b == "so"]
    return bool(behind) and (behind[0].startswith("viel") or "wie" not in forms)


def _is_of_report(clause: Clause) -> bool:
    """ "Demnach starben hundert Menschen": whose report says so was told before."""
    return "past" in clause.marks and [t.text.lower() for t in all_tokens(clause)[:1]] == ["demnach"]


def _is_such(clause: Clause) -> bool:
    """ "so ein Haus" is like one that stands elsewhere."""
    forms = [t.text.lower() for t in all_tokens(clause)]
    return any(a == "so" and b in ("ein", "eine", "einen", "einem", "einer") for a, b in pairwise(forms))


def _is_more_so(clause: Clause, phrase: Phrase) -> bool:
    """ "richtet sich | mehr nach der Uhr": than after what is not said."""
    first, *behind = phrase.tokens
    compared = first.text.lower() in ("mehr", "weniger") and behind[:1] and behind[0].tag in ("APPR", "APPRART")
    return bool(compared) and not any(t.text.lower() == "als" for t in all_tokens(clause))


def _is_other_half(clause: Clause, phrase: Phrase) -> bool:
    """ "lebt einerseits in Peru | nördlich der Küste und andererseits in Chile": the first half stands before it."""
    forms = [t.text.lower() for t in phrase.tokens]
    return "andererseits" in forms and "einerseits" not in forms


def _is_half_range(clause: Clause, phrase: Phrase) -> bool:
    """ "etwa (20 | bis|) 51 Arten" """
    return phrase.text.lower() == "bis"


def _is_not_only(clause: Clause, phrase: Phrase) -> bool:
    """ "Radar nutzen | nicht nur Schiffe" """
    return phrase.text.lower().startswith("nicht nur ")


def _is_free_relative(clause: Clause, phrase: Phrase) -> bool:
    """ "Was so heißt, | ist eine Krankheit" """
    return phrase.kind == "clause" and phrase.field == "front" and phrase.tokens[0].tag == "PWS"


def _denies_bare_noun(clause: Clause) -> bool:
    """ "Amtliche Zahlen gibt es | nicht": in the order of a question one would say "keine amtlichen Zahlen"."""
    there = clause.frame == "existence" or clause.lemma == "geben"
    denied = there and any(p.text.lower() == "nicht" for p in clause.phrases)
    return denied and any(p.role == "object" and p.field == "front" and "bare" in p.marks for p in clause.phrases)


def _is_participle_before_verb(clause: Clause, phrase: Phrase) -> bool:
    """ "| Ähnlich zerstört wie Köln | war Bonn", "| In Ulm geboren | zog Karl fort": not put behind a verb."""
    first, last, pairs = phrase.tokens[0], phrase.tokens[-1], pairwise(phrase.tokens)
    like = any(one.tag in ("ADJD", "VVPP") and two.text == "wie" for one, two in pairs)
    like = like and first.tag in ("ADV", "ADJD", "VVPP")
    closed = first.tag in ("APPR", "APPRART") and last.tag in ("ADJD", "VVPP") and phrase.field == "front"
    return (like and phrase.field == "front") or (closed and any(t.tag == "VVFIN" for t in clause.tokens))


def _holds_name_told(clause: Clause, phrase: Phrase) -> bool:
    """ "wird | im heutigen Sprachgebrauch „Streifen“ | genannt": nothing else tells how it is called."""
    told = any(p.role in ("object", "predicate") or p.kind == "quotation" for p in clause.phrases)
    called = clause.lemma == "nennen" and "passive" in clause.marks and not told
    return called and phrase.preposition is not None and any(t.text in QUOTES for t in phrase.tokens)


def _is_loose_preposition(clause: Clause, phrase: Phrase) -> bool:
    """ "sucht | nach | in der Zone verschollenen Menschen": it governs the noun behind the attribute."""
    if phrase.text == "als":
        return any(t.text == "sowohl" for t in all_tokens(clause))  # "gilt sowohl | als | rein als auch als heilig"
    if phrase.text.lower() != "nach":
        return False
    return any(p.start == phrase.end + 1 and p.preposition is not None for p in clause.phrases)


def _is_about_untold(clause: Clause, phrase: Phrase) -> bool:
    """ "schrieb aus Protest | dagegen", "verlor das Interesse | daran": against what, the text told before."""
    behind = next((p for p in clause.phrases if p.start == phrase.end + 1 and p.tokens[0].tag == "PROAV"), None)
    if behind is None or len(behind.tokens) > 1 or phrase.head.tag != "NN":
        return False
    preposition = re.sub(r"^da(r(?=[aeiouäöü]))?", "", behind.head.text.lower())
    return phrase.head.text.lower().endswith(_endings_asking(preposition))


@cache
def _endings_asking(preposition: str) -> tuple[str, ...]:
    """How nouns end that ask for a preposition: "protest" for "gegen"."""
    told = (*rows("noun_complements"), *rows("complements_of_told_nouns"))
    return tuple(ending for ending, fitting in told if fitting == preposition)


def _is_only_dated(clause: Clause) -> bool:
    """ "Neues Ziel ist | 2030": of what, was told before; but "Baubeginn war 1890", "Der nächste Halt war 1890"."""
    if clause.lemma != "sein" or clause.frame != "copula":
        return False
    subjects = [p for p in clause.phrases if p.role == "subject"]
    bare = [p for p in subjects if {"bare", "described"} <= p.marks and p.number == "singular" and not p.parts]
    others = [p for p in clause.phrases if p not in subjects and p.text.lower() not in words("connectives")]
    return bool(bare) and bool(others) and all(p.kind == "time" for p in others)


_OF_PHRASES: tuple[tuple[str, Callable[[Clause, Phrase], bool]], ...] = (
    ("„{}“ lacks its noun", _lacks_noun),
    ("„{}“ lacks its noun", _counts_untold),
    ("the noun of „{}“ stands behind", _shares_noun),
    ("„{}“: by each of what is told elsewhere", _shares_untold),
    ("„{}“: where or when it is called so is told elsewhere", _is_elsewhere),
    ("„{}“ is the time of something else", _is_past_of_other),
    ("half of a range is missing", _is_half_range),
    ("what „{}“ is compared with is missing", _is_more_so),
    ("half of „{}“ stands before it", _is_other_half),
    ("„{}“ lacks its noun", _is_before_bracket),
    ("who or what else is so stands elsewhere", _is_not_only),
    ("a clause in the Vorfeld is the subject or object", _is_free_relative),
    ("the name stands in „{}“", _holds_name_told),
    ("„{}“ says of the subject how it is, before the verb only", _is_participle_before_verb),
    ("what „{}“ is about is told elsewhere", _is_about_untold),
    ("what „{}“ belongs to is not certain", _is_loose_preposition),
)
"""What one phrase shows to be said by half."""

_OF_CLAUSES: tuple[tuple[str, Callable[[Clause], bool]], ...] = (
    ("how many of them are so is said", _parts_some),
    ("what it is compared with is missing", _lacks_compared),
    ("what „so ein“ is like stands elsewhere", _is_such),
    ("who says so was told before", _is_of_report),
    ("„nicht“ stands where „kein“ would", _denies_bare_noun),
    ("of what it is the time is told elsewhere", _is_only_dated),
)
"""What only the whole clause shows."""
