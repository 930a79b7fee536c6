"""Opens what is signed in S/MIME's opaque form (RFC 8551 3.5.3.1): the content stands in it, unencrypted.

Whether the signature is good is not asked; our provider says whose mail it is.
"""

from __future__ import annotations

from dataclasses import dataclass

TYPES = ("application/pkcs7-mime", "application/x-pkcs7-mime")
_SIGNED_DATA = bytes.fromhex("2a864886f70d010702")  # 1.2.840.113549.1.7.2 (RFC 5652 5.1)
_SEQUENCE, _OID, _OCTETS, _OCTETS_IN_PIECES, _EXPLICIT = 0x30, 0x06, 0x04, 0x24, 0xA0
_DEEPEST = 12  # levels of an encoding that are looked at
_MOST = 100_000  # elements of it


class _Odd(ValueError):
    """It is no BER (X.690)."""


@dataclass(slots=True)
class _Reader:
    """Reads elements one after the other."""

    raw: bytes
    at: int = 0
    left: int = _MOST

    def head(self) -> tuple[int, int]:
        """Tag and length of the next element; -1: until its end is marked."""
        self.left -= 1
        if self.left < 0 or self.at + 2 > len(self.raw):
            raise _Odd
        tag, length = self.raw[self.at], self.raw[self.at + 1]
        self.at += 2
        if length == 0x80:
            return tag, -1
        if length & 0x80:
            count = length & 0x7F
            length = int.from_bytes(self.raw[self.at : self.at + count], "big")
            self.at += count
        if self.at + length > len(self.raw):
            raise _Odd
        return tag, length

    def enter(self, wanted: int) -> None:
        """Into the next element, which must be of that tag."""
        tag, _ = self.head()
        if tag != wanted:
            raise _Odd

    def ends(self) -> bool:
        """Whether the mark of an end stands here, which is then passed."""
        if self.raw[self.at : self.at + 2] == b"\0\0":
            self.at += 2
            return True
        return False

    def skip(self, depth: int = 0) -> None:
        """Over the next element."""
        _, length = self.head()
        if length >= 0:
            self.at += length
            return
        while not self.ends():
            if depth > _DEEPEST:
                raise _Odd
            self.skip(depth + 1)

    def octets(self, depth: int = 0) -> bytes:
        """A string of bytes, in one or in many pieces."""
        tag, length = self.head()
        if tag == _OCTETS and length >= 0:
            self.at += length
            return self.raw[self.at - length : self.at]
        if tag != _OCTETS_IN_PIECES or depth > _DEEPEST:
            raise _Odd
        end = len(self.raw) if length < 0 else self.at + length
        pieces: list[bytes] = []
        while self.at < end and not (length < 0 and self.ends()):
            pieces.append(self.octets(depth + 1))
        return b"".join(pieces)


def content(raw: bytes) -> bytes | None:
    """What was signed; None when it is encrypted, or no signature."""
    reader = _Reader(raw)
    try:
        reader.enter(_SEQUENCE)
        tag, length = reader.head()
        if tag != _OID or raw[reader.at : reader.at + length] != _SIGNED_DATA:
            return None
        reader.at += length
        reader.enter(_EXPLICIT)
        reader.enter(_SEQUENCE)
        reader.skip()  # version
        reader.skip()  # algorithms
        reader.enter(_SEQUENCE)
        reader.skip()  # type of the content
        reader.enter(_EXPLICIT)
        return reader.octets()
    except _Odd:
        return None
