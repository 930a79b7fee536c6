"""With whose rights a verb works: its files are opened with those of who typed it, the rest is done as the service."""

from __future__ import annotations

import os
import pwd
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from mailflow.errors import MailflowError


class Outfile:
    """A file that a verb writes, for its owner alone. Nothing is cut off before there is something to write."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)
        self._file: BinaryIO | None = None

    def open(self) -> BinaryIO:
        """Raises `MailflowError` when it cannot be written."""
        if self._file is None:
            try:
                fd = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
                os.fchmod(fd, 0o600)
            except OSError as error:
                raise MailflowError(f"{self.path}: cannot be written ({error.strerror})") from error
            self._file = os.fdopen(fd, "r+b")
        return self._file

    def write(self, content: bytes) -> None:
        """That and nothing else is in it, on disk. Raises `MailflowError`."""
        file = self.open()
        try:
            file.truncate(0)
            file.write(content)
            file.close()
        except OSError as error:
            raise MailflowError(f"{self.path}: cannot be written ({error.strerror})") from error


class NewFile(Outfile):
    """One that may not be there yet: what is old is never written over."""

    def open(self) -> BinaryIO:
        """Raises `MailflowError` when it is there already, or cannot be written."""
        if self._file is None and self.path.exists():
            raise MailflowError(f"{self.path}: is there already; name another file")
        return super().open()


class Infile:
    """A file that a verb reads."""

    def __init__(self, path: str) -> None:
        self.path = Path(path)
        self._file: BinaryIO | None = None

    def open(self) -> BinaryIO | None:
        """None for a folder. Raises `MailflowError` when it cannot be read."""
        try:
            if self._file is None and not self.path.is_dir():
                self._file = self.path.open("rb")
        except OSError as error:
            raise MailflowError(f"{self.path}: cannot be read ({error.strerror})") from error
        return self._file


def become(user: str, given: Iterable[object]) -> None:
    """From now on this process is that user's, but for the files among what was given. Raises `MailflowError`."""
    try:
        account = pwd.getpwnam(user)
    except KeyError:
        raise MailflowError(f"there is no user {user}; see deploy/README.md") from None
    if os.geteuid() == account.pw_uid:
        return
    if os.geteuid() != 0:
        raise MailflowError(f"only root, and {user} itself, can work as {user}; use sudo")
    for one in given:
        if isinstance(one, Outfile | Infile):
            one.open()
    os.initgroups(user, account.pw_gid)
    os.setgid(account.pw_gid)
    os.setuid(account.pw_uid)
    os.environ["HOME"] = account.pw_dir
