"""What a verb asks for in a phrase that elsewhere says when or where: "in Strom umgewandelt", "auf 18 Jahre"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.agreement import ACCUSATIVES
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.government import aimed_prepositions, asks_for
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_person_noun, names_act, noun_class
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.times import is_counted, is_year, time_class
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def is_topic(tokens: Sequence[Token], part: Constituent, chunk: Chunk, verb: Verb) -> bool:
    """Does the verb ask for this phrase, whatever time or place it may seem to tell?"""
    return (
        turns_into(tokens, part, verb)
        or tells_amount(tokens, chunk, verb)
        or _is_matter(tokens, chunk, verb)
        or _is_other_side(chunk, verb)
        or _is_asked_for(tokens, part, chunk, verb)
    )


def turns_into(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    """ "teilten die Stunde in 60 Minuten ein", "in Strom umgewandelt": "in" with the accusative."""
    chunk = part.chunk
    if chunk is None or chunk.preposition != "in":
        return False
    translated = verb.lemmas & words("translating_verbs") and noun_class(tokens[chunk.head].text) == "language"
    inside = part.field == "front" or not part.mask & ACCUSATIVES  # "in einer Batterie | wird Energie umgewandelt"
    city = place_kind(tokens[chunk.head].text) is not None and chunk.end == chunk.start + 2 and not part.coordinated
    city = city and not verb.lemmas & words("named_after_verbs")  # "wurde | in Leningrad | umbenannt"
    inside = inside or city  # "spaltete | in Berlin | einen Atomkern"
    changed = verb.lemmas & words("turning_verbs") and not inside
    return bool(translated or changed or (verb.lemmas & words("dividing_verbs") and not city))


def tells_amount(tokens: Sequence[Token], chunk: Chunk, verb: Verb) -> bool:
    """ "senkte das Wahlalter | auf 18 Jahre", "schätzen die Länge | auf 30 Meter", "nahm | um vier Prozent | zu"."""
    asking = (name for name, prepositions in _AMOUNTS if chunk.preposition in prepositions)
    dated = chunk.kind == "number" and is_year(tokens[chunk.head].text)  # "von 2000 bis 2011 verdoppelt"
    if tokens[chunk.head].text == "Uhr" or dated or not is_counted(tokens, chunk):
        return False
    if chunk.preposition == "von" and time_class(tokens, chunk) in words("time_lengths"):
        return bool(verb.lemmas & words("changing_verbs"))  # "stieg | von 30 Jahren | auf 56 Jahre"
    return any(verb.lemmas & words(name) for name in asking)


_AMOUNTS = (
    ("changing_verbs", ("auf", "um")),
    ("estimating_verbs", ("auf",)),
    ("dividing_verbs", ("auf",)),
    ("spanning_verbs", ("über",)),
)
"""Lists of verbs with the prepositions by which they tell how much, how many or how long something is."""


def _is_matter(tokens: Sequence[Token], chunk: Chunk, verb: Verb) -> bool:
    """ "wird | in Volt | gemessen", "wird | aus Rüben | gewonnen": no place, neither where nor where from."""
    class_, before = noun_class(tokens[chunk.head].text), tokens[chunk.head - 1].text.lower()
    if chunk.preposition == "in":
        return before == "in" and class_ in ("unit", "time") and bool(verb.lemmas & words("unit_verbs"))
    if chunk.preposition == "aus" and verb.copula and before == "aus":
        return class_ in ("material", "substance")  # "Früher waren Löffel | aus Holz"
    if chunk.preposition != "aus" or not verb.lemmas & words("material_verbs"):
        return False
    return class_ in ("material", "substance", "food", "plant") or (
        class_ is None and _may_be_matter(tokens, chunk, verb)
    )


def _may_be_matter(tokens: Sequence[Token], chunk: Chunk, verb: Verb) -> bool:
    """ "wird | aus Stein | gebaut", but not "aus Erfahrung", "aus Rache", "aus Italien"."""
    head = tokens[chunk.head]
    before = [t.text.lower() for t in tokens[chunk.start : chunk.head]]
    bare = chunk.kind == "noun" and head.tag == "NN" and before in (["aus"], ["aus", "einem"], ["aus", "einer"])
    told = names_act(head.text) or is_person_noun(head.text) or head.text in words("motives")
    abstract = head.text.endswith(tuple(words("abstract_suffixes"))) or not known_noun(head.text)
    return bare and verb.passive and not (told or abstract)


def _is_other_side(chunk: Chunk, verb: Verb) -> bool:
    """ "unterscheiden die Neuzeit | vom Mittelalter": no matter of when; but "wird | von der Elbe | getrennt"."""
    apart = chunk.preposition in ("von", "vom") and bool(verb.lemmas & words("parting_verbs"))
    return apart and not verb.passive


def _is_asked_for(tokens: Sequence[Token], part: Constituent, chunk: Chunk, verb: Verb) -> bool:
    """ "verkaufte Alaska | an die USA", "wartete | auf Hilfe": no place; but "verkaufte sie | an der Küste"."""
    preposition = basic_preposition(chunk.preposition or "")
    aimed = bool(ACCUSATIVES & part.mask) and preposition in aimed_prepositions(verb.lemmas)
    counted = preposition == "zu" and any(t.tag == "CARD" for t in tokens[chunk.start : chunk.head])
    if counted and asks_for(verb.lemmas, preposition, part.mask):
        return True  # "verurteilt | zu drei Jahren Haft": no time
    return aimed and time_class(tokens, chunk) is None
