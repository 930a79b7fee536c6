"""The lines of a plain text, whatever it is encoded in, and of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailflow.mail.documents.row import row
from mailflow.mail.parsing.charset import text_of
from mailflow.mail.words.lazily import lazily

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_HEADING = lazily(r"\s{0,3}#{1,6}\s{1,9}(.{1,2000}?)[\s#]{0,20}$")
_ITEM = lazily(r"\s{0,40}(?:[-*•+]\s|\(?\d{1,2}[.)°:]|[a-z][.)]\s)", re.IGNORECASE)
_RULE = lazily(r"\s{0,3}(?:[-*_]\s{0,3}){3,40}$|\s{0,3}={3,200}$")
_STRONG = lazily(r"(\*\*|__)(?=\S)(.{1,2000}?)(?<=\S)\1")
_ESCAPED = lazily(r"\\([\\`*_{}\[\]()#+.!>-])")
_BETWEEN = lazily(r"\s{0,3}\|?(?:\s{0,9}:?-{2,200}:?\s{0,9}\|){1,40}(?:\s{0,9}:?-{2,200}:?\s{0,9})?$")


def decoded(content: bytes) -> str:
    """The text, its line ends \\n."""
    label = next((encoding for mark, encoding in _BOMS if content.startswith(mark)), "utf-8")
    text = text_of(content, label)[0].removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")


def lines(content: bytes) -> Iterator[str]:
    """The lines of a plain text; those that are set in only to stand under an item are not."""
    for line in decoded(content).split("\n"):
        yield line if _ITEM.match(line) else line.lstrip()


def markdown_lines(content: bytes) -> Iterator[str]:
    """The lines of a Markdown text without the marks of headings, boldness and tables."""
    for line in decoded(content).split("\n"):
        if _RULE.match(line):
            yield ""
        elif heading := _HEADING.match(line):
            yield from ("", _unmarked(heading[1]))
        elif line.lstrip().startswith("|") and line.rstrip().endswith("|"):
            cells = line.strip().strip("|").split("|")
            yield from () if _BETWEEN.match(line) else row([_unmarked(cell.strip())] for cell in cells)
        else:
            yield _unmarked(line if _ITEM.match(line) else line.lstrip())


def _unmarked(line: str) -> str:
    return _ESCAPED.sub(r"\1", _STRONG.sub(r"\2", line)) if len(line) < 20_000 else line
