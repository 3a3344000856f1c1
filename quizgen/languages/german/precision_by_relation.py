"""What speaks against asking for a phrase, by its relation: a time that is half told, a way that is no aim."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from quizgen.languages.german.entities import LOCAL_CLASSES
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.pieces import NEEDING
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Relation, Token

_CONCEDING = re.compile("(auch|selbst|sogar) wenn|wenn (auch|nicht gar|überhaupt|nötig|möglich)", re.IGNORECASE)

Others = Sequence[Phrase]
"""The phrases of the clause that the question does not ask for."""


def _time(clause: Clause, about: Phrase, others: Others) -> str | None:
    if about.kind == "clause" and not about.tokens[-1].tag.startswith("V"):
        return f"„{about.text[:40]}“ is no subordinate clause"
    if reason := _other_time(about, others):
        return reason
    if about.preposition == "während" and about.head.tag == "NE":
        return f"„{about.text}“ is no time of its own"
    aged = any(p.relation == "degree" and p.tokens[-1].text == "alt" for p in others)
    if about.kind == "clause" and aged:
        return "how old somebody was is what one asks"  # "war sechs Jahre alt, als seine Mutter starb"
    if about.preposition is None and any(t.tag == "KON" for t in about.tokens) and not _is_counted(about):
        return f"„{about.text}“ may be no time"  # "sehr milde Winter und nicht so heiße Sommer"
    if clause.frame == "copula" and any(p.relation == "predicate" and _is_certain(p) for p in others):
        return "who somebody was is no matter of time"
    if clause.frame == "copula" and _presents(others):
        return "the clause presents something"
    if clause.frame == "copula" and about.field != "front" and _is_dated_event(about, others):
        return f"„{about.text}“ may belong to the predicate"
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


def _is_dated_event(about: Phrase, others: Others) -> bool:
    """ "Der größte Erfolg war der Sieg | am 3. Mai 1921": the time right behind a certain thing tells which."""
    return any(p.relation == "predicate" and "definite" in p.marks and p.end + 1 == about.start for p in others)


def _other_time(about: Phrase, others: Others) -> str | None:
    """What another phrase says of the time, so that this one is not all of it."""
    beside = ("duration", "time") if about.kind == "clause" else ("time",)
    if any(p.relation in beside and p.kind == "time" and not _is_later(about, p) for p in others):
        return "another time would stay in the question"
    if any(re.fullmatch(r"[12]\d{3}([-–/]\d+)?", p.tokens[-1].text) for p in others):
        return "a year would stay in the question"
    if any(p.kind == "time" and p.end + 1 == about.start for p in others) or _goes_on(about, others):
        return f"„{about.text}“ is half of a time"  # "zwei Wochen | nach der Geburt"
    return None


def _is_later(about: Phrase, other: Phrase) -> bool:
    """ "im Jahr 1999 | nach zwölf Jahren": how long after something else is no date."""
    dated = any(re.fullmatch(r"[12]\d{3}", t.text) for t in about.tokens)
    return dated and other.preposition == "nach" and _is_counted(other) and other.end + 1 != about.start


def _goes_on(about: Phrase, others: Others) -> bool:
    """ "vom 2. Juli | bis 13. August", "gegen drei Uhr | nachts", "um 2.20 Uhr | MEZ" """
    return any(
        p.start == about.end + 1 and (p.relation in ("time", "until") or p.tokens[0].text.isupper()) for p in others
    )


def _is_counted(phrase: Phrase) -> bool:
    return any(t.tag == "CARD" for t in phrase.tokens)


def _since(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "Die ersten waren Spanien und Portugal | ab dem 16. Jahrhundert": who was it, not since when."""
    if about.class_ == "Zeit" and not (about.parts or _is_counted(about) or any(t.tag == "NE" for t in about.tokens)):
        return f"„{about.text}“ is no certain time"  # "seit langer Zeit"
    if any(re.search(r"\b(ersten Mal|erstmals)\b", p.text) and abs(p.end - about.start) <= 1 for p in others):
        return f"„{about.text}“ tells how long it was not so"  # "zum ersten Mal | seit zehn Jahren"
    named = any(p.relation == "predicate" and p.head.tag == "NE" for p in others)
    return "who somebody was is no matter of time" if clause.frame == "copula" and named else None


def _until(clause: Clause, about: Phrase, _: Others) -> str | None:
    return f"„{about.text}“ tells when it was counted" if clause.frame == "existence" else None


def _is_certain(phrase: Phrase) -> bool:
    """ "der Seefahrer Diogo Dias", "Hitler": a name or a phrase with one, of a person; but not "Kaiser von China"."""
    if "bare" in phrase.marks and phrase.head.tag == "NN":
        inside = [t for part in phrase.parts if part.relation in ("genitive", "attribute") for t in part.tokens]
        return phrase.kind == "person" and any(t.tag == "NE" and t not in inside for t in phrase.tokens)
    return phrase.kind == "person" and any(t.tag == "NE" for t in phrase.tokens)


def _place(clause: Clause, about: Phrase, others: Others) -> str | None:
    if about.preposition in ("über", "durch"):
        return f"„{about.text}“ is a way, no aim"  # "zog über die Alpen"
    if (clause.lemma or "").startswith(("heraus", "herein", "hinaus", "hinein")):
        return f"„{clause.lemma}“ says itself whence or where to"  # no "Woher … herausgezogen?"
    if about.relation == "direction" and any(p.relation == "direction" for p in others):
        return "another direction would stay in the question"  # "zog | über die Alpen | nach Italien"
    if about.relation == "origin" and clause.frame == "copula" and any(p.relation == "predicate" for p in others):
        return f"„{about.text}“ belongs to the predicate"  # "war ein Politiker | aus Südafrika"
    left = about.relation == "origin" and about.preposition == "aus" and (clause.lemma or "").startswith("aus")
    if left and about.class_ is None:
        return f"„{about.text}“ is what was left"  # "trat aus der Kirche aus"
    return f"„{about.text}“ is no {about.relation}" if clause.lemma in words("position_verbs") else None


def _somewhere(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "Aztlan ist ein Ort | in Mexiko", "irgendwo | in Mexiko": it says more of what stands before it."""
    before = [p for p in others if p.end < about.start]
    said = any(p.relation == "predicate" and p.head.tag in ("NN", "NE") for p in before)
    if clause.frame == "copula" and "passive" not in clause.marks and said:
        return f"„{about.text}“ may belong to the predicate"
    if about.text.lower() in words("everywhere") or about.preposition == "außerhalb":
        return f"„{about.text}“ is where everything is"
    if any(p.end + 1 == about.start and p.text.lower() in words("place_adverbs") for p in before):
        return f"„{about.text}“ is half of a place"
    beside = [p for p in before if p.end + 1 == about.start and p.preposition in ("in", "aus") and len(p.tokens) == 2]
    if about.preposition == "bei" and about.kind == "place" and beside:
        return f"„{about.text}“ tells where „{beside[0].text}“ is"  # "in Cannstatt | bei Stuttgart"
    return None


def _purpose(_: Clause, about: Phrase, others: Others) -> str | None:
    """ "um zu studieren": who asks what for wants to hear more than a verb; "zu klein, um …" is a measure."""
    if about.kind == "clause" and any(t.tag == "PTKA" or t.text.lower() == "genug" for p in others for t in p.tokens):
        return f"„{about.text[:40]}“ says how much is too much or enough"
    bare = about.kind == "clause" and about.tokens[0].text.lower() == "um" and len(about.tokens) <= 3
    return f"„{about.text}“ is hardly an answer" if bare else None


def _content(clause: Clause, about: Phrase, others: Others) -> str | None:
    if any(p.relation == "manner" and p.head.tag == "ADJD" for p in others):
        return f"„{about.text[:40]}“ may belong to the adjective"
    if about.tokens[0].tag == "PWAV" and any(0 <= about.start - p.end <= 2 and p.class_ for p in others):
        return f"„{about.text[:40]}“ says more of a place"
    if about.tokens[0].text == "wo" and any(p.relation in _LOCAL and p.end < about.start for p in others):
        return f"„{about.text[:40]}“ says more of a place"  # "wurde auf die Insel verbannt, wo er starb"
    if any(_takes_infinitive(p, about) for p in others):
        return f"„{about.text[:40]}“ may belong to the noun before it"  # "suchten nach Wegen, … zu fahren"
    if about.tokens[0].tag == "PROAV" and clause.lemma in words("infinitive_verbs"):
        return f"„{about.tokens[0].text}“ belongs to the sentence before"  # "und versuchen | damit, sie zu fangen"
    if clause.frame == "copula" and any(p.relation == "predicate" for p in others):
        return f"„{about.text[:40]}“ belongs to the predicate"  # "ist ein Versuch, … loszuwerden"
    return "the clause has a second content" if any(p.relation == "content" for p in others) else None


def _takes_infinitive(phrase: Phrase, content: Phrase) -> bool:
    """Does an infinitive stand right behind what the verb asks for with a preposition, which is no person?"""
    infinitive = any(t.tag in ("PTKZU", "VVIZU") for t in content.tokens) and not content.tokens[0].tag.startswith("KO")
    governed = phrase.relation == "topic" and phrase.preposition is not None and phrase.kind not in ("person", "group")
    return infinitive and governed and content.start - phrase.end <= 2 and phrase.head.tag == "NN"


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
    if any(p.role == "subject" and p.head.text.lower().endswith("name") for p in others):
        return "a name is no person"  # "Sein Künstlername war Nemo"
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


def _means(clause: Clause, about: Phrase, _: Others) -> str | None:
    """ "mit 2962 Metern der höchste Berg": how much of it there is; but "mit 35 Jahren Präsident" is an age."""
    if clause.frame == "naming":
        return f"„{about.text}“ says more of what is called so"
    changed = about.relation == "means" and clause.frame in ("copula", "becoming")
    if changed and "process" in about.marks and about.preposition == "mit":
        return f"„{about.text}“ tells when it was"  # "Mit der Einführung der Eisenbahn wurden die Orte größer"
    helped = about.head.text == "Hilfe" and any(p.kind in ("person", "group") for p in about.parts)
    if helped and about.preposition == "mit":
        return f"„{about.text}“ tells with whose help"
    if about.preposition == "mit" and about.field == "front" and _lets_happen(clause, about):
        return f"„{about.text}“ tells when it was"  # "Mit der Erfindung des Motors stieg die Zahl"
    if about.preposition == "mit" and about.field == "front" and any(_goes_on_with(t) for t in about.tokens):
        return f"„{about.text}“ tells when or why it was"
    way = about.preposition == "durch" and noun_class(about.head.text) in LOCAL_CLASSES
    if way and "passive" not in clause.marks:
        return f"„{about.text}“ is a way, not a means"  # "pumpt das Blut | durch den Körper"
    aged = _is_counted(about) and about.head.text in ("Jahren", "Monaten", "Wochen")
    if clause.frame == "copula" and not aged:
        return f"„{about.text}“ says why it is so"  # "Mit 4 Mio. Einwohnern ist Berlin die größte Stadt"
    return f"„{about.text}“ is a measure" if _is_counted(about) and clause.lemma in words("light_verbs") else None


def _lets_happen(clause: Clause, about: Phrase) -> bool:
    """Does something begin, end or change with an event, rather than by a means?"""
    event = "process" in about.marks or noun_class(about.head.text) == "event"
    changes = clause.lemma in words("changing_verbs") or clause.lemma in words("happening_verbs")
    return event and "definite" in about.marks and changes


def _goes_on_with(token: Token) -> bool:
    """ "Mit | steigender | Temperatur dehnt sich Wasser aus": what happens at the same time is no means."""
    return token.tag == "ADJA" and re.search(r"[elr]nd(e|er|en|em|es)$", token.text) is not None


def _duration(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "brauchte dafür 108 Minuten": how long for what is said elsewhere; "drei Jahre | vor der Wahl" is a time."""
    if any(p.start == about.end + 1 and p.preposition in ("vor", "nach") for p in others):
        return f"„{about.text}“ tells how long before or after"
    if clause.lemma not in NEEDING or any(p.relation in ("purpose", "object", "topic") for p in others):
        return None
    return f"what „{clause.lemma}“ is for is missing"


def _circumstance(clause: Clause, about: Phrase, others: Others) -> str | None:
    """ "wuchs von 500.000 im Jahr 1850 | auf zwei Millionen im Jahr 1910": each amount with its own time."""
    behind_verb = clause.frame == "copula" and about.field != "front"
    inside = behind_verb and about.preposition in ("in", "im", "auf", "an", "am")
    if inside and any(p.relation == "predicate" and p.end < about.start for p in others):
        return f"„{about.text}“ may belong to the predicate"  # "ist eine Kraft | in der Natur"
    behind = any(p.relation == "time" and p.start == about.end + 1 for p in others)
    times = sum(p.relation == "time" for p in others)
    return f"„{about.text}“ goes with one of two times" if behind and times > 1 and _is_counted(about) else None


BY_RELATION: Mapping[Relation, Callable[[Clause, Phrase, Others], str | None]] = {
    "time": _time,
    "since": _since,
    "until": _until,
    "duration": _duration,
    "origin": _place,
    "direction": _place,
    "place": _somewhere,
    "purpose": _purpose,
    "content": _content,
    "circumstance": _circumstance,
    "topic": _topic,
    "condition": _condition,
    "means": _means,
    "company": _means,
    "predicate": _predicate,
}
