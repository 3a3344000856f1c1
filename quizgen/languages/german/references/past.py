"""What a document has named before the sentence at hand: the phrases that pronouns and short phrases may mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from quizgen.languages.german.names import place_kind
from quizgen.languages.german.references.description import is_one_of
from quizgen.languages.german.times import era_end, is_year
from quizgen.model import Phrase, Sentence

MOST_NAMES = 4
"""A title of more words is no name."""

NEAR = 3
"""How many sentences back a full phrase may stand for a short one to mean the same."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase of the text so far; `sentence` counts from the beginning."""

    phrase: Phrase
    sentence: int
    subject: bool


@dataclass(frozen=True, slots=True)
class Hero:
    """A person with the full name and the gender that the first name tells."""

    name: str
    gender: str
    first_name_suffices: bool = False
    """Does nobody else in the document bear the first name?"""

    @property
    def words(self) -> frozenset[str]:
        """What the name is made of: "Muammar al-Gaddafi" → "Muammar", "al", "Gaddafi"."""
        return frozenset(re.split(r"[ -]", self.name))

    def is_named_by(self, phrase: Phrase) -> bool:
        """ "Eisenhower", "Beyoncé Knowles", but neither "sein Vater Georg" nor "Georg V." for "Georg VI."."""
        if phrase.resolved == self.name or (phrase.head.tag == "PPER" and self.is_called(phrase.resolved or "")):
            return True
        names = [t.text for t in phrase.tokens if t.tag in ("NE", "FM") or re.fullmatch(r"[IVX]+\.", t.text)]
        numbers = {name for name in names if re.fullmatch(r"[IVX]+\.", name)}
        owned = "kin" in phrase.marks or any(t.tag == "PPOSAT" for t in phrase.tokens)
        begun = names[:1] == [self.name]  # "Beyoncé | Knowles"
        return not owned and (phrase.head.text in self.words or begun) and numbers <= self.words

    def is_named_wordily(self, phrase: Phrase) -> bool:
        """ "Johann Ohneland (* 1167), genannt Jean Sans-Terre,": the name would do."""
        return self.name in phrase.text and phrase.text != self.name and self.is_named_by(phrase)

    def is_called(self, name: str) -> bool:
        """ "Lincoln", "der junge Abraham", "Beyoncé Knowles": words by which the text calls this person."""
        named = [word for word in name.split() if word[:1].isupper()]
        return name.startswith(f"{self.name} ") or (bool(named) and self.words.issuperset(named))


@dataclass(frozen=True, slots=True)
class Past:
    """What the text has named before the sentence at hand; `full_names` are persons' by their last part."""

    mentions: tuple[Mention, ...]
    full_names: dict[str, str]
    sentence: int
    persons: frozenset[str] = frozenset()
    """Names that some sentence shows to be persons'."""
    topic: str = ""
    """The last name of the person named most often as a subject."""
    years: frozenset[str] = frozenset()
    """The years that the sentence before names: "1900", "um 1900"."""
    year: str | None = None
    """The year in which the sentence before tells something last; "" if that is unsure, None if it tells none."""
    year_since: str | None = None
    """The same, or that of the last sentence near before it, if no time was told since."""
    hero: Hero | None = None
    """The person that the document is about."""
    title: str = ""
    """The title of the document."""
    theme: Phrase | None = None
    """The noun of the title as the text has named it last, however far back."""
    kinds: frozenset[str] = frozenset()
    """The nouns by which the text speaks of its title: "Stadt" for "Leipzig"."""
    sorts: frozenset[str] = frozenset()
    """The nouns of which the text tells male and female ones: "Blüte"; "Weibchen" where a kind of the title is near."""
    brought: frozenset[str] = frozenset()
    """The nouns that the text has brought in as one of their kind so far: "ein Wintergarten"."""
    named: Mapping[str, str] = field(default_factory=dict)
    """Each name that the text tells the class of, and the noun: "Netscape", "Unternehmen"."""


def topic(sentences: Sequence[Sentence]) -> str:
    """The last name of the person most often a subject, if the first sentence names it or it is one four times."""
    count = Counter(
        p.head.text
        for s in sentences
        for p in all_phrases(s)
        if p.kind == "person" and p.role == "subject" and p.head.tag == "NE"
    )
    if not count or not sentences:
        return ""
    name, times = max(count.items(), key=_times)
    first = any(t.text == name for t in sentences[0].tokens)
    return name if first or times > 3 else ""


def _times(item: tuple[str, int]) -> int:
    return item[1]


def full_names(sentences: Sequence[Sentence], title: str = "") -> dict[str, str]:
    """Surname → the one full name it stands for in the document: „Tesla“ → „Nikola Tesla“.

    The one of the title is its own: "nahm John Roberts | Obama | den Eid ab" tells of two persons.
    """
    found: dict[str, set[str]] = {}
    for sentence in sentences:
        for phrase in all_phrases(sentence):
            names = [t.text for t in phrase.tokens if t.tag == "NE"]
            plain = len(names) == len([t for t in phrase.tokens if t.tag not in ("APPR", "ART")])
            town = len(names) > 1 and place_kind(names[-1]) is not None  # "bekam von Heinrich | Wien"
            if phrase.kind == "person" and plain and 1 < len(names) < 4 and not (town or _is_genitive(names[-1])):
                found.setdefault(names[-1], set()).add(_from_to(phrase))
    known = {last: full.pop() for last, full in found.items() if len(full) == 1}
    last = title.split()[-1] if len(title.split()) > 1 else ""
    return {**known, last: title} if last in known and last in title and title not in known.values() else known


def _from_to(phrase: Phrase) -> str:
    """The name in a phrase with the particle in it: "für Albrecht von Wallenstein" → "Albrecht von Wallenstein"."""
    names = [t for t in phrase.tokens if t.tag == "NE"]
    return phrase.text[names[0].start - phrase.start : names[-1].end - phrase.start]


def _is_genitive(name: str) -> bool:
    return re.search(r"[^s]s$", name) is not None


def all_phrases(sentence: Sentence) -> Iterator[Phrase]:
    """The phrases of a sentence and those inside them."""
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            yield phrase
            yield from phrase.parts


def years_in(sentence: Sentence) -> frozenset[str]:
    """The years that a sentence names, as numbers of four digits that count nothing."""
    return frozenset(
        token.text
        for token, following in zip(sentence.tokens, (*sentence.tokens[1:], None), strict=True)
        if is_year(token.text)
        and (following is None or following.tag not in ("NN", "ADJA"))
        and era_end(sentence.tokens, sentence.tokens.index(token) + 1) is None
    )


def rough_years_in(sentence: Sentence) -> frozenset[str]:
    """The years near which something was: "um das Jahr 1900", "gegen 1900" → "1900"."""
    return frozenset(
        token.text
        for at, token in enumerate(sentence.tokens)
        if is_year(token.text) and _is_rough([t.text.lower() for t in sentence.tokens[:at]])
    )


def _is_rough(before: Sequence[str]) -> bool:
    """ "um | 1900", "gegen das Jahr | 1900"; but "im Krieg gegen Polen | 1939"."""
    told = before[:-2] if list(before[-2:]) == ["das", "jahr"] else before
    return list(told[-1:]) in (["um"], ["gegen"])


def _is_compared(phrase: Phrase) -> bool:
    """ "so groß wie | die Europäische Union": what something is only compared with is not spoken of."""
    return phrase.tokens[0].text.lower() in ("wie", "als") and phrase.head is not phrase.tokens[0]


def mentions_in(sentence: Sentence, index: int) -> list[Mention]:
    """The noun phrases of a sentence that later ones may mean, with the words they are resolved to."""
    return [
        Mention(_as_told(phrase), index, phrase.role == "subject" and clause.kind == "main")
        for clause in sentence.clauses
        if "bracketed" not in clause.marks
        for phrase in (*clause.phrases, *(part for p in clause.phrases for part in p.parts if part.kind != "clause"))
        if phrase.kind not in ("clause", "quotation", "time", "number")
        and not _is_compared(phrase)
        and phrase.tokens[-1].tag != "KON"  # "Anna und wohnte dort": the beginning of a line that is torn off
        and (phrase.head.tag in ("NN", "NE", "PPER", "FM") or _is_known_demonstrative(phrase) or is_one_of(phrase))
    ]


def _is_known_demonstrative(phrase: Phrase) -> bool:
    """ "Dieser" behind "in den Rhein": it is known what it stands for."""
    return phrase.head.tag == "PDS" and phrase.resolved is not None and phrase.kind != "pronoun"


def _as_told(phrase: Phrase) -> Phrase:
    """ "ihre Mutter", "diese Stadt": what is only perhaps meant by a short noun does not stand for pronouns, too."""
    if phrase.tokens[-1].tag == "APZR" and len(phrase.tokens) > 1:
        phrase = _without_last(phrase)  # "von Tokio | aus"
    guess = "guessed" in phrase.marks and phrase.head.tag != "PPER"
    return replace(phrase, resolved=None) if guess else phrase


def _without_last(phrase: Phrase) -> Phrase:
    *tokens, last = phrase.tokens
    text, parts = phrase.text[: tokens[-1].end - phrase.start], tuple(p for p in phrase.parts if p.end < last.end)
    resolved = text if phrase.resolved == phrase.text else phrase.resolved
    return replace(phrase, text=text, end=tokens[-1].end, tokens=tuple(tokens), parts=parts, resolved=resolved)


def before_in(sentence: Sentence, pronoun: Phrase) -> list[Phrase]:
    """The noun phrases of the clauses before; in its own clause a pronoun means none: "In Marias Haus lebte sie"."""
    return [
        p
        for clause in sentence.clauses
        if pronoun not in clause.phrases and "bracketed" not in clause.marks
        for p in clause.phrases
        if p.end <= pronoun.start and p.kind not in ("pronoun", "clause", "time")
    ]
