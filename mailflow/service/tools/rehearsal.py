"""What would be done with the mails in INBOX, told and not done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from mailflow.core.letters.union import kind
from mailflow.core.seams import Incoming, Post, PostState, Store, Uid
from mailflow.mail.parsing import precheck
from mailflow.mail.parsing.parse import parse
from mailflow.outside.mailbox.connection import Connection, Fetched
from mailflow.outside.mailbox.first_day import Threshold
from mailflow.service.intake.intake import Intake

LAST = datetime.max.replace(tzinfo=UTC)
MOST = 10_000  # letters that one mail causes


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """One look through INBOX, over a copy of the store that is thrown away. No mail is moved, no letter sent."""

    connection: Connection  # not entered yet
    threshold: Threshold
    store: Store
    intake: Intake

    def lines(self, now: datetime) -> Iterator[str]:
        """One line a mail, then how many are left alone. Raises `ConnectionLost` and `LoginRefused`."""
        try:
            validity = self.connection.enter()
            self.threshold.begin(validity, self.connection.next_uid, now)
            every = self.connection.search()
            arrived = self.connection.arrivals(every)
            ours = [uid for uid in every if not self.threshold.leaves(validity, uid, arrived.get(uid))]
            self._written()  # letters of before
            for uid in ours:
                for mail in self.connection.fetch(self.connection.sizes([uid])):
                    came = f"{arrived[uid]:%Y-%m-%d %H:%M}" if uid in arrived else "-"
                    yield f"{came}  {self._told(mail)}"
            self.connection.logout()
        finally:
            self.connection.cut()
        yield f"{len(ours)} mails would be read, {len(every) - len(ours)} older ones left alone"

    def _told(self, mail: Fetched) -> str:
        incoming = Incoming(Uid(mail.uid), mail.size, mail.raw, mail.whole)
        folder = self.intake.take(incoming)
        self.store.commit()
        letters = [f"{kind(post.envelope.letter)} to {post.envelope.to.address}" for post in self._written()]
        return f"{_headed(mail.raw)}: {folder.value}, {', '.join(letters) or 'no letter'}"

    def _written(self) -> tuple[Post, ...]:
        """Letters since the last look; in this store they count as sent."""
        posts = self.store.outgoing(LAST, MOST)
        with self.store.turn() as turn:
            for post in posts:
                turn.post(replace(post, state=PostState.SENT))
        self.store.commit()
        return posts


def _headed(raw: bytes) -> str:
    """Who wrote it, about what."""
    if precheck.reason(raw):
        return "(not opened)"
    message = parse(raw)
    return f"{message.sender.address if message.sender else '-'}  {message.subject!r}"
