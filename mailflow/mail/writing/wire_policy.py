"""How a header line is written: what may stand in it, and where it folds (RFC 5322 2.2.3, RFC 2047).

Written here and not left to `email.policy`, which encodes long identification headers as RFC 2047 words
(cpython gh-100991), so that Exchange drops the thread, and which may fold otherwise in another Python.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from urllib.parse import quote

from mailflow.core.session.people import Mailbox
from mailflow.mail.words.lazily import lazily

_LINE = 78  # RFC 5322 2.1.1
_ENCODED_LINE = 76  # RFC 2047 2
_LONGEST = 900  # of one identification; the hard limit of a line is 998 (RFC 5322 2.1.1)
_LONGEST_TEXT = 500  # of a subject or a name: more is no use to anybody
# Controls (RFC 5322 3.2.3), and what turns or hides text (Unicode 23.2, UAX #9): nobody's name needs them.
_UNSEEN = lazily(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_VISIBLE = lazily(r"[\x21-\x7e]+")
_ATOMS = lazily(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")  # RFC 5322 3.2.3
_PLAIN = frozenset(b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!*+-/")  # RFC 2047 5 (3)


def one_line(value: str) -> str:
    """The value as a header can carry it: no line break, no control, nothing that turns or hides text."""
    return " ".join(_UNSEEN.sub(" ", value[: 4 * _LONGEST_TEXT]).split())[:_LONGEST_TEXT]


def identification(name: str, tokens: Iterable[str]) -> str:
    """A header of Message-IDs and the like: never encoded, folded between its tokens; unsendable tokens left out."""
    return _fold(name, [token for token in tokens if len(token) < _LONGEST and _VISIBLE.fullmatch(token)])


def unstructured(name: str, value: str) -> str:
    """A header of free text, like Subject."""
    value = one_line(value)
    words = value.split(" ")
    if value.isascii() and "=?" not in value and all(len(word) < _LINE - len(name) - 2 for word in words):
        return _fold(name, words)
    return _fold(name, _encoded(value, _ENCODED_LINE - len(name) - 2))


def mailbox(name: str, who: Mailbox) -> str:
    """A header of one address with its display name (RFC 5322 3.4)."""
    address = f"<{one_line(who.address).replace(' ', '')}>"
    shown = one_line(who.name)
    if not shown:
        return _fold(name, [address.strip("<>")])
    if not shown.isascii() or len(shown) > _LINE // 2 or "=?" in shown:
        return _fold(name, [*_encoded(shown, _ENCODED_LINE - len(name) - 2), address])
    if _ATOMS.fullmatch(shown):
        return _fold(name, [*shown.split(" "), address])
    return _fold(name, ['"' + shown.replace("\\", "\\\\").replace('"', '\\"') + '"', address])


def parameter(header: str, name: str, value: str) -> str:
    """A header with one more parameter: quoted when it is ASCII, in UTF-8 otherwise (RFC 2231 4); folded before it."""
    value = one_line(value)
    if value.isascii():
        quoted = value.replace("\\", "\\\\").replace('"', '\\"')
        return f'{header};\r\n {name}="{quoted}"'
    pieces = _pieces(quote(value, safe=""), _LINE - len(name) - 14)
    if len(pieces) == 1:
        return f"{header};\r\n {name}*=utf-8''{pieces[0]}"
    pieces[0] = f"utf-8''{pieces[0]}"
    return header + "".join(f";\r\n {name}*{number}*={one}" for number, one in enumerate(pieces))


def _pieces(encoded: str, room: int) -> list[str]:
    """Cut so that no percent sign loses its two digits (RFC 2231 3)."""
    pieces = [""]
    for unit in re.findall(r"%..|[^%]", encoded):
        if len(pieces[-1]) + len(unit) > room:
            pieces.append("")
        pieces[-1] += unit
    return pieces


def _fold(name: str, tokens: Iterable[str]) -> str:
    lines = [f"{name}:"]
    for token in tokens:
        if len(lines[-1]) + 1 + len(token) > _LINE and lines[-1] != f"{name}:":
            lines.append("")
        lines[-1] += " " + token
    return "\r\n".join(lines)


def _encoded(value: str, room: int) -> list[str]:
    """RFC 2047 words, none longer than 75 characters nor cut inside a character; `room` for the first."""
    encode = _based if 3 * len(_based(value)) < 2 * len(_quoted(value)) else _quoted
    words: list[str] = []
    begun = ""
    for char in value:
        if begun and len(encode(begun + char)) > min(room, 75):
            words.append(encode(begun))
            begun, room = "", 75
        begun += char
    return [*words, encode(begun)]


def _quoted(value: str) -> str:
    told = "".join("_" if byte == 32 else chr(byte) if byte in _PLAIN else f"={byte:02X}" for byte in value.encode())
    return f"=?utf-8?q?{told}?="


def _based(value: str) -> str:
    return f"=?utf-8?b?{base64.b64encode(value.encode()).decode()}?="
