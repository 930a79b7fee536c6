"""How a letter stands when not all can be sent: the table by which some wait, and which alone may be left out."""

from __future__ import annotations

from enum import IntEnum

from mailflow.core.letters.own_data import DataKept, YourData
from mailflow.core.letters.union import (
    Card,
    DraftSummary,
    DraftTopSeven,
    Expired,
    Explanation,
    FilesNoted,
    Help,
    LeftSession,
    LessonNoted,
    Letter,
    NotAllowed,
    Noted,
    OperatorNotice,
    OptedOut,
    Receipt,
    ReviewReceipt,
    RsvpNoted,
    SessionCancelled,
    Status,
    TopSevenLetter,
)
from mailflow.core.stages.held import HeldMail, HeldMany, WasItYou


class Urgency(IntEnum):
    """The lower, the sooner it gives way."""

    COURTESY = 0  # receipts and explanations: nothing is lost when one is left out
    ORDINARY = 1  # waits
    FIRST = 2  # what a facilitator waits for, and how a session ends; room is kept for it


_FIRST = (
    Card
    | DraftSummary
    | DraftTopSeven
    | TopSevenLetter
    | Status
    | Help
    | Noted
    | Expired
    | HeldMail
    | HeldMany
    | WasItYou
    | OptedOut
    | LeftSession
    | SessionCancelled
    | OperatorNotice
    | YourData
    | DataKept
)
_COURTESY = Receipt | ReviewReceipt | RsvpNoted | LessonNoted | FilesNoted | Explanation | NotAllowed


def urgency(letter: Letter) -> Urgency:
    """Of any letter; one that is not named is ordinary."""
    if isinstance(letter, _FIRST):
        return Urgency.FIRST
    return Urgency.COURTESY if isinstance(letter, _COURTESY) else Urgency.ORDINARY
