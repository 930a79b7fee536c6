"""Who wrote to whom, and when: the address fields and Date."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from email.message import Message as Mime

from mailparser import MailParser  # type: ignore[import-untyped]

from mailflow.core.session.people import Address, Mailbox
from mailflow.mail.parsing.header_text import clean, decoded
from mailflow.mail.words.lazily import lazily

logging.getLogger("mailparser").setLevel(logging.CRITICAL)  # it complains of every odd mail on its own logger

_LOCAL = lazily(r"<?\b(mailer-daemon|postmaster)>?\s{0,3}(?:\(|$)", re.IGNORECASE)
_ADDRESS_FIELDS = ("to", "cc", "reply-to")


class View:
    """What mail-parser makes of the addresses and the date."""

    def __init__(self, headers: tuple[tuple[str, str], ...]) -> None:
        bare = Mime()
        seen: set[str] = set()
        for name, value in headers:
            if name in seen or name not in (*_ADDRESS_FIELDS, "from", "date"):
                continue
            seen.add(name)
            bare[name] = value
        parsed = MailParser(bare)
        self.sender: list[tuple[str, str]] = parsed.from_ or []
        self.to: list[tuple[str, str]] = parsed.to or []
        self.cc: list[tuple[str, str]] = parsed.cc or []
        self.reply_to: list[tuple[str, str]] = parsed.reply_to or []
        self.written = "date" in seen
        self.date: datetime | None = parsed.date
        self.zone = float(parsed.timezone or 0)  # hours


def senders(headers: tuple[tuple[str, str], ...], view: View) -> Iterator[Mailbox]:
    """Of every From header: a second one is how a forged sender hides behind a true one."""
    yield from boxes(view.sender) or _local(next((value for key, value in headers if key == "from"), ""))
    for value in [value for key, value in headers if key == "from"][1:20]:
        yield from boxes(View((("from", value),)).sender)


def _local(value: str) -> tuple[Mailbox, ...]:
    """A mail server that signs without a domain, as Postfix does within its own house."""
    match = _LOCAL.search(value)
    return (Mailbox(Address(match[1].lower()), clean(decoded(value[: match.start()]))),) if match else ()


def boxes(pairs: list[tuple[str, str]]) -> tuple[Mailbox, ...]:
    """The mailboxes of pairs of name and address."""
    return tuple(Mailbox(Address(address.lower()), clean(decoded(name))) for name, address in pairs if address)


def sent_at(view: View) -> tuple[datetime | None, tuple[str, ...]]:
    """Date, in the offset it was written with, and what is wrong with it."""
    if view.date is None:
        return None, ("Date is unreadable",) if view.written else ()
    moment = view.date if view.date.tzinfo else view.date.replace(tzinfo=UTC)
    try:
        return moment.astimezone(timezone(timedelta(hours=view.zone))), ()
    except (ValueError, OverflowError):
        return moment, ()
