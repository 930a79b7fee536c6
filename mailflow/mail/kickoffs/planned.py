"""The session that the acts of a kick-off plan."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.session.people import Language, Mailbox
from mailflow.core.session.reading import Kickoff, Meeting, Oddity, OddityKind
from mailflow.mail.kickoffs.kickoff import READ
from mailflow.mail.kickoffs.odd_addresses import oddities

_FEW = 3  # words that ask for nothing by themselves: "Thanks! Geert"


def by(acts: Sequence[Act], language: Language) -> Kickoff:
    """What is to be begun; whatever the acts do not say stands in `missing`, what is no act in `rest`."""
    people = tuple(Mailbox(one.address, one.name) for one in acts if isinstance(one, a.AddPerson) and one.address)
    nameless = tuple(one.name for one in acts if isinstance(one, a.AddPerson) and not one.address)
    theme = next((one.words for one in acts if isinstance(one, a.Theme)), "")
    questions = tuple(one.words for one in acts if isinstance(one, a.AddQuestion))
    deadline = next((one.until for one in acts if isinstance(one, a.Deadline)), None)
    there = (("theme", theme), ("questions", questions), ("participants", people), ("deadline", deadline))
    unplaced = (Oddity(OddityKind.NO_ADDRESS, nameless),) if nameless else ()
    rest, unread = _told(acts)
    return Kickoff(
        theme=theme,
        questions=questions,
        participants=people,
        deadline=deadline,
        deadline_unclear=_unclear(acts, "deadline"),
        meeting=next((_meeting(one) for one in acts if isinstance(one, a.Meeting)), None),
        language=language,
        missing=tuple(name for name, found in there if not found),
        wishes=tuple(name for name, kind in _WISHES if any(isinstance(one, kind) for one in acts)),
        oddities=(*oddities(people), *unplaced),
        meeting_unclear=_unclear(acts, "meeting"),
        rest=rest,
        unread=unread,
    )


_WISHES = (("anonymous", a.Anonymous), ("no_meeting", a.NoMeeting), ("answers", a.Appendix))


def _unclear(acts: Sequence[Act], what: str) -> str | None:
    return next((one.words for one in acts if isinstance(one, a.Tell) and one.nearest == what), None)


def _meeting(act: a.Meeting) -> Meeting | None:
    if act.day is None or act.time is None:
        return None
    return Meeting(datetime.combine(act.day, act.time), act.place, act.minutes, act.link)


def _told(acts: Sequence[Act]) -> tuple[str, int]:
    """The words that are no act, and how many stand behind what is read of a mail."""
    told = [one for one in acts if isinstance(one, a.Tell) and not one.nearest]
    unread = [one for one in told if one.spans and one.spans[0].start >= READ]
    said = (" ".join(one.words.split()) for one in told if one not in unread)
    return " … ".join(one for one in said if len(one.split()) > _FEW), sum(len(one.words.split()) for one in unread)
