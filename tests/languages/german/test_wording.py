"""Whole questions and statements, and why some sentences are not asked about."""

from __future__ import annotations

import pytest

from quizgen.languages import Abstain, load
from quizgen.languages.german.doubts import doubts
from quizgen.languages.german.spelling import tidy
from quizgen.languages.german.wording import ask, statement
from tests.languages.german.analysed import find

GERMAN = load("de")
PARTY = "Im Jahr 1912 spaltete sich die Partei."
OPPOSITION = "Die neue Opposition (Zinov'ev, Kamenev u.a.) forderte 1925 mehr Demokratie."
WALL = "Die Regierung der DDR beschloss 1961, eine Mauer zu bauen."


@pytest.mark.parametrize(
    ("text", "words", "question"),
    [
        pytest.param("Hitler griff Polen 1939 an.", "Hitler", "wer griff Polen 1939 an", id="subject"),
        pytest.param(
            "Am besten erkennt man die Eulen am Kopf.",
            "am Kopf",
            "woran erkennt man die Eulen am besten",
            id="how well goes behind a certain object",
        ),
        pytest.param(
            "Die Kelten bauten vor allem in der Eisenzeit große Burgen.",
            "in der Eisenzeit",
            "wann vor allem bauten die Kelten große Burgen",
            id="what was said of the key does not come before a noun",
        ),
        pytest.param(
            "Hitler griff Polen 1939 an.",
            "1939",
            "in welchem Jahr griff Hitler Polen an",
            id="what stood before the verb goes behind it",
        ),
        pytest.param(
            "1848 brach in Wien eine Revolution aus.",
            "eine Revolution",
            "was brach 1848 in Wien aus",
            id="an adverbial before the verb goes behind it",
        ),
        pytest.param(
            "Die Bürger zogen durch das Tor.", "Die Bürger", "wer zog durch das Tor", id="the verb in the singular"
        ),
        pytest.param(
            "Drei Fabriken zwangen den Ort zu sparen.",
            "Drei Fabriken",
            "wie viele Fabriken zwangen den Ort, zu sparen",
            id="the verb in the plural",
        ),
        pytest.param(
            "Die Arbeiter müssen den Ofen im Winter heizen.",
            "den Ofen",
            "was müssen die Arbeiter im Winter heizen",
            id="a modal verb",
        ),
        pytest.param(
            "Karl wurde im Jahr 800 vom Papst zum Kaiser gekrönt.",
            "im Jahr 800",
            "wann wurde Karl vom Papst zum Kaiser gekrönt",
            id="the passive",
        ),
        pytest.param(
            "Wird ein Feind gesichtet, ruft der Wächter seine Freunde.",
            "seine Freunde",
            "wen ruft der Wächter, wenn ein Feind gesichtet wird",
            id="a condition that begins with its verb",
        ),
        pytest.param(
            "Im Jahr 2014 erklärte sich die Gruppe in Mossul zum Kalifat, mit Macht über alle Muslime.",
            "Im Jahr 2014",
            "in welchem Jahr erklärte sich die Gruppe in Mossul zum Kalifat",
            id="without an afterthought",
        ),
        pytest.param(
            "In Europa wurde die Anlage - mit noch mechanischer Steuerung - 1922 eingerichtet.",
            "1922",
            "in welchem Jahr wurde die Anlage in Europa eingerichtet",
            id="without what stands between dashes",
        ),
        pytest.param(
            "Der Pier wurde 1999 schwer beschädigt und im Jahr 2004 abgerissen.",
            "im Jahr 2004",
            "in welchem Jahr wurde der Pier abgerissen",
            id="the second of two verbs",
        ),
        pytest.param(
            "Der Pier wurde 1999 schwer beschädigt und im Jahr 2004 abgerissen.",
            "1999",
            "in welchem Jahr wurde der Pier schwer beschädigt",
            id="the first of two verbs",
        ),
        pytest.param(
            "So besuchte Fleming 1928 die Inseln.",
            "1928",
            "in welchem Jahr besuchte Fleming die Inseln",
            id="without so",
        ),
        pytest.param(
            "Diese Kraft kann als Summe aus zwei Kräften angegeben werden.",
            "Diese Kraft",
            "welche Kraft kann als Summe aus zwei Kräften angegeben werden",
            id="als and a singular",
            marks=pytest.mark.xfail(reason="what points back is not asked", strict=True),
        ),
        pytest.param(
            "James Hutton wird oft als der erste Geologe angesehen.",
            "James Hutton",
            "wer wird oft als der erste Geologe angesehen",
            id="als and a person",
        ),
        pytest.param(PARTY, "die Partei", "was spaltete sich im Jahr 1912", id="sich behind the verb"),
        pytest.param(PARTY, "Im Jahr 1912", "in welchem Jahr spaltete sich die Partei", id="sich before the subject"),
        pytest.param(
            "Der König gab dem Bauern 1790 ein Feld.", "dem Bauern", "wem gab der König 1790 ein Feld", id="dative"
        ),
        pytest.param("Die Bürger nannten die Grenze Mauer.", "Mauer", "wie nannten die Bürger die Grenze", id="name"),
        pytest.param("Der Rhein ist 1233 Kilometer lang.", "1233 Kilometer", "wie lang ist der Rhein", id="measure"),
        pytest.param(
            "Es gibt 26 Arten von Igeln.", "26 Arten von Igeln", "wie viele Arten von Igeln gibt es", id="es gibt"
        ),
        pytest.param(
            "Der Papst lebt in Rom und reist viel.",
            "in Rom",
            "in welcher Stadt lebt der Papst",
            id="without the clause that is joined",
        ),
        pytest.param(
            "Der Papst wohnt in Rom und reiste oft nach Wien.",
            "nach Wien",
            "wohin reiste der Papst oft",
            id="with the subject of the clause before",
        ),
        pytest.param(
            "Daher starben 1932 viele Menschen.",
            "1932",
            "in welchem Jahr starben viele Menschen",
            id="without a connective",
        ),
        pytest.param(
            OPPOSITION, "1925", "in welchem Jahr forderte die neue Opposition mehr Demokratie", id="without a bracket"
        ),
        pytest.param(
            "Stalin floh 1902. Er regierte die Sowjetunion bis 1953.",
            "bis 1953",
            "bis wann regierte Stalin die Sowjetunion",
            id="a name for a pronoun",
        ),
        pytest.param(
            "Weil der Kongress tagte, reiste Stalin ab.",
            "Weil der Kongress tagte",
            "warum reiste Stalin ab",
            id="a clause before the verb",
        ),
        pytest.param(
            "Die Partei verlor 1990 die Wahl, weil die Bürger Reformen forderten.",
            "1990",
            "in welchem Jahr verlor die Partei die Wahl, weil die Bürger Reformen forderten",
            id="a comma before a clause",
        ),
        pytest.param(
            "Lenin, der Gründer der Sowjetunion, starb 1924.",
            "1924",
            "in welchem Jahr starb Lenin, der Gründer der Sowjetunion",
            id="an apposition at the end",
        ),
        pytest.param(
            "Lenin, der Gründer der Sowjetunion, starb 1924 in Gorki.",
            "1924",
            "in welchem Jahr starb Lenin, der Gründer der Sowjetunion, in Gorki",
            id="commas around an apposition",
        ),
        pytest.param(
            WALL, "eine Mauer zu bauen", "was beschloss die Regierung der DDR 1961", id="an infinitive clause"
        ),
        pytest.param(
            WALL,
            "1961",
            "in welchem Jahr beschloss die Regierung der DDR, eine Mauer zu bauen",
            id="a comma before an infinitive clause",
        ),
        pytest.param(
            "Marie Curie, die in Warschau geboren wurde, entdeckte das Radium.",
            "in Warschau",
            "in welcher Stadt wurde Marie Curie geboren",
            id="a relative clause",
        ),
        pytest.param(
            "Der Zug hielt, als der Krieg 1918 in Europa endete.",
            "der Krieg 1918",
            "was endete in Europa",
            id="a subordinate clause with the verb in front",
        ),
        pytest.param(
            "Lenin fuhr 1917 nach Russland, wo die Revolution begann.",
            "nach Russland",
            "wohin fuhr Lenin 1917",
            id="without the clause of the place asked for",
        ),
        pytest.param(
            "Die Stadt hatte Türme und Tore gebaut, die Tag und Nacht bewacht wurden.",
            "Türme und Tore",
            "was hatte die Stadt gebaut",
            id="without the clause of the thing asked for",
        ),
        pytest.param(
            "Die Bauern hatten 1920 Türme gebaut, die bewacht wurden.",
            "Die Bauern",
            "wer hatte 1920 Türme gebaut, die bewacht wurden",
            id="with the clause of another thing",
        ),
        pytest.param(
            "Die Arbeiter, die 1905 den Streik anführten, flohen.",
            "1905",
            "in welchem Jahr führten die Arbeiter den Streik an",
            id="a prefix that leaves its verb",
        ),
        pytest.param(
            "Weil die Partei 1912 die Gegner anführte, siegte Lenin.",
            "1912",
            "in welchem Jahr führte die Partei die Gegner an",
            id="a prefix that leaves its verb in the singular",
        ),
        pytest.param(
            "Weil der König krank war, wollte Lenin fliehen.",
            "Lenin",
            "wer wollte fliehen, weil der König krank war",
            id="a clause from the front to the end",
        ),
        pytest.param(
            "Maria stellte sich vor, dass Karl lügt.",
            "dass Karl lügt",
            "was stellte sich Maria vor",
            id="a dative sich",
        ),
        pytest.param(
            "Lenin fuhr 1917 nach Russland, wo die Revolution begann.",
            "1917",
            "in welchem Jahr fuhr Lenin nach Russland, wo die Revolution begann",
            id="a clause of place",
        ),
    ],
)
def test_question(text: str, words: str, question: str) -> None:
    assert ask(*find(text, words)) == question


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        pytest.param(
            "Lenin fuhr 1917 nach Russland, wo die Revolution begann.",
            "wo die Revolution begann",
            "says more of a place",
            id="a clause of a place",
        ),
        pytest.param(
            "Die Partei rühmte sich, dass Lenin siegte.", "dass Lenin siegte", "an object too many", id="a reflexive"
        ),
        pytest.param("1920 gab es mehrere Herrscher.", "mehrere Herrscher", "Wen gab es", id="persons that there are"),
        pytest.param("Starb Stalin 1953?", "1953", "the clause is a question", id="a question"),
        pytest.param(
            "Der Fluss hätte das Dorf beinahe zerstört.", "das Dorf", "only reports or wishes", id="subjunctive"
        ),
        pytest.param("Ich besuchte Berlin im Jahr 1990.", "Berlin", "nobody knows who speaks", id="first person"),
        pytest.param("Unser Lehrer starb im Jahr 1990.", "im Jahr 1990", "nobody knows who speaks", id="our"),
        pytest.param(
            "Dort gründete Karl 1750 eine Schule.", "1750", "only known from the text", id="adverb that points"
        ),
        pytest.param("Sie trugen im Jahr 1990 viel bei.", "im Jahr 1990", "only known from the text", id="pronoun"),
        pytest.param(
            "Im Jahr 1500 war der erste Entdecker der portugiesische Seefahrer Diogo Dias.",
            "Im Jahr 1500",
            "no matter of time",
            id="who was",
        ),
        pytest.param(
            "Die Kälber waren Angriffen von Wölfen gegenüber hilflos.",
            "Angriffen von Wölfen",
            "belongs to it",
            id="a preposition behind its noun",
        ),
        pytest.param("Der Rhein fließt durch die Schlucht.", "durch die Schlucht", "is a way", id="a way"),
        pytest.param(
            "Zu den Siedlern gehörten viele Flamen.", "Zu den Siedlern", "an owner", id="belonging to persons"
        ),
        pytest.param(
            "Das Buch wird auf den Juli 1377 datiert.", "auf den Juli 1377", "does not tell when", id="no time"
        ),
        pytest.param("Der Mensch verbraucht am Tag etwa 2000 Liter Luft.", "am Tag", "how often", id="so much a day"),
        pytest.param(
            "Im Jahr 1961 wurde die Mauer am 13. August gebaut.", "am 13. August", "another time", id="two times"
        ),
        pytest.param(
            "Die Soldaten der Armee flohen.", "Die Soldaten der Armee", "nothing but the verb", id="only a verb"
        ),
        pytest.param("Er sagte, Stalin sei krank.", "krank", "only reports or wishes", id="reported speech"),
        pytest.param("Weil im Dorf der König lebte, baute er das Haus.", "das Haus", "twice", id="a name twice"),
    ],
)
def test_refused(text: str, words: str, reason: str) -> None:
    with pytest.raises(Abstain, match=reason):
        ask(*find(text, words))


@pytest.mark.parametrize(
    ("text", "words", "reason"),
    [
        pytest.param(
            "Die Krise zwang die Partei zu neuen Maßnahmen.",
            "Die Krise",
            "could ask for the object",
            id="was for subject or object",
        ),
        pytest.param(
            "Der König gab dem Bauern 1790 ein Feld.",
            "ein Feld",
            "says nothing of what is asked for",
            id="a light verb",
        ),
        pytest.param(
            "Wegen ihrer Stacheln haben Igel wenige Feinde.",
            "wenige Feinde",
            "may not be the subject",
            id="no sure subject",
        ),
        pytest.param(
            "Das Manifest kannte Karl Marx.",
            "Das Manifest",
            "may be the subject",
            id="a person behind the verb",
        ),
        pytest.param(
            "Er warnte vor dem Einfluss im Raum.",
            "vor dem Einfluss",
            "may go on",
            id="a phrase behind the phrase",
        ),
        pytest.param(
            "Jupiter hat eine wichtige Funktion im Sonnensystem.",
            "eine wichtige Funktion im Sonnensystem",
            "says nothing",
            id="an adjective that tells nothing",
        ),
        pytest.param(
            "In Köln flog der Ball eine weite Strecke.",
            "eine weite Strecke",
            "how far",
            id="a way",
        ),
        pytest.param(
            "In Europa geschieht jede Bewegung, als gäbe es keine Gravitation.",
            "jede Bewegung",
            "says how",
            id="as if",
        ),
        pytest.param(
            "In England wird diese Zeit als Mittelalter angesehen, als die Normannen das Land eroberten.",
            "diese Zeit als Mittelalter",
            "another time",
            id="a clause of another time",
        ),
        pytest.param("Schon im Mittelalter las man Bücher.", "Schon im Mittelalter", "so later", id="what goes on"),
        pytest.param("Er war bereits 1900 ein reicher Mann.", "bereits 1900", "so later", id="what was so already"),
        pytest.param("Als Maler konnte er Pferde darstellen.", "Als Maler", "who did it", id="what the doer is"),
        pytest.param("Er wurde als Bote eingesetzt oder für Briefe.", "als Bote", "more of", id="oder behind it"),
        pytest.param("Er floh nach Aufständen (1219-1222).", "nach Aufständen (1219-1222)", "when", id="years"),
        pytest.param("Er bekam Ärger mit Karl.", "Ärger", "says nothing", id="a light verb"),
        pytest.param(
            "1953 verbannten ihn die Bürger und setzten Karl Berg als König ein.",
            "Karl Berg",
            "in the clause before",
            id="when an office was given",
        ),
        pytest.param(
            "In Kassel befindet sich neben Dresden das einzige Archiv.",
            "neben Dresden",
            "only what there is besides",
            id="besides another town",
        ),
        pytest.param(
            "Neben Persien und Syrien war Lydien eine der Mächte der Welt.",
            "Neben Persien und Syrien",
            "only what there is besides",
            id="besides other lands",
        ),
        pytest.param(
            "Anna Roth malte mit einem Pinsel, den sie geerbt hatte, weil sie Bilder gelobt hatte.",
            "weil sie Bilder gelobt hatte",
            "reason of the relative clause",
            id="a reason behind a relative",
        ),
        pytest.param(
            "Das Museum zeigt Waffen vom 11. bis zum 17. Jahrhundert.",
            "Waffen",
            "may tell from when",
            id="things of a century",
        ),
        pytest.param(
            "Die Straße geht in Rom und Korbach in die Autobahn über.",
            "in Rom und Korbach",
            "the verb asks for",
            id="one of two is governed",
        ),
    ],
)
def test_doubted(text: str, words: str, reason: str) -> None:
    assert reason in " ".join(doubts(*find(text, words)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Alexander Fleming entdeckte 1928 das Penizillin.", "1928", id="a plain clause"),
        pytest.param("1950 traf er Karl Müller, der die Stadt Ulm regierte.", "die Stadt Ulm", id="„der“ for a man"),
        pytest.param("Die Halle wurde von Karl Müller eröffnet, der die Stadt Ulm regierte.", "die Stadt Ulm",
                     id="„der“ for a man over a verb"),
    ],
)  # fmt: skip
def test_most_questions_are_not_doubted(text: str, words: str) -> None:
    assert doubts(*find(text, words)) == ()


@pytest.mark.parametrize(
    ("text", "words", "by", "told"),
    [
        pytest.param("Hitler griff Polen 1939 an.", "1939", "{{1}}", "Hitler griff Polen {{1}} an", id="a gap"),
        pytest.param(
            "1848 brach in Wien eine Revolution aus.",
            "1848",
            "1789",
            "1789 brach in Wien eine Revolution aus",
            id="in front",
        ),
        pytest.param(PARTY, "die Partei", "{{1}}", "im Jahr 1912 spaltete sich {{1}}", id="behind sich"),
        pytest.param(
            OPPOSITION,
            "mehr Demokratie",
            "weniger Demokratie",
            "die neue Opposition forderte 1925 weniger Demokratie",
            id="without a bracket",
        ),
        pytest.param(
            "Daher starben 1932 viele Menschen.",
            "1932",
            "1933",
            "1933 starben viele Menschen",
            id="without a connective in front",
        ),
        pytest.param(
            "Marie Curie, die in Warschau geboren wurde, entdeckte das Radium.",
            "in Warschau",
            "in Wien",
            "Marie Curie wurde in Wien geboren",
            id="a relative clause",
        ),
        pytest.param(
            "Stalin floh 1902. Er regierte die Sowjetunion bis 1953.",
            "bis 1953",
            "bis 1945",
            "Stalin regierte die Sowjetunion bis 1945",
            id="a name for a pronoun",
        ),
        pytest.param(
            "Im Jahr 1910 verständigten sich die Forscher in Paris über ein Maß.",
            "Im Jahr 1910",
            "",
            "die Forscher verständigten sich in Paris über ein Maß",
            id="nothing in front",
        ),
    ],
)
def test_statement(text: str, words: str, by: str, told: str) -> None:
    sentence, clause, about = find(text, words)
    assert statement(sentence, clause, about, by) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wer  kam ,  als es regnete", "Wer kam, als es regnete"),
        ("Wer kam,, als es regnete,", "Wer kam, als es regnete"),
        ("„So“ (1920)", "„So“ (1920)"),
    ],
    ids=["spaces", "commas", "closed"],
)
def test_tidy(text: str, told: str) -> None:
    assert tidy(text) == told


@pytest.mark.parametrize("text", ["Wer kam (1920", "Wer sagte „so", 'Wer sagte "so'])
def test_nothing_stays_open(text: str) -> None:
    with pytest.raises(Abstain, match="stay open"):
        tidy(text)


@pytest.mark.parametrize(
    ("text", "words", "gap"),
    [
        pytest.param("Hitler griff Polen 1939 an.", "1939", "Hitler griff Polen im Jahr {{1}} an", id="a bare year"),
        pytest.param(
            "Hitler griff Polen bereits 1939 an.",
            "bereits 1939",
            "Hitler griff Polen im Jahr {{1}} an",
            id="already in a year",
        ),
        pytest.param(
            "Im Jahr 1939 griff Hitler Polen an.", "Im Jahr 1939", "{{1}} griff Hitler Polen an", id="a phrase"
        ),
    ],
)
def test_blank(text: str, words: str, gap: str) -> None:
    assert GERMAN.blank(*find(text, words)) == gap
