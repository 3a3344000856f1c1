"""What is known to go wrong with the wording: it is short, wordy, or true of many things."""

from __future__ import annotations

from quizgen.model import Abbreviation, Clause, Definition, Phrase, Quotation
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import GAP, words
from quizgen.questions.context import Context
from quizgen.questions.key_discounts import is_greatest_of_topic, is_late, is_told_apart


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


def counts_at_some_time(candidate: Candidate, context: Context) -> bool:
    """ "Wie viele Menschen starben in Europa an Hunger?": in the past, and neither a name nor a time tells when.

    A place has seen more than one famine; a word of the title tells which one.
    """
    fact, checking = candidate.fact, context.checking
    if fact is None or fact.kind() != "event" or "past" not in fact.clause.marks:
        return False
    phrases = fact.clause.phrases
    if any(p.relation in TIMED for p in phrases) or checking.content_words(_stem(candidate, context)) & context.title:
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
    where = asked.relation == "place" and asked.role != "subject" and "quantified" not in asked.marks
    if where and says_of_topic(candidate, context):
        return False  # "Wo leben Flöhe?"
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
    """ "Welche Stadt | liegt seit 1191 in der Schweiz?": the question without its question words.

    Of a false statement it is what is true of it: another year or place does not tell which one is meant.
    """
    prompt, correction = GAP.sub("", candidate.question.prompt), candidate.question.correction
    if correction is not None:
        prompt = " ".join(word for word in prompt.split() if word in correction.split())
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
    if fact is None or fact.kind() not in ("event", "part") or "negated" in fact.clause.marks:
        return False
    subject = _spoken_of(fact.clause, candidate.asked)
    if subject is None or subject.parts or subject.marks & {"described", "quantified"}:
        return False
    if "past" in fact.clause.marks:
        return _is_generic_topic(subject, context)
    told = subject.resolved or ""
    titled = context.checking.content_words(subject.head.text if subject.resolved == subject.text else told)
    return "named" in subject.marks or bool(titled & context.title) or bool(context.checking.proper_names(told))


def defines(candidate: Candidate, context: Context) -> bool:
    """ "Was ist eine Orgel?", "ein Musikinstrument mit vielen Pfeifen": what a thing is needs no more words.

    Of 30 such questions that were rated, about no places and told where the text begins with it, 27 were right.
    """
    fact = candidate.fact
    term = fact.term if isinstance(fact, Definition) and candidate.asked is fact.meaning else None
    if term is None or term.kind in ("place", "pronoun") or term.resolved != term.text:
        return False
    known = "named" in term.marks or bool(context.checking.content_words(term.head.text) & context.title)
    unclear = any(name == "unclear" for name, _ in candidate.parts)
    return known and not unclear and not is_late(candidate, context)


def _spoken_of(clause: Clause, asked: Phrase | None) -> Phrase | None:
    """The subject, or what anybody does something with: "Woran erkennt man | den Igel?"; None if it is asked for."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is not None and subject.kind == "pronoun" and subject.resolved == subject.text:
        subject = next((p for p in clause.phrases if p.relation in ("object", "topic") and p is not asked), None)
    return None if subject is asked else subject


def _is_generic_topic(phrase: Phrase, context: Context) -> bool:
    """ "Woraus entstand | Erdöl?": the topic as such, not what one of its kind once did."""
    named = context.checking.content_words(phrase.text)
    return phrase.kind == "thing" and "bare" in phrase.marks and bool(named) and named <= context.title


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
    if subject is None or _is_generic_topic(subject, context):
        return False
    return len(others) == 1 and not context.checking.proper_names(subject.resolved or "")


ENOUGH = (
    _needs_no_more,
    _names_greatest,
    _is_dated,
    _is_date_of_life,
    _is_located,
    _is_spelt_out,
    _is_measured,
    says_of_topic,
    defines,
)
"""What makes a question understood, however short it is."""

SUBJECTS = ("subject", "object")
"""Roles of what is measured or called something: "Wie alt wird | ein Wal?", "Wie nennt man | junge Frösche?" """

SHORTEST_PROMPT = 6

SHORTEST_WHY = 4


def is_wordy(candidate: Candidate, context: Context) -> bool:
    """Has the question so many words that it is hardly understood at once? Those of a quotation are its matter."""
    fact = candidate.fact
    quoted = isinstance(fact, Quotation) and candidate.asked is fact.speaker
    return not quoted and len(words(candidate.question.prompt)) > LONGEST_PROMPT


LONGEST_PROMPT = 16


def is_endless(candidate: Candidate, context: Context) -> bool:
    """Does the question repeat so much of the sentence that only a part of it can be what one has to know?

    What was said is as long as it is.
    """
    return not _tells_words(candidate) and len(words(candidate.question.prompt)) > HARDLY_READ


HARDLY_READ = 21


def _tells_words(candidate: Candidate) -> bool:
    phrases = candidate.fact.clause.phrases if candidate.fact is not None else ()
    told = any(p.kind == "quotation" or p.relation == "content" for p in phrases)
    return told or isinstance(candidate.fact, Quotation)


def is_long_report(candidate: Candidate, context: Context) -> bool:
    """Does the question repeat more of what was said than is read at once? Those of a quotation are its matter."""
    reported = _tells_words(candidate) and not isinstance(candidate.fact, Quotation)
    return reported and len(words(candidate.question.prompt)) > LONGEST_REPORT


LONGEST_REPORT = 24
