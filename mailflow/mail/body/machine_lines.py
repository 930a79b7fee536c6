"""Tells lines that a program wrote for programs, or around somebody's one sign, from words."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mailflow.mail.body.body_lines import BodyLine, Hint
from mailflow.mail.message import Message
from mailflow.mail.words.lazily import lazily

REACTION = "text/vnd.google.email-reaction+json"  # of Gmail, beside the text and the HTML that say the same
_SIGNED = "-----BEGIN PGP SIGNED MESSAGE-----"  # RFC 9580 7
_BEGIN = lazily(r"-----BEGIN PGP (?:SIGNATURE|MESSAGE|PUBLIC KEY BLOCK)-----\s*$")
_END = lazily(r"-----END PGP (?:SIGNATURE|MESSAGE|PUBLIC KEY BLOCK)-----\s*$")
_HASH = lazily(r"(?:Hash|Charset|Comment|Version): \S.{0,80}$|\s*$")
_MOST = 400  # lines of a block
_REACTED = lazily(
    r"\s*\[?(?P<sign>Like|Heart|Celebrate|Laugh|Surprised|Sad|[^\w\s\[\].,:;'\"-]{1,8})\]?\s{1,3}\S.{0,80}?\b"
    r"(?:reacted to your message|heeft (?:gereageerd op|op) (?:je|uw) bericht(?: gereageerd)?"
    r"|reageerde op (?:je|uw) bericht|a réagi à (?:votre|ton) message"
    r"|hat auf (?:Ihre|deine) Nachricht reagiert)\s?:?\s*$"
)
_SIGNS = {"Like": "👍", "Heart": "❤️", "Celebrate": "🎉", "Laugh": "😆", "Surprised": "😮", "Sad": "😢"}


def marked(lines: Sequence[BodyLine], message: Message) -> list[BodyLine]:
    """The lines, with those of programs told apart; a reaction is its sign alone."""
    emoji = _reaction(message)
    if emoji:
        return [line if line.depth or line.text.strip() == emoji else _machine(line) for line in lines]
    return list(_outlooks(_unarmoured(lines)))


def _machine(line: BodyLine) -> BodyLine:
    return replace(line, hint=Hint.MACHINE) if line.text.strip() and line.hint is Hint.NONE else line


def _reaction(message: Message) -> str:
    """The sign of a Gmail reaction."""
    for part in message.parts:
        if part.type == REACTION:
            try:
                said = json.loads(part.content[:2000])
            except (ValueError, RecursionError):
                return ""
            emoji = said.get("emoji") if isinstance(said, dict) else None
            return emoji.strip()[:20] if isinstance(emoji, str) else ""
    return ""


def _outlooks(lines: Sequence[BodyLine]) -> Iterator[BodyLine]:
    """Outlook's line about a reaction, with the sign on a line of its own."""
    first = next((at for at, line in enumerate(lines) if line.text.strip()), -1)
    for at, line in enumerate(lines):
        found = _REACTED.match(line.text) if at == first and len(line.text) < 200 else None
        if found is None:
            yield line
            continue
        yield replace(line, text=_SIGNS.get(found["sign"], found["sign"]))
        yield _machine(line)


def _unarmoured(lines: Sequence[BodyLine]) -> list[BodyLine]:
    """Armour of PGP, and what stands in it, is no word; of what is signed clearly the dashes are put right."""
    if not any(line.text.startswith("-----BEGIN PGP") for line in lines):
        return list(lines)
    out: list[BodyLine] = []
    until, signed, head = 0, False, False
    for at, line in enumerate(lines):
        if at < until:
            out.append(_machine(line))
        elif line.text.startswith(_SIGNED):
            signed = head = True
            out.append(_machine(line))
        elif head and _HASH.match(line.text):
            head = bool(line.text.strip())
            out.append(_machine(line))
        elif _BEGIN.match(line.text):
            until, signed, head = _end(lines, at), False, False
            out.append(_machine(line))
        else:
            head = False
            out.append(replace(line, text=line.text[2:]) if signed and line.text.startswith("- ") else line)
    return out


def _end(lines: Sequence[BodyLine], at: int) -> int:
    """Behind the line that closes the block; the next line, when none does."""
    for index in range(at + 1, min(at + _MOST, len(lines))):
        if _END.match(lines[index].text):
            return index + 1
    return at + 1
