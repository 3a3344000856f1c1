"""Does a word behind a noun belong to its name: "der Mond | Enceladus", "Herr | Müller", "Kapitel | 5"?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import NAME_MASK, determiner_mask
from quizgen.languages.german.bearers_of_names import is_any, is_named_thing, may_be_named
from quizgen.languages.german.coded_names import is_coded_name, is_number_of_law
from quizgen.languages.german.english_names import is_compound
from quizgen.languages.german.name_words import closes_name, continues_name
from quizgen.languages.german.names import is_first_name, is_title, place_kind
from quizgen.languages.german.names_apart import is_land_of_deed, is_name_apart, is_year_of_deed
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, known_noun, last_parts, lemmas, noun_mask
from quizgen.languages.german.stuff_names import is_stuff_called
from quizgen.languages.german.tags import NAMES, tag_at
from quizgen.languages.german.times import dated_end, is_year
from quizgen.languages.german.titled_things import is_title_behind
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def is_close_apposition(tokens: Sequence[Token], head: int, at: int, first: bool) -> bool:
    """Does the word behind a noun, or behind its name so far, belong to the name?"""
    token = tokens[at]
    if token.text in words("company_forms") and tokens[at - 1].text[:1].isupper():
        return True  # "die Siemens | AG", "die Deutsche Bank | AG"
    if (first and is_land_of_deed(tokens, head, at)) or is_year_of_deed(tokens, head, at):
        return False
    if first and [t.text.lower() for t in tokens[max(0, head - 1) : head + 1]] == ["in", "richtung"]:
        return token.tag in ("NN", "NE")  # "in Richtung | Mekka"
    if is_coded_name(tokens, head, at) if first else is_number_of_law(tokens, head, at):
        return True
    if first and _is_camp(tokens, head, at):
        return True
    if is_name_apart(tokens, head, at, first):
        return False
    if token.tag in NAMES and (_is_ancient(tokens, head, at) or not _genitive_behind(tokens, at)):
        return not (first and _is_stranger(tokens, head, at))
    if not first:
        return continues_name(tokens, at) or closes_name(token) or _ends_strange_name(tokens, head, at)
    return any(rule(tokens, head, at) for rule in _RULES)


def _is_camp(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "im Konzentrationslager | Bergen-Belsen": two names that the tagger took for one noun."""
    camp = "-" in tokens[at].text and tokens[at].tag == "NN" and not known_noun(tokens[at].text)
    placed = noun_class(tokens[head].text) in ("building", "place")
    return camp and placed and tokens[head - 1].tag in ("ART", "APPRART")


def _is_ancient(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "der Mond | Enceladus": no genitive, though it ends in s."""
    form = tokens[at].text
    ancient = is_named_thing(tokens[head].text) and re.search(r"[aiou]s$", form) is not None
    return ancient and not is_first_name(form[:-1]) and not place_kind(form[:-1])


def _is_stranger(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "gegen den Nationalsozialismus | Rainer Hildebrandt": a person behind what is not called as one."""
    if not is_first_name(tokens[at].text) or not known_noun(tokens[head].text):
        return False
    storm = tokens[head].text in words("storm_nouns") and not is_any(tokens, head)  # "Hurrikan | Katrina"
    return not (may_be_named(tokens[head].text) or storm)


def _foreign_name(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "die Troika | Design Group": capitalised words up to one that only closes such a name."""
    here = at
    while tag_at(tokens, here) == "NN" and not closes_name(tokens[here]):
        here += 1
    following = tokens[at : at + 2]  # "im Winter | Computer" are two things, "Design Group" is a name
    foreign = bool(following) and (not known_noun(following[0].text) or all(map(closes_name, following)))
    return foreign and here - at <= 2 and here < len(tokens) and closes_name(tokens[here])


def _ends_strange_name(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "die Drug Enforcement | Administration": behind words that no list knows, one of the gender of the article."""
    article = tokens[head - 1] if head else None
    strange = all(t.tag == "NN" and not known_noun(t.text) and not is_compound(t.text) for t in tokens[head:at])
    if article is None or article.tag not in ("ART", "APPRART") or not strange or tokens[at].tag != "NN":
        return False
    agreeing = determiner_mask(article.text.lower())[0] & noun_mask(tokens[at].text) & SINGULAR_MASK
    return bool(agreeing) and article.text.lower()[:1] != "e"


def _titled(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "Herr Müller", "Frau Doktor", "König Ludwig": an unknown surname looks like a noun."""
    token = tokens[at]
    if token.tag != "NN" or not token.text[:1].isupper():
        return False
    named_behind = at + 1 < len(tokens) and tokens[at + 1].tag == "NE"
    if _is_genre(tokens, head, at):
        return True  # "die Gattung | Musical"
    if is_person_noun(tokens[head].text) and is_person_noun(token.text) and named_behind:
        return True  # "der Machthaber General Gaafar al-Nimeiry"
    return is_title(tokens[head].text) or (is_first_name(token.text) and known_noun(token.text) == 0)


def _is_genre(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "die Gattung | Musical", "den Kunststoff | Nylon", but not "bringt die Farbe | Touristen"."""
    definite = head > 0 and (tokens[head - 1].tag == "APPRART" or tokens[head - 1].text.lower() in _DEFINITE)
    if not definite or tokens[head].text not in words("genre_nouns") or tag_at(tokens, at + 1) in ("NN", "NE"):
        return False
    return not known_noun(tokens[at].text) or bool(noun_mask(tokens[at].text) & SINGULAR_MASK)


_DEFINITE = frozenset({"der", "die", "das", "den", "dem", "des"})


def _bears_name(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "durch den Mond | Mimas", "mit dem Programm | Photoshop": an unknown word behind what bears a name."""
    token = tokens[at]
    if token.tag != "NN" or not token.text[:1].isupper():
        return False
    before = tokens[head - 1].text.lower() if head else ""
    word = before in ("den", "dem", "das") and tokens[head].text in words("word_nouns")  # "den Begriff | Völkermord"
    given = (before == "den" and tokens[head].text in words("naming_nouns")) or word
    if given or not is_named_thing(tokens[head].text):
        return given  # "erhielt den Namen | Goethe-Schule"
    first = next((t for t in reversed(tokens[:head]) if t.tag != "ADJA"), None)
    definite = first is not None and (
        first.tag == "APPRART" or (first.tag == "ART" and first.text.lower().startswith("d"))
    )
    placed = token.text.endswith(tuple(words("last_parts_of_places")))  # "das Schloss | Neuschwanstein"
    compound = len(last_parts(token.text)) > 1 and not placed  # "baute auf der Insel | Zierpflanzen an"
    return definite and not known_noun(token.text) and not compound


def _lists_things(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "die chemischen Elemente | Polonium und Radium": a plural and what it sums up, without commas between."""
    before = next((t for t in reversed(tokens[:head]) if t.tag != "ADJA"), None)
    definite = before is not None and (before.tag == "APPRART" or before.text.lower() in ("die", "den", "der"))
    if tokens[at].tag != "NN" or not definite or not noun_mask(tokens[head].text) & PLURAL_MASK:
        return False
    parts = {part for lemma in lemmas(tokens[head].text) for part in last_parts(lemma)}
    here = at + 1
    while tag_at(tokens, here) == "$," and tag_at(tokens, here + 1) in ("NN", "NE"):
        here += 2
    joined = here < len(tokens) and tokens[here].text in ("und", "oder", "sowie")
    return bool(parts & words("listing_nouns")) and joined and tag_at(tokens, here + 1) in ("NN", "NE")


def _genitive_behind(tokens: Sequence[Token], at: int) -> bool:
    """ "die These Stalins": a genitive of its own, no apposition; but "der Präsident Charles", "der Mond Phobos"."""
    form = tokens[at].text
    if form in words("old_genitives"):
        return True  # "die Auferstehung | Jesu Christi"
    if not re.search(r"(?:[^s]s|['’])$", form) or known_noun(form) & NAME_MASK:
        return False
    if form.endswith("us") and is_person_noun(tokens[at - 1].text):
        return False  # "der Gladiator Spartacus"
    if re.fullmatch(r"[A-ZÄÖÜ]{2,4}", tokens[at - 1].text) and place_kind(form[:-1]) is None:
        return False  # "der FC | Santos", but "die CDU | Sachsens"
    more = at + 1 < len(tokens) and tokens[at + 1].tag == "NE"
    return not more and not is_first_name(form)


def is_numbered(tokens: Sequence[Token], head: int, at: int) -> bool:
    """ "Jahr 1925", "Dezember 1925", "Kapitel 5", "Apollo 11" """
    year = re.fullmatch(r"[12]?\d{3}([-–/]\d{2,4})?", tokens[at].text) is not None
    if dated_end(tokens, at) is not None and noun_class(tokens[head].text) != "time":
        return False  # "führte sein Heer | 218 v. Chr. über die Alpen"
    ranged = at + 2 < len(tokens) and tokens[at + 1].text == "bis" and not is_year(tokens[at].text)
    last = at + 2 if ranged else at  # "je nach Zählweise | 13 bis 18 Prozent"
    counts = last + 1 < len(tokens) and tokens[last + 1].tag in ("NN", "ADJA", "CARD", "NE", "ADV")
    if counts and tokens[head].text in ("Tag", "Woche", "Monat", "Stunde", "Minute", "Sekunde"):
        return False  # "am Tag | 200 Kilogramm"
    if counts and noun_class(tokens[last + 1].text) == "time":
        return False  # "die Tabelle | acht Wochen lang"
    small = not is_year(tokens[at].text) and tokens[head].lemma != "Jahr"  # but "im Jahr | 801 | Barcelona"
    if counts and last == at and (is_unit(tokens[at + 1].text) or small):
        return tokens[head].text.lower() in words("numbered_nouns")  # "im Jahr | 2250 Liter", "zum Tod | 150 Wörter"
    alone = not counts and not noun_mask(tokens[head].text) & PLURAL_MASK and not is_person_noun(tokens[head].text)
    if alone and re.fullmatch(r"\d{1,3}|\d{1,2}(?:\.\d{1,2})+", tokens[at].text):
        return True  # "Bundesautobahn 113", "Typ 1", "die Version 3.0"
    return (
        year and (noun_class(tokens[head].text) in ("time", "event") or tokens[head].text.lower() in words("months"))
    ) or (tokens[head].text.lower() in words("numbered_nouns"))


def _is_number(tokens: Sequence[Token], head: int, at: int) -> bool:
    return tokens[at].tag == "CARD" and is_numbered(tokens, head, at)


_RULES = (
    _foreign_name,
    _bears_name,
    _lists_things,
    is_stuff_called,
    is_title_behind,
    _is_number,
    _titled,
)
"""Any of them makes what stands right behind a noun its name, though it looks like no name."""
