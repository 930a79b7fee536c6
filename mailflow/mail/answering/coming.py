"""Whether somebody comes to the live meeting: what his words say of that day, or of the meeting itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.core.session.people import Rsvp
from mailflow.core.session.reading import Moment
from mailflow.mail.answering import coming_words as words
from mailflow.mail.answering import phrases, signs
from mailflow.mail.answering.clause_patterns import ASKING
from mailflow.mail.answering.signs import Kind, Sign
from mailflow.mail.fields import Fields
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.utterance import sentences

_READ, _SENTENCES = 1000, 12  # characters, and sentences: nobody says it later
_DAYS = (
    "maandag|monday|lundi|montag",
    "dinsdag|tuesday|mardi|dienstag",
    "woensdag|wednesday|mercredi|mittwoch",
    "donderdag|thursday|jeudi|donnerstag",
    "vrijdag|friday|vendredi|freitag",
    "zaterdag|saturday|samedi|samstag|sonnabend",
    "zondag|sunday|dimanche|sonntag",
)
_DAY = lazily("|".join(rf"\b(?P<d{number}>{names})s?\b" for number, names in enumerate(_DAYS)))
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
_DATE = lazily(
    rf"\b(?P<d>\d{{1,2}})(?:st|nd|rd|th|ste|de|e|er)?(?: of| ,)? (?P<m>{_ANY_MONTH})\b"
    rf"|\b(?P<m2>{_ANY_MONTH}) (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\b"
    r"|\b(?:de|den|die|the|that|le|ce|am|dem|op) (?P<d3>\d{1,2})(?:st|nd|rd|th|ste|de|e|er)?\b"
    r"(?! (?:uur|uhr|u|h|am|pm)\b)"
    r"|\b(?P<d4>\d{1,2}) (?P<m4>1[0-2]|0?[1-9])\b"  # 8/12
)
_REGRET = lazily(
    r"(?:helaas|jammer genoeg|spijtig genoeg|jammer|spijtig|sorry|unfortunately|alas|"
    r"helas|malheureusement|desolee?|leider)"
)
_CUT = lazily(
    r" , |(?<=\w) (?:and|et|und|want|because|car|denn|"
    r"en(?! (?:formation|conges?|vacances|deplacement|reunion|visite|direct|presentiel|visio|ligne|stage|arret)\b))"
    r" (?=\w)"
)
_ASKS = lazily(rf" ?{ASKING}\b")
_ARTICLE = lazily(r"^(?:de|het|t|the|la|le|les|l|der|die|das|in|at|bij|chez) ")
_SAYING = (words.COMES, words.SEES, words.ONLY_THERE, words.ABSENT, words.ELSEWHERE, words.UNSURE)
_SAID = {Kind.YES: Rsvp.YES, Kind.NO: Rsvp.NO, Kind.LATER: Rsvp.LATER, Kind.MAYBE: Rsvp.LATER}


@dataclass(frozen=True, slots=True)
class Coming:
    """What was said of the meeting."""

    said: Rsvp  # YES, NO, LATER (perhaps), or NONE
    alone: bool  # nothing plain is said of anything else
    beside: Rsvp = Rsvp.NONE  # what everything else says of taking part


@dataclass(frozen=True, slots=True)
class Live:
    """The meeting, as its guests know it."""

    start: datetime  # local
    place: str = ""


def read(text: str, meeting: Live) -> Coming:
    """What a text says of coming to that meeting."""
    said_ones = sentences(text[:_READ])[:_SENTENCES]
    place = _place(meeting.place)
    if not any(_names(sentence, place) for sentence, _ in said_ones):
        return Coming(Rsvp.NONE, alone=False)
    about: list[Kind] = []
    beside: list[str] = []
    plain: list[Kind] = []  # of everything, in order
    follows = False  # on something about the meeting
    for piece, asked in _pieces(said_ones, place):
        said = signs.read([(piece, asked)])
        follows = _is_about(piece, meeting.start, place) or (follows and _goes_on(piece, place))
        if follows:
            about += _kinds(piece, asked, said) or _likewise(piece, asked, plain)
            plain += about[-1:]
        else:
            beside.append(piece)
            plain += [one.kind for one in said if one.sure]
    last = about[-1] if about else None
    if last is Kind.NO and Kind.MAYBE in about:
        last = Kind.MAYBE
    others = [one for piece in beside for one in signs.read([(piece, False)])]
    return Coming(_SAID[last] if last else Rsvp.NONE, not any(one.sure for one in others), _of(beside))


def _goes_on(piece: str, place: str) -> bool:
    """Whether it says more of what was just spoken of: "so I shall not be there", "it depends on the rota"."""
    return bool(words.SO.match(piece) or words.UNSURE.search(piece)) and not _names(piece, place)


def _of(pieces: list[str]) -> Rsvp:
    return phrases.rsvp(". ".join(pieces)) if pieces else Rsvp.NONE


def _kinds(piece: str, asked: bool, said: list[Sign]) -> list[Kind]:
    """What a piece about the meeting says; "I come to it" is a yes here, elsewhere and regret alone a no."""
    if asked:
        return [one.kind for one in said if one.sure and one.kind in _SAID and not one.supposed]
    denied = words.DENIAL.search(piece) is not None
    if words.UNSURE.search(piece):
        return [Kind.LATER]
    if words.ABSENT.search(piece) or words.ONLY_BY_MAIL.search(piece):
        return [Kind.NO]
    if words.ELSEWHERE.search(piece) and not denied and not words.HABIT.search(piece):
        return [Kind.NO]
    if words.SEES.search(piece) and not denied and not words.PERHAPS.search(piece):
        return [Kind.YES]
    sure = [one.kind for one in said if one.sure and one.kind in _SAID and not one.supposed]
    if not sure and not denied and (words.COMES.search(piece) or words.ONLY_THERE.search(piece)):
        return [Kind.YES]
    return sure or [one.kind for one in said if one.kind is Kind.NO]


def _likewise(piece: str, asked: bool, before: list[Kind]) -> list[Kind]:
    """ "I am in, also on the 8th": as what was said before it."""
    same = not asked and words.ALSO.match(piece) and not words.DENIAL.search(piece)
    return [Kind.YES] if same and before[-1:] == [Kind.YES] else []


def told(reading: Fields, text: str, meeting: Live, moment: Moment) -> Fields:
    """The reading with what its words say of coming; a no to the meeting alone is none to the session."""
    found = read(text, meeting)
    if found.said is Rsvp.NONE:
        return reading
    rsvp = reading.rsvp
    if found.said is Rsvp.NO and found.alone and rsvp in (Rsvp.NO, Rsvp.UNCLEAR):
        rsvp = Rsvp.NONE
    elif found.beside is Rsvp.YES and rsvp in (Rsvp.NO, Rsvp.UNCLEAR) and not reading.opt_out:
        rsvp = Rsvp.YES  # what he says of the meeting is not said of the rest
    elif found.said is Rsvp.YES and moment is Moment.INVITE and rsvp in (Rsvp.NONE, Rsvp.UNCLEAR):
        rsvp = Rsvp.YES
    elif found.said is Rsvp.YES and moment is Moment.INVITE and rsvp is Rsvp.NO and not reading.opt_out:
        rsvp = Rsvp.UNCLEAR  # to the meeting, and not to the rest: what does he mean?
    elif found.alone and moment is not Moment.INVITE and rsvp in (Rsvp.YES, Rsvp.UNCLEAR):
        rsvp = Rsvp.NONE  # he takes part already
    return replace(reading, coming=found.said, rsvp=rsvp)


def answered(text: str, meeting: Live) -> Rsvp:
    """What a text says to "do you come?", where a plain yes or no is about the meeting."""
    said = read(text, meeting).said
    if said is not Rsvp.NONE:
        return said
    plain = phrases.rsvp(text)
    return plain if plain in (Rsvp.YES, Rsvp.NO, Rsvp.LATER) else Rsvp.NONE


def _pieces(said_ones: Iterable[tuple[str, bool]], place: str) -> Iterator[tuple[str, bool]]:
    """The parts of its sentences that can speak of different things; of a question only its last part asks."""
    for sentence, asked in said_ones:
        whole = words.MERELY.sub(r"\1", words.BARELY.sub(r"\1\2 slechts ", sentence))
        parts = [part for clause in _turned(whole) for part in _joined(_CUT.split(clause), place)]
        for number, part in enumerate(parts, 1):
            yield part.strip(" ,"), asked and (number == len(parts) or _ASKS.match(part) is not None)


def _turned(sentence: str) -> list[str]:
    """Cut at each "but"; one inside a clause leaves it whole: "zum Treffen schaffe ich es aber leider nicht"."""
    kept: list[str] = []
    for clause in words.BUT.split(sentence):
        inside = words.DENIAL.search(clause) and len(clause.split()) < 4 and not clause.startswith(("maar", "mais"))
        if kept and inside and not _DAY.search(clause) and not words.NOUN.search(clause):
            kept[-1] = f"{kept[-1]} {clause}"
        else:
            kept.append(clause)
    return kept


def _joined(pieces: list[str], place: str) -> list[str]:
    """A piece without a verb of its own stays with the one before: "op dinsdag 8 december, om 14 uur"."""
    kept: list[str] = []
    for piece in pieces:
        before = kept[-1] if kept else ""
        tail = len(piece.split()) < 3 and not _says(piece)
        head = _names(before, place) and not _says(before) and not _names(piece, place)
        if kept and (tail or head):
            kept[-1] = f"{before} {piece}"
        elif not _REGRET.fullmatch(piece.strip(" ,")):
            kept.append(piece)
    return kept


def _says(piece: str) -> bool:
    return any(pattern.search(piece) for pattern in _SAYING) or bool(signs.read([(piece, False)]))


def _place(written: str) -> str:
    """A place as people will name it: without its article."""
    folded = " ".join(sentence for sentence, _ in sentences(written[:80])).replace(" ,", "")
    bare = _ARTICLE.sub("", folded)
    return bare if len(bare) > 2 else ""


def _names(piece: str, place: str) -> bool:
    """Whether it names the meeting, a day, or the place."""
    named = words.NOUN.search(piece) or _DAY.search(piece) or _DATE.search(piece)
    return bool(named) or _names_place(piece, place) or _only_by_mail(piece)


def _names_place(piece: str, place: str) -> bool:
    return place != "" and re.search(rf"\b{re.escape(place)}\b", piece) is not None


def _only_by_mail(piece: str) -> bool:
    return words.ONLY_BY_MAIL.search(piece) is not None and not words.TELLS_OF_IT.search(piece)


def _is_about(piece: str, start: datetime, place: str) -> bool:
    """Whether it names the meeting or its place, or its day and no other."""
    if _only_by_mail(piece):
        return True
    days = {int(name[1:]) for match in _DAY.finditer(piece) for name, said in match.groupdict().items() if said}
    if days and start.weekday() not in days:
        return False
    dated = [match for match in _DATE.finditer(piece) if not _is_that_day(match, start)]
    if dated:
        return False
    if days or _DATE.search(piece) or words.NOUN.search(piece):
        return True
    mine = words.MINE.search(piece) or words.SEES.search(piece)  # of a place alone much can be told
    return mine is not None and _names_place(piece, place)


def _is_that_day(match: re.Match[str], start: datetime) -> bool:
    number = int(match["d"] or match["d2"] or match["d3"] or match["d4"])
    month = match["m"] or match["m2"]
    if match["m4"] and int(match["m4"]) != start.month:
        return False
    return number == start.day and (month is None or re.fullmatch(_MONTHS[start.month - 1], month) is not None)
