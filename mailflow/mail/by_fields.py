"""The readers by fields, by tables of words: a second opinion, and for words that answer no letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.core.letters.done_lines import CommandName
from mailflow.core.session.people import Rsvp
from mailflow.core.session.reading import Kind, Moment
from mailflow.mail.answering import answers, coming, enclosed, phrases, proxy, withholding
from mailflow.mail.answering.pointers import only_points
from mailflow.mail.body.extract_reply import seen
from mailflow.mail.commands import commands, corrections, meeting_said, speakers, verdicts
from mailflow.mail.commands.meeting_said import MeetingSaid
from mailflow.mail.commands.nearest import nearest
from mailflow.mail.context import Context
from mailflow.mail.documents import transcript
from mailflow.mail.draft_edits import edits, redline, struck_out
from mailflow.mail.draft_edits import signs as edit_signs
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.fields import Fields
from mailflow.mail.kickoffs import talk_files
from mailflow.mail.message import Message
from mailflow.mail.picking import beside_picks, picks, remarks
from mailflow.mail.reply import Reply
from mailflow.mail.spoken import by_machine, explained, local, spoken, whose
from mailflow.mail.words.lazily import lazily

# "It is too long for me, a page would do": a word about what was sent, and no "no".
_OF_THE_LETTER = lazily(
    r"(?i)\b(?:samenvatting|samengevat|summary|r[ée]sum[ée]|synth[èe]se|zusammenfassung|pagina|page|seite)\b"
)
_SHORT = 12  # words of a "no" to a single question
_NO_DATE = datetime.fromisoformat("2000-01-01T12:00")  # days said in a mail without Date are dropped
_TOP, _END = 600, 300  # characters of a long mail that are searched for them


def fields(message: Message, context: Context) -> Fields:
    """The same as the readers by fields give it."""
    base = whose(message, context)
    return _person(message, context, base) if base.kind is Kind.HUMAN else by_machine(message, context, base)


@dataclass(frozen=True, slots=True)
class _Human:
    """A person's message on its way to a reading."""

    message: Message
    reply: Reply
    context: Context
    base: Fields


def _person(message: Message, context: Context, base: Fields) -> Fields:
    reply, said = spoken(message, context, base)
    if said.sealed:
        return said
    if context.proxied is not None and (found := proxy.read(reply, context.names)) is not None:
        theirs = replace(said, text=found.reply.text, behalf=found.name)
        return _at(context.proxied, _Human(message, found.reply, context, theirs))
    return _at(context.moment, _Human(message, reply, context, said))


def _at(moment: Moment, human: _Human) -> Fields:
    """What the words mean at that moment, of the live meeting too."""
    reading, start = _AT[moment](human) if moment in _AT else human.base, human.context.meeting
    if moment not in (Moment.INVITE, Moment.QUESTIONS, Moment.REVIEW):
        return reading
    reading = withholding.told(reading)
    if start is None:
        return reading
    text = reading.remarks if reading.answers or reading.picks else human.base.text
    return coming.told(reading, _gist(text), coming.Live(start, human.context.meeting_place), moment)


def _to_invitation(human: _Human) -> Fields:
    """Yes or no; who answers to the facilitator's own mail often gives his answers at once."""
    questions = human.context.questions
    placed = answers.place(human.reply, questions, human.context.sent)
    early = len(questions) > 1 and bool(placed.answers)
    spoken = replace(human.base, remarks=human.base.text)
    own = placed if early else replace(placed, answers=(), remarks=human.base.text)
    own = enclosed.without_pointers(own, human.reply.doubt) if human.base.attachments else own
    placed = enclosed.added(own, human.base.attachments, questions, human.context.sent)
    if not placed.answers:
        return _with_rsvp(replace(spoken, remarks=placed.remarks), human.base.text)
    kept = replace(spoken, answers=placed.answers, remarks=placed.remarks, essence=placed.essence)
    return _with_rsvp(kept, own.remarks)


def _with_rsvp(reading: Fields, text: str) -> Fields:
    text = _gist(text)
    return replace(
        reading,
        rsvp=phrases.rsvp(text),
        opt_out=phrases.opt_out(text),
        reads_along=phrases.wants_result(text),
    )


def _gist(text: str) -> str:
    """Where a yes, a no or a "stop" stands: at the top, and at the end for who changed his mind."""
    if len(text) <= _TOP + _END:
        return text
    return f"{text[:_TOP].rpartition(' ')[0]}\n{text[-_END:].partition(' ')[2]}"


def _to_questions(human: _Human) -> Fields:
    placed = answers.place(human.reply, human.context.questions, human.context.sent)
    text = human.base.text
    if len(human.context.questions) == 1 and _declines(text):
        return _with_rsvp(replace(human.base, remarks=text), text)
    own = enclosed.without_pointers(placed, human.reply.doubt) if human.base.attachments else placed
    if placed.answers and only_points(placed.remarks):
        own = replace(own, remarks="")
    placed = enclosed.added(own, human.base.attachments, human.context.questions, human.context.sent)
    answered = replace(
        human.base,
        answers=placed.answers,
        remarks=placed.remarks,
        essence=placed.essence,
        correction=placed.correction,
        doubt=human.reply.doubt if human.base.attachments else placed.doubt,
    )
    if placed.answers:  # words of an answer are no "no", and those of a file no "stop"
        return replace(answered, opt_out=phrases.opt_out(_gist(own.remarks)))
    return _with_rsvp(answered, text)


def _declines(text: str) -> bool:
    """To a single question everything would be an answer; a short "not this time" is none."""
    return len(text.split()) <= _SHORT and (phrases.opt_out(text) or phrases.rsvp(text) is Rsvp.NO)


def _to_review(human: _Human) -> Fields:
    points = human.context.points
    own = human.base.text
    beside = remarks.read(own, len(points), points)
    chosen = picks.read(beside.rest, len(points), tuple(one for one in points if one))
    picked = replace(human.base, picks=chosen, said=beside.said, opt_out=phrases.opt_out(_gist(own)))
    if chosen.points or chosen.invalid:
        feedback = beside_picks.beside(own, len(points), answered=True)
        return _with_feedback(picked, beside, feedback, len(points))
    if not beside.said and not human.base.attachments and _declines(own) and not _OF_THE_LETTER.search(own):
        return _with_rsvp(replace(picked, picks=None), own)
    told = _with_feedback(replace(picked, picks=None), beside, own, len(points))
    return _with_rsvp(told, own)


def _with_feedback(reading: Fields, beside: remarks.Beside, feedback: str, limit: int) -> Fields:
    """With what is said of the points, and beside them; thanks and picks say nothing of them."""
    answered = bool(reading.picks or beside.said)
    rest = enclosed.beside(beside_picks.beside(beside.rest, limit, answered=answered), reading.attachments)
    said = remarks.with_rest(beside.said, rest, reading.picks.points if reading.picks else ())
    return replace(reading, said=said, remarks=enclosed.beside(feedback, reading.attachments) if said else "")


def _from_card(human: _Human) -> Fields:
    """Corrections first; what is left of the words may hold commands."""
    meeting = _of_meeting(human)
    found = corrections.read(meeting.rest, len(human.context.questions))
    reading = _steered(human, found.rest)
    return replace(reading, corrections=(*meeting.corrections, *found.corrections))


def _of_meeting(human: _Human) -> MeetingSaid:
    """What he says of the live meeting, and the words that are left."""
    sent = local(human.base, human.context)
    if sent is None or not human.context.live:
        return MeetingSaid((), human.base.text)
    return meeting_said.read(human.base.text, sent)


def _from_facilitator(human: _Human) -> Fields:
    """Edits of the draft first, in its quote and beside it; what is left of the words says something else."""
    sheet = Sheet(human.context.points, human.context.summary)
    if not sheet or not human.context.draft:
        return _commanding(human)
    message = struck_out.without(human.message)
    reply = human.reply if message is human.message else explained(message, human.context)
    inside = redline.read(reply, seen(message), human.context.sent, sheet)
    said = edits.with_quote(inside, sheet)
    left = _commanding(replace(human, base=replace(human.base, text=said.rest)))
    if edit_signs.holds(said.rest):
        held = (replace(one, text="sending") if one.name is CommandName.UNDO else one for one in left.commands)
        left = replace(left, commands=tuple(held))
    if not left.commands and edit_signs.praises(said.rest):  # fine words are no ok, but likely to mean one
        left = replace(left, unclear=(), nearest=(CommandName.APPROVE,))
    return replace(left, text=human.base.text, edits=said.edits, points=sheet.points, unplaced=said.unplaced)


def _commanding(human: _Human) -> Fields:
    """Who is who in a meeting first; what is left of the words may hold commands."""
    meeting = _of_meeting(human)
    named = speakers.read(meeting.rest, human.context.speakers)
    reading = replace(_steered(human, named.rest), speakers=named.speakers, corrections=meeting.corrections)
    files, words = human.base.attachments, human.base.text
    announced = talk_files.announced(files, words)
    spoken = talk_files.spoken(files, words, human.context.names)
    if (announced or spoken) and not reading.commands:  # "here are the minutes" orders nothing
        reading = replace(reading, unclear=())
    return replace(reading, spoken=spoken, encloses_talk=announced)


def _steered(human: _Human, text: str) -> Fields:
    """The commands in those words of the facilitator."""
    sent = local(human.base, human.context)
    judged = verdicts.read(text)
    text = judged.rest
    said = commands.read(text, sent or _NO_DATE)
    obeyed = said.commands if sent else tuple(replace(one, until=None) for one in said.commands)
    return replace(
        human.base,
        commands=(*judged.commands, *obeyed),
        unclear=said.unclear,
        nearest=tuple(nearest(one) for one in said.unclear or (text,)),
        opt_out=phrases.opt_out(_gist(text)),
    )


def _to_meeting(human: _Human) -> Fields:
    """Does he come? Whatever else stands there is read as it would be in any mail."""
    text, start = human.base.text, human.context.meeting
    live = coming.Live(start, human.context.meeting_place) if start else None
    said = coming.answered(_gist(text), live) if live else Rsvp.NONE
    if said is Rsvp.NONE:
        return _at(human.context.proxied or Moment.QUESTIONS, human)
    return replace(human.base, coming=said, remarks=text, opt_out=phrases.opt_out(_gist(text)))


def _to_notes(human: _Human) -> Fields:
    """What was said in the meeting, as far as it is typed here, unless the mail orders something."""
    asked = replace(human, context=replace(human.context, live=False))  # of a meeting that is over
    reading = _from_facilitator(asked)
    text, files = human.base.text.strip(), human.base.attachments
    if files:  # whatever comes with an answer to that question holds notes, without saying so
        spoken = reading.spoken or talk_files.spoken(files, "notes", human.context.names)
        reading = replace(reading, encloses_talk=True, spoken=spoken)
    short = len(text.split()) <= _SHORT
    if not text or reading.speakers or (short and reading.commands):
        return reading
    reading = replace(reading, commands=(), edits=(), unclear=(), opt_out=False)  # told of the meeting, not to us
    if short and (files or phrases.rsvp(text) is Rsvp.NO):
        return replace(reading, rsvp=Rsvp.NO)
    if said := transcript.conversation(text, human.context.names):  # "Fatima: ... Jan: ..."
        return replace(reading, spoken=said)
    return replace(reading, notes=text)


_AT: dict[Moment, Callable[[_Human], Fields]] = {
    Moment.INVITE: _to_invitation,
    Moment.QUESTIONS: _to_questions,
    Moment.REVIEW: _to_review,
    Moment.FACILITATOR: _from_facilitator,
    Moment.CARD: _from_card,
    Moment.MEETING: _to_meeting,
    Moment.NOTES: _to_notes,
    Moment.DRAFT: _from_facilitator,
    Moment.TOPSEVEN: _from_facilitator,
    Moment.NOTICE: _from_facilitator,
    Moment.RUNNING: _from_facilitator,
    Moment.CLOSING: _to_questions,
}
