"""A mail made of a rendered letter: the same envelope and words always give the same bytes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from email.utils import format_datetime
from urllib.parse import quote

from mailflow.core.letters.union import Envelope
from mailflow.core.meeting.values import CalendarEntry, Method
from mailflow.core.session.files import FileDigest, KeptFile
from mailflow.core.session.people import FACILITATOR, Address, Mailbox, MessageId
from mailflow.mail.sender.button import UNSUBSCRIBE
from mailflow.mail.sender.routing import meeting_uid, own_message_id, veiled_message_id
from mailflow.mail.writing import itip, mime
from mailflow.mail.writing.mime import Leaf
from mailflow.mail.writing.render import Rendered
from mailflow.mail.writing.wire_policy import identification, mailbox, unstructured

_VIA = {"nl": "via", "en": "via", "fr": "via", "de": "über"}
_CALENDAR_FILE = {Method.REQUEST: "invite.ics", Method.CANCEL: "cancel.ics"}
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
    made = veiled_message_id if envelope.anonymous else own_message_id
    return made(
        envelope.session,
        envelope.to.id,
        envelope.serial,
        key=identity.key,
        key_id=identity.key_id,
        domain=identity.domain,
    )


def compose(
    envelope: Envelope,
    rendered: Rendered,
    identity: Identity,
    read: Callable[[FileDigest], bytes] | None = None,
) -> bytes:
    """The mail: text and HTML side by side (RFC 2046 5.1.4) and its files, wholly ASCII, lines no longer than 78.

    `read` gives the bytes of the envelope's files; what it raises is passed on.
    """
    shown = [mime.text("plain", rendered.text), mime.text("html", rendered.html)]
    attached = _files(envelope.files, read) if read else []
    if envelope.calendar is not None:
        method, entry = envelope.calendar.method, _entry(envelope, envelope.calendar, rendered.calendar, identity)
        shown.append(mime.text("calendar", entry.decode(), f"method={method}"))
        attached.insert(0, Leaf("application/ics", entry, _CALENDAR_FILE[method]))
    boundary = f"{envelope.session}.{envelope.to.id}.{envelope.serial}"
    boundary = (
        message_id(envelope, identity) if envelope.anonymous else boundary
    )  # of a mere serial it could be guessed
    content_type, body = mime.body(shown, attached, boundary)
    head = [*_headers(envelope, rendered, identity), "MIME-Version: 1.0", content_type]
    return "\r\n".join(head).encode("ascii") + b"\r\n\r\n" + body


def _entry(envelope: Envelope, calendar: CalendarEntry, description: str, identity: Identity) -> bytes:
    """The meeting as the reader's calendar gets it; answers come to ORGANIZER, which is our own address."""
    uid = meeting_uid(
        envelope.session, envelope.to.id, key=identity.key, key_id=identity.key_id, domain=identity.domain
    )
    appointment = itip.Appointment(
        uid=uid,
        sequence=calendar.sequence,
        start=calendar.occasion.start,
        end=calendar.occasion.end,
        summary=envelope.theme,
        place=calendar.occasion.place,
        description=description,
        organizer=_sender(envelope, identity),
        attendee=Mailbox(envelope.to.address, envelope.to.name),
    )
    return itip.calendar(calendar.method, appointment, envelope.written)


def _files(files: Sequence[KeptFile], read: Callable[[FileDigest], bytes]) -> list[Leaf]:
    return [Leaf(_media_type(one.type), read(one.digest), one.name or "file") for one in files]


def _media_type(said: str) -> str:
    """As a header carries it (RFC 2045 5.1); anything else, and what may not be base64 (RFC 2046 5), is just bytes."""
    return (
        said
        if re.fullmatch(r"(?!message/|multipart/)[a-z0-9.+-]{1,60}/[a-z0-9.+-]{1,100}", said)
        else "application/octet-stream"
    )


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
        stop = (
            f"<mailto:{quote(identity.address, safe='@')}?subject={UNSUBSCRIBE}&body={quote(own)}>"  # of this session
        )
        yield identification("List-Id", [f"<{envelope.session}.{identity.domain}>"])
        yield identification("List-Unsubscribe", [stop])  # RFC 2369 3.2; from this session


def _sender(envelope: Envelope, identity: Identity) -> Mailbox:
    """For participants the facilitator through the service, so that they know whose question it is."""
    if envelope.to.id == FACILITATOR or not envelope.facilitator:
        return Mailbox(identity.address, identity.name)
    return Mailbox(identity.address, f"{envelope.facilitator} {_VIA[envelope.language]} {identity.name}")
