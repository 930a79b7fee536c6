"""Walks every sentence that a session shows back to the words of the person it is said to come from."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field

from mailflow.core.privacy import anonymity
from mailflow.core.session.model import Closed, Digest, Point, Review, Sentence, Session, Summary, TopSeven
from mailflow.core.session.people import PersonId
from mailflow.core.summary.report import Report

_WORD = re.compile(r"[^\W_]+")
_PIECE = re.compile(r"(?<=[.!?:;…])\s+")


@dataclass(frozen=True)
class Heard:
    """Words that the session does not keep."""

    facilitator: Collection[str] = ()  # what he wrote in his edits
    others: Mapping[PersonId, Collection[str]] = field(
        default_factory=dict
    )  # what people said before they corrected it


def unexplained(session: Session, heard: Heard = Heard()) -> list[str]:
    """The sentences of summary, points and top whose words nobody said."""
    return [text for text, explained in _sentences(session, heard) if not explained]


def unexplained_in_report(session: Session, report: Report) -> list[str]:
    """The sentences of the report that are in no summary, top or answer of the session."""
    shown = {text for text, _ in _sentences(session, Heard())} | {
        answer.text for one in session.participants for answer in one.answers
    }
    places = [place.text for place in report.top]
    said = [
        said.text
        for chapter in report.chapters
        for said in (*chapter.sentences, *chapter.single_voices, *(x for y in chapter.disagreements for x in y))
    ]
    answers = [said.text for chapter in report.chapters for said in chapter.answers]
    reasons = [reason for one in report.differences for reason in one.reasons]
    minuses = session.stage.minuses if isinstance(session.stage, Review | TopSeven | Closed) else ()
    shown |= {one.reason for one in minuses}
    known = {anonymity.shown(session, text) for text in shown}
    return [text for text in (*places, *said, *answers, *reasons) if text not in known]


def _sentences(session: Session, heard: Heard) -> Iterator[tuple[str, bool]]:
    for sentence in _of_summary(digest_of(session)):
        yield sentence.text, _sentence_explained(session, sentence, heard)
    stage = session.stage
    top = [one.point for one in stage.top] if isinstance(stage, TopSeven | Closed) else []
    digest = digest_of(session)
    for point in (*(digest.points if digest else ()), *top):
        yield point.text, _point_explained(session, point, heard)


def digest_of(session: Session) -> Digest | None:
    """Its summary, when it has one."""
    stage = session.stage
    return stage.digest if isinstance(stage, Summary | Review | TopSeven | Closed) else None


def _of_summary(digest: Digest | None) -> Iterator[Sentence]:
    for section in digest.sections if digest else ():
        yield from section.sentences
        yield from section.single_voices
        for both in section.disagreements:
            yield from both.sides


def _sentence_explained(session: Session, sentence: Sentence, heard: Heard) -> bool:
    if sentence.paraphrase:
        return bool(sentence.sources)
    if sentence.edited:
        return sentence.text in heard.facilitator
    return any(_said(session, person, sentence.text, heard) for person in (*sentence.sources, *sentence.disowned_by))


def _point_explained(session: Session, point: Point, heard: Heard) -> bool:
    if point.paraphrase:
        return point.source is None
    source = point.source or point.disowned_by
    if point.edited or source is None:
        return point.text in heard.facilitator
    return _said(session, source, point.text, heard)


def _said(session: Session, person: PersonId, text: str, heard: Heard) -> bool:
    """Whether every piece of it stands, word for word, in something that he said."""
    before = heard.others.get(person, ())
    return any(
        all(_holds(_words(utterance), _words(piece)) for piece in _PIECE.split(text))
        for utterance in (*_utterances(session, person), *before)
    )


def _utterances(session: Session, person: PersonId) -> Iterator[str]:
    one = session.participant(person)
    if one is not None:
        said = [*(answer.text for answer in one.answers), *(remark.text for remark in one.remarks), one.essence or ""]
        yield from (anonymity.shown(session, text) for text in said)
    yield from (turn for voice in session.voices if person in (voice.id, voice.person) for turn in voice.turns)
    stage = session.stage
    feedback = stage.feedback if isinstance(stage, Review | TopSeven | Closed) else ()
    yield from (entry.text for entry in feedback if entry.person == person)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _holds(words: list[str], piece: list[str]) -> bool:
    return any(words[at : at + len(piece)] == piece for at in range(len(words) - len(piece) + 1))
