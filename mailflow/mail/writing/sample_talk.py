"""Sample letters about a conversation whose transcript the facilitator sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from mailflow.core.letters.union import Heard, Letter, Stranger, TalkHeard
from mailflow.mail.writing.sample_words import Story


def letters(story: Story) -> Iterator[tuple[str, Letter]]:
    """What was heard, from whom, and who is not known."""
    heard = (Heard("Fatima El Amrani", 12), Heard("Jan Peeters", 7), Heard("Hassan Bouzid", 1))
    strangers = (Stranger("Speaker 2", story.answers[0]), Stranger("Speaker 4", story.answers[1]))
    yield "talk_heard", TalkHeard(heard)
    one = TalkHeard((*heard, Heard("Speaker 2", 3)), strangers[:1], "Els")
    yield "talk_heard-stranger", one
    yield "talk_heard-strangers", replace(one, strangers=strangers, late=True, cut=True)
    yield "talk_heard-again", replace(one, heard=(*heard, Heard("", 2)), again=True)
    yield "talk_heard-late", TalkHeard(heard[:1], late=True)
    yield "talk_heard-anonymous", TalkHeard((Heard("", 20),))
    yield "talk_heard-nothing", TalkHeard(())
