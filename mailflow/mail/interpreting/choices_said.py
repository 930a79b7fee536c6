"""What a reply to the summary and its points says: which points it picks, and what it says of them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailflow.core import acts as a
from mailflow.core.acts import Act
from mailflow.core.people import Rsvp
from mailflow.core.reading import Said as Remark
from mailflow.core.reading import SaidKind
from mailflow.core.segments import Label
from mailflow.mail.answering import fine_words, phrases, picks, remarks
from mailflow.mail.interpreting import affinity, placing
from mailflow.mail.interpreting import said as said_
from mailflow.mail.interpreting.said import Sentence
from mailflow.mail.interpreting.words_said import Words

_REFUSAL = 14  # words
_ALIKE = 0.4  # of a point's words, in other words for it


class Chosen(Words):
    """Reads a reply to the points."""

    by_place = False

    def pieces(self) -> list[placing.Piece]:
        """Its stretches, with the point below which each was typed."""
        return placing.below(self.own, self.span, self.shown.points, self.shown.text, self.claims.rest)

    def say_placed(self, placed: dict[int, list[Sentence]]) -> None:
        """What was typed inside the list, below a point."""
        picked: list[tuple[int, Sentence]] = []
        for number, ones in sorted(placed.items()):
            spans, words = said_.joined(self.text, [one.span for one in ones])
            act = self._of_point(number, words)
            if isinstance(act, a.Pick):
                picked += [(number, one) for one in ones]
            else:
                self.said.say(spans, act)
        if picked:
            spans, _ = said_.joined(self.text, [one.span for _, one in picked])
            self.said.say(spans, a.Pick(tuple(number for number, _ in picked)))

    def _of_point(self, number: int, words: str) -> Act:
        points = self.shown.points
        said = remarks.read(words, len(points), points).said
        if any(one.kind is SaidKind.MISQUOTED for one in said):
            return a.Disown(number, words)
        if len(words.split()) <= 3 and (phrases.rsvp(words) is Rsvp.YES or fine_words.agrees(words)):
            return a.Pick((number,))
        near = affinity.nearest(words, (points[number - 1],))
        if near and near.shared >= _ALIKE * max(1, len(points[number - 1].split()) / 2) and "?" not in words:
            return a.Amend(number, words)
        return a.Object(number, words)

    def loose(self, rest: Sequence[Sentence]) -> None:
        """Picks, remarks, and what is neither."""
        limit, points = len(self.shown.points), self.shown.points
        ballot: list[tuple[Sentence, str]] = []
        left: list[Sentence] = []
        for one in rest:
            beside = remarks.read(one.text, limit, points)
            acts = [act for remark in beside.said if (act := _act(remark)) is not None]
            votes = _votes(beside.rest, limit, points)
            if votes:
                ballot.append((one, beside.rest))
            for act in acts:
                self.said.say([one.span], act)
            if not acts and not votes:
                left.append(one)
        self._picks(ballot)
        self._left(left, chosen=bool(ballot))

    def _picks(self, ballot: Sequence[tuple[Sentence, str]]) -> None:
        if not ballot:
            return
        limit, points = len(self.shown.points), self.shown.points
        chosen = picks.read("\n".join(words for _, words in ballot), limit, points)
        spans, _ = said_.joined(self.text, [one.span for one, _ in ballot])
        if chosen.points or chosen.invalid:
            ranked = chosen.ranked or len(chosen.points) > 1
            self.said.say(spans, a.Pick(chosen.points, ranked, chosen.invalid))
        else:
            self.tell([one for one, _ in ballot])

    def _left(self, left: Sequence[Sentence], *, chosen: bool) -> None:
        """Praise says nothing; a short no is a refusal; the rest is told."""
        kept: list[Sentence] = []
        for one in left:
            if fine_words.agrees(one.text) or fine_words.thanks(one.text):
                self.said.label(one.span, Label.COURTESY, "praises")
            else:
                kept.append(one)
        text = " ".join(one.text for one in kept)
        alone = not chosen and len(self.found) == len(kept)
        if kept and alone and len(text.split()) <= _REFUSAL and phrases.rsvp(text) is Rsvp.NO:
            spans, _ = said_.joined(self.text, [one.span for one in kept])
            self.said.say(spans, a.Decline(plain=True))
        elif kept and alone and phrases.rsvp(text) is Rsvp.LATER and len(text.split()) <= _REFUSAL:
            spans, _ = said_.joined(self.text, [one.span for one in kept])
            self.said.say(spans, a.Later())
        else:
            self.tell(kept)


def _act(remark: Remark) -> Act | None:
    match remark.kind:
        case SaidKind.CORRECTION if remark.point:
            return a.Amend(remark.point, remark.text)
        case SaidKind.ADDITION:
            return a.Add(remark.text)
        case SaidKind.MISQUOTED:
            return a.Disown(remark.point, remark.text)
        case SaidKind.REMARK if remark.point:
            return a.Object(remark.point, remark.text)
        case _:
            return None


def _votes(text: str, limit: int, points: tuple[str, ...]) -> bool:
    if not text.strip():
        return False
    found = picks.read(text, limit, points)
    return bool(found.points or found.invalid) or re.fullmatch(r"[\d\s,;.&+-]+", text) is not None
