"""The live meeting of a session: planned, brought to people's calendars, moved, called off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import Change, ChangeKind, Done, DoneKind, fate
from mailflow.core.letters.union import Invitation, RsvpNoted
from mailflow.core.meeting.values import (
    CalendarEntry,
    LiveMeeting,
    MeetingChange,
    MeetingLetter,
    MeetingNews,
    MeetingReminder,
    Method,
    NotesWanted,
    Occasion,
)
from mailflow.core.session import deadlines
from mailflow.core.session.model import Draft, Invite, Questions, Rules
from mailflow.core.session.people import Participant, PersonId, Remark, Rsvp
from mailflow.core.session.reading import Meeting, Reading
from mailflow.core.session.step import Step

_SOON = timedelta(hours=12)  # before a meeting; what is told of it does not wait for a decent hour then


def occasion_of(meeting: Meeting, rules: Rules) -> Occasion:
    """What a kick-off says of it, on the clock of the session."""
    start = meeting.start.replace(tzinfo=ZoneInfo(rules.timezone)).astimezone(UTC)
    place = ", ".join(one for one in (meeting.place, meeting.link) if one)
    return Occasion(start, meeting.minutes or rules.meeting_minutes, place)


def possible(occasion: Occasion, now: datetime, rules: Rules) -> bool:
    """Whether an invitation that is allowed now can still come before it."""
    return occasion.start > deadlines.decent(now + timedelta(seconds=rules.grace), rules)


def doubt(step: Step) -> None:
    """The card is about to be shown: a meeting that nobody could be invited to in time is no plan, but a doubt."""
    meeting, stage = step.session.meeting, step.session.stage
    if meeting is not None and isinstance(stage, Draft) and not possible(meeting.occasion, step.now, step.rules):
        step.change(meeting=None, stage=replace(stage, meeting_doubt=meeting.occasion))


def ahead(step: Step) -> Occasion | None:
    """The meeting that is still to come."""
    meeting = step.session.meeting
    return meeting.occasion if meeting and meeting.occasion.start > step.now else None


# What a facilitator says of it


def on_card(step: Step, act: a.Meeting | a.NoMeeting) -> list[Change] | Done:
    """Set the card right: another day, hour or place, or no meeting at all."""
    if isinstance(act, a.NoMeeting):
        if step.session.meeting is None and _doubted(step) is None:
            return []
        step.change(meeting=None)
        return [Change(ChangeKind.NO_MEETING)]
    occasion = _wished(step, act)
    if occasion is None:
        return Done(DoneKind.ASK_MEETING)
    if not possible(occasion, step.now, step.rules):
        return Done(DoneKind.MEETING_PAST, when=occasion.start)
    if step.session.meeting == LiveMeeting(occasion):
        return []
    step.change(meeting=LiveMeeting(occasion))
    return [Change(ChangeKind.MEETING)]


def facilitator_wrote(step: Step, reading: Reading) -> Reading:
    """Obey what he says of the meeting in a running session; what is left of his mail."""
    reading = _undone(step, reading)
    for act in reading.acts:
        if isinstance(act, a.Meeting | a.NoMeeting):
            _note(step, act, _obeyed(step, act))
    for notes in reading.said(a.Notes):
        _note(step, notes, _keep_notes(step, notes.words))
    return replace(
        reading, acts=tuple(one for one in reading.acts if not isinstance(one, a.Meeting | a.NoMeeting | a.Notes))
    )


def _note(step: Step, act: Act, done: Done) -> None:
    step.became(act, fate(done))
    step.done.append(done)


def _undone(step: Step, reading: Reading) -> Reading:
    """Without its "undo", when that takes back a change of the meeting: of what waits, the last that was ordered."""
    change, going = step.session.meeting_change, getattr(step.session.stage, "go_at", None)
    told = reading.said(a.Undo)
    if not told or change is None or (going is not None and going > change.at):
        return reading
    undo(step)
    step.done.append(Done(DoneKind.UNDONE))
    for one in told:
        step.became(one, Fate.DONE)
    return replace(reading, acts=tuple(one for one in reading.acts if not isinstance(one, a.Undo)))


def _keep_notes(step: Step, notes: str) -> Done:
    if all(one.text != notes for one in step.session.asides):
        step.change(asides=(*step.session.asides, Remark(notes, step.now)))
    return Done(DoneKind.NOTES_KEPT)


def _obeyed(step: Step, act: a.Meeting | a.NoMeeting) -> Done:
    """A change waits for its grace, so that it can be undone."""
    before = ahead(step)
    if isinstance(act, a.NoMeeting):
        if before is None and step.session.meeting_change is None:
            return Done(DoneKind.NO_MEETING)
        return _soon(step, None, before)
    occasion = _wished(step, act)
    if occasion is None:
        return Done(DoneKind.ASK_MEETING)
    if occasion.start <= step.now + timedelta(seconds=step.rules.grace):
        return Done(DoneKind.MEETING_PAST, when=occasion.start)
    if occasion == before and step.session.meeting_change is None:
        return Done(DoneKind.MEETING_PLANNED, when=occasion.start, text=occasion.place, number=0)  # as it was
    return _soon(step, occasion, before)


def _soon(step: Step, to: Occasion | None, before: Occasion | None) -> Done:
    told = [one for one in step.participants if _concerns(one) and (to is not None or one.in_calendar)]
    at = step.now + timedelta(seconds=step.rules.grace)
    first = min((one.start for one in (to, before) if one is not None), default=None)
    if first is None or deadlines.decent(at, step.rules) < first - _SOON:
        at = deadlines.decent(at, step.rules)
    step.change(meeting_change=MeetingChange(to, at))
    if at <= step.now:
        _change(step)
    when = to or before
    kind = DoneKind.MEETING_OFF if to is None else DoneKind.MEETING_MOVED if before else DoneKind.MEETING_PLANNED
    return Done(kind, when=when.start if when else None, text=when.place if when else "", number=len(told))


def undo(step: Step) -> bool:
    """Take back what has not left yet; False when there is nothing."""
    waiting = step.session.meeting_change is not None
    step.change(meeting_change=None)
    return waiting


def _wished(step: Step, wish: a.Meeting) -> Occasion | None:
    """With what is not said as it was; None when that leaves the day or the hour open."""
    change, meeting = step.session.meeting_change, step.session.meeting
    before = (change.to if change else None) or (meeting.occasion if meeting else None) or _doubted(step)
    zone = ZoneInfo(step.rules.timezone)
    local = before.start.astimezone(zone) if before else None
    day = wish.day or (local.date() if local else None)
    clock = wish.time or (local.time() if local else None)
    if day is None or clock is None:
        return None
    minutes = wish.minutes or (before.minutes if before else step.rules.meeting_minutes)
    said = ", ".join(one for one in (wish.place, wish.link) if one)
    place = said or (before.place if before else "")
    return Occasion(datetime.combine(day, clock, zone).astimezone(UTC), minutes, place)


def _doubted(step: Step) -> Occasion | None:
    stage = step.session.stage
    return stage.meeting_doubt if isinstance(stage, Draft) else None


# What time brings


def time_passed(step: Step) -> None:
    """Whatever is due of it: a change whose grace is over, the reminder, the question for notes."""
    change = step.session.meeting_change
    if change is not None and change.at <= step.now:
        _change(step)
    meeting = step.session.meeting
    if meeting is None or step.session.paused_since is not None:
        return
    occasion = meeting.occasion
    if not meeting.reminded and deadlines.meeting_reminder(occasion, step.rules) <= step.now:
        meeting = replace(meeting, reminded=True)
        step.change(meeting=meeting)
        _remind(step, occasion)
    if not meeting.notes_asked and deadlines.notes_wanted(occasion, step.rules) <= step.now:
        step.change(meeting=replace(meeting, notes_asked=True))
        if deadlines.wants_notes(step.session.stage):
            joins = isinstance(step.session.stage, Invite | Questions)
            step.tell_facilitator(NotesWanted(occasion, joins))


def _remind(step: Step, occasion: Occasion) -> None:
    """Who comes, or has not said no; never once it has begun."""
    if occasion.start <= step.now:
        return
    for one in step.participants:
        if _concerns(one) and one.in_calendar and one.coming is not Rsvp.NO:
            step.tell(one.person.id, MeetingReminder(occasion, one.coming))


def _change(step: Step) -> None:
    change, before = step.session.meeting_change, ahead(step)
    step.change(meeting_change=None)
    if change is None:
        return
    if change.to is None:
        _call_off(step, before)
    elif change.to.start > step.now:
        _announce(step, change.to, before)


def _call_off(step: Step, before: Occasion | None) -> None:
    step.change(meeting=None)
    for one in step.participants:
        if before is not None and (entry := cancellation(step, one.person.id, before)) is not None:
            step.tell(one.person.id, MeetingLetter(MeetingNews.OFF, before), calendar=entry)
        step.update(one.person.id, coming=None)


def _announce(step: Step, occasion: Occasion, before: Occasion | None) -> None:
    """To all who take part; at another time nobody has said yet whether he comes."""
    step.change(meeting=_live(step, occasion))
    other_time = before is None or (before.start, before.minutes) != (occasion.start, occasion.minutes)
    for one in step.participants:
        if _concerns(one):
            letter = MeetingLetter(MeetingNews.PLANNED, occasion)
            if before is not None and one.in_calendar:
                letter = MeetingLetter(MeetingNews.MOVED, occasion, before)
            step.tell(one.person.id, letter, calendar=_version(step, one.person.id, Method.REQUEST, occasion))
        if other_time:
            step.update(one.person.id, coming=None)


def _live(step: Step, occasion: Occasion) -> LiveMeeting:
    """Whom the letters of today reach, needs no reminder on the same day."""
    due = deadlines.meeting_reminder(occasion, step.rules)
    return LiveMeeting(occasion, reminded=deadlines.local_day(due, step.rules) <= step.today)


# What each participant has in his calendar


def begin(step: Step) -> None:
    """The invitations are about to leave; a meeting that is over by now is not invited to."""
    occasion = ahead(step)
    if occasion is not None:
        step.change(meeting=_live(step, occasion))
    elif step.session.meeting is not None:
        step.done.append(Done(DoneKind.MEETING_PAST, when=step.session.meeting.occasion.start))
        step.change(meeting=None)


def invite(step: Step, person: PersonId, letter: Invitation | RsvpNoted) -> None:
    """Write to a participant, with the meeting for his calendar when it is not there yet, or asked for anew."""
    one, occasion = step.participant(person), ahead(step)
    if occasion is None:
        step.tell(person, replace(letter, meeting=None))
    elif not _concerns(one):
        step.tell(person, letter)
    elif not one.in_calendar:
        step.tell(person, letter, calendar=_version(step, person, Method.REQUEST, occasion))
    elif isinstance(letter, Invitation):
        step.tell(person, letter, calendar=CalendarEntry(Method.REQUEST, occasion, one.meeting_versions - 1))
    else:
        step.tell(person, letter)


def welcome(step: Step, person: PersonId) -> None:
    """Who joins late hears of the meeting, when it is still ahead."""
    occasion = ahead(step)
    if occasion is not None and _concerns(step.participant(person)):
        entry = _version(step, person, Method.REQUEST, occasion)
        step.tell(person, MeetingLetter(MeetingNews.PLANNED, occasion), calendar=entry)


def tell_again(step: Step, person: PersonId) -> None:
    """Who could not be reached may never have seen where the meeting stands."""
    told = any(letter.to.id == person and letter.calendar is not None for letter in step.letters)
    if step.participant(person).in_calendar and not told:
        welcome(step, person)


def leave(step: Step, person: PersonId) -> None:
    """Who leaves, or gets another address, has nothing to do in it any more under this one."""
    occasion = ahead(step)
    if occasion is not None and (entry := cancellation(step, person, occasion)) is not None:
        step.tell(person, MeetingLetter(MeetingNews.WITHOUT, occasion), calendar=entry)


def cancellation(step: Step, person: PersonId, occasion: Occasion) -> CalendarEntry | None:
    """Takes the meeting out of his calendar; None when it is not there, or he declined all of it."""
    one = step.participant(person)
    if not one.in_calendar:
        return None
    entry = _version(step, person, Method.CANCEL, occasion)
    return entry if _concerns(one) else None


def end(step: Step) -> Iterator[tuple[PersonId, CalendarEntry, Occasion]]:
    """The session ends before its time, and the meeting with it: whose calendar must hear that."""
    occasion = ahead(step)
    step.change(meeting=None, meeting_change=None)
    for one in step.participants:
        if occasion is not None and (entry := cancellation(step, one.person.id, occasion)) is not None:
            yield one.person.id, entry, occasion


def _concerns(one: Participant) -> bool:
    """Whether he may hear of the meeting: not who declined the whole session, unless he comes to this."""
    return one.writable and (one.rsvp is not Rsvp.NO or one.coming is Rsvp.YES)


def _version(step: Step, person: PersonId, method: Method, occasion: Occasion) -> CalendarEntry:
    """The next one; calendars believe only a higher number."""
    number = step.participant(person).meeting_versions
    step.update(person, meeting_versions=number + 1, in_calendar=method is Method.REQUEST)
    return CalendarEntry(method, occasion, number)
