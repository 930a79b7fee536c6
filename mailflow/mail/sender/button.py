"""The button of a mail program that ends a subscription: it sends the Message-ID of the letter, and nothing else."""

from __future__ import annotations

from mailflow.core.session.people import MessageId
from mailflow.mail.message import Message
from mailflow.mail.sender.routing import looks_own

UNSUBSCRIBE = "unsubscribe"  # the subject that the header asks for


def is_pressed(message: Message, domain: str) -> bool:
    """Whether it is that button's mail; whoever types a word beside it says it himself."""
    words = (message.text or "").split()
    return (
        message.subject.strip().lower() == UNSUBSCRIBE
        and len(words) == 1
        and bool(domain)
        and looks_own(MessageId(words[0]), domain)
    )
