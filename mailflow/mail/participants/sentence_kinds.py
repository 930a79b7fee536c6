"""What one sentence does, as far as its own words and its place tell: the one place where that is decided."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from mailflow.core.session.people import Rsvp
from mailflow.core.session.reading import Moment
from mailflow.mail.answering import phrases, withholding
from mailflow.mail.answering.pointers import only_points
from mailflow.mail.examples import learned, phrasebook
from mailflow.mail.participants.plain_words import clauses_of_one, refuses
from mailflow.mail.picking import fine_words
from mailflow.mail.words.lazily import lazily

_ASKS = lazily(r"\?[\s)\"'”»]*(?:\W{0,8})$")
_KIND = 20  # words of a mere courtesy
_CONFIDES = 0.5  # how sure it is that words behind the last answer are for nobody else
_SURE = 0.9  # how often a guess is right
_AGREED, _CERTAIN = 0.7, 0.96  # the same, of a grave act: with a rule that agrees, or without
_STOP = 22  # words of a sentence that asks for no mail ever again
_HEARD = 1200  # characters that can say whether somebody takes part
_FIRST, _LAST = 8, 5  # sentences of a mail that can
_LEAD = 2  # words before what a sentence asks for
_SHORT = 16  # words of a sentence that only says when he answers


class Does(StrEnum):
    """What a sentence does."""

    COURTESY = "courtesy"
    POINTER = "pointer"
    NO_ANSWER = "no_answer"
    ASK = "ask"
    PRIVATE = "private"
    WITHHOLD = "withhold"
    LATER = "later"
    LEAVE = "leave"
    STOP = "stop"
    DECLINE = "decline"
    TELL = "tell"
    SAYS = "says"  # anything else: an answer where answers are expected


@dataclass(frozen=True, slots=True)
class Place:
    """Where a sentence stands."""

    moment: Moment
    placed: bool = False  # at a question, by a label or below the quote of it
    only: bool = False  # the only sentence at its question
    edge: bool = False  # first or last of what the mail says, or in a paragraph of its own at its end
    apart: bool = False  # in a paragraph of its own behind the words to a question
    near: bool = True  # not far from either end, where whoever writes much says whether he takes part


def does(sentence: str, place: Place) -> Does:
    """What it does."""
    if phrasebook.stands("private", sentence) or _limits_sharing(sentence, place):
        return Does.PRIVATE
    if withholding.is_said(sentence):
        return Does.WITHHOLD
    if place.edge and not place.placed and (grave := _grave(sentence, place)) is not None:
        return grave
    if phrasebook.whole("no_answer", sentence):
        return Does.NO_ANSWER
    if (_ASKS.search(sentence) and _asks_somebody(sentence, place)) or phrasebook.stands("asks", sentence):
        return Does.ASK
    if _says_later(sentence, place):
        return Does.LATER
    if place.placed:
        return Does.COURTESY if place.edge and not place.only and phrasebook.whole("courtesy", sentence) else Does.SAYS
    return _beside(sentence, place)


def _grave(sentence: str, place: Place) -> Does | None:
    """A refusal; who was only invited has nothing yet to leave."""
    invited = place.moment is Moment.INVITE
    for name in (Does.STOP, Does.DECLINE, Does.LEAVE) if invited else (Does.STOP, Does.LEAVE, Does.DECLINE):
        if phrasebook.whole(name.value, sentence) and not (name is Does.STOP and not_for_good(sentence)):
            return name
    return _grave_by_examples(sentence, place)


def _grave_by_examples(sentence: str, place: Place) -> Does | None:
    """A short sentence that those who wrote examples would hardly ever mean otherwise; it speaks of nothing else."""
    if len(sentence.split()) > _STOP or re.search(r"[\d?\"“«„]", sentence) or phrasebook.stands("one_point", sentence):
        return None
    if not clauses_of_one(sentence):
        return None
    guessed = learned.guess(sentence, place.moment)
    act, sure = guessed[0] if guessed else ("", 0.0)
    if sure < _CERTAIN or act not in ("stop", "leave") or pulls_back(sentence):
        return None
    if phrasebook.stands("refuses_not", sentence) is not None or not refuses(sentence):
        return None
    if act == "stop":
        return Does.STOP if phrasebook.stands("only_then", sentence) is None else None
    return Does.DECLINE if place.moment is Moment.INVITE else Does.LEAVE


def not_for_good(sentence: str) -> bool:
    """Whether words that ask for no mail mean only a while, or another address."""
    return phrasebook.stands("refuses_not", sentence) is not None


def pulls_back(text: str) -> bool:
    """Whether words beside a refusal make it conditional, somebody else's, or about something else."""
    return phrasebook.stands("pulls_back", text) is not None


def _asks_somebody(sentence: str, place: Place) -> bool:
    """Among answers many questions ask nobody; elsewhere each asks somebody."""
    if place.moment is not Moment.QUESTIONS or (place.edge and not place.placed):
        return True
    return phrasebook.stands("about_us", sentence) is not None


def _says_later(sentence: str, place: Place) -> bool:
    if len(sentence.split()) > _SHORT or re.search(r"\?|:\s+\w", sentence):
        return False
    if place.placed:
        return place.only and phrasebook.stands("later", sentence) is not None
    return phrasebook.stands("later", sentence) is not None


def _beside(sentence: str, place: Place) -> Does:
    """Of a sentence that stands at no question."""
    if place.moment is Moment.INVITE and place.near and rsvp(sentence) in (Rsvp.YES, Rsvp.NO):
        return Does.SAYS
    if only_points(sentence):
        return Does.POINTER
    if phrasebook.stands("complaint", sentence) or _wants_result(sentence):
        return Does.TELL
    if _is(sentence, place, "ask", _SURE):
        return Does.ASK
    if _is_kind(sentence, place):
        return Does.COURTESY
    if fine_words.thanks(sentence) or phrasebook.whole("courtesy", sentence):
        return Does.COURTESY
    short = len(sentence.split()) <= _SHORT and not re.search(r"[\d?]", sentence)
    if short and phrasebook.begins("sorry", sentence) is not None:
        return Does.COURTESY
    if short and phrasebook.begins("thanks", sentence) is not None and phrasebook.stands("but", sentence) is None:
        return Does.COURTESY
    return Does.SAYS


def _limits_sharing(sentence: str, place: Place) -> bool:
    """Whether it says what may not be shared, in words that no list of secrets has."""
    if phrasebook.stands("may_be_used", sentence):
        return True
    return place.apart and _is(sentence, place, "private", _CONFIDES)


def _wants_result(sentence: str) -> bool:
    """Whether a sentence only asks to be sent what comes of it: that answers no question."""
    said = phrasebook.stands("wants_result", sentence) if len(sentence.split()) <= _SHORT else None
    return said is not None and len(sentence[: said.start].split()) <= _LEAD


@lru_cache(maxsize=512)
def rsvp(text: str) -> Rsvp:
    """What it says to "will you take part?"; long texts say many things."""
    return phrases.rsvp(text) if len(text) <= _HEARD else Rsvp.NONE


def near_ends(at: int, count: int) -> bool:
    """Whether a sentence stands among the first or the last of so many."""
    return at < _FIRST or at >= count - _LAST


def _is_kind(sentence: str, place: Place) -> bool:
    """Whether those who wrote examples would say that it is mere courtesy, and nothing in it says otherwise."""
    if len(sentence.split()) > _KIND or re.search(r"[\d?]", sentence) or phrasebook.stands("but", sentence):
        return False
    return _is(sentence, place, "courtesy", _SURE)


def _is(sentence: str, place: Place, act: str, sure: float) -> bool:
    """Whether the examples say so, and how often they are right when they do."""
    guessed = learned.guess(sentence, place.moment)
    return bool(guessed) and guessed[0][0] == act and guessed[0][1] >= sure


def agrees(sentence: str, moment: Moment, *acts: str, sure: float = _AGREED) -> bool:
    """Whether the examples speak for one of those acts."""
    guessed = learned.guess(sentence, moment)
    return bool(guessed) and guessed[0][0] in acts and guessed[0][1] >= sure
