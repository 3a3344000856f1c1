"""Pronouns for what the sentence before has only named: „Der höchste Berg ist die Zugspitze. Sie …“."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.references.concord import agrees, may_own
from quizgen.languages.german.references.past import Mention, Past, before_in
from quizgen.languages.german.references.personal_pronouns import is_of_hero
from quizgen.languages.german.references.possible_doers import may_do
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def newly_named(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """What a subject pronoun stands for that was no subject before; None where anything else may be meant."""
    if pronoun.role != "subject" or clause.kind != "main" or pronoun.head.text.lower() not in ("er", "sie"):
        return None
    if before_in(sentence, pronoun):
        return _told_kind(sentence, clause, pronoun, past)
    if pronoun.number == "plural":
        return _only_many(pronoun, clause, past)
    return _name_of_kind(pronoun, clause, past) or _only_person(pronoun, clause, past)


def _told_kind(sentence: Sentence, clause: Clause, pronoun: Phrase, past: Past) -> Phrase | None:
    """ "Die größte Eule ist der Uhu, | er | …": the name behind a kind whose gender is another."""
    own = before_in(sentence, pronoun)
    around = [c for c in sentence.clauses if any(p in c.phrases for p in own)]
    if len(around) != 1 or around[0].frame != "copula" or _is_theme(pronoun, clause, past):
        return None
    return _named_last(own, pronoun, clause, past)


def _name_of_kind(pronoun: Phrase, clause: Clause, past: Past) -> Phrase | None:
    """ "Der höchste Berg ist die Zugspitze. | Sie | …", where nothing else near agrees, least of all the theme."""
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    if not before or _is_theme(pronoun, clause, past):
        return None
    return _named_last(before, pronoun, clause, past)


def told_last(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """ "Man geht eine Strecke: Die längste Höhle ist die Mammuthöhle. | Sie |": what the last clause has named."""
    if pronoun.role != "subject" or clause.kind != "main" or before_in(sentence, pronoun):
        return None
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    start = max((p.start for p in before if p.role == "subject" and "superlative" in p.marks), default=0)
    if not any(p.start < start for p in before) or _is_theme(pronoun, clause, past):
        return None
    return _named_last([p for p in before if p.start >= start], pronoun, clause, past)


def _named_last(before: Sequence[Phrase], pronoun: Phrase, clause: Clause, past: Past) -> Phrase | None:
    """The definite predicate beside a superlative, if it alone agrees with the pronoun."""
    subjects = [p for p in before if p.role == "subject"]
    names = [p for p in before if p.role == "predicate" and _is_told_alone(p)]
    if len(subjects) != 1 or len(names) != 1 or "superlative" not in subjects[0].marks or names[0].preposition:
        return None
    agreeing = [p for p in before if agrees(p, pronoun, past) and may_do(p, pronoun, clause)]
    return names[0] if agreeing == names and "superlative" not in names[0].marks else None


def _is_told_alone(phrase: Phrase) -> bool:
    """ "die Zugspitze", "der Uhu", but not "der Leuchtturm", of which there are many."""
    class_ = noun_class(phrase.head.text)
    kind = "definite" in phrase.marks and (class_ in ("animal", "plant") or (class_ is None and phrase.kind == "place"))
    return phrase.head.tag == "NE" or kind


def _is_theme(pronoun: Phrase, clause: Clause, past: Past) -> bool:
    """May the pronoun mean the person or the thing that the text is about?"""
    theme = past.theme is not None and agrees(past.theme, pronoun, past) and may_do(past.theme, pronoun, clause)
    return theme or is_of_hero(pronoun, past)


def _only_person(pronoun: Phrase, clause: Clause, past: Past) -> Phrase | None:
    """ "geht auf den Dichter Äsop zurück. | Er |": the one person near, where no thing may be meant."""
    if _is_theme(pronoun, clause, past):
        return None
    near = [m for m in past.mentions if m.phrase.relation != "name" and agrees(m.phrase, pronoun, past)]
    if clause.lemma in words("person_verbs") | words("deeds_of_persons") and "passive" not in clause.marks:
        near = [m for m in near if m.phrase.kind == "person" or m.phrase.head.tag in ("NE", "FM")]
    people = {m.phrase.resolved or m.phrase.text: m for m in near}
    one = next(iter(people.values())) if len(people) == 1 else None
    return one.phrase if one is not None and _is_named_just_before(one, past) else None


def _only_many(pronoun: Phrase, clause: Clause, past: Past) -> Phrase | None:
    """ "Honig ist ein Produkt von | Bienen |. Sie …": the one plural near, where nobody else is spoken of."""
    before = [m for m in past.mentions if m.sentence == past.sentence - 1]
    since = [m for m in past.mentions if m.sentence >= past.sentence - 2 and (m.subject or m in before)]
    many = {m.phrase.head.lemma: m.phrase for m in since if m.phrase.number == "plural" or _is_counted_group(m)}
    themed = past.theme is not None and past.theme.number == "plural"
    one = next(iter(many.values())) if len(many) == 1 and not themed else None
    if one is None or not pronoun.sure or not any(m.phrase is one for m in before) or not may_do(one, pronoun, clause):
        return None
    aside = any(t.tag in ("PPOSAT", "PDAT", "CARD", "PIAT", "PIDAT") for t in one.tokens) or "guessed" in one.marks
    plain = one.head.tag == "NN" and not one.parts and one.relation not in ("predicate", "name") and one.kind != "group"
    return one if plain and not aside and one.resolved in (one.text, None) else None


def _is_counted_group(mention: Mention) -> bool:
    """ "Die Familie …, Sie …": whoever makes up a group may be meant, too."""
    return mention.subject and (mention.phrase.kind == "group" or mention.phrase.head.tag == "FM")


def _is_named_just_before(mention: Mention, past: Past) -> bool:
    """Is it a person with a name that the sentence before tells, and that is not owned: "sein Vater Hans"?"""
    phrase = mention.phrase
    named = any(t.tag == "NE" for t in phrase.tokens) and not any(p.relation == "genitive" for p in phrase.parts)
    owned = any(t.tag in ("PPOSAT", "PDAT") for t in phrase.tokens)
    last = mention.sentence == past.sentence - 1 and phrase.kind == "person" and "guessed" not in phrase.marks
    return last and named and not owned


def has_new_rival(owner: Phrase, form: str, past: Past) -> bool:
    """ "Die Struktur kommt von Gletschern, die | eine Landschaft | formten. Ihre Höhen …": the newest has them.

    `form` is the possessive; what was named before in the same sentence for the first time may own as well.
    """
    behind = (m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.phrase.start > owner.end)
    new = (p for p in behind if "indefinite" in p.marks and p.kind in ("thing", "place") and p.role == "object")
    return owner.kind == "thing" and any(p.head.tag == "NN" and may_own(p, form) for p in new)
