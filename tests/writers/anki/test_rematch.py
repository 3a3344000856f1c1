import time

import pytest

from quizgen.writers.anki.lock import LockedNote
from quizgen.writers.anki.rematch import THRESHOLD, Asked, closest_notes, likeness

SENTENCE = "Im Dezember 1925 wurde auf dem 14. Parteikongreß eingeräumt, daß das Land abhängig werde."


PROMPT = "Wann wurde eingeräumt, daß das Land abhängig werde?"


def asked(
    key: str = "new",
    *,
    prompt: str = PROMPT,
    answer: str = "im Dezember 1925",
    sentence: str = SENTENCE,
    template: str = "event-when",
) -> Asked:
    return Asked(key, "short_answer", template, prompt, answer, sentence)


def locked(note: Asked) -> LockedNote:
    return LockedNote("g", "d", 1, 1, note.type, note.template, note.prompt, note.key, note.sentence)


@pytest.mark.parametrize(
    ("revised", "same"),
    [
        pytest.param(asked(), True, id="nothing but the id"),
        pytest.param(asked(sentence=SENTENCE.replace("ß", "ss"), prompt=PROMPT.replace("ß", "ss")), True,
                     id="new spelling"),
        pytest.param(asked(sentence=SENTENCE.replace("25", "26"), answer="im Dezember 1926"), True, id="a new year"),
        pytest.param(asked(sentence=SENTENCE + " Das galt als sicher."), True, id="sentence grown"),
        pytest.param(asked(prompt="Wann räumte man das ein?"), True, id="new wording"),
        pytest.param(asked(prompt="Wann tagte der 14. Parteikongreß?", answer="im Winter"), False, id="other fact"),
        pytest.param(asked(sentence="Im Dezember 1925 starb der Dichter Sergej Jessenin.",
                           prompt="Wann starb der Dichter Sergej Jessenin?"), False, id="same date elsewhere"),
        pytest.param(asked(template="event-where"), False, id="other template"),
    ],
)  # fmt: skip
def test_a_question_is_recognised(revised: Asked, same: bool) -> None:
    assert closest_notes([revised], {"old": locked(asked())}) == ({"new": "old"} if same else {})


def test_the_closest_old_question_wins_and_is_taken_once() -> None:
    old = {"a": locked(asked(sentence=SENTENCE + " Und so weiter.")), "b": locked(asked())}
    assert closest_notes([asked("one")], old) == {"one": "b"}
    assert closest_notes([asked("one"), asked("two"), asked("three")], old) == {"one": "b", "two": "a"}


def test_ties_are_settled_by_the_id() -> None:
    old = {key: locked(asked()) for key in ("c", "a", "b")}
    assert closest_notes([asked("one")], old) == {"one": "a"}


def test_unlike_texts_are_told_without_comparing_letters() -> None:
    assert likeness(asked(), asked(sentence="Anders.", prompt="Wer?")) == 0 < THRESHOLD


def test_a_wholly_revised_text_of_thousands_is_matched_in_seconds() -> None:
    numbers = range(10_000, 13_000)
    old = {f"old-{i}": locked(asked(sentence=f"{SENTENCE} Das war Sitzung {i}.")) for i in numbers}
    new = [asked(f"new-{i}", sentence=f"{SENTENCE} Das war die Sitzung {i}.") for i in numbers]
    start = time.process_time()
    assert closest_notes(new, old) == {f"new-{i}": f"old-{i}" for i in numbers}
    assert time.process_time() - start < 20  # comparing all with all takes minutes
