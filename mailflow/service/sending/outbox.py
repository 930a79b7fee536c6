"""The pump: letters leave the store one by one, and what became of each is committed."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import assert_never

from mailflow.core.letters.union import emptied, kind
from mailflow.core.letters.urgency import Urgency, urgency
from mailflow.core.seams import (
    Blocked,
    Clock,
    Deferred,
    Delivered,
    Post,
    PostState,
    Refused,
    Sender,
    Store,
    Suspect,
    Unknown,
)
from mailflow.core.session.events import LetterFailed
from mailflow.core.session.reading import FailureKind
from mailflow.errors import StoreError
from mailflow.outside.processes import crash
from mailflow.outside.processes.crash import crash_point
from mailflow.service.office import Office
from mailflow.service.sending.making import Making, Unmade
from mailflow.service.sending.rate import Rate
from mailflow.service.sending.suspicion import Suspicion
from mailflow.service.turn import Turns, withheld
from mailflow.service.watching.alarm import Alarm
from mailflow.service.watching.pulse import Pulse

log = logging.getLogger(__name__)

BATCH = 16  # letters between two waits for the disk; each acceptance is written down at once
BACKOFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))  # then 240 again, until GIVE_UP
GIVE_UP = timedelta(days=5)  # RFC 5321 4.5.4.1
GIVE_UP_TRIES = 10  # a letter that waited for days because of us is not given up at its first "later"
UNKNOWN_WAIT = timedelta(minutes=10)
UNKNOWN_TRIES = 3  # after so many perhaps-accepted attempts the letter is given up, and never counts as sent
BLOCKED_WAIT = timedelta(minutes=5)
LONGEST_HOLD = timedelta(minutes=15)
LONGEST_SLEEP = 3600.0  # seconds; then the clock may have been set
LONGEST_SENDING = 900.0  # seconds for one letter; every answer of the server has a limit of its own, far below this


@dataclass(slots=True)
class Outbox:
    """One task; `wake` tells it that something was posted."""

    store: Store
    clock: Clock
    sender: Sender
    office: Office
    turns: Turns
    pulse: Pulse
    blocked: str | None = None  # why nothing can be sent at the moment, for the operator
    blocked_since: datetime | None = None
    proven: datetime | None = None  # when the mail server last answered for a letter
    tried: datetime | None = None  # when it was last found that nothing can be sent
    rate: Rate = field(default_factory=Rate)  # how many may go in all
    sending: asyncio.Lock = field(default_factory=asyncio.Lock)  # held while a letter is under way
    _held_until: datetime | None = None  # nobody's letter is tried before
    _held: int = 0  # times in a row that nothing could be sent
    _suspicion: Suspicion = field(default_factory=Suspicion)
    making: Making = field(init=False)
    _alarm: Alarm = field(init=False)

    def __post_init__(self) -> None:
        self.making = Making(self.store, self.office)
        self._alarm = Alarm(self.clock)

    def wake(self) -> None:
        """Look again: something was posted, or time has passed."""
        self._alarm.ring()

    async def run(self) -> None:
        """For ever: send what may go, sleep until the next may."""
        while True:
            self._alarm.silence()
            while await self.pump():
                pass
            await self._alarm.wait(self._seconds())

    async def pump(self) -> int:
        """Send one batch of letters whose time has come, commit what became of them; how many were tried."""
        if self._held_until is not None and timedelta(0) < self._held_until - self.clock.now() <= LONGEST_HOLD:
            return 0  # a longer hold was set before the clock was set back
        tried = 0
        for post in self.store.outgoing(self.clock.now(), BATCH):
            async with self.sending:
                if not await self._deal_with(post):
                    break
            self.store.jot()
            tried += 1
        if self.rate.news:
            with self.store.turn() as turn:
                turn.remember(self.rate.memo())
        self.store.commit()
        if tried:
            crash_point(crash.LETTER_RECORDED)
        return tried

    async def _deal_with(self, post: Post) -> bool:
        """Send one letter, or find out why it cannot go; False when no other could go either."""
        if (reason := withheld(self.store, post.envelope)) is not None:
            log.warning("letter %s %s", _told(post), reason)
            self._keep(replace(post, envelope=emptied(post.envelope), state=PostState.GIVEN_UP, reply=reason))
            return True
        if (later := self.rate.later(urgency(post.envelope.letter), self.clock.now())) is not None:
            self._put_off(post, later)
            return True
        mail = self._mail(post)
        if mail is None:
            return True
        crash_point(crash.LETTER_TAKEN)
        self.pulse.beat("outbox", LONGEST_SENDING)
        outcome = await self.sender.send(self.office.identity.address, post.envelope.to.address, mail)
        self.pulse.rest("outbox")
        crash_point(crash.LETTER_ACCEPTED)
        if isinstance(outcome, Blocked) or (isinstance(outcome, Deferred) and outcome.everybody):
            self.found_closed(outcome)
            return False
        if isinstance(outcome, Suspect):
            return self._weigh(post, outcome)
        if isinstance(outcome, Delivered):
            self._suspicion.delivered(post.envelope.to.address)
        self.found_open()
        self._record(post, outcome)
        return True

    def _put_off(self, post: Post, later: datetime) -> None:
        """So many letters went out lately that the rest waits; receipts and explanations are left out."""
        if urgency(post.envelope.letter) is Urgency.COURTESY:
            reply = "left out: as many letters as may go have gone"
            self._keep(replace(post, envelope=emptied(post.envelope), state=PostState.GIVEN_UP, reply=reply))
        else:
            self._keep(replace(post, next_at=later))
        log.warning("letter %s waits until %s: as many as may go have gone", _told(post), later)

    def _weigh(self, post: Post, outcome: Suspect) -> bool:
        """Refused, by whose fault is not said: the letter waits behind the others, whose fate tells."""
        judged = self._suspicion.judge(post.envelope.to.address, outcome)
        if isinstance(judged, Refused):
            self._record(post, judged)
            return True
        after = self._later(replace(post, attempts=post.attempts + 1, reply=outcome.reply))
        log.warning("letter %s outcome=suspect state=%s reply=%r", _told(post), after.state, outcome.reply)
        self._keep(after)
        if after.state is PostState.GIVEN_UP:
            self._fail(post, FailureKind.TEMPORARY)
        if isinstance(judged, Blocked):
            self.found_closed(judged)
        return not isinstance(judged, Blocked)

    def _mail(self, post: Post) -> bytes | None:
        """Its bytes; when they cannot be made, it waits, and the others go on."""
        made = self.making.made(post)
        if not isinstance(made, Unmade):
            return made
        after = self._later(replace(post, attempts=post.attempts + 1, reply=made.why))
        if made.heavy and after.state is PostState.QUEUED:
            after = replace(after, next_at=self.clock.now() + BACKOFF[-1])
        log.error("letter %s state=%s %s", _told(post), after.state, made.why)
        self._keep(after)
        return None

    # When nothing can be sent

    def found_closed(self, outcome: Blocked | Deferred) -> None:
        """All letters wait as they are; the operator is told once."""
        self.tried = self.clock.now()
        self.blocked_since = self.blocked_since or self.tried
        patience = BACKOFF[min(self._held, 2)] if isinstance(outcome, Deferred) else BLOCKED_WAIT
        self._held_until = self.clock.now() + patience
        self._held += 1
        level = logging.ERROR if isinstance(outcome, Blocked) else logging.WARNING
        if self.blocked != outcome.reply:
            log.log(level, "nothing can be sent, and all letters wait: %s", outcome.reply)
        self.blocked = outcome.reply

    def found_open(self) -> None:
        """The mail server takes letters."""
        self.proven = self.clock.now()
        if self.blocked is not None:
            log.warning("letters can be sent again")
            self.wake()
        self.blocked, self.blocked_since, self._held_until, self._held = None, None, None, 0

    def _seconds(self) -> float | None:
        """Until the next letter may go; None when there is none."""
        next_at = self.store.next_outgoing()
        if next_at is None:
            return None
        seconds = (max(next_at, self._held_until or next_at) - self.clock.now()).total_seconds()
        return min(seconds, LONGEST_SLEEP)

    # What became of a letter

    def _record(self, post: Post, outcome: Delivered | Deferred | Refused | Unknown) -> None:
        after = self._after(post, outcome)
        if isinstance(outcome, Delivered | Unknown):
            self.rate.count(self.clock.now())
        level = logging.INFO if isinstance(outcome, Delivered) else logging.WARNING
        told, name = _told(post), type(outcome).__name__.lower()
        log.log(level, "letter %s outcome=%s state=%s reply=%r", told, name, after.state, outcome.reply)
        self._keep(after)
        if isinstance(outcome, Refused):
            self._fail(post, FailureKind.ADDRESS if outcome.address else FailureKind.MAIL)
        elif after.state is PostState.GIVEN_UP:
            self._fail(post, FailureKind.TEMPORARY)

    def _keep(self, post: Post) -> None:
        with self.store.turn() as turn:
            turn.post(post)

    def _fail(self, post: Post, failure: FailureKind) -> None:
        """The session hears of it, in the same commit; its trouble does not undo what is known of the letter."""
        try:
            self.turns.happen(post.envelope.session, LetterFailed(post.envelope.to.id, failure))
        except StoreError:
            raise
        except Exception:
            log.exception("letter failed %s, and its session could not be told", _told(post))

    def _after(self, post: Post, outcome: Delivered | Deferred | Refused | Unknown) -> Post:
        tried = replace(post, attempts=post.attempts + 1, reply=outcome.reply)
        match outcome:
            case Delivered():
                return replace(tried, state=PostState.SENT)
            case Refused():
                return replace(tried, state=PostState.REFUSED)
            case Deferred():
                return self._later(tried)
            case Unknown():
                doubted = replace(tried, unknown=tried.unknown + 1)
                if doubted.unknown >= UNKNOWN_TRIES:
                    reply = f"nobody knows whether it arrived: {outcome.reply}"
                    return replace(doubted, state=PostState.GIVEN_UP, reply=reply)
                return replace(doubted, next_at=self.clock.now() + UNKNOWN_WAIT)
            case _:
                assert_never(outcome)

    def _later(self, tried: Post) -> Post:
        """Once more after a while, unless that has been tried for days."""
        now = self.clock.now()
        if tried.attempts >= GIVE_UP_TRIES and now - tried.envelope.not_before > GIVE_UP:
            return replace(tried, state=PostState.GIVEN_UP)
        return replace(tried, next_at=now + BACKOFF[min(tried.attempts, len(BACKOFF)) - 1])


def _told(post: Post) -> str:
    """A letter in the log."""
    envelope = post.envelope
    return f"session={envelope.session} serial={envelope.serial} kind={kind(envelope.letter)} to={envelope.to.id}"
