"""`mailflow read --acts`: whole replies, with what the letter answered showed, to acts as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields as fields_of
from datetime import date, datetime
from pathlib import Path
from typing import Any

from mailflow.core.acts.union import Act, Behalf, Meeting, Tell, name_of
from mailflow.core.letters.shown import About, AddressFails, NotUnderstood, Shown, WantsIn, Wrote
from mailflow.core.session.people import Address, Language
from mailflow.core.session.reading import Moment
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse
from mailflow.mail.passages import passages
from mailflow.mail.reading import read
from mailflow.mail.spoken import explained
from mailflow.service.tools import explaining

_UNSAID = {"spans", "plain", "nearest", "files", "invalid", "me", "after", "approves", "reason"}
_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\.\w+")
_INDENTED = re.compile(r"(?m)^(?: {4}|\t)[\s\"“«„]*(.+?)[\s\"”»“]*$")


def read_lines(path: str, *, explain: bool = False) -> Iterator[dict[str, Any]]:
    """One object a line of a JSONL file, in order: {"id", "acts"}, and "passages" to explain them."""
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                fields = json.loads(line)
                message, context = _mail(fields)
                reading, shown = read(message, context), context.shown or shown_by(fields)
                shape = {"id": fields.get("id"), "acts": [as_json(act, shown) for act in reading.acts]}
                told = explaining.as_json(passages(explained(message, context), reading)) if explain else None
                yield shape if told is None else {**shape, "passages": told}


def acts_of(fields: dict[str, Any]) -> list[dict[str, Any]]:
    """The acts of one mail; `fields` are those of the line."""
    message, context = _mail(fields)
    return [as_json(act, context.shown or shown_by(fields)) for act in read(message, context).acts]


def _mail(fields: dict[str, Any]) -> tuple[Message, Context]:
    """The mail of a line, and what the letter that it answers showed."""
    message = parse(str(fields.get("eml") or "").encode("utf-8", "surrogateescape"))
    shown = shown_by(fields)
    return message, Context(
        shown.moment,
        sent=shown.text,
        questions=shown.questions,
        points=shown.points,
        summary=shown.summary,
        language=shown.language,
        timezone=shown.timezone,
        names=shown.people,
        speakers=shown.speakers,
        live=True,
        meeting=shown.meeting,
        meeting_place=shown.place,
        proxied=Moment.QUESTIONS,
        shown=shown,
        vouched=True,
    )


def shown_by(fields: dict[str, Any]) -> Shown:
    """What the letter showed, as the line says."""
    meeting = fields.get("meeting") or {}
    moment = Moment(fields.get("moment", "questions"))
    letter = fields.get("letter")
    return Shown(
        moment=moment,
        text=letter,
        language={one.value: one for one in Language}.get(str(fields.get("session_language"))),
        questions=tuple(fields.get("questions") or ()),
        points=tuple(fields.get("points") or ()),
        summary=tuple((int(question), str(text)) for question, text in fields.get("summary") or ()),
        remarks=tuple(fields.get("remarks") or ()),
        people=tuple(fields.get("people") or ()),
        speakers=tuple(fields.get("speakers") or ()),
        meeting=datetime.fromisoformat(meeting["start"]) if meeting.get("start") else None,
        place=meeting.get("place") or "",
        earlier=tuple((int(question), str(text)) for question, text in (fields.get("earlier") or {}).items()),
        about=_about(fields, letter or "") if moment is Moment.NOTICE else None,
        facilitator=fields.get("role") == "facilitator",
    )


def _about(fields: dict[str, Any], letter: str) -> About | None:
    """What a notice speaks of, as far as its text tells; the daemon knows it."""
    about, known = str(fields.get("about") or ""), tuple(fields.get("people") or ())
    quoted, found = _INDENTED.search(letter), _ADDRESS.search(letter)
    words = quoted[1] if quoted else ""
    if "@" in about:
        return WantsIn(Address(about.lower()))
    if about and found and about not in known:
        return WantsIn(Address(found.group().lower()), about)
    if about and words and (about in known or about not in words):
        return Wrote(about, words)
    if about and found:
        return AddressFails(about, Address(found.group().lower()))
    return NotUnderstood(words) if words else None


def as_json(act: Act, shown: Shown) -> dict[str, Any]:
    """One act as `read --acts` prints it: its name, and the arguments that were said."""
    shape: dict[str, Any] = {"act": name_of(act)}
    if isinstance(act, Behalf):
        return {**shape, "person": act.person, "acts": [as_json(one, shown) for one in act.acts]}
    if isinstance(act, Tell):
        return {**shape, "words": act.words}
    if isinstance(act, Meeting):
        return {**shape, **_meeting(act, shown)}
    for field in fields_of(act):
        value = getattr(act, field.name)
        if isinstance(shown.about, AddressFails) and value == shown.about.address:
            value = shown.about.name or value
        if field.name in _UNSAID or value in (None, (), "", False):
            continue
        shape[field.name] = _plain(value)
    return shape


def _meeting(act: Meeting, shown: Shown) -> dict[str, Any]:
    day = act.day or (shown.meeting.date() if shown.meeting else None)
    time = act.time or (shown.meeting.time() if shown.meeting else None)
    said: dict[str, Any] = {}
    if (act.day or act.time) and day and time:
        said["start"] = datetime.combine(day, time).isoformat(timespec="minutes")
    return {**said, **({"place": act.place} if act.place else {}), **({"link": act.link} if act.link else {})}


def _plain(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value if isinstance(value, int | bool) else str(value)
