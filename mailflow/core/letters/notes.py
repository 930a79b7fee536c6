"""Which letters to the facilitator need no word of his, and what is kept of them until the one letter of the day."""

from __future__ import annotations

from mailflow.core.letters.done_lines import DoneKind
from mailflow.core.letters.union import FilesArrived, Letter, Noted, SomebodyWrote
from mailflow.core.session.files import KeptFile
from mailflow.core.session.model import Session
from mailflow.core.session.notes import Note, NoteKind

AT_ONCE = -1  # as the hour of the notes
MOST = 60  # notes of a day; what comes after goes on its own, and is counted there
LONGEST = 20_000  # characters of them, together

_NEWS = {DoneKind.LEFT: NoteKind.LEFT, DoneKind.STOPPED: NoteKind.STOPPED}


def note_of(session: Session, letter: Letter, files: tuple[KeptFile, ...]) -> Note | None:
    """The note that says the same; None where a word is asked for, or where it goes at once."""
    note = _note(letter, files)
    if note is None or session.rules.notes_hour == AT_ONCE:
        return None
    carried = sum(one.size for before in (*session.notes, note) for one in before.attached)
    told = sum(len(one.text) for one in (*session.notes, note))
    fits = len(session.notes) < MOST and told <= LONGEST and carried <= session.rules.files_attached
    return note if fits else None


def _note(letter: Letter, files: tuple[KeptFile, ...]) -> Note | None:
    match letter:
        case SomebodyWrote(asks=False, unsure=False, private=False, addable=False):
            kind = NoteKind.OUTSIDE if letter.outside else NoteKind.LATE if letter.late else NoteKind.WORDS
            return Note(kind, letter.name, letter.text)
        case FilesArrived():
            return Note(NoteKind.FILES, letter.name, files=letter.files, attached=files)
        case Noted(done=(one,), undo_until=None) if one.kind in _NEWS:
            return Note(_NEWS[one.kind], one.names[0] if one.names else "")
    return None
