"""Decides whose word a message is: a person's, or a machine's."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.people import Address
from mailflow.core.reading import Kind
from mailflow.mail.message import Message


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a message, always the best guess, with what decided."""

    kind: Kind
    reason: str
    hold: str | None = None  # why a person should look before anything is done


def classify(message: Message, *, ours: tuple[Address, ...] = (), domain: str = "") -> Verdict:
    """First hit wins."""
    if "message/disposition-notification" in message.types:
        return Verdict(Kind.MDN, "a read receipt (RFC 8098)")
    if {"message/delivery-status", "message/global-delivery-status"} & set(message.types):
        return Verdict(Kind.BOUNCE, "a delivery report (RFC 3464)")
    if message.header("auto-submitted").lower() not in ("", "no"):
        return Verdict(Kind.AUTO_REPLY, "Auto-Submitted (RFC 3834)")
    if (message.sender and message.sender.address in ours) or (
        domain and (message.message_id or "").endswith(f"@{domain}>")
    ):
        return Verdict(Kind.AUTO_REPLY, "our own echo")
    return Verdict(Kind.HUMAN, "nothing says otherwise")
