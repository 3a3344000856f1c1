"""Nouns to ask with: "in Berlin" → "in welcher Stadt", "eine friedliche Lösung" → "welche Lösung"."""

from __future__ import annotations

from quizgen.languages import Abstain
from quizgen.languages.german.declension import CONTRACTED, strong_ending
from quizgen.languages.german.names import is_title
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.nouns import PLURAL_MASK, Case, Gender, genders, inflect, known_noun, lemmas, noun_mask
from quizgen.languages.german.phrase_frames import before_head, has_foreign_name, index_in, is_quoted, with_preposition
from quizgen.languages.german.tags import DETERMINERS, PREPOSITIONS
from quizgen.languages.german.titled_things import bears_title
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase, Token


def welch(phrase: Phrase, noun: str, gender: Gender | None = None) -> str | None:
    """ "welch-" agreeing with a noun in the phrase's own case."""
    if phrase.case is None:
        return None
    told = phrase.gender or ("neuter" if _is_not_feminine(phrase) else _only_gender(phrase))
    ending = strong_ending(gender or told, "singular" if gender else phrase.number, phrase.case)
    if gender is None and _is_adjective_in_plural(phrase):
        noun = noun.replace(phrase.head.text, f"{phrase.head.text}n")  # "gesunde Erwachsene" → "welche Erwachsenen"
    return None if ending is None else with_preposition(phrase, f"welch{ending} {noun}")


def _only_gender(phrase: Phrase) -> Gender | None:
    """ "eine Höhe von 55 Metern" of a list: the only gender that its noun has."""
    known = genders(phrase.head.text) if phrase.number == "singular" and phrase.head.tag == "NN" else ()
    return known[0] if len(known) == 1 else None


def _is_not_feminine(phrase: Phrase) -> bool:
    """ "im Viertel", "vor dem Viertel": of what gender it may be, "welchem" is right for the other two."""
    dem = phrase.preposition in ("im", "am", "vom", "zum", "beim") or any(t.text == "dem" for t in phrase.tokens[:2])
    return phrase.case == "dative" and phrase.preposition is not None and dem


def _is_adjective_in_plural(phrase: Phrase) -> bool:
    """ "Erwachsene", "Deutsche": a noun declined like an adjective, as it stands without an article."""
    strong = phrase.number != "singular" and "bare" in phrase.marks and phrase.head.text.endswith("e")
    return strong and f"{phrase.head.text}r" in lemmas(phrase.head.text)


def which_of_them(phrase: Phrase) -> str | None:
    """ "in drei Teile" → "in welche drei Teile": a list of them follows."""
    if phrase.head.tag == "CARD" and phrase.preposition is None and phrase.case in ("nominative", "accusative"):
        return f"welche {_lower_first(phrase.text)}"  # "zwei der fünf Brüder"
    number = next((t for t in before_head(phrase) if t.tag == "CARD"), None)
    before = [t for t in before_head(phrase) if number is not None and t.start < number.start]
    if number is None or phrase.number != "plural" or any(t.tag in ("ADJA", "PPOSAT") for t in before):
        return None
    return welch(phrase, _weak_plural(phrase, number))


def _weak_plural(phrase: Phrase, number: Token) -> str:
    """ "drei jüngere Schwestern" → "drei jüngeren Schwestern", as behind "welche" """
    told = phrase.text[number.start - phrase.start :]
    told = _lower_first(told)  # "Zwei Flüsse" at the beginning
    strong = [t for t in before_head(phrase) if t.tag == "ADJA" and t.start > number.start and t.text.endswith("e")]
    for adjective in reversed(strong):
        at = adjective.end - number.start
        told = f"{told[:at]}n{told[at:]}"
    return told


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]


def apposed(phrase: Phrase) -> str | None:
    """ "der Parteitheoretiker N. Bucharin" → "welcher Parteitheoretiker" """
    if has_foreign_name(phrase):
        return None
    if phrase.head.text in words("compass_nouns") and [p.relation for p in phrase.parts] == ["name", "other"]:
        raise Abstain(f"„{phrase.text}“ are several things")  # "im Norden Ghana und im Süden Togo"
    if phrase.head.tag != "NN" or not known_noun(phrase.head.text):
        return None
    if phrase.number != "singular":
        return _listed_behind(phrase)
    if phrase.head.text in words("nouns_of_kinds") | words("compass_nouns"):
        return None  # "eine Art Vormagen": no name of the kind; "im Süden Frankreichs": no south of that name
    behind = phrase.tokens[index_in(phrase, phrase.head) + 1 :]
    numbered = bool(behind) and behind[0].tag == "CARD" and phrase.head.text.lower() in words("numbered_nouns")
    numbered = numbered and phrase.relation in ("object", "topic", "predicate")  # not: "im Jahrgang 2016 gab es …"
    named = bool(behind) and (behind[0].tag in ("NE", "FM") or is_quoted(behind[0]) or numbered)
    titled = phrase.head.text in words("word_nouns") | words("genre_nouns") or bears_title(phrase.head.text)
    named = named or (bool(behind) and behind[0].tag == "NN" and titled)
    named = named or (bool(behind) and behind[0].tag == "ART" and behind[0].text.istitle())  # "den Film | Die Brücke"
    bears = bool(behind) and behind[0].tag not in PREPOSITIONS and phrase.head.text in words("naming_nouns")
    if not named and not bears:  # "den Namen | Goethe-Schule", but "den Namen | für ihr Bier"
        return None  # "für den Jahrgang | 2016" → "für welchen Jahrgang"
    if phrase.head.text in words("titles_of_address") or any(t.tag == "PPOSAT" for t in before_head(phrase)):
        return None
    before = before_head(phrase)
    told = ("APPR", "APPRART", "CARD", "PRF", "PIAT", "PIDAT")  # "viel Vitamin C" tells how much of it, too
    if any(t.tag in told or (t.tag == "ART" and t is not before[0]) for t in before):
        return None  # "der nach dem Gott benannte Planet Mars": no question repeats the attribute
    alone = "superlative" in phrase.marks or is_title(phrase.head.text)  # "der erste indische Premierminister Nehru"
    adjectives = any(t.tag == "ADJA" and t.text not in words("first_adjectives") for t in before) and not alone
    if any(p.relation == "genitive" and p.start == behind[0].start for p in phrase.parts):
        return None  # "im Ostteil Berlins"
    if adjectives:
        noun = phrase.head.text
        weak = _weakened(phrase)
        return welch(phrase, f"{weak} {noun}") if weak else None
    title = title_in_case(phrase.head.text, phrase.case)
    return welch(phrase, table("nouns_of_one").get(phrase.head.text, (title,))[0])


def title_in_case(noun: str, case: Case | None) -> str:
    """ "(unter) Präsident Kennedy" → "Präsidenten", as a title is declined where no name stands behind it."""
    if case not in ("dative", "accusative") or not is_person_noun(noun):
        return noun
    return inflect(noun, case, "singular", "masculine") or noun


def _listed_behind(phrase: Phrase) -> str | None:
    """ "die chemischen Elemente Polonium und Radium" → "welche chemischen Elemente" """
    told = [part.relation for part in phrase.parts]
    definite = any(t.tag == "ART" and t.text.lower()[:1] == "d" for t in phrase.tokens[:2])
    if phrase.number != "plural" or told != ["name", "other"] or not (definite or phrase.preposition in CONTRACTED):
        return None
    if any(t.tag in ("CARD", "PPOSAT") for t in before_head(phrase)):
        return None
    first = phrase.tokens[0].text.lower()
    if first in _OF_ONE.get(phrase.case or "", ()) or not noun_mask(phrase.head.text) & PLURAL_MASK:
        return None  # "den Maler Braun | und Anna Weiß": she is no „Maler“
    if phrase.parts[1].tokens[1:2] and phrase.parts[1].tokens[1].tag in DETERMINERS:
        return None  # "durch die Polizei Securitate | und einen Personenkult": the second is no „Polizei“
    plain = all(t.tag in ("ART", "APPRART", "APPR", "ADJA") for t in before_head(phrase))
    adjectives = [t.text for t in before_head(phrase) if t.tag == "ADJA" and plain]  # not "zur Behandlung eingesetzten"
    return welch(phrase, " ".join((*adjectives, phrase.head.text)))


_OF_ONE = {"nominative": ("der", "das"), "accusative": ("den", "das"), "dative": ("dem",)}
"""Articles of one thing in each case, whatever is listed behind it."""


def _weakened(phrase: Phrase) -> str | None:
    """The adjectives of a phrase behind "welch-", if its own determiner already asks for the weak endings."""
    first = phrase.tokens[1 if phrase.preposition else 0] if len(phrase.tokens) > 1 else phrase.tokens[0]
    definite = first.tag in ("ART", "PDAT") and first.text.lower()[:1] == "d"
    weak = definite or phrase.preposition in CONTRACTED
    told = [t.text for t in before_head(phrase) if t.tag == "ADJA" and t.text not in words("first_adjectives")]
    return " ".join(told) if weak else None  # not "welchen ersten Präsidenten"
