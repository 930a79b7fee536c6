"""The verb `session`: what the store holds, shown to the operator; nothing is changed here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.union import kind
from mailflow.core.meeting.values import LiveMeeting
from mailflow.core.seams import LedgerEntry, Post
from mailflow.core.session import deadlines
from mailflow.core.session.model import Session
from mailflow.core.session.people import Participant, PersonId, Rsvp, SentFile
from mailflow.outside.store.view import StoreView
from mailflow.service.tools import file_export


def listed(view: StoreView) -> Iterator[str]:
    """One line a session, oldest first."""
    for session in view.sessions():
        due = deadlines.due(session)
        paused = " (paused)" if session.paused_since else ""
        stage = type(session.stage).__name__.lower() + paused
        people = f"{session.facilitator.address}  {session.theme}"
        yield f"{session.id}  {stage:<10}  next {_stamp(due, session):<16}  {people}"


def describe(entry: LedgerEntry) -> str:
    """A held mail on one line."""
    return f"{entry.digest[:12]}  {entry.at:%Y-%m-%d %H:%M}  {entry.sender or '-'}  {entry.reason}"


def shown(view: StoreView, session: Session) -> Iterator[str]:
    """A session as its facilitator's status would say it, with its letters."""
    status = saying.status(session)
    yield f"{session.theme}  [{session.id}]"
    yield f"facilitator  {session.facilitator.name} <{session.facilitator.address}>"
    yield f"stage        {status.stage}{' (paused)' if status.paused else ''}, until {status.until or '-'}"
    yield f"plan         questions {session.plan.questions_on}, answers by {session.plan.answers_by}"
    if session.meeting is not None:
        yield f"meeting      {_meeting(session.meeting, session)}"
    for number, question in enumerate(session.questions, 1):
        yield f"question {number}   {question}"
    yield ""
    for one in session.participants:
        yield _participant(one, session)
    yield ""
    for person, sent in file_export.by_person(session):
        yield _file(person, sent)
    if session.sent:
        yield ""
    for post in view.posts(session.id):
        yield _letter(post, session)


def _participant(one: Participant, session: Session) -> str:
    bar = "#" * len(one.answers) + "." * (len(session.questions) - len(one.answers))
    marks = (
        (one.unreachable, "unreachable"),
        (one.opted_out, "said stop"),
        (one.removed, "removed"),
        (one.reads_along, "reads along"),
        (bool(one.away_until), f"away until {one.away_until}"),
        (bool(one.reminded), f"reminded {one.reminded}x"),
        (session.meeting is not None and one.coming is not None, _COMING.get(one.coming or Rsvp.NONE, "")),
    )
    notes = ", ".join(word for is_so, word in marks if is_so)
    said = f"{one.rsvp.value:<7} [{bar}]"
    return f"{one.person.id:<4} {one.person.name:<22.22} {said}  {one.person.address}  {notes}".rstrip()


_COMING = {
    Rsvp.YES: "comes to the meeting",
    Rsvp.NO: "does not come to the meeting",
    Rsvp.LATER: "perhaps comes to the meeting",
}
_COUNTED = ((Rsvp.YES, "come"), (Rsvp.NO, "do not"), (Rsvp.LATER, "perhaps"))


def _meeting(meeting: LiveMeeting, session: Session) -> str:
    """When and where, and who comes."""
    here = [one for one in session.participants if not one.removed]
    counts = [(sum(one.coming is said for one in here), word) for said, word in _COUNTED]
    told = ", ".join(f"{count} {word}" for count, word in counts if count) or "nobody has said anything"
    place = f", {meeting.occasion.place}" if meeting.occasion.place else ""
    return f"{_stamp(meeting.occasion.start, session)}, {meeting.occasion.minutes} minutes{place}: {told}"


def _file(person: PersonId, sent: SentFile) -> str:
    fate = "waits to be read" if sent.waits else f"not read: {sent.trouble}" if sent.trouble else "read"
    return f"{person:<4} {sent.file.digest[:12]}  {sent.file.size:>9}  {fate:<20}  {sent.file.name}"


def _letter(post: Post, session: Session) -> str:
    envelope = post.envelope
    when = _stamp(envelope.written, session)
    fate = f"{post.state.value}  {post.reply}"
    return f"{envelope.serial:>4}  {when}  {kind(envelope.letter):<16} to {envelope.to.id:<4} {fate}".rstrip()


def _stamp(instant: datetime | None, session: Session) -> str:
    return f"{instant.astimezone(ZoneInfo(session.rules.timezone)):%Y-%m-%d %H:%M}" if instant else "-"
