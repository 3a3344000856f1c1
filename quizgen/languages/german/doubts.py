"""What makes a question less than sure although it can be worded: it is asked last, and in no quiz of N questions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from operator import attrgetter

from quizgen.languages import Abstain
from quizgen.languages.german.askable_clauses import is_clearly_object, may_be_object
from quizgen.languages.german.names import is_title
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.pieces import LONG_CLAUSE, is_left_out
from quizgen.languages.german.question_words import is_guessed, names_somebody, question_words
from quizgen.languages.german.rival_keys import rivals
from quizgen.languages.german.times import is_times
from quizgen.languages.german.verbs import auxiliary, finite_readings
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

_REASONS = ("cause", "condition", "means", "purpose")

_WHERE = ("place", "direction", "origin", "circumstance")

_TIMES = ("time", "since", "until", "duration")


def doubts(sentence: Sentence, clause: Clause, about: Phrase) -> tuple[str, ...]:
    """Why the question about a phrase may be wrong or read in two ways; empty for most.

    "Die Krise zwang die Partei …" about "die Krise" → ("„Was“ could ask for the object as well",)
    """
    guesses = tuple(_guesses(clause, about))
    try:
        wh = question_words(about)
    except Abstain:
        return guesses
    return (
        *guesses,
        *_roles(sentence, clause, about),
        *_reading(clause, about, wh),
        *_limits(clause, about, wh),
        *_neighbours(sentence, clause),
        *_announced(sentence, clause, about, wh),
        *rivals(clause, about, wh),
    )


def _guesses(clause: Clause, about: Phrase) -> Iterator[str]:
    """Does a phrase stand for what is only likely, or for what nobody knows, so that it is left out?"""
    for phrase in dict.fromkeys((*clause.phrases, about)):
        if "guessed" in phrase.marks:
            yield f"„{phrase.text}“ stands for „{phrase.resolved}“ only perhaps"
        elif phrase is about and phrase.head.tag == "PRELS" and phrase.kind == "thing":
            yield f"other things may do so as well as „{phrase.resolved}“"
        if is_left_out(clause, phrase):
            yield f"what „{phrase.text}“ means is left out"


def _roles(sentence: Sentence, clause: Clause, about: Phrase) -> Iterator[str]:
    """Is it certain who does what?"""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is not None and not subject.sure and about.relation not in _TIMES and not _keeps_order(clause, about):
        yield f"„{subject.text}“ may not be the subject"
    if subject is about and _may_hold_doer(sentence, clause, about):
        yield "who did it may stand in the phrase"
    if _gets_by_name(clause, about):
        yield "the name for a pronoun may be the subject"
    for phrase in clause.phrases:
        person = phrase.role == "object" and (phrase.kind == "person" or _is_behind_event(subject, phrase))
        if person and not is_clearly_object(phrase) and may_be_object(clause) and not _is_too_many(clause, phrase):
            yield f"„{phrase.text}“ may be the subject"
        if phrase.role == "subject" and _may_be_two(clause, phrase):
            yield f"„{phrase.text}“ may be the subject and the object"
        if phrase.role == "object" and phrase.head.text in words("ways") and "owned" not in phrase.marks:
            yield f"„{phrase.text}“ tells how far"


def _may_hold_doer(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "wurde der Rekord | von John Elway | gehalten": a name with "von" right before the participle of a passive."""
    last = about.parts[-1] if about.parts else None
    if (
        last is None
        or "passive" not in clause.marks
        or about.field == "front"
        or last.preposition not in ("von", "vom")
    ):
        return False
    following = next((t for t in sentence.tokens if t.start >= about.end), None)
    named = last.kind == "person" or last.head.tag == "NE"
    return named and last.end == about.end and following is not None and following.tag == "VVPP"


def _gets_by_name(clause: Clause, about: Phrase) -> bool:
    """ "Die Stadt baute ihm ein Grab": who asks for the subject writes "Wer baute Franz Schubert ein Grab?"."""
    told = (p for p in clause.phrases if p.role in ("object", "dative") and p.head.tag == "PPER" and p.kind == "person")
    return about.role == "subject" and any(p.resolved not in (None, p.text) for p in told)


def _is_too_many(clause: Clause, phrase: Phrase) -> bool:
    """ "Die Bucht zieht | viele Gäste | an": a plural beside a singular verb is no subject."""
    readings = [r for r in finite_readings(clause.finite.text.lower()) if r.person == 3] if clause.finite else []
    return phrase.number == "plural" and bool(readings) and all(r.number == "singular" for r in readings)


def _keeps_order(clause: Clause, about: Phrase) -> bool:
    """ "Um sie zu schützen, bauen Biber Dämme": behind the verb it stays as it was, whichever is the subject."""
    why = about.relation in ("cause", "purpose") and clause.kind == "main"
    return why and not any(p.field == "front" and p.role in ("subject", "object", "dative") for p in clause.phrases)


def _is_behind_event(subject: Phrase | None, phrase: Phrase) -> bool:
    """ "Die Meisterschaft gewann | die Mannschaft aus Rom": what happens does less than a group."""
    event = subject is not None and noun_class(subject.head.text) == "event"
    return event and phrase.kind == "group" and "definite" in phrase.marks


def _may_be_two(clause: Clause, subject: Phrase) -> bool:
    """ "Im Mai bestellte | der Papst | Galilei | ein": behind an article a title mostly stands without a name."""
    titled = subject.kind == "person" and is_title(subject.head.text) and subject.tokens[0].tag == "ART"
    named = [t.tag for t in subject.tokens if t.start > subject.head.end] == ["NE"]
    behind = subject.field != "front" and clause.kind == "main" and not clause.marks & {"passive"}
    taking = clause.lemma is not None and auxiliary(clause.lemma) != "sein"
    alone = not any(p.role == "object" for p in clause.phrases) and clause.lemma not in words("intransitive_verbs")
    return titled and named and behind and taking and alone and clause.frame != "copula"


def _reading(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Can the question be read in another way, or does its answer say little?"""
    others = [p for p in clause.phrases if p is not about]
    if is_guessed(about):
        yield f"„{wh}“ is only likely to ask for „{about.text}“"
    if names_somebody(about) and clause.lemma not in words("person_verbs"):
        yield f"„{about.text}“ may be a person or a thing"
    if wh == "was" and about.role == "subject" and any(_is_unmarked_object(p) for p in others):
        yield "„Was“ could ask for the object as well"
    if wh == "wozu" and clause.frame == "becoming":
        yield "„Wozu wurde …?“ may ask for a purpose"
    if wh == "was" and about.role == "object" and clause.lemma in words("light_verbs"):
        yield f"„Was … {clause.lemma}“ says nothing of what is asked for"
    alone = all(p.role == "subject" for p in others) and clause.lemma != "haben"
    if wh.startswith("was für") and clause.lemma in words("light_verbs") and alone:
        yield f"„Was für … {clause.lemma}“ says nothing of what is asked for"
    which = wh == "was" or wh.startswith("welch")
    if which and about.role in ("subject", "object") and _hangs_on_last(about, others):
        yield "the phrase may go on"  # "Gedanken über die Entstehung von Leben | im All"
    if about.role == "subject" and clause.frame == "copula" and _is_likened(clause):
        yield "others may be as much so"
    if (
        about.head.text in ("Prozent", "%")
        and not about.parts
        and (about.role == "subject" or about.preposition in _OF)
    ):
        yield "of what it is a share is not told"
    if about.relation == "frequency" and any("quantified" in p.marks for p in others):
        yield "how many they are is told with it"  # "zieht jedes Jahr viele Gäste an"
    if _is_half_direction(clause, about, others):
        yield f"of what „{about.text}“ is a part is not told"
    if (comparing := next((p for p in others if _compares_untold(clause, p)), None)) is not None:
        yield f"what „{comparing.text}“ compares with is not told"
    if about.kind == "clause" and about.tokens[-1].lemma in words("reporting_verbs") and len(about.tokens) < 4:
        yield "what was said stands behind the clause"  # "da man meinte, sie ist krank"
    if about.preposition and any(p.start - about.end in (0, 1) and p.preposition and not p.sure for p in others):
        yield "the phrase may go on"


_OF = ("für", "bei", "in", "an", "von")
"""Prepositions before a share of what somebody must have named: "für 60 Prozent"."""


def _is_likened(clause: Clause) -> bool:
    """ "ist etwa so groß | wie Deutschland": so are other lands; but hardly "zehnmal so groß"."""
    told = [t.text.lower() for p in clause.phrases if p.kind != "clause" for t in p.tokens]
    return "so" in told and not any(map(is_times, told)) and any(p.tokens[0].text == "wie" for p in clause.phrases)


def _is_half_direction(clause: Clause, about: Phrase, others: Sequence[Phrase]) -> bool:
    """ "Im Westen | entstand Frankreich", but "im Westen | Frankreichs", "Im Norden | grenzt Polen an die Ostsee"."""
    bare = about.head.text in words("compass_nouns") and not about.parts and about.relation == "place"
    arises = all(p.role == "subject" or p.kind == "pronoun" for p in others) and clause.frame != "copula"
    named = not arises and any(t.tag == "NE" for p in others if p.relation != "time" for t in p.tokens)
    return bare and about.preposition == "im" and len(about.tokens) == 2 and not named


def _compares_untold(clause: Clause, phrase: Phrase) -> bool:
    """ "schläft | länger", "ist | größer", "interessierte sich | viel mehr dafür": than whom or what?

    What becomes or is made so is compared with what it was: "wird durch den Regen | höher".
    """
    last, forms = phrase.tokens[-1], {t.text.lower() for t in (*clause.tokens, *phrase.tokens)}
    compares = last.tag == "ADJD" and last.text.endswith("er") and not last.lemma.endswith("er")
    more = last.text in ("mehr", "lieber") and len(phrase.tokens) <= 2
    if phrase.kind == "clause" or not (compares or more) or last.text.lower() in words("settled_comparatives"):
        return False
    changed = clause.frame == "becoming" or clause.lemma in ("machen", "werden")
    told = forms & {"als", "immer", "je", "nicht", "kein", "keine", "keinen", "noch", "umso", "desto"}
    return not (changed or told)


def _hangs_on_last(about: Phrase, others: Sequence[Phrase]) -> bool:
    """Does the phrase stand before one that may belong to it: with "mit", or behind an attribute of its own?"""
    inside = any(p.relation == "attribute" and p.end == about.end for p in about.parts)
    behind = [
        p for p in others if p.start - about.end in (0, 1) and p.preposition and not p.sure and p.head.tag != "PRF"
    ]
    return any(inside or p.preposition == "mit" for p in behind)


def _limits(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Does a word say that others do so, too, or that nobody else does?"""
    first = about.tokens[0].text.lower()
    if about.role != "adverbial" and about.kind != "clause" and about.relation != "name" and _is_added(clause, about):
        yield f"„auch“ before „{about.text}“: others do so, too"
    if first in ("auch", "ebenfalls"):
        yield f"„{about.tokens[0].text}“: others do so, too"
    if (wh in ("was", "wer", "wen") or re.match(r"welche\w? ", wh)) and first == "nur":
        yield "„nur“ would be missed in the question"
    if about.role in ("subject", "object") and any(t.text.lower() in words("likewise") for t in clause.tokens):
        yield "others do so likewise"
    if about.relation in ("time", *_WHERE) and "quantified" in about.marks and not about.parts:
        yield f"„{about.text}“ names none"  # "in einigen Ländern"
    denied = any(p.text.lower() == "nicht" for p in clause.phrases)
    if wh in ("wer", "was") and about.role == "subject" and denied:
        yield "many others do not either"
    if about.relation in _REASONS and any(t.text.lower() in words("adding_connectives") for t in clause.tokens):
        yield "another one is told before"


def _is_added(clause: Clause, about: Phrase) -> bool:
    """ "jagen | auch | schon mal | große Tiere": "auch" and other adverbs right before it."""
    before = sorted((p for p in clause.phrases if p.end < about.start), key=attrgetter("end"), reverse=True)
    following = about
    for phrase in before:
        if phrase.end + 1 != following.start or any(t.tag != "ADV" for t in phrase.tokens):
            return False
        if phrase.text.lower() == "auch":
            return True
        following = phrase
    return False


def _neighbours(sentence: Sentence, clause: Clause) -> Iterator[str]:
    """Does another clause of the sentence belong to a word of this one, or finish it?"""
    for phrase in clause.phrases:
        if phrase.kind == "clause" and _is_left_out(phrase) and _tells_which(clause, phrase):
            yield f"„{phrase.text[:40]}“ tells which is meant"
    for other in sentence.clauses:
        if _tells_noun(sentence, clause, other):
            yield "what its noun is about stands in the next clause"
        if _tells_content(sentence, clause, other):
            yield "what was said stands in the next clause"
        if other.start <= clause.start or len(other.tokens) < 2 or other.tokens[0].text.lower() != "als":
            continue
        if other.tokens[1].tag.endswith("FIN"):
            yield "„als …“ says how"  # "…, als gäbe es keine Gravitation"
        elif "past" in other.marks and "past" not in clause.marks:
            yield "„als …“ is of another time"  # "wird bis 1066 angesetzt, als die Normannen kamen"


def _is_left_out(clause: Phrase) -> bool:
    return clause.resolved is None or len(clause.tokens) > LONG_CLAUSE


def _tells_which(clause: Clause, relative: Phrase) -> bool:
    """ "legten eine Liste an, | auf der sie alles notierten": a relative clause behind a noun with "ein" alone."""
    if not any(t.tag in ("PRELS", "PRELAT") for t in relative.tokens[:2]):
        return False
    before = max((p for p in clause.phrases if p.end < relative.start), key=attrgetter("end"), default=None)
    return before is not None and "indefinite" in before.marks and "described" not in before.marks and not before.parts


def _tells_noun(sentence: Sentence, clause: Clause, other: Clause) -> bool:
    """ "gaben ein Versprechen ab, | nicht zu trinken | und …": an infinitive that the next clause has taken up."""
    told = [p for p in clause.phrases if p.head.lemma in words("content_nouns") and p.kind != "clause"]
    if other.kind != "infinitive" or not told or any(p.start <= other.start < p.end for p in clause.phrases):
        return False
    last = max((t.end for t in clause.tokens if t.tag != "$," and t.start < other.start), default=-9)
    return other.start - last in (1, 2)


def _announced(sentence: Sentence, clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Is what the phrase is told behind a colon: "sammelt seine Nahrung: Käfer und Raupen"?"""
    behind = next((t for t in sentence.tokens if t.start >= about.end), None)
    quoting = clause.frame in ("saying", "wording")
    if behind is not None and behind.text == ":" and "wie viel" not in wh and not quoting:
        yield f"what „{about.text}“ is stands behind the colon"


def _tells_content(sentence: Sentence, clause: Clause, other: Clause) -> bool:
    """ "wies den Boten an, | er solle umkehren", "da man meinte, | sie seien krank": reported behind a comma alone."""
    between = [*[t.text for t in sentence.tokens if t.end <= other.start][-1:], other.tokens[0].text]
    last = max((t.end for t in clause.tokens if t.tag != "$,"), default=clause.end)
    reported = other.kind == "main" and "subjunctive" in other.marks and "," in between
    return reported and 0 <= other.start - last <= 2


def _is_unmarked_object(phrase: Phrase) -> bool:
    return phrase.role == "object" and not is_clearly_object(phrase)
