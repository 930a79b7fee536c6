"""Slips of the finger in the words by which changes to a draft are said: "plaast", "udn"."""

from __future__ import annotations

import re
from functools import cache

from mailflow.mail.draft_edits import patterns as edit_patterns
from mailflow.mail.words.folding import fold, slip
from mailflow.mail.words.lazily import lazily

_WORD = lazily(r"[^\W\d_]{3,20}")
_SURE = 5  # letters, from which a letter may be missing, wrong or one too many; below, two are swapped
_SAID = lazily(r"[:\"“”„«»]|->|=>|→")  # behind it stand new words, which are as they are


def corrected(clause: str, known: frozenset[str]) -> str | None:
    """The clause without its slips; None when it has none. `known`: words of the draft, which are none."""
    said = _SAID.search(clause)
    end = said.start() if said else len(clause)
    right = _WORD.sub(lambda found: _right(found.group(), known), clause[:end])
    return right + clause[end:] if right != clause[:end] else None


def _right(word: str, known: frozenset[str]) -> str:
    folded = fold(word)
    if folded in known or folded in _vocabulary():
        return word
    near = {one for one in _vocabulary() if one[0] == folded[0] and _near(folded, one)}
    swapped = {one for one in near if sorted(one) == sorted(folded)}
    found = swapped or near
    return found.pop() if len(found) == 1 else word


def _near(word: str, target: str) -> bool:
    if len(word) == len(target) and sorted(word) == sorted(target):
        return slip(word, target)
    return min(len(word), len(target)) >= _SURE and slip(word, target)


@cache
def _vocabulary() -> frozenset[str]:
    """The words of all patterns."""
    sources = [pattern.pattern for _, pattern in (*edit_patterns.NUMBERED, *edit_patterns.PLACED)]
    sources += [edit_patterns.TO_PLACE.pattern, edit_patterns.INTO.pattern, edit_patterns.KEEP.pattern]
    sources += [one.pattern for one in (*edit_patterns.REPLACE, *edit_patterns.ADD)]
    plain = re.sub(r"\\[a-zA-Z]|\?P<\w+>|\{[\d,]*\}|\[[^\]]*\]", " ", " ".join(sources))
    return frozenset(re.findall(r"[a-z]{3,}", plain))
