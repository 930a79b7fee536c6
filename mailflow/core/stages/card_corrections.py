"""A facilitator sets the card right: its theme, its questions, and whether names are shown."""

from __future__ import annotations

from typing import assert_never

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import Change, ChangeKind, CommandName, Done, DoneKind
from mailflow.core.meeting import planning
from mailflow.core.session.step import Step

_Asked = a.Theme | a.Question | a.AddQuestion | a.RemoveQuestion
CardAct = _Asked | a.Anonymous | a.Named | a.Appendix | a.Meeting | a.NoMeeting


def apply(step: Step, act: CardAct) -> list[Change] | Done:
    """The lines of the card that change, or why it could not be set right."""
    match act:
        case a.Theme():
            step.change(theme=act.words, subject=step.session.subject or act.words)
            return [Change(ChangeKind.THEME)]
        case a.Question():
            return new_words(step, act.question, act.words)
        case a.AddQuestion():
            return new_words(step, None, act.words)
        case a.RemoveQuestion():
            return _drop(step, act.questions)
        case a.Anonymous() | a.Named():
            return _names(step, anonymous=isinstance(act, a.Anonymous))
        case a.Appendix():
            return _answers(step, appendix=act.wanted)
        case a.Meeting() | a.NoMeeting():
            return planning.on_card(step, act)
        case _:
            assert_never(act)


def in_order(act: Act) -> int:
    """Dropping a question numbers those behind it anew, so the last one goes first, and after all else."""
    return 100 - max(act.questions, default=0) if isinstance(act, a.RemoveQuestion) else 0


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


def _drop(step: Step, numbers: tuple[int, ...]) -> list[Change] | Done:
    questions = step.session.questions
    if not numbers or not all(1 <= number <= len(questions) for number in numbers):
        wrong = next((number for number in numbers if not 1 <= number <= len(questions)), None)
        return Done(DoneKind.ASK_QUESTION, command=CommandName.QUESTION, number=wrong)
    step.change(questions=tuple(one for number, one in enumerate(questions, 1) if number not in numbers))
    return [Change(ChangeKind.DROPPED, number) for number in sorted(set(numbers))]


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
