"""Sets right what a broken gateway did to the lines of a mail, before any parser sees them."""

from __future__ import annotations

from mailflow.mail.words.lazily import lazily

_CODING = lazily(
    rb"(?im)^(content-transfer-encoding:[ \t]{0,9}(?:base64|quoted-printable|7bit|8bit|binary))[;, \t(][^\r\n]{0,200}"
)
_DOUBLED = lazily(rb"(?m)^(?:--[^\r\n]{1,80}|[\w-]{1,40}:[^\r\n]{0,900})\r\r\n")


def tidy(raw: bytes) -> bytes:
    """With one line break where CR was doubled, and nothing behind the token that names a coding (RFC 2045 6.1)."""
    if b"\r\r\n" in raw and _DOUBLED.search(raw):
        raw = raw.replace(b"\r\r\n", b"\r\n")
    return _CODING.sub(rb"\1", raw)
