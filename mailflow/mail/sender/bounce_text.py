"""Finds in the words of a bounce which addresses failed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.core.session.people import Address
from mailflow.mail.body import html_lines
from mailflow.mail.message import Message
from mailflow.mail.parsing.charset import text_of
from mailflow.mail.parsing.parse import parse
from mailflow.mail.sender import bounce_words
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_LONGEST = 40_000  # characters of a bounce that are searched; what counts stands at the top
_ADDRESS = lazily(r"(?<![\w.+@/=-])[\w!#$%&*+/=?^{|}~.'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_MARKED = lazily(r"<\s?([^<>\s]{1,64}@[^<>\s]{1,250})>")
_ALONE = lazily(
    r"^[\s>*\-\t\"'<\[(]{0,20}([^\s<>\"'()\[\]]{1,64}@[^\s<>\"'()\[\],;:]{1,250})"
    r"[>\"')\].:,;]{0,4}\s{0,9}(?:\(.{0,120}\)|:.{0,200})?$"
)
_SAID_TO = lazily(
    r"(?:rcpt to|recipient|failed|delivered to|deliver to|reach|user|mailbox|account|address|addressed to|for|to"
    r"|an|aan|a|pour)"
    r"[\s:=\"'(]{1,6}<?([^\s<>\"'()]{1,64}@[^\s<>\"'(),;:]{1,250})",
    re.IGNORECASE,
)
_HEADER_LINE = lazily(
    r"^[\s>]{0,8}(from|sender|reply-to|return-path|message-id|in-reply-to|references|date|by|cc|bcc"
    r"|x-[\w-]{1,40})\s{0,3}:",
    re.I,
)
_CUE = lazily(
    r"following (?:recipient|address|user|person|e-?mail|destination|mailbox)|failed address"
    r"|(?:permanent|fatal|non-fatal) error|(?:not|n't|nicht|niet) (?:be |been )?(?:delivered|reach|deliver|zugestellt)"
    r"|niet (?:worden )?(?:bezorgd|afgeleverd)|failed permanently|delivery (?:to|of|has failed|failed)|could not be"
    r"|unable to deliver|delivery problems|recipients? (?:were|was|affected)|destinataires? suivant|folgende|volgende"
    r"|siguiente|seguenti|seguinte|foljande|nastepuj|pas ete remis|pas pu|配信|收件人|受信者|宛先"
)
_HELP = lazily(
    r"contact|postmaster|abuse@|support@|helpdesk|assistance|further help"
    r"|please (?:send|write|mail|forward|call|visit)|unsubscribe|https?://",
    re.IGNORECASE,
)
_CODE = lazily(r"(?<![\d.])(?:[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}|[45]\.\d\.\d{1,3}|55\d[ -]|4[25]\d[ -][A-Za-z<])")

_REPLY = lazily(r"(?<!\d)[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}(?!\d)")


@dataclass(frozen=True, slots=True)
class Told:
    """What a bounce says in words, and the mail that it returns."""

    text: str  # its own words, above any returned mail
    returned: Message | None  # as far as it came back
    is_enclosed: bool = False  # it came back as a part of its own

    @property
    def folded(self) -> str:
        """The words to compare with."""
        return fold(self.text)

    @property
    def has_code(self) -> bool:
        """Whether an SMTP reply stands in it."""
        return bool(_CODE.search(self.text))

    @property
    def has_reply(self) -> bool:
        """Whether a whole SMTP reply with both its codes stands in it (RFC 2034)."""
        return bool(_REPLY.search(self.text))


def told(message: Message) -> Told:
    """The bounce's own words apart from the mail that it returns."""
    text = words(message)
    own, rest = _split(text[:_LONGEST])
    enclosed = next((part for part in message.parts if part.type in _RETURNED_TYPES), None)
    if enclosed is not None:
        return Told(own, parse(enclosed.content[:100_000].lstrip()), is_enclosed=True)
    return Told(own, parse(rest.encode()) if rest else None)


_RETURNED_TYPES = (
    "message/rfc822",
    "message/global",
    "text/rfc822-headers",
    "message/rfc822-headers",
    "message/global-headers",
)


def words(message: Message) -> str:
    """The text of a machine's mail, from its HTML when it has no other."""
    if message.text and message.text.strip():
        return message.text
    if not message.html:  # some hide their own words in a named part
        named = (part for part in message.parts if part.type == "text/plain")
        return "\n".join(text_of(part.content, part.parameter("charset"))[0] for part in named)
    return "\n".join(line.text for line in html_lines.of_html(message.html[:400_000]))


def _split(text: str) -> tuple[str, str]:
    """The words of the server, and the returned mail below them."""
    lines = text.split("\n")
    for at, line in enumerate(lines):
        bare = fold(line).lstrip(" >|")
        if at and bare.startswith(bounce_words.RETURNED):
            rest = lines[at:] if ":" in line.split(" ")[0] else lines[at + 1 :]
            return "\n".join(lines[:at]), "\n".join(rest).strip().replace("\n> ", "\n")
    return text, ""


def addresses(bounce: Told, ours: frozenset[str]) -> tuple[Address, ...]:
    """Who failed, by the words; `ours` are addresses of the mail's two ends, which never are meant.

    Strongest first: alone on a line or in <>, then after a word like "to", then any, then whom the returned mail
    was written to.
    """
    text = bounce.text.split("\n")
    lines = _with_addresses(text)
    plain = [line for line in lines if not _HELP.search(line)]
    below = [line for line in _with_addresses(_below_cue(text)) if not _HELP.search(line)]
    written_to = _written_to(bounce.returned)
    for found in (_alone(below), _said(below), _any(below), _alone(plain), _said(plain), _any(plain), _any(lines)):
        kept = [one for one in dict.fromkeys(found) if one not in ours]
        if kept:
            meant = [one for one in kept if one in written_to]
            return tuple(meant or kept)
    return written_to[:1] if len(written_to) == 1 else ()


def _with_addresses(lines: list[str]) -> list[str]:
    return [line for line in lines if "@" in line and not _HEADER_LINE.match(line)]


def _below_cue(lines: list[str]) -> list[str]:
    """The line that announces who failed, and those after it."""
    at = next((at for at, line in enumerate(lines) if _CUE.search(fold(line))), len(lines))
    return lines[at:]


def mentioned(bounce: Told) -> frozenset[Address]:
    """Every address in its words, and whom the returned mail was written to."""
    return frozenset((*_any(bounce.text.split("\n")), *_written_to(bounce.returned)))


def in_header(value: str) -> tuple[Address, ...]:
    """The addresses of X-Failed-Recipients."""
    return tuple(dict.fromkeys(one for text in _ADDRESS.findall(value[:_LONGEST]) for one in _clean(text)))


def _alone(lines: list[str]) -> list[Address]:
    return [one for line in lines if (match := _ALONE.match(line)) for one in _clean(match[1])]


def _said(lines: list[str]) -> list[Address]:
    return [one for line in lines for text in (*_MARKED.findall(line), *_SAID_TO.findall(line)) for one in _clean(text)]


def _any(lines: list[str]) -> list[Address]:
    return [one for line in lines for text in _ADDRESS.findall(line) for one in _clean(text)]


def _clean(text: str) -> list[Address]:
    """The address without what clings to it; none when it is a Message-ID or no address."""
    text = (
        text.lower()
        .removeprefix("mailto:")
        .removeprefix("smtp:")
        .removeprefix("rfc822;")
        .rpartition("smtp=")[2]
        .strip("'\"<>.:;,")
    )
    match = _ADDRESS.fullmatch(text)
    return [Address(text)] if match and not _looks_like_id(text) else []


def _looks_like_id(text: str) -> bool:
    local, _, domain = text.partition("@")
    return sum(char.isdigit() for char in local) > 14 or domain.endswith((".local", ".localdomain"))


def _written_to(returned: Message | None) -> tuple[Address, ...]:
    if returned is None:
        return ()
    return tuple(dict.fromkeys(box.address for box in (*returned.to, *returned.cc)))
