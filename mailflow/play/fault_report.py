"""A mail that was misunderstood as a report for whoever works on mailflow, without the names of anybody."""

from __future__ import annotations

import email.policy
import re
from collections.abc import Iterable
from email.message import EmailMessage
from typing import Any

from mailflow.play import view
from mailflow.play.playground import Playground

_ADDRESS = re.compile(r"[\w.+-]+@[\w.-]+\.\w+")
_LONG_NUMBER = re.compile(r"\d(?:[\d .\-/]{1,30}\d){1}\d*")
_DIGIT = re.compile(r"\d")
_SHORT = 3  # digits; fewer are numbers of points and questions


def report(play: Playground, number: int) -> bytes:
    """One mail to attach to a bug report: the mail, what it answers, what was understood. Raises `ValueError`."""
    found = view.mail(play, number)
    hide = Hider(one.name for one in play.people.values())
    understood = found["understood"] or {"passages": [], "acts": []}
    said = [
        f"[{one['label']}] {one['becomes']} ({one['why']})\n    {one['text'].strip()}" for one in understood["passages"]
    ]
    became = [f"{one['act']}: {one['became']}" for one in understood["acts"]]
    mail = EmailMessage(policy=email.policy.SMTP)
    mail["Subject"] = hide.words(f"misunderstood: {found['subject']}")
    parts = ["What was understood", *said, *became, *([f"held: {found['held']}"] if found["held"] else [])]
    mail.set_content(hide.words("\n".join([*parts, "", "The mail", "", found["text"], ""])))
    return mail.as_bytes(policy=email.policy.SMTP)


def _passage(one: dict[str, Any]) -> str:
    return f"[{one['label']}] {one['becomes']} ({one['why']})\n    {one['text'].strip()}"


class Hider:
    """Puts other names in place of people's, other addresses and other long numbers."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, str] = {}
        for at, name in enumerate(names, 1):
            first, *rest = name.split()
            self._names[first.lower()] = f"Person{at}"
            self._names.update({one.lower(): f"Surname{at}" for one in rest if len(one) > 2})
        either = "|".join(sorted(map(re.escape, self._names), key=len, reverse=True)) or "(?!)"
        self._known = re.compile(rf"\b(?:{either})\b", re.I)
        self._addresses: dict[str, str] = {}

    def words(self, text: str) -> str:
        """The text without them."""
        text = _ADDRESS.sub(self._address, text)
        text = self._known.sub(lambda match: self._names[match[0].lower()], text)
        return _LONG_NUMBER.sub(_hidden, text)

    def _address(self, match: re.Match[str]) -> str:
        known = self._addresses
        return known.setdefault(match[0].lower(), f"address{len(known) + 1}@example.org")


def _hidden(match: re.Match[str]) -> str:
    return _DIGIT.sub("0", match[0]) if len(_DIGIT.findall(match[0])) > _SHORT else match[0]
