"""What comes after the end: closing answers, the question after some weeks, and who hears of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from mailflow.core.acts import union as a
from mailflow.core.letters.union import LessonNoted, Lessons, WhatBecame
from mailflow.core.privacy import anonymity
from mailflow.core.session import deadlines
from mailflow.core.session.model import Closed, Feedback
from mailflow.core.session.people import Participant, PersonId
from mailflow.core.session.step import Step

GATHERED = timedelta(days=7)  # the facilitator hears of closing answers in one letter so long after the first
WEEKS = 6  # after which everybody is asked what became of it, when the facilitator does not say when
LONGEST = 52  # weeks
MOST = 2  # points that one is asked about


def weeks(step: Step, act: a.Revisit) -> int:
    """How many weeks after the end, as the facilitator says it today."""
    if act.until is not None:
        return min(max(round((act.until - step.today).days / 7), 1), LONGEST)
    return min(max(act.weeks or WEEKS, 1), LONGEST)


def revisit_on(step: Step, count: int) -> date:
    """The day on which everybody is asked, counted from today."""
    return deadlines.working_day(step.today + timedelta(weeks=count), step.rules)


def with_answer(step: Step, stage: Closed, person: PersonId, text: str) -> Closed:
    """The stage with a closing answer, of which the top 7 says what becomes of it, or with one to the question after
    some weeks, for which he is thanked.
    """
    said = stage.sequels if stage.revisited_at else stage.lessons
    if any(one.person == person and one.text == text for one in said):
        return stage
    if stage.revisited_at and all(one.person != person for one in said):
        step.tell(person, LessonNoted())
    answer = Feedback(person, text, step.now)
    tell_at = stage.tell_at or deadlines.decent(step.now + GATHERED, step.rules)
    if stage.revisited_at:
        return replace(stage, sequels=(*said, answer), tell_at=tell_at)
    return replace(stage, lessons=(*said, answer), tell_at=tell_at)


def time_passed(step: Step, stage: Closed, readers: list[Participant]) -> None:
    """What is due: the letter with what people wrote, the question what became of it."""
    if step.session.paused_since:
        return
    if stage.tell_at is not None and step.now >= stage.tell_at:
        stage = _tell(step, stage)
        step.stay(stage)
    if stage.revisit_at is not None and step.now >= stage.revisit_at:
        step.stay(replace(stage, revisit_at=None, revisited_at=step.now))
        for one in readers:
            step.tell(one.person.id, _what_became(stage, one.person.id))


def _tell(step: Step, stage: Closed) -> Closed:
    """Everything that the facilitator has not seen, in one letter."""
    lessons = stage.lessons[min(stage.told, len(stage.lessons)) :]
    sequels = stage.sequels[max(stage.told - len(stage.lessons), 0) :]
    said, became = _words(step, "lessons", lessons), _words(step, "sequels", sequels)
    if said or became:
        step.tell_facilitator(Lessons(said, became))
    return replace(stage, tell_at=None, told=len(stage.lessons) + len(stage.sequels))


def _words(step: Step, what: str, feedback: tuple[Feedback, ...]) -> tuple[tuple[str, str], ...]:
    told = anonymity.drawn(step.session, what, feedback, lambda one: one.text)
    return tuple((step.name_of(one.person), anonymity.shown(step.session, one.text)) for one in told)


def _what_became(stage: Closed, person: PersonId) -> WhatBecame:
    """About the points that the reader chose himself, as far as they came into the top; else about the first."""
    picks = next((one.picks for one in stage.ballots if one.person == person), ())
    texts = {number: one.point.text for one in stage.top for number in (one.point.number, *one.merged)}
    chosen = tuple(dict.fromkeys(texts[pick] for pick in picks if pick in texts))[:MOST]
    return WhatBecame(chosen or tuple(one.point.text for one in stage.top[:1]), bool(chosen))
