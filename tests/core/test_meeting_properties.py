"""Whatever happens to a session with a live meeting, calendars hear no nonsense."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import invariant, precondition, rule

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.union import Envelope
from mailflow.core.meeting.values import MeetingReminder, Method
from mailflow.core.session import deadlines
from mailflow.core.session.events import MailReceived, MeetingAnswered
from mailflow.core.session.model import Cancelled, Closed, Rules
from mailflow.core.session.people import FACILITATOR, Address, PersonId, Rsvp
from mailflow.core.session.reading import CalendarAnswer, Meeting
from tests.core import test_machine_properties as machine
from tests.core.sessions import Play, also, kickoff, mail, reading

starts = st.datetimes(datetime.fromisoformat("2026-11-20T00:00"), datetime.fromisoformat("2027-02-01T00:00"))
meetings = st.none() | st.builds(Meeting, starts, st.sampled_from(["", "De Stek"]), st.none() | st.just(45))
wishes = st.builds(
    a.Meeting,
    day=st.none() | st.dates(date(2026, 11, 20), date(2027, 2, 1)),
    time=st.none() | st.sampled_from([time(9), time(14, 30)]),
    place=st.sampled_from(["", "Buurthuis"]),
)
corrections = wishes | st.just(a.NoMeeting())


class Gathering(machine.Session):
    """The same, with a meeting in it."""

    @rule(given=machine.rules, meeting=meetings)
    @precondition(lambda self: len(self.play.letters) == 1)
    def begin_with_a_meeting(self, given: Rules, meeting: Meeting | None) -> None:
        self.play = Play(given, replace(kickoff(people=("Fatima", "Jan", "Els")), meeting=meeting))
        self.stopped.clear()

    @rule(correction=corrections)
    def facilitator_speaks_of_the_meeting(self, correction: Act) -> None:
        self.happen(MailReceived(FACILITATOR, mail(correction, text="bijeenkomst")))

    @rule(person=machine.people, said=st.sampled_from(Rsvp), sequence=st.integers(0, 4))
    def a_button_is_pressed(self, person: PersonId, said: Rsvp, sequence: int) -> None:
        self.happen(MeetingAnswered(person, CalendarAnswer("uid", Address("x@example.org"), said, sequence, "")))

    @rule(person=machine.people, said=st.sampled_from(a.Comes), rsvp=st.sampled_from(Rsvp))
    def somebody_writes_of_the_meeting(self, person: PersonId, said: a.Comes, rsvp: Rsvp) -> None:
        if person != FACILITATOR:
            self.happen(MailReceived(person, also(reading("dinsdag", rsvp=rsvp), a.Attend(said))))

    @rule()
    def notes_come(self) -> None:
        self.happen(MailReceived(FACILITATOR, mail(a.Notes("Zo zit dat, zei iedereen daar."))))

    def check(self, before: object, already: int) -> None:
        for envelope in self.play.letters[already:]:
            if envelope.calendar is not None:
                self.calendar(envelope)
            if isinstance(envelope.letter, MeetingReminder):
                assert envelope.letter.coming is not Rsvp.NO, "who does not come is reminded"
                assert envelope.written < envelope.letter.meeting.start, "what has begun is remembered"
        super().check(before, already)

    def calendar(self, envelope: Envelope) -> None:
        assert envelope.to.id not in self.stopped, "a calendar letter after 'stop'"
        assert envelope.calendar is not None
        assert envelope.calendar.occasion.start > envelope.written, "a meeting that is over"
        earlier = [
            one.calendar
            for one in self.play.letters
            if one.serial < envelope.serial and one.to.id == envelope.to.id and one.calendar is not None
        ]
        if envelope.calendar.method is Method.CANCEL:
            assert earlier, "a cancellation of what nobody heard of"
            assert earlier[-1].method is Method.REQUEST, "a cancellation twice"
        if earlier and envelope.calendar != earlier[-1]:
            assert envelope.calendar.sequence > earlier[-1].sequence, "another meeting under an old number"

    @invariant()
    def what_is_over_stays_over(self) -> None:
        """But for a reminder of a meeting that is still to come, and for an order that waits."""
        session = self.play.session
        quiet = session.meeting is None and session.meeting_change is None
        quiet = quiet and not session.notes
        over = (isinstance(session.stage, Cancelled) and not session.notes) or (
            isinstance(session.stage, Closed) and quiet
        )
        if over and not any(one.receipt_at for one in session.participants):
            assert deadlines.due(session) is None

    @invariant()
    def points_come_from_people_of_the_session(self) -> None:
        """Or from a voice of the meeting."""
        session = self.play.session
        known = {None, *(one.person.id for one in session.participants), *(voice.id for voice in session.voices)}
        digest = getattr(session.stage, "digest", None)
        for point in digest.points if digest else ():
            assert {point.source, *point.agreed} <= known

    @invariant()
    def nobody_has_a_meeting_in_his_calendar_that_is_not_planned(self) -> None:
        session = self.play.session
        if session.meeting is None:
            assert not [one for one in session.participants if one.in_calendar and one.writable and one.asked]


TestGathering = Gathering.TestCase
TestGathering.settings = settings(max_examples=machine.EXAMPLES, stateful_step_count=30, deadline=None)
