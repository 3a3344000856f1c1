"""What a text about a country says of it without its name: "die Hauptstadt", "der höchste Berg"."""

from __future__ import annotations

from quizgen.languages.german.names import country_article, place_kind
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def of_country(phrase: Phrase, past: Past) -> str | None:
    """ "die Hauptstadt" → "die Hauptstadt von Australien" in a text of that title that names no other country near."""
    if phrase.head.text in words("country_nouns") and phrase.marks & {"bare", "definite"} == {"bare"}:
        return _told_with_article(phrase)
    if place_kind(past.title) != "country" or phrase.preposition is not None or phrase.parts:
        return None
    if phrase.role not in ("subject", "predicate") or phrase.tokens[-1] != phrase.head or not _is_of_country(phrase):
        return None
    near = (m for m in past.mentions if m.sentence >= past.sentence - 1 and m.phrase.kind == "place")
    spoken = (m.phrase for m in near if m.subject or m.phrase.field == "front")
    rivals = (t for p in spoken if not _is_inside(p) for t in p.tokens)
    if any(t.tag == "NE" and t.text.rstrip("s") != past.title.rstrip("s") for t in rivals):
        return None  # "In Österreich … Die Hauptstadt ist Wien"
    article = country_article(past.title)
    owner = {"": f"von {past.title}", "die": f"der {past.title}"}.get(article or "")
    told = f"{phrase.text[:1].lower()}{phrase.text[1:]}" if "definite" in phrase.marks else f"die {phrase.text}"
    return f"{told} {owner}" if owner else None


def _is_of_country(phrase: Phrase) -> bool:
    """ "die Hauptstadt", "der höchste Berg", "die größten Städte", "Nachbarländer": what a country alone may have."""
    nouns = {phrase.head.text, *lemmas(phrase.head.text)}
    if "superlative" in phrase.marks:
        return "definite" in phrase.marks and bool(nouns & words("country_superlatives"))
    if phrase.number == "plural":
        return bool(phrase.marks & {"definite", "bare"}) and bool(nouns & words("country_groups"))
    return "definite" in phrase.marks and phrase.number == "singular" and phrase.head.text in words("country_nouns")


def _told_with_article(phrase: Phrase) -> str | None:
    """ "Hauptstadt Perus (ist Lima)" → "die Hauptstadt Perus": what a country has one of; its nouns are feminine."""
    first = phrase.tokens[0]
    owned = phrase.tokens[-1].tag == "NE" and not any(part.relation == "name" for part in phrase.parts)
    if phrase.role != "subject" or phrase.field != "front" or first is not phrase.head or not owned:
        return None
    return f"die {phrase.text}"


def _is_inside(place: Phrase) -> bool:
    """ "die Insel Niue", "am Fluss Nil": what its noun tells to be no country, and to have no capital."""
    return place.head.tag == "NN" and any(place.head.text.endswith(kind) for kind in words("places_without_capital"))
