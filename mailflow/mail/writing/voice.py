"""A language's voice: the sandbox in which its templates run, with all that they can say beyond a letter's fields."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import FunctionLoader, StrictUndefined, Undefined, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import SandboxedEnvironment

from mailflow.core.letters.done_lines import Change
from mailflow.core.letters.union import Envelope
from mailflow.core.session.people import FACILITATOR, Address, Mailbox, Person, PersonId, is_greetable, is_stranger
from mailflow.mail.writing.diction import Diction
from mailflow.mail.writing.markdown import opaque

RULE = "\n---\n"  # between head, letter and foot of a template


def environment(sources: Mapping[str, str], folder: str, diction: Diction) -> SandboxedEnvironment:
    """Where the templates of one folder run; what they print comes out opaque."""
    jinja = SandboxedEnvironment(
        undefined=StrictUndefined,
        finalize=_print,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        loader=FunctionLoader(lambda name: _source(sources, f"{folder}/{name}")),
    )
    jinja.filters.update(_FILTERS)
    jinja.globals["diction"] = diction
    return jinja


def context(envelope: Envelope, service: str, address: Address) -> dict[str, Any]:
    """What a letter's template can see. `service`: how the service is called, `address`: where it is reached."""
    facilitator = Person(FACILITATOR, address, envelope.facilitator or service)
    return {
        "letter": envelope.letter,
        "envelope": envelope,
        "to": envelope.to.greeting if is_greetable(envelope.to.greeting) else "",
        "to_facilitator": envelope.to.id == FACILITATOR,
        "theme": envelope.theme,
        "anonymous": envelope.anonymous,
        "today": _today(envelope),
        "facilitator": facilitator.first_name,
        "service": service,
        "address": address,
        "opaque_words": [],
    }


def _today(envelope: Envelope) -> date:
    return envelope.written.astimezone(ZoneInfo(envelope.timezone)).date()


def _source(sources: Mapping[str, str], name: str) -> tuple[str, str, None] | None:
    return (sources[name], name, None) if name in sources else None


@pass_context
def _print(ctx: Context, value: object) -> str:
    """Everything printed becomes one opaque character; only words and whole numbers can be printed."""
    if isinstance(value, Undefined):
        str(value)  # raises, naming what is missing
    if not isinstance(value, str | int) or isinstance(value, bool):
        raise TypeError(f"cannot print {value!r}: only words and numbers; days go through the filter 'day'")
    return opaque(ctx["opaque_words"], value)


@pass_context
def _day(ctx: Context, day: date) -> str:
    envelope: Envelope = ctx["envelope"]
    diction: Diction = ctx["diction"]
    return diction.say_day(day, _today(envelope))


@pass_context
def _moment(ctx: Context, instant: datetime) -> str:
    envelope: Envelope = ctx["envelope"]
    diction: Diction = ctx["diction"]
    return diction.say_moment(instant, envelope.written, envelope.timezone)


@pass_context
def _day_and_hour(ctx: Context, instant: datetime) -> str:
    envelope: Envelope = ctx["envelope"]
    diction: Diction = ctx["diction"]
    return diction.say_day_and_hour(instant, _today(envelope), envelope.timezone)


@pass_context
def _hour(ctx: Context, instant: datetime) -> str:
    diction: Diction = ctx["diction"]
    return diction.say_hour(instant, ctx["envelope"].timezone)


@pass_context
def _number(ctx: Context, count: int) -> str:
    diction: Diction = ctx["diction"]
    return diction.say_number(count)


@pass_context
def _several(ctx: Context, count: int, one: str, many: str) -> str:
    """'een collega', 'vijf collega's'."""
    return f"{_number(ctx, count)} {one if count == 1 else many}"


@pass_context
def _all_of(ctx: Context, words: Iterable[object]) -> str:
    diction: Diction = ctx["diction"]
    return diction.say_all(words)


@pass_context
def _who(ctx: Context, people: Iterable[PersonId | None]) -> list[str]:
    """The names of those people, as far as the letter tells them: none in an anonymous session."""
    names = dict(ctx["letter"].names)
    diction: Diction = ctx["diction"]
    found = (names.get(one) or (diction.somebody if names and is_stranger(one) else "") for one in people if one)
    return list(dict.fromkeys(name for name in found if name))


def _first_name(one: Mailbox) -> str:
    """How somebody on the card is called; a mere address by what stands before its '@'."""
    return _person(one).first_name


def _greeting(one: Mailbox) -> str:
    """How he will be greeted; "" without a name."""
    return _person(one).greeting


def _person(one: Mailbox) -> Person:
    return Person(FACILITATOR, one.address, one.name or one.address.partition("@")[0].capitalize())


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _short(words: str, length: int = 240) -> str:
    """One line of it, cut between words."""
    line = " ".join(words[: length * 4].split())
    return line if len(line) <= length else line[:length].rsplit(" ", 1)[0] + " …"


def _has(changes: Iterable[Change], kind: str, number: int | None = None) -> bool:
    return any(change.kind == kind and change.number == number for change in changes)


def _bar(done: int, total: int) -> str:
    """How many of how many, in at most ten boxes."""
    boxes = min(total, 10)
    filled = min(boxes, -(-done * boxes // total)) if total > 0 else 0
    return "■" * filled + "□" * (boxes - filled)


def _preview(source: str) -> str:
    """Another letter as a quotation, as its reader will see it."""
    _, _, letter = source.strip().partition(RULE)
    return "\n".join(f"> {line}".rstrip() for line in letter.replace(RULE, "\n\n").strip().splitlines())


_FILTERS = {
    "day": _day,
    "moment": _moment,
    "day_and_hour": _day_and_hour,
    "hour": _hour,
    "number": _number,
    "several": _several,
    "all_of": _all_of,
    "who": _who,
    "first_name": _first_name,
    "greeting": _greeting,
    "capital": _capital,
    "short": _short,
    "has": _has,
    "bar": _bar,
    "preview": _preview,
}
