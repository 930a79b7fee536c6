"""Turns the bytes of a text part into text, whatever their label claims."""

from __future__ import annotations

import codecs

from mailflow.mail.words.lazily import lazily

# Labels that mail carries but Python does not know, and subsets that are really written in their superset.
_ALIASES = {
    "ansi": "cp1252",
    "ansi_x3.110-1983": "cp1252",
    "cp-850": "cp850",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "iso-8859-8-i": "iso-8859-8",
    "iso-8859-8-e": "iso-8859-8",
    "unicode-1-1-utf-7": "utf-7",
    "utf8mb4": "utf-8",
    "windows-874": "cp874",
    "windows-31j": "cp932",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "x-mac-roman": "mac-roman",
    "x-gbk": "gb18030",
    "x-unknown": "utf-8",
}
# Python codecs that are no charsets of mail; some warn, some take quadratic time.
_NO_CHARSET = {"idna", "punycode", "unicode-escape", "unicode_escape", "raw-unicode-escape", "undefined", "mbcs", "oem"}
_LATIN = {"iso8859-1", "ascii", "latin-1"}
_TO_DOUBLE = lazily(rb"\x1b\$[@B]")
_C1 = lazily("[\x80-\x9f]")
_SURROGATE = lazily("[\ud800-\udfff]")


def text_of(content: bytes, label: str) -> tuple[str, bool]:
    """The text, and whether the label told the truth about it. Never raises; no lone surrogate comes out."""
    codec = _codec(label)
    if codec is None:
        return _guess(content), False
    try:
        text = content.decode(codec)
    except (UnicodeError, LookupError):
        japanese = _japanese(content) if codec.startswith("iso2022_jp") else None
        return (japanese, True) if japanese is not None else (_guess(content), False)
    if _SURROGATE.search(text):
        return _guess(content), False
    if codec in _LATIN and _C1.search(text):  # what calls itself Latin-1 is Windows-1252 (WHATWG Encoding 4.2)
        return _windows(content), True
    return text, True


def _japanese(content: bytes) -> str | None:
    """ISO-2022-JP with the signs that Windows adds to it (circled numbers), which Python knows in Shift_JIS only."""
    out: list[str] = []
    for piece in _TO_DOUBLE.split(content):
        double, mark, rest = piece.partition(b"\x1b(") if out else (b"", b"", piece)
        pairs = zip(double[::2], double[1::2], strict=False)
        try:
            out.append(b"".join(_shifted(one, two) for one, two in pairs).decode("cp932"))
            out.append((rest[1:] if mark else rest).decode("ascii"))
        except (UnicodeError, ValueError):
            return None
    return "".join(out)


def _shifted(one: int, two: int) -> bytes:
    """A sign of JIS X 0208 in Shift_JIS; ValueError outside of it."""
    row, cell = one - 0x21, two - 0x21
    lead = 0x81 + row // 2 if row < 62 else 0xC1 + row // 2
    trail = cell + (0x9F if row % 2 else 0x40 if cell < 63 else 0x41)
    return bytes((lead, trail))


def _codec(label: str) -> str | None:
    name = label.strip().strip("'\"").lower()
    try:
        found = codecs.lookup(_ALIASES.get(name, name or "ascii")).name
    except (LookupError, ValueError):  # ValueError: a NUL in the label
        return None
    return None if found in _NO_CHARSET else found


def _guess(content: bytes) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _windows(content)


def _windows(content: bytes) -> str:
    return content.decode("cp1252", "replace")
