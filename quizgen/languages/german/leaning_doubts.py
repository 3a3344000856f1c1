"""Doubts about words of a question that lean on the text or on the answer: a comparison, a rank, two pronouns."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import genders
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def leaning_doubts(clause: Clause, about: Phrase) -> Iterator[str]:
    """Does a word of the question mean what only the text or the answer tells?"""
    others = [p for p in clause.phrases if p is not about]
    if (compared := next((p for p in others if _compares_with_sort(p)), None)) is not None:
        yield f"what is „{compared.text}“ stands elsewhere"
    if "ranked" in about.marks and (first := next((p for p in others if _comes_first(p)), None)) is not None:
        yield f"of what rank „{first.text}“ is only the answer tells"
    if about.preposition and about.kind != "time" and _lacks_what_there_is(clause):
        yield f"what there is may stand in „{about.text}“"
    if (near := next((p for p in clause.phrases if _is_near(clause, p)), None)) is not None:
        yield f"near what „{near.text}“ is stands elsewhere"
    if (place := next((p for p in clause.phrases if _is_of_second(clause, p, about)), None)) is not None:
        yield f"„{place.text}“ may be where the second of two is alone"
    if (second := next((p for p in others if _is_second_time(clause, p, about)), None)) is not None:
        yield f"„{second.text}“ may belong to „{about.text}“"
    if (torn := next((p for p in others if _is_torn_off(clause, about, p)), None)) is not None:
        yield f"„{torn.text}“ may belong to „{about.text}“"
    if _goes_on_with_infinitive(clause, about):
        yield f"what is to be done with „{about.text}“ belongs to it"
    behind = next((p for p in others if p.kind == "clause" and 0 < p.start - about.end <= len(", ")), None)
    if behind is not None and _goes_on_in(about, behind):
        yield f"„{about.text}“ goes on in „{behind.text[:40]}“"
    if _means_one_by_two(clause):
        yield "the possessive and the pronoun may mean two"
    if about.relation == "place" and any(p.relation == "direction" and p.end + 1 == about.start for p in others):
        yield f"„{about.text}“ may tell where the place before it is"  # "zog nach Jena | in Thüringen | um"
    if about.preposition == "von" and any(p.preposition == "von" and p.start == about.end + 1 for p in others):
        yield "the phrase may go on"  # "leitet sich | vom Titel Ngola der Könige | von Ndongo | ab"
    if about.relation == "content" and any(_ends_in_relative(p) and p.end + 2 == about.start for p in others):
        yield "it may be told in the relative clause before it"  # "Regeln, in denen stand|, dass …"
    if _begins_untold(clause):
        yield "what they begin with is told before"
    if _may_tell_doer_of_deed(clause):
        yield "who did it may be told of a deed in the clause"


def _compares_with_sort(phrase: Phrase) -> bool:
    """ "ist | wie bei den männlichen Blüten | behaart": of that sort the text told before, unlike "beim Menschen"."""
    told = [t.text.lower() for t in phrase.tokens[:3]]
    sort = any(t.tag == "ADJA" and not t.text.startswith("meist") for t in phrase.tokens)
    return told in (["wie", "bei", "den"], ["wie", "bei", "der"], ["wie", "bei", "dem"]) and sort


def _comes_first(phrase: Phrase) -> bool:
    """ "verfügt | nach Russland | über das zweitgrößte Gebiet": „Worüber verfügt sie nach Russland?“ leads nowhere."""
    return phrase.preposition == "nach" and phrase.relation == "circumstance"


def _lacks_what_there_is(clause: Clause) -> bool:
    """ "gab es | in herrschaftlichen Parks Vierradwagen": an unknown noun, taken for the name of the parks."""
    there = any(p.role in ("object", "predicate") or p.kind == "clause" for p in clause.phrases)
    return clause.lemma == "geben" and clause.frame == "existence" and not there


def _means_one_by_two(clause: Clause) -> bool:
    """ "Ihre harte Schale diente | ihnen | als Gefäß": to people the shell of something else, taken for their own."""
    owned = [p for p in clause.phrases if p.role == "subject" and p.tokens[0].tag == "PPOSAT" and p.kind == "thing"]
    resolved = [p for p in owned if p.resolved not in (None, p.text)]
    people = any(p.role == "dative" and p.head.tag == "PPER" and p.kind == "person" for p in clause.phrases)
    return bool(resolved) and people and any(p.relation == "predicate" for p in clause.phrases)


def _is_of_second(clause: Clause, place: Phrase, about: Phrase) -> bool:
    """ "wurden ein Bad und eine Klinik | in den Bergen | errichtet": asked apart, perhaps the clinic alone."""
    before = next((p for p in clause.phrases if p.end + 1 == place.start and p.field == place.field), None)
    if before is None or about not in (before, place) or place.relation != "place":
        return False
    if before.tokens[0].text.lower()[:3] != "ein":
        return False
    return any(part.relation == "other" and part.text.startswith("und ein") for part in before.parts)


def _is_near(clause: Clause, phrase: Phrase) -> bool:
    """ "Weber kaufte | ein Haus in der Nähe": of what was told before; but "in der Nähe | des Hafens", "| von Bonn"."""
    if phrase.kind == "clause" or phrase.resolved not in (None, phrase.text):
        return False
    places = (p for p in (phrase, *phrase.parts) if p.preposition == "in" and p.head.text in words("nouns_of_nearness"))
    behind = {p.start for p in (*phrase.parts, *clause.phrases)}
    return any(place.head.end + 1 not in behind for place in places)


def _is_second_time(clause: Clause, time: Phrase, about: Phrase) -> bool:
    """ "1920 prüfte man | die Leistung der Armee | während des Krieges": the Vorfeld has told when all of it was."""
    dated = any(p.field == "front" and p.relation == "time" for p in clause.phrases)
    behind = time.preposition == "während" and time.start == about.end + 1 and about.head.tag == "NN"
    return dated and behind


def _is_torn_off(clause: Clause, about: Phrase, other: Phrase) -> bool:
    """ "verbindet | den Campus | in Evanston | mit Bonn", "wird | als Form der Politik | mittels Zwang | gesehen"."""
    first, second = (about, other) if about.start < other.start else (other, about)
    if second.start != first.end + 1 or second.preposition is None:
        return False
    local = first.role == "object" and second.preposition in ("in", "im", "an", "am", "auf")
    joined = local and clause.lemma in words("joining_verbs")
    seen = first.relation == "predicate" and first.preposition == "als" and second.relation == "means"
    # "führte | ein Gespräch über Musik | als schönster Teil des Lebens": its case shows that it is not of the object
    apart = first.role == "object" and second.preposition == "als" and _is_strong_nominative(second)
    # "baute | ein Haus | an einem See": of no certain place it is told what for a house it was
    any_one = local and "indefinite" in first.marks & second.marks and second.relation in ("place", "circumstance")
    return apart or any_one or (joined and second.role == "adverbial") or (seen and second.preposition == "mittels")


def _is_strong_nominative(phrase: Phrase) -> bool:
    """ "als schönster Teil": a masculine behind an adjective that only a nominative has."""
    adjective, noun = phrase.tokens[1], phrase.head
    masculine = "masculine" in genders(noun.text) and "feminine" not in genders(noun.text)
    return adjective.tag == "ADJA" and adjective.text.endswith("er") and masculine and phrase.number != "plural"


def _may_tell_doer_of_deed(clause: Clause) -> bool:
    """ "Einen Fortschritt brachte die Entdeckung der Lampe | durch den Niederländer Kern": he did not bring it."""
    deeds = [p for p in clause.phrases if "process" in p.marks and p.kind != "person"]
    doers = [p for p in clause.phrases if p.preposition == "durch" and p.kind == "person"]
    acting = "passive" not in clause.marks and any(p.role == "object" for p in clause.phrases)
    return acting and any(deed.end < doer.start for deed in deeds for doer in doers)


def _goes_on_with_infinitive(clause: Clause, about: Phrase) -> bool:
    """ "erfand | ein Verfahren |, Zucker aus Rüben zu gewinnen": cut off, the rest hangs on nothing."""
    behind = (p for p in clause.phrases if p.kind == "clause" and p.start - about.end in (1, 2))
    hanging = any(p.relation == "content" and any(t.tag == "PTKZU" for t in p.tokens[-3:]) for p in behind)
    return hanging and about.kind == "thing" and about.role == "object"


def _ends_in_relative(phrase: Phrase) -> bool:
    return any(part.relation == "relative" and part.end == phrase.end for part in phrase.parts)


def _begins_untold(clause: Clause) -> bool:
    """ "Die Mehrzahl der Amseln | beginnt | Mitte März": with what was told before; a film begins by itself."""
    subject = next((p for p in clause.phrases if p.role == "subject"), None)
    if subject is None or clause.lemma not in words("beginning_verbs") or clause.kind != "main":
        return False
    heads = [subject.head, *(part.head for part in subject.parts if part.relation == "genitive")]
    living = subject.kind == "person" or any(noun_class(head.text) == "animal" for head in heads)
    told = any(p.preposition or p.kind == "clause" or p.role == "object" for p in clause.phrases if p.kind != "time")
    return living and not told


def _goes_on_in(about: Phrase, behind: Phrase) -> bool:
    """ "mittels Zäunen|, Wachen und Hunden zu sichern": a list; "eine Debatte | darüber, ob …": what it was about."""
    listed = about.preposition is not None and behind.tokens[0].tag == "NN" and about.end + 2 == behind.start
    told = about.role in ("subject", "object") and about.head.tag == "NN" and behind.tokens[0].tag == "PROAV"
    return listed or (told and not about.parts and about.end + 1 == behind.start)
