"""Turns our frozen values into JSON-able trees, with the way back.

    dataclass   an object of its fields; a member of a union carries its class's name under "_"
    enum        its value                 datetime, date, time   ISO 8601
    tuple       an array                  bytes            base64

Driven by type hints, which are followed once per type; after that a value costs some closures. A field with an empty
default (None, False, 0, "", b"", ()) is left out while it has that value, so that documents stay small and a new field
needs no upgrade. A default that is not empty is always written: a session keeps the rules it began with, whatever a
later version prefers.
"""

from __future__ import annotations

import base64
import binascii
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, Generic, NewType, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")
Convert = Callable[[Any], Any]

TAG = "_"
_KEPT = object()  # equal to no field's value: the field is always written
_EMPTY: tuple[Any, ...] = (None, False, 0, "", b"", ())


class Unreadable(ValueError):
    """A tree that is no value of the type asked for: damaged, or written by a later version."""


@dataclass(frozen=True, slots=True)
class Codec(Generic[T]):
    """The two ways of one type."""

    encode: Callable[[T], Any]
    decode: Callable[[Any], T]  # raises Unreadable


def codec_for(kind: type[T]) -> Codec[T]:
    """The codec of a dataclass, or of anything that a field of one may be."""
    hashable: Any = kind
    compiled = _codec(hashable)

    def decode(tree: Any) -> T:
        try:
            value: T = compiled.decode(tree)
        except (KeyError, TypeError, ValueError, AttributeError, binascii.Error) as error:
            raise Unreadable(f"{type(error).__name__}: {error}") from error
        return value

    return Codec(compiled.encode, decode)


def _same(value: Any) -> Any:
    return value


_PLAIN: Codec[Any] = Codec(_same, _same)
_SCALARS: dict[object, Codec[Any]] = {
    str: _PLAIN,
    int: _PLAIN,
    bool: _PLAIN,
    float: Codec(_same, float),
    datetime: Codec(datetime.isoformat, datetime.fromisoformat),
    date: Codec(date.isoformat, date.fromisoformat),
    time: Codec(time.isoformat, time.fromisoformat),
    bytes: Codec(lambda raw: base64.b64encode(raw).decode("ascii"), lambda text: base64.b64decode(text, validate=True)),
}


_OPEN: set[Any] = set()  # dataclasses that are being compiled: one may hold others of its own kind


def _codec(kind: Any) -> Codec[Any]:
    if kind in _OPEN:
        return Codec(lambda value: _compiled(kind).encode(value), lambda tree: _compiled(kind).decode(tree))
    return _compiled(kind)


@cache
def _compiled(kind: Any) -> Codec[Any]:
    if isinstance(kind, NewType):
        return _codec(kind.__supertype__)
    if kind in _SCALARS:
        return _SCALARS[kind]
    if get_origin(kind) in (Union, types.UnionType):
        return _union(get_args(kind))
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _enum(kind)
    if is_dataclass(kind):
        _OPEN.add(kind)
        try:
            return _record(kind)
        finally:
            _OPEN.discard(kind)
    raise TypeError(f"no codec for {kind!r}")


def _enum(kind: type[Enum]) -> Codec[Any]:
    values = {member: member.value for member in kind}
    return Codec(values.__getitem__, {value: member for member, value in values.items()}.__getitem__)


def _tuple(members: tuple[Any, ...]) -> Codec[Any]:
    if len(members) == 2 and members[1] is Ellipsis:
        return _many(_codec(members[0]))
    codecs = [_codec(member) for member in members]

    def encode(value: tuple[Any, ...]) -> list[Any]:
        return [codec.encode(item) for codec, item in zip(codecs, value, strict=True)]

    def decode(tree: list[Any]) -> tuple[Any, ...]:
        return tuple([codec.decode(item) for codec, item in zip(codecs, tree, strict=True)])

    return Codec(encode, decode)


def _many(member: Codec[Any]) -> Codec[Any]:
    if member is _PLAIN:
        return Codec(list, tuple)
    inward, outward = member.decode, member.encode
    return Codec(lambda value: [outward(item) for item in value], lambda tree: tuple([inward(item) for item in tree]))


def _union(members: tuple[Any, ...]) -> Codec[Any]:
    kinds = [member for member in members if member is not type(None)]
    inner = _codec(kinds[0]) if len(kinds) == 1 else _tagged(kinds)
    if len(kinds) == len(members) or inner is _PLAIN:
        return inner
    outward, inward = inner.encode, inner.decode
    return Codec(
        lambda value: None if value is None else outward(value),
        lambda tree: None if tree is None else inward(tree),
    )


def _tagged(kinds: list[Any]) -> Codec[Any]:
    if not all(is_dataclass(kind) for kind in kinds):
        raise TypeError(f"a union is of dataclasses: {kinds!r}")
    encoders = {kind: _codec(kind).encode for kind in kinds}
    decoders = {kind.__name__: _codec(kind).decode for kind in kinds}

    def encode(value: Any) -> dict[str, Any]:
        return {TAG: type(value).__name__, **encoders[type(value)](value)}

    def decode(tree: Mapping[str, Any]) -> Any:
        rest = dict(tree)
        return decoders[rest.pop(TAG)](rest)

    return Codec(encode, decode)


def _record(kind: Any) -> Codec[Any]:
    hints = get_type_hints(kind)
    codecs = {field.name: _codec(hints[field.name]) for field in fields(kind)}
    inward = [(name, codec.decode) for name, codec in codecs.items() if codec is not _PLAIN]

    def decode(tree: Mapping[str, Any]) -> Any:
        given = dict(tree)
        for name, convert in inward:
            if name in given:
                given[name] = convert(given[name])
        return kind(**given)

    return Codec(_unrolled(kind, codecs), decode)


def _unrolled(kind: Any, codecs: dict[str, Codec[Any]]) -> Convert:
    """The function that encodes a dataclass, one line a field, as `dataclasses` makes its own: half as long as a loop.

    def encode(value):
        tree = {"id": value.id, "created": convert_created(value.created)}
        if value.paused_since != left_paused_since: tree["paused_since"] = convert_paused_since(value.paused_since)
        return tree
    """
    scope: dict[str, Any] = {}
    always, sometimes = [], []
    for field in fields(kind):
        name, converted = field.name, f"value.{field.name}"
        if codecs[name] is not _PLAIN:
            scope[f"convert_{name}"] = codecs[name].encode
            converted = f"convert_{name}({converted})"
        scope[f"left_{name}"] = _left_out(field)
        if scope[f"left_{name}"] is _KEPT:
            always.append(f'"{name}": {converted}')
        else:
            sometimes.append(f'    if value.{name} != left_{name}: tree["{name}"] = {converted}')
    lines = ["def encode(value):", f"    tree = {{{', '.join(always)}}}", *sometimes, "    return tree"]
    exec("\n".join(lines), scope)  # noqa: S102 -- made of field names only
    encode: Convert = scope["encode"]
    return encode


def _left_out(field: Field[Any]) -> Any:
    """The value at which a field is left out."""
    if field.default is MISSING or isinstance(field.default, Enum) or field.default not in _EMPTY:
        return _KEPT
    return field.default
