"""Tells from a mail alone which session and person it claims to come from, by tokens that only we can make."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from mailflow.core.session.model import SessionId
from mailflow.core.session.people import MessageId, PersonId
from mailflow.mail.calendar import answer
from mailflow.mail.message import Message
from mailflow.mail.words.lazily import lazily

_ID = lazily(r"(?i)\b([a-z2-7]{4,16})\.(f|[px]\d{1,6})\.(\d{1,9})\.([a-z])([a-z2-7]{16})@([a-z0-9.-]{1,255})")
_TAG = lazily(r"(?i)\+([a-z2-7]{4,16})\.(f|[px]\d{1,6})\.([a-z])([a-z2-7]{16})@")
_ENVELOPE_FIELDS = ("to", "cc", "delivered-to", "x-original-to", "envelope-to", "x-envelope-to", "x-rcpt-to")
_HALF, _TURNS = 1 << 14, 4  # of a veiled serial, which has nine digits at most
_RETURNED = 200_000  # bytes of a bounce that are searched for our Message-ID


@dataclass(frozen=True, slots=True)
class Claim:
    """A verified token: the letter it was written into. Whether the sender may use it is not said."""

    session: SessionId
    person: PersonId
    serial: int | None  # of the letter; None: from a plus tag, which knows no letter
    bound: bool = False  # only who had that very letter in hand knows it; else any letter to the same person will do


def token_for(key: bytes, key_id: str, session: SessionId, person: PersonId, serial: int | None = None) -> str:
    """80 bits that only the holder of the key can make for that person of that session; 16 characters of base32.

    With `serial`: for that one letter to him. Without, who had one of his letters in hand has the token of them all.
    """
    told = f"{key_id}|{session}|{person}{'' if serial is None else f'|{serial}'}".encode()
    return base64.b32encode(hmac.new(key, told, hashlib.sha256).digest()[:10]).decode().lower()


def own_message_id(
    session: SessionId, person: PersonId, serial: int, *, key: bytes, key_id: str, domain: str
) -> MessageId:
    """The Message-ID of a letter, carrying the token of its reader."""
    token = token_for(key, key_id, session, person, serial)
    return MessageId(f"<{session}.{person}.{serial}.{key_id}{token}@{domain}>")


def veiled_message_id(
    session: SessionId, person: PersonId, serial: int, *, key: bytes, key_id: str, domain: str
) -> MessageId:
    """The same without the serial, which would tell between which other letters it was written."""
    token = token_for(key, key_id, session, person, serial)
    return MessageId(f"<{session}.{person}.{veil(key, session, serial)}.{key_id}{token}@{domain}>")


def veil(key: bytes, session: SessionId, serial: int) -> int:
    """A number from which only the holder of the key can tell the serial; another one for each (a Feistel network)."""
    left, right = divmod(serial, _HALF)
    if left >= _HALF:
        return serial
    for turn in range(_TURNS):
        left, right = right, left ^ _mixed(key, session, turn, right)
    return left * _HALF + right


def unveiled(key: bytes, session: SessionId, shown: int) -> int:
    """The serial."""
    left, right = divmod(shown, _HALF)
    if left >= _HALF:
        return shown
    for turn in reversed(range(_TURNS)):
        left, right = right ^ _mixed(key, session, turn, left), left
    return left * _HALF + right


def _mixed(key: bytes, session: SessionId, turn: int, half: int) -> int:
    said = hmac.digest(key, f"serial|{session}|{turn}|{half}".encode(), hashlib.sha256)
    return int.from_bytes(said[:4], "big") % _HALF


def meeting_uid(session: SessionId, person: PersonId, *, key: bytes, key_id: str, domain: str) -> str:
    """The UID of the meeting as that person is invited to it (RFC 5545 3.8.4.7): a token that belongs to no letter."""
    return f"{session}.{person}.0.{key_id}{token_for(key, key_id, session, person)}@{domain}"


def plus_tag(session: SessionId, person: PersonId, *, key: bytes, key_id: str) -> str:
    """What stands between '+' and '@' in the person's own reply address."""
    return f"{session}.{person}.{key_id}{token_for(key, key_id, session, person)}"


def claims(message: Message, keys: Mapping[str, bytes], domain: str) -> tuple[Claim, ...]:
    """Every verified token in the mail, strongest first.

    In-Reply-To, then References from last to first (each mail program appends), then plus tags, then the UID of the
    meeting that is answered, and in a bounce our Message-ID wherever the returned mail shows it.
    """
    found = dict.fromkeys(
        claim
        for source in (
            _from_ids(message.in_reply_to, keys, domain),
            _from_ids(reversed(message.references), keys, domain),
            _from_tags(message, keys),
            _from_meeting(message, keys, domain),
        )
        for claim in source
    )
    return tuple(found) or tuple(dict.fromkeys(_from_returned(message, keys, domain)))


def looks_own(message_id: MessageId, domain: str) -> bool:
    """Whether a Message-ID has the shape of ours; a colleague's mail program may use the same domain."""
    return any(match[6].lower() == domain.lower() for match in _ID.finditer(message_id))


def is_own(message_id: MessageId, keys: Mapping[str, bytes], domain: str) -> bool:
    """Whether we wrote the mail of that Message-ID."""
    return any(True for _ in _from_ids((message_id,), keys, domain))


def letter_of(message_id: MessageId, keys: Mapping[str, bytes], domain: str) -> tuple[SessionId, int] | None:
    """The session and serial of the letter with that Message-ID, if it is one of ours."""
    found = next(_from_ids((message_id,), keys, domain), None)
    return (found.session, found.serial) if found and found.serial is not None else None


def _from_ids(ids: Iterable[MessageId], keys: Mapping[str, bytes], domain: str) -> Iterator[Claim]:
    for one in ids:
        yield from _ids_in(one, keys, domain)


def _ids_in(text: str, keys: Mapping[str, bytes], domain: str) -> Iterator[Claim]:
    for match in _ID.finditer(text):
        session, person, serial, key_id, token, where = match.groups()
        whose = SessionId(session.lower()), PersonId(person.lower())
        if where.lower() != domain.lower():
            continue
        behind = unveiled(keys.get(key_id.lower(), b""), whose[0], int(serial))
        bound = next((one for one in (int(serial), behind) if _holds(keys, key_id, token, whose, one)), None)
        if bound is not None:
            yield Claim(*whose, bound, bound=True)
        elif _holds(keys, key_id, token, whose):  # a meeting's, and those of letters of earlier versions
            yield Claim(*whose, int(serial))


def _from_tags(message: Message, keys: Mapping[str, bytes]) -> Iterator[Claim]:
    for name in _ENVELOPE_FIELDS:
        for value in message.all(name):
            for match in _TAG.finditer(value):
                session, person, key_id, token = (group.lower() for group in match.groups())
                whose = SessionId(session), PersonId(person)
                if _holds(keys, key_id, token, whose):
                    yield Claim(*whose, None)


def _from_meeting(message: Message, keys: Mapping[str, bytes], domain: str) -> Iterator[Claim]:
    """Calendars answer without In-Reply-To; Exchange may wrap the UID in one of its own."""
    said = answer(message)
    if said is not None:
        yield from _ids_in(said.uid, keys, domain)


def _from_returned(message: Message, keys: Mapping[str, bytes], domain: str) -> Iterator[Claim]:
    """A bounce shows the returned mail as a part, or as text with our headers in it."""
    for part in message.parts:
        if part.type.startswith(("message/", "text/")):
            yield from _ids_in(part.content[:_RETURNED].decode("latin-1"), keys, domain)
    for text in (message.text, message.html):
        yield from _ids_in((text or "")[:_RETURNED].replace("=\n", ""), keys, domain)


def _holds(
    keys: Mapping[str, bytes], key_id: str, token: str, whose: tuple[SessionId, PersonId], serial: int | None = None
) -> bool:
    key = keys.get(key_id.lower())
    return key is not None and hmac.compare_digest(token_for(key, key_id.lower(), *whose, serial), token.lower())
