"""The verb `restore`."""

from __future__ import annotations

import argparse
import contextlib
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mailflow.cli import terminal
from mailflow.cli.rights import Infile


def register(verbs: Any) -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "restore", help="put a backup back, or go on with what is left; the daemon must be stopped"
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("backup", nargs="?", type=Infile, metavar="BACKUP", help="a tar file or a folder")
    what.add_argument("--here", action="store_true", help="no backup: cut what is damaged, make what is gone")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="the settings (default: /etc/mailflow/mailflow.toml)"
    )
    parser.add_argument("--state", type=Path, metavar="FOLDER", help="the state folder, instead of the settings' one")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    from mailflow.errors import MailflowError  # noqa: PLC0415
    from mailflow.outside.processes import umask  # noqa: PLC0415
    from mailflow.settings import settings as config  # noqa: PLC0415 - other verbs start without it

    umask.keep()
    try:
        state = chosen.state or config.load(os.environ, chosen.config).service.state
        for line in _lines(chosen, state):
            terminal.say(line)
    except MailflowError as error:
        terminal.complain(f"mailflow restore: {error}")
        return 1
    return 0


def _lines(chosen: argparse.Namespace, state: Path) -> Iterator[str]:
    from mailflow.outside.clock import SystemClock  # noqa: PLC0415
    from mailflow.outside.store import restoring  # noqa: PLC0415

    if chosen.here:
        yield from restoring.mend(state)
        return
    with chosen.backup.open() or contextlib.nullcontext() as file:
        yield from restoring.restore(restoring.Backup(chosen.backup.path, file), state, SystemClock().now())
