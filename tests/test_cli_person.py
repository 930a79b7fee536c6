"""The verb `person` on the command line, with nobody running."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mailflow.cli.main import main
from mailflow.testbed.maildomain import MailDomain
from tests.service.room import SERVICE, Room, settings

Told = pytest.CaptureFixture[str]


@pytest.fixture
async def config(tmp_path: Path, mail_domain: MailDomain) -> Path:
    """A service that has ended, with a session in which Jan has answered."""
    async with Room(settings(tmp_path / "state")) as room:
        room.ask()
        room.take(room.reply("jan", "questions", "1. Met de bakfiets langs het plein.\n\n2. Flyers."))
    (tmp_path / "secret").write_text("cop-secret")
    file = tmp_path / "mailflow.toml"
    file.write_text(
        f"""
        [service]
        address = "{SERVICE}"
        state = "state"
        [imap]
        host = "127.0.0.1"
        port = {mail_domain.ports.imap}
        user = "{SERVICE}"
        tls = "none"
        password_file = "secret"
        [smtp]
        host = "127.0.0.1"
        tls = "none"
        """
    )
    return file


def test_what_is_kept_of_somebody_is_exported_for_who_asked_alone(config: Path, tmp_path: Path, capsys: Told) -> None:
    file = tmp_path / "jan.json"
    assert main(["person", "export", "Jan@Example.test", "--config", str(config), "-o", str(file)]) == 0
    assert file.stat().st_mode & 0o777 == 0o600
    found = json.loads(file.read_text())
    assert [one["text"] for one in found["sessions"][0]["as"][0]["answers"]] == [
        "Met de bakfiets langs het plein.",
        "Flyers.",
    ]
    assert main(["person", "export", "nobody@example.test", "--config", str(config)]) == 0
    assert json.loads(capsys.readouterr().out)["sessions"] == []


def test_erasing_takes_a_plain_yes_and_reaches_the_mailbox(
    config: Path, tmp_path: Path, capsys: Told, mail_domain: MailDomain
) -> None:
    assert main(["person", "erase", "jan@example.test", "--config", str(config)]) == 2
    assert "say so with --yes" in capsys.readouterr().err
    assert main(["person", "erase", "jan@example.test", "--yes", "--config", str(config)]) == 0
    told = capsys.readouterr().out
    assert "in no byte of the state folder any more" in told
    assert "backups of before still hold him" in told
    assert main(["person", "export", "jan@example.test", "--config", str(config)]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["sessions"], found["mails"], found["may_be_written_to"]) == ([], [], False)
