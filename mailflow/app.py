"""The composition root: the one place that sees all settings and picks the parts."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import signal
from collections.abc import Iterator
from typing import Any

from mailflow.config import Settings
from mailflow.core.seams import Clock, Mailbox, Sender, Summarizer
from mailflow.mail.writing import proofreading
from mailflow.mail.writing.compose import Identity
from mailflow.outside import signing_key, templates
from mailflow.outside.clock import SystemClock
from mailflow.outside.imap import ImapMailbox
from mailflow.outside.own_engine import OwnEngine
from mailflow.outside.smtp import SmtpSender
from mailflow.outside.store import open_store
from mailflow.outside.store_tinydb import TinyDBStore
from mailflow.service.caps import LetterCap
from mailflow.service.control import Control
from mailflow.service.daemon import Daemon
from mailflow.service.errands import Errands
from mailflow.service.intake import Intake
from mailflow.service.office import Office
from mailflow.service.outbox import Outbox
from mailflow.service.timers import Timers
from mailflow.service.turn import Turns

log = logging.getLogger(__name__)

SOCKET = "control.sock"  # in the state folder


def office(settings: Settings) -> Office:
    """The letters, keys and names of a service. Raises `TemplateError` and `StoreError`."""
    service = settings.service
    keys = signing_key.load(service.state)
    effective = templates.load(service.templates, proofreading.check)
    templates.keep(effective, service.state)
    key_id = max(keys)
    domain = service.address.rpartition("@")[2]
    return Office(
        identity=Identity(service.address, service.name, domain, keys[key_id], key_id),
        keys=keys,
        aliases=service.aliases,
        facilitators=service.facilitators,
        sessions=settings.caps.sessions,
        anchor=settings.trust.anchor,
        language=service.language,
        rules=settings.rules,
        templates=effective,
        load=lambda: templates.load(service.templates, proofreading.check),
        keep=lambda new: templates.keep(new, service.state),
        kept=lambda digest: templates.kept(digest, service.state),
    )


def daemon(
    settings: Settings,
    clock: Clock,
    *,
    mailbox: Mailbox | None = None,
    sender: Sender | None = None,
    summarizer: Summarizer | None = None,
) -> Daemon:
    """A whole service, ready to run. Raises `StoreLocked` when another one has the state folder."""
    store = open_store(settings.service.state)
    desk = office(settings)
    turns = Turns(store, clock, desk, LetterCap(settings.caps.letters))
    outbox = Outbox(store, clock, sender or SmtpSender(settings.smtp), desk, turns)
    errands = Errands(store, clock, turns, summarizer or OwnEngine(), outbox.wake)

    def news() -> None:
        outbox.wake()
        errands.wake()

    return Daemon(
        store=store,
        clock=clock,
        mailbox=mailbox or ImapMailbox(settings.imap, clock),
        sender=outbox.sender,
        intake=Intake(store, desk, turns),
        outbox=outbox,
        errands=errands,
        timers=Timers(store, clock, turns, news),
        control=Control(store, turns, news),
        socket=settings.service.state / SOCKET,
    )


def run(settings: Settings) -> None:
    """The verb `run`: until SIGTERM or SIGINT; SIGHUP reads the templates anew."""

    async def living() -> None:
        service = daemon(settings, SystemClock())
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, service.stop)
        loop.add_signal_handler(signal.SIGHUP, service.intake.office.reload)
        log.info("running address=%s state=%s", settings.service.address, settings.service.state)
        try:
            await service.run()
        finally:
            service.store.close()

    asyncio.run(living())


def perform(settings: Settings, request: dict[str, Any]) -> dict[str, Any]:
    """A writing verb while no daemon runs: with the store's lock in our own hand."""
    with _held(settings) as store:
        clock = SystemClock()
        turns = Turns(store, clock, office(settings), LetterCap(settings.caps.letters))
        return Control(store, turns).perform(request)


@contextlib.contextmanager
def _held(settings: Settings) -> Iterator[TinyDBStore]:
    store = open_store(settings.service.state)
    try:
        yield store
    finally:
        store.close()
