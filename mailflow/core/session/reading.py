"""All that was understood of one message: the value that crosses from `mail` into everything else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from mailflow.core.acts.segments import Segment
from mailflow.core.acts.union import Act
from mailflow.core.session.files import FileDigest, Trouble
from mailflow.core.session.people import Address, Language, Mailbox, MessageId, Rsvp

A = TypeVar("A")


class Kind(StrEnum):
    """Whose word a message is; always the best guess, `Reading.hold` says when it is too unsure to act on."""

    HUMAN = "human"
    AUTO_REPLY = "auto_reply"  # RFC 3834; challenges and our own echo too
    BOUNCE = "bounce"  # RFC 3464, RFC 6533, and those that follow neither
    MDN = "mdn"  # RFC 8098
    LIST = "list"  # RFC 2919
    CALENDAR = "calendar"  # RFC 5546


class Moment(StrEnum):
    """Where in a session a message is read: decides what its words can mean."""

    KICKOFF = "kickoff"
    INVITE = "invite"
    QUESTIONS = "questions"
    REVIEW = "review"
    FACILITATOR = "facilitator"
    CARD = "card"  # the facilitator, before the ok
    DATE = "date"
    MEETING = "meeting"  # a participant, to a letter about the live meeting
    NOTES = "notes"  # the facilitator, asked what was said in it
    DRAFT = "draft"  # the facilitator, to the draft summary
    TOPSEVEN = "topseven"  # the facilitator, to the draft top 7
    NOTICE = "notice"  # the facilitator, to a letter about one thing
    RUNNING = "running"  # the facilitator, to any other letter
    CLOSING = "closing"  # a participant, to the top 7


@dataclass(frozen=True, slots=True)
class Spoken:
    """One stretch of somebody's words in a conversation."""

    speaker: str  # as the transcript calls him; "": it does not say
    text: str


class SaidKind(StrEnum):
    """What a participant says of the numbered points, beside his picks."""

    CORRECTION = "correction"  # other words for a point
    ADDITION = "addition"  # a point that is missing
    MISQUOTED = "misquoted"  # he did not say that, or not so
    REMARK = "remark"  # anything else


@dataclass(frozen=True, slots=True)
class Meeting:
    """A live meeting named in a kick-off."""

    start: datetime  # naive: local time of the session's zone
    place: str
    minutes: int | None = None  # None: its end is not said
    link: str = ""


class OddityKind(StrEnum):
    """What is odd about who takes part."""

    GROUP = "group"  # names: the address
    TWICE = "twice"  # names: the name, then its addresses
    TOO_MANY = "too_many"  # names: who found no place
    OURS = "ours"  # names: addresses of the service that its settings do not name
    NO_ADDRESS = "no_address"  # names: who is named without one
    STOPPED = "stopped"  # names: who said "stop" once, and gets nothing


@dataclass(frozen=True, slots=True)
class Oddity:
    """One thing that the card tells about the people."""

    kind: OddityKind
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kickoff:
    """What a facilitator's first mail asks for; whatever was not found stands in `missing`."""

    theme: str
    questions: tuple[str, ...]
    participants: tuple[Mailbox, ...]  # To, then CC, without the service and the sender
    deadline: date | None  # for the answers
    deadline_unclear: str | None  # the phrase to ask back, when weekday and date disagree
    meeting: Meeting | None
    language: Language
    missing: tuple[str, ...]  # of theme, questions, participants, deadline
    wishes: tuple[str, ...]  # of anonymous, no_meeting, answers (every answer in the report)
    oddities: tuple[Oddity, ...] = ()
    meeting_unclear: str | None = None  # when to meet, in words to ask back: weekday and date disagree
    rest: str = ""  # what else it says, of which nothing is done
    unread: int = 0  # words behind what is read of so long a mail


@dataclass(frozen=True, slots=True)
class CalendarAnswer:
    """A REPLY or COUNTER to a meeting request (RFC 5546 3.2.3, 3.2.7)."""

    uid: str
    attendee: Address
    rsvp: Rsvp
    sequence: int
    comment: str


class FailureKind(StrEnum):
    """What a bounce says of one recipient."""

    ADDRESS = "address"  # this address is dead (5.1.x and the like)
    MAIL = "mail"  # this mail was not wanted; the address may live (5.2.2, 5.7.x)
    TEMPORARY = "temporary"  # delayed, tried again by others


@dataclass(frozen=True, slots=True)
class Failure:
    """One recipient of a bounce (RFC 3464 2.3)."""

    recipient: Address
    kind: FailureKind


@dataclass(frozen=True, slots=True)
class Attachment:
    """One attached file that a person sent on purpose; logos, signatures and calendar files are none."""

    name: str
    type: str  # media type in lower case
    size: int  # bytes, decoded
    text: str | None  # None: not readable, or not yet
    truncated: bool = False
    digest: FileDigest | None = None  # None: its bytes are not kept
    trouble: Trouble | None = None  # why there is no text; None beside text None: not read yet


@dataclass(frozen=True, slots=True)
class Reading:
    """All we understood of one message. `text` is the reply: the sender's own new words."""

    kind: Kind
    reason: str  # why that kind, in a few words
    sender: Mailbox
    subject: str
    sent: datetime | None  # Date, aware; None when the header was missing or unreadable
    message_id: MessageId | None
    language: Language | None  # of the reply; None: unsure
    text: str = ""
    signature: str = ""
    acts: tuple[Act, ...] = ()  # what a person does with these words, in the order in which he says it
    segments: tuple[Segment, ...] = ()  # where in the reply
    points: tuple[str, ...] = ()  # as numbered in the letter that is answered; (): as numbered now
    spoken: tuple[Spoken, ...] = ()  # of a transcript, or notes of a meeting, that the facilitator attached
    encloses_talk: bool = False  # says that a file with it holds notes or a transcript of a meeting
    kickoff: Kickoff | None = None
    calendar: CalendarAnswer | None = None
    attachments: tuple[Attachment, ...] = ()
    moment: Moment | None = None  # at which a person's words were read
    sealed: bool = False  # encrypted as a whole, so that nothing in it can be read
    failures: tuple[Failure, ...] = ()  # of a bounce
    away_until: date | None = None  # first day back, of an absence note
    hold: str | None = None  # why a person should look before anything is done with it
    doubt: str | None = None  # acted on, but the facilitator is told
    defects: tuple[str, ...] = ()

    def said(self, *kinds: type[A]) -> tuple[A, ...]:
        """The acts of these kinds."""
        return tuple(one for one in self.acts if isinstance(one, kinds))
