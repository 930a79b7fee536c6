"""The verb `session`: what the store holds, shown to the operator; nothing is changed here."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from mailflow.core import deadlines, saying
from mailflow.core.letters import kind
from mailflow.core.model import Closed, Review, Session, SessionId, Summary, TopSeven
from mailflow.core.people import Participant
from mailflow.core.seams import LedgerEntry, Post, Verdict
from mailflow.outside.codec import codec_for
from mailflow.outside.view import StoreView


def listed(view: StoreView) -> Iterator[str]:
    """One line a session, oldest first."""
    for session in view.sessions():
        due = deadlines.due(session)
        paused = " (paused)" if session.paused_since else ""
        stage = type(session.stage).__name__.lower() + paused
        people = f"{session.facilitator.address}  {session.theme}"
        yield f"{session.id}  {stage:<10}  next {_stamp(due, session):<16}  {people}"


def held(view: StoreView) -> Iterator[str]:
    """One line a mail that waits for a person."""
    for entry in view.entries(Verdict.HELD):
        yield describe(entry)


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
    for number, question in enumerate(session.questions, 1):
        yield f"question {number}   {question}"
    yield ""
    for one in session.participants:
        yield _participant(one, session)
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
    )
    notes = ", ".join(word for is_so, word in marks if is_so)
    said = f"{one.rsvp.value:<7} [{bar}]"
    return f"{one.person.id:<4} {one.person.name:<22.22} {said}  {one.person.address}  {notes}".rstrip()


def _letter(post: Post, session: Session) -> str:
    envelope = post.envelope
    when = _stamp(envelope.written, session)
    fate = f"{post.state.value}  {post.reply}"
    return f"{envelope.serial:>4}  {when}  {kind(envelope.letter):<16} to {envelope.to.id:<4} {fate}".rstrip()


def _stamp(instant: datetime | None, session: Session) -> str:
    return f"{instant.astimezone(ZoneInfo(session.rules.timezone)):%Y-%m-%d %H:%M}" if instant else "-"


def exported(view: StoreView, session: SessionId) -> dict[str, Any] | None:
    """All that is kept of a session, for machines: `{"session": {...}, "letters": [...]}`."""
    found = view.session(session)
    if found is None:
        return None
    return {
        "session": codec_for(Session).encode(found),
        "letters": [codec_for(Post).encode(post) for post in view.posts(session)],
    }


def report(session: Session) -> Iterator[str]:
    """What the session brought, as Markdown: theme, questions, top, summary, answers."""
    names = {} if session.anonymous else {one.person.id: one.person.first_name for one in session.participants}
    yield f"# {session.theme}"
    yield ""
    stage = session.stage
    if isinstance(stage, Closed | TopSeven):
        yield "## Top"
        yield ""
        for ranked in stage.top:
            yield f"{ranked.rank}. {ranked.point.text} ({ranked.chosen_by})"
        yield ""
    if isinstance(stage, Closed | TopSeven | Review | Summary) and stage.digest is not None:
        for section in stage.digest.sections:
            yield f"## {section.question}. {session.questions[section.question - 1]}"
            yield ""
            for sentence in (*section.sentences, *section.single_voices):
                sources = ", ".join(names[source] for source in sentence.sources if source in names)
                yield f"- {sentence.text}" + (f" ({sources})" if sources else "")
            yield ""
    for number, question in enumerate(session.questions, 1):
        yield f"## {number}. {question}"
        yield ""
        for one in session.participants:
            if (answer := one.answered(number)) is not None:
                yield f"**{names.get(one.person.id, '–')}** {answer.text}"
                yield ""
