"""The verb `session`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mailflow.cli import terminal
from mailflow.cli.rights import Outfile

_FORMS = ("md", "html", "pdf", "json", "all")
_ORDERS = ("pause", "resume", "cancel", "next", "remind")


def register(verbs: Any) -> None:
    """Add the verb."""
    parser = verbs.add_parser("session", help="look at sessions, and lend a hand: list, show, export, held, release …")
    where = argparse.ArgumentParser(add_help=False)
    for one in (parser, where):  # before the action, or after it
        default = None if one is parser else argparse.SUPPRESS
        says = "the settings (default: /etc/mailflow/mailflow.toml)"
        one.add_argument("--config", type=Path, metavar="FILE", default=default, help=says)
        says = "the state folder, instead of the settings' one"
        one.add_argument("--state", type=Path, metavar="FOLDER", default=default, help=says)
    parser.set_defaults(run=_run)
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    actions.add_parser("list", parents=[where], help="every session, one a line").set_defaults(act=_list)
    held = actions.add_parser("held", parents=[where], help="mails that wait for a person, and what one of them says")
    held.add_argument("mail", nargs="?", metavar="MAIL", help="show this one whole: the beginning of its number")
    held.set_defaults(act=_held)
    show = actions.add_parser("show", parents=[where], help="one session, its people and letters")
    show.add_argument("session", metavar="SESSION")
    show.set_defaults(act=_show)
    _register_export(actions.add_parser("export", parents=[where], help="what a session brought, as a report"))
    release = actions.add_parser("release", parents=[where], help="let a held mail do its work after all")
    release.add_argument("mail", metavar="MAIL", help="the beginning of its number in `session held`")
    release.set_defaults(act=_release)
    erase = actions.add_parser("erase", parents=[where], help="forget a session that is over, with all that is kept")
    erase.add_argument("session", metavar="SESSION")
    erase.add_argument("--yes", action="store_true", help="it cannot be undone")
    erase.set_defaults(act=_erase)
    actions.add_parser("stops", parents=[where], help="who wants no mail, one a line").set_defaults(act=_stops)
    lift = actions.add_parser("lift", parents=[where], help="somebody who said stop may get mail again")
    lift.add_argument("address", metavar="ADDRESS")
    lift.set_defaults(act=_lift)
    for name in _ORDERS:
        order = actions.add_parser(name, parents=[where], help=f"{name} a session, as its facilitator could by mail")
        order.add_argument("session", metavar="SESSION")
        order.set_defaults(act=_order, order=name)


def _register_export(export: argparse.ArgumentParser) -> None:
    export.add_argument("session", metavar="SESSION")
    says = "md, html, pdf (the poster and the report), json, or all that is kept (default: as FILE ends, else md)"
    export.add_argument("--format", choices=_FORMS, help=says)
    export.add_argument("-o", "--output", type=Outfile, metavar="FILE", help="write it there, not on standard output")
    export.add_argument("--answers", action="store_true", help="with every answer in full")
    export.add_argument("--without-names", action="store_true", help="for who did not take part: names stay inside")
    says = "write every file that people sent into DIR instead"
    export.add_argument("--files", type=Path, metavar="DIR", help=says)
    export.set_defaults(act=_export)


def _run(chosen: argparse.Namespace) -> int:
    """What goes wrong is said on one line."""
    from mailflow.errors import MailflowError  # noqa: PLC0415 - other verbs start without it

    try:
        return int(chosen.act(chosen))
    except MailflowError as error:
        terminal.complain(f"mailflow session: {error}")
        return 1


def _list(chosen: argparse.Namespace) -> int:
    from mailflow.service.tools import sessions  # noqa: PLC0415 - other verbs start without it

    return _say_or("there are no sessions", sessions.listed(_view(chosen)))


def _held(chosen: argparse.Namespace) -> int:
    from mailflow.core.seams import Verdict  # noqa: PLC0415
    from mailflow.service.tools import held_mails  # noqa: PLC0415

    entries = _view(chosen).entries(Verdict.HELD)
    if chosen.mail is None:
        mailbox = _mailbox(chosen) if chosen.config or not chosen.state else None
        return _say_or("no mail waits for a person", held_mails.listed(entries, mailbox))
    found = [one for one in entries if one.digest.startswith(chosen.mail)]
    if len(found) != 1:
        terminal.complain(f"{len(found)} held mails begin with {chosen.mail!r}; see `mailflow session held`")
        return 1
    return terminal.say_lines(held_mails.whole(found[0], _mailbox(chosen)))


def _show(chosen: argparse.Namespace) -> int:
    from mailflow.service.tools import sessions  # noqa: PLC0415

    view = _view(chosen)
    session = view.session(chosen.session)
    return _missing(chosen.session) if session is None else terminal.say_lines(sessions.shown(view, session))


def _export(chosen: argparse.Namespace) -> int:
    import asyncio  # noqa: PLC0415

    from mailflow.service.tools import exporting  # noqa: PLC0415

    view = _view(chosen)
    session = view.session(chosen.session)
    if session is None:
        return _missing(chosen.session)
    if chosen.files:
        return _export_files(chosen, session)
    ending = chosen.output.path.suffix.lstrip(".") if chosen.output else ""
    form = exporting.Form(chosen.format or (ending if ending in _FORMS else "md"))
    wanted = exporting.Wanted(form, chosen.answers, chosen.without_names)
    made = asyncio.run(exporting.export(view, session, wanted, _means(chosen)))
    if chosen.output:
        chosen.output.write(made)
    else:
        sys.stdout.buffer.write(made)
    return 0


def _export_files(chosen: argparse.Namespace, session: Any) -> int:
    from mailflow.outside.store.kept_files import FOLDER, Files  # noqa: PLC0415
    from mailflow.service.tools import file_export  # noqa: PLC0415

    return terminal.say_lines(file_export.write(session, Files(_state(chosen) / FOLDER), chosen.files))


def _erase(chosen: argparse.Namespace) -> int:
    if not chosen.yes:
        sys.stderr.write("this cannot be undone: all that is kept of the session goes; say so with --yes\n")
        return 2
    return _ask(chosen, {"verb": "erase", "session": chosen.session})


def _means(chosen: argparse.Namespace) -> Any:
    """The operator's own templates, where the settings are at hand."""
    from mailflow.outside import templates  # noqa: PLC0415
    from mailflow.outside.clock import SystemClock  # noqa: PLC0415
    from mailflow.service.tools.exporting import Means  # noqa: PLC0415

    service = _settings(chosen).service if chosen.config or not chosen.state else None
    own = templates.load(service.templates if service else None, lambda _: None)
    return Means(own, service.name if service else "mailflow", SystemClock().now())


def _stops(chosen: argparse.Namespace) -> int:
    return _say_or("nobody said stop", _view(chosen).stops())


def _lift(chosen: argparse.Namespace) -> int:
    return _ask(chosen, {"verb": "lift", "address": chosen.address})


def _release(chosen: argparse.Namespace) -> int:
    return _ask(chosen, {"verb": "release", "digest": chosen.mail})


def _order(chosen: argparse.Namespace) -> int:
    return _ask(chosen, {"verb": "order", "session": chosen.session, "name": chosen.order})


def _ask(chosen: argparse.Namespace, request: dict[str, Any]) -> int:
    """Through the running daemon, else with the store's lock in our own hand."""
    import asyncio  # noqa: PLC0415

    from mailflow.service.tools import asking_daemon  # noqa: PLC0415

    answer = asyncio.run(asking_daemon.ask(_state(chosen) / asking_daemon.SOCKET, request))
    if answer is None:
        from mailflow import app  # noqa: PLC0415

        answer = app.perform(_settings(chosen), request)
    terminal.say(answer["said"])
    return 0 if answer["ok"] else 1


def _view(chosen: argparse.Namespace) -> Any:
    from mailflow.outside.store.state_folder import open_reader  # noqa: PLC0415

    return open_reader(_state(chosen))


def _state(chosen: argparse.Namespace) -> Path:
    return chosen.state or Path(_settings(chosen).service.state)


def _mailbox(chosen: argparse.Namespace) -> Any:
    """Where mail comes in, and how to log in there."""
    from mailflow import app  # noqa: PLC0415
    from mailflow.outside.clock import SystemClock  # noqa: PLC0415

    return app.with_access(_settings(chosen), SystemClock())[0].imap


def _settings(chosen: argparse.Namespace) -> Any:
    from dataclasses import replace  # noqa: PLC0415

    from mailflow.settings import settings as config  # noqa: PLC0415

    settings = config.load(os.environ, chosen.config)
    if chosen.state:
        return replace(settings, service=replace(settings.service, state=chosen.state))
    return settings


def _say_or(nothing: str, lines: Iterable[str]) -> int:
    """One line each; where there are none, that is said beside what a pipe gets."""
    told = list(lines)
    if not told:
        terminal.complain(nothing)
    return terminal.say_lines(told)


def _missing(session: str) -> int:
    terminal.complain(f"there is no session {session}; see `mailflow session list`")
    return 1
