"""A regular expression that is compiled when it is first used: a mail needs few of those that all moments have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

_USES = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class Lazy:
    """Behaves as the compiled pattern, which it becomes; `re.search(it, …)` and the like do not take it."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.__dict__.update({use: getattr(compiled, use) for use in _USES})
        return getattr(compiled, name)


if TYPE_CHECKING:
    lazily = re.compile
else:

    def lazily(pattern: str, flags: int = 0) -> Lazy:
        """`re.compile`, later."""
        return Lazy(pattern, flags)
