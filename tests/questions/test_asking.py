"""What is asked of a fact, and what is kept back with which reason."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizgen.languages import Abstain
from quizgen.model import Event
from quizgen.questions import candidates_of, told_once
from quizgen.questions.asking import ask, question_id
from quizgen.questions.candidates import Candidate, Rejected
from quizgen.questions.templates import Template
from tests.questions.fakes import FLEMING, document, event, fake_language, fleming, phrase

WHEN = Template("event-when", Event, "{{ ask(time) }}?", "{{ time }}", ("time",), "time")


def asked(template: Template, fact: Event | None = None, **language: object) -> Candidate | Rejected | None:
    found = list(ask(document(), [fact or fleming()], [template], fake_language(**language)))
    return found[0] if found else None


def test_a_question_has_key_forms_and_source() -> None:
    made = asked(replace(WHEN, question="{{ ask(object) }}?", answer="{{ object }}", slots=("object",), asked="object"))
    assert isinstance(made, Candidate)
    question = made.question
    assert (question.prompt, question.answer) == ("Was entdeckte Alexander Fleming 1928?", "das Penizillin")
    assert question.accept == ("Penizillin",)
    assert (question.source.document, question.source.text) == ("x.txt", FLEMING)
    assert (question.source.start, question.source.end) == (0, len(FLEMING))


@pytest.mark.parametrize(
    ("source", "prompt"),
    [
        ("{{ ask(time) }}?", "Wann entdeckte Alexander Fleming das Penizillin?"),
        ("{{ which(time) }} war es?", "Welches Ding war es?"),
        ("Wann entdeckte {{ agent | upper }} es?", "Wann entdeckte ALEXANDER FLEMING es?"),
        ("  Wann\n  war {{ object }}?  ", "Wann war das Penizillin?"),
    ],
    ids=["ask", "which", "filter", "spaces"],
)
def test_wordings(source: str, prompt: str) -> None:
    made = asked(replace(WHEN, question=source, slots=("time", "agent", "object")))
    assert isinstance(made, Candidate)
    assert made.question.prompt == prompt


def test_a_cloze_has_a_list_of_answers() -> None:
    made = asked(replace(WHEN, question="{{ blank(time) }}", type="cloze"))
    assert isinstance(made, Candidate)
    assert made.question.prompt == "Alexander Fleming entdeckte {{1}} das Penizillin."
    assert made.question.answer == ("1928",)


def test_an_empty_slot_asks_nothing() -> None:
    assert asked(replace(WHEN, slots=("place",))) is None


def test_a_doubtful_slot_is_told() -> None:
    made = asked(WHEN, fleming(sure=False))
    assert isinstance(made, Candidate)
    assert made.doubts == ("the analysis is not sure of '1928'",)


def test_no_sure_wording_is_told() -> None:
    def refuse(*_: object) -> str:
        raise Abstain("„1928“ may be a number")

    made = asked(WHEN, ask=refuse)
    assert isinstance(made, Rejected)
    assert (made.check, made.reason) == ("wording", "„1928“ may be a number")


def test_an_id_survives_new_wordings() -> None:
    one, other = asked(WHEN), asked(replace(WHEN, question="Wann war {{ object }}?", slots=("time", "object")))
    assert isinstance(one, Candidate)
    assert isinstance(other, Candidate)
    assert one.question.id == other.question.id == question_id("event-when", FLEMING, "1928")


def test_ids_tell_sentences_and_answers_apart() -> None:
    ids = {question_id("event-when", text, answer) for text in ("A 1.", "B 1.") for answer in ("1", "2")}
    assert len(ids) == 4
    assert all(len(name) == len("event-when-") + 6 for name in ids)


def test_errors_drop_a_candidate_and_warnings_stay() -> None:
    pointing = replace(WHEN, question="{{ ask(time) }} damals?")
    short = replace(WHEN, id="short", question="Wann war {{ object }}?", slots=("time", "object"))
    good, rejected = candidates_of(document(), [fleming()], [pointing, short], fake_language())
    assert [(one.question.id[:5], one.warnings) for one in good if one.question.type == "short_answer"] == [
        ("short", ("S02",))
    ]
    assert ("event-when", "S03") in [(one.template, one.check) for one in rejected]


def test_a_copied_sentence_is_told_once() -> None:
    copy = fleming()
    later = replace(copy, sentence=replace(copy.sentence, start=500, end=500 + len(FLEMING), text=FLEMING.upper()))
    assert list(told_once([copy, later, copy])) == [copy, copy]


def test_two_answers_in_the_text_leave_no_question() -> None:
    other = FLEMING.replace("1928", "1929")
    fact = event(other, phrase(other, "1929", "time", "time"))
    fact = replace(fact, sentence=replace(fact.sentence, start=100, end=150))
    good, rejected = candidates_of(document(), [fleming(), fact], [WHEN], fake_language())
    assert good == ()
    assert [(one.check, one.reason) for one in rejected if one.check == "S10"] == [
        ("S10", "the text also answers it with 1929"),
        ("S10", "the text also answers it with 1928"),
    ]


def test_what_the_language_doubts_is_asked_last_and_only_in_words() -> None:
    doubting = fake_language(doubts=lambda sentence, clause, about: ("may be no subject",))
    sure, _ = candidates_of(document(), [fleming()], [WHEN], fake_language())
    doubted, _ = candidates_of(document(), [fleming()], [WHEN], doubting)
    assert doubted[0].doubts == ("may be no subject",)
    assert doubted[0].question.score < sure[0].question.score / 2
    assert {one.question.type for one in doubted} == {"short_answer"}
