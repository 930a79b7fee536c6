"""What the service understood of a mail, in a few words: the difference between two states of a session."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from mailflow.core.session.files import Trouble
from mailflow.core.session.model import Ballot, Closed, Feedback, Review, Session
from mailflow.core.session.people import FACILITATOR, Participant, PersonId, Rsvp, SentFile
from mailflow.core.session.reading import SaidKind
from mailflow.demo import words as demo_words
from mailflow.demo.words import Words

_SAID = {SaidKind.CORRECTION: "correction", SaidKind.MISQUOTED: "misquoted", SaidKind.ADDITION: "addition"}


def changes(before: Session, after: Session, language: str) -> dict[PersonId, list[str]]:
    """By person, what is new of him."""
    words = demo_words.words("facts", language)
    told = {one.person.id: list(_participant(before, one, after, words)) for one in after.participants}
    turns = sum(len(voice.turns) for voice in after.voices) - sum(len(voice.turns) for voice in before.voices)
    told[FACILITATOR] = [words["talk"].format(turns=turns)] if turns else []
    for person, said in _of_the_review(before, after, words):
        told.setdefault(person, []).append(said)
    return told


def _participant(before: Session, one: Participant, after: Session, words: Words) -> Iterator[str]:
    old = before.participant(one.person.id)
    if old is None or old == one:
        return
    if one.rsvp is not old.rsvp and one.rsvp in (Rsvp.YES, Rsvp.NO, Rsvp.LATER) and one.answers == old.answers:
        yield words[f"rsvp {one.rsvp.value}"]
    if one.reads_along and not old.reads_along:
        yield words["reads along"]
    if one.coming is not old.coming and one.coming in (Rsvp.YES, Rsvp.NO, Rsvp.LATER):
        yield words[f"coming {one.coming.value}"]
    if isinstance(one.away_until, date) and one.away_until != old.away_until:
        yield words["away"].format(day=one.away_until)
    yield from _answers(old, one, words)
    yield from _files(old, one, after, words)
    if one.unreachable is not old.unreachable:
        yield words["unreachable" if one.unreachable else "reachable"]


def _answers(old: Participant, one: Participant, words: Words) -> Iterator[str]:
    fresh = [str(answer.question) for answer in one.answers if answer not in old.answers]
    if fresh:
        yield words["answer"].format(numbers=", ".join(fresh))
    if one.essence and one.essence != old.essence:
        yield words["essence"]


def _files(old: Participant, one: Participant, session: Session, words: Words) -> Iterator[str]:
    facilitator = session.facilitator.first_name
    for sent in one.files:
        if sent in old.files or sent.waits or _settled(sent, old):
            continue
        key = "read" if sent.said else "recording" if sent.trouble is Trouble.RECORDING else "unread"
        yield words[key].format(file=sent.file.name, facilitator=facilitator)


def _settled(sent: SentFile, old: Participant) -> bool:
    """Whether it was told before what came of that file."""
    return any((one.file, one.message, one.waits) == (sent.file, sent.message, False) for one in old.files)


def _of_the_review(before: Session, after: Session, words: Words) -> Iterator[tuple[PersonId, str]]:
    was, now = before.stage, after.stage
    if isinstance(was, Review) and isinstance(now, Review):
        for ballot in now.ballots:
            if ballot not in was.ballots:
                yield ballot.person, words["picks"].format(picks=_picks(ballot))
        for said in now.feedback[len(was.feedback) :]:
            yield said.person, _said(said, words)
    if isinstance(was, Closed) and isinstance(now, Closed):
        for lesson in now.lessons[len(was.lessons) :]:
            yield lesson.person, words["lesson"]


def _picks(ballot: Ballot) -> str:
    return (" > " if ballot.ranked else ", ").join(str(pick) for pick in ballot.picks)


def _said(said: Feedback, words: Words) -> str:
    return words[_SAID.get(said.kind, "remark")].format(point=said.point)
