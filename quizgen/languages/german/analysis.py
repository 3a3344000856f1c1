"""From a document to its sentences: the stages of the German analysis in their order."""

from __future__ import annotations

from quizgen.languages.german.entities import person_names
from quizgen.languages.german.phrases import Draft, build_sentence
from quizgen.languages.german.references import resolve
from quizgen.languages.german.sentences import sentence_spans
from quizgen.languages.german.tags import tag
from quizgen.languages.german.tokens import tokenize
from quizgen.model import Document, Section, Sentence


def analyse(document: Document) -> tuple[Sentence, ...]:
    """All sentences of the document, each with its clauses, phrases, roles and how sure they are."""
    drafts = tuple(draft for section in _sections(document) for draft in _drafts(document, section))
    persons = person_names((draft.tokens, draft.chunks) for draft in drafts)
    return resolve(tuple(build_sentence(draft, persons) for draft in drafts))


def _sections(document: Document) -> tuple[Section, ...]:
    return document.sections or (Section(None, 0, len(document.text)),)


def _drafts(document: Document, section: Section) -> list[Draft]:
    return [
        Draft.of(document.text, start, end, tag(tokenize(document.text, start, end)), section.heading)
        for start, end in sentence_spans(document.text, section.start, section.end)
    ]
