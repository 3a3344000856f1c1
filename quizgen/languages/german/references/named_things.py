"""„Das Unternehmen“ behind „gründete die Firma Netscape“: the one thing with a name that such a noun goes on with."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.declension import behind_preposition, in_case
from quizgen.languages.german.extended_attributes import ADJECTIVE_ENDING
from quizgen.languages.german.noun_classes import is_group_noun, noun_class
from quizgen.languages.german.nouns import last_parts, lemmas
from quizgen.languages.german.references.description import core, is_bare_definite, is_definite
from quizgen.languages.german.references.names_told import FOUNDED, bare, kinds_of_name, name_behind, own_name
from quizgen.languages.german.references.noun_anaphora import same_noun
from quizgen.languages.german.references.past import Mention, Past
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.verbs import participle_readings
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase

FAR = 3
"""How many sentences back a name may stand for a noun to go on with it."""


def name_meant(phrase: Phrase, past: Past) -> str | None:
    """ "Das Unternehmen" → "das Unternehmen Netscape", if nothing else of its kind was told near; not for the title."""
    wanted = _may_be_called(phrase)
    if not wanted or not _is_short(phrase) or _is_of_title(phrase, past):
        return None
    near = [m for m in past.mentions if m.sentence >= past.sentence - FAR]
    named = {name: m for m in near for name in (_name_told(m, phrase, wanted, past),) if name is not None}
    named = named or _only_strange(phrase, near, wanted, past)
    if len(named) != 1 or phrase.case is None:
        return None
    name, mention = next(iter(named.items()))
    if any(_is_rival(other, mention, name, wanted, past) or _is_told_first(other, mention, phrase) for other in near):
        return None
    if mention.phrase.preposition in words("prepositions_in_passing"):
        return None
    whole = _in_words(phrase, mention.phrase, name)
    return behind_preposition(phrase.preposition, whole) if whole and phrase.preposition else whole


def owned_by_named(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "der Sitz | des Unternehmens" → "der Sitz des Unternehmens Netscape", "| des Krieges" → "des Krimkrieges"."""
    owner = next((p for p in phrase.parts if p.end == phrase.end and p.relation in ("genitive", "attribute")), None)
    if owner is None or phrase.head.tag != "NN" or len(owner.tokens) == 1:
        return None
    if owner.relation == "genitive":
        owner = replace(owner, case="genitive")  # "der Firma" might be a dative, too
    named = _fuller(owner, clause, past) or name_meant(owner, past)
    if named is None or named == owner.text:
        return None
    told = phrase.text[: owner.start - phrase.start] + named
    return told if phrase.tokens[0].tag in ("NN", "NE", "FM") else told[:1].lower() + told[1:]


def _fuller(owner: Phrase, clause: Clause, past: Past) -> str | None:
    """ "des Werks" → "des Umformerwerkes", "des Krieges" → "des Siebenjährigen Krieges": a compound or a name.

    But not "des Körpers" → "des Körpers von Menschen", which is any, nor "des neuen Turms", which says little more.
    """
    one = owner.number == "singular" and is_bare_definite(owner)
    told = same_noun(owner, clause, past) if one else None
    added = [word for word in (told or "").split() if word not in owner.text.split()]
    telling = any(word[:1].isupper() and not _is_form_of(word, owner.head.lemma) for word in added)
    loose = any(word in table("prepositions") or not word.replace("-", "").isalpha() for word in added)
    return told if telling and not loose else None


def _is_form_of(word: str, lemma: str) -> bool:
    """ "Krieges", "Krieg"."""
    return lemma in lemmas(word)


def _in_words(phrase: Phrase, earlier: Phrase, name: str) -> str | None:
    """ "das Unternehmen Netscape", but "das Anthropologische Nationalmuseum" says itself what it is."""
    if phrase.case is None or _is_official(earlier):
        return in_case(core(earlier), phrase.case, definite=True) if phrase.case else None
    said = tuple(t for t in phrase.tokens if t.tag in ("ART", "PDAT", "APPR", "APPRART") or t is phrase.head)
    told = in_case(replace(phrase, tokens=said, parts=()), phrase.case, definite=True)
    return f"{told} {name}" if told is not None else None


def _is_official(earlier: Phrase) -> bool:
    """ "das | Anthropologische | Nationalmuseum": an adjective with a capital is part of a name."""
    whole = core(earlier)
    capital = any(t.tag == "ADJA" and t.text[:1].isupper() for t in whole.tokens[1:])
    return capital and "definite" in earlier.marks and whole.tokens[-1] == earlier.head and earlier.head.tag == "NN"


def _only_strange(phrase: Phrase, near: list[Mention], wanted: frozenset[str], past: Past) -> dict[str, Mention]:
    """ "Die „St. Helena“ wurde 1990 gebaut. | Das Schiff |": the one strange name before, if it is the subject."""
    last = [m for m in near if m.sentence == past.sentence - 1]
    named = [(own_name(m.phrase), m) for m in last if m.phrase.kind != "place"]
    strange = {name: m for name, m in named if name}
    if len(strange) != 1:
        return {}
    name, mention = next(iter(strange.items()))
    group = is_group_noun(phrase.head.text)
    aboard = noun_class(phrase.head.text) == "vehicle" and mention.phrase.tokens[0].tag == "ART"  # "die Costa Luna"
    fits = mention.phrase.kind == "group" if group else name[:1] in QUOTES or aboard
    untold = mention.subject and not kinds_of_name(name, past.named)
    return strange if untold and fits and mention.phrase.number != "plural" else {}


def _may_be_called(phrase: Phrase) -> frozenset[str]:
    """The nouns that a thing may be called by which the noun of the phrase goes on with; empty for most."""
    found = (table("nouns_for_names").get(lemma) for lemma in (phrase.head.text, *lemmas(phrase.head.text)))
    return frozenset(next(filter(None, found), ("",))[0].split())


def _is_short(phrase: Phrase) -> bool:
    """ "Das Unternehmen", "dieser Verein", "das 1964 eröffnete Gebäude": one of its kind, told before."""
    return phrase.number == "singular" and phrase.tokens[-1] == phrase.head and _says_no_more(phrase)


def _says_no_more(phrase: Phrase) -> bool:
    """Is there but an article or "dieser" before the noun, or what had been done to it: "das eröffnete Gebäude"?"""
    first = next((t for t in phrase.tokens if t.tag != "APPR"), phrase.head)
    between = [t for t in phrase.tokens if first.end <= t.start < phrase.head.start]
    pointing = first.tag == "PDAT" or is_definite(phrase)
    done = all(participle_readings(ADJECTIVE_ENDING.sub("", t.text)) for t in between if t.tag == "ADJA")
    return pointing and not phrase.parts and (not between or (done and between[-1].tag == "ADJA"))


def _is_of_title(phrase: Phrase, past: Past) -> bool:
    """ "das Unternehmen" in a text about one, "das Museum" in one about museums."""
    own = {phrase.head.text, *lemmas(phrase.head.text)}
    titled = {part for word in past.title.split() for lemma in (word, *lemmas(word)) for part in last_parts(lemma)}
    return bool(own & (past.kinds | titled))


def _name_told(mention: Mention, phrase: Phrase, wanted: frozenset[str], past: Past) -> str | None:
    """The name in an earlier phrase, if that is known to be one of the wanted kinds."""
    earlier = mention.phrase
    if earlier.head.lemma == phrase.head.lemma and earlier.resolved not in (None, earlier.text):
        before, noun, name = (earlier.resolved or "").partition(f"{earlier.head.text} ")
        return name or None if noun and before else None
    if earlier.head.tag == "NN" and wanted & _kinds_of_noun(earlier.head.lemma):
        return name_behind(earlier) or (earlier.head.text if _is_official(earlier) else None)
    name = own_name(earlier)
    founded = bool(name) and past.named.get(bare(name)) == FOUNDED and is_group_noun(phrase.head.text)
    return name if name and (founded or wanted & kinds_of_name(name, past.named)) else None


def _kinds_of_noun(noun: str) -> frozenset[str]:
    return frozenset(last_parts(noun))


def _is_told_first(other: Mention, chosen: Mention, phrase: Phrase) -> bool:
    """ "Der Verein gewann. Der SV Orla verlor. | Der Verein |": the noun meant something else before."""
    same = other.phrase.head.lemma == phrase.head.lemma and other.phrase.resolved == other.phrase.text
    return same and _says_no_more(other.phrase) and other.sentence < chosen.sentence


def _is_rival(other: Mention, chosen: Mention, name: str, wanted: frozenset[str], past: Past) -> bool:
    """Is it one more thing of that kind, or one whose kind nobody knows and that was spoken of since?"""
    phrase = other.phrase
    if phrase.head.tag == "NN":
        alike = bool(wanted & _kinds_of_noun(phrase.head.lemma)) and "predicate" not in (phrase.role, phrase.relation)
        plain = _says_no_more(phrase)
        beside = phrase.relation == "apposition" or name in (phrase.resolved or phrase.text)
        return alike and not plain and not beside
    strange = own_name(phrase)
    if not strange or strange in name or name in strange or other.sentence < chosen.sentence or not other.subject:
        return False
    known = kinds_of_name(strange, past.named)
    return phrase.kind not in ("person", "place") and not known
