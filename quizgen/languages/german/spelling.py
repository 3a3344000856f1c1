"""How phrases and sentences are written: small first letters, single spaces, nothing left open or torn."""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.nouns import genders
from quizgen.languages.german.references import core
from quizgen.languages.german.superlatives_alone import lacks_other_noun
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.times_in_order import without_order
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase

_OPENERS = ("KOUS", "KOUI", "PRELS", "PRELAT", "PROAV", "PWS", "PWAV", "PWAT")


def tidy(text: str) -> str:
    """Single spaces, no doubled commas, none before a closing mark; brackets and quotes must be closed."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"(\w)([-‐‑])''(?=[A-ZÄÖÜ])", r"\1''\2", text)  # "''Red-''Edition"
    text = re.sub(r"''(.+?)''", r"„\1“", text)  # marks of italics that a wiki leaves in its text
    text = re.sub(r"(?<=[a-zäöüß])- (?=[A-ZÄÖÜ][a-zäöüß])", "-", text)  # "das Rhein-Maas- Delta"
    text = re.sub(r"\s+([,;.])", r"\1", text)
    text = re.sub(r",(?:\s*,)+", ",", text)
    text = re.sub(r"^([^,]+), (?=sowie )", r"\1 ", text)  # "Wein und Öl|,| sowie Getreide": no clause ends there
    if text.count("(") != text.count(")") or (text.count("„") != text.count("“") + text.count("”") and text.count("„")):
        raise Abstain("a bracket or quotation mark would stay open")
    if text.count('"') % 2 or "''" in text:
        raise Abstain("a quotation mark would stay open")
    return text.strip(" ,")


def written(phrase: Phrase, brief: bool = False, asking: bool = False) -> str:
    """The phrase as it can stand in a question; `brief` leaves out what only explains it.

    `asking` says that it does stand in one, which repeats no examples and does not tell what a name means.
    """
    if phrase.resolved is None:
        raise Abstain(f"what „{phrase.text}“ means is only known from the text")
    if phrase.resolved != phrase.text:
        return phrase.resolved
    if phrase.kind == "clause" and not _is_well_opened(phrase):
        raise Abstain(f"„{phrase.text[:40]}“ is no whole clause")
    if is_verb_first(phrase):
        return with_wenn(phrase)
    if phrase.kind != "clause" and _is_torn(phrase):
        raise Abstain(f"„{phrase.text[:40]}“ is half a noun phrase")
    phrase = _from_time_on(trimmed(phrase) if asking else phrase)
    dated = phrase.relation == "time" and any(p.relation == "apposition" for p in phrase.parts)
    # "am Mittwoch, dem 10. April 1912": the date is the better half
    whole = dated or (asking and _is_told_by_clause(phrase))
    text = lower_first(shortened(_brief(phrase) if brief and not whole else phrase), phrase)
    text = without_order(text, phrase)
    while (first := text.partition(" ")[0].lower()) in words("droppable_before_keys") and " " in text:
        low = text.lower()
        if low in table("idioms") or first == ("erst" if asking else "allein") or low.startswith(f"{first} wenn "):
            break  # "noch immer"; "Was wurde | erst 1833 | verboten?"; "weil sie | allein | …"; "| selbst wenn | …"
        if first == "noch" and all(token.tag == "ADV" for token in phrase.tokens):
            break  # "stießen | noch einmal | vor", "lebte | noch lange |", but "| noch im selben Jahr |"
        text = text[len(first) :].lstrip()
    text = _in_language(_without_example_words(text) if asking else text, phrase)
    for part in phrase.parts:
        if part.relation == "apposition":
            text = text.replace(f": {part.text}", f", {part.text}")  # "ein neues Gerät: den Transformator"
    if phrase.head.tag == "NE":
        text = text.removesuffix(" selbst")  # "Max Frisch selbst": beside somebody of the text
    return f"{text}." if is_ruler(text, phrase) else text  # "Dareios III" at the end of a sentence


def _is_told_by_clause(phrase: Phrase) -> bool:
    """ "erfand ein Verfahren, | mit dem man Papier färbt": without the clause nobody knows which one is meant."""
    told = phrase.parts and all(part.relation == "relative" for part in phrase.parts)
    one = {"indefinite"} <= phrase.marks and "described" not in phrase.marks and phrase.number == "singular"
    return bool(told) and one and phrase.role == "object" and phrase.kind == "thing"


def _brief(phrase: Phrase) -> Phrase:
    """The phrase without what only explains it; "mit dem Ziel|, Geld zu sammeln" tells only then which one it is."""
    bare = len(phrase.tokens) > 2 and phrase.tokens.index(phrase.head) == (2 if phrase.tokens[0].tag == "APPR" else 1)
    needed = bare and phrase.preposition is not None and any(p.relation == "content" for p in phrase.parts)
    return core(phrase, ("relative", "apposition", "members")) if needed else core(phrase)


def _without_example_words(text: str) -> str:
    """ "ein Falke | beispielsweise|, der nach Beute ausspäht": a question says it of what it asks about as a whole."""
    markers = "|".join(re.escape(marker) for marker in sorted(words("checking/example_markers")))
    return re.sub(rf"(?<=\w) (?:{markers})(?=,|$)", "", text, flags=re.IGNORECASE)


def _in_language(text: str, phrase: Phrase) -> str:
    """ "im deutschen" → "im Deutschen": a language without a noun behind it is one itself."""
    last = phrase.tokens[-1].text
    language = last.capitalize().removesuffix("en")
    alone = len(phrase.tokens) == 2 and phrase.preposition == "im"
    return text.replace(last, last.capitalize()) if alone and language in words("languages") else text


def is_ruler(text: str, phrase: Phrase) -> bool:
    """Does a name end in the number of a ruler that has lost its stop: "Dareios III", but not "Malcolm X"?"""
    name = re.search(r"(\w+) [IVX]+$", text)
    return phrase.kind == "person" and name is not None and name[1][-1:].islower() and not text.endswith(" X")


def is_verb_first(phrase: Phrase) -> bool:
    """Is it a condition that begins with its verb: "wird ein Feind gesichtet"?"""
    return phrase.kind == "clause" and phrase.relation == "condition" and phrase.tokens[0].tag.endswith("FIN")


def with_wenn(phrase: Phrase) -> str:
    """Such a condition with its conjunction: "wird ein Feind gesichtet" → "wenn ein Feind gesichtet wird"."""
    finite, *rest = phrase.tokens
    split = any(t.tag == "PTKVZ" for t in rest[:-1])  # "steigt das Wasser an im Frühling"
    double = [t.tag[2:] for t in rest[-2:]] == ["INF", "INF"]  # "hat er arbeiten müssen"
    if not rest or split or double or any(t.tag == "$," for t in rest):
        raise Abstain(f"where the verb of „{phrase.text[:40]}“ would stand is not certain")
    prefix = rest[-1] if rest[-1].tag == "PTKVZ" else None
    end = rest[-1].start if prefix else phrase.end
    told = phrase.text[rest[0].start - phrase.start : end - phrase.start].strip()
    return f"wenn {told} {prefix.text if prefix else ''}{finite.text.lower()}"


def _is_well_opened(phrase: Phrase) -> bool:
    """Does a clause begin with a word that opens it, with its verb, or hold an infinitive with zu?"""
    first = [token.tag for token in phrase.tokens[:3]]
    infinitive = any(t.tag in ("VVIZU", "PTKZU") for t in phrase.tokens)
    return any(tag in _OPENERS for tag in first) or first[0].endswith("FIN") or infinitive


def _is_torn(phrase: Phrase) -> bool:
    """ "damalige Sekretär" lacks its article, "Marie und" its second half, "die vom 24. Juni" its noun."""
    first, last = phrase.tokens[0], phrase.tokens[-1]
    paired = first.text.lower() in table("paired_conjunctions") or first.text == "als"  # "weder Hunde noch Katzen"
    if last.tag == "KON" or (first.tag in ("KON", "PRELAT", "PWAT") and not paired):
        return True
    if first.text.lower() == "um" and any(t.tag in ("PTKZU", "VVIZU") for t in phrase.tokens):
        return True
    if first.tag == "ART" and len(phrase.tokens) == 1:
        return True
    one_of = first is phrase.head and first.text.lower().startswith("ein")  # "eine von acht Stimmen"
    if first.tag == "ART" and phrase.tokens[1].tag in ("APPR", "APPRART") and not one_of:
        return not any(t.tag == "ADJA" for t in phrase.tokens)
    if lacks_other_noun(phrase):
        return True
    if first.tag != "ADJA" or phrase.head.tag != "NN" or phrase.number == "plural" or not first.text.endswith("e"):
        return False
    return bool(found := genders(phrase.head.text)) and "feminine" not in found


def shortened(phrase: Phrase) -> str:
    """The phrase without what stands in brackets: „die neue Opposition (Zinov'ev u.a.)“ → „die neue Opposition“."""
    text = phrase.text
    for part in sorted(phrase.parts, key=lambda p: -p.start):
        if part.relation == "members" or is_insertion(part):
            start, end = part.start - phrase.start, part.end - phrase.start
            text = text[:start].rstrip(" ," if is_insertion(part) else None) + text[end:]
    joining = "|".join(sorted(words("after_first_adverbs")))  # "476 | schließlich|, nach langem Streit,"
    text = re.sub(rf"(?<=\w.) (?:{joining})(?=,)", "", text)
    if any(part.relation == "other" and part.text.startswith("und die ") for part in phrase.parts):
        text = re.sub(r"\bnach ((?:[A-ZÄÖÜ][\w-]+ )+und) die ", r"nach \1 in die ", text)  # "nach Bern und die Türkei"
    # also those inside a list: "die Kalmare (Teuthida) und die Kraken"; but "aus (fast) reinem Zinn" would say more
    return re.sub(r" \((?![a-zäöüß]+\))(?:[^()]|\([^()]*\))*\)", "", text)  # "Zinkcarbonat (Zn5(OH)6)"


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


def _is_inserted(phrase: Phrase, part: Phrase) -> bool:
    """ "Das Video, | nach wie vor in Farbe,": an adverb behind a comma, and no more of a list: "Hunde, auch Katzen"."""
    comma = any(t.tag == "$," and part.start - t.end in (0, 1) for t in phrase.tokens)
    adverbial = {t.tag for t in part.tokens} <= {"ADV", "KOKOM"}
    following = [p for p in phrase.parts if p.start >= part.end]
    nominal = phrase.role in ("subject", "object") and phrase.kind not in ("time", "clause")
    return comma and adverbial and nominal and bool(following) and all(p.preposition for p in following)


def _from_time_on(phrase: Phrase) -> Phrase:
    """ "als der Vater starb, im Jahre 1740" → "im Jahre 1740": of a clause and a time beside it the time is enough."""
    first = next((p for p in phrase.parts if p.start == phrase.start), None)
    if phrase.kind != "time" or first is None or not any(t.tag == "KOUS" for t in first.tokens[:2]):
        return phrase
    tokens = tuple(t for t in phrase.tokens if t.start > first.end)
    parts = tuple(p for p in phrase.parts if p is not first)
    start = tokens[0].start
    return replace(phrase, tokens=tokens, text=phrase.text[start - phrase.start :], start=start, parts=parts)


def is_insertion(part: Phrase) -> bool:
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


_BEHIND_ADJECTIVE = ("ADJA", "NN", "NE", "CARD", "TRUNC", "$,", "KON")
"""What stands behind an adjective that is no noun itself."""


def lower_first(text: str, phrase: Phrase) -> str:
    """The text with a small first letter unless its first word is a noun or a name."""
    first = phrase.tokens[0]
    word = text.split(" ", 1)[0].rstrip(",")  # "Große, alte Bäume"
    if first.text != word or first.tag in ("NN", "NE", "FM", "XY", "TRUNC") or (word.isupper() and len(word) > 1):
        return text
    if first.tag == "ART" and phrase.field != "front":
        return text  # "sein Roman | Die vergessene Welt": a title inside the sentence
    following = next((t for t in phrase.tokens[1:] if t.text not in QUOTES), None)
    if first.tag == "ADJA" and (following is None or following.tag not in _BEHIND_ADJECTIVE):
        return text  # "Älteste", a nominalised adjective
    called = following is not None and (following.tag in ("NE", "FM") or "-" in following.text)
    if first.tag == "ADJD" and called and first.text.lower() not in words("compass_words"):
        return text  # "Super Mario", an adjective without ending in a name; but "nördlich Berlins"
    joined = first.tag == "ADJA" and following is not None and following.tag in ("KON", "$,")
    if joined and (phrase.tokens[2].tag != "ADJA" or phrase.tokens[2].text[:1].isupper()):
        return text  # "Älteste und Diakone", "Berliner, Hamburger und Münchner"
    if first.tag == "ADJA" and phrase.field != "front":
        return text  # "Berliner Mauer" inside a sentence is written as it is
    if first.lemma.lower() in words("unique_adjectives"):
        return text[:1].lower() + text[1:]  # "erster Präsident der Republik"
    city = re.fullmatch(r"[A-ZÄÖÜ]\w+er", word) is not None and first.lemma.endswith("er")
    if first.tag == "ADJA" and city and phrase.tokens[1].tag != "$,":
        return text  # "Berliner Mauer", but "weißer Zucker" and "elementarer, gasförmiger Sauerstoff"
    return text[:1].lower() + text[1:]
