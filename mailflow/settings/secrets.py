"""Where secrets come from: a variable, a file, or a credential of systemd; never the configuration file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mailflow.errors import SettingError

CREDENTIALS = "CREDENTIALS_DIRECTORY"  # systemd.exec(5), LoadCredential=


@dataclass(frozen=True, slots=True)
class SecretText:
    """A secret that was given in a variable."""

    text: str = field(repr=False)
    where: str

    def __call__(self) -> str:
        """The secret."""
        return self.text


@dataclass(frozen=True, slots=True)
class SecretFile:
    """A secret in a file, read anew each time, so that a changed password counts at the next login."""

    path: Path
    where: str  # which setting named it

    def __call__(self) -> str:
        """The secret: the whole file but for the line break at its end. Raises `SettingError`."""
        try:
            text = self.path.read_text("utf-8").rstrip("\r\n")
        except OSError as error:
            remedy = "let the user that runs mailflow read that file"
            raise SettingError(f"{self.where}: {self.path}: {error.strerror}; {remedy}") from error
        except UnicodeDecodeError as error:
            raise SettingError(f"{self.where}: {self.path} is not UTF-8; save it as UTF-8") from error
        except ValueError as error:
            raise SettingError(f"{self.where}: {str(self.path)!r} is no path; write it anew") from error
        if not text:
            raise SettingError(f"{self.where}: {self.path} is empty; write the secret in it")
        return text

    @property
    def open_to_others(self) -> bool:
        """Whether every user of this machine can read it."""
        try:
            return bool(self.path.stat().st_mode & 0o004)
        except OSError:
            return False


Secret = SecretText | SecretFile


def find(name: str, environment: Mapping[str, str], written: tuple[object, str] | None) -> Secret | None:
    """The secret `name` ("imap.password"), read once to see that it can be; None when nobody gives it.

    `written`: what the configuration file has as "<name>_file", and where that stands.
    """
    variable = f"MAILFLOW_{name.replace('.', '_').upper()}"
    if text := environment.get(variable):
        return SecretText(text, variable)
    file = _file(name, environment, written)
    if file is not None:
        file()
    return file


def _file(name: str, environment: Mapping[str, str], written: tuple[object, str] | None) -> SecretFile | None:
    variable = f"MAILFLOW_{name.replace('.', '_').upper()}_FILE"
    if path := environment.get(variable):
        return SecretFile(Path(path), variable)
    if written is not None:
        named, where = written
        if not isinstance(named, str):
            raise SettingError(f"{where}: is no path; put it between quotes")
        return SecretFile(Path(named), where)
    credential = Path(environment[CREDENTIALS], name) if environment.get(CREDENTIALS) else None
    return SecretFile(credential, f"credential {name}") if credential and _is_there(credential) else None


def _is_there(credential: Path) -> bool:
    """Whether it was handed over; one that may not be looked at was: reading it says what is wrong."""
    try:
        return credential.exists()
    except PermissionError:
        return True
