"""The command line: verbs and flags only. Each verb imports what it needs when it runs."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from typing import Any, NoReturn

from mailflow import version
from mailflow.cli import auth as cli_auth
from mailflow.cli import backup, init, person, restore, rights, terminal, upgrade
from mailflow.cli import check as cli_check
from mailflow.cli import demo as cli_demo
from mailflow.cli import play as cli_play
from mailflow.cli import read as cli_read
from mailflow.cli import run as cli_run
from mailflow.cli import session as cli_session
from mailflow.cli import status as cli_status
from mailflow.errors import MailflowError

Verbs = Any  # argparse's own class for subparsers is private


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one verb; the exit code."""
    parser = _Parser(prog="mailflow", description="A community of practice, wholly by e-mail.")
    parser.add_argument("--version", action=_Version, help="the version, and the commit it was made of")
    says = "for root: work with that user's rights; the files named on the line are opened with your own"
    parser.add_argument("--as", dest="as_user", metavar="USER", help=says)
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    for register in _VERBS:
        register(verbs)
    chosen = parser.parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = chosen.run
    try:
        if chosen.as_user and not getattr(chosen, "keeps_rights", False):
            rights.become(chosen.as_user, vars(chosen).values())
        return run(chosen)
    except MailflowError as error:  # of the files and the user named on the line; a verb tells its own
        terminal.complain(f"mailflow: {error}")
        return 1
    except BrokenPipeError:  # the reader of our output has left, as `head` does
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


class _Parser(argparse.ArgumentParser):
    """Says what is wrong with a line in one line; the verbs' parsers are of the same class."""

    def error(self, message: str) -> NoReturn:
        """End with exit code 2."""
        self.exit(2, f"{self.prog}: {message}; see `{self.prog} --help`\n")


class _Version(argparse.Action):
    """Asks git only when somebody wants to know."""

    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:
        super().__init__(option_strings, dest, nargs=0, default=argparse.SUPPRESS, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        sys.stdout.write(f"mailflow {version.said()}\n")
        parser.exit()


def _summarize(verbs: Verbs) -> None:
    parser = verbs.add_parser("summarize", help="answers on stdin become points with their support")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--limit", type=int, metavar="N", help="at most N points (default: the input's, else 7)")
    parser.add_argument("--explain", action="store_true", help="say why each point was chosen")
    parser.set_defaults(run=_run_summarize)


def _run_summarize(chosen: argparse.Namespace) -> int:
    from mailflow.service.tools import summarizing  # noqa: PLC0415  # other verbs start without it

    return summarizing.run(sys.stdin, sys.stdout, summarizing.Wanted(chosen.json, chosen.limit, chosen.explain))


_VERBS: tuple[Callable[[Verbs], None], ...] = (
    cli_demo.register,
    cli_play.register,
    init.register,
    cli_check.register,
    cli_auth.register,
    cli_run.register,
    cli_status.register,
    cli_read.register,
    cli_session.register,
    person.register,
    backup.register,
    restore.register,
    upgrade.register,
    _summarize,
)  # in the order of the help
