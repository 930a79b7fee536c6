"""Files by real programs say what they should, and their answers reach their questions."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from mailflow.core.session.reading import Attachment
from mailflow.mail.answering import enclosed
from mailflow.mail.documents.extract import extract
from mailflow.mail.fields import Answered

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "attachments"
ASKED: dict[str, Any] = tomllib.loads((CORPUS / "questions.toml").read_text(encoding="utf-8"))
NO_FILES = {".json", ".py", ".toml"}
FILES = sorted(
    path for path in CORPUS.iterdir() if path.is_file() and path.suffix not in NO_FILES and path.name != "README.md"
)


def squeezed(text: str, path: Path) -> str:
    """Without blank lines; of a pdf also without line breaks."""
    lines = [line for line in text.split("\n") if line.strip()]
    return " ".join(" ".join(lines).split()) if path.suffix == ".pdf" else "\n".join(lines)


def answered(answers: tuple[Answered, ...], path: Path) -> dict[str, str]:
    return {str(one.question): squeezed(one.text, path) for one in answers}


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_says_what_its_writer_wrote(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    read = extract(path.read_bytes(), path.name, "")
    assert (read.trouble and read.trouble.value) == expected.get("trouble"), read.detail
    assert bool(read.text) == ("trouble" not in expected)
    assert not [line for line in expected.get("holds", ()) if line not in read.text.split("\n")]
    assert not [word for word in expected.get("lacks", ()) if word in read.text]
    if "language" not in expected:
        return
    asked = ASKED[expected["language"]]
    file = Attachment(path.name, "", path.stat().st_size, read.text)
    placed = enclosed.alone([file], tuple(asked["questions"]), asked["sent"])
    wanted = {number: squeezed(text, path) for number, text in expected.get("answers", {}).items()}
    assert answered(placed.answers, path) == wanted
    assert placed.remarks == expected.get("remarks", "")


@pytest.mark.parametrize("path", [one for one in FILES if "letter" not in one.name], ids=lambda path: path.name)
def test_the_answers_are_found_also_when_our_letter_is_not_known(path: Path) -> None:
    expected = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    if "answers" not in expected:
        return
    read = extract(path.read_bytes(), path.name, "")
    file = Attachment(path.name, "", path.stat().st_size, read.text)
    placed = enclosed.alone([file], tuple(ASKED[expected["language"]]["questions"]))
    assert answered(placed.answers, path) == {
        number: squeezed(text, path) for number, text in expected["answers"].items()
    }


def test_the_corpus_is_whole() -> None:
    kinds = {path.suffix for path in FILES}
    assert kinds >= {".docx", ".odt", ".rtf", ".pdf", ".pptx", ".xlsx", ".html", ".txt", ".md", ".eml", ".vtt", ".srt"}
    assert len(FILES) >= 60
    assert sum(path.stat().st_size for path in FILES) < 3_000_000
    assert max(path.stat().st_size for path in FILES) < 60_000
