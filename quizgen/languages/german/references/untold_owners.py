"""Nouns of what belongs to something, where that is neither what the text is about nor told: „die Baukosten“."""

from __future__ import annotations

from collections.abc import Sequence

from quizgen.languages.german.checking.attributes import tells_kind
from quizgen.languages.german.declension import in_case
from quizgen.languages.german.noun_classes import names_act, noun_class
from quizgen.languages.german.nouns import inflect, last_parts, lemmas
from quizgen.languages.german.ownership import with_owner
from quizgen.languages.german.references.description import (
    core,
    is_bare_definite,
    is_counted_definite,
    is_definite,
    is_one_only,
)
from quizgen.languages.german.references.owner_kinds import kinds_of, kinds_of_title, kinds_of_unknown, names_sort
from quizgen.languages.german.references.past import NEAR, Mention, Past
from quizgen.languages.german.references.titles import means_title
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase


def lacks_owner(phrase: Phrase, clause: Clause, past: Past) -> bool:
    """ "| Die Baukosten | betrugen …" in a text about a club, "wurde | das Referendum | wiederholt": of what, which?

    In a text about a bridge they are the bridge's, unless the sentence before tells of another one.
    """
    owners = _owners_of(phrase)
    if not owners or (owners & _ONE_OF_MANY and not _happened(clause, owners)):
        return False
    if _is_held(phrase) or any(_completes(p, phrase) for p in clause.phrases):
        return False
    if owners <= {"place", "state"} and phrase.role == "adverbial" and "past" not in clause.marks:
        return False  # "leben | an der Küste |": at any
    about = kinds_of_title(past) or kinds_of_unknown(past.title, clause)
    if owners & _ONE_OF_MANY:
        kinds = owners - _ONE_OF_MANY
        other = not about & kinds and not _is_placed_beside(phrase, clause, kinds) if kinds else about <= _NO_THINGS
        return "none" in owners or (bool(about) and other) or ("past" in clause.marks and names_sort(past.title))
    untold = (about and not owners & about) or _other_is_told(owners, past)
    return bool(untold) and not _is_told_beside(phrase, clause, owners)


def is_one_of_many(part: Phrase, clause: Clause, past: Past) -> bool:
    """ "der Rückzug | aus der Fluggesellschaft|", "die Übersetzung | des Werks|": of which one, is told before."""
    return bool(_owners_of(part) & _ONE_OF_MANY) and not means_title(part, past) and lacks_owner(part, clause, past)


def _is_held(phrase: Phrase) -> bool:
    """ "zum Bürgermeister", "als Rektor": what somebody becomes is not one certain thing."""
    return phrase.preposition in ("zu", "zum", "zur") or "predicate" in (phrase.role, phrase.relation)


def _completes(behind: Phrase, phrase: Phrase) -> bool:
    """ "die Kampagne | zur Rettung der Bienen|", "die Bitte|, zu helfen"; not "| bei vier Millionen Euro".

    "Der Anschlag | im Mai 2001|" is told by its time, but not "das Gesetz | im Mai 2001|".
    """
    if behind.kind == "clause":
        return behind.start - phrase.end in (1, 2) and behind.relation not in _GROUNDS
    amount = "counted" in behind.marks and behind.kind != "time"
    act = noun_class(phrase.head.text) in ("event", "act") or names_act(phrase.head.text)
    amount = amount or (behind.kind == "time" and not act)
    beside = behind.start == phrase.end + 1 and behind.preposition is not None
    return beside and not amount and len(behind.tokens) > 1


_GROUNDS = ("cause", "time", "condition", "concession", "purpose")
"""Relations of clauses that tell of what was done, not of a noun before them."""


def _happened(clause: Clause, owners: frozenset[str]) -> bool:
    """ "wurde gegründet", "das Unternehmen ist seit 2001 Marktführer": told of one certain thing."""
    since = "group" in owners and any(p.relation in ("since", "until") for p in clause.phrases)
    return "past" in clause.marks or since


def with_told_owner(phrase: Phrase, clause: Clause, past: Past) -> str | None:
    """ "Der Titicacasee liegt in Peru. | Die maximale Tiefe | …" → "die maximale Tiefe des Titicacasees".

    Not in a text about a lake: there it may be that one's.
    """
    owners = _owners_of(phrase)
    if not owners or owners & _ONE_OF_MANY or owners & kinds_of_title(past) or _is_told_beside(phrase, clause, owners):
        return None
    owner = _last_owner(owners, past)
    genitive = _genitive(owner) if owner is not None else None
    return with_owner(phrase, genitive) if genitive is not None else None


def _last_owner(owners: frozenset[str], past: Past) -> Phrase | None:
    """The one named thing of such a kind that the sentence before tells of, or one before that names nothing else."""
    for back in range(1, NEAR + 1):
        before = [m for m in past.mentions if m.sentence == past.sentence - back]
        told = [m for m in before if m.subject or m.phrase.role == "object"]
        found = [m.phrase for m in told if owners & _kinds_told(m, before)]
        if found:
            one = len({p.head.text for p in found}) == 1 and found[0].head.text not in past.title
            return found[0] if one else None
        if any(_is_named(m.phrase) for m in told):
            return None
    return None


def _kinds_told(mention: Mention, beside: Sequence[Mention]) -> frozenset[str]:
    """The kinds of a named thing, by its noun or by what is said that it is: "Das Camp Nou ist | ein Stadion|"."""
    if not _is_named(mention.phrase) or mention.phrase.number == "plural":
        return frozenset()
    said = [m.phrase for m in beside if m.phrase.relation == "predicate" and mention.subject]
    acting = _ACTING.get(mention.phrase.kind, frozenset())
    return kinds_of(mention.phrase.head.text).union(acting, *(kinds_of(p.head.text) for p in said))


def _is_named(phrase: Phrase) -> bool:
    """ "Camp Nou", "der Titicacasee", "der Kölner Dom", "die Alte Brücke", "das Weststadion", "der Luchs" (any)."""
    placed = any(t.tag == "ADJA" and t.text[:1].isupper() for t in phrase.tokens[1:])
    kind = noun_class(phrase.head.text) in ("animal", "plant", "planet") and is_bare_definite(phrase)
    built = "building" in kinds_of(phrase.head.text) and len(last_parts(phrase.head.lemma)) > 1
    named = placed or kind or built or any(part.relation == "name" for part in phrase.parts)
    return phrase.head.tag == "NE" or is_one_only(phrase) or ("definite" in phrase.marks and named)


def _genitive(owner: Phrase) -> str | None:
    """ "Das Camp Nou" → "des Camp Nou", "der Titicacasee" → "des Titicacasees", "Ulm" → "von Ulm"."""
    whole = core(owner)
    if owner.head.tag != "NE":
        return in_case(whole, "genitive", definite=True)
    if all(t.tag == "NE" for t in whole.tokens):
        return f"von {whole.text}"
    article, *name = whole.tokens
    if article.tag != "ART" or not all(t.tag in ("NE", "FM") for t in name):
        return None
    told = " ".join(t.text for t in name)
    one = inflect(told, "genitive", "singular") if len(name) == 1 else None  # but "des Camp Nou"
    return f"der {told}" if article.text.lower() == "die" else f"des {one or told}"


_NO_THINGS = frozenset(
    {"person", "place", "state", "group", "school", "animal", "plant", "water", "mountain", "planet"}
)
"""Kinds of what a text is about that nobody calls "das Schiff", "die Studie", "der Vertrag"."""

_ONE_OF_MANY = frozenset({"none", "itself"})
"""In place of owners: "das Referendum" is nobody's, in the present it may be any: "das Schiff".

Kinds beside "itself" are what it is: "das Unternehmen" is itself a group, so that a text about one may mean it.
"""


def _owners_of(phrase: Phrase) -> frozenset[str]:
    """The kinds of what has such a thing, if no word tells whose it is: "die (maximale) Tiefe" → {"water"}."""
    told = [t.text for t in phrase.tokens if t.end <= phrase.head.start and t.tag == "ADJA"]
    aims = [p for p in phrase.parts if p.preposition in words("prepositions_of_aims")]  # "die Ausgaben | für Energie"
    noun_last = phrase.tokens[-1] == phrase.head or bool(aims)
    whole = phrase.head.tag == "NN" and len(aims) == len(phrase.parts) and noun_last
    if not whole or not is_definite(phrase) or any(map(tells_kind, told)):
        return frozenset()
    forms = (phrase.head.text, *lemmas(phrase.head.text))
    kinds = next((table("nouns_with_owners")[form] for form in forms if form in table("nouns_with_owners")), ("",))
    owners = frozenset(kinds[0].split())
    one = owners & _ONE_OF_MANY and told and not is_counted_definite(phrase)  # "der tödliche Unfall"
    return frozenset() if one else owners


def _is_told_beside(phrase: Phrase, clause: Clause, owners: frozenset[str]) -> bool:
    """ "| In der Elbphilharmonie | beträgt die Kapazität …": another phrase tells where or whose it is."""
    others = (p for p in clause.phrases if p.start != phrase.start and p.kind not in ("clause", "time", "number"))
    return any(_names_owner(p, owners) for p in others)


def _is_placed_beside(phrase: Phrase, clause: Clause, kinds: frozenset[str]) -> bool:
    """ "wurde | in Ulm | das Museum eröffnet"; but "Lumora kaufte | die Firma |": one group is not the other."""
    others = [p for p in clause.phrases if p.start != phrase.start and p.kind not in ("clause", "time", "number")]
    things = [p for p in others if p.head.tag == "PRELS" or p.relation == "place" or p.role == "predicate"]
    return any(_names_owner(p, kinds) for p in things) or (kinds != _GROUP and _is_told_beside(phrase, clause, kinds))


_GROUP = frozenset({"group"})


def _names_owner(phrase: Phrase, owners: frozenset[str]) -> bool:
    """ "in der Elbphilharmonie", "beim Luchs", but not "über dem Meer", and a play is hardly told by "in Wien"."""
    if phrase.head.tag == "PRELS":
        return True  # "Bismarck|, der | die Regierung bildete"
    placed = phrase.relation == "place" and any(t.tag in ("NE", "FM") for t in phrase.tokens)
    kinds = kinds_of(phrase.head.text) if phrase.head.lemma not in words("unique_nouns") else frozenset()
    acting = _ACTING.get(phrase.kind, frozenset())  # "| Merkel | ernannte nach dem Amtsantritt …"
    return bool(owners & (kinds | acting)) or (placed and bool(owners & _PLACED))


_ACTING = {"person": frozenset({"person", "office"}), "group": frozenset({"group"})}
"""Kinds of owners that a phrase is by its own kind."""

_PLACED = frozenset({"building", "place", "state", "water", "mountain", "school", "substance", "animal", "plant"})
"""Kinds of owners that a place may tell, by its name."""


def _other_is_told(owners: frozenset[str], past: Past) -> bool:
    """Does the sentence before tell of another one that has it: "Maryland" in a text about the United States?"""
    before = (m.phrase for m in past.mentions if m.sentence == past.sentence - 1 and m.subject)
    return any(p.head.tag == "NE" and p.head.text not in past.title and owners & kinds_of(p.head.text) for p in before)
