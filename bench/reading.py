"""What reading costs: one reply as a multiple of mail-parser's own parse, and the phases of a mail's way."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import mailparser  # type: ignore[import-untyped]

from bench import sessions
from bench.replies import Answered, html_reply, text_reply
from mailflow import app
from mailflow.core.seams import Incoming, Uid
from mailflow.core.session.people import Language, Mailbox
from mailflow.core.session.reading import Moment
from mailflow.mail.context import Context
from mailflow.mail.parsing.parse import parse
from mailflow.mail.reading import read
from mailflow.mail.sender.classify import classify
from mailflow.mail.writing.compose import compose, message_id
from mailflow.mail.writing.render import Renderer
from mailflow.outside.clock import SystemClock
from mailflow.service.office import Office
from mailflow.settings.settings import Settings

REPLIES, ROUNDS = 40, 9


def rows(settings: Settings, bench: sessions.Bench, office: Office) -> Iterator[str]:
    """Lines to print. The state folder of the settings holds the bench's sessions."""
    sent = [_answered(office, number, bench) for number in range(min(REPLIES, len(bench.envelopes)))]
    for name, make in (("3 kB text", text_reply), ("30 kB HTML", html_reply)):
        mails = [make(to, number) for number, to in enumerate(sent)]
        ratio, ours, theirs = _against_parser(mails, [_context(to, office) for to in sent])
        yield f"  reading   {name} reply: {ratio:.2f} x mail-parser's own parse ({ours:.2f} ms, {theirs:.2f} ms)"
    yield "  phases    " + ", ".join(f"{name} {cost:.2f}" for name, cost in _phases(settings, sent, office)) + " ms"


def _answered(office: Office, number: int, bench: sessions.Bench) -> Answered:
    envelope = bench.envelopes[number]
    rendered = _renderer(office).render(envelope)
    own = message_id(envelope, office.identity)
    return Answered(envelope, own, rendered.text, rendered.html, office.identity.address)


def _renderer(office: Office) -> Renderer:
    return Renderer(office.templates, Mailbox(office.identity.address, office.identity.name))


def _context(to: Answered, office: Office) -> Context:
    return Context(
        Moment.QUESTIONS,
        sent=to.text,
        questions=sessions.QUESTIONS,
        language=Language.NL,
        ours=office.addresses,
        service_names=(office.identity.name,),
        domain=office.identity.domain,
    )


def _against_parser(mails: Sequence[bytes], contexts: Sequence[Context]) -> tuple[float, float, float]:
    """The median ratio of interleaved rounds, and the milliseconds a mail of both sides."""

    def ours() -> None:
        for mail, context in zip(mails, contexts, strict=True):
            read(parse(mail), context)

    def theirs() -> None:
        for mail in mails:
            mailparser.parse_from_bytes(mail)

    ours()
    pairs = [(_cost(theirs, len(mails)), _cost(ours, len(mails))) for _ in range(ROUNDS)]
    ratio = statistics.median(mine / other for other, mine in pairs)
    return ratio, statistics.median(mine for _, mine in pairs), statistics.median(other for other, _ in pairs)


def _phases(settings: Settings, sent: Sequence[Answered], office: Office) -> Iterator[tuple[str, float]]:
    """CPU milliseconds a mail; the rest of `take` is routing, the machine and the staging of its turn."""
    mails = [text_reply(to, number) for number, to in enumerate(sent)]
    messages = [parse(mail) for mail in mails]
    contexts = [_context(to, office) for to in sent]
    own, domain, renderer = office.addresses, office.identity.domain, _renderer(office)
    rendered = [(to.envelope, renderer.render(to.envelope)) for to in sent]
    yield "parse", _each(parse, mails)
    yield "classify", _each(lambda message: classify(message, ours=own, domain=domain), messages)
    yield "read", _each(lambda pair: read(*pair), list(zip(messages, contexts, strict=True)))
    daemon = app.daemon(settings, SystemClock())
    arrived = [Incoming(Uid(number), len(mail), mail) for number, mail in enumerate(mails, start=1)]
    try:
        yield "take (all of these, and the turn)", _each(daemon.intake.take, arrived)
        yield "commit", _cost(daemon.store.commit, len(mails))
    finally:
        daemon.store.close()
    yield "render", _each(renderer.render, [to.envelope for to in sent])
    yield "compose", _each(lambda pair: compose(pair[0], pair[1], office.identity), rendered)


def _each(work: Callable[[Any], object], ones: Sequence[Any]) -> float:
    return _cost(lambda: [work(one) for one in ones], len(ones))


def _cost(work: Callable[[], object], count: int) -> float:
    """CPU milliseconds for each of so many."""
    gc.collect()
    began = time.process_time()
    work()
    return 1000 * (time.process_time() - began) / count
