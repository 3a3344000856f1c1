"""Is a phrase all of what was said, or half of it: what stands before, behind and elsewhere that belongs to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from operator import attrgetter

from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.keys import needs_relative
from quizgen.languages.german.phrase_frames import is_counted
from quizgen.languages.german.references import core
from quizgen.languages.german.tags import PREPOSITIONS
from quizgen.languages.german.times import is_times
from quizgen.languages.german.verbs import participle_readings
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Phrase, Token

Others = Sequence[Phrase]
"""The phrases of the clause that the question does not ask for."""

_LED = (("ADV",), ("VVPP", "ADJD"), PREPOSITIONS)

_REACHES = re.compile("zu[mr] (ander|nächst)en$")

_COMPARATIVE = re.compile("er(e|en|er|es|em)$|^(mehr|weniger)$")


def half(about: Phrase, others: Others) -> str | None:
    """The phrase may go on, or the question holds what belongs to it."""
    return _alone(about, others) or _before(about, others) or _behind(about, others) or _elsewhere(about, others)


def _alone(about: Phrase, others: Others) -> str | None:
    """What its own words tell."""
    like = about.tokens[0].tag == "ADV" and about.tokens[0].text.lower() in table("participle_prepositions")
    led = [t.tag in kind for t, kind in zip(about.tokens, _LED, strict=False)] == [True] * 3
    led = led and bool(participle_readings(about.tokens[1].text.lower()))  # "Vermutlich | ausgelöst durch ein Beben"
    if about.tokens[0].tag == "VVPP" or like or led:  # "Gemessen am Einkommen liegt die Schweiz vorn"
        return "a participle stands before the phrase"
    inserted = any(p.relation in ("apposition", "relative") and p.end == about.end for p in about.parts)
    if about.kind != "clause" and len(about.tokens) > 1 and about.tokens[-1].tag == "VVPP" and not inserted:
        return "a participle stands behind the phrase"  # "Im Jahr 1388 gegründet | wurde …"
    named = core(about, ("relative", "apposition")) if about.head.tag == "NE" else about  # "in Ohio|, wo er …"
    pronouns = [t for t in named.tokens if t.tag in ("PPER", "PDS")] if about.kind != "clause" else []
    told = _tells_of_subject(about, pronouns, others) or _explains(about, pronouns, others)
    if len(about.tokens) > 1 and pronouns and not told:
        return "a pronoun would stand in the key"
    if _waits_for_clause(about):
        return f"„{about.text}“: which one a clause behind it tells"
    if any(t.text == "beiden" for t in about.tokens[2:]):
        return f"which two „{about.text}“ means is told elsewhere"
    if about.relation != "time" and re.match(r"von [^,]*\d.* bis (zu )?\S*\d", about.text):
        return f"„{about.text}“ is a range"  # "variieren | von 10 bis 45 Zentimetern"
    if about.relation == "time" and re.fullmatch(r"zwischen \S+ und \S+ [A-ZÄÖÜ]\w+n", about.text):
        return f"„{about.text}“ tells how long"  # "bekamen Strafen | zwischen 6 und 24 Monaten"
    if re.fullmatch(r"mit [\d,]+[:–-][\d,]+", about.text):
        return f"„{about.text}“ is a score"
    if re.search(r"\d bis zu \d", about.text):
        return f"„{about.text}“ begins with the number of a name"  # "kann der ICE | 3 bis zu 300 Kilometer"
    if about.kind != "clause" and _compares_elsewhere(about):
        return f"what „{about.text}“ is compared with stands elsewhere"
    if about.kind != "clause" and _exceeds_something(about):
        return f"„{about.text}“ does not say how many"  # "hat etwas mehr Einwohner"
    if about.tokens[0].text.lower() == "kaum" and not any(t.tag == "CARD" for t in about.tokens):
        return "„kaum“ tells of hardly anything"  # "hat | kaum natürliche Feinde"
    openers = (opener for opener in words("telling_openers") if about.text.lower().startswith(f"{opener} "))
    opener = next(openers, None)
    if opener is not None and not (opener == "nur noch" and _is_how_many(about)):
        return f"„{opener}“ would be missed in the question"
    if about.tokens[-1].text in words("postpositions") and about.tokens[-1] is not about.head:
        return f"„{about.tokens[-1].text}“ would be missed in the question"
    return None


def _is_how_many(about: Phrase) -> bool:
    """ "Heute leben | nur noch 4000 Tiger |": who asks how many is told that they are few."""
    return is_counted(about) and about.role in ("subject", "object") and about.preposition is None


def _waits_for_clause(about: Phrase) -> bool:
    """ "ist | von dem Licht | abhängig, das durch die Kronen fällt": not "vom Licht", so that more is told of it."""
    opening = [t.text.lower() for t in about.tokens[:2]]
    stressed = len(about.tokens) == 3 and opening in (["von", "dem"], ["zu", "dem"], ["an", "dem"], ["in", "dem"])
    return stressed and about.tokens[-1].tag == "NN" and not about.parts and about.relation == "topic"


def _explains(about: Phrase, pronouns: Sequence[Token], others: Others) -> bool:
    """ "(Ein Magnet ist) | ein Körper, der Eisen anzieht und es festhält": of any such thing, nothing else is told."""
    term = next((p for p in others if p.relation == "agent"), None)
    relative = next((t for t in about.tokens if t.tag in ("PRELS", "PRELAT")), None)
    general = term is not None and term.marks & {"indefinite", "bare"} and "named" not in term.marks
    kind = about.relation == "predicate" and bool(about.marks & {"indefinite", "bare"}) and bool(general)
    return kind and relative is not None and all(relative.start < t.start and t.tag == "PPER" for t in pronouns)


def _tells_of_subject(about: Phrase, pronouns: Sequence[Token], others: Others) -> bool:
    """ "schlafen in einer Höhle, | die sie gegraben haben": who is meant stands in the question."""
    subject = next((p for p in others if p.role == "subject" and p.kind != "pronoun" and p.resolved == p.text), None)
    relative = next((p for p in about.parts if p.relation == "relative" and p.end == about.end), None)
    if subject is None or relative is None or len(pronouns) != 1 or pronouns[0] not in relative.tokens[1:3]:
        return False
    closing = relative.tokens[-1].text
    plural = pronouns[0].text == "sie" and subject.number == "plural" and closing.endswith("n")
    one = pronouns[0].text == "er" and subject.number == "singular" and subject.gender == "masculine"
    return plural or (one and closing.endswith("t"))


def _before(about: Phrase, others: Others) -> str | None:
    """What a word right before it tells."""
    beside = [p for p in others if _adjoin(p, about) and p.end < about.start]
    if any(p.text.lower() in words("example_openers") for p in beside):
        return f"„{about.text}“ is only an example"
    begun = any(p.text.lower() in words("first_openers") for p in beside)
    if begun and any(t.text.lower() in ("dann", "danach") for t in about.tokens):
        return f"„{about.text[:40]}“ has lost its beginning"  # "erst | die Keller und dann die Häuser"
    if beside and len(beside[0].tokens) > 1 and beside[0].tokens[-1].text.lower() == "nur":
        return f"„{beside[0].text}“ belongs to the phrase"  # "legt immer nur | ein Ei"
    if about.kind == "clause" and _is_denied(about, others):
        return "„auch nicht“ belongs to the clause"
    if about.preposition == "mit" and any(p.text.lower() == "zusammen" for p in beside):
        return "„zusammen“ belongs to the phrase"
    if beside and is_times(beside[0].tokens[-1].text.lower()) and about.tokens[0].tag == "CARD":
        return f"„{beside[0].text}“ multiplies the number"  # "zweimal | 30 Minuten"
    if about.preposition == "an" and beside and beside[0].tokens[-1].text.lower() in ("viel", "wenig", "mehr", "etwas"):
        return f"„{beside[0].text}“ belongs to the phrase"  # "verliert sehr viel | an Gewicht"
    if about.preposition and _behind_as_what(about, others):
        return "the phrase belongs to the adjective before it"
    return None


def _behind(about: Phrase, others: Others) -> str | None:
    """What stands right behind it, or goes with it as its second half."""
    behind = [p for p in others if p.start - about.end in (0, 1)]
    ranging = "counted" in about.marks and any("counted" in p.marks and p.tokens[0].text == "bis" for p in behind)
    if (about.preposition in ("von", "vom") and ranging) or re.search(r"\bvon \d{1,2}$", about.text):
        return f"„{about.text}“ is where a range begins"  # "reicht von 10 | bis 100"
    if about.preposition in ("von", "vom") and any(_REACHES.match(p.text) for p in behind):
        return f"„{about.text}“ is where a way begins"  # "von einem Mast | zum anderen"
    if any(p.kind == "quotation" for p in behind):
        return "the quotation behind the phrase belongs to it"  # "mit dem Satz „Ich …“"
    restricted = about.tokens[0].text.lower() in words("words_for_all") and about.relation != "relative"
    clauses = (p for p in others if p.kind == "clause" and p.start > about.end)
    relative = next((p for p in clauses if p.tokens[0].tag == "PRELS"), None)
    if relative and (restricted or _is_told_by(relative, about, others)):
        return "which of them are meant is told behind"  # "alle Tiere | …, die Eier legen"
    if any(p.text.lower() in words("postpositions") for p in behind) or (
        about.preposition and about.parts and any(p.text.lower() in words("reciprocal_adverbs") for p in behind)
    ):
        return "a word behind the phrase belongs to it"
    from_there = any(t.text in ("von", "vom", "aus") for t in about.tokens)
    if from_there and any(p.text.lower() in words("participles_of_origin") for p in behind):
        return "the participle behind the phrase belongs to it"  # "zogen | von Osten | kommend nach Rom"
    near = (p for p in behind if p.preposition == "bei" and p.head.tag == "NE" and not p.sure)
    if about.role == "object" and about.kind in ("thing", "other", "place") and any(near):
        return "„bei“ may tell which one it is"  # "verbindet | das Kreuz | bei Kiel mit …"
    if about.preposition == "durch" and any(p.preposition == "durch" and _adjoin(p, about) for p in others):
        return "two phrases with „durch“ belong together"  # "durch den Bau von Schiffen | durch Spanien"
    return None


def _is_told_by(relative: Phrase, about: Phrase, others: Others) -> bool:
    """ "ist | für Tiere | geeignet, die viel Wasser brauchen": such alone are meant, nothing stands between."""
    adverbs = ("ADV", "ADJD", "PTKNEG", "$,")
    between = (p for p in others if about.end < p.start < relative.start)
    last = all(t.tag in adverbs for p in between for t in p.tokens)
    split = relative.start - about.end > len(", ")
    return split and last and "bare" in about.marks and not about.parts and needs_relative(about)


def _elsewhere(about: Phrase, others: Others) -> str | None:
    """What stands anywhere in the clause and belongs to it."""
    if about.kind == "clause" and any(p.text.lower() == "nur" and not _stands_before(p, others) for p in others):
        return "„nur“ belongs to what is asked for"  # "kann nur aufsteigen, indem …"
    if (twin := _answers_too(about, others)) is not None:
        return f"„{twin.text[:40]}“ would answer as well"
    if about.relation == "place" and any(p.text.lower() in words("some_places") for p in others):
        return "another place would stay in the question"  # "mancherorts … , in Belgien"
    extraposed = any(p.relation == "content" and p.start > about.end for p in others)
    if extraposed and about.head.lemma in words("content_nouns"):
        return f"what „{about.text}“ is about stands elsewhere"
    fronted = [p for p in others if p.field == "front" and _begins_with_verb(p) and p.kind != "clause"]
    if any(p.head.tag not in ("VVPP", "VVINF") or len(p.tokens) > 1 for p in fronted):
        return "a verb form stands in the Vorfeld"
    compared = any(t.tag == "ADJA" and _COMPARATIVE.search(t.text) for t in about.tokens)
    if compared and about.kind != "clause" and any(p.tokens[0].text == "als" for p in others):
        return "what is compared would stay in the question"
    return None


def _is_denied(about: Phrase, others: Others) -> bool:
    """ "gehen nicht verloren, auch nicht, | wenn der Strom ausfällt" """
    before = sorted((p for p in others if p.end <= about.start), key=attrgetter("end"))[-2:]
    return [p.text.lower() for p in before] == ["auch", "nicht"] and about.start - before[-1].end == len(", ")


def _answers_too(about: Phrase, others: Others) -> Phrase | None:
    """ "kämpfte | dafür, dass …, | für Frieden", "mit einer Haut | mit Schuppen | bedeckt": a second one."""
    if about.relation not in ("topic", "means") or about.preposition is None or about.kind in ("person", "group"):
        return None
    asked = f"da(r)?{basic_preposition(about.preposition)}"
    for other in others:
        announced = (
            other.tokens[0].tag == "PROAV"
            and other.kind == "clause"
            and re.fullmatch(asked, other.tokens[0].text.lower())
        )
        beside = other.preposition == about.preposition == "mit" and other.relation == about.relation
        if announced or (beside and _adjoin(other, about)):
            return other
    return None


def _stands_before(word: Phrase, others: Others) -> bool:
    """ "sieht man Dachse | nur | selten": it belongs to the phrase right behind it."""
    return any(p.start == word.end + 1 for p in others)


def _begins_with_verb(phrase: Phrase) -> bool:
    """ "Gegründet von einem Verleger" is one in the Vorfeld, too, though the noun in it counts as its head."""
    first = phrase.tokens[1 if phrase.tokens[0].text.lower() == "denn" and len(phrase.tokens) > 1 else 0]
    return phrase.head.tag.startswith("V") or first.tag == "VVPP"  # "denn | geerntet werden muss …"


def _compares_elsewhere(about: Phrase) -> bool:
    """ "doppelt so viel Geld, | wie ein Lehrer hatte" """
    so = [a.text == "so" and b.tag in ("PIAT", "PIDAT", "ADJA") for a, b in pairwise(about.tokens)]
    return any(so) and not any(t.text == "wie" for t in about.tokens)


def _exceeds_something(about: Phrase) -> bool:
    """ "mehr Einwohner", but not "mehr als 30 Einwohner" """
    more = [b.tag for a, b in pairwise(about.tokens) if a.text.lower() in ("mehr", "weniger") and a.tag == "PIAT"]
    return any(tag in ("NN", "ADJA") for tag in more) and not any(t.text == "als" for t in about.tokens)


def _adjoin(one: Phrase, other: Phrase) -> bool:
    first, second = sorted((one, other), key=attrgetter("start"))
    return second.start - first.end in (0, 1)


def _behind_as_what(about: Phrase, others: Others) -> bool:
    """ "lehnt sie als unvereinbar | mit der Bibel ab" """
    before = sorted((p for p in others if p.end < about.start), key=attrgetter("end"))
    if not before or before[-1].end + 1 != about.start or before[-1].tokens[-1].tag != "ADJD":
        return False
    return before[-1].tokens[0].text.lower() == "als" or (len(before) > 1 and before[-2].text.lower() == "als")
