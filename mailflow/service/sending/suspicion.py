"""Whom a refusal means that may mean us, as what becomes of the other letters tells."""

from __future__ import annotations

from dataclasses import dataclass, field

from mailflow.core.seams import Blocked, Refused, Suspect
from mailflow.core.session.people import Address


@dataclass(slots=True)
class Suspicion:
    """Two people who are refused so, and nobody to whom a letter went meanwhile: it means us."""

    _undecided: dict[Address, None] = field(default_factory=dict)  # refused so since a letter last went out
    _theirs: set[Address] = field(default_factory=set)  # refused so, and then a letter went to somebody else

    def delivered(self, to: Address) -> None:
        """A letter went out, so it was not us."""
        self._theirs.update(self._undecided)
        self._undecided.clear()
        self._theirs.discard(to)

    def judge(self, to: Address, outcome: Suspect) -> Refused | Blocked | Suspect:
        """The recipient's refusal, our own, or still neither."""
        if to in self._theirs:
            return Refused(outcome.reply, outcome.address)
        self._undecided[to] = None
        return Blocked(outcome.reply) if len(self._undecided) > 1 else outcome
