"""How much is sent to one person, so that a mistake or a loop stays small."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from mailflow.core.people import Address
from mailflow.core.seams import PostState, Store

WINDOW = timedelta(days=7)
DAY = timedelta(days=1)
SUSPECT = 10  # letters of this process to one address from which the store is asked what earlier ones wrote

History = Callable[[Address, datetime], list[datetime]]  # letters to an address since then, from the store


def _nothing(_address: Address, _since: datetime) -> list[datetime]:
    return []


@dataclass(slots=True)
class LetterCap:
    """Counts letters to each address within seven days and within one.

    Over a restart too: who got a few letters of this process is looked up in the store, once. So nobody's first
    letters cost a look, and each restart can at most add those few.
    """

    most: int
    a_day: int = 0  # 0: as many as in a week
    history: History = _nothing
    _written: dict[Address, deque[datetime]] = field(default_factory=dict)
    _recalled: set[Address] = field(default_factory=set)  # of whom the store has been asked
    _swept: datetime | None = None  # when those who got nothing for long were last forgotten

    def allows(self, address: Address, now: datetime) -> bool:
        """Whether one more letter may go there; counts it when it may."""
        return self.refusal(address, now) is None

    def refusal(self, address: Address, now: datetime) -> str | None:
        """Why no more letter may go there; counts it when it may."""
        self._sweep(now)
        written = self._written.setdefault(address, deque())
        if len(written) >= min(SUSPECT, self.most // 2) and address not in self._recalled:
            self._recalled.add(address)
            written = self._written[address] = self._recall(address, written, now)
        while written and now - written[0] > WINDOW:
            written.popleft()
        if len(written) >= self.most:
            return f"{self.most} letters within a week are enough for one person"
        if self.a_day and len(written) >= self.a_day and now - written[-self.a_day] <= DAY:
            return f"{self.a_day} letters within a day are enough for one person"
        written.append(now)
        return None

    def _recall(self, address: Address, written: deque[datetime], now: datetime) -> deque[datetime]:
        """With what was written before this process began; the newest count."""
        before = [one for one in self.history(address, now - WINDOW) if not written or one < written[0]]
        return deque(sorted([*before, *written])[-self.most :])

    def _sweep(self, now: datetime) -> None:
        """Once a window, so that what is remembered does not grow for ever."""
        if self._swept is None:
            self._swept = now
        elif now - self._swept > WINDOW:
            self._swept = now
            self._recalled.clear()
            self._written = {to: times for to, times in self._written.items() if times and now - times[-1] <= WINDOW}


def history_of(store: Store) -> History:
    """What the store knows of letters to an address."""

    def since(address: Address, then: datetime) -> list[datetime]:
        posts = [post for session in store.sessions_of(address) for post in store.posts(session)]
        sent = [one.envelope for one in posts if one.state is not PostState.GIVEN_UP]
        return [one.written for one in sent if one.to.address == address and one.written > then]

    return since
