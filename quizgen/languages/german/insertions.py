"""Participles and other names between commas behind a noun, or at the end: "Das Gehirn|, auch Hirn genannt,| liegt"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from quizgen.languages.german.chunk import brackets
from quizgen.languages.german.list_commas import parts_list
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.open_clause import OpenClause
from quizgen.languages.german.person_asides import person_aside
from quizgen.languages.german.tags import NOUNS, OPENING, QUOTES, is_dash
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def with_insertions(tokens: Sequence[Token], clauses: Sequence[OpenClause]) -> list[OpenClause]:
    """The clauses and, as relative ones without a finite verb, the participles inserted before their verbs.

    "Der Turm, erbaut um 1900, steht am Tiber.": the participle does not make "stehen" a perfect
    """
    found = list(clauses)
    for clause in clauses:
        inside = next(filter(None, (rule(tokens, clause) for rule in _RULES)), None)
        if inside:
            clause.own = [at for at in clause.own if at not in inside]
            found.append(OpenClause("relative", inside[0], clause, own=inside))
        elif commas := _superfluous_commas(tokens, clause):
            clause.own = [at for at in clause.own if at not in commas]
        elif apart := _set_apart(tokens, clause):
            clause.own = [at for at in clause.own if at not in apart]
            found.append(OpenClause("relative", apart[0], clause, own=apart, apart=True))
    return found


def _spoken(tokens: Sequence[Token], clause: OpenClause) -> list[int]:
    """ "Orly, | sprich: Orli, | liegt in Frankreich": how a name is spoken, up to the next comma or the end."""
    start = next((at for at in clause.own if tokens[at].text == "sprich" and tokens[at].tag == "ADV"), None)
    if start is None or start == 0 or tokens[start - 1].text != ",":
        return []
    ends = (at for at in range(start + 1, len(tokens)) if tokens[at].text in (",", ".", "!", "?"))
    inside = list(range(start, next(ends, len(tokens))))
    return inside if all(at in clause.own for at in inside) and len(inside) > 1 else []


def _inserted(tokens: Sequence[Token], clause: OpenClause) -> list[int]:
    """The positions between the last two commas before a main clause's verb, if they are a participle and its words."""
    if clause.kind != "main" or clause.finite is None:
        return []
    bracketed = _bracketed(tokens, clause.finite)
    commas = [at for at in clause.own if at < clause.finite and tokens[at].text == "," and at not in bracketed]
    if len(commas) < 2 or commas[-1] != clause.finite - 1:
        return []
    before = next((at for at in range(commas[-2] - 1, -1, -1) if at not in bracketed), commas[-2])
    inside = [at for at in clause.own if commas[-2] < at < commas[-1]]
    whole = len(inside) == commas[-1] - commas[-2] - 1 and len(inside) > 1
    if not whole or not _ends_name(tokens[before]):
        return []
    # "Der Feldsperling (Passer montanus), auch Feldspatz genannt | (in Tirol Gerstenvogel) |, ist …"
    last = next((at for at in reversed(inside) if at not in bracketed), inside[-1])
    participle = "VVPP" in (tokens[inside[0]].tag, tokens[last].tag)
    named = len(commas) == 2 and _is_other_name([tokens[at] for at in inside])
    told = inside if tokens[last].tag != "VVPP" else [at for at in inside if at <= last]
    return [*_other_name_before(tokens, clause, told[0]), *told] if participle or named else []


def _other_name_before(tokens: Sequence[Token], clause: OpenClause, start: int) -> list[int]:
    """ "Bozen, | italienisch Bolzano, | auch kurz Balsan genannt, liegt …": one name more, with the comma behind it."""
    commas = [at for at in clause.own if at < start and tokens[at].text == ","]
    if len(commas) != 2 or commas[1] != start - 1 or not _ends_name(tokens[commas[0] - 1]):
        return []
    inside = [at for at in clause.own if commas[0] < at <= commas[1]]
    return inside if len(inside) > 2 and _is_other_name([tokens[at] for at in inside[:-1]]) else []


def _bracketed(tokens: Sequence[Token], end: int) -> set[int]:
    """The positions of what stands in brackets, with them, before this one."""
    opened = (at for at in range(end) if tokens[at].text in OPENING)
    return {inside for at in opened for inside in range(at, brackets(tokens, at) or at)}


def _dashed(tokens: Sequence[Token], clause: OpenClause) -> list[int]:
    """ "1871 | – nach dem Krieg – | wurde Bonn zur Stadt": between two dashes right before the verb, with them."""
    if clause.kind != "main" or clause.finite is None:
        return []
    dashes = [at for at in clause.own if is_dash(tokens, at)]
    if len(dashes) != 2 or dashes[1] != clause.finite - 1 or dashes[0] == clause.own[0]:
        return []
    inside = list(range(dashes[0], dashes[1] + 1))
    verbless = not any(tokens[at].tag.startswith(("V", "KOU", "PREL")) for at in inside)
    return inside if verbless and all(at in clause.own for at in inside) else []


def _dated(tokens: Sequence[Token], clause: OpenClause) -> list[int]:
    """ "am 8. Juni 1815|, einen Tag vor der Unterzeichnung,| verabschiedet": how long before or after what it was."""
    commas = [at for at in clause.own if tokens[at].text == ","]
    for first, last in pairwise(commas):
        inside = list(range(first + 1, last))
        told = [tokens[at] for at in inside]
        dated = tokens[first - 1].tag == "CARD" or tokens[first - 1].text.lower() in words("months")
        lasting = next((i for i, t in enumerate(told[:4]) if noun_class(t.text) == "time" and t.tag == "NN"), None)
        if not dated or lasting is None or len(told) < lasting + 3 or told[lasting + 1].text not in ("vor", "nach"):
            continue
        if all(at in clause.own for at in inside) and not any(t.tag.startswith(("V", "K", "PREL")) for t in told):
            return inside
    return []


def _placed(tokens: Sequence[Token], clause: OpenClause) -> list[int]:
    """ "in Berlin|, im Stadtteil Mitte|, geboren": the part of a place that was named right before."""
    commas = [at for at in clause.own if tokens[at].text == "," and at > (clause.finite or 0)]
    for first in commas:
        last = next((at for at in range(first + 4, len(tokens)) if tokens[at].tag != "NE"), len(tokens))
        inside = list(range(first + 1, min(last, len(tokens))))  # "im Stadtteil | San Lorenzo"
        told = [tokens[at] for at in inside]
        part = [t.tag for t in told[:3]] == ["APPRART", "NN", "NE"] and told[1].text in words("parts_of_places")
        behind = tokens[last].text if last < len(tokens) else "."
        before = tokens[first - 1].tag == "NE" and any(t.text in ("in", "bei", "im") for t in tokens[first - 4 : first])
        if part and before and behind in (",", ".") and all(at in clause.own for at in inside):
            return inside
    return []


def _set_apart(tokens: Sequence[Token], clause: OpenClause) -> list[int]:
    """ "hält|, besonders in Asien,| einen Anteil": what only narrows, compares or adds, with both its commas."""
    commas = [at for at in clause.own if tokens[at].text == ","]
    if clause.kind != "main" or clause.finite is None:
        return []
    for first, last in pairwise(at for at in commas if at > clause.finite):
        inside = list(range(first, last + 1))
        told = [tokens[at] for at in inside[1:-1]]
        opened = {" ".join(t.text.lower() for t in told[:count]) for count in (1, 2)} & words("insertion_openers")
        plain = not any(t.tag.startswith(("V", "KOU", "PREL", "PTKVZ")) or t.text in QUOTES for t in told)
        if len(told) < 2 or not opened or not plain or not set(inside) <= set(clause.own):
            continue
        if told[0].text == "wie" and parts_list(tokens, last, clause.own[-1]):
            continue  # "trägt Hörner ein Leben lang, wie bei Kühen|, Ziegen und Schafen"
        if last + 1 in clause.own and not _may_go_on(tokens, first, last + 1):
            return inside
    return []


def _may_go_on(tokens: Sequence[Token], comma: int, at: int) -> bool:
    """ "aß Äpfel, besonders rote, | Birnen und Nüsse": may a list that the insertion stands in go on here?"""
    bare = tokens[at].tag in NOUNS | {"ADJA", "TRUNC"} and tokens[comma - 1].tag in NOUNS
    return bare or tokens[at].tag == "KON"


def _superfluous_commas(tokens: Sequence[Token], clause: OpenClause) -> list[int]:
    """ "wurde 1889|,| anlässlich der Weltausstellung|,| errichtet": two that only set apart when, how or why it was."""
    commas = [at for at in clause.own if tokens[at].text == ","]
    if clause.kind != "main" or clause.finite is None or len(commas) != 2 or commas[1] < clause.finite:
        return []
    told = [tokens[at] for at in range(commas[0] + 1, commas[1])]
    following = commas[1] + 1
    if len(told) < 2 or not set(range(commas[0], following + 1)) <= set(clause.own):
        return []
    first, before = told[0].text.lower(), {t.text.lower() for t in tokens[: commas[0]]}
    # "in Rom, bei Ulm, an der Isar": a list of places
    placed = _is_local(told) and any(_is_local(tokens[at : at + 2]) for at in range(commas[0]))
    led = (told[0].tag in ("APPR", "APPRART") and not placed) or first in words("aside_openers")
    verbless = not any(t.tag.startswith(("V", "PREL")) or t.text in QUOTES | {"auch"} for t in told)
    # "…, unter Führung des Grafen, | die Stadt Köln": what follows might be taken for the Graf
    alone = first not in before | {"neben"} and tokens[following].tag not in ("KON", "ART")
    return commas if led and verbless and alone else []


def _is_local(opening: Sequence[Token]) -> bool:
    """ "bei Ulm", "im Vatikan", but not "im Jahr": does a phrase begin so that may tell where?"""
    form = opening[0].text.lower()
    local = table("contractions").get(form, (form,))[0] in words("local_prepositions")
    return local and not any(noun_class(t.text) == "time" for t in opening[1:2])


def _is_other_name(told: Sequence[Token]) -> bool:
    """ "umgangssprachlich auch Netz", "auf Englisch Singapore", "sprich: Ärosool": a name without a verb."""
    first, second = told[0].text, told[1].text
    language = first.capitalize() in words("languages") or (first == "auf" and second in words("languages"))
    opened = language or first in words("other_name_openers")
    plain = all(t.tag in NOUNS | {"ART", "ADV", "ADJD", "ADJA", "KON", "APPR", "$.", "$("} for t in told)
    return opened and plain and (told[-1].tag in NOUNS or told[-1].text in QUOTES)


def _added(tokens: Sequence[Token], clause: OpenClause) -> list[int]:
    """The positions behind the last comma, if a participle opens what they add: "Die Stadt ist Ulm, gelegen am See"."""
    if clause.kind != "main" or clause.finite is None or not tokens[clause.finite].tag.startswith(("VA", "VV")):
        return []
    full = tokens[clause.finite].tag.startswith("VV")
    commas = [at for at in clause.own if at > clause.finite and tokens[at].text == ","]
    if len(commas) != 1 or commas[0] - 1 not in clause.own or not _ends_name(tokens[commas[0] - 1]):
        return []
    inside = [at for at in clause.own if at > commas[0] and tokens[at].text not in ".!?"]
    alone = not any(tokens[at].tag.startswith(("V", "K")) for at in inside[1:])
    whole = bool(inside) and inside == list(range(commas[0] + 1, commas[0] + 1 + len(inside)))
    if not whole or len(inside) < 3 or not alone or tokens[inside[0]].tag != "VVPP":
        return []
    # "nutzte ein Logo, entworfen von …": what is made is what stands before; "gewann den Titel, trainiert von …" is not
    return inside if not full or tokens[inside[0]].lemma in words("creating_verbs") else []


def _ends_name(token: Token) -> bool:
    """A noun, a number or the ordinal of a ruler: "Karl II.|, genannt der Kahle," """
    return token.tag in NOUNS | {"CARD"} or re.fullmatch(r"[IVX]+\.?", token.text) is not None


_RULES = (_spoken, _inserted, _dashed, _dated, _placed, person_aside, _added)
"""What may stand between commas; the first that finds something has it."""
