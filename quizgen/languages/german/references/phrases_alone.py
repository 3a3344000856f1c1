"""The words to write for a phrase where the text is not at hand, by its determiner, its adjectives and its head."""

from __future__ import annotations

import re
from itertools import pairwise

from quizgen.languages.german.references.countries import of_country
from quizgen.languages.german.references.deictic_words import is_deictic, without_deictics
from quizgen.languages.german.references.description import (
    closes_list,
    is_bare_definite,
    is_both,
    is_compared_with,
    is_definite,
    name_of_owned,
)
from quizgen.languages.german.references.inner_clauses import clause_stands_alone
from quizgen.languages.german.references.named_antecedents import full_name, last_of_kind, named, named_beside
from quizgen.languages.german.references.named_things import name_meant, owned_by_named
from quizgen.languages.german.references.noun_anaphora import described_demonstrative, same_noun, same_year
from quizgen.languages.german.references.other_words import same_event
from quizgen.languages.german.references.owners_by_kind import owned_by_place
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.places import place_meant
from quizgen.languages.german.references.possessives import owns_parts, possessive
from quizgen.languages.german.references.pronouns_alone import PRONOUNS, pronoun_alone
from quizgen.languages.german.references.reckoned_years import reckoned_year
from quizgen.languages.german.references.state_offices import of_state_beside
from quizgen.languages.german.references.title_by_class import title_by_class
from quizgen.languages.german.references.titled_parts import owned_by_animal
from quizgen.languages.german.references.told_frames import of_told_state
from quizgen.languages.german.references.told_kinds import of_told_kind
from quizgen.languages.german.references.untold_owners import with_told_owner
from quizgen.languages.german.references.years import after_aside, leans_on_time, year_meant
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Sentence, Token


def words_alone(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> str | None:
    """The words to write for a phrase where the text is not at hand."""
    if phrase.kind == "quotation":
        return phrase.text if phrase.text[-1:] in '“”"»«' else None
    if phrase.kind == "clause":
        return phrase.text if clause_stands_alone(phrase, clause, sentence) else None
    dated = phrase.kind == "time"  # "Drei Jahre | danach" is no longer one without it
    if len(phrase.tokens) > 1 and phrase.tokens[-1].tag == "PROAV" and phrase.head.tag == "NN" and not dated:
        return phrase.text[: phrase.tokens[-2].end - phrase.start]  # "Das Konzept dazu"
    if phrase.text.lower() in table("idioms") or _is_announcing(phrase, clause) or _tells_which_name(phrase, clause):
        return phrase.text
    if (place := place_meant(phrase, clause, sentence, past)) is not None:
        return place
    if (then := reckoned_year(phrase, clause, sentence, past)) is not None:
        return then
    if (then := year_meant(phrase, clause, past)) is not None or leans_on_time(phrase, clause):
        return then
    if (behind := after_aside(phrase)) is not None:
        return behind
    today = phrase.text in words("present_times")
    if today and ("past" not in clause.marks or _is_behind_als(phrase, sentence)):
        return phrase.text
    if is_deictic(phrase):
        return without_deictics(phrase)
    if year := same_year(phrase, past):
        return year
    return None if _leans_on_other(phrase, clause) else _by_head(phrase, clause, past)


def _leans_on_other(phrase: Phrase, clause: Clause) -> bool:
    """ "die anderen Höhlen", "die noch größeren Höhlen", "die dann dringliche Behandlung": than which, or when?"""
    apart = phrase.preposition == "von" and clause.lemma in words("parting_verbs")  # "unterscheiden sich | von anderen"
    if is_compared_with(phrase) and not closes_list(phrase) and not apart:
        return True
    return any((_compares(a, b) and not _are_alike(a, phrase)) or _is_then_so(a, b) for a, b in pairwise(phrase.tokens))


def _is_then_so(adverb: Token, adjective: Token) -> bool:
    """ "die dann dringliche Behandlung": when, was told before."""
    return adverb.text == "dann" and adjective.tag == "ADJA"


def _compares(adverb: Token, adjective: Token) -> bool:
    """ "die noch größeren Höhlen", but not "die noch erhaltenen Höhlen"."""
    if adverb.text not in words("comparing_adverbs") or adjective.tag != "ADJA":
        return False
    return adverb.text != "noch" or re.search(r"ere[nrsm]?$", adjective.text) is not None


def _are_alike(adverb: Token, phrase: Phrase) -> bool:
    """ "vier | gleich | lange Seiten": several that are told here, each as long as the others."""
    several = phrase.number == "plural" and "counted" in phrase.marks and "definite" not in phrase.marks
    return adverb.text == "gleich" and several


def _is_behind_als(phrase: Phrase, sentence: Sentence) -> bool:
    """ "niedriger als | heute": what everybody compares with."""
    before = [t for t in sentence.tokens if t.end <= phrase.start]
    return bool(before) and before[-1].text == "als"


def _tells_which_name(phrase: Phrase, clause: Clause) -> bool:
    """ "hieß | früher | Konstantinopel": one of two names, both told by their time."""
    return clause.frame == "naming" and phrase.text.lower() in words("kept_in_namings")


def _is_announcing(phrase: Phrase, clause: Clause) -> bool:
    """ "dazu …, dass": a word that only announces a clause."""
    announced = any(p.relation == "content" and p.kind == "clause" and p.start > phrase.end for p in clause.phrases)
    return announced and len(phrase.tokens) == 1 and phrase.tokens[0].tag == "PROAV"


def _by_head(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """The words for a noun phrase or a pronoun: by its determiner, its adjectives and its head."""
    first = next((t for t in phrase.tokens if t.tag not in ("APPR", "APPRART")), phrase.tokens[0])
    if is_definite(phrase) and any(
        t.tag == "ADJA" and t.lemma.lower() in words("anaphoric_adjectives") for t in phrase.tokens
    ):
        return same_noun(phrase, clause, past) or same_event(phrase, past)
    if first.tag in ("PRELAT", "PWAT") or is_both(phrase):
        return None
    if _FIRST_OF_ALL.fullmatch(phrase.text):
        return phrase.text
    if phrase.head.tag in PRONOUNS:
        return pronoun_alone(phrase, clause)
    if phrase.tokens[0].tag == "ART" and phrase.head.tag == "ADJA" and phrase.head.text.islower() and not phrase.parts:
        return None  # "den wichtigsten nennt man …": its noun stands elsewhere
    if (titled := title_by_class(phrase, clause, past)) is not None:
        return titled
    if first.tag == "PDAT":
        return _demonstrative(phrase, clause, past)
    if any(t.tag == "PPOSAT" for t in phrase.tokens):
        own = phrase.text if owns_parts(phrase) else possessive(phrase, clause, past)
        return own or _named_behind(phrase)
    if phrase.kind == "person" and phrase.head.tag == "NE":
        return full_name(phrase, past)
    for with_owner in _OWNERS:
        if (owned := with_owner(phrase, clause, past)) is not None:
            return owned
    if is_bare_definite(phrase):
        return same_noun(phrase, clause, past) or named(phrase, past) or name_meant(phrase, past) or phrase.text
    return name_meant(phrase, past) or phrase.text


def _demonstrative(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "Diese Stadt" → "Duisburg", "diese dicke, weiße Flüssigkeit" → "die dicke, weiße Flüssigkeit"."""
    meant = same_noun(phrase, clause, past) or named(phrase, past) or of_told_kind(phrase, past)
    meant = meant or last_of_kind(phrase, past) or named_beside(phrase)
    return meant or name_meant(phrase, past) or described_demonstrative(phrase)


_OWNERS = (
    of_country,
    of_state_beside,
    owned_by_place,
    owned_by_animal,
    with_told_owner,
    of_told_state,
    owned_by_named,
)
"""What may say whose or of what it is, in this order."""

_FIRST_OF_ALL = re.compile(r"als (erste|letzte|einzige)[rs]?", re.IGNORECASE)
"""Before all others, or none of them: it stands by itself, though it has no noun."""


def _named_behind(phrase: Phrase) -> str | None:
    """ "Sein Nachfolger, | der Maler Hans Holbein" → "der Maler Hans Holbein": the apposition tells who it is."""
    if (name := name_of_owned(phrase)) is not None:
        return f"{phrase.preposition} {name}" if phrase.preposition else name
    last = phrase.parts[-1] if phrase.parts else None
    if last is None or last.relation != "apposition" or last.end != phrase.end or phrase.preposition:
        return None
    names = [t for t in last.tokens if t.tag == "NE"]
    owned = any(t.tag in ("PPOSAT", "PDAT") for t in last.tokens)
    whole = last.kind == "person" and len(names) > 1  # "Seine Schwester, die Lehrerin Anna": whose sister is lost
    return last.text if whole and not owned and len(phrase.parts) == 1 else None
