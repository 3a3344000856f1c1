"""What a question leaves out: long clauses, "später", "in dieser Zeit"."""

from __future__ import annotations

from operator import attrgetter

from quizgen.languages.german.distant_correlates import announces
from quizgen.languages.german.loose_words import all_tokens
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Clause, Phrase, Token

DROPPABLE = frozenset({"cause", "concession", "manner", "means", "purpose", "other", "members"})
"""Clauses that say more of what is already said: a question that does not ask for them may leave them out."""

LONG_CLAUSE = 6
"""Such a clause of more words is left out."""

LONG_RELATIVE = 11
"""A relative clause of more words is left out: "stellte ein Programm vor, | das Texte übersetzt"."""

ADJUNCTS = frozenset({"time", "since", "until", "duration", "manner", "cause", "other"})
"""Relations of phrases without which the clause is still a whole one."""


def is_droppable(clause: Clause, phrase: Phrase, brief: bool) -> bool:
    """What the question is clear without: long clauses, "später", "in dieser Zeit"."""
    if phrase.kind == "quotation" and (brief or phrase.resolved is None):
        return True
    if phrase.kind == "clause":
        return _is_droppable_clause(clause, phrase, brief)
    low = phrase.text.lower()
    if low == "es" and phrase.role == "none" and phrase.field == "front":
        return True  # "| Es | starben 30 Menschen"
    if announces(clause, phrase) or _is_compared(clause, phrase):
        return False
    if _is_example(clause, phrase):
        return True
    if _is_of_others(clause, phrase):
        return True
    if low == "so" and any(p.start > phrase.end and p.text.startswith(("dass ", "daß ")) for p in clause.phrases):
        return False  # "wurde | so | ausgebaut, dass Schiffe fahren können"
    told = any(p.relation == "manner" for p in clause.phrases)
    if low in ("so", "anders") and clause.lemma in words("verbs_of_manner") and not told:
        return False  # "gehen | so | vor, wenn …": without it nothing is said
    if low in words("kept_in_namings") and clause.frame == "naming":
        return False  # "Wie wird Karlsruhe | auch | genannt?": it has another name
    if low in words("only") and any(p.start == phrase.end + 1 and _points_back(p) for p in clause.phrases):
        return True  # "wurde | nur | deswegen abgewendet, weil …"
    if _is_connective(phrase) or (len(phrase.tokens) == 1 and low in words("droppable_adverbs")):
        following = next((t for t in all_tokens(clause) if t.start >= phrase.end), None)
        # "stellte sie wieder | her", "ebenso | wie in Australien", "doppelt so | viele"
        kept = ("PTKVZ", "PIAT", "PIDAT") if low == "so" else ("PTKVZ",)
        before = next((t for t in reversed(all_tokens(clause)) if t.end <= phrase.start), None)
        if before is not None and before.text.lower() == "nicht":
            return False  # "nicht | zuletzt | dank guter Straßen": else the "nicht" denies it
        last = following is None or following.tag.startswith("$")
        if low in words("at_first") and phrase.field != "front" and last:
            return False  # "sieht man den Blitz | zuerst": that it comes first is what is told
        if low == "zuerst" and any(p.role == "subject" and p.start == phrase.end + 1 for p in clause.phrases):
            return False  # "spielten | zuerst | die Römer": nobody did so before them
        if low == "gleichzeitig" and phrase.field != "front" and any("counted" in p.marks for p in clause.phrases):
            return False  # "nur zwei Saiten | gleichzeitig": else there are more
        return following is None or (following.tag not in kept and following.text != "wie")
    if table("idioms").get(low) == ("drop",) or _is_grid(clause, phrase):
        return True
    if phrase.resolved is not None or phrase.role != "adverbial" or _is_needed(phrase):
        return False
    return phrase.relation in ADJUNCTS or is_left_out(clause, phrase)


def _is_grid(clause: Clause, phrase: Phrase) -> bool:
    """ "liegt im Westen von Peru | zwischen 13° und 17° westlicher Länge": what tells the place once more."""
    told = "°" in phrase.text and phrase.role == "adverbial" and clause.lemma in words("lying_verbs")
    return told and any(p.relation == "place" and "°" not in p.text for p in clause.phrases)


def _is_needed(phrase: Phrase) -> bool:
    """ "wächst | daraus", "kam | dorthin": without it something else is said; "Seiner Meinung nach": or for certain."""
    if len(phrase.tokens) == 1:
        return phrase.text.lower() in words("pointing_arguments")
    if phrase.tokens[0].text in ("als", "für") and phrase.relation == "other":
        return True  # "weniger Knochen | als das anderer Tiere", "erklärte sich | für unabhängig"
    return any(t.tag == "APPO" for t in phrase.tokens) and phrase.head.text in words("nouns_of_saying")


def _is_example(clause: Clause, phrase: Phrase) -> bool:
    """ "in vielen Städten Europas, zum Beispiel | in Wien oder London": behind what it is an example of."""
    opener = next((p for p in clause.phrases if p.end + 1 == phrase.start), None)
    if opener is None or opener.text.lower() not in words("example_openers") or phrase.preposition is None:
        return False
    whole = (p for p in clause.phrases if p.end + 2 == opener.start)
    return any(p.relation == phrase.relation and p.preposition == phrase.preposition for p in whole)


def _is_of_others(clause: Clause, phrase: Phrase) -> bool:
    """ "Kometen sind | wie Asteroiden | Überreste", "| Wie in Rom | gibt es auch …": that others are so is no part."""
    said = any(p.relation == "predicate" and p.head.tag == "NN" for p in clause.phrases)
    likened = phrase.tokens[0].text.lower() == "wie" and phrase.head.tag in ("NN", "NE")
    announced = any(t.text.lower() in words("before_wie") for t in clause.tokens)
    if likened and phrase.field == "front" and phrase.tokens[1].tag in ("APPR", "APPRART") and not announced:
        return phrase.role == "adverbial" and any(t.text.lower() == "auch" for t in clause.tokens)
    return clause.frame == "copula" and said and likened and phrase.role == "adverbial" and not announced


def _is_compared(clause: Clause, phrase: Phrase) -> bool:
    """ "war niedriger als | heute": not what something is compared with."""
    before = [t for t in all_tokens(clause) if t.end <= phrase.start]
    return bool(before) and before[-1].tag == "KOKOM" and before[-1].text == "als"


def _is_droppable_clause(clause: Clause, phrase: Phrase, brief: bool) -> bool:
    """What came of it, what is thought of it, and long clauses that say more of what is already said."""
    opener = phrase.tokens[0].text.lower()
    adding = words("going_on_openers") | words("consequence_openers")
    if opener in adding and phrase.field != "front" and phrase.relation != "content":
        return True  # what came of it; "schloss die Schule, was viele empörte": what is thought of it
    if opener in ("wo", "womit") and len(phrase.tokens) > 1 and phrase.tokens[1].text in words("later_words"):
        return phrase.field != "front"  # "wurde in einem Saal gespielt|, wo dann Trompeten dazukamen": what came then
    if opener == "wo" and (brief or is_long_or_unknown(phrase)) and _says_more_of_place(clause, phrase):
        return True
    if phrase.tokens[0].tag == "VVPP" and phrase.field != "front" and phrase.relation == "other":
        return True  # "wurde zu einem Ort der Romantik|, begünstigt durch die Lage"
    if any(t.tag == "PRELS" for t in phrase.tokens[:2]) and _says_more_of_name(clause, phrase):
        return True
    general = not clause.marks & {"past", "negated", "modal"} and clause.lemma is not None
    if phrase.relation == "cause" and opener in ("weil", "da") and phrase.field != "front" and general:
        return True  # "Wodurch atmen Regenwürmer?" needs no reason
    if opener == "bis" and phrase.field != "front" and any(_tells_until_when(p) for p in clause.phrases):
        return True  # "war vom Mai bis zum Juli Kanzler, | bis er starb"
    needed = phrase.relation == "purpose" and clause.lemma in words("needing_verbs")
    if needed and phrase.resolved is not None and not brief:
        return False  # "Wie lange brauchte er, | um die Decke auszumalen?"
    if phrase.relation == "purpose" and any(t.text in words("sufficing_words") for t in clause.tokens):
        return False  # "hatte genug Geld, | um ein Haus zu bauen"
    if not brief and phrase.resolved is not None and (_says_what(clause, phrase) or says_which(clause, phrase)):
        return False
    return phrase.relation in DROPPABLE and (brief or is_long_or_unknown(phrase))


def _tells_until_when(phrase: Phrase) -> bool:
    """ "vom Mai bis zum Juli 1834": a time with its end, which is no clause."""
    ended = any(t.text.lower() == "bis" for t in phrase.tokens) and phrase.kind != "clause"
    return ended and phrase.relation in ("time", "until")


def _says_more_of_place(clause: Clause, phrase: Phrase) -> bool:
    """ "wurden nach Oklahoma getrieben|, wo sie auf andere trafen", "in ein Haus": nobody asks which."""
    before = [p for p in clause.phrases if p.end <= phrase.start]
    if not before or before[-1].relation not in ("place", "direction"):
        return False
    named = any(t.tag == "NE" for t in before[-1].tokens)
    return named or "indefinite" in before[-1].marks


def _says_more_of_name(clause: Clause, phrase: Phrase) -> bool:
    """ "wurde die Republik Biafra ausgerufen|, die 1970 endete": behind the verb, of what its name tells already."""
    before = [p for p in clause.phrases if p.end <= phrase.start]
    named = bool(before) and before[-1].tokens[-1].tag in ("NE", "FM") and before[-1].kind != "clause"
    return named and phrase.field == "end" and before[-1].end + 2 < phrase.start


def _says_what(clause: Clause, phrase: Phrase) -> bool:
    """ "eine Diskussion | darüber, wie die Mauer sichtbar bleibt": which one it was, without that nobody knows."""
    before = (p for p in clause.phrases if p.end + 1 == phrase.start)
    return phrase.tokens[0].tag == "PROAV" and any("indefinite" in p.marks and p.head.tag == "NN" for p in before)


def is_long_or_unknown(clause: Phrase) -> bool:
    """Does nobody know what the clause means, or has it many words?"""
    return clause.resolved is None or len(clause.tokens) > LONG_CLAUSE or lacks_what_was_said(clause)


def says_which(clause: Clause, phrase: Phrase) -> bool:
    """ "stellte | ein Programm | vor, das Texte übersetzt", but not "ein Gerät | auf den Markt | gebracht, das …"."""
    relative = phrase.kind == "clause" and any(t.tag in ("PRELS", "PRELAT") for t in phrase.tokens[:2])
    before = [p for p in clause.phrases if p.end < phrase.start]
    short = phrase.resolved is not None and len(phrase.tokens) <= LONG_RELATIVE
    return relative and short and bool(before) and "indefinite" in max(before, key=attrgetter("end")).marks


def lacks_what_was_said(clause: Phrase) -> bool:
    """ "weil er hoffte|, Irland folge", "da der Rat annahm|, es sei wertlos": it has a subject and its verb alone."""
    first, *told = (t for t in clause.tokens if t.tag not in ("ART", "ADJA", "$,"))
    verbs = [t for t in told if t.tag.startswith(("VV", "VA"))]
    saying = {t.lemma for t in verbs} & words("verbs_with_contents")
    alone = [t.tag in ("NN", "NE", "PPER", "PIS") for t in told if t not in verbs] == [True]
    return clause.kind == "clause" and first.tag == "KOUS" and bool(saying) and alone


def is_left_out(clause: Clause, phrase: Phrase) -> bool:
    """ "Neben dieser Stelle", "Nach ihnen": nobody knows what is meant, and the clause is a whole one without it.

    "während dieses Krieges" limits what is told wherever it stands.
    """
    needed = words("position_verbs") | words("dwelling_verbs") | words("motion_verbs")
    if phrase.resolved is not None or phrase.role != "adverbial" or phrase.kind == "clause":
        return False
    if phrase.preposition == "während" and any(t.tag == "PDAT" for t in phrase.tokens[:2]):
        return True
    if clause.lemma in needed or clause.frame in ("copula", "existence", "naming") or phrase.field != "front":
        return False
    aside = phrase.preposition in words("prepositions_left_out") and phrase.relation in ("circumstance", "company")
    return aside and any(t.tag in ("PDAT", "PPER", "PPOSAT") for t in phrase.tokens)


def _is_connective(phrase: Phrase) -> bool:
    """A word that only points backwards: "daher", "allerdings"."""
    if len(phrase.tokens) != 1:
        return False
    told = phrase.text.lower() in words("connectives") and phrase.head.tag not in ("PPER", "PDS")
    return told or _is_misspelt_connective(phrase.tokens[0])


def _points_back(phrase: Phrase) -> bool:
    """ "deswegen", "darum": a connective that tells why."""
    return _is_connective(phrase) and phrase.head.tag == "PROAV"


def _is_misspelt_connective(token: Token) -> bool:
    """A connective with one wrong letter, as texts have them: "außerden"."""
    form = token.text.lower()
    if token.tag not in ("ADV", "ADJD", "FM", "XY") or len(form) < 6 or form in words("connectives"):
        return False
    return any(
        len(word) == len(form) and sum(a != b for a, b in zip(word, form, strict=True)) == 1
        for word in words("connectives")
    )
