"""Words of people's languages, as data: one folder a language, and what was learnt from all of them.

A folder holds plain lists, one phrase a line, `#` before a comment: `acts/<act>.txt` examples of what people say, with
slots ({point}, {day} ...); `slots/<slot>.txt` what may stand in them; the other files what their first line says.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from importlib.resources import files


def codes() -> tuple[str, ...]:
    """The languages there are, as ISO 639-1 codes."""
    return tuple(sorted(one.name for one in files(__name__).iterdir() if len(one.name) == 2 and one.is_dir()))


@lru_cache(maxsize=64)  # who needs a file makes something of it at once, and keeps that
def phrases(code: str, name: str) -> tuple[str, ...]:
    """The lines of one file of a language, comments left out; () where it has none."""
    path = files(__name__) / code / f"{name}.txt"
    if not path.is_file():
        return ()
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def weights(role: str) -> tuple[str, bytes] | None:
    """What was learnt for a role: its head (JSON), its rows; None where nothing was learnt."""
    head, rows = (files(__name__) / "weights" / f"{role}.{ending}" for ending in ("json", "bin"))
    return (head.read_text(encoding="utf-8"), rows.read_bytes()) if head.is_file() else None


def acts() -> tuple[str, ...]:
    """The acts of which any language has examples."""
    folders = (files(__name__) / code / "acts" for code in codes())
    return tuple(sorted({one.name.removesuffix(".txt") for folder in folders for one in folder.iterdir()}))


@cache
def stems() -> dict[str, dict[str, int]]:
    """Act -> how many of its examples have each stem, as was counted with the weights."""
    found: dict[str, dict[str, int]] = json.loads((files(__name__) / "weights" / "stems.json").read_text("utf-8"))
    return found
