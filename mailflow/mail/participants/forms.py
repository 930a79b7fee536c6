"""A form that somebody filled in: its heads and labels are the form's, and what stands beside them is his."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mailflow.core.acts.segments import Label
from mailflow.mail.answering import headings
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.interpreting.own_text import OwnText
from mailflow.mail.participants import affinity
from mailflow.mail.reply import Line, Reply, Role
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_LABEL = 8  # words of a cell that stands for a whole question
_HEAD = lazily(
    r"\W*(?:(?:mijn|jouw|je|uw|my|your|ta|ton|votre|ma|mon|deine?|meine?|ihre?)\s)?"
    r"(?:vra(?:ag|gen)|questions?|fragen?|antwoord(?:en)?|answers?|reponses?|antwort(?:en)?|nr|nummer|no|n°|number|"
    r"numero|#)\W*"
)
_PIPED = lazily(r"\|?\s*[^|\s][^|]*\|")  # of a line without white space around it

Row = dict[int, list[int]]  # column to the numbers of its lines


def filled_in(reply: Reply, questions: tuple[str, ...], sent: str | None) -> Reply:
    """Without the bars of a typed table; short labels in its first column stand for the questions, row by row."""
    reply = _without_bars(reply)
    asked = {number: line for line, number in reversed(list(headings.places(sent or "", questions).items()))}
    if len(questions) < 2 or len(asked) < len(questions):
        return reply
    lines = list(reply.lines)
    for table in _tables(reply):
        rows = [row for row in table if not _is_head(row, reply)]
        if len(rows) != len(questions) or not all(_labels(row, reply) for row in rows):
            continue
        said = [affinity.nearest(_words(row[0], reply), questions) for row in rows]
        right = [one is not None and one.number == number for number, one in enumerate(said, 1)]
        if not all(ok or one is None for ok, one in zip(right, said, strict=True)) or sum(right) * 2 <= len(rows):
            continue
        for number, row in enumerate(rows, 1):
            for at in row[0]:
                lines[at] = replace(lines[at], role=Role.QUOTE, why="asks in the form", original=asked[number])
    return replace(reply, lines=tuple(lines))


def heads(own: OwnText, claims: Claims) -> None:
    """Label the heads of its columns: "Question", "Your answer"."""
    for table in _tables(own.reply):
        if not _is_head(table[0], own.reply) or len(table) < 2:
            continue
        first = {at for column in table[0].values() for at in column}
        for one in own.lines:
            if one.at in first:
                claims.label(claims.trimmed(one.span), Label.POINTER, "heads a column")


def _tables(reply: Reply) -> Iterator[list[Row]]:
    """The tables of a mail, each as rows of at least two columns."""
    rows: list[Row] = []
    last = -1
    for at, line in enumerate(reply.lines):
        if line.cell is None or not line.text.strip():
            continue
        number, column = line.cell
        if rows and number < last:
            yield rows
            rows = []
        if not rows or number != last:
            rows.append({})
        rows[-1].setdefault(column, []).append(at)
        last = number
    if rows:
        yield rows


def _labels(row: Row, reply: Reply) -> bool:
    """Whether its first cell is short and own, and words stand beside it."""
    own = all(reply.lines[at].role is Role.OWN for at in row.get(0, ()))
    return 0 in row and len(row) == 2 and own and len(_words(row[0], reply).split()) <= _LABEL


def _is_head(row: Row, reply: Reply) -> bool:
    return len(row) > 1 and all(_HEAD.fullmatch(fold(_words(lines, reply))) for lines in row.values())


def _words(lines: list[int], reply: Reply) -> str:
    return " ".join(reply.lines[at].text.strip() for at in lines)


def _without_bars(reply: Reply) -> Reply:
    """Own lines of a typed table, "| … |", without the bars around them."""
    bars = [at for at, line in enumerate(reply.lines) if line.role is Role.OWN and _PIPED.fullmatch(line.text.strip())]
    if len(bars) < 2:
        return reply
    lines: list[Line] = list(reply.lines)
    for at in bars:
        lines[at] = replace(lines[at], text=lines[at].text.strip(" |"))
    return replace(reply, lines=tuple(lines))
