"""What proof each act needs: the one table by which a mail is believed, beside that of what becomes of it.

A mail whose proof is less than one of its acts needs is held as a whole, and whose word it would be is asked once, at
his own address. His yes counts as a pass. Nothing in a person's name counts by From alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from typing import Any

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act


class Proof(IntEnum):
    """How well it is known who wrote a mail; more is better."""

    NONE = 0  # his address stands in From, which anybody can write
    TOKEN = 1  # it answers a letter that went to this address; whoever got that letter forwarded could do so too
    PASS = 2  # our mail provider says that this address's domain sent it; or he said so himself when he was asked


_TOKEN, _PASS = Proof.TOKEN, Proof.PASS
TABLE: dict[type[Any], Proof] = {
    # A participant
    a.Join: _TOKEN,
    a.Decline: _TOKEN,
    a.Later: _TOKEN,
    a.Leave: _TOKEN,
    a.Stop: _TOKEN,
    a.Attend: _TOKEN,
    a.Answer: _TOKEN,
    a.Revise: _TOKEN,
    a.Essence: _TOKEN,
    a.Withhold: _TOKEN,
    a.Pick: _TOKEN,
    a.Amend: _TOKEN,
    a.Add: _TOKEN,
    a.Disown: _TOKEN,
    a.Object: _TOKEN,
    a.Disagree: _TOKEN,
    a.Ask: _TOKEN,
    a.Private: _TOKEN,
    a.Tell: _TOKEN,
    a.Behalf: _TOKEN,
    # The facilitator; grave is what ends his session, gives it away, or tells others of it
    a.Ok: _TOKEN,
    a.Wait: _TOKEN,
    a.Undo: _TOKEN,
    a.Status: _TOKEN,
    a.Remind: _TOKEN,
    a.Extend: _TOKEN,
    a.Next: _TOKEN,
    a.Pause: _TOKEN,
    a.Resume: _TOKEN,
    a.Cancel: _PASS,
    a.Show: _TOKEN,
    a.Help: _TOKEN,
    a.Handover: _PASS,
    a.Share: _PASS,
    a.Revisit: _TOKEN,
    a.AddPerson: _PASS,
    a.RemovePerson: _PASS,
    a.ReplacePerson: _PASS,
    a.Theme: _TOKEN,
    a.Question: _TOKEN,
    a.AddQuestion: _TOKEN,
    a.RemoveQuestion: _TOKEN,
    a.Deadline: _TOKEN,
    a.Meeting: _TOKEN,
    a.NoMeeting: _TOKEN,
    a.Anonymous: _TOKEN,
    a.Named: _TOKEN,
    a.Appendix: _TOKEN,
    a.Thread: _TOKEN,
    a.Differ: _TOKEN,
    a.Remember: _TOKEN,
    a.Strike: _TOKEN,
    a.Merge: _TOKEN,
    a.Reword: _TOKEN,
    a.Keep: _TOKEN,
    a.First: _TOKEN,
    a.Last: _TOKEN,
    a.Order: _TOKEN,
    a.Swap: _TOKEN,
    a.Before: _TOKEN,
    a.After: _TOKEN,
    a.NewPoint: _TOKEN,
    a.Resay: _TOKEN,
    a.StrikeSentence: _TOKEN,
    a.AddSentence: _TOKEN,
    a.LeftOut: _TOKEN,
    a.Accept: _TOKEN,
    a.RejectRemark: _TOKEN,
    a.Speaker: _TOKEN,
    a.Notes: _TOKEN,
    a.ReplyTo: _TOKEN,
}


def needed(acts: Iterable[Act], *, shown_again: bool) -> Proof:
    """What the acts of one mail need together; a mail without any is a token's worth of words.

    `shown_again`: the session waits for an ok, so that whatever is changed is shown once more before it counts.
    """
    wanted = [TABLE[type(act)] for act in a.every(tuple(acts))]
    grave = Proof.PASS in wanted and not shown_again
    return Proof.PASS if grave or any(isinstance(act, a.Handover) for act in acts) else Proof.TOKEN
