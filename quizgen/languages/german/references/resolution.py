"""Whether a phrase is understood without the text, and the words to write for it then.

The past of the document is walked once; a phrase is resolved from the sentence itself and the few before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from quizgen.failures import spared
from quizgen.languages.german.declension import with_epithet
from quizgen.languages.german.distant_correlates import announces
from quizgen.languages.german.references.antecedent_words import with_antecedent
from quizgen.languages.german.references.behind_prepositions import known_behind_preposition
from quizgen.languages.german.references.clearness import names_others, with_clearness, with_kind
from quizgen.languages.german.references.concord import agrees, may_own
from quizgen.languages.german.references.demonstratives import demonstrative_meant
from quizgen.languages.german.references.description import core, is_described
from quizgen.languages.german.references.doers import with_sure_doers
from quizgen.languages.german.references.echoes import with_echoes
from quizgen.languages.german.references.further_antecedents import further_antecedent, further_neuter
from quizgen.languages.german.references.guesses import with_guesses
from quizgen.languages.german.references.heroes import hero
from quizgen.languages.german.references.inner_clauses import with_clauses
from quizgen.languages.german.references.introduced import brought_in
from quizgen.languages.german.references.names_told import names_told
from quizgen.languages.german.references.neuter import neuter_antecedent, topic_of_es
from quizgen.languages.german.references.newly_named import told_last
from quizgen.languages.german.references.noun_anaphora import repeated
from quizgen.languages.german.references.owners_beside import with_owners_beside
from quizgen.languages.german.references.past import (
    NEAR,
    Mention,
    Past,
    all_phrases,
    before_in,
    full_names,
    mentions_in,
    rough_years_in,
    topic,
    years_in,
)
from quizgen.languages.german.references.personal_pronouns import antecedent_of, means_hero, others_in
from quizgen.languages.german.references.phrases_alone import words_alone
from quizgen.languages.german.references.pointing_nouns import POINTING, has_twin
from quizgen.languages.german.references.reckoned_years import year_told
from quizgen.languages.german.references.relative_guesses import (
    as_guess,
    guessed,
    is_stuff,
    is_surely_described,
    kind_agrees,
    nearest_antecedent,
    with_number,
)
from quizgen.languages.german.references.relative_pronouns import described_subject, relative_antecedent, relative_owned
from quizgen.languages.german.references.sorts import sexes_near, sorts_told
from quizgen.languages.german.references.theme import names_theme
from quizgen.languages.german.references.titles import title_kinds
from quizgen.languages.german.references.word_meant import word_meant
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def resolve(sentences: Sequence[Sentence], title: str = "") -> tuple[Sentence, ...]:
    """The sentences with `resolved` filled in for every phrase that can stand without the text of that title."""
    persons = frozenset(
        p.head.text for s in sentences for p in all_phrases(s) if p.kind == "person" and p.head.tag == "NE"
    )
    full, about = full_names(sentences, title), topic(sentences)
    person, kinds, sorts = hero(title, sentences, full), title_kinds(title, sentences), sorts_told(sentences)
    called, brought = names_told(sentences), frozenset[str]()
    mentions: list[Mention] = []
    theme: Phrase | None = None
    done: list[Sentence] = []
    for index, sentence in enumerate(sentences):
        recent = tuple(m for m in mentions if index - m.sentence <= NEAR and _same_section(sentences, m, sentence))
        years = _years_before(sentences, index)
        near = sorts | sexes_near(sentences, index, title)
        year, since = _year_before(sentences, done)
        told = Past(recent, full, index, persons, about, years, year, since, person)
        past = replace(told, title=title, theme=theme, kinds=kinds, sorts=near, brought=brought, named=called)
        resolved = spared(sentence.text, partial(_sentence, sentence, past), replace(sentence, clauses=()))
        done.append(resolved)
        new = mentions_in(resolved, index)
        mentions, brought = [*recent, *new], brought | brought_in(new)
        named = (m.phrase for m in reversed(new) if m.phrase.head.tag != "PPER" and names_theme(m.phrase, title))
        theme = next(named, theme)
    return tuple(done)


def _years_before(sentences: Sequence[Sentence], index: int) -> frozenset[str]:
    """The years of the sentence before, if no heading stands between."""
    if not index or sentences[index - 1].heading != sentences[index].heading:
        return frozenset()
    rough = rough_years_in(sentences[index - 1])
    return frozenset(f"um {year}" if year in rough else year for year in years_in(sentences[index - 1]))


def _year_before(sentences: Sequence[Sentence], done: Sequence[Sentence]) -> tuple[str | None, str | None]:
    """The year that the sentence before tells last, and the same or an earlier one if no time was told since."""
    told: list[str | None] = []
    for sentence in done[: -NEAR - 1 : -1]:
        if sentence.heading != sentences[len(done)].heading:
            break
        told.append(year_told(sentence, sentence.clauses))
        if any(p.kind == "time" for p in all_phrases(sentence)):
            break
    return (told[0], told[-1]) if told else (None, None)


def _same_section(sentences: Sequence[Sentence], mention: Mention, sentence: Sentence) -> bool:
    return sentences[mention.sentence].heading == sentence.heading


def _sentence(sentence: Sentence, past: Past) -> Sentence:
    clauses = tuple(
        replace(clause, phrases=tuple(_resolved_phrase(p, clause, sentence, past) for p in clause.phrases))
        for clause in sentence.clauses
    )
    clauses = tuple(_with_owners_before(at, clauses, sentence, past) for at in range(len(clauses)))
    known = with_echoes(replace(sentence, clauses=clauses))
    return with_owners_beside(with_clauses(with_echoes(with_guesses(with_sure_doers(known), past))))


def _with_owners_before(at: int, clauses: Sequence[Clause], sentence: Sentence, past: Past) -> Clause:
    """ "Die Alpen sind hoch, | ihr höchster Gipfel | ist …": whose it is stands in the main clause before it."""
    clause, before = clauses[at], clauses[:at]
    owned = [p for p in clause.phrases if p.tokens[0].tag == "PPOSAT" and p.role == "subject"]
    if not owned or clause.kind != "main" or not any(c.kind == "main" for c in before):
        return clause
    nearer = mentions_in(replace(sentence, clauses=tuple(before)), past.sentence)
    untold = [p for p in owned if p.resolved is None or _has_nearer_owner(p, nearer)]
    within = replace(past, mentions=(*past.mentions, *nearer), sentence=past.sentence + 1)
    phrases = (_resolved_phrase(p, clause, sentence, within) if p in untold else p for p in clause.phrases)
    return replace(clause, phrases=tuple(phrases))


def _has_nearer_owner(owned: Phrase, nearer: Sequence[Mention]) -> bool:
    """ "Die Gräben sind flach. Die Burgen sind alt, | ihr Merkmal | ist …": the nearer of the two that may own it."""
    form = owned.tokens[0].text.lower()
    things = (m.phrase for m in nearer if m.subject and m.phrase.kind != "person" and m.phrase.head.tag == "NN")
    return any(may_own(thing, form) for thing in things)


def _resolved_phrase(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase:
    """The phrase with its resolved words; a pronoun also takes over what kind of thing it stands for."""
    if phrase.kind == "other" and phrase.head.text in past.persons and not _is_thing_so_called(phrase):
        phrase = replace(phrase, kind="person")
    if phrase.head.tag == "PRELS":
        return _relative(phrase, _opened_by(phrase, clause, sentence), sentence, past)
    if (
        any(t.tag == "PRELAT" for t in phrase.tokens[:2])
        and (owned := relative_owned(phrase, clause, sentence)) is not None
    ):
        return replace(phrase, resolved=owned, marks=phrase.marks | {"definite", "owner"})
    if phrase.head.tag == "PPER" and phrase.preposition is None:
        found = _personal(phrase, clause, sentence, past)
        if found.resolved is not None or phrase.head.text.lower() != "es":
            return replace(found, marks=found.marks | POINTING) if has_twin(found, past) else found
        if (topic := topic_of_es(phrase, clause, sentence, past)) is not None:
            return with_antecedent(phrase, topic)
    if phrase.head.tag == "PPER" and phrase.preposition is not None:
        known = known_behind_preposition(phrase, clause, sentence, past)
        if known.resolved is not None:
            return known
    if (word := word_meant(phrase, clause, past) or demonstrative_meant(phrase, clause, sentence, past)) is not None:
        return word
    resolved = words_alone(phrase, clause, sentence, past)
    if resolved != phrase.text and phrase.tokens[0].tag == "PTKNEG":
        resolved = None  # "nicht mehr am Fluss": other words would lose what denies it
    if resolved is not None and phrase.tokens[-1].tag == "PROAV":
        anyway = words("consequence_adverbs") | words("adding_connectives")  # "Deshalb eignet sie sich …": it is so
        anyway = anyway | words("contrasting_adverbs")  # "wird trotzdem …"
        passing = phrase.text.lower() in anyway
        told = passing or announces(clause, phrase)  # "weist | darauf | hin, dass …": the clause says what it means
        told = told or (phrase.kind == "time" and resolved != phrase.text)  # "im Jahr darauf" → "im Jahr 1905"
        return replace(phrase, resolved=resolved[:1].lower() + resolved[1:], clear=told)
    if resolved is None and (again := repeated(phrase, past)) is not None:
        return replace(phrase, resolved=again, clear=False)
    if phrase.role == "subject" and any(names_others(part) for part in phrase.parts):
        return replace(phrase, resolved=None)
    return with_clearness(with_kind(phrase, resolved), resolved, clause, past)


def _is_thing_so_called(phrase: Phrase) -> bool:
    """ "Der Merkur", where the text tells of the god Merkur, too: right behind an article the name is no person's."""
    return len(phrase.tokens) == 2 and phrase.tokens[0].text.lower() == "der"


def _opened_by(pronoun: Phrase, clause: Clause, sentence: Sentence) -> Clause:
    """ "Meyer, | der nach Berlin zog | und eine Schule gründete": the clause that the pronoun of both stands in."""
    if pronoun.start >= clause.start:
        return clause
    around = (c for c in sentence.clauses if c.kind == "relative" and c.start <= pronoun.start < c.end)
    return next(around, clause)


def _relative(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase:
    """A relative pronoun with what it stands for; "X war ein Forscher, | der …" says it of X."""
    told = relative_antecedent(phrase, clause, sentence)
    antecedent = with_number(told, phrase)
    around = sentence.clauses[clause.parent] if clause.parent is not None else None
    subject = described_subject(phrase, clause, around) if around is not None else None
    if told is not None and around is not None and kind_agrees(told, phrase, around):
        subject = next((p for p in around.phrases if p.role == "subject"), None)
        found = with_antecedent(phrase, _resolved_phrase(subject, around, sentence, past)) if subject else phrase
        return as_guess(found)
    described = antecedent is None or antecedent.role == "predicate"
    if subject is not None and around is not None and described:
        subject = _resolved_phrase(subject, around, sentence, past)
        found = with_antecedent(phrase, subject, past.title, is_stuff(subject))
        if found.resolved is not None:
            return found if is_surely_described(subject, clause, around) else as_guess(found)
        antecedent = antecedent if antecedent is not None and is_described(core(antecedent)) else subject
    found = with_antecedent(phrase, antecedent, past.title)
    if found.resolved is not None:
        return found if antecedent in (told, subject) else as_guess(found)
    nearest = antecedent or with_number(nearest_antecedent(phrase, clause, sentence), phrase)
    return guessed(phrase, nearest, clause)


def _personal(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase:
    """A personal pronoun with what it stands for; where "sie" may be one or many, only one of the two may be meant."""
    if phrase.head.text.lower() != "sie" or phrase.number is not None or phrase.role != "object":
        return _of_number(phrase, clause, sentence, past)
    readings = [replace(phrase, number=number) for number in ("singular", "plural")]
    near = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1] + before_in(sentence, phrase)
    near = [p for p in near if p.relation != "predicate" and p not in others_in(clause, phrase)]
    near = [p for p in near if p.kind != "place" or p.preposition is None]  # "aus den Anden" brings nobody
    possible = [r for r in readings if any(agrees(p, r, past) for p in near)]
    if len(possible) != 1:
        return phrase
    found = _of_number(possible[0], clause, sentence, past)
    return replace(found, number=phrase.number) if found.resolved is None else found


def _of_number(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase:
    """A personal pronoun whose number is known with what it stands for."""
    if phrase.head.text.lower() == "es":
        neuter = neuter_antecedent(phrase, clause, sentence, past) or further_neuter(phrase, clause, sentence, past)
        found = with_antecedent(phrase, neuter)
        return replace(found, sure=found.sure or (found.resolved is not None and found.field == "front"))
    antecedent = told_last(phrase, clause, sentence, past) or antecedent_of(phrase, clause, sentence, past)
    found = with_antecedent(phrase, antecedent, past.title)
    wordy = past.hero is not None and antecedent is not None and past.hero.is_named_wordily(antecedent)
    if past.hero is not None and (wordy or (found.resolved is None and means_hero(phrase, clause, sentence, past))):
        named = with_epithet(past.hero.name, phrase.case) or past.hero.name
        return replace(phrase, resolved=named, kind="person", clear=True)
    if found.resolved is None:
        return with_antecedent(phrase, further_antecedent(phrase, clause, sentence, past))
    return found
