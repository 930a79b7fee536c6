"""Sample letters around a summary: its draft, the review, and the top 7."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.parts import Difference
from mailflow.core.letters.union import (
    Chosen,
    DraftSummary,
    DraftTopSeven,
    LessonNoted,
    Letter,
    ReviewLetter,
    ReviewReceipt,
    ReviewReminder,
    TopSevenLetter,
)
from mailflow.core.session.model import Above, Digest, Disagreement, Point, RankedPoint, Section, Sentence
from mailflow.mail.writing.sample_words import FIRST_NAMES, Story

_REVIEW_BY = date(2026, 12, 18)
_GOES_AT = datetime(2026, 12, 16, 9, 10, tzinfo=UTC)


def _digest(story: Story) -> Digest:
    p1, p2, p3, p4, p5 = (person for person, _ in FIRST_NAMES)
    sections = (
        Section(
            1,
            (Sentence(story.summary[0], (p2, p5, p4)), Sentence(story.summary[1], (p3,), opens=True)),
            (Sentence(story.summary[2], (p1,)),),
            (Disagreement((Sentence(story.summary[4], (p2,)), Sentence(story.summary[5], (p4, p5)))),),
        ),
        Section(2, (Sentence(story.summary[3], (p1, p2)), Sentence(story.summary[4], ()))),
        Section(3, (), (Sentence(story.summary[5], (p4,)), Sentence(story.summary[4], (p1,))), others=(p2, p3, p5)),
    )
    sources = (p2, p5, None, p1, p3, p4, p1, p4)
    points = tuple(
        Point(at, text, source, (p5, p4) if at == 1 else (p3,) if at == 3 else (), question=min(3, at // 3 + 1))
        for at, (text, source) in enumerate(zip(story.points, sources, strict=True), 1)
    )
    return Digest(sections, points, edited=True)


def _own_words(digest: Digest, story: Story) -> Digest:
    """As the own engine drafts it: points alone, most of them chosen by us; one leans on the sentence before."""
    points = tuple(replace(point, ours=point.number % 3 > 0) for point in digest.points)
    above = Above(" ".join(story.summary[:2]), story.summary[3], story.summary[4])
    return replace(
        digest, sections=(), above=above, points=(*points[:4], replace(points[4], before=story.summary[2]), *points[5:])
    )


def _of_model(digest: Digest, story: Story) -> Digest:
    """As a language model words it: a thread to choose, a theme across the questions, and what is not known yet."""
    p1, p2, p3 = (person for person, _ in FIRST_NAMES[:3])
    sentences = tuple(Sentence(text, (p1, p2), paraphrase=True) for text in story.summary[2:4])
    sides = (Sentence(story.summary[4], (p2,), paraphrase=True), Sentence(story.points[6], (p3,)))
    theme = Section(0, sentences, (), (Disagreement(sides),), heading=story.points[0].rstrip("."))
    above = Above(" ".join(story.summary[:2]), proposed=True)
    unknown = Section(0, (Sentence(story.summary[5], (p3,), paraphrase=True),), unknown=True)
    return replace(digest, sections=(theme, unknown), above=above, engine="mistral-small")


def _touched(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """With a sentence that the facilitator changed, and one that he added."""
    first, *rest = sections
    changed, *others = first.sentences
    own = Sentence(first.single_voices[0].text, (), edited=True)
    return (replace(first, sentences=(replace(changed, edited=True), *others, own)), *rest)


def _struck(story: Story) -> Done:
    return Done(DoneKind.POINT_STRUCK, number=6, before=story.points[5])


def _edited(story: Story) -> tuple[Done, ...]:
    merged = Done(DoneKind.POINTS_MERGED, numbers=(4, 7), text=story.points[3])
    reworded = Done(DoneKind.SENTENCE_REWORDED, number=2, before=story.summary[3], text=story.summary[5])
    return (merged, reworded)


def letters(story: Story) -> Iterator[tuple[str, Letter]]:
    digest = _digest(story)
    review = ReviewLetter(digest, FIRST_NAMES, 7, _REVIEW_BY, took_part=True, questions=story.questions)
    few = replace(digest, points=digest.points[:2], edited=False)
    yield "review", review
    yield "review-own", replace(review, digest=_own_words(digest, story), own=(4,))
    yield "review-two-own", replace(review, own=(4, 7))
    yield "review-model", replace(review, digest=_of_model(digest, story))
    yield "review-anonymous", replace(review, digest=few, names=(), took_part=False, questions=())
    chosen = tuple(Chosen(number, story.points[number - 1]) for number in (3, 1, 8))
    receipt = ReviewReceipt(chosen, True, (), 0, 8, story.feedback, _REVIEW_BY)
    yield "review_receipt", receipt
    yield "review_receipt-invalid", replace(receipt, ranked=False, invalid=(12,), too_many=1, feedback="")
    yield "review_receipt-nothing", replace(receipt, chosen=(), invalid=(11, 12), too_many=2, feedback="")
    yield "review_receipt-against", replace(receipt, feedback="", against=(Chosen(5, story.points[4]),))
    yield "review_receipt-doubtful", replace(receipt, feedback="", doubtful=(5,))
    yield "review_receipt-resaid", replace(receipt, feedback="", resaid=(Chosen(4, story.points[3]),))
    yield "review_receipt-proxy", replace(receipt, written_by="Jan Peeters")
    yield "review_receipt-late", replace(receipt, late=True)
    yield "review_reminder", ReviewReminder(3, 8, _REVIEW_BY)
    candidates = tuple(Chosen(point.number, point.text) for point in digest.points)
    yield "review_reminder-points", ReviewReminder(3, 8, _REVIEW_BY, candidates)
    yield "review_reminder-first", ReviewReminder(0, 8, _REVIEW_BY)
    yield from _top_sevens(story, digest)
    yield from _drafts(story, digest, _GOES_AT)


def _top_sevens(story: Story, digest: Digest) -> Iterator[tuple[str, Letter]]:
    top = tuple(
        RankedPoint(rank, point, chosen, float(10 - rank))
        for rank, (point, chosen) in enumerate(zip(digest.points[:7], (5, 4, 4, 3, 2, 1, 0), strict=True), 1)
    )
    yield "top_seven", TopSevenLetter(top, FIRST_NAMES, 5, edited=True, questions=story.questions)
    above = Above(" ".join(story.summary[:2]), story.summary[3])
    yield "top_seven-thread", TopSevenLetter(top[:3], FIRST_NAMES, 5, edited=True, above=above)
    differences = (
        Difference(story.points[3], (story.summary[3], story.summary[5]), 2, 4),
        Difference(story.points[5], (), 2, 6),
    )
    differing = TopSevenLetter(top[:3], FIRST_NAMES, 5, edited=True, above=above, differences=differences)
    yield "top_seven-differences", replace(differing, thanks=story.points[0])
    yield "top_seven-unedited", TopSevenLetter(top[:3], (), 1, edited=False, unprinted=True)
    yield "top_seven-reads_along", TopSevenLetter(top, FIRST_NAMES, 5, edited=True, reads_along=True)
    yield "top_seven-silent", TopSevenLetter(top[:3], FIRST_NAMES, 0, edited=False)
    yield "lesson_noted", LessonNoted()
    draft_top = DraftTopSeven(top, FIRST_NAMES, 5, 6, (), date(2026, 12, 24))
    yield "draft_top_seven", draft_top
    yield "draft_top_seven-differences", replace(draft_top, differences=differences)
    yield "draft_top_seven-reminder", replace(draft_top, reminder=True, send_on=None)
    yield "draft_top_seven-changed", replace(draft_top, done=(_struck(story),))
    approved = replace(draft_top, done=(_struck(story), Done(DoneKind.SENDING_TOP, number=6)), goes_at=_GOES_AT)
    yield "draft_top_seven-approved", approved


def _drafts(story: Story, digest: Digest, goes_at: datetime) -> Iterator[tuple[str, Letter]]:
    draft = DraftSummary(digest, FIRST_NAMES, 5, 5, date(2026, 12, 23), questions=story.questions)
    yield "draft_summary", draft
    yield "draft_summary-own", replace(draft, digest=_own_words(digest, story))
    yield "draft_summary-changed", replace(draft, done=_edited(story), send_on=None)
    touched = replace(digest.points[0], edited=True), replace(digest.points[1], source=None)
    marked = replace(digest, sections=_touched(digest.sections), points=(*touched, *digest.points[2:]))
    sending = Done(DoneKind.SENDING_REVIEW, number=5)
    yield "draft_summary-approved", replace(draft, digest=marked, done=(*_edited(story)[:1], sending), goes_at=goes_at)
    yield "draft_summary-reminder", replace(draft, reminder=True, names=())
    yield "draft_summary-model", replace(draft, digest=_of_model(digest, story))
    yield "draft_summary-model-failed", replace(draft, digest=replace(digest, engine_failed=True))
