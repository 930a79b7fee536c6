"""The verb `status`: how the service is doing, for a person and for a monitor."""

from __future__ import annotations

import argparse
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailflow.cli import terminal

if TYPE_CHECKING:
    from mailflow.service.watching.health import Health


def register(verbs: Any) -> None:
    """Add the verb."""
    says = "how the service is doing; exit code 0: well, 1: somebody should look, 2: it does not work"
    parser = verbs.add_parser("status", help=says)
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="the settings (default: /etc/mailflow/mailflow.toml)"
    )
    parser.add_argument("--state", type=Path, metavar="FOLDER", help="the state folder, instead of the settings' one")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    from mailflow.errors import MailflowError  # noqa: PLC0415 - other verbs start without it
    from mailflow.service.watching import health  # noqa: PLC0415

    try:
        found = _found(chosen)
    except MailflowError as error:
        terminal.complain(f"mailflow status: {error}")
        return 2
    if chosen.json:
        terminal.say(json.dumps(health.as_json(found), ensure_ascii=False))
    else:
        terminal.say_lines(health.as_words(found))
    return found.level


def _found(chosen: argparse.Namespace) -> Health:
    """From the daemon; where there is none, from what it left."""
    import asyncio  # noqa: PLC0415

    from mailflow.service.tools import asking_daemon  # noqa: PLC0415
    from mailflow.service.watching import health  # noqa: PLC0415
    from mailflow.settings import settings as config  # noqa: PLC0415

    state = chosen.state or config.load(os.environ, chosen.config).service.state
    answer = asyncio.run(asking_daemon.ask(state / asking_daemon.SOCKET, {"verb": "status"}))
    if answer is not None and answer["ok"]:
        return health.from_json(answer["status"])
    return _of_what_is_left(state, answer["said"] if answer else "no daemon runs here")


def _of_what_is_left(state: Path, why: str) -> Health:
    import shutil  # noqa: PLC0415

    from mailflow import version  # noqa: PLC0415
    from mailflow.errors import StoreError  # noqa: PLC0415
    from mailflow.outside.clock import SystemClock  # noqa: PLC0415
    from mailflow.outside.store.state_folder import open_reader  # noqa: PLC0415
    from mailflow.service.watching import examining, vigil  # noqa: PLC0415

    if state.is_dir() and (left := shutil.disk_usage(state).free) < vigil.LITTLE:
        why = f"{why}; {left // 2**20} MB are left on the disk of {state}"
    try:
        view = open_reader(state)
    except StoreError as error:
        view, why = None, f"{why}; {error}"
    return examining.stopped(view, SystemClock().now(), version.said(), why)
