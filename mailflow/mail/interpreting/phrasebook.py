"""Phrases of people's languages, from `mailflow/languages/<code>/phrases`: whether, and where, one stands in a text.

One phrase a line: `(a|b)` is one of several, `[a|b]` one of them or none, `…` at most six words, `{n}` a number,
`word*` any ending; `#` begins a comment. Accents, capitals and punctuation make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from mailflow.core.acts import Span
from mailflow.mail.words.folding import fold

_LONGEST = 4000  # characters that are searched for a phrase
_TOKEN = re.compile(r"[()\[\]|…]|\{n\}|[^\s()\[\]|…{}]+")
_BETWEEN = r"\W{1,3}"
_GAP = r"(?:\W{1,3}\w+){0,6}?"
_NUMBER = r"(?:n[or°.]{0,2}\W{0,2})?\d{1,2}"


def lines(name: str) -> Iterator[str]:
    """The phrases of that name, of all languages."""
    for language in sorted(folder.name for folder in files("mailflow").joinpath("languages").iterdir()):
        file = files("mailflow").joinpath("languages", language, "phrases", f"{name}.txt")
        if file.is_file():
            for line in file.read_text(encoding="utf-8").splitlines():
                if phrase := line.partition("#")[0].strip():
                    yield phrase


@cache
def words(name: str) -> frozenset[str]:
    """A list of single words."""
    return frozenset(fold(line) for line in lines(name))


@cache
def _pattern(name: str) -> str:
    return "|".join(f"(?:{_expression(line)})" for line in dict.fromkeys(lines(name)))


def _expression(phrase: str) -> str:
    """A phrase as a pattern in which every word brings the space before it; the first one's is taken off later."""
    built: list[str] = []
    optional: list[bool] = []
    for token in _TOKEN.findall(fold(phrase).replace("...", "…")):
        if token in "([":
            optional.append(token == "[")
            built.append("(?:")
        elif token in ")]":
            built.append(")?" if optional.pop() else ")")
        elif token == "|":
            built.append("|")
        elif token == "…":
            built.append(_GAP)
        else:
            built.append(_BETWEEN.join(["", _NUMBER]) if token == "{n}" else _word(token))
    return "".join(built)


def _word(token: str) -> str:
    open_ended = token.endswith("*")
    parts = [re.escape(part) for part in re.findall(r"\w+", token)]
    return (_BETWEEN + r"\W{0,2}".join(parts) if parts else r"\W{1,3}") + (r"\w*" if open_ended else "")


@cache
def _anywhere(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{_pattern(name)})(?!\w)")


@cache
def _alone(name: str) -> re.Pattern[str]:
    filler = rf"(?:\W{{1,3}}(?:{'|'.join(map(re.escape, sorted(words('fillers'))))})(?!\w))*"
    return re.compile(rf"{filler}(?:(?:{_pattern(name)})(?!\w){filler}){{1,3}}\W*")


@cache
def _start(name: str) -> re.Pattern[str]:
    return re.compile(rf"\W{{0,6}}(?:{_pattern(name)})(?!\w)")


def whole(name: str, text: str) -> bool:
    """Whether a text says one of the phrases, and nothing else but small words that change nothing."""
    return len(text) < 300 and _alone(name).fullmatch(" " + fold(text).strip()) is not None


def stands(name: str, text: str) -> Span | None:
    """Where in a text the first of the phrases stands."""
    found = _anywhere(name).search(" " + fold(text[:_LONGEST]))
    if found is None:
        return None
    start = found.start()
    said = found.group()
    lead = len(said) - len(re.sub(r"^\W+", "", said))
    return Span(start + lead - 1, found.end() - 1)


def begins(name: str, text: str) -> int | None:
    """Where the phrase ends with which a text begins; None when it begins with none."""
    found = _start(name).match(" " + fold(text[:400]))
    return found.end() - 1 if found else None
