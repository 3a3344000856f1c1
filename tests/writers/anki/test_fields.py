import pytest

from quizgen.writers.anki.fields import attribute, cloze, filled, gap_numbers, in_cloze, marked, one_line, plain


@pytest.mark.parametrize(
    ("text", "field"),
    [
        pytest.param("<b>a</b> & b", "&lt;b&gt;a&lt;/b&gt; &amp; b", id="markup"),
        pytest.param("{{c1::x}}", "&#123;&#123;c1::x&#125;&#125;", id="gap in a text"),
        pytest.param("a\x1fb\x00c\u200b", "abc\u200b", id="control characters"),
        pytest.param("ein\ud800Rest", "einRest", id="half a surrogate pair"),
        pytest.param("u\u0308ber", "über", id="composed"),
        pytest.param("a\r\nb\rc", "a<br>b<br>c", id="lines"),
        pytest.param("[sound:x.mp3] [1]", "&#91;sound:x.mp3] [1]", id="sound"),
        pytest.param("[latex]x[/latex] [$]y[/$]", "&#91;latex]x[/latex] &#91;$]y[/$]", id="old LaTeX"),
        pytest.param(r"\(a^2\)", r"\(a^2\)", id="MathJax stays"),
        pytest.param("[[type:Answer]]", "&#91;[type:Answer]]", id="typed answer"),
        pytest.param("😀 „Größe“", "😀 „Größe“", id="emoji and umlauts"),
    ],
)
def test_plain_text_shows_as_it_is(text: str, field: str) -> None:
    assert plain(text) == field


def test_attributes_cannot_end_early() -> None:
    assert attribute('a" onload="b') == "a&quot; onload=&quot;b"


def test_cloze_text_holds_no_hints() -> None:
    assert in_cloze("std::vector{1}") == "std&#58;&#58;vector&#123;1&#125;"


def test_cloze_gaps() -> None:
    assert cloze("{{2}} in {{1}}, {x}", ["Rom", "a::b"]) == "{{c2::a&#58;&#58;b}} in {{c1::Rom}}, &#123;x&#125;"
    assert gap_numbers("{{2}} in {{1}}, {{2}}") == {1, 2}
    assert filled("{{2}} in {{1}}", ["Rom", "er"]) == "er in Rom"


@pytest.mark.parametrize(
    ("sentence", "answers", "field"),
    [
        pytest.param("Im Mai kam er.", ["im Mai"], "<mark>Im Mai</mark> kam er.", id="case"),
        pytest.param("Er kam 1928.", ["im Jahr 1928", "1928"], "Er kam <mark>1928</mark>.", id="a variant"),
        pytest.param("Er half dem Kongreß.", ["der Kongreß"], "Er half dem <mark>Kongreß</mark>.", id="other article"),
        pytest.param("Rom und Rom", ["Rom"], "<mark>Rom</mark> und <mark>Rom</mark>", id="twice"),
        pytest.param("Der Wein ist ein Stein.", ["ein"], "Der Wein ist <mark>ein</mark> Stein.", id="whole words"),
        pytest.param("a < b & c", ["b & c"], "a &lt; <mark>b &amp; c</mark>", id="escaped"),
        pytest.param("Er  kam\nim\tMai.", ["im Mai."], "Er kam <mark>im Mai</mark>.", id="spaces"),
        pytest.param("Er kam.", ["sie ging"], "Er kam.", id="not found"),
        pytest.param("Er kam.", [""], "Er kam.", id="empty answer"),
        pytest.param("İn Rom", ["Rom"], "İn Rom", id="lower case is longer: no mark rather than a wrong one"),
    ],
)
def test_the_answer_is_marked_where_it_is_found(sentence: str, answers: list[str], field: str) -> None:
    assert marked(sentence, answers) == field


def test_one_line() -> None:
    assert one_line(" a\n\u00a0u\u0308 ") == "a ü"
