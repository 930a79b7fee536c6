"""What a document says, line by line, up to as much as is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mailflow.core.session.files import FileText, Trouble
from mailflow.mail.body.body_lines import clean
from mailflow.mail.documents.limits import Limits, Refused
from mailflow.mail.words.lazily import lazily

_CONTROL = lazily("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_BULLET = lazily(r"([ ]{0,12})[•▪●◦‣·\uf0b7\uf0a7\uf0fc]\s{1,8}(?=\S)")
_WORD = lazily(r"\w")
_LONGEST = 20_000  # characters of a line; a longer one goes on in the next
_LINES = 20_000


def page(lines: Iterable[str], limits: Limits) -> FileText:
    """The lines with one blank one at most between two others. Raises `Refused` when no line holds a word."""
    kept: list[str] = []
    left, truncated = limits.characters, False
    for line in (part for raw in lines for part in _parts(raw[: limits.characters + 1])):
        if line or (kept and kept[-1]):
            kept.append(line[: max(left, 0)])
            left -= len(line) + 1
        if left < 0 or len(kept) > _LINES:
            truncated = True
            break
    text = "\n".join(kept).strip("\n")
    if not _WORD.search(text):
        raise Refused(Trouble.EMPTY, "no words in it")
    return FileText(text, truncated=truncated)


def _parts(raw: str) -> Iterator[str]:
    """A line as it is, or in lines of a length that others can read."""
    line = plain(raw)
    while len(line) > _LONGEST:
        end = line.rfind(" ", 1, _LONGEST)
        end = end if end > 0 else _LONGEST
        yield line[:end]
        line = line[end:].lstrip(" ")
    yield line


def plain(line: str) -> str:
    """Without control and invisible characters, or white space at its end; whatever the bullet, it is "- "."""
    words = _CONTROL.sub("", clean(line).replace("\t", " ").replace("\x0b", " ")).rstrip()
    return _BULLET.sub(r"\1- ", words, count=1) if not words.isascii() and _BULLET.match(words) else words
