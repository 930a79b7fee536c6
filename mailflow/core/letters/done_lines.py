"""What was done with a facilitator's words, as lines of a letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act


class CommandName(StrEnum):
    """What a facilitator can say to the service, as letters name it to him."""

    START = "start"
    STATUS = "status"
    REMIND = "remind"
    EXTEND = "extend"
    NEXT = "next"
    PAUSE = "pause"
    RESUME = "resume"
    CANCEL = "cancel"
    ADD = "add"
    REMOVE = "remove"
    REPLACE = "replace"
    QUESTION = "question"
    DRAFT = "draft"
    APPROVE = "approve"
    ACCEPT = "accept"
    LEAVE = "leave"
    UNDO = "undo"
    HANDOVER = "handover"
    HELP = "help"
    SHARE = "share"
    REVISIT = "revisit"


class ChangeKind(StrEnum):
    """What differs between a card and the one before it."""

    QUESTION = "question"  # number: which
    WITHOUT = "without"  # name: who left
    WITH = "with"  # name: who came
    REPLACED = "replaced"  # name: the new address
    DEADLINE = "deadline"
    THEME = "theme"
    ANONYMOUS = "anonymous"
    ANSWERS = "answers"  # whether they stand in the report
    DROPPED = "dropped"  # number: of the question that went
    MEETING = "meeting"
    NO_MEETING = "no_meeting"


@dataclass(frozen=True, slots=True)
class Change:
    """One line of a card that the facilitator changed."""

    kind: ChangeKind
    number: int | None = None
    name: str = ""


class DoneKind(StrEnum):
    """What was done with one command of the facilitator."""

    STARTING = "starting"
    SENDING_REVIEW = "sending_review"
    SENDING_TOP = "sending_top"
    EXTENDED = "extended"  # day
    NEXT = "next"
    PAUSED = "paused"
    RESUMED = "resumed"
    CANCELLED = "cancelled"
    NOT_CANCELLED = "not_cancelled"  # taken back in time
    ADDED = "added"  # names
    REMOVED = "removed"  # names
    REPLACED = "replaced"  # names: old, new
    HANDED_OVER = "handed_over"  # names: who facilitates from now on
    TAKING_OVER = "taking_over"  # names: who facilitated until now; text: the address to hand it back to
    QUESTION = "question"  # number
    REMINDED = "reminded"  # names
    NOBODY_TO_REMIND = "nobody_to_remind"
    UNDONE = "undone"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOT_NOW = "not_now"  # command: makes no sense in this stage
    ASK_DATE = "ask_date"  # which day?
    ASK_PEOPLE = "ask_people"  # names: whom nobody here is called, or who has no address
    ASK_QUESTION = "ask_question"  # which question, which words?
    FULL = "full"  # names: who found no place; number: how many have one
    INCOMPLETE = "incomplete"  # cannot start: no question or nobody to ask
    UNCLEAR = "unclear"  # text: quoted back; command: the nearest
    LET_THROUGH = "let_through"  # names: who wrote the mail that was held
    STAYS_HELD = "stays_held"  # names: the same
    MEETING_PLANNED = "meeting_planned"  # when, text: the place; number: how many hear of it
    MEETING_MOVED = "meeting_moved"  # the same
    MEETING_OFF = "meeting_off"  # when, number
    MEETING_PAST = "meeting_past"  # when: no meeting can be then any more
    NO_MEETING = "no_meeting"  # there is none to call off
    ASK_MEETING = "ask_meeting"  # on which day, at which hour?
    NOTES_KEPT = "notes_kept"  # of the meeting
    # What participants said of the points. Numbers are those of the remarks, as told.
    REMARK_ACCEPTED = "remark_accepted"  # number; before: the point's words until now, "" when new; text: from now on
    REMARK_LEFT = "remark_left"  # number
    NO_SUCH_REMARK = "no_such_remark"  # numbers; number: how many there are
    ASK_WORDS = "ask_words"  # number: a remark without new words for a point; text: the remark
    # What comes after.
    SHARE_ASKED = "share_asked"  # names: who gets the top 7 when the facilitator says ok
    SHARED = "shared"  # names: to whom it goes
    SHARED_ALREADY = "shared_already"  # names: who has it, or gets it anyway
    SHARE_FAILED = "share_failed"  # names: whom it did not reach
    REVISITING = "revisiting"  # day: on which everybody is asked what became of it; None: number of weeks after the end
    # Edits of a draft. Numbers are those of the letter answered, unless they are said to be new.
    POINT_REWORDED = "point_reworded"  # number, before, text
    POINT_STRUCK = "point_struck"  # number, before
    POINTS_MERGED = "points_merged"  # numbers; text: the words that stay
    POINT_NEW = "point_new"  # number: its new one; text
    POINT_MOVED = "point_moved"  # number; numbers: its new one; before: its words
    POINTS_SWAPPED = "points_swapped"  # numbers
    POINTS_ORDERED = "points_ordered"  # numbers: all that stay, in their new order
    SENTENCE_REWORDED = "sentence_reworded"  # number: of the question; before, text
    SENTENCE_STRUCK = "sentence_struck"  # number: of the question; before
    SENTENCE_NEW = "sentence_new"  # number: of the question; text
    THREAD = "thread"  # text: what runs through all of it, above the points
    DIFFER = "differ"  # text: where colleagues differ, there too
    VOICE = "voice"  # text: the one to remember, there too
    ABOVE_GONE = "above_gone"  # what stood above the points there
    TOO_LONG = "too_long"  # text: for above the points; number: words that have room there; numbers: it would be
    TALK_JOINED = "talk_joined"  # what was said in a meeting is in this draft
    RESTORED = "restored"  # the draft is as it was before the last edits
    ALREADY_SO = "already_so"  # text: what it says already
    NO_SUCH_POINT = "no_such_point"  # numbers; names: the last number there is
    POINT_CHANGED = "point_changed"  # number; before: its words in the letter answered
    NO_POINT_LEFT = "no_point_left"  # everything would have gone
    NO_ROOM = "no_room"  # text: the point; number: how many there may be
    UNPLACED = "unplaced"  # text: quoted back; number and before: the nearest point, or the nearest sentence
    ASK_GONE = "ask_gone"  # numbers, or before: the points or the sentence that a reply left out
    NOT_SENT = "not_sent"  # nothing was on its way, and nothing leaves
    LEFT = "left"  # names: who wants out of this session
    PASSED_ON = "passed_on"  # names: who gets the facilitator's words; (): somebody of an anonymous session
    STOPPED = "stopped"  # names: who wants no mail any more
    ASK_WHOM = "ask_whom"  # text: words for names, to whom they answer, or for the service? (no name is shown)
    REASON = "reason"  # text: what he wrote beside an order, with which nothing is done
    STILL_WAITS = "still_waits"  # not sent in spite of the ok, since something was asked


@dataclass(frozen=True, slots=True)
class Done:
    """The answer to one command."""

    kind: DoneKind
    names: tuple[str, ...] = ()
    day: date | None = None
    number: int | None = None
    command: CommandName | None = None
    text: str = ""
    numbers: tuple[int, ...] = ()
    before: str = ""  # words as they were
    when: datetime | None = None  # aware; of a live meeting


_NAMED: dict[type[Any], CommandName] = {
    a.Ok: CommandName.START,
    a.Status: CommandName.STATUS,
    a.Remind: CommandName.REMIND,
    a.Extend: CommandName.EXTEND,
    a.Deadline: CommandName.EXTEND,
    a.Next: CommandName.NEXT,
    a.Pause: CommandName.PAUSE,
    a.Resume: CommandName.RESUME,
    a.Cancel: CommandName.CANCEL,
    a.AddPerson: CommandName.ADD,
    a.RemovePerson: CommandName.REMOVE,
    a.ReplacePerson: CommandName.REPLACE,
    a.Question: CommandName.QUESTION,
    a.AddQuestion: CommandName.QUESTION,
    a.RemoveQuestion: CommandName.QUESTION,
    a.Show: CommandName.DRAFT,
    a.Accept: CommandName.ACCEPT,
    a.RejectRemark: CommandName.LEAVE,
    a.Undo: CommandName.UNDO,
    a.Handover: CommandName.HANDOVER,
    a.Help: CommandName.HELP,
    a.Share: CommandName.SHARE,
    a.Revisit: CommandName.REVISIT,
}
_BY_NAME = {a.name_of_kind(kind): name for kind, name in _NAMED.items()}


def nearest(act: a.Tell) -> CommandName | None:
    """What words that were not understood resemble, as letters name it."""
    return _BY_NAME.get(act.nearest)


def command_of(act: Act) -> CommandName | None:
    """Its name as a command; None: it is none."""
    if isinstance(act, a.Ok) and act.approves:
        return CommandName.APPROVE
    return _NAMED.get(type(act))


def not_now(act: Act) -> Done:
    """It makes no sense in this stage."""
    if (name := _NAMED.get(type(act))) is not None:
        return Done(DoneKind.NOT_NOW, command=name)
    return Done(DoneKind.UNCLEAR, text=a.words_of((act,)) or a.name_of(act))


_ASKED = (
    DoneKind.ASK_DATE,
    DoneKind.ASK_PEOPLE,
    DoneKind.ASK_QUESTION,
    DoneKind.ASK_MEETING,
    DoneKind.ASK_WORDS,
    DoneKind.ASK_WHOM,
    DoneKind.ASK_GONE,
    DoneKind.FULL,
    DoneKind.INCOMPLETE,
    DoneKind.UNCLEAR,
    DoneKind.UNPLACED,
    DoneKind.MEETING_PAST,
    DoneKind.NO_SUCH_REMARK,
    DoneKind.NO_SUCH_POINT,
    DoneKind.POINT_CHANGED,
    DoneKind.NO_POINT_LEFT,
    DoneKind.NO_ROOM,
    DoneKind.TOO_LONG,
    DoneKind.STILL_WAITS,
)
_EMPTY = (
    DoneKind.NOT_NOW,
    DoneKind.ALREADY_SO,
    DoneKind.NOTHING_TO_UNDO,
    DoneKind.NOBODY_TO_REMIND,
    DoneKind.NO_MEETING,
    DoneKind.SHARED_ALREADY,
)


def fate(done: Done | None) -> Fate:
    """What became of the act that is answered so; None: a letter of its own answers it."""
    if done is None:
        return Fate.DONE
    return Fate.ASKED if done.kind in _ASKED else Fate.EMPTY if done.kind in _EMPTY else Fate.DONE
