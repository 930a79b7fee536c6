"""Numbers and shares in a text, whether in figures or in words."""

from __future__ import annotations

import re
from functools import cache

from mailflow import languages
from mailflow.core.session.people import Language

_FIGURES = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,:uh]\d{1,2})?")
_WORD = re.compile(r"\w+(?:-\w+)*")


def numbers(text: str, language: Language | None = None) -> frozenset[str]:
    """The digits of every number; those in words of that language, or of all."""
    found = {re.sub(r"\D", "", one[0]) for one in _FIGURES.finditer(text)}
    known = _words("numbers", language)
    return frozenset(found | {known[word] for word in _spoken(text) if word in known})


def shares(text: str, language: Language | None = None) -> frozenset[str]:
    """Every half, third, most or double."""
    known = _words("shares", language)
    return frozenset(known[word] for word in _spoken(text) if word in known)


def _spoken(text: str) -> list[str]:
    return [one[0].casefold() for one in _WORD.finditer(text)]


@cache
def _words(name: str, language: Language | None) -> dict[str, str]:
    codes = languages.codes() if language is None else (language.value,)
    lines = (line.rsplit(" ", 1) for code in codes for line in languages.phrases(code, f"summary/{name}"))
    return {word.casefold(): value for word, value in lines}
