"""Circumstances to ask for: "unter der Leitung von Liszt" → "unter wessen Leitung", "bei der Flucht" → "wobei"."""

from __future__ import annotations

from dataclasses import replace

from quizgen.languages.german.asking_which import title_in_case, welch
from quizgen.languages.german.attachment import basic_preposition
from quizgen.languages.german.noun_classes import names_act, noun_class, tells_act
from quizgen.languages.german.nouns import genders, known_noun
from quizgen.languages.german.phrase_frames import before_head, index_in, is_counted, with_preposition
from quizgen.languages.german.wordlists import words
from quizgen.model import Clause, Phrase


def owned(phrase: Phrase) -> str | None:
    """ "im Auftrag der Königin" → "in wessen Auftrag", "unter dem Schutz von Spanien" → "unter wessen Schutz" """
    if phrase.preposition is None or phrase.head.text not in words("owned_nouns") or phrase.relation == "topic":
        return None  # "befasst sich | mit dem Schutz des Erbes"
    if any(t.tag in ("ADJA", "PPOSAT", "PDAT", "CARD", "PIAT") for t in before_head(phrase)) or not phrase.parts:
        return None
    owner = phrase.parts[0]
    if phrase.head.text in words("naming_nouns") and len(owner.tokens) == 1:
        return None  # "unter dem Namen | Orbis": the name itself
    belongs = owner.relation == "genitive" or (owner.relation == "attribute" and owner.preposition in ("von", "vom"))
    named = owner.kind in ("person", "group", "place") or owner.head.tag in ("NE", "FM")
    behind = index_in(phrase, phrase.head) + 1
    near = behind < len(phrase.tokens) and phrase.tokens[behind].start == owner.start
    return with_preposition(phrase, f"wessen {phrase.head.text}") if belongs and named and near else None


def ruled(phrase: Phrase) -> str | None:
    """ "unter Kaiser Hadrian" → "unter welchem Kaiser": during his reign."""
    if phrase.preposition != "unter" or phrase.kind not in ("person", "other") or len(phrase.tokens) < 3:
        return None
    title, named = phrase.tokens[1], all(t.tag not in ("KON", "$,") for t in phrase.tokens[2:])
    if title.text not in words("ruling_titles") or not named or not (found := genders(title.text)):
        return None
    return welch(replace(phrase, case="dative"), title_in_case(title.text, "dative"), found[0])


def numbered(phrase: Phrase) -> str | None:
    """ "auf Platz 3" → "auf welchem Platz": the number tells which it is."""
    told = phrase.preposition in ("auf", "in", "im", "an", "am") and phrase.relation in ("circumstance", "place")
    name = next((p for p in phrase.parts if p.relation == "name"), None)
    ranked = name is not None and [t.tag for t in name.tokens] == ["CARD"]
    found = genders(phrase.head.text)
    if not told or not ranked or phrase.head.text.lower() not in words("numbered_nouns") or not found:
        return None
    if any(t.text.lower() == "den" for t in before_head(phrase)):
        return None  # "in den Top 1000 | gelistet": several, and no certain one
    return welch(replace(phrase, case="dative"), phrase.head.text, found[0]) if phrase.case != "accusative" else None


def framed(phrase: Phrase) -> str | None:
    """ "auf nationaler Ebene" → "auf welcher Ebene", "im Bereich der Medizin" → "in welchem Bereich" """
    if phrase.preposition is None or phrase.head.text not in words("framing_nouns") or phrase.number == "plural":
        return None
    lasting = phrase.preposition == "über" and noun_class(phrase.head.text) == "time"  # "über einen Zeitraum von …"
    if basic_preposition(phrase.preposition) not in ("auf", "in", "unter") and not lasting:
        return None
    determined = any(t.tag in ("PDAT", "PPOSAT", "PIAT", "PIDAT", "CARD") for t in before_head(phrase))
    adjectives = [t for t in before_head(phrase) if t.tag == "ADJA"]
    telling = [t for t in adjectives if t.lemma.lower() not in words("empty_adjectives")]
    behind = any(p.relation in ("genitive", "attribute") and p.start > phrase.head.end for p in phrase.parts)
    if determined or len(telling) < len(adjectives) or not (telling or behind):
        return None
    short = phrase.head.text.removesuffix("e")
    noun = short if short in words("framing_nouns") else phrase.head.text  # "im Falle"
    found = genders(noun)
    return welch(phrase, noun, found[0]) if found else None


def serves(clause: Clause, phrase: Phrase) -> bool:
    """ "dient | der Nutzung von Licht", "dem Transport der Nahrung": what one asks for by "wozu", an act."""
    if clause.lemma != "dienen" or phrase.role != "dative" or phrase.kind != "thing":
        return False
    noun = phrase.head.text
    vague = noun_class(noun) in ("event", None)  # "der Schifffahrt", not "dem Käfer"
    person = any(p.role == "subject" and p.kind in ("person", "group", "pronoun") for p in clause.phrases)
    return tells_act(noun) or (vague and not person and not any(p.preposition == "als" for p in clause.phrases))


def joined_with(phrase: Phrase) -> str | None:
    """ "in Zusammenarbeit mit Otto Hahn" → "in Zusammenarbeit mit wem", "in Richtung Küste" → "in welche Richtung" """
    if phrase.preposition != "in" or "bare" not in phrase.marks or len(phrase.parts) != 1:
        return None
    part = phrase.parts[0]
    acting = part.kind in ("person", "group") or part.head.tag in ("NE", "FM")
    if part.preposition == "mit" and acting and phrase.head.text in words("nouns_with_partner"):
        return f"in {phrase.head.text} mit wem"
    aimed = phrase.head.text == "Richtung" and part.relation in ("genitive", "attribute", "name")
    return "in welche Richtung" if aimed else None


def fought_in(phrase: Phrase) -> str | None:
    """ "im Ersten Weltkrieg" → "in welchem Krieg", "in der Schlacht bei Leipzig" → "in welcher Schlacht" """
    noun = next((noun for noun in ("Krieg", "Schlacht") if phrase.head.text.lower().endswith(noun.lower())), None)
    told = bool(phrase.parts) or len(phrase.tokens) > 2 or phrase.head.text != noun
    if noun is None or phrase.preposition not in ("in", "im") or phrase.number != "singular" or not told:
        return None
    return welch(phrase, noun, genders(noun)[0]) if phrase.case == "dative" else None


def measured_in(phrase: Phrase) -> str | None:
    """ "wird in Volt gemessen" → "in welcher Einheit": a bare unit, and the only one."""
    bare = phrase.tokens[0].text.lower() == "in" and phrase.tokens[1:2] == (phrase.head,)
    unit = noun_class(phrase.head.text) in ("unit", "time") and all(p.relation == "name" for p in phrase.parts)
    return (
        "in welcher Einheit" if phrase.relation == "topic" and bare and unit and phrase.case != "accusative" else None
    )


def turned_into(phrase: Phrase) -> str | None:
    """ "wandelt Wind in Strom um" → "in was": behind other verbs "in was" is hardly said."""
    told = phrase.kind in ("thing", "other", "group") and phrase.head.tag == "NN"
    into = phrase.preposition == "in" and phrase.case == "accusative"
    return "in was" if "become" in phrase.marks and told and into else None


def renamed(phrase: Phrase) -> str | None:
    """ "wurde in Petrograd umbenannt" → "in was": the name of a place, and no place where or where to."""
    alone = phrase.head.tag in ("NE", "FM") and "become" in phrase.marks and not phrase.parts
    return "in was" if alone and phrase.preposition == "in" else None


def occasioned(phrase: Phrase) -> str | None:
    """ "anlässlich seiner Krönung" → "aus welchem Anlass" """
    return "aus welchem Anlass" if phrase.preposition in ("anlässlich", "anläßlich") else None


def done_at(phrase: Phrase) -> str | None:
    """ "bei einem Unfall", "bei Bohrungen", "beim Schwimmen" → "wobei": an act or event that no more words name."""
    if phrase.preposition is None or basic_preposition(phrase.preposition) != "bei":
        return None
    noun = phrase.head.text
    if phrase.kind in ("person", "group"):
        return None  # "beliebt | bei der Bevölkerung"
    if phrase.head.tag != "NN" or phrase.head.lemma in words("vague_nouns") or noun in words("life_events"):
        return None  # "bei der Geburt" tells when
    doing = phrase.preposition == "beim" and noun.lower() in words("verbs")
    happens = noun_class(noun) in ("act", "event") or (noun_class(noun) is None and names_act(noun))
    measured = is_counted(phrase)
    return "wobei" if (doing or happens) and not measured and known_noun(noun) else None
