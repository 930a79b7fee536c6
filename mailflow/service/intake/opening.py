"""A mail opened before it is known whose it is; touches no store, so that another thread may do it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from mailflow.core.seams import Incoming
from mailflow.core.session.people import MailDigest
from mailflow.mail.attachments import Limits, sent_parts
from mailflow.mail.message import Message
from mailflow.mail.parsing import precheck
from mailflow.mail.parsing.parse import parse
from mailflow.outside.store.kept_files import Files

LARGE = 256_000  # bytes of a mail that is opened beside the loop
HEAD = 64_000  # bytes in which the headers that matter end


@dataclass(frozen=True, slots=True)
class Opened:
    """What can be said of a mail by its bytes alone."""

    digest: MailDigest
    bomb: str | None  # why no parser may see it
    message: Message | None  # None: a bomb


def digest_of(incoming: Incoming) -> MailDigest:
    """By which the ledger knows it."""
    return MailDigest(hashlib.sha256(incoming.raw).hexdigest())


def opened(incoming: Incoming) -> Opened:
    """Refused, or parsed."""
    digest = digest_of(incoming)
    bomb = precheck.reason(incoming.raw)  # before any parser sees a byte of it
    return Opened(digest, bomb, None if bomb else parse(incoming.raw))


def head_of(incoming: Incoming) -> Message:
    """Only what its headers say, of a mail that must not be read."""
    head = incoming.raw[:HEAD]
    ends = [end for mark in (b"\n\n", b"\n\r\n") if (end := head.find(mark)) >= 0]
    return parse(head[: min(ends, default=len(head)) + 1])


def keep_files(message: Message, files: Files, limits: Limits) -> None:
    """Keep what is attached, so that it need not be done later; what nobody names goes again. Raises `StoreError`."""
    for part in sent_parts(message, limits):
        files.keep(part.content, part.digest)
