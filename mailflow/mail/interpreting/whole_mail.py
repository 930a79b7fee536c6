"""A whole mail to acts: the reply, what was done inside the quoted draft, and the files that came with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeGuard

from mailflow.core.acts import union as a
from mailflow.core.acts.segments import Label, Segment
from mailflow.core.acts.union import Act, Span
from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Attachment, Moment
from mailflow.mail.answering.pointers import only_points
from mailflow.mail.body.extract_reply import label, seen
from mailflow.mail.draft_edits import redline, struck_out
from mailflow.mail.draft_edits.redline import Redline
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.interpreting import from_fields
from mailflow.mail.interpreting.claims import Interpretation
from mailflow.mail.interpreting.interpret import interpret
from mailflow.mail.interpreting.own_text import of_reply
from mailflow.mail.message import Message
from mailflow.mail.orders import about_people
from mailflow.mail.reply import Line, Reply, Role

DRAFTS = (Moment.DRAFT, Moment.TOPSEVEN)
ANSWERING = (Moment.INVITE, Moment.QUESTIONS, Moment.REVIEW, Moment.CLOSING, Moment.MEETING)


@dataclass(frozen=True, slots=True)
class Mail:
    """One person's mail, with all that is known of what it answers."""

    message: Message
    reply: Reply
    shown: Shown
    sent: datetime | None  # local; None: its Date cannot be read
    ours: tuple[str, ...] = ()  # names and addresses we sign with
    attachments: tuple[Attachment, ...] = ()


def acts_of(mail: Mail) -> Interpretation:
    """All that the mail says; every word of its reply in one labelled segment."""
    found = _of_draft(mail) if mail.shown.moment in DRAFTS else interpret(mail.reply, mail.shown, mail.sent)
    if not mail.attachments or mail.shown.moment not in ANSWERING:
        return found
    return _with_files(found, mail)


# What was done inside the quoted draft


def _of_draft(mail: Mail) -> Interpretation:
    """Sentences changed in the quote first; the writer's words around and between them then."""
    sheet = Sheet(mail.shown.points, mail.shown.summary)
    if not sheet or mail.shown.text is None:
        return interpret(mail.reply, mail.shown, mail.sent)
    message = struck_out.without(mail.message)
    reply = mail.reply if message is mail.message else label(message, mail.shown.text, ours=mail.ours)
    inside = redline.read(reply, seen(message), mail.shown.text, sheet)
    edits = tuple(_plainly(one, mail.shown) for one in from_fields.edits_of(inside.edits, inside.unplaced))
    if not edits:
        return interpret(mail.reply, mail.shown, mail.sent)
    beside, within = _parted(mail.reply, inside)
    found = interpret(beside, mail.shown, mail.sent)
    return _joined(mail.reply, beside, found, within, edits)


def _plainly(edit: Act, shown: Shown) -> Act:
    """An edit; words that stand behind those of the point and announce others, or order something, are told."""
    words = getattr(edit, "words", "")
    before = getattr(edit, "old", "") or (shown.points[edit.point - 1] if _of_point(edit, shown) else "")
    if words and about_people.ordered(words, shown) and not about_people.ordered(before, shown):
        return a.Tell(words)  # "leave Wim's name out", typed below a sentence
    if _of_point(edit, shown):
        point = shown.points[edit.point - 1]
        if edit.words.startswith(point) and ":" in edit.words[len(point) :]:
            return a.Tell(edit.words[len(point) :].strip())
    return edit


def _of_point(edit: Act, shown: Shown) -> TypeGuard[a.Reword]:
    """Whether it gives a point of the letter other words."""
    return isinstance(edit, a.Reword) and 0 < edit.point <= len(shown.points)


def _parted(reply: Reply, inside: Redline) -> tuple[Reply, list[Line]]:
    """The reply with only those own lines that stand beside the quote's sentences; and the lines that changed them."""
    kept = _lines_of(inside.own) | {line for one in inside.beside for line in _lines_of(one.text)}
    within: list[Line] = []
    lines: list[Line] = []
    for line in reply.lines:
        if line.role is Role.OWN and line.text.strip() and line.text.strip() not in kept:
            within.append(line)
            lines.append(replace(line, role=Role.QUOTE))
        else:
            lines.append(line)
    return replace(reply, lines=tuple(lines)), within


def _lines_of(text: str) -> set[str]:
    return {line.strip() for line in text.split("\n") if line.strip()}


def _joined(
    reply: Reply, beside: Reply, found: Interpretation, within: Sequence[Line], edits: tuple[Act, ...]
) -> Interpretation:
    """Both in the places of the whole reply."""
    whole, part = of_reply(reply), of_reply(beside)
    gone = {id(line) for line in within}
    spans = tuple(one.span for one in whole.lines if id(one.line) in gone)
    kept = [one.span for one in whole.lines if id(one.line) not in gone]
    places = list(zip((one.span for one in part.lines), kept, strict=True))
    segments = [_moved(one, places) for one in found.segments]
    segments += [Segment(span, Label.ACT, "changed in the quote") for span in spans]
    acts = tuple(replace(one, spans=tuple(_place(span, places) for span in one.spans)) for one in found.acts)
    told = tuple(replace(one, spans=spans) for one in edits)
    return Interpretation((*told, *acts), tuple(sorted(segments, key=lambda one: one.span)))


def _moved(segment: Segment, places: list[tuple[Span, Span]]) -> Segment:
    return replace(segment, span=_place(segment.span, places))


def _place(span: Span, places: list[tuple[Span, Span]]) -> Span:
    """Where a stretch of the shorter text stands in the longer one."""
    return Span(_at(span.start, places), _at(span.end, places))


def _at(place: int, places: list[tuple[Span, Span]]) -> int:
    for part, whole in places:
        if part.start <= place <= part.end:
            return whole.start + place - part.start
    return place


# The files that came with it


def _with_files(found: Interpretation, mail: Mail) -> Interpretation:
    """With the answers that stand in files; words that only point to a file say nothing else."""
    inside = from_fields.in_files(mail.attachments, mail.shown)
    if any(isinstance(one, a.Essence) for one in found.acts):  # the one in the mail itself counts
        inside = tuple(one for one in inside if not isinstance(one, a.Essence))
    may = [one for one in found.acts if isinstance(one, a.Tell | a.Answer | a.Later)]
    pointing = [one for one in may if _points(one, mail.reply.text)]
    acts = tuple(one for one in found.acts if one not in pointing)
    gone = {span for one in pointing for span in one.spans}
    segments = tuple(
        replace(one, label=Label.POINTER, why="points to a file") if one.span in gone else one for one in found.segments
    )
    return Interpretation((*acts, *inside), segments)


def _points(act: Act, text: str) -> bool:
    """Whether it only says where the answers are."""
    words = [text[span.start : span.end] for span in act.spans]
    return bool(words) and all(only_points(one) for one in words)
