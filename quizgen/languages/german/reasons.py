"""Reasons that stand in another main clause: before „deshalb“, behind „denn“, around „weshalb“ and „sodass“."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.government import governed_prepositions
from quizgen.languages.german.reason_clauses import reason_of
from quizgen.languages.german.reason_pronouns import check_rivals, going_on, leaning_on, says_only_what
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

Place = tuple[int, int]
"""The sentence and the clause."""

Link = tuple[Place, tuple[int, tuple[int, ...]]]
"""Where an effect stands, and in which sentence which clauses are its reason."""


def with_reasons(sentences: Sequence[Sentence], text: str) -> tuple[Sentence, ...]:
    """The sentences, with the reason in each clause that another main clause is surely the reason of."""
    found = list(sentences)
    for (at, index), (before, causes) in _links(sentences, text):
        told = [found[before].clauses[cause] for cause in causes]
        effect = going_on(found[at].clauses[index], told)
        try:
            reason = _reason(found[before], told, effect)
        except Abstain:
            continue
        clauses = found[at].clauses
        known = replace(effect, reason=reason)
        found[at] = replace(found[at], clauses=(*clauses[:index], known, *clauses[index + 1 :]))
    return tuple(found)


def _reason(sentence: Sentence, causes: Sequence[Clause], effect: Clause) -> Phrase:
    if effect.reason is not None or any(p.relation == "cause" for p in effect.phrases):
        raise Abstain("another reason is told")
    check_rivals(effect, causes)
    if _is_reversible(effect):
        raise Abstain("who does it is told by the pronoun only")
    if len(causes) == 1 and says_only_what(causes[0], effect):
        raise Abstain("what something is, is no reason for what another thing does")
    return reason_of(sentence, [leaning_on(effect, _without(cause, effect)) for cause in causes])


def _is_reversible(effect: Clause) -> bool:
    """ "Deshalb stürzte ihn das Heer", "ließ sie Elisabeth hinrichten": with a name for the pronoun both may act."""
    subject = next((p for p in effect.phrases if p.role == "subject"), None)
    objects = [p for p in effect.phrases if p.role == "object" and p.kind != "clause"]
    if subject is None:
        return False
    if subject.head.tag == "PPER":
        return any(p.head.tag == "NE" and p.kind == "person" and p.tokens[0].tag != "ART" for p in objects)
    return subject.head.tag in ("NN", "NE", "FM") and any(p.head.tag == "PPER" for p in objects)


def _without(cause: Clause, effect: Clause) -> Clause:
    """The clause without the one inside it that tells what came of it, and without what hangs on that one."""
    phrases = tuple(
        p
        for p in cause.phrases
        if p.kind != "clause" or not ((p.start <= effect.start and effect.end <= p.end) or _hangs_on(p, cause, effect))
    )
    return replace(cause, phrases=phrases)


def _hangs_on(phrase: Phrase, cause: Clause, effect: Clause) -> bool:
    """ "…, sodass der Fluss dort blieb, | während das Land sich hob": a clause behind what came of it."""
    inside = effect.kind == "subordinate" and effect.start >= cause.start
    return inside and phrase.start >= effect.end and not phrase.sure


def _links(sentences: Sequence[Sentence], text: str) -> Iterator[Link]:
    for at, sentence in enumerate(sentences):
        mains = _mains(sentence)
        for index, clause in enumerate(sentence.clauses):
            if index in mains and _is_consequence(sentence, clause):
                yield from (((at, index), before) for before in _before(sentences, at, index, text))
            if index in mains and _begins_with_denn(sentence, clause):
                told = _joined(sentence, mains[mains.index(index) :])
                effects = [(s, c[0]) for s, c in _before(sentences, at, index, text) if len(c) == 1]
                yield from ((effect, (at, told)) for effect in effects if told)
            if index in mains:
                yield from _announced(sentences, at, index, text)
            if clause.parent in mains and _is_result(sentence, clause):
                told = _joined(sentence, mains[: mains.index(clause.parent) + 1])
                yield from (((at, index), (at, told)) for _ in told[:1])


def _announced(sentences: Sequence[Sentence], at: int, index: int, text: str) -> Iterator[Link]:
    """ "Dass … , liegt daran, dass …"; "Der Grund dafür ist, dass …" for what the sentence before says."""
    sentence, clause = sentences[at], sentences[at].clauses[index]
    behind = [p for p in clause.phrases if p.kind == "clause" and p.field != "front"]
    inside = [i for i, c in enumerate(sentence.clauses) if c.parent == index and _opens_with_dass(c)]
    told = [i for i in inside if any(p.start <= sentence.clauses[i].start < p.end for p in behind)]
    if len(told) != 1 or len(behind) != 1:
        return
    fronted = [i for i in inside if i not in told and sentence.clauses[i].start == clause.start]
    by_verb = (clause.lemma or "", behind[0].tokens[0].text.lower()) in _EXPLAINING
    if fronted and by_verb:
        yield (at, fronted[0]), (at, (told[0],))
    elif ((by_verb and _points_back(clause)) or _names_reason(clause)) and not _was_so_then(clause):
        effects = [(s, c[0]) for s, c in _before(sentences, at, index, text) if len(c) == 1]
        yield from ((effect, (at, (told[0],))) for effect in effects)


_EXPLAINING = (("liegen", "daran"), ("kommen", "daher"))


def _opens_with_dass(clause: Clause) -> bool:
    return clause.kind == "subordinate" and clause.opener is not None and clause.opener.text.lower() in ("dass", "daß")


def _points_back(clause: Clause) -> bool:
    return any(p.role == "subject" and p.text.lower() in ("das", "dies") for p in clause.phrases)


def _was_so_then(clause: Clause) -> bool:
    """ "Das lag | früher | daran, dass …", "Das liegt | meist | daran": of other times, or one of some."""
    lists = ("words_of_other_times", "often", "now_and_then", "at_first", "limiting_before_reasons")
    said = {t.text.lower() for p in clause.phrases if p.kind != "clause" for t in p.tokens}
    return any(said & words(name) for name in lists)


def _names_reason(clause: Clause) -> bool:
    """ "Der Grund dafür ist, dass …", "Hauptursache hierfür war, dass …" """
    said = [p for p in clause.phrases if p.kind != "clause"]
    forms = {t.text.lower() for p in said for t in p.tokens}
    one = not any(t.tag == "ADJA" or t.text.lower().startswith("ein") for p in said for t in p.tokens)
    named = len(said) < 3 and any(p.head.text in words("reason_nouns") for p in said)
    return named and one and clause.frame == "copula" and bool(forms & {"dafür", "hierfür"})


def _mains(sentence: Sentence) -> list[int]:
    return [i for i, c in enumerate(sentence.clauses) if c.kind == "main" and c.parent is None]


def _before(sentences: Sequence[Sentence], at: int, index: int, text: str) -> Iterator[tuple[int, tuple[int, ...]]]:
    """The main clauses before one, in its sentence or, for the first one, in the sentence before; none if too many."""
    mains = _mains(sentences[at])
    if mains[0] != index:
        told = _joined(sentences[at], mains[: mains.index(index)])
        yield from ((at, told) for _ in told[:1])
    elif at and _is_next(sentences[at - 1], sentences[at], text):
        told = _joined(sentences[at - 1], _mains(sentences[at - 1]))
        yield from ((at - 1, told) for _ in told[:1])


def _joined(sentence: Sentence, mains: Sequence[int]) -> tuple[int, ...]:
    """One clause, or two that "und" joins; else none."""
    if len(mains) == 2:
        first, second = (sentence.clauses[index] for index in mains)
        between = [t.text.lower() for t in sentence.tokens if first.start < t.end <= second.start]
        if not first.end <= second.start or between[-1:] != ["und"]:
            return ()
    return tuple(mains) if len(mains) < 3 else ()


def _is_next(before: Sentence, sentence: Sentence, text: str) -> bool:
    """Do both stand in one paragraph?"""
    between = text[before.end : sentence.start]
    return before.heading == sentence.heading and not between.strip() and between.count("\n") < 2


def _is_consequence(sentence: Sentence, clause: Clause) -> bool:
    """ "Deshalb …", "… sind daher …", but not "auch deshalb", "stammt daher", "geht darum"?"""
    for phrase in clause.phrases:
        low = phrase.text.lower()
        if low not in words("consequence_adverbs"):
            continue
        before = next((t.text.lower() for t in reversed(sentence.tokens) if t.end <= phrase.start), "")
        limited = before in words("limiting_before_reasons")
        wanted = low == "darum" and "um" in governed_prepositions(frozenset({clause.lemma or ""}))
        origin = low == "daher" and (clause.frame == "coming" or clause.lemma in words("origin_verbs"))
        return not (limited or wanted or origin)
    return False


def _begins_with_denn(sentence: Sentence, clause: Clause) -> bool:
    first = next((t for t in clause.tokens if t.tag != "$,"), None)
    before = next((t for t in reversed(sentence.tokens) if first is not None and t.end <= first.start), None)
    return any(t is not None and t.tag == "KON" and t.text.lower() == "denn" for t in (first, before))


def _is_result(sentence: Sentence, clause: Clause) -> bool:
    """Is it a clause that says what came of the one around it, and not what "Gründe, | weshalb …" are for?"""
    opening = [t.text.lower() for t in clause.tokens if t.tag != "$,"][:2]
    before = next((t for t in reversed(sentence.tokens) if t.end <= clause.start and t.tag != "$,"), None)
    asked = before is not None and before.lemma in words("nouns_of_why") and opening[0].startswith("wes")
    results = bool({" ".join(opening[:1]), " ".join(opening)} & words("result_openers"))
    return clause.kind == "subordinate" and results and not asked
