"""What a subordinate clause says of the one around it: a reason, a condition, a time, its content."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.clauses import Span
from quizgen.languages.german.tags import PREPOSITIONS
from quizgen.languages.german.verbs import finite_readings, participle_readings
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Relation, Token


def clause_relation(tokens: Sequence[Token], span: Span) -> Relation:
    """What a subordinate clause says of the one around it, by its opener."""
    if span.quoted:
        return "content"
    if span.kind == "relative":
        return "other"
    if span.opener is None:
        first = tokens[span.own[0]] if span.own else None
        if span.kind == "subordinate" and first is not None and span.finite == span.own[0]:
            return "condition"
        return "content"
    opener = tokens[span.opener].text.lower()
    before = tokens[span.opener - 1].text.lower() if span.opener else ""
    if opener in ("dass", "daß") and before in ("ohne", "so", "anstatt", "statt", "als", "auf", "dadurch"):
        return "means" if before == "dadurch" else "other"
    if opener == "als" and before == "," and _is_compared(tokens, span.opener - 1):
        return "other"
    if tokens[span.opener].tag.startswith("PW"):
        noun = tokens[span.opener - 2].lemma if span.opener > 1 else ""  # "zwei Theorien, weshalb der Wald verschwand"
        continues = opener in words("continuing_question_words") and noun not in words("nouns_of_why")
        return "other" if continues or (opener.startswith("wo") and opener != "wo") else "content"
    behind = tokens[span.opener + 1].text if span.opener + 1 < len(tokens) else ""
    if opener == "wie" and before == "," and behind in words("measure_adjectives") | words("counting_words"):
        return "content"  # "regelt, wie viel Licht ins Auge fällt"
    if opener == "wie" and before == "," and _is_told(tokens, span.opener - 1):
        return "content"
    found = table("clause_relations").get(opener)
    return found[0] if found else "other"  # type: ignore[return-value]  # the data file's test checks it


def _is_told(tokens: Sequence[Token], comma: int) -> bool:
    """ "beschrieb 1913|, wie Atome leuchten", but "beschrieb es so|, wie es war", "zeigte das Haus|, wie …"."""
    start = next((i + 1 for i in range(comma - 1, -1, -1) if tokens[i].tag in ("$,", "$.", "KON")), 0)
    clause = tokens[start:comma]
    if not clause or any(t.text.lower() in _OTHERS_TOLD for t in clause):
        return False
    particle = clause[-1].text.lower() if clause[-1].tag == "PTKVZ" else ""
    lemmas = {particle + r.lemma for t in clause if t.tag == "VVFIN" for r in finite_readings(t.text.lower())}
    lemmas |= {lemma for t in clause if t.tag == "VVPP" for lemma in participle_readings(t.text)}
    last = next((t.tag for t in reversed(clause) if t.tag not in ("NN", "NE", "ADJA", "ART")), "")
    bare = clause[-1].tag in ("CARD", "VVFIN", "PRF", "PTKVZ", "VVPP", "NE") or last in PREPOSITIONS
    return bare and not lemmas.isdisjoint(words("verbs_with_how"))


_OTHERS_TOLD = frozenset("so ebenso genauso derart es dies das".split())
"""Words that themselves are what was told, or are compared: "beschrieb | es", "ist | so, wie er war"."""


def _is_compared(tokens: Sequence[Token], comma: int) -> bool:
    """ "enthält mehr Tiere|, als es Menschen gibt"; but "hatte nicht mehr viel Geld|, als er starb"."""
    for at in range(max(1, comma - 4), comma):
        if tokens[at].text in ("mehr", "weniger") and tokens[at + 1].tag in ("NN", "ADJA"):
            return not tokens[at - 1].text.lower().startswith(("nicht", "kein", "nie"))
    return False
