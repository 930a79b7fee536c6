"""A reply: the sender's own new words in a message, line by line, with the reason for every line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.subjects import bare_subject

FORWARDED = "only a forwarded or quoted mail"  # the doubt of a reply that passes on a mail and says nothing itself


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

    @property
    def unmatched(self) -> str:
        """Words hidden without a mark in the quote of our letter that repeat nothing of it: perhaps his own after all.

        What stands below the head of another mail is somebody else's.
        """
        hidden: list[str] = []
        for part in self._parts():
            if any(line.original is not None for line in part):
                hidden += [line.text.strip() for line in part if _is_hidden(line)]
        return "\n".join(hidden)

    def _parts(self) -> list[list[Line]]:
        """The lines from one head of a quoted mail to the next."""
        parts: list[list[Line]] = [[]]
        for line in self.lines:
            if line.role is Role.ATTRIBUTION:
                parts.append([])
            else:
                parts[-1].append(line)
        return parts

    def _joined(self, roles: set[Role]) -> str:
        kept: list[str] = []
        for line in self.lines:
            if line.role in roles and (line.text.strip() or (kept and kept[-1])):
                kept.append(line.text.rstrip())
        return "\n".join(kept).strip("\n")


def _is_hidden(line: Line) -> bool:
    return line.role is Role.QUOTE and line.original is None and not line.depth and bool(line.text.strip())


def as_own(reply: Reply) -> Reply:
    """A mail passed on without a word, as the writer's own: what stands in it below its header block."""
    own = (
        replace(one, role=Role.OWN, why="passed on as his own") if one.role is Role.QUOTE else one
        for one in reply.lines
    )
    return replace(reply, lines=tuple(own))


_LIST = lazily(r"\A\[[^\[\]]{1,40}\]\s?")  # what a mailing list puts before every subject


def with_subject(reply: Reply, subject: str) -> Reply:
    """A mail without words of its own, with those of its subject, unless a mail program made that of another."""
    typed = _LIST.sub("", " ".join(subject.split()))
    if reply.text or reply.doubt == FORWARDED or bare_subject(typed) != typed or not subject:
        return reply
    return replace(reply, lines=(Line(subject, Role.OWN, "the subject, since the mail says nothing"), *reply.lines))
