"""A reply cut into labelled segments, each word in exactly one: so no word is lost by being overlooked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mailflow.core.acts.union import Act, Behalf, Span


class Label(StrEnum):
    """What a segment of the reply is."""

    ACT = "act"  # says something; the acts whose spans lie in it tell what
    GREETING = "greeting"
    COURTESY = "courtesy"  # thanks, praise, apologies, good wishes
    CLOSING = "closing"  # "Kind regards, Els"
    REASON = "reason"  # why something is ordered: told back to who said it, and nothing is done with it
    POINTER = "pointer"  # "see below", "my answers:", "question 2:": introduces words and says nothing else


@dataclass(frozen=True, slots=True)
class Segment:
    """One stretch of the reply under one label."""

    span: Span
    label: Label
    why: str = ""  # the rule that decided, in a few words


def broken(text: str, segments: tuple[Segment, ...], acts: tuple[Act, ...]) -> list[str]:
    """What of the law does not hold; [] when every word has one place, and every act its own words."""
    found: list[str] = []
    at = 0
    for one in sorted(segments, key=lambda segment: segment.span):
        if one.span.start < at:
            found.append(f"two labels at {one.span.start}: {text[one.span.start : at]!r}")
        if any(char.isalnum() for char in text[at : one.span.start]):
            found.append(f"no label: {text[at : one.span.start]!r}")
        at = max(at, one.span.end)
    if any(char.isalnum() for char in text[at:]):
        found.append(f"no label: {text[at:]!r}")
    spans = spans_of(acts)
    for one in segments:
        if one.label is Label.ACT and not any(meets(one.span, span) for span in spans):
            found.append(f"no act: {text[one.span.start : one.span.end]!r}")
    claimed = [one.span for one in segments if one.label is Label.ACT]
    found += [f"an act outside: {span}" for span in spans if not any(meets(span, one) for one in claimed)]
    return found


def spans_of(acts: tuple[Act, ...]) -> list[Span]:
    """Where the acts stand, those on behalf of others too."""
    spans: list[Span] = []
    for act in acts:
        spans += act.spans
        if isinstance(act, Behalf):
            spans += spans_of(act.acts)
    return spans


def meets(one: Span, other: Span) -> bool:
    """Whether they share a character."""
    return one.start < other.end and other.start < one.end
