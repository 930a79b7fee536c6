"""What a participant does with his words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mailflow.core.acts.parts import Grave, Placed


class Comes(StrEnum):
    """Whether somebody comes to the live meeting."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


@dataclass(frozen=True, slots=True)
class Join(Placed):
    """Takes part."""


@dataclass(frozen=True, slots=True)
class Decline(Grave):
    """Takes no part this time."""

    reads_along: bool = False  # wants the result all the same
    reason: str = ""  # the words of the refusal, where they say why: for the facilitator alone


@dataclass(frozen=True, slots=True)
class Later(Placed):
    """Says it, or the rest of it, another time."""


@dataclass(frozen=True, slots=True)
class Leave(Grave):
    """Wants out of this session."""

    reason: str = ""  # as of `Decline`


@dataclass(frozen=True, slots=True)
class Stop(Grave):
    """Wants no mail from the service, ever."""


@dataclass(frozen=True, slots=True)
class Attend(Placed):
    """Comes to the live meeting, or not."""

    comes: Comes


@dataclass(frozen=True, slots=True)
class Answer(Placed):
    """Says something to a question."""

    question: int  # 0: an answer of which it cannot be told to which question
    words: str
    files: tuple[str, ...] = ()  # names of the attached files in which it, or a part of it, stands


@dataclass(frozen=True, slots=True)
class Revise(Placed):
    """Replaces what he said before to a question."""

    question: int
    words: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Essence(Placed):
    """The one sentence of his that matters most."""

    words: str


@dataclass(frozen=True, slots=True)
class Withhold(Placed):
    """Does not want his answers to stand in the report."""


@dataclass(frozen=True, slots=True)
class Pick(Placed):
    """Chooses points."""

    points: tuple[int, ...]
    ranked: bool = False  # the order matters, the most important first
    invalid: tuple[int, ...] = ()  # numbers meant as picks that no point has


@dataclass(frozen=True, slots=True)
class Amend(Placed):
    """A point should read so."""

    point: int
    words: str


@dataclass(frozen=True, slots=True)
class Add(Placed):
    """A point that is missing."""

    words: str


@dataclass(frozen=True, slots=True)
class Disown(Placed):
    """Did not say that point, or not so: his name goes from it."""

    point: int | None  # None: he does not say which
    words: str = ""  # with which he says so


@dataclass(frozen=True, slots=True)
class Object(Placed):
    """Comments on one point."""

    point: int
    words: str


@dataclass(frozen=True, slots=True)
class Disagree(Placed):
    """A minus: does not agree with one point."""

    point: int
    words: str  # why, "" when he does not say


@dataclass(frozen=True, slots=True)
class Ask(Placed):
    """Asks the facilitator or the service something."""

    words: str


@dataclass(frozen=True, slots=True)
class Private(Placed):
    """Words that are not to be shared with the group."""

    words: str
