"""From a message to the reply: every line labelled, with the reason."""

from __future__ import annotations

from mailflow.mail.body import body_lines, gateways, html_lines, machine_lines, quotes, said_again, signature
from mailflow.mail.body import original as sent
from mailflow.mail.body.body_lines import BodyLine
from mailflow.mail.body.quotes import Mark, Repeated
from mailflow.mail.message import Message
from mailflow.mail.reply import Line, Reply, Role


def label(message: Message, original: str | None, *, ours: tuple[str, ...] = ()) -> Reply:
    """The reply in a message. `original`: the mail it answers, when known; `ours`: names and addresses we sign with."""
    lines = quotes.separate(gateways.warning_parted(machine_lines.marked(seen(message), message)))
    repeated = said_again.own(sent.align(lines, original), original) if original else [Repeated(one) for one in lines]
    name = message.sender.name if message.sender else ""
    marks = signature.mark([one.line for one in repeated], quotes.mark(repeated, ours, known=bool(original)), name)
    if not original:
        marks = signature.below_footer(lines, marks)
    doubt = None
    if not _speaks(repeated, marks):
        marks, doubt = quotes.kept(repeated, marks, known=bool(original))
    elif original and not any(one.original is not None for one in repeated) and _quotes(marks):
        doubt = "nothing in it repeats the mail it answers"
    return _reply(repeated, marks, doubt)


def seen(message: Message) -> tuple[BodyLine, ...]:
    """The body's lines; of the HTML body when it has words, since it shows what stood in a quote or table."""
    if message.html is not None:
        lines = html_lines.of_html(message.html)
        if any(line.text.strip() for line in lines) or not (message.text or "").strip():
            return lines
    return body_lines.of_text(message.text or "")


def _speaks(repeated: list[Repeated], marks: list[Mark]) -> bool:
    return any(
        mark.role is Role.OWN and body_lines.speaks(one.line.text) for one, mark in zip(repeated, marks, strict=True)
    )


def _quotes(marks: list[Mark]) -> bool:
    return any(mark.role is Role.QUOTE for mark in marks)


def _reply(repeated: list[Repeated], marks: list[Mark], doubt: str | None) -> Reply:
    lines = tuple(
        Line(line.text, mark.role, mark.why, line.depth, one.original, line.cell, line.marked, line.strong)
        for one, mark in zip(repeated, marks, strict=True)
        for line in (one.line,)
    )
    return Reply(lines, doubt)
