"""Whether somebody comes to the live meeting: what his words say of that day, or of the meeting itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.core.people import Rsvp
from mailflow.core.reading import Moment, Reading
from mailflow.mail.answering import phrases, signs
from mailflow.mail.answering.signs import Kind, Sign
from mailflow.mail.words.utterance import sentences

_READ, _SENTENCES = 1000, 12  # characters, and sentences: nobody says it later
_NOUN = re.compile(
    r"\b(?:bijeenkomst\w*|vergadering|samenkomst|samenkomen|overleg|live\w*|fysiek\w*|zoom|teams|ter plaatse|"
    r"meeting|get together|meet ?up|call|in person|"
    r"reunion|rencontre|visio\w*|presentiel|en direct|sur place|"
    r"treffen|zusammenkunft|besprechung|videokonferenz|vor ort|live ?termin|termin)\b"
    r"|\b(?:die|deze|that|this|ce|cette|dem|diesem|den|diesen) (?:dag|avond|datum|namiddag|voormiddag|"
    r"day|date|evening|afternoon|morning|jour|date|soir|matin|tag|termin|abend|nachmittag|vormittag)\b"
    r"|\bce jour la\b|\bdann?\b(?= (?:kan|kann|lukt|ben|bin|komm|kom))"
)
_DAYS = (
    "maandag|monday|lundi|montag",
    "dinsdag|tuesday|mardi|dienstag",
    "woensdag|wednesday|mercredi|mittwoch",
    "donderdag|thursday|jeudi|donnerstag",
    "vrijdag|friday|vendredi|freitag",
    "zaterdag|saturday|samedi|samstag|sonnabend",
    "zondag|sunday|dimanche|sonntag",
)
_DAY = re.compile("|".join(rf"\b(?P<d{number}>{names})s?\b" for number, names in enumerate(_DAYS)))
_MONTHS = (
    "jan(?:uari|uary|vier|uar)?|janv|januar",
    "feb(?:ruari|ruary|ruar)?|fevrier|fevr",
    "maart|march|mars|marz|mrt",
    "april|avril|apr",
    "mei|may|mai",
    "juni|june|juin|jun",
    "juli|july|juillet|jul",
    "augustus|august|aout|aug",
    "september|septembre|sept?",
    "oktober|october|octobre|okt|oct",
    "november|novembre|nov",
    "december|decembre|dezember|dec|dez",
)
_ANY_MONTH = "|".join(_MONTHS)
_DATE = re.compile(
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|ste|de|e|er)?(?: of| ,)? (?P<m>{_ANY_MONTH})\b"
    rf"|\b(?P<m2>{_ANY_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"|\b(?:de|den|the|le|am|op) (?P<d3>\d{1,2})(?:st|nd|rd|th|ste|de|e|er)?\b(?! (?:uur|uhr|u|h|am|pm)\b)"
)
_REGRET = re.compile(
    r"(?:helaas|jammer genoeg|spijtig genoeg|jammer|spijtig|sorry|unfortunately|alas|"
    r"helas|malheureusement|desolee?|leider)"
)
_COMES = re.compile(
    r"\b(?:ik kom|kom ik|we komen|ik ben er|ben ik er|i come|i am coming|im coming|ill come|ill be there|"
    r"i will (?:come|be there)|"
    r"je viens|je viendrai|nous venons|je serai|ich komme|komme ich|wir kommen|ich bin da)\b"
    r"|\b(?:ik kan|kan ik|we kunnen|i can|we can|je peux|on peut|ich kann|kann ich|wir konnen)\b(?: \w+){0,4}? "
    r"(?:komen|erbij|bij zijn|come|make it|be there|venir|kommen|dabei|da sein)\b"
    r"|\b(?:lukt|past|works|suits|convient|klappt|passt)\b"
    r"(?: (?:het|me|mij|ons|ook|toch|wel|nu|for me|me|mir|doch|bien))+\b"
)
_DENIAL = re.compile(r"\b(?:niet|not|pas|nicht|geen|kein|als|indien|if|si|wenn|falls|tenzij|unless|sauf)\b")
_CUT = re.compile(r" , |(?<=\w) (?:en|and|et|und|want|because|car|denn) (?=\w)")
_SAID = {Kind.YES: Rsvp.YES, Kind.NO: Rsvp.NO, Kind.LATER: Rsvp.LATER, Kind.MAYBE: Rsvp.LATER}


@dataclass(frozen=True, slots=True)
class Coming:
    """What was said of the meeting."""

    said: Rsvp  # YES, NO, LATER (perhaps), or NONE
    alone: bool  # nothing plain is said of anything else


def read(text: str, start: datetime) -> Coming:
    """What a text says of coming to a meeting at that local hour."""
    said_ones = sentences(text[:_READ])[:_SENTENCES]
    if not any(_names_when(sentence) for sentence, _ in said_ones):
        return Coming(Rsvp.NONE, alone=False)
    about: list[Kind] = []
    plain_beside = False
    for piece, asked in _pieces(said_ones):
        said = signs.read([(piece, asked)])
        if _is_about(piece, start):
            about += _kinds(piece, asked, said)
        else:
            plain_beside = plain_beside or any(one.sure for one in said)
    last = about[-1] if about else None
    if last is Kind.NO and Kind.MAYBE in about:
        last = Kind.MAYBE
    return Coming(_SAID[last] if last else Rsvp.NONE, not plain_beside)


def _kinds(piece: str, asked: bool, said: list[Sign]) -> list[Kind]:
    """What a piece about the meeting says; "I come to it" is a yes here, and regret alone a no."""
    sure = [one.kind for one in said if one.sure and one.kind in _SAID and not one.supposed]
    if not sure and _COMES.search(piece) and not asked and not _DENIAL.search(piece):
        return [Kind.YES]
    return sure or [one.kind for one in said if one.kind is Kind.NO]


def told(reading: Reading, text: str, start: datetime, moment: Moment) -> Reading:
    """The reading with what its words say of coming; a no to the meeting alone is none to the session."""
    found = read(text, start)
    if found.said is Rsvp.NONE:
        return reading
    rsvp = reading.rsvp
    if found.said is Rsvp.NO and found.alone and rsvp in (Rsvp.NO, Rsvp.UNCLEAR):
        rsvp = Rsvp.NONE
    elif found.said is Rsvp.YES and moment is Moment.INVITE and rsvp in (Rsvp.NONE, Rsvp.UNCLEAR):
        rsvp = Rsvp.YES
    elif found.alone and moment is not Moment.INVITE and rsvp in (Rsvp.YES, Rsvp.UNCLEAR):
        rsvp = Rsvp.NONE  # he takes part already
    return replace(reading, coming=found.said, rsvp=rsvp)


def answered(text: str, start: datetime) -> Rsvp:
    """What a text says to "do you come?", where a plain yes or no is about the meeting."""
    said = read(text, start).said
    if said is not Rsvp.NONE:
        return said
    plain = phrases.rsvp(text)
    return plain if plain in (Rsvp.YES, Rsvp.NO, Rsvp.LATER) else Rsvp.NONE


def _pieces(said_ones: Iterable[tuple[str, bool]]) -> Iterator[tuple[str, bool]]:
    """The parts of its sentences that can speak of different things."""
    for sentence, asked in said_ones:
        for clause in re.split(r" (?=(?:maar|but|mais|aber|sondern|behalve|except|sauf)\b)", sentence):
            for piece in _joined(_CUT.split(clause)):
                yield piece.strip(" ,"), asked


def _joined(pieces: list[str]) -> list[str]:
    """A piece without a verb of its own stays with the one before: "op dinsdag 8 december, om 14 uur"."""
    kept: list[str] = []
    for piece in pieces:
        before = kept[-1] if kept else ""
        tail = len(piece.split()) < 3 and not _says(piece)
        head = _names_when(before) and not _says(before) and not _names_when(piece)
        if kept and (tail or head):
            kept[-1] = f"{before} {piece}"
        elif not _REGRET.fullmatch(piece.strip(" ,")):
            kept.append(piece)
    return kept


def _says(piece: str) -> bool:
    return bool(signs.read([(piece, False)]))


def _names_when(piece: str) -> bool:
    return bool(_NOUN.search(piece) or _DAY.search(piece) or _DATE.search(piece))


def _is_about(piece: str, start: datetime) -> bool:
    """Whether it names the meeting, or its day and no other."""
    days = {int(name[1:]) for match in _DAY.finditer(piece) for name, said in match.groupdict().items() if said}
    if days and start.weekday() not in days:
        return False
    dated = [match for match in _DATE.finditer(piece) if not _is_that_day(match, start)]
    if dated:
        return False
    return bool(days or _DATE.search(piece) or _NOUN.search(piece))


def _is_that_day(match: re.Match[str], start: datetime) -> bool:
    number = int(match["d"] or match["d2"] or match["d3"])
    month = match["m"] or match["m2"]
    return number == start.day and (month is None or re.fullmatch(_MONTHS[start.month - 1], month) is not None)
