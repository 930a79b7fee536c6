"""A reply: the sender's own new words in a message, line by line, with the reason for every line."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a line of a message is."""

    OWN = "own"
    QUOTE = "quote"
    ATTRIBUTION = "attribution"  # "On ... wrote:" and header blocks of a quoted mail
    SIGNATURE = "signature"
    FOOTER = "footer"  # "Sent from my iPhone"
    DISCLAIMER = "disclaimer"
    BANNER = "banner"  # put in by a mail gateway: "external mail, be careful"


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a message as its reader saw it (HTML flattened), without quote marks."""

    text: str
    role: Role
    why: str  # the rule that decided, in a few words
    depth: int = 0  # quote depth, from '>' or from the HTML structure
    original: int | None = None  # 0-based line of the mail we had sent that it repeats, when known
    cell: tuple[int, int] | None = None  # 0-based row and column, when it stood in a table that is not mere layout
    marked: bool = False  # the sender made it stand out: bold in HTML, or an asterisk
    strong: str = ""  # its words in bold, when they stand together


@dataclass(frozen=True, slots=True)
class Reply:
    """A message with every line labelled."""

    lines: tuple[Line, ...]  # all of them, in order, blank ones too
    doubt: str | None = None  # why a person should glance at it ("nothing aligned", "only a quote")

    @property
    def text(self) -> str:
        """The sender's own words; paragraphs kept, outer blank lines gone."""
        return self._joined({Role.OWN})

    @property
    def signature(self) -> str:
        """What the sender is signed with: signature, footer, disclaimer."""
        return self._joined({Role.SIGNATURE, Role.FOOTER, Role.DISCLAIMER})

    def _joined(self, roles: set[Role]) -> str:
        kept: list[str] = []
        for line in self.lines:
            if line.role in roles and (line.text.strip() or (kept and kept[-1])):
                kept.append(line.text.rstrip())
        return "\n".join(kept).strip("\n")
