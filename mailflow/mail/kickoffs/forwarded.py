"""The earlier mail that a facilitator forwards to the service: who stood in it, and what it asked."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.session.people import Address, Mailbox
from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse
from mailflow.mail.reply import Reply, Role
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_READ = 40_000  # characters of the forwarded mail
_LABEL = lazily(
    r"^[\s>*]{0,6}(?:(?P<sender>van|from|de|von)|(?P<to>aan|to|a|an)|(?P<cc>cc|kopie|copie|copy|kopie an)|"
    r"(?P<other>verzonden|datum|date|sent|envoye|gesendet|datum|onderwerp|subject|objet|betreff|reply-to|bcc|prioriteit|"
    r"importance))\*?\s?:\*?\s"
)
_MAILBOX = lazily(
    r"(?P<name>[^<>;,\"]{0,80}?)\"?\s{0,2}[<\[(]?(?:mailto:)?(?P<address>[\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})",
)
_THINGS = (
    r"(?:vra(?:gen|ag)|questions?|fragen|frage|mensen|collega'?s|deelnemers|personen|namen|people|colleagues|participants|"
    r"names|personnes|collegues|noms|leute|kollegen|kolleginnen|teilnehmer|teilnehmenden|namen|alles|everything|tout)"
)
_THERE = (
    r"(?:hieronder|onderaan|onder|onderstaande?|beneden|below|underneath|following|ci-dessous|ci-apres|plus bas|unten|"
    r"untenstehende|darunter|in (?:de|mijn|deze|die|het|the|my|this|der|dieser|meiner) (?:doorgestuurde |eerdere |"
    r"vorige |forwarded |earlier |weitergeleiteten )?(?:mail|bericht|message|e-mail|thread)|"
    r"dans (?:le|mon|ce) (?:mail|message)|doorgestuurde?|forwarded|transfere|weitergeleitete[nr]?)"
)
_TOLD = lazily(
    rf"\b{_THINGS}\b[^.?!\n]{{0,60}}\b{_THERE}\b|\b{_THERE}\b[^.?!\n]{{0,60}}\b{_THINGS}\b|"
    r"\b(?:zie|see|voir|cf|siehe) (?:hieronder|onder|onderaan|beneden|below|ci-dessous|plus bas|unten)\b"
)
_GREETING = 4  # words with which a forward is passed on, without saying anything


@dataclass(frozen=True, slots=True)
class Forwarded:
    """A mail inside a mail."""

    sender: Address | None  # None: its head was not found
    people: tuple[Mailbox, ...]  # To, then CC
    text: str


def forwarded(message: Message, reply: Reply) -> Forwarded | None:
    """The mail that this one forwards, inline or attached; None for none."""
    for part in message.parts:
        if part.type == "message/rfc822":
            inner = parse(part.content)
            sender = inner.sender.address if inner.sender else None
            return Forwarded(sender, (*inner.to, *inner.cc), (inner.text or "")[:_READ])
    inside = [line for line in reply.lines if reply.doubt or line.role in (Role.QUOTE, Role.ATTRIBUTION)]
    lines = [line.text for line in inside]
    return _inline(lines) if lines else None


def is_meant(text: str, found: Forwarded, sender: Address | None) -> bool:
    """Whether the writer says that it stands in the forward, or says nothing and forwards his own mail."""
    silent = len(text.split()) <= _GREETING and found.sender is not None and found.sender == sender
    return silent or bool(_TOLD.search(fold(text[:4000])))


def _inline(lines: list[str]) -> Forwarded:
    """The first head of a mail, and what stands below it."""
    kind, at = "", len(lines)
    heads: dict[str, str] = {}
    for index, line in enumerate(lines[:200]):
        label = _LABEL.match(fold(line))
        if label:
            kind = str(label.lastgroup)
            heads[kind] = f"{heads.get(kind, '')}, {line[label.end() :]}"
            at = index + 1
        elif heads and not line.strip():
            break
        elif heads and kind in ("to", "cc") and "@" in line:
            heads[kind] = f"{heads[kind]} {line}"
            at = index + 1
    senders = _mailboxes(heads.get("sender", ""))
    people = (*_mailboxes(heads.get("to", "")), *_mailboxes(heads.get("cc", "")))
    below = lines[at:] if heads else lines
    return Forwarded(senders[0].address if senders else None, people, "\n".join(below)[:_READ].strip("\n"))


def _mailboxes(said: str) -> tuple[Mailbox, ...]:
    found = (
        Mailbox(Address(match["address"].lower()), match["name"].strip(" ,;'\"([<"))
        for match in _MAILBOX.finditer(said[:_READ])
    )
    return tuple(dict.fromkeys(found))
