"""The composition root: the one place that sees all settings and picks the parts."""

from __future__ import annotations

import asyncio
import contextlib
import functools
import logging
import math
import signal
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from mailflow import version
from mailflow.core.seams import Clock, Mailbox, Sender, Summarizer, TemplateSet
from mailflow.core.session.people import Address
from mailflow.errors import StoreError
from mailflow.mail import attachments
from mailflow.mail.writing import proofreading
from mailflow.mail.writing.compose import Identity
from mailflow.outside import signing_key, templates
from mailflow.outside.authorization import by_provider
from mailflow.outside.authorization.access import Access
from mailflow.outside.clock import SystemClock
from mailflow.outside.mailbox import first_day
from mailflow.outside.mailbox.connection import Connection
from mailflow.outside.mailbox.imap import ImapMailbox, ImapState
from mailflow.outside.mailbox.in_hand import InHand
from mailflow.outside.mailbox.precedence import Precedence, Rank
from mailflow.outside.mailbox.settings import ImapSettings
from mailflow.outside.processes import umask
from mailflow.outside.processes.child import Limits
from mailflow.outside.readers import ocr, transcribe
from mailflow.outside.readers.by_kind import FileReader
from mailflow.outside.readers.documents import Extractor
from mailflow.outside.readers.settings import AttachmentSettings
from mailflow.outside.sending.smtp import SmtpSender
from mailflow.outside.store import generations
from mailflow.outside.store.kept_files import FOLDER, Files
from mailflow.outside.store.on_disk import TinyDBStore
from mailflow.outside.store.state_folder import open_store
from mailflow.outside.summarizers.language_model import LanguageModel
from mailflow.outside.summarizers.own_engine import OwnEngine
from mailflow.outside.summarizers.settings import Engine
from mailflow.outside.transport import Auth
from mailflow.service.daemon import Daemon
from mailflow.service.errands import Errands
from mailflow.service.intake.backlog import Backlog
from mailflow.service.intake.file_reading import FileReading
from mailflow.service.intake.intake import Intake
from mailflow.service.intake.provenance import Standings
from mailflow.service.office import Office
from mailflow.service.sending.caps import LetterCap, history_of
from mailflow.service.sending.outbox import Outbox
from mailflow.service.sending.rate import NAME, PRESETS, Provider, Rate, provider_of
from mailflow.service.tools import asking_daemon, upgrading
from mailflow.service.tools.control import Control
from mailflow.service.tools.forgetting import Forgotten, forget
from mailflow.service.tools.rehearsal import Rehearsal
from mailflow.service.turn import Turns
from mailflow.service.watching import examining, health, moved
from mailflow.service.watching.erasing import Erasing
from mailflow.service.watching.keeping import Keeping
from mailflow.service.watching.letting_go import LettingGo
from mailflow.service.watching.metrics import MetricsFile
from mailflow.service.watching.notices import Notices
from mailflow.service.watching.pulse import Pulse
from mailflow.service.watching.renewal import Renewal
from mailflow.service.watching.timers import Timers
from mailflow.service.watching.vigil import Vigil
from mailflow.settings import settings as config
from mailflow.settings.settings import Service, Settings

log = logging.getLogger(__name__)

SOCKET = asking_daemon.SOCKET
_proofread = functools.lru_cache(maxsize=2)(proofreading.check)  # letters that did not change need no second reading
LONGEST_SILENCE = 1200.0  # seconds; after a refused login the mailbox rests for up to 900


def office(settings: Settings) -> Office:
    """The letters, keys and names of a service. Raises `TemplateError` and `StoreError`."""
    service = settings.service
    keys = signing_key.load(service.state)
    effective = templates.load_or_last(service.templates, service.state, _check(service))
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
        load=lambda: _letters(service),
        keep=lambda new: templates.keep(new, service.state),
        kept=lambda digest: templates.kept(digest, service.state),
        files=Files(service.state / FOLDER),
        attached=attachments.Limits(
            count=settings.attachments.count,
            size=settings.attachments.file_bytes,
            total=settings.attachments.mail_bytes,
            characters=settings.attachments.characters,
        ),
    )


def _office_of(settings: Settings, store: TinyDBStore) -> Office:
    """That of a store, which may have been moved, or have lost its keys. Raises `StoreError` then."""
    state = settings.service.state
    try:
        if not store.is_blank():
            signing_key.refuse_lost(state)
        desk = office(settings)
        moved.heed(store, state)
        upgrading.note(store, upgrading.release(version.said(), config.names()))
    except OSError as error:  # a full disk, mostly
        told = f"{state}: could not be written ({error.strerror}); make room, or see its permissions"
        raise StoreError(told) from error
    return desk


def _letters(service: Service) -> TemplateSet:
    """The letters as they are now."""
    return templates.load(service.templates, _check(service))


def _check(service: Service) -> Callable[[TemplateSet], None]:
    """Letters are proofread where the operator has his own: ours are by the tests, and cost two seconds."""
    return _proofread if service.templates else lambda _: None


def with_access(settings: Settings, clock: Clock) -> tuple[Settings, Access | None]:
    """The settings with which mail servers are shown tokens, and where those come from; None: by passwords alone."""
    imap, smtp, oauth = settings.imap, settings.smtp, settings.oauth
    if Auth.OAUTH not in (imap.auth, smtp.auth):
        return settings, None
    sends = smtp.auth is Auth.OAUTH
    access = by_provider.access(oauth, imap.user, settings.service.state, clock, sends=sends)
    tokens = access.token
    return replace(settings, imap=replace(imap, tokens=tokens), smtp=replace(smtp, tokens=tokens)), access


def daemon(
    settings: Settings,
    clock: Clock,
    *,
    mailbox: Mailbox | None = None,
    sender: Sender | None = None,
    summarizer: Summarizer | None = None,
    since: datetime | None = None,
) -> Daemon:
    """A whole service, ready to run. Raises `StoreLocked` when another one has the state folder.

    On its first day it reads what comes from then on; with `since` also what has come into INBOX since that instant.
    """
    settings, access = with_access(settings, clock)
    with contextlib.ExitStack() as undo:
        store = undo.enter_context(contextlib.closing(open_store(settings.service.state)))
        begins = first_day.threshold(store, since)
        desk = _office_of(settings, store)
        rank = Standings(store, desk).rank
        turns = Turns(store, clock, desk, _cap(settings, store))
        pulse, told = Pulse(clock), version.said()
        way_out = sender or SmtpSender(settings.smtp)
        outbox = Outbox(store, clock, way_out, desk, turns, pulse, rate=_rate(settings, store))
        reading = FileReading(store, desk.files, reader(settings.attachments), desk.text_of)
        keeping = _keeping(settings, store, clock)
        vigil = _vigil(settings, store, outbox, turns)
        vigil.access = access

        def news() -> None:
            service.news()

        def health_now() -> dict[str, Any]:
            return health.as_json(examining.running(store, vigil, told))

        backlog = Backlog(clock)
        service = Daemon(
            store=store,
            clock=clock,
            mailbox=mailbox or _mailbox(settings.imap, clock, _watcher(settings.imap, pulse, vigil), begins, rank),
            sender=outbox.sender,
            intake=Intake(store, desk, turns, in_hand=InHand(settings.service.state), since=since),
            outbox=outbox,
            errands=Errands(store, clock, turns, summarizer or _summarizer(settings, clock), reading, news),
            timers=Timers(
                store, clock, turns, news, lambda: pulse.beat("timers", 60.0), backlog.holds_time, keeping.prune
            ),
            control=Control(store, turns, news, keeping, health_now, _forgetting(settings, store)),
            pulse=pulse,
            vigil=vigil,
            backlog=backlog,
            renewal=Renewal(access, clock) if access else None,
            socket=settings.service.state / SOCKET,
        )
        service.letting_go = _letting_go(settings, store, service)
        believed = service.timers.believed
        service.erasing = Erasing(store, settings.service.state, clock, settings.imap, signing_key.random_hex, believed)
        if settings.service.metrics:
            file = MetricsFile(settings.service.metrics, lambda: examining.running(store, vigil, told))
            service.timers.each_minute = file.write
        undo.pop_all()
    return service


def _letting_go(settings: Settings, store: TinyDBStore, service: Daemon) -> LettingGo | None:
    if not settings.retention.lets_go:
        return None
    keeping = _keeping(settings, store, service.clock)
    return LettingGo(store, keeping, service.clock, settings.retention, settings.imap, service.timers.believed)


def reader(attachments: AttachmentSettings) -> FileReader:
    """Who reads the files that people send."""
    limits = Limits(attachments.seconds, math.ceil(attachments.seconds), attachments.memory)
    extractor = Extractor(limits, attachments.characters, attachments.pages)
    model = attachments.speech_model
    if model is not None and (why := transcribe.trouble(model)):
        log.error("recordings are not written out: %s", why)
    return FileReader(extractor.read, ocr.find(), transcribe.Whisper(model) if model else None)


def _keeping(settings: Settings, store: TinyDBStore, clock: Clock) -> Keeping:
    return Keeping(store, clock, Files(settings.service.state / FOLDER), settings.attachments.days)


def _forgetting(settings: Settings, store: TinyDBStore) -> Callable[[Address], Forgotten]:
    return lambda address: forget(store, settings.service.state, address, signing_key.random_hex)


def _summarizer(settings: Settings, clock: Clock) -> Summarizer:
    own = OwnEngine()
    return own if settings.summary.engine is Engine.OWN else LanguageModel(settings.summary, own, clock)


def _cap(settings: Settings, store: TinyDBStore) -> LetterCap:
    return LetterCap(settings.caps.letters, settings.caps.letters_a_day, history_of(store))


def _rate(settings: Settings, store: TinyDBStore) -> Rate:
    caps, chosen = settings.caps, settings.caps.provider
    if chosen is Provider.AUTO:
        chosen = provider_of(settings.smtp.host, settings.service.address)
    an_hour, a_day = PRESETS[chosen]
    rate = Rate(caps.all_an_hour or an_hour, caps.all_a_day or a_day)
    rate.recall(store.memo(NAME))
    return rate


def _mailbox(
    imap: ImapSettings, clock: Clock, watch: Callable[[ImapState], None], begins: first_day.Threshold, rank: Rank
) -> ImapMailbox:
    return ImapMailbox(imap, clock, watch=watch, threshold=begins, precedence=Precedence(rank))


def _vigil(settings: Settings, store: TinyDBStore, outbox: Outbox, turns: Turns) -> Vigil:
    service, sender = settings.service, outbox.sender
    notices = None
    if service.operator:
        notices = Notices(store, turns, service.operator, service.language, settings.rules.timezone)
    vigil = Vigil(store, outbox.clock, outbox, service.state, notices)
    if isinstance(sender, SmtpSender):
        vigil.probe = functools.partial(sender.probe, service.address, service.address)
    return vigil


def _watcher(imap: ImapSettings, pulse: Pulse, vigil: Vigil) -> Callable[[ImapState], None]:
    """A mailbox that is connected proves it at each look; one that is not tries again after a while."""

    def watch(state: ImapState) -> None:
        connected = 3 * (max(imap.window, imap.poll) + imap.timeout)
        pulse.beat("mailbox", connected if state.connected_since else LONGEST_SILENCE)
        vigil.heard(state)

    return watch


def run(settings: Settings, since: datetime | None = None) -> None:
    """The verb `run`: until SIGTERM or SIGINT; SIGHUP reads the templates anew. `since`: see `daemon`."""

    async def living() -> None:
        service = daemon(settings, SystemClock(), since=since)
        loop = asyncio.get_running_loop()
        for name in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(name, service.stop)
        loop.add_signal_handler(signal.SIGHUP, service.intake.office.reload)
        if not settings.service.facilitators:
            log.warning("nobody may start a session: name addresses or domains in service.facilitators")
        log.info("running address=%s state=%s", settings.service.address, settings.service.state)
        try:
            await service.run()
        finally:
            service.store.close()

    umask.keep()
    asyncio.run(living())


def rehearse(settings: Settings, since: datetime | None = None) -> Iterator[str]:
    """What a run would do with each mail in INBOX, one line each; nothing is done. Raises what a run would."""
    settings, _ = with_access(settings, SystemClock())
    with tempfile.TemporaryDirectory(prefix="mailflow-") as folder:
        state = Path(folder)
        generations.copy(settings.service.state, state)
        signing_key.copy(settings.service.state, state)
        with contextlib.closing(open_store(state)) as store:
            clock = SystemClock()
            begins = first_day.threshold(store, since)
            desk = office(replace(settings, service=replace(settings.service, state=state)))
            intake = Intake(store, desk, Turns(store, clock, desk, _cap(settings, store)), since=since)
            yield from Rehearsal(Connection(settings.imap), begins, store, intake).lines(clock.now())


def perform(settings: Settings, request: dict[str, Any]) -> dict[str, Any]:
    """A writing verb while no daemon runs: with the store's lock in our own hand."""
    umask.keep()
    with _held(settings) as store:
        clock = SystemClock()
        turns = Turns(store, clock, _office_of(settings, store), _cap(settings, store))
        keeping = _keeping(settings, store, clock)
        control = Control(store, turns, keeping=keeping, forget=_forgetting(settings, store))
        answer = control.perform(request)
        while store.compact_slice():  # what was erased leaves the disk too
            pass
        return answer


@contextlib.contextmanager
def _held(settings: Settings) -> Iterator[TinyDBStore]:
    store = open_store(settings.service.state)
    try:
        yield store
    finally:
        store.close()
