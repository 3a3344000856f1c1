"""What two have with each other, told of one of them: „die Beziehungen mit Polen“."""

from __future__ import annotations

from itertools import pairwise, takewhile

from quizgen.languages.german.checking.content import WORD, proper_names
from quizgen.languages.german.wordlists import words as word_list


def lacks_partner(prompt: str) -> bool:
    """Whether a prompt names but one of two: „Wann wurden die Beziehungen mit Polen abgebrochen?“"""
    told = WORD.findall(prompt)
    named = proper_names(prompt)
    for at, (noun, preposition) in enumerate(pairwise(told)):
        if noun not in word_list("mutual_nouns") or preposition not in word_list("prepositions_of_partners"):
            continue
        partner = " ".join(takewhile(_belongs_to_name, told[at + 2 :]))
        if proper_names(partner) and set(named) <= set(proper_names(partner)):
            return True
    return False


def _belongs_to_name(word: str) -> bool:
    return word[:1].isupper() or word in word_list("checking/articles")
