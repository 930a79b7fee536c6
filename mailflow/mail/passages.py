"""A mail as its writer sees it, every stretch with what was made of it: for a terminal now, for a page later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, time
from itertools import zip_longest

from mailflow.core.acts import consequences
from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label, Segment, meets, spans_of
from mailflow.core.acts.union import Act, Span
from mailflow.core.letters.shown import PARTICIPANT
from mailflow.core.session.reading import Reading
from mailflow.mail.interpreting.own_text import of_reply
from mailflow.mail.reply import Reply, Role

_LINE = "\n"
_REASONS = 2  # of a quote of many lines that are told


@dataclass(frozen=True, slots=True)
class Passage:
    """One stretch of the mail. Put together, the passages of a mail are its whole text; no two overlap."""

    start: int  # in the mail as its writer sees it, in characters
    end: int  # exclusive; `start` when its words stand in no line: in a file, or behind a button
    text: str
    label: str  # its act ("answer 1", "decline"), several joined by " + "; or what else it is ("quote", "courtesy")
    becomes: str  # "done", "kept", "told", "asked", "shown first", "only when plain"; "": it is no act
    why: str  # the rule that decided, in a few words


@dataclass(frozen=True, slots=True)
class _Mark:
    """A stretch that is labelled, before the white space around it is."""

    start: int
    end: int
    label: str
    becomes: str
    why: str

    @property
    def kind(self) -> tuple[str, str]:
        return self.label, self.becomes


def passages(reply: Reply, reading: Reading) -> tuple[Passage, ...]:
    """The mail in its passages; acts whose words stand in none of its lines come last."""
    text = _LINE.join(line.text for line in reply.lines)
    starts = _starts(reply)
    marks = sorted((*_own(reply, reading, starts), *_others(reply, starts)), key=lambda one: one.start)
    beside = [one for one in reading.acts if not spans_of((one,))] if reading.segments else []
    return (*_parted(text, marks), *(_nowhere(one, reading, len(text)) for one in beside))


def title(act: Act) -> str:
    """An act with what it is about, without its words: "answer 2", "pick 3, 1", "extend 2026-12-11"."""
    if isinstance(act, a.Behalf):
        return f"{a.name_of(act)} {act.person}: {', '.join(map(title, act.acts))}"
    said = [_plain(getattr(act, name)) for name in _ABOUT if getattr(act, name, None) not in (None, (), "")]
    return " ".join((a.name_of(act), *said))


_ABOUT = (
    "question", "questions", "point", "points", "remarks", "anchor", "comes", "wanted", "until", "day", "time", "weeks",
    "address", "addresses", "person", "people", "old", "new", "label", "nearest",
)  # fmt: skip


def _plain(value: object) -> str:
    match value:
        case date():
            return value.isoformat()
        case time():
            return f"{value:%H:%M}"
        case tuple():
            return ", ".join(map(_plain, value))
        case _:
            return str(value)


def _becomes(acts: Iterable[Act], reading: Reading) -> str:
    facilitator = reading.moment not in PARTICIPANT
    fates = (fate for one in acts for fate in consequences.foreseen(one, facilitator=facilitator))
    return " + ".join(dict.fromkeys(fate.value.replace("_", " ") for fate in fates))


# The lines


def _starts(reply: Reply) -> list[int]:
    """Where each line begins in the whole text."""
    starts, at = [], 0
    for line in reply.lines:
        starts.append(at)
        at += len(line.text) + len(_LINE)
    return starts


def _others(reply: Reply, starts: list[int]) -> Iterator[_Mark]:
    """Every line that is not the writer's own word here: quotes, signatures, footers."""
    for line, start in zip(reply.lines, starts, strict=True):
        if line.role is not Role.OWN and line.text.strip():
            yield _Mark(start, start + len(line.text), line.role.value, "", line.why)


def _own(reply: Reply, reading: Reading, starts: list[int]) -> Iterator[_Mark]:
    """The writer's own words, each segment cut where lines of others stand between its own."""
    segments = reading.segments or (Segment(Span(0, len(reply.text)), Label.ACT, reading.reason),)
    for line in of_reply(reply).lines:
        for one in segments:
            start, end = max(one.span.start, line.span.start), min(one.span.end, line.span.end)
            if start < end:
                shift = starts[line.at] - line.span.start
                yield _mark(one, reading, Span(start + shift, end + shift))


def _mark(segment: Segment, reading: Reading, where: Span) -> _Mark:
    if segment.label is not Label.ACT:
        return _Mark(where.start, where.end, segment.label.value, "", segment.why)
    acts = [one for one in reading.acts if not reading.segments or _stands(one, segment.span)]
    label = " + ".join(dict.fromkeys(map(title, acts))) or "no act"
    return _Mark(where.start, where.end, label, _becomes(acts, reading), segment.why)


def _stands(act: Act, segment: Span) -> bool:
    return any(meets(one, segment) for one in spans_of((act,)))


def _nowhere(act: Act, reading: Reading, at: int) -> Passage:
    words, why = a.words_of((act,)), "in a file, or by a button"
    return Passage(at, at, words, title(act), _becomes((act,), reading), why)


# All of it


def _parted(text: str, marks: list[_Mark]) -> Iterator[Passage]:
    """The whole text, cut between the marks; neighbours of one kind are one."""
    groups: list[list[_Mark]] = []
    for one in marks:
        if groups and groups[-1][-1].kind == one.kind:
            groups[-1].append(one)
        else:
            groups.append([one])
    at = 0
    for group, following in zip_longest(groups, groups[1:]):
        end = _cut(text, group[-1].end, following[0].start) if following else len(text)
        why = "; ".join(list(dict.fromkeys(one.why for one in group if one.why))[:_REASONS])
        yield Passage(at, end, text[at:end], group[0].label, group[0].becomes, why)
        at = end
    if not groups and text:
        yield Passage(0, len(text), text, "nothing", "", "no words")


def _cut(text: str, end: int, start: int) -> int:
    """What stands between two marks belongs to the line that it stands in; blank lines to what is above."""
    line = text.rfind(_LINE, end, start)
    return line + 1 if line >= 0 else start if not text[end:start].strip() else end
