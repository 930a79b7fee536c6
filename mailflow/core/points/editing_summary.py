"""A facilitator's edits, applied to the sentences of a summary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from mailflow.core.acts import union as a
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.session.model import Disagreement, Section, Sentence

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
    sections: tuple[Section, ...], acts: Sequence[a.SentenceAct]
) -> tuple[tuple[Section, ...], tuple[Done, ...], tuple[Done, ...]]:
    """The sections with those sentences changed, what was done, and which words are asked back."""
    told: list[Done] = []
    lost: list[Done] = []
    for act in acts:
        at = next((at for at, one in enumerate(sections) if _is_in(one, act)), None)
        if at is not None:
            told.append(_told(act, sections[at]))
            sections = (*sections[:at], _changed(sections[at], act), *sections[at + 1 :])
        else:
            lost.append(Done(DoneKind.UNPLACED, text=a.words_of((act,)) or _old(act), before=_old(act)))
    return tuple(one for one in sections if sentences_of(one)), tuple(told), tuple(lost)


def _old(act: a.SentenceAct) -> str:
    return act.after if isinstance(act, a.AddSentence) else act.old


def _is_in(section: Section, act: a.SentenceAct) -> bool:
    if isinstance(act, a.AddSentence) and not act.after:
        return section.question == act.question
    return holds((section,), _old(act))


def _told(act: a.SentenceAct, section: Section) -> Done:
    before = next((one.text for one in sentences_of(section) if same(one.text, _old(act))), "")
    match act:
        case a.Resay(words=text) if text == before:
            return Done(DoneKind.ALREADY_SO, text=text)
        case a.Resay():
            return Done(DoneKind.SENTENCE_REWORDED, number=section.question, before=before, text=act.words)
        case a.AddSentence():
            return Done(DoneKind.SENTENCE_NEW, number=section.question, text=act.words)
        case a.StrikeSentence():
            return Done(DoneKind.SENTENCE_STRUCK, number=section.question, before=before)
        case _:
            assert_never(act)


def _changed(section: Section, act: a.SentenceAct) -> Section:
    """The section after one edit; a disagreement of which one side is left is none any more."""
    sides = [_each(one.sides, act, insert=False) for one in section.disagreements]
    left = tuple(one for side in sides if len(side) == 1 for one in side)
    sentences = _each(section.sentences, act)
    if isinstance(act, a.AddSentence) and (not act.after or _is_side(section.disagreements, act.after)):
        sentences = (*sentences, Sentence(act.words, (), edited=True))
    return replace(
        section,
        sentences=sentences,
        single_voices=(*_each(section.single_voices, act), *left),
        disagreements=tuple(Disagreement(side) for side in sides if len(side) > 1),
    )


def _is_side(disagreements: tuple[Disagreement, ...], old: str) -> bool:
    return any(same(one.text, old) for each in disagreements for one in each.sides)


def _each(sentences: tuple[Sentence, ...], act: a.SentenceAct, *, insert: bool = True) -> tuple[Sentence, ...]:
    """Those sentences after one edit; a paragraph whose first sentence goes begins with the next."""
    kept: list[Sentence] = []
    opens = False
    for one in sentences:
        meant = bool(_old(act)) and same(one.text, _old(act))
        if meant and isinstance(act, a.StrikeSentence):
            opens = one.opens
            continue
        new = act.words if isinstance(act, a.Resay) and meant and act.words != one.text else ""
        kept.append(replace(one, text=new or one.text, edited=one.edited or bool(new), opens=one.opens or opens))
        opens = False
        if meant and isinstance(act, a.AddSentence) and insert:
            kept.append(Sentence(act.words, (), edited=True))
    return tuple(kept)
