"""What an adverbial says of its clause: when, where, where to, by what, why, what for …"""

from __future__ import annotations

import re
from collections.abc import Sequence

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.attachment_to_adjectives import asked_by_adjective
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.government import asks_for, governed_prepositions, is_habitual
from quizgen.languages.german.local_phrases import measures_way, names_side
from quizgen.languages.german.noun_classes import is_doing, names_act, noun_class
from quizgen.languages.german.place_relations import place_relation
from quizgen.languages.german.times import is_times, time_class, time_relation
from quizgen.languages.german.topic_relations import is_topic
from quizgen.languages.german.wordlists import table, words
from quizgen.model import PhraseKind, Relation, Token


def relation_of(tokens: Sequence[Token], part: Constituent, kind: PhraseKind, verb: Verb) -> Relation:
    """The relation of an adverbial constituent that is a phrase."""
    chunk = part.chunk
    if chunk is None:
        return "manner" if _is_new_state(tokens, part, verb) else _adverb_relation(tokens, part)
    if is_topic(tokens, part, chunk, verb):
        return "topic"
    if measures_way(tokens, chunk):
        return "place" if part.end > chunk.end else "other"
    if chunk.preposition == "nach" and tokens[chunk.head].text in words("nouns_of_saying"):
        return "circumstance"  # "sind | nach Angaben der Stadt | nach Rom ausgewandert"
    compared = part.lead and tokens[part.start].text.lower() in ("als", "wie")
    if compared and part.start and tokens[part.start - 1].tag == "ADJD" and tokens[part.start].text == "als":
        return "other"  # "regierte länger | als acht Jahre"
    if said := _danger(tokens, chunk, verb) or _feast(tokens, chunk, verb) or _time_said(tokens, part, chunk):
        return said
    if compared or chunk.preposition is None:
        return "other"
    return _behind_preposition(tokens, part, chunk, basic_preposition(chunk.preposition), kind, verb)


def _behind_preposition(
    tokens: Sequence[Token], part: Constituent, chunk: Chunk, preposition: str, kind: PhraseKind, verb: Verb
) -> Relation:
    """What a phrase with a preposition says, beyond times: "wegen seines Glaubens" → "cause"."""
    if verb.copula and asked_by_adjective(tokens, part.start, part.end, preposition):
        return "topic"
    if preposition == "aus" and _is_motive(tokens, chunk, verb):
        return "cause"
    if found := _by_verb(tokens, chunk, preposition, kind, verb):
        return found
    if where := place_relation(tokens, part, preposition, kind, verb):
        return where
    if _by_preposition(preposition) == "cause":
        return "cause"  # "wegen seines Glaubens verurteilt"
    if preposition == "nach" and _is_after_it(part, chunk, kind, verb):
        return "time"
    if _is_willed(tokens, part, chunk):
        return "circumstance"
    appointed = preposition == "zu" and _appoints(verb)
    if is_habitual(verb, preposition) or asks_for(verb.lemmas, preposition, part.mask) or appointed:
        return "topic"
    if kind in ("person", "group") and preposition == "mit":
        return "company"
    return _by_preposition(preposition)


def _is_willed(tokens: Sequence[Token], part: Constituent, chunk: Chunk) -> bool:
    """ "wurde | auf Wunsch des Königs | ausgerichtet"."""
    willed = chunk.preposition == "auf" and tokens[chunk.head].text in words("owned_nouns")
    return willed and bool(part.parts) and chunk.head == chunk.start + 1


def _appoints(verb: Verb) -> bool:
    """ "wurde | zur Hauptstadt", "ernannte ihn | zum Kanzler"."""
    became = "werden" in verb.lemmas and not verb.passive
    made = words("appointing_verbs") | (words("making_verbs") if verb.passive else frozenset())
    return became or bool(verb.lemmas & made)


def _is_after_it(part: Constituent, chunk: Chunk, kind: PhraseKind, verb: Verb) -> bool:
    """ "| Nach dem Sieg über Rom | zog er nach Karthago": who moves to something moves to a place."""
    moves = bool(verb.lemmas & words("motion_verbs"))
    told = chunk.kind == "noun" and (chunk.determiner is not None or bool(part.parts))
    return moves and told and part.field == "front" and kind == "thing"


def _danger(tokens: Sequence[Token], chunk: Chunk, verb: Verb) -> Relation | None:
    """ "bewahrte sie | vor der Zerstörung", "floh vor dem Krieg", but "wurde | vor 1945 | gerettet"."""
    guarded = chunk.preposition == "vor" and bool(verb.lemmas & words("guarding_verbs"))
    return "topic" if guarded and chunk.kind == "noun" and time_class(tokens, chunk) is None else None


def _feast(tokens: Sequence[Token], chunk: Chunk, verb: Verb) -> Relation | None:
    """ "erinnern sich | am Pessachfest | an den Auszug", "am Aschermittwoch"; but "nahm am Opferfest | teil"."""
    day = chunk.preposition in ("am", "zum") or (chunk.preposition in ("an", "zu") and chunk.determiner is None)
    if not day or chunk.kind != "noun" or chunk.end != chunk.head + 1 or verb.lemmas & words("verbs_with_an_dative"):
        return None
    noun = tokens[chunk.head].text
    if noun in words("edge_nouns"):
        return None  # "am Ende jeder Endzone"
    feast = noun.endswith(("fest", "festes")) or (chunk.preposition in ("am", "an") and noun_class(noun) == "time")
    return "time" if feast and tokens[chunk.head - 1].tag in ("APPR", "APPRART") else None


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
    if preposition == "mit" and tokens[chunk.head].text in words("dating_nouns"):
        return "time"
    if preposition == "als":
        behind = tokens[chunk.end].text.lower() if chunk.end < len(tokens) else ""
        return "predicate" if verb.lemmas & words("as_verbs") or behind in words("as_adjectives") else "other"
    consists = any(table("verb_frames").get(lemma) == ("consisting",) for lemma in verb.lemmas)
    if preposition == "aus" and (consists or _is_grown_from(tokens[chunk.head], kind, verb)):
        return "topic"  # "besteht | aus Wüste": what it is made of, though that is a place
    if preposition == "an" and verb.lemmas & words("recognising_verbs") and kind != "place":
        return "topic"  # "erkennt man | an den Stacheln"
    head = tokens[chunk.head].text
    doing = (head.lower() in words("verbs") or is_doing(head)) and tokens[chunk.start].text.lower() == "zum"
    making = names_act(head) and tokens[chunk.start].text.lower() == "zur"  # "zur Herstellung"
    if (doing or making) and verb.lemmas & words("using_verbs"):
        return "purpose"  # "benutzt man | zum Schneiden"
    return _behind_von(tokens, chunk, kind, verb) if preposition == "von" else None


def _behind_von(tokens: Sequence[Token], chunk: Chunk, kind: PhraseKind, verb: Verb) -> Relation | None:
    """What "von" says behind this verb: "ließ sich | von einem Priester | taufen" → "agent"."""
    if chunk.end < len(tokens) and tokens[chunk.end].text == "bis":
        return "circumstance"  # "wird | von Mono | bis Stereo genutzt": a range does nothing
    animals = noun_class(tokens[chunk.head].text) == "animal"
    if verb.passive and (kind in ("person", "group", "other") or animals):
        return "agent"
    if verb.let and kind == "person":
        return "agent"  # "ließ sich | von einem Priester | taufen"
    elsewhere = words("motion_verbs") | words("parting_verbs") | words("person_verbs")
    bound = chunk.end < len(tokens) and tokens[chunk.end].tag == "ADJD"  # "von Kontrollen | unbehindert | besucht"
    if verb.passive and kind == "thing" and not (bound or verb.lemmas & elsewhere):
        return "topic"  # "wird | von Erdstößen | erschüttert"
    if verb.copula and not verb.passive:
        return "circumstance"  # "Von den 16 Ländern | sind drei Stadtstaaten"
    if verb.resting and not verb.passive:
        return "topic"  # "ist | von Wald | bedeckt": not where from
    moved = bool(verb.lemmas & words("motion_verbs"))
    if noun_class(tokens[chunk.head].text) == "plant" and not moved:
        return "topic"  # "braucht man | von der Pflanze | die Fasern", but "fällt vom Baum"
    if kind == "thing" and "von" in governed_prepositions(verb.lemmas):
        return "topic"  # "ernährt sich | von Gras"
    return None


def _is_grown_from(head: Token, kind: PhraseKind, verb: Verb) -> bool:
    """ "Riffe entstehen | aus Skeletten", "bildet sich | aus Blättern": what was before; but not "aus Angst"."""
    told = kind in ("thing", "place") and head.tag == "NN" and head.text not in words("motives")
    return told and not verb.passive and bool(verb.lemmas & words("arising_verbs"))


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
    once = before[:1] in (["einmal"], ["Einmal"]) and _is_once_in(tokens, chunk.start)
    if time == "time" and len(before) == 1 and (once or is_times(before[0].lower())):
        return "frequency"  # "zweimal | im Jahr"
    if time == "frequency" and part.end < len(tokens) and _is_multiplied(tokens[part.end]):
        return "other"  # "66 Mal | so groß"
    if time == "time" and last == "lang" and chunk.preposition in (None, "gegen"):
        return "duration"  # "Jahrhunderte lang", "gegen zehn Jahre lang"
    if time == "duration" and any(t.text in words("openers_of_order") for t in tokens[part.start : part.end]):
        return "time"  # "zwei Wochen, | nachdem er gekommen war"
    # "drei Jahre lang" lasts, "drei Jahre später" and "drei Jahre später, im Mai" are points in time
    measured = {last, *(t.text.lower() for t in tokens[chunk.end : part.end][:1])} & words("time_measures")
    return "time" if time is not None and measured - {"lang"} else time


def _tells_whose(relation: Relation, chunk: Chunk) -> bool:
    return relation == "genitive" or (relation == "attribute" and chunk.preposition == "von")


def _is_edge_of_thing(tokens: Sequence[Token], part: Constituent, chunk: Chunk) -> bool:
    """ "in der Mitte | der Brust", but not "in der Mitte | des Jahres", "am Ende | des Krieges"."""
    if tokens[chunk.head].text not in words("edge_nouns"):
        return False
    if any(map(names_side, tokens[chunk.core : chunk.head])):
        return True  # "am westlichen Ende"
    owner = next((p.chunk for p in part.parts if p.chunk is not None and _tells_whose(p.relation, p.chunk)), None)
    if owner is None:
        return False
    named = noun_class(tokens[owner.head].text)
    return time_relation(tokens, owner) is None and (named in LOCAL_CLASSES or owner.kind == "name")


def _by_preposition(preposition: str) -> Relation:
    found = table("preposition_relations").get(preposition, ("circumstance",))[0]
    return "circumstance" if found in ("reported", "other") else found  # type: ignore[return-value]  # the data file's test checks it


def _is_multiplied(token: Token) -> bool:
    """ "viermal | so schnell", "zweimal | 30 Minuten", "dreimal | länger": it does not say how often."""
    compared = token.tag in ("ADJD", "ADJA", "ADV") and re.search(r"er(e|en|er|es|em)?$", token.text) is not None
    return token.text in ("so", "mehr", "weniger") or token.tag == "CARD" or compared


def _is_once_in(tokens: Sequence[Token], at: int) -> bool:
    """ "einmal | im Jahr", "einmal | pro Woche"; but "einmal | im Jahr 1928"."""
    told = [token.text for token in tokens[at : at + 3]]
    length = len(told) == 3 and told[0] in ("im", "am", "pro") and told[1] in words("time_lengths") | {"Leben"}
    return length and tokens[at + 2].tag != "CARD"


def _is_new_state(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    """ "wird | immer kleiner", "wurde | etwas durchlässiger": what it becomes, not when."""
    becoming = "werden" in verb.lemmas and not verb.passive
    return becoming and part.end > part.start + 1 and tokens[part.end - 1].tag == "ADJD"


def _adverb_relation(tokens: Sequence[Token], part: Constituent) -> Relation:
    low = tokens[part.start].text.lower()
    if is_times(tokens[part.end - 1].text.lower()):
        multiplied = part.end < len(tokens) and _is_multiplied(tokens[part.end])
        return "other" if multiplied else "frequency"  # "viermal | so schnell", "zweimal | 30 Minuten"
    if low == "einmal" and _is_once_in(tokens, part.end):
        return "frequency"
    if low in words("time_adverbs"):
        return "time"
    if low in words("place_adverbs"):
        return "place"
    return "manner" if tokens[part.start].tag == "ADJD" else "other"
