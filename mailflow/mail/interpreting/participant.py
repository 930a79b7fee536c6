"""What a participant says, by the letter he answers."""

from __future__ import annotations

from datetime import datetime

from mailflow.core.shown_letter import Shown
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.interpreting.own_text import OwnText


def to_invitation(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """Takes part, or not; whatever else he says is kept."""


def to_questions(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """Answers, each to its question where that can be told."""


def to_review(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """Picks, and what he says of the points."""


def to_closing(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """What he learnt, and what he asks."""


def to_meeting(own: OwnText, shown: Shown, sent: datetime | None, claims: Claims) -> None:
    """Whether he comes."""
