"""Mails to the operator: one when a trouble begins that mail can still tell, and one at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from mailflow.core.letters.union import Envelope, OperatorNotice
from mailflow.core.seams import Store, Turn, Verdict
from mailflow.core.session.model import SessionId
from mailflow.core.session.people import Address, Language, Mailbox, Person, PersonId, name_of
from mailflow.core.troubles import Trouble, TroubleKind
from mailflow.outside.store import memos
from mailflow.service.turn import Turns

PATIENCE = timedelta(minutes=5)  # what is over by then is worth no mail
AT_ONCE = (TroubleKind.HELD, TroubleKind.DISK)
ROOM = SessionId("operator")  # stands in for a session
MEMO = "troubles told"


@dataclass(frozen=True, slots=True)
class Told:
    """The troubles of which the operator had a mail, or will have one at their end."""

    troubles: tuple[Trouble, ...] = ()


@dataclass(slots=True)
class Notices:
    """Remembers over a restart what was told, so that nothing is told twice."""

    store: Store
    turns: Turns
    operator: Address
    language: Language
    timezone: str
    _told: dict[TroubleKind, Trouble] = field(init=False)

    def __post_init__(self) -> None:
        told = memos.value(self.store, MEMO, Told) or Told()
        self._told = {one.kind: one for one in told.troubles}

    def tell(self, troubles: Sequence[Trouble], now: datetime) -> bool:
        """Write what is new; whether there was anything. Commits."""
        present = {one.kind for one in troubles}
        begun = [one for one in troubles if one.kind not in self._told and _is_lasting(one, now)]
        over = [one for one in self._told.values() if one.kind not in present]
        if not begun and not over:
            return False
        self._told = {one.kind: one for one in (*self._told.values(), *begun) if one.kind in present}
        with self.store.turn() as turn:
            turn.remember(memos.memo(MEMO, Told(tuple(self._told.values()))))
            for one in begun:
                if one.kind is not TroubleKind.SEND:  # of that he hears when letters go again
                    self._write(turn, one, now, over=False)
            for one in over:
                self._write(turn, one, now, over=True)
        self.store.commit()
        return True

    def _write(self, turn: Turn, one: Trouble, now: datetime, *, over: bool) -> None:
        held = len(self.store.entries(Verdict.HELD))
        box = Mailbox(self.operator)
        envelope = Envelope(
            session=ROOM,
            serial=_serial(one.kind, over, now),
            to=Person(PersonId("p1"), self.operator, name_of(box), self.language),
            language=self.language,
            letter=OperatorNotice(one.kind, over, one.since, one.why, held),
            written=now,
            not_before=now,
            timezone=self.timezone,
            subject="",
            theme="",
            facilitator="",
            anonymous=False,
            in_reply_to=None,
            references=(),
            answering=False,
        )
        if self.store.find_post(ROOM, envelope.serial) is None:  # more often than once a minute tells nothing new
            self.turns.post(turn, envelope)


def _serial(kind: TroubleKind, over: bool, now: datetime) -> int:
    """One that was never given out, though old letters are forgotten: by the minute and what it tells."""
    deeds = [(one, end) for one in TroubleKind for end in (False, True)]
    return int(now.timestamp() // 60) * len(deeds) + deeds.index((kind, over))


def _is_lasting(one: Trouble, now: datetime) -> bool:
    return one.kind in AT_ONCE or now - one.since >= PATIENCE
