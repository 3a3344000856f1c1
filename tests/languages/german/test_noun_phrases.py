"""Noun phrases without what hangs on them: their extent, and what determiner, adjectives and noun agree on."""

from __future__ import annotations

import pytest

from quizgen.languages.german.agreement import mask
from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.noun_phrases import chunks
from quizgen.languages.german.tagging import tag
from quizgen.languages.german.tokens import tokenize


def found_in(text: str) -> list[tuple[str, Chunk]]:
    """The chunks of a text, each with its words."""
    tokens = tag(tokenize(text, 0, len(text)))
    return [(text[tokens[c.start].start : tokens[c.end - 1].end], c) for c in chunks(tokens)]


# "[…]" encloses each phrase
EXTENTS = [
    pytest.param("[Der kleine Igel] frisst [eine Schnecke].", id="determiner and adjective"),
    pytest.param("[Der Parteitheoretiker N. Bucharin] schrieb [das Modell].", id="name behind a noun"),
    pytest.param("[1933] verließ [der Forscher] [Deutschland].", id="nobody is called as a country"),
    pytest.param("[Der Mond Enceladus] umkreist [den Saturn].", id="name that looks like a genitive"),
    pytest.param("[Er] bearbeitet [Bilder] [mit dem Programm Photoshop].", id="unknown name behind its noun"),
    pytest.param("[Man] baut [auf der Insel] [Zierpflanzen] an.", id="compound behind a noun that bears names"),
    pytest.param("[Alexander Fleming] entdeckte [das Penizillin].", id="first name and surname"),
    pytest.param("[Otto von Bismarck] regierte [Preußen].", id="name with a particle"),
    pytest.param("[Stalins These] setzte [sich] durch.", id="genitive name in front"),
    pytest.param("[Die Hauptstadt] [Frankreichs] ist [Paris].", id="genitive behind is a phrase of its own"),
    pytest.param("[Im Dezember 1925] tagte [der 14. Kongress].", id="month and year, ordinal"),
    pytest.param("[Am 3. Oktober 1990] endete [die Teilung].", id="date"),
    pytest.param("[Die von Kommunisten in Bulgarien initiierten Aufstände] scheiterten.", id="extended attribute"),
    pytest.param("[Er] leitete [den als Filiale in Rom betriebenen Verlag].", id="als inside an extended attribute"),
    pytest.param("[Es] war [die als schön geltende Stadt].", id="als and an adjective inside an extended attribute"),
    pytest.param("[Der von Rom gebaute und vom Kaiser bezahlte Tempel] steht.", id="two extended attributes"),
    pytest.param("[Er] kaufte [ein großes, am See gelegenes Haus].", id="extended attribute behind a comma"),
    pytest.param("[Er] war [der größte] und [im Wald] [lebende Tiere] waren kleiner.", id="second clause"),
    pytest.param("[Er] leitet [den Suhrkamp Verlag].", id="body behind its name"),
    pytest.param("Dann zeigte [der Merkel] [Verlage].", id="no body of that name, for the gender of the article"),
    pytest.param("[Der Scotland Act 1978] half [dem Land].", id="English law with its year"),
    pytest.param("[Die Firma Lego] verkaufte [1978] [viele Steine].", id="year that is no part of a name"),
    pytest.param("[Die Entwicklung] [grundlegender Theorien] half.", id="genitive that looks like a participle"),
    pytest.param("[Die Gesetze] [bestehender Staaten] galten.", id="genitive with a participle"),
    pytest.param("[Ein anderes von Algen gebildetes Molekül] ist klein.", id="other one with an extended attribute"),
    pytest.param("[Die Öl exportierenden Länder] verdienten [viel Geld].", id="object inside a present participle"),
    pytest.param("[Er] baute [die 155 Kilometer lange graue Mauer].", id="measure before its adjective"),
    pytest.param("[20 bis 30 Meter hohe Wellen] kamen.", id="two numbers of a measure before its adjective"),
    pytest.param("[In den 3000 Jahre alten Gräbern] lag [Gold].", id="age before its adjective"),
    pytest.param("[Große und schwere Tiere] brauchen [viel Futter].", id="joined adjectives"),
    pytest.param("[Sehr alte Bäume] stehen [im Park].", id="adverb of degree before an adjective"),
    pytest.param("[Ratten- oder Haarigel] leben [in Asien].", id="shortened compound"),
    pytest.param("[Er] fiel [nach nur zehn Jahren].", id="adverb behind a preposition"),
    pytest.param("[Er] lebte [bis zum Jahr 1953] dort.", id="two prepositions"),
    pytest.param("[Die Firma] verlor [230 Millionen Euro].", id="large number and currency"),
    pytest.param("[Der Bär] frisst [2 Kilogramm Fleisch].", id="measure and what is measured"),
    pytest.param("[Er] beauftragte [die Troika Design Group].", id="nouns in a foreign name"),
    pytest.param("[Er] sah [das Harvard Stadium].", id="noun that closes a foreign name"),
    pytest.param("[Tesla] bekam [Geld] [aus Wien].", id="name and a noun that closes none"),
    pytest.param("[1928] starb [der Dichter].", id="year alone"),
    pytest.param("[1848] starben [1200 Menschen].", id="number before a plural counts it"),
    pytest.param("[Er] traf [alle seine Freunde].", id="two determiners"),
    pytest.param("[Die „neue Opposition“] verlor.", id="quoted noun"),
    pytest.param("[Der Roman „Faust“] erschien [1808].", id="quoted title behind a noun"),
    pytest.param("[Die Berliner Mauer] fiel [1989].", id="adjective of a town"),
    pytest.param("[Bayern] und [Sachsen] sind [Länder].", id="each member of a list alone"),
    pytest.param("[Der Feldherr Hannibal] zog [218 v. Chr.] [nach Italien].", id="year before Christ"),
    pytest.param("[Im Jahr 753 vor Christus] wurde [Rom] gegründet.", id="year with vor Christus"),
    pytest.param("[Der Papst] krönte [den König Otto den Großen] [in Rom].", id="byname behind a name"),
    pytest.param("[Sie] war [von 1952 bis 2022] [Königin].", id="span of years before a noun"),
    pytest.param("[In Deutschland] [Adolf Hitler] sah [er].", id="person behind a country"),
    pytest.param("[Ludwig XVI.] floh [aus Paris].", id="number of a king"),
]  # fmt: skip


@pytest.mark.parametrize("marked", EXTENTS)
def test_extent(marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert [words for words, _ in found_in(text)] == [part.split("]")[0] for part in marked.split("[")[1:]]


MASKS = [
    pytest.param("Den Ländern fehlt Wasser.", "Den Ländern", "pD", id="dative plural"),
    pytest.param("Der Fluss steigt.", "Der Fluss", "mN", id="masculine nominative"),
    pytest.param("Der Frau half niemand.", "Der Frau", "fGD", id="feminine genitive or dative"),
    pytest.param("Die Frau schläft.", "Die Frau", "fNA", id="feminine nominative or accusative"),
    pytest.param("Das Land verarmte.", "Das Land", "nNA", id="neuter"),
    pytest.param("Er sah einen alten Baum.", "einen alten Baum", "mA", id="accusative by its article"),
    pytest.param("Er lebte in der Stadt.", "in der Stadt", "fD", id="preposition of two cases and the article"),
    pytest.param("Er ging in die Stadt.", "in die Stadt", "fA", id="direction"),
    pytest.param("Er half dem Abgeordneten.", "dem Abgeordneten", "mD", id="noun that is an adjective"),
    pytest.param("Er sah drei große Vögel.", "drei große Vögel", "pNA", id="number makes a plural"),
    pytest.param("Wegen des Regens blieb er.", "Wegen des Regens", "mG", id="preposition with a genitive"),
    pytest.param("Er lernte mit dem Buch.", "mit dem Buch", "nD", id="preposition with a dative"),
    pytest.param("Sie sah ihn.", "ihn", "mA", id="pronoun"),
    pytest.param("Sie half ihnen.", "ihnen", "pD", id="plural pronoun"),
]


@pytest.mark.parametrize(("text", "words", "spec"), MASKS)
def test_readings(text: str, words: str, spec: str) -> None:
    assert dict(found_in(text))[words].mask == mask(spec)


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("Der Parteitheoretiker N. Bucharin schrieb.", "Parteitheoretiker"),
        ("Alexander Fleming schrieb.", "Fleming"),
        ("Die Stadt Berlin wuchs.", "Stadt"),
        ("Im Dezember 1925 tagte er.", "Dezember"),
        ("Das größte lebt dort.", "größte"),
        ("Zwei Liter Wasser genügen.", "Liter"),
    ],
)
def test_head(text: str, head: str) -> None:
    tokens = tag(tokenize(text, 0, len(text)))
    assert tokens[chunks(tokens)[0].head].text == head


@pytest.mark.parametrize(
    ("text", "kind"),
    [("Der Igel schläft.", "noun"), ("Stalin schläft.", "name"), ("Sie schläft.", "pronoun"),
     ("1928 schlief er.", "number"), ("Das größte schläft.", "adjective")],
)  # fmt: skip
def test_kind(text: str, kind: str) -> None:
    assert found_in(text)[0][1].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("mit seitlichen Bügel", id="noun without the ending of its case"),
        pytest.param("mit der Elektrische Straßenbahn", id="adjective with another ending than its article asks for"),
        pytest.param("zur ökonomische Grundlage", id="article in the preposition"),
        pytest.param("die vom Forscher entwickelte Aggregat", id="article of another gender"),
        pytest.param("zu einer andere Blüte", id="indefinite article"),
    ],
)
def test_misprints(text: str) -> None:
    assert [found for found, chunk in found_in(f"Er warb {text}.") if not chunk.shared] == [text]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("mit seitlichen Bügeln", id="right ending"),
        pytest.param("seit Mitte der 1950er Jahre", id="decade in figures"),
        pytest.param("am Anfang der dreißiger Jahre", id="decade in letters"),
        pytest.param("die am weitesten verbreitete Waffe", id="am with a superlative"),
        pytest.param("das wechselseitige Antworten", id="infinitive as a noun"),
        pytest.param("die Struktur des lymphatischen Systems", id="genitive"),
        pytest.param("von ihr unabhängige Staaten", id="pronoun behind a preposition"),
        pytest.param("des 9. November", id="month without the ending of the genitive"),
    ],
)
def test_no_misprints(text: str) -> None:
    assert all(chunk.shared for _, chunk in found_in(f"Er sah {text}."))
