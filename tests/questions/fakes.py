"""Hand-made phrases, clauses and facts, and a language of one pattern: tests of this stage need no analysis."""

from __future__ import annotations

from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any, cast

from quizgen.languages import Abstain, Language
from quizgen.languages.german import checking
from quizgen.model import Clause, Document, Event, Phrase, PhraseKind, Relation, Role, Sentence, Token

WH = {"time": "wann", "agent": "wer", "object": "was", "place": "wo"}


def token(word: str, start: int) -> Token:
    return Token(word, word, "XX", start, start + len(word))


def phrase(
    text: str,
    words: str,
    relation: Relation,
    kind: PhraseKind,
    *,
    role: Role = "adverbial",
    sure: bool = True,
    **more: Any,
) -> Phrase:
    """The phrase with these words in a text, e.g. („Fleming entdeckte 1928 …“, „1928“)."""
    start = text.index(words)
    tokens = (token(words, start),)
    return Phrase(
        words, start, start + len(words), tokens, tokens[0], role, "middle", kind, sure, relation, words, **more
    )


def event(text: str, *phrases: Phrase, verb: str = "entdeckte") -> Event:
    """An event of one clause that is the whole sentence."""
    tokens = tuple(token(word, text.index(word)) for word in text.rstrip(".").split())
    clause = Clause("main", 0, len(text), tokens, token(verb, text.index(verb)), (), verb, tuple(phrases))
    sentence = Sentence(text, 0, len(text), tokens, (clause,))
    slots: dict[str, Any] = {one.relation: one for one in phrases}
    return Event(sentence=sentence, clause=clause, **slots)


FLEMING = "Alexander Fleming entdeckte 1928 das Penizillin."


def fleming(**more: Any) -> Event:
    """Who discovered what and when."""
    return event(
        FLEMING,
        phrase(FLEMING, "Alexander Fleming", "agent", "person", role="subject", **more),
        phrase(FLEMING, "1928", "time", "time", **more),
        phrase(FLEMING, "das Penizillin", "object", "thing", role="object", **more),
    )


def _ask(sentence: Sentence, clause: Clause, about: Phrase) -> str:
    if about.relation not in WH or clause.finite is None:
        raise Abstain(f"no question word for {about.relation}")
    rest = sentence.text.rstrip(".").replace(about.text, "", 1).replace(clause.finite.text, "", 1)
    return " ".join([WH[about.relation], clause.finite.text, *rest.split()])


def fake_language(**changes: Any) -> Language:
    """A language that puts the verb behind the question word, with the German checks."""
    parts = {
        "name": "Fake",
        "checking": checking,
        "ask": _ask,
        "doubts": lambda sentence, clause, about: (),
        "which": lambda phrase: f"welches {phrase.class_ or 'Ding'}",
        "retell": lambda sentence, clause, deed: deed.text,
        "blank": lambda sentence, clause, about: sentence.text.replace(about.text, "{{1}}", 1),
        "statement": lambda sentence, clause, replace=None, by="": (
            sentence.text.replace(replace.text, by, 1) if replace else sentence.text
        ),
        "answer": lambda phrase: phrase.text,
        "key": lambda clause, content: content.text,
        "variants": lambda answer: (answer.removeprefix("das ").removeprefix("im "),),
        "filters": lambda: {"upper": lambda value: str(getattr(value, "text", value)).upper()},
    }
    return cast(Language, SimpleNamespace(**{**parts, **changes}))


def document(text: str = FLEMING, title: str = "Penizillin") -> Document:
    return Document(title, text, "x.txt")


def facts_of(_: Document) -> Sequence[Event]:
    return (fleming(),)
