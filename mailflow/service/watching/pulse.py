"""Whether the loops of a daemon still turn."""

from __future__ import annotations

from dataclasses import dataclass, field

from mailflow.core.seams import Clock


@dataclass(frozen=True, slots=True)
class Pulse:
    """Each loop gives signs of life, and says within how many seconds the next one is to be expected."""

    clock: Clock
    _expected: dict[str, float] = field(default_factory=dict)  # by the loop's name: latest instant, monotonic

    def beat(self, name: str, within: float) -> None:
        """That loop lives."""
        self._expected[name] = self.clock.monotonic() + within

    def rest(self, name: str) -> None:
        """That loop has nothing to do, and will give no sign until it has."""
        self._expected.pop(name, None)

    def silent(self) -> tuple[str, ...]:
        """The loops from which a sign was expected by now."""
        now = self.clock.monotonic()
        return tuple(sorted(name for name, latest in self._expected.items() if latest < now))
