"""The mail that lay in INBOX on the service's first day, and is left alone there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.core.seams import Store
from mailflow.outside.store import memos

MEMO = "first day"


@dataclass(frozen=True, slots=True)
class FirstDay:
    """How INBOX was when the service logged in for the first time."""

    validity: int  # UIDVALIDITY
    next_uid: int  # UIDNEXT: what has a lower UID lay there already
    since: datetime  # aware; what arrived before is left alone where UIDs do not tell
    chosen: bool = False  # the operator named that day: mail that has come since is read, though it lay there

    def leaves(self, validity: int, uid: int, arrived: datetime | None) -> bool:
        """Whether that mail is none of ours; `arrived`: INTERNALDATE, where `judges_by_day` wants it."""
        if self.judges_by_day(validity, uid):
            return arrived is not None and arrived < self.since
        return validity == self.validity and uid < self.next_uid

    def judges_by_day(self, validity: int, uid: int) -> bool:
        """Under another UIDVALIDITY the old mails have new numbers; their day of arrival goes with them."""
        return validity != self.validity or (self.chosen and uid < self.next_uid)


@dataclass(slots=True)
class Threshold:
    """What of INBOX is ours to read; the day is known from the first login on."""

    day: FirstDay | None = None
    keep: Callable[[FirstDay], None] = lambda _: None  # called in the event loop, before any mail is handed out
    wanted: datetime | None = None  # read what has arrived since then, though it lay there
    open: bool = True  # everything is ours, for there was no first day
    _unkept: FirstDay | None = None

    def begin(self, validity: int, next_uid: Callable[[], int], now: datetime) -> None:
        """A connection stands; the first one of all makes the day."""
        if self.day is None and not self.open:
            today = now.replace(microsecond=0)  # as INTERNALDATE is
            self.day = FirstDay(validity, next_uid(), self.wanted or today, self.wanted is not None)
            self._unkept = self.day

    def settle(self) -> None:
        """Have the day kept that was made in the meantime. In the event loop."""
        if self._unkept is not None:
            self.keep(self._unkept)
            self._unkept = None

    def first_uid(self, validity: int) -> int:
        """No mail with a lower UID is ours."""
        day = self.day
        return day.next_uid if day is not None and day.validity == validity and not day.chosen else 1

    def doubtful(self, validity: int, uids: Iterable[int]) -> list[int]:
        """Those of which only the day of arrival tells."""
        day = self.day
        return [] if day is None else [uid for uid in uids if day.judges_by_day(validity, uid)]

    def leaves(self, validity: int, uid: int, arrived: datetime | None) -> bool:
        """Whether that mail stays where it lies."""
        return self.day is not None and self.day.leaves(validity, uid, arrived)


def threshold(store: Store, wanted: datetime | None = None) -> Threshold:
    """That of a store: a blank one begins today; one from before there were first days reads everything."""

    def keep(day: FirstDay) -> None:
        with store.turn() as turn:
            turn.remember(memos.memo(MEMO, day))
        store.commit()

    day = memos.value(store, MEMO, FirstDay)
    if day is not None and wanted is not None and wanted < day.since:
        day = replace(day, since=wanted, chosen=True)
        keep(day)
    return Threshold(day, keep, wanted, open=day is None and not store.is_blank())
