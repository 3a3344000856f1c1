"""The person that a document is about, and whether he or she is „er“ or „sie“."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.names import first_name_gender
from quizgen.languages.german.references.past import Hero, topic
from quizgen.languages.german.references.persons_of_titles import TitledPerson, person_of_title
from quizgen.languages.german.references.pronoun_counts import gender_by_pronouns
from quizgen.languages.german.wordlists import words
from quizgen.model import Sentence

_GENDERS = ("masculine", "feminine")


def hero(title: str, sentences: Sequence[Sentence], full: dict[str, str]) -> Hero | None:
    """The person that the document is about: its title, or whom most sentences speak of, if the gender is known.

    "Marie Curie" → Hero("Marie Curie", "feminine")
    """
    titled = person_of_title(title, sentences)
    spoken_of = topic(sentences)
    alone = title if title == spoken_of or title in words("famous_persons") else ""  # "Kleopatra"
    by_name = titled.name if titled is not None else ""
    for name in filter(None, (by_name, full.get(spoken_of, ""), alone)):
        by_title = titled if titled is not None and name == titled.name else None
        gender = (by_title and by_title.gender) or _gender_of(name, sentences, by_title)
        if gender in _GENDERS:
            return Hero(name, gender, _is_only_bearer(name, sentences))
    return None


def _gender_of(name: str, sentences: Sequence[Sentence], titled: TitledPerson | None) -> str | None:
    """By the first name, by what is said of the person, by fame, or by the pronouns of the text."""
    woman = "feminine" if name in words("famous_women") else None
    gender = woman or first_name_gender(name.split()[0]) or _gender_told(name, sentences)
    gender = gender or (_gender_lived(sentences) if titled is not None else None) or _gender_of_fame(name)
    sure = titled is not None and titled.sure
    return gender if gender in _GENDERS else gender_by_pronouns(name, sentences, titled=sure)


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


def _is_only_bearer(name: str, sentences: Sequence[Sentence]) -> bool:
    """Does the first name stand nowhere beside a noun or another surname: "ihre Nachbarin Anna"?"""
    first, *rest = name.split()
    return all(
        a.text != first or ((b is None or b.tag not in ("NE", "NN") or b.text in rest) and before not in ("NN", "NE"))
        for s in sentences
        for before, a, b in zip(("", *(t.tag for t in s.tokens)), s.tokens, (*s.tokens[1:], None), strict=False)
    )
