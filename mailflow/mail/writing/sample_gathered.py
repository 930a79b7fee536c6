"""Sample letters with what needs no word of the facilitator's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mailflow.core.letters.union import FilesArrived, Gathered, Lessons, Letter, Remarks, Status
from mailflow.core.session.notes import Note, NoteKind
from mailflow.mail.writing.sample_words import Story


def letters(story: Story, others: Mapping[str, Letter]) -> Iterator[tuple[str, Letter]]:
    """One for every moment of a session; `others`: samples of what they are made of."""
    said = Note(NoteKind.WORDS, "Jan Peeters", story.remark)
    match others["files_arrived-big"], others["remarks"], others["lessons"]:
        case FilesArrived(files=files), Remarks() as remarks, Lessons() as lessons:
            notes = (
                said,
                Note(NoteKind.FILES, "Els Vermeulen", files=files),
                Note(NoteKind.FILES, "Fatima El Amrani", files=files[:1]),
                Note(NoteKind.LEFT, "Nele Claes"),
                Note(NoteKind.STOPPED, "Hassan Bouzid"),
            )
            late = Note(NoteKind.LATE, "Tom Maes", story.answers[0])
            for stage in ("draft", "invite", "questions", "summary", "review", "topseven", "closed", "cancelled"):
                status = others[f"status-{stage}"]
                assert isinstance(status, Status)
                status = replace(status, answered=4, picked=3)
                yield f"gathered-{stage}", Gathered((late,) if stage == "closed" else (said,), status)
                if stage == "questions":
                    yield "gathered", Gathered(notes, status)
                if stage == "review":
                    more = Gathered((late,), status, remarks.remarks, remarks.review_by)
                    yield "gathered-remarks", replace(more, status=replace(status, paused=False))
                if stage == "closed":
                    outside = Note(NoteKind.OUTSIDE, "leen@elders.example", story.remark)
                    yield "gathered-lessons", Gathered((outside,), status, said=lessons.said)
