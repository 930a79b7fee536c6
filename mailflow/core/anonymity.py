"""People's words without anybody's name, address or number, whoever wrote it there."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.model import Digest, Disagreement, Section, Sentence, Session
from mailflow.core.summary.masking import Masks


def shown(session: Session, text: str) -> str:
    """Somebody's words as others may read them."""
    return outside(session, text) if session.anonymous else text


def outside(session: Session, text: str) -> str:
    """Somebody's words as others may read them who took no part, whatever the session."""
    everybody = [session.facilitator, *(one.person for one in session.participants)]
    masks = Masks(tuple((person.id, person.name) for person in everybody))
    return masks.show(masks.hide(text), anonymous=True)


def digest(session: Session, drafted: Digest) -> Digest:
    """A summary as others may read it."""
    if not session.anonymous:
        return drafted
    points = tuple(replace(point, text=shown(session, point.text)) for point in drafted.points)
    return replace(drafted, points=points, sections=tuple(_section(session, one) for one in drafted.sections))


def _section(session: Session, section: Section) -> Section:
    def plain(one: Sentence) -> Sentence:
        return replace(one, text=shown(session, one.text))

    return replace(
        section,
        sentences=tuple(map(plain, section.sentences)),
        single_voices=tuple(map(plain, section.single_voices)),
        disagreements=tuple(Disagreement(tuple(map(plain, both.sides))) for both in section.disagreements),
    )
