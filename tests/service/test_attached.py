"""`mailflow read` reads every file of a mail, also those for which the daemon would not wait."""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from mailflow.cli.main import main

CORPUS = Path(__file__).resolve().parent.parent / "corpus" / "attachments"
QUESTIONS = (
    "1. Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen?\n\n"
    "2. Wat werkt volgens jou juist niet?\n\n"
    "3. Wat zou je morgen anders doen als niemand je tegenhield?\n"
)


def read(capsys: pytest.CaptureFixture[str], folder: Path, *names: str) -> dict[str, Any]:
    """What `mailflow read --json` prints of a mail with these files, in answer to our questions."""
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "Jan <jan@werkplek.example>", "Re: Drie vragen"
    mail["Date"] = "Wed, 02 Dec 2026 10:00:00 +0100"
    mail.set_content("Dag Geert, zie bijlage. Groeten, Jan")
    for name in names:
        content = (CORPUS / name).read_bytes()
        mail.add_attachment(content, maintype="application", subtype="octet-stream", filename=name)
    path, sent = folder / "mail.eml", folder / "sent.txt"
    path.write_bytes(bytes(mail))
    sent.write_text(QUESTIONS, encoding="utf-8")
    assert main(["read", "--json", "--sent", str(sent), str(path)]) == 0
    shape: dict[str, Any] = json.loads(capsys.readouterr().out)
    return shape


@pytest.mark.parametrize(
    "name", ["nl-numbered.pdf", "nl-tabled.docx", "nl-slide-notes.pptx", "nl-openpyxl-comments.xlsx"]
)
def test_answers_in_a_file_are_answers(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shape = read(capsys, tmp_path, name)
    assert sorted(shape["answers"]) == ["1", "2", "3"]
    assert shape["answers"]["2"] == "Flyers. Nog nooit iemand mee binnengekregen."
    assert [one["name"] for one in shape["attachments"]] == [name]
    assert "Flyers" in shape["attachments"][0]["text"]


def test_a_file_that_is_not_read_says_why(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    names = ("locked-aes.pdf", "with-macro.docm", "answers.zip", "memo.wav", "old-word.doc")
    told = {one["name"]: (one["text"], one.get("trouble")) for one in read(capsys, tmp_path, *names)["attachments"]}
    assert told == {
        "locked-aes.pdf": (None, "password"),
        "with-macro.docm": (None, "macro"),
        "answers.zip": (None, "archive"),
        "memo.wav": (None, "recording"),
        "old-word.doc": (None, "kind"),
    }


def test_a_person_at_a_terminal_is_told_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    read(capsys, tmp_path, "nl-numbered.pdf", "locked.docx")
    assert main(["read", str(tmp_path / "mail.eml")]) == 0
    out = capsys.readouterr().out
    assert "nl-numbered.pdf (" in out
    assert "characters)" in out
    assert "not read: password" in out
