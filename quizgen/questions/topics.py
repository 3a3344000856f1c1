"""The topic of a text, said before a question that would not be clear without it: „Thema Igel: Wann …?“"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.checking import Checking
from quizgen.model import Distinction, Phrase, Quotation
from quizgen.questions.candidates import Candidate
from quizgen.questions.section_topics import section_topic
from quizgen.questions.sure_kinds import explains_concept, says_of_kind
from quizgen.questions.text_topics import SHORTEST_INITIALS, initials
from quizgen.questions.topic_words import hints_at, is_named, names_something


def with_topics(candidates: Sequence[Candidate], topic: str | None, checking: Checking) -> list[Candidate]:
    """The candidates; before those that name too little the topic is said."""
    return [_with_topic(candidate, topic, checking) for candidate in candidates]


def _with_topic(candidate: Candidate, topic: str | None, checking: Checking) -> Candidate:
    question = candidate.question
    if topic is None or question.type not in TOLD or _tells_speaker(candidate):
        return candidate
    if is_named(topic, question.prompt, checking) and not _names_kind_only(candidate, topic, checking):
        return candidate
    dated = _is_dated(question.prompt, checking)
    asked = None if dated else candidate.asked
    if asked is not None and _means_topic(asked, topic, str(question.answer), checking):
        return replace(candidate, doubts=(*candidate.doubts, f"„{question.answer}“ is what the text is about"))
    in_passing = _tells_in_passing(candidate, topic, checking)
    if not in_passing and _is_given_away(candidate, topic, checking):
        if _leans_on_topic(candidate) or _names_rank(candidate):
            return replace(candidate, doubts=(*candidate.doubts, f"„{topic}“ is not told, for the key has it"))
        return candidate if dated or _is_clear_alone(candidate, checking) else _untold(candidate)
    section = section_topic(candidate, topic, checking)
    prefix = checking.phrases()["topic"].replace("…", f"{topic}, {section}" if section else topic)
    gained = round(TOPIC * question.score, 3)
    parts, score = [("topic", gained)], round(question.score + gained, 3)
    if score > NAMELESS_MOST and section is None and _is_nameless_time(candidate, topic, checking):
        parts.append(("names nothing", round(NAMELESS_MOST - score, 3)))
        score = NAMELESS_MOST
    said = replace(candidate, parts=(*candidate.parts, *parts))
    return said.with_question(prompt=f"{prefix} {question.prompt}", score=min(1.0, score))


def _is_nameless_time(candidate: Candidate, topic: str, checking: Checking) -> bool:
    """ "Thema Bern: In welchem Jahr wurde der Vertrag geschlossen?": when, of something that nothing names."""
    fact, asked, prompt = candidate.fact, candidate.asked, candidate.question.prompt
    if fact is None or asked is None or fact.kind() != "event" or asked.relation != "time":
        return False
    if names_something(prompt, checking):
        return False
    told = checking.content_words(prompt)
    return not told & checking.content_words(topic) and not hints_at(topic, told, checking)


NAMELESS_MOST = 0.8
"""The highest score of a question for a time that names nothing.

Readers found right, of 78 such questions on unknown texts with 0.85 or more, 68 %, of 580 others 86 %.
"""


def _names_kind_only(candidate: Candidate, topic: str, checking: Checking) -> bool:
    """ "das Reich" in a text "Osmanisches Reich": of the topic's words only the noun that says what kind it is.

    So does "der Verlag" in a text "Marvel Comics", whatever is said of comics.
    """
    told = checking.content_words(candidate.question.prompt)
    phrases = candidate.fact.clause.phrases if candidate.fact is not None else ()
    titled = checking.content_words(topic)
    other = (p for p in phrases if p.role == "subject" and _is_bare_noun(p))
    leaning = any(not checking.content_words(p.head.text) & titled for p in other)
    return (leaning or any("titled" in p.marks for p in phrases)) and not titled <= told


def _is_bare_noun(phrase: Phrase) -> bool:
    """ "der Verlag": a noun told by no more than its article."""
    return (
        phrase.resolved == phrase.text
        and len(phrase.tokens) == 2
        and phrase.head.tag == "NN"
        and "definite" in phrase.marks
    )


def _means_topic(asked: Phrase, topic: str, answer: str, checking: Checking) -> bool:
    """Is the key "die Stadt" in a text about one? With the topic said it is told, without it nobody knows which.

    So is "das Denkmal" in a text „Völkerschlachtdenkmal“.
    """
    words = checking.content_words(answer)
    short = {"definite"} <= asked.marks and not asked.parts and len(asked.tokens) == 2
    told = checking.content_words(topic)
    short = short and any(one != word and one.endswith(word) for word in words for one in told)
    return ("titled" in asked.marks or short) and len(words) <= 1


def _is_given_away(candidate: Candidate, topic: str, checking: Checking) -> bool:
    """Is the key the topic, made of it, or its initials?"""
    key, asked = str(candidate.question.answer), candidate.asked
    answer, told = checking.content_words(key), checking.content_words(topic)
    if asked is not None and asked.kind == "clause":
        return False  # „da Madrid hoch liegt“ says more
    spelt = initials(topic)
    if len(spelt) >= SHORTEST_INITIALS and spelt == key:
        return True
    if _leans_on_topic(candidate) and len(answer - told) > 1:
        return False  # "die Detroit Red Wings", behind "die Mannschaft der Stadt"
    alike = hints_at(topic, answer, checking)
    whole = asked is None or not asked.parts  # „das Revier der Biber“ is more than the topic
    alike = alike or (whole and any(checking.akin(one, other) for one in told for other in answer))
    second = len(answer) == 1 and any(one.endswith(other) for one in told for other in answer if len(other) > 3)
    ranked = isinstance(candidate.fact, Distinction)
    spelt_out = ranked and len(told) > 1 and told <= answer  # "die 1890 gegründete Allianz SE"
    return (alike or second) and (len(answer) < LONG_KEY or spelt_out)


def _tells_in_passing(candidate: Candidate, topic: str, checking: Checking) -> bool:
    """ "die Energie | des Wasserstoffs", "Wasser | aus dem Rhein": the topic only says whose, and what is to be known?

    Of 24 such questions whose topic was not said a quarter was right, and 18 ratings of them missed the topic.
    """
    asked = candidate.asked
    if asked is None or asked.role not in ("subject", "object") or asked.head.text in candidate.question.prompt:
        return False
    head = checking.content_parts(asked.head.text)
    parts = [part for part in asked.parts if part.relation in ("genitive", "attribute")]
    named = [part for part in parts if hints_at(topic, checking.content_words(part.text), checking)]
    before = asked.text[: min((part.start for part in named), default=asked.start) - asked.start]
    return bool(named) and not hints_at(topic, head | checking.content_words(before), checking)


def _names_greatest(candidate: Candidate) -> bool:
    """ "Wie heißt der größte lebende Vogel?": clear without a topic."""
    fact = candidate.fact
    return isinstance(fact, Distinction) and fact.title is not None and "superlative" in fact.title.marks


def _names_rank(candidate: Candidate) -> bool:
    """ "die größte Einrichtung", "die zweitgrößte | der vier Banken": of what, only the topic tells."""
    title = candidate.fact.title if isinstance(candidate.fact, Distinction) else None
    counted = title is not None and len(title.parts) == 1 and {"counted", "definite"} <= title.parts[0].marks
    alone = title is not None and not title.parts and len(title.tokens) < 4
    bare = title is not None and "superlative" in title.marks and (alone or (counted and not title.parts[0].parts))
    return title is not None and (bare or "taxon" in title.marks)


def _leans_on_topic(candidate: Candidate) -> bool:
    """ "Wie heißt die Eishockeymannschaft | der Stadt|?": which one it is nothing but the topic tells."""
    phrases = candidate.fact.clause.phrases if candidate.fact is not None else ()
    others = (p for p in phrases if p is not candidate.asked)
    return any({"titled", "of title"} & p.marks and p.resolved == p.text for p in others)


def _untold(candidate: Candidate) -> Candidate:
    """A question that would need its topic, which its key forbids to say: „Warum gibt es Temperaturunterschiede?“"""
    return candidate.with_part("topic untold", round(UNTOLD * candidate.question.score, 3))


TOLD = ("short_answer", "multiple_choice", "cloze", "true_false")
"""Types whose prompt stands alone, so that it may need its topic."""

UNTOLD = -0.5
"""The share of its score that a question loses whose topic cannot be said."""

LONG_KEY = 5
"""So many words of a key are not given away by one of them in the topic."""


TOPIC = 0.05
"""The share of its score that a question gains when its topic is said."""


def _tells_speaker(candidate: Candidate) -> bool:
    """Does it ask who said something? A quotation is only its speaker's."""
    return isinstance(candidate.fact, Quotation) and candidate.asked is candidate.fact.speaker


def _is_dated(prompt: str, checking: Checking) -> bool:
    """ "Wer gründete 1867 in Bonn …?": a year beside a name makes it clear even where its topic cannot be said."""
    return bool(re.search(r"\b[12]\d{3}\b", prompt) and checking.proper_names(prompt))


def _is_clear_alone(candidate: Candidate, checking: Checking) -> bool:
    """Is it clear without its topic: does it name somebody, quote, or ask for the greatest of its kind?"""
    clear = _names_greatest(candidate) or explains_concept(candidate) or says_of_kind(candidate, checking)
    named = names_something(candidate.question.prompt, checking) and not _asks_any_deed(candidate, checking)
    return (clear or named) and not _names_rank(candidate)


def _asks_any_deed(candidate: Candidate, checking: Checking) -> bool:
    """ "Was kannten die Azteken?", "Was stellte die Firma Ford her?": many things, and the topic would tell which.

    Of 7 such questions whose key is the topic readers found right 2 or 3.
    """
    asked, fact = candidate.asked, candidate.fact
    done = fact is not None and fact.kind() == "event" and asked is not None and asked.role == "object"
    return done and checking.bare(candidate.question.prompt)
