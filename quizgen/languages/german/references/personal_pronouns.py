"""Personal pronouns: the one phrase that „er“ or „sie“ stands for, None where there is a rival."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.nouns import lemmas
from quizgen.languages.german.references.concord import agrees, is_owned_by, may_own
from quizgen.languages.german.references.description import is_described_person
from quizgen.languages.german.references.named_within import is_no_rival, named_again, named_within, names_hero
from quizgen.languages.german.references.other_persons import (
    follows_other,
    is_of_anybody,
    is_of_newly_told,
    newly_named_person,
)
from quizgen.languages.german.references.past import NEAR, Mention, Past, before_in
from quizgen.languages.german.references.possible_doers import may_act, may_do, may_suffer
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def antecedent_of(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """What a personal pronoun stands for: the subject of the clause around it, or of the sentence before."""
    if is_of_anybody(phrase, sentence):
        return None
    if clause.kind == "subordinate" and clause.parent is not None:
        around = sentence.clauses[clause.parent]
        nouns = [p for p in around.phrases if p.kind not in ("clause", "pronoun", "time") and agrees(p, phrase)]
        nouns = [p for p in nouns if not is_owned_by(p, phrase.text.lower())]
        if len(nouns) == 1 and nouns[0].role == "subject" and phrase.role == "subject":
            return nouns[0] if may_suffer(nouns[0], clause) else None
        return None
    found = _subject_of_reason(phrase, clause, sentence, past) or _subject_before(phrase, clause, sentence, past)
    found = found or _only_object_before(phrase, clause, sentence, past)
    if found is None or may_do(found, phrase, clause):
        return found
    return found if may_act(found, clause) else None


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


def _subject_before(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """Whom a pronoun means: a subject named before in the sentence, or the one the text was about, without a rival."""
    aside = _told_by_purpose(phrase, clause, sentence)
    aside = aside + others_in(clause, phrase)
    own = [p for p in before_in(sentence, phrase) if p not in aside and agrees(p, phrase, past)]
    own = [p for p in own if p.role != "predicate"] or own  # "Die Au ist | ein Bach|, sie …": what it is, no rival
    if own and any(_tells_of_owner(told, phrase) for told in sentence.clauses):
        return None
    if own and _is_spoken_of_beside(own[0], phrase, sentence):
        return None
    if own:
        return named_within(own, phrase, clause, sentence, past)
    since = max((m.sentence for m in past.mentions if m.subject and agrees(m.phrase, phrase, past)), default=-9)
    if past.sentence - since > (NEAR if phrase.head.text.lower() in ("er", "sie") else 1):
        return None
    agreeing = [m for m in past.mentions if m.sentence >= since and agrees(m.phrase, phrase, past)]
    chosen = next((named_again(m.phrase, past) for m in agreeing if m.subject and m.sentence == since), None)
    if chosen is None or chosen.resolved is None or "guessed" in chosen.marks or _yields(chosen, phrase, past):
        return None
    if past.sentence - since > 1 and (chosen.kind != "person" or is_of_newly_told(phrase, past)):
        return None
    last = [m.phrase for m in past.mentions if m.sentence == since]
    others = [m for m in agreeing if m.sentence != since or not is_no_rival(m.phrase, chosen, last)]
    rivals = [m for m in others if not _is_same(m.phrase, chosen) and m.phrase.role != "predicate"]
    if chosen.kind == "person" and chosen.head.tag != "PPER" and any(_goes_on(m.phrase) for m in rivals):
        return None
    if chosen.kind == "person":
        rivals = [
            m for m in rivals if m.phrase.kind in ("person", "other") and (m.subject or not _is_topic(chosen, past))
        ]
    if (since < past.sentence - 1 or chosen.kind == "group") and newly_named_person(phrase, past):
        return None
    if names_hero(chosen, past) and not any(m.subject for m in rivals):
        return chosen  # whom the text is about is meant, whoever else is named
    if rivals and not any(m.subject for m in rivals) and since == past.sentence - 1 and phrase.role == "subject":
        if _are_two_groups(chosen, [m.phrase for m in rivals]):
            return None
        surely = _is_spoken_of(chosen, [m.phrase for m in rivals])
        return replace(chosen, clear=chosen.clear and surely)  # most often right, not always surely
    return None if rivals else chosen


def _is_spoken_of_beside(subject: Phrase, pronoun: Phrase, sentence: Sentence) -> bool:
    """ "Viele Leute halten | sie | im Haus: Sie brauchen wenig Wasser": the same pronoun goes on, not who did it."""
    beside = (c for c in sentence.clauses if subject in c.phrases and subject.role == "subject")
    told = (p for c in beside for p in c.phrases if p.role in ("object", "dative") and p.end <= pronoun.start)
    return any(p.head.tag == "PPER" and p.text.lower() == pronoun.text.lower() for p in told)


def _is_same(other: Phrase, chosen: Phrase) -> bool:
    """ "Die Stadt liegt am Meer, | sie | hat …. Sie …": a pronoun that stood for it, by other words."""
    again = other.head.tag == "PPER" and (other.resolved or "").casefold() == chosen.text.casefold()
    return again or other.resolved == chosen.resolved


def _are_two_groups(subject: Phrase, rivals: Sequence[Phrase]) -> bool:
    """ "Fürsten holten Händler ins Land. Sie …": either of several people may be meant."""
    people = subject.kind == "person" and subject.number == "plural" and subject.head.tag == "NN"
    return people and any(rival.kind == "person" and rival.number == "plural" for rival in rivals)


def _goes_on(rival: Phrase) -> bool:
    """ "Der König ernannte | ihn | zum Grafen. Er …": the one of whom the text tells may be meant as well."""
    return rival.head.tag == "PPER" and rival.kind == "person" and rival.role in ("object", "dative")


def others_in(clause: Clause, pronoun: Phrase) -> list[Phrase]:
    """ "| Der Apotheker | entdeckte ihn": whoever does it in the same clause is not whom the pronoun means."""
    done_to = pronoun.role in ("object", "dative") and pronoun.preposition is None
    return [p for p in clause.phrases if p.role == "subject" and p is not pronoun] if done_to else []


def _only_object_before(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """ "Pilze haben eine Hülle. | Sie | wird Velum genannt": the object, where nothing else near agrees."""
    if pronoun.role != "subject" or pronoun.field != "front" or clause.kind != "main" or before_in(sentence, pronoun):
        return None
    near = [m for m in past.mentions if m.sentence >= past.sentence - NEAR and agrees(m.phrase, pronoun, past)]
    things = {m.phrase.resolved or m.phrase.text: m for m in near}
    one = next(iter(things.values())) if len(things) == 1 else None
    if one is None or one.sentence != past.sentence - 1 or one.phrase.role != "object" or one.phrase.kind != "thing":
        return None
    rival = past.hero is not None and is_of_hero(pronoun, past)
    rival = rival or (past.theme is not None and agrees(past.theme, pronoun, past))
    rival = rival or (pronoun.number == "plural" and any(_is_group(m) for m in past.mentions))
    return None if rival or one.phrase.resolved is None else one.phrase


def _is_group(mention: Mention) -> bool:
    """ "| Die Familie | sammelt Pilze. Sie …": those who make it up may be meant."""
    return mention.subject and mention.phrase.kind == "group"


def _told_by_purpose(pronoun: Phrase, clause: Clause, sentence: Sentence) -> list[Phrase]:
    """ "Um sich vor | Feinden | zu schützen, bauen | sie | …": whoever does it is not what the purpose names."""
    fronted = [p for p in clause.phrases if p.relation == "purpose" and p.kind == "clause" and p.field == "front"]
    if pronoun.role != "subject" or not fronted or clause.frame == "copula" or "passive" in clause.marks:
        return []
    told = (c for c in sentence.clauses if c.start == fronted[0].start and c.kind == "infinitive")
    return [p for c in told for p in c.phrases]


def _yields(subject: Phrase, pronoun: Phrase, past: Past) -> bool:
    """ "Sein Vater war Müller. Er …", "In ihren Raum passt die EU. Sie …", "Ihre Quelle …": the topic may be meant."""
    if past.hero is not None and is_of_hero(pronoun, past):
        named = any(part.relation == "name" for part in subject.parts)
        if _is_beside_hero(subject, past) or (subject.kind == "thing" and "bare" in subject.marks):
            return True  # "Im Mai gelang | reine Kohle |. 1911 hielt sie …"
        owned = subject.tokens[0].tag == "PPOSAT"
        return is_described_person(subject) or (owned and (not named or subject.head.text in words("kin_by_birth")))
    theme = past.theme
    if _is_kind_of_title(subject, pronoun, past):
        return True
    if theme is None or theme.head.text == subject.head.text or not agrees(theme, pronoun, past):
        return False
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.phrase.start <= subject.start]
    owning = [t.text.lower() for p in before for t in p.tokens[:2] if t.tag == "PPOSAT"]
    return subject.head.tag != "PPER" and any(may_own(theme, form) for form in owning)


def _is_beside_hero(subject: Phrase, past: Past) -> bool:
    """ "Brahms empfahl | ihn | einem Verleger. 1892 wurde er …": either of the two, mostly the hero."""
    assert past.hero is not None
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    told = any(p.head.tag == "PPER" and p.role != "subject" and p.resolved == past.hero.name for p in before)
    return told and subject.kind == "person" and subject.resolved != past.hero.name


def _is_kind_of_title(subject: Phrase, pronoun: Phrase, past: Past) -> bool:
    """ "Kinder haben 20 | Milchzähne |. … fallen sie aus" in a text "Zähne": a kind of what it is about is meant."""
    title = past.title.casefold()
    before = (m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.phrase.role == "object")
    kinds = (p for p in before if len(title) > _SHORT and _ends_in(p.head.text, title) and agrees(p, pronoun, past))
    return any(kinds) and not _ends_in(subject.head.text, title)


_SHORT = 3
"""Letters of a title that many words end in: "Ei", "Ehe"."""


def _ends_in(noun: str, title: str) -> bool:
    """ "Milchzähne" in a text "Zähne" or "Zahn"."""
    return any(form.casefold().endswith(title) for form in (noun, *lemmas(noun)))


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
    if follows_other(pronoun, past):
        return False
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
    if not guess and past.hero.is_named_by(phrase):
        return False
    return agrees(phrase, pronoun, past)


def _is_topic(phrase: Phrase, past: Past) -> bool:
    """Is it the person that the document is about?"""
    return bool(past.topic) and past.topic in (phrase.resolved or "").split()
