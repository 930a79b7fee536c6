"""What can be wrong with the service itself, and what its operator is told of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class TroubleKind(StrEnum):
    """What is wrong."""

    FETCH = "fetch"  # no mail comes in
    SEND = "send"  # no letter goes out
    HELD = "held"  # mails that wait for a person pile up
    LETTER = "letter"  # a letter cannot be made, and waits
    DISK = "disk"  # the disk of the state folder is nearly full
    ACCESS = "access"  # the provider gives no new access token; soon no mail comes in or goes out


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something is wrong at this moment."""

    kind: TroubleKind
    why: str  # in a server's words, or a number
    since: datetime


@dataclass(frozen=True, slots=True)
class OperatorNotice:
    """To the operator: a trouble begins, or is over."""

    what: TroubleKind
    over: bool
    since: datetime
    why: str
    held: int = 0  # mails that wait for a person
