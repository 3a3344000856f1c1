"""Expressions of time: which phrases are one, and whether they say when, until when, how long or how often."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.old_years import is_old_year
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Relation, Token

_DECADE = re.compile(r"\d{1,4}er(?:n|-Jahre.?)?$")

_RELATIONS: dict[str, Relation] = {"time": "time", "since": "since", "until": "until", "duration": "duration"}


def is_year(form: str) -> bool:
    """Is this number most likely a year? "1928" is, "35" and "12.000" are not."""
    return re.fullmatch(r"1\d{3}|20\d{2}", form) is not None


def era_end(tokens: Sequence[Token], at: int) -> int | None:
    """The end of what tells how a year is counted, if it begins here: "753 | v. Chr.", "753 | vor Christus"."""
    for end in range(min(at + 3, len(tokens)), at, -1):
        said = " ".join(re.sub(r"\.\s+", ".", token.text.lower()) for token in tokens[at:end])
        if said in words("eras"):
            return end
    return None


def dated_end(tokens: Sequence[Token], at: int) -> int | None:
    """The end of a year with its era that begins here: "753 v. Chr.", "490 bis 479 v. Chr."; None for any other."""
    if at >= len(tokens) or re.fullmatch(r"\d{1,4}", tokens[at].text) is None:
        return None
    last = at
    if at + 2 < len(tokens) and tokens[at + 1].text.lower() in words("year_joints"):
        last = at + 2 if re.fullmatch(r"\d{1,4}", tokens[at + 2].text) else at
    return era_end(tokens, last + 1)


def is_times(form: str) -> bool:
    """ "70-mal", "zweimal": how many times; but not "einmal", which may say when."""
    count = form.removesuffix("mal").removesuffix("-")
    known = table("numbers").get(count)
    return form.endswith("mal") and (count.isdigit() or (known is not None and int(known[0]) > 1))


def is_time(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Does the phrase name a time: "im Jahr 1928", "am 3. Oktober", "nach dem Krieg", "1928"?"""
    return time_relation(tokens, chunk) is not None


def time_relation(tokens: Sequence[Token], chunk: Chunk) -> Relation | None:
    """What kind of time a phrase names, None if none: "seit 1928" → "since", "drei Jahre" → "duration"."""
    head = tokens[chunk.head]
    preposition = chunk.preposition
    if (
        head.text in ("Mal", "Male")
        and preposition is None
        and any(t.tag == "CARD" or t.text == "einziges" for t in tokens[chunk.core : chunk.head])
    ):
        return "frequency"  # "drei Male", "ein einziges Mal"
    if preposition == "für" and head.text == "Dauer" and tokens[chunk.end : chunk.end + 1]:
        return "duration"  # "für die Dauer | von fünf Jahren", "für die Dauer | des Krieges"
    class_ = time_class(tokens, chunk)
    if class_ is not None and preposition is not None and tokens[chunk.end - 1].text in words("spent_times"):
        return None  # "nach vier Jahren Bauzeit", beside which stands when it was
    if class_ is None:
        event = noun_class(head.text) == "event"
        return "time" if preposition == "während" or (event and preposition in ("nach", "vor")) else None
    if preposition is None:
        return _without_preposition(tokens, chunk, class_)
    if preposition == "bis" and class_ in words("time_lengths") and _is_up_to_one(tokens, chunk):
        return "duration"
    if preposition in words("prepositions_of_lengths") and _is_mere_length(tokens, chunk, class_):
        return None  # "rückte | um sechs Tage | nach vorne", "auf 70 Jahre | verlängert", "Kinder | unter sechs Jahren"
    plain, counted = table("time_prepositions").get(preposition, ("-", "-"))
    found = counted if is_counted(tokens, chunk) and class_ in words("time_lengths") and counted != "-" else plain
    return _RELATIONS.get(found)


def _without_preposition(tokens: Sequence[Token], chunk: Chunk, class_: str) -> Relation | None:
    """What kind of time a phrase in the accusative names: "drei Jahre" → "duration", "jedes Jahr" → "frequency"."""
    if _has(tokens, chunk, "every_words"):
        return "frequency"
    if class_ == "Jahr" and chunk.kind == "number":
        return "time"
    if is_counted(tokens, chunk) and class_ in words("time_lengths"):
        return "duration"
    whole = chunk.determiner is not None and tokens[chunk.head - 1].text in ("ganze", "ganzen", "ganzes")
    if whole and tokens[chunk.head - 1].tag == "ADJA" and chunk.head == chunk.end - 1:
        return "duration"  # "den ganzen Winter"
    if class_ in words("time_lengths") and _are_those(tokens, chunk):
        return "duration"  # "die letzten Jahre ihres Lebens"
    most = [t.text.lower() for t in tokens[chunk.core : chunk.head]] == ["die", "meiste"]
    if most and chunk.head == chunk.end - 1:
        return "duration"  # "die meiste Zeit"
    return "time" if class_ != "Zeit" or _is_edge(tokens, chunk) else None


def _are_those(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "die letzten Jahre", "diese Wochen": several that are known, but not "die 1920er Jahre"."""
    opened = chunk.determiner is not None and tokens[chunk.determiner].text.lower() in ("die", "diese", "jene")
    several = tokens[chunk.head].text not in lemmas(tokens[chunk.head].text)
    return opened and several and not any(re.match(r"\d", t.text) for t in tokens[chunk.core : chunk.head])


def _is_mere_length(tokens: Sequence[Token], chunk: Chunk, class_: str) -> bool:
    """ "um | sechs Tage", "auf | mehrere Jahre", "zu | fünf Jahren Haft": how much or to which length, not when."""
    dated = is_year(tokens[chunk.head - 1].text) or tokens[chunk.start].tag == "APPRART"
    return class_ in words("time_lengths") and is_counted(tokens, chunk) and not dated


def _is_up_to_one(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "bis zu | einer halben Stunde", but "bis zu einem Tag im Mai" has more behind it."""
    told = chunk.determiner is not None and tokens[chunk.determiner].text in ("einer", "einem")
    alone = chunk.end >= len(tokens) or tokens[chunk.end].tag not in ("APPR", "APPRART", "ART", "$,")
    return told and alone and tokens[chunk.start + 1].text == "zu" and tokens[chunk.head].lemma != "Tag"


def _is_edge(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "Anfang Mai", "Mitte des 18. Jahrhunderts", without an article."""
    dated = is_year(tokens[chunk.end - 1].text) or _is_edge_of_time(tokens, chunk)  # "verkaufte das Haus | Anfang 1894"
    if chunk.start > 0 and tokens[chunk.start - 1].tag in ("NN", "NE") and not dated:
        return False  # "das Grenzkommando Mitte"
    return chunk.determiner is None and tokens[chunk.head].text in words("edge_nouns") | {"Weihnachten", "Ostern"}


def _is_edge_of_time(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "predigte in Dänemark | Mitte des 9. Jahrhunderts": does a month or the genitive of a time stand behind it?"""
    behind = tokens[chunk.head + 1 : chunk.head + 5]
    if not behind or tokens[chunk.head].text not in words("edge_nouns"):
        return False
    if behind[0].text.lower() in words("months"):
        return True
    last = next((t for t in behind[1:] if t.tag == "NN" or _DECADE.match(t.text)), None)
    owned = behind[0].text in ("des", "der") and last is not None
    return owned and last is not None and (_DECADE.match(last.text) is not None or noun_class(last.text) == "time")


def _opens_ranked_range(tokens: Sequence[Token], chunk: Chunk) -> str | None:
    """ "vom 9. | bis zum 24. März", "vom 6. | bis zum 15. Lebensjahr": the noun of both ends stands at the second."""
    ranked = re.fullmatch(r"\d{1,2}\.", tokens[chunk.head].text) and chunk.preposition in ("von", "vom")
    if not ranked or chunk.end >= len(tokens) or tokens[chunk.end].text != "bis":
        return None
    noun = next((t.text for t in tokens[chunk.end : chunk.end + 5] if t.tag == "NN"), "")
    if noun.lower() in words("months"):
        return "Tag"
    return noun if noun_class(noun) == "time" else None


def time_class(tokens: Sequence[Token], chunk: Chunk) -> str | None:
    """The noun class of a time phrase: "Jahr", "Jahrhundert", "Monat", "Tag", "Zeit" … None if it names no time."""
    if chunk.kind == "number":
        return _class_of_number(tokens, chunk)
    head = tokens[chunk.head]
    if _DECADE.match(head.text):
        return "Jahrzehnt"
    if (ranged := _opens_ranked_range(tokens, chunk)) is not None:
        return ranged
    if head.text.lower() in words("months"):
        return "Tag" if re.fullmatch(r"\d{1,2}\.", tokens[chunk.head - 1].text) and chunk.head > chunk.core else "Monat"
    if head.tag == "NE" and head.text in words("edge_nouns"):
        return None  # "Michael | Ende"
    if chunk.preposition == "zu" and tokens[chunk.end - 1].text in words("spent_times"):
        return None  # "verurteilte ihn | zu fünf Jahren Haft"
    return _class_of_noun(tokens, chunk)


def _class_of_number(tokens: Sequence[Token], chunk: Chunk) -> str | None:
    """ "1928", "1914 bis 1918", "1928/29", "753 v. Chr." → "Jahr"."""
    if is_old_year(tokens, chunk):
        return "Jahr"
    form, joints = tokens[chunk.head].text, words("year_joints") | {","}
    joined = all(is_year(t.text) or t.text.lower() in joints for t in tokens[chunk.core : chunk.end])
    season = chunk.end == chunk.core + 1 and re.fullmatch(r"1\d{3}/\d{2,4}|20\d{2}/\d{2,4}", form) is not None
    bare_year = season or (is_year(form) and joined) or dated_end(tokens, chunk.core) == chunk.end
    return "Jahr" if bare_year and chunk.preposition in _BEFORE_YEARS else None


_BEFORE_YEARS = (None, "um", "seit", "bis", "ab", "von", "vor", "nach", "gegen", "zwischen", "in")
"""Prepositions, or none, before a number that is a year."""


def _class_of_noun(tokens: Sequence[Token], chunk: Chunk) -> str | None:
    """ "im Frühjahr" → "Jahreszeit", "die 1920er Jahre" → "Jahrzehnt", "am Donnerstagmorgen" → "Tageszeit"."""
    head = tokens[chunk.head]
    for lemma in (*lemmas(head.text), head.lemma, head.text):
        entry = table("time_nouns").get(lemma)
        if entry:
            if entry[0] == "Jahr" and any(_DECADE.match(t.text) for t in tokens[chunk.core : chunk.head]):
                return "Jahrzehnt"
            return entry[0]
    if head.tag == "NE":
        return None  # "Luc | Montagnier"
    named = re.match(r"(.+?tag|.+?woch|.+?abend)", head.text.lower())  # "Donnerstag|morgen"
    return "Tageszeit" if named and named[1] in words("weekdays") else None


def is_counted(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Does a number or quantity word stand before the head: "drei Jahre", "mehrere Wochen"?"""
    before = tokens[chunk.core : chunk.head]
    return any(t.tag == "CARD" or t.text.lower() in words("quantity_words") for t in before)


def _has(tokens: Sequence[Token], chunk: Chunk, name: str) -> bool:
    return tokens[chunk.core].text.lower() in words(name)
