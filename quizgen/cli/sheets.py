"""The options of worksheets, shared by the commands that write them."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any, cast, get_args

import typer

from quizgen.writers.sheet_options import Order, Paper, SheetOptions


def one_choice(allowed: Iterable[str]) -> Callable[[str], str]:
    """Return a check that a value is allowed; a wrong one is wrong usage and names what is allowed."""
    names = tuple(allowed)

    def check(value: str) -> str:
        if value not in names:
            raise typer.BadParameter(f"{value!r} is not one of {', '.join(names)}.")
        return value

    return check


def sheet_options(
    with_text: Annotated[
        bool, typer.Option("--with-text", help="Worksheet: print the text with line numbers; the key cites the lines.")
    ] = False,
    paper: Annotated[
        str,
        typer.Option("--paper", metavar="a4|letter", help="Worksheet: paper.", callback=one_choice(get_args(Paper))),
    ] = "a4",
    versions: Annotated[
        str, typer.Option("--versions", metavar="A,B", help="Worksheet: versions in another order, a key for each.")
    ] = "",
    large: Annotated[bool, typer.Option("--large", help="Worksheet: large print, 16 points.")] = False,
    easy: Annotated[
        bool | None, typer.Option("--easy/--hard", help="Worksheet: word box and choices, or as few choices as can be.")
    ] = None,
    bank: Annotated[
        bool | None, typer.Option("--bank/--no-bank", help="Worksheet: the missing words of clozes in a box.")
    ] = None,
    evidence: Annotated[
        bool | None, typer.Option("--evidence/--no-evidence", help="Worksheet: room for the line that proves a choice.")
    ] = None,
    order: Annotated[
        str,
        typer.Option(
            "--order", metavar="type|text", help="Worksheet: sections by type, or one list in the order of the text.",
            callback=one_choice(get_args(Order)),
        ),
    ] = "type",
    grading: Annotated[
        str | None, typer.Option("--grading", metavar="NAME|FILE", help="Key: ihk, oberstufe or your own YAML file.")
    ] = None,
    layout: Annotated[
        Path | None, typer.Option("--layout", metavar="DIR", help="Worksheet: your own HTML, CSS or words.")
    ] = None,
    browser: Annotated[
        str | None, typer.Option("--browser", metavar="PATH", help="PDF: the Chromium, Chrome or Edge that prints.")
    ] = None,
) -> SheetOptions:  # fmt: skip
    """Return what was chosen for worksheets; `easy` is None where neither --easy nor --hard is given."""
    return SheetOptions(
        with_text=with_text,
        paper=cast("Paper", paper),
        versions=tuple(version.strip() for version in versions.split(",")) if versions else (),
        large=large,
        difficulty="normal" if easy is None else "easy" if easy else "hard",
        grading=grading,
        layout=layout,
        bank=bank,
        evidence=evidence,
        order=cast("Order", order),
        browser=browser,
    )


def takes_options(name: str, options: Callable[..., Any]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return a decorator: a command gets these options behind its own, and their values as one argument."""
    added = inspect.signature(options, eval_str=True)

    def decorate(command: Callable[..., None]) -> Callable[..., None]:
        own = inspect.signature(command, eval_str=True)

        @wraps(command)
        def with_options(**values: Any) -> None:
            chosen = {key: values.pop(key) for key in added.parameters}
            command(**values, **{name: options(**chosen)})

        kept = [
            parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
            for parameter in (*own.parameters.values(), *added.parameters.values())
            if parameter.name != name
        ]
        with_options.__signature__ = own.replace(parameters=kept)  # type: ignore[attr-defined]  # what typer reads
        with_options.__annotations__ = {parameter.name: parameter.annotation for parameter in kept} | {"return": None}
        return with_options

    return decorate


takes_sheet_options = takes_options("sheet", sheet_options)
