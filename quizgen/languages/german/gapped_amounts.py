"""Amounts behind a comma with the verb of the first: "60 % der Bewohner leben im Tal, | 30 % in den Bergen"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.references import core
from quizgen.languages.german.verb_pairs import in_place_of, is_oblique, part_of
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def amounts_apart(clause: Clause) -> tuple[Clause, ...]:
    """The clause, or the two that share its verb, each with its own amount.

    "Die Preußen verloren 270 Mann, die Russen 100." → "Die Preußen verloren 270 Mann", "die Russen (verloren) 100
    (Mann)"
    """
    joint = _joint(clause)
    if joint is None:
        return (clause,)
    before = [p for p in clause.phrases if p.end <= joint.start]
    behind = _opened([p for p in clause.phrases if p.start >= joint.end])
    second = _shares(before, behind)
    if not second and clause.frame not in ("copula", "becoming"):
        second = _owners(before, behind) or _frames(before, behind)
    if not second and (clause.frame in ("copula", "becoming") or not _lacks_verb(before, behind)):
        return (clause,)
    first = part_of(clause, clause.start, joint.start, [_settled(p) for p in before])
    if not second:
        return (first,)
    half = part_of(clause, joint.end, clause.end, second)
    gone = {t for p in behind for t in p.tokens} - {t for p in second for t in p.tokens}
    shift = clause.end + 1 - min((v.start for v in clause.verbs), default=0)
    verbs = tuple(replace(v, start=v.start + shift, end=v.end + shift) for v in clause.verbs)  # "erzeugt" for both
    tokens = (*(t for t in half.tokens if t not in gone), *verbs)
    return first, replace(half, tokens=tokens, verbs=verbs)


def _opened(behind: list[Phrase]) -> list[Phrase]:
    """ "24 Prozent aus Kohle" as two phrases, which the verb before tells apart: "aus Wind erzeugt, 24 Prozent …"."""
    part = behind[0].parts[0] if len(behind) == 1 and _is_share(behind[0]) and len(behind[0].parts) == 1 else None
    if part is None or part.relation != "attribute" or not part.preposition or part.end != behind[0].end:
        return behind
    return [core(behind[0], ("attribute",)), replace(part, resolved=part.text)]


def _lacks_verb(before: Sequence[Phrase], behind: Sequence[Phrase]) -> bool:
    """ "…, | die Liberalen 20 Sitze", "die der Frauen bei 78 Jahren": an amount of somebody else, whatever it is."""
    amount = before[-1] if before else None
    if amount is None or len(behind) < 2 or amount.role == "subject" or not _is_amount(amount):
        return False
    last, opener = behind[-1], behind[0].tokens[0].tag
    same = last.preposition == amount.preposition and last.head.text in (amount.head.text, amount.tokens[-1].text)
    return _is_amount(last) and same and opener in ("ART", "NE", "NN", "PRELS", "PDS")


def _is_amount(phrase: Phrase) -> bool:
    return is_counted(phrase) and phrase.kind != "clause" and phrase.head.tag == "NN"


def _joint(clause: Clause) -> Token | None:
    """The only comma behind the verb, or "und" before a share, where no other verb and no clause follows."""
    finite = clause.finite
    if clause.kind != "main" or finite is None or clause.frame == "naming":
        return None
    starts = {p.start for p in clause.phrases if _is_share(p)}
    joints = [t for t in clause.tokens if t.text == "," or (t.text == "und" and t.end + 1 in starts)]
    joints = [t for t in joints if t.start > finite.end]
    if len(joints) != 1 or any(v.start > joints[0].start for v in clause.verbs):
        return None
    comma = joints[0]
    inside = any(p.start < comma.start < p.end or p.kind in ("clause", "quotation") for p in clause.phrases)
    joined = any(t.tag == "KON" and t.start > comma.end for t in clause.tokens)
    return None if inside or joined else comma


def _shares(before: Sequence[Phrase], behind: Sequence[Phrase]) -> list[Phrase]:
    """Another share of the same whole and where it is: "30 % | (der Bewohner) in den Bergen"."""
    subject = next((p for p in before if p.role == "subject"), None)
    if subject is None or len(behind) < 2 or not (_is_share(subject) and _is_share(behind[0])):
        return []
    whole = next((p for p in subject.parts if p.relation == "genitive"), None)
    told = [p for p in behind[1:] if p.preposition is not None and p.head.tag not in ("PPER", "PDS", "PRELS")]
    described = [p for p in (before[-1], behind[1]) if p.relation == "manner" and p.head.tag == "ADJD"]
    if len(described) == len(behind) == 2:
        told = [behind[1]]  # "sind katholisch, 8 % | muslimisch"
    alike = {basic_preposition(p.preposition or "") for p in before if p.preposition} | _PLACES
    fitting = all(basic_preposition(p.preposition or "") in alike or p in described for p in told)
    if (
        whole is None
        or behind[0].head.text != subject.head.text
        or behind[0].parts
        or len(subject.parts) != 1
        or len(told) != len(behind) - 1
        or not fitting
    ):
        return []
    share = _of_same_whole(behind[0], subject)
    partner = next((p for p in reversed(before) if p.preposition is not None or p in described), None)
    settled = [in_place_of(p, partner) if p is told[0] and partner is not None else p for p in told]
    return [replace(share, field="front"), *_shared(before, partner), *settled]


def _of_same_whole(count: Phrase, subject: Phrase) -> Phrase:
    """ "30 %" like "60 % der Bewohner": the number alone is another one, before the same words."""
    numbers = [t for t in count.tokens if t.end <= count.head.start]
    before = count.text[: numbers[-1].end - count.start]
    shift = subject.head.start - 1 - numbers[-1].end
    moved = (replace(t, start=t.start + shift, end=t.end + shift) for t in numbers)
    tokens = (*moved, *(t for t in subject.tokens if t.start >= subject.head.start))
    text = f"{before} {subject.text[subject.head.start - subject.start :]}"
    return replace(subject, text=text, resolved=text, tokens=tokens, start=tokens[0].start, sure=True)


_PLACES = frozenset({"in", "an", "auf"})
"""Prepositions that may tell the places of both: "an der Küste", "in den Bergen"."""


def _is_share(phrase: Phrase) -> bool:
    percent = phrase.head.text in ("Prozent", "%") or phrase.head.text in words("fractions")
    return percent and phrase.preposition is None and is_counted(phrase)


def _owners(before: Sequence[Phrase], behind: Sequence[Phrase]) -> list[Phrase]:
    """Another subject with its own amount: "die Russen | 100 (Mann)"."""
    subject = next((p for p in before if p.role == "subject"), None)
    amount = before[-1] if before else None
    if subject is None or amount is None or len(behind) != 2 or amount.role != "object" or not is_counted(amount):
        return []
    other, count = behind
    named = other.head.tag in ("NN", "NE") and other.preposition is None and not is_counted(other)
    plain = named and other.kind not in ("time", "pronoun", "clause") and not other.parts
    oblique = is_oblique(other)
    several = is_counted(count) or count.head.text in words("large_numbers")
    if not plain or oblique or other.number != subject.number or not several or count.preposition:
        return []
    told = _with_noun(count, amount)
    if told is None:
        return []
    owner = replace(other, role="subject", relation=subject.relation, case="nominative", field="front", sure=True)
    return [owner, *_shared(before, amount), told]


def _with_noun(count: Phrase, amount: Phrase) -> Phrase | None:
    """The number with the noun that only the first has: "100" → "100 Mann"; its own noun has to be the same."""
    alike = {"role": amount.role, "relation": amount.relation, "case": amount.case}
    if count.head.tag == "NN" and count.head.text not in words("large_numbers"):
        return replace(count, sure=True, **alike) if count.head.text == amount.head.text else None  # type: ignore[arg-type]
    at = max(i for i, t in enumerate(amount.tokens) if t.tag == "CARD")
    noun = [t for t in amount.tokens[at + 1 :] if t.text not in words("large_numbers")]
    return replace(_with_words(count, noun, amount), parts=()) if not amount.parts and noun else None


def _frames(before: Sequence[Phrase], behind: Sequence[Phrase]) -> list[Phrase]:
    """Another amount under another condition: "bei Frauen | 78 Jahre" behind "bei Männern 72 Jahre"."""
    subject = next((p for p in before if p.role == "subject"), None)
    amount = before[-1] if before else None
    if subject is None or amount is None or len(behind) != 2 or not is_counted(amount) or amount is subject:
        return []
    frame, count = behind
    alike = [p for p in before if p.preposition and frame.preposition and p is not amount and _is_alike(p, frame)]
    same = count.head.text == amount.head.text and count.preposition == amount.preposition and is_counted(count)
    if len(alike) != 1 or not same or count.parts or amount.parts:
        return []
    rest = [p for p in before if p not in (subject, amount, alike[0])]
    own = replace(subject, field="front")
    return [own, *(replace(p, field="middle") for p in rest), *map(in_place_of, behind, (alike[0], amount))]


def _is_alike(phrase: Phrase, frame: Phrase) -> bool:
    one, other = (basic_preposition(p.preposition or "") for p in (phrase, frame))
    return one == other and (phrase.kind == "time") == (frame.kind == "time")


def _shared(before: Sequence[Phrase], partner: Phrase | None) -> list[Phrase]:
    """When, where it was so, told before both: "| 1990 | lebten 60 % im Tal, 30 % in den Bergen"."""
    others = [p for p in before if p.role != "subject" and p is not partner]
    when = partner is not None and partner.kind != "time"
    told = [p for p in others if p.field == "front" or (when and p.relation == "time")]
    return [replace(p, field="middle", relation="time" if p.relation == "time" else "other") for p in told]


def _with_words(count: Phrase, words_behind: Sequence[Token], model: Phrase) -> Phrase:
    """The number with words of the first amount behind it, like that in all else."""
    shift = count.end + 1 - words_behind[0].start
    behind = tuple(replace(t, start=t.start + shift, end=t.end + shift) for t in words_behind)
    text = f"{count.text} {model.text[words_behind[0].start - model.start : words_behind[-1].end - model.start]}"
    own = count.head if count.head.tag == "NN" else next((t for t in behind if t.text == model.head.text), count.head)
    tokens = (*count.tokens, *behind)
    return replace(
        model, text=text, resolved=text, tokens=tokens, head=own, start=count.start, end=tokens[-1].end,
        field="middle", sure=True,
    )  # fmt: skip


def _settled(phrase: Phrase) -> Phrase:
    """What two amounts made unsure stands alone in its half."""
    return replace(phrase, sure=True) if phrase.role in ("subject", "object") or phrase.preposition else phrase
