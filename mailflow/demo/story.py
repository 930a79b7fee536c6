"""The demo's teller: what happens, a line for each mail."""

from __future__ import annotations

import email
import email.policy
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

from mailflow.core.session.model import Closed, Session
from mailflow.core.session.people import FACILITATOR
from mailflow.demo import facts as demo_facts
from mailflow.demo import words as demo_words
from mailflow.demo.cast import Cast, Member

_ZONE = ZoneInfo("Europe/Brussels")
_QUOTED = 44  # characters of a mail that are shown
_ANSWERS = {"receipt", "rsvp_noted", "review_receipt", "lesson_noted", "meeting_noted", "files_noted", "noted"}


@dataclass(slots=True)
class _Told:
    """A mail of somebody, until it is known what was understood of it."""

    stamp: str
    name: str
    address: str
    says: str


class Story:
    """Tells a play on a terminal; in colour when there is one."""

    def __init__(self, language: str, out: TextIO) -> None:
        self._language, self._out = language, out
        self._words, self._letters, self._stages = (
            demo_words.words(part, language) for part in ("story", "letters", "stages")
        )
        self._colour = out.isatty()
        self._known: Session | None = None
        self._service = ""
        self._written: list[_Told] = []
        self._sent: dict[tuple[str, str], list[str]] = {}

    def begin(self, cast: Cast) -> None:
        """Who is in it."""
        self._service = cast.service
        self._line(self._words["title"], "1")
        self._line(self._words["legend"].format(service=cast.service))
        self._line("")
        width = max(len(member.villager.name) for member in cast.everybody)
        for member in cast.everybody:
            self._line(f"  {member.villager.name:<{width}}  {member.habit}")

    def wrote(self, member: Member, raw: bytes, now: datetime) -> None:
        """Somebody sent a mail."""
        villager = member.villager
        self._written.append(_Told(self._stamp(now), villager.name.split()[0], villager.address, self._says(raw)))

    def understood(self, session: Session | None) -> None:
        """What changed in the session since the last look."""
        before, self._known = self._known, session
        facts = demo_facts.changes(before, session, self._language) if before and session else {}
        addresses = {one.person.address: one.person.id for one in session.participants} if session else {}
        for told in self._written:
            understood = facts.pop(addresses.get(told.address, FACILITATOR), [])  # type: ignore[call-overload]
            arrow = f"  ⇒ {'; '.join(understood)}" if understood else ""
            said = self._words["said"].format(name=told.name, says=told.says)
            self._line(f"{told.stamp}  {said}{arrow}", "36")
        self._written.clear()
        if session and (before is None or type(before.stage) is not type(session.stage)):
            stage = self._stages[type(session.stage).__name__]
            self._line("\n" + self._words["stage"].format(stage=stage), "33")

    def got(self, member: Member, letter: str, now: datetime) -> None:
        """A letter of the service arrived; what only answers a mail is told beside that."""
        if letter not in _ANSWERS:
            key = (self._stamp(now), self._letters.get(letter, letter))
            self._sent.setdefault(key, []).append(member.villager.name.split()[0])

    def flush(self) -> None:
        """One line for a letter to many."""
        for (stamp, letter), names in self._sent.items():
            several = ", ".join(names) if len(names) < 8 else self._words["all"].format(count=len(names))
            told = self._words["sent"].format(service=self._service, letter=letter, names=several)
            self._line(f"{stamp}  {told}", "32")
        self._sent.clear()

    def end(self, session: Session | None, index: Path, reports: list[Path]) -> int:
        """The result; 0 when there is one."""
        self.flush()
        if session is None or not isinstance(session.stage, Closed):
            self._line(self._words["nothing"], "31")
            return 1
        top = session.stage.top
        self._line("")
        self._line(self._words["top"].format(count=len(top)), "1")
        for one in top:
            chosen = self._words["chosen"].format(count=one.chosen_by)
            self._line(f"  {one.rank}. {one.point.text}  ({chosen})")
        if len(top) < session.rules.top:
            self._line("  " + self._words["fewer"].format(count=len(top)))
        self._line("")
        if reports:
            self._line(self._words["kept"].format(paths=", ".join(str(path) for path in reports)))
        self._line(self._words["index"].format(path=index))
        return 0

    def _says(self, raw: bytes) -> str:
        """The beginning of the mail, and what came with it."""
        mail = email.message_from_bytes(raw, policy=email.policy.default)
        if any(part.get_content_type() == "text/calendar" for part in mail.walk()):
            return self._words["button"]
        part = mail.get_body(("plain",))
        own = str(part.get_content()) if part else ""
        first = next((line for line in own.splitlines() if line.strip()), "")
        files = "".join(f" + {one.get_filename()}" for one in mail.iter_attachments())
        automatic = f" {self._words['automatic']}" if "Auto-Submitted" in mail else ""
        return self._words["quoted"].format(words=_short(first, _QUOTED)) + files + automatic

    def _stamp(self, now: datetime) -> str:
        local = now.astimezone(_ZONE)
        return f"{self._words['days'].split()[local.weekday()]:<3} {local:%d/%m %H:%M}"

    def _line(self, text: str, colour: str = "") -> None:
        painted = f"\033[{colour}m{text}\033[0m" if colour and self._colour else text
        print(painted, file=self._out, flush=True)


def _short(text: str, most: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rstrip() + "…"
