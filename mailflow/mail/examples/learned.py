"""What a sentence does, by what was learnt from examples: which act, and how sure.

A linear model with integer weights over hashed features (`features`), learnt by `mailflow.learn` from the examples in
`mailflow/languages`. A row of weights is one big integer with a lane of 16 bits for each act, so that adding rows adds
all acts at once. The table beside it says how often a lead of that size was right.
"""

from __future__ import annotations

import json
import struct
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from mailflow import languages
from mailflow.core.session.reading import Moment
from mailflow.mail.examples import features

LANE = 16  # bits
OFFSET = 128  # of a weight, so that no lane is ever negative

_ALWAYS = ("ask", "private", "stop", "leave", "decline", "later", "attend", "courtesy")
_RUNNING = (
    *("status", "remind", "extend", "next", "pause", "resume", "cancel", "help", "handover", "add_person"),
    *("remove_person", "replace_person", "undo", "share", "revisit", "meeting", "no_meeting", "wait", "show", "ok"),
    *("tell", "courtesy"),
)
_EDITS = (
    *("strike", "merge", "reword", "keep", "first", "last", "order", "swap", "before", "after", "new_point", "resay"),
    *("strike_sentence", "add_sentence"),
)
ACTS: dict[Moment, tuple[str, ...]] = {
    Moment.INVITE: ("join", "answer", *_ALWAYS),
    Moment.QUESTIONS: ("join", "answer", *_ALWAYS),
    Moment.REVIEW: ("pick", "amend", "add", "disown", "object", *_ALWAYS),
    Moment.CLOSING: ("answer", *_ALWAYS),
    Moment.MEETING: ("join", "answer", *_ALWAYS),
    Moment.CARD: (
        *_RUNNING,
        *("theme", "question", "add_question", "remove_question", "deadline", "anonymous"),
    ),
    Moment.DRAFT: (*_RUNNING, *_EDITS),
    Moment.TOPSEVEN: (*_RUNNING, *_EDITS, "accept", "reject_remark"),
    Moment.NOTICE: (*_RUNNING, "reply_to", "speaker"),
    Moment.RUNNING: _RUNNING,
    Moment.NOTES: (*_RUNNING, "notes", "speaker"),
}
"""The acts that can be meant at each moment; of no other is the likeliest sought."""
REFUSALS = frozenset({"decline", "leave", "stop"})
"""The acts that resemble each other, and nothing else: whether one of them is meant is told apart from which."""


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of one role's acts."""

    acts: tuple[str, ...]
    rows: bytes  # BUCKETS rows of one byte an act, OFFSET added
    leads: tuple[int, ...]  # rising; a lead over the second best, a feature
    right: tuple[float, ...]  # how often a lead of that size was right; one more than `leads`
    refusing: tuple[int, ...] = ()  # rising; leads of the likeliest refusal over all that is none
    refused: tuple[float, ...] = (0.0,)  # how often it was one, with such a lead

    def scores(self, buckets: list[int]) -> list[int]:
        """The score of each act, in the order of `acts`."""
        width = len(self.acts)
        total = 0
        lanes = bytearray(2 * width)
        for bucket in buckets:
            lanes[::2] = self.rows[bucket * width : (bucket + 1) * width]
            total += int.from_bytes(lanes, "little")
        sums = struct.unpack(f"<{width}H", total.to_bytes(2 * width, "little"))
        base = OFFSET * len(buckets)
        return [one - base for one in sums]


@cache
def model(role: str) -> Model | None:
    """The weights of "participant" or "facilitator"; None where nothing was learnt yet."""
    found = languages.weights(role)
    if found is None:
        return None
    head, rows = found
    said = json.loads(head)
    refusing, refused = tuple(said.get("refusing", ())), tuple(said.get("refused", (0.0,)))
    return Model(tuple(said["acts"]), rows, tuple(said["leads"]), tuple(said["right"]), refusing, refused)


@lru_cache(maxsize=512)
def _scored(role: str, sentence: str, names: tuple[str, ...]) -> tuple[int, ...]:
    """The scores of a sentence, which is asked about many times while its mail is read."""
    known = model(role)
    return tuple(known.scores(features.hashed(sentence, names))) if known else ()


def guess(
    sentence: str, moment: Moment, names: Iterable[str] = (), *, among: Iterable[str] | None = None
) -> tuple[tuple[str, float], ...]:
    """The two likeliest acts at that moment, each with how often such a guess is right; () where nothing was learnt.

    "courtesy" says nothing at all. `names`: of the people, as single words. `among`: the acts that are possible.
    """
    role = role_of(moment)
    known = model(role)
    if known is None or moment not in ACTS:
        return ()
    scores = _scored(role, sentence, tuple(names))
    allowed = set(ACTS[moment] if among is None else among)
    ranked = sorted(
        ((score, act) for score, act in zip(scores, known.acts, strict=True) if act in allowed), reverse=True
    )
    if len(ranked) < 2:
        return ()
    lead = ranked[0][0] - ranked[1][0]
    sure = known.right[bisect_right(known.leads, lead)]
    return (ranked[0][1], sure), (ranked[1][1], 1 - sure)


def refusal(sentence: str, moment: Moment) -> tuple[str, float]:
    """The likeliest refusal, and how often such a sentence is one, whichever; ("", 0) where nothing was learnt."""
    known = model(role_of(moment))
    if known is None or not known.refusing:
        return "", 0.0
    scores = dict(zip(known.acts, _scored(role_of(moment), sentence, ()), strict=True))
    likeliest = max(REFUSALS, key=lambda act: (scores[act], act))
    other = max(scores[act] for act in ACTS[moment] if act in scores and act not in REFUSALS)
    return likeliest, known.refused[bisect_right(known.refusing, scores[likeliest] - other)]


def role_of(moment: Moment) -> str:
    """Whose acts are meant at that moment."""
    inside = (Moment.INVITE, Moment.QUESTIONS, Moment.REVIEW, Moment.CLOSING, Moment.MEETING)
    return "participant" if moment in inside else "facilitator"
