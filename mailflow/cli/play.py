"""The verb `play`."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path
from typing import Any

_LANGUAGES = ("nl", "en", "fr", "de")
_STARTS = ("empty", "card", "invite", "questions", "draft", "review", "topseven", "closed")


def register(verbs: Any) -> None:
    """Add the verb."""
    parser = verbs.add_parser("play", help="a playground: be a facilitator and colleagues, on a page of this machine")
    parser.add_argument(
        "--language", choices=("nl", "en", "fr", "de"), default="nl", help="of the people (default: nl)"
    )
    parser.add_argument("--start", choices=_STARTS, default="empty", help="where it begins (default: empty)")
    parser.add_argument("--port", type=int, default=8025, metavar="PORT", help="0: any that is free (default: 8025)")
    parser.add_argument(
        "--folder", type=Path, default=Path("mailflow-plays"), help="in which plays are saved (default: mailflow-plays)"
    )
    parser.add_argument("--replay", type=Path, metavar="FOLDER", help="do a saved play again, and say what differs")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    import asyncio  # noqa: PLC0415 - other verbs start without it

    try:
        from mailflow.play import saving, server  # noqa: PLC0415 - its servers are an extra
        from mailflow.play.playground import Setting, Start  # noqa: PLC0415
    except ModuleNotFoundError as error:
        sys.stderr.write(f"mailflow play needs {error.name}: pip install 'mailflow[demo]'\n")
        return 2
    logging.getLogger("mailflow").setLevel(logging.ERROR)
    try:
        if chosen.replay:
            return _say_differences(asyncio.run(saving.replay(chosen.replay)))
        stage = server.Stage(Setting(chosen.language, Start(chosen.start)), chosen.folder)
        server.serve(stage, chosen.port, _tell)
    except (ValueError, OSError) as error:
        sys.stderr.write(f"mailflow play: {error}\n")
        return 2
    except KeyboardInterrupt:
        return 0
    return 0


def _say_differences(lines: list[str]) -> int:
    for line in lines:
        sys.stdout.write(line + "\n")
    if not lines:
        sys.stdout.write("nothing differs\n")
    return 1 if lines else 0


def _tell(address: str) -> None:
    sys.stdout.write(f"The playground is at {address} - open it in a browser; Ctrl+C ends it.\n")
    sys.stdout.flush()
