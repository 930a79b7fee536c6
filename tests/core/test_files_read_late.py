"""Files are read minutes after their mail came, and say nothing of where their sender is by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from mailflow.core.session.events import AbsenceNoted, LetterFailed
from mailflow.core.session.model import Questions, Review
from mailflow.core.session.people import PersonId
from mailflow.core.session.reading import FailureKind
from tests.core.sessions import attachment, reading
from tests.core.test_machine import in_stage

ELS = PersonId("p3")


@pytest.mark.parametrize("stage", [Questions, Review])
def test_nothing_goes_to_an_address_that_failed_while_her_file_was_read(stage: type) -> None:
    play = in_stage(stage)
    play.write(ELS, replace(reading("Zie bijlage."), attachments=(attachment(),)))
    play.happen(LetterFailed(ELS, FailureKind.ADDRESS))
    before = len(play.written_to(ELS))
    play.read_files(text="De tram.")
    play.wait()
    assert len(play.written_to(ELS)) == before
    one = play.session.participant(ELS)
    assert one is not None
    assert one.unreachable


def test_an_absence_note_outlasts_the_reading_of_a_file() -> None:
    play = in_stage(Questions)
    play.write(ELS, replace(reading("Zie bijlage."), attachments=(attachment(),)))
    back = play.now.date() + timedelta(days=9)
    play.happen(AbsenceNoted(ELS, back))
    play.read_files(text="De tram.")
    one = play.session.participant(ELS)
    assert one is not None
    assert one.away_until == back
