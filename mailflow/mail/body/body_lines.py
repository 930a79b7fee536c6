"""The lines of a body as its reader sees them, with their quote depth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from mailflow.mail.parsing import bounds
from mailflow.mail.words.lazily import lazily


class Hint(StrEnum):
    """What the HTML of a mail client says about a line."""

    NONE = ""
    ATTRIBUTION = "attribution"  # gmail_attr, moz-cite-prefix: "On ... wrote:" in any language
    BOUNDARY = "boundary"  # the first line of a container that holds nothing but the mail replied to
    SIGNATURE = "signature"  # the client's own signature element
    BLOCKQUOTE = "blockquote"  # in a blockquote that does not call itself a citation
    MACHINE = "machine"  # armour of PGP, and what a client writes around a reaction
    GMAIL_BLOCKQUOTE = "gmail blockquote"  # Gmail's; also what its quote button makes of one's own words


@dataclass(frozen=True, slots=True)
class BodyLine:
    """One line of a body, quote marks taken off."""

    text: str
    depth: int = 0  # '>' marks or blockquotes around it
    cell: tuple[int, int] | None = None  # 0-based row and column in a table that is not mere layout
    marked: bool = False  # mostly bold, or between asterisks
    hint: Hint = Hint.NONE
    wide: bool = False  # as long as a line that a client wraps, so that the next may be its rest
    strong: str = ""  # its words in bold, when they stand together


_MARKS = lazily(r"[ \t\xa0]{0,4}(?:>[ \t\xa0]?)+")
_CLOSING_ANGLES = lazily(r"<<|>[^<>]{0,200}</")
_INVISIBLE = lazily("[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\xad]")
_SPEAKS = lazily(r"[^\W_]|[\U0001F300-\U0001FAFF\u2600-\u27BF]")
_ASTERISKS = lazily(r"\s*(?:\*\S.{0,300}\*|\*{1,2}\s.{1,300}|.{1,300}\s\*{1,3})\s*$")
MOST_LINES = 5_000  # people write fewer
_WIDE = 60  # clients wrap between 65 and 80 columns


def of_text(text: str) -> tuple[BodyLine, ...]:
    """The lines of a text body; '>' marks become depth. What comes after five thousand lines is one line."""
    lines = clean(text).replace("\r\n", "\n").split("\n", MOST_LINES)
    return tuple(piece for line in lines for piece in pieces(_text_line(line)))


def pieces(line: BodyLine) -> tuple[BodyLine, ...]:
    """The same words on lines of which none is too long to be read."""
    if len(line.text) <= bounds.LINE:
        return (line,)
    return tuple(replace(line, text=one, wide=True) for one in bounds.broken(line.text))


def clean(text: str) -> str:
    """Without characters that nobody sees; a no-break space becomes a space."""
    return text if text.isascii() else _INVISIBLE.sub("", text).replace("\xa0", " ")


def speaks(text: str) -> bool:
    """Whether a line says anything: a letter, a digit, an emoji."""
    return _SPEAKS.search(text) is not None


def _text_line(line: str) -> BodyLine:
    marks = _MARKS.match(line)
    if marks is None or _CLOSING_ANGLES.search(line[:400]):
        return BodyLine(line.rstrip(), marked=_starred(line), wide=len(line) >= _WIDE)
    text = line[marks.end() :]
    depth = marks.group().count(">")
    return BodyLine(text.rstrip(), depth=depth, marked=_starred(text), wide=len(line) >= _WIDE)


def _starred(text: str) -> bool:
    return "*" in text and _ASTERISKS.match(text) is not None


def with_text(line: BodyLine, text: str) -> BodyLine:
    """The same line with other words."""
    return replace(line, text=text)
