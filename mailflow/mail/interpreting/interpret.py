"""The seam: a reply, read against what the letter answered showed, to acts over labelled segments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from mailflow.core import consequences
from mailflow.core.acts import Withhold
from mailflow.core.reading import Moment
from mailflow.core.shown_letter import Shown
from mailflow.mail.answering import withholding
from mailflow.mail.interpreting import facilitator, participant, politeness
from mailflow.mail.interpreting.claims import Claims, Interpretation
from mailflow.mail.interpreting.own_text import OwnText, of_reply
from mailflow.mail.reply import Reply

_READERS: dict[Moment, Callable[[OwnText, Shown, datetime | None, Claims], None]] = {
    Moment.INVITE: participant.to_invitation,
    Moment.QUESTIONS: participant.to_questions,
    Moment.REVIEW: participant.to_review,
    Moment.CLOSING: participant.to_closing,
    Moment.MEETING: participant.to_meeting,
    Moment.CARD: facilitator.to_card,
    Moment.DRAFT: facilitator.to_draft,
    Moment.TOPSEVEN: facilitator.to_top_seven,
    Moment.NOTICE: facilitator.to_notice,
    Moment.RUNNING: facilitator.in_running,
    Moment.NOTES: facilitator.to_notes,
}


def interpret(reply: Reply, shown: Shown, sent: datetime | None) -> Interpretation:
    """What the reply says. Whatever no reader claims is a `Tell`; never raises on content."""
    own = of_reply(reply)
    claims = Claims(own.text)
    politeness.label(claims)
    if shown.moment in (Moment.INVITE, Moment.QUESTIONS, Moment.REVIEW):
        _withheld(claims)
    if reader := _READERS.get(shown.moment):
        reader(own, shown, sent, claims)
    found = claims.finish()
    return replace(found, acts=consequences.settled(found.acts, own.text))


def _withheld(claims: Claims) -> None:
    """A sentence that keeps one's answers out of the report, as the letters tell how; it is no part of an answer."""
    if not withholding.is_said(claims.text):
        return
    for span in claims.sentences():
        if withholding.is_said(claims.of(span)):
            claims.say(span, Withhold(), why="keeps out of the report")
