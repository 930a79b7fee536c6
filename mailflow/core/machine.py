"""The product: what an event does to a session, by the stage it is in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from mailflow.core.acts import consequences
from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.letters import gathering
from mailflow.core.meeting import attendance, planning, transcripts
from mailflow.core.meeting.values import LiveMeeting
from mailflow.core.session import deadlines
from mailflow.core.session.events import (
    AbsenceNoted,
    Event,
    FilesRead,
    HeldMailJudged,
    LetterFailed,
    MailHeld,
    MailReceived,
    MeetingAnswered,
    Ordered,
    ReportPrinted,
    SummaryDrafted,
    TimePassed,
)
from mailflow.core.session.model import (
    Cancelled,
    Closed,
    Draft,
    Invite,
    Questions,
    Review,
    Rules,
    Session,
    SessionId,
    Summary,
    TopSeven,
)
from mailflow.core.session.people import (
    FACILITATOR,
    Address,
    Language,
    Mailbox,
    MessageId,
    Participant,
    Person,
    PersonId,
    name_of,
)
from mailflow.core.session.reading import Kickoff, Oddity, OddityKind, Reading
from mailflow.core.session.step import Outcome, Step
from mailflow.core.stages import closed as stage_closed
from mailflow.core.stages import draft as stage_draft
from mailflow.core.stages import encrypted, ending, orders, outsiders, proxies, sent_files
from mailflow.core.stages import invite as stage_invite
from mailflow.core.stages import questions as stage_questions
from mailflow.core.stages import review as stage_review
from mailflow.core.stages import summary as stage_summary
from mailflow.core.stages import topseven as stage_topseven


def advance(session: Session, event: Event, now: datetime) -> Outcome:
    """Apply one event. Never raises: an event that means nothing in a stage changes nothing there."""
    if not _concerns(session, event):
        return Outcome(session)
    writer = event.person if isinstance(event, MailReceived | FilesRead) else FACILITATOR
    step = Step(session, now, answers=_answered(event), writer=writer, second_hand=isinstance(event, FilesRead))
    if outsiders.happened(step, event):
        return step.outcome()
    if isinstance(event, MailReceived):
        _wrote(step, event)
    else:
        _happen(step, event)
    sent_files.settle(step)
    orders.answer(step, [])
    if isinstance(event, TimePassed):
        gathering.time_passed(step)
    return step.outcome()


def _wrote(step: Step, event: MailReceived) -> None:
    """First what he says himself, then what he passes on for others, each as that person's own words."""
    reading = event.reading
    settled = consequences.settled(reading.acts, reading.text)
    reading = replace(reading, acts=proxies.under_own_name(step, event.person, settled))
    passed_on = reading.said(a.Behalf)
    own = replace(reading, acts=tuple(one for one in reading.acts if not isinstance(one, a.Behalf)))
    theirs = len(passed_on) == 1 and not own.acts and proxies.is_of(step, event.person, passed_on[0])
    if own.acts or not passed_on or (reading.attachments and not theirs):
        if (one := step.session.participant(event.person)) and one.spoken_by:
            step.update(event.person, spoken_by="")
        _happen(step, MailReceived(event.person, own))
        reading = replace(reading, attachments=())
    for behalf in passed_on:
        proxies.spoken(step, event.person, behalf, reading, lambda theirs: _happen(step, theirs))


def _happen(step: Step, event: Event) -> None:
    match event:
        case MailReceived(person, reading) if reading.sealed:
            encrypted.received(step, person)
            for act in a.every(reading.acts):
                step.became(act, Fate.EMPTY)
            return
        case MailReceived(person, reading):
            sent_files.arrived(step, person, reading)
            if person == FACILITATOR:
                event = MailReceived(person, _of_talk(step, ending.taken_back(step, reading)))
        case FilesRead(person, reading):
            sent_files.read(step, person, reading)
            if person == FACILITATOR:
                _of_talk(step, reading)
                return
            event = FilesRead(person, sent_files.said(step, reading))
    if isinstance(event, TimePassed) and ending.time_passed(step):
        return
    missed = _missed(step, event)
    _in_stage(step, _of_meeting(step, event))
    if missed is not None:
        planning.tell_again(step, missed)


def _of_talk(step: Step, reading: Reading) -> Reading:
    """What the facilitator sends of a meeting joins the session, and a draft that still waits for him."""
    before = step.session.voices
    left = transcripts.received(step, reading)
    if step.session.voices != before and isinstance(step.session.stage, Summary):
        stage_summary.hears(step, step.session.stage)
    return left


def _missed(step: Step, event: Event) -> PersonId | None:
    """Who writes himself, and could not be reached until now."""
    one = step.session.participant(event.person) if isinstance(event, MailReceived) else None
    return one.person.id if one is not None and one.unreachable and not one.spoken_by else None


def _of_meeting(step: Step, event: Event) -> Event:
    """What concerns the live meeting, in whatever stage; the event with what is left for the stage."""
    stage = step.session.stage
    match event:
        case MailReceived(person, reading) if person == FACILITATOR and not isinstance(stage, Draft | Cancelled):
            return MailReceived(person, planning.facilitator_wrote(step, reading))
        case TimePassed() if not isinstance(stage, Draft | Cancelled):
            planning.time_passed(step)
        case MeetingAnswered() if isinstance(stage, Closed):
            attendance.pressed(step, event)
    return event


def _in_stage(step: Step, event: Event) -> None:
    match step.session.stage:
        case Draft() as stage:
            stage_draft.on(step, stage, event)
        case Invite() as stage:
            stage_invite.on(step, stage, event)
        case Questions() as stage:
            stage_questions.on(step, stage, event)
        case Summary() as stage:
            stage_summary.on(step, stage, event)
        case Review() as stage:
            stage_review.on(step, stage, event)
        case TopSeven() as stage:
            stage_topseven.on(step, stage, event)
        case Closed() as stage:
            stage_closed.on_closed(step, stage, event)
        case Cancelled() as stage:
            stage_closed.on_cancelled(step, stage, event)
        case _:
            assert_never(step.session.stage)


def _answered(event: Event) -> MessageId | None:
    """The mail that the letters of this step answer."""
    match event:
        case MailReceived(_, reading) | FilesRead(_, reading):
            return reading.message_id
        case HeldMailJudged(answer=answer):
            return answer
        case _:
            return None


def _concerns(session: Session, event: Event) -> bool:
    """Whether the person it speaks of is one of this session's; only a mail can be the facilitator's."""
    match event:
        case MailReceived(person) | FilesRead(person):
            return session.person(person) is not None
        case LetterFailed(person):
            return person != FACILITATOR and session.person(person) is not None
        case AbsenceNoted(person) | MeetingAnswered(person):
            return session.participant(person) is not None
        case TimePassed() | SummaryDrafted() | ReportPrinted() | Ordered() | MailHeld() | HeldMailJudged():
            return True
        case _:
            assert_never(event)


@dataclass(frozen=True, slots=True)
class Beginning:
    """A kick-off that is allowed to begin a session."""

    id: SessionId
    kickoff: Kickoff
    facilitator: Mailbox
    subject: str
    message_id: MessageId
    rules: Rules
    secret: str = ""  # that nobody can guess
    unproven: bool = False  # by his address in From alone
    stopped: tuple[Address, ...] = ()  # of those who take part, who said "stop" once


def begin(beginning: Beginning, now: datetime) -> Outcome:
    """A session in Draft, with the card for its facilitator."""
    kickoff, rules = beginning.kickoff, beginning.rules
    facilitator = _person(FACILITATOR, beginning.facilitator, kickoff.language)
    people = kickoff.participants[: rules.people]
    session = Session(
        id=beginning.id,
        created=now,
        language=kickoff.language,
        rules=rules,
        subject=beginning.subject or kickoff.theme,
        kickoff_id=beginning.message_id,
        theme=kickoff.theme,
        questions=kickoff.questions,
        facilitator=facilitator,
        participants=tuple(
            Participant(_person(PersonId(f"p{number}"), mailbox, None), opted_out=mailbox.address in beginning.stopped)
            for number, mailbox in enumerate(people, 1)
        ),
        plan=deadlines.plan_for(deadlines.local_day(now, rules), kickoff.deadline, rules),
        stage=replace(
            stage_draft.waiting(now, rules, kickoff.deadline_unclear), unclear_meeting=kickoff.meeting_unclear
        ),
        meeting=LiveMeeting(planning.occasion_of(kickoff.meeting, rules)) if kickoff.meeting else None,
        anonymous="anonymous" in kickoff.wishes,
        appendix="answers" in kickoff.wishes,
        people=len(people),
        secret=beginning.secret,
        unproven=beginning.unproven,
    )
    step = Step(session, now, answers=beginning.message_id, writer=FACILITATOR)
    stopped = tuple(one.person.name for one in session.participants if one.opted_out)
    said = (Oddity(OddityKind.STOPPED, stopped),) if stopped else ()
    odd = (*kickoff.oddities, *_without_place(kickoff.participants[rules.people :]), *said)
    stage_draft.show_first_card(step, kickoff, odd)
    return step.outcome()


def _without_place(people: tuple[Mailbox, ...]) -> tuple[Oddity, ...]:
    return (Oddity(OddityKind.TOO_MANY, tuple(name_of(one) for one in people)),) if people else ()


def _person(id_: PersonId, mailbox: Mailbox, language: Language | None) -> Person:
    return Person(id_, mailbox.address, name_of(mailbox), language)
