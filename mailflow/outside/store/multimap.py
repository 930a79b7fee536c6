"""A map from one key to few or many values, which costs nothing extra while there is only one."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V", str, int)


class Multimap(Generic[K, V]):
    """Values of a key keep the order in which they were added; adding one twice changes nothing."""

    def __init__(self) -> None:
        self._held: dict[K, V | dict[V, None]] = {}

    def __iter__(self) -> Iterator[K]:
        return iter(self._held)

    def get(self, key: K) -> tuple[V, ...]:
        """Every value of a key."""
        held = self._held.get(key)
        if held is None:
            return ()
        return tuple(held) if isinstance(held, dict) else (held,)

    def add(self, key: K, value: V) -> None:
        """One more value."""
        held = self._held.setdefault(key, value)
        if isinstance(held, dict):
            held[value] = None
        elif held != value:
            self._held[key] = {held: None, value: None}

    def discard(self, key: K, value: V) -> None:
        """One value less, when it is there."""
        held = self._held.get(key)
        if isinstance(held, dict):
            held.pop(value, None)
            if len(held) == 1:
                self._held[key] = next(iter(held))
        elif held == value:
            del self._held[key]
