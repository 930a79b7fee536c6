"""Simulated participants: they reply as people and their mail programs do."""

from __future__ import annotations

import email
import email.policy
import mimetypes
import re
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from enum import StrEnum

from mailflow.testbed import calendar_button

_QUESTION = re.compile(r"^(\d{1,2})\. ")


class Program(StrEnum):
    """How a mail program, and its owner's habit, lay out a reply."""

    PHONE = "phone"  # above the quote, with a mobile footer
    BETWEEN = "between"  # below each quoted question
    OUTLOOK = "outlook"  # below each question, without a single quote mark
    WEB = "web"  # above the quote


@dataclass(frozen=True, slots=True)
class Tongue:
    """What mail programs write by themselves in a language; `{when}`, `{who}`, `{to}` and `{subject}` are filled in."""

    attribution: str
    header_block: str
    footer: str
    days: tuple[str, ...]
    months: tuple[str, ...]


TONGUES = {
    "nl": Tongue(
        "Op {when} schreef {who}:",
        "Van: {who}\nVerzonden: {when}\nAan: {to}\nOnderwerp: {subject}",
        "Verstuurd vanaf mijn iPhone",
        ("ma", "di", "wo", "do", "vr", "za", "zo"),
        ("jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."),
    ),
    "en": Tongue(
        "On {when}, {who} wrote:",
        "From: {who}\nSent: {when}\nTo: {to}\nSubject: {subject}",
        "Sent from my iPhone",
        ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    ),
    "fr": Tongue(
        "Le {when}, {who} a écrit :",
        "De : {who}\nEnvoyé : {when}\nÀ : {to}\nObjet : {subject}",
        "Envoyé de mon iPhone",
        ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
        ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
    "de": Tongue(
        "Am {when} schrieb {who}:",
        "Von: {who}\nGesendet: {when}\nAn: {to}\nBetreff: {subject}",
        "Von meinem iPhone gesendet",
        ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
        ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
    ),
}


@dataclass(frozen=True, slots=True)
class Words:
    """What somebody wants to say."""

    text: str = ""  # "{beginning of a point}" stands for the number that the mail gives it
    answers: Mapping[int, str] = field(default_factory=dict)  # by the number of the question, to write between
    attachment: tuple[str, bytes] | None = None  # file name, content
    more: tuple[tuple[str, bytes], ...] = ()  # further attachments
    automatic: bool = False  # an absence note that a server sends
    edits: tuple[tuple[str, str], ...] = ()  # in the quoted text: what stood there, what stands there now
    button: str = ""  # of the calendar: ACCEPTED, DECLINED or TENTATIVE; then nothing is typed


@dataclass(frozen=True, slots=True)
class Villager:
    """Somebody with a mailbox and a mail program."""

    name: str
    address: str
    program: Program = Program.WEB
    language: str = "nl"
    signature: str = ""

    def mailbox(self) -> str:
        """Name and address, for a header."""
        return formataddr((self.name, self.address))

    def write(self, to: list[str], cc: list[str], subject: str, text: str, when: datetime) -> bytes:
        """A new mail."""
        mail = self._head(subject, when, text)
        mail["To"] = ", ".join(to)
        if cc:
            mail["Cc"] = ", ".join(cc)
        mail.set_content(text)
        return mail.as_bytes(policy=email.policy.SMTP)

    def reply(self, raw: bytes, words: Words, when: datetime) -> bytes:
        """An answer to that mail, laid out as this person's program does."""
        received = email.message_from_bytes(raw, policy=email.policy.default)
        subject = str(received["Subject"] or "")
        again = subject if subject.lower().startswith("re:") else f"Re: {subject}"
        mail = self._head(again, when, f"{received['Message-ID']} {words}")
        mail["To"] = str(received["Reply-To"] or received["From"])
        mail["In-Reply-To"] = str(received["Message-ID"])
        mail["References"] = f"{received['References'] or ''} {received['Message-ID']}".strip()
        if words.automatic:
            mail["Auto-Submitted"] = "auto-replied"
            mail.replace_header("Subject", f"Automatic reply: {subject}")
        if words.button:
            return self._pressed(mail, received, words.button)
        mail.set_content(self._body(received, words, when), charset="utf-8")
        for name, content in (*([words.attachment] if words.attachment else []), *words.more):
            main, _, sub = (mimetypes.guess_type(name)[0] or "application/octet-stream").partition("/")
            mail.add_attachment(content, maintype=main, subtype=sub, filename=name)
        return mail.as_bytes(policy=email.policy.SMTP)

    def _pressed(self, mail: EmailMessage, received: EmailMessage, status: str) -> bytes:
        said = f"{status.capitalize()}: {received['Subject']}"
        mail.replace_header("Subject", said)
        mail.set_content(f"{self.name}\n{said}\n", charset="utf-8")
        mail.add_alternative(
            calendar_button.answer(received, (self.name, self.address), status),
            subtype="calendar",
            charset="utf-8",
            params={"method": "REPLY"},
        )
        return mail.as_bytes(policy=email.policy.SMTP)

    def _head(self, subject: str, when: datetime, about: str) -> EmailMessage:
        mail = EmailMessage(policy=email.policy.SMTP)
        mail["From"] = self.mailbox()
        mail["Subject"] = subject
        mail["Date"] = format_datetime(when)
        stamp = f"{when:%Y%m%d%H%M%S%f}.{zlib.crc32(f'{self.address} {about}'.encode())}"
        mail["Message-ID"] = f"<{stamp}@{self.address.rpartition('@')[2]}>"
        return mail

    def _body(self, received: EmailMessage, words: Words, when: datetime) -> str:
        part = received.get_body(("plain",))
        read = str(part.get_content()).rstrip() if part else ""
        quoted, own = _edited(read, words.edits), _numbered(words.text, read)
        if words.automatic:
            return own + "\n"
        if words.answers:
            quoted, below = _between(quoted, words.answers, "" if self.program is Program.OUTLOOK else "> ")
            own = "\n\n".join(text for text in (own, below) if text)
        else:
            quoted = quoted if self.program is Program.OUTLOOK else _marked(quoted)
        if self.signature:
            own = f"{own}\n\n{self.signature}" if own else self.signature
        footer = f"\n\n{TONGUES[self.language].footer}" if self.program is Program.PHONE else ""
        return f"{own}{footer}\n\n{self._introduction(received, when)}\n{quoted}\n"

    def _introduction(self, received: EmailMessage, now: datetime) -> str:
        tongue = TONGUES[self.language]
        date = received["Date"].datetime.astimezone(now.tzinfo)
        when = f"{tongue.days[date.weekday()]} {date.day} {tongue.months[date.month - 1]} {date.year} {date:%H:%M}"
        form = tongue.header_block if self.program is Program.OUTLOOK else tongue.attribution
        who = str(received["From"]).replace('"', "")
        return form.format(when=when, who=who, to=self.mailbox(), subject=received["Subject"]) + "\n"


def _edited(text: str, edits: tuple[tuple[str, str], ...]) -> str:
    """The quoted text as it was changed, each edit in the last place where it fits. Raises when there is none."""
    for old, new in edits:
        head, found, tail = text.rpartition(old)
        if not found:
            raise ValueError(f"the mail does not say {old!r}")
        text = head + new + tail
    return text


def _numbered(text: str, read: str) -> str:
    """Words with the number of each "{beginning of a point}", looked up in the mail. Raises when it is not there."""

    def number(match: re.Match[str]) -> str:
        found = re.search(rf"^(\d{{1,2}})\. {re.escape(match[1])}", read, re.M)
        if found is None:
            raise ValueError(f"the mail has no point {match[1]!r}")
        return found[1]

    return re.sub(r"\{([^{}]+)\}", number, text)


def _marked(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _between(text: str, answers: Mapping[int, str], mark: str) -> tuple[str, str]:
    """The quoted text with each answer below its question, and the answers whose question is not there."""
    left = dict(answers)
    lines: list[str] = []
    pending = ""
    for line in [*text.split("\n"), ""]:
        if pending and not line.strip():
            lines += ["", pending]
            pending = ""
        lines.append(f"{mark}{line}".rstrip())
        match = _QUESTION.match(line)
        if match and int(match[1]) in left:
            pending = left.pop(int(match[1]))
    return "\n".join(lines), "\n".join(f"{number}. {answer}" for number, answer in sorted(left.items()))
