"""What the letter answered showed, as data: what a reply is read against."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.session.people import Address, Language
from mailflow.core.session.reading import Moment

PARTICIPANT = (Moment.INVITE, Moment.QUESTIONS, Moment.REVIEW, Moment.CLOSING, Moment.MEETING)


@dataclass(frozen=True, slots=True)
class AddressFails:
    """A notice: mail to this person comes back."""

    name: str
    address: Address


@dataclass(frozen=True, slots=True)
class WantsIn:
    """A notice: somebody outside the group asks to take part."""

    address: Address
    name: str = ""


@dataclass(frozen=True, slots=True)
class Wrote:
    """A notice: words, perhaps a question, of this person; what is answered is passed on to him."""

    name: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """A notice: these words were not understood; said once more, they count."""

    words: str


@dataclass(frozen=True, slots=True)
class MailIsHeld:
    """A notice: a mail waits for a yes or a no."""

    address: Address


About = AddressFails | WantsIn | Wrote | NotUnderstood | MailIsHeld


@dataclass(frozen=True, slots=True)
class Shown:
    """One letter, or, where none is answered, what its reader would have before him now. Lists are numbered from 1."""

    moment: Moment
    text: str | None = None  # the letter's text part; None: not known
    language: Language | None = None  # of the session
    questions: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    mine: tuple[int, ...] = ()  # of them, those that are the reader's own words
    summary: tuple[tuple[int, str], ...] = ()  # sentences, each with its question's number
    remarks: tuple[str, ...] = ()
    people: tuple[str, ...] = ()  # names of the participants
    speakers: tuple[str, ...] = ()  # labels of a transcript
    meeting: datetime | None = None  # when it begins, local; None: there is none to come to
    place: str = ""
    earlier: tuple[tuple[int, str], ...] = ()  # what the reader answered before: question, words
    own: tuple[str, ...] = ()  # sentences of the reader: A, B, C, of which he keeps one
    asks_own: bool = False  # the very letter that he answers asks it, and nothing else is open
    about: About | None = None  # of a notice
    facilitator: bool = False  # its reader facilitates
    timezone: str = "Europe/Brussels"  # IANA name
