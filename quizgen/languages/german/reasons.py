"""Reasons that stand in another main clause: before „deshalb“, behind „denn“, around „weshalb“ and „sodass“."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.reason_clauses import reason_of
from quizgen.languages.german.references.concord import agrees, may_mean, person_gender
from quizgen.languages.german.relations import governed_prepositions
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

Link = tuple[tuple[int, int], tuple[int, int]]
"""Where the effect and its reason stand: sentence and clause of each."""


def with_reasons(sentences: Sequence[Sentence], text: str) -> tuple[Sentence, ...]:
    """The sentences, with the reason in each clause that another main clause is surely the reason of."""
    found = list(sentences)
    for (at, index), (before, cause) in _links(sentences, text):
        effect = found[at].clauses[index]
        source = found[before].clauses[cause]
        try:
            reason = _reason(found[before], source, effect)
        except Abstain:
            continue
        clauses = found[at].clauses
        known = replace(effect, reason=reason, phrases=tuple(_going_on(p, source) for p in effect.phrases))
        found[at] = replace(found[at], clauses=(*clauses[:index], known, *clauses[index + 1 :]))
    return tuple(found)


def _reason(sentence: Sentence, cause: Clause, effect: Clause) -> Phrase:
    if effect.reason is not None or any(p.relation == "cause" for p in effect.phrases):
        raise Abstain("another reason is told")
    return reason_of(sentence, _leaning_on(effect, _without(cause, effect)))


def _without(cause: Clause, effect: Clause) -> Clause:
    """The clause without the one inside it that tells what came of it."""
    phrases = tuple(
        p for p in cause.phrases if not (p.kind == "clause" and p.start <= effect.start and effect.end <= p.end)
    )
    return replace(cause, phrases=phrases)


def _leaning_on(effect: Clause, cause: Clause) -> Clause:
    """The reason with pronouns for the subject of the question: "…, denn sie haben acht Beine" needs no other words."""
    subject = next((p for p in effect.phrases if p.role == "subject"), None)
    if subject is None:
        return cause
    if effect.end <= cause.start and subject.head.tag in ("NN", "NE", "FM"):
        cause = replace(cause, phrases=tuple(_pointing(p, subject) for p in cause.phrases))
    others = [p for p in effect.phrases if p is not subject and p.kind not in ("clause", "pronoun")]
    return replace(cause, phrases=tuple(_repeated(p, subject, others) for p in cause.phrases))


def _repeated(phrase: Phrase, subject: Phrase, others: Sequence[Phrase]) -> Phrase:
    """The subject that both clauses have as "er", "sie" or "es", where nothing else in the question could be meant."""
    same = phrase.resolved is not None and phrase.resolved in (subject.resolved, subject.text)
    if phrase.role != "subject" or not same or subject.head.tag not in ("NN", "NE", "FM", "PPER"):
        return phrase
    gender = person_gender(phrase, None) or phrase.gender
    if phrase.kind == "person" and phrase.head.tag in ("NE", "FM") and person_gender(phrase, None) is None:
        return phrase
    pronoun = "sie" if phrase.number == "plural" else _PRONOUNS.get(gender or "")
    if pronoun is None or phrase.number is None or any(_fits(p, phrase, gender) for p in others):
        return phrase
    return replace(phrase, resolved=pronoun)


_PRONOUNS = {"masculine": "er", "feminine": "sie", "neuter": "es"}


def _fits(phrase: Phrase, subject: Phrase, gender: str | None) -> bool:
    """May a pronoun for the subject mean this phrase as well?"""
    if subject.number == "plural" or phrase.number == "plural":
        return subject.number == phrase.number
    return phrase.head.tag in ("NN", "NE", "FM") and phrase.gender in (gender, None) and phrase.kind != "time"


def _going_on(phrase: Phrase, cause: Clause) -> Phrase:
    """ "Wölfe leben in Rudeln. Daher jagen sie …": the subject goes on where the reason has no object that fits."""
    subject = next((p for p in cause.phrases if p.role == "subject"), None)
    same = phrase.head.tag == "PPER" and subject is not None and phrase.resolved in (subject.text, subject.resolved)
    if not same or phrase.role != "subject" or phrase.clear or subject is None or not subject.clear:
        return phrase
    rivals = (p for p in cause.phrases if p.role in ("object", "dative", "predicate") and p.kind != "pronoun")
    return phrase if any(agrees(p, phrase) for p in rivals) else replace(phrase, clear=True)


def _pointing(phrase: Phrase, subject: Phrase) -> Phrase:
    first = phrase.tokens[0]
    alone = first.tag == "PPER" and len(phrase.tokens) == 1 and phrase.role == "subject"
    if not (alone or first.tag == "PPOSAT") or not may_mean(first.text.lower(), subject):
        return phrase
    if phrase.resolved not in (None, phrase.text, subject.resolved):
        return phrase
    return replace(phrase, resolved=phrase.text, kind="other" if alone else phrase.kind, clear=True)


def _links(sentences: Sequence[Sentence], text: str) -> Iterator[Link]:
    for at, sentence in enumerate(sentences):
        for index, clause in enumerate(sentence.clauses):
            before = _clause_before(sentences, at, index, text)
            if clause.kind == "main" and before is not None:
                if _is_consequence(sentence, clause):
                    yield (at, index), before
                if _begins_with_denn(sentence, clause):
                    yield before, (at, index)
            if clause.parent is not None and _is_result(clause):
                yield (at, index), (at, clause.parent)


def _clause_before(sentences: Sequence[Sentence], at: int, index: int, text: str) -> tuple[int, int] | None:
    """The main clause right before one, in its sentence or, for the first one, the only one of the sentence before."""
    mains = [i for i, c in enumerate(sentences[at].clauses) if c.kind == "main" and c.parent is None]
    if index not in mains:
        return None
    if mains[0] != index:
        return (at, mains[0]) if mains.index(index) == 1 else None
    if not at or not _is_next(sentences[at - 1], sentences[at], text):
        return None
    earlier = [i for i, c in enumerate(sentences[at - 1].clauses) if c.kind == "main" and c.parent is None]
    return (at - 1, earlier[0]) if len(earlier) == 1 else None


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


def _is_result(clause: Clause) -> bool:
    """Is it a clause that says what came of the one around it?"""
    opening = [t.text.lower() for t in clause.tokens if t.tag != "$,"][:2]
    return clause.kind == "subordinate" and bool({" ".join(opening[:1]), " ".join(opening)} & words("result_openers"))
