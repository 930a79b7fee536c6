"""What becomes of the files that people send with their mails."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.letters import at_moment as saying
from mailflow.core.letters.union import FilesArrived, FilesNoted, Receipt, ReviewReceipt
from mailflow.core.session.events import ReadFiles
from mailflow.core.session.files import KeptFile, Trouble
from mailflow.core.session.model import Cancelled, Draft, Questions, Review, Session
from mailflow.core.session.people import FACILITATOR, PersonId, SentFile
from mailflow.core.session.reading import Attachment, Moment, Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import collecting, orders

ANNOUNCED = 2000  # characters of a facilitator's mail that may say what its files are
# Kinds of files that mail servers refuse, with the letter that carries them.
_REFUSED = re.compile(
    r"\.(?:ade|adp|apk|appx|bat|cab|chm|cmd|com|cpl|dll|dmg|docm|exe|hta|img|ins|iso|jar|jse?|lib|lnk|msc|msi|msp|pif|"
    r"potm|ppsm|pptm|ps1|scr|sct|shb|sys|vb[es]?|vhd|vxd|ws[cf]|wsh|xlsm)\Z",
    re.IGNORECASE,
)


def arrived(step: Step, person: PersonId, reading: Reading) -> None:
    """Remember the files of a mail; what is not read yet becomes one errand."""
    fresh = [_sent(step, reading, one) for one in reading.attachments if one.digest is not None]
    known = person == FACILITATOR or step.session.participant(person) is not None
    if not fresh or not known or reading.said(a.Stop):
        return
    if person == FACILITATOR and orders.understood(reading):  # beside an order, an unread file is no news
        fresh = [replace(one, told=not one.waits) for one in fresh]
    _keep(step, person, (*_files(step.session, person), *fresh))
    waiting = tuple(one.file for one in fresh if one.waits)
    if waiting:
        language = reading.language or step.session.language
        moment = reading.moment or Moment.QUESTIONS
        words = reading.text[:ANNOUNCED] if person == FACILITATOR else ""
        step.errands.append(ReadFiles(step.session.id, person, reading.message_id, language, waiting, moment, words))
    _go_on(step, person, reading)


def read(step: Step, person: PersonId, reading: Reading) -> None:
    """Note what came of reading them."""
    fates = {one.digest: one for one in reading.attachments}

    def after(sent: SentFile) -> SentFile:
        fate = fates.get(sent.file.digest)
        if fate is None or not sent.waits or sent.message != reading.message_id:
            return sent
        return replace(sent, waits=False, trouble=fate.trouble, said=bool(fate.text), truncated=fate.truncated)

    _change(step, person, after)
    _go_on(step, person, reading)


def said(step: Step, reading: Reading) -> Reading:
    """Files that came when points were to be chosen hold what somebody thinks of them, whatever their shape."""
    if reading.moment is not Moment.REVIEW or not isinstance(step.session.stage, Review):
        return reading
    words = reading.text.strip()
    return replace(reading, acts=(a.Tell(words),) if words else ())


def settle(step: Step) -> None:
    """Who sent files hears what became of them: in the receipt that was written, or in a letter of its own."""
    heard = {one.to.id for one in step.letters if isinstance(one.letter, Receipt | ReviewReceipt | FilesNoted)}
    for person in (FACILITATOR, *(one.person.id for one in step.participants)):
        if person in heard:
            _change(step, person, lambda one: replace(one, told=not one.waits))
        elif _is_owed_a_word(step, person):
            _tell(step, person)
            _change(step, person, lambda one: replace(one, told=True))


def _sent(step: Step, reading: Reading, one: Attachment) -> SentFile:
    assert one.digest is not None
    return SentFile(
        file=KeptFile(one.name or "?", one.type, one.size, one.digest),
        message=reading.message_id,
        at=step.now,
        waits=one.text is None and one.trouble is None,
        trouble=one.trouble,
        said=bool(one.text),
        truncated=one.truncated,
    )


def _go_on(step: Step, person: PersonId, reading: Reading) -> None:
    """Once all of his are read: the unread ones go to the facilitator. In Questions a receipt tells him the rest."""
    if person == FACILITATOR:
        return
    if isinstance(step.session.stage, Draft):  # he wrote to all, so that the facilitator has his files already
        _change(step, person, lambda one: replace(one, passed_on=True, attached=True))
        return
    one = step.participant(person)
    if isinstance(step.session.stage, Questions) and one.asked and not reading.said(a.Decline, a.Leave):
        collecting.owe_receipt(step, person)
    if not any(one.waits for one in _files(step.session, person)):
        _pass_on(step, person)


def _pass_on(step: Step, person: PersonId) -> None:
    """One letter for all that could not be read. In an anonymous session even a file's inside may tell whose it is."""
    session = step.session
    unread = [one for one in _files(session, person) if one.unread and not one.passed_on]
    if not unread:
        return
    room = session.rules.files_attached
    carried: list[SentFile] = []
    for one in unread:
        if not session.anonymous and _travels(one) and one.file.size <= room:
            room -= one.file.size
            carried.append(one)
    _change(step, person, lambda one: replace(one, passed_on=True, attached=one in carried) if one in unread else one)
    notes = tuple(
        replace(saying.file_note(one), name="" if session.anonymous else one.file.name, attached=one in carried)
        for one in unread
    )
    step.tell_facilitator(
        FilesArrived(step.name_of(person), notes), files=tuple(dict.fromkeys(one.file for one in carried))
    )


def _travels(one: SentFile) -> bool:
    return one.trouble is not Trouble.BOMB and not _REFUSED.search(one.file.name)


def _is_owed_a_word(step: Step, person: PersonId) -> bool:
    """All of his are read, some not or not wholly, and no receipt will say so."""
    files = _files(step.session, person)
    untold = [one for one in files if not one.told]
    if not untold or any(one.waits for one in files):
        return False
    if person == FACILITATOR:
        return True
    silent = isinstance(step.session.stage, Draft | Cancelled)  # he may never have been invited
    return not silent and step.participant(person).receipt_at is None


def _tell(step: Step, person: PersonId) -> None:
    notes = saying.file_notes(_files(step.session, person))
    if notes and person == FACILITATOR:
        step.tell_facilitator(FilesNoted(notes))
    elif notes:
        step.tell(person, FilesNoted(notes))


def _files(session: Session, person: PersonId) -> tuple[SentFile, ...]:
    if person == FACILITATOR:
        return session.files
    found = session.participant(person)
    return found.files if found else ()


def _change(step: Step, person: PersonId, change: Callable[[SentFile], SentFile]) -> None:
    before = _files(step.session, person)
    after = tuple(change(one) for one in before)
    if after != before:
        _keep(step, person, after)


def _keep(step: Step, person: PersonId, files: Iterable[SentFile]) -> None:
    if person == FACILITATOR:
        step.change(files=tuple(files))
    elif step.session.participant(person) is not None:
        step.update(person, files=tuple(files))
