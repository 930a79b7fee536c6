"""Decides whose word a message is: a person's, or a machine's."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from mailflow.core.session.people import Address
from mailflow.core.session.reading import Kind
from mailflow.mail import calendar
from mailflow.mail.body.extract_reply import label
from mailflow.mail.message import Message
from mailflow.mail.sender import automatic, bounces, challenges, delivery_report, notices
from mailflow.mail.sender.routing import looks_own
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_NO_REPLY = lazily(r"(?:no|do-?not|dont|ne-?pas|nicht|niet)[-_.]?(?:reply|repondre|antworten|antwoorden)")
_LIST_HEADERS = (
    "list-id",
    "list-post",
    "x-mailing-list",
    "mailing-list",
    "x-mailman-version",
    "x-list-id",
    "x-mlserver",
)
RECALL = "asks for an earlier mail back"
_GLANCE = 3000  # characters of a body in which a notice says what it is
_METHODS = ("REPLY", "COUNTER", "CANCEL", "REQUEST", "DECLINECOUNTER", "REFRESH")  # PUBLISH is a person's file


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a message, always the best guess, with what decided."""

    kind: Kind
    reason: str
    hold: str | None = None  # why a person should look before anything is done


def classify(message: Message, *, ours: tuple[Address, ...] = (), domain: str = "") -> Verdict:
    """First hit wins; nothing is decided by one header alone where that header is known to mislead."""
    echo = _our_echo(message, ours, domain)
    if echo:
        return echo
    found = (rule(message) for rule in _RULES)
    answers_us = any(looks_own(one, domain) for one in (*message.in_reply_to, *message.references))
    listed = None if answers_us else _mailing_list(message)  # a participant behind a Google group
    return next((verdict for verdict in found if verdict), None) or listed or _human(message)


def _our_echo(message: Message, ours: tuple[Address, ...], domain: str) -> Verdict | None:
    own_id = message.message_id is not None and looks_own(message.message_id, domain)
    if own_id or any(box.address in ours for box in message.senders):
        return Verdict(Kind.AUTO_REPLY, "our own echo")
    return None


def _complaint(message: Message) -> Verdict | None:
    if "message/feedback-report" in message.types:
        return Verdict(
            Kind.AUTO_REPLY, "a complaint by a mail provider (RFC 5965)", hold="marked as spam by its reader"
        )
    return None


def _receipt(message: Message) -> Verdict | None:
    """RFC 8098; Dovecot's Sieve sends its rejections in the same shape."""
    content_type = fold(message.header("content-type"))
    if "message/disposition-notification" in message.types or "disposition-notification" in content_type:
        if fold(message.subject).startswith(("automatically rejected mail", "rejected:")):
            return Verdict(Kind.BOUNCE, "rejected by the reader's own filter")
        return Verdict(Kind.MDN, "a read receipt (RFC 8098)")
    notes = "notes" in fold(message.header("x-mailer")) or "x-notes-item" in dict(message.headers)
    if notes and fold(message.subject).startswith(
        ("return receipt", "empfangsbestatigung", "lesebestatigung", "confirmation de lecture")
    ):
        return Verdict(Kind.MDN, "a read receipt of Notes")
    return None


def _challenge(message: Message) -> Verdict | None:
    if bounces.is_daemon(message):
        return None
    if challenges.is_certain(message):
        return Verdict(Kind.AUTO_REPLY, "a challenge of a spam filter")
    if challenges.is_likely(message):
        return Verdict(
            Kind.AUTO_REPLY, "asks to prove that a person wrote", hold="seems to be a challenge of a spam filter"
        )
    return None


def _report(message: Message) -> Verdict | None:
    announced = "delivery-status" in fold(message.header("content-type"))
    if not (announced or set(delivery_report.REPORTS) & set(message.types)):
        return None
    actions = {one.action for one in delivery_report.recipients(message)}
    if actions and actions <= {"delivered", "relayed", "expanded"}:
        return Verdict(Kind.BOUNCE, "a report that a mail arrived (RFC 3464)")
    return Verdict(Kind.BOUNCE, "a delivery report (RFC 3464)")


def _meeting(message: Message) -> Verdict | None:
    method = calendar.method(message)
    if method in _METHODS:
        return Verdict(Kind.CALENDAR, f"a meeting {method} (RFC 5546)")
    return None


def _automatic_subject(message: Message) -> Verdict | None:
    why = automatic.by_subject(message)
    return _automatic(message, why, weak=automatic.is_weak(why)) if why else None


def _automatic_header(message: Message) -> Verdict | None:
    why = automatic.by_header(message)
    return _automatic(message, why, weak=automatic.is_weak(why)) if why else None


def _automatic(message: Message, why: str, *, weak: bool) -> Verdict:
    """A machine's word, unless the words are no machine's; then a person should look."""
    human = automatic.reads_human(_said(message), weak=weak)
    return Verdict(Kind.AUTO_REPLY, why, hold=f"{why}, but it reads like a person's" if human else None)


def _said(message: Message) -> str:
    """The words of whoever wrote it, without what it quotes."""
    return label(message, None).text


def _notice(message: Message) -> Verdict | None:
    """What programs write about mails."""
    if notices.of_forwarded_meeting(message):
        return Verdict(Kind.AUTO_REPLY, "a notice of a forwarded meeting")
    if notices.of_ticket(message):
        return Verdict(Kind.AUTO_REPLY, "a helpdesk's acknowledgement")
    return None


def _returned(message: Message) -> Verdict | None:
    reason = bounces.recognised(message)
    return Verdict(Kind.BOUNCE, reason) if reason else None


def _mailing_list(message: Message) -> Verdict | None:
    names = {name for name, _ in message.headers}
    header = next((name for name in _LIST_HEADERS if name in names), None)
    if header:
        return Verdict(Kind.LIST, f"header {header}")
    precedence = message.header("precedence").strip().lower()
    if precedence in ("list", "bulk"):
        return Verdict(Kind.LIST, f"Precedence: {precedence}")
    return None


def _no_sender(message: Message) -> Verdict | None:
    if bounces.has_null_sender(message):
        return _automatic(message, "an empty Return-Path", weak=True)
    if bounces.is_never_a_person(message):
        return Verdict(Kind.AUTO_REPLY, "from a mail server", hold="from a mail server, but not understood")
    return None


_RULES: tuple[Callable[[Message], Verdict | None], ...] = (
    _complaint,
    _receipt,
    _challenge,
    _report,
    _meeting,
    _notice,
    _automatic_subject,
    _returned,
    _automatic_header,
    _no_sender,
)


def _human(message: Message) -> Verdict:
    """A person's word, or what no rule can tell from it."""
    if message.sender and _NO_REPLY.match(message.sender.address.partition("@")[0]):
        return Verdict(Kind.HUMAN, "nothing says that a machine wrote it", hold="from an address that takes no replies")
    text = message.text if message.text is not None else message.html or ""
    if notices.may_recall(text[:_GLANCE]) and notices.recalls(_said(message)):
        return Verdict(Kind.HUMAN, "nothing says that a machine wrote it", hold=RECALL)
    if notices.may_be_of_ticket(text[:_GLANCE]):
        return Verdict(Kind.HUMAN, "nothing says that a machine wrote it", hold="may be a helpdesk's acknowledgement")
    return Verdict(Kind.HUMAN, "nothing says that a machine wrote it")
