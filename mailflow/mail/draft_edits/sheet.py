"""What a letter showed of a draft: its numbered points and the sentences of its summary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sheet:
    """A draft as its facilitator reads it."""

    points: tuple[str, ...] = ()  # as numbered, from 1
    summary: tuple[tuple[int, str], ...] = ()  # every sentence with the number of its question, in order

    def __bool__(self) -> bool:
        return bool(self.points or self.summary)
