"""A thing that one sentence brings in and the next one names: "Am Darm hängt ein Stück. Dieses Stück nennt man …".

"Wie nennt man das Stück?" asks too little; what the first sentence says of it tells which is meant.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizgen.languages import Abstain
from quizgen.languages.german.declension import in_case
from quizgen.languages.german.described_things import description, is_brought_in, without_amount
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import Case
from quizgen.languages.german.references.description import core
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def with_things_told_before(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """ "Im Kern liegt ein Stein. Dieser Stein heißt Same" → "(Wie heißt) der Stein, der im Kern liegt(?)"."""
    before: tuple[Sentence | None, ...] = (None, *sentences)
    pairs = zip(before, sentences, strict=False)
    return tuple(_told_before(s, b) if b is not None and b.heading == s.heading else s for b, s in pairs)


def _told_before(sentence: Sentence, before: Sentence) -> Sentence:
    if not any(c.frame == "naming" for c in sentence.clauses):
        return sentence
    return replace(sentence, clauses=tuple(_pointed_at(clause, before) for clause in sentence.clauses))


def _pointed_at(clause: Clause, before: Sentence) -> Clause:
    """ "Solche Märchen (nennt man Kunstmärchen)" → "Märchen, die ein Dichter schreibt"; so does "Man nennt | sie |"."""
    pointing = next((p for p in clause.phrases if _is_noun(p) or _is_pronoun(p)), None)
    if clause.kind != "main" or clause.frame != "naming" or pointing is None or clause.marks & {"negated", "hedged"}:
        return clause
    found = tuple(_brought_in(pointing, before))
    told = _words_for(*found[0], pointing) if len(found) == 1 and _is_sort_of_thing(found[0][0], pointing) else None
    if told is None:
        return clause
    clear = words("compass_nouns").isdisjoint(told.split())  # "der See, der im Süden liegt": of what?
    marks = pointing.marks - {"guessed", "introduced", "pointing"}
    number = pointing.number or found[0][0].number
    known = replace(pointing, resolved=told, sure=True, clear=clear, marks=marks, number=number, kind=found[0][0].kind)
    return replace(clause, phrases=tuple(known if p is pointing else p for p in clause.phrases))


def _is_sort_of_thing(noun: Phrase, pointing: Phrase) -> bool:
    """ "ein kleines Rohr", but not "ein Turm", "ein Buch", of which a place or an author has more than one.

    Of many that a text goes on to tell of as "sie" the clause before does not tell which they are.
    """
    if pointing.tokens[0].text.lower().startswith("solch"):
        return True  # "Solche Wälder" are a sort of them
    one = noun.number == "singular" or "counted" in noun.marks or _is_noun(pointing)
    return one and noun.kind != "place" and noun_class(noun.head.text) not in _OF_MANY


_OF_MANY = ("building", "city", "country", "island", "lake", "mountain", "region", "river", "sea", "work")
"""Classes of what has a name of its own, of which there are many."""


def _words_for(noun: Phrase, around: Clause, pointing: Phrase) -> str | None:
    """ "das Stück, das am Darm hängt": by the clause behind the noun, else by what its own clause says of it."""
    try:
        told = _told_by_clause(noun, pointing, around)
        brought = told is None and is_brought_in(noun, replace(pointing, number=noun.number), around)
        case = replace(pointing, case=_case(pointing))
        return description(noun, case, around) if brought else told
    except Abstain:
        return None


def _case(pointing: Phrase) -> Case:
    return "nominative" if pointing.role == "subject" else "accusative"


def _brought_in(pointing: Phrase, before: Sentence) -> Iterator[tuple[Phrase, Clause]]:
    """The phrases that it may mean, each with its clause: those of the noun, or all that a pronoun agrees with."""
    if _is_noun(pointing) and sum(t.tag == "NN" and t.lemma == pointing.head.lemma for t in before.tokens) != 1:
        return
    for clause in before.clauses:
        for phrase in clause.phrases if clause.kind == "main" else ():
            if _is_same(phrase, pointing) if _is_noun(pointing) else _agrees(phrase, pointing):
                yield phrase, clause


def _agrees(phrase: Phrase, pronoun: Phrase) -> bool:
    """ "Am Zahn liegt | eine Schicht. Sie": what is told in passing, "am Zahn", hardly has its name told next."""
    passing = phrase.preposition is not None and "definite" in phrase.marks
    form = pronoun.text.lower()
    plural = form == "sie" and (pronoun.number == "plural" or phrase.number == "plural")
    fits = phrase.number == "plural" if plural else phrase.gender == _GENDERS[form] and phrase.number == "singular"
    return fits and not passing and phrase.kind not in ("clause", "time", "pronoun") and phrase.head.tag != "PPER"


_GENDERS = {"er": "masculine", "ihn": "masculine", "sie": "feminine", "es": "neuter"}


def _is_pronoun(phrase: Phrase) -> bool:
    return phrase.head.tag == "PPER" and phrase.text.lower() in _GENDERS and phrase.role in ("subject", "object")


def _is_noun(phrase: Phrase) -> bool:
    """ "Dieser Stein", "Solche Märchen", and nothing more."""
    short = len(phrase.tokens) == 2 and phrase.head.tag == "NN"
    return short and phrase.tokens[0].text.lower().startswith(("dies", "solch")) and phrase.preposition is None


def _is_same(earlier: Phrase, pointing: Phrase) -> bool:
    same = earlier.number == pointing.number or earlier.head.text == pointing.head.text
    return earlier.head.lemma == pointing.head.lemma and same and earlier.relation not in ("predicate", "name")


def _told_by_clause(noun: Phrase, pointing: Phrase, around: Clause) -> str | None:
    """ "Zapfen, aus denen die Milch kommt": the clause behind it tells which; it may point nowhere else."""
    behind = next((p for p in noun.parts if p.relation == "relative" and p.end == noun.end), None)
    sort = pointing.tokens[0].text.lower().startswith("solch")
    if behind is None and not sort:
        return None
    loose = (
        behind is None or any(t.tag in _LOOSE and t.text != "man" for t in behind.tokens) or "definite" in noun.marks
    )
    loose = loose or bool(around.marks & {"negated", "question", "subjunctive", "quoted", "hedged"})
    told = without_amount(_without_adverbs(core(noun)))
    several = sort and "plural" in (noun.number, pointing.number)
    thing = told.text if several and noun.preposition is None else in_case(told, _case(pointing), not several)
    if (loose or behind is None) and not sort:
        return None  # "ein Stück, das so groß ist wie unser Finger": what else its clause says of it
    if loose or behind is None or thing is None or (sort and not several):
        raise Abstain("which ones are meant is not certain")
    return f"{thing}, {behind.text},"


_LOOSE = ("PPER", "PPOSAT", "PDS", "PDAT", "PROAV", "PIS")
"""Tags of words in a relative clause that may mean something outside of it."""


def _without_adverbs(noun: Phrase) -> Phrase:
    """ "auch | Märchen" → "Märchen"."""
    first = next(at for at, t in enumerate(noun.tokens) if t.tag != "ADV" or t is noun.head)
    start = noun.tokens[first].start
    return replace(noun, text=noun.text[start - noun.start :], start=start, tokens=noun.tokens[first:])
