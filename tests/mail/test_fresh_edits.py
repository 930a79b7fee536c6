"""Replies to a draft by somebody who had not seen how they are read: read, applied, and compared with what he meant."""

from __future__ import annotations

import json
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters import showing
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.union import DraftSummary
from mailflow.core.points.editing import edit_digest
from mailflow.core.points.editing_summary import sentences_of
from mailflow.core.session.model import Closed, Digest
from mailflow.core.session.people import Address, Language
from mailflow.core.session.reading import Moment
from mailflow.mail.by_fields import fields as read
from mailflow.mail.context import Context
from mailflow.mail.interpreting import from_fields
from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse
from tests.mail.letters import sample

TABLES = Path(__file__).parents[1] / "tables"
APPROVALS = (CommandName.START, CommandName.APPROVE)
KNOWN: dict[str, str] = {}  # replies that are read otherwise than the table says, and why


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the draft is after a reply, and whether it is approved or asked about."""

    points: tuple[str, ...]
    changed: tuple[tuple[str, str | None], ...]  # sentences before and after; None: struck
    ok: bool
    asked: bool


def cases() -> list[dict[str, Any]]:
    """The replies of the table."""
    return [json.loads(line) for line in (TABLES / "fresh_edits.jsonl").read_text(encoding="utf-8").splitlines()]


def received(text: str) -> Message:
    """The reply as it arrives."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = "Geert Frateur <geert@wijkhuis.example>"
    mail["To"] = "Leernetwerk <cop@leernetwerk.example>"
    mail["Subject"] = "Re: draft"
    mail["Date"] = "Wed, 16 Dec 2026 10:12:00 +0100"
    mail["Message-ID"] = "<1@wijkhuis.example>"
    mail.set_content(text)
    return parse(mail.as_bytes())


def outcome(case: dict[str, Any]) -> Outcome:
    """What becomes of the draft, by the whole path from the mail to the digest."""
    language = Language(case["language"])
    envelope = sample("draft_summary", language)
    letter = envelope.letter
    assert isinstance(letter, DraftSummary)
    nothing = Closed(envelope.written, Digest((), ()), ())
    context = Context(
        Moment.FACILITATOR,
        sent=(TABLES / "letters" / f"draft_summary.{language.value}.txt").read_text(encoding="utf-8"),
        points=showing.points(nothing, letter),
        summary=showing.summary(nothing, letter),
        ours=(Address("cop@leernetwerk.example"),),
        service_names=("Leernetwerk",),
    )
    reading = read(received(case["text"]), context)
    acts = from_fields.acts(reading)
    digest, told = edit_digest(letter.digest, acts, reading.points)
    return Outcome(
        tuple(one.text for one in digest.points),
        _changed(letter.digest, digest, told.done),
        any(isinstance(one, a.GoAhead) for one in acts),
        bool(told.asked) or any(isinstance(one, a.Tell | a.LeftOut) for one in acts),
    )


def _changed(before: Digest, after: Digest, done: tuple[Any, ...]) -> tuple[tuple[str, str | None], ...]:
    """The sentences of the summary that are gone, each with the words that were told to replace it."""
    kept = [one.text for section in after.sections for one in sentences_of(section)]
    gone = [one.text for section in before.sections for one in sentences_of(section) if one.text not in kept]
    told = {one.before: one.text or None for one in done if one.before and one.number is not None}
    return tuple((one, told.get(one)) for one in dict.fromkeys(gone))


def _alike(found: Outcome, wanted: dict[str, Any]) -> bool:
    changed = [(_plain(old), _plain(new)) for old, new in found.changed]
    return (
        [_plain(one) for one in found.points] == [_plain(one) for one in wanted["points"]]
        and sorted(changed) == sorted((_plain(old), _plain(new)) for old, new in wanted["sentences_changed"].items())
        and (found.ok, found.asked) == (wanted["ok"], wanted["asked"])
    )


def _plain(text: str | None) -> str:
    """Without regard to capitals, spaces and a final stop."""
    return " ".join((text or "").casefold().split()).rstrip(" .!")


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["id"]))
def test_reply_of_a_stranger_does_what_he_meant(case: dict[str, Any]) -> None:
    if case["id"] in KNOWN:
        pytest.skip(KNOWN[case["id"]])
    found = outcome(case)
    assert any(_alike(found, one) for one in case.get("expected_any", [case["expected"]])), found
