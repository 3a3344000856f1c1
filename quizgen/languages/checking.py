"""What the checks and the distractors of questions ask of a language; each language answers in its own module."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from quizgen.model import Level, PhraseKind


class Checking(Protocol):
    """Knowledge about single words and prompts, without any analysis: quiz files are checked by it too."""

    def content_words(self, text: str) -> frozenset[str]:
        """The stems of the words that carry meaning: „des Penizillins“ → {"penizillin"}."""
        ...

    def content_parts(self, text: str) -> frozenset[str]:
        """The same with the parts of compounds: „Winterschlaf“ → {"winterschlaf", "schlaf"}."""
        ...

    def akin(self, one: str, other: str) -> bool:
        """Whether two words without their endings are made of one: „Rom“ and „römisch“."""
        ...

    def made_of_key(self, prompt: str, answer: str) -> str | None:
        """The word of a prompt that is made of its key: „Nasenhaare“, „in der Nase“."""
        ...

    def translated_nouns(self, text: str) -> str:
        """The nouns of the language that foreign names in a text close with: „Ohio River“ → „Fluss“; "" if none do."""
        ...

    def grades(self, word: str) -> bool:
        """Whether an adjective or adverb only measures or praises: „gewaltiges“."""
        ...

    def tells_kind(self, word: str) -> bool:
        """Whether an adjective tells one kind from another: „katholische“, but not „wohlhabende“."""
        ...

    def names_any_class(self, noun: str) -> bool:
        """Whether a noun names so wide a class that it says hardly what something is: „Ereignis“, „Sache“."""
        ...

    def means_anybody(self, prompt: str, answer: str) -> bool:
        """Whether „Wer …?“ is answered with people of whom no more is said: „viele Menschen“."""
        ...

    def lacks_partner(self, prompt: str) -> bool:
        """Whether a prompt names but one of two: „Wann wurden die Beziehungen mit Polen abgebrochen?“"""
        ...

    def names_beside(self, prompt: str) -> bool:
        """Whether a prompt tells the name of what it asks for: „Was schrieb er mit dem Titel …?“"""
        ...

    def question_phrase(self, prompt: str) -> str:
        """The words that ask: „Um wie viele Jahre lag es zurück?“ → „Um wie viele Jahre“; "" if none."""
        ...

    def asked_kinds(self, prompt: str) -> frozenset[PhraseKind]:
        """The kinds of phrases that would answer: „Wann …?“ → {"time"}; empty where any may."""
        ...

    def wants_number(self, prompt: str) -> bool:
        """Whether only a number answers: „Wie viele …?“"""
        ...

    def wants_measure(self, prompt: str) -> bool:
        """Whether a number of units answers: „In welcher Höhe …?“, „Welchen Durchmesser …?“"""
        ...

    def wants_share(self, prompt: str) -> bool:
        """Whether a part of a whole is asked for: „Wie viel Prozent der Fläche …?“, „Welcher Anteil der Fläche …?“"""
        ...

    def has_number(self, text: str) -> bool:
        """Whether a number stands in it, in digits or in words."""
        ...

    def bare(self, prompt: str) -> bool:
        """Whether the prompt asks with nothing but „Was“."""
        ...

    def often_misread(self, prompt: str, relation: str) -> bool:
        """Whether questions for that relation that begin so are wrong as often as right: „Womit …?“, „Wer …?“"""
        ...

    def toss_up_below(self, prompt: str, relation: str, key: str) -> float:
        """The score below which such questions are right no more than half the time, 0 if there is none."""
        ...

    def completes_adjective(self, prompt: str, preposition: str | None) -> bool:
        """Whether the adjective that ends a prompt lacks but that phrase: „Wovon ist er abhängig?“, "von"."""
        ...

    def operator(self, prompt: str) -> str | None:
        """The Operator that the prompt starts with: „Nenne drei Ursachen.“ → "Nenne"."""
        ...

    def operators(self) -> Mapping[str, Level]:
        """The operators with their Anforderungsbereich, e.g. {"Nenne": "I"}."""
        ...

    def dangling(self, prompt: str) -> str | None:
        """The first word that points outside the prompt: „Was tat er dort?“ → "er"."""
        ...

    def pointing(self, answer: str) -> str | None:
        """The word of an answer that points elsewhere: „mit dieser Erhöhung“ → "dieser"."""
        ...

    def denied(self, answer: str) -> bool:
        """Whether an answer says only what is not so: „nicht an das Baurecht“."""
        ...

    def wants_time(self, prompt: str) -> bool:
        """Whether a point in time is asked for: „In welchem Jahr …?“"""
        ...

    def only_number(self, text: str) -> str | None:
        """The one cardinal number of a text: „durch zehn Staaten“ → „zehn“; None if there is none, or several."""
        ...

    def bounded(self, time: str) -> bool:
        """Whether a time or number is told by a bound, which others keep: „spätestens seit 1960“, „über 300“."""
        ...

    def rough(self, time: str) -> bool:
        """Whether a time or number is told no more than roughly: „um 1450“, „etwa im Jahr 1000“."""
        ...

    def dated(self, text: str) -> bool:
        """Whether a year stands in it, outside of quotations and brackets."""
        ...

    def tells_when(self, text: str) -> bool:
        """Whether a year in it says when it was: „1990 gebaut“, not „die 1647 gegründete Schule“."""
        ...

    def points_to_text(self, prompt: str) -> str | None:
        """Words that need the text at hand: "im Text", "oben"."""
        ...

    def topics(self, prompt: str) -> tuple[str, ...]:
        """The nouns and names that say what the prompt is about, outside the words that ask."""
        ...

    def may_be_topic(self, title: str) -> bool:
        """Whether a title names what a text may be about: „Schreibmaschine“, but not „Arbeitsblatt 3“."""
        ...

    def topic_of_heading(self, heading: str) -> str | None:
        """What a section is about by its heading: „Die Nahrung“ → „Nahrung“; None for „Allgemeines“, „1945–1949“."""
        ...

    def topic_of_title(self, title: str, text: str) -> str | None:
        """The topic that the title of a text names: „Referat: Die Burg“ → „Burg“; None if it names none."""
        ...

    def proper_names(self, text: str) -> tuple[str, ...]:
        """The words that no list of common nouns has or that are known as names."""
        ...

    def qualifiers(self, text: str) -> frozenset[str]:
        """Words that deny, doubt, limit or report: „noch nicht“ → {"noch", "nicht"}."""
        ...

    def negated(self, text: str) -> bool:
        """Whether the text denies something."""
        ...

    def malformed(self, prompt: str) -> str | None:
        """What no sentence of the language holds: „in in“, „zu zum“."""
        ...

    def disagreement(self, prompt: str) -> str | None:
        """The words that ask where they do not agree: „Welches Systeme“."""
        ...

    def names_person(self, text: str) -> bool:
        """Whether a first name and a name behind it stand in it: „die Schauspielerin Marlee Matlin“."""
        ...

    def decides_gap(self, before: str) -> str | None:
        """The article or ending right before a gap that would decide what fits: „… eine“ → "eine"."""
        ...

    def list_items(self, text: str) -> tuple[str, ...]:
        """The members of an enumeration: „A, B und C“ → ("A", "B", "C"); () if it is none."""
        ...

    def plain_items(self, text: str) -> tuple[str, ...]:
        """The members of an enumeration that says no more: „Tiere, etwa Käfer und Würmer“ → ()."""
        ...

    def one_of_several(self, text: str) -> str | None:
        """Words that make an answer one of several: „zum Beispiel“."""
        ...

    def says_nothing(self, answer: str) -> bool:
        """Whether an answer is of empty words alone: „es“, „zum Beispiel“."""
        ...

    def none_of_the_above(self, option: str) -> bool:
        """Whether an option is of the form „alle genannten“, „keine davon“."""
        ...

    def cities_like(self, city: str, told: str) -> tuple[str, ...]:
        """Cities for wrong options where not any will do, by what is told: capitals, or those of old times."""
        ...

    def goes_with(self, text: str, name: str) -> bool:
        """Whether a name may stand in a text for another one: „in China“, but not „auf China“."""
        ...

    def may_lie(self, text: str) -> bool:
        """Whether the preposition before a place goes with it: „in China“, „auf Kuba“, but not „auf China“."""
        ...

    def words(self, name: str) -> tuple[str, ...]:
        """A list of words for wrong options: "months", "weekdays", "countries", "cities"; () if there is none."""
        ...

    def within(self, one: str, other: str) -> bool:
        """Whether one of two places lies in the other: „in England“, „in Großbritannien“."""
        ...

    def lies_in(self, inner: str, outer: str) -> bool:
        """Whether a place of the first text is known to lie in one of the second: „Florida“, „in den USA“."""
        ...

    def beside(self, one: str, other: str) -> bool:
        """Whether two places lie in the same part of the world: „Ägypten“, „Nigeria“."""
        ...

    def bare_answer(self, answer: str) -> str:
        """The answer without preposition and article: „im Dezember 1925“ → „Dezember 1925“."""
        ...

    def denominator(self, text: str) -> int | None:
        """Of how many equal parts a fraction in words tells: „etwa vier Fünftel“ → 5."""
        ...

    def number_word(self, value: int) -> str | None:
        """A small number in words: 3 → „drei“."""
        ...

    def phrases(self) -> Mapping[str, str]:
        """Fixed wordings of tasks by key, e.g. {"ordering": "Ordne die Ereignisse …"}; see wordings.txt."""
        ...
