"""Recognises what programs write about a mail: recalls, forwarded meetings, and tickets that were made of it."""

from __future__ import annotations

from mailflow.mail.message import Message
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_SHORT = 60  # words of a recall; who writes more says more
_FIRST = 600  # characters in which a notice says what it is

# Outlook's own sentence, in the languages it speaks to us.
_RECALL = lazily(
    r"\bwould like to recall the message\b"
    r"|\bwil (?:graag )?(?:het|dit) bericht\b[^\n]{0,200}\b(?:intrekken|terugroepen|terughalen)\b"
    r"|\b(?:souhaite|souhaiterait|aimerait|voudrait) rappeler le message\b"
    r"|\bmochte die nachricht\b[^\n]{0,200}\bzuruckrufen\b"
)
_FORWARDED_SUBJECT = (
    "meeting forward notification", "melding doorgestuurd", "melding van doorgestuurd", "melding over doorgestuurd",
    "vergaderverzoek doorgestuurd", "notification de transfert de reunion", "notification de reunion transferee",
    "benachrichtigung uber weitergeleitet", "benachrichtigung uber die weiterleitung", "besprechungsweiterleitung",
)  # fmt: skip
_FORWARDED = lazily(
    r"\byour meeting was forwarded\b|\bhas forwarded your meeting (?:request|invitation)\b"
    r"|\b(?:je|uw) vergadering is doorgestuurd\b|\bheeft (?:je|uw) vergader\w{0,12} doorgestuurd\b"
    r"|\bvotre reunion a ete transferee\b|\ba transfere votre (?:demande|invitation)\b"
    r"|\b(?:ihre|deine) besprechung wurde weitergeleitet\b|\bhat (?:ihre|deine) besprechung\w{0,12} weitergeleitet\b"
)
_CASE = (
    r"(?:ticket|support request|request|case|incident|aanvraag|verzoek|melding|vraag|demande|requete|anfrage|vorgang)"
)
_TAKEN = (
    r"(?:received|created|opened|registered|logged|ontvangen|aangemaakt|geregistreerd|geopend|recue?|creee?|ouverte?"
    r"|enregistree?|erhalten|erstellt|eroffnet|angelegt|eingegangen)"
)
_TICKET_SUBJECT = lazily(rf"\b{_CASE}\b[^\n]{{0,30}}\b{_TAKEN}\b|\[{_CASE} {_TAKEN}\]")
_TICKET = lazily(
    rf"\b{_CASE}\b[^\n.]{{0,80}}\b{_TAKEN}\b|\b{_TAKEN}\b[^\n.]{{0,60}}\bticket\b|\bticket\b[^\n.]{{0,60}}\b{_TAKEN}\b"
)
_TICKET_MADE = lazily(
    rf"\bticket\b[^\n]{{0,60}}\b{_TAKEN}\b[^\n]{{0,40}}\d{{4}}|\b{_TAKEN}\b[^\n]{{0,80}}\bticket\b[^\n]{{0,60}}\d{{4}}"
)
_NUMBER = lazily(r"(?<!\d)#?\d{4,12}(?!\d)|\b[a-z]{2,6}-\d{3,9}\b")
_ABOVE = (
    "reply above this line",
    "antwoord boven deze lijn",
    "au-dessus de cette ligne",
    "uber dieser zeile",
    "oberhalb dieser zeile",
)


def may_recall(body: str) -> bool:
    """Whether the sentence with which Outlook asks for a mail back stands there, as text or as HTML."""
    return _RECALL.search(fold(body)) is not None


def recalls(said: str) -> bool:
    """Whether the words are Outlook's and nobody's else."""
    return len(said.split()) <= _SHORT and may_recall(said[:_FIRST])


def of_forwarded_meeting(message: Message) -> bool:
    """Exchange's notice to an organiser that his meeting was passed on."""
    if fold(message.subject).startswith(_FORWARDED_SUBJECT):
        return True
    return _FORWARDED.search(fold((message.text or "").strip()[:200])) is not None


def of_ticket(message: Message) -> bool:
    """A helpdesk's word that it made a ticket of the mail; what its people answer later bears no such subject."""
    subject, text = fold(message.subject), fold((message.text or "")[: 4 * _FIRST])
    if not _NUMBER.search(f"{subject}\n{text[:_FIRST]}"):
        return False
    says = _TICKET.search(text[:_FIRST]) is not None
    return _TICKET_SUBJECT.search(subject) is not None and (says or any(line in text for line in _ABOVE))


def may_be_of_ticket(text: str) -> bool:
    """The same by one sentence of the body alone; people write of tickets too."""
    told = fold("\n".join(line for line in text[:_FIRST].split("\n") if not line.startswith(">")))
    return "ticket" in told and _TICKET_MADE.search(told) is not None
