"""Words of a clause in none of its phrases: verb forms, conjunctions, commas, brackets, and what is not understood."""

from __future__ import annotations

from operator import attrgetter

from quizgen.languages.german.distant_correlates import awaits_content
from quizgen.languages.german.tags import CLOSING, DASHES, INFINITE, OPENING, QUOTES
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase, Token


def all_tokens(clause: Clause) -> list[Token]:
    """The clause's own tokens and those inside its phrases, in order."""
    inside = {t.start: t for p in clause.phrases for t in p.tokens if clause.start <= t.start < clause.end}
    own = {t.start: t for t in clause.tokens}
    return [token for _, token in sorted({**inside, **own}.items())]


def is_inherited(clause: Clause, phrase: Phrase) -> bool:
    """Does the phrase stand in the clause before: the subject that both share?"""
    return phrase.end <= clause.start or phrase.start >= clause.end


def joins_adverbs(clause: Clause, token: Token, starts: dict[int, Phrase]) -> bool:
    """ "politisch wie organisatorisch": the same kind of adverb on both sides."""
    if token.tag not in ("KON", "KOKOM"):
        return False
    before = next((p for p in clause.phrases if p.end == token.start - 1), None)
    after = starts.get(token.end + 1)
    return before is not None and after is not None and before.head.tag == after.head.tag == "ADJD"


def joins_verbs(clause: Clause, conjunction: Token) -> bool:
    """ "vertrieben oder erstochen", "trinken, riechen und greifen": participles or infinitives side by side."""
    sides = [t.tag for t in clause.tokens if 0 <= conjunction.start - t.end <= 1 or t.start == conjunction.end + 1]
    sides = [tag for tag in sides if tag != "$,"]
    if conjunction.tag == "KON" and sides[:1] == ["TRUNC"] and len(sides) == 2 and sides[1] in INFINITE:
        return True  # "um- | und | ausgebaut"
    return (
        conjunction.tag in ("KON", "$,") and len(sides) == 2 and sides[0][2:] == sides[1][2:] and sides[0] in INFINITE
    )


def joins_adjective(clause: Clause, conjunction: Token, starts: dict[int, Phrase]) -> bool:
    """ "(ist) kräftig und gebogen": an adjective and a participle, both said of the subject."""
    before = next((p for p in clause.phrases if p.end == conjunction.start - 1), None)
    after = next((t for t in clause.verbs if t.start == conjunction.end + 1), None)
    if conjunction.text not in ("und", "oder") or before is None or after is None or before.start not in starts:
        return False
    said = before.relation == "manner" and before.head.tag == "ADJD"
    return said and after.tag == "VVPP" and clause.finite is not None and clause.finite.lemma == "sein"


def is_verbal(clause: Clause, token: Token) -> bool:
    """Is it a loose word that the question needs: a verb form, a particle, an adverb in no phrase?"""
    if token == clause.finite or token is clause.opener or token.tag in ("$,", "$.", "KON"):
        return False
    if clause.opener is not None and clause.opener.tag == "KOUS" and token.end <= clause.opener.start:
        return False  # "| kurz | nachdem er den Vertrag unterschrieben hatte"
    if token.tag == "PTKVZ":
        return True  # "gibt den Namen richtig | wieder"
    return token.text.lower() not in words("droppable_adverbs") and token.text.lower() not in words("connectives")


def puzzle(clause: Clause, token: Token, starts: dict[int, Phrase]) -> str | None:
    """What is not understood about a token in no phrase, None if it is."""
    later = any(start > token.start for start in starts)
    if token.tag == "$,":
        return "a comma that the analysis does not understand" if _is_strange_comma(clause, token, starts) else None
    if token.tag == "KON":
        begun = token.start > clause.start
        return (
            f"a „{token.text}“ that the analysis does not understand"
            if begun and (later or is_pair(clause, token))
            else None
        )
    following = next((p for start, p in sorted(starts.items()) if start > token.start), None)
    if token.text in (":", ";") and following is not None and following.kind not in ("quotation", "clause"):
        return "a colon that the analysis does not understand"
    if token.tag == "$(" or token.text in QUOTES or token.text in OPENING | CLOSING:
        return f"a stray {token.text} in the clause"
    lost = ("ART", "APPR", "APPRART", "PRELS", "KOUS", "VVFIN", "VAFIN", "VMFIN")
    if token.tag in lost and token not in (clause.finite, clause.opener):
        return f"„{token.text}“ belongs to no phrase"
    return None


def opens_addition(clause: Clause, token: Token, wanted: Phrase | None) -> bool:
    """ "wurde abgeschafft|, und zwar | im Jahr 1919": what is asked for stands at the end."""
    if token.text not in (",", "und"):
        return False
    tokens = all_tokens(clause)
    at = tokens.index(token) if token in tokens else len(tokens)
    comma = at if token.tag == "$," else at - 1
    opened = [t.text for t in tokens[comma : comma + 3]] == [",", "und", "zwar"]
    behind = [p for p in clause.phrases if opened and p.start > tokens[comma + 2].start]
    return behind == [wanted] and wanted is not None and bool(wanted.preposition or wanted.relation == "time")


def is_pair(clause: Clause, conjunction: Token) -> bool:
    """ "zu oder aus", "ein- oder ausgegliedert", "mehr und mehr": half of what is joined says nothing."""
    tokens = all_tokens(clause)
    before = next((t for t in reversed(tokens) if t.end <= conjunction.start), None)
    after = next((t for t in tokens if t.start >= conjunction.end), None)
    if before is None or after is None:
        return False
    return before.tag in ("TRUNC", "PTKVZ", "APPR") or before.text.endswith("-") or before.text == after.text


def _is_strange_comma(clause: Clause, comma: Token, starts: dict[int, Phrase]) -> bool:
    """A comma between two phrases of a clause means something that was not understood: a list, an insertion."""
    word = next((t.text.lower() for t in all_tokens(clause) if t.start >= comma.end), "")
    following = next((p for start, p in sorted(starts.items()) if start >= comma.end), None)
    if word in words("clause_joiners"):
        return following is not None  # else it only opens the next clause
    begun = clause.finite is not None and clause.finite.end <= comma.start
    if word in words("later_words") and begun and following is not None:
        return True  # "lebte in Orly, Frankreich|, dann ab 1957 in Rom, Italien"
    before = [p for p in clause.phrases if p.end <= comma.start]
    beside_clause = following is not None and following.kind in ("clause", "quotation")
    closes = bool(before) and _ends_in_clause(max(before, key=attrgetter("end")))
    verb_next = clause.finite is not None and 0 <= clause.finite.start - comma.end <= 2
    return following is not None and not (beside_clause or closes or verb_next)


def _ends_in_clause(phrase: Phrase) -> bool:
    """Is it a clause, or a noun with a clause or an apposition at its end: "der Brei, der aus dem Magen kommt|,"?"""
    closing = ("relative", "apposition", "content")
    return phrase.kind == "clause" or any(p.relation in closing and p.end >= phrase.end for p in phrase.parts)


def complete_before(clause: Clause, token: Token, wanted: Phrase | None) -> bool:
    """Is the clause whole without what follows: its verbs, its subject and the wanted phrase stand before?"""
    if clause.kind != "main" or clause.finite is None or clause.finite.start > token.start:
        return False
    needed = [
        p for p in clause.phrases if p is wanted or (p.role in ("subject", "object", "predicate", "dative") and p.sure)
    ]
    if any(p.start > token.start for p in needed if not is_inherited(clause, p)):
        return False
    if any(p.start < token.start and awaits_content(p) for p in clause.phrases):
        return False  # "zog in der Hoffnung nach Bern|, dort zu arbeiten"
    placed = [p.start < token.start for p in clause.phrases if p.relation == "place"]
    if clause.lemma in words("dwelling_verbs") and placed and not any(placed):
        return False  # "lebten 900 Bürger, etwa ein Zehntel, | außerhalb des Landes"
    predicative = clause.frame in ("copula", "becoming") and "passive" not in clause.marks
    if predicative and not any(
        p.start < token.start and p.relation in ("predicate", "manner", "degree", "place") for p in clause.phrases
    ):
        return False
    verbs = [t for t in clause.tokens if t.tag in INFINITE | {"PTKVZ"} and t != clause.finite]
    after = [t for t in verbs if t.start > token.start]
    return not after or (token.tag == "KON" and len(after) < len(verbs))


def dashed_until(clause: Clause, dash: Token, wanted: Phrase | None) -> int | None:
    """The end of an insertion between two dashes that the wanted phrase does not stand in: "– wenn auch kurz –"."""
    closing = next((t for t in all_tokens(clause) if t.start > dash.start and t.text in DASHES), None)
    if closing is None or (wanted is not None and dash.start < wanted.start < closing.end):
        return None
    needed = ("subject", "object", "predicate", "dative")
    inside = [p for p in clause.phrases if dash.start < p.start < closing.start]
    verbs = [t for t in clause.tokens if dash.start < t.start < closing.start and t in (clause.finite, *clause.verbs)]
    return None if verbs or any(p.role in needed and p.sure for p in inside) else closing.end


def closing_of(clause: Clause, opening: Token, wanted: Phrase | None) -> int | None:
    """The end of a bracket in the clause that the wanted phrase does not stand in."""
    closing = next((t for t in all_tokens(clause) if t.start > opening.start and t.text in CLOSING), None)
    if closing is None or (wanted is not None and opening.start < wanted.start < closing.end):
        return None
    return closing.end
