"""What phrases stand for: a name for a pronoun, the full phrase for „der Kongreß“; None where it is not certain.

The past of the document is walked once; a phrase is resolved from the sentence itself and the few before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.declension import in_case, with_possessor
from quizgen.languages.german.names import first_name_gender
from quizgen.languages.german.nouns import lemmas, noun_class
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Sentence

_CUT = ("relative", "apposition", "members", "content")
_NEAR = 3
"""How many sentences back a full phrase may stand for a short one to mean the same."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase of the text so far; `sentence` counts from the beginning."""

    phrase: Phrase
    sentence: int
    subject: bool


@dataclass(frozen=True, slots=True)
class Past:
    """What the text has named before the sentence at hand; `full_names` are persons' by their last part."""

    mentions: tuple[Mention, ...]
    full_names: dict[str, str]
    sentence: int
    persons: frozenset[str] = frozenset()
    """Names that some sentence shows to be persons'."""
    topic: str = ""
    """The last name of the person named most often as a subject."""


def resolve(sentences: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences with `resolved` filled in for every phrase that can stand without the text."""
    full_names, topic = _full_names(sentences), _topic(sentences)
    persons = frozenset(
        p.head.text for s in sentences for p in _all_phrases(s) if p.kind == "person" and p.head.tag == "NE"
    )
    mentions: list[Mention] = []
    done: list[Sentence] = []
    for index, sentence in enumerate(sentences):
        recent = tuple(m for m in mentions if index - m.sentence <= _NEAR and _same_section(sentences, m, sentence))
        past = Past(recent, full_names, index, persons, topic)
        resolved = _sentence(sentence, past)
        done.append(resolved)
        mentions = [*recent, *_mentions(resolved, index)]
    return tuple(done)


def _topic(sentences: Sequence[Sentence]) -> str:
    """The last name of the person that is a subject most often, if at least three times and in the first sentence."""
    count = Counter(
        p.head.text
        for s in sentences
        for p in _all_phrases(s)
        if p.kind == "person" and p.role == "subject" and p.head.tag == "NE"
    )
    if not count or not sentences:
        return ""
    name, times = max(count.items(), key=_times)
    first = any(t.text == name for t in sentences[0].tokens)
    return name if first or times > 3 else ""


def _times(item: tuple[str, int]) -> int:
    return item[1]


def _same_section(sentences: Sequence[Sentence], mention: Mention, sentence: Sentence) -> bool:
    return sentences[mention.sentence].heading == sentence.heading


def _full_names(sentences: Sequence[Sentence]) -> dict[str, str]:
    """Surname → the one full name it stands for in the document: „Tesla“ → „Nikola Tesla“."""
    found: dict[str, set[str]] = {}
    for sentence in sentences:
        for phrase in _all_phrases(sentence):
            names = [t.text for t in phrase.tokens if t.tag == "NE"]
            plain = len(names) == len([t for t in phrase.tokens if t.tag not in ("APPR", "ART")])
            if phrase.kind == "person" and plain and 1 < len(names) < 4 and not re.search(r"[^s]s$", names[-1]):
                found.setdefault(names[-1], set()).add(" ".join(names))
    return {last: full.pop() for last, full in found.items() if len(full) == 1}


def _all_phrases(sentence: Sentence) -> Iterator[Phrase]:
    for clause in sentence.clauses:
        for phrase in clause.phrases:
            yield phrase
            yield from phrase.parts


def _mentions(sentence: Sentence, index: int) -> list[Mention]:
    """The noun phrases of a sentence that later ones may mean, with the words they are resolved to."""
    return [
        Mention(phrase, index, phrase.role == "subject" and clause.kind == "main")
        for clause in sentence.clauses
        for phrase in (*clause.phrases, *(part for p in clause.phrases for part in p.parts if part.kind != "clause"))
        if phrase.kind not in ("clause", "quotation", "time", "number")
        and phrase.head.tag in ("NN", "NE", "PPER", "FM")
    ]


def _sentence(sentence: Sentence, past: Past) -> Sentence:
    clauses = tuple(
        replace(clause, phrases=tuple(_resolved_phrase(p, clause, sentence, past) for p in clause.phrases))
        for clause in sentence.clauses
    )
    return replace(sentence, clauses=clauses)


def _resolved_phrase(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase:
    """The phrase with its resolved words; a pronoun also takes over what kind of thing it stands for."""
    if phrase.kind == "other" and phrase.head.text in past.persons:
        phrase = replace(phrase, kind="person")
    if phrase.head.tag == "PRELS":
        return _as(phrase, _relative_antecedent(phrase, clause, sentence))
    if phrase.head.tag == "PPER" and phrase.preposition is None and phrase.head.text.lower() not in ("es",):
        return _as(phrase, _antecedent_of(phrase, clause, sentence, past))
    resolved = _resolved(phrase, clause, sentence, past)
    if resolved is not None and phrase.tokens[-1].tag == "PROAV":
        return replace(phrase, resolved=resolved[:1].lower() + resolved[1:], clear=False)
    vague = resolved == phrase.text and _is_bare_definite(phrase) and not _is_known_to_all(phrase)
    anchored = phrase.role != "subject" and _is_anchored(clause, phrase)
    return replace(phrase, resolved=resolved, clear=not vague or anchored)


def _as(pronoun: Phrase, antecedent: Phrase | None) -> Phrase:
    """The pronoun with its antecedent's words and kind."""
    if antecedent is None or pronoun.case is None:
        return pronoun
    words_ = _words_for(antecedent, pronoun)
    if words_ is None or (pronoun.preposition and antecedent.kind == "pronoun"):
        return pronoun
    bare = antecedent.head.tag == "NN" and pronoun.head.tag == "PRELS" and not _is_described(core(antecedent))
    if bare and antecedent.number != "plural":
        return pronoun  # "die Person, die …": only the clause itself says which
    if pronoun.preposition:
        words_ = f"{_full_preposition(pronoun)} {words_}"
    return replace(pronoun, resolved=words_, kind=antecedent.kind, class_=antecedent.class_, clear=antecedent.clear)


def _is_described(phrase: Phrase) -> bool:
    """Do adjectives, genitives or names say which one is meant?"""
    telling = [t for t in phrase.tokens if t.tag in ("ADJA", "NE") and t.lemma.lower() not in words("empty_adjectives")]
    return bool(telling) or any(p.relation in ("genitive", "attribute", "name") for p in phrase.parts)


def _antecedent_of(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> Phrase | None:
    """What a personal pronoun stands for: the subject of the clause around it, or of the sentence before."""
    if clause.kind == "subordinate" and clause.parent is not None:
        around = sentence.clauses[clause.parent]
        nouns = [p for p in around.phrases if p.kind not in ("clause", "pronoun", "time") and _agrees(p, phrase)]
        if len(nouns) == 1 and nouns[0].role == "subject" and phrase.role == "subject":
            return nouns[0]
        return None
    return _subject_before(phrase, sentence, past)


def _resolved(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> str | None:
    """The words to write for a phrase where the text is not at hand."""
    first = next((t for t in phrase.tokens if t.tag not in ("APPR", "APPRART")), phrase.tokens[0])
    if phrase.kind == "quotation":
        return phrase.text if phrase.text[-1:] in '“”"»«' else None
    if phrase.kind == "clause":
        return phrase.text if _clause_stands_alone(phrase, clause) else None
    if len(phrase.tokens) > 1 and phrase.tokens[-1].tag == "PROAV" and phrase.head.tag == "NN":
        return phrase.text[: phrase.tokens[-2].end - phrase.start]  # "Das Konzept dazu"
    if phrase.text.lower() in table("idioms"):
        return phrase.text
    announced = any(p.relation == "content" and p.kind == "clause" and p.start > phrase.end for p in clause.phrases)
    if len(phrase.tokens) == 1 and phrase.tokens[0].tag == "PROAV" and announced:
        return phrase.text
    if any(t.text.lower() in words("deictics") and t.tag in ("ADV", "PROAV", "ADJD") for t in phrase.tokens):
        return phrase.text if _is_droppable(phrase) else None
    if any(t.tag == "ADJA" and t.lemma.lower() in words("comparing_adjectives") for t in phrase.tokens):
        return None
    if _is_definite(phrase) and any(
        t.tag == "ADJA" and t.lemma.lower() in words("anaphoric_adjectives") for t in phrase.tokens
    ):
        return _same_noun(phrase, past, clause)
    if first.tag in ("PRELAT", "PWAT"):
        return None
    if phrase.head.tag in ("PPER", "PRF", "PRELS", "PDS", "PIS", "PWS", "PPOSS", "PIAT", "PDAT", "PPOSAT"):
        return _pronoun(phrase, clause, sentence, past)
    if first.tag == "PDAT":
        return _same_noun(phrase, past, clause) or _described_demonstrative(phrase)
    if any(t.tag == "PPOSAT" for t in phrase.tokens):
        return _possessive(phrase, clause, past)
    if phrase.kind == "person" and phrase.head.tag == "NE":
        return _full_name(phrase, past)
    if _is_bare_definite(phrase):
        return _same_noun(phrase, past, clause) or _named(phrase, past) or phrase.text
    return phrase.text


def _is_droppable(phrase: Phrase) -> bool:
    return len(phrase.tokens) == 1 and phrase.text.lower() in words("connectives")


def _clause_stands_alone(phrase: Phrase, clause: Clause) -> bool:
    """A clause inside may say "er" of someone whom the clause around names."""
    for token in phrase.tokens[1 if phrase.tokens[0].tag == "PROAV" else 0 :]:
        low = token.text.lower()
        if low in words("deictics") and token.tag in ("ADV", "PROAV") and low not in words("droppable_adverbs"):
            return False
        if token.tag in ("PDS", "PDAT") or token.text.lower() in words("speaker_pronouns"):
            return False
    pronouns = [t.text.lower() for t in phrase.tokens if t.tag in ("PPER", "PPOSAT") and t.text.lower() != "sich"]
    if not pronouns:
        return True
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not phrase), None)
    return (
        subject is not None and subject.head.tag in ("NN", "NE", "FM") and all(_may_mean(w, subject) for w in pronouns)
    )


def _may_mean(pronoun: str, subject: Phrase) -> bool:
    """May a pronoun inside a clause stand for the subject around it?"""
    gender = _person_gender(subject, None) or subject.gender
    if (pronoun.startswith(("sein", "er", "ihn")) and pronoun != "ihnen") or pronoun == "ihm":
        return subject.number != "plural" and gender != "feminine"
    if pronoun.startswith(("sie", "ihr", "ihnen")):
        return subject.number == "plural" or gender in ("feminine", None)
    return pronoun == "man"


# Pronouns


def _pronoun(phrase: Phrase, clause: Clause, sentence: Sentence, past: Past) -> str | None:
    low = phrase.head.text.lower()
    if low in ("sich", "man", "einander"):
        return phrase.text
    return phrase.text if low == "es" and clause.lemma in ("geben", "handeln") else None


def _subject_before(phrase: Phrase, sentence: Sentence, past: Past) -> Phrase | None:
    """Whom a pronoun means: a subject named before in the sentence, or the one the text was about, without a rival."""
    own = [
        p for c in sentence.clauses for p in c.phrases
        if p.end <= phrase.start and p.kind not in ("pronoun", "clause", "time") and _agrees(p, phrase, past)
    ]  # fmt: skip
    if own:
        return own[0] if len(own) == 1 and own[0].role == "subject" and phrase.role == "subject" else None
    since = max((m.sentence for m in past.mentions if m.subject and _agrees(m.phrase, phrase, past)), default=-9)
    if past.sentence - since > (_NEAR if phrase.head.text.lower() in ("er", "sie") else 1):
        return None
    agreeing = [m for m in past.mentions if m.sentence >= since and _agrees(m.phrase, phrase, past)]
    chosen = next((m.phrase for m in agreeing if m.subject and m.sentence == since), None)
    if chosen is None or chosen.resolved is None or (past.sentence - since > 1 and chosen.kind != "person"):
        return None
    rivals = [m for m in agreeing if m.phrase.resolved != chosen.resolved and m.phrase.role != "predicate"]
    if chosen.kind == "person":
        rivals = [
            m for m in rivals if m.phrase.kind in ("person", "other") and (m.subject or not _is_topic(chosen, past))
        ]
    if rivals and not any(m.subject for m in rivals) and since == past.sentence - 1 and phrase.role == "subject":
        return replace(chosen, clear=False)  # most often right, not surely
    return None if rivals else chosen


def _is_topic(phrase: Phrase, past: Past) -> bool:
    """Is it the person that the document is about?"""
    return bool(past.topic) and past.topic in (phrase.resolved or "").split()


def _agrees(candidate: Phrase, pronoun: Phrase, past: Past | None = None) -> bool:
    """May the pronoun stand for the phrase, by gender and number?"""
    low = pronoun.head.text.lower()
    if pronoun.number == "plural" or low == "ihnen":
        return candidate.number == "plural"
    if candidate.number == "plural":
        return False
    gender = {"er": "masculine", "ihn": "masculine", "sie": "feminine"}.get(low, pronoun.gender)
    if candidate.kind == "person" and candidate.head.tag in ("NE", "FM", "PPER"):
        known = _person_gender(candidate, past)
        return known is None or gender is None or known == gender
    if candidate.gender is None:
        return candidate.head.tag in ("NE", "FM") and gender != "neuter"
    return candidate.gender == gender


def _person_gender(phrase: Phrase, past: Past | None) -> str | None:
    """The gender of a person by the first name, also where the document gives it elsewhere."""
    names = [t.text for t in phrase.tokens if t.tag == "NE"]
    if phrase.kind == "person" and phrase.resolved and phrase.resolved != phrase.text:
        names = phrase.resolved.split()
    elif len(names) == 1 and past is not None and names[0] in past.full_names:
        names = past.full_names[names[0]].split()
    found = first_name_gender(names[0]) if names else None
    if found in ("masculine", "feminine"):
        return found
    return phrase.gender if phrase.head.tag == "NN" else None


def _words_for(antecedent: Phrase, pronoun: Phrase) -> str | None:
    """The antecedent's words in the pronoun's case."""
    if antecedent.head.tag == "PPER" or antecedent.resolved not in (None, antecedent.text):
        return antecedent.resolved if antecedent.case == pronoun.case else None
    assert pronoun.case is not None
    if antecedent.tokens[0].tag in ("ADJD", "ADV", "PTKNEG", "PIS"):
        return None
    whole = core(antecedent)
    if _is_generic(whole):
        return in_case(whole, pronoun.case)
    return in_case(whole, pronoun.case, definite=whole.head.tag == "NN" and _has_article(whole))


def _has_article(phrase: Phrase) -> bool:
    return any(t.tag == "ART" for t in phrase.tokens[:2])


def _is_generic(phrase: Phrase) -> bool:
    """ "Igel sind …": a bare plural stays bare."""
    return phrase.number == "plural" and not _has_article(phrase)


def core(phrase: Phrase, cut_at: tuple[str, ...] = _CUT) -> Phrase:
    """The phrase without relative clauses, appositions, brackets and clauses that tell its content."""
    listed = max((p.end for p in phrase.parts if p.relation == "other"), default=phrase.head.end)
    cut = min((p.start for p in phrase.parts if p.relation in cut_at and p.start >= listed), default=phrase.end)
    tokens = tuple(t for t in phrase.tokens if t.end <= cut)
    while len(tokens) > 1 and tokens[-1].tag in ("$,", "$("):
        tokens = tokens[:-1]
    if not tokens or tokens == phrase.tokens:
        return phrase
    kept = tuple(p for p in phrase.parts if p.end <= tokens[-1].end)
    text = phrase.text[: tokens[-1].end - phrase.start]
    return replace(phrase, tokens=tokens, text=text, end=tokens[-1].end, parts=kept)


def _relative_antecedent(phrase: Phrase, clause: Clause, sentence: Sentence) -> Phrase | None:
    """What a relative pronoun stands for: the one phrase right before its clause that agrees with it."""
    before = [t for t in sentence.tokens if t.end <= clause.start and t.tag not in ("$,", "$(", "KON")]
    if not before:
        return None
    ends_here = [
        noun
        for around in sentence.clauses
        for owner in around.phrases
        for noun in (owner, *owner.parts)
        if noun.kind not in ("clause", "pronoun")
        and noun.start < clause.start
        and _reaches(noun, owner, before[-1].end, clause.start)
    ]
    agreeing = {core(n).text: n for n in ends_here if _relative_agrees(n, phrase) and n.head.tag in ("NN", "NE", "FM")}
    return next(iter(agreeing.values())) if len(agreeing) == 1 else None


def _reaches(noun: Phrase, owner: Phrase, end: int, start: int) -> bool:
    """Does the phrase, or all of its part before the clause, end where the relative clause begins?"""
    if noun.end == end:
        return True
    inside = noun.start < start < noun.end
    return inside and any(p.start <= start < p.end and p.relation == "relative" for p in noun.parts)


def _relative_agrees(noun: Phrase, pronoun: Phrase) -> bool:
    if noun.number and pronoun.number and noun.number != pronoun.number:
        return False
    return not (noun.gender and pronoun.gender and noun.gender != pronoun.gender)


# Nouns


def _possessive(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "sein Modell" may stand where its owner is the subject of the same clause."""
    if any(t.text.lower() in words("speaker_pronouns") for t in phrase.tokens):
        return None
    if phrase.role == "subject":
        return _owned(phrase, past)
    owner = next((p for p in clause.phrases if p.role == "subject"), None)
    if owner is None or owner.head.tag not in ("NN", "NE", "PPER", "PRELS", "FM"):
        return None
    possessive = next(t for t in phrase.tokens if t.tag == "PPOSAT").text.lower()
    if owner.kind not in ("person", "group", "pronoun", "place", "other") and noun_class(owner.head.text) != "animal":
        return None
    gender = _person_gender(owner, past) or owner.gender
    if owner.number != "plural" and gender is None:
        return phrase.text
    feminine_or_plural = owner.number == "plural" or gender == "feminine"
    return phrase.text if feminine_or_plural == possessive.startswith("ihr") else None


def _owned(phrase: Phrase, past: Past) -> str | None:
    """ "Sein Mangel an Mut" → "Newtons Mangel an Mut", where only one person was the subject before."""
    if phrase.parts and any(p.relation not in ("genitive", "attribute") for p in phrase.parts):
        return None
    possessive = next(t for t in phrase.tokens if t.tag == "PPOSAT")
    before = [m.phrase for m in past.mentions if m.sentence == past.sentence - 1]
    owners = [p for p in before if p.kind == "person" and p.number != "plural" and p.resolved]
    names = {p.resolved for p in owners if p.role == "subject"}
    if len(names) != 1 or len({p.resolved for p in owners}) != 1 or phrase.tokens[0] is not possessive:
        return None
    name = names.pop()
    if not name or not re.fullmatch(r"(?:[A-ZÄÖÜ][\w.-]+ ?)+", name):
        return None
    genitive = name + "’" if name[-1] in "sßxz" else name + "s"
    return with_possessor(phrase, genitive)


def _full_name(phrase: Phrase, past: Past) -> str:
    names = [t for t in phrase.tokens if t.tag == "NE"]
    full = past.full_names.get(names[-1].text) if len(names) == 1 and phrase.head is names[-1] else None
    if full is None or phrase.head.text not in phrase.text:
        return phrase.text
    return phrase.text.replace(names[0].text, full, 1)


def _is_anchored(clause: Clause, phrase: Phrase) -> bool:
    """Does a name elsewhere in the clause say what the phrase must be about? "Die Panthers belegten … in der Liga"."""
    others = (p for p in clause.phrases if p is not phrase and p.kind != "clause")
    return any(t.tag == "NE" for p in others for t in p.tokens)


def _is_definite(phrase: Phrase) -> bool:
    article = any(t.tag == "ART" and t.text.lower()[:1] == "d" for t in phrase.tokens[:3])
    return article or phrase.preposition in CONTRACTED


CONTRACTED = ("im", "am", "zum", "zur", "vom", "beim", "ins", "ans")


def _is_bare_definite(phrase: Phrase) -> bool:
    """ "der Kongreß", "auf dem Parteitag": a definite article, a noun, and nothing more."""
    before = [t for t in phrase.tokens if t.end <= phrase.head.start]
    if phrase.head.tag != "NN" or phrase.parts or phrase.tokens[-1] != phrase.head:
        return False
    return _is_definite(phrase) and not any(t.tag in ("ADJA", "CARD") for t in before)


_DEPENDENT_CLASSES = frozenset({"event", "building", "city", "country", "work"})


def _is_known_to_all(phrase: Phrase) -> bool:
    """ "die Photosynthese" needs no more words, "die Partei" and "der König" do."""
    if phrase.kind == "number" or (phrase.kind == "time" and noun_class(phrase.head.text) != "event"):
        return True
    if phrase.head.lemma in words("unique_nouns"):
        return True
    if phrase.kind in ("person", "group"):
        return phrase.head.text in words("nationalities")
    return noun_class(phrase.head.text) not in _DEPENDENT_CLASSES and phrase.head.lemma not in words("dependent_nouns")


def _same_noun(phrase: Phrase, past: Past, clause: Clause) -> str | None:
    """The full words for "dieser Farbstoff", "der Kongreß": the same noun or a compound of it, named shortly before."""
    if phrase.case is None or phrase.head.tag != "NN":
        return None
    own = {lemma.lower() for lemma in lemmas(phrase.head.text)} | {phrase.head.lemma.lower()}
    fuller = [m for m in past.mentions if _is_fuller(m.phrase, phrase, own)]
    if not fuller:
        return None
    best = fuller[-1]
    chosen = core(best.phrase)
    different = {core(m.phrase).text.lower() for m in fuller if m.sentence == best.sentence}
    if len(different) > 1:
        return None
    text = in_case(chosen, phrase.case, definite=True)
    if text is None:
        return None
    return f"{_full_preposition(phrase)} {text}" if phrase.preposition else text


def _described_demonstrative(phrase: Phrase) -> str | None:
    """ "diese dicke, weiße Flüssigkeit" → "die dicke, weiße Flüssigkeit": two adjectives say enough."""
    adjectives = [t for t in phrase.tokens if t.tag == "ADJA" and t.lemma.lower() not in words("empty_adjectives")]
    if len(adjectives) < 2 or phrase.tokens[0].tag != "PDAT" or phrase.case is None:
        return None
    return in_case(phrase, phrase.case, definite=True)


def _named(phrase: Phrase, past: Past) -> str | None:
    """ "die Stadt" stands for the one city that was named shortly before."""
    own = set(lemmas(phrase.head.text))
    names = {
        m.phrase.head.text: m.phrase for m in past.mentions if m.phrase.class_ in own and m.phrase.head.tag == "NE"
    }
    if len(names) != 1 or phrase.case in (None, "genitive") or phrase.number == "plural":
        return None
    name = next(iter(names.values()))
    whole = in_case(core(name), phrase.case) if phrase.case else None
    if whole is None:
        return None
    return f"{_full_preposition(phrase)} {whole}" if phrase.preposition else whole


def _full_preposition(phrase: Phrase) -> str:
    assert phrase.preposition is not None
    return basic_preposition(phrase.preposition)


def _is_fuller(earlier: Phrase, phrase: Phrase, own: set[str]) -> bool:
    """Does an earlier phrase name the same noun with more words, or a compound that ends in it?"""
    if (
        earlier.head.tag != "NN"
        or earlier.role == "predicate"
        or (earlier.number and phrase.number and earlier.number != phrase.number)
    ):
        return False
    theirs = {lemma.lower() for lemma in lemmas(earlier.head.text)} | {earlier.head.lemma.lower()}
    same = bool(own & theirs)
    compound = any(t.endswith(o) and t != o and len(o) >= 4 for t in theirs for o in own)
    whole = core(earlier)
    described = any(
        t.tag in ("ADJA", "NE") and t.lemma.lower() not in words("empty_adjectives") for t in whole.tokens
    ) or any(p.relation in ("genitive", "attribute") for p in whole.parts)
    anaphoric = any(t.tag in ("PDAT", "PPOSAT") for t in whole.tokens)
    return (compound or (same and described)) and not anaphoric
