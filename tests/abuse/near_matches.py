"""Texts that nearly match the patterns of the package: what makes a pattern try every way before it gives up."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from collections.abc import Iterator
from re import _constants as codes  # type: ignore[attr-defined]  # the compiler's own, which nobody types
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import mailflow.core
import mailflow.mail
from mailflow.mail.words.lazily import Lazy

SIZES = (4_000, 20_000, 200_000)
_WORD = "aeinrst"
_KINDS = {"CATEGORY_DIGIT": "0123456789", "CATEGORY_SPACE": " \t\n", "CATEGORY_WORD": _WORD}
_LONGEST = 200  # characters of one of them
TYPED = (  # as people and their mail programs write, in four languages
    "Op ma 1 jan. 2026 om 10:00 schreef Jan ", "On Mon, Jan 1, 2026 at 10:00 AM Jan <a@b.test> wrote:\n",
    "Le lun. 1 janv. 2026 à 10:00, Jan <a@b.test> a écrit : ", "Am Mo., 1. Jan. 2026 um 10:00 Uhr schrieb Jan: ",
    "Von: a\nGesendet: b\n", "1. a\n", "1. a ", "1 ", "1, 2 en 3 ", "a@b.test, ", "Jan Peeters <jan@example.test>, ",
    "maandag 1 januari 10:00 ", "1/1/2026 ", "10:00 ", "ja ", "nein ", "stop ", "* ", "- a\n", "> ", "> a\n", "\n",
    " ", "schrap 3 en 4 ", "instead of ", "\"a\" in plaats van \"b\" ", "(", "«", "„", "https://a.test/?a=b ", "-- \n",
    "namens Fatima: ", "Jan: hallo\n", "bij 3: liever ", "niet ", "omdat ", "weil ", "parce que ", "? ", ": ", "é",
)  # fmt: skip


def patterns() -> list[re.Pattern[str]]:
    """Every compiled pattern in a module of the two pure rooms."""
    found: dict[tuple[str, int], re.Pattern[str]] = {}
    for room in (mailflow.mail, mailflow.core):
        for module in pkgutil.walk_packages(room.__path__, room.__name__ + "."):
            if not module.name.endswith("__main__"):
                for value in vars(importlib.import_module(module.name)).values():
                    for one in _inside(value, 3):
                        found.setdefault((one.pattern, one.flags), one)
    return [found[key] for key in sorted(found)]


def near(pattern: re.Pattern[str], chance: random.Random) -> str:
    """What that pattern matches, or nearly."""
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    made = "".join(_made(tree, chance))[:_LONGEST]
    cut = chance.choice((0, 0, 1, 2))
    return (made[: len(made) - cut] if cut else made) + chance.choice(("", " ", "\n", ", ", "x"))


def repeated(unit: str, size: int) -> str:
    """So many characters of it."""
    return (unit * (size // max(len(unit), 1) + 1))[:size]


def _inside(value: object, depth: int) -> Iterator[re.Pattern[str]]:
    if isinstance(value, re.Pattern | Lazy):
        if isinstance(value.pattern, str):
            yield re.compile(value.pattern, value.flags)
    elif depth and isinstance(value, dict):
        for one in value.values():
            yield from _inside(one, depth - 1)
    elif depth and isinstance(value, list | tuple | set | frozenset):
        for one in value:
            yield from _inside(one, depth - 1)


def _made(tree: Any, chance: random.Random) -> Iterator[str]:
    for code, told in tree:
        yield from _of(code, told, chance)


def _of(code: Any, told: Any, chance: random.Random) -> Iterator[str]:
    if code is codes.LITERAL:
        yield chr(told)
    elif code is codes.NOT_LITERAL or code is codes.ANY:
        yield chance.choice(_WORD)
    elif code is codes.IN:
        yield _one_of(told, chance)
    elif code is codes.BRANCH:
        yield from _made(chance.choice(told[1]), chance)
    elif code is codes.SUBPATTERN:
        yield from _made(told[3], chance)
    elif code is codes.ATOMIC_GROUP:
        yield from _made(told, chance)
    elif code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, most, inner = told
        for _ in range(chance.choice((least, least + 1, min(int(most), least + 4)))):
            yield from _made(inner, chance)


def _one_of(told: Any, chance: random.Random) -> str:
    kind, what = chance.choice(told)
    if kind is codes.LITERAL:
        return chr(what)
    if kind is codes.RANGE:
        return chr(chance.randint(what[0], min(what[1], what[0] + 25)))
    if kind is codes.CATEGORY:
        return chance.choice(_KINDS.get(str(what), _WORD))
    return chance.choice(_WORD)
