"""Who comes to the live meeting: said by words or by a calendar's buttons, and the last one wins."""

from __future__ import annotations

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.meeting import planning
from mailflow.core.meeting.values import MeetingNoted, Occasion
from mailflow.core.session.events import MeetingAnswered
from mailflow.core.session.model import Cancelled, Draft, Invite
from mailflow.core.session.people import Participant, PersonId, Rsvp
from mailflow.core.session.reading import Reading
from mailflow.core.session.step import Step
from mailflow.core.stages import collecting

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
    if event.answer.rsvp not in _PLAIN or planning.ahead(step) is None or not one.in_calendar:
        return False
    step.update(event.person, coming=event.answer.rsvp)
    return True


def said(step: Step, person: PersonId, act: a.Attend, reading: Reading) -> Fate:
    """Note what his words say of coming, and say so, unless what else he says brings a letter that does."""
    one, occasion = step.participant(person), planning.ahead(step)
    if occasion is None or isinstance(step.session.stage, Cancelled):
        return Fate.EMPTY
    comes = _SAID[act.comes]
    step.update(person, coming=comes)
    more = reading.said(a.Join, a.Decline, a.Later, a.Answer, a.Revise)
    if not (isinstance(step.session.stage, Draft) or (isinstance(step.session.stage, Invite) and more)):
        _answer(step, one, occasion, comes)
    return Fate.DONE


_SAID = {a.Comes.YES: Rsvp.YES, a.Comes.NO: Rsvp.NO, a.Comes.MAYBE: Rsvp.LATER}


def ask(step: Step, one: Participant) -> None:
    """Who cannot come and has said nothing else is asked, once, whether he takes part by mail. `one`: until now."""
    occasion = planning.ahead(step)
    if occasion is not None and one.rsvp is Rsvp.NONE and one.coming is not Rsvp.NO:
        _answer(step, one, occasion, Rsvp.NO)


def _answer(step: Step, one: Participant, occasion: Occasion, said: Rsvp) -> None:
    silent = isinstance(step.session.stage, Invite) and one.rsvp is Rsvp.NONE and one.coming is not Rsvp.NO
    asks = silent and said is Rsvp.NO
    step.tell(one.person.id, MeetingNoted(occasion, said, asks, one.spoken_by))
