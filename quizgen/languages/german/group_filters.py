"""What a template may do with a group and its members: count them, say that some or all of them are wanted."""

from __future__ import annotations

from quizgen.languages import Abstain
from quizgen.languages.german.agreement import NOMINATIVES
from quizgen.languages.german.case_filters import accusative, in_case_of
from quizgen.languages.german.checking.answers import list_items
from quizgen.languages.german.checking.attributes import tells_kind
from quizgen.languages.german.declension import in_case
from quizgen.languages.german.keys import answer
from quizgen.languages.german.nouns import SINGULAR_MASK, noun_mask
from quizgen.languages.german.phrase_frames import before_head
from quizgen.languages.german.spelling import tidy, without_example_words
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Phrase


def number_word(phrase: Phrase) -> str:
    """How many members a list has, in words: "Plasma, Eiweiße und Salze" → "drei"."""
    count = str(len(list_items(phrase.text)))
    found = next((word for word, value, *_ in rows("numbers") if value == count), None)
    if found is None or count in ("0", "1"):
        raise Abstain(f"„{phrase.text}“ is no list that can be counted")
    return found


FEWEST_NUMBERED = 4
"""Of so many the question says how many they are, so that nobody has to guess when the list is whole."""


def many(members: Phrase) -> str:
    """The number of a list of more than three, in words: "Kenia, Ghana, Togo und Mali" → "vier"."""
    if len(list_items(members.text)) < FEWEST_NUMBERED:
        raise Abstain(f"„{members.text}“ are few enough to be asked for without their number")
    return number_word(members)


def behind_article(phrase: Phrase) -> str:
    """What follows a definite article: "die Amtssprachen von Peru" → "Amtssprachen von Peru"."""
    whole = phrase.resolved or phrase.text
    if not whole.lower().startswith("die "):
        raise Abstain(f"„{whole}“ has no article")
    return whole[len("die ") :]


def circle_question(circle: Phrase) -> str:
    """What asks for some of a kind that an adjective tells apart: "der Kanarischen Inseln" → "welchen Inseln"."""
    before = [t for t in before_head(circle) if t.tag != "ART"]
    told = len(before) == 1 and before[0].tag == "ADJA" and tells_kind(before[0].text)
    if not told or circle.tokens[-1] != circle.head or circle.kind == "person":
        raise Abstain(f"no adjective tells „{circle.text}“ apart")
    return f"welchen {in_case_of(circle, 'dative').split()[-1]}"


def said_of(word: Phrase) -> str:
    """What is told of, although it is only an example: "das Wort „Sushi“ zum Beispiel" → "das Wort „Sushi“"."""
    return without_example_words(answer(word))


def explaining(meaning: Phrase) -> str:
    """What a word is, as the text tells it: "ein Erz, aus dem man Aluminium herstellt"; "ein großes Problem" judges."""
    if meaning.head.text in words("judging_nouns"):
        raise Abstain(f"„{meaning.text}“ judges what is told")
    return tidy(meaning.text)


def instead(denied: Phrase) -> str:
    """What others are instead of, in the dative, as nothing shows a genitive: "Blätter" → "statt Blättern"."""
    several = denied.head.text
    if denied.number is None and noun_mask(several) & NOMINATIVES & SINGULAR_MASK:
        raise Abstain(f"„{several}“ may be one thing or many")  # "nicht Wasser, sondern Milch"
    if several[-1:] in "ns":
        return f"statt {several}"
    if several[-1:] not in "elr":
        raise Abstain(f"„{several}“ in the dative is not certain")
    return f"statt {several}n"


def some_of(phrase: Phrase) -> str:
    """A group behind a number: "die größten Städte" → "der größten Städte", "häufige Krankheiten" as it is."""
    if {"bare", "superlative"} <= phrase.marks and (greatest := in_case(phrase, "genitive", definite=True)):
        return greatest  # "Größte Städte des Landes" → "der größten Städte des Landes"
    if {"definite", "counted"} <= phrase.marks:
        raise Abstain(f"„{phrase.text}“ are all of them")
    return in_case_of(phrase, "genitive" if "definite" in phrase.marks else "accusative")


def all_counted(phrase: Phrase) -> str:
    """A whole group with its number: "die fünf größten Häfen Portugals"; else no wording is sure."""
    if not {"definite", "counted"} <= phrase.marks:
        raise Abstain(f"„{phrase.text}“ tells no number of them")
    return accusative(phrase)
