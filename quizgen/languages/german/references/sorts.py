"""Nouns that the text divides: male and female blossoms, the female of one kind of what the text is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.references.past import NEAR
from quizgen.languages.german.wordlists import words
from quizgen.model import Sentence


def sorts_told(sentences: Sequence[Sentence]) -> frozenset[str]:
    """The nouns of which a text tells male and female ones: "die männlichen Blüten … die weiblichen Blüten"."""
    found: dict[str, set[str]] = {"männlich": set(), "weiblich": set()}
    for sentence in sentences:
        for adjective, noun in pairwise(sentence.tokens):
            if adjective.tag == "ADJA" and adjective.lemma in found and noun.tag == "NN":
                found[adjective.lemma].add(noun.lemma)
    return frozenset(found["männlich"] & found["weiblich"])


def sexes_near(sentences: Sequence[Sentence], index: int, title: str) -> frozenset[str]:
    """The nouns for one sex if a kind of the title stands in the sentence or before: "Graugänse" in a text "Gänse"."""
    titles = {form.casefold() for form in (title, *lemmas(title)) if form}
    near = (s for s in sentences[max(0, index - NEAR) : index + 1] if s.heading == sentences[index].heading)
    heads = (t.text.casefold() for s in near for t in s.tokens if t.tag == "NN")
    kinds = (head for head in heads if head not in titles and head.endswith(tuple(titles)))
    return words("nouns_of_sexes") if any(kinds) else frozenset()
