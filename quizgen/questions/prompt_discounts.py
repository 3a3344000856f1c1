"""What is known to go wrong with the wording: it is short, wordy, or true of many things."""

from __future__ import annotations

from quizgen.model import Abbreviation, Clause, Definition
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.context import Context
from quizgen.questions.key_discounts import is_greatest_of_topic, is_told_apart


def has_leaning_subject(candidate: Candidate, context: Context) -> bool:
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


def is_untimed(candidate: Candidate, context: Context) -> bool:
    """ "Wie lange wurde der Ofen befeuert?": such a subject in the past, and neither a name nor a time tells when."""
    asked_for_time = candidate.asked is not None and candidate.asked.relation in ("time", "since")
    if candidate.fact is None or "past" not in candidate.fact.clause.marks or asked_for_time:
        return False
    return not _tells_which(candidate, context) and has_leaning_subject(candidate, context)


def is_general(candidate: Candidate, context: Context) -> bool:
    """ "Welche Tiere sind anpassungsfähig?", "Wo gibt es Sandstrände?": without a name it is true of others, too."""
    asked = candidate.asked
    if asked is None or candidate.fact is None or candidate.fact.kind() != "event":
        return False
    if asked.role != "subject" and asked.relation not in ("place", "direction", "origin"):
        return False
    if candidate.fact.clause.frame in ("belonging", "counting") and _belongs_to_one(candidate.fact.clause):
        return False
    return not _tells_which(candidate, context)


def _belongs_to_one(clause: Clause) -> bool:
    """ "Welche Tiere gehören zu den Feinden | der Igel?": what it is said of stands in the question."""
    topic = next((p for p in clause.phrases if p.relation == "topic"), None)
    return topic is not None and ("owned" in topic.marks or any(p.relation == "genitive" for p in topic.parts))


def _tells_which(candidate: Candidate, context: Context) -> bool:
    """Does a name or a number stand in the question, behind its question words?"""
    checking, stem = context.checking, _stem(candidate, context)
    return bool(checking.proper_names(stem)) or checking.has_number(stem)


def _stem(candidate: Candidate, context: Context) -> str:
    """ "Welche Stadt | liegt seit 1191 in der Schweiz?": the question without its question words."""
    prompt = candidate.question.prompt
    return prompt[len(context.checking.question_phrase(prompt)) :]


def has_vague_subject(candidate: Candidate, context: Context) -> bool:
    """ "Woran erinnerten sich andere Menschen?", "Wofür entschieden sich einige Aktivisten?": nobody knows which."""
    if candidate.fact is None or candidate.fact.kind() != "event":
        return False
    others = (p for p in candidate.fact.clause.phrases if p is not candidate.asked)
    return any(p.role == "subject" and "quantified" in p.marks and not p.parts for p in others)


def is_clipped(candidate: Candidate, context: Context) -> bool:
    """ "Was wurde genutzt?": so few words hardly say what is meant; "Warum starben Mammuts aus?" does in its text."""
    count = len(words(candidate.question.prompt))
    if count >= SHORTEST_PROMPT or any(holds(candidate, context) for holds in ENOUGH):
        return False
    return count < SHORTEST_WHY or not (_gives_reason(candidate) and _names_topic(candidate, context))


def _gives_reason(candidate: Candidate) -> bool:
    return candidate.fact is not None and candidate.fact.kind() in ("cause", "purpose")


def _names_topic(candidate: Candidate, context: Context) -> bool:
    """Does a name or a word of the title stand in the question?"""
    checking, stem = context.checking, _stem(candidate, context)
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


def _is_located(candidate: Candidate, context: Context) -> bool:
    """ "Wo liegt Portugal?": a place tells by its name which one it is."""
    return isinstance(candidate.fact, Definition) and candidate.asked is candidate.fact.where


def _is_spelt_out(candidate: Candidate, context: Context) -> bool:
    """ "Wofür steht die Abkürzung UdSSR?": nothing else can be meant."""
    return isinstance(candidate.fact, Abbreviation)


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


def says_of_topic(candidate: Candidate, context: Context) -> bool:
    """ "Wo entspringt der Nil?", "Was fressen Füchse?": what holds of a name or of the topic needs no more words.

    Of 94 such questions that were rated 67 % were right, of others that are as short 42 %.
    """
    fact = candidate.fact
    if fact is None or fact.kind() != "event" or fact.clause.marks & {"past", "negated"}:
        return False
    subject = next((p for p in fact.clause.phrases if p.role == "subject"), None)
    if subject is None or subject is candidate.asked or subject.parts or subject.marks & {"described", "quantified"}:
        return False
    told = subject.resolved or ""
    titled = context.checking.content_words(subject.head.text if subject.resolved == subject.text else told)
    return "named" in subject.marks or bool(titled & context.title) or bool(context.checking.proper_names(told))


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
    return len(others) == 1 and subject is not None and not context.checking.proper_names(subject.resolved or "")


ENOUGH = (
    _needs_no_more,
    _names_greatest,
    _is_dated,
    _is_date_of_life,
    _is_located,
    _is_spelt_out,
    _is_measured,
    says_of_topic,
)
"""What makes a question understood, however short it is."""

SUBJECTS = ("subject", "object")
"""Roles of what is measured or called something: "Wie alt wird | ein Wal?", "Wie nennt man | junge Frösche?" """

SHORTEST_PROMPT = 6

SHORTEST_WHY = 4


def is_wordy(candidate: Candidate, context: Context) -> bool:
    """Has the question so many words that it is hardly understood at once?"""
    return len(words(candidate.question.prompt)) > LONGEST_PROMPT


LONGEST_PROMPT = 16


def is_endless(candidate: Candidate, context: Context) -> bool:
    """Does the question repeat so much of the sentence that only a part of it can be what one has to know?

    What was said is as long as it is.
    """
    phrases = candidate.fact.clause.phrases if candidate.fact is not None else ()
    if any(p.kind == "quotation" or p.relation == "content" for p in phrases):
        return False
    return len(words(candidate.question.prompt)) > HARDLY_READ


HARDLY_READ = 21
