"""Plain text, with headings as wikis write them or on lines of their own."""

from __future__ import annotations

from quizgen.readers.headings import Outline, lonely_heading, outline, underlined_heading, wiki_heading


def read_plain(text: str) -> Outline:
    """Return the text as it is, with its sections; `== X ==`, underlined and lonely short lines are headings."""
    return outline(text, (wiki_heading, underlined_heading, lonely_heading))
