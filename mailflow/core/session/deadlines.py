"""What is due when: working days, decent hours and time zones. Holidays come in with the rules."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import assert_never
from zoneinfo import ZoneInfo

from mailflow.core.meeting.values import Occasion
from mailflow.core.session.model import (
    Cancelled,
    Closed,
    Draft,
    Invite,
    Plan,
    Questions,
    Review,
    Rules,
    Session,
    Stage,
    Summary,
    TopSeven,
)
from mailflow.core.session.people import Participant


def due(session: Session) -> datetime | None:
    """The next instant at which the session wants a `TimePassed`; None when only people can move it."""
    if session.cancel_at is not None:
        return session.cancel_at
    receipts = [at for one in session.participants if (at := receipt_due(one, session.rules))]
    stage = [] if session.paused_since else _stage_instants(session.stage, session.rules)
    notes = [session.notes_at] if session.notes_at else []
    return min([*receipts, *stage, *notes, *_meeting_instants(session)], default=None)


def _meeting_instants(session: Session) -> list[datetime]:
    """A change that the facilitator ordered leaves in a pause too; the rest waits."""
    if isinstance(session.stage, Draft | Cancelled):
        return []
    instants = [session.meeting_change.at] if session.meeting_change else []
    meeting = session.meeting
    if meeting is not None and session.paused_since is None:
        if not meeting.reminded:
            instants.append(meeting_reminder(meeting.occasion, session.rules))
        if not meeting.notes_asked and wants_notes(session.stage):
            instants.append(notes_wanted(meeting.occasion, session.rules))
    return instants


def meeting_reminder(occasion: Occasion, rules: Rules) -> datetime:
    """The morning of the last working day before a live meeting."""
    return morning(add_working_days(local_day(occasion.start, rules), -1, rules), rules)


def notes_wanted(occasion: Occasion, rules: Rules) -> datetime:
    """The first working morning after a live meeting."""
    return morning(add_working_days(local_day(occasion.end, rules), 1, rules), rules)


def wants_notes(stage: Stage) -> bool:
    """Whether what was said in a live meeting can still do something."""
    return not isinstance(stage, Draft | Closed | Cancelled)


def receipt_due(one: Participant, rules: Rules) -> datetime | None:
    """When the receipt he is owed goes out: it waits for his files that are still being read, but not for long."""
    waiting = [sent.at for sent in one.files if sent.waits]
    if one.receipt_at is None or not waiting:
        return one.receipt_at
    return max(one.receipt_at, min(waiting) + timedelta(seconds=rules.files_wait))


def _stage_instants(stage: Stage, rules: Rules) -> list[datetime]:
    match stage:
        case Draft(until=until, go_at=go_at) | Summary(until=until, go_at=go_at):
            return [go_at or until]
        case TopSeven(until=until, go_at=go_at, printing=printing):
            return [printing or go_at or until]
        case Invite(until=until):
            return [until]
        case Questions(until=until, remind_at=remind_at):
            return [decent(until, rules), *([remind_at] if remind_at else [])]
        case Review(until=until, remind_at=remind_at, tell_at=tell_at):
            return [decent(until, rules), *(one for one in (remind_at, tell_at) if one)]
        case Closed(tell_at=tell_at, revisit_at=revisit_at):
            return [one for one in (tell_at, revisit_at) if one]
        case Cancelled():
            return []
        case _:
            assert_never(stage)


def is_working_day(day: date, rules: Rules) -> bool:
    """Monday to Friday and no holiday."""
    return day.weekday() < 5 and day not in rules.holidays


def working_day(day: date, rules: Rules) -> date:
    """That day, or the next working day after it."""
    while not is_working_day(day, rules):
        day += timedelta(days=1)
    return day


def add_working_days(day: date, count: int, rules: Rules) -> date:
    """`count` working days after `day` (before it when negative); never `day` itself unless count is 0."""
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day, rules):
            day += step
    return day


def local_day(now: datetime, rules: Rules) -> date:
    """The session's calendar day at that instant."""
    return now.astimezone(ZoneInfo(rules.timezone)).date()


def morning(day: date, rules: Rules) -> datetime:
    """The first decent minute of that day, as an aware UTC instant."""
    return _at(day, rules.day_begins, rules)


def notes_due(now: datetime, rules: Rules, *, anonymous: bool) -> datetime:
    """The next hour of the notes; in an anonymous session not today's: how soon it is tells whose they are."""
    today = local_day(now, rules)
    instant = _at(today, rules.notes_hour, rules)
    if is_working_day(today, rules) and now < instant and not anonymous:
        return instant
    return _at(add_working_days(today, 1, rules), rules.notes_hour, rules)


def end_of_day(day: date, rules: Rules) -> datetime:
    """Midnight at the end of that day: an answer sent on the last evening counts."""
    return _at(day + timedelta(days=1), 0, rules)


def decent(instant: datetime, rules: Rules) -> datetime:
    """That instant when it falls in a working day's hours, else the next morning of a working day."""
    local = instant.astimezone(ZoneInfo(rules.timezone))
    if not is_working_day(local.date(), rules):
        return morning(working_day(local.date(), rules), rules)
    if local.hour < rules.day_begins:
        return morning(local.date(), rules)
    if local.hour >= rules.day_ends:
        return morning(add_working_days(local.date(), 1, rules), rules)
    return instant


def plan_for(today: date, answers_by: date | None, rules: Rules) -> Plan:
    """The days for a session whose card is written today; a day that was asked for is kept as it is.

    Questions three working days after today (sooner when time is short), answers by the day asked for or
    `answer_days` working days after the questions, the summary three and the top 7 six working days later.
    """
    soon = add_working_days(today, 3, rules)
    deadline = answers_by or add_working_days(soon, rules.answer_days, rules)
    latest = add_working_days(deadline, -3, rules)
    questions = max(min(soon, latest), working_day(today, rules))
    summary = add_working_days(deadline, 3, rules)
    top = add_working_days(summary, rules.review_days + 2, rules)
    return Plan(questions_on=min(questions, deadline), answers_by=deadline, summary_on=summary, topseven_on=top)


def remind_at(start: datetime, until: datetime, rules: Rules) -> datetime | None:
    """Two working days before the last day, in the morning; None when that is less than a day after `start`."""
    last = local_day(until - timedelta(seconds=1), rules)
    instant = morning(add_working_days(last, -2, rules), rules)
    return instant if instant >= start + timedelta(days=1) else None


def _at(day: date, hour: int, rules: Rules) -> datetime:
    local = datetime.combine(day, time(hour), ZoneInfo(rules.timezone))
    return local.astimezone(ZoneInfo("UTC"))
