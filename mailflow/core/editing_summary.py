"""A facilitator's edits, applied to the sentences of a summary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from mailflow.core.doings import Done, DoneKind
from mailflow.core.model import Disagreement, Section, Sentence
from mailflow.core.reading import Edit, EditKind

_WORD = re.compile(r"\w+")


def same(one: str, other: str) -> bool:
    """Whether two texts have the same words, whatever their punctuation and capitals."""
    return one == other or _WORD.findall(one.casefold()) == _WORD.findall(other.casefold())


def sentences_of(section: Section) -> tuple[Sentence, ...]:
    """Every sentence of a section, in the order in which a letter shows them."""
    sides = tuple(sentence for one in section.disagreements for sentence in one.sides)
    return (*section.sentences, *sides, *section.single_voices)


def holds(sections: Iterable[Section], old: str) -> bool:
    """Whether the summary has that sentence."""
    return any(same(one.text, old) for section in sections for one in sentences_of(section))


def edit_sections(
    sections: tuple[Section, ...], edits: Sequence[Edit]
) -> tuple[tuple[Section, ...], tuple[Done, ...], tuple[Done, ...]]:
    """The sections with those sentences changed, what was done, and which words are asked back."""
    told: list[Done] = []
    lost: list[Done] = []
    for edit in edits:
        if edit.kind not in (EditKind.REWORD, EditKind.DROP, EditKind.INSERT):
            continue
        at = next((at for at, one in enumerate(sections) if holds((one,), edit.old)), None)
        if at is not None:
            told.append(_told(edit, sections[at]))
            sections = (*sections[:at], _changed(sections[at], edit), *sections[at + 1 :])
        elif edit.text:
            lost.append(Done(DoneKind.UNPLACED, text=edit.text, before=edit.old))
    return tuple(one for one in sections if sentences_of(one)), tuple(told), tuple(lost)


def _told(edit: Edit, section: Section) -> Done:
    before = next(one.text for one in sentences_of(section) if same(one.text, edit.old))
    text = edit.text or ""
    match edit.kind:
        case EditKind.REWORD if text == before:
            return Done(DoneKind.ALREADY_SO, text=text)
        case EditKind.REWORD:
            return Done(DoneKind.SENTENCE_REWORDED, number=section.question, before=before, text=text)
        case EditKind.INSERT:
            return Done(DoneKind.SENTENCE_NEW, number=section.question, text=text)
        case _:
            return Done(DoneKind.SENTENCE_STRUCK, number=section.question, before=before)


def _changed(section: Section, edit: Edit) -> Section:
    """The section after one edit; a disagreement of which one side is left is none any more."""
    sides = [_each(one.sides, edit, insert=False) for one in section.disagreements]
    left = tuple(one for side in sides if len(side) == 1 for one in side)
    behind = edit if edit.kind is EditKind.INSERT and _is_side(section.disagreements, edit.old) else None
    sentences = _each(section.sentences, edit)
    if behind is not None:
        sentences = (*sentences, Sentence(behind.text or "", (), edited=True))
    return replace(
        section,
        sentences=sentences,
        single_voices=(*_each(section.single_voices, edit), *left),
        disagreements=tuple(Disagreement(side) for side in sides if len(side) > 1),
    )


def _is_side(disagreements: tuple[Disagreement, ...], old: str) -> bool:
    return any(same(one.text, old) for each in disagreements for one in each.sides)


def _each(sentences: tuple[Sentence, ...], edit: Edit, *, insert: bool = True) -> tuple[Sentence, ...]:
    """Those sentences after one edit; a paragraph whose first sentence goes begins with the next."""
    kept: list[Sentence] = []
    opens = False
    for one in sentences:
        meant = same(one.text, edit.old)
        if meant and edit.kind is EditKind.DROP:
            opens = one.opens
            continue
        new = edit.kind is EditKind.REWORD and meant and edit.text != one.text and edit.text
        kept.append(replace(one, text=new or one.text, edited=one.edited or bool(new), opens=one.opens or opens))
        opens = False
        if meant and edit.kind is EditKind.INSERT and insert:
            kept.append(Sentence(edit.text or "", (), edited=True))
    return tuple(kept)
