"""What a facilitator says, by the letter he answers."""

from __future__ import annotations

from datetime import datetime

from mailflow.core.shown_letter import Shown
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.interpreting.own_text import OwnText


def to_card(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """An ok, or what is to be set right on the card."""


def to_draft(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """Edits of the summary and its points, in the quote and beside it; an ok."""


def to_top_seven(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """Edits of the top 7, remarks accepted or left; an ok."""


def to_notice(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """In the light of what the notice is about."""


def in_running(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """Orders about the course of the session."""


def to_notes(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """What was said in the meeting."""
