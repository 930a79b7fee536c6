"""What facilitators do with a draft, in six mail programs: all of it applied right, or asked back."""

from __future__ import annotations

import functools
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from mailflow.core.acts import union as a
from mailflow.core.letters import showing
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.letters.union import DraftSummary, Envelope
from mailflow.core.session.model import Closed, Digest, Section
from mailflow.core.session.people import Address, Language
from mailflow.core.session.reading import Moment
from mailflow.mail.by_fields import fields as read
from mailflow.mail.context import Context
from mailflow.mail.fields import Edit, EditKind, Fields
from mailflow.mail.interpreting import from_fields
from mailflow.mail.writing.render import Rendered
from tests.mail.clients import CLIENTS, Written, message
from tests.mail.letters import packaged, sample

TABLE = Path(__file__).parents[1] / "tables" / "edits.jsonl"
FLYERS = {
    Language.NL: "Flyers brengen niemand binnen.",
    Language.EN: "Flyers bring nobody in.",
    Language.FR: "Les flyers ne font entrer personne.",
    Language.DE: "Flyer bringen niemanden herein.",
}
APPROVALS = (CommandName.START, CommandName.APPROVE)


def lines(path: Path = TABLE) -> list[dict[str, Any]]:
    """The replies of the table."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@functools.cache
def draft(language: Language, name: str) -> tuple[Envelope, Rendered]:
    """The letter that is answered, as it goes out."""
    envelope = sample(name, language)
    if isinstance(envelope.letter, DraftSummary):
        digest = envelope.letter.digest
        sections = tuple(_with_flyers(one, FLYERS[language]) if one.question == 2 else one for one in digest.sections)
        envelope = replace(envelope, letter=replace(envelope.letter, digest=replace(digest, sections=sections)))
    return envelope, packaged().render(envelope)


def _with_flyers(section: Section, text: str) -> Section:
    first, *rest = section.sentences
    return replace(section, sentences=(replace(first, text=text), *rest))


def understood(case: dict[str, Any], client: str) -> Fields:
    """The reply as that mail program sends it, read as the answer to the letter."""
    envelope, rendered = draft(Language(case["language"]), case.get("letter", "draft_summary"))
    changes = tuple((old, new) for old, new in case.get("changes", ()))
    written = Written(case.get("above", ""), changes, case.get("below", ""), case["language"])
    nothing = Closed(envelope.written, Digest((), ()), ())
    context = Context(
        Moment.FACILITATOR,
        sent=f"{rendered.text.rstrip()}\n\n{rendered.preheader}\n",
        points=showing.points(nothing, envelope.letter),
        summary=showing.summary(nothing, envelope.letter),
        ours=(Address("cop@leernetwerk.example"),),
        service_names=("Leernetwerk",),
    )
    return read(message(client, written, rendered), context)


def wanted(case: dict[str, Any]) -> list[Edit]:
    """The edits that a careful colleague would make."""
    made = []
    for kind, *rest in case["edits"]:
        points = next((tuple(one) for one in rest if isinstance(one, list)), ())
        words = [one for one in rest if isinstance(one, str)]
        old = words.pop(0) if kind in ("reword", "insert", "drop") else ""
        made.append(Edit(EditKind(kind), points, words[0] if words else None, old))
    return made


def comparable(edits: list[Edit]) -> list[tuple[object, ...]]:
    """Edits without regard to their order and to a closing stop."""
    return sorted((edit.kind, edit.points, (edit.text or "").strip(" .!"), edit.old) for edit in edits)


def wrong(case: dict[str, Any], client: str) -> str:
    """What is not as it should be; "" when all is."""
    reading = understood(case, client)
    acts = from_fields.acts(reading)
    ok = any(isinstance(one, a.GoAhead) for one in acts)
    asked = any(isinstance(one, a.Tell | a.LeftOut) for one in acts)
    if comparable(list(reading.edits)) != comparable(wanted(case)):
        return f"edits {reading.edits}, unplaced {reading.unplaced}"
    if ok != case["ok"]:
        return f"commands {reading.commands}, unclear {reading.unclear}"
    if asked != case.get("asked", False):
        return f"asked {reading.unplaced} {reading.unclear}"
    return ""


@pytest.mark.slow
@pytest.mark.parametrize("case", lines(), ids=lambda case: case["id"])
def test_reply_is_obeyed_or_asked_back(case: dict[str, Any]) -> None:
    for client in case.get("clients", CLIENTS):
        assert not wrong(case, client), client
