"""Facts × templates → questions that might be asked; what cannot be worded surely is not asked."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from jinja2 import Template as JinjaTemplate
from jinja2 import UndefinedError
from jinja2.sandbox import SandboxedEnvironment

from quizgen.failures import spared
from quizgen.languages import Abstain, Language
from quizgen.languages.checking import Checking
from quizgen.model import Cause, Document, Fact, Phrase, Question, Source
from quizgen.questions.candidates import Candidate, Rejected
from quizgen.questions.templates import Template, environment

Render = Callable[[str, Mapping[str, object]], str]
"""Fill a piece of template."""


def ask(
    document: Document, facts: Iterable[Fact], templates: Sequence[Template], language: Language
) -> Iterator[Candidate | Rejected]:
    """Every question that a template makes of a fact, in the order of the facts; Rejected where it abstains."""
    jinja = environment(language)
    by_kind: defaultdict[type[Fact], list[Template]] = defaultdict(list)
    for template in templates:
        by_kind[template.fact].append(template)
    compiled: dict[str, JinjaTemplate] = {}
    for fact in facts:
        for template in by_kind[type(fact)]:
            slots = {name: getattr(fact, name) for name in template.slots}
            if all(slots.values()):
                render = partial(_render, jinja, compiled)
                left_out: Candidate | Rejected = Rejected(
                    fact.sentence, template.id, "failure", "the program fails on it"
                )
                asking = partial(_ask_one, document, fact, template, slots, language, render)
                yield spared(fact.sentence.text, asking, left_out)


def question_id(template: str, sentence: str, answer: str) -> str:
    """An id that survives other wordings and changes elsewhere in the text.

    >>> question_id("event-when", "Alexander Fleming hat das Penizillin 1928 entdeckt.", "1928")
    'event-when-24e9b6'
    """
    told = "\0".join(" ".join(text.split()) for text in (sentence, answer))
    return f"{template}-{hashlib.sha256(told.encode()).hexdigest()[:6]}"


def source_of(document: Document, fact: Fact) -> Source:
    """The sentence that a fact comes from, whole, with the one beside it where that gives the reason."""
    sentence, reason = fact.sentence, fact.clause.reason
    if not isinstance(fact, Cause) or reason is None or fact.cause is not reason:
        return Source(document.name, sentence.heading, sentence.start, sentence.end, sentence.text)
    start, end = min(sentence.start, reason.start), max(sentence.end, reason.end)
    if document.text[end : end + 1] in (".", "!"):
        end += 1  # the stop of the sentence that gives the reason
    return Source(document.name, sentence.heading, start, end, document.text[start:end])


def _ask_one(
    document: Document, fact: Fact, template: Template, slots: dict[str, Phrase], language: Language, render: Render
) -> Candidate | Rejected:
    try:
        prompt, answer, hint = _worded(template, _names(fact, slots, language), render)
    except Abstain as reason:
        return Rejected(fact.sentence, template.id, "wording", str(reason) or "no sure wording")
    except UndefinedError as error:  # a filter that returns nothing for this phrase
        return Rejected(fact.sentence, template.id, "wording", str(error))
    asked = slots[template.asked]
    if template.type == "short_answer" and fact.kind() == "event" and _is_plain_list(asked):
        prompt = _counting(prompt, answer, language.checking)
    question = Question(
        id=question_id(template.id, fact.sentence.text, asked.text),
        type=template.type,
        prompt=prompt,
        answer=(answer,) if template.type == "cloze" else answer,
        source=source_of(document, fact),
        accept=tuple(form for form in dict.fromkeys(language.variants(answer)) if form != answer),
        level=template.level,
        points=template.points,
        template=template.id,
        hint=hint,
    )
    unsure = (f"the analysis is not sure of {phrase.text!r}" for phrase in slots.values() if not phrase.sure)
    doubts = (*unsure, *language.doubts(fact.sentence, fact.clause, asked))
    return Candidate(question, document, fact, asked, template.distractors, template.weight, doubts=doubts)


def _counting(prompt: str, answer: str, checking: Checking) -> str:
    """A question for a long list says how many: „Wo leben Igel (vier Angaben)?“"""
    members = checking.plain_items(answer)
    told = checking.operator(prompt) or checking.has_number(checking.question_phrase(prompt))
    number = checking.number_word(len(members))
    if told or number is None or not (LONG_LIST <= len(members) <= LONGEST_LIST) or not prompt.endswith("?"):
        return prompt
    return f"{prompt[:-1]} {checking.phrases()['members'].format(number=number)}?"


def _is_plain_list(asked: Phrase) -> bool:
    """Is it a whole list and no more: not „viele Tiere, etwa Füchse, Dachse und Marder“?"""
    told = {part.relation for part in asked.parts}
    return asked.relation in LISTABLE and told <= {"other"} and not asked.marks & {"quantified", "counted"}


LISTABLE = ("object", "topic", "place", "content")
"""Relations whose long lists may be asked for; who else did something is hardly told by any list."""

LONG_LIST, LONGEST_LIST = 4, 6
"""So many members nobody learns by heart without knowing how many; of more than six nobody does at all."""


def _names(fact: Fact, slots: Mapping[str, Phrase], language: Language) -> dict[str, object]:
    """What a template may mention: the slots of the fact and the functions of the language."""
    return {
        **slots,
        "ask": partial(language.ask, fact.sentence, fact.clause),
        "which": language.which,
        "blank": partial(language.blank, fact.sentence, fact.clause),
        "retell": partial(language.retell, fact.sentence, fact.clause),
        "key": partial(language.key, fact.clause),
    }


def _worded(template: Template, names: Mapping[str, object], render: Render) -> tuple[str, str, str | None]:
    """Question, answer and hint, in this order: the first that has no sure wording tells why."""
    prompt = _capital(" ".join(render(template.question, names).split()))
    answer = " ".join(render(template.answer, names).split()).rstrip(",;:")
    hint = render(template.hint, names) if template.hint else None
    return prompt, answer, hint


def _render(
    jinja: SandboxedEnvironment, compiled: dict[str, JinjaTemplate], source: str, names: Mapping[str, object]
) -> str:
    if source not in compiled:
        compiled[source] = jinja.from_string(source)
    return compiled[source].render(names)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
