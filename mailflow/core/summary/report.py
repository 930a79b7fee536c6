"""What a session brought, as its report and its poster show it.

Everything in it is somebody's own words, or a number or a day of the session; the words around them are templates'.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from mailflow.core.letters.parts import Difference
from mailflow.core.session.people import Language


@dataclass(frozen=True, slots=True)
class Said:
    """One sentence, or one answer, with who said it."""

    text: str
    names: tuple[str, ...] = ()  # empty when nobody is named, and for words of the facilitator
    edited: bool = False  # the facilitator put it into other words
    added: bool = False  # the words are the facilitator's own
    paraphrase: bool = False  # worded by a language model, from what they said
    opens: bool = False  # a new paragraph begins here


@dataclass(frozen=True, slots=True)
class Place:
    """One of the top 7."""

    rank: int  # 1-based
    text: str
    names: tuple[str, ...]  # whose words it is; as with `Said`
    chosen_by: int  # ballots that hold it
    edited: bool = False
    added: bool = False
    paraphrase: bool = False
    about: str = ""  # the question that it answers; "": none, or there was but one


@dataclass(frozen=True, slots=True)
class Chapter:
    """One question, with what was said to it; what stands in the top stands there alone."""

    number: int  # 1-based; 0: what belongs to no single question
    question: str
    sentences: tuple[Said, ...] = ()  # what several said, first
    single_voices: tuple[Said, ...] = ()
    disagreements: tuple[tuple[Said, ...], ...] = ()  # sentences that do not agree, side by side
    others: tuple[str, ...] = ()  # names of who answered it too and is not quoted
    answers: tuple[Said, ...] = ()  # every answer in full; empty: not in this report
    unknown: bool = False  # what people say that they do not know
    in_top: bool = False  # something that was said to it stands in the top
    answered: bool = False  # somebody answered it, whether or not any of that is left to show


@dataclass(frozen=True, slots=True)
class Report:
    """All that a report shows."""

    language: Language
    theme: str
    facilitator: str  # full name; "" in an anonymous session
    people: tuple[str, ...]  # full names of who took part; empty when nameless
    took_part: int  # answered, or chose
    asked: int  # were invited
    ballots: int
    began: date  # the day of the kick-off
    ended: date
    made: datetime  # aware: the instant that stands in its files
    top: tuple[Place, ...]
    chapters: tuple[Chapter, ...]
    anonymous: bool = False  # nobody in the group knows who said what either
    nameless: bool = False  # nobody is named: anonymous, or for further colleagues
    edited: bool = False  # the facilitator read the top through; otherwise it went out by silence
    thread: str = ""  # what runs through all of it, says the facilitator
    differ: str = ""  # where colleagues differ
    voice: str = ""  # the one to remember
    differences: tuple[Difference, ...] = ()  # points with which some do not agree; in the group's own report alone
    engine: str = ""  # the language model that worded the summary; "": people's own words only

    @property
    def with_answers(self) -> bool:
        """Whether it has the appendix."""
        return any(chapter.answers for chapter in self.chapters)
