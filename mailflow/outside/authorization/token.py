"""An access token, and how long it is good for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

DUE = 0.8  # of its life, after which a new one is wanted
ODD = timedelta(minutes=5)  # a token from so far in the future tells that the clock was set back


@dataclass(frozen=True, slots=True)
class AccessToken:
    """What the provider gave."""

    access: str = field(repr=False)
    obtained: datetime
    expires: datetime
    refresh: str = field(default="", repr=False)  # gets the next one; "": the app's own word does

    def is_due(self, now: datetime) -> bool:
        """Whether a new one is wanted, though this may be good still."""
        return now >= self.due or now < self.obtained - ODD

    @property
    def due(self) -> datetime:
        """From when on a new one is wanted."""
        return self.obtained + (self.expires - self.obtained) * DUE

    def is_live(self, now: datetime) -> bool:
        """Whether it is good still."""
        return now < self.expires
