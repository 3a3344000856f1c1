"""What a question has not told of a clause, as a sentence with a pronoun for its subject: "Es dehnt sich aus"."""

from __future__ import annotations

from quizgen.languages import Abstain
from quizgen.languages.german.askable_clauses import check_askable, check_subject, check_understood
from quizgen.languages.german.pieces import PRONOUNS, Piece, pieces_of
from quizgen.languages.german.question_verbs import finite_verb
from quizgen.languages.german.verbs import auxiliary
from quizgen.languages.german.wording import sentence_of
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def retell(sentence: Sentence, clause: Clause, deed: Phrase) -> str:
    """The clause without what the question has told of it: "(Bei Gefahr) rollt sich der Igel zusammen" → "Er …"."""
    check_askable(clause)
    check_subject(clause)
    check_understood(clause)
    if clause.lemma is None or clause.lemma in _resting():
        raise Abstain(f"„{clause.lemma}“ is no deed")
    if any(t.text.lower() in words("adding_connectives") | {"auch"} for t in clause.tokens):
        raise Abstain("it is not the only deed")
    subject = next(p for p in clause.phrases if p.role == "subject")
    by = _subject_again(subject, "retold" in deed.marks)
    front, rest = pieces_of(clause, replace=subject, by=by)
    if front is not None and front.phrase is not subject:
        raise Abstain("something else stands before the verb")
    finite, _ = finite_verb(clause)
    told = [piece for piece in rest if piece.phrase is not subject]
    if not told and (auxiliary(clause.lemma) != "sein" or clause.lemma in words("motion_verbs")):
        raise Abstain("a verb alone tells little")  # "schläft", but "schmilzt"
    first = [Piece(by, subject), Piece(finite)]
    if clause.lemma in words("arising_verbs") and subject.marks & {"indefinite", "bare"} and by == subject.text:
        first = [Piece("es"), Piece(finite), Piece(by, subject)]  # "Es entstehen Gebirge"
    whole = sentence_of([*first, *told])
    if whole.count(" ") >= LONGEST:
        raise Abstain("more is told than one would write")
    return whole[:1].upper() + whole[1:]


LONGEST = 16
"""Words of what one would write as an answer in a sentence."""


def _resting() -> frozenset[str]:
    return words("stative_verbs") | words("position_verbs") | words("having_verbs") | words("verbs_of_no_deed")


def _subject_again(subject: Phrase, told: bool) -> str:
    """A pronoun for what the question has told, else what it stands for."""
    if not told:
        if subject.resolved is None:
            raise Abstain(f"what „{subject.text}“ means is only known from the text")
        return subject.resolved
    if subject.head.tag == "PDS":
        raise Abstain(f"what „{subject.text}“ means is only likely")
    if subject.head.tag == "PPER":
        return subject.text
    pronoun = "sie" if subject.number == "plural" else PRONOUNS.get(subject.gender or "")
    if pronoun is None or subject.number is None:
        raise Abstain(f"no certain pronoun for „{subject.text}“")
    return pronoun
