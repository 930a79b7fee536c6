"""Files kept by their content."""

from __future__ import annotations

from pathlib import Path

import pytest

from mailflow.core.session.files import FileDigest
from mailflow.errors import FileMissing, StoreError
from mailflow.outside.store.kept_files import Files


def test_a_file_comes_back_as_it_was(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    digest = files.keep(b"\x00drie weken op het pleintje")
    assert files.read(digest) == b"\x00drie weken op het pleintje"
    assert files.all() == {digest}


def test_the_same_content_is_kept_once(tmp_path: Path) -> None:
    files = Files(tmp_path)
    assert files.keep(b"same") == files.keep(b"same") != files.keep(b"other")
    assert sum(path.is_file() for path in tmp_path.rglob("*")) == 2


def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    digest = Files(tmp_path).keep(b"private")
    path = tmp_path / digest[:2] / digest
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_file_that_is_gone_or_changed_says_so(tmp_path: Path) -> None:
    files = Files(tmp_path)
    digest = files.keep(b"words")
    (tmp_path / digest[:2] / digest).write_bytes(b"other words")
    with pytest.raises(FileMissing, match="was changed"):
        files.read(digest)
    files.forget(digest)
    files.forget(digest)
    with pytest.raises(FileMissing, match="put it back"):
        files.read(digest)


def test_a_half_written_file_is_none(tmp_path: Path) -> None:
    files = Files(tmp_path)
    digest = files.keep(b"words")
    (tmp_path / digest[:2] / f"{FileDigest('ab' * 32)}.17").write_bytes(b"half")
    assert files.all() == {digest}


def test_a_folder_that_cannot_be_written_is_a_store_error(tmp_path: Path) -> None:
    (tmp_path / "files").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match="cannot be written"):
        Files(tmp_path / "files").keep(b"words")
