"""What is used of genanki, without the event loop that one of its decorators would load."""

from functools import cached_property

from quizgen.light_imports import in_place_of

with in_place_of("cached_property", cached_property=cached_property):
    from genanki import Deck, Model, guid_for
    from genanki.apkg_col import APKG_COL
    from genanki.apkg_schema import APKG_SCHEMA

__all__ = ["APKG_COL", "APKG_SCHEMA", "Deck", "Model", "guid_for"]
