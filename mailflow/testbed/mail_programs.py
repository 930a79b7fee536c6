"""Mail as the common mail programs lay it out: a new one, a reply above or inside the quote, a forward."""

from __future__ import annotations

import difflib
import email
import email.policy
import html
import mimetypes
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from enum import StrEnum

from mailflow.testbed.people import TONGUES

_FORWARDED = {
    "nl": ("Begin doorgestuurd bericht", "FW"),
    "en": ("Forwarded message", "Fwd"),
    "fr": ("Message transféré", "TR"),
    "de": ("Weitergeleitete Nachricht", "WG"),
}
_AUTOMATIC = {"nl": "Automatisch antwoord", "en": "Automatic reply", "fr": "Réponse automatique", "de": "Abwesenheit"}


class MailProgram(StrEnum):
    """Whose way of quoting."""

    GMAIL = "gmail"
    OUTLOOK = "outlook"  # no quote marks, a block of headers
    IPHONE = "iphone"  # with its footer
    THUNDERBIRD = "thunderbird"  # text only, below the quote
    PLAIN = "plain"  # text only, above the quote


@dataclass(frozen=True, slots=True)
class File:
    """Something attached."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """What somebody writes, before his mail program lays it out."""

    name: str
    address: str
    text: str
    when: datetime  # aware
    language: str = "en"
    program: MailProgram = MailProgram.GMAIL
    quote: str | None = None  # the quoted text as he changed it; None: unchanged
    files: tuple[File, ...] = ()


def new(letter: Letter, to: list[str], cc: list[str], subject: str) -> bytes:
    """A mail that answers nothing."""
    mail = _head(letter, subject, "new")
    mail["To"] = ", ".join(to)
    if cc:
        mail["Cc"] = ", ".join(cc)
    _lay_out(mail, letter, "", "")
    return mail.as_bytes(policy=email.policy.SMTP)


def reply(letter: Letter, raw: bytes) -> bytes:
    """An answer to that mail, with its text quoted."""
    received = email.message_from_bytes(raw, policy=email.policy.default)
    subject = str(received["Subject"] or "")
    mail = _head(letter, subject if subject.lower().startswith("re:") else f"Re: {subject}", raw)
    mail["To"] = str(received["Reply-To"] or received["From"])
    mail["In-Reply-To"] = str(received["Message-ID"])
    mail["References"] = f"{received['References'] or ''} {received['Message-ID']}".strip()
    _lay_out(mail, letter, _introduction(received, letter), text_of(received))
    return mail.as_bytes(policy=email.policy.SMTP)


def forward(letter: Letter, raw: bytes, to: list[str]) -> bytes:
    """That mail, passed on to others with a word above it."""
    received = email.message_from_bytes(raw, policy=email.policy.default)
    title, mark = _FORWARDED.get(letter.language, _FORWARDED["en"])
    mail = _head(letter, f"{mark}: {received['Subject'] or ''}", raw)
    mail["To"] = ", ".join(to)
    mail["References"] = str(received["Message-ID"])
    block = "\n".join(f"{key}: {received[key]}" for key in ("From", "Date", "Subject", "To") if received[key])
    mail.set_content(
        f"{letter.text}\n\n---------- {title} ---------\n{block}\n\n{text_of(received)}\n", charset="utf-8"
    )
    _attach(mail, letter.files)
    return mail.as_bytes(policy=email.policy.SMTP)


def absence(letter: Letter, raw: bytes) -> bytes:
    """The note that a server sends for somebody who is away (RFC 3834)."""
    received = email.message_from_bytes(raw, policy=email.policy.default)
    title = _AUTOMATIC.get(letter.language, _AUTOMATIC["en"])
    mail = _head(letter, f"{title}: {received['Subject'] or ''}", raw)
    mail["To"] = str(received["From"])
    mail["In-Reply-To"] = str(received["Message-ID"])
    mail["References"] = f"{received['References'] or ''} {received['Message-ID']}".strip()
    mail["Auto-Submitted"] = "auto-replied"
    mail.set_content(letter.text + "\n", charset="utf-8")
    return mail.as_bytes(policy=email.policy.SMTP)


def text_of(mail: EmailMessage) -> str:
    """The text of a mail as its reader sees it."""
    part = mail.get_body(("plain",))
    return str(part.get_content()).replace("\r\n", "\n").strip() if part else ""


def _head(letter: Letter, subject: str, about: str | bytes) -> EmailMessage:
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["From"] = formataddr((letter.name, letter.address))
    mail["Subject"] = subject
    mail["Date"] = format_datetime(letter.when)
    known = f"{letter.address}{letter.text}{letter.quote}".encode() + (about if isinstance(about, bytes) else b"")
    stamp = f"{letter.when:%Y%m%d%H%M%S%f}.{zlib.crc32(known)}"
    mail["Message-ID"] = f"<{stamp}@{letter.address.rpartition('@')[2]}>"
    return mail


def _introduction(received: EmailMessage, letter: Letter) -> str:
    """What the program writes between the new words and the quoted ones."""
    tongue = TONGUES.get(letter.language, TONGUES["en"])
    date = received["Date"].datetime.astimezone(letter.when.tzinfo)
    when = f"{tongue.days[date.weekday()]} {date.day} {tongue.months[date.month - 1]} {date.year} {date:%H:%M}"
    form = tongue.header_block if letter.program is MailProgram.OUTLOOK else tongue.attribution
    who = str(received["From"]).replace('"', "")
    return form.format(when=when, who=who, to=formataddr((letter.name, letter.address)), subject=received["Subject"])


def _lay_out(mail: EmailMessage, letter: Letter, introduction: str, quoted: str) -> None:
    lines = list(_with_changes(quoted, quoted if letter.quote is None else letter.quote)) if introduction else []
    mail.set_content(_plain(letter, introduction, lines), charset="utf-8", cte="quoted-printable")
    if letter.program in (MailProgram.GMAIL, MailProgram.IPHONE, MailProgram.OUTLOOK):
        mail.add_alternative(
            _rich(letter, introduction, lines), subtype="html", charset="utf-8", cte="quoted-printable"
        )
    _attach(mail, letter.files)


def _attach(mail: EmailMessage, files: tuple[File, ...]) -> None:
    for one in files:
        main, _, sub = (mimetypes.guess_type(one.name)[0] or "application/octet-stream").partition("/")
        mail.add_attachment(one.content, maintype=main, subtype=sub, filename=one.name)


def _with_changes(before: str, after: str) -> Iterator[tuple[bool, str]]:
    """The lines of the quote as it is now, each with whether it is the letter's: a line typed anew is its writer's."""
    old, now = before.split("\n"), after.replace("\r\n", "\n").split("\n")
    for kind, begin, end, first, last in difflib.SequenceMatcher(a=old, b=now, autojunk=False).get_opcodes():
        changed = end - begin
        for at, line in enumerate(now[first:last]):
            near = kind == "replace" and at < changed
            alike = near and difflib.SequenceMatcher(a=old[begin + at], b=line).ratio() > 0.5
            yield kind == "equal" or alike, line


def _plain(letter: Letter, introduction: str, lines: list[tuple[bool, str]]) -> str:
    footer = TONGUES.get(letter.language, TONGUES["en"]).footer if letter.program is MailProgram.IPHONE else ""
    own = "\n\n".join(part for part in (letter.text, footer) if part)
    if not introduction:
        return own + "\n"
    marked = letter.program is not MailProgram.OUTLOOK
    quote = "\n".join(f"> {line}".rstrip() if theirs and marked else line for theirs, line in lines)
    if letter.program is MailProgram.THUNDERBIRD:
        return f"{introduction}\n{quote}\n\n{own}\n"
    return f"{own}\n\n{introduction}\n\n{quote}\n"


def _rich(letter: Letter, introduction: str, lines: list[tuple[bool, str]]) -> str:
    own = _paragraphs(letter.text)
    head = "<br>".join(html.escape(line) for line in introduction.split("\n"))
    if letter.program is MailProgram.OUTLOOK:
        quote = _paragraphs("\n".join(line for _, line in lines), "p")
        rule = '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
        below = f'{rule}<p class="MsoNormal">{head}</p></div>{quote}' if introduction else ""
        return f'<html><body><div class="WordSection1">{_paragraphs(letter.text, "p")}{below}</div></body></html>'
    if not introduction:
        return f'<div dir="ltr">{own}</div>'
    if letter.program is MailProgram.IPHONE:
        footer = html.escape(TONGUES.get(letter.language, TONGUES["en"]).footer)
        quote = _blocks(lines, '<blockquote type="cite">')
        return (
            f'<html><body dir="auto">{own}<div><br></div><div dir="ltr">{footer}</div>'
            f'<div dir="ltr"><br><blockquote type="cite">{head}<br><br></blockquote></div>{quote}</body></html>'
        )
    quote = _blocks(lines, '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc">')
    return (
        f'<div dir="ltr">{own}</div><br><div class="gmail_quote gmail_quote_container">'
        f'<div dir="ltr" class="gmail_attr">{head}<br></div>{quote}</div>'
    )


def _blocks(lines: list[tuple[bool, str]], opening: str) -> str:
    """Quoted lines in quotes, those typed between them outside."""
    parts: list[str] = []
    held: list[str] = []
    theirs = True
    for is_quoted, line in [*lines, (not lines[-1][0] if lines else True, "")]:
        if is_quoted != theirs and held:
            inside = _paragraphs("\n".join(held))
            parts.append(f"{opening}{inside}</blockquote>" if theirs else inside)
            held = []
        theirs = is_quoted
        held.append(line)
    return "".join(parts)


def _paragraphs(text: str, tag: str = "div") -> str:
    return "".join(f"<{tag}>{html.escape(line) if line.strip() else '<br>'}</{tag}>" for line in text.split("\n"))
