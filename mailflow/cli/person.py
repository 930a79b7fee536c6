"""The verb `person`: what is kept of somebody, and its erasure."""

from __future__ import annotations

import argparse
import json
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailflow.cli import terminal
from mailflow.cli.rights import Outfile

if TYPE_CHECKING:
    from mailflow.settings.settings import Settings


def register(verbs: Any) -> None:
    """Add the verb and its own verbs."""
    parser = verbs.add_parser("person", help="what is kept of somebody: export it, or erase him")
    own = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    export = own.add_parser("export", help="all that is kept of him, as JSON")
    export.add_argument("-o", "--output", type=Outfile, metavar="FILE", help="write it there, not on standard output")
    export.set_defaults(act=_export)
    erase = own.add_parser("erase", help="he leaves the store, its files and the folders of the mailbox")
    erase.add_argument("--yes", action="store_true", help="it cannot be undone")
    erase.set_defaults(act=_erase)
    for one in (export, erase):
        one.add_argument("address", metavar="ADDRESS", type=_address)
        says = "the settings (default: /etc/mailflow/mailflow.toml)"
        one.add_argument("--config", type=Path, metavar="FILE", help=says)
        one.set_defaults(run=_run)


def _address(text: str) -> str:
    if not re.fullmatch(r"[^\s@]+@[^\s@]+", text.strip()):
        raise argparse.ArgumentTypeError(f"{text!r} is no mail address; write it as jan@example.org")
    return text.strip().lower()


def _run(chosen: argparse.Namespace) -> int:
    from mailflow.errors import MailflowError  # noqa: PLC0415 - other verbs start without it
    from mailflow.outside.processes import umask  # noqa: PLC0415
    from mailflow.settings import settings as config  # noqa: PLC0415

    umask.keep()
    try:
        return int(chosen.act(chosen, config.load(os.environ, chosen.config)))
    except MailflowError as error:
        terminal.complain(f"mailflow person: {error}")
        return 1


def _export(chosen: argparse.Namespace, settings: Settings) -> int:
    from mailflow.core.session.people import Address  # noqa: PLC0415
    from mailflow.outside.store.state_folder import open_reader  # noqa: PLC0415
    from mailflow.service.tools import forgetting  # noqa: PLC0415

    known = forgetting.known(open_reader(settings.service.state), Address(chosen.address))
    text = json.dumps(known, ensure_ascii=False, indent=1)
    if chosen.output:
        chosen.output.write(f"{text}\n".encode())
    else:
        terminal.say(text)
    return 0


def _erase(chosen: argparse.Namespace, settings: Settings) -> int:
    import asyncio  # noqa: PLC0415

    from mailflow import app  # noqa: PLC0415
    from mailflow.core.session.people import Address  # noqa: PLC0415
    from mailflow.errors import MailflowError  # noqa: PLC0415
    from mailflow.outside.clock import SystemClock  # noqa: PLC0415
    from mailflow.service.tools import asking_daemon, forgetting_mails  # noqa: PLC0415

    address = Address(chosen.address)
    if not chosen.yes:
        terminal.complain(f"this cannot be undone: all that {address} said goes; say so with --yes")
        return 2
    request = {"verb": "forget", "address": address}
    answer = asyncio.run(asking_daemon.ask(settings.service.state / asking_daemon.SOCKET, request))
    answer = app.perform(settings, request) if answer is None else answer
    terminal.say(answer["said"])
    if "names" not in answer:
        return 1
    trusted, _ = app.with_access(settings, SystemClock())
    try:
        for line in forgetting_mails.forget(trusted.imap, address, answer["names"]):
            terminal.say(line)
    except MailflowError as error:
        remedy = "run the verb again when the mail server answers"
        raise MailflowError(f"the folders of the mailbox were not looked through ({error}); {remedy}") from error
    terminal.say("backups of before still hold him: replace them; points of the group stay, without his name")
    return 0 if answer["ok"] else 1
