"""People whom a kick-off names, and to whom it is not addressed: they cannot be invited without an address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mailflow.core.session.people import Mailbox
from mailflow.mail.commands.people_named import ADDRESS, LISTED, name_in
from mailflow.mail.words import courtesies
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_READ = 4000  # characters; people are greeted at the top
_MOST = 12  # names that are told
_LABEL = lazily(
    r"^\W{0,4}(?:wie|deelnemers?|collega ?s|who|participants?|colleagues|people|qui|collegues|wer|teilnehmer|"
    r"teilnehmende|teilnehmerinnen|kollegen)\s?(?:doet mee|doen mee|nemen deel)?\s?[:=]\s?(?P<people>.{2,300})$"
)
_GREETING = lazily(
    r"^\W{0,2}(?:dag|beste|hallo|hoi|hey|hi|lieve|goeiemorgen|goedemorgen|hello|dear|good morning|bonjour|salut|chers?|"
    r"cheres?|liebe[rs]?|guten tag|moin)\s(?P<people>[^!?:\n]{2,200}?)\s{0,2}[,!.]?\s{0,2}$"
)
_AGAIN = lazily(r"^(?:dag|beste|hallo|hoi|hi|lieve|hello|dear|bonjour|salut|chere?|liebe[rs]?)\s")


def without_address(text: str, known: Sequence[Mailbox], added: Sequence[str]) -> tuple[str, ...]:
    """Their names, as written. `known`: whoever has an address here; `added`: whom an order in the mail names."""
    greeted, listed = _greeted(text[:_READ]), list(_listed(text[:_READ]))
    one_is_known = any(_is_known(name, known) for name in greeted)
    names = [*(greeted if one_is_known else ()), *listed, *added]
    lost = [name for name in names if not _is_known(name, known)]
    return tuple({fold(name): name for name in reversed(lost)}.values())[::-1][:_MOST]


def _greeted(text: str) -> list[str]:
    """Whom the first lines greet by name; a greeting of all together names nobody."""
    for line in [one for one in text.split("\n") if one.strip()][:2]:
        if found := _GREETING.match(fold(line)):
            return [] if not courtesies.greets(line) and "," not in line else _names(line[found.start("people") :])
    return []


def _listed(text: str) -> Iterator[str]:
    """Whom a line names that says who takes part."""
    for line in text.split("\n"):
        if found := _LABEL.match(fold(line)):
            yield from _names(line[found.start("people") :])


def _names(written: str) -> list[str]:
    found: list[str] = []
    for part in LISTED.split(written.strip(" \t,.!")):
        if part is None or ADDRESS.search(part):
            continue
        bare = part.strip()
        again = _AGAIN.match(fold(bare))
        name = name_in(bare[again.end() :] if again else bare)
        if name and all(word[:1].isupper() for word in name.split()[:1]):
            found.append(name)
    return found


def _is_known(name: str, known: Sequence[Mailbox]) -> bool:
    """Whether somebody here is called so, by first name, by any of his names, or by his address."""
    words = set(re.findall(r"\w+", fold(name)))
    first = fold(name).split()[0] if name.split() else ""
    for one in known:
        theirs = set(re.findall(r"[^\W\d_]+", f"{fold(one.name)} {fold(one.address.partition('@')[0])}"))
        if words <= theirs or first in theirs or any(first and first in part for part in theirs if len(first) > 3):
            return True
    return False
