"""The work of `mailflow read`: how a mail is understood, and why, as JSON or as words."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from mailflow.core.people import Address, Language, Mailbox
from mailflow.core.reading import Attachment, FailureKind, Kind, Moment
from mailflow.mail.dates import dates
from mailflow.mail.fields import Command, Fields
from mailflow.mail.message import Message
from mailflow.mail.parsing import precheck
from mailflow.mail.parsing.header_text import clean
from mailflow.mail.parsing.parse import parse
from mailflow.mail.reading import Context, explained, fields
from mailflow.mail.reply import Line
from mailflow.mail.steering import service_guess
from mailflow.service import attached

_HOME = "Europe/Brussels"
_BOMB_HEAD = 10_000  # bytes of a mail bomb that are looked at
_NUMBERED = re.compile(r"^\s{0,8}(\d{1,2})[.)]\s{1,8}(\S.*)$")


@dataclass(frozen=True, slots=True)
class Asked:
    """What the command line said about the mails to read."""

    moment: Moment | None = None  # None: as answers to questions, without "understood"
    sent: str | None = None
    points: tuple[str, ...] = ()
    explain: bool = False  # every line with the rule that decided on it
    service: tuple[Address, ...] = ()  # addresses of the service; none: a kick-off's is guessed

    @property
    def context(self) -> Context:
        """The same for the reading path."""
        numbered = numbered_lines(self.sent or "")
        moment = self.moment or Moment.QUESTIONS
        points = self.points or (numbered if moment is Moment.REVIEW else ())
        return Context(moment, sent=self.sent, questions=numbered, points=points, ours=self.service)


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
    reading: Fields


def read_files(paths: Iterable[str], asked: Asked) -> Iterator[Inspected]:
    """The files in order. Nothing in them can make it fail."""
    context = asked.context
    for path in paths:
        try:
            content = Path(path).read_bytes()
        except OSError as error:
            yield Inspected(path, None, _unread(f"cannot be read: {error.strerror}"))
            continue
        bomb = precheck.reason(content)
        message = _text_only(content) if path.endswith(".txt") else parse(content[:_BOMB_HEAD] if bomb else content)
        reading = _read_wholly(message, _addressed(message, context))
        if bomb:
            reading = replace(reading, hold=bomb, defects=(*reading.defects, bomb))
        yield Inspected(path, message, reading)


def _read_wholly(message: Message, context: Context) -> Fields:
    """With the words of every attached file, for which the daemon would not wait."""
    reading = fields(message, context)
    files = attached.read(message, reading.attachments, reading.language or Language.EN)
    return reading if files == reading.attachments else fields(message, replace(context, files=files))


def _unread(why: str) -> Fields:
    return Fields(Kind.HUMAN, why, Mailbox(Address("")), "", None, None, None, hold=why, defects=(why,))


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
                reading = fields(message, _addressed(message, _context(given, asked.context)))
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
        "answers": _answers(reading),
        "remarks": reading.remarks,
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
        shape["lines"] = [
            {"role": one.role.value, "why": one.why, "text": one.text} for one in _lines(inspected, asked)
        ]
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
        *([f"  answer {one.question}  {_indented(one.text)}" for one in reading.answers]),
        *([f"  remarks  {_indented(reading.remarks)}"] if reading.remarks else []),
        *([f"  text     {_indented(reading.text)}"] if not (reading.answers or reading.remarks) else []),
    ]
    if asked.moment:
        told.append(f"  understood  {json.dumps(understood(reading, asked.moment), ensure_ascii=False)}")
    if asked.explain:
        told += [f"  {one.role.value:<12}{one.why:<40.40}|{one.text}" for one in _lines(inspected, asked)]
    return "\n".join(told)


def _file(one: Attachment) -> str:
    said = f"{len(one.text)} characters" if one.text else f"not read: {one.trouble.value if one.trouble else 'empty'}"
    return f"{one.name or one.type} ({one.size} bytes, {said})"


def _indented(text: str) -> str:
    return text.replace("\n", "\n           ")


def _lines(inspected: Inspected, asked: Asked) -> tuple[Line, ...]:
    return explained(inspected.message, asked.context).lines if inspected.message else ()


def _answers(reading: Fields) -> dict[str, str]:
    return {str(one.question): one.text for one in reading.answers}


def _permanent(reading: Fields) -> bool | None:
    if reading.kind is not Kind.BOUNCE or not reading.failures:
        return None
    return any(one.kind is not FailureKind.TEMPORARY for one in reading.failures)


def _recipients(reading: Fields) -> list[str]:
    """Who failed for good; when nobody did, whose mail is late."""
    failed = [one.recipient for one in reading.failures if one.kind is not FailureKind.TEMPORARY]
    return list(failed or [one.recipient for one in reading.failures])


def understood(reading: Fields, moment: Moment) -> dict[str, Any]:
    """What the reading says at that moment, in the shape of `--at`."""
    match moment:
        case Moment.KICKOFF:
            return _kickoff(reading)
        case Moment.INVITE | Moment.MEETING:
            return {"rsvp": reading.rsvp.value, "opt_out": reading.opt_out}
        case Moment.NOTES | Moment.CLOSING:
            return {"remarks": reading.remarks}
        case Moment.QUESTIONS:
            return {"answers": _answers(reading), "remarks": reading.remarks}
        case Moment.REVIEW:
            return _review(reading)
        case Moment.DRAFT | Moment.TOPSEVEN | Moment.NOTICE | Moment.RUNNING | Moment.FACILITATOR | Moment.CARD:
            return {"commands": [_command(one) for one in reading.commands], "unclear": list(reading.unclear)}
        case Moment.DATE:
            return {"date": _date(reading)}


def _date(reading: Fields) -> str | None:
    """A day, a day with an hour, "ask" or None; a mail without a readable Date is asked back."""
    if reading.sent is None:
        return "ask"
    said = dates.read(reading.text, reading.sent.astimezone(ZoneInfo(_HOME)).replace(tzinfo=None))
    if said.ask:
        return "ask"
    if said.day is None:
        return None
    return f"{said.day}T{said.time:%H:%M}" if said.time else said.day.isoformat()


def _kickoff(reading: Fields) -> dict[str, Any]:
    kickoff = reading.kickoff
    if kickoff is None:
        return {}
    meeting = kickoff.meeting
    return {
        "theme": kickoff.theme,
        "questions": list(kickoff.questions),
        "participants": [box.address for box in kickoff.participants],
        "deadline": kickoff.deadline.isoformat() if kickoff.deadline else None,
        "meeting": meeting and {"start": meeting.start.isoformat(timespec="minutes"), "place": meeting.place},
        "language": kickoff.language.value,
        "missing": list(kickoff.missing),
        "wishes": list(kickoff.wishes),
    }


def _review(reading: Fields) -> dict[str, Any]:
    picks = reading.picks
    return {
        "picks": list(picks.points) if picks else [],
        "ranked": bool(picks and picks.ranked),
        "invalid": list(picks.invalid) if picks else [],
        "remarks": reading.remarks,
    }


def _command(command: Command) -> dict[str, Any]:
    arguments: dict[str, Any] = {
        "until": command.until and command.until.isoformat(),
        "people": list(command.people),
        "question": command.question,
        "remark": command.remark,
        "text": command.text,
    }
    said = {name: value for name, value in arguments.items() if value not in (None, [])}
    return {"name": command.name.value, "arguments": said}
