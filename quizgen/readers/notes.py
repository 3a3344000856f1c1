"""Marks of footnotes, which stay in what somebody copies from an encyclopedia: "Der Turm ist hoch.[1]"."""

from __future__ import annotations

import re

_ASKED_FOR = "Quellenangabe erforderlich|Beleg erforderlich|Belege fehlen|Aktualisierung|vage|citation needed"
_MARK = re.compile(rf" ?\[(?:\d{{1,3}}\.?|Anm\. ?\d+|{_ASKED_FOR})\]|(?<=\S)\[[a-z]\]")
"""Numbers and what editors ask for; a letter only right behind a word, for "[a]" may be a sound."""


def without_note_marks(text: str) -> str:
    """Return the text as it would be without footnotes.

    >>> without_note_marks("Der Turm ist hoch.[1][2] Er ist alt [Beleg erforderlich] und schief.[a]")
    'Der Turm ist hoch. Er ist alt und schief.'
    """
    return _MARK.sub("", text)
