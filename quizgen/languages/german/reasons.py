"""Reasons that stand in another main clause: before „deshalb“, behind „denn“, around „weshalb“ and „sodass“."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.reason_clauses import reason_of
from quizgen.languages.german.references.concord import agrees, may_mean, person_gender
from quizgen.languages.german.relations import governed_prepositions
from quizgen.languages.german.spelling import lower_first
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
        effect = _going_on(found[at].clauses[index], told)
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
    return reason_of(sentence, [_leaning_on(effect, _without(cause, effect)) for cause in causes])


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
        told = _is_certain_it(cause) and subject.gender == "neuter" and subject.number == "singular"
        cause = replace(cause, phrases=tuple(_pointing(p, subject, it=told) for p in cause.phrases))
    others = [p for p in effect.phrases if p is not subject and p.kind not in ("clause", "pronoun")]
    return replace(cause, phrases=tuple(_repeated(p, subject, others) for p in cause.phrases))


def _repeated(phrase: Phrase, subject: Phrase, others: Sequence[Phrase]) -> Phrase:
    """The subject that both clauses have as "er", "sie" or "es", where nothing else in the question could be meant."""
    named = {(said or "").casefold() for said in (subject.resolved, subject.text)}
    same = phrase.resolved is not None and phrase.resolved.casefold() in named
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


def _going_on(effect: Clause, causes: Sequence[Clause]) -> Clause:
    """The clause with what its pronouns mean, where the subject of the reason goes on: "Daher jagen sie …"."""
    subject = next((p for p in causes[0].phrases if p.role == "subject"), None)
    if subject is None or not subject.clear or causes[0].start > effect.start:
        return effect
    rivals = [p for c in causes for p in c.phrases if p.role in ("object", "dative", "predicate")]
    phrases = [_clearer(p, subject, rivals) for p in effect.phrases]
    named = [p for c in causes for p in c.phrases if p.kind not in ("time", "clause") and p.text != subject.text]
    return replace(effect, phrases=tuple(_resumed(p, subject, named, effect) for p in phrases))


def _clearer(phrase: Phrase, subject: Phrase, rivals: Sequence[Phrase]) -> Phrase:
    """A pronoun that was taken to mean the subject surely means it where the reason has no object that fits."""
    same = phrase.head.tag == "PPER" and phrase.resolved in (subject.text, subject.resolved)
    if not same or phrase.role != "subject" or any(agrees(p, phrase) for p in rivals if p.kind != "pronoun"):
        return phrase
    return replace(phrase, clear=True)


def _is_certain_it(effect: Clause) -> bool:
    """Does "es" stand for something: "wird es verwendet", "benutzt man es", but not "ist es kalt", "gibt es"?"""
    if any(p.kind == "clause" and p.relation in ("content", "purpose") for p in effect.phrases):
        return False
    roles = [p.role for p in effect.phrases]
    done = "passive" in effect.marks or ("subject" in roles and "object" in roles)
    return done and effect.frame not in ("copula", "existence", "becoming")


def _resumed(phrase: Phrase, subject: Phrase, named: Sequence[Phrase], effect: Clause) -> Phrase:
    """ "sieht man | sie", "wird | es | verwendet": the subject of the reason, if nothing else there could be meant.

    Its nominative is its accusative, too, as it is feminine, neuter or plural.
    """
    if phrase.resolved is not None or subject.resolved is None or subject.head.tag not in ("NN", "NE"):
        return phrase
    low, plural = phrase.text.lower(), subject.number == "plural"
    many = low == "sie" and phrase.role == "object" and (plural or subject.gender == "feminine")
    one = low == "es" and phrase.role in ("subject", "object") and _is_certain_it(effect)
    neuter = not plural and subject.gender == "neuter"
    others = [p for p in named if p.head.tag in ("NN", "NE", "FM", "PIS", "PDS")]
    if any(p.number == "plural" or p.gender in ("feminine", None) if many else p.gender != "masculine" for p in others):
        return phrase
    if not many and not (one and neuter):
        return phrase
    return replace(phrase, resolved=lower_first(subject.resolved, subject), kind=subject.kind, class_=subject.class_)


def _pointing(phrase: Phrase, subject: Phrase, it: bool) -> Phrase:
    """ "sie haben acht Beine", "ihr Körper hat …": a pronoun that may mean the subject of the question stays."""
    first = phrase.tokens[0]
    alone = first.tag == "PPER" and len(phrase.tokens) == 1 and phrase.role == "subject"
    meant = it if first.text.lower() == "es" else may_mean(first.text.lower(), subject)
    if not (alone or first.tag == "PPOSAT") or not meant:
        return phrase
    if phrase.resolved not in (None, phrase.text, subject.resolved):
        return phrase
    return replace(phrase, resolved=phrase.text, kind="other" if alone else phrase.kind, clear=True)


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
            if clause.parent in mains and _is_result(clause):
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
    elif (by_verb and _points_back(clause)) or _names_reason(clause):
        effects = [(s, c[0]) for s, c in _before(sentences, at, index, text) if len(c) == 1]
        yield from ((effect, (at, (told[0],))) for effect in effects)


_EXPLAINING = (("liegen", "daran"), ("kommen", "daher"))


def _opens_with_dass(clause: Clause) -> bool:
    return clause.kind == "subordinate" and clause.opener is not None and clause.opener.text.lower() in ("dass", "daß")


def _points_back(clause: Clause) -> bool:
    return any(p.role == "subject" and p.text.lower() in ("das", "dies") for p in clause.phrases)


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


def _is_result(clause: Clause) -> bool:
    """Is it a clause that says what came of the one around it?"""
    opening = [t.text.lower() for t in clause.tokens if t.tag != "$,"][:2]
    return clause.kind == "subordinate" and bool({" ".join(opening[:1]), " ".join(opening)} & words("result_openers"))
