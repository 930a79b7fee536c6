"""Words in pictures: tests/corpus/pictures has a text beside each; an empty one means that nothing may be read."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject, StreamObject

from mailflow.core.session.files import FileText, Trouble
from mailflow.core.session.people import Language
from mailflow.outside.processes import child
from mailflow.outside.processes.child import Limits
from mailflow.outside.readers import ocr, recognised, scans
from mailflow.outside.readers.ocr import Tesseract
from mailflow.outside.readers.scans import _chunk

CORPUS = Path(__file__).parent.parent / "corpus" / "pictures"
PICTURES = sorted(path for path in CORPUS.iterdir() if path.suffix != ".txt")
MISSED = 0.05  # share of the words that may be read otherwise


@pytest.fixture
def tesseract() -> Tesseract:
    found = ocr.find()
    if found is None or len(found.languages) < len(Language) or not found.renders:
        reason = "tesseract with nld, eng, fra and deu, or pdftoppm, is not installed (see .ci/run)"
        if os.environ.get("MAILFLOW_REQUIRE_SERVERS") == "1":
            pytest.fail(reason, pytrace=False)
        pytest.skip(reason)
    return found


async def read(tesseract: Tesseract, path: Path) -> FileText:
    language = Language(path.stem[-2:]) if path.stem[-2:] in set(Language) else Language.NL
    reader = tesseract.scan if path.suffix == ".pdf" else tesseract.picture
    return await reader(await asyncio.to_thread(path.read_bytes), language)


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())


def check(read: FileText, path: Path) -> None:
    wanted, found = words(path.with_suffix(".txt").read_text(encoding="utf-8")), words(read.text)
    missed = [word for word in wanted if word not in found]
    assert len(missed) <= MISSED * len(wanted), read.text
    assert len(found) <= 1.1 * len(wanted)
    assert read.trouble is (None if wanted else Trouble.EMPTY)


@pytest.mark.parametrize("path", PICTURES, ids=lambda path: str(path.name))
async def test_the_words_in_a_picture_are_read(tesseract: Tesseract, path: Path) -> None:
    check(await read(tesseract, path), path)


@pytest.mark.parametrize("path", [one for one in PICTURES if one.suffix == ".pdf"], ids=lambda path: str(path.name))
async def test_a_scan_is_read_without_another_program_too(tesseract: Tesseract, path: Path) -> None:
    check(await read(replace(tesseract, renders=False), path), path)


@pytest.mark.parametrize(
    "path", [one for one in PICTURES if one.stem.startswith("typed")], ids=lambda path: str(path.name)
)
async def test_what_lies_straight_is_read_without_the_extra(tesseract: Tesseract, path: Path) -> None:
    check(await read(replace(tesseract, straightens=False), path), path)


def test_lines_that_only_the_sheet_kept_apart_come_together() -> None:
    rows = ["level", row(1, 1, 1, 40, "Vrij-"), row(1, 1, 2, 80, "willigers kennen ze al"), row(1, 1, 3, 120, "en")]
    rows += [row(1, 1, 4, 160, "De voor-"), row(1, 1, 5, 200, "en nadelen."), row(2, 1, 1, 500, "1. Aanwezig")]
    assert recognised.text("\n".join(rows)) == "Vrijwilligers kennen ze al en\nDe voor- en nadelen.\n\n1. Aanwezig"


def row(block: int, paragraph: int, line: int, top: int, text: str) -> str:
    return "\n".join(
        f"5\t1\t{block}\t{paragraph}\t{line}\t{at}\t0\t{top}\t50\t30\t95.0\t{word}"
        for at, word in enumerate(text.split(), 1)
    )


def bitmap(width: int, height: int) -> bytes:
    """A white picture of that many pixels in few bytes."""
    header = width.to_bytes(4) + height.to_bytes(4) + bytes((1, 0, 0, 0, 0))
    line = b"\0" + b"\xff" * ((width + 7) // 8)
    packer = zlib.compressobj()
    packed = b"".join(packer.compress(line) for _ in range(height)) + packer.flush()
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed) + _chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("content", "trouble"),
    [
        (bitmap(30_000, 30_000), Trouble.LARGE),
        (bitmap(40, 40), Trouble.EMPTY),
        (bitmap(2000, 1000)[:400], Trouble.BROKEN),
        (b"\x89PNG\r\n\x1a\n", Trouble.BROKEN),
        (b"", Trouble.BROKEN),
        (b"\xff\xd8\xff" + bytes(ocr.BYTES), Trouble.LARGE),
    ],
    ids=["900 million pixels", "small", "cut", "no picture", "empty", "bytes"],
)
async def test_a_picture_that_cannot_be_read_says_why(tesseract: Tesseract, content: bytes, trouble: Trouble) -> None:
    assert (await tesseract.picture(content, Language.NL)).trouble is trouble


@pytest.mark.parametrize("renders", [True, False])
@pytest.mark.parametrize("content", [b"%PDF-1.4\nnothing", b"", b"%PDF-1.4\n" + b"1 0 obj<<" * 1000])
async def test_a_pdf_that_holds_no_page_ends_in_a_trouble(tesseract: Tesseract, content: bytes, renders: bool) -> None:
    assert (await replace(tesseract, renders=renders).scan(content, Language.NL)).trouble is not None


def test_a_page_that_shows_one_picture_a_hundred_times_does_not_fill_the_disk(tmp_path: Path) -> None:
    writer = PdfWriter()
    picture = StreamObject()
    picture._data = b"\xff\xd8\xff" + bytes(1000)
    for key, value in (("Type", "XObject"), ("Subtype", "Image"), ("Filter", "DCTDecode")):
        picture[NameObject(f"/{key}")] = NameObject(f"/{value}")
    for key in ("Width", "Height"):
        picture[NameObject(f"/{key}")] = NumberObject(400)
    held = writer._add_object(picture)
    shown = DictionaryObject({NameObject(f"/I{number}"): held for number in range(100)})
    page = writer.add_blank_page(600, 800)
    page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): shown})
    writer.write(tmp_path / "source")
    assert scans.main([str(tmp_path / "source"), str(tmp_path / "page"), "5", "1000000"]) == 0
    assert len(list(tmp_path.glob("page-*"))) == 5


async def test_it_is_ended_when_the_service_stops(tesseract: Tesseract, tmp_path: Path) -> None:
    begun = asyncio.create_task(read(tesseract, CORPUS / "scan-two-pages-nl.pdf"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    begun.cancel()
    with pytest.raises(asyncio.CancelledError):
        await begun
    check(await read(tesseract, CORPUS / "typed-nl.png"), CORPUS / "typed-nl.png")


def test_the_language_of_the_session_comes_first() -> None:
    order = ocr._order(("nld", "eng", "fra", "deu"), Language.FR)
    assert order == ("fra", "nld", "eng", "deu")


@pytest.mark.parametrize(
    ("name", "turn", "lies"),
    [("photo-turned-by-camera-nl.jpg", 0, False), ("photo-dim-nl.jpg", 0, False), ("photo-dim-nl.jpg", 90, True)],
)
async def test_a_photo_is_turned_as_its_camera_says(tmp_path: Path, name: str, turn: int, lies: bool) -> None:
    """Of a few words tesseract cannot tell how they lie."""
    command = (
        sys.executable,
        "-m",
        "mailflow.outside.readers.upright",
        str(CORPUS / name),
        "out",
        "80000000",
        "1",
        str(turn),
    )
    ended = await child.run(command, Limits(60, 40, 2 * 1024**3), folder=tmp_path)
    assert ended.well, ended
    header = await asyncio.to_thread((tmp_path / "out-1.png").read_bytes)
    width, height = (int.from_bytes(header[at : at + 4]) for at in (16, 20))
    assert (height > width) is lies
