"""What the service says to the facilitator, as typed data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mailflow.core.letters.done_lines import Change, Done
from mailflow.core.letters.parts import NOTHING, Difference, FileNote, RemarkLine, StatusRow, Tally, Telling
from mailflow.core.letters.to_participants import Invitation
from mailflow.core.meeting.values import Occasion
from mailflow.core.session.model import NOTHING_ABOVE, Above, Digest, Plan, RankedPoint
from mailflow.core.session.notes import Note
from mailflow.core.session.people import Address, Mailbox, PersonId
from mailflow.core.session.question_hints import Hint
from mailflow.core.session.reading import Oddity


@dataclass(frozen=True, slots=True)
class Card:
    """This is what I understood; "ok" starts it."""

    theme: str
    questions: tuple[str, ...]
    people: tuple[Mailbox, ...]
    plan: Plan
    expires: date
    anonymous: bool
    invitation: Invitation  # as it will go out
    changes: tuple[Change, ...] = ()  # against the card before; empty on the first
    done: tuple[Done, ...] = ()  # what could not be done with the correction
    unclear_deadline: str | None = None  # a phrase to ask back
    passed: date | None = None  # the day for the answers that was asked for, and is over
    reminder: bool = False
    hint: Hint | None = None  # how a question could be asked better; told once
    oddities: tuple[Oddity, ...] = ()  # about the people; told once
    limit: int = 0  # people, at most
    rest: str = ""  # what else the kick-off says, of which nothing is done; told once
    unread: int = 0  # words of it that were not read; told once
    meeting: Occasion | None = None
    meeting_late: date | None = None  # its day, where it comes after the summary, in which nothing of it will be
    unclear_meeting: str | None = None  # a phrase to ask back
    meeting_doubt: Occasion | None = None  # that the kick-off names, and cannot be
    appendix: bool = False  # every answer stands in the report


@dataclass(frozen=True, slots=True)
class Expired:
    """The card was not confirmed in time."""

    days: int


@dataclass(frozen=True, slots=True)
class Noted:
    """What was done with the facilitator's commands."""

    done: tuple[Done, ...]
    undo_until: datetime | None = None  # aware; None: nothing is waiting


@dataclass(frozen=True, slots=True)
class Status:
    """Where the session stands."""

    stage: str  # name of the stage's class in lower case
    rows: tuple[StatusRow, ...]
    questions: int
    plan: Plan
    until: date | None
    paused: bool
    meeting: Occasion | None = None
    answered: int = 0  # people who did; in an anonymous session the rows do not say who
    picked: int = 0  # people who did


@dataclass(frozen=True, slots=True)
class Help:
    """What can be said to the service."""


@dataclass(frozen=True, slots=True)
class DraftSummary:
    """The draft summary, to edit or approve."""

    digest: Digest
    names: tuple[tuple[str, str], ...]
    answered: int
    asked: int
    send_on: date | None  # goes out by itself then; None: waits
    done: tuple[Done, ...] = ()  # what was changed in this version
    reminder: bool = False
    questions: tuple[str, ...] = ()  # shown above what was said to each
    goes_at: datetime | None = None  # approved: leaves then, "undo" before
    telling: Telling = NOTHING


@dataclass(frozen=True, slots=True)
class DraftTopSeven:
    """The ranking, to edit or approve."""

    top: tuple[RankedPoint, ...]
    names: tuple[tuple[str, str], ...]
    ballots: int
    asked: int
    feedback: tuple[tuple[str, str], ...]  # (first name, words)
    send_on: date | None
    done: tuple[Done, ...] = ()
    reminder: bool = False
    goes_at: datetime | None = None
    remarks: tuple[RemarkLine, ...] = ()  # all feedback, numbered; then `feedback` is empty
    tally: Tally | None = None  # None: nobody chose
    share: tuple[str, ...] = ()  # addresses outside the group to which it goes too
    revisit: int = 0  # weeks after which everybody is asked what became of it
    questions: tuple[str, ...] = ()  # each point says which it answers
    above: Above = NOTHING_ABOVE
    differences: tuple[Difference, ...] = ()
    telling: Telling = NOTHING


@dataclass(frozen=True, slots=True)
class Remarks:
    """What participants want changed in the points, told while the review runs."""

    remarks: tuple[RemarkLine, ...]
    review_by: date


@dataclass(frozen=True, slots=True)
class Lessons:
    """What people wrote after the end, in one letter."""

    said: tuple[tuple[str, str], ...]  # (name, words) as answers to the closing question
    sequels: tuple[tuple[str, str], ...] = ()  # to "what became of it?"


@dataclass(frozen=True, slots=True)
class Gathered:
    """What came in since the last one and needs no word, in one letter a working day."""

    notes: tuple[Note, ...]  # numbered from 1
    status: Status
    remarks: tuple[RemarkLine, ...] = ()  # as in `Remarks`
    review_by: date | None = None
    said: tuple[tuple[str, str], ...] = ()  # as in `Lessons`
    sequels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Somebody's address does not work."""

    name: str
    address: Address


@dataclass(frozen=True, slots=True)
class SomebodyWrote:
    """Words of a participant for the facilitator's eyes."""

    name: str
    text: str
    unsure: bool = False  # acted on, but perhaps not read as they were meant
    outside: bool = False  # the writer took no part: a colleague to whom the top 7 was sent
    late: bool = False  # answers that came after the summary was drafted
    addable: bool = False  # beside `late`: the draft still lies with the reader
    asks: bool = False  # he asks something; what the reader answers is passed on to him
    private: bool = False  # nobody else is to see it
    person: PersonId | None = None  # who wrote, where nobody is named; the letter does not show it


@dataclass(frozen=True, slots=True)
class FilesArrived:
    """A participant's files that were not read, or not wholly; those that may travel are attached to the letter."""

    name: str  # "" in an anonymous session
    files: tuple[FileNote, ...]


@dataclass(frozen=True, slots=True)
class Heard:
    """How much one speaker said in a meeting."""

    name: str  # as the session knows him, else as the transcript calls him; "": it names nobody
    turns: int  # those that say something


@dataclass(frozen=True, slots=True)
class Stranger:
    """A speaker of whom nobody knows who he is."""

    label: str  # as the transcript calls him
    excerpt: str  # the beginning of what he said


@dataclass(frozen=True, slots=True)
class TalkHeard:
    """What was taken from the transcript or notes of a meeting, and whose voices are not known."""

    heard: tuple[Heard, ...]  # who said most first; in an anonymous session one without a name
    strangers: tuple[Stranger, ...] = ()
    example: str = ""  # somebody of the session, to show how to answer
    late: bool = False  # the summary was drafted without it
    cut: bool = False  # it was longer than is kept
    again: bool = False  # the answer to who somebody is
