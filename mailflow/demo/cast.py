"""The people of the demo and what they do: a play in each language."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from mailflow.demo import colleagues as demo_colleagues
from mailflow.demo import words as demo_words
from mailflow.demo.colleagues import Answerer
from mailflow.testbed.people import Program, Villager, Words
from mailflow.testbed.voice_note import ogg
from mailflow.testbed.word_file import docx

DOMAIN = "leernetwerk.example"


@dataclass(frozen=True, slots=True)
class Reaction:
    """What somebody does when a letter of some kind comes."""

    after: timedelta
    words: Words


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody in the play. Reactions by kind of letter (`core.letters.kind`), one for each time it comes."""

    villager: Villager
    habit: str  # shown at the beginning
    reactions: Mapping[str, tuple[Reaction, ...]]
    mistyped: str = ""  # the address that the facilitator first has


@dataclass(frozen=True, slots=True)
class Cast:
    """One play."""

    service: str
    facilitator: Member
    colleagues: tuple[Member, ...]  # whom the facilitator writes to
    others: tuple[Member, ...]  # who hear of it at the end
    subject: str
    kickoff: str

    @property
    def everybody(self) -> tuple[Member, ...]:
        """Who has a mailbox."""
        return (self.facilitator, *self.colleagues, *self.others)


def cast(language: str) -> Cast:
    """The play in that language: "nl", "en", "fr" or "de"."""
    theme, play = demo_colleagues.theme(language), demo_words.told("play", language)
    answers = {one.name: one for one in theme.people}

    def members(kept: Iterable[Mapping[str, Any]]) -> tuple[Member, ...]:
        return tuple(_member(one, answers.get(one["name"]), language) for one in kept)

    return Cast(
        service=play["service"],
        facilitator=members([play["facilitator"]])[0],
        colleagues=members(play["people"]),
        others=members(play["others"]),
        subject=theme.theme,
        kickoff=play["kickoff"],
    )


def _member(kept: Mapping[str, Any], answerer: Answerer | None, language: str) -> Member:
    name = kept["name"]
    villager = Villager(
        name,
        f"{_local_part(name)}@{DOMAIN}",
        Program(kept["program"]),
        kept.get("language", language),
        kept.get("signature", ""),
    )
    reactions: dict[str, tuple[Reaction, ...]] = {}
    for act in kept.get("acts", ()):
        words = _words(act, answerer, language)
        reactions[act["on"]] = (*reactions.get(act["on"], ()), Reaction(timedelta(hours=act["after"]), words))
    return Member(villager, kept["habit"], reactions, kept.get("mistyped", ""))


def _local_part(name: str) -> str:
    """The first name in the letters of an address."""
    return unicodedata.normalize("NFKD", name.split(maxsplit=1)[0].lower()).encode("ascii", "ignore").decode()


def _words(act: Mapping[str, Any], answerer: Answerer | None, language: str) -> Words:
    """What an act says; its own answers are added in the way that `answers` tells."""
    text, between, files = act.get("text", ""), {}, list(_files(act))
    if answerer is not None and "answers" in act:
        greeting, answers = _answers(answerer, act.get("questions", (1, 2, 3)))
        words = demo_words.words("answers", language)
        essence = f"{words['core']} {answerer.essence}" if answerer.essence and 1 in answers else ""
        if act["answers"] == "between":
            text, between = _joined(text, essence), answers
        elif act["answers"] == "docx":
            lines = [line for at, answer in answers.items() for line in (f"# {words['question']} {at}", answer)]
            text = _joined(text, essence)
            files.append((act["file"], docx(lines)))
        else:
            numbered = "\n".join(f"{at}. {answer}" for at, answer in answers.items())
            text = _joined(text or greeting, numbered, essence)
    return Words(
        text,
        between,
        more=tuple(files),
        automatic=act.get("automatic", False),
        edits=tuple((old, new) for old, new in act.get("edits", ())),
        button=act.get("button", ""),
    )


def _answers(answerer: Answerer, questions: Iterable[int]) -> tuple[str, dict[int, str]]:
    """The greeting on a line of its own above the first answer, and the answers by number."""
    said = {at: answerer.answers[at - 1] for at in questions}
    greeting = ""
    if "\n" in said.get(1, ""):
        greeting, _, said[1] = said[1].partition("\n")
    return greeting, said


def _files(act: Mapping[str, Any]) -> Iterable[tuple[str, bytes]]:
    if "recording" in act:
        yield act["recording"], ogg(4)
    if "notes" in act:
        yield act["file"], act["notes"].encode()


def _joined(*texts: str) -> str:
    return "\n\n".join(text for text in texts if text)
