"""Numbers of list items as documents show them: 1, a, A, i, I."""

from __future__ import annotations

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_MOST = 3999  # the last Roman number


def shown(number: int, style: str) -> str:
    """The number in that style; any other style counts 1, 2, 3."""
    if not 0 < number <= _MOST:
        return str(number)
    if style in ("a", "A"):
        return _cased(_letters(number), style)
    if style in ("i", "I"):
        return _cased(_roman(number), style)
    return str(number)


def _cased(text: str, style: str) -> str:
    return text.upper() if style.isupper() else text


def _letters(number: int) -> str:
    """a to z, then aa, bb, as text processors count."""
    return chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 5)


def _roman(number: int) -> str:
    out = ""
    for size, sign in _ROMAN:
        while number >= size:
            out, number = out + sign, number - size
    return out
