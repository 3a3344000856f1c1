"""What a clause in front does something to: „Um Tee haltbar zu machen, trocknet man | ihn |“."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.references.concord import agrees
from quizgen.languages.german.references.past import Past, before_in
from quizgen.languages.german.references.theme import names_theme
from quizgen.model import Clause, Phrase, Sentence


def object_in_front(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """ "Damit man Kartoffeln lagern kann, werden | sie | …": the one object in front, if nothing else is spoken of."""
    fronted = [p for p in clause.phrases if p.kind == "clause" and p.field == "front" and p.end <= pronoun.start]
    if clause.kind != "main" or len(fronted) != 1 or not _is_done_to(pronoun, clause):
        return None
    inside = [c for c in sentence.clauses if fronted[0].start <= c.start < fronted[0].end and c.kind != "main"]
    if len(inside) != 1 or not _is_done_by_anybody(inside[0]):
        return None
    own = [p for p in before_in(sentence, pronoun) if agrees(p, pronoun, past)]
    one = own[0] if len(own) == 1 and own[0] in inside[0].phrases else None
    if one is None or one.role != "object" or one.preposition is not None or one.head.tag != "NN":
        return None
    if "indefinite" in one.marks:
        return None  # "Wenn man | ein Buch | schreiben will": "das Buch" would be a certain one
    if "definite" in one.marks and any(t.tag == "ADJA" for t in one.tokens):
        return None  # "Damit man | den richtigen Igel | füttert, markiert man ihn": that of which was told before
    return replace(one, resolved=one.text, clear=one.clear) if _is_spoken_of(one, pronoun, past) else None


def _is_done_to(pronoun: Phrase, clause: Clause) -> bool:
    """ "werden | sie | gelagert", "trocknet man | ihn |"."""
    if pronoun.role == "subject":
        return "passive" in clause.marks
    return pronoun.role == "object" and _is_done_by_anybody(clause)


def _is_done_by_anybody(clause: Clause) -> bool:
    """ "Wenn | man | Äpfel trocknet", "Um Tee haltbar zu machen": nobody in it can be meant."""
    subjects = [p.text.lower() for p in clause.phrases if p.role == "subject"]
    return subjects in ([], ["man"])


def _is_spoken_of(noun: Phrase, pronoun: Phrase, past: Past) -> bool:
    """Not in a text "Pilze": "Um | Fehler | zu vermeiden, kocht man sie", where the theme agrees, too."""
    if names_theme(noun, past.title):
        return True
    theme = past.theme is not None and agrees(past.theme, pronoun, past)
    before = (m.phrase for m in past.mentions if m.sentence == past.sentence - 1)
    return not theme and not any(agrees(p, pronoun, past) for p in before)
