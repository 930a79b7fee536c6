"""Refuses mail bombs before any parser sees them, in time linear in their size."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.mail.parsing.lifting import lift
from mailflow.mail.parsing.tidying import tidy
from mailflow.mail.words.lazily import lazily

_END_OF_HEADERS = lazily(rb"\r?\n\r?\n")
_FIELD = lazily(rb"(?m)^[^\s:]{1,200}:")
_BOUNDARY = lazily(rb"(?i)boundary[ \t]{0,9}=")
_ENCLOSED = lazily(rb"(?i)content-type:[ \t]{0,9}message/rfc822")
_DELIMITER = lazily(rb"(?m)^--[^\r\n]{1,80}\r?$")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a mail may hold. Real mail stays a factor of ten below each."""

    size: int = 30_000_000  # bytes
    header_block: int = 256_000  # bytes
    slim: int = 4_000_000  # bytes beside its long bodies
    fields: int = 500
    encoded_words: int = 1000  # each costs the decoder a copy of all before it
    boundaries: int = 100
    enclosed: int = 30  # mails within mails
    delimiters: int = 1200  # lines that could begin a part


def reason(raw: bytes, limits: Limits = Limits()) -> str | None:  # frozen: no state is shared
    """Why this mail must not be parsed, in a few words; None: it may."""
    if len(raw) > limits.size:
        return f"larger than {limits.size // 1_000_000} MB"
    raw = lift(tidy(raw)).slim
    if len(raw) > limits.slim:
        return "too much between its parts"
    end = _END_OF_HEADERS.search(raw, 0, limits.header_block + 4)
    if end is None and len(raw) > limits.header_block:
        return "headers without end"
    head = raw[: end.start()] if end else raw
    counts = (
        (len(_FIELD.findall(head)), limits.fields, "headers"),
        (head.count(b"=?"), limits.encoded_words, "encoded words in the headers"),
        (len(_BOUNDARY.findall(raw)), limits.boundaries, "nested parts"),
        (len(_ENCLOSED.findall(raw)), limits.enclosed, "mails within mails"),
        (len(_DELIMITER.findall(raw)), limits.delimiters, "parts"),
    )
    return next((f"too many {what}" for count, most, what in counts if count > most), None)
