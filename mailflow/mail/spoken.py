"""Who wrote a message, and which of its words are his own: what is known before they are read."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mailflow.core.session.people import Address, Mailbox
from mailflow.core.session.reading import Attachment, Kind, Moment, Reading
from mailflow.mail import calendar
from mailflow.mail.attachments import attachments
from mailflow.mail.body.extract_reply import label
from mailflow.mail.context import Context
from mailflow.mail.fields import Fields
from mailflow.mail.message import Message
from mailflow.mail.participants import forms
from mailflow.mail.reply import FORWARDED, Reply, as_own, with_subject
from mailflow.mail.sealed import is_sealed
from mailflow.mail.sender import absence, automatic, bounces
from mailflow.mail.sender.classify import classify
from mailflow.mail.words import language


def whose(message: Message, context: Context) -> Fields:
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


def by_machine(message: Message, context: Context, base: Fields) -> Fields:
    """What a machine says: who failed, who comes, who is away."""
    match base.kind:
        case Kind.BOUNCE:
            return replace(base, failures=bounces.failures(message, context.known))
        case Kind.CALENDAR:
            return replace(base, calendar=calendar.answer(message))
        case Kind.AUTO_REPLY | Kind.LIST:
            reply = explained(message, context)
            note = replace(base, text=reply.text, signature=reply.signature)
            return replace(note, away_until=_away_until(note, context))
        case _:
            return base


def explained(message: Message, context: Context) -> Reply:
    """The lines of the message with the rule that decided on each."""
    found = label(message, context.sent, ours=(*context.ours, *context.service_names))
    if context.moment is not Moment.KICKOFF:
        found = forms.filled_in(found, context.questions, context.sent)
    if context.vouched and found.doubt == FORWARDED:
        return as_own(found)
    return found if message.parts or context.moment is Moment.KICKOFF else with_subject(found, message.subject)


def local(reading: Fields | Reading, context: Context) -> datetime | None:
    """When it was written, on the clock of the session."""
    if reading.sent is None:
        return None
    try:
        return reading.sent.astimezone(ZoneInfo(context.timezone)).replace(tzinfo=None)
    except (OverflowError, ValueError):  # the first or last day of all
        return None


def _away_until(reading: Fields, context: Context) -> date | None:
    sent = local(reading, context)
    return absence.back_on(f"{reading.subject}\n{reading.text}", sent.date()) if sent else None


def spoken(message: Message, context: Context, base: Fields) -> tuple[Reply, Fields]:
    """The reply, and what is known of it before its words are read."""
    reply = explained(message, context)
    sealed = is_sealed(message)
    said = replace(
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
    return reply, said


def _attachments(message: Message, context: Context) -> tuple[Attachment, ...]:
    return attachments(message, context.attached) if context.files is None else context.files
