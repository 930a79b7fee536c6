"""How a person's name is written by others: whole, in part, short, long, fond, run together, by its first letters."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import IntEnum

from mailflow import languages
from mailflow.core.summary import wording

SHORTEST = 3  # letters of a part of a name that may stand alone; shorter ones ("de", "El") are words too
MISSPELT = 5  # letters of a name in which one may be wrong

LONGEST_NAME = 6  # words

_WORD = re.compile(r"[^\W\d_]+")
_NAME_ALONE = re.compile(r"[^\W\d_]+(?:[ ,.'’-]{1,3}[^\W\d_]+)*")
_ASIDE = re.compile(r"\s*\([^()]{1,30}\)\s*$")  # "(she/her)"
_KISS = re.compile(r"\s+x{1,3}\s*$", re.IGNORECASE)
_UMLAUTS = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "ø": "oe", "å": "aa"}
_ALIKE = str.maketrans("øłßæœđðıаеіјорсухАВЕІЈКМНОРСТХ", "olsaoddiaeijopcyxABEIJKMHOPCTX")  # some are Cyrillic


class Form(IntEnum):
    """What a word is of a person's name; the surest first."""

    GIVEN = 0  # his first name
    HANDLE = 1  # what he is called in addresses
    FAMILY = 2
    OTHER = 3  # a short or long form of his first name


@dataclass(frozen=True, slots=True)
class Called:
    """A person as others know him."""

    name: str
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Forms:
    """All of some people's, in lower case and without accents."""

    words: Mapping[str, Form]
    # First word -> what follows it, the longest first: in names of several words; in the ends of longer ones, and in
    # those that begin with an initial.
    whole: Mapping[str, tuple[tuple[str, ...], ...]]
    ends: Mapping[str, tuple[tuple[str, ...], ...]]
    initials: frozenset[str]  # "jp"
    called: frozenset[str]  # those by which people are called: "pj" for Pieter-Jan
    firsts: frozenset[str]  # of first names: "t" for Tom
    run: frozenset[str]  # names as one word, to be found in letters that stand apart


def folded(text: str) -> str:
    """The text in lower case and without accents, of the same length; letters of other scripts that look alike too."""
    return "".join(map(_folded, text))


@functools.lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    bare = unicodedata.normalize("NFD", letter)[0].translate(_ALIKE).lower()
    return bare.translate(_ALIKE)[0]


@functools.lru_cache(maxsize=64)
def of(people: tuple[Called, ...]) -> Forms:
    """The forms of those people's names; one that fits several ways counts as the surest."""
    words: dict[str, Form] = {}
    whole: dict[tuple[str, ...], None] = {}
    initials: set[str] = set()
    called: set[str] = set()
    short: list[tuple[str, ...]] = []
    run: set[str] = set()
    for name, addresses in ((name, one.addresses) for one in people for name in _written(one.name)):
        given, family = parts(name)
        for word, form in _words(given, family, addresses):
            words[word] = min(form, words.get(word, form))
            run |= {word} if len(word) >= SHORTEST and not wording.is_common(word) else set()
        whole |= dict.fromkeys(_whole(given, family, addresses))
        short += [(given[0][0], *family)] if given and family else []
        if len(given) + len(family) > 1:
            firsts = [part[0] for part in (*given, *family)]
            initials |= {"".join(firsts), firsts[0] + firsts[-1]}
        if len(given) > 1:
            called.add("".join(part[0] for part in given))
    return Forms(
        words,
        _by_word(whole),
        _by_word((*_ends(whole), *short)),
        frozenset(initials | called),
        frozenset(called),
        frozenset(given[0][0] for one in people if (given := parts(one.name)[0])),
        frozenset(run),
    )


def _whole(given: tuple[str, ...], family: tuple[str, ...], addresses: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """The name in several words, the family name last or first; with a short form; as an address has it."""
    firsts = (given, *((other,) for word in given for other in related(word))) if family else (given,)
    for first in firsts:
        yield from (one for one in ((*first, *family), (*family, *first)) if len(one) > 1)
    for address in addresses:
        local = _split(address.partition("@")[0].partition("+")[0])
        if len(local) > 1:
            yield local


def _ends(whole: Iterable[tuple[str, ...]]) -> Iterable[tuple[str, ...]]:
    return (name[begin:] for name in whole for begin in range(1, len(name) - 1))


def _by_word(names: Iterable[tuple[str, ...]]) -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        found.setdefault(name[0], set()).add(name[1:])
    return {word: tuple(sorted(rests, key=lambda one: (-len(one), one))) for word, rests in found.items()}


def parts(name: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The words of a first and a family name; a first name with a hyphen has two."""
    family, comma, given = name.partition(",")
    if not (comma and given.strip()):
        given, _, family = name.strip().partition(" ")
    return _split(given), _split(family)


def signs(said: str, name: str) -> bool:
    """Whether somebody of that name would sign with those words alone: "Jan", "J. Peeters", "PJ", "Jan (he/him)"."""
    bare = _ASIDE.sub("", _KISS.sub("", said)).strip(" ,.!-–—*_\t\xa0")
    words, (given, family) = _split(bare), parts(name)
    if not 0 < len(words) <= LONGEST_NAME or not given or not _NAME_ALONE.fullmatch(bare):
        return False
    firsts = "".join(one[0] for one in given)
    known = {form for word in (*given, *family) for form in _spelt(word)} | {firsts}
    lasts = "".join(one[0] for one in family)
    known |= {one[0] for one in (*given, *family)} | {lasts, firsts + lasts}
    for word in given:
        known |= {other for written in _written(word) for other in related(written)}
        known |= {word[:end] for end in range(SHORTEST, len(word))}
    small = bare == bare.lower() and (len(bare) < SHORTEST or any(map(is_word, words)))
    return not small and all(word in known for word in words)


def _split(words: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(folded(unicodedata.normalize("NFC", words))))


def _words(given: tuple[str, ...], family: tuple[str, ...], addresses: tuple[str, ...]) -> Iterable[tuple[str, Form]]:
    for word in given:
        yield from ((form, Form.GIVEN) for form in _spelt(word))
        yield from ((form, Form.OTHER) for form in related(word))
    for word in family:
        if len(word) >= SHORTEST:
            yield from ((form, Form.FAMILY) for form in _spelt(word))
    if given and family:
        first, last = "".join(given), "".join(family)
        yield from ((word, Form.HANDLE) for word in (first + last, last + first, first[0] + last, first + last[0]))
    for address in addresses:
        local = folded(address.partition("@")[0].partition("+")[0])
        if len(local) >= SHORTEST and not wording.is_common(local) and _is_namely(local, (*given, *family)):
            yield local, Form.HANDLE


def _is_namely(local: str, words: tuple[str, ...]) -> bool:
    """Whether a local part is made of the name, or is one: "info" and "school" are words of everybody."""
    if not re.fullmatch(r"[^\W\d_]+", local):
        return False
    made = any(len(one) >= SHORTEST and one in local for one in words)
    return made or local in first_names() or (len(local) > SHORTEST and any(local in one for one in words))


def _written(name: str) -> tuple[str, ...]:
    """As "Müller" is "Mueller" to some, and "Muller" to others."""
    long = "".join(_UMLAUTS.get(letter, letter) for letter in unicodedata.normalize("NFC", name))
    return tuple(dict.fromkeys((name, long)))


def _spelt(word: str) -> tuple[str, ...]:
    """Without the "e" too."""
    return tuple(dict.fromkeys((word, *(word.replace(one, one[0]) for one in ("ue", "oe", "ae") if one in word))))


# What languages know of names


def related(word: str) -> frozenset[str]:
    """The other forms of a first name."""
    return frozenset[str]().union(*(line for line in _related() if word in line)) - {word}


@functools.cache
def _related() -> tuple[frozenset[str], ...]:
    lines = (line for code in languages.codes() for line in languages.phrases(code, "names/forms"))
    return tuple(frozenset(_split(line)) for line in lines)


@functools.cache
def first_names() -> frozenset[str]:
    """Every first name that a language lists."""
    return frozenset[str]().union(*_related())


def is_word(word: str) -> bool:
    """Whether a name in lower case may just as well be a word."""
    return word in _words_too() or wording.is_common(word)


@functools.cache
def _words_too() -> frozenset[str]:
    return _listed("names/also_words")


def names_nobody(word: str) -> bool:
    """Whether a capital means nothing to that word."""
    return word in _nobody() or wording.is_common(word)


@functools.cache
def _nobody() -> frozenset[str]:
    return _listed("names/nobody")


@functools.cache
def endings() -> tuple[str, ...]:
    """What makes a name small, fond, or somebody's; the longest first."""
    found = {one for code in languages.codes() for one in languages.phrases(code, "names/endings")}
    return tuple(sorted({*found, "s"}, key=lambda one: (-len(one), one)))


def _listed(name: str) -> frozenset[str]:
    return frozenset(folded(one) for code in languages.codes() for one in languages.phrases(code, name))
