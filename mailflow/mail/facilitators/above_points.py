"""What a facilitator wants to stand above the points: the thread, where colleagues differ, one voice to remember."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import Shown
from mailflow.mail.examples import phrasebook
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.orders import about_people
from mailflow.mail.words.lazily import lazily

_ACTS: dict[str, type[a.AboveAct]] = {"above_thread": a.Thread, "above_differ": a.Differ, "above_voice": a.Remember}
_SIGN = lazily(r"[\s*_]{0,3}[:=–—][\s*_]{0,3}|\s+-\s+")
_SENTENCES = 20  # of one paragraph; how much has room is not decided here
_WORDS = 600
_FEWEST = 3


def read(claims: Claims, shown: Shown, orders: Callable[[Span], bool]) -> None:
    """Claim them. `orders`: whether a sentence says something else that is to be done."""
    sentences = [one for one in claims.sentences() if claims.is_free(one)]
    for at, one in enumerate(sentences):
        found = _labelled(claims.of(one)) if claims.is_free(one) else None
        if found is None:
            continue
        kind, end = found
        words = Span(one.start + end, one.end)
        taken = [words] if claims.of(words).strip() else []
        taken += _going_on(claims, sentences[at + 1 :], Span(one.start, one.end), orders, bare=not taken)
        said = claims.text[taken[0].start : taken[-1].end].strip() if taken else ""
        if len(taken) == 1 and phrasebook.whole("above_none", said):
            claims.say(Span(one.start, taken[-1].end), kind(""), why="takes away what stands above the points")
        elif _FEWEST <= len(said.split()) <= _WORDS and not about_people.ordered(said, shown):
            claims.say(Span(one.start, taken[-1].end), kind(" ".join(said.split())), why="stands above the points")


def _labelled(text: str) -> tuple[type[a.AboveAct], int] | None:
    """Which it is, and where its words begin; None without a sign behind the label."""
    for name, kind in _ACTS.items():
        end = phrasebook.begins(name, text)
        if end is None:
            continue
        if sign := _SIGN.match(text, end):
            return kind, sign.end()
        if not text[end:].strip():
            return kind, len(text)
    return None


def _going_on(
    claims: Claims, rest: Sequence[Span], first: Span, orders: Callable[[Span], bool], *, bare: bool
) -> list[Span]:
    """The sentences behind it in its paragraph, until one says something else; below a bare label the next ones."""
    taken: list[Span] = []
    end = first.end
    for one in rest[: _SENTENCES - 1]:
        apart = "\n\n" in claims.text[end : one.start]
        if (apart and not (bare and not taken)) or not claims.is_free(one):
            break
        if _labelled(claims.of(one)) or orders(one):
            break
        taken.append(one)
        end = one.end
    return taken
