"""How far a name goes: bynames, particles, and the place behind a person that is another thing."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import determiner_mask
from quizgen.languages.german.names import first_name_gender, is_first_name, is_title, place_kind
from quizgen.languages.german.noun_classes import is_person_noun, noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, genders, known_noun, last_parts, noun_mask
from quizgen.languages.german.nouns_alone import nouns_alone
from quizgen.languages.german.old_years import looks_old
from quizgen.languages.german.quoted_names import is_in_nickname
from quizgen.languages.german.tags import FINITE, NAMES, tag_at
from quizgen.languages.german.times import dated_end
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def continues_name(tokens: Sequence[Token], at: int) -> bool:
    """Does the word belong to the name before it: "Otto | von Bismarck", but not "Christoph Kolumbus | Amerika"?"""
    token, before = tokens[at], tokens[at - 1]
    if is_in_nickname(tokens, at):
        return True
    if _names_other(tokens, at) or token.text in words("large_numbers"):
        return False  # "schwimmt der Aal | Tausende Kilometer"
    if has_epithet(tokens, at):
        return True
    if (is_first_name(before.text) or before.tag == "NE") and re.fullmatch(r"[IVX]+", token.text):
        return True  # "… sagte Ludwig XIV." at the end of a sentence, whose stop is not the number's
    if token.tag in NAMES or re.fullmatch(r"[IVXLCDM]+\.", token.text):
        return not token.text.startswith("-")
    if token.tag == "NN" and _is_person_with_name(tokens, at):
        return False
    if before.tag not in NAMES and not (before.tag == "NN" and is_first_name(before.text)):
        return False  # "Sophie Auguste | Friederike von Anhalt": more than one of them may look like nouns
    if token.tag == "CARD" and (numbered := _is_number_of(tokens, at)) is not None:
        return numbered
    if token.text in words("name_particles") and at + 1 < len(tokens) and tokens[at + 1].text[:1].isupper():
        titled = is_title(tokens[at + 1].text) and tag_at(tokens, at + 2) in NAMES
        return not titled and _particle_joins(token.text, before, tokens[at + 1])  # "wurde Karl | von Papst Leo III."
    if not token.text[:1].isupper():
        return token.tag in ("NN", "FM") and _CAMEL.match(before.text) is not None  # "der iPod | touch"
    if token.tag == "NN" and (surname := _is_surname(token, before)) is not None:
        return surname
    return token.tag in ("NN", "ADJA") and before.text in words("name_particles")


def _names_other(tokens: Sequence[Token], at: int) -> bool:
    """ "in Wien | Mozart", "überfiel die Wehrmacht | Polen": a person behind a place, a land behind who acts."""
    token, before = tokens[at], tokens[at - 1]
    if token.tag == "NE" and place_kind(before.text):
        stranger = is_first_name(token.text) and not is_first_name(before.text)
        if stranger or place_kind(token.text) or token.text in words("famous_persons"):
            return True  # "in Deutschland | Adolf Hitler"
    if before.text in words("bodies_without_names") and place_kind(token.text) in ("country", "continent"):
        return True
    return _is_land_behind_person(tokens, at) or is_next_person(tokens, at) or opens_kin(tokens, at)


def _is_surname(noun: Token, before: Token) -> bool | None:
    """ "Harvard Stadium", "Marie Sklodowska": an unknown name that was taken for a noun; None if nothing tells."""
    if closes_name(noun):
        return True
    if known_noun(noun.text) and noun.text.lower().endswith(tuple(words("never_surnames"))):
        return False  # "gab Clara | Unterricht"
    unknown = not known_noun(noun.text) and "-" not in noun.text and not _is_compound(noun.text)
    return True if is_first_name(before.text) or unknown else None


_CAMEL = re.compile(r"[^\W\d_]*[a-zäöüß][A-ZÄÖÜ]")
"""How names of brands begin that are written as no German word is: "iPhone", "YouTube"."""


def _is_number_of(tokens: Sequence[Token], at: int) -> bool | None:
    """ "Apollo | 11", "Bluetooth | 4.0", "Scotland Act | 1978", not "Hannibal | 218 v. Chr."; None of another year."""
    form = tokens[at].text
    year = re.fullmatch(r"[12]\d{3}", form) is not None
    if year and tokens[at - 1].text in words("english_laws"):
        return True
    if dated_end(tokens, at) is not None:
        return False
    ordinal = re.fullmatch(r"[IVX]+\.", tokens[at - 1].text) is not None  # "gründete Otto I. | 968"
    named = ordinal or is_first_name(tokens[at - 1].text) or place_kind(tokens[at - 1].text) is not None
    if looks_old(form) and named:
        return False  # "gründete Otto | 968", "wurde Köln | 881 | zerstört"
    if not year and re.fullmatch(r"\d+|\d{1,2}(?:\.\d{1,2})+", form):
        return tag_at(tokens, at + 1) not in ("NN", "ADJA")  # "lernte Goethe 2 Jahre", "traf Picasso 23 alte Maler"
    return None


def _is_compound(form: str) -> bool:
    """ "war Kepler | Landschaftsmathematiker", "studierte Warhol | Gebrauchsgrafik": no list has it, but its last part.

    A long word for a profession, or two long words: "Zimmermann" may be a surname.
    """
    behind = last_parts(form)[1:]
    calling = any(len(last) >= LONG_CALLING and is_person_noun(last) for last in behind)
    return calling or any(min(len(last), len(form) - len(last)) >= LONG_PART for last in behind)


LONG_PART = 6
"""Letters of each half of a compound that hardly is a surname, as "Schwarzenberg" is."""

LONG_CALLING = 8
"""Letters of a word that hardly is the end of a surname, as "Macher" in "Schumacher" is."""


def _is_person_with_name(tokens: Sequence[Token], at: int) -> bool:
    """ "empfing Viktoria | Kanzler Otto von Bismarck": a calling behind a name, and right behind it a first name."""
    if tag_at(tokens, at + 1) not in NAMES and not (tag_at(tokens, at + 1) == "NN" and is_title(tokens[at + 1].text)):
        return False
    named = is_first_name(tokens[at + 1].text) or is_title(tokens[at + 1].text)
    return named and is_person_noun(tokens[at].text) and bool(known_noun(tokens[at].text))


def is_next_person(tokens: Sequence[Token], at: int) -> bool:
    """ "entließ Wilhelm II. | Bismarck", "ernannte Paul von Hindenburg | Adolf Hitler": is the name before it whole?"""
    token, before = tokens[at], tokens[at - 1]
    if re.fullmatch(r"[IVX]+\.", before.text):  # "Gustav II. | Adolf" is one, "Peter III. | Katharina" two
        other = first_name_gender(token.text) in (None, "feminine") and token.text.lower() not in words("months")
        return token.tag in NAMES and other
    surname = before.tag in ("NE", "NN") and before.text[:1].isupper() and not is_first_name(before.text)
    if at < 2 or not surname or not is_first_name(token.text) or tag_at(tokens, at + 1) not in NAMES:
        return False
    if tokens[at - 2].text in words("name_particles"):
        return not closes_name(tokens[at + 1])  # "dank der SPD | Rudolf Huber", but "in der Prince Philip Hall"
    first = is_first_name(tokens[at - 2].text) and tag_at(tokens, at - 3) not in NAMES
    return first and not is_first_name(tokens[at + 1].text)  # "Edward Noble | Robert Kintner"


def opens_kin(tokens: Sequence[Token], at: int) -> bool:
    """ "krönte Papst Leo | Karls Sohn", "ernannte Murad | Ali Paschas Enkel": whose child or grandchild it was."""
    last = at + 1 if is_first_name(tokens[at].text) and tag_at(tokens, at + 1) == "NE" else at
    owner = tokens[last].tag == "NE" and re.search(r"[^s]s$", tokens[last].text) is not None
    kin = tokens[last + 1] if last + 1 < len(tokens) else None
    return owner and kin is not None and kin.text in words("kinship_nouns")


def _is_land_behind_person(tokens: Sequence[Token], at: int) -> bool:
    """ "erreichte Christoph Kolumbus | Amerika", "fand Michael Faraday | Ethanol": no surname of a person."""
    if place_kind(tokens[at].text) == "city" and _is_taken(tokens, at):
        return True
    land = place_kind(tokens[at].text) in ("country", "continent")
    stuff = noun_class(tokens[at].text) == "substance" and at > 1 and tokens[at - 2].tag == "NE"
    if not (land or stuff) or tag_at(tokens, at + 1) in NAMES:
        return False
    first = at
    while first > 0 and tokens[first - 1].tag == "NE":
        first -= 1
    name = [token.text for token in tokens[first:at]]
    return bool(name) and (is_first_name(name[0]) or not words("famous_persons").isdisjoint(name))


def _is_taken(tokens: Sequence[Token], at: int) -> bool:
    """ "eroberte Saladin | Jerusalem": a town behind the verb and one name, where nothing else could be taken."""
    verb = tokens[at - 2] if at > 1 else None
    taking = verb is not None and verb.tag in FINITE and verb.lemma in words("verbs_of_taking_places")
    return taking and nouns_alone(tokens, at - 1) == (at - 1, at)


def has_epithet(tokens: Sequence[Token], at: int) -> bool:
    """Does a byname with its article begin here, behind a name: "Karl | den Großen"?"""
    if at == 0 or at + 1 >= len(tokens) or tokens[at - 1].tag != "NE" or place_kind(tokens[at - 1].text):
        return False
    form = tokens[at + 1].text
    if form == "Erste" and tag_at(tokens, at + 2) == "$," and tag_at(tokens, at + 3) == "PRELS":
        return False  # "war Galileo | der Erste, der …"
    known = {form, form.removesuffix("n"), form.removesuffix("s"), form.removesuffix("en")} & words("epithets")
    behind = at + 2 if tag_at(tokens, at + 2) in ("NN", "NE", "ADJA") else None
    following = tokens[behind].text if behind else ""
    named = is_first_name(following) or following in words("famous_persons")
    # not: "baute Qin | die Große Mauer"
    last = behind is None or named or is_person_noun(following) or bool(place_kind(following))
    return tokens[at].tag == "ART" and tokens[at].text.lower()[:1] == "d" and bool(known) and last


def _particle_joins(particle: str, before: Token, following: Token) -> bool:
    """ "Otto von Bismarck", "Ludwig der Sechzehnte"; but not "Berlin von Moskau"."""
    if particle in ("von", "der", "zu", "zur"):
        return is_first_name(before.text) and following.tag in ("NE", "NN", "ADJA")
    return following.tag in ("NE", "NN", "FM")


def closes_name(token: Token) -> bool:
    """ "Group", "News-Record", "AG": a word that English names or those of companies end in."""
    return token.text.rpartition("-")[2] in words("name_nouns") or token.text in words("company_forms")


def are_many_there(tokens: Sequence[Token], head: int, at: int) -> bool:
    """Is the name of one place behind people in the plural? No one name is theirs."""
    start = head
    while start and tokens[start - 1].tag == "ADJA":
        start -= 1
    article = tokens[start - 1].text.lower() if start else ""
    many = article == "die" and "feminine" not in genders(tokens[head].text)
    many = many or _are_some(tokens, start, head)
    alone = tag_at(tokens, at + 1) not in ("KON", "$,", "NE", "$(")
    place = place_kind(tokens[at].text) in ("city", "country", "continent") and not is_first_name(tokens[at].text)
    joined = at + 1 < len(tokens) and tokens[at + 1].text in words("name_particles")
    named = tag_at(tokens, at + 1) == "NE" or (joined and tag_at(tokens, at + 2) in ("NE", "NN"))
    if many and is_first_name(tokens[at].text) and named:  # "wählten die Fürsten | Adolf von Nassau"
        behind = next((i for i in range(at + 1 + 2 * joined, len(tokens)) if tokens[i].tag != "NE"), len(tokens))
        return tag_at(tokens, behind) not in ("KON", "$,", "$(")  # "setzten die Briten | Karl Weber ein"
    if alone and article == "der" and is_land(tokens[at].text):
        readings = noun_mask(tokens[head].text) & determiner_mask(article)[0]
        return bool(readings) and not readings & SINGULAR_MASK  # "vor Beginn der Kriege | China"
    return many and alone and place and is_person_noun(tokens[head].text)


def _are_some(tokens: Sequence[Token], start: int, head: int) -> bool:
    """ "ermordeten | Senatoren | Julius Cäsar", "eroberte mit | 170 Männern | Cuzco": no article, and surely plural."""
    before = tokens[start - 1] if start else None
    several = before is not None and (before.tag == "CARD" or (before.tag in FINITE and before.text.endswith("en")))
    return several and is_person_noun(tokens[head].text) and bool(noun_mask(tokens[head].text) & PLURAL_MASK)


def is_land(name: str) -> bool:
    """Is it a country or a part of one, by which hardly anything in it is called: "Alaska", but not "Berlin"?"""
    return place_kind(name) in ("country", "continent", "state", "us_state", "region")


def is_owner_of_two_words(tokens: Sequence[Token], noun: int, at: int) -> bool:
    """ "die Hauptsprache | Himachal Pradeshs", "die Fläche | Costa Ricas": a genitive, no name of the noun."""
    two = tag_at(tokens, at + 1) == "NE" and tag_at(tokens, at + 2) not in NAMES
    if not two or not re.search(r"[^s]s$", tokens[at + 1].text) or is_first_name(tokens[at].text):
        return False
    land = place_kind(f"{tokens[at].text} {tokens[at + 1].text[:-1]}") is not None
    return land or tokens[noun].text in words("relational_nouns")
