"""`mailflow summarize`: answers on stdin become points with their support."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TextIO

from mailflow.core.session.events import Utterance
from mailflow.core.session.people import Language, PersonId
from mailflow.core.summary import points, proposals
from mailflow.core.summary.points import Asked, Candidate

LIMIT = 7  # points, when neither the flag nor the material says how many


@dataclass(frozen=True, slots=True)
class Wanted:
    """How the points are asked for."""

    as_json: bool = False
    limit: int | None = None  # None: as the material says
    explain: bool = False


def run(source: TextIO, out: TextIO, wanted: Wanted) -> int:
    """Read one JSON object, write its points; the exit code."""
    try:
        material = json.load(source)
        language, utterances = Language(material["language"]), _utterances(material["answers"])
        limit = int(wanted.limit or material.get("limit") or LIMIT)
        people = tuple((PersonId(str(id_)), str(name)) for id_, name in (material.get("people") or {}).items())
        asked = Asked(language, limit, tuple(map(str, material.get("questions") or ())), people)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        shape = (
            '{"language": "nl", "limit": 7, "answers": [{"id": "a1", "participant": "p1", "question": 1, "text": ""}]}'
        )
        print(f"summarize: stdin is not of the shape {shape} ({error!r})", file=sys.stderr)  # noqa: T201 - a verb speaks
        return 2
    candidates = points.cover(utterances, asked)
    if wanted.as_json:
        shown: dict[str, object] = {"points": [_plain(one, wanted.explain) for one in candidates]}
        shown["proposals"] = proposals.texts(utterances, language, asked.questions)
        json.dump(shown, out, ensure_ascii=False)
        out.write("\n")
    else:
        out.writelines(_lines(candidates, {one.id: one.participant for one in utterances}, wanted.explain))
    return 0


def _utterances(answers: list[Mapping[str, object]]) -> tuple[Utterance, ...]:
    return tuple(
        Utterance(
            id=str(one["id"]),
            participant=PersonId(str(one.get("participant", one["id"]))),
            question=int(str(one.get("question", 1))),
            text=str(one["text"]),
            essence=bool(one.get("essence", False)),
        )
        for one in answers
    )


def _plain(candidate: Candidate, explain: bool) -> dict[str, object]:
    shown: dict[str, object] = {"text": candidate.text, "support": candidate.support}
    if candidate.before:
        shown["context"] = candidate.before
    return {**shown, "why": candidate.why} if explain else shown


def _lines(candidates: tuple[Candidate, ...], people: Mapping[str, PersonId], explain: bool) -> list[str]:
    lines = []
    for number, one in enumerate(candidates, start=1):
        agreed = [
            person for person in dict.fromkeys(people[id_] for id_ in one.support) if person != people[one.source]
        ]
        also = f"; so say {', '.join(agreed)}" if agreed else ""
        lines.append(f"{number}. {one.text}\n   from {people[one.source]}{also}\n")
        if explain:
            lines.append(f"   {one.why}\n")
    return lines
