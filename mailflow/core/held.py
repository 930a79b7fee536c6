"""A mail that is kept until the facilitator has spoken, as he hears of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mailflow.core.people import Address, MailDigest, PersonId


class HeldWhy(StrEnum):
    """Why nothing is done with a mail before the facilitator has spoken."""

    UNKNOWN = "unknown"  # nobody of the session has its sender's address
    FORGED = "forged"  # our mail provider says that the sender's address is not his
    UNPROVEN = "unproven"  # it bears the facilitator's address, but nothing that only he has
    UNSURE = "unsure"  # a machine may have written it
    HEAVY = "heavy"  # reading it took too long, and was given up
    AGAIN = "again"  # other words under the Message-ID of a mail that was read
    FORWARD = "forward"  # it passes a mail on, without a word of its writer
    EMPTY = "empty"  # it holds neither a word nor a file
    MEETING = "meeting"  # a request to meet, which the service cannot accept
    RECALLED = "recalled"  # its writer wants an earlier mail back
    BROKEN = "broken"  # mailflow failed on it

    @property
    def asks(self) -> bool:
        """Whether the facilitator's "ok" lets it through; else there is nothing to let through."""
        return self not in (HeldWhy.EMPTY, HeldWhy.MEETING, HeldWhy.RECALLED, HeldWhy.BROKEN)


@dataclass(frozen=True, slots=True)
class HeldMail:
    """Somebody's mail waits: "ok" lets it through as the word of `person`, "no" leaves it where it lies.

    Where `why` asks for no word, the facilitator only hears of it.
    """

    sender: Address
    why: HeldWhy
    person: PersonId | None  # whose word it would be, by its token; None: nobody's, so his address is needed
    name: str  # of that person; "" in an anonymous session
    excerpt: str  # the beginning of the mail; "" in an anonymous session
    digest: MailDigest  # which mail
