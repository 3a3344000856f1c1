"""Words that announce a clause at the end from before the verb: "setzte sich | dafür | ein, dass Frauen studieren"."""

from __future__ import annotations

import re

from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.government import governed_prepositions
from quizgen.languages.german.verbs import auxiliary
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def announcing_word(clause: Clause, content: Phrase) -> Phrase | None:
    """The "dafür" that stands for a clause behind the verb; None where it only points backwards."""
    opener = content.tokens[0]
    if content.kind != "clause" or content.relation != "content" or opener.tag in ("PROAV", "PWAV", "PWS"):
        return None
    before = [p for p in clause.phrases if p.end < content.start and p.kind != "clause"]
    if (noun := next((p for p in before if awaits_content(p)), None)) is not None:
        return noun
    described = clause.frame == "copula" and len(before) > 1 and before[-1].text in words("adjectives_with_clauses")
    if described and before[-1].end in (content.start - 1, content.start - 2):
        before = before[:-1]  # "war | dafür | bekannt, dass er schnell malte"
    last = before[-1] if before else None
    if last is None or len(last.tokens) > 1 or last.head.tag != "PROAV" or last.field == "front":
        return None
    closing = [t for t in (*clause.tokens, *clause.verbs) if last.end <= t.start < content.start]
    if not described and not any(t.tag in ("PTKVZ", "VVPP", "VVINF") for t in closing):
        return None
    if described:
        return last
    asked = governed_prepositions(frozenset({clause.lemma or ""}))
    governed = re.sub("^dar?", "", last.text.lower()) in asked
    dass = opener.text.lower() in ("dass", "daß")
    return last if governed or (dass and _has_no_room(clause, content)) else None


def awaits_content(phrase: Phrase) -> bool:
    """ "(wurde) | mit dem Ziel | (gegründet, Seife herzustellen)": a noun that says nothing without what follows."""
    plain = not phrase.parts and phrase.preposition is not None and len(phrase.tokens) < 4
    definite = any(t.tag in ("ART", "APPRART") and t.text.lower()[:1] != "e" for t in phrase.tokens)
    return plain and definite and phrase.head.text in words("announcing_nouns")


def _has_no_room(clause: Clause, content: Phrase) -> bool:
    """Can the clause be no object: "wurde dadurch gestärkt, dass …", but not "konnte dadurch zeigen, dass …"?"""
    if clause.lemma in words("reporting_verbs"):
        return False
    finite = clause.finite.lemma if clause.finite is not None else None
    resting = finite == "sein" and auxiliary(clause.lemma or "") != "sein"  # "war | davon | überzeugt, dass"
    done_to = ("passive" in clause.marks or resting) and any(p.role == "subject" for p in clause.phrases)
    return done_to or any(p.role == "object" or p.text == "sich" for p in clause.phrases if p is not content)


def asking_for(announcing: Phrase) -> str:
    """ "dafür" → "wofür", "mit dem Ziel" → "mit welchem Ziel" """
    found = welch(announcing, announcing.head.text) if announcing.head.tag == "NN" else None
    return found or re.sub("^da", "wo", announcing.text.lower())


def announces(clause: Clause, phrase: Phrase) -> bool:
    """Does the phrase announce a clause, so that no question leaves it out?"""
    return any(announcing_word(clause, p) is phrase for p in clause.phrases if p.relation == "content")
