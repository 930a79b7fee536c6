"""The sender's own words as one text, in which every line knows its place and what it stands below."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.acts.union import Span
from mailflow.mail.reply import Line, Reply, Role


@dataclass(frozen=True, slots=True)
class OwnLine:
    """One own line with words in it."""

    span: Span  # in `OwnText.text`
    at: int  # in the lines of the reply
    line: Line


@dataclass(frozen=True, slots=True)
class OwnText:
    """The same text as `Reply.text`, with its lines."""

    text: str
    lines: tuple[OwnLine, ...]
    reply: Reply

    @property
    def inline(self) -> bool:
        """Whether own words stand between quoted ones."""
        roles = [one.role for one in self.reply.lines if one.text.strip()]
        first = next((at for at, role in enumerate(roles) if role is Role.QUOTE), len(roles))
        last = max((at for at, role in enumerate(roles) if role is Role.QUOTE), default=-1)
        return any(role is Role.OWN for role in roles[first:last])


def of_reply(reply: Reply) -> OwnText:
    """The own lines of a reply, with their places in its text."""
    text = reply.text
    lines: list[OwnLine] = []
    at = 0
    for index, line in enumerate(reply.lines):
        said = line.text.rstrip()
        if line.role is not Role.OWN or not said.strip():
            continue
        start = text.index(said, at)  # blank lines may be gone between them, words never
        lines.append(OwnLine(Span(start, start + len(said)), index, line))
        at = start + len(said)
    return OwnText(text, tuple(lines), reply)
