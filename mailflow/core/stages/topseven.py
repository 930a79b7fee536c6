"""TopSeven: the ranking lies with the facilitator, who edits or approves it by replying."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import assert_never, get_args

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import Letter
from mailflow.core.points import editing, ranking, remarks
from mailflow.core.points.editing import Told
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
    PrintReport,
    ReportPrinted,
    SummaryDrafted,
    TimePassed,
)
from mailflow.core.session.model import Review, TopSeven
from mailflow.core.session.people import FACILITATOR, Participant, PersonId
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import about_people, aftermath, approval, collecting, late, orders, outsiders
from mailflow.core.stages import closed as stage_closed
from mailflow.core.stages.approval import Desk, Silence
from mailflow.core.stages.collected import Collected
from mailflow.core.summary import reporting

PRINTING = timedelta(minutes=15)  # the letters wait no longer for the report


def enter(step: Step, review: Review) -> None:
    """Count the ballots and show the ranking to the facilitator."""
    points, most = review.digest.points, step.rules.top
    ballots = ranking.with_own(points, review.ballots, most, step.now)
    top = ranking.rank(points, ballots, most, language=step.session.language)
    until = approval.next_nudge(step.now, 0, step.rules)
    stage = TopSeven(review.digest, top, ballots, review.feedback, until, minuses=review.minuses)
    step.enter(stage)
    _show(step, stage)


def on(step: Step, stage: TopSeven, event: Event) -> None:
    """What happens in TopSeven."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            approval.facilitator_wrote(step, reading, _desk(step))
        case MailReceived(person, reading) | FilesRead(person, reading):
            _participant_wrote(step, person, reading)
        case TimePassed():
            _time_passed(step, stage)
        case AbsenceNoted() | LetterFailed() | MeetingAnswered() | MailHeld() | HeldMailJudged():
            about_people.heard(step, event)
        case ReportPrinted():
            _printed(step, stage, event)
        case SummaryDrafted():
            return
        case Ordered(act):
            approval.ordered(step, act, _desk(step))
        case _:
            assert_never(event)


def _participant_wrote(step: Step, person: PersonId, reading: Reading) -> None:
    """What still comes of the points cannot be counted any more, but stands beside the ranking."""
    of_points = reading.said(a.Pick, a.Disagree, *get_args(a.SaidAct))
    if not of_points:
        late.participant_wrote(step, person, reading)
        return
    mail = Collected(step, person, reading)
    collecting.is_back(step, person)
    mail.each(lambda act: _take(step, mail, act))
    after = step.session.stage
    assert isinstance(after, TopSeven)
    step.tell(person, saying.review_receipt(step.session, step.participant(person), after, late=True))
    mail.tell()


def _take(step: Step, mail: Collected, act: Act) -> Fate:
    stage = step.session.stage
    assert isinstance(stage, TopSeven)
    if isinstance(act, a.SaidAct):
        step.stay(remarks.came_late(step, stage, mail.person, act))
    return mail.take(act)


def _receipt(step: Step, stage: TopSeven, one: Participant) -> Letter:
    """Still owed when the review closed: for what he chose or said of the points, else for answers."""
    people = {one.person for one in stage.ballots} | {one.person for one in stage.feedback}
    people |= {one.person for one in stage.minuses}
    if one.person.id in people:
        return saying.review_receipt(step.session, one, stage, late=True)
    return saying.receipt(step.session, one, late=True)


def _time_passed(step: Step, stage: TopSeven) -> None:
    collecting.write_receipts(step, lambda one: _receipt(step, stage, one))
    if stage.printing is not None:
        if step.now >= stage.printing and step.session.paused_since is None:
            stage_closed.enter(step, stage)
        return
    match approval.due(step, stage):
        case Silence.NOTHING:
            return
        case Silence.SEND:
            _print(step, stage)
        case Silence.REMIND:
            nudges = stage.nudges + 1
            until = approval.next_nudge(step.now, nudges, step.rules)
            _show(step, replace(stage, nudges=nudges, until=until), reminder=True)
        case silence:
            assert_never(silence)


def _print(step: Step, stage: TopSeven) -> None:
    """Have the report made; the letters wait for it, but not for ever."""
    until = step.now + PRINTING
    step.stay(replace(stage, printing=until, go_at=None))
    report = reporting.of(step.session, step.now)
    step.errands.append(PrintReport(step.session.id, report, reporting.without_names(step.session, step.now), until))


def _printed(step: Step, stage: TopSeven, printed: ReportPrinted) -> None:
    """The letters leave; what was printed before an edit is of no use any more."""
    if stage.printing != printed.until:
        return
    if step.session.paused_since is None:
        stage_closed.enter(step, stage, printed)
    else:
        step.stay(replace(stage, printing=None, go_at=step.now))  # printed anew when it goes on


def _show(step: Step, stage: TopSeven, done: tuple[Done, ...] = (), *, reminder: bool = False) -> None:
    step.stay(stage)
    step.tell_facilitator(replace(saying.draft_topseven(step, stage, done), reminder=reminder))


# What the facilitator says


def _desk(step: Step) -> Desk[TopSeven]:
    return Desk(
        TopSeven,
        edit=lambda stage, acts, shown: _edit(step, stage, acts, shown),
        halted=lambda stage: _halted(step, stage),
        undone=_undone,
        obey=lambda act: _obey(step, act),
        show=lambda stage, done: _show(step, stage, done),
        edits=(*get_args(a.EditAct), *get_args(a.JudgingAct)),
        recalled=lambda: outsiders.withdraw(step),
    )


def _halted(step: Step, stage: TopSeven) -> TopSeven:
    outsiders.doubt(step)
    return replace(stage, go_at=None, ok_apart=False, printing=None)


def _undone(stage: TopSeven) -> TopSeven:
    """As it was before the last edits; what participants said since stays."""
    since = stage.feedback[len(stage.feedback_before) :]
    feedback = (*stage.feedback_before, *since)
    return replace(stage, top=stage.before, before=(), digest=stage.digest_before or stage.digest, feedback=feedback)


def _edit(step: Step, stage: TopSeven, acts: tuple[Act, ...], shown: tuple[str, ...]) -> tuple[TopSeven, Told]:
    """The remarks that he accepts or leaves first; then his own edits."""
    judged, done, asked, fates = stage, list[Done](), list[Done](), list[tuple[Act, Fate]]()
    for act in acts:
        if isinstance(act, a.JudgingAct):
            judged, did, lost = remarks.judged_in_top(judged, act, step.rules.top)
            done, asked = [*done, *did], [*asked, *lost]
            fates.append((act, Fate.ASKED if lost else Fate.DONE if did else Fate.EMPTY))
    edited, told = editing.edit_top(judged, acts, step.rules.top, shown)
    after = replace(
        edited, before=stage.top, digest_before=stage.digest, feedback_before=stage.feedback, edited=True, printing=None
    )
    return after, Told((*done, *told.done), (*asked, *told.asked), (*fates, *told.fates))


def _obey(step: Step, act: Act) -> Done | None:
    stage = step.session.stage
    if not isinstance(stage, TopSeven):
        return orders.anywhere(step, act)
    match act:
        case a.Ok() | a.Next():
            return _approve(step, stage)
        case a.Show():
            _show(step, stage)
            return None
        case a.Share():
            step.done += outsiders.name(step, act)
            return None
        case a.Revisit():
            weeks = aftermath.weeks(step, act)
            step.stay(replace(stage, revisit=weeks))
            return Done(DoneKind.REVISITING, number=weeks)
        case _:
            return orders.anywhere(step, act)


def _approve(step: Step, stage: TopSeven) -> Done:
    go_at = approval.go_at(step)
    approved = replace(stage, edited=True, go_at=go_at)
    outsiders.confirm(step)
    if stage.printing is None:
        step.stay(approved)
        if go_at <= step.now:
            _print(step, approved)
    return Done(DoneKind.SENDING_TOP, number=len(stage_closed.readers(step)))
