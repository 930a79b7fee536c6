"""However much a mail holds, readers see a bounded part of it; the rest is kept as a file, and told."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
from pathlib import Path

import pytest

from mailflow.core.session.files import Trouble
from mailflow.mail.attachments import attachments
from mailflow.mail.body.body_lines import of_text
from mailflow.mail.body.extract_reply import seen
from mailflow.mail.body.html_lines import of_html
from mailflow.mail.message import Message
from mailflow.mail.parsing import bounds, precheck
from mailflow.mail.parsing.parse import parse
from mailflow.testbed.people import Words
from tests.service.room import PEOPLE, Room

HEAD = b"From: jan@example.test\r\nTo: cop@example.test\r\nSubject: x\r\nMessage-ID: <1@example.test>\r\n"
WORDS = "een woord of twee en dan nog wat\n"
ROOT = Path(__file__).parent.parent.parent


def plain(text: str, charset: str = "utf-8") -> Message:
    kind = f"Content-Type: text/plain; charset={charset}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
    return parse(HEAD + kind.encode() + text.encode(charset))


def rest(message: Message) -> str:
    return b"".join(part.content for part in message.parts if part.beyond).decode()


# How much


@pytest.mark.parametrize(
    ("charset", "size"),
    [(charset, bounds.TEXT + 5) for charset in ("utf-8", "utf-16", "latin-1")] + [("utf-8", 9_000_000)],
)
def test_of_a_long_text_the_beginning_is_read_and_nothing_is_lost(size: int, charset: str) -> None:
    whole = (WORDS.replace("twee", "tw\u00e9e") * (size // len(WORDS) + 1))[:size]
    message = plain(whole, charset)
    assert message.text is not None
    assert len(message.text) <= bounds.TEXT
    assert message.text + rest(message) == whole


def test_a_text_that_is_not_too_long_has_no_rest() -> None:
    message = plain(WORDS * 1000)
    assert (message.text, message.parts) == (WORDS * 1000, ())


def test_of_a_body_in_two_forms_the_text_is_the_rest() -> None:
    text = WORDS * 10_000
    parts = (
        f"--b\r\n\r\n{text}\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>"
        + text.replace("\n", "<br>\n")
        + "</p>\r\n--b--\r\n"
    )
    message = parse(HEAD + b'Content-Type: multipart/alternative; boundary="b"\r\n\r\n' + parts.encode())
    (part,) = message.parts
    assert (part.name, part.beyond) == ("rest.txt", True)
    assert sum(len(line.text) for line in seen(message)) <= bounds.TEXT


def test_of_html_the_words_are_counted_and_not_the_tags() -> None:
    wordy = "<span style='color: red'>woord </span>\n" * 20_000
    kept, left = bounds.markup(wordy)
    assert (kept, left) == (wordy, "")
    kept, left = bounds.markup("<b>woord</b> " * 50_000)
    assert kept + left == "<b>woord</b> " * 50_000
    assert bounds.TEXT * 0.9 < sum(len(line.text) for line in of_html(kept)) <= bounds.TEXT


@pytest.mark.parametrize(
    "html", ["<" * 3_000_000, "<a " * 1_000_000, "&amp;" * 500_000, "x" * 3_000_000, "<p>" * 10**6]
)
def test_html_that_is_none_is_bounded_too(html: str) -> None:
    kept, left = bounds.markup(html)
    assert kept + left == html
    assert len(kept) <= bounds.MARKUP
    assert sum(len(line.text) for line in of_html(kept)) <= bounds.MARKUP


@pytest.mark.parametrize("line", ["woord " * 5000, "x" * 30_000, "> " + "woord " * 5000, "x" * 3999 + " " + "y" * 4001])
def test_a_long_line_is_broken_and_keeps_its_words(line: str) -> None:
    lines = of_text(line)
    assert max(len(one.text) for one in lines) <= bounds.LINE
    assert "".join(one.text for one in lines).replace(" ", "") == line.lstrip("> ").replace(" ", "")
    assert len({one.depth for one in lines}) == 1
    shown = of_html(f"<p>{line.lstrip('> ')}</p>")
    assert max(len(one.text) for one in shown) <= bounds.LINE


def test_a_subject_and_a_header_end_somewhere() -> None:
    many = b", ".join([b"a@x.test"] * 10_000)
    message = parse(b"From: a@x.test\r\nTo: " + many + b"\r\nSubject: " + b"x" * 90_000 + b"\r\n\r\nhoi")
    assert len(message.subject) == bounds.SUBJECT
    assert max(len(value) for _, value in message.headers) <= bounds.FIELD


def test_files_that_are_read_on_the_way_share_one_measure() -> None:
    files = "".join(
        f"--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename={number}.txt\r\n\r\n"
        + f"{number} {WORDS}" * 4000
        for number in range(5)
    )
    mail = parse(HEAD + f'Content-Type: multipart/mixed; boundary="b"\r\n\r\n{files}\r\n--b--\r\n'.encode())
    found = attachments(mail)
    assert len(found) == 5
    assert sum(len(one.text or "") for one in found) < 400_000


# Who hears of it


def test_the_rest_is_a_file_that_nobody_reads() -> None:
    (file,) = attachments(plain(WORDS * 10_000))
    assert (file.name, file.trouble, file.text) == ("rest.txt", Trouble.LARGE, None)


def test_who_wrote_too_much_hears_what_was_not_read_and_the_facilitator_gets_it(room: Room) -> None:
    room.ask()
    raw = PEOPLE["jan"].reply(room.letter("jan", "questions"), Words("1. Dit. " + WORDS * 8000), room.now())
    room.take(raw)
    letter = room.letter("jan", "receipt").decode()
    assert "rest.txt" in letter
    (post,) = room.posts("geert", "files_arrived")
    (file,) = post.envelope.files
    kept = room.daemon.intake.office.files.read(file.digest).decode()
    assert kept.count(WORDS) > 1000


# Memory

FILLED = {
    "quotes": (b"\r\n", b">\r\n"),
    "marks": (b"\r\n", b">"),
    "signatures": (b"\r\n", b">\r\n" * 5000 + b"-- \r\n"),
    "dashes": (b"\r\n", b">\n" * 150 + b"--\n"),
    "html": (b"Content-Type: text/html\r\n\r\n", b"<p>x</p>"),
    "flowed": (b"Content-Type: text/plain; format=flowed\r\n\r\n", b"a \r\n"),
    "quoted-printable": (b"Content-Transfer-Encoding: quoted-printable\r\n\r\n", b"=C3=A9 \r\n"),
    "preamble": (b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n', b">\r\n"),
    "header": (b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n', b">\r\n"),
    "enclosed": (b"Content-Type: message/rfc822\r\n\r\nSubject: x\r\n\r\n", b">\r\n"),
}
READ = """
import resource, sys
from mailflow.core.session.reading import Moment
from mailflow.core.seams import Incoming, Uid
from mailflow.mail.context import Context
from mailflow.mail.reading import read
from mailflow.service.intake.opening import opened
raw = sys.stdin.buffer.read()
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
message = opened(Incoming(Uid(1), len(raw), raw)).message
if message:
    read(message, Context(Moment.QUESTIONS, sent="Een?", questions=("Een?",)))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.parametrize("kind", FILLED)
def test_a_mail_costs_eight_times_its_size_at_most(kind: str) -> None:
    begin, unit = FILLED[kind]
    size = 20_000_000
    raw = (HEAD + begin + unit * (size // len(unit)))[:size]
    child = subprocess.run([sys.executable, "-c", READ], input=raw, capture_output=True, cwd=ROOT, check=True)
    assert int(child.stdout) < 7 * size / 1024 + 40_000  # it holds the mail already; its patterns take some too


def test_a_mail_of_small_parts_is_no_way_around() -> None:
    part = b"--b\r\n\r\n" + b">\r\n" * 6000 + b"\r\n"
    raw = HEAD + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n' + part * 1000 + b"--b--\r\n"
    child = subprocess.run([sys.executable, "-c", READ], input=raw, capture_output=True, cwd=ROOT, check=True)
    assert int(child.stdout) < 7 * len(raw) / 1024 + 40_000


def test_what_no_lifting_makes_small_is_refused() -> None:
    assert precheck.reason(HEAD + b"\r\n" + (b">\n" * 150 + b"--\n") * 30_000) == "too much between its parts"


def test_a_mail_with_large_texts_reads_as_it_did() -> None:
    table = base64.b64encode(os.urandom(90_000)).decode()
    lines = "\r\n".join(table[at : at + 60] for at in range(0, len(table), 60))
    head = "Content-Type: text/csv\r\nContent-Disposition: attachment; filename=a.csv\r\n"
    for coding in ("7bit", "8bit", "quoted-printable"):
        body = lines.replace("=", "=3D") if coding == "quoted-printable" else lines
        raw = (
            HEAD
            + b'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n\r\nhoi\r\n--b\r\n'
            + (f"{head}Content-Transfer-Encoding: {coding}\r\n\r\n{body}\r\n--b--\r\n".encode())
        )
        (part,) = parse(raw).parts
        assert part.content.decode() == lines, coding
