"""Documents are read in a child process, which ends whatever a document does to it."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from mailflow.core.session.files import FileText, Trouble
from mailflow.outside.processes.child import Limits
from mailflow.outside.readers.documents import Extractor
from tests.mail.documents import bombs

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "attachments"
MEMORY = 250_000  # kilobytes that a reader of any bomb comes to, at most
# Starts the child as the daemon does, and says how much memory it came to.
LAUNCHER = """
import os, subprocess, sys
command = [sys.executable, "-P", "-m", "mailflow.mail.documents"]
child = subprocess.Popen(command, stdin=open(sys.argv[1], "rb"), stdout=subprocess.PIPE)
said = child.stdout.read()
_, status, used = os.wait4(child.pid, 0)
print(os.waitstatus_to_exitcode(status), used.ru_maxrss)
print(said.decode())
"""
ENDINGS: dict[Callable[[], bytes], Trouble | None] = {
    bombs.inflating: Trouble.BOMB,
    bombs.lying: Trouble.BROKEN,
    bombs.crowded: Trouble.BOMB,
    bombs.laughing: Trouble.BOMB,
    bombs.disguised: Trouble.BROKEN,
    bombs.deep: Trouble.BROKEN,
    bombs.nested: Trouble.BOMB,
    bombs.elements: Trouble.BOMB,
    bombs.cells: None,
    bombs.repeated: None,
    bombs.many_pages: Trouble.LARGE,
    bombs.uncounted_pages: Trouble.LARGE,
    bombs.circling: Trouble.BROKEN,
    bombs.inflating_pdf: Trouble.BOMB,
    bombs.busy_pdf: Trouble.BOMB,
    bombs.braces: Trouble.BOMB,
    bombs.divs: None,
    bombs.one_line: None,
}


def launched(content: bytes, folder: Path) -> tuple[int, int, FileText]:
    """How the child ended, the kilobytes it came to, and what it said."""
    told = folder / "told"
    told.write_bytes(json.dumps({"name": "file", "type": "", "size": len(content)}).encode() + b"\n" + content)
    done = subprocess.run([sys.executable, "-c", LAUNCHER, str(told)], capture_output=True, check=True)
    first, _, rest = done.stdout.decode().partition("\n")
    code, memory = map(int, first.split())
    said = json.loads(rest)
    trouble = Trouble(said["trouble"]) if said["trouble"] else None
    return code, memory, FileText(said["text"], trouble, said["truncated"], said["detail"])


def test_every_bomb_has_its_ending() -> None:
    assert set(ENDINGS) == set(bombs.BOMBS)


@pytest.mark.parametrize("bomb", bombs.BOMBS, ids=lambda bomb: bomb.__name__)
def test_a_bomb_ends_in_little_memory_with_its_trouble(bomb: Callable[[], bytes], tmp_path: Path) -> None:
    code, memory, read = launched(bomb(), tmp_path)
    assert code == 0
    assert read.trouble is ENDINGS[bomb], read.detail
    assert memory < MEMORY
    assert len(read.text) <= 200_000
    assert bool(read.text) == (read.trouble is None)


async def test_after_every_bomb_the_next_file_is_read() -> None:
    extractor = Extractor()
    letter = (CORPUS / "nl-letter.docx").read_bytes()
    for bomb in (bombs.inflating, bombs.laughing, bombs.nested, bombs.many_pages):
        assert (await extractor.read(bomb(), "a.docx", "")).trouble is ENDINGS[bomb]
        assert "Flyers. Nog nooit iemand" in (await extractor.read(letter, "a.docx", "")).text


async def test_a_reader_that_takes_too_long_is_ended_and_the_next_file_is_read() -> None:
    busy, pdf = bombs.busy_pdf(), (CORPUS / "nl-numbered.pdf").read_bytes()
    hasty = Extractor(Limits(seconds=0.05, cpu=20, memory=768 * 1024 * 1024))
    assert (await hasty.read(busy, "a.pdf", "")).trouble is Trouble.SLOW
    idle = Extractor(Limits(seconds=60, cpu=1, memory=768 * 1024 * 1024))
    assert (await idle.read(busy, "a.pdf", "")).trouble in (Trouble.SLOW, Trouble.BOMB)
    assert "Flyers. Nog nooit iemand" in (await Extractor().read(pdf, "a.pdf", "")).text


async def test_a_reader_that_wants_too_much_memory_is_ended() -> None:
    small = Extractor(Limits(seconds=60, cpu=20, memory=60 * 1024 * 1024))
    read = await small.read(bombs.one_line(), "a.txt", "text/plain")
    assert read.trouble is Trouble.SLOW
    assert read.detail


async def test_files_are_read_beside_each_other_without_a_mix_up() -> None:
    names = ("nl-tabled.docx", "de-items.odt", "fr-tabled.rtf", "en-letter.pdf", "locked.docx", "answers.zip")
    extractor = Extractor()
    told = await asyncio.gather(*(extractor.read((CORPUS / name).read_bytes(), name, "") for name in names))
    assert [one.trouble for one in told] == [None, None, None, None, Trouble.PASSWORD, Trouble.ARCHIVE]
    assert "Flyers" in told[0].text
    assert "Schlüssel" in told[1].text
    assert "Épicerie" in told[2].text
    assert "kettle" in told[3].text


async def test_a_name_of_any_length_and_kind_does_no_harm() -> None:
    name = "\ud800\0\n" + "x" * 100_000 + ".txt"
    read = await Extractor().read("1. goed".encode("utf-16"), name, "text/plain")
    assert read == FileText("1. goed")


def test_the_child_can_neither_write_nor_take_more_than_its_limits() -> None:
    code = """
import resource
from mailflow.mail.documents import __main__ as child
child._limit()
print([resource.getrlimit(one)[0] for one in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE)])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    memory, seconds, size = json.loads(done.stdout)
    assert memory <= 768 * 1024 * 1024
    assert seconds <= 20
    assert size == 0
