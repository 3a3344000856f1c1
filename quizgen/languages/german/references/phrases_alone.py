"""The words to write for a phrase where the text is not at hand, by its determiner, its adjectives and its head."""

from __future__ import annotations

import re
from itertools import pairwise

from quizgen.languages.german.names import place_kind
from quizgen.languages.german.references.countries import of_country
from quizgen.languages.german.references.description import (
    closes_list,
    core,
    is_bare_definite,
    is_both,
    is_compared_with,
    is_definite,
    name_of_owned,
)
from quizgen.languages.german.references.inner_clauses import clause_stands_alone
from quizgen.languages.german.references.named_things import name_meant, owned_by_named
from quizgen.languages.german.references.noun_anaphora import (
    described_demonstrative,
    full_name,
    last_of_kind,
    named,
    named_beside,
    same_noun,
    same_year,
)
from quizgen.languages.german.references.other_words import same_event
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.places import place_meant
from quizgen.languages.german.references.possessives import owns_parts, possessive
from quizgen.languages.german.references.reckoned_years import reckoned_year
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
    if phrase.text.lower() in table("idioms") or _is_announcing(phrase, clause):
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
    if any(t.text.lower() in words("deictics") and t.tag in ("ADV", "PROAV", "ADJD") for t in _said(phrase)):
        if _is_connective(phrase) or _tells_of_today(phrase):
            return phrase.text
        return _without_relative(phrase)
    if year := same_year(phrase, past):
        return year
    apart = phrase.preposition == "von" and clause.lemma in words("parting_verbs")  # "unterscheiden sich | von anderen"
    if is_compared_with(phrase) and not closes_list(phrase) and not apart:
        return None
    if any((_compares(a, b) and not _are_alike(a, phrase)) or _is_then_so(a, b) for a, b in pairwise(phrase.tokens)):
        return None
    return _by_head(phrase, clause, past)


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


def _said(phrase: Phrase) -> list[Token]:
    """The words of the phrase without brackets: "(* 1254 in Venedig; † 1324 ebenda)" is understood there.

    So is "darunter" before the names that it announces: "eine Gruppe, | darunter | John Wesley".
    """
    aside = [part for part in phrase.parts if part.relation == "members"]
    announcing = {part.start - 1 for part in phrase.parts if part.relation == "apposition"}
    told = (t for t in phrase.tokens if not (t.end in announcing and t.text in words("explaining_adverbs")))
    said = [t for t in told if not any(part.start <= t.start < part.end for part in aside)]
    triples = zip(said, said[1:], said[2:], strict=False)  # "der größte und | zugleich | jüngste Wald"
    adverbs, behind = ("ADV", "PROAV"), ("ADJA", "ART")
    joining = {b.start for a, b, c in triples if a.tag == "KON" and b.tag in adverbs and c.tag in behind}
    return [t for t in said if not (_is_of_today(phrase, t) or t.start in joining)]


def _is_of_today(phrase: Phrase, token: Token) -> bool:
    """ "die (noch) | heute | gültigen Gleichungen der Optik": of what time it is so everybody knows who reads it."""
    inside = phrase.start < token.start < phrase.head.start and token.text in words("present_times")
    return inside and any(part.relation in ("genitive", "name") for part in phrase.parts)


def _is_behind_als(phrase: Phrase, sentence: Sentence) -> bool:
    """ "niedriger als | heute": what everybody compares with."""
    before = [t for t in sentence.tokens if t.end <= phrase.start]
    return bool(before) and before[-1].text == "als"


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
    if phrase.head.tag in _PRONOUNS:
        return _pronoun(phrase, clause)
    if phrase.tokens[0].tag == "ART" and phrase.head.tag == "ADJA" and phrase.head.text.islower() and not phrase.parts:
        return None  # "den wichtigsten nennt man …": its noun stands elsewhere
    if first.tag == "PDAT":
        meant = same_noun(phrase, clause, past) or named(phrase, past) or of_told_kind(phrase, past)
        meant = meant or last_of_kind(phrase, past) or named_beside(phrase)
        return meant or name_meant(phrase, past) or described_demonstrative(phrase)
    if any(t.tag == "PPOSAT" for t in phrase.tokens):
        own = phrase.text if owns_parts(phrase) else possessive(phrase, clause, past)
        return own or _named_behind(phrase)
    if phrase.kind == "person" and phrase.head.tag == "NE":
        return full_name(phrase, past)
    if (owned := of_country(phrase, clause, past)) is not None:
        return owned
    if (owned := with_told_owner(phrase, clause, past) or of_told_state(phrase, clause, past)) is not None:
        return owned
    if (owned := owned_by_named(phrase, clause, past)) is not None:
        return owned
    if is_bare_definite(phrase):
        return same_noun(phrase, clause, past) or named(phrase, past) or name_meant(phrase, past) or phrase.text
    return name_meant(phrase, past) or phrase.text


_FIRST_OF_ALL = re.compile(r"als (erste|letzte|einzige)[rs]?", re.IGNORECASE)
"""Before all others, or none of them: it stands by itself, though it has no noun."""


def _tells_of_today(phrase: Phrase) -> bool:
    """ "in einer Stadt, | die heute zu Polen gehört": what is so for whoever reads the question as well.

    Or it is told before or after the clause around: "das Reich, | das später zerfiel".
    """
    relative = next((p for p in phrase.parts if p.relation == "relative" and p.end == phrase.end), None)
    if relative is None:
        return False
    leaning = [t for t in _said(phrase) if t.text.lower() in words("deictics") or t.tag in ("PPOSAT", "PDAT", "PPER")]
    fitting = words("present_times") if "indefinite" in phrase.marks else frozenset()
    if _without_relative(phrase) is None:
        fitting |= words("times_beside_others")
    return all(t.text in fitting and t.start > relative.start for t in leaning)


def _without_relative(phrase: Phrase) -> str | None:
    """ "die Firma Krupp, | die heute in Essen sitzt" → "die Firma Krupp": its name says enough."""
    behind = ("relative", "apposition")  # "in Ulm, | derselben Stadt, in der …"
    relative = next((p for p in phrase.parts if p.relation in behind and p.end == phrase.end), None)
    named = any(p.relation == "name" for p in phrase.parts) or phrase.head.tag == "NE"
    named = named or place_kind(phrase.head.text) is not None  # "den Suezkanal, | der bis dahin …"
    if relative is None or not named:
        return None
    whole = core(phrase)
    leans = any(t.text.lower() in words("deictics") or t.tag in ("PPOSAT", "PDAT") for t in whole.tokens)
    if leans or whole is phrase:
        return None
    opened = whole.tokens[0].tag in ("ART", "APPR", "APPRART")  # "Die Stadt Ulm" at the beginning of a sentence
    return whole.text[:1].lower() + whole.text[1:] if opened else whole.text


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


_PRONOUNS = ("PPER", "PRF", "PRELS", "PDS", "PIS", "PWS", "PPOSS", "PIAT", "PDAT", "PPOSAT")


def _is_connective(phrase: Phrase) -> bool:
    return len(phrase.tokens) == 1 and phrase.text.lower() in words("connectives")


def _pronoun(phrase: Phrase, clause: Clause) -> str | None:
    """ "sich" and "man" mean nobody, and "es" in "es gibt" neither; other pronouns need the text."""
    low = phrase.head.text.lower()
    if low in ("sich", "man", "einander"):
        return phrase.text
    if phrase.head.tag == "PIS" and any(part.relation == "genitive" for part in phrase.parts):
        return phrase.text  # "zu einer der reichsten Städte Europas"
    return phrase.text if low == "es" and (_is_expletive(clause) or _announces(phrase, clause)) else None


def _announces(phrase: Phrase, clause: Clause) -> bool:
    """ "schafften | es |, den Berg zu besteigen", "schaffte | es | auf Platz drei", "regnete | es | drei Tage lang"."""
    if phrase.role != "object" or "negated" in clause.marks:
        return clause.lemma in words("weather_verbs") and "negated" not in clause.marks
    behind = (p for p in clause.phrases if p.kind == "clause" and p.start > phrase.end)
    told = any(p.relation == "content" for p in behind) and clause.lemma in words("verbs_with_es")
    ranked = (p for p in clause.phrases if p.preposition in ("auf", "in") and p.start > phrase.end)
    return told or (clause.lemma == "schaffen" and any(p.head.lemma in words("nouns_of_rank") for p in ranked))


def _is_expletive(clause: Clause) -> bool:
    """Does "es" mean nothing: "es gibt", "es handelt sich um", "es kam zu", "es gelang Anna, … zu …"?"""
    prepositions = table("expletives").get(clause.lemma or "", ("",))[0].split()
    if "+" in prepositions and "negated" not in clause.marks:  # what failed once failed at other times as well
        return any(p.kind == "clause" and p.field != "front" for p in clause.phrases)
    if any(p.kind == "clause" and p.tokens[0].text.lower() in prepositions for p in clause.phrases):
        return True  # "Es dauerte drei Jahre, | bis der Turm fertig war"
    told = any(p.preposition in prepositions for p in clause.phrases)
    return "-" in prepositions or told or _tells_weather(clause)


def _tells_weather(clause: Clause) -> bool:
    """ "In der Wüste ist | es | nachts kalt": how it is somewhere, if no noun is said of it."""
    how = any(t.tag == "ADJD" and t.lemma.lower() in words("weather_adjectives") for t in clause.tokens)
    somewhere = any(p.kind == "place" and p.preposition is not None for p in clause.phrases)
    nouns = (p for p in clause.phrases if p.preposition is None and p.kind not in ("pronoun", "time", "clause"))
    return how and somewhere and clause.frame == "copula" and not any(p.head.tag in ("NN", "NE") for p in nouns)
