"""The words of captions (vtt, srt): who says what, without the times."""

from __future__ import annotations

from collections.abc import Iterator

from mailflow.mail.documents.plain_text import decoded
from mailflow.mail.documents.transcript import conversation
from mailflow.mail.documents.transcript_lines import lines as transcript_lines


def lines(content: bytes) -> Iterator[str]:
    """One line for what one person says in a row, after the name; without names the words alone."""
    text = decoded(content)
    said = conversation(text)
    for one in said:
        yield f"{one.speaker}: {one.text}" if one.speaker else one.text
    if not said:
        yield from (line.whole for line in transcript_lines(text))
