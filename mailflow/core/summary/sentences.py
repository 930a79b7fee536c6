"""A text, cut into its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator

from mailflow.core.session.people import Language
from mailflow.core.summary.abbreviations import ABBREVIATIONS, CLOSING, NUMBERED

_BULLET = re.compile(r"^[ \t>]{0,20}(?:[-*•–—·+▪‣]{1,2}|\(?[0-9]{1,2}[.)]|\(?[a-h]\))[ \t]+", re.IGNORECASE)
_END = re.compile(
    r"[.!?…]{1,9}(?:[\"'”“’»)\]]| »){0,3}(?=[ \t])"
    r"|(?<=[a-zà-öø-ÿ]{3})[.!?…]{1,3}(?=[A-ZÀ-ÖØ-Þ][a-zà-öø-ÿ])"  # "Goed.Maar niet altijd", as typed on a phone
)
_LIST_NUMBER = re.compile(r"^\(?[0-9]{1,2}$")
_LETTER = re.compile(r"^[^\W\d_]$")
_AMOUNT = re.compile(r"[0-9] ?[a-z]$")  # "om 14 u", "à 14 h"
_SPACES = re.compile(r"\s+")
_WRAPPED_AT = 60  # a line this long was broken by a mail program, not by its writer


def split(text: str, language: Language) -> tuple[str, ...]:
    """The sentences of a text, in order and on one line each; list items and headings are sentences too."""
    return tuple(
        sentence
        for paragraph in _paragraphs(text)
        for piece in _cut(paragraph, language)
        if (sentence := piece.strip())
    )


def _paragraphs(text: str) -> Iterator[str]:
    """Lines, with those put together again that only the width of a mail kept apart."""
    gathered: list[str] = []
    width = 0
    for line in text.replace("\r", "\n").split("\n"):
        words = _SPACES.sub(" ", _BULLET.sub("", line)).strip()
        if gathered and (not words or _BULLET.match(line) or not _runs_on(gathered[-1], width, words)):
            yield " ".join(gathered)
            gathered = []
        if words:
            gathered.append(words)
            width = len(line)
    if gathered:
        yield " ".join(gathered)


def _runs_on(before: str, width: int, words: str) -> bool:
    if before[-1] in ".!?…:":
        return False
    return width >= _WRAPPED_AT or before[-1] == "," or (words[0].islower() and width >= _WRAPPED_AT / 2)


def _cut(paragraph: str, language: Language) -> Iterator[str]:
    start = 0
    for end in _END.finditer(paragraph):
        following = paragraph[end.end() : end.end() + 8].lstrip(" \t\"'“‘«([")[:1]
        if _is_end(paragraph[max(start, end.start() - 60) : end.start()], end.group(), following, language):
            yield paragraph[start : end.end()]
            start = end.end()
    yield paragraph[start:]


def _is_end(before: str, mark: str, following: str, language: Language) -> bool:
    if following.islower():
        return False
    if mark[0] != "." or mark.startswith(".."):
        return True
    word = before[-40:].rpartition(" ")[2].lstrip("(\"'“‘«[").lower()
    if _LIST_NUMBER.match(before.strip()) or (following.isdigit() and word in NUMBERED):
        return False
    if _LETTER.match(word):
        return following.isupper() and _AMOUNT.search(before) is not None
    if language is Language.DE and _LIST_NUMBER.match(word) and following.isupper():
        return False  # an ordinal: "am 5. Mai"
    known = word in ABBREVIATIONS[language] or _spaced(before, word) in ABBREVIATIONS[language]
    return not known or (word in CLOSING and following.isupper())


def _spaced(before: str, word: str) -> str:
    """'z. B' and 'd. w. z' as they stand in the table."""
    letters = [word]
    for earlier in reversed(before[-24:].split()[:-1]):
        if len(earlier) != 2 or earlier[1] != ".":
            break
        letters.append(earlier[0].lower())
    return ".".join(reversed(letters))
