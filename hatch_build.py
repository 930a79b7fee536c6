"""Builds the wheel: its version names the source it was made of, so that an upgrade is never taken for the same."""

from __future__ import annotations

import hashlib
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

ROOT = Path(__file__).resolve().parent
MADE_OF = ("mailflow", "templates", "config")


def version() -> str:
    """ "0.1.0+g1a2b3c4d5": that of mailflow/__init__.py, with the commit; without git with a digest of the source."""
    found = re.search(r'__version__ = "([^"]+)"', (ROOT / "mailflow/__init__.py").read_text("utf-8"))
    if found is None:
        raise ValueError("mailflow/__init__.py: has no __version__")
    known = commit()
    local = (
        f"g{known}" if known and "-" not in known else f"{'g' + known.replace('-', '.') if known else 's'}.{digest()}"
    )
    return f"{found[1]}+{local}"


def commit() -> str:
    """ "1a2b3c4d5", "1a2b3c4d5-dirty", or "" where there is no git."""
    if not (ROOT / ".git").exists():
        return ""
    command = ["git", "-C", str(ROOT), "describe", "--always", "--dirty", "--abbrev=9", "--exclude=*"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    except OSError:
        return ""
    return told.stdout.strip() if told.returncode == 0 else ""


def digest() -> str:
    """Of all that goes into the wheel."""
    told = hashlib.sha256()
    for path in sorted(path for folder in MADE_OF for path in (ROOT / folder).rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            told.update(path.relative_to(ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return told.hexdigest()[:8]


class CommitHook(BuildHookInterface[Any]):
    """Writes the commit into the wheel, for `mailflow --version`."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Before the wheel is written; an editable install asks git each time."""
        if version == "editable":
            return
        made_of = commit() or f"source {digest()}"
        with tempfile.NamedTemporaryFile("w", suffix=".commit", delete=False) as file:
            file.write(made_of + "\n")
        self._file = Path(file.name)
        build_data["force_include"][file.name] = "mailflow/_data/commit"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Afterwards."""
        if version != "editable":
            self._file.unlink(missing_ok=True)
