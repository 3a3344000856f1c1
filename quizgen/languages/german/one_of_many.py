"""Doubts about a key that is one of many by what its clause says: "unter anderem Gold", "ist zudem ein Hafen"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from quizgen.languages.german.local_phrases import LOCAL
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def others_as_well(clause: Clause, about: Phrase) -> Iterator[str]:
    """ "gibt es unter anderem | in China" about "in China" → ("„unter anderem“: it is one of several",)."""
    others = [p for p in clause.phrases if p is not about]
    for beside in (p for p in others if p.text.lower() in words("among_others")):
        if beside.end + 1 == about.start or _opens(beside, about):
            yield f"„{beside.text}“: it is one of several"
    yield from (says for says, holds in _ADDED if holds(clause, about, others))


def _opens(phrase: Phrase, about: Phrase) -> bool:
    """ "| Unter anderem | lernte er dort | das Zeichnen": of all that the clause tells but who and when."""
    return phrase.field == "front" and about.role != "subject" and about.relation not in ("time", "since", "until")


def _adds_predicate(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "ist | zudem | ein Hafen": what it is else was told before, and would be right as well."""
    adding = any(_adds(p) or p.text.lower() == "auch" for p in others)
    return clause.frame == "copula" and about.role == "predicate" and adding


def _adds_subject(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Außerdem | kommen | viele Urlauber": others were told before; "die Antennen" may be the ones told before."""
    opening = any(_adds(p) and p.field == "front" for p in others)
    return opening and about.role == "subject" and bool(about.marks & {"indefinite", "quantified"})


def _adds_object(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Auch | führte er | das Prellen | ein": what else he brought in was told before; "Auch er" are two who did."""
    also = any(_adds(p) or (p.text.lower() == "auch" and p.field == "front") for p in others)
    alone = about.relation in ("recipient", "topic") and not any(p.role == "object" for p in others)
    alone = alone and clause.finite is not None and clause.finite.tag == "VVFIN"  # but "zudem auf Berge beschränkt"
    governed = about.role == "object" or alone  # "gehörte | dem Verband | an"
    return also and governed and about.kind != "clause" and "counted" not in about.marks


def _comes_of_it(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "erzeugt Zweifel und | schafft | so | Spielraum": by what was told before, and by that alone."""
    joined = clause.kind == "main" and any(p.role == "subject" and p.end < clause.start for p in others)
    return joined and about.role == "object" and any(p.text == "so" for p in others)


def _can_thus(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "So | können Schiffe | große Teile Europas erreichen": by what was told before others can, too."""
    thus = "modal" in clause.marks and any(p.text == "So" and p.field == "front" for p in others)
    return thus and about.role == "subject" and "bare" in about.marks and about.head.tag == "NN"


def _adds(phrase: Phrase) -> bool:
    return phrase.text.lower() in words("adding_connectives")


def _is_classed_twice(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Als Schwermetall | gehört es | zu den Halbedelmetallen": it belongs to both."""
    return clause.frame == "belonging" and about.role != "subject" and any(_is_class(p) for p in others)


def _is_class(phrase: Phrase) -> bool:
    return phrase.tokens[0].text.lower() == "als" and phrase.kind != "clause"


def _is_even(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "vermag | bereits eine geringe Leistung | aufzunehmen": still more so a great one."""
    early = about.tokens[0].text.lower() in words("already_words")
    return early and about.role == "object" and "indefinite" in about.marks and "past" not in clause.marks


def _lived_then(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "wurde | 1547 | geboren", "starb | am 7. Januar 1943": many people were, and did; "in Warschau" tells more."""
    lived = clause.lemma == "sterben" or any(t.text.lower() == "geboren" for t in clause.verbs)
    timed = bool(others) and all(p.relation == "time" for p in others)
    return lived and about.role == "subject" and about.kind == "person" and timed


def _happens_yearly(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Am 3. Oktober | findet | jedes Jahr | … statt": a day has more feasts than one."""
    repeated = any(p.relation in ("time", "frequency") for p in others)
    plain = all(p.relation in ("time", "frequency", "place") for p in others)
    takes_place = clause.lemma == "stattfinden" and about.role == "subject"
    return takes_place and repeated and plain and "past" not in clause.marks


def _lies_there(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Nördlich von Köln | liegt | Duisburg", "| Biel | liegt in der Schweiz im Kanton Bern": others do, too."""
    lying = clause.lemma in words("position_verbs") & words("dwelling_verbs")
    sides = any(p.tokens[0].text.lower() in words("compass_words") for p in others)
    inside = all(p.class_ in ("Land", "Bundesland") or noun_class(p.head.text) == "state" for p in others)
    town = about.class_ == "Stadt" or noun_class(about.head.text) == "city"
    return lying and (sides or inside) and about.role == "subject" and town


def _lived_there(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Um 1940 | lebten in Krakau | 60.000 Juden": how many they were is told, when it was so nobody asks."""
    living = clause.lemma in (words("dwelling_verbs") & words("ongoing_verbs")) | words("verbs_of_staff")
    counted = any(p.role == "subject" and "counted" in p.marks for p in others)
    return living and counted and about.relation == "time"


def _falls_again(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Im Februar 1956 | schneite es in Nizza": it did so in other years as well; "regnete es drei Tage lang"."""
    lasting = any(p.relation in ("duration", "frequency") for p in others)
    return about.relation == "time" and clause.lemma in words("weather_verbs") and not lasting


def _goes_along(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "| Gleichzeitig | sinkt die Lebensdauer | um 95 %": with what was told before, and by itself not."""
    along = any(p.field == "front" and p.text.lower() == "gleichzeitig" for p in others)
    return along and "counted" in about.marks and "past" not in clause.marks


def _is_of_figure(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "exportierte | 2015 | Kohle im Wert von 14 Millionen Euro": how much it was is what one has to know."""
    parts = (part for p in others if p.role == "object" or p.relation == "topic" for part in (p, *p.parts))
    inside = [part for part in parts if part.preposition == "von"]
    told = any("counted" in p.marks and _is_measured(p) for p in inside)
    return about.relation == "time" and clause.lemma in words("verbs_of_figures") and told


def _is_measured(phrase: Phrase) -> bool:
    """ "von 14 Millionen Euro", "im Wert von 14 Millionen Euro": a number and its unit."""
    return any(t.tag == "CARD" for t in phrase.tokens) and any(is_unit(t.text) for t in phrase.tokens)


def _has_own_offices(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Großbritannien | machte Churchill zum Minister": no other country makes its ministers."""
    office = any(p.kind == "person" and p.preposition in ("zu", "zum", "zur") for p in others)
    return about.role == "subject" and about.class_ == "Land" and office and any(p.role == "object" for p in others)


def _may_be_done_with(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Mit dem Cembalo | kann man Konzerte spielen": with other things as well."""
    able = "modal" in clause.marks and clause.finite is not None and clause.finite.lemma == "können"
    anybody = any(p.role == "subject" and p.text.lower() == "man" for p in others)
    some = any(p.role == "object" and "bare" in p.marks and len(p.tokens) == 1 for p in others)
    return able and anybody and some and about.relation == "means" and about.kind == "thing"


def _may_be_called(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Der Ort kann | als Schlafstadt | bezeichnet werden": as other things as well; but "auch" tells a name."""
    able = "modal" in clause.marks and clause.finite is not None and clause.finite.lemma == "können"
    second = any(t.text.lower() == "auch" for t in clause.tokens)
    return able and about.relation == "name" and "passive" in clause.marks and not second


def _is_limited_elsewhere(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "kann | mit freiem Auge | lediglich bei Nebel | betrachtet werden": only when is what one has to know."""
    only = (p for p in others if p.tokens[0].text.lower() in words("only") and p.kind != "clause")
    return about.relation == "means" and about.kind != "clause" and any(p.role == "adverbial" for p in only)


def _is_said_of_most(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Die meisten Kakteen sind | Sträucher, die Trockenheit lieben": what they are is told of all of them."""
    most = any(p.role == "subject" and [t.text.lower() for t in p.tokens[:2]] == ["die", "meisten"] for p in others)
    told = (
        about.role == "predicate" and about.head.tag == "NN" and len(about.tokens) > 2 and "counted" not in about.marks
    )
    return clause.frame == "copula" and most and told


def _uses_part(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Der Igel nutzt | das Jacobsonsche Organ": he uses others of his organs as well."""
    part = noun_class(about.head.text) in ("organ", "body") and about.role == "object"
    plain = all(p.role == "subject" or p.relation == "other" for p in others)
    return part and plain and clause.lemma in words("using_verbs") and "past" not in clause.marks


def _is_still_so(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "wird | immer noch | zu Beginn der Show | verwendet": that it is still so is what one is told."""
    still = any(p.text.lower() in words("still") for p in others)
    return still and about.relation == "time"


def _was_at_first(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "war | zunächst | ein Mitarbeiter": later something else."""
    return clause.frame == "copula" and about.role == "predicate" and any(_is_first(p) for p in others)


def _goes_on_meanwhile(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Der Krieg weitete sich aus, | als ein Produzent ihn einlud": it only tells when that was."""
    told = [p for p in others if p.text != "sich"]
    behind = [p for p in told if p.kind == "clause" and p.field != "front" and p.tokens[0].text == "als"]
    return about.role == "subject" and about.kind == "thing" and len(told) == len(behind) == 1


def _is_first(phrase: Phrase) -> bool:
    return phrase.text.lower() in words("at_first")


def _are_from_then(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Aus der Antike | sind Rezepte überliefert": so they are from other times; but "Die Rezepte stammen aus …"."""
    subject = next((p for p in others if p.role == "subject"), None)
    some = subject is not None and "bare" in subject.marks and subject.number != "singular" and not subject.parts
    return some and about.preposition == "aus" and about.field == "front" and noun_class(about.head.text) == "time"


def _is_example(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "Man feiert | etwa in Köln|": elsewhere, too; but "etwa in der Mitte" tells how far."""
    example = about.tokens[0].text.lower() in words("example_adverbs")
    return example and about.relation in LOCAL and about.class_ is not None and not about.parts


def _was_never_so(clause: Clause, about: Phrase, others: list[Phrase]) -> bool:
    """ "wurde | im Krieg | nie erobert": nobody asks when or where it did not happen."""
    never = any(p.tokens[0].text.lower() in words("never_words") for p in others if p.kind != "clause")
    return never and about.relation in ("time", "circumstance", *LOCAL)


_ADDED: tuple[tuple[str, Callable[[Clause, Phrase, list[Phrase]], bool]], ...] = (
    ("what else it is was told before", _adds_predicate),
    ("others were told before", _adds_subject),
    ("others were told before", _adds_object),
    ("by what it is so was told before", _comes_of_it),
    ("others can do so as well", _can_thus),
    ("it belongs to another class as well", _is_classed_twice),
    ("more of it still more so", _is_even),
    ("it is told of many people", _lived_then),
    ("other things take place then", _happens_yearly),
    ("other things lie there", _lies_there),
    ("as many live there at other times", _lived_there),
    ("how much it was is what one would ask for", _is_of_figure),
    ("it was so at other times as well", _falls_again),
    ("what goes along with it is told before", _goes_along),
    ("it was something else later", _was_at_first),
    ("they are other things as well", _is_said_of_most),
    ("other parts of the body are used as well", _uses_part),
    ("that it is still so is what is told", _is_still_so),
    ("it is the country of the office", _has_own_offices),
    ("other things do as well", _may_be_done_with),
    ("it may be called other things", _may_be_called),
    ("it only tells when something else was", _goes_on_meanwhile),
    ("what it is limited to is what one would ask for", _is_limited_elsewhere),
    ("there are others of other times", _are_from_then),
    ("it is only an example", _is_example),
    ("it was so at no other time", _was_never_so),
)
"""What makes a key one of many, each with its reason."""
