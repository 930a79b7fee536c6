"""Takes long bodies out of a mail, so that no parser walks through them: each line costs it a hundred bytes."""

from __future__ import annotations

import binascii
import hashlib
from dataclasses import dataclass, field

from mailflow.mail.words.lazily import lazily

LONG = 64_000  # bytes of a body that is taken out
_SHORT = 500  # bytes of one, when without that too much would be left
MOST_LEFT = 1_000_000  # bytes that a parser can well walk through
_MOST = 2000  # places that are looked at; a mail with more is a bomb, and refused as it is
_HYPHENS = 50  # that are looked at one by one
_HEAD = 16_000  # bytes in which a part's own header ends
_FIRST_HEAD = 256_000  # and the header of the whole mail
_DEEP = 4  # mails within mails whose headers are passed by
_HEADER_END = lazily(rb"\r?\n\r?\n")
_BASE64 = lazily(rb"(?im)^content-transfer-encoding:[ \t]{0,9}base64\r?$")
_ENCLOSED = lazily(rb"(?im)^content-type:[ \t]{0,9}message/")
_MULTIPART = lazily(rb"(?im)^content-type:[ \t]{0,9}multipart/")
_LINE = lazily(rb"lifted-[0-9a-f]{24}-\d{1,4}")


@dataclass(frozen=True, slots=True)
class Lifted:
    """A mail without its long bodies; in the place of each a line that stands for it."""

    slim: bytes
    bodies: dict[bytes, bytes] = field(default_factory=dict)  # by the line: encoded, as it stood there

    def content(self, payload: str, coding: str) -> bytes | None:
        """What a part holds whose undecoded payload is that; None when it is for the parser to decode."""
        body = self.bodies.get(payload.strip().encode("ascii", "replace"))
        if body is None:
            return None
        if coding == "base64":
            return _unpacked(body)
        if coding == "quoted-printable":
            return binascii.a2b_qp(body)
        return body if coding in ("", "7bit", "8bit", "binary") else None

    def restored(self, content: bytes) -> bytes:
        """Bytes as they were, where a part holds a whole mail, or more than a body."""
        return _LINE.sub(lambda line: self.bodies.get(line[0], line[0]), content) if self.bodies else content


def lift(raw: bytes) -> Lifted:
    """Looks at what stands between two lines that begin with "--", which no line of base64 does (RFC 2046 5.1.1)."""
    if len(raw) < LONG:
        return Lifted(raw)
    lifted = _lifted(raw, LONG)
    return lifted if len(lifted.slim) <= MOST_LEFT else _lifted(raw, _SHORT)


def _unpacked(body: bytes) -> bytes | None:
    for padding in (b"", b"=", b"=="):
        try:
            return binascii.a2b_base64(body + padding)
        except binascii.Error:
            continue
    return None


def _lifted(raw: bytes, least: int) -> Lifted:
    mark = hashlib.sha256(raw).hexdigest()[:24]  # nobody can write into a mail what is made of all of it
    pieces: list[bytes] = []
    bodies: dict[bytes, bytes] = {}
    kept = at = 0
    for _ in range(_MOST):
        start, base64 = _body(raw, at)
        end = _end(raw, start, base64=base64)
        if end - start >= least:
            line = f"lifted-{mark}-{len(bodies)}".encode()
            stop = end - 1 if raw[end - 1 : end + 1] == b"\r\n" else end
            bodies[line] = raw[start:stop]
            pieces += [raw[kept:start], line]
            kept = stop
        if end == len(raw):
            break
        at = end + 3
    return Lifted(b"".join((*pieces, raw[kept:])), bodies)


def _body(raw: bytes, start: int) -> tuple[int, bool]:
    """Where the body of the part that begins there begins, or the words before its first part; whether it is base64."""
    for _ in range(_DEEP):
        found = _HEADER_END.search(raw, start, start + (_HEAD if start else _FIRST_HEAD))
        if found is None:
            break
        head = raw[start : found.start() + 2]
        start = found.end()
        if not _ENCLOSED.search(head):
            return start, _BASE64.search(head) is not None and not _MULTIPART.search(head)
    line = raw.find(b"\n", start + _HEAD)
    return len(raw) if line < 0 else line + 1, False


def _end(raw: bytes, start: int, *, base64: bool) -> int:
    """Where the next line begins with "--", at its line break; one hyphen, rare in base64, is found faster."""
    at = max(start, 1) - 1
    for _ in range(_HYPHENS if base64 else 0):
        at = raw.find(b"-", at + 1)
        if at < 0:
            return len(raw)
        if raw[at - 1 : at + 2] == b"\n--":
            return at - 1
    found = raw.find(b"\n--", at)
    return len(raw) if found < 0 else found
