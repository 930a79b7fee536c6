"""Words beside answers are told to their writer once; why somebody refuses is told to the facilitator alone."""

from __future__ import annotations

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.union import Receipt, RsvpNoted, SomebodyWrote
from mailflow.core.session.model import Questions
from tests.core.sessions import Play, mail

STORY = "The bench was a great success."
WHY = "Not this time, my mother is in hospital."


def invited() -> Play:
    play = Play()
    play.order(CommandName.START)
    return play


def test_what_stands_beside_a_yes_is_told_then_and_in_no_receipt() -> None:
    play = invited()
    letters = play.write("p1", mail(a.Join(), a.Tell(STORY)))
    assert [one.passed_on for one in letters if isinstance(one, RsvpNoted)] == [True]
    assert any(isinstance(one, SomebodyWrote) and STORY in one.text for one in letters)
    play.wait_for(Questions)
    play.write("p1", mail(a.Answer(1, "Cooking together.")))
    assert [one.remarks for one in play.written_to("p1") if isinstance(one, Receipt)] == [""]


def test_a_later_alone_passes_nothing_on() -> None:
    letters = invited().write("p1", mail(a.Later()))
    assert [one.passed_on for one in letters if isinstance(one, RsvpNoted)] == [False]


def test_a_remark_and_an_answer_at_no_question_stand_in_one_receipt_only() -> None:
    play = invited()
    play.wait_for(Questions)
    play.write(
        "p1", mail(a.Answer(1, "Cooking together."), a.Tell(STORY), a.Answer(0, "In summer more than in winter."))
    )
    play.write("p1", mail(a.Answer(2, "Leaflets.")))
    receipts = [one for one in play.written_to("p1") if isinstance(one, Receipt)]
    assert [(one.remarks, one.unplaced) for one in receipts] == [(STORY, "In summer more than in winter."), ("", "")]


def test_why_somebody_refuses_reaches_the_facilitator_alone() -> None:
    for act in (a.Decline(plain=True, reason=WHY), a.Leave(plain=True, reason=WHY)):
        letters = invited().write("p1", mail(act, text=WHY))
        wrote = [one for one in letters if isinstance(one, SomebodyWrote)]
        assert [(one.text, one.private) for one in wrote] == [(WHY, True)]
    assert not any(isinstance(one, SomebodyWrote) for one in invited().write("p1", mail(a.Decline(plain=True))))
