"""Whole mails in the shapes of real clients give exactly the words their writers wrote.

`tests/corpus/replies/<language>/<client>-<symptom>.eml` has beside it a `.json` of the same name: `text` (the reply),
and where it matters `original` (a file beside it: the mail that was answered) and `answers` (by number of question).
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from mailflow.mail.body.extract_reply import label
from mailflow.mail.parsing.parse import parse

CORPUS = Path(__file__).parents[1] / "corpus" / "replies"
MAILS = sorted(CORPUS.glob("*/*.eml"))


def words(text: str) -> list[str]:
    """Letters, digits and signs that say something; spaces and punctuation do not count."""
    return re.findall(r"\w+|[^\w\s.,:;!?'\"()*_<>•-]", text)


@pytest.mark.parametrize("mail", MAILS, ids=lambda mail: f"{mail.parent.name}/{mail.stem}")
def test_the_words_of_the_writer_are_read(mail: Path) -> None:
    expected = json.loads(mail.with_suffix(".json").read_text(encoding="utf-8"))
    sent = (mail.parent / expected["original"]).read_text(encoding="utf-8") if "original" in expected else None
    reply = label(parse(mail.read_bytes()), sent)
    assert words(reply.text) == words(expected["text"])
