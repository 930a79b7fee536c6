"""What needs no word of the facilitator's comes in one letter a working day; what needs one comes at once."""

from __future__ import annotations

from datetime import UTC, timedelta

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.union import Gathered, Letter, Receipt, SomebodyWrote
from mailflow.core.session.deadlines import due
from mailflow.core.session.events import TimePassed
from mailflow.core.session.model import Closed, Invite, Questions, Review, Rules, Summary, TopSeven
from mailflow.core.session.notes import NoteKind
from tests.core.sessions import Play, kickoff, mail
from tests.core.test_machine import in_stage

GATHERS = Rules(grace=0, receipt_wait=0)


def told(play: Play) -> list[Letter]:
    """What the facilitator got."""
    return play.written_to("f")


def gathered(play: Play) -> list[Gathered]:
    return [one for one in told(play) if isinstance(one, Gathered)]


def words(*said: str) -> tuple[a.Tell, ...]:
    return tuple(a.Tell(one) for one in said)


def test_the_notes_of_a_day_are_one_letter_the_next_working_morning_with_the_state_on_top() -> None:
    play = in_stage(Questions, GATHERS)
    before = len(told(play))
    play.write("p1", mail(*words("De sleutel ligt bij Nele.")))
    play.write("p2", mail(a.Answer(1, "Flyers."), *words("Ik ben vrijdag weg.")))
    play.write("p3", mail(a.Leave(plain=True)))
    assert len(told(play)) == before, "nothing goes at once"
    written = play.now
    play.wait()
    (letter,) = told(play)[before:]
    assert isinstance(letter, Gathered)
    assert [(one.kind, one.text) for one in letter.notes] == [
        (NoteKind.WORDS, "De sleutel ligt bij Nele."),
        (NoteKind.WORDS, "Ik ben vrijdag weg."),
        (NoteKind.LEFT, ""),
    ]
    assert letter.status.answered == 1
    assert play.letters[-1].written.astimezone(UTC).hour == 8, "nine o'clock in Brussels, in winter"
    assert timedelta(0) < play.letters[-1].written - written <= timedelta(days=4)
    assert play.session.notes == ()


def test_what_asks_for_a_word_does_not_wait() -> None:
    play = in_stage(Questions, GATHERS)
    play.write("p1", mail(*words("De sleutel ligt bij Nele.")))
    play.write("p2", mail(a.Ask("Mag ik iemand meebrengen?")))
    play.write("p3", mail(a.Private("Mijn baas mag dit niet weten.")))
    asked = [one for one in told(play) if isinstance(one, SomebodyWrote)]
    assert [(one.asks, one.private) for one in asked] == [(True, False), (False, True)]
    assert gathered(play) == []


def test_a_note_reaches_the_facilitator_also_when_all_else_is_over() -> None:
    play = in_stage(Invite, GATHERS)
    people = [one.person.id for one in play.session.participants]
    for person in people:
        play.write(person, mail(a.Decline(), *words(f"Veel succes van {person}.")))
    play.wait()
    assert [note.text for note in gathered(play)[-1].notes] == [f"Veel succes van {person}." for person in people]


def test_remarks_on_the_points_and_notes_share_one_letter() -> None:
    play = in_stage(Review, GATHERS)
    before = len(told(play))
    play.write("p1", mail(a.Amend(1, "Beter zo.")))
    play.write("p2", mail(a.Answer(2, "Toch nog dit.")))
    play.wait()
    (letter,) = told(play)[before:]
    assert isinstance(letter, Gathered)
    assert [one.text for one in letter.remarks] == ["Beter zo."]
    assert [one.kind for one in letter.notes] == [NoteKind.LATE]


def test_what_answers_his_own_mail_does_not_wait() -> None:
    play = in_stage(Questions, GATHERS)
    play.write("p1", mail(a.Stop(), text="stop"))
    play.write("f", mail(a.Pause(), text="pauzeer"))
    assert type(told(play)[-1]).__name__ == "Noted"


def test_too_many_for_one_letter_go_on_their_own() -> None:
    play = in_stage(Questions, GATHERS)
    long = "Een heel verhaal. " * 300
    for number in range(6):
        play.write("p1", mail(*words(f"{number}: {long}")))
    alone = [one for one in told(play) if isinstance(one, SomebodyWrote)]
    play.wait()
    seen = "".join([one.text for one in alone] + [note.text for one in gathered(play) for note in one.notes])
    assert all(f"{number}: Een" in seen for number in range(6))
    assert alone


@pytest.mark.parametrize("hour", [7, 9, 16])
def test_the_hour_is_that_of_the_setting(hour: int) -> None:
    play = in_stage(Questions, Rules(grace=0, receipt_wait=0, notes_hour=hour))
    play.write("p1", mail(*words("De sleutel ligt bij Nele.")))
    play.wait()
    assert play.letters[-1].written == play.letters[-1].written.replace(hour=hour - 1, minute=0)
    assert isinstance(play.letters[-1].letter, Gathered)


def test_in_an_anonymous_session_they_come_another_day_and_without_names() -> None:
    play = Play(Rules(grace=0, receipt_wait=0, notes_hour=23), kickoff(wishes=("anonymous",)))
    play.order(CommandName.START)
    play.wait_for(Questions)
    for person in ("p1", "p2", "p3"):
        play.write(person, mail(*words(f"Iets van een van ons, {person}.")))
    said = play.now
    play.wait()
    (letter,) = gathered(play)
    assert {one.name for one in letter.notes} == {""}
    assert play.letters[-1].written.date() > said.date()
    assert play.letters[-1].in_reply_to == play.session.kickoff_id


def test_twelve_people_over_four_weeks_and_how_many_mails_each_gets() -> None:
    """Of the facilitator's own ordinary words (ok, and a change of each draft) every one is answered."""
    names = tuple(f"Collega{letter}" for letter in "abcdefghijkl")
    play = Play(Rules(grace=600, receipt_wait=180), kickoff(people=names))
    begun, people = play.now, [one.person.id for one in play.session.participants]
    play.order(CommandName.START)
    play.wait_for(Invite)
    for person in people:
        play.later(minutes=40)
        play.write(person, mail(a.Join(), *(words(f"Ik ben er vrijdag niet, {person}.") if person == "p1" else ())))
    play.wait_for(Questions)
    for number, person in enumerate(people[:11]):
        answers = [a.Answer(at, f"Verhaal {at} van {person}. Met koffie lukt het.") for at in (1, 2, 3)]
        play.write(person, mail(*answers, *(words(f"Zeg dit aan Geert, {person}.") if number < 4 else ())))
        play.later(minutes=5)
        play.happen(TimePassed())  # for the receipt
        if isinstance(receipt := play.written_to(person)[-1], Receipt) and receipt.choices:
            play.write(person, mail(a.Essence(receipt.choices[-1])))
    play.wait_for(Summary)
    play.wait()
    play.order(CommandName.APPROVE)
    play.wait_for(Review)
    for person in people[:11]:
        play.write(person, mail(a.Pick((1, 2, 3))))
    play.write(people[0], mail(a.Amend(1, "Beter gezegd.")))
    play.write(people[11], mail(a.Answer(1, "Ik was te laat.")))
    play.wait_for(TopSeven)
    play.order(CommandName.START)
    play.wait_for(Closed)
    for person in people[:5]:
        play.write(person, mail(*words(f"Ik leerde luisteren, {person}.")))
    while due(play.session) is not None:
        play.wait()
    assert timedelta(weeks=3) < play.now - begun < timedelta(weeks=6)
    assert len(told(play)) <= 12, [type(one).__name__ for one in told(play)]
    most = {person: [type(one).__name__ for one in play.written_to(person)] for person in people}
    assert max(map(len, most.values())) <= 7, most
