"""A mail made of a rendered letter: the same envelope and words always give the same bytes."""

from __future__ import annotations

import binascii
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.utils import format_datetime
from urllib.parse import quote

from mailflow.core.letters import Envelope
from mailflow.core.people import FACILITATOR, Address, Mailbox, MessageId
from mailflow.mail.sender.routing import own_message_id
from mailflow.mail.writing.render import Rendered
from mailflow.mail.writing.wire_policy import identification, mailbox, unstructured

_VIA = {"nl": "via", "en": "via", "fr": "via", "de": "über"}
_THREAD = 20  # the thread's root and the last identifications are enough to find it by


@dataclass(frozen=True, slots=True)
class Identity:
    """Who the service is on the wire."""

    address: Address
    name: str  # "Leernetwerk"
    domain: str  # of our Message-IDs, in lower case
    key: bytes = field(repr=False)  # signs the reader's token
    key_id: str  # one letter: which key that is


def message_id(envelope: Envelope, identity: Identity) -> MessageId:
    """The Message-ID of the letter's mail, carrying its reader's token."""
    return own_message_id(
        envelope.session,
        envelope.to.id,
        envelope.serial,
        key=identity.key,
        key_id=identity.key_id,
        domain=identity.domain,
    )


def compose(envelope: Envelope, rendered: Rendered, identity: Identity) -> bytes:
    """The mail: text and HTML side by side (RFC 2046 5.1.4), wholly ASCII, lines no longer than 78."""
    told = f"{envelope.session}.{envelope.to.id}.{envelope.serial}"
    boundary = "=_" + hashlib.sha256(told.encode()).hexdigest()[:24]  # "=_" cannot stand in quoted-printable
    head = [
        *_headers(envelope, rendered, identity),
        "MIME-Version: 1.0",
        f'Content-Type: multipart/alternative; boundary="{boundary}"',
    ]
    parts = [_part("plain", rendered.text), _part("html", rendered.html)]
    body = b"".join(f"--{boundary}\r\n".encode() + part + b"\r\n" for part in parts)
    return "\r\n".join(head).encode("ascii") + b"\r\n\r\n" + body + f"--{boundary}--\r\n".encode()


def _headers(envelope: Envelope, rendered: Rendered, identity: Identity) -> Iterator[str]:
    own = message_id(envelope, identity)
    answered = [envelope.in_reply_to] if envelope.in_reply_to else []
    thread = list(dict.fromkeys([*envelope.references, *answered]))
    yield mailbox("From", _sender(envelope, identity))
    yield mailbox("To", Mailbox(envelope.to.address, envelope.to.name))
    yield unstructured("Subject", rendered.subject)
    yield f"Date: {format_datetime(envelope.written)}"
    yield identification("Message-ID", [own])
    if answered:
        yield identification("In-Reply-To", answered)
    # Our own id once more: some providers replace Message-ID, but References survive.
    yield identification("References", [*thread[:1], *thread[1:][-_THREAD:], own])
    yield f"Auto-Submitted: {'auto-replied' if envelope.answering else 'auto-generated'}"  # RFC 3834 5
    yield "X-Auto-Response-Suppress: OOF, AutoReply"  # not "All": Exchange would keep back bounces too
    if envelope.facilitator and envelope.to.id != FACILITATOR:
        stop = f"<mailto:{quote(identity.address, safe='@')}?subject=stop&body=stop>"
        yield identification("List-Id", [f"<{envelope.session}.{identity.domain}>"])
        yield identification("List-Unsubscribe", [stop])  # RFC 2369 3.2


def _sender(envelope: Envelope, identity: Identity) -> Mailbox:
    """For participants the facilitator through the service, so that they know whose question it is."""
    if envelope.to.id == FACILITATOR or not envelope.facilitator:
        return Mailbox(identity.address, identity.name)
    return Mailbox(identity.address, f"{envelope.facilitator} {_VIA[envelope.language]} {identity.name}")


def _part(subtype: str, text: str) -> bytes:
    head = f"Content-Type: text/{subtype}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    body = binascii.b2a_qp(text.encode("utf-8", "replace"), istext=True)
    return head.encode() + body.replace(b"\n", b"\r\n")
