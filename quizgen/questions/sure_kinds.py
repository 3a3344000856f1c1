"""Questions that tell all that one needs: for the greatest of a range, and for what a word stands for."""

from __future__ import annotations

from quizgen.languages.checking import Checking
from quizgen.model import Clause, Definition, Distinction, Membership, Phrase
from quizgen.questions.candidates import Candidate


def names_greatest_of_range(candidate: Candidate) -> bool:
    """ "Wie heißt der höchste Berg der Alpen?": among which it is the greatest stands beside it, whole.

    Of 14 such questions that were rated 13 were right.
    """
    title, asked = candidate.fact.title if isinstance(candidate.fact, Distinction) else None, candidate.asked
    if title is None or asked is None or len(asked.tokens) > LONGEST_NAME or asked.resolved != asked.text:
        return False
    if "superlative" not in title.marks or "vague" in title.marks:
        return False
    ranges = [part for part in title.parts if part.relation in ("genitive", "attribute")]
    leaning = {"titled", "of title", "owned"}
    if any(part.marks & leaning or not part.clear for part in (title, *ranges)):
        return False
    bodies = (part for part in ranges if part.kind in ("place", "group") and "named" not in part.marks)
    return bool(ranges) and not any(len(part.tokens) == 2 and part.number != "plural" for part in bodies)


LONGEST_NAME = 6
"""What has more words is a name with what is told of it."""


def asks_for_circle(candidate: Candidate) -> bool:
    """ "Zu welchen Inseln gehört Texel?", "zu den Westfriesischen Inseln": an adjective tells which they are."""
    return isinstance(candidate.fact, Membership) and candidate.fact.circle is not None


def is_explained_behind(candidate: Candidate) -> bool:
    """ "Was ist die Optik?" behind "mit der Optik, das ist die Lehre vom Licht": the text itself explains a word."""
    return isinstance(candidate.fact, Definition) and candidate.fact.explanation is not None


def explains_concept(candidate: Candidate) -> bool:
    """ "Was ist Osmose?", "Wie nennt man Vögel, die im Süden überwintern?": a word, and what tells it from others.

    All that were rated were right; of those whose key is a noun with an adjective alone most were wrong.
    """
    fact = candidate.fact
    if fact is not None and candidate.asked is not None and fact.kind() == "event":
        return _tells_meaning(fact.clause, candidate.asked)
    if not isinstance(fact, Definition) or fact.term is None or fact.meaning is None or candidate.doubts:
        return False
    term, meaning = fact.term, fact.meaning
    goes_on = len(meaning.tokens) >= TELLING_WORDS and meaning.tokens[-1] is not meaning.head
    goes_on = goes_on and "relational" not in meaning.marks  # "Lebensraum für viele Käfer"
    goes_on = goes_on and not ("bare" in meaning.marks and any(t.text == "," for t in meaning.tokens))  # a list
    told = fact.described is not None or goes_on
    kind = term.kind in ("thing", "other") or (term.kind == "person" and "named" not in term.marks)
    word = bool(term.marks & {"indefinite", "bare"}) and term.resolved == term.text and "vague" not in term.marks
    asked = candidate.asked is fact.meaning or candidate.asked is fact.concept
    return kind and word and told and asked and "past" not in fact.clause.marks


TELLING_WORDS = 4
"""So many words of a meaning hold more than its kind: "Tiere mit einer Wirbelsäule"."""


def _tells_meaning(clause: Clause, asked: Phrase) -> bool:
    """ "Was bedeutet Inflation?", "dass die Preise steigen": a word alone, and a clause that says what it means."""
    term = next((p for p in clause.phrases if p.relation == "agent"), None)
    if term is None or asked.relation != "content" or clause.frame not in ("meaning", "naming"):
        return False
    word = "bare" in term.marks and len(term.tokens) == 1 and term.kind == "thing" and "vague" not in term.marks
    return word and len(clause.phrases) == 2 and not clause.marks & {"past", "negated", "hedged"}


def says_of_kind(candidate: Candidate, checking: Checking) -> bool:
    """ "Wofür sind Mitochondrien verantwortlich?": of a kind as such, and the adjective asks for no more."""
    fact, asked = candidate.fact, candidate.asked
    if fact is None or asked is None or fact.clause.frame != "copula" or "past" in fact.clause.marks:
        return False
    kind = any(p.role == "subject" and "bare" in p.marks and p.resolved == p.text for p in fact.clause.phrases)
    return kind and checking.completes_adjective(candidate.question.prompt, asked.preposition)
