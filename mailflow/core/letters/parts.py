"""What several letters show alike, as typed data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from mailflow.core.session.files import FileDigest, Trouble
from mailflow.core.session.people import Rsvp
from mailflow.core.session.reading import SaidKind


@dataclass(frozen=True, slots=True)
class Line:
    """One question with what somebody said to it; None: still open."""

    number: int  # 1-based
    question: str
    answer: str | None
    files: tuple[str, ...] = ()  # names of the attached files in which it, or a part of it, stood


@dataclass(frozen=True, slots=True)
class FileNote:
    """What a letter says of one file that was not read, or not wholly."""

    name: str  # "" where it could tell whose file it is
    digest: FileDigest
    trouble: Trouble | None = None  # None: it is still being read, or longer than is kept
    partly: bool = False  # some of its words were read
    waits: bool = False  # it is still being read
    attached: bool = False  # the facilitator gets the file itself


@dataclass(frozen=True, slots=True)
class Chosen:
    """One point that somebody picked, as read back to him."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class StatusRow:
    """One participant in the facilitator's status table."""

    name: str
    rsvp: Rsvp
    answered: int  # questions answered so far
    picked: bool
    reminded: int
    away_until: date | None
    unreachable: bool
    opted_out: bool
    coming: Rsvp | None = None  # to the live meeting; None: has not said


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """One remark of a participant, as the facilitator accepts or leaves it."""

    number: int  # by which he names it
    name: str  # whose; "" in an anonymous session
    kind: SaidKind
    text: str
    about: str = ""  # the point's words; "" when it is about none, or about a new one
    accepted: bool | None = None  # None: not decided
    own: bool = False  # the point is his own, and stands in these words already


@dataclass(frozen=True, slots=True)
class Difference:
    """A point with which some do not agree; nothing says who."""

    point: str  # its words
    reasons: tuple[str, ...]
    against: int  # how many said a minus
    number: int = 0  # of the point in the digest


@dataclass(frozen=True, slots=True)
class TallyLine:
    """What one point got in the count."""

    text: str
    chosen_by: int
    score: float


@dataclass(frozen=True, slots=True)
class Tally:
    """How the picks became one order."""

    lines: tuple[TallyLine, ...]  # all points that somebody chose, best first
    first: int  # what a first place gives


@dataclass(frozen=True, slots=True)
class Telling:
    """What might tell readers of an anonymous session who said what, for who can still change it."""

    words: tuple[str, ...] = ()  # that might name somebody
    few: bool = False  # so few spoke that they can guess
    lone_language: bool = False  # somebody is quoted in a language that nobody else wrote in


NOTHING = Telling()
