"""What was answered, made into settings and secrets, tried, and written."""

from __future__ import annotations

import contextlib
import importlib.util
import os
import pwd
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from mailflow.core.session.model import Rules
from mailflow.core.session.people import Address
from mailflow.errors import SettingError
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.transport import Tls
from mailflow.service.tools.checkup import Finding, Level, Part, Premises, examine
from mailflow.settings.settings import FILE_VARIABLE, load
from mailflow.setup import settings_file
from mailflow.setup.providers import Place, Provider
from mailflow.setup.settings_file import Value

SECRETS = "secrets"  # the folder beside the settings
_TENANT = re.compile(r"[\w.-]{4,100}")


@dataclass(slots=True)
class FirstSettings:
    """What will stand in the file, and in the files of secrets."""

    settings: dict[str, Value] = field(default_factory=dict)  # "imap.host"
    secrets: dict[str, str] = field(default_factory=dict)  # "imap.password"

    def at(self, provider: Provider, address: str, ca_file: str = "") -> None:
        """The mailbox is there."""
        for section, server in (("imap", provider.imap), ("smtp", provider.smtp)):
            self.settings |= {
                f"{section}.host": server.host,
                f"{section}.port": server.port,
                f"{section}.tls": server.tls.value,
                f"{section}.user": address,
            }
            if ca_file:
                self.settings[f"{section}.ca_file"] = ca_file

    def by_password(self, password: str) -> None:
        """Both servers take the same."""
        for section in ("imap", "smtp"):
            self.secrets[f"{section}.password"] = password
            self.settings[f"{section}.password_file"] = f"{SECRETS}/{section}.password"

    def by_tokens(self, issuer: str, tenant: str, client_id: str) -> None:
        """As `mailflow auth login` will get them; what is not known yet stays to be filled in."""
        self.settings |= {"imap.auth": "oauth", "smtp.auth": "oauth", "oauth.provider": issuer}
        for name, value in (("oauth.tenant", tenant), ("oauth.client_id", client_id)):
            if value and not _TENANT.fullmatch(value):
                raise SettingError(f"{name}: {value!r} is none; copy it from the page of the app")
            if value:
                self.settings[name] = value

    def among(self, place: Place, language: str, zone: str) -> Iterator[str]:
        """For people there; what could not be set is said."""
        self.settings["service.language"] = language or place.language
        self.settings["rules.timezone"] = zone or place.zone
        if importlib.util.find_spec("holidays") is not None:
            self.settings["service.country"] = place.code
        else:
            more = f"then mailflow init --country {place.code}"
            yield f'for the public holidays of {place.code}: pip install "mailflow[holidays]", {more}'


def try_out(first: FirstSettings) -> list[Finding]:
    """Log in to both servers; what does not work. Nothing is sent."""
    return [one for one in examine(_premises(first), SystemClock(), (Part.IMAP, Part.SMTP)) if one.level is Level.FAIL]


def way_in(first: FirstSettings) -> ImapSettings:
    """To look into the mailbox."""
    return _premises(first).imap


def _premises(first: FirstSettings) -> Premises:
    given = first.settings
    address = Address(str(given.get("service.address") or given["imap.user"]))
    imap, smtp = (_of_section(first, name) for name in ("imap", "smtp"))
    return Premises(
        address=address,
        facilitators=(),
        state=Path("/nonexistent"),
        templates=None,
        anchor="none",
        rules=Rules(),
        imap=ImapSettings(**imap),
        smtp=SmtpSettings(**smtp),
    )


def _of_section(first: FirstSettings, section: str) -> dict[str, Any]:
    names = ("host", "port", "tls", "user", "ca_file")
    found: dict[str, Any] = {name: first.settings.get(f"{section}.{name}") for name in names}
    found["tls"] = Tls(str(found["tls"]))
    return {**{name: value for name, value in found.items() if value}, "password": first.secrets[f"{section}.password"]}


def write(first: FirstSettings, file: Path, owner: str | None) -> Iterator[str]:
    """Secrets first, each for its owner alone, then the settings, when they can be used; whole or not at all.

    Raises `SettingError`.
    """
    try:
        text = file.read_text("utf-8") if file.exists() else ""
        new = settings_file.changed(text, first.settings)
        if not file.parent.is_dir():
            file.parent.mkdir(parents=True)
            file.parent.chmod(0o755)  # whatever the umask: the service's user reads the settings there
        for name, secret in first.secrets.items():
            yield f"written  {_keep_secret(file.parent / SECRETS / name, secret, owner)}"
        if new == text:
            yield f"as it was  {file}"
            return
        mode = file.stat().st_mode & 0o777 if file.exists() else 0o644
        _replace(file, new, mode)  # raises before anything is replaced, where the settings would not be taken
        yield f"written  {file}"
    except OSError as error:
        raise SettingError(f"{error.filename or file}: cannot be written ({error.strerror})") from error


def _keep_secret(path: Path, secret: str, owner: str | None) -> Path:
    if not path.parent.is_dir():
        path.parent.mkdir(mode=0o700)
        _give(path.parent, owner)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with contextlib.suppress(FileNotFoundError):
        draft.unlink()
    fd = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(fd, "w", encoding="utf-8") as out:
        out.write(f"{secret}\n")
    _give(draft, owner)
    draft.rename(path)
    return path


def _give(path: Path, owner: str | None) -> None:
    """To the user of the service, where root writes it for him."""
    if owner and os.geteuid() == 0:
        account = pwd.getpwnam(owner)
        os.chown(path, account.pw_uid, account.pw_gid)


def _replace(file: Path, text: str, mode: int) -> None:
    draft = file.with_name(f".{file.name}.{os.getpid()}")
    draft.write_text(text, "utf-8")
    try:
        load({FILE_VARIABLE: str(draft)})
    except SettingError as error:
        draft.unlink()
        raise SettingError(*(line.replace(str(draft), str(file)) for line in str(error).splitlines())) from None
    draft.chmod(mode)
    draft.rename(file)
