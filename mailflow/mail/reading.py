"""The one reading path: a message, and what it answers, to all that is understood of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from mailflow.core.people import Address, Language, Mailbox
from mailflow.core.reading import Kind, Moment, Reading
from mailflow.mail import bounces, calendar
from mailflow.mail.attachments import attachments
from mailflow.mail.classify import classify
from mailflow.mail.message import Message
from mailflow.mail.reply import Line, Reply, Role


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before the message is read: where the session stands, and what was asked."""

    moment: Moment
    sent: str | None = None  # text part of the letter that is answered; None: unknown
    questions: tuple[str, ...] = ()
    points: tuple[str, ...] = ()  # as numbered in the letter, from 1
    language: Language | None = None  # of the session
    timezone: str = "Europe/Brussels"  # IANA name
    ours: tuple[Address, ...] = ()  # addresses of the service
    service_names: tuple[str, ...] = ()  # what people call it
    known: tuple[Address, ...] = ()  # whom this session mailed; a bounce of others says nothing
    domain: str = ""  # of our own Message-IDs


def read(message: Message, context: Context) -> Reading:
    """Whose word it is, and what it says at this moment of the session."""
    verdict = classify(message, ours=context.ours, domain=context.domain)
    base = Reading(
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
    if verdict.kind is Kind.BOUNCE:
        return replace(base, failures=bounces.failures(message, context.known))
    if verdict.kind is Kind.MDN:
        return base
    if verdict.kind is Kind.CALENDAR:
        return replace(base, calendar=calendar.answer(message))
    reply = label(message, context.sent)
    spoken = replace(base, text=reply.text, signature=reply.signature, doubt=reply.doubt)
    if verdict.kind is not Kind.HUMAN:
        return spoken
    return replace(spoken, remarks=reply.text, attachments=attachments(message))


def label(message: Message, original: str | None) -> Reply:
    """A stand-in: what bears no quote mark is the sender's own."""
    lines = (message.text or "").split("\n")
    del original
    roles = (Line(line, Role.QUOTE if line.startswith(">") else Role.OWN, "no quote mark") for line in lines)
    return Reply(tuple(roles))
