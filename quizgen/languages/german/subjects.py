"""Which constituent is the subject of a clause, and how sure that is.

A subject is strict (only the nominative fits), unique (the only candidate that agrees with the verb), ordered (the
first of two, and definite) or ranked (a score decided). All but the ranked ones are sure.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal

from quizgen.languages.german.agreement import ACCUSATIVES, NOMINATIVES
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
from quizgen.languages.german.names import is_first_name
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.subject_evidence import agrees, does_to_own, does_to_things, score_of
from quizgen.languages.german.tags import FINITE
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

Certainty = Literal["strict", "unique", "ordered", "ranked"]

_LEAST_SCORE = -3.0


def find_subject(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], candidates: Sequence[int], verb: Verb
) -> tuple[int | None, Certainty]:
    """The index of the subject among the constituents, None if there is none, and how sure it is.

    "Den Aufbau leitete [ein Ingenieur]." → 1, "strict"
    """
    nominative = [i for i in candidates if parts[i].mask & NOMINATIVES and not _measures(tokens, parts[i])]
    if "geben" in verb.lemmas:  # "Es gibt zwei Phasen": what there is stands in the accusative
        expletive = [i for i in nominative if tokens[parts[i].start].text.lower() == "es"]
        if expletive:
            return expletive[0], "strict"
    if verb.copula and (defined := _defined(tokens, parts, nominative)) is not None:
        return defined, "strict"
    for rule in (_maker, _creator, _successor, _feast):
        if (maker := rule(tokens, span, parts, nominative, verb)) is not None:
            return maker, "unique"
    scored = [(score_of(tokens, span, parts[i], order, verb), -order, i) for order, i in enumerate(nominative)]
    score, _, best = max(scored, default=(_LEAST_SCORE - 1, 0, 0))
    if score < _LEAST_SCORE or (_shares_subject(tokens, span) and not _must_be_subject(parts[best])):
        return None, "ranked"
    return best, _certainty(tokens, parts, best, nominative, verb)


def _measures(tokens: Sequence[Token], part: Constituent) -> bool:
    """ "ein Kalb ist | 100 Kilogramm | schwer": it only tells how much the adjective behind it is so."""
    if part.chunk is None or tokens[part.chunk.head].text.lower() not in words("measure_nouns"):
        return False
    counted = any(t.tag == "CARD" for t in tokens[part.start : part.end])
    return counted and part.end < len(tokens) and tokens[part.end].text in words("measure_adjectives")


def _defined(tokens: Sequence[Token], parts: Sequence[Constituent], nominative: Sequence[int]) -> int | None:
    """ "Ein Lichtjahr ist die Strecke, die …": what a definite noun with its clause defines; "Ein Beispiel ist" not."""
    if len(nominative) != 2:
        return None
    term, meaning = parts[nominative[0]], parts[nominative[1]]
    noun = term.chunk
    if noun is None or term.field != "front" or term.parts or noun.kind != "noun" or not is_indefinite(tokens, term):
        return None
    bare = noun.determiner is not None and noun.end == noun.determiner + 2
    relative = meaning.parts and meaning.parts[-1].relation == "relative" and is_definite(tokens, meaning)
    named = any(token.tag == "NE" for token in tokens[meaning.start : meaning.start + 3])
    introduces = tokens[noun.head].text in words("introducing_nouns")
    return nominative[0] if bare and relative and not named and not introduces else None


def _maker(
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


def _creator(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Die ersten Telefone entwickelten | die Amerikaner Bell und Gray": things make nobody."""
    if span.kind != "main" or len(nominative) != 2 or verb.passive or not verb.lemmas & words("creating_verbs"):
        return None
    made, maker = (parts[i] for i in nominative)
    several = maker.end > maker.start + 1 and maker.chunk is not None
    known = several and is_first_name(tokens[maker.start].text)  # "baute | Thomas Newcomen"
    named = known or (several and maker.chunk is not None and maker.chunk.kind == "name")
    acts = known or (is_animate(tokens, maker) and is_definite(tokens, maker))
    thing = (made.field == "front" and _is_made(tokens, made)) or (named and _is_made_before(tokens, span, made, verb))
    return nominative[1] if thing and made.mask & ACCUSATIVES and acts and agrees(tokens, maker, verb) else None


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


def _successor(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Erster Präsident wurde | Theodor Heuss": no name is an office; "Sein Nachfolger" stays."""
    if span.kind != "main" or len(nominative) != 2 or verb.passive or verb.lemmas != {"werden"}:
        return None
    office, name = (parts[i] for i in nominative)
    noun = office.chunk
    if noun is None or noun.kind != "noun" or office.field != "front" or not is_person_noun(tokens[noun.head].text):
        return None
    called = any(t.tag in ("NE", "PPOSAT") for t in tokens[noun.start : noun.end])
    named = name.chunk is not None and name.chunk.kind == "name" and is_first_name(tokens[name.start].text)
    return nominative[1] if named and not called and agrees(tokens, name, verb) else None


def _feast(
    tokens: Sequence[Token], span: Span, parts: Sequence[Constituent], nominative: Sequence[int], verb: Verb
) -> int | None:
    """ "Ostern | ist das wichtigste Fest der Christen": of a time by its name it is told what it is."""
    if span.kind != "main" or len(nominative) != 2 or not verb.copula or verb.passive:
        return None
    day, told = (parts[i] for i in nominative)
    named = day.field == "front" and day.end == day.start + 1 and tokens[day.start].tag in ("NN", "NE")
    return nominative[0] if named and time_like(tokens, day) and is_definite(tokens, told) else None


def _must_be_subject(part: Constituent) -> bool:
    return not part.mask & ~NOMINATIVES or (part.chunk is not None and part.chunk.kind == "pronoun")


def _certainty(
    tokens: Sequence[Token], parts: Sequence[Constituent], best: int, nominative: Sequence[int], verb: Verb
) -> Certainty:
    if not agrees(tokens, parts[best], verb):
        return "ranked"
    rivals = [i for i in nominative if i != best and agrees(tokens, parts[i], verb) and not time_like(tokens, parts[i])]
    if verb.copula:
        return _copula_certainty(tokens, parts, best, rivals, verb)
    if _has_sign(tokens, parts, best, rivals, verb):
        return "unique"
    if not parts[best].mask & ~NOMINATIVES and all(parts[i].mask & ~NOMINATIVES for i in rivals):
        return "strict"
    if time_like(tokens, parts[best]):
        return "ranked"
    if not rivals:
        return "unique"
    suffers = is_inanimate(tokens, parts[best]) and any(is_animate(tokens, parts[rival]) for rival in rivals)
    # "Viele Gesangselemente übernehmen Amseln vom Vater": what acts may come behind
    return "ordered" if _comes_first(tokens, parts, best, rivals, verb) and not suffers else "ranked"


def _has_sign(
    tokens: Sequence[Token], parts: Sequence[Constituent], best: int, rivals: Sequence[int], verb: Verb
) -> bool:
    """ "Sauerstoff hat | das Symbol O", "Es hat | die Ordnungszahl 29": signs have nothing."""
    front = parts[best].field == "front" and "haben" in verb.lemmas and len(rivals) == 1
    chunk = parts[rivals[0]].chunk if front else None
    return chunk is not None and chunk.kind == "noun" and tokens[chunk.head].text in words("sign_nouns")


def _comes_first(
    tokens: Sequence[Token], parts: Sequence[Constituent], best: int, rivals: list[int], verb: Verb
) -> bool:
    """Of two phrases that might both be the subject it is the first, where that is definite (98 % on treebanks).

    Pronouns stand before nouns: "sie" is the subject; "die Länder, die Öl fördern", but not "die das Land fördert".
    """
    chunk = parts[best].chunk
    assert chunk is not None
    if not all(best < rival for rival in rivals):
        return does_to_own(tokens, parts[best], [parts[i] for i in rivals], verb)
    if does_to_things(tokens, parts[best], [parts[i] for i in rivals]):
        return True
    form, indefinite_rivals = tokens[chunk.head].text.lower(), all(is_indefinite(tokens, parts[i]) for i in rivals)
    if chunk.kind == "pronoun":
        # "Er war | der Nachfolger Karls": beside a copula another nominative stands, which only tells who he is
        return form in ("er", "sie") or (tokens[chunk.head].tag == "PRELS" and indefinite_rivals)
    if parts[best].field == "front":
        return is_definite(tokens, parts[best]) or indefinite_rivals
    return is_definite(tokens, parts[best])


def _shares_subject(tokens: Sequence[Token], span: Span) -> bool:
    """ "…, durchquert Polen und | mündet in die Ostsee": the verb comes first and the subject is that of before."""
    finite = span.finite
    return (
        span.kind == "main"
        and finite is not None
        and finite > 0
        and span.own[0] == finite
        and (tokens[finite - 1].tag == "KON" or _in_a_row(tokens, finite) or _goes_on(tokens, finite))
    )


def _goes_on(tokens: Sequence[Token], finite: int) -> bool:
    """ "ist groß, | hat | aber wenige Einwohner": behind a comma, with a word that sets it against what was said."""
    behind = tokens[finite + 1].text if finite + 1 < len(tokens) else ""
    return tokens[finite - 1].text == "," and behind in words("after_first_adverbs")


def _in_a_row(tokens: Sequence[Token], finite: int) -> bool:
    """ "entspringt …, | durchquert Polen und mündet …": a comma before the verb, and "und" before a third one."""
    if tokens[finite - 1].text != "," or tokens[finite].lemma in words("reporting_verbs"):
        return False
    return any(before.text == "und" and token.tag in FINITE for before, token in pairwise(tokens[finite:]))


def _copula_certainty(
    tokens: Sequence[Token], parts: Sequence[Constituent], best: int, rivals: list[int], verb: Verb
) -> Certainty:
    """ "Igel sind Säugetiere": of two nominatives the one in the Vorfeld that is definite or a name is the subject."""
    if not rivals:
        return "unique"
    definite = is_definite(tokens, parts[best]) and not any(is_definite(tokens, parts[i]) for i in rivals)
    if definite or (parts[best].field == "front" and all(is_indefinite(tokens, parts[i]) for i in rivals)):
        return "strict"
    return "ordered" if _comes_first(tokens, parts, best, rivals, verb) else "ranked"
