"""The card: what a facilitator can set right on it, and what it remarks upon."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import ChangeKind, CommandName, DoneKind
from mailflow.core.letters.union import Card, Letter, Noted, Status
from mailflow.core.session.model import Draft, Invite, Rules
from mailflow.core.session.people import Address
from mailflow.core.session.question_hints import Hint, HintKind, hint
from mailflow.core.session.reading import Oddity, OddityKind
from tests.core.sessions import Play, kickoff, reading

CLOSED, DOUBLE = HintKind.CLOSED, HintKind.DOUBLE


def corrected(play: Play, *corrections: Act, text: str = "…", commands: tuple[Act, ...] = ()) -> Letter:
    """The one letter with which a correction is answered."""
    (letter,) = play.write("f", reading(text, edits=corrections, commands=commands))
    return letter


def card(letter: Letter) -> Card:
    assert isinstance(letter, Card)
    return letter


def test_every_correction_comes_back_as_a_card_even_with_an_ok() -> None:
    play = Play()
    shown = card(
        corrected(
            play,
            a.Theme("Buiten blijven"),
            a.Anonymous(),
            a.Question(3, "Wat nu?"),
            commands=(a.Ok(),),
        )
    )
    assert shown.theme == "Buiten blijven"
    assert shown.anonymous
    assert shown.questions[2] == "Wat nu?"
    assert {change.kind for change in shown.changes} == {ChangeKind.THEME, ChangeKind.ANONYMOUS, ChangeKind.QUESTION}
    play.order(CommandName.START)
    assert isinstance(play.session.stage, Invite)  # only this second, bare ok started it
    assert {envelope.theme for envelope in play.letters[2:]} == {"Buiten blijven"}


def test_the_missing_questions_are_added_in_order() -> None:
    play = Play(kick=kickoff(questions=()))
    asked = tuple(a.AddQuestion(words) for words in ("Een?", "Twee?", "Drie?"))
    assert card(corrected(play, *asked)).questions == ("Een?", "Twee?", "Drie?")


def test_questions_are_dropped_from_the_end_so_that_their_numbers_hold() -> None:
    play = Play(kick=kickoff(questions=("Een?", "Twee?", "Drie?", "Vier?")))
    shown = card(corrected(play, *(a.RemoveQuestion((number,)) for number in (2, 4))))
    assert shown.questions == ("Een?", "Drie?")
    assert [change.number for change in shown.changes] == [2, 4]


def test_dropping_a_question_that_is_not_there_is_asked_back() -> None:
    answered = corrected(Play(), a.RemoveQuestion((9,)))
    assert isinstance(answered, Noted)
    assert [done.kind for done in answered.done] == [DoneKind.ASK_QUESTION]


def test_the_same_words_again_change_nothing() -> None:
    play = Play()
    assert play.write("f", reading("x", edits=(a.Named(),))) == []


def test_without_a_theme_it_does_not_start() -> None:
    play = Play(kick=replace(kickoff(), theme=""))
    (letter,) = play.order(CommandName.START)
    assert [done.kind for done in card(letter).done] == [DoneKind.INCOMPLETE]
    assert isinstance(play.session.stage, Draft)


def test_a_session_without_a_subject_is_called_by_its_theme_once_that_is_told() -> None:
    play = Play(kick=replace(kickoff(), theme=""))
    assert [envelope.subject for envelope in play.letters] == [""]
    corrected(play, a.Theme("Buiten blijven"))
    corrected(play, a.Theme("Binnen blijven"))
    assert {envelope.subject for envelope in play.letters[1:]} == {"Buiten blijven"}  # threads hang on it from here on


@pytest.mark.parametrize("name", ["Fatima", "fatima", "FATIMA", "Fatma", "Ftaima", "Fatimah"])
def test_a_name_without_address_finds_its_owner_also_misspelt(name: str) -> None:
    (letter,) = Play().write("f", reading("x", commands=(a.RemovePerson(name, plain=True),)))
    assert "Fatima" not in [person.name for person in card(letter).people]


@pytest.mark.parametrize("name", ["Fa", "Jo", "Zoë", "iedereen"])
def test_a_name_that_nobody_has_is_asked_back(name: str) -> None:
    (letter,) = Play().write("f", reading("x", commands=(a.RemovePerson(name, plain=True),)))
    assert isinstance(letter, Noted)
    assert [(done.kind, done.names) for done in letter.done] == [(DoneKind.ASK_PEOPLE, (name,))]


def test_who_was_taken_out_comes_back_by_name() -> None:
    play = Play()
    play.write("f", reading("x", commands=(a.RemovePerson("Tom", plain=True),)))
    (letter,) = play.write("f", reading("x", commands=(a.AddPerson(Address(""), "Tom"),)))
    assert "Tom" in [person.name for person in card(letter).people]


def test_a_doubtful_day_is_asked_once() -> None:
    play = Play(kick=replace(kickoff(), deadline_unclear="vrijdag 12 december"))
    (first,) = play.written_to("f")
    assert card(first).unclear_deadline == "vrijdag 12 december"
    shown = card(corrected(play, a.Theme("Buiten")))
    assert shown.unclear_deadline is None


def test_a_question_is_remarked_upon_once() -> None:
    play = Play(kick=kickoff(questions=("Heb je ooit gefaald?",)))
    (first,) = play.written_to("f")
    assert card(first).hint == Hint(CLOSED, 1)
    assert card(corrected(play, a.Theme("Buiten"))).hint is None


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Heb je ooit een jongere bereikt?", CLOSED),
        ("Do you use home visits?", CLOSED),
        ("Est-ce que vous utilisez des jeux ?", CLOSED),
        ("Avez-vous déjà essayé ?", CLOSED),
        ("Hast du schon einmal aufgegeben?", CLOSED),
        ("Wat werkt goed en wat werkt minder goed?", DOUBLE),
        ("What helps you, and who taught you to work like this?", None),
        ("What helps you, and who taught you?", DOUBLE),
        ("Que faites-vous et comment vivez-vous la fatigue ?", DOUBLE),
        ("Was hilft dir, und was hat dich überrascht?", DOUBLE),
        ("How do you start the day? What is your favourite colour of all?", DOUBLE),
        ("Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen?", None),
        ("When did you reach a young person who never came in anywhere? What did you do?", None),
        ("Quand as-tu réussi à toucher un jeune qui n'entrait nulle part ? Qu'as-tu fait ?", None),
        ("Wann hast du einen Jugendlichen erreicht, der nirgends hineinkam? Was hast du getan?", None),
        ("Wat werkt juist niet, en hoe weet je dat?", None),
        ("Heb je ooit gefaald, en wat deed je toen?", None),
        ("Is het beter om streng of zacht te zijn?", None),
        ("Kan je een moment beschrijven waarop het lukte?", None),
        ("Wat zou je morgen anders doen als niemand je tegenhield?", None),
        ("Qu'est-ce qui ne marche pas, d'après toi ?", None),
        ("", None),
    ],
)
def test_only_a_question_that_is_surely_closed_or_double_is_remarked_upon(
    question: str, wanted: HintKind | None
) -> None:
    found = hint((question,))
    assert (found.kind if found else None) is wanted


def test_who_finds_no_place_is_told_on_the_card_instead_of_silently_left_out() -> None:
    play = Play(Rules(grace=0, receipt_wait=0, notes_hour=-1, people=4))
    (first,) = play.written_to("f")
    assert card(first).oddities == (Oddity(OddityKind.TOO_MANY, ("Nele", "Hassan")),)
    assert len(card(first).people) == card(first).limit == 4
    nele = a.AddPerson(Address("nele@example.org"))
    (letter,) = play.write("f", reading("x", commands=(nele,)))
    assert isinstance(letter, Noted)
    assert [(done.kind, done.number) for done in letter.done] == [(DoneKind.FULL, 4)]
    (letter,) = play.write("f", reading("x", commands=(a.RemovePerson("Tom", plain=True), nele)))
    assert [person.name for person in card(letter).people] == ["Fatima", "Jan", "Els", "Nele"]
    assert card(letter).oddities == ()


@pytest.mark.parametrize(
    "command",
    [
        a.Handover(Address("nele@example.org"), plain=True),
        a.Handover("Nele", plain=True),
        a.Handover(Address("lotte@example.org"), "Lotte Smets", plain=True),
    ],
)
def test_a_session_handed_over_is_confirmed_to_both(command: Act) -> None:
    play = Play()
    play.order(CommandName.START)
    already = len(play.letters)
    play.write("f", reading("x", commands=(command,)))
    old, new, status = play.letters[already:]
    assert old.to.address == "geert@example.org"
    assert new.to.address == status.to.address == play.session.facilitator.address
    assert isinstance(old.letter, Noted)
    assert isinstance(new.letter, Noted)
    assert [done.kind for done in (*old.letter.done, *new.letter.done)] == [
        DoneKind.HANDED_OVER,
        DoneKind.TAKING_OVER,
    ]
    assert new.letter.done[0].text == "geert@example.org"
    assert isinstance(status.letter, Status)
    taking_part = [one.person.address for one in play.session.participants if not one.removed]
    assert play.session.facilitator.address not in taking_part


def test_what_else_the_kick_off_says_is_told_once() -> None:
    play = Play(kick=replace(kickoff(), rest="Bring " + "cake " * 200, unread=7))
    (first,) = play.written_to("f")
    told = card(first)
    assert (told.rest[:10], len(told.rest) <= 400, told.unread) == ("Bring cake", True, 7)
    again = card(corrected(play, a.Theme("Buiten blijven")))
    assert (again.rest, again.unread) == ("", 0)
