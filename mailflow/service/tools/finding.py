"""One thing that `mailflow check` tried, and how it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How a finding is."""

    OK = "OK"
    WARN = "WARN"  # it runs, but less well
    FAIL = "FAIL"  # it does not run, or is of no use


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried."""

    level: Level
    what: str  # "mailbox"
    told: str
    remedy: str = ""

    def __str__(self) -> str:
        remedy = f"; {self.remedy}" if self.remedy else ""
        return f"{self.level:<4}  {self.what}: {self.told}{remedy}"
