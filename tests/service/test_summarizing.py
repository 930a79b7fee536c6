"""The verb `summarize`: one JSON object in, points out."""

from __future__ import annotations

import io
import json

import pytest

from mailflow.cli.main import main
from mailflow.service.tools import summarizing
from mailflow.service.tools.summarizing import Wanted

MATERIAL = {
    "language": "nl",
    "limit": 2,
    "people": {"p1": "Jan Peeters"},
    "questions": ["Wat werkt?", "Wat zou je morgen doen?"],
    "answers": [
        {"id": "a1", "participant": "p1", "question": 1, "text": "Elke avond op straat zijn met de jongeren."},
        {"id": "a2", "participant": "p2", "question": 1, "text": "zie Jan"},
        {"id": "a3", "participant": "p3", "question": 2, "text": "Samen koken op zondag."},
    ],
}


def summarize(material: object, wanted: Wanted) -> tuple[int, str]:
    out = io.StringIO()
    return summarizing.run(io.StringIO(json.dumps(material)), out, wanted), out.getvalue()


def test_points_come_as_json_with_their_support_source_first() -> None:
    code, out = summarize(MATERIAL, Wanted(as_json=True))
    points = json.loads(out)["points"]
    assert code == 0
    assert [set(one) for one in points] == [{"text", "support"}] * 2
    assert sorted(one["support"] for one in points) == [["a1", "a2"], ["a3"]]


def test_everybodys_own_sentences_are_proposed_beside_the_points() -> None:
    proposals = json.loads(summarize(MATERIAL, Wanted(as_json=True))[1])["proposals"]
    assert proposals == {"p1": [MATERIAL["answers"][0]["text"]], "p3": ["Samen koken op zondag."]}  # type: ignore[index]


def test_the_flag_limits_further_than_the_input() -> None:
    assert len(json.loads(summarize(MATERIAL, Wanted(as_json=True, limit=1))[1])["points"]) == 1


def test_reasons_are_added_on_demand() -> None:
    points = json.loads(summarize(MATERIAL, Wanted(as_json=True, explain=True))[1])["points"]
    assert all("so far" in one["why"] for one in points)


def test_people_read_who_said_it_and_who_agrees() -> None:
    _, out = summarize(MATERIAL, Wanted(explain=True))
    assert "from p1; so say p2" in out
    assert "Samen koken op zondag.\n   from p3\n" in out


@pytest.mark.parametrize("material", [{}, [], {"language": "xx", "answers": []}, {"language": "nl", "answers": [{}]}])
def test_another_shape_is_told_in_one_line(material: object, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = summarize(material, Wanted(as_json=True))
    assert (code, out) == (2, "")
    told = capsys.readouterr().err
    assert told.startswith("summarize: stdin is not of the shape")
    assert told.count("\n") == 1


def test_the_verb_stands_on_the_command_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps(MATERIAL)))
    assert main(["summarize", "--json", "--limit", "1"]) == 0
    assert len(json.loads(capsys.readouterr().out)["points"]) == 1
