"""What all acts have in common: their place in the reply, and whether they need plain words."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of the reply's text, in characters."""

    start: int
    end: int  # exclusive


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """An act, with the words in which it is said."""

    spans: tuple[Span, ...] = ()  # where in the reply it is said; (): in a file, or by a button


@dataclass(frozen=True, slots=True, kw_only=True)
class Grave(Placed):
    """What reaches far and is hard to mend: it counts only when it is said plainly (core/consequences)."""

    plain: bool = False  # said by words of their own, with nothing beside them that pulls the other way
