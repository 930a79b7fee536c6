"""The files of sessions, each kept under the sha256 of its content, beside the journal."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from mailflow.core.session.files import FileDigest
from mailflow.errors import FileMissing, StoreError
from mailflow.outside.store.journal import sync_folder

FOLDER = "files"


@dataclass(frozen=True, slots=True)
class Files:
    """The same content is kept once, whoever sent it. Writing is done before the commit that speaks of it."""

    folder: Path

    def keep(self, content: bytes, digest: str = "") -> FileDigest:
        """Keep it for good; returns when it is on disk. `digest`: its own, when it is known. Raises `StoreError`."""
        digest = FileDigest(digest or hashlib.sha256(content).hexdigest())
        path = self._path(digest)
        try:
            if path.exists():
                os.utime(path)  # as young as what will name it now
            else:
                self._write(path, content)
        except OSError as error:
            raise StoreError(f"{path}: cannot be written ({error.strerror})") from error
        return digest

    def read(self, digest: FileDigest) -> bytes:
        """Its bytes. Raises `FileMissing` when they are gone, or are not what was kept."""
        path = self._path(digest)
        try:
            content = path.read_bytes()
        except OSError as error:
            raise FileMissing(f"{path}: cannot be read ({error.strerror}); put it back from a backup") from error
        if hashlib.sha256(content).hexdigest() != digest:
            raise FileMissing(f"{path}: was changed; put it back from a backup")
        return content

    def forget(self, digest: FileDigest) -> None:
        """Let it go; one that is gone already is no trouble."""
        self._path(digest).unlink(missing_ok=True)

    def kept_at(self, digest: FileDigest) -> datetime | None:
        """When it was kept last; None when it is gone."""
        try:
            return datetime.fromtimestamp(self._path(digest).stat().st_mtime, UTC)
        except OSError:
            return None

    def all(self) -> frozenset[FileDigest]:
        """Every file that is kept."""
        return frozenset(FileDigest(path.name) for path in self.folder.glob("??/*") if "." not in path.name)

    def _path(self, digest: FileDigest) -> Path:
        return self.folder / digest[:2] / digest

    def _write(self, path: Path, content: bytes) -> None:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        with draft.open("wb") as file:
            os.fchmod(file.fileno(), 0o600)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
        for folder in (path.parent, self.folder):
            sync_folder(folder)
