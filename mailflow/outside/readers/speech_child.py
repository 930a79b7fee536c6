"""Writes out the speech in one recording, in a process of its own.

    python -m mailflow.outside.readers.speech_child MODEL FILE LANGUAGE MINUTES

MODEL is a folder with a CTranslate2 model of Whisper; nothing is ever fetched. Prints one JSON object: text, language
and seconds. Only this process imports faster-whisper (extra `audio`) and holds the model, so that all that it takes
ends with it. Exit code 3: longer than MINUTES; 4: no sound that can be decoded; 5: the model or the library cannot be
used.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from collections.abc import Iterable
from typing import Any

LONG, BROKEN, UNUSABLE = 3, 4, 5  # exit codes
START, SHARE = 90, 12  # seconds: to begin with, and for each second of the recording
LANGUAGES = ("nl", "en", "fr", "de")
SURE = 0.6  # of the language that it heard
PAUSE = 1.5  # seconds of silence between two paragraphs


class _Failed(Exception):
    def __init__(self, code: int, why: str) -> None:
        super().__init__(why)
        self.code = code


def main(arguments: list[str]) -> int:
    """Print what is said; the exit code."""
    model, file, language, minutes = arguments
    os.environ.update(HF_HUB_OFFLINE="1", TRANSFORMERS_OFFLINE="1")
    try:
        av, faster_whisper = _libraries()
        length = _length(av, file, int(minutes) * 60)
        _allow(START + SHARE * length)
        heard = _said(_loaded(faster_whisper, model), _sound(faster_whisper, file), language)
        print(json.dumps(heard))  # noqa: T201
    except _Failed as failure:
        print(" ".join(str(failure).split())[:300], file=sys.stderr)  # noqa: T201
        return failure.code
    return 0


def _libraries() -> tuple[Any, Any]:
    try:
        import av  # noqa: PLC0415
        import faster_whisper  # noqa: PLC0415
    except ImportError as error:
        raise _Failed(UNUSABLE, f"{error.name or error} is not installed: pip install 'mailflow[audio]'") from error
    return av, faster_whisper


def _length(av: Any, file: str, most: int) -> float:
    """Seconds, by the times of its packets: what its header says may be missing, or a lie."""
    try:
        with av.open(file, mode="r", metadata_errors="ignore") as held:
            stream = held.streams.audio[0]
            length = 0.0
            for packet in held.demux(stream):
                if packet.pts is not None and packet.time_base:
                    length = max(length, float((packet.pts + (packet.duration or 0)) * packet.time_base))
                if length > most:
                    raise _Failed(LONG, f"longer than {most // 60} minutes")
    except (av.error.FFmpegError, IndexError, OSError, ValueError) as error:
        raise _Failed(BROKEN, f"no sound in it: {error}") from error
    return length


def _allow(seconds: float) -> None:
    """Time in proportion to the recording; the limit that was set before stays the last word."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    soft, hard = resource.getrlimit(resource.RLIMIT_CPU)
    wanted = int(used.ru_utime + used.ru_stime + seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (min(wanted, soft) if soft != resource.RLIM_INFINITY else wanted, hard))
    signal.alarm(int(2 * seconds))


def _loaded(faster_whisper: Any, model: str) -> Any:
    if not os.path.isfile(os.path.join(model, "model.bin")):
        raise _Failed(UNUSABLE, f"{model} holds no model.bin")
    try:
        return faster_whisper.WhisperModel(
            model, device="cpu", compute_type="int8", cpu_threads=1, num_workers=1, local_files_only=True
        )
    except Exception as error:  # whatever the library makes of a folder that is no model
        raise _Failed(UNUSABLE, f"{model} cannot be loaded: {error}") from error


def _sound(faster_whisper: Any, file: str) -> Any:
    try:
        return faster_whisper.decode_audio(file)
    except Exception as error:  # the decoder has a hundred kinds of them
        raise _Failed(BROKEN, f"cannot be decoded: {error}") from error


def _said(model: Any, sound: Any, expected: str) -> dict[str, Any]:
    try:
        return _transcribed(model, sound, expected)
    except RuntimeError as error:  # under MemoryDenyWriteExecute: "could not create a primitive"
        raise _Failed(UNUSABLE, f"the model cannot run here: {error}") from error


def _transcribed(model: Any, sound: Any, expected: str) -> dict[str, Any]:
    """In the language that is heard, when it is one of ours for sure; else in the one to expect."""
    spoken = {"vad_filter": True, "beam_size": 5, "condition_on_previous_text": False, "without_timestamps": False}
    segments, info = model.transcribe(sound, **spoken)
    language = info.language
    if language not in LANGUAGES or (language != expected and info.language_probability < SURE):
        language = expected
        segments, info = model.transcribe(sound, language=language, **spoken)
    return {"text": _paragraphs(segments), "language": language, "seconds": round(info.duration, 1)}


def _paragraphs(segments: Iterable[Any]) -> str:
    text, end = "", 0.0
    for one in segments:
        words = one.text.strip()
        if words:
            text += ("" if not text else "\n\n" if one.start - end >= PAUSE else " ") + words
            end = one.end
    return text


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
