"""What makes a question less than sure although it can be worded: it is asked last, and in no quiz of N questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizgen.languages import Abstain
from quizgen.languages.german.askable_clauses import is_clearly_object, may_be_object
from quizgen.languages.german.names import is_title
from quizgen.languages.german.question_words import names_somebody, question_words
from quizgen.languages.german.verbs import auxiliary
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

_REASONS = ("cause", "condition", "means", "purpose")

_TIMES = ("time", "since", "until", "duration")


def doubts(sentence: Sentence, clause: Clause, about: Phrase) -> tuple[str, ...]:
    """Why the question about a phrase may be wrong or read in two ways; empty for most.

    "Die Krise zwang die Partei …" about "die Krise" → ("„Was“ could ask for the object as well",)
    """
    try:
        wh = question_words(about)
    except Abstain:
        return ()
    return (
        *_roles(clause, about),
        *_reading(clause, about, wh),
        *_limits(clause, about, wh),
        *_neighbours(sentence, clause),
        *_announced(sentence, clause, about, wh),
    )


def _roles(clause: Clause, about: Phrase) -> Iterator[str]:
    """Is it certain who does what?"""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is not None and not subject.sure and about.relation not in _TIMES:
        yield f"„{subject.text}“ may not be the subject"
    for phrase in clause.phrases:
        person = phrase.role == "object" and phrase.kind == "person"
        if person and not is_clearly_object(phrase) and may_be_object(clause):
            yield f"„{phrase.text}“ may be the subject"
        if phrase.role == "subject" and _may_be_two(clause, phrase):
            yield f"„{phrase.text}“ may be the subject and the object"
        if phrase.role == "object" and phrase.head.text in words("ways"):
            yield f"„{phrase.text}“ tells how far"


def _may_be_two(clause: Clause, subject: Phrase) -> bool:
    """ "Im Mai bestellte | der Papst | Galilei | ein": behind an article a title mostly stands without a name."""
    titled = subject.kind == "person" and is_title(subject.head.text) and subject.tokens[0].tag == "ART"
    named = [t.tag for t in subject.tokens if t.start > subject.head.end] == ["NE"]
    behind = subject.field != "front" and clause.kind == "main" and not clause.marks & {"passive"}
    taking = clause.lemma is not None and auxiliary(clause.lemma) != "sein"
    alone = not any(p.role == "object" for p in clause.phrases) and clause.lemma not in words("intransitive_verbs")
    return titled and named and behind and taking and alone and clause.frame != "copula"


def _reading(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Can the question be read in another way, or does its answer say little?"""
    others = [p for p in clause.phrases if p is not about]
    if names_somebody(about) and clause.lemma not in words("person_verbs"):
        yield f"„{about.text}“ may be a person or a thing"
    if wh == "was" and about.role == "subject" and any(_is_unmarked_object(p) for p in others):
        yield "„Was“ could ask for the object as well"
    if wh == "wozu" and clause.frame == "becoming":
        yield "„Wozu wurde …?“ may ask for a purpose"
    if wh == "was" and about.role == "object" and clause.lemma in words("light_verbs"):
        yield f"„Was … {clause.lemma}“ says nothing of what is asked for"
    alone = all(p.role == "subject" for p in others) and clause.lemma != "haben"
    if wh.startswith("was für") and clause.lemma in words("light_verbs") and alone:
        yield f"„Was für … {clause.lemma}“ says nothing of what is asked for"
    if wh == "was" and about.role in ("subject", "object") and _hangs_on_last(about, others):
        yield "the phrase may go on"  # "Gedanken über die Entstehung von Leben | im All"
    if about.kind == "clause" and about.tokens[-1].lemma in words("reporting_verbs") and len(about.tokens) < 4:
        yield "what was said stands behind the clause"  # "da man meinte, sie ist krank"
    if about.preposition and any(p.start - about.end in (0, 1) and p.preposition and not p.sure for p in others):
        yield "the phrase may go on"


def _hangs_on_last(about: Phrase, others: Sequence[Phrase]) -> bool:
    """Does the phrase stand before one that may belong to it: with "mit", or behind an attribute of its own?"""
    inside = any(p.relation == "attribute" and p.end == about.end for p in about.parts)
    behind = [
        p for p in others if p.start - about.end in (0, 1) and p.preposition and not p.sure and p.head.tag != "PRF"
    ]
    return any(inside or p.preposition == "mit" for p in behind)


def _limits(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Does a word say that others do so, too, or that nobody else does?"""
    first = about.tokens[0].text.lower()
    if first in ("auch", "ebenfalls"):
        yield f"„{about.tokens[0].text}“: others do so, too"
    if wh in ("was", "wer", "wen") and first == "nur":
        yield "„nur“ would be missed in the question"
    denied = any(p.text.lower() == "nicht" for p in clause.phrases)
    if wh in ("wer", "was") and about.role == "subject" and denied:
        yield "many others do not either"
    if about.relation in _REASONS and any(t.text.lower() in words("adding_connectives") for t in clause.tokens):
        yield "another one is told before"


def _neighbours(sentence: Sentence, clause: Clause) -> Iterator[str]:
    """Does another clause of the sentence belong to a word of this one, or finish it?"""
    for other in sentence.clauses:
        if _tells_content(sentence, clause, other):
            yield "what was said stands in the next clause"
        if other.start <= clause.start or len(other.tokens) < 2 or other.tokens[0].text.lower() != "als":
            continue
        if other.tokens[1].tag.endswith("FIN"):
            yield "„als …“ says how"  # "…, als gäbe es keine Gravitation"
        elif "past" in other.marks and "past" not in clause.marks:
            yield "„als …“ is of another time"  # "wird bis 1066 angesetzt, als die Normannen kamen"


def _announced(sentence: Sentence, clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Is what the phrase is told behind a colon: "sammelt seine Nahrung: Käfer und Raupen"?"""
    behind = next((t for t in sentence.tokens if t.start >= about.end), None)
    quoting = clause.frame in ("saying", "wording")
    if behind is not None and behind.text == ":" and "wie viel" not in wh and not quoting:
        yield f"what „{about.text}“ is stands behind the colon"


def _tells_content(sentence: Sentence, clause: Clause, other: Clause) -> bool:
    """ "wies den Boten an, | er solle umkehren", "da man meinte, | sie seien krank": reported behind a comma alone."""
    between = [*[t.text for t in sentence.tokens if t.end <= other.start][-1:], other.tokens[0].text]
    last = max((t.end for t in clause.tokens if t.tag != "$,"), default=clause.end)
    reported = other.kind == "main" and "subjunctive" in other.marks and "," in between
    return reported and 0 <= other.start - last <= 2


def _is_unmarked_object(phrase: Phrase) -> bool:
    return phrase.role == "object" and not is_clearly_object(phrase)
