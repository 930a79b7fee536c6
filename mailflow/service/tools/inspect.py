"""The work of `mailflow read`: how a mail is understood, and why, as JSON or as words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from mailflow.core.letters.shown import PARTICIPANT, Shown
from mailflow.core.privacy import visible
from mailflow.core.session.people import Address, Language, Mailbox
from mailflow.core.session.reading import Attachment, FailureKind, Kind, Moment, Reading
from mailflow.mail.context import Context
from mailflow.mail.kickoffs import service_guess
from mailflow.mail.message import Message
from mailflow.mail.parsing import precheck
from mailflow.mail.parsing.header_text import clean
from mailflow.mail.parsing.parse import parse
from mailflow.mail.passages import Passage, passages
from mailflow.mail.reading import INTERPRETED, read
from mailflow.mail.reply import Reply
from mailflow.mail.spoken import explained
from mailflow.service.intake import attached
from mailflow.service.tools import explaining
from mailflow.service.tools.understood import answers, remarks, understood

_BOMB_HEAD = 10_000  # bytes of a mail bomb that are looked at
_NUMBERS_POINTS = (Moment.REVIEW, Moment.DRAFT, Moment.TOPSEVEN)
_NUMBERED = re.compile(r"^\s{0,8}(\d{1,2})[.)]\s{1,8}(\S.*)$")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line said about the mails to read."""

    moment: Moment | None = None  # None: as answers to questions, without "understood"
    sent: str | None = None
    points: tuple[str, ...] = ()
    explain: bool = False  # every line with the rule that decided on it
    service: tuple[Address, ...] = ()  # addresses of the service; none: a kick-off's is guessed

    colour: bool = False  # at a terminal

    @property
    def context(self) -> Context:
        """The same for the reading path, without the letter as data: words alone are read by fields."""
        numbered = numbered_lines(self.sent or "")
        moment = self.moment or Moment.QUESTIONS
        points = self.points or (numbered if moment in _NUMBERS_POINTS else ())
        return Context(moment, sent=self.sent, questions=numbered, points=points, ours=self.service)

    @property
    def answering(self) -> Context:
        """The same with the letter as data, as far as its text tells: a mail is read as the daemon reads it."""
        context = self.context
        moment = Moment.RUNNING if context.moment is Moment.FACILITATOR else context.moment
        if moment not in INTERPRETED:
            return context
        shown = Shown(
            moment=moment,
            text=self.sent,
            questions=context.questions if moment not in _NUMBERS_POINTS else (),
            points=context.points,
            facilitator=moment not in PARTICIPANT,
        )
        return replace(context, shown=shown)


def numbered_lines(text: str) -> tuple[str, ...]:
    """The questions or points of a letter: lines that begin "1.", "2." ..., each with the lines that continue it."""
    found: list[str] = []
    open_item = False
    for line in text.splitlines():
        match = _NUMBERED.match(line)
        if match and int(match[1]) == len(found) + 1:
            found.append(match[2].strip())
            open_item = True
        elif match or not line.strip():
            open_item = False
        elif open_item:
            found[-1] += " " + line.strip()
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Inspected:
    """One file with what was understood of it; `message` is None when it could not be read from disk."""

    path: str
    message: Message | None
    reading: Reading
    reply: Reply | None = None  # its lines, each with the rule that decided on it

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The same as its writer sees it, every stretch with its act."""
        return passages(self.reply, self.reading) if self.reply else ()


def read_files(paths: Iterable[str], asked: Asked) -> Iterator[Inspected]:
    """The files in order. Nothing in them can make it fail."""
    context = asked.answering
    for path in paths:
        try:
            content = Path(path).read_bytes()
        except OSError as error:
            yield Inspected(path, None, _unread(f"cannot be read: {error.strerror}"))
            continue
        bomb = precheck.reason(content)
        message = _text_only(content) if path.endswith(".txt") else parse(content[:_BOMB_HEAD] if bomb else content)
        addressed = _addressed(message, context)
        reading = _read_wholly(message, addressed)
        if bomb:
            reading = replace(reading, hold=bomb, defects=(*reading.defects, bomb))
        yield Inspected(path, message, reading, explained(message, addressed))


def _read_wholly(message: Message, context: Context) -> Reading:
    """With the words of every attached file, for which the daemon would not wait."""
    reading = read(message, context)
    files = attached.read(message, reading.attachments, reading.language or Language.EN)
    return reading if files == reading.attachments else read(message, replace(context, files=files))


def _unread(why: str) -> Reading:
    return Reading(Kind.HUMAN, why, Mailbox(Address("")), "", None, None, None, hold=why, defects=(why,))


def _text_only(content: bytes) -> Message:
    """A bare text, as if it had come by mail."""
    text = content.decode("utf-8", "replace").replace("\r\n", "\n")
    return replace(parse(b"Content-Type: text/plain\n\n"), text=text)


def read_lines(path: str, asked: Asked) -> Iterator[dict[str, Any]]:
    """One object a line of a JSONL file, in order: {"id", "understood"}."""
    moment = asked.moment or Moment.QUESTIONS
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                given = json.loads(line)
                message = _message(given)
                reading = read(message, _addressed(message, _context(given, asked.context)))
                yield {"id": given.get("id"), "understood": understood(reading, moment)}


def _addressed(message: Message, context: Context) -> Context:
    """The context with an address of the service, which the daemon knows, and which is guessed here."""
    if context.ours or context.moment is not Moment.KICKOFF:
        return context
    return replace(context, ours=service_guess.guessed(message))


def _message(given: dict[str, Any]) -> Message:
    names = (("From", "from"), ("To", "to"), ("Cc", "cc"), ("Subject", "subject"), ("Date", "date"))
    values = ((name, given.get(key)) for name, key in names)
    head = "".join(f"{name}: {clean(_joined(value))}\n" for name, value in values if value)
    return replace(parse(f"{head}\n".encode()), text=given.get("text"), html=given.get("html"))


def _joined(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _context(given: dict[str, Any], context: Context) -> Context:
    points = tuple(given.get("points") or ()) or ("",) * int(given.get("limit") or 0) or context.points
    language = {one.value: one for one in Language}.get(str(given.get("language")))
    return replace(context, points=points, language=language)


def as_json(inspected: Inspected, asked: Asked) -> dict[str, Any]:
    """The shape that `read --json` prints."""
    reading = inspected.reading
    shape: dict[str, Any] = {
        "file": inspected.path,
        "kind": reading.kind.value,
        "reason": reading.reason,
        "from": reading.sender.address,
        "subject": reading.subject,
        "language": reading.language.value if reading.language else None,
        "text": reading.text,
        "signature": reading.signature,
        "answers": answers(reading),
        "remarks": remarks(reading),
        "attachments": [
            {
                "name": one.name,
                "type": one.type,
                "size": one.size,
                "text": one.text,
                "truncated": one.truncated,
                **({"trouble": one.trouble.value} if one.trouble else {}),
            }
            for one in reading.attachments
        ],
        "recipients": _recipients(reading),
        "permanent": _permanent(reading),
        "hold": reading.hold,
        "defects": list(reading.defects),
    }
    if asked.moment:
        shape["understood"] = understood(reading, asked.moment)
    if asked.explain:
        lines = inspected.reply.lines if inspected.reply else ()
        shape["lines"] = [{"role": one.role.value, "why": one.why, "text": one.text} for one in lines]
        shape["passages"] = explaining.as_json(inspected.passages)
    return shape


def as_words(inspected: Inspected, asked: Asked) -> str:
    """The same for a person at a terminal."""
    reading = inspected.reading
    told = [
        f"{inspected.path}: {reading.kind.value} ({reading.reason})",
        f"  from     {reading.sender.address}   subject  {reading.subject}",
        *([f"  hold     {reading.hold}"] if reading.hold else []),
        *([f"  doubt    {reading.doubt}"] if reading.doubt else []),
        *([f"  failed   {one.recipient} ({one.kind.value})" for one in reading.failures]),
        *([f"  file     {_file(one)}" for one in reading.attachments]),
        *([] if asked.explain else _said(reading)),
    ]
    if asked.moment:
        told.append(f"  understood  {json.dumps(understood(reading, asked.moment), ensure_ascii=False)}")
    told = [visible.spelt_out(one) for one in told]
    if asked.explain:  # in colours of ours
        told.append(explaining.as_words(inspected.passages, colour=asked.colour))
    return "\n".join(told)


def _said(reading: Reading) -> list[str]:
    placed, beside = answers(reading), remarks(reading)
    return [
        *(f"  answer {question}  {_indented(text)}" for question, text in placed.items()),
        *([f"  remarks  {_indented(beside)}"] if beside else []),
        *([f"  text     {_indented(reading.text)}"] if not (placed or beside) else []),
    ]


def _file(one: Attachment) -> str:
    said = f"{len(one.text)} characters" if one.text else f"not read: {one.trouble.value if one.trouble else 'empty'}"
    return f"{one.name or one.type} ({one.size} bytes, {said})"


def _indented(text: str) -> str:
    return text.replace("\n", "\n           ")


def _permanent(reading: Reading) -> bool | None:
    if reading.kind is not Kind.BOUNCE or not reading.failures:
        return None
    return any(one.kind is not FailureKind.TEMPORARY for one in reading.failures)


def _recipients(reading: Reading) -> list[str]:
    """Who failed for good; when nobody did, whose mail is late."""
    failed = [one.recipient for one in reading.failures if one.kind is not FailureKind.TEMPORARY]
    return list(failed or [one.recipient for one in reading.failures])
