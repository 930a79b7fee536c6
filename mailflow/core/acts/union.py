"""What somebody does with his words: a closed union of dialogue acts (ISO 24617-2), one frozen class each.

Every act knows the segments of the reply that it stands in; its `words` are the writer's own, verbatim, without the
label that introduced them ("question 2:", "Kern:"). Numbers are 1-based and mean what the letter answered showed.
People are named as the session names them, or by address.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from mailflow.core.acts.of_facilitators import (
    AddPerson,
    AddQuestion,
    Anonymous,
    Appendix,
    Cancel,
    Deadline,
    Extend,
    Handover,
    Help,
    Meeting,
    Named,
    Next,
    NoMeeting,
    Notes,
    Ok,
    Pause,
    Question,
    Remind,
    RemovePerson,
    RemoveQuestion,
    ReplacePerson,
    ReplyTo,
    Resume,
    Revisit,
    Share,
    Show,
    Speaker,
    Status,
    Theme,
    Undo,
    Wait,
)
from mailflow.core.acts.of_participants import (
    Add,
    Amend,
    Answer,
    Ask,
    Attend,
    Comes,
    Decline,
    Disagree,
    Disown,
    Essence,
    Join,
    Later,
    Leave,
    Object,
    Pick,
    Private,
    Revise,
    Stop,
    Withhold,
)
from mailflow.core.acts.on_drafts import (
    Accept,
    AddSentence,
    After,
    Before,
    Differ,
    First,
    Keep,
    Last,
    LeftOut,
    Merge,
    NewPoint,
    Order,
    RejectRemark,
    Remember,
    Resay,
    Reword,
    Strike,
    StrikeSentence,
    Swap,
    Thread,
)
from mailflow.core.acts.parts import Placed, Span

__all__ = [
    "Accept",
    "Act",
    "Add",
    "AddPerson",
    "AddQuestion",
    "AddSentence",
    "After",
    "Amend",
    "Anonymous",
    "Answer",
    "Appendix",
    "Ask",
    "Attend",
    "Before",
    "Behalf",
    "Cancel",
    "Comes",
    "Deadline",
    "Decline",
    "Differ",
    "Disagree",
    "Disown",
    "EditAct",
    "Essence",
    "Extend",
    "FacilitatorAct",
    "First",
    "GoAhead",
    "GraveAct",
    "Handover",
    "Help",
    "Join",
    "JudgingAct",
    "Keep",
    "Last",
    "Later",
    "Leave",
    "LeftOut",
    "Meeting",
    "Merge",
    "Named",
    "NewPoint",
    "Next",
    "NoMeeting",
    "Notes",
    "Object",
    "Ok",
    "Order",
    "ParticipantAct",
    "Pause",
    "Pick",
    "PointAct",
    "Private",
    "Question",
    "RejectRemark",
    "Remember",
    "Remind",
    "RemovePerson",
    "RemoveQuestion",
    "ReplacePerson",
    "ReplyTo",
    "Resay",
    "Resume",
    "Revise",
    "Revisit",
    "Reword",
    "SaidAct",
    "SentenceAct",
    "Share",
    "Show",
    "Span",
    "Speaker",
    "Status",
    "Stop",
    "Strike",
    "StrikeSentence",
    "Swap",
    "Tell",
    "Theme",
    "Thread",
    "Undo",
    "Wait",
    "Withhold",
    "every",
    "name_of",
    "name_of_kind",
    "words_of",
]


@dataclass(frozen=True, slots=True)
class Tell(Placed):
    """Anything else that a person should see; from a facilitator, what was not understood and is asked back."""

    words: str
    nearest: str = ""  # name of the act that it resembles; "": of none
    points: tuple[int, ...] = ()  # of a draft, that it seems to speak of
    old: str = ""  # a sentence of the summary, likewise
    person: str = ""  # to whom they may be meant: it is asked whether they are


@dataclass(frozen=True, slots=True)
class Behalf(Placed):
    """Passes on what somebody else says."""

    person: str  # as the writer named him
    acts: tuple[Act, ...]


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
    | Disagree
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
    | Thread
    | Differ
    | Remember
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
AboveAct = Thread | Differ | Remember
EditAct = PointAct | SentenceAct | AboveAct
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
