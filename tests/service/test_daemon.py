"""The daemon as the operator starts it: a process, its signals, and what it writes to the log."""

from __future__ import annotations

import re
import signal
import socket
import stat
from pathlib import Path

from mailflow.cli.main import main
from mailflow.core.seams import PostState
from mailflow.outside.store.state_folder import open_reader
from mailflow.testbed.maildomain import Fault, FaultKind, MailDomain
from tests.service.room import SERVICE
from tests.service.running import SECRET, Running, kickoff


def test_sigterm_finishes_what_is_under_way_and_ends_well(running: Running, mail_domain: MailDomain) -> None:
    mail_domain.fail("geert@example.test", Fault(FaultKind.SLOW, seconds=1.5))
    running.start().says("connected to")
    mail_domain.deliver(SERVICE, kickoff())
    running.says("letters=card:f")
    assert running.end() == 0
    view = open_reader(running.folder / "state")
    (session,) = view.sessions()
    assert [post.state for post in view.posts(session.id)] == [PostState.SENT]
    assert len(mail_domain.mails("geert@example.test")) == 1
    assert not mail_domain.mails(SERVICE)
    assert len(mail_domain.mails(SERVICE, "mailflow/Processed")) == 1
    assert "Traceback" not in running.log
    assert not (running.folder / "state" / "control.sock").exists()


def test_the_log_has_one_line_a_turn_and_neither_words_nor_addresses(running: Running, mail_domain: MailDomain) -> None:
    mail_domain.fail("geert@example.test", Fault(FaultKind.REFUSE, reply="550 5.1.1 <geert@example.test>: no such"))
    running.start().says("connected to")
    mail_domain.deliver(SERVICE, kickoff())
    running.says("outcome=refused")
    assert running.end() == 0
    turn, failure = [line for line in running.log.splitlines() if " turn " in line]
    assert "event=Kickoff stage=-->Draft letters=card:f errands=- ms=" in turn
    assert "event=LetterFailed stage=Draft->Draft letters=- errands=-" in failure
    assert "running address=c…@example.test" in running.log
    assert "<g…@example.test>: no such" in running.log
    for secret in ("geert@", "jan@", "Wanneer lukte", "Jongeren", SECRET):
        assert secret not in running.log


def test_a_second_daemon_is_refused_with_the_name_of_the_first(running: Running) -> None:
    running.start().says("connected to")
    assert running.process is not None
    code, told = running.run()
    assert code == 1
    assert told.startswith(f"mailflow run: {running.folder}/state: held by process {running.process.pid} on ")
    assert told.count("\n") == 1
    assert main(["session", "list", "--state", str(running.folder / "state")]) == 0, "reading needs no lock"


def test_sighup_with_a_broken_template_keeps_the_old_one_and_says_why_in_one_line(
    running: Running, mail_domain: MailDomain
) -> None:
    running.start().says("connected to")
    assert running.process is not None
    own = running.folder / "templates" / "nl"
    own.mkdir()
    (own / "card.md").write_text("Dag {{ nobody_of_that_name }}\n")
    running.process.send_signal(signal.SIGHUP)
    running.says("templates stay as they were")
    (line,) = [line for line in running.log.splitlines() if "templates stay" in line]
    assert f"{own}/card.md, line 1" in line
    mail_domain.deliver(SERVICE, kickoff())
    running.says("kind=card to=f outcome=delivered")
    assert "nobody_of_that_name" not in mail_domain.mails("geert@example.test")[0].decode()
    (own / "card.md").unlink()
    running.process.send_signal(signal.SIGHUP)
    running.says("templates in force")
    assert running.end() == 0


def test_what_it_keeps_is_for_its_user_alone_whatever_the_umask(running: Running, mail_domain: MailDomain) -> None:
    running.umask = 0
    running.start().says("connected to")
    mail_domain.deliver(SERVICE, kickoff())
    running.says("outcome=delivered")
    assert running.process is not None
    limits = Path(f"/proc/{running.process.pid}/limits").read_text()
    assert re.search(r"Max core file size +0 +0 ", limits)
    state = running.folder / "state"
    modes = {(path.is_dir(), stat.S_IMODE(path.stat().st_mode)) for path in (state, *state.rglob("*"))}
    assert modes == {(True, 0o700), (False, 0o600)}
    assert running.end() == 0


def test_letters_with_an_error_do_not_stop_a_start(running: Running) -> None:
    assert running.config
    (running.folder / "templates" / "nl").mkdir()
    (running.folder / "templates" / "nl" / "card.md").write_text("Dag {% if %}\n")
    running.start().says("connected to")
    assert f"ERROR mailflow.templates letters: {running.folder}/templates/nl/card.md, line 1" in running.log
    assert running.end() == 0


# What stops it at the start, in one line


def test_a_wrong_setting(running: Running) -> None:
    running.more = {"MAILFLOW_IMAP_PORT": "many"}
    code, told = running.run()
    assert (code, told.count("\n")) == (1, 1)
    assert told.startswith("mailflow run: MAILFLOW_IMAP_PORT: ")


def test_a_state_folder_that_is_none(running: Running) -> None:
    (running.folder / "file").write_text("")
    running.more = {"MAILFLOW_SERVICE_STATE": str(running.folder / "file")}
    code, told = running.run()
    assert (code, told.count("\n")) == (1, 1)
    assert told.startswith(f"mailflow run: {running.folder}/file")


# systemd


def test_systemd_hears_of_life_and_of_the_end(running: Running) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
        address = str(running.folder / "notify")
        systemd.bind(address)
        systemd.settimeout(20)
        running.more = {"NOTIFY_SOCKET": address, "WATCHDOG_USEC": "200000"}
        running.start()
        heard: list[bytes] = []
        while heard[-3:] != [b"READY=1", b"WATCHDOG=1", b"WATCHDOG=1"]:
            said = systemd.recv(500)
            heard += [] if said.startswith((b"STATUS=", b"EXTEND_")) else [said]
            assert heard[:1] in ([], [b"READY=1"])
        assert running.end() == 0
        while systemd.recv(500) != b"STOPPING=1":
            pass
