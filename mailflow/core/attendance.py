"""Who comes to the live meeting: said by words or by a calendar's buttons, and the last one wins."""

from __future__ import annotations

from mailflow.core import collecting, gathering
from mailflow.core.events import MeetingAnswered
from mailflow.core.meeting import MeetingNoted, Occasion
from mailflow.core.model import Draft, Invite
from mailflow.core.people import Participant, PersonId, Rsvp
from mailflow.core.reading import Reading
from mailflow.core.step import Step

_PLAIN = (Rsvp.YES, Rsvp.NO, Rsvp.LATER)


def pressed(step: Step, event: MeetingAnswered) -> bool:
    """Note an answer by button, and pass on what was typed with it; False when it says nothing of the meeting now.

    An answer to an earlier version of the meeting is stale (RFC 5546 2.1.5).
    """
    one = step.session.participant(event.person)
    if one is None or event.answer.sequence < max(one.meeting_answer, one.meeting_versions - 1):
        return False
    step.update(event.person, meeting_answer=event.answer.sequence)
    collecting.pass_on(step, event.person, event.answer.comment)
    if event.answer.rsvp not in _PLAIN or gathering.ahead(step) is None or not one.in_calendar:
        return False
    step.update(event.person, coming=event.answer.rsvp)
    return True


def wrote(step: Step, person: PersonId, reading: Reading) -> bool:
    """Note what his words say of coming; True when they say nothing else, and have been answered."""
    one, occasion = step.participant(person), gathering.ahead(step)
    if occasion is None or reading.opt_out:
        return False
    if reading.rsvp is Rsvp.NO:
        step.update(person, coming=None)
        return False
    said = _said(step, one, reading)
    if said is None:
        return False
    step.update(person, coming=said)
    alone = reading.coming is not Rsvp.NONE and not _says_more(reading)
    if isinstance(step.session.stage, Draft) or (isinstance(step.session.stage, Invite) and not alone):
        return False
    if reading.coming is not Rsvp.NONE:
        _answer(step, one, occasion, said)
    if alone:
        collecting.is_back(step, person)
        collecting.pass_on_beside(step, person, reading)
    return alone


def _said(step: Step, one: Participant, reading: Reading) -> Rsvp | None:
    """A yes to an invitation that names the meeting is a yes to it too, for who has said nothing of it."""
    if reading.coming in _PLAIN:
        return reading.coming
    invited = isinstance(step.session.stage, Draft | Invite)
    return Rsvp.YES if invited and reading.rsvp is Rsvp.YES and one.coming is None else None


def _says_more(reading: Reading) -> bool:
    took_part = reading.rsvp in _PLAIN or reading.answers or reading.essence
    return bool(took_part or reading.picks or reading.attachments)


def ask(step: Step, one: Participant) -> None:
    """Who cannot come and has said nothing else is asked, once, whether he takes part by mail. `one`: until now."""
    occasion = gathering.ahead(step)
    if occasion is not None and one.rsvp is Rsvp.NONE and one.coming is not Rsvp.NO:
        _answer(step, one, occasion, Rsvp.NO)


def _answer(step: Step, one: Participant, occasion: Occasion, said: Rsvp) -> None:
    silent = isinstance(step.session.stage, Invite) and one.rsvp is Rsvp.NONE and one.coming is not Rsvp.NO
    asks = silent and said is Rsvp.NO
    step.tell(one.person.id, MeetingNoted(occasion, said, asks, one.spoken_by))
