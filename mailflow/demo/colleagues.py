"""What twelve colleagues answer to three questions, in the files of demo/data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mailflow.demo import words as demo_words


@dataclass(frozen=True, slots=True)
class Answerer:
    """Who answered."""

    name: str
    answers: tuple[str, ...]  # one a question, as typed
    essence: str  # what matters most in them; "": not marked


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with its questions, as answered."""

    theme: str
    questions: tuple[str, ...]
    people: tuple[Answerer, ...]


@cache
def theme(language: str) -> Theme:
    """In "nl", "en", "fr" or "de"; one of the twelve answers in another language."""
    kept = demo_words.told("conversation", language)
    people = tuple(
        Answerer(one["name"], tuple(answer.strip() for answer in one["answers"]), one.get("essence", ""))
        for one in kept["people"]
    )
    return Theme(kept["theme"], tuple(kept["questions"]), people)
