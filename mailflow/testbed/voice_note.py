"""A voice note as phones send it: Opus in Ogg (RFC 7845), of silence."""

from __future__ import annotations

import struct

_FRAME = 960  # samples at 48 kHz: 20 ms
_SILENCE = b"\xf8\xff\xfe"  # one frame without sound (RFC 6716)
_PER_PAGE = 50  # frames: a second
_FIRST, _LAST = 0x02, 0x04  # header types of a stream's first and last page (RFC 3533 6)
_SERIAL = 0x6D61696C


def ogg(seconds: int) -> bytes:
    """The file; it plays."""
    head = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48_000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 8) + b"mailflow" + struct.pack("<I", 0)
    pages = [_page([head], 0, 0, _FIRST), _page([tags], 0, 1, 0)]
    for second in range(seconds):
        last = _LAST if second == seconds - 1 else 0
        pages.append(_page([_SILENCE] * _PER_PAGE, (second + 1) * _PER_PAGE * _FRAME, second + 2, last))
    return b"".join(pages)


def _page(packets: list[bytes], position: int, number: int, kind: int) -> bytes:
    lacing = bytes(len(packet) for packet in packets)  # each is shorter than 255
    head = struct.pack("<4sBBqIII", b"OggS", 0, kind, position, _SERIAL, number, 0) + bytes([len(lacing)]) + lacing
    page = head + b"".join(packets)
    return page[:22] + struct.pack("<I", _checksum(page)) + page[26:]


def _checksum(page: bytes) -> int:
    """CRC-32 by the polynomial 0x04c11db7, not reflected, without a final inversion (RFC 3533 6)."""
    value = 0
    for byte in page:
        value ^= byte << 24
        for _ in range(8):
            value = (value << 1 ^ (0x04C11DB7 if value & 0x80000000 else 0)) & 0xFFFFFFFF
    return value
