"""Repairs of tags that need only the neighbours of a word: names, abbreviations, numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, NOMINATIVES
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, known_noun, last_parts, noun_mask
from quizgen.languages.german.tags import FINITE, NOUNS
from quizgen.languages.german.units import is_unit, unit_name
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import rows, table, words
from quizgen.model import Token

# Each repair looks at one token among its neighbours and returns its right tag, or None to leave it as it is. All of
# them are asked about every token of a text, so what lets most tokens pass and costs least is looked at first.


def initials(tokens: list[Token], at: int) -> str | None:
    """ "N. Bucharin": an initial before a name is a name."""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else ""
    return "NE" if re.fullmatch(r"[A-ZÄÖÜ]\.", tokens[at].text) and following in ("NE", "NN", "ADJA") else None


def abbreviations(tokens: list[Token], at: int) -> str | None:
    """The tag that an abbreviation is known by: "bzw." joins, "z. B." is an adverb, "Dr." a part of the name."""
    entry = table("abbreviation_tags").get(tokens[at].text.replace(" ", "").lower())
    return entry[0] if entry else None


def capitals(tokens: list[Token], at: int) -> str | None:
    """An unknown capitalised word inside a sentence is a name or a noun, never a finite verb."""
    token = tokens[at]
    inside = at > 0 and tokens[at - 1].tag not in ("$.", "$(")
    if not token.text[:1].isupper() or not inside:
        return None
    if token.tag in FINITE | {"VVINF", "VVPP", "VVIMP", "ADV", "ADJD", "PTKVZ", "ITJ", "APPR", "KOUS", "XY", "FM"}:
        if token.tag in ("XY", "FM") and not token.text[1:2].islower():
            return "NE"
        return "NN" if known_noun(token.text) else "NE" if token.tag not in ("APPR", "KOUS") else None
    return None


def small_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "mit | dichter | Vegetation", "sind | geschlechtsreif": no noun has a small letter."""
    token, following = tokens[at], tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    if token.tag not in ("NN", "NE") or at == 0 or not token.text[:1].islower():
        return None
    if following in ("NN", "ADJA") and tokens[at - 1].tag in _BEFORE_ADJECTIVES:
        return "ADJA" if re.search(r"[^aeiou](e|en|er|es|em)$", token.text) else None
    formed = token.text.isalpha() and _ADJECTIVE.search(token.text)
    return "ADJD" if formed and following in ("$,", "$.", "KON") else None


_BEFORE_ADJECTIVES = ("APPR", "APPRART", "ART", "ADJA", "PIAT", "PPOSAT", "PDAT", "CARD")
_ADJECTIVE = re.compile(r"(reif|haft|frei|los|reich|arm|fähig|artig|förmig|bar|sam|lich|isch|ig)$")


def listed_nouns(tokens: list[Token], at: int) -> str | None:
    """ "frisst | Käfer", "gehörten | Schwert, Lanze und Helm": a noun of things, alone in the plural or in a list."""
    token = tokens[at]
    if token.tag != "NE" or at == 0 or is_first_name(token.text) or place_kind(token.text) is not None:
        return None
    readings, before = known_noun(token.text), tokens[at - 1].tag
    following = [t.tag for t in tokens[at + 1 : at + 3]]
    if not readings or is_person_noun(token.text) or before in ("NE", "NN", "FM") or "NE" in following[:1]:
        return None
    listed = following[:1] in (["$,"], ["KON"]) and following[1:] == ["NN"] and known_noun(tokens[at + 2].text)
    alone = readings & PLURAL_MASK and noun_class(token.text) is not None and before in ("VVFIN", "ADV")
    return "NN" if listed or alone else None


def nominal_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "die anderen Revolutionäre": a capitalised "adjective" that is a known noun and has no noun behind it."""
    token = tokens[at]
    if token.tag != "ADJA" or at == 0 or not token.text[:1].isupper() or not known_noun(token.text):
        return None
    following = tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    if tokens[at - 1].tag in FINITE and following == "NN" and _is_many(token.text):
        return "NN"  # "haben | Tintenfische | Saugnäpfe"
    attributive = tokens[at - 1].tag == "ADJA" and tokens[at - 1].text[:1].islower()
    return "NN" if following not in ("NN", "NE", "ADJA") or (attributive and not token.text.endswith("er")) else None


def _is_many(form: str) -> bool:
    """Is it a plural and nothing else: "Tintenfische", but not "Deutsche", "Berliner"?"""
    readings = noun_mask(form) & NOMINATIVES
    return bool(readings & PLURAL_MASK) and not readings & SINGULAR_MASK


def named_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "das | Kaspische | Meer", "der Bengalische Tiger": a capital adjective between article and noun."""
    if not 0 < at < len(tokens) - 1 or tokens[at].tag not in ("NN", "NE"):
        return None
    formed = re.search(r"[^\W\d_]{2}ische[nrsm]?$", tokens[at].text)
    between = tokens[at - 1].tag in ("ART", "APPRART") and tokens[at + 1].tag in ("NN", "NE")
    return "ADJA" if formed and between else None


def units(tokens: list[Token], at: int) -> str | None:
    """ "57 | km", "230 Millionen | $": the abbreviation of a unit behind a number is a noun."""
    if at == 0 or unit_name(tokens[at].text) is None:
        return None
    return "NN" if tokens[at - 1].tag == "CARD" or tokens[at - 1].text in words("large_numbers") else None


def measured_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "drei Meter | hoch": behind a measure it is an adjective, not the particle of a verb."""
    if at == 0 or tokens[at].text not in words("measure_adjectives"):
        return None
    return "ADJD" if is_unit(tokens[at - 1].text) else None


def foreign_particles(tokens: list[Token], at: int) -> str | None:
    """ "Leonardo | da | Vinci", "Vasco | da | Gama": between two names a particle is a part of the name."""
    if tokens[at].text not in words("name_particles") or tokens[at].text in _GERMAN_PARTICLES:
        return None
    if not 0 < at < len(tokens) - 1 or tokens[at - 1].tag != "NE":
        return None
    following = tokens[at + 1]
    unknown = following.tag == "NN" and not known_noun(following.text)
    return "NE" if following.text[:1].isupper() and (following.tag == "NE" or unknown) else None


_GERMAN_PARTICLES = frozenset({"von", "der", "zu", "zur", "du"})
"""Particles of names that are words of their own elsewhere."""


def whole_places(tokens: list[Token], at: int) -> str | None:
    """ "eroberte | ganz | Gallien", "halb Europa": it goes with the name of the place."""
    if tokens[at].text not in ("ganz", "halb") or at + 1 >= len(tokens):
        return None
    following = tokens[at + 1]
    return "ADJA" if following.tag == "NE" and place_kind(following.text) is not None else None


def common_nouns(tokens: list[Token], at: int) -> str | None:
    """ "sind Rehe | Wiederkäuer": behind a plural without an article a known noun is no name of it."""
    form, before = tokens[at].text, tokens[at - 1] if at else None
    if tokens[at].tag != "NE" or before is None or before.tag != "NN":
        return None
    start = next((i for i in range(at - 2, -1, -1) if tokens[i].tag != "ADJA"), None)
    determined = start is not None and tokens[start].tag in ("ART", "APPRART", "PDAT", "PPOSAT", "CARD", "PIAT")
    if determined or not any(known_noun(part) for part in last_parts(form)):
        return None
    several = noun_mask(before.text) & PLURAL_MASK and not noun_mask(before.text) & SINGULAR_MASK
    if start is not None and tokens[start].tag in FINITE and noun_mask(form) & noun_mask(before.text) & PLURAL_MASK:
        several = True  # "Im Herbst sammeln | Hamster Körner"
    named = is_first_name(form) or place_kind(form) is not None or is_person_noun(before.text)
    return "NN" if several and not named and form not in words("famous_persons") else None


def arabic_names(tokens: list[Token], at: int) -> str | None:
    """ "Harun | ar-Raschid", "Hassan al-Turabi": behind a name an article with its hyphen is a part of it."""
    named = at > 0 and tokens[at - 1].tag == "NE" and re.fullmatch(r"[a-z]{2}-[A-Z][^\W\d_]+", tokens[at].text)
    return "NE" if named else None


def her_own(tokens: list[Token], at: int) -> str | None:
    """ "fiel | ihr | jüngerer Sohn": before an adjective in -er or -es and its noun it owns, and is no dative."""
    if tokens[at].tag != "PPER" or tokens[at].text.lower() != "ihr" or at + 2 >= len(tokens):
        return None
    adjective, noun = tokens[at + 1], tokens[at + 2]
    strong = adjective.tag == "ADJA" and adjective.text.endswith(("er", "es")) and noun_mask(noun.text) & SINGULAR_MASK
    return "PPOSAT" if strong and noun.tag == "NN" else None


def known_places(tokens: list[Token], at: int) -> str | None:
    """ "besiegte | Liverpool": a "noun" that only the list of places knows is a name."""
    form = tokens[at].text
    if tokens[at].tag != "NN" or known_noun(form) or place_kind(form) is None:
        return None
    described = at > 0 and tokens[at - 1].tag in ("ART", "APPRART", "ADJA", "PPOSAT", "PDAT")
    return None if described and noun_mask(form) else "NE"  # "die Wasserburg" is none


def names_behind_places(tokens: list[Token], at: int) -> str | None:
    """ "im Bostoner Viertel | Allston", "das Dorf | Melsun": an unknown "noun" is the name of the place before it."""
    form = tokens[at].text
    if at < 2 or tokens[at].tag != "NN" or tokens[at - 1].tag != "NN" or known_noun(form) or not form.isalpha():
        return None
    before = tokens[at - 2]
    of_city = before.tag == "ADJA" and before.text[:1].isupper() and before.text.endswith("er")
    placed = of_city or noun_class(tokens[at - 1].text) in ("place", "region", "state", "city")
    determined = before.tag in ("ART", "APPRART", "PPOSAT", "PDAT", "ADJA")
    return "NE" if placed and determined and noun_mask(tokens[at - 1].text) & SINGULAR_MASK else None


def straight(tokens: list[Token], at: int) -> str | None:
    """ "der | gerade | Weg": between an article and its noun it is an adjective."""
    if tokens[at].text != "gerade" or not 0 < at < len(tokens) - 1:
        return None
    return "ADJA" if tokens[at - 1].tag == "ART" and tokens[at + 1].tag == "NN" else None


def famous_persons(tokens: list[Token], at: int) -> str | None:
    """ "Wallenstein": a name that the list knows and that is no noun."""
    form = tokens[at].text
    if tokens[at].tag != "NN" or known_noun(form):
        return None
    return "NE" if {form, form.removesuffix("s")} & words("famous_persons") else None


def city_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "in der Frankfurter Paulskirche": a city with -er before a noun or the name of a building is an adjective."""
    token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    if token.tag != "NN" or at == 0 or tokens[at - 1].tag not in ("ART", "APPRART", "APPR", "ADJA", "PPOSAT"):
        return None
    place = token.text.endswith("er") and place_kind(token.text.removesuffix("er")) is not None
    named = following is not None and following.tag in ("NN", "NE") and not is_first_name(following.text)
    return "ADJA" if place and named else None


def comparative_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "als auch | waldreichere | Gebiete": an unknown "adverb" with the ending of a comparative before a noun."""
    token = tokens[at]
    if token.tag not in ("ADV", "ADJD") or at + 1 >= len(tokens) or tokens[at + 1].tag != "NN":
        return None
    known = token.text in words("focus_words") or token.text in words("afterthought_openers")
    return "ADJA" if re.search(r"^[a-zäöüß]{4,}ere[nrsm]?$", token.text) and not known else None


def pronounced(tokens: list[Token], at: int) -> str | None:
    """ "heißt Bordeaux, | sprich: | Bordo": it only tells how a word is spoken."""
    spoken = tokens[at].text == "sprich" and at > 0 and tokens[at - 1].text == ","
    return "ADV" if spoken and at + 1 < len(tokens) and tokens[at + 1].text in (":", "„", '"') else None


def still(tokens: list[Token], at: int) -> str | None:
    """ "ist nach wie | vor | der größte Hafen": the last word of the idiom governs nothing."""
    if tokens[at].text != "vor" or at < 2:
        return None
    return "ADV" if [t.text.lower() for t in tokens[at - 2 : at]] == ["nach", "wie"] else None


def number_words(tokens: list[Token], at: int) -> str | None:
    """ "achtzig", "fünfundzwanzig": a word of the list of numbers, but not "ein"."""
    form = tokens[at].text
    if form.lower() == "ein" and at + 2 < len(tokens) and tokens[at + 1].text in ("bis", "oder"):
        return "CARD" if tokens[at + 2].text.lower() in table("numbers") else None  # "ein bis zwei Wochen"
    value = table("numbers").get(form)
    return "CARD" if value is not None and int(value[0]) > 1 and form[:1].islower() else None


def joined_places(tokens: list[Token], at: int) -> str | None:
    """ "Österreich-Ungarn": two places joined by a hyphen are the name of one."""
    first, hyphen, last = tokens[at].text.partition("-")
    return "NE" if hyphen and place_kind(first) and place_kind(last) else None


def quoted_compounds(tokens: list[Token], at: int) -> str | None:
    """ "das „Early Bird“-Programm": a noun whose first part is quoted."""
    return "NN" if re.search(r"[“”][-‐‑][A-ZÄÖÜ]\w+$", tokens[at].text) else None


def compound_adjectives(tokens: list[Token], at: int) -> str | None:
    """ "Sauerstoffreiches Blut": at the beginning of a sentence an unknown noun before a noun is an adjective."""
    token = tokens[at]
    if at or token.tag != "NN" or len(tokens) < 2 or tokens[1].tag != "NN" or known_noun(token.text):
        return None
    return "ADJA" if re.search(r"(reich|arm|haltig|förmig|frei|los|fähig|artig)e[nrsm]?$", token.text) else None


def numbered_names(tokens: list[Token], at: int) -> str | None:
    """ "der Satellit | Sputnik 2": an unknown noun between a noun and a short number is a name."""
    token = tokens[at]
    if token.tag != "NN" or not 0 < at < len(tokens) - 1 or tokens[at - 1].tag != "NN" or known_noun(token.text):
        return None
    behind = tokens[at + 2].tag if at + 2 < len(tokens) else "$."
    numbered = re.fullmatch(r"\d{1,3}", tokens[at + 1].text) and behind not in ("NN", "ADJA", "CARD", "KON")
    return "NE" if numbered else None


_COMPARED = ("mehr als", "weniger als")


def more_than(tokens: list[Token], at: int) -> str | None:
    """ "mehr als siebzehn Jahre", "weniger als die Hälfte": both words only modify the number."""
    if tokens[at].text.lower() not in ("mehr", "weniger", "als"):
        return None
    pair = " ".join(t.text.lower() for t in tokens[at : at + 2])
    before = " ".join(t.text.lower() for t in tokens[max(0, at - 1) : at + 1])
    if pair in _COMPARED or before in _COMPARED:
        number = tokens[at + 2 if pair in _COMPARED else at + 1 :][:1]
        measured = number and number[0].tag == "ART" and _measures(tokens, at + 3 if pair in _COMPARED else at + 2)
        counted = number and (number[0].tag in ("CARD", "PIAT", "PIDAT") or measured)
        return "ADV" if counted else None
    return None


def _measures(tokens: list[Token], at: int) -> bool:
    """ "mehr als eine | Million", "weniger als einen | halben Meter" """
    noun = next((t.text for t in tokens[at : at + 2] if not t.text.startswith("halb")), "")
    return noun in words("large_numbers") or is_unit(noun)


def up_to(tokens: list[Token], at: int) -> str | None:
    """ "bis zu 20 Minuten", "bis zu 70 Jahre alt": both words only modify the number; "bis zu 20 Tagen" is a dative."""
    first = at if tokens[at].text.lower() == "bis" else at - 1
    pair = [t.text.lower() for t in tokens[max(0, first) : first + 2]]
    counted = tokens[first + 2 : first + 8]  # "bis zu | zehn oder sogar zwölf Wochen"
    if pair != ["bis", "zu"] or not counted or counted[0].tag != "CARD":
        return None
    noun = next((t for t in counted if t.tag == "NN" and t.text not in words("large_numbers")), None)
    return "ADV" if noun is not None and noun_mask(noun.text) & (NOMINATIVES | ACCUSATIVES) else None


def between(tokens: list[Token], at: int) -> str | None:
    """ "enthält | zwischen 100 und 400 Milliarden Sterne": before a noun that is no dative it only counts."""
    if tokens[at].text.lower() != "zwischen" or [t.tag for t in tokens[at + 1 : at + 4 : 2]] != ["CARD", "CARD"]:
        return None
    if tokens[at + 2].text != "und":
        return None
    noun = next((t for t in tokens[at + 4 : at + 6] if t.text not in words("large_numbers")), None)
    readings = noun_mask(noun.text) & PLURAL_MASK if noun is not None and noun.tag == "NN" else 0
    verb = next((t for t in reversed(tokens[:at]) if t.tag in FINITE), None)
    having = verb is not None and not words("having_verbs").isdisjoint({*_verb_lemmas(verb)})
    return "ADV" if readings and (having or not readings & DATIVES) else None


def over(tokens: list[Token], at: int) -> str | None:
    """ "hat | über 200 Schulen", "forderte | gegen 40.000 Opfer": more than, about, where nothing asks for the word."""
    number, noun = (tokens[i].tag if i < len(tokens) else "" for i in (at + 1, at + 2))
    preposition = tokens[at].text.lower()
    if preposition not in ("über", "gegen") or number != "CARD" or noun not in ("NN", "ADJA"):
        return None
    if preposition == "gegen" and not re.fullmatch(r"\d+[.\d]*000", tokens[at + 1].text):
        return None  # "gegen 12 Uhr", "gegen acht Mannschaften"
    verbs = {lemma for token in tokens if token.tag.startswith("V") for lemma in _verb_lemmas(token)}
    asking = _asking_for(preposition)
    if verbs & (asking | words("motion_verbs")) or (at > 0 and tokens[at - 1].lemma in asking):
        return None
    return "ADV"


def _verb_lemmas(token: Token) -> Iterator[str]:
    yield token.lemma
    yield from (reading.lemma for reading in finite_readings(token.text.lower()))


@cache
def _asking_for(preposition: str) -> frozenset[str]:
    """Verbs and nouns that a preposition was counted with: über with "berichten", "Herrschaft"."""
    counted = (*rows("verb_preposition.de"), *rows("noun_preposition.de"))
    return frozenset(word for word, other, *_ in counted if other == preposition)


def ranges(tokens: list[Token], at: int) -> str | None:
    """ "sechs bis neun Prozent", "50 bis 100 Jahre": the word between two numbers only joins them."""
    if tokens[at].text.lower() not in ("bis", "oder", "und", "–", "-") or not 0 < at < len(tokens) - 2:
        return None
    numbers = tokens[at - 1].tag == "CARD" and tokens[at + 1].tag == "CARD"
    years = all(re.fullmatch(r"1\d{3}|20\d{2}", t.text) for t in (tokens[at - 1], tokens[at + 1]))
    return "KON" if numbers and not years and tokens[at + 2].tag in ("NN", "ADJA") else None


def closely(tokens: list[Token], at: int) -> str | None:
    """ "starb | kurz vor dem Krieg": it tells how long before; but "fuhr kurz | nach Wien"."""
    token, behind = tokens[at], tokens[at + 1 : at + 3]
    if token.tag != "ADJD" or token.text.lower() not in words("focus_words") or len(behind) < 2:
        return None
    placed = behind[1].tag == "NE" and place_kind(behind[1].text) is not None
    return "ADV" if behind[0].text in ("vor", "nach") and not placed else None


def mainly(tokens: list[Token], at: int) -> str | None:
    """ "besteht | hauptsächlich aus Wald", "frisst überwiegend Gras": before a phrase it tells how much of it."""
    if tokens[at].tag != "ADJD":
        return None
    form, following = tokens[at].text.lower(), tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    limits = form.endswith(("lich", "end")) and form in words("focus_words")
    nominal = following in ("APPR", "APPRART", "ART", "NN", "NE", "ADJA", "CARD")
    return "ADV" if limits and nominal else None


def fronted_adverbs(tokens: list[Token], at: int) -> str | None:
    """ "Wiederholt | wurde davor gewarnt": where another participle closes the clause it is an adverb."""
    if at or tokens[at].tag != "VVPP" or len(tokens) < 3 or tokens[1].tag != "VAFIN":
        return None
    end = next((i for i in range(2, len(tokens)) if tokens[i].tag in ("$,", "$.", "KON")), len(tokens))
    return "ADJD" if tokens[end - 1].tag == "VVPP" else None


def loose_particles(tokens: list[Token], at: int) -> str | None:
    """ "steigt sanft | an bis zu einer Hochebene": of two prepositions the first is a particle."""
    if tokens[at].tag != "APPR" or at + 2 >= len(tokens) or tokens[at].text not in words("detached_prefixes"):
        return None
    return "PTKVZ" if tokens[at + 1].text == "bis" and tokens[at + 2].tag in ("APPR", "APPRART") else None


def until(tokens: list[Token], at: int) -> str | None:
    """ "bis zum Jahr 1953", "bis 1953", "von Mai bis Juni": before a preposition, a number or a second end."""
    if tokens[at].text.lower() == "bis" and _closes_range(tokens, at):
        return "APPR"
    leads = at + 1 < len(tokens) and tokens[at + 1].tag in ("APPR", "APPRART")  # "schwimmt | bis in die See"
    joins = tokens[at].tag == "KON" and at > 0 and not leads
    if tokens[at].text.lower() != "bis" or at + 1 >= len(tokens) or tokens[at].tag == "APPR" or joins:
        return None
    return "APPR" if tokens[at + 1].tag in ("APPR", "APPRART", "CARD", "NE") else None


def _closes_range(tokens: list[Token], at: int) -> bool:
    """ "von etwa Mai | bis Juni", but "Mai bis Juni" is one time, and "von 1914 bis 1918" one number."""
    behind = next((token for token in tokens[at + 1 :] if token.tag != "ADV"), None)
    opened = any(token.text.lower() in ("von", "vom") for token in tokens[max(at - 3, 0) : max(at - 1, 0)])
    return opened and behind is not None and behind.tag in NOUNS and tokens[at - 1].tag in NOUNS
