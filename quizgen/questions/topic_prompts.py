"""Short questions that say enough: what they speak of is the topic, has a name, or is a kind as such."""

from __future__ import annotations

from quizgen.model import Clause, Definition, Phrase
from quizgen.questions.candidates import Candidate
from quizgen.questions.context import Context
from quizgen.questions.definition_discounts import is_late, tells_much


def says_of_topic(candidate: Candidate, context: Context) -> bool:
    """ "Wo entspringt der Nil?", "Was fressen Füchse?": what holds of a name or of the topic needs no more words.

    Of 94 such questions that were rated 67 % were right, of others that are as short 42 %.
    """
    fact = candidate.fact
    if fact is None or fact.kind() not in ("event", "part") or "negated" in fact.clause.marks:
        return False
    subject = spoken_of(fact.clause, candidate.asked)
    some = "quantified" in subject.marks and "definite" not in subject.marks if subject else False  # not "die meisten"
    if subject is None or subject.parts or some or "described" in subject.marks:
        return False
    if "past" in fact.clause.marks:
        return is_generic_topic(subject, context)
    told = subject.resolved or ""
    titled = begins_with_topic(subject.head.text if subject.resolved == subject.text else told, context)
    return "named" in subject.marks or titled or bool(context.checking.proper_names(told))


def begins_with_topic(text: str, context: Context) -> bool:
    """ "Pfeffer", "Pfefferpflanze" in a text about pepper: a word of the title, or a compound that it opens."""
    stems = context.checking.content_words(text)
    opened = (stem.startswith(topic) for stem in stems for topic in context.title if len(topic) >= SHORTEST_TOPIC)
    return bool(stems & context.title) or any(opened)


SHORTEST_TOPIC = 4
"""Shorter stems begin other words by chance."""


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
    return (known or _is_explained(candidate, term, context)) and not unclear and not is_late(candidate, context)


def _is_explained(candidate: Candidate, term: Phrase, context: Context) -> bool:
    """ "Was ist ein Fagott?", "ein Blasinstrument mit doppeltem Rohrblatt": a term, and a key that tells enough.

    Of 8 such questions about things that were rated 7 were right, with shorter keys 4 of 10.
    """
    single = term.clear and not term.parts and not term.marks & {"described", "vague", "owned", "quantified", "counted"}
    is_past = candidate.fact is not None and "past" in candidate.fact.clause.marks  # "Was war die Show?"
    some = "definite" in term.marks and (term.number == "plural" or is_past)
    some = some or (candidate.asked is not None and candidate.asked.text.count(",") > 1)  # a list
    return single and not some and term.kind in ("thing", "other") and tells_much(candidate, context)


def completes_adjective(candidate: Candidate, context: Context) -> bool:
    """ "Wovon ist der Siedepunkt von Wasser abhängig?": what an adjective asks for, of what has a name or is a kind.

    Of 13 such questions that were rated 11 were right.
    """
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or fact.kind() != "event" or fact.clause.frame != "copula":
        return False
    subject = next((p for p in fact.clause.phrases if p.role == "subject"), None)
    if asked.relation != "topic" or asked.kind == "clause" or subject is None or not subject.clear:
        return False
    titled, past = begins_with_topic(subject.resolved or subject.head.text, context), "past" in fact.clause.marks
    kind = bool(subject.marks & {"named", "bare"}) or bool(subject.parts)
    told = titled or (not past and (kind or bool(context.checking.proper_names(subject.resolved or ""))))
    return told and context.checking.completes_adjective(candidate.question.prompt, asked.preposition)


def asks_use(candidate: Candidate, context: Context) -> bool:
    """ "Wozu dienen rote Blutkörperchen?": what something is for and no more, of a kind or what has a name.

    All 6 such questions that were rated were right.
    """
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or fact.kind() != "event" or asked.relation not in ("recipient", "purpose"):
        return False
    prompt = candidate.question.prompt
    alone = len(context.checking.question_phrase(prompt).split()) == 1 and asked.kind == "thing"
    alone = alone and len(asked.tokens) <= LONGEST_USE
    if (
        not alone
        or "person" in context.checking.asked_kinds(prompt)
        or any(p.role == "object" for p in fact.clause.phrases)
    ):
        return False
    subject = next((p for p in fact.clause.phrases if p.role == "subject"), None)
    if subject is None or not subject.clear or subject.kind == "person" or "passive" in fact.clause.marks:
        return False
    named = "named" in subject.marks or begins_with_topic(subject.head.text, context)
    kind = "past" not in fact.clause.marks and bool(subject.marks & {"bare", "described"} or subject.parts)
    return named or kind


LONGEST_USE = 13
"""What has more words tells more than one use."""


def spoken_of(clause: Clause, asked: Phrase | None) -> Phrase | None:
    """The subject, or what anybody does something with: "Woran erkennt man | den Igel?"; None if it is asked for."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is not None and subject.kind == "pronoun" and subject.resolved == subject.text:
        subject = next((p for p in clause.phrases if p.relation in ("object", "topic") and p is not asked), None)
    return None if subject is asked else subject


def is_generic_topic(phrase: Phrase, context: Context) -> bool:
    """ "Woraus entstand | Erdöl?": the topic as such, not what one of its kind once did."""
    named = context.checking.content_words(phrase.text)
    return phrase.kind == "thing" and "bare" in phrase.marks and bool(named) and named <= context.title
