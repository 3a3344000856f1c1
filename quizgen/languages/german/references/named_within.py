"""What a pronoun stands for that the same sentence names before it, and subjects that a name beside them tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.paradigms import ending_for
from quizgen.languages.german.references.description import core
from quizgen.languages.german.references.past import Past
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def named_within(
    own: Sequence[Phrase], pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past
) -> Phrase | None:
    """The one of those that agree whom the sentence goes on with: its subject, or the only one; None if unsure."""
    if pronoun.role != "subject":
        return None
    first, *rivals = own
    aside = all(rival.preposition is not None and rival.kind != "person" for rival in rivals)
    if first.role == "subject" and aside and past.hero is not None and past.hero.is_named_by(first):
        return first  # "Als Anna in | der Stadt | ankam, war sie …", of whom the text is about
    if first.role == "subject":
        return first if all(_is_beside(rival, first, clause) for rival in rivals) else None
    return first if not rivals and _is_newly_made(first, pronoun, clause, sentence) else None


def _is_beside(rival: Phrase, subject: Phrase, clause: Clause) -> bool:
    """ "Die Stadt liegt | im Harris County|, sie …", "wurde Weber | zum Leutnant | befördert, … er": no rivals."""
    if rival.preposition is None:
        return False
    placed = rival.relation in ("place", "direction", "origin") and rival.head.tag == "NE"
    if placed or subject.kind not in ("person", "other") or subject.head.tag != "NE":
        return placed
    if basic_preposition(rival.preposition) in ("zu", "als") and rival.kind == "person":
        return rival.head.tag == "NN" and not any(t.tag in ("ART", "PPOSAT", "PDAT") for t in rival.tokens)
    if subject.kind == "other":
        return False
    personal = clause.lemma in words("person_verbs") | words("deeds_of_persons") and "passive" not in clause.marks
    return personal and rival.kind not in ("person", "other")


def _is_newly_made(noun: Phrase, pronoun: Phrase, clause: Clause, sentence: Sentence) -> bool:
    """ "1885 gründeten Händler | den Verein|; er …": the one thing done, where whoever did it is no "er"."""
    around = next((c for c in sentence.clauses if noun in c.phrases), None)
    if around is None or around.kind != "main" or clause.kind != "main" or noun.role != "object":
        return False
    doers = [p for p in around.phrases if p.role == "subject"]
    told = [c for c in sentence.clauses if c.end <= pronoun.start]
    silent = any(p.head.tag == "PPER" for c in told for p in c.phrases)
    named = bool(doers) and all(p.head.tag in ("NN", "NE") or p.text.lower() == "man" for p in doers)
    certain = "definite" in noun.marks and pronoun.number == "singular" and noun.kind != "person"
    return certain and named and not silent and "negated" not in around.marks


def named_again(subject: Phrase, past: Past) -> Phrase:
    """ "Dieser Abschnitt, der Mittelrhein", "dieser Stoff", if it "heißt Chlorophyll": by the name that is told."""
    if subject.resolved is not None or subject.number == "plural":
        return subject
    named = next((p for p in subject.parts if p.relation in ("apposition", "name") and p.end == subject.end), None)
    if named is not None:
        return _by_its_name(subject, named)
    called = [
        m.phrase
        for m in past.mentions
        if m.sentence == past.sentence - 1 and m.phrase.relation == "name" and m.phrase.role == "predicate"
    ]
    demonstrated = subject.tokens[0].tag == "PDAT" and len(subject.tokens) == 2 and subject.case == "nominative"
    plain = len(called) == 1 and len(called[0].tokens) == 1 and called[0].head.tag in ("NN", "NE")
    if not (demonstrated and plain):
        return subject
    if subject.gender is None:
        return subject
    article = ending_for("article", subject.gender, "nominative")
    return replace(subject, resolved=f"{article} {subject.head.text} {called[0].text}", clear=True)


def is_no_rival(other: Phrase, subject: Phrase, told: Sequence[Phrase]) -> bool:
    """Is a phrase of its sentence another name for the subject, what it is said to be, or only a side of a place?

    "der Rektor | Benedikt Kraft", "Curie war eine Physikerin | und Chemikerin", "lag | im Süden der Stadt".
    """
    kin = "kin" in subject.marks  # "der Sohn | Albrecht": whose it is another name would tell
    if (other.start, other.end) == (subject.start, subject.end):
        return True
    if other.relation in ("name", "apposition") and subject.start < other.start and other.end <= subject.end:
        return not kin
    sides = words("compass_nouns") | words("border_nouns")
    if other.preposition is not None and other.head.lemma in sides:
        return True
    return any(p.role == "predicate" and p.start < other.start and other.end <= p.end for p in told)


def names_hero(phrase: Phrase, past: Past) -> bool:
    """ "Marie Curie, deren Vater Lehrer war", "König Georg VI." in a text about one of that name."""
    if past.hero is None:
        return False
    whole = core(phrase)
    bare = all(t.tag in ("NE", "NN", "CARD") for t in whole.tokens)
    return past.hero.name in (phrase.resolved, whole.text) or (bare and whole.text.endswith(f" {past.hero.name}"))


def _by_its_name(subject: Phrase, named: Phrase) -> Phrase:
    """ "der damalige Rektor Benedikt Kraft" → "Benedikt Kraft"; "…, der Mittelrhein" → "der Mittelrhein"."""
    if named.relation == "name":
        whole = subject.kind == "person" and len(named.tokens) > 1 and all(t.tag == "NE" for t in named.tokens)
        return replace(subject, resolved=named.text, clear=True) if whole else subject
    one = named.head.tag == "NE" or named.kind == "place"
    definite = named.tokens[0].text.lower() in ("der", "die", "das") and len(named.tokens) == 2
    same = named.gender in (None, subject.gender)
    return replace(subject, resolved=named.text, clear=True) if one and definite and same else subject
