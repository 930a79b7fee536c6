"""Words in pictures and scanned pages, by the program tesseract."""

from __future__ import annotations

import asyncio
import functools
import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mailflow.core.session.files import FileText, Trouble
from mailflow.core.session.people import Language
from mailflow.outside.processes import child
from mailflow.outside.processes.child import Ended, Limits
from mailflow.outside.readers import recognised

LANGUAGES = {Language.NL: "nld", Language.EN: "eng", Language.FR: "fra", Language.DE: "deu"}  # as tesseract calls them
PIXELS = 80_000_000  # of one picture; phones make up to 50 million
BYTES = 40_000_000  # of one file
PAGES = 15  # that are recognised; a notebook has fewer
CHARACTERS = 200_000  # that are kept
_MEMORY = 2 * 1024**3  # bytes of address space; Pillow and tesseract each hold a picture some times
_MAKE = Limits(seconds=60, cpu=40, memory=_MEMORY)
_RECOGNISE = Limits(seconds=90, cpu=60, memory=_MEMORY)  # one page
_LONG_SIDE = 3200  # pixels of a pdf's page
_TOO_LARGE = 3  # exit code of our own children
_SECONDS = 300  # on the wall for a whole file
_TURN = re.compile(rb"^Rotate: (90|180|270)$.*?^Orientation confidence: (\d{1,4}\.\d+)$", re.MULTILINE | re.DOTALL)
_SURE = 1.5  # tesseract's own measure of how a page lies


@dataclass(frozen=True, slots=True)
class Tesseract:
    """One picture after another, so that the mails of others come first. Never raises but on cancellation."""

    version: str
    languages: tuple[str, ...]  # installed ones of ours, as tesseract calls them
    straightens: bool  # Pillow is here
    renders: bool  # pdftoppm is here
    _turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    async def picture(self, content: bytes, language: Language) -> FileText:
        """The words in a picture."""
        return await self._read(content, language, is_pdf=False)

    async def scan(self, content: bytes, language: Language) -> FileText:
        """The words on the pages of a pdf that holds only pictures."""
        return await self._read(content, language, is_pdf=True)

    async def _read(self, content: bytes, language: Language, *, is_pdf: bool) -> FileText:
        if len(content) > BYTES:
            return FileText(trouble=Trouble.LARGE, detail=f"{len(content)} bytes of pictures")
        async with self._turns:
            with tempfile.TemporaryDirectory(prefix="mailflow-ocr-") as name:
                folder = Path(name)
                source = folder / "source"
                await asyncio.to_thread(source.write_bytes, content)
                work = _Work(self, folder, _order(self.languages, language))
                return await work.pages_of_pdf(source) if is_pdf else await work.pages_of_picture(source)


def find() -> Tesseract | None:
    """What is installed on this machine; None without tesseract, or without one of our languages."""
    version, languages = _installed()
    if not languages:
        return None
    pillow = importlib.util.find_spec("PIL") is not None
    return Tesseract(version, languages, pillow, shutil.which("pdftoppm") is not None)


@functools.cache
def _installed() -> tuple[str, tuple[str, ...]]:
    program = shutil.which("tesseract")
    if program is None:
        return "", ()
    try:
        listed, told = (_told(program, question) for question in ("--list-langs", "--version"))
    except (OSError, subprocess.TimeoutExpired):
        return "", ()
    version = re.search(r"tesseract v?(\S{1,20})", told)
    return version[1] if version else "?", tuple(one for one in LANGUAGES.values() if one in listed.split())


def _told(program: str, question: str) -> str:
    said = subprocess.run([program, question], capture_output=True, text=True, timeout=20, check=False)
    return said.stdout + said.stderr


def _order(installed: Sequence[str], first: Language) -> tuple[str, ...]:
    """The language to expect first; tesseract leans to it when in doubt."""
    return tuple(sorted(installed, key=lambda one: one != LANGUAGES[first]))


@dataclass(frozen=True, slots=True)
class _Work:
    """One file on its way to words, in a folder of its own."""

    program: Tesseract
    folder: Path
    languages: tuple[str, ...]

    async def pages_of_pdf(self, source: Path) -> FileText:
        """Its pages as pictures, then their words."""
        if self.program.renders:
            page = ("-r", "200", "-gray", "-png", "-l", str(PAGES + 1), "-scale-to", str(_LONG_SIDE))
            ended = await self._child(("pdftoppm", *page, str(source), "page"), _RECOGNISE)
        else:
            limits = (str(PAGES + 1), str(PIXELS))
            ended = await self._child((*_own("scans"), str(source), "page", *limits), _RECOGNISE)
        pages = sorted(self.folder.glob("page-*"))
        if not pages:
            return _failed(ended, {_TOO_LARGE: Trouble.LARGE}, Trouble.EMPTY)
        return await self._recognised(pages)

    async def pages_of_picture(self, source: Path) -> FileText:
        """Fax programs send pictures of several pages."""
        if not self.program.straightens:
            return await self._recognised([source])
        ended = await self._upright(source, "page", PAGES + 1)
        pages = sorted(self.folder.glob("page-*.png"), key=_number)
        if not pages:
            return _failed(ended, {_TOO_LARGE: Trouble.LARGE}, Trouble.BROKEN)
        return await self._recognised(pages, straight=True)

    async def _recognised(self, pages: Sequence[Path], *, straight: bool = False) -> FileText:
        """Page by page while the time lasts; what was read until then is kept."""
        texts: list[str] = []
        trouble: Trouble | None = None
        try:
            async with asyncio.timeout(_SECONDS):
                for page in pages[:PAGES]:
                    read = await self._page(page, straight)
                    trouble = trouble or read.trouble
                    texts.append(read.text)
        except TimeoutError:
            trouble = Trouble.SLOW
        text = "\n\n".join(one for one in texts if one)
        if not text:
            return FileText(trouble=trouble or Trouble.EMPTY)
        truncated = len(pages) > PAGES or len(text) > CHARACTERS
        return FileText(text[:CHARACTERS], trouble, truncated, f"{len(texts)} pages recognised")

    async def _page(self, page: Path, straight: bool) -> FileText:
        if self.program.straightens:
            page = await self._lying_right(page, straight)
        layout = "3" if self.program.straightens else "1"
        command = ("tesseract", str(page), "-", "-l", "+".join(self.languages), "--psm", layout, "tsv")
        ended = await self._child(command, _RECOGNISE)
        if not ended.well:
            return _failed(ended, {}, Trouble.BROKEN)
        return FileText(recognised.text(ended.output.decode("utf-8", "replace")))

    async def _lying_right(self, page: Path, straight: bool) -> Path:
        """The page made even; a sheet that lies on its side, or on its head, is turned."""
        source = page
        if not straight:
            await self._upright(source, f"even-{page.stem}", 1)
            page = self.folder / f"even-{page.stem}-1.png"
        ended = await self._child(("tesseract", str(page), "-", "--psm", "0"), _MAKE)
        lies = _TURN.search(ended.output)
        if lies is None or float(lies[2]) < _SURE:
            return page
        await self._upright(page, f"turned-{page.stem}", 1, int(lies[1]))
        turned = self.folder / f"turned-{page.stem}-1.png"
        return turned if turned.exists() else page

    async def _upright(self, source: Path, target: str, pages: int, turn: int = 0) -> Ended:
        numbers = (str(PIXELS), str(pages), str(turn))
        return await self._child((*_own("upright"), str(source), target, *numbers), _MAKE)

    async def _child(self, command: Sequence[str], limits: Limits) -> Ended:
        return await child.run(command, limits, folder=self.folder)


def _own(module: str) -> tuple[str, ...]:
    return sys.executable, "-P", "-m", f"mailflow.outside.readers.{module}"


def _number(page: Path) -> int:
    return int(page.stem.rpartition("-")[2])


def _failed(ended: Ended, known: dict[int, Trouble], otherwise: Trouble) -> FileText:
    if ended.exhausted:
        return FileText(trouble=Trouble.SLOW, detail=f"its reader took too much (ended with {ended.code})")
    return FileText(trouble=known.get(ended.code, otherwise), detail=ended.complaint)
