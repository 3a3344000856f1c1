"""Repairs of tags of the small words that open clauses and phrases, or close a verb bracket."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.agreement import DATIVES, NOMINATIVES, determiner_mask, preposition_mask
from quizgen.languages.german.conjugation import is_known_verb
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, known_noun, noun_mask
from quizgen.languages.german.nouns_alone import nouns_alone
from quizgen.languages.german.tags import DASHES, FINITE, NOUNS, closes_clause, tag_at
from quizgen.languages.german.verbs import is_third_person
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token

_GENITIVE_OPENERS = frozenset("der des eines einer dieser dieses seiner ihrer".split())


def opening_names(tokens: list[Token], at: int) -> str | None:
    """ "| Google | kaufte …", "| Folge | war …": right before the finite verb it orders nothing."""
    if at or tokens[0].tag != "VVIMP" or tag_at(tokens, 1) not in FINITE:
        return None
    return "NN" if known_noun(tokens[0].text) else "NE"


def waehrend(tokens: list[Token], at: int) -> str | None:
    """ "während" with a genitive and no finite verb at the end of its clause is a preposition."""
    if tokens[at].text.lower() != "während" or tokens[at].tag == "APPR":
        return None
    rest = tokens[at + 1 :]
    finite = next((i for i, token in enumerate(rest) if token.tag in FINITE), None)
    comma = next((i for i, token in enumerate(rest) if token.text == ","), len(rest))
    genitive = bool(rest) and rest[0].text.lower() in _GENITIVE_OPENERS
    if (
        finite is None
        or (genitive and finite < comma and not closes_clause(rest, finite))
        or (genitive and finite > comma)
    ):
        return "APPR"
    return None


def languages(tokens: list[Token], at: int) -> str | None:
    """ "Deutsch | wird in Österreich gesprochen": before the finite verb the language itself is meant."""
    first = at == 0 and len(tokens) > 1 and tokens[0].tag == "ADJD" and tokens[0].text in words("languages")
    return "NN" if first and tokens[1].tag in FINITE else None


def opening_stuffs(tokens: list[Token], at: int) -> str | None:
    """ "| Tau | bildet sich in klaren Nächten": before a verb that has no other subject it is the noun."""
    verb = tokens[1] if at == 0 and len(tokens) > 2 else None
    if verb is None or verb.tag != "VVFIN" or tokens[0].tag not in ("VVIMP", "ADJD") or not known_noun(tokens[0].text):
        return None
    one = noun_mask(tokens[0].text) & SINGULAR_MASK & NOMINATIVES and is_third_person(verb.text)
    return "NN" if one and not nouns_alone(tokens, 2) else None


def articles(tokens: list[Token], at: int) -> str | None:
    """ "stirbt durch | den | Biss": behind a preposition, and before a noun that it agrees with, no pronoun."""
    if tokens[at].tag not in ("PIS", "PDS", "PRELS") or not 0 < at < len(tokens) - 1:
        return None
    form, noun = tokens[at].text.lower(), tokens[at + 1]
    behind_comma = at > 1 and tokens[at - 2].text == ","  # "…, durch | den | Wasser fließt"
    led = tokens[at - 1].tag == "APPR" and not behind_comma
    readings, _ = determiner_mask(form)
    agrees = noun.text[:1].isupper() and readings & noun_mask(noun.text) & preposition_mask(tokens[at - 1].text)
    return "ART" if led and form in _ARTICLES and agrees else None


_ARTICLES = frozenset("der die das den dem einen einem einer eine".split())


def results(tokens: list[Token], at: int) -> str | None:
    """ "…, sodass große Schiffe fahren können": it can only open a clause."""
    return "KOUS" if tokens[at].text.lower() in ("sodass", "sodaß") else None


def rare_languages(tokens: list[Token], at: int) -> str | None:
    """ "In Norwegen wird | Norwegisch | gesprochen": it is no name, unless somebody bears it."""
    if tokens[at].tag != "NE" or tokens[at].text not in words("languages"):
        return None
    return "NN" if not any(t.tag == "NE" for t in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2])) else None


def sole_articles(tokens: list[Token], at: int) -> str | None:
    """ "Das | Perfekt | wird gebildet": at the beginning, right before a noun and its verb, it is no pronoun."""
    if at or tokens[0].tag != "PDS" or len(tokens) < 3:
        return None
    neuter = noun_mask(tokens[1].text) & SINGULAR_MASK & NOMINATIVES
    return "ART" if tokens[1].tag == "NN" and neuter and tokens[2].tag in FINITE else None


def up_to(tokens: list[Token], at: int) -> str | None:
    """ "mit | bis zu 500 Kilometern", "besteht | aus bis zu 22 Teilen": no verb has lost its particle there."""
    behind = [t.text for t in tokens[at + 1 : at + 3]]
    number = any(t.tag == "CARD" for t in tokens[at + 3 : at + 5])  # "bei | bis zu minus 50 Grad"
    if tokens[at].tag != "PTKVZ" or behind != ["bis", "zu"] or not number:
        return None
    verb = next((t for t in reversed(tokens[:at]) if t.tag in FINITE), None)
    separable = verb is not None and is_known_verb(f"{tokens[at].text}{verb.lemma}")  # "dehnt sich | aus bis zu …"
    return "APPR" if tokens[at].text == "mit" or not separable else None


def conceding(tokens: list[Token], at: int) -> str | None:
    """ "verschiedene, wenn nicht gar entgegengesetzte Ziele": it opens no clause."""
    behind = [t.text for t in tokens[at + 1 : at + 3]]
    return "ADV" if tokens[at].text == "wenn" and behind == ["nicht", "gar"] else None


def noun_prepositions(tokens: list[Token], at: int) -> str | None:
    """ "dank", "laut", "infolge" before a noun phrase are prepositions, also at the beginning of a sentence."""
    if tokens[at].text.lower() not in words("noun_prepositions") or at + 1 >= len(tokens):
        return None
    if at > 0 and tokens[at].text[0].isupper():
        return None
    before_noun = tokens[at + 1].tag in ("ART", "PPOSAT", "NE", "ADJA", "PDAT", "NN", "PIAT")
    return "APPR" if before_noun or tokens[at + 1].text == "von" else None  # "mithilfe | von Ultraschall"


def compass_prepositions(tokens: list[Token], at: int) -> str | None:
    """ "bauten | südlich | der Seine ein Lager": before an article in the genitive it tells where."""
    form = tokens[at].text.lower()
    if tokens[at].tag not in ("ADJD", "ADV") or form not in words("compass_words") or form not in table("prepositions"):
        return None
    behind = tokens[at + 1 : at + 2]
    genitive = bool(behind) and behind[0].tag in ("ART", "PPOSAT") and behind[0].text.lower() in _GENITIVE_OPENERS
    return "APPR" if genitive else None


def until(tokens: list[Token], at: int) -> str | None:
    """ "lebte | bis | ungefähr zum Jahr 1786 in Weimar": before a rough time it leads a phrase."""
    if tokens[at].text.lower() != "bis" or at + 3 >= len(tokens) or tokens[at].tag not in ("ADV", "KON", "KOUS"):
        return None
    rough = tokens[at + 1].text in words("checking/rough_words")
    return "APPR" if rough and tokens[at + 2].text in ("zum", "zur", "ins", "in") else None


def since(tokens: list[Token], at: int) -> str | None:
    """ "die seit 300 Jahren herrschte": before a number of years "seit" opens no clause, whatever verb closes it."""
    if tokens[at].tag == "KOUS" and _is_inside_main(tokens, at):
        return "APPR"
    rough = at + 2 < len(tokens) and tokens[at + 1].text in words("checking/rough_words")
    if rough and tokens[at].text.lower() == "seit" and tokens[at + 2].text in ("dem", "der", "den"):
        return "APPR"  # "seit etwa dem Jahr 1800"
    number, noun = (tokens[at + 1], tokens[at + 2]) if at + 2 < len(tokens) else (None, None)
    if tokens[at].text.lower() != "seit" or number is None or noun is None or number.tag != "CARD":
        return None
    lasting = noun.lemma in words("time_lengths")
    return "APPR" if lasting and noun_mask(noun.text) & PLURAL_MASK & ~DATIVES == 0 else None


def _is_inside_main(tokens: Sequence[Token], at: int) -> bool:
    """ "…, seit | dem Jahr 2000 gibt | es …": the verb right behind a time, and more behind it, is no clause's last."""
    finite = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag in FINITE or tokens[i].text == ","), None)
    if finite is None or tokens[finite].tag not in FINITE or closes_clause(tokens, finite):
        return False
    timed = [t for t in tokens[at + 1 : finite] if t.tag in ("NN", "CARD")]
    return (
        tokens[at + 1].text in ("dem", "der", "den")
        and bool(timed)
        and (timed[0].tag == "CARD" or noun_class(timed[0].text) == "time")
    )


def openers(tokens: list[Token], at: int) -> str | None:
    """als, wie, bis, seit, da … open a clause when its finite verb comes last."""
    token = tokens[at]
    if token.text.lower() not in words("clause_openers") or token.tag == "KOUS":
        return None
    if token.tag == "ADV" and tokens[at - 1].text.lower() in ("mehr", "weniger"):
        return None  # "wenn man weniger | als | einen Kilometer weit sieht"
    if at > 0 and tokens[at - 1].tag not in ("$,", "$(", "KON", "$.", "ADV"):
        return None
    if token.text.lower() == "als" and not _opens_behind_adverbs(tokens, at):
        return None  # "die | normalerweise als | Tafelobst angebaut werden"
    finite = next(
        (i for i in range(at + 1, len(tokens)) if tokens[i].tag in FINITE or tokens[i].tag in ("$,", "$.")), None
    )
    if finite is None or tokens[finite].tag not in FINITE or finite == at + 1 or _opens_none(tokens, at):
        return None
    if finite + 1 < len(tokens) and tokens[finite + 1].tag == "KON":
        behind = next((i for i in range(finite + 2, len(tokens)) if tokens[i].tag in FINITE | {"$,", "$."}), None)
        if behind is None or tokens[behind].tag not in FINITE or not closes_clause(tokens, behind):
            return None  # "Da kam | und ging er", but "da sie nicht abstimmten | oder nicht abstimmen konnten"
    return "KOUS" if closes_clause(tokens, finite) else None


def _opens_behind_adverbs(tokens: Sequence[Token], at: int) -> bool:
    """ "…, erst | als", "Schon | als": only at the beginning or behind a mark may adverbs stand before it."""
    first = next((i for i in range(at - 1, -1, -1) if tokens[i].tag != "ADV"), -1)
    return first < 0 or first == at - 1 or tokens[first].tag in FINITE | {"$,", "$(", "KON", "$."}


def _opens_none(tokens: Sequence[Token], at: int) -> bool:
    """ "der als Sitz und | als | Bett benutzt wurde": the second of two such phrases, with no verb between them.

    Nor does a dash that closes an insertion: "werden – mit Recht – | als | Kröten bezeichnet".
    """
    if at and tokens[at - 1].text in DASHES:
        return sum(t.text in DASHES for t in tokens[: at - 1]) % 2 == 1
    if at == 0 or tokens[at - 1].tag != "KON":
        return False
    for before in reversed(tokens[: at - 1]):
        if before.tag in FINITE or before.tag in ("$,", "$.", "KOUS"):
            return False
        if before.text.lower() == tokens[at].text.lower():
            return True
    return False


def purposes(tokens: list[Token], at: int) -> str | None:
    """ "Um vom Bann gelöst zu werden, …": behind a mark "um" opens an infinitive that ends before the next one."""
    opens = at == 0 or tokens[at - 1].tag in ("$,", "$(", "KON")
    if tokens[at].tag == "KOUI" and tokens[at].text.lower() == "um":
        closing = ("PTKZU", "VVIZU", "VAINF", "VVINF")
        return None if any(t.tag in closing for t in tokens[at:]) else "APPR"  # "rang, …, | um Einfluss in Asien"
    if tokens[at].text.lower() != "um" or not (opens or _lacks_comma(tokens, at)):
        return None
    end = next((i for i in range(at + 1, len(tokens)) if tokens[i].tag in FINITE | {"$,", "$."}), len(tokens))
    closed = end == len(tokens) or tokens[end].tag not in FINITE
    infinitive = end - at > 2 and (tokens[end - 2].tag == "PTKZU" or tokens[end - 1].tag == "VVIZU")
    return "KOUI" if closed and infinitive else None


def _lacks_comma(tokens: Sequence[Token], at: int) -> bool:
    """ "reiste nach Köln | um | dort zu arbeiten": but "versuchte | um | Hilfe zu rufen", "schloss | um | zehn"."""
    finite = next((t for t in reversed(tokens[:at]) if t.tag in FINITE or t.text == ","), None)
    if finite is None or finite.tag != "VVFIN" or tokens[at].text != "um" or tokens[at - 1].tag in FINITE:
        return False
    awaits = finite.lemma in words("verbs_with_infinitives") and all(t.tag != "VVINF" for t in tokens[:at])
    return not awaits and tag_at(tokens, at + 1) != "CARD"


def likening(tokens: list[Token], at: int) -> str | None:
    """ "Bern, | wie | die meisten Städte, entstand um 1200": between commas, no verb inside or before, it likens."""
    if tokens[at].tag != "PWAV" or tokens[at].text != "wie" or at == 0 or tokens[at - 1].text != ",":
        return None
    finite = next((i for i in range(at, len(tokens)) if tokens[i].tag in FINITE), None)
    if finite is None or finite < at + 4 or tokens[finite - 1].text != ",":
        return None
    whole = tokens[finite - 2].tag in NOUNS or tokens[finite - 2].text == "auch"
    return "KOKOM" if whole and not any(t.tag in FINITE | {"KOUS"} for t in tokens[:at]) else None
