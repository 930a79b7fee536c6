"""What the recognisers of mail/steering see in a clause, where they claim all of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.shown import Shown
from mailflow.core.session.people import Address
from mailflow.core.session.reading import Moment
from mailflow.mail.commands import commands, corrections, meeting_said, speakers, verdicts
from mailflow.mail.dates.calendar_words import MORNING, WORDS
from mailflow.mail.draft_edits import edits
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.fields import Command, Correction, CorrectionKind, Edit, EditKind
from mailflow.mail.orders import lexicon, people
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import LINK
from mailflow.mail.words.folding import fold

_DRAFTS = (Moment.DRAFT, Moment.TOPSEVEN)
_NOTHING = " .,;:!?\n-"
NOON = 12
_LONGEST = 400  # characters of a clause


def acts(said: str, context: Context) -> tuple[Act, ...]:
    """The acts in these words; () when any of the words is left over."""
    if len(said) > _LONGEST:
        return ()
    for way in _WAYS:
        if found := way(said, context):
            return found
    return ()


def _silent(rest: str, beside: str) -> bool:
    """Whether nothing is left but words that change nothing."""
    words = set(re.findall(r"[^\W_]+", fold(rest)))
    return words <= lexicon.words("beside") | lexicon.words(f"beside_{beside}") | lexicon.words("joints")


def _meeting(said: str, context: Context) -> tuple[Act, ...]:
    if context.sent is None:
        return ()
    link = LINK.search(said)
    words = LINK.sub(" ", said)
    found = meeting_said.read(words, context.sent)
    if link and not found.corrections and context.shown.meeting and _silent(words, "meeting"):
        return (a.Meeting(link=link.group()),)
    if not found.corrections or not _silent(found.rest, "meeting"):
        return ()
    acts = [_near_the_old(act, words, context) for one in found.corrections if (act := _corrected(one)) is not None]
    return tuple(replace(one, link=link.group()) if link and isinstance(one, a.Meeting) else one for one in acts)


def _near_the_old(act: Act, said: str, context: Context) -> Act:
    """ "At 7.30 now", of a meeting in the evening, is in the evening too, where nothing says that it is not."""
    old = context.shown.meeting
    if not isinstance(act, a.Meeting) or act.time is None or old is None or act.time.hour >= NOON or old.hour < NOON:
        return act
    if _morning().search(fold(said)) or abs(act.time.hour + NOON - old.hour) >= abs(act.time.hour - old.hour):
        return act
    return replace(act, time=act.time.replace(hour=act.time.hour + NOON))


@cache
def _morning() -> re.Pattern[str]:
    told = (words for table in WORDS.values() for kind, value, words in table if kind in "PQ" and value == MORNING)
    every = sorted((one.strip() for words in told for one in words.split(",")), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:a\.?m\.?|{'|'.join(map(re.escape, every))})(?!\w)")


def _speakers(said: str, context: Context) -> tuple[Act, ...]:
    if not context.shown.speakers:
        return ()
    found = speakers.read(said, context.shown.speakers)
    if found.rest.strip(_NOTHING):
        return ()
    known = context.shown.people
    return tuple(a.Speaker(one.label, "" if one.me else _named(one.person, known), me=one.me) for one in found.speakers)


def _named(name: str, known: tuple[str, ...]) -> str:
    """A person as the session names him; "die Nuray" is Nuray, too."""
    return people.resolve(name, known) or people.resolve(name.rsplit(maxsplit=1)[-1], known) or name


def _verdicts(said: str, context: Context) -> tuple[Act, ...]:
    if context.shown.moment is not Moment.TOPSEVEN or not context.shown.remarks:
        return ()
    found = verdicts.read(said)
    if not found.commands or found.rest.strip(_NOTHING):
        return ()
    every = len(context.shown.remarks)
    if set(re.findall(r"[^\W\d_]+", fold(said))) & lexicon.words("others"):
        return ()  # the others than those that were judged: the phrases know which
    judged: list[Act] = []
    for name, make in ((CommandName.ACCEPT, a.Accept), (CommandName.LEAVE, a.RejectRemark)):
        numbers = [one.remark for one in found.commands if one.name is name]
        meant = tuple(range(1, every + 1)) if None in numbers else tuple(one for one in numbers if one)
        if not all(one <= every for one in meant):
            return ()
        judged += [make(meant)] if meant else []
    return tuple(judged)


def _edits(said: str, context: Context) -> tuple[Act, ...]:
    if context.shown.moment not in _DRAFTS or not context.shown.points:
        return ()
    found = edits.said(said, Sheet(context.shown.points, context.shown.summary))
    if not found.edits or found.unplaced or found.rest.strip(_NOTHING):
        return ()
    return tuple(act for one in found.edits if (act := of_edit(one, context.shown)) is not None)


def _corrections(said: str, context: Context) -> tuple[Act, ...]:
    if context.shown.moment is not Moment.CARD:
        return ()
    found = corrections.read(said, len(context.shown.questions))
    if not found.corrections or found.rest.strip(_NOTHING):
        return ()
    if any(one.kind is CorrectionKind.THEME for one in found.corrections):
        return ()  # "the subject is too delicate" names none
    built = [_corrected(one, len(context.shown.questions)) for one in found.corrections]
    return () if None in built else tuple(one for one in built if one is not None)


def _commands(said: str, context: Context) -> tuple[Act, ...]:
    if context.sent is None:
        return ()
    built = [_commanded(one, context) for one in commands.wholly(said, context.sent)]
    return () if None in built else tuple(act for one in built for act in one or ())


_WAYS: tuple[Callable[[str, Context], tuple[Act, ...]], ...] = (
    _speakers, _meeting, _verdicts, _edits, _corrections, _commands,
)  # fmt: skip


def _corrected(one: Correction, known: int = 0) -> Act | None:
    match one.kind:
        case CorrectionKind.THEME:
            return a.Theme(one.text)
        case CorrectionKind.QUESTION:
            number = one.number or known + 1
            return a.Question(number, one.text) if number <= known else a.AddQuestion(one.text)
        case CorrectionKind.DROP:
            return a.RemoveQuestion((one.number,)) if one.number and one.number <= known else None
        case CorrectionKind.ANONYMOUS:
            return a.Anonymous()
        case CorrectionKind.NAMED:
            return a.Named()
        case CorrectionKind.ANSWERS | CorrectionKind.NO_ANSWERS:
            return a.Appendix(one.kind is CorrectionKind.ANSWERS)
        case CorrectionKind.NO_MEETING:
            return a.NoMeeting()
        case CorrectionKind.MEETING:
            wish = one.meeting
            if wish is None or not (wish.day or wish.time or wish.place):
                return None  # when is not to be told: it is asked
            return a.Meeting(wish.day, wish.time, wish.minutes, wish.place)


def of_edit(edit: Edit, shown: Shown) -> Act | None:
    """The act that an edit is."""
    words = edit.text or ""
    match edit.kind:
        case EditKind.REWORD:
            return a.Resay(edit.old, words)
        case EditKind.DROP:
            return a.StrikeSentence(edit.old)
        case EditKind.INSERT:
            question = next((number for number, text in shown.summary if text == edit.old), None)
            return a.AddSentence(question, words, edit.old)
        case EditKind.ADD:
            return a.NewPoint(words)
        case _:
            return _of_points(edit, len(shown.points))


def _of_points(edit: Edit, limit: int) -> Act | None:
    points, words = edit.points, edit.text or ""
    match edit.kind:
        case EditKind.REPLACE:
            return a.Reword(points[0], words)
        case EditKind.STRIKE:
            return a.Strike(points) if len(points) < limit else None
        case EditKind.MERGE:
            return a.Merge(points, words)
        case EditKind.FIRST:
            return a.Order(points) if len(points) == limit else a.First(points)
        case EditKind.LAST:
            return a.Last(points)
        case EditKind.SWAP:
            return a.Swap(points)
        case EditKind.BEFORE:
            return a.Before(points[:-1], points[-1])
        case EditKind.AFTER:
            return a.After(points[:-1], points[-1])
        case _:
            return None


_SIMPLE: dict[CommandName, Act] = {
    CommandName.START: a.Ok(),
    CommandName.APPROVE: a.Ok(),
    CommandName.STATUS: a.Status(),
    CommandName.NEXT: a.Next(),
    CommandName.CANCEL: a.Cancel(),
    CommandName.DRAFT: a.Show(),
    CommandName.UNDO: a.Undo(),
    CommandName.HELP: a.Help(),
}


def _commanded(one: Command, context: Context) -> tuple[Act, ...] | None:
    if one.name is CommandName.NEXT and context.shown.moment is not Moment.RUNNING:
        return None  # "stop" of a letter that waits for an ok is no wish to go on
    if one.name in _SIMPLE:
        return (_SIMPLE[one.name],)
    persons = [*one.people, *_resolved(one.names, context)]
    return None if "" in persons else _with_arguments(one, list(map(str, persons)), context)


def _with_arguments(one: Command, persons: list[str], context: Context) -> tuple[Act, ...] | None:
    match one.name:
        case CommandName.REMIND:
            return (a.Remind(tuple(persons)),)
        case CommandName.EXTEND:
            return (a.Deadline(one.until) if context.shown.moment is Moment.CARD else a.Extend(one.until),)
        case CommandName.PAUSE:
            return (a.Pause(one.until),)
        case CommandName.ADD if one.people and not one.names:
            return tuple(a.AddPerson(Address(address)) for address in one.people)
        case CommandName.REMOVE if persons:
            return tuple(a.RemovePerson(person) for person in persons)
        case CommandName.HANDOVER if len(persons) == 1:
            return (a.Handover(persons[0]),)
        case CommandName.SHARE if one.people and not one.names:
            return (a.Share(one.people),)
        case CommandName.REVISIT if one.until:
            return (_revisit(one.until, context),)
        case _:
            return None


def _revisit(until: date, context: Context) -> a.Revisit:
    """In so many weeks, where that day is a number of weeks away."""
    days = (until - context.sent.date()).days if context.sent else 0
    return a.Revisit(days // 7) if days > 0 and days % 7 == 0 else a.Revisit(None, until)


def _resolved(names: tuple[str, ...], context: Context) -> list[str]:
    return [people.resolve(name, context.shown.people) or "" for name in names]
