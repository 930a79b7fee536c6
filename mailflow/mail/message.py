"""A message: a mail, parsed. Headers, structure, text, attachments and defects; nothing is understood yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from mailflow.core.session.people import Mailbox, MessageId


@dataclass(frozen=True, slots=True)
class Part:
    """One MIME leaf that is not the text body (RFC 2045)."""

    type: str  # media type in lower case, without parameters
    parameters: tuple[tuple[str, str], ...]  # of Content-Type, names in lower case
    disposition: str  # "attachment", "inline" or ""
    name: str  # decoded file name without any path, "" when there is none
    content_id: str  # without angle brackets, "" when there is none
    content: bytes  # decoded; of message/* parts: the enclosed bytes
    digest: str = ""  # sha256 of the content, 64 hex digits; "": not reckoned
    beyond: bool = False  # what a body holds beyond what is read of it

    def parameter(self, name: str) -> str:
        """A parameter of Content-Type, or ""."""
        return next((value for key, value in self.parameters if key == name), "")


@dataclass(frozen=True, slots=True)
class Message:
    """A mail, parsed. The text of enclosed messages (message/*) is never in `text` or `html`."""

    headers: tuple[tuple[str, str], ...]  # in wire order, names in lower case, values unfolded and RFC 2047-decoded
    senders: tuple[Mailbox, ...]  # From (RFC 5322 3.6.2); other than one is a defect
    to: tuple[Mailbox, ...]
    cc: tuple[Mailbox, ...]
    reply_to: tuple[Mailbox, ...]
    subject: str
    date: datetime | None  # aware, in the offset it was written with; None when missing or unreadable
    message_id: MessageId | None
    in_reply_to: tuple[MessageId, ...]
    references: tuple[MessageId, ...]
    text: str | None  # the text/plain body, line ends \n, format=flowed already joined (RFC 3676); None: no such part
    html: str | None  # the text/html body; None: no such part
    type: str  # media type of the whole
    types: tuple[str, ...]  # media types of all parts outside message/*, in order
    parts: tuple[Part, ...]  # every leaf that is not the body, message/* included
    defects: tuple[str, ...]

    @property
    def sender(self) -> Mailbox | None:
        """The one address in From, or None."""
        return self.senders[0] if len(self.senders) == 1 else None

    def all(self, name: str) -> Iterator[str]:
        """Every value of that header (name in lower case), topmost first."""
        return (value for key, value in self.headers if key == name)

    def header(self, name: str) -> str:
        """The topmost value of that header, or ""."""
        return next(self.all(name), "")
