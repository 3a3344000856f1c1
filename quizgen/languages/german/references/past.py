"""What a document has named before the sentence at hand: the phrases that pronouns and short phrases may mean."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from quizgen.languages.german.entities import PLACE_CLASSES
from quizgen.languages.german.names import first_name_gender, place_kind
from quizgen.languages.german.noun_classes import is_group_noun, noun_class
from quizgen.languages.german.references.description import is_one_of
from quizgen.languages.german.references.pronoun_counts import gender_by_pronouns
from quizgen.languages.german.times import era_end, is_year
from quizgen.languages.german.wordlists import table, words
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
    """The years that the sentence before names."""
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


def hero(title: str, sentences: Sequence[Sentence], full: dict[str, str]) -> Hero | None:
    """The person that the document is about: its title, or whom most sentences speak of, if the gender is known.

    "Marie Curie" → Hero("Marie Curie", "feminine")
    """
    titled = title if _names_person(title.split(), sentences) else ""
    spoken_of = topic(sentences)
    alone = title if title == spoken_of or title in words("famous_persons") else ""  # "Kleopatra"
    for name in filter(None, (titled, full.get(spoken_of, ""), alone)):
        woman = "feminine" if name in words("famous_women") else None
        gender = woman or first_name_gender(name.split()[0]) or _gender_told(name, sentences)
        gender = gender or (_gender_lived(sentences) if name == titled else None) or _gender_of_fame(name)
        gender = gender if gender in ("masculine", "feminine") else gender_by_pronouns(name, sentences)
        if gender in ("masculine", "feminine"):
            return Hero(name, gender, _is_only_bearer(name, sentences))
    return None


def _gender_told(name: str, sentences: Sequence[Sentence]) -> str | None:
    """The gender by what the person is said to be: "Galilei war ein italienischer Gelehrter" → "masculine"."""
    first, last = name.split()[0], name.split()[-1]
    if not any(t.text == first for sentence in sentences for t in sentence.tokens):
        return None
    for clause in (clause for sentence in sentences for clause in sentence.clauses if clause.frame == "copula"):
        told = any(p.role == "subject" and any(t.text == last for t in p.tokens) for p in clause.phrases)
        kinds = [p for p in clause.phrases if p.relation == "predicate" and p.kind == "person"]
        if told and kinds and kinds[0].number == "singular":
            return kinds[0].gender
    return None


def _gender_of_fame(name: str) -> str | None:
    """ "Winston Churchill", "Hannibal": of the famous by one name all but a few are men."""
    return "masculine" if words("famous_persons").intersection(name.split()) - words("famous_women") else None


def _gender_lived(sentences: Sequence[Sentence]) -> str | None:
    """ "Geboren wurde er 1162": the pronoun of who was born, or died, where the text names nobody before."""
    for sentence in sentences[:1]:
        for clause in (c for c in sentence.clauses[:1] if c.lemma in words("verbs_of_life")):
            subject = next((p for p in clause.phrases if p.role == "subject"), None)
            unnamed = not any(t.tag in ("NE", "FM") for t in sentence.tokens if subject and t.end <= subject.start)
            if subject is not None and unnamed and subject.number != "plural":
                return {"er": "masculine", "sie": "feminine"}.get(subject.text.lower())
    return None


def _names_person(title: Sequence[str], sentences: Sequence[Sentence]) -> bool:
    """ "Marie Curie", but not "Max und Moritz", "Max Planck Gesellschaft" or "Christian Dior SE"."""
    if not 1 < len(title) <= MOST_NAMES or any(word in table("list_conjunctions") for word in title):
        return False
    last = title[-1]
    if any(p.kind == "person" and p.head.text == last for s in sentences for p in all_phrases(s)):
        return True
    if any(p.kind == "thing" and p.head.tag == "NN" and p.head.text == last for s in sentences for p in all_phrases(s)):
        return False  # "Eurasischer Fischotter"
    place = noun_class(last) in PLACE_CLASSES - {"water", "river"} or place_kind(last) is not None
    return not (place or is_group_noun(last) or last.isupper())


def _is_only_bearer(name: str, sentences: Sequence[Sentence]) -> bool:
    """Does the first name stand nowhere beside a noun or another surname: "ihre Nachbarin Anna"?"""
    first, *rest = name.split()
    return all(
        a.text != first or ((b is None or b.tag not in ("NE", "NN") or b.text in rest) and before not in ("NN", "NE"))
        for s in sentences
        for before, a, b in zip(("", *(t.tag for t in s.tokens)), s.tokens, (*s.tokens[1:], None), strict=False)
    )


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
