"""What others may see of people's words: without anybody's name, address or number, in an order that tells nothing."""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from mailflow.core.privacy.covering import Cover
from mailflow.core.session import name_forms
from mailflow.core.session.model import Digest, Disagreement, Section, Sentence, Session
from mailflow.core.session.name_forms import Called, folded
from mailflow.core.summary import wording

T = TypeVar("T")
FEW = 4  # voices; among fewer everybody may know who said what


def shown(session: Session, text: str) -> str:
    """Somebody's words as others may read them."""
    return outside(session, text) if session.anonymous else text


def outside(session: Session, text: str) -> str:
    """Somebody's words as others may read them who took no part, whatever the session."""
    return _cover(session).hide(text)


def digest(session: Session, drafted: Digest) -> Digest:
    """A summary as others may read it."""
    if not session.anonymous:
        return drafted
    lots = sorted(drawn(session, "points", drafted.points, lambda one: one.text), key=lambda one: one.question)
    points = tuple(
        replace(point, number=at, text=shown(session, point.text), before=shown(session, point.before))
        for at, point in enumerate(lots, start=1)
    )
    said = drafted.above
    above = replace(
        said,
        thread=shown(session, said.thread),
        differ=shown(session, said.differ),
        voice=shown(session, said.voice),
    )
    sections = tuple(_section(session, one) for one in drafted.sections)
    return replace(drafted, points=points, sections=sections, above=above)


def _section(session: Session, section: Section) -> Section:
    def plain(one: Sentence) -> Sentence:
        return replace(one, text=shown(session, one.text))

    alone = drawn(session, f"alone {section.question}", section.single_voices, lambda one: one.text)
    return replace(
        section,
        heading=shown(session, section.heading),
        sentences=tuple(map(plain, section.sentences)),
        single_voices=tuple(map(plain, alone)),
        disagreements=tuple(
            Disagreement(tuple(map(plain, drawn(session, "sides", both.sides, lambda one: one.text))))
            for both in section.disagreements
        ),
    )


def drawn(session: Session, what: str, things: Iterable[T], key: Callable[[T], str]) -> tuple[T, ...]:
    """The things in an order drawn by lot; as they are in a session that is not anonymous: there names tell more."""
    return by_lot(session, what, things, key) if session.anonymous else tuple(things)


def by_lot(session: Session, what: str, things: Iterable[T], key: Callable[[T], str]) -> tuple[T, ...]:
    """The things in an order drawn from the session's secret, anew for each `what`."""
    answers = (answer.text for one in session.participants for answer in one.answers)
    secret = (session.secret or " ".join((session.created.isoformat(), *answers))).encode(errors="replace")

    def lot(thing: T) -> bytes:
        return hmac.digest(secret, f"{what}\0{key(thing)}".encode(errors="replace"), hashlib.sha256)

    return tuple(sorted(things, key=lot))


def left(session: Session, digest: Digest, *more: str) -> tuple[str, ...]:
    """Words in a summary that might still name somebody; none where names are shown."""
    if not session.anonymous:
        return ()
    return _cover(session).left([*_sentences(digest), *more])


def lone_language(session: Session, digest: Digest) -> bool:
    """Whether somebody is quoted in a language that nobody else wrote in."""
    if not session.anonymous:
        return False
    speakers: dict[str, set[str]] = {}
    for one in session.participants:
        for answer in one.answers:
            speakers.setdefault(wording.guess(answer.text, session.language), set()).add(one.person.id)
    lone = {language for language, people in speakers.items() if len(people) == 1}
    quoted = {wording.guess(text, session.language) for text in _sentences(digest)}
    return len(speakers) > 1 and bool(lone & quoted)


def _sentences(digest: Digest) -> Iterable[str]:
    yield from (text for one in digest.points for text in (one.before, one.text) if text)
    yield from (text for text in (digest.above.thread, digest.above.differ, digest.above.voice) if text)
    for section in digest.sections:
        yield from [section.heading] if section.heading else []
        sides = (side for both in section.disagreements for side in both.sides)
        yield from (one.text for one in (*section.sentences, *section.single_voices, *sides))


def _cover(session: Session) -> Cover:
    called = [Called(session.facilitator.name, (session.facilitator.address,))]
    called += [Called(one.person.name, (one.person.address, *one.also)) for one in session.participants]
    said = folded(" ".join((session.theme, session.subject, *session.questions)))
    return Cover(name_forms.of(tuple(called)), session.language, frozenset(_words(said)))


def _words(text: str) -> list[str]:
    return "".join(one if one.isalpha() else " " for one in text).split()
