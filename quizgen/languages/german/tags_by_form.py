"""Tags that the form of a token alone decides: numbers, marks, units, names with digits."""

from __future__ import annotations

import re
from functools import cache

_TAG_BY_FORM = tuple(
    (re.compile(pattern), tag)
    for pattern, tag in (
        (r"[–—\-/*…+=]|\.{3,}", "$("),
        (r"[.!?;:]", "$."),
        (r",", "$,"),
        (r"(?:\d+\.[/–])?\d+\.|[IVXLCDM]+\.", "ADJA"),  # "der 14. Parteikongreß", "Ludwig XVI."
        (r"\d+-?mal", "ADV"),
        (r"\d+(?:er)?-", "TRUNC"),  # "in den 1970er- und 1980er-Jahren"
        (r"\d+er", "ADJA"),
        (r"\d+ern", "NN"),
        (r"−?[\d.,:]*\d(?:['’\s]\d{3})*(?:,\d+)?[½¼¾]?|[½¼¾]", "CARD"),  # "201'818" in Switzerland, "30 000"
        (r"\d+[-–/]\d+", "CARD"),  # "2001-02", "23-16", "1814/15"
        (r"\d.*-[A-ZÄÖÜ].*[^\W\d_]", "NN"),  # "1990er-Jahre"
        (r"\d.*", "ADJA"),  # "20-jährig"
        (r"[^\W\d_][\w-]+(?:\.[\w-]+)*\.[a-z]{2,4}", "NE"),  # "amazon.com"
        (r"[-‐‑][^\W\d_]{3,}", "NN"),  # "Gesetze und -entwürfe"
        (r"[dDlL]['’][^\W\d_a-zäöüß][^\W\d_]+", "NE"),  # "Côte d’Azur", "L’Aquila"
        (r"[A-ZÄÖÜ][^\W\d_]*\.\d+", "NE"),  # "Sat.1", "H.264"
        (r"[^\W\d_].*-\d+(?:\.\w+)+", "NE"),  # "MPEG-2.5"
        (r"[^\W\d_].*\d\.\w+-.*[^\W\d_]", "NN"),  # "USB-2.0-Anschluss", "H.264-Format"
        (r"['’‘`´]n['’´]", "NE"),  # "Rock ’n’ Roll"
        (r"(?:US-?)?[°%$§€£]C?|k?m[²³]|k?m/[hs]|cm|mm|kg|ha|mph", "NN"),
    )
)
"""What the form of a token alone decides, the first pattern that fits."""


@cache
def tag_by_form(form: str) -> str | None:
    """The tag that the form of a token alone decides, the same for each of its uses.

    "1814/15" → "CARD", "Igel" → None
    """
    return next((tag for pattern, tag in _TAG_BY_FORM if pattern.fullmatch(form)), None)
