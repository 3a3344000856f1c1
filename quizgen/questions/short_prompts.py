"""Short questions: which of them hardly say what is meant, and which need no more words."""

from __future__ import annotations

from quizgen.model import Abbreviation, Definition, Distinction, Enumeration, Membership
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import GAP, words
from quizgen.questions.context import Context
from quizgen.questions.definition_discounts import is_told_apart
from quizgen.questions.key_discounts import asks_class, is_greatest_of_topic, key_text
from quizgen.questions.sure_kinds import explains_concept
from quizgen.questions.topic_prompts import asks_use, completes_adjective, defines, says_of_topic, spoken_of


def stem_of(candidate: Candidate, context: Context) -> str:
    """ "Welche Stadt | liegt seit 1191 in der Schweiz?": the question without its question words.

    Of a false statement it is what is true of it: another year or place does not tell which one is meant.
    """
    prompt, correction = GAP.sub("", candidate.question.prompt), candidate.question.correction
    if correction is not None:
        prompt = " ".join(word for word in prompt.split() if word in correction.split())
    return prompt[len(context.checking.question_phrase(prompt)) :]


def is_clipped(candidate: Candidate, context: Context) -> bool:
    """ "Was wurde genutzt?": so few words hardly say what is meant; "Warum starben Mammuts aus?" does in its text."""
    count = len(words(candidate.question.prompt))
    if count >= SHORTEST_PROMPT or any(holds(candidate, context) for holds in ENOUGH):
        return False
    return count < SHORTEST_WHY or not (_gives_reason(candidate) and _names_topic(candidate, context))


def _gives_reason(candidate: Candidate) -> bool:
    """ "Warum starben Mammuts aus?", "Was geschieht, wenn Wasser gefriert?": the words that ask tell what is wanted."""
    return candidate.fact is not None and candidate.fact.kind() in ("cause", "purpose", "reaction")


def _names_topic(candidate: Candidate, context: Context) -> bool:
    """Does a name or a word of the title stand in the question?"""
    checking, stem = context.checking, stem_of(candidate, context)
    return bool(checking.proper_names(stem)) or bool(checking.content_words(stem) & context.title)


def _needs_no_more(candidate: Candidate, context: Context) -> bool:
    return is_told_apart(candidate) or explains_concept(candidate)


def _is_dated(candidate: Candidate, context: Context) -> bool:
    """ "Wann starb Kleopatra?": a name, and a number for an answer."""
    asked, checking = candidate.asked, context.checking
    measured = asked is not None and asked.relation in ("time", "since", "degree", "duration")
    numbered = measured and checking.has_number(str(candidate.question.answer))
    return numbered and bool(checking.proper_names(candidate.question.prompt))


def _is_date_of_life(candidate: Candidate, context: Context) -> bool:
    """ "Wann starb Marie Curie?": nobody needs more words."""
    return candidate.fact is not None and candidate.fact.kind() == "lifespan"


def happened_once(candidate: Candidate, context: Context) -> bool:
    """ "Wo wurde Chopin geboren?", "Wer entwarf das Famicom?": done but once to what the question names."""
    fact, asked = candidate.fact, candidate.asked
    if fact is None or fact.kind() != "event" or "once" not in fact.clause.marks:
        return False
    role = "object" if any(p.role == "object" for p in fact.clause.phrases) else "subject"
    done_to = next((p for p in fact.clause.phrases if p.role == role and p is not asked), None)
    told = done_to is not None and " ".join(p for p in (done_to.text, done_to.resolved) if p)
    return bool(told and context.checking.proper_names(told))


def _is_whole(candidate: Candidate, context: Context) -> bool:
    """ "Wovon ist Dänemark Mitglied?": of what has a name or is the topic."""
    member = candidate.fact.member if isinstance(candidate.fact, Membership) and candidate.fact.whole else None
    return member is not None and "vague" not in member.marks


def _is_located(candidate: Candidate, context: Context) -> bool:
    """ "Wo liegt Portugal?": a place tells by its name which one it is."""
    return isinstance(candidate.fact, Definition) and candidate.asked is candidate.fact.where


def _is_spelt_out(candidate: Candidate, context: Context) -> bool:
    """ "Wofür steht die Abkürzung UdSSR?": nothing else can be meant."""
    return isinstance(candidate.fact, Abbreviation)


def _tells_whose(candidate: Candidate, context: Context) -> bool:
    """ "Wie heißt die Hauptstadt Perus?", "Wer war Claras Vater?": of what only one is, to whom a name tells."""
    fact, asked = candidate.fact, candidate.asked
    title = fact.title if isinstance(fact, Distinction) else None
    if title is None or asked is None or asked == title or not title.clear or "vague" in title.marks:
        return False
    if asked.kind in ("place", "group", "person") and not context.checking.proper_names(key_text(candidate)):
        return False  # "die Stadt"
    owners = [p.text for p in title.parts if p.relation in ("genitive", "attribute")]
    named = "possessed" in title.marks or any(context.checking.proper_names(owner) for owner in owners)
    return named or (title.resolved != title.text and bool(context.checking.proper_names(title.resolved or "")))


def _tells_class(candidate: Candidate, context: Context) -> bool:
    """ "Zu welcher Sprachfamilie gehört Finnisch?": of what has a name or is all of a kind."""
    subject = None if candidate.fact is None else spoken_of(candidate.fact.clause, candidate.asked)
    if subject is None or not asks_class(candidate) or context.checking.bare(candidate.question.prompt):
        return False
    return subject.clear and subject.resolved == subject.text and bool(subject.marks & {"named", "bare", "definite"})


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
    if checking.wants_measure(candidate.question.prompt):
        return True  # "Welche Fläche hat der Park?"
    return titled or (fact.kind() != "naming" and bool(whole.marks & {"named", "bare"}))


def _names_greatest(candidate: Candidate, context: Context) -> bool:
    """ "Wie heißt der höchste Berg?", said of a topic that stands before it."""
    return is_greatest_of_topic(candidate) and bool(context.title)


def _names_members(candidate: Candidate, context: Context) -> bool:
    """ "Nenne drei typische Symptome.", said of a topic that stands before it."""
    fact = candidate.fact
    led = isinstance(fact, Enumeration) and fact.group is not None and "exemplary" in fact.group.marks
    return led and bool(context.title)


ENOUGH = (
    _needs_no_more,
    _names_greatest,
    _names_members,
    _is_dated,
    _is_date_of_life,
    happened_once,
    _is_whole,
    _is_located,
    _is_spelt_out,
    _tells_whose,
    _tells_class,
    _is_measured,
    says_of_topic,
    completes_adjective,
    asks_use,
    defines,
)
"""What makes a question understood, however short it is."""


SUBJECTS = ("subject", "object")
"""Roles of what is measured or called something: "Wie alt wird | ein Wal?", "Wie nennt man | junge Frösche?" """


SHORTEST_PROMPT = 6


SHORTEST_WHY = 4
