"""What the document is about by its kind: in a text "University of Chicago" "die Universität" is that one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.languages.german.names import place_kind
from quizgen.languages.german.nouns import known_noun, last_parts, lemmas
from quizgen.languages.german.references.description import is_bare_definite, is_described
from quizgen.languages.german.references.past import MOST_NAMES, Mention, Past
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase, Sentence


def title_kinds(title: str, sentences: Sequence[Sentence]) -> frozenset[str]:
    """The nouns by which a text goes on about a title that is a name: "Leipzig" → {"Stadt"}."""
    parts = title.split()
    if not parts or len(parts) > MOST_NAMES:
        return frozenset()
    if len(parts) == 1 and known_noun(title) and place_kind(title) not in ("country", "us_state"):
        return frozenset(_of_definition(title, sentences, named=True))  # "Igel" is none, "Titanic" is
    return frozenset((*_of_words(parts), *_of_place(parts), *_of_definition(title, sentences)))


def means_title(phrase: Phrase, past: Past) -> bool:
    """ "die Universität" in a text about one, where no other one was named shortly before."""
    own = {phrase.head.text, *lemmas(phrase.head.text)} & past.kinds
    if not own or phrase.number == "plural" or not is_bare_definite(phrase):
        return False
    named = (m for m in past.mentions if m.phrase.role != "predicate")  # "X ist | eine Gruppe aus Ulm |"
    return not any(_is_other(m.phrase, own, past.title) and not _is_in_passing(m, own) for m in named)


def _is_in_passing(mention: Mention, own: set[str]) -> bool:
    """ "grenzt | an Benin|", "der Einfluss | Frankreichs|": of such a place the text does not go on to tell."""
    phrase = mention.phrase
    place = phrase.class_ in own and phrase.kind == "place"
    inside = phrase.relation == "place" and phrase.preposition in ("in", "im")  # "baute | in Benin | Straßen"
    return place and not (mention.subject or inside or phrase.field == "front")


def _of_words(parts: Sequence[str]) -> Iterator[str]:
    """ "Schlacht bei Jena" → "Schlacht", "Harvard University" → "Universität"."""
    if len(parts) == 1:
        return
    german = next((word for word in parts if word[:1].isupper() and known_noun(word)), None)
    if german is not None:
        yield german
    for word in parts:
        yield from table("foreign_nouns").get(word.lower(), ("",))[0].split()


def _of_place(parts: Sequence[str]) -> Iterator[str]:
    """ "Jacksonville Florida" → "Stadt" """
    if parts[-1] in words("checking/island_countries") and parts[:-1] in ([], ["Republik"]):
        yield "Insel"
    for name in (" ".join(parts), parts[0]):
        kind = place_kind(name) or ""
        if kind in table("place_nouns"):
            yield table("place_nouns")[kind][0]
            yield from table("title_place_nouns").get(kind, ())
            return


def _of_definition(title: str, sentences: Sequence[Sentence], named: bool = False) -> Iterator[str]:
    """ "Borussia Dortmund ist ein Sportverein" → "Sportverein", "Verein"; or only where the title is `named` so."""
    for clause in (c for s in sentences[:1] for c in s.clauses if c.frame == "copula" and c.kind == "main"):
        subject = next((p for p in clause.phrases if p.role == "subject"), None)
        if subject is None or re.match(rf"(?:(?:Der|Die|Das) )?{re.escape(title)}\b", subject.text) is None:
            continue
        if named and "named" not in subject.marks:
            continue
        for phrase in clause.phrases:
            if phrase.relation == "predicate" and phrase.head.tag == "NN" and phrase.kind != "person":
                yield phrase.head.lemma
                yield from last_parts(phrase.head.lemma)


def _is_other(mention: Phrase, own: set[str], title: str) -> bool:
    """Does an earlier phrase name something else of this kind: "die Oxford University", "die Universität Jena"?"""
    strange = [t.text for t in mention.tokens if t.text not in title.split()]
    if mention.class_ in own:
        return mention.head.text in strange
    foreign = {noun for t in mention.tokens for noun in table("foreign_nouns").get(t.text.lower(), ("",))[0].split()}
    named = any(t.tag in ("NE", "FM") and t.text in strange for t in mention.tokens)
    same = mention.head.text in own and is_described(mention)
    return (bool(foreign & own) and named) or (same and bool(strange[1:]))


def is_of_other(full: str, surname: str, title: str) -> bool:
    """ "nannte Jimmy Carter Gaddafi …" in a text about Muammar al-Gaddafi: two names run together, and not his."""
    named = title.replace("-", " ").split()
    return surname in named[1:] and full.split()[0] not in named
