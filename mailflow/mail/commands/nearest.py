"""The command that words which were not understood come nearest to."""

from __future__ import annotations

import re
from functools import cache

from mailflow.core.letters.done_lines import CommandName
from mailflow.mail.commands.grammar import GENERIC, TRIGGERS
from mailflow.mail.commands.lists import FILLERS, NEGATIONS
from mailflow.mail.commands.table import TABLE
from mailflow.mail.words.folding import fold

_READ = 300  # characters
_WORDS = 14  # a longer text is no command gone wrong
_LIKELY = 0.5  # from which a guess is worth telling
_LATER = 0.7  # what a word counts that is not the first: an instruction begins with its verb
_LONG = 6  # letters of a word that can be misspelt, and half as many again for two slips


def nearest(text: str) -> CommandName | None:
    """The most likely command, by the words that only it has; None when nothing is near."""
    words = [word for word in re.findall(r"[a-z]+", fold(text[:_READ])) if word not in FILLERS | GENERIC]
    if not words or len(words) > _WORDS or NEGATIONS & set(words):
        return None
    scores: dict[CommandName, float] = {}
    for place, word in enumerate(words):
        for name, weight in _meant(word):
            scores[name] = scores.get(name, 0.0) + weight * (_LATER if place else 1.0)
    best = max(scores, key=lambda name: scores[name], default=None)
    return best if best is not None and scores[best] >= _LIKELY else None


@cache
def _vocabulary() -> dict[str, tuple[CommandName, ...]]:
    """The words a command can begin with, and those of its examples, with the commands that have them."""
    having: dict[str, dict[CommandName, None]] = {}
    for row in TABLE:
        begun = [pattern.split()[0].rstrip("?") for patterns in row.patterns.values() for pattern in patterns]
        starts = [
            word for begin in begun for word in re.findall(r"[a-z]{4,}", begin.replace("_", " ")) if word in TRIGGERS
        ]
        told = [word for said in row.examples.values() for one in said for word in re.findall(r"[a-z]{4,}", fold(one))]
        for word in [*starts, *told]:
            if word not in FILLERS | GENERIC:
                having.setdefault(word, {})[row.name] = None
    return {word: tuple(names) for word, names in having.items()}


@cache
def _meant(word: str) -> tuple[tuple[CommandName, float], ...]:
    """The commands that a word speaks for, each with how strongly."""
    known = _vocabulary()
    if word in known:
        return tuple((name, 1 / len(known[word])) for name in known[word])
    if len(word) < _LONG:
        return ()
    most = 1 if len(word) < _LONG * 3 // 2 else 2
    near = [(distance(word, other, most), other) for other in known if abs(len(other) - len(word)) <= most]
    found = min(((far, other) for far, other in near if far <= most), default=None)
    return tuple((name, 0.8 / len(known[found[1]])) for name in known[found[1]]) if found else ()


def distance(word: str, other: str, most: int) -> int:
    """How many letters must be added, dropped, changed or swapped with their neighbour; `most` + 1 for more."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, a in enumerate(word, 1):
        oldest, before, row = before, row, [i]
        for j, b in enumerate(other, 1):
            steps = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == other[j - 2] and word[i - 2] == b:
                steps = min(steps, oldest[j - 2] + 1)
            row.append(steps)
        if min(row) > most:
            return most + 1
    return min(row[-1], most + 1)
