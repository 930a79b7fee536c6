"""Makes the report of a session; in an anonymous one nobody is named, wherever his name was written."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from mailflow.core.letters.parts import Difference
from mailflow.core.points import differing
from mailflow.core.privacy import anonymity, visible
from mailflow.core.session import deadlines
from mailflow.core.session.model import (
    Closed,
    Digest,
    Point,
    RankedPoint,
    Review,
    Section,
    Sentence,
    Session,
    Summary,
    TopSeven,
)
from mailflow.core.session.people import PersonId
from mailflow.core.session.step import Step
from mailflow.core.summary.report import Chapter, Place, Report, Said


def of(session: Session, ended: datetime, *, answers: bool = False) -> Report:
    """The report of a session that is at its end, or as far as it has come. `answers`: with every answer in full,
    but of those who do not want it, also when the session did not plan it.
    """
    who = _Who.hidden(session) if session.anonymous else _Who.named(session)
    report = _report(session, ended, who, answers or session.appendix)
    return replace(report, differences=tuple(_difference(one, who) for one in _differences(session)))


def _differences(session: Session) -> tuple[Difference, ...]:
    match session.stage:
        case TopSeven(digest=digest, minuses=minuses, top=top) | Closed(digest=digest, minuses=minuses, top=top):
            return differing.differences(session, digest, minuses, top)
        case _:
            return ()


def _difference(one: Difference, who: _Who) -> Difference:
    return replace(one, point=who.clean(one.point), reasons=tuple(map(who.clean, one.reasons)))


def without_names(session: Session, ended: datetime, *, answers: bool = False) -> Report:
    """The same for further colleagues: names were promised to stay within the group."""
    return _report(session, ended, _Who.hidden(session), answers)


def _report(session: Session, ended: datetime, who: _Who, answers: bool) -> Report:
    digest, top = _outcome(session)
    voters = _voters(session)
    took_part = [one for one in session.participants if one.answers or one.person.id in voters]
    return Report(
        language=session.language,
        theme=who.clean(session.theme),
        facilitator="" if session.anonymous else visible.plain(session.facilitator.name),
        people=tuple(visible.plain(one.person.name) for one in took_part) if who.names else (),
        took_part=len(took_part),
        asked=sum(one.asked or bool(one.answers) for one in session.participants),
        ballots=len(voters),
        began=deadlines.local_day(session.created, session.rules),
        ended=deadlines.local_day(ended, session.rules),
        made=ended,
        top=tuple(who.place(one, session.questions) for one in top),
        chapters=(
            *(_theme(one, who) for one in digest.sections if not one.question),
            *_beyond(_Told(digest, top, answers), who),
            *(_chapter(session, number, _Told(digest, top, answers), who) for number in _numbers(session)),
        ),
        anonymous=session.anonymous,
        nameless=not who.names,
        edited=isinstance(session.stage, Closed | TopSeven) and session.stage.edited,
        thread=who.clean(digest.above.thread),
        differ=who.clean(digest.above.differ),
        voice=who.clean(digest.above.voice),
        engine=digest.engine,
    )


@dataclass(frozen=True, slots=True)
class _Who:
    """Whose words they are, and the words themselves, as this session may show them."""

    names: tuple[tuple[PersonId, str], ...]
    clean: Callable[[str], str]

    @classmethod
    def named(cls, session: Session) -> _Who:
        shown = Step(session, session.created).names()
        return cls(tuple((PersonId(person), visible.plain(name)) for person, name in shown), visible.plain)

    @classmethod
    def hidden(cls, session: Session) -> _Who:
        return cls((), lambda text: anonymity.outside(session, text))

    def said(self, one: Sentence) -> Said:
        return Said(
            self.clean(one.text),
            self.called(one.sources),
            edited=one.edited,
            added=one.edited and not one.sources and not one.disowned_by,
            paraphrase=one.paraphrase,
            opens=one.opens,
        )

    def point(self, one: Point) -> Said:
        text = f"{one.before} {one.text}" if one.before else one.text
        names = self.called([one.corrected_by or one.source, *one.agreed])
        added = one.source is None and one.disowned_by is None and not one.paraphrase
        return Said(self.clean(text), names, edited=one.edited, added=added, paraphrase=one.paraphrase)

    def place(self, one: RankedPoint, questions: tuple[str, ...]) -> Place:
        point = one.point
        asked = len(questions) > 1 and 0 < point.question <= len(questions)
        people = (point.source, point.corrected_by, point.disowned_by)
        return Place(
            one.rank,
            self.clean(point.text),
            self.called([point.corrected_by or point.source]),
            one.chosen_by,
            edited=point.edited,
            added=people == (None, None, None) and not point.paraphrase,
            paraphrase=point.paraphrase,
            about=self.clean(questions[point.question - 1]) if asked else "",
        )

    def called(self, people: Iterable[PersonId | None]) -> tuple[str, ...]:
        known = dict(self.names)
        return tuple(known[person] for person in people if person in known)


def _outcome(session: Session) -> tuple[Digest, tuple[RankedPoint, ...]]:
    """The summary and the top, as far as the session has come."""
    match session.stage:
        case TopSeven(digest=digest, top=top) | Closed(digest=digest, top=top):
            return digest, top
        case Summary(digest=Digest() as digest) | Review(digest=digest):
            return digest, ()
        case _:
            return Digest((), ()), ()


def _voters(session: Session) -> tuple[PersonId, ...]:
    match session.stage:
        case Review(ballots=ballots) | TopSeven(ballots=ballots) | Closed(ballots=ballots):
            return tuple(one.person for one in ballots)
        case _:
            return ()


def _numbers(session: Session) -> range:
    return range(1, len(session.questions) + 1)


@dataclass(frozen=True, slots=True)
class _Told:
    digest: Digest
    top: tuple[RankedPoint, ...]
    answers: bool  # every answer in full

    def points(self, question: int) -> list[Point]:
        """Those of a question that are not in the top."""
        above = {one.point.text for one in self.top}
        return [one for one in self.digest.points if one.question == question and one.text not in above]


def _theme(section: Section, who: _Who) -> Chapter:
    """What a language model brought together across the questions."""
    return Chapter(
        number=0,
        question=who.clean(section.heading),
        sentences=tuple(who.said(one) for one in section.sentences),
        single_voices=tuple(who.said(one) for one in section.single_voices),
        disagreements=tuple(tuple(who.said(one) for one in both.sides) for both in section.disagreements),
        unknown=section.unknown,
    )


def _beyond(told: _Told, who: _Who) -> Iterable[Chapter]:
    """What belongs to no single question: sentences that people marked, points of the facilitator."""
    if points := told.points(0):
        yield Chapter(0, "", single_voices=tuple(who.point(one) for one in points))


def _chapter(session: Session, number: int, told: _Told, who: _Who) -> Chapter:
    section = next((one for one in told.digest.sections if one.question == number), Section(number, ()))
    open_handed = tuple(one for one in session.participants if told.answers and not one.withholds)
    if not who.names:
        open_handed = anonymity.by_lot(session, f"answers {number}", open_handed, lambda one: one.person.id)
    everything = [(one, one.answered(number)) for one in open_handed]
    return Chapter(
        number=number,
        question=who.clean(session.questions[number - 1]),
        sentences=tuple(who.said(one) for one in section.sentences),
        single_voices=(
            *(who.said(one) for one in section.single_voices),
            *(who.point(one) for one in told.points(number)),
        ),
        disagreements=tuple(tuple(who.said(one) for one in both.sides) for both in section.disagreements),
        others=who.called(section.others),
        answers=tuple(Said(who.clean(it.text), who.called([one.person.id])) for one, it in everything if it),
        in_top=any(one.point.question == number for one in told.top),
        answered=any(one.answered(number) for one in session.participants),
    )
