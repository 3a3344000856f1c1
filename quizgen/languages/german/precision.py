"""What would make a question read in two ways, or tell half of its own answer."""

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.precision_by_relation import BY_RELATION
from quizgen.languages.german.precision_of_words import against_words
from quizgen.languages.german.question_words import keeps_number
from quizgen.languages.german.tags import PREPOSITIONS
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wholeness import Others, half
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def check_precision(clause: Clause, about: Phrase, wh: str) -> None:
    """Raise Abstain with the first doubt about a question that asks for a phrase with these words."""
    others = [p for p in clause.phrases if p is not about]
    by_relation = BY_RELATION.get(about.relation)
    reason = (
        (by_relation(clause, about, others) if by_relation else None)
        or _denied(clause, about)
        or _as_well(clause, about, others)
        or (_subject(about, wh, others) if about.role == "subject" else None)
        or _shares(clause, about)
        or (_acting_region(clause, about) if wh == "was" else None)
        or _was(clause, about, wh, others)
        or against_words(clause, about, wh, others)
        or half(about, others)
        or _rather(about, others)
        or _members(about, wh)
        or _said_in_relative(about, others)
        or _antecedent(about, others)
        or _noun_twice(wh, others)
        or _possessor(about, wh, others)
    )
    if reason:
        raise Abstain(reason)


def _denied(clause: Clause, about: Phrase) -> str | None:
    """ "verteilten sich nicht gleichmäßig | über den Mantel": one of many things that are not."""
    if "negated" not in clause.marks and any(p.text.lower() == "nicht" for p in clause.phrases):
        return "„nicht“ would deny what is told"  # "finden | nicht | wie sonst | alle vier, sondern jedes Jahr | statt"
    if about.relation == "means" and about.preposition == "durch" and "negated" in clause.marks:
        return f"„wodurch“ would ask why it is not so, not for „{about.text}“"
    if _is_any_time(about) and "negated" in clause.marks:
        return f"„{about.text}“ is one of many times when it is not so"
    asked = about.relation in ("topic", "means", "company", "circumstance", "manner", "direction", "origin", "place")
    behind = any(t.tag == "PTKNEG" and t.end < about.start for t in clause.tokens)
    if not asked or about.kind == "clause" or about.field == "front" or not behind:
        return None
    return f"„{about.text}“ stands behind „nicht“"


def _is_any_time(about: Phrase) -> bool:
    """ "kommt | nach der Ansteckung | nicht zum Ausbruch": a time without a number or a name."""
    if about.relation != "time" or about.kind == "clause" or about.preposition not in ("nach", "vor", "bei"):
        return False
    return not any(t.tag in ("CARD", "NE") or noun_class(t.text) == "event" for t in about.tokens)


def _as_well(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "| Neben den Flecken | können auch Fieber und Husten auftreten": what else there is, not where."""
    also = any(t.text.lower() == "auch" for t in (*clause.tokens, *(t for p in others for t in p.tokens)))
    beside = about.relation == "circumstance" and about.preposition == "neben"
    return f"„{about.text}“ is told as well" if beside and also else None


def _rather(about: Phrase, others: Others) -> str | None:
    """ "mehr durch Zufall | als durch Fleiß": a question for one half would keep the other."""
    behind = next((p.tokens for p in others if p.start == about.end + 1), ())
    against = [t.text for t in behind[:1]] == ["als"] and any(t.tag in PREPOSITIONS for t in behind[1:2])
    return f"„{about.text}“ is set against what stands behind it" if against and about.preposition else None


def _subject(about: Phrase, wh: str, others: Others) -> str | None:
    """Behind "wer" and "was" the verb is singular, and nothing tells a subject from an object."""
    as_many = [p for p in others if p.tokens[0].text == "als" and p.number == "plural" and p.kind != "clause"]
    if as_many and not keeps_number(wh):
        return f"„{wh}“ does not go together with „{as_many[0].text}“"
    if wh == "was" and about.head.text.lower().endswith(tuple(words("living_nouns"))):
        return f"„was“ for „{about.text}“, a living being"
    if wh == "was" and _may_be_people(about):
        return f"„was“ for „{about.text}“, who may be a people"  # "die Terwingen"
    if wh == "was" and re.search(r"([Hh]underte?|[Tt]ausende?|[Mm]illion(en)?|Dutzende)$", about.head.text):
        return f"„was“ for „{about.text}“, who may be persons"
    if (
        wh == "was"
        and "superlative" in about.marks
        and any(p.preposition == "mit" and "counted" in p.marks for p in others)
    ):
        return "the name is asked for"  # "Der höchste Berg ist mit 8849 Metern der Mount Everest"
    parted = [p for p in about.parts if p.relation == "genitive" and p.kind in ("person", "group")]
    if wh == "was" and parted and about.head.text in words("partitive_nouns"):
        return f"„was“ for „{about.text}“, who are persons"  # "Ein Drittel der Einwohner starb"
    told = (p for p in others if p.resolved in (None, p.text))  # "Ihre Beute" may be told to be the lions'
    theirs = any(t.tag == "PPOSAT" and t.text.lower().startswith("ihr") for p in told for t in p.tokens)
    return "„wer“ has no „ihr“" if theirs and wh in ("wer", "was") else None


def _may_be_people(about: Phrase) -> bool:
    """ "die Terwingen": an unknown noun of the plural that ends like the names of peoples."""
    named = about.head.text.endswith("ingen") and not known_noun(about.head.text)
    return named and about.number == "plural" and "definite" in about.marks


def _acting_region(clause: Clause, about: Phrase) -> str | None:
    """ "Der Norden | wurde unterstützt": who acts or suffers is the people there; but "blieb bei England"."""
    region = about.role == "subject" and about.head.text in words("compass_nouns") and not about.parts
    acting = "passive" in clause.marks or any(p.role == "object" for p in clause.phrases)
    return f"„was“ for „{about.text}“, who may be the people there" if region and acting else None


def _shares(clause: Clause, about: Phrase) -> str | None:
    """ "Ein Viertel des Landes | entfällt | auf Wald": how much of it is what one asks for."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    share = subject is not None and subject.head.text in words("partitive_nouns") and bool(subject.parts)
    on = next((p for p in clause.phrases if p.preposition == "auf"), None)
    if not share or on is None or clause.lemma not in words("sharing_verbs") or about not in (subject, on):
        return None
    return f"„{about.text}“: how large the share is is what one asks for"


def _was(clause: Clause, about: Phrase, wh: str, others: Others) -> str | None:
    if wh == "was" and about.relation == "content" and any(p.role == "object" and p.kind != "clause" for p in others):
        return "„was“ could ask for the object as well"
    reflexive = any(p.text == "sich" for p in others) and clause.lemma not in words("dative_reflexive_verbs")
    if wh == "was" and about.relation == "content" and reflexive:
        return f"„Was … sich … {clause.lemma}“ has an object too many"
    done_to = any(p.role == "subject" and p.kind != "clause" and p is not about for p in others)
    known = (clause.lemma or "").removesuffix("werden") in words("fame_adjectives")  # "bekanntwerden"
    if wh == "was" and about.relation == "content" and known and done_to:
        return f"„{about.text[:40]}“ tells more of a noun"  # "wurde durch die Idee bekannt, | weit zu reisen"
    if wh == "was" and about.relation == "content" and "passive" in clause.marks and done_to:
        return f"„Was wurde … {clause.lemma}“ has its subject"  # "Der Maler wurde beauftragt, … zu malen"
    if wh == "wem" and about.role == "dative" and not done_to:
        return f"„{about.text}“ may be the subject"  # "der Frieden wurde gestört", with an article of two cases
    if wh == "was" and clause.frame == "copula" and is_counted(about) and is_unit(about.head.text):
        return f"„{about.text}“ is a measure"  # "ist 5 Meter höher"
    if wh == "was" and about.role == "subject" and clause.lemma == "betragen":
        return "„Was beträgt …“ asks for the measure"
    if wh == "wen" and (clause.frame == "existence" or clause.lemma in words("having_verbs")):
        return "„Wen gab es“ is not what one asks"  # nor "Wen hat die Insel?"
    if about.role == "object" and clause.lemma in words("having_verbs") and _is_one_part(about, wh, others):
        return f"„{wh}“: there are others beside „{about.text}“"
    if clause.lemma == "betragen" and about.role == "object" and _is_counted_in(about, others):
        return f"„{wh} beträgt“: „{about.head.text}“ would be counted twice"
    if wh == "wozu" and clause.frame in ("belonging", "counting") and about.kind in ("thing", "place"):
        return f"„wozu“ says nothing of what „{about.text}“ is"
    if (long := _lasting(about, others)) is not None:
        return f"„{long.text}“ tells how much of it"
    return None


def _lasting(about: Phrase, others: Others) -> Phrase | None:
    """ "brauchen | acht Stunden | Schlaf": a length of time that measures the bare noun behind it."""
    bare = about.role == "object" and about.tokens == (about.head,) and about.head.tag == "NN"
    before = (p for p in others if p.relation == "duration" and p.preposition is None and p.end + 1 == about.start)
    return next(before, None) if bare else None


def _is_one_part(about: Phrase, wh: str, others: Others) -> bool:
    """ "Welches Organ | haben Königinnen?", "eine Giftdrüse": nobody has one alone, if nothing tells what it is for."""
    part = wh.startswith("welch") and noun_class(about.head.text) in ("organ", "body") and "indefinite" in about.marks
    return part and about.head.text not in wh and not any(p.preposition or p.kind == "clause" for p in others)


def _is_counted_in(about: Phrase, others: Others) -> bool:
    """ "Die Einwohnerzahl | betrug | 800 Einwohner": the subject says itself what is counted."""
    subject = next((p.head.text.casefold() for p in others if p.role == "subject"), "")
    return subject.startswith(about.head.lemma.casefold())


def _antecedent(about: Phrase, others: Others) -> str | None:
    """ "der Sturm, | der …": what the clause says of it must be true of nothing else."""
    told = any(t.tag in ("NE", "CARD") for p in others for t in p.tokens)
    named = re.match(r"(der|die|das|den|dem)( \S+){2}", about.resolved or "")  # not "sein Buch", "die Kirche"
    known = about.head.tag != "PRELS" or about.kind != "thing" or (told and named)
    return None if known else f"„{about.resolved}“ may be one of many"


def _said_in_relative(about: Phrase, others: Others) -> str | None:
    """ "Ordnungen, in denen festgelegt wurde|, dass …": what the clause in between tells, and not the verb."""
    told = [p for p in (about, *others) if p.kind == "clause" and p.relation == "content"]
    ends = {q.end for p in (about, *others) for q in p.parts if q.relation == "relative" and q.end == p.end}
    loose = [p for p in told if any(0 < p.start - end <= 2 for end in ends)]
    cut = bool(loose) and (about in loose or any(q.relation == "relative" for q in about.parts))
    return f"„{loose[0].text[:40]}“ belongs to the clause before it" if cut else None


def _members(about: Phrase, wh: str) -> str | None:
    """ "die drei Großgruppen (Frösche, Salamander und Blindwühlen)": the answer would not say which they are."""
    told = any(p.relation == "members" and "," in p.text for p in about.parts)
    return f"which „{about.head.text}“ are meant stands in brackets" if told and wh.startswith("welche ") else None


def _possessor(about: Phrase, wh: str, others: Others) -> str | None:
    """ "ihre schlichte Kleidung" tells nothing more than "Kleidung"; "die Donau" for "der Fluss" has no "sein"."""
    limb = noun_class(about.head.text) == "body" and not wh.endswith(about.head.text)  # "Welchen Körperteil"
    if wh.startswith("welch") and not limb and any(t.tag == "PPOSAT" for t in about.tokens[:2]) and not about.parts:
        return f"„{about.text}“ names nothing"
    renamed = [p for p in others if p.role == "subject" and p.head.tag == "NN" and p.resolved not in (p.text, None)]
    renamed = [p for p in renamed if p.head.text not in (p.resolved or "").split()]  # "das Unternehmen Orbis"
    owned = any(t.tag == "PPOSAT" for p in others if p not in renamed for t in p.tokens)
    does = [t for p in others if p.kind == "clause" for t in p.tokens if t.tag == "PPOSAT"]
    if wh in ("wem", "wen") and any(t.text.lower().startswith("ihr") for t in does):
        return f"„{wh}“ has no „ihr“"  # "befahl | den Beamten|, ihre Bärte abzuschneiden"
    return f"whose it is was said by „{renamed[0].text}“" if renamed and owned else None


def unrepeated(clause: Clause, about: Phrase, wh: str) -> str:
    """Words without the noun where it would stand twice: "in welchem Jahr … im Alter von 52 Jahren" → "wann"."""
    others = [p for p in clause.phrases if p is not about]
    if re.match(r"in welche[mnr] (Jahr|Jahren|Jahrhundert|Stadt|Land)$", wh) and _noun_twice(wh, others):
        return {"time": "wann", "place": "wo"}.get(about.relation, wh)
    return wh


def _noun_twice(wh: str, others: Others) -> str | None:
    named = {word for word in wh.split()[1:] if word[:1].isupper()}
    kept = [p for p in others if p.resolved is None or p.head.text in p.resolved]  # not "das Land", said as "Peru"
    twice = any(t.text in named or (t.lemma in named and t.tag == "NN") for p in kept for t in p.tokens)
    return f"„{wh}“: the noun would stand in the question twice" if twice else None
