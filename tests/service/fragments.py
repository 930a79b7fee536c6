"""Mails put together at random from pieces of what people write, in four languages, laid out as mail programs do."""

from __future__ import annotations

import email
import email.policy
import random
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import cache
from pathlib import Path

from mailflow.mail.writing.render import Rendered
from tests.mail.clients import CLIENTS, MORE_CLIENTS, Written

TABLE = Path(__file__).parent.parent / "tables" / "fragments.txt"
LANGUAGES = ("nl", "en", "fr", "de")
GRAVE = ("decline", "leave", "stop")
_PARTICIPANT = (
    *("story", "story", "story", "no", "ask", "private", "essence", "numbered", "other", "later", "join", "thanks"),
)
_REVIEWER = ("story", "no", "ask", "private", "point", "point", "other", "thanks")
_FACILITATOR = ("matter", "matter", "story", "ask", "order", "thanks")
_SHAPES = (*sorted({**CLIENTS, **MORE_CLIENTS}), "new", "bare")


@dataclass(frozen=True, slots=True)
class Fragment:
    """One piece of a mail."""

    kind: str
    text: str
    thing: str = ""  # the word of it that must not be lost; no other mail has it
    person: str = ""  # whose words it passes on


@dataclass(frozen=True, slots=True)
class Mail:
    """What somebody writes, piece by piece."""

    fragments: tuple[Fragment, ...]
    shape: str
    language: str

    @property
    def text(self) -> str:
        return "\n\n".join(one.text for one in self.fragments)

    def has(self, *kinds: str) -> bool:
        return any(one.kind in kinds for one in self.fragments)


@cache
def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        head, bar, words = line.partition(" | ")
        if bar and not line.startswith("#"):
            language, kind = head.split()
            found[language, kind].append(words.replace("\\n", "\n"))
    return {key: tuple(words) for key, words in found.items()}


class Writer:
    """Writes mails by chance; the same seed writes the same."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self._used: dict[str, int] = {}

    def of_participant(self, me: str, others: list[str], *, reviews: bool = False) -> Mail:
        """Some pieces about some things; now and then nothing but a refusal."""
        if self.chance.random() < 0.06:
            return self._mail((self.chance.choice(GRAVE),), me, others)
        kinds = _REVIEWER if reviews else _PARTICIPANT
        return self._mail(tuple(self.chance.choices(kinds, k=self.chance.randint(1, 4))), me, others)

    def of_facilitator(self, me: str, others: list[str]) -> Mail:
        """Some pieces to the service."""
        return self._mail(tuple(self.chance.choices(_FACILITATOR, k=self.chance.randint(1, 3))), me, others)

    def _mail(self, kinds: tuple[str, ...], me: str, others: list[str]) -> Mail:
        language = self.chance.choice(LANGUAGES)
        frame = [kind for kind in ("greeting", "closing") if self.chance.random() < 0.5]
        whole = [*(["greeting"] if "greeting" in frame else []), *kinds, *(["closing"] if "closing" in frame else [])]
        pieces = [self._piece(kind, language, me, others) for kind in whole]
        return Mail(tuple(one for one in pieces if one is not None), self.chance.choice(_SHAPES), language)

    def _piece(self, kind: str, language: str, me: str, others: list[str]) -> Fragment | None:
        if self.chance.random() < 0.1:
            language = self.chance.choice(LANGUAGES)  # people mix them
        said = _table().get((language, kind), ())
        if not said:
            return None
        words, who = self.chance.choice(said), self.chance.choice(others)
        thing = self._thing(language) if "{x}" in words else ""
        text = words.replace("{x}", thing).replace("{who}", who).replace("{me}", me)
        text = text.replace("{n}", str(self.chance.randint(1, 3)))
        return Fragment(kind, text, thing, who if kind == "other" else "")

    def _thing(self, language: str) -> str:
        """A thing of which nobody has spoken yet: a known one with a letter and a number's worth of more letters."""
        (things,) = _table()[language, "thing"]
        word = self.chance.choice(things.split())
        times = self._used[word] = self._used.get(word, -1) + 1
        return word if not times else word + "qxzvwjkp"[times % 8] * (1 + times // 8)


def raw(mail: Mail, sender: str, letter: bytes, number: int, when: datetime) -> bytes:
    """The mail as it arrives, in answer to that letter; or as a new one."""
    received = email.message_from_bytes(letter, policy=email.policy.default)
    made = EmailMessage(policy=SMTP)
    made["Authentication-Results"] = (
        f"mail.example.test; dmarc=pass header.from={sender.rpartition('@')[2].rstrip('>')}"
    )
    made["From"] = sender
    made["To"] = "Leernetwerk <cop@example.test>"
    made["Date"] = format_datetime(when)
    made["Message-ID"] = f"<{number}@example.test>"
    if mail.shape == "new":
        made["Subject"] = "Nog iets"
        made.set_content(mail.text)
        return made.as_bytes()
    made["Subject"] = f"Re: {received['Subject']}"
    made["In-Reply-To"] = str(received["Message-ID"])
    made["References"] = f"{received['References'] or ''} {received['Message-ID']}".strip()
    if mail.shape == "bare":
        made.set_content(mail.text)
        return made.as_bytes()
    body = {**CLIENTS, **MORE_CLIENTS}[mail.shape](Written(mail.text, language=mail.language), _rendered(received))
    if body.text:
        made.set_content(body.text)
    if body.html is not None and body.text:
        made.add_alternative(body.html, subtype="html")
    elif body.html is not None:
        made.set_content(body.html, subtype="html")
    return made.as_bytes()


def _rendered(received: EmailMessage) -> Rendered:
    text, page = received.get_body(("plain",)), received.get_body(("html",))
    assert text is not None
    assert page is not None
    return Rendered(str(received["Subject"]), str(text.get_content()), str(page.get_content()), "")
