"""The verb `backup`."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

from mailflow.cli import terminal
from mailflow.cli.rights import NewFile


def register(verbs: Any) -> None:
    """Add the verb."""
    parser = verbs.add_parser("backup", help="all that must be remembered in one file, also while the daemon runs")
    parser.add_argument("file", type=NewFile, metavar="FILE", help="a tar.gz; it may not be there yet")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="the settings (default: /etc/mailflow/mailflow.toml)"
    )
    parser.add_argument("--state", type=Path, metavar="FOLDER", help="the state folder, instead of the settings' one")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    from mailflow.errors import MailflowError  # noqa: PLC0415
    from mailflow.outside.processes import umask  # noqa: PLC0415
    from mailflow.outside.store import backing_up  # noqa: PLC0415
    from mailflow.settings import settings as config  # noqa: PLC0415 - other verbs start without it

    umask.keep()
    try:
        state = chosen.state or config.load(os.environ, chosen.config).service.state
        with chosen.file.open() as out:
            for line in backing_up.back_up(state, out):
                terminal.say(line)
    except MailflowError as error:
        terminal.complain(f"mailflow backup: {error}")
        return 1
    return 0
