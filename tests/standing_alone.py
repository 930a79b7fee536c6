"""What a machine has of its own, kept away from the tests: settings, secrets, the home folder, a service manager."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import MutableMapping
from pathlib import Path

from mailflow.settings import settings as config
from mailflow.settings.secrets import CREDENTIALS

# What a person tells the tests; every other MAILFLOW_* is for a daemon.
KNOBS = ("DEEP", "DEPLOY", "EXAMPLES", "KILLS", "REQUIRE_SERVERS", "SPEECH_MODEL", "SPEECH_PYTHON")
OURS = frozenset(f"MAILFLOW_{name}" for name in KNOBS)
MANAGER = (CREDENTIALS, "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID")  # what systemd tells a daemon
SLOW = ("PYTHONDONTWRITEBYTECODE",)  # each child would compile all of mailflow anew
HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
MEMORY = Path("/dev/shm")  # noqa: S108  # where Linux keeps files in memory; a container may have but little of it
ROOM = 2 << 30  # bytes that the tests may fill at most


def stand_alone(environment: MutableMapping[str, str], folder: Path) -> None:
    """Leave this process and its children an empty file of settings, an empty home, and nothing of a daemon's."""
    for name in tuple(environment):
        if name in (*MANAGER, *SLOW) or (name.startswith("MAILFLOW_") and name not in OURS):
            del environment[name]
    nothing = folder / "mailflow.toml"
    nothing.touch()
    environment[config.FILE_VARIABLE] = str(nothing)  # for children, who would look where the daemon looks
    config.FILE = folder / "not-installed.toml"  # for tests that bring an environment of their own
    for name in HOMES:
        home = folder / name.lower()
        home.mkdir()
        environment[name] = str(home)


def work_in_memory(environment: MutableMapping[str, str]) -> None:
    """Put folders of tests where nothing waits for a disk: they need not outlast a power cut."""
    if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > ROOM:
        environment.setdefault("TMPDIR", str(MEMORY))
        tempfile.tempdir = None  # look again


def once() -> tempfile.TemporaryDirectory[str]:
    """Do so for this process; the folder lasts as long as what is returned."""
    work_in_memory(os.environ)
    folder = tempfile.TemporaryDirectory(prefix="mailflow-tests-")
    stand_alone(os.environ, Path(folder.name))
    return folder
