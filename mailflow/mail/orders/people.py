"""People whom a sentence names: by address, or as the session names them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mailflow.mail.orders import lexicon
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

ADDRESS = lazily(r"[<\[(]?(?:mailto:)?(?P<address>[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})[>\])]?", re.ASCII)
_NAME = r"[A-ZÀ-Þ][\w'’-]*(?:\s(?:van|de|der|den|von|le|la|du|el|al)){0,3}"
_NAMED_BEFORE = lazily(rf"(?P<name>{_NAME}(?:\s{_NAME}){{0,3}})[\s,:(\[<]{{1,3}}$")
_NAMED_BEHIND = lazily(rf"\s?\((?P<name>{_NAME}(?:\s{_NAME}){{0,3}})\)")
_CALLED = 3  # words before the name of somebody to whom one speaks
PARTICLES = frozenset(["van", "de", "der", "den", "von", "le", "la", "du", "el", "al"])


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, with where he stands."""

    start: int
    end: int
    name: str  # as the session has it, or as it is written before an address
    address: str = ""


def find(said: str, known: Sequence[str]) -> Iterator[Person]:
    """Everybody who is named in a stretch of text."""
    taken: list[tuple[int, int]] = []
    for found in ADDRESS.finditer(said):
        start, name = found.start(), ""
        before = _NAMED_BEFORE.search(said[: found.start()])
        if before:
            start, name = _without_verb(before["name"], before.start("name"))
            start = start if name else found.start()
        end = found.end()
        if not name and (behind := _NAMED_BEHIND.match(said, end)):
            name, end = behind["name"], behind.end()
        taken.append((start, end))
        yield Person(start, end, name, found["address"].lower())
    folded, small = fold(said), said.islower()
    for called, name in _called(known):
        for one in re.finditer(rf"(?<![\w@.-]){re.escape(called)}(?:'s|s'|s)?(?![\w@])", folded):
            if _somebody_else(said, one.start(), one.end(), name):
                continue
            capital = said[one.start()].isupper() or (small and called not in lexicon.vocabulary())
            if capital and all(one.end() <= start or end <= one.start() for start, end in taken):
                taken.append(one.span())
                yield Person(*one.span(), name)


def called(said: str, known: Sequence[str]) -> str:
    """Who is spoken to at the beginning of a sentence: "dear Bruno, …", "oui Bruno, …"; "" for nobody."""
    one = min(find(said, known), key=lambda person: person.start, default=None)
    if one is None or one.address or not re.match(r"\s?[,!:]", said[one.end :]):
        return ""
    before = re.findall(r"[^\W\d_]+", fold(said[: one.start]))
    orders = any(word in lexicon.words("commanding") or word in lexicon.triggers() for word in before)
    return one.name if len(before) <= _CALLED and not orders else ""


def _somebody_else(said: str, start: int, end: int, name: str) -> bool:
    """Whether a name beside it, that is not his, makes it another person: "Els Peeters" is no "Els De Smet"."""
    parts = fold(name).split()
    after = re.match(r" ([A-ZÀ-Þ][\w'’-]+)", said[end:])
    before = re.search(r"(?<=[\w,:] )([A-ZÀ-Þ][\w'’-]+) $", said[:start])
    beside = [fold(one[1]) for one in (after, before) if one]
    return any(one not in parts and one not in lexicon.vocabulary() for one in beside)


def _without_verb(name: str, start: int) -> tuple[int, str]:
    """ "Add Tom tom@…": the name without what the sentence begins with."""
    first, _, rest = name.partition(" ")
    if fold(first) in lexicon.vocabulary():
        return start + len(name) - len(rest), rest
    return start, name


def _called(known: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What each person may be called, longest first: his whole name, and those parts of it that are his alone."""
    ways: dict[str, set[str]] = {}
    for name in known:
        parts = [one for one in fold(name).split() if one not in PARTICLES and len(one) > 1]
        whole = fold(name)
        for way in {whole, *parts[:1], whole.partition(" ")[2], *parts[-1:]} - {""}:
            ways.setdefault(way, set()).add(name)
    for way in sorted(ways, key=len, reverse=True):
        if len(ways[way]) == 1:
            yield way, next(iter(ways[way]))


def resolve(said: str, known: Sequence[str]) -> str | None:
    """The person of the session who is called so; None for none, or for several."""
    return next((name for way, name in _called(known) if way == fold(said).strip()), None)
