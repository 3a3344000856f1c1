"""What a text about a country says of it without its name: "die Hauptstadt", "der höchste Berg"."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.checking.content import stem
from quizgen.languages.german.checking.kinship import akin
from quizgen.languages.german.names import place_article, place_kind
from quizgen.languages.german.nouns import inflect, lemmas
from quizgen.languages.german.paradigms import column, ending_for
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def of_country(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "die Hauptstadt" → "die Hauptstadt von Australien" in a text of that title that names no other country near."""
    if phrase.gender is None and phrase.number == "singular" and "definite" not in phrase.marks:
        return None  # "Nationalsport": no article is sure
    if phrase.head.text in words("country_nouns") and phrase.marks & {"bare", "definite"} == {"bare"}:
        owned = _told_with_article(phrase)
        if owned is not None or phrase.tokens != (phrase.head,) or phrase.field != "front":
            return owned
    if phrase.preposition is not None or phrase.parts or phrase.role not in ("subject", "predicate"):
        return None
    if any(p.relation == "place" and p.start == phrase.end + 1 for p in clause.phrases):
        return None  # "Die Wolga ist der längste Fluss | in Europa"
    if any(p.relation == "place" and p.field == "front" and p.kind == "place" for p in clause.phrases):
        return None  # "In Österreich | ist Wien die größte Stadt"
    of_place = _adjectives_of_places(phrase)
    if not all(_is_of_title(t, past.title) for t in of_place):
        return None  # "die niederländische Küste" in a text about Belgium
    if phrase.tokens[-1] != phrase.head or not _is_of_country(phrase, place_kind(past.title)):
        return None
    beside = {m.sentence for m in past.mentions if words("neighbour_nouns").intersection(lemmas(m.phrase.head.text))}
    told = (m for m in past.mentions if m.sentence >= past.sentence - 1 and m.phrase.kind == "place")
    near = (m for m in told if m.sentence == past.sentence or m.sentence not in beside)  # "Nachbarländer sind …"
    spoken = (m.phrase for m in near if m.subject or m.phrase.field == "front")
    rivals = (t for p in spoken if not _is_inside(p) for t in p.tokens)
    if any(t.tag == "NE" and t.text.rstrip("s") != past.title.rstrip("s") for t in rivals):
        return None  # "In Österreich … Die Hauptstadt ist Wien"
    owner = owner_of(past.title)
    return f"{_without(of_place, _with_article(phrase))} {owner}" if owner else None


def is_told_of_country(phrase: Phrase, resolved: str | None) -> bool:
    """ "die indische Hauptstadt" → "die Hauptstadt von Indien": the country stands for its adjective."""
    of_place = _adjectives_of_places(phrase)
    return bool(of_place) and (resolved or "").lower().startswith(f"{_without(of_place, phrase.text).lower()} ")


def _is_of_title(adjective: Token, title: str) -> bool:
    """ "indische" of "Indien", "britische" of "Großbritannien", but no "indonesische" of "Indien"."""
    root, low = adjective.lemma.lower().removesuffix("isch"), title.lower()
    return low.startswith(root) or root.startswith(low) or akin(stem(adjective.text), stem(title))


def _adjectives_of_places(phrase: Phrase) -> list[Token]:
    """ "die | indische | Hauptstadt", "die größte | deutsche | Stadt"."""
    return [t for t in phrase.tokens if t.tag == "ADJA" and t.lemma.lower().endswith(("isch", "deutsch"))]


def _without(adjectives: Sequence[Token], told: str) -> str:
    for adjective in adjectives:
        told = told.replace(f" {adjective.text} ", " ")
    return told


def _with_article(phrase: Phrase) -> str:
    """ "Die Währung" → "die Währung", "Regierungssitz" → "der Regierungssitz", "Wichtige Städte" as they are."""
    if phrase.marks & {"definite", "exemplary"}:
        return f"{phrase.text[:1].lower()}{phrase.text[1:]}"
    article = ending_for("article", column(phrase.gender, phrase.number) or "feminine", "nominative")
    return f"{article} {phrase.text}"


def owner_of(title: str) -> str | None:
    """ "Peru" → "von Peru", "Schweiz" → "der Schweiz", "Harz" → "des Harzes"; None where the genitive is not known."""
    article = place_article(title)
    if article == "der" and place_kind(title) == "country" and " " not in title:
        return f"des {title}"  # "des Iran"
    if article in ("der", "das"):
        genitive = inflect(title, "genitive", "singular") if place_kind(title) == "range" else None
        return f"des {genitive}" if genitive else None
    adjective, _, noun = title.partition(" ")
    if article == "die" and noun and adjective.endswith("e"):
        return f"der {adjective}n {noun}"  # "der Zentralafrikanischen Republik"
    return {"": f"von {title}", "die": f"der {title}"}.get(article or "")


_STATES = ("country", "state")
_LANDS = (*_STATES, "range", "island", "region", "continent")


def _is_of_country(phrase: Phrase, kind: str | None) -> bool:
    """ "die Hauptstadt", "der höchste Berg", "die größten Städte", "Nachbarländer": what a country alone may have."""
    nouns = {phrase.head.text, *lemmas(phrase.head.text)}
    if "superlative" in phrase.marks:
        return kind in _LANDS and "definite" in phrase.marks and bool(nouns & words("country_superlatives"))
    if kind not in _STATES:
        return False  # "Die Hauptstadt ist Iráklio" in a text about an island
    if phrase.number == "plural":
        told = "definite" in phrase.marks or "exemplary" in phrase.marks or phrase.tokens == (phrase.head,)
        return told and bool(nouns & words("country_groups"))  # "Benachbarte Länder" would need another ending
    one = phrase.number == "singular" and phrase.head.text in words("country_nouns")
    return one and ("definite" in phrase.marks or phrase.tokens == (phrase.head,))


def _told_with_article(phrase: Phrase) -> str | None:
    """ "Hauptstadt Perus (ist Lima)" → "die Hauptstadt Perus": what a country has one of."""
    first = phrase.tokens[0]
    owned = phrase.tokens[-1].tag == "NE" and not any(part.relation == "name" for part in phrase.parts)
    if phrase.role != "subject" or phrase.field != "front" or first is not phrase.head or not owned:
        return None
    return f"{ending_for('article', phrase.gender or 'feminine', 'nominative')} {phrase.text}"


def _is_inside(place: Phrase) -> bool:
    """ "die Insel Niue", "am Fluss Nil": what its noun tells to be no country, and to have no capital."""
    return place.head.tag == "NN" and any(place.head.text.endswith(kind) for kind in words("places_without_capital"))
