"""What was done with a facilitator's words, as lines of a letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mailflow.core.reading import CommandName


class ChangeKind(StrEnum):
    """What differs between a card and the one before it."""

    QUESTION = "question"  # number: which
    WITHOUT = "without"  # name: who left
    WITH = "with"  # name: who came
    REPLACED = "replaced"  # name: the new address
    DEADLINE = "deadline"
    THEME = "theme"
    ANONYMOUS = "anonymous"
    DROPPED = "dropped"  # number: of the question that went


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
    ADDED = "added"  # names
    REMOVED = "removed"  # names
    REPLACED = "replaced"  # names: old, new
    HANDED_OVER = "handed_over"  # names: who facilitates from now on
    TAKING_OVER = "taking_over"  # names: who facilitated until now; text: the address to hand it back to
    QUESTION = "question"  # number
    EDITED = "edited"  # number: how many points changed
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


@dataclass(frozen=True, slots=True)
class Done:
    """The answer to one command."""

    kind: DoneKind
    names: tuple[str, ...] = ()
    day: date | None = None
    number: int | None = None
    command: CommandName | None = None
    text: str = ""
