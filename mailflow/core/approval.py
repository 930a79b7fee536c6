"""Waiting for the facilitator's approval: reminders, and what silence means."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum, auto

from mailflow.core import deadlines
from mailflow.core.model import Rules, Summary, TopSeven
from mailflow.core.saying import NUDGES
from mailflow.core.step import Step


class Silence(Enum):
    """What is due while an approval is awaited."""

    NOTHING = auto()
    REMIND = auto()
    SEND = auto()  # approved and its grace is over, or silence counts as approval


def due(step: Step, stage: Summary | TopSeven) -> Silence:
    """What the passing of time means now."""
    if step.session.paused_since:
        return Silence.NOTHING
    if stage.go_at is not None:
        return Silence.SEND if step.now >= stage.go_at else Silence.NOTHING
    if step.now < stage.until:
        return Silence.NOTHING
    if step.rules.approval == "send" and stage.nudges + 1 >= len(NUDGES):
        return Silence.SEND
    return Silence.REMIND


def next_nudge(now: datetime, nudges: int, rules: Rules) -> datetime:
    """When silence is looked at again after so many nudges: on the working days of NUDGES, then every five."""
    days = (0, *NUDGES)
    wait = days[nudges + 1] - days[nudges] if nudges < len(NUDGES) else 5
    return deadlines.morning(deadlines.add_working_days(deadlines.local_day(now, rules), wait, rules), rules)


def go_at(step: Step) -> datetime:
    """When approved letters to many leave: after the grace, at a decent hour."""
    return deadlines.decent(step.now + timedelta(seconds=step.rules.grace), step.rules)
