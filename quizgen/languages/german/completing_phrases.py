"""Phrases that belong to what stands before them: the edge of a place, an outer noun, what a verb relates to."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, GENITIVES, NOMINATIVES
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.attachment_of_doers import tells_doer_of_act
from quizgen.languages.german.attachment_to_verbs import leads_into
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.constituents import Context, Grown
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_complements import is_complement
from quizgen.languages.german.times import is_time
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def completes_relation(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "beruht auf dem Nachweis von Antikörpern | im Blut": the verb tells of nothing that is done anywhere.

    Not "führte zu Aufständen | in Frankreich": where a name tells it may be where all of this happened.
    """
    related = grown.constituent.chunk
    if related is None or basic_preposition(related.preposition or "") not in context.relating:
        return False
    noun, preposition = grown.last.kind == "noun", basic_preposition(following.preposition or "")
    inside = preposition in _INSIDE and following.kind == "noun" and not is_time(context.tokens, following)
    named = any(token.tag == "NE" for token in context.tokens[following.core : following.end])
    return noun and inside and not named and place_kind(context.tokens[following.head].text) is None


_INSIDE = ("an", "auf", "aus", "bei", "durch", "für", "gegen", "in", "unter", "zwischen", "über")
"""Prepositions of what more is said of a thing."""


def is_edge_of_place(tokens: Sequence[Token], edge: Chunk, following: Chunk) -> bool:
    """ "leben in der Mitte | von Afrika", "im Süden | von Bayern": which part of the place it is."""
    part = tokens[edge.head].text in words("edge_nouns") | words("compass_nouns")
    named = following.kind == "name" and place_kind(tokens[following.head].text) is not None
    return part and named and following.preposition == "von"


def is_of_one_case(grown: Grown, following: Chunk) -> bool:
    """ "mit der Verurteilung des Krieges | als eines Verbrechens": a genitive or dative like the noun before it.

    Not "diente dem König | als einem Freund", where the verb may ask for both.
    """
    governed = grown.last.preposition is not None or grown.last is not grown.constituent.chunk
    told = following.kind == "noun" and following.head > following.core  # not "als einer der ersten"
    oblique = told and not following.mask & (NOMINATIVES | ACCUSATIVES)
    same = any(following.mask & case and grown.last.mask & case for case in (GENITIVES, DATIVES))
    return governed and oblique and same


def ends_in_example(tokens: Sequence[Token], grown: Grown) -> bool:
    """ "in Bayern, etwa beim Umzug von Ulm oder dem Fest | in Fürth": what follows is a part of the example."""
    last = grown.constituent.parts[-1] if grown.constituent.parts else None
    if last is None or last.relation != "other":
        return False
    return tokens[last.start + (tokens[last.start].text == ",")].text.lower() in words("example_adverbs")


def completes_outer(context: Context, grown: Grown, following: Chunk) -> bool:
    """ "die Kollision Indiens | mit Eurasien": behind a name in the genitive, what the noun before it asks for.

    Behind any genitive where the case is sure: "die Integration der Flüchtlinge | in den Staat".
    """
    tokens = context.tokens
    outer = (grown.constituent.chunk, *(part.chunk for part in grown.constituent.parts))
    nouns = [chunk for chunk in outer if chunk is not None and chunk is not grown.last]
    if nouns and not grown.last.preposition and tells_doer_of_act(tokens, nouns, following):
        return True
    preposition = basic_preposition(following.preposition or "")
    if leads_into(following, preposition) and any(is_motion(tokens[n.head].text) for n in (*nouns, grown.last)):
        return True  # "verhindert das Eindringen von Wasser | in die Lunge"
    named = grown.last.kind == "name" and not grown.last.preposition
    alone = following.end == following.start + 2 and tokens[following.head].tag == "NN"
    feared = following.preposition == "vor" and alone  # "zum Schutz der Küste | vor Fluten"
    led = preposition == "in" and leads_into(following, preposition) and not grown.last.preposition
    if (named or feared or led) and any(is_complement(tokens, noun, preposition) for noun in nouns):
        return True
    moved = any(tokens[noun.head].text in words("motion_nouns") for noun in nouns)
    return moved and preposition == "nach" and following.kind == "name"  # "die Abwanderung der Ärzte | nach Bern"


def is_motion(form: str) -> bool:
    """ "Eindringen", "Aussteigen": a verb of going, as a noun."""
    verb = form.lower()
    bases = (verb.removeprefix(prefix) for prefix in words("separable_prefixes") if verb.startswith(prefix))
    return form.endswith("n") and any(base in words("motion_verbs") for base in (verb, *bases))
