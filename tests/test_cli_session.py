"""The verb `session` on the command line: over a state folder, with nobody running and beside a daemon."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest
from imapclient import IMAPClient  # type: ignore[import-untyped]  # ships no types

from mailflow.cli.main import main
from mailflow.core.seams import LedgerEntry, PostState, Verdict
from mailflow.core.session.model import Session
from mailflow.outside.store.state_folder import open_reader
from mailflow.service.tools.asking_daemon import SOCKET
from mailflow.testbed.maildomain import MailDomain
from mailflow.testbed.people import Words
from mailflow.testbed.word_file import docx
from tests.servers.box import free_ports
from tests.service.room import PEOPLE, SERVICE, Room, settings
from tests.test_cli_run import imported

Told = pytest.CaptureFixture[str]


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Room]:
    async with Room(settings(tmp_path / "state")) as room:
        yield room


@pytest.fixture
async def left(tmp_path: Path) -> Session:
    """A session whose service has ended; a mail is held."""
    async with Room(settings(tmp_path / "state")) as room:
        session = room.ask()
        room.take(room.reply("jan", "questions", "1. Op het plein.\n\n2. Flyers."))
        room.take(room.reply("tom", "questions", "3. Minder vergaderen.", owner="els"))
        return room.again(session)


@pytest.fixture
def config(tmp_path: Path) -> Path:
    path = tmp_path / "mailflow.toml"
    path.write_text(
        f"""
        [service]
        address = "{SERVICE}"
        state = "{tmp_path}/state"
        [imap]
        host = "127.0.0.1"
        user = "{SERVICE}"
        tls = "none"
        password_file = "{tmp_path}/secret"
        [smtp]
        host = "127.0.0.1"
        tls = "none"
        """
    )
    (tmp_path / "secret").write_text("secret")
    (tmp_path / "secret").chmod(0o600)
    return path


def run(capsys: Told, *arguments: str) -> tuple[int, str, str]:
    code = main(["session", *arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


# Reading


def test_every_session_has_a_line(left: Session, tmp_path: Path, capsys: Told) -> None:
    code, out, _ = run(capsys, "list", "--state", str(tmp_path / "state"))
    assert code == 0
    assert out == f"{left.id}  questions   next 2026-12-09 09:00  geert@example.test  Jongeren\n"


def test_a_session_is_shown_with_its_people_and_letters(left: Session, tmp_path: Path, capsys: Told) -> None:
    code, out, _ = run(capsys, "show", left.id, "--state", str(tmp_path / "state"))
    assert code == 0
    assert "p2   Jan Peeters            yes     [##.]  jan@example.test" in out
    assert "question 2   Wat werkt niet?" in out
    assert "questions        to p1   queued" in out


def test_a_session_is_exported_for_machines_and_for_people(left: Session, tmp_path: Path, capsys: Told) -> None:
    state = str(tmp_path / "state")
    _, out, _ = run(capsys, "export", left.id, "--format", "all", "--state", state)
    everything = json.loads(out)
    assert everything["session"]["id"] == left.id
    assert [letter["envelope"]["serial"] for letter in everything["letters"]] == list(range(1, left.serial + 1))
    _, out, _ = run(capsys, "export", left.id, "--state", state)
    assert out.startswith("# Jongeren\n")
    assert "Flyers" not in out
    _, out, _ = run(capsys, "export", left.id, "--answers", "--state", state)
    assert "### Vraag 2. Wat werkt niet?\n\n**Jan**\n\nFlyers.\n" in out
    _, out, _ = run(capsys, "export", left.id, "--answers", "--without-names", "--format", "json", "--state", state)
    assert "Flyers." in out
    assert "Jan" not in out


def test_a_report_is_written_in_the_form_that_its_file_ends_with(left: Session, tmp_path: Path, capsys: Told) -> None:
    begins = {"pdf": b"%PDF-1.", "html": b"<!DOCTYPE html>", "json": b"{", "md": b"# Jongeren", "txt": b"# Jongeren"}
    for ending, begin in begins.items():
        file = tmp_path / f"report.{ending}"
        assert run(capsys, "export", left.id, "-o", str(file), "--state", str(tmp_path / "state")) == (0, "", "")
        assert file.read_bytes().startswith(begin)


def test_held_mails_are_listed_with_the_reason(left: Session, tmp_path: Path, capsys: Told) -> None:
    _, out, _ = run(capsys, "held", "--state", str(tmp_path / "state"))
    assert out.count("\n") == 1
    assert out.endswith(
        "tom@example.test  it answers a letter to p3, from an address that this session does not know\n"
    )


def test_a_list_without_lines_says_so_beside_what_a_pipe_gets(room: Room, capsys: Told) -> None:
    for action, told in (
        ("list", "there are no sessions"),
        ("held", "no mail waits for a person"),
        ("stops", "nobody said stop"),
    ):
        assert run(capsys, action, "--state", str(room.settings.service.state)) == (0, "", f"{told}\n")


MINDER = """Minder vergaderen.

Op 23 november 2026 schreef cop@example.test:
> Wat werkt niet?
"""


def in_held(domain: MailDomain, entry: LedgerEntry) -> None:
    """The mail of that entry, where the daemon would have put it."""
    head = f"From: Tom <tom@example.test>\nTo: {SERVICE}\nSubject: Re: Jongeren\nMessage-ID: {entry.message_id}\n"
    with IMAPClient(domain.host, domain.ports.imap, ssl=False) as client:
        client.login(SERVICE, "cop-secret")
        client.create_folder("mailflow")
        client.create_folder("mailflow/Held")
        client.append("mailflow/Held", f"{head}\n{MINDER}".replace("\n", "\r\n").encode())


def test_a_held_mail_is_told_with_its_subject_and_first_words_and_shown_whole(
    left: Session, tmp_path: Path, config: Path, capsys: Told, mail_domain: MailDomain
) -> None:
    (entry,) = open_reader(tmp_path / "state").entries(Verdict.HELD)
    in_held(mail_domain, entry)
    config.write_text(config.read_text().replace('"none"', f'"none"\nport = {mail_domain.ports.imap}', 1))
    (tmp_path / "secret").write_text("cop-secret")
    _, out, _ = run(capsys, "held", "--config", str(config))
    first, second = out.splitlines()
    assert first.startswith(entry.digest[:12])
    assert second.strip() == '"Re: Jongeren": Minder vergaderen.'
    code, out, _ = run(capsys, "held", entry.digest[:6], "--config", str(config))
    assert code == 0
    for line in ("From:    Tom <tom@example.test>", "Subject: Re: Jongeren", "Minder vergaderen.", "> Wat werkt niet?"):
        assert line in out.splitlines()
    assert len(mail_domain.contents(SERVICE, "mailflow/Held")) == 1
    code, _, err = run(capsys, "held", "zz", "--config", str(config))
    assert (code, err) == (1, "0 held mails begin with 'zz'; see `mailflow session held`\n")


def test_held_mails_are_listed_too_while_the_mailbox_cannot_be_reached(
    left: Session, config: Path, capsys: Told
) -> None:
    config.write_text(config.read_text().replace('"none"', f'"none"\nport = {free_ports(1)[0]}', 1))
    code, out, _ = run(capsys, "held", "--config", str(config))
    assert code == 0
    assert out.splitlines()[0].endswith("from an address that this session does not know")
    assert out.splitlines()[1].startswith("what they say cannot be shown now: ")


def test_what_is_exported_is_for_its_owner_alone_and_a_folder_that_is_not_there_is_told(
    left: Session, tmp_path: Path, capsys: Told
) -> None:
    state, file = str(tmp_path / "state"), tmp_path / "report.md"
    file.write_text("older, and longer than what comes now" * 1000)
    file.chmod(0o644)
    assert run(capsys, "export", left.id, "-o", str(file), "--state", state)[0] == 0
    assert file.stat().st_mode & 0o777 == 0o600
    assert "older" not in file.read_text()
    code, out, err = run(capsys, "export", left.id, "-o", str(tmp_path / "nowhere" / "report.md"), "--state", state)
    assert (code, out) == (1, "")
    assert err.endswith("nowhere/report.md: cannot be written (No such file or directory)\n")


def test_reading_needs_no_lock(room: Room, capsys: Told) -> None:
    session = room.invite()
    state = str(room.settings.service.state)
    for arguments in (("list",), ("held",), ("show", session.id), ("export", session.id)):
        assert run(capsys, *arguments, "--state", state)[0] == 0


# Writing


def test_orders_and_releases_without_a_daemon(left: Session, config: Path, capsys: Told) -> None:
    for order, told in (
        ("pause", "pause: paused (stage: questions)"),
        ("resume", "resume: resumed (stage: questions)"),
        ("remind", "remind: reminded (stage: questions)"),
        ("cancel", "cancel: cancelled (stage: cancelled)"),
    ):
        code, out, err = run(capsys, order, left.id, "--config", str(config))
        assert (code, err) == (0, "")
        assert out.startswith(told)  # by night that it is night is said too
    code, out, _ = run(capsys, "next", left.id, "--config", str(config))
    assert code == 1
    assert out.endswith("; nobody was mailed\n")
    state = config.parent / "state"
    (held,) = open_reader(state).entries(Verdict.HELD)
    code, out, _ = run(capsys, "release", held.digest[:8], "--config", str(config))
    assert code == 0
    assert out.startswith(f"released: {held.digest[:12]}")
    assert [entry.digest for entry in open_reader(state).entries(Verdict.RELEASED)] == [held.digest]


def test_another_state_folder_is_the_one_that_is_written(left: Session, config: Path, capsys: Told) -> None:
    state = config.parent / "state"
    moved = state.rename(config.parent / "elsewhere")
    assert run(capsys, "pause", left.id, "--config", str(config), "--state", str(moved))[0] == 0
    assert not state.exists()
    found = open_reader(moved).session(left.id)
    assert found is not None
    assert found.paused_since is not None


# What cannot be done


def test_each_trouble_is_told_in_one_line(left: Session, config: Path, tmp_path: Path, capsys: Told) -> None:
    state, nowhere = str(tmp_path / "state"), str(tmp_path / "nowhere")
    for arguments, said in (
        (("show", "zzzzzzzz", "--state", state), "there is no session zzzzzzzz; see `mailflow session list`"),
        (("list", "--state", nowhere), f"mailflow session: {nowhere}: there is no store here"),
        (("list", "--config", nowhere), f"mailflow session: {nowhere}: No such file or directory; name the file"),
    ):
        code, out, err = run(capsys, *arguments)
        assert (code, out, err.count("\n")) == (1, "", 1)
        assert err.startswith(said)
    code, out, _ = run(capsys, "pause", "zzzzzzzz", "--config", str(config))
    assert (code, out) == (1, "there is no session zzzzzzzz; see `mailflow session list`\n")


def test_a_store_that_is_held_by_somebody_silent_is_told(room: Room, config: Path, capsys: Told) -> None:
    room.invite()
    code, _, err = run(capsys, "pause", room.session().id, "--config", str(config))
    assert code == 1
    assert err.startswith(f"mailflow session: {room.settings.service.state}: held by process ")
    assert err.count("\n") == 1


def test_looking_loads_neither_servers_nor_letters(left: Session, tmp_path: Path) -> None:
    code = f"from mailflow.cli.main import main\nmain(['session', 'list', '--state', {str(tmp_path / 'state')!r}])"
    assert imported(code) <= {"tinydb"}


# Files, and the end of everything


@pytest.fixture
async def with_files(tmp_path: Path) -> Session:
    """Somebody sent two files, and the session was cancelled."""
    async with Room(settings(tmp_path / "state")) as room:
        session = room.ask()
        files = (("../../antwoorden.docx", docx(["1. Op het plein."])), ("scan.pdf", b"%PDF-1.4"))
        room.take(PEOPLE["jan"].reply(room.letter("jan", "questions"), Words("Zie bijlage.", more=files), room.now()))
        room.order("cancel")
        with room.store.turn() as turn:
            for post in room.posts():
                turn.post(replace(post, state=PostState.SENT))
        room.store.commit()
        return room.again(session)


def test_what_people_sent_is_shown_and_written_out(with_files: Session, tmp_path: Path, capsys: Told) -> None:
    state = str(tmp_path / "state")
    _, out, _ = run(capsys, "show", with_files.id, "--state", state)
    digest = with_files.sent[0].file.digest
    assert f"p2   {digest[:12]}" in out
    assert "waits to be read" in out
    code, out, _ = run(capsys, "export", with_files.id, "--files", str(tmp_path / "out"), "--state", state)
    assert code == 0
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["001-p2-antwoorden.docx", "002-p2-scan.pdf"]
    assert (tmp_path / "out" / "001-p2-antwoorden.docx").read_bytes() == docx(["1. Op het plein."])
    (tmp_path / "state" / "files" / digest[:2] / digest).unlink()
    _, out, _ = run(capsys, "export", with_files.id, "--files", str(tmp_path / "again"), "--state", state)
    assert out.startswith(f"gone  001-p2-antwoorden.docx  {digest[:12]}\n")


def test_the_export_of_everything_names_each_file_with_its_digest(
    with_files: Session, tmp_path: Path, capsys: Told
) -> None:
    _, out, _ = run(capsys, "export", with_files.id, "--format", "all", "--state", str(tmp_path / "state"))
    (person,) = (one for one in json.loads(out)["session"]["participants"] if one.get("files"))
    names = [(one["file"]["name"], one["file"]["digest"]) for one in person["files"]]
    assert names == [(sent.file.name, sent.file.digest) for sent in with_files.sent]


def test_erasing_asks_for_a_yes_and_then_leaves_nothing(
    with_files: Session, config: Path, tmp_path: Path, capsys: Told
) -> None:
    code, _, err = run(capsys, "erase", with_files.id, "--config", str(config))
    assert (code, "--yes" in err) == (2, True)
    assert open_reader(tmp_path / "state").session(with_files.id) is not None
    code, out, _ = run(capsys, "erase", with_files.id, "--yes", "--config", str(config))
    assert (code, out.startswith("erased: ")) == (0, True)
    view = open_reader(tmp_path / "state")
    assert list(view.sessions()) == []
    assert not [path for path in (tmp_path / "state" / "files").rglob("*") if path.is_file()]
    kept = b"".join(path.read_bytes() for path in (tmp_path / "state").iterdir() if path.is_file())
    assert b"jan@example.test" not in kept


async def test_a_running_daemon_erases_too(room: Room, config: Path, capsys: Told) -> None:
    session = room.invite()
    room.order("cancel")
    with room.store.turn() as turn:
        for post in room.posts():
            turn.post(replace(post, state=PostState.SENT))
    room.store.commit()
    async with await room.daemon.control.serve(room.settings.service.state / SOCKET):
        code, out, _ = await asyncio.to_thread(run, capsys, "erase", session.id, "--yes", "--config", str(config))
    assert (code, out.startswith("erased: ")) == (0, True)
    assert room.sessions() == []
