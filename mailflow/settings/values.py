"""A raw setting, from TOML or the environment, made into the value that its field wants."""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path

from mailflow.core.session.people import Address
from mailflow.errors import SettingError

_ADDRESS = re.compile(r"[^\s@<>,;\"]{1,64}@[^\s@<>,;\"]{1,255}")
LARGEST = 1_000_000_000  # of any number
_TRUE, _FALSE = ("true", "yes", "on", "1"), ("false", "no", "off", "0")


def from_toml(value: object, kind: object, where: str, least: int = 0) -> object:
    """A TOML value as the field's type; no number below `least`. Raises `SettingError`."""
    kind = _plain(kind)
    if typing.get_origin(kind) is tuple:
        if not isinstance(value, list):
            raise SettingError(f"{where}: is no list; put it between brackets, as [{_shown(value)}]")
        inner = typing.get_args(kind)[0]
        return tuple(from_toml(one, inner, where, least) for one in value)
    if kind is date and type(value) is date:
        return value
    if kind in (int, float, bool):
        return _number(value, kind, where, least)
    if not isinstance(value, str):
        raise SettingError(f"{where}: {_shown(value)} is no text; put it between quotes")
    return _from_text(value, kind, where, least)


def from_text(text: str, kind: object, where: str, least: int = 0) -> object:
    """A variable of the environment as the field's type; several values stand between commas. Raises `SettingError`."""
    kind = _plain(kind)
    if typing.get_origin(kind) is tuple:
        inner = typing.get_args(kind)[0]
        return tuple(_from_text(one.strip(), inner, where, least) for one in text.split(",") if one.strip())
    return _from_text(text, kind, where, least)


def _plain(kind: object) -> object:
    """What is left of `X | None`: "not set" is said by leaving a setting out."""
    if isinstance(kind, types.UnionType) or typing.get_origin(kind) is typing.Union:  # that of a NewType is the latter
        return next(one for one in typing.get_args(kind) if one is not type(None))
    return kind


def _number(value: object, kind: object, where: str, least: int) -> object:
    if kind is float and type(value) is int:
        value = float(value)
    if type(value) is not kind:
        raise SettingError(f"{where}: {_shown(value)} is no {_KINDS[kind]}; write it without quotes, as {_LIKE[kind]}")
    return _bounded(value, where, least)


def _from_text(text: str, kind: object, where: str, least: int) -> object:
    if not text.isprintable():
        raise SettingError(f"{where}: {text!r} holds a character that cannot be seen; write it anew")
    if kind in _READERS:
        try:
            return _bounded(_READERS[kind](text), where, least)
        except ValueError as error:
            raise SettingError(f"{where}: {text!r} is no {_KINDS[kind]}; write it as {_LIKE[kind]}") from error
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        if text not in list(kind):
            allowed = ", ".join(f'"{one}"' for one in kind)
            raise SettingError(f"{where}: {text!r} is none of {allowed}; choose one of these")
        return kind(text)
    return text


def _bounded(value: object, where: str, least: int) -> object:
    if isinstance(value, int | float) and not least <= value <= LARGEST:  # "nan" is not between anything either
        raise SettingError(f"{where}: {value} is out of bounds; write a number from {least} to {LARGEST}")
    return value


def _truth(text: str) -> bool:
    if text.lower() not in (*_TRUE, *_FALSE):
        raise ValueError(text)
    return text.lower() in _TRUE


def _path(text: str) -> Path:
    if not text:
        raise ValueError(text)
    return Path(text)


def _address(text: str) -> Address:
    if not _ADDRESS.fullmatch(text):
        raise ValueError(text)
    return Address(text.lower())


def _shown(value: object) -> str:
    return f'"{value}"' if isinstance(value, str) else str(value)


_READERS: dict[object, Callable[[str], object]] = {
    int: int,
    float: float,
    bool: _truth,
    date: date.fromisoformat,
    Path: _path,
    Address: _address,
}
_KINDS: dict[object, str] = {
    int: "whole number",
    float: "number",
    bool: "yes or no",
    date: "date",
    Path: "path",
    Address: "mail address",
}
_LIKE: dict[object, str] = {
    int: "30",
    float: "2.5",
    bool: "true",
    date: "2026-12-25",
    Path: "/var/lib/mailflow",
    Address: "cop@example.org",
}
