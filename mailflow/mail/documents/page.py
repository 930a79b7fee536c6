"""What a document says, line by line, up to as much as is kept."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mailflow.core.files import FileText, Trouble
from mailflow.mail.body.body_lines import clean
from mailflow.mail.documents.limits import Limits, Refused

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")
_BULLET = re.compile(r"([ ]{0,12})[•▪●◦‣·\uf0b7\uf0a7\uf0fc]\s{1,8}(?=\S)")
_WORD = re.compile(r"\w")
_LONGEST = 20_000  # characters of a line; a longer one is cut there
_LINES = 20_000


def page(lines: Iterable[str], limits: Limits) -> FileText:
    """The lines with one blank one at most between two others. Raises `Refused` when no line holds a word."""
    kept: list[str] = []
    left, blank, truncated = limits.characters, False, False
    for raw in lines:
        line = plain(raw)
        if not line:
            blank = bool(kept)
            continue
        if len(line) > min(left, _LONGEST) or len(kept) >= _LINES:
            line, truncated = line[: min(left, _LONGEST)], True
        kept += [*([""] if blank else []), *([line] if line else [])]
        left -= len(line) + 2
        blank = False
        if left <= 0 or len(kept) >= _LINES:
            truncated = True
            break
    text = "\n".join(kept).strip("\n")
    if not _WORD.search(text):
        raise Refused(Trouble.EMPTY, "no words in it")
    return FileText(text, truncated=truncated)


def plain(line: str) -> str:
    """Without control and invisible characters, or white space at its end; whatever the bullet, it is "- "."""
    words = _CONTROL.sub("", clean(line).replace("\t", " ").replace("\x0b", " ")).rstrip()
    return _BULLET.sub(r"\1- ", words, count=1) if not words.isascii() and _BULLET.match(words) else words
