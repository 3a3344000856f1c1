"""Which names of a document are persons': by what stands before them, and by what they do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from quizgen.languages.german.chunk import Chunk
from quizgen.languages.german.names import is_first_name, place_kind
from quizgen.languages.german.noun_classes import is_person_noun
from quizgen.languages.german.wordlists import words
from quizgen.model import Token

_INITIAL = re.compile(r"[A-ZÄÖÜ]\.$")


def person_names(sentences: Iterable[tuple[Sequence[Token], Sequence[Chunk]]]) -> frozenset[str]:
    """Surnames and whole names that the document shows to be persons', without a genitive s.

    A name behind a first name, an initial, a title or a person noun is a person, and then so it is everywhere:
    „N. Bucharin“ → „Bucharins“ is a person too.
    """
    found: set[str] = set()
    for tokens, chunks in sentences:
        for chunk in chunks:
            names = [tokens[i] for i in range(chunk.core, chunk.end) if tokens[i].tag == "NE"]
            if not names:
                continue
            if len(names) > 2 and tokens[chunk.end - 1].text in words("company_nouns") | words("english_buildings"):
                continue  # "Sonia Shankman Orthogenic | School" is named after a person
            if is_owned([name.text for name in names]):
                names = names[:1]  # "Gandhis | Satyagraha"
            head = tokens[chunk.head]
            introduced = head.tag == "NN" and is_person_noun(head.text) and chunk.head < chunk.end - 1
            named = is_first_name(names[0].text) and (len(names) > 1 or place_kind(names[0].text) is None)
            famous = any({name.text, without_genitive(name.text)} & words("famous_persons") for name in names)
            famous = head.tag == "NE" and ((famous and chunk.determiner is None) or _is_young(tokens, chunk))
            if famous or introduced or named or _INITIAL.match(names[0].text) or _acts_as_person(tokens, chunks, chunk):
                held = _place_held(tokens, chunk)
                found.update(without_genitive(n.text) for n in names if not (_INITIAL.match(n.text) or n is held))
    return frozenset(found)


def _is_young(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """ "der | junge | Beethoven": of what age somebody was; but not "das junge Israel"."""
    article = tokens[chunk.determiner].text.lower() if chunk.determiner is not None else ""
    aged = any(t.lemma.lower() in words("adjectives_of_age_and_sex") for t in tokens[chunk.core : chunk.head])
    return aged and article in ("der", "die", "dem", "den") and place_kind(tokens[chunk.head].text) is None


def _place_held(tokens: Sequence[Token], chunk: Chunk) -> Token | None:
    """ "Franz von | Bayern": the place that a noble is named by is nobody's surname."""
    last = tokens[chunk.end - 1]
    noble = chunk.end - chunk.core > 2 and tokens[chunk.end - 2].text == "von"
    return last if noble and place_kind(last.text) in ("country", "state", "city", "region") else None


def is_owned(names: Sequence[str]) -> bool:
    """Is it a name behind another one's genitive: "Gandhis Satyagraha", but not "Hans Holbein"?"""
    if len(names) < 2 or without_genitive(names[0]) == names[0] or is_first_name(names[0]):
        return False
    return without_genitive(names[0]) in words("famous_persons") or is_first_name(without_genitive(names[0]))


def _acts_as_person(tokens: Sequence[Token], chunks: Sequence[Chunk], name: Chunk) -> bool:
    """ "Stalin war ein Politiker", "Thoreau schrieb": what the name is or does tells that it is a person."""
    if name.preposition or name.determiner is not None or name.end >= len(tokens) or place_kind(tokens[name.head].text):
        return False
    verb = tokens[name.end]
    if _suffers_as_person(tokens, name):
        return True
    if not verb.tag.endswith("FIN") or _ends_clause_behind(tokens, name):
        return False
    if verb.lemma in words("person_verbs") and len([t for t in tokens[name.core : name.end] if t.tag == "NE"]) < 3:
        return True
    predicate = next((c for c in chunks if c.start == name.end + 1), None)
    if predicate is not None and verb.lemma == "werden" and predicate.preposition == "zum":
        # "Peyton Kern wurde zum ersten Torwart, der …", but not "Orbis wurde zum Marktführer"
        whole = all(t.tag == "NE" for t in tokens[name.core : name.end]) and name.end - name.core == 2
        return whole and is_person_noun(tokens[predicate.head].text)
    numbered = any(t.tag == "CARD" and t.text[0].isdigit() for t in tokens[name.start : name.end])
    called = predicate is not None and predicate.kind == "noun" and is_person_noun(tokens[predicate.head].text)
    return verb.lemma == "sein" and called and not numbered  # "Bluetooth 5 ist der Nachfolger von …"


def _suffers_as_person(tokens: Sequence[Token], name: Chunk) -> bool:
    """ "Sokrates wurde zum Tode verurteilt", "1794 wurde Danton hingerichtet": only a person is."""
    verbs = [tokens[at] for at in (name.start - 1, name.end) if at >= 0]
    if not any(verb.tag == "VAFIN" and verb.lemma == "werden" for verb in verbs):
        return False
    end = next((i for i in range(name.end, len(tokens)) if tokens[i].tag in ("$,", "$.", "KON")), len(tokens))
    done = [token.lemma for token in tokens[name.end : end] if token.tag == "VVPP"]
    return bool(done) and done[-1] in words("person_patients")


def _ends_clause_behind(tokens: Sequence[Token], name: Chunk) -> bool:
    """ "als er Wimbledon | gewann,": the last verb of a clause whose subject may stand anywhere before."""
    last = name.end + 1 == len(tokens) or tokens[name.end + 1].tag in ("$,", "$.")
    return last and name.start > 0 and tokens[name.start - 1].tag not in ("$,", "$.", "$(", "KOUS")


def without_genitive(form: str) -> str:
    """A name without the ending of its genitive: "Newtons" → "Newton"."""
    return re.sub(r"(?<=[^s])s$|['’]$", "", form)
