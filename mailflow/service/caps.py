"""How much is sent to one person, so that a mistake or a loop stays small."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from mailflow.core.people import Address

WINDOW = timedelta(days=7)


@dataclass(slots=True)
class LetterCap:
    """Counts letters to each address within seven days, from the start of the process."""

    most: int
    _written: dict[Address, deque[datetime]] = field(default_factory=dict)
    _swept: datetime | None = None  # when those who got nothing for long were last forgotten

    def allows(self, address: Address, now: datetime) -> bool:
        """Whether one more letter may go there; counts it when it may."""
        self._sweep(now)
        written = self._written.setdefault(address, deque())
        while written and now - written[0] > WINDOW:
            written.popleft()
        if len(written) >= self.most:
            return False
        written.append(now)
        return True

    def _sweep(self, now: datetime) -> None:
        """Once a window, so that what is remembered does not grow for ever."""
        if self._swept is None:
            self._swept = now
        elif now - self._swept > WINDOW:
            self._swept = now
            self._written = {to: times for to, times in self._written.items() if times and now - times[-1] <= WINDOW}
