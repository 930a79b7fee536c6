"""`mailflow summarize`: answers on stdin become points with their support."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping
from typing import TextIO

from mailflow.core import points
from mailflow.core.events import Utterance
from mailflow.core.people import Language, PersonId
from mailflow.core.points import Candidate

LIMIT = 7  # points, when neither the flag nor the material says how many


def declare(parser: argparse.ArgumentParser) -> None:
    """The verb's flags."""
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--limit", type=int, metavar="N", help=f"at most N points (default: the input's, else {LIMIT})")
    parser.add_argument("--explain", action="store_true", help="say why each point was chosen")


def run(arguments: argparse.Namespace, source: TextIO, out: TextIO) -> int:
    """Read one JSON object, write its points; the exit code."""
    try:
        material = json.load(source)
        language, utterances = Language(material["language"]), _utterances(material["answers"])
        limit = int(arguments.limit or material.get("limit") or LIMIT)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        shape = (
            '{"language": "nl", "limit": 7, "answers": [{"id": "a1", "participant": "p1", "question": 1, "text": ""}]}'
        )
        print(f"summarize: stdin is not of the shape {shape} ({error!r})", file=sys.stderr)  # noqa: T201 - a verb speaks
        return 2
    candidates = points.cover(utterances, language, limit)
    if arguments.json:
        json.dump({"points": [_plain(one, arguments.explain) for one in candidates]}, out, ensure_ascii=False)
        out.write("\n")
    else:
        out.writelines(_lines(candidates, {one.id: one.participant for one in utterances}, arguments.explain))
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
    return {**shown, "why": candidate.why} if explain else shown


def _lines(candidates: tuple[Candidate, ...], people: Mapping[str, PersonId], explain: bool) -> list[str]:
    lines = []
    for number, one in enumerate(candidates, start=1):
        related = [
            person for person in dict.fromkeys(people[id_] for id_ in one.support) if person != people[one.source]
        ]
        near = f"; related: {', '.join(related)}" if related else ""
        lines.append(f"{number}. {one.text}\n   from {people[one.source]}{near}\n")
        if explain:
            lines.append(f"   {one.why}\n")
    return lines


def main() -> int:
    """`python -m mailflow.service.summarizing`, the verb by itself."""
    parser = argparse.ArgumentParser(prog="mailflow summarize", description=__doc__)
    declare(parser)
    return run(parser.parse_args(), sys.stdin, sys.stdout)


if __name__ == "__main__":
    sys.exit(main())
