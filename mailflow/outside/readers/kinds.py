"""What a file is, by its first bytes; names and media types are often wrong."""

from __future__ import annotations

from enum import StrEnum


class FileKind(StrEnum):
    """As far as who reads it depends on it."""

    PICTURE = "picture"  # one that text recognition takes
    HEIC = "heic"  # a phone's picture in a format that few programs read
    PDF = "pdf"
    RECORDING = "recording"
    OTHER = "other"


_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\x00", b"MM\x00*", b"GIF8")
_HEIC = (b"heic", b"heix", b"heif", b"mif1", b"msf1", b"hevc", b"avif")
_MP4 = (b"M4A ", b"M4B ", b"mp42", b"isom", b"mp41", b"3gp", b"qt  ", b"iso2", b"dash")
_SOUNDS = (b"OggS\0", b"ID3\x02", b"ID3\x03", b"ID3\x04", b"fLaC", b"#!AMR", b"caff", b"\x1aE\xdf\xa3")


def kind(content: bytes) -> FileKind:
    """What its bytes say it is."""
    if b"%PDF-" in content[:1024]:
        return FileKind.PDF
    if content[:4] == b"RIFF":
        return {b"WEBP": FileKind.PICTURE, b"WAVE": FileKind.RECORDING}.get(content[8:12], FileKind.OTHER)
    if content[4:8] == b"ftyp":
        return _by_brand(content[8:12])
    if content.startswith(_PICTURES) or (content[:2] == b"BM" and content[6:10] == b"\0\0\0\0"):
        return FileKind.PICTURE
    return FileKind.RECORDING if content.startswith(_SOUNDS) or _is_mpeg(content) else FileKind.OTHER


def _by_brand(brand: bytes) -> FileKind:
    """Of an ISO base media file (ISO 14496-12 4.3)."""
    if brand in _HEIC:
        return FileKind.HEIC
    return FileKind.RECORDING if brand.startswith(_MP4) else FileKind.OTHER


def _is_mpeg(content: bytes) -> bool:
    """An MPEG audio frame (ISO 11172-3 2.4.1.3), or one of AAC in ADTS; two set bytes alone also begin UTF-16 text."""
    if len(content) < 4 or content[0] != 0xFF or content[1] & 0xE0 != 0xE0 or content[:2] == b"\xff\xfe":
        return False
    return content[2] >> 4 not in (0x0, 0xF) or content[1] & 0xF6 == 0xF0
