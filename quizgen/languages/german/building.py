"""From a draft, a sentence whose words are known, to the values that the rest of the program reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_marks import clause_marks
from quizgen.languages.german.clause_verbs import full_verb, own_verbs, verb_of
from quizgen.languages.german.clauses import Span, clause_spans
from quizgen.languages.german.fields import constituents
from quizgen.languages.german.gapping import halves
from quizgen.languages.german.government import governed_prepositions, light_pairs
from quizgen.languages.german.naming import named, owned_apart
from quizgen.languages.german.noun_phrases import chunks, names_apart
from quizgen.languages.german.phrases import Surroundings, phrase_of
from quizgen.languages.german.relatives import agreeing_relatives
from quizgen.languages.german.roles import assign
from quizgen.languages.german.tags import FINITE, INFINITE
from quizgen.languages.german.verb_pairs import conjuncts
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Sentence, Token


@dataclass(frozen=True, slots=True)
class Draft:
    """A sentence whose words are known, before anything is said about its clauses."""

    text: str
    start: int
    end: int
    tokens: tuple[Token, ...]
    chunks: tuple[Chunk, ...]
    heading: str | None

    @classmethod
    def of(cls, text: str, start: int, end: int, tokens: tuple[Token, ...], heading: str | None) -> Draft:
        """The draft of one sentence of a document's text."""
        return cls(text[start:end], start, end, tokens, chunks(tokens), heading)

    def with_names(self, persons: frozenset[str]) -> Draft:
        """The draft with persons' surnames told from nouns: "Bach lebte …" in a text about Johann Sebastian Bach."""
        tokens = tuple(
            replace(token, tag="NE") if _is_surname(self.tokens, at, persons) else token
            for at, token in enumerate(self.tokens)
        )
        return self if tokens == self.tokens else replace(self, tokens=tokens, chunks=chunks(tokens))


def _is_surname(tokens: Sequence[Token], at: int, persons: frozenset[str]) -> bool:
    """Is a noun without article or adjective the name of a person whom the document names?"""
    if tokens[at].tag != "NN" or tokens[at].text not in persons:
        return False
    behind = tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    if at == 0 or tokens[at - 1].tag in ("KOUS", "$(") or tokens[at - 1].text.lower() == "von":
        return behind != "NE"
    inverted = tokens[at - 1].tag in FINITE and tokens[0].tag in ("APPR", "APPRART", "ADV", "CARD", "KOUS", "PROAV")
    return inverted and behind != "NE"  # "1723 wurde Bach Kantor", but "Die Bauern pflanzen Kohl"


def build_sentence(draft: Draft, persons: frozenset[str]) -> Sentence:
    """The sentence with its clauses, phrases and roles."""
    spans = clause_spans(draft.tokens)
    draft = replace(draft, chunks=agreeing_relatives(draft.tokens, draft.chunks, spans))
    clauses = tuple(_clause(draft, spans, index, persons) for index in range(len(spans)))
    shared = list(clauses)
    for index in range(len(clauses)):
        shared[index] = _with_shared_subject(shared, index)  # of three verbs the last takes it from the second
    pairs = tuple(tuple(half for one in conjuncts(clause) for half in halves(one)) for clause in shared)
    # second halves come last: clauses are known to each other by their places
    whole = (*(pair[0] for pair in pairs), *(half for pair in pairs for half in pair[1:]))
    return Sentence(draft.text, draft.start, draft.end, draft.tokens, whole, draft.heading)


def _with_shared_subject(clauses: Sequence[Clause], index: int) -> Clause:
    """ "… gab 308 Punkte ab und belegte den sechsten Platz": the second verb has the subject of the first."""
    clause = clauses[index]
    if index == 0 or clause.kind not in ("main", "relative") or clause.finite is None:
        return clause
    own = any(p.role == "subject" for p in clause.phrases) and not _has_only_predicate(clause)
    if clause.opener is not None or own or any(p.field == "front" for p in clause.phrases):
        return clause
    before = next((c for c in reversed(clauses[:index]) if c.kind == clause.kind and c.parent == clause.parent), None)
    subject = next((p for p in before.phrases if p.role == "subject"), None) if before else None
    if subject is None or before is None or not before.end <= clause.start:
        return clause
    return replace(
        clause,
        phrases=(
            replace(subject, field="front", relation="patient" if "passive" in clause.marks else "agent"),
            *(_certain_object(clause, phrase) for phrase in clause.phrases),
        ),
    )


def _has_only_predicate(clause: Clause) -> bool:
    """ "… und ist | der längste Fluss Deutschlands": what was taken for the subject is what the one before is."""
    told = [p for p in clause.phrases if p.role in ("subject", "predicate") or p.relation in ("manner", "degree")]
    nominal = len(told) == 1 and told[0].role == "subject" and told[0].kind not in ("pronoun", "clause")
    return nominal and clause.frame == "copula" and not clause.verbs


def _certain_object(clause: Clause, phrase: Phrase) -> Phrase:
    """ "… und umfasst | 54 Staaten": behind a shared subject, what stands alone with the verb is its object."""
    objects = [p for p in clause.phrases if p.role in ("object", "dative", "predicate") and p.kind != "clause"]
    if phrase.role == "subject":
        return replace(phrase, role="predicate", relation="predicate", case="nominative", sure=True)
    known = objects == [phrase] and phrase.role == "object" and "passive" not in clause.marks
    if known and clause.frame == "copula" and phrase.preposition is None and phrase.kind != "pronoun":
        return replace(phrase, role="predicate", relation="predicate", case="nominative", sure=True)
    return replace(phrase, sure=True) if known and phrase.kind != "pronoun" else phrase


def _governed(tokens: Sequence[Token], span: Span, lemmas: frozenset[str], passive: bool) -> frozenset[str]:
    """The prepositions that the verb asks for; "wurde … bekannt" asks for no "zu"; a passive may tell its agent."""
    described = "werden" in lemmas and any(tokens[i].tag == "ADJD" for i in span.own)
    if described:
        return frozenset()
    found = governed_prepositions(lemmas) | ({"von"} if passive else set())
    nouns = [tokens[i].text for i in span.own if tokens[i].tag == "NN"]
    found |= {light_pairs()[noun, verb] for noun in nouns for verb in lemmas if (noun, verb) in light_pairs()}
    return found | {"zwischen"} if _still_asks_where(tokens, span, lemmas) else found


def _still_asks_where(tokens: Sequence[Token], span: Span, lemmas: frozenset[str]) -> bool:
    """ "Damals lag das Meer | zwischen zwei Kontinenten": does a verb of lying find no other place?"""
    lying = bool(lemmas & words("position_verbs") & words("dwelling_verbs"))
    own = [tokens[i] for i in span.own if tokens[i].text != "zwischen"]
    told = any(t.tag in ("APPR", "APPRART", "PROAV") or t.text.lower() in words("place_adverbs") for t in own)
    return lying and span.kind == "main" and not told


def _clause(draft: Draft, spans: Sequence[Span], index: int, persons: frozenset[str]) -> Clause:
    span, tokens = spans[index], draft.tokens
    lemmas, main = full_verb(tokens, span)
    having, verbal = lemmas <= words("stative_verbs"), own_verbs(tokens, span)
    frame = table("verb_frames").get(main or "", ("",))[0] or None
    chunks_ = names_apart(tokens, draft.chunks, span.finite) if frame == "naming" else draft.chunks
    marks = clause_marks(tokens, span, draft.text)
    passive = "passive" in marks
    parts = constituents(tokens, spans, chunks_, index, _governed(tokens, span, lemmas, passive), having)
    verb = verb_of(tokens, span, lemmas, passive)
    assigned = assign(tokens, span, parts, verb)
    around = Surroundings(draft.text, draft.start, tokens, spans, verb, persons)
    phrases = tuple(phrase_of(around, part, role) for part, role in zip(parts, assigned, strict=True))
    if frame == "naming":
        phrases = named(phrases)
    if frame == "copula" and span.kind == "relative":
        phrases = owned_apart(phrases)
    return Clause(
        kind=span.kind,
        start=tokens[span.start].start,
        end=tokens[span.end - 1].end,
        tokens=tuple(tokens[i] for i in span.own),
        finite=tokens[span.finite] if span.finite is not None else None,
        verbs=tuple(tokens[i] for i in verbal if tokens[i].tag in INFINITE | {"PTKVZ", "PTKZU"} and i != span.finite),
        lemma=main,
        phrases=phrases,
        opener=tokens[span.opener] if span.opener is not None else None,
        parent=span.parent,
        marks=marks,
        frame=frame,
        dropped=tuple(tokens[i] for i in span.own if tokens[i].text.lower() in words("connectives")),
    )
