"""The words of header fields: unfolded, decoded, and fit to be shown."""

from __future__ import annotations

from email.errors import MessageError
from email.header import decode_header

from mailflow.mail.parsing import bounds
from mailflow.mail.parsing.charset import text_of
from mailflow.mail.words.lazily import lazily

# What hostile bytes have made the standard library's parser raise.
FAULTS = (ValueError, LookupError, TypeError, AttributeError, AssertionError, MessageError)
_FOLD = lazily(r"\r?\n[ \t]*|\r")
_INVISIBLE = lazily("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def clean(text: str) -> str:
    """One line without control and direction characters, as may be shown to a person."""
    return " ".join(_INVISIBLE.sub("", _FOLD.sub(" ", text)).split())


def unfolded(value: str) -> str:
    """The value on one line, eight-bit bytes as text, RFC 2047 words still encoded."""
    line = _FOLD.sub(" ", str(value))
    if not line.isascii():
        line = text_of(line.encode("utf-8", "surrogateescape"), "utf-8")[0]
    return line.strip()[: bounds.FIELD]


def decoded(value: str) -> str:
    """The value with its RFC 2047 words decoded, as far as they can be."""
    if "=?" not in value:
        return value
    try:
        words = decode_header(value)
    except FAULTS:
        return value
    return "".join(word if isinstance(word, str) else text_of(word, label or "utf-8")[0] for word, label in words)
