"""What the twelve colleagues of the demo answered to three questions, as an engine gets it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from mailflow.core.session.events import Summarize, Utterance
from mailflow.core.session.model import SessionId
from mailflow.core.session.people import Language, PersonId
from mailflow.demo import colleagues

POINTS = 12  # as a session asks for


@dataclass(frozen=True, slots=True)
class Colleague:
    """Who answered."""

    id: PersonId
    name: str
    answers: tuple[str, ...]  # one a question
    essence: str | None

    @property
    def first_name(self) -> str:
        """What the letters call this colleague."""
        return self.name.split()[0]


@dataclass(frozen=True, slots=True)
class Conversation:
    """A theme with its questions, as answered."""

    language: Language
    theme: str
    questions: tuple[str, ...]
    people: tuple[Colleague, ...]

    def errand(self) -> Summarize:
        """What the stage asks of an engine."""
        answers = [
            Utterance(f"{one.id}.{at}", one.id, at, text.strip())
            for one in self.people
            for at, text in enumerate(one.answers, 1)
        ]
        marked = [
            Utterance(f"{one.id}.kern", one.id, 0, one.essence, essence=True) for one in self.people if one.essence
        ]
        return Summarize(SessionId("abcdefgh"), self.language, len(self.questions), POINTS, (*answers, *marked))


@cache
def conversation(language: Language) -> Conversation:
    """In Dutch or in English; one of the twelve answers in French."""
    told = colleagues.theme(language.value)
    people = tuple(
        Colleague(PersonId(f"p{at}"), one.name, one.answers, one.essence or None)
        for at, one in enumerate(told.people, 1)
    )
    return Conversation(language, told.theme, told.questions, people)
