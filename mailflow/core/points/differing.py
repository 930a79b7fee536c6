"""Where colleagues differ: what they said against points, without who said it."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.acts import union as a
from mailflow.core.letters.parts import Difference
from mailflow.core.privacy import anonymity
from mailflow.core.session.model import Ballot, Digest, Minus, RankedPoint, Review, Session
from mailflow.core.session.people import PersonId

BARE = 2  # so many who give no reason are a difference too; one who gives a reason is


def heard(stage: Review, session: Session, person: PersonId, act: a.Disagree | a.Tell) -> Review:
    """The review with his minus: he does not pick that point, whatever he picked before; a reason once given stays."""
    points = act.points if isinstance(act, a.Tell) else (act.point,)
    doubtful = isinstance(act, a.Tell)
    minuses = stage.minuses
    for point in points:
        if not any(one.number == point for one in stage.digest.points):
            continue
        mine = next((one for one in minuses if (one.person, one.point) == (person, point)), None)
        words = "" if doubtful else anonymity.shown(session, act.words.strip())
        if mine is not None and not mine.doubtful:
            words = words or mine.reason
        fresh = Minus(person, point, words[:1].upper() + words[1:], doubtful and (mine is None or mine.doubtful))
        minuses = (*(one for one in minuses if one is not mine), fresh)
    against = {one.point for one in minuses if one.person == person}
    ballots = tuple(_without(one, against) if one.person == person else one for one in stage.ballots)
    return replace(stage, minuses=minuses, ballots=ballots)


def _without(ballot: Ballot, points: set[int]) -> Ballot:
    return replace(ballot, picks=tuple(one for one in ballot.picks if one not in points))


def chosen(minuses: tuple[Minus, ...], person: PersonId, picks: tuple[int, ...]) -> tuple[Minus, ...]:
    """The minuses without his on points that he now chooses."""
    return tuple(one for one in minuses if one.person != person or one.point not in picks)


def settled(minuses: tuple[Minus, ...], person: PersonId) -> tuple[Minus, ...]:
    """The minuses without what was in doubt of his: he has written again."""
    return tuple(one for one in minuses if one.person != person or not one.doubtful)


def differences(
    session: Session, digest: Digest, minuses: tuple[Minus, ...], top: tuple[RankedPoint, ...] = ()
) -> tuple[Difference, ...]:
    """The points with which colleagues do not agree, those against which most was said first; reasons in no order.

    `top`: the ranking, in which a point may have other words by now.
    """
    if digest.above.settled:
        return ()
    texts = {one.point.number: one.point.text for one in top}
    found = []
    for point in digest.points:
        against = [one for one in minuses if one.point == point.number and not one.doubtful]
        reasons = dict.fromkeys(one.reason for one in against if one.reason)
        if reasons or len(against) >= BARE:
            lots = anonymity.by_lot(session, f"against {point.number}", reasons, lambda one: one)
            found.append(Difference(texts.get(point.number, point.text), lots, len(against), point.number))
    return tuple(sorted(found, key=lambda one: -one.against))
