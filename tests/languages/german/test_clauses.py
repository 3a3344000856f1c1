"""Clauses: where they begin and end, what kind they are, and in which other they stand."""

from __future__ import annotations

import pytest

from quizgen.languages.german.clauses import clause_spans
from quizgen.languages.german.tagging import tag
from quizgen.languages.german.tokens import tokenize


def clauses_of(text: str) -> list[tuple[str, str, str | None, int | None]]:
    """Kind, words of its own, finite verb and parent of each clause."""
    tokens = tag(tokenize(text, 0, len(text)))
    return [
        (
            span.kind,
            " ".join(tokens[i].text for i in span.own if tokens[i].tag not in ("$,", "$.", "$(")),
            tokens[span.finite].text if span.finite is not None else None,
            span.parent,
        )
        for span in clause_spans(tokens)
    ]


CASES = [
    pytest.param(
        "Die Reform stärkte nicht nur die Gemeinden, sondern entlastete auch den Staat.",
        [("main", "Die Reform stärkte die Gemeinden sondern", "stärkte", None),
         ("main", "entlastete den Staat", "entlastete", None)],
        id="two clauses that both hold",
    ),
    pytest.param(
        "Die Reform half nicht den Bauern, sondern nützte dem Adel.",
        [("main", "Die Reform half nicht den Bauern sondern", "half", None),
         ("main", "nützte dem Adel", "nützte", None)],
        id="two clauses of which one is denied",
    ),
    pytest.param(
        "Die Revolution zwang den Kaiser abzudanken.",
        [("main", "Die Revolution zwang den Kaiser", "zwang", None),
         ("infinitive", "abzudanken", None, 0)],
        id="infinitive alone without a comma",
    ),
    pytest.param(
        "Im Norden liegt das Meer, im Osten und Süden ist das Land steil.",
        [("main", "Im Norden liegt das Meer", "liegt", None),
         ("main", "im Osten und Süden ist das Land steil", "ist", None)],
        id="list behind a preposition in the second Vorfeld",
    ),
    pytest.param(
        "Im Norden liegt Ulm, im Süden Lindau.", [("main", "Im Norden liegt Ulm", "liegt", None)],
        id="second half with another direction",
    ),
    pytest.param(
        "Hennen sind mit fünf Monaten reif, die Hähne mit sechs.",
        [("main", "Hennen sind mit fünf Monaten reif", "sind", None)],
        id="second half with another number",
    ),
    pytest.param("Der Igel schläft.", [("main", "Der Igel schläft", "schläft", None)], id="one clause"),
    pytest.param(
        "Als er kam, ging sie.",
        [("main", "ging sie", "ging", None), ("subordinate", "Als er kam", "kam", 0)],
        id="clause in the Vorfeld",
    ),
    pytest.param(
        "Der Mann, der das Buch schrieb, starb.",
        [("main", "Der Mann starb", "starb", None), ("relative", "der das Buch schrieb", "schrieb", 0)],
        id="relative clause inside",
    ),
    pytest.param(
        "Er sagte, dass sie das Haus, das er baute, verkaufte.",
        [
            ("main", "Er sagte", "sagte", None),
            ("subordinate", "dass sie das Haus verkaufte", "verkaufte", 0),
            ("relative", "das er baute", "baute", 1),
        ],
        id="three deep",
    ),
    pytest.param(
        "Er segelte nach Westen, um Indien zu erreichen.",
        [("main", "Er segelte nach Westen", "segelte", None), ("infinitive", "um Indien zu erreichen", None, 0)],
        id="um … zu",
    ),
    pytest.param(
        "Sie beschlossen, die Fabrik auszubauen.",
        [("main", "Sie beschlossen", "beschlossen", None), ("infinitive", "die Fabrik auszubauen", None, 0)],
        id="infinitive of a separable verb",
    ),
    pytest.param(
        "Er floh und sie blieb.",
        [("main", "Er floh und", "floh", None), ("main", "sie blieb", "blieb", None)],
        id="two main clauses",
    ),
    pytest.param(
        "Er wurde 1769 geboren und starb 1821.",
        [("main", "Er wurde 1769 geboren und", "wurde", None), ("main", "starb 1821", "starb", None)],
        id="two verbs of one subject",
    ),
    pytest.param(
        "Wird Wasser erhitzt, verdampft es.",
        [("subordinate", "Wird Wasser erhitzt", "Wird", 1), ("main", "verdampft es", "verdampft", None)],
        id="condition without a conjunction",
    ),
    pytest.param(
        "Wer wagt, gewinnt.",
        [("main", "gewinnt", "gewinnt", None), ("subordinate", "Wer wagt", "wagt", 0)],
        id="free relative clause",
    ),
    pytest.param(
        "Niemand weiß, warum die Mauer fiel.",
        [("main", "Niemand weiß", "weiß", None), ("subordinate", "warum die Mauer fiel", "fiel", 0)],
        id="indirect question",
    ),
    pytest.param(
        "Die Stadt, in der er lebte, brannte.",
        [("main", "Die Stadt brannte", "brannte", None), ("relative", "in der er lebte", "lebte", 0)],
        id="relative clause with a preposition",
    ),
    pytest.param(
        "Das Gehirn, auch Hirn genannt, liegt im Kopf.",
        [("main", "Das Gehirn liegt im Kopf", "liegt", None), ("relative", "auch Hirn genannt", None, 0)],
        id="participle between commas",
    ),
    pytest.param(
        "Die Stadt (sie liegt am Meer) brannte.",
        [("main", "Die Stadt brannte", "brannte", None), ("main", "sie liegt am Meer", "liegt", 0)],
        id="clause in brackets",
    ),
    pytest.param(
        "Er glaubt, dass sie kommt und dass er geht.",
        [
            ("main", "Er glaubt", "glaubt", None),
            ("subordinate", "dass sie kommt und", "kommt", 0),
            ("subordinate", "dass er geht", "geht", 0),
        ],
        id="two subordinate clauses",
    ),
    pytest.param(
        "Es gibt drei Farben: Rot, Gelb und Blau.",
        [("main", "Es gibt drei Farben", "gibt", None)],
        id="list behind a colon",
    ),
    pytest.param(
        "Der Wal frisst Krill, der Delfin dagegen Fische.",
        [("main", "Der Wal frisst Krill", "frisst", None)],
        id="second half without a verb",
    ),
    pytest.param(
        "Es regnete, sodass der Fluss stieg.",
        [("main", "Es regnete", "regnete", None), ("subordinate", "sodass der Fluss stieg", "stieg", 0)],
        id="sodass",
    ),
    pytest.param(
        "Sie blieb, vor allem weil es regnete.",
        [("main", "Sie blieb", "blieb", None), ("subordinate", "vor allem weil es regnete", "regnete", 0)],
        id="adverbs before the conjunction",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_clauses(text: str, expected: list[tuple[str, str, str | None, int | None]]) -> None:
    assert clauses_of(text) == expected


def test_a_clause_reaches_over_those_inside_it() -> None:
    tokens = tag(tokenize(text := "Der Mann, der gern schrieb, starb.", 0, len(text)))
    outer, inner = clause_spans(tokens)
    assert (outer.start, outer.end) == (0, len(tokens))
    assert (inner.start, inner.end) == (3, 6)


def test_what_is_said_stands_in_the_clause_that_reports_it() -> None:
    assert [
        (kind, finite, parent) for kind, _, finite, parent in clauses_of("Der Krieg sei vorbei, sagte Stalin.")
    ] == [
        ("subordinate", "sei", 1),
        ("main", "sagte", None),
    ]


def test_quoted_speech_is_a_clause_that_its_frame_reports() -> None:
    tokens = tag(tokenize(text := "„Ich komme bald“, sagte er.", 0, len(text)))
    assert [(span.kind, span.quoted) for span in clause_spans(tokens)].count(("main", True)) == 1
