"""What a facilitator's edits make of a draft, and how they are told and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind
from mailflow.core.letters.union import DraftSummary, DraftTopSeven, Letter, Noted
from mailflow.core.points.editing import edit_digest, edit_top
from mailflow.core.session.model import (
    Above,
    Ballot,
    Digest,
    Disagreement,
    Point,
    RankedPoint,
    Review,
    Rules,
    Section,
    Sentence,
    Summary,
    TopSeven,
)
from mailflow.core.session.people import PersonId
from mailflow.core.session.reading import Reading
from tests.core.sessions import ACTS, MONDAY, Play, reading
from tests.core.test_machine import in_stage

P1, P2, P3 = PersonId("p1"), PersonId("p2"), PersonId("p3")
TEXTS = ("Eerst er zijn.", "De tram.", "Vragen wat iemand kan.", "Grote zussen.", "De deur open.")
POINTS = tuple(Point(number, text, P1 if number % 2 else P2) for number, text in enumerate(TEXTS, 1))
SECTIONS = (
    Section(1, (Sentence("Eerst er zijn.", (P1,)), Sentence("Blijven komen.", (P2, P3)))),
    Section(
        2,
        (Sentence("Flyers werken niet.", (P1,)), Sentence("Soms wel.", (P3,), opens=True), Sentence("Zelden.", (P2,))),
        (Sentence("Een babbel helpt.", (P2,)),),
        (Disagreement((Sentence("Wel.", (P1,)), Sentence("Niet.", (P2,)))),),
    ),
)
DRAFT = Digest(SECTIONS, POINTS)


def edited(*edits: Act, shown: tuple[str, ...] = ()) -> tuple[Digest, list[Done]]:
    digest, told = edit_digest(DRAFT, edits, shown)
    assert not told.asked
    assert [point.number for point in digest.points] == list(range(1, len(digest.points) + 1))
    return digest, list(told.done)


def texts(digest: Digest) -> list[str]:
    return [point.text for point in digest.points]


def order(*edits: Act) -> list[int]:
    """The former numbers, in the new order."""
    return [TEXTS.index(text) + 1 for text in texts(edited(*edits)[0])]


@pytest.mark.parametrize(
    ("edit", "wanted"),
    [
        (a.First((3,)), [3, 1, 2, 4, 5]),
        (a.First((5, 2)), [5, 2, 1, 3, 4]),
        (a.Last((1,)), [2, 3, 4, 5, 1]),
        (a.Swap((2, 5)), [1, 5, 3, 4, 2]),
        (a.Before((5,), 2), [1, 5, 2, 3, 4]),
        (a.Before((4, 5), 1), [4, 5, 1, 2, 3]),
        (a.After((1,), 4), [2, 3, 4, 1, 5]),
        (a.Strike((2, 4)), [1, 3, 5]),
        (a.Keep((1, 3, 5)), [1, 3, 5]),
        (a.Order((3, 1)), [3, 1, 2, 4, 5]),
        (a.Merge((4, 2)), [1, 3, 4, 5]),
    ],
)
def test_points_are_moved_struck_and_merged(edit: Act, wanted: list[int]) -> None:
    assert order(edit) == wanted


def test_all_numbers_mean_the_letter_whatever_the_edits_before_did() -> None:
    assert order(a.Strike((1,)), a.First((4,)), a.Swap((2, 3))) == [4, 3, 2, 5]


def test_each_edit_is_told_with_what_was_and_what_is() -> None:
    _, done = edited(
        a.Reword(2, "Op de tram."),
        a.Strike((3,)),
        a.NewPoint("Samen koken."),
        a.Last((1,)),
        a.Resay("Flyers werken niet.", "Flyers alleen werken niet."),
    )
    assert done == [
        Done(DoneKind.POINT_REWORDED, number=2, before="De tram.", text="Op de tram."),
        Done(DoneKind.POINT_STRUCK, number=3, before="Vragen wat iemand kan."),
        Done(DoneKind.POINT_NEW, number=4, text="Samen koken."),
        Done(DoneKind.POINT_MOVED, number=1, numbers=(5,), before="Eerst er zijn."),
        Done(DoneKind.SENTENCE_REWORDED, number=2, before="Flyers werken niet.", text="Flyers alleen werken niet."),
    ]


def test_changed_words_keep_their_source_and_are_marked() -> None:
    digest, _ = edited(
        a.Reword(2, "Op de tram."),
        a.NewPoint("Samen koken."),
        a.Resay("Blijven komen.", "Blijven terugkomen."),
        a.AddSentence(None, "Ook in de zomer.", "Blijven komen."),
    )
    assert digest.points[1] == Point(2, "Op de tram.", P2, edited=True)
    assert digest.points[-1] == Point(6, "Samen koken.", None)
    assert digest.sections[0].sentences[1:] == (
        Sentence("Blijven terugkomen.", (P2, P3), edited=True),
        Sentence("Ook in de zomer.", (), edited=True),
    )
    assert [point.edited for point in digest.points] == [False, True, False, False, False, False]


def test_merged_points_keep_the_first_ones_words_and_everybody_behind_them() -> None:
    digest, _ = edited(a.Merge((3, 4)))
    assert digest.points[2] == Point(3, "Vragen wat iemand kan.", P1, (P2,))
    reworded, _ = edited(a.Merge((3, 4), "Vragen, aan de zussen."))
    assert reworded.points[2] == Point(3, "Vragen, aan de zussen.", P1, (P2,), edited=True)


def test_a_point_changed_is_changed_in_the_summary_too() -> None:
    digest, done = edited(a.Reword(1, "Er gewoon zijn."))
    assert digest.sections[0].sentences[0] == Sentence("Er gewoon zijn.", (P1,), edited=True)
    assert [one.kind for one in done] == [DoneKind.POINT_REWORDED, DoneKind.SENTENCE_REWORDED]


def test_a_sentence_changed_is_changed_in_the_points_too() -> None:
    digest, done = edited(a.Resay("Eerst er zijn.", "Er gewoon zijn."))
    assert texts(digest)[0] == "Er gewoon zijn."
    assert digest.sections[0].sentences[0].text == "Er gewoon zijn."
    assert len(done) == 2


def test_the_words_of_the_point_win() -> None:
    digest, _ = edited(a.Resay("Eerst er zijn.", "In de summary."), a.Reword(1, "In het punt."))
    assert (texts(digest)[0], digest.sections[0].sentences[0].text) == ("In het punt.", "In het punt.")


def test_a_paragraph_whose_first_sentence_goes_begins_with_the_next() -> None:
    digest, _ = edited(a.StrikeSentence("Soms wel."))
    assert [(one.text, one.opens) for one in digest.sections[1].sentences] == [
        ("Flyers werken niet.", False),
        ("Zelden.", True),
    ]


def test_a_disagreement_of_which_one_side_goes_is_none() -> None:
    digest, _ = edited(a.StrikeSentence("Niet."))
    assert digest.sections[1].disagreements == ()
    assert [one.text for one in digest.sections[1].single_voices] == ["Een babbel helpt.", "Wel."]


def test_a_question_of_which_nothing_is_left_goes() -> None:
    digest, _ = edited(a.StrikeSentence("Eerst er zijn."), a.StrikeSentence("Blijven komen."))
    assert [section.question for section in digest.sections] == [2]


def asked(*edits: Act, shown: tuple[str, ...] = ()) -> list[Done]:
    digest, told = edit_digest(DRAFT, edits, shown)
    assert replace(digest, edited=False) == DRAFT
    assert not told.done
    return list(told.asked)


def test_what_finds_no_place_is_asked_back() -> None:
    assert asked(a.Strike((9,))) == [Done(DoneKind.NO_SUCH_POINT, numbers=(9,), number=5)]
    assert asked(a.Strike((1, 2, 3, 4, 5))) == [Done(DoneKind.NO_POINT_LEFT)]
    lost = a.Resay("Stond er nooit.", "Nieuw.")
    assert asked(lost) == [Done(DoneKind.UNPLACED, text="Nieuw.", before="Stond er nooit.")]


def test_the_numbers_of_an_older_letter_are_found_by_their_words() -> None:
    older = ("Was er toen nog.", *TEXTS)
    digest, done = edited(a.Strike((3,)), shown=older)
    assert "De tram." not in texts(digest)
    assert done == [Done(DoneKind.POINT_STRUCK, number=3, before="De tram.")]
    gone = Done(DoneKind.POINT_CHANGED, number=1, before="Was er toen nog.")
    assert asked(a.Strike((1,)), shown=older) == [gone]


def test_the_same_words_again_change_nothing() -> None:
    digest, done = edited(a.Reword(2, "De tram."), a.NewPoint("Grote zussen"))
    assert replace(digest, edited=False) == DRAFT
    assert {one.kind for one in done} == {DoneKind.ALREADY_SO}


# The top


def top_of(*chosen: int) -> TopSeven:
    ranked = tuple(
        RankedPoint(rank, replace(POINTS[rank - 1], number=rank + 10), count, float(count))
        for rank, count in enumerate(chosen, 1)
    )
    ballots = tuple(Ballot(person, (11, 13) if person == P1 else (12,), True, MONDAY) for person in (P1, P2, P3))
    return TopSeven(DRAFT, ranked, ballots, (), MONDAY)


def test_ranks_are_the_numbers_of_a_top() -> None:
    stage, told = edit_top(top_of(5, 4, 2), [a.First((3,))], 7)
    assert [(one.rank, one.point.number, one.chosen_by) for one in stage.top] == [(1, 13, 2), (2, 11, 5), (3, 12, 4)]
    assert told.done == (Done(DoneKind.POINT_MOVED, number=3, numbers=(1,), before=TEXTS[2]),)


def test_who_chose_any_of_two_chose_the_point_that_they_became() -> None:
    stage, _ = edit_top(top_of(1, 2, 1), [a.Merge((1, 2))], 7)
    assert [(one.point.number, one.merged, one.chosen_by) for one in stage.top] == [(11, (12,), 3), (13, (), 1)]


def test_a_point_too_many_is_not_dropped_silently() -> None:
    stage, told = edit_top(top_of(3, 2), [a.NewPoint("Samen koken.")], 2)
    assert [one.point.text for one in stage.top] == list(TEXTS[:2])
    assert (told.done, told.asked) == ((), (Done(DoneKind.NO_ROOM, number=2, text="Samen koken."),))
    stage, told = edit_top(top_of(3, 2), [a.Strike((1,)), a.NewPoint("Samen koken.")], 2)
    assert [one.point.text for one in stage.top] == [TEXTS[1], "Samen koken."]
    assert not told.asked


# In a session


def mail(*names: CommandName, edits: tuple[Act, ...] = (), unplaced: tuple[Act, ...] = ()) -> Reading:
    commands = tuple(ACTS[name] for name in names)
    return reading("woorden", commands=commands, edits=(*edits, *unplaced))


STRIKE = (a.Strike((1,)),)
STRUCK = [DoneKind.POINT_STRUCK, DoneKind.SENTENCE_STRUCK]  # the same sentence goes from the summary too
STAGES = [(Summary, DraftSummary), (TopSeven, DraftTopSeven)]


def count(play: Play) -> int:
    stage = play.session.stage
    assert isinstance(stage, Summary | TopSeven)
    if isinstance(stage, TopSeven):
        return len(stage.top)
    assert stage.digest is not None
    return len(stage.digest.points)


def with_grace(stage: type) -> Play:
    """A session in that stage, whose approvals wait for ten minutes."""
    play = in_stage(stage)
    play.session = replace(play.session, rules=Rules(grace=600, receipt_wait=0, notes_hour=-1))
    return play


def waits(play: Play) -> bool:
    stage = play.session.stage
    assert isinstance(stage, Summary | TopSeven)
    return stage.go_at is not None


def kinds(letter: Letter) -> list[DoneKind]:
    assert isinstance(letter, DraftSummary | DraftTopSeven | Noted)
    return [done.kind for done in letter.done]


@pytest.mark.parametrize(("stage", "draft"), STAGES)
def test_edits_without_an_ok_come_back_and_can_be_undone(stage: type, draft: type) -> None:
    play = with_grace(stage)
    before = count(play)
    (shown,) = play.write("f", mail(edits=STRIKE))
    assert isinstance(shown, draft)
    assert kinds(shown) == STRUCK[: len(kinds(shown))]
    assert count(play) == before - 1
    (back,) = play.write("f", mail(CommandName.UNDO))
    assert isinstance(back, draft)
    assert kinds(back) == [DoneKind.RESTORED]
    assert count(play) == before
    assert kinds(play.write("f", mail(CommandName.UNDO))[0]) == [DoneKind.NOTHING_TO_UNDO]


@pytest.mark.parametrize(("stage", "draft"), STAGES)
def test_edits_with_an_ok_wait_for_their_grace_and_are_undone_together(stage: type, draft: type) -> None:
    play = with_grace(stage)
    before = count(play)
    (shown,) = play.write("f", mail(CommandName.START, edits=STRIKE))
    assert isinstance(shown, draft)
    assert isinstance(shown, DraftSummary | DraftTopSeven)
    assert shown.goes_at is not None
    assert kinds(shown)[0] is DoneKind.POINT_STRUCK
    (back,) = play.write("f", mail(CommandName.UNDO))
    assert kinds(back) == [DoneKind.UNDONE, DoneKind.RESTORED]
    assert count(play) == before
    assert not waits(play)


@pytest.mark.parametrize(("stage", "draft"), STAGES)
def test_an_ok_in_a_mail_of_its_own_is_undone_alone(stage: type, draft: type) -> None:
    play = with_grace(stage)
    before = count(play)
    play.write("f", mail(edits=STRIKE))
    play.write("f", mail(CommandName.START))
    (noted,) = play.write("f", mail(CommandName.UNDO))
    assert kinds(noted) == [DoneKind.UNDONE]
    assert count(play) == before - 1
    assert kinds(play.write("f", mail(CommandName.UNDO))[0]) == [DoneKind.RESTORED]
    assert count(play) == before


@pytest.mark.parametrize(("stage", "draft"), STAGES)
def test_an_ok_beside_something_that_is_asked_sends_nothing(stage: type, draft: type) -> None:
    play = in_stage(stage)
    (shown,) = play.write("f", mail(CommandName.START, edits=STRIKE, unplaced=(a.Tell("en dat andere ook"),)))
    assert isinstance(shown, draft)
    assert kinds(shown)[0] is DoneKind.POINT_STRUCK
    assert kinds(shown)[-2:] == [DoneKind.UNPLACED, DoneKind.STILL_WAITS]
    assert not waits(play)


def test_not_to_send_yet_keeps_the_edits() -> None:
    play = with_grace(Summary)
    before = count(play)
    play.write("f", mail(CommandName.START, edits=STRIKE))
    hold = reading("nog niet versturen", commands=(a.Undo(sending=True),))
    assert kinds(play.write("f", hold)[0]) == [DoneKind.UNDONE]
    assert kinds(play.write("f", hold)[0]) == [DoneKind.NOT_SENT]
    assert (waits(play), count(play)) == (False, before - 1)


def test_a_new_edit_calls_the_sending_off() -> None:
    play = with_grace(Summary)
    play.write("f", mail(CommandName.START))
    (shown,) = play.write("f", mail(edits=STRIKE))
    assert isinstance(shown, DraftSummary)
    assert shown.goes_at is None
    assert shown.send_on is not None
    assert not waits(play)


def test_edits_with_an_ok_and_no_grace_are_told_and_leave() -> None:
    play = in_stage(Summary)
    letters = play.write("f", mail(CommandName.START, edits=STRIKE))
    assert isinstance(play.session.stage, Review)
    assert kinds(letters[-1]) == [STRUCK[0], DoneKind.SENDING_REVIEW]


def test_what_is_asked_comes_with_the_point_it_is_nearest_to() -> None:
    play = in_stage(Summary)
    stage = play.session.stage
    assert isinstance(stage, Summary)
    assert stage.digest is not None
    words = stage.digest.points[0].text
    (noted,) = play.write("f", mail(unplaced=(a.Tell(f"iets met {words}"),)))
    assert isinstance(noted, Noted)
    assert noted.done[0].kind is DoneKind.UNPLACED
    assert noted.done[0].number == 1
    (gone,) = play.write("f", mail(unplaced=(a.LeftOut(points=(1,)),)))
    assert isinstance(gone, Noted)
    assert gone.done == (Done(DoneKind.ASK_GONE, numbers=(1,)),)


def test_what_stands_above_the_points_is_told_and_may_be_said_again() -> None:
    digest, told = edit_digest(DRAFT, [a.Thread("Alles gaat te snel."), a.Differ("Huisbezoeken."), a.Thread("Traag.")])
    assert digest.above == Above("Traag.", "Huisbezoeken.")
    assert digest.points == DRAFT.points
    assert [one.kind for one in told.done] == [DoneKind.THREAD, DoneKind.DIFFER, DoneKind.THREAD]
    assert {fate for _, fate in told.fates} == {Fate.DONE}
    stage, told = edit_top(top_of(3, 2), [a.Remember("De deur open laten.")], 2)
    assert stage.digest.above.voice == "De deur open laten."
    assert [one.kind for one in told.done] == [DoneKind.VOICE]


def test_a_sentence_for_a_summary_of_points_alone_becomes_a_point() -> None:
    digest, told = edit_digest(replace(DRAFT, sections=()), [a.AddSentence(2, "Durven stoppen.")])
    assert digest.points[-1].text == "Durven stoppen."
    assert told.asked == ()
    assert [fate for _, fate in told.fates] == [Fate.DONE]
