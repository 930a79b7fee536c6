"""A facilitator and two colleagues, whose mail goes through a Postfix and a Dovecot, in real time."""

from __future__ import annotations

import email
import email.policy
import imaplib
import smtplib
import ssl
import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import parseaddr

from mailflow.testbed.people import Villager, Words
from tests.servers.box import AUTHORITY
from tests.servers.dovecot import DOMAIN, PASSWORD

COP = f"cop@{DOMAIN}"
GEERT, JAN, ELS = (Villager(name, f"{name.lower()}@{DOMAIN}", language="en") for name in ("Geert", "Jan", "Els"))
PATIENCE = 120  # seconds, on a busy machine
KICKOFF = """Hi both,

I would like to know how you reach young people who never come in.

1. What works?
2. What does not work?
3. What would you try tomorrow?

Geert
"""


@dataclass
class Post:
    """The mail servers, as people use them."""

    ports: dict[str, int]
    read: dict[str, int] = field(default_factory=dict)  # address -> mails seen

    def send(self, sender: Villager, recipients: list[str], raw: bytes) -> None:
        """After a login, so that the provider vouches for who wrote it."""
        with smtplib.SMTP("localhost", self.ports["submission"], timeout=30) as client:
            client.starttls(context=ssl.create_default_context(cafile=str(AUTHORITY)))
            client.login(sender.address, PASSWORD)
            client.sendmail(sender.address, recipients, raw)

    def mails(self, address: str, folder: str = "INBOX") -> list[bytes]:
        with imaplib.IMAP4("127.0.0.1", self.ports["imap"], timeout=30) as client:
            client.login(address, PASSWORD)
            found, (count, *_) = client.select(f'"{folder}"', readonly=True)
            if found != "OK" or count == b"0":
                return []
            _, answer = client.fetch("1:*", "(BODY.PEEK[])")
            return [part[1] for part in answer if isinstance(part, tuple)]

    def letter(self, who: Villager, says: str) -> bytes:
        """The next letter of the service to somebody that says so; those before it are passed over."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            for at, raw in enumerate(self.mails(who.address)[self.read.get(who.address, 0) :]):
                if says in text_of(raw) and sender_of(raw) == COP:
                    self.read[who.address] = self.read.get(who.address, 0) + at + 1
                    return raw
            time.sleep(0.5)
        seen = "\n---\n".join(text_of(raw)[:400] for raw in self.mails(who.address))
        raise AssertionError(f"{who.name} got no letter with {says!r}, but: {seen}")

    def reply(self, who: Villager, letter: bytes, text: str) -> None:
        self.send(who, [COP], who.reply(letter, Words(text), datetime.now(UTC)))


def sender_of(raw: bytes) -> str:
    """The address in From."""
    return parseaddr(str(email.message_from_bytes(raw)["From"]))[1]


def text_of(raw: bytes) -> str:
    """The words of a mail, on one line."""
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    assert isinstance(mail, EmailMessage)
    part = mail.get_body(("plain",))
    return " ".join(str(part.get_content()).split()) if part else ""


def until_the_questions(post: Post) -> tuple[bytes, dict[str, bytes]]:
    """A kick-off, its ok, two who take part; the card, the questions by address."""
    raw = GEERT.write([JAN.mailbox(), ELS.mailbox()], [COP], "Young people", KICKOFF, datetime.now(UTC))
    post.send(GEERT, [JAN.address, ELS.address, COP], raw)
    card = post.letter(GEERT, "What works?")
    post.reply(GEERT, card, "ok")
    for who in (JAN, ELS):
        post.reply(who, post.letter(who, "Will you join?"), "yes")
    post.reply(GEERT, card, "next")
    return card, {who.address: post.letter(who, "What works?") for who in (JAN, ELS)}


def until_the_top_seven(post: Post, card: bytes, questions: dict[str, bytes]) -> None:
    """Answers, the draft and its ok, choices, the top 7."""
    for who, said in ((JAN, "Sitting down first"), (ELS, "Calling who stays away")):
        text = f"1. {said} works best.\n2. Leaflets brought nobody in.\n3. I would begin with a meal."
        post.reply(who, questions[who.address], text)
        post.letter(who, said)  # it was kept
    post.reply(GEERT, card, "next")
    post.reply(GEERT, post.letter(GEERT, "Sitting down first"), "ok")
    for who in (JAN, ELS):
        post.reply(who, post.letter(who, "Sitting down first"), "1 2")
        post.letter(who, "This is what you chose")
    post.reply(GEERT, card, "next")
    post.reply(GEERT, post.letter(GEERT, "Sitting down first"), "ok")
    for who in (JAN, ELS):
        post.letter(who, "Sitting down first")
