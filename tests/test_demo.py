"""The demo plays a whole session of twelve people, in each language, and leaves what they saw."""

from __future__ import annotations

import email
import email.policy
import io
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from enum import IntEnum
from pathlib import Path

import pytest
from pypdf import PdfReader

from mailflow.demo import cast as demo_cast
from mailflow.demo import colleagues, performance
from mailflow.demo import words as demo_words
from mailflow.demo.cast import Cast
from mailflow.play import village

MOST = 9  # letters to one participant in four weeks, with a live meeting and two reminders
MOST_TO_FACILITATOR = 22


class Role(IntEnum):
    """Whom a play has, in this order."""

    VOICE = 0
    BUTTON = 1
    REMINDED = 2
    AWAY = 3
    NEAT = 4
    DOCUMENT = 5
    TWICE = 6
    ELSEWHERE = 7
    HURRIED = 8
    MISTYPED = 9
    LATE = 10
    FOREIGN = 11
    DECLINES = 12


@dataclass(frozen=True, slots=True)
class Says:
    """How letters say it in a language."""

    thanks: str
    not_yet: str  # in the place of an answer
    which: str  # one of one's own sentences matters most
    essence: str
    unplaced: str
    too_late: str
    weekend: str  # a pattern
    learnt: str  # the last question
    stop: str  # the beginning of the point that came late


SAYS = {
    "nl": Says(
        "Dank je, ",
        "nog open",
        "Als ik één zin van je onthoud, is het deze?",
        "Kern:",
        "bij geen vraag plaatsen",
        "maar de samenvatting was al gemaakt",
        r"(?:zaterdag|zondag) \d",
        "wat leerde je over zo samen leren",
        "Durven stoppen",
    ),
    "en": Says(
        "Thank you, ",
        "still open",
        "If I keep one sentence of yours, is it this one?",
        "Essence:",
        "could not place",
        "but the summary had been made already",
        r"(?:Saturday|Sunday) \d",
        "what did you learn about learning together",
        "Dare to stop",
    ),
    "fr": Says(
        "Merci, ",
        "pas encore de réponse",
        "Si je ne retiens qu'une phrase de toi, est-ce celle-ci",
        "Essentiel :",
        "rattacher ceci à aucune question",
        "mais le résumé était déjà fait",
        r"(?:samedi|dimanche) \d",
        "qu'as-tu appris",
        "Oser arrêter",
    ),
    "de": Says(
        "Danke, ",
        "noch offen",
        "Wenn ich einen Satz von dir behalte, ist es dieser?",
        "Kern:",
        "konnte ich keiner Frage zuordnen",
        "aber die Zusammenfassung war schon fertig",
        r"(?:Samstag|Sonntag), \d",
        "Was hast du dabei über gemeinsames Lernen gelernt",
        "Mit dem aufhören",
    ),
}


@dataclass(frozen=True, slots=True)
class Played:
    """What a play left."""

    language: str
    cast: Cast
    code: int
    told: str  # on the terminal
    folder: Path
    mails: tuple[EmailMessage, ...]

    @property
    def says(self) -> Says:
        return SAYS[self.language]

    @property
    def facilitator(self) -> str:
        return self.cast.facilitator.villager.name

    def name(self, role: Role) -> str:
        return self.cast.colleagues[role].villager.name

    def letters(self, name: str | Role) -> list[str]:
        """What the service wrote to somebody, as text."""
        name = self.name(name) if isinstance(name, Role) else name
        mails = [
            mail for mail in self.mails if village.SERVICE in str(mail["From"]) and str(mail["To"]).startswith(name)
        ]
        return [text(mail) for mail in mails]

    def written(self, role: Role) -> list[EmailMessage]:
        """What somebody wrote himself."""
        return [mail for mail in self.mails if str(mail["From"]).startswith(self.name(role))]


def said_by(pdf: Path) -> str:
    """All that it says, on one line; a word broken at a line's end is whole again."""
    lines = "\n".join(one.extract_text() for one in PdfReader(pdf).pages)
    return " ".join(re.sub(r"(?<=\w)[-\u2010\u00ad]\n(?=[a-zà-ÿ])", "", lines).split())


def text(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    return str(part.get_content()).replace("\N{NO-BREAK SPACE}", " ") if part else ""


@pytest.fixture(
    scope="module", params=["nl", "en", *(pytest.param(one, marks=pytest.mark.slow) for one in ("fr", "de"))]
)
def played(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Played:
    folder, out = tmp_path_factory.mktemp("demo"), io.StringIO()
    code = performance.run(request.param, folder, out)
    mails = []
    for path in sorted(folder.glob("*.eml")):
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert isinstance(mail, EmailMessage)
        mails.append(mail)
    return Played(request.param, demo_cast.cast(request.param), code, out.getvalue(), folder, tuple(mails))


def test_every_language_says_the_same_things_with_the_same_gaps() -> None:
    def gaps(language: str) -> dict[tuple[str, str], list[str]]:
        parts: Mapping[str, demo_words.Words] = demo_words.told("words", language)
        return {
            (part, key): sorted(re.findall(r"\{(\w+)", said))
            for part, words in parts.items()
            for key, said in words.items()
        }

    assert gaps("nl") == gaps("en") == gaps("fr") == gaps("de")


def test_the_session_reaches_its_end_with_seven_points(played: Played) -> None:
    assert played.code == 0
    chosen = demo_words.words("story", played.language)["chosen"].format(count=r"\d+")
    assert re.findall(rf"^  ([1-7])\. .+\({chosen}\)$", played.told, re.M) == list("1234567")
    assert f"── {demo_words.words('stages', played.language)['Closed']} ──" in played.told


def test_every_letter_has_a_name_in_the_tale(played: Played) -> None:
    """A letter without one is one that no play was written for, such as the last one to somebody taken to want none."""
    assert re.findall(r"\b[a-z]+_[a-z_]+\b(?! *=)", re.sub(r"\S*[@/.]\S*", "", played.told)) == []


def test_it_stays_short_enough_to_read(played: Played) -> None:
    lines = played.told.splitlines()
    assert len(lines) < 130
    assert max(len(line) for line in lines) < 220


def test_who_marked_no_sentence_chooses_one_of_his_own_by_letter_place_or_in_his_words(played: Played) -> None:
    says = played.says
    for role in (Role.REMINDED, Role.AWAY, Role.ELSEWHERE, Role.FOREIGN):
        assert sum(says.which in one for one in played.letters(role)) == 1
    assert not any(says.which in one for one in played.letters(Role.BUTTON))
    for role in (Role.REMINDED, Role.AWAY, Role.FOREIGN):
        words = re.escape(played.cast.colleagues[role].reactions["receipt"][0].words.text)
        kept = re.compile(rf"{says.essence} [“„«] ?{words} ?[”“»]")
        assert not any(kept.search(one) for one in played.letters(role)), "the choice was taken for the sentence"


def test_the_thread_that_the_facilitator_sees_stands_above_the_points_and_on_the_report(played: Played) -> None:
    thread = {
        "nl": "wordt op den duur zelf de plek.",
        "en": "Who stays without a plan becomes the place.",
        "fr": "Qui reste sans plan devient lui-même le lieu.",
        "de": "Wer ohne Plan bleibt, wird selbst zum Ort.",
    }
    letters = played.letters(Role.BUTTON)
    assert sum(thread[played.language] in one for one in letters) == 2  # the summary, and the top 7
    assert thread[played.language] in said_by(played.folder / "report.pdf")


def test_twelve_answer_all_three_questions(played: Played) -> None:
    people = {one.name for one in colleagues.theme(played.language).people}
    assert len(people) == 12
    for name in people:
        assert any(
            all(f"{number}. " in letter for number in (1, 2, 3)) and played.says.not_yet not in letter
            for letter in played.letters(name)
            if letter.startswith(f"{played.says.thanks}{name.split()[0]}")
        ), name


def test_everybody_who_can_be_met_takes_part(played: Played) -> None:
    types = {part.get_content_type() for mail in played.mails for part in mail.walk()}
    assert "application/vnd.openxmlformats-officedocument.wordprocessingml.document" in types
    assert "audio/ogg" in types
    pressed = {mail["From"].addresses[0].display_name for mail in played.mails if 'method="REPLY"' in str(mail)}
    assert pressed == {played.name(Role.BUTTON), played.name(Role.ELSEWHERE)}
    assert [mail for mail in played.written(Role.AWAY) if "Auto-Submitted" in mail]
    assert any(
        played.cast.colleagues[Role.MISTYPED].mistyped in letter for letter in played.letters(played.facilitator)
    )
    assert len(played.letters(Role.DECLINES)) == 3, "who says no gets the invitation, a word, and the top 7"
    (shared,) = played.letters(played.cast.others[0].villager.name.split()[0])
    assert played.name(Role.VOICE).split()[0] not in shared


def test_what_comes_late_is_not_lost(played: Played) -> None:
    assert sum(played.says.too_late in letter for letter in played.letters(played.facilitator)) == 1
    assert any(re.match(rf"  \d\. {played.says.stop}", line) for line in played.told.splitlines()[-14:])


def test_every_letter_names_the_same_last_days(played: Played) -> None:
    for name in (played.facilitator, Role.VOICE, Role.REMINDED):
        assert not [letter for letter in played.letters(name) if re.search(played.says.weekend, letter)]


def test_a_greeting_is_no_remark(played: Played) -> None:
    assert not [letter for letter in played.letters(Role.FOREIGN) if played.says.unplaced in letter]


def test_who_only_reads_along_is_not_thanked_for_taking_part(played: Played) -> None:
    assert sum(played.says.learnt in letter for letter in played.letters(Role.BUTTON)) == 1
    assert not any(played.says.learnt in letter for letter in played.letters(Role.DECLINES))


def test_nobody_gets_more_letters_than_needed(played: Played) -> None:
    counts = Counter(mail["To"].addresses[0].addr_spec for mail in played.mails if village.SERVICE in str(mail["From"]))
    assert counts.pop(played.cast.facilitator.villager.address) <= MOST_TO_FACILITATOR
    assert max(counts.values()) <= MOST, counts


def test_no_letter_comes_twice(played: Played) -> None:
    sent = Counter((str(mail["To"]), text(mail)) for mail in played.mails if village.SERVICE in str(mail["From"]))
    assert [one for one, times in sent.items() if times > 1] == []


def test_the_page_shows_every_mail_and_links_the_report(played: Played) -> None:
    page = (played.folder / "index.html").read_text("utf-8")
    assert page.count("<details") == len(played.mails)
    assert 'href="poster.pdf"' in page
    assert 'href="report.pdf"' in page
    poster, report = (said_by(played.folder / name) for name in ("poster.pdf", "report.pdf"))
    for point in re.findall(r"^  [1-7]\. (.+?)  \(", played.told, re.M):
        assert " ".join(point.split()) in " ".join(poster.split())
        assert point in report
