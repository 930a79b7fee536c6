"""Takes out of people's words whom and what others could find them by, before a machine elsewhere reads them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from mailflow.core.session import given_names, name_forms
from mailflow.core.session.people import Address, Language, Person, PersonId
from mailflow.core.summary import wording

ELLIPSIS = "…"
SHORTEST = 3  # letters of a part of a name; shorter ones ("de", "El") are words too

_FINDABLE = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"  # an address
    r"|(?:https?://|www\.)\S{1,500}"
    r"|@\w{2,40}"  # a name in a chat
    r"|(?<![\w.])\+?\d(?:[ ./()-]{0,2}\d){7,14}(?![\w])",  # a telephone number
)
_ACCOUNT = re.compile(
    r"(?<!\w)[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]{2,4}){3,8}(?!\w)|(?<![\w.])\d{3}-\d{7}-\d{2}(?!\w)"
)  # IBAN, and before
_HOUSE = r"(?:,? ?(?:nr\.? ?|n° ?|no\.? ?)?\d{1,4} ?[a-zA-Z]?(?!\w))"
_NAMED = r"[A-ZÀ-Þ][\w'’-]{2,30}"
_ROAD = r"(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]haussée|[Qq]uai|[Ii]mpasse) (?:d[eu]s? (?:l[ae] |l')?)?"
_STREET = re.compile(
    rf"(?<!\w){_NAMED}(?:straat|laan|steenweg|dreef|plein|singel|kaai|gracht|straße|strasse|gasse|allee){_HOUSE}?(?!\w)"
    rf"|(?<!\w){_NAMED}(?:lei|baan|weg|platz|ring|damm|ufer){_HOUSE}"
    rf"|(?<!\w)(?:\d{{1,4}},? )?{_ROAD}{_NAMED}(?: {_NAMED}){{0,3}}{_HOUSE}?"
    rf"|(?<!\w)(?:\d{{1,4}}[a-z]? )?(?:{_NAMED} ){{1,3}}(?:Street|Road|Lane|Avenue|Crescent|Terrace)(?!\w)"
)
# Eight digits and more that are days, years or hours.
_WHEN = re.compile(
    r"(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d|(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:19|20)\d\d"
    r"|\d{1,2}[.:]\d\d ?[-/] ?\d{1,2}[.:]\d\d"
)
MASK = re.compile(r"\[(f|[px]\d{1,6})\]")
_CAPITAL = re.compile(r"(?<![\w\[])[A-ZÀ-Þ][a-zà-ÿ'’-]+(?!\w)")
_OPENS = re.compile(r"(?:^|[.!?…:;\"“”„«»'‘(*>–—•\[\n-])\s*$")  # a capital behind one of them says nothing


@dataclass(frozen=True, slots=True)
class Masks:
    """The people whose names are hidden."""

    people: tuple[tuple[PersonId, str], ...]  # with their full names
    others: tuple[str, ...] = ()  # names of whom people speak, and that take no part

    @classmethod
    def of(
        cls, people: tuple[tuple[PersonId, str], ...], texts: Iterable[str], language: Language, known: str = ""
    ) -> Masks:
        """Those of a session whose people wrote these texts; `known`: words that everybody has read before."""
        plain = cls(people)
        read = frozenset(re.findall(r"\w+", known.casefold()))
        found = (name for text in texts for name in _third(plain.hide(text), language))
        return cls(people, tuple(sorted({name for name in found if name.casefold() not in read})))

    def hide(self, text: str) -> str:
        """The text with "[p3]" for a name, whole or in part, "[x1]" for one who takes no part, and an ellipsis for an
        address, a link, a street, or the number of a telephone or account.
        """
        text = unfindable(_STREET.sub(ELLIPSIS, _ACCOUNT.sub(ELLIPSIS, text)))
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
        for at, name in enumerate(self.others, 1):
            text = re.sub(rf"(?<![\w\[]){re.escape(name)}(?!\w)", f"[x{at}]", text)
        return text

    def show(self, text: str, *, anonymous: bool) -> str:
        """First names back in their places; in an anonymous session an ellipsis stands for each."""
        shown = {} if anonymous else {str(person): _first(person, name) for person, name in self.people}
        shown |= {} if anonymous else {f"x{at}": name for at, name in enumerate(self.others, 1)}
        return MASK.sub(lambda mask: shown.get(mask[1], ELLIPSIS), text)


def unfindable(text: str) -> str:
    """The text with an ellipsis for what anybody can be found by: an address, a link, a number."""
    return _FINDABLE.sub(lambda found: found[0] if _WHEN.fullmatch(found[0]) else ELLIPSIS, text)


def _third(text: str, language: Language) -> Iterable[str]:
    """Names of people, or of places, that stand in words already without those of the session."""
    german = wording.guess(text, language) is Language.DE
    for found in _CAPITAL.finditer(text):
        plain = name_forms.folded(found[0])
        if name_forms.names_nobody(plain) or wording.is_common(found[0]):
            continue
        opens = _OPENS.search(text, 0, found.start()) is not None
        given = plain in name_forms.first_names() and not name_forms.is_word(plain)
        if given or not (opens or german):
            yield found[0]


def _parts(name: str) -> list[str]:
    return [
        part
        for part in re.split(r"[\s,]+", name)
        if len(part) >= SHORTEST and part[0].isupper() and name_forms.folded(part) not in given_names.particles()
    ]


def _first(person: PersonId, name: str) -> str:
    return Person(person, Address(""), name).first_name
