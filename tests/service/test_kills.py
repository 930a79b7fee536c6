"""A daemon that is killed at any moment, under a stream of mail: nothing is lost, nothing is done twice."""

from __future__ import annotations

import asyncio
import collections
import email
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from mailflow import app
from mailflow.core import machine
from mailflow.core.letters.union import Envelope
from mailflow.core.machine import Beginning
from mailflow.core.seams import Post, PostState, Verdict
from mailflow.core.session.model import Rules, SessionId
from mailflow.core.session.people import Address, Language, Mailbox, MessageId
from mailflow.core.session.step import Step
from mailflow.core.stages import questions as stage_questions
from mailflow.mail.writing.compose import message_id
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.processes import crash
from mailflow.outside.sending.smtp import SmtpSettings
from mailflow.outside.store.kept_files import FOLDER, Files
from mailflow.outside.store.state_folder import open_reader, open_store
from mailflow.outside.transport import Tls
from mailflow.service.tools import asking_daemon
from mailflow.settings import settings as config
from mailflow.testbed.maildomain import MailDomain
from mailflow.testbed.word_file import docx
from tests.core.sessions import kickoff

KILLS = int(os.environ.get("MAILFLOW_KILLS", "5"))
DEATHS = 3 if KILLS >= 100 else 2  # at each point
SERVICE = "cop@example.test"
SESSIONS = 4
NAMES = ("fatima", "jan", "els")


@dataclass(frozen=True)
class Running:
    """The daemon as the operator starts it."""

    domain: MailDomain
    state: Path

    def start(self, crash: str = "") -> subprocess.Popen[bytes]:
        ports = self.domain.ports
        settings = {
            "SERVICE_ADDRESS": SERVICE,
            "SERVICE_STATE": str(self.state),
            "SERVICE_FACILITATORS": "geert@example.test",
            "IMAP_HOST": "127.0.0.1",
            "IMAP_PORT": str(ports.imap),
            "IMAP_TLS": "none",
            "IMAP_USER": SERVICE,
            "IMAP_PASSWORD": "secret",
            "SMTP_HOST": "127.0.0.1",
            "SMTP_PORT": str(ports.smtp),
            "SMTP_TLS": "none",
            "RULES_RECEIPT_WAIT": "0",
            "RULES_GRACE": "0",
            "CAPS_LETTERS": "1000000",
        }
        environment = {**os.environ, **{f"MAILFLOW_{name}": value for name, value in settings.items()}}
        environment["MAILFLOW_CRASH"] = crash
        command = [sys.executable, "-m", "mailflow", "run", "--log", "warning"]
        return subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)


def furnish(state: Path) -> list[tuple[Envelope, str]]:
    """Open sessions whose participants have the questions; each letter with its Message-ID."""
    settings = config.Settings(
        config.Service(Address(SERVICE), state=state, language=Language.NL),
        ImapSettings(host="127.0.0.1", user=SERVICE, password="secret", tls=Tls.NONE),
        SmtpSettings(host="127.0.0.1", tls=Tls.NONE),
        config.Trust(),
        config.Caps(),
        Rules(receipt_wait=0, notes_hour=-1, grace=0),
    )
    store = open_store(state)
    office = app.office(settings)
    now = datetime.now(UTC)
    found: list[tuple[Envelope, str]] = []
    for number in range(SESSIONS):
        kick = replace(
            kickoff(deadline=None),
            participants=tuple(Mailbox(Address(f"{name}@example.test"), name.capitalize()) for name in NAMES),
        )
        geert = Mailbox(Address("geert@example.test"), "Geert")
        mid = MessageId(f"<kickoff{number}@example.test>")
        beginning = Beginning(SessionId("aaaaaaa" + "abcd"[number]), kick, geert, "Thema", mid, settings.rules)
        step = Step(machine.begin(beginning, now).session, now)
        stage_questions.enter(step)
        with store.turn() as turn:
            turn.put_session(step.session)
            for letter in step.letters:
                dated = replace(letter, templates=office.templates.digest)
                turn.post(Post(dated, PostState.SENT, 1, now))
                found.append((dated, message_id(dated, office.identity)))
    store.commit()
    store.close()
    return found


def answer(envelope: Envelope, answered: str, word: str) -> bytes:
    """A reply with one word that no other mail has."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = envelope.to.address
    mail["To"] = SERVICE
    mail["Subject"] = f"Re: {envelope.subject}"
    mail["Message-ID"] = f"<{word}@example.test>"
    mail["In-Reply-To"] = answered
    mail.set_content(f"1. Het antwoord met {word} erin.\n")
    return mail.as_bytes()


def test_a_killed_daemon_loses_nothing_and_does_nothing_twice(tmp_path: Path) -> None:
    state = tmp_path / "state"
    letters = furnish(state)
    chance = random.Random(7)
    words: dict[str, SessionId] = {}
    people = {f"{name}@example.test": "secret" for name in (*NAMES, "geert", "cop")}
    with MailDomain(people) as domain:
        running = Running(domain, state)
        for kill in range(KILLS):
            process = running.start()
            if kill % 3:  # the others die while they start
                _until_it_answers(state)
            for number in range(6):
                envelope, answered = chance.choice(letters)
                word = f"woord{kill}x{number}"
                words[word] = envelope.session
                domain.deliver(SERVICE, answer(envelope, answered, word))
                time.sleep(chance.uniform(0.0, 0.25))
            process.send_signal(signal.SIGKILL)
            process.communicate()
        _finish(running, domain, len(words))
        _check_state(state, words)
        _check_mailbox(domain, len(words))
        _check_letters(domain)


@pytest.mark.parametrize("point", [one for one in (*crash.POINTS, *crash.MAIL_POINTS) if "compact" not in one])
def test_a_daemon_that_dies_at_that_point_loses_nothing(tmp_path: Path, point: str) -> None:
    """The points of compaction have a test of their own, beside the store."""
    state = tmp_path / "state"
    letters = furnish(state)
    words: dict[str, SessionId] = {}
    people = {f"{name}@example.test": "secret" for name in (*NAMES, "geert", "cop")}
    with MailDomain(people) as domain:
        running = Running(domain, state)
        for number, (envelope, answered) in enumerate(letters[: 3 * DEATHS]):
            words[f"woord{number}"] = envelope.session
            domain.deliver(SERVICE, answer(envelope, answered, f"woord{number}"))
            if number % 3 == 2:
                _let_die(running, point)
        _finish(running, domain, len(words))
        _check_state(state, words)
        _check_mailbox(domain, len(words))
        _check_letters(domain)


FILES = DEATHS  # mails with a document and a scan each


@pytest.mark.parametrize("point", [*crash.FILE_POINTS, crash.COMMIT_BEGUN, crash.COMMIT_SYNCED, crash.MAIL_COMMITTED])
def test_a_daemon_that_dies_while_files_are_read_reads_each_once(tmp_path: Path, point: str) -> None:
    state = tmp_path / "state"
    letters = furnish(state)
    words: dict[str, SessionId] = {}
    people = {f"{name}@example.test": "secret" for name in (*NAMES, "geert", "cop")}
    with MailDomain(people) as domain:
        running = Running(domain, state)
        # A file may be begun three times, and is given up then; a mail over which we died twice is held.
        for number, (envelope, answered) in enumerate(letters[:FILES]):
            words |= {f"woord{number}a": envelope.session, f"woord{number}b": envelope.session}
            domain.deliver(SERVICE, with_files(envelope, answered, number))
            _let_die(running, point)
            _finish(running, domain, number + 1)
        _check_state(state, words, mails=FILES)
        _check_mailbox(domain, FILES)
        _check_letters(domain)
        _check_files(state)


def with_files(envelope: Envelope, answered: str, number: int) -> bytes:
    """A reply whose words stand in a document that is read at once, and in a page that is read beside the loop."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = envelope.to.address
    mail["To"] = SERVICE
    mail["Subject"] = f"Re: {envelope.subject}"
    mail["Message-ID"] = f"<bestanden{number}@example.test>"
    mail["In-Reply-To"] = answered
    mail.set_content("Zie bijlage.\n")
    light, heavy = f"1. Het antwoord met woord{number}a erin.", f"2. En met woord{number}b erin."
    mail.add_attachment(docx([light]), maintype="application", subtype="msword", filename="een.docx")
    rtf = f"{{\\rtf1\\ansi {heavy}}}".encode()
    mail.add_attachment(rtf, maintype="application", subtype="rtf", filename="twee.rtf")
    return mail.as_bytes()


def _check_files(state: Path) -> None:
    """Nothing waits any more, every file is kept, and no receipt was forgotten."""
    view = open_reader(state)
    assert view.errands() == ()
    sent = [one for session in view.sessions() for one in session.sent]
    assert [(one.waits, one.said, one.told, one.trouble) for one in sent] == [(False, True, True, None)] * (2 * FILES)
    assert Files(state / FOLDER).all() == {one.file.digest for one in sent}


def _let_die(running: Running, point: str) -> None:
    process = running.start(point)
    try:
        process.communicate(timeout=120)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
    assert process.returncode == 137, f"it never came to {point}"


def _finish(running: Running, domain: MailDomain, count: int) -> None:
    """Let the last daemon do what is left, and end as an operator ends it."""
    process = running.start()
    for _ in range(1200 + 10 * count):
        if not domain.mails(SERVICE) and not _waiting(running.state) and _answers(running.state):
            break
        assert process.poll() is None, process.communicate()[1].decode()
        time.sleep(0.05)
    process.send_signal(signal.SIGTERM)
    _, told = process.communicate(timeout=120)
    assert process.returncode == 0, told.decode()
    assert not domain.mails(SERVICE), f"not all of {count} mails were read: {told.decode()}"


def _until_it_answers(state: Path) -> None:
    for _ in range(6000):
        if _answers(state):
            return
        time.sleep(0.02)
    pytest.fail("the daemon never answered")


def _answers(state: Path) -> bool:
    return asyncio.run(asking_daemon.ask(state / app.SOCKET, {"verb": "ping"})) is not None


def _waiting(state: Path) -> bool:
    view = open_reader(state)
    return view.next_outgoing() is not None or bool(view.errands())


def _check_state(state: Path, words: dict[str, SessionId], mails: int = 0) -> None:
    view = open_reader(state)
    said = {
        session.id: " ".join(answer.text for one in session.participants for answer in one.answers)
        for session in view.sessions()
    }
    for word, session in words.items():
        times = {other: text.split().count(word) for other, text in said.items()}
        assert times.pop(session) == 1, f"{word} stands {times} times in its session"
        assert not any(times.values()), f"{word} is in another session"
    assert len(view.entries(Verdict.PROCESSED)) == (mails or len(words))
    assert not view.entries(Verdict.HELD)


def _check_mailbox(domain: MailDomain, count: int) -> None:
    assert len(domain.mails(SERVICE, "mailflow/Processed")) == count
    assert not domain.mails(SERVICE, "mailflow/Held")


def _check_letters(domain: MailDomain) -> None:
    """A letter may come twice, when a kill hid that it was accepted; then with the same bytes."""
    copies: dict[str, list[bytes]] = collections.defaultdict(list)
    for accepted in domain.accepted:
        copies[str(email.message_from_bytes(accepted.raw)["Message-ID"])].append(accepted.raw)
    assert copies
    for letter in copies.values():
        assert len(set(letter)) == 1
