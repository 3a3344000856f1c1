"""Doubts about keys that go without saying, or that only the text or a picture explains."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quizgen.languages.german.checking.attributes import grades
from quizgen.languages.german.dimensions import is_dimension
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.references.description import is_bare_definite
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def empty_keys(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """ "Nach der Schulzeit | studierte sie Physik" about the time → ("„Nach der Schulzeit“ goes without saying",)."""
    others = [p for p in clause.phrases if p is not about]
    if wh == "was" and _is_told_by_verb(about):
        yield f"„{about.text}“ says no more than the verb"
    if wh == "was" and _is_way_of_life(about):
        yield f"„{about.text}“ tells how an animal lives"
    yield from (f"„{about.text[:40]}“ {says}" for says, holds in _BY_KEY if holds(clause, about))
    if (beside := next((p for p in (about, *others) if _points_at_picture(p)), None)) is not None:
        yield f"„{beside.text}“ is seen in a picture"
    if any(_reads_as_example(clause, p) for p in others):
        yield "„wie …“ reads as an example of what stands before it"


def _is_told_by_verb(about: Phrase) -> bool:
    """ "fangen | ihre Beute", "rettete | sein Leben": whatever was caught is somebody's prey."""
    owned = about.tokens[0].tag == "PPOSAT" and len(about.tokens) == 2
    return owned and about.role == "object" and about.head.lemma in words("nouns_told_by_verbs")


def _are_foes(clause: Clause, about: Phrase) -> bool:
    """ "wehren sich | gegen ihre Feinde": those against whom one does so are foes."""
    plain = about.tokens[1:2] and about.tokens[1].tag in ("PPOSAT", "NN", "NE")
    plain = plain and all(part.relation == "relative" for part in about.parts)
    return about.preposition in ("gegen", "vor") and bool(plain) and about.head.lemma in words("nouns_of_foes")


def _is_some_area(clause: Clause, about: Phrase) -> bool:
    """ "bewohnt | ein kleines Gebiet", "besteht | aus winzigen Bestandteilen": which it is, is not told."""
    vague = about.head.lemma in words("nouns_of_parts")
    told = [t.text for t in about.tokens if t.end <= about.head.start and t.tag == "ADJA"]
    asked = about.role == "object" or about.preposition == "aus"
    plain = not about.parts and not about.marks & {"definite", "owned", "counted", "named"}
    return asked and vague and plain and all(map(grades, told)) and about.kind != "clause"


def _is_number_of(clause: Clause, about: Phrase) -> bool:
    """ "besteht | die Rekordzahl von 709 Mandaten": how many they are is what one would ask for, as "welche" does."""
    counting = about.head.text.endswith("zahl") and about.role in ("subject", "object") and not is_dimension(about)
    behind = [t for t in about.tokens if t.start > about.head.end]
    return counting and [t.text for t in behind[:1]] == ["von"] and any(t.tag == "CARD" for t in behind)


def _goes_without_saying(clause: Clause, about: Phrase) -> bool:
    """ "Nach der Schulzeit | studierte sie": of whoever studies; "während seines Studiums" tells more."""
    schooling = about.head.lemma in words("school_times") and not about.parts and len(about.tokens) < 4
    return about.relation == "time" and about.preposition in ("nach", "vor") and schooling


def _is_of_something_told(clause: Clause, about: Phrase) -> bool:
    """ "zu Beginn | der Therapie": which one stands in the text, unless a name beside it tells; of wars none does."""
    if about.relation != "time" or about.head.lemma not in words("dating_nouns"):
        return False
    owner = next((p for p in about.parts if p.relation == "genitive"), None)
    if owner is None or not is_bare_definite(owner) or noun_class(owner.head.text) == "time":
        return False
    named = any(t.tag == "NE" for p in clause.phrases if p.kind != "clause" for t in p.tokens)
    return owner.number == "singular" and (not named or owner.head.lemma in words("hostile_nouns"))


def _holds_its_date(clause: Clause, about: Phrase) -> bool:
    """ "als sie am 23. September 2007 den Dalai Lama empfing": who asks when wants to hear the date inside."""
    return about.relation == "time" and about.kind == "clause" and any(is_year(t.text) for t in about.tokens)


def _is_on_itself(clause: Clause, about: Phrase) -> bool:
    """ "Baumwolle wächst | auf der Baumwollpflanze": a place that is called after what is there."""
    subject = next((p for p in clause.phrases if p.role == "subject" and p is not about), None)
    if subject is None or about.relation != "place" or subject.head.tag != "NN" or about.head.tag == "NE":
        return False  # "Deutsch spricht man | in Deutschland"
    noun, place = subject.head.lemma.lower(), about.head.text.lower()
    stem = noun.removesuffix("e")
    return len(stem) >= SHORTEST_STEM and place.startswith(stem) and len(place) > len(noun) + 2


SHORTEST_STEM = 4
"""Shorter stems begin other words by chance."""


def _is_only_known(clause: Clause, about: Phrase) -> bool:
    """ "wird | als bekanntes Hausmittel | eingesetzt": it is one by the way, and anything may be that."""
    before = [t for t in about.tokens if t.end <= about.head.start and t.tag == "ADJA"]
    known = [t for t in before if t.lemma.lower() in words("fame_adjectives")]
    return about.tokens[0].text.lower() == "als" and bool(known) and known == before and not about.parts


def _is_habit(clause: Clause, about: Phrase) -> bool:
    """ "Elche sind | Einzelgänger": a noun for persons tells how an animal lives, not what it is."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if clause.frame != "copula" or subject is None or about.parts:
        return False
    if noun_class(subject.head.text) != "animal" or subject.kind == "person":  # "Otto Hahn"
        return False
    return about.relation == "predicate" and about.kind == "person" and about.preposition is None


def _is_way_of_life(about: Phrase) -> bool:
    """ "Der Bär ist | ein geschickter Allesfresser", but "Bären sind | Allesfresser": „Was für Tiere?“ asks so."""
    some = about.relation == "predicate" and about.kind != "clause" and "indefinite" in about.marks
    plain = some and about.preposition is None and not about.parts
    return plain and about.head.text.lower().endswith(tuple(words("endings_of_habits")))


def _asks_backwards(clause: Clause, about: Phrase) -> bool:
    """ "| Damit man Zitronen anbauen kann|, muss das Klima feucht sein": how it must be is what one would ask."""
    ahead = about.kind == "clause" and about.field == "front" and about.tokens[0].text.lower() == "damit"
    return ahead and about.relation == "purpose" and clause.frame == "copula" and "modal" in clause.marks


def _guards_against(clause: Clause, about: Phrase) -> bool:
    """ "Um sich | zu schützen, | kann man sich gegen FSME impfen lassen": that is what one does it for."""
    guarding = about.kind == "clause" and about.relation == "purpose"
    guarding = guarding and about.tokens[-1].lemma in words("guarding_verbs")
    return guarding and any(p.preposition == "gegen" for p in clause.phrases if p is not about)


def _is_untold_fight(clause: Clause, about: Phrase) -> bool:
    """ "während der heftigen Kämpfe", "nach dem Krieg": which one it was, neither a name nor a year tells."""
    fights = about.head.lemma in words("hostile_nouns") or about.head.text.lower() in words("hostile_nouns")
    told = any(t.tag in ("NE", "CARD") or (t.tag == "ADJA" and t.text[:1].isupper()) for t in about.tokens)
    timed = about.relation == "time" and "definite" in about.marks and about.kind != "clause"
    return timed and fights and not told and not about.parts


def _are_all_of_them(clause: Clause, about: Phrase) -> bool:
    """ "schrieb | fast alle Artikel": of which paper only the text tells; but "frisst | alle Beeren" is so anywhere."""
    opening = [t.text.lower() for t in about.tokens if t.end <= about.head.start]
    plain = not about.parts and about.role == "object" and about.kind != "clause"
    return "past" in clause.marks and plain and opening[-1:] != [] and opening[-1] in words("words_for_all")


def _are_those_two(clause: Clause, about: Phrase) -> bool:
    """ "vereinigen sich | die beiden Arme": which two they are was told before."""
    told = [t.text.lower() for t in about.tokens]
    return told[:2] == ["die", "beiden"] and len(told) == 3 and about.resolved == about.text


def _is_by_age(clause: Clause, about: Phrase) -> bool:
    """ "| Ältere Theorien | teilen sie in vier Gruppen ein": only the adjective tells which they are."""
    compared = len(about.tokens) == 2 and about.tokens[0].text.lower() in words("comparatives_of_age")
    return compared and about.role == "subject" and about.number == "plural"


def _has_range(clause: Clause, about: Phrase) -> bool:
    """ "reichen von 7 °C bis 29 °C": the values are what one would ask for, and their unit tells of what they are."""
    others = (p for p in clause.phrases if p is not about and p.preposition in ("von", "zwischen"))
    measured = any(is_unit(p.head.text) for p in others)
    return about.role == "subject" and clause.lemma in words("ranging_verbs") | {"reichen"} and measured


def _is_any_number(clause: Clause, about: Phrase) -> bool:
    """ "wird | über eine Vielzahl von Mechanismen | gesteuert": which they are is told elsewhere, if at all."""
    behind = [t for t in about.tokens if t.start > about.head.end]
    many = about.head.text in words("indefinite_amounts") and about.relation in ("topic", "means", "object")
    return many and [t.text for t in behind[:1]] == ["von"] and len(behind) == 2


def _is_beside(clause: Clause, about: Phrase) -> bool:
    """ "bietet | neben den üblichen Büchern | Spiele an": what is there beside it is what one would ask for."""
    elsewhere = any(p.relation == "place" and p is not about for p in clause.phrases)
    named = about.kind == "place" and about.head.tag == "NE"  # "In Ulm ist | neben Jena | das einzige Archiv"
    named = named and (elsewhere or clause.lemma not in words("position_verbs"))
    return about.preposition == "neben" and (about.relation == "circumstance" or named)


def _is_some_event(clause: Clause, about: Phrase) -> bool:
    """ "| Nach einer großen Schlacht | schloss er Frieden": which one it was, is not told; "nach einer Stunde" is."""
    some = about.relation == "time" and about.preposition in ("nach", "vor") and "indefinite" in about.marks
    plain = not about.parts and about.kind != "clause" and about.class_ not in words("time_lengths")
    return some and plain and about.head.tag == "NN" and "past" in clause.marks


def _ends_in_others(clause: Clause, about: Phrase) -> bool:
    """ "| wenn man stürzt oder durch andere Unfälle|": nobody knows which these are."""
    told = [t.text for t in about.tokens]
    behind = told[told.index("oder") :] if "oder" in told else []
    return about.kind == "clause" and any(word.startswith("andere") for word in behind)


def _is_what_it_is(clause: Clause, about: Phrase) -> bool:
    """ "Der Fischfang bildet | einen wichtigen Wirtschaftszweig": "Was bildet er?" says not what is asked for."""
    behind = about.role == "object" and about.field != "front" and about.kind != "clause" and not about.parts
    return behind and "indefinite" in about.marks and clause.lemma in words("verbs_of_being")


_BY_KEY: tuple[tuple[str, Callable[[Clause, Phrase], bool]], ...] = (
    ("goes without saying", _goes_without_saying),
    ("is of something that the text tells", _is_of_something_told),
    ("holds the date that one would ask for", _holds_its_date),
    ("is called after what is there", _is_on_itself),
    ("are foes as a matter of course", _are_foes),
    ("does not say which", _is_some_area),
    ("is how many they are", _is_number_of),
    ("is what one would begin with", _asks_backwards),
    ("tells how an animal lives", _is_habit),
    ("tells only that it is well known", _is_only_known),
    ("is told by what it is against", _guards_against),
    ("is a fight that the text tells", _is_untold_fight),
    ("are all of something that the text tells", _are_all_of_them),
    ("are two that the text tells", _are_those_two),
    ("does not say which", _is_by_age),
    ("does not say which", _is_some_event),
    ("tells what it is, for which nobody asks so", _is_what_it_is),
    ("does not say which", _ends_in_others),
    ("is only what there is besides", _is_beside),
    ("is told by its unit", _has_range),
    ("does not say which", _is_any_number),
)
"""What makes a key tell too little, each with its reason."""


def _points_at_picture(phrase: Phrase) -> bool:
    """ "im linken Behälter", "das rechte Bild": what stands left or right is seen, not known; not "die linke Hand"."""
    pairs = zip(phrase.tokens, phrase.tokens[1:], strict=False)
    shown = words("containers") | words("nouns_of_pictures")
    return any(a.tag == "ADJA" and a.text in words("sides_of_pictures") and b.lemma in shown for a, b in pairs)


def _reads_as_example(clause: Clause, phrase: Phrase) -> bool:
    """ "atmen | Amphibien | wie Menschen": behind a bare plural they seem to be some of them."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    likened = phrase.tokens[0].text.lower() == "wie" and phrase.kind != "clause" and phrase.head.tag in ("NN", "NE")
    if subject is None or not likened or any(t.text.lower() in words("before_wie") for t in clause.tokens):
        return False
    if phrase.tokens[1].tag in ("PIAT", "PIDAT"):
        return False  # "gehören | wie alle Käfer | zu den Insekten"
    told = (subject.resolved or subject.text)[:1].isupper()
    return subject.number == "plural" and told and clause.lemma not in words("likeness_verbs")
