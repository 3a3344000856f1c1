"""Two verbs behind one auxiliary: "wurde 1914 gebaut | und 1920 eingeweiht" says two things of one subject.

So does an adjective of measure before a participle: "ist 30 Meter hoch | und von Wald umgeben".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen.languages.german.clause_marks import negates
from quizgen.languages.german.clause_verbs import infinite_lemmas
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Token

_JOINED = ("VVPP", "VVINF")


def conjuncts(clause: Clause) -> tuple[Clause, ...]:
    """The clause, or those that it holds, each with its own verb and phrases.

    "Er wurde 1914 gebaut und 1920 eingeweiht." → "Er wurde 1914 gebaut", "(Er) wurde 1920 eingeweiht"
    """
    joint = _joint(clause)
    if joint is None:
        return (clause,)
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is None or subject.start > joint.start:
        return (clause,)
    before = [p for p in clause.phrases if p.end <= joint.start]
    behind = [_certain(p) for p in clause.phrases if p.start >= joint.end]
    before = before if len(_verbs_of(clause)) > 1 else [_measure(p) for p in before]
    half = _part(clause, clause.start, joint.start, before)
    first = _with_closing(half, clause)
    if "passive" in clause.marks and any(p.preposition is None and p.role != "adverbial" for p in behind):
        # "wurde das Museum gebaut und die Oper eröffnet": the second has a subject of its own
        return (clause,) if first is half else (first,)  # "soll das Museum gebaut (und die Oper eröffnet) | werden"
    second = _part(clause, joint.end, clause.end, [replace(subject, field="front"), *behind])
    return (first,) if _lacks_object(first, second) else (first, *conjuncts(second))


def _with_closing(half: Clause, clause: Clause) -> Clause:
    """ "konnte 1990 gesichert (und 1995 aufgerichtet) | werden": both verbs need the infinitive at the end."""
    closing = tuple(t for t in clause.tokens if t.start >= half.end and t.tag in ("VAINF", "VAPP"))
    return replace(half, tokens=(*half.tokens, *closing), verbs=(*half.verbs, *closing)) if closing else half


def _lacks_object(first: Clause, second: Clause) -> bool:
    """ "hatte das Buch 1920 geschrieben und 1950 | veröffentlicht": what it did something to is told only once."""
    active = second.finite is not None and second.finite.lemma == "haben"
    told, again = (any(p.role == "object" for p in half.phrases) for half in (first, second))
    return active and told and not again and second.lemma not in words("intransitive_verbs")


def _joint(clause: Clause) -> Token | None:
    """The conjunction right behind the first of two participles or infinitives, with a phrase before the second."""
    if clause.kind != "main" or clause.finite is None or clause.finite.tag not in ("VAFIN", "VMFIN"):
        return None
    verbs = _verbs_of(clause)
    if len(verbs) == 1 and clause.finite.lemma == "sein":
        return _behind_measure(clause, verbs[0])
    if len(verbs) < 2 or len({t.tag for t in verbs}) > 1 or verbs[0].start < clause.finite.start:
        return None
    joint = next((t for t in clause.tokens if t.tag == "KON" and t.start == verbs[0].end + 1), None)
    joint = joint or (_set_against(clause, verbs[0]) if len(verbs) == 2 else _listed(clause, verbs))
    phrases = [p for p in clause.phrases if p.start > verbs[0].end and p.end < verbs[1].start]
    return joint if phrases else None


def _listed(clause: Clause, verbs: Sequence[Token]) -> Token | None:
    """ "kann Steuern zahlen|, Ärzte fragen und wählen gehen": the comma behind the first of three infinitives."""
    last = any(t.tag == "KON" and t.start == verbs[-2].end + 1 for t in clause.tokens)
    return next((t for t in clause.tokens if last and t.text == "," and t.start == verbs[0].end), None)


def _set_against(clause: Clause, verb: Token) -> Token | None:
    """ "wurde beschädigt, | aber | nicht zerstört": the word that sets the second verb against the first."""
    behind = [t for t in clause.tokens if t.start >= verb.end][:2]
    against = len(behind) == 2 and behind[0].text == "," and behind[1].text in words("opposing_words")
    denied = any(negates(t) for t in clause.tokens if t.end <= verb.start)  # "nicht gebaut, aber bezahlt"
    return behind[1] if against and behind[0].start == verb.end and not denied else None


def _verbs_of(clause: Clause) -> list[Token]:
    return [t for t in clause.tokens if t.tag in _JOINED]


def _measure(phrase: Phrase) -> Phrase:
    """How high or long something is, which was an object beside the participle, is said of it beside "ist"."""
    if phrase.role != "object":
        return phrase
    return replace(phrase, role="predicate", relation="predicate", sure=True)


def _behind_measure(clause: Clause, verb: Token) -> Token | None:
    """The conjunction between an adjective of measure and the participle at the end of the clause."""
    for before, token in pairwise(clause.tokens):
        measured = before.text in words("measure_adjectives") and before.tag == "ADJD"
        if measured and token.tag == "KON" and token.start < verb.start:
            return token
    return None


def part_of(clause: Clause, start: int, end: int, phrases: Sequence[Phrase]) -> Clause:
    """The half of a clause from one position to another, with these phrases; it is denied if a word in it denies."""
    tokens = tuple(t for t in clause.tokens if start <= t.start < end)
    marks = clause.marks - {"negated"} | ({"negated"} if any(map(negates, tokens)) else set())
    return replace(
        clause,
        start=start,
        end=end,
        tokens=tokens,
        phrases=tuple(phrases),
        marks=frozenset(marks),
        dropped=tuple(t for t in clause.dropped if t in tokens),
    )


def _part(clause: Clause, start: int, end: int, phrases: Sequence[Phrase]) -> Clause:
    half = part_of(clause, start, end, phrases)
    verb = next((t for t in half.tokens if t.tag in _JOINED), None)
    lemma = infinite_lemmas(verb)[0] if verb is not None else "sein"
    return replace(
        half,
        verbs=tuple(t for t in clause.verbs if t in half.tokens),
        lemma=lemma,
        frame=table("verb_frames").get(lemma, ("",))[0] or None,
    )


def _certain(phrase: Phrase) -> Phrase:
    """An object of the second verb was only unsure beside that of the first."""
    return replace(phrase, sure=True) if phrase.role == "object" and phrase.case == "accusative" else phrase


def in_place_of(phrase: Phrase, partner: Phrase) -> Phrase:
    """ "an Rumänien" beside "an die Slowakei": what it says is said by the form of the first one."""
    return replace(phrase, role=partner.role, relation=partner.relation, field="middle", sure=True)


def is_oblique(phrase: Phrase) -> bool:
    """Does its article show that it is no subject: "den", "einem"?"""
    return _OBLIQUE.search(phrase.tokens[0].text.lower()) is not None


_OBLIQUE = re.compile("e[mn]$|^des$|nes$")
