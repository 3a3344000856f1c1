"""A phrase in another case: "dem 14. Parteikongreß" → "der 14. Parteikongreß". Where a form is not certain, nothing."""

from __future__ import annotations

import re

from quizgen.languages.german.nouns import Case, Gender, Number, genders, inflect, lemmas
from quizgen.languages.german.paradigms import Column, Declension, column, ending_for, readings_of
from quizgen.languages.german.tags import DETERMINERS
from quizgen.languages.german.wordlists import table
from quizgen.model import Phrase, Token

_EIN_STEMS = ("ein", "kein", "mein", "dein", "sein", "ihr", "unser")
_DIESER_STEMS = ("dies", "jen", "jed", "welch", "solch", "manch")
CONTRACTED = frozenset("im am zum zur vom beim ins ans".split())
"""Prepositions that hold a definite article."""

_ALIKE = {"nominative", "accusative"}
"""Cases that no plural tells apart."""

_LEADING = frozenset({"APPR", "APPRART", "ADV", "PTKNEG", "KOKOM", "KON"})


def strong_ending(gender: Gender | None, number: Number | None, case: Case) -> str | None:
    """The ending of dieser, welcher, jeder in that case: feminine dative → "er"."""
    by = column(gender, number)
    return ending_for("definite", by, case) if by else None


def in_case(phrase: Phrase, case: Case, definite: bool = False) -> str | None:
    """The phrase without its preposition in another case, None where a form is not certain.

    `definite` puts the definite article where it had an indefinite one or none. "auf dem 14. Parteikongreß",
    nominative → "der 14. Parteikongreß"
    """
    core = _core(phrase)
    if core is None:
        return None
    if phrase.case == case and not definite:
        return joined(core, {id(core[0]): _lower_first(core[0].text)} if _opens_small(phrase, core[0]) else {})
    if core == [phrase.head] and phrase.head.tag == "NN" and phrase.gender is None and phrase.number == "singular":
        return phrase.head.text if case != "genitive" and not definite else None  # "Phosphor", masculine or neuter
    if phrase.head.tag in ("NE", "FM") and all(_is_of_name(t, core) for t in core):
        return joined(core, {}) if case != "genitive" else None
    if phrase.number == "plural" and phrase.preposition is None and {phrase.case, case} == _ALIKE and not definite:
        return joined(core, {id(core[0]): _lower_first(core[0].text)} if _opens_small(phrase, core[0]) else {})
    if any(t.tag == "ART" for t in core[core.index(phrase.head) + 1 :] if t.end <= _name_end(phrase)):
        return None  # "den Frankenkönig Karl den Großen"
    if any(part.relation == "other" for part in phrase.parts):
        return None  # each member of a list would have to change
    return _declined(phrase, core, case, definite)


def _is_of_name(token: Token, core: list[Token]) -> bool:
    """Does the word keep its form in a name: "Otto | von | Bismarck"?"""
    joining = token.tag == "APPR" and token.text == "von" and core[0] is not token is not core[-1]
    return joining or token.tag in ("NE", "FM", "CARD", "ADJA")


def _name_end(phrase: Phrase) -> int:
    """Where the name behind the head ends, or the head itself."""
    return next((part.end for part in phrase.parts if part.relation == "name"), phrase.head.end)


def _declined(phrase: Phrase, core: list[Token], case: Case, definite: bool) -> str | None:
    """Determiner, adjectives and noun in that case, each by its table."""
    by, number = column(phrase.gender, phrase.number), phrase.number
    noun = _noun_form(phrase.head, case, number, phrase.gender) if number is not None else None
    if by is None or noun is None:
        return None
    determined = core[0].tag in DETERMINERS
    if determined:
        determiner = _determiner(core[0].text, by, case, definite)
    else:
        determiner = ending_for("article", by, case) if definite or phrase.preposition in CONTRACTED else ""
    if determiner is None:
        return None
    changed = {id(core[0]): determiner} if determined else {}
    changed[id(phrase.head)] = _behind(determiner, noun, phrase.head)
    for token in core[determined : core.index(phrase.head)]:
        if token.tag == "ADJA":
            adjective = _adjective(token.text, by, case, determiner)
            if adjective is None:
                return None
            opens = token is core[0] and _opens_small(phrase, token) and not adjective.endswith("er")
            changed[id(token)] = _lower_first(adjective) if opens else adjective
        elif token.tag == "NE" and determined:
            continue  # a name stays as it is: "den Suhrkamp Verlag", but "Kahlos Elternhaus" takes no article
        elif token.tag not in ("ADV", "ADJD", "CARD", "$(", "$,", "KON", "TRUNC"):
            return None
        elif token is core[0] and _opens_small(phrase, token):
            changed[id(token)] = _lower_first(token.text)  # "die | länger | dauernden Kriege"
    text = joined(core, changed)
    return text if determined or not determiner else f"{determiner} {text}"


def _behind(determiner: str, noun: str, head: Token) -> str:
    """ "ein Gelehrter", "der Gelehrte", "die Deutschen": a noun that was an adjective ends like one."""
    weak = noun[:-1]
    if determiner.lower() == "die" and head.text in (noun, f"{noun}n") and f"{noun}r" in lemmas(f"{noun}n"):
        return f"{noun}n"  # several, for "die Gelehrte" alone keeps its form
    adjective = noun.endswith("er") and head.text in (weak, f"{weak}n", f"{weak}m")
    return weak if adjective and determiner and not determiner.startswith(_EIN_STEMS) else noun


def _opens_small(phrase: Phrase, first: Token) -> bool:
    """Is the first word written with a capital only because the sentence begins with it?"""
    if first.tag == "ART" and phrase.field != "front":
        return first.text.islower()  # "sein Roman | Die vergessene Welt": a title inside the sentence
    if first.tag in ("ART", "PDAT", "PPOSAT", "PIAT", "PIDAT"):
        return True
    return first.tag in ("ADJA", "ADJD", "ADV") and phrase.field == "front" and first == phrase.tokens[0]


def _lower_first(form: str) -> str:
    return form[:1].lower() + form[1:]


def adjectives_after(phrase: Phrase, by: Column, determiner: str) -> dict[int, str] | None:
    """The adjectives before the head with their endings behind another determiner; None where one is not known."""
    changed: dict[int, str] = {}
    for token in phrase.tokens[1:]:
        if token == phrase.head:
            break
        if token.tag in ("ADJA", "PIAT"):
            adjective = _adjective(token.text, by, phrase.case, determiner) if phrase.case else None
            if adjective is None:
                return None
            changed[id(token)] = adjective
    return changed


def _core(phrase: Phrase) -> list[Token] | None:
    """The tokens of the phrase behind its preposition, None where its head is not among them."""
    tokens = list(phrase.tokens)
    if phrase.head not in tokens:
        return None
    start = 0
    while tokens[start] != phrase.head and tokens[start].tag in _LEADING:
        if tokens[start].tag == "ADV" and tokens[start + 1].tag == "CARD":
            break  # "von | über 400 Figuren"
        start += 1
    return tokens[start:]


def _noun_form(token: Token, case: Case, number: Number, gender: Gender | None) -> str | None:
    if token.tag == "NE" and number == "singular" and case != "genitive":
        return token.text
    if token.tag != "NN":
        return None
    found = {
        form
        for lemma in lemmas(token.text)
        if number == "plural" or gender in genders(lemma)
        for form in [inflect(lemma, case, number, gender if number == "singular" else None)]
        if form
    }
    return found.pop() if len(found) == 1 else None


def _determiner(form: str, by: Column, case: Case, definite: bool) -> str | None:
    low = form.lower()
    if low in readings_of("article"):
        return ending_for("article", by, case)
    stem = next((s for s in _EIN_STEMS if low.startswith(s) and low[len(s) :] in readings_of("indefinite")), None)
    if stem is not None:
        return (
            ending_for("article", by, case) if definite and stem == "ein" else stem + ending_for("indefinite", by, case)
        )
    stem = next((s for s in _DIESER_STEMS if low.startswith(s)), None)
    if stem is None:
        return None
    pointing = definite and stem in ("dies", "jen")
    return ending_for("article", by, case) if pointing else stem + ending_for("definite", by, case)


def _adjective(form: str, by: Column, case: Case, determiner: str) -> str | None:
    if form[-1:] == "." or form[:1].isdigit() or (form[:1].isupper() and form.endswith("er")):
        return form
    stem = next((form[: -len(e)] for e in ("em", "en", "er", "es", "e") if form.endswith(e)), None)
    if stem is None:
        return None
    behind_ein = determiner.startswith(_EIN_STEMS)
    declension: Declension = "mixed" if behind_ein else "weak" if determiner else "strong"
    return stem + ending_for(declension, by, case)


def joined(tokens: list[Token], changed: dict[int, str]) -> str:
    """The tokens with the spaces of the text between them."""
    out = ""
    for before, token in zip([None, *tokens], tokens, strict=False):
        space = " " if before is not None and token.start > before.end else ""
        out += space + changed.get(id(token), token.text)
    return out


def behind_preposition(preposition: str, text: str) -> str:
    """The words behind the preposition of a text: "vom", "dem alten Parlament" → "vom alten Parlament"."""
    basic, article = table("contractions").get(preposition, (preposition, ""))
    first, _, rest = text.partition(" ")
    return f"{preposition} {rest}" if rest and first == article else f"{basic} {text}"


def contracted(told: str) -> str:
    """ "In dem Kern" → "Im Kern": a preposition and its article in one word, where that is usual."""
    preposition, _, rest = told.partition(" ")
    article, _, noun = rest.partition(" ")
    pairs = (form for form in sorted(CONTRACTED) if table("contractions")[form] == (preposition.lower(), article))
    form = next(pairs, None)
    return told if form is None else f"{preposition[0]}{form[1:]} {noun}"


_EPITHET = re.compile(r"([A-ZÄÖÜ]\w*) (der|die) ([A-ZÄÖÜ]\w+e)")
_ARTICLES = {
    "der": {"accusative": "den", "dative": "dem", "genitive": "des"},
    "die": {"accusative": "die", "dative": "der", "genitive": "der"},
}


def with_epithet(name: str, case: Case | None) -> str | None:
    """A name with its byname in that case, None where it has none: "Alexander der Große" → "Alexanders des Großen"."""
    found = _EPITHET.fullmatch(name)
    if found is None or case is None or (case == "genitive" and found[1][-1] in "sßxz"):
        return None
    article = _ARTICLES[found[2]].get(case)
    if article is None:
        return name
    weak = found[3] if (found[2], case) == ("die", "accusative") else f"{found[3]}n"
    return f"{found[1]}{'s' if case == 'genitive' else ''} {article} {weak}"
