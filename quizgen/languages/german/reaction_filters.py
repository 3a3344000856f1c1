"""Filters of German templates for what one does, or what happens, whenever something is so."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages import Abstain
from quizgen.languages.german.noun_classes import is_inhabitant, names_act, noun_class
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase, Token


def _is_living(phrase: Phrase) -> bool:
    noun = phrase.head.text if phrase.head.tag != "PPER" else (phrase.resolved or "").rpartition(" ")[2]
    return phrase.kind == "person" or noun_class(noun) == "animal" or is_inhabitant(noun)


def does(doer: Phrase) -> str:
    """ "der Igel" → "macht", "Igel" → "machen": who has deeds."""
    verb = {"singular": "macht", "plural": "machen"}.get(doer.number or "")
    if verb is None or not _is_living(doer):
        raise Abstain(f"„{doer.text}“ does nothing by itself")
    return verb


def undergoer(doer: Phrase) -> Phrase:
    """The same phrase, if something may happen to it: "der See"."""
    if _is_living(doer) or noun_class(doer.head.text) in ("event", "act", "time") or names_act(doer.head.text):
        raise Abstain(f"„{doer.text}“ is no thing that changes")
    return doer


def occasion(phrase: Phrase) -> str:
    """ "Bei Gefahr", "im Winter": what brings about a deed of its own."""
    text = phrase.text.lower()
    alone = phrase.preposition == "bei" and len(phrase.tokens) == 2 and phrase.head.text in words("occasions")
    if not alone and text not in words("times_of_deeds"):
        raise Abstain(f"„{phrase.text}“ is no occasion for a deed of its own")
    return phrase.text[:1].lower() + phrase.text[1:]


def whenever(condition: Phrase) -> str:
    """ "Wenn Wasser gefriert" → "wenn Wasser gefriert": a condition in full words."""
    opener, *inside = condition.tokens
    if opener.text.lower() != "wenn" or any(t.tag == "$," for t in inside):
        raise Abstain(f"„{condition.text[:40]}“ is no plain condition")
    if inside and inside[0].text == "auch":
        raise Abstain(f"„{condition.text[:40]}“ concedes")
    if inside and inside[0].tag in ("PPER", "PDS", "PPOSAT") and not _tells_weather(inside):
        raise Abstain(f"what „{inside[0].text}“ means stands elsewhere")
    return f"wenn{condition.text[len('wenn') :]}"


def proportion(measure: Phrase) -> str:
    """ "Je höher man steigt" → "je höher man steigt": with what something else changes."""
    opener, *inside = measure.tokens
    if opener.text.lower() != "je" or not inside or not inside[-1].tag.endswith("FIN"):
        raise Abstain(f"„{measure.text[:40]}“ is no whole clause")
    if any(t.tag in ("PPER", "PPOSAT", "PDS") for t in inside):
        raise Abstain(f"what „{measure.text[:40]}“ speaks of stands elsewhere")
    return f"je{measure.text[len('je') :]}"


def comparative(grade: Phrase) -> str:
    """ "dünner": what something becomes or does more than before."""
    if grade.head.tag not in ("ADJD", "ADV") or not grade.text.endswith("er"):
        raise Abstain(f"„{grade.text}“ is no comparative")
    return grade.text


def _tells_weather(clause: Sequence[Token]) -> bool:
    """ "(wenn) es regnet", "(wenn) es kalt ist": nothing is meant by the pronoun."""
    is_so = len(clause) > 1 and clause[-2].tag == "ADJD" and clause[-1].lemma in ("sein", "werden")
    return clause[0].text.lower() == "es" and (is_so or clause[-1].lemma in words("weather_verbs"))
