"""A facilitator sets the card right: its theme, its questions, and whether names are shown."""

from __future__ import annotations

from typing import assert_never

from mailflow.core import gathering
from mailflow.core.doings import Change, ChangeKind, Done, DoneKind
from mailflow.core.reading import CommandName, Correction, CorrectionKind
from mailflow.core.step import Step


def apply(step: Step, corrections: tuple[Correction, ...]) -> tuple[list[Change], list[Done]]:
    """The lines of the card that change, and what could not be set right; questions are dropped last."""
    changes: list[Change] = []
    done: list[Done] = []
    for correction in sorted(corrections, key=_late):
        outcome = _apply(step, correction)
        if isinstance(outcome, Done):
            done.append(outcome)
        else:
            changes.extend(outcome)
    return sorted(changes, key=lambda one: one.number or 0), done


def _apply(step: Step, correction: Correction) -> list[Change] | Done:
    match correction.kind:
        case CorrectionKind.THEME:
            step.change(theme=correction.text, subject=step.session.subject or correction.text)
            return [Change(ChangeKind.THEME)]
        case CorrectionKind.QUESTION:
            return new_words(step, correction.number, correction.text)
        case CorrectionKind.DROP:
            return _drop(step, correction.number)
        case CorrectionKind.ANONYMOUS | CorrectionKind.NAMED:
            return _names(step, anonymous=correction.kind is CorrectionKind.ANONYMOUS)
        case CorrectionKind.ANSWERS | CorrectionKind.NO_ANSWERS:
            return _answers(step, appendix=correction.kind is CorrectionKind.ANSWERS)
        case CorrectionKind.MEETING | CorrectionKind.NO_MEETING:
            return gathering.on_card(step, correction)
        case _:
            assert_never(correction.kind)


def new_words(step: Step, number: int | None, text: str) -> list[Change] | Done:
    """Another question under that number, or one more; the same words change nothing."""
    questions = list(step.session.questions)
    number = number or len(questions) + 1
    if not text or not 1 <= number <= len(questions) + 1:
        return Done(DoneKind.ASK_QUESTION, command=CommandName.QUESTION, number=number)
    if questions[number - 1 : number] == [text]:
        return []
    questions[number - 1 : number] = [text]
    step.change(questions=tuple(questions))
    return [Change(ChangeKind.QUESTION, number)]


def _drop(step: Step, number: int | None) -> list[Change] | Done:
    questions = list(step.session.questions)
    if number is None or not 1 <= number <= len(questions):
        return Done(DoneKind.ASK_QUESTION, command=CommandName.QUESTION, number=number)
    del questions[number - 1]
    step.change(questions=tuple(questions))
    return [Change(ChangeKind.DROPPED, number)]


def _names(step: Step, *, anonymous: bool) -> list[Change]:
    if step.session.anonymous is anonymous:
        return []
    step.change(anonymous=anonymous)
    return [Change(ChangeKind.ANONYMOUS)]


def _answers(step: Step, *, appendix: bool) -> list[Change]:
    if step.session.appendix is appendix:
        return []
    step.change(appendix=appendix)
    return [Change(ChangeKind.ANSWERS)]


def _late(correction: Correction) -> int:
    """Dropping a question numbers those behind it anew, so the last one goes first, and after all else."""
    return 100 - (correction.number or 0) if correction.kind is CorrectionKind.DROP else 0
