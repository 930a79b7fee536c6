"""By what somebody is recognised in kept text, and the text without it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any

from mailflow.core.session.people import Address, PersonId

GONE = "—"  # in the place of a name; no name, in any language
NOTHING = "…"  # in the place of words
SHORTEST = 12  # characters of words that are his alone wherever they stand
_ADDRESS = "erased@erased.invalid"
_TEXTS = ("text", "reason", "before", "excerpt")


@dataclass(frozen=True, slots=True)
class Traces:
    """Of one person, in one session or outside any."""

    address: Address
    ids: frozenset[PersonId]
    names: frozenset[str]
    words: tuple[str, ...]  # that he said, the longest first
    points: frozenset[str]  # words of points, which stay
    also: frozenset[Address] = frozenset()

    @property
    def addresses(self) -> frozenset[Address]:
        """All of his."""
        return self.also | {self.address}

    @property
    def full_names(self) -> tuple[str, ...]:
        """Those that are nobody else's: of two words or more."""
        return tuple(sorted(name for name in self.names if len(name.split()) > 1))

    @property
    def wordless(self) -> Traces:
        """Where his words stand apart already: who said the same keeps his own."""
        return replace(self, words=())

    def cleaned(self, tree: Any) -> Any:
        """A tree of JSON without him."""
        if isinstance(tree, str):
            return self._masked(tree)
        if isinstance(tree, list):
            if len(tree) == 2 and all(isinstance(one, str) for one in tree) and tree[0] in self.ids:
                return [tree[0], GONE]
            return [self.cleaned(one) for one in tree]
        return self._record(tree) if isinstance(tree, dict) else tree

    def _record(self, tree: dict[str, Any]) -> dict[str, Any]:
        mine = _is(tree.get("person"), self.ids) or _is(tree.get("id"), self.ids) or _is(tree.get("name"), self.names)
        new = {key: self.cleaned(part) for key, part in tree.items()}
        sources = tree.get("sources")
        if sources and isinstance(sources, list) and all(_is(one, self.ids) for one in sources):
            mine = tree.get("text") not in self.points
        if mine:
            new |= {key: NOTHING for key in _TEXTS if new.get(key) and isinstance(new[key], str)}
            if isinstance(new.get("name"), str):
                new["name"] = GONE
        return new

    def _masked(self, text: str) -> str:
        for address in self.addresses:
            if address in text.lower():
                text = re.sub(re.escape(address), _ADDRESS, text, flags=re.IGNORECASE)
        for name in self.full_names:
            if name.lower() in text.lower():
                text = re.sub(re.escape(name), GONE, text, flags=re.IGNORECASE)
        if text not in self.points:
            for words in self.words:
                if len(words) >= SHORTEST and words in text and words not in self.points:
                    text = text.replace(words, NOTHING)
        return text

    def stand_in(self, content: bytes) -> bool:
        """Whether an address or full name of his stands in those bytes, as JSON would write it too."""
        lower = content.lower()
        return any(one.lower().encode() in lower for one in (*self.addresses, *self.full_names))


def _is(value: object, known: frozenset[Any]) -> bool:
    return isinstance(value, str) and value in known
