"""A text cut into sentences and clauses that know their places; a sentence may run over wrapped lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from mailflow.core.acts.union import Span
from mailflow.mail.dates.calendar_words import MONTHS, MONTHS_SHORT
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_BULLET = lazily(r"[ \t>]{0,20}(?:[-*•–—·+▪‣]{1,2}[ \t]+|\(?\d{1,2}[.)][ \t]+|\(?[a-h][.)][ \t]+)", re.IGNORECASE)
_END = lazily(r"[.!?…]{1,9}[\"'”’»)\]]{0,3}(?=\s|$)|[.!?…]{1,3}(?=[A-ZÀ-Þ][a-zà-ÿ])")
_WRAPPED_FROM = 60  # columns; a line this long that ends in no stop was broken by a mail program
_ABBREVIATED = lazily(
    r"(?:\b(?:bv|bijv|nl|o\.a|m\.a\.w|a\.u\.b|dhr|mevr|mr|mrs|ms|dr|prof|st|e\.g|i\.e|z\.b|d\.h|bzw|ca|nr|no|vs|etc|m\.i"
    r"|p\.ex|cf|mme|tel|jan|feb|apr|aug|sept?|okt|oct|nov|dec)|\b[a-z]|\b\d{1,2})$",
    re.IGNORECASE,
)
_ORDINAL = lazily(
    r"(?:^|\n)[\s>*(-]*\d{1,2}$|\b(?:der|die|das|den|dem|des|am|zum|im|vom|beim|ab|bis|bv|bijv|nr|no|n[°or])[.:]?\s?\d{1,2}$",
    re.IGNORECASE,
)  # a number that begins a line, or counts what follows it
_SMILE = lazily(r"[\s:;=)(\-'^oOpPdD/]*[:;=]-?[)(DpPoO/]+|[\s]*[^\w\s\"'“”«».,!?:;()\[\]{}<>−–—-]+")
_AND = "en|and|et|und|maar|but|mais|aber|dus|so|donc|also|want|because|car|denn"
_JOINT = lazily(rf"\s*[,;]\s+|\s+[-–—]\s+|\s+(?=(?:{_AND})\s)", re.IGNORECASE)


def paragraphs(text: str) -> Iterator[Span]:
    """Stretches between which a new line, item or paragraph begins; wrapped lines are put together."""
    start: int | None = None
    end, width = 0, 0
    for found in re.finditer(r"[^\n]*\n?", text):
        line = found.group().rstrip("\n")
        if not found.group():
            break
        runs_on = start is not None and line.strip() and not _BULLET.match(line) and _runs_on(text[start:end], width)
        if start is not None and not runs_on:
            yield Span(start, end)
            start = None
        if line.strip():
            start = found.start() if start is None else start
            end, width = found.start() + len(line.rstrip()), len(line)
    if start is not None:
        yield Span(start, end)


def _runs_on(before: str, width: int) -> bool:
    return width >= _WRAPPED_FROM and before.rstrip()[-1:] not in ".!?…:"


def sentences(text: str, within: Span | None = None) -> Iterator[Span]:
    """The sentences of a text, or of a stretch of it; emoticons stay with the sentence before."""
    base, inside = (within.start, text[within.start : within.end]) if within else (0, text)
    for paragraph in paragraphs(inside):
        at = paragraph.start
        for found in _END.finditer(inside, paragraph.start, paragraph.end):
            if found.start() < at or _goes_on(inside, found, paragraph.end):
                continue
            smile = _SMILE.match(inside, found.end(), paragraph.end)
            end = smile.end() if smile else found.end()
            yield from _trimmed(inside, at, end, base)
            at = end
        yield from _trimmed(inside, at, paragraph.end, base)


def _goes_on(text: str, end: re.Match[str], last: int) -> bool:
    """Whether a full stop ends no sentence: behind an abbreviation, or before a small letter."""
    if end.group().rstrip("\"'”’»)]") != ".":
        return False
    following = text[end.end() : last].lstrip()
    if not following:
        return False
    before = text[max(0, end.start() - 12) : end.start()]
    if re.search(r"(?:^|\s)\d{1,2}$", before) and begins_with_month(following):
        return True  # German "am 15. Dezember"
    if re.search(r"\d{1,2}$", before) and not _ORDINAL.search(before):
        return following[0].isdigit()  # "swap 1 and 4. don't send yet"
    return (following[0].islower() and bool(_ABBREVIATED.search(before))) or bool(
        re.search(r"(?:^|\s)\d{1,2}$", before) and following[0].isdigit()
    )


def begins_with_month(text: str) -> bool:
    """Whether its first word is the name of a month."""
    first = text.split(maxsplit=1)[:1]
    return bool(first) and fold(first[0].strip(".,;:!?)")) in _months()


@cache
def _months() -> frozenset[str]:
    names = (name for one in (MONTHS, MONTHS_SHORT) for months in one.values() for name in re.split(r"[ |]", months))
    return frozenset(fold(name) for name in names)


def _trimmed(text: str, start: int, end: int, base: int) -> Iterator[Span]:
    said = text[start:end]
    left = len(said) - len(said.lstrip())
    kept = said.strip()
    if kept:
        yield Span(base + start + left, base + start + left + len(kept))


def clauses(text: str, sentence: Span) -> Iterator[Span]:
    """The clauses of a sentence: cut at commas, dashes and conjunctions outside quotation marks."""
    at = sentence.start
    for found in _JOINT.finditer(text, sentence.start, sentence.end):
        if found.start() > at and not _quoted(text[sentence.start : found.start()]):
            yield from _trimmed(text, at, found.start(), 0)
            at = found.end()
    yield from _trimmed(text, at, sentence.end, 0)


def _quoted(before: str) -> bool:
    return before.count('"') % 2 == 1 or before.count("“") > before.count("”") or before.count("«") > before.count("»")
