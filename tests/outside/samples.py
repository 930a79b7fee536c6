"""Sessions, letters, ledger entries and errands to fill a store with."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from mailflow.core.letters.union import Envelope, Line, Receipt
from mailflow.core.seams import LedgerEntry, MailDigest, OpenErrand, Post, PostState, Verdict
from mailflow.core.session.events import Summarize, Utterance
from mailflow.core.session.model import Plan, Questions, Rules, Session, SessionId, Stage
from mailflow.core.session.people import (
    FACILITATOR,
    Address,
    Answer,
    Language,
    MessageId,
    Participant,
    Person,
    PersonId,
    Rsvp,
)

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def days(count: float) -> datetime:
    return NOW + timedelta(days=count)


def address(name: str) -> Address:
    return Address(f"{name}@example.org")


def session(
    name: str, stage: Stage | None = None, created: datetime = NOW, people: tuple[str, ...] = ("jan", "els")
) -> Session:
    return Session(
        id=SessionId(name),
        created=created,
        language=Language.NL,
        rules=Rules(grace=0),
        subject="Jongeren die nergens binnenkomen",
        kickoff_id=kickoff_id(name),
        theme="Jongeren die nergens binnenkomen",
        questions=("Wanneer lukte het?", "Wat werkt niet?", "Wat zou je anders doen?"),
        facilitator=Person(FACILITATOR, address("geert"), "Geert Frateur"),
        participants=tuple(_participant(number, name) for number, name in enumerate(people, 1)),
        plan=Plan(date(2026, 11, 30), date(2026, 12, 11), date(2026, 12, 16), date(2026, 12, 21)),
        stage=stage or Questions(until=days(10), remind_at=days(8)),
        people=len(people),
    )


def kickoff_id(name: str) -> MessageId:
    return MessageId(f"<kickoff.{name}@example.org>")


def _participant(number: int, name: str) -> Participant:
    answer = Answer(1, f"Eerst aanwezig zijn; zo zegt {name}.\n\t“Ja”, 5 €", MessageId(f"<{name}@example.org>"), NOW)
    return Participant(Person(PersonId(f"p{number}"), address(name), name.title()), Rsvp.YES, answers=(answer,))


def post(
    name: str, serial: int, state: PostState = PostState.QUEUED, next_at: datetime = NOW, written: datetime = NOW
) -> Post:
    envelope = Envelope(
        session=SessionId(name),
        serial=serial,
        to=Person(PersonId("p1"), address("jan"), "Jan"),
        language=Language.NL,
        letter=Receipt((Line(1, "Wanneer lukte het?", "Vorig jaar met Younes"),), None, "", date(2026, 12, 11)),
        written=written,
        not_before=written,
        timezone="Europe/Brussels",
        subject="Jongeren die nergens binnenkomen",
        theme="Jongeren die nergens binnenkomen",
        facilitator="Geert Frateur",
        anonymous=False,
        in_reply_to=kickoff_id(name),
        references=(kickoff_id(name),),
        answering=True,
    )
    return Post(envelope, state, attempts=0, next_at=next_at)


def entry(
    number: int, verdict: Verdict = Verdict.PROCESSED, name: str | None = None, at: datetime = NOW, mail: int = 0
) -> LedgerEntry:
    """Entries with the same `mail` are copies of one mail that differ in bytes."""
    return LedgerEntry(
        digest=MailDigest(f"{number:064x}"),
        message_id=MessageId(f"<mail{mail}@example.org>"),
        sender=address("jan"),
        session=SessionId(name) if name else None,
        verdict=verdict,
        reason="because",
        at=at,
    )


def errand(name: str, counter: int = 1, asked: datetime = NOW) -> OpenErrand:
    utterance = Utterance("a1", PersonId("p1"), 1, "Eerst aanwezig zijn.")
    return OpenErrand(f"{name}.{counter}", Summarize(SessionId(name), Language.NL, 3, 12, (utterance,)), asked)
