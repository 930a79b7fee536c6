"""The one place in which it is decided what a clause orders."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.core.acts import Act
from mailflow.core.reading import Moment
from mailflow.mail.interpreting.orders import building, house, lexicon, matching
from mailflow.mail.interpreting.orders.references import Context, leans
from mailflow.mail.interpreting.orders.tokens import Token, spanned


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
    Moment.NOTICE: _COURSE,
    Moment.RUNNING: _COURSE,
    Moment.NOTES: _COURSE,
}


def decide(run: Sequence[Token], context: Context, *, alone: bool) -> Decision | None:
    """What these words, all of them, order; None where that cannot be told. `alone`: they are a whole sentence."""
    found: list[tuple[tuple[int, int], Decision]] = []
    for name in _OPEN[context.shown.moment]:
        bound = matching.best(name, run)
        if bound is None or (found and bound.phrase.weight < found[0][0]):
            continue
        if name == "courtesy":
            acts: tuple[Act, ...] = ()
            if bound.slots:
                continue
        else:
            acts = building.build(name, bound, context)
            if not acts:
                continue
        firm = name != "ok" or any(token.text in lexicon.sending() for token in run)
        one = Decision(
            name,
            acts,
            firm=firm,
            worded=bound.words is not None,
            wordy=bound.unquoted,
            literals=bound.phrase.literals,
            slotless=not bound.slots,
            leans=leans(bound, context),
        )
        if found and bound.phrase.weight > found[0][0]:
            found.clear()
        found.append((bound.phrase.weight, one))
    prose = matching.best("tell", run)
    if prose is not None and prose.phrase.literals > max((weight[0] for weight, _ in found), default=0):
        return None
    if found:
        return _agreed([one for _, one in found])
    acts = house.acts(context.of(spanned(list(run))), context) if alone else ()
    return Decision("house", acts) if acts else None


def _agreed(found: list[Decision]) -> Decision | None:
    """The one reading; None where two are as good."""
    if {one.name for one in found} == {"next", "send"}:
        return found[0]
    found = [one for one in found if one.name not in ("ok", "send")] or found  # "may go", of what was just named
    return found[0] if len({one.acts for one in found}) == 1 else None
