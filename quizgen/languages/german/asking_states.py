"""States whose noun would tell which one is meant: "die Volksrepublik China" → "welcher Staat"."""

from __future__ import annotations

from quizgen.languages.german.asking_which import welch
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.phrase_frames import before_head, index_in
from quizgen.languages.german.wordlists import words
from quizgen.model import Phrase


def state(phrase: Phrase) -> str | None:
    """ "dem Vereinigten Königreich" → "welchem Staat", "die Volksrepublik China" → "welcher Staat"."""
    if phrase.head.text not in words("nouns_in_names_of_states") or phrase.number == "plural" or phrase.case is None:
        return None
    before = [t for t in before_head(phrase) if t.tag not in ("ART", "APPR", "APPRART")]
    behind = phrase.tokens[index_in(phrase, phrase.head) + 1 :]
    by_adjective = len(before) == 1 and before[0].tag == "ADJA" and before[0].text.istitle() and not behind
    by_country = not before and len(behind) == 1 and place_kind(behind[0].text) == "country"
    return welch(phrase, "Staat", "masculine") if by_adjective or by_country else None
