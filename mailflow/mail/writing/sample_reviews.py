"""Sample letters of the review, its remarks, and what comes after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from mailflow.core.letters.union import (
    Chosen,
    DraftTopSeven,
    Lessons,
    Letter,
    RemarkLine,
    Remarks,
    ReviewReceipt,
    SomebodyWrote,
    Tally,
    TallyLine,
    TopSevenLetter,
    TopSevenShared,
    WhatBecame,
)
from mailflow.core.session.reading import SaidKind
from mailflow.mail.writing.sample_words import Story

_REVIEW_BY = date(2026, 12, 18)


def letters(story: Story, others: Mapping[str, Letter]) -> Iterator[tuple[str, Letter]]:
    """The shapes that such letters can take; `others`: samples of the plain ones."""
    remarks = (
        RemarkLine(1, "Nele", SaidKind.MISQUOTED, story.feedback, story.points[4]),
        RemarkLine(2, "Hassan", SaidKind.CORRECTION, story.points[7], story.points[0]),
        RemarkLine(3, "", SaidKind.ADDITION, story.essence),
        RemarkLine(4, "Els", SaidKind.REMARK, story.remark),
    )
    yield "remarks", Remarks(remarks, _REVIEW_BY)
    own = replace(remarks[1], own=True, accepted=True)
    more = RemarkLine(5, "Els", SaidKind.REMARK, story.feedback, story.points[4])
    yield "remarks-by-point", Remarks((remarks[0], more, own), _REVIEW_BY)
    yield "remarks-one", Remarks(remarks[1:2], _REVIEW_BY)
    yield from _drafts(story, others, remarks)
    receipt = others["review_receipt"]
    assert isinstance(receipt, ReviewReceipt)
    added = (Chosen(9, story.essence),)
    said = replace(receipt, feedback="", corrected=(2,), misquoted=(5,), complains=True, unnamed=True, added=added)
    yield "review_receipt-said", said
    yield "review_receipt-said-nowhere", replace(receipt, feedback="", corrected=(2, 5), complains=True)
    yield "review_receipt-said-twice", replace(receipt, feedback="", misquoted=(2, 5), complains=True)
    yield "review_receipt-said-late", replace(receipt, chosen=(), feedback="", corrected=(2,), late=True)
    top = others["top_seven"]
    assert isinstance(top, TopSevenLetter)
    yield "top_seven_shared", TopSevenShared(top.top, 5)
    yield "top_seven_shared-silent", TopSevenShared(tuple(replace(one, chosen_by=0) for one in top.top[:3]), 0)
    yield "what_became", WhatBecame(story.points[:2], chosen=True)
    yield "what_became-first", WhatBecame(story.points[:1], chosen=False)
    yield "lessons", Lessons((("Nele", story.essence), ("", story.points[1])))
    yield "lessons-sequels", Lessons((), (("Nele", story.essence),))
    yield "somebody_wrote-asks", SomebodyWrote("Jan Peeters", story.remark, asks=True)
    yield "somebody_wrote-private", SomebodyWrote("Jan Peeters", story.remark, private=True)
    yield "somebody_wrote-outside", SomebodyWrote("leen@elders.example", story.remark, outside=True)


def _drafts(
    story: Story, others: Mapping[str, Letter], remarks: tuple[RemarkLine, ...]
) -> Iterator[tuple[str, Letter]]:
    draft = others["draft_top_seven"]
    assert isinstance(draft, DraftTopSeven)
    counted = zip(story.points, (5, 4, 4, 3, 2, 1), (31.0, 24.5, 21.0, 16.5, 11.0, 9.0), strict=False)
    tally = Tally(tuple(TallyLine(text, chosen, score) for text, chosen, score in counted), 7)
    told = replace(draft, feedback=(), remarks=remarks[:2], tally=tally)
    yield "draft_top_seven-counted", told
    decided = (replace(remarks[0], accepted=False), replace(remarks[1], accepted=True))
    yield "draft_top_seven-decided", replace(draft, feedback=(), remarks=decided)
    few = Tally(tally.lines[:2], 7)
    leen, karim = "leen@elders.example", "karim@elders.example"
    yield "draft_top_seven-few", replace(draft, feedback=(), tally=few, share=(leen, karim), revisit=6)
    yield "draft_top_seven-one", replace(draft, feedback=(), tally=Tally(tally.lines[:1], 7), share=(leen,))
    yield (
        "draft_top_seven-nobody",
        replace(draft, top=tuple(replace(one, chosen_by=0) for one in draft.top[:3]), ballots=0),
    )
