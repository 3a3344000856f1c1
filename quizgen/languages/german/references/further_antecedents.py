"""What a personal pronoun stands for where no subject before is surely meant, by one rule after another."""

from __future__ import annotations

from quizgen.languages.german.references.fronted_objects import object_in_front
from quizgen.languages.german.references.newly_named import newly_named
from quizgen.languages.german.references.other_persons import is_of_anybody
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.references.theme import kind_meant, theme_meant
from quizgen.languages.german.references.whole_kinds import whole_kind
from quizgen.model import Clause, Phrase, Sentence

_RULES = (object_in_front, theme_meant, kind_meant, whole_kind, newly_named)


def further_antecedent(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """What the first rule that knows one finds: "Der Igel ist …. | Sie | leben …" → "Igel"."""
    if is_of_anybody(pronoun, sentence):
        return None
    return next(filter(None, (rule(pronoun, clause, sentence, past) for rule in _RULES)), None)


def further_neuter(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """The same for "es": "Um Erz zu schmelzen, wird | es | erhitzt" → "Erz"."""
    return object_in_front(pronoun, clause, sentence, past) or kind_meant(pronoun, clause, sentence, past)
