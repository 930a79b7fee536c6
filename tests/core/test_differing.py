"""Where colleagues differ: minuses become differences with their reasons, without who, and never change a rank."""

from __future__ import annotations

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.parts import Difference
from mailflow.core.letters.union import DraftTopSeven, ReviewReceipt, SomebodyWrote, TopSevenLetter
from mailflow.core.session.model import Closed, Rules, TopSeven
from mailflow.core.session.people import FACILITATOR, PersonId
from mailflow.core.summary import reporting
from tests.core.reviews import ELS, FATIMA, HASSAN, JAN, NELE, POINTS, point, stage_of, top_of, under_review
from tests.core.sessions import Play, mail

WHY = "Bij ons ging dat niet."


def minus(play: Play, person: PersonId, number: int, words: str = "") -> ReviewReceipt:
    play.write(person, mail(a.Disagree(number, words), text=f"−{number} {words}"))
    return receipt(play, person)


def receipt(play: Play, person: PersonId) -> ReviewReceipt:
    found = [one for one in play.written_to(person) if isinstance(one, ReviewReceipt)]
    return found[-1]


def differences(play: Play) -> tuple[Difference, ...]:
    play.wait_for(TopSeven)
    (draft,) = [one for one in play.written_to(FACILITATOR) if isinstance(one, DraftTopSeven)][-1:]
    return draft.differences


def test_one_minus_with_a_reason_is_a_difference_and_one_without_is_none() -> None:
    play = under_review()
    minus(play, FATIMA, 2, WHY)
    minus(play, ELS, 3)
    assert differences(play) == (Difference(POINTS[1].text, (WHY,), 1, 2),)


def test_two_without_a_reason_are_one() -> None:
    play = under_review()
    minus(play, FATIMA, 2)
    minus(play, ELS, 2)
    assert differences(play) == (Difference(POINTS[1].text, (), 2, 2),)


def test_a_minus_changes_no_rank_and_no_score() -> None:
    def ranked(*, against: bool) -> list[tuple[int, int, float]]:
        play = under_review()
        for person, picks in ((FATIMA, (2, 1)), (ELS, (2, 3)), (NELE, (1, 2))):
            play.write(person, mail(a.Pick(picks, True), text="..."))
        if against:
            minus(play, JAN, 2, WHY)
            minus(play, HASSAN, 2)
        play.wait_for(TopSeven)
        return [(one.point.number, one.chosen_by, one.score) for one in top_of(play).top]

    assert ranked(against=True) == ranked(against=False)


def test_nobody_reads_who_said_it() -> None:
    play = under_review()
    minus(play, FATIMA, 2, WHY)
    play.wait_for(TopSeven)
    told = [one for one in play.written_to(FACILITATOR) if "Bij ons ging" in str(one)]
    assert told
    assert all(WHY not in str(getattr(one, "remarks", ())) for one in told)


def test_who_chooses_the_point_afterwards_has_no_minus_on_it_any_more_and_the_other_way_round() -> None:
    play = under_review()
    play.write(FATIMA, mail(a.Pick((2, 1), True), text="2 1"))
    assert [one.number for one in minus(play, FATIMA, 2, WHY).chosen] == [1]
    play.write(FATIMA, mail(a.Pick((2, 1), True), text="2 1"))
    assert [one.number for one in receipt(play, FATIMA).chosen] == [2, 1]
    assert not receipt(play, FATIMA).against
    assert not stage_of(play).minuses


def test_a_pick_and_a_minus_in_one_mail_are_no_pick() -> None:
    play = under_review()
    play.write(FATIMA, mail(a.Disagree(2, WHY), a.Pick((3, 2), True), text="..."))
    assert [one.number for one in receipt(play, FATIMA).chosen] == [3]
    assert [one.number for one in receipt(play, FATIMA).against] == [2]


def test_what_may_be_a_dash_is_asked_and_counts_as_nothing_until_he_answers() -> None:
    play = under_review()
    doubt = a.Tell("-2 -3", nearest="disagree", points=(2, 3))
    play.write(FATIMA, mail(a.Pick((1,), True), doubt, text="1 -2 -3"))
    asked = receipt(play, FATIMA)
    assert (asked.doubtful, asked.against, [one.number for one in asked.chosen]) == ((2, 3), (), [1])
    play.write(FATIMA, mail(a.Disagree(2, ""), text="min 2"))
    assert (receipt(play, FATIMA).doubtful, [one.number for one in receipt(play, FATIMA).against]) == ((), [2])


def test_words_beside_a_doubtful_minus_reach_the_facilitator() -> None:
    play = under_review()
    play.write(FATIMA, mail(a.Tell("-2 sterk punt", nearest="disagree", points=(2,)), text="-2 sterk punt"))
    assert [one.text for one in stage_of(play).feedback] == ["-2 sterk punt"]


def test_the_facilitators_words_stand_in_place_of_them() -> None:
    play = under_review()
    minus(play, FATIMA, 2, WHY)
    assert differences(play)
    shown = play.write(FACILITATOR, mail(a.Differ("Over flyers."), text="..."))[-1]
    assert isinstance(shown, DraftTopSeven)
    assert (shown.above.differ, shown.differences) == ("Over flyers.", ())


def test_the_facilitator_may_leave_them_out() -> None:
    play = under_review()
    minus(play, FATIMA, 2, WHY)
    assert differences(play)
    shown = play.write(FACILITATOR, mail(a.Differ(""), text="..."))[-1]
    assert isinstance(shown, DraftTopSeven)
    assert (shown.above.differ, shown.differences) == ("", ())


def test_it_stands_in_the_top_seven_and_the_report_of_the_group_and_not_outside_it() -> None:
    play = under_review(Rules(grace=0, receipt_wait=0, notes_hour=-1))
    minus(play, FATIMA, 2, WHY)
    play.wait_for(TopSeven)
    inside = reporting.of(play.session, play.now)
    assert [(one.point, one.reasons) for one in inside.differences] == [(POINTS[1].text, (WHY,))]
    assert not reporting.without_names(play.session, play.now).differences


def test_in_an_anonymous_session_no_name_stands_in_a_reason() -> None:
    play = under_review(wishes=("anonymous",))
    minus(play, FATIMA, 2, "Zoals Hassan zei, het werkt niet.")
    (one,) = differences(play)
    assert "Hassan" not in one.reasons[0]


def test_a_minus_that_comes_too_late_is_acknowledged_and_told() -> None:
    play = under_review()
    play.wait_for(TopSeven)
    letters = play.write(FATIMA, mail(a.Disagree(2, WHY), text=f"−2, {WHY}"))
    assert any(isinstance(one, ReviewReceipt) and one.late for one in letters)
    assert any(isinstance(one, SomebodyWrote) and WHY in one.text for one in letters)
    assert not top_of(play).minuses


# His own point


def test_who_says_his_own_point_anew_is_believed_at_once_and_the_facilitator_hears_of_it() -> None:
    play = under_review()
    play.write(JAN, mail(a.Amend(2, "geef elke flyer met een babbel af."), text="..."))
    assert point(play, 2).text == "Geef elke flyer met een babbel af."
    assert point(play, 2).source == JAN
    assert [one.number for one in receipt(play, JAN).resaid] == [2]
    assert receipt(play, JAN).corrected == ()
    assert stage_of(play).feedback[0].accepted
    play.wait_for(TopSeven)
    draft = [one for one in play.written_to(FACILITATOR) if isinstance(one, DraftTopSeven)][-1]
    assert [(one.own, one.about) for one in draft.remarks] == [(True, POINTS[1].text)]


def test_the_facilitator_can_put_his_words_back() -> None:
    play = under_review()
    play.write(JAN, mail(a.Amend(2, "Geef elke flyer met een babbel af."), text="..."))
    play.write(FACILITATOR, mail(a.RejectRemark((1,)), text="..."))
    assert point(play, 2).text == POINTS[1].text


def test_others_words_for_a_point_and_long_ones_wait_for_the_facilitator() -> None:
    play = under_review()
    play.write(NELE, mail(a.Amend(2, "Nooit flyers."), text="..."))
    play.write(JAN, mail(a.Amend(2, " ".join(["lang"] * 31)), text="..."))
    assert point(play, 2).text == POINTS[1].text


def test_the_last_letter_thanks_each_for_something_he_said() -> None:
    play = under_review()
    play.write(FATIMA, mail(a.Pick((3, 1, 4), True), text="3 1 4"))
    play.wait_for(TopSeven)
    play.order(CommandName.APPROVE)
    play.wait_for(Closed)
    thanks = {
        person: [one.thanks for one in play.written_to(person) if isinstance(one, TopSevenLetter)]
        for person in (FATIMA, JAN, ELS, HASSAN)
    }
    assert thanks[FATIMA] == [POINTS[2].text]
    assert thanks[JAN] == [POINTS[0].text]
    assert thanks[ELS] == [POINTS[3].text]
    assert thanks[HASSAN] == [""]
