"""People answer in documents, scans, photos and voice notes, over real servers; nothing optional reads them."""

from __future__ import annotations

import email
import email.policy
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.letters.union import FilesArrived, FilesNoted, Receipt
from mailflow.core.session.files import Trouble
from mailflow.core.session.model import Closed, Questions, Review, Summary
from mailflow.core.session.people import Participant
from mailflow.outside.readers.by_kind import FileReader
from mailflow.outside.readers.documents import Extractor
from mailflow.testbed.people import Words
from mailflow.testbed.voice_note import ogg
from mailflow.testbed.word_file import docx
from tests.journeys.village import Got, Ground, Village

CORPUS = Path(__file__).parent.parent / "corpus" / "attachments"
QUESTIONS = """Dag allemaal,

Drie vragen:
1. Wanneer lukte het?
2. Wat werkt niet?
3. Wat zou je morgen doen?

Graag tegen vrijdag 11 december. Geert
"""
FILLED_IN = [
    "# 1. Wanneer lukte het?",
    "In de tram, na drie maanden.",
    "# 2. Wat werkt niet?",
    "Flyers. Nog nooit iemand mee binnengekregen.",
    "# 3. Wat zou je morgen doen?",
    "Elke avond gaan wandelen in de wijk.",
]
PHOTO = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 200


@pytest.fixture
async def village(ground: Ground, tmp_path: Path) -> AsyncIterator[Village]:
    """Jan, Els and Fatima have the questions."""
    village = Village(ground, tmp_path / "state")
    for name in ("Jan Peeters", "Els Vermeulen", "Fatima El Amrani"):
        village.person(name)
    errands = village.daemon.errands
    errands.files = replace(errands.files, reader=FileReader(Extractor().read))
    async with village:
        await village.kickoff("Jongeren", QUESTIONS, "jan", "els", "fatima")
        await village.reply("geert", village.newest("geert", "card"), "ok")
        await village.pass_time_until(Questions)
        yield village


def asked(village: Village, name: str) -> Got:
    return village.newest(name, "questions")


async def send(village: Village, name: str, *files: tuple[str, bytes], text: str = "Zie bijlage.") -> None:
    await village.reply(name, asked(village, name), text, more=files)


def one(village: Village, name: str) -> Participant:
    address = village.people[name].address
    return next(person for person in village.session().participants if person.person.address == address)


def receipt(village: Village, name: str) -> Receipt:
    letter = village.newest(name, "receipt").letter
    assert isinstance(letter, Receipt)
    return letter


def troubles(letter: Receipt) -> list[tuple[str, Trouble | None]]:
    return [(note.name, note.trouble) for note in letter.files]


def attached(got: Got) -> dict[str, bytes]:
    parts = email.message_from_bytes(got.raw, policy=email.policy.default).iter_attachments()
    return {str(part.get_filename()): part.get_content() for part in parts}


async def test_the_questionnaire_filled_in_as_a_document_is_understood_per_question(village: Village) -> None:
    await send(village, "jan", ("vragen.docx", docx(FILLED_IN)), text="Ik heb het in Word gezet.")
    got = village.newest("jan", "receipt")
    assert isinstance(got.letter, Receipt)
    assert [line.answer for line in got.letter.lines] == FILLED_IN[1::2]
    assert got.text.count("(uit vragen.docx)") == 3
    assert not [mail for mail in village.fetch("geert") if mail.kind == "files_arrived"]


async def test_a_pdf_is_read_beside_the_loop_and_one_receipt_tells_all(village: Village) -> None:
    await send(village, "jan", ("brief.pdf", (CORPUS / "nl-numbered.pdf").read_bytes()), text="Kern: Blijven gaan.")
    letter = receipt(village, "jan")
    assert [bool(line.answer) for line in letter.lines] == [True, True, True]
    assert {line.files for line in letter.lines} == {("brief.pdf",)}
    assert letter.essence == "Blijven gaan."
    assert not [mail for mail in village.fetch("jan") if mail.kind == "receipt"]


def rich_text(lines: list[str]) -> bytes:
    """The lines as a Rich Text file, which is read beside the loop."""
    body = "\\par ".join("".join(sign if sign.isascii() else f"\\u{ord(sign)}?" for sign in line) for line in lines)
    return f"{{\\rtf1\\ansi {body}}}".encode()


async def test_our_letter_filled_in_and_read_beside_the_loop_adds_no_word_of_ours(village: Village) -> None:
    answers = dict(zip(("Wanneer lukte het?", "Wat zou je morgen doen?"), FILLED_IN[1::4], strict=True))
    letter = asked(village, "jan")
    filled = [
        line
        for one in letter.text.splitlines()
        for line in (one, *(said for ask, said in answers.items() if one.endswith(ask)))
    ]
    await village.reply("jan", letter, "Zie bijlage.", more=(("brief.rtf", rich_text(filled)),))
    told = receipt(village, "jan")
    assert [line.answer for line in told.lines] == [FILLED_IN[1], None, FILLED_IN[5]]
    assert not told.remarks


UNREAD: list[tuple[str, Callable[[], bytes], Trouble]] = [
    ("scan.pdf", (CORPUS / "scanned.pdf").read_bytes, Trouble.EMPTY),
    ("flipchart.jpg", lambda: PHOTO, Trouble.EMPTY),
    ("WhatsApp Ptt 2026-12-01.ogg", lambda: ogg(3), Trouble.RECORDING),
    ("antwoorden.zip", (CORPUS / "answers.zip").read_bytes, Trouble.ARCHIVE),
    ("op slot.pdf", (CORPUS / "locked-aes.pdf").read_bytes, Trouble.PASSWORD),
    ("op slot.docx", (CORPUS / "locked.docx").read_bytes, Trouble.PASSWORD),
]


@pytest.mark.parametrize(("name", "content", "trouble"), UNREAD, ids=lambda one: str(one)[:20])
async def test_what_cannot_be_read_is_said_kindly_and_the_facilitator_gets_it(
    village: Village, name: str, content: Callable[[], bytes], trouble: Trouble
) -> None:
    await send(village, "jan", (name, content()))
    got = village.newest("jan", "receipt")
    assert isinstance(got.letter, Receipt)
    assert troubles(got.letter) == [(name, trouble)]
    assert "Kan je in de mail zelf zetten wat erin staat?" in got.text
    assert "Ik heb het bestand wel aan Geert bezorgd." in got.text
    arrived = village.newest("geert", "files_arrived")
    assert isinstance(arrived.letter, FilesArrived)
    assert attached(arrived) == {name: content()}
    await village.reply("geert", arrived, "Namens Jan: 1. In de tram.")
    assert [answer.text for answer in one(village, "jan").answers] == ["In de tram."]


async def test_several_files_make_one_receipt_and_one_letter(village: Village) -> None:
    files = [("vragen.docx", docx(FILLED_IN[:4])), *((name, content()) for name, content, _ in UNREAD[:3])]
    await send(village, "jan", *files)
    letter = receipt(village, "jan")
    assert [bool(line.answer) for line in letter.lines] == [True, True, False]
    assert [name for name, _ in troubles(letter)] == [name for name, _, _ in UNREAD[:3]]
    assert list(attached(village.newest("geert", "files_arrived"))) == [name for name, _, _ in UNREAD[:3]]


async def test_answers_in_two_mails_add_up(village: Village) -> None:
    question = asked(village, "jan")
    await village.reply("jan", question, "Zie bijlage.", more=(("een.docx", docx(FILLED_IN[:2])),))
    await village.reply("jan", question, "En de rest.", more=(("twee.docx", docx(FILLED_IN[2:])),))
    assert [answer.text for answer in one(village, "jan").answers] == FILLED_IN[1::2]
    assert [answer.files for answer in one(village, "jan").answers] == [("een.docx",), ("twee.docx",), ("twee.docx",)]
    assert len([got for got in village.fetch("jan") if got.kind == "receipt"]) == 2


async def test_the_word_stop_in_a_file_stops_nothing(village: Village) -> None:
    await send(village, "jan", ("tekst.docx", docx(["stop"])), ("brief.txt", b"Schrijf mij niet meer, stop."))
    assert not one(village, "jan").opted_out
    assert [got.kind for got in village.fetch("jan")] == ["receipt"]


async def test_late_files_count_where_the_session_stands_by_then(village: Village) -> None:
    questions, again = asked(village, "jan"), asked(village, "els")
    await village.reply("fatima", asked(village, "fatima"), "1. Via de zussen.\n2. Wachten.\n3. Wandelen.")
    await village.pass_time_until(Summary)
    await village.settle()
    await village.reply("jan", questions, "Te laat, maar zie bijlage.", more=(("laat.docx", docx(FILLED_IN)),))
    assert receipt(village, "jan").late
    draft = next(got for got in village.fetch("geert") if got.kind == "draft_summary")
    await village.reply("geert", draft, "ok")
    await village.pass_time_until(Review)
    review = village.newest("els", "review")
    await village.reply("els", review, "1", more=(("bedenking.pdf", (CORPUS / "nl-letter.pdf").read_bytes()),))
    stage = village.session().stage
    assert isinstance(stage, Review)
    assert len(stage.feedback) == 1
    assert len(stage.ballots) == 1
    await village.pass_time_until(Closed)
    await village.reply("els", again, "Nog een scan", more=(("scan.pdf", UNREAD[0][1]()),))
    noted = village.newest("els", "files_noted")
    assert isinstance(noted.letter, FilesNoted)


async def test_an_encrypted_mail_gets_a_kind_word_and_nothing_else_happens(village: Village) -> None:
    question = asked(village, "jan")
    raw = village.people["jan"].reply(question.raw, Words(""), village.clock.now())
    head, _, _ = raw.partition(b"\r\n\r\n")
    kept = [line for line in head.split(b"\r\n") if not line.lower().startswith((b"content-", b"mime-"))]
    sealed = b"\r\n".join(kept) + (
        b'\r\nMIME-Version: 1.0\r\nContent-Type: multipart/encrypted; protocol="application/pgp-encrypted";'
        b" boundary=b\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--b\r\n"
        b"Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\n"
        b"-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA\r\n"
        b"-----END PGP MESSAGE-----\r\n--b--\r\n"
    )
    await village.submit("jan", [village.service], sealed)
    assert [got.kind for got in village.fetch("jan")] == ["sealed_mail"]
    assert one(village, "jan").files == ()
    assert not [got for got in village.fetch("geert") if got.kind in ("somebody_wrote", "files_arrived")]
