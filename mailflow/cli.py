"""The command line: verbs and flags only. Each verb imports what it needs when it runs."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailflow import __version__

if TYPE_CHECKING:
    from mailflow.service.inspect import Asked

Verbs = Any  # argparse's own class for subparsers is private


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; the exit code."""
    parser = argparse.ArgumentParser(prog="mailflow", description="A community of practice, wholly by e-mail.")
    parser.add_argument("--version", action="version", version=f"mailflow {__version__}")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    for register in _VERBS:
        register(verbs)
    chosen = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = chosen.run
    try:
        return run(chosen)
    except BrokenPipeError:  # the reader of our output has left, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _read(verbs: Verbs) -> None:
    parser = verbs.add_parser("read", help="how a mail is understood, and why")
    parser.add_argument("files", nargs="*", metavar="FILE", help="a mail, as .eml; or its bare text, as .txt")
    parser.add_argument("--json", action="store_true", help="one JSON object a file and line")
    parser.add_argument("--sent", metavar="ORIGINAL", help="the text of the letter that is answered")
    parser.add_argument(
        "--at",
        metavar="MOMENT",
        help="kickoff, invite, questions, review, facilitator or date: adds what it means then",
    )
    parser.add_argument("--points", metavar="FILE", help="the numbered points of a review, one a line")
    parser.add_argument("--jsonl", metavar="FILE", help="read texts from a file with one JSON object a line")
    parser.add_argument("--explain", action="store_true", help="every line with the rule that decided on it")
    parser.set_defaults(run=_run_read)


def _run_read(chosen: argparse.Namespace) -> int:
    from mailflow.service import inspect  # noqa: PLC0415  # other verbs start without it

    asked = _asked(chosen)
    shapes = inspect.read_lines(chosen.jsonl, asked) if chosen.jsonl else inspect.read_files(chosen.files, asked)
    for shape in shapes:
        sys.stdout.write(json.dumps(shape, ensure_ascii=False) + "\n")
    return 0


def _asked(chosen: argparse.Namespace) -> Asked:
    from mailflow.core.reading import Moment  # noqa: PLC0415
    from mailflow.service.inspect import Asked  # noqa: PLC0415

    points = _file(chosen.points).splitlines() if chosen.points else []
    return Asked(
        moment=Moment(chosen.at) if chosen.at else None,
        sent=_file(chosen.sent) if chosen.sent else None,
        points=tuple(line.strip() for line in points if line.strip()),
    )


def _file(path: str) -> str:
    return Path(path).read_text(encoding="utf-8", errors="replace")


def _summarize(verbs: Verbs) -> None:
    parser = verbs.add_parser("summarize", help="answers on stdin become points with their support")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--limit", type=int, metavar="N", help="at most N points (default: the input's, else 7)")
    parser.add_argument("--explain", action="store_true", help="say why each point was chosen")
    parser.set_defaults(run=_run_summarize)


def _run_summarize(chosen: argparse.Namespace) -> int:
    from mailflow.service import summarizing  # noqa: PLC0415  # other verbs start without it

    return summarizing.run(sys.stdin, sys.stdout, summarizing.Wanted(chosen.json, chosen.limit, chosen.explain))


_VERBS: tuple[Callable[[Verbs], None], ...] = (_read, _summarize)  # in the order of the help
