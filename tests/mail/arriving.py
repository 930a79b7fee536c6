"""Mails as they come in: plain text, parsed from their bytes."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

from mailflow.core.session.people import Language
from mailflow.mail.message import Message
from mailflow.mail.parsing.parse import parse
from tests.mail.letters import rendered

_SUBJECTS = ("Onderwerp:", "Subject:", "Objet", "Betreff:")


def received(sender: str, text: str, date: str) -> Message:
    """The mail with that text, to the service."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = sender
    mail["To"] = "Leernetwerk <cop@leernetwerk.example>"
    mail["Subject"] = "Re: Leernetwerk"
    mail["Date"] = date
    mail["Message-ID"] = "<1@wijkhuis.example>"
    mail.set_content(text)
    return parse(mail.as_bytes())


def sent(name: str, language: Language) -> str:
    """The text part of that sample letter, as it went out."""
    letter = rendered(language)[name][1]
    return f"{letter.text.rstrip()}\n\n{letter.preheader}\n"


def letter_in(text: str) -> str | None:
    """The letter that a mail quotes, as it went out at the time; None when it quotes none."""
    lines = text.replace("\ufeff", "").splitlines()
    quoted = [line[1:].removeprefix(" ") for line in lines if line.startswith(">")]
    if quoted:
        return "\n".join(quoted)
    heads = [at for at, line in enumerate(lines) if line.startswith(_SUBJECTS)]
    return "\n".join(lines[heads[0] + 1 :]).strip() if heads else None
