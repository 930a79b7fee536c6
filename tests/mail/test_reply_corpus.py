"""The words of every mail in the corpus of replies come out as a careful colleague would read them."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from mailflow.mail.answering import answers
from mailflow.mail.body.extract_reply import label
from mailflow.mail.parsing.parse import parse

CORPUS = Path(__file__).parent.parent / "corpus" / "replies"
MAILS = sorted(CORPUS.glob("*/*.eml"))

# What is not good here: the mail and why. None of them loses a word of its sender.
KNOWN: dict[str, str] = {}

AT_LEAST = {"interleaved": 62, "no_marks": 26, "disclaimer": 16}
MAILS_PER_LANGUAGE = {"nl": 54, "fr": 32, "de": 32, "en": 32}


def name_of(mail: Path) -> str:
    return f"{mail.parent.name}/{mail.stem}"


def expected_of(mail: Path) -> dict[str, Any]:
    expected: dict[str, Any] = json.loads(mail.with_suffix(".json").read_text(encoding="utf-8"))
    return expected


def original_of(mail: Path) -> str | None:
    name = expected_of(mail).get("original")
    return (mail.parent / name).read_text(encoding="utf-8") if name else None


def words(text: str | None) -> list[str]:
    return re.findall(r"\w+", text or "")


def any_of(expected: str | list[str]) -> list[list[str]]:
    return [words(text) for text in ([expected] if isinstance(expected, str) else expected)]


def every_mail() -> list[Any]:
    return [
        pytest.param(
            mail,
            id=name_of(mail),
            marks=pytest.mark.xfail(strict=True, reason=KNOWN[name_of(mail)]) if name_of(mail) in KNOWN else (),
        )
        for mail in MAILS
    ]


@pytest.mark.parametrize("mail", every_mail())
def test_what_the_sender_wrote_comes_out_where_it_belongs(mail: Path) -> None:
    expected, original = expected_of(mail), original_of(mail)
    reply = label(parse(mail.read_bytes()), original)
    assert words(reply.text) in any_of([expected["text"], *expected.get("also", [])]), reply.text
    if "answers" in expected:
        questions = tuple(re.findall(r"^\d+\. (.*)$", original or "", re.M))
        placed = answers.place(reply, questions, original)
        answered = {str(answer.question): words(answer.text) for answer in placed.answers}
        for number in map(str, range(1, len(questions) + 1)):
            assert answered.get(number, []) in any_of(expected["answers"].get(number, "")), (number, placed)
        for part in ("remarks", "essence"):
            if part in expected:
                assert words(getattr(placed, part)) in any_of(expected[part]), placed


def test_no_mail_that_is_read_wrongly_loses_a_word() -> None:
    lost = {}
    for mail in MAILS:
        if name_of(mail) in KNOWN:
            text = label(parse(mail.read_bytes()), original_of(mail)).text
            lost[name_of(mail)] = list((Counter(words(expected_of(mail)["text"])) - Counter(words(text))).elements())
    assert {name: gone for name, gone in lost.items() if gone} == {}


def test_few_mails_are_read_wrongly() -> None:
    assert set(KNOWN) <= {name_of(mail) for mail in MAILS}
    assert len(KNOWN) <= len(MAILS) * 0.05


def test_the_corpus_holds_enough_of_every_kind() -> None:
    tags = Counter(tag for mail in MAILS for tag in expected_of(mail)["tags"])
    assert {kind: tags[kind] for kind, least in AT_LEAST.items() if tags[kind] < least} == {}
    cut = [mail for mail in MAILS if {"truncated", "edited"} & set(expected_of(mail)["tags"])]
    assert len(cut) >= 16
    languages = Counter(mail.parent.name for mail in MAILS)
    assert {language: n for language, n in MAILS_PER_LANGUAGE.items() if languages[language] < n} == {}
