"""Names that a noun or a part of a name stands for: „die Stadt“ → „Köln“, „Tesla“ → „Nikola Tesla“."""

from __future__ import annotations

from quizgen.languages.german.declension import behind_preposition, in_case
from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.references.description import core
from quizgen.languages.german.references.past import Mention, Past
from quizgen.languages.german.references.titles import is_of_other
from quizgen.model import Phrase


def named(phrase: Phrase, past: Past) -> str | None:
    """ "die Stadt" stands for the one city that was named shortly before."""
    if phrase.preposition == "auf" and phrase.head.text in ("Land", "Lande"):
        return None  # "lebt auf dem Land", not in a town
    own = set(lemmas(phrase.head.text))
    names = {
        m.phrase.head.text: m.phrase for m in past.mentions if m.phrase.class_ in own and m.phrase.head.tag == "NE"
    }
    if len(names) != 1 or phrase.case in (None, "genitive") or phrase.number == "plural":
        return None
    name = next(iter(names.values()))
    if place_kind(past.title) is not None and own & past.kinds and name.head.text != past.title:
        return None  # "ab 1721 Russland. Das Land …" in a text about Estland, "bei Köln. Die Stadt …" in one about Bonn
    owner = name.relation == "genitive" or (name.relation == "attribute" and name.preposition in ("von", "vom"))
    if owner or sum(t.tag in ("APPR", "APPRART") for t in phrase.tokens) > 1:
        return None  # "das größte Land Afrikas. Es ragt bis in den Kontinent": hardly the name in its genitive
    whole = in_case(core(name), phrase.case) if phrase.case else None
    if whole is None:
        return None
    return behind_preposition(phrase.preposition, whole) if phrase.preposition else whole


def last_of_kind(phrase: Phrase, past: Past) -> str | None:
    """ "Nördlich von Köln liegt Duisburg. | Diese Stadt | …": the subject that was named behind others of its kind."""
    own = set(lemmas(phrase.head.text))
    before = [m for m in past.mentions if m.sentence == past.sentence - 1 and m.phrase.head.tag == "NE"]
    named_ = sorted((m for m in before if m.phrase.class_ in own), key=_start)
    if not named_ or not named_[-1].subject or phrase.number != "singular" or phrase.parts or phrase.case is None:
        return None
    chosen = core(named_[-1].phrase)
    text = in_case(chosen, phrase.case) if chosen.resolved == chosen.text and phrase.case != "genitive" else None
    return behind_preposition(phrase.preposition, text) if text and phrase.preposition else text


def _start(mention: Mention) -> int:
    return mention.phrase.start


def named_beside(phrase: Phrase) -> str | None:
    """ "Dieser Abschnitt, | der Mittelrhein" → "der Mittelrhein": the name behind a comma."""
    beside = next((p for p in phrase.parts if p.relation == "apposition" and p.end == phrase.end), None)
    if beside is None or phrase.case is None or len(phrase.parts) != 1 or phrase.number == "plural":
        return None
    name = beside.head.tag == "NE" or any(p.relation == "name" for p in beside.parts)
    if not name or any(t.tag in ("PPOSAT", "PDAT") for t in beside.tokens):
        return None
    text = in_case(beside, phrase.case)
    return behind_preposition(phrase.preposition, text) if text and phrase.preposition else text


def full_name(phrase: Phrase, past: Past) -> str:
    """ "Tesla" → "Nikola Tesla", if the document gives one full name with this surname."""
    names = [t for t in phrase.tokens if t.tag == "NE"]
    if past.hero is not None and past.hero.first_name_suffices and _is_first_name_of(phrase, past.hero.name):
        return past.hero.name  # "Johann Sebastian" in a text about Bach
    full = past.full_names.get(names[-1].text) if len(names) == 1 and phrase.head is names[-1] else None
    other = phrase.relation in (*LOCAL, "predicate")  # "arbeitete als Koch", "spielt in Bach"
    own = full is not None and is_of_other(full, phrase.head.text, past.title)
    if full is None or other or own or phrase.head.text not in phrase.text:
        return phrase.text
    told = phrase.text.replace(names[0].text, full, 1)
    small = phrase.preposition is not None or phrase.tokens[0].tag == "ART"  # "Vor Manning" at the beginning
    return told[:1].lower() + told[1:] if small else told


def _is_first_name_of(phrase: Phrase, name: str) -> bool:
    """ "Johann Sebastian" of "Johann Sebastian Bach"; "Martin Luther" is somebody else than Martin Luther King."""
    given = [t.text for t in phrase.tokens]
    return name.split()[:-1] == given and all(is_first_name(word) for word in given)
