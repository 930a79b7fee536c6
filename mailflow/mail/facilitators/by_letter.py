"""What a facilitator says, by the letter he answers."""

from __future__ import annotations

from datetime import datetime

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import Shown, Wrote
from mailflow.mail.facilitators import above_points, inside_quote, notices, on_behalf
from mailflow.mail.facilitators.addressing import Addressing
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.interpreting.own_text import OwnText
from mailflow.mail.orders.reading import Reader
from mailflow.mail.orders.references import Context


def to_card(_own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """An ok, or what is to be set right on the card."""
    _orders(shown, sent, claims)


def to_draft(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """Edits of the summary and its points, in the quote and beside it; an ok."""
    above_points.read(claims, shown, lambda span: _orders_there(span, shown, sent, claims))
    reader = Reader(claims, Context(claims.text, shown, sent))
    below = inside_quote.below_points(own, shown)
    for line, point in below:
        reader.context.above = point
        reader.read(one for one in claims.sentences() if line.start <= one.start and one.end <= line.end)
    reader.context.above = 0
    reader.read(one for one in claims.sentences() if not any(line.start <= one.start < line.end for line, _ in below))
    reader.weigh()


def _orders_there(span: Span, shown: Shown, sent: datetime | None, claims: Claims) -> bool:
    """Whether a sentence alone is an order, or an ok."""
    trial = Claims(claims.text)
    reader = Reader(trial, Context(claims.text, shown, sent))
    reader.read([span])
    return bool(reader.consents) or any(not isinstance(one, a.Tell) for one in trial.acts())


def to_top_seven(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """Edits of the top 7, remarks accepted or left; an ok."""
    to_draft(own, shown, sent, claims)


def to_notice(_own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """In the light of what the notice is about."""
    on_behalf.read(shown, claims)
    notices.passed_on(shown, claims)
    notices.read(shown, claims)
    if isinstance(shown.about, Wrote):
        notices.to_service(claims)
        Addressing(claims, shown, shown.about, sent).read()
    else:
        _orders(shown, sent, claims)


def in_running(_own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """Orders about the course of the session."""
    on_behalf.read(shown, claims)
    _orders(shown, sent, claims)


def to_notes(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """What was said in the meeting."""


def _orders(shown: Shown, sent: datetime | None, claims: Claims) -> None:
    reader = Reader(claims, Context(claims.text, shown, sent))
    reader.read(claims.sentences())
    reader.weigh()
