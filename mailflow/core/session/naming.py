"""Whom a name without an address means."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from mailflow.core.session.people import Person

_LONG = 4  # letters of a name in which one may be wrong


def called(wanted: str, people: tuple[Person, ...]) -> tuple[Person, ...]:
    """Whom it fits best: by address or whole name, else by a part of the name, else but for one letter."""
    said = _fold(wanted.strip(" .,;:"))
    if not said:
        return ()
    for fits in (_exactly, _by_part, _nearly):
        found = tuple(person for person in people if fits(said, person))
        if found:
            return found
    return ()


def _exactly(said: str, person: Person) -> bool:
    return said in (person.id, person.address, _fold(person.name), _fold(person.first_name))


def _by_part(said: str, person: Person) -> bool:
    """Such as "El Amrani", "Jan P." or "jan.peeters"."""
    words, name = said.replace(".", " ").split(), _given_first(person)
    if said in (" ".join(name[1:]), person.address.partition("@")[0]):
        return True
    return len(words) > 1 and words[0] == name[0] and any(other.startswith(words[-1]) for other in name[1:])


def _given_first(person: Person) -> list[str]:
    """His names with the first one first: "Van den Broeck, Greet" is "greet van den broeck"."""
    first, name = _fold(person.greeting), _fold(person.name).replace(",", " ").split()
    return [first, *(word for word in name if word != first)] if first in name else name


def _nearly(said: str, person: Person) -> bool:
    first = _fold(person.first_name)
    return min(len(said), len(first)) >= _LONG and _one_off(said, first)


def _one_off(word: str, other: str) -> bool:
    """Whether one letter is missing, too many, wrong, or swapped with its neighbour."""
    short, long = sorted((word, other), key=len)
    if len(long) - len(short) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    ends: tuple[Callable[[], bool], ...] = (
        lambda: short[at:] == long[at + 1 :],
        lambda: len(short) == len(long) and short[at + 1 :] == long[at + 1 :],
        lambda: short[at : at + 2] == long[at : at + 2][::-1] and short[at + 2 :] == long[at + 2 :],
    )
    return any(so() for so in ends)


def _fold(text: str) -> str:
    """Lower case without accents."""
    flat = unicodedata.normalize("NFD", " ".join(text.casefold().split()))
    return "".join(char for char in flat if not unicodedata.combining(char))
