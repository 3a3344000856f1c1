"""What an adverbial says of space: where, where to, where from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES, GENITIVES
from quizgen.languages.german.attachment_to_verbs import is_put_on, leads_into
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.government import is_habitual
from quizgen.languages.german.local_phrases import tells_where
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_act, noun_class
from quizgen.languages.german.nouns import known_noun, lemmas
from quizgen.languages.german.phrase_marks import is_ranked
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import PhraseKind, Relation, Token


def place_relation(
    tokens: Sequence[Token], part: Constituent, preposition: str, kind: PhraseKind, verb: Verb
) -> Relation | None:
    """Place, direction or origin, None if the phrase says none: "nach Rom" beside "reisen" → "direction"."""
    chunk = part.chunk
    assert chunk is not None  # only phrases are asked about
    head, quoted = tokens[chunk.head], any(t.text in QUOTES for t in tokens[chunk.start : chunk.head])
    if preposition == "auf" and _is_posture(tokens, part, verb):
        return "manner"  # "schläft auf einem Bein"
    if preposition.endswith("lich") and preposition in words("compass_words"):
        return "place"  # "südlich der Seine"
    if preposition == "auf" and _is_side(head, part.mask):
        return "place"  # "entfällt | auf der Rückseite"
    if preposition == "nach" and _is_next_to_it(tokens, part, verb):
        return None  # "hat nach Russland das zweitgrößte Gebiet"
    moves = bool(verb.lemmas & words("motion_verbs"))
    if preposition == "über" and moves and chunk.determiner is None and place_kind(head.text) is not None:
        return "topic"  # "floh | über Prag | nach Dänemark": the way, which is asked for with its class
    somewhere = _is_somewhere(head, chunk, preposition, kind, verb)
    if somewhere and not quoted and (where := _where(preposition, part.mask, verb)):
        return where  # but not "an seinem „Faust“"
    if leads_into(chunk, preposition) and verb.lemmas & words("placing_verbs") and is_put_on(head.text):
        return "direction"  # "bauen ihre Nester | auf den Boden"
    around = preposition == "um" and tokens[part.start].text.lower() in ("rund", "rings")
    if around and (somewhere or verb.lemmas & words("position_verbs")):
        return "place"  # "rund um den See"
    return "place" if _is_position(head, preposition, part.mask, verb) or tells_where(tokens, part, verb) else None


def _is_next_to_it(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    """Is a rank told behind it, "das zweitgrößte Gebiet", so that it names who comes before?"""
    behind = takewhile(lambda token: token.tag not in ("$,", "$."), tokens[part.end :])
    return not verb.lemmas & words("motion_verbs") and any(is_ranked(token) for token in behind)


def _is_side(head: Token, mask: int) -> bool:
    """ "auf der Rückseite", whatever the verb asks for: on a side things are, they do not fall to it."""
    return head.text in words("border_nouns") and head.text.endswith("seite") and bool(mask & DATIVES)


def _is_posture(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    """Does it tell how somebody holds himself: "auf einem Bein", but "Auf wie vielen Beinen gehen Affen?"."""
    assert part.chunk is not None
    counted = any(t.tag == "CARD" for t in tokens[part.start : part.end])
    own = tokens[part.chunk.head].text in words("posture_nouns")
    return own and not counted and bool(verb.lemmas & words("posture_verbs"))


def _is_somewhere(head: Token, chunk: Chunk, preposition: str, kind: PhraseKind, verb: Verb) -> bool:
    """Whether the phrase names a place: by its kind or noun, as an unknown name where places stand, or by compass."""
    if kind == "place" or noun_class(head.text) in LOCAL_CLASSES or head.text in words("edge_nouns"):
        return True
    placing = preposition == "in" or bool(verb.lemmas & words("position_verbs"))
    placing = placing or (preposition == "nach" and bool(verb.lemmas & words("motion_verbs")))  # "zog nach Celle"
    if chunk.kind == "name" and kind == "other" and placing:
        return True
    return re.match(r"(Nord|Süd|Ost|West)", head.text) is not None and preposition in ("nach", "im", "in")


def _where(preposition: str, mask: int, verb: Verb) -> Relation | None:
    """Place, direction or origin, if the verb lets the phrase say one."""
    found = _local_relation(preposition, mask)
    if found == "place" and preposition == "an" and mask & ACCUSATIVES and verb.lemmas & words("motion_verbs"):
        return "direction"  # "leitet Reize | an Hirnregionen": a form of two cases
    if found == "origin" and preposition == "von" and verb.resting:
        return None  # "ist von Südafrika umschlossen", "wurde von Großbritannien unabhängig"
    if found == "origin" and preposition == "von" and verb.lemmas & words("parting_verbs"):
        return None  # "trennt Europa von Asien"
    return None if found == "direction" and _leads_nowhere(preposition, verb) else found


def _leads_nowhere(preposition: str, verb: Verb) -> bool:
    """Does the verb take the direction from a preposition: "ist nach Berlin die größte Stadt"?"""
    moves = bool(verb.lemmas & words("motion_verbs"))
    if preposition in ("zu", "über", "unter") and not moves:
        return True  # "erklärte sich zum Kalifat", "herrschte über andere Länder"
    if preposition == "nach" and verb.lemmas & words("named_after_verbs"):
        return True  # "ist nach dem Ort Marathon benannt"
    if preposition == "nach" and verb.resting:
        return True  # "waren nach Osten hin Afrika und Indien vereint"
    if preposition in ("auf", "an") and not moves and is_habitual(verb, preposition):
        return True  # "konzentriert sich auf die Ufer der Spree"
    return verb.copula


def _local_relation(preposition: str, mask: int) -> Relation | None:
    """What a preposition says of a place in these cases, None if nothing: "in die Stadt" → "direction"."""
    if preposition in words("local_prepositions"):
        if mask & ACCUSATIVES and not mask & DATIVES:
            return "direction"
        lying = mask & (DATIVES | GENITIVES)  # "oberhalb des Dorfes"
        return "place" if lying or preposition in ("bei", "innerhalb", "außerhalb") else None
    if preposition in ("nach", "zu", "bis"):
        return "direction"
    return "origin" if preposition in ("aus", "von") else None


def _is_position(head: Token, preposition: str, mask: int, verb: Verb) -> bool:
    """Whether a name or noun tells where something lies or is kept: "liegt an der Alster", "im Zellkern"."""
    edge = preposition == "an" and head.text in words("border_nouns")  # "liegt | am Rand der Stadt"
    named = head.tag == "NE" or not known_noun(head.text) or edge
    if named and verb.lemmas & words("position_verbs"):
        return preposition in words("local_prepositions")
    if preposition in words("beside_prepositions") and verb.lemmas & words("lying_verbs"):
        return _is_thing(head.text)  # "liegt | hinter dem Brustbein"
    inside = preposition in ("in", "auf") and bool(mask & DATIVES)
    if inside and preposition == "in" and verb.passive and verb.lemmas & words("using_verbs"):
        return _is_field(head.text)  # "wird in der Medizin verwendet"
    return inside and bool(verb.lemmas & words("dwelling_verbs")) and _is_room(head.text)


def _is_field(noun: str) -> bool:
    """May something be used in it: "Medizin", "Wundheilung"? Not "Regel", "Zeit", "Stücken"."""
    empty = words("vague_nouns") | words("ways") | words("framing_nouns")
    told = noun_class(noun) not in ("time", "unit", "number") and noun not in empty
    return told and known_noun(noun) != 0 and noun_class(noun) not in ("material", "food")


def _is_room(noun: str) -> bool:
    """May something be kept or live in it: "Zellkern", "Tresor"? Not what is no thing: "Gefahr", "Nutzung"."""
    return noun_class(noun) is None and not is_group_noun(noun) and _is_thing(noun)


def _is_thing(noun: str) -> bool:
    """Is it a thing that something may lie beside: "Brustbein", "Magen"? Not "Erwartung", nor a person."""
    if is_person_noun(noun) or noun_class(noun) in ("act", "event", "time"):
        return False
    base = {noun, *lemmas(noun)}
    return not names_act(noun) and not base & (words("vague_nouns") | words("states_of_things"))
