"""Words of a clause that tell that others would answer its question as well, or that the key tells half."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def rivals(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """ "Eine der Ideen war, dass …" about the clause → ("„Eine der Ideen“: others are, too",)."""
    others = [p for p in clause.phrases if p is not about]
    first = about.tokens[0].text.lower()
    if about.role == "subject" and first in ("schon", "bereits", "sogar", "selbst"):
        yield f"„{first}“: others did so, too"
    if _adds(about):
        yield f"„{about.text}“: some were told before"
    if clause.frame == "copula" and (one := next((p for p in others if _is_one_of_some(p)), None)) is not None:
        yield f"„{one.text}“: others are, too"
    if clause.frame == "copula" and any(_is_then(p) for p in others) and not any(_dates(p) for p in others):
        yield "when it was so is not told"
    if (pointing := next((p for p in others if _tells_what_for(clause, p)), None)) is not None:
        yield f"what „{pointing.text}“ means stands elsewhere"
    if wh.startswith("welch") and _is_quoted(about):
        yield f"„{about.head.text}“ is told by its quotes"
    if about.role == "subject" and _is_widespread(others):
        yield "the same is true of many others"
    if about.relation == "purpose" and _lacks_object(about):
        yield f"of what „{about.text}“ is meant is not told"
    if clause.frame == "copula" and (name := next((p for p in others if _is_a_name(p)), None)) is not None:
        yield f"of what it is „{name.text}“ is not told"


def _adds(phrase: Phrase) -> bool:
    """ "weitere Teile Asiens", but not "ein weiterer Stoff, nämlich Sauerstoff"."""
    before = [t for t in phrase.tokens if t.end <= phrase.head.start]
    told = any(t.text == "," for t in phrase.tokens if t.start >= phrase.head.end)
    return not told and any(t.tag == "ADJA" and t.text.lower().startswith("weitere") for t in before)


def _is_one_of_some(phrase: Phrase) -> bool:
    """ "Eine der zwei wichtigsten Ideen", "einer der Flüsse", but not "der eine"."""
    first = phrase.tokens[0]
    one = first.text.lower() in ("einer", "eine", "eines", "eins") and first is phrase.head
    return one and phrase.preposition is None and any(part.relation == "genitive" for part in phrase.parts)


def _tells_what_for(clause: Clause, phrase: Phrase) -> bool:
    """ "baute einen Apparat | dafür": right behind a noun with "ein" it tells which one, by what was said before."""
    pointing = phrase.tokens[-1].tag == "PROAV" and phrase.tokens[-1].text.lower() in words("pointing_attributes")
    before = next((p for p in clause.phrases if p.end + 1 == phrase.start), None)
    return pointing and phrase.resolved is None and before is not None and "indefinite" in before.marks


def _is_then(phrase: Phrase) -> bool:
    """ "war | damals | die größte Kirche": of a time that the text has told before."""
    return phrase.resolved is None and phrase.tokens[-1].text.lower() in ("damals", "seinerzeit")


def _dates(phrase: Phrase) -> bool:
    return phrase.relation in ("time", "since", "until") and phrase.head.tag in ("CARD", "NN")


def _is_quoted(phrase: Phrase) -> bool:
    """ "den sogenannten „Zwergen“": a noun that is itself a quotation is not what one asks "welche" of."""
    before = [t for t in phrase.tokens if t.end <= phrase.head.start]
    return bool(before) and before[-1].text in QUOTES and phrase.head.tag == "NN"


def _is_widespread(others: list[Phrase]) -> bool:
    """ "wird | in vielen Bereichen | eingesetzt": nothing but what is said of many things."""
    said = [p for p in others if len(p.tokens) > 1 or p.head.tag in ("NN", "NE")]
    return bool(said) and all(p.preposition is not None and "quantified" in p.marks and not p.parts for p in said)


def _lacks_object(phrase: Phrase) -> bool:
    """ "zur Gewinnung": a noun made of a verb that takes an object, without it."""
    alone = phrase.text.lower().startswith("zur ") and not phrase.parts
    return alone and phrase.head.text in words("nouns_with_objects")


def _is_a_name(phrase: Phrase) -> bool:
    """ "Ein alter Name ist …": a name of what?"""
    named = phrase.head.text in words("word_nouns")
    return phrase.role == "subject" and "indefinite" in phrase.marks and named and not phrase.parts
