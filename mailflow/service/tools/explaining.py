"""`mailflow read --explain`: the passages of a mail at a terminal, readable without colour."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from typing import Any

from mailflow.core.privacy import visible
from mailflow.mail.passages import Passage

WIDTH = 100  # characters of a line
_INDENT = " " * 6
_COLOURS = {  # SGR parameters (ECMA-48 8.3.117)
    "done": "32",
    "kept": "32",
    "told": "36",
    "asked": "33",
    "shown first": "33",
    "only when plain": "31",
}
_DIM = "2"


def as_json(passages: Iterable[Passage]) -> list[dict[str, Any]]:
    """Each as an object: start, end, text, label, becomes, why."""
    return [asdict(one) for one in passages]


def as_words(passages: Iterable[Passage], *, colour: bool = False) -> str:
    """Each with its act, where it goes and why, above its words."""
    return "\n".join(line for one in passages for line in _lines(one, colour=colour))


def _lines(one: Passage, *, colour: bool) -> Iterator[str]:
    becomes = f" → {one.becomes}" if one.becomes else ""
    head = f"  [{one.label}]{becomes}"
    yield (_painted(head, one) if colour else head) + (f"   ({one.why})" if one.why else "")
    for line in visible.spelt_out(one.text).rstrip().split("\n"):
        for part in textwrap.wrap(line, WIDTH - len(_INDENT), drop_whitespace=False) or [""]:
            said = f"{_INDENT}{part}".rstrip()
            yield f"\x1b[{_DIM}m{said}\x1b[0m" if colour and not one.becomes and said else said


def _painted(head: str, one: Passage) -> str:
    """In the colour of the most careful of its fates."""
    known = [fate for fate in reversed(_COLOURS) if fate in one.becomes.split(" + ")]
    return f"\x1b[{_COLOURS[known[0]] if known else _DIM}m{head}\x1b[0m"
