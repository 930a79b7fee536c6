"""What people attach: kept before anything speaks of it, read once, told of in the receipt."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.letters.union import FilesNoted, Receipt
from mailflow.core.seams import Post
from mailflow.core.session.events import ReadFiles
from mailflow.core.session.files import FileText, Trouble
from mailflow.core.session.model import Rules, Summary
from mailflow.core.session.people import SentFile
from mailflow.testbed.people import Words
from mailflow.testbed.voice_note import ogg
from mailflow.testbed.word_file import docx
from tests.service.room import PEOPLE, Room, authenticated, settings

ANSWERS = ["1. In de tram.", "2. Flyers.", "3. Blijven gaan."]
PDF = b"%PDF-1.4\n% een scan\n"


class Desk:
    """A reader of files that says what it is told to (behind the one door for files)."""

    def __init__(self, *said: FileText) -> None:
        self.said = list(said)
        self.read_names: list[str] = []

    async def read(self, _content: bytes, name: str, *_: object) -> FileText:
        self.read_names.append(name)
        return self.said.pop(0) if self.said else FileText(trouble=Trouble.EMPTY)


def seat(room: Room, desk: Desk) -> Desk:
    room.daemon.errands.files = replace(room.daemon.errands.files, reader=desk)  # type: ignore[arg-type]
    return desk


def send(room: Room, name: str, text: str, *files: tuple[str, bytes], to: str = "questions") -> None:
    raw = PEOPLE[name].reply(room.letter(name, to), Words(text, more=files), room.now())
    room.take(raw)


def newest(room: Room, name: str, kind: str) -> Post:
    return room.posts(name, kind)[-1]


def receipt(room: Room, name: str) -> Receipt:
    letter = newest(room, name, "receipt").envelope.letter
    assert isinstance(letter, Receipt)
    return letter


def said(letter: Receipt) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(line.answer, line.files) for line in letter.lines]


def files_of(room: Room, name: str) -> tuple[SentFile, ...]:
    return room.person(name).files


def test_answers_in_a_light_document_are_read_at_once_and_the_receipt_says_where_they_stood(room: Room) -> None:
    room.ask()
    send(room, "jan", "Mijn antwoorden zitten in bijlage.", ("antwoorden.docx", docx(ANSWERS)))
    letter = receipt(room, "jan")
    name = ("antwoorden.docx",)
    assert said(letter) == [("In de tram.", name), ("Flyers.", name), ("Blijven gaan.", name)]
    assert letter.remarks == ""
    assert not room.store.errands()
    assert room.posts("geert", "somebody_wrote") == []


def test_the_bytes_are_kept_under_their_own_digest(room: Room) -> None:
    room.ask()
    send(room, "jan", "Zie bijlage.", ("antwoorden.docx", docx(ANSWERS)))
    (sent,) = files_of(room, "jan")
    assert room.daemon.intake.office.files.read(sent.file.digest) == docx(ANSWERS)
    assert (sent.file.name, sent.said, sent.waits, sent.told) == ("antwoorden.docx", True, False, True)


async def test_a_heavy_file_is_read_beside_the_loop_and_its_receipt_waits_for_it(room: Room) -> None:
    room.ask()
    seat(room, Desk(FileText("\n".join(ANSWERS))))
    send(room, "jan", "Zie bijlage.", ("scan.pdf", PDF))
    assert room.posts("jan", "receipt") == []
    (errand,) = room.store.errands()
    assert isinstance(errand.errand, ReadFiles)
    assert await room.daemon.errands.work()
    assert said(receipt(room, "jan"))[0] == ("In de tram.", ("scan.pdf",))
    assert len(room.posts("jan", "receipt")) == 1
    assert not room.store.errands()


async def test_the_receipt_waits_no_longer_than_two_minutes_and_the_rest_follows(room: Room) -> None:
    room.ask()
    seat(room, Desk(FileText("\n".join(ANSWERS))))
    send(room, "jan", "1. Op het plein.", ("scan.pdf", PDF))
    due = room.store.next_due()
    assert due is not None
    assert (due - room.clock.now()).total_seconds() == Rules().files_wait
    await room.clock.advance_to(due)
    room.daemon.timers.pass_time()
    first = receipt(room, "jan")
    assert [(one.name, one.waits) for one in first.files] == [("scan.pdf", True)]
    assert await room.daemon.errands.work()
    second = receipt(room, "jan")
    assert len(room.posts("jan", "receipt")) == 2
    assert said(second)[0] == ("Op het plein.\n\nIn de tram.", ("scan.pdf",))
    assert second.files == ()


async def test_the_session_does_not_wait_and_what_comes_later_counts_as_late(room: Room) -> None:
    session = room.ask()
    room.take(room.reply("els", "questions", "1. Op het plein."))
    seat(room, Desk(FileText("\n".join(ANSWERS))))
    send(room, "jan", "Zie bijlage.", ("scan.pdf", PDF))
    room.order("next", session)
    assert isinstance(room.session().stage, Summary)
    assert await room.daemon.errands.work()
    letter = receipt(room, "jan")
    assert (letter.late, said(letter)[0]) == (True, ("In de tram.", ("scan.pdf",)))
    assert "In de tram." in newest(room, "geert", "somebody_wrote").envelope.letter.text  # type: ignore[union-attr]


async def test_a_file_without_words_is_told_kindly_and_the_facilitator_gets_it(room: Room) -> None:
    room.ask()
    send(
        room, "jan", "Mijn antwoorden staan in de scan.", ("scan.pdf", PDF), ("foto.jpg", b"\xff\xd8\xff" + b"x" * 9000)
    )
    seat(room, Desk())
    await room.daemon.errands.work()
    letter = receipt(room, "jan")
    assert [(one.name, one.trouble, one.attached) for one in letter.files] == [
        ("scan.pdf", Trouble.EMPTY, True),
        ("foto.jpg", Trouble.EMPTY, True),
    ]
    (post,) = room.posts("geert", "files_arrived")
    assert [one.name for one in post.envelope.files] == ["scan.pdf", "foto.jpg"]
    assert post.envelope.letter.name == "Jan Peeters"  # type: ignore[union-attr]
    assert b'filename="scan.pdf"' in room.daemon.intake.office.bytes_of(post.envelope)


async def test_what_is_too_big_for_a_letter_is_named_with_its_number(tmp_path: Path) -> None:
    rules = Rules(receipt_wait=0, notes_hour=-1, grace=0, files_attached=100)
    async with Room(settings(tmp_path / "state", rules=rules)) as room:
        room.ask()
        seat(room, Desk())
        send(room, "jan", "Zie bijlage.", ("scan.pdf", PDF + b"x" * 200), ("klein.pdf", PDF))
        await room.daemon.errands.work()
        (post,) = room.posts("geert", "files_arrived")
        assert [one.name for one in post.envelope.files] == ["klein.pdf"]
        big = files_of(room, "jan")[0].file.digest
        assert big[:12] in room.daemon.intake.office.text_of(post.envelope)
        assert [one.attached for one in receipt(room, "jan").files] == [False, True]


async def test_an_anonymous_session_passes_no_file_and_no_name_on(room: Room) -> None:
    text = "Dag allemaal,\nWe doen dit anoniem.\n1. Wanneer lukte het?\n2. Wat werkt niet?\n3. Wat morgen?\n"
    room.take(room.kickoff(text=text + "Graag tegen vrijdag 11 december. Geert"))
    room.take(room.reply("geert", "card", "ok"))
    room.order("next")
    assert room.session().anonymous
    seat(room, Desk())
    send(room, "jan", "Zie bijlage.", ("verslag van Jan Peeters.pdf", PDF))
    await room.daemon.errands.work()
    (post,) = room.posts("geert", "files_arrived")
    assert post.envelope.files == ()
    mail = room.daemon.intake.office.bytes_of(post.envelope)
    assert b"Jan" not in mail
    assert b"verslag van" not in mail
    assert [(one.name, one.attached) for one in receipt(room, "jan").files] == [("verslag van Jan Peeters.pdf", False)]


async def test_a_recording_reaches_the_facilitator_where_nobody_can_listen(room: Room) -> None:
    room.ask()
    send(room, "jan", "", ("spraakbericht.ogg", ogg(2)))
    assert await room.daemon.errands.work()
    assert [one.trouble for one in receipt(room, "jan").files] == [Trouble.RECORDING]
    (post,) = room.posts("geert", "files_arrived")
    assert [one.name for one in post.envelope.files] == ["spraakbericht.ogg"]


@pytest.mark.parametrize("word", ["stop", "Nee, deze keer niet", "schrap mij"])
def test_a_word_in_a_file_is_no_refusal(room: Room, word: str) -> None:
    room.ask()
    send(room, "jan", "Zie bijlage.", ("tekst.docx", docx([word])))
    assert not room.person("jan").opted_out
    assert room.person("jan").asked


def test_a_stop_in_a_file_beside_an_answer_is_none_either(room: Room) -> None:
    room.ask()
    send(room, "jan", "1. In de tram.", ("tekst.docx", docx(["Stop.", "Schrijf mij niet meer."])))
    assert [answer.text for answer in room.person("jan").answers] == ["In de tram."]
    assert not room.person("jan").opted_out


async def test_a_word_in_a_heavy_file_is_no_refusal(room: Room) -> None:
    room.ask()
    seat(room, Desk(FileText("stop")))
    send(room, "jan", "Zie bijlage.", ("tekst.pdf", PDF))
    assert await room.daemon.errands.work()
    assert not room.person("jan").opted_out


async def test_an_invitation_answered_with_a_file_counts_as_answers_and_a_yes(room: Room) -> None:
    room.invite()
    seat(room, Desk(FileText("\n".join(ANSWERS))))
    send(room, "jan", "Zie bijlage.", ("antwoorden.pdf", PDF), to="invitation")
    assert await room.daemon.errands.work()
    assert [answer.text for answer in room.person("jan").answers] == ["In de tram.", "Flyers.", "Blijven gaan."]
    assert room.kinds("jan")[-1] == "rsvp_noted"
    assert not room.posts("geert", "somebody_wrote")


async def test_who_declines_with_a_file_gets_no_receipt_for_it(room: Room) -> None:
    room.ask()
    seat(room, Desk())
    send(room, "jan", "Deze keer niet.", ("scan.pdf", PDF))
    assert await room.daemon.errands.work()
    room.daemon.timers.pass_time()
    assert room.kinds("jan")[-2:] == ["rsvp_noted", "files_noted"]
    assert "receipt" not in room.kinds("jan")


async def test_a_file_that_says_nothing_to_an_invitation_has_a_letter_of_its_own(room: Room) -> None:
    room.invite()
    seat(room, Desk())
    send(room, "jan", "ja", ("scan.pdf", PDF), to="invitation")
    assert room.kinds("jan")[-1] == "rsvp_noted"
    assert await room.daemon.errands.work()
    assert room.kinds("jan")[-2:] == ["rsvp_noted", "files_noted"]
    letter = newest(room, "jan", "files_noted").envelope.letter
    assert isinstance(letter, FilesNoted)
    assert [one.trouble for one in letter.files] == [Trouble.EMPTY]
    room.take(room.reply("jan", "invitation", "ja, graag!"))
    assert await room.daemon.errands.work()
    room.daemon.timers.pass_time()
    assert room.kinds("jan").count("files_noted") == 1


async def test_before_the_ok_nobody_hears_anything_of_files(room: Room) -> None:
    room.take(room.kickoff())
    seat(room, Desk())
    kickoff = room.kickoff()
    raw = PEOPLE["jan"].reply(kickoff, Words("Zie bijlage.", more=(("scan.pdf", PDF),)), room.now())
    first = room.session().kickoff_id
    room.take(authenticated(raw.replace(b"In-Reply-To: ", f"In-Reply-To: {first} ".encode())))
    await room.daemon.errands.work()
    assert [one.file.name for one in files_of(room, "jan")] == ["scan.pdf"]
    assert room.kinds("jan") == []
    assert room.kinds("geert") == ["card"]


async def test_two_mails_with_files_are_two_errands(room: Room) -> None:
    """Their ids come from a count that the session keeps, since no letter need be written between them."""
    room.ask()
    desk = seat(room, Desk(FileText("1. In de tram."), FileText("2. Flyers.")))
    for name in ("een.pdf", "twee.pdf"):
        send(room, "jan", "Zie bijlage.", (name, PDF + name.encode()))
    assert len(room.store.errands()) == 2
    assert await room.daemon.errands.work()
    assert sorted(desk.read_names) == ["een.pdf", "twee.pdf"]  # beside each other, whichever is first
    assert sorted(answer.text for answer in room.person("jan").answers) == ["Flyers.", "In de tram."]


async def test_files_are_read_after_a_restart(tmp_path: Path) -> None:
    async with Room(settings(tmp_path / "state")) as room:
        room.ask()
        send(room, "jan", "Zie bijlage.", ("scan.pdf", PDF))
    async with Room(settings(tmp_path / "state")) as room:
        seat(room, Desk(FileText("\n".join(ANSWERS))))
        assert await room.daemon.errands.work()
        assert said(receipt(room, "jan"))[1] == ("Flyers.", ("scan.pdf",))


class Deadly(Desk):
    """Whoever reads it is gone."""

    async def read(self, *_: object) -> FileText:
        raise ZeroDivisionError("a bug in us")


async def test_a_file_that_fails_us_each_time_is_given_up(room: Room, caplog: pytest.LogCaptureFixture) -> None:
    room.ask()
    seat(room, Deadly())
    send(room, "jan", "Zie bijlage.", ("scan.pdf", PDF))
    outcomes = [await room.daemon.errands.work() for _ in range(4)]
    assert outcomes == [False, False, False, True]
    assert [one.trouble for one in receipt(room, "jan").files] == [Trouble.SLOW]
    assert not room.store.errands()
    assert "given up" in caplog.text


async def test_bytes_that_are_gone_are_told_as_a_broken_file(room: Room) -> None:
    room.ask()
    send(room, "jan", "Zie bijlage.", ("scan.pdf", PDF))
    room.daemon.intake.office.files.forget(files_of(room, "jan")[0].file.digest)
    assert await room.daemon.errands.work()
    assert [one.trouble for one in receipt(room, "jan").files] == [Trouble.BROKEN]


async def test_an_encrypted_mail_is_answered_kindly_once(room: Room) -> None:
    room.ask()
    sealed = PEOPLE["jan"].reply(
        room.letter("jan", "questions"),
        Words("-----BEGIN PGP MESSAGE-----\n\nhQEMA8Vv\n-----END PGP MESSAGE-----"),
        room.now(),
    )
    smime = (
        b"From: Jan Peeters <jan@example.test>\r\nTo: cop@example.test\r\nSubject: Re: Jongeren\r\n"
        b"Message-ID: <geheim@example.test>\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data;\r\n"
        b' name="smime.p7m"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment;'
        b' filename="smime.p7m"\r\n\r\nMIIBAQ==\r\n'
    )
    for mail in (sealed, smime):
        room.take(mail)
    assert room.kinds("jan").count("sealed_mail") == 1
    assert not room.posts("geert", "somebody_wrote")
    assert not room.posts("geert", "files_arrived")
    one = room.person("jan")
    assert (one.answers, one.remarks, one.files) == ((), (), ())
