"""Doubts about who does what: a subject that may be the object, a doer who may stand in the phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from quizgen.languages.german.askable_clauses import is_clearly_object, may_be_object
from quizgen.languages.german.names import is_title
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.verbs import auxiliary, finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

_TIMES = ("time", "since", "until", "duration")


def role_doubts(sentence: Sentence, clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Is it certain who does what?"""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is not None and not subject.sure and not _keeps_order(clause, about):
        yield f"„{subject.text}“ may not be the subject"
    if subject is about and _may_hold_doer(sentence, clause, about):
        yield "who did it may stand in the phrase"
    if clause.frame == "copula" and about.relation == "time" and _are_same(clause):
        yield "when two things were the same is no question"
    if wh == "wem" and clause.lemma == "geben" and subject is not None and subject.text.lower() == "es":
        yield f"„{about.text}“ is what there is"  # "| LDs | gibt es in drei Größen"
    if _gets_by_name(clause, about, wh):
        yield "the name for a pronoun may be the subject"
    if wh == "was" and about.role == "object" and subject is not None and _may_suffer_it(clause, subject):
        yield f"„{subject.text}“ may be the object"
    said = wh == "wer" and about.relation == "predicate" and not any(t.tag == "NE" for t in about.tokens)
    if said and subject is not None and subject is not about and _bears_office(subject):
        yield f"who „{subject.text}“ is is told by the office"
    if about.role == "subject" and any(_may_be_done_back(clause, about, p, wh) for p in clause.phrases):
        yield f"„{about.text}“ may be the object"
    if about.role == "object" and subject is not None and _may_do_it_back(clause, about, subject, wh):
        yield f"„{subject.text}“ may be the object"
    for phrase in clause.phrases:
        person = phrase.role == "object" and (phrase.kind == "person" or _is_behind_event(subject, phrase))
        had = clause.lemma == "haben" and "counted" in phrase.marks  # "haben | 500 Sprecher"
        acting = person and not is_clearly_object(phrase) and may_be_object(clause) and not had
        acting = acting or (phrase.role == "object" and _is_state_behind(clause, subject, phrase))
        if acting and not _is_too_many(clause, phrase):
            yield f"„{phrase.text}“ may be the subject"
        if phrase.role == "subject" and _may_be_two(clause, phrase):
            yield f"„{phrase.text}“ may be the subject and the object"
        way = phrase.head.text in words("ways") and "owned" not in phrase.marks and clause.frame != "naming"
        if phrase.role == "object" and way:
            yield f"„{phrase.text}“ tells how far"


def _are_same(clause: Clause) -> bool:
    """ "Der größte Erfolg war 2001 der Sieg im Pokal": each of two things tells which one the other is."""
    things = [p for p in clause.phrases if p.kind == "thing" and p.head.tag == "NN" and "definite" in p.marks]
    return {"subject", "predicate"} <= {p.role for p in things}


def _may_suffer_it(clause: Clause, subject: Phrase) -> bool:
    """ "Was ermöglicht | die Forschung?": one thing may do so to another; "der Sturm" can only be the one that does."""
    thing = subject.kind in ("thing", "other") and subject.number != "plural" and subject.head.tag == "NN"
    told = subject.gender == "masculine" and subject.tokens[0].tag in ("ART", "PDAT")
    return thing and not told and clause.lemma in words("reversible_verbs") and "modal" not in clause.marks


def _may_do_it_back(clause: Clause, about: Phrase, subject: Phrase, wh: str) -> bool:
    """ "Welches Schiff versenkte | das Boot?": either may have done so; not so "der Kreuzer", "welchen Kreuzer"."""
    alike = re.match(r"welche(s|) ", wh) is not None and about.number != "plural" and subject.number != "plural"
    told = subject.gender == "masculine" and subject.tokens[0].tag in ("ART", "PDAT", "PPOSAT")
    state = about.head.text in words("state_nouns") or about.class_ == "Land"
    acting = about.kind in ("thing", "group", "person") or state
    plain = subject.kind != "person" and "modal" not in clause.marks
    back = clause.lemma in words("verbs_of_fighting") | words("reversible_verbs") | words("causing_verbs")
    return alike and not told and acting and plain and back


def _may_be_done_back(clause: Clause, about: Phrase, phrase: Phrase, wh: str) -> bool:
    """ "Welches Fahrzeug ersetzte | die Postkutsche?": one certain thing of the same number may have done so, too."""
    one = "definite" in phrase.marks and phrase.number == "singular" == about.number and phrase.preposition is None
    alike = re.match(r"welche(s|) ", wh) is not None and phrase.role == "object" and not is_clearly_object(phrase)
    return alike and one and "modal" not in clause.marks and clause.lemma in words("reversible_verbs")


def _bears_office(subject: Phrase) -> bool:
    """ "Gouverneur Karl Maier (ist ein Gegner der Kernkraft)": who he is is told, but not of "Dr. Maier"."""
    tokens = [t for t in subject.tokens if t.tag != "ART"]
    office = tokens[0].text if len(tokens) > 1 and tokens[1].tag == "NE" else ""
    return is_person_noun(office) and office not in words("titles_of_address")


def _may_hold_doer(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "wurde der Rekord | von John Elway | gehalten": a name with "von" right before the participle of a passive."""
    last = about.parts[-1] if about.parts else None
    if (
        last is None
        or "passive" not in clause.marks
        or about.field == "front"
        or last.preposition not in ("von", "vom")
    ):
        return False
    following = next((t for t in sentence.tokens if t.start >= about.end), None)
    named = last.kind == "person" or last.head.tag == "NE"
    return named and last.end == about.end and following is not None and following.tag == "VVPP"


def _gets_by_name(clause: Clause, about: Phrase, wh: str) -> bool:
    """ "Die Stadt baute ihm ein Grab": who asks for the subject writes "Wer baute Franz Schubert ein Grab?".

    Not so "Verschwörer ermordeten ihn": nobody reads "Wer ermordete Caesar?" in another way, and of a relative all know
    that he gave it: "Wer schenkte Franz Schubert ein Klavier?" "sein Vater".
    """
    if "owner beside" in about.marks:
        return False
    roles = ("dative",) if wh == "wer" else ("object", "dative")
    told = (p for p in clause.phrases if p.role in roles and p.head.tag == "PPER" and p.kind == "person")
    return about.role == "subject" and any(p.resolved not in (None, p.text) for p in told)


def _is_too_many(clause: Clause, phrase: Phrase) -> bool:
    """ "Die Bucht zieht | viele Gäste | an": a plural beside a singular verb is no subject."""
    readings = [r for r in finite_readings(clause.finite.text.lower()) if r.person == 3] if clause.finite else []
    return phrase.number == "plural" and bool(readings) and all(r.number == "singular" for r in readings)


def _keeps_order(clause: Clause, about: Phrase) -> bool:
    """ "Um sie zu schützen, bauen Biber Dämme": behind the verb it stays as it was, whichever is the subject."""
    if about.relation in _TIMES:  # not in "die Begeisterung, | die die Ankunft 1789 auslöste"
        return clause.kind == "main" or all(p.sure for p in clause.phrases if p.role == "object")
    aside = (about.role == "adverbial" or about.relation in ("cause", "purpose")) and clause.kind == "main"
    return aside and not any(p.field == "front" and p.role in ("subject", "object", "dative") for p in clause.phrases)


def _is_behind_event(subject: Phrase | None, phrase: Phrase) -> bool:
    """ "Die Meisterschaft gewann | die Mannschaft aus Rom": what happens does less than a group."""
    event = subject is not None and noun_class(subject.head.text) == "event"
    return event and phrase.kind == "group" and "definite" in phrase.marks


def _is_state_behind(clause: Clause, subject: Phrase | None, phrase: Phrase) -> bool:
    """ "Die Insel eroberte | England", "Die Kolonie gründete | Portugal": what states do no island does."""
    if subject is None or subject.field != "front" or clause.lemma not in words("person_verbs"):
        return False
    place = subject.head.tag == "NN" and "superlative" not in subject.marks and subject.kind in ("place", "thing")
    state = any(subject.head.text.lower().endswith(noun.lower()) for noun in words("state_nouns"))
    told = subject.gender == "masculine" and subject.number == "singular" and subject.tokens[0].tag == "ART"
    return place and not (state or told) and phrase.class_ == "Land" and phrase.preposition is None


def _may_be_two(clause: Clause, subject: Phrase) -> bool:
    """ "Im Mai bestellte | der Papst | Galilei | ein": behind an article a title mostly stands without a name."""
    titled = subject.kind == "person" and is_title(subject.head.text) and subject.tokens[0].tag == "ART"
    named = [t.tag for t in subject.tokens if t.start > subject.head.end] == ["NE"]
    behind = subject.field != "front" and clause.kind == "main" and not clause.marks & {"passive"}
    taking = clause.lemma is not None and auxiliary(clause.lemma) != "sein"
    alone = not any(p.role == "object" for p in clause.phrases) and clause.lemma not in words("intransitive_verbs")
    return titled and named and behind and taking and alone and clause.frame != "copula"
