"""Doubts about what stands beside a clause: another clause that tells what a word of it means, or a colon."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from operator import attrgetter

from quizgen.languages.german.omissions import is_long_or_unknown, says_which
from quizgen.languages.german.references.description import core, is_bare_definite
from quizgen.languages.german.wordlists import rows, words
from quizgen.model import Clause, Phrase, Sentence


def neighbour_doubts(sentence: Sentence, clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Does another clause of the sentence belong to a word of this one, or finish it?"""
    for phrase in clause.phrases:
        if phrase.kind != "clause" or not _tells_which(clause, phrase):
            continue
        cut = phrase.start - about.end > 1 and about is _phrase_before(clause, phrase)  # what was presented: all of it
        if cut or (is_long_or_unknown(phrase) and not says_which(clause, phrase)):
            yield f"„{phrase.text[:40]}“ tells which is meant"
    yield from _inner(clause, about, wh)
    if about.relation == "until" and any(p.relation == "duration" for p in clause.phrases):
        yield "how long it lasts is told beside its end"  # "bleibt zwei Jahre, bis er Zähne hat"
    for other in sentence.clauses:
        if _tells_noun(sentence, clause, other):
            yield "what its noun is about stands in the next clause"
        if _tells_content(sentence, clause, other):
            yield "what was said stands in the next clause"
        if _tells_what_for(clause, other):
            yield "what somebody is to do stands in the next clause"
        if _is_alternative(sentence, clause, other):
            yield "what may be instead stands in the next clause"
        if _ends_reason(about, other):
            yield f"„{about.text[:40]}“ goes on in the next clause"
        if _is_other_reason(clause, other, about):
            yield "another reason stands in the next clause"
        if _dates_office(clause, other, about):
            yield "when it was stands in the clause before"
        if _has_its_condition(clause, other):
            yield "under what condition it is so stands in the clause before"
        if other.start <= clause.start or len(other.tokens) < 2 or other.tokens[0].text.lower() != "als":
            continue
        if other.tokens[1].tag.endswith("FIN"):
            yield "„als …“ says how"  # "…, als gäbe es keine Gravitation"
        elif "past" in other.marks and "past" not in clause.marks:
            yield "„als …“ is of another time"  # "wird bis 1066 angesetzt, als die Normannen kamen"
    behind = [t.text.lower() for t in sentence.tokens if t.start >= about.end][:3]
    if (
        about.role in ("subject", "object")
        and behind == [",", "aber", "auch"]
        and not _is_rarer(sentence, clause, about)
    ):
        yield f"another than „{about.text}“ stands behind „aber auch“"
    if about.kind == "clause" and behind[:2] == [",", "sondern"]:
        yield f"„{about.text[:40]}“ goes on behind „sondern“"
    if _is_example(sentence, about):
        yield f"„{about.text}“ is only an example"
    yield from _announced(sentence, clause, about, wh)


def _has_its_condition(clause: Clause, before: Clause) -> bool:
    """ "Nur wenn es regnet, kann man säen | und die Felder pflügen": both are so only then."""
    fronted = (p for p in before.phrases if p.relation == "condition" and p.kind == "clause" and p.field == "front")
    shared = any(p.role == "subject" and before.start <= p.start < before.end for p in clause.phrases)
    joined = before.kind == clause.kind == "main" and before.end <= clause.start and shared
    return joined and any(p.text.lower().startswith("nur") for p in fronted)


def _is_example(sentence: Sentence, about: Phrase) -> bool:
    """ "können zum Beispiel Farben erkennen oder | Temperaturen | messen": what "zum Beispiel" says holds of both."""
    before = [t.text.lower() for t in sentence.tokens if t.end <= about.start]
    told = next((at for at, pair in enumerate(pairwise(before)) if at and pair == ("zum", "beispiel")), None)
    return told is not None and about.role == "object" and "oder" in before[told:]


def _is_rarer(sentence: Sentence, clause: Clause, about: Phrase) -> bool:
    """ "frisst vor allem | Mäuse |, aber auch Beeren": "vor allem" tells that there is more, and no verb follows."""
    chiefly = any(p.text.lower() in words("chief_words") for p in clause.phrases)
    return chiefly and not any(t.tag.startswith("V") for t in sentence.tokens if t.start >= about.end)


def _inner(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Does a clause inside tell of another noun than it seems, or of one that only the text knows?"""
    if _may_tell_of(clause, about):
        yield f"the relative clause behind may tell of „{about.text}“"
    if wh in ("was", "wer") and _repeats_noun(about, [p for p in clause.phrases if p is not about]):
        yield f"„{about.head.text}“ stands in the question, too"
    if _tells_result(clause, about):
        yield "what came of it is told with a noun that is named elsewhere"


def _is_alternative(sentence: Sentence, clause: Clause, other: Clause) -> bool:
    """ "Die Zellen fehlen | oder sind zu wenig aktiv": neither is certain, but "Man kann baden | oder …" is."""
    first, second = sorted((clause, other), key=attrgetter("start"))
    joint = [t.text for t in sentence.tokens if first.start < t.end <= second.start][-1:]
    last = max((t.end for t in first.tokens if t.tag not in ("$,", "$.", "KON") and t.end <= second.start), default=-9)
    near = second.start - last <= len(" oder ")
    both = first.kind == second.kind == "main" and first is not second
    return both and near and "oder" in (*joint, second.tokens[0].text) and "modal" not in clause.marks


def _tells_what_for(clause: Clause, other: Clause) -> bool:
    """ "als er Freunde einlud|, ihm zu helfen": without it the invitation says little."""
    asking = clause.lemma in words("verbs_with_infinitives") | words("person_object_verbs") and clause.kind != "main"
    behind = other.kind == "infinitive" and 0 <= other.start - clause.end <= 2
    told = any(p.relation in ("content", "purpose") for p in clause.phrases)
    return asking and behind and not told and (other.opener is None or other.opener.tag != "KOUI")


def _ends_reason(about: Phrase, other: Clause) -> bool:
    """ "da sie versteckt in Bäumen|, Höhlen und Felsen hocken": the rest of a list and the verb, taken for a clause."""
    told = [t for t in other.tokens if t.tag not in ("$.", "$,")]
    verb_last = other.finite is not None and len(told) > 1 and told[-1] == other.finite
    behind = about.kind == "clause" and 0 <= other.start - about.end <= 2
    return behind and verb_last and other.kind == "main" and not any(p.role == "subject" for p in other.phrases)


def _is_other_reason(clause: Clause, other: Clause, about: Phrase) -> bool:
    """ "Zink verdampft, weshalb Salze wichtig sind|, weil sie es binden": both are right."""
    behind = 0 <= other.start - clause.end <= 2 and other.opener is not None
    reason = about.relation == "cause" and about.end <= clause.start
    return behind and reason and other.opener is not None and (other.opener.text, "cause") in rows("clause_relations")


def _dates_office(clause: Clause, before: Clause, about: Phrase) -> bool:
    """ "1953 verbannten sie ihn | und setzten Paul als König ein": of offices that are filled again and again."""
    office = any(p.kind == "person" and p.preposition in ("als", "zu", "zum", "zur") for p in clause.phrases)
    if not office or clause.lemma not in words("office_verbs") or before.start >= clause.start:
        return False
    shared = any(p.role == "subject" and before.start <= p.start < before.end for p in clause.phrases)
    dated = any(p.relation == "time" and p.field == "front" for p in before.phrases)
    timed = any(p.relation in ("time", "since", "until") for p in (*clause.phrases, about))
    return shared and dated and not timed


def _tells_which(clause: Clause, inner: Phrase) -> bool:
    """ "legten eine Liste an, | auf der sie alles notierten": a relative clause behind a noun with "ein" alone.

    "gab es neue Ideen, | wie es dazu kam": what they were about; "Barock heißt eine Epoche der Kunst, | die …": which.
    """
    before = _phrase_before(clause, inner)
    if before is None or "definite" in before.marks:
        return False
    if inner.tokens[0].text.lower() in words("interrogative_openers"):
        return before.head.lemma in words("content_nouns") and inner.resolved is None
    if "indefinite" not in before.marks or not any(t.tag in ("PRELS", "PRELAT") for t in inner.tokens[:2]):
        return False
    return clause.frame == "naming" or not (_tells_itself(before) or before.parts)


def _phrase_before(clause: Clause, inner: Phrase) -> Phrase | None:
    return max((p for p in clause.phrases if p.end < inner.start), key=attrgetter("end"), default=None)


def _tells_itself(phrase: Phrase) -> bool:
    """ "ein tragbares Gerät", but not "eine Künstliche Intelligenz", "ein neues Programm"."""
    adjectives = [t for t in phrase.tokens if t.tag == "ADJA" and t.text.islower()]
    return any(t.lemma.lower() not in words("empty_adjectives") for t in adjectives)


def _may_tell_of(clause: Clause, about: Phrase) -> bool:
    """ "legen | einen Teppich | unter den Fuß, auf dem sie gleiten": the relative clause may tell of either noun."""
    behind = next((p for p in clause.phrases if p.start == about.end + 1 and p.preposition is not None), None)
    if behind is None or "indefinite" not in about.marks or about.parts or "definite" not in behind.marks:
        return False
    alike = (about.gender, about.number) == (behind.gender, behind.number)
    told = any(p.relation == "relative" and p.end == behind.end for p in behind.parts)
    return about.role == "object" and alike and told and is_bare_definite(core(behind))


def _repeats_noun(about: Phrase, others: list[Phrase]) -> bool:
    """ "Der Hauptsitz der NATO ist in Brüssel, | wo auch der Hauptsitz der EU ist": the question would tell it."""
    noun = about.head.text
    said = about.head.tag == "NN" and about.role == "subject"
    return said and any(t.text == noun for p in others if p.kind == "clause" for t in p.tokens)


def _tells_result(clause: Clause, about: Phrase) -> bool:
    """ "erregte so großes Aufsehen, | dass der Salon berühmt wurde": which salon it is stands elsewhere."""
    before = {t.text.lower() for p in clause.phrases if p.kind != "clause" for t in p.tokens}
    results = (p for p in clause.phrases if p is not about and p.kind == "clause" and p.tokens[0].text == "dass")
    return "so" in before and any(
        a.tag == "ART" and a.text in ("der", "das") and b.tag == "NN"
        for result in results
        for a, b in pairwise(result.tokens[1:3])
    )


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
    if told := next((p for p in clause.phrases if p is not about and _is_told_behind(sentence, p)), None):
        yield f"which „{told.text}“ it was stands behind the colon"
    if behind is not None and behind.text == ":" and "wie viel" not in wh and not quoting:
        yield f"what „{about.text}“ is stands behind the colon"


def _is_told_behind(sentence: Sentence, phrase: Phrase) -> bool:
    """ "gab es | eine Volksabstimmung|: Eine Mehrheit wollte …": one of many, of which more is told."""
    behind = next((t for t in sentence.tokens if t.start >= phrase.end), None)
    one = phrase.role in ("subject", "object") and "indefinite" in phrase.marks and phrase.number == "singular"
    told = any(c.kind == "main" and c.start > phrase.end and c.finite is not None for c in sentence.clauses)
    return one and not phrase.parts and behind is not None and behind.text == ":" and told


def _tells_content(sentence: Sentence, clause: Clause, other: Clause) -> bool:
    """ "wies den Boten an, | er solle umkehren", "da man meinte, | sie seien krank": reported behind a comma alone."""
    between = [*[t.text for t in sentence.tokens if t.end <= other.start][-1:], other.tokens[0].text]
    last = max((t.end for t in clause.tokens if t.tag != "$,"), default=clause.end)
    reported = other.kind == "main" and "subjunctive" in other.marks and "," in between
    return reported and 0 <= other.start - last <= 2
