"""Reads who said what in the transcript of a conversation.

Shapes: WebVTT with voices (Teams, Stream) or with "Name: words" (Zoom), SubRip, the documents of Teams (a line of name
and time, the words below) and of Meet ("Name: words" between headings of time), captions saved from Zoom ("[Name]
10:02:15"), and what speech programs or people type ("SPEAKER_00: …", "Fatima: …"). Times, cue numbers and sounds go.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from mailflow.core.session.reading import Spoken
from mailflow.mail.documents import transcript_lines
from mailflow.mail.documents.transcript_lines import Line
from mailflow.mail.documents.transcript_words import FILLER, HEADINGS, NOTES, PARTICLES, SOUND, SOUND_NAMES, UNNAMED
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

MOST = 1_000_000  # characters that are read
FEWEST = 2  # stretches of named words that make a conversation of a text without cues
LONGEST = 5  # words of a name

_WORD = lazily(r"[^\W\d_]")
_SPACES = lazily(r"\s+")


def conversation(text: str, names: Collection[str] = (), *, captions: bool = False) -> tuple[Spoken, ...]:
    """Who said what, in order, one after another's words joined; () when it is no conversation.

    `names`: people who may have spoken; a label that fits one of them is believed at once, others when they come again.
    `captions`: it was a file of captions, whatever became of its times, and so is a conversation for sure.
    """
    lines = transcript_lines.lines(text[:MOST])
    timed = captions or any(line.cue for line in lines)
    believed = _believed(lines, names, timed)
    named = sum(line.speaker in believed for line in lines)
    if not (timed or named >= FEWEST):
        return ()
    return tuple(_joined(_attributed(lines, believed, timed)))


def notes(text: str) -> tuple[Spoken, ...]:
    """Somebody's notes of what was said, paragraph by paragraph; nobody is named."""
    paragraphs = re.split(r"\n[ \t]{0,200}\n", text[:MOST].replace("\r\n", "\n").lstrip("\ufeff"))
    return tuple(Spoken("", words) for one in paragraphs if (words := one.strip()) and _WORD.search(words))


def says_notes(words: str) -> bool:
    """Whether a file name or a sentence speaks of notes or of a transcript."""
    return bool(NOTES.search(fold(words).replace("_", " ")))


def unnamed(label: str) -> bool:
    """Whether it is what a program calls somebody whose name it does not know."""
    return not label.strip() or bool(UNNAMED.fullmatch(fold(label.strip())))


# Which labels are speakers


def _believed(lines: Iterable[Line], names: Collection[str], timed: bool) -> frozenset[str]:
    known = {fold(part) for name in names for part in (name, name.split()[0] if name.split() else name)}
    found = Counter(line.speaker for line in lines if line.speaker is not None)
    sure = {line.speaker for line in lines if line.speaker is not None and line.sure}
    dated = {line.speaker for line in lines if line.speaker is not None and line.time}
    names_of_its_own = {label for label in found if _like_a_name(label)}
    certain = {
        label
        for label, count in found.items()
        if label in sure
        or unnamed(label)
        or fold(label) in known
        or (label in names_of_its_own and (count > 1 or timed or label in dated))
    }
    beside = {label for label in names_of_its_own if certain and " " in label}  # who spoke only once
    return frozenset(certain | beside)


def _like_a_name(label: str) -> bool:
    """Such as "Fatima El Amrani", "Jan P.", "Hassan's iPhone" or "G"; never "Conclusie" or "Vraag 1"."""
    words = label.replace(",", " ").split()
    if not 1 <= len(words) <= LONGEST or fold(label) in HEADINGS or fold(words[0]) in HEADINGS - PARTICLES:
        return False
    capital = [any(map(str.isupper, word)) for word in words if fold(word) not in PARTICLES]
    return bool(capital) and all(capital)


# Whose words they are


def _attributed(lines: Iterable[Line], believed: frozenset[str], timed: bool) -> Iterator[Spoken]:
    """Each line's words with its speaker; a line that names nobody goes on with the one before.

    What stands before the first name in a document is its heading: a title, a day, who was there.
    """
    speaker = "" if timed or not believed else None
    last = ""
    for line in lines:
        if line.speaker in believed:
            speaker = line.speaker
        text = line.text if line.speaker in believed else line.whole
        if speaker is None or (line.cue and text and text == last):  # live captions say a line again as it scrolls
            continue
        if words := _cleaned(text):
            yield Spoken(speaker, words)
        last = text or last


def _joined(spoken: Iterable[Spoken]) -> Iterator[Spoken]:
    speaker: str | None = None
    gathered: list[str] = []
    for one in spoken:
        if one.speaker != speaker and gathered:
            yield Spoken(speaker or "", " ".join(gathered))
            gathered = []
        speaker = one.speaker
        gathered.append(one.text)
    if gathered:
        yield Spoken(speaker or "", " ".join(gathered))


def _cleaned(text: str) -> str:
    """Without sounds and fillers; "" when no word is left."""
    words = SOUND_NAMES.sub(" ", SOUND.sub(" ", text)) if _may_sound(text) else text
    words = _SPACES.sub(" ", FILLER.sub("", words)).strip(" ,-–>•")
    return words if _WORD.search(words) else ""


def _may_sound(text: str) -> bool:
    return any(mark in text for mark in "[(♪*")
