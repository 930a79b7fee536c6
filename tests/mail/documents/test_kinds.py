# ruff: noqa: E501 - tables of files
"""What a file is, by its content first; and what each kind that is not read ends in."""

from __future__ import annotations

import pytest

from mailflow.core.session.files import Trouble
from mailflow.mail.documents.extract import extract, is_light
from tests.mail.documents.bombs import TYPES, docx, package, paragraphs

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)


@pytest.mark.parametrize(
    ("content", "name", "trouble"),
    [
        (COMPOUND + "EncryptedPackage".encode("utf-16-le"), "a.docx", Trouble.PASSWORD),
        (COMPOUND + "WordDocument".encode("utf-16-le"), "a.doc", Trouble.KIND),
        (COMPOUND + "__properties_version1.0".encode("utf-16-le"), "mail.msg", Trouble.OUTLOOK),
        (b"\x78\x9f\x3e\x22" + bytes(40), "winmail.dat", Trouble.OUTLOOK),
        (b"Rar!\x1a\x07\x00", "a.rar", Trouble.ARCHIVE),
        (b"7z\xbc\xaf\x27\x1c", "a.7z", Trouble.ARCHIVE),
        (b"\x1f\x8b\x08\x00", "a.tar.gz", Trouble.ARCHIVE),
        (package({"antwoord.txt": b"1. ja"}), "a.zip", Trouble.ARCHIVE),
        (package({"antwoord.txt": b"1. ja"}), "a.docx", Trouble.ARCHIVE),
        (b"PK\x05\x06" + bytes(18), "leeg.zip", Trouble.ARCHIVE),
        (b"PK\x03\x04" + bytes(40), "a.docx", Trouble.BROKEN),
        (docx(paragraphs("ja"), vbaProject=b"")[:-30], "a.docx", Trouble.BROKEN),
        (package({"[Content_Types].xml": TYPES, "word/vbaProject.bin": b""}), "a.docx", Trouble.MACRO),
        (package({"[Content_Types].xml": TYPES, "visio/document.xml": b"<v/>"}), "a.vsdx", Trouble.KIND),
        (package({"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<a><body><p>x</p></body></a>",
                  "Basic/Standard/Module1.xml": b"<m/>"}), "a.odt", Trouble.MACRO),
        (package({"mimetype": b"application/vnd.oasis.opendocument.text",
                  "META-INF/manifest.xml": b"<m><encryption-data/></m>"}), "a.odt", Trouble.PASSWORD),
        (b"\xff\xd8\xff\xe0" + bytes(40), "foto.jpg", Trouble.EMPTY),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), "scan.pdf", Trouble.EMPTY),
        (b"\x00\x00\x00\x18ftypM4A " + bytes(40), "memo.m4a", Trouble.RECORDING),
        (b"OggS" + bytes(40), "ptt.ogg", Trouble.RECORDING),
        (b"RIFF" + bytes(4) + b"WAVEfmt ", "memo.wav", Trouble.RECORDING),
        (b"MZ" + bytes(90), "antwoord.exe", Trouble.KIND),
        (b"{\"a\": 1}", "a.json", Trouble.KIND),
        (b"<?xml version='1.0'?><a/>", "a.xml", Trouble.KIND),
        (b"<svg xmlns='x'/>", "a.svg", Trouble.KIND),
        (b"-----BEGIN PGP MESSAGE-----\n\nx", "a.txt.asc", Trouble.PASSWORD),
        (b"\x85\x01\x0c\x03" + bytes(40), "a.docx.gpg", Trouble.PASSWORD),
        (b"\x01\x02\x03\x04" * 30, "a.txt", Trouble.BROKEN),
        (b"\x01\x02\x03\x04" * 30, "a.bin", Trouble.KIND),
        (b"%PDF-1.7\nnothing", "a.pdf", Trouble.BROKEN),
    ],
)  # fmt: skip
def test_what_is_not_read_ends_in_its_trouble(content: bytes, name: str, trouble: Trouble) -> None:
    read = extract(content, name, "")
    assert (read.text, read.trouble) == ("", trouble), read.detail
    assert read.detail


@pytest.mark.parametrize(
    ("content", "name", "type", "text"),
    [
        (b"<html><body><h1>Dag</h1><p>een<p>twee</body></html>", "a.txt", "", "Dag\n\neen\n\ntwee"),
        (b"<!DOCTYPE html><p>een</p>", "", "application/octet-stream", "een"),
        (b"{\\rtf1\\ansi een\\par twee}", "a.doc", "application/msword", "een\ntwee"),
        (b"1. ja\r\n2. nee", "antwoord.docx", "", "1. ja\n2. nee"),
        (b"1. ja\r\n2. nee", "antwoord", "", "1. ja\n2. nee"),
        (b"# Titel\n\n**vet** en \\*ster\\*\n\n| a | b |\n|---|---|\n| c | d |", "a.md", "", "Titel\n\nvet en *ster*\n\na\nb\n\nc\nd"),
        ("é\n".encode("utf-16"), "a.txt", "text/plain", "é"),
        ("“één”".encode("cp1252"), "a.txt", "text/plain", "“één”"),
        (b'<meta charset="iso-8859-1"><p>\xe9\xe9n</p>', "a.html", "", "één"),
        (b"1\n00:00:01,000 --> 00:00:02,000\nEls: dag\n\n2\n00:00:03,000 --> 00:00:04,000\nTom: ja\n", "a.txt", "", "Els: dag\nTom: ja"),
        (b"Subject: Mijn =?utf-8?q?id=C3=A9e?=\n\nHier is ze.", "a.eml", "", "Mijn idée\n\nHier is ze."),
        (b"Subject: x\n\nHier is ze.", "", "message/rfc822", "x\n\nHier is ze."),
        ("•\tappel\n▪ peer".encode(), "a.txt", "", "- appel\n- peer"),
    ],
)  # fmt: skip
def test_what_is_read_is_known_by_its_content_then_its_name_then_its_type(
    content: bytes, name: str, type: str, text: str
) -> None:
    read = extract(content, name, type)
    assert (read.text, read.trouble) == (text, None), read.detail


def test_only_small_and_simple_files_are_light() -> None:
    small = docx(paragraphs("ja"))
    assert is_light(small, "a.docx", "")
    assert is_light(b"1. ja", "a.txt", "text/plain")
    assert is_light(b"Rar!\x1a\x07\x00", "a.rar", "")
    assert not is_light(small + bytes(60_000), "a.docx", "")
    assert not is_light(b"a" * 300_000, "a.txt", "text/plain")
    assert not is_light(b"%PDF-1.7", "a.pdf", "")
    assert not is_light(small, "a.xlsx", "")


def test_a_long_text_is_kept_as_far_as_the_limit() -> None:
    read = extract(("regel over iets\n" * 20_000).encode(), "a.txt", "")
    assert read.truncated
    assert 199_000 < len(read.text) <= 200_000
    whole = extract(("woord " * 9_000).encode(), "a.txt", "")
    assert (whole.truncated, whole.text.count("woord")) == (False, 9_000)
