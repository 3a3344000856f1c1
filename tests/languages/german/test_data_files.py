"""Every line of every data file of German is read here: encoding, form, repeats, and what the columns may hold."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from quizgen.languages.german import noun_table, nouns, verbs
from quizgen.languages.german.names import PlaceKind
from quizgen.languages.german.wordlists import DATA, rows, table, words
from quizgen.model import Relation

FILES = sorted(path for path in DATA.rglob("*") if path.suffix in (".txt", ".tsv"))
REPEATS_ALLOWED = {
    "complements_of_told_nouns.tsv",
    "endings.tsv",
    "strong_verbs.tsv",
    "noun_preposition.de.tsv",
    "verb_preposition.de.tsv",
    "verb_government.tsv",
    "light_objects.tsv",
    "sure_objects.tsv",
    "toss_ups.tsv",
}


def name(path: Path) -> str:
    return path.relative_to(DATA).as_posix()


def entries(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("path", FILES, ids=name)
def test_file_says_what_it_is_and_where_it_is_from(path: Path) -> None:
    comments = [line for line in path.read_text(encoding="utf-8").splitlines()[:5] if line.startswith("# ")]
    assert comments
    own = any("MIT" in line for line in comments) and not any("CC BY" in line or "Faker" in line for line in comments)
    assert own or f"`{name(path)}`" in (DATA / "SOURCES.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=name)
def test_lines_are_clean(path: Path) -> None:
    lines = entries(path)
    assert lines
    text = path.read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "\r" not in text
    assert [line for line in lines if line != line.strip(" ") or re.search(r"  |\u00ad|\ufeff|\ufffd", line)] == []
    if path.suffix == ".txt":
        assert [line for line in lines if "\t" in line] == []
    else:
        assert {line.count("\t") for line in lines} <= COLUMNS.get(path.name, {lines[0].count("\t")})


@pytest.mark.parametrize("path", FILES, ids=name)
def test_comments_stand_at_the_head(path: Path) -> None:
    """Further down they would head another list: two lists of one name that were joined."""
    lines = [line.startswith("#") for line in path.read_text(encoding="utf-8").splitlines()]
    assert path.name in SECTIONED or True not in lines[lines.index(False) :]


SECTIONED = {"strong_verbs.tsv"}


COLUMNS = {"contractions.tsv": {2}, "units.tsv": {1}}


@pytest.mark.parametrize("path", [path for path in FILES if path.name not in REPEATS_ALLOWED], ids=name)
def test_no_entry_is_given_twice(path: Path) -> None:
    keys = [line.split("\t")[0] for line in entries(path)]
    assert sorted({key for key in keys if keys.count(key) > 1} if len(keys) < 5000 else set()) == []
    assert len(keys) == len(set(keys))


def one_of(*allowed: str) -> Callable[[str], bool]:
    return lambda cell: cell in allowed


def matches(pattern: str) -> Callable[[str], bool]:
    return lambda cell: re.fullmatch(pattern, cell) is not None


OWNERS = set(
    "animal body building device disease event language law mountain office person place plant planet religion "
    "school group state substance vehicle water work none itself".split()
)
CASES = r"(nominative|genitive|dative|accusative)"
NOUN = matches(r"=?[A-ZÄÖÜ1][\w. -]*")
INFINITIVE = matches(r"[a-zäöüß]+n")
SIX_FORMS = matches(r"[a-zäöüß]+( [a-zäöüß]+){5}")
COLUMN_CHECKS: dict[str, list[Callable[[str], bool]]] = {
    "noun_suffixes": [matches("[a-zäöüß]+"), one_of("masculine", "feminine", "neuter"), matches("[a-zäöüß]+|-")],
    "noun_classes": [NOUN, matches("[a-z]+|-")],
    "extra_nouns": [NOUN, lambda cell: bool(nouns.known_noun(cell))],
    "prepositions": [matches("[a-zäöüßA-Z ]+"), matches(f"{CASES}( {CASES})*")],
    "contractions": [matches("[a-zäöü]+"), matches("[a-zäöü]+"), one_of("dem", "den", "das", "der")],
    "numbers": [matches("[a-zäöüß]+"), matches(r"\d+")],
    "units": [matches("(?:US-)?[A-ZÄÖÜ][a-zäöüß A-Z]*"), matches(r"\S*")],
    "strong_verbs": [INFINITIVE, *[matches("[a-zäöüß]+")] * 4, one_of("haben", "sein", "both")],
    "full_verbs": [
        INFINITIVE,
        one_of("haben", "sein"),
        matches("ge[a-z]+"),
        *[matches(r"[a-zäöüß]+( [a-zäöüß]+){5}")] * 4,
    ],
    "first_names": [matches(r"[^\W\d_]+(-[^\W\d_]+)?"), one_of("masculine", "feminine", "both")],
    "russian_names": [matches(r"[A-Z][a-zäöü]+"), one_of("masculine", "feminine")],
    "countries": [matches(r"[\wČ .-]+"), one_of("-", "der", "die", "das", "die pl")],
    "places": [
        matches(r"[\w .-]+"),
        one_of(*sorted(set(get_args(PlaceKind)) - {"country", "city"})),
        one_of("-", "der", "die", "das", "die pl"),
    ],
    "cc_by/cities": [matches(r"[\w'. ()/-]+"), matches("[A-Z]{2}")],
    "cc_by_sa/noun_stems": [matches(r"[\w'’.-]+"), matches(r"\d+(,\d+)*")],
    "cc_by_sa/noun_patterns": [matches(r"\d+"), matches(r"[^\s:]+:[mfnpNGDA.]*( [^\s:]+:[mfnpNGDA.]+)*")],
    "complements_of_told_nouns": [matches("[a-zäöüß]+"), matches("[a-zäöü]+")],
    "noun_preposition.de": [NOUN, matches("[a-zäöü]+"), *[matches(r"\d+")] * 4],
    "endings": [
        one_of("article", "definite", "indefinite", "weak", "mixed", "strong"),
        one_of("masculine", "feminine", "neuter", "plural"),
        *[matches("-|[a-z]{1,3}")] * 4,
    ],
    "pronoun_cases": [matches("[a-z]+"), matches(r"-|[mfnp][NGDA]+( [mfnp][NGDA]+)*")],
    "abbreviation_tags": [matches(r"[a-z.]+"), one_of("ADV", "KON", "NE", "XY")],
    "time_prepositions": [
        matches("[a-zäöü ]+"),
        one_of("time", "since", "until", "-"),
        one_of("duration", "-"),
    ],
    "preposition_relations": [matches("[a-zäöüß ]+"), one_of("reported", *get_args(Relation))],
    "clause_relations": [matches("[a-zäöüß]+"), one_of(*get_args(Relation))],
    "place_nouns": [matches("[a-z_]+"), NOUN],
    "title_place_nouns": [matches("[a-z_]+"), NOUN],
    "nouns_with_owners": [NOUN, lambda cell: set(cell.split()) <= OWNERS],
    "kinds_of_owners": [matches("[a-z_]+"), lambda cell: set(cell.split()) <= OWNERS],
    "list_conjunctions": [matches(r"[a-z.&]+"), one_of("plural", "singular")],
    "paired_conjunctions": [one_of("sowohl", "weder", "entweder"), one_of("als", "noch", "oder")],
    "circumpositions": [matches("[a-zäöü]+"), matches("[a-zäöü]+( [a-zäöü]+)*")],
    "light_objects": [NOUN, INFINITIVE, matches("-|[a-zäöü]+")],
    "sure_objects": [NOUN, INFINITIVE],
    "nouns_of_deeds": [NOUN, one_of("arose", "held")],
    "verb_government": [INFINITIVE, matches("[a-zäöü]+"), one_of("accusative", "dative")],
    "verb_preposition.de": [INFINITIVE, matches("[a-zäöü]+"), *[matches(r"\d+")] * 2],
}


@pytest.mark.parametrize("file", COLUMN_CHECKS)
def test_columns(file: str) -> None:
    checks = COLUMN_CHECKS[file]
    wrong = [
        row
        for row in rows(file)
        if len(row) != len(checks) or not all(c(cell) for c, cell in zip(checks, row, strict=False))
    ]
    assert wrong == []


@pytest.mark.parametrize(
    "file",
    """dative_verbs ditransitive_verbs transitive_verbs reporting_verbs motion_verbs copulas
    verbs verbs_with_sein verbs_without_ge verbs_without_prefix weak_verbs
    verbs_of_failing verbs_of_plans""".split(),
)
def test_verb_lists_hold_verbs_that_can_be_conjugated(file: str) -> None:
    assert [verb for verb in words(file) if verbs.auxiliary(verb) is None] == []


@pytest.mark.parametrize("file", ["person_nouns", "not_person_nouns", "group_nouns", "nouns_of_copies"])
def test_noun_lists_hold_nouns(file: str) -> None:
    assert [noun for noun in words(file) if not NOUN(noun)] == []


def test_no_noun_is_a_person_and_none() -> None:
    assert words("person_nouns") & words("not_person_nouns") == set()


def test_famous_women_are_famous() -> None:
    assert words("famous_women") <= words("famous_persons")


def test_connectives_never_change_what_is_said() -> None:
    assert words("connectives") & {"nicht", "nur", "erst", "noch", "kein", "kaum", "nie", "schon", "bereits"} == set()


def test_each_contraction_begins_with_a_preposition() -> None:
    assert [
        form for form, (preposition, _) in table("contractions").items() if preposition not in table("prepositions")
    ] == []


def test_patterns_are_in_order_and_each_stem_has_one() -> None:
    patterns = rows("cc_by_sa/noun_patterns")
    assert [int(number) for number, _ in patterns] == list(range(len(patterns)))
    stems = rows("cc_by_sa/noun_stems")
    assert [stem for stem, _ in stems] == sorted(stem for stem, _ in stems)
    assert max(int(number) for _, numbers in stems for number in numbers.split(",")) < len(patterns)


def test_slots_are_read_as_written() -> None:
    assert noun_table.slot_mask("mN.pDA") == nouns.bit(0, 0) | nouns.bit(3, 2) | nouns.bit(3, 3)
