"""What is due when: the earliest first, each at most once."""

from __future__ import annotations

import heapq
from datetime import datetime
from typing import Any, Generic, TypeVar

K = TypeVar("K", bound=Any)  # keys are compared when two are due at the same instant


class Agenda(Generic[K]):
    """A heap that forgets lazily: an entry counts only while it is still the one its key has."""

    def __init__(self) -> None:
        self._at: dict[K, datetime] = {}
        self._heap: list[tuple[datetime, K]] = []

    def __len__(self) -> int:
        return len(self._at)

    def set(self, key: K, instant: datetime | None) -> None:
        """The key is due then; None: not any more."""
        if instant is None:
            self._at.pop(key, None)
        elif self._at.get(key) != instant:
            self._at[key] = instant
            heapq.heappush(self._heap, (instant, key))
        if len(self._heap) > 2 * len(self._at) + 1000:
            self._heap = [(instant, key) for key, instant in self._at.items()]
            heapq.heapify(self._heap)

    def next(self) -> datetime | None:
        """The earliest instant."""
        while self._heap and self._at.get(self._heap[0][1]) != self._heap[0][0]:
            heapq.heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def due(self, now: datetime, limit: int | None = None) -> tuple[K, ...]:
        """What is due at or before `now`, earliest first, at most `limit`; it stays due."""
        found: dict[K, datetime] = {}
        while (instant := self.next()) is not None and instant <= now and len(found) != limit:
            _, key = heapq.heappop(self._heap)
            found[key] = instant
        for key, instant in found.items():
            heapq.heappush(self._heap, (instant, key))
        return tuple(found)
