"""Whether a phrase is understood without the text, and the words to write for it then.

The past of the document is walked once; a phrase is resolved from the sentence itself and the few before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from quizgen.languages.german.references.concord import may_mean
from quizgen.languages.german.references.countries import of_country
from quizgen.languages.german.references.description import (
    core,
    has_article,
    is_bare_definite,
    is_both,
    is_counted_definite,
    is_definite,
    is_described,
    is_described_person,
    is_known_to_all,
    name_of_owned,
)
from quizgen.languages.german.references.echoes import with_echoes
from quizgen.languages.german.references.guesses import with_guesses
from quizgen.languages.german.references.neuter import neuter_antecedent, topic_of_es
from quizgen.languages.german.references.noun_anaphora import (
    described_demonstrative,
    full_name,
    named,
    repeated,
    same_noun,
    same_year,
)
from quizgen.languages.german.references.past import (
    NEAR,
    Mention,
    Past,
    all_phrases,
    full_names,
    hero,
    mentions_in,
    topic,
    years_in,
)
from quizgen.languages.german.references.places import place_meant
from quizgen.languages.german.references.possessives import owns_parts, possessive
from quizgen.languages.german.references.pronouns import (
    antecedent_of,
    described_subject,
    means_hero,
    relative_antecedent,
    relative_owned,
    with_antecedent,
)
from quizgen.languages.german.references.relative_pronouns import (
    as_guess,
    guessed,
    is_surely_described,
    kind_agrees,
    nearest_antecedent,
    with_number,
)
from quizgen.languages.german.references.theme import kind_meant, names_theme, theme_meant
from quizgen.languages.german.references.titles import means_title, title_kinds
from quizgen.languages.german.references.years import after_aside, leans_on_time, year_meant
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Sentence


def resolve(sentences: Sequence[Sentence], title: str = "") -> tuple[Sentence, ...]:
    """The sentences with `resolved` filled in for every phrase that can stand without the text of that title."""
    persons = frozenset(
        p.head.text for s in sentences for p in all_phrases(s) if p.kind == "person" and p.head.tag == "NE"
    )
    full, about = full_names(sentences), topic(sentences)
    person, kinds = hero(title, sentences, full), title_kinds(title, sentences)
    mentions: list[Mention] = []
    theme: Phrase | None = None
    done: list[Sentence] = []
    for index, sentence in enumerate(sentences):
        recent = tuple(m for m in mentions if index - m.sentence <= NEAR and _same_section(sentences, m, sentence))
        past = Past(recent, full, index, persons, about, _years_before(sentences, index), person, title, theme, kinds)
        resolved = _sentence(sentence, past)
        done.append(resolved)
        new = mentions_in(resolved, index)
        mentions = [*recent, *new]
        named = (m.phrase for m in reversed(new) if m.phrase.head.tag != "PPER" and names_theme(m.phrase, title))
        theme = next(named, theme)
    return tuple(done)


def _years_before(sentences: Sequence[Sentence], index: int) -> frozenset[str]:
    """The years of the sentence before, if no heading stands between."""
    if not index or sentences[index - 1].heading != sentences[index].heading:
        return frozenset()
    return years_in(sentences[index - 1])


def _same_section(sentences: Sequence[Sentence], mention: Mention, sentence: Sentence) -> bool:
    return sentences[mention.sentence].heading == sentence.heading


def _sentence(sentence: Sentence, past: Past) -> Sentence:
    clauses = tuple(
        replace(clause, phrases=tuple(_resolved_phrase(p, clause, sentence, past) for p in clause.phrases))
        for clause in sentence.clauses
    )
    known = with_echoes(replace(sentence, clauses=clauses))
    return _with_clauses(with_echoes(with_guesses(known, past)))


def _with_clauses(sentence: Sentence) -> Sentence:
    """The sentence with the clauses resolved that say "er" of a subject which is itself only now known."""
    clauses = tuple(
        replace(clause, phrases=tuple(_resolved_clause(p, clause) for p in clause.phrases))
        for clause in sentence.clauses
    )
    return replace(sentence, clauses=clauses)


def _resolved_clause(phrase: Phrase, clause: Clause) -> Phrase:
    open_ = phrase.kind == "clause" and phrase.resolved is None
    return replace(phrase, resolved=phrase.text) if open_ and _clause_stands_alone(phrase, clause) else phrase


def _resolved_phrase(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase:
    """The phrase with its resolved words; a pronoun also takes over what kind of thing it stands for."""
    if phrase.kind == "other" and phrase.head.text in past.persons:
        phrase = replace(phrase, kind="person")
    if phrase.head.tag == "PRELS":
        return _relative(phrase, clause, sentence, past)
    if (
        any(t.tag == "PRELAT" for t in phrase.tokens[:2])
        and (owned := relative_owned(phrase, clause, sentence)) is not None
    ):
        return replace(phrase, resolved=owned, marks=phrase.marks | {"definite", "owner"})
    if phrase.head.tag == "PPER" and phrase.preposition is None:
        found = _personal(phrase, clause, sentence, past)
        if found.resolved is not None or phrase.head.text.lower() != "es":
            return found
        if (topic := topic_of_es(phrase, clause, sentence, past)) is not None:
            return with_antecedent(phrase, topic)
    resolved = _resolved(phrase, clause, sentence, past)
    if resolved != phrase.text and phrase.tokens[0].tag == "PTKNEG":
        resolved = None  # "nicht mehr am Fluss": other words would lose what denies it
    if resolved is not None and phrase.tokens[-1].tag == "PROAV":
        return replace(phrase, resolved=resolved[:1].lower() + resolved[1:], clear=False)
    if resolved is None and (again := repeated(phrase, past)) is not None:
        return replace(phrase, resolved=again, clear=False)
    if phrase.role == "subject" and any(_names_others(part) for part in phrase.parts):
        return replace(phrase, resolved=None)
    vague = resolved == phrase.text and (
        is_counted_definite(phrase)
        or is_described_person(phrase)
        or (is_bare_definite(phrase) and not is_known_to_all(phrase))
    )
    if vague and means_title(phrase, past):
        return replace(phrase, resolved=resolved, marks=phrase.marks | {"titled"})
    vague = vague or any(_leans(part) and not means_title(part, past) for part in phrase.parts)
    anchored = phrase.role != "subject" and _is_anchored(clause, phrase)
    marks = phrase.marks | {"anchored"} if vague and anchored else phrase.marks
    if resolved is not None and "bare" in marks and resolved.endswith(f" {phrase.text}"):
        marks = marks - {"bare"} | {"definite"}  # "Hauptstadt Perus ist …" got its article
    then = resolved == phrase.text and phrase.tokens[-1].text == "Zeit" and any(t.tag == "PDAT" for t in phrase.tokens)
    clear = (not vague or anchored) and not then and not _points_forward(phrase, clause)
    return replace(phrase, resolved=resolved, clear=clear, marks=marks)


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
        found = with_antecedent(phrase, subject, past.title)
        if found.resolved is not None:
            return found if is_surely_described(subject, clause, around) else as_guess(found)
        antecedent = antecedent if antecedent is not None and is_described(core(antecedent)) else subject
    found = with_antecedent(phrase, antecedent, past.title)
    if found.resolved is not None:
        return found if antecedent in (told, subject) else as_guess(found)
    nearest = antecedent or with_number(nearest_antecedent(phrase, clause, sentence), phrase)
    return guessed(phrase, nearest, clause)


def _points_forward(phrase: Phrase, clause: Clause) -> bool:
    """ "Als sie die Burg erobert hatten, flohen die Bauern": "sie" are hardly those who are only named behind it."""
    if phrase.kind != "clause" or phrase.field != "front" or clause.kind != "main":
        return False
    told = any(t.tag == "PPER" and t.text.lower() in ("er", "sie") for t in phrase.tokens[:3])
    subject = next((p for p in clause.phrases if p.role == "subject" and p.start > phrase.end), None)
    return told and subject is not None and subject.head.tag == "NN" and has_article(subject)


def _leans(part: Phrase) -> bool:
    """ "eine Nachbildung | des Forts": a genitive or attribute that means one certain thing of the text."""
    told = is_both(part) or (is_bare_definite(part) and not is_known_to_all(part))
    return part.relation in ("genitive", "attribute") and told


def _names_others(part: Phrase) -> bool:
    """ "der Mais, | den sie anbauten": right behind a relative pronoun "sie" means somebody else than the noun."""
    pairs = pairwise(t for t in part.tokens)
    told = (a.tag in ("PRELS", "PWAV") and b.tag == "PPER" and b.text.lower() in ("er", "sie") for a, b in pairs)
    return part.relation == "relative" and any(told)


def _personal(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase:
    """A personal pronoun with what it stands for."""
    if phrase.head.text.lower() == "es":
        found = with_antecedent(phrase, neuter_antecedent(phrase, clause, sentence, past))
        return replace(found, sure=found.sure or (found.resolved is not None and found.field == "front"))
    found = with_antecedent(phrase, antecedent_of(phrase, clause, sentence, past))
    if found.resolved is None and past.hero is not None and means_hero(phrase, clause, sentence, past):
        return replace(phrase, resolved=past.hero.name, kind="person", clear=True)
    if found.resolved is None:
        theme = theme_meant(phrase, clause, sentence, past) or kind_meant(phrase, clause, sentence, past)
        return with_antecedent(phrase, theme)
    return found


def _resolved(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> str | None:
    """The words to write for a phrase where the text is not at hand."""
    if phrase.kind == "quotation":
        return phrase.text if phrase.text[-1:] in '“”"»«' else None
    if phrase.kind == "clause":
        return phrase.text if _clause_stands_alone(phrase, clause) else None
    if len(phrase.tokens) > 1 and phrase.tokens[-1].tag == "PROAV" and phrase.head.tag == "NN":
        return phrase.text[: phrase.tokens[-2].end - phrase.start]  # "Das Konzept dazu"
    if phrase.text.lower() in table("idioms") or _is_announcing(phrase, clause):
        return phrase.text
    if (place := place_meant(phrase, clause, sentence, past)) is not None:
        return place
    if (then := year_meant(phrase, clause, past)) is not None or leans_on_time(phrase, clause):
        return then
    if (dated := after_aside(phrase)) is not None:
        return dated
    if any(t.text.lower() in words("deictics") and t.tag in ("ADV", "PROAV", "ADJD") for t in phrase.tokens):
        return phrase.text if _is_connective(phrase) else _without_relative(phrase)
    if year := same_year(phrase, past):
        return year
    if any(t.tag == "ADJA" and t.lemma.lower() in words("comparing_adjectives") for t in phrase.tokens):
        return None
    if any(a.text in words("comparing_adverbs") and b.tag == "ADJA" for a, b in pairwise(phrase.tokens)):
        return None
    return _by_head(phrase, clause, past)


def _is_announcing(phrase: Phrase, clause: Clause) -> bool:
    """ "dazu …, dass": a word that only announces a clause."""
    announced = any(p.relation == "content" and p.kind == "clause" and p.start > phrase.end for p in clause.phrases)
    return announced and len(phrase.tokens) == 1 and phrase.tokens[0].tag == "PROAV"


def _by_head(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """The words for a noun phrase or a pronoun: by its determiner, its adjectives and its head."""
    first = next((t for t in phrase.tokens if t.tag not in ("APPR", "APPRART")), phrase.tokens[0])
    if is_definite(phrase) and any(
        t.tag == "ADJA" and t.lemma.lower() in words("anaphoric_adjectives") for t in phrase.tokens
    ):
        return same_noun(phrase, past)
    if first.tag in ("PRELAT", "PWAT") or is_both(phrase):
        return None
    if _FIRST_OF_ALL.fullmatch(phrase.text):
        return phrase.text
    if phrase.head.tag in _PRONOUNS:
        return _pronoun(phrase, clause)
    if phrase.tokens[0].tag == "ART" and phrase.head.tag == "ADJA" and phrase.head.text.islower() and not phrase.parts:
        return None  # "den wichtigsten nennt man …": its noun stands elsewhere
    if first.tag == "PDAT":
        return same_noun(phrase, past) or named(phrase, past) or described_demonstrative(phrase)
    if any(t.tag == "PPOSAT" for t in phrase.tokens):
        own = phrase.text if owns_parts(phrase) else possessive(phrase, clause, past)
        return own or _named_behind(phrase)
    if phrase.kind == "person" and phrase.head.tag == "NE":
        return full_name(phrase, past)
    if (owned := of_country(phrase, past)) is not None:
        return owned
    if is_bare_definite(phrase):
        return same_noun(phrase, past) or named(phrase, past) or phrase.text
    return phrase.text


_FIRST_OF_ALL = re.compile(r"als (erste|letzte|einzige)[rs]?", re.IGNORECASE)
"""Before all others, or none of them: it stands by itself, though it has no noun."""


def _without_relative(phrase: Phrase) -> str | None:
    """ "die Firma Krupp, | die heute in Essen sitzt" → "die Firma Krupp": its name says enough."""
    relative = next((p for p in phrase.parts if p.relation == "relative" and p.end == phrase.end), None)
    named = any(p.relation == "name" for p in phrase.parts) or phrase.head.tag == "NE"
    if relative is None or not named:
        return None
    whole = core(phrase)
    leans = any(t.text.lower() in words("deictics") or t.tag in ("PPOSAT", "PDAT") for t in whole.tokens)
    return None if leans or whole is phrase else whole.text


_ADDING = ("auch", "ebenfalls", "sogar", "selbst")
"""Words before a pronoun that mean others than the subject."""


def _named_behind(phrase: Phrase) -> str | None:
    """ "Sein Nachfolger, | der Maler Hans Holbein" → "der Maler Hans Holbein": the apposition tells who it is."""
    if (name := name_of_owned(phrase)) is not None:
        return f"{phrase.preposition} {name}" if phrase.preposition else name
    last = phrase.parts[-1] if phrase.parts else None
    if last is None or last.relation != "apposition" or last.end != phrase.end or phrase.preposition:
        return None
    names = [t for t in last.tokens if t.tag == "NE"]
    owned = any(t.tag in ("PPOSAT", "PDAT") for t in last.tokens)
    whole = last.kind == "person" and len(names) > 1  # "Seine Schwester, die Lehrerin Anna": whose sister is lost
    return last.text if whole and not owned and len(phrase.parts) == 1 else None


_PRONOUNS = ("PPER", "PRF", "PRELS", "PDS", "PIS", "PWS", "PPOSS", "PIAT", "PDAT", "PPOSAT")


def _is_connective(phrase: Phrase) -> bool:
    return len(phrase.tokens) == 1 and phrase.text.lower() in words("connectives")


def _clause_stands_alone(phrase: Phrase, clause: Clause) -> bool:
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
    pronouns = [t.text.lower() for t in phrase.tokens if t.tag in ("PPER", "PPOSAT") and t.text.lower() != "sich"]
    if any(t.lemma == "geben" and t.tag.endswith("FIN") for t in phrase.tokens):
        pronouns = [word for word in pronouns if word != "es"]  # "als es noch keine Autos gab"
    if not pronouns:
        return True
    if any(a.text.lower() in _ADDING and b.tag == "PPER" for a, b in pairwise(phrase.tokens)):
        return False  # "fanden heraus, dass auch sie im Meer leben"
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not phrase), None)
    if subject is None or not all(may_mean(word, subject) for word in pronouns):
        return False
    goes_on = subject.head.tag == "PPER" and subject.resolved not in (None, subject.text)  # "es kam dazu, als er …"
    return subject.head.tag in ("NN", "NE", "FM") or goes_on


def _names_place(phrase: Phrase, clause: Clause) -> bool:
    """ "fliegen nach Afrika, um | dort | zu überwintern": the place stands in the clause around, and no other."""
    local = ("place", "direction", "origin")
    places = [p for p in clause.phrases if p.relation in local or p.kind == "place"]
    one = len(places) == 1 and places[0].end < phrase.start and places[0].sure
    return one and places[0].role == "adverbial" and places[0].head.tag in ("NN", "NE") and not places[0].parts


def _pronoun(phrase: Phrase, clause: Clause) -> str | None:
    """ "sich" and "man" mean nobody, and "es" in "es gibt" neither; other pronouns need the text."""
    low = phrase.head.text.lower()
    if low in ("sich", "man", "einander"):
        return phrase.text
    if phrase.head.tag == "PIS" and any(part.relation == "genitive" for part in phrase.parts):
        return phrase.text  # "zu einer der reichsten Städte Europas"
    return phrase.text if low == "es" and _is_expletive(clause) else None


def _is_expletive(clause: Clause) -> bool:
    """Does "es" mean nothing: "es gibt", "es handelt sich um", "es kam zu", "es geht um"?"""
    prepositions = table("expletives").get(clause.lemma or "", ("",))[0].split()
    return "-" in prepositions or any(p.preposition in prepositions for p in clause.phrases)


def _is_anchored(clause: Clause, phrase: Phrase) -> bool:
    """Does a name elsewhere in the clause say what the phrase must be about? "Die Panthers belegten … in der Liga"."""
    others = (p for p in clause.phrases if p is not phrase and p.kind != "clause")
    return any(t.tag == "NE" for p in others for t in p.tokens)
