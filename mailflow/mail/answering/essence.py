# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""The one sentence that a participant marks as the most important."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from mailflow.mail.reply import Line, Role

_SIGN = re.compile(
    r"(?:^|(?<=[.!?] )|(?<=[.!?]))[\s*_>\-•]{0,4}(?:(?:mijn|my|ma|mon|meine?|de|het|the|la|le|die|das|der)\s)?"
    r"(?:kern(?:zin|satz|punt|punkt|gedachte|idee|boodschap|aussage)?|core(?: (?:sentence|message|idea|point))?|"
    r"key(?:[ -](?:point|sentence|message|idea|takeaway))?|l['’]essentiel|essentiel|(?:phrase|id[ée]e|message)[ -]cl[ée]|"
    r"cl[ée]|essentie|essence|quintessenz|hoofdzaak|take-?away)[*_]{0,2}\s{0,2}[:=–—-][*_]{0,2}\s{0,4}(?P<said>.{0,2000})$",
    re.IGNORECASE,
)
_SIGNS = ("kern", "core", "key", "essen", "cl", "hoofdzaak", "take")  # one of which every such sign has
_STARRED = re.compile(
    r"\s{0,4}(?:\*(?!\*)(?P<inner>[^*\n]{3,500})\*|\*\*(?P<bold>[^*\n]{3,500})\*\*|\*\s?(?P<open>[^*\s][^*\n]{2,500}))\s{0,4}$"
)
_ENOUGH_WORDS = 3  # a marked word is stress; a marked sentence is an essence


def take(lines: Sequence[Line]) -> tuple[list[Line], str | None]:
    """The lines without one that begins "Kern:" or the like, and the sentence that was marked, if any."""
    for at, line in enumerate(lines):
        if line.role is Role.OWN and (found := _sign(line.text)):
            said, until = found["said"].strip(" *_"), at + 1
            if not said:
                until = next((i + 1 for i in range(at + 1, len(lines)) if _speaks(lines[i])), at + 1)
                said = lines[until - 1].text.strip(" *_\t") if until > at + 1 else ""
            if said:
                before = replace(line, text=line.text[: found.start()].rstrip())
                return [*lines[:at], before, *lines[until:]], said.strip('"“”«» ') or said
    return list(lines), _starred(lines) or _marked(lines)


def _sign(text: str) -> re.Match[str] | None:
    lowered = text.lower()
    return _SIGN.search(text) if any(sign in lowered for sign in _SIGNS) else None


def _speaks(line: Line) -> bool:
    return line.role is Role.OWN and bool(line.text.strip())


def _starred(lines: Sequence[Line]) -> str | None:
    """The only line with an asterisk before it; several are a list."""
    starred = [found for line in lines if line.role is Role.OWN and (found := _STARRED.match(line.text))]
    if len(starred) != 1:
        return None
    said = (starred[0]["inner"] or starred[0]["bold"] or starred[0]["open"]).strip()
    return said if len(said.split()) >= _ENOUGH_WORDS and not said.endswith((":", "?")) else None


def _marked(lines: Sequence[Line]) -> str | None:
    """The only own sentence in bold; one that ends as a heading or a question is none."""
    marked = [line.text.strip() for line in lines if line.role is Role.OWN and line.marked and line.text.strip()]
    if len(marked) != 1 or len(marked[0].split()) < _ENOUGH_WORDS or marked[0].endswith((":", "?")):
        return None
    unmarked = any(_speaks(line) and not line.marked for line in lines)
    return marked[0] if unmarked else None
