"""Own words that stand inside the quoted letter, below a point of it."""

from __future__ import annotations

from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import Shown
from mailflow.mail.interpreting.own_text import OwnText
from mailflow.mail.orders.references import alike
from mailflow.mail.reply import Role
from mailflow.mail.words.lazily import lazily

_NUMBERED = lazily(r"\s{0,8}[>*]{0,4}\s?(?P<n>\d{1,2})[.)]\s+(?P<text>\S.*)")
_SAME = 0.7  # of its words, from which a quoted line is a point


def below_points(own: OwnText, shown: Shown) -> list[tuple[Span, int]]:
    """The own lines below a quoted point, with its number."""
    if not own.inline:
        return []
    quoted = [at for at, line in enumerate(own.reply.lines) if line.role is Role.QUOTE and line.text.strip()]
    found: list[tuple[Span, int]] = []
    for one in own.lines:
        if not quoted or not quoted[0] < one.at < quoted[-1]:
            continue
        point = _point_above(own, one.at, shown)
        if point:
            found.append((one.span, point))
    return found


def _point_above(own: OwnText, at: int, shown: Shown) -> int:
    """The point to which the quoted lines right above belong; 0 for none."""
    for line in reversed(own.reply.lines[:at]):
        if line.role is not Role.QUOTE or not line.text.strip():
            continue
        found = _NUMBERED.fullmatch(line.text.rstrip())
        number = int(found["n"]) if found else 0
        if found and 1 <= number <= len(shown.points) and alike(found["text"], shown.points[number - 1]) >= _SAME:
            return number
        if len(line.text.split()) > 12:
            return 0
    return 0
