"""Strategies for our frozen values, from their type hints."""

from __future__ import annotations

import dataclasses
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from mailflow.core.acts.union import Answer, Behalf, Tell

SCALARS: dict[object, st.SearchStrategy[Any]] = {
    str: st.text(max_size=8),
    int: st.integers(),
    bool: st.booleans(),
    float: st.floats(allow_nan=False),  # no NaN is equal to itself
    bytes: st.binary(max_size=8),
    date: st.dates(),
    time: st.times().map(lambda hour: hour.replace(fold=0)),
    datetime: st.datetimes(timezones=st.just(UTC)).map(lambda instant: instant.replace(fold=0)),
    type(None): st.none(),
}


@cache
def values(kind: Any) -> st.SearchStrategy[Any]:
    """Any value of that type."""
    if isinstance(kind, NewType):
        return values(kind.__supertype__)
    if kind in SCALARS:
        return SCALARS[kind]
    if get_origin(kind) in (Union, UnionType):
        return st.one_of([values(member) for member in get_args(kind)])
    if get_origin(kind) is tuple:
        members = get_args(kind)
        if members[-1] is Ellipsis:
            return st.lists(values(members[0]), max_size=2).map(tuple)
        return st.tuples(*(values(member) for member in members))
    if issubclass(kind, Enum):
        return st.sampled_from(kind)
    if kind is Behalf:  # whose acts are acts again
        return st.builds(kind, person=st.text(), acts=st.lists(values(Tell | Answer), max_size=2).map(tuple))
    hints = get_type_hints(kind)
    return st.builds(kind, **{field.name: values(hints[field.name]) for field in dataclasses.fields(kind)})
