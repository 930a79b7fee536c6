"""Takes long base64 bodies out of a mail, so that no parser walks through them line by line."""

from __future__ import annotations

import binascii
import hashlib
import re
from dataclasses import dataclass, field

LONG = 64_000  # bytes of a body that is taken out
_MOST = 2000  # places that are looked at; a mail with more is a bomb, and refused as it is
_HYPHENS = 50  # that are looked at one by one
_HEAD = 16_000  # bytes in which a part's own header ends
_HEADER_END = re.compile(rb"\r?\n\r?\n")
_BASE64 = re.compile(rb"(?im)^content-transfer-encoding:[ \t]{0,9}base64\r?$")
_CONTAINER = re.compile(rb"(?im)^content-type:[ \t]{0,9}(?:message|multipart)/")


@dataclass(frozen=True, slots=True)
class Lifted:
    """A mail without its long bodies; in the place of each a line that stands for it."""

    slim: bytes
    bodies: dict[bytes, bytes] = field(default_factory=dict)  # by the line: base64, as it stood there

    def content(self, payload: str) -> bytes | None:
        """What a part holds whose undecoded payload is that; None when it is for the parser to decode."""
        body = self.bodies.get(payload.strip().encode("ascii", "replace"))
        if body is None:
            return None
        for padding in (b"", b"=", b"=="):
            try:
                return binascii.a2b_base64(body + padding)
            except binascii.Error:
                continue
        return None

    def restored(self, content: bytes) -> bytes:
        """Bytes as they were, where a part holds a whole mail, or more than a body."""
        for line, body in self.bodies.items():
            if line in content:
                content = content.replace(line, body, 1)
        return content


def lift(raw: bytes) -> Lifted:
    """Looks at what stands between two lines that begin with "--", which no line of base64 does (RFC 2046 5.1.1)."""
    if len(raw) < LONG:
        return Lifted(raw)
    mark = hashlib.sha256(raw).hexdigest()[:24]  # nobody can write into a mail what is made of all of it
    pieces: list[bytes] = []
    bodies: dict[bytes, bytes] = {}
    kept = at = 0
    for _ in range(_MOST):
        start = _body(raw, at)
        end = _end(raw, at if start is None else start, base64=start is not None)
        if start is not None and end - start >= LONG:
            line = f"lifted-{mark}-{len(bodies)}".encode()
            bodies[line] = raw[start:end]
            pieces += [raw[kept:start], line]
            kept = end
        if end == len(raw):
            break
        at = end + 3
    return Lifted(b"".join((*pieces, raw[kept:])), bodies)


def _body(raw: bytes, start: int) -> int | None:
    """Where the base64 body of the part that begins there begins; None when it has none."""
    found = _HEADER_END.search(raw, start, start + _HEAD)
    if found is None:
        return None
    head = raw[start : found.start() + 2]
    return found.end() if _BASE64.search(head) and not _CONTAINER.search(head) else None


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
