"""No mail can stop the service: one that takes too long is held, and so is one over which the process died twice."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import threading
from contextlib import AbstractContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.seams import Folder, Incoming, Uid, Verdict
from mailflow.core.session.events import ReadFiles
from mailflow.core.session.files import KeptFile, Trouble
from mailflow.core.session.people import Language, MailDigest, PersonId
from mailflow.core.session.reading import Moment, Reading
from mailflow.core.stages.held import HeldMail, HeldWhy
from mailflow.errors import TooMuchEffort
from mailflow.mail.context import Context
from mailflow.mail.message import Message
from mailflow.mail.reading import read
from mailflow.outside.mailbox.in_hand import InHand
from mailflow.outside.processes.effort import Effort
from mailflow.outside.store.on_disk import open_view
from mailflow.service.intake import file_reading, heavy
from mailflow.service.intake.opening import digest_of
from tests.service.room import Room, mail

ENDLESS = "a" * 40 + "b"  # for a pattern that tries every way to cut it up
ONE, OTHER = MailDigest("1" * 64), MailDigest("2" * 64)


def endless(message: Message, context: Context) -> Reading:
    """Reads as ever, but for a mail with that word; the facilitator quotes it."""
    if ENDLESS in (message.text or "") and message.sender and message.sender.address != "geert@example.test":
        re.search(r"(?:a+)+c", ENDLESS)
    return read(message, context)


@pytest.fixture
def slow(room: Room, monkeypatch: pytest.MonkeyPatch) -> Room:
    room.daemon.intake = replace(room.daemon.intake, read=endless, patience=heavy.Patience(0))
    monkeypatch.setattr(heavy, "EFFORT", 0.6)
    monkeypatch.setattr(heavy, "RELEASED", 0.7)
    return room


# Time


def test_a_pattern_without_end_is_broken_off() -> None:
    with pytest.raises(TooMuchEffort), Effort(0.1).spent():
        re.search(r"(?:a+)+c", ENDLESS)


def test_code_that_catches_everything_is_told_again() -> None:
    caught: list[TooMuchEffort] = []

    def stubborn() -> None:
        while len(caught) < 3:
            try:
                re.search(r"(?:a+)+c", ENDLESS)
            except TooMuchEffort as word:
                caught.append(word)

    with Effort(0.1).spent():
        stubborn()
    assert len(caught) == 3


def test_what_was_spent_is_not_given_twice() -> None:
    effort = Effort(0.2)

    def work() -> None:
        for _ in range(100):
            with effort.spent():
                sum(range(1_000_000))

    with pytest.raises(TooMuchEffort):
        work()


def test_nothing_is_broken_off_afterwards() -> None:
    with Effort(0.05).spent():
        pass
    sum(range(10_000_000))


def test_another_thread_is_not_limited() -> None:
    done = []

    def work() -> None:
        with Effort(0.01).spent():
            done.append(sum(range(3_000_000)))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done


async def test_it_goes_with_the_loop_of_a_daemon() -> None:
    with pytest.raises(TooMuchEffort), Effort(0.1).spent():
        re.search(r"(?:a+)+c", ENDLESS)
    await asyncio.sleep(0)


def test_a_mail_that_takes_too_long_is_held_and_the_next_one_is_read(slow: Room) -> None:
    slow.ask()
    bad = mail("Ineke <ineke@elders.test>", ENDLESS)
    good = slow.reply("fatima", "questions", "1. ja\n2. nee\n3. misschien")
    folders = slow.daemon.take((Incoming(Uid(901), len(bad), bad), Incoming(Uid(902), len(good), good)))
    assert folders == {901: Folder.HELD, 902: Folder.PROCESSED}
    assert slow.kinds("fatima")[-1] == "receipt"
    (entry,) = slow.store.entries(Verdict.HELD)
    assert entry.sender == "ineke@elders.test"


def test_the_facilitator_hears_of_it_and_may_have_it_tried_again(slow: Room) -> None:
    slow.ask()
    taken = slow.take(slow.reply("jan", "questions", f"1. {ENDLESS}"))
    assert taken.verdict is Verdict.HELD
    letter = slow.posts("geert", "held_mail")[-1].envelope.letter
    assert isinstance(letter, HeldMail)
    assert (letter.why, letter.name) == (HeldWhy.HEAVY, "Jan Peeters")
    slow.daemon.intake = replace(slow.daemon.intake, patience=heavy.Patience(3))  # the first "ok" of this process
    slow.take(slow.reply("geert", "held_mail", "ok"))
    assert slow.store.entry(taken.entry.digest).verdict is Verdict.RELEASED  # type: ignore[union-attr]


def test_nothing_of_a_mail_that_took_too_long_counts(slow: Room) -> None:
    before = slow.ask()
    slow.take(slow.reply("jan", "questions", f"1. {ENDLESS}"))
    assert [one.answers for one in slow.session().participants] == [one.answers for one in before.participants]


def test_a_process_that_has_just_begun_has_patience_once(slow: Room) -> None:
    tries: list[str] = []

    def cold(message: Message, context: Context) -> Reading:
        tries.append(message.text or "")
        return endless(message, context) if len(tries) != 2 else read(message, context)

    slow.daemon.intake = replace(slow.daemon.intake, read=cold, patience=heavy.Patience())
    assert slow.take(mail("Ineke <ineke@elders.test>", ENDLESS)).verdict is Verdict.PROCESSED
    assert slow.take(mail("Ineke <ineke@elders.test>", f"{ENDLESS}, again")).verdict is Verdict.HELD
    assert len(tries) == 3


async def test_files_whose_words_cannot_be_placed_in_time_are_told_as_unread(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = room.ask("jan")
    digest = room.daemon.intake.office.files.keep(b"1. Dit is een antwoord.")
    file = KeptFile("a.txt", "text/plain", 23, digest)
    errand = ReadFiles(session.id, PersonId("p1"), None, Language.NL, (file,), Moment.QUESTIONS, "")

    placed: list[object] = []

    def endless_placing(*_: object) -> None:
        placed.append(_)
        if len(placed) == 1:  # what is given up is told without any words
            re.search(r"(?:a+)+c", ENDLESS)

    monkeypatch.setattr(file_reading, "EFFORT", 0.3)
    monkeypatch.setattr(file_reading.FileReading, "_letter", endless_placing)
    files = room.daemon.errands.files
    (read_file,) = (await files.read(errand)).attachments
    assert read_file.trouble is Trouble.SLOW


# Deaths


def dies_over(mail: MailDigest, folder: Path) -> AbstractContextManager[None]:
    """A process that never lets go of it, while what this returns is kept."""
    held = InHand(folder).holding(mail)
    held.__enter__()
    return held


def test_a_mail_in_hand_at_two_deaths_is_too_much(tmp_path: Path) -> None:
    dead = []
    for deaths in range(3):
        assert InHand(tmp_path).deaths(ONE) == deaths
        dead.append(dies_over(ONE, tmp_path))
    assert InHand(tmp_path).deaths(OTHER) == 0


def test_who_lives_through_it_clears_a_mail(tmp_path: Path) -> None:
    dead = dies_over(ONE, tmp_path)
    with InHand(tmp_path).holding(ONE):
        assert dead
    assert InHand(tmp_path).deaths(ONE) == 0


def test_an_error_is_no_death(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="full"), InHand(tmp_path).holding(ONE):
        raise OSError("full")
    assert InHand(tmp_path).deaths(ONE) == 0


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"now": 3, "deaths": {}}', b"\xff"])
def test_a_broken_note_accuses_nobody(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "in-hand").write_bytes(content)
    assert InHand(tmp_path).deaths(ONE) == 0


def test_a_shorter_note_leaves_nothing_of_a_longer_one(tmp_path: Path) -> None:
    hands = InHand(tmp_path)
    with hands.holding(ONE), hands.holding(OTHER):
        pass
    dead = dies_over(ONE, tmp_path)
    assert dead
    assert [InHand(tmp_path).deaths(one) for one in (ONE, OTHER)] == [1, 0]


KILLER = """
import os, sys
from pathlib import Path
from dataclasses import replace
from mailflow.core.seams import Incoming, Uid
from mailflow.mail.reading import read
from tests.service.room import Room, settings

def fatal(message, context):
    if "dodelijk" in (message.text or ""):
        os.kill(os.getpid(), 9)
    return read(message, context)

room = Room(settings(Path(sys.argv[1])))
room.daemon.intake = replace(room.daemon.intake, read=fatal)
mails = [Path(one).read_bytes() for one in sys.argv[2:]]
print(room.daemon.take(tuple(Incoming(Uid(number), len(raw), raw) for number, raw in enumerate(mails))))
"""


def test_a_mail_over_which_the_process_died_twice_is_held_and_the_others_are_read(tmp_path: Path) -> None:
    state, bad, good = tmp_path / "state", tmp_path / "1.eml", tmp_path / "2.eml"
    bad.write_bytes(mail("Ineke <ineke@elders.test>", "dodelijk"))
    good.write_bytes(mail("Ineke <ineke@elders.test>", "Wat is dit?"))
    state.mkdir()
    command = [sys.executable, "-c", KILLER, str(state), str(bad), str(good)]
    root = Path(__file__).parent.parent.parent
    ends = [subprocess.run(command, cwd=root, capture_output=True, env=os.environ, check=False) for _ in range(3)]
    assert [end.returncode for end in ends] == [-9, -9, 0]
    view = open_view(state)
    digest = digest_of(Incoming(Uid(1), 0, bad.read_bytes()))
    (held,) = view.entries(Verdict.HELD)
    assert (held.digest, held.reason) == (digest, "mailflow died over it, and more than once")
    assert len(view.entries(Verdict.PROCESSED)) == 1


def test_a_batch_that_takes_long_leaves_its_last_mails_for_the_next_time(slow: Room) -> None:
    mails = [mail("Ineke <ineke@elders.test>", f"{ENDLESS} {number}") for number in range(40)]
    batch = tuple(Incoming(Uid(number), len(raw), raw) for number, raw in enumerate(mails))
    taken = slow.daemon.take(batch)
    assert 1 < len(taken) < 40


def test_the_note_is_for_nobody_else(room: Room) -> None:
    assert (room.settings.service.state / "in-hand").stat().st_mode & 0o777 == 0o600
