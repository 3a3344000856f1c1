"""Nouns to ask with that a genitive or name behind them makes precise: "aus der Ordnung der Primaten"."""

from __future__ import annotations

import re

from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.nouns import genders, last_parts, lemmas
from quizgen.languages.german.phrase_frames import before_head, with_preposition
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def ranked(phrase: Phrase) -> str | None:
    """ "aus der Ordnung der Primaten" → "aus welcher Ordnung": what stands behind the noun tells which it is."""
    told = any(part.relation in ("genitive", "name") for part in phrase.parts)
    if phrase.head.text not in words("rank_nouns") or not told or phrase.number == "plural":
        return None
    definite = any(t.tag == "ART" and t.text.lower().startswith("d") for t in phrase.tokens[:2])
    return welch(phrase, phrase.head.text) if definite or phrase.preposition in CONTRACTED else None


def explained(phrase: Phrase) -> str | None:
    """ "die Frage der Freiheit" → "welche Frage": the genitive, of no person or place, tells what it is."""
    owner = phrase.parts[0] if len(phrase.parts) == 1 and phrase.parts[0].relation == "genitive" else None
    if owner is None or phrase.head.text not in words("nouns_told_by_genitives") or phrase.number != "singular":
        return None
    if owner.kind in ("person", "group", "place") or owner.head.tag in ("NE", "FM") or owner.number == "plural":
        return None
    definite = phrase.tokens[0].tag == "ART" and phrase.tokens[0].text.lower().startswith("d")
    plain = len(before_head(phrase)) == 1 and definite and phrase.role in ("subject", "object")
    return welch(phrase, phrase.head.text) if plain else None


def told(phrase: Phrase) -> str | None:
    """ "im Dritten Bericht des Rats" → "in welchem Bericht", "in der Schlacht von Jena" → "in welcher Schlacht"."""
    if phrase.head.tag != "NN" or phrase.number != "singular" or phrase.preposition is None:
        return None
    if not words("told_nouns") & {part for lemma in lemmas(phrase.head.text) for part in last_parts(lemma)}:
        return None
    listed = any(part.relation == "other" for part in phrase.parts)
    named = [p for p in phrase.parts if p.relation in ("genitive", "attribute", "name") and p.head.tag in ("NE", "FM")]
    definite = phrase.preposition in CONTRACTED or phrase.tokens[1].text.lower() in ("der", "dem", "den", "das", "die")
    return welch(phrase, phrase.head.text) if named and definite and not listed else None


def whose(phrase: Phrase) -> str | None:
    """ "unter der Führung Robespierres" → "unter wessen Führung": a person's."""
    if phrase.head.tag != "NN" or any(t.tag == "ADJA" for t in before_head(phrase)) or phrase.case is None:
        return None
    if phrase.kind == "person" or phrase.head.text in words("naming_nouns"):
        return None  # "unter dem Namen Orbis"; "dem Sagenhelden Achilles": the name may be his own
    owner = phrase.parts[0] if len(phrase.parts) == 1 and phrase.parts[0].relation == "genitive" else None
    if owner is None or owner.kind not in ("person", "other") or owner.head.tag != "NE":
        return None
    if "bare" not in phrase.marks and owner.kind == "other" and phrase.role in ("subject", "object"):
        return None  # "der Index | Kewensis": an unknown word may be the thing's own name
    if not owner.text.isalpha() or owner.text.isupper() or phrase.head.text.isupper():
        return None  # "die Bevölkerung West-Berlins", "die Führung der NASA", "beim FC | Santos"
    return with_preposition(phrase, f"wessen {phrase.head.text}")


def bidden(phrase: Phrase) -> str | None:
    """ "auf Befehl Kaiser Heinrichs IV.", "unter der Leitung von Anna Kern" → "auf wessen Befehl", "unter wessen …"."""
    owner = phrase.parts[0] if len(phrase.parts) == 1 else None
    if owner is None or phrase.preposition is None or phrase.head.text not in words("nouns_of_bidding"):
        return None
    if any(t.tag in ("ADJA", "PPOSAT", "PDAT", "PIAT") for t in before_head(phrase)) or phrase.number == "plural":
        return None
    owned = owner.relation in ("genitive", "name") or (
        owner.relation == "attribute" and owner.preposition in ("von", "vom")
    )
    somebody = owner.kind in ("person", "group", "other") and owner.number != "plural"
    return with_preposition(phrase, f"wessen {phrase.head.text}") if owned and somebody else None


def with_her_own(question: str, wh: str, about: Phrase) -> str:
    """ "Welche Stadt verlor | seine | Rechte" → "ihre": Köln is "es", but the question calls it "die Stadt"."""
    noun = re.fullmatch(r"welche (\w+)", wh)
    place = about.role == "subject" and about.kind == "place" and about.number != "plural"
    if noun is None or not place or genders(noun[1]) != ("feminine",):
        return question
    return _HIS.sub(lambda found: f"ihr{found[1]}", question)


def repeated_pronoun(question: str, wh: str) -> bool:
    """ "Wer verlor | ihre | Freiheit?": said of what is asked for; "Welche Stadt verlor ihre Freiheit?" may say so."""
    own = wh.startswith("welche ") and re.search(r"\b(er|sie|ihn|ihm|ihr)\b(?! [a-zäöüß]* ?[A-ZÄÖÜ])", question) is None
    return not own and re.search(r"\b(er|sie|ihn|ihm|ihr|ihre[mnrs]?)\b", question) is not None


_HIS = re.compile(r"\bsein((?:e[mnrs]?)?)(?= (?:[a-zäöüß]+ )*[A-ZÄÖÜ])")
"""His or its, before its noun."""
