"""Words from recordings, by a Whisper model on this machine."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from mailflow.core.session.files import FileText, Trouble
from mailflow.core.session.people import Language
from mailflow.outside.processes import child
from mailflow.outside.processes.child import Ended, Limits

BYTES = 100_000_000  # of one recording
MINUTES = 120  # of one recording
CHARACTERS = 200_000  # that are kept
_SECONDS = 3 * 3600  # for the longest recording; each is given its share by the child itself
_BESIDE = 4 * 1024**3  # bytes of address space beside the model: libraries, threads and the sound
_COPIES = 4  # of the model's file in memory while it loads
_LONG, _BROKEN, _UNUSABLE = 3, 4, 5  # exit codes of the child


@dataclass(frozen=True, slots=True)
class Whisper:
    """One recording at a time. Never raises but on cancellation, which ends the child."""

    model: Path  # folder of a CTranslate2 model
    python: str = sys.executable
    seconds: float = _SECONDS
    _turns: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(1))

    async def recording(self, content: bytes, language: Language, /) -> FileText:
        """What is said in a recording."""
        if len(content) > BYTES:
            return FileText(trouble=Trouble.LARGE, detail=f"{len(content)} bytes of sound")
        async with self._turns:
            with tempfile.TemporaryDirectory(prefix="mailflow-speech-") as folder:
                file = Path(folder) / "recording"
                await asyncio.to_thread(file.write_bytes, content)
                return _result(await child.run(self._command(file, language), self._limits()))

    def _command(self, file: Path, language: Language) -> tuple[str, ...]:
        module = ("-P", "-m", "mailflow.outside.readers.speech_child")
        return (self.python, *module, str(self.model.absolute()), str(file), str(language), str(MINUTES))

    def _limits(self) -> Limits:
        held = self.model / "model.bin"
        size = held.stat().st_size if held.is_file() else 0
        return Limits(self.seconds, int(self.seconds), _BESIDE + _COPIES * size)


def trouble(model: Path) -> str:
    """Why recordings cannot be read with that model, on one line; "" when nothing seems to be in the way."""
    if importlib.util.find_spec("faster_whisper") is None:
        return "faster-whisper is not installed: pip install 'mailflow[audio]'"
    if not model.is_dir():
        return f"{model} is no folder"
    missing = [name for name in ("model.bin", "config.json", "tokenizer.json") if not (model / name).is_file()]
    return f"{model} holds no {' and no '.join(missing)}" if missing else ""


def _result(ended: Ended) -> FileText:
    if ended.exhausted:
        return FileText(trouble=Trouble.SLOW, detail=f"its listener took too much (ended with {ended.code})")
    if not ended.well:
        troubles = {_LONG: Trouble.LARGE, _BROKEN: Trouble.BROKEN, _UNUSABLE: Trouble.RECORDING}
        return FileText(trouble=troubles.get(ended.code, Trouble.BROKEN), detail=ended.complaint)
    try:
        said = json.loads(ended.output)
        text, told = str(said["text"]).strip(), f"{said['seconds']} s in {said['language']}"
    except (ValueError, KeyError, TypeError):
        return FileText(trouble=Trouble.BROKEN, detail="its listener said nothing that is understood")
    if not text:
        return FileText(trouble=Trouble.EMPTY, detail=told)
    return FileText(text[:CHARACTERS], truncated=len(text) > CHARACTERS, detail=told)
