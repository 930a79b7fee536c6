"""How much of a mail's words is read; every reader may rely on it. What is beyond is kept as a file, unread."""

from __future__ import annotations

from mailflow.mail.words.lazily import lazily

TEXT = 200_000  # characters of a body that are read; a novel has some more
MARKUP = 1_000_000  # characters of HTML around them: mail programs write twenty where a person writes one
LINE = 4_000  # characters of a line; a longer one is broken at a space
SUBJECT = 1_000  # characters
FIELD = 60_000  # characters of one header: two thousand addresses
_ANYTHING = 4_200_000  # bytes of a body that are decoded: a character has four at most
_TAG = lazily(r"<[^<>]*>?")
_NEAR = 4_000  # characters in which a good place to cut is looked for


def decodable(content: bytes) -> tuple[bytes, bytes]:
    """The beginning of a body, to be decoded, and what is too much even for that."""
    if len(content) <= _ANYTHING:
        return content, b""
    end = content.rfind(b"\n", _ANYTHING - _NEAR, _ANYTHING) + 1 or _ANYTHING
    end -= end % 4  # characters of UTF-32 and UTF-16 stay whole
    while 0x80 <= content[end] < 0xC0:  # and those of UTF-8
        end -= 1
    return content[:end], content[end:]


def text(whole: str) -> tuple[str, str]:
    """What is read of a text body, and the rest."""
    return _cut(whole, TEXT)


def markup(whole: str) -> tuple[str, str]:
    """What is read of an HTML body, by the words a person sees, and the rest."""
    kept, rest = _cut(whole, MARKUP)
    if len(kept) <= TEXT:
        return kept, rest
    end = _seen(kept, TEXT)
    return kept[:end], kept[end:] + rest


def _seen(markup: str, most: int) -> int:
    """Where so many characters outside all tags have been seen, or the end."""
    at = 0
    for tag in _TAG.finditer(markup):
        if tag.start() - at >= most:
            break
        most -= tag.start() - at
        at = tag.end()
    return min(at + most, len(markup))


def broken(line: str) -> list[str]:
    """A line in pieces that are not too long; nothing is lost but a space."""
    pieces = []
    while len(line) > LINE:
        end = line.rfind(" ", LINE // 2, LINE)
        end = LINE if end < 0 else end
        pieces.append(line[:end])
        line = line[end:].lstrip(" ")
    return [*pieces, line]


def _cut(whole: str, most: int) -> tuple[str, str]:
    if len(whole) <= most:
        return whole, ""
    places = (whole.rfind(sign, most - _NEAR, most) for sign in "\n ")
    end = next((place for place in places if place > 0), most)
    return whole[:end], whole[end:]
