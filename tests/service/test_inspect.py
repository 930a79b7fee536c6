"""`mailflow read`: files in, one JSON object a line out, whatever is in them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from mailflow.cli.main import main

KEYS = [
    "file", "kind", "reason", "from", "subject", "language", "text", "signature", "answers", "remarks", "attachments",
    "recipients", "permanent", "hold", "defects",
]  # fmt: skip
REPLY = """From: Jan <jan@werkplek.example>
Subject: Re: Drie vragen
Date: Tue, 24 Nov 2026 10:00:00 +0100
Content-Type: text/plain; charset=utf-8

1. Vorig jaar, op het pleintje
2. Flyers

Groeten
Jan
"""
EXTEND = {"name": "extend", "arguments": {"until": "2026-12-11"}}
SENT = "Dag Jan,\n\n1. Wanneer lukte het\n   om iemand te bereiken?\n2. Wat werkt niet?\n\nGroeten"


@pytest.fixture
def reply(tmp_path: Path) -> Path:
    """An answer to two questions."""
    path = tmp_path / "reply.eml"
    path.write_text(REPLY, encoding="utf-8")
    return path


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[dict[str, Any]]:
    """What `mailflow read --json` prints."""
    unread = any(isinstance(one, Path) and not one.exists() for one in arguments)
    assert main(["read", "--json", *map(str, arguments)]) == int(unread)
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_shape_is_the_documented_one(reply: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shape,) = said(capsys, reply)
    assert list(shape) == KEYS
    assert (shape["file"], shape["kind"], shape["from"]) == (str(reply), "human", "jan@werkplek.example")
    assert (shape["hold"], shape["permanent"], shape["recipients"], shape["language"]) == (None, None, [], "nl")


def test_the_original_gives_the_questions(reply: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    original = tmp_path / "original.txt"
    original.write_text(SENT, encoding="utf-8")
    (shape,) = said(capsys, "--sent", original, "--at", "questions", reply)
    assert shape["answers"] == {"1": "Vorig jaar, op het pleintje", "2": "Flyers"}
    assert shape["understood"]["answers"] == shape["answers"]


def test_unreadable_and_broken_files_are_lines_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "broken.eml"
    broken.write_bytes(b"\xff\x00From\n\n--\x80")
    missing = tmp_path / "missing.eml"
    bomb = tmp_path / "bomb.eml"
    bomb.write_bytes(b"From: a@example.org\n" + b"X: y\n" * 600 + b"\n")
    shapes = said(capsys, broken, missing, bomb)
    assert [shape["file"] for shape in shapes] == [str(broken), str(missing), str(bomb)]
    assert shapes[1]["hold"].startswith("cannot be read")
    assert shapes[2]["hold"] == "too many headers"
    assert all(list(shape) == KEYS for shape in shapes)


@pytest.mark.parametrize(
    ("moment", "text", "expected"),
    [
        ("invite", "Ja graag!", {"rsvp": "yes", "opt_out": False}),
        ("date", "uiterlijk vrijdag 11 december", {"date": "2026-12-11"}),
        ("date", "dinsdag 8 december om 14u", {"date": "2026-12-08T14:00"}),
        ("date", "vrijdag 12 december", {"date": "ask"}),
        ("date", "dank je wel", {"date": None}),
        ("facilitator", "verleng tot 11 december", {"commands": [EXTEND], "unclear": []}),
    ],
)  # fmt: skip
def test_what_a_moment_adds(
    moment: str, text: str, expected: dict[str, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mail = tmp_path / "mail.eml"
    mail.write_text(f"From: jan@werkplek.example\nDate: Tue, 24 Nov 2026 10:00:00 +0100\n\n{text}\n", encoding="utf-8")
    (shape,) = said(capsys, "--at", moment, mail)
    assert shape["understood"] == expected


def test_the_points_of_a_review(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    mail, points = tmp_path / "mail.txt", tmp_path / "points"
    mail.write_text("3 en 1, en ook 9", encoding="utf-8")
    points.write_text("1. een\n2. twee\n3. drie\n4. vier\n", encoding="utf-8")
    (shape,) = said(capsys, "--at", "review", "--points", points, mail)
    assert shape["understood"]["picks"] == [3, 1]
    assert shape["understood"]["invalid"] == [9]


def test_many_texts_in_one_file_keep_their_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = [
        {"id": "b", "text": "2 en 4", "limit": 5},
        {
            "id": "a",
            "text": "1, 3",
            "points": ["een", "twee", "drie"],
            "language": "nl",
            "from": "jan@werkplek.example",
        },
        {
            "id": 7,
            "html": "<p>punt 2</p>",
            "limit": 3,
            "date": "Tue, 24 Nov 2026 10:00:00 +0100",
            "to": ["a@example.org"],
        },
    ]
    path = tmp_path / "many.jsonl"
    path.write_text("\n".join(json.dumps(line) for line in lines) + "\n\n", encoding="utf-8")
    shapes = said(capsys, "--at", "review", "--jsonl", path)
    assert [shape["id"] for shape in shapes] == ["b", "a", 7]
    assert [shape["understood"]["picks"] for shape in shapes] == [[2, 4], [1, 3], [2]]


def test_every_line_is_explained_on_request(reply: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (shape,) = said(capsys, "--explain", reply)
    assert {"role", "why", "text"} == set(shape["lines"][0])
    assert {"start", "end", "text", "label", "becomes", "why"} == set(shape["passages"][0])


def explained(capsys: pytest.CaptureFixture[str], *arguments: object) -> list[str]:
    """What `mailflow read --explain` prints below the head of the mail."""
    assert main(["read", "--explain", *map(str, arguments)]) == 0
    return capsys.readouterr().out.splitlines()[2:]


def test_at_a_terminal_each_stretch_stands_below_its_act(
    reply: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    original = tmp_path / "original.txt"
    original.write_text(SENT, encoding="utf-8")
    lines = explained(capsys, "--sent", original, reply)
    at = lines.index("  [answer 1] → kept")
    assert lines[at + 1] == "      Vorig jaar, op het pleintje"
    assert not any("\x1b" in line for line in lines)


def test_colour_is_only_added(reply: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    plain = explained(capsys, reply)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    coloured = explained(capsys, reply)
    assert any("\x1b[" in line for line in coloured)
    assert [re.sub(r"\x1b\[\d*m", "", line) for line in coloured] == plain
    monkeypatch.setenv("NO_COLOR", "1")
    assert explained(capsys, reply) == plain


def test_a_missing_original_is_one_clear_line(reply: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["read", "--json", "--sent", "/nowhere/original", str(reply)]) == 2
    err = capsys.readouterr().err
    assert "/nowhere/original" in err
    assert err.count("\n") == 1


def test_a_bounce_names_who_failed_for_good(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    corpus = Path(__file__).parent.parent / "corpus" / "senders"
    three, late = said(capsys, corpus / "dsn-three-fates.eml", corpus / "dsn-delayed.eml")
    assert (three["recipients"], three["permanent"]) == (["els@werkplek.example"], True)
    assert (late["recipients"], late["permanent"]) == (["els@werkplek.example"], False)


KICKOFF = """From: Geert Frateur <geert@debrug.example>
To: {to}
Cc: {cc}
Subject: Ouders
Date: Mon, 23 Nov 2026 09:12:00 +0100

1. Wat werkt?
2. Wat werkt niet?
Tegen 11 december.
"""
JAN, COP = "Jan <jan@debrug.example>", "Leernetwerk <cop@net.example>"


def participants(capsys: pytest.CaptureFixture[str], path: Path, to: str, cc: str, *options: str) -> list[str]:
    """Who takes part, by the short names of their addresses."""
    path.write_text(KICKOFF.format(to=to, cc=cc), encoding="utf-8")
    (shape,) = said(capsys, "--at", "kickoff", *options, path)
    return [one.partition("@")[0] for one in shape["understood"]["participants"]]


@pytest.mark.parametrize(
    ("to", "cc", "left"),
    [
        (JAN, COP, ["jan"]),
        (f"{COP}, {JAN}", "Els <els@debrug.example>", ["jan", "els"]),
        (JAN, "Réseau d'apprentissage <contact@net.example>", ["jan"]),
        (JAN, "sessies@debrug.example", ["jan"]),
        (JAN, "Lernnetzwerk Nord <post@net.example>", ["jan"]),
        (JAN, "Community of Practice <hello@net.example>, Els <els@debrug.example>", ["jan", "els"]),
        ("Praktijkbot <praktijk@net.example>", "", []),
        (JAN, "Els Peeters <els@debrug.example>", ["jan", "els"]),
        (JAN, "Els Peeters <service@debrug.example>", ["jan", "service"]),
        (JAN, "Els Cop <els.cop@debrug.example>", ["jan", "els.cop"]),
        (JAN, "tom@leernetwerk.example", ["jan", "tom"]),
        (JAN, "Copernicus <copernicus@debrug.example>", ["jan", "copernicus"]),
        (f"Sessies <sessies@debrug.example>, {JAN}", COP, ["sessies", "jan"]),
    ],
)
def test_a_kick_offs_service_is_guessed_by_its_name_and_no_person_is(
    to: str, cc: str, left: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert participants(capsys, tmp_path / "mail.eml", to, cc) == left


def test_the_address_of_the_service_is_not_guessed_when_it_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    els = "Els <Els@debrug.example>"
    path = tmp_path / "mail.eml"
    assert participants(capsys, path, f"{JAN}, {els}", COP, "--service", "els@DEBRUG.example") == ["jan", "cop"]
    both = ("--service", "els@debrug.example", "--service", "jan@debrug.example")
    assert participants(capsys, path, f"{JAN}, {els}", COP, *both) == ["cop"]
    monkeypatch.setenv("MAILFLOW_SERVICE_ADDRESS", "jan@debrug.example")
    assert participants(capsys, path, f"{JAN}, {els}", COP) == ["els", "cop"]
