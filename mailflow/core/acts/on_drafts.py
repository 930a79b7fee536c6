"""What a facilitator does with a draft: its points, its sentences, and what participants said of them."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.acts.parts import Placed


@dataclass(frozen=True, slots=True)
class Strike(Placed):
    """Points that go."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Merge(Placed):
    """Points that become one."""

    points: tuple[int, ...]
    words: str = ""  # "": those of the first


@dataclass(frozen=True, slots=True)
class Reword(Placed):
    """A point in new words."""

    point: int
    words: str


@dataclass(frozen=True, slots=True)
class Keep(Placed):
    """Only these points stay."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class First(Placed):
    """These points first, in this order."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Last(Placed):
    """These points last."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Order(Placed):
    """The points in this order."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Swap(Placed):
    """Two points change places."""

    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Before(Placed):
    """Points before another."""

    points: tuple[int, ...]
    anchor: int


@dataclass(frozen=True, slots=True)
class After(Placed):
    """Points behind another."""

    points: tuple[int, ...]
    anchor: int


@dataclass(frozen=True, slots=True)
class NewPoint(Placed):
    """One point more."""

    words: str


@dataclass(frozen=True, slots=True)
class Resay(Placed):
    """A sentence of the summary in new words."""

    old: str  # as the letter shows it
    words: str


@dataclass(frozen=True, slots=True)
class StrikeSentence(Placed):
    """A sentence of the summary that goes."""

    old: str


@dataclass(frozen=True, slots=True)
class AddSentence(Placed):
    """One sentence more in the summary."""

    question: int | None
    words: str
    after: str = ""  # the sentence behind which it stands; "": at the end


@dataclass(frozen=True, slots=True)
class Thread(Placed):
    """What runs through all of it, in his words; it stands above the points."""

    words: str


@dataclass(frozen=True, slots=True)
class Differ(Placed):
    """Where colleagues differ, in his words; it stands there too."""

    words: str


@dataclass(frozen=True, slots=True)
class Remember(Placed):
    """The one voice to remember; it stands there too."""

    words: str


@dataclass(frozen=True, slots=True)
class LeftOut(Placed):
    """What a quote that holds most of the draft left out: struck, or only not quoted? It is asked."""

    points: tuple[int, ...] = ()
    old: str = ""  # a sentence of the summary


@dataclass(frozen=True, slots=True)
class Accept(Placed):
    """Takes over what participants said of the points."""

    remarks: tuple[int, ...]  # (): all of them


@dataclass(frozen=True, slots=True)
class RejectRemark(Placed):
    """Leaves it."""

    remarks: tuple[int, ...]  # (): all of them
