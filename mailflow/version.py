"""Which mailflow this is: its version, and the commit it was made of."""

from __future__ import annotations

import subprocess
from pathlib import Path

from mailflow import __version__

_PACKAGE = Path(__file__).resolve().parent
_BUILT = _PACKAGE / "_data" / "commit"  # written by the build


def said() -> str:
    """ "0.1.0 (1a2b3c4d5)"; without a commit where nobody knows it."""
    found = commit()
    return f"{__version__} ({found})" if found else __version__


def commit() -> str:
    """Of an installed wheel what the build wrote down; of a checkout what git says now."""
    if _BUILT.is_file():
        return _BUILT.read_text("ascii").strip()
    if not (_PACKAGE.parent / ".git").exists():
        return ""
    command = ["git", "-C", str(_PACKAGE.parent), "describe", "--always", "--dirty", "--abbrev=9", "--exclude=*"]
    try:
        told = subprocess.run(command, capture_output=True, text=True, timeout=5, check=False)
    except (OSError, subprocess.SubprocessError):
        return ""
    return told.stdout.strip() if told.returncode == 0 else ""
