"""What participants say of the points, and what the facilitator makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TypeVar

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import RemarkLine
from mailflow.core.letters.union import Remarks as RemarksLetter
from mailflow.core.privacy import anonymity
from mailflow.core.session import deadlines
from mailflow.core.session.model import (
    Digest,
    Disagreement,
    Feedback,
    Point,
    RankedPoint,
    Review,
    Section,
    Sentence,
    TopSeven,
)
from mailflow.core.session.people import PersonId
from mailflow.core.session.reading import SaidKind
from mailflow.core.session.step import Step

ADDITIONS = 5  # of one person; what he adds beyond is a remark
LONGEST = 30  # words of a point; who says his own in more is asked through the facilitator
POINTS = 30  # on the list, additions included
S = TypeVar("S", Review, TopSeven)
WORTH_A_LETTER = (SaidKind.CORRECTION, SaidKind.ADDITION, SaidKind.MISQUOTED)
Remark = a.SaidAct | a.Tell | a.Ask


def heard(step: Step, stage: Review, person: PersonId, act: Remark) -> Review:
    """The stage with what he says of the points; what he adds stands on the list at once."""
    before = stage
    older = stage.before and _placed(stage.before, _feedback(step, person, act), _next_number(stage))[0]
    stage = replace(_heard(step, stage, person, act), before=older)  # what "undo" brings back holds it too
    stage = _resaid(stage) if len(stage.feedback) > len(before.feedback) else stage
    if stage.tell_at is None and any(one.kind in WORTH_A_LETTER for one in stage.feedback[len(before.feedback) :]):
        stage = replace(stage, tell_at=_next_morning(step, stage))
    return stage


def _resaid(stage: Review) -> Review:
    """Who says his own point in other words is not asked whether he may: it stands so at once."""
    said = stage.feedback[-1]
    point = next((one for one in stage.digest.points if one.number == said.point), None)
    if point is None or said.kind is not SaidKind.CORRECTION or len(said.text.split()) > LONGEST:
        return stage
    if point.source != said.person or point.edited or point.paraphrase:
        return stage
    said = replace(said, before=point.text, accepted=True)
    older = stage.before and _own_words(stage.before, said)
    digest = _own_words(stage.digest, said)
    return replace(stage, digest=digest, before=older, feedback=(*stage.feedback[:-1], said))


def _own_words(digest: Digest, said: Feedback) -> Digest:
    """The digest with a point as its own author says it now: alone, and confirmed."""
    old = next((one for one in digest.points if one.number == said.point), None)
    if old is None:
        return digest
    new = replace(old, text=said.text, before="", ours=False)
    points = tuple(new if one is old else one for one in digest.points)
    return replace(
        digest, points=points, sections=_changed(digest.sections, lambda one: _reworded(one, old.text, said))
    )


def came_late(step: Step, stage: TopSeven, person: PersonId, act: Remark) -> TopSeven:
    """The ranking with what still comes of the points: a name goes from it too, everything else waits for a word."""
    before = len(stage.feedback)
    stage = _heard(step, stage, person, act)
    gone = [one.point for one in stage.feedback[before:] if one.kind is SaidKind.MISQUOTED and one.point is not None]
    older = stage.digest_before
    for number in gone:
        older = older and disowned(older, person, number)
    top, top_before = _top_disowned(stage.top, person, gone), _top_disowned(stage.before, person, gone)
    return replace(stage, top=top, before=top_before, digest_before=older)


def _top_disowned(top: tuple[RankedPoint, ...], person: PersonId, gone: list[int]) -> tuple[RankedPoint, ...]:
    return tuple(
        replace(one, point=_point_disowned(one.point, person)) if one.point.number in gone else one for one in top
    )


def _heard(step: Step, stage: S, person: PersonId, act: Remark) -> S:
    said = _feedback(step, person, act)
    if said.kind in (SaidKind.CORRECTION, SaidKind.ADDITION):  # it may stand as a point
        said = replace(said, text=said.text[:1].upper() + said.text[1:])
    if any((one.person, one.kind, one.text) == (person, said.kind, said.text) for one in stage.feedback):
        return stage
    after, kind, point = _placed(stage.digest, said, _next_number(stage))
    return replace(stage, digest=after, feedback=(*stage.feedback, replace(said, kind=kind, point=point)))


def _feedback(step: Step, person: PersonId, act: Remark) -> Feedback:
    kind, point = _KINDS.get(type(act), SaidKind.REMARK), getattr(act, "point", None)
    return Feedback(person, anonymity.shown(step.session, act.words), step.now, kind, point)


_KINDS = {a.Amend: SaidKind.CORRECTION, a.Add: SaidKind.ADDITION, a.Disown: SaidKind.MISQUOTED}


def _next_number(stage: Review | TopSeven) -> int:
    """Of a new point; one that the facilitator took off the list keeps its own."""
    points = [one.number for one in stage.digest.points]
    added = [one.point for one in stage.feedback if one.kind is SaidKind.ADDITION and one.point is not None]
    return max((*points, *added), default=0) + 1


def _placed(digest: Digest, said: Feedback, number: int) -> tuple[Digest, SaidKind, int | None]:
    """The digest with an addition on its list, or without a misquoted name; what it is after all, of which point."""
    person = said.person
    if said.kind is SaidKind.MISQUOTED:
        point = said.point or _only_point_of(digest, person)
        return disowned(digest, person, point), said.kind, point
    if said.kind is not SaidKind.ADDITION:
        return digest, said.kind, said.point
    mine = sum(one.added and one.source == person for one in digest.points)
    if mine >= ADDITIONS or len(digest.points) >= POINTS:
        return digest, SaidKind.REMARK, None
    added = Point(number, said.text, person, added=True)
    return replace(digest, points=(*digest.points, added)), said.kind, number


def _next_morning(step: Step, stage: Review) -> datetime | None:
    day = deadlines.add_working_days(step.today, 1, step.rules)
    morning = deadlines.morning(day, step.rules)
    return morning if morning < stage.until else None  # later, the ranking tells it all


def _only_point_of(digest: Digest, person: PersonId) -> int | None:
    """The point that he complains of, when only one bears his name."""
    his = [point.number for point in digest.points if person == point.source and not point.added]
    return his[0] if len(his) == 1 else None


# Who did not say it so


def disowned(digest: Digest, person: PersonId, number: int | None) -> Digest:
    """The digest without his name beside that point, and beside the same sentence in the summary."""
    point = next((one for one in digest.points if one.number == number), None)
    if point is None:
        return digest
    text = point.text
    points = tuple(_point_disowned(one, person) if one.number == number else one for one in digest.points)
    return replace(digest, points=points, sections=_changed(digest.sections, lambda one: _without(one, text, person)))


def _point_disowned(point: Point, person: PersonId) -> Point:
    agreed = tuple(one for one in point.agreed if one != person)
    if point.source != person:
        return replace(point, agreed=agreed)
    return replace(point, source=None, agreed=agreed, disowned_by=person)


def _without(sentence: Sentence, text: str, person: PersonId) -> Sentence:
    if sentence.text != text or person not in sentence.sources:
        return sentence
    sources = tuple(one for one in sentence.sources if one != person)
    return replace(sentence, sources=sources, disowned_by=(*sentence.disowned_by, person))


def _changed(sections: tuple[Section, ...], change: Callable[[Sentence], Sentence]) -> tuple[Section, ...]:
    """The sections with every sentence changed."""
    return tuple(
        replace(
            section,
            sentences=tuple(change(one) for one in section.sentences),
            single_voices=tuple(change(one) for one in section.single_voices),
            disagreements=tuple(
                Disagreement(tuple(change(one) for one in both.sides)) for both in section.disagreements
            ),
        )
        for section in sections
    )


# What the facilitator sees


def lines(step: Step, digest: Digest, feedback: tuple[Feedback, ...], first: int = 0) -> tuple[RemarkLine, ...]:
    """The remarks from that one on, each with the number by which it is accepted or left."""
    texts = {point.number: point.text for point in digest.points}
    return tuple(
        RemarkLine(
            number=number,
            name=step.name_of(one.person),
            kind=one.kind,
            text=one.text,
            about=one.before or ("" if _point_of(one) is None else texts.get(one.point or 0, "")),
            accepted=one.accepted,
            own=bool(one.before) and one.accepted is True,
        )
        for number, one in _by_point(feedback)
        if number > first
    )


def _by_point(feedback: tuple[Feedback, ...]) -> list[tuple[int, Feedback]]:
    """What is said of one point together, where the first of it was said; each with its number."""
    first: dict[int, int] = {}
    for number, one in enumerate(feedback, 1):
        first.setdefault(_point_of(one) or -number, number)
    return sorted(enumerate(feedback, 1), key=lambda both: (first[_point_of(both[1]) or -both[0]], both[0]))


def _point_of(one: Feedback) -> int | None:
    return None if one.kind is SaidKind.ADDITION else one.point


def tell(step: Step, stage: Review) -> Review:
    """The remarks that the facilitator has not seen, in one letter a day at most."""
    told = lines(step, stage.digest, stage.feedback, stage.told)
    review_by = deadlines.local_day(stage.until - timedelta(seconds=1), step.rules)  # until is the midnight after it
    if told:
        step.tell_facilitator(RemarksLetter(told, review_by))
    return replace(stage, tell_at=None, told=len(stage.feedback))


# What the facilitator decides


def judged_in_review(stage: Review, act: a.JudgingAct) -> tuple[Review, list[Done]]:
    """Remarks accepted or left while the review runs."""
    digest, feedback, done = judged(stage.digest, stage.feedback, (act,))
    if digest.points == stage.digest.points and feedback == stage.feedback:
        return stage, done
    return replace(stage, digest=digest, feedback=feedback, before=stage.digest), done


def judged_in_top(stage: TopSeven, act: a.JudgingAct, most: int) -> tuple[TopSeven, list[Done], list[Done]]:
    """The same for the ranking: what was done, and what is asked back."""
    digest, feedback, told = judged(stage.digest, stage.feedback, (act,))
    top, no_room = _into_top(stage, digest, feedback, most)
    done = [one for one in told if one.kind in (DoneKind.REMARK_ACCEPTED, DoneKind.REMARK_LEFT)]
    asked = [one for one in told if one not in done]
    return replace(stage, digest=digest, feedback=feedback, top=top), done, [*asked, *no_room]


def judged(
    digest: Digest, feedback: tuple[Feedback, ...], acts: Iterable[a.JudgingAct]
) -> tuple[Digest, tuple[Feedback, ...], list[Done]]:
    """The digest with the remarks that are accepted, the remarks as decided, and what to tell."""
    done: list[Done] = []
    for act in acts:
        accept = isinstance(act, a.Accept)
        for number in _meant(feedback, act, accept=accept):
            if not 1 <= number <= len(feedback):
                done.append(Done(DoneKind.NO_SUCH_REMARK, numbers=(number,), number=len(feedback)))
                continue
            digest, told = _accepted(digest, number, feedback) if accept else _left(digest, number, feedback)
            done.append(told)
            if told.kind is not DoneKind.ASK_WORDS:
                decided = replace(feedback[number - 1], accepted=accept)
                feedback = (*feedback[: number - 1], decided, *feedback[number:])
    return digest, feedback, done


def _meant(feedback: tuple[Feedback, ...], act: a.JudgingAct, *, accept: bool) -> list[int]:
    """The numbers; without one all that are open, of which only those with words for a point can be accepted."""
    if act.remarks:
        return list(act.remarks)
    held = (SaidKind.CORRECTION, SaidKind.ADDITION) if accept else tuple(SaidKind)
    found = [n for n, one in enumerate(feedback, 1) if one.accepted is None and one.kind in held]
    return found or ([] if feedback else [0])


def _accepted(digest: Digest, number: int, feedback: tuple[Feedback, ...]) -> tuple[Digest, Done]:
    remark = feedback[number - 1]
    old = next((one for one in digest.points if one.number == remark.point), None)
    if remark.kind is SaidKind.ADDITION and remark.point is not None:
        added = Point(remark.point, remark.text, remark.person, added=True)
        points = digest.points if old else tuple(sorted((*digest.points, added), key=lambda one: one.number))
        return replace(digest, points=points), Done(DoneKind.REMARK_ACCEPTED, number=number, text=remark.text)
    if remark.kind is not SaidKind.CORRECTION or old is None:
        return digest, Done(DoneKind.ASK_WORDS, number=number, text=remark.text)
    new = _corrected(old, remark)
    points = tuple(new if one is old else one for one in digest.points)
    sections = _changed(digest.sections, lambda one: _reworded(one, old.text, remark))
    told = Done(DoneKind.REMARK_ACCEPTED, number=number, before=old.text, text=remark.text)
    return replace(digest, points=points, sections=sections), told


def _corrected(point: Point, remark: Feedback) -> Point:
    """The point in the words of who corrected it; whose words they were is near it still."""
    near = dict.fromkeys(one for one in (point.source, *point.agreed) if one is not None and one != remark.person)
    return replace(
        point,
        text=remark.text,
        source=remark.person,
        agreed=tuple(near),
        edited=False,
        paraphrase=False,
        corrected_by=remark.person,
        disowned_by=None,
    )


def _reworded(sentence: Sentence, old: str, remark: Feedback) -> Sentence:
    """The same sentence in the summary says the same from then on."""
    if sentence.text != old:
        return sentence
    return Sentence(remark.text, (remark.person,), opens=sentence.opens)


def _left(digest: Digest, number: int, feedback: tuple[Feedback, ...]) -> tuple[Digest, Done]:
    """A point that somebody put on the list goes off it, and his own words are as before; all else stays as it is."""
    remark = feedback[number - 1]
    if remark.kind is SaidKind.ADDITION:
        digest = replace(digest, points=tuple(one for one in digest.points if one.number != remark.point))
    elif remark.before and any((one.number, one.text) == (remark.point, remark.text) for one in digest.points):
        digest = _own_words(digest, replace(remark, text=remark.before))
    return digest, Done(DoneKind.REMARK_LEFT, number=number)


def _into_top(
    stage: TopSeven, digest: Digest, feedback: tuple[Feedback, ...], most: int
) -> tuple[tuple[RankedPoint, ...], list[Done]]:
    """The ranking with the points as they are now; an addition that is accepted comes last, when there is room."""
    now = {point.number: point for point in digest.points}
    was = {point.number: point for point in stage.digest.points}
    kept = []
    for one in stage.top:
        number = one.point.number
        if number in was and number not in now:
            continue
        changed = number in was and now[number] != was[number]
        kept.append(replace(one, point=now[number]) if changed else one)
    present = {number for one in kept for number in (one.point.number, *one.merged)}
    no_room = []
    for before, after in zip(stage.feedback, feedback, strict=True):
        if before.accepted or not after.accepted or after.kind is not SaidKind.ADDITION or after.point in present:
            continue
        if len(kept) >= most or after.point is None:
            no_room.append(Done(DoneKind.NO_ROOM, text=after.text, number=most))
        else:
            chosen = sum(after.point in ballot.picks for ballot in stage.ballots)
            kept.append(RankedPoint(0, now[after.point], chosen, 0.0))
    return tuple(replace(one, rank=rank) for rank, one in enumerate(kept, 1)), no_room
