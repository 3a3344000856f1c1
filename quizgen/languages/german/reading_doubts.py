"""Doubts about how a question is read: it asks for two things, or its answer says little."""

from __future__ import annotations

from collections.abc import Iterator

from quizgen.languages.german.askable_clauses import is_clearly_object
from quizgen.languages.german.asking_circumstances import serves
from quizgen.languages.german.asking_who import names_somebody
from quizgen.languages.german.government import is_sure_object, says_one_thing
from quizgen.languages.german.number_doubts import uncounted
from quizgen.languages.german.question_words import is_guessed
from quizgen.languages.german.untold_wholes import untold_wholes
from quizgen.languages.german.wholeness import Others
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def reading_doubts(clause: Clause, about: Phrase, wh: str) -> Iterator[str]:
    """Can the question be read in another way, or does its answer say little?"""
    others = [p for p in clause.phrases if p is not about]
    owed = wh == "wem" and clause.lemma == "verdanken"  # also things are asked so: "dem stacheligen Fell"
    given = wh == "wem" and clause.lemma in words("ditransitive_verbs") and about.head.tag in ("NE", "FM")
    if is_guessed(about) and not (serves(clause, about) or owed or given or clause.lemma in words("bordering_verbs")):
        yield f"„{wh}“ is only likely to ask for „{about.text}“"
    several = (p for p in others if p.relation == "predicate" and p.preposition == "als" and p.number == "plural")
    if wh in ("wer", "was") and about.role == "subject" and any(several):
        yield f"„{wh}“ and what several are taken for"  # "Wer gilt als bekannte Persönlichkeiten?"
    if names_somebody(about) and clause.lemma not in words("person_verbs") and not any(map(_is_greatest_thing, others)):
        yield f"„{about.text}“ may be a person or a thing"
    done_to = (p for p in others if not is_sure_object(p.head.text, clause.lemma or ""))  # "Was spielte eine Rolle?"
    if wh == "was" and about.role == "subject" and any(_may_act(clause, about, p) for p in done_to):
        yield "„Was“ could ask for the object as well"
    if wh == "wozu" and _is_caused(clause, about, others):
        yield f"„{about.text} {clause.lemma}“ is one deed"
    if wh == "in was" and "definite" in about.marks and clause.lemma == "übergehen":
        yield f"„In was“ asks for no certain part as „{about.head.text}“"  # but "in einen festen Zustand"
    yield from _says_nothing(clause, about, others, wh)
    which = wh == "was" or wh.startswith("welch")
    if which and about.role in ("subject", "object") and _hangs_on_last(clause, about, others):
        yield "the phrase may go on"  # "Gedanken über die Entstehung von Leben | im All"
    with_what = (p.start for p in others if p.preposition == "mit" and not p.sure)
    if wh == "wen" and about.kind == "person" and about.end + 1 in with_what:
        yield "the phrase may go on"  # "unterstützen | Menschen | mit Behinderung"
    yield from untold_wholes(clause, about, others, wh)
    yield from uncounted(clause, about, others, wh)
    yield from _others_too(clause, about, others, wh)
    lived = "owned" in about.marks and about.head.lemma in words("life_events")  # "nach ihrem Tod | in Vergessenheit"
    following = any(p.start - about.end in (0, 1) and p.preposition and not p.sure for p in others)
    if about.preposition and following and not lived:
        yield "the phrase may go on"


def _is_greatest_thing(predicate: Phrase) -> bool:
    """ "Jom Kippur ist | der höchste Feiertag": its noun tells that it is nobody."""
    nobody = predicate.kind in ("thing", "place") and predicate.head.tag == "NN"
    return predicate.relation == "predicate" and nobody and {"superlative", "definite"} <= predicate.marks


def _says_nothing(clause: Clause, about: Phrase, others: Others, wh: str) -> Iterator[str]:
    """ "Was bildet Ulm?", "Was spielte das Wasser?": nobody knows from the verb what is asked for."""
    counted = wh == "wozu" and clause.frame == "counting" and "passive" in clause.marks
    if counted and any(p.role == "subject" and p.kind in ("place", "person") for p in others):
        yield "„Wozu wird … gezählt?“ says nothing of what is asked for"  # "zu den Weltstädten"
    some = "definite" not in about.marks or "superlative" in about.marks  # "bilden | den größten Teil der Einwohner"
    one_thing = some and says_one_thing(about.head.text, clause.lemma or "")
    light = one_thing or (clause.lemma in words("light_verbs") and not any(_narrows(clause, p) for p in others))
    done = about.role == "object" or (about.role == "subject" and "passive" in clause.marks and one_thing)
    grouped = wh == "wen" and about.kind == "group" and one_thing  # "bilden | eine Familie"
    if (wh == "was" or grouped or (wh.startswith("was für") and one_thing)) and done and light:  # "große Ausmaße"
        yield f"„Was … {clause.lemma}“ says nothing of what is asked for"
    alone = all(p.role == "subject" for p in others) and clause.lemma != "haben"
    empty = clause.lemma in words("light_verbs") or (clause.lemma in words("verbs_of_any_object") and wh == "was")
    if (wh.startswith("was für") or (wh == "was" and about.role == "object")) and empty and alone:
        yield f"„Was (für) … {clause.lemma}“ says nothing of what is asked for"  # "Was bildet Ulm?"


def _may_act(clause: Clause, about: Phrase, phrase: Phrase) -> bool:
    """ "Was fördert | die Forschung|?", "Was zwang | die Partei|?": might the object be the one that does so?

    Hardly where a plain thing does it to another: of 11 such questions that were rated 10 were right.
    """
    if not _is_unmarked_object(phrase):
        return False
    plain = about.kind == "thing" and about.head.tag == "NN" and about.class_ is None and not about.head.text.isupper()
    back = clause.lemma in words("reversible_verbs") or any(p.text == "zur Folge" for p in clause.phrases)
    return not plain or phrase.kind in ("person", "group") or back


def _is_caused(clause: Clause, about: Phrase, others: Others) -> bool:
    """ "wird | zum Kochen | gebracht": no purpose; but "kommen zum Schlafen an Land"."""
    doing = about.tokens[0].text.lower() == "zum" and about.head.text.lower() in words("verbs")
    moved = any(p.relation in ("direction", "place") for p in others)
    return doing and clause.lemma in words("causing_verbs") and not moved


def _narrows(clause: Clause, phrase: Phrase) -> bool:
    """ "macht man | aus Weizen", "haben Kakteen | statt Blättern": it tells what kind of thing is asked for."""
    made = phrase.preposition == "aus" and phrase.relation == "topic" and clause.lemma in words("material_verbs")
    instead = phrase.preposition in ("statt", "anstatt", "anstelle") and clause.lemma == "haben"
    return phrase.kind != "clause" and (made or instead)


def _others_too(clause: Clause, about: Phrase, others: Others, wh: str) -> Iterator[str]:
    """Would other answers do as well?"""
    of_many = any(p.role == "subject" and p.tokens[0].text.lower() in words("some_of_them") for p in others)
    if about.role == "object" and of_many and "counted" not in about.marks:
        yield "other ones of them do other things"  # "Manche Viren lösen Erkältungen aus"
    often = any(t.text.lower() in words("often") for t in clause.tokens)
    if about.relation == "condition" and often:
        yield "it is so under other conditions, too"  # "tritt oft auf, wenn …"
    if about.relation == "cause" and any(t.text.lower() in words("now_and_then") for t in clause.tokens):
        yield "it is so for other reasons, too"  # "wurde manchmal verfolgt, weil …"
    thing = about.role == "subject" and about.kind not in ("person", "group")
    if thing and any(t.text.lower() in words("now_and_then") for t in clause.tokens):
        yield "others may do so as well"  # "Die Nester können gelegentlich frei hängen"
    if wh == "was" and about.role == "subject" and clause.lemma in words("following_verbs"):
        yield f"„Was {clause.lemma}“ says nothing of what is asked for"
    if wh == "was" and about.role == "subject" and (_holds_unnamed(clause, about) or _lies_in_side(clause, about)):
        yield "other things may be there, too"
    amount = about.head.text in words("indefinite_amounts") and "indefinite" in about.marks
    certain = any(t.lemma.lower() in words("unnaming_adjectives") for t in about.tokens)
    if certain and "definite" not in about.marks and not about.parts and about.kind not in ("clause", "quotation"):
        yield f"„{about.text}“ does not say which"
    if amount and about.role in ("subject", "object") and about.preposition is None:
        yield f"„{about.text}“ names none"


def _holds_unnamed(clause: Clause, about: Phrase) -> bool:
    """ "In der Haut sind | Nerven": what is there, as one of several things; nothing else is said of it."""
    told = [p.relation for p in clause.phrases if p is not about and p.text.lower() not in words("connectives")]
    return clause.lemma == "sein" and "passive" not in clause.marks and told == ["place"] and "bare" in about.marks


def _lies_in_side(clause: Clause, about: Phrase) -> bool:
    """ "Im Westen der Ukraine liegen | die Karpaten": towns, woods and lakes do, too; the greatest of all does not."""
    sides = any(p.relation == "place" and p.head.text in words("compass_nouns") and p.parts for p in clause.phrases)
    lying = clause.lemma in words("position_verbs") & words("dwelling_verbs")
    return lying and sides and "superlative" not in about.marks


def _hangs_on_last(clause: Clause, about: Phrase, others: Others) -> bool:
    """Does the phrase stand before one that may belong to it: with "mit", or behind an attribute of its own?

    Behind a participle in the Vorfeld it mostly does: "Belegt ist eine Abbildung | unter dem Namen Narcissus".
    """
    finite = clause.finite
    resting = finite is not None and finite.lemma == "sein"
    presented = resting and any(t.tag == "VVPP" and finite is not None and t.end < finite.start for t in clause.tokens)
    inside = any(p.relation == "attribute" for p in about.parts) and about.parts[-1].end == about.end
    behind = [
        p for p in others if p.start - about.end in (0, 1) and p.preposition and not p.sure and p.head.tag != "PRF"
    ]
    return any(inside or presented or p.preposition == "mit" for p in behind)


def _is_unmarked_object(phrase: Phrase) -> bool:
    """ "Was bedingte | die Teilung?" has two readings; "Was zeigte | deutliche Einflüsse?" has a verb of one thing."""
    several = phrase.number == "plural" or (phrase.number is None and {"counted", "bare"} <= phrase.marks)
    return phrase.role == "object" and not several and not is_clearly_object(phrase)
