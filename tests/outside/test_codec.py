"""Every value that a store may keep comes back from JSON as it was."""

from __future__ import annotations

import dataclasses
import json
import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import StrEnum
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.core import seams
from mailflow.core.letters import union as letters
from mailflow.core.session import events, model, people, reading
from mailflow.outside.store.codec import TAG, Unreadable, codec_for
from tests.outside.values import values

_MODULES = (people, reading, model, events, letters, seams)
KINDS: list[type[Any]] = sorted(
    {
        kind
        for module in _MODULES
        for kind in vars(module).values()
        if dataclasses.is_dataclass(kind) and isinstance(kind, type)
    },
    key=lambda kind: kind.__name__,
)


def over_the_wire(kind: type[Any], value: object) -> object:
    codec = codec_for(kind)
    return codec.decode(json.loads(json.dumps(codec.encode(value))))


@settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")) // 4, deadline=None)
@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
@given(data=st.data())
def test_every_class_of_core_comes_back_as_it_was(kind: type[Any], data: st.DataObject) -> None:
    anything: Any = kind
    value = data.draw(values(anything))
    back = over_the_wire(kind, value)
    assert back == value
    assert repr(back) == repr(value)


@pytest.mark.parametrize("union", [model.Stage, letters.Letter, events.Event, seams.Outcome], ids=str)
def test_every_member_of_a_union_is_found_among_the_classes(union: object) -> None:
    assert set(get_args(union)) <= set(KINDS)


class Colour(StrEnum):
    """An enum."""

    RED = "red"


@dataclass(frozen=True, slots=True)
class Cat:
    """A member of a union."""

    lives: int = 9


@dataclass(frozen=True, slots=True)
class Dog:
    """Another, without fields."""


@dataclass(frozen=True, slots=True)
class House:
    """One field of each sort."""

    pet: Cat | Dog | None = None
    raw: bytes = b""
    name: str | None = None
    pairs: tuple[tuple[str, int], ...] = ()
    colour: Colour = Colour.RED
    at: datetime | None = None
    day: date | None = None
    open: bool = False


def check(value: House, tree: dict[str, Any]) -> None:
    assert codec_for(House).encode(value) == tree
    assert over_the_wire(House, value) == value


def test_empty_defaults_are_left_out() -> None:
    check(House(), {"colour": "red"})


def test_a_default_that_says_something_is_written_since_a_later_version_may_have_another() -> None:
    check(House(pet=Cat()), {"colour": "red", "pet": {TAG: "Cat", "lives": 9}})


def test_a_member_without_fields_keeps_its_name() -> None:
    check(House(pet=Dog()), {"colour": "red", "pet": {TAG: "Dog"}})


def test_empty_text_is_not_nothing() -> None:
    check(House(name=""), {"colour": "red", "name": ""})


def test_bytes_and_fixed_tuples() -> None:
    check(
        House(raw=b"\x00\xff", pairs=(("a", 1),)),
        {"colour": "red", "raw": "AP8=", "pairs": [["a", 1]]},
    )


@pytest.mark.parametrize("zone", [UTC, None, timezone(timedelta(hours=1))])
def test_an_instant_keeps_its_offset_or_its_lack_of_one(zone: timezone | None) -> None:
    value = House(at=datetime(2026, 11, 22, 10, 0, 0, 7, zone))
    back = over_the_wire(House, value)
    assert isinstance(back, House)
    assert back.at is not None
    assert (back, back.at.utcoffset()) == (value, value.at.utcoffset() if value.at else None)


def test_half_a_character_of_a_broken_mail_survives() -> None:
    assert over_the_wire(House, House(name="caf\udce9")) == House(name="caf\udce9")


@pytest.mark.parametrize(
    "tree",
    [
        {"cellar": True},  # a field of a later version
        {"pet": {TAG: "Parrot"}},
        {"pet": {}},
        {"pet": "Cat"},
        {"colour": "mauve"},
        {"raw": "?"},
        {"at": "yesterday"},
        {"pairs": [["a", 1, 2]]},
        None,
    ],
    ids=repr,
)
def test_what_is_no_such_value_is_told_apart(tree: object) -> None:
    with pytest.raises(Unreadable):
        codec_for(House).decode(tree)


def test_a_type_without_a_codec_is_refused_when_it_is_first_named() -> None:
    with pytest.raises(TypeError, match="no codec"):
        codec_for(set)
