"""Aligns a body with the mail that we had sent, so that what repeats it is known for a quote wherever it stands.

Runs of four words or more that also stand in the sent mail are found by hash, from left to right and as long as
they go; the short gaps between two runs are then filled in by whole lines and by what is left of edited ones. Marks,
case, wrapping, list marks and typographic signs play no part, since only words are compared.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import pairwise

from mailflow.mail.body.body_lines import BodyLine, with_text
from mailflow.mail.body.quotes import Repeated
from mailflow.mail.words.lazily import lazily

_WORD = lazily(r"\w+")
_LINK = lazily(r"[<\[(]?(?:https?://|mailto:|cid:)[^\s<>\])]{1,2000}[>\])]?")
_NUMBERED = lazily(r"[\s*_]{0,6}\d{1,2}\s?[.):]")
_TRAILER = lazily(r"(?: ?[.,:;!?…)\]\"'”’»]{1,4}){1,2}")
_RUN = 4  # words that must agree in a row before a run is believed
_PLACES = 24  # in the sent mail that one run is known to stand at
_CANDIDATES = 6  # places in the sent mail that are tried for one run
_MOST_WORDS = 60_000  # nobody writes or is sent more; the rest is left as it is
_LONGEST_LINE = 20_000  # characters of a line that are compared
_BUDGET = 400_000  # comparisons of single words in gaps, over the whole body
_GAP = 60  # words of a gap that are compared one by one


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a text, normalised, and the line each stands on; columns cost a third of pairs."""

    texts: list[str]
    lines: list[int]


def align(lines: Sequence[BodyLine], original: str) -> list[Repeated]:
    """The lines, each with the 0-based line of `original` that it repeats; an answer on a quoted line is split off."""
    sent_lines = original.splitlines()
    sent = _words(sent_lines)
    words = _words([line.text for line in lines])
    judge = _Judge(_Alignment(words, sent).places(), words.texts, sent, _links(sent_lines), _borders(sent.lines))
    counts = Counter(words.lines)
    out: list[Repeated] = []
    at = 0
    for index, line in enumerate(lines):
        end = at + counts[index]
        out += judge.judge(line, at, end)
        at = end
    return _with_echo(out, set(sent.texts), sent.lines[0] if sent.lines else 0)


def _with_echo(lines: list[Repeated], sent: set[str], first: int) -> list[Repeated]:
    """Flags the line right above our first one when nearly all its words are ours: a preheader looks like that."""
    top = next((at for at, one in enumerate(lines) if one.original is not None), 0)
    at = next((at for at in range(top - 1, -1, -1) if lines[at].line.text.strip()), None)
    if at is None or lines[top].original != first:
        return lines
    said = _words([lines[at].line.text]).texts
    if _RUN <= len(said) <= _GAP and sum(word in sent for word in said) * 5 >= len(said) * 4:
        lines[at] = replace(lines[at], echoes=True)
    return lines


def _links(lines: Sequence[str]) -> dict[str, int]:
    """Where each link of the sent mail stands."""
    found = (
        (link.strip("<>[]()"), index) for index, line in enumerate(lines) if ":" in line for link in _LINK.findall(line)
    )
    return dict(reversed(list(found)))


def _borders(lines: Sequence[int]) -> dict[int, tuple[int, int]]:
    borders: dict[int, tuple[int, int]] = {}
    for place, line in enumerate(lines):
        borders[line] = (borders.get(line, (place, place))[0], place)
    return borders


def _words(lines: Sequence[str]) -> _Words:
    texts: list[str] = []
    places: list[int] = []
    for index, line in enumerate(lines):
        if len(texts) >= _MOST_WORDS:
            break
        found = _words_of(_visible(line))
        texts += found
        places += [index] * len(found)
    return _Words(texts, places)


def _words_of(visible: str) -> list[str]:
    if visible.isascii():
        return _WORD.findall(visible.lower())
    return [word.lower() if word.isascii() else _normal(word) for word in _WORD.findall(visible)]


def _visible(line: str) -> str:
    """What is compared of a line: its links are no words."""
    line = line[:_LONGEST_LINE]
    return _LINK.sub(_blank, line) if ":" in line else line


def _spans(line: str) -> list[tuple[int, int]]:
    """Where each word of a line begins and ends."""
    return [found.span() for found in _WORD.finditer(_visible(line))]


def _blank(link: re.Match[str]) -> str:
    return " " * len(link.group())


def _normal(word: str) -> str:
    return unicodedata.normalize("NFKC", word).casefold()


class _Alignment:
    """For every word of the body, the word of the sent mail that it repeats (an index), or -1."""

    def __init__(self, words: _Words, sent: _Words) -> None:
        self._words, self._lines = words.texts, words.lines
        self._sent, self._sent_lines = sent.texts, sent.lines
        self._places = [-1] * len(words.texts)
        self._budget = _BUDGET

    def places(self) -> list[int]:
        self._runs()
        self._gaps()
        return self._places

    def _runs(self) -> None:
        """Long runs, greedily; a sent word may be repeated more than once."""
        index: dict[tuple[str, ...], list[int]] = {}
        for place in range(len(self._sent) - _RUN + 1):
            known = index.setdefault(tuple(self._sent[place : place + _RUN]), [])
            if len(known) < _PLACES:
                known.append(place)
        words, vocabulary = self._words, set(self._sent)
        at, follows = 0, 0
        while at <= len(words) - _RUN:
            if words[at + _RUN - 1] not in vocabulary:  # no run can hold that word: three of four need no look
                at += _RUN
                continue
            candidates = index.get(tuple(words[at : at + _RUN]))
            if candidates is None:
                at += 1
                continue
            near = sorted(candidates, key=lambda place: (place < follows, place))[:_CANDIDATES]
            length, place = max(((self._length(at, place), -order, place) for order, place in enumerate(near)))[::2]
            length -= self._overshoot(at, place, length)
            self._take(at, place, length, follows)
            at, follows = at + length, place + length

    def _length(self, at: int, place: int) -> int:
        length = 0
        limit = min(len(self._words) - at, len(self._sent) - place)
        while length < limit and self._words[at + length] == self._sent[place + length]:
            length += 1
        return length

    def _overshoot(self, at: int, place: int, length: int) -> int:
        """Words at the end of a run that may be an answer which begins as our next line does.

        They are less than a run, a line of the body by themselves, and no whole line of ours.
        """
        last, after = place + length - 1, at + length
        if last + 1 >= len(self._sent) or self._sent_lines[last + 1] != self._sent_lines[last]:
            return 0
        if after < len(self._lines) and self._lines[after] == self._lines[after - 1]:
            return 0
        for tail in range(1, min(_RUN, length)):
            if self._sent_lines[last - tail] != self._sent_lines[last]:
                return tail if self._lines[after - tail - 1] != self._lines[after - tail] else 0
        return 0

    def _take(self, at: int, place: int, length: int, used: int) -> None:
        """The run, with the words before it that agree too; no sent word before `used` is taken again."""
        while (
            at and place and place != used and self._places[at - 1] < 0 and self._words[at - 1] == self._sent[place - 1]
        ):
            at, place, length = at - 1, place - 1, length + 1
        self._places[at : at + length] = range(place, place + length)

    def _gaps(self) -> None:
        """What lies between two runs, when it lies between them in the sent mail too."""
        known = [at for at, place in enumerate(self._places) if place >= 0]
        for left, right in pairwise([-1, *known, len(self._places)]) if known else ():
            before = self._places[left] if left >= 0 else -1
            after = self._places[right] if right < len(self._places) else len(self._sent)
            if left + 1 < right and before + 1 < after:
                self._gap(range(left + 1, right), range(before + 1, after))

    def _gap(self, body: range, sent: range) -> None:
        self._budget -= len(body) + len(sent)
        if self._budget < 0:
            return
        self._whole_lines(body, sent)
        if len(body) <= _GAP and len(sent) <= _GAP and all(self._places[at] < 0 for at in body):
            self._budget -= len(body) * len(sent)
            matcher = SequenceMatcher(
                None, self._words[body.start : body.stop], self._sent[sent.start : sent.stop], False
            )
            for one, other, size in matcher.get_matching_blocks():
                if size >= 2 or size == 1 == len(sent):
                    self._places[body.start + one : body.start + one + size] = range(
                        sent.start + other, sent.start + other + size
                    )

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
            if (
                end <= sent.stop
                and end - start < _RUN + 2
                and (start == 0 or self._sent_lines[start - 1] != self._sent_lines[start])
            ):
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
class _Judge:
    """Decides line by line, from top to bottom, which lines repeat the sent mail."""

    places: Sequence[int]
    words: Sequence[str]
    sent: _Words
    links: dict[str, int]
    borders: dict[int, tuple[int, int]]  # of every sent line, its first and last word
    done: set[int] = field(default_factory=set)  # sent lines that have been repeated to their end

    def judge(self, line: BodyLine, at: int, end: int) -> list[Repeated]:
        """The line as it is, or with an answer on it split off."""
        places = self.places[at:end]
        known = [place for place in places if place >= 0]
        whole = len(known) == len(places) > 0 and (self._runs_on(at, end) or self._covers(places))
        if line.depth and not whole and (shortened := self._shortened(line.text, at, end)) is not None:
            return [Repeated(line, shortened, edited=True)]
        if not known:
            return [self._link(line) if at == end and line.text else Repeated(line)]
        if len(known) == len(places):
            return [self._repeats(line, known) if whole else Repeated(line)]
        pieces = self._pieces(line, at, end)
        if pieces is not None:
            return pieces
        if len(known) * 2 >= len(places) and self._line(known[-1]) not in self.done and self._edited(known, at, end):
            return [replace(self._repeats(line, known), edited=True)]
        return [Repeated(line)]

    def _shortened(self, text: str, at: int, end: int) -> int | None:
        """Our numbered line of which a marked one, with the same number, holds most words in their order."""
        if not _NUMBERED.match(text) or not 3 <= end - at <= _GAP:
            return None
        same = [(a, b) for a, b in self.borders.values() if self.sent.texts[a] == self.words[at] and a < b]
        if not same or self._line(same[0][0]) in self.done:
            return None
        ours = self.sent.texts[same[0][0] + 1 : same[0][1] + 1]
        kept = 0
        for word in self.words[at + 1 : end]:
            if word in ours:
                ours, kept = ours[ours.index(word) + 1 :], kept + 1
        asks = text.rstrip(" *_").endswith(("?", "…", "]", "..."))
        return self._line(same[0][0]) if kept * 10 >= (end - at - 1) * (6 if asks else 10) else None

    def _line(self, place: int) -> int:
        return self.sent.lines[place]

    def _repeats(self, line: BodyLine, known: Sequence[int]) -> Repeated:
        self.done.update(self._line(place) for place in known if self._ends(place))
        return Repeated(line, self._line(known[-1]))

    def _link(self, line: BodyLine) -> Repeated:
        found = _LINK.search(line.text)
        return Repeated(line, self.links.get(found.group().strip("<>[]()")) if found else None)

    def _begins(self, place: int) -> bool:
        return self._front(place) == 0

    def _ends(self, place: int) -> bool:
        return self._rest(place) == 0

    def _front(self, place: int) -> int:
        """How many words of its sent line stand before that one."""
        return place - self.borders[self._line(place)][0]

    def _rest(self, place: int) -> int:
        """How many words of its sent line follow that one."""
        return self.borders[self._line(place)][1] - place

    def _runs_on(self, at: int, end: int) -> bool:
        """Whether the run of the line's first or last word goes on in the line above or below."""
        first, last = self.places[at], self.places[end - 1]
        before = at > 0 and self.places[at - 1] >= 0 and self.places[at - 1] + 1 == first
        return before or (end < len(self.places) and self.places[end] == last + 1)

    def _covers(self, places: Sequence[int]) -> bool:
        """Whether the line repeats most of a sent line, not just a phrase of it."""
        whole = self._front(places[0]) + len(places) + self._rest(places[-1])
        return len(places) >= 8 or len(places) * 10 >= whole * 7

    def _edited(self, known: Sequence[int], at: int, end: int) -> bool:
        """Whether the words that differ stand where sent words are missing."""
        missing = known[-1] - known[0] + 1 - len(known)
        if missing < 0:
            return False
        front, rest = self._front(known[0]), self._rest(known[-1])
        most = len(known) * 10 >= (front + known[-1] - known[0] + 1 + rest) * 6
        following = next((place for place in self.places[end : end + 4] if place >= 0), -1)
        leading = next((place for place in reversed(self.places[max(0, at - 4) : at]) if place >= 0), -1)
        if most or (following > known[-1] and self._line(following) == self._line(known[-1])):
            missing += rest
        if most or (0 <= leading < known[0] and self._line(leading) == self._line(known[0])):
            missing += front
        return missing * 2 >= end - at - len(known)

    def _pieces(self, line: BodyLine, at: int, end: int) -> list[Repeated] | None:
        """A whole sent line with the writer's own words behind it (or before it), or None."""
        places = self.places[at:end]
        first = next(index for index, place in enumerate(places) if place >= 0)
        last = next(index for index in range(len(places) - 1, -1, -1) if places[index] >= 0)
        gapless = places[last] - places[first] == last - first and all(place >= 0 for place in places[first : last + 1])
        if not gapless or not self._ends(places[last]) or self._line(places[last]) in self.done:
            return None
        if first and not (self._begins(places[first]) and (first <= 2 or last - first >= 2)):
            return None
        spans = _spans(line.text)
        front, stop = spans[first][0] if first > 2 else 0, spans[last][1]
        split = _after(line.text, stop)
        if last + 1 < len(places) and (last == first or not _closed(line.text, stop)):
            return None
        if not _speaks(line.text[split:]):
            split = len(line.text)
        quoted = self._repeats(with_text(line, line.text[front:split].rstrip()), places[first : last + 1])
        return [*_own(line, line.text[:front]), quoted, *_own(line, line.text[split:])]


def _own(line: BodyLine, text: str) -> list[Repeated]:
    return [Repeated(BodyLine(text.strip(), 0, line.cell, line.marked))] if text.strip() else []


def _closed(text: str, end: int) -> bool:
    """Whether punctuation or a wide space closes the quoted words, so that no sentence goes on."""
    trailer = _TRAILER.match(text, end)
    if trailer is not None:
        following = text[trailer.end() :].lstrip()[:1]
        return not (trailer.group().strip() == "," and following.islower())  # ", and how do you know?"
    return not text[end:].strip() or text[end : end + 2].isspace()


def _speaks(text: str) -> bool:
    return any(unicodedata.category(sign)[0] in "LNS" for sign in text)


def _after(text: str, end: int) -> int:
    """Behind the punctuation that closes the quoted words."""
    closing = _TRAILER.match(text, end)
    return closing.end() if closing else end
