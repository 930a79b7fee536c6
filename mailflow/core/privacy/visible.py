"""Characters that nobody sees, and that do something to who looks: they go out of what people take along."""

from __future__ import annotations

import re

# C0 but tab and newline, DEL, C1; bidi overrides, embeddings and isolates; what has no width; what is no character.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)
_BREAK = re.compile("\r\n?|[\u0085\u2028\u2029\x0b\x0c]")


def plain(text: str) -> str:
    """The text as it looks. Joiners stay: scripts and emoji need them."""
    return _UNSEEN.sub("", _BREAK.sub("\n", text)) if not text.isascii() or not text.isprintable() else text


def spelt_out(text: str) -> str:
    r"""The text with what would steer a terminal as "\u001b": nothing is lost, and JSON stays JSON."""
    return text if text.isprintable() else _UNSEEN.sub(_code, _BREAK.sub(_break, text))


def on_one_line(text: str) -> str:
    r"""The same, with a break as "\u000a"."""
    return spelt_out(text).replace("\n", "\\u000a")


def _break(found: re.Match[str]) -> str:
    return "".join(f"\\u{ord(one):04x}" if one != "\n" else one for one in found[0])


def _code(found: re.Match[str]) -> str:
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))
