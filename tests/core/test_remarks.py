"""What participants say of the points, and what the facilitator makes of it."""

from __future__ import annotations

from datetime import timedelta

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind
from mailflow.core.letters.union import DraftTopSeven, Noted, Remarks, ReviewReceipt, ReviewReminder, TopSevenLetter
from mailflow.core.points.remarks import ADDITIONS
from mailflow.core.session.model import Closed, Rules, TopSeven
from mailflow.core.session.people import FACILITATOR
from mailflow.core.session.reading import SaidKind
from tests.core.reviews import ELS, FATIMA, HASSAN, JAN, NELE, point, says, stage_of, tells, top_of, under_review
from tests.core.sessions import Play, reading

STOP = "Durven stoppen als het niet lukt."


def receipt_of(play: Play, person: str) -> ReviewReceipt:
    found = [letter for letter in play.written_to(person) if isinstance(letter, ReviewReceipt)]
    return found[-1]


def draft_of(play: Play) -> DraftTopSeven:
    found = [letter for letter in play.written_to(FACILITATOR) if isinstance(letter, DraftTopSeven)]
    return found[-1]


# What is added


def test_a_point_that_somebody_adds_stands_on_the_list_at_once() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.ADDITION, STOP, picks=(3, 1)))
    added = point(play, 6)
    assert (added.text, added.source, added.added) == (STOP, NELE, True)
    assert [one.number for one in receipt_of(play, NELE).added] == [6]


def test_those_who_did_not_choose_yet_see_it_in_their_reminder() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.ADDITION, STOP, picks=(3,)))
    while not any(isinstance(letter, ReviewReminder) for letter in play.written_to(JAN)):
        play.wait()
    reminder = next(letter for letter in play.written_to(JAN) if isinstance(letter, ReviewReminder))
    assert [(one.number, one.text) for one in reminder.candidates][-1] == (6, STOP)


def test_who_adds_a_point_chooses_it_and_others_may_choose_it_too() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.ADDITION, STOP, picks=(3, 1)))
    play.write(JAN, reading("6", picks=a.Pick((6,))))
    play.order(CommandName.NEXT)
    ranked = {one.point.text: one.chosen_by for one in top_of(play).top}
    assert ranked[STOP] == 2


def test_an_addition_without_any_pick_is_a_choice_of_its_own() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.ADDITION, STOP))
    play.order(CommandName.NEXT)
    draft = draft_of(play)
    assert draft.ballots == 1
    assert (draft.top[0].point.text, draft.top[0].chosen_by) == (STOP, 1)


def test_the_same_addition_twice_is_one() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.ADDITION, STOP))
    play.write(NELE, says(SaidKind.ADDITION, STOP))
    assert len(stage_of(play).digest.points) == 6


def test_what_one_person_adds_beyond_measure_is_only_a_remark() -> None:
    play = under_review()
    for number in range(ADDITIONS + 2):
        play.write(NELE, says(SaidKind.ADDITION, f"Nog iets, nummer {number}."))
    assert len(stage_of(play).digest.points) == 5 + ADDITIONS
    kinds = [one.kind for one in stage_of(play).feedback]
    assert kinds[-2:] == [SaidKind.REMARK] * 2


# Who did not say it so


def test_a_misquoted_source_loses_his_name_beside_the_point_at_once() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.MISQUOTED, "dat heb ik niet zo gezegd", 5))
    assert (point(play, 5).source, point(play, 5).agreed, point(play, 5).disowned_by) == (None, (ELS,), NELE)
    voices = stage_of(play).digest.sections[1].single_voices
    assert (voices[0].sources, voices[0].disowned_by) == ((), (NELE,))
    assert receipt_of(play, NELE).misquoted == (5,)
    assert receipt_of(play, NELE).unnamed


def test_other_names_stay_beside_the_sentence() -> None:
    play = under_review()
    play.write(JAN, says(SaidKind.MISQUOTED, "niet zo gezegd", 1))
    assert stage_of(play).digest.sections[0].sentences[0].sources == (NELE,)
    assert point(play, 1).agreed == (NELE,)


def test_who_is_only_near_a_point_leaves_it_too() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.MISQUOTED, "zo bedoelde ik het niet", 1))
    assert (point(play, 1).source, point(play, 1).agreed) == (JAN, ())


def test_without_a_number_it_is_the_one_point_that_bears_his_name() -> None:
    play = under_review()
    play.write(ELS, says(SaidKind.MISQUOTED, "dat heb ik niet gezegd"))
    assert point(play, 4).source is None


def test_of_two_points_with_his_name_none_is_guessed() -> None:
    play = under_review()
    play.write(JAN, says(SaidKind.MISQUOTED, "dat heb ik niet gezegd"))
    assert stage_of(play).digest.points[0].source == JAN
    receipt = receipt_of(play, JAN)
    assert (receipt.complains, receipt.misquoted, receipt.unnamed) == (True, (), False)


# What the facilitator is told


def test_the_facilitator_hears_of_remarks_once_a_day_at_most() -> None:
    play = under_review(Rules(grace=0, receipt_wait=0, notes_hour=-1, review_days=10))
    for person in (NELE, HASSAN, ELS):
        play.write(person, says(SaidKind.CORRECTION, f"Anders, zegt {person}.", 2))
    play.write(FATIMA, says(SaidKind.REMARK, "Mooi werk."))
    before = len(play.written_to(FACILITATOR))
    play.wait()
    (letter,) = play.written_to(FACILITATOR)[before:]
    assert isinstance(letter, Remarks)
    assert [one.number for one in letter.remarks] == [1, 2, 3, 4]
    assert letter.remarks[0].about == "Flyers werken alleen met een babbel erbij."
    assert stage_of(play).tell_at is None
    play.write(HASSAN, says(SaidKind.CORRECTION, "Nog anders.", 3))
    told = stage_of(play).tell_at
    assert told is not None
    assert told - play.now >= timedelta(hours=12)


def test_a_plain_remark_waits_for_the_ranking() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.REMARK, "Mooie samenvatting!"))
    assert stage_of(play).tell_at is None
    play.order(CommandName.NEXT)
    draft = draft_of(play)
    assert [(one.number, one.name, one.text) for one in draft.remarks] == [(1, "Nele", "Mooie samenvatting!")]


# What he decides


def test_an_accepted_correction_is_the_words_of_who_corrected() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.CORRECTION, "Flyers werken nooit alleen.", 2))
    (noted,) = tells(play, CommandName.ACCEPT, 1)
    assert isinstance(noted, Noted)
    before = "Flyers werken alleen met een babbel erbij."
    assert noted.done == (Done(DoneKind.REMARK_ACCEPTED, number=1, before=before, text="Flyers werken nooit alleen."),)
    new = point(play, 2)
    assert (new.text, new.source, new.agreed, new.corrected_by) == ("Flyers werken nooit alleen.", NELE, (JAN,), NELE)


def test_the_same_sentence_in_the_summary_says_the_same_from_then_on() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.CORRECTION, "Na een kwartier al een traject willen.", 5))
    tells(play, CommandName.ACCEPT, 1)
    assert stage_of(play).digest.sections[1].single_voices[0].text == "Na een kwartier al een traject willen."


def test_undo_brings_the_points_back_while_the_review_runs() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.CORRECTION, "Flyers werken nooit alleen.", 2))
    tells(play, CommandName.ACCEPT, 1)
    (noted,) = play.order(CommandName.UNDO)
    assert isinstance(noted, Noted)
    assert noted.done == (Done(DoneKind.RESTORED),)
    assert point(play, 2).text == "Flyers werken alleen met een babbel erbij."
    assert point(play, 2).source == JAN


def test_undo_leaves_what_participants_said_since() -> None:
    play = under_review()
    play.write(HASSAN, says(SaidKind.CORRECTION, "Na een kwartier al een traject willen.", 5))
    tells(play, CommandName.ACCEPT, 1)
    play.write(ELS, says(SaidKind.ADDITION, STOP))
    play.write(JAN, says(SaidKind.MISQUOTED, "niet zo gezegd", 2))
    play.order(CommandName.UNDO)
    assert point(play, 5).text == "Een traject opstarten na een kwartier."
    assert stage_of(play).digest.sections[1].single_voices[0].text == "Een traject opstarten na een kwartier."
    assert point(play, 6).text == STOP
    assert point(play, 2).source is None


def test_the_number_of_a_point_that_was_left_is_given_to_no_other() -> None:
    play = under_review()
    play.write(ELS, says(SaidKind.ADDITION, STOP))
    tells(play, CommandName.LEAVE, 1)
    play.write(NELE, says(SaidKind.ADDITION, "Terugkomen, ook als er niemand was."))
    assert [one.number for one in stage_of(play).digest.points] == [1, 2, 3, 4, 5, 7]


def test_an_addition_that_is_left_goes_off_the_list_and_comes_back_when_accepted() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.ADDITION, STOP))
    tells(play, CommandName.LEAVE, 1)
    assert len(stage_of(play).digest.points) == 5
    tells(play, CommandName.ACCEPT, 1)
    assert point(play, 6).text == STOP


def test_a_number_that_is_not_there_is_asked_back() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.ADDITION, STOP))
    (noted,) = tells(play, CommandName.ACCEPT, 4)
    assert isinstance(noted, Noted)
    assert noted.done == (Done(DoneKind.NO_SUCH_REMARK, numbers=(4,), number=1),)


def test_a_complaint_without_new_words_is_asked_for_them() -> None:
    play = under_review()
    play.write(NELE, says(SaidKind.MISQUOTED, "dat heb ik niet gezegd", 5))
    (noted,) = tells(play, CommandName.ACCEPT, 1)
    assert isinstance(noted, Noted)
    assert [one.kind for one in noted.done] == [DoneKind.ASK_WORDS]


def ranked_with_remarks() -> Play:
    """A ranking of which Nele's correction and addition, and Hassan's complaint, wait for a word."""
    play = under_review()
    play.write(JAN, reading("1 2 3", picks=a.Pick((1, 2, 3))))
    play.write(NELE, says(SaidKind.CORRECTION, "Flyers werken nooit alleen.", 2))
    play.write(NELE, says(SaidKind.ADDITION, STOP))
    play.write(HASSAN, says(SaidKind.MISQUOTED, "dat heb ik niet gezegd"))
    play.order(CommandName.NEXT)
    assert isinstance(play.session.stage, TopSeven)
    return play


def texts(play: Play) -> list[str]:
    return [one.point.text for one in top_of(play).top]


def test_all_remarks_stand_numbered_beside_the_ranking() -> None:
    play = ranked_with_remarks()
    draft = draft_of(play)
    assert [(one.number, one.kind) for one in draft.remarks] == [
        (1, SaidKind.CORRECTION),
        (2, SaidKind.ADDITION),
        (3, SaidKind.MISQUOTED),
    ]


def test_accepting_in_the_ranking_shows_it_again_and_undo_takes_it_back() -> None:
    play = ranked_with_remarks()
    before = texts(play)
    (draft,) = tells(play, CommandName.ACCEPT, 1)
    assert isinstance(draft, DraftTopSeven)
    assert "Flyers werken nooit alleen." in texts(play)
    assert draft.remarks[0].accepted
    assert "Flyers werken nooit alleen." in [one.text for one in top_of(play).digest.points]
    play.order(CommandName.UNDO)
    assert texts(play) == before
    assert "Flyers werken nooit alleen." not in [one.text for one in top_of(play).digest.points]


def test_what_was_undone_can_be_accepted_again() -> None:
    play = ranked_with_remarks()
    tells(play, CommandName.LEAVE, 2)
    tells(play, CommandName.ACCEPT, 2)
    assert STOP in texts(play)
    play.order(CommandName.UNDO)
    assert STOP not in texts(play)
    assert top_of(play).feedback[1].accepted is False
    tells(play, CommandName.ACCEPT, 2)
    assert STOP in texts(play)


def test_an_ok_in_the_same_mail_sends_what_was_accepted() -> None:
    play = ranked_with_remarks()
    commands = (a.Accept((1,)), a.Ok())
    play.write(FACILITATOR, reading("neem 1 over, voor de rest ok", commands=commands))
    assert isinstance(play.session.stage, Closed)
    top = next(letter for letter in play.written_to(JAN) if isinstance(letter, TopSevenLetter))
    new = next(one.point for one in top.top if one.point.text == "Flyers werken nooit alleen.")
    assert new.source == NELE


def test_accepting_all_takes_over_what_has_words_for_a_point() -> None:
    play = ranked_with_remarks()
    tells(play, CommandName.ACCEPT, None)
    assert [one.accepted for one in top_of(play).feedback] == [True, True, None]


def test_an_addition_that_is_left_goes_out_of_the_ranking() -> None:
    play = ranked_with_remarks()
    assert STOP in texts(play)
    tells(play, CommandName.LEAVE, 2)
    assert STOP not in texts(play)
    assert [one.rank for one in top_of(play).top] == list(range(1, len(texts(play)) + 1))


def test_an_addition_finds_no_place_in_a_ranking_that_is_full() -> None:
    play = under_review(Rules(grace=0, receipt_wait=0, notes_hour=-1, top=2))
    play.write(JAN, reading("1 2", picks=a.Pick((1, 2))))
    play.write(HASSAN, reading("1 2", picks=a.Pick((1, 2))))
    play.write(NELE, says(SaidKind.ADDITION, STOP))
    play.order(CommandName.NEXT)
    assert STOP not in texts(play)
    letters = tells(play, CommandName.ACCEPT, 1)
    done = [one for letter in letters if isinstance(letter, Noted | DraftTopSeven) for one in letter.done]
    assert DoneKind.NO_ROOM in [one.kind for one in done]
    assert len(texts(play)) == 2


# Too late to be counted


def test_what_is_said_of_the_points_too_late_stands_beside_the_ranking() -> None:
    play = ranked_with_remarks()
    letters = play.write(FATIMA, says(SaidKind.MISQUOTED, "dat heb ik niet gezegd", 3, picks=(1,)))
    receipt = receipt_of(play, FATIMA)
    assert receipt.late
    assert receipt.misquoted == (3,)
    assert len(letters) == 2
    third = next(one.point for one in top_of(play).top if one.point.number == 3)
    assert (third.source, third.disowned_by) == (None, FATIMA)
    assert all(ballot.person != FATIMA for ballot in top_of(play).ballots)
    (draft,) = play.order(CommandName.DRAFT)
    assert isinstance(draft, DraftTopSeven)
    assert draft.remarks[-1].name == "Fatima"


def test_undo_brings_no_name_back() -> None:
    play = ranked_with_remarks()
    tells(play, CommandName.ACCEPT, 1)
    play.write(FATIMA, says(SaidKind.MISQUOTED, "dat heb ik niet gezegd", 3))
    play.order(CommandName.UNDO)
    digest, top = top_of(play).digest, top_of(play).top
    assert all(one.source != FATIMA for one in (*digest.points, *(ranked.point for ranked in top)))


def test_a_late_addition_can_still_be_accepted() -> None:
    play = ranked_with_remarks()
    play.write(FATIMA, says(SaidKind.ADDITION, "Terugkomen, ook als er niemand was."))
    assert "Terugkomen, ook als er niemand was." not in texts(play)
    tells(play, CommandName.ACCEPT, 4)
    assert texts(play)[-1] == "Terugkomen, ook als er niemand was."


def test_who_chose_just_before_the_round_closed_reads_back_what_he_chose() -> None:
    play = under_review(Rules(grace=0, receipt_wait=180))
    play.write(NELE, reading("3 1", picks=a.Pick((3, 1))))
    play.order(CommandName.NEXT)
    assert [one.person for one in top_of(play).ballots] == [NELE]
    play.wait()
    assert [one.number for one in receipt_of(play, NELE).chosen] == [3, 1]
