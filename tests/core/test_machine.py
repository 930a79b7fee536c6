"""What a session does, told as it would happen."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import ChangeKind, CommandName, Done, DoneKind
from mailflow.core.letters.union import (
    Card,
    DeadlineMoved,
    DraftSummary,
    DraftTopSeven,
    Expired,
    Invitation,
    Noted,
    OptedOut,
    QuestionsLetter,
    Receipt,
    Reminder,
    ReviewLetter,
    ReviewReceipt,
    ReviewReminder,
    RsvpNoted,
    RsvpUnclear,
    SessionCancelled,
    SomebodyWrote,
    Status,
    TopSevenLetter,
    Unreachable,
)
from mailflow.core.session import deadlines
from mailflow.core.session.events import (
    AbsenceNoted,
    Event,
    LetterFailed,
    MailReceived,
    MeetingAnswered,
    Ordered,
    ReportPrinted,
    SummaryDrafted,
    TimePassed,
)
from mailflow.core.session.model import (
    NOTHING_ABOVE,
    Cancelled,
    Closed,
    Digest,
    Draft,
    Invite,
    Questions,
    Review,
    Rules,
    Summary,
    TopSeven,
)
from mailflow.core.session.people import FACILITATOR, Address, PersonId, Rsvp
from mailflow.core.session.reading import CalendarAnswer, FailureKind
from tests.core.sessions import MONDAY, Play, begun, kickoff, mail, reading, said

STAGES = (Draft, Invite, Questions, Summary, Review, TopSeven, Closed, Cancelled)


def in_stage(stage: type, rules: Rules = Rules(grace=0, receipt_wait=0, notes_hour=-1)) -> Play:
    """A session that reached that stage in the ordinary way."""
    play = Play(rules)
    if stage is Draft:
        return play
    if stage is Cancelled:
        play.order(CommandName.CANCEL)
        return play
    play.order(CommandName.START)
    if stage is not Invite:
        play.write("p1", reading("ja", rsvp=Rsvp.YES))
        play.wait_for(Questions)
    if stage not in (Invite, Questions):
        play.write(
            "p1", reading(answers={1: "Aanwezig zijn op het plein.", 2: "Flyers werken niet.", 3: "Minder papier."})
        )
        play.write("p2", reading(answers={1: "Eerst aanwezig zijn, dan pas iets willen.", 2: "Folders en flyers."}))
        play.wait_for(Summary)
        play.wait()  # the errand comes back
    if stage in (Review, TopSeven, Closed):
        play.order(CommandName.APPROVE)
    if stage in (TopSeven, Closed):
        play.write("p1", reading("2 1", picks=a.Pick((2, 1))))
        play.order(CommandName.NEXT)
    if stage is Closed:
        play.order(CommandName.START)
    assert isinstance(play.session.stage, stage)
    return play


def kinds(letters: object) -> list[str]:
    return [type(letter).__name__ for letter in letters]  # type: ignore[attr-defined]


# Draft


def test_a_kickoff_brings_a_card_to_the_facilitator_alone() -> None:
    outcome = begun()
    (card,) = outcome.letters
    assert card.to.id == FACILITATOR
    assert isinstance(card.letter, Card)
    assert [person.name for person in card.letter.people] == ["Fatima", "Jan", "Els", "Tom", "Nele", "Hassan"]
    assert card.letter.plan.questions_on == date(2026, 11, 26)
    assert card.letter.plan.answers_by == date(2026, 12, 11)
    assert card.answering


def test_a_bare_ok_invites_everybody() -> None:
    play = Play()
    letters = play.order(CommandName.START)
    assert kinds(letters) == ["Noted"] + ["Invitation"] * 6
    assert isinstance(play.session.stage, Invite)


def test_a_correction_brings_a_new_card_even_with_an_ok() -> None:
    play = Play()
    corrections = (
        a.Ok(),
        a.RemovePerson("Tom", plain=True),
        a.Question(2, "Wat werkt juist niet?"),
    )
    (card,) = play.write("f", reading("ok maar ...", commands=corrections))
    assert isinstance(card, Card)
    assert [(change.kind, change.number, change.name) for change in card.changes] == [
        (ChangeKind.WITHOUT, None, "Tom"),
        (ChangeKind.QUESTION, 2, ""),
    ]
    assert "Tom" not in [person.name for person in card.people]
    assert card.questions[1] == "Wat werkt juist niet?"
    assert isinstance(play.session.stage, Draft)
    assert kinds(play.order(CommandName.START)) == ["Noted"] + ["Invitation"] * 5


def test_a_card_without_questions_cannot_start() -> None:
    play = Play(kick=kickoff(questions=()))
    (card,) = play.order(CommandName.START)
    assert isinstance(card, Card)
    assert [done.kind for done in card.done] == [DoneKind.INCOMPLETE]


def test_a_card_that_nobody_answers_is_shown_again_and_then_expires() -> None:
    play = Play()
    (again,) = play.wait()
    assert isinstance(again, Card)
    assert again.reminder
    (expired,) = play.wait()
    assert isinstance(expired, Expired)
    assert isinstance(play.session.stage, Cancelled)
    assert {envelope.to.id for envelope in play.letters} == {FACILITATOR}


def test_the_grace_after_an_ok_lets_it_be_undone() -> None:
    play = Play(Rules(grace=600, receipt_wait=0, notes_hour=-1))
    (noted,) = play.order(CommandName.START)
    assert isinstance(noted, Noted)
    assert noted.undo_until == MONDAY + timedelta(seconds=600)
    (card,) = play.order(CommandName.UNDO)
    assert isinstance(card, Card)
    play.later(minutes=20)
    assert play.happen(TimePassed()) == []
    play.order(CommandName.START)
    play.later(minutes=20)
    assert kinds(play.happen(TimePassed())) == ["Invitation"] * 6


def test_an_ok_at_night_invites_in_the_morning() -> None:
    play = Play()
    play.later(hours=13)  # half past eleven in the evening
    play.order(CommandName.START)
    assert not any(isinstance(letter, Invitation) for letter in play.written_to("p1"))
    play.wait()
    assert any(isinstance(letter, Invitation) for letter in play.written_to("p1"))
    assert play.now.hour == 8, "nine o'clock in Brussels"


def test_a_reply_all_to_the_kickoff_counts_once_the_session_starts() -> None:
    play = Play()
    assert play.write("p1", reading(answers={1: "Op het plein."})) == []
    play.order(CommandName.START)
    (noted,) = play.written_to("p1")
    assert isinstance(noted, RsvpNoted)
    assert noted.kept_answers == 1


# Invite


def test_a_bare_yes_is_answered_by_the_questions_when_they_follow_within_a_week() -> None:
    play = in_stage(Invite)
    assert play.write("p1", reading("ja", rsvp=Rsvp.YES)) == []
    assert play.session.participants[0].rsvp is Rsvp.YES
    assert kinds(play.write("p2", reading("ja, maar wanneer?", rsvp=Rsvp.YES, remarks="Wanneer?")))[0] == "RsvpNoted"
    play.write("p1", reading("nee", rsvp=Rsvp.NO))
    assert kinds(play.write("p1", reading("toch ja", rsvp=Rsvp.YES))) == ["RsvpNoted"], "he changed his mind"
    play.wait_for(Questions)
    assert isinstance(play.written_to("p1")[-1], QuestionsLetter)


def test_a_bare_yes_is_noted_when_the_questions_take_longer() -> None:
    play = in_stage(Invite)
    play.session = replace(play.session, plan=replace(play.session.plan, questions_on=date(2026, 12, 10)))
    assert kinds(play.write("p1", reading("ja", rsvp=Rsvp.YES))) == ["RsvpNoted"]


def test_a_no_and_a_later_are_noted() -> None:
    play = in_stage(Invite)
    for person, rsvp in (("p2", Rsvp.NO), ("p3", Rsvp.LATER)):
        (noted,) = play.write(person, reading("...", rsvp=rsvp))
        assert isinstance(noted, RsvpNoted)
        assert noted.rsvp is rsvp


def test_an_unclear_answer_is_asked_back_and_shown_to_the_facilitator() -> None:
    play = in_stage(Invite)
    assert kinds(play.write("p1", reading("hoezo?", rsvp=Rsvp.UNCLEAR))) == ["RsvpUnclear", "SomebodyWrote"]
    assert isinstance(play.written_to("p1")[-1], RsvpUnclear)
    assert isinstance(play.written_to("f")[-1], SomebodyWrote)


def test_who_declined_gets_no_questions_and_who_was_silent_does() -> None:
    play = in_stage(Invite)
    play.write("p2", reading("nee", rsvp=Rsvp.NO))
    play.wait_for(Questions)
    assert not any(isinstance(letter, QuestionsLetter) for letter in play.written_to("p2"))
    assert any(isinstance(letter, QuestionsLetter) for letter in play.written_to("p3"))


def test_when_all_decline_it_ends_and_the_facilitator_hears_it() -> None:
    play = in_stage(Invite)
    for number in range(1, 7):
        letters = play.write(f"p{number}", reading("nee", rsvp=Rsvp.NO))
    assert isinstance(play.session.stage, Cancelled)
    assert play.session.stage.reason == "nobody"
    assert "SessionCancelled" in kinds(letters)


# Questions


def test_several_mails_add_up_and_a_correction_replaces() -> None:
    play = in_stage(Questions)
    play.write("p1", reading(answers={1: "Op het plein."}))
    play.write("p1", reading(answers={1: "En in de tram.", 2: "Flyers."}))
    (receipt,) = play.write("p1", reading(answers={2: "Folders."}, correction=True))
    assert isinstance(receipt, Receipt)
    assert [line.answer for line in receipt.lines] == ["Op het plein.\n\nEn in de tram.", "Folders.", None]


def test_several_mails_within_the_wait_give_one_receipt() -> None:
    play = in_stage(Questions, Rules(grace=0, receipt_wait=180))
    assert play.write("p1", reading(answers={1: "Op het plein."})) == []
    play.later(seconds=60)
    assert play.write("p1", reading(answers={2: "Flyers."})) == []
    letters = play.wait()
    assert kinds(letters) == ["Receipt"]


def test_only_who_still_owes_something_is_reminded() -> None:
    play = in_stage(Questions)
    play.write("p1", reading(answers={1: "a", 2: "b", 3: "c"}))
    play.write("p2", reading("nee", rsvp=Rsvp.NO))
    play.wait()
    reminded = {envelope.to.id for envelope in play.letters if isinstance(envelope.letter, Reminder)}
    assert reminded == {"p3", "p4", "p5", "p6"}


def test_who_is_away_is_reminded_when_he_is_back() -> None:
    play = in_stage(Questions)
    play.happen(AbsenceNoted(PersonId("p3"), date(2026, 12, 10)))
    play.wait()
    assert not any(isinstance(letter, Reminder) for letter in play.written_to("p3"))
    play.wait()
    assert deadlines.local_day(play.now, play.session.rules) == date(2026, 12, 10)
    assert any(isinstance(letter, Reminder) for letter in play.written_to("p3"))


def test_more_time_is_told_to_those_who_still_owe() -> None:
    play = in_stage(Questions)
    play.write("p1", reading(answers={1: "a", 2: "b", 3: "c"}))
    letters = play.write("f", reading("...", commands=(a.Extend(date(2026, 12, 18)),)))
    assert kinds(letters) == ["DeadlineMoved"] * 5 + ["Noted"]
    assert play.session.plan.answers_by == date(2026, 12, 18)
    assert not any(isinstance(letter, DeadlineMoved) for letter in play.written_to("p1"))


def test_when_nobody_answers_there_is_one_second_chance() -> None:
    play = in_stage(Questions)
    play.wait_for(Cancelled)
    assert play.session.stage == Cancelled(play.now, "nobody")
    moved = [letter for letter in play.written_to("p3") if isinstance(letter, DeadlineMoved)]
    assert len(moved) == 1


def test_words_that_belong_to_no_question_reach_the_facilitator() -> None:
    play = in_stage(Questions)
    letters = play.write("p1", reading("x", answers={1: "a"}, remarks="Mag mijn collega ook?"))
    assert kinds(letters) == ["Receipt", "SomebodyWrote"]


def test_stop_brings_one_last_letter_and_never_another() -> None:
    play = in_stage(Questions)
    assert kinds(play.write("p1", reading("stop", opt_out=True))) == ["OptedOut", "Noted"]
    play.wait_for(Cancelled)
    assert isinstance(play.written_to("p1")[-1], OptedOut)


# Summary


def test_every_sentence_of_the_draft_comes_from_somebody() -> None:
    play = in_stage(Summary)
    draft = play.written_to("f")[-1]
    assert isinstance(draft, DraftSummary)
    assert draft.digest.points
    said_by = {one.person.id: " ".join(answer.text for answer in one.answers) for one in play.session.participants}
    for point in draft.digest.points:
        assert point.source is not None
        assert point.text.rstrip(".") in said_by[point.source]


def test_edits_without_an_ok_come_back_as_a_new_draft() -> None:
    play = in_stage(Summary)
    before = play.session.stage.digest.points  # type: ignore[union-attr]
    edits = (a.Strike((1,)), a.NewPoint("Durven stoppen."))
    (draft,) = play.write("f", reading("schrap 1", edits=edits))
    assert isinstance(draft, DraftSummary)
    texts = [point.text for point in draft.digest.points]
    assert texts == [point.text for point in before[1:]] + ["Durven stoppen."]
    assert [point.number for point in draft.digest.points] == list(range(1, len(texts) + 1))


def test_silence_reminds_twice_and_then_sends_it_unedited() -> None:
    play = in_stage(Summary)
    assert kinds(play.wait()) == ["DraftSummary"]
    assert kinds(play.wait()) == ["DraftSummary"]
    assert set(kinds(play.wait())) == {"ReviewLetter"}
    assert isinstance(play.session.stage, Review)
    assert not play.session.stage.digest.edited


def test_what_goes_out_by_silence_is_short_the_points_alone() -> None:
    play = in_stage(Summary)
    play.write(FACILITATOR, mail(a.Thread("Nobody approved this."), text="..."))
    while isinstance(play.session.stage, Summary):
        play.wait()
    stage = play.session.stage
    assert isinstance(stage, Review)
    assert stage.digest.points
    assert (stage.digest.sections, stage.digest.above) == ((), NOTHING_ABOVE)


def test_silence_under_wait_never_sends_it() -> None:
    play = in_stage(Summary, Rules(grace=0, receipt_wait=0, notes_hour=-1, approval="wait"))
    for _ in range(6):
        assert kinds(play.wait()) == ["DraftSummary"]
    assert isinstance(play.session.stage, Summary)


def test_an_approval_can_be_undone_until_its_grace_is_over() -> None:
    play = in_stage(Summary, Rules(grace=600, receipt_wait=0, notes_hour=-1))
    play.later(days=1)
    (noted,) = play.order(CommandName.APPROVE)
    assert isinstance(noted, Noted)
    assert noted.undo_until is not None
    (undone,) = play.order(CommandName.UNDO)
    assert isinstance(undone, Noted)
    assert [done.kind for done in undone.done] == [DoneKind.UNDONE]
    play.order(CommandName.APPROVE)
    assert set(kinds(play.wait())) == {"ReviewLetter"}


def test_an_answer_after_the_draft_is_kept_and_told_to_be_late() -> None:
    play = in_stage(Summary)
    letters = play.write("p3", reading("In de tram.", answers={1: "In de tram."}))
    assert kinds(letters) == ["Receipt", "SomebodyWrote"]
    receipt = play.written_to("p3")[-1]
    assert isinstance(receipt, Receipt)
    assert receipt.late


# Review and top 7


def test_picks_and_feedback_are_read_back() -> None:
    play = in_stage(Review)
    (receipt,) = play.write("p1", reading("2 1 99", picks=a.Pick((2, 1), True, (99,)), remarks="Bij 2: anders."))
    assert isinstance(receipt, ReviewReceipt)
    assert [chosen.number for chosen in receipt.chosen] == [2, 1]
    assert receipt.ranked
    assert receipt.invalid == (99,)
    assert receipt.feedback == "Bij 2: anders."


def test_the_latest_ballot_counts_and_no_more_than_seven_picks() -> None:
    play = in_stage(Review, Rules(grace=0, receipt_wait=0, notes_hour=-1, top=2))
    play.write("p1", reading("1", picks=a.Pick((1,))))
    (receipt,) = play.write("p1", reading("3 2 1", picks=a.Pick((3, 2, 1))))
    assert isinstance(receipt, ReviewReceipt)
    assert [chosen.number for chosen in receipt.chosen] == [3, 2]
    assert receipt.too_many == 1
    assert isinstance(play.session.stage, Review)
    assert len(play.session.stage.ballots) == 1


def test_only_who_has_not_picked_is_reminded() -> None:
    play = in_stage(Review)
    play.write("p1", reading("1", picks=a.Pick((1,))))
    play.wait()
    reminded = {envelope.to.id for envelope in play.letters if isinstance(envelope.letter, ReviewReminder)}
    assert reminded == {"p2", "p3", "p4", "p5", "p6"}


def test_the_top_goes_to_all_who_did_not_decline() -> None:
    play = in_stage(Review)
    play.write("p5", reading("nee", rsvp=Rsvp.NO))
    play.write("p6", reading("nee, maar hou me op de hoogte", rsvp=Rsvp.NO, reads_along=True))
    play.write("p1", reading("2 1", picks=a.Pick((2, 1))))
    play.wait_for(TopSeven)
    draft = play.written_to("f")[-1]
    assert isinstance(draft, DraftTopSeven)
    assert draft.top[0].point.number == 2
    play.order(CommandName.START)
    readers = {envelope.to.id for envelope in play.letters if isinstance(envelope.letter, TopSevenLetter)}
    assert readers == {"f", "p1", "p2", "p3", "p4", "p6"}


def test_the_facilitator_edits_the_top_by_its_ranks() -> None:
    play = in_stage(TopSeven)
    second = play.session.stage.top[1].point.text  # type: ignore[union-attr]
    (draft,) = play.write("f", reading("schrap 1", edits=(a.Strike((1,)),)))
    assert isinstance(draft, DraftTopSeven)
    assert [one.rank for one in draft.top] == list(range(1, len(draft.top) + 1))
    assert draft.top[0].point.text == second


def test_the_closing_question_takes_answers_of_which_its_letter_says_what_becomes() -> None:
    play = in_stage(Closed)
    assert play.write("p1", reading("Trager gaan.")) == []
    assert play.write("p1", reading("En durven.")) == []
    assert isinstance(play.session.stage, Closed)
    assert [lesson.text for lesson in play.session.stage.lessons] == ["Trager gaan.", "En durven."]


# In every stage


@pytest.mark.parametrize("stage", STAGES)
def test_a_stranger_changes_nothing(stage: type) -> None:
    play = in_stage(stage)
    before = play.session
    assert play.write("p99", reading("ja", rsvp=Rsvp.YES)) == []
    assert play.session == before


@pytest.mark.parametrize("stage", [Invite, Questions, Summary, Review, TopSeven])
def test_a_dead_address_is_shown_once_and_comes_back_when_corrected(stage: type) -> None:
    play = in_stage(stage)
    failed = LetterFailed(PersonId("p3"), FailureKind.ADDRESS)
    (letter,) = play.happen(failed)
    assert letter == Unreachable("Els", Address("els@example.org"))
    assert play.happen(failed) == []
    right = (Address("els@example.org"), Address("els.v@example.org"))
    play.write("f", reading("...", commands=(a.ReplacePerson(*right),)))
    one = play.session.participant(PersonId("p3"))
    assert one is not None
    assert one.person.address == "els.v@example.org"
    assert one.writable


@pytest.mark.parametrize("stage", [Invite, Questions, Review])
def test_who_declined_is_asked_nothing_at_another_address_either(stage: type) -> None:
    play = in_stage(stage)
    play.write("p3", reading("nee", rsvp=Rsvp.NO))
    right = (Address("els@example.org"), Address("els.v@example.org"))
    letters = play.write("f", reading("...", commands=(a.ReplacePerson(*right),)))
    assert letters == [Noted((Done(DoneKind.REPLACED, names=right),))]


def test_nobody_gets_the_facilitators_address() -> None:
    play = in_stage(Questions)
    wrong = (Address("els@example.org"), play.session.facilitator.address)
    (letter,) = play.write("f", reading("...", commands=(a.ReplacePerson(*wrong),)))
    assert letter == Noted((Done(DoneKind.ASK_PEOPLE, names=wrong[1:], command=CommandName.REPLACE),))


def test_three_soft_bounces_count_as_one_hard_one() -> None:
    play = in_stage(Questions)
    soft = LetterFailed(PersonId("p3"), FailureKind.TEMPORARY)
    assert play.happen(soft) == []
    assert play.happen(soft) == []
    assert kinds(play.happen(soft)) == ["Unreachable"]
    play.write("p3", reading(answers={1: "Ik ben er nog."}))
    one = play.session.participant(PersonId("p3"))
    assert one is not None
    assert one.writable


@pytest.mark.parametrize("stage", [Invite, Questions, Summary, Review, TopSeven])
def test_cancel_tells_everybody_who_was_invited(stage: type) -> None:
    play = in_stage(stage)
    letters = play.order(CommandName.CANCEL)
    assert kinds(letters) == ["SessionCancelled"] * 6 + ["Noted"]
    assert play.session.stage == Cancelled(play.now, "facilitator")


def test_cancel_before_the_ok_tells_nobody_else() -> None:
    assert kinds(in_stage(Draft).order(CommandName.CANCEL)) == ["Noted"]


@pytest.mark.parametrize("stage", [Invite, Questions, Review])
def test_a_pause_moves_the_deadline_by_as_long(stage: type) -> None:
    play = in_stage(stage)
    until = play.session.stage.until  # type: ignore[union-attr]
    play.order(CommandName.PAUSE)
    play.later(days=14)
    assert play.happen(TimePassed()) == []
    play.order(CommandName.RESUME)
    assert play.session.stage.until - until >= timedelta(days=14)  # type: ignore[union-attr]
    assert type(play.session.stage) is stage


@pytest.mark.parametrize("stage", STAGES)
def test_status_and_help_are_answered_in_every_stage(stage: type) -> None:
    play = in_stage(stage)
    letters = play.order(CommandName.STATUS, CommandName.HELP)
    assert kinds(letters) == ["Status", "Help"]
    assert isinstance(letters[0], Status)
    assert len(letters[0].rows) == 6


EVENTS: tuple[Event, ...] = (
    MailReceived(PersonId("p1"), reading("x", answers={1: "a"}, rsvp=Rsvp.YES, picks=a.Pick((1,)))),
    MailReceived(FACILITATOR, reading("dank je")),
    said(CommandName.REMIND),
    said(CommandName.UNDO),
    said(CommandName.APPROVE),
    AbsenceNoted(PersonId("p1"), None),
    LetterFailed(PersonId("p1"), FailureKind.MAIL),
    MeetingAnswered(PersonId("p1"), CalendarAnswer("u", Address("x@example.org"), Rsvp.NO, 0, "kan niet")),
    TimePassed(),
    SummaryDrafted(Digest((), ())),
    ReportPrinted(MONDAY, ()),
    Ordered(a.Next()),
)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("event", EVENTS, ids=lambda event: type(event).__name__)
def test_every_event_is_decided_in_every_stage(stage: type, event: Event) -> None:
    """Early, late or twice: an event moves a session or does not, but it never raises and never goes back."""
    play = in_stage(stage)
    order = list(STAGES)
    for _ in range(2):
        before = order.index(type(play.session.stage))
        play.happen(event)
        assert order.index(type(play.session.stage)) >= before


def test_an_invitation_promises_what_the_plan_says() -> None:
    play = in_stage(Invite)
    (invitation,) = play.written_to("p1")
    assert isinstance(invitation, Invitation)
    assert (invitation.others, invitation.questions) == (5, 3)
    assert invitation.plan == play.session.plan


def test_a_session_cancelled_late_answers_nobody_but_shows_the_words() -> None:
    play = in_stage(Invite)
    play.order(CommandName.CANCEL)
    assert isinstance(play.written_to("p1")[-1], SessionCancelled)
    assert kinds(play.write("p1", reading("jammer!"))) == ["SomebodyWrote"]


def test_the_review_shows_the_summary_with_its_sources() -> None:
    play = in_stage(Review)
    letter = play.written_to("p1")[-1]
    assert isinstance(letter, ReviewLetter)
    assert letter.took_part
    assert dict(letter.names)["p1"] == "Fatima"


def test_a_doubt_about_an_answer_reaches_the_facilitator() -> None:
    play = in_stage(Questions)
    doubtful = replace(reading("a", answers={1: "a"}), doubt="nothing in it repeats the mail it answers")
    letters = play.write("p1", doubtful)
    assert kinds(letters) == ["Receipt", "SomebodyWrote"]
    assert letters[1] == SomebodyWrote("Fatima", "a", unsure=True)
