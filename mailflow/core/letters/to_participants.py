"""What the service says to those who take part, as typed data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mailflow.core.letters.parts import Chosen, Difference, FileNote, Line
from mailflow.core.meeting.values import Occasion
from mailflow.core.session.model import NOTHING_ABOVE, Above, Digest, Plan, RankedPoint
from mailflow.core.session.people import Rsvp


@dataclass(frozen=True, slots=True)
class Invitation:
    """Do you join? Yes or no."""

    others: int  # participants besides the reader
    questions: int  # how many there will be
    plan: Plan
    meeting: Occasion | None = None
    appendix: bool = False  # every answer stands in the report
    model: bool = False  # a language model helps to word the summary


@dataclass(frozen=True, slots=True)
class RsvpNoted:
    """What we understood of the answer to the invitation."""

    rsvp: Rsvp  # YES, NO or LATER
    plan: Plan
    kept_answers: int = 0  # questions already answered in a reply-all
    reads_along: bool = False
    written_by: str = ""  # another, who spoke for the reader
    meeting: Occasion | None = None  # the live one, still ahead
    coming: Rsvp | None = None  # to it; None: has not said
    passed_on: bool = False  # what else he wrote goes to the facilitator


@dataclass(frozen=True, slots=True)
class RsvpUnclear:
    """Was that a yes or a no?"""

    quote: str


@dataclass(frozen=True, slots=True)
class WantsOut:
    """Out of this session, no mail ever, or neither?"""

    quote: str


@dataclass(frozen=True, slots=True)
class WelcomeBack:
    """To who said "stop" and writes again: does he take part after all?"""


@dataclass(frozen=True, slots=True)
class FacilitatorReplied:
    """What the facilitator answers to somebody's words."""

    words: str


@dataclass(frozen=True, slots=True)
class LeftSession:
    """Out of this session, and how to come back."""


@dataclass(frozen=True, slots=True)
class QuestionsLetter:
    """The questions, to be answered below each."""

    questions: tuple[str, ...]
    answers_by: date
    appendix: bool = False  # every answer stands in the report


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was read in somebody's answers, and what is still open."""

    lines: tuple[Line, ...]
    essence: str | None
    remarks: str  # words that belong to no question, "" when none
    answers_by: date
    late: bool = False  # came after the summary was drafted
    written_by: str = ""  # another, who spoke for the reader
    files: tuple[FileNote, ...] = ()  # that were not read, or not wholly
    withholds: bool = False  # his answers do not stand in the report
    passed_on: bool = True  # the facilitator reads the remarks
    unplaced: str = ""  # answers of which nobody knows to which question
    choices: tuple[str, ...] = ()  # his own sentences: is one of them the one to keep? the likeliest first


@dataclass(frozen=True, slots=True)
class Reminder:
    """To somebody who still owes answers."""

    lines: tuple[Line, ...]
    answered: int  # other participants who answered
    answers_by: date


@dataclass(frozen=True, slots=True)
class DeadlineMoved:
    """The last day for the answers or the picks is another."""

    until: date
    review: bool  # the review's deadline, not that of the answers
    sooner: bool = False  # than was said


@dataclass(frozen=True, slots=True)
class ReviewLetter:
    """The summary: what is wrong or missing, and which points matter most?"""

    digest: Digest
    names: tuple[tuple[str, str], ...]  # (person id, first name) for the source marks; empty when anonymous
    top: int
    review_by: date
    took_part: bool  # the reader answered questions himself
    questions: tuple[str, ...] = ()  # shown above what was said to each
    own: tuple[int, ...] = ()  # points that are the reader's own words


@dataclass(frozen=True, slots=True)
class ReviewReceipt:
    """Which picks and feedback were read."""

    chosen: tuple[Chosen, ...]
    ranked: bool
    invalid: tuple[int, ...]
    too_many: int  # picks beyond the limit that were not taken
    limit: int  # points to choose from
    feedback: str
    review_by: date
    late: bool = False
    written_by: str = ""  # another, who spoke for the reader
    corrected: tuple[int, ...] = ()  # points for which he has other words
    resaid: tuple[Chosen, ...] = ()  # his own points, in other words of his that stand from now on
    misquoted: tuple[int, ...] = ()  # points that he says he did not say so
    complains: bool = False  # says that he is misquoted, perhaps without saying where
    unnamed: bool = False  # his name does not stand beside them any more
    added: tuple[Chosen, ...] = ()  # points that he put on the list
    against: tuple[Chosen, ...] = ()  # points with which he does not agree
    doubtful: tuple[int, ...] = ()  # points of which it is not clear whether he picks them or does not agree
    files: tuple[FileNote, ...] = ()  # that were not read, or not wholly


@dataclass(frozen=True, slots=True)
class ReviewReminder:
    """To somebody who has not picked yet."""

    picked: int  # other participants who did
    points: int
    review_by: date
    candidates: tuple[Chosen, ...] = ()  # the points once more; empty: the letter refers to the summary


@dataclass(frozen=True, slots=True)
class TopSevenLetter:
    """The result, to everybody."""

    top: tuple[RankedPoint, ...]
    names: tuple[tuple[str, str], ...]
    ballots: int
    edited: bool  # False: sent because the facilitator did not answer
    unprinted: bool = False  # to the facilitator: the report could not be made, and is not attached
    reads_along: bool = False  # the reader took no part
    questions: tuple[str, ...] = ()  # each point says which it answers
    above: Above = NOTHING_ABOVE
    differences: tuple[Difference, ...] = ()
    thanks: str = ""  # something that the reader said


@dataclass(frozen=True, slots=True)
class TopSevenShared:
    """The result, to a further colleague; nobody's name but the facilitator's leaves the group."""

    top: tuple[RankedPoint, ...]
    ballots: int
    questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class WhatBecame:
    """Some weeks later: what became of it?"""

    points: tuple[str, ...]  # those that the reader chose, or the first of all
    chosen: bool  # the reader chose them himself


@dataclass(frozen=True, slots=True)
class LessonNoted:
    """Thanks for a closing answer."""


@dataclass(frozen=True, slots=True)
class SessionCancelled:
    """It does not go on."""

    meeting: Occasion | None = None  # does not take place either


@dataclass(frozen=True, slots=True)
class ProxyNoted:
    """To who spoke for another: it was taken as that person's words."""

    name: str


@dataclass(frozen=True, slots=True)
class FilesNoted:
    """To who sent files that were not read, or not wholly; to participants and facilitators."""

    files: tuple[FileNote, ...]


@dataclass(frozen=True, slots=True)
class SealedMail:
    """To who sent an encrypted mail, which nobody here can open."""


@dataclass(frozen=True, slots=True)
class OptedOut:
    """The last mail ever: we stop writing to you."""
