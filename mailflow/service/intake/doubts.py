"""Why a person should look at a mail of a session before anything is done with it."""

from __future__ import annotations

from dataclasses import replace

from mailflow.core.acts import consequences, proof
from mailflow.core.acts import union as a
from mailflow.core.acts.proof import Proof
from mailflow.core.letters.union import Card
from mailflow.core.seams import LedgerEntry, Store, Verdict
from mailflow.core.session.model import Draft
from mailflow.core.session.people import FACILITATOR
from mailflow.core.session.reading import Kind, Reading
from mailflow.core.stages.held import HeldWhy
from mailflow.mail import reply
from mailflow.mail.message import Message
from mailflow.mail.sender import classify, twins
from mailflow.service.intake.routes import Doubt, Route, person_of

OTHER_WORDS = "the same Message-ID and sender as a mail already read, but other words"


def of(route: Route, reading: Reading, message: Message) -> Doubt | None:
    """None: it may do its work. The facilitator hears of it when a person may have written it."""
    session = route.session
    known = person_of(session, reading.sender.address) is not None
    if reading.calendar is not None and (attendee := person_of(session, reading.calendar.attendee)) != route.person:
        reason = "a calendar answer of somebody else than whom the meeting was sent to"
        if attendee is None:
            return Doubt(session.id, reason, route, HeldWhy.UNKNOWN)
        return Doubt(session.id, reason, replace(route, person=attendee, proof=Proof.NONE), HeldWhy.UNPROVEN)
    if reading.hold is not None:
        why = HeldWhy.RECALLED if reading.hold == classify.RECALL else HeldWhy.UNSURE
        return Doubt(session.id, reading.hold, route, why if known or reading.kind is Kind.HUMAN else None)
    if reading.kind is Kind.LIST and known:
        return Doubt(session.id, f"by a mailing list: {reading.reason}", route, HeldWhy.UNSURE)
    if reading.kind is Kind.CALENDAR and reading.calendar is None and known:
        return Doubt(session.id, "a request to meet, which is no answer to us", route, HeldWhy.MEETING)
    if reading.kind is Kind.HUMAN and not _says_anything(reading, message) and not message.header("list-id"):
        forwards = reading.doubt == reply.FORWARDED
        reason = "passes on a mail, without a word of its writer" if forwards else "holds neither a word nor a file"
        return Doubt(session.id, reason, route, HeldWhy.FORWARD if forwards else HeldWhy.EMPTY)
    return None


def of_order(store: Store, route: Route, reading: Reading) -> Doubt | None:
    """None: what the facilitator orders is proven well enough.

    Of a session that is not confirmed each change is shown again, so there only the ok matters: it must answer a letter
    no older than the newest card, which only he got.
    """
    session, draft = route.session, isinstance(route.session.stage, Draft)
    if route.person != FACILITATOR or route.proof is Proof.PASS or reading.kind is not Kind.HUMAN:
        return None
    acts = consequences.settled(reading.acts, reading.text)
    grave = proof.needed(acts, shown_again=draft) > route.proof
    if grave or (draft and any(isinstance(one, a.Ok) for one in acts) and not _answers_newest_card(store, route)):
        reason = "a grave order, with no more to prove it than a letter that may have been passed on"
        return Doubt(session.id, reason, route, HeldWhy.GRAVE)
    return None


def _answers_newest_card(store: Store, route: Route) -> bool:
    posts = store.posts(route.session.id)
    cards = [post.envelope.serial for post in posts if isinstance(post.envelope.letter, Card)]
    return route.bound and route.answered is not None and route.answered.envelope.serial >= max(cards, default=0)


def twin(store: Store, message: Message) -> LedgerEntry | None:
    """A mail that was read under the same Message-ID, of the same sender; one with the same words first."""
    if message.message_id is None or message.sender is None:
        return None
    under = store.twins(message.message_id, message.sender.address)
    read = [one for one in under if one.verdict is Verdict.PROCESSED]
    words = twins.fingerprint(message) if read else ""
    return next((one for one in read if one.words == words), read[0] if read else None)


def of_twin(found: Route | Doubt | None, kind: Kind) -> Doubt:
    """Of a mail under the Message-ID of another, which says something else."""
    if isinstance(found, Route):
        return Doubt(found.session.id, OTHER_WORDS, found, HeldWhy.AGAIN if kind is Kind.HUMAN else None)
    return Doubt(found.session if found else None, OTHER_WORDS)


def _says_anything(reading: Reading, message: Message) -> bool:
    """Whether it holds a word or a file, or does something to the draft that it quotes."""
    if reading.text.strip() or reading.attachments or reading.sealed:
        return True
    return bool(reading.acts or message.parts)
