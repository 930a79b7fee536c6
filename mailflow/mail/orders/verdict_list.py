"""A verdict on each of several remarks: "1 yes, 2 yes, 3 no"; "take 1 and 2, but not 3"."""

from __future__ import annotations

from collections.abc import Sequence

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Act
from mailflow.core.session.reading import Moment
from mailflow.mail.orders import lexicon
from mailflow.mail.orders.references import Context
from mailflow.mail.orders.tokens import Sort, Token
from mailflow.mail.words.lazily import lazily

_EACH = lazily(r"(?:n+[yx])+")  # "1 yes, 2 and 3 no"
_BUT = lazily(r"t*(n+)t*b*(?:x(n+)|(n+)b*x)t*")  # "take 1 and 2, but not 3", "1 and 2 can go in, 3 not"


def read(run: Sequence[Token], context: Context) -> tuple[Act, ...]:
    """Remarks accepted and left, where both verdicts are given and nothing else is said; else ()."""
    if context.shown.moment is not Moment.TOPSEVEN:
        return ()
    signs = [(_sign(one), one) for one in run]
    said = [(sign, one) for sign, one in signs if sign]
    shape = "".join(sign for sign, _ in said)
    taken: tuple[int, ...] = ()
    left: tuple[int, ...] = ()
    if _EACH.fullmatch(shape):
        waiting: tuple[int, ...] = ()
        for sign, one in said:
            waiting += one.numbers
            if sign == "y":
                taken, waiting = (*taken, *waiting), ()
            elif sign == "x":
                left, waiting = (*left, *waiting), ()
    elif "t" in shape and (found := _BUT.fullmatch(shape)):
        first, second = found.span(1), found.span(2) if found[2] else found.span(3)
        taken = tuple(number for _, one in said[slice(*first)] for number in one.numbers)
        left = tuple(number for _, one in said[slice(*second)] for number in one.numbers)
    told = (*taken, *left)
    once = len(set(told)) == len(told) and all(1 <= one <= len(context.shown.remarks) for one in told)
    return (a.Accept(taken), a.RejectRemark(left)) if taken and left and once else ()


def _sign(one: Token) -> str:
    """What a token says: numbers, yes, no (x), taking, but; "" nothing, "?" something else."""
    if one.sort is Sort.NUMBERS:
        return "n" if one.noun in ("", "remark") and one.numbers else "?"
    for sign, words in (("x", "verdict_no"), ("y", "verdict_yes"), ("b", "buts")):
        if one.text in lexicon.words(words):
            return sign
    if one.text in lexicon.telling("accept"):
        return "t"
    silent = one.sort in (Sort.JOINT, Sort.COLON) or one.text in _silent()
    return "" if silent else "?"


def _silent() -> frozenset[str]:
    return lexicon.words("beside") | lexicon.words("articles") | lexicon.words("fillers")
