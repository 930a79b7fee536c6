"""Summary: the draft lies with the facilitator, who edits or approves it by replying."""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import Done, DoneKind, not_now
from mailflow.core.meeting import transcripts
from mailflow.core.points import editing, redrafted
from mailflow.core.points.editing import Told
from mailflow.core.privacy import anonymity
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
    Summarize,
    SummaryDrafted,
    TimePassed,
    Utterance,
)
from mailflow.core.session.model import NOTHING_ABOVE, Digest, Session, Summary
from mailflow.core.session.people import FACILITATOR
from mailflow.core.session.step import Step
from mailflow.core.stages import about_people, approval, collecting, late, orders
from mailflow.core.stages import review as stage_review
from mailflow.core.stages.approval import Desk, Silence


def enter(step: Step) -> None:
    """Have the answers summarized."""
    step.enter(Summary(None, approval.next_nudge(step.now, 0, step.rules)))
    step.errands.append(_errand(step))


def _errand(step: Step) -> Summarize:
    session = step.session
    return Summarize(
        session=session.id,
        language=session.language,
        questions=len(session.questions),
        limit=step.rules.points,
        utterances=_utterances(session),
        people=tuple((one.id, one.name) for one in (session.facilitator, *(one.person for one in step.participants))),
        anonymous=session.anonymous,
        asked=session.questions,
        theme=session.theme,
        kept=tuple((one.person.id, one.put[0]) for one in step.participants if one.put and not one.essence),
    )


def _utterances(session: Session) -> tuple[Utterance, ...]:
    """All that was said; in an anonymous session in an order that tells nothing, of which the summary keeps a part."""
    people = session.participants
    answers = [
        Utterance(f"{one.person.id}.{answer.question}", one.person.id, answer.question, answer.text)
        for one in people
        for answer in one.answers
    ]
    unplaced = [
        Utterance(f"{one.person.id}.u{number}", one.person.id, 0, said.text)
        for one in people
        for number, said in enumerate(one.unplaced, 1)
    ]
    essences = [
        Utterance(f"{one.person.id}.kern", one.person.id, 0, one.essence, essence=True) for one in people if one.essence
    ]
    said = (*answers, *unplaced, *transcripts.utterances(session))
    return tuple(one for part in (said, essences) for one in anonymity.drawn(session, "said", part, lambda one: one.id))


def hears(step: Step, stage: Summary) -> None:
    """Words of a meeting that come while the draft waits for its ok are in the next draft."""
    if stage.go_at is None:
        step.stay(replace(stage, hears=True))
        step.errands.append(_errand(step))


def _drafted(step: Step, stage: Summary, drafted: Digest) -> None:
    """The draft, or what is new in it beside the one that he has seen."""
    fresh = anonymity.digest(step.session, drafted)
    until = approval.next_nudge(step.now, 0, step.rules)
    if stage.digest is None:
        _show(step, replace(stage, digest=fresh, until=until))
    elif stage.hears and stage.go_at is None:
        joined = redrafted.joined(stage.digest, fresh, step.session.voices)
        after = replace(stage, digest=joined, before=stage.digest, until=until, nudges=0, hears=False)
        _show(step, after, (Done(DoneKind.TALK_JOINED),))


def on(step: Step, stage: Summary, event: Event) -> None:
    """What happens in Summary."""
    match event:
        case MailReceived(person, reading) if person == FACILITATOR:
            approval.facilitator_wrote(step, reading, _desk(step))
        case MailReceived(person, reading) | FilesRead(person, reading):
            late.participant_wrote(step, person, reading)
        case SummaryDrafted(digest):
            _drafted(step, stage, digest)
        case ReportPrinted():
            return
        case TimePassed():
            _time_passed(step, stage)
        case AbsenceNoted() | LetterFailed() | MeetingAnswered() | MailHeld() | HeldMailJudged():
            about_people.heard(step, event)
        case Ordered(act):
            approval.ordered(step, act, _desk(step))
        case _:
            assert_never(event)


def _time_passed(step: Step, stage: Summary) -> None:
    collecting.write_receipts(step, lambda one: saying.receipt(step.session, one, late=True))
    if stage.digest is None:
        if step.now >= stage.until:  # the errand looks lost: ask again
            step.stay(replace(stage, until=approval.next_nudge(step.now, 0, step.rules)))
            step.errands.append(_errand(step))
        return
    match approval.due(step, stage):
        case Silence.NOTHING:
            return
        case Silence.SEND:
            stage_review.enter(step, stage.digest if stage.go_at is not None else _short(stage.digest))
        case Silence.REMIND:
            nudges = stage.nudges + 1
            until = approval.next_nudge(step.now, nudges, step.rules)
            _show(step, replace(stage, nudges=nudges, until=until), reminder=True)
        case silence:
            assert_never(silence)


def _short(digest: Digest) -> Digest:
    """What goes out by silence: people's points alone, since nobody read the rest through."""
    return replace(digest, sections=(), above=NOTHING_ABOVE)


def _show(step: Step, stage: Summary, done: tuple[Done, ...] = (), *, reminder: bool = False) -> None:
    assert stage.digest is not None
    step.stay(stage)
    step.tell_facilitator(replace(saying.draft_summary(step, stage, stage.digest, done), reminder=reminder))


# What the facilitator says


def _desk(step: Step) -> Desk[Summary]:
    return Desk(
        Summary,
        edit=_edit,
        halted=lambda stage: replace(stage, go_at=None, ok_apart=False),
        undone=lambda stage: replace(stage, digest=stage.before, before=None),
        obey=lambda act: _obey(step, act),
        show=lambda stage, done: _show(step, stage, done),
    )


def _edit(stage: Summary, acts: tuple[Act, ...], shown: tuple[str, ...]) -> tuple[Summary, Told]:
    if stage.digest is None:  # being drafted
        return stage, Told((), tuple(map(not_now, acts)), tuple((act, Fate.ASKED) for act in acts))
    digest, told = editing.edit_digest(stage.digest, acts, shown)
    return replace(stage, digest=digest, before=stage.digest), told


def _obey(step: Step, act: Act) -> Done | None:
    stage = step.session.stage
    if not isinstance(stage, Summary) or stage.digest is None:
        return orders.anywhere(step, act)
    match act:
        case a.Ok() | a.Next():
            return _approve(step, stage, stage.digest)
        case a.Show():
            _show(step, stage)
            return None
        case _:
            return orders.anywhere(step, act)


def _approve(step: Step, stage: Summary, digest: Digest) -> Done:
    approved = replace(digest, edited=True)
    go_at = approval.go_at(step)
    step.stay(replace(stage, digest=approved, go_at=go_at))
    if go_at <= step.now:
        stage_review.enter(step, approved)
    return Done(DoneKind.SENDING_REVIEW, number=sum(one.asked for one in step.participants))
