"""What the real Anki makes of a deck."""

from dataclasses import replace
from pathlib import Path

import pytest

from quizgen.errors import OutputError
from quizgen.model import Question, Quiz
from quizgen.writers.anki import AnkiOptions
from tests.writers.anki.quizzes import (
    CHOICE,
    CLOZE,
    CURIE,
    DEFINITION,
    EACH_TYPE,
    MATCHING,
    OPEN,
    ORDERING,
    SHORT,
    TRUTH,
    WORD,
    question,
    source,
)
from tests.writers.anki.quizzes import quiz as make_quiz
from tests.writers.anki.student import Build, RealAnki


def test_every_question_becomes_a_note_with_cards(real_anki: RealAnki, build: Build) -> None:
    log = real_anki.load(build(make_quiz(*EACH_TYPE, OPEN)))
    cards = {asked.type: len(real_anki.note(asked.id).cards()) for asked in EACH_TYPE}
    assert len(log.new) == real_anki.col.note_count() == 6
    assert cards == {
        "short_answer": 1, "multiple_choice": 1, "true_false": 1, "cloze": 2, "matching": 2, "ordering": 1,
    }  # fmt: skip
    assert real_anki.problems() == []


def test_cards_are_dated_by_the_build(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(make_quiz(), at=1_700_000_000))
    ids = real_anki.col.db.list("select id from cards union select id from notes")
    assert {identifier // 1_000_000 for identifier in ids} == {1_700_000}


@pytest.mark.parametrize(
    ("asked", "card", "on_front", "only_on_back"),
    [
        pytest.param(SHORT, 0, ["Wann entdeckte"], ["im Jahr 1928", "<mark>Im Jahr 1928</mark>", "kapitel-1.txt"],
                     id="short answer"),
        pytest.param(CHOICE, 0, ["Moskau", "Leningrad", "Die Stadt liegt"], ['data-key="', "kapitel-1"], id="choice"),
        pytest.param(TRUTH, 0, ["Richtig oder falsch?", "für Physik."], ["Falsch<", "für Chemie", "1903"], id="truth"),
        pytest.param(CLOZE, 0, ["[...]", "1911"], ["Marie Curie</span>"], id="first gap"),
        pytest.param(CLOZE, 1, ["[...]", "Marie Curie"], ["1911</span>"], id="second gap"),
        pytest.param(MATCHING, 1, ["<td>Curie</td>", "[...]", "Fernsprecher"], ["erhielt zwei Nobelpreise</span>"],
                     id="matching"),
        pytest.param(ORDERING, 0, ["[...]", "<li>14. Parteikongreß</li>"], ["Nobelpreis für Curie</span>"], id="order"),
    ],
)  # fmt: skip
def test_fronts_and_backs(
    real_anki: RealAnki, build: Build, asked: Question, card: int, on_front: list[str], only_on_back: list[str]
) -> None:
    real_anki.load(build(make_quiz()))
    front, back = real_anki.shown(asked.id, card)
    assert [text for text in on_front if text not in front] == []
    assert [text for text in only_on_back if text not in back] == []
    assert [text for text in only_on_back if text in front] == []


def test_reversed_cards(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(make_quiz(SHORT, DEFINITION, WORD), AnkiOptions(reversed=True)))
    front, back = real_anki.shown(DEFINITION.id, 1)
    assert "Was wird hier beschrieben?" in front
    assert "Kolchose" not in front
    assert "Kolchose" in back
    assert [len(real_anki.note(asked.id).cards()) for asked in (SHORT, DEFINITION, WORD)] == [2, 2, 1]
    assert real_anki.problems() == []


def test_typed_answers(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(make_quiz(SHORT, WORD), AnkiOptions(typing=True)))
    assert "[[type:nc:Answer]]" in real_anki.shown(WORD.id)[0]
    assert "[[type" not in "".join(real_anki.shown(SHORT.id))


def test_speech(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(make_quiz(), AnkiOptions(speech=True)))
    for asked in EACH_TYPE:
        output = real_anki.note(asked.id).cards()[0].render_output(reload=True)
        spoken = [tag.field_text for tag in output.answer_av_tags]
        assert [tag.lang for tag in output.question_av_tags + output.answer_av_tags] == ["de_DE"] * 2, asked.type
        assert spoken[0], asked.type
        assert "<" not in spoken[0], asked.type
    assert real_anki.problems() == []


def test_no_speech_by_default(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(make_quiz()))
    assert real_anki.note(SHORT.id).cards()[0].render_output(reload=True).question_av_tags == []


def test_decks_tags_and_description(real_anki: RealAnki, build: Build) -> None:
    first = replace(SHORT, source=source("…", heading="Das Heilmittel"))
    second = replace(WORD, source=source("…", heading="Der Arzt"), level="II")
    options = AnkiOptions(subject="Medizin", licence="CC BY-SA 4.0 <x>")
    real_anki.load(build(make_quiz(first, second, title="Fleming"), options, at=1_795_305_600))
    decks = {deck.name for deck in real_anki.col.decks.all_names_and_ids()}
    assert decks == {"Default", "Fleming", "Fleming::Das Heilmittel", "Fleming::Der Arzt"}
    assert set(real_anki.note(WORD.id).tags) == {
        "quizgen::medizin::fleming::der-arzt",
        "quizgen::type::short_answer",
        "quizgen::level::II",
        "quizgen::build::2026-11-22",
    }
    assert real_anki.col.decks.by_name("Fleming")["desc"] == (
        "Quelle: kapitel-1.txt<br>Lizenz: CC BY-SA 4.0 &lt;x&gt;<br>Erstellt mit Quizgen."
    )


def test_new_cards_come_in_document_order_and_siblings_share_a_place(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(make_quiz(SHORT, WORD, CLOZE)))  # SHORT and WORD ask about one sentence
    order = real_anki.col.db.list("select distinct nid from cards order by due, ord")
    assert [real_anki.col.get_note(note)["QuizgenId"] for note in order] == [SHORT.id, CLOZE.id, WORD.id]
    assert real_anki.col.db.list("select due from cards order by due") == [1, 2, 2, 3]


def test_preset_is_taken_if_the_student_asks_for_it(real_anki: RealAnki, build: Build) -> None:
    package = build(make_quiz(), AnkiOptions(preset=True))
    real_anki.load(package, with_deck_configs=True)
    deck = real_anki.col.decks.id_for_name("Forscher")
    config = real_anki.col.decks.config_dict_for_deck_id(deck)
    assert (config["name"], config["newGatherPriority"], config["new"]["bury"]) == ("Quizgen", 1, True)


@pytest.mark.parametrize("preset", [True, False])
def test_the_student_keeps_own_settings_by_default(real_anki: RealAnki, build: Build, preset: bool) -> None:
    real_anki.load(build(make_quiz(), AnkiOptions(preset=preset)))
    deck = real_anki.col.decks.id_for_name("Forscher")
    assert real_anki.col.decks.config_dict_for_deck_id(deck)["name"] == "Default"
    assert real_anki.problems() == []


NASTY = [
    pytest.param("a\x1fb\x00\x07c", id="control characters"),
    pytest.param("{{c1::x}} {{Question}} }} {{", id="template braces"),
    pytest.param("std::vector<int> x::y", id="colons and markup"),
    pytest.param(r"\(\frac{a}{b}\) [latex]x[/latex] [$]y[/$]", id="LaTeX"),
    pytest.param("[sound:none.mp3] <img src=none.png> [[type:Answer]] [anki:tts lang=de_DE]x[/anki:tts]", id="media"),
    pytest.param("👩‍🔬 Größe äöüß ‏עברית", id="emoji, umlauts, right to left"),
    pytest.param("# Fazit\t\"x\"\n'y'", id="hash, quotes, tabs"),
    pytest.param("<wort> & " * 22_000, id="200 kB"),
]


@pytest.mark.parametrize("text", NASTY)
def test_texts_that_look_like_markup_are_shown_as_texts(real_anki: RealAnki, build: Build, text: str) -> None:
    from anki.utils import strip_html

    each = (
        replace(SHORT, prompt=text, answer=text, hint=text, extra=text, source=source(text, heading=text)),
        replace(CHOICE, prompt=text, answer=text, distractors=(text + "2", "x")),
        replace(TRUTH, prompt=text, correction=text),
        replace(CLOZE, prompt=text.replace("{{c1", "{c1") + "{{1}}", answer=(text,)),
        replace(MATCHING, pairs=((text, text), ("a", "b"))),
        replace(ORDERING, items=(text, "b")),
    )
    log = real_anki.load(build(make_quiz(*each, title=text[:60])))
    assert len(log.new) == 6
    assert real_anki.problems() == []
    assert [len(real_anki.note(asked.id).cards()) for asked in each] == [1, 1, 1, 1, 2, 1]
    output = real_anki.note(SHORT.id).cards()[0].render_output(reload=True)
    assert output.question_av_tags == output.answer_av_tags == []
    shown = " ".join(strip_html(output.answer_text.replace("<br>", " ")).split())
    wanted = " ".join("".join(sign for sign in text if sign >= " " or sign in "\n\t").split())
    assert shown.count(wanted) >= 4  # prompt, answer, extra, source
    assert real_anki.note(SHORT.id)["Question"].count("<") == text.count("\n")


def test_empty_optional_fields_leave_no_trace(real_anki: RealAnki, build: Build) -> None:
    bare = Question("event-who-000001", "short_answer", "Wer?", "Er", source("Er.", document="x.txt"))
    real_anki.load(build(make_quiz(bare)))
    back = real_anki.shown(bare.id)[1]
    assert [part for part in ("also", "extra", "hint", "task") if f'class="{part}"' in back] == []


def test_umlauts_in_the_name_of_the_file(real_anki: RealAnki, build: Build, tmp_path: Path) -> None:
    package = build(make_quiz()).rename(tmp_path / "Größe & Maß – Übung.apkg")
    assert len(real_anki.load(package).new) == 6


def test_two_decks_of_the_same_second_go_into_one_collection(real_anki: RealAnki, build: Build, tmp_path: Path) -> None:
    real_anki.load(build(make_quiz(SHORT)))
    (tmp_path / "deck.apkg.lock.json").unlink()
    real_anki.load(build(make_quiz(CLOZE, title="Andere")))
    assert real_anki.col.note_count() == 2
    assert len(real_anki.note(CLOZE.id).cards()) == 2
    assert real_anki.problems() == []


def test_hand_written_ids_of_two_quizzes_do_not_meet(real_anki: RealAnki, build: Build, tmp_path: Path) -> None:
    real_anki.load(build(make_quiz(question("q1", template="", source=source("…", document="rom.txt")))))
    (tmp_path / "deck.apkg.lock.json").unlink()
    real_anki.load(build(make_quiz(question("q1", template="", source=source("…", document="athen.txt")))))
    assert real_anki.col.note_count() == 2


@pytest.mark.parametrize(
    ("quiz", "problem"),
    [
        pytest.param(make_quiz(OPEN), "no question that fits on a card", id="only open tasks"),
        pytest.param(make_quiz(SHORT, SHORT), "'event-when-3f9a1c': 2 questions have this id", id="an id twice"),
        pytest.param(make_quiz(question(" ")), "takes an id", id="no id"),
        pytest.param(make_quiz(SHORT, question("bad", answer="")), "question bad: the answer is empty", id="no answer"),
    ],
)
def test_bad_quizzes_are_refused_and_nothing_is_written(build: Build, tmp_path: Path, quiz: Quiz, problem: str) -> None:
    with pytest.raises(OutputError, match=problem):
        build(quiz)
    assert list(tmp_path.iterdir()) == []


def test_the_sentence_is_not_shown_twice(real_anki: RealAnki, build: Build) -> None:
    real_anki.load(build(make_quiz(CLOZE)))
    assert real_anki.note(CLOZE.id)["Context"] == ""
    assert CLOZE.source.text == CURIE
