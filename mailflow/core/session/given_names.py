"""Which word of a display name is somebody's first name."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Sequence

from mailflow import languages

_QUOTES = "'\"`´‘’‚‛“”„‟«»‹›"
_ASIDE = re.compile(r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]|<[^<>]{0,60}>")  # "(OCMW)", "[extern]"
_BEHIND = re.compile(r"\s+(?:[|/@–—-]|via)\s.{0,80}$")  # "Jan Peeters | Wijkhuis"; a list's name
_INITIALS = re.compile(r"(?:[^\W\d_]\.-?){1,4}|[^\W\d_]")
_LETTERS = re.compile(r"[^\W\d_]+")
# How a first name can begin; "jpeeters" and "mdupont", made of an initial and a surname, do not.
_ONSET = re.compile(
    r"[aeiouyé]|[^aeiouyé](?:[aeiouyé]|$)|[^aeiou][hjlrw]|s[cklmnptvz]|t[sz]|d[mz]|n[gk]|gn|m[bc]|kn|ps",
)


@functools.lru_cache(maxsize=4096)
def given_name(name: str, local: str = "") -> str:
    """The first name by which a letter greets; "" for a role, an initial, or what may be a surname alone.

    `local`: what stands before the "@" of his address; it tells "Peeters Jan" from "Jan Peeters".
    """
    bare = unquoted(name)
    if "@" in bare:
        return ""
    front, comma, behind = _BEHIND.sub("", _ASIDE.sub(" ", bare)).partition(",")
    words, titled = _titles_off(_around_comma(front.split(), behind.split()) if comma else front.split())
    if not words or (_is_role(words) and not _is_known(words[0])):
        return ""
    return _cased(_chosen(words, local, alone_is_family=titled))


def told_apart(names: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """How people are called among each other, of (name, first name): who shares his first name gets the initial of
    his other one beside it, and who shares that too his whole name.
    """
    firsts = [first for _, first in names]
    shorts = [first if firsts.count(first) == 1 else _with_initial(name, first) for name, first in names]
    return tuple(
        short if shorts.count(short) == 1 else unquoted(name) for short, (name, _) in zip(shorts, names, strict=True)
    )


def _with_initial(name: str, first: str) -> str:
    others = [word for word in _LETTERS.findall(_ASIDE.sub(" ", name)) if not _is_title(word)]
    rest = [word for word in others if _folded(word) not in map(_folded, _LETTERS.findall(first))]
    return f"{first} {rest[0][0].upper()}." if rest else unquoted(name)


def unquoted(name: str) -> str:
    """The name on one line without the quotes that Outlook puts around it."""
    return " ".join(name.split()).strip(_QUOTES + " ").rstrip(",;:")


def _around_comma(front: list[str], behind: list[str]) -> list[str]:
    """ "Van den Broeck, Greet" is Greet; "Jan Peeters, directeur" and "Jan Peeters, PhD" are Jan Peeters."""
    given = [word for word in behind if not _is_title(word)]
    first, _ = _titles_off(front)
    if not given or not first or _is_role(given):
        return front
    if len(first) > 1 and _is_known(first[0]) and not _is_known(given[0]):
        return front
    letters = _is_shouted(given[0]) and not _INITIALS.fullmatch(given[0]) and not _is_shouted(first[0])  # "MA"
    return front if letters and not _is_known(given[0]) else given


def _titles_off(words: list[str]) -> tuple[list[str], bool]:
    if len(words) > 1 and _folded(words[0]) == "de" and _is_title(words[1]):  # "de heer"
        words = words[1:]
    at = next((at for at, word in enumerate(words) if not _is_title(word)), len(words))
    return words[at:], at > 0


def _chosen(words: list[str], local: str, *, alone_is_family: bool) -> str:
    """The word that is the first name."""
    whole = [word for word in words if not _INITIALS.fullmatch(word)]
    if len(whole) < len(words) and words[0] not in whole:  # "J. Peeters", but "F. Scott Fitzgerald"
        return whole[0] if len(whole) > 1 and _is_known(whole[0]) else ""
    small = [word for word in whole if not _is_shouted(word)]
    if len(small) < len(whole):  # families in capitals: "DUPONT Marie"
        return _amid_capitals(whole, small)
    if len(whole) > 1 and _folded(whole[0]) in particles():
        rest = [word for word in whole if _folded(word) not in particles()]
        return rest[1] if len(rest) > 1 and _is_known(rest[1]) else ""
    if len(whole) > 1:
        return whole[-1] if _is_turned(whole, local) else whole[0]
    doubtful = alone_is_family or (_folded(whole[0]) == _folded(local) and not _ONSET.match(_folded(whole[0])))
    return whole[0] if not doubtful or _is_known(whole[0]) else ""


def _amid_capitals(whole: Sequence[str], small: Sequence[str]) -> str:
    """The word that is not shouted; where all are, one that is known for a first name."""
    named = [word for word in small or whole if _folded(word) not in particles()]
    return next(iter(named) if small else filter(_is_known, named), "")


def _is_turned(words: Sequence[str], local: str) -> bool:
    """Whether the address has the same words the other way round: "Peeters Jan" of jan.peeters@."""
    if _is_known(words[0]) and not _is_known(words[-1]):
        return False
    parts = [_folded(one) for one in _LETTERS.findall(local)]
    return len(parts) > 1 and parts[0] == _folded(words[-1]) and parts[-1] == _folded(words[0]) != parts[0]


def _is_shouted(word: str) -> bool:
    """In capitals, as "DUPONT" and "McDONALD"; a name of two letters without a vowel is initials."""
    letters = "".join(_LETTERS.findall(word))
    return len(letters) > 1 and sum(letter.isupper() for letter in letters) >= max(2, len(letters) * 0.7)


def _is_role(words: Sequence[str]) -> bool:
    return any(_folded(part) in _listed("names/roles") for word in words for part in _LETTERS.findall(word))


def _is_title(word: str) -> bool:
    return _folded(word).replace(".", "") in _titles()


def _is_known(word: str) -> bool:
    return any(_folded(part) in _first_names() for part in (word, word.partition("-")[0]))


def _cased(word: str) -> str:
    """ "nele" and "MARIE" as they are written; "McKenna" and "李小龍" as they stand."""
    word = word.strip(_QUOTES + ".,;:!?*_")
    if len(word) < 2 and word.isascii():
        return ""
    plain = word.islower() or (word.isupper() and len(word) > 1)
    return _LETTERS.sub(lambda part: part[0].capitalize(), word) if plain else word


def _folded(text: str) -> str:
    flat = unicodedata.normalize("NFD", text.casefold().strip(_QUOTES + ".,;:"))
    return "".join(letter for letter in flat if not unicodedata.combining(letter))


@functools.cache
def _titles() -> frozenset[str]:
    return frozenset(one.replace(".", "") for one in _listed("names/titles"))


@functools.cache
def particles() -> frozenset[str]:
    return _listed("names/particles")


@functools.cache
def _first_names() -> frozenset[str]:
    lines = (line for code in languages.codes() for line in languages.phrases(code, "names/forms"))
    return frozenset(_folded(word) for line in lines for word in line.split()) | _listed("names/given")


@functools.cache
def _listed(name: str) -> frozenset[str]:
    lines = (line for code in languages.codes() for line in languages.phrases(code, name))
    return frozenset(_folded(word) for line in lines for word in line.split())
