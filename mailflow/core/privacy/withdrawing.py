"""Words that somebody takes back, out of what a summary or a ranking has of them already."""

from __future__ import annotations

import re
from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.done_lines import Done
from mailflow.core.points import editing
from mailflow.core.points.editing_summary import sentences_of
from mailflow.core.session.model import Digest, Point, Review, Summary, TopSeven
from mailflow.core.session.people import PersonId
from mailflow.core.session.step import Step

_WORD = re.compile(r"\w+")
_FEWEST = 3  # words that can be told from others


def take_out(step: Step, person: PersonId, words: str) -> None:
    """Nothing that is still to be sent holds them; the draft that waits for the facilitator is shown anew.

    In the review the other points keep their numbers, since people choose by them.
    """
    stage = step.session.stage
    match stage:
        case Summary(digest=Digest() as digest):
            fresh, done = _edited(digest, person, words)
            if done:
                before = _edited(stage.before, person, words)[0] if stage.before else None
                after = replace(stage, digest=fresh, before=before)
                step.stay(after)
                step.tell_facilitator(saying.draft_summary(step, after, fresh, done))
        case Review():
            before = _thinned(stage.before, person, words) if stage.before else None
            step.stay(replace(stage, digest=_thinned(stage.digest, person, words), before=before))
        case TopSeven():
            _out_of_top(step, stage, person, words)
        case _:
            return


def _out_of_top(step: Step, stage: TopSeven, person: PersonId, words: str) -> None:
    digest_before = _thinned(stage.digest_before, person, words) if stage.digest_before else None
    thinned = replace(
        stage,
        digest=_thinned(stage.digest, person, words),
        digest_before=digest_before,
        before=tuple(one for one in stage.before if not _is_his(one.point, person, words)),
    )
    ranks = tuple(one.rank for one in stage.top if _is_his(one.point, person, words))
    if not ranks:
        step.stay(thinned)
        return
    after, told = editing.edit_top(thinned, (a.Strike(ranks),), step.rules.top)
    if stage.printing is not None:  # what is being printed holds them
        after = replace(after, printing=None, go_at=step.now)
    step.stay(replace(after, edited=stage.edited))
    step.tell_facilitator(saying.draft_topseven(step, after, told.done))


def _edited(digest: Digest, person: PersonId, words: str) -> tuple[Digest, tuple[Done, ...]]:
    """Without them, the points numbered anew; what was done."""
    points = tuple(one.number for one in digest.points if _is_his(one, person, words))
    said = [one for section in digest.sections for one in sentences_of(section)]
    sentences = [one.text for one in said if person in one.sources and _same(one.text, words)]
    acts = [*((a.Strike(points),) if points else ()), *map(a.StrikeSentence, sentences)]
    if not acts:
        return digest, ()
    edited, told = editing.edit_digest(digest, acts)
    return replace(edited, edited=digest.edited), told.done


def _thinned(digest: Digest, person: PersonId, words: str) -> Digest:
    """Without them, each point under the number that it had."""
    edited, _ = _edited(digest, person, words)
    kept = tuple(one for one in digest.points if not _is_his(one, person, words))
    return replace(digest, sections=edited.sections, points=kept)


def _is_his(point: Point, person: PersonId, words: str) -> bool:
    mine = person in (point.source, point.disowned_by, point.corrected_by)
    return mine and (_same(point.text, words) or bool(point.before and _same(point.before, words)))


def _same(text: str, words: str) -> bool:
    """Whether a text is made of those words, or of a part of them."""
    one, other = (" ".join(_WORD.findall(said.casefold())) for said in (text, words))
    shorter = min(one, other, key=len)
    return len(shorter.split()) >= _FEWEST and (one in other or other in one)
