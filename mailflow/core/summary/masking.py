"""Takes out of people's words whom and what others could find them by, before a machine elsewhere reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.core.session.people import Address, Person, PersonId
from mailflow.core.summary import wording

ELLIPSIS = "…"
SHORTEST = 3  # letters of a part of a name; shorter ones ("de", "El") are words too

_FINDABLE = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"  # an address
    r"|(?:https?://|www\.)\S{1,500}"
    r"|@\w{2,40}"  # a name in a chat
    r"|(?<![\w.])\+?\d(?:[ ./()-]{0,2}\d){7,14}(?![\w])",  # a telephone number
)
# Eight digits and more that are days, years or hours.
_WHEN = re.compile(
    r"(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d|(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d"
    r"|\d{1,2}[.:]\d\d ?[-/] ?\d{1,2}[.:]\d\d"
)
_MASK = re.compile(r"\[(f|p\d{1,6})\]")


@dataclass(frozen=True, slots=True)
class Masks:
    """The people whose names are hidden."""

    people: tuple[tuple[PersonId, str], ...]  # with their full names

    def hide(self, text: str) -> str:
        """The text with "[p3]" for a name, whole or in part, and an ellipsis for an address, a link or a number."""
        text = unfindable(text)
        known: dict[str, PersonId] = {}
        firsts: set[str] = set()
        for person, name in self.people:
            firsts.add(_first(person, name))
            for hidden in (name.strip(), *_parts(name)):
                known.setdefault(hidden, person)  # a first name that two people share: the first one's
        for name in sorted(known, key=len, reverse=True):  # "Jan Peeters" goes before "Jan"
            if name:
                # On a phone a first name is typed "jan"; a surname typed so is a word ("klein"), as is "will".
                flags = re.IGNORECASE if name in firsts and not wording.is_common(name) else re.NOFLAG
                text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", f"[{known[name]}]", text, flags=flags)
        return text

    def show(self, text: str, *, anonymous: bool) -> str:
        """First names back in their places; in an anonymous session an ellipsis stands for each."""
        first = {} if anonymous else {person: _first(person, name) for person, name in self.people}
        return _MASK.sub(lambda mask: first.get(PersonId(mask[1]), ELLIPSIS), text)


def unfindable(text: str) -> str:
    """The text with an ellipsis for what anybody can be found by: an address, a link, a number."""
    return _FINDABLE.sub(lambda found: found[0] if _WHEN.fullmatch(found[0]) else ELLIPSIS, text)


def _parts(name: str) -> list[str]:
    return [part for part in re.split(r"[\s,]+", name) if len(part) >= SHORTEST and part[0].isupper()]


def _first(person: PersonId, name: str) -> str:
    return Person(person, Address(""), name).first_name
