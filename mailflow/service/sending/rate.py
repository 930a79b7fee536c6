"""How many letters go out in all, by hour and by day: what our provider allows, room kept for what matters most."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from mailflow.core.letters.urgency import Urgency
from mailflow.core.seams import Memo

NAME = "letters sent"  # of the memo
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SHARE = {Urgency.COURTESY: 0.70, Urgency.ORDINARY: 0.85, Urgency.FIRST: 1.0}  # of the whole, up to which each may go


class Provider(StrEnum):
    """Whose limits hold."""

    AUTO = "auto"
    GMAIL = "gmail"
    WORKSPACE = "workspace"
    MICROSOFT365 = "microsoft365"
    OWN = "own"


PRESETS = {  # letters within an hour and within a day; 0: no limit
    Provider.GMAIL: (100, 500),
    Provider.WORKSPACE: (400, 2_000),
    Provider.MICROSOFT365: (1_500, 10_000),
    Provider.OWN: (0, 0),
}


def provider_of(host: str, address: str) -> Provider:
    """Whose server that is, by its name; `address` tells a private account of Gmail from one of an organisation."""
    domain = host.lower().rstrip(".")
    if domain.endswith((".gmail.com", ".google.com", ".googlemail.com")):
        private = address.lower().rpartition("@")[2] in ("gmail.com", "googlemail.com")
        return Provider.GMAIL if private else Provider.WORKSPACE
    if domain.endswith((".office365.com", ".outlook.com")):
        return Provider.MICROSOFT365
    return Provider.OWN


@dataclass(slots=True)
class Rate:
    """Counts what was sent in each hour of the last day. It survives a restart by a memo."""

    an_hour: int = 0
    a_day: int = 0
    news: bool = False  # something was counted that no memo says yet
    _sent: dict[datetime, int] = field(default_factory=dict)  # by the full hour

    @property
    def is_limited(self) -> bool:
        return bool(self.an_hour or self.a_day)

    def later(self, urgency: Urgency, now: datetime) -> datetime | None:
        """When one more may be tried; None: now."""
        hour = _hour(now)
        self._sent = {then: count for then, count in self._sent.items() if hour - DAY < then <= hour}
        share = SHARE[urgency]
        if self.a_day and sum(self._sent.values()) >= int(self.a_day * share):
            return min(self._sent, default=hour) + DAY
        if self.an_hour and self._sent.get(hour, 0) >= int(self.an_hour * share):
            return hour + HOUR
        return None

    def count(self, now: datetime) -> None:
        """One was sent."""
        if self.is_limited:
            self._sent[_hour(now)] = self._sent.get(_hour(now), 0) + 1
            self.news = True

    def memo(self) -> Memo:
        """To be remembered."""
        self.news = False
        return Memo(NAME, json.dumps({then.isoformat(): count for then, count in self._sent.items()}))

    def recall(self, memo: Memo | None) -> None:
        """What an earlier process sent."""
        with contextlib.suppress(ValueError, AttributeError):  # of another version: counting begins anew
            said: Mapping[str, int] = json.loads(memo.said) if memo else {}
            self._sent = {datetime.fromisoformat(then): int(count) for then, count in said.items()}


def _hour(instant: datetime) -> datetime:
    return instant.replace(minute=0, second=0, microsecond=0)
