"""Repairs of tags of adverbs and abbreviations."""

from __future__ import annotations

from quizgen.languages.german.agreement import DATIVES
from quizgen.languages.german.names import place_kind
from quizgen.languages.german.noun_classes import noun_class
from quizgen.languages.german.nouns import PLURAL_MASK, SINGULAR_MASK, noun_mask
from quizgen.languages.german.tags import DETERMINERS, NOUNS, PREPOSITIONS, tag_at
from quizgen.languages.german.wordlists import table, words
from quizgen.model import Token


def abbreviations(tokens: list[Token], at: int) -> str | None:
    """The tag that an abbreviation is known by: "bzw." joins, "z. B." is an adverb, "Dr." a part of the name."""
    entry = table("abbreviation_tags").get(tokens[at].text.replace(" ", "").lower())
    return entry[0] if entry else None


def pronounced(tokens: list[Token], at: int) -> str | None:
    """ "heißt Bordeaux, | sprich: | Bordo", "Orly, | sprich | Orli, liegt …": it only tells how a word is spoken."""
    spoken = tokens[at].text == "sprich" and at > 0 and tokens[at - 1].text == ","
    behind = [t.text for t in tokens[at + 1 : at + 3]]
    if not spoken or not behind:
        return None
    names = tokens[at + 1 : at + 4]  # "sprich | Dong Ki-Chote,"
    closed = any(t.text in (",", ".") for t in names[1:]) and names[0].text[:1].isupper()
    return "ADV" if closed or behind[0] in (":", "„", '"') or behind[1:] in ([","], ["."]) else None


def various(tokens: list[Token], at: int) -> str | None:
    """ "die Temperatur | verschieden | großer Seen": before an adjective it is no form of „verscheiden“."""
    behind = at + 1 < len(tokens) and tokens[at + 1].tag == "ADJA"
    return "ADJD" if tokens[at].text == "verschieden" and behind and tokens[at].tag.startswith("VV") else None


def estimated(tokens: list[Token], at: int) -> str | None:
    """ "starben | geschätzt | rund 500 Menschen": before a number it is no participle of the clause."""
    behind = [t.tag for t in tokens[at + 1 : at + 3]]
    counted = behind[:1] == ["CARD"] or (behind[1:] == ["CARD"] and behind[0] in ("ADV", "ADJD"))
    return "ADV" if tokens[at].text == "geschätzt" and counted else None


def still(tokens: list[Token], at: int) -> str | None:
    """ "ist nach wie | vor | der größte Hafen": the last word of the idiom governs nothing."""
    if tokens[at].text != "vor" or at < 2:
        return None
    return "ADV" if [t.text.lower() for t in tokens[at - 2 : at]] == ["nach", "wie"] else None


def onwards(tokens: list[Token], at: int) -> str | None:
    """ "vom Mittelalter | an im Einsatz", "von Rom | aus 48 v. Chr.": it closes the phrase before it and opens none."""
    if tokens[at].text not in ("an", "aus") or at + 2 >= len(tokens):
        return None
    behind = tokens[at + 1]
    opens = behind.tag in PREPOSITIONS and tokens[at + 2].tag != "CARD"
    dated = behind.tag == "CARD" and tokens[at + 2].tag not in ("NN", "ADJA")
    placed = place_kind(tokens[at - 1].text) is not None
    if tokens[at].text == "aus" and not (placed and (opens or dated)):
        return None  # "von Anna | aus Gold", "von Forschern | aus über 20 Ländern"
    if tokens[at].text == "an" and behind.tag not in PREPOSITIONS:
        return None
    for token in reversed(tokens[max(0, at - 4) : at]):
        if token.tag not in NOUNS | {"ART", "ADJA", "CARD"}:
            return "APZR" if token.text.lower() in ("von", "vom") else None
    return None


def sayings(tokens: list[Token], at: int) -> str | None:
    """ "der Sage | nach | 753 v. Chr.": behind what is said, which no preposition leads, it closes a phrase."""
    if tokens[at].text != "nach" or tokens[at].tag != "APPR" or at < 2 or tokens[at - 2].tag != "ART":
        return None
    told = tokens[at - 1].text in words("nouns_of_saying") and tokens[at - 2].text.lower() == "der"
    return "APPO" if told and tag_at(tokens, at - 3) not in PREPOSITIONS | NOUNS else None


def throughout(tokens: list[Token], at: int) -> str | None:
    """ "das ganze Jahr | über", "den ganzen Winter | über in einer Höhle": behind a whole time it closes the phrase."""
    if tokens[at].text != "über" or at < 3 or tokens[at - 3].tag != "ART" or tokens[at - 2].tag != "ADJA":
        return None
    whole = tokens[at - 2].text in ("ganze", "ganzen", "gesamte", "gesamten")
    return "APPO" if whole and noun_class(tokens[at - 1].text) == "time" else None


def closely(tokens: list[Token], at: int) -> str | None:
    """ "starb | kurz vor dem Krieg", "kurz bevor er …": it tells how long before; but "fuhr kurz | nach Wien"."""
    token, behind = tokens[at], tokens[at + 1 : at + 3]
    if token.tag != "ADJD" or token.text.lower() not in words("focus_words") or len(behind) < 2:
        return None
    placed = behind[1].tag == "NE" and place_kind(behind[1].text) is not None
    timed = behind[0].text in ("bevor", "nachdem")
    return "ADV" if timed or (behind[0].text in ("vor", "nach") and not placed) else None


def nearly(tokens: list[Token], at: int) -> str | None:
    """ "nur | gut | die Hälfte", "knapp ein Drittel": before a share of a whole it tells how nearly."""
    if tokens[at].tag != "ADJD" or tokens[at].text not in ("gut", "knapp") or at + 2 >= len(tokens):
        return None
    return "ADV" if tokens[at + 1].tag in ("ART", "CARD") and tokens[at + 2].text in words("fractions") else None


def regularly(tokens: list[Token], at: int) -> str | None:
    """ "frisst | täglich | etwa 70 Kilogramm": before a number it tells how often, and is no part of the phrase."""
    if tokens[at].tag != "ADJD" or tokens[at].text not in words("counting_times"):
        return None
    about = words("degree_adverbs") | {"bis", "zu"}
    number = next((t for t in tokens[at + 1 : at + 4] if t.text.lower() not in about), None)
    return "ADV" if number is not None and number.tag == "CARD" else None


def mainly(tokens: list[Token], at: int) -> str | None:
    """ "besteht | hauptsächlich aus Wald", "frisst überwiegend Gras": before a phrase it tells how much of it."""
    if tokens[at].tag != "ADJD":
        return None
    form, following = tokens[at].text.lower(), tokens[at + 1].tag if at + 1 < len(tokens) else "$."
    limits = form.endswith(("lich", "end")) and form in words("focus_words")
    nominal = following in ("APPR", "APPRART", "ART", "NN", "NE", "ADJA", "CARD")
    return "ADV" if limits and nominal else None


def measured_by(tokens: list[Token], at: int) -> str | None:
    """ "| Gemessen | am Einkommen liegt die Schweiz vorn": at the beginning with its preposition it is no verb."""
    if at or len(tokens) < 4 or tokens[0].tag not in ("VVPP", "ADJD", "VVFIN", "NN"):
        return None
    asked = table("participle_prepositions").get(tokens[0].text.lower(), ("",))[0]
    behind = tokens[1].text
    return "ADV" if asked and table("contractions").get(behind, (behind,))[0] == asked else None


def above_all(tokens: list[Token], at: int) -> str | None:
    """ "leben vor | allem | Angehörige der Kirche": behind "vor" it says how far, and goes with no noun."""
    chiefly = at > 0 and tokens[at].text == "allem" and tokens[at - 1].text.lower() == "vor"
    joined = at > 1 and tokens[at - 2].tag == "KON"  # "von Hand- und vor allem Langbögen"
    return "PIS" if chiefly and tokens[at].tag == "PIAT" and not joined else None


def fronted_adverbs(tokens: list[Token], at: int) -> str | None:
    """ "Wiederholt | wurde davor gewarnt": where another participle closes the clause it is an adverb."""
    if at or tokens[at].tag != "VVPP" or len(tokens) < 3 or tokens[1].tag != "VAFIN":
        return None
    end = next((i for i in range(2, len(tokens)) if tokens[i].tag in ("$,", "$.", "KON")), len(tokens))
    return "ADJD" if tokens[end - 1].tag == "VVPP" else None


def dative_openers(tokens: list[Token], at: int) -> str | None:
    """ "verpflichtete sie nicht nur | zu | hohen Reparationen": before a dative without an article it is no "too"."""
    if tokens[at].tag != "PTKZU" or [t.tag for t in tokens[at + 1 : at + 3]] != ["ADJA", "NN"]:
        return None
    mask = noun_mask(tokens[at + 2].text)
    several = mask & PLURAL_MASK & DATIVES and not mask & SINGULAR_MASK
    return "APPR" if several and tokens[at + 1].text.endswith("en") else None


def too_much(tokens: list[Token], at: int) -> str | None:
    """ "wenn | zu | viel Zucker im Blut ist": before "viel" without the ending of a dative it is no preposition."""
    behind = tokens[at + 1].text if at + 1 < len(tokens) else ""
    much = behind in ("viel", "wenig", "viele", "wenige")
    return "PTKA" if tokens[at].tag == "APPR" and tokens[at].text.lower() == "zu" and much else None


def superlatives(tokens: list[Token], at: int) -> str | None:
    """ "die | am weitesten | verbreitete Pflanze": behind a determiner "am" and its superlative tell how much."""
    if _leads_superlative(tokens, at):
        return "PTKA"
    return "ADJD" if at and tokens[at].tag in ("ADJA", "PIS") and _leads_superlative(tokens, at - 1) else None


def done_most(tokens: list[Token], at: int) -> str | None:
    """ "die am stärksten | zerstörte | und …": behind an article and its superlative stands no finite verb."""
    if tokens[at].tag != "VVFIN" or at < 3 or not tokens[at].text.endswith("te"):
        return None
    before = [t.text.lower() for t in tokens[at - 2 : at]]
    led = before[0] == "am" and before[1].endswith("sten") and tokens[at - 3].tag in DETERMINERS
    return "ADJA" if led else None


def _leads_superlative(tokens: list[Token], at: int) -> bool:
    if at == 0 or at + 2 >= len(tokens) or tokens[at].text != "am":
        return False
    joined = at > 1 and tokens[at - 1].tag == "KON" and tokens[at - 2].tag == "ADJA"  # "stärkste und | am dichtesten …"
    if not joined and tokens[at - 1].tag not in DETERMINERS:
        return False
    most, told = tokens[at + 1], tokens[at + 2]
    return most.text.islower() and most.text.endswith("sten") and told.tag == "ADJA" and told.text.islower()
