"""Asks a name server for the records of a domain that tell of its mail: MX (RFC 1035) and SRV (RFC 2782, RFC 6186)."""

from __future__ import annotations

import contextlib
import os
import socket
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

MX, SRV = 15, 33
PATIENCE = 2.0  # seconds for one name server
_RESOLVERS = Path("/etc/resolv.conf")
_LARGEST = 4096  # bytes of an answer


@dataclass(frozen=True, slots=True)
class Found:
    """One record; the lowest preference comes first."""

    preference: int
    host: str
    port: int = 0  # of SRV


Resolver = tuple[str, int]  # address, port


def resolvers(path: Path = _RESOLVERS) -> list[Resolver]:
    """Those that this machine asks."""
    with contextlib.suppress(OSError):
        lines = [line.split() for line in path.read_text("utf-8", "replace").splitlines()]
        return [(words[1], 53) for words in lines if len(words) > 1 and words[0] == "nameserver"]
    return []


def ask(name: str, kind: int, servers: Sequence[Resolver]) -> tuple[Found, ...]:
    """Its records of that kind, best first; () when there are none or nobody answers."""
    try:
        question = _question(name, kind)
    except (UnicodeError, ValueError):
        return ()
    for server in servers[:3]:
        family = socket.AF_INET6 if ":" in server[0] else socket.AF_INET
        with (
            contextlib.suppress(OSError, ValueError, IndexError, struct.error),
            socket.socket(family, socket.SOCK_DGRAM) as line,
        ):
            line.settimeout(PATIENCE)
            line.connect(server)  # only that server's answers come in
            line.send(question)
            return tuple(sorted(_records(line.recv(_LARGEST), question, kind), key=lambda one: one.preference))
    return ()


def _question(name: str, kind: int) -> bytes:
    labels = [label.encode() if label.isascii() else label.encode("idna") for label in name.rstrip(".").split(".")]
    if not labels or any(not 0 < len(label) < 64 for label in labels):
        raise ValueError(name)
    asked = b"".join(bytes([len(label)]) + label for label in labels) + b"\0"
    number = os.urandom(2)  # by which the answer is told from one that was sent by somebody else
    return number + struct.pack("!5H", 0x0100, 1, 0, 0, 0) + asked + struct.pack("!2H", kind, 1)


def _records(answer: bytes, question: bytes, kind: int) -> Iterator[Found]:
    _, flags, asked, count = struct.unpack_from("!4H", answer)
    if answer[:2] != question[:2] or flags & 0x000F or asked != 1:
        return
    at = len(question)  # the question is repeated (RFC 1035 4.1)
    for _ in range(count):
        _, at = _name(answer, at)
        found, _, _, length = struct.unpack_from("!2HIH", answer, at)
        at += 10
        if found == kind == MX:
            yield Found(struct.unpack_from("!H", answer, at)[0], _name(answer, at + 2)[0])
        elif found == kind == SRV:
            priority, _, port = struct.unpack_from("!3H", answer, at)
            yield Found(priority, _name(answer, at + 6)[0], port)
        at += length


def _name(answer: bytes, at: int) -> tuple[str, int]:
    """A name, with the place behind it; parts may stand elsewhere (RFC 1035 4.1.4)."""
    labels: list[str] = []
    end = -1
    for _ in range(128):
        length = answer[at]
        if length >= 0xC0:
            end = end if end >= 0 else at + 2
            at = ((length & 0x3F) << 8) | answer[at + 1]
        elif length:
            labels.append(answer[at + 1 : at + 1 + length].decode("ascii", "replace").lower())
            at += 1 + length
        else:
            return ".".join(labels), end if end >= 0 else at + 1
    raise ValueError("a name without an end")
