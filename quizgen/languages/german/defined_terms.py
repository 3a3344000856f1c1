"""What a clause defines, whichever of two nominatives stands first: „Ein Lichtjahr ist die Strecke, die …“."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.definiteness import is_definite, is_indefinite
from quizgen.languages.german.noun_classes import is_person_noun, tells_act
from quizgen.languages.german.nouns import last_parts
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def defined_term(tokens: Sequence[Token], parts: Sequence[Constituent], nominative: Sequence[int]) -> int | None:
    """ "Ein Lichtjahr ist die Strecke, die …": what a definite noun with its clause defines; "Ein Beispiel ist" not.

    "Ein Alphabet ist | die Gesamtheit der Buchstaben", "Eine Impfung ist | die Gabe eines Stoffes": of any, too
    """
    if len(nominative) != 2:
        return None
    term, meaning = parts[nominative[0]], parts[nominative[1]]
    noun, added = term.chunk, any(part.relation != "relative" for part in term.parts)
    if noun is None or term.field != "front" or added or noun.kind == "pronoun" or not is_indefinite(tokens, term):
        return None
    if _is_explained(tokens, term, meaning):
        return nominative[0]
    if noun.kind != "noun":
        return None
    bare = noun.determiner is not None and noun.end == noun.determiner + 2
    defines = is_definite(tokens, meaning) and _tells_kind(tokens, meaning)
    named = any(token.tag == "NE" for token in tokens[meaning.start : meaning.start + 3])
    defines = defines and tokens[noun.head].text not in words("introducing_nouns")
    return nominative[0] if bare and defines and not named else None


def _tells_kind(tokens: Sequence[Token], meaning: Constituent) -> bool:
    """ "die Strecke, | die …", "die Gesamtheit | der Buchstaben", "die Gabe | eines Impfstoffes"."""
    if not meaning.parts or meaning.chunk is None:
        return False
    general = any(p.relation == "genitive" and tokens[p.start].text in ("eines", "einer") for p in meaning.parts)
    general = general or tokens[meaning.chunk.head].text in words("defining_nouns")
    return meaning.parts[-1].relation == "relative" or general


def _is_explained(tokens: Sequence[Token], term: Constituent, meaning: Constituent) -> bool:
    """ "Verdunstung ist | der Übergang einer Flüssigkeit …", "Systole ist | die Phase, in der …": a word explained.

    Not so "Ziel ist | die Teilung des Landes": what a noun says of something that is told elsewhere.
    """
    noun, other = term.chunk, meaning.chunk
    alone = all(token.tag == "ADJA" for token in tokens[term.start : term.end - 1])
    if noun is None or other is None or noun.determiner is not None or not alone or not meaning.parts:
        return False
    form, told = tokens[noun.head].text, tokens[other.head].text
    announcing = frozenset().union(*(words(name) for name in _ANNOUNCING))
    plain = not is_person_noun(form) and announcing.isdisjoint({form, *last_parts(form)})
    act = tells_act(told) or told in words("defining_nouns")
    act = act and meaning.parts[0].relation in ("genitive", "attribute")
    apart = meaning.parts[-1].relation == "relative" and term.end == term.start + 1
    return plain and (act or apart) and is_definite(tokens, meaning)


_ANNOUNCING = ("nouns_said_of_acts", "introducing_nouns", "relational_nouns", "reason_nouns", "vague_nouns")
"""Lists of nouns that say what the other half is to something: "Ziel", "Ursache"."""
