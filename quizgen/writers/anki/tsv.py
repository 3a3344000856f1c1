"""The same notes as a table for Anki's text import, with Anki's own headers."""

from __future__ import annotations

import csv
import io

from .assembly import Deck


def table(deck: Deck) -> str:
    """Return a deck as tab-separated text: GUID, note type, deck, tags, then the fields.

    Anki must know the note types, so a deck file is to be imported once before. All cells are quoted, since Anki
    drops lines that begin with „#“.
    """
    width = max(len(note.fields) for note in deck.notes)
    buffer = io.StringIO(newline="")
    buffer.write("#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:4\n")
    writer = csv.writer(buffer, delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\n")
    for note in deck.notes:
        padding = [""] * (width - len(note.fields))
        writer.writerow([note.guid, note.type.name, note.deck, " ".join(note.tags), *note.fields, *padding])
    return buffer.getvalue()
