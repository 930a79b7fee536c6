"""The lines of an HTML file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from mailflow.mail.body import html_lines
from mailflow.mail.body.body_lines import BodyLine
from mailflow.mail.documents.plain_text import decoded
from mailflow.mail.documents.row import row
from mailflow.mail.parsing.charset import text_of
from mailflow.mail.words.lazily import lazily

_CHARSET = lazily(rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?([\w-]{1,40})""", re.IGNORECASE)
_MOST = 2_000_000  # bytes that are looked at


def lines(content: bytes) -> Iterator[str]:
    """The lines as a browser shows them."""
    declared = _CHARSET.search(content[:4000])
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"))
    content = content[:_MOST]
    text = text_of(content, declared[1].decode("ascii"))[0] if declared and not marked else decoded(content)
    return of_body(html_lines.of_html(text))


def of_body(body: tuple[BodyLine, ...]) -> Iterator[str]:
    """The lines of an HTML body, those of a table row by row."""
    for at, group in groupby(body, key=lambda line: line.cell and line.cell[0]):
        found = list(group)
        if at is None:
            yield from (line.text for line in found)
        else:
            cells: dict[int, list[str]] = {}
            for line in found:
                cells.setdefault(line.cell[1] if line.cell else 0, []).append(line.text)
            yield from row(cells[column] for column in sorted(cells))
