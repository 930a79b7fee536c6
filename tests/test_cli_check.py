"""The verb `check` on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from mailflow.cli import check as cli_check
from mailflow.cli.main import main
from mailflow.service.tools.checkup import Part
from mailflow.testbed.maildomain import MailDomain

SECRET = "cop-secret"


@pytest.fixture
def settings(tmp_path: Path, mail_domain: MailDomain, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "secret").write_text(f"{SECRET}\n")
    (tmp_path / "secret").chmod(0o600)
    (tmp_path / "state").mkdir(mode=0o700)
    file = tmp_path / "mailflow.toml"
    file.write_text(
        f"""
        [service]
        address = "cop@example.test"
        facilitators = ["geert@example.test"]
        state = "state"
        [imap]
        host = "127.0.0.1"
        port = {mail_domain.ports.imap}
        user = "cop@example.test"
        password_file = "secret"
        tls = "none"
        [smtp]
        host = "127.0.0.1"
        port = {mail_domain.ports.submission}
        user = "cop@example.test"
        password_file = "secret"
        tls = "none"
        [trust]
        anchor = "mail.example.test"
        """
    )
    monkeypatch.delenv("CREDENTIALS_DIRECTORY", raising=False)
    return file


def test_a_sound_service_is_told_line_by_line(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["check", "--config", str(settings)])
    told = capsys.readouterr().out
    assert code == 0, told
    assert told.startswith(f"OK    settings: from {settings}\n")
    assert all(line.startswith("OK  ") for line in told.splitlines())
    assert SECRET not in told


def test_a_failure_gives_exit_code_one(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings.with_name("secret").write_text("wrong-secret")
    assert main(["check", "imap", "smtp", "--config", str(settings)]) == 1
    failed = [line for line in capsys.readouterr().out.splitlines() if line.startswith("FAIL")]
    assert [line.split(":")[0] for line in failed] == ["FAIL  mailbox", "FAIL  way out"]
    assert "wrong-secret" not in "".join(failed)


def test_json_has_the_same_findings(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings.with_name("secret").chmod(0o644)
    assert main(["check", "people", "--json", "--config", str(settings)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["ok"] is True
    assert {one["what"] for one in told["findings"] if one["level"] == "WARN"} == {"secrets"}
    assert all(set(one) == {"level", "what", "told", "remedy"} for one in told["findings"])


def test_a_wrong_setting_is_the_only_finding(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings.write_text(settings.read_text().replace("[trust]", "[thrust]"))
    assert main(["check", "--config", str(settings)]) == 1
    assert capsys.readouterr().out == (
        f"FAIL  settings: {settings}:thrust: there is no such section; did you mean trust?\n"
    )


def test_a_part_can_be_examined_by_itself(settings: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "time", "--config", str(settings)]) == 0
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == ["OK    settings", "OK    clock"]
    with pytest.raises(SystemExit, match="2"):
        main(["check", "nothing"])


def test_every_part_can_be_named() -> None:
    assert list(cli_check.PARTS) == list(Part)
