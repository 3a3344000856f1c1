"""Cards as a browser shows them: the real templates, filled by the real Anki, in a page like the reviewer's."""

from __future__ import annotations

from tests.writers.anki.student import RealAnki


def card_page(student: RealAnki, key: str, *, card: int = 0, back: bool = False, night: bool = False) -> str:
    """Return the page of one side of a card; a typed answer gets the reviewer's box, and on the back a slip."""
    output = student.note(key).cards()[card].render_output(reload=True)
    html = output.answer_and_style() if back else output.question_and_style()
    typed = student.note(key).fields[1]
    box = '<center><input type="text" id="typeans" style="font-family: \'Arial\'; font-size: 20px;"></center>'
    compared = student.col.compare_answer(typed, typed[:-1] + "x")
    slip = f"<div style=\"font-family: 'Arial'; font-size: 20px\">{compared}</div>"
    html = html.replace("[[type:nc:Answer]]", slip if back else box)
    return (
        f'<!doctype html><html class="{"night-mode" if night else ""}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1"></head>'
        f'<body class="card card1{" nightMode night_mode" if night else ""}"><div id="qa">{html}</div></body></html>'
    )
