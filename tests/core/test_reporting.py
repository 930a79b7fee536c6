"""A report holds what was said and who said it; where nobody is to be named, it names nobody."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.session.model import (
    Closed,
    Disagreement,
    Questions,
    Review,
    Section,
    Sentence,
    Session,
    Summary,
    TopSeven,
)
from mailflow.core.session.people import PersonId, Rsvp
from mailflow.core.summary import reporting
from mailflow.core.summary.report import Chapter, Report, Said
from tests.core.sessions import Play, kickoff, reading

ENDED = datetime(2026, 12, 21, 23, 30, tzinfo=UTC)  # half past midnight in Brussels
ANSWERS = {
    "p1": {1: "Eerst aanwezig zijn op het plein, zegt Jan altijd.", 2: "Flyers werken niet.", 3: "Minder papier."},
    "p2": {1: "Een broodje delen opent meer dan een vragenlijst. Bel mij op 0470 12 34 56.", 2: "Folders en flyers."},
    "p5": {1: "Mail naar nele@example.org als je twijfelt.", 3: "De deur openzetten op zondag, met Geert Frateur."},
}
PEOPLE = ("fatima", "jan", "els", "tom", "nele", "hassan", "geert", "frateur", "example.org", "0470")


def ended(*wishes: str) -> Session:
    """A session in which three answered, one of them and another chose, and one declined."""
    play = Play(kick=kickoff(wishes=wishes))
    play.order(CommandName.START)
    play.write("p4", reading("nee", rsvp=Rsvp.NO))
    play.wait_for(Questions)
    for person, answers in ANSWERS.items():
        play.write(person, reading(answers=answers))
    play.wait_for(Summary)
    play.wait()
    play.order(CommandName.APPROVE)
    play.wait_for(Review)
    for person in ("p1", "p6"):
        play.write(person, reading("2 1", picks=a.Pick((2, 1))))
    play.wait_for(TopSeven)
    play.order(CommandName.APPROVE)
    assert isinstance(play.session.stage, Closed)
    return play.session


@pytest.fixture(scope="module")
def session() -> Session:
    return ended()


def strings(value: object) -> list[str]:
    """Every string in it, wherever."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for one in value for text in strings(one)]
    if is_dataclass(value):
        return [text for field in fields(value) for text in strings(getattr(value, field.name))]
    return []


def spoken(report: Report) -> list[Said]:
    """Everything in it that somebody said."""
    return [one for chapter in report.chapters for one in _spoken(chapter)]


def _spoken(chapter: Chapter) -> list[Said]:
    sides = [one for both in chapter.disagreements for one in both]
    return [*chapter.sentences, *chapter.single_voices, *sides, *chapter.answers]


def test_the_report_tells_who_took_part_and_when(session: Session) -> None:
    report = reporting.of(session, ENDED)
    assert report.people == ("Fatima", "Jan", "Nele", "Hassan")
    assert (report.took_part, report.asked, report.ballots) == (4, 5, 2)
    assert (report.began, report.ended) == (date(2026, 11, 23), date(2026, 12, 22))
    assert report.facilitator == "Geert Frateur"
    assert report.edited


def test_every_sentence_of_the_report_is_somebodys(session: Session) -> None:
    said = {
        one.person.first_name: " ".join(answer.text for answer in one.answers)
        for one in session.participants
        if one.answers
    }
    report = reporting.of(session, ENDED, answers=True)
    everything = [*spoken(report), *(Said(one.text, one.names) for one in report.top)]
    assert len(everything) > len(ANSWERS) * 2
    for one in everything:
        assert one.names, f"nobody said: {one.text}"
        assert any(one.text.rstrip(".") in said[name] for name in one.names), f"{one.names} never said: {one.text}"


def test_the_top_tells_whose_words_and_how_many_chose_them(session: Session) -> None:
    stage = session.stage
    assert isinstance(stage, Closed)
    report = reporting.of(session, ENDED)
    assert [one.text for one in report.top] == [one.point.text for one in stage.top]
    assert [one.chosen_by for one in report.top][:3] == [2, 2, 0]
    assert {one.names for one in report.top} <= {("Fatima",), ("Jan",), ("Nele",)}


def test_no_sentence_stands_twice_and_each_stands_at_its_question(session: Session) -> None:
    stage = session.stage
    assert isinstance(stage, Closed)
    report = reporting.of(session, ENDED)
    below = [(one.number, said.text) for one in report.chapters for said in one.single_voices]
    assert below
    assert {text for _, text in below}.isdisjoint(place.text for place in report.top)
    asked = {one.text: one.question for one in stage.digest.points}
    assert [(asked[text], text) for _, text in below] == below
    assert [one.about for one in report.top] == [session.questions[asked[one.text] - 1] for one in report.top]


def test_answers_stand_in_it_only_when_they_are_asked_for(session: Session) -> None:
    assert not reporting.of(session, ENDED).with_answers
    first, second, third = reporting.of(session, ENDED, answers=True).chapters
    assert [(one.names, one.text) for one in second.answers] == [
        (("Fatima",), "Flyers werken niet."),
        (("Jan",), "Folders en flyers."),
    ]
    assert len(first.answers) == 3
    assert [one.names for one in third.answers] == [("Fatima",), ("Nele",)]


def test_who_disagrees_stands_side_by_side(session: Session) -> None:
    stage = session.stage
    assert isinstance(stage, Closed)
    sides = (Sentence("Flyers werken niet.", (PersonId("p1"),)), Sentence("Flyers werken.", (PersonId("p2"),)))
    section = Section(2, (), disagreements=(Disagreement(sides),), others=(PersonId("p5"),))
    digest = replace(stage.digest, sections=(section,))
    chapter = reporting.of(replace(session, stage=replace(stage, digest=digest)), ENDED).chapters[1]
    assert chapter.disagreements == ((Said("Flyers werken niet.", ("Fatima",)), Said("Flyers werken.", ("Jan",))),)
    assert chapter.others == ("Nele",)


def test_nobody_is_named_in_an_anonymous_session() -> None:
    report = reporting.of(ended("anonymous"), ENDED, answers=True)
    assert report.anonymous
    assert report.nameless
    assert report.with_answers
    for text in strings(report):
        found = [name for name in PEOPLE if name in text.lower().split() or (len(name) > 4 and name in text.lower())]
        assert not found, f"{found} in {text!r}"


def test_further_colleagues_learn_what_was_said_but_not_by_whom(session: Session) -> None:
    named, report = reporting.of(session, ENDED), reporting.without_names(session, ENDED)
    assert [one.chosen_by for one in report.top] == [one.chosen_by for one in named.top]
    assert report.facilitator == "Geert Frateur"
    assert (report.people, report.took_part, report.anonymous, report.nameless) == ((), 4, False, True)
    assert not [one for one in spoken(report) if one.names]
    words = " ".join(strings((report.top, report.chapters)))
    assert "zegt … altijd" in words
    assert "zegt Jan altijd" not in words


@pytest.mark.parametrize("stage", [Questions, Summary])
def test_a_session_that_is_under_way_has_a_report_too(stage: type) -> None:
    play = Play()
    play.order(CommandName.START)
    play.wait_for(Questions)
    play.write("p1", reading(answers={1: "Op het plein."}))
    play.wait_for(stage)
    report = reporting.of(play.session, ENDED, answers=True)
    assert report.top == ()
    assert report.chapters[0].answers == (Said("Op het plein.", ("Fatima",)),)


def test_a_session_that_wants_it_has_every_answer_but_of_who_withholds_his(session: Session) -> None:
    told = replace(session, appendix=True)
    assert reporting.of(told, ENDED).with_answers
    assert not reporting.without_names(told, ENDED).with_answers
    first = replace(told.participants[0], withholds=True)
    _, second, _ = reporting.of(replace(told, participants=(first, *told.participants[1:])), ENDED).chapters
    assert [one.names for one in second.answers] == [("Jan",)]
    kept = reporting.of(replace(session, participants=(first, *session.participants[1:])), ENDED, answers=True)
    assert "Minder papier." not in strings(kept.chapters[2].answers)
