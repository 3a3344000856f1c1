"""What makes a question less than sure although it can be worded: it is asked last, and in no quiz of N questions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter

from quizgen.languages import Abstain
from quizgen.languages.german.bare_askings import bare_askings
from quizgen.languages.german.empty_keys import empty_keys
from quizgen.languages.german.leaning_doubts import leaning_doubts
from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.named_last import named_last
from quizgen.languages.german.neighbour_doubts import neighbour_doubts
from quizgen.languages.german.number_doubts import measures_one_of_many
from quizgen.languages.german.omissions import is_left_out
from quizgen.languages.german.one_of_many import others_as_well
from quizgen.languages.german.open_keys import open_keys
from quizgen.languages.german.question_words import question_words
from quizgen.languages.german.reading_doubts import reading_doubts
from quizgen.languages.german.rival_keys import rivals
from quizgen.languages.german.role_doubts import role_doubts
from quizgen.languages.german.told_elsewhere import told_elsewhere
from quizgen.languages.german.torn_doubts import torn_doubts
from quizgen.languages.german.untold_limits import untold_limits
from quizgen.languages.german.untold_scope import untold_scope
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

_REASONS = ("cause", "condition", "means", "purpose")


def doubts(sentence: Sentence, clause: Clause, about: Phrase) -> tuple[str, ...]:
    """Why the question about a phrase may be wrong or read in two ways; empty for most.

    "Die Krise zwang die Partei …" about "die Krise" → ("„Was“ could ask for the object as well",)
    """
    guesses = tuple(_guesses(clause, about))
    try:
        wh = question_words(about)
    except Abstain:
        return guesses
    return (
        *guesses,
        *role_doubts(sentence, clause, about, wh),
        *reading_doubts(clause, about, wh),
        *_limits(clause, about, wh),
        *neighbour_doubts(sentence, clause, about, wh),
        *rivals(clause, about, wh),
        *others_as_well(clause, about),
        *empty_keys(clause, about, wh),
        *open_keys(clause, about, wh),
        *untold_limits(sentence, clause, about),
        *leaning_doubts(clause, about),
        *torn_doubts(clause, about),
        *untold_scope(clause, about),
        *bare_askings(clause, about),
        *told_elsewhere(sentence, clause, about, wh),
        *named_last(sentence, clause, about, wh),
    )


def _guesses(clause: Clause, about: Phrase) -> Iterator[str]:
    """Does a phrase stand for what is only likely, or for what nobody knows, so that it is left out?"""
    if about.relation == "other" and about.tokens[0].text.lower() in words("only"):
        yield "„nur“ would be missed in the question"  # "keine Lava, sondern | nur heiße Gase", at other times lava
    for phrase in dict.fromkeys((*clause.phrases, about)):
        if "guessed" in phrase.marks and not _is_likely_enough(clause, phrase):
            yield f"„{phrase.text}“ stands for „{phrase.resolved}“ only perhaps"
        elif phrase is about and phrase.head.tag == "PRELS" and phrase.kind == "thing":
            yield f"other things may do so as well as „{phrase.resolved}“"
        if _stands_for_some_people(phrase):
            yield f"„{phrase.text}“ may stand for others than „{phrase.resolved}“"
        if "introduced" in phrase.marks:
            yield f"which „{phrase.text}“ is meant is told before"
        if "pointing" in phrase.marks and not (phrase is about and phrase.relation == "time"):
            yield f"which one is meant in „{phrase.text}“ is told before"
        if _leans_on_key(clause, phrase, about):
            yield f"whose „{phrase.text}“ it is only the answer tells"
        if is_left_out(clause, phrase):
            yield f"what „{phrase.text}“ means is left out"
    if measures_one_of_many(clause, about):
        yield "another one is of another size"
    told = about.role in ("subject", "object") or _tells_what(clause, about)
    if _is_done_likewise(clause, before=None if told else about):
        yield "others do so likewise"


def _stands_for_some_people(phrase: Phrase) -> bool:
    """ "Manche Leute sagen „Dachsel“ zu ihnen. Gefährlich werden | ihnen | Luchse": such people are told in passing."""
    some, _, people = (phrase.resolved or "").partition(" ")
    any_of_them = {some.lower(), some.lower().removesuffix("n")} & words("words_for_some")
    told = bool(any_of_them) and people.partition(" ")[0] in words("checking/people_words")
    return told and phrase.head.tag == "PPER" and phrase.role != "subject"


def _is_likely_enough(clause: Clause, phrase: Phrase) -> bool:
    """ "… das Rheinland, und die Wehrmacht besetzte | es | 1936": of 27 such questions that were read 26 were right.

    Of several "sie" may mean only some of them.
    """
    told = phrase.head.tag == "PPER" and phrase.preposition is None and clause.kind == "main"
    return told and phrase.number == "singular"


def _leans_on_key(clause: Clause, phrase: Phrase, about: Phrase) -> bool:
    """ "Oslo ist | der größte Ballungsraum des Landes": which country is meant no other name tells than the answer."""
    greatest = {"leaning", "superlative"} <= phrase.marks and phrase is not about
    others = (p for p in clause.phrases if p not in (phrase, about) and p.kind != "clause")
    return greatest and not any(token.tag == "NE" for other in others for token in other.tokens)


def _limits(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Does a word say that others do so, too, or that nobody else does?"""
    first = about.tokens[0].text.lower()
    governed = about.role != "adverbial" or about.relation == "topic"  # "dachte auch viel | über Träume | nach"
    governed = governed or about.relation in LOCAL  # "kämpfte auch lange | in Italien"
    if governed and about.kind != "clause" and about.relation != "name" and _is_added(clause, about):
        yield f"„auch“ before „{about.text}“: others do so, too"
    hedge = next((p for p in clause.phrases if p.end + 1 == about.start and p.text.lower() in words("hedges")), None)
    if hedge is not None and about.relation in ("time", *LOCAL):
        yield f"„{hedge.text}“ is said of „{about.text}“"  # "wurde | vielleicht | 1162 in Ulm geboren"
    if first in words("likewise") | {"auch"}:
        yield f"„{about.tokens[0].text}“: others do so, too"
    if about.relation == "condition" and about.text.lower().startswith(tuple(words("before_openers"))):
        yield f"„{about.tokens[0].text} …“: at other times, too"  # "vor allem wenn es regnet"
    if (wh in ("was", "wer", "wen") or re.match(r"welche\w? ", wh)) and first == "nur":
        yield "„nur“ would be missed in the question"
    if about.relation == "means" and about.kind != "clause" and first == "nur":
        yield "„nur“ would be missed in the question"  # "wurde | nur durch Tänzer | aufgeführt"
    if about.relation in ("time", "circumstance", *LOCAL) and "quantified" in about.marks and not about.parts:
        yield f"„{about.text}“ names none"  # "in einigen Ländern"
    denied = any(p.text.lower() == "nicht" for p in clause.phrases)
    if wh in ("wer", "was") and about.role == "subject" and denied:
        yield "many others do not either"
    if denied and about.role == "object" and any(p.text.lower() in words("always") for p in clause.phrases):
        yield "what is not always done is done at times"
    if about.relation in _REASONS and any(t.text.lower() in words("adding_connectives") for t in clause.tokens):
        yield "another one is told before"


def _tells_what(clause: Clause, about: Phrase) -> bool:
    """ "entscheidet ebenfalls | darüber, wer gewinnt|", "ist ebenfalls Teil | von Tirol|": others were told."""
    inside = (p for p in clause.phrases if p.role == "predicate" and p.start < about.start < about.end <= p.end)
    return about.relation == "content" or any("partial" in p.marks for p in inside)


def _is_done_likewise(clause: Clause, before: Phrase | None) -> bool:
    """ "spielte | ebenfalls | mit", but not "Hans Kern, | ebenfalls | Lehrer, …": what he is, not what he does.

    Only of a place before it: "| In Rom | wurde 1920 ebenfalls gebaut", where others are, but not when.
    """
    called = {part.start - 1 for p in clause.phrases for part in p.parts if part.relation == "apposition"}
    compared = any(t.text == "wie" for t in clause.tokens)  # "ist ebenso groß wie Bern", "ebenso wie Bern"
    said = [t for t in clause.tokens if t.text.lower() in words("likewise") and t.end not in called and not compared]
    if before is None or not said:
        return bool(said)
    return before.relation in LOCAL and before.end < said[0].start


def _is_added(clause: Clause, about: Phrase) -> bool:
    """ "jagen | auch | schon mal | große Tiere": "auch" and other adverbs right before it."""
    before = sorted((p for p in clause.phrases if p.end < about.start), key=attrgetter("end"), reverse=True)
    following = about
    for phrase in before:
        if phrase.end + 1 != following.start or any(t.tag != "ADV" for t in phrase.tokens):
            return False
        if phrase.text.lower() == "auch":
            return True
        if phrase.relation == "time" and about.relation in LOCAL:
            return False  # "auch heute | in Berlin"
        following = phrase
    return False
