"""The composition root: the one place that sees all settings and picks the parts."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from mailflow.core.model import Rules
from mailflow.core.people import Address
from mailflow.core.seams import Clock, Mailbox, Sender, Summarizer
from mailflow.mail import samples
from mailflow.mail.compose import Identity
from mailflow.outside import signing_key, templates
from mailflow.outside.own_engine import OwnEngine
from mailflow.outside.store import open_store
from mailflow.outside.store_tinydb import TinyDBStore
from mailflow.service.control import Control
from mailflow.service.daemon import Daemon
from mailflow.service.errands import Errands
from mailflow.service.intake import Intake
from mailflow.service.office import Office
from mailflow.service.outbox import Outbox
from mailflow.service.timers import Timers
from mailflow.service.turn import Turns

SOCKET = "control.sock"


@dataclass(frozen=True, slots=True)
class House:
    """What one service is, whatever servers it talks to."""

    address: Address
    name: str  # how letters call the service
    state: Path
    facilitators: tuple[str, ...] = ()  # who may start: addresses, or domains as "@example.org"
    aliases: tuple[Address, ...] = ()
    templates: Path | None = None  # the operator's own, before the packaged ones
    anchor: str = "none"  # whose Authentication-Results count
    rules: Rules = field(default_factory=Rules)


def office(house: House) -> Office:
    """The letters, keys and names of a service. Raises `TemplateError` and `StoreError`."""
    keys = signing_key.load(house.state)
    effective = templates.load(house.templates, samples.check)
    templates.keep(effective, house.state)
    key_id = max(keys)
    domain = house.address.rpartition("@")[2]
    return Office(
        identity=Identity(house.address, house.name, domain, keys[key_id], key_id),
        keys=keys,
        aliases=house.aliases,
        facilitators=house.facilitators,
        anchor=house.anchor,
        rules=house.rules,
        templates=effective,
        older_templates=lambda digest: templates.kept(digest, house.state),
    )


def turns(store: TinyDBStore, clock: Clock, office_: Office) -> Turns:
    """Enough to apply events without a daemon."""
    return Turns(store, clock, office_)


def daemon(
    house: House, clock: Clock, mailbox: Mailbox, sender: Sender, *, summarizer: Summarizer | None = None
) -> Daemon:
    """A whole service, ready to run. Raises `StoreLocked` when another one has the state folder."""
    store = open_store(house.state)
    desk = office(house)
    plot = Turns(store, clock, desk)
    outbox = Outbox(store, clock, sender, desk, plot)
    errands = Errands(store, clock, plot, summarizer or OwnEngine())

    def news() -> None:
        outbox.wake()
        errands.wake()

    return Daemon(
        store=store,
        clock=clock,
        mailbox=mailbox,
        sender=sender,
        intake=Intake(store, desk, plot),
        outbox=outbox,
        errands=errands,
        timers=Timers(store, clock, plot, news, store.compact_slice),
        control=Control(store, plot, news),
        socket=house.state / SOCKET,
    )
