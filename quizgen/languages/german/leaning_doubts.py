"""Doubts about words of a question that lean on the text or on the answer: a comparison, a rank, two pronouns."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.noun_classes import is_group_noun
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.times import is_year
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
    if _means_one_by_two(clause):
        yield "the possessive and the pronoun may mean two"
    if (month := next((p for p in others if _is_month_of_some_year(clause, p)), None)) is not None:
        yield f"of what year „{month.text}“ is stands elsewhere"
    if (opposite := next((p for p in clause.phrases if _is_opposite(p)), None)) is not None:
        yield f"opposite of what „{opposite.text}“ is stands elsewhere"
    yield from (says for says, holds in _UNTOLD if holds(clause, about, others))


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


def _is_near(clause: Clause, phrase: Phrase) -> bool:
    """ "Weber kaufte | ein Haus in der Nähe": of what was told before; but "in der Nähe | des Hafens", "| von Bonn"."""
    if phrase.kind == "clause" or phrase.resolved not in (None, phrase.text):
        return False
    places = (p for p in (phrase, *phrase.parts) if p.preposition == "in" and p.head.text in words("nouns_of_nearness"))
    behind = {p.start for p in (*phrase.parts, *clause.phrases)}
    return any(place.head.end + 1 not in behind for place in places)


def _is_month_of_some_year(clause: Clause, phrase: Phrase) -> bool:
    """ "| Im Juni | gab der König einen Befehl": the year was told before; "am 6. Juni" names the day."""
    timed = phrase.relation in ("time", "since", "until") and phrase.kind == "time"
    timed = timed and not any(t.text[:1].isdigit() for t in phrase.tokens)
    if not timed or "yearless" not in phrase.marks or "past" not in clause.marks or clause.kind != "main":
        return False
    told = {t.text.lower() for p in clause.phrases for t in p.tokens}
    return not (any(map(is_year, told)) or told & (words("always") | words("every_words")))


def _is_opposite(phrase: Phrase) -> bool:
    """ "| auf dem gegenüberliegenden Hügel | steht ein Turm"; but "im dem Rathaus gegenüberliegenden Haus"."""
    before = [t for t in phrase.tokens if t.end <= phrase.head.start]
    opposite = any(t.tag == "ADJA" and t.lemma.lower() in words("adjectives_of_opposite") for t in before)
    return opposite and "definite" in phrase.marks and not any(t.tag in ("NN", "NE", "PRF") for t in before)


def _is_share_of_untold(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Die Erben besitzen | 30 %|": of what, was told before; "30 % an der Firma", "der Aktien" tell it."""
    share = about.role == "object" and about.head.text in ("Prozent", "%") and not about.parts
    told = any(p.preposition in ("an", "am", "von", "vom") for p in clause.phrases)
    return share and clause.lemma in words("having_verbs") | {"halten"} and not told


def _lives_by_share(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Im Norden leben | mit 8 % | die Gio": how many of all they are, not with what they live there."""
    share = any(p.preposition == "mit" and p.head.text in ("Prozent", "%") for p in others)
    return share and clause.lemma in words("dwelling_verbs")


def _is_one_alone(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "wurden | allein 1990 | hundert Häuser zerstört": in other years, too."""
    before = max((p for p in clause.phrases if p.end < about.start), key=lambda p: p.end, default=None)
    beside = before is not None and before.end + 1 == about.start and before.text.lower() == "allein"
    alone = about.tokens[0].text.lower() == "allein" or beside
    return alone and about.relation in ("time", *LOCAL)


def _scores_untold(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Karl erhielt | 38 Stimmen|": in which vote, was told before; "bei der Wahl", "1998" tell it."""
    scored = "counted" in about.marks and about.preposition is None and about.head.lemma in words("nouns_of_scores")
    said = [p for p in others if p.head.text not in words("nouns_of_saying")]  # "dem Vernehmen nach"
    told = (p.kind in ("time", "clause", "place") or (p.preposition and p.relation != "other") for p in said)
    given = clause.lemma in words("verbs_of_scoring") and "past" in clause.marks  # "hat 90 Sitze", as many as it has
    plain = all(part.head.lemma in words("nouns_of_scores") for part in about.parts)  # "43 % | Zustimmung"
    return scored and given and plain and not any(told)


def _is_rank_untold(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Der Studiengang liegt weltweit | auf Platz 12|": on what list, was told before; "im Index" tells it."""
    plain = all(part.relation == "name" for part in about.parts)  # "auf Platz | 12"
    rank = about.preposition == "auf" and about.head.lemma in words("nouns_of_rank") and plain
    told = (p.preposition and p.relation not in ("time", "since", "until", "duration") for p in others)
    return rank and clause.lemma in words("verbs_of_standing_figures") and not any(told)


def _counts_until_untold(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "| Bis zum selben Jahr | baute er drei Brücken": left out, for nobody knows it; later there were more."""
    until = any(p.relation == "until" and p.resolved is None for p in others)
    return until and "counted" in about.marks and about.role in ("subject", "object")


def _tells_beside_deed(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Das Programm wurde | veröffentlicht und angegeben, dass …|": the clause is the subject of the second verb."""
    content = any(p.kind == "clause" and p.relation == "content" and p.text.startswith("dass ") for p in others)
    subject = next((p for p in (*others, about) if p.role == "subject" and p.kind == "thing"), None)
    thing = subject is not None and subject.head.tag == "NN" and not is_group_noun(subject.head.text)
    tags = [t.tag for t in clause.tokens]
    two = any(tags[at : at + 3] == ["VVPP", "KON", "VVPP"] for at in range(len(tags)))
    return "passive" in clause.marks and content and thing and two


def _changes_back(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Um 1200 sank der Meeresspiegel | wieder |": after a rise told before; not "ist wieder frei".

    So does "Seit 1896 gibt es alle vier Jahre | wieder | Spiele" lean on those that had been before, if one asks how
    often; not "wieder Wölfe in Polen".
    """
    again = any(p.text.lower() == "wieder" for p in others)
    placed = any(p.relation in LOCAL for p in others)
    there = about.relation == "frequency" and clause.frame == "existence" and not placed
    return again and (there or (about.relation == "time" and clause.lemma in words("changing_verbs")))


def _is_word_as_other(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "prägte | den Begriff von der Stadt | als „Meer aus Stein“": half of the word that is asked for."""
    behind = next((p for p in others if p.start == about.end + 1), None)
    quoted = behind is not None and behind.tokens[0].text == "als" and any(t.text in QUOTES for t in behind.tokens)
    return quoted and about.role == "object" and about.head.text in words("word_nouns")


_UNTOLD: tuple[tuple[str, Callable[[Clause, Phrase, list[Phrase]], bool]], ...] = (
    ("of what it is a share is not told", _is_share_of_untold),
    ("what it was before the change is told before", _changes_back),
    ("the word goes on in the next phrase", _is_word_as_other),
    ("a share of all would stay in the question", _lives_by_share),
    ("„allein“: it is so at other times or places as well", _is_one_alone),
    ("in what vote or game it was is told before", _scores_untold),
    ("on what list the rank is was told before", _is_rank_untold),
    ("until when it is counted is left out", _counts_until_untold),
    ("the clause behind belongs to the second verb alone", _tells_beside_deed),
)
"""What a question leaves untold, each with the reason."""
