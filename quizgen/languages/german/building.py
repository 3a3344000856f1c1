"""From a draft, a sentence whose words are known, to the values that the rest of the program reads."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.clause_marks import clause_marks, tells_figure
from quizgen.languages.german.clause_verbs import full_verb, lets_be_done, own_verbs, verb_of
from quizgen.languages.german.clauses import Span, announcing_es, clause_spans
from quizgen.languages.german.counted_pairs import counts_apart
from quizgen.languages.german.fields import constituents
from quizgen.languages.german.gapped_amounts import amounts_apart
from quizgen.languages.german.gapped_measures import measures_apart
from quizgen.languages.german.gapped_subjects import subjects_apart
from quizgen.languages.german.gapping import halves
from quizgen.languages.german.government import (
    aimed_prepositions,
    governed_prepositions,
    light_pairs,
    relating_prepositions,
)
from quizgen.languages.german.levels import with_level
from quizgen.languages.german.listed_years import years_apart
from quizgen.languages.german.naming import named, names_apart, owned_apart
from quizgen.languages.german.noun_phrases import chunks
from quizgen.languages.german.parallel_phrases import told_apart
from quizgen.languages.german.phrases import Surroundings, phrase_of
from quizgen.languages.german.relatives import agreeing_relatives
from quizgen.languages.german.roles import assign
from quizgen.languages.german.shared_frames import with_frame_before
from quizgen.languages.german.shared_subjects import with_shared_subject
from quizgen.languages.german.tags import FINITE, INFINITE, QUOTES
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
        shared[index] = with_shared_subject(shared, index)  # of three verbs the last takes it from the second
    shared = [with_frame_before(shared, index) for index in range(len(shared))]
    pairs = tuple(
        tuple(
            half
            for one in conjuncts(clause)
            for dated in years_apart(one)
            for counted in counts_apart(dated)
            for gapped in measures_apart(counted)
            for measured in amounts_apart(gapped)
            for two in told_apart(measured)
            for three in subjects_apart(two)
            for half in map(with_level, halves(three))
        )
        for clause in shared
    )
    # second halves come last: clauses are known to each other by their places
    whole = (*(pair[0] for pair in pairs), *(half for pair in pairs for half in pair[1:]))
    return Sentence(draft.text, draft.start, draft.end, draft.tokens, whole, draft.heading)


def _governed(tokens: Sequence[Token], span: Span, lemmas: frozenset[str], passive: bool) -> frozenset[str]:
    """The prepositions that the verb asks for; "wurde … bekannt" asks for no "zu"; a passive may tell its agent."""
    described = "werden" in lemmas and any(tokens[i].tag == "ADJD" for i in span.own)
    if described:
        return frozenset()
    found = governed_prepositions(lemmas) - aimed_prepositions(lemmas) | ({"von"} if passive else set())
    if not passive and lemmas & words("verbs_of_doers") and not _rests(tokens, span):
        found -= {"von"}  # "leitete das Museum | von Bremen", but "ist | von Wald | umgeben"
    nouns = [tokens[i].text for i in span.own if tokens[i].tag == "NN"]
    found |= {light_pairs()[noun, verb] for noun in nouns for verb in lemmas if (noun, verb) in light_pairs()}
    return found | {"zwischen"} if _still_asks_where(tokens, span, lemmas) else found


def _rests(tokens: Sequence[Token], span: Span) -> bool:
    return span.finite is not None and tokens[span.finite].lemma == "sein"


def _still_asks_where(tokens: Sequence[Token], span: Span, lemmas: frozenset[str]) -> bool:
    """ "Damals lag das Meer | zwischen zwei Kontinenten": does a verb of lying find no other place?"""
    lying = bool(lemmas & words("position_verbs") & words("dwelling_verbs"))
    own = [tokens[i] for i in span.own if tokens[i].text != "zwischen"]
    told = any(t.tag in ("APPR", "APPRART", "PROAV") or t.text.lower() in words("place_adverbs") for t in own)
    return lying and span.kind == "main" and not told


def _clause(draft: Draft, spans: Sequence[Span], index: int, persons: frozenset[str]) -> Clause:
    span, tokens = spans[index], draft.tokens
    lemmas, main = full_verb(tokens, span)
    dative = bool(lemmas & (words("dative_verbs") | {"verdanken"}))
    having, verbal = lemmas <= words("stative_verbs"), own_verbs(tokens, span)
    frame = table("verb_frames").get(main or "", ("",))[0] or None
    if frame == "naming" and main == "nennen" and _says_as_what(tokens, span):
        frame = None
    chunks_ = names_apart(tokens, draft.chunks, span.finite) if frame == "naming" else draft.chunks
    marks = clause_marks(tokens, span, draft.text)
    passive = "passive" in marks
    marks |= {"once"} if "past" in marks and lemmas & words("once_verbs") else frozenset()
    marks |= {"figure"} if tells_figure([tokens[i] for i in span.own], lemmas) else frozenset()
    suffers = passive or lets_be_done(tokens, span)
    governed, relating = _governed(tokens, span, lemmas, suffers), relating_prepositions(lemmas)
    announcing = announcing_es(tokens, span)
    found = constituents(tokens, spans, chunks_, index, governed, having, dative, relating)
    parts = tuple(part for part in found if part.start != announcing)
    verb = verb_of(tokens, span, lemmas, passive)
    assigned = assign(tokens, span, parts, verb)
    around = Surroundings(draft.text, draft.start, tokens, spans, verb, persons)
    phrases = tuple(phrase_of(around, part, role) for part, role in zip(parts, assigned, strict=True))
    if frame == "naming":
        phrases = named(phrases)
    if frame == "copula" and span.kind == "relative":
        phrases = owned_apart(phrases)
    frame = "wording" if frame == "copula" and _tells_words(tokens, span, phrases) else frame
    return Clause(
        kind=span.kind,
        start=tokens[span.start].start,
        end=tokens[span.end - 1].end,
        tokens=tuple(tokens[i] for i in span.own if i != announcing),
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


def _says_as_what(tokens: Sequence[Token], span: Span) -> bool:
    """ "| Als Grund | nannte er die Kosten": what opens the clause with "als" is no name of anything."""
    return span.kind == "main" and span.finite != span.own[0] and tokens[span.own[0]].text.lower() == "als"


def _tells_words(tokens: Sequence[Token], span: Span, phrases: Sequence[Phrase]) -> bool:
    """ "Das Motto war | „Schneller, höher, stärker“": nothing but a quotation stands behind the verb."""
    if span.kind != "main" or span.finite is None:
        return False
    subject = next((p for p in phrases if p.role == "subject" and p.field == "front"), None)
    behind = [t for t in tokens[span.finite + 1 : span.end] if t.text not in (".", ":", "!")]
    quoted = len(behind) > 2 and behind[0].text in QUOTES and behind[-1].text in QUOTES
    return subject is not None and subject.head.lemma in words("nouns_of_wording") and quoted
