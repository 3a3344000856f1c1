"""Each check: a question that it must find, beside one that it must leave alone."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from quizgen.languages.german import checking
from quizgen.model import Question, Quiz, Quotation, Sentence, Source
from quizgen.questions.checks import CHECKS, QUIZ_CHECKS, check_item, check_quiz
from quizgen.questions.checks.items import Item
from tests.questions.fakes import FLEMING, event, fleming, phrase

SOURCE = Source("x.txt", None, 0, len(FLEMING), FLEMING)
GOOD = Question(
    "event-when-3f9a1c", "short_answer", "Wann entdeckte Alexander Fleming das Penizillin?", "im Jahr 1928",
    source=SOURCE, accept=("1928",),
)  # fmt: skip
CHOICE = replace(GOOD, type="multiple_choice", distractors=("im Jahr 1921", "im Jahr 1931", "im Jahr 1936"))
GAP = replace(GOOD, type="cloze", prompt="Alexander Fleming entdeckte {{1}} das Penizillin.", answer=("1928",))
FALSE = replace(
    GOOD, type="true_false", answer="false", prompt="Alexander Fleming entdeckte 1931 das Penizillin.",
    correction=FLEMING,
)  # fmt: skip
PAIRS = replace(
    GOOD, type="matching", prompt="Ordne jeder Frage die richtige Person zu.", answer="",
    pairs=tuple((f"Wer tat die Tat {n}?", f"Person {n}") for n in "ABCD"), distractors=("Person E",),
)  # fmt: skip
ORDER = replace(
    GOOD, type="ordering", prompt="Ordne die Ereignisse in der richtigen zeitlichen Reihenfolge.", answer="",
    items=("Das Penizillin wurde entdeckt.", "Der Krieg begann.", "Der Krieg endete."),
)  # fmt: skip


def found(question: Question, **more: Any) -> set[str]:
    return {finding.check for finding in check_item(Item(question, "Penizillin", **more), checking)}


@pytest.mark.parametrize("question", [GOOD, CHOICE, GAP, FALSE, PAIRS, ORDER], ids=lambda question: question.type)
def test_a_good_question_passes_all(question: Question) -> None:
    assert found(question) == set()


PROMPTS = [
    ("S01", "Wann entdeckte Alexander Fleming das Penizillin", "Wann entdeckte Alexander Fleming das Penizillin?"),
    ("S01", "Sage drei Folgen des Krieges.", "Nenne drei Folgen des Krieges in Europa."),
    ("S01", "wann entdeckte Alexander Fleming das Penizillin?", "Wann entdeckte Alexander Fleming das Penizillin?"),
    ("S02", "Wer erfand das Penizillin?", "Wer erfand das Penizillin in London?"),
    ("S08", "Welches Systeme besaß Edison in den USA?", "Welche Systeme besaß Edison in den USA?"),
    ("S08", "Welcher Loyalisten baute Turabi 1980 auf?", "Welchen Kader baute Turabi 1980 auf?"),
    ("S08", "In welchem Stadt lebte Marie Curie?", "In welcher Stadt lebte Marie Curie?"),
    ("S03", "Wann entdeckte er das Penizillin?", "Was tat Fleming, als er das Penizillin sah?"),
    ("S03", "Worauf setzte seine Partei in Berlin?", "Worauf setzte Stalin in seiner Rede?"),
    ("S03", "Was sollte sie in Berlin tun?", "Wovor floh Marie, als sie in Berlin war?"),
    ("S03", "Was bewirkte dieser Unterschied in Europa?", "Was bewirkte der Unterschied in Europa?"),
    ("S03", "Wer lebte damals in Berlin und Hamburg?", "Wer lebte 1920 in Berlin und Hamburg?"),
    ("S03", "Warum beschloß daher der Kongreß den Aufbau?", "Warum beschloß der Kongreß 1925 den Aufbau?"),
    ("S03", "Wozu dient es in den Tropen?", "Wie viele Arten von Igeln gibt es?"),
    ("S03", "Welchen Vertrag schloss Stalin so im Jahr 1939?", "Wann war Stalin so mächtig wie Hitler?"),
    ("S03", "Wer hatte 1939 auch einen Vertrag mit Stalin?", "Wer floh, weil Hitler auch Stalin kannte?"),
    ("S10", "In welchem Kontinent gibt es zum Beispiel auf Island Vulkane?", "Wo gibt es in Europa Vulkane?"),
    ("S14", "Wann durchquert der Rhein in Deutschland eine Vielzahl?", "Was ist in Köln eine Vielzahl von Gassen?"),
    ("S14", "Was war in Paris so teuer, dass man hungerte und?", "Was war in Paris so teuer, dass man hungerte?"),
    ("S10", "Wann erhielt Edison 1915 den Preis?", "Wann erhielt Edison den Preis „Bester von 1915“?"),
    ("S10", "Wann besuchte Edison 1915 eröffnete Läden?", "Wann besuchte Edison den 1915 eröffneten Laden?"),
    ("S04", "Wer wird im Text als Entdecker genannt?", "Wer wird in Europa als Entdecker genannt?"),
    ("S05", "Was wurde im gleichen Jahr entdeckt?", "Was wurde im gleichen Jahr in London entdeckt?"),
    ("S06", "Wen konnte Alexander Fleming nicht heilen?", "Wen konnte Alexander Fleming später heilen?"),
    ("S14", "Wann entdeckte Alexander Fleming (ein Arzt das Penizillin?", "Wann sah Alexander Fleming (ein Arzt) es?"),
    ("S14", "Wann entdeckte Alexander Fleming „das Penizillin?", "Wann entdeckte Alexander Fleming „das Penizillin“?"),
    ("S14", "Wann entdeckte Alexander Fleming, , das Penizillin?", "Wann entdeckte Fleming, ein Arzt, das Penizillin?"),
    ("S14", "Wann entdeckte in im Jahr Fleming das Penizillin?", "Wann entdeckte in London Fleming das Penizillin?"),
]


@pytest.mark.parametrize(("check", "bad", "good"), PROMPTS, ids=[f"{row[0]} {row[1]}" for row in PROMPTS])
def test_prompts(check: str, bad: str, good: str) -> None:
    assert check in found(replace(GOOD, prompt=bad))
    assert check not in found(replace(GOOD, prompt=good))


KEYS = [
    ("A04", "Womit erreichte die Warmzeit das Maximum?", "mit dieser Erhöhung", "mit der Erhöhung der Temperatur"),
    (
        "A04",
        "Welche Zeitachsen zeigen die Skala der Erde?",
        "die nachfolgenden Zeitachsen",
        "die geologischen Zeitachsen",
    ),
    ("A04", "Woran hält sich das Projekt in Berlin?", "nicht an das Baurecht", "an das Baurecht"),
    ("S07", "Welche Anforderungen gehen auf Wünsche zurück?", "einige neue Anforderungen", "gesetzliche Anforderungen"),
    ("A04", "Was sollte das neue Gesetz in Frankreich regeln?", "es", "die Maße"),
    ("A04", "Wozu verliert ein Mensch durch eine Wunde Blut?", "zum Beispiel", "zur Heilung"),
    ("A04", "Was glaubte Aristoteles von den Objekten?", "dass sie liegen und", "dass sie liegen"),
    ("A04", "Was durchquert der Rhein in Deutschland?", "eine Vielzahl", "eine Vielzahl von Gebirgen"),
    ("S10", "Wo gibt es in Europa viele Vulkane?", "zum Beispiel auf Island", "auf Island und in Italien"),
    ("S07", "Wie heißt der Schlaf der Igel im Winter?", "der Winterschlaf", "die Nachtruhe"),
    ("S07", "Was entdeckte Fleming mit dem Penizillin?", "das Penizillin", "die Wirkung"),
    ("S07", "Wer blockierte 1985 in Harvard die Rede?", "Harvard", "die Harvard Business School"),
    ("S07", "Wo wachsen beim Menschen die Nasenhaare?", "in der Nase", "im Gesicht"),
    ("S07", "Wer beschrieb 1936 die Turingmaschine?", "der Engländer Alan Turing", "der Amerikaner Alan Kay"),
    ("S07", "Wie lange dauerte der Siebenjährige Krieg?", "sieben Jahre", "bis 1763"),
    ("S07", "Was war 1970 der Vietnamkrieg?", "ein Krieg in Vietnam", "ein Krieg in Asien"),
    ("S07", "Wo hängt das Seil in der Luft?", "bei Luftseilbahnen", "bei Sesselliften"),
    ("S07", "Welche Entscheidung traf der Kongreß?", "die Entscheidung", "die Entscheidung für den Aufbau"),
    ("S08", "Wie viele Jahre lag Russland zurück?", "sehr weit", "fünfzig Jahre"),
    ("S08", "In welchem Jahr entdeckte Fleming das Penizillin?", "im Frühling", "im Jahr 1928"),
    ("A01", "Wozu baute Stalin die Industrie auf?", "um das Land im Kampf mit dem Westen zu stärken", "um zu siegen"),
    ("A02", "Was bauen die Bauern in Polen an?", "Roggen, Weizen, Hafer und Rüben", "Roggen und Weizen"),
    ("S14", "Was besiegte 1925 der Kongreß in Moskau?", "die „neue Opposition", "die „neue Opposition“"),
]


@pytest.mark.parametrize(("check", "prompt", "bad", "good"), KEYS, ids=[f"{row[0]} {row[2]}" for row in KEYS])
def test_keys(check: str, prompt: str, bad: str, good: str) -> None:
    assert check in found(replace(GOOD, prompt=prompt, answer=bad))
    assert check not in found(replace(GOOD, prompt=prompt, answer=good))


OTHERS = [
    ("S02", replace(GOOD, prompt=f"Wann {'sehr ' * 30}lange entdeckte Fleming das Penizillin?")),
    ("S13", replace(GOOD, prompt="Wer sagte a b c d e f g h i j k l m n?", source=replace(
        SOURCE, text="Fleming sagte a b c d e f g h i j k l m n."))),
    ("S15", replace(GOOD, source=replace(SOURCE, text="Fleming im Labor 1928"))),
    ("A05", replace(GOOD, source=replace(SOURCE, document=""))),
    ("A05", replace(GOOD, source=replace(SOURCE, start=5, end=5))),
    ("C01", replace(GAP, prompt="Fleming entdeckte das Penizillin.")),
    ("C01", replace(GAP, prompt="Fleming kam {{1}} an.")),
    ("C01", replace(GAP, prompt="Alexander Fleming entdeckte {{2}} das Penizillin.")),
    ("C01", replace(GAP, answer=("1928", "1929"))),
    ("C02", replace(GAP, prompt="Alexander Fleming entdeckte als Arzt eine {{1}}.", answer=("Pilzart",))),
    ("M01", replace(CHOICE, distractors=("im Jahr 1921",))),
    ("M01", replace(CHOICE, distractors=tuple(f"im Jahr 192{n}" for n in range(5)))),
    ("M02", replace(CHOICE, distractors=("im Frühling", "im Jahr 1921"))),
    ("M02", replace(CHOICE, distractors=("im Jahr 1921, im Mai", "im Jahr 1922"))),
    ("M03", replace(CHOICE, answer="im sehr langen Jahr 1928", distractors=("1921", "1931"))),
    ("M04", replace(CHOICE, answer="im Mai", distractors=("im Juni", "alle genannten"))),
    ("M06", replace(CHOICE, distractors=("1928", "im Jahr 1931"))),
    ("M06", replace(CHOICE, distractors=("im Mai 1931", "im Jahr 1931"))),
    ("M09", replace(CHOICE, prompt="Wann, vor oder nach dem Mai, entdeckte Fleming das Penizillin?", answer="im Juni",
                    distractors=("dem Mai", "im Juli"))),
    ("T01", replace(FALSE, answer="wahr")),
    ("T01", replace(FALSE, correction=None)),
    ("T01", replace(FALSE, prompt="Alexander Fleming entdeckte 1928 das Penizillin nicht.")),
    ("T01", replace(FALSE, prompt="Robert Koch sah um 1890 herum in Berlin zum ersten Mal den Erreger der Pest.")),
    ("Z01", replace(PAIRS, pairs=PAIRS.pairs[:3])),
    ("Z01", replace(PAIRS, distractors=())),
    ("Z01", replace(PAIRS, distractors=("Person A",))),
    ("Z01", replace(PAIRS, pairs=(*PAIRS.pairs, ("Wer tat es auch?", "Person A")))),
    ("O01", replace(ORDER, items=ORDER.items[:2])),
    ("O01", replace(ORDER, items=(*ORDER.items, "Im Jahr 1950 war Wahl."))),
]  # fmt: skip


@pytest.mark.parametrize(("check", "question"), OTHERS, ids=[f"{n} {row[0]}" for n, row in enumerate(OTHERS)])
def test_other_checks(check: str, question: Question) -> None:
    assert check in found(question)


def test_s08_compares_the_question_word_with_the_phrase() -> None:
    who = replace(GOOD, prompt="Wer entdeckte 1928 das Penizillin in London?", answer="in der Nacht")
    assert "S08" in found(who, asked=phrase("in der Nacht", "in der Nacht", "time", "time"))
    assert "S08" not in found(who, asked=phrase("in der Nacht", "in der Nacht", "agent", "person"))


def test_s09_wants_the_known_class() -> None:
    what = replace(GOOD, prompt="Was entdeckte Alexander Fleming 1928 in London?", answer="das Penizillin")
    known = phrase(FLEMING, "das Penizillin", "object", "thing", class_="Medikament")
    assert "S09" in found(what, asked=known)
    assert "S09" not in found(replace(what, prompt="Welches Medikament entdeckte Fleming 1928?"), asked=known)


def test_s10_finds_a_second_answer_in_the_clause() -> None:
    text = "Im Mai entdeckte Fleming 1928 das Penizillin."
    may, year = phrase(text, "Im Mai", "time", "time"), phrase(text, "1928", "time", "time")
    fact = event(text, may, year)
    assert "S10" in found(replace(GOOD, answer="1928"), fact=fact, asked=year)
    narrowed = replace(GOOD, prompt="Wann entdeckte Fleming das Penizillin, Im Mai?", answer="1928")
    assert "S10" not in found(narrowed, fact=fact, asked=year)


@pytest.mark.parametrize("word", ["nicht", "angeblich", "vermutlich", "kaum", "nur", "etwa"])
def test_s11_keeps_what_limits_the_source(word: str) -> None:
    text = f"Fleming entdeckte {word} 1928 das Penizillin."
    fact = event(text, phrase(text, "1928", "time", "time"))
    assert "S11" in found(GOOD, fact=fact)
    kept = replace(GOOD, prompt=f"Wann entdeckte Alexander Fleming {word} das Penizillin?")
    assert "S11" not in found(kept, fact=fact)


def test_a03_wants_the_form_without_article() -> None:
    asked = phrase(FLEMING, "1928", "time", "time")
    assert "A03" in found(replace(GOOD, accept=()), asked=asked)
    assert "A03" not in found(GOOD, asked=asked)


@pytest.mark.parametrize(
    ("said", "speaker", "bad"),
    [("„Ich kam.“", True, False), ("„Ich kam.“", False, True), (f"„{'nie ' * 41}“", True, True)],
    ids=["good", "nobody", "too long"],
)
def test_q01_quotations(said: str, speaker: bool, bad: bool) -> None:
    text = f"Cäsar sagte: {said}"
    words = phrase(text, said, "content", "quotation")
    who = phrase(text, "Cäsar", "agent", "person") if speaker else None
    clause = fleming().clause
    fact = Quotation(sentence=Sentence(text, 0, len(text), (), (clause,)), clause=clause, speaker=who, words=words)
    assert ("Q01" in found(GOOD, fact=fact)) == bad


def quiz_checks(*questions: Question) -> list[tuple[str, str]]:
    ids = {check.id for check in QUIZ_CHECKS}
    named = tuple(replace(question, id=f"q{n}") for n, question in enumerate(questions))
    findings = check_quiz(Quiz("Penizillin", "de", named), checking)
    return [(finding.check, finding.question) for finding in findings if finding.check in ids]


WHO = replace(GOOD, prompt="Wer entdeckte 1928 in London das Penizillin?", answer="Alexander Fleming")


def test_two_different_questions_pass() -> None:
    assert quiz_checks(GOOD, replace(GOOD, prompt="Wo forschte Howard Florey über Medikamente?", answer="Oxford")) == []


def test_s16_finds_the_prompt_that_gives_an_answer_away() -> None:
    assert quiz_checks(GOOD, WHO) == [("S16", "q0"), ("S16", "q1")]


@pytest.mark.parametrize(
    "other",
    [
        replace(GOOD, answer="1928"),
        replace(GOOD, prompt="Wann ist das Penizillin durch Fleming gefunden worden?"),
        replace(GOOD, prompt="Wann entdeckte Fleming, Alexander, das Penizillin?", answer="1929",
                source=replace(SOURCE, text="Noch einmal.")),
    ],
    ids=["same prompt", "same key and sentence", "nearly the same prompt"],
)  # fmt: skip
def test_s17_finds_a_question_asked_twice(other: Question) -> None:
    assert ("S17", "q1") in quiz_checks(GOOD, other)


def test_m03_finds_keys_that_are_longest_too_often() -> None:
    choices = [
        replace(CHOICE, prompt=f"Welche Stadt {name * 5} kennt jeder in Europa?", answer="Hamburg",
                distractors=("Rom", "Wien"), source=replace(SOURCE, text=name))
        for name in "ABCDEFGHIJ"
    ]  # fmt: skip
    assert ("M03", "q9") in quiz_checks(*choices)
    assert "M03" not in dict(quiz_checks(*choices[:4]))


def test_m08_finds_a_distractor_that_answers_too() -> None:
    other = replace(GOOD, prompt="Wann entdeckte Alexander Fleming das Penizillin zuerst?", answer="im Jahr 1921")
    assert ("M08", "q0") in quiz_checks(CHOICE, other)


def test_t01_wants_half_of_the_statements_true() -> None:
    statements = [replace(FALSE, prompt=f"{name} entdeckte 1931 das Penizillin.") for name in "ABCDEF"]
    assert ("T01", "q5") in quiz_checks(*statements)
    half = [replace(one, answer="true", correction=None) for one in statements[:3]]
    assert "T01" not in dict(quiz_checks(*half, *statements[3:]))


def test_every_check_has_a_row() -> None:
    shown = {row[0] for row in (*PROMPTS, *KEYS, *OTHERS)} | {"S08", "S09", "S10", "S11", "A03", "A06", "Q01"}
    assert {check.id for check in CHECKS} <= shown


@pytest.mark.parametrize(("count", "severity"), [(22, "warning"), (40, "error")])
def test_s02_grows_from_a_warning_to_an_error(count: int, severity: str) -> None:
    long = replace(GOOD, prompt=f"Wann entdeckte Fleming {'sehr ' * (count - 4)}Penizillin?")
    found = {finding.severity for finding in check_item(Item(long), checking) if finding.check == "S02"}
    assert severity in found
    assert ("error" in found) == (severity == "error")
