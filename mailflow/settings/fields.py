"""The fields of a settings class, as a configuration file names them."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from dataclasses import Field, fields
from typing import Any


def settable(kind: type[Any]) -> Iterator[tuple[str, Field[Any]]]:
    """Name in a file -> field; of a secret, "<name>_file"."""
    for one in fields(kind):
        if one.metadata.get("wired"):
            continue
        yield (f"{one.name}_file" if is_secret(one) else one.name), one


def hints(kind: type[Any]) -> dict[str, Any]:
    """Field -> the type of its value."""
    return typing.get_type_hints(kind)


def is_secret(one: Field[Any]) -> bool:
    """What is kept out of a repr is a secret."""
    return not one.repr
