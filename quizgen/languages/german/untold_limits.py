"""Doubts about a question that does not tell what its clause is limited to: "Während dieser Zeit", "In Haft"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.omissions import is_droppable
from quizgen.languages.german.references.description import is_bare_definite
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Clause, Phrase, Sentence


def untold_limits(sentence: Sentence, clause: Clause, about: Phrase) -> Iterator[str]:
    """ "Während dieser Zeit wird das Amt verwaltet" → ("when it is so is left out",)."""
    yield from (says for says, holds in _UNTOLD if holds(sentence, clause, about))


def _leaves_out_when(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "| Während dieser Zeit | wird die Kirche vom Kollegium geleitet": now it is so at no other time."""
    if "past" in clause.marks or clause.kind != "main":
        return False
    front = next((p for p in clause.phrases if p.field == "front" and p is not about), None)
    during = front is not None and front.preposition == "während" and any(t.tag == "PDAT" for t in front.tokens)
    return front is not None and during and front.resolved is None and is_droppable(clause, front, brief=False)


def _is_before_colon(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "In Gefangenschaft tun sie etwas Besonderes: | Sie waschen ihre Nahrung": elsewhere they do not."""
    last = next((t for t in reversed(sentence.tokens) if t.end <= clause.start), None)
    if last is None or last.text != ":" or "past" in clause.marks:
        return False
    before = [p for c in sentence.clauses if c.kind == "main" and c.end <= clause.start for p in c.phrases]
    limited = any(p.field == "front" and p.tokens[0].text == "In" and p.marks & {"bare", "named"} for p in before)
    renamed = any(p.role == "subject" and p.head.tag == "PPER" and p is not about for p in clause.phrases)
    return limited and renamed and not any(p.relation == "place" for p in clause.phrases)


def _began_before(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "Otto überfiel Ulm, und es dauerte | vier Jahre |, bis er besiegt war": it began in the clause before."""
    later = any(c.kind == "main" and c.end <= clause.start for c in sentence.clauses)
    lasted = clause.lemma == "dauern" and about.relation == "duration" and later
    until = any(t.text == "es" for t in clause.tokens)  # not "Das Fest heißt Hanami und dauert zehn Tage"
    return lasted and until and not any(p.relation == "time" for p in clause.phrases)


def _is_any_holder(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "1603 starb | der König von England": there were many of them, and no name tells which."""
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not about), None)
    if subject is None or about.relation != "time" or "past" not in clause.marks or subject.kind != "person":
        return False
    plain = "definite" in subject.marks and subject.number == "singular" and subject.resolved == subject.text
    before = [t for t in subject.tokens if t.end <= subject.head.start and t.tag in ("ADJA", "CARD")]
    held = subject.head.text in words("ruling_titles") or any(
        subject.head.text.lower().endswith(ending) for ending, kind in rows("offices") if kind == "office"
    )
    named = {"named", "superlative"} & subject.marks or any(p.relation in _NAMING for p in subject.parts)
    return plain and held and bool(subject.parts) and not named and all(t.text[:-1].endswith("isch") for t in before)


_NAMING = ("name", "apposition", "relative")
"""Relations of parts that tell which of many holders of an office it was."""


def _was_any_holder(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "Wer war | der Präsident der USA|?": there were many of them, and neither a time nor a name tells which."""
    held = next((p for p in clause.phrases if p.relation == "predicate" and p is not about), None)
    timed = any(p.relation in ("time", "since", "until", "duration") for p in clause.phrases)
    if held is None or timed or clause.frame != "copula" or not {"past"} <= clause.marks or about.role != "subject":
        return False
    office = any(held.head.text.lower().endswith(ending) for ending, kind in rows("offices") if kind == "office")
    plain = "definite" in held.marks and held.number == "singular" and "superlative" not in held.marks
    return about.kind == "person" and office and plain and not any(t.tag == "ADJA" for t in held.tokens)


def _are_any_areas(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "1963 wurden | die britischen Gebiete | unabhängig": of many of them, and no name tells where."""
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not about), None)
    if subject is None or about.relation != "time" or subject.parts or subject.number != "plural":
        return False
    areas = noun_class(subject.head.text) == "region" and {"definite", "described"} <= subject.marks
    named = any(t.tag == "NE" for p in clause.phrases if p.kind != "clause" for t in p.tokens)
    return areas and subject.resolved == subject.text and not named


def _counts_some(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "gibt es | acht Berge|, die höher sind als 8000 Meter", "die 8000 Meter hoch sind": so many only of those."""
    if clause.frame != "existence" or "counted" not in about.marks:
        return False
    comma, *inside = [t for t in sentence.tokens if t.start >= about.head.end] or [about.head]
    told = [t for t in inside if t.end <= next((c.end for c in sentence.clauses if c.start >= comma.end), 0)]
    behind = comma.text == "," and [t.tag for t in inside[:1]] == ["PRELS"]
    compared = any(t.tag == "ADJD" and t.text.endswith("er") for t in told) and any(t.text == "als" for t in told)
    sized = {"CARD", "VAFIN"} <= {t.tag for t in told} and any(t.text in words("measure_adjectives") for t in told)
    return behind and (compared or (sized and told[-1].lemma == "sein"))


def _came_at_some_time(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "Es kam | zum Krieg | mit der Kompanie": when, where or why it came to it is not told."""
    expletive = any(p.role == "subject" and p.text.lower() == "es" for p in clause.phrases)
    topic = about.relation == "topic" and about.preposition in ("zu", "zum", "zur")
    if clause.lemma != "kommen" or not expletive or not topic:
        return False
    others = [p for p in clause.phrases if p is not about]
    return not any(p.relation in _TELLING or p.kind in ("time", "place", "clause") for p in others)


_TELLING = ("time", "since", "until", "place", "cause", "means", "condition", "circumstance")
"""Relations of what tells when, where or why something came to be."""


def _owns_in_key(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "| Wenn ein Mensch gestochen wird|, gerät Speichel in sein Blut": whose it is only the key tells."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if about.kind != "clause" or about.field != "front" or subject is None or subject.kind != "thing":
        return False
    inside = [c for c in sentence.clauses if about.start <= c.start and c.end <= about.end]
    living = any(p.role == "subject" and p.kind == "person" for c in inside for p in c.phrases)
    rest = (p for p in clause.phrases if p not in (about, subject) and p.resolved == p.text)
    owned = any(t.tag == "PPOSAT" and re.match("sein|ihr", t.text) for p in rest for t in p.tokens)
    return living and owned and noun_class(subject.head.text) not in ("animal", "plant")


def _tears_list(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "Aerosole | mit Pollen | aus Blüten|, mit Sporen aus Pilzen": the question would end in the list."""
    others = [p for p in clause.phrases if p is not about and p.preposition is not None and p.kind != "clause"]
    commas = {t.end + 1 for t in sentence.tokens if t.text == ","}
    return any(
        one.preposition == two.preposition and two.start in commas and not one.sure and one.end < two.start
        for one in others
        for two in others
    )


def _is_part_of_value(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "ein Zehntausendstel | des Wertes": of what value, was told before."""
    owners = (part for p in clause.phrases if p.head.text.lower().endswith("tel") for part in p.parts)
    return any(
        part.relation == "genitive" and part.head.lemma in words("nouns_of_values") and is_bare_definite(part)
        for part in owners
    )


def _counts_from_untold(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "musste | nach wenigen Tagen | aus Warschau fliehen": after what, no other word of the question tells."""
    others = [p for p in clause.phrases if p is not about]
    length = [p for p in others if p.relation == "time" and p.class_ in words("time_lengths") and not p.parts]
    counted = [p for p in length if p.preposition == "nach" and p.marks & {"counted", "quantified"}]
    dated = any(p.relation in _TELLING and p not in counted and p.relation != "place" for p in others)
    return bool(counted) and "past" in clause.marks and about.relation in (*_DONE, "cause") and not dated


def _was_meant_to(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "Hitler sollte sich frei fühlen, Polen anzugreifen": who wished it so, and when, is told before."""
    meant = clause.finite is not None and clause.finite.lemma == "sollen" and "past" in clause.marks
    others = [p for p in clause.phrases if p is not about]
    told = any(p.relation in _TELLING or p.kind in ("time", "place") for p in others)
    told = told or any(p.relation in ("object", "predicate", "topic") for p in others)
    return meant and about.role == "subject" and about.kind == "person" and "passive" not in clause.marks and not told


def _is_before_untold_work(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "Kurz nach Fertigstellung | des Films | wurde England bombardiert": which film, is told before."""
    times = [p for p in clause.phrases if p.relation == "time" and p.head.text in words("turning_points")]
    works = [part for p in times for part in p.parts if part.relation == "genitive" and is_bare_definite(part)]
    return any(noun_class(part.head.text) == "work" and part.number == "singular" for part in works)


def _is_such_a_case(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "Ein Beispiel dafür | ist die Krise von 1929": of what it is one, is told before."""
    halves = (p for p in clause.phrases if p is not about and p.role in ("subject", "predicate"))
    return clause.frame == "copula" and any(p.tokens[-1].tag == "PROAV" and p.head.tag == "NN" for p in halves)


def _means_all_told(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "erhielten | alle Städte | ihre alten Namen": those that were told before; "in Ulm" tells which."""
    around = [p for p in clause.phrases if p.kind == "clause"]
    inside = (c for c in sentence.clauses if any(p.start <= c.start < p.end for p in around))
    return any(_tells_of_all(one) for one in (clause, *inside))


def _tells_of_all(clause: Clause) -> bool:
    placed = any(p.relation == "place" and any(t.tag == "NE" for t in p.tokens) for p in clause.phrases)
    all_ = (p for p in clause.phrases if p.tokens[0].text.lower() in words("words_for_all") and not p.parts)
    plain = any([t.tag for t in p.tokens[1:]] == ["NN"] and p.kind in ("thing", "group", "place") for p in all_)
    return "past" in clause.marks and plain and not placed


def _means_many_told(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "| Die zahlreichen Drüsen | teilt man in drei Arten": those that the text told of before."""
    opening = tuple(f"{article} {many} " for article in ("die", "der", "den") for many in words("words_for_many"))
    return any(
        (p.resolved or p.text).lower().startswith(opening) and not any(part.relation != "name" for part in p.parts)
        for p in clause.phrases
        if p is not about and p.kind in ("thing", "group", "person", "place")
    )


def _counts_since(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "Seit 2004 | wurden 291 Einsätze geflogen": how many they are since then is what one would ask for."""
    counted = (p for p in clause.phrases if "counted" in p.marks and p.role in ("subject", "object"))
    several = any(t.tag == "CARD" and not is_year(t.text) for p in counted for t in p.tokens)
    return about.relation == "since" and "past" in clause.marks and several


def _says_nobody_else(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "verbündete sich | nur Schweden | mit Russland": that the others did not is what one has to know."""
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not about), None)
    limited = subject is not None and subject.tokens[0].text.lower() in words("only")
    return limited and about.relation in (*_DONE, "means", "company", "circumstance")


def _is_factor_untold(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "Die Zölle waren | ein entscheidender Faktor": for what, was told before."""
    factors = [p for p in clause.phrases if p.relation == "predicate" and p is not about and not p.parts]
    plain = any(p.head.lemma in words("nouns_of_influence") and "indefinite" in p.marks for p in factors)
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    rest = (p for p in clause.phrases if p not in (subject, about, *factors))
    return clause.frame == "copula" and plain and all(p.relation in ("manner", "other") for p in rest)


_DONE = ("agent", "patient", "object", "recipient", "topic", "predicate", "content", "origin", "direction", "place")
"""Relations of what is asked for by what was done: that happened once."""


_UNTOLD: tuple[tuple[str, Callable[[Sentence, Clause, Phrase], bool]], ...] = (
    ("when it began is told before", _began_before),
    ("when it is so is left out", _leaves_out_when),
    ("where it is so stands before the colon", _is_before_colon),
    ("which of those who held the office it was is not told", _is_any_holder),
    ("when the office was held is not told", _was_any_holder),
    ("where the areas are is not told", _are_any_areas),
    ("which of them are counted stands behind the comma", _counts_some),
    ("when or where it came to it is not told", _came_at_some_time),
    ("whose it is only the answer tells", _owns_in_key),
    ("a list would be cut", _tears_list),
    ("of what value it is a part is not told", _is_part_of_value),
    ("from when it is counted is not told", _counts_from_untold),
    ("who meant it so is not told", _was_meant_to),
    ("which work it was is not told", _is_before_untold_work),
    ("of what it is a case is told before", _is_such_a_case),
    ("all of which is told before", _means_all_told),
    ("which of many it is is told before", _means_many_told),
    ("how many they are is what one would ask for", _counts_since),
    ("that nobody else does is what is told", _says_nobody_else),
    ("for what it is a factor is told before", _is_factor_untold),
)
"""What a clause is limited to, each with the reason."""
