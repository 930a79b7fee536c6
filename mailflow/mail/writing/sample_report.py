"""Sample reports: what templates are checked with, and looked at."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from mailflow.core.letters.parts import Difference
from mailflow.core.session.people import Language
from mailflow.core.summary.report import Chapter, Place, Report, Said
from mailflow.mail.writing.sample_words import STORIES, Story

_NAMES = ("Fatima El Amrani", "Jan Peeters", "Els Vermeulen", "Nele Claes", "Hassan Bouzid")
_FIRST = tuple(name.split()[0] for name in _NAMES)
_CHOSEN = (5, 4, 4, 3, 2, 1, 0)


def reports(language: Language) -> dict[str, Report]:
    """Every shape that a report has, by what is special about it."""
    story = STORIES[language]
    whole = Report(
        language=language,
        theme=story.theme,
        facilitator="Geert Frateur",
        people=_NAMES,
        took_part=5,
        asked=6,
        ballots=5,
        began=date(2026, 11, 22),
        ended=date(2026, 12, 21),
        made=datetime(2026, 12, 21, 9, 0, tzinfo=UTC),
        top=_top(story),
        chapters=_chapters(story),
        edited=True,
        thread=" ".join(story.summary[:2]),
        differences=(
            Difference(story.points[3], (story.summary[3], story.summary[5]), 2, 4),
            Difference(story.points[5], (), 2, 6),
        ),
    )
    silent = replace(
        whole,
        top=tuple(replace(one, chosen_by=0) for one in whole.top[:2]),
        ballots=0,
        edited=False,
        engine="example-7b",
    )
    return {"whole": whole, "silent": silent, "nameless": _nameless(whole), "anonymous": _nameless(whole, True)}


def _top(story: Story) -> tuple[Place, ...]:
    return tuple(
        Place(rank, text, (_FIRST[rank % 5],) if rank != 6 else (), chosen, edited=rank == 3, paraphrase=rank == 6)
        for rank, (text, chosen) in enumerate(zip(story.points[:7], _CHOSEN, strict=True), 1)
    )


def _chapters(story: Story) -> tuple[Chapter, ...]:
    first, second, third = story.questions
    answers = tuple(Said(story.answers[0], (name,)) for name in _FIRST)
    fatima, jan, els, nele, hassan = _FIRST
    said, sides = story.summary, (Said(story.summary[3], (fatima,)), Said(story.summary[4], (els,)))
    return (
        Chapter(
            1,
            first,
            (Said(said[0], (jan, hassan, nele)), Said(said[1], (els,), edited=True, opens=True)),
            (Said(said[2], (fatima,)),),
            others=(nele,),
            answers=answers,
        ),
        Chapter(2, second, (Said(said[3], (fatima, jan), paraphrase=True),), disagreements=(sides,)),
        Chapter(3, third),
    )


def _nameless(report: Report, anonymous: bool = False) -> Report:
    def unnamed(said: tuple[Said, ...]) -> tuple[Said, ...]:
        return tuple(replace(one, names=()) for one in said)

    chapters = tuple(
        replace(
            one,
            sentences=unnamed(one.sentences),
            single_voices=unnamed(one.single_voices),
            disagreements=tuple(unnamed(sides) for sides in one.disagreements),
            others=(),
            answers=unnamed(one.answers),
        )
        for one in report.chapters
    )
    return replace(
        report,
        facilitator="" if anonymous else report.facilitator,
        people=(),
        top=tuple(replace(one, names=()) for one in report.top),
        chapters=chapters,
        nameless=True,
        anonymous=anonymous,
    )
