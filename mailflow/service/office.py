"""What the service knows of itself: its address, its keys, who may start a session, and its letters."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from mailflow.core.letters.union import Envelope
from mailflow.core.seams import TemplateSet
from mailflow.core.session.model import Rules
from mailflow.core.session.people import Address, Language, Mailbox
from mailflow.errors import TemplateError
from mailflow.mail import attachments
from mailflow.mail.message import Message
from mailflow.mail.sender import trust
from mailflow.mail.sender.trust import Trust
from mailflow.mail.writing.compose import Identity, compose
from mailflow.mail.writing.render import Renderer
from mailflow.outside.store.kept_files import Files

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Office:
    """One per process; only the templates in force change while it runs (SIGHUP)."""

    identity: Identity
    keys: Mapping[str, bytes]  # by key id; the identity's own and older ones, whose tokens still hold
    aliases: tuple[Address, ...]  # further addresses of the service
    facilitators: tuple[str, ...]  # who may start: addresses, or domains as "@example.org"
    sessions: int  # open at the same time, of one facilitator, at most
    anchor: str  # whose Authentication-Results count (RFC 8601); "none": nobody's
    language: Language  # when a mail does not tell
    rules: Rules
    templates: TemplateSet  # in force
    load: Callable[[], TemplateSet]  # as the files are now
    keep: Callable[[TemplateSet], None]
    kept: Callable[[str], TemplateSet]  # the set of a digest, kept since it was in force
    files: Files  # that people sent, and that letters carry
    attached: attachments.Limits = attachments.DEFAULT  # what people may attach
    _renderers: dict[str, Renderer] = field(default_factory=dict)

    def trusted(self, message: Message) -> Trust:
        """What our provider says of the sender."""
        inside = {one.rpartition("@")[2] for one in self.addresses}
        return trust.verdict(message, self.anchor, inside)

    @property
    def addresses(self) -> tuple[Address, ...]:
        """Every address that is ours."""
        return (self.identity.address, *self.aliases)

    def may_start(self, address: Address) -> bool:
        """Whether somebody with that address may start sessions."""
        domain = "@" + address.rpartition("@")[2]
        return any(allowed.lower() in (address, domain) for allowed in self.facilitators)

    def reload(self) -> None:
        """Take the templates as they are now; when they cannot be used, keep those in force and say why."""
        try:
            fresh = self.load()
            self.keep(fresh)
        except TemplateError as error:
            log.error("templates stay as they were: %s", error)
            return
        self.templates = fresh
        log.info("templates in force digest=%s", fresh.digest)

    def text_of(self, envelope: Envelope) -> str:
        """What a reader may see of a letter as it was sent: its text, then its preheader. Raises `TemplateError`."""
        rendered = self._renderer(envelope.templates).render(envelope)
        return f"{rendered.text.rstrip()}\n\n{rendered.preheader}\n"

    def bytes_of(self, envelope: Envelope) -> bytes:
        """The mail of a letter, the same bytes each time. Raises `TemplateError` and `FileMissing`."""
        rendered = self._renderer(envelope.templates).render(envelope)
        return compose(envelope, rendered, self.identity, self.files.read)

    def _renderer(self, digest: str) -> Renderer:
        if digest not in self._renderers:
            templates = self.templates if digest in ("", self.templates.digest) else self.kept(digest)
            mailbox = Mailbox(self.identity.address, self.identity.name)
            self._renderers[digest] = Renderer(templates, mailbox)
        return self._renderers[digest]
