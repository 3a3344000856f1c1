"""Quizzes to print: a text with questions of every type, and as many more as a test needs."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from quizgen.model import Document, Question, Quiz, Source
from quizgen.readers import read_document

DOCUMENT = read_document(Path(__file__).parent / "mauer.txt")


def source(part: str) -> Source:
    """Return the source sentence that holds a part of the text."""
    at = DOCUMENT.text.index(part)
    ends = [match.end() for match in re.finditer(r"(?<!\d)[.!]“?(?=\s)|=\n", DOCUMENT.text)]
    start = max(end for end in (0, *ends) if end <= at)
    end = min(end for end in ends if end > at)
    start += len(DOCUMENT.text[start:end]) - len(DOCUMENT.text[start:end].lstrip())
    heading = next(section.heading for section in DOCUMENT.sections if section.start <= start < section.end)
    return Source(DOCUMENT.name, heading, start, end, DOCUMENT.text[start:end])


def choice(id: str, prompt: str, answer: str, wrong: tuple[str, ...], part: str) -> Question:
    """Return a multiple-choice question."""
    return Question(id, "multiple_choice", prompt, answer, source(part), distractors=wrong, template=id)


def quiz() -> Quiz:
    """Return a quiz with questions of every type, in the order of the text."""
    questions = (
        choice("long", "Wie lang war die Berliner Mauer?", "155 Kilometer",
               ("1200 Kilometer", "43 Kilometer", "87 Kilometer"), "rund 155"),
        Question("when", "short_answer", "Wann ließ die DDR die Berliner Mauer errichten?", "am 13. August 1961",
                 source("errichten, weil"), accept=("13. August 1961", "13.8.1961"), template="event-when",
                 distractors=("am 17. Juni 1953", "am 3. Oktober 1990")),
        Question("why", "short_answer", "Weshalb errichtete die DDR die Mauer?",
                 "weil immer mehr Menschen in den Westen flohen", source("errichten, weil"), level="II", points=2),
        Question("fled", "true_false",
                 "Bis zum Bau der Mauer hatten mehr als 2,5 Millionen Menschen die DDR verlassen.", "true",
                 source("2,5 Millionen"), template="quantity-true"),
        Question("night", "cloze", "In der Nacht zum {{1}} sperrten Soldaten und Polizisten die Straßen zwischen "
                 "Ost- und West-{{2}}.", ("13. August 1961", "Berlin"), source("In der Nacht zum"), points=2),
        Question("said", "short_answer",
                 "Wer sagte: „Niemand hat die Absicht, eine Mauer zu errichten!“?", "Walter Ulbricht",
                 source("Niemand hat"), accept=("Ulbricht",), template="quotation-who"),
        choice("mayor", "Wer war 1961 Regierender Bürgermeister von West-Berlin?", "Willy Brandt",
               ("Konrad Adenauer", "Ludwig Erhard", "Walter Ulbricht"), "Willy Brandt"),
        Question("krieg", "cloze", "Die Westmächte griffen nicht ein, weil sie einen {{1}} vermeiden wollten.",
                 ("Krieg",), source("griffen nicht ein"), distractors=("Streik",)),
        Question("ruf", "true_false", "Im Herbst 1989 gingen in Dresden Hunderttausende auf die Straße und riefen: "
                 "„Wir sind das Volk!“", "false", source("Wir sind"),
                 correction="Im Herbst 1989 gingen in Leipzig Hunderttausende auf die Straße und riefen: „Wir sind das "
                 "Volk!“"),
        choice("where", "Welchen Übergang öffneten die Grenzsoldaten in der Nacht des 9. November 1989 zuerst?",
               "Bornholmer Straße", ("Checkpoint Charlie", "Friedrichstraße", "Glienicker Brücke"), "Bornholmer"),
        Question("dates", "matching", "Ordne den Ereignissen das Datum zu.", "", source("wiedervereinigt"),
                 level="II", points=4, distractors=("17. Juni 1953",),
                 pairs=(("Bau der Mauer", "13. August 1961"), ("Öffnung der Grenze in Berlin", "9. November 1989"),
                        ("Wiedervereinigung", "3. Oktober 1990"), ("Öffnung der ungarischen Grenze", "Sommer 1989"))),
        Question("order", "ordering", "Bringe die Ereignisse in die richtige Reihenfolge.", "", source("Schabowski"),
                 level="II", points=2.5,
                 items=("Soldaten ziehen Stacheldraht durch Berlin.", "Ungarn öffnet die Grenze nach Österreich.",
                        "Schabowski liest den Zettel vor.", "Deutschland wird wiedervereinigt.")),
        Question("judge", "open", "Beurteile, ob die Westmächte 1961 richtig handelten.", "", source("griffen nicht"),
                 level="III", points=6, hint="Denke an die Gefahr eines Krieges."),
    )  # fmt: skip
    return Quiz(DOCUMENT.title, "de", questions, (DOCUMENT,))


def many(count: int) -> Quiz:
    """Return a quiz of `count` questions: those of all types again and again, told apart by their numbers."""
    kinds = [question for question in quiz().questions if question.id not in ("dates", "judge")]
    questions = []
    for index in range(count):
        question = quiz().questions[-3] if index % 25 == 24 else kinds[index % len(kinds)]
        questions.append(replace(question, id=f"{question.id}-{index}", prompt=f"{question.prompt} (Nr. {index})"))
    return replace(quiz(), questions=tuple(questions))


def hostile() -> Quiz:
    """Return a quiz whose title and texts try to break out of HTML and CSS, or off the page."""
    bad = '<script>document.title="hacked"</script></style>"\\22 \' & {{ 7*7 }} \\'
    word = "Donaudampfschifffahrtsgesellschaft" * 9
    text = f"{bad} {word} Ende."
    sentence = Source('"><b>.txt', f"{bad}", 0, len(text), text)
    questions = (
        Question("s", "short_answer", bad, f"{bad} {word}", sentence, accept=(bad, word), hint=bad, extra=bad),
        Question("m", "multiple_choice", word, bad, sentence, distractors=(word, word[::-1], '"><img src=x>')),
        Question("t", "true_false", bad + word, "false", sentence, correction=bad + word),
        Question("c", "cloze", bad.replace("{{ 7*7 }}", "{{1}}") + word, (bad,), sentence),
        Question("z", "matching", bad, "", sentence, pairs=((bad, word), (word, bad)), distractors=(word[::-1],)),
        Question("o", "ordering", word, "", sentence, items=(bad, word, word[::-1])),
        Question("f", "open", word, bad, sentence),
    )
    return Quiz(bad + word, "de", questions, (Document(bad, text, '"><b>.txt'),))


def of_two_texts() -> Quiz:
    """Return a quiz about two texts, the second a short one."""
    text = "Der Rhein entspringt in der Schweiz.\n\nEr ist 1233 Kilometer lang und mündet in die Nordsee."
    at = text.index("Er ist")
    length = Question("rhine", "short_answer", "Wie lang ist der Rhein?", "1233 Kilometer",
                      Source("rhein.txt", None, at, len(text), text[at:]))  # fmt: skip
    return replace(
        quiz(), questions=(*quiz().questions, length), documents=(DOCUMENT, Document("Der Rhein", text, "rhein.txt"))
    )
