"""What „es“ stands for, where it stands for anything: „Algerien …. Es ist das größte Land Afrikas“."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import genders
from quizgen.languages.german.references.past import Past, before_in
from quizgen.languages.german.references.title_words import are_words_of, has_words_of
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence

_NAMED_PLACES = ("Land", "Stadt", "Kontinent", "Dorf", "Bundesland")


def neuter_antecedent(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """The one neuter subject before "es", in the sentence or the one before it; None where "es" may mean nothing."""
    meant = _is_meant_subject(clause) if pronoun.role == "subject" else _is_meant_object(pronoun, clause)
    if not meant:
        return None
    own = [p for p in before_in(sentence, pronoun) if is_neuter(p)]
    own = [p for p in own if p.role != "predicate"] or own  # "wurde | das Wappen der Stadt |; seit 1944 ist es …"
    if own:
        return own[0] if len(own) == 1 and _is_certain(own[0], pronoun) else None
    before = [m for m in past.mentions if m.sentence == past.sentence - 1]
    subjects = {m.phrase.resolved: m.phrase for m in before if m.subject}
    if len(subjects) != 1 or pronoun.role != "subject" or clause.kind != "main":
        return None
    chosen = next(iter(subjects.values()))
    if chosen.head.text in words("sign_nouns"):  # "Kupfer …. Das Zeichen ist Cu. Es …"
        return past.theme if past.theme is not None and is_neuter(past.theme) else None
    if chosen.resolved is None or "guessed" in chosen.marks or not (is_neuter(chosen) or _is_bare_title(chosen, past)):
        return None
    others = (m.phrase for m in before if m.phrase.relation not in ("predicate", "genitive", "attribute"))
    rivals = [p for p in others if p.resolved != chosen.resolved and is_neuter(p)]
    if any(p.role in ("object", "dative") for p in rivals):
        return None  # "Spanien baute ein Schiff. Es sank"
    about = _is_titled(chosen, past.title)  # "Das Deutsche Museum liegt in München. Es …": hardly the town
    return replace(chosen, clear=chosen.clear and (about or not rivals))


def _is_bare_title(subject: Phrase, past: Past) -> bool:
    """ "Stonehenge ist ein Steinkreis. Es …": a name without an article that the text is about, and no person's."""
    named = subject.head.tag == "NE" and len(subject.tokens) == 1 and subject.text == past.title
    return named and subject.kind in ("other", "place") and subject.gender in (None, "neuter")


def _is_certain(noun: Phrase, pronoun: Phrase) -> bool:
    """ "verließen das Rheinland, und … besetzte es": subjects go on as subjects, objects as objects."""
    return noun.role == pronoun.role or noun.role == "subject"


def is_neuter(phrase: Phrase) -> bool:
    """ "das Land", "Algerien" without an article, an "es" that stands for such."""
    if phrase.number == "plural" or phrase.kind == "person":
        return False
    if phrase.gender is None and phrase.head.tag == "NN" and "bare" in phrase.marks:
        stuff = noun_class(phrase.head.text) in ("material", "substance")  # "das Zink", though "der Zink" is a tip
        told = genders(phrase.head.text)
        return told == ("neuter",) or (stuff and "neuter" in told)  # "Blut", without an article that would tell
    if phrase.head.tag == "NE" and phrase.class_ in _NAMED_PLACES and phrase.gender in (None, "neuter"):
        return all(token.tag == "NE" or token.text.lower() == "das" for token in phrase.tokens)
    return phrase.gender == "neuter"


def _is_meant_subject(clause: Clause) -> bool:
    """Does the clause say something that only things do? Not "es ist kalt", "es dauerte", "es folgte ein Krieg"."""
    if clause.lemma in words("verbs_of_laws") and "passive" not in clause.marks:
        return True  # "Das Gesetz …. | Es | besagt, dass …"
    if any(p.relation == "content" or (p.kind == "clause" and p.role in ("subject", "object")) for p in clause.phrases):
        return False
    if clause.lemma is None or clause.lemma in words("impersonal_verbs"):
        return False
    nouns = [p for p in clause.phrases if p.preposition is None and p.kind not in ("clause", "pronoun", "time")]
    if "passive" in clause.marks:
        known = clause.lemma not in words("reporting_verbs") | words("intransitive_verbs")
        return known and all(p.role in ("adverbial", "predicate") for p in nouns)
    if clause.frame == "copula":
        return any(_classifies(p) for p in nouns)
    if clause.lemma in words("thing_verbs"):
        return not any(p.role in ("object", "subject") for p in nouns)
    return any(p.role == "object" and p.case != "nominative" for p in nouns) or _follows_clause(clause)


def _follows_clause(clause: Clause) -> bool:
    """ "Wenn Wasser gefriert, | dehnt es sich aus": behind a clause, and with nothing that could be the subject."""
    behind = any(p.kind == "clause" and p.field == "front" and p.tokens[0].tag == "KOUS" for p in clause.phrases)
    alone = all(p.role in ("adverbial", "none") or p.kind == "pronoun" for p in clause.phrases if p.kind != "clause")
    return behind and alone and clause.lemma not in words("expletive_verbs") | words("weather_verbs")


def _classifies(phrase: Phrase) -> bool:
    """ "das größte Land Afrikas", not "der König, der …", whom the clause only brings forward."""
    noun = phrase.head.tag == "NN" and phrase.tokens[0].tag == "ART" and phrase.number == "singular"
    return phrase.role == "predicate" and noun and not any(p.relation == "relative" for p in phrase.parts)


def _is_meant_object(pronoun: Phrase, clause: Clause) -> bool:
    """ "die Armee besetzte es": a verb with a subject and without a clause that "es" might announce."""
    called = clause.frame == "naming" and any(_is_name_of(p, pronoun) for p in clause.phrases)
    subject = _is_done_by_anybody(clause) if called else False
    subject = subject or any(p.role == "subject" and p.kind != "pronoun" for p in clause.phrases)
    announced = any(p.kind == "clause" and not (called and p.field == "front") for p in clause.phrases)
    return pronoun.role == "object" and subject and not announced and clause.lemma in words("es_object_verbs")


def _is_name_of(phrase: Phrase, pronoun: Phrase) -> bool:
    """ "nennt man es | Lava": with a name beside it "es" announces nothing."""
    return phrase is not pronoun and phrase.role in ("object", "predicate") and phrase.head.tag in ("NN", "NE", "FM")


def topic_of_es(pronoun: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """ "Das Reh hat einen Magen. | Es | frisst Gras.": the subject before, in a text of that title; None elsewhere."""
    if pronoun.head.text.lower() != "es" or clause.kind != "main":
        return None
    done = _is_done_by_anybody(clause) or _is_meant_object(pronoun, clause)
    if pronoun.role != "subject" and not (pronoun.role == "object" and done):
        return None
    told = [c for c in sentence.clauses if c.kind == "main" and c.end <= clause.start]
    inside = [
        p for c in told for p in c.phrases if p.role == "subject"
    ]  # "Das Reh ist ein Tier; im Winter frisst es …"
    before = inside or [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.subject]
    before = before if inside else _done_to_title(before, past) or before
    if not before or not all(_is_titled(phrase, past.title) for phrase in before):
        return None
    last = () if inside else (m.phrase for m in past.mentions if m.sentence == past.sentence - 1)
    new = (p for p in last if p.role in ("object", "dative") and p.preposition is None and p not in before)
    named = (p for c in sentence.clauses for p in c.phrases if p.end <= pronoun.start and p not in inside)
    own = (p for p in named if p.kind != "time")  # "Im Jahr 1945 kam | es | …"
    rivals = (p for p in (*new, *own) if p.gender == "neuter" and p.number != "plural" and _may_be_told(p, clause))
    return None if any(rivals) or not says_something(clause) else before[0]


def _done_to_title(subjects: Sequence[Phrase], past: Past) -> list[Phrase]:
    """ "Soldaten besetzten | Marokko |. Es …": what the text is about, where no subject can be "es"."""
    told = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.phrase.role == "object"]
    titled = [p for p in told if p.preposition is None and p.head.tag == "NE" and _is_titled(p, past.title)]
    several = all(p.number == "plural" or p.gender in ("masculine", "feminine") or p.kind == "person" for p in subjects)
    return titled if len(titled) == 1 and several else []


def _may_be_told(rival: Phrase, clause: Clause) -> bool:
    """ "Das Reh frisst | Gras |. Es schläft …", "Das Herz pumpt | das Blut |. Es liegt …": not of mere stuff."""
    if noun_class(rival.head.text) not in _STUFFS:
        return True
    living = words("animal_verbs") | words("person_verbs") | words("lying_verbs")
    return clause.lemma not in living


_STUFFS = ("material", "substance", "food", "plant")


def _is_done_by_anybody(clause: Clause) -> bool:
    """ "Man verwendet | es | zum Würzen": "man" is no rival."""
    return any(p.role == "subject" and p.text.lower() == "man" for p in clause.phrases)


def _is_titled(phrase: Phrase, title: str) -> bool:
    """Is it a neuter that the title names, or an "es" that stood for it?"""
    neuter = phrase.number == "singular" and is_neuter(phrase) and (not phrase.parts or has_words_of(phrase, title))
    neuter = neuter and "guessed" not in phrase.marks
    told = (phrase.resolved or "").split()
    named = phrase.head.text == title or has_words_of(phrase, title)
    named = named or (phrase.head.tag == "PPER" and (title in told or are_words_of(told[1:], title)))
    return neuter and named


def _comes_about(clause: Clause) -> bool:
    """ "(Ein Gewitter) entsteht, wenn …": nothing else is told but when, where or how."""
    inner = [p for p in clause.phrases if p.kind == "clause"]
    return clause.lemma in words("arising_verbs") and all(p.relation in ("condition", "means", "time") for p in inner)


def _happens(clause: Clause) -> bool:
    """ "Es erschien 1997", "Es endete im Mai": nothing is told but when or where, so that "es" announces nothing."""
    told = [p for p in clause.phrases if p.head.text.lower() != "es"]
    aside = all(p.role == "adverbial" and p.kind != "clause" and (p.preposition or p.kind == "time") for p in told)
    dated = any(p.kind == "time" for p in told)
    return clause.lemma in words("verbs_of_es_alone") and aside and dated and "passive" not in clause.marks


def _is_told_of_thing(clause: Clause) -> bool:
    """ "Es kommt aus Asien", "kam | zu Polen", "lebt | im Wald"; but not "kommt | zu Streit", "kommt vor, dass …"."""
    if any(p.kind == "clause" or p.text.lower() == "sich" for p in clause.phrases):
        return False
    there = [p for p in clause.phrases if p.preposition is not None and p.kind != "time"]
    if clause.frame == "coming":
        happening = any(p.preposition in ("zu", "zum", "zur") and p.kind != "place" for p in there)
        reached = any(p.preposition == "zu" and p.kind == "place" and p.head.tag == "NE" for p in there)
        return not happening and (reached or any(p.relation == "origin" for p in there))
    return clause.lemma in words("dwelling_verbs") and any(p.relation == "place" for p in there)


def _is_like_thing(clause: Clause) -> bool:
    """ "Es wurde unabhängig", "wurde eine Kolonie", but not "Es ist gefährlich", "Es wurde Winter"."""
    if clause.frame not in ("copula", "becoming") or any(p.kind == "clause" for p in clause.phrases):
        return False
    made = (p for p in clause.phrases if p.role == "predicate" and "indefinite" in p.marks and p.head.tag == "NN")
    if clause.frame == "becoming" and any(p.kind != "time" for p in made):
        return True
    told = (t for p in clause.phrases if p.kind != "clause" for t in p.tokens)
    return any(t.tag == "ADJD" and t.lemma.lower() in words("adjectives_of_things") for t in told)


def _has_object(clause: Clause) -> bool:
    """ "Es zeigt 300 Bilder", but not "es zeigt sich, dass …"."""
    plain = not any(p.kind == "clause" or p.text.lower() == "sich" for p in clause.phrases)
    objects = [p for p in clause.phrases if p.role == "object" and p.head.tag in ("NN", "NE") and p.preposition is None]
    return plain and bool(objects) and clause.lemma in words("verbs_of_es_with_objects")


def says_something(clause: Clause) -> bool:
    """Is "es" more than a stopgap: "es regnet", "es ist wichtig, dass …", "es leben dort Tiere" say nothing of it."""
    others = [p for p in clause.phrases if p.role in ("object", "dative", "predicate") and p.kind != "pronoun"]
    placed = clause.lemma in words("lying_verbs") and any(p.relation == "place" for p in clause.phrases)
    if clause.frame == "consisting" and not others:
        return True  # "Es besteht aus Wüste", but "Es besteht die Gefahr, …"
    if placed and not others:
        return True  # "Es liegt hinter dem Brustbein", but "Es liegt daran, dass …"
    if _is_like_thing(clause) or (_is_told_of_thing(clause) and not others):
        return True
    if _comes_about(clause) and not others:
        return True  # "Es entsteht, wenn feuchte Luft aufsteigt", but "Es entsteht ein Tal, wenn …"
    if _happens(clause) or _has_object(clause):
        return True
    if clause.lemma in words("impersonal_verbs") or any(p.kind == "clause" for p in clause.phrases):
        return False
    if clause.frame in ("copula", "becoming"):
        measured = any(p.relation == "degree" for p in clause.phrases)
        return measured or any(p.role == "predicate" and p.head.tag == "NN" for p in others)
    stopgap = clause.lemma in words("expletive_verbs") or "passive" in clause.marks
    return not (stopgap and others)
