"""„Der Support wurde eingestellt“ behind „Netscape …“: what is done of something else than what the text is about."""

from __future__ import annotations

from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.references.description import is_definite
from quizgen.languages.german.references.owner_kinds import names_sort
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def is_act_of_other(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "2008 wurden | die Entwicklung und der Support | eingestellt": of Netscape, of which the sentence before tells.

    So in a text about browsers in general, and where no other phrase of the clause has a name.
    """
    if "past" not in clause.marks or phrase.role not in ("subject", "object") or not names_sort(past.title):
        return False
    bare = is_definite(phrase) and all(t.tag in ("ART", "NN", "KON") for t in phrase.tokens)
    if not bare or not any(_is_act(t) for t in phrase.tokens if t.tag == "NN"):
        return False
    named = any(_is_name(t) for p in clause.phrases if p.kind != "clause" for t in p.tokens)
    before = (m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.subject)
    things = (p for p in before if p.kind in ("other", "thing", "group"))  # not "die EU", "Edison"
    return not named and any(_is_name(t) and t.text not in past.title for p in things for t in p.tokens)


def _is_act(noun: Token) -> bool:
    deed = names_act(noun.text) or noun_class(noun.text) == "act"
    return deed and noun_class(noun.text) in (None, "act") and noun.lemma not in words("unique_nouns")


def _is_name(token: Token) -> bool:
    return token.tag in ("NE", "FM")
