"""A mail that cannot be read within its time, or over which we fail or die: held, and told, without being read."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace

from mailflow.core.seams import Turn, Verdict
from mailflow.core.session.people import FACILITATOR, MailDigest
from mailflow.core.session.reading import Kind
from mailflow.core.stages.held import HeldWhy
from mailflow.errors import TooMuchEffort
from mailflow.mail.message import Message
from mailflow.mail.sender.classify import classify
from mailflow.outside.processes.effort import Effort
from mailflow.service.intake.filing import Filing
from mailflow.service.intake.holding import Holding
from mailflow.service.intake.routes import Doubt, Route, Routes

EFFORT = 2.0  # seconds of processor time for one mail
RELEASED = 10.0  # for one that a person wants to be read


@dataclass(slots=True)
class Patience:
    """A process that has just begun compiles its patterns as it reads: one mail, once, is begun again."""

    left: int = 1

    def once_more(self) -> bool:
        """Whether the mail that took too long is tried again."""
        self.left -= 1
        return self.left >= 0


def held(
    turn: Turn, mail: tuple[MailDigest, Message], means: tuple[Routes, Holding], reason: str, why: HeldWhy
) -> Filing:
    """Who surely sent it, and who facilitates its session, hear of it, as far as its headers tell who that is."""
    (digest, message), (routes, holding) = mail, means
    filing = Filing(Verdict.HELD, reason)
    with contextlib.suppress(TooMuchEffort), Effort(EFFORT).spent():
        head, office = replace(message, text=None, html=None, parts=()), routes.office
        found = routes.find(turn, head, Kind.HUMAN)
        kind = classify(head, ours=office.addresses, domain=office.identity.domain).kind
        if isinstance(found, Route):
            if found.person != FACILITATOR and kind is Kind.HUMAN:
                holding.tell_unread(turn, found.session.id, found.person, why)
            found = Doubt(found.session.id, reason, found, why)
        if found is not None:
            filing = replace(filing, session=found.session)
            holding.tell(turn, digest, message, found, message.text or message.subject)
    return filing
