"""From a quiz and the last lock to a deck: every note with its GUID, its time and its place."""

from __future__ import annotations

import hashlib
import html
import os
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache
from itertools import count
from typing import NamedTuple

from quizgen.errors import OutputError
from quizgen.model import Question, Quiz

from .decks import build_tag, deck_names, study_order, tags
from .fields import one_line
from .genanki_parts import guid_for
from .labels import labels_for
from .lock import Lock, LockedNote
from .note_types import NoteType, note_types
from .notes import NoteContent, asked_backwards, note_content, on_cards
from .options import AnkiOptions
from .rematch import Asked, closest_notes


class DeckNote(NamedTuple):
    """A note as it goes into a collection; `cards` are the ordinals of its cards, `fields` stand in order."""

    id: int
    guid: str
    type: NoteType
    modified: int
    fields: tuple[str, ...]
    tags: tuple[str, ...]
    deck: str
    cards: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck to write: the notes in the order of learning, its description, and the lock for the next time."""

    name: str
    description: str
    notes: tuple[DeckNote, ...]
    preset: bool
    lock: Lock


def assemble_deck(quiz: Quiz, options: AnkiOptions, lock: Lock) -> Deck:
    """Return the deck of a quiz; notes whose content is that of the lock keep their time."""
    quiz = replace(quiz, questions=tuple(question for question in quiz.questions if on_cards(question)))
    _refuse_bad_ids(quiz)
    backwards = asked_backwards(quiz.questions) if options.reversed else frozenset()
    names = deck_names(quiz, options)
    order = study_order(quiz.questions, names)
    contents = [note_content(quiz.questions[index], quiz, options, backwards) for index in order]
    plain_tags = [tags(quiz.questions[index], quiz, options) for index in order]
    new_lock = _relock(contents, plain_tags, lock)
    notes = []
    for content, index, note_tags in zip(contents, order, plain_tags, strict=True):
        locked = new_lock.notes[content.question.id]
        kind = note_types()[content.question.type]
        notes.append(
            DeckNote(
                id=locked.note,
                guid=locked.guid,
                type=kind,
                modified=locked.modified,
                fields=tuple([content.fields.get(name, "") for name in kind.fields]),
                tags=(*note_tags, build_tag(_date(locked.modified))),
                deck=names[index],
                cards=content.cards,
            )
        )
    root = deck_names(replace(quiz, questions=quiz.questions[:1]), replace(options, subdecks="none"))[0]
    return Deck(root, _description(quiz, options), tuple(notes), options.preset, new_lock)


def now() -> int:
    """Return the time of this build in seconds, SOURCE_DATE_EPOCH if it is set."""
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return int(time.time())
    if not (given.isascii() and given.isdigit() and int(given) > 0):
        raise OutputError(f"SOURCE_DATE_EPOCH is {given!r}; it takes the seconds since 1970, more than 0")
    return int(given)


def _relock(contents: Iterable[NoteContent], all_tags: Iterable[tuple[str, ...]], lock: Lock) -> Lock:
    """Return the lock of the new deck: known notes keep GUID and id, changed ones get a new time."""
    contents = list(contents)
    known: dict[str, LockedNote] = {**lock.removed, **lock.notes}
    asked = [_asked(content.question) for content in contents]
    same = {a.id: a.id for a in asked if a.id in known and known[a.id].type in ("", a.type)}
    old = {key: note for key, note in known.items() if key not in same}
    origins = same | closest_notes([a for a in asked if a.id not in same], old)
    guids = {note.guid for note in known.values()}
    free_note = max([now() * 1000 - 1, *(note.note for note in known.values())]) + 1
    notes = {}
    for content, note_tags, question in zip(contents, all_tags, asked, strict=True):
        digest = _digest(content, note_tags)
        before = known.get(origins.get(question.id, ""))
        if before is None:
            guid = _free_guid(content.question, guids)
            guids.add(guid)
            before = LockedNote(guid, digest, now(), free_note)
            free_note += 1
        modified = before.modified if before.digest == digest else max(now(), before.modified + 1)
        notes[question.id] = LockedNote(before.guid, digest, modified, before.note, *question[1:])
    gone = {key: note for key, note in known.items() if key not in notes and key not in origins.values()}
    return Lock(notes, gone)


def _free_guid(question: Question, taken: set[str]) -> str:
    """Return a GUID from the id and type of a question.

    The type belongs to it, since Anki does not update a note of another note type; so does the document of a question
    that a teacher wrote, since "q1" may be the id of many. An id that was handed on to another question leaves its
    GUID behind; should it come back, it gets the next one.
    """
    scope = () if question.template else (question.source.document,)
    for attempt in count(1):
        guid = str(guid_for("quizgen", question.type, question.id, *scope, *([attempt] if attempt > 1 else [])))
        if guid not in taken:
            return guid
    raise AssertionError("count() ends")


def _asked(question: Question) -> Asked:
    parts: list[str] = [question.answer] if isinstance(question.answer, str) else list(question.answer)
    parts += [side for pair in question.pairs for side in pair] + list(question.items)
    key = " · ".join(part for part in parts if part)
    return Asked(question.id, question.type, question.template, question.prompt, key, question.source.text)


def _digest(content: NoteContent, note_tags: tuple[str, ...]) -> str:
    """Return a digest of what a student sees; the id may change with a revised text and is no part of it."""
    fields = [f"{name}={value}" for name, value in content.fields.items() if value and name != "QuizgenId"]
    seen = "\x1f".join([*fields, str(content.cards), *note_tags])  # fields never hold the separator
    return hashlib.sha256(seen.encode()).hexdigest()[:16]


def _description(quiz: Quiz, options: AnkiOptions) -> str:
    labels = labels_for(quiz.language)
    documents = dict.fromkeys(question.source.document for question in quiz.questions)
    lines = [f"{labels['description_source']} {', '.join(documents)}"]
    if options.licence:
        lines.append(f"{labels['description_licence']} {options.licence}")
    lines.append(labels["description_made"])
    return "<br>".join(html.escape(one_line(line)) for line in lines)


@cache
def _date(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def _refuse_bad_ids(quiz: Quiz) -> None:
    if not quiz.questions:
        raise OutputError(f"{quiz.title}: no question that fits on a card; open tasks have no key, so they need others")
    for key, number in Counter(question.id for question in quiz.questions).items():
        if not key.strip() or number > 1:
            raise OutputError(f"question {key!r}: {number} questions have this id; each takes an id of its own")
