"""Mistakes of an operator: each is told in one line, which names the place and what to do."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mailflow.cli.main import main

SOUND = """[service]
address = "cop@example.org"
facilitators = ["@example.org"]
state = "state"
[imap]
host = "127.0.0.1"
user = "cop"
password_file = "imap.password"
[smtp]
host = "127.0.0.1"
[trust]
anchor = "mail.example.org"
"""
QUIET = ("people", "time", "state", "letters", "report", "access", "files", "summary")  # parts that ask no server

Mistake = Callable[[str], str]


def instead(old: str, new: str) -> Mistake:
    """That text stands where another one should."""

    def made(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return made


def also(section: str, *lines: str) -> Mistake:
    """Further lines in a section."""

    def made(text: str) -> str:
        head, added = f"[{section}]\n", "".join(f"{line}\n" for line in lines)
        return text.replace(head, head + added, 1) if head in text else f"{text}{head}{added}"

    return made


def without(start: str) -> Mistake:
    """A line was forgotten."""
    return lambda text: re.sub(rf"(?m)^{start}.*\n", "", text, count=1)


IMAP_HOST = 'host = "127.0.0.1"\nuser'
IN_THE_SETTINGS: list[tuple[Mistake, tuple[str, ...]]] = [
    (without("address"), ("service.address", "MAILFLOW_SERVICE_ADDRESS", "not set")),
    (without("user"), ("imap.user", "not set")),
    (instead(IMAP_HOST, "user"), ("imap.host", "not set")),
    (without("password_file"), ("imap.password_file", "MAILFLOW_IMAP_PASSWORD", "not set")),
    (also("service", 'address = "x@example.org"'), ("line 3", "stands twice")),
    (instead("[imap]", "[imapp]"), ("imapp", "did you mean imap?")),
    (instead("[trust]", "[turst]"), ("turst", "did you mean trust?")),
    (also("imap", "prot = 993"), ("imap.prot", "did you mean port?")),
    (also("caps", "letter = 5"), ("caps.letter", "did you mean letters?")),
    (also("model", "engine = 1"), ("model", "these are: service")),
    (instead("cop@example.org", "cop"), ("service.address", "write it as cop@example.org")),
    (instead('"cop@example.org"', '"cop@example.org, b@example.org"'), ("service.address", "no mail address")),
    (instead('"127.0.0.1"\nuser', '"127.0.0.1\nuser'), ("line 6", "a quote")),
    (instead("[smtp]", "[smtp"), ("line 9", "a bracket")),
    (instead('"127.0.0.1"\nuser', "mail.example.org\nuser"), ("line 6", "a quote")),
    (also("imap", 'port = "993"'), ("imap.port", "without quotes")),
    (also("imap", "port = 99300"), ("imap.port", "between 1 and 65535")),
    (also("smtp", "port = 0"), ("smtp.port", "between 1 and 65535")),
    (also("imap", 'tls = "ssl"'), ("imap.tls", '"tls", "starttls", "none"')),
    (also("smtp", 'tls = "yes"'), ("smtp.tls", "choose one of these")),
    (lambda text: also("imap", 'tls = "none"')(instead(IMAP_HOST, 'host = "mail.example.org"\nuser')(text)),
     ("imap.tls", "not this machine", '"starttls"')),
    (instead(IMAP_HOST, 'host = ""\nuser'), ("imap.host", "name the mail server")),
    (instead(IMAP_HOST, 'host = "imaps://mail.example.org"\nuser'), ("imap.host", 'as "mail.example.org"')),
    (instead(IMAP_HOST, 'host = "mail.example.org:993"\nuser'), ("imap.host", "the port in imap.port")),
    (also("imap", 'password = "x"'), ("imap.password", "password_file")),
    (instead("imap.password", "imap.pasword"), ("imap.password_file", "No such file", "let the user")),
    (instead('["@example.org"]', '"@example.org"'), ("service.facilitators", "between brackets")),
    (instead('["@example.org"]', '["example.org"]'), ("service.facilitators", '"@example.org"')),
    (also("service", 'language = "be"'), ("service.language", '"nl", "en", "fr", "de"')),
    (also("service", 'country = "Flanders"'), ("service.country", '"BE"')),
    (also("service", 'operator = "me"'), ("service.operator", "cop@example.org")),
    (also("service", 'operator = "cop@example.org"'), ("service.operator", "a person reads")),
    (also("service", 'aliases = ["cop"]'), ("service.aliases", "cop@example.org")),
    (also("service", 'name = "a\\nb"'), ("service.name", "write it anew")),
    (also("service", 'name = ""'), ("service.name", "give it a value")),
    (also("service", 'templates = "nowhere"'), ("nowhere", "leave service.templates out")),
    (also("service", 'log = "yaml"'), ("service.log", '"text", "json"')),
    (also("service", 'metrics = "status.txt"'), ("service.metrics", '".prom"')),
    (instead('state = "state"', 'state = "imap.password"'), ("imap.password is no folder", "service.state")),
    (also("rules", 'timezone = "Brussel"'), ("rules.timezone", "Europe/Brussels")),
    (also("rules", "top = 0"), ("rules.top", "leave it out")),
    (also("rules", 'holidays = ["kerst"]'), ("rules.holidays", "2026-12-25")),
    (also("rules", "day_begins = 20"), ("rules.day_ends", "day_begins")),
    (also("rules", "notes_hour = 25"), ("rules.notes_hour", "from 0 to 23")),
    (also("rules", 'approval = "never"'), ("rules.approval", '"wait"')),
    (also("rules", "grace = -5"), ("rules.grace", "from 0")),
    (also("rules", "answer_days = 9999"), ("rules.answer_days", "365")),
    (also("smtp", 'user = "cop"'), ("smtp.password_file", "smtp.user is")),
    (also("smtp", "connections = 0"), ("smtp.connections", "at least 1")),
    (also("imap", 'auth = "oauth3"'), ("imap.auth", '"password", "oauth"')),
    (also("imap", 'auth = "oauth"'), ("oauth.provider", '"microsoft", "google" or "other"')),
    (also("oauth", 'provider = "microsoft"'), ("imap.auth", 'auth = "oauth"')),
    (also("caps", 'letters = "many"'), ("caps.letters", "without quotes")),
    (also("caps", 'provider = "yahoo"'), ("caps.provider", "choose one of these")),
    (instead('"mail.example.org"', '""'), ("trust.anchor", "give it a value")),
    (without("anchor"), ("trust.anchor", "Authentication-Results")),
    (also("retention", 'sessions = "never"'), ("retention.sessions", "whole number")),
    (also("summary", 'engine = "gpt"'), ("summary.engine", '"own", "openai"')),
    (also("imap", "batch = 0"), ("imap.batch", "leave it out")),
    (also("imap", "timeout = nan"), ("imap.timeout", "out of bounds")),
    (also("imap", "window = 9000"), ("imap.window", "five silent minutes")),
]  # fmt: skip


def typed(capsys: pytest.CaptureFixture[str], *line: str) -> tuple[int, list[str]]:
    """The exit code of what an operator types, and all that it says."""
    capsys.readouterr()
    try:
        code = main(line)
    except SystemExit as ended:
        code = int(ended.code or 0)
    said = capsys.readouterr()
    return code, (said.out + said.err).splitlines()


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with sound settings, in which an operator works."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "imap.password").write_text("secret")
    (tmp_path / "imap.password").chmod(0o600)
    (tmp_path / "mailflow.toml").write_text(SOUND)
    monkeypatch.setenv("MAILFLOW_CONFIG", str(tmp_path / "mailflow.toml"))
    return tmp_path


def test_without_a_mistake_nothing_is_said(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, told = typed(capsys, "check", *QUIET)
    assert code == 0, told
    assert [line for line in told if not line.startswith("OK")] == []


@pytest.mark.parametrize(("mistake", "told"), IN_THE_SETTINGS, ids=[words[0] for _, words in IN_THE_SETTINGS])
def test_a_mistake_in_the_settings_is_one_line(
    site: Path, capsys: pytest.CaptureFixture[str], mistake: Mistake, told: tuple[str, ...]
) -> None:
    (site / "mailflow.toml").write_text(mistake(SOUND))
    code, said = typed(capsys, "check", *QUIET)
    wrong = [line for line in said if not line.startswith("OK")]
    assert code == 1
    assert len(wrong) == 1, wrong
    for words in told:
        assert words in wrong[0]
    assert "Traceback" not in wrong[0]


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


FILES: list[tuple[Callable[[Path], object], tuple[str, ...]]] = [
    (lambda file: file.unlink(), ("mailflow.toml", "No such file", "--config")),
    (a_folder, ("mailflow.toml", "Is a directory", "--config")),
    (lambda file: file.write_bytes(b"# caf\xe9\n" + SOUND.encode()), ("line 1", "UTF-8")),
    (lambda file: file.write_bytes(SOUND.encode("utf-16")), ("mailflow.toml", "UTF-8")),
    (lambda file: (file.parent / "imap.password").write_text(""), ("imap.password", "is empty", "write the secret")),
    (lambda file: (file.parent / "imap.password").write_bytes(b"\xff"), ("imap.password", "UTF-8")),
    (lambda file: (file.parent / "imap.password").chmod(0o644), ("imap.password", "chmod 600")),
]


@pytest.mark.parametrize(("mistake", "told"), FILES, ids=[words[0] + words[1] for _, words in FILES])
def test_a_file_that_is_not_as_it_should_be_is_one_line(
    site: Path, capsys: pytest.CaptureFixture[str], mistake: Callable[[Path], object], told: tuple[str, ...]
) -> None:
    mistake(site / "mailflow.toml")
    _, said = typed(capsys, "check", *QUIET)
    wrong = [line for line in said if not line.startswith("OK")]
    assert len(wrong) == 1, wrong
    for words in told:
        assert words in wrong[0]


def test_what_an_editor_leaves_is_no_mistake(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for content in (b"\xef\xbb\xbf" + SOUND.encode(), SOUND.replace("\n", "\r\n").encode()):
        (site / "mailflow.toml").write_bytes(content)
        code, said = typed(capsys, "check", *QUIET)
        assert code == 0, said


ON_THE_LINE: list[tuple[str, tuple[str, ...]]] = [
    ("chek", ("'chek'", "'check'", "mailflow --help")),
    ("check imapp", ("'imapp'", "imap", "--help")),
    ("check letters --config nowhere.toml", ("nowhere.toml", "--config")),
    ("run --from yesterday", ("'yesterday'", "2026-11-30")),
    ("run --from", ("--from", "--help")),
    ("read nowhere.eml --json", ("nowhere.eml", "No such file")),
    ("read --at nowhere imap.password", ("'nowhere'", "'questions'")),
    ("session", ("ACTION", "--help")),
    ("session show nothing", ("there is no store here",)),
    ("session release nothing", ("'nothing'", "mailflow session held")),
    ("session held nothing", ("there is no store here",)),
    ("session lift jan@example.org", ("jan@example.org", "mailflow session stops")),
    ("session erase nothing", ("cannot be undone", "--yes")),
    ("session erase nothing --yes", ("nothing", "mailflow session list")),
    ("session next nothing", ("nothing", "mailflow session list")),
    ("session list --state nowhere", ("nowhere", "there is no store here")),
    ("person export jan", ("'jan'", "jan@example.org")),
    ("person erase jan@example.org", ("cannot be undone", "--yes")),
    ("backup imap.password", ("imap.password", "name another file")),
    ("backup nowhere/x.tar.gz", ("nowhere/x.tar.gz", "No such file")),
    ("restore nowhere", ("nowhere", "No such file")),
    ("restore imap.password", ("imap.password", "mailflow backup")),
    ("restore", ("BACKUP", "--here")),
    ("upgrade", ("--check", "--help")),
    ("summarize --limit many", ("--limit", "'many'")),
    ("summarize", ("stdin", '"answers"')),
    ("auth status", ("imap.auth", "[oauth]")),
    ("init --address cop", ("'cop'", "cop@example.org")),
    ("init --address cop@example.org --provider hotmail", ("'hotmail'", "--imap and --smtp")),
    ("init --language be", ("service.language", '"nl"')),
    ("--as nobody-at-all status", ("nobody-at-all", "deploy/README.md")),
    ("play --port many", ("--port", "'many'")),
    ("demo --language xx", ("'xx'", "'nl'")),
]


@pytest.mark.parametrize(("line", "told"), ON_THE_LINE, ids=[line for line, _ in ON_THE_LINE])
def test_a_mistake_on_the_line_is_one_line(
    site: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, line: str, told: tuple[str, ...]
) -> None:
    if line.startswith("--as") and os.geteuid() != 0:
        pytest.skip("only root may take another user's rights")
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    before = (site / "mailflow.toml").read_bytes()
    code, said = typed(capsys, *line.split())
    said = [one for one in said if not one.startswith("{")]  # a JSON object is for a program
    assert code in (1, 2)
    assert len(said) == 1, said
    for words in told:
        assert words in said[0]
    assert (site / "mailflow.toml").read_bytes() == before


def test_there_are_as_many_as_were_promised() -> None:
    assert len(IN_THE_SETTINGS) + len(FILES) + len(ON_THE_LINE) >= 100
