"""Words from recordings. The child runs for real; the library in it is a stand-in that does what the recording says.

With MAILFLOW_SPEECH_MODEL (a folder) and MAILFLOW_SPEECH_PYTHON (an interpreter that has faster-whisper), a real model
writes out tests/corpus/recordings too.
"""

from __future__ import annotations

import asyncio
import importlib.util
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from mailflow.core.session.files import FileText, Trouble
from mailflow.core.session.people import Language
from mailflow.outside.readers import transcribe
from mailflow.outside.readers.kinds import FileKind, kind
from mailflow.outside.readers.transcribe import Whisper

CORPUS = Path(__file__).parent.parent / "corpus" / "recordings"
RECORDINGS = sorted(CORPUS.iterdir())
MODEL, PYTHON = os.environ.get("MAILFLOW_SPEECH_MODEL"), os.environ.get("MAILFLOW_SPEECH_PYTHON", sys.executable)
SAID = (
    "visit the first because door leaflets have never brought"  # in English, as a small model hears a synthetic voice
)

AV = """
class error:
    class FFmpegError(Exception): ...

class _Packet:
    def __init__(self, pts): self.pts, self.time_base, self.duration = pts, 1, 1

class _Held:
    def __init__(self, seconds):
        self.seconds = seconds
        self.streams = type("S", (), {"audio": ["sound"]})
    def __enter__(self): return self
    def __exit__(self, *_): ...
    def demux(self, stream): return map(_Packet, range(self.seconds))

def open(file, **_):
    from pathlib import Path
    word, _, rest = Path(file).read_text().partition(" ")
    if word != "seconds":
        raise error.FFmpegError("Invalid data")
    return _Held(int(rest.split(" ")[0]))
"""
WHISPER = """
import os, time
from pathlib import Path

class _Segment:
    def __init__(self, start, end, text): self.start, self.end, self.text = start, end, text

class _Info:
    def __init__(self, language, sure): self.language, self.language_probability, self.duration = language, sure, 4.0

def decode_audio(file):
    sound = Path(file).read_text()
    if "garbled" in sound: raise RuntimeError("cannot decode")
    return sound

class WhisperModel:
    def __init__(self, folder, **wanted):
        assert wanted["local_files_only"] and os.environ["HF_HUB_OFFLINE"] == "1"
        if Path(folder, "model.bin").read_text() != "a model": raise RuntimeError("unsupported\\nmodel")
    def transcribe(self, sound, language=None, **_):
        if "sleeps" in sound: time.sleep(60)
        if "forbidden" in sound: raise RuntimeError("could not create a primitive")
        if "eats" in sound: bytearray(1 << 40)
        heard = language or sound.split()[2]
        said = {"nl": "Ik ga elke woensdag.", "ja": "?", "en": "I go there."}[heard]
        silent = "silence" in sound
        parts = [_Segment(0, 1, " " + said), _Segment(1.2, 2, " Echt."), _Segment(9, 10, " Ja.")]
        return iter([] if silent else parts), _Info(heard, float(sound.split()[3]))
"""


@pytest.fixture
def whisper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Whisper:
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / "av.py").write_text(AV)
    (tmp_path / "lib" / "faster_whisper.py").write_text(WHISPER)
    (tmp_path / "model").mkdir()
    (tmp_path / "model" / "model.bin").write_text("a model")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path / "lib"))
    return Whisper(tmp_path / "model", seconds=30)


async def test_what_is_said_comes_back_with_its_pauses(whisper: Whisper) -> None:
    read = await whisper.recording(b"seconds 9 nl 0.99", Language.NL)
    assert read == FileText("Ik ga elke woensdag. Echt.\n\nJa.", detail="4.0 s in nl")


@pytest.mark.parametrize(
    ("heard", "begins"), [("en 0.9", "I go"), ("en 0.4", "Ik ga"), ("ja 0.99", "Ik ga"), ("nl 0.3", "Ik ga")]
)
async def test_another_language_of_ours_is_believed_when_it_is_sure(whisper: Whisper, heard: str, begins: str) -> None:
    assert (await whisper.recording(f"seconds 9 {heard}".encode(), Language.NL)).text.startswith(begins)


@pytest.mark.parametrize(
    ("recording", "trouble", "detail"),
    [
        ("seconds 7202 nl 1", Trouble.LARGE, "longer than 120 minutes"),
        ("what is this", Trouble.BROKEN, "no sound in it: Invalid data"),
        ("seconds 5 nl 1 garbled", Trouble.BROKEN, "cannot be decoded: cannot decode"),
        ("seconds 5 nl 1 forbidden", Trouble.RECORDING, "the model cannot run here: could not create a primitive"),
        ("seconds 5 nl 1 silence", Trouble.EMPTY, "4.0 s in nl"),
        ("seconds 5 nl 1 eats", Trouble.SLOW, "its listener took too much"),
    ],
)
async def test_what_cannot_be_heard_says_why(whisper: Whisper, recording: str, trouble: Trouble, detail: str) -> None:
    read = await whisper.recording(recording.encode(), Language.NL)
    assert (read.text, read.trouble) == ("", trouble)
    assert read.detail.startswith(detail)


async def test_a_listener_that_does_not_end_is_ended(whisper: Whisper) -> None:
    read = await replace(whisper, seconds=1.5).recording(b"seconds 5 nl 1 sleeps", Language.NL)
    assert read.trouble is Trouble.SLOW


async def test_it_is_ended_when_the_service_stops(whisper: Whisper) -> None:
    task = asyncio.create_task(whisper.recording(b"seconds 5 nl 1 sleeps", Language.NL))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_a_recording_of_more_bytes_than_are_read_is_not_begun(whisper: Whisper) -> None:
    assert (await whisper.recording(bytes(transcribe.BYTES + 1), Language.NL)).trouble is Trouble.LARGE


@pytest.mark.parametrize(
    ("content", "why"), [("damaged", "cannot be loaded: unsupported model"), (None, "holds no model.bin")]
)
async def test_a_model_that_cannot_be_used_is_told_on_one_line(whisper: Whisper, content: str | None, why: str) -> None:
    held = whisper.model / "model.bin"
    held.write_text(content) if content else held.unlink()
    read = await whisper.recording(b"seconds 5 nl 1", Language.NL)
    assert read.trouble is Trouble.RECORDING
    assert read.detail.endswith(why)


async def test_without_the_library_a_recording_stays_one(whisper: Whisper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(whisper.model))
    read = await whisper.recording(b"seconds 5 nl 1", Language.NL)
    if read.trouble is not Trouble.BROKEN:  # it is installed after all, and finds no sound in this
        assert read.trouble is Trouble.RECORDING
        assert read.detail == "av is not installed: pip install 'mailflow[audio]'"


def test_what_stands_in_the_way_is_told_before_a_recording_comes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if importlib.util.find_spec("faster_whisper") is None:
        assert transcribe.trouble(tmp_path) == "faster-whisper is not installed: pip install 'mailflow[audio]'"
    (tmp_path / "faster_whisper.py").touch()
    monkeypatch.syspath_prepend(tmp_path)
    assert transcribe.trouble(tmp_path / "none") == f"{tmp_path / 'none'} is no folder"
    assert transcribe.trouble(tmp_path) == f"{tmp_path} holds no model.bin and no config.json and no tokenizer.json"
    for name in ("model.bin", "config.json", "tokenizer.json"):
        (tmp_path / name).touch()
    assert transcribe.trouble(tmp_path) == ""


@pytest.mark.parametrize("path", RECORDINGS, ids=lambda path: str(path.name))
def test_the_recordings_of_phones_are_known_for_what_they_are(path: Path) -> None:
    assert kind(path.read_bytes()) is FileKind.RECORDING


if MODEL:

    @pytest.mark.parametrize("path", RECORDINGS, ids=lambda path: str(path.name))
    async def test_a_real_model_writes_out_what_is_said(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PYTHONPATH", str(Path(transcribe.__file__).parent.parent.parent))
        content = await asyncio.to_thread(path.read_bytes)
        read = await Whisper(Path(str(MODEL)), PYTHON).recording(content, Language(path.stem[-2:]))
        assert read.text
        assert read.trouble is None
        assert path.stem[-2:] != "en" or sum(word in read.text.lower() for word in SAID.split()) >= 7, read
