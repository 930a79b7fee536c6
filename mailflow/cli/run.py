"""The verb `run`."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

from mailflow.cli import terminal


def register(verbs: Any) -> None:
    """Add the verb."""
    parser = verbs.add_parser("run", help="the daemon: reads the mailbox, moves sessions on, sends letters")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="the settings (default: /etc/mailflow/mailflow.toml)"
    )
    parser.add_argument(
        "--from",
        type=_day,
        dest="since",
        metavar="DATE",
        help="also read what lies in INBOX since that day, as 2026-11-30; by default what lay there on the first day "
        "is left alone",
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be done with each mail in INBOX, do nothing, and end"
    )
    parser.add_argument("--log", choices=("debug", "info", "warning", "error"), default="info", help="default: info")
    parser.set_defaults(run=_run)


def _day(text: str) -> datetime:
    """Midnight of that day, on this machine."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").astimezone()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-11-30") from None


def _run(chosen: argparse.Namespace) -> int:
    import logging  # noqa: PLC0415 - other verbs start without all of this

    from mailflow import app  # noqa: PLC0415
    from mailflow.errors import MailflowError  # noqa: PLC0415
    from mailflow.service.watching import log_lines  # noqa: PLC0415
    from mailflow.settings import settings as config  # noqa: PLC0415

    journal = log_lines.is_journal(sys.stderr)
    try:
        settings = config.load(os.environ, chosen.config)
        lines = logging.StreamHandler(sys.stderr)
        lines.setFormatter(log_lines.formatter(settings.service.log, journal=journal))
        logging.basicConfig(level=logging.WARNING, handlers=[lines])  # libraries' own words may hold mails
        logging.getLogger("mailflow").setLevel(chosen.log.upper())
        if chosen.dry_run:
            for line in app.rehearse(settings, chosen.since):
                terminal.say(line)
        else:
            app.run(settings, chosen.since)
    except MailflowError as error:
        mark = "<3>" if journal else ""
        for line in log_lines.shortened(str(error)).splitlines():
            sys.stderr.write(f"{mark}mailflow run: {line}\n")
        return 1
    return 0
