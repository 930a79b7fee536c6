"""What a facilitator does with his words: the course of the session, its card, its people, its meeting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from mailflow.core.acts.parts import Grave, Placed
from mailflow.core.session.people import Address

# The course of the session


@dataclass(frozen=True, slots=True)
class Ok(Placed):
    """Starts, approves, sends on: whatever the letter waits for."""

    approves: bool = False  # says so of a draft; it means the same


@dataclass(frozen=True, slots=True)
class Wait(Placed):
    """Not yet: nothing is sent."""


@dataclass(frozen=True, slots=True)
class Undo(Placed):
    """Takes back what was done last."""

    sending: bool = False  # only the sending; changes stay


@dataclass(frozen=True, slots=True)
class Status(Placed):
    """Asks where the session stands."""


@dataclass(frozen=True, slots=True)
class Remind(Placed):
    """Has those reminded who still owe something."""

    people: tuple[str, ...] = ()  # (): all of them


@dataclass(frozen=True, slots=True)
class Extend(Placed):
    """Gives more time."""

    until: date | None  # None: he does not say, or it contradicts itself


@dataclass(frozen=True, slots=True)
class Next(Placed):
    """Goes on to the next step now."""


@dataclass(frozen=True, slots=True)
class Pause(Placed):
    """Stops the clock."""

    until: date | None = None


@dataclass(frozen=True, slots=True)
class Resume(Placed):
    """Lets the clock go on."""


@dataclass(frozen=True, slots=True)
class Cancel(Grave):
    """Ends the whole session."""


@dataclass(frozen=True, slots=True)
class Show(Placed):
    """Wants to see what lies before him once more."""


@dataclass(frozen=True, slots=True)
class Help(Placed):
    """Asks what can be said."""


@dataclass(frozen=True, slots=True)
class Handover(Grave):
    """Gives the session to another."""

    person: str  # a name, or an address
    name: str = ""  # of somebody who is given by address


@dataclass(frozen=True, slots=True)
class Share(Grave):
    """Sends the top 7 to others too."""

    addresses: tuple[Address, ...]
    names: tuple[str, ...] = ()  # people named without an address


@dataclass(frozen=True, slots=True)
class Revisit(Placed):
    """Has everybody asked after some weeks what became of it."""

    weeks: int | None
    until: date | None = None  # the day, where he names one


# Card and people


@dataclass(frozen=True, slots=True)
class AddPerson(Placed):
    """Somebody takes part too."""

    address: Address
    name: str = ""


@dataclass(frozen=True, slots=True)
class RemovePerson(Grave):
    """Somebody takes no part any more."""

    person: str


@dataclass(frozen=True, slots=True)
class ReplacePerson(Placed):
    """Somebody, or his address, in place of another."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Theme(Placed):
    """What it is about."""

    words: str


@dataclass(frozen=True, slots=True)
class Question(Placed):
    """A question in new words."""

    question: int
    words: str


@dataclass(frozen=True, slots=True)
class AddQuestion(Placed):
    """One question more."""

    words: str


@dataclass(frozen=True, slots=True)
class RemoveQuestion(Placed):
    """Questions that go."""

    questions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Deadline(Placed):
    """The last day for the answers, on the card."""

    until: date | None


@dataclass(frozen=True, slots=True)
class Meeting(Placed):
    """A live meeting; what is not said stays as it was."""

    day: date | None = None
    time: time | None = None  # local
    minutes: int | None = None
    place: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class NoMeeting(Placed):
    """No live meeting."""


@dataclass(frozen=True, slots=True)
class Anonymous(Placed):
    """No name beside any answer."""


@dataclass(frozen=True, slots=True)
class Named(Placed):
    """Names beside the answers after all."""


@dataclass(frozen=True, slots=True)
class Appendix(Placed):
    """Every answer stands in the report, or not."""

    wanted: bool


# A meeting that was held, and notices


@dataclass(frozen=True, slots=True)
class Speaker(Placed):
    """Whose voice it is in a transcript."""

    label: str
    person: str  # "": of nobody in the session
    me: bool = False  # the facilitator's own


@dataclass(frozen=True, slots=True)
class Notes(Placed):
    """What was said in a live meeting."""

    words: str


@dataclass(frozen=True, slots=True)
class ReplyTo(Placed):
    """Words for one person, which the service passes on."""

    person: str
    words: str
