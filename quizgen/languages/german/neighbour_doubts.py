"""Doubts about what stands in or behind a clause: "eine Liste, | auf der alles steht", "|, aber auch", a colon."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from quizgen.languages.german.next_clause_doubts import next_clause_doubts
from quizgen.languages.german.omissions import is_long_or_unknown, says_which
from quizgen.languages.german.references.description import core, is_bare_definite
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def neighbour_doubts(sentence: Sentence, clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Does another clause of the sentence belong to a word of this one, or finish it?"""
    yield from _untold_which(clause, about)
    yield from _inner(clause, about, wh)
    if about.relation == "until" and any(p.relation == "duration" for p in clause.phrases):
        yield "how long it lasts is told beside its end"  # "bleibt zwei Jahre, bis er Zähne hat"
    for other in sentence.clauses:
        yield from next_clause_doubts(sentence, clause, other, about)
    yield from _more_behind(sentence, clause, about)
    if _is_example(sentence, about):
        yield f"„{about.text}“ is only an example"
    yield from _announced(sentence, clause, about, wh)


def _untold_which(clause: Clause, about: Phrase) -> Iterator[str]:
    """ "legten eine Liste an, | auf der sie alles notierten": a clause inside that the question would miss."""
    for phrase in clause.phrases:
        if phrase.kind != "clause" or not _tells_which(clause, phrase):
            continue
        cut = phrase.start - about.end > 1 and about is _phrase_before(clause, phrase)  # what was presented: all of it
        if cut or (is_long_or_unknown(phrase) and not says_which(clause, phrase)):
            yield f"„{phrase.text[:40]}“ tells which is meant"


def _more_behind(sentence: Sentence, clause: Clause, about: Phrase) -> Iterator[str]:
    """ "frisst | Mäuse|, aber auch Beeren", "nicht, | weil es regnet|, sondern …": what goes on right behind."""
    behind = [t.text.lower() for t in sentence.tokens if t.start >= about.end][:3]
    more = about.role in ("subject", "object") and behind == [",", "aber", "auch"]
    if more and not _is_rarer(sentence, clause, about):
        yield f"another than „{about.text}“ stands behind „aber auch“"
    if about.kind == "clause" and behind[:2] == [",", "sondern"]:
        yield f"„{about.text[:40]}“ goes on behind „sondern“"


def _is_example(sentence: Sentence, about: Phrase) -> bool:
    """ "können zum Beispiel Farben erkennen oder | Temperaturen | messen": what "zum Beispiel" says holds of both."""
    before = [t.text.lower() for t in sentence.tokens if t.end <= about.start]
    told = next((at for at, pair in enumerate(pairwise(before)) if at and pair == ("zum", "beispiel")), None)
    return told is not None and about.role == "object" and "oder" in before[told:]


def _is_rarer(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "frisst vor allem | Mäuse |, aber auch Beeren": "vor allem" tells that there is more, and no verb follows."""
    chiefly = any(p.text.lower() in words("chief_words") for p in clause.phrases)
    return chiefly and not any(t.tag.startswith("V") for t in sentence.tokens if t.start >= about.end)


def _inner(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Does a clause inside tell of another noun than it seems, or of one that only the text knows?"""
    if _may_tell_of(clause, about):
        yield f"the relative clause behind may tell of „{about.text}“"
    if wh in ("was", "wer") and _repeats_noun(about, [p for p in clause.phrases if p is not about]):
        yield f"„{about.head.text}“ stands in the question, too"
    if _tells_result(clause, about):
        yield "what came of it is told with a noun that is named elsewhere"


def _tells_which(clause: Clause, inner: Phrase) -> bool:
    """ "legten eine Liste an, | auf der sie alles notierten": a relative clause behind a noun with "ein" alone.

    "gab es neue Ideen, | wie es dazu kam": what they were about; "Barock heißt eine Epoche der Kunst, | die …": which.
    """
    before = _phrase_before(clause, inner)
    if before is None or "definite" in before.marks:
        return False
    if inner.tokens[0].text.lower() in words("interrogative_openers"):
        return before.head.lemma in words("content_nouns") and inner.resolved is None
    if "indefinite" not in before.marks or not any(t.tag in ("PRELS", "PRELAT") for t in inner.tokens[:2]):
        return False
    return clause.frame == "naming" or not (_tells_itself(before) or before.parts)


def _phrase_before(clause: Clause, inner: Phrase) -> Phrase | None:
    return max((p for p in clause.phrases if p.end < inner.start), key=attrgetter("end"), default=None)


def _tells_itself(phrase: Phrase) -> bool:
    """ "ein tragbares Gerät", but not "eine Künstliche Intelligenz", "ein neues Programm"."""
    adjectives = [t for t in phrase.tokens if t.tag == "ADJA" and t.text.islower()]
    return any(t.lemma.lower() not in words("empty_adjectives") for t in adjectives)


def _may_tell_of(clause: Clause, about: Phrase) -> bool:
    """ "legen | einen Teppich | unter den Fuß, auf dem sie gleiten": the relative clause may tell of either noun."""
    behind = next((p for p in clause.phrases if p.start == about.end + 1 and p.preposition is not None), None)
    if behind is None or "indefinite" not in about.marks or about.parts or "definite" not in behind.marks:
        return False
    alike = (about.gender, about.number) == (behind.gender, behind.number)
    told = any(p.relation == "relative" and p.end == behind.end for p in behind.parts)
    return about.role == "object" and alike and told and is_bare_definite(core(behind))


def _repeats_noun(about: Phrase, others: list[Phrase]) -> bool:
    """ "Der Hauptsitz der NATO ist in Brüssel, | wo auch der Hauptsitz der EU ist": the question would tell it."""
    noun = about.head.text
    said = about.head.tag == "NN" and about.role == "subject"
    return said and any(t.text == noun for p in others if p.kind == "clause" for t in p.tokens)


def _tells_result(clause: Clause, about: Phrase) -> bool:
    """ "erregte so großes Aufsehen, | dass der Salon berühmt wurde": which salon it is stands elsewhere."""
    before = {t.text.lower() for p in clause.phrases if p.kind != "clause" for t in p.tokens}
    results = (p for p in clause.phrases if p is not about and p.kind == "clause" and p.tokens[0].text == "dass")
    return "so" in before and any(
        a.tag == "ART" and a.text in ("der", "das") and b.tag == "NN"
        for result in results
        for a, b in pairwise(result.tokens[1:3])
    )


def _announced(sentence: Sentence, clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Is what the phrase is told behind a colon: "sammelt seine Nahrung: Käfer und Raupen"?"""
    behind = next((t for t in sentence.tokens if t.start >= about.end), None)
    quoting = clause.frame in ("saying", "wording") or about.relation == "name"
    if told := next((p for p in clause.phrases if p is not about and _is_told_behind(sentence, p)), None):
        yield f"which „{told.text}“ it was stands behind the colon"
    last = max((p.end for p in clause.phrases), default=about.end)
    ending = next((t.text for t in sentence.tokens if t.start >= last), "")
    if about.relation == "origin" and about.end < last and ending == ":":
        yield f"how it comes „{about.text}“ stands behind the colon"
    if behind is not None and behind.text == ":" and "wie viel" not in wh and not quoting:
        yield f"what „{about.text}“ is stands behind the colon"


def _is_told_behind(sentence: Sentence, phrase: Phrase) -> bool:
    """ "gab es | eine Volksabstimmung|: Eine Mehrheit wollte …": one of many, of which more is told."""
    behind = next((t for t in sentence.tokens if t.start >= phrase.end), None)
    one = phrase.role in ("subject", "object") and "indefinite" in phrase.marks and phrase.number == "singular"
    told = any(c.kind == "main" and c.start > phrase.end and c.finite is not None for c in sentence.clauses)
    return one and not phrase.parts and behind is not None and behind.text == ":" and told
