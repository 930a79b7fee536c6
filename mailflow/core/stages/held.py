"""A mail that is kept until the facilitator has spoken, as he hears of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from mailflow.core.session.people import Address, MailDigest, PersonId


class HeldWhy(StrEnum):
    """Why nothing is done with a mail before the facilitator has spoken."""

    UNKNOWN = "unknown"  # nobody of the session has its sender's address
    FORGED = "forged"  # our mail provider says that the sender's address is not his
    UNPROVEN = "unproven"  # it bears an address of the session, but nothing that only its owner has
    GRAVE = "grave"  # it answers a letter to the facilitator, but a grave order needs more than that
    UNSURE = "unsure"  # a machine may have written it
    HEAVY = "heavy"  # reading it took too long, and was given up
    LARGE = "large"  # it has more bytes than are fetched
    AGAIN = "again"  # other words under the Message-ID of a mail that was read
    FORWARD = "forward"  # it passes a mail on, without a word of its writer
    EMPTY = "empty"  # it holds neither a word nor a file
    MEETING = "meeting"  # a request to meet, which the service cannot accept
    RECALLED = "recalled"  # its writer wants an earlier mail back
    BROKEN = "broken"  # mailflow failed on it

    @property
    def asks(self) -> bool:
        """Whether the facilitator's "ok" lets it through; else there is nothing to let through."""
        return self not in (HeldWhy.EMPTY, HeldWhy.MEETING, HeldWhy.RECALLED, HeldWhy.BROKEN, HeldWhy.LARGE)


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


@dataclass(frozen=True, slots=True)
class HeldWords:
    """One mail in somebody's name, as he is asked about it."""

    digest: MailDigest
    sender: Address  # his own address, or from where his letter was answered
    excerpt: str  # the beginning of the mail
    at: datetime  # when it was read, aware


@dataclass(frozen=True, slots=True)
class WasItYou:
    """Mails in somebody's name wait for his own word: "yes" lets them count, and silence leaves them where they lie."""

    mails: tuple[HeldWords, ...]  # oldest first; numbered where there are several


@dataclass(frozen=True, slots=True)
class HeldMany:
    """Further mails that wait, gathered after the first ones of a day were told one by one."""

    mails: tuple[HeldMail, ...]  # oldest first, numbered


@dataclass(frozen=True, slots=True)
class NotRead:
    """To who sent a mail that lies unread, so that he can say it otherwise."""

    why: HeldWhy  # LARGE, HEAVY or BROKEN
