"""Words that a facilitator struck out in the quote, with the line through them that HTML has for it."""

from __future__ import annotations

import re
from dataclasses import replace

from mailflow.mail.message import Message
from mailflow.mail.words.lazily import lazily

_MOST = 200  # stretches that are looked at; nobody strikes out more
_LONGEST = 5_000  # characters of one
_OPENS = lazily(
    r"<(?P<tag>s|strike|del)(?:\s[^<>]{0,300})?>|<(?P<span>span|font|b|i|u|em|strong)\s[^<>]{0,300}line-through[^<>]{0,300}>",
    re.IGNORECASE,
)


def without(message: Message) -> Message:
    """The message as if those words had been deleted."""
    if message.html is None or _OPENS.search(message.html) is None:
        return message
    return replace(message, html=_without(message.html))


def _without(html: str) -> str:
    kept: list[str] = []
    at = 0
    for count, found in enumerate(_OPENS.finditer(html)):
        if found.start() < at:
            continue
        if count == _MOST:
            break
        tag = found["tag"] or found["span"]
        end = re.compile(rf"</{tag}\s?>", re.IGNORECASE).search(html, found.end(), found.end() + _LONGEST)
        if end is not None:
            kept.append(html[at : found.start()])
            at = end.end()
    return "".join(kept) + html[at:]
