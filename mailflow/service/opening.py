"""A mail opened before it is known whose it is; touches no store, so that another thread may do it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from mailflow.core.people import MailDigest
from mailflow.core.seams import Incoming
from mailflow.mail.attachments import Limits, sent_parts
from mailflow.mail.message import Message
from mailflow.mail.parsing import precheck
from mailflow.mail.parsing.parse import parse
from mailflow.outside.files import Files

LARGE = 256_000  # bytes of a mail that is opened beside the loop


@dataclass(frozen=True, slots=True)
class Opened:
    """What can be said of a mail by its bytes alone."""

    digest: MailDigest
    bomb: str | None  # why no parser may see it
    message: Message | None  # None: a bomb


def opened(incoming: Incoming) -> Opened:
    """Refused, or parsed."""
    digest = MailDigest(hashlib.sha256(incoming.raw).hexdigest())
    bomb = precheck.reason(incoming.raw)  # before any parser sees a byte of it
    return Opened(digest, bomb, None if bomb else parse(incoming.raw))


def keep_files(message: Message, files: Files, limits: Limits) -> None:
    """Keep what is attached, so that it need not be done later; what nobody names goes again. Raises `StoreError`."""
    for part in sent_parts(message, limits):
        files.keep(part.content, part.digest)
