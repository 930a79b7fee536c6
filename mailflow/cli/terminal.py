"""What a verb says, to a person or a pipe: nothing that came by mail steers the terminal."""

from __future__ import annotations

import sys
from collections.abc import Iterable


def say(words: str) -> None:
    """Some lines."""
    sys.stdout.write(f"{_shown(words)}\n")


def show(words: str) -> None:
    """What is made for a terminal: with colours of ours, and spelt out by who made it."""
    sys.stdout.write(f"{words}\n")


def say_lines(lines: Iterable[str]) -> int:
    """One line each, whatever stands in them; exit code 0."""
    from mailflow.core.privacy import visible  # noqa: PLC0415 - most verbs say nothing before they have worked

    for line in lines:
        sys.stdout.write(f"{visible.on_one_line(line)}\n")
    return 0


def complain(words: str) -> None:
    """A line for who did not get what he asked for."""
    sys.stderr.write(f"{_shown(words)}\n")


def _shown(words: str) -> str:
    from mailflow.core.privacy import visible  # noqa: PLC0415

    return visible.spelt_out(words)
