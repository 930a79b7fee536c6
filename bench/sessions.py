"""Bench sessions and the mails that answer them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from mailflow.core import machine
from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.union import Envelope, QuestionsLetter
from mailflow.core.machine import Beginning
from mailflow.core.seams import Post, PostState
from mailflow.core.session.events import Event, MailReceived, TimePassed
from mailflow.core.session.model import Rules, Session, SessionId
from mailflow.core.session.people import FACILITATOR, Address, Language, Mailbox, MessageId, Participant, PersonId
from mailflow.core.session.reading import Kickoff, Kind, Reading
from mailflow.mail.writing.compose import message_id
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.service.office import Office

NOW = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)
QUESTIONS = (
    "Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen?",
    "Wat werkt volgens jou juist niet, en hoe weet je dat?",
    "Wat zou je morgen anders doen als niemand je tegenhield?",
)
ANSWER = (
    "Vorig jaar ben ik drie weken lang gewoon op het pleintje gaan zitten, zonder flyers en zonder plan. De jongens "
    "kwamen eerst kijken, dan lachen, dan praten. Pas toen ik wegbleef vroegen ze waar ik was. "
) * 3
RULES = Rules(receipt_wait=0, grace=0)


def _reading(*acts: Act) -> Reading:
    return Reading(
        Kind.HUMAN, "bench", Mailbox(Address("x@example.org")), "", NOW, MessageId("<m@example.org>"), Language.NL,
        text="ok", acts=acts,
    )  # fmt: skip


def _model() -> tuple[Session, list[Envelope]]:
    """Six participants, stage questions, three have answered with 600 characters each."""
    people = tuple(Mailbox(Address(f"p{number}@example.org"), f"Collega {number}") for number in range(1, 7))
    kick = Kickoff("Jongeren", QUESTIONS, people, date(2026, 12, 11), None, None, Language.NL, (), ())
    geert = Mailbox(Address("geert@example.org"), "Geert Frateur")
    outcome = machine.begin(Beginning(SessionId("aaaaaaaa"), kick, geert, "Jongeren", MessageId("<k@x>"), RULES), NOW)
    events: list[Event] = [MailReceived(FACILITATOR, _reading(a.Ok()))]
    events += [MailReceived(FACILITATOR, _reading(a.Next())), TimePassed()]
    said = tuple(a.Answer(number, ANSWER[:600]) for number in (1, 2, 3))
    events += [MailReceived(PersonId(f"p{number}"), _reading(*said)) for number in (1, 2, 3)]
    letters: list[Envelope] = []
    session = outcome.session
    for event in events:
        outcome = machine.advance(session, event, NOW)
        session = outcome.session
        letters += outcome.letters
    return session, [one for one in letters if isinstance(one.letter, QuestionsLetter)]


@dataclass(frozen=True, slots=True)
class Bench:
    """Open sessions in a store, and who can still answer them."""

    envelopes: tuple[Envelope, ...]  # the questions letters of those who have not answered


def _id(number: int) -> SessionId:
    digits = "abcdefghijklmnopqrstuvwxyz234567"
    return SessionId("".join(digits[number >> shift & 31] for shift in range(35, -1, -5)))


def furnish(store: TinyDBStore, office: Office, count: int) -> Bench:
    """`count` open sessions, kept as they would be."""
    session, envelopes = _model()
    kept: list[Envelope] = []
    for number in range(count):
        copy = _copy(session, number)
        with store.turn() as turn:
            turn.put_session(copy)
            for envelope in envelopes:
                mine = _mine(envelope, copy, number, office.templates.digest)
                turn.post(Post(mine, PostState.SENT, 1, NOW))
                if envelope.to.id in ("p4", "p5", "p6"):
                    kept.append(mine)
        if number % 500 == 499:
            store.commit()
            while store.compact_slice():
                pass
    store.commit()
    return Bench(tuple(kept))


def _copy(session: Session, number: int) -> Session:
    people: list[Participant] = [
        replace(one, person=replace(one.person, address=_address(one.person.address, number)))
        for one in session.participants
    ]
    kickoff_id = MessageId(f"<k{number}@example.org>")
    return replace(session, id=_id(number), kickoff_id=kickoff_id, participants=tuple(people))


def _address(address: Address, number: int) -> Address:
    return Address(address.replace("@", f".{number}@"))


def _mine(envelope: Envelope, session: Session, number: int, templates: str) -> Envelope:
    to = replace(envelope.to, address=_address(envelope.to.address, number))
    return replace(envelope, session=session.id, to=to, templates=templates)


def mails(bench: Bench, office: Office, count: int) -> list[bytes]:
    """`count` replies of 3 kB to known questions letters, each from somebody else while there are enough."""
    return [_reply(bench.envelopes[number % len(bench.envelopes)], office, number) for number in range(count)]


def _reply(envelope: Envelope, office: Office, number: int) -> bytes:
    quoted = "\n".join(f"> {line}".rstrip() for line in office.text_of(envelope).splitlines())
    mail = EmailMessage(policy=SMTP)
    mail["From"] = f"{envelope.to.name} <{envelope.to.address}>"
    mail["To"] = office.identity.address
    mail["Subject"] = f"Re: {envelope.subject}"
    mail["Date"] = format_datetime(NOW)
    mail["Message-ID"] = f"<reply{number}.{envelope.session}@example.org>"
    mail["In-Reply-To"] = message_id(envelope, office.identity)
    own = "\n\n".join(f"{question}. {ANSWER[:600].strip()}" for question in (1, 2, 3))
    mail.set_content(f"{own}\n\nOp ma 23 nov. 2026 om 10:30 schreef Geert via Leernetwerk:\n{quoted}\n", cte="8bit")
    return mail.as_bytes()
