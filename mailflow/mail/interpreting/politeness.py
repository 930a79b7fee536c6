"""Greetings, thanks and sign-offs: words that are labelled, and say nothing else."""

from __future__ import annotations

from mailflow.core.acts.segments import Label
from mailflow.core.acts.union import Span
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.words import courtesies


def label(claims: Claims) -> None:
    """Label the greeting at the top and the closing at the end, line by line."""
    lines = _lines(claims.text)
    texts = [claims.of(one) for one in lines]
    start, end = courtesies.without_greeting(texts), courtesies.closing_at(texts)
    for span, text in list(zip(lines, texts, strict=True))[:start]:
        if text.strip():
            claims.label(claims.trimmed(span), Label.GREETING, "greets")
    for span, text in list(zip(lines, texts, strict=True))[end:]:
        if text.strip():
            claims.label(claims.trimmed(span), Label.CLOSING, "takes leave")


def _lines(text: str) -> list[Span]:
    found: list[Span] = []
    at = 0
    for line in text.split("\n"):
        found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found
