"""How one command is said in one language."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Saying:
    """What the help letter shows of it, and every way of saying it."""

    examples: tuple[str, ...]  # each is understood
    written: str = ""  # patterns, one a line

    @property
    def patterns(self) -> tuple[str, ...]:
        """The lines that hold something."""
        return tuple(line.strip() for line in self.written.splitlines() if line.strip())
