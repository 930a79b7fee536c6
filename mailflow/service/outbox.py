"""The pump: letters leave the store one by one, and what became of each is committed."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, assert_never

from mailflow.core.events import LetterFailed
from mailflow.core.letters import kind
from mailflow.core.reading import FailureKind
from mailflow.core.seams import (
    Blocked,
    Clock,
    Deferred,
    Delivered,
    Outcome,
    Post,
    PostState,
    Refused,
    Sender,
    Store,
    Unknown,
)
from mailflow.errors import TemplateError
from mailflow.outside import crash
from mailflow.outside.crash import crash_point
from mailflow.service.office import Office
from mailflow.service.turn import Turns

log = logging.getLogger(__name__)

BATCH = 16  # letters between two commits: so many may double after a crash
BACKOFF = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 60, 240))  # then 240 again, until GIVE_UP
GIVE_UP = timedelta(days=5)  # RFC 5321 4.5.4.1
UNKNOWN_WAIT = timedelta(minutes=10)
UNKNOWN_TRIES = 3  # after so many perhaps-accepted attempts the letter is taken as sent
BLOCKED_WAIT = timedelta(minutes=5)


@dataclass(slots=True)
class Outbox:
    """One task; `wake` tells it that something was posted."""

    store: Store
    clock: Clock
    sender: Sender
    office: Office
    turns: Turns
    blocked: str | None = None  # why nothing can be sent at the moment, for the operator
    _news: asyncio.Event = field(default_factory=asyncio.Event)

    def wake(self) -> None:
        """Look again: something was posted, or time has passed."""
        self._news.set()

    async def run(self) -> None:
        """For ever: send what may go, sleep until the next may."""
        while True:
            self._news.clear()
            while await self.pump():
                pass
            await self._wait()

    async def pump(self) -> int:
        """Send one batch of letters whose time has come, commit what became of them; how many were tried."""
        posts = self.store.outgoing(self.clock.now(), BATCH)
        for post in posts:
            try:
                outcome = await self._try(post)
            except TemplateError as error:
                outcome = Deferred(f"its template is broken: {error}")
            self._record(post, outcome)
            if isinstance(outcome, Blocked):
                break
        if posts:
            self.store.commit()
            crash_point(crash.LETTER_RECORDED)
        return 0 if self.blocked else len(posts)

    async def _try(self, post: Post) -> Outcome:
        mail = self.office.bytes_of(post.envelope)
        crash_point(crash.LETTER_TAKEN)
        outcome = await self.sender.send(self.office.identity.address, post.envelope.to.address, mail)
        crash_point(crash.LETTER_ACCEPTED)
        return outcome

    async def _wait(self) -> None:
        """Until something is posted, or the next letter's time comes."""
        next_at = self.store.next_outgoing()
        if self.blocked:
            next_at = self.clock.now() + BLOCKED_WAIT
            self.blocked = None
        waiting: list[asyncio.Task[Any]] = [asyncio.create_task(self._news.wait())]
        if next_at is not None:
            seconds = (next_at - self.clock.now()).total_seconds()
            waiting.append(asyncio.create_task(self.clock.sleep(max(seconds, 0.0))))
        try:
            await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in waiting:
                task.cancel()

    def _record(self, post: Post, outcome: Outcome) -> None:
        after = self._after(post, outcome)
        level = logging.INFO if isinstance(outcome, Delivered) else logging.WARNING
        log.log(
            level,
            "letter session=%s serial=%d kind=%s outcome=%s state=%s reply=%r",
            post.envelope.session,
            post.envelope.serial,
            kind(post.envelope.letter),
            type(outcome).__name__.lower(),
            after.state,
            outcome.reply,
        )
        with self.store.turn() as turn:
            turn.post(after)
            if after.state is PostState.REFUSED and isinstance(outcome, Refused):
                failure = FailureKind.ADDRESS if outcome.address else FailureKind.MAIL
                self.turns.apply(turn, post.envelope.session, LetterFailed(post.envelope.to.id, failure))

    def _after(self, post: Post, outcome: Outcome) -> Post:
        now = self.clock.now()
        tried = replace(post, attempts=post.attempts + 1, reply=outcome.reply)
        match outcome:
            case Delivered():
                return replace(tried, state=PostState.SENT)
            case Refused():
                return replace(tried, state=PostState.REFUSED)
            case Deferred():
                if now - post.envelope.not_before > GIVE_UP:
                    return replace(tried, state=PostState.GIVEN_UP)
                return replace(tried, next_at=now + BACKOFF[min(post.attempts, len(BACKOFF) - 1)])
            case Unknown():
                if tried.attempts >= UNKNOWN_TRIES:
                    return replace(tried, state=PostState.SENT)
                return replace(tried, next_at=now + UNKNOWN_WAIT)
            case Blocked():
                self.blocked = outcome.reply
                return replace(post, reply=outcome.reply, next_at=now + BLOCKED_WAIT)
            case _:
                assert_never(outcome)
