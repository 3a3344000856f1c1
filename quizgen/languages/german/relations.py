"""What an adverbial says of its clause: when, where, where to, by what, why, what for …"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.local_phrases import tells_where
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_act, noun_class
from quizgen.languages.german.nouns import known_noun, lemmas
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.times import is_times, time_relation
from quizgen.languages.german.wordlists import rows, table, words
from quizgen.model import PhraseKind, Relation, Token

_LOCAL = frozenset("in an auf bei unter über vor hinter neben zwischen innerhalb außerhalb oberhalb unterhalb jenseits "
                   "diesseits entlang nahe inmitten abseits unweit".split())  # fmt: skip
_ORIGIN = frozenset("aus von".split())


def relation_of(tokens: Sequence[Token], part: Constituent, kind: PhraseKind, verb: Verb) -> Relation:
    """The relation of an adverbial constituent that is a phrase."""
    chunk = part.chunk
    if chunk is None:
        return _adverb_relation(tokens, part)
    if turns_into(tokens[chunk.head], chunk, verb):
        return "topic"
    if said := _time_said(tokens, part, chunk):
        return said
    compared = part.lead and tokens[part.start].text.lower() in ("als", "wie")
    if compared or chunk.preposition is None:
        return "other"
    preposition = basic_preposition(chunk.preposition)
    if preposition == "aus" and _is_motive(tokens, chunk, verb):
        return "cause"
    if found := _by_verb(tokens, chunk, preposition, kind, verb):
        return found
    head, quoted = tokens[chunk.head], tokens[chunk.head - 1].text in QUOTES
    if _is_somewhere(head, chunk, preposition, kind, verb, quoted) and (where := _where(preposition, part.mask, verb)):
        return where
    around = preposition == "um" and tokens[part.start].text.lower() in ("rund", "rings")
    if around and (_is_somewhere(head, chunk, preposition, kind, verb) or verb.lemmas & words("position_verbs")):
        return "place"  # "rund um den See"
    if _is_position(head, preposition, part.mask, verb) or tells_where(tokens, part, verb):
        return "place"
    if _by_preposition(preposition) == "cause":
        return "cause"  # "wegen seines Glaubens verurteilt"
    became = "werden" in verb.lemmas and not verb.passive  # "wurde | zur Hauptstadt"
    made = bool(verb.lemmas & (words("appointing_verbs") | (words("making_verbs") if verb.passive else frozenset())))
    appointed = preposition == "zu" and (became or made)
    if is_habitual(verb, preposition) or appointed:
        return "topic"
    if kind in ("person", "group") and preposition == "mit":
        return "company"
    return _by_preposition(preposition)


def _is_motive(tokens: Sequence[Token], chunk: Chunk, verb: Verb) -> bool:
    """ "floh | aus Angst vor Verfolgung", "aus religiösen Gründen"; but "besteht aus Angst"."""
    bare = not any(t.tag in ("ART", "PDAT", "PPOSAT") for t in tokens[chunk.start : chunk.head])
    made = any(table("verb_frames").get(lemma, ("",))[0] == "consisting" for lemma in verb.lemmas)
    head = tokens[chunk.head].text
    return (
        bare
        and not made
        and "werden" not in verb.lemmas
        and (head in words("motives") or head.lower().endswith("gründen"))
    )


def _by_verb(tokens: Sequence[Token], chunk: Chunk, preposition: str, kind: PhraseKind, verb: Verb) -> Relation | None:
    """What "von", "als", "aus" and "mit" say behind this verb, where that is certain."""
    if preposition == "mit" and tokens[chunk.head].text in ("Beginn", "Anbruch", "Ausbruch", "Ende"):
        return "time"
    if preposition == "als":
        behind = tokens[chunk.end].text.lower() if chunk.end < len(tokens) else ""
        return "predicate" if verb.lemmas & words("as_verbs") or behind in words("as_adjectives") else "other"
    if preposition == "aus" and any(table("verb_frames").get(lemma) == ("consisting",) for lemma in verb.lemmas):
        return "topic"  # "besteht | aus Wüste": what it is made of, though that is a place
    if preposition != "von":
        return None
    animals = noun_class(tokens[chunk.head].text) == "animal"
    if verb.passive and (kind in ("person", "group", "other") or animals):
        return "agent"
    if verb.copula and not verb.passive:
        return "circumstance"  # "Von den 16 Ländern | sind drei Stadtstaaten"
    if verb.resting and not verb.passive:
        return "topic"  # "ist | von Wald | bedeckt": not where from
    if kind == "thing" and "von" in governed_prepositions(verb.lemmas):
        return "topic"  # "ernährt sich | von Gras"
    return None


def turns_into(head: Token, chunk: Chunk, verb: Verb) -> bool:
    """ "teilten die Stunde in 60 Minuten ein", "in 80 Sprachen übersetzt": "in" with the accusative."""
    translated = verb.lemmas & words("translating_verbs") and noun_class(head.text) == "language"
    return chunk.preposition == "in" and bool(translated or verb.lemmas & words("dividing_verbs"))


def _time_said(tokens: Sequence[Token], part: Constituent, chunk: Chunk) -> Relation | None:
    """Time, duration or age, if the phrase says one; no pronoun does."""
    if chunk.kind == "pronoun":
        return None
    last = tokens[part.end - 1].text.lower()
    if last == "alt":
        return "degree" if any(t.tag == "CARD" for t in tokens[part.start : part.end]) else "manner"
    time = None if _is_edge_of_thing(tokens, part, chunk) else time_relation(tokens, chunk)
    before = [t.text for t in tokens[part.start : chunk.start]]
    if time == "since" and "Mal" in before:
        return "other"  # "zum ersten Mal | seit zehn Jahren": how long not, before it was
    if time == "time" and len(before) == 1 and is_times(before[0].lower()):
        return "frequency"  # "zweimal | im Jahr"
    if time == "frequency" and part.end < len(tokens) and _is_multiplied(tokens[part.end]):
        return "other"  # "66 Mal | so groß"
    if time == "time" and last == "lang" and chunk.preposition is None:
        return "duration"  # "Jahrhunderte lang"
    # "drei Jahre lang" lasts, "drei Jahre später" is a point in time
    return "time" if time is not None and last != "lang" and last in words("time_measures") else time


def _is_edge_of_thing(tokens: Sequence[Token], part: Constituent, chunk: Chunk) -> bool:
    """ "in der Mitte | der Brust", but not "in der Mitte | des Jahres", "am Ende | des Krieges"."""
    owner = next((p.chunk for p in part.parts if p.relation == "genitive" and p.chunk is not None), None)
    if owner is None or tokens[chunk.head].text not in words("edge_nouns"):
        return False
    named = noun_class(tokens[owner.head].text)
    return time_relation(tokens, owner) is None and (named in LOCAL_CLASSES or owner.kind == "name")


def _is_somewhere(
    head: Token, chunk: Chunk, preposition: str, kind: PhraseKind, verb: Verb, quoted: bool = False
) -> bool:
    """Whether the phrase names a place: by its kind or noun, as an unknown name where places stand, or by compass."""
    if quoted:
        return False  # "an seinem „Faust“"
    if kind == "place" or noun_class(head.text) in LOCAL_CLASSES or head.text in words("edge_nouns"):
        return True
    placing = preposition == "in" or bool(verb.lemmas & words("position_verbs"))
    if chunk.kind == "name" and kind == "other" and placing:
        return True
    return re.match(r"(Nord|Süd|Ost|West)", head.text) is not None and preposition in ("nach", "im", "in")


def _where(preposition: str, mask: int, verb: Verb) -> Relation | None:
    """Place, direction or origin, if the verb lets the phrase say one."""
    found = _local_relation(preposition, mask, verb)
    if found == "direction" and preposition == "zu" and not verb.lemmas & words("motion_verbs"):
        return None  # "erklärte sich zum Kalifat"
    if found == "direction" and preposition in ("über", "unter") and not verb.lemmas & words("motion_verbs"):
        return None  # "herrschte über andere Länder"
    if found == "direction" and preposition == "nach" and verb.lemmas & words("named_after_verbs"):
        return None  # "ist nach dem Ort Marathon benannt"
    moves = verb.lemmas & words("motion_verbs")
    if found == "direction" and preposition in ("auf", "an") and not moves and is_habitual(verb, preposition):
        return None  # "konzentriert sich auf die Ufer der Spree"
    if found == "origin" and preposition == "von" and verb.resting:
        return None  # "ist von Südafrika umschlossen", "wurde von Großbritannien unabhängig"
    if found == "direction" and verb.copula:
        return None  # "ist nach Berlin die größte Stadt"
    return found if found in ("place", "direction", "origin") else None


def _is_position(head: Token, preposition: str, mask: int, verb: Verb) -> bool:
    """Whether a name or noun tells where something lies or is kept: "liegt an der Alster", "im Zellkern"."""
    edge = preposition == "an" and head.text in words("border_nouns")  # "liegt | am Rand der Stadt"
    named = head.tag == "NE" or not known_noun(head.text) or edge
    if named and verb.lemmas & words("position_verbs"):
        return preposition in _LOCAL
    inside = preposition in ("in", "auf") and bool(mask & DATIVES)
    return inside and bool(verb.lemmas & words("dwelling_verbs")) and _is_room(head.text)


def _is_room(noun: str) -> bool:
    """May something be kept or live in it: "Zellkern", "Tresor"? Not what is no thing: "Gefahr", "Nutzung"."""
    if noun_class(noun) is not None or is_person_noun(noun) or is_group_noun(noun):
        return False
    base = {noun, *lemmas(noun)}
    return not names_act(noun) and not base & (words("vague_nouns") | words("states_of_things"))


def _by_preposition(preposition: str) -> Relation:
    found = table("preposition_relations").get(preposition, ("circumstance",))[0]
    return "circumstance" if found in ("reported", "other") else found  # type: ignore[return-value]  # the data file's test checks it


def _local_relation(preposition: str, mask: int, verb: Verb) -> Relation:
    if preposition in _LOCAL:
        if mask & ACCUSATIVES and not mask & DATIVES:
            return "direction"
        return "place" if mask & DATIVES or preposition in ("bei", "innerhalb", "außerhalb") else "circumstance"
    if preposition in ("nach", "zu", "bis"):
        return "direction"
    return "origin" if preposition in _ORIGIN else _by_preposition(preposition)


HABIT = 0.08
"""From which share of its clauses on a verb is said to ask for a preposition."""


def is_habitual(verb: Verb, preposition: str) -> bool:
    """Is the preposition one that the verb asks for: setzen auf, bestehen aus, gliedern in?"""
    return any((lemma, preposition) in _habits() for lemma in verb.lemmas)


def governed_prepositions(lemmas: frozenset[str]) -> frozenset[str]:
    """The prepositions that stand in at least every fifth clause of a verb: "resultieren" → aus."""
    found = frozenset(preposition for lemma in lemmas for preposition in _governed().get(lemma, ()))
    return found | {"zu"} if lemmas & words("making_verbs") else found


@cache
def _governed() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for verb, preposition, behind, clauses in rows("verb_preposition.de"):
        if int(behind) / int(clauses) >= GOVERNED:
            found[verb] = (*found.get(verb, ()), preposition)
    return found


GOVERNED = 0.2
"""From which share of its clauses on a verb's preposition keeps its phrase from hanging on a noun."""


@cache
def _habits() -> frozenset[tuple[str, str]]:
    return frozenset(
        (verb, preposition)
        for verb, preposition, behind, clauses in rows("verb_preposition.de")
        if int(behind) / int(clauses) >= HABIT
    )


def _is_multiplied(token: Token) -> bool:
    """ "viermal | so schnell", "zweimal | 30 Minuten", "dreimal | länger": it does not say how often."""
    compared = token.tag in ("ADJD", "ADJA", "ADV") and re.search(r"er(e|en|er|es|em)?$", token.text) is not None
    return token.text in ("so", "mehr", "weniger") or token.tag == "CARD" or compared


def _adverb_relation(tokens: Sequence[Token], part: Constituent) -> Relation:
    low = tokens[part.start].text.lower()
    if is_times(tokens[part.end - 1].text.lower()):
        multiplied = part.end < len(tokens) and _is_multiplied(tokens[part.end])
        return "other" if multiplied else "frequency"  # "viermal | so schnell", "zweimal | 30 Minuten"
    if low in words("time_adverbs"):
        return "time"
    if low in words("place_adverbs"):
        return "place"
    return "manner" if tokens[part.start].tag == "ADJD" else "other"


_CONTINUING = ("was", "wer", "weshalb", "weswegen")
"""Words that open a clause which goes on with what was said: "…, weshalb das Land Deiche braucht"."""


def clause_relation(tokens: Sequence[Token], span: Span) -> Relation:
    """What a subordinate clause says of the one around it, by its opener."""
    if span.quoted:
        return "content"
    if span.kind == "relative":
        return "other"
    if span.opener is None:
        first = tokens[span.own[0]] if span.own else None
        if span.kind == "subordinate" and first is not None and span.finite == span.own[0]:
            return "condition"
        return "content"
    opener = tokens[span.opener].text.lower()
    before = tokens[span.opener - 1].text.lower() if span.opener else ""
    if opener in ("dass", "daß") and before in ("ohne", "so", "anstatt", "statt", "als", "auf", "dadurch"):
        return "means" if before == "dadurch" else "other"
    if tokens[span.opener].tag.startswith("PW"):
        noun = tokens[span.opener - 2].lemma if span.opener > 1 else ""  # "zwei Theorien, weshalb der Wald verschwand"
        continues = opener in _CONTINUING and noun not in words("nouns_of_why")
        return "other" if continues or (opener.startswith("wo") and opener != "wo") else "content"
    found = table("clause_relations").get(opener)
    return found[0] if found else "other"  # type: ignore[return-value]  # the data file's test checks it
