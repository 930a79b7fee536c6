"""The one reading path: a message, and what it answers, to all that is understood of it."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.acts.segments import Label, Segment, meets, spans_of
from mailflow.core.acts.union import Act, Leave, Tell
from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Kind, Moment, Reading
from mailflow.mail.by_fields import fields
from mailflow.mail.context import Context
from mailflow.mail.examples import learned
from mailflow.mail.facilitators import dated
from mailflow.mail.facilitators import kickoff as kickoff_said
from mailflow.mail.interpreting import from_fields, seconded, spanned, whole_mail
from mailflow.mail.interpreting.claims import says_something
from mailflow.mail.interpreting.whole_mail import Mail
from mailflow.mail.kickoffs import forwarded, kickoff, planned, talk_files
from mailflow.mail.kickoffs.kickoff import Beside
from mailflow.mail.message import Message
from mailflow.mail.reply import Reply
from mailflow.mail.sender import button
from mailflow.mail.spoken import by_machine, local, spoken, whose

# Moments that `interpret` reads; all others are read by fields.
INTERPRETED = frozenset(learned.ACTS) - {Moment.NOTES}
_STEERED = (Moment.DRAFT, Moment.TOPSEVEN, Moment.NOTICE, Moment.RUNNING)


def read(message: Message, context: Context) -> Reading:
    """Whose word it is, and what it says at this moment of the session."""
    base = whose(message, context)
    if base.kind is not Kind.HUMAN:
        return from_fields.reading(by_machine(message, context, base))
    reply, said = spoken(message, context, base)
    reading = replace(from_fields.reading(said), acts=())
    if said.sealed:
        return reading
    return _pressed(message, context, _understood(message, context, reply, reading))


def _understood(message: Message, context: Context, reply: Reply, reading: Reading) -> Reading:
    """A person's words as acts: a kick-off, an answer to a letter, or words that answer none."""
    shown = context.shown
    if context.moment is Moment.KICKOFF:
        return _kicked_off(message, context, reply, reading)
    if shown is not None and shown.moment in INTERPRETED:
        reading = replace(reading, points=shown.points, moment=shown.moment)
        return _with_acts(message, context, reply, reading, shown)
    if context.moment is Moment.DATE:
        return _in_place(reading, dated.acts_of(reading.text, local(reading, context)))
    found = from_fields.reading(fields(message, context))
    return _in_place(found, found.acts) if context.moment is Moment.NOTES else found


def _in_place(reading: Reading, acts: tuple[Act, ...]) -> Reading:
    """With these acts, over its words."""
    found = spanned.over(acts, reading.text)
    return replace(reading, acts=found.acts, segments=found.segments)


def _kicked_off(message: Message, context: Context, reply: Reply, reading: Reading) -> Reading:
    """The acts of a kick-off, and the session that they plan."""
    inside = forwarded.forwarded(message, reply)
    own = "" if reading.doubt else reading.text  # a doubtful reply may be the forwarded mail itself
    if inside is not None and not forwarded.is_meant(own, inside, reading.sender.address):
        inside = None
    files = tuple(one.text for one in reading.attachments if one.text)
    beside = Beside(inside, files)
    heard = kickoff.heard(message, reading.text, service=context.ours, timezone=context.timezone, beside=beside)
    found = kickoff_said.acts_of(heard, reading.text)
    plan = planned.by(found.acts, heard.kickoff.language)
    return replace(reading, acts=found.acts, segments=found.segments, kickoff=plan)


def _pressed(message: Message, context: Context, reading: Reading) -> Reading:
    """The mail program's unsubscribe button says one thing, whatever else it puts into the mail."""
    if reading.kind is Kind.HUMAN and button.is_pressed(message, context.domain):
        return replace(reading, acts=(Leave(plain=True),), segments=())
    return reading


def _with_acts(message: Message, context: Context, reply: Reply, reading: Reading, shown: Shown) -> Reading:
    """With all that is said in the mail, and in the files that a facilitator sends of a meeting."""
    ours = (*context.ours, *context.service_names)
    sent = local(reading, context)
    found = whole_mail.acts_of(Mail(message, reply, shown, sent, ours, reading.attachments))
    acts = seconded.acts(found.acts, lambda words: _second(words, message, context), reading.text, shown)
    segments = found.segments if acts == found.acts else tuple(_heard(one, acts) for one in found.segments)
    reading = replace(reading, acts=(*acts, *hidden(reply, shown)), segments=segments)
    if not shown.facilitator or not reading.attachments:
        return reading
    files, words = reading.attachments, reading.text
    announced = talk_files.announced(files, words)
    spoken = talk_files.spoken(files, words, context.names)
    if announced or spoken:  # "here are the minutes" orders nothing
        reading = replace(reading, acts=tuple(one for one in reading.acts if not isinstance(one, Tell)))
    return replace(reading, spoken=spoken, encloses_talk=announced)


def hidden(reply: Reply, shown: Shown) -> tuple[Tell, ...]:
    """What stands in the quote of our letter without being in it, nor in what he said before: it is told."""
    said = {" ".join(line.split()) for _, words in shown.earlier for line in words.split("\n")}
    lost = [line for line in reply.unmatched.split("\n") if line and " ".join(line.split()) not in said]
    return (Tell("\n".join(lost)),) if says_something(" ".join(lost)) else ()


def _heard(segment: Segment, acts: tuple[Act, ...]) -> Segment:
    """Words in which only the second reader found an act: "JA" is no name then."""
    if segment.label is Label.ACT or not any(meets(segment.span, span) for span in spans_of(acts)):
        return segment
    return replace(segment, label=Label.ACT, why="a second opinion")


def _second(words: str, message: Message, context: Context) -> tuple[Act, ...]:
    """What the readers by fields make of those words alone."""
    alone = replace(message, text=words, html=None)
    moment = Moment.FACILITATOR if context.moment in _STEERED else context.moment
    return from_fields.acts(
        fields(alone, replace(context, moment=moment, sent=None, shown=None, files=(), vouched=True))
    )
