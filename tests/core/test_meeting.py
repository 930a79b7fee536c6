"""The live meeting: on the card, in the invitation, moved, called off, remembered, and what people say to it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import ChangeKind, CommandName, Done, DoneKind
from mailflow.core.letters.union import (
    Card,
    Envelope,
    Invitation,
    Letter,
    Noted,
    RsvpNoted,
    SessionCancelled,
    SomebodyWrote,
)
from mailflow.core.meeting.values import (
    CalendarEntry,
    LiveMeeting,
    MeetingLetter,
    MeetingNews,
    MeetingNoted,
    MeetingReminder,
    Method,
    NotesWanted,
    Occasion,
)
from mailflow.core.session import deadlines
from mailflow.core.session.events import LetterFailed, MeetingAnswered, Ordered, TimePassed
from mailflow.core.session.model import Cancelled, Closed, Invite, Questions, Review, Rules, Summary, TopSeven
from mailflow.core.session.people import Address, PersonId, Rsvp
from mailflow.core.session.reading import CalendarAnswer, FailureKind, Meeting, Reading
from tests.core.sessions import COMES, MONDAY, Play, also, kickoff, mail, reading, rsvps

TUESDAY = Occasion(datetime(2026, 12, 8, 13, tzinfo=UTC), 90, "De Stek")  # 8 December, two in Brussels
AT_TWO = Meeting(datetime.fromisoformat("2026-12-08T14:00"), "De Stek")
PROMPT = Rules(grace=0, receipt_wait=0, notes_hour=-1)
PEOPLE = ("Fatima", "Jan", "Els")
OFF = a.NoMeeting()


def play(meeting: Meeting | None = AT_TWO, rules: Rules = PROMPT) -> Play:
    return Play(rules, replace(kickoff(people=PEOPLE), meeting=meeting))


def invited(rules: Rules = PROMPT) -> Play:
    """Everybody has been invited."""
    one = play(rules=rules)
    one.order(CommandName.START)
    one.wait_for(Invite)
    return one


def wish(**said: object) -> Reading:
    """The facilitator says something of the meeting."""
    return corrected(a.Meeting(**said))  # type: ignore[arg-type]


def corrected(*corrections: Act, commands: tuple[Act, ...] = ()) -> Reading:
    return reading("bijeenkomst", edits=corrections, commands=commands)


def pressed(person: str, rsvp: Rsvp, sequence: int = 0, comment: str = "") -> MeetingAnswered:
    answer = CalendarAnswer("uid", Address(f"{person}@example.org"), rsvp, sequence, comment)
    return MeetingAnswered(PersonId(person), answer)


def comes(said: Rsvp, *, rsvp: Rsvp = Rsvp.NONE) -> Reading:
    return mail(*rsvps(rsvp, "woorden", reads_along=False), a.Attend(COMES[said]))


def envelopes(one: Play, kind: type[Letter]) -> list[Envelope]:
    return [envelope for envelope in one.letters if isinstance(envelope.letter, kind)]


def entries(one: Play, person: str) -> list[CalendarEntry]:
    """All that ever went to his calendar."""
    return [envelope.calendar for envelope in one.letters if envelope.to.id == person and envelope.calendar]


def done(letters: list[Letter]) -> list[Done]:
    return [line for letter in letters if isinstance(letter, Noted) for line in letter.done]


def card(one: Play) -> Card:
    """The newest."""
    return [letter for letter in one.written_to("f") if isinstance(letter, Card)][-1]


def coming(one: Play, person: str) -> Rsvp | None:
    found = one.session.participant(PersonId(person))
    assert found is not None
    return found.coming


# The card


def test_the_card_shows_the_meeting_and_the_invitation_with_it() -> None:
    shown = card(play())
    assert shown.meeting == TUESDAY
    assert shown.invitation.meeting == TUESDAY
    assert shown.meeting_doubt is None


@pytest.mark.parametrize(
    ("day", "late"), [("2026-12-08", None), ("2026-12-16", None), ("2026-12-17", date(2026, 12, 17))]
)
def test_a_meeting_after_the_summary_is_told_on_the_card(day: str, late: date | None) -> None:
    one = play(Meeting(datetime.fromisoformat(f"{day}T14:00"), "De Stek"))
    (card,) = [letter.letter for letter in one.letters if isinstance(letter.letter, Card)]
    assert one.session.plan.summary_on == date(2026, 12, 16)
    assert card.meeting_late == late


def test_a_meeting_lasts_as_long_as_was_said() -> None:
    assert card(play(replace(AT_TWO, minutes=120))).meeting == replace(TUESDAY, minutes=120)
    assert card(play(rules=replace(PROMPT, meeting_minutes=45))).meeting == replace(TUESDAY, minutes=45)


@pytest.mark.parametrize("when", ["2026-11-17T14:00", "2026-11-23T10:00"])
def test_a_meeting_that_nobody_can_be_invited_to_is_a_doubt_and_not_planned(when: str) -> None:
    one = play(replace(AT_TWO, start=datetime.fromisoformat(when)))
    assert card(one).meeting is None
    assert card(one).meeting_doubt is not None
    assert one.session.meeting is None
    one.order(CommandName.START)
    one.wait_for(Invite)
    assert not entries(one, "p1")


def test_a_meeting_that_comes_too_near_while_the_card_waits_becomes_a_doubt() -> None:
    one = play(replace(AT_TWO, start=datetime.fromisoformat("2026-11-25T14:00")))
    assert card(one).meeting is not None
    one.wait()
    assert card(one).reminder
    assert card(one).meeting is None
    assert card(one).meeting_doubt is not None


def test_a_day_that_is_none_is_asked_back_once() -> None:
    one = Play(PROMPT, replace(kickoff(people=PEOPLE), meeting_unclear="dinsdag 9 december om 14u"))
    assert card(one).unclear_meeting == "dinsdag 9 december om 14u"
    one.write("f", wish(day=date(2026, 12, 8), time=time(14), place="De Stek"))
    assert card(one).unclear_meeting is None
    assert card(one).meeting == TUESDAY


def test_a_doubt_is_resolved_by_another_day_at_the_same_hour_and_place() -> None:
    one = play(replace(AT_TWO, start=datetime.fromisoformat("2026-11-17T14:00")))
    one.write("f", wish(day=date(2026, 12, 8)))
    assert card(one).meeting == TUESDAY
    assert card(one).meeting_doubt is None


def test_the_facilitator_sets_the_meeting_of_the_card_right() -> None:
    one = play()
    one.write("f", wish(time=time(15)))
    assert card(one).meeting == replace(TUESDAY, start=TUESDAY.start + timedelta(hours=1))
    assert [change.kind for change in card(one).changes] == [ChangeKind.MEETING]
    one.write("f", wish(day=date(2026, 12, 9), minutes=60, place="Buurthuis"))
    assert card(one).meeting == Occasion(datetime(2026, 12, 9, 14, tzinfo=UTC), 60, "Buurthuis")
    one.write("f", corrected(OFF))
    assert card(one).meeting is None
    assert [change.kind for change in card(one).changes] == [ChangeKind.NO_MEETING]


def test_a_meeting_is_added_to_a_card_without_one() -> None:
    one = play(None)
    assert done(one.write("f", wish(day=date(2026, 12, 8)))) == [Done(DoneKind.ASK_MEETING)]
    one.write("f", wish(day=date(2026, 12, 8), time=time(14), place="De Stek"))
    assert card(one).meeting == TUESDAY


def test_whoever_is_taken_out_before_the_ok_never_hears_of_a_meeting() -> None:
    one = play()
    one.happen(Ordered(a.RemovePerson(Address("jan@example.org"), plain=True)))
    one.order(CommandName.CANCEL)
    assert not one.written_to("p2")
    assert not entries(one, "p1")


def test_a_meeting_that_is_over_when_the_ok_comes_is_not_invited_to() -> None:
    one = play()
    one.now = TUESDAY.start + timedelta(minutes=1)
    letters = one.order(CommandName.START)
    assert Done(DoneKind.MEETING_PAST, when=TUESDAY.start) in done(letters)
    assert isinstance(one.session.stage, Invite)
    assert not entries(one, "p1")
    assert all(envelope.letter.meeting is None for envelope in envelopes(one, Invitation))  # type: ignore[union-attr]


# Invited


def test_everybody_gets_the_meeting_with_the_invitation() -> None:
    one = invited()
    for person in ("p1", "p2", "p3"):
        assert entries(one, person) == [CalendarEntry(Method.REQUEST, TUESDAY, 0)]
    assert [envelope.letter.meeting for envelope in envelopes(one, Invitation)] == [TUESDAY] * 3  # type: ignore[union-attr]


def test_who_answered_the_kickoff_itself_gets_the_meeting_with_the_thanks() -> None:
    one = play()
    one.write("p1", comes(Rsvp.NO, rsvp=Rsvp.YES))
    one.order(CommandName.START)
    one.wait_for(Invite)
    (noted,) = envelopes(one, RsvpNoted)
    assert isinstance(noted.letter, RsvpNoted)
    assert (noted.letter.meeting, noted.letter.coming) == (TUESDAY, Rsvp.NO)
    assert noted.calendar == CalendarEntry(Method.REQUEST, TUESDAY, 0)


def test_an_invitation_that_is_repeated_is_the_same_version() -> None:
    one = invited()
    one.order(CommandName.REMIND)
    assert entries(one, "p1") == [CalendarEntry(Method.REQUEST, TUESDAY, 0)] * 2


# Who comes


def test_accepting_by_button_is_a_yes_to_both() -> None:
    one = invited()
    (noted,) = one.happen(pressed("p1", Rsvp.YES))
    assert isinstance(noted, RsvpNoted)
    assert (noted.rsvp, noted.coming) == (Rsvp.YES, Rsvp.YES)
    assert one.session.participants[0].rsvp is Rsvp.YES
    assert one.happen(pressed("p1", Rsvp.YES)) == []


def test_declining_by_button_asks_once_whether_he_takes_part_by_mail() -> None:
    one = invited()
    assert one.happen(pressed("p1", Rsvp.NO)) == [MeetingNoted(TUESDAY, Rsvp.NO, asks=True)]
    assert one.session.participants[0].rsvp is Rsvp.NONE
    assert one.happen(pressed("p1", Rsvp.NO)) == []
    assert one.write("p1", reading("ja", rsvp=Rsvp.YES)) == []
    jan = one.session.participants[0]
    assert (jan.rsvp, jan.coming) == (Rsvp.YES, Rsvp.NO)


def test_who_takes_part_already_and_declines_by_button_is_not_asked() -> None:
    one = invited()
    one.write("p1", reading("ja", rsvp=Rsvp.YES))
    assert coming(one, "p1") is None, "a yes to taking part says nothing of the meeting"
    assert one.happen(pressed("p1", Rsvp.NO)) == []
    assert coming(one, "p1") is Rsvp.NO
    assert one.session.participants[0].rsvp is Rsvp.YES


def test_perhaps_by_button_is_noted_and_nothing_more() -> None:
    one = invited()
    assert one.happen(pressed("p1", Rsvp.LATER)) == []
    assert (coming(one, "p1"), one.session.participants[0].rsvp) == (Rsvp.LATER, Rsvp.NONE)


def test_a_yes_without_the_meeting() -> None:
    one = invited()
    (noted,) = one.write("p1", comes(Rsvp.NO, rsvp=Rsvp.YES))
    assert isinstance(noted, RsvpNoted)
    assert (noted.rsvp, noted.coming) == (Rsvp.YES, Rsvp.NO)


def test_a_no_to_the_meeting_alone_asks_for_the_rest() -> None:
    one = invited()
    assert one.write("p1", comes(Rsvp.NO)) == [MeetingNoted(TUESDAY, Rsvp.NO, asks=True)]
    assert one.session.participants[0].rsvp is Rsvp.NONE
    assert one.write("p1", comes(Rsvp.NO)) == [MeetingNoted(TUESDAY, Rsvp.NO)], "asked once"


def test_what_found_no_place_in_the_draft_is_asked_back_beside_a_change_of_the_meeting() -> None:
    one = invited()
    one.write("p1", reading(answers={1: "De tram."}))
    one.wait_for(Summary)
    one.wait()  # the draft comes back
    mail = also(wish(day=date(2027, 1, 12)), a.Tell("en dat andere ook"))
    kinds = [line.kind for line in done(one.write("f", mail))]
    assert kinds == [DoneKind.MEETING_PLANNED, DoneKind.UNPLACED]


def test_words_after_a_button_win_and_a_button_after_words() -> None:
    one = invited()
    one.happen(pressed("p1", Rsvp.NO))
    one.write("p1", comes(Rsvp.YES, rsvp=Rsvp.YES))
    assert coming(one, "p1") is Rsvp.YES
    one.happen(pressed("p1", Rsvp.LATER))
    assert coming(one, "p1") is Rsvp.LATER


def test_a_no_to_the_session_is_none_to_a_meeting_that_he_may_still_join() -> None:
    one = invited()
    one.happen(pressed("p1", Rsvp.YES))
    one.write("p1", reading("nee", rsvp=Rsvp.NO))
    assert coming(one, "p1") is None
    one.write("p1", also(reading("toch ja", rsvp=Rsvp.YES), a.Attend(a.Comes.YES)))
    assert coming(one, "p1") is Rsvp.YES


def test_words_about_the_meeting_while_the_questions_are_out() -> None:
    one = invited()
    one.wait_for(Questions)
    assert one.write("p1", comes(Rsvp.NO)) == [MeetingNoted(TUESDAY, Rsvp.NO)]
    assert one.session.participants[0].receipt_at is None


def test_a_stale_answer_changes_nothing() -> None:
    one = invited()
    one.write("f", wish(time=time(15)))
    assert one.happen(pressed("p1", Rsvp.YES, sequence=0, comment="Tot dan")) == []
    assert coming(one, "p1") is None
    one.happen(pressed("p1", Rsvp.YES, sequence=1, comment="Tot dan"))
    assert coming(one, "p1") is Rsvp.YES
    assert SomebodyWrote("Fatima", "Tot dan") in one.written_to("f")


# Moved and called off


def test_a_move_reaches_everybody_as_a_higher_version_and_asks_anew() -> None:
    one = invited()
    one.happen(pressed("p1", Rsvp.YES))
    later = replace(TUESDAY, start=TUESDAY.start + timedelta(days=7))
    letters = one.write("f", wish(day=date(2026, 12, 15)))
    assert done(letters) == [Done(DoneKind.MEETING_MOVED, when=later.start, text="De Stek", number=3)]
    assert letters.count(MeetingLetter(MeetingNews.MOVED, later, TUESDAY)) == 3
    assert [entry.sequence for entry in entries(one, "p1")] == [0, 1]
    assert entries(one, "p1")[-1].occasion == later
    assert coming(one, "p1") is None


def test_another_place_keeps_who_comes() -> None:
    one = invited()
    one.happen(pressed("p1", Rsvp.YES))
    one.write("f", wish(place="Buurthuis"))
    assert entries(one, "p1")[-1] == CalendarEntry(Method.REQUEST, replace(TUESDAY, place="Buurthuis"), 1)
    assert coming(one, "p1") is Rsvp.YES


def test_calling_off_takes_it_out_of_every_calendar_and_nothing_follows() -> None:
    one = invited()
    letters = one.write("f", corrected(OFF))
    assert done(letters) == [Done(DoneKind.MEETING_OFF, when=TUESDAY.start, text="De Stek", number=3)]
    assert letters.count(MeetingLetter(MeetingNews.OFF, TUESDAY)) == 3
    assert entries(one, "p2")[-1] == CalendarEntry(Method.CANCEL, TUESDAY, 1)
    one.write("p1", reading("1. x", answers={1: "Samen koken op het plein, elke week opnieuw."}))
    one.wait_for(Closed)
    assert [entry.method for entry in entries(one, "p2")] == [Method.REQUEST, Method.CANCEL]
    assert not envelopes(one, MeetingReminder)
    assert not envelopes(one, NotesWanted)


def test_calling_off_what_is_not_planned_is_said() -> None:
    one = play(None)
    one.order(CommandName.START)
    one.wait_for(Invite)
    assert done(one.write("f", corrected(OFF))) == [Done(DoneKind.NO_MEETING)]
    assert isinstance(one.session.stage, Invite)


def test_a_meeting_planned_under_way_invites_who_takes_part() -> None:
    one = play(None)
    one.order(CommandName.START)
    one.wait_for(Invite)
    one.write("p3", reading("nee", rsvp=Rsvp.NO))
    letters = one.write("f", wish(day=date(2026, 12, 8), time=time(14), place="De Stek"))
    assert done(letters) == [Done(DoneKind.MEETING_PLANNED, when=TUESDAY.start, text="De Stek", number=2)]
    assert letters.count(MeetingLetter(MeetingNews.PLANNED, TUESDAY)) == 2
    assert (len(entries(one, "p1")), len(entries(one, "p3"))) == (1, 0)


def test_what_is_so_already_is_told_to_nobody_else() -> None:
    one = invited()
    letters = one.write("f", wish(day=date(2026, 12, 8), time=time(14), place="De Stek"))
    assert done(letters) == [Done(DoneKind.MEETING_PLANNED, when=TUESDAY.start, text="De Stek", number=0)]
    assert len(entries(one, "p1")) == 1


def test_a_move_into_the_past_is_refused() -> None:
    one = invited()
    past = datetime(2026, 11, 20, 13, tzinfo=UTC)
    assert done(one.write("f", wish(day=date(2026, 11, 20)))) == [Done(DoneKind.MEETING_PAST, when=past)]
    assert one.session.meeting == LiveMeeting(TUESDAY)


def test_a_change_waits_for_its_grace_and_can_be_undone() -> None:
    rules = replace(PROMPT, grace=600)
    one = invited(rules)
    (noted,) = one.write("f", corrected(OFF))
    assert isinstance(noted, Noted)
    assert noted.undo_until == one.now + timedelta(seconds=600)
    assert done(one.order(CommandName.UNDO)) == [Done(DoneKind.UNDONE)]
    one.later(hours=1)
    one.happen(TimePassed())
    assert [entry.method for entry in entries(one, "p1")] == [Method.REQUEST]
    one.write("f", corrected(OFF))
    one.wait()
    assert entries(one, "p1")[-1].method is Method.CANCEL


@pytest.mark.parametrize("stage", [Questions, Summary, Review, TopSeven, Closed])
def test_a_change_is_undone_in_every_stage(stage: type) -> None:
    one = play(replace(AT_TWO, start=datetime.fromisoformat("2027-02-02T14:00")), replace(PROMPT, grace=600))
    one.order(CommandName.START)
    one.wait_for(Invite)
    one.write("p1", reading("1. x", answers={1: "Samen koken op het plein, elke week opnieuw."}))
    one.wait_for(stage)
    one.write("f", corrected(OFF))
    assert Done(DoneKind.UNDONE) in done(one.order(CommandName.UNDO))
    one.later(hours=20)
    one.happen(TimePassed())
    assert [entry.method for entry in entries(one, "p1")] == [Method.REQUEST]


def test_a_change_on_the_eve_does_not_wait_for_a_decent_hour() -> None:
    one = invited()
    one.now = datetime(2026, 12, 8, 5, 30, tzinfo=UTC)  # half past six in the morning
    one.write("f", corrected(OFF))
    assert entries(one, "p1")[-1].method is Method.CANCEL


def test_a_change_in_the_night_waits_for_the_morning() -> None:
    one = invited()
    one.now = datetime(2026, 11, 24, 22, 0, tzinfo=UTC)
    (noted,) = one.write("f", wish(time=time(15)))
    assert isinstance(noted, Noted)
    assert noted.undo_until == datetime(2026, 11, 25, 8, 0, tzinfo=UTC)
    assert [entry.sequence for entry in entries(one, "p1")] == [0]


def test_orders_beside_what_is_said_of_the_meeting_are_answered_in_one_letter() -> None:
    one = invited()
    letters = one.write("f", corrected(OFF, commands=(a.Next(),)))
    (noted,) = [letter for letter in letters if isinstance(letter, Noted)]
    assert [line.kind for line in noted.done] == [DoneKind.MEETING_OFF, DoneKind.NEXT]


# Who comes and goes


def test_the_end_of_the_session_is_the_end_of_the_meeting() -> None:
    one = invited()
    one.order(CommandName.CANCEL)
    ended = envelopes(one, SessionCancelled)
    assert [envelope.letter for envelope in ended] == [SessionCancelled(TUESDAY)] * 3
    assert [envelope.calendar for envelope in ended] == [CalendarEntry(Method.CANCEL, TUESDAY, 1)] * 3
    assert isinstance(one.session.stage, Cancelled)
    assert deadlines.due(one.session) is None


def test_who_is_taken_out_hears_that_the_meeting_goes_on_without_him() -> None:
    one = invited()
    one.happen(Ordered(a.RemovePerson(Address("jan@example.org"), plain=True)))
    assert one.written_to("p2")[-1] == MeetingLetter(MeetingNews.WITHOUT, TUESDAY)
    assert [entry.method for entry in entries(one, "p2")] == [Method.REQUEST, Method.CANCEL]
    one.write("f", wish(time=time(15)))
    assert len(entries(one, "p2")) == 2


def test_another_address_gets_the_meeting_and_the_old_one_loses_it() -> None:
    one = invited()
    old, new = Address("jan@example.org"), Address("jan@thuis.example")
    one.happen(Ordered(a.ReplacePerson(old, new)))
    told = [(envelope.to.address, envelope.calendar) for envelope in one.letters if envelope.to.id == "p2"][1:]
    assert told == [
        (old, CalendarEntry(Method.CANCEL, TUESDAY, 1)),
        (new, CalendarEntry(Method.REQUEST, TUESDAY, 2)),
    ]


@pytest.mark.parametrize("stage", [Invite, Questions])
def test_who_joins_late_gets_the_meeting_that_is_still_ahead(stage: type) -> None:
    one = invited()
    one.wait_for(stage)
    one.happen(Ordered(a.AddPerson(Address("nele@example.org"))))
    assert entries(one, "p4") == [CalendarEntry(Method.REQUEST, TUESDAY, 0)]


def test_who_joins_after_the_meeting_hears_nothing_of_it() -> None:
    one = invited()
    one.wait_for(Questions)
    one.now = TUESDAY.end
    one.happen(Ordered(a.AddPerson(Address("nele@example.org"))))
    assert not entries(one, "p4")


def test_who_could_not_be_reached_when_it_moved_hears_of_it_when_he_writes() -> None:
    one = invited()
    one.happen(LetterFailed(PersonId("p1"), FailureKind.ADDRESS))
    one.write("f", wish(time=time(15)))
    assert len(entries(one, "p1")) == 1
    one.write("p1", reading("ja", rsvp=Rsvp.YES))
    later = replace(TUESDAY, start=TUESDAY.start + timedelta(hours=1))
    assert entries(one, "p1")[1:] == [CalendarEntry(Method.REQUEST, later, 1)]


def test_who_said_stop_hears_nothing_of_the_meeting_any_more() -> None:
    one = invited()
    one.write("p1", reading("stop", opt_out=True))
    one.write("f", wish(time=time(15)))
    one.write("f", corrected(OFF))
    assert [entry.sequence for entry in entries(one, "p1")] == [0]


def test_who_takes_over_keeps_the_meeting_in_his_calendar() -> None:
    one = invited()
    one.happen(Ordered(a.Handover(Address("els@example.org"), plain=True)))
    assert [entry.method for entry in entries(one, "p3")] == [Method.REQUEST]
    one.write("f", wish(time=time(15)))
    assert [entry.sequence for entry in entries(one, "p1")] == [0, 1]


# Before and after


def test_the_day_before_reminds_who_comes_and_who_has_not_said_no() -> None:
    one = invited()
    one.happen(pressed("p1", Rsvp.YES))
    one.happen(pressed("p2", Rsvp.NO))
    one.now = datetime(2026, 12, 7, 8, 0, tzinfo=UTC)  # Monday, nine in Brussels
    letters = one.happen(TimePassed())
    assert [letter for letter in letters if isinstance(letter, MeetingReminder)] == [
        MeetingReminder(TUESDAY, Rsvp.YES),
        MeetingReminder(TUESDAY, None),
    ]
    assert not [letter for letter in one.happen(TimePassed()) if isinstance(letter, MeetingReminder)]


def test_a_meeting_on_monday_is_remembered_on_friday() -> None:
    monday = replace(TUESDAY, start=datetime(2026, 12, 7, 13, tzinfo=UTC))
    assert deadlines.meeting_reminder(monday, PROMPT) == datetime(2026, 12, 4, 8, tzinfo=UTC)
    assert deadlines.notes_wanted(replace(monday, start=datetime(2026, 12, 4, 13, tzinfo=UTC)), PROMPT) == datetime(
        2026, 12, 7, 8, tzinfo=UTC
    )


def test_an_invitation_of_the_same_day_is_reminder_enough() -> None:
    one = play(replace(AT_TWO, start=datetime.fromisoformat("2026-11-24T14:00")))
    one.order(CommandName.START)
    one.wait_for(Questions)
    assert not envelopes(one, MeetingReminder)


def test_the_morning_after_the_facilitator_is_asked_for_notes() -> None:
    one = invited()
    one.wait_for(Questions)
    one.now = datetime(2026, 12, 9, 8, 0, tzinfo=UTC)
    assert NotesWanted(TUESDAY, joins=True) in one.happen(TimePassed())
    assert one.session.meeting is not None
    assert one.session.meeting.notes_asked
    assert not [letter for letter in one.happen(TimePassed()) if isinstance(letter, NotesWanted)]


def test_the_session_wakes_for_the_reminder_and_for_the_notes() -> None:
    one = play(replace(AT_TWO, start=datetime.fromisoformat("2026-12-02T14:00")))
    one.order(CommandName.START)
    woken = []
    while one.now < datetime(2026, 12, 4, tzinfo=UTC):
        one.wait()
        woken.append(one.now)
    assert datetime(2026, 12, 1, 8, tzinfo=UTC) in woken
    assert datetime(2026, 12, 3, 8, tzinfo=UTC) in woken


def test_notes_are_kept_and_thanked_for() -> None:
    one = invited()
    one.wait_for(Questions)
    one.now = datetime(2026, 12, 9, 8, 0, tzinfo=UTC)
    one.happen(TimePassed())
    notes = reading("Fatima: via de zussen.", edits=(a.Notes("Fatima: via de zussen."),))
    assert done(one.write("f", notes)) == [Done(DoneKind.NOTES_KEPT)]
    assert [aside.text for aside in one.session.asides] == ["Fatima: via de zussen."]


def test_a_pause_holds_the_reminder_and_a_meeting_that_passes_in_it_is_not_remembered() -> None:
    one = invited()
    one.order(CommandName.PAUSE)
    one.now = datetime(2026, 12, 7, 9, 0, tzinfo=UTC)
    assert one.happen(TimePassed()) == []
    one.now = TUESDAY.end
    letters = one.order(CommandName.RESUME)
    letters += one.happen(TimePassed())
    assert not [letter for letter in letters if isinstance(letter, MeetingReminder)]
    assert one.session.meeting is not None
    assert one.session.meeting.reminded


def test_a_daemon_that_slept_a_week_brings_no_reminder_of_what_is_over() -> None:
    one = invited()
    one.later(days=30)
    one.happen(TimePassed())
    assert not envelopes(one, MeetingReminder)
    assert len(envelopes(one, NotesWanted)) == 1


def test_a_meeting_after_the_end_is_still_remembered_and_then_all_is_quiet() -> None:
    one = play(replace(AT_TWO, start=datetime.fromisoformat("2027-02-02T14:00")))
    one.order(CommandName.START)
    one.write("p1", reading("1. x", answers={1: "Samen koken op het plein, elke week opnieuw."}))
    one.wait_for(Closed)
    assert deadlines.due(one.session) == datetime(2027, 2, 1, 8, tzinfo=UTC)
    one.wait()
    assert len(envelopes(one, MeetingReminder)) == 3
    assert not envelopes(one, NotesWanted)
    assert one.now > MONDAY
