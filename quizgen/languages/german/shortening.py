"""Phrases without what only adds to them: "die neue Opposition| (Zinov'ev u.a.)", "große Tiere|, etwa Hunde"."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.languages.german.references import core
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def trimmed(phrase: Phrase) -> Phrase:
    """The phrase without what a question need not repeat at its end: „…, eine Schlucht, die …“, „…, etwa Hunde“."""
    cut = next((p for p in phrase.parts if _only_adds(phrase, p)), None)
    if cut is None or any(p.relation not in ("relative", "other") for p in phrase.parts if p.start > cut.start):
        return phrase
    tokens = tuple(t for t in phrase.tokens if t.end < cut.start)
    while len(tokens) > 1 and tokens[-1].tag in ("$,", "$(", "ADV", "PROAV"):
        tokens = tokens[:-1]
    end = tokens[-1].end if tokens else phrase.end
    if end <= phrase.head.start:
        return phrase
    kept = tuple(p for p in phrase.parts if p.end <= end)
    return replace(phrase, tokens=tokens, text=phrase.text[: end - phrase.start], end=end, parts=kept)


def _only_adds(phrase: Phrase, part: Phrase) -> bool:
    """Is it an example, or does it tell at the end what a certain thing is, which its name says already?"""
    if part.relation == "other":
        listed = part.tokens[0].text.lower() in words("example_adverbs") and len(part.tokens) > 1
        if listed:
            return phrase.kind != "time"  # "im Mittelalter, | etwa um 1200"
        behind_comma = any(t.tag == "$," and part.start - t.end in (0, 1) for t in phrase.tokens)
        if part.tokens[0].text == "wie" and _opens_examples(part):
            return True  # "die ersten Comics | wie zum Beispiel die „Katzenjammer Kids“"
        if part.tokens[0].text == "wie" and behind_comma:
            # "Bern, | wie die meisten Städte der Schweiz,", but "Gärten, wie sie üblich waren": a kind of them
            return not any(t.tag.endswith("FIN") for t in part.tokens)
        return _is_inserted(phrase, part)
    if part.relation == "apposition" and part.tokens[0].text == "wie" and part.kind == "clause":
        return True  # "Carl, | wie er sich schrieb"
    before = next((t for t in phrase.tokens if t.end + 1 == part.start), None)
    if part.relation == "apposition" and before is not None and before.text in words("explaining_adverbs"):
        return True  # "eine Gruppe von Studenten, | darunter | John Wesley"
    told = part.relation == "apposition" and part.end >= phrase.end and "indefinite" in part.marks
    long = any(t.tag == "$," for t in part.tokens)
    return told and long and phrase.kind != "person" and bool(phrase.marks & {"definite", "named"})


def _opens_examples(part: Phrase) -> bool:
    """ "wie | zum Beispiel", "wie | etwa": do examples follow?"""
    behind = " ".join(t.text.lower() for t in part.tokens[1:3])
    return behind in words("example_openers") or behind.partition(" ")[0] in words("example_openers")


def _is_inserted(phrase: Phrase, part: Phrase) -> bool:
    """ "Das Video, | nach wie vor in Farbe,": an adverb behind a comma, and no more of a list: "Hunde, auch Katzen"."""
    comma = any(t.tag == "$," and part.start - t.end in (0, 1) for t in phrase.tokens)
    adverbial = {t.tag for t in part.tokens} <= {"ADV", "KOKOM"}
    following = [p for p in phrase.parts if p.start >= part.end]
    nominal = phrase.role in ("subject", "object") and phrase.kind not in ("time", "clause")
    return comma and adverbial and nominal and bool(following) and all(p.preposition for p in following)


def shortened(phrase: Phrase) -> str:
    """The phrase without what stands in brackets: „die neue Opposition (Zinov'ev u.a.)“ → „die neue Opposition“."""
    text = phrase.text
    for part in sorted(phrase.parts, key=lambda p: -p.start):
        if part.relation == "members" or _is_insertion(part):
            start, end = part.start - phrase.start, part.end - phrase.start
            text = text[:start].rstrip(" ," if _is_insertion(part) else None) + text[end:]
    joining = "|".join(sorted(words("after_first_adverbs")))  # "476 | schließlich|, nach langem Streit,"
    text = re.sub(rf"(?<=\w.) (?:{joining})(?=,)", "", text)
    if any(part.relation == "other" and part.text.startswith("und die ") for part in phrase.parts):
        text = re.sub(r"\bnach ((?:[A-ZÄÖÜ][\w-]+ )+und) die ", r"nach \1 in die ", text)  # "nach Bern und die Türkei"
    # also those inside a list: "die Kalmare (Teuthida) und die Kraken"; but "aus (fast) reinem Zinn" would say more
    return re.sub(r" \((?![a-zäöüß]+\))(?:[^()]|\([^()]*\))*\)", "", text)  # "Zinkcarbonat (Zn5(OH)6)"


def _is_insertion(part: Phrase) -> bool:
    """ "der Turm, | erbaut um 1900,", "Orly, | sprich: Orli,": what stands between commas without finite verb."""
    spoken = part.tokens[0].text == "sprich"
    other = part.tokens[0].tag != "PRELS" and not any(
        t.tag[0] == "V" for t in part.tokens
    )  # "das Internet, | auch Netz,"
    if part.relation == "relative" and (spoken or other):
        return True
    ends = (part.tokens[0].tag, part.tokens[-1].tag)
    if not any(t.tag == "CARD" or t.text in words("checking/naming_participles") for t in part.tokens):
        return False  # "Wasser, mit Salz gemischt, gefriert …": only then
    return part.relation == "relative" and "VVPP" in ends and not any(t.tag.endswith("FIN") for t in part.tokens)


def without_explanation(phrase: Phrase) -> Phrase:
    """The phrase without what only explains it; "mit dem Ziel|, Geld zu sammeln" tells only then which one it is."""
    bare = len(phrase.tokens) > 2 and phrase.tokens.index(phrase.head) == (2 if phrase.tokens[0].tag == "APPR" else 1)
    needed = bare and phrase.preposition is not None and any(p.relation == "content" for p in phrase.parts)
    return core(phrase, ("relative", "apposition", "members")) if needed else core(phrase)


def is_told_by_clause(phrase: Phrase) -> bool:
    """ "erfand ein Verfahren, | mit dem man Papier färbt": without the clause nobody knows which one is meant."""
    told = phrase.parts and all(part.relation == "relative" for part in phrase.parts)
    one = {"indefinite"} <= phrase.marks and "described" not in phrase.marks and phrase.number == "singular"
    return bool(told) and one and phrase.role == "object" and phrase.kind == "thing"


def from_time_on(phrase: Phrase) -> Phrase:
    """ "als der Vater starb, im Jahre 1740" → "im Jahre 1740": of a clause and a time beside it the time is enough."""
    first = next((p for p in phrase.parts if p.start == phrase.start), None)
    if phrase.kind != "time" or first is None or not any(t.tag == "KOUS" for t in first.tokens[:2]):
        return phrase
    tokens = tuple(t for t in phrase.tokens if t.start > first.end)
    parts = tuple(p for p in phrase.parts if p is not first)
    start = tokens[0].start
    return replace(phrase, tokens=tokens, text=phrase.text[start - phrase.start :], start=start, parts=parts)
