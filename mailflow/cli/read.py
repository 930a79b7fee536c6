"""The verb `read`: how a mail is understood, and why."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailflow.cli import terminal

if TYPE_CHECKING:
    from mailflow.service.tools.inspect import Asked

_NUMBER = re.compile(r"^\s{0,8}\d{1,2}[.)]\s")
_MOMENTS = ("kickoff", "invite", "questions", "review", "facilitator", "date")
_MORE = ("card", "draft", "topseven", "notice", "running", "meeting", "notes", "closing")


def register(verbs: Any) -> None:
    """Add the verb to argparse's subparsers."""
    parser = verbs.add_parser("read", help="how a mail is understood, and why")
    parser.add_argument("files", nargs="*", metavar="FILE", help="a mail (.eml), or a bare text (.txt)")
    parser.add_argument("--json", action="store_true", help="one JSON object a file and line")
    parser.add_argument("--sent", metavar="ORIGINAL", help="the text of the letter that is answered")
    parser.add_argument(
        "--at", choices=(*_MOMENTS, *_MORE), metavar="MOMENT", help=f"adds what it means then: {', '.join(_MOMENTS)}"
    )
    parser.add_argument("--points", metavar="FILE", help="the numbered points of a review, one a line")
    parser.add_argument(
        "--service",
        action="append",
        metavar="ADDRESS",
        help="the service's own address, which takes no part; may be repeated (else $MAILFLOW_SERVICE_ADDRESS; else, "
        "for a kick-off, the one recipient in CC or To that bears the name of a service instead of a person's)",
    )
    parser.add_argument("--jsonl", metavar="FILE", help="read texts from a file with one JSON object a line")
    parser.add_argument("--acts", action="store_true", help="with --jsonl: what each reply says, as acts")
    parser.add_argument("--explain", action="store_true", help="the mail as written, each stretch with its act")
    parser.set_defaults(run=_run)


def _run(chosen: argparse.Namespace) -> int:
    from mailflow.service.tools import inspect, read_acts  # noqa: PLC0415  # other verbs start without it

    try:
        asked = _asked(chosen)
        if chosen.jsonl:
            lines = (
                read_acts.read_lines(chosen.jsonl, explain=chosen.explain)
                if chosen.acts
                else inspect.read_lines(chosen.jsonl, asked)
            )
            for shape in lines:
                terminal.say(json.dumps(shape, ensure_ascii=False))
    except BrokenPipeError:
        raise
    except (OSError, json.JSONDecodeError) as error:
        terminal.complain(f"mailflow read: {error}")
        return 2
    unread = 0
    for one in inspect.read_files(chosen.files, asked):
        if one.message is None:
            terminal.complain(f"mailflow read: {one.path}: {one.reading.hold}")
            unread = 1
        if chosen.json:
            terminal.say(json.dumps(inspect.as_json(one, asked), ensure_ascii=False))
        else:
            terminal.show(inspect.as_words(one, asked))
    return unread


def _asked(chosen: argparse.Namespace) -> Asked:
    from mailflow.core.session.people import Address  # noqa: PLC0415
    from mailflow.core.session.reading import Moment  # noqa: PLC0415
    from mailflow.service.tools.inspect import Asked  # noqa: PLC0415

    service = chosen.service or [os.environ.get("MAILFLOW_SERVICE_ADDRESS", "")]
    points = _text(chosen.points).splitlines() if chosen.points else []
    return Asked(
        moment=Moment(chosen.at) if chosen.at else None,
        sent=_text(chosen.sent) if chosen.sent else None,
        points=tuple(_NUMBER.sub("", line).strip() for line in points if line.strip()),
        explain=chosen.explain,
        colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR"),
        service=tuple(Address(one.strip().lower()) for one in service if one.strip()),
    )


def _text(path: str) -> str:
    return Path(path).read_text(encoding="utf-8", errors="replace")
