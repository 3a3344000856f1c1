"""Facts that sentences state; each finder looks for one kind and knows no language."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from quizgen.facts.also_named import find_also_named
from quizgen.facts.appearance import find_appearances
from quizgen.facts.apposition import find_appositions
from quizgen.facts.authorship import find_authorships
from quizgen.facts.cause import find_causes, find_purposes
from quizgen.facts.counts import find_counts
from quizgen.facts.deed import find_deeds
from quizgen.facts.definition import find_definitions
from quizgen.facts.denoting import find_denotations
from quizgen.facts.distinction import find_distinctions
from quizgen.facts.event import find_events
from quizgen.facts.explained_behind import find_explained_behind
from quizgen.facts.first_definitions import defined_once
from quizgen.facts.identity import find_identities
from quizgen.facts.lifespan import find_lifespans
from quizgen.facts.location import find_locations
from quizgen.facts.named_titles import find_named_titles
from quizgen.facts.naming import (
    find_abbreviations,
    find_called,
    find_etymologies,
    find_modern_names,
    find_namings,
    find_translations,
)
from quizgen.facts.one_of_group import find_ones_of
from quizgen.facts.other_names import find_synonyms
from quizgen.facts.part import find_announced, find_contrasts, find_enumerations, find_parts
from quizgen.facts.proportion import find_proportions
from quizgen.facts.quantity import find_greatest, find_quantities
from quizgen.facts.quotation import find_quotations
from quizgen.facts.reaction import find_reactions
from quizgen.facts.role import find_classes, find_memberships, find_ranks, find_roles, find_shares
from quizgen.failures import spared
from quizgen.model import Fact, Sentence

Finder = Callable[[Sentence], Iterator[Fact]]

FINDERS: tuple[Finder, ...] = (
    find_definitions,
    find_explained_behind,
    find_identities,
    find_distinctions,
    find_locations,
    find_namings,
    find_translations,
    find_modern_names,
    find_called,
    find_also_named,
    find_denotations,
    find_synonyms,
    find_abbreviations,
    find_etymologies,
    find_roles,
    find_appositions,
    find_named_titles,
    find_lifespans,
    find_deeds,
    find_authorships,
    find_memberships,
    find_ones_of,
    find_classes,
    find_ranks,
    find_shares,
    find_quantities,
    find_counts,
    find_greatest,
    find_appearances,
    find_parts,
    find_enumerations,
    find_announced,
    find_contrasts,
    find_causes,
    find_purposes,
    find_reactions,
    find_proportions,
    find_events,
)


def find_facts(sentences: Sequence[Sentence]) -> tuple[Fact, ...]:
    """All facts of the sentences, in the order of the text."""
    none: tuple[Fact, ...] = ()
    found = [fact for sentence in sentences for fact in spared(sentence.text, partial(_facts_of, sentence), none)]
    return tuple(sorted(defined_once([*find_quotations(sentences), *found]), key=_start))


def _facts_of(sentence: Sentence) -> tuple[Fact, ...]:
    return tuple(fact for finder in FINDERS for fact in finder(sentence))


def _start(fact: Fact) -> int:
    return fact.sentence.start
