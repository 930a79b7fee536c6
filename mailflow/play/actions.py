"""What somebody at the playground does, as values that can be kept and done again."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from mailflow.testbed.mail_programs import File, MailProgram


class Leap(StrEnum):
    """How far time goes on."""

    HOUR = "hour"
    DAY = "day"
    LETTER = "letter"  # to the next letter of the service


class Button(StrEnum):
    """Of a calendar (RFC 5546)."""

    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    TENTATIVE = "TENTATIVE"


@dataclass(frozen=True, slots=True)
class Write:
    """Somebody writes, replies or forwards."""

    sender: str  # address of one of the people
    text: str
    answers: int = 0  # number of the mail that is answered, or forwarded; 0: a new mail
    forward: bool = False
    to: tuple[str, ...] = ()
    cc: tuple[str, ...] = ()
    subject: str = ""
    program: MailProgram = MailProgram.GMAIL
    quote: str | None = None  # the quoted text as he left it; None: untouched
    from_address: str = ""  # another address of his; "": the known one
    files: tuple[File, ...] = ()


@dataclass(frozen=True, slots=True)
class Press:
    """Somebody presses a button of an invitation in his calendar."""

    sender: str
    answers: int
    button: Button


@dataclass(frozen=True, slots=True)
class Wait:
    """Time passes."""

    leap: Leap


@dataclass(frozen=True, slots=True)
class MoveIn:
    """Somebody more gets a mailbox."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class GoAway:
    """Somebody has his mailbox answer for him until that day; None: he is back."""

    address: str
    until: date | None


@dataclass(frozen=True, slots=True)
class Break:
    """Mail to somebody comes back from now on, or arrives again."""

    address: str
    broken: bool


Action = Write | Press | Wait | MoveIn | GoAway | Break
_KINDS: dict[str, type[Any]] = {
    "write": Write,
    "press": Press,
    "wait": Wait,
    "move_in": MoveIn,
    "go_away": GoAway,
    "break": Break,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}
LARGEST = 20_000_000  # bytes of an action's files


def from_json(shape: Mapping[str, Any]) -> Action:
    """An action of its JSON. Raises `ValueError` with what is wrong, for the one who asked."""
    kind = _KINDS.get(str(shape.get("do")))
    if kind is None:
        raise ValueError(f"do: one of {', '.join(_KINDS)}")
    known = {one.name for one in fields(kind)}
    given = {key: value for key, value in shape.items() if key != "do"}
    if strange := set(given) - known:
        raise ValueError(f"{shape['do']}: no such field: {', '.join(sorted(strange))}")
    try:
        action: Action = kind(**{key: _value(key, value) for key, value in given.items()})
    except TypeError as error:
        raise ValueError(f"{shape['do']}: {error}") from error
    return action


def _value(key: str, value: Any) -> Any:
    match key:
        case "to" | "cc":
            return tuple(str(one).strip() for one in value if str(one).strip())
        case "answers":
            return int(value)
        case "forward" | "broken":
            return bool(value)
        case "program":
            return MailProgram(value)
        case "leap":
            return Leap(value)
        case "button":
            return Button(value)
        case "until":
            return date.fromisoformat(value) if value else None
        case "files":
            return tuple(_file(one) for one in value)
        case "quote":
            return None if value is None else str(value)
        case _:
            return str(value)


def _file(shape: Mapping[str, Any]) -> File:
    try:
        content = base64.b64decode(str(shape.get("content", "")), validate=True)
    except binascii.Error as error:
        raise ValueError(f"files: {error}") from error
    if len(content) > LARGEST:
        raise ValueError(f"files: {shape.get('name')} is larger than {LARGEST // 1_000_000} MB")
    return File(str(shape.get("name", "file")), content)


def as_json(action: Action) -> dict[str, Any]:
    """The JSON of an action; `from_json` gives it back."""
    shape: dict[str, Any] = {"do": _NAMES[type(action)]}
    for one in fields(action):
        value = getattr(action, one.name)
        if one.default is not MISSING and value == one.default:
            continue
        if one.name == "files":
            value = [{"name": file.name, "content": base64.b64encode(file.content).decode()} for file in value]
        elif isinstance(value, tuple):
            value = list(value)
        elif isinstance(value, date):
            value = value.isoformat()
        shape[one.name] = value
    return shape
