"""Checks of keys that the prompt tells in other words (S07): each says what is wrong, or None."""

from __future__ import annotations

from quizgen.languages.checking import Checking
from quizgen.model import Definition, Event
from quizgen.questions.checks.items import Item, words


def kin(item: Item, checking: Checking) -> str | None:
    """Return the word of the prompt that is made of the key: „Nasenhaare“, „in der Nase“.

    A language is called after its country, and that is what one has to know.
    """
    if not item.in_words or (item.asked is not None and item.asked.class_ == "Sprache"):
        return None
    prompt = item.question.prompt
    word = checking.made_of_key(prompt[len(checking.question_phrase(prompt)) :], item.answer)
    return f"{word!r} in the prompt is made of the answer" if word else None


def told_by_title(item: Item, checking: Checking) -> str | None:
    """Return the word of the title that is made of the key: „Rheinfall“, „An welchem Fluss …?“, „am Rhein“.

    Who it was, among all whom the text names, and which language, still has to be known.
    """
    asked = item.asked
    if not item.in_words or not isinstance(item.fact, Event) or asked is None:
        return None
    if asked.kind == "person" or asked.class_ == "Sprache":
        return None
    word = checking.made_of_key(item.title, item.answer)
    return f"{word!r}, which the text is about, is made of the answer" if word else None


def begun(item: Item, checking: Checking) -> str | None:
    """Return the word of the prompt that the term asked for begins with: „womit man spielt“, „Spielzeug“."""
    fact, prompt = item.fact, item.question.prompt
    single = len(checking.content_words(item.answer)) == 1
    if not isinstance(fact, Definition) or item.asked is not fact.concept or not single:
        return None
    key = words(item.answer)[-1].casefold()
    told = (word for word in words(prompt[len(checking.question_phrase(prompt)) :]) if checking.content_words(word))
    return next((f"{one!r} in the prompt begins {item.answer!r}" for one in told if _begins(one, key)), None)


def _begins(word: str, key: str) -> bool:
    """ "spielt" and "spielzeug": a verb but for its ending; but "Pflanzen" and "Pflanzenfresser"."""
    root = word[: max(SHORTEST_BEGINNING, len(word) - 1)]
    return word.islower() and SHORTEST_BEGINNING <= len(root) < len(key) and key.startswith(root)


SHORTEST_BEGINNING = 5
"""Shorter words begin others by chance."""


def doer(item: Item, checking: Checking) -> str | None:
    """Return the verb that names who does it: „Wer springt …?“, „die Skispringer“."""
    fact, asked = item.fact, item.asked
    if not isinstance(fact, Event) or asked is None or asked.relation != "agent" or fact.clause.lemma is None:
        return None
    verb, key = checking.content_words(fact.clause.lemma), checking.content_words(item.answer)
    done = any(len(one) >= SHORTEST_VERB and other.endswith(one) for one in verb for other in key)
    return f"who does {fact.clause.lemma!r} is called after it" if done and len(key) == 1 else None


SHORTEST_VERB = 5
"""Shorter stems end other words by chance."""


def compounded(item: Item, checking: Checking) -> str | None:
    """Return the word of the prompt or title that makes the compound asked for: „Was für eine Sprache …?“

    In a text „Datenbank“ that is „eine Datenbanksprache“.
    """
    prompt = item.question.prompt
    asking = checking.question_phrase(prompt)
    nouns = checking.content_words(asking)
    key = checking.content_words(item.answer) - nouns
    if not item.in_words or len(key) != 1:
        return None
    word = next(iter(key))
    firsts = [word.removesuffix(noun).removesuffix("s") for noun in nouns if word.endswith(noun)]
    told = checking.content_words(f"{prompt[len(asking) :]} {item.title}")
    made = (one for first in firsts for one in sorted(told) if _is_begun(one, first))
    return next((f"{one!r} and the noun that is asked with tell {word!r}" for one in made), None)


def _is_begun(one: str, first: str) -> bool:
    """ "freimaurerei" and "freimaurer" of "Freimaurermuseum": is one of the words the beginning of the other?"""
    return min(len(one), len(first)) >= SHORTEST_FIRST and (one.startswith(first) or first.startswith(one))


SHORTEST_FIRST = 4
"""Shorter words begin others by chance."""


def surrounding(item: Item, checking: Checking) -> str | None:
    """Return that the text is about a place in the one asked for: „In welchem Land gibt es Staudämme?“, „in Indien“.

    Of a text „Rajasthan“ everybody knows that; „In welchem Land liegt Rajasthan?“ still has to be known.
    """
    asked, title = item.asked, item.title
    placed = asked is not None and asked.kind == asked.relation == "place"
    named = checking.content_words(title) & checking.content_words(item.question.prompt)
    if not item.in_words or not placed or named or not checking.lies_in(title, item.answer):
        return None
    return f"{title!r}, which the text is about, lies {item.answer!r}"
