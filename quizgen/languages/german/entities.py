"""Person, group, place or thing: what a noun phrase names, by its own words and by the rest of the document."""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.agreement import preposition_mask
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.coded_names import is_type_of_machine
from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.names import first_name_gender, is_first_name, is_title, place_kind, river_of
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_act, names_person, noun_class
from quizgen.languages.german.nouns import (
    ANY,
    MASCULINE,
    NOMINATIVE,
    SINGULAR_MASK,
    bit,
    known_noun,
    last_parts,
    lemmas,
    noun_readings,
)
from quizgen.languages.german.person_evidence import without_genitive
from quizgen.languages.german.tags import FINITE, QUOTES
from quizgen.languages.german.times import is_time
from quizgen.languages.german.wordlists import table, words
from quizgen.model import PhraseKind, Token

PLACE_CLASSES = frozenset(
    "place building city country river mountain island region water lake sea continent state".split()
)

LOCAL_CLASSES = PLACE_CLASSES | {"body", "organ", "tissue", "vessel", "plant", "vehicle", "planet"}
"""Classes of nouns behind which "in" and "auf" tell where."""


def kind_of(tokens: Sequence[Token], chunk: Chunk, persons: frozenset[str]) -> PhraseKind:
    """What kind of thing a phrase names."""
    head = tokens[chunk.head]
    if chunk.kind == "pronoun":
        return "pronoun"
    if is_language(tokens, chunk):
        return "thing"
    if is_time(tokens, chunk):
        return "time"
    if chunk.kind == "number":
        return "number"
    if tokens[chunk.core].text in QUOTES and tokens[chunk.end - 1].text in QUOTES and chunk.determiner is None:
        return "other"  # „Don Giovanni“: the title of a work, or a word
    quoted = chunk.determiner is not None and tokens[chunk.determiner + 1].text in QUOTES
    if chunk.determiner is not None and tokens[chunk.core].text in QUOTES and tokens[chunk.end - 1].text in QUOTES:
        return "thing"  # „Der Denker“
    if chunk.kind == "name" and quoted and tokens[chunk.end - 1].text in QUOTES:
        return "thing"  # "die „Mona Lisa“"
    if chunk.kind == "name":
        return _kind_of_name(tokens, chunk, persons)
    if chunk.end - 1 > chunk.head and tokens[chunk.end - 1].text in words("company_nouns"):
        return "group"  # "die Troika | Design Group"
    if _is_people(tokens, chunk):
        return "person"
    if _is_nominalised_man(tokens, chunk):
        return "person"
    if _is_infinitive(tokens, chunk):
        return "thing"
    one = chunk.determiner is not None and tokens[chunk.determiner].text.lower().startswith("ein")  # "ein Horst"
    if (without_genitive(head.text) in persons and not one) or _is_surname_behind(tokens, chunk):
        return "person"
    return _kind_of_noun(head.text)


def _is_people(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "viele | Ungarn": with a determiner of the plural a country's name is that of its people."""
    form = tokens[chunk.head].text
    country = form.endswith("n") and table("countries").get(form) == ("-",)
    several = chunk.determiner is not None and tokens[chunk.determiner].text.lower() in words("plural_determiners")
    return several and country


def _is_nominalised_man(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "der Rangniedere", "der Dienstälteste": an adjective for a man, which no list of nouns has."""
    form = tokens[chunk.head].text
    he = chunk.determiner is not None and tokens[chunk.determiner].text.lower() == "der" and chunk.preposition is None
    alone = he and chunk.end == chunk.start + 2 and not known_noun(form) and len(last_parts(form)) == 1
    return alone and bool(chunk.mask & bit(MASCULINE, NOMINATIVE)) and bool(_ADJECTIVE.search(form))


def _is_infinitive(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "durch | Schmieden", "beim | Töpfern": no case of "Schmied" fits there, but "durch Bauern", "beim Jungen"."""
    if chunk.preposition is None or chunk.head != chunk.start + 1 or chunk.head != chunk.end - 1:
        return False
    fitting = preposition_mask(chunk.preposition) & (SINGULAR_MASK if chunk.preposition in CONTRACTED else ANY)
    persons = [found for found in noun_readings(tokens[chunk.head].text) if names_person(found.lemma)]
    return bool(persons) and not any(found.mask & fitting for found in persons)


_ADJECTIVE = re.compile(r"(?:ere|ste|ende|ige|liche|ische)$")


def _is_surname_behind(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "Johannes | Gutenberg": is the head a surname that the tagger took for a noun?"""
    first, before = tokens[chunk.core], tokens[chunk.head - 1].text
    if known_noun(tokens[chunk.head].text) and without_genitive(before) != before and not is_first_name(before):
        return False  # "Erich | Kästners | Bücher"
    return chunk.core < chunk.head and chunk.determiner is None and first.tag == "NE" and is_first_name(first.text)


def _kind_of_name(tokens: Sequence[Token], chunk: Chunk, persons: frozenset[str]) -> PhraseKind:
    names = [tokens[i].text for i in range(chunk.core, chunk.end) if tokens[i].tag in ("NE", "FM")]
    if len(names) > 1 and names[0] not in persons and without_genitive(names[0]) in persons:
        names = names[1:]  # "Gandhis | Satyagraha"
    if chunk.determiner is not None and len(names) == 1 and is_person_noun(names[0]):
        return "person"  # "der gelernte Sattler", taken for a name
    if chunk.determiner is not None and len(names) == 1 and known_noun(names[0]) and is_first_name(names[0]):
        return _kind_of_noun(names[0])  # "der Pier", taken for a man's name
    if chunk.determiner is not None and tokens[chunk.determiner].text.lower() == "eine" and len(names) == 1:
        return "thing"  # "eine | Stradivari": what he has made
    if chunk.determiner is not None and tokens[chunk.determiner].text.lower() in ("das", "dem", "des", "ein"):
        return "other" if place_kind(names[-1] if names else "") is None else "place"
    if _is_species(names) or _is_work(tokens, chunk, names) or (names and is_type_of_machine(names[-1])):
        return "thing"
    if len(names) > 1 and names[-1] in words("english_buildings"):
        return "place"  # "die Joe and Rika Mansueto | Library"
    known = any(without_genitive(name) in persons or name in persons for name in names)
    if known and not _is_of_body(tokens, chunk, names) and not _is_thing_so_called(tokens, chunk):
        return "person"
    if _may_be_somebody(tokens, chunk, names):
        return "other"
    whole = " ".join(names)
    if place_kind(whole) or place_kind(without_genitive(whole)):
        return "place"  # "New York City"
    if len(names) > 1 and names[-1] in words("company_nouns"):
        return "group"  # "Warner Records"
    if names and is_first_name(names[0]):
        return "person"
    return "other"


def _may_be_somebody(tokens: Sequence[Token], chunk: Chunk, names: Sequence[str]) -> bool:
    """ "1961 empfing | Kennedy | den Kanzler": a town's name that is better known as a surname, where it acts.

    But "Lincoln | liegt in Nebraska", "Columbus | ist die Hauptstadt von Ohio", "in | Lincoln"
    """
    alone = len(names) == 1 == chunk.end - chunk.start
    if not alone or without_genitive(names[0]) not in words("cities_named_like_persons"):
        return False
    resting = words("copulas") | words("lying_verbs")
    suffers = any(t.tag == "VVPP" and t.lemma in words("person_patients") for t in tokens)  # "wurde | erschossen"
    return suffers or not any(t.tag in FINITE and t.lemma in resting for t in tokens)


def _is_thing_so_called(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "Der | Merkur", also where the text tells of the god Merkur: a man's name has no article right before it."""
    article = chunk.determiner is not None and tokens[chunk.determiner].text.lower() == "der"
    return article and chunk.end - chunk.start == 2 and not is_first_name(tokens[chunk.head].text)


def _is_work(tokens: Sequence[Token], chunk: Chunk, names: Sequence[str]) -> bool:
    """ "die | Mona Lisa": a woman's whole name behind a bare article is that of a picture, a ship or a play."""
    whole = len(names) == 2 == chunk.end - chunk.core - 1 and first_name_gender(names[0]) == "feminine"
    bare = chunk.determiner == chunk.core and tokens[chunk.core].text.lower() == "die"
    return whole and bare and chunk.preposition is None


def _is_of_body(tokens: Sequence[Token], chunk: Chunk, names: Sequence[str]) -> bool:
    """ "die | Yale University": a surname right behind an article, and more behind it, names no person."""
    bare = chunk.determiner is not None and chunk.determiner + 1 < len(tokens)
    behind = bare and len(names) > 1 and tokens[(chunk.determiner or 0) + 1].text == names[0]
    return behind and not is_first_name(names[0]) and not is_title(names[0])


def _is_species(names: Sequence[str]) -> bool:
    """ "Musa | ornata": a Latin name of two words, the second in small letters and no particle, is no person's."""
    return len(names) == 2 and names[1].islower() and names[1] not in words("name_particles") and len(names[1]) > 3


def _kind_of_noun(form: str) -> PhraseKind:
    if is_person_noun(form):
        return "person"
    if is_group_noun(form):
        return "group"
    if place_kind(form) not in (None, "city", "country"):
        return "place"  # "die Alpen", where the tagger takes them for a noun
    class_ = noun_class(form)
    if class_ in PLACE_CLASSES or form in words("compass_nouns"):
        return "place"
    inhabitant = re.search(r"(?:^|-)([A-ZÄÖÜ]\w+)er$", form)
    if inhabitant and place_kind(inhabitant[1]) and not known_noun(form):
        return "person"  # "Ost-Berliner"
    known = lemmas(form) or class_ or names_act(form) or form.lower() in words("verbs")  # "Knospung", "das Zittern"
    return "thing" if known else "other"


def class_of(tokens: Sequence[Token], chunk: Chunk, kind: PhraseKind) -> str | None:
    """The German noun that names the phrase's class: „Stadt“ for „Berlin“, „Land“ for „Frankreich“; None if unknown."""
    if river_of(tokens[chunk.head].text) is not None:
        return None  # "die Oberelbe" is no "Fluss"
    if tokens[chunk.head].text.lower().endswith("kanal") and place_kind(tokens[chunk.head].text) == "river":
        return None  # nor is "der Panamakanal"
    names = " ".join(tokens[i].text for i in range(chunk.core, chunk.end) if tokens[i].tag == "NE")
    if kind == "place" and names and chunk.kind == "name":
        if place_kind(names) is None and len(names.split()) > 1 and all(map(place_kind, names.split())):
            return None  # "Bayern München" is neither
        known = place_kind(names) or place_kind(without_genitive(names))
        if known == "city" and _has_bare_article(tokens, chunk):
            return None  # "aus dem Perm": no town has an article
        entry = table("place_nouns").get(known or "")
        return entry[0] if entry else None
    known = place_kind(tokens[chunk.head].text)
    alone = not names and chunk.head == chunk.end - 1 and chunk.head - chunk.core < 2
    some = tokens[chunk.start].text.lower().startswith("ein")  # "eine Mulde" is not the river
    if kind == "place" and alone and not some and known not in (None, "city", "country"):
        return table("place_nouns").get(known or "", (None,))[0]  # "der Nil", which the tagger takes for a noun
    return "Sprache" if is_language(tokens, chunk) else None


def _has_bare_article(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "das | Perm", "im | Perm", but not "das | alte | Rom"."""
    contracted = tokens[chunk.start].tag == "APPRART"
    article = chunk.determiner is not None and tokens[chunk.determiner].tag == "ART"
    return (article or contracted) and not any(t.tag == "ADJA" for t in tokens[chunk.start : chunk.head])


def is_language(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "ins Deutsche", "aus dem Lateinischen", "auf Deutsch": a language behind a preposition, not a person."""
    if chunk.preposition == "auf" and chunk.end - chunk.start == 2:
        return tokens[chunk.head].text in words("languages")
    name = re.sub(r"en?$", "", tokens[chunk.head].text)
    begin = tokens[chunk.start].text.lower()
    following = "".join(t.text.lower() for t in tokens[chunk.start + 1 : chunk.start + 2])  # nothing: "… IN"
    led = begin in ("ins", "im", "vom") or (begin in ("in", "aus") and following in ("das", "dem"))
    alone = chunk.head == chunk.end - 1 and chunk.head - chunk.start <= 2
    return led and alone and tokens[chunk.head].text != name and name in words("languages")
