"""What a participant says, by the letter he answers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import Shown
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.interpreting.own_text import OwnText
from mailflow.mail.interpreting.said import Sentence
from mailflow.mail.participants import placing
from mailflow.mail.participants import words as words_said
from mailflow.mail.participants.answers import Answered
from mailflow.mail.participants.choices import Chosen
from mailflow.mail.participants.invitation import Invited
from mailflow.mail.participants.placing import Piece
from mailflow.mail.participants.words import Words
from mailflow.mail.words.lazily import lazily

_COLON = lazily(r"\s?[:–—]\s+(?=\w)")


def to_invitation(own: OwnText, shown: Shown, _sent: datetime | None, claims: Claims) -> None:
    """Takes part, or not; whatever else he says is kept."""
    words_said.read(own, shown, claims, Invited)


def to_questions(own: OwnText, shown: Shown, _sent: datetime | None, claims: Claims) -> None:
    """Answers, each to its question where that can be told."""
    words_said.read(own, shown, claims, Answered)


def to_review(own: OwnText, shown: Shown, _sent: datetime | None, claims: Claims) -> None:
    """Picks, and what he says of the points."""
    words_said.read(own, shown, claims, Chosen)


def to_closing(own: OwnText, shown: Shown, _sent: datetime | None, claims: Claims) -> None:
    """What he learnt, and what he asks."""
    words_said.read(own, shown, claims, _Closing)


def to_meeting(own: OwnText, shown: Shown, _sent: datetime | None, claims: Claims) -> None:
    """Whether he comes."""
    words_said.read(own, shown, claims, _Closing)


class _Closing(Words):
    """Reads a reply to the top 7: whatever is no question is told."""

    by_place = False

    def pieces(self) -> list[Piece]:
        """All of it, at no question."""
        return placing.below(self.own, self.span, (), None, self.claims.rest)

    def sentences(self, pieces: Sequence[Piece]) -> Iterator[Sentence]:
        """Its sentences, without the word that says that a lesson follows."""
        for one in super().sentences(pieces):
            end = phrasebook.begins("learnt", one.text)
            label = _COLON.match(one.text, end) if end else None
            if label:
                self.said.label(
                    Span(one.span.start, one.span.start + label.end()), Label.POINTER, "says that he learnt"
                )
                yield replace(one, span=Span(one.span.start + label.end(), one.span.end), text=one.text[label.end() :])
            else:
                yield one
