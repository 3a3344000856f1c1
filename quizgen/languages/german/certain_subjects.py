"""Subjects that what they do tells: who made a thing behind it, who held an office, the feast of which it is told."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.agreement import ACCUSATIVES, DATIVES
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_verbs import Verb
from quizgen.languages.german.clauses import Span
from quizgen.languages.german.constituents import Constituent
from quizgen.languages.german.definiteness import (
    is_animate,
    is_definite,
    is_inanimate,
    is_indefinite,
    names_thing,
    time_like,
)
from quizgen.languages.german.government import is_sure_object
from quizgen.languages.german.names import is_first_name
from quizgen.languages.german.noun_classes import is_group_noun, is_person_noun, is_school, noun_class, tells_act
from quizgen.languages.german.nouns import last_parts
from quizgen.languages.german.subject_evidence import agrees
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def maker(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "das Gas, das | Joseph Priestley | entdeckte": who does what things do not, behind a pronoun for one."""
    if span.kind != "relative" or len(nominative) != 2 or verb.passive or not verb.lemmas & words("person_verbs"):
        return None
    pronoun, other = (parts[i] for i in nominative)
    chunk = pronoun.chunk
    if chunk is None or tokens[chunk.head].tag != "PRELS" or not pronoun.mask & ACCUSATIVES:
        return None
    noun = next((t for t in reversed(tokens[: span.start]) if t.tag not in ("$,", "$(")), None)
    thing = noun is not None and noun.tag == "NN" and names_thing(noun.text)
    acts = (is_animate(tokens, other) and is_definite(tokens, other)) or is_first_name(tokens[other.start].text)
    return nominative[1] if thing and acts and agrees(tokens, other, verb) else None


def creator(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Die ersten Telefone entwickelten | die Amerikaner Bell und Gray": things make nobody."""
    creates = bool(verb.lemmas & words("creating_verbs"))
    deed = creates or bool(verb.lemmas & words("deeds_of_persons"))  # "Das Studium beendete | Anna"
    if span.kind != "main" or len(nominative) != 2 or verb.passive or not deed:
        return None
    made, maker = (parts[i] for i in nominative)
    several = maker.end > maker.start + 1 and maker.chunk is not None
    known = several and is_first_name(tokens[maker.start].text)  # "baute | Thomas Newcomen"
    named = known or (several and maker.chunk is not None and maker.chunk.kind == "name")
    acts = known or (is_animate(tokens, maker) and is_definite(tokens, maker))
    suffers = _is_made(tokens, made) or (not creates and _is_school(tokens, made))
    thing = (made.field == "front" and suffers) or (creates and named and _is_made_before(tokens, span, made, verb))
    return nominative[1] if thing and made.mask & ACCUSATIVES and acts and agrees(tokens, maker, verb) else None


def compelling(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "1525 zwang | die Not | die Bauern zur Flucht": what comes first brings those behind it to something.

    Not so "Die Räumung veranlasste die Stadt": people do that with things.
    """
    if len(nominative) != 2 or verb.passive or not verb.lemmas & words("compelling_verbs"):
        return None
    thing, people = (parts[i] for i in nominative)
    if thing.field == "front" and "veranlassen" in verb.lemmas:
        return None
    brought = bool(people.mask & ACCUSATIVES) and is_animate(tokens, people)
    return nominative[0] if brought and is_inanimate(tokens, thing) and agrees(tokens, thing, verb) else None


def _is_school(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "Die Realschule (besuchte | Anna)": a school visits nobody."""
    chunk = part.chunk
    noun = tokens[chunk.head].text if chunk is not None and chunk.kind == "noun" else ""
    return is_school(noun)


def _is_made(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "Das erste Telefon", "die Mona Lisa": a thing, or a name behind an article, which persons' names have not."""
    chunk = part.chunk
    if chunk is None or chunk.kind == "pronoun":
        return False
    if chunk.kind == "name":
        return chunk.determiner is not None and tokens[chunk.determiner].tag == "ART"
    return chunk.kind == "noun" and is_inanimate(tokens, part)


def _is_made_before(tokens: Sequence[Token], span: Span, part: Constituent, verb: Verb) -> bool:
    """ "Erfunden hat | sie | Ludwik Zamenhof", "1901 baute | sie | Anna Roth": the name tells more than the pronoun."""
    pronoun = part.chunk is not None and part.chunk.kind == "pronoun" and tokens[part.start].text in ("sie", "es")
    if not pronoun or span.finite is None or part.start != span.finite + 1:
        return False
    return tokens[span.finite - 1].tag == "VVPP" or bool(verb.lemmas & words("building_verbs"))


def successor(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Erster Präsident wurde | Theodor Heuss": no name is an office; "Sein Nachfolger" stays."""
    if (noun := _became(tokens, span, parts, nominative, verb)) is None or not is_person_noun(tokens[noun.head].text):
        return None
    name = parts[nominative[1]]
    named = name.chunk is not None and name.chunk.kind == "name" and is_first_name(tokens[name.start].text)
    return nominative[1] if named and agrees(tokens, name, verb) else None


def seat(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Hauptstadt des Landes wurde | Brasília": what is named, not what it became."""
    noun = _became(tokens, span, parts, nominative, verb)
    if noun is None or noun.determiner is not None:
        return None
    one, seats = parts[nominative[1]], words("relational_nouns") | words("nouns_of_seats")
    relational = not seats.isdisjoint(last_parts(tokens[noun.head].text))
    named = one.chunk is not None and (one.chunk.kind == "name" or is_definite(tokens, one))
    return nominative[1] if relational and named and agrees(tokens, one, verb) else None


def _became(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> Chunk | None:
    """ "| Hauptstadt des Landes | wurde Brasília": a noun before "werden", neither somebody's nor with a name."""
    if span.kind != "main" or len(nominative) != 2 or verb.passive or verb.lemmas != {"werden"}:
        return None
    title = parts[nominative[0]]
    noun = title.chunk
    if noun is None or noun.kind != "noun" or title.field != "front":
        return None
    own = any(t.tag in ("NE", "PPOSAT") for t in tokens[noun.start : noun.end])
    return None if own else noun


def bearer(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Ein junger Hund heißt | Welpe": what a living being of one age or sex is called, not "Ein Hund heißt Rex"."""
    if span.kind != "main" or len(nominative) != 2 or verb.lemmas != {"heißen"}:
        return None
    one, name = (parts[i].chunk for i in nominative)
    if one is None or name is None or parts[nominative[0]].field != "front" or one.kind != "noun":
        return None
    kind = any(tokens[i].lemma.lower() in words("adjectives_of_age_and_sex") for i in range(one.start, one.head))
    bare = name.determiner is None and name.kind in ("noun", "name")
    return nominative[0] if kind and bare and one.determiner is not None else None


def feast(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Ostern | ist das wichtigste Fest der Christen": of a time by its name it is told what it is."""
    if span.kind != "main" or len(nominative) != 2 or not verb.copula or verb.passive:
        return None
    day, told = (parts[i] for i in nominative)
    named = day.field == "front" and day.end == day.start + 1 and tokens[day.start].tag in ("NN", "NE")
    return nominative[0] if named and time_like(tokens, day) and is_definite(tokens, told) else None


def meant(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Das Wort Sahara | bedeutet „großer Sand“": what is quoted behind is what it means."""
    if span.kind != "main" or len(nominative) != 2 or not verb.lemmas & words("meaning_verbs"):
        return None
    told, meaning = (parts[i] for i in nominative)
    quoted = tokens[meaning.start].text in QUOTES and told.field == "front"
    return nominative[0] if quoted and agrees(tokens, told, verb) else None


def befalling(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "1938 gelang | Otto Hahn | die erste Kernspaltung": what somebody has done is the subject."""
    if len(nominative) < 2 or verb.passive or not verb.lemmas & words("befalling_verbs"):
        return None
    announcing = [i for i in nominative if tokens[parts[i].start].text.lower() == "es"]
    if announcing:
        return announcing[0]  # "1828 gelang es | Friedrich Wöhler |, Harnstoff herzustellen"
    plain = [i for i in nominative if not parts[i].mask & DATIVES and not time_like(tokens, parts[i])]
    if len(nominative) == 2 and len(plain) == 1 and agrees(tokens, parts[plain[0]], verb):
        return plain[0]  # "gelang Anna Roth | die Durchquerung"
    things = [i for i in nominative if is_inanimate(tokens, parts[i])]
    others = [i for i in nominative if i not in things and is_animate(tokens, parts[i])]
    return things[0] if len(things) == len(others) == 1 and agrees(tokens, parts[things[0]], verb) else None


def presented(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Es folgte | die Eröffnung der Bahn": what there is behind a mere "es", not what "es" followed."""
    if span.kind != "main" or len(nominative) != 2 or verb.passive or not verb.lemmas & words("expletive_verbs"):
        return None
    mere, told = (parts[i] for i in nominative)
    plain = mere.field == "front" and tokens[mere.start].text.lower() == "es" and mere.end == mere.start + 1
    noun = told.chunk is not None and told.chunk.kind in ("noun", "name") and not time_like(tokens, told)
    return nominative[1] if plain and noun and agrees(tokens, told, verb) else None


def light(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Eine wichtige Rolle spielte | die Kirche": of such a noun and its verb no other thing is done by the noun."""
    rivals = [i for i in nominative if not time_like(tokens, parts[i])]
    if len(rivals) != 2 or verb.passive:
        return None
    objects = [i for i in rivals if _is_light(tokens, parts[i], verb)]
    others = [i for i in rivals if i not in objects]
    return others[0] if len(objects) == len(others) == 1 and agrees(tokens, parts[others[0]], verb) else None


def _is_light(tokens: Sequence[Token], part: Constituent, verb: Verb) -> bool:
    chunk = part.chunk
    noun = tokens[chunk.head].text if chunk is not None and chunk.kind == "noun" else ""
    if chunk is None or chunk.preposition is not None or not part.mask & ACCUSATIVES:
        return False
    sure = any(is_sure_object(noun, lemma) for lemma in verb.lemmas)
    return sure or (bool(verb.lemmas & words("verbs_with_acts")) and _is_any_act(tokens, part))


def _is_any_act(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "(erfuhr) | eine breite Popularisierung |": what befalls a thing; but not "eine Siedlung", "eine Regierung"."""
    noun = tokens[part.chunk.head].text if part.chunk is not None else ""
    act = tells_act(noun) and noun_class(noun) in (None, "act")
    return act and is_indefinite(tokens, part) and not (is_group_noun(noun) or is_person_noun(noun))


def without_es(
    tokens: Sequence[Token], parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> list[int]:
    """The candidates without an "es" for the clause behind: "1911 schaffte es | Amundsen |, den Pol zu erreichen"."""
    others = [i for i in nominative if tokens[parts[i].start].text.lower() != "es" or parts[i].field == "front"]
    announcing = verb.lemmas & words("verbs_with_es") and any(part.clause is not None for part in parts)
    return others if announcing and len(others) == 1 else list(nominative)
