"""What a pronoun or a short noun most likely stands for where a rival is near: asked only with a doubt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizgen.languages.german.references.antecedent_words import with_antecedent
from quizgen.languages.german.references.concord import agrees
from quizgen.languages.german.references.description import is_described_person
from quizgen.languages.german.references.guessed_nouns import likely_noun
from quizgen.languages.german.references.neuter import is_neuter, says_something
from quizgen.languages.german.references.other_persons import follows_other, is_of_anybody, newly_named_person
from quizgen.languages.german.references.past import Mention, Past, before_in
from quizgen.languages.german.references.personal_pronouns import is_of_hero
from quizgen.languages.german.references.possible_doers import may_do
from quizgen.languages.german.references.theme import names_theme
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

GUESSED = frozenset({"guessed"})
"""The mark of a phrase that is taken for the likeliest of several things."""

_FORMS = frozenset({"er", "sie", "es", "ihn", "ihm", "ihr", "ihnen"})

_SPOKEN_OF = ("NN", "NE", "FM", "PPER")


def with_guesses(sentence: Sentence, past: Past) -> Sentence:
    """The sentence with the pronouns and short nouns that nothing else has resolved, as far as something is likely."""
    clauses = tuple(
        replace(clause, phrases=tuple(_guessed(p, clause, sentence, past) for p in clause.phrases))
        for clause in sentence.clauses
    )
    return replace(sentence, clauses=clauses)


def _guessed(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase:
    """The pronoun with what it most likely stands for, marked as a guess; as it is where nothing is likely."""
    if pronoun.resolved is not None or clause.marks & {"quoted", "question", "subjunctive"}:
        return pronoun
    if pronoun.head.tag != "PPER":
        noun = likely_noun(pronoun, past)
        kind = "place" if pronoun.relation == "place" else pronoun.kind
        marks = pronoun.marks | GUESSED
        return pronoun if noun is None else replace(pronoun, resolved=noun, kind=kind, marks=marks)
    if pronoun.head.text.lower() not in _FORMS or pronoun.preposition is not None:
        return pronoun
    if _is_behind_bare_verb(pronoun, clause) or is_of_anybody(pronoun, sentence):
        return pronoun
    meant = _likely(pronoun, clause, sentence, past)
    if meant is None or not may_do(meant, pronoun, clause) or _is_pointing(meant):
        return pronoun
    if meant.kind == "group" and newly_named_person(pronoun, past):
        return pronoun  # "Der Rat wählte Paul Weber. … trat | er | zurück"
    if pronoun.case is None and meant.head.tag == "PPER" and meant.kind == "person":
        return replace(pronoun, resolved=meant.resolved, kind="person", marks=pronoun.marks | GUESSED)
    found = with_antecedent(pronoun, meant)
    return replace(found, marks=found.marks | GUESSED) if found.resolved is not None else pronoun


def _is_behind_bare_verb(pronoun: Phrase, clause: Clause) -> bool:
    """ "und legte | sie | in ein Heft": the subject was told before, so it is hardly the pronoun."""
    first = next((t for t in clause.tokens if t.tag not in ("KON", "$,")), None)
    opened = clause.kind == "main" and first is not None and first == clause.finite
    return opened and pronoun.role == "subject"


def _is_pointing(phrase: Phrase) -> bool:
    """ "seine Buchmesse", "dieses Amt": such words would only point farther back."""
    if (phrase.resolved or "").lower() in ("es", "man", "sich"):
        return True
    return any(t.tag in ("PPOSAT", "PDAT", "PRELS") for t in phrase.tokens) and phrase.resolved in (None, phrase.text)


def _likely(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """The subject of the clause around, what the sentence named before, the hero, the theme, the sentence before."""
    if pronoun.head.text.lower() == "es" and not _means_something(pronoun, clause):
        return None
    around = _subject_around(pronoun, clause, sentence)
    if around is not None:
        return around
    named = {p.text for p in clause.phrases if p.role == "subject" and p is not pronoun}
    own = [p for p in before_in(sentence, pronoun) if _may_be(p, pronoun, past) and p.text not in named]
    subjects = [p for p in own if p.role == "subject"]
    if pronoun.role == "subject" and own and not subjects:
        return _hero(pronoun, past)  # "Um den Freund zu treffen, fuhr er …"
    told = subjects if pronoun.role == "subject" else own
    if told:
        return told[0] if len(told) == 1 and _is_certain(told[0], own, pronoun, past) else None
    return _carried_on(pronoun, clause, past)


def _means_something(pronoun: Phrase, clause: Clause) -> bool:
    """ "nennt man es Lava", "ist es in drei Teile geteilt", but not "es ist kalt", "hält es für nötig, … zu …"."""
    telling = ("content", "purpose")
    if any(p.kind == "clause" and (p.relation in telling or p.role in ("subject", "object")) for p in clause.phrases):
        return False
    behind = [t for p in clause.phrases if p.kind == "clause" and p.start > pronoun.start for t in p.tokens]
    existing = clause.finite is not None and clause.finite.lemma == "geben"
    announced = any(t.text == "dass" or t.tag in ("PTKZU", "VVIZU") for t in behind)
    if existing or announced or clause.lemma in words("impersonal_verbs") or clause.frame == "existence":
        return False
    if pronoun.role == "object":
        subject = next((p for p in clause.phrases if p.role == "subject"), None)
        done = subject is not None and (subject.kind != "pronoun" or subject.text.lower() == "man")
        return done and clause.frame not in ("copula", "saying")
    done = "passive" in clause.marks and clause.lemma not in words("reporting_verbs") | words("intransitive_verbs")
    others = [p for p in clause.phrases if p.role in ("object", "dative") and p.kind != "pronoun"]
    if done:
        return not others
    return pronoun.role == "subject" and says_something(clause)


def _subject_around(pronoun: Phrase, clause: Clause, sentence: Sentence) -> Phrase | None:
    """ "Nachdem | er | die Firma verlassen hatte, gründete Tesla …": the person whom the clause around tells of."""
    if clause.kind != "subordinate" or clause.parent is None or pronoun.role != "subject":
        return None
    subject = next((p for p in sentence.clauses[clause.parent].phrases if p.role == "subject"), None)
    if subject is None or subject.kind != "person" or subject.head.tag not in ("NE", "NN"):
        return None
    return subject if agrees(subject, pronoun) else None


def _may_be(phrase: Phrase, pronoun: Phrase, past: Past) -> bool:
    """May the pronoun stand for the phrase? "es" for a neuter only."""
    if phrase.head.tag not in _SPOKEN_OF or phrase.relation == "predicate" or phrase.tokens[0].text in ("als", "wie"):
        return False
    if phrase.gender is None and phrase.number != "plural" and phrase.kind != "person":
        return False
    low = pronoun.head.text.lower()
    return is_neuter(phrase) if low == "es" else agrees(phrase, pronoun, past)


def _is_certain(phrase: Phrase, own: Sequence[Phrase], pronoun: Phrase, past: Past) -> bool:
    """ "wenn ein Fürst das Land verteidigte, brauchte er …": of one of many a question would say too little."""
    inside = phrase.relation in ("genitive", "attribute")
    aside = pronoun.role != "subject" and phrase.preposition is not None  # "brachte das Buch ins Haus und las es"
    rival = len(own) > 1 and phrase.kind != "person"
    many = "indefinite" in phrase.marks and not names_theme(phrase, past.title)
    return not (inside or aside or rival or many)


def _carried_on(pronoun: Phrase, clause: Clause, past: Past) -> Phrase | None:
    """Whom or what the text goes on with: its hero, its theme, or what the sentence before told of."""
    before = [m for m in past.mentions if m.sentence == past.sentence - 1]
    agreeing = [m for m in before if _may_be(m.phrase, pronoun, past) and may_do(m.phrase, pronoun, clause)]
    subjects = _different(m.phrase for m in agreeing if m.subject)
    fixed = _hero(pronoun, past) or _theme(pronoun, past)
    if fixed is not None:
        rival = [p for p in subjects if p.resolved != fixed.resolved and not names_theme(p, past.title)]
        may_be_thing = fixed.kind == "person" and _tells_of_things(clause)
        made = [p for p in rival if p.kind == "thing"] if may_be_thing else []
        return fixed if all(_is_owned(p) for p in rival) and not made else None
    if pronoun.role != "subject" or len(subjects) > 1:
        return None
    if subjects:
        return subjects[0] if subjects[0].resolved is not None else None
    return _by_kind(pronoun, before) or _only_one(pronoun, before, agreeing)


def _tells_of_things(clause: Clause) -> bool:
    """ "Sein Roman erschien 1920. | Er wurde verfilmt|": the hero is hardly meant, where a thing may be."""
    return "passive" in clause.marks or clause.frame == "copula"


def _by_kind(pronoun: Phrase, before: Sequence[Mention]) -> Phrase | None:
    """ "Celle ist eine alte Stadt. Sie …": the one subject, if what it is said to be agrees with the pronoun."""
    told = [m.phrase for m in before if m.subject]
    kinds = [m.phrase for m in before if m.phrase.relation == "predicate" and agrees(m.phrase, pronoun)]
    if len(told) != 1 or not kinds or told[0].kind != "place" or told[0].head.tag != "NE":
        return None
    return told[0]


def _only_one(pronoun: Phrase, before: Sequence[Mention], agreeing: Sequence[Mention]) -> Phrase | None:
    """ "Viele waren unzufrieden mit dem König. Er …": the one person or group before that agrees, none of many."""
    living = [m.phrase for m in agreeing if m.phrase.kind in ("person", "group")]
    kinds = [m.phrase for m in before if m.phrase.relation == "predicate" and agrees(m.phrase, pronoun)]
    if kinds or len(living) != 1 or len(agreeing) != 1 or living[0].resolved is None:
        return None
    certain = living[0].head.tag == "NE" or "definite" in living[0].marks
    return living[0] if certain and pronoun.field == "front" else None


def _hero(pronoun: Phrase, past: Past) -> Phrase | None:
    """The pronoun as one for the person that the document is about, if it agrees with that one."""
    if past.hero is None or not is_of_hero(pronoun, past) or follows_other(pronoun, past):
        return None
    return replace(pronoun, resolved=past.hero.name, kind="person", clear=True)


def _theme(pronoun: Phrase, past: Past) -> Phrase | None:
    """The thing that the document is about as it was last named, if the pronoun agrees with it."""
    if past.theme is None or past.theme.kind == "person" or not _may_be(past.theme, pronoun, past):
        return None
    return past.theme


def _different(phrases: Iterable[Phrase]) -> list[Phrase]:
    """The last phrase of each thing that they name: "Junge Igel fressen viel, denn Igel …" name one."""
    return list({p.head.lemma if p.head.tag == "NN" else p.resolved: p for p in phrases}.values())


def _is_owned(phrase: Phrase) -> bool:
    """ "Ihre Quelle liegt im Wald. Sie …": what is owned is hardly gone on with; "die junge Ärztin" is the hero."""
    return phrase.tokens[0].tag == "PPOSAT" or is_described_person(phrase)
