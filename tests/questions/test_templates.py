"""Template files: what is read, and what each broken one is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizgen.errors import TemplateError
from quizgen.model import Document, Event, Fact
from quizgen.questions.proof import check_templates
from quizgen.questions.templates import FACTS, load_templates, read_templates
from tests.questions.fakes import facts_of, fake_language

GOOD = """\
language: de
fact: event
templates:
  - id: event-when
    question: "{{ ask(time) }}?"
    answer: "{{ time }}"
    distractors: nearby_years
    examples:
      - text: Alexander Fleming entdeckte 1928 das Penizillin.
        question: Wann entdeckte Alexander Fleming das Penizillin?
        answer: 1928
      - text: Alexander Fleming entdeckte 1928 das Penizillin.
        question: Wann entdeckte Alexander Fleming das Penizillin?
        answer: 1928
    counterexamples:
      - text: Er entdeckte es.
        because: Ohne den vorigen Satz weiß niemand, wer „er“ ist.
"""

EXAMPLE = GOOD[GOOD.index("      - text") : GOOD.index("      - text", 300)]


def write(folder: Path, text: str, name: str = "event.yaml") -> Path:
    (folder / "de").mkdir(exist_ok=True)
    path = folder / "de" / name
    path.write_text(text, encoding="utf-8")
    return path


def test_reads_a_template(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (template,) = load_templates([tmp_path], "de", fake_language())
    assert (template.id, template.fact, template.slots, template.asked) == ("event-when", Event, ("time",), "time")
    assert (template.type, template.level, template.points, template.line) == ("short_answer", "I", 1.0, 4)
    assert template.examples[1].line == 12


def test_leaves_out_other_languages(tmp_path: Path) -> None:
    write(tmp_path, GOOD.replace("language: de", "language: xx"))
    assert load_templates([tmp_path], "de", fake_language()) == ()


def test_knows_every_kind_of_fact() -> None:
    assert set(FACTS) == {kind.kind() for kind in Fact.__subclasses__()}
    assert "role" in FACTS


BROKEN = {
    "unknown slot": (
        '"{{ time }}"',
        '"{{ tim }}"',
        "6: template 'event-when': answer uses 'tim', but a fact of kind 'event' has agent, patient, object",
    ),
    "unknown function": ("ask(time)", "tell(time)", "5: template 'event-when': question calls 'tell'; allowed are ask"),
    "unknown filter": (
        "{{ time }}",
        "{{ time | loud }}",
        "6: template 'event-when': answer uses the filter 'loud'",
    ),
    "attribute": ("{{ time }}", "{{ time.text }}", "6: template 'event-when': answer: allowed are a slot, ask(slot)"),
    "statement": ('"{{ time }}"', '"{% if time %}x{% endif %}"', "6: template 'event-when': answer: only {{ … }} is"),
    "open expression": ('"{{ time }}"', '"{{ time"', "6: template 'event-when': answer: unexpected end of template"),
    "answer without slot": ('"{{ time }}"', "1928", "6: template 'event-when': answer mentions no slot; a fact of"),
    "unknown kind": ("fact: event", "fact: evnt", "2: fact 'evnt' is unknown; allowed are event, quotation"),
    "unknown key": ('answer: "{{', 'anwser: "{{', "6: a template: key 'anwser' is unknown; allowed are id, question"),
    "key twice": ("    distractors:", "    id: x\n    distractors:", "7: a template: key 'id' is given twice"),
    "missing key": ("  - id: event-when\n    question", "  - question", "4: a template: key 'id' is missing"),
    "strategy": ("nearby_years", "near_years", "7: template 'event-when': distractors 'near_years' is unknown; allowe"),
    "type": ("    distractors: nearby_years", "    type: choice", "7: template 'event-when': type 'choice' is unknown"),
    "level": ("    distractors: nearby_years", "    level: '2'", "7: template 'event-when': level '2' is unknown; all"),
    "points": ("    distractors: nearby_years", "    points: many", "7: template 'event-when': points is 'many'; allo"),
    "one example": (
        EXAMPLE,
        "",
        "9: template 'event-when': examples: 1 given",
    ),
    "no reason": (
        "        because: Ohne",
        "        why: Ohne",
        "17: template 'event-when': a counterexample: key",
    ),
    "bad id": ("id: event-when", "id: Event when", "4: id 'Event when': allowed are a-z, 0-9 and '-'"),
    "not YAML": ("fact: event", "fact: [event", "3: not valid YAML: "),
    "empty": (GOOD, "", "1: the file is empty; it needs language, fact and templates"),
    "tabs": ("  - id", "\t- id", "4: not valid YAML: "),
}


@pytest.mark.parametrize("case", BROKEN)
def test_refuses(case: str, tmp_path: Path) -> None:
    old, new, message = BROKEN[case]
    assert old in GOOD
    path = write(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(TemplateError) as error:
        load_templates([tmp_path], "de", fake_language())
    assert str(error.value).startswith(f"{path}:{message}")


def test_refuses_an_id_twice(tmp_path: Path) -> None:
    first = write(tmp_path, GOOD)
    second = write(tmp_path, GOOD, "more.yaml")
    _, (problem,) = read_templates([tmp_path], "de", fake_language())
    assert str(problem) == f"{second}:4: template 'event-when': the id is taken by {first}:4"


def test_refuses_a_missing_folder(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no such folder"):
        load_templates([tmp_path / "none"], "de", fake_language())


def proof(folder: Path, text: str) -> list[str]:
    write(folder, text)
    language = fake_language()
    templates = load_templates([folder], "de", language)

    def no_facts_of_pronouns(document: Document) -> tuple[Event, ...]:
        return () if document.text.startswith("Er ") else tuple(facts_of(document))

    return [str(problem) for problem in check_templates(templates, no_facts_of_pronouns, language, lambda _: "Vorfeld")]


def test_examples_prove_a_template(tmp_path: Path) -> None:
    assert proof(tmp_path, GOOD) == []


def test_a_failing_example_tells_wanted_and_got(tmp_path: Path) -> None:
    (problem,) = proof(tmp_path, GOOD.replace("answer: 1928", "answer: 1929", 1))
    assert problem.splitlines() == [
        f"{tmp_path}/de/event.yaml:9: template 'event-when': the example fails",
        "  sentence  Alexander Fleming entdeckte 1928 das Penizillin.",
        "  wanted    Wann entdeckte Alexander Fleming das Penizillin? → 1929",
        "  got       Wann entdeckte Alexander Fleming das Penizillin? → 1928",
        "  Vorfeld",
    ]


def test_a_failing_example_tells_what_was_rejected(tmp_path: Path) -> None:
    problem, _ = proof(tmp_path, GOOD.replace("{{ ask(time) }}?", "{{ ask(time) }} damals?"))
    assert "rejected  Wann entdeckte Alexander Fleming das Penizillin damals? → 1928: S03: 'damals' points" in problem


def test_a_counterexample_must_give_nothing(tmp_path: Path) -> None:
    (problem,) = proof(tmp_path, GOOD.replace("text: Er entdeckte es.", "text: Fleming entdeckte es."))
    assert "event.yaml:16: template 'event-when': the counterexample gives a question" in problem
