"""What pronouns mean in a clause and in the one beside it that gives its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.references.concord import agrees, may_mean, person_gender
from quizgen.languages.german.spelling import lower_first
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def check_rivals(effect: Clause, causes: Sequence[Clause]) -> None:
    """Raise Abstain where a pronoun may mean the object: "Cäsar besiegte Pompeius. Deshalb floh er." """
    if causes[0].start > effect.start:
        _check_pointing_back(effect, causes)
        return
    done_to = [p for c in causes if c.lemma not in words("having_verbs") for p in c.phrases if _is_rival(p)]
    for pronoun in effect.phrases:
        if pronoun.head.tag != "PPER" or pronoun.resolved in (None, pronoun.text):
            continue
        for rival in done_to:
            other = pronoun.kind == "person" and rival.kind not in ("person", "other")
            if rival.resolved != pronoun.resolved and not other and agrees(rival, pronoun):
                raise Abstain(f"„{pronoun.text}“ may mean „{rival.text}“")


def _check_pointing_back(effect: Clause, causes: Sequence[Clause]) -> None:
    """Raise Abstain for "besiegte den Zaren nicht, denn er zog sich zurück": whom "er" means is open."""
    objects = [p for p in effect.phrases if _is_rival(p)]
    told = [p for c in causes for p in c.phrases if p.head.tag == "PPER" and p.role == "subject"]
    if any(agrees(rival, pronoun) for pronoun in told for rival in objects):
        raise Abstain("a pronoun of the reason may mean the object")


def _is_rival(phrase: Phrase) -> bool:
    return phrase.role in ("object", "dative") and phrase.head.tag in ("NN", "NE", "FM")


def says_only_what(cause: Clause, effect: Clause) -> bool:
    """ "Ein Abszess ist eine Stelle, … . Der Körper hat darum …": a definition, and the effect tells of others."""
    said = [p for p in cause.phrases if p.role == "predicate" and "indefinite" in p.marks and p.head.tag == "NN"]
    subject = next((p for p in cause.phrases if p.role == "subject"), None)
    if cause.frame != "copula" or not said or subject is None or cause.start > effect.start:
        return False
    kind = "indefinite" in subject.marks or (subject.head.tag == "NN" and "bare" in subject.marks)
    named = {subject.head.lemma, *(p.head.lemma for p in said)}
    inner = [part for p in effect.phrases for part in (p, *p.parts) if p.kind != "clause"]
    leaning = any(t.tag in ("PPER", "PPOSAT", "PDS", "PDAT") and t.text != "sich" for p in inner for t in p.tokens)
    return kind and not leaning and not any(p.head.lemma in named for p in inner)


def leaning_on(effect: Clause, cause: Clause) -> Clause:
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


def going_on(effect: Clause, causes: Sequence[Clause]) -> Clause:
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
