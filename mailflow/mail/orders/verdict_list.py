"""A verdict beside each number: "1 yes, 2 yes, 3 no"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.session.reading import Moment
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import Sort, Token


def read(run: Sequence[Token], context: Context) -> tuple[Act, ...]:
    """Remarks accepted and left, where each is judged and both verdicts are given; () where anything else is said."""
    verdicts = list(_verdicts(run))
    taken = tuple(number for numbers, yes in verdicts if yes for number in numbers)
    left = tuple(number for numbers, yes in verdicts if yes is False for number in numbers)
    told = (*taken, *left)
    if not taken or not left or any(yes is None for _, yes in verdicts) or len(set(told)) < len(told):
        return ()
    limit = len(context.shown.remarks) if context.shown.moment is Moment.TOPSEVEN else 0
    return (a.Accept(taken), a.RejectRemark(left)) if all(1 <= one <= limit for one in told) else ()


def _verdicts(run: Sequence[Token]) -> Iterator[tuple[tuple[int, ...], bool | None]]:
    """Numbers with what is said of them; None for what is no verdict."""
    waiting: tuple[int, ...] = ()
    for one in run:
        if one.sort is Sort.NUMBERS and one.noun in ("", "remark"):
            waiting += one.numbers
        elif one.sort is Sort.WORD and one.text in lexicon.words("verdict_yes") | lexicon.words("verdict_no"):
            yield waiting, one.text in lexicon.words("verdict_yes") if waiting else None
            waiting = ()
        elif one.sort not in (Sort.JOINT, Sort.COLON) and one.text not in lexicon.words("beside"):
            yield (), None
    if waiting:
        yield waiting, None
