"""The token as it is kept: in a file of the state folder that only the service's user can read."""

from __future__ import annotations

import contextlib
import fcntl
import json
import os
import time
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from mailflow.errors import ConnectionLost, GrantRefused
from mailflow.outside.authorization.token import AccessToken

FILE, LOCK = "oauth.json", "oauth.lock"
ROOM = 32 * 1024  # bytes kept free for the next token, before it is asked for
PATIENCE = 90.0  # seconds for another process to get its token


_GIVE = "give it to the user that runs mailflow"


class TokenFile:
    """One token. It is written whole or not at all; who holds the lock is the only one that asks for a new one."""

    def __init__(self, state: Path, owner: str) -> None:
        """`owner`: for whom and from whom it is; a token of another owner counts as none."""
        self.path = state / FILE
        self._owner = owner
        self._here: AccessToken | None = None  # where there is no state folder yet

    def read(self) -> AccessToken | None:
        """The token, when there is one of this owner. Raises `GrantRefused` when it may not be read."""
        try:
            tree = json.loads(self.path.read_text("utf-8"))
            if tree["owner"] != self._owner:
                return None
            at = [datetime.fromisoformat(tree[name]) for name in ("obtained", "expires")]
            return AccessToken(str(tree["access"]), at[0], at[1], str(tree["refresh"]))
        except FileNotFoundError:
            return self._here
        except OSError as error:
            raise GrantRefused(f"{self.path}: {error.strerror}; {_GIVE}") from error
        except (ValueError, KeyError, TypeError):  # damaged: as good as none
            return None

    @contextlib.contextmanager
    def locked(self) -> Iterator[None]:
        """Nobody else asks for a token meanwhile, in no process. Raises `ConnectionLost` when that takes too long,
        and `GrantRefused` when it may not."""
        if not self.path.parent.is_dir():
            yield
            return
        try:
            descriptor = self._open(self.path.parent / LOCK, os.O_RDWR | os.O_CREAT)
        except OSError as error:
            raise GrantRefused(f"{self.path.parent / LOCK}: {error.strerror}; {_GIVE}") from error
        try:
            _take(descriptor, self.path.parent / LOCK)
            yield
        finally:
            os.close(descriptor)

    @contextlib.contextmanager
    def room(self) -> Iterator[None]:
        """Make sure that the next token will find room: an old refresh token may be worth nothing once it is used.

        Raises `ConnectionLost`.
        """
        if not self.path.parent.is_dir():
            yield
            return
        new = self._new
        try:
            descriptor = self._open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            try:
                os.write(descriptor, b" " * ROOM)
                os.fsync(descriptor)
            finally:
                os.close(descriptor)
            yield
        except OSError as error:
            raise ConnectionLost(f"no token can be kept in {self.path}: {error.strerror}; make room there") from error
        finally:
            with contextlib.suppress(OSError):
                new.unlink(missing_ok=True)

    def write(self, token: AccessToken) -> None:
        """Keep it in place of the one before; returns when it is on disk. Raises `OSError`."""
        if not self.path.parent.is_dir():
            self._here = token
            return
        tree = {
            "owner": self._owner,
            "access": token.access,
            "obtained": token.obtained.isoformat(),
            "expires": token.expires.isoformat(),
            "refresh": token.refresh,
        }
        data = json.dumps(tree).encode()
        descriptor = self._open(self._new, os.O_WRONLY | os.O_CREAT)  # over the room that was kept
        try:
            _give_to_owner_of(self.path.parent, descriptor)
            os.write(descriptor, data)
            os.ftruncate(descriptor, len(data))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        self._new.replace(self.path)
        folder = os.open(self.path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)

    def erase(self) -> bool:
        """Forget it; whether there was one."""
        self._here = None
        try:
            self.path.unlink()
        except FileNotFoundError:
            return False
        return True

    @property
    def _new(self) -> Path:
        return self.path.with_suffix(".new")

    def _open(self, path: Path, flags: int) -> int:
        return os.open(path, flags | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)


def _take(descriptor: int, path: Path) -> None:
    until = time.monotonic() + PATIENCE
    with contextlib.suppress(OSError):
        _give_to_owner_of(path.parent, descriptor)
    while True:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise ConnectionLost(f"another process holds {path} for too long; end it") from None
            time.sleep(0.05)
        else:
            return


def _give_to_owner_of(folder: Path, descriptor: int) -> None:
    """What root writes belongs to the service's user all the same."""
    if os.geteuid() == 0:
        owner = folder.stat()
        os.fchown(descriptor, owner.st_uid, owner.st_gid)
