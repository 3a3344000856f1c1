"""Phrases as slots need them: a part that stands by itself, a stretch of several phrases, a verb."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.model import Clause, Phrase, Sentence, Token


def own_phrases(sentence: Sentence) -> Iterator[tuple[Clause, Phrase]]:
    """All phrases that stand in a clause; not those that it shares with another one."""
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            if clause.start <= phrase.start < clause.end:
                yield clause, phrase


def standing(part: Phrase) -> Phrase:
    """A part of a phrase that means the same without the phrase: a name, a number, what stands in brackets."""
    return replace(part, resolved=part.text)


def stretch(sentence: Sentence, like: Phrase, start: int, end: int) -> Phrase | None:
    """The words from `start` to `end` as a phrase with head and role of `like`; None where there are none."""
    tokens = tuple(t for t in sentence.tokens if start <= t.start and t.end <= end)
    if not tokens:
        return None
    text = sentence.text[start - sentence.start : end - sentence.start]
    head = like.head if like.head in tokens else tokens[-1]
    return replace(like, text=text, start=start, end=end, tokens=tokens, head=head, resolved=text, parts=())


def joined(sentence: Sentence, clause: Clause, phrases: Sequence[Phrase]) -> tuple[Clause, Phrase] | None:
    """The clause with neighbouring phrases as one: "ein Gefängnis" and "in Paris"; None if a word stands between."""
    first, last = phrases[0], phrases[-1]
    if any(p.resolved != p.text for p in phrases):
        return None
    inside = {t.start for p in phrases for t in p.tokens}
    between = [t for t in clause.tokens if first.start <= t.start < last.end and t.start not in inside]
    if any(t.text != "," for t in between):
        return None
    whole = stretch(sentence, first, first.start, _with_mark(sentence, first.start, last.end))
    if whole is None or is_cut_off(sentence, whole, clause):
        return None  # a word behind it that belongs to nothing: the phrase is cut off
    whole = replace(whole, parts=_brackets(last, whole.end))
    kept = tuple(p for p in clause.phrases if p not in phrases)
    at = next((i for i, p in enumerate(kept) if p.start > whole.start), len(kept))
    return replace(clause, phrases=(*kept[:at], whole, *kept[at:])), whole


def _brackets(phrase: Phrase, end: int) -> tuple[Phrase, ...]:
    """ "eine Klasse der Weichtiere | (Mollusca)", "aus Kupfer | (Cu) | und Zink (Zn)": what no key needs."""
    listed = tuple(p for p in phrase.parts if p.relation == "other" and p.end == end)
    closing = {end, *(p.start for p in listed)}
    brackets = tuple(p for p in phrase.parts if p.relation == "members" and {p.end, p.end + 1, p.end + 2} & closing)
    return (*brackets, *listed) if brackets else ()


def is_cut_off(sentence: Sentence, phrase: Phrase, clause: Clause) -> bool:
    """Does a word or a bracket follow that belongs to nothing? Then the phrase may go on."""
    behind = next((t for t in sentence.tokens if t.start >= phrase.end), None)
    return (
        behind is not None
        and behind.end < clause.end  # a last word that joins the next clause belongs to none of its phrases
        and behind not in (clause.finite, *clause.verbs, *clause.dropped)
        and (behind.text[:1].isalnum() or behind.text == "(")
    )


def _with_mark(sentence: Sentence, start: int, end: int) -> int:
    """The end of a stretch with the quotation mark that closes one inside it."""
    inside = sentence.text[start - sentence.start : end - sentence.start]
    after = sentence.text[end - sentence.start : end + 1 - sentence.start]
    opened = inside.count("„") > inside.count("“") or inside.count('"') % 2 == 1
    return end + 1 if after and after in '“"' and opened else end


def without_insertions(sentence: Sentence, clause: Clause) -> Clause:
    """The clause without participles between commas: „Karlsruhe|, auch Fächerstadt genannt,| ist eine Stadt“."""
    inserted = {c.start for c in sentence.clauses if c.kind == "relative" and c.finite is None}
    phrases = tuple(_before_insertion(sentence, p, inserted) for p in clause.phrases)
    if phrases == clause.phrases:
        return clause
    cut = [(new.end, old.end) for old, new in zip(clause.phrases, phrases, strict=True) if old is not new]
    tokens = tuple(t for t in clause.tokens if not any(start <= t.start <= end for start, end in cut))
    return replace(clause, phrases=phrases, tokens=tokens)


def _before_insertion(sentence: Sentence, phrase: Phrase, inserted: set[int]) -> Phrase:
    parts = phrase.parts
    while parts and parts[-1].text.startswith("("):
        parts = parts[:-1]  # "das Rad, auch Velo genannt | (in der Schweiz) |, ist …"
    last = parts[-1] if parts else None
    if last is None or last.relation != "relative" or last.start not in inserted or phrase.resolved != phrase.text:
        return phrase
    end = max((t.end for t in phrase.tokens if t.end < last.start and t.text != ","), default=phrase.start)
    told = stretch(sentence, phrase, phrase.start, end)
    return phrase if told is None else replace(told, parts=parts[:-1])


def without_clause_of_place(clause: Clause) -> Clause:
    """The clause without what says more of a place named before it: „Die Hauptstadt ist Lima|, wo viele wohnen|“."""
    places = [p for p in clause.phrases if p.kind == "place" and "named" in p.marks]
    near = {p.end + len(", ") for p in places}
    more = [p for p in clause.phrases if p.kind == "clause" and p.relation == "content" and p.start in near]
    if not more:
        return clause
    tokens = tuple(t for t in clause.tokens if not any(p.start - len(", ") <= t.start < p.end for p in more))
    return replace(clause, phrases=tuple(p for p in clause.phrases if p not in more), tokens=tokens)


def aside(clause: Clause, phrase: Phrase) -> Clause:
    """The clause as far as it concerns what one of its phrases says by itself: no verb, nothing denied or doubted."""
    return replace(
        clause,
        tokens=phrase.tokens,
        phrases=(phrase,),
        finite=None,
        verbs=(),
        dropped=(),
        marks=clause.marks & {"past"},
    )


def verb_of(clause: Clause, like: Phrase) -> Phrase | None:
    """The finite verb as a phrase, to be written in a template: "ist", "waren"."""
    if clause.finite is None:
        return None
    return word(clause.finite, like)


def word(token: Token, like: Phrase) -> Phrase:
    """One word as a phrase beside `like`, in small letters."""
    text = token.text.lower()
    return replace(
        like,
        text=text,
        resolved=text,
        start=token.start,
        end=token.end,
        tokens=(token,),
        head=token,
        parts=(),
        sure=True,
    )


def surely_told(clause: Clause, one: Phrase, other: Phrase) -> tuple[Clause, Phrase, Phrase]:
    """„Wichtige Städte sind Genf und Basel“: which of both is the subject makes no difference."""
    sure = {p: replace(p, sure=True) for p in (one, other)}
    told = tuple(sure.get(p, p) for p in clause.phrases)
    return replace(clause, phrases=told), sure[one], sure[other]
