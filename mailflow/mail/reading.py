"""The one reading path: a message, and what it answers, to all that is understood of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mailflow.core.acts import Act, Leave, Tell
from mailflow.core.doings import CommandName
from mailflow.core.people import Address, Language, Mailbox, Rsvp
from mailflow.core.reading import Attachment, Kind, Moment, Reading
from mailflow.core.shown_letter import Shown
from mailflow.mail import calendar
from mailflow.mail.answering import answers, beside_picks, coming, enclosed, phrases, picks, proxy, remarks, withholding
from mailflow.mail.answering.pointers import only_points
from mailflow.mail.attachments import DEFAULT, Limits, attachments
from mailflow.mail.body.extract_reply import label, seen
from mailflow.mail.documents import transcript
from mailflow.mail.fields import Fields
from mailflow.mail.interpreting import from_fields, learned, seconded, whole_mail
from mailflow.mail.interpreting.whole_mail import Mail
from mailflow.mail.message import Message
from mailflow.mail.reply import FORWARDED, Reply, as_own, with_subject
from mailflow.mail.sealed import is_sealed
from mailflow.mail.sender import absence, automatic, bounces, button
from mailflow.mail.sender.classify import classify
from mailflow.mail.steering import (
    commands,
    corrections,
    edit_signs,
    edits,
    forwarded,
    kickoff,
    meeting_said,
    redline,
    speakers,
    struck_out,
    talk_files,
    verdicts,
)
from mailflow.mail.steering.kickoff import Beside
from mailflow.mail.steering.meeting_said import MeetingSaid
from mailflow.mail.steering.nearest import nearest
from mailflow.mail.steering.sheet import Sheet
from mailflow.mail.words import language

# "It is too long for me, a page would do": a word about what was sent, and no "no".
_OF_THE_LETTER = re.compile(
    r"(?i)\b(?:samenvatting|samengevat|summary|r[ée]sum[ée]|synth[èe]se|zusammenfassung|pagina|page|seite)\b"
)
_SHORT = 12  # words of a "no" to a single question
_NO_DATE = datetime.fromisoformat("2000-01-01T12:00")  # days said in a mail without Date are dropped
_TOP, _END = 600, 300  # characters of a long mail that are searched for them

# Moments that `interpret` reads; all others are read by fields.
INTERPRETED = frozenset(learned.ACTS) - {Moment.NOTES}
_STEERED = (Moment.DRAFT, Moment.TOPSEVEN, Moment.NOTICE, Moment.RUNNING)


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before the message is read: where the session stands, and what was asked."""

    moment: Moment
    sent: str | None = None  # text part of the letter that is answered; None: unknown
    questions: tuple[str, ...] = ()
    points: tuple[str, ...] = ()  # as numbered in the letter, from 1
    summary: tuple[tuple[int, str], ...] = ()  # the sentences that the letter shows, each with its question's number
    draft: bool = True  # its points and sentences are still the facilitator's to edit
    language: Language | None = None  # of the session
    timezone: str = "Europe/Brussels"  # IANA name
    ours: tuple[Address, ...] = ()  # addresses of the service
    service_names: tuple[str, ...] = ()  # what people call it
    known: tuple[Address, ...] = ()  # whom this session mailed; a bounce of others says nothing
    domain: str = ""  # of our own Message-IDs
    attached: Limits = DEFAULT  # what may be attached
    names: tuple[str, ...] = ()  # of the participants, for whom somebody may speak
    speakers: tuple[str, ...] = ()  # of a meeting, as its transcript calls those whom the facilitator may name
    vouched: bool = False  # a person looked at it, and says that a person wrote it
    live: bool = False  # a facilitator may speak of a live meeting
    meeting: datetime | None = None  # when it begins, local; None: there is none to come to
    meeting_place: str = ""
    proxied: Moment | None = None  # at which a participant would be read now; None: nobody speaks for another
    files: tuple[Attachment, ...] | None = None  # with the words of all of them; None: light ones are read on the way
    shown: Shown | None = None  # the letter that is answered, as data; None: it is read by fields


@dataclass(frozen=True, slots=True)
class _Human:
    """A person's message on its way to a reading."""

    message: Message
    reply: Reply
    context: Context
    base: Fields


def read(message: Message, context: Context) -> Reading:
    """Whose word it is, and what it says at this moment of the session."""
    shown = context.shown
    if shown is None or shown.moment not in INTERPRETED:
        return _pressed(message, context, from_fields.reading(fields(message, context)))
    base = _whose(message, context)
    if base.kind is not Kind.HUMAN:
        return from_fields.reading(_by_machine(message, context, base))
    reply, spoken = _spoken(message, context, base)
    reading = replace(from_fields.reading(spoken), acts=(), points=shown.points, moment=shown.moment)
    if spoken.sealed:
        return reading
    return _pressed(message, context, _with_acts(message, context, reply, reading, shown))


def _pressed(message: Message, context: Context, reading: Reading) -> Reading:
    """The mail program's unsubscribe button says one thing, whatever else it puts into the mail."""
    if reading.kind is Kind.HUMAN and button.is_pressed(message, context.domain):
        return replace(reading, acts=(Leave(plain=True),), segments=())
    return reading


def _with_acts(message: Message, context: Context, reply: Reply, reading: Reading, shown: Shown) -> Reading:
    """With all that is said in the mail, and in the files that a facilitator sends of a meeting."""
    ours = (*context.ours, *context.service_names)
    sent = _local(reading, context)
    found = whole_mail.acts_of(Mail(message, reply, shown, sent, ours, reading.attachments))
    acts = seconded.acts(found.acts, lambda words: _second(words, message, context), reading.text, shown)
    reading = replace(reading, acts=acts, segments=found.segments)
    if not shown.facilitator or not reading.attachments:
        return reading
    files, words = reading.attachments, reading.text
    announced = talk_files.announced(files, words)
    spoken = talk_files.spoken(files, words, context.names)
    if announced or spoken:  # "here are the minutes" orders nothing
        reading = replace(reading, acts=tuple(one for one in acts if not isinstance(one, Tell)))
    return replace(reading, spoken=spoken, encloses_talk=announced)


def _second(words: str, message: Message, context: Context) -> tuple[Act, ...]:
    """What the readers by fields make of those words alone."""
    alone = replace(message, text=words, html=None)
    moment = Moment.FACILITATOR if context.moment in _STEERED else context.moment
    return from_fields.acts(
        fields(alone, replace(context, moment=moment, sent=None, shown=None, files=(), vouched=True))
    )


def fields(message: Message, context: Context) -> Fields:
    """The same as the readers by fields give it."""
    base = _whose(message, context)
    return _person(message, context, base) if base.kind is Kind.HUMAN else _by_machine(message, context, base)


def _whose(message: Message, context: Context) -> Fields:
    """Who wrote it, when, and whether a person did."""
    verdict = classify(message, ours=context.ours, domain=context.domain)
    base = Fields(
        kind=verdict.kind,
        reason=verdict.reason,
        hold=verdict.hold,
        sender=message.sender or Mailbox(Address("")),
        subject=message.subject,
        sent=message.date,
        message_id=message.message_id,
        language=None,
        defects=message.defects,
    )
    if context.vouched and verdict.hold is not None:
        base = replace(base, kind=Kind.HUMAN, reason="a person vouches for it")
    return base


def _by_machine(message: Message, context: Context, base: Fields) -> Fields:
    match base.kind:
        case Kind.BOUNCE:
            return replace(base, failures=bounces.failures(message, context.known))
        case Kind.CALENDAR:
            return replace(base, calendar=calendar.answer(message))
        case Kind.AUTO_REPLY | Kind.LIST:
            reply = _labelled(message, context)
            note = replace(base, text=reply.text, signature=reply.signature)
            return replace(note, away_until=_away_until(note, context))
        case _:
            return base


def explained(message: Message, context: Context) -> Reply:
    """The lines of the message with the rule that decided on each."""
    return _labelled(message, context)


def _labelled(message: Message, context: Context) -> Reply:
    found = label(message, context.sent, ours=(*context.ours, *context.service_names))
    if context.vouched and found.doubt == FORWARDED:
        return as_own(found)
    return found if message.parts or context.moment is Moment.KICKOFF else with_subject(found, message.subject)


def _local(reading: Fields | Reading, context: Context) -> datetime | None:
    """When it was written, on the clock of the session."""
    if reading.sent is None:
        return None
    try:
        return reading.sent.astimezone(ZoneInfo(context.timezone)).replace(tzinfo=None)
    except (OverflowError, ValueError):  # the first or last day of all
        return None


def _away_until(reading: Fields, context: Context) -> date | None:
    sent = _local(reading, context)
    return absence.back_on(f"{reading.subject}\n{reading.text}", sent.date()) if sent else None


def _spoken(message: Message, context: Context, base: Fields) -> tuple[Reply, Fields]:
    """The reply, and what is known of it before its words are read."""
    reply = _labelled(message, context)
    sealed = is_sealed(message)
    spoken = replace(
        base,
        text=reply.text,
        signature=reply.signature,
        hold=base.hold or automatic.by_words(reply.text),
        language=language.guess(reply.text),
        doubt=reply.doubt,
        attachments=() if sealed else _attachments(message, context),
        sealed=sealed,
        moment=context.moment,
    )
    return reply, spoken


def _person(message: Message, context: Context, base: Fields) -> Fields:
    reply, spoken = _spoken(message, context, base)
    if spoken.sealed:
        return spoken
    if context.proxied is not None and (found := proxy.read(reply, context.names)) is not None:
        theirs = replace(spoken, text=found.reply.text, behalf=found.name)
        return _at(context.proxied, _Human(message, found.reply, context, theirs))
    return _at(context.moment, _Human(message, reply, context, spoken))


def _at(moment: Moment, human: _Human) -> Fields:
    """What the words mean at that moment, of the live meeting too."""
    reading, start = _AT[moment](human), human.context.meeting
    if moment not in (Moment.INVITE, Moment.QUESTIONS, Moment.REVIEW):
        return reading
    reading = withholding.told(reading)
    if start is None:
        return reading
    text = reading.remarks if reading.answers or reading.picks else human.base.text
    return coming.told(reading, _gist(text), coming.Live(start, human.context.meeting_place), moment)


def _attachments(message: Message, context: Context) -> tuple[Attachment, ...]:
    return attachments(message, context.attached) if context.files is None else context.files


def _to_kickoff(human: _Human) -> Fields:
    context = human.context
    inside = forwarded.forwarded(human.message, human.reply)
    own = "" if human.reply.doubt else human.base.text  # a doubtful reply may be the forwarded mail itself
    if inside is not None and not forwarded.is_meant(own, inside, human.base.sender.address):
        inside = None
    asked = kickoff.read(
        human.message,
        human.base.text,
        service=context.ours,
        timezone=context.timezone,
        beside=Beside(inside, tuple(one.text for one in human.base.attachments if one.text)),
    )
    return replace(human.base, kickoff=asked)


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
    sent = _local(human.base, human.context)
    if sent is None or not human.context.live:
        return MeetingSaid((), human.base.text)
    return meeting_said.read(human.base.text, sent)


def _from_facilitator(human: _Human) -> Fields:
    """Edits of the draft first, in its quote and beside it; what is left of the words says something else."""
    sheet = Sheet(human.context.points, human.context.summary)
    if not sheet or not human.context.draft:
        return _commanding(human)
    message = struck_out.without(human.message)
    reply = human.reply if message is human.message else _labelled(message, human.context)
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
    sent = _local(human.base, human.context)
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


def _for_a_date(human: _Human) -> Fields:
    return human.base


_AT: dict[Moment, Callable[[_Human], Fields]] = {
    Moment.KICKOFF: _to_kickoff,
    Moment.INVITE: _to_invitation,
    Moment.QUESTIONS: _to_questions,
    Moment.REVIEW: _to_review,
    Moment.FACILITATOR: _from_facilitator,
    Moment.CARD: _from_card,
    Moment.DATE: _for_a_date,
    Moment.MEETING: _to_meeting,
    Moment.NOTES: _to_notes,
    Moment.DRAFT: _from_facilitator,
    Moment.TOPSEVEN: _from_facilitator,
    Moment.NOTICE: _from_facilitator,
    Moment.RUNNING: _from_facilitator,
    Moment.CLOSING: _to_questions,
}
