"""Aligns a body with the mail that we had sent, so that what repeats it is known for a quote wherever it stands.

Runs of four words or more that also stand in the sent mail are found by hash, from left to right and as long as
they go; the short gaps between two runs are then filled in by whole lines and by what is left of edited ones. Marks,
case, wrapping, list marks and typographic signs play no part, since only words are compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from mailflow.mail.body_lines import BodyLine, with_text
from mailflow.mail.quotes import Repeated

_WORD = re.compile(r"\w+")
_LINK = re.compile(r"[<\[(]?(?:https?://|mailto:|cid:)[^\s<>\])]{1,2000}[>\])]?")
_TRAILER = re.compile(r"[^\w\s]{0,4}")
_RUN = 4  # words that must agree in a row before a run is believed
_CANDIDATES = 6  # places in the sent mail that are tried for one run
_GAP = 60  # words of a gap that are compared one by one


@dataclass(frozen=True, slots=True)
class _Word:
    text: str  # normalised
    line: int
    start: int
    end: int


def align(lines: Sequence[BodyLine], original: str) -> list[Repeated]:
    """The lines, each with the 0-based line of `original` that it repeats; an answer on a quoted line is split off."""
    sent = _words(original.splitlines())
    words = _words([line.text for line in lines])
    places = _Alignment(words, sent).places()
    out: list[Repeated] = []
    at = 0
    for index, line in enumerate(lines):
        end = at
        while end < len(words) and words[end].line == index:
            end += 1
        out += _judge(line, words[at:end], places[at:end], sent, _Neighbours(places, at, end))
        at = end
    return out


def _words(lines: Sequence[str]) -> list[_Word]:
    out: list[_Word] = []
    for index, line in enumerate(lines):
        visible = _LINK.sub(lambda link: " " * len(link.group()), line) if "/" in line or ":" in line else line
        for match in _WORD.finditer(visible):
            out.append(_Word(_normal(match.group()), index, match.start(), match.end()))
    return out


def _normal(word: str) -> str:
    return word.lower() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()


class _Alignment:
    """For every word of the body, the word of the sent mail that it repeats (an index), or -1."""

    def __init__(self, words: Sequence[_Word], sent: Sequence[_Word]) -> None:
        self._words = [word.text for word in words]
        self._lines = [word.line for word in words]
        self._sent = [word.text for word in sent]
        self._sent_lines = [word.line for word in sent]
        self._places = [-1] * len(words)

    def places(self) -> list[int]:
        self._runs()
        self._gaps()
        return self._places

    def _runs(self) -> None:
        """Long runs, greedily; a sent word may be repeated more than once."""
        index: dict[tuple[str, ...], list[int]] = {}
        for place in range(len(self._sent) - _RUN + 1):
            index.setdefault(tuple(self._sent[place : place + _RUN]), []).append(place)
        at, follows = 0, 0
        while at <= len(self._words) - _RUN:
            candidates = index.get(tuple(self._words[at : at + _RUN]))
            if candidates is None:
                at += 1
                continue
            near = sorted(candidates, key=lambda place: (place < follows, place))[:_CANDIDATES]
            length, place = max(((self._length(at, place), -order, place) for order, place in enumerate(near)))[::2]
            self._take(at, place, length)
            at, follows = at + length, place + length

    def _length(self, at: int, place: int) -> int:
        length = 0
        limit = min(len(self._words) - at, len(self._sent) - place)
        while length < limit and self._words[at + length] == self._sent[place + length]:
            length += 1
        return length

    def _take(self, at: int, place: int, length: int) -> None:
        while at and place and self._places[at - 1] < 0 and self._words[at - 1] == self._sent[place - 1]:
            at, place, length = at - 1, place - 1, length + 1
        self._places[at : at + length] = range(place, place + length)

    def _gaps(self) -> None:
        """What lies between two runs, when it lies between them in the sent mail too."""
        at, before = 0, -1
        while at < len(self._places):
            if self._places[at] >= 0:
                before, at = self._places[at], at + 1
                continue
            end = at
            while end < len(self._places) and self._places[end] < 0:
                end += 1
            after = self._places[end] if end < len(self._places) else len(self._sent)
            if before + 1 < after and (at or end < len(self._places)):
                self._gap(range(at, end), range(before + 1, after))
            at = end

    def _gap(self, body: range, sent: range) -> None:
        self._whole_lines(body, sent)
        if len(body) <= _GAP and len(sent) <= _GAP and all(self._places[at] < 0 for at in body):
            matcher = SequenceMatcher(None, self._words[body.start : body.stop], self._sent[sent.start : sent.stop], False)
            for one, other, size in matcher.get_matching_blocks():
                if size >= 2 or size == 1 == len(sent):
                    self._places[body.start + one : body.start + one + size] = range(sent.start + other, sent.start + other + size)

    def _whole_lines(self, body: range, sent: range) -> None:
        """Short lines of the sent mail that begin a line of the body, such as a question of one word."""
        if len(sent) > 40 * _GAP:
            return
        wanted: dict[tuple[str, ...], int] = {}
        longest = 0
        start = sent.start
        while start < sent.stop:
            end = start
            while end < len(self._sent) and self._sent_lines[end] == self._sent_lines[start]:
                end += 1
            if end <= sent.stop and end - start < _RUN + 2 and (start == 0 or self._sent_lines[start - 1] != self._sent_lines[start]):
                wanted.setdefault(tuple(self._sent[start:end]), start)
                longest = max(longest, end - start)
            start = end
        for at in body:
            if at and self._lines[at - 1] == self._lines[at]:
                continue
            for length in range(min(longest, body.stop - at), 0, -1):
                place = wanted.get(tuple(self._words[at : at + length]))
                ends_line = at + length == len(self._words) or self._lines[at + length] != self._lines[at]
                if place is not None and (ends_line or length >= 2):
                    self._places[at : at + length] = range(place, place + length)
                    break


@dataclass(frozen=True, slots=True)
class _Neighbours:
    """What the words around a line repeat."""

    places: Sequence[int]
    at: int
    end: int

    @property
    def runs_on(self) -> bool:
        """Whether the run of the line's first or last word goes on in the line above or below."""
        before = self.at > 0 and self.places[self.at - 1] >= 0 and self.places[self.at - 1] + 1 == self.places[self.at]
        last = self.places[self.end - 1]
        after = self.end < len(self.places) and last >= 0 and self.places[self.end] == last + 1
        return before or after


def _judge(
    line: BodyLine, words: Sequence[_Word], places: Sequence[int], sent: Sequence[_Word], around: _Neighbours
) -> list[Repeated]:
    """The line as it is, or with an answer on it split off."""
    known = [place for place in places if place >= 0]
    if not known:
        return [Repeated(line)]
    if len(known) == len(places) and (around.runs_on or _covers(places, sent)):
        return [Repeated(line, sent[known[-1]].line)]
    pieces = _pieces(line, words, places, sent)
    if pieces is not None:
        return pieces
    if len(known) * 2 >= len(places) and len(known) < len(places) and _edited(places, sent):
        return [Repeated(line, sent[known[-1]].line)]
    return [Repeated(line)]


def _covers(places: Sequence[int], sent: Sequence[_Word]) -> bool:
    """Whether the line repeats most of a sent line, not just a phrase of it."""
    first, last = places[0], places[-1]
    line = sent[last].line
    while first > 0 and sent[first - 1].line == sent[places[0]].line:
        first -= 1
    while last + 1 < len(sent) and sent[last + 1].line == line:
        last += 1
    return len(places) >= 8 or len(places) * 10 >= (last - first + 1) * 7


def _edited(places: Sequence[int], sent: Sequence[_Word]) -> bool:
    """Whether the words that differ stand where sent words are missing."""
    known = [place for place in places if place >= 0]
    missing = known[-1] - known[0] + 1 - len(known)
    rest = 0
    while known[-1] + rest + 1 < len(sent) and sent[known[-1] + rest + 1].line == sent[known[-1]].line:
        rest += 1
    front = 0
    while known[0] - front - 1 >= 0 and sent[known[0] - front - 1].line == sent[known[0]].line:
        front += 1
    return (missing + rest + front) * 2 >= len(places) - len(known)


def _pieces(
    line: BodyLine, words: Sequence[_Word], places: Sequence[int], sent: Sequence[_Word]
) -> list[Repeated] | None:
    """A whole sent line with the writer's own words behind it (or before it), or None."""
    first = next(index for index, place in enumerate(places) if place >= 0)
    last = next(index for index in range(len(places) - 1, -1, -1) if places[index] >= 0)
    if any(places[index] < 0 for index in range(first, last)) or places[last] - places[first] != last - first:
        return None
    begins = places[first] == 0 or sent[places[first] - 1].line != sent[places[first]].line
    ends = places[last] + 1 == len(sent) or sent[places[last] + 1].line != sent[places[last]].line
    trailing, leading = len(places) - 1 - last, first
    if leading and not (begins and leading <= 2 and words[0].text.isdigit()) and not (begins and ends and last - first >= 2):
        return None
    if not ends or (trailing and last - first < 1):
        return None
    quoted = sent[places[last]].line
    split = _after(line.text, words[last].end)
    if not trailing and not _speaks(line.text[split:]):
        front = line.text[: words[first].start] if leading > 2 else ""
        return [*_own(line, front), Repeated(with_text(line, line.text[len(front) :]), quoted)]
    front = line.text[: words[first].start] if leading > 2 else ""
    return [
        *_own(line, front),
        Repeated(with_text(line, line.text[len(front) : split].rstrip()), quoted),
        *_own(line, line.text[split:]),
    ]


def _own(line: BodyLine, text: str) -> list[Repeated]:
    return [Repeated(BodyLine(text.strip(), 0, line.cell, line.marked))] if text.strip() else []


def _speaks(text: str) -> bool:
    return any(unicodedata.category(sign)[0] in "LNS" for sign in text)


def _after(text: str, end: int) -> int:
    """Behind the punctuation that closes the quoted words."""
    closing = _TRAILER.match(text, end)
    return closing.end() if closing else end
