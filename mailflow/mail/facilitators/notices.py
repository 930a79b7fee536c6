"""A reply to a notice of one thing: an address that fails, somebody who wants in, somebody who wrote."""

from __future__ import annotations

import re

from mailflow.core.acts import union as a
from mailflow.core.acts.union import Span
from mailflow.core.letters.shown import AddressFails, MailIsHeld, Shown, WantsIn, Wrote
from mailflow.mail.interpreting.claims import Claims
from mailflow.mail.orders import lexicon, pieces
from mailflow.mail.orders.people import ADDRESS
from mailflow.mail.participants.plain_words import AGREES, foreign
from mailflow.mail.words.folding import fold

_FIRST = 4  # words among which a yes stands
_SHORT = 12  # words of a mail in which it may stand anywhere
_MATTER = 3  # content words that no yes has


def read(shown: Shown, claims: Claims) -> None:
    """What answers the notice itself; orders are read before, where it asks for words, and else afterwards."""
    match shown.about:
        case AddressFails():
            _new_address(shown.about, claims)
        case WantsIn() | MailIsHeld():
            _let_in(claims)
        case _:
            pass


def _new_address(about: AddressFails, claims: Claims) -> None:
    """The one address in a sentence that is not the failing one is the new one."""
    for sentence in claims.sentences():
        said = claims.of(sentence)
        new = {one["address"].lower() for one in ADDRESS.finditer(said)} - {about.address}
        words = set(re.findall(r"[^\W\d_]+", fold(ADDRESS.sub(" ", said))))
        if len(new) == 1 and not words & lexicon.words("adding_verbs") and not said.rstrip().endswith("?"):
            claims.say(sentence, a.ReplacePerson(about.address, new.pop()), why="the new address")
            return


def _let_in(claims: Claims) -> None:
    """A yes at the beginning, where nothing in the mail pulls the other way, asks, or speaks of another matter."""
    stretches = claims.free()
    said = fold(" ".join(claims.of(one) for one in stretches))
    words = re.findall(r"[^\W\d_]+|👍", said)
    yes = set(words[:_FIRST]) & lexicon.words("yes") or (len(words) <= _SHORT and set(words) & lexicon.words("yes"))
    if foreign(said, (*AGREES, "ok", "add_person")) >= _MATTER:
        return
    if yes and not pieces.pulls(said) and "@" not in said and "?" not in said:
        claims.say(stretches, a.Ok(), why="yes")


def passed_on(shown: Shown, claims: Claims) -> None:
    """ "Tell him kindly: …": the words behind the colon, for the one of whom the notice speaks."""
    name = _who(shown)
    announced = re.compile(rf"(?<!\w)(?:{lexicon.alternation('pass_on')})(?!\w)[^:\n]{{0,40}}:")
    for stretch in claims.free():
        found = announced.search(fold(claims.of(stretch)))
        if not name or found is None:
            continue
        words = claims.trimmed(Span(stretch.start + found.end(), stretch.end))
        if words.end > words.start:
            claims.say(
                Span(stretch.start + found.start(), words.end), a.ReplyTo(name, claims.of(words)), why="words for him"
            )
            return


def _who(shown: Shown) -> str:
    match shown.about:
        case Wrote() | AddressFails():
            return shown.about.name
        case WantsIn():
            return shown.about.name or shown.about.address
        case _:
            return ""


def to_service(claims: Claims) -> None:
    """A paragraph that turns to the service says nothing to who wrote."""
    turned = re.compile(rf"(?<!\w)(?:{lexicon.alternation('to_service')})(?!\w)")
    for one in claims.sentences():
        if turned.search(fold(claims.of(one))):
            claims.say(one, a.Tell(claims.of(one)), why="for the service")
