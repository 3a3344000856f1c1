"""Compile data/cc_by_sa/noun_stems.tsv and noun_patterns.tsv from the package german-nouns (CC BY-SA 4.0).

Run: python quizgen/languages/german/data/compile/nouns.py
A stem is what all forms of a noun share (umlaut aside), a pattern says which ending makes which case:
"Haus" has the pattern `-:nNDA es:nG e:nD ¨er:pNGA ¨ern:pD`.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter, defaultdict
from os.path import commonprefix
from pathlib import Path

import german_nouns

DATA = Path(__file__).resolve().parents[1]
SOURCE = Path(german_nouns.__path__[0]) / "nouns.csv"
CASES = {"nominativ": "N", "genitiv": "G", "dativ": "D", "akkusativ": "A"}
UMLAUTS = {"a": "ä", "o": "ö", "u": "ü", "A": "Ä", "O": "Ö", "U": "Ü"}
PLAIN = {after: before for before, after in UMLAUTS.items()}
UNWANTED = {
    "Nachname",
    "Vorname",
    "Buchstabe",
    "Symbol",
    "Affix",
    "Suffix",
    "Gebundenes Lexem",
    "Redewendung",
    "Wortverbindung",
    "Grußformel",
    "Deklinierte Form",
}
LONGEST_ENDING = 6
HEADER = """\
# {what}
# Compiled by compile/nouns.py from extra_nouns.tsv and german-nouns 1.2.5, an extract of the German Wiktionary
# (https://de.wiktionary.org, its authors; CC BY-SA 4.0). This file: CC BY-SA 4.0.
# {format}
"""
Slots = dict[str, set[str]]  # form -> {"nN", "pD", …}


def slots_of(row: dict[str, str]) -> Slots:
    """The forms of one entry, each with its gender (m, f, n; p for the plural) and case."""
    slots: Slots = defaultdict(set)
    default = [row["genus"]] if row["genus"] else [row[f"genus {i}"] for i in range(1, 5) if row[f"genus {i}"]]
    for column, form in row.items():
        parts = column.rstrip("*").split()
        if parts[0] not in CASES or not form or not re.fullmatch(r"[\w'’.-]+", form):
            continue
        if parts[1].startswith("plural"):
            slots[form].add("p" + CASES[parts[0]])
            continue
        index = parts[2] if len(parts) > 2 and parts[2].isdigit() else ""
        genders = [row[f"genus {index}"]] if index and row[f"genus {index}"] else default
        for gender in genders:
            slots[form].add(gender + CASES[parts[0]])
    if not slots and row["genus"] and row["pos"] == "Substantiv":
        slots[row["lemma"]] = {row["genus"] + case for case in ("NGDA" if row["genus"] == "f" else "NDA")}
    return slots


def umlauted(stem: str) -> str | None:
    """The stem with its last vowel changed: "Haus" becomes "Häus"."""
    match = re.search(r"(a)(u?)([^aeiouäöüAEIOU]*)$|([aouAOU])([^aeiouäöüAEIOU]*)$", stem)
    if not match:
        return None
    at = match.start()
    return stem[:at] + UMLAUTS[stem[at]] + stem[at + 1 :]


def plain(form: str) -> str:
    """The form without its last umlaut: "Gästehäuser" becomes "Gästehauser"."""
    for at in range(len(form) - 1, -1, -1):
        if form[at] in PLAIN:
            return form[:at] + PLAIN[form[at]] + form[at + 1 :]
    return form


def shared_start(words: list[str]) -> str:
    """What all words begin with."""
    return commonprefix(words)  # noqa: RUF071  (letters are compared here, not paths)


def stem_and_pattern(lemma: str, slots: Slots) -> tuple[str, tuple[tuple[str, str], ...]] | None:
    """The shared stem and the endings in the order of the entry, the lemma's own first."""
    shapes = {form: form for form in slots}
    for form in slots:
        if form != lemma and len(shared_start([lemma, plain(form)])) > len(shared_start([lemma, form])):
            shapes[form] = plain(form)
    for _ in range(2):
        stem = shared_start([lemma, *shapes.values()])
        while stem and any(shape != form and umlauted(stem) != form[: len(stem)] for form, shape in shapes.items()):
            stem = stem[:-1]
        if stem:
            break
        shapes = {form: form for form in slots}
    if not stem or max(len(shape) - len(stem) for shape in [*shapes.values(), lemma]) > LONGEST_ENDING:
        return None
    endings: dict[str, set[str]] = {lemma[len(stem) :] or "-": set()}
    for form, shape in shapes.items():
        ending = ("¨" if shape != form else "") + shape[len(stem) :]
        endings.setdefault(ending or "-", set()).update(slots[form])
    return stem, tuple((ending, written(found)) for ending, found in endings.items())


def written(slots: set[str]) -> str:
    """{"pN", "pA", "nN"} becomes "nN.pNA"."""
    by_gender = {g: "".join(c for c in "NGDA" if g + c in slots) for g in "mfnp"}
    return ".".join(g + cases for g, cases in by_gender.items() if cases)


def add_extra_nouns(entries: dict[str, list[tuple[tuple[str, str], ...]]]) -> None:
    """Our own additions, each declined like a noun that is its own stem: Kulak like Soldat."""
    for line in (DATA / "extra_nouns.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            word, model = line.split("\t")
            entries[word] = [entries[model][0], *entries.get(word, [])][:1]


def main() -> None:
    """Write both tables."""
    entries: dict[str, list[tuple[tuple[str, str], ...]]] = defaultdict(list)
    rare = set((DATA / "rare_nouns.txt").read_text(encoding="utf-8").splitlines())
    left_out = 0
    with SOURCE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            unwanted = UNWANTED & set(row["pos"].split(",")) or row["lemma"] in rare
            if unwanted or not re.fullmatch(r"[\w'’.-]+", row["lemma"]):
                continue
            slots = slots_of(row)
            found = stem_and_pattern(row["lemma"], slots) if slots else None
            if slots and not found:
                left_out += 1
            if found and found[1] not in entries[found[0]]:
                entries[found[0]].append(found[1])
    add_extra_nouns(entries)
    counts = Counter(pattern for patterns in entries.values() for pattern in patterns)
    ranked = sorted(counts, key=lambda pattern: (-counts[pattern], pattern))
    names = {pattern: str(number) for number, pattern in enumerate(ranked)}
    with (DATA / "cc_by_sa" / "noun_patterns.tsv").open("w", encoding="utf-8") as file:
        file.write(
            HEADER.format(
                what="How nouns are declined: number of the pattern, then ending:cases.",
                format="m f n p (plural) x N G D A; the lemma's ending first; - no ending; ¨ umlaut.",
            )
        )
        for pattern, name in names.items():
            file.write(name + "\t" + " ".join(f"{ending}:{cases}" for ending, cases in pattern) + "\n")
    with (DATA / "cc_by_sa" / "noun_stems.tsv").open("w", encoding="utf-8") as file:
        file.write(
            HEADER.format(
                what="German nouns: stem, then the numbers of its patterns in noun_patterns.tsv.",
                format="Sorted by stem.",
            )
        )
        for stem in sorted(entries):
            if entries[stem]:
                file.write(stem + "\t" + ",".join(names[pattern] for pattern in entries[stem]) + "\n")
    sys.stdout.write(f"{len(entries)} stems, {len(names)} patterns, {left_out} entries left out\n")


if __name__ == "__main__":
    main()
