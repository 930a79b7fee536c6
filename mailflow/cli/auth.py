"""The verb `auth`: access to the mailbox by tokens, where the provider takes no password."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailflow.cli import terminal

if TYPE_CHECKING:
    from mailflow.outside.authorization.access import Access
    from mailflow.settings.settings import Settings


def register(verbs: Any) -> None:
    """Add the verb and its own verbs."""
    parser = verbs.add_parser("auth", help="access to the mailbox by tokens: Microsoft 365, Google, others")
    own = parser.add_subparsers(title="verbs", metavar="VERB", required=True)
    for name, run, says in (
        ("login", _login, "get the first token; where somebody has to sign in, say how, and wait for it"),
        ("status", _status, "whether there is a token, and until when it is good; exit code 0: yes, 1: no"),
        ("logout", _logout, "forget the token, here and where possible at the provider"),
    ):
        one = own.add_parser(name, help=says, description=says)
        one.add_argument(
            "--config", type=Path, metavar="FILE", help="the settings (default: /etc/mailflow/mailflow.toml)"
        )
        one.set_defaults(run=_told, doing=run, verb=name)


def _told(chosen: argparse.Namespace) -> int:
    """One of the verbs, over the access that the settings ask for; what is wrong is said on one line."""
    from mailflow import app  # noqa: PLC0415 - other verbs start without it
    from mailflow.errors import MailflowError, SettingError  # noqa: PLC0415
    from mailflow.outside.clock import SystemClock  # noqa: PLC0415
    from mailflow.outside.processes import umask  # noqa: PLC0415
    from mailflow.settings import settings as config  # noqa: PLC0415

    umask.keep()
    try:
        settings = config.load(os.environ, chosen.config)
        _, access = app.with_access(settings, SystemClock())
        if access is None:
            raise SettingError('imap.auth: is "password", so that no token is needed; see the section [oauth]')
        return int(chosen.doing(settings, access))
    except (MailflowError, OSError) as error:
        terminal.complain(f"mailflow auth {chosen.verb}: {error}")
    except KeyboardInterrupt:
        terminal.complain(f"mailflow auth {chosen.verb}: broken off; nothing was changed")
    return 1


def _login(settings: Settings, access: Access) -> int:
    import time  # noqa: PLC0415

    from mailflow.outside.authorization.grants import Talk  # noqa: PLC0415

    settings.service.state.mkdir(mode=0o700, parents=True, exist_ok=True)
    token = access.sign_in(Talk(_say, _ask, time.sleep))
    terminal.say(f"There is a token for {settings.imap.user}, good until {token.expires.astimezone():%Y-%m-%d %H:%M};")
    terminal.say("mailflow gets the next ones itself. `mailflow check access imap smtp` tries it; a daemon that runs")
    terminal.say("goes on within five minutes, or at once after `systemctl restart mailflow`.")
    return 0


def _status(settings: Settings, access: Access) -> int:
    from mailflow.outside.clock import SystemClock  # noqa: PLC0415

    kept, now = access.file.read(), SystemClock().now()
    if kept is None:
        how = "`mailflow auth login`" if access.needs_person else "the first run gets one, or `mailflow auth login`"
        terminal.say(f"no token for {settings.imap.user}; {how}")
        return 1
    until = f"{kept.expires.astimezone():%Y-%m-%d %H:%M}"
    if kept.is_live(now):
        terminal.say(f"a token for {settings.imap.user} by {settings.oauth.provider}, good until {until}")
        terminal.say(f"the next one is wanted at {kept.due.astimezone():%H:%M}")
        return 0
    terminal.say(f"the token for {settings.imap.user} was good until {until}; a daemon that runs would have got")
    terminal.say("the next one: see `mailflow status`, or `mailflow check access`")
    return 1


def _logout(settings: Settings, access: Access) -> int:
    left = access.sign_out()
    terminal.say(f"no token for {settings.imap.user}" if left is None else "the token is gone from this machine")
    if left:
        terminal.say(left)
    return 0


def _say(words: str) -> None:
    terminal.say(words)


def _ask(words: str) -> str:
    terminal.say(words)
    try:
        return input()
    except EOFError:
        return ""
