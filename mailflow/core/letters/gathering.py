"""The one letter of a working day with what needs no word of the facilitator's, the state of the session on top."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.union import Gathered, Lessons, Letter, Remarks
from mailflow.core.privacy import anonymity
from mailflow.core.session.notes import Note
from mailflow.core.session.step import Step


def time_passed(step: Step) -> None:
    """Write it when its hour has come, or when another letter of that kind leaves; both are one then."""
    session = step.session
    found = next((at for at, one in enumerate(step.letters) if isinstance(one.letter, Remarks | Lessons)), None)
    due = session.notes_at is not None and step.now >= session.notes_at
    if not session.notes or not (due or (found is not None and not session.anonymous)):
        return
    notes, files = _told(step), tuple(dict.fromkeys(one for note in session.notes for one in note.attached))
    step.change(notes=(), notes_at=None)
    letter = Gathered(notes, saying.status(session))
    if found is None:
        step.tell_facilitator(letter, files)
    else:
        other = step.letters[found]
        step.letters[found] = replace(other, letter=_with(letter, other.letter), files=(*other.files, *files))


def _told(step: Step) -> tuple[Note, ...]:
    """In an anonymous session their order says nothing."""
    notes = tuple(replace(one, attached=()) for one in step.session.notes)
    return anonymity.drawn(step.session, f"notes {step.session.serial}", notes, lambda one: one.text)


def _with(letter: Gathered, other: Letter) -> Gathered:
    match other:
        case Remarks():
            return replace(letter, remarks=other.remarks, review_by=other.review_by)
        case Lessons():
            return replace(letter, said=other.said, sequels=other.sequels)
    return letter
