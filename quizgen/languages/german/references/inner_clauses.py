"""Clauses inside others: which are understood with no more than the clause around them."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import Gender
from quizgen.languages.german.references.concord import is_owned_by, may_mean, may_own
from quizgen.languages.german.references.description import has_article
from quizgen.languages.german.references.neuter import is_neuter, says_something
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence, Token


def with_clauses(sentence: Sentence) -> Sentence:
    """The sentence with the clauses resolved that say "er" of a subject which is itself only now known."""
    clauses = tuple(
        replace(clause, phrases=tuple(_resolved_clause(p, clause, sentence) for p in clause.phrases))
        for clause in sentence.clauses
    )
    return replace(sentence, clauses=clauses)


def _resolved_clause(phrase: Phrase, clause: Clause, sentence: Sentence) -> Phrase:
    open_ = phrase.kind == "clause" and phrase.resolved is None
    if phrase.kind == "clause" and clause.lemma in words("befalling_verbs") and _leaves_untold(phrase, sentence):
        return replace(phrase, resolved=None)
    if open_ and clause_stands_alone(phrase, clause, sentence):
        return replace(phrase, resolved=phrase.text)
    return _with_name(phrase, clause, sentence) if open_ and clause.kind == "main" else phrase


def _with_name(phrase: Phrase, clause: Clause, sentence: Sentence) -> Phrase:
    """ "Als | er | zwölf war, zog die Familie um" → "als Mozart zwölf war": with the one whom the pronoun means."""
    inside = [c for c in sentence.clauses if phrase.start <= c.start < phrase.end and c.kind != "main"]
    opened = phrase.tokens[0].tag == "KOUS" and len(inside) == 1 and inside[0].kind == "subordinate"
    subject = next((p for p in inside[0].phrases if p.role == "subject"), None) if opened else None
    if subject is None or subject.head.tag != "PPER" or not _is_named(subject) or points_forward(phrase, clause):
        return phrase
    others = [t for t in phrase.tokens if t.tag in _LEANING and t is not subject.head and t.text.lower() != "sich"]
    owned = all(t.tag == "PPOSAT" and may_own(_as_name(subject), t.text.lower()) for t in others)
    around = next((p for p in clause.phrases if p.role == "subject"), None)
    rival = around is None or (around.head.tag in ("NN", "NE", "FM") and may_mean(subject.text.lower(), around))
    rival = rival and (around is None or not is_owned_by(around, subject.text.lower()))
    pointing = any(t.text.lower() in words("deictics") and t.tag in ("ADV", "PROAV") for t in phrase.tokens)
    if rival or not owned or pointing or any(p.resolved is None for p in inside[0].phrases):
        return phrase
    at = subject.head.start - phrase.start
    told = f"{phrase.text[:at]}{subject.resolved}{phrase.text[at + len(subject.head.text) :]}"
    return replace(phrase, resolved=told[:1].lower() + told[1:], clear=phrase.clear and subject.clear)


_LEANING = ("PPER", "PPOSAT", "PDS", "PDAT")


def _is_named(pronoun: Phrase) -> bool:
    """Is it known whom or what it means, and not only guessed?"""
    known = pronoun.resolved not in (None, pronoun.text) and pronoun.clear and len(pronoun.tokens) == 1
    return known and pronoun.text.lower() in ("er", "sie") and "guessed" not in pronoun.marks


def _as_name(pronoun: Phrase) -> Phrase:
    """The pronoun as a noun of its gender, of which a possessive may tell."""
    gender: Gender = "masculine" if pronoun.text.lower() == "er" else "feminine"
    return replace(pronoun, kind="thing", gender=None if pronoun.number == "plural" else gender)


def _leaves_untold(phrase: Phrase, sentence: Sentence) -> bool:
    """ "gelang es Anna, | den Aufstand niederzuschlagen": which one it was only the text tells."""
    inside = (c for c in sentence.clauses if phrase.start <= c.start < phrase.end)
    return any(not p.clear or _is_short(p) for c in inside for p in c.phrases if p.kind != "clause")


def _is_short(phrase: Phrase) -> bool:
    """ "den Aufstand" for "den Aufstand der Berber", "die Umlaufbahn"; of "das Penizillin" there is only one."""
    if phrase.head.tag != "NN" or phrase.resolved != phrase.text:
        return phrase.head.tag == "NN"
    plain = phrase.role == "object" and not phrase.parts and len(phrase.tokens) == 2
    told = noun_class(phrase.head.text) in _STUFFS or phrase.head.lemma in words("unique_nouns")
    return plain and "definite" in phrase.marks and not told


_STUFFS = ("substance", "material", "disease", "planet", "language")
"""Classes of nouns that mean one and the same to all."""


def points_forward(phrase: Phrase, clause: Clause) -> bool:
    """ "Als sie die Burg erobert hatten, flohen die Bauern": "sie" are hardly those who are only named behind it."""
    if phrase.kind != "clause" or phrase.field != "front" or clause.kind != "main":
        return False
    told = any(t.tag == "PPER" and t.text.lower() in ("er", "sie") for t in phrase.tokens[:3])
    subject = next((p for p in clause.phrases if p.role == "subject" and p.start > phrase.end), None)
    return told and subject is not None and subject.head.tag == "NN" and has_article(subject)


def clause_stands_alone(phrase: Phrase, clause: Clause, sentence: Sentence) -> bool:
    """A clause inside may say "er" of someone whom the clause around names."""
    for token in phrase.tokens[1 if phrase.tokens[0].tag == "PROAV" else 0 :]:
        low = token.text.lower()
        passing = (low in words("droppable_adverbs") and low != "dann") or (
            low == "dort" and _names_place(phrase, clause)
        )
        if low in words("deictics") and token.tag in ("ADV", "PROAV") and not passing:
            return False
        if token.tag in ("PDS", "PDAT") or token.text.lower() in words("speaker_pronouns"):
            return False
    inner = [t for t in phrase.tokens if t.tag in ("PPER", "PPOSAT") and t.text.lower() != "sich"]
    owned = [t for t in inner if _is_owned_inside(t, phrase, sentence) or _is_of_one_led(t, phrase, clause)]
    pronouns = [t.text.lower() for t in inner if t not in owned]
    means_nothing = words("weather_verbs") | {"geben"}
    if any(t.lemma in means_nothing and t.tag.endswith("FIN") for t in phrase.tokens):
        pronouns = [word for word in pronouns if word != "es"]  # "als es noch keine Autos gab", "wenn es regnet"
    if not pronouns:
        return True
    if any(a.text.lower() in words("adding_before_pronouns") and b.tag == "PPER" for a, b in pairwise(phrase.tokens)):
        return False  # "fanden heraus, dass auch sie im Meer leben"
    subject = _spoken_of(clause, phrase)
    if subject is None:
        return False
    if "es" in pronouns and _goes_on_about(subject, phrase, sentence):
        pronouns = [word for word in pronouns if word != "es"]
    if not all(may_mean(word, subject) for word in pronouns):
        return False
    if phrase.field == "front" and any(is_owned_by(subject, word) for word in pronouns):
        return False  # "Als er vier Jahre alt war, starb sein Vater"
    goes_on = subject.head.tag == "PPER" and subject.resolved not in (None, subject.text)  # "es kam dazu, als er …"
    return subject.head.tag in ("NN", "NE", "FM") or goes_on


def _is_owned_inside(possessive: Token, phrase: Phrase, sentence: Sentence) -> bool:
    """ "führte dazu, dass | viele Menschen | ihre Arbeit verloren": the owner is the subject of the clause itself."""
    inside = [c for c in sentence.clauses if phrase.start <= c.start < phrase.end and possessive in c.tokens]
    if possessive.tag != "PPOSAT" or len(inside) != 1:
        return False
    subject = next((p for p in inside[0].phrases if p.role == "subject" and p.sure), None)
    named = subject is not None and subject.head.tag in ("NN", "NE") and subject.end < possessive.start
    return named and subject is not None and may_own(subject, possessive.text.lower())


def _is_of_one_led(possessive: Token, phrase: Phrase, clause: Clause) -> bool:
    """ "erlaubte den Hugenotten, | ihren | Glauben auszuüben": who is to do something does it with what is his."""
    if possessive.tag != "PPOSAT" or not any(t.tag in ("PTKZU", "VVIZU") for t in phrase.tokens):
        return False
    before = [p for p in clause.phrases if p.role in ("object", "dative") and p.end <= phrase.start]
    named = [p for p in before if p.head.tag in ("NN", "NE", "FM")]
    return len(named) == 1 and may_own(named[0], possessive.text.lower())


def _spoken_of(clause: Clause, phrase: Phrase) -> Phrase | None:
    """The subject around the clause; behind "man" the one noun: "Säuren erkennt man daran, dass | sie | …"."""
    beside = [p for p in clause.phrases if p is not phrase]
    subject = next((p for p in beside if p.role == "subject"), None)
    if subject is None or subject.text.lower() != "man":
        return subject
    nouns = [p for p in beside if p.role in ("object", "dative") and p.head.tag in ("NN", "NE", "FM")]
    return nouns[0] if len(nouns) == 1 and nouns[0].end <= phrase.start else subject


def _goes_on_about(subject: Phrase, phrase: Phrase, sentence: Sentence) -> bool:
    """ "Kupfer wird gern benutzt, weil | es | Strom leitet": a neuter in front, of which the clause says something."""
    inside = [c for c in sentence.clauses if phrase.start <= c.start < phrase.end]
    told = [(p, c) for c in inside for p in c.phrases if p.text.lower() == "es"]
    if len(told) != 1 or not is_neuter(subject) or subject.field != "front":
        return False
    pronoun, clause = told[0]
    return pronoun.role == "subject" and says_something(clause)


def _names_place(phrase: Phrase, clause: Clause) -> bool:
    """ "fliegen nach Afrika, um | dort | zu überwintern": the place stands in the clause around, and no other."""
    places = [p for p in clause.phrases if p.relation in LOCAL or p.kind == "place"]
    one = len(places) == 1 and places[0].end < phrase.start and places[0].sure
    if one and places[0].role == "subject":  # "Nepal ist dafür bekannt, dass | dort | …"
        return places[0].head.tag == "NE" and places[0].field == "front" and phrase.relation == "content"
    return one and places[0].role == "adverbial" and places[0].head.tag in ("NN", "NE") and not places[0].parts
