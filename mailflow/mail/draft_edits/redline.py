"""Edits made inside the quoted draft: sentences changed, struck, moved, or written between the others."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from mailflow.mail.body.body_lines import BodyLine
from mailflow.mail.draft_edits.quoted import PASTED, Place, Quoted, quoted, words_of
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.fields import Edit, EditKind, Unplaced
from mailflow.mail.reply import Line, Reply, Role
from mailflow.mail.words.lazily import lazily

_KEPT = 0.34  # of its words, from which a sentence is the same one, changed
_WHOLE = 0.8  # of the draft that must be there before what is missing was struck
_HALF = 0.5  # from which what is missing is asked
_MOVED = 0.8  # of its words, from which a new line is a point that was moved
_MARKS = " \t-*•–_>+=→"
_OPENING = "“\"«„(‘'¿["
_CLOSING = lazily(r"(?:[.!?…:;)\]”\"»’'*_]|[ \u00a0\u202f][!?»]){1,6}")  # French sets a space before its signs
_TOLD = lazily(r"[,;:?!()]")
_ASIDE = lazily(r"[(\[]|-{1,3}>|=>|→|<-|←|//|##")
_FINAL = lazily(r"[.!?…][\"”’»)*_ ]{0,3}$")
_NEW_WORDS = 3  # from which words between others may be a sentence of their own


@dataclass(frozen=True, slots=True)
class Beside:
    """Words written on lines of their own between those of the draft."""

    text: str
    after: Place | None  # the point or sentence above them
    before: Place | None  # the one below
    same_line: bool = False  # it follows the point on its own line
    below: bool = False  # it stands below all of a quote that holds little of the draft


@dataclass(frozen=True, slots=True)
class Redline:
    """What was done inside a quote, and the words that stand outside it."""

    edits: tuple[Edit, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()
    beside: tuple[Beside, ...] = ()
    own: str = ""


def read(reply: Reply, seen: Sequence[BodyLine], letter: str | None, sheet: Sheet) -> Redline:
    """The edits in the quote of a reply; a reply without one is all own words. `seen`: its lines as they were shown."""
    there = quoted(reply, seen, letter, sheet) if letter and sheet else None
    if there is None:
        return Redline(own=_own(reply))
    pen = _Pen(there, reply.lines, sheet)
    pen.read()
    own, below = _outside(there, reply)
    last = pen.last()
    if below and last is not None and len(pen.gone) * 2 > len(there.places):
        pen.beside.append(Beside(below, last, None, below=True))
    else:
        own = "\n".join(one for one in (own, below) if one)
    edits = tuple(one for one in pen.edits if not _still_there(one, seen, letter or ""))
    return Redline(edits, tuple(pen.unplaced), tuple(pen.beside), own)


def _still_there(edit: Edit, seen: Sequence[BodyLine], letter: str) -> bool:
    """Whether a sentence that seems to be struck can be read in the quote as often as in the letter."""
    if edit.kind is not EditKind.DROP or not edit.old:
        return False
    words = " ".join(edit.old.split())
    shown, said = (" ".join(text.split()) for text in ("\n".join(one.text for one in seen), letter))
    return 0 < said.count(words) <= shown.count(words)


def _own(reply: Reply) -> str:
    """The writer's words of a reply without a quote of the draft; he may repeat an example of the letter."""
    start = next((at for at, line in enumerate(reply.lines) if line.role is Role.ATTRIBUTION or line.depth), None)
    if start is None:
        shown = sum(line.role is Role.QUOTE for line in reply.lines)
        start = 0 if reply.text.strip() and shown >= PASTED else len(reply.lines)
    return Reply(tuple(_claimed(line) if at < start else line for at, line in enumerate(reply.lines))).text


def _claimed(line: Line) -> Line:
    return replace(line, role=Role.OWN) if line.role is Role.QUOTE and not line.depth else line


def _outside(there: Quoted, reply: Reply) -> tuple[str, str]:
    """The writer's own lines above and below the quote; above it he may repeat an example of the letter."""
    first, last = there.span
    inside = {line for one in there.paragraphs[first : last + 1] for line in one.lines}
    low, high = min(inside), max(inside)
    start = min(line for one in there.paragraphs for line in one.lines)
    above = tuple(_claimed(line) if at < start else line for at, line in enumerate(reply.lines[:low]))
    return Reply(above).text, Reply(reply.lines[high + 1 :]).text


@dataclass(slots=True)
class _Pen:
    """One quote being read."""

    there: Quoted
    lines: Sequence[Line]
    sheet: Sheet
    edits: list[Edit] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    beside: list[Beside] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)  # words that belong to a point or a sentence
    gone: list[Place] = field(default_factory=list)
    along: list[list[str]] = field(default_factory=list)  # what the letter says below the points that were moved

    def read(self) -> None:
        self._forget_chance()
        for place in self.there.places:
            self._stays(place)
        self._replaced()
        self._moved()
        self._written()
        self._struck()

    # What is still there

    def _words(self, place: Place) -> list[int]:
        """Where its words stand in the reply."""
        found = self.there.found
        return [found[at] for at in range(place.start, place.end) if at in found]

    def _forget_chance(self) -> None:
        """A few words that agree are no sentence that stayed."""
        for place in self.there.places:
            at = self._words(place)
            spread = {self.there.words[one].paragraph for one in at}
            if at and (len(at) < _KEPT * (place.end - place.start) or len(spread) > 2):
                for one in range(place.start, place.end):
                    if one in self.there.found:
                        del self.there.back[self.there.found.pop(one)]

    def _stays(self, place: Place) -> None:
        at = self._words(place)
        if not at:
            self.gone.append(place)
            return
        first, last = self._reach(at[0], -1), self._reach(at[-1], 1)
        span = range(first, last + 1)
        self.taken.update(span)
        if self._changed(place, span):
            self._reword(place, self._text(first, last, place))

    def last(self) -> Place | None:
        """The last point or sentence that is still there."""
        kept = [one for one in self.there.places if one not in self.gone]
        return kept[-1] if kept else None

    def _reach(self, at: int, step: int) -> int:
        """How far the sentence goes beyond that word: to the next word of the letter, or to where a sentence ends."""
        words = self.there.words
        paragraph = self.there.paragraphs[words[at].paragraph]
        while paragraph.first <= (after := at + step) < paragraph.last:
            near, far = min(at, after), max(at, after)
            if after in self.there.back or after in self.taken or self._numbers(after):
                break
            if self.there.ends_sentence(near, far) or self._opens(near, far):
                break
            at = after
        return at

    def _numbers(self, at: int) -> bool:
        """Whether that word is the number at the head of its line."""
        word = self.there.words[at]
        return at == self.there.paragraphs[word.paragraph].first and word.text.isdigit()

    def _opens(self, first: int, second: int) -> bool:
        """Whether a bracket opens between the two, where a name stands, or an arrow, behind which a remark does."""
        return _ASIDE.search(self.there.between(first, second)) is not None

    def _changed(self, place: Place, span: range) -> bool:
        there = self.there
        expected = [there.found.get(at) for at in range(place.start, place.end)]
        if expected != list(span):
            return True
        text = self._text(span.start, span.stop - 1, place)
        return re.findall(r"\w+", text) != re.findall(r"\w+", place.text) or _signs(text) != _signs(place.text)

    def _text(self, first: int, last: int, place: Place | None = None) -> str:
        """The words of one paragraph as written, with the punctuation around them."""
        one, other = self.there.words[first], self.there.words[last]
        text = self.there.paragraphs[one.paragraph].text
        if other.paragraph != one.paragraph:
            joined = [self.there.paragraphs[at].text for at in range(one.paragraph, other.paragraph + 1)]
            return " ".join([joined[0][one.start :], *joined[1:-1], joined[-1][: other.end]])
        start, end = one.start, other.end
        while start and text[start - 1] in _OPENING and (start == 1 or text[start - 2].isspace()):
            start -= 1
        if closing := _CLOSING.match(text, end):
            end = closing.end()
        words = " ".join(text[start:end].replace("*", "").split()).strip(" _")
        if place and not place.point and _FINAL.search(place.text) and not _FINAL.search(words):
            words = words.rstrip(",;: ") + "."
        return words

    def _reword(self, place: Place, text: str) -> None:
        if place.point:
            self.edits.append(Edit(EditKind.REPLACE, (place.point,), text))
        else:
            self.edits.append(Edit(EditKind.REWORD, text=text, old=place.text))

    # What stands in its place

    def _runs(self) -> list[tuple[int, int]]:
        """First and last of the words that belong to nothing, paragraph by paragraph."""
        first, last = self.there.span
        runs: list[tuple[int, int]] = []
        for paragraph in self.there.paragraphs[first : last + 1]:
            for at in range(paragraph.first, paragraph.last):
                if at in self.taken or at in self.there.back or self._numbers(at):
                    continue
                joined = runs and runs[-1][1] == at - 1 and at > paragraph.first
                if joined and not self.there.ends_sentence(at - 1, at):
                    runs[-1] = (runs[-1][0], at)
                else:
                    runs.append((at, at))
        return runs

    def _neighbours(self, first: int, last: int) -> tuple[Place | None, Place | None]:
        """The point or sentence above and the one below."""
        back = self.there.back
        above = max((back[at] for at in back if at < first), default=-1)
        below = min((back[at] for at in back if at > last), default=len(self.there.letter))
        places = self.there.places
        before = [one for one in places if one.start <= above]
        after = [one for one in places if one.end > below]
        return (before[-1] if before else None), (after[0] if after else None)

    def _gap(self, first: int, last: int) -> list[Place]:
        """What is gone from just there."""
        back = self.there.back
        above = max((back[at] for at in back if at < first), default=-1)
        below = min((back[at] for at in back if at > last), default=len(self.there.letter))
        return [one for one in self.gone if above < one.end and one.start < below + 1 and above < one.start]

    def _replaced(self) -> None:
        """A sentence that is gone, with other words in its place."""
        for first, last in self._runs():
            missing = self._gap(first, last)
            text = self._text(first, last)
            if not missing or any(one in self.taken for one in (first, last)):
                continue
            place = self._number_of(first, missing) or self._like(text, missing)
            if place is None and not missing[0].point and self._alone(first, last) is False:
                place = missing[0]
            if place is not None:
                self.gone.remove(place)
                self.taken.update(range(first, last + 1))
                self._reword(place, self._text(first, last, place))

    def _number_of(self, first: int, missing: Sequence[Place]) -> Place | None:
        """The point whose number stands before those words."""
        paragraph = self.there.paragraphs[self.there.words[first].paragraph]
        if first != paragraph.first + 1 or not self.there.words[paragraph.first].text.isdigit():
            return None
        number = int(self.there.words[paragraph.first].text)
        return next((one for one in missing if one.point == number), None)

    def _like(self, text: str, missing: Sequence[Place]) -> Place | None:
        words = set(words_of(text))
        shared = [(len(words & set(words_of(one.text))) / max(len(words), 1), one) for one in missing]
        best = max(shared, key=lambda one: one[0], default=(0.0, None))
        return best[1] if best[0] >= _HALF else None

    def _alone(self, first: int, last: int) -> bool:
        """Whether nothing else stands in that paragraph."""
        paragraph = self.there.paragraphs[self.there.words[first].paragraph]
        return paragraph.first == first and paragraph.last == last + 1

    def _moved(self) -> None:
        """A point that is gone from its place and stands elsewhere."""
        for first, last in self._runs():
            words = words_of(self._text(first, last))
            for place in [one for one in self.gone if one.point]:
                own = words_of(place.text)
                same = len(set(words) & set(own)) >= _MOVED * len(set(own) | set(words))
                above, below = self._neighbours(first, last)
                if not same or (above is None and below is None):
                    continue
                self.gone.remove(place)
                self.taken.update(range(first, last + 1))
                self.along.append(self._beneath(place))
                if below is not None and below.point:
                    self.edits.append(Edit(EditKind.BEFORE, (place.point, below.point)))
                elif above is not None and above.point:
                    self.edits.append(Edit(EditKind.AFTER, (place.point, above.point)))
                break

    def _beneath(self, place: Place) -> list[str]:
        """What the letter says below a point, which moves along with it."""
        after = [one.start for one in self.there.places if one.start >= place.end]
        return self.there.letter[place.end : min(after, default=len(self.there.letter))]

    # What was written between

    def _written(self) -> None:
        lines: dict[int, list[tuple[int, int]]] = {}
        for first, last in self._runs():
            lines.setdefault(self.there.words[first].paragraph, []).append((first, last))
        for at, runs in lines.items():
            paragraph = self.there.paragraphs[at]
            whole = range(runs[0][0], runs[-1][1] + 1)
            free = all(one in whole or self._numbers(one) for one in range(paragraph.first, paragraph.last))
            if free and self._is_own(paragraph.lines) and not self._came_along(paragraph.text):
                self.beside.append(Beside(paragraph.text.strip(), *self._neighbours(whole.start, whole.stop - 1)))
            elif not free:
                for first, last in runs:
                    self._inserted(first, last)

    def _came_along(self, text: str) -> bool:
        words = words_of(text)
        return any(words == beneath[: len(words)] for beneath in self.along)

    def _is_own(self, lines: Sequence[int]) -> bool:
        return any(self.lines[at].role in (Role.OWN, Role.QUOTE) for at in lines)

    def _inserted(self, first: int, last: int) -> None:
        """A sentence between those of a paragraph, or a remark behind one."""
        above, below = self._neighbours(first, last)
        text = self._text(first, last)
        sentence = last - first + 1 >= _NEW_WORDS and (_FINAL.search(text) or text[:1].isupper())
        near = above or below
        if sentence and above is not None and not above.point:
            self.edits.append(Edit(EditKind.INSERT, text=text, old=above.text))
        elif near is not None and any(char.isalpha() for char in text):
            self.beside.append(Beside(text, above, below, same_line=self._follows(first, above)))

    def _follows(self, at: int, above: Place | None) -> bool:
        """Whether those words come right behind the point above, on its line."""
        return above is not None and at - 1 in self.taken and not self._opens(at - 1, at)

    # What is gone

    def _struck(self) -> None:
        places = self.there.places
        back = len(places) - len(self.gone)
        rest = self._cut_off()
        asked = [one for one in self.gone if one in rest]
        if back >= _WHOLE * len(places):
            struck = [one for one in self.gone if one not in rest]
            points = tuple(one.point for one in struck if one.point)
            if points:
                self.edits.append(Edit(EditKind.STRIKE, points))
            self.edits += [Edit(EditKind.DROP, old=one.text) for one in struck if not one.point]
        elif back >= _HALF * len(places):
            asked = [one for one in self.gone if one not in rest]
        else:
            return
        if points := tuple(one.point for one in asked if one.point):
            self.unplaced.append(Unplaced(points=points))
        self.unplaced += [Unplaced(old=one.text) for one in asked if not one.point]

    def _cut_off(self) -> list[Place]:
        """Two or more that are missing at the end: the quote was cut there."""
        rest: list[Place] = []
        for place in reversed(self.there.places):
            if place not in self.gone:
                break
            rest.append(place)
        return rest if len(rest) > 1 else []


def _signs(text: str) -> list[str]:
    return _TOLD.findall(text.rstrip(" .…"))
