"""Further colleagues who get the top 7 because the facilitator says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName, Done, DoneKind
from mailflow.core.letters.union import DraftTopSeven, Letter, Noted, OptedOut, SomebodyWrote, TopSevenShared
from mailflow.core.session.events import LetterFailed
from mailflow.core.session.model import Closed, Rules
from mailflow.core.session.people import FACILITATOR, Address, PersonId, Rsvp
from mailflow.core.session.reading import FailureKind, SaidKind
from tests.core.reviews import JAN, closed, says, top_of, under_review
from tests.core.sessions import ACTS, Play, mail, reading

LEEN, KARIM = Address("leen@elders.example"), Address("karim.b@elders.example")


def ranked(rules: Rules = Rules(grace=0, receipt_wait=0, notes_hour=-1)) -> Play:
    play = under_review(rules)
    play.write(JAN, reading("3 1 2", picks=a.Pick((3, 1, 2))))
    play.order(CommandName.NEXT)
    return play


def names(play: Play, *people: Address, ok: bool = False) -> list[Letter]:
    """The facilitator names further colleagues."""
    commands = (a.Share(people, plain=True), *((a.Ok(),) if ok else ()))
    return play.write(FACILITATOR, reading("...", commands=commands))


def shared(play: Play) -> list[str]:
    """Who got the top 7 though he took no part."""
    return [one.to.address for one in play.letters if isinstance(one.letter, TopSevenShared)]


def test_they_are_shown_back_and_hear_nothing_before_the_ok() -> None:
    play = ranked()
    (noted,) = names(play, LEEN, KARIM)
    assert noted == Noted((Done(DoneKind.SHARE_ASKED, names=(LEEN, KARIM)),))
    assert shared(play) == []
    (draft,) = play.order(CommandName.DRAFT)
    assert isinstance(draft, DraftTopSeven)
    assert draft.share == (LEEN, KARIM)


def test_after_the_ok_each_gets_one_letter_of_his_own_with_nobodys_name() -> None:
    play = ranked()
    names(play, LEEN, KARIM)
    play.order(CommandName.START)
    assert shared(play) == [LEEN, KARIM]
    letter = next(one for one in play.letters if isinstance(one.letter, TopSevenShared))
    assert isinstance(letter.letter, TopSevenShared)
    assert [one.point.text for one in letter.letter.top] == [one.point.text for one in closed(play).top]
    assert all(one.point.source is None and one.point.agreed == () for one in letter.letter.top)
    assert letter.files == ()
    assert (letter.in_reply_to, letter.references) == (None, ()), "he never saw the mail that all others answer"
    assert letter.to.name == "Leen"


def test_a_name_that_somebody_wrote_into_his_words_stays_inside() -> None:
    play = under_review()
    play.write(JAN, says(SaidKind.ADDITION, "Doe het zoals Fatima: via jan@example.org.", picks=(1, 2)))
    play.order(CommandName.NEXT)
    names(play, LEEN)
    play.order(CommandName.START)
    letter = next(one.letter for one in play.letters if isinstance(one.letter, TopSevenShared))
    assert "Doe het zoals …: via …." in [one.point.text for one in letter.top]


def test_an_ok_in_the_mail_that_names_them_is_not_theirs() -> None:
    play = ranked()
    names(play, LEEN, ok=True)
    closed(play)
    assert shared(play) == []
    play.order(CommandName.START)
    assert shared(play) == [LEEN]


@pytest.mark.parametrize("between", [CommandName.STATUS, CommandName.DRAFT])
def test_an_ok_in_the_mail_that_names_them_is_not_theirs_either_when_that_mail_asks_for_a_letter(
    between: CommandName,
) -> None:
    play = ranked()
    commands = (a.Share((LEEN,), plain=True), ACTS[between], a.Ok())
    play.write(FACILITATOR, reading("...", commands=commands))
    closed(play)
    assert shared(play) == []


def test_when_the_sending_is_called_off_they_wait_for_a_new_ok() -> None:
    play = ranked()
    play.session = replace(play.session, rules=replace(play.session.rules, grace=600))
    names(play, LEEN)
    play.order(CommandName.START)
    play.order(CommandName.UNDO)
    (draft,) = play.order(CommandName.DRAFT)
    assert isinstance(draft, DraftTopSeven)
    assert draft.share == (LEEN,)
    play.wait_for(Closed)
    assert shared(play) == []
    play.order(CommandName.START)
    assert shared(play) == [LEEN]


def test_silence_sends_to_nobody_outside() -> None:
    play = ranked()
    names(play, LEEN)
    play.wait_for(Closed)
    assert shared(play) == []


def test_after_the_end_they_are_named_and_confirmed_too_and_none_gets_it_twice() -> None:
    play = ranked()
    play.order(CommandName.START)
    names(play, LEEN)
    assert shared(play) == []
    play.order(CommandName.START)
    (noted,) = names(play, LEEN, KARIM)
    assert isinstance(noted, Noted)
    assert [one.kind for one in noted.done] == [DoneKind.SHARE_ASKED, DoneKind.SHARED_ALREADY]
    play.order(CommandName.START)
    play.order(CommandName.START)
    assert shared(play) == [LEEN, KARIM]


def test_undo_before_the_ok_takes_them_off() -> None:
    play = ranked()
    names(play, LEEN)
    (noted,) = play.order(CommandName.UNDO)
    assert noted == Noted((Done(DoneKind.UNDONE),))
    play.order(CommandName.START)
    assert shared(play) == []


def test_a_participant_gets_it_anyway() -> None:
    play = ranked()
    (noted,) = names(play, Address("jan@example.org"), Address("geert@example.org"))
    already = (Address("jan@example.org"), Address("geert@example.org"))
    assert noted == Noted((Done(DoneKind.SHARED_ALREADY, names=already),))


def test_who_declined_gets_it_when_the_facilitator_sends_it_to_him() -> None:
    play = under_review()
    play.write(PersonId("p3"), reading("nee", rsvp=Rsvp.NO))
    play.write(JAN, reading("3 1 2", picks=a.Pick((3, 1, 2))))
    play.order(CommandName.NEXT)
    els = Address("els@example.org")
    (noted,) = names(play, els)
    assert noted == Noted((Done(DoneKind.SHARE_ASKED, names=(els,)),))
    play.order(CommandName.START)
    assert shared(play) == [els]


def test_who_said_stop_gets_nothing_that_way_either() -> None:
    play = ranked()
    play.write(PersonId("p3"), reading("stop", opt_out=True))
    play.write(FACILITATOR, reading("...", commands=(a.RemovePerson("Els", plain=True),)))
    names(play, Address("els@example.org"))
    play.order(CommandName.START)
    play.order(CommandName.START)
    assert shared(play) == []


def test_no_more_of_them_than_the_rules_allow() -> None:
    play = ranked(Rules(grace=0, receipt_wait=0, notes_hour=-1, readers=1))
    (noted,) = names(play, LEEN, KARIM)
    assert isinstance(noted, Noted)
    assert Done(DoneKind.FULL, names=(KARIM,), number=1) in noted.done
    play.order(CommandName.START)
    assert shared(play) == [LEEN]


def outsider_of(play: Play) -> PersonId:
    return play.session.outsiders[0].person.id


def sent_to_leen() -> Play:
    play = ranked()
    names(play, LEEN)
    play.order(CommandName.START)
    return play


def test_what_an_outsider_answers_goes_to_the_facilitator_alone() -> None:
    play = sent_to_leen()
    before = play.session
    letters = play.write(outsider_of(play), reading("Mooi! Mag ik er ook bij?", answers={1: "x"}))
    assert letters == [SomebodyWrote(LEEN, "Mooi! Mag ik er ook bij?", outside=True)]
    assert replace(play.session, serial=before.serial) == before


def test_an_outsider_speaks_for_nobody() -> None:
    play = sent_to_leen()
    letters = play.write(outsider_of(play), mail(a.Behalf("Jan", (a.Join(),)), text="namens Jan: ja"))
    assert letters == [SomebodyWrote(LEEN, "namens Jan: ja", outside=True)]


def test_stop_is_heard_from_outside_too() -> None:
    play = sent_to_leen()
    assert play.write(outsider_of(play), reading("stop", opt_out=True)) == [OptedOut()]
    assert play.session.outsiders[0].opted_out
    assert play.write(outsider_of(play), reading("echt stop", opt_out=True)) == []


def test_the_facilitator_hears_whom_it_did_not_reach() -> None:
    play = sent_to_leen()
    (noted,) = play.happen(LetterFailed(outsider_of(play), FailureKind.ADDRESS))
    assert noted == Noted((Done(DoneKind.SHARE_FAILED, names=(LEEN,)),))


def test_names_without_an_address_are_asked_for_it() -> None:
    play = ranked()
    (noted,) = play.write(FACILITATOR, reading("...", commands=(a.Share((), ("Leen",), plain=True),)))
    assert noted == Noted((Done(DoneKind.ASK_PEOPLE, names=("Leen",)),))
    assert top_of(play)
