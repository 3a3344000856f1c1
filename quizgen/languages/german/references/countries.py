"""What a text about a country says of it without its name: "die Hauptstadt", "der höchste Berg"."""

from __future__ import annotations

from quizgen.languages.german.names import country_article, place_kind
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def of_country(phrase: Phrase, past: Past) -> str | None:
    """ "die Hauptstadt" → "die Hauptstadt von Australien" in a text of that title that names no other country near."""
    if place_kind(past.title) != "country" or phrase.preposition is not None or phrase.parts:
        return None
    if phrase.role not in ("subject", "predicate") or "definite" not in phrase.marks or phrase.number != "singular":
        return None
    nouns = words("country_superlatives") if "superlative" in phrase.marks else words("country_nouns")
    if phrase.head.text not in nouns or phrase.tokens[-1] != phrase.head:
        return None
    near = (m for m in past.mentions if m.sentence >= past.sentence - 1 and m.phrase.kind == "place")
    spoken = (m.phrase for m in near if m.subject or m.phrase.field == "front")
    rivals = (t for p in spoken if not _is_inside(p) for t in p.tokens)
    if any(t.tag == "NE" and t.text.rstrip("s") != past.title.rstrip("s") for t in rivals):
        return None  # "In Österreich … Die Hauptstadt ist Wien"
    article = country_article(past.title)
    owner = {"": f"von {past.title}", "die": f"der {past.title}"}.get(article or "")
    return f"{phrase.text[:1].lower()}{phrase.text[1:]} {owner}" if owner else None


def _is_inside(place: Phrase) -> bool:
    """ "die Insel Niue", "am Fluss Nil": what its noun tells to be no country, and to have no capital."""
    return place.head.tag == "NN" and any(place.head.text.endswith(kind) for kind in words("places_without_capital"))
