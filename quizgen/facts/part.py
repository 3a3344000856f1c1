"""Parts and contrasts: what something consists of, and what is put right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from quizgen.facts.event import asserts
from quizgen.facts.halves import is_told_whose
from quizgen.facts.slots import joined, own_phrases, stretch, surely_told
from quizgen.model import Clause, Contrast, Enumeration, Part, Phrase, Sentence


def find_parts(sentence: Sentence) -> Iterator[Part]:
    """„Das Blut besteht aus Plasma und Blutkörperchen.“"""
    for clause in sentence.clauses:
        if clause.frame != "consisting" or not asserts(clause) or clause.kind not in ("main", "relative"):
            continue
        whole = next((p for p in clause.phrases if p.relation == "agent"), None)
        parts = next((p for p in clause.phrases if p.relation == "topic"), None)
        if whole and parts:
            more = [p for p in clause.phrases if p.relation == "topic" and p is not parts]
            if more:  # „aus Erbgut und einer Hülle | aus Eiweiß“
                both = joined(sentence, clause, (parts, *more)) if more[0].start == parts.end + 1 else None
                if both is None:
                    continue
                clause, parts = both
            many = parts if sum(t.text == "," for t in parts.tokens) > 1 else None
            yield Part(sentence=sentence, clause=clause, whole=whole, parts=parts, list=many)


def find_enumerations(sentence: Sentence) -> Iterator[Enumeration]:
    """„Die wichtigsten Organe des Menschen sind das Herz, das Gehirn und die Lunge.“"""
    for clause in sentence.clauses:
        if clause.frame != "copula" or clause.kind != "main" or not asserts(clause) or "negated" in clause.marks:
            continue
        group, members = _sides(clause)
        listed = members is not None and any(part.relation == "other" for part in members.parts)
        others = [p for p in clause.phrases if p not in (group, members) and p.relation != "other"]
        if group is None or members is None or not listed or others:
            continue
        whole = group if _is_whole(group) and "past" not in clause.marks else None  # „Welches sind …“
        if whole or (group.marks & {"definite", "bare"} and group.parts) or _is_led(group, members):
            some = None if whole else group
            if some is not None and "exemplary" in group.marks and "vague" not in group.marks:
                clause, some, members = surely_told(clause, some, members)
            yield Enumeration(sentence=sentence, clause=clause, group=some, whole=whole, members=members)


def _sides(clause: Clause) -> tuple[Phrase | None, Phrase | None]:
    """What is told and the list of it; „| Wichtige Nebenflüsse | sind | der Inn und die Drau“ the other way round."""
    subject = next((p for p in clause.phrases if p.relation == "agent" and p.number == "plural"), None)
    predicate = next((p for p in clause.phrases if p.relation == "predicate"), None)
    turned = predicate is not None and predicate.field == "front" and "exemplary" in predicate.marks
    turned = turned or (subject is not None and predicate is not None and _is_told_behind(subject, predicate))
    return (predicate, subject) if turned else (subject, predicate)


def _is_told_behind(members: Phrase, group: Phrase) -> bool:
    """„Gent und Brügge sind | die größten Städte Flanderns“, but not „… sind die Orte des Geschehens“."""
    named = "named" in members.marks and any(part.relation == "other" for part in members.parts)
    told = group.number == "plural" and "definite" in group.marks and group.clear and group.preposition is None
    whose = is_told_whose(group) or (len(group.parts) == 1 and _is_owner(group.parts[0]))
    return named and told and whose and not group.marks & {"vague", "kin", "process"}


def _is_owner(part: Phrase) -> bool:
    owned = part.relation == "genitive" or (part.relation == "attribute" and part.preposition in ("von", "vom", "in"))
    return owned and part.kind in ("place", "group") and "indefinite" not in part.marks


def _is_whole(group: Phrase) -> bool:
    """Does the list tell all of them: „die Amtssprachen (von Kenia)“, „seine bekanntesten Werke“?"""
    if "exemplary" in group.marks:
        return False  # there are more of them
    if "possessed" in group.marks and not group.parts and not group.marks & {"described", "vague", "kin"}:
        return True  # „Kenias Amtssprachen“
    if group.marks & {"owned", "possessed"}:
        if group.resolved is None or group.parts:
            return False
        known = group.resolved != group.text and group.kind != "time" and group.resolved[:1].islower()
        return "superlative" in group.marks or known  # „Seine Feinde“ → „die Feinde des Igels“
    return is_told_whose(group) or (bool(group.parts) and "definite" in group.marks and not _is_graded(group))


def _is_led(group: Phrase, members: Phrase) -> bool:
    """„Häufige Symptome sind Fieber und Husten“, but not „… sind schwach und kurz“."""
    nominal = members.text[:1].isupper() or "definite" in members.marks
    return "exemplary" in group.marks and group.clear and nominal and members.preposition is None


def _is_graded(group: Phrase) -> bool:
    return bool(group.marks & {"superlative", "described"})


def find_announced(sentence: Sentence) -> Iterator[Enumeration]:
    """„Ihr Körper ist in drei Teile gegliedert: Kopf, Brust und Hinterleib“, „zwei Staaten, Polen und Tschechien“."""
    for clause in sentence.clauses:
        counted = [p for p in clause.phrases if "announcing" in p.marks and p.kind != "time"]
        if clause.kind != "main" or len(counted) != 1 or not asserts(clause) or "negated" in clause.marks:
            continue
        if any(part.relation == "relative" for part in counted[0].parts):
            continue  # „zwei Sorten von Schlaf, die wechseln: …“ would need a comma before the verb
        behind = next((p for p in counted[0].parts if p.relation == "apposition"), None)
        found = _list_in(sentence) if behind is None else (behind.start, behind.end)
        if found is None:
            continue
        first, last = found
        members = stretch(sentence, counted[0], first, last)
        end = counted[0].end if behind is None else _end_before(counted[0], behind)
        asked = stretch(sentence, counted[0], counted[0].start, end)
        if members is None or asked is None:
            continue
        parts = tuple(p for p in counted[0].parts if p.end <= end)
        asked = replace(asked, parts=parts, marks=asked.marks | {"listed"})
        begin = end if behind else _end_of_rest(sentence, clause, first)
        kept = tuple(t for t in clause.tokens if not begin <= t.start < last)
        named = replace(members, relation="other", preposition=None)
        phrases = tuple(asked if p is counted[0] else p for p in clause.phrases if p.start < begin)
        yield Enumeration(
            sentence=sentence, clause=replace(clause, phrases=phrases, tokens=kept), counted=asked, members=named
        )


def _end_before(counted: Phrase, behind: Phrase) -> int:
    """„vier Sprachen | , nämlich | Deutsch, …“: where what is counted ends, without comma and adverb."""
    comma = max((t.start for t in counted.tokens if t.text == "," and t.end <= behind.start), default=behind.start)
    return max(t.end for t in counted.tokens if t.end <= comma)


def _end_of_rest(sentence: Sentence, clause: Clause, first: int) -> int:
    """Where the clause ends before a list inside it: „… fließen durch die Stadt | , nämlich | die Spree und …“."""
    if any(t.text == ":" for t in sentence.tokens):
        return sentence.end
    return max((t.start for t in clause.tokens if t.text == "," and t.end < first), default=first)


def _list_in(sentence: Sentence) -> tuple[int, int] | None:
    """Where the list behind the colon of a sentence begins and ends, or behind the comma and adverb before it."""
    tokens = sentence.tokens
    colon = next((t for t in tokens if t.text == ":"), None)
    adverb = next((b for a, b in pairwise(tokens) if a.text == "," and b.tag == "ADV"), None)
    before = colon or adverb
    inside = [t for t in tokens if before is not None and t.start > before.start and t.tag != "$."]
    return (inside[0].start, inside[-1].end) if inside else None


def find_contrasts(sentence: Sentence) -> Iterator[Contrast]:
    """„nicht durch Importe, sondern durch eine eigene Produktion“: only what is asserted is the answer."""
    for clause, phrase in own_phrases(sentence):
        for part in phrase.parts:
            if "contrasted" not in part.marks or len(part.tokens) < 2 or not asserts(clause):
                continue
            asserted = stretch(sentence, part, part.tokens[1].start, _end_of_list(phrase, part))
            if asserted is None or phrase.resolved != phrase.text or _lacks_noun(phrase, part):
                continue
            kept = tuple(t for t in clause.tokens if not phrase.start <= t.start < asserted.start)
            both = replace(phrase, class_=part.class_)  # „nicht Sparta, sondern Athen“: a city is asked for
            phrases = tuple(both if p is phrase else p for p in clause.phrases)
            right = replace(clause, tokens=kept, phrases=phrases, marks=clause.marks - {"negated"})
            if (denied := _denied(right, phrase, part)) is not None:
                yield Contrast(sentence=sentence, clause=right, pair=both, asserted=asserted, denied=denied)
                continue
            yield Contrast(sentence=sentence, clause=right, both=both, asserted=asserted)


def _denied(clause: Clause, phrase: Phrase, contrasted: Phrase) -> Phrase | None:
    """„keine | Kiemen|, sondern Lungen“: things of any kind that others are instead of, behind nothing but the verb."""
    plain = (
        phrase.relation == "object"
        and phrase.kind == "thing"
        and phrase.number != "singular"
        and clause.kind == "main"
        and not clause.verbs
    )
    before = [t for t in phrase.tokens if phrase.head.end < t.start < contrasted.start and t.text != ","]
    alone = [t for t in phrase.tokens if t.start < phrase.head.start and t.tag not in ("PIAT", "PTKNEG")]
    if not plain or before or alone or phrase.head.tag != "NN":
        return None
    noun, end = phrase.head, phrase.head.end
    return replace(phrase, text=noun.text, resolved=noun.text, tokens=(noun,), start=noun.start, end=end, parts=())


def _end_of_list(phrase: Phrase, contrasted: Phrase) -> int:
    """„keine Lava, sondern heiße Gase | oder Asche“: what is joined to the last part belongs to it."""
    end = contrasted.end
    for part in phrase.parts:
        if part.relation == "other" and part.start == end + 1 and part.tokens[0].tag == "KON":
            end = part.end
    return end


def _lacks_noun(phrase: Phrase, part: Phrase) -> bool:
    """„kein Skelett aus Knochen, sondern | aus Knorpel“: only an attribute is contrasted, its noun stands before."""
    attributes = {p.preposition or p.tokens[0].text for p in phrase.parts if p.relation == "attribute"}
    return phrase.preposition is None and part.tokens[1].text in attributes
