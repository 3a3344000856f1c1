"""What may do or suffer what a clause tells: who „sie“ in „Sie starb“ can be at all."""

from __future__ import annotations

from quizgen.languages.german.noun_classes import is_group_noun, noun_class
from quizgen.languages.german.references.description import is_measure
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def may_do(antecedent: Phrase, pronoun: Phrase, clause: Clause) -> bool:
    """ "Sie starb": not the radiation of the sentence before, whatever its gender."""
    if pronoun.role == "subject" and antecedent.kind == "person" and _is_of_things(clause):
        return False  # "Der Bildhauer kam aus Ulm. Er wurde 1736 enthüllt": what he made
    if pronoun.role != "subject" or "passive" in clause.marks:
        return True
    if is_measure(antecedent.head) and antecedent.kind == "thing":
        return clause.frame == "copula" or clause.lemma in words("amount_verbs") | words("changing_verbs")
    if antecedent.head.text in words("word_nouns") and not _tells_of_words(clause):
        return False  # "Der Name kommt von dem Seefahrer X. Er umsegelte …"
    if clause.lemma in words("animal_verbs"):  # "fressen sie": neither seeds nor trees
        return antecedent.kind != "thing" or noun_class(antecedent.head.text) == "animal"
    first = any(p.preposition == "als" and p.kind == "person" and p.relation == "other" for p in clause.phrases)
    if clause.lemma not in words("person_verbs") - words("verbs_of_things_too") and not first:
        return True  # but "umsegelte | als erster Europäer | die Spitze"
    return antecedent.kind != "thing" or noun_class(antecedent.head.text) in ("animal", "plant")


def _is_of_things(clause: Clause) -> bool:
    """ "Er wurde enthüllt", "Er fand 1815 statt": no person is made, opened or held."""
    done = "passive" in clause.marks and clause.lemma in words("verbs_done_to_things")
    return done or ("passive" not in clause.marks and clause.lemma in words("verbs_of_events"))


def may_act(antecedent: Phrase, clause: Clause) -> bool:
    """ "Die Universität hat viele Institute. | Sie | betreibt …": what people make up does what persons do."""
    lives = clause.lemma in words("animal_verbs") | words("verbs_of_life") | words("verbs_of_private_life")
    return is_group_noun(antecedent.head.text) and "definite" in antecedent.marks and not lives


def may_suffer(antecedent: Phrase, clause: Clause) -> bool:
    """ "ein Aufenthalt Störtebekers, obwohl | er | gefangen wurde": no stay is caught."""
    done = "passive" in clause.marks and clause.lemma in words("person_patients") | {"fangen"}
    return not done or antecedent.kind != "thing" or noun_class(antecedent.head.text) is not None


def _tells_of_words(clause: Clause) -> bool:
    """ "Er bedeutet …", "Er wurde verwendet", "Er ist alt": what words do, or what is done to them."""
    framed = clause.frame in ("copula", "coming", "meaning", "naming", "existence") or "passive" in clause.marks
    return framed or clause.lemma in words("word_verbs")
