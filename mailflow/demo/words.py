"""The files of demo/data, four a play: who does what, what they answer, what the demo itself says."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

Words = Mapping[str, str]
_DATA = Path(__file__).parent / "data"


@cache
def told(name: str, language: str) -> Mapping[str, Any]:
    """One file: "play", "conversation" or "words", in "nl", "en", "fr" or "de"."""
    return tomllib.loads((_DATA / f"{name}_{language}.toml").read_text("utf-8"))


def words(part: str, language: str) -> Words:
    """What the demo says in one place: "story", "stages", "letters", "facts", "answers" or "page"."""
    found: Words = told("words", language)[part]
    return found
