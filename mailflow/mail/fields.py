"""What the readers by fields understand of a message, before it becomes acts: the shape of `mailflow read --at`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from mailflow.core.acts.union import Meeting, Pick, Speaker
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.session.people import Address, Language, Mailbox, MessageId, Rsvp
from mailflow.core.session.reading import (
    Attachment,
    CalendarAnswer,
    Failure,
    Kind,
    Moment,
    SaidKind,
    Spoken,
)


@dataclass(frozen=True, slots=True)
class Command:
    """One command, with those arguments that were said."""

    name: CommandName
    until: date | None = None  # extend; sometimes pause, revisit
    people: tuple[Address, ...] = ()  # add, remove, handover, share; replace: (old, new)
    names: tuple[str, ...] = ()  # people named without an address ("Tom"); resolved against the session
    question: int | None = None  # 1-based
    remark: int | None = None  # 1-based, accept and leave; None: all of them
    text: str | None = None  # question: its new words; undo: "sending" when edits stay


class CorrectionKind(StrEnum):
    """Which line of the card is set right, beyond what commands can say."""

    THEME = "theme"  # text
    QUESTION = "question"  # number, text
    DROP = "drop"  # number: that question goes
    ANONYMOUS = "anonymous"
    NAMED = "named"
    ANSWERS = "answers"  # every answer stands in the report
    NO_ANSWERS = "no_answers"
    MEETING = "meeting"  # meeting; said of a running session too
    NO_MEETING = "no_meeting"  # the same


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction of the card."""

    kind: CorrectionKind
    text: str = ""
    number: int | None = None  # 1-based; None: the next one
    meeting: Meeting | None = None


class EditKind(StrEnum):
    """How a facilitator's reply changes a point of the draft."""

    REPLACE = "replace"
    STRIKE = "strike"
    MERGE = "merge"
    ADD = "add"
    FIRST = "first"  # those points first, in that order
    LAST = "last"
    SWAP = "swap"  # two points
    BEFORE = "before"  # the points before the last one named
    AFTER = "after"
    REWORD = "reword"  # a sentence of the summary, `old`
    DROP = "drop"  # a sentence of the summary, `old`
    INSERT = "insert"  # a new sentence of the summary, behind `old`


@dataclass(frozen=True, slots=True)
class Edit:
    """One change to the draft, as the facilitator wrote it."""

    kind: EditKind
    points: tuple[int, ...] = ()  # 1-based, as numbered in the letter answered; empty for ADD and the summary's
    text: str | None = None  # REPLACE, ADD, REWORD, INSERT, and MERGE when new words were given
    old: str = ""  # REWORD, DROP, INSERT: the sentence as the letter answered shows it


@dataclass(frozen=True, slots=True)
class Unplaced:
    """What a facilitator meant with a draft and could not be told for sure: it is asked back."""

    text: str = ""  # his words; "": the points or the sentence were left out of a quote that holds most of the draft
    points: tuple[int, ...] = ()  # as numbered in the letter answered; those that are near, or left out
    old: str = ""  # the sentence of the summary, likewise


@dataclass(frozen=True, slots=True)
class Answered:
    """What one mail says to one question."""

    question: int  # 1-based
    text: str
    files: tuple[str, ...] = ()  # names of the attached files in which it, or a part of it, stands


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that somebody says of the points."""

    kind: SaidKind
    text: str  # CORRECTION, ADDITION: the words that the point should have; else as written
    point: int | None = None  # 1-based, as numbered in the letter answered; None: none in particular


@dataclass(frozen=True, slots=True)
class Fields:
    """What each of the readers by fields understood of one message; `from_fields` makes acts of it."""

    kind: Kind
    reason: str  # why that kind, in a few words
    sender: Mailbox
    subject: str
    sent: datetime | None  # Date, aware; None when the header was missing or unreadable
    message_id: MessageId | None
    language: Language | None  # of the reply; None: unsure
    text: str = ""
    signature: str = ""
    answers: tuple[Answered, ...] = ()
    remarks: str = ""
    essence: str | None = None
    correction: bool = False  # says that it replaces what was said before
    withholds: bool = False  # does not want his answers in the report
    behalf: str = ""  # the person whose words these are, as the writer named him; "": his own
    rsvp: Rsvp = Rsvp.NONE
    opt_out: bool = False
    reads_along: bool = False  # wants only the result
    coming: Rsvp = Rsvp.NONE  # to the live meeting, where words say so: YES, NO or LATER (perhaps)
    notes: str = ""  # what was said in the live meeting
    picks: Pick | None = None
    said: tuple[Said, ...] = ()  # of the points, beside the picks, in the order written
    commands: tuple[Command, ...] = ()
    edits: tuple[Edit, ...] = ()
    points: tuple[str, ...] = ()  # as numbered in the letter that the edits answer; (): as numbered now
    unplaced: tuple[Unplaced, ...] = ()  # what he said of a draft, or left out of it, that found no place in it
    corrections: tuple[Correction, ...] = ()  # of the card
    unclear: tuple[str, ...] = ()  # lines to a facilitator's command that were not understood
    nearest: tuple[CommandName | None, ...] = ()  # what each of them may have meant; with none, what the mail may have
    spoken: tuple[Spoken, ...] = ()  # of a transcript, or notes of a meeting, that the facilitator attached
    speakers: tuple[Speaker, ...] = ()
    encloses_talk: bool = False  # says that a file with it holds notes or a transcript of a meeting
    calendar: CalendarAnswer | None = None
    attachments: tuple[Attachment, ...] = ()
    moment: Moment | None = None  # at which a person's words were read
    sealed: bool = False  # encrypted as a whole, so that nothing in it can be read
    failures: tuple[Failure, ...] = ()  # of a bounce
    away_until: date | None = None  # first day back, of an absence note
    hold: str | None = None  # why a person should look before anything is done with it
    doubt: str | None = None  # acted on, but the facilitator is told
    defects: tuple[str, ...] = ()
