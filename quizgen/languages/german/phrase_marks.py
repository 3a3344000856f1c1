"""What must be known of a phrase or a clause beside its role: definite, superlative, contrasted, past."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from quizgen.languages.german.names import is_event_of_place
from quizgen.languages.german.noun_classes import is_group_noun, names_act, noun_class, tells_act
from quizgen.languages.german.nouns import last_parts, noun_mask
from quizgen.languages.german.old_years import looks_old
from quizgen.languages.german.tags import DETERMINERS
from quizgen.languages.german.verbs import finite_readings
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token

_RANK = re.compile(r"(zweit|dritt|viert|fünft|sechst|siebt|acht|neunt|zehnt)\w{3}")
"""How a superlative begins that leaves others before it: "drittgrößte"."""

_LEADING = frozenset({"APPR", "APPRART", "ADV"})


def phrase_marks(tokens: Sequence[Token], head: Token) -> frozenset[str]:
    """The marks of a phrase: "der längste Fluss" is definite and superlative, "sondern Säugetiere" contrasted."""
    opening = [t for t in tokens if t.start <= head.start] or list(tokens)
    start = next((at for at, token in enumerate(opening) if token.tag not in _LEADING), len(opening) - 1)
    determiner, contracted = opening[start], any(t.tag == "APPRART" for t in opening[:start])
    found = {
        "definite": contracted or (determiner.tag == "ART" and determiner.text.lower().startswith("d")),
        "indefinite": determiner.tag == "ART" and determiner.text.lower().startswith("e"),
        "bare": determiner.tag not in DETERMINERS and not contracted,
        "quantified": determiner.text.lower() in words("vague_quantifiers"),
        "described": _is_only_described([t for t in tokens if t is not head]),
        "superlative": any(map(is_superlative, _own(opening[start:])))
        or _is_done_most(opening)
        or has_most(tokens, head),
        "narrowed": _is_narrowed(opening[start:]),
        "exemplary": _is_exemplary(tokens, head),
        "unbounded": _is_unbounded(tokens),
        "defining": head.text in words("defining_nouns") and any(t.start > head.end for t in tokens),
        "open": any(t.text.lower() in words("open_list_words") for t in tokens[-2:]),
        "vague": (head.lemma in words("vague_nouns") and not _is_term(opening))
        or any(_points(t) for t in opening[start:]),
        "coloured": all(t.tag in ("ADJD", "KON") and _is_colour(t) for t in tokens),
        "counted": any(t.tag == "CARD" and not is_date_inside(opening, at) for at, t in enumerate(opening)),
        "yearless": head.text.lower() in words("months") and not any(_is_year(t) or _is_old_year(t) for t in tokens),
        "named": head.tag in ("NE", "FM") or _is_called(opening[start:]) or is_event_of_place(head.text),
        "owned": determiner.tag == "PPOSAT",
        "possessed": head.tag == "NN" and _is_owner(opening[start:]),
        "ranked": any(is_ranked(t) for t in opening[start:]),
        "focused": tokens[0].text.lower() in words("focus_words"),
        "relational": _is_relational(tokens, head),
        "share": head.text in words("fractions") and tokens[-1] is not head and all(t.tag != "ADJA" for t in opening),
        "partial": tokens[0] is head and head.text in words("nouns_of_shares"),
        "kin": head.text in words("kinship_nouns"),
        "taxon": head.text in words("taxa") and tokens[-1] is head,
        "verbal": head.text in words("word_nouns") and tokens[-1] is not head,
        "process": _is_process(opening[start:], head, any(t.tag == "NE" for t in tokens)),
        "species": head.tag == "NN" and (_is_species(head.lemma) or head.text in words("languages")),
        "living": head.tag == "NN" and _is_living(head.lemma),
        "food": head.tag == "NN" and noun_class(head.lemma) == "food",
        "stressed": tokens[0].text.lower() in words("stressing_particles") and [t.tag for t in tokens[1:2]] == ["ART"],
        "noted": any(t.tag == "ADJA" and t.lemma.lower() in words("exemplary_adjectives") for t in opening),
        "stuff": head.tag == "NN" and noun_class(head.lemma) in ("substance", "material"),
        "act": head.tag == "NN" and tells_act(head.text),
        "foreign": _is_foreign(tokens),
        "also": _is_also_name(tokens),
        "worded": head.text in words("nouns_of_wording") and determiner.text.lower() in ("die", "den", "das", "der"),
        "renamed": [t.tag for t in tokens] == ["ART", "ADJA", "NE"] and tokens[1].text.startswith("heutige"),
        "alternative": table("list_conjunctions").get(tokens[0].text.lower()) == ("singular",),
        "likened": tokens[0].text.lower() == "wie",
        "proportional": tokens[0].text.lower() in words("proportional_words"),
        "contrasted": tokens[0].text.lower() in words("contrast_conjunctions"),
    }
    return frozenset(mark for mark, holds in found.items() if holds)


def _is_owner(opening: Sequence[Token]) -> bool:
    """ "Perus Währung", "Clara Schumanns Eltern": does a name in the genitive stand for the article?"""
    names = list(takewhile(lambda token: token.tag == "NE", opening))
    return bool(names) and names[-1].text[-1:] in "s'’"


def _is_species(noun: str) -> bool:
    """ "Regenwurm", "Eiche", but not "Pflanzenfresser", "Laubbaum", which are told by what they do."""
    living = noun_class(noun) in ("animal", "plant")
    return living and words("kinds_of_living_things").isdisjoint((noun, *last_parts(noun)))


def _is_living(noun: str) -> bool:
    """ "Huhn", "Vogel", "Säugetier", but not "Pflanzenfresser", a word for all that do so."""
    by_deed = words("living_things_by_deeds").intersection((noun, *last_parts(noun)))
    return noun_class(noun) in ("animal", "plant") and not by_deed


def _is_colour(token: Token) -> bool:
    return token.tag == "KON" or token.text.endswith(tuple(words("colours")))


def _is_unbounded(tokens: Sequence[Token]) -> bool:
    """ "nach 1950", "in den Jahren | nach 1950": has a time no other end?"""
    open_ = words("unbounded_prepositions")
    inner = (t.text.lower() == "nach" and _is_year(u) for t, u in pairwise(tokens))
    return tokens[0].text.lower() in open_ or any(inner)


def _is_called(words_: Sequence[Token]) -> bool:
    """Does nothing but a name stand between article and noun: "das Harvard College", "die Troika Design Group"?"""
    article, *names = words_[:-1] or [words_[0]]
    noun = words_[-1]
    return article.tag == "ART" and bool(names) and noun.tag == "NN" and all(t.tag in ("NE", "FM") for t in names)


def _own(opening: Sequence[Token]) -> Sequence[Token]:
    """ "der in der letzten Kammer herrschende Druck" → "der herrschende Druck", without what a participle takes in."""
    inner = next((at for at, t in enumerate(opening) if at and t.tag in ("APPR", "APPRART")), None)
    if inner is None:
        return opening
    last = max((at for at, t in enumerate(opening[:-1]) if at > inner and t.tag in ("NN", "NE")), default=inner)
    return [*opening[:inner], *opening[last + 1 :]]


def _is_done_most(opening: Sequence[Token]) -> bool:
    """ "die am häufigsten angebaute Frucht": with which of all of them it is done most?"""
    most = (b for a, b in pairwise(opening) if a.text == "am" and a.tag == "PTKA")
    return any(token.text.endswith("sten") for token in most)


def has_most(tokens: Sequence[Token], head: Token) -> bool:
    """ "das Land | mit der längsten Küste": one that has most of something is the greatest, too."""
    behind = [t for t in tokens if t.start > head.end][:5]
    if [t.text for t in behind[:2]] not in (["mit", "der"], ["mit", "dem"], ["mit", "den"]):
        return False
    inner = takewhile(lambda t: t.tag in ("ADV", "ADJA", "PIS", "PIAT"), behind[2:])
    return any(is_superlative(t) or t.text == "meisten" for t in inner)


def _is_narrowed(opening: Sequence[Token]) -> bool:
    """ "der größte lebende Vogel": does a further adjective say among what it is the greatest?"""
    adjectives = [t for t in opening if t.tag == "ADJA"]
    others = [t for t in adjectives if not is_superlative(t) and t.lemma.lower() not in words("empty_adjectives")]
    return bool(others) and len(others) < len(adjectives)


def _is_exemplary(tokens: Sequence[Token], head: Token) -> bool:
    """ "häufige Allergien", "typische Schweizer Gerichte": those of many that one names first.

    Not "häufige Ursachen", of what one has to know.
    """
    described = len(tokens) > 1 and all(t.tag == "ADJA" for t in tokens[:-1])
    said, noun = tokens[0], head.tag == "NN" and tokens[-1] is head and described
    of_something = head.lemma in words("relational_nouns") | words("reason_nouns")
    return noun and not of_something and said.tag == "ADJA" and said.lemma.lower() in words("exemplary_adjectives")


def _is_term(opening: Sequence[Token]) -> bool:
    """ "ein chemisches Element", "eine physikalische Größe": the name of a science makes a term of a vague noun."""
    return any(t.tag == "ADJA" and t.lemma.lower() in words("adjectives_of_sciences") for t in opening)


def _is_foreign(tokens: Sequence[Token]) -> bool:
    """Is it a bracket that begins with a language and a name: "(tschechisch Labe)", "(lateinisch Canis lupus; …)"?"""
    if len(tokens) < 4 or tokens[0].text != "(" or tokens[1].text.capitalize() not in words("languages"):
        return False
    name = list(takewhile(lambda token: token.text not in (",", ";", ")"), tokens[2:]))
    whole = len(name) + 2 < len(tokens) and 0 < len(name) < 5
    return tokens[1].text.islower() and whole and name[0].text[:1].isupper() and all(t.text.isalpha() for t in name)


def _is_also_name(tokens: Sequence[Token]) -> bool:
    """ "(auch Silberlöwe)", "auch Deltamündung oder Mündungsdelta": nothing but names behind "auch"?"""
    inside = [t for t in tokens if t.text not in ("(", ")")]
    names = [t for t in inside[1:] if t.tag in ("NN", "NE", "FM")]
    beside = all(t.text in (",", "oder", "bzw.") or t.text[:1].isupper() for t in inside[1:])
    return inside[:1] != [] and inside[0].text.lower() == "auch" and bool(names) and inside[-1] is names[-1] and beside


def _is_only_described(beside: Sequence[Token]) -> bool:
    """Do adjectives alone tell one such thing from another: "eine kurze Pause"?"""
    said = [t.tag for t in beside if t.tag not in ("ART", *_LEADING)]
    return bool(said) and not {"CARD", "NE", "FM", "NN"}.intersection(said)


def _is_process(opening: Sequence[Token], head: Token, named: bool) -> bool:
    """ "das Durchseihen", "die Verbrennung": what goes on has no name; "die Berliner Stiftung" has one."""
    if named or head.tag != "NN":
        return False
    verbal = bool(finite_readings(head.text.lower())) or not noun_mask(head.text)  # "Filtern", an unknown "Durchseihen"
    infinitive = opening[0].text.lower() == "das" and head.text.endswith("n") and verbal
    return infinitive or (names_act(head.text) and not is_group_noun(head.text))


def _is_relational(tokens: Sequence[Token], head: Token) -> bool:
    """Does it say what something is to something else: "Auslöser des Krieges", "typisch für die Gotik"?"""
    if tokens[0].text.lower() in words("characterising_adjectives"):
        return len(tokens) > 2
    last = head.text.lower().removeprefix("haupt").capitalize()
    told = tokens[0].tag in ("ART", "PPOSAT", "NE") or any(t.start > head.end for t in tokens)
    return told and not words("relational_nouns").isdisjoint({last, head.text})


def _is_year(token: Token) -> bool:
    return token.tag == "CARD" and re.fullmatch(r"1\d{3}|20\d{2}", token.text) is not None


def is_date_inside(opening: Sequence[Token], at: int) -> bool:
    """ "auf allen seit | 1793 | geprägten Münzen": a year that tells since when, not how many there are."""
    told = at > 1 and opening[at - 1].text in ("seit", "ab", "um", "vor", "nach")
    return told and _is_year(opening[at]) and at + 1 < len(opening) and opening[at + 1].tag == "ADJA"


def _is_old_year(token: Token) -> bool:
    """ "im August | 843": what is no day is a year behind a month."""
    return token.tag == "CARD" and looks_old(token.text)


def _points(token: Token) -> bool:
    if token.tag != "ADJA":
        return False
    return token.lemma.lower() in words("anaphoric_adjectives") or token.text.lower().startswith("weitere")


def is_ranked(token: Token) -> bool:
    """Does a superlative leave others before it: "drittgrößte"?"""
    return is_superlative(token) and _RANK.match(token.text.lower()) is not None


def is_superlative(token: Token) -> bool:
    """Does an adjective single one out? "längste" and "einzige", not "ernste", which is an "ernst" with an ending."""
    if token.tag != "ADJA":
        return False
    stem, lemma = token.text.lower().rstrip("rnms").removesuffix("e"), token.lemma.lower()
    if lemma in words("unique_adjectives"):
        return True
    if _RANK.match(stem) and stem.endswith("st"):
        return True  # "zweitlängste", of which the tagger knows no lemma
    base = lemma.endswith("st") and not stem.endswith(tuple(words("superlative_stems")))  # "bevölkerungsreichste"
    return stem.endswith(("st", "ßt")) and not base and lemma != "viel" and not stem.endswith("meist")
