"""Takes files out of a text into which an old program packed them (uuencode, POSIX)."""

from __future__ import annotations

import binascii
import hashlib

from mailflow.mail.message import Part
from mailflow.mail.words.lazily import lazily

_BEGIN = lazily(r"begin [0-7]{3,4} (\S.{0,200})")
_MOST = 20  # files in one text


def unpacked(text: str) -> tuple[str, tuple[Part, ...]]:
    """The text without the blocks, and the files that they were; what is no such block stays."""
    if "\nend" not in text or "begin " not in text:
        return text, ()
    kept: list[str] = []
    files: list[Part] = []
    lines = text.split("\n")
    at = 0
    while at < len(lines):
        begins = _BEGIN.fullmatch(lines[at].rstrip()) if len(files) < _MOST else None
        found = _content(lines, at + 1) if begins else None
        if begins is None or found is None:
            kept.append(lines[at])
            at += 1
            continue
        content, at = found
        name = begins[1].replace("\\", "/").rpartition("/")[2][:200]
        type_ = "text/plain" if name.lower().endswith((".txt", ".md")) else "application/octet-stream"
        files.append(Part(type_, (), "attachment", name, "", content, hashlib.sha256(content).hexdigest()))
    return "\n".join(kept), tuple(files)


def _content(lines: list[str], at: int) -> tuple[bytes, int] | None:
    """The bytes of a block whose first line is that one, and where the text goes on; None when it is none."""
    pieces: list[bytes] = []
    while at < len(lines):
        line = lines[at].rstrip("\r")
        at += 1
        if line.strip() == "end":
            return b"".join(pieces), at
        try:
            pieces.append(binascii.a2b_uu(line.encode("ascii")))
        except (binascii.Error, UnicodeEncodeError):
            return None
    return None
