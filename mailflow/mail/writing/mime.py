"""The body of a mail as a tree of parts (RFC 2046), with boundaries that are the same each time."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.mail.writing.wire_policy import parameter


@dataclass(frozen=True, slots=True)
class Leaf:
    """One part with its content."""

    type: str  # media type with its parameters, as it stands in Content-Type
    content: bytes
    name: str = ""  # file name of what is attached; "" of what is shown


def text(subtype: str, said: str, *parameters: str) -> Leaf:
    """Words to be shown, in UTF-8."""
    return Leaf("; ".join((f"text/{subtype}", "charset=utf-8", *parameters)), said.encode("utf-8", "replace"))


def body(shown: Sequence[Leaf], attached: Sequence[Leaf], seed: str) -> tuple[str, bytes]:
    """The Content-Type header and the body: alternatives, the plainest first, and the files beside them."""
    alternatives = _multipart("alternative", [_written(leaf) for leaf in shown], seed)
    if not attached:
        return alternatives
    header, content = alternatives
    parts = [header.encode() + b"\r\n\r\n" + content, *(_written(leaf) for leaf in attached)]
    return _multipart("mixed", parts, f"{seed}.mixed")


def _multipart(subtype: str, parts: Sequence[bytes], seed: str) -> tuple[str, bytes]:
    boundary = "=_" + hashlib.sha256(seed.encode()).hexdigest()[:24]  # "=_" cannot stand in quoted-printable
    between = f"--{boundary}\r\n".encode()
    content = b"".join(between + part + b"\r\n" for part in parts) + f"--{boundary}--\r\n".encode()
    return f'Content-Type: multipart/{subtype}; boundary="{boundary}"', content


def _written(leaf: Leaf) -> bytes:
    head = [f"Content-Type: {leaf.type}"]
    if leaf.name:
        head.append(parameter("Content-Disposition: attachment", "filename", leaf.name))
    if leaf.type.startswith("text/") and not leaf.name:
        head.append("Content-Transfer-Encoding: quoted-printable")
        content = binascii.b2a_qp(leaf.content.replace(b"\r\n", b"\n"), istext=True).replace(b"\n", b"\r\n")
    else:
        head.append("Content-Transfer-Encoding: base64")
        content = base64.encodebytes(leaf.content).rstrip().replace(b"\n", b"\r\n")
    return "\r\n".join(head).encode("ascii") + b"\r\n\r\n" + content
