"""Mail bombs are refused; real mail never is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mailflow.mail.parsing.precheck import Limits, reason

CORPUS = Path(__file__).parent.parent / "corpus"
EXAMPLES = settings(max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None)
HEAD = b"From: a@example.org\r\n"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (HEAD + b"\r\n" + b"x" * 2000, "larger than 0 MB"),
        (HEAD + b"X: y\r\n" * 600 + b"\r\n", "too many headers"),
        (HEAD + b"To: " + b"=?utf-8?q?x?= " * 1200 + b"\r\n\r\n", "too many encoded words in the headers"),
        (HEAD + b"\r\n" + b"Content-Type: multipart/mixed; boundary=x\r\n" * 150, "too many nested parts"),
        (HEAD + b"\r\n" + b"content-type: message/rfc822\r\n\r\n" * 50, "too many mails within mails"),
        (HEAD + b"\r\n" + b"--x\r\n\r\n" * 2000, "too many parts"),
        (b"To: " + b"a@example.org, " * 30_000, "headers without end"),
    ],
)
def test_each_kind_of_bomb_is_refused_for_its_reason(raw: bytes, expected: str) -> None:
    limits = Limits(size=1000) if "MB" in expected else Limits()
    assert reason(raw, limits) == expected


@pytest.mark.parametrize("path", sorted(CORPUS.rglob("*.eml")), ids=lambda path: path.stem)
def test_no_mail_of_the_corpus_is_refused(path: Path) -> None:
    assert reason(path.read_bytes()) is None


def test_a_big_attachment_passes() -> None:
    lines = b"QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVo0NTY3ODkwQUJDREVGR0hJSktMTU5PUFFSU1RVVldY\r\n"
    assert reason(HEAD + b"Content-Type: application/pdf\r\n\r\n" + lines * 100_000) is None


@EXAMPLES
@given(st.binary(max_size=3000))
def test_arbitrary_bytes_never_raise(raw: bytes) -> None:
    assert reason(raw) in (None, "headers without end") or isinstance(reason(raw), str)
