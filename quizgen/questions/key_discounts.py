"""What is known to go wrong with keys: they lean on the text, tell little, or are told by the question."""

from __future__ import annotations

from quizgen.model import Abbreviation, Definition, Distinction, Etymology
from quizgen.questions.candidates import Candidate
from quizgen.questions.checks.items import words
from quizgen.questions.context import Context


def is_anybody(candidate: Candidate, context: Context) -> bool:
    """Is the key a bare common noun for persons, as "Wissenschaftler" or "ein Arzt"?"""
    asked = candidate.asked
    if asked is None or asked.kind != "person" or asked.parts or "counted" in asked.marks:
        return False
    if names_somebody(candidate, context):
        return False
    named = asked.tokens["quantified" in asked.marks :]  # "viele Gäste" are anybody, too
    said = [token for token in named if token.text[:1].isupper() or len(token.text) > 4]
    common = key_text(candidate)[:1].islower() or asked.number == "plural"
    return common and [token.text for token in said] == [asked.head.text]


def names_somebody(candidate: Candidate, context: Context) -> bool:
    """ "Er hielt 1963 eine Rede" → "der Präsident Kennedy": the key is a name, whatever the pronoun told."""
    asked = candidate.asked
    if asked is None or asked.kind != "person" or asked.resolved in (asked.text, None):
        return False
    return len(asked.tokens) == 1 and bool(context.checking.proper_names(key_text(candidate)))


def asks_adjective(candidate: Candidate, context: Context) -> bool:
    """ "Nach welcher Pause …?", "nach einer kurzen Pause": only an adjective is asked, and any other would do?"""
    return bool(_adjectives_asked(candidate, context))


def asks_one_adjective(candidate: Candidate, context: Context) -> bool:
    """ "ein gewaltiges Gebiet", which tells less than "eine rote, gelbe oder grüne Schale"."""
    return len(_adjectives_asked(candidate, context)) == 1


def _adjectives_asked(candidate: Candidate, context: Context) -> list[str]:
    """The adjectives that alone answer a question whose words have the noun; empty for any other."""
    asked, prompt = candidate.asked, candidate.question.prompt
    if asked is None or asked.head.text not in prompt or asked.marks & {"definite", "counted"}:
        return []
    if asked.kind in ("number", "clause"):
        return []
    told = [w for w in words(key_text(candidate)) if context.checking.content_words(w) and w not in prompt]
    return told if all(word.isalpha() and (word.islower() or word.endswith("er")) for word in told) else []


def asks_definite_adjective(candidate: Candidate, context: Context) -> bool:
    """ "Welche Bürger flohen?", "die wohlhabenden Bürger": which of them is only an adjective."""
    asked, prompt = candidate.asked, candidate.question.prompt
    if asked is None or asked.head.text not in prompt:
        return False
    if asked.kind == "time" or "definite" not in asked.marks or asks_class(candidate):
        return False
    told = [w for w in words(key_text(candidate)) if context.checking.content_words(w) and w not in prompt]
    untold = [part for part in asked.parts if part.text not in prompt]
    if untold and (len(told) > 1 or any(part.text in key_text(candidate) for part in untold)):
        return False  # but "den deutschen Ämtern|, denen Waffen fehlen", of which the key is one adjective
    described = [word for word in told if not (word.isdigit() and len(told) > 2)]  # "die seit 1696 bestehende Siedlung"
    return bool(described) and all(word.islower() and word.isalpha() for word in described)


def asks_class(candidate: Candidate) -> bool:
    """ "Zu welcher Sprachfamilie gehört Finnisch?", "zur uralischen": an adjective tells it from the other classes."""
    fact, asked = candidate.fact, candidate.asked
    belongs = fact is not None and fact.clause.frame in ("belonging", "counting") and "past" not in fact.clause.marks
    return belongs and asked is not None and asked.relation == "topic" and asked.number == "singular"


def has_leaning_key(candidate: Candidate, context: Context) -> bool:
    """ "der Bischof", "die Walze": a key that means one certain thing of the text, or was told by other words."""
    asked, checking = candidate.asked, context.checking
    if asked is None or asked.kind in ("number", "clause", "quotation") or asked.parts:
        return False
    if checking.has_number(key_text(candidate)):
        return False
    if isinstance(candidate.fact, Distinction) and "past" not in candidate.fact.clause.marks:
        return False  # "Was ist die Währung Japans?", "der Yen": as such
    if asked.resolved not in (asked.text, None) and asked.head.tag != "PPER":
        return True
    if asked.relation == "time" or (asked.relation == "predicate" and asked.tokens[-1].start > asked.head.start):
        return False  # "die Gesamtheit | der Buchstaben"
    plain = "definite" in asked.marks and not asked.marks & {"described", "named", "superlative"}
    return plain and asked.preposition is None and not checking.proper_names(key_text(candidate))


def is_leaning_thing(candidate: Candidate, context: Context) -> bool:
    """ "Was eskalierte bis 1884?", "die Spannungen": so little tells neither what is asked for nor which.

    Who does it, and when, where or what with, does: "Was saugen Enten mit offenem Schnabel ein?" Of 12 such questions
    about the present that were rated 10 were right, of 7 about the past 4: what once was done to one is not known.
    """
    if not context.checking.bare(candidate.question.prompt) or not has_leaning_key(candidate, context):
        return False
    asked, fact = candidate.asked, candidate.fact
    if asked is None or fact is None or asked.relation != "object" or "past" in fact.clause.marks:
        return True
    told = [p for p in fact.clause.phrases if p is not asked and p.relation != "other" and p.kind != "pronoun"]
    return len(told) < MOST_TOLD


MOST_TOLD = 2
"""How many other phrases tell which object is asked for."""


def is_leaning_time(candidate: Candidate, context: Context) -> bool:
    """ "während des Stopps", "vor der Wahl": which of them is told by no number, name or genitive."""
    asked = candidate.asked
    if asked is None or asked.relation != "time" or asked.kind == "clause" or "definite" not in asked.marks:
        return False
    checking, key = context.checking, key_text(candidate)
    told = asked.parts or checking.has_number(key) or checking.proper_names(key)
    return asked.class_ is None and "named" not in asked.marks and not told


def is_situation(candidate: Candidate, context: Context) -> bool:
    """ "Wann erschien ein Vogel?", "als die Mannschaft umkehren wollte": who asks for a time does not expect that."""
    asked = candidate.asked
    return asked is not None and asked.relation == "time" and asked.kind == "clause"


def is_yearless(candidate: Candidate, context: Context) -> bool:
    """ "An welchem Tag legte das Ministerium Einspruch ein?", "am 9. November": of which year is not told."""
    asked = candidate.asked
    if asked is None or asked.relation not in DATED or "yearless" not in asked.marks or candidate.fact is None:
        return False
    return "past" in candidate.fact.clause.marks and not context.checking.dated(candidate.question.prompt)


DATED = ("time", "since", "until")
"""Relations of days and years: "ab dem 13. August" needs its year as much as "am 13. August"."""


def asks_topic(candidate: Candidate, context: Context) -> bool:
    """Does it ask for what the whole text is about, by something that others did, too? "Welche Stadt liegt …?" """
    asked, checking = candidate.asked, context.checking
    topic = context.title
    key = checking.content_words(key_text(candidate))
    if asked is not None and "counted" in asked.marks and checking.wants_number(candidate.question.prompt):
        return False  # "Wie viele Vulkane gibt es auf der Erde?" in a text about volcanoes
    titled = asked is not None and "titled" in asked.marks  # "die Universität" in a text about one
    if candidate.fact is not None and candidate.fact.kind() == "event" and key and (titled or key <= topic):
        return True
    if asked is None or candidate.fact is None or candidate.fact.kind() != "event":
        return False
    subject = next((p for p in candidate.fact.clause.phrases if p.role == "subject"), None)
    uncounted = asked.role == "object" and "counted" not in asked.marks  # „Wie viele Zähne hat man?“
    found = uncounted and subject is not None and subject.kind == "pronoun"  # „Was findet man …?“
    if asked.role != "subject" and not found:
        return False
    named = asked.head.tag == "NN" and asked.kind != "person" and "definite" in asked.marks
    if named and any(checking.content_words(name) - topic for name in checking.proper_names(key_text(candidate))):
        return False  # "der Vulkan | Tambora" in a text about volcanoes
    return bool(checking.content_words(asked.head.text) & topic)


def spells_key(candidate: Candidate, context: Context) -> bool:
    """ "Wie lautet die Abkürzung für den Engineering News-Record?", "ENR": does the prompt spell the key?"""
    fact = candidate.fact
    if not isinstance(fact, Abbreviation) or fact.long is None or candidate.asked is not fact.short:
        return False
    letters = iter(fact.long.text.casefold())
    return all(letter in letters for letter in key_text(candidate).casefold())  # "UNO" is not in "Vereinte Nationen"


SHORTEST_HINT = 4
"""Shorter stems begin other words by chance."""


def is_told_by_name(candidate: Candidate, context: Context) -> bool:
    """ "Auf welches Gebiet erhebt Australien Ansprüche?", "das Australische Gebiet": an adjective made of a name of it?

    A language is called after its country, and that is what one has to know.
    """
    asked, prompt = candidate.asked, candidate.question.prompt
    if asked is None or asked.head.text not in prompt or asked.class_ == "Sprache":
        return False
    names = {name.casefold() for name in context.checking.proper_names(prompt)}
    stems = [token.text.casefold().partition("isch")[0] for token in asked.tokens if token.text[:1].isalpha()]
    made = {stem for stem, token in zip(stems, asked.tokens, strict=False) if "isch" in token.text.casefold()}
    return any(len(stem) >= SHORTEST_HINT and name.startswith(stem) for stem in made for name in names)


def is_unclear_key(candidate: Candidate, context: Context) -> bool:
    """ "die nördliche Grenze": does the key mean one certain thing that only the text tells?

    Of 42 such questions that were rated last 36 % were right, 56 % of others with their score.
    """
    asked = candidate.asked
    return asked is not None and asked.kind != "clause" and not asked.clear


def is_bare_thing(candidate: Candidate, context: Context) -> bool:
    """ "Daten", "Geschwindigkeiten": one common noun, and no more is said of it?"""
    asked = candidate.asked
    if asked is None or asked.parts or asked.relation not in ("object", "agent", "patient", "topic"):
        return False
    numbered = context.checking.has_number(key_text(candidate))  # the gap of „{{1}} Juden“
    plain = "bare" in asked.marks and "named" not in asked.marks and not numbered
    return plain and not is_about_word(candidate) and len(key_text(candidate).split()) == 1


def has_long_key(candidate: Candidate, context: Context) -> bool:
    """Is the key longer than a pupil would write?"""
    asked = candidate.asked
    announced = asked is not None and asked.kind == "clause" and asked.tokens[0].tag == "PROAV"  # "dafür, | dass …"
    return len(words(key_text(candidate))) - announced > LONGEST_KEY


LONGEST_KEY = 10


def copies_sentence(candidate: Candidate, context: Context) -> bool:
    """Is the key so long that nobody would write it, as a purpose with a list of four things?"""
    return len(words(key_text(candidate))) > HARDLY_WRITTEN


HARDLY_WRITTEN = 22


def is_greatest_of_topic(candidate: Candidate) -> bool:
    """ "Wie heißt der höchste Berg?": only the topic, if there is one, tells where."""
    title = candidate.fact.title if isinstance(candidate.fact, Distinction) else None
    return title is not None and "superlative" in title.marks and not title.parts and title.resolved == title.text


def is_about_word(candidate: Candidate) -> bool:
    """ "Was bedeutet das Wort „Asien“?", "Woher stammt der Name „Tirol“?": short, and still there is but one answer."""
    fact, asked = candidate.fact, candidate.asked
    explains = isinstance(fact, Definition) and asked is not None and "explaining" in asked.marks
    return explains or isinstance(fact, Etymology)


def is_empty(candidate: Candidate, context: Context) -> bool:
    """ "einige Gebiete", "viele Menschen", "jedes Jahr": a key that names nothing."""
    asked = candidate.asked
    if asked is not None and asked.relation == "frequency" and "counted" not in asked.marks:
        return asked.kind == "time"
    if asked is None or "quantified" not in asked.marks:
        return False
    return not asked.parts or "likened" in asked.parts[0].marks  # "einige Inseln | wie Neuguinea": others are, too


def key_text(candidate: Candidate) -> str:
    """The key as one text, with the gaps of a cloze one behind the other."""
    answer = candidate.question.answer
    return answer if isinstance(answer, str) else " ".join(answer)
