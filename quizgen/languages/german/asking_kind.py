"""Nouns to ask with that the last part of a name or compound tells: "ein Waffenabkommen" → "was für ein Abkommen"."""

from __future__ import annotations

from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.nouns import genders, inflect, last_parts, lemmas
from quizgen.languages.german.paradigms import column, ending_for
from quizgen.languages.german.phrase_frames import before_head
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase, Token


def named_in_english(phrase: Phrase) -> str | None:
    """ "den St. Johns River" → "welchen Fluss", "an der University of Iowa" → "an welcher Universität"."""
    if phrase.head.tag not in ("NE", "FM") or phrase.number == "plural" or phrase.kind == "person":
        return None
    names = [t for t in phrase.tokens if t.tag in ("NE", "FM", "XY")]
    of = next((at for at, t in enumerate(names) if t.text in ("of", "for")), len(names))
    noun = table("english_class_nouns").get(names[of - 1].text, (None,))[0] if of else None
    plain = not any(t.tag == "ADJA" and t.text.islower() for t in phrase.tokens)
    alone = not any(p.relation == "other" for p in phrase.parts) and phrase.tokens[-1] is names[-1]
    if phrase.preposition is None and any(t.tag in ("APPR", "APPRART", "ADV") for t in phrase.tokens):
        return None  # "bis zur 110th Street"
    if noun is None or len(names) < 2 - _follows_capital(phrase, names[0]) or not (plain and alone) or not phrase.case:
        return None
    if phrase.preposition not in (None, "in", "im", "an", "am", "aus", "durch", "für", "mit", "von", "vom"):
        return None
    found = genders(noun)
    return welch(phrase, noun, found[0]) if found else None


def _follows_capital(phrase: Phrase, name: Token) -> bool:
    """ "die | Red | River", whose first part is taken for an adjective."""
    at = phrase.tokens.index(name)
    return at > 0 and phrase.tokens[at - 1].tag == "ADJA" and phrase.tokens[at - 1].text.istitle()


def of_last_part(phrase: Phrase) -> str | None:
    """ "Schwemmböden" → "welche Böden", "die Wehrpflicht" → "welche Pflicht", "ein Abkommen" → None."""
    told = ("agent", "object", "patient", "recipient")  # "trat | der Lehrergewerkschaft | bei"
    plain = phrase.role in ("subject", "object", "dative") and phrase.relation in told
    if not plain or phrase.preposition is not None or phrase.head.tag != "NN" or phrase.case is None:
        return None
    if phrase.kind not in ("thing", "other", "group", "place") or phrase.marks & {"counted", "quantified"}:
        return None
    if any(t.tag != "ART" for t in before_head(phrase)) or any(p.relation not in _OF_IT for p in phrase.parts):
        return None
    noun = _last_part(phrase.head.text, "kinds_by_last_part")
    found = genders(noun) if noun else ()
    if noun is None or not found or _is_only_ranked(phrase.head.text, noun):
        return None
    if phrase.number == "plural":
        several = inflect(noun, phrase.case, "plural")
        return welch(phrase, several) if several else None
    if "definite" in phrase.marks:
        return welch(phrase, noun, found[0])
    by = column(found[0], "singular")
    one = before_head(phrase) and by is not None
    return f"was für ein{ending_for('indefinite', by, phrase.case)} {noun}" if one and by else None


def _is_only_ranked(form: str, last: str) -> bool:
    """ "das Hauptquartier", "die Ökosysteme": what stands before the last part tells no kind of it."""
    first, found, _ = form.lower().rpartition(last.lower()[:4])
    return bool(found) and first in words("ranking_first_parts")


def counted_off(phrase: Phrase) -> str | None:
    """ "mit der zweiten Generation" → "mit welcher Generation": of what follows one upon another the number tells."""
    before = [t for t in before_head(phrase) if t.tag not in ("APPR", "ADV")]
    told = [t.text for t in before if t.tag == "ADJA"]
    ordered = phrase.head.text in words("ordered_nouns") and phrase.number != "plural"
    one = ordered and len(told) == 1 and told[0].lower().endswith(("ten", "te")) and "definite" in phrase.marks
    return welch(phrase, phrase.head.text) if one and not phrase.parts else None


_OF_IT = ("attribute", "genitive")
"""Parts that say more of a compound and name no other thing."""


def place_of_last_part(phrase: Phrase) -> str | None:
    """ "in der Paulskirche" → "in welcher Kirche", "auf dem Marienplatz" → "auf welchem Platz"."""
    preposition = phrase.preposition in ("in", "im", "an", "am", "auf") and phrase.case == "dative"
    placed = preposition and phrase.relation in ("place", "circumstance") and phrase.head.tag in ("NN", "NE")
    if not placed or phrase.number == "plural" or any(p.relation not in _OF_IT for p in phrase.parts):
        return None
    before = before_head(phrase)
    definite = "definite" in phrase.marks or phrase.preposition in ("im", "am")
    if not definite or any(t.tag not in ("ART", "APPR", "APPRART") for t in before):
        return None
    noun = _last_part(phrase.head.text, "places_by_last_part")
    found = genders(noun) if noun else ()
    return welch(phrase, noun, found[0]) if noun and found else None


def _last_part(form: str, kinds: str) -> str | None:
    """The class noun that a compound ends in: "Wehrpflicht" → "Pflicht"; None for the class noun itself."""
    for lemma in lemmas(form) or (form,):
        part = next((part for part in last_parts(lemma) if part in words(kinds)), None)
        if part is not None:
            return part if part != lemma else None
    return None
