"""What is known to go wrong with questions, and what share of its score each loses for it."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter

from quizgen.model import Function, Phrase
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.context import Context
from quizgen.questions.key_discounts import (
    asks_adjective,
    asks_definite_adjective,
    asks_one_adjective,
    asks_topic,
    has_leaning_key,
    has_long_key,
    is_anybody,
    is_bare_thing,
    is_empty,
    is_greatest_of_topic,
    is_hinted,
    is_late,
    is_leaning_thing,
    is_leaning_time,
    is_situation,
    is_thin,
    is_told_apart,
    is_told_by_name,
    is_yearless,
    spells_key,
)


def _is_unclear(candidate: Candidate, context: Context) -> bool:
    """Does a phrase beside the one asked for mean one of several things, or is it left out for nobody knows what?"""
    if candidate.fact is None or is_greatest_of_topic(candidate):
        return False
    phrases = candidate.fact.clause.phrases
    if any("anchored" in p.marks and _anchors(candidate, p) for p in phrases):
        return True
    told = candidate.question.prompt  # a quotation is understood where it stands
    return any(
        not p.clear
        or (p.resolved is None and p.kind != "pronoun" and not _adds_only(p) and p.text.strip('"„“') not in told)
        for p in phrases
    )


def _adds_only(phrase: Phrase) -> bool:
    """ "schloss 2007, | da man davon ausging": why or although what is not asked for, at the end."""
    return phrase.kind == "clause" and phrase.field != "front" and phrase.relation in ("cause", "concession")


def _anchors(candidate: Candidate, phrase: Phrase) -> bool:
    """ "Wer verteidigte die Stadt?": is what is asked for the only name that tells which city it is?"""
    if candidate.fact is None or candidate.asked is None:
        return False
    if phrase is candidate.asked:
        return bool(phrase.parts)  # "Als was gilt Kant?", "als großer Sohn der Stadt"
    others = (p for p in candidate.fact.clause.phrases if p not in (phrase, candidate.asked) and p.kind != "clause")
    return not any(token.tag == "NE" for other in others for token in other.tokens)


def _is_dependent(candidate: Candidate, context: Context) -> bool:
    """Was it made of a relative or subordinate clause? These are misunderstood more often."""
    if candidate.fact is None or candidate.asked is candidate.fact.clause.reason is not None:
        return False  # "…, sodass die Felder fruchtbar blieben": a result is told as surely as in a main clause
    return candidate.fact.clause.kind != "main" and not _is_named(candidate, context)


def _is_named(candidate: Candidate, context: Context) -> bool:
    """Was it made of a relative clause behind a name? "Karl Benz, der 1844 geboren wurde": no other one is meant."""
    if candidate.fact is None or candidate.fact.clause.kind != "relative":
        return False
    first = min(candidate.fact.clause.phrases, key=attrgetter("start"), default=None)
    return first is not None and first.resolved not in (first.text, None) and "named" in first.marks


def _is_crowded(candidate: Candidate, context: Context) -> bool:
    """Does its sentence have so many commas, brackets and dashes that it was hardly understood rightly?"""
    return sum(candidate.question.source.text.count(mark) for mark in ",;(–") > 5


def _is_long(candidate: Candidate, context: Context) -> bool:
    """Has its sentence more words than are mostly understood rightly?"""
    return len(words(candidate.question.source.text)) > 22


def _is_very_long(candidate: Candidate, context: Context) -> bool:
    return len(words(candidate.question.source.text)) > 32


def _is_doubtful(candidate: Candidate, context: Context) -> bool:
    """Is the analysis not sure of all phrases of its clause?"""
    return candidate.fact is not None and any(not phrase.sure for phrase in candidate.fact.clause.phrases)


def _has_leaning_subject(candidate: Candidate, context: Context) -> bool:
    """ "Wohin dehnt sich der Lebensraum aus?": a subject told by no more than its article, and not the topic.

    Of 77 such questions that were rated 37 % were right, of those about the topic 57 %.
    """
    if candidate.fact is None or candidate.fact.kind() != "event":
        return False
    subject = next((p for p in candidate.fact.clause.phrases if p.role == "subject"), None)
    if subject is None or subject is candidate.asked or subject.parts or subject.number != "singular":
        return False
    telling = {"described", "named", "superlative", "counted", "titled"}
    plain = "definite" in subject.marks and not subject.marks & telling
    told = subject.resolved == subject.text and not context.checking.proper_names(subject.text)
    return plain and told and not context.checking.content_words(subject.head.text) & context.title


def _is_untimed(candidate: Candidate, context: Context) -> bool:
    """ "Wie lange wurde der Ofen befeuert?": such a subject in the past, and neither a name nor a time tells when."""
    asked_for_time = candidate.asked is not None and candidate.asked.relation in ("time", "since")
    if candidate.fact is None or "past" not in candidate.fact.clause.marks or asked_for_time:
        return False
    checking, prompt = context.checking, candidate.question.prompt
    stem = prompt[len(checking.question_phrase(prompt)) :]
    told = checking.proper_names(stem) or checking.has_number(stem)
    return not told and _has_leaning_subject(candidate, context)


def _is_general(candidate: Candidate, context: Context) -> bool:
    """ "Welche Tiere sind anpassungsfähig?", "Wo gibt es Sandstrände?": without a name it is true of others, too."""
    asked, checking = candidate.asked, context.checking
    if asked is None or candidate.fact is None or candidate.fact.kind() != "event":
        return False
    if asked.role != "subject" and asked.relation not in ("place", "direction", "origin"):
        return False
    prompt = candidate.question.prompt
    stem = prompt[len(checking.question_phrase(prompt)) :]
    return not checking.proper_names(stem) and not checking.has_number(stem)


def _has_vague_subject(candidate: Candidate, context: Context) -> bool:
    """ "Woran erinnerten sich andere Menschen?", "Wofür entschieden sich einige Aktivisten?": nobody knows which."""
    if candidate.fact is None or candidate.fact.kind() != "event":
        return False
    others = (p for p in candidate.fact.clause.phrases if p is not candidate.asked)
    return any(p.role == "subject" and "quantified" in p.marks and not p.parts for p in others)


def _is_clipped(candidate: Candidate, context: Context) -> bool:
    """ "Was wurde genutzt?": so few words hardly say what is meant; "Warum starben Mammuts aus?" does in its text."""
    count = len(words(candidate.question.prompt))
    if count >= SHORTEST_PROMPT or any(holds(candidate, context) for holds in ENOUGH):
        return False
    return count < SHORTEST_WHY or not (_gives_reason(candidate) and _names_topic(candidate, context))


def _gives_reason(candidate: Candidate) -> bool:
    return candidate.fact is not None and candidate.fact.kind() in ("cause", "purpose")


def _names_topic(candidate: Candidate, context: Context) -> bool:
    """Does a name or a word of the title stand in the question?"""
    prompt, checking = candidate.question.prompt, context.checking
    stem = prompt[len(checking.question_phrase(prompt)) :]
    return bool(checking.proper_names(stem)) or bool(checking.content_words(stem) & context.title)


def _needs_no_more(candidate: Candidate, context: Context) -> bool:
    return is_told_apart(candidate)


def _is_dated(candidate: Candidate, context: Context) -> bool:
    """ "Wann starb Kleopatra?": a name, and a number for an answer."""
    asked, checking = candidate.asked, context.checking
    measured = asked is not None and asked.relation in ("time", "since", "degree", "duration")
    numbered = measured and checking.has_number(str(candidate.question.answer))
    return numbered and bool(checking.proper_names(candidate.question.prompt))


def _is_date_of_life(candidate: Candidate, context: Context) -> bool:
    """ "Wann starb Marie Curie?": nobody needs more words."""
    return candidate.fact is not None and candidate.fact.kind() == "lifespan"


def _is_measured(candidate: Candidate, context: Context) -> bool:
    """ "Wie viele Einwohner hat Havanna?", "Wie alt werden Wale?": how much, of something that few words tell."""
    fact, asked, checking = candidate.fact, candidate.asked, context.checking
    if fact is None or asked is None or asked.relation in ("time", "since", "until") or "past" in fact.clause.marks:
        return False
    whole = next((p for p in fact.clause.phrases if p.role in SUBJECTS and p is not asked), None)
    precise = len(checking.question_phrase(candidate.question.prompt).split()) > 1  # "wie viele", "welche Fläche"
    measured = fact.kind() == "naming" or (precise and checking.has_number(str(candidate.question.answer)))
    if whole is None or not whole.clear or not measured:
        return False
    noun = whole.head.text.casefold()
    titled = bool(checking.content_words(whole.text) & context.title) or any(word in noun for word in context.title)
    return titled or (fact.kind() != "naming" and bool(whole.marks & {"named", "bare"}))


def _names_greatest(candidate: Candidate, context: Context) -> bool:
    """ "Wie heißt der höchste Berg?", said of a topic that stands before it."""
    return is_greatest_of_topic(candidate) and bool(context.title)


ENOUGH = (_needs_no_more, _names_greatest, _is_dated, _is_date_of_life, _is_measured)
"""What makes a question understood, however short it is."""

SUBJECTS = ("subject", "object")
"""Roles of what is measured or called something: "Wie alt wird | ein Wal?", "Wie nennt man | junge Frösche?" """

SHORTEST_PROMPT = 6

SHORTEST_WHY = 4


def _is_wordy(candidate: Candidate, context: Context) -> bool:
    return len(words(candidate.question.prompt)) > LONGEST_PROMPT


LONGEST_PROMPT = 16


def _is_tangled(candidate: Candidate, context: Context) -> bool:
    """Has its sentence so many clauses that one of them was hardly understood rightly?"""
    return candidate.fact is not None and len(candidate.fact.sentence.clauses) > MOST_CLAUSES


MOST_CLAUSES = 2


def _is_renamed(candidate: Candidate, context: Context) -> bool:
    """Do other words stand in it for a pronoun or a short phrase of the text? Some of them are not what was meant."""
    if candidate.fact is None:
        return False
    return any(p.resolved not in (p.text, None) for p in candidate.fact.clause.phrases if p.kind != "clause")


def _is_anything_said(candidate: Candidate, context: Context) -> bool:
    """Does it ask what somebody said or found, without saying when or where, or what anybody did?"""
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or asked.relation != "content":
        return False
    anybody = any(p.role == "subject" and p.kind == "pronoun" and p is not asked for p in fact.clause.phrases)
    return anybody or not any(p.relation in ("time", "place", "circumstance") for p in fact.clause.phrases)


def _is_doubted(candidate: Candidate, context: Context) -> bool:
    """Does the language itself doubt who does what, or how the question is read?"""
    return bool(candidate.doubts)


def _is_greatest(candidate: Candidate, context: Context) -> bool:
    """ "Wie heißt der höchste Berg?": sure only as far as the text keeps to its topic."""
    return is_greatest_of_topic(candidate)


def _is_in_passing(candidate: Candidate, context: Context) -> bool:
    """ "Welchen Beruf hatte Hans Kern?": of somebody whom neither the title nor another sentence names."""
    fact = candidate.fact
    if not isinstance(fact, Function) or fact.person is None:
        return False
    named = context.checking.content_words(fact.person.text)
    return not (named & context.title or any(word in context.frequent for word in named))


DISCOUNTS: tuple[tuple[str, float, Callable[[Candidate, Context], bool]], ...] = (
    ("doubts", -0.6, _is_doubted),
    ("unclear", -0.5, _is_unclear),
    ("anybody", -0.55, is_anybody),
    ("the topic", -0.5, asks_topic),
    ("definite adjective", -0.6, asks_definite_adjective),
    ("leaning key", -0.2, has_leaning_key),
    ("leaning thing", -0.4, is_leaning_thing),
    ("leaning subject", -0.3, _has_leaning_subject),
    ("untimed", -0.3, _is_untimed),
    ("told by a name", -0.6, is_told_by_name),
    ("leaning time", -0.6, is_leaning_time),
    ("situation", -0.5, is_situation),
    ("yearless", -0.3, is_yearless),
    ("general", -0.25, _is_general),
    ("empty", -0.4, is_empty),
    ("only an adjective", -0.5, asks_adjective),
    ("one adjective", -0.4, asks_one_adjective),
    ("anything said", -0.3, _is_anything_said),
    ("dependent", -0.7, _is_dependent),
    ("relative of a name", -0.3, _is_named),
    ("vague subject", -0.35, _has_vague_subject),
    ("spelt out", -0.7, spells_key),
    ("hinted", -0.5, is_hinted),
    ("late", -0.4, is_late),
    ("thin", -0.5, is_thin),
    ("bare thing", -0.2, is_bare_thing),
    ("long key", -0.2, has_long_key),
    ("clipped", -0.4, _is_clipped),
    ("wordy", -0.3, _is_wordy),
    ("tangled", -0.2, _is_tangled),
    ("renamed", -0.1, _is_renamed),
    ("crowded", -0.25, _is_crowded),
    ("long", -0.15, _is_long),
    ("very long", -0.15, _is_very_long),
    ("greatest of the topic", -0.3, _is_greatest),
    ("in passing", -0.5, _is_in_passing),
    ("doubtful", -0.25, _is_doubtful),
)
"""Shares of its score that a question loses for what is known to go wrong."""
