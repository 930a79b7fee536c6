"""What another version would change is told before it runs, and nothing is changed by telling."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.cli.main import main
from mailflow.outside.store import rows, tables
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.outside.store.state_folder import open_store
from mailflow.service.tools import upgrading
from mailflow.settings import settings as config
from tests.outside.samples import session
from tests.service.room import Room, settings

Told = pytest.CaptureFixture[str]


def now() -> upgrading.Release:
    return upgrading.release("2.0", config.names())


@pytest.fixture
async def state(tmp_path: Path) -> Path:
    """A folder at which this version has worked."""
    async with Room(settings(tmp_path / "state")):
        pass
    return tmp_path / "state"


def before(state: Path, release: upgrading.Release) -> None:
    """As if that version had been the last one."""
    store = open_store(state)
    upgrading.note(store, release)
    store.close()


def test_the_same_version_changes_nothing(state: Path) -> None:
    told = list(upgrading.changes(state, now(), None))
    assert told[0].startswith("version   2.0, ")
    assert told[1:] == ["store     stays as it is"]


def test_settings_that_are_new_or_gone_are_named(state: Path) -> None:
    names = (*(one for one in config.names() if one != "imap.window"), "imap.patience")
    before(state, replace(now(), version="1.0", settings=names))
    told = list(upgrading.changes(state, now(), None))
    assert told[0] == "version   2.0, 1.0 before"
    assert "setting   imap.window is new; see config/mailflow.toml" in told
    assert "setting   imap.patience is gone: take it out" in told


def test_only_letters_of_ones_own_are_named_whose_packaged_text_changed(state: Path, tmp_path: Path) -> None:
    was = {name: "another" for name, _ in now().letters} | {"nl/farewell.md": "gone"}
    before(state, replace(now(), letters=tuple(was.items())))
    own = tmp_path / "own"
    (own / "nl").mkdir(parents=True)
    for name in ("invitation", "farewell", "ours"):
        (own / "nl" / f"{name}.md").write_text("Dag\n")
    told = [one for one in upgrading.changes(state, now(), own) if one.startswith("letter")]
    assert told == [
        f"letter    {own}/nl/farewell.md: there is no such letter any more",
        f"letter    {own}/nl/invitation.md: the packaged one was changed; see what of it yours wants",
    ]


def test_documents_of_an_older_schema_are_counted(state: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    store = TinyDBStore(state)
    with store.turn() as turn:
        turn.put_session(session("a"))
    store.close()
    newer = replace(tables.SESSIONS, upgrades=(*tables.SESSIONS.upgrades, lambda tree: tree))
    monkeypatch.setitem(tables.TABLES, "sessions", newer)
    bytes_before = {path.name: path.read_bytes() for path in state.iterdir() if path.is_file()}
    told = list(upgrading.changes(state, now(), None))
    assert f"store     1 documents of sessions become schema {newer.schema}: there is no way back but a backup" in told
    assert {path.name: path.read_bytes() for path in state.iterdir() if path.is_file()} == bytes_before
    assert rows.BODY  # the schema stands in the head, so that no body is read for it


def test_the_verb_tells_it_by_the_settings_and_every_setting_that_no_longer_holds(
    state: Path, tmp_path: Path, capsys: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mailflow.toml"
    for name, value in {"ADDRESS": "cop@example.test", "STATE": str(state)}.items():
        monkeypatch.setenv(f"MAILFLOW_SERVICE_{name}", value)
    for name in ("IMAP_HOST", "IMAP_USER", "IMAP_PASSWORD", "SMTP_HOST"):
        monkeypatch.setenv(f"MAILFLOW_{name}", "x")
    file.write_text("")
    assert main(["upgrade", "--check", "--config", str(file)]) == 0
    assert "store     stays as it is" in capsys.readouterr().out
    file.write_text("[imap]\nwindwo = 3\n[rules]\ntop = 'x'\n")
    assert main(["upgrade", "--check", "--config", str(file)]) == 1
    assert [line.split(":")[1] for line in capsys.readouterr().err.splitlines()] == ["imap.windwo", "rules.top"]
