"""Mail that lies in INBOX and was not read yet: while there is some, no time passes for sessions, for an hour at most.

After a long stop the answers that came in time would else be late, since deadlines come before the mail does, and who
wrote ten mails would get several receipts.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from mailflow.core.seams import Clock

LONGEST = timedelta(hours=1)  # then deadlines go by the clock again, whatever lies there


@dataclass(slots=True)
class Backlog:
    """Told of every batch."""

    clock: Clock
    _since: datetime | None = field(init=False)  # None: all was seen

    def __post_init__(self) -> None:
        self._since = self.clock.now()

    def read(self, mails: int) -> None:
        """So many mails were read; none: nothing is left."""
        if mails == 0:
            self._since = None
        elif self._since is None:
            self._since = self.clock.now()

    def holds_time(self) -> bool:
        """Whether deadlines wait."""
        return self._since is not None and timedelta(0) <= self.clock.now() - self._since < LONGEST
