"""From a sheet to HTML: templates and style sheets are files, and a teacher's folder goes before the shipped one."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import jinja2
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from quizgen.errors import OutputError
from quizgen.writers.html.labels import Labels
from quizgen.writers.html.sheet import Sheet
from quizgen.writers.sheet_options import SheetOptions

SHIPPED = Path(__file__).parent / "layout"
LONGEST_FOOTER = 60


def render(template: str, sheet: Sheet, options: SheetOptions, labels: Labels) -> str:
    """Return a whole page of HTML; `template` is "sheet.html", "key.html" or "practice.html".

    Raises OutputError with file and line where a teacher's own layout is broken.
    """
    environment = load_layout(options.layout)
    try:
        return environment.get_template(template).render(
            sheet=sheet,
            options=options,
            labels=labels.words,
            number=labels.number,
            style=lambda name: Markup(_source(environment, name)),
            page_style=Markup(page_style(sheet, options, labels, is_key=template == "key.html")),
        )
    except jinja2.TemplateSyntaxError as error:
        raise OutputError(f"{error.filename or error.name}:{error.lineno}: {error.message}") from error
    except (jinja2.TemplateError, AttributeError, TypeError, LookupError) as error:
        raise OutputError(f"{_place(error, template)}: {error}; compare it with the shipped layout") from error


def _compiled_before() -> jinja2.FileSystemBytecodeCache | None:
    """The folder where Jinja keeps the shipped layout compiled, as Python keeps modules; None where it may not."""
    try:
        return jinja2.FileSystemBytecodeCache()
    except (RuntimeError, OSError):
        return None


@cache
def load_layout(directory: Path | None) -> jinja2.Environment:
    """Return the templates; those in `directory` replace the shipped ones, and then all run in a sandbox.

    Without it a sheet takes half the time, and what is shipped is as trusted as this module.
    """
    if directory is not None and not directory.is_dir():
        raise OutputError(f"{directory}: no such folder; --layout takes a folder with HTML, CSS or YAML of the layout")
    folders = [directory, SHIPPED] if directory else [SHIPPED]
    kind = SandboxedEnvironment if directory else jinja2.Environment
    return kind(
        loader=jinja2.FileSystemLoader(folders),
        undefined=jinja2.StrictUndefined,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        bytecode_cache=None if directory else _compiled_before(),
        optimized=False,  # a page is rendered once: to look for constants takes longer than they save
    )


def page_style(sheet: Sheet, options: SheetOptions, labels: Labels, *, is_key: bool) -> str:
    """Return the CSS that only the run knows: paper, width of blanks, and what stands at the foot of each page."""
    title = sheet.title if len(sheet.title) <= LONGEST_FOOTER else sheet.title[: LONGEST_FOOTER - 1] + "…"
    kind = f"{labels.words['key']['title']} · " if is_key else ""
    group = f" · {labels.words['sheet']['group']} {sheet.version}" if sheet.version else ""
    page = re.split(r"(\{pages?\})", labels.words["sheet"]["page"])
    counters = {"{page}": "counter(page)", "{pages}": "counter(pages)"}
    count = " ".join(counters.get(piece) or css_string(piece) for piece in page if piece)
    size = "font-size: 12pt; " if options.large else ""
    return (
        f"@page {{ size: {'A4' if options.paper == 'a4' else 'letter'};"
        f" @bottom-left {{ {size}content: {css_string(kind + title + group)} }}"
        f" @bottom-right {{ {size}content: {count} }} }}\n"
        f":root {{ --blank: {sheet.blank_width}mm }}"
    )


def css_string(text: str) -> str:
    r"""Return a text as a CSS string that can end neither itself nor the style element, e.g. 'a"' → '"a\22 "'."""
    return '"' + re.sub(r"[^\w .,:;!?()–-]|\n", lambda match: f"\\{ord(match.group()):x} ", text) + '"'


def _source(environment: jinja2.Environment, name: str) -> str:
    assert environment.loader is not None
    return environment.loader.get_source(environment, name)[0]


def _place(error: Exception, template: str) -> str:
    """Return the file and line of a layout in which an error arose."""
    place, trace = template, error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if name.endswith(".html"):
            place = f"{name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return place
