"""Tells the warnings that a mail gateway puts above a mail from the words of its writer."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from mailflow.mail.body import closing_words as words
from mailflow.mail.body.body_lines import BodyLine
from mailflow.mail.body.quotes import Mark
from mailflow.mail.reply import Role
from mailflow.mail.words.lazily import lazily

BANNER = Mark(Role.BANNER, "a gateway's warning")
_LONG = 120  # no client wraps a text line there


def _whole(phrases: Sequence[str]) -> str:
    return "|".join(re.escape(one) for one in sorted(set(phrases), key=len, reverse=True))


_BANNER_START = lazily(rf"[\W_]{{0,12}}(?:{_whole(words.BANNERS)})", re.IGNORECASE)
_OUTSIDE = lazily(_whole(words.OUTSIDE), re.IGNORECASE)
OF_MAIL = lazily(
    r"e-?mail|\bmails?\b|message|messaggio|mensaje|mensagem|bericht|nachricht|courriel|wiadomo"
    r"|courrier électronique|besked|meddeland|meddelelse|sähköposti|communication|сообщени",
    re.IGNORECASE,
)
_SENTENCES = lazily(r"(?<=[.!?])\s{1,4}")
_LINKS = lazily(
    r"\b(?:links?|liens?|attachments?|bijlagen?|pi[èe]ces? jointes?|anh[äa]ngen?|anlagen?|sender|afzender|absenders?"
    r"|exp[ée]diteur|click|klik|klikt|cliquez|klicken|phishing|e-?mail from)\b",
    re.IGNORECASE,
)
_ORGANISATION = lazily(
    r"\b(?:organi[sz]ation|organisatie|company|bedrijf|entreprise|unternehmens?|external|extern)\b", re.I
)
_ANYBODYS = lazily(
    r"[\W_]{0,12}(?:caution|warning|let op|opgelet|waarschuwing|attention|avertissement|achtung|vorsicht|warnung)\s?:",
    re.I,
)  # how people begin a sentence too


def mark_banners(lines: Sequence[BodyLine], marks: list[Mark]) -> None:
    """Warnings of a gateway stand at the very top of the mail, or of the mail that it quotes."""
    introduces = [one.role is Role.ATTRIBUTION for one in marks]
    for top in (0, *(at for at in range(1, len(marks)) if introduces[at - 1] and not introduces[at])):
        _mark_top(lines, marks, top)


def _mark_top(lines: Sequence[BodyLine], marks: list[Mark], top: int) -> None:
    """The first paragraphs from there, as far as each line is a gateway's."""
    end = next((at for at in range(top, len(marks)) if marks[at].role is not Role.OWN), len(marks))
    for paragraph in islice(paragraphs(lines, range(top, end)), 3):
        if not _warns(" ".join(lines[index].text for index in paragraph)[:1500]):
            return
        for index in paragraph:
            if not _is_warning(lines[index].text):
                return
            marks[index] = BANNER


def _warns(text: str) -> bool:
    """Whether a paragraph begins as gateways begin, and speaks of mail that came from outside."""
    if not _BANNER_START.match(text) or not _OUTSIDE.search(text):
        return False
    signs = sum(one.search(text) is not None for one in (OF_MAIL, _LINKS, _ORGANISATION))
    return signs >= (2 if _ANYBODYS.match(text) else 1)


def _is_warning(text: str) -> bool:
    """Whether a gateway says all of a line: of mail, senders, links, files, or what to do with them."""
    return all(
        _BANNER_START.match(one) or OF_MAIL.search(one) or _LINKS.search(one) or not _ends(one) or len(one.split()) < 3
        for one in _SENTENCES.split(text)
        if one.strip()
    )


def _ends(text: str) -> bool:
    return text.rstrip()[-1:] in ".!?"


def warning_parted(lines: Sequence[BodyLine]) -> list[BodyLine]:
    """With the writer's words on a line of their own where they share one with a gateway's warning at the very top."""
    at = next((index for index, line in enumerate(lines) if line.text.strip()), None)
    if at is None or len(lines[at].text) > 1500 or not _warns(lines[at].text):
        return list(lines)
    sentences = _SENTENCES.split(lines[at].text)
    own = next((place for place, one in enumerate(sentences) if place and not _is_warning(one)), None)
    if own is None:
        return list(lines)
    parts = (" ".join(sentences[:own]), " ".join(sentences[own:]))
    return [*lines[:at], *(replace(lines[at], text=part) for part in parts), *lines[at + 1 :]]


def paragraphs(lines: Sequence[BodyLine], run: range) -> Iterator[list[int]]:
    """Lines between blank ones; a long line is one by itself, as HTML divs are."""
    paragraph: list[int] = []
    for index in run:
        text = lines[index].text
        if paragraph and (not text.strip() or len(text) > _LONG):
            yield paragraph
            paragraph = []
        if text.strip():
            paragraph.append(index)
    if paragraph:
        yield paragraph
