"""Clauses that give a name: which of their phrases is the thing, and which its name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_phrases import chunks
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.tags import FINITE, QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase, Token


def named(phrases: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrases of a naming clause with the name marked: "Diesen Vorgang nennt man | Photosynthese"."""
    if not any("," in phrase.text for phrase in phrases):
        nouns = [phrase for phrase in phrases if phrase.field != "front" and (_may_be_name(phrase) or _is_as(phrase))]
        phrases = [
            piece for phrase in phrases for piece in (_without_also(phrase) if phrase in nouns[-1:] else (phrase,))
        ]
    phrases = _name_first(phrases)
    name = _name(phrases)
    explained = any(p.preposition == "mit" and "verbal" in p.marks for p in phrases)
    if name is None or explained:
        return tuple(phrases)  # "Mit dem Wort Orkan bezeichnet man einen Sturm": the name stands with "mit"
    thing = next((phrase for phrase in phrases if _may_be_thing(phrase, name)), None) or _bearer(phrases, name)
    marked = {id(name): replace(name, relation="name", sure=thing is not None)}
    if thing is not None and thing is not name:
        marked[id(thing)] = replace(thing, sure=True)
    return tuple(marked.get(id(phrase), phrase) for phrase in phrases)


def _is_as(phrase: Phrase) -> bool:
    return phrase.preposition == "als" or any(t.text.lower() == "als" for t in phrase.tokens[:2])


def _without_also(phrase: Phrase) -> tuple[Phrase, ...]:
    """ "wird | auch Fächerstadt | genannt" → "auch", "Fächerstadt": the question keeps the adverb."""
    first = phrase.tokens[0]
    if first.text.lower() != "auch" or len(phrase.tokens) == 1 or phrase.kind == "clause" or phrase.field == "front":
        return (phrase,)
    if phrase.tokens[1].tag == "ART" and any(t.tag == "KON" for t in phrase.tokens):
        return (phrase,)  # "werden auch das Haus und …", but "nennt man ihn | auch | den Sonnenkönig"
    rest = phrase.tokens[1:]
    also = replace(
        phrase, text=first.text, end=first.end, tokens=(first,), head=first, role="adverbial", relation="other",
        kind="other", sure=True, class_=None, case=None, number=None, gender=None, preposition=None, parts=(),
        marks=frozenset(),
    )  # fmt: skip
    return also, replace(phrase, text=phrase.text[rest[0].start - phrase.start :], start=rest[0].start, tokens=rest)


def _name_first(phrases: Sequence[Phrase]) -> Sequence[Phrase]:
    """ "Ricke | heißt | das weibliche Reh": what has an article behind the verb is named by the bare noun before it."""
    nouns = [phrase for phrase in phrases if _may_be_name(phrase)]
    if [phrase.role for phrase in nouns] != ["subject", "predicate"] or not _names_next(*nouns):
        return phrases
    return [replace(phrase, relation="agent") if phrase is nouns[1] else phrase for phrase in phrases]


def _names_next(name: Phrase, thing: Phrase) -> bool:
    """Is the first a bare noun before the verb, and the second behind it a definite one, or one that is described?"""
    article = thing.tokens[0].text.lower() if thing.tokens[0].tag == "ART" else ""
    if name.kind == "place" and name.tokens[0].tag == "NE" and thing.role == "object":
        return False  # "Finnland nennt man | das Land der tausend Seen"
    described = bool(thing.parts) and name.tokens[0].tag != "NE"  # "Tram nannte man | eine Schiene, auf der …"
    if _is_class(thing) and len(name.tokens) == 1:
        return name.field == "front" and thing.field != "front" and name.tokens[0].tag in ("NE", "NN", "FM")
    told = (article[:1] == "d" or (article[:1] == "e" and described)) and thing.field != "front"
    return told and name.field == "front" and name.tokens[0].tag in ("NE", "NN", "FM") and name.number != "plural"


def _is_class(thing: Phrase) -> bool:
    """ "Mangroven nennt man | bestimmte Bäume", "Imker nennt man | Menschen, die …", "Ebola nennt man | ein Virus"."""
    if thing.head.tag != "NN":
        return False
    if "bare" in thing.marks:
        certain = thing.tokens[0].lemma.lower() in words("unnaming_adjectives") | words("adjectives_of_certain_kinds")
        return thing.number != "singular" and (certain or any(part.relation == "relative" for part in thing.parts))
    one = "indefinite" in thing.marks and "described" not in thing.marks
    return one and (not thing.parts or any(t.tag == "KON" for t in thing.tokens))


def _may_be_thing(phrase: Phrase, name: Phrase) -> bool:
    nominal = phrase.role in ("object", "subject") or phrase.relation == "agent"
    named = phrase.kind != "pronoun" or phrase.head.tag == "PRELS"  # "die Ebene, | die | als Pampa bezeichnet wird"
    return (nominal and named and phrase is not name) or _points(phrase)


def _bearer(phrases: Sequence[Phrase], name: Phrase) -> Phrase | None:
    """ "Sie heißt eigentlich Anna Roth", "Man nennt | ihn | den Großen": the pronoun of what bears the name."""
    pronouns = (p for p in phrases if p.role == "subject" and p.head.text.lower() in ("er", "sie"))
    if _is_as(name):  # "Sie wird auch | als Ländlermusik | bezeichnet", but "bezeichnet | ihn | als Helden"
        beside = any(p.role == "object" or p.text.lower() == "sich" for p in phrases if p is not name)
        return None if beside else next(pronouns, None)
    if name.role == "object":
        if (called_also := _also_named(phrases, name)) is not None:
            return called_also
        alone = not any(p.role == "object" and p is not name for p in phrases)  # "wird sie | Tram | genannt"
        return _named_object(phrases) or (next(pronouns, None) if alone and name.head.tag != "PPER" else None)
    return next(pronouns, None) if name.role == "predicate" else None


def _also_named(phrases: Sequence[Phrase], name: Phrase) -> Phrase | None:
    """ "Man nennt | es | auch Skript", "In Wien nennt man | sie | auch Paradeiser": a second name of what was told."""
    also = any(p.text.lower() == "auch" or p.text.lower().startswith("auch ") for p in phrases)
    anybody = any(p.role == "subject" and p.text.lower() == "man" for p in phrases)
    named = name.field != "front" and name.head.tag in ("NN", "NE", "FM")
    found = [p for p in phrases if p.role == "object" and p is not name and p.head.text.lower() in ("es", "sie")]
    return found[0] if also and anybody and named and len(found) == 1 else None


def _named_object(phrases: Sequence[Phrase]) -> Phrase | None:
    """ "Man nennt | ihn | den Erfinder des Autos": not "sie", which may be of many."""
    found = [p for p in phrases if p.role == "object" and p.head.text.lower() == "ihn"]
    subject = any(p.role == "subject" for p in phrases)
    return found[0] if subject and len(found) == 1 else None


def _points(phrase: Phrase) -> bool:
    """Is it a demonstrative that stands for the thing? "Das nennt man Photosynthese." """
    return phrase.head.tag == "PDS"


def _name(phrases: Sequence[Phrase]) -> Phrase | None:
    """The phrase with "als", else the one in quotation marks, else the last behind the verb without an article."""
    for phrase in phrases:
        if phrase.preposition == "als" or phrase.tokens[0].text.lower() == "als":
            return phrase
    nouns = [phrase for phrase in phrases if _may_be_name(phrase)]
    if len(nouns) == 2 and nouns[1].role in ("predicate", "object") and _names_next(*nouns):
        return nouns[0] if nouns[0].role != "subject" or nouns[1].role == "predicate" else None
    quoted = [phrase for phrase in nouns if phrase.text[:1] in QUOTES or _is_quoted_behind(phrase)]
    if len(quoted) == 1:
        return quoted[0]
    behind = [phrase for phrase in nouns if phrase.field != "front"]
    bare = [phrase for phrase in behind if phrase.tokens[0].tag not in ("ART", "PPOSAT")]
    if bare:
        return bare[-1]
    has_thing = len(nouns) > 1 or any(map(_points, phrases)) or _named_object(phrases) is not None
    return behind[0] if len(behind) == 1 and has_thing else None


def _is_quoted_behind(phrase: Phrase) -> bool:
    """ "nannten ihre Stadt | den „Nabel der Welt“": quoted behind its article, to the end."""
    article = phrase.tokens[0].tag == "ART" and phrase.field != "front" and len(phrase.tokens) > 2
    return article and phrase.tokens[1].text in QUOTES and phrase.tokens[-1].text in QUOTES


def _may_be_name(phrase: Phrase) -> bool:
    nominal = phrase.role in ("object", "predicate", "subject") and phrase.kind not in ("clause", "pronoun")
    return nominal and phrase.preposition is None


def owned_apart(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    """ "deren Hauptstadt Sofia | ist": with a copula and nothing else, the name is the predicate."""
    subject = phrases[0] if len(phrases) == 1 else None
    if subject is None or subject.tokens[0].tag != "PRELAT" or len(subject.parts) != 1:
        return phrases
    name = subject.parts[0]
    if name.relation != "name" or name.end != subject.end or name.start != subject.head.end + 1:
        return phrases
    tokens = tuple(t for t in subject.tokens if t.end <= subject.head.end)
    text = subject.text[: subject.head.end - subject.start]
    owned = replace(subject, tokens=tokens, text=text, end=subject.head.end, parts=(), role="subject")
    predicate = replace(name, role="predicate", relation="predicate", field=subject.field, case="nominative", sure=True)
    return (owned, predicate)


def names_apart(tokens: Sequence[Token], found: Sequence[Chunk], verb: int | None) -> tuple[Chunk, ...]:
    """The phrases of a clause that gives a name, with the name behind the verb apart from what stands before it.

    "In Österreich heißen [die Wiesen „Almen“]": [die Wiesen], [„Almen“]; "heißt [in Italien Tarocchi]", and "Sie nennen
    [ihr Land Nunavut]", too
    """
    alone = _alone_behind(tokens, found, verb)
    result: list[Chunk] = []
    for chunk in found:
        at = _named_until(tokens, chunk, found) if verb is not None and chunk.start > verb else None
        behind = range(chunk.head + 1, chunk.end)
        if at is None and chunk is alone and behind and all(tokens[i].tag in ("NE", "FM") for i in behind):
            at = chunk.head + 1
        inner = chunks(tokens[at : chunk.end]) if at is not None else ()
        if at is None or len(inner) != 1:
            result.append(chunk)
            continue
        name = inner[0]
        moved = replace(name, start=name.start + at, core=name.core + at, end=name.end + at, head=name.head + at)
        result += [replace(chunk, end=at, head=min(chunk.head, at - 1)), moved]
    return tuple(result)


def _named_until(tokens: Sequence[Token], chunk: Chunk, found: Sequence[Chunk]) -> int | None:
    """Where the name begins that a phrase has swallowed: "die Wiesen | „Almen“", "in Italien | Tarocchi"."""
    if chunk.kind == "name":
        whole = " ".join(token.text for token in tokens[chunk.core : chunk.end])  # "in Baden Baden"
        place = place_kind(tokens[chunk.core].text) if chunk.preposition is not None else None
        placed = place in ("country", "continent", "city") and place_kind(whole) is None
        return chunk.core + 1 if placed and chunk.core + 1 < chunk.end else None
    at = chunk.head + 1
    if chunk.kind != "noun" or chunk.preposition is not None or at >= chunk.end:
        return None
    if tokens[at].text in QUOTES:
        return at if at + 1 < chunk.end else None
    end = next((i for i in range(chunk.end, len(tokens)) if tokens[i].tag in FINITE | {"$,", "$."}), len(tokens))
    alone = all(other.preposition is not None for other in found if other is not chunk and other.start < end)
    unknown = tokens[at].tag == "NN" and not known_noun(tokens[at].text)
    return at if alone and (unknown or tokens[at].tag in ("NE", "FM")) and tokens[at - 1].tag == "NN" else None


def _alone_behind(tokens: Sequence[Token], found: Sequence[Chunk], verb: int | None) -> Chunk | None:
    """ "nennen | ihr Land Nunavut": the one phrase with an article that must hold both the thing and its name."""
    if verb is None or tokens[verb].lemma not in words("calling_verbs"):
        return None
    behind = [c for c in found if c.start > verb and c.preposition is None and tokens[c.head].text != "man"]
    return behind[0] if len(behind) == 1 and behind[0].kind == "noun" and behind[0].determiner is not None else None
