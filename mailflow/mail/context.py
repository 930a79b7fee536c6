"""What is known before a message is read: where the session stands, and what was asked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mailflow.core.letters.shown import Shown
from mailflow.core.session.people import Address, Language
from mailflow.core.session.reading import Attachment, Moment
from mailflow.mail.attachments import DEFAULT, Limits


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before the message is read: where the session stands, and what was asked."""

    moment: Moment
    sent: str | None = None  # text part of the letter that is answered; None: unknown
    questions: tuple[str, ...] = ()
    points: tuple[str, ...] = ()  # as numbered in the letter, from 1
    summary: tuple[tuple[int, str], ...] = ()  # the sentences that the letter shows, each with its question's number
    draft: bool = True  # its points and sentences are still the facilitator's to edit
    language: Language | None = None  # of the session
    timezone: str = "Europe/Brussels"  # IANA name
    ours: tuple[Address, ...] = ()  # addresses of the service
    service_names: tuple[str, ...] = ()  # what people call it
    known: tuple[Address, ...] = ()  # whom this session mailed; a bounce of others says nothing
    domain: str = ""  # of our own Message-IDs
    attached: Limits = DEFAULT  # what may be attached
    names: tuple[str, ...] = ()  # of the participants, for whom somebody may speak
    speakers: tuple[str, ...] = ()  # of a meeting, as its transcript calls those whom the facilitator may name
    vouched: bool = False  # a person looked at it, and says that a person wrote it
    live: bool = False  # a facilitator may speak of a live meeting
    meeting: datetime | None = None  # when it begins, local; None: there is none to come to
    meeting_place: str = ""
    proxied: Moment | None = None  # at which a participant would be read now; None: nobody speaks for another
    files: tuple[Attachment, ...] | None = None  # with the words of all of them; None: light ones are read on the way
    shown: Shown | None = None  # the letter that is answered, as data; None: it is read by fields
