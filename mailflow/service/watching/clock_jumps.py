"""A clock that jumps ahead would end every session at once; so it is not believed at once."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from mailflow.core.seams import Clock

log = logging.getLogger(__name__)

FAR = 86_400.0  # seconds that no time service corrects, and no machine sleeps unnoticed
WAIT = 3_600.0  # seconds in which somebody, or the time service, may set it right
BACK = 600.0  # seconds set back that are worth a word


@dataclass(slots=True)
class ClockJumps:
    """Compares the wall's time with a count of seconds that never jumps."""

    clock: Clock
    _known: float | None = None  # the wall's time when the count was nought, as it was believed last
    _doubted_until: float = 0.0  # of the count
    _last: float | None = None  # the same, at the last look

    def doubtful(self) -> bool:
        """Whether the wall's time may be wrong by far. After an hour it is believed: a machine had slept."""
        count = self.clock.monotonic()
        start = self.clock.now().timestamp() - count
        last = self._last if self._last is not None else start
        known = self._known if self._known is not None else start
        self._last = start
        if start - last > FAR:
            log.error("the clock jumped ahead by %.1f days: deadlines wait for an hour", (start - last) / FAR)
            self._doubted_until = count + WAIT
        elif last - start > BACK:
            log.error("the clock was set back by %.1f hours", (last - start) / 3600)
        if start - known <= FAR or count >= self._doubted_until:
            self._known = start
            return False
        return True
