"""What would make a question read in two ways, or tell half of its own answer."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from operator import attrgetter

from quizgen.languages import Abstain
from quizgen.languages.german.pieces import NEEDING
from quizgen.languages.german.question_words import keeps_number
from quizgen.languages.german.times import is_times
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Relation

_CONCEDING = re.compile("(auch|selbst|sogar) wenn|wenn (auch|nicht gar|überhaupt|nötig|möglich)", re.IGNORECASE)

_COMPARATIVE = re.compile("er(e|en|er|es|em)$|^(mehr|weniger)$")

Others = Sequence[Phrase]
"""The phrases of the clause that the question does not ask for."""


def check_precision(clause: Clause, about: Phrase, wh: str) -> None:
    """Raise Abstain with the first doubt about a question that asks for a phrase with these words."""
    others = [p for p in clause.phrases if p is not about]
    by_relation = _BY_RELATION.get(about.relation)
    reason = (
        (by_relation(clause, about, others) if by_relation else None)
        or _denied(clause, about)
        or (_subject(about, wh, others) if about.role == "subject" else None)
        or _was(clause, about, wh, others)
        or _half(about, others)
        or _noun_twice(wh, others)
        or _possessor(about, wh, others)
    )
    if reason:
        raise Abstain(reason)


# Doubts about a phrase by its relation


def _time(clause: Clause, about: Phrase, others: Others) -> str | None:
    if about.kind == "clause" and not about.tokens[-1].tag.startswith("V"):
        return f"„{about.text[:40]}“ is no subordinate clause"
    if reason := _other_time(about, others):
        return reason
    if about.preposition == "während" and about.head.tag == "NE":
        return f"„{about.text}“ is no time of its own"
    if about.preposition is None and any(t.tag == "KON" for t in about.tokens) and not _is_counted(about):
        return f"„{about.text}“ may be no time"  # "sehr milde Winter und nicht so heiße Sommer"
    if clause.frame == "copula" and any(p.relation == "predicate" and _is_certain(p) for p in others):
        return "who somebody was is no matter of time"
    if clause.frame == "copula" and _presents(others):
        return "the clause presents something"
    if about.class_ == "Zeit" and clause.lemma in words("position_verbs"):
        return f"„{about.text}“ may be a place"
    numbered = any(t.tag == "CARD" for p in others for t in p.tokens)
    if numbered and about.text.lower() in words("any_times"):
        return f"„{about.text}“ says how often something is so much"
    if about.preposition is None and about.field != "front" and clause.lemma in words("measuring_verbs"):
        return f"„{about.text}“ is a measure"
    return None


def _presents(others: Others) -> bool:
    """ "Ein großer Erfolg war 1890 das Telefon": the subject only says what kind of thing is named behind it."""
    subject = next((p for p in others if p.role == "subject"), None)
    named = any(p.relation == "predicate" and "definite" in p.marks for p in others)
    return subject is not None and "indefinite" in subject.marks and named


def _other_time(about: Phrase, others: Others) -> str | None:
    """What another phrase says of the time, so that this one is not all of it."""
    beside = ("duration", "time") if about.kind == "clause" else ("time",)
    if any(p.relation in beside and p.kind == "time" for p in others):
        return "another time would stay in the question"
    if any(re.fullmatch(r"[12]\d{3}([-–/]\d+)?", p.tokens[-1].text) for p in others):
        return "a year would stay in the question"
    if any(p.kind == "time" and p.end + 1 == about.start for p in others) or _goes_on(about, others):
        return f"„{about.text}“ is half of a time"  # "zwei Wochen | nach der Geburt"
    return None


def _goes_on(about: Phrase, others: Others) -> bool:
    """ "vom 2. Juli | bis 13. August", "gegen drei Uhr | nachts", "um 2.20 Uhr | MEZ" """
    return any(
        p.start == about.end + 1 and (p.relation in ("time", "until") or p.tokens[0].text.isupper()) for p in others
    )


def _is_counted(phrase: Phrase) -> bool:
    return any(t.tag == "CARD" for t in phrase.tokens)


def _until(clause: Clause, about: Phrase, _: Others) -> str | None:
    return f"„{about.text}“ tells when it was counted" if clause.frame == "existence" else None


def _is_certain(phrase: Phrase) -> bool:
    """ "der Seefahrer Diogo Dias", "Hitler": a name or a phrase with one, of a person."""
    return phrase.kind == "person" and any(t.tag == "NE" for t in phrase.tokens)


def _place(clause: Clause, about: Phrase, others: Others) -> str | None:
    if about.preposition in ("über", "durch"):
        return f"„{about.text}“ is a way, no aim"  # "zog über die Alpen"
    if (clause.lemma or "").startswith(("heraus", "herein", "hinaus", "hinein")):
        return f"„{clause.lemma}“ says itself whence or where to"  # no "Woher … herausgezogen?"
    if about.relation == "direction" and any(p.relation == "direction" for p in others):
        return "another direction would stay in the question"  # "zog | über die Alpen | nach Italien"
    return f"„{about.text}“ is no {about.relation}" if clause.lemma in words("position_verbs") else None


def _somewhere(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "Aztlan ist ein Ort | in Mexiko", "irgendwo | in Mexiko": it says more of what stands before it."""
    before = [p for p in others if p.end < about.start]
    said = any(p.relation == "predicate" and p.head.tag in ("NN", "NE") for p in before)
    if clause.frame == "copula" and "passive" not in clause.marks and said:
        return f"„{about.text}“ may belong to the predicate"
    if about.text.lower() in words("everywhere"):
        return f"„{about.text}“ is where everything is"
    if any(p.end + 1 == about.start and p.text.lower() in words("place_adverbs") for p in before):
        return f"„{about.text}“ is half of a place"
    beside = [p for p in before if p.end + 1 == about.start and p.preposition in ("in", "aus") and len(p.tokens) == 2]
    if about.preposition == "bei" and about.kind == "place" and beside:
        return f"„{about.text}“ tells where „{beside[0].text}“ is"  # "in Cannstatt | bei Stuttgart"
    return None


def _purpose(_: Clause, about: Phrase, __: Others) -> str | None:
    """ "um zu studieren": who asks what for wants to hear more than a verb."""
    bare = about.kind == "clause" and about.tokens[0].text.lower() == "um" and len(about.tokens) <= 3
    return f"„{about.text}“ is hardly an answer" if bare else None


def _content(clause: Clause, about: Phrase, others: Others) -> str | None:
    if any(p.relation == "manner" and p.head.tag == "ADJD" for p in others):
        return f"„{about.text[:40]}“ may belong to the adjective"
    if about.tokens[0].tag == "PWAV" and any(0 <= about.start - p.end <= 2 and p.class_ for p in others):
        return f"„{about.text[:40]}“ says more of a place"
    if about.tokens[0].text == "wo" and any(p.relation in _LOCAL and p.end < about.start for p in others):
        return f"„{about.text[:40]}“ says more of a place"  # "wurde auf die Insel verbannt, wo er starb"
    if clause.frame == "copula" and any(p.relation == "predicate" for p in others):
        return f"„{about.text[:40]}“ belongs to the predicate"  # "ist ein Versuch, … loszuwerden"
    return "the clause has a second content" if any(p.relation == "content" for p in others) else None


_LOCAL = ("place", "direction", "origin")


def _condition(clause: Clause, about: Phrase, _: Others) -> str | None:
    if _CONCEDING.match(about.text):
        return f"„{about.text[:40]}“ concedes"
    if about.tokens[0].tag.endswith("FIN"):
        return f"„{about.text[:40]}“ has no wenn"
    return f"„{about.text[:40]}“ tells when or where" if clause.lemma in words("position_verbs") else None


def _predicate(clause: Clause, _: Phrase, others: Others) -> str | None:
    if clause.lemma == "bleiben":
        return "„Was bleibt …“ asks for what is left"
    if any(p.field == "front" and p.tokens[0].text.lower() == "nicht" for p in others):
        return "a contrast would stay in the question"  # "Nicht Kolumbus, sondern Eriksson gilt als …"
    return "the subject is a clause" if any(p.kind == "clause" and p.role == "subject" for p in others) else None


def _topic(clause: Clause, about: Phrase, others: Others) -> str | None:
    if clause.frame in ("belonging", "counting") and about.kind == "person":
        return "„zu wem“ asks for an owner"
    if any(t.text.lower() in words("every_words") for t in about.tokens[:2]):
        return f"„{about.text}“ is no certain thing"
    if clause.frame == "becoming" and any(p.preposition in ("von", "vom") for p in others):
        return "what it was before would stay in the question"  # "von einer Monarchie | zu einer Republik"
    if about.preposition in ("von", "vom") and any(t.text == "entfernt" for t in clause.tokens):
        return f"„{about.text}“ is where a distance begins"
    which = _is_counted(about) or about.class_ is not None  # "durch wie viele Länder", "durch welches Land"
    way = about.preposition in ("durch", "über") and not which and clause.lemma in words("motion_verbs")
    return f"„{about.text}“ is a way, not a means" if way else None


def _denied(clause: Clause, about: Phrase) -> str | None:
    """ "verteilten sich nicht gleichmäßig | über den Mantel": one of many things that are not."""
    asked = about.relation in ("topic", "means", "company", "circumstance", "manner", "direction", "origin", "place")
    behind = any(t.tag == "PTKNEG" and t.end < about.start for t in clause.tokens)
    if not asked or about.kind == "clause" or about.field == "front" or not behind:
        return None
    return f"„{about.text}“ stands behind „nicht“"


def _means(clause: Clause, about: Phrase, _: Others) -> str | None:
    """ "mit 2962 Metern der höchste Berg": how much of it there is; but "mit 35 Jahren Präsident" is an age."""
    aged = _is_counted(about) and about.head.text == "Jahren"
    if clause.frame == "copula" and not aged:
        return f"„{about.text}“ says why it is so"  # "Mit 4 Mio. Einwohnern ist Berlin die größte Stadt"
    return f"„{about.text}“ is a measure" if _is_counted(about) and clause.lemma in words("light_verbs") else None


def _duration(clause: Clause, _: Phrase, others: Others) -> str | None:
    """ "brauchte dafür 108 Minuten": how long for what is said elsewhere."""
    if clause.lemma not in NEEDING or any(p.relation in ("purpose", "object", "topic") for p in others):
        return None
    return f"what „{clause.lemma}“ is for is missing"


_BY_RELATION: Mapping[Relation, Callable[[Clause, Phrase, Others], str | None]] = {
    "time": _time,
    "until": _until,
    "duration": _duration,
    "origin": _place,
    "direction": _place,
    "place": _somewhere,
    "purpose": _purpose,
    "content": _content,
    "topic": _topic,
    "condition": _condition,
    "means": _means,
    "company": _means,
    "predicate": _predicate,
}


# Doubts about a question by its words


def _subject(about: Phrase, wh: str, others: Others) -> str | None:
    """Behind "wer" and "was" the verb is singular, and nothing tells a subject from an object."""
    as_many = [p for p in others if p.tokens[0].text == "als" and p.number == "plural" and p.kind != "clause"]
    if as_many and not keeps_number(wh):
        return f"„{wh}“ does not go together with „{as_many[0].text}“"
    if wh == "was" and re.search(r"([Hh]underte?|[Tt]ausende?|[Mm]illion(en)?|Dutzende)$", about.head.text):
        return f"„was“ for „{about.text}“, who may be persons"
    parted = [p for p in about.parts if p.relation == "genitive" and p.kind in ("person", "group")]
    if wh == "was" and parted and about.head.text in words("partitive_nouns"):
        return f"„was“ for „{about.text}“, who are persons"  # "Ein Drittel der Einwohner starb"
    theirs = any(t.tag == "PPOSAT" and t.text.lower().startswith("ihr") for p in others for t in p.tokens)
    return "„wer“ has no „ihr“" if theirs and wh in ("wer", "was") else None


def _was(clause: Clause, about: Phrase, wh: str, others: Others) -> str | None:
    if wh == "was" and about.relation == "content" and any(p.role == "object" and p.kind != "clause" for p in others):
        return "„was“ could ask for the object as well"
    reflexive = any(p.text == "sich" for p in others) and clause.lemma not in words("dative_reflexive_verbs")
    if wh == "was" and about.relation == "content" and reflexive:
        return f"„Was … sich … {clause.lemma}“ has an object too many"
    done_to = any(p.role == "subject" and p.kind != "clause" and p is not about for p in others)
    if wh == "was" and about.relation == "content" and "passive" in clause.marks and done_to:
        return f"„Was wurde … {clause.lemma}“ has its subject"  # "Der Maler wurde beauftragt, … zu malen"
    if wh == "wen" and clause.frame == "existence":
        return "„Wen gab es“ is not what one asks"
    return None


def _half(about: Phrase, others: Others) -> str | None:
    """The phrase may go on, or the question holds what belongs to it."""
    if any(p.kind == "quotation" and p.start - about.end in (0, 1) for p in others):
        return "the quotation behind the phrase belongs to it"  # "mit dem Satz „Ich …“"
    if about.tokens[0].tag == "VVPP":
        return "a participle stands before the phrase"
    if about.kind == "clause" and any(p.text.lower() == "nur" for p in others):
        return "„nur“ belongs to what is asked for"  # "kann nur aufsteigen, indem …"
    if about.kind != "clause" and len(about.tokens) > 1 and any(t.tag == "PPER" for t in about.tokens):
        return "a pronoun would stand in the key"
    if re.search(r"\d bis zu \d", about.text):
        return f"„{about.text}“ begins with the number of a name"  # "kann der ICE | 3 bis zu 300 Kilometer"
    if any(p.text.lower() in words("example_openers") and _adjoin(p, about) and p.end < about.start for p in others):
        return f"„{about.text}“ is only an example"
    begun = any(p.text.lower() in words("first_openers") and _adjoin(p, about) and p.end < about.start for p in others)
    if begun and any(t.text.lower() in ("dann", "danach") for t in about.tokens):
        return f"„{about.text[:40]}“ has lost its beginning"  # "erst | die Keller und dann die Häuser"
    if about.relation == "place" and any(p.text.lower() in words("some_places") for p in others):
        return "another place would stay in the question"  # "mancherorts … , in Belgien"
    if about.kind != "clause" and _compares_elsewhere(about):
        return f"what „{about.text}“ is compared with stands elsewhere"
    if about.preposition == "durch" and any(p.preposition == "durch" and _adjoin(p, about) for p in others):
        return "two phrases with „durch“ belong together"  # "durch den Bau von Schiffen | durch Spanien"
    before = next((p for p in others if 0 <= about.start - p.end <= 1), None)
    if before is not None and is_times(before.tokens[-1].text.lower()) and about.tokens[0].tag == "CARD":
        return f"„{before.text}“ multiplies the number"  # "zweimal | 30 Minuten"
    if any(p.start - about.end in (0, 1) and p.text.lower() in words("postpositions") for p in others):
        return "a word behind the phrase belongs to it"
    openers = (opener for opener in words("telling_openers") if about.text.lower().startswith(f"{opener} "))
    if (opener := next(openers, None)) is not None:
        return f"„{opener}“ would be missed in the question"
    if about.tokens[-1].text in words("postpositions") and about.tokens[-1] is not about.head:
        return f"„{about.tokens[-1].text}“ would be missed in the question"
    if about.preposition and _behind_as_what(about, others):
        return "the phrase belongs to the adjective before it"
    extraposed = any(p.relation == "content" and p.start > about.end for p in others)
    if extraposed and about.head.lemma in words("content_nouns"):
        return f"what „{about.text}“ is about stands elsewhere"
    fronted = [p for p in others if p.field == "front" and p.head.tag.startswith("V") and p.kind != "clause"]
    if any(p.head.tag != "VVPP" or len(p.tokens) > 1 for p in fronted):
        return "a verb form stands in the Vorfeld"
    compared = any(t.tag == "ADJA" and _COMPARATIVE.search(t.text) for t in about.tokens)
    if compared and any(p.tokens[0].text == "als" for p in others):
        return "what is compared would stay in the question"
    return None


def _compares_elsewhere(about: Phrase) -> bool:
    """ "doppelt so viel Geld, | wie ein Lehrer hatte" """
    so = [a.text == "so" and b.tag in ("PIAT", "PIDAT", "ADJA") for a, b in pairwise(about.tokens)]
    return any(so) and not any(t.text == "wie" for t in about.tokens)


def _adjoin(one: Phrase, other: Phrase) -> bool:
    first, second = sorted((one, other), key=attrgetter("start"))
    return second.start - first.end in (0, 1)


def _behind_as_what(about: Phrase, others: Others) -> bool:
    """ "lehnt sie als unvereinbar | mit der Bibel ab" """
    before = sorted((p for p in others if p.end < about.start), key=attrgetter("end"))
    if not before or before[-1].end + 1 != about.start or before[-1].tokens[-1].tag != "ADJD":
        return False
    return before[-1].tokens[0].text.lower() == "als" or (len(before) > 1 and before[-2].text.lower() == "als")


def _possessor(about: Phrase, wh: str, others: Others) -> str | None:
    """ "ihre schlichte Kleidung" tells nothing more than "Kleidung"; "die Donau" for "der Fluss" has no "sein"."""
    if wh.startswith("welch") and any(t.tag == "PPOSAT" for t in about.tokens[:2]) and not about.parts:
        return f"„{about.text}“ names nothing"
    renamed = [p for p in others if p.role == "subject" and p.head.tag == "NN" and p.resolved not in (p.text, None)]
    owned = any(t.tag == "PPOSAT" for p in others if p not in renamed for t in p.tokens)
    return f"whose it is was said by „{renamed[0].text}“" if renamed and owned else None


def unrepeated(clause: Clause, about: Phrase, wh: str) -> str:
    """Words without the noun where it would stand twice: "in welchem Jahr … im Alter von 52 Jahren" → "wann"."""
    others = [p for p in clause.phrases if p is not about]
    if re.match(r"in welche[mnr] (Jahr|Jahren|Jahrhundert|Stadt|Land)$", wh) and _noun_twice(wh, others):
        return {"time": "wann", "place": "wo"}.get(about.relation, wh)
    return wh


def _noun_twice(wh: str, others: Others) -> str | None:
    named = {word for word in wh.split()[1:] if word[:1].isupper()}
    twice = any(t.text in named or (t.lemma in named and t.tag == "NN") for p in others for t in p.tokens)
    return f"„{wh}“: the noun would stand in the question twice" if twice else None
