"""Words and punctuation marks of a German sentence."""

from __future__ import annotations

import re

from quizgen.languages.german.wordlists import words

_TOKEN = re.compile(
    r"""
      https?://\S+ | www\.\S+
    | (?:[^\W\d_][\w-]+\.)+[a-z]{2,4}(?=[^\w.-]|\.?(?:\s|$))   # amazon.com
    | „[^„“”\n]{1,40}[“”][-‐‑]\w+               # „Early Action“-Programm
    | ''(?!\s)[^'\n]{1,40}(?:(?<!\s)''[-‐‑]|(?<=\w[-‐‑])'')[A-ZÄÖÜ]\w+   # ''On the Run''-Tournee
    | \b[vn]\.\s?Chr\.                       # v. Chr.
    | (?:[^\W\d_]\.\s?){2,}(?=\W|$)          # z. B., u.a., i. d. R.
    | \d{4}/\d{2}(?:\d{2})?\b                    # 1814/15
    | \d{1,2}\.[/–]\d{1,2}(?=\.\s)              # 12./13. Jahrhundert
    # 1.200,5  201'818  30 000  1990er-Jahre
    | \d+(?:st|nd|rd|th)\b                       # 59th Street
    | \d+-(?=\s(?:bis|und|oder)\s\d)             # 6- bis 12-Jährige
    | \b\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?\b(?![.:/–-]?\d)
    | −?\d+(?:[.,:]\d+|['’]\d{3}(?!\d))*(?:er(?:-\w[\w-]*|-(?=\s)|n\b)?|fach|mal|jährig\w*|-\w[\w-]*)?[½¼¾]?
    | ½|¼|¾
    | \b(?<!-)[^\W\d_]\w*(?:[-‐‑]\w+)*[-‐‑]\d+(?:\.(?:\d+|x\b))+(?:[-‐‑]\w+)*   # USB-2.0-Anschluss
    | \b[A-ZÄÖÜ][a-zäöüß]+\((?:[IVX]{1,4}|\d)\)-[a-zäöüß]+   # Kupfer(II)-oxid
    | \b[A-ZÄÖÜ]\.\d+(?:[-‐‑]\w+)*             # H.264-Format
    | \b[A-ZÄÖÜ][^\W\d_]*[a-zäöüß]\.\d(?!\w)       # Sat.1
    | (?:(?<=\bund\s)|(?<=\boder\s)|(?<=\bsowie\s)|(?<=,\s))[-‐‑][a-zäöüß]{3,}   # Gesetze und -entwürfe
    | \bk?m/[hs]\b
    | \b(?:Einwohner|k?g|mg)/(?:k?m|cm|l)[²³23]?(?!\w)   # 46 Einwohner/km²
    | \bm[³3]/s\b
    | US-?\$                                     # 18 Milliarden US$
    | (?<=\s)['’‘`´]n['’´](?=\s)                    # Rock ’n’ Roll
    | \w+(?:['’]\w+)*(?:[-‐‑](?:\w+(?:['’]\w+)*))*[-‐‑]?(?:['’](?=\s))?   # Zinov'ev, Kopf-Rumpf-Länge, Ratten-
    | \.\.\.+ | …
    | ``|''
    | [°%§$€£&]C?
    | \S
    """,
    re.VERBOSE,
)


def tokenize(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """The tokens between two positions with their own positions.

    >>> [token for token, _, _ in tokenize("Der 14. Kongreß u.a. in Rom.", 0, 28)]
    ['Der', '14.', 'Kongreß', 'u.a.', 'in', 'Rom', '.']
    """
    found: list[tuple[str, int, int]] = []
    at = start
    while at < end:
        match = _TOKEN.match(text, at, end)
        if match is None:
            at += 1
            continue
        token, stop = match.group(), match.end()
        if token[-1:].isspace():
            token = token.rstrip()
            stop = at + len(token)
        if token.endswith(".") and len(token) > 1 and not _keeps_inner_stops(token):
            token, stop = token[:-1].split(".")[0], at + len(token[:-1].split(".")[0])
        if _takes_stop(token, text, stop, end):
            token, stop = token + ".", stop + 1
        found.append((token, at, stop))
        at = stop
    return found


def _keeps_inner_stops(token: str) -> bool:
    return re.fullmatch(r"\.\.+", token) is not None or token.replace(" ", "").lower() in words("abbreviations")


def _takes_stop(token: str, text: str, at: int, end: int) -> bool:
    """Does the full stop right behind belong to the token („14.“, „Dr.“, „N.“) and not to the sentence?"""
    if at >= end or text[at] != "." or text[at : at + 3] == "...":
        return False
    if (token + ".").lower() in words("abbreviations"):
        return True
    if token == "Art" and re.match(r"\.\s\d", text[at:end]):
        return True  # "nach Art. 1 des Gesetzes"
    if at + 1 >= end or not text[at + 1 : end].strip(' \n"“”»«)’'):
        return False
    return re.fullmatch(r"(?:\d{1,2}\.[/–])?\d{1,3}|[IVXLCDM]+|[A-ZÄÖÜ]", token) is not None
