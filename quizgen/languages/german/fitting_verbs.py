"""Question words that one verb or kind of verbs asks for: "hielten Fremde | für Feinde" → "wofür"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.checking.answers import list_items
from quizgen.languages.german.clause_openings import is_plural_verb
from quizgen.languages.german.government import is_sure_object
from quizgen.languages.german.names import is_title
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.question_words import question_words
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Clause, Phrase


def _more_than_how(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "entdeckte | radioaktive Stoffe" → "was": the verb tells enough to ask for the thing, not for its adjective."""
    plain = about.role == "object" and about.preposition is None and about.kind == "thing" and not about.parts
    living = noun_class(about.head.text) in ("animal", "plant", "body", "organ")
    vague = about.head.lemma in words("vague_nouns") or about.head.lemma in words("nouns_of_ways")
    light = (clause.lemma or "") in words("light_verbs") | words("stative_verbs") | words("having_verbs")
    one_thing = is_sure_object(about.head.text, clause.lemma or "")  # "erlebte | eine neue Blüte"
    # "verfolgte | eine kluge Politik"
    light = light or (clause.lemma in words("verbs_of_any_object") and not one_thing)
    adjective = wh.startswith("was für") and about.head.text in wh  # not "was für eine Feier", "eine Weihnachtsfeier"
    return "was" if adjective and plain and not (living or vague or light) else None


def _continent(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "gehört | zu Asien" → "zu welchem Kontinent" """
    belongs = wh == "wozu" and clause.lemma == "gehören" and about.class_ == "Kontinent"
    return "zu welchem Kontinent" if belongs else None


def _out_of(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "sind | aus Knochen | gefertigt" → "woraus" """
    return (
        "woraus" if wh == "woher" and clause.lemma in words("material_verbs") and about.preposition == "aus" else None
    )


def _from_where(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "kamen | aus dem Ausland" → "woher" """
    return "woher" if wh == "woraus" and clause.lemma in words("motion_verbs") else None


def _comes_from(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "stammt | aus dem Mittelmeerraum" → "woher": nothing is made of it."""
    return "woher" if wh == "woraus" and clause.frame == "coming" else None


def _from_whom(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "erhielt die Insel | von der Republik Venedig" → "von wem": states give as people do."""
    state = about.class_ == "Land" or about.head.text in words("state_nouns")
    given = about.preposition in ("von", "vom") and clause.lemma in words("receiving_verbs")
    return "von wem" if wh in ("woher", "von wo") and given and state else None


def _taken_for(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "hielten Fremde | für Feinde" → "wofür": not whose good it is done for."""
    standing = clause.lemma == "stehen" and wh == "für wen" and about.kind == "group"  # "| für die Staaten | stehen"
    famed = any(t.text in words("fame_adjectives") for t in clause.tokens)
    famed = famed and wh == "für wen" and about.kind == "group"  # "ist | für seine Universität | bekannt"
    judged = about.preposition == "für" and clause.lemma in words("judging_verbs")
    return "wofür" if judged or standing or famed else None


def _has_group(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "verfügt | über eine Flotte" → "worüber": what one has at hand, though people are in it."""
    return "worüber" if wh == "über wen" and about.kind == "group" and clause.lemma == "verfügen" else None


def _spoken_of(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "spricht | von einem Staatenbund" → "wovon": of what kind something is, not whose it is."""
    spoken = wh == "von wem" and about.kind == "group" and clause.lemma in words("speaking_verbs")
    return "wovon" if spoken and "indefinite" in about.marks else None


def _who_one_is(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Arius ist | Bürgermeister von Rom", "war | Dichter und Lehrer" → "wer": one person, whatever is told of him."""
    plain = about.relation == "predicate" and about.preposition is None and about.kind == "person"
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not about), None)
    if wh != "was" or not plain or subject is None or subject.kind in ("pronoun", "place", "group"):
        return None
    one = "named" in subject.marks and subject.number != "plural" and clause.lemma == "sein"
    single = clause.finite is not None and not is_plural_verb(clause.finite.text)
    several = any(p.relation == "other" and p.kind == "person" for p in about.parts)
    telling = is_title(about.head.text) or several  # "Lehrer in Bonn" were others, too
    return "wer" if one and single and telling and about.head.text not in words("member_nouns") else None


def _lies_at(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "liegt | am Golf von Genua" → "an welchem Golf", "befindet sich | am Stadtrand" → "wo": "woran" asks why."""
    if wh != "woran" or clause.lemma not in words("lying_verbs"):
        return None
    if any(p.relation == "place" for p in clause.phrases):
        raise Abstain(f"„{about.text}“ is half of a place")  # "liegt im Osten von Texas | am Golf von Mexiko"
    named = any(p.relation in ("genitive", "attribute", "name") and p.head.tag in ("NE", "FM") for p in about.parts)
    return (welch(about, about.head.text) if named else None) or "wo"


def _surrounded(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "wird im Norden | vom Monte Pellegrino | begrenzt" → "wovon": no person lies around a place."""
    around = wh == "von wem" and about.kind not in ("person", "group") and clause.lemma in words("surrounding_verbs")
    return "wovon" if around else None


def _what_it_is(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "Liverpool war | Favorit auf den Sieg" → "was": a team, a town or a thing is nobody."""
    bare = wh == "wer" and about.relation == "predicate" and "bare" in about.marks and about.head.tag == "NN"
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not about), None)
    return "was" if bare and subject is not None and subject.kind in ("place", "group", "thing") else None


def _bordering(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "grenzt | an Jiangsu und Shanghai" → "woran", "an Uri und Schwyz" → "an welche Kantone": in the accusative."""
    if clause.lemma not in words("bordering_verbs") or about.preposition != "an":
        return None
    if wh.startswith(("an welch", "an wie viel")):
        return question_words(replace(about, case="accusative"))
    return "woran" if wh in ("an wen", "wo") else None


def _into(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "marschierte | in Kuwait | ein" → "in welches Land": a name without an article shows no case."""
    moving = clause.lemma in words("verbs_of_moving_in") and about.tokens[0].text.lower() == "in"
    if not moving or not wh.startswith("in welch") or "bare" not in about.marks:
        return None
    return question_words(replace(about, case="accusative"))


def _when_so(clause: Clause, about: Phrase, wh: str) -> str | None:
    """ "sind sehr schnell, | wenn sie auf die Luft treffen" → "wann"; "nur wenn", "falls", "wäre" are conditions."""
    if wh != "unter welcher Bedingung" or about.kind != "clause":
        return None
    opener = next((t.text.lower() for t in about.tokens if t.tag == "KOUS"), "")
    if clause.lemma == "sein" and all(p is about or p.role == "subject" for p in clause.phrases):
        raise Abstain("what something is like stands behind „wenn“")  # "Glück ist, | wenn alle lachen"
    only = any(t.text.lower() in words("only") for t in (*clause.tokens, about.tokens[0]))  # "gilt nur dann, | wenn"
    imagined = any(t.text.lower().startswith(_IMAGINED) for t in (*clause.tokens, *about.tokens) if t.tag in FINITE)
    return "wann" if opener == "wenn" and not only and not imagined else None


_IMAGINED = ("würd", "wär", "hätt", "könnt")
"""What begins a verb of what is only thought of; "dürfte" and "müsste" are guesses."""


def ended_in(clause: Clause, about: Phrase) -> str | None:
    """ "mündete | in eine Krise" → "worin", "zerfällt | in Thorium" → "in welchen Stoff"."""
    if about.preposition not in ("in", "im") or about.kind in ("time", "person", "place"):
        return None
    if clause.lemma in words("ending_in_verbs"):
        return "worin" if about.case == "accusative" and about.relation != "place" else None  # "in den Niederlanden"
    bare = "bare" in about.marks and about.tokens[0].text.lower() == "in"
    if clause.lemma != "zerfallen" or not bare or any(t.tag == "CARD" for t in about.tokens):
        return None
    return question_words(replace(about, case="accusative", relation="topic", marks=about.marks | {"become"}))


def parted_in(clause: Clause, about: Phrase) -> str | None:
    """ "teilen sich | in Ostslawen und Westslawen | auf" → "in welche Gruppen": they are no "wen"."""
    if clause.lemma not in words("grouping_verbs") or about.preposition != "in" or is_counted(about):
        return None
    if about.kind in ("time", "clause") or about.class_ is not None or about.case == "dative":
        return None
    items = list_items(about.text.partition(" ")[2])
    wholes = [p for role in ("object", "subject") for p in clause.phrases if p.role == role]
    whole = next((p for p in wholes if p.head.tag != "PRF"), None)  # "teilte | das Reich", "teilten sich"
    if len(items) < 2 or whole is None or any(t.tag in ("CARD", "ADV") for t in about.tokens):
        if about.kind == "person":
            raise Abstain(f"„{about.text}“ are parts, not persons")
        return None
    number = next((word for word, value, *_ in rows("numbers") if value == str(len(items))), None)
    living = "person" in (whole.kind, about.kind) or noun_class(whole.head.text) in ("animal", "plant")
    return f"in welche {number} {'Gruppen' if living else 'Teile'}" if number else None


def made_of(clause: Clause, about: Phrase) -> str | None:
    """ "Kochsalz besteht | aus Natriumchlorid" → "woraus": what a thing consists of is nobody, known or not."""
    if clause.frame != "consisting" or about.preposition != "aus" or about.kind != "other":
        return None
    return "woraus" if any(p.role == "subject" and p.kind == "thing" for p in clause.phrases) else None


BY_VERB: tuple[Callable[[Clause, Phrase, str], str | None], ...] = (
    _more_than_how,
    _continent,
    _out_of,
    _from_where,
    _comes_from,
    _from_whom,
    _taken_for,
    _has_group,
    _spoken_of,
    _who_one_is,
    _lies_at,
    _surrounded,
    _what_it_is,
    _bordering,
    _into,
    _when_so,
)
"""The first that knows better words has it."""
