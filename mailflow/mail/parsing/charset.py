"""Turns the bytes of a text part into text, whatever their label claims."""

from __future__ import annotations

import codecs
import re

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
_C1 = re.compile("[\x80-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")


def text_of(content: bytes, label: str) -> tuple[str, bool]:
    """The text, and whether the label told the truth about it. Never raises; no lone surrogate comes out."""
    codec = _codec(label)
    if codec is None:
        return _guess(content), False
    try:
        text = content.decode(codec)
    except (UnicodeError, LookupError):
        return _guess(content), False
    if _SURROGATE.search(text):
        return _guess(content), False
    if codec in _LATIN and _C1.search(text):  # what calls itself Latin-1 is Windows-1252 (WHATWG Encoding 4.2)
        return _windows(content), True
    return text, True


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
