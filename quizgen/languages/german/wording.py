"""Questions and statements from clauses: the wh-phrase takes the Vorfeld, the finite verb stays, the rest follows.

German verb forms are kept as they stand in the text; only the number of the verb behind "wer" and "was" changes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace as replace_fields

from quizgen.languages import Abstain
from quizgen.languages.german.pieces import Piece, lower_first, pieces_of
from quizgen.languages.german.question_words import keeps_number, question_words
from quizgen.languages.german.verbs import auxiliary, finite_readings, singular_form
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def ask(sentence: Sentence, clause: Clause, about: Phrase) -> str:
    """The question that has `about` as its answer, without "?"; raises Abstain where it would not be sure."""
    _check_askable(clause)
    _check_subject(clause, about)
    _check_understood(clause)
    adjective = _measured_adjective(clause, about)
    wh = f"wie {adjective.text}" if adjective else question_words(about)
    _check_precision(clause, about, wh)
    if adjective:
        clause = replace_fields(clause, phrases=tuple(p for p in clause.phrases if p is not adjective))
        clause = replace_fields(clause, tokens=tuple(t for t in clause.tokens if t not in adjective.tokens))
    whole = _question(clause, about, wh, brief=False)
    if _names_subject_twice(clause, whole):
        raise Abstain("the subject would stand in the question twice")
    if re.search(r"\b(\d{4})\b.*\b\1\b", whole):
        raise Abstain("a year would stand in the question twice")
    repeats = about.role == "subject" and re.search(r"\b(er|sie|ihn|ihm|ihr|ihre[mnrs]?)\b", whole)
    if whole.count(" ") < LONG and not repeats and not _MISSPELT.search(whole):
        return whole
    short = _question(clause, about, wh, brief=True)
    if _MISSPELT.search(short):
        raise Abstain("the text has a wrong ending here")
    if repeats and re.search(r"\b(er|sie|ihn|ihm|ihr|ihre[mnrs]?)\b", short):
        raise Abstain("a pronoun would stand for what is asked")
    return short


def _names_subject_twice(clause: Clause, whole: str) -> bool:
    """ "Wo liegt der Rhein, wenn der Rhein …": a pronoun that was resolved inside another clause."""
    subject = next((p for p in clause.phrases if p.role == "subject" and p.kind != "pronoun"), None)
    return (
        subject is not None and subject.resolved is not None and whole.count(lower_first(subject.resolved, subject)) > 1
    )


def _measured_adjective(clause: Clause, about: Phrase) -> Phrase | None:
    """ "über 1200 Kilometer | lang": the adjective that a measure belongs to."""
    following = next((p for p in clause.phrases if 0 <= p.start - about.end <= 1), None)
    numbered = any(t.tag == "CARD" for t in about.tokens)
    measures = following is not None and following.text.lower() in words("measure_adjectives")
    return following if numbered and measures and about.head.text.lower() in words("measure_nouns") else None


_MISSPELT = re.compile(r"\b(im|am|vom|beim|zum|zur)\s+[a-zäöüß]+(?:isch|lich|ig)(e|er|es|em)\s+[A-ZÄÖÜ]")
"""A wrong ending behind an article in a preposition: "zur ökonomische Grundlage"."""

_CONCEDING = re.compile("(auch|selbst|sogar) wenn|wenn (auch|nicht gar|überhaupt|nötig|möglich)", re.IGNORECASE)

_COMPARATIVE = re.compile("er(e|en|er|es|em)$|^(mehr|weniger)$")

LONG = 20
"""From how many words on a question leaves out what it can do without."""


def _question(clause: Clause, about: Phrase, wh: str, brief: bool) -> str:
    front, rest = pieces_of(clause, without=about, brief=brief)
    finite, prefix = _finite(clause)
    if about.role == "subject" and not keeps_number(wh):
        finite = _singular(clause, finite)
    body = (
        [*_reflexive_first(_insert(front, rest)), *([Piece(prefix)] if prefix else [])]
        if clause.kind == "main"
        else _reflexive_first(_verb_second(front, rest, prefix))
    )
    if not body:
        raise Abstain("nothing but the verb would be in the question")
    return _sentence([Piece(wh), Piece(finite), *body])


def statement(sentence: Sentence, clause: Clause, replace: Phrase | None = None, by: str = "") -> str:
    """The clause as a statement that stands alone, one phrase replaced by other words where asked."""
    _check_askable(clause)
    front, rest = pieces_of(clause, replace=replace, by=by)
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


def _check_understood(clause: Clause) -> None:
    """Roles that do not go together show that the clause was not understood."""
    objects = [p for p in clause.phrases if p.role == "object" and p.kind not in ("clause", "pronoun")]
    active = not clause.marks & {"passive"}
    if objects and active and clause.lemma is not None and _is_intransitive(clause.lemma):
        raise Abstain(f"„{clause.lemma}“ takes no object, but „{objects[0].text}“ was taken for one")
    if clause.kind == "main" and _keeps_prefix(clause):
        raise Abstain("a verb with its prefix stands in second place")
    if active and clause.lemma == "haben" and not any(p.role == "object" for p in clause.phrases):
        raise Abstain("„haben“ lacks its object")
    for phrase in objects:
        if phrase.kind == "person" and not _is_clearly_object(phrase) and _may_be_object(clause):
            raise Abstain(f"„{phrase.text}“ may be the subject")
    if len(objects) > 1 and clause.frame != "naming":
        raise Abstain(f"two objects: „{objects[0].text}“, „{objects[1].text}“")
    said = any(p.relation in ("content", "object", "topic") for p in clause.phrases)
    if clause.lemma in words("reporting_verbs") and active and not said:
        raise Abstain(f"what was said („{clause.lemma}“) is missing")
    as_what = any(p.relation == "predicate" and p.preposition == "als" for p in clause.phrases)
    reflexive = any(p.text == "sich" for p in clause.phrases)
    if as_what and active and not objects and not reflexive and clause.lemma in words("naming_verbs"):
        raise Abstain(f"„{clause.lemma} als“ lacks its object")


_LOOSE = ("ab", "an", "auf", "aus", "bei", "ein", "fort", "her", "hin", "los", "mit", "nach", "vor", "weg", "zu")
"""Prefixes that never stay with a finite verb in second place."""


def _keeps_prefix(clause: Clause) -> bool:
    """ "Die Blockade die lange andauerte": the order of a subordinate clause without what opens one."""
    form = clause.finite.text.lower() if clause.finite is not None else ""
    lemma = clause.lemma or ""
    return any(
        form.startswith(prefix)
        and lemma.startswith(prefix)
        and any(r.lemma == lemma[len(prefix) :] for r in finite_readings(form[len(prefix) :]))
        for prefix in _LOOSE
    )


def _is_intransitive(lemma: str) -> bool:
    return lemma in words("intransitive_verbs") or auxiliary(lemma) == "sein"


def _check_precision(clause: Clause, about: Phrase, wh: str) -> None:
    """The question must not be read in two ways, nor tell half of its own answer."""
    others = [p for p in clause.phrases if p is not about]
    if about.relation == "time" and any(p.relation == "time" and p.kind == "time" for p in others):
        raise Abstain("another time would stay in the question")
    if (
        about.role == "subject"
        and wh == "was"
        and any(p.role == "object" and not _is_clearly_object(p) for p in others)
    ):
        raise Abstain("„Was“ could ask for the object as well")
    if wh == "was" and about.role == "object" and clause.lemma in words("light_verbs"):
        raise Abstain(f"„Was … {clause.lemma}“ says nothing of what is asked for")
    if about.preposition and any(p.start - about.end in (0, 1) and p.preposition and not p.sure for p in others):
        raise Abstain("the phrase may go on")
    if about.relation == "content" and any(p.relation == "manner" and p.head.tag == "ADJD" for p in others):
        raise Abstain(f"„{about.text[:40]}“ may belong to the adjective")
    if about.relation in ("origin", "direction") and clause.lemma in words("position_verbs"):
        raise Abstain(f"„{about.text}“ is no {about.relation}")
    if about.relation == "time" and about.class_ == "Zeit" and clause.lemma in words("position_verbs"):
        raise Abstain(f"„{about.text}“ may be a place")
    if any(p.field == "front" and p.head.tag.startswith("V") and p.kind != "clause" for p in others):
        raise Abstain("a verb form stands in the Vorfeld")
    if about.relation == "content" and any(p.relation == "content" for p in others):
        raise Abstain("the clause has a second content")
    if about.relation == "content" and wh == "was" and any(p.role == "object" and p.kind != "clause" for p in others):
        raise Abstain("„was“ could ask for the object as well")
    as_many = [p for p in others if p.tokens[0].text == "als" and p.number != "singular" and p.kind != "clause"]
    if about.role == "subject" and not keeps_number(wh) and as_many:
        raise Abstain(f"„{wh}“ does not go together with „{as_many[0].text}“")
    if about.relation == "predicate" and any(p.kind == "clause" and p.role == "subject" for p in others):
        raise Abstain("the subject is a clause")
    if about.relation == "condition" and _CONCEDING.match(about.text):
        raise Abstain(f"„{about.text[:40]}“ concedes")
    if about.relation == "condition" and about.tokens[0].tag.endswith("FIN"):
        raise Abstain(f"„{about.text[:40]}“ has no wenn")
    measured = about.relation == "time" and about.preposition is None and about.field != "front"
    if measured and clause.lemma in ("betragen", "dauern", "umfassen", "zählen", "messen"):
        raise Abstain(f"„{about.text}“ is a measure")
    if about.relation == "condition" and clause.lemma in words("position_verbs"):
        raise Abstain(f"„{about.text[:40]}“ tells when or where")
    if any(t.tag == "ADJA" and _COMPARATIVE.search(t.text) for t in about.tokens) and any(
        p.tokens[0].text == "als" for p in others
    ):
        raise Abstain("what is compared would stay in the question")
    named = {word for word in wh.split()[1:] if word[:1].isupper()}
    if any(t.text in named or (t.lemma in named and t.tag == "NN") for p in others for t in p.tokens):
        raise Abstain(f"„{wh}“: the noun would stand in the question twice")
    if (
        about.role == "subject"
        and wh in ("wer", "was")
        and any(t.tag == "PPOSAT" and t.text.lower().startswith("ihr") for p in others for t in p.tokens)
    ):
        raise Abstain("„wer“ has no „ihr“")


def _may_be_object(clause: Clause) -> bool:
    """ "Das Manifest schrieb Karl Marx": a thing in the Vorfeld whose form tells no case."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is None or subject.field != "front" or subject.kind in ("person", "group", "place"):
        return False
    told = subject.gender == "masculine" and subject.number == "singular" and subject.tokens[0].tag in ("ART", "PDAT")
    return not told


def _is_clearly_object(phrase: Phrase) -> bool:
    """ "den Kongreß" can only be an object, "das Projekt" and "die Partei" might be subjects."""
    return phrase.kind == "clause" or (
        phrase.gender == "masculine" and phrase.number == "singular" and phrase.tokens[0].tag != "NE"
    )


def _check_subject(clause: Clause, about: Phrase) -> None:
    """Without a certain subject nobody knows what the other phrases are."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    impersonal = "passive" in clause.marks or (clause.phrases and any(p.relation == "content" for p in clause.phrases))
    if subject is None and not impersonal:
        raise Abstain("the clause has no subject")
    if subject is not None and not subject.sure and about.relation not in ("time", "since", "until", "duration"):
        raise Abstain(f"„{subject.text}“ may not be the subject")


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
        return [front, *pieces]
    at = 0
    while at < len(pieces) and _is_pronoun(pieces[at]):
        at += 1
    if at < len(pieces) and _is_subject(pieces[at]) and not pieces[at].ends_in_clause:
        at += 1
    return [*pieces[:at], front, *pieces[at:]]


def _reflexive_first(pieces: Sequence[Piece]) -> list[Piece]:
    """ "schrieb sich Maria … ein": "sich" stands right behind the verb, only behind a pronoun or "man"."""
    at = next((index for index, piece in enumerate(pieces) if piece.text == "sich"), 0)
    first = 0
    while first < at and (_is_pronoun(pieces[first]) or pieces[first].text == "man"):
        first += 1
    return [*pieces[:first], pieces[at], *pieces[first:at], *pieces[at + 1 :]] if at else list(pieces)


def _is_pronoun(piece: Piece) -> bool:
    if piece.phrase is None or piece.text.lower() != piece.phrase.text.lower():
        return False  # what a pronoun stands for was put in its place
    return piece.phrase.head.tag in ("PPER", "PRF") and len(piece.phrase.tokens) == 1


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
    if text.count("(") != text.count(")") or (text.count("„") != text.count("“") + text.count("”") and text.count("„")):
        raise Abstain("a bracket or quotation mark would stay open")
    if text.count('"') % 2:
        raise Abstain("a quotation mark would stay open")
    return text.strip(" ,")
