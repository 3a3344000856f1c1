"""What is known to go wrong with questions, and what share of its score each loses for it."""

from __future__ import annotations

from collections.abc import Callable

from quizgen.model import Definition, Phrase
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.context import Context


def _is_unclear(candidate: Candidate, context: Context) -> bool:
    """Does a phrase beside the one asked for mean one of several things, or is it left out for nobody knows what?"""
    if candidate.fact is None:
        return False
    phrases = candidate.fact.clause.phrases
    if any("anchored" in p.marks and _anchors(candidate, p) for p in phrases):
        return True
    told = candidate.question.prompt  # a quotation is understood where it stands
    return any(
        not p.clear or (p.resolved is None and p.kind != "pronoun" and p.text.strip('"„“') not in told) for p in phrases
    )


def _anchors(candidate: Candidate, phrase: Phrase) -> bool:
    """ "Wer verteidigte die Stadt?": is what is asked for the only name that tells which city it is?"""
    if candidate.fact is None or candidate.asked is None:
        return False
    if phrase is candidate.asked:
        return bool(phrase.parts)  # "Als was gilt Kant?", "als großer Sohn der Stadt"
    others = (p for p in candidate.fact.clause.phrases if p not in (phrase, candidate.asked) and p.kind != "clause")
    return not any(token.tag == "NE" for other in others for token in other.tokens)


def _is_dependent(candidate: Candidate, context: Context) -> bool:
    """Was it made of a relative or subordinate clause? These are misunderstood more often."""
    return candidate.fact is not None and candidate.fact.clause.kind != "main"


def _is_crowded(candidate: Candidate, context: Context) -> bool:
    """Does its sentence have so many commas, brackets and dashes that it was hardly understood rightly?"""
    return sum(candidate.question.source.text.count(mark) for mark in ",;(–") > 5


def _is_long(candidate: Candidate, context: Context) -> bool:
    """Has its sentence more words than are mostly understood rightly?"""
    return len(words(candidate.question.source.text)) > 22


def _is_very_long(candidate: Candidate, context: Context) -> bool:
    return len(words(candidate.question.source.text)) > 32


def _is_doubtful(candidate: Candidate, context: Context) -> bool:
    """Is the analysis not sure of all phrases of its clause?"""
    return candidate.fact is not None and any(not phrase.sure for phrase in candidate.fact.clause.phrases)


def _is_anybody(candidate: Candidate, context: Context) -> bool:
    """Is the key a bare common noun for persons, as "Wissenschaftler" or "ein Arzt"?"""
    asked = candidate.asked
    if asked is None or asked.kind != "person" or asked.parts:
        return False
    said = [token for token in asked.tokens if token.text[:1].isupper() or len(token.text) > 4]
    common = _item_text(candidate)[:1].islower() or asked.number == "plural"
    return common and [token.text for token in said] == [asked.head.text]


def _asks_adjective(candidate: Candidate, context: Context) -> bool:
    """ "Nach welcher Pause …?", "nach einer kurzen Pause": only an adjective is asked, and any other would do?"""
    return bool(_adjectives_asked(candidate, context))


def _asks_one_adjective(candidate: Candidate, context: Context) -> bool:
    """ "ein gewaltiges Gebiet", which tells less than "eine rote, gelbe oder grüne Schale"."""
    return len(_adjectives_asked(candidate, context)) == 1


def _adjectives_asked(candidate: Candidate, context: Context) -> list[str]:
    """The adjectives that alone answer a question whose words have the noun; empty for any other."""
    asked, prompt = candidate.asked, candidate.question.prompt
    if asked is None or asked.head.text not in prompt or asked.marks & {"definite", "counted"}:
        return []
    if asked.kind == "number":
        return []
    told = [w for w in words(_item_text(candidate)) if context.checking.content_words(w) and w not in prompt]
    return told if all(word.islower() and word.isalpha() for word in told) else []


def _asks_definite_adjective(candidate: Candidate, context: Context) -> bool:
    """ "Welche Bürger flohen?", "die wohlhabenden Bürger": which of them is only an adjective."""
    asked, prompt = candidate.asked, candidate.question.prompt
    if asked is None or asked.head.text not in prompt or any(part.text not in prompt for part in asked.parts):
        return False
    return {"described", "definite"} <= asked.marks and "superlative" not in asked.marks and asked.kind != "time"


def _has_leaning_key(candidate: Candidate, context: Context) -> bool:
    """ "der Bischof", "die Walze": a key that means one certain thing of the text, or was told by other words."""
    asked, checking = candidate.asked, context.checking
    if asked is None or asked.kind in ("number", "clause", "quotation") or asked.parts:
        return False
    if checking.has_number(_item_text(candidate)):
        return False
    if asked.resolved not in (asked.text, None) and asked.head.tag != "PPER":
        return True
    if asked.relation == "time":
        return False
    plain = "definite" in asked.marks and not asked.marks & {"described", "named", "superlative"}
    return plain and asked.preposition is None and not checking.proper_names(_item_text(candidate))


def _has_leaning_subject(candidate: Candidate, context: Context) -> bool:
    """ "Wohin dehnt sich der Lebensraum aus?": a subject told by no more than its article, and not the topic.

    Of 77 such questions that were rated 37 % were right, of those about the topic 57 %.
    """
    if candidate.fact is None or candidate.fact.kind() != "event":
        return False
    subject = next((p for p in candidate.fact.clause.phrases if p.role == "subject"), None)
    if subject is None or subject is candidate.asked or subject.parts or subject.number != "singular":
        return False
    plain = "definite" in subject.marks and not subject.marks & {"described", "named", "superlative", "counted"}
    told = subject.resolved == subject.text and not context.checking.proper_names(subject.text)
    return plain and told and not context.checking.content_words(subject.head.text) & context.title


def _is_leaning_time(candidate: Candidate, context: Context) -> bool:
    """ "während des Stopps", "vor der Wahl": which of them is told by no number, name or genitive."""
    asked = candidate.asked
    if asked is None or asked.relation != "time" or asked.kind == "clause" or "definite" not in asked.marks:
        return False
    checking, key = context.checking, _item_text(candidate)
    return asked.class_ is None and not (asked.parts or checking.has_number(key) or checking.proper_names(key))


def _is_situation(candidate: Candidate, context: Context) -> bool:
    """ "Wann erschien ein Vogel?", "als die Mannschaft umkehren wollte": who asks for a time does not expect that."""
    asked = candidate.asked
    return asked is not None and asked.relation == "time" and asked.kind == "clause"


def _is_yearless(candidate: Candidate, context: Context) -> bool:
    """ "An welchem Tag legte das Ministerium Einspruch ein?", "am 9. November": of which year is not told."""
    asked = candidate.asked
    if asked is None or asked.relation != "time" or "yearless" not in asked.marks or candidate.fact is None:
        return False
    return "past" in candidate.fact.clause.marks and not context.checking.dated(candidate.question.prompt)


def _asks_topic(candidate: Candidate, context: Context) -> bool:
    """Does it ask for what the whole text is about, by something that others did, too? "Welche Stadt liegt …?" """
    asked, checking = candidate.asked, context.checking
    topic = checking.content_words(candidate.document.plain_title)
    key = checking.content_words(_item_text(candidate))
    if candidate.fact is not None and candidate.fact.kind() == "event" and key and key <= topic:
        return True
    if asked is None or asked.role != "subject" or candidate.fact is None or candidate.fact.kind() != "event":
        return False
    return bool(checking.content_words(asked.head.text) & topic)


def _is_general(candidate: Candidate, context: Context) -> bool:
    """ "Welche Tiere sind anpassungsfähig?", "Wo gibt es Sandstrände?": without a name it is true of others, too."""
    asked, checking = candidate.asked, context.checking
    if asked is None or candidate.fact is None or candidate.fact.kind() != "event":
        return False
    if asked.role != "subject" and asked.relation not in ("place", "direction", "origin"):
        return False
    prompt = candidate.question.prompt
    stem = prompt[len(checking.question_phrase(prompt)) :]
    return not checking.proper_names(stem) and not checking.has_number(stem)


def _spells_key(candidate: Candidate, context: Context) -> bool:
    """ "Wie lautet die Abkürzung für den Engineering News-Record?", "ENR": the capitals of the prompt are the key?"""
    if candidate.fact is None or candidate.fact.kind() != "abbreviation":
        return False
    capitals = "".join(letter for letter in candidate.question.prompt if letter.isupper())
    return _item_text(candidate) in capitals


def _is_hinted(candidate: Candidate, context: Context) -> bool:
    """ "Wodurch wurde die Kettenschaltung möglich?", "durch die Kette": is a word of the prompt made of the key?"""
    checking, prompt = context.checking, candidate.question.prompt
    key = checking.content_words(_item_text(candidate))
    stem = checking.content_words(prompt[len(checking.question_phrase(prompt)) :])
    return len(key) == 1 and any(len(k) >= SHORTEST_HINT and w.startswith(k) and w != k for k in key for w in stem)


SHORTEST_HINT = 4
"""Shorter stems begin other words by chance."""


def _has_vague_subject(candidate: Candidate, context: Context) -> bool:
    """ "Woran erinnerten sich andere Menschen?", "Wofür entschieden sich einige Aktivisten?": nobody knows which."""
    if candidate.fact is None or candidate.fact.kind() != "event":
        return False
    others = (p for p in candidate.fact.clause.phrases if p is not candidate.asked)
    return any(p.role == "subject" and "quantified" in p.marks and not p.parts for p in others)


def _is_late(candidate: Candidate, context: Context) -> bool:
    """ "Was ist der Mond?", "eine Wüste": what the text is about, though not told where it begins?"""
    fact, checking = candidate.fact, context.checking
    if fact is None or fact.kind() != "definition" or is_told_apart(candidate):
        return False
    prompt = candidate.question.prompt
    stem = checking.content_words(prompt[len(checking.question_phrase(prompt)) :])
    topic = checking.content_words(candidate.document.plain_title)
    return stem - {"sei", "war"} <= topic and candidate.question.source.start > 0


def _is_thin(candidate: Candidate, context: Context) -> bool:
    """ "Was ist ein Vulkan?", "ein Berg": a definition that tells nothing from its like?"""
    asked = candidate.asked
    if candidate.fact is None or candidate.fact.kind() not in ("definition", "apposition") or asked is None:
        return False
    return len(context.checking.content_words(_item_text(candidate))) < 2


def _is_bare_thing(candidate: Candidate, context: Context) -> bool:
    """ "Daten", "Geschwindigkeiten": one common noun, and no more is said of it?"""
    asked = candidate.asked
    if asked is None or asked.parts or asked.relation not in ("object", "agent", "patient", "topic"):
        return False
    return "bare" in asked.marks and "named" not in asked.marks and len(_item_text(candidate).split()) == 1


def _has_long_key(candidate: Candidate, context: Context) -> bool:
    return len(words(_item_text(candidate))) > LONGEST_KEY


LONGEST_KEY = 10


def _is_clipped(candidate: Candidate, context: Context) -> bool:
    """ "Was wurde genutzt?": so few words hardly say what is meant."""
    return len(words(candidate.question.prompt)) < SHORTEST_PROMPT and not is_told_apart(candidate)


SHORTEST_PROMPT = 6


def is_told_apart(candidate: Candidate) -> bool:
    """A definition whose relative clause tells it from all others: „Was ist ein Bahnhof?“ needs no more words."""
    return isinstance(candidate.fact, Definition) and candidate.fact.described is not None


def _is_wordy(candidate: Candidate, context: Context) -> bool:
    return len(words(candidate.question.prompt)) > LONGEST_PROMPT


LONGEST_PROMPT = 16


def _is_tangled(candidate: Candidate, context: Context) -> bool:
    """Has its sentence so many clauses that one of them was hardly understood rightly?"""
    return candidate.fact is not None and len(candidate.fact.sentence.clauses) > MOST_CLAUSES


MOST_CLAUSES = 2


def _is_renamed(candidate: Candidate, context: Context) -> bool:
    """Do other words stand in it for a pronoun or a short phrase of the text? Some of them are not what was meant."""
    if candidate.fact is None:
        return False
    return any(p.resolved not in (p.text, None) for p in candidate.fact.clause.phrases if p.kind != "clause")


def _is_empty(candidate: Candidate, context: Context) -> bool:
    """ "einige Gebiete", "viele Menschen": a key that names nothing."""
    asked = candidate.asked
    return asked is not None and not asked.parts and "quantified" in asked.marks


def _item_text(candidate: Candidate) -> str:
    answer = candidate.question.answer
    return answer if isinstance(answer, str) else " ".join(answer)


def _is_anything_said(candidate: Candidate, context: Context) -> bool:
    """Does it ask what somebody said or found, without saying when or where?"""
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or asked.relation != "content":
        return False
    return not any(p.relation in ("time", "place", "circumstance") for p in fact.clause.phrases)


def _is_doubted(candidate: Candidate, context: Context) -> bool:
    """Does the language itself doubt who does what, or how the question is read?"""
    return bool(candidate.doubts)


DISCOUNTS: tuple[tuple[str, float, Callable[[Candidate, Context], bool]], ...] = (
    ("doubts", -0.6, _is_doubted),
    ("unclear", -0.5, _is_unclear),
    ("anybody", -0.35, _is_anybody),
    ("the topic", -0.5, _asks_topic),
    ("definite adjective", -0.45, _asks_definite_adjective),
    ("leaning key", -0.2, _has_leaning_key),
    ("leaning subject", -0.3, _has_leaning_subject),
    ("leaning time", -0.6, _is_leaning_time),
    ("situation", -0.5, _is_situation),
    ("yearless", -0.3, _is_yearless),
    ("general", -0.25, _is_general),
    ("empty", -0.4, _is_empty),
    ("only an adjective", -0.5, _asks_adjective),
    ("one adjective", -0.4, _asks_one_adjective),
    ("anything said", -0.3, _is_anything_said),
    ("dependent", -0.7, _is_dependent),
    ("vague subject", -0.35, _has_vague_subject),
    ("spelt out", -0.5, _spells_key),
    ("hinted", -0.5, _is_hinted),
    ("late", -0.4, _is_late),
    ("thin", -0.5, _is_thin),
    ("bare thing", -0.2, _is_bare_thing),
    ("long key", -0.2, _has_long_key),
    ("clipped", -0.4, _is_clipped),
    ("wordy", -0.3, _is_wordy),
    ("tangled", -0.2, _is_tangled),
    ("renamed", -0.1, _is_renamed),
    ("crowded", -0.25, _is_crowded),
    ("long", -0.15, _is_long),
    ("very long", -0.15, _is_very_long),
    ("doubtful", -0.25, _is_doubtful),
)
"""Shares of its score that a question loses for what is known to go wrong."""
