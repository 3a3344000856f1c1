"""What is known to go wrong with the wording: it is short, wordy, or true of many things."""

from __future__ import annotations

import re

from quizgen.model import Clause, Quotation
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.context import Context
from quizgen.questions.number_prompts import asks_lasting_number, asks_lasting_share
from quizgen.questions.short_prompts import happened_once, stem_of
from quizgen.questions.topic_prompts import begins_with_topic, is_generic_topic, says_of_topic


def has_leaning_subject(candidate: Candidate, context: Context) -> bool:
    """ "Wohin dehnt sich der Lebensraum aus?": a subject told by no more than its article, and not the topic.

    Of 77 such questions that were rated 37 % were right, of those about the topic 57 %.
    """
    if candidate.fact is None or candidate.fact.kind() != "event":
        return False
    subject = next((p for p in candidate.fact.clause.phrases if p.role == "subject"), None)
    if subject is None or subject is candidate.asked or subject.parts or subject.number != "singular":
        return False
    if asks_lasting_number(candidate, context):
        return False  # "Wie viel Prozent der Energie liefert die Wasserkraft?": of 10 that were rated 8 were right
    telling = {"described", "named", "superlative", "counted", "titled"}
    plain = "definite" in subject.marks and not subject.marks & telling
    told = subject.resolved == subject.text and not context.checking.proper_names(subject.text)
    if "past" in candidate.fact.clause.marks:  # "das Bakterium", of which something is told
        return plain and told and not context.checking.content_words(subject.head.text) & context.title
    return plain and told and not begins_with_topic(subject.head.text, context)


def is_untimed(candidate: Candidate, context: Context) -> bool:
    """ "Wie lange wurde der Ofen befeuert?": such a subject in the past, and neither a name nor a time tells when."""
    asked_for_time = candidate.asked is not None and candidate.asked.relation in ("time", "since")
    if candidate.fact is None or "past" not in candidate.fact.clause.marks or asked_for_time:
        return False
    return not _tells_which(candidate, context) and has_leaning_subject(candidate, context)


def is_nameless_past(candidate: Candidate, context: Context) -> bool:
    """ "Wofür sorgte das Wasser?": what happened once, in few words, and neither a name nor a time tells when.

    Of 27 such questions that were rated 9 were right, of the others that scored as much two of three.
    """
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or fact.kind() != "event" or "past" not in fact.clause.marks:
        return False
    stem, checking = stem_of(candidate, context), context.checking
    told = _tells_which(candidate, context) or bool(checking.content_words(stem) & context.title)
    if told or happened_once(candidate, context) or (asked.relation in TIMED and asked.class_ in ("Jahr", "Tag")):
        return False
    others = [p for p in fact.clause.phrases if p is not asked]
    named = any(p.relation in TIMED or "named" in p.marks for p in others)
    return not named and len(words(stem)) < ENOUGH_WORDS


ENOUGH_WORDS = 10
"""So many words behind the question words tell what happened."""


def counts_at_some_time(candidate: Candidate, context: Context) -> bool:
    """ "Wie viele Menschen starben in Europa an Hunger?": in the past, and neither a name nor a time tells when.

    A place has seen more than one famine; a word of the title tells which one.
    """
    fact, checking = candidate.fact, context.checking
    if fact is None or fact.kind() != "event" or "past" not in fact.clause.marks:
        return False
    phrases = fact.clause.phrases
    if any(p.relation in TIMED for p in phrases) or checking.content_words(stem_of(candidate, context)) & context.title:
        return False
    counted = any(p.role == "subject" and "counted" in p.marks for p in phrases)
    named = [p for p in phrases if checking.proper_names(p.text)]  # none: "waren an Bord", of the topic
    return counted and bool(named) and all(p.relation == "place" for p in named)


TIMED = ("time", "since", "until", "frequency")
"""Relations that tell when something was so."""


def is_general(candidate: Candidate, context: Context) -> bool:
    """ "Welche Tiere sind anpassungsfähig?", "Wo gibt es Sandstrände?": without a name it is true of others, too."""
    asked = candidate.asked
    if asked is None or candidate.fact is None or candidate.fact.kind() != "event":
        return False
    if asked.role != "subject" and asked.relation not in ("place", "direction", "origin"):
        return False
    if candidate.fact.clause.frame in ("belonging", "counting") and _belongs_to_one(candidate.fact.clause):
        return False
    where = asked.relation == "place" or asked.kind == "place"  # "Woher kommen Gurken?"
    where = where and asked.role != "subject" and "quantified" not in asked.marks
    if where and says_of_topic(candidate, context):
        return False  # "Wo leben Flöhe?"
    if asks_lasting_share(candidate, context):
        return False
    return not _tells_which(candidate, context) and not happened_once(candidate, context)


def _belongs_to_one(clause: Clause) -> bool:
    """ "Welche Tiere gehören zu den Feinden | der Igel?": what it is said of stands in the question."""
    topic = next((p for p in clause.phrases if p.relation == "topic"), None)
    return topic is not None and ("owned" in topic.marks or any(p.relation == "genitive" for p in topic.parts))


def _tells_which(candidate: Candidate, context: Context) -> bool:
    """Does a name or a number stand in the question, behind its question words?"""
    checking, stem = context.checking, stem_of(candidate, context)
    return bool(checking.proper_names(stem)) or checking.has_number(stem)


def has_vague_subject(candidate: Candidate, context: Context) -> bool:
    """ "Woran erinnerten sich andere Menschen?", "Wofür entschieden sich einige Aktivisten?": nobody knows which."""
    if candidate.fact is None or candidate.fact.kind() != "event":
        return False
    others = (p for p in candidate.fact.clause.phrases if p is not candidate.asked)
    return any(p.role == "subject" and "quantified" in p.marks and not p.parts for p in others)


def is_one_of_many_deeds(candidate: Candidate, context: Context) -> bool:
    """ "Was baute der Meister?": in the past, of somebody who did much, and neither when nor where nor what with.

    Of 38 such questions that were rated 41 % were right, 63 % of others with their score.
    """
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or fact.kind() != "event" or "past" not in fact.clause.marks:
        return False
    if asked.relation not in ("object", "topic") or asked.kind == "clause" or "counted" in asked.marks:
        return False
    others = [p for p in fact.clause.phrases if p is not asked and p.relation != "other"]
    subject = next((p for p in others if p.role == "subject"), None)
    if subject is None or is_generic_topic(subject, context):
        return False
    return len(others) == 1 and not context.checking.proper_names(subject.resolved or "")


def is_wordy(candidate: Candidate, context: Context) -> bool:
    """Has the question so many words that it is hardly understood at once? Those of a quotation are its matter."""
    fact = candidate.fact
    quoted = isinstance(fact, Quotation) and candidate.asked is fact.speaker
    return not quoted and len(words(candidate.question.prompt)) > LONGEST_PROMPT


LONGEST_PROMPT = 16


def is_endless(candidate: Candidate, context: Context) -> bool:
    """Does the question repeat so much of the sentence that only a part of it can be what one has to know?

    What was said is as long as it is. Of 61 such questions for a time that were rated 77 % were right, as of others.
    """
    when = candidate.asked is not None and candidate.asked.relation in TIMED and _has_digit(candidate.asked.text)
    return not (when or _tells_words(candidate)) and len(words(candidate.question.prompt)) > HARDLY_READ


HARDLY_READ = 21


def _has_digit(text: str) -> bool:
    """ "im Jahr 1953", but not "während der Verhandlungen"."""
    return re.search(r"\d", text) is not None


def _tells_words(candidate: Candidate) -> bool:
    phrases = candidate.fact.clause.phrases if candidate.fact is not None else ()
    told = any(p.kind == "quotation" or p.relation == "content" for p in phrases)
    return told or isinstance(candidate.fact, Quotation)


def is_long_report(candidate: Candidate, context: Context) -> bool:
    """Does the question repeat more of what was said than is read at once? Those of a quotation are its matter."""
    reported = _tells_words(candidate) and not isinstance(candidate.fact, Quotation)
    return reported and len(words(candidate.question.prompt)) > LONGEST_REPORT


LONGEST_REPORT = 24


def is_dated(candidate: Candidate, context: Context) -> bool:
    """ "als Marconi 1901 nach Rom zog": does a subordinate clause tell the year, and the question name somebody?

    Of fifteen such questions that were read all with a name were right.
    """
    fact = candidate.fact
    if fact is None or candidate.asked is None or fact.clause.kind == "main":
        return False
    times = (p for p in fact.clause.phrases if p.relation == "time" and p.kind != "clause")
    year = any(re.fullmatch(r"[12]\d{3}", token.text) for time in times for token in time.tokens)
    return year and bool(context.checking.proper_names(stem_of(candidate, context)))
