"""No bytes make the reading of documents raise, and what comes out is text that others can keep."""

from __future__ import annotations

import os
import zipfile
from io import BytesIO
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mailflow.core.session.files import FileText, Trouble
from mailflow.mail.documents.extract import extract, is_light
from mailflow.mail.documents.limits import DEFAULT
from tests.mail.documents.bombs import package

CORPUS = Path(__file__).resolve().parents[2] / "corpus" / "attachments"
REAL = [
    path
    for path in sorted(CORPUS.iterdir())
    if path.stem.split("-")[0] in ("nl", "de", "fr", "en") and path.suffix != ".json"
]
PACKAGES = [path for path in REAL if path.suffix in (".docx", ".odt", ".pptx", ".xlsx", ".ods", ".odp")]
NAMES = [
    "a.docx",
    "a.odt",
    "a.pdf",
    "a.rtf",
    "a.txt",
    "a.md",
    "a.html",
    "a.pptx",
    "a.xlsx",
    "a.eml",
    "a.vtt",
    "a.srt",
    "",
]
STARTS = [
    b"",
    b"PK\x03\x04",
    b"%PDF-1.7\n",
    b"{\\rtf1 ",
    b"WEBVTT\n\n",
    b"<html>",
    b"\xff\xfe",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
]
often = settings(
    max_examples=int(os.environ.get("MAILFLOW_EXAMPLES", "200")), deadline=None, suppress_health_check=list(HealthCheck)
)


def check(read: FileText) -> None:
    """Text or trouble, never neither; the text can be kept as UTF-8, within the limit."""
    assert bool(read.text) == (read.trouble is None)
    read.text.encode("utf-8")
    assert len(read.text) <= DEFAULT.characters
    assert not any(ord(sign) < 32 for sign in read.text if sign != "\n")
    assert "\n" not in read.detail


@given(
    st.sampled_from(STARTS),
    st.binary(max_size=3000),
    st.sampled_from(NAMES),
    st.sampled_from(["", "text/html", "message/rfc822"]),
)
@often
def test_any_bytes_under_any_name(start: bytes, content: bytes, name: str, type: str) -> None:
    check(extract(start + content, name, type))
    is_light(start + content, name, type)


@given(st.text(max_size=2000), st.sampled_from(NAMES), st.sampled_from(["utf-8", "utf-16", "latin-1", "cp1252"]))
@often
def test_any_text_under_any_name(text: str, name: str, encoding: str) -> None:
    check(extract(text.encode(encoding, "replace"), name, ""))


@st.composite
def damaged(draw: st.DrawFn) -> tuple[bytes, str]:
    """A real file with some bytes changed, put in or taken out."""
    path = draw(st.sampled_from(REAL))
    content = bytearray(path.read_bytes())
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(content) - 1))
        until = at + draw(st.integers(0, 40))
        content[at:until] = draw(st.binary(max_size=40))
    return bytes(content), path.name


@given(damaged())
@often
def test_a_damaged_real_file(file: tuple[bytes, str]) -> None:
    check(extract(*file, ""))


@st.composite
def rewritten(draw: st.DrawFn) -> tuple[bytes, str]:
    """A real package with one of its parts garbled, so that the zip itself is whole."""
    path = draw(st.sampled_from(PACKAGES))
    with zipfile.ZipFile(BytesIO(path.read_bytes())) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    name = draw(st.sampled_from([one for one in parts if one.endswith((".xml", ".rels"))]))
    part = bytearray(parts[name])
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(part)))
        bits = st.sampled_from(
            [b"<", b">", b"/", b'"', b"9999999999", b"-1", b"", b"<w:p>", b"</w:p>", b"&#x1;", b"val", b"\xff"]
        )
        part[at : at + draw(st.integers(0, 30))] = draw(bits)
    return package({**parts, name: bytes(part)}), path.name


@given(rewritten())
@often
def test_a_real_package_with_a_garbled_part(file: tuple[bytes, str]) -> None:
    check(extract(*file, ""))


@given(
    st.lists(
        st.sampled_from(
            [
                "{",
                "}",
                "\\par ",
                "\\cell ",
                "\\row ",
                "\\intbl ",
                "\\pard ",
                "\\u8217?",
                "\\'e9",
                "\\*",
                "\\footnote ",
                "{\\*\\annotation ",
                "\\bin3 ",
                "\\deleted ",
                "ha",
                "\\u-10179 ",
                "\\shptxt ",
            ]
        ),
        max_size=60,
    )
)
@often
def test_any_order_of_the_words_of_rich_text(words: list[str]) -> None:
    check(extract(("{\\rtf1 " + "".join(words)).encode(), "a.rtf", ""))


def test_an_empty_file_says_that_it_is_empty() -> None:
    assert extract(b"", "a.docx", "").trouble is Trouble.EMPTY
    assert extract(b"\0" * 1000, "a.docx", "").trouble is Trouble.EMPTY
    assert extract(b" \r\n ", "a.txt", "text/plain").trouble is Trouble.EMPTY
