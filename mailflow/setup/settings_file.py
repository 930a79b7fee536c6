"""A settings file in which some settings are changed, and every other byte stays what it was."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from typing import Any

from mailflow.errors import SettingError

Value = str | int | tuple[str, ...]
HEAD = """\
# The settings of mailflow, by `mailflow init`; run it again to change some. Every setting there is, with its meaning:
#     /opt/mailflow/bin/python -m mailflow.settings
"""


def changed(text: str, wanted: Mapping[str, Value]) -> str:
    """The text with those settings ("imap.host"). Raises `SettingError` where it cannot be sure to change only them."""
    before, new = _parsed(text), text or HEAD
    for name, value in wanted.items():
        section, _, key = name.partition(".")
        if before.get(section, {}).get(key) != _plain(value):
            new = _set(new, section, f"{key} = {_written(value)}", key)
    expected = {section: dict(table) for section, table in before.items()}
    for name, value in wanted.items():
        section, _, key = name.partition(".")
        expected.setdefault(section, {})[key] = _plain(value)
    if not _is(new, expected):
        told = ", ".join(f"{name} = {_written(value)}" for name, value in wanted.items())
        raise SettingError(f"the file is written in a way that cannot be changed here; set by hand: {told}")
    return new


def _set(text: str, section: str, line: str, key: str) -> str:
    """In the place of the setting, or of its commented line in the reference; else as the last of its section."""
    head = re.search(rf"(?m)^\[{section}\][^\n]*\n", text)
    if head is None:
        return f"{text.rstrip()}\n\n[{section}]\n{line}\n" if text.strip() else f"[{section}]\n{line}\n"
    following = re.compile(r"(?m)^\[").search(text, head.end())
    end = following.start() if following else len(text)
    part = text[head.end() : end]
    for mark in (rf"(?m)^{key}[ \t]*=[^\n]*", rf"(?m)^# {key} = [^\n]*"):
        if re.search(mark, part):
            return text[: head.end()] + re.sub(mark, lambda _: line, part, count=1) + text[end:]
    said = part.rstrip()
    begin = f"{said}\n{line}\n" if said else f"{line}\n"
    return text[: head.end()] + begin + part[len(said) :].removeprefix("\n") + text[end:]


def _written(value: Value) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_written, value))}]"
    return json.dumps(value, ensure_ascii=False)


def _plain(value: Value) -> object:
    return list(value) if isinstance(value, tuple) else value


def _is(text: str, expected: Mapping[str, Any]) -> bool:
    try:
        return _parsed(text) == expected
    except SettingError:
        return False


def _parsed(text: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingError(f"is no TOML: {error}") from error
