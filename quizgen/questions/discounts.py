"""What is known to go wrong with questions, and what share of its score each loses for it."""

from __future__ import annotations

from collections.abc import Callable

from quizgen.model import Function, Lifespan, Phrase, Quotation
from quizgen.questions.candidates import Candidate
from quizgen.questions.clause_discounts import (
    is_aside_dated,
    is_dependent,
    is_doubtful,
    is_relative_of_name,
    is_renamed,
)
from quizgen.questions.context import Context
from quizgen.questions.definition_discounts import (
    is_known_place,
    is_late,
    is_limited,
    is_of_any_class,
    is_regard,
    is_retold,
    is_thin,
    is_thin_of_past,
    is_untold_part_named,
)
from quizgen.questions.key_discounts import (
    asks_adjective,
    asks_definite_adjective,
    asks_one_adjective,
    asks_topic,
    copies_sentence,
    has_leaning_key,
    has_long_key,
    is_anybody,
    is_bare_thing,
    is_empty,
    is_greatest_of_topic,
    is_leaning_thing,
    is_leaning_time,
    is_situation,
    is_told_by_name,
    is_unclear_key,
    is_yearless,
    spells_key,
)
from quizgen.questions.long_sentences import is_crowded, is_long, is_tangled, is_very_long
from quizgen.questions.open_prompts import (
    asks_bare_circumstance,
    asks_nameless_doer,
    asks_remark,
    lacks_partner,
    says_little,
)
from quizgen.questions.prompt_discounts import (
    counts_at_some_time,
    has_leaning_subject,
    has_vague_subject,
    is_endless,
    is_general,
    is_long_report,
    is_nameless_past,
    is_one_of_many_deeds,
    is_untimed,
    is_wordy,
)
from quizgen.questions.short_prompts import is_clipped
from quizgen.questions.sure_kinds import explains_concept
from quizgen.questions.telling_discounts import is_office_of_topic, tells_all_but_adjectives


def _is_unclear(candidate: Candidate, context: Context) -> bool:
    """Does a phrase beside the one asked for mean one of several things, or is it left out for nobody knows what?"""
    if candidate.fact is None or is_greatest_of_topic(candidate):
        return False
    phrases = candidate.fact.clause.phrases
    speaker = candidate.fact.speaker if isinstance(candidate.fact, Quotation) else None
    if speaker is not None and speaker is candidate.asked:
        return not context.checking.proper_names(speaker.text)  # nothing else stands in the question
    if any("anchored" in p.marks and _anchors(candidate, p) for p in phrases):
        return True
    told = candidate.question.prompt  # a quotation is understood where it stands
    dated = any(context.checking.dated(text) for text in (told, str(candidate.question.answer)))
    return any(
        (not p.clear and not (dated and _is_passing(p, told)))
        or (
            p.resolved is None
            and p.kind != "pronoun"
            and not _adds_only(p)
            and not (dated and p.relation == "time" and p.field == "front")
            and p.text.strip('"„“') not in told
        )
        for p in phrases
    )


def _is_passing(phrase: Phrase, told: str) -> bool:
    """ "zudem", "daraufhin": one word that the question leaves out, where it tells the year itself."""
    return len(phrase.tokens) == 1 and phrase.role == "adverbial" and f" {phrase.text.lower()}" not in told.lower()


def _adds_only(phrase: Phrase) -> bool:
    """ "schloss 2007, | da man davon ausging", "|, was viele empörte": what is only said besides, at the end."""
    if phrase.text == "darunter":
        return True  # "starben 90 Menschen|, darunter 30 Kinder"
    if phrase.kind != "clause" or phrase.field == "front":
        return False
    besides = phrase.relation == "other" and phrase.tokens[0].tag in ("PRELS", "PRELAT", "PWS")
    return besides or phrase.relation in ("cause", "concession", "purpose")


def _anchors(candidate: Candidate, phrase: Phrase) -> bool:
    """ "Wer verteidigte die Stadt?": is what is asked for the only name that tells which city it is?"""
    if candidate.fact is None or candidate.asked is None:
        return False
    if phrase is candidate.asked:
        return bool(phrase.parts)  # "Als was gilt Kant?", "als großer Sohn der Stadt"
    others = (p for p in candidate.fact.clause.phrases if p not in (phrase, candidate.asked) and p.kind != "clause")
    return not any(token.tag == "NE" for other in others for token in other.tokens)


def _is_guessed(candidate: Candidate, context: Context) -> bool:
    """Does a pronoun stand for what is only the likeliest of several things?"""
    return candidate.fact is not None and any("guessed" in phrase.marks for phrase in candidate.fact.clause.phrases)


def _is_anything_said(candidate: Candidate, context: Context) -> bool:
    """Does it ask what somebody said or found, without saying when or where, or what anybody did?"""
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or asked.relation != "content":
        return False
    if not context.checking.bare(candidate.question.prompt) or explains_concept(candidate):
        return False  # "Wodurch wurde der Handel gefördert?": the verb asks for it, as it does for a thing
    subject = next((p for p in fact.clause.phrases if p.role == "subject" and p is not asked), None)
    if (
        subject is not None
        and subject.kind == "thing"
        and "definite" in subject.marks
        and "past" not in fact.clause.marks
    ):
        return False  # "Was regelt die Pupille?": no saying of somebody's
    anybody = subject is not None and subject.kind == "pronoun"
    return anybody or not any(p.relation in ("time", "place", "circumstance") for p in fact.clause.phrases)


def _is_doubted(candidate: Candidate, context: Context) -> bool:
    """Does the language itself doubt who does what, or how the question is read?"""
    return bool(candidate.doubts)


def _is_greatest(candidate: Candidate, context: Context) -> bool:
    """ "Wie heißt der höchste Berg?": sure only as far as the text keeps to its topic."""
    return is_greatest_of_topic(candidate)


def _is_in_passing(candidate: Candidate, context: Context) -> bool:
    """ "Welchen Beruf hatte Hans Kern?", "Wann starb er?": of somebody whom only that sentence names."""
    fact = candidate.fact
    if not isinstance(fact, Function | Lifespan) or fact.person is None:
        return False
    named = context.checking.content_words(fact.person.text)
    return not (named & context.title or any(word in context.frequent for word in named))


DISCOUNTS: tuple[tuple[str, float, Callable[[Candidate, Context], bool]], ...] = (
    ("doubts", -0.6, _is_doubted),
    ("unclear", -0.25, _is_unclear),
    ("anybody", -0.55, is_anybody),
    ("the topic", -0.5, asks_topic),
    ("definite adjective", -0.6, asks_definite_adjective),
    ("leaning key", -0.2, has_leaning_key),
    ("leaning thing", -0.3, is_leaning_thing),
    ("leaning subject", -0.3, has_leaning_subject),
    ("untimed", -0.3, is_untimed),
    ("untold part", -0.5, is_untold_part_named),
    ("nameless past", -0.5, is_nameless_past),
    ("counted at some time", -0.3, counts_at_some_time),
    ("told by a name", -0.6, is_told_by_name),
    ("one of many deeds", -0.3, is_one_of_many_deeds),
    ("leaning time", -0.6, is_leaning_time),
    ("unclear key", -0.3, is_unclear_key),
    ("regard", -0.15, is_regard),
    ("limited", -0.5, is_limited),
    ("retold", -0.3, is_retold),
    ("situation", -0.5, is_situation),
    ("yearless", -0.5, is_yearless),
    ("general", -0.25, is_general),
    ("empty", -0.5, is_empty),
    ("only an adjective", -0.4, asks_adjective),
    ("one adjective", -0.1, asks_one_adjective),
    ("anything said", -0.3, _is_anything_said),
    ("dependent", -0.6, is_dependent),
    ("dated", -0.3, is_aside_dated),
    ("relative of a name", -0.1, is_relative_of_name),
    ("vague subject", -0.1, has_vague_subject),
    ("spelt out", -0.7, spells_key),
    ("late", -0.7, is_late),
    ("thin", -0.3, is_thin),
    ("of any class", -0.65, is_of_any_class),
    ("thin of the past", -0.3, is_thin_of_past),
    ("known place", -0.3, is_known_place),
    ("bare thing", -0.1, is_bare_thing),
    ("long key", -0.1, has_long_key),
    ("copied key", -0.4, copies_sentence),
    ("clipped", -0.4, is_clipped),
    ("says little", -0.65, says_little),
    ("bare circumstance", -0.3, asks_bare_circumstance),
    ("nameless doer", -0.6, asks_nameless_doer),
    ("remark", -0.7, asks_remark),
    ("lacks partner", -0.6, lacks_partner),
    ("wordy", -0.05, is_wordy),
    ("endless", -0.5, is_endless),
    ("long report", -0.15, is_long_report),
    ("tangled", -0.2, is_tangled),
    ("renamed", -0.05, is_renamed),
    ("guessed", -0.15, _is_guessed),
    ("crowded", -0.25, is_crowded),
    ("long", -0.05, is_long),
    ("very long", -0.15, is_very_long),
    ("greatest of the topic", -0.3, _is_greatest),
    ("in passing", -0.5, _is_in_passing),
    ("told but for adjectives", -0.3, tells_all_but_adjectives),
    ("office of the topic", -0.3, is_office_of_topic),
    ("doubtful", -0.05, is_doubtful),
)
"""Shares of its score that a question loses for what is known to go wrong."""
