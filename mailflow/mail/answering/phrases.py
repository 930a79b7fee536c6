"""Yes, no, later, stop and ok, in the words of a short answer."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.session.people import Rsvp
from mailflow.mail.answering import signs, stop_patterns
from mailflow.mail.answering.clause_patterns import DENIAL
from mailflow.mail.answering.phrase_table import compiled
from mailflow.mail.answering.signs import Kind, Sign
from mailflow.mail.examples import phrasebook
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.utterance import TABLES, sentences

_NOT_STOPPING = lazily(
    r"\b(?:niet|not|pas|nicht|dont|nooit|never|jamais) (?:\w+ )?(?:stop\w*|arret\w*|opt out|uitschrijven|unsubscribe)\b"
)
_DENIED = lazily(r"\b(?:geen|niet|no|not|dont|pas|aucun\w*|kein\w*|nicht) (?:\w+ ){0,3}$")
_PARTS = lazily(r" , |\b(?:maar|but|mais|aber)\b")
_TURN = lazily(r" (?=(?:maar|but|mais|aber|behalve|except|sauf|ausser)\b)")
_FOR_THE_REST = lazily(
    r"\b(?:voor de rest|voor het overige?|verder|for the rest|apart from that|otherwise|"
    r"pour le reste|a part ca|sinon|ansonsten|der rest|"
    r"the rest|le reste|de rest)\b(?: is| sind| est| zijn)?"
)


@dataclass(frozen=True, slots=True)
class Consent:
    """Whether somebody says ok."""

    ok: bool
    bare: bool  # nothing but the ok stands there, and courtesies


def rsvp(text: str) -> Rsvp:
    """What a text says to "will you take part?"; NONE when it has no words."""
    said = sentences(text)
    if not said:
        return Rsvp.UNCLEAR if "?" in text[:100] else Rsvp.NONE
    return Rsvp.NO if opt_out(text) else _concluded(signs.read(said))


def _concluded(said: list[Sign]) -> Rsvp:
    """The last plain word counts; a word about the meeting alone, or a mere tone, gives way."""
    if any(sign.sure and not sign.conceded for sign in said):
        said = [sign for sign in said if not sign.conceded]
    if any(sign.kind is Kind.YES for sign in said):
        said = [sign for sign in said if not sign.scoped or sign.kind in (Kind.YES, Kind.OUTSIDE)]
        said = [sign for sign in said if not sign.supposed or sign.kind in (Kind.YES, Kind.OUTSIDE)]
    refused = any(sign.kind is Kind.NO for sign in said)
    said = [sign for sign in said if not (refused and sign.conditional and sign.kind is Kind.LATER and not sign.asked)]
    if any(sign.kind is Kind.OUTSIDE for sign in said):
        return Rsvp.NO if _last_plain(said) is Kind.NO else Rsvp.UNCLEAR
    if any(sign.asked for sign in said):
        return Rsvp.LATER
    last = _last_plain(said)
    if last is None:
        return _by_tone(said)
    return {Kind.YES: Rsvp.YES, Kind.NO: Rsvp.NO, Kind.LATER: Rsvp.LATER}.get(last, Rsvp.UNCLEAR)


def _last_plain(said: list[Sign]) -> Kind | None:
    plain = [sign for sign in said if sign.sure and sign.kind is not Kind.OUTSIDE]
    if not plain:
        return None
    last = plain[-1]
    if last.kind is Kind.MAYBE:
        return _over_maybe(plain)
    if last.kind is Kind.YES and any(sign.kind is Kind.MAYBE and sign.clause == last.clause for sign in plain):
        return Kind.MAYBE
    regrets = [sign for sign in said if sign.kind is Kind.NO and not sign.sure and sign.turned and sign.length <= 5]
    if last.kind is Kind.YES and any(sign.clause > last.clause for sign in regrets):
        return Kind.NO
    return last.kind


def _over_maybe(plain: list[Sign]) -> Kind:
    """ "Perhaps" in another sentence takes back neither a yes, a no nor a promise to say so later."""
    others = [sign for sign in plain if sign.kind is not Kind.MAYBE and sign.clause != plain[-1].clause]
    if others and not plain[-1].turned:
        return others[-1].kind
    beside = [sign.kind for sign in plain if sign.kind in (Kind.NO, Kind.LATER)]
    return beside[-1] if beside else Kind.MAYBE


def _by_tone(said: list[Sign]) -> Rsvp:
    """Regret says no, a wish or delight says yes; kind words alone say nothing."""
    if any(sign.kind is Kind.NO for sign in said):
        return Rsvp.NO
    return Rsvp.YES if any(sign.kind in (Kind.YES, Kind.WISH) for sign in said) else Rsvp.UNCLEAR


def opt_out(text: str) -> bool:
    """Whether somebody asks never to be written to again."""
    stop = compiled(TABLES, "stop")
    return any(
        (stop_patterns.asked(said) or (stop.search(said) and not asked)) and not _NOT_STOPPING.search(said)
        for said, asked in sentences(text)
    )


def wants_result(text: str) -> bool:
    """Whether somebody wants to hear what comes of it."""
    result = compiled(TABLES, "result")
    for piece in (part for said, _ in sentences(text) for part in _PARTS.split(said)):
        found = result.search(piece)
        if found and not _DENIED.search(piece[: found.start()]) and not DENIAL.search(found[0]):
            return True
    said = phrasebook.stands("wants_result", text)
    return said is not None and not _DENIED.search(fold(text[: said.start]).replace("'", "").rstrip() + " ")


def consent(text: str) -> Consent:
    """Whether a text says ok to a proposal, and whether it says nothing else."""
    ok, more = False, False
    for sentence, asked in sentences(text):
        for part in sentence.split(","):
            for piece in [part] if _agrees(part) else _TURN.split(part):
                if _agrees(piece) and not asked:
                    ok = True
                elif _ok_in(piece):
                    return Consent(False, False)
                more = more or bool(_beside_ok(piece).strip()) or _FOR_THE_REST.search(piece) is not None
    return Consent(ok, ok and not more)


def _agrees(piece: str) -> bool:
    return _ok_in(piece) and not _beside_ok(piece).strip()


def _ok_in(piece: str) -> bool:
    return compiled(TABLES, "consent").search(piece) is not None


def _beside_ok(piece: str) -> str:
    """What is left of a piece without consent and courtesies."""
    left = _FOR_THE_REST.sub(" ", piece)
    for kind in ("consent", "courtesy"):
        left = compiled(TABLES, kind).sub(signs.blank, left)
    return left.replace(signs.GONE, " ")
