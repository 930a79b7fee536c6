"""What a session has to say at a moment, as letters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import (
    Card,
    Chosen,
    DraftSummary,
    DraftTopSeven,
    FileNote,
    Invitation,
    Line,
    QuestionsLetter,
    Receipt,
    Reminder,
    ReviewLetter,
    ReviewReceipt,
    ReviewReminder,
    RsvpNoted,
    Status,
    StatusRow,
    Tally,
    TallyLine,
    Telling,
    TopSevenLetter,
    TopSevenShared,
)
from mailflow.core.meeting.values import Occasion
from mailflow.core.points import differing, ranking, remarks
from mailflow.core.privacy import anonymity
from mailflow.core.session import deadlines, question_hints
from mailflow.core.session.events import Utterance
from mailflow.core.session.model import (
    Closed,
    Digest,
    Draft,
    Feedback,
    Point,
    RankedPoint,
    Review,
    Session,
    Summary,
    TopSeven,
    Waiting,
)
from mailflow.core.session.people import Language, Mailbox, Participant, PersonId, Rsvp, SentFile
from mailflow.core.session.reading import SaidKind
from mailflow.core.session.step import Step
from mailflow.core.summary import chatter, proposals, sentences


def card(session: Session, stage: Draft) -> Card:
    """What was understood of the kick-off, with the corrections since."""
    people = tuple(Mailbox(one.person.address, one.person.name) for one in session.participants if not one.removed)
    return Card(
        theme=session.theme,
        questions=session.questions,
        people=people,
        plan=session.plan,
        expires=stage.expires,
        anonymous=session.anonymous,
        invitation=invitation(session),
        unclear_deadline=stage.unclear_deadline,
        hint=None if stage.hinted else question_hints.hint(session.questions),
        meeting=_meeting(session),
        meeting_late=_late(session),
        unclear_meeting=stage.unclear_meeting,
        meeting_doubt=stage.meeting_doubt,
        appendix=session.appendix,
    )


def invitation(session: Session) -> Invitation:
    """The same words for everybody."""
    others = sum(not one.removed for one in session.participants) - 1
    model = bool(session.rules.model)
    return Invitation(max(others, 0), len(session.questions), session.plan, _meeting(session), session.appendix, model)


def _meeting(session: Session) -> Occasion | None:
    return session.meeting.occasion if session.meeting else None


def _late(session: Session) -> date | None:
    """The day of a meeting that comes only once the summary is made."""
    meeting = _meeting(session)
    day = deadlines.local_day(meeting.start, session.rules) if meeting else None
    return day if day is not None and day > session.plan.summary_on else None


def rsvp_noted(session: Session, participant: Participant, *, passed_on: bool = False) -> RsvpNoted:
    """What we made of somebody's yes, no or later."""
    return RsvpNoted(
        participant.rsvp,
        session.plan,
        len(participant.answers),
        participant.reads_along,
        participant.spoken_by,
        _meeting(session),
        participant.coming,
        passed_on,
    )


def questions(session: Session) -> QuestionsLetter:
    """The questions, by the planned day."""
    return QuestionsLetter(session.questions, session.plan.answers_by, appendix=session.appendix)


def lines(session: Session, participant: Participant) -> tuple[Line, ...]:
    """Each question with what he said to it so far."""
    found = ((number, question, participant.answered(number)) for number, question in enumerate(session.questions, 1))
    return tuple(
        Line(number, question, answer.text if answer else None, answer.files if answer else ())
        for number, question, answer in found
    )


def receipt(session: Session, participant: Participant, *, late: bool = False) -> Receipt:
    """All his answers read back."""
    untold = (remark for remark in participant.remarks if not remark.told)
    remarks = [said for remark in untold if (said := _said(remark.text, session.language))]
    by = session.plan.answers_by
    return Receipt(
        lines(session, participant),
        participant.essence,
        "\n\n".join(remarks),
        by,
        late,
        participant.spoken_by,
        file_notes(participant.files),
        withholds=session.appendix and participant.withholds,
        unplaced="\n\n".join(one.text for one in participant.unplaced if not one.told),
        choices=() if late or participant.essence else own_sentences(session, participant),
    )


def own_sentences(session: Session, participant: Participant) -> tuple[str, ...]:
    """Up to three of his own, the one most worth keeping first."""
    person = participant.person.id
    said = [Utterance(f"{person}.{one.question}", person, one.question, one.text) for one in participant.answers]
    return proposals.texts(tuple(said), session.language, session.questions).get(person, ())


def _said(remark: str, language: Language) -> str:
    """The lines of a remark that say more than a greeting or an excuse."""
    told = (line for line in remark.split("\n") if any(map(chatter.clean, sentences.split(line, language))))
    return "\n".join(told).strip()


def file_notes(files: Iterable[SentFile]) -> tuple[FileNote, ...]:
    """What their sender does not know yet of files that were not read, or not wholly."""
    return tuple(file_note(one) for one in files if not one.told and (one.waits or one.unread))


def file_note(one: SentFile) -> FileNote:
    """What there is to say of a file."""
    return FileNote(one.file.name, one.file.digest, one.trouble, one.said, one.waits, one.attached)


def reminder(session: Session, participant: Participant) -> Reminder:
    """What he still owes, and that others answered already."""
    answered = sum(bool(one.answers) for one in session.participants if one.person.id != participant.person.id)
    return Reminder(lines(session, participant), answered, session.plan.answers_by)


def draft_summary(step: Step, stage: Summary, digest: Digest, done: tuple[Done, ...] = ()) -> DraftSummary:
    """The draft for the facilitator; `send_on` is the day on which silence sends it."""
    session = step.session
    return DraftSummary(
        digest=digest,
        names=step.names(),
        answered=sum(bool(one.answers) or session.spoke(one.person.id) for one in session.participants),
        asked=sum(one.asked or bool(one.answers) or session.spoke(one.person.id) for one in session.participants),
        send_on=silence_sends_on(step, stage.nudges),
        goes_at=stage.go_at,
        done=done,
        questions=session.questions,
        telling=_telling(session, digest, sum(bool(one.answers) for one in session.participants)),
    )


def _telling(session: Session, digest: Digest, voices: int, *more: str) -> Telling:
    return Telling(
        anonymity.left(session, digest, *more),
        session.anonymous and 0 < voices < anonymity.FEW,
        anonymity.lone_language(session, digest),
    )


def review(step: Step, participant: Participant, stage: Review) -> ReviewLetter:
    """The summary for one participant."""
    return ReviewLetter(
        digest=stage.digest,
        names=step.names(),
        top=min(step.rules.top, len(stage.digest.points)),
        review_by=last_day(step.session, stage),
        took_part=bool(participant.answers),
        questions=step.session.questions,
        own=own_points(stage.digest, participant.person.id),
    )


def own_points(digest: Digest, person: PersonId) -> tuple[int, ...]:
    """The numbers of the points that are his own words, as he said them."""
    mine = (one for one in digest.points if one.source == person)
    return tuple(one.number for one in mine if not (one.edited or one.added or one.paraphrase))


def review_receipt(
    session: Session, participant: Participant, stage: Review | TopSeven, *, late: bool = False
) -> ReviewReceipt:
    """His picks and feedback read back."""
    ballot = next((one for one in stage.ballots if one.person == participant.person.id), None)
    mine = [one for one in stage.feedback if one.person == participant.person.id]
    texts = {point.number: point.text for point in stage.digest.points}
    picks = ballot.picks if ballot else ()
    return ReviewReceipt(
        chosen=tuple(Chosen(number, texts[number]) for number in picks if number in texts),
        ranked=len(picks) > 1,  # the review letter asks for an order, so a bare list is one
        invalid=ballot.invalid if ballot else (),
        too_many=ballot.too_many if ballot else 0,
        limit=len(stage.digest.points),
        feedback="\n\n".join(one.text for one in mine if one.kind is SaidKind.REMARK),
        corrected=_numbers([one for one in mine if not one.before], SaidKind.CORRECTION),
        resaid=_resaid(mine, texts),
        misquoted=_numbers(mine, SaidKind.MISQUOTED),
        complains=any(one.kind is SaidKind.MISQUOTED for one in mine),
        unnamed=any(one.disowned_by == participant.person.id for one in stage.digest.points),
        added=tuple(
            Chosen(point.number, point.text)
            for point in stage.digest.points
            if point.added and point.source == participant.person.id
        ),
        against=_against(texts, participant, stage),
        doubtful=tuple(one.point for one in stage.minuses if one.person == participant.person.id and one.doubtful),
        review_by=last_day(session, stage),
        late=late,
        written_by=participant.spoken_by,
        files=file_notes(participant.files),
    )


def _resaid(mine: list[Feedback], texts: dict[int, str]) -> tuple[Chosen, ...]:
    """His own points in the words that he gave them since."""
    said = dict.fromkeys(one.point for one in mine if one.before and one.accepted and one.point in texts)
    return tuple(Chosen(number, texts[number]) for number in said if number is not None)


def _against(texts: dict[int, str], participant: Participant, stage: Review | TopSeven) -> tuple[Chosen, ...]:
    mine = (one for one in stage.minuses if one.person == participant.person.id and not one.doubtful)
    return tuple(Chosen(one.point, texts[one.point]) for one in mine if one.point in texts)


def _numbers(said: list[Feedback], kind: SaidKind) -> tuple[int, ...]:
    return tuple(dict.fromkeys(one.point for one in said if one.kind is kind and one.point is not None))


def reminded(session: Session, people: Sequence[Participant]) -> Done:
    """Whom a reminder goes to; in an anonymous session only how many, since the others have written already."""
    if not people:
        return Done(DoneKind.NOBODY_TO_REMIND)
    names = () if session.anonymous else tuple(one.person.name for one in people)
    return Done(DoneKind.REMINDED, names=names, number=len(people))


def review_reminder(session: Session, participant: Participant, stage: Review) -> ReviewReminder:
    """Others picked; he has not yet."""
    picked = sum(one.person != participant.person.id for one in stage.ballots)
    points = stage.digest.points
    candidates = tuple(Chosen(point.number, point.text) for point in points)
    return ReviewReminder(picked, len(points), last_day(session, stage), candidates)


def draft_topseven(step: Step, stage: TopSeven, done: tuple[Done, ...] = ()) -> DraftTopSeven:
    """The ranking for the facilitator, with all feedback beside it."""
    return DraftTopSeven(
        top=stage.top,
        names=step.names(),
        ballots=len(stage.ballots),
        asked=sum(one.asked for one in step.participants),
        feedback=(),
        remarks=remarks.lines(step, stage.digest, stage.feedback),
        tally=_tally(step, stage),
        share=tuple(one.person.address for one in step.session.outsiders if not one.sent),
        revisit=stage.revisit,
        send_on=silence_sends_on(step, stage.nudges),
        goes_at=stage.go_at,
        done=done,
        questions=step.session.questions,
        above=stage.digest.above,
        differences=differing.differences(step.session, stage.digest, stage.minuses, stage.top),
        telling=_telling(step.session, stage.digest, len(stage.ballots), *(one.point.text for one in stage.top)),
    )


def topseven_shared(session: Session, stage: Closed) -> TopSevenShared:
    """The result for somebody outside the group: whose words they are stays inside."""
    top = tuple(
        RankedPoint(one.rank, Point(one.rank, words, None, question=one.point.question), one.chosen_by, one.score)
        for one, words in ((one, anonymity.outside(session, one.point.text)) for one in stage.top)
    )
    questions = tuple(anonymity.outside(session, one) for one in session.questions)
    return TopSevenShared(top, len(stage.ballots), questions)


def _tally(step: Step, stage: TopSeven) -> Tally | None:
    """How the picks were counted; None when nobody picked."""
    points = stage.digest.points
    counted = ranking.rank(points, stage.ballots, len(points), language=step.session.language)
    lines = tuple(TallyLine(one.point.text, one.chosen_by, one.score) for one in counted if one.chosen_by)
    return Tally(lines, ranking.places(points, step.session.language) - 1) if lines else None


def topseven(step: Step, stage: Closed, ballots: int, *, edited: bool) -> TopSevenLetter:
    """The result."""
    questions, above = step.session.questions, stage.digest.above
    differences = differing.differences(step.session, stage.digest, stage.minuses, stage.top)
    return TopSevenLetter(
        stage.top, step.names(), ballots, edited, questions=questions, above=above, differences=differences
    )


def thanks(session: Session, stage: Closed, participant: Participant) -> str:
    """Something that he said: his highest point, else another point of his, his essence, his best sentence; or ""."""
    person = participant.person.id
    points = [one.point for one in stage.top] + [*stage.digest.points]
    his = [one.text for one in points if person in (one.source, one.corrected_by) and not one.edited]
    said = (*his, participant.essence, *own_sentences(session, participant))
    return next((anonymity.shown(session, one) for one in said if one), "")


def status(session: Session) -> Status:
    """Who was invited, came, answered what, was reminded, is away or cannot be reached."""
    stage = session.stage
    ballots = {one.person for one in stage.ballots} if isinstance(stage, Review | TopSeven) else set()
    present = [one for one in session.participants if not one.removed]
    return Status(
        stage=type(stage).__name__.lower(),
        rows=tuple(_row(session, one, picked=one.person.id in ballots) for one in present),
        answered=sum(bool(one.answers) for one in present),
        picked=len(ballots),
        questions=len(session.questions),
        plan=session.plan,
        until=last_day(session, stage) if isinstance(stage, Waiting) else None,
        paused=session.paused_since is not None,
        meeting=_meeting(session),
    )


def _row(session: Session, one: Participant, *, picked: bool) -> StatusRow:
    """In an anonymous session without his progress: who asks often would see whose words came in between."""
    open_handed = not session.anonymous
    return StatusRow(
        name=one.person.name,
        rsvp=Rsvp.YES if one.answers and one.rsvp is Rsvp.NONE else one.rsvp,
        answered=len(one.answers) if open_handed else 0,
        picked=picked and open_handed,
        reminded=one.reminded if open_handed else 0,
        away_until=one.away_until,
        unreachable=one.unreachable,
        opted_out=one.opted_out,
        coming=one.coming if session.meeting else None,
    )


def last_day(session: Session, stage: Waiting) -> date:
    """The local calendar day on which the stage's `until` falls, midnight counting to the day it ends."""
    return deadlines.local_day(stage.until - timedelta(seconds=1), session.rules)


NUDGES = (1, 3, 5)  # working days of silence at an approval: a reminder, another, and then it goes out


def silence_sends_on(step: Step, nudges: int) -> date | None:
    """The day on which an approval nobody gives is taken as given, counted from now."""
    if step.rules.approval == "wait":
        return None
    already = (0, *NUDGES)[min(nudges, len(NUDGES))]
    return deadlines.add_working_days(step.today, NUDGES[-1] - already, step.rules)
