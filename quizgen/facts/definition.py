"""Definitions: what something is, means, or is understood by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quizgen.facts.halves import halves, is_body_of, is_title
from quizgen.facts.only_there import is_only_there
from quizgen.facts.other_names import is_twofold, with_one_name
from quizgen.facts.slots import joined, without_insertions
from quizgen.facts.stressed_predicates import without_stress
from quizgen.model import Clause, Definition, Phrase, Sentence

LONGEST_TERM = 5
COMPOSED = ("genitive", "attribute", "other", "content")
"""Parts of a phrase that name more than one concept."""

QUOTES = '„“”«»"'
"""Marks around a title, which is one thing whatever stands in it."""

SAID_LATER = ("cause", "concession", "condition", "purpose", "other", "since", "until")
"""What follows a definition without being part of it."""


def find_definitions(sentence: Sentence) -> Iterator[Definition]:
    """A definition for each main clause that says what something is, means, or is understood by."""
    for clause in sentence.clauses:
        clause = without_stress(sentence, with_one_name(sentence, without_insertions(sentence, clause)))
        found = halves(clause)
        if found is None or clause.kind != "main":
            continue
        term, meaning = found
        if _is_told_inside(term, meaning):
            clause, meaning = _as_it_stands(clause, meaning)
        defining = "defining" in meaning.marks or _is_explained(term, meaning)
        title = is_title(meaning) and not defining and not is_body_of(clause, term, meaning)
        if meaning.kind in ("pronoun", "number") or title or is_title(term):
            continue
        if term.kind == "place" and meaning.kind == "person":
            continue  # „Deutschland ist Mitglied der NATO“
        if "partial" in meaning.marks and meaning.parts:
            continue  # „Elisabeth ist Schirmherrin von Vereinen“: a Membership asks of what
        if not _is_definition(clause, term, meaning) or _goes_on_behind_verb(clause, meaning):
            continue
        clause, meaning = _told_of_one(clause, term, meaning)
        whole = joined(sentence, clause, (meaning, *_behind(clause, meaning)))
        if whole is not None and not _is_asked_inside(clause, whole[1]):
            told = _tells_apart(term, meaning, whole[1])
            concept, described = (term, meaning) if told else (None, None)
            calling = told and term.kind == "person"  # „Was ist | ein Imker?“
            explained = _explaining(whole[0], whole[1]) if calling or clause.frame != "copula" else whole
            yield Definition(
                sentence=sentence, clause=explained[0], term=term, meaning=explained[1],
                concept=concept, described=described,
            )  # fmt: skip


def _as_it_stands(clause: Clause, meaning: Phrase) -> tuple[Clause, Phrase]:
    """The clause with its meaning in the words of the text: what a pronoun in it means is the term."""
    told = replace(meaning, resolved=meaning.text)
    return replace(clause, phrases=tuple(told if p is meaning else p for p in clause.phrases)), told


def _tells_apart(term: Phrase, meaning: Phrase, whole: Phrase) -> bool:
    """„ein Tier, das Eier legt“: does a relative clause at the end tell which one of its kind is meant?"""
    precise = any(p.relation == "relative" for p in meaning.parts) and meaning.end == whole.end
    return precise and (_is_concept(term) or _is_explained(term, meaning)) and not _is_species(term, meaning)


def _goes_on_behind_verb(clause: Clause, meaning: Phrase) -> bool:
    """„wird ein Handeln verstanden, | das Ziele hat“: without that the meaning is cut off."""
    told_later = any(p.kind == "clause" and p.field == "end" and p.start > meaning.end for p in clause.phrases)
    return clause.frame == "understanding" and "passive" in clause.marks and told_later


def _is_asked_inside(clause: Clause, whole: Phrase) -> bool:
    """„ein Schreiben, in dem jemand bestimmt, | wer sein Erbe wird“: what a verb inside asks for stands behind it."""
    behind = (p for p in clause.phrases if p.start > whole.end and p.kind == "clause")
    return any(p.relation in ("other", "content", "object") for p in behind) and bool(whole.marks & {"indefinite"})


def _explaining(clause: Clause, meaning: Phrase) -> tuple[Clause, Phrase]:
    """The clause and its meaning, marked so that "was" asks for it, whatever its noun."""
    marked = replace(meaning, marks=meaning.marks | {"explaining"})
    return replace(clause, phrases=tuple(marked if p is meaning else p for p in clause.phrases)), marked


def _is_concept(term: Phrase) -> bool:
    """Is it a kind, not a single one? „Ein Planet“, „Planeten“, „Ein Imker“, but not „Der Mars“."""
    kind = term.kind in ("thing", "other", "person") or (term.kind == "place" and "indefinite" in term.marks)
    return bool(term.marks & {"indefinite", "bare"}) and "named" not in term.marks and kind


def _is_definition(clause: Clause, term: Phrase, meaning: Phrase) -> bool:
    """Is it said of a single thing what it is? „Der Bau der Mauer war eine Belastung“ only judges."""
    if clause.frame == "meaning":
        return "verbal" in term.marks or "bare" in term.marks
    if clause.frame == "understanding":
        return True
    if clause.frame == "naming":
        return "verbal" in term.marks  # „Mit dem Wort Orkan bezeichnet man …“
    if meaning.field == "front" and meaning.kind == "person" and "bare" in meaning.marks and not meaning.parts:
        return False  # „Erster Vorsitzender war Ludwig Maier“: of what is told elsewhere
    if _is_place_in_something(meaning) or is_only_there(clause, term, meaning):
        return False
    aside = sum(len(part.tokens) for part in term.parts if part.relation == "members")
    whole = term.text[:1] in QUOTES and term.text[-1:] in QUOTES  # „Max und Moritz“
    composed = [p for p in term.parts if p.relation in COMPOSED and not _names_again(term, p)]
    single = len(term.tokens) - aside <= LONGEST_TERM and not composed
    single = single or whole or _are_parts_of_one(clause, term, meaning)
    more = [p for p in meaning.parts if p.relation == "other" and "alternative" not in p.marks]
    others = [p for p in more if not _goes_on(meaning, p) and not _is_second_calling(term, meaning, p)]
    listed = bool(others) and not is_twofold(meaning)
    described = any(_describes(p, meaning) or _limits(p, meaning) for p in clause.phrases)
    kind = bool(meaning.marks & {"indefinite", "bare", "defining"}) or _is_general(term, meaning)
    apart = _is_concept(term) and any(part.relation == "relative" for part in meaning.parts)  # „ein Mensch, der …“
    empty = _is_empty(meaning) and not apart
    kind = (kind or is_body_of(clause, term, meaning)) and not empty and "kin" not in meaning.marks
    return single and kind and not listed and not described


def _is_place_in_something(meaning: Phrase) -> bool:
    """„Zink ist | Bestandteil vieler Enzyme“, „Straßburg ist | Sitz des Parlaments“: not what it is above all."""
    part = meaning.parts[0] if meaning.parts else None
    alone = meaning.tokens[0] == meaning.head and "bare" in meaning.marks and meaning.number != "plural"
    of = part is not None and (part.relation == "genitive" or part.preposition in ("von", "vom"))
    return alone and of and part is not None and part.start == meaning.head.end + 1 and meaning.kind != "person"


def _are_parts_of_one(clause: Clause, term: Phrase, meaning: Phrase) -> bool:
    """„Die Stacheln des Igels sind hohle Haare“: what all of them are, not „Die Folgen waren Hunger und Not“."""
    things = term.kind == meaning.kind == "thing" and not (term.marks | meaning.marks) & {"vague", "process", "counted"}
    several = term.number == meaning.number == "plural" and "definite" in term.marks and "bare" in meaning.marks
    owner = term.parts[-1] if term.parts else None
    whose = owner is not None and owner.relation == "genitive" and "definite" in owner.marks and owner.end == term.end
    told = bool(meaning.parts) or "described" in meaning.marks
    return things and several and whose and told and term.field == "front" and "past" not in clause.marks


def _names_again(term: Phrase, part: Phrase) -> bool:
    """„Die Violine | oder Geige | ist …“: another name of one thing, not „ein Hund oder eine Katze“."""
    return "alternative" in part.marks and term.number == "singular" and "indefinite" not in term.marks


def _is_species(term: Phrase, meaning: Phrase) -> bool:
    """„Regenwürmer sind | Tiere, die im Boden leben“: so do others; but „Zugvögel sind | Vögel, die …“ are a kind.

    „Titan ist | ein Metall, das …“ is one stuff as well, but „Eine Legierung ist …“ is a term.
    """
    stuff = "stuff" in term.marks | meaning.marks and "indefinite" in meaning.marks
    if stuff and "bare" in term.marks and term.number != "plural":
        return True
    one = "bare" in term.marks and term.number != "plural"  # „Marmelade ist | ein Lebensmittel, das …“
    food = "food" in meaning.marks and ("food" in term.marks or one)  # „Kaffee“, „ein Getränk“
    alike = food or "species" in term.marks or "living" in term.marks & meaning.marks  # „Hühner sind | Vögel, die …“
    return alike and not term.head.lemma.lower().endswith(meaning.head.lemma.lower())


def _is_told_inside(term: Phrase, meaning: Phrase) -> bool:
    """„Ein Imker ist | ein Mensch, der Bienen hält und ihren Honig verkauft“: pronouns mean what stands there, too."""
    relative = meaning.parts[-1] if meaning.parts and meaning.parts[-1].relation == "relative" else None
    if meaning.resolved is not None or relative is None or not _is_concept(term):
        return False
    before = [t.tag for t in meaning.tokens if t.end <= relative.start]
    inside = [t.tag for t in relative.tokens]
    leaning = {"PPER", "PPOSAT", "PDS", "PDAT", "PIAT"} & set(before) or {"PDS", "PDAT"} & set(inside)
    return not leaning


def _describes(phrase: Phrase, meaning: Phrase) -> bool:
    """„auf gleiche Weise“, but not „, ohne dabei verbraucht zu werden“, which goes on with what it is."""
    later = phrase.kind == "clause" and phrase.start > meaning.end
    later = later or (phrase.preposition == "ohne" and phrase.start == meaning.end + 1)  # „ein Ort | ohne Einwohner“
    return phrase.relation in ("manner", "frequency") and not later


def _is_general(term: Phrase, meaning: Phrase) -> bool:
    """„Eine Impfung ist | die Gabe eines Impfstoffes“: what any such thing is, of any other thing."""
    of_any = any(p.relation == "genitive" and "indefinite" in p.marks for p in meaning.parts)
    general = "indefinite" in term.marks and "definite" in meaning.marks and of_any and meaning.field != "front"
    return general or _is_explained(term, meaning)


def _is_explained(term: Phrase, meaning: Phrase) -> bool:
    """„Photosynthese ist | die Umwandlung von Licht …“, „Systole ist | die Phase, in der …“: a word without article."""
    alone = all(token.tag == "ADJA" for token in term.tokens[:-1])
    bare = "bare" in term.marks and alone and term.number != "plural" and term.field == "front"
    apart = len(term.tokens) == 1 and any(part.relation == "relative" for part in meaning.parts)
    act = bool(meaning.marks & {"act", "defining"}) and bool(meaning.parts)
    told = "definite" in meaning.marks and (act or apart) and meaning.field != "front"
    return bare and told and term.kind in ("thing", "other") and not term.marks & {"relational", "vague"}


def _is_empty(meaning: Phrase) -> bool:
    """A name, or „eine Sache“; but „eine Familie | von Säugetieren“ says of what."""
    told = meaning.kind == "group" and any(p.relation in ("genitive", "attribute") for p in meaning.parts)
    return "named" in meaning.marks or ("vague" in meaning.marks and not told)


def _is_second_calling(term: Phrase, meaning: Phrase, part: Phrase) -> bool:
    """„war ein Maler | und Dichter aus Bonn“: one person may be both, and so one list tells who it was."""
    tags = [t.tag for t in part.tokens]
    behind = next((at for at, tag in enumerate(tags) if tag not in ("KON", "NN", "ADJA", "$,", "ART")), len(tags))
    nouns = "NN" in tags[:behind] and tags[behind : behind + 1] in ([], ["APPR"], ["APPRART"])
    named = term.kind == meaning.kind == "person" and "named" in term.marks and term.number != "plural"
    return named and "indefinite" in meaning.marks and nouns


def _told_of_one(clause: Clause, term: Phrase, meaning: Phrase) -> tuple[Clause, Phrase]:
    """The clause with such a list as one phrase in the singular: „Wer war …?“ asks for it."""
    if not any(part.relation == "other" and _is_second_calling(term, meaning, part) for part in meaning.parts):
        return clause, meaning
    one = replace(meaning, number="singular")
    return replace(clause, phrases=tuple(one if p is meaning else p for p in clause.phrases)), one


def _limits(phrase: Phrase, meaning: Phrase) -> bool:
    """„Außer New York“, „Als Baumbewohner“: is it so only beside others, or in one respect?"""
    # „war ab 1762 Kaiserin“: no „Wer war sie ab 1762?“
    dated = meaning.kind == "person" and phrase.relation in ("since", "until")
    at_some = phrase.relation == "place" and "quantified" in phrase.marks  # „ist in vielen Ländern ein Sport“
    limiting = dated or at_some or phrase.relation in ("circumstance", "predicate", "cause", "condition")
    return phrase.start < meaning.start and limiting and phrase is not meaning


def _goes_on(meaning: Phrase, joined_part: Phrase) -> bool:
    """Does a list go on in a genitive or attribute: „zwischen Amerika | und Europa“, „aus Sand (…) | und Ton“?"""
    begun = "ART" in [t.tag for t in joined_part.tokens[:2]]  # „eine Stadt in Italien, | ein Kurort und …“
    farthest = 1 if begun else len(", ")  # behind a comma, too: „eine Mischung aus Sand, | Schluff und Ton“
    ends = [part.end for part in meaning.parts if part.relation in ("genitive", "attribute")]
    ends += [p.end for p in meaning.parts if p.relation == "members" and p.start - 1 in ends]
    return any(0 < joined_part.start - end <= farthest for end in ends)


def _behind(clause: Clause, meaning: Phrase) -> tuple[Phrase, ...]:
    """The phrases that belong to the definition: all behind it up to what only adds a reason or a time."""
    found: list[Phrase] = []
    for phrase in sorted(clause.phrases, key=_start):
        if phrase.start <= meaning.start:
            continue
        near = bool(phrase.preposition) or phrase.tokens[0].tag == "APPR"  # „ein Netz | auf der ganzen Welt“
        if phrase.relation == "agent" or (phrase.relation in SAID_LATER and not (phrase.relation == "other" and near)):
            break
        found.append(phrase)
    return tuple(found)


def _start(phrase: Phrase) -> int:
    return phrase.start
