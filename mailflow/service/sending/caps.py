"""How much is sent to one person, so that a mistake or a loop stays small; what is too much waits."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from mailflow.core.letters.union import Envelope, FilesArrived, SomebodyWrote
from mailflow.core.letters.urgency import Urgency, urgency
from mailflow.core.seams import PostState, Store
from mailflow.core.session.model import SessionId
from mailflow.core.session.people import Address

WINDOW = timedelta(days=7)
DAY = timedelta(days=1)
WORDS_A_DAY, WORDS_A_WEEK = 10, 40  # letters with one participant's words, to his facilitator
SUSPECT = 10  # letters of this process to one address from which the store is asked what earlier ones wrote

History = Callable[[Address, datetime], list[Envelope]]  # letters to an address since then, from the store


@dataclass(frozen=True, slots=True)
class Account:
    """What is counted together."""

    address: Address
    what: str  # "first", "ordinary" or "courtesy"; of words that are passed on, whose they are


def _nothing(_address: Address, _since: datetime) -> list[Envelope]:
    return []


@dataclass(slots=True)
class LetterCap:
    """Gives each letter its time: now, or when so many have not been written within seven days and within one.

    Receipts use up no room of other letters, and what one participant says none of another's. Over a restart too: who
    got a few letters of this process is looked up in the store, once. So nobody's first letters cost a look, and each
    restart can at most add those few.
    """

    most: int
    a_day: int = 0  # 0: as many as in a week
    history: History = _nothing
    waiting: dict[Account, tuple[SessionId, int]] = field(default_factory=dict)  # the last letter that others may join
    _written: dict[Account, deque[datetime]] = field(default_factory=dict)  # their times, also those to come
    _recalled: set[Account] = field(default_factory=set)  # of which the store has been asked
    _swept: datetime | None = None  # when those who got nothing for long were last forgotten

    def due(self, envelope: Envelope, now: datetime) -> datetime | None:
        """When it may go, and counts it; None: it is left out, as only a receipt or an explanation may be."""
        self._sweep(now)
        account = account_of(envelope)
        written = self._written.setdefault(account, deque())
        a_week, a_day = self._numbers(envelope)
        if len(written) >= min(SUSPECT, a_week // 2) and account not in self._recalled:
            self._recalled.add(account)
            written = self._written[account] = self._recall(account, written, now)
        while written and now - written[0] > WINDOW:
            written.popleft()
        slot = now
        if len(written) >= a_week:
            slot = max(slot, written[-a_week] + WINDOW)
        if a_day and len(written) >= a_day:
            slot = max(slot, written[-a_day] + DAY)
        if slot > now and urgency(envelope.letter) is Urgency.COURTESY:
            return None
        written.append(slot)
        return slot

    def _numbers(self, envelope: Envelope) -> tuple[int, int]:
        """So many a week and a day."""
        if isinstance(envelope.letter, SomebodyWrote | FilesArrived):
            return WORDS_A_WEEK, WORDS_A_DAY
        times = 2 if urgency(envelope.letter) is Urgency.FIRST else 1
        return self.most * times, self.a_day * times

    def _recall(self, account: Account, written: deque[datetime], now: datetime) -> deque[datetime]:
        """With what was written before this process began; the newest count."""
        known = self.history(account.address, now - WINDOW)
        before = [one.written for one in known if account_of(one) == account]
        return deque(sorted([*(one for one in before if not written or one < written[0]), *written])[-self.most :])

    def _sweep(self, now: datetime) -> None:
        """Once a window, so that what is remembered does not grow for ever."""
        if self._swept is None:
            self._swept = now
        elif now - self._swept > WINDOW:
            self._swept = now
            self._recalled.clear()
            self.waiting.clear()
            self._written = {to: times for to, times in self._written.items() if times and now - times[-1] <= WINDOW}


def account_of(envelope: Envelope) -> Account:
    """With what it is counted."""
    letter = envelope.letter
    if isinstance(letter, SomebodyWrote):
        return Account(envelope.to.address, f"{envelope.session} {letter.person or letter.name}")
    if isinstance(letter, FilesArrived):
        return Account(envelope.to.address, f"{envelope.session} {letter.name} files")
    return Account(envelope.to.address, urgency(letter).name.lower())


def history_of(store: Store) -> History:
    """What the store knows of letters to an address."""

    def since(address: Address, then: datetime) -> list[Envelope]:
        posts = [post for session in store.sessions_of(address) for post in store.posts(session)]
        sent = [one.envelope for one in posts if one.state is not PostState.GIVEN_UP]
        return [one for one in sent if one.to.address == address and one.written > then]

    return since
