"""Person, group, place or thing: what a noun phrase names, by its own words and by the rest of the document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.names import first_name_gender, is_first_name, is_title, place_kind, river_of
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_act, noun_class
from quizgen.languages.german.nouns import known_noun, lemmas
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.times import is_time
from quizgen.languages.german.wordlists import table, words
from quizgen.model import PhraseKind, Token

_INITIAL = re.compile(r"[A-ZÄÖÜ]\.$")
PLACE_CLASSES = frozenset(
    "place building city country river mountain island region water lake sea continent state".split()
)

LOCAL_CLASSES = PLACE_CLASSES | {"body", "organ", "tissue", "vessel", "plant", "vehicle", "planet"}
"""Classes of nouns behind which "in" and "auf" tell where."""


def person_names(sentences: Iterable[tuple[Sequence[Token], Sequence[Chunk]]]) -> frozenset[str]:
    """Surnames and whole names that the document shows to be persons', without a genitive s.

    A name behind a first name, an initial, a title or a person noun is a person, and then so it is everywhere:
    „N. Bucharin“ → „Bucharins“ is a person too.
    """
    found: set[str] = set()
    for tokens, chunks in sentences:
        for chunk in chunks:
            names = [tokens[i] for i in range(chunk.core, chunk.end) if tokens[i].tag == "NE"]
            if not names:
                continue
            if len(names) > 2 and tokens[chunk.end - 1].text in words("company_nouns") | words("english_buildings"):
                continue  # "Sonia Shankman Orthogenic | School" is named after a person
            if is_owned([name.text for name in names]):
                names = names[:1]  # "Gandhis | Satyagraha"
            head = tokens[chunk.head]
            introduced = head.tag == "NN" and is_person_noun(head.text) and chunk.head < chunk.end - 1
            named = is_first_name(names[0].text) and (len(names) > 1 or place_kind(names[0].text) is None)
            famous = any({name.text, _bare(name.text)} & words("famous_persons") for name in names)
            famous = famous and chunk.determiner is None and head.tag == "NE"
            if famous or introduced or named or _INITIAL.match(names[0].text) or _acts_as_person(tokens, chunks, chunk):
                held = _place_held(tokens, chunk)
                found.update(_bare(n.text) for n in names if not (_INITIAL.match(n.text) or n is held))
    return frozenset(found)


def _place_held(tokens: Sequence[Token], chunk: Chunk) -> Token | None:
    """ "Franz von | Bayern": the place that a noble is named by is nobody's surname."""
    last = tokens[chunk.end - 1]
    noble = chunk.end - chunk.core > 2 and tokens[chunk.end - 2].text == "von"
    return last if noble and place_kind(last.text) in ("country", "state", "city", "region") else None


def is_owned(names: Sequence[str]) -> bool:
    """Is it a name behind another one's genitive: "Gandhis Satyagraha", but not "Hans Holbein"?"""
    if len(names) < 2 or _bare(names[0]) == names[0] or is_first_name(names[0]):
        return False
    return _bare(names[0]) in words("famous_persons") or is_first_name(_bare(names[0]))


def _acts_as_person(tokens: Sequence[Token], chunks: Sequence[Chunk], name: Chunk) -> bool:
    """ "Stalin war ein Politiker", "Thoreau schrieb": what the name is or does tells that it is a person."""
    if name.preposition or name.determiner is not None or name.end >= len(tokens) or place_kind(tokens[name.head].text):
        return False
    verb = tokens[name.end]
    if _suffers_as_person(tokens, name):
        return True
    if not verb.tag.endswith("FIN") or _ends_clause_behind(tokens, name):
        return False
    if verb.lemma in words("person_verbs") and len([t for t in tokens[name.core : name.end] if t.tag == "NE"]) < 3:
        return True
    predicate = next((c for c in chunks if c.start == name.end + 1), None)
    if predicate is not None and verb.lemma == "werden" and predicate.preposition == "zum":
        # "Peyton Kern wurde zum ersten Torwart, der …", but not "Orbis wurde zum Marktführer"
        whole = all(t.tag == "NE" for t in tokens[name.core : name.end]) and name.end - name.core == 2
        return whole and is_person_noun(tokens[predicate.head].text)
    return (
        verb.lemma == "sein"
        and predicate is not None
        and predicate.kind == "noun"
        and is_person_noun(tokens[predicate.head].text)
    )


def _suffers_as_person(tokens: Sequence[Token], name: Chunk) -> bool:
    """ "Sokrates wurde zum Tode verurteilt", "1794 wurde Danton hingerichtet": only a person is."""
    verbs = [tokens[at] for at in (name.start - 1, name.end) if at >= 0]
    if not any(verb.tag == "VAFIN" and verb.lemma == "werden" for verb in verbs):
        return False
    end = next((i for i in range(name.end, len(tokens)) if tokens[i].tag in ("$,", "$.", "KON")), len(tokens))
    done = [token.lemma for token in tokens[name.end : end] if token.tag == "VVPP"]
    return bool(done) and done[-1] in words("person_patients")


def _ends_clause_behind(tokens: Sequence[Token], name: Chunk) -> bool:
    """ "als er Wimbledon | gewann,": the last verb of a clause whose subject may stand anywhere before."""
    last = name.end + 1 == len(tokens) or tokens[name.end + 1].tag in ("$,", "$.")
    return last and name.start > 0 and tokens[name.start - 1].tag not in ("$,", "$.", "$(", "KOUS")


def _bare(form: str) -> str:
    """A name without the ending of its genitive."""
    return re.sub(r"(?<=[^s])s$|['’]$", "", form)


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
    one = chunk.determiner is not None and tokens[chunk.determiner].text.lower().startswith("ein")  # "ein Horst"
    if (_bare(head.text) in persons and not one) or _is_surname_behind(tokens, chunk):
        return "person"
    return _kind_of_noun(head.text)


def _is_people(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "viele | Ungarn": with a determiner of the plural a country's name is that of its people."""
    form = tokens[chunk.head].text
    country = form.endswith("n") and table("countries").get(form) == ("-",)
    several = chunk.determiner is not None and tokens[chunk.determiner].text.lower() in words("plural_determiners")
    return several and country


def _is_surname_behind(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "Johannes | Gutenberg": is the head a surname that the tagger took for a noun?"""
    first, before = tokens[chunk.core], tokens[chunk.head - 1].text
    if known_noun(tokens[chunk.head].text) and _bare(before) != before and not is_first_name(before):
        return False  # "Erich | Kästners | Bücher"
    return chunk.core < chunk.head and chunk.determiner is None and first.tag == "NE" and is_first_name(first.text)


def _kind_of_name(tokens: Sequence[Token], chunk: Chunk, persons: frozenset[str]) -> PhraseKind:
    names = [tokens[i].text for i in range(chunk.core, chunk.end) if tokens[i].tag in ("NE", "FM")]
    if len(names) > 1 and names[0] not in persons and _bare(names[0]) in persons and _bare(names[0]) != names[0]:
        names = names[1:]  # "Gandhis | Satyagraha"
    if chunk.determiner is not None and len(names) == 1 and is_person_noun(names[0]):
        return "person"  # "der gelernte Sattler", taken for a name
    if chunk.determiner is not None and tokens[chunk.determiner].text.lower() == "eine" and len(names) == 1:
        return "thing"  # "eine | Stradivari": what he has made
    if chunk.determiner is not None and tokens[chunk.determiner].text.lower() in ("das", "dem", "des", "ein"):
        return "other" if place_kind(names[-1] if names else "") is None else "place"
    if _is_species(names) or _is_work(tokens, chunk, names):
        return "thing"
    if len(names) > 1 and names[-1] in words("english_buildings"):
        return "place"  # "die Joe and Rika Mansueto | Library"
    known = any(_bare(name) in persons or name in persons for name in names)
    if known and not _is_of_body(tokens, chunk, names) and not _is_thing_so_called(tokens, chunk):
        return "person"
    whole = " ".join(names)
    if place_kind(whole) or place_kind(_bare(whole)):
        return "place"  # "New York City"
    if len(names) > 1 and names[-1] in words("company_nouns"):
        return "group"  # "Warner Records"
    if names and is_first_name(names[0]):
        return "person"
    return "other"


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
        known = place_kind(names) or place_kind(_bare(names))
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
    led = begin in ("ins", "im", "vom") or (
        begin in ("in", "aus") and tokens[chunk.start + 1].text.lower() in ("das", "dem")
    )
    alone = chunk.head == chunk.end - 1 and chunk.head - chunk.start <= 2
    return led and alone and tokens[chunk.head].text != name and name in words("languages")
