"""Checks of keys that the prompt tells in other words (S07): each says what is wrong, or None."""

from __future__ import annotations

from quizgen.languages.checking import Checking
from quizgen.model import Event
from quizgen.questions.checks.items import Item


def kin(item: Item, checking: Checking) -> str | None:
    """Return the word of the prompt that is made of the key: „Nasenhaare“, „in der Nase“.

    A language is called after its country, and that is what one has to know.
    """
    if not item.in_words or (item.asked is not None and item.asked.class_ == "Sprache"):
        return None
    prompt = item.question.prompt
    word = checking.made_of_key(prompt[len(checking.question_phrase(prompt)) :], item.answer)
    return f"{word!r} in the prompt is made of the answer" if word else None


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
