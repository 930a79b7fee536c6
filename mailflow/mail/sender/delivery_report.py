"""Reads the machine-readable part of a bounce: what became of each recipient (RFC 3464, RFC 6533)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailflow.core.session.people import Address
from mailflow.mail.message import Message
from mailflow.mail.words.lazily import lazily

REPORTS = ("message/delivery-status", "message/global-delivery-status")

_LONGEST = 200_000  # bytes of a report that are read
_FIELD = lazily(r"([!-9;-~]{1,60})[ \t]{0,20}:(.*)")
_ADDRESS = lazily(r"[\w!#$%&*+/=?^{|}~.'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){0,8}")
_STATUS = lazily(r"\b([245]\.\d{1,3}\.\d{1,3})\b")
_HEX = lazily(r"\\x\{([0-9A-Fa-f]{1,6})\}")  # utf-8-addr-xtext (RFC 6533 3)


@dataclass(frozen=True, slots=True)
class Recipient:
    """One block of a report (RFC 3464 2.3)."""

    addresses: tuple[Address, ...]  # as given by us first, then as finally tried
    action: str  # "failed", "delayed", "delivered", "relayed", "expanded"; "" when missing
    status: str  # enhanced status code (RFC 3463), "" when missing
    diagnostic: str


def recipients(message: Message) -> tuple[Recipient, ...]:
    """Every recipient that the reports in the message name."""
    return tuple(
        recipient
        for part in message.parts
        if part.type in REPORTS
        for block in _blocks(part.content[:_LONGEST].decode("utf-8", "replace"))
        if (recipient := _recipient(block)) is not None
    )


def _blocks(text: str) -> Iterator[dict[str, str]]:
    """Groups of fields between blank lines; of a field that comes twice the first counts."""
    fields: dict[str, str] = {}
    name = ""
    for line in [*text.replace("\r\n", "\n").split("\n"), ""]:
        if not line.strip():
            if fields:
                yield fields
            fields, name = {}, ""
        elif line[:1] in " \t" and name:
            fields[name] += " " + line.strip()
        elif match := _FIELD.match(line):
            name = match[1].lower()
            if name == "final-recipient" and name in fields:  # some forget the blank line between two recipients
                yield fields
                fields = {}
            fields.setdefault(name, match[2].strip())


def _recipient(fields: dict[str, str]) -> Recipient | None:
    names = ("original-recipient", "final-recipient", "x-actual-recipient")
    addresses = [address for name in names if (address := _address(fields.get(name, "")))]
    if not addresses and "action" not in fields:
        return None
    status = _STATUS.search(fields.get("status", ""))
    action = re.split(r"[\s;(]", fields.get("action", "").lower().strip(), maxsplit=1)[0]
    diagnostic = fields.get("diagnostic-code", "")
    return Recipient(tuple(dict.fromkeys(addresses)), action, status[1] if status else "", diagnostic)


def _address(value: str) -> Address | None:
    """The address behind "rfc822;" or "utf-8;"."""
    kind, mark, rest = value.partition(";")
    text = (rest if mark else kind).strip().strip("<>")
    if kind.strip().lower() == "utf-8":
        text = _HEX.sub(lambda match: chr(min(int(match[1], 16), 0x10FFFF)), text)
    found = _ADDRESS.search(text)
    return Address(found[0].strip("'").lower()) if found else None
