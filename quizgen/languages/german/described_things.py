"""A thing that a clause brings in and the clause behind it names: "Im Ort gibt es Kanäle, | die man Grachten nennt".

"Wie nennt man Kanäle?" asks too little; what the first clause says of it tells which are meant.
"""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.declension import in_case
from quizgen.languages.german.front_order import with_front
from quizgen.languages.german.pieces import pieces_of
from quizgen.languages.german.reason_clauses import check_plain, check_whole, verbs_last
from quizgen.languages.german.references.description import core
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

LONGEST = 14
"""A description of more words would hide the question."""

_RELATIVES = {
    "masculine": {"nominative": "der", "accusative": "den", "dative": "dem"},
    "feminine": {"nominative": "die", "accusative": "die", "dative": "der"},
    "neuter": {"nominative": "das", "accusative": "das", "dative": "dem"},
    "plural": {"nominative": "die", "accusative": "die", "dative": "denen"},
}


def with_described_things(sentence: Sentence) -> Sentence:
    """The sentence, with the relative pronoun of each clause that gives a name standing for the whole description."""
    clauses = (_with_event(_described(clause, sentence)) for clause in sentence.clauses)
    return replace(sentence, clauses=tuple(clauses))


def _with_event(clause: Clause) -> Clause:
    """ "Wenn Blut in den Körper läuft, nennt man | das | eine Blutung" → "(Wie nennt man) es(, wenn …)"."""
    front = next((p for p in clause.phrases if p.kind == "clause" and p.field == "front"), None)
    told = front is not None and front.resolved == front.text and front.tokens[0].text.lower() == "wenn"
    if clause.kind != "main" or clause.frame != "naming" or not told or clause.marks & {"negated", "hedged"}:
        return clause
    phrases = tuple(
        replace(p, resolved="es", clear=True) if p.head.tag == "PDS" and p.text.lower() in ("das", "dies") else p
        for p in clause.phrases
    )
    return replace(clause, phrases=phrases)


def _described(clause: Clause, sentence: Sentence) -> Clause:
    """ "(Kanäle,) die man Grachten nennt": "die" → "die Kanäle, die es im Ort gibt," """
    pronoun = next((p for p in clause.phrases if p.head.tag == "PRELS" and p.preposition is None), None)
    name = next((p for p in clause.phrases if p.relation == "name" and p is not pronoun), None)
    if clause.kind != "relative" or clause.frame != "naming" or clause.parent is None or not (pronoun and name):
        return clause
    around = sentence.clauses[clause.parent]
    noun = next((p for p in around.phrases if _ends_in(p, clause)), None)
    if noun is None or not is_brought_in(noun, pronoun, around):
        return clause
    try:
        told = description(noun, pronoun, around)
    except Abstain:
        return clause
    whole = replace(
        pronoun, resolved=told, kind=noun.kind, clear=True, sure=True, marks=pronoun.marks - {"guessed"} | {"named"}
    )
    known = {id(pronoun): whole, id(name): replace(name, sure=True)}
    kept = [p for p in clause.phrases if p.text.lower() != "auch"]  # "eine Kruste, die man | auch | Schorf nennt"
    tokens = tuple(t for t in clause.tokens if t.text.lower() != "auch")
    return replace(clause, tokens=tokens, phrases=tuple(known.get(id(p), p) for p in kept))


def _ends_in(phrase: Phrase, clause: Clause) -> bool:
    return any(p.relation == "relative" and p.start == clause.start and p.end >= phrase.end for p in phrase.parts)


def is_brought_in(noun: Phrase, pronoun: Phrase, around: Clause) -> bool:
    """Is it something new, "Kanäle", "zwei kleine Monde", and surely what the pronoun means?"""
    main = around.kind == "main" and not around.marks & {"negated", "question", "subjunctive", "quoted", "hedged"}
    placed = noun.role == "adverbial" and noun.preposition is not None and noun.kind != "time"
    role = noun.head.tag == "NN" and (placed or (noun.role in ("subject", "object") and noun.preposition is None))
    if not main or not role or around.frame in ("copula", "naming", "saying") or noun.number != pronoun.number:
        return False
    if "definite" in noun.marks or noun.kind == "person" or noun.head.text in words("partitive_nouns"):
        return False
    hanging = (p for p in noun.parts if p.relation != "relative" and p.end > noun.head.end)
    if any(p.relation in ("apposition", "other", "name") or p.number == noun.number for p in hanging):
        return False  # "ein Kleid aus einem Stoff, der …"
    return any(p is not noun and p.head.tag in ("NN", "NE", "FM") for p in around.phrases)


def description(noun: Phrase, pronoun: Phrase, around: Clause) -> str:
    """ "die Kanäle, die es im Ort gibt," in the case of the pronoun."""
    told = without_amount(core(noun))
    if pronoun.case not in ("nominative", "accusative") or (thing := in_case(told, pronoun.case, True)) is None:
        raise Abstain("the case of the noun is not certain")
    rest = _rest_of(around, noun, replace(told, resolved=told.text))
    if len(rest.split()) > LONGEST:
        raise Abstain("the description is long")
    return f"{thing}, {_relative(noun)} {rest},"


def _relative(noun: Phrase) -> str:
    """What the relative pronoun is where the noun stood: "in einer Stadt" → "in der", "einen Fluss" → "den"."""
    case = {"subject": "nominative", "object": "accusative"}.get(noun.role, noun.case or "")
    kind = "plural" if noun.number == "plural" else noun.gender or ""
    form = _RELATIVES.get(kind, {}).get(case)
    if form is None:
        raise Abstain("the form of the relative pronoun is not certain")
    return f"{basic_preposition(noun.preposition)} {form}" if noun.preposition else form


def without_amount(noun: Phrase) -> Phrase:
    """ "viele | tiefe Buchten" → "tiefe Buchten": all of them are named."""
    first = next((at for at, t in enumerate(noun.tokens) if t.tag not in ("APPR", "APPRART")), 0)
    if noun.tokens[first].tag not in ("PIAT", "PIDAT") or noun.tokens[first] is noun.head:
        return noun
    others = noun.tokens[first + 1 :]
    text = noun.text[others[0].start - noun.start :]
    return replace(noun, text=text, start=others[0].start, tokens=others, preposition=None)


def _rest_of(around: Clause, noun: Phrase, told: Phrase) -> str:
    """What else the clause says, in the order of a relative one: "es im Ort gibt"."""
    inside = {t.start for t in noun.tokens}
    tokens = tuple(t for t in around.tokens if t.start not in inside or t in told.tokens)
    plain = replace(around, tokens=tokens, phrases=tuple(told if p is noun else p for p in around.phrases))
    check_plain(plain)
    body = with_front(*pieces_of(plain))
    check_whole(plain, body)
    said = [piece.text for piece in body if piece.phrase is not None and piece.phrase is not told and piece.text]
    if "sich" in said:
        said.remove("sich")
        said.insert(0 if told.role == "subject" else 1, "sich")
    return " ".join([*said, verbs_last(plain)])
