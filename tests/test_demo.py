"""The demo plays a whole session of twelve people, in Dutch and in English, and leaves what they saw."""

from __future__ import annotations

import email
import email.policy
import io
import re
from collections import Counter
from dataclasses import dataclass
from email.message import EmailMessage
from pathlib import Path

import pytest
from pypdf import PdfReader

from mailflow import demo, demo_cast, demo_colleagues
from mailflow.demo_cast import Cast
from mailflow.play import village

MOST = 10  # letters to one participant in four weeks; each answers or asks something
MOST_TO_FACILITATOR = 24


@dataclass(frozen=True, slots=True)
class Played:
    """What a play left."""

    language: str
    cast: Cast
    code: int
    told: str  # on the terminal
    folder: Path
    mails: tuple[EmailMessage, ...]

    def letters(self, name: str) -> list[str]:
        """What the service wrote to somebody, as text."""
        mails = [
            mail for mail in self.mails if village.SERVICE in str(mail["From"]) and str(mail["To"]).startswith(name)
        ]
        return [text(mail) for mail in mails]

    def written(self, name: str) -> list[EmailMessage]:
        """What somebody wrote himself."""
        return [mail for mail in self.mails if str(mail["From"]).startswith(name)]


def text(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    return str(part.get_content()) if part else ""


@pytest.fixture(scope="module", params=["nl", "en"])
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder, out = tmp_path_factory.mktemp("demo"), io.StringIO()
    code = demo.run(request.param, folder, out)
    mails = []
    for path in sorted(folder.glob("*.eml")):
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert isinstance(mail, EmailMessage)
        mails.append(mail)
    return Played(request.param, demo_cast.cast(request.param), code, out.getvalue(), folder, tuple(mails))


def test_the_session_reaches_its_end_with_seven_points(played: Played) -> None:
    assert played.code == 0
    assert re.findall(r"^  ([1-7])\. .+\((?:gekozen door|chosen by) \d+\)$", played.told, re.M) == list("1234567")
    assert {"nl": "── klaar ──", "en": "── done ──"}[played.language] in played.told


def test_it_stays_short_enough_to_read(played: Played) -> None:
    lines = played.told.splitlines()
    assert len(lines) < 130
    assert max(len(line) for line in lines) < 220


def test_who_marked_no_sentence_chooses_one_of_his_own_by_letter_place_or_in_his_words(played: Played) -> None:
    language = played.language
    asked = {
        "nl": "Als ik één zin van je onthoud, is het deze?",
        "en": "If I keep one sentence of yours, is it this one?",
    }
    for name in ("Els", "Tom", "Bram", "Mathieu"):
        receipts = [one for one in played.letters(name) if asked[language] in one]
        assert len(receipts) == 1
        assert any({"nl": "Kern:", "en": "Essence:"}[language] in one for one in played.letters(name))
    assert not any(asked[language] in one for one in played.letters("Jan"))


def test_twelve_answer_all_three_questions(played: Played) -> None:
    people = {one.name for one in demo_colleagues.theme(played.language).people}
    assert len(people) == 12
    for name in people:
        first = name.split()[0]
        assert any(
            all(f"{number}. " in letter for number in (1, 2, 3))
            and "nog open" not in letter
            and "still open" not in letter
            for letter in played.letters(name)
            if letter.startswith(("Dank je, ", "Thank you, ")) and first in letter
        ), name


def test_everybody_who_can_be_met_takes_part(played: Played) -> None:
    types = {part.get_content_type() for mail in played.mails for part in mail.walk()}
    assert "application/vnd.openxmlformats-officedocument.wordprocessingml.document" in types
    assert "audio/ogg" in types
    buttons = [mail for mail in played.mails if "METHOD:REPLY" in str(mail) or 'method="REPLY"' in str(mail)]
    assert {str(mail["From"]).split()[0] for mail in buttons} == {"Jan", "Bram"}
    assert [mail for mail in played.written("Tom") if "Auto-Submitted" in mail]
    assert sum(bool(re.match(r"\W*(?:Dag|Hi|Sorry|So sorry)", text(mail))) for mail in played.written("Ingrid")) == 1
    assert len(played.letters("Wim")) == 3, "who says no gets the invitation, a word, and the top 7"
    assert len(played.letters("Sara")) == 1
    assert not any("Fatima" in letter for letter in played.letters("Sara"))
    assert any(
        one.mistyped in letter for one in played.cast.colleagues if one.mistyped for letter in played.letters("Geert")
    )


def test_what_comes_late_is_not_lost(played: Played) -> None:
    told = {"nl": "maar de samenvatting was al gemaakt", "en": "but the summary had been made already"}
    assert sum(told[played.language] in letter for letter in played.letters("Geert")) == 1
    stop = {"nl": "Durven stoppen", "en": "Dare to stop"}[played.language]
    assert any(f"4. {stop}" in line for line in played.told.splitlines()[-14:])


def test_every_letter_names_the_same_last_days(played: Played) -> None:
    weekend = re.compile(r"zaterdag \d|zondag \d|Saturday \d|Sunday \d")
    for name in ("Geert", "Fatima", "Els"):
        assert not [letter for letter in played.letters(name) if weekend.search(letter)]


def test_a_greeting_is_no_remark(played: Played) -> None:
    placed = {"nl": "bij geen vraag plaatsen", "en": "could not place"}[played.language]
    assert not [letter for letter in played.letters("Mathieu") if placed in letter]


def test_who_only_reads_along_is_not_thanked_for_taking_part(played: Played) -> None:
    asked = {"nl": "wat leerde je over zo samen leren", "en": "what did you learn about learning together"}[
        played.language
    ]
    assert sum(asked in letter for letter in played.letters("Jan ")) == 1
    assert not any(asked in letter for letter in played.letters("Wim"))


def test_nobody_gets_more_letters_than_needed(played: Played) -> None:
    counts = Counter(str(mail["To"]).split()[0] for mail in played.mails if village.SERVICE in str(mail["From"]))
    assert counts.pop("Geert") <= MOST_TO_FACILITATOR
    assert max(counts.values()) <= MOST, counts


def test_no_letter_comes_twice(played: Played) -> None:
    sent = Counter((str(mail["To"]), text(mail)) for mail in played.mails if village.SERVICE in str(mail["From"]))
    assert [one for one, times in sent.items() if times > 1] == []


def test_the_page_shows_every_mail_and_links_the_report(played: Played) -> None:
    page = (played.folder / "index.html").read_text("utf-8")
    assert page.count("<details") == len(played.mails)
    assert 'href="report.pdf"' in page
    assert 'href="report.html"' in page
    poster = PdfReader(played.folder / "report.pdf").pages[0].extract_text()
    report = (played.folder / "report.html").read_text("utf-8")
    for point in re.findall(r"^  [1-7]\. (.+?)  \(", played.told, re.M):
        assert " ".join(point.split()) in " ".join(poster.split())
        assert point in report
