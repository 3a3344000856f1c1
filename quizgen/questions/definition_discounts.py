"""What is known to go wrong with "Was ist …?": the key tells little, or not what the thing is above all."""

from __future__ import annotations

from quizgen.model import Definition, Naming
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.context import Context
from quizgen.questions.key_discounts import SHORTEST_HINT, is_about_word, key_text


def is_late(candidate: Candidate, context: Context) -> bool:
    """ "Was ist der Mond?", "eine Wüste": what the text is about, though not told where it begins?"""
    fact, checking = candidate.fact, context.checking
    if fact is None or fact.kind() != "definition" or is_told_apart(candidate):
        return False
    prompt = candidate.question.prompt
    stem = checking.content_words(prompt[len(checking.question_phrase(prompt)) :])
    return stem <= context.title and candidate.question.source.start > 0


def is_limited(candidate: Candidate, context: Context) -> bool:
    """ "Was war Rom immer noch?", "Was ist Schimmel eher?": an adverb behind the term limits what it is."""
    fact = candidate.fact
    term = fact.term if isinstance(fact, Definition) and candidate.asked is fact.meaning else None
    last = words(candidate.question.prompt)[-1]
    return term is not None and last.islower() and last not in words(term.resolved or term.text)


def is_retold(candidate: Candidate, context: Context) -> bool:
    """ "Er war | ein Kritiker der Partei": what somebody was beside what was told of him before."""
    fact = candidate.fact
    term = fact.term if isinstance(fact, Definition) and candidate.asked is fact.meaning else None
    pronoun = term is not None and term.kind == "person" and len(term.tokens) == 1
    return pronoun and term is not None and term.resolved not in (None, term.text)


def is_regard(candidate: Candidate, context: Context) -> bool:
    """ "Als was gilt Basel?": something is regarded as many things; of 16 that were rated 5 were right."""
    asked = candidate.asked
    clause = candidate.fact.clause if candidate.fact is not None else None
    regarded = clause is not None and clause.frame == "regarded"
    regarded = regarded and clause is not None and any(p.relation == "predicate" for p in clause.phrases)
    return regarded and asked is not None and asked.relation == "predicate"


def is_untold_part_named(candidate: Candidate, context: Context) -> bool:
    """ "Als was wird die Schnecke bezeichnet?" in a text about birds: of what it is one, is not told."""
    fact, checking = candidate.fact, context.checking
    if not isinstance(fact, Naming) or fact.thing is None or candidate.asked is not fact.name:
        return False
    thing = fact.thing
    if thing.parts or thing.resolved != thing.text or "past" in fact.clause.marks:
        return False
    telling = {"described", "named", "superlative", "counted", "titled"}
    plain = "definite" in thing.marks and not thing.marks & telling and thing.head.tag == "NN"
    others = (p for p in fact.clause.phrases if p is not thing and p is not candidate.asked)
    told = any(p.preposition is not None or checking.proper_names(p.text) for p in others)
    return plain and not told and not checking.content_words(thing.head.text) & context.title


def is_thin(candidate: Candidate, context: Context) -> bool:
    """ "Was ist ein Vulkan?", "ein Berg": a definition that tells nothing from its like?"""
    asked = candidate.asked
    if candidate.fact is None or candidate.fact.kind() not in ("definition", "apposition") or asked is None:
        return False
    if is_about_word(candidate) or _asks_kind(candidate, context) or _asks_word(candidate):
        return False
    return len(_fresh_words(candidate, context)) < 2  # "Was war die Berliner Mauer?", "eine Grenze in Berlin"


def _asks_word(candidate: Candidate) -> bool:
    """ "Wie nennt man ein Tier, das …?": of what the question tells one word is the answer."""
    return isinstance(candidate.fact, Definition) and candidate.asked is candidate.fact.concept


def is_of_any_class(candidate: Candidate, context: Context) -> bool:
    """ "Was war die Revolution?", "ein Ereignis in Frankreich": a noun that is true of anything, and where it was.

    What happened then does tell: "ein Ereignis, bei dem es blitzt und donnert".
    """
    fact, asked = candidate.fact, candidate.asked
    if not isinstance(fact, Definition) or asked is not fact.meaning or asked is None or is_about_word(candidate):
        return False
    return context.checking.names_any_class(asked.head.lemma) and len(_fresh_words(candidate, context)) in (1, 2)


def _fresh_words(candidate: Candidate, context: Context) -> list[str]:
    """The words of the key that the question has not told and that do more than measure or praise."""
    told = context.checking.content_words(candidate.question.prompt)
    return [
        word
        for word in context.checking.content_words(key_text(candidate))
        if not any(len(word) >= SHORTEST_HINT and other.startswith(word) for other in told)
        and not context.checking.grades(word)  # "eine kurze Erzählung"
    ]


def tells_much(candidate: Candidate, context: Context) -> bool:
    """ "ein Blasinstrument mit doppeltem Rohrblatt": three words or more that the question has not told."""
    return len(_fresh_words(candidate, context)) > 2


def is_thin_of_past(candidate: Candidate, context: Context) -> bool:
    """ "Was waren die Hugenotten?", "eine Minderheit": the same of something that has a history to be told."""
    past = candidate.fact is not None and "past" in candidate.fact.clause.marks
    return past and is_thin(candidate, context)


def _asks_kind(candidate: Candidate, context: Context) -> bool:
    """ "Was für Tiere sind Igel?": the question tells of what a kind is asked for."""
    return len(context.checking.question_phrase(candidate.question.prompt).split()) > 1


def is_known_place(candidate: Candidate, context: Context) -> bool:
    """ "Was ist Portugal?", "ein Land im Südwesten Europas": a place of which one knows that much, and more?"""
    fact = candidate.fact
    if not isinstance(fact, Definition) or fact.term is None or candidate.asked is not fact.meaning:
        return False
    return fact.term.kind == "place" and fact.term.class_ is not None


def is_told_apart(candidate: Candidate) -> bool:
    """A definition whose relative clause tells it from all others: „Was ist ein Bahnhof?“ needs no more words."""
    return (isinstance(candidate.fact, Definition) and candidate.fact.described is not None) or is_about_word(candidate)
