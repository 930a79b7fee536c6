"""The verb `upgrade`: nothing is upgraded by it; it tells what this version would change."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mailflow.cli import terminal


def register(verbs: Any) -> None:
    """Add the verb."""
    parser = verbs.add_parser("upgrade", help="what this version changes for a state folder that another one used")
    parser.add_argument("--check", action="store_true", required=True, help="tell, and change nothing")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="the settings (default: /etc/mailflow/mailflow.toml)"
    )
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    from mailflow.errors import MailflowError, SettingError  # noqa: PLC0415 - other verbs start without it

    try:
        for line in _changes(chosen):
            terminal.say(line)
    except SettingError as error:
        for line in error.lines:
            terminal.complain(f"setting   {line}")
        return 1
    except MailflowError as error:
        terminal.complain(f"store     {error}")
        return 1
    return 0


def _changes(chosen: argparse.Namespace) -> Iterator[str]:
    from mailflow import version  # noqa: PLC0415
    from mailflow.service.tools import upgrading  # noqa: PLC0415
    from mailflow.settings import settings as config  # noqa: PLC0415

    service = config.load(os.environ, chosen.config).service
    now = upgrading.release(version.said(), config.names())
    return upgrading.changes(service.state, now, service.templates)
