"""The verb `init`: the first settings, by at most six questions or by flags alone; later, changes of some."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mailflow.cli import terminal

if TYPE_CHECKING:
    from mailflow.setup.conversation import Around
    from mailflow.setup.first_settings import FirstSettings

FLAGS = (  # name, metavar, help
    ("address", "ADDRESS", "the mailbox that is mailflow's own"),
    ("provider", "NAME", "microsoft365, google, proton, fastmail, mailbox_org, ovh, infomaniak, combell"),
    ("imap", "HOST:PORT", "its server for reading, of a provider that has no name here"),
    ("smtp", "HOST:PORT", "its server for sending"),
    ("user", "USER", "who logs in there (default: the address)"),
    ("ca-file", "FILE", "the authority of a certificate that this machine does not know"),
    ("tenant", "ID", "Microsoft 365: the directory, as deploy/microsoft-365.md says"),
    ("client-id", "ID", "Microsoft 365: the app"),
    ("facilitators", "LIST", "who may start a session: addresses, or @example.org, with commas between"),
    ("operator", "ADDRESS", "who gets a mail when something is wrong"),
    ("language", "CODE", "of letters: nl, en, fr, de"),
    ("country", "CODE", "whose public holidays are days off: BE"),
    ("timezone", "ZONE", "as Europe/Brussels"),
    ("anchor", "NAME", "whose word counts for who wrote a mail (default: as mail in the box says)"),
    ("aliases", "LIST", "further addresses under which mail comes in"),
    ("name", "NAME", "of the service, in From"),
    ("state", "FOLDER", "of all that must be remembered"),
)


def register(verbs: Any) -> None:
    """Add the verb."""
    parser = verbs.add_parser("init", help="writes the settings, by six questions or by flags; later changes some")
    for name, metavar, says in FLAGS:
        parser.add_argument(f"--{name}", metavar=metavar, default="", help=says)
    parser.add_argument("--password-file", type=Path, metavar="FILE", help="where the password stands; -: on the input")
    says = "look at the mail in the box once more: whose word counts, and under which addresses it comes in"
    parser.add_argument("--look", action="store_true", help=says)
    parser.add_argument("--untried", action="store_true", help="write without logging in")
    parser.add_argument("--config", type=Path, metavar="FILE", help="to write (default: /etc/mailflow/mailflow.toml)")
    parser.set_defaults(run=_run, keeps_rights=True)


def _run(chosen: argparse.Namespace) -> int:
    from mailflow.errors import MailflowError  # noqa: PLC0415 - other verbs start without it
    from mailflow.outside.processes import umask  # noqa: PLC0415
    from mailflow.settings import settings as config  # noqa: PLC0415
    from mailflow.setup import first_settings  # noqa: PLC0415

    umask.keep()
    file = chosen.config or Path(os.environ.get(config.FILE_VARIABLE) or config.FILE)
    try:
        first = _first(chosen, file)
        for line in first_settings.write(first, file, chosen.as_user):
            terminal.say(line)
        config.load({config.FILE_VARIABLE: str(file)})
    except MailflowError as error:
        for line in str(error).splitlines():
            terminal.complain(f"mailflow init: {line}")
        return 1
    except (KeyboardInterrupt, EOFError):
        terminal.complain("mailflow init: nothing was written")
        return 1
    for line in _next(first):
        terminal.say(line)
    return 0


def _first(chosen: argparse.Namespace, file: Path) -> FirstSettings:
    from mailflow.errors import SettingError  # noqa: PLC0415
    from mailflow.setup import conversation  # noqa: PLC0415

    if chosen.look:
        return _looked(file)
    around = _around(chosen)
    if not file.exists():
        return conversation.converse(Terminal(), around)
    if not any(around.given.values()):
        raise SettingError(
            f"{file} is there: name by flags what is to change (see --help), or move it away to begin anew"
        )
    return conversation.change(Terminal(), around)


def _looked(file: Path) -> FirstSettings:
    from mailflow import app  # noqa: PLC0415
    from mailflow.outside.clock import SystemClock  # noqa: PLC0415
    from mailflow.settings import settings as config  # noqa: PLC0415
    from mailflow.setup import conversation  # noqa: PLC0415

    settings, _ = app.with_access(config.load(os.environ, file), SystemClock())
    return conversation.look(Terminal(), settings.imap, settings.service.address)


def _around(chosen: argparse.Namespace) -> Around:
    from mailflow.outside.discovery import dns  # noqa: PLC0415
    from mailflow.setup.conversation import Around  # noqa: PLC0415
    from mailflow.setup.finding_out import Network  # noqa: PLC0415

    given = {name.replace("-", "_"): str(getattr(chosen, name.replace("-", "_"))).strip() for name, _, _ in FLAGS}
    given["password"] = _password(chosen.password_file) if chosen.password_file else ""
    return Around(Network(dns.resolvers()), _zone(), given, tries=not chosen.untried)


def _password(file: Path) -> str:
    from mailflow.settings.secrets import SecretFile  # noqa: PLC0415

    if str(file) == "-":
        return sys.stdin.readline().rstrip("\r\n")
    return SecretFile(file, "--password-file")()


def _zone() -> str:
    """Of this machine."""
    link = Path("/etc/localtime")
    name = str(link.resolve()).partition("zoneinfo/")[2] if link.exists() else ""
    return os.environ.get("TZ", "").strip(":") or name or "UTC"


def _next(first: FirstSettings) -> list[str]:
    if first.settings.get("imap.auth") != "oauth":
        return ["", "Next: mailflow check"]
    page = {"microsoft": "microsoft-365.md", "google": "google-workspace.md"}.get(
        str(first.settings["oauth.provider"]), ""
    )
    return ["", f"Next: the steps of deploy/{page}, then mailflow auth login, then mailflow check"]


class Terminal:
    """Who sits before it."""

    def ask(self, question: str, proposal: str | None) -> str:
        """What he types; nothing, or nobody there: the proposal. Raises `SettingError` where it must be said."""
        if proposal is not None and not sys.stdin.isatty():
            return proposal
        self._somebody(question)
        sys.stdout.write(f"{question} [{proposal}]: " if proposal else f"{question}: ")
        sys.stdout.flush()
        return input().strip() or proposal or ""

    def ask_secret(self, question: str) -> str:
        """The same, unseen."""
        import getpass  # noqa: PLC0415

        self._somebody(question)
        return getpass.getpass(f"{question}: ")

    def say(self, words: str) -> None:
        """One line."""
        terminal.say(words)

    def _somebody(self, question: str) -> None:
        from mailflow.errors import SettingError  # noqa: PLC0415

        if not sys.stdin.isatty():
            raise SettingError(f"nobody can be asked here: {question}; give it by a flag (see mailflow init --help)")
