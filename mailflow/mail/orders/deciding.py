"""The one place in which it is decided what a clause orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.core.acts.union import Act, Ok
from mailflow.core.session.reading import Moment
from mailflow.mail.examples import phrasebook
from mailflow.mail.orders import (
    addresses,
    building,
    consent,
    guards,
    house,
    lexicon,
    likely,
    matching,
    verdict_list,
    voices,
)
from mailflow.mail.orders.matching import Bound
from mailflow.mail.orders.references import Context, leans
from mailflow.mail.orders.tokens import Sort, Token, commands, spanned

_MERE = (Sort.WORD, Sort.JOINT, Sort.COLON, Sort.NAME)


@dataclass(frozen=True, slots=True)
class Decision:
    """What some words order."""

    name: str  # of the file of phrases; "house" for the recognisers of mail/steering
    acts: tuple[Act, ...]  # () of a courtesy
    firm: bool = True  # says it in so many words, and not just "ok"
    worded: bool = False  # it gives new words
    wordy: bool = False  # its new words reach to the end of what was read
    literals: int = 0  # words of the phrase
    slotless: bool = False  # names nothing itself
    leans: bool = False  # what it is about was named before


_COURSE = (
    *("status", "remind", "extend", "next", "pause", "resume", "cancel", "help", "handover", "share", "revisit"),
    *("add_person", "remove_person", "replace_person", "replace_by", "undo", "show", "wait", "ok", "send"),
    *("no_meeting", "courtesy", "add", "remove"),
)
_LETTER = tuple(one for one in _COURSE if one != "next")  # an ok is waited for, and is the next step
_CARD = (
    *(one for one in _LETTER if one != "share"),
    "deadline",
    "theme",
    "reword",
    "add_question",
    "anonymous",
    "named",
)
_DRAFT = (
    *(*_LETTER, "reword", "place", "merge", "keep", "first", "last", "order", "swap", "before", "after", "new_point"),
    "add_sentence",
)
_PEOPLE = ("add_person", "remove_person", "replace_person", "replace_by")  # the group is complete by then
_OPEN: dict[Moment, tuple[str, ...]] = {
    Moment.CARD: _CARD,
    Moment.DRAFT: _DRAFT,
    Moment.TOPSEVEN: (*(one for one in _DRAFT if one not in _PEOPLE), "accept", "reject_remark"),
    Moment.NOTICE: (*_COURSE, "accept", "reject_remark"),  # the letter of the day may show remarks
    Moment.RUNNING: (*_COURSE, "accept", "reject_remark"),
    Moment.NOTES: _COURSE,
}


def decide(run: Sequence[Token], context: Context, *, alone: bool) -> Decision | None:
    """What these words, all of them, order; None where that cannot be told. `alone`: they are a whole sentence."""
    if shaped := _shaped(run, context, alone=alone):
        return shaped
    found = _said(run, context)
    prose = matching.best("tell", run)
    if prose is not None and prose.phrase.literals > max((weight[0] for weight, _ in found), default=0):
        return None
    if found:
        return _agreed([one for _, one in found])
    if not alone or all(one.sort is not Sort.WORD for one in run):  # a bare day says nothing of what it is for
        return None
    said = context.of(spanned(list(run)))
    if phrasebook.whole("sorry", said):
        return Decision("courtesy", ())
    if context.shown.moment in consent.WAITED_FOR and consent.said(said):
        return Decision("ok", (Ok(),), literals=2)
    if all(one.sort in _MERE and one.text not in lexicon.triggers() for one in run):
        return None  # nothing there that any order is made of
    acts = house.acts(said, context)
    oks = [one for one in acts if isinstance(one, Ok)]
    if oks and len(oks) < len(acts):
        return None  # an ok is weighed by itself, and the rest is read by itself
    return Decision("house", acts) if acts else None


def _shaped(run: Sequence[Token], context: Context, *, alone: bool) -> Decision | None:
    """What is told by its shape alone: whose voice it is, somebody's address, a verdict beside each number."""
    if speakers := voices.named(run, context):
        return Decision("speaker", speakers)
    if alone and context.shown.moment is Moment.CARD and (people := addresses.given(run, context)):
        return Decision("add_person", people)
    verdicts = verdict_list.read(run, context)
    return Decision("verdicts", verdicts) if verdicts else None


def guessed(run: Sequence[Token], context: Context) -> Decision | None:
    """What the examples make likely, where no phrase says it."""
    found = likely.likely(run, context)
    if found is None:
        return None
    literals = sum(one.sort is Sort.WORD for one in run)
    wordy = found.worded and run[-1].sort is not Sort.QUOTED
    slotless = all(one.sort in (Sort.WORD, Sort.JOINT, Sort.COLON) for one in run)
    return Decision(
        f"learned {found.name}", found.acts, worded=found.worded, wordy=wordy, literals=literals, slotless=slotless
    )


def only_tells(run: Sequence[Token], said: str, context: Context) -> bool:
    """Whether words beside an order say nothing that is to be done."""
    if any(one.sort in (Sort.QUOTED, Sort.LINK, Sort.SENTENCE) or one.address or one.noun for one in run):
        return False
    if any(one.sort is Sort.NUMBERS for one in run) and context.shown.moment is not Moment.RUNNING:
        return False
    if commands(run) and not guards.tells_surely(said, context):
        return False
    return guards.only_tells(said, context)


def is_reason(run: Sequence[Token], said: str, context: Context) -> bool:
    """Whether a sentence beside an order only says why."""
    if any(one.sort is Sort.DAY for one in run):
        return False
    words = {one.text for one in run if one.sort is Sort.WORD}
    if words & lexicon.words("requests") or not only_tells(run, said, context):
        return False
    return guards.tells_surely(said, context)


def _said(run: Sequence[Token], context: Context) -> list[tuple[tuple[int, int], Decision]]:
    """The orders of the phrases that say most, with how much they say."""
    found: list[tuple[tuple[int, int], Decision]] = []
    for name in _OPEN[context.shown.moment]:
        bound = matching.best(name, run)
        if bound is None or (found and bound.phrase.weight < found[0][0]):
            continue
        acts = () if name == "courtesy" else building.build(name, bound, context)
        if not acts and (name != "courtesy" or bound.slots):
            continue
        if found and bound.phrase.weight > found[0][0]:
            found.clear()
        found.append((bound.phrase.weight, _decision(name, acts, bound, context)))
    return found


def _decision(name: str, acts: tuple[Act, ...], bound: Bound, context: Context) -> Decision:
    said = frozenset().union(*bound.phrase.elements) | bound.beside
    return Decision(
        name,
        acts,
        firm=name != "ok" or bool(said & lexicon.sending()),
        worded=bound.words is not None,
        wordy=bound.unquoted,
        literals=bound.phrase.literals,
        slotless=not bound.slots,
        leans=name not in ("ok", "send", "courtesy") and leans(bound, context),
    )


def _agreed(found: list[Decision]) -> Decision | None:
    """The one reading; None where two are as good."""
    names = {one.name for one in found}
    if "next" in names and names <= {"next", "send", "ok", "show"}:
        return next(one for one in found if one.name == "next")
    others = [one for one in found if one.name not in ("ok", "send")]
    if others and len(others) < len(found) and all(one.slotless for one in others):
        return None  # "it may go": what was named, or the letter?
    found = others or found
    return found[0] if len({one.acts for one in found}) == 1 else None
