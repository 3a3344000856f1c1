"""Questions and statements from clauses: the wh-phrase takes the Vorfeld, the finite verb stays, the rest follows.

German verb forms are kept as they stand in the text; only the number of the verb behind "wer" and "was" changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quizgen.languages import Abstain
from quizgen.languages.german.question_words import keeps_number, question_words
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.verbs import finite_readings, singular_form
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Sentence, Token


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing in the order of a clause: a phrase as it will be written, or a word between phrases."""

    text: str
    phrase: Phrase | None = None
    glued: bool = False
    """Whether no space stands before it."""

    @property
    def is_clause(self) -> bool:
        """Is it a clause, which needs a comma before it?"""
        return self.phrase is not None and self.phrase.kind == "clause" and self.phrase.tokens[0].tag != "PROAV"

    @property
    def ends_in_clause(self) -> bool:
        """Does it end in a clause or apposition, which needs a comma behind it?"""
        if self.phrase is None:
            return False
        closing = ("relative", "apposition", "content")
        return self.phrase.kind == "clause" or any(p.relation in closing and p.end >= self.phrase.end for p in self.phrase.parts)


def ask(sentence: Sentence, clause: Clause, about: Phrase) -> str:
    """The question that has `about` as its answer, without "?"; raises Abstain where it would not be sure."""
    _check_askable(clause)
    _check_subject(clause, about)
    wh = question_words(about)
    _check_precision(clause, about, wh)
    front, rest = _pieces(clause, without=about)
    finite, prefix = _finite(clause)
    if about.role == "subject" and not keeps_number(wh):
        finite = _singular(clause, finite)
    body = [*_reflexive_first(_insert(front, rest)), *([Piece(prefix)] if prefix else [])] if clause.kind == "main" else _verb_second(front, rest, prefix)
    return _sentence([Piece(wh), Piece(finite), *body])


def statement(sentence: Sentence, clause: Clause, replace: Phrase | None = None, by: str = "") -> str:
    """The clause as a statement that stands alone, one phrase replaced by other words where asked."""
    _check_askable(clause)
    front, rest = _pieces(clause, replace=replace, by=by)
    finite, prefix = _finite(clause)
    if front is None:
        front, rest = (rest[0], rest[1:]) if rest else (None, [])
    if front is None:
        raise Abstain("nothing stands before the verb")
    tail = rest if clause.kind == "main" else _verb_second(None, rest, prefix)
    return _sentence([front, Piece(finite), *tail])


# The pieces of a clause


def _check_askable(clause: Clause) -> None:
    """Only what the text itself asserts, of people and things that can be named, is asked."""
    for mark in ("question", "quoted", "exclamation", "subjunctive"):
        if mark in clause.marks:
            raise Abstain(f"the clause is a {mark}" if mark != "subjunctive" else "the clause only reports or wishes")
    if clause.finite is None:
        raise Abstain("the clause has no finite verb")
    readings = finite_readings(clause.finite.text.lower())
    if readings and all(r.person != 3 for r in readings):
        raise Abstain("the verb is not in the third person")
    for token in clause.tokens:
        if token.tag in ("PPER", "PPOSAT") and token.text.lower() in words("speaker_pronouns"):
            raise Abstain(f"„{token.text}“: nobody knows who speaks")


def _check_precision(clause: Clause, about: Phrase, wh: str) -> None:
    """The question must not be read in two ways, nor tell half of its own answer."""
    others = [p for p in clause.phrases if p is not about]
    if about.relation == "time" and any(p.relation == "time" and p.kind == "time" for p in others):
        raise Abstain("another time would stay in the question")
    if about.role == "subject" and wh == "was" and any(p.role == "object" and not _is_clearly_object(p) for p in others):
        raise Abstain("„Was“ could ask for the object as well")
    named = {word for word in wh.split()[1:] if word[:1].isupper()}
    if any(t.text in named or (t.lemma in named and t.tag == "NN") for p in others for t in p.tokens):
        raise Abstain(f"„{wh}“: the noun would stand in the question twice")
    if about.role == "subject" and wh in ("wer", "was") and any(
        t.tag == "PPOSAT" and t.text.lower().startswith("ihr") for p in others for t in p.tokens
    ):
        raise Abstain("„wer“ has no „ihr“")


def _is_clearly_object(phrase: Phrase) -> bool:
    """ "den Kongreß" can only be an object, "das Projekt" and "die Partei" might be subjects."""
    return phrase.kind == "clause" or (phrase.gender == "masculine" and phrase.number == "singular")


def _check_subject(clause: Clause, about: Phrase) -> None:
    """Without a certain subject nobody knows what the other phrases are."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    impersonal = "passive" in clause.marks or clause.phrases and any(p.relation == "content" for p in clause.phrases)
    if subject is None and not impersonal:
        raise Abstain("the clause has no subject")
    if subject is not None and not subject.sure and about.relation not in ("time", "since", "until", "duration"):
        raise Abstain(f"„{subject.text}“ may not be the subject")


def _pieces(
    clause: Clause, without: Phrase | None = None, replace: Phrase | None = None, by: str = ""
) -> tuple[Piece | None, list[Piece]]:
    """The Vorfeld and all that follows in the order of the text, without the finite verb, commas and connectives."""
    front: Piece | None = None
    rest: list[Piece] = []
    inherited = [p for p in clause.phrases if p.end <= clause.start or p.start >= clause.end]
    for phrase in inherited:
        if phrase is not without:
            front = Piece(by if phrase is replace else _written(phrase), phrase)
    starts = {p.start: p for p in clause.phrases if p not in inherited}
    at = clause.start
    for token in _all_tokens(clause):
        if token.start < at:
            continue
        phrase = starts.get(token.start)
        if phrase is not None:
            at = phrase.end
            if phrase is without or _is_connective(phrase) or (phrase is not replace and _is_droppable(phrase)):
                continue
            piece = Piece(by if phrase is replace else _written(phrase), phrase)
            if phrase.field == "front" and clause.kind == "main":
                front = piece
            else:
                rest.append(piece)
        elif token.tag == "$,":
            _check_comma(clause, token, rest, starts)
        elif token.tag == "KON":
            if at > clause.start and (rest or front) and any(start > token.start for start in starts):
                raise Abstain(f"a „{token.text}“ that the analysis does not understand")
        elif token != clause.finite and token is not clause.opener and token.tag != "$.":
            rest.append(_loose(token))
    return front, rest


DROPPABLE = frozenset({"cause", "concession", "manner", "means", "purpose", "other"})
"""Clauses that say more of what is already said: a question that does not ask for them may leave them out."""


def _is_droppable(phrase: Phrase) -> bool:
    """What the question is clear without: long clauses, "später", "in dieser Zeit"."""
    if phrase.kind == "clause":
        return phrase.relation in DROPPABLE and (phrase.resolved is None or len(phrase.tokens) > 6)
    low = phrase.text.lower()
    if (len(phrase.tokens) == 1 and low in words("droppable_adverbs")) or table("idioms").get(low) == ("drop",):
        return True
    return phrase.resolved is None and phrase.relation == "time"


def _all_tokens(clause: Clause) -> list[Token]:
    """The clause's own tokens and those inside its phrases, in order."""
    inside = {t.start: t for p in clause.phrases for t in p.tokens if clause.start <= t.start < clause.end}
    own = {t.start: t for t in clause.tokens}
    return [token for _, token in sorted({**inside, **own}.items())]


def _check_comma(clause: Clause, comma: Token, rest: Sequence[Piece], starts: dict[int, Phrase]) -> None:
    """A comma between two phrases of a clause means something that was not understood: a list, an insertion."""
    following = next((p for start, p in sorted(starts.items()) if start >= comma.end), None)
    before = [p for p in clause.phrases if p.end <= comma.start]
    beside_clause = following is not None and following.kind in ("clause", "quotation")
    closes = bool(before) and Piece("", max(before, key=_end)).ends_in_clause
    verb_next = clause.finite is not None and 0 <= clause.finite.start - comma.end <= 2
    if following is not None and not (beside_clause or closes or verb_next):
        raise Abstain("a comma that the analysis does not understand")


def _end(phrase: Phrase) -> int:
    return phrase.end


def _loose(token: Token) -> Piece:
    """A token in no phrase: verb forms, particles; stray marks mean that the analysis did not understand the clause."""
    if token.tag == "$(" or token.text in QUOTES:
        raise Abstain(f"a stray {token.text} in the clause")
    if token.tag in ("ART", "APPR", "APPRART", "PRELS", "KOUS", "VVFIN", "VAFIN", "VMFIN"):
        raise Abstain(f"„{token.text}“ belongs to no phrase")
    return Piece(token.text)


def _is_connective(phrase: Phrase) -> bool:
    """A word that only points backwards: "daher", "allerdings"."""
    return len(phrase.tokens) == 1 and phrase.text.lower() in words("connectives") and phrase.head.tag not in ("PPER", "PDS")


def _written(phrase: Phrase) -> str:
    """The phrase as it can stand in a question."""
    if phrase.resolved is None:
        raise Abstain(f"what „{phrase.text}“ means is only known from the text")
    if phrase.resolved != phrase.text:
        return phrase.resolved
    text = lower_first(shortened(phrase), phrase)
    while (first := text.partition(" ")[0].lower()) in words("droppable_before_keys") and " " in text:
        text = text[len(first) :].lstrip()
    return text


def shortened(phrase: Phrase) -> str:
    """The phrase without what stands in brackets: „die neue Opposition (Zinov'ev u.a.)“ → „die neue Opposition“."""
    text = phrase.text
    for part in sorted(phrase.parts, key=lambda p: -p.start):
        if part.relation == "members":
            start, end = part.start - phrase.start, part.end - phrase.start
            text = text[:start].rstrip() + text[end:]
    return text


def lower_first(text: str, phrase: Phrase) -> str:
    """The text with a small first letter unless its first word is a noun or a name."""
    first = phrase.tokens[0]
    word = text.split(" ", 1)[0]
    if first.text != word or first.tag in ("NN", "NE", "FM", "XY", "TRUNC") or word.isupper() and len(word) > 1:
        return text
    following = phrase.tokens[1] if len(phrase.tokens) > 1 else None
    if first.tag == "ADJA" and (following is None or following.tag not in ("ADJA", "NN", "NE", "CARD", "$,", "KON")):
        return text  # "Älteste", a nominalised adjective
    if first.tag == "ADJA" and following is not None and following.tag == "KON" and phrase.tokens[2].tag != "ADJA":
        return text  # "Älteste und Diakone"
    if first.tag == "ADJA" and phrase.field != "front":
        return text  # "Berliner Mauer" inside a sentence is written as it is
    if first.tag == "ADJA" and re.fullmatch(r"[A-ZÄÖÜ]\w+er", word):
        return text
    return text[:1].lower() + text[1:]


# Order


def _insert(front: Piece | None, rest: Sequence[Piece]) -> list[Piece]:
    """What stood in the Vorfeld goes behind the verb: subjects first, adverbials behind the subject, clauses last."""
    pieces = list(rest)
    if front is None:
        return pieces
    if front.is_clause:
        if any(p.is_clause for p in pieces):
            raise Abstain("two clauses would follow each other")
        return [*pieces, front]
    if front.phrase is not None and front.phrase.role == "subject":
        if pieces and pieces[0].text == "sich" and front.phrase.kind != "pronoun":
            return [pieces[0], front, *pieces[1:]]
        return [front, *pieces]
    at = 0
    while at < len(pieces) and _is_pronoun(pieces[at]):
        at += 1
    if at < len(pieces) and _is_subject(pieces[at]) and not pieces[at].ends_in_clause:
        at += 1
    return [*pieces[:at], front, *pieces[at:]]


def _reflexive_first(pieces: list[Piece]) -> list[Piece]:
    """ "schrieb sich Maria … ein": "sich" stands before a subject that is no pronoun."""
    if len(pieces) > 1 and pieces[1].text == "sich" and _is_subject(pieces[0]):
        return [pieces[1], pieces[0], *pieces[2:]]
    return pieces


def _is_pronoun(piece: Piece) -> bool:
    return piece.phrase is not None and piece.phrase.head.tag in ("PPER", "PRF") and len(piece.phrase.tokens) == 1


def _is_subject(piece: Piece) -> bool:
    return piece.phrase is not None and piece.phrase.role == "subject"


def _verb_second(front: Piece | None, rest: Sequence[Piece], prefix: str) -> list[Piece]:
    """The rest of a verb-final clause behind its verb moved forward: what it had at its end stays there."""
    pieces = [front, *rest] if front else list(rest)
    clauses = [p for p in pieces if p.is_clause]
    return [*(p for p in pieces if not p.is_clause), *([Piece(prefix)] if prefix else []), *clauses]


# Verbs


def _finite(clause: Clause) -> tuple[str, str]:
    """The finite verb as it stands in second position, and the prefix it leaves behind: "anführte" → "führte", "an"."""
    assert clause.finite is not None
    form = clause.finite.text
    form = form[:1].lower() + form[1:]
    if clause.kind == "main" or clause.lemma is None:
        return form, ""
    prefixes = sorted((row for row in words("separable_prefixes")), key=len, reverse=True)
    if clause.finite.tag == "VVFIN":
        for prefix in prefixes:
            if form.startswith(prefix) and clause.lemma.startswith(prefix):
                base = form[len(prefix) :]
                if any(r.lemma == clause.lemma[len(prefix) :] for r in finite_readings(base)):
                    return base, prefix
    return form, ""


def _singular(clause: Clause, finite: str) -> str:
    """The verb's singular behind "wer" and "was": "zwangen" → "zwang"."""
    readings = [r for r in finite_readings(finite) if r.person == 3]
    if any(r.number == "singular" for r in readings):
        return finite
    found = singular_form(finite)
    if found is None:
        raise Abstain(f"no certain singular of „{finite}“")
    return found


# Spelling


def _sentence(pieces: Sequence[Piece]) -> str:
    """The pieces with spaces, and commas before and behind clauses."""
    out = ""
    for before, piece in zip([None, *pieces], pieces, strict=False):
        if not piece.text:
            continue
        if before is None:
            out = piece.text
        elif (piece.is_clause or before.ends_in_clause) and not out.endswith(","):
            out += ", " + piece.text
        else:
            out += " " + piece.text
    return tidy(out)


def tidy(text: str) -> str:
    """Single spaces, no doubled commas, none before a closing mark; brackets and quotes must be closed."""
    text = re.sub(r"\s+", " ", text)
    text = re.sub(r"\s+([,;.])", r"\1", text)
    text = re.sub(r",(?:\s*,)+", ",", text)
    if text.count("(") != text.count(")") or text.count("„") != text.count("“") + text.count("”") and text.count("„"):
        raise Abstain("a bracket or quotation mark would stay open")
    if text.count('"') % 2:
        raise Abstain("a quotation mark would stay open")
    return text.strip(" ,")


