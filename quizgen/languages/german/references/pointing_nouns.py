"""Nouns with an article for what only the text before has told: „im Land“, „die Kämpfe“, „vor der Wahl“."""

from __future__ import annotations

import re
from itertools import pairwise

from quizgen.languages.german.extended_attributes import ADJECTIVE_ENDING
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.references.acts_of_others import is_act_of_other
from quizgen.languages.german.references.description import is_bare_definite, is_both, is_definite
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.state_offices import is_of_untold_state
from quizgen.languages.german.references.titled_parts import is_part_of_title
from quizgen.languages.german.references.titles import means_title
from quizgen.languages.german.references.told_frames import is_held_again, is_of_some_state
from quizgen.languages.german.references.untold_owners import is_one_of_many, lacks_owner
from quizgen.languages.german.references.untold_places import holds_somewhere
from quizgen.languages.german.verbs import participle_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token

POINTING = frozenset({"pointing"})
"""The mark of a phrase that means one certain thing of the text, which neither its words nor the title tell."""


def points_back(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "im Land" in a text "Osmanisches Reich", "zu Beginn des Krieges": which one stands in another sentence.

    Of a text without a title nobody knows what it is about, so that "die Stadt" may be that.
    """
    if not past.title:
        return False
    if phrase.kind == "clause":
        return _tells_of_told(phrase, past)
    if phrase.resolved not in (phrase.text, None):
        return False
    if any(rule(phrase, clause, past) for rule in _ELSEWHERE):
        return True
    nouns = (phrase, *(part for part in phrase.parts if part.relation in ("genitive", "attribute")))
    if any(is_both(noun) for noun in nouns[1:]) or _leans_on_story(phrase, clause):
        return True  # "Schnittmengen | zwischen beiden Kunstformen"
    if any(_is_told_area(n, clause) and not {n.head.text, *lemmas(n.head.text)} & past.kinds for n in nouns):
        return True
    if not (_is_of_title(phrase, past) or means_title(phrase, past)) and lacks_owner(phrase, clause, past):
        return True
    last = (part for part in nouns[1:] if part.end == phrase.end)  # not "der Organisation | für Hilfe|"
    if any(not _is_of_title(part, past) and is_one_of_many(part, clause, past) for part in last):
        return True
    untold = [n for n in nouns if is_bare_definite(n) and not (_is_of_title(n, past) or means_title(n, past))]
    untold = [n for n in untold if not (clause.frame == "naming" and is_part_of_title(n, past))]
    return any(_is_told_before(n) or _is_event_of_time(n, phrase) for n in untold) or any(
        rule(noun, phrase, clause)
        for noun in untold
        for rule in (_is_area_around, _is_owner_untold, _are_some, _is_named_part, _is_what_is_near)
    )


_ELSEWHERE = (is_held_again, is_of_some_state, is_of_untold_state, holds_somewhere, is_act_of_other)
"""Rules for what was so at a time or place, or of something, that only the text tells."""


def _leans_on_story(phrase: Phrase, clause: Clause) -> bool:
    """Does it mean a plan, relatives or a measure that the sentences before have told?"""
    return any(rule(phrase, clause) for rule in _STORIES)


def _is_told_area(phrase: Phrase, clause: Clause) -> bool:
    """ "floh | aus der belagerten Stadt |": what had happened to it does not tell which one it is.

    "In den Vereinigten Staaten" is a name.
    """
    described = [t for t in phrase.tokens if t.tag == "ADJA"]
    if any(t.text[:1].isupper() for t in described):
        return False
    done = any(participle_readings(ADJECTIVE_ENDING.sub("", t.text)) for t in described)
    placed = (phrase.role == "adverbial" or phrase.relation == "attribute") and is_definite(phrase) and not phrase.parts
    return placed and len(described) == 1 and done and _is_one_of(phrase, "areas_around") and "past" in clause.marks


def _is_own_plan(phrase: Phrase, clause: Clause) -> bool:
    """ "gaben | ihr Vorhaben | auf": whose it is stands there, but not what it was."""
    owned = phrase.tokens[0].tag == "PPOSAT" and phrase.tokens[-1] is phrase.head and len(phrase.tokens) == 2
    content = any(p.kind == "clause" and p.start > phrase.end for p in clause.phrases)
    return owned and not content and phrase.head.lemma in words("nouns_of_plans") | words("nouns_told_before")


def _are_relatives(phrase: Phrase, clause: Clause) -> bool:
    """ "| Mutter und Tochter | trafen sich", "verließ | den Vater |": whose they are stands elsewhere.

    But "| Als Kind | spielte Mozart Geige" tells when it was.
    """
    if phrase.tokens[0].text.lower() == "als":
        return False
    nouns = [t for t in phrase.tokens if t.tag in ("NN", "NE", "FM")]
    own = any(t.tag in ("PPOSAT", "CARD", "PIAT") for t in phrase.tokens) or "indefinite" in phrase.marks
    own = own or any(part.relation not in ("other", "members") for part in phrase.parts)
    story = "past" in clause.marks and phrase.kind == "person" and not own
    told = phrase.number == "singular" or len(nouns) > 1  # not "die Kinder"
    return story and told and bool(nouns) and all(t.lemma in words("kinship_nouns") for t in nouns)


def _are_some_relatives(phrase: Phrase, clause: Clause) -> bool:
    """ "1966 gründeten | fünf der Kinder | eine Gruppe": whose children they were was told before."""
    whole = next((p for p in phrase.parts if p.relation == "genitive" and p.end == phrase.end), None)
    some = phrase.head.tag in ("CARD", "PIS") and whole is not None and is_bare_definite(whole)
    return some and whole is not None and "past" in clause.marks and whole.head.lemma in words("kinship_nouns")


def _are_all_told(phrase: Phrase, clause: Clause) -> bool:
    """ "| alle sieben Sender | werden in Bonn produziert": which ones they are stands before."""
    said = [t for t in phrase.tokens if t.tag not in ("APPR", "APPRART")][:2]
    counted = len(said) > 1 and said[0].text.lower() in ("alle", "allen", "aller") and said[1].tag == "CARD"
    return counted and not phrase.parts and phrase.kind != "time" and phrase.head.lemma not in words("paired_nouns")


def _is_compared(phrase: Phrase, clause: Clause) -> bool:
    """ "beginnt | eine weit glänzendere Zeit |": than which one, stands before."""
    pairs = pairwise(phrase.tokens)
    more = any(a.text in words("adverbs_of_more") and b.tag == "ADJA" and _COMPARED.search(b.text) for a, b in pairs)
    return more and not any(t.text == "als" for p in clause.phrases for t in (*clause.tokens, *p.tokens))


def _happens_again(phrase: Phrase, clause: Clause) -> bool:
    """ "fand | ein erneutes Treffen | statt": again as before; "eine erneute Invasion Polens" tells what."""
    again = any(t.tag == "ADJA" and t.lemma.lower() in words("adjectives_of_repeating") for t in phrase.tokens)
    return again and "past" in clause.marks and "indefinite" in phrase.marks and not phrase.parts


_STORIES = (_is_own_plan, _are_relatives, _are_some_relatives, _is_compared, _are_all_told, _happens_again)


_COMPARED = re.compile(r"ere[nrsm]?$")
"""How a comparative before a noun ends."""


def _is_told_before(noun: Phrase) -> bool:
    """ "im Vorfeld", "der Ereignisse"."""
    return _is_one_of(noun, "nouns_told_before")


def _is_one_of(noun: Phrase, file: str) -> bool:
    return bool({noun.head.text, *lemmas(noun.head.text)} & words(file))


def _is_event_of_time(noun: Phrase, phrase: Phrase) -> bool:
    """ "wenige Tage | vor der Wahl", "zu Beginn | des Krieges": of many of them."""
    timed = phrase.relation in ("time", "since", "until") or phrase.kind == "time"
    return timed and _is_one_of(noun, "events_of_many")


def _is_area_around(noun: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "verbreitete Nachrichten | im Land": where it was, in a text about something else; but "lebt auf dem Land"."""
    placed = noun is phrase and phrase.role == "adverbial" and phrase.preposition not in ("auf", "aufs")
    return placed and _is_one_of(noun, "areas_around") and phrase.relation != "predicate"


def _is_what_is_near(noun: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "eroberten | die Umgebung |": of what, is told before."""
    given = noun is phrase and phrase.role in ("subject", "object")
    return given and "past" in clause.marks and phrase.head.lemma in words("nouns_of_nearness")


def _is_owner_untold(noun: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "die Geschichte | der Mannschaft", "die Teilung | des Landes"."""
    hanging = noun.relation == "genitive" and noun.number == "singular" and noun is not phrase
    of_group = noun.kind == "group" and "past" in clause.marks  # "eine Mehrheit der Jury": of any of them
    of_area = _is_one_of(noun, "areas_around")
    placed = phrase.role == "predicate" or any(p.kind == "place" and p.head.tag == "NE" for p in clause.phrases)
    return hanging and ((of_group and not phrase.clear) or (of_area and not (phrase.clear and placed)))


def _are_some(noun: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "dauerten | die Kämpfe |", "sanken | die Ausgaben |": of one time and place, though no word tells which."""
    several = noun is phrase and phrase.role == "subject" and phrase.number == "plural" and phrase.kind == "thing"
    return several and "past" in clause.marks and phrase.head.lemma in words("dependent_nouns")


def _is_named_part(noun: Phrase, phrase: Phrase, clause: Clause) -> bool:
    """ "| Die Zwischenwand | nennt man Septum": of what, is told before; but "das Herz", "beim Huhn" tell it."""
    given = noun is phrase and clause.frame == "naming" and phrase.relation != "name" and phrase.kind == "thing"
    others = [p for p in clause.phrases if p.start != phrase.start and p.kind not in ("pronoun", "clause", "time")]
    told = any(p.preposition not in (None, "als") and p.relation not in _NOT_OF_WHAT for p in others)
    acted = any(p.role == "subject" for p in others)  # "Nehru nannte | die Staudämme | Tempel"
    return given and phrase.role in ("subject", "object") and not (told or acted) and not _is_known_part(noun.head)


_NOT_OF_WHAT = ("name", "cause", "manner", "means", "purpose")
"""Relations of what hardly tells of what something is a part: "aufgrund der Lage"."""


def _is_known_part(noun: Token) -> bool:
    """ "das Herz", "die Glukose", "die Erde": everybody knows of what it is, or there is one only."""
    return noun_class(noun.text) in ("organ", "substance") or noun.lemma in words("unique_nouns")


def _tells_of_told(phrase: Phrase, past: Past) -> bool:
    """ "dass 170 Beteiligte | der Ereignisse | verurteilt wurden": a clause that leans on what was told before."""
    behind = zip(phrase.tokens, phrase.tokens[1:], (*(t.tag for t in phrase.tokens[2:]), "$."), strict=False)
    return any(
        article.tag in ("ART", "APPRART")
        and article.text.lower()[:1] != "e"
        and noun.tag == "NN"
        and following not in _TELLING
        and bool({noun.text, *lemmas(noun.text)} & words("nouns_told_before"))
        for article, noun, following in behind
    )


_TELLING = ("ART", "APPR", "APPRART", "NE", "FM", "$,", "$(", "CARD")
"""Tags of words right behind a noun that may tell which one it is."""


def _is_of_title(noun: Phrase, past: Past) -> bool:
    """ "der Krieg" in a text "Krimkrieg", "die Kämpfe" in one about a battle."""
    own = {lemma.lower() for lemma in (*lemmas(noun.head.text), noun.head.text)}
    titled = [lemma.lower() for word in past.title.split() for lemma in (word, *lemmas(word))]
    return any(word.endswith(one) or one.endswith(word) for word in titled for one in own)


def has_twin(pronoun: Phrase, past: Past) -> bool:
    """ "bei direkten Systemen …, bei indirekten Systemen … | Sie |": of two kinds that one sentence tells of one."""
    words_meant = (pronoun.resolved or "").split()
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.phrase.number == "plural"]
    kinds = {_kinds_in(p) for p in before if p.head.lemma in words_meant or p.head.text in words_meant}
    apart = any(one and other and not one & other for one in kinds for other in kinds)
    return pronoun.resolved is not None and apart


def _kinds_in(phrase: Phrase) -> frozenset[str]:
    """The adjectives right before the head: "bei indirekten Systemen" → {"indirekt"}."""
    return frozenset(t.lemma.lower() for t in phrase.tokens if t.tag == "ADJA" and t.end <= phrase.head.start)
