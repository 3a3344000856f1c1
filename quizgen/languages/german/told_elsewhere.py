"""Doubts about words of a question that only another sentence explains: "folgten", "die Bezeichnung"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from quizgen.languages.german.checking.answers import list_items
from quizgen.languages.german.checking.attributes import grades
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.references.description import is_bare_definite
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Sentence


def told_elsewhere(sentence: Sentence, clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """ "1979 folgten neue Züge" about the time → ("after what it came is not told",)."""
    others = [p for p in clause.phrases if p is not about and p.kind != "clause"]
    yield from (says for says, holds in _ELSEWHERE if holds(clause, about, others))
    if wh in ("was", "wer"):
        yield from (says for says, holds in _BY_WAS if holds(clause, about, others))
    if _is_under_condition(sentence, clause):
        yield "under what condition it is so stands before „so“"


def _follows(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "1979 | folgten | die ersten Züge": after what they came, was told before; "auf den Krieg", "ihm" tell it."""
    subject = next((p for p in others if p.role == "subject"), None)
    behind = subject.end + 1 if subject is not None and "definite" in subject.marks else None  # a genitive
    told = any(p.start != behind and (p.role == "dative" or p.relation == "topic") for p in others)
    return clause.lemma == "folgen" and not told and about.relation in ("time", "place", "circumstance")


def _is_called_so(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "erhielt | die Bezeichnung | seit 1870": which, was told before; "die Bezeichnung „Kern“" tells it."""
    names = (p for p in others if p.role == "object" and p.head.text in words("word_nouns"))
    return any(is_bare_definite(p) and p.number == "singular" and len(p.tokens) == 2 for p in names)


def _belongs_to_others(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "1891 gehörten zwei Physiker | zu ihren Lehrern |": whose they were was told before, never those of the two."""
    owned = (p for p in others if p.preposition in ("zu", "zum", "zur") and p.resolved in (p.text, None))
    return clause.frame in ("belonging", "counting") and any(t.tag == "PPOSAT" for p in owned for t in p.tokens[:2])


def _comes_next(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "gewann | die anschließende Wahl |": behind what it came, was told before."""
    definite = (p for p in (*others, about) if "definite" in p.marks and p.kind != "clause")
    before = ([t for t in p.tokens if t.end <= p.head.start] for p in definite)
    plain = (told for told in before if not any(t.tag in ("KON", "NN", "NE") for t in told))
    return any(t.tag == "ADJA" and t.lemma.lower() in words("adjectives_of_next") for told in plain for t in told)


def _measures_room(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Die zweistöckige Halle | ist 80 Meter lang": of what house it is one, was told before."""
    subject = next((p for p in others if p.role == "subject"), None)
    measured = any(p.text in words("measure_adjectives") for p in others) and "counted" in about.marks
    if subject is None or clause.frame != "copula" or not measured or subject.kind != "place":
        return False
    plain = {"definite", "described"} <= subject.marks and not subject.marks & {"superlative", "named", "titled"}
    named = any(t.tag == "NE" or (t.tag == "ADJA" and t.text[:1].isupper()) for t in subject.tokens)
    return plain and not subject.parts and not named  # but "der Atlantische Ozean"


def _is_special(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "| Eine Besonderheit | gibt es in Bonn": what it is, is told behind it."""
    there = (p for p in others if p.role in ("subject", "object") and "indefinite" in p.marks)
    plain = any(p.head.lemma in words("introducing_nouns") and p.number == "singular" for p in there)
    return clause.frame == "existence" and plain


def _begins(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Die Mehrzahl der Amseln | beginnt | Mitte März": with what, is told before."""
    subject = next((p for p in others if p.role == "subject"), None)
    if subject is None or clause.lemma not in words("beginning_verbs"):
        return False
    inside = [subject]
    if subject.head.lemma in words("partitive_nouns") | words("vague_nouns"):  # but "der Protest | der Studenten"
        inside += [p for p in subject.parts if p.relation == "genitive"]
    living = any(p.kind == "person" or noun_class(p.head.text) == "animal" for p in inside)
    told = any(p.preposition in ("mit", "als") or p.role == "object" for p in (*others, about))
    return living and not told and not any(p.kind == "clause" for p in clause.phrases)


def _are_some_of_them(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "In Mali liegen | einige der ältesten Städte|": the others lie elsewhere."""
    some = (p for p in others if p.role == "subject" and p.tokens[0].text.lower() in words("some_of_them"))
    partial = any(any(part.relation == "genitive" for part in p.parts) for p in some)
    return about.relation == "place" and clause.lemma in words("position_verbs") and partial


def _is_share_untold(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Der Anteil im Handel umfasste | 75 %|": of what they are is not told; "der Anteil der Waldfläche" tells."""
    shares = (p for p in others if p.role == "subject")
    plain = any(
        "definite" in p.marks
        and p.head.lemma == "Anteil"
        and not any(part.relation == "genitive" or part.preposition in ("an", "von") for part in p.parts)
        for p in shares
    )
    return about.head.text in ("Prozent", "%") and not about.parts and plain


def _is_for_deed(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Die Kosten | für die Renovierung | betrugen …": of what, was told before."""
    subjects = (p for p in others if p.role == "subject" and "definite" in p.marks)
    parts = (part for p in subjects for part in p.parts if part.end == p.end)  # not "nach der Planung | der Häfen"
    deeds = (part for part in parts if part.preposition is not None and part.number == "singular")
    plain = any(
        len(part.tokens) == 3 and part.tokens[1].tag == "ART" and part.head.text.endswith("ung") and not part.parts
        for part in deeds
    )
    named = any(t.tag == "NE" for p in others for t in p.tokens)
    return "past" in clause.marks and plain and not named


def _are_new(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "1864 traten | neue Richtlinien | für die Juden in Kraft": which they were, was told before."""
    subject = next((p for p in others if p.role == "subject"), None)
    if subject is None or "past" not in clause.marks or subject.parts or subject.number != "plural":
        return False
    new = [t.text for t in subject.tokens] == [f"{subject.tokens[0].text}", subject.head.text]
    return new and subject.tokens[0].text.lower() == "neue" and about.relation == "time"


def _is_compared(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "weisen | ein größeres Volumen | auf": than what, was told before."""
    before = [t for t in about.tokens if t.end <= about.head.start and t.tag == "ADJA"]
    grown = any(_is_grown(t.text) and t.lemma.lower() not in words("settled_comparatives") for t in before)
    forms = {t.text.lower() for t in (*clause.tokens, *about.tokens)}
    plain = about.role == "object" and not about.marks & {"definite", "named", "counted"}
    plain = plain and all(part.relation == "relative" for part in about.parts)
    plain = plain and not forms & words("beside_comparatives")
    return clause.lemma in words("having_verbs") | {"aufweisen"} and grown and plain


def _is_grown(form: str) -> bool:
    """ "größeres", "höhere", but not "andere", "besondere"."""
    positive = re.sub(r"ere[srnm]?$", "", form.lower())
    return positive != form.lower() and any(map(grades, (positive, _without_umlaut(positive))))


def _without_umlaut(stem: str) -> str:
    return stem.translate(str.maketrans("äöü", "aou"))


def _prevails(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "In den Tälern | herrscht | das mildeste Klima": „Was herrscht?“ does not say what is asked for."""
    return clause.lemma == "herrschen" and about.role == "subject" and about.kind == "thing"


def _is_some_at_work(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "In Kairo war | eine Druckerei | aktiv": „Was war aktiv?“ may ask for anything."""
    state = any(p.head.tag == "ADJD" and len(p.tokens) == 1 and p.relation == "manner" for p in others)
    some = about.role == "subject" and about.kind == "thing" and "indefinite" in about.marks and not about.parts
    return clause.frame == "copula" and "past" in clause.marks and state and some


def _tells_of_list(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Die drei größten Häfen sind | Lissabon, Sines und Porto|": nobody asks what three things are at once."""
    told = (p for p in others if p.role in ("subject", "predicate"))
    return clause.frame == "copula" and any(len(list_items(p.text)) > 2 for p in told)


def _is_good_yield(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "erzielen | gute Erträge": the adjective only praises, and the verb tells the noun."""
    before = [t.text for t in about.tokens if t.end <= about.head.start]
    graded = bool(before) and all(map(grades, before))
    telling = clause.lemma in words("verbs_of_figures") - words("having_verbs") - {"haben"}
    return about.role == "object" and "bare" in about.marks and not about.parts and graded and telling


def _is_main_use(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "hat sich | als eine Hauptanwendung | etabliert": of what, is told before."""
    some = about.tokens[0].text.lower() == "als" and about.relation == "predicate" and "indefinite" in about.marks
    nouns = tuple(noun.lower() for noun in words("introducing_nouns"))
    return some and not about.parts and about.head.lemma.lower().endswith(nouns)


def _is_under_condition(sentence: Sentence, clause: Clause) -> bool:
    """ "Wird der Ball geworfen, | so | gibt es einen Punkt": a condition that was read as a clause of its own."""
    front = next((p for p in clause.phrases if p.field == "front"), None)
    if front is None or front.text.lower() != "so" or any(p.kind == "clause" for p in clause.phrases):
        return False
    before = [t for t in sentence.tokens if t.end <= front.start]
    verb_first = bool(before) and before[0].tag in ("VAFIN", "VMFIN", "VVFIN")
    return verb_first and before[-1].text == ","


_ELSEWHERE: tuple[tuple[str, Callable[[Clause, Phrase, list[Phrase]], bool]], ...] = (
    ("after what it came is not told", _follows),
    ("which name it is was told before", _is_called_so),
    ("whose they are was told before", _belongs_to_others),
    ("behind what it came was told before", _comes_next),
    ("of what it is a part was told before", _measures_room),
    ("what is special is told behind it", _is_special),
    ("with what it begins is not told", _begins),
    ("others of them lie elsewhere", _are_some_of_them),
    ("of what it is a share is not told", _is_share_untold),
    ("to what it was done is told before", _is_for_deed),
    ("which new ones they were was told before", _are_new),
    ("of what it is one was told before", _is_main_use),
    ("with what it is compared is not told", _is_compared),
)
"""What another sentence tells, each with the reason."""

_BY_WAS: tuple[tuple[str, Callable[[Clause, Phrase, list[Phrase]], bool]], ...] = (
    ("„Was herrscht“ says nothing of what is asked for", _prevails),
    ("„Was war …“ says nothing of what is asked for", _is_some_at_work),
    ("the adjective only praises", _is_good_yield),
    ("a list is no one thing", _tells_of_list),
)
"""What „was“ leaves open, each with the reason."""
