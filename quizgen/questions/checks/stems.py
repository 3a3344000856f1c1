"""Checks of the prompt (S01 to S15): each says what is wrong, or None."""

from __future__ import annotations

import re

from quizgen.languages.checking import Checking
from quizgen.model import Definition, Phrase, PhraseKind
from quizgen.questions.checks.items import GAP, Item, is_month_of_each_year, words

PAIRS = (("(", ")"), ("[", "]"), ("„", "“"), ("«", "»"))
"""Opening and closing marks; „ may also be closed by ” or "."""


BAD_PUNCTUATION = re.compile(
    r"\s[,.;:?!](?=\s|$)|,[,.;:?!]|\(\s|\s\)|\?\?|\s{2,}|[,;:]$|^[,.;:)]"
    r"|(?<![IVXLCDM])(?<!Chr)\.\?|\w{3}(?<!\bChr)(?<![IVXLCDM]{3})\. [a-zäöü]"
)
"""Marks in a wrong place; the stop of "Ludwig XIV." and "44 v. Chr." is a part of the word."""


ASIDE = re.compile(r"\([^()]*\)")
"""A bracket: what it doubts is not doubted outside of it, „(* 1254, vermutlich in Venedig)“."""


def complete(item: Item, checking: Checking) -> str | None:
    """Return what keeps the prompt from being a complete question, task or statement."""
    prompt, kind = item.question.prompt, item.question.type
    if not prompt[:1].isupper() and not prompt[:1].isdigit() and prompt[:1] not in "„\"«({'":
        return "the prompt does not start with a capital letter"
    if kind in ("true_false", "cloze"):
        return None if re.search(r"[.!?:…][“”\")»]?$|\}\}$", prompt) else "the statement has no end mark"
    if prompt.endswith("?"):
        return None
    if checking.operator(prompt) and prompt.endswith((".", "!", ":")):
        return None
    return f"neither a question ending in '?' nor a task that starts with one of {', '.join(checking.operators())}"


def length(item: Item, checking: Checking) -> str | None:
    """Return that the prompt is rather short or long."""
    count = len(words(item.question.prompt))
    if item.question.type == "open" or 5 <= count <= 20:
        return None
    return f"{count} words; 5 to 20 read best"


def far_too_long(item: Item, checking: Checking) -> str | None:
    """Return that the prompt is far too long or too short."""
    count = len(words(item.question.prompt))
    limit = 45 if item.question.type in ("cloze", "open") else 30
    return None if 3 <= count <= limit else f"{count} words; allowed are 3 to {limit}"


def dangling(item: Item, checking: Checking) -> str | None:
    """Return the word that points outside the prompt."""
    if item.question.type in ("matching", "ordering", "open"):
        return None
    word = checking.dangling(item.question.prompt)
    return f"{word!r} points to something outside the prompt" if word else None


def points_to_text(item: Item, checking: Checking) -> str | None:
    """Return the words that need the text at hand."""
    found = checking.points_to_text(item.question.prompt)
    return f"{found!r} needs the text at hand" if found else None


def topic(item: Item, checking: Checking) -> str | None:
    """Return that the prompt names nothing that it could be about."""
    if item.question.type not in ("short_answer", "multiple_choice"):
        return None
    return None if checking.topics(item.question.prompt) else "the prompt names no person, thing or topic"


def negation(item: Item, checking: Checking) -> str | None:
    """Return that the prompt denies something."""
    return "the prompt denies something" if checking.negated(item.question.prompt) else None


def leak(item: Item, checking: Checking) -> str | None:
    """Return the words of the prompt that make up more than half of the key's content.

    The words that ask do not count („In welchem Jahr …?“, „im Jahr 1928“), nor a shared name in a longer key
    („die Harvard Business School“); a part of a compound counts half, so two of them give „Winterschlaf“ away. An
    „Airport“ in the prompt tells a „Flughafen“.
    """
    if item.question.type not in ("short_answer", "multiple_choice", "cloze"):
        return None
    asking = checking.question_phrase(item.question.prompt)
    rest = item.question.prompt[len(asking) :]
    stem = checking.content_words(f"{rest} {checking.translated_nouns(rest)}")
    telling = (word for word in item.answer.split() if not checking.says_nothing(word))  # not "nahezu der gesamte"
    key = checking.content_words(" ".join(telling)) - checking.content_parts(asking)
    whole = key & stem
    parts = (key - whole) & checking.content_parts(" ".join(stem))
    inner = {part for word in key - whole - parts for part in checking.content_parts(word) & stem if part != word}
    inner |= {
        part for word in key - whole for part in stem - whole if len(part) >= SHORTEST_PART and part in word[1:-1]
    }
    if not key or len(whole) + (len(parts) + len(inner)) / 2 <= len(key) / 2:
        return None
    if _only_names_again(item, key - whole - parts - inner, checking):
        return None
    return f"the prompt holds {', '.join(sorted(whole | parts | inner))} of the answer"


def _only_names_again(item: Item, fresh: frozenset[str], checking: Checking) -> bool:
    """ "als Karl Kern zehn Jahre alt war" of "Karl Kerns Vater": a clause of time names who is in the question."""
    told = item.asked is not None and item.asked.kind == "clause" and item.asked.relation == "time"
    named = checking.proper_names(item.answer)
    return told and bool(named) and bool(fresh - checking.content_words(" ".join(named)))


SHORTEST_PART = 4
"""Shorter words stand in others by chance."""


def nothing_new(item: Item, checking: Checking) -> str | None:
    """Return that the key says no more than the words that ask: „Welche Skala …?“, „die Skala“."""
    if not item.in_words or checking.has_number(item.answer) or is_month_of_each_year(item):
        return None
    asking = checking.question_phrase(item.question.prompt)
    stem = checking.content_words(item.question.prompt[len(asking) :])
    key = checking.content_words(item.answer) - checking.content_parts(asking)
    fresh = [word for word in item.answer.split() if checking.content_words(word) & (key - stem)]
    empty = not fresh or checking.says_nothing(" ".join(fresh))
    return "the answer says no more than the words that ask" if checking.content_words(item.answer) and empty else None


def congruence(item: Item, checking: Checking) -> str | None:
    """Return that the question word asks for something else than the key."""
    if not item.in_words:
        return None
    if checking.wants_number(item.question.prompt) and not checking.has_number(item.answer):
        return f"a number is asked for, but the answer is {item.answer!r}"
    if words_that_ask := checking.disagreement(item.question.prompt):
        return f"{words_that_ask!r} do not agree"
    kinds = checking.asked_kinds(item.question.prompt)
    # "nach der Ermordung von Karl Kern", "als Ida Kurz starb"
    timed = item.asked is not None and item.asked.kind in ("time", "clause")
    if kinds and not timed and "person" not in kinds and "place" not in kinds and checking.names_person(item.answer):
        return f"does not ask for a person, but the answer is {item.answer!r}"
    if item.asked is None or not kinds or item.asked.kind in kinds or item.asked.kind in _ANY:
        return None
    if isinstance(item.fact, Definition) and item.fact.term is not None and item.asked.kind == "person":
        term = item.fact.term  # „Was sind Eisbären?“ „Einzelgänger“
        several = term.number == "plural" and term.kind != "person" and "named" not in term.marks
        several = several or "explaining" in item.asked.marks  # „Was ist ein Imker?“ „ein Mensch, der …“
        return None if several else "asks for a thing, but the answer tells who it is"
    return f"asks for {' or '.join(sorted(kinds))}, but the answer is of kind {item.asked.kind}"


_ANY: frozenset[PhraseKind] = frozenset({"other", "clause", "quotation"})


def bare(item: Item, checking: Checking) -> str | None:
    """Return that „Was …?“ leaves open what is known of the answer."""
    if item.in_words and item.asked is not None and item.asked.class_ and checking.bare(item.question.prompt):
        return f"bare question word, though the answer is known to be of class {item.asked.class_!r}"
    return None


def unique(item: Item, checking: Checking) -> str | None:
    """Return another phrase of the clause that would answer the same question."""
    if not item.in_words or item.fact is None or item.asked is None or item.asked.relation in ("other", "attribute"):
        return None
    prompt = item.question.prompt.casefold()
    for phrase in item.fact.clause.phrases:
        apart = phrase.end <= item.asked.start or phrase.start >= item.asked.end
        if item.asked.kind == "time" and phrase.kind == "clause":
            continue  # "1740, als sie 23 Jahre alt war": „In welchem Jahr“ has one answer
        if "°" in phrase.text and "°" not in item.asked.text:
            continue  # "im Westen von Peru | zwischen 13° und 17° westlicher Länge": the same place on a map
        pointing = len(phrase.tokens) == 1 and phrase.head.tag == "ADV"
        if item.asked.kind == "time" and pointing and checking.dated(item.answer):
            continue  # "1528 brachte er dann den Kakao": of what came before, it tells no other time
        if (item.asked.kind == "time" and _is_no_date(phrase, item, checking)) or _is_of_rank(phrase, item, checking):
            continue
        texts = (phrase.text, phrase.resolved or phrase.text)
        told = any(_as_asked(phrase, text).casefold() in prompt for text in texts)
        if apart and phrase.relation == item.asked.relation and not told:
            return f"{phrase.text!r} answers as well"
    return None


def _is_of_rank(phrase: Phrase, item: Item, checking: Checking) -> bool:
    """Return whether what is asked for is named: „Zu welcher Familie gehört …?“, beside „damit zu den Singvögeln“."""
    asked, fact = item.asked, item.fact
    if asked is None or fact is None or fact.clause.frame not in ("belonging", "counting"):
        return False
    asking = checking.question_phrase(item.question.prompt).split()
    return asked.head.text in asking and phrase.head.lemma != asked.head.lemma


def _is_no_date(phrase: Phrase, item: Item, checking: Checking) -> bool:
    """Can it not answer „In welchem Jahr …?“: „nach dem Tod des Vaters“, without any number?"""
    unit = " " in checking.question_phrase(item.question.prompt).strip()
    return unit and checking.dated(item.answer) and not any(t.text[:1].isdigit() for t in phrase.tokens)


def _as_asked(phrase: Phrase, text: str) -> str:
    """What a question keeps: "Größter See der Insel" → "See der Insel", for it says "der größte"."""
    return text.partition(" ")[2] or text if {"bare", "superlative"} <= phrase.marks else text


def one_of_several(item: Item, checking: Checking) -> str | None:
    """Return the words that make the key one answer of several."""
    if not item.in_words:
        return None
    asked = item.question.prompt if checking.operator(item.question.prompt) is None else ""
    if checking.wants_time(item.question.prompt) and checking.tells_when(item.question.prompt):
        return "a time is asked for, and another year stands in the prompt"
    found = checking.one_of_several(asked) or checking.one_of_several(item.answer)
    return f"{found!r}: there are other answers" if found else None


def qualifiers(item: Item, checking: Checking) -> str | None:
    """Return the words of the source that deny, doubt, limit or report and that the question has lost."""
    if item.fact is None or item.question.type not in ("short_answer", "multiple_choice", "cloze", "true_false"):
        return None
    said = ASIDE.sub("", " ".join(token.text for token in item.fact.clause.tokens))
    kept = f"{item.question.prompt} {item.answer} {item.asked.text if item.asked else ''}"
    lost = checking.qualifiers(said) - checking.qualifiers(kept)
    return f"the question has lost {', '.join(sorted(lost))}" if lost else None


def copy(item: Item, checking: Checking) -> str | None:
    """Return that the prompt is most of a long sentence."""
    source = words(item.question.source.text)
    if not item.in_words or len(source) <= 15:
        return None
    prompt = set(words(item.question.prompt))
    share = sum(word in prompt for word in source) / len(source)
    return f"{share:.0%} of a sentence of {len(source)} words" if share > 0.8 else None


def form(item: Item, checking: Checking) -> str | None:
    """Return what is wrong with brackets, quotation marks, punctuation or doubled words."""
    for name, text in (("prompt", item.question.prompt), ("answer", item.answer)):
        plain = GAP.sub("Gap", text)
        for opening, closing in PAIRS:
            closed = sum(plain.count(mark) for mark in ("“", "”")) if opening == "„" else plain.count(closing)
            if plain.count(opening) != closed and not (opening == "„" and plain.count('"') % 2):
                return f"the {name} has {opening} and {closing} that do not match"
        if plain.count('"') % 2 and "„" not in plain:
            return f"the {name} has an open quotation mark"
        if found := BAD_PUNCTUATION.search(plain):
            return f"the {name} has {found.group()!r}"
    cut = checking.malformed(GAP.sub("Gap", item.question.prompt))
    return f"the prompt has {cut!r}" if cut else None


def caption(item: Item, checking: Checking) -> str | None:
    """Return that the source looks like a heading or a caption."""
    text = item.question.source.text.rstrip()
    return (
        None if text.endswith((".", "!", "?", ":", "…", "“", "”", '"', ")", "’", ";")) else "the source has no end mark"
    )
