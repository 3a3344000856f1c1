"""Question words that are good German and likely right, where none are sure: they are asked with a doubt.

"bei einem Ausbruch des Vesuv" → "bei welchem Ausbruch", "zu Ruinen" → "wozu", "der Autorität der Bischöfe" → "wem"
"""

from __future__ import annotations

import re
from dataclasses import replace

from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.names import is_title
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, names_act, noun_class
from quizgen.languages.german.nouns import Case, known_noun
from quizgen.languages.german.phrase_frames import WHO, before_head, with_preposition
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase

_DATIVE = ("aus", "bei", "mit", "nach", "von", "zu")
"""Prepositions that govern nothing but the dative."""

_ACCUSATIVE = ("durch", "für", "gegen", "ohne", "um")

_LOOSE = ("circumstance", "other", "topic", "company", "means", "agent")
"""Relations of prepositional phrases that may be asked for by their preposition."""


def likely_words(phrase: Phrase) -> str | None:
    """The words that most likely ask for a phrase, None where a guess would often be wrong."""
    pointing = phrase.head.tag in ("PRELS", "PPER", "PIS", "PDS", "PWS", "PRF", "PPOSS", "PIAT", "PROAV")
    if phrase.kind in ("clause", "quotation", "pronoun", "time", "number") or pointing or phrase.resolved is None:
        return None
    if any(t.tag in ("PRELAT", "PWAT", "PDAT") for t in phrase.tokens[:3]):
        return None
    if phrase.tokens[0].tag == "ADV" or not phrase.tokens[-1].text[-1:].isalnum():
        return None  # "auch an Fischarten", "nur als …"
    if phrase.preposition is None:
        return _bare(phrase) if phrase.role in ("subject", "object", "dative") else None
    if phrase.relation not in _LOOSE or basic_preposition(phrase.tokens[0].text.lower()) not in _ALL:
        return None
    return _told(phrase) or _somebody(phrase) or _something(phrase)


_ALL = ("an", "auf", "aus", "bei", "durch", "für", "gegen", "in", "mit", "unter", "von", "zu", "zwischen")


def _case(phrase: Phrase) -> Case | None:
    """The case of a phrase behind a preposition; the preposition tells where the forms do not."""
    preposition = basic_preposition((phrase.preposition or "").split()[0])
    if preposition in _DATIVE:
        return "dative"
    return "accusative" if preposition in _ACCUSATIVE else phrase.case


def _told(phrase: Phrase) -> str | None:
    """ "bei einem Ausbruch des Vesuv" → "bei welchem Ausbruch": what stands behind the noun tells which it is."""
    noun = phrase.head.text
    behind = any(p.relation in ("genitive", "attribute") and p.start > phrase.head.end for p in phrase.parts)
    listed = any(p.relation == "other" for p in phrase.parts)
    article = any(t.tag == "ART" for t in before_head(phrase)[:1])
    one = phrase.number == "singular" and (article or phrase.preposition in CONTRACTED)
    if phrase.head.tag != "NN" or not behind or listed or not one or not known_noun(noun) or is_title(noun):
        return None
    if phrase.kind == "person" or phrase.preposition in ("von", "vom", "zu", "zum", "zur") or _says_little(phrase):
        return None
    if any(t.tag in ("ADJA", "CARD") for t in before_head(phrase)):
        return None
    return welch(replace(phrase, case=_case(phrase)), noun)


def _somebody(phrase: Phrase) -> str | None:
    """ "unter Ferenc Deák" → "unter wem", "zwischen Katholiken und Protestanten" → "zwischen wem" """
    preposition, case = basic_preposition((phrase.preposition or "").split()[0]), _case(phrase)
    named = phrase.head.tag in ("NE", "FM") and phrase.kind == "other" and len(phrase.tokens) > 2
    governed = preposition in ("an", "für", "gegen", "mit", "von")
    acting = named and governed and all(t.tag not in ("ART", "APPRART") for t in phrase.tokens)
    if preposition in ("aus", "in", "um", "nach", "durch") or not (phrase.kind == "person" or acting):
        return None
    if preposition == "an" and acting:
        case = "accusative"  # "an Lowry Digital übergeben"
    return with_preposition(phrase, WHO[case]) if case in ("accusative", "dative") else None


def _something(phrase: Phrase) -> str | None:
    """ "von dem Eid" → "wovon", "zu Ruinen" → "wozu", "in einfachen Öfen" → "wo" """
    noun = phrase.head.text
    if phrase.head.tag != "NN" or phrase.kind not in ("thing", "group") or not known_noun(noun) or _says_little(phrase):
        return None
    preposition, determined = basic_preposition((phrase.preposition or "").split()[0]), _is_determined(phrase)
    bare_plural = phrase.number == "plural" and not determined and phrase.preposition not in CONTRACTED
    indefinite = determined and any(t.tag == "ART" and t.text.lower()[:3] == "ein" for t in phrase.tokens[:2])
    if preposition == "zu" and (indefinite or bare_plural):
        return "wozu"
    local = noun_class(noun) in LOCAL_CLASSES | {"planet"}
    if preposition == "von" and determined and phrase.kind == "thing" and not local and not is_person_noun(noun):
        return "wovon"
    if preposition == "aus" and (determined or bare_plural) and not local:
        return "woraus" if phrase.kind == "thing" else None
    if preposition in ("in", "auf", "an") and phrase.case == "dative" and (determined or bare_plural):
        return "wo" if _may_hold(noun) else None
    return None


def _may_hold(noun: str) -> bool:
    """May something be or happen in it: "Öfen", "Ausschüsse", but not "Freiheit", "Bedeutung"?"""
    abstract = re.search(r"(heit|keit|tät|schaft|nis|mus|ik|enz|anz|ie)(en|es|se|s)?$", noun) is not None
    timed = noun_class(noun) in ("time", "act", "event", "animal", "plant", "disease", "unit")
    moving = noun in words("motion_nouns") or noun.lower().endswith("reise")
    return not (abstract or timed or moving or names_act(noun) or is_person_noun(noun))


def _is_determined(phrase: Phrase) -> bool:
    return any(t.tag in ("ART", "PPOSAT") for t in before_head(phrase)[:1])


def _says_little(phrase: Phrase) -> bool:
    little = words("vague_nouns") | words("partitive_nouns") | words("course_nouns") | words("states_of_things")
    return phrase.head.lemma in little or phrase.head.text in little or phrase.text.lower() in table("idioms")


def _bare(phrase: Phrase) -> str | None:
    """ "die Truppen" → "wer", "der Autorität der Bischöfe" → "wem", "Ethanol" → "was" """
    if _says_little(phrase) and phrase.head.lemma not in words("partitive_nouns"):
        return None
    grouped = phrase.kind == "group" and is_group_noun(phrase.head.text)
    if phrase.role == "dative" and phrase.head.tag in ("NN", "NE") and phrase.kind in ("thing", "group", "other"):
        return "wem"
    if grouped and phrase.role == "subject" and phrase.case == "nominative" and _is_determined(phrase):
        return "wer"
    living = re.search(r"(er|ern|ist|or|ent|ant|ier|e)(en|in|innen)?$", phrase.head.text) is not None
    unknown = phrase.kind == "other" and phrase.head.tag == "NN" and len(phrase.tokens) == 1 and not living
    return "was" if unknown and phrase.case in ("nominative", "accusative", None) else None
