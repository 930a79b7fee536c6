"""Who claims which words of a reply. What nobody claims is told: so no word can be lost by being overlooked."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from mailflow.core.acts.segments import Label, Segment
from mailflow.core.acts.union import Act, Span, Tell
from mailflow.mail.interpreting import units


@dataclass(frozen=True, slots=True)
class Interpretation:
    """A reply as acts over labelled segments, in the order in which they are said."""

    acts: tuple[Act, ...]
    segments: tuple[Segment, ...]


@dataclass(slots=True)
class Claims:
    """Collects what is said; two readers never get the same words, unless both are given the same span at once."""

    text: str
    _segments: list[Segment] = field(default_factory=list)
    _acts: list[tuple[int, Act]] = field(default_factory=list)

    def is_free(self, span: Span) -> bool:
        """Whether nobody has claimed any of it."""
        return not any(one.span.start < span.end and span.start < one.span.end for one in self._segments)

    def free(self) -> list[Span]:
        """What nobody has claimed yet, as far as it holds words."""
        found: list[Span] = []
        at = 0
        for one in sorted(self._segments, key=lambda segment: segment.span):
            found.append(Span(at, one.span.start))
            at = max(at, one.span.end)
        found.append(Span(at, len(self.text)))
        return [self.trimmed(one) for one in found if says_something(self.of(one))]

    def rest(self, span: Span) -> Span | None:
        """The longest stretch of it that nobody has claimed."""
        inside = [
            Span(max(one.start, span.start), min(one.end, span.end))
            for one in self.free()
            if one.start < span.end and span.start < one.end
        ]
        return max(inside, key=lambda one: one.end - one.start, default=None)

    def labelled(self, label: Label) -> list[Span]:
        """Where words have that label."""
        return [one.span for one in self._segments if one.label is label]

    def of(self, span: Span) -> str:
        """The words there."""
        return self.text[span.start : span.end]

    def trimmed(self, span: Span) -> Span:
        """The same without white space around it."""
        said = self.of(span)
        left = len(said) - len(said.lstrip())
        return Span(span.start + left, span.start + left + len(said.strip()))

    def label(self, span: Span, label: Label, why: str = "") -> None:
        """Give words a label that says nothing; no act stands in them."""
        if span.end > span.start and self.is_free(span):
            self._segments.append(Segment(span, label, why))

    def say(self, spans: Span | Iterable[Span], *acts: Act, why: str = "") -> None:
        """These words, where they are free, say these acts."""
        wanted = (spans,) if isinstance(spans, Span) else tuple(spans)
        mine = tuple(one for one in wanted if one.end > one.start and self.is_free(one))
        if not mine or not acts:
            return
        for one in mine:
            self._segments.append(Segment(one, Label.ACT, why))
        for act in acts:
            self._acts.append((mine[0].start, act if act.spans else replace(act, spans=mine)))

    def labels(self) -> list[Span]:
        """All that is claimed."""
        return [one.span for one in self._segments]

    def acts(self) -> list[Act]:
        """What has been said so far."""
        return [act for _, act in self._acts]

    def withdraw(self, act: Act) -> None:
        """Take back an act that its writer takes back himself; its words say nothing any more."""
        for at, (_, one) in enumerate(self._acts):
            if replace(one, spans=()) == act:
                del self._acts[at]
                gone = {(span.start, span.end) for span in one.spans}
                shared = {(span.start, span.end) for _, other in self._acts for span in other.spans}
                self._segments = [
                    Segment(seg.span, Label.COURTESY, "taken back")
                    if (seg.span.start, seg.span.end) in gone - shared
                    else seg
                    for seg in self._segments
                ]
                return

    def release(self, span: Span) -> None:
        """Give back those words: what was said in them is not done, and they are told."""
        inside = [one.span for one in self._segments if span.start <= one.span.start and one.span.end <= span.end]
        gone = [act for _, act in self._acts if any(one in inside for one in act.spans)]
        spans = {one for act in gone for one in act.spans}
        self._acts = [(start, act) for start, act in self._acts if act not in gone]
        self._segments = [one for one in self._segments if one.span not in spans and one.span not in inside]

    def join(self, merged: Callable[[Act, Act], Act | None]) -> None:
        """Make one act of two where `merged` says so: all that a mail says of one kind of thing."""
        found: list[tuple[int, Act]] = []
        for start, act in sorted(self._acts, key=lambda one: one[0]):
            for at, (first, other) in enumerate(found):
                if (both := merged(other, act)) is not None:
                    found[at] = (first, replace(both, spans=(*other.spans, *act.spans)))
                    break
            else:
                found.append((start, act))
        self._acts = found

    def finish(self) -> Interpretation:
        """What was said; the rest is told, sentences that stand together as one."""
        for span in self.free():
            self.say(span, Tell(self.of(span)), why="not understood")
        acts = tuple(act for _, act in sorted(self._acts, key=lambda one: one[0]))
        return Interpretation(acts, tuple(sorted(self._segments, key=lambda one: one.span)))

    def sentences(self) -> list[Span]:
        """The sentences in all that is free."""
        return [one for stretch in self.free() for one in units.sentences(self.text, stretch)]


def says_something(text: str) -> bool:
    """Whether it holds more than punctuation: a letter, a figure, a thumb."""
    return any(char.isalnum() or unicodedata.category(char) == "So" for char in text)
