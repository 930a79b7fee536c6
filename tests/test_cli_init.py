"""The verb `init`: from nothing to settings that work, and changes of some."""

from __future__ import annotations

import io
import os
import pwd
import sys
from pathlib import Path

import pytest

from mailflow.cli import init as cli_init
from mailflow.cli.main import main
from mailflow.outside.discovery import dns
from mailflow.settings import settings as config
from mailflow.setup import conversation, settings_file
from mailflow.setup.conversation import Around
from mailflow.setup.finding_out import Network
from mailflow.testbed.maildomain import MailDomain
from tests.servers.box import AUTHORITY, server_context

Told = pytest.CaptureFixture[str]
COP = "cop@localhost.example"


@pytest.fixture
def domain() -> MailDomain:
    return MailDomain({COP: "geheim!"}, tls=server_context())


def flags(file: Path, domain: MailDomain, *more: str) -> list[str]:
    ports = domain.ports
    (file.parent / "given").write_text("geheim!\n")
    return [
        "init", "--config", str(file), "--address", COP, "--imap", f"localhost:{ports.imaps}",
        "--smtp", f"localhost:{ports.submission} starttls", "--ca-file", str(AUTHORITY),
        "--password-file", str(file.parent / "given"), "--facilitators", "@localhost.example",
        "--country", "BE", "--language", "nl", "--state", str(file.parent / "state"), *more,
    ]  # fmt: skip


def test_by_flags_alone_it_writes_what_check_finds_well(tmp_path: Path, domain: MailDomain, capsys: Told) -> None:
    file = tmp_path / "mailflow.toml"
    with domain:
        for number in range(3):
            head = f"Authentication-Results: mx.localhost.example; dmarc=pass\r\nMessage-ID: <{number}@x.example>\r\n"
            domain.deliver(COP, f"{head}Delivered-To: leren@localhost.example\r\n\r\nHallo\r\n".encode())
        assert main(flags(file, domain)) == 0, capsys.readouterr().err
        told = capsys.readouterr().out
        assert told.splitlines()[-1] == "Next: mailflow check"
        assert "geheim!" not in told + file.read_text()
        assert main(["check", "people", "time", "imap", "smtp", "--config", str(file)]) == 0
        assert all(line.startswith("OK") for line in capsys.readouterr().out.splitlines())
        assert domain.accepted == []
    settings = config.load({}, file)
    assert settings.trust.anchor == "mx.localhost.example"
    assert settings.service.aliases == ("leren@localhost.example",)
    assert settings.service.facilitators == ("@localhost.example",)
    assert settings.rules.timezone == "Europe/Brussels"
    for name in ("imap.password", "smtp.password"):
        assert (tmp_path / "secrets" / name).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can write for somebody else")
def test_root_writes_the_secrets_for_the_user_of_the_service(tmp_path: Path, domain: MailDomain) -> None:
    file = tmp_path / "etc" / "mailflow.toml"
    file.parent.mkdir(mode=0o755)
    with domain:
        assert main(["--as", "nobody", *flags(file, domain)]) == 0
    nobody = pwd.getpwnam("nobody").pw_uid
    for path in (file.parent / "secrets", *(file.parent / "secrets").iterdir()):
        assert path.stat().st_uid == nobody
    assert file.stat().st_uid == 0
    assert file.stat().st_mode & 0o777 == 0o644


def test_a_refused_login_writes_nothing(tmp_path: Path, domain: MailDomain, capsys: Told) -> None:
    file = tmp_path / "mailflow.toml"
    with domain:
        arguments = flags(file, domain)
        (tmp_path / "given").write_text("wrong\n")
        assert main(arguments) == 1
    told = capsys.readouterr()
    assert "FAIL  mailbox" in told.out
    assert told.err == "mailflow init: the mailbox could not be reached with that; nothing was written\n"
    assert not file.exists()
    assert not (tmp_path / "secrets").exists()


def test_a_second_time_only_what_is_named_changes(tmp_path: Path, domain: MailDomain, capsys: Told) -> None:
    file = tmp_path / "mailflow.toml"
    with domain:
        assert main(flags(file, domain)) == 0
    file.write_text(file.read_text() + "\n# mine\n[caps]\nletters = 9  # few\n")
    before = file.read_text()
    assert main(["init", "--config", str(file), "--language", "fr"]) == 0
    assert file.read_text() == before.replace('language = "nl"', 'language = "fr"')
    assert main(["init", "--config", str(file), "--language", "fr"]) == 0
    assert "as it was" in capsys.readouterr().out
    before = file.read_text()
    assert main(["init", "--config", str(file)]) == 1
    assert f"{file} is there: name by flags what is to change" in capsys.readouterr().err
    assert file.read_text() == before


def test_an_answer_that_nobody_can_give_is_asked_for_by_its_flag(
    tmp_path: Path, capsys: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    assert main(["init", "--config", str(tmp_path / "mailflow.toml")]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "Which mailbox" in line
    assert "give it by a flag" in line


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (["--facilitators", "geert"], "'geert' is neither an address nor a domain"),
        (["--operator", "me"], "'me' is no mail address"),
        (["--provider", "gmial"], "is none of microsoft365, google"),
        (["--language", "xx"], "is none of"),
    ],
)
def test_a_wrong_answer_is_told_in_one_line(tmp_path: Path, capsys: Told, more: list[str], told: str) -> None:
    file = tmp_path / "mailflow.toml"
    start = ["init", "--config", str(file), "--untried", "--address", COP, "--imap", "localhost:993"]
    (tmp_path / "given").write_text("x")
    main(
        [
            *start,
            "--password-file",
            str(tmp_path / "given"),
            "--facilitators",
            "",
            "--language",
            "nl",
            "--country",
            "BE",
        ]
    )
    capsys.readouterr()
    assert main(["init", "--config", str(file), "--address", COP, *more]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert told in line


class Person:
    """Answers in turn, and remembers what he was asked."""

    def __init__(self, *answers: str) -> None:
        self.answers, self.asked, self.told = list(answers), list[str](), list[str]()

    def ask(self, question: str, proposal: str | None) -> str:
        self.asked.append(question)
        return self.answers.pop(0) or proposal or ""

    def ask_secret(self, question: str) -> str:
        return self.ask(question, None)

    def say(self, words: str) -> None:
        self.told.append(words)


def around(*, tries: bool = False, zone: str = "UTC") -> Around:
    given = {name.replace("-", "_"): "" for name, _, _ in cli_init.FLAGS}
    given["password"] = ""
    return Around(Network((), ()), zone, given, tries=tries)


def test_six_questions_and_no_more() -> None:
    person = Person("Cop@Bonk.be", "combell", "geheim", "", "ik@bonk.be", "")
    first = conversation.converse(person, around())
    assert [one[0] for one in person.asked] == ["1", "2", "3", "4", "5", "6"]
    assert first.settings["service.facilitators"] == ("@bonk.be",)
    assert first.settings["service.language"] == "nl"
    assert first.settings["rules.timezone"] == "Europe/Brussels"
    assert first.settings["imap.host"] == "imap.mailprotect.be"
    assert first.secrets == {"imap.password": "geheim", "smtp.password": "geheim"}


def test_at_microsoft_no_password_is_asked_for_and_the_anchor_is_known() -> None:
    person = Person("cop@bonk.be", "microsoft365", "bonk.onmicrosoft.com 0f-1e", "", "", "fr BE")
    first = conversation.converse(person, around())
    assert first.secrets == {}
    assert first.settings["imap.auth"] == first.settings["smtp.auth"] == "oauth"
    assert (first.settings["oauth.tenant"], first.settings["oauth.client_id"]) == ("bonk.onmicrosoft.com", "0f-1e")
    assert first.settings["trust.anchor"] == "topmost-no-id"
    assert first.settings["service.language"] == "fr"
    text = settings_file.changed("", first.settings)
    assert "password" not in text


def test_a_domain_that_anybody_can_get_an_address_of_is_never_proposed() -> None:
    person = Person("ons.leernetwerk@gmail.com", "google", "", "", "")
    first = conversation.converse(person, around())
    assert "service.facilitators" not in first.settings


def test_this_machines_name_servers_are_read(tmp_path: Path) -> None:
    (tmp_path / "resolv.conf").write_text("# here\nsearch x\nnameserver 192.0.2.1\nnameserver 2001:db8::1\n")
    assert dns.resolvers(tmp_path / "resolv.conf") == [("192.0.2.1", 53), ("2001:db8::1", 53)]
    assert dns.resolvers(tmp_path / "none") == []
