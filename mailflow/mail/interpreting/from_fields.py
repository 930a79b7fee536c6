"""What the readers by fields understood, as acts: where `interpret` does not read, and as a second opinion."""

from __future__ import annotations

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.shown import Shown
from mailflow.core.session.people import Address, Rsvp
from mailflow.core.session.reading import Attachment, Kind, Moment, Reading, SaidKind
from mailflow.mail.answering import enclosed
from mailflow.mail.fields import (
    Command,
    Correction,
    CorrectionKind,
    Edit,
    EditKind,
    Fields,
    Said,
    Unplaced,
)

STORY = 20  # words from which a remark beside something else is told
_STEERED = (
    Moment.FACILITATOR,
    Moment.CARD,
    Moment.NOTES,
    Moment.DRAFT,
    Moment.TOPSEVEN,
    Moment.NOTICE,
    Moment.RUNNING,
)
_NAMES = {
    CommandName.START: "ok",
    CommandName.APPROVE: "ok",
    CommandName.ADD: "add_person",
    CommandName.REMOVE: "remove_person",
    CommandName.REPLACE: "replace_person",
    CommandName.DRAFT: "show",
    CommandName.LEAVE: "reject_remark",
}


def reading(fields: Fields) -> Reading:
    """The same message with its acts."""
    return Reading(
        kind=fields.kind,
        reason=fields.reason,
        sender=fields.sender,
        subject=fields.subject,
        sent=fields.sent,
        message_id=fields.message_id,
        language=fields.language,
        text=fields.text,
        signature=fields.signature,
        acts=acts(fields),
        points=fields.points,
        spoken=fields.spoken,
        encloses_talk=fields.encloses_talk,
        calendar=fields.calendar,
        attachments=fields.attachments,
        moment=fields.moment,
        sealed=fields.sealed,
        failures=fields.failures,
        away_until=fields.away_until,
        hold=fields.hold,
        doubt=fields.doubt,
        defects=fields.defects,
    )


def acts(fields: Fields) -> tuple[Act, ...]:
    """What was understood, as acts; words that no field claims are told. A machine's mail holds none."""
    if fields.kind is not Kind.HUMAN:
        return ()
    if fields.behalf:
        return (a.Behalf(fields.behalf, _of_participant(fields)),)
    if fields.moment in _STEERED or _steers(fields):
        return _of_facilitator(fields)
    return _of_participant(fields)


def in_files(attachments: tuple[Attachment, ...], shown: Shown) -> tuple[Act, ...]:
    """What stands in the files of a participant's mail, as far as they have been read."""
    placed = enclosed.alone(attachments, shown.questions, shown.text)
    found: list[Act] = [a.Answer(one.question, one.text, one.files) for one in placed.answers]
    if placed.essence:
        found.append(a.Essence(placed.essence))
    return (*found, a.Tell(placed.remarks)) if placed.remarks.strip() else tuple(found)


def _steers(fields: Fields) -> bool:
    said = fields.commands or fields.edits or fields.corrections or fields.unclear or fields.unplaced
    return bool(said or fields.notes or fields.speakers)


# A participant


def _of_participant(fields: Fields) -> tuple[Act, ...]:
    found: list[Act] = [a.Stop(plain=True)] if fields.opt_out else []
    found += _taking_part(fields)
    answer = a.Revise if fields.correction else a.Answer
    found += [answer(one.question, one.text, one.files) for one in fields.answers]
    if fields.essence:
        found.append(a.Essence(fields.essence))
    if fields.withholds:
        found.append(a.Withhold())
    if (picks := fields.picks) and (picks.points or picks.invalid):
        found.append(picks)
    found += [_said(one) for one in fields.said]
    if not fields.said:
        found += _beside(fields, bool(found))
    return tuple(found)


def _taking_part(fields: Fields) -> list[Act]:
    found: list[Act] = []
    match fields.rsvp:
        case Rsvp.YES:
            found.append(a.Join())
        case Rsvp.NO:
            found.append(a.Decline(reads_along=fields.reads_along, plain=True))
        case Rsvp.LATER:
            found.append(a.Later())
        case Rsvp.UNCLEAR if fields.moment in (Moment.INVITE, Moment.MEETING) and not fields.answers:
            words = fields.remarks.strip() or ("" if fields.attachments else fields.text)
            found += [a.Tell(words, nearest="join")] if words else []
        case Rsvp.UNCLEAR | Rsvp.NONE:
            pass
    coming = {Rsvp.YES: a.Comes.YES, Rsvp.NO: a.Comes.NO, Rsvp.LATER: a.Comes.MAYBE}
    if fields.coming in coming:
        found.append(a.Attend(coming[fields.coming]))
    return found


def _said(said: Said) -> Act:
    match said.kind:
        case SaidKind.CORRECTION if said.point is not None:
            return a.Amend(said.point, said.text)
        case SaidKind.ADDITION:
            return a.Add(said.text)
        case SaidKind.MISQUOTED:
            return a.Disown(said.point, said.text)
        case _ if said.point is not None:
            return a.Object(said.point, said.text)
        case _:
            return a.Tell(said.text)


def edits_of(edits: tuple[Edit, ...], unplaced: tuple[Unplaced, ...]) -> tuple[Act, ...]:
    """What was changed inside a quoted draft, and what was left out of it."""
    found: list[Act] = [act for one in edits for act in _edited(one)]
    return (*found, *map(_unplaced, unplaced))


def _unplaced(one: Unplaced) -> Act:
    gone = a.LeftOut(one.points, one.old)
    return a.Tell(one.text, points=one.points, old=one.old) if one.text else gone


def _beside(fields: Fields, said: bool) -> list[Act]:
    """What stands beside it; all of it, when nothing was understood."""
    words = fields.remarks.strip()
    if fields.opt_out or any(isinstance(one, a.Tell) for one in _taking_part(fields)):
        return []
    if not said:
        only = fields.attachments or fields.moment is Moment.REVIEW  # points to its files; thanks, and says no more
        rest = words or ("" if only else fields.text.strip())
        return [a.Ask(rest) if "?" in rest else a.Tell(rest)] if rest else []
    if fields.rsvp in (Rsvp.YES, Rsvp.NO, Rsvp.LATER) or fields.coming is not Rsvp.NONE:
        words = words if "?" in words or len(words.split()) >= STORY else ""
    return [a.Ask(words) if "?" in words else a.Tell(words)] if words else []


# The facilitator


def _of_facilitator(fields: Fields) -> tuple[Act, ...]:
    found: list[Act] = [_corrected(one) for one in fields.corrections]
    found += fields.speakers
    found += [act for one in fields.edits for act in _edited(one)]
    found += [act for one in fields.commands for act in _commanded(one)]
    if fields.notes:
        found.append(a.Notes(fields.notes))
    found += map(_unplaced, fields.unplaced)
    return (*found, *_not_understood(fields, bool(found)))


def _not_understood(fields: Fields, understood: bool) -> list[Act]:
    if fields.opt_out and not fields.commands:
        return [a.Tell(fields.text, nearest="cancel")]
    talk = fields.spoken or fields.encloses_talk or (fields.moment is Moment.NOTES and fields.rsvp is Rsvp.NO)
    whole = (fields.text,) if fields.text.strip() and not (understood or talk) else ()
    lines = fields.unclear or whole
    near = (*fields.nearest, *(None for _ in lines))
    return [a.Tell(line, nearest=name_of(name)) for line, name in zip(lines, near, strict=False)]


def name_of(command: CommandName | None) -> str:
    """The name of the act that a command is."""
    return "" if command is None else _NAMES.get(command, command.value)


def _corrected(correction: Correction) -> Act:
    number, text = correction.number, correction.text
    match correction.kind:
        case CorrectionKind.THEME:
            return a.Theme(text)
        case CorrectionKind.QUESTION:
            return a.Question(number, text) if number else a.AddQuestion(text)
        case CorrectionKind.DROP:
            return a.RemoveQuestion((number,) if number else ())
        case CorrectionKind.ANONYMOUS:
            return a.Anonymous()
        case CorrectionKind.NAMED:
            return a.Named()
        case CorrectionKind.ANSWERS | CorrectionKind.NO_ANSWERS:
            return a.Appendix(correction.kind is CorrectionKind.ANSWERS)
        case CorrectionKind.MEETING:
            return correction.meeting or a.Meeting()
        case CorrectionKind.NO_MEETING:
            return a.NoMeeting()


def _commanded(command: Command) -> list[Act]:
    match command.name:
        case CommandName.ADD:
            named = [a.AddPerson(Address(""), one) for one in command.names]
            return [*(a.AddPerson(one) for one in command.people), *named] or [a.AddPerson(Address(""))]
        case CommandName.REMOVE:
            return [a.RemovePerson(one, plain=True) for one in (*command.people, *command.names) or ("",)]
        case CommandName.REPLACE:
            old, new = command.people if len(command.people) == 2 else (" ".join(command.names), "")
            return [a.ReplacePerson(old, new)]
        case CommandName.HANDOVER:
            if len(command.people) == 1:
                return [a.Handover(command.people[0], " ".join(command.names), plain=True)]
            return [a.Handover(command.names[0] if len(command.names) == 1 else "", plain=True)]
        case CommandName.SHARE:
            return [a.Share(command.people, command.names, plain=True)]
        case CommandName.QUESTION:
            return [a.Question(command.question or 0, command.text or "")]
        case CommandName.ACCEPT | CommandName.LEAVE:
            numbers = () if command.remark is None else (command.remark,)
            return [a.Accept(numbers) if command.name is CommandName.ACCEPT else a.RejectRemark(numbers)]
        case _:
            return [_plainly(command)]


def _plainly(command: Command) -> Act:
    plain: dict[CommandName, Act] = {
        CommandName.START: a.Ok(),
        CommandName.APPROVE: a.Ok(approves=True),
        CommandName.STATUS: a.Status(),
        CommandName.REMIND: a.Remind(),
        CommandName.EXTEND: a.Extend(command.until),
        CommandName.NEXT: a.Next(),
        CommandName.PAUSE: a.Pause(command.until),
        CommandName.RESUME: a.Resume(),
        CommandName.CANCEL: a.Cancel(plain=True),
        CommandName.DRAFT: a.Show(),
        CommandName.UNDO: a.Undo(command.text == "sending"),
        CommandName.HELP: a.Help(),
        CommandName.REVISIT: a.Revisit(None, command.until),
    }
    return plain[command.name]


def _edited(edit: Edit) -> list[Act]:
    """One change of a draft; none, when it names too few points."""
    points, text = edit.points, edit.text or ""
    match edit.kind:
        case EditKind.ADD:
            return [a.NewPoint(text)]
        case EditKind.REWORD:
            return [a.Resay(edit.old, text)]
        case EditKind.DROP:
            return [a.StrikeSentence(edit.old)]
        case EditKind.INSERT:
            return [a.AddSentence(None, text, edit.old)]
        case _:
            return _moved(edit.kind, points, text) if points else []


def _moved(kind: EditKind, points: tuple[int, ...], text: str) -> list[Act]:
    match kind:
        case EditKind.REPLACE:
            return [a.Reword(points[0], text)]
        case EditKind.STRIKE:
            return [a.Strike(points)]
        case EditKind.MERGE:
            return [a.Merge(points, text)]
        case EditKind.FIRST:
            return [a.First(points)]
        case EditKind.LAST:
            return [a.Last(points)]
        case EditKind.SWAP:
            return [a.Swap(points)]
        case EditKind.BEFORE:
            return [a.Before(points[:-1], points[-1])]
        case _:
            return [a.After(points[:-1], points[-1])]
