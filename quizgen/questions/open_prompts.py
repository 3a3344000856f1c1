"""Questions that leave open what is wanted: few words and a bare question word, or a doer whom no name tells."""

from __future__ import annotations

from quizgen.model import Clause, Phrase
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.context import Context
from quizgen.questions.key_discounts import key_text
from quizgen.questions.topic_prompts import says_of_topic


def says_little(candidate: Candidate, context: Context) -> bool:
    """ "Was förderte Peter der Große?", "Als was gilt Ulm?": many things, and the key is no name that one knows by.

    Of 19 such questions that were rated 4 were right; what holds of the topic is known, and so is what a time tells.
    """
    fact, asked, checking = candidate.fact, candidate.asked, context.checking
    if fact is None or asked is None or fact.kind() != "event" or asked.relation not in OPEN:
        return False
    prompt, key = candidate.question.prompt, key_text(candidate)
    if checking.wants_number(prompt) or checking.has_number(key) or checking.proper_names(key):
        return False
    plain = not any(word[:1].isupper() for word in words(checking.question_phrase(prompt))[1:])  # not "Welche Sprache"
    timed = any(p.relation in ("time", "since", "until") for p in fact.clause.phrases)
    told = timed or (asked.relation == "object" and says_of_topic(candidate, context))
    few = len(words(prompt)) <= FEW_WORDS or _tells_one_thing(fact.clause, asked)
    return plain and not told and few


def _tells_one_thing(clause: Clause, asked: Phrase) -> bool:
    """ "Was bauen die Bienen und die Wespen?": with however many words, no more than the verb and one phrase."""
    others = [p for p in clause.phrases if p is not asked and p.kind != "pronoun" and p.relation != "manner"]
    plain = all(p.kind != "clause" and all(part.relation == "other" for part in p.parts) for p in others)
    return asked.relation == "object" and plain and len(others) <= 1


OPEN = ("agent", "patient", "object", "predicate", "origin")
"""Relations for which a bare question word says hardly what kind of thing is wanted."""

FEW_WORDS = 6


def asks_bare_circumstance(candidate: Candidate, context: Context) -> bool:
    """ "Wobei wird Hopfen zugesetzt?": what goes with it is not told by one word. Of 9 that were rated 2 were right."""
    asked, asking = candidate.asked, context.checking.question_phrase(candidate.question.prompt)
    return asked is not None and asked.relation == "circumstance" and len(words(asking)) == 1


def asks_nameless_doer(candidate: Candidate, context: Context) -> bool:
    """ "Wer lebt in Ulm?", "Schweizer italienischer Abstammung": others do, too.

    None of 3 such questions that were rated was right.
    """
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or fact.kind() != "event" or asked.role != "subject":
        return False
    if asked.kind not in ("person", "group") or "counted" in asked.marks or asked.resolved not in (asked.text, None):
        return False
    if asked.marks & {"definite", "named", "possessed"}:
        return False  # "die Japaner", "die Vordenker der Revolution", "Elisabeths Eltern"
    plain = len(words(context.checking.question_phrase(candidate.question.prompt))) == 1
    return plain and not context.checking.proper_names(key_text(candidate))


def asks_remark(candidate: Candidate, context: Context) -> bool:
    """ "Worauf weist Hayek hin?", "darauf, dass …": somebody says, wants and does more than that one thing.

    None of 8 such questions that were rated was right, 4 of 6 of those about things.
    """
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or fact.kind() != "event":
        return False
    doer = _doer(fact.clause)
    if doer is None or any(p.kind == "clause" or p.relation in TELLING for p in fact.clause.phrases if p is not asked):
        return False
    quoted = asked.relation == "topic" and "„" in key_text(candidate) and doer.kind == "person"  # "Wovon sprach er?"
    if not quoted and (asked.relation != "content" or asked.kind != "clause"):
        return False
    living = doer.kind in ("person", "group") or "named" in doer.marks
    return living or any(part.relation == "name" for part in doer.parts)  # "das Magazin Rolling Stone"


def _doer(clause: Clause) -> Phrase | None:
    """Who does it, in the passive behind "von"."""
    role = "agent" if "passive" in clause.marks else "subject"
    return next((p for p in clause.phrases if role in (p.role, p.relation)), None)


TELLING = ("time", "since", "cause", "means", "topic")
"""Relations of what tells on which occasion it was said or done."""


def lacks_partner(candidate: Candidate, context: Context) -> bool:
    """ "Warum verschlechterte sich das Verhältnis zur Sowjetunion?": whose, no name tells, nor does the title.

    None of 4 such questions that were rated was right.
    """
    checking, fact = context.checking, candidate.fact
    if fact is None or any(p.kind in ("person", "group") for p in fact.clause.phrases):
        return False
    return checking.lacks_partner(candidate.question.prompt) and not checking.proper_names(candidate.document.title)
