"""Doubts because of what it asks is not told: a copy or a share of what, "länger" than what, "im Westen" of what."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.languages.german.levels import LEVEL, is_quote
from quizgen.languages.german.omissions import lacks_what_was_said
from quizgen.languages.german.times import is_times, is_year
from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def untold_wholes(clause: Clause, about: Phrase, others: Others, wh: str) -> Iterator[str]:
    """ "schläft | länger" about the comparative → ("what „länger“ compares with is not told",)."""
    if about.role == "subject" and clause.frame == "copula" and _is_likened(clause):
        yield "others may be as much so"
    share = about.head.text in ("Prozent", "%") and not about.parts and not is_quote(clause, about)
    if share and (about.role == "subject" or about.preposition in _OF):
        yield "of what it is a share is not told"
    if LEVEL in about.marks and any(_is_bare_measure(p) for p in others):
        yield "of what it is the measure is not told"
    if any(_is_copy(p) for p in others):
        yield "of what it is a copy is not told"
    if any(_is_own(p) for p in others):
        yield "whose own it is is not told"
    if any(_lacks_content(p) for p in (about, *others)):
        yield "what it is about is not told"
    if wh.endswith("welchem Kontinent") or (wh == "welcher Kontinent" and _acts(clause)):
        yield "a continent is hardly asked for"
    felt = any(t.text.lower() in words("words_of_seasons") for p in others for t in p.tokens)
    if about.class_ == "Jahreszeit" and felt:
        yield f"„{about.text}“ is told by what it is like then"
    if (past := next((p for p in (about, *others) if _counts_back(p)), None)) is not None:
        yield f"of which year „{past.text}“ is, is not told"
    if any(p.preposition == "während" and p.head.tag == "NE" and len(p.tokens) == 2 for p in others):
        yield "what the name behind „während“ is is not told"  # "während Floyd": a storm
    if _is_half_direction(clause, about, others):
        yield f"of what „{about.text}“ is a part is not told"
    if (comparing := next((p for p in others if _compares_untold(clause, p)), None)) is not None:
        yield f"what „{comparing.text}“ compares with is not told"
    spoken = about.kind == "clause" and about.tokens[-1].lemma in words("reporting_verbs")
    spoken = spoken and len(about.tokens) < 4 and about.tokens[-2].tag != "PTKZU"
    if spoken or (about.kind == "clause" and lacks_what_was_said(about)):
        yield "what was said stands behind the clause"  # "da man meinte, sie ist krank"


def _is_bare_measure(phrase: Phrase) -> bool:
    """ "der Rekord", "die durchschnittliche Geschwindigkeit"; but "die Geschwindigkeit | des Stroms"."""
    alone = phrase.role == "subject" and not phrase.parts and phrase.resolved == phrase.text
    return alone and phrase.head.text.lower() in words("measures_of_something")


def _is_likened(clause: Clause) -> bool:
    """ "ist etwa so groß | wie Deutschland", "größer | als Deutschland": others are, too; hardly "zehnmal so groß"."""
    tokens = [t for p in clause.phrases if p.kind != "clause" for t in p.tokens]
    told = [t.text.lower() for t in tokens]
    if any(map(is_times, told)) or any(t.tag == "CARD" and not is_year(t.text) for t in tokens):
        return False
    beside = {p.tokens[0].text for p in clause.phrases}
    return ("so" in told and "wie" in beside) or (any(map(_is_comparative, tokens)) and "als" in beside)


def _compares_untold(clause: Clause, phrase: Phrase) -> bool:
    """ "schläft | länger", "ist | größer", "interessierte sich | viel mehr dafür": than whom or what?

    What becomes or is made so is compared with what it was: "wird durch den Regen | höher".
    """
    last, forms = phrase.tokens[-1], {t.text.lower() for t in (*clause.tokens, *phrase.tokens)}
    more = last.text in ("mehr", "lieber") and len(phrase.tokens) <= 2
    settled = last.text.lower() in words("settled_comparatives")
    if phrase.kind == "clause" or settled or not (_is_comparative(last) or more):
        return False
    changed = clause.frame == "becoming" or clause.lemma in ("machen", "werden")
    told = forms & words("beside_comparatives")
    return not (changed or told)


def _is_comparative(token: Token) -> bool:
    """ "höher", but not "bitter"."""
    return token.tag == "ADJD" and token.text.endswith("er") and not token.lemma.endswith("er")


def _is_half_direction(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "Im Westen | entstand Frankreich", but "im Westen | Frankreichs", "Im Norden | grenzt Polen an die Ostsee"."""
    bare = about.head.text in words("compass_nouns") and not about.parts and about.relation == "place"
    beside = [t for p in others if p.preposition and not p.start <= about.start < p.end for t in p.tokens]
    if bare and any(t.text in words("compass_nouns") for t in beside):
        return True  # "liegt zwischen dem Meer im Osten und dem See | im Westen"
    arises = all(p.role == "subject" or p.kind == "pronoun" for p in others) and clause.frame != "copula"
    named = not arises and any(t.tag == "NE" for p in others if p.relation != "time" for t in p.tokens)
    moving = clause.lemma in words("motion_verbs") and not any(p.kind == "place" for p in others if not p.preposition)
    told = [t for t in about.tokens if t.tag != "ADV"]  # "ganz im Süden"
    return bare and about.preposition == "im" and len(told) == 2 and (moving or not named)


def _counts_back(phrase: Phrase) -> bool:
    """ "im letzten Herbst", but not "im letzten Jahr des Krieges", "in der letzten Eiszeit"."""
    back = any(t.tag == "ADJA" and t.lemma.lower() in words("adjectives_of_past_times") for t in phrase.tokens)
    dated = bool(phrase.parts) or any(t.tag == "CARD" for t in phrase.tokens)
    return back and phrase.kind == "time" and phrase.class_ in _YEARLY and phrase.number == "singular" and not dated


_YEARLY = ("Jahrhundert", "Jahrzehnt", "Jahr", "Jahreszeit", "Monat", "Woche")
"""Classes of times of which there are many."""


_OF = ("für", "bei", "in", "an", "von")
"""Prepositions before a share of what somebody must have named: "für 60 Prozent"."""


def _acts(clause: Clause) -> bool:
    """ "hatte auf die Antike zurückgeschaut", but not "ist bewaldet", "liegt im Süden", "hat 54 Länder"."""
    if clause.finite is None or clause.finite.lemma == "sein":
        return False
    resting = words("position_verbs") | words("having_verbs") | words("amount_verbs")
    return clause.frame is None and clause.lemma not in resting | {"haben"}


def _lacks_content(phrase: Phrase) -> bool:
    """ "erfüllte sich | einen großen Traum", "wurde | ein Gesetz | beschlossen": which, stands in another sentence."""
    one = phrase.role in ("subject", "object") and "indefinite" in phrase.marks and phrase.preposition is None
    return one and phrase.head.lemma in words("nouns_of_plans") and not phrase.parts


def _is_own(phrase: Phrase) -> bool:
    """ "Die eigene Herstellung | wird im 2. Jahrhundert angesetzt": whose, stands in another sentence."""
    own = any(t.tag == "ADJA" and t.lemma == "eigen" for t in phrase.tokens)
    return own and phrase.role == "subject" and "definite" in phrase.marks and not phrase.parts


def _is_copy(phrase: Phrase) -> bool:
    """ "reichte | einen Durchschlag | ein": of what, stands in another sentence."""
    one = phrase.role in ("subject", "object") and phrase.marks & {"indefinite", "definite"}
    return bool(one) and phrase.head.lemma in words("nouns_of_copies") and not phrase.parts
