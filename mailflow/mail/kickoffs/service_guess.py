"""Which recipient of a kick-off is the service, when nobody has said its address."""

from __future__ import annotations

import re
from collections.abc import Iterable

from mailflow.core.session.people import Address, Mailbox
from mailflow.mail.message import Message
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

# What a service for learning sessions is called; no person bears these.
_SURE = lazily(
    r"cop|cops|copnet|mailflow|sessies?|sessions?|sitzung(?:en)?|seances?|"
    r"(?:praktijk|praxis|leer|lern|learn|werk)(?:ing)?-?(?:gemeenschap|gemeinschaft|communit|netwerk|network|netz|kring|"
    r"kreis|groep|gruppe|lab|sessie|ronde|bot|plek|cafe)\w*|"
    r"\w{0,20}(?:netwerk|network|netzwerk)|reseaux?\w{0,20}|communit(?:y|ies)\w{0,20}|communautes?|gemeenschap|gemeinschaft|"
    r"lerengemeenschap|learning|apprentissages?|apprenants?|lerenden|lernende|intervisi\w{1,6}|"
    r"(?:leer|lern|mail|sessie|session)bots?|uitwisseling|(?:erfahrungs)?austausch"
)
# What it may be called as well as a department or a practice: both the name and the address must speak so.
_PERHAPS = lazily(
    r"service|dienst|bot|robot|assistente?n?|assistante?|assistant|praktijk\w{0,12}|praxis\w{0,12}|practices?|pratiques?|"
    r"moderatie|moderation|begeleiding|kollegial\w{0,6}|collegiaal|vragenronde|ronde|round|kickoff|forum|kring|cercle|"
    r"circle|kreis|exchange|echanges?|leren|lernen|learn|apprendre|team|mail|post|postbus|mailbox"
)


def guessed(message: Message) -> tuple[Address, ...]:
    """The one address in CC, else in To, that bears the name of a service; nobody when all look like people."""
    for sure in (True, False):
        for boxes in (message.cc, message.to):
            if found := _bearing(boxes, message, sure=sure):
                return (found,)
    return ()


def _bearing(boxes: Iterable[Mailbox], message: Message, *, sure: bool) -> Address | None:
    """The first that bears such a name, of another domain than the writer's if there is one."""
    own = {_domain(one.address) for one in message.senders}
    writers = {one.address.lower() for one in message.senders}
    found = [one.address for one in boxes if one.address.lower() not in writers and _is_service(one, sure=sure)]
    return next((one for one in found if _domain(one) not in own), found[0] if found else None)


def _is_service(one: Mailbox, *, sure: bool) -> bool:
    local = _words(one.address.partition("@")[0])
    name = [] if "@" in one.name else _words(one.name)
    if name and name[0] in local and not (_SURE.fullmatch(name[0]) or _PERHAPS.fullmatch(name[0])):
        return False  # "Els Cop <els.cop@...>": the address repeats a first name
    if sure:
        return any(map(_SURE.fullmatch, name or local))
    return bool(local) and all(any(_PERHAPS.fullmatch(word) for word in words) for words in (name or local, local))


def _words(said: str) -> list[str]:
    return re.findall(r"[a-z]+", fold(said[:200]))


def _domain(address: str) -> str:
    return address.lower().rpartition("@")[2]
