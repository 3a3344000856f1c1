"""Personal and relative pronouns: the one phrase that „er“, „sie“ or „die“ stands for, None where there is a rival."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from operator import attrgetter

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.declension import in_case, with_owner
from quizgen.languages.german.names import place_article
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.references.concord import agrees, relative_agrees
from quizgen.languages.german.references.description import (
    CONTRACTED,
    core,
    has_article,
    is_bare_definite,
    is_described,
    is_generic,
    is_one_only,
    name_of_owned,
)
from quizgen.languages.german.references.past import NEAR, Past, before_in
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence, Token


def with_antecedent(pronoun: Phrase, antecedent: Phrase | None, title: str = "") -> Phrase:
    """The pronoun with its antecedent's words and kind, in a document with that title."""
    if antecedent is None or pronoun.case is None:
        return pronoun
    words_ = words_for(antecedent, pronoun)
    empty = is_bare_definite(antecedent) and antecedent.head.lemma in words("dependent_nouns")
    if empty and antecedent.kind != "person" and antecedent.resolved == antecedent.text:
        return pronoun  # "der Name … er": nobody knows whose
    if words_ is None or (pronoun.preposition and antecedent.kind == "pronoun"):
        return pronoun
    relative = pronoun.head.tag == "PRELS"
    bare = antecedent.head.tag == "NN" and relative and not is_described(core(antecedent))
    if bare and antecedent.number != "plural" and not is_one_only(antecedent, title):
        return pronoun  # "die Person, die …": only the clause itself says which
    if relative and "indefinite" in antecedent.marks and antecedent.head.text in words("partitive_nouns"):
        return pronoun  # "eine Art Kran, mit der …": "die Art Kran" is none
    if pronoun.preposition:
        words_ = f"{basic_preposition(pronoun.preposition)} {words_}"
    named = relative and (_is_name(antecedent) or is_one_only(antecedent))
    return replace(
        pronoun,
        resolved=words_,
        kind=antecedent.kind,
        class_=antecedent.class_,
        clear=antecedent.clear,
        marks=pronoun.marks | ({"named"} if named else set()) | (antecedent.marks & {"guessed"}),
    )


def _is_name(phrase: Phrase) -> bool:
    """ "Karl Benz", "der Fluss Elbe", "der Kölner Dom": such words say themselves who or what is meant."""
    if phrase.head.tag in ("NE", "FM") or any(
        part.relation == "name" and part.head.tag in ("NE", "FM") for part in phrase.parts
    ):
        return True
    before = [t for t in phrase.tokens if t.tag == "ADJA" and t.end <= phrase.head.start]
    named = "definite" in phrase.marks and any(t.text[:1].isupper() for t in before)
    return named and noun_class(phrase.head.text) == "building"  # "der Berliner Arzt" may be any


def antecedent_of(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """What a personal pronoun stands for: the subject of the clause around it, or of the sentence before."""
    if clause.kind == "subordinate" and clause.parent is not None:
        around = sentence.clauses[clause.parent]
        nouns = [p for p in around.phrases if p.kind not in ("clause", "pronoun", "time") and agrees(p, phrase)]
        if len(nouns) == 1 and nouns[0].role == "subject" and phrase.role == "subject":
            return nouns[0]
        return None
    found = _subject_of_reason(phrase, clause, sentence, past) or _subject_before(phrase, sentence, past)
    return found if found is None or may_do(found, phrase, clause) else None


def _subject_of_reason(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """ "Da Wale Lungen haben, müssen | sie | …": the subject of a reason in the Vorfeld, whatever new its object is."""
    reasons = [p for p in clause.phrases if p.field == "front" and p.kind == "clause" and p.relation in _REASONS]
    if pronoun.role != "subject" or not reasons or "passive" in clause.marks:
        return None
    inside = next((c for c in sentence.clauses if c.start == reasons[0].start and c.kind == "subordinate"), None)
    own = [p for p in before_in(sentence, pronoun) if agrees(p, pronoun, past)]
    if inside is None or not own or own[0].role != "subject" or own[0] not in inside.phrases:
        return None
    new = all(p.role == "object" and p.marks & {"bare", "indefinite"} and p in inside.phrases for p in own[1:])
    return own[0] if new else None


_REASONS = ("cause", "concession")


def may_do(antecedent: Phrase, pronoun: Phrase, clause: Clause) -> bool:
    """ "Sie starb": not the radiation of the sentence before, whatever its gender."""
    if pronoun.role != "subject" or "passive" in clause.marks:
        return True
    if clause.lemma in words("animal_verbs"):  # "fressen sie": neither seeds nor trees
        return antecedent.kind != "thing" or noun_class(antecedent.head.text) == "animal"
    if clause.lemma not in words("person_verbs"):
        return True
    return antecedent.kind != "thing" or noun_class(antecedent.head.text) in ("animal", "plant")


def _subject_before(phrase: Phrase, sentence: Sentence, past: Past) -> Phrase | None:
    """Whom a pronoun means: a subject named before in the sentence, or the one the text was about, without a rival."""
    own = [p for p in before_in(sentence, phrase) if agrees(p, phrase, past)]
    if own and any(_tells_of_owner(clause, phrase) for clause in sentence.clauses):
        return None
    if own:
        return own[0] if len(own) == 1 and own[0].role == "subject" and phrase.role == "subject" else None
    since = max((m.sentence for m in past.mentions if m.subject and agrees(m.phrase, phrase, past)), default=-9)
    if past.sentence - since > (NEAR if phrase.head.text.lower() in ("er", "sie") else 1):
        return None
    agreeing = [m for m in past.mentions if m.sentence >= since and agrees(m.phrase, phrase, past)]
    chosen = next((m.phrase for m in agreeing if m.subject and m.sentence == since), None)
    if (
        chosen is None
        or chosen.resolved is None
        or "guessed" in chosen.marks
        or (past.sentence - since > 1 and chosen.kind != "person")
    ):
        return None
    rivals = [m for m in agreeing if m.phrase.resolved != chosen.resolved and m.phrase.role != "predicate"]
    if chosen.kind == "person":
        rivals = [
            m for m in rivals if m.phrase.kind in ("person", "other") and (m.subject or not _is_topic(chosen, past))
        ]
    if past.hero is not None and chosen.resolved == past.hero.name and not any(m.subject for m in rivals):
        return chosen  # whom the text is about is meant, whoever else is named
    if rivals and not any(m.subject for m in rivals) and since == past.sentence - 1 and phrase.role == "subject":
        surely = _is_spoken_of(chosen, [m.phrase for m in rivals])
        return replace(chosen, clear=chosen.clear and surely)  # most often right, not always surely
    return None if rivals else chosen


def _is_spoken_of(subject: Phrase, rivals: Sequence[Phrase]) -> bool:
    """ "Der Turm ist ein Bau der Stadt. Er …": a name or what stood first goes on."""
    if subject.head.tag == "PPER":
        return True
    if subject.kind == "person" and any(rival.kind == "person" for rival in rivals):
        return False
    return subject.head.tag == "NE" or subject.field == "front"


def _tells_of_owner(clause: Clause, pronoun: Phrase) -> bool:
    """ "Ihre Nahrung sind Käfer, sie …": what was said to be somebody's is not whom the pronoun means."""
    form = {"sie": "ihr", "er": "sein", "es": "sein"}.get(pronoun.head.text.lower())
    before = [p for p in clause.phrases if p.end <= pronoun.start]
    if form is None or clause.frame != "copula":
        return False
    return any(p.tokens[0].tag == "PPOSAT" and p.tokens[0].text.lower().startswith(form) for p in before)


def means_hero(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> bool:
    """May a pronoun mean the person that the document is about, with nobody else of that gender near?"""
    if not is_of_hero(pronoun, past):
        return False
    near = [m.phrase for m in past.mentions if m.sentence >= past.sentence - 1 and m.subject]
    others = [p for p in (*near, *before_in(sentence, pronoun)) if may_do(p, pronoun, clause)]
    return not any(_is_other(p, pronoun, past) for p in others)


def is_of_hero(pronoun: Phrase, past: Past) -> bool:
    """Is it a pronoun of the gender of the person that the document is about?"""
    low = pronoun.head.text.lower()
    gender = {"er": "masculine", "ihn": "masculine", "ihm": "masculine", "sie": "feminine", "ihr": "feminine"}.get(low)
    if past.hero is None or gender != past.hero.gender or pronoun.number == "plural":
        return False
    return low != "sie" or pronoun.number == "singular"


def _is_other(phrase: Phrase, pronoun: Phrase, past: Past) -> bool:
    """Is the phrase somebody or something else that the pronoun may mean?"""
    assert past.hero is not None
    guess = "guessed" in phrase.marks
    if not guess and (phrase.head.text in past.hero.name.split() or phrase.resolved == past.hero.name):
        return False
    return agrees(phrase, pronoun, past)


def _is_topic(phrase: Phrase, past: Past) -> bool:
    """Is it the person that the document is about?"""
    return bool(past.topic) and past.topic in (phrase.resolved or "").split()


def words_for(antecedent: Phrase, pronoun: Phrase) -> str | None:
    """The antecedent's words in the pronoun's case."""
    if antecedent.head.tag == "PPER" or antecedent.resolved not in (None, antecedent.text):
        return antecedent.resolved if antecedent.case == pronoun.case else None
    assert pronoun.case is not None
    if pronoun.case != "genitive" and (name := name_of_owned(antecedent)) is not None:
        return name
    first = antecedent.tokens[0]
    if first.tag in ("ADJD", "ADV", "PTKNEG", "PIS") and first.text.lower() not in words("droppable_before_keys"):
        return None
    if antecedent.relation == "genitive" and all(t.tag == "NE" for t in antecedent.tokens if t.text[:1].isupper()):
        return re.sub(r"(?<=[^sßxz])s$", "", antecedent.text)  # "die Worte Goethes, der …"
    whole = core(antecedent)
    if is_generic(whole):
        return in_case(whole, pronoun.case)
    contracted = whole.preposition in CONTRACTED
    if contracted and whole.head.tag == "NE":  # "am Rhein, | der …"
        article = place_article(whole.head.text)
        return f"{article} {whole.head.text}" if article and pronoun.case == "nominative" else None
    return in_case(whole, pronoun.case, definite=whole.head.tag == "NN" and (contracted or has_article(whole)))


def relative_antecedent(phrase: Phrase, clause: Clause, sentence: Sentence) -> Phrase | None:
    """What a relative pronoun stands for: the one phrase right before its clause that agrees with it."""
    before = [t for t in sentence.tokens if t.end <= clause.start and t.tag not in ("$,", "$(", "KON")]
    if not before:
        return None
    ends = {before[-1].end, *(t.end for t in sentence.tokens if t.end in (clause.start - 1, clause.start - 2))}
    found = _agreeing(phrase, clause, sentence, ends)
    return found or _before_verb(phrase, clause, sentence, before[-1])


def described_subject(pronoun: Phrase, clause: Clause, around: Clause) -> Phrase | None:
    """The subject that a predicate tells the kind of: "Curie" in "Curie war eine Forscherin, die …"."""
    subject = next((p for p in around.phrases if p.role == "subject" and p.kind != "clause"), None)
    if subject is None or around.frame != "copula" or around.marks & {"negated", "hedged", "question"}:
        return None
    predicates = [p for p in around.phrases if p.role == "predicate" and p.preposition is None]
    kinds = [p for p in predicates if p.marks & {"indefinite", "bare", "definite"} and p.start < clause.start]
    if len(kinds) != 1 or len(predicates) != 1 or not _is_right_before(kinds[0], clause):
        return None
    presented = subject.end > clause.start or "indefinite" in subject.marks  # "Ein Teil ist das Plasma, | das …"
    if "definite" in kinds[0].marks and (presented or not relative_agrees(kinds[0], pronoun)):
        return None
    if any(t.text.lower() in words("ever_words") for t in clause.tokens):
        return None  # "der älteste Spieler, der je im Finale stand"
    return subject if None in (pronoun.number, subject.number) or pronoun.number == subject.number else None


def _is_right_before(phrase: Phrase, clause: Clause) -> bool:
    """Does the phrase end where the clause begins, or hold it?"""
    inside = (p for p in phrase.parts if p.relation == "relative" and p.start == clause.start)
    return clause.start - phrase.end in (0, 1, 2) or any(inside)


def _agreeing(phrase: Phrase, clause: Clause, sentence: Sentence, ends: set[int]) -> Phrase | None:
    """The one noun phrase at one of these ends that agrees with the pronoun."""
    ends_here = [
        noun
        for around in sentence.clauses
        for owner in around.phrases
        for noun in (owner, *(part for part in owner.parts if part.relation != "name"))
        if noun.kind not in ("clause", "pronoun")
        and noun.start < clause.start
        and reaches(noun, owner, ends, clause.start)
    ]
    agreeing = {core(n).text: n for n in ends_here if relative_agrees(n, phrase) and n.head.tag in ("NN", "NE", "FM")}
    return next(iter(agreeing.values())) if len(agreeing) == 1 else None


def relative_owned(phrase: Phrase, clause: Clause, sentence: Sentence) -> str | None:
    """ "dessen Sitz" → "der Sitz des Gerichts": the owner stands right before the clause."""
    behind = phrase.tokens[0].tag in ("APPR", "APPRART")
    owned = replace(phrase, tokens=phrase.tokens[1:]) if behind else phrase
    form = owned.tokens[0].text.lower()
    pronoun = replace(phrase, gender=None, number=None)
    owner = relative_antecedent(pronoun, clause, sentence)
    if form not in ("dessen", "deren") or owner is None or owner.resolved not in (owner.text, None):
        return None
    if (form == "deren") != (owner.number == "plural" or owner.gender == "feminine"):
        return None
    told = with_owner(owned, genitive) if (genitive := _of_owner(core(owner))) is not None else None
    return f"{phrase.tokens[0].text.lower()} {told}" if told is not None and behind else told


def _of_owner(owner: Phrase) -> str | None:
    """ "ein Gericht" → "des Gerichts", "Albanien" → "von Albanien"."""
    if owner.head.tag == "NN":
        return in_case(owner, "genitive", definite=True)
    plain = all(t.tag == "NE" for t in owner.tokens[owner.preposition is not None :])
    return f"von {' '.join(t.text for t in owner.tokens if t.tag == 'NE')}" if plain else None


def _before_verb(phrase: Phrase, clause: Clause, sentence: Sentence, last: Token) -> Phrase | None:
    """ "wurde von dem Arzt X | beschrieben, der …": before the right bracket, where nothing else agrees."""
    around = sentence.clauses[clause.parent] if clause.parent is not None else None
    if around is None or last not in around.verbs or around.kind != "main":
        return None
    nouns = [p for p in around.phrases if p.kind not in ("clause", "pronoun", "time") and p.end <= last.start]
    agreeing = [p for p in nouns if relative_agrees(p, phrase)]
    nearest = bool(nouns) and agreeing == [max(nouns, key=attrgetter("end"))] and agreeing[0].end == last.start - 1
    return agreeing[0] if nearest and agreeing[0].head.tag in ("NN", "NE", "FM") else None


def reaches(noun: Phrase, owner: Phrase, ends: set[int], start: int) -> bool:
    """Does the phrase, or all of its part before the clause, end where the relative clause begins?"""
    if noun.end in ends:
        return True
    inside = noun.start < start < noun.end
    return inside and any(p.start <= start < p.end and p.relation == "relative" for p in noun.parts)
