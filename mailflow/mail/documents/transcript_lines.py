"""Cuts a transcript into lines, each with whom it may be of, without what a program wrote around the words."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from mailflow.mail.documents.transcript_words import MACHINE, MACHINE_WORD
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_LABELLED = 160  # characters of a line in which its label stands
_CLOCK = r"\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,7})?(?: ?[ap]\.?m\.?)?"
_NAME = r"(?P<name>[^\W\d_][^\n:<>\[\]{}|=\"“”?!;]{0,48}?)"
_TIMING = lazily(rf"(?P<open>\[?){_CLOCK}\s{{0,3}}--?>\s{{0,3}}{_CLOCK}\]?(?P<rest>.*)", re.I)
_TIME = lazily(rf"[\[(]?{_CLOCK}[\])]?", re.I)
_TIME_BEFORE = lazily(rf"[\[(]?{_CLOCK}[\])]?\s{{1,4}}(?=\S)", re.I)
_CUE_ID = lazily(r"\d{1,6}|[0-9a-f]{8}-[0-9a-f-]{27}(?:/[\d-]{1,12})?", re.I)
_VOICE = lazily(r"<v(?:\.[^\s>]{0,40})?\s{1,4}([^>\n]{1,80})>", re.I)
_TAG = lazily(r"</?[a-z0-9][^<>\n]{0,80}>", re.I)
_HEAD = lazily(rf"{_NAME}(?:\s{{1,8}}[-–|]?\s{{0,8}}|(?=[\[(]))[\[(]?{_CLOCK}[\])]?", re.I)
_CAPTION_HEAD = lazily(rf"\[{_NAME}\]\s{{1,4}}{_CLOCK}", re.I)
_TIMED_HEAD = lazily(rf"[\[(]?{_CLOCK}[\])]?\s{{1,4}}{_NAME}", re.I)
_NUMBERED = lazily(r"[\[(]?(?P<name>(?:SPEAKER|SPK|SPREKER|LOCUTEUR|SPRECHER)[_ ]?\d{1,3})[\])]?(?:\s?:|\s|$)", re.I)
_INLINE = lazily(
    rf"(?:[-–•*>]{{1,2}}\s{{0,2}})?(?:[\[(]?{_CLOCK}[\])]?\s{{1,3}})?[\[(]?{_NAME}[\])]?\s{{0,2}}(?:[\[(]{_CLOCK}[\])])?\s?:(?:\s|$)",
    re.I,
)
_DIGITS = lazily(r"\d:\d")
_ALONE = lazily(rf"{_NAME}", re.I)
_BRACKETS = lazily(r"\([^()]{0,40}\)?")
_BLOCK = lazily(r"(?:NOTE|STYLE|REGION)(?:\s|$)")  # of WebVTT (4.1); it ends at an empty line


@dataclass(frozen=True, slots=True)
class Line:
    """One line, with whom it seems to be of."""

    whole: str  # its words when it names nobody
    speaker: str | None = None  # None: it names nobody
    text: str = ""  # its words when `speaker` is one
    sure: bool = False  # its shape leaves no doubt that `speaker` is one
    time: bool = False  # a time stands beside the name
    cue: bool = False  # the first of a cue


def lines(text: str) -> tuple[Line, ...]:
    """Every line that may hold words or a name."""
    return tuple(_lines(text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\u00a0", " ")))


def _lines(text: str) -> Iterator[Line]:
    web = text.startswith("WEBVTT")
    block = web  # the header of WebVTT is one too
    cue = False
    for raw in text.split("\n"):
        line = raw.strip()
        block = (block or (web and not cue and _BLOCK.match(line) is not None)) and bool(line) and "-->" not in line
        if block or not line:
            continue
        if (timing := _TIMING.fullmatch(line)) is not None:
            cue = not timing["open"] or not timing["rest"].strip()
            if not cue:
                yield from _of(timing["rest"].strip(), cue=True)
        elif not _is_machinery(line):
            yield from _of(line, cue=cue)
            cue = False


def _is_machinery(line: str) -> bool:
    if _CUE_ID.fullmatch(line) or _TIME.fullmatch(line):
        return True
    if len(line) > _LABELLED or not MACHINE_WORD.search(folded := fold(line)):
        return False
    return MACHINE.fullmatch(folded.strip("* .")) is not None


def _of(line: str, *, cue: bool) -> Iterator[Line]:
    """One line, or one for each voice span in it."""
    if "<v" not in line.lower():
        yield _labelled(_plain(line), cue)
        return
    before, *spans = _VOICE.split(line)
    if words := _plain(before):
        yield Line(words, cue=cue)
    for name, words in zip(spans[::2], spans[1::2], strict=True):
        speaker = _tidy(html.unescape(name))
        yield Line(_plain(words), speaker, _plain(words), sure=True, cue=cue)


def _plain(line: str) -> str:
    """Without tags and entities, and without the marks of bold type."""
    if "<" in line:
        line = _TAG.sub("", line)
    if "&" in line:
        line = html.unescape(line)
    return line.replace("**", "").replace("__", "").strip()


def _labelled(line: str, cue: bool) -> Line:
    start = line[:_LABELLED]
    if len(line) <= _LABELLED and _DIGITS.search(line):
        for shape in (_CAPTION_HEAD, _HEAD, _TIMED_HEAD):
            if (head := shape.fullmatch(line)) is not None:
                return Line(line, _tidy(head["name"]), sure=shape is _CAPTION_HEAD, time=True, cue=cue)
    if (found := _NUMBERED.match(start) or _INLINE.match(start)) is not None:
        time = _TIME.search(found.group()) is not None
        return Line(line, _tidy(found["name"]), line[found.end() :].strip(), time=time, cue=cue)
    if cue and _ALONE.fullmatch(line):
        return Line(line, _tidy(line), cue=cue)
    whole = _TIME_BEFORE.sub("", line, count=1) if _TIME_BEFORE.match(line) else line
    return Line(whole, cue=cue)


def _tidy(name: str) -> str:
    """Without what stands beside it in brackets, as "(Guest)"."""
    bare = _BRACKETS.sub("", name) if "(" in name else name
    return " ".join(bare.split()).strip(" ,-–*") or " ".join(name.split())
