"""Words of a clause that tell that others would answer its question as well, or that the key tells half."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from quizgen.languages.german.happening_once import (
    is_counted_since,
    was_so_again,
    was_so_before,
    was_so_in_other_years,
    was_so_later,
)
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.tags import INFINITE, QUOTES
from quizgen.languages.german.times import is_year
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def rivals(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """ "Eine der Ideen war, dass …" about the clause → ("„Eine der Ideen“: others are, too",)."""
    others = [p for p in clause.phrases if p is not about]
    yield from _told_of_others(clause, about, wh)
    yield from _of_one_of_some(clause, about, others)
    yield from _at_other_times(clause, about, others, wh)
    if (pointing := next((p for p in others if _tells_what_for(clause, p)), None)) is not None:
        yield f"what „{pointing.text}“ means stands elsewhere"
    yield from _half_named(about, others, wh)
    if clause.frame == "copula" and (name := next((p for p in others if _is_a_name(p)), None)) is not None:
        yield f"of what it is „{name.text}“ is not told"


def _told_of_others(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """ "Sogar Bern", "entweder Gold oder Silber", "weitere Teile Asiens": the key is not all, or no such thing."""
    first = about.tokens[0].text.lower()
    if about.role == "subject" and first in words("already_words") | {"sogar", "selbst"}:
        yield f"„{first}“: others did so, too"
    if about.role == "subject" and _is_like_others(about):
        yield f"„{about.text}“: others did so, too"
    yield from _half_told(clause, about)
    if about.role == "predicate" and first == "entweder":
        yield f"„{about.text}“: each is but one of the two"
    if wh == "wobei" and clause.frame == "copula" and "passive" not in clause.marks:
        yield f"„{about.text}“ tells when it was so"  # "war Weber bei seiner Wahl | der Jüngste"
    if about.role == "predicate" and first == "eher":
        yield f"„{about.text}“ tells how it is rather than what it is"
    if _adds(about):
        yield f"„{about.text}“: some were told before"


def _of_one_of_some(clause: Clause, about: Phrase, others: Sequence[Phrase]) -> Iterator[str]:
    """ "Eine der Ideen war, dass …", "Eine der drei Brücken wurde 1900 gebaut": others are, or which one?"""
    one = next((p for p in others if _is_one_of_some(p)), None) if clause.frame == "copula" else None
    inside = one is not None and one.start <= about.start < one.end  # "(zu) den Kanarischen Inseln"
    if one is not None and not inside and about.relation not in _CIRCUMSTANCES:
        yield f"„{one.text}“: others are, too"
    some = next((p for p in others if p.role == "subject" and _is_one_of_some(p)), None)
    greatest = some is not None and any("superlative" in part.marks for part in some.parts)
    if some is not None and clause.frame != "copula" and not greatest:
        yield f"which one „{some.text}“ is is not told"  # "Wann wurde eine der drei Brücken gebaut?"


def _at_other_times(clause: Clause, about: Phrase, others: Sequence[Phrase], wh: str) -> Iterator[str]:
    """ "war | damals | die größte Kirche", "Es gibt | Wölfe": of another time, or of any, others are right."""
    if clause.frame == "copula" and any(_is_then(p) for p in others) and not any(_dates(p) for p in others):
        yield "when it was so is not told"
    if about.role == "subject" and _merely_is(clause, others) and not _counts_kinds(about, wh):
        yield f"„{wh} {clause.lemma}“ says nothing of what is asked for"
    then = any(_is_then(p) or _is_that_time(p) for p in others)
    if wh.startswith("wie viel") and "past" in clause.marks and then and not any(_is_year_told(p) for p in others):
        yield "when there were so many is not told"


def _half_named(about: Phrase, others: Sequence[Phrase], wh: str) -> Iterator[str]:
    """ "der über 2600 Kilometer lange Fluss", "„Karyopsen“ (oder „Schließfrüchte“)": the key is one of several."""
    if wh.startswith("welch") and _is_quoted(about):
        yield f"„{about.head.text}“ is told by its quotes"
    if about.role == "subject" and _is_widespread(others):
        yield "the same is true of many others"
    if wh.startswith("welch") and _is_named_by_measure(about, wh):
        yield f"„{about.text}“ says not which one it is"
    if about.relation == "purpose" and _lacks_object(about):
        yield f"of what „{about.text}“ is meant is not told"
    if any(_is_other_name(part) and (about.relation == "name" or _is_equal(part)) for part in about.parts):
        yield f"another name than „{about.head.text}“ stands in brackets"


_CIRCUMSTANCES = ("time", "since", "until", "place", "circumstance")
"""Relations that ask when or where one of several was so: "Wann war der Hering eine der wichtigsten Waren?"."""


def _is_named_by_measure(about: Phrase, wh: str) -> bool:
    """ "Welcher Fluss …?", "der über 2600 Kilometer lange Fluss": of how long it is nobody knows which one is meant."""
    counted = any(t.tag == "CARD" for t in about.tokens)
    counted = counted and all(part.relation == "attribute" for part in about.parts)  # "… Anlage | in Ulm"
    return about.role == "subject" and counted and "definite" in about.marks and about.head.text in wh.split()


def _is_other_name(part: Phrase) -> bool:
    """ "werden als „Schließfrüchte“ | (Karyopsen) | bezeichnet", "(oder „Karyopsen“)": one noun, no abbreviation."""
    inside = [t for t in part.tokens if t.text not in "()" and t.text not in QUOTES and t.text != "oder"]
    plain = len(inside) == 1 and inside[0].tag in ("NN", "NE") and not inside[0].text.isupper()
    return part.relation == "members" and plain


def _is_equal(part: Phrase) -> bool:
    """ "mit dem Begriff „Karyopsen“ | (oder „Schließfrüchte“)": either is right."""
    return part.tokens[1].text == "oder" and any(t.text in QUOTES for t in part.tokens)


def _is_like_others(about: Phrase) -> bool:
    """ "Bern, | wie die meisten Schweizer Städte": they would be right as well; but "Große Hunde, wie die Dogge"."""
    likened = next((p for p in about.parts if p.tokens[0].text == "wie"), None)
    many = likened is not None and likened.number == "plural" and about.number != "plural"
    return many or about.tokens[-1].text == "auch"


def _half_told(clause: Clause, about: Phrase) -> Iterator[str]:
    """Is there more of it, or does it tell something else than what is asked for?"""
    if was_so_later(clause, about) or was_so_again(clause, about):
        yield "it was so later, too"
    if was_so_in_other_years(clause, about) or is_counted_since(clause, about):
        yield "how much it was is what one would ask for"
    if was_so_before(clause, about):
        yield "it was so before, too"
    if _is_who_it_was(clause, about):
        yield f"„{about.text}“ tells who did it"
    if _goes_on_behind_verb(clause, about):
        yield "more of the same stands behind the verb"
    if _comes_twice(clause, about):
        yield "one of the origins may belong to the other"
    if _is_dated_in_brackets(about):
        yield f"when „{about.text}“ was is not told in the key"


def _is_who_it_was(clause: Clause, about: Phrase) -> bool:
    """ "Als guter Zeichner | konnte er Maschinen darstellen": what the doer is, not as what something is shown."""
    objects = [p for p in clause.phrases if p.role == "object" and p.kind not in ("clause", "pronoun", "person")]
    objects += [p for p in clause.phrases if p.relation == "content"]  # "setzte er sich | dafür ein, dass …"
    doer = about.preposition == "als" and about.kind == "person" and about.field == "front"
    return doer and bool(objects) and "passive" not in clause.marks


def _goes_on_behind_verb(clause: Clause, about: Phrase) -> bool:
    """ "wird | als Schmuck | verwendet oder | für Teller": another such phrase behind the participle and "oder"."""
    verb = next((t for t in clause.tokens if t.start == about.end + 1 and t.tag in INFINITE), None)
    if verb is None or about.preposition is None:
        return False
    joint = next((t for t in clause.tokens if t.start == verb.end + 1 and t.tag == "KON"), None)
    after = [t for t in clause.verbs if joint is not None and t.start > joint.end]
    return joint is not None and not after and any(p.start == joint.end + 1 and p.preposition for p in clause.phrases)


def _comes_twice(clause: Clause, about: Phrase) -> bool:
    """ "stammt | von dem Dichter Äsop | aus Griechenland": that is where the poet is from."""
    others = [p for p in clause.phrases if p.kind == "person" and p.preposition in ("von", "vom")]
    behind = [p for p in clause.phrases if p.relation == "origin" and any(p.start == o.end + 1 for o in others)]
    return clause.frame == "coming" and bool(behind) and about in (*others, *behind)


def _is_dated_in_brackets(about: Phrase) -> bool:
    """ "nach Aufständen | (1219-1222)": what happened more than once is not told without the years."""
    dated = any(p.relation == "members" and re.search(r"\d{3}", p.text) for p in about.parts)
    return dated and about.relation == "time" and "bare" in about.marks and "named" not in about.marks


def _adds(phrase: Phrase) -> bool:
    """ "weitere Teile Asiens", but not "ein weiterer Stoff, nämlich Sauerstoff"."""
    before = [t for t in phrase.tokens if t.end <= phrase.head.start]
    told = any(t.text == "," for t in phrase.tokens if t.start >= phrase.head.end)
    return not told and any(t.tag == "ADJA" and t.text.lower().startswith("weitere") for t in before)


def _is_one_of_some(phrase: Phrase) -> bool:
    """ "Eine der zwei wichtigsten Ideen", "einer der Flüsse", but not "der eine"."""
    first = phrase.tokens[0]
    one = first.text.lower() in ("einer", "eine", "eines", "eins") and first is phrase.head
    return one and phrase.preposition is None and any(part.relation == "genitive" for part in phrase.parts)


def _tells_what_for(clause: Clause, phrase: Phrase) -> bool:
    """ "baute einen Apparat | dafür": right behind a noun with "ein" it tells which one, by what was said before."""
    pointing = phrase.tokens[-1].tag == "PROAV" and phrase.tokens[-1].text.lower() in words("pointing_attributes")
    before = next((p for p in clause.phrases if p.end + 1 == phrase.start), None)
    return pointing and phrase.resolved is None and before is not None and "indefinite" in before.marks


def _is_then(phrase: Phrase) -> bool:
    """ "war | damals | die größte Kirche": of a time that the text has told before."""
    return phrase.resolved is None and phrase.tokens[-1].text.lower() in ("damals", "seinerzeit")


def _merely_is(clause: Clause, others: Sequence[Phrase]) -> bool:
    return clause.lemma in words("existing_verbs") and all(map(_only_locates, others))


def _counts_kinds(about: Phrase, wh: str) -> bool:
    """ "Wie viele Arten des Bären existieren?": the number is asked of what is told."""
    return wh.startswith("wie viel") and any(p.relation == "genitive" for p in about.parts)


def _only_locates(phrase: Phrase) -> bool:
    """ "2002 | in Bonn": a time, or a place of which its name alone is told; "an der Bernauer Straße" tells more."""
    named = phrase.relation == "place" and phrase.head.tag == "NE" and not phrase.parts
    return named or phrase.relation in ("time", "since", "until", "duration", "other")


def _is_that_time(phrase: Phrase) -> bool:
    """ "In dieser Zeit | baute er drei Brücken": a question leaves it out, and later there may be more."""
    pointing = any(t.tag == "PDAT" for t in phrase.tokens[:2]) and noun_class(phrase.tokens[-1].text) == "time"
    return pointing and phrase.resolved in (None, phrase.text)


def _is_year_told(phrase: Phrase) -> bool:
    return phrase.relation in ("time", "since", "until") and any(is_year(t.text) for t in phrase.tokens)


def _dates(phrase: Phrase) -> bool:
    return phrase.relation in ("time", "since", "until") and phrase.head.tag in ("CARD", "NN")


def _is_quoted(phrase: Phrase) -> bool:
    """ "den sogenannten „Zwergen“": a noun that is itself a quotation is not what one asks "welche" of."""
    before = [t for t in phrase.tokens if t.end <= phrase.head.start]
    return bool(before) and before[-1].text in QUOTES and phrase.head.tag == "NN"


def _is_widespread(others: Sequence[Phrase]) -> bool:
    """ "wird | in vielen Bereichen | eingesetzt": nothing but what is said of many things."""
    said = [p for p in others if len(p.tokens) > 1 or p.head.tag in ("NN", "NE")]
    return bool(said) and all(p.preposition is not None and "quantified" in p.marks and not p.parts for p in said)


def _lacks_object(phrase: Phrase) -> bool:
    """ "zur Gewinnung": a noun made of a verb that takes an object, without it."""
    alone = phrase.text.lower().startswith("zur ") and not phrase.parts
    return alone and phrase.head.text in words("nouns_with_objects")


def _is_a_name(phrase: Phrase) -> bool:
    """ "Ein alter Name ist …": a name of what?"""
    named = phrase.head.text in words("word_nouns")
    return phrase.role == "subject" and "indefinite" in phrase.marks and named and not phrase.parts
