"""What phrases stand for: a name for a pronoun, the full phrase for „der Kongreß“; None where it is not certain."""

from quizgen.languages.german.references.description import core
from quizgen.languages.german.references.resolution import resolve

__all__ = ["core", "resolve"]
