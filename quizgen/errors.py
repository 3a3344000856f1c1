"""One family of errors: what a user did wrong, said in one line. The command line prints it and exits with 1."""

from __future__ import annotations


class QuizgenError(Exception):
    """Bad input; the message says where, what, and what is allowed.

    >>> str(QuizgenError("x.txt: file not found; give the path of a text file"))
    'x.txt: file not found; give the path of a text file'
    """


class SourceError(QuizgenError):
    """A text that cannot be read or used."""


class TemplateError(QuizgenError):
    """A broken question template."""


class QuizFileError(QuizgenError):
    """A broken quiz file."""


class OutputError(QuizgenError):
    """A result that cannot be written."""
