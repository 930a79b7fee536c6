"""What somebody does with his words: a closed union of dialogue acts (ISO 24617-2), one frozen class each.

Every act knows the segments of the reply that it stands in; its `words` are the writer's own, verbatim, without the
label that introduced them ("question 2:", "Kern:"). Numbers are 1-based and mean what the letter answered showed.
People are named as the session names them, or by address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any

from mailflow.core.people import Address


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the reply's text, in characters."""

    start: int
    end: int  # exclusive


@dataclass(frozen=True, slots=True, kw_only=True)
class _Act:
    spans: tuple[Span, ...] = ()  # where in the reply it is said; (): in a file, or by a button


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grave(_Act):
    """What reaches far and is hard to mend: it counts only when it is said plainly (core/consequences)."""

    plain: bool = False  # said by words of their own, with nothing beside them that pulls the other way


class Comes(StrEnum):
    """Whether somebody comes to the live meeting."""

    YES = "yes"
    NO = "no"
    MAYBE = "maybe"


# A participant


@dataclass(frozen=True, slots=True)
class Join(_Act):
    """Takes part."""


@dataclass(frozen=True, slots=True)
class Decline(_Grave):
    """Takes no part this time."""

    reads_along: bool = False  # wants the result all the same


@dataclass(frozen=True, slots=True)
class Later(_Act):
    """Says it, or the rest of it, another time."""


@dataclass(frozen=True, slots=True)
class Leave(_Grave):
    """Wants out of this session."""


@dataclass(frozen=True, slots=True)
class Stop(_Grave):
    """Wants no mail from the service, ever."""


@dataclass(frozen=True, slots=True)
class Attend(_Act):
    """Comes to the live meeting, or not."""

    comes: Comes


@dataclass(frozen=True, slots=True)
class Answer(_Act):
    """Says something to a question."""

    question: int  # 0: an answer of which it cannot be told to which question
    words: str
    files: tuple[str, ...] = ()  # names of the attached files in which it, or a part of it, stands


@dataclass(frozen=True, slots=True)
class Revise(_Act):
    """Replaces what he said before to a question."""

    question: int
    words: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Essence(_Act):
    """The one sentence of his that matters most."""

    words: str


@dataclass(frozen=True, slots=True)
class Withhold(_Act):
    """Does not want his answers to stand in the report."""


@dataclass(frozen=True, slots=True)
class Pick(_Act):
    """Chooses points."""

    points: tuple[int, ...]
    ranked: bool = False  # the order matters, the most important first
    invalid: tuple[int, ...] = ()  # numbers meant as picks that no point has


@dataclass(frozen=True, slots=True)
class Amend(_Act):
    """A point should read so."""

    point: int
    words: str


@dataclass(frozen=True, slots=True)
class Add(_Act):
    """A point that is missing."""

    words: str


@dataclass(frozen=True, slots=True)
class Disown(_Act):
    """Did not say that point, or not so: his name goes from it."""

    point: int | None  # None: he does not say which
    words: str = ""  # with which he says so


@dataclass(frozen=True, slots=True)
class Object(_Act):
    """Comments on one point."""

    point: int
    words: str


@dataclass(frozen=True, slots=True)
class Ask(_Act):
    """Asks the facilitator or the service something."""

    words: str


@dataclass(frozen=True, slots=True)
class Private(_Act):
    """Words that are not to be shared with the group."""

    words: str


# Anybody


@dataclass(frozen=True, slots=True)
class Tell(_Act):
    """Anything else that a person should see; from a facilitator, what was not understood and is asked back."""

    words: str
    nearest: str = ""  # name of the act that it resembles; "": of none
    points: tuple[int, ...] = ()  # of a draft, that it seems to speak of
    old: str = ""  # a sentence of the summary, likewise


@dataclass(frozen=True, slots=True)
class Behalf(_Act):
    """Passes on what somebody else says."""

    person: str  # as the writer named him
    acts: tuple[Act, ...]


# The facilitator: the course of the session


@dataclass(frozen=True, slots=True)
class Ok(_Act):
    """Starts, approves, sends on: whatever the letter waits for."""

    approves: bool = False  # says so of a draft; it means the same


@dataclass(frozen=True, slots=True)
class Wait(_Act):
    """Not yet: nothing is sent."""


@dataclass(frozen=True, slots=True)
class Undo(_Act):
    """Takes back what was done last."""

    sending: bool = False  # only the sending; changes stay


@dataclass(frozen=True, slots=True)
class Status(_Act):
    """Asks where the session stands."""


@dataclass(frozen=True, slots=True)
class Remind(_Act):
    """Has those reminded who still owe something."""

    people: tuple[str, ...] = ()  # (): all of them


@dataclass(frozen=True, slots=True)
class Extend(_Act):
    """Gives more time."""

    until: date | None  # None: he does not say, or it contradicts itself


@dataclass(frozen=True, slots=True)
class Next(_Act):
    """Goes on to the next step now."""


@dataclass(frozen=True, slots=True)
class Pause(_Act):
    """Stops the clock."""

    until: date | None = None


@dataclass(frozen=True, slots=True)
class Resume(_Act):
    """Lets the clock go on."""


@dataclass(frozen=True, slots=True)
class Cancel(_Grave):
    """Ends the whole session."""


@dataclass(frozen=True, slots=True)
class Show(_Act):
    """Wants to see what lies before him once more."""


@dataclass(frozen=True, slots=True)
class Help(_Act):
    """Asks what can be said."""


@dataclass(frozen=True, slots=True)
class Handover(_Grave):
    """Gives the session to another."""

    person: str  # a name, or an address
    name: str = ""  # of somebody who is given by address


@dataclass(frozen=True, slots=True)
class Share(_Grave):
    """Sends the top 7 to others too."""

    addresses: tuple[Address, ...]
    names: tuple[str, ...] = ()  # people named without an address


@dataclass(frozen=True, slots=True)
class Revisit(_Act):
    """Has everybody asked after some weeks what became of it."""

    weeks: int | None
    until: date | None = None  # the day, where he names one


# The facilitator: card and people


@dataclass(frozen=True, slots=True)
class AddPerson(_Act):
    """Somebody takes part too."""

    address: Address
    name: str = ""


@dataclass(frozen=True, slots=True)
class RemovePerson(_Grave):
    """Somebody takes no part any more."""

    person: str


@dataclass(frozen=True, slots=True)
class ReplacePerson(_Act):
    """Somebody, or his address, in place of another."""

    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Theme(_Act):
    """What it is about."""

    words: str


@dataclass(frozen=True, slots=True)
class Question(_Act):
    """A question in new words."""

    question: int
    words: str


@dataclass(frozen=True, slots=True)
class AddQuestion(_Act):
    """One question more."""

    words: str


@dataclass(frozen=True, slots=True)
class RemoveQuestion(_Act):
    """Questions that go."""

    questions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Deadline(_Act):
    """The last day for the answers, on the card."""

    until: date | None


@dataclass(frozen=True, slots=True)
class Meeting(_Act):
    """A live meeting; what is not said stays as it was."""

    day: date | None = None
    time: time | None = None  # local
    minutes: int | None = None
    place: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class NoMeeting(_Act):
    """No live meeting."""


@dataclass(frozen=True, slots=True)
class Anonymous(_Act):
    """No name beside any answer."""


@dataclass(frozen=True, slots=True)
class Named(_Act):
    """Names beside the answers after all."""


@dataclass(frozen=True, slots=True)
class Appendix(_Act):
    """Every answer stands in the report, or not."""

    wanted: bool


# The facilitator: a draft


@dataclass(frozen=True, slots=True)
class Strike(_Act):
    """Points that go."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Merge(_Act):
    """Points that become one."""

    points: tuple[int, ...]
    words: str = ""  # "": those of the first


@dataclass(frozen=True, slots=True)
class Reword(_Act):
    """A point in new words."""

    point: int
    words: str


@dataclass(frozen=True, slots=True)
class Keep(_Act):
    """Only these points stay."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class First(_Act):
    """These points first, in this order."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Last(_Act):
    """These points last."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Order(_Act):
    """The points in this order."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Swap(_Act):
    """Two points change places."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Before(_Act):
    """Points before another."""

    points: tuple[int, ...]
    anchor: int


@dataclass(frozen=True, slots=True)
class After(_Act):
    """Points behind another."""

    points: tuple[int, ...]
    anchor: int


@dataclass(frozen=True, slots=True)
class NewPoint(_Act):
    """One point more."""

    words: str


@dataclass(frozen=True, slots=True)
class Resay(_Act):
    """A sentence of the summary in new words."""

    old: str  # as the letter shows it
    words: str


@dataclass(frozen=True, slots=True)
class StrikeSentence(_Act):
    """A sentence of the summary that goes."""

    old: str


@dataclass(frozen=True, slots=True)
class AddSentence(_Act):
    """One sentence more in the summary."""

    question: int | None
    words: str
    after: str = ""  # the sentence behind which it stands; "": at the end


@dataclass(frozen=True, slots=True)
class LeftOut(_Act):
    """What a quote that holds most of the draft left out: struck, or only not quoted? It is asked."""

    points: tuple[int, ...] = ()
    old: str = ""  # a sentence of the summary


@dataclass(frozen=True, slots=True)
class Accept(_Act):
    """Takes over what participants said of the points."""

    remarks: tuple[int, ...]  # (): all of them


@dataclass(frozen=True, slots=True)
class RejectRemark(_Act):
    """Leaves it."""

    remarks: tuple[int, ...]  # (): all of them


# The facilitator: a meeting that was held, and notices


@dataclass(frozen=True, slots=True)
class Speaker(_Act):
    """Whose voice it is in a transcript."""

    label: str
    person: str  # "": of nobody in the session
    me: bool = False  # the facilitator's own


@dataclass(frozen=True, slots=True)
class Notes(_Act):
    """What was said in a live meeting."""

    words: str


@dataclass(frozen=True, slots=True)
class ReplyTo(_Act):
    """Words for one person, which the service passes on."""

    person: str
    words: str


ParticipantAct = (
    Join
    | Decline
    | Later
    | Leave
    | Stop
    | Attend
    | Answer
    | Revise
    | Essence
    | Withhold
    | Pick
    | Amend
    | Add
    | Disown
    | Object
    | Ask
    | Private
)
FacilitatorAct = (
    Ok
    | Wait
    | Undo
    | Status
    | Remind
    | Extend
    | Next
    | Pause
    | Resume
    | Cancel
    | Show
    | Help
    | Handover
    | Share
    | Revisit
    | AddPerson
    | RemovePerson
    | ReplacePerson
    | Theme
    | Question
    | AddQuestion
    | RemoveQuestion
    | Deadline
    | Meeting
    | NoMeeting
    | Anonymous
    | Named
    | Appendix
    | Strike
    | Merge
    | Reword
    | Keep
    | First
    | Last
    | Order
    | Swap
    | Before
    | After
    | NewPoint
    | Resay
    | StrikeSentence
    | AddSentence
    | LeftOut
    | Accept
    | RejectRemark
    | Speaker
    | Notes
    | ReplyTo
)
Act = ParticipantAct | FacilitatorAct | Tell | Behalf
PointAct = Strike | Merge | Reword | Keep | First | Last | Order | Swap | Before | After | NewPoint
SentenceAct = Resay | StrikeSentence | AddSentence
EditAct = PointAct | SentenceAct
JudgingAct = Accept | RejectRemark
GoAhead = Ok | Next
SaidAct = Amend | Add | Disown | Object
GraveAct = Decline | Leave | Stop | Cancel | Handover | Share | RemovePerson


def name_of(act: Act) -> str:
    """Its name as `read --acts` prints it: the class name in snake case."""
    return name_of_kind(type(act))


def name_of_kind(kind: type[Any]) -> str:
    """The same of a class of acts."""
    return "".join("_" + c.lower() if c.isupper() else c for c in kind.__name__).lstrip("_")


def words_of(acts: tuple[Act, ...]) -> str:
    """All that is said in them, one below the other."""
    said = [words_of(act.acts) if isinstance(act, Behalf) else str(getattr(act, "words", "")) for act in acts]
    return "\n\n".join(one.strip() for one in said if one.strip())


def every(acts: Iterable[Act]) -> Iterator[Act]:
    """These, and those on behalf of others in them."""
    for act in acts:
        yield act
        if isinstance(act, Behalf):
            yield from every(act.acts)
