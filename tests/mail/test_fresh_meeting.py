"""Answers to an invitation with a live meeting in it, by people who had not seen how they are read."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from mailflow.core.session.people import Address, Language, Rsvp
from mailflow.core.session.reading import Moment
from mailflow.mail.by_fields import fields as read
from mailflow.mail.context import Context
from mailflow.mail.writing.sample_words import STORIES
from tests.mail.arriving import letter_in, received, sent

TABLES = Path(__file__).parents[1] / "tables"
KNOWN: dict[str, str] = {}  # answers that are read otherwise than the table says, and why


def cases(table: str) -> list[dict[str, Any]]:
    """The lines of a table."""
    return [json.loads(line) for line in (TABLES / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()]


CASES = [*cases("fresh_meeting"), *cases("more_meeting")]


def understood(case: dict[str, Any]) -> dict[str, str | None]:
    """What is read of taking part, and of coming to the meeting."""
    language = Language(case["language"])
    context = Context(
        Moment.INVITE,
        sent=letter_in(case["text"]) or sent("invitation-meeting", language),
        questions=STORIES[language].questions,
        language=language,
        ours=(Address("cop@leernetwerk.example"),),
        service_names=("Leernetwerk",),
        names=("Fatima El Amrani", "Jan Peeters", "Els Vermeulen", "Nele Claes", "Hassan Bouzid"),
        meeting=datetime.fromisoformat("2026-12-08T14:00"),
        meeting_place="De Stek",
        proxied=Moment.INVITE,
    )
    message = received("Fatima El Amrani <fatima@wijkhuis.example>", case["text"], "Mon, 23 Nov 2026 09:12:00 +0100")
    reading = read(message, context)
    said = Rsvp.UNCLEAR if reading.rsvp is Rsvp.NONE else reading.rsvp  # asked back, both of them
    return {"rsvp": said.value, "coming": None if reading.coming is Rsvp.NONE else reading.coming.value}


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_answer_says_who_takes_part_and_who_comes(case: dict[str, Any]) -> None:
    right = understood(case) in case.get("expected_any", [case["expected"]])
    if case["id"] in KNOWN:
        assert not right, f"{case['id']} is read well by now: take it out of KNOWN"
        pytest.skip(KNOWN[case["id"]])
    assert right, f"{understood(case)}: {case['text'][:200]}"


def test_at_most_five_percent_is_listed_as_known() -> None:
    ids = {case["id"] for case in CASES}
    assert KNOWN.keys() <= ids
    assert len(KNOWN) <= 0.05 * len(ids)
