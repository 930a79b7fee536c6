"""Who reads a file, by its bytes."""

from __future__ import annotations

import pytest

from mailflow.core.session.files import FileText, Trouble
from mailflow.core.session.people import Language
from mailflow.outside.readers.by_kind import FileReader
from mailflow.outside.readers.kinds import FileKind, kind

PDF = b"%PDF-1.7 ..."
PHOTO = b"\xff\xd8\xff\xe0...."
VOICE = b"OggS\0....OpusHead"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (PHOTO, FileKind.PICTURE),
        (b"\x89PNG\r\n\x1a\n", FileKind.PICTURE),
        (b"II*\0", FileKind.PICTURE),
        (b"RIFF....WEBPVP8 ", FileKind.PICTURE),
        (b"BM\0\0\0\0\0\0\0\0\x36", FileKind.PICTURE),
        (b"BMW rijden is niet nodig.", FileKind.OTHER),
        (b"\0\0\0\x18ftypheic", FileKind.HEIC),
        (b"\0\0\0\x18ftypmif1", FileKind.HEIC),
        (b"\0\0\0\x18ftypM4A ", FileKind.RECORDING),
        (b"\0\0\0\x18ftyp3gp4", FileKind.RECORDING),
        (VOICE, FileKind.RECORDING),
        (b"RIFF....WAVEfmt ", FileKind.RECORDING),
        (b"ID3\x03\0\0", FileKind.RECORDING),
        (b"\xff\xfb\x90\x64", FileKind.RECORDING),
        (b"\xff\xf1\x50\x80", FileKind.RECORDING),
        (b"\xff\xfeD\0a\0g\0", FileKind.OTHER),  # UTF-16
        (b"\xff\xfe\xff\xfe", FileKind.OTHER),
        (b"junk\n%PDF-1.4", FileKind.PDF),
        (b"PK\x03\x04", FileKind.OTHER),
        (b"", FileKind.OTHER),
    ],
)
def test_a_file_is_what_its_bytes_say(content: bytes, expected: FileKind) -> None:
    assert kind(content) is expected


class Eyes:
    async def picture(self, _content: bytes, language: Language) -> FileText:
        return FileText(f"seen in {language}")

    async def scan(self, _content: bytes, language: Language) -> FileText:
        return FileText(f"scanned in {language}")


class Ears:
    async def recording(self, _content: bytes, language: Language) -> FileText:
        return FileText(f"heard in {language}")


async def nothing(content: bytes, name: str, type: str) -> FileText:
    return FileText(trouble=Trouble.EMPTY)


async def words(content: bytes, name: str, type: str) -> FileText:
    return FileText(f"read {name} {type}")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (PHOTO, FileText("seen in fr")),
        (PDF, FileText("scanned in fr")),
        (VOICE, FileText("heard in fr")),
        (b"....ftypheic", FileText(trouble=Trouble.KIND)),
        (b"PK\x03\x04", FileText(trouble=Trouble.EMPTY)),
    ],
)
async def test_what_holds_no_words_is_looked_at_or_listened_to(content: bytes, expected: FileText) -> None:
    assert await FileReader(nothing, Eyes(), Ears()).read(content, "x", "y", Language.FR) == expected


@pytest.mark.parametrize(
    ("content", "type", "trouble"),
    [
        (PHOTO, "", Trouble.EMPTY),
        (PDF, "", Trouble.EMPTY),
        (VOICE, "", Trouble.RECORDING),
        (b"?", "audio/x", Trouble.RECORDING),
    ],
)
async def test_without_eyes_and_ears_it_says_so(content: bytes, type: str, trouble: Trouble) -> None:
    assert await FileReader(nothing).read(content, "x", type, Language.NL) == FileText(trouble=trouble)


async def test_a_pdf_with_words_needs_no_eyes() -> None:
    assert await FileReader(words, Eyes(), Ears()).read(PDF, "a.pdf", "b", Language.NL) == FileText("read a.pdf b")
