"""Questions and statements from clauses: the wh-phrase takes the Vorfeld, the finite verb stays, the rest follows.

German verb forms are kept as they stand in the text; only the number of the verb behind "wer" and "was" changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace as replace_fields
from itertools import pairwise

from quizgen.languages import Abstain
from quizgen.languages.german.announcing import announced
from quizgen.languages.german.askable_clauses import check_askable, check_subject, check_understood
from quizgen.languages.german.asking_owned import repeated_pronoun, with_her_own
from quizgen.languages.german.closing_order import closing_last
from quizgen.languages.german.distant_correlates import announcing_word, asking_for
from quizgen.languages.german.fitting_words import fitting, told_by_clause
from quizgen.languages.german.front_order import with_front
from quizgen.languages.german.keys import answer
from quizgen.languages.german.levels import LEVEL, copula
from quizgen.languages.german.misprints import misprints, repeats_one
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.phrases_beside import is_focus_of
from quizgen.languages.german.pieces import Piece, by_pronoun, pieces_of
from quizgen.languages.german.precision import check_precision, unrepeated
from quizgen.languages.german.question_verbs import finite_verb, singular_verb
from quizgen.languages.german.question_words import keeps_number, question_words
from quizgen.languages.german.shares_told import is_share_of_many
from quizgen.languages.german.spelling import lower_first, tidy
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.word_order import (
    focus_first,
    prefix_last,
    reflexive_first,
    verb_second,
    years_apart,
)
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Relation, Sentence

LONG = 20
"""From how many words on a question leaves out what it can do without."""


def ask(sentence: Sentence, clause: Clause, about: Phrase) -> str:
    """The question that has `about` as its answer, without "?"; raises Abstain where it would not be sure."""
    check_askable(clause)
    check_subject(clause)
    check_understood(clause)
    adjective = _measured_adjective(clause, about)
    announcing = announcing_word(clause, about)
    wh = f"wie {adjective.text}" if adjective else told_by_clause(clause, about)
    wh = wh or question_words(about)
    wh = asking_for(announcing) if announcing else wh
    asked = _without(clause, announcing) if announcing and announcing.head.tag == "NN" else clause  # "mit dem Ziel"
    wh = unrepeated(asked, about, fitting(asked, about, wh))
    check_precision(asked, about, wh)
    wrong = misprints(sentence)
    _check_key(about, wrong)
    focus = next((p for p in clause.phrases if announcing and is_focus_of(p, announcing)), None)
    reflexive = next((p for p in clause.phrases if LEVEL in about.marks and p.head.tag == "PRF"), None)
    for told in (adjective, focus, announcing, reflexive):
        clause = _without(clause, told) if told else clause
    quoted = announced(sentence, clause, about)
    if quoted:
        clause = replace_fields(clause, phrases=tuple(p for p in clause.phrases if p.kind != "quotation"))
    whole = _question(clause, about, wh, brief=False)
    if _names_subject_twice(clause, whole):
        clause = _with_pronoun(clause)  # "Was brachte Bachs Ehrgeiz | ihm | ein?"
        whole = _question(clause, about, wh, brief=False)
    if _names_subject_twice(clause, whole):
        raise Abstain("a name would stand in the question twice")
    if "^" in whole:
        raise Abstain("a formula is not read aloud")
    if re.search(r"\b(\d{4})\b.*\b\1\b", whole):
        raise Abstain("a year would stand in the question twice")
    said = _without_own(whole) if wh.startswith("wie viele ") else whole
    repeats = about.role == "subject" and repeated_pronoun(said, wh)
    if whole.count(" ") < LONG and not repeats and not repeats_one(whole, wrong):
        return with_her_own(whole, wh, about) + quoted
    short = _question(clause, about, wh, brief=True)
    if any(p.kind == "quotation" and p.text in whole and p.text not in short for p in clause.phrases):
        raise Abstain("what was said is too long for a question")
    if repeats_one(short, wrong) or (repeats_one(whole, wrong) and _loses_content(clause, whole, short)):
        raise Abstain("the text has a wrong ending here")
    if any(p is not about and _loses_which(p, whole, short) for p in clause.phrases):
        raise Abstain("what is left out tells which one it is")  # "suchte nach Wegen|, die Stadt zu schützen"
    if repeats and repeated_pronoun(short, wh):
        raise Abstain("a pronoun would stand for what is asked")
    return with_her_own(short, wh, about) + quoted


def _loses_content(clause: Clause, whole: str, short: str) -> bool:
    """ "gab ihm den Auftrag|, … zu bauen": without the clause nobody knows which one it was."""
    return any(_loses_part(phrase, whole, short) for phrase in clause.phrases)


def _loses_which(phrase: Phrase, whole: str, short: str) -> bool:
    """ "war der erste, |, der unter das von ihm unterzeichnete Gesetz fiel": only that tells which one is meant."""
    greatest = "superlative" in phrase.marks and _loses_part(phrase, whole, short, "relative")
    return greatest or bool(phrase.marks & {"bare", "indefinite"} and _loses_part(phrase, whole, short))


def _loses_part(phrase: Phrase, whole: str, short: str, relation: Relation = "content") -> bool:
    told = [part.text for part in phrase.parts if part.relation == relation]
    return any(text in whole and text not in short for text in told)


def _without_own(question: str) -> str:
    """The question without what each of many has: "Wie viele Menschen verloren | ihr Leben|?" """
    return re.sub(r"\bihre?n? (\w+)", lambda found: "" if found[1] in words("own_of_many") else found[0], question)


def _without(clause: Clause, told: Phrase) -> Clause:
    tokens = tuple(t for t in clause.tokens if t not in told.tokens)
    return replace_fields(clause, phrases=tuple(p for p in clause.phrases if p is not told), tokens=tokens)


def _check_key(about: Phrase, wrong: Sequence[Phrase]) -> None:
    """Raise Abstain where the key would hold a wrong ending, or be made of a phrase with one."""
    key = (about.text if about.kind == "clause" else answer(about)) if wrong else ""
    if "misprinted" in about.marks or repeats_one(key, wrong):
        raise Abstain("the text has a wrong ending here")


def _names_subject_twice(clause: Clause, whole: str) -> bool:
    """ "Wo liegt der Rhein, wenn der Rhein …", "Bach … Bachs Vater": a name in place of a pronoun, beside itself."""
    named = [p for p in clause.phrases if p.resolved is not None and p.kind != "pronoun"]
    renamed = [p for p in named if p.role == "subject" or p.head.tag == "PPER"]
    names = (re.escape(lower_first(p.resolved or "", p)) for p in renamed)
    return any(len(re.findall(rf"\b{name}s?\b", whole)) > 1 for name in names)  # "Rom" is no part of "Romulus"


def _with_pronoun(clause: Clause) -> Clause:
    """The clause where a pronoun stays that means the owner of what the subject is: "Bachs Ehrgeiz … | ihm"."""
    subject = next((p for p in clause.phrases if p.role == "subject" and p.tokens[0].tag == "PPOSAT"), None)
    if subject is None:
        return clause
    told = [replace_fields(p, resolved=p.text) if _is_owner(p, subject) else p for p in clause.phrases]
    return replace_fields(clause, phrases=tuple(told))


def _is_owner(phrase: Phrase, owned: Phrase) -> bool:
    """Does a pronoun behind what is somebody's own mean that one: "Seine Patente halfen | ihm"?"""
    name = phrase.resolved or ""
    return phrase.head.tag == "PPER" and owned.end < phrase.start and bool(name) and name in (owned.resolved or "")


def _measured_adjective(clause: Clause, about: Phrase) -> Phrase | None:
    """ "über 1200 Kilometer | lang": the adjective that a measure belongs to."""
    following = next((p for p in clause.phrases if 0 <= p.start - about.end <= 1), None)
    told = [t.text for t in about.tokens[-2:-1]]
    half = told in (["halben"], ["einen"], ["eine"]) and is_unit(about.head.text)  # "einen (halben) Meter | groß"
    numbered = is_counted(about) or half
    measures = following is not None and following.text.lower() in words("measure_adjectives")
    dated = about.relation == "time"  # "am 11. September 2001 | stark beschädigt"
    return following if numbered and measures and about.head.tag == "NN" and not dated else None


TELLING = 4
"""Blanks in question words that say enough beside a verb: „Wie viele Arten des Bären existieren?“"""


def _question(clause: Clause, about: Phrase, wh: str, brief: bool) -> str:
    front, rest = pieces_of(clause, without=about, brief=brief)
    front = by_pronoun(front, rest)
    finite, prefix = (copula(clause), "") if LEVEL in about.marks else finite_verb(clause)
    asked_as_one = about.role == "subject" and not keeps_number(wh) and not _equates_several(clause, about)
    if asked_as_one or (wh in ("was", "wer") and _is_one_told_by_several(clause, about)):
        finite = singular_verb(clause, finite)
    body = (
        [*reflexive_first(with_front(front, _prefix_last(clause, rest))), *([Piece(prefix)] if prefix else [])]
        if clause.kind == "main"
        else reflexive_first(verb_second(front, rest, prefix))
    )
    if all(piece.text == "sich" for piece in body) and not (wh.startswith("wie viele ") and wh.count(" ") >= TELLING):
        raise Abstain("nothing but the verb would be in the question")
    for piece, following in pairwise(body):
        if piece.text.endswith(f" {following.text}"):
            raise Abstain(f"„{following.text}“ would stand in the question twice")  # "von Mainz aus aus"
    wh, body = focus_first(wh, closing_last(clause, years_apart(body)))
    return sentence_of([Piece(wh), Piece(finite), *body])


def _equates_several(clause: Clause, about: Phrase) -> bool:
    """ "Die Azteken waren | die Herrscher Mexikos": "Wer waren …", for what they were is told in the plural."""
    told = (p for p in clause.phrases if p.relation == "predicate" and p.preposition is None)
    plural = any(p.number == "plural" and "definite" in p.marks for p in told)
    return is_share_of_many(clause, about) or (clause.frame == "copula" and plural and "modal" not in clause.marks)


def _is_one_told_by_several(clause: Clause, about: Phrase) -> bool:
    """ "Der Vorläufer der Stadt waren | drei Dörfer": "Was war der Vorläufer …", for the key alone is in the plural."""
    nominative = [p for p in clause.phrases if p.role == "subject" or p.relation == "predicate"]
    others = [p for p in nominative if p.start != about.start and p.preposition is None]
    single = bool(others) and all(p.number == "singular" and "listed" not in p.marks for p in others)
    return clause.frame == "copula" and clause.lemma == "sein" and about.number == "plural" and single


def _prefix_last(clause: Clause, rest: Sequence[Piece]) -> list[Piece]:
    return prefix_last(rest, [t.text for t in clause.verbs if t.tag == "PTKVZ"])


def statement(sentence: Sentence, clause: Clause, replace: Phrase | None = None, by: str = "") -> str:
    """The clause as a statement that stands alone, one phrase replaced by other words where asked."""
    check_askable(clause)
    if announced(sentence, clause, None):
        raise Abstain("a quotation is announced")
    front, rest = pieces_of(clause, replace=replace, by=by)
    finite, prefix = finite_verb(clause)
    if front is None or not front.text:
        front, rest = _new_front(rest, emptied=front is not None)
    tail = rest if clause.kind == "main" else verb_second(None, rest, prefix)
    return sentence_of([front, Piece(finite), *tail])


def _new_front(rest: Sequence[Piece], emptied: bool) -> tuple[Piece, list[Piece]]:
    """What comes first in the Vorfeld that a connective leaves open; the subject, where a phrase was taken out."""
    told = [piece for piece in rest if piece.text]
    if not told:
        raise Abstain("nothing stands before the verb")
    subject = next((piece for piece in told if piece.phrase is not None and piece.phrase.role == "subject"), told[0])
    front = subject if emptied else told[0]
    return front, [piece for piece in told if piece is not front]


def sentence_of(pieces: Sequence[Piece]) -> str:
    """The pieces with spaces, and commas before and behind clauses."""
    out = ""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        if not piece.text:
            continue
        if before is None:
            out = piece.text
        elif piece is pieces[-1] and piece.phrase is not None and _is_spoken(piece.phrase):
            out += f": {piece.text}"
        elif (piece.is_clause or before.ends_in_clause) and not out.endswith(","):
            out += ", " + piece.text
        else:
            out += " " + piece.text
    return tidy(out)


def _is_spoken(phrase: Phrase) -> bool:
    """ "sagte Armstrong: | „Das ist ein kleiner Schritt“": words that a clause announces."""
    return phrase.kind == "quotation" and phrase.field == "end"
