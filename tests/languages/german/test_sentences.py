"""Where sentences end: stops of abbreviations, ordinals and initials do not end one."""

from __future__ import annotations

import pytest

from quizgen.languages.german.sentences import sentence_spans

# "|" stands where a sentence ends
TEXTS = [
    pytest.param("Der Krieg begann 1914.|Er endete 1918.", id="year at the end"),
    pytest.param("Der 14. Parteikongress tagte in Moskau.|Er wurde vertagt.", id="ordinal number"),
    pytest.param("Am 3. Oktober 1990 wurde Deutschland vereinigt.", id="date"),
    pytest.param("Ludwig XVI. wurde 1793 hingerichtet.|Frankreich war Republik.", id="Roman number inside"),
    pytest.param("Der Theoretiker N. Bucharin schrieb das Buch.|Es erschien 1920.", id="initial"),
    pytest.param("Säugetiere, z. B. Igel, halten Winterschlaf.", id="abbreviation inside"),
    pytest.param("Der Fluss ist ca. 1200 km lang.|Er mündet ins Meer.", id="ca."),
    pytest.param("Sie wurde um 500 v. Chr. gebaut.|Heute ist sie eine Ruine.", id="abbreviation at the end"),
    pytest.param("Sie überfielen 1530 v. Chr. Babylon.|Es war Winter.", id="v. Chr. before a single name"),
    pytest.param("Er wurde 336 v. Chr. König von Makedonien.", id="v. Chr. before a predicate"),
    pytest.param("Er starb 44 v. Chr.|Augustus wurde sein Erbe.", id="v. Chr. before a new subject"),
    pytest.param("Igel fressen Käfer, Würmer usw.|Sie leben in Hecken.", id="usw. at the end"),
    pytest.param("Dr. Robert Koch entdeckte den Erreger.", id="title"),
    pytest.param("„Der Staat bin ich“, sagte der König.|Er starb 1715.", id="quotation inside"),
    pytest.param("„Was nun?“, fragte er.|Niemand antwortete.", id="quoted question with its frame"),
    pytest.param("Er rief: „Es lebe die Republik!“|Die Menge jubelte.", id="quotation at the end"),
    pytest.param("Warum schlafen Igel im Winter?|Sie finden kein Futter.", id="question"),
    pytest.param("Die Stadt (sie liegt am Meer. Niemand weiß das) wuchs.", id="stop in brackets"),
    pytest.param("Vitamin C.|Es ist gesund.", id="capital that is no initial"),
    pytest.param("Nahrung:|Igel fressen Käfer.", id="label"),
    pytest.param("Größe und Gewicht:|Das Tier wird 20 cm lang.", id="label of two nouns"),
    pytest.param("Die Stadt brannte.|Das Ergebnis:|Die Bürger zogen fort.", id="what only announces a sentence"),
    pytest.param("Bonaparte: Ich komme wieder.", id="a name before a colon is a speaker"),
    pytest.param("Sein Plan war einfach: Er wollte fort.", id="a clause before a colon is no label"),
    pytest.param("Die Insel wuchs auf 2.500 Einwohner.|Viele waren Fischer.", id="stop inside a number"),
    pytest.param("Es wiegt 1400 g.|Bei Frauen ist es leichter.", id="unit of one letter"),
    pytest.param("Im Jahr 1925 schrieb er 1926 N. Bucharin einen Brief.", id="initial behind a year"),
    pytest.param("Lage der Insel im Mittelmeer|Seit 1900 gehört sie zu Italien.", id="caption before a preposition"),
    pytest.param("Blick auf den Hafen|Weil er tief ist, legen dort Schiffe an.", id="caption before a clause"),
    pytest.param("Die Mühle von Norden gesehen|Der Turm wurde 1850 gebaut.", id="caption with a participle"),
    pytest.param("Geschichte|Im Jahr 1850 wurde die Brücke gebaut.", id="common heading in the line"),
    pytest.param("Der Film Im Osten ein Licht wurde 1930 gedreht.", id="capital preposition in a title"),
    pytest.param("Das Gasthaus Zum Goldenen Hirsch wurde 1650 gebaut.", id="capital preposition in a name"),
    pytest.param("Mit ihrem Hit Ein wenig Glück gewann sie 1982.", id="capital article in a title"),
    pytest.param("Frankfurt Am Main liegt in Hessen.", id="capital preposition in the name of a town"),
    pytest.param("Die Stadt Den Haag liegt am Meer.", id="capital article in the name of a town"),
    pytest.param("Der Maler Leonardo Da Vinci wurde 1452 geboren.", id="capital particle in a surname"),
    pytest.param("Jones et al. 1998 fanden nichts.|Sie gaben auf.", id="et al. before a year"),
]


@pytest.mark.parametrize("marked", TEXTS)
def test_sentence_ends(marked: str) -> None:
    text = marked.replace("|", " ")
    assert "|".join(text[start:end] for start, end in sentence_spans(text)) == marked


def test_a_heading_on_its_own_line_is_no_part_of_the_sentence_below() -> None:
    text = "Der Igel\n\nEr lebt in Hecken."
    assert [text[a:b] for a, b in sentence_spans(text)] == ["Der Igel", "Er lebt in Hecken."]


def test_soft_wrapped_lines_are_one_sentence() -> None:
    text = (
        "Der lange erste Satz dieses Absatzes geht in der\nnächsten Zeile noch etwas weiter.\nUnd hier ist der zweite."
    )
    assert len(sentence_spans(text)) == 2


def test_a_word_divided_at_the_end_of_a_line_does_not_end_a_sentence() -> None:
    assert len(sentence_spans("Die Industrie-\nalisierung begann.")) == 1


def test_only_the_stretch_that_is_asked_for_is_divided() -> None:
    text = "Eins ist hier. Zwei ist dort. Drei ist weg."
    assert [text[a:b] for a, b in sentence_spans(text, 15, 29)] == ["Zwei ist dort."]


def test_lines_without_letters_are_no_sentences() -> None:
    assert sentence_spans("* * *\n\n---\n") == []
