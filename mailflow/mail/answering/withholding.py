"""Who does not want his answers in the report: "niet in het verslag", in a sentence that says nothing else."""

from __future__ import annotations

from dataclasses import replace

from mailflow.mail.answering import phrases
from mailflow.mail.fields import Answered, Fields
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_LONGEST = 120  # characters of such a sentence
_SENTENCE = lazily(r"[^.!;\n]*(?:[.!;\n]|$)")
_WORD = lazily(r"[^\W_]+")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_REPORT = _set("verslag rapport report rendu bericht")
_NOT = _set("niet niets nooit geen uit not don dont never nothing out pas jamais rien hors nicht nichts nie kein")
_OTHERS = _set(
    """
    in het bij voor me mij mijn mijne ik wil wou zou heb dat dit die deze ze hem er ook en de graag liever liefst aub
    alsjeblieft svp please zet zetten neem op opnemen opgenomen komen komt hou houd hoef hoeft hoeven mag mogen moet
    moeten laat laten staan antwoord antwoorden woorden tekst naam voluit wel maar dan helaas dus

    the my i d t do to would rather prefer want put include included keep leave it them this that these answer answers
    words name full be into of from mine and but may should must appear

    dans le compte la les mes mon ma ce ca cela je ne n ni veux voudrais prefere prefererais mettre mets mettez reponse
    reponses mots nom si possible plait te vous merci s il soit soient figurer du au

    im den dem das der die meine mein mich ich mochte will bitte lieber gern gerne antwort antworten worte aufnehmen auf
    nehmen schreiben schreib setzen soll sollen es sie aus lassen lass raus stehen und aber
    """
)
_KNOWN = _REPORT | _NOT | _OTHERS


def told(reading: Fields) -> Fields:
    """The reading, with whether it says so; the sentence is no part of an answer, and no "no" to anything."""
    if not is_said(reading.text):
        return reading
    answers = tuple(Answered(one.question, kept, one.files) for one in reading.answers if (kept := _without(one.text)))
    if reading.answers:
        return replace(reading, withholds=True, answers=answers)
    rest = _without(reading.text)
    return replace(reading, withholds=True, rsvp=phrases.rsvp(rest), opt_out=phrases.opt_out(rest))


def is_said(text: str) -> bool:
    """Whether a sentence of it says so."""
    folded = fold(text)
    return any(word in folded for word in _REPORT) and any(_says(one.group()) for one in _SENTENCE.finditer(folded))


def _without(text: str) -> str:
    folded = fold(text)
    kept = [text[one.start() : one.end()] for one in _SENTENCE.finditer(folded) if not _says(one.group())]
    return "".join(kept).strip() if len("".join(kept)) < len(text.replace("\n", "")) else text


def _says(sentence: str) -> bool:
    if len(sentence) > _LONGEST or "?" in sentence:
        return False
    words = set(_WORD.findall(sentence))
    return bool(words & _REPORT) and bool(words & _NOT) and words <= _KNOWN
