"""What becomes of each act: the one table that every stage, and the reader of a reply, go by.

At once: done, and told with the way back. Shown first: third parties would be mailed, or words changed in another's
name, so the result is shown and an "ok" asked. Only when plain: hard to mend, so it counts only when it is said
plainly; else it is asked in one line, and the words are kept meanwhile.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act


class When(StrEnum):
    """When an act is done."""

    AT_ONCE = "at_once"
    SHOWN_FIRST = "shown_first"
    ONLY_WHEN_PLAIN = "only_when_plain"


class Fate(StrEnum):
    """What became of an act."""

    DONE = "done"
    KEPT = "kept"  # words that stand in the session
    TOLD = "told"  # a person sees the words
    ASKED = "asked"  # its writer is asked what he means
    EMPTY = "empty"  # it changes nothing: already so, or nothing to do


@dataclass(frozen=True, slots=True)
class Consequence:
    """One row."""

    when: When
    back: str  # how it is taken back, in the words of this page
    fate: Fate = Fate.DONE  # of one that is done at once, as a rule


_ONCE, _SHOWN, _PLAIN = When.AT_ONCE, When.SHOWN_FIRST, When.ONLY_WHEN_PLAIN
_SAY_SO = "a later mail replaces it"
_CARD = "the card is shown again before anybody is mailed"
_DRAFT = "the draft is shown again; undo brings it back as it was"
TABLE: dict[type[Any], Consequence] = {
    # A participant
    a.Join: Consequence(_ONCE, "no"),
    a.Decline: Consequence(_PLAIN, "yes, at any time"),
    a.Later: Consequence(_ONCE, _SAY_SO),
    a.Leave: Consequence(_PLAIN, "writes again, and is asked"),
    a.Stop: Consequence(_PLAIN, "writes again, and is asked and welcomed back"),
    a.Attend: Consequence(_ONCE, _SAY_SO),
    a.Answer: Consequence(_ONCE, "question 1: …", Fate.KEPT),
    a.Revise: Consequence(_ONCE, "question 1: …", Fate.KEPT),
    a.Essence: Consequence(_ONCE, _SAY_SO, Fate.KEPT),
    a.Withhold: Consequence(_ONCE, _SAY_SO),
    a.Pick: Consequence(_ONCE, "the last choice counts"),
    a.Amend: Consequence(_SHOWN, "the facilitator accepts or leaves it"),
    a.Add: Consequence(_ONCE, "the facilitator may take it off", Fate.KEPT),
    a.Disown: Consequence(_ONCE, "his name goes at once; the facilitator decides on the words"),
    a.Object: Consequence(_ONCE, "it is told with its point", Fate.TOLD),
    a.Disagree: Consequence(_ONCE, "he chooses the point", Fate.KEPT),
    a.Ask: Consequence(_ONCE, "it is told", Fate.TOLD),
    a.Private: Consequence(_ONCE, "only the facilitator sees it", Fate.TOLD),
    a.Tell: Consequence(_ONCE, "it is told", Fate.TOLD),
    a.Behalf: Consequence(_ONCE, "who is spoken for hears so, and may say otherwise"),
    # The facilitator
    a.Ok: Consequence(_SHOWN, "undo, until the letters leave"),
    a.Wait: Consequence(_ONCE, "ok"),
    a.Undo: Consequence(_ONCE, "say it again"),
    a.Status: Consequence(_ONCE, ""),
    a.Remind: Consequence(_ONCE, "a reminder cannot be taken back"),
    a.Extend: Consequence(_ONCE, "another day"),
    a.Next: Consequence(_ONCE, "undo, until the letters leave"),
    a.Pause: Consequence(_ONCE, "resume"),
    a.Resume: Consequence(_ONCE, "pause"),
    a.Cancel: Consequence(_PLAIN, "undo, until the letters leave"),
    a.Show: Consequence(_ONCE, ""),
    a.Help: Consequence(_ONCE, ""),
    a.Handover: Consequence(_PLAIN, "who takes over hands it back"),
    a.Share: Consequence(_PLAIN, "undo; each address is shown before an ok"),
    a.Revisit: Consequence(_ONCE, _SAY_SO),
    a.AddPerson: Consequence(_ONCE, "without …"),
    a.RemovePerson: Consequence(_PLAIN, "add …"),
    a.ReplacePerson: Consequence(_ONCE, "replace … again"),
    a.Theme: Consequence(_SHOWN, _CARD),
    a.Question: Consequence(_SHOWN, _CARD),
    a.AddQuestion: Consequence(_SHOWN, _CARD),
    a.RemoveQuestion: Consequence(_SHOWN, _CARD),
    a.Deadline: Consequence(_SHOWN, _CARD),
    a.Meeting: Consequence(_ONCE, "undo, until the letters leave"),
    a.NoMeeting: Consequence(_ONCE, "undo, until the letters leave"),
    a.Anonymous: Consequence(_SHOWN, _CARD),
    a.Named: Consequence(_SHOWN, _CARD),
    a.Appendix: Consequence(_SHOWN, _CARD),
    a.Strike: Consequence(_SHOWN, _DRAFT),
    a.Merge: Consequence(_SHOWN, _DRAFT),
    a.Reword: Consequence(_SHOWN, _DRAFT),
    a.Keep: Consequence(_SHOWN, _DRAFT),
    a.First: Consequence(_SHOWN, _DRAFT),
    a.Last: Consequence(_SHOWN, _DRAFT),
    a.Order: Consequence(_SHOWN, _DRAFT),
    a.Swap: Consequence(_SHOWN, _DRAFT),
    a.Before: Consequence(_SHOWN, _DRAFT),
    a.After: Consequence(_SHOWN, _DRAFT),
    a.NewPoint: Consequence(_SHOWN, _DRAFT),
    a.Resay: Consequence(_SHOWN, _DRAFT),
    a.StrikeSentence: Consequence(_SHOWN, _DRAFT),
    a.AddSentence: Consequence(_SHOWN, _DRAFT),
    a.Thread: Consequence(_SHOWN, _DRAFT),
    a.Differ: Consequence(_SHOWN, _DRAFT),
    a.Remember: Consequence(_SHOWN, _DRAFT),
    a.LeftOut: Consequence(_SHOWN, "nothing is struck; it is asked"),
    a.Accept: Consequence(_SHOWN, _DRAFT),
    a.RejectRemark: Consequence(_SHOWN, _DRAFT),
    a.Speaker: Consequence(_ONCE, _SAY_SO),
    a.Notes: Consequence(_ONCE, "the draft shows them", Fate.KEPT),
    a.ReplyTo: Consequence(_ONCE, "words passed on cannot be taken back"),
}


def foreseen(act: Act, *, facilitator: bool) -> tuple[Fate | When, ...]:
    """What will most likely become of it, before a session has seen it; of what is passed on, of each act in it."""
    if isinstance(act, a.Behalf):
        return tuple(fate for one in act.acts for fate in foreseen(one, facilitator=False))
    if isinstance(act, a.Tell) and (facilitator or act.nearest):
        return (Fate.ASKED,)
    row = TABLE[type(act)]
    return (row.fate if row.when is When.AT_ONCE else row.when,)


def settled(acts: tuple[Act, ...], text: str) -> tuple[Act, ...]:
    """The acts as they may be done: one that must be plain and is not becomes words that are told and asked back.

    So do acts that pull against each other: what is struck and kept, an end of the session beside what goes on in it.
    """
    return tuple(_settled(act, text) if not _opposed(act, acts) else _told(act, text) for act in acts)


def _opposed(act: Act, acts: tuple[Act, ...]) -> bool:
    """Whether another act of the same mail takes it back, or goes on where it ends."""
    match act:
        case a.Strike(points=points):
            return any(isinstance(one, a.Keep) and set(one.points) & set(points) for one in acts)
        case a.Keep(points=points):
            return any(isinstance(one, a.Strike) and set(one.points) & set(points) for one in acts)
        case a.Cancel():
            return any(isinstance(one, a.Handover | a.RemovePerson | a.ReplacePerson | a.Ok) for one in acts)
        case _:
            return False


def _settled(act: Act, text: str) -> Act:
    if isinstance(act, a.Behalf):
        return replace(act, acts=settled(act.acts, text))
    if TABLE[type(act)].when is not _PLAIN or getattr(act, "plain", True):
        return act
    return _told(act, text)


def _told(act: Act, text: str) -> Act:
    words = " ".join(text[span.start : span.end].strip() for span in act.spans)
    return a.Tell(words or text.strip(), nearest=a.name_of(act), spans=act.spans)
