"""Keys: the words of the text that answer a question, and other forms of them that a teacher would accept."""

from __future__ import annotations

import re

from quizgen.languages import Abstain
from quizgen.languages.german.asking_how_many import number_of_them, number_words
from quizgen.languages.german.asking_shares import share
from quizgen.languages.german.declension import CONTRACTED
from quizgen.languages.german.distant_correlates import announcing_word
from quizgen.languages.german.fitting_words import taken_up
from quizgen.languages.german.levels import level_key
from quizgen.languages.german.named_behind import name_behind, place_behind, which_is_named
from quizgen.languages.german.phrase_marks import is_superlative
from quizgen.languages.german.references import core
from quizgen.languages.german.shortening import shortened
from quizgen.languages.german.spelling import is_ruler, is_verb_first, lower_first, tidy, with_wenn
from quizgen.languages.german.tags import QUOTES
from quizgen.languages.german.times_in_order import without_order
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase


def answer(phrase: Phrase) -> str:
    """The phrase as a key: what it means, without brackets, relative clauses and words like „auch“ before it."""
    if phrase.resolved is None:
        raise Abstain(f"what „{phrase.text}“ means is only known from the text")
    if phrase.resolved != phrase.text and "owner beside" not in phrase.marks:
        return tidy(phrase.resolved)
    if is_verb_first(phrase):
        return tidy(with_wenn(phrase))
    if phrase.kind in ("clause", "quotation"):
        return tidy(lower_first(phrase.text, phrase))  # "dazu, dass …" answers „wozu“, no bare "dass …"
    if which_is_named(phrase) and (name := name_behind(phrase) or place_behind(phrase)):
        return tidy(lower_first(shortened(name), name))
    if (amount := level_key(phrase)) is not None:
        return amount
    whole = _counted(_listed(phrase))
    text = without_order(lower_first(shortened(whole), whole), whole)
    droppable = words("droppable_before_keys")
    if phrase.relation == "name":
        droppable = droppable | words("often") | words("now_and_then")  # "nennen sie | meist die Perle"
    while (first := text.split(" ", 1)[0]).lower() in droppable and " " in text:
        text = text[len(first) :].lstrip()
    if whole.kind != "clause" and " " in text and text.rsplit(" ", 1)[-1] in words("stranded_words"):
        raise Abstain(f"„{text}“ is half a phrase")  # "weltweit nur | von Madagaskar"
    return tidy(_with_stop(_without_stress(text, whole).removesuffix(" selbst").strip(" ,."), whole))


def key(clause: Clause, content: Phrase) -> str:
    """The key with the word that stands for it before the verb: "wurde dadurch belebt, dass …" → "dadurch, dass …"."""
    announcing = announcing_word(clause, content)
    if announcing is None and content.tokens[0].text in ("dass", "daß") and (asked := taken_up(clause, content, "was")):
        return f"{asked.replace('wo', 'da', 1)}, {answer(content)}"  # "entschied sich, dass …" → "dafür, dass …"
    return f"{lower_first(announcing.text, announcing)}, {answer(content)}" if announcing else answer(content)


def _without_stress(text: str, phrase: Phrase) -> str:
    """The key without "nicht nur", and without "vor allem" unless that limits when, where or how."""
    text = text.removeprefix("nicht nur ")
    return text if phrase.role == "adverbial" else text.removeprefix("vor allem ")


def _with_stop(text: str, phrase: Phrase) -> str:
    """The key with the full stop that is a part of its last word: "Leo III.", "44 v. Chr."."""
    last = any(token.text == f"{text.rpartition(' ')[2]}." for token in phrase.tokens)
    end = phrase.tokens[-1].text
    last = last or (len(end) > 1 and end[-1] == "." and f"{text}.".endswith(f".{end}"))  # "D.F."
    ruler = is_ruler(text, phrase)
    era = re.search(r"\b[vn]\. ?Chr$", text) is not None
    letters = re.search(r"(?:^| )(?:[A-ZÄÖÜ]\.)+[A-ZÄÖÜ]$", text) is not None  # "D.F."
    return f"{text}." if last or ruler or era or letters else text


def _listed(phrase: Phrase) -> Phrase:
    """The phrase without what only explains it; a list stays whole."""
    relative = any(part.relation == "relative" and part.end >= phrase.end for part in phrase.parts)
    if relative and needs_relative(phrase):
        return phrase
    called = [p for p in phrase.parts if p.relation == "apposition" and _calls(p)]
    explained = any(t.text.lower() in words("explaining_adverbs") for t in phrase.tokens)
    counted = number_words(phrase) is not None  # "vier Sprachen, nämlich …": the number is the key
    dated = phrase.relation == "time" and any(
        p.relation == "apposition" for p in phrase.parts
    )  # "am Mittwoch, dem 10."
    same = "definite" in phrase.marks and any(
        p.relation == "apposition" and "definite" in p.marks for p in phrase.parts
    )
    named = (
        dated or (same and phrase.kind == "thing") or (called and phrase.head.tag == "NN") or _is_named_behind(phrase)
    )
    brackets = () if _goes_on_behind_bracket(phrase) else ("members",)
    if not counted and (explained or named):
        return core(phrase, ("relative", *brackets))  # "ein Stoff, nämlich Sauerstoff", "die Siedlung, Fort Caroline"
    return core(phrase, ("relative", "apposition", *brackets))


def _goes_on_behind_bracket(phrase: Phrase) -> bool:
    """ "die Umsiedlung vieler Leute (meist Bauern) | nach Bern": is there more of it behind the bracket?"""
    brackets = [p.end for p in phrase.parts if p.relation == "members"]
    return any(
        p.relation in ("attribute", "genitive") and p.start > min(brackets, default=p.start) for p in phrase.parts
    )


def _calls(apposition: Phrase) -> bool:
    """Does it tell the name: "die Besitzer, | die Familie Fugger", but not "…, ein Ort in Bayern"?"""
    behind = [t for t in apposition.tokens if t.start > apposition.head.start]
    named = "indefinite" not in apposition.marks and bool(behind) and behind[0].tag == "NE"
    return apposition.head.tag in ("NE", "FM") or (named and not any(t.tag == "APPR" for t in apposition.tokens))


def _is_named_behind(phrase: Phrase) -> bool:
    """ "ein langes Gebirge, den Mittelatlantischen Rücken", "sein Wahrzeichen, den Turm": it tells which one."""
    one = any(
        (t.tag == "ART" and t.text.lower().startswith("ein")) or (t.tag == "PPOSAT" and phrase.kind != "person")
        for t in phrase.tokens[:2]
    )
    return one and any(p.relation == "apposition" and "definite" in p.marks for p in phrase.parts)


def _counted(phrase: Phrase) -> Phrase:
    """ "neun Prozent" of "neun Prozent der Fläche": the question says the rest, „Wie viel Prozent der Fläche“."""
    if phrase.relation == "time":
        return phrase  # "nach 25 Jahren des Friedens": „wann“ says nothing of the peace
    rate = any(part.preposition in ("pro", "je") or part.text in words("rates") for part in phrase.parts)
    if not (number_words(phrase) or share(phrase) or number_of_them(phrase)) or rate:
        return phrase  # "320 Kilometer pro Stunde", "15 Stunden am Tag": „Wie schnell“ says nothing of the hour
    return core(phrase, ("genitive", "attribute", "content"))


def needs_relative(phrase: Phrase) -> bool:
    """ "die einzige Frau, die zwei Nobelpreise bekam": without its clause the phrase names nobody."""
    if "definite" in phrase.marks and any(t.text in QUOTES for t in phrase.tokens[1:] if t.start < phrase.head.start):
        return False  # "die „neue Linke“"
    if phrase.relation == "name":
        return False  # "nennt man | den Disse-Raum|, in dem …": its name is what was asked
    definite = any(t.tag == "ART" and t.text.lower()[:1] == "d" for t in phrase.tokens[:2])
    since = _last_member(phrase)
    telling = [
        t
        for t in core(phrase).tokens
        if t.tag in ("ADJA", "NE") and t.start >= since and t.lemma.lower() not in words("empty_adjectives")
    ]
    behind = any(p.relation in ("genitive", "attribute") and p.start >= since for p in phrase.parts)
    described = telling or behind
    first = not behind and any(is_superlative(t) for t in telling)  # "zum ersten Spieler, der zweimal gewann"
    if "bare" in phrase.marks and "counted" not in phrase.marks and phrase.number == "plural" and not described:
        return True  # "in Länder, in denen Frieden war", "Menschen, die lange krank waren"
    if phrase.head.text in words("rank_nouns") and any(p.relation == "genitive" for p in phrase.parts):
        return False  # "aus der Familie der Ptolemäer|, die lange herrschte"
    indefinite = any(t.tag == "ART" and not definite for t in phrase.tokens[:2])
    if indefinite and any(p.relation == "relative" and _words(p) > LONGEST_RELATIVE for p in phrase.parts):
        return False  # "aus einem Sack, der sich bei einem Unfall innerhalb von …": more than one would write
    every = any(t.text.lower() in ("alle", "allen", "aller") for t in phrase.tokens[:2])  # "alle Daten, die …"
    definite = definite or every or phrase.preposition in CONTRACTED
    return (definite and (not telling or first)) or ((phrase.relation == "predicate" or indefinite) and not described)


def _last_member(phrase: Phrase) -> int:
    """Where the last of a list begins, which its relative clause is about: "das Recht Roms und | Sitten, die …"."""
    relative = max((p.start for p in phrase.parts if p.relation == "relative"), default=phrase.start)
    return max((t.end for t in phrase.tokens if t.tag == "KON" and t.end < relative), default=phrase.start)


def _words(phrase: Phrase) -> int:
    return sum(not t.tag.startswith("$") for t in phrase.tokens)


LONGEST_RELATIVE = 12
"""A clause of more words does not belong into a key, unless it says which is meant."""


def variants(answer: str) -> tuple[str, ...]:
    """Other forms of a key: without article or preposition, with digits for words, daß as dass.

    >>> variants("im Jahr 1928")
    ('1928',)
    """
    found = [
        *_years(answer),
        *_without_first(answer),
        *_numbers(answer),
        *([_OLD_SPELLING.sub(r"\1ss", answer)] if _OLD_SPELLING.search(answer) else []),
    ]
    return tuple(dict.fromkeys(form for form in found if form and form != answer))


_OLD_SPELLING = re.compile(r"(\b(?:da|mu|wu|Ru)|schlu|gre|oze|Flu|flu|Schlo|Ha|Pa|gewi|bi)ß")
"""Words that are written with ss today: "daß", "Kongreß", "Beschluß", "Rußland"; but not "groß", "außerhalb"."""


def _years(answer: str) -> list[str]:
    match = re.fullmatch(r"(?:im Jahre? |um |in )?(1\d{3}|20\d{2})", answer)
    return [match[1]] if match and match[1] != answer else []


def _without_first(answer: str) -> list[str]:
    first, _, rest = answer.partition(" ")
    if not rest or re.fullmatch(r"im Jahre? \d{4}", answer):
        return []
    low = first.lower()
    if low in ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "eines"):
        return [rest]
    if low in table("contractions"):
        return [rest]
    return []


def _numbers(answer: str) -> list[str]:
    found = table("numbers")
    return [
        re.sub(rf"\b{word}\b", found[word.lower()][0], answer)
        for word in re.findall(r"[^\W\d_]+", answer)
        if word.lower() in found and word.lower() not in ("ein", "eine")
    ][:1]
