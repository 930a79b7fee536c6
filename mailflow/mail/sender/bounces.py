"""Recognises bounces, and tells whom they are about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message as Mime
from functools import cache

from flufl.bounce import all_failures

from mailflow.core.session.people import Address
from mailflow.core.session.reading import Failure, FailureKind
from mailflow.mail.message import Message
from mailflow.mail.sender import bounce_text, bounce_words, delivery_report
from mailflow.mail.sender.bounce_text import Told
from mailflow.mail.sender.delivery_report import Recipient
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_FOR_FLUFL = 60_000  # characters; its detectors walk the text a dozen times
_NULL = lazily(r"<?\s{0,3}(?:\"?mailer-daemon\"?(?:@[^\s<>]{0,255})?)?\s{0,3}>?", re.IGNORECASE)
_EXCHANGE = lazily(r"microsoftexchange[0-9a-f]{20,40}@")
_DAEMON = lazily(r"(?:^|[<\"\s(])(?:postmaster|mailer-?daemon|mdaemon)\b")
_NEVER_A_PERSON = lazily(r"mailer-?daemon|mail delivery (?:sub)?system|mdaemon|microsoftexchange[0-9a-f]{20,40}@")
_REPLY = lazily(r"(?:re|aw|antw|sv|vs|odp)(?:\[\d{1,3}\])?\s{0,3}[:：]")
_NDR_HEADERS = ("x-failed-recipients", "x-ms-exchange-message-is-ndr", "x-notes-dsn", "x-bounce-reason")


@cache
def _folded(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(one) for one in phrases)


def _count(text: str, phrases: tuple[str, ...]) -> int:
    """How many of the phrases stand in a folded text."""
    return sum(one in text for one in _folded(phrases))


def has_null_sender(message: Message) -> bool:
    """Return-Path is empty (RFC 5321 4.5.5), or what Postfix writes for it."""
    paths = [*message.all("return-path"), *message.all("x-envelope-from")]
    return bool(paths) and _NULL.fullmatch(paths[0].strip()) is not None


def _signed_by_nobody(message: Message) -> bool:
    """No address in From at all, as some servers show that they take no answer."""
    written = message.header("from")
    return not written or "<>" in written


def is_daemon(message: Message) -> bool:
    """From is a mail server, by its address or its name."""
    header = fold(message.header("from"))
    local = message.sender.address.partition("@")[0] if message.sender else ""
    if local.strip('"') in bounce_words.DAEMONS or _DAEMON.search(header) or _EXCHANGE.search(header):
        return True
    name = re.sub(r"<[^<>]{0,300}>|[^\s<>]{1,64}@[^\s<>]{1,255}", " ", header)
    return _count(name, bounce_words.DAEMON_NAMES) > 0


def is_never_a_person(message: Message) -> bool:
    """From is a mail server, and not somebody who answers as postmaster."""
    header = fold(message.header("from"))
    answers = bool(_REPLY.match(fold(message.subject)) or message.in_reply_to)
    return _NEVER_A_PERSON.search(header) is not None or (_DAEMON.search(header) is not None and not answers)


def recognised(message: Message) -> str | None:
    """Why this is a bounce, by its words and its envelope; None: it is none. Reports (RFC 3464) are not looked at."""
    if any(message.header(name) for name in _NDR_HEADERS):
        return "a header that only bounces have"
    unasked = not message.in_reply_to and not message.references
    if is_daemon(message):
        return _from_daemon(message, unasked)
    if has_null_sender(message) or _signed_by_nobody(message) or message.type == "multipart/report":
        return _without_sender(message)
    return _from_anybody(message) if unasked else None


def _from_daemon(message: Message, unasked: bool) -> str | None:
    """A person signs as postmaster too, when he answers; a mailer-daemon is never one."""
    reason = "from a mail server, about a mail that was not delivered"
    if _NEVER_A_PERSON.search(fold(message.header("from"))):
        return reason
    if not unasked and not has_null_sender(message) and _REPLY.match(fold(message.subject)):
        return None
    signs = _signs(message)
    return reason if signs.named or signs.said or signs.proof else None


def _without_sender(message: Message) -> str | None:
    signs = _signs(message)
    told = signs.failed and (signs.proof or signs.names_somebody)
    if signs.named or signs.opening or told or signs.returned:
        return "without envelope sender, about a mail that was not delivered"
    return None


def _from_anybody(message: Message) -> str | None:
    signs = _signs(message)
    begins = signs.opening and (signs.said or signs.proof)
    told = signs.named and (signs.proof or signs.failed) and (signs.returned or signs.names_somebody)
    return "the words of a mail server" if begins or told else None


@dataclass(frozen=True, slots=True)
class _Signs:
    """What speaks for a bounce."""

    named: bool  # its subject says so
    failed: bool  # a sentence of it says so
    said: bool  # that, or a cause
    opening: bool  # its first words
    proof: bool  # the returned mail, even quoted in its text, or an SMTP reply
    returned: bool  # the returned mail as a part of its own, or a whole SMTP reply
    names_somebody: bool  # an address that is at neither end of the mail


def _signs(message: Message) -> _Signs:
    bounce = bounce_text.told(message)
    told = bounce.folded
    failed = _count(told, bounce_words.FAILED) > 0
    first = " ".join(told[:2000].split()).lstrip(" -*=#_<>|")
    return _Signs(
        named=fold(message.subject).startswith(_folded(bounce_words.SUBJECTS)),
        failed=failed,
        said=failed or _count(told, bounce_words.CAUSES) > 0,
        opening=first.startswith(_folded(bounce_words.OPENINGS)),
        returned=bounce.is_enclosed or bounce.has_reply,
        proof=bounce.returned is not None or bounce.has_code,
        names_somebody=bool(bounce_text.addresses(bounce, _ends(message))),
    )


def failures(message: Message, known: tuple[Address, ...] = ()) -> tuple[Failure, ...]:
    """Whom the bounce is about, one each; of `known` only, when those are given.

    For a mail that is a bounce: who else quotes one would be believed.
    """
    by_report = tuple(one for block in delivery_report.recipients(message) for one in _of_block(block, known))
    if by_report:
        return _narrowed(by_report, known)
    bounce = bounce_text.told(message)
    reported = [
        one for one in delivery_report.recipients(message) if one.action in ("delivered", "relayed", "expanded")
    ]
    if reported:
        return ()
    kind = _kind(bounce.folded, fold(message.subject))
    return _narrowed(tuple(Failure(one, kind) for one in _named(message, bounce, known)), known)


def _of_block(block: Recipient, known: tuple[Address, ...]) -> tuple[Failure, ...]:
    if block.action in ("delivered", "relayed", "expanded") or not block.addresses:
        return ()
    address = next((one for one in block.addresses if one in known), block.addresses[0])
    if block.action == "delayed":
        return (Failure(address, FailureKind.TEMPORARY),)
    return (Failure(address, _failed(block)),)


def _failed(block: Recipient) -> FailureKind:
    """A failed recipient: the words of the far server know better than the code, which many set to 5.0.0."""
    words = fold(block.diagnostic)
    if _count(words, bounce_words.DEAD):
        return FailureKind.ADDRESS
    if block.status.startswith(("5.1", "5.2.1", "5.4.4", "4.4.4")):
        return FailureKind.ADDRESS
    if block.status.startswith(("5.2", "5.3", "5.4", "5.6", "5.7", "4.")) or any(
        fold(one) in words for one in bounce_words.UNWANTED
    ):
        return FailureKind.MAIL
    return FailureKind.ADDRESS


def _kind(told: str, subject: str) -> FailureKind:
    if _count(subject + "\n" + told, bounce_words.DELAYS):
        return FailureKind.TEMPORARY
    if _count(told, bounce_words.DEAD):
        return FailureKind.ADDRESS
    return FailureKind.MAIL if _count(told, bounce_words.UNWANTED) else FailureKind.ADDRESS


def _named(message: Message, bounce: Told, known: tuple[Address, ...]) -> tuple[Address, ...]:
    """The failed addresses of a bounce without a report."""
    header = bounce_text.in_header(message.header("x-failed-recipients"))
    if header:
        return header
    if known:
        mentioned = bounce_text.mentioned(bounce)
        return tuple(one for one in known if one in mentioned)
    return _by_flufl(message) or bounce_text.addresses(bounce, _ends(message))


def _ends(message: Message) -> frozenset[str]:
    return frozenset(box.address for box in (*message.senders, *message.to, *message.reply_to))


def _narrowed(found: tuple[Failure, ...], known: tuple[Address, ...]) -> tuple[Failure, ...]:
    """One a recipient, and only of those whom we wrote to."""
    first = {one.recipient: one for one in reversed(found)}
    return tuple(first[one] for one in dict.fromkeys(one.recipient for one in found) if not known or one in known)


def _by_flufl(message: Message) -> tuple[Address, ...]:
    """The library's opinion; it raises on a missing From and on eight-bit headers, so it gets a mail made anew."""
    try:
        temporary, permanent = all_failures(_mime(message))
    except (ValueError, LookupError, TypeError, AttributeError):  # what odd bounces have made its detectors raise
        return ()
    found = (one.decode("utf-8", "replace").lower().strip("<>") for one in sorted((*temporary, *permanent)))
    return tuple(Address(one) for one in found if "@" in one)


def _mime(message: Message) -> Mime:
    mime = Mime()
    for name, value in message.headers:
        if not name.startswith(("content-", "mime-version")):
            mime[name] = value.encode("ascii", "replace").decode()
    if "from" not in mime:
        mime["from"] = "unknown@invalid"
    text = bounce_text.words(message)[:_FOR_FLUFL]
    if not message.parts:
        mime["content-type"] = "text/plain; charset=utf-8"
        mime.set_payload(text, "utf-8")
        return mime
    mime["content-type"] = f"{message.type if message.type.startswith('multipart/') else 'multipart/mixed'}"
    body = Mime()
    body["content-type"] = "text/plain; charset=utf-8"
    body.set_payload(text, "utf-8")
    mime.attach(body)
    for part in message.parts:
        head = f"content-type: {part.type}\n\n".encode()
        mime.attach(message_from_bytes(head + part.content[:100_000]))
    return mime
