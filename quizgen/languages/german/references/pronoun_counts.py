"""The gender of a person whose first name tells none, by the pronouns of the text: „Nikola Tesla … er … er“."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from quizgen.languages.german.noun_classes import names_kin
from quizgen.model import Phrase, Sentence, Token

ENOUGH = 2
"""So many pronouns of one gender tell it, if there are none of the other: one may mean somebody else."""


def gender_by_pronouns(name: str, sentences: Sequence[Sentence], titled: bool = False) -> str | None:
    """The gender of all singular pronouns that a text about one person has behind a subject with this name.

    Where the title surely names a person, two pronouns are enough, wherever they stand: "Bis zu seiner Pensionierung
    verbrachte er …".
    """
    counts = Counter[str]()
    spoken_of = False
    for sentence in sentences:
        counts["own"] += sum(_is_of_man(token) for token in sentence.tokens)
        counts["hers"] += any(map(_is_kin_of_woman, sentence.tokens, sentence.tokens[1:]))
        for clause in sentence.clauses:
            subject = next((p for p in clause.phrases if p.role == "subject"), None)
            if subject is None:
                continue
            if (form := _form(subject)) is not None:
                counts[form] += 1
                counts["behind"] += spoken_of
        told = [p for c in sentence.clauses if c.kind == "main" for p in c.phrases if p.role == "subject"]
        spoken_of = any(name.split()[-1] in p.text.split() for p in told) if told else spoken_of
    one = [form for form in ("masculine", "feminine") if counts[form]]
    if titled:
        return _gender_of_titled(counts)
    return one[0] if len(one) == 1 and counts[one[0]] >= ENOUGH and counts["behind"] else None


def _gender_of_titled(counts: Counter[str]) -> str | None:
    """By "er" and "sein" or by "sie": a woman has no "sein", but things may have it beside a man."""
    if counts["feminine"]:
        enough = counts["feminine"] + counts["hers"] >= ENOUGH or counts["behind"]
        return "feminine" if enough and not counts["masculine"] else None
    return "masculine" if counts["masculine"] + counts["own"] >= ENOUGH else None


def _is_kin_of_woman(token: Token, following: Token) -> bool:
    """ "ihr Vater", "ihre Mutter": a woman's, or that of several people."""
    return names_kin(following.text) and token.tag == "PPOSAT" and token.text.lower().startswith("ihr")


def _is_of_man(token: Token) -> bool:
    """ "seine", "ihm", "ihn": what is said of a man, or of a thing."""
    form = token.text.lower()
    return token.tag in ("PPOSAT", "PPER") and (form.startswith("sein") or form in ("ihm", "ihn"))


def _form(subject: Phrase) -> str | None:
    """ "er" → "masculine", "sie ging" → "feminine"; "sie gingen" are many."""
    if subject.head.tag != "PPER":
        return None
    if subject.text.lower() == "sie":
        return "feminine" if subject.number == "singular" else None
    return "masculine" if subject.text.lower() == "er" else None
