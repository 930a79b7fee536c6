"""What the operator installs fits the code."""

from __future__ import annotations

import configparser
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from mailflow import app
from mailflow.cli.main import main
from mailflow.outside.authorization import google, microsoft
from mailflow.outside.clock import SystemClock
from mailflow.outside.transport import Auth
from mailflow.settings import fields as config_fields
from mailflow.settings import settings as config

DEPLOY = Path(__file__).parent.parent / "deploy"
UNIT = DEPLOY / "mailflow.service"


def unit() -> dict[str, list[str]]:
    """The [Service] section; a key may stand there more than once."""
    section = UNIT.read_text().partition("[Service]")[2].partition("[Install]")[0]
    found: dict[str, list[str]] = {}
    for key, value in re.findall(r"(?m)^(\w+)=(.*)$", section):
        found.setdefault(key, []).append(value)
    return found


def secrets() -> set[str]:
    return {
        f"{section}.{one.name}"
        for section, kind in config.SECTIONS.items()
        for _, one in config_fields.settable(kind)
        if config_fields.is_secret(one)
    }


def test_the_unit_hands_over_every_secret_under_the_name_that_the_settings_look_for() -> None:
    wished = [line[1:] for line in UNIT.read_text().splitlines() if line.startswith("#LoadCredential=")]
    lines = [*unit()["LoadCredential"], *(line.partition("=")[2] for line in wished)]
    credentials = dict(line.split(":", 1) for line in lines)
    assert credentials == {name: f"/etc/mailflow/secrets/{name}" for name in secrets()}


def test_the_unit_keeps_the_state_where_the_settings_expect_it() -> None:
    assert f"/var/lib/{unit()['StateDirectory'][0]}" == str(config.Service.__dataclass_fields__["state"].default)


def test_the_unit_starts_a_verb_that_exists(capsys: pytest.CaptureFixture[str]) -> None:
    program, verb = unit()["ExecStart"][0].split()
    assert program == "/opt/mailflow/bin/mailflow"
    with pytest.raises(SystemExit, match="0"):
        main([verb, "--help"])
    assert verb in capsys.readouterr().out


def test_the_page_names_only_settings_that_exist() -> None:
    page = (DEPLOY / "README.md").read_text("utf-8")
    reference = (DEPLOY.parent / "config" / "mailflow.toml").read_text("utf-8")
    sections = configparser.ConfigParser(allow_no_value=True, strict=False)
    sections.read_string(re.sub(r"(?m)^# (?=[a-z_]+ = )", "", reference))
    named = re.findall(r"`([a-z_]+)`(?: and\s`([a-z_]+)`)? under `\[([a-z]+)\]`", page)
    assert len(named) >= 4
    for first, second, section in named:
        assert {first, *([second] if second else [])} <= set(sections[section])


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd-analyze is not installed")
def test_the_unit_leaves_little_open() -> None:
    told = subprocess.run(
        ["systemd-analyze", "security", "--offline=true", "--threshold=15", str(UNIT)],  # tenths
        capture_output=True,
        text=True,
        check=False,
    )
    if "Unknown" in told.stderr or "unrecognized" in told.stderr:
        pytest.skip("this systemd-analyze does not look at files")
    assert told.returncode == 0, told.stdout[-400:] + told.stderr


PROVIDERS = {"microsoft-365.md": microsoft.REMEDIES, "google-workspace.md": google.REMEDIES}


@pytest.mark.parametrize("name", PROVIDERS)
def test_the_settings_that_a_page_shows_are_taken(name: str, tmp_path: Path) -> None:
    page = (DEPLOY / name).read_text("utf-8")
    shown = re.findall(r"(?m)^    (\[[a-z]+\]|[a-z_]+ = .*)$", page)
    assert len(shown) > 10
    file = tmp_path / "mailflow.toml"
    file.write_text("\n".join(shown))
    given = {"MAILFLOW_SERVICE_ADDRESS": "cop@example.org", "MAILFLOW_OAUTH_SECRET": "x"}
    settings = config.load(given, file)
    assert settings.imap.auth is settings.smtp.auth is Auth.OAUTH
    _, access = app.with_access(settings, SystemClock())
    assert access is not None


@pytest.mark.parametrize(("name", "remedies"), PROVIDERS.items())
def test_what_a_page_says_of_a_refusal_is_said_by_the_program_too(name: str, remedies: dict[str, str]) -> None:
    page = (DEPLOY / name).read_text("utf-8")
    told = set(re.findall(r"AADSTS\d+|admin_policy_enforced|org_internal|unauthorized_client|Invalid email", page))
    assert len(told) >= 4
    for word in told:
        assert any(word in known for known in remedies), word


def test_the_pages_name_the_rights_that_are_asked_for() -> None:
    for name, rights in (
        ("microsoft-365.md", (microsoft.READ, microsoft.SEND, "IMAP.AccessAsApp", "SMTP.SendAsApp")),
        ("google-workspace.md", (google.MAIL,)),
    ):
        page = (DEPLOY / name).read_text("utf-8")
        for right in rights:
            assert right.rpartition("/")[2] in page or right in page, right


def test_who_has_tokens_hands_over_no_password() -> None:
    lines = (DEPLOY / "oauth.conf").read_text().splitlines()
    assert [line for line in lines if line.startswith("LoadCredential=")] == [
        "LoadCredential=",
        "LoadCredential=oauth.secret:/etc/mailflow/secrets/oauth.secret",
    ]
