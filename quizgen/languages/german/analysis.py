"""From a document to its sentences: the stages of the German analysis in their order."""

from __future__ import annotations

from functools import partial

from quizgen.failures import spared
from quizgen.languages.german.attributive_clauses import with_attributive_clauses
from quizgen.languages.german.building import Draft, build_sentence
from quizgen.languages.german.captions import holds_two_sentences
from quizgen.languages.german.clauses import clause_spans
from quizgen.languages.german.described_things import with_described_things
from quizgen.languages.german.headlines import behind_headline, is_framed
from quizgen.languages.german.named_next import with_things_told_before
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.nouns import known_noun
from quizgen.languages.german.person_evidence import person_names
from quizgen.languages.german.reasons import with_reasons
from quizgen.languages.german.references import resolve
from quizgen.languages.german.sentences import sentence_spans
from quizgen.languages.german.surnames_of_titles import surname_of, with_surname
from quizgen.languages.german.tagging import missed_main_verb, tag, with_main_verb
from quizgen.languages.german.tokens import tokenize
from quizgen.languages.german.told_classes import with_told_classes
from quizgen.model import Document, Section, Sentence, Token


def analyse(document: Document) -> tuple[Sentence, ...]:
    """All sentences of the document, each with its clauses, phrases, roles and how sure they are."""
    drafts = tuple(draft for section in _sections(document) for draft in _drafts(document, section))
    persons = person_names((draft.tokens, draft.chunks) for draft in drafts)
    persons |= _person_of_title(document.plain_title)
    drafts = tuple(draft.with_names(persons) for draft in drafts)
    built = (spared(draft.text, partial(_built, draft, persons), _unread(draft)) for draft in drafts)
    sentences = with_told_classes(resolve(tuple(built), document.plain_title))
    sentences = tuple(
        spared(
            draft.text,
            partial(with_attributive_clauses, draft, sentence, persons, document.plain_title),
            _unread(draft),
        )
        for draft, sentence in zip(drafts, sentences, strict=True)
    )
    told = with_things_told_before(with_reasons(sentences, document.text))
    return tuple(with_described_things(sentence) for sentence in told)


def _built(draft: Draft, persons: frozenset[str]) -> Sentence:
    """The sentence with its clauses; of two that no full stop parts, or that a headline dates, nothing is asked."""
    unread = holds_two_sentences(draft.text) or is_framed(draft.tokens)
    return _unread(draft) if unread else build_sentence(draft, persons)


def _unread(draft: Draft) -> Sentence:
    """The sentence without any clause, of which nothing is asked."""
    return Sentence(draft.text, draft.start, draft.start + len(draft.text), draft.tokens, (), draft.heading)


def _person_of_title(title: str) -> frozenset[str]:
    """The surname of whom the title names, if places are called so, too, or no list knows it: "Lincoln", "Kästner"."""
    first, *others = title.split() or [""]
    person = is_first_name(first) and place_kind(first) is None and others[1:] == []
    unknown = (name for name in (surname_of(title),) if name is not None and not known_noun(name))
    return frozenset((*(name for name in others if person and place_kind(name) == "city"), *unknown))


def _sections(document: Document) -> tuple[Section, ...]:
    return document.sections or (Section(None, 0, len(document.text)),)


def _tagged(text: str, start: int, end: int, title: str) -> tuple[Token, ...]:
    """The tokens of a sentence; a main clause without a finite verb is looked through once more for one."""
    tokens = with_surname(tag(tokenize(text, start, end)), title)
    spans = clause_spans(tokens)
    if any(span.kind == "main" and span.finite is not None for span in spans):
        return tokens
    return with_main_verb(tokens, missed_main_verb(tokens, spans[0].own[0] if spans[0].own else 0))


def _drafts(document: Document, section: Section) -> list[Draft]:
    title = document.plain_title
    drafts = []
    for start, end in sentence_spans(document.text, section.start, section.end):
        tokens = _tagged(document.text, start, end, title)
        if (begin := behind_headline(tokens)) is not None:
            start, tokens = begin, _tagged(document.text, begin, end, title)
        drafts.append(Draft.of(document.text, start, end, tokens, section.heading))
    return drafts
