"""Names: first names, countries with their article, kinds of places."""

from __future__ import annotations

import pytest

from quizgen.languages.german import names


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Josef", "masculine"),
        ("Nikolai", "masculine"),
        ("Marie", "feminine"),
        ("Tatjana", "feminine"),
        ("Karl-Heinz", "masculine"),
        ("Anna-Lena", "feminine"),
        ("Andrea", "both"),
        ("Kongress", None),
        ("April", None),
        ("Paris", None),
        ("josef", None),
    ],
)
def test_first_names(name: str, gender: str | None) -> None:
    assert names.first_name_gender(name) == gender
    assert names.is_first_name(name) == (gender is not None)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Bulgarien", "country"),
        ("UdSSR", "country"),
        ("DDR", "country"),
        ("Moskau", "city"),
        ("Moskaus", "city"),
        ("Tübingen", "city"),
        ("Buxtehude", "city"),
        ("Paris", "city"),
        ("Wolga", "river"),
        ("Rhein", "river"),
        ("Bayern", "state"),
        ("Kalifornien", "us_state"),
        ("Graubünden", "canton"),
        ("Afrika", "continent"),
        ("Nordsee", "sea"),
        ("Bodensee", "lake"),
        ("Alpen", "range"),
        ("Sizilien", "island"),
        ("Sibirien", "region"),
        ("Kongress", None),
        ("Forst", None),
        ("Haus", None),
    ],
)
def test_place_kind(name: str, kind: str | None) -> None:
    assert names.place_kind(name) == kind


@pytest.mark.parametrize(
    ("name", "article"),
    [("Schweiz", "die"), ("USA", "die"), ("Iran", "der"), ("Türkei", "die"), ("UdSSR", "die"), ("DDR", "die"),
     ("Polen", ""), ("Deutsche Reich", "das"), ("Moskau", None)],
)  # fmt: skip
def test_country_article(name: str, article: str | None) -> None:
    assert names.country_article(name) == article


@pytest.mark.parametrize(
    ("name", "article"),
    [("Wolga", "die"), ("Rhein", "der"), ("Rom", ""), ("Iran", "der"), ("Alpen", "die"), ("Kongress", None)],
)
def test_place_article(name: str, article: str | None) -> None:
    assert names.place_article(name) == article


@pytest.mark.parametrize(("name", "plural"), [("USA", True), ("Alpen", True), ("Schweiz", False), ("Rom", False)])
def test_plural_places(name: str, plural: bool) -> None:
    assert names.is_plural_place(name) is plural


@pytest.mark.parametrize(("word", "title"), [("Dr.", True), ("Zarin", True), ("Tisch", False)])
def test_titles(word: str, title: bool) -> None:
    assert names.is_title(word) is title
