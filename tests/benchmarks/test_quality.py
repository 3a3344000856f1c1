"""The sample for blind ratings: repeatable, and without a hint at what the program thinks of its questions."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.quality import main

FLEMING = (
    "Alexander Fleming entdeckte im Jahr 1928 in London das Penizillin. Howard Florey untersuchte den Stoff im Jahr "
    "1939 in Oxford. Ernst Chain gewann im Jahr 1940 das erste reine Penizillin. Die Ärzte behandelten im Jahr 1941 "
    "einen Polizisten mit dem neuen Mittel."
)
MAUER = (
    "Die Regierung der DDR baute im August 1961 die Berliner Mauer. Die Mauer teilte die Stadt Berlin bis zum "
    "November 1989. Günter Schabowski verkündete am 9. November 1989 in Berlin die Öffnung der Grenze. Helmut Kohl "
    "besuchte im Dezember 1989 die Stadt Dresden."
)


@pytest.fixture
def texts(tmp_path: Path) -> Path:
    """Return a folder with two texts, one with two paragraphs and a heading."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "penizillin.txt").write_text(f"{FLEMING}\n\nZu kurz.\n", encoding="utf-8")
    (folder / "mauer.txt").write_text(f"== Der Bau ==\n\n{MAUER}\n", encoding="utf-8")
    (folder / "notes.csv").write_text("no text", encoding="utf-8")
    return folder


def drawn(texts: Path, *options: str) -> str:
    output = texts.parent / "sample.md"
    main([str(texts), "--output", str(output), *options])
    return output.read_text("utf-8")


def test_a_sample_holds_paragraphs_questions_and_keys_and_nothing_else(texts: Path) -> None:
    lines = [line for line in drawn(texts).splitlines() if line]
    kinds = {"---", "   → ", FLEMING, MAUER}
    assert [line for line in lines if not any(line.startswith(kind) for kind in kinds) and not line[0].isdigit()] == []
    assert {FLEMING, MAUER} < set(lines)
    assert sum(line.startswith("   → ") for line in lines) == sum(line[0].isdigit() for line in lines)


def test_the_same_seed_gives_the_same_sample(texts: Path) -> None:
    assert drawn(texts, "--seed", "1") == drawn(texts, "--seed", "1")


def test_seeds_give_different_samples(texts: Path) -> None:
    assert len({drawn(texts, "--seed", str(seed), "--paragraphs", "1") for seed in range(8)}) == 2


@pytest.mark.parametrize("count", [1, 2])
def test_no_paragraph_has_more_questions_than_wanted(texts: Path, count: int) -> None:
    for part in drawn(texts, "--count", str(count)).split("---\n")[1:]:
        assert 1 <= part.count("   → ") <= count


def test_a_text_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"none\.txt: file not found"):
        main([str(tmp_path / "none.txt"), "--output", str(tmp_path / "sample.md")])
    assert not (tmp_path / "sample.md").exists()
