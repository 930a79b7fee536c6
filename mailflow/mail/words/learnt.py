"""What each character becomes, learnt as texts bring it; for `str.translate`."""

from __future__ import annotations

from collections.abc import Callable

_MOST = 4096  # characters; all of Unicode would take a hundred megabytes


class Learnt(dict[int, str]):
    """Asks `become` once for each character."""

    def __init__(self, become: Callable[[str], str]) -> None:
        super().__init__()
        self._become = become

    def __missing__(self, code: int) -> str:
        became = self._become(chr(code))
        if len(self) < _MOST:
            self[code] = became
        return became
