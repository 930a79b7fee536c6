"""Runs of clauses that say something together: whether what they order may not be meant, and what goes together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act, Span
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.orders import consent, doubts, references
from mailflow.mail.orders.deciding import Decision
from mailflow.mail.orders.pieces import Piece, flat
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import Sort, spanned

_PHRASED = ("learned resume", "learned next", "learned no_meeting")
"""What the examples alone do not order: it needs a phrase."""


@dataclass(slots=True)
class Run:
    """Pieces that say something together, with the reasons that stand beside them."""

    pieces: list[Piece]
    decision: Decision
    decided: int = 0  # pieces in which it is said; reasons stand in the others
    asides: list[Piece] = field(default_factory=list)  # that seem to say why, with no word for it

    def __post_init__(self) -> None:
        """Those that it is made of say it."""
        self.decided = len(self.pieces)

    @property
    def span(self) -> Span:
        """From the first word to the last."""
        inside = [one.span for piece in self.pieces for one in piece.tokens]
        return Span(min(one.start for one in inside), max(one.end for one in inside))


def doubtful(claims: Claims, context: Context, span: Span, runs: list[Run], left: list[Piece]) -> bool:
    """Whether an order of the sentence may not be meant, or only a part of the sentence is understood."""
    acts = [act for run in runs for act in run.decision.acts]
    if left and any(not isinstance(act, (*doubts.HARMLESS, a.Ok)) for act in acts):
        return True
    if any(isinstance(act, doubts.GRAVE) for act in acts) and any(isinstance(act, a.Wait) for act in acts):
        return True
    ends = [span.start, *(one.span.end for one in runs)]  # what stands before the last order is its own
    own = [Span(max(span.start, end), span.end) for end in ends]
    return _struck_and_moved(acts) or any(
        _doubted(run, span, there, claims, context) for run, there in zip(runs, own, strict=False)
    )


def _doubted(run: Run, sentence: Span, own: Span, claims: Claims, context: Context) -> bool:
    acts, said = run.decision.acts, _said(run, own, claims.text)
    if run.decision.name == "verdicts":
        return False  # its "not" and its "but" are part of it
    if run.decision.name in _PHRASED or (consent.pictured(claims.of(sentence)) and acts):
        return True
    surely = run.decision.name != "house" or of_meeting(run)
    surely = surely and not any(isinstance(one, a.NoMeeting) for one in acts)
    if not surely and doubts.unlikely(acts, said, context.shown):
        return True
    if any(_unused(claims.of(one.span), context, acts) for one in flat(run.pieces) if one.sort is Sort.QUOTED):
        return True
    return doubts.doubtful(acts, said, claims.of(sentence), context)


def _unused(quoted: str, context: Context, acts: Iterable[Act]) -> bool:
    """Whether a quotation names nothing of the letter, and stands in no act."""
    said, shown = quoted.strip("\"'“”„«»‘’ \xa0\u202f"), context.shown
    texts = [str(getattr(act, name, "") or "") for act in acts for name in ("words", "old")]
    named = references.point_alike(said, shown) or references.sentence_alike(said, shown)
    return not named and not any(said in text for text in texts) and bool(acts)


def _said(run: Run, sentence: Span, text: str) -> str:
    """The words of a run, from where its clause begins, with the mark of a question behind them."""
    span = spanned(flat(run.pieces[: run.decided]))
    before = re.search(r"[^,;:.!?\n()]*$", text[sentence.start : span.start])
    start = span.start - len(before.group()) if before else span.start
    end = text[span.end : span.end + 2].strip()[:1]
    return text[start : span.end] + ("?" if end == "?" else "")


def keeps_others(runs: list[Run], left: list[Piece]) -> bool:
    """Whether only some points are to stay, and others may be among what is not understood."""
    keeps = any(isinstance(act, a.Keep) for run in runs for act in run.decision.acts)
    return keeps and any(one.sort is Sort.NUMBERS for piece in left for one in piece.tokens)


def _struck_and_moved(acts: Sequence[Act]) -> bool:
    """Whether a point is struck of which more is said: "8 first, then it can go"."""
    struck = {point for act in acts if isinstance(act, a.Strike) for point in act.points}
    moved = {point for act in acts if not isinstance(act, a.Strike) for point in getattr(act, "points", ())}
    return bool(struck & moved)


def of_meeting(run: Run) -> bool:
    """Whether it only speaks of the meeting, or of a voice in it."""
    return all(isinstance(act, a.Meeting | a.NoMeeting | a.Speaker) for act in run.decision.acts)


def joined(one: Act, other: Act) -> Act | None:
    """Remarks judged alike, and points struck, one by one in a mail."""
    if isinstance(one, a.Accept) and isinstance(other, a.Accept):
        return replace(one, remarks=tuple(dict.fromkeys((*one.remarks, *other.remarks))))
    if isinstance(one, a.RejectRemark) and isinstance(other, a.RejectRemark):
        return replace(one, remarks=tuple(dict.fromkeys((*one.remarks, *other.remarks))))
    if isinstance(one, a.Merge) and isinstance(other, a.Merge) and one.points == other.points:
        return replace(one, words=other.words or one.words)
    if isinstance(one, a.Strike) and isinstance(other, a.Strike):
        return replace(one, points=tuple(dict.fromkeys((*one.points, *other.points))))
    if isinstance(one, a.Share) and isinstance(other, a.Share):
        both = tuple(dict.fromkeys((*one.addresses, *other.addresses)))
        return replace(one, addresses=both, plain=one.plain and other.plain)
    return None
