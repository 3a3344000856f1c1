"""What stands behind a whole clause and shares its verb: a list behind a colon, a second half without a verb."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from quizgen.languages.german.tags import CLOSING, FINITE, INFINITE, OPENING, PREPOSITIONS, QUOTES, is_dash, tag_at
from quizgen.languages.german.tails import opens_tail
from quizgen.languages.german.times import is_year
from quizgen.languages.german.units import is_unit
from quizgen.languages.german.wordlists import words
from quizgen.model import Token


def aside_start(tokens: Sequence[Token], own: Sequence[int], finite: int) -> int | None:
    """Where in a clause with these tokens begins what its verb is only thought to; None if nothing does.

    "Insekten haben drei Teile|: Kopf, Brust und Hinterleib." "Hunde bellen laut|, Katzen dagegen nie."
    """
    if (dash := _last_dash(tokens, own, finite)) is not None:
        return dash
    for at, position in enumerate(own):
        if position < finite or tokens[position].text not in (":", ","):
            continue
        before, behind = own[:at], own[at + 1 :]
        if not behind:
            break  # "wird als Eis bezeichnet,": a clause follows
        opens = _lists if tokens[position].text == ":" else _repeats
        told = [tokens[i] for i in behind]
        last = tokens[behind[-1]].tag == "$." or tag_at(tokens, behind[-1] + 1) == "$."
        if tokens[position].text == "," and last and _is_rarer([tokens[i] for i in before], told):
            return position
        set_against = " ".join(t.text.lower() for t in told[:2]) in words("contrast_openers")
        if tokens[position].text == "," and last and set_against and _is_verbless(tokens, behind):
            return position
        if tokens[position].text == "," and last and _narrows(tokens, behind):
            return position
        if tokens[position].text == "," and (_is_distance(told) or _is_late(tokens, before, behind)):
            return position
        if tokens[position].text == "," and last and opens_tail([tokens[i] for i in before], told):
            return position
        if tokens[position].text == "," and last and _is_participle_beside(tokens, before, behind):
            return position
        if [t.text for t in told[:2]] == ["gefolgt", "von"] and not any(t.tag in FINITE for t in told):
            return position  # "Der häufigste Baum ist die Fichte|, gefolgt von der Kiefer"
        if tokens[position].text == "," and last and _adds(tokens, before, told) and _is_verbless(tokens, behind):
            return position
        if told[0].text == "darunter" and _is_verbless(tokens, behind) and not _is_closed(told):
            return position  # "brachte 16 Kinder zur Welt|, darunter Marie Antoinette"
        if _is_verbless(tokens, behind) and opens([tokens[i] for i in before], told):
            return position
    return None


def _narrows(tokens: Sequence[Token], behind: Sequence[int]) -> bool:
    """ "wächst in Asien|, vor allem in China": where, when or for whom above all; not "…, und in Japan"."""
    told = [tokens[i] for i in behind]
    joined = any(a.text == "," and b.tag == "KON" for a, b in pairwise(told))
    return _is_verbless(tokens, behind) and not joined and narrowing_end(told) is not None


def narrowing_end(told: Sequence[Token]) -> int | None:
    """How many of the words behind a comma say that something is so above all, before a preposition."""
    for length in (2, 1):
        said = " ".join(t.text.lower() for t in told[:length])
        if said in words("narrowing_openers") and len(told) > length + 1 and told[length].tag in PREPOSITIONS:
            return length
    return None


def _adds(tokens: Sequence[Token], before: Sequence[int], told: Sequence[Token]) -> bool:
    """ "61 Menschen|, davon 60 Männer", "gewann sechsmal|, zuletzt 2008"; but "war 1974 Meister, zuletzt 1985"."""
    again = any(is_year(t.text) for t in told) and any(is_year(tokens[i].text) for i in before)
    opened = told[0].text in words("closing_asides") and len(told) > 2
    return opened and not again and not any(t.text == "," for t in told)


def _is_closed(told: Sequence[Token]) -> bool:
    """ "darunter Kern und Roth|, in Dresden ein Bild": the clause goes on behind the list; not "…, den König"."""
    last = max((i for i, t in enumerate(told) if t.tag == "KON"), default=len(told))
    return any(a.text == "," and b.tag in PREPOSITIONS for a, b in pairwise(told[last + 1 :]))


def _is_rarer(before: Sequence[Token], told: Sequence[Token]) -> bool:
    """ "frisst vor allem Mäuse|, aber auch Beeren": less often, beside what is told to be so above all."""
    mostly = f" {' '.join(t.text.lower() for t in before)} "
    chiefly = any(f" {word} " in mostly for word in words("chief_words"))
    verbless = not any(t.tag.startswith(("V", "PTKVZ", "KOU")) for t in told)
    return chiefly and verbless and [t.text for t in told[:2]] == ["aber", "auch"]


def _is_late(tokens: Sequence[Token], before: Sequence[int], behind: Sequence[int]) -> bool:
    """ "reichte seine Verteidigung ein|, eine Bitte um Gnade": what follows the last verb form only says more of it."""
    unquoted = [i for i in behind if tokens[i].text not in QUOTES]  # "stellte Glas her|, das sogenannte „Opal“"
    closed = (len(behind) - len(unquoted)) % 2 == 0
    if tokens[before[-1]].tag not in INFINITE | {"PTKVZ"} or len(unquoted) < 3 or not closed:
        return False
    if not _is_verbless(tokens, unquoted):
        return False
    opening = [tokens[i].text.lower() for i in behind[:2]]
    if opening[0] in words("clause_joiners") | words("list_going_on") or any(tokens[i].text == "Mal" for i in behind):
        return False  # "wurde 1525 geplündert, ein zweites | Mal | 1632": the year alone does not tell when
    others = words("adding_adverbs") | words("contrasting_adverbs")  # "wird geerntet, in Peru | auch | zweimal"
    if any(tokens[i].tag == "PTKNEG" or tokens[i].text.lower() in others for i in behind):
        return False
    if tokens[behind[0]].tag not in _OPENS_LATE:
        return False
    prepositions = {tokens[i].text.lower() for i in before if tokens[i].tag in PREPOSITIONS}
    return tokens[behind[0]].tag not in PREPOSITIONS or opening[0] not in prepositions  # "in Rom gebaut, in Pisa"


def _is_participle_beside(tokens: Sequence[Token], before: Sequence[int], behind: Sequence[int]) -> bool:
    """ "gewann den Titel|, trainiert von Karl Kern": how it was done; not "hat das Haus, das …, verkauft an …"."""
    opener, following = tokens[behind[0]], tag_at(tokens, behind[0] + 1)
    if opener.tag != "VVPP" or following not in PREPOSITIONS or before[-1] != behind[0] - 2:
        return False
    return _is_verbless(tokens, behind[1:]) and not any(tokens[i].text == "," for i in behind)


_OPENS_LATE = frozenset({"ART", "APPR", "APPRART", "ADV", "PPOSAT", "PTKA"})


def _last_dash(tokens: Sequence[Token], own: Sequence[int], finite: int) -> int | None:
    """ "Bern ist in sechs Stadtteile gegliedert| – zwei alte und vier neue.": a dash that no other one closes."""
    dashes = [i for i in own if is_dash(tokens, i)]
    if len(dashes) != 1 or dashes[0] < finite:
        return None
    if tokens[dashes[0] - 1].tag == tag_at(tokens, dashes[0] + 1) == "CARD":
        return None  # "etwa 29.000 – 24.000 Jahre"
    return dashes[0] if _is_verbless(tokens, [i for i in own if i > dashes[0]]) else None


def _is_verbless(tokens: Sequence[Token], behind: Sequence[int]) -> bool:
    marks = QUOTES | OPENING | CLOSING | {":", ";"}
    return not any(tokens[i].tag.startswith(("V", "PTKVZ", "KOU")) or tokens[i].text in marks for i in behind)


def _is_distance(behind: Sequence[Token]) -> bool:
    """ "…|, etwa 40 km südlich der Grenze", "…|, wenige Meter vom Rhein entfernt": a number, its unit, which way."""
    told = [t for t in behind if t.tag != "$."]
    if told and told[-1].text == "entfernt" and any(is_unit(t.text) for t in told):
        return not any(t.tag.startswith(("V", "KOU", "PREL")) for t in told[:-1])
    forms = [t.text.lower() for t in behind]
    start = next((i for i, token in enumerate(behind) if token.tag == "CARD"), len(behind))
    counted = start <= 1 and all(form in words("degree_adverbs") for form in forms[:start])
    measured = start + 1 < len(behind) and is_unit(behind[start + 1].text)
    verbs = any(t.tag.startswith(("V", "KOU", "PREL")) and t.text != "entfernt" for t in behind)
    return counted and measured and bool(words("compass_words") & set(forms)) and not verbs


def _lists(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Is what is counted or named before the colon told behind it? "drei Teile: Kopf, Brust und Hinterleib" """
    counted = any(
        number.tag == "CARD" and noun.tag in ("NN", "ADJA") and number.text.lower() != "ein"
        for number, noun in pairwise(before)
    )
    announced = any(t.text.lower().startswith("folgende") for t in before)
    named = before[-1].tag in ("NN", "NE") and behind[:1] != [] and _is_list(behind)
    return (counted or named) and not announced and any(t.tag == "KON" for t in behind)


def _is_list(tokens: Sequence[Token]) -> bool:
    """ "Käfer, Raupen und Ameisen", "die Hymne und die Fahne": nouns without a preposition before the first."""
    nouns = [t for t in tokens if t.tag in ("NN", "NE")]
    return len(nouns) > 1 and tokens[0].tag in ("NN", "NE", "ART", "ADJA", "CARD", "PIAT")


def _repeats(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """Does the same go for something else? "ohne Nahrung | dagegen | mehrere Wochen", "genauso viele wie …" """
    if any(rule(before, behind) for rule in _REPEATING):
        return True
    forms = [t.text.lower() for t in behind]
    while forms[:1] and forms[0] in words("degree_adverbs") - {"so"}:
        forms = forms[1:]  # "etwa | so viel wie …"
    if forms[:1] == ["so"] and "wie" in forms[2:4]:
        return True
    if forms[:1] and forms[0] in words("equating_words"):
        return "wie" in forms
    return any(form in words("contrasting_adverbs") for form in forms[1:-1]) and "," not in forms


def _counts_again(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """ "Hennen sind mit fünf Monaten reif, | die Hähne mit sechs": a noun, and the same preposition with a number."""
    noun = next((at for at, t in enumerate(behind) if t.tag in ("NN", "NE")), len(behind))
    plain = all(t.tag in ("ART", "ADJA") for t in behind[:noun])
    if not plain or [t.tag for t in behind[noun + 1 : noun + 2]] != ["APPR"] or any(t.text == "," for t in behind):
        return False
    preposition = behind[noun + 1].text
    bare = noun == 0 and before[0].tag == behind[0].tag == "NN"  # "Hennen …, | Hähne mit sechs"
    return _counted_behind(preposition, behind) and _counted_behind(preposition, before) and (noun > 0 or bare)


def _counts_elsewhere(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """ "In Bonn leben 300.000 Menschen, | in Köln eine Million": another place or time, and another number."""
    opened = all(half[0].tag in ("APPR", "APPRART") and _is_number(half) for half in (before, behind))
    plain = all(t.tag in ("APPR", "APPRART", "ART", "ADJA", "ADV", "CARD", "NN", "NE", "$.") for t in behind)
    plain = plain and before[-1].tag != "CARD"  # "1860 hatte Ulm 20.000, 1900 …": its noun stands at the end
    prepositions = [t for t in behind if t.tag in ("APPR", "APPRART")]
    numbered = len(behind) > 2 and _is_number(behind[2:]) and not _is_number(behind[:2])
    return opened and plain and numbered and len(prepositions) == 1


def _is_number(tokens: Sequence[Token]) -> bool:
    return any(t.tag == "CARD" or t.text in words("large_numbers") for t in tokens)


def _measures_again(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """ "Männchen wiegen 200 Kilogramm, | Weibchen nur 150 Kilogramm im Mittel": of what else there is how much."""
    told = [t for t in behind if t.tag not in ("$.", "ADJD")]
    told = told[:-2] if [t.tag for t in told[-2:]] == ["APPRART", "NN"] else told
    if len(told) < 3 or [t.tag for t in told[-2:]] != ["CARD", "NN"] or not is_unit(told[-1].text):
        return False
    first = [t.tag for t in told[:-2] if t.tag != "ADV"]
    named = first in (["NN"], ["NE"], ["ART", "NN"], ["ART", "ADJA"], ["ART", "ADJA", "NN"], ["ADJA", "NN"])
    return named and any(a.tag == "CARD" and is_unit(b.text) for a, b in pairwise(before))


def _serves_again(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """ "brauchten das Fell als Decke, | die Knochen als Nadeln": a noun, and another one behind "als"."""
    tags = [t.tag for t in behind]
    plain = tags[:2] == ["ART", "NN"] and len(behind) > 3 and behind[2].text == "als"
    ends = len(before) > 2 and before[-2].text == "als" and before[-1].tag == "NN"
    return plain and ends and all(tag in ("NN", "ADJA", "ART", "$.") for tag in tags[3:])


def _counted_behind(preposition: str, tokens: Sequence[Token]) -> bool:
    """ "mit | etwa fünf" """
    following = zip(tokens, tokens[1:], (*tokens[2:], None), strict=False)
    return any(
        a.text == preposition and (b.tag == "CARD" or (c is not None and b.tag == "ADV" and c.tag == "CARD"))
        for a, b, c in following
    )


def _points_again(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """ "Im Norden liegt Ulm, | im Süden Lindau": a direction each, and a bare name behind the second."""
    both = all(any(t.text in words("compass_nouns") for t in half[1:2]) for half in (before, behind))
    return both and [behind[0].tag, *(t.tag for t in behind[2:3])] == ["APPRART", "NE"]


def _names_again(before: Sequence[Token], behind: Sequence[Token]) -> bool:
    """ "wird als Eis bezeichnet, | bei großer Härte als Firn": a preposition, and another name behind "als"."""
    said = [t.text.lower() for t in behind]
    closed = bool(before) and before[-1].tag == "VVPP" and any(t.text == "als" for t in before)
    return closed and behind[0].tag in ("APPR", "APPRART") and said.count("als") == 1 and "," not in said


_REPEATING = (
    _counts_again, _counts_elsewhere, _measures_again, _points_again, _names_again, _serves_again,
)  # fmt: skip
"""Ways in which a second half without a verb says the same of something else."""
