"""What stands above the points: the last words count, and in all there are not many of them."""

from __future__ import annotations

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind
from mailflow.core.letters.union import DraftSummary, DraftTopSeven
from mailflow.core.points import above
from mailflow.core.session.model import NOTHING_ABOVE, Above, Review, Rules, Summary, TopSeven
from mailflow.core.session.people import FACILITATOR
from tests.core.sessions import Play, mail
from tests.core.test_machine import in_stage

THREAD = "We all want something too fast. Who stays without a plan becomes the place."
LONG = " ".join(["word"] * 121)


def test_each_layer_has_its_place_and_the_last_words_count() -> None:
    lifted = above.edit(NOTHING_ABOVE, [a.Thread("First."), a.Differ("Here."), a.Remember("One."), a.Thread("Last.")])
    assert lifted.above == Above("Last.", "Here.", "One.")
    assert {fate for _, fate in lifted.fates} == {Fate.DONE}
    assert not lifted.asked


def test_what_is_too_long_is_not_cut_but_asked() -> None:
    lifted = above.edit(Above("As it was."), [a.Thread(LONG)])
    assert lifted.above == Above("As it was.")
    assert lifted.asked == (Done(DoneKind.TOO_LONG, text=LONG, number=above.WORDS, numbers=(121,)),)
    assert [fate for _, fate in lifted.fates] == [Fate.ASKED]


def test_the_limit_is_for_all_of_it_together() -> None:
    half = " ".join(["word"] * 70)
    lifted = above.edit(NOTHING_ABOVE, [a.Thread(half), a.Differ(half)])
    assert lifted.above == Above(half)
    assert [one.numbers for one in lifted.asked] == [(140,)]
    shorter = above.edit(lifted.above, [a.Thread(THREAD), a.Differ(half)])
    assert not shorter.asked


def test_no_words_take_away_what_stands_there() -> None:
    lifted = above.edit(Above("As it was.", "Here."), [a.Thread("")])
    assert (lifted.above, lifted.done) == (Above("", "Here."), (Done(DoneKind.ABOVE_GONE),))


def drafted() -> Play:
    return in_stage(Summary, rules=Rules(grace=0, receipt_wait=0, notes_hour=-1))


def stage(play: Play) -> type:
    return type(play.session.stage)


def test_an_ok_beside_too_long_a_thread_sends_nothing_yet() -> None:
    play = drafted()
    letters = play.write(FACILITATOR, mail(a.Thread(LONG), a.Ok(approves=True), text="..."))
    assert stage(play) is Summary
    told = [one.kind for letter in letters for one in getattr(letter, "done", ())]
    assert DoneKind.TOO_LONG in told
    assert DoneKind.STILL_WAITS in told
    play.order(CommandName.APPROVE)  # and without a thread it goes
    assert stage(play) is Review


def test_the_thread_stays_above_the_points_to_the_end() -> None:
    play = drafted()
    draft = play.write(FACILITATOR, mail(a.Thread(THREAD), text="..."))[-1]
    assert isinstance(draft, DraftSummary)
    assert draft.digest.above.thread == THREAD
    play.order(CommandName.APPROVE)
    play.wait_for(TopSeven)
    top = play.write(FACILITATOR, mail(a.Remember("Leave the door open."), text="..."))[-1]
    assert isinstance(top, DraftTopSeven)
    assert top.above == Above(THREAD, voice="Leave the door open.")
