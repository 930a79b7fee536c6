"""Decides whose word a message is: a person's, or a machine's."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from mailflow.core.people import Address
from mailflow.core.reading import Kind
from mailflow.mail import autoreply_subjects, bounces, calendar, delivery_report
from mailflow.mail.folding import fold
from mailflow.mail.message import Message

_AUTO_HEADER = re.compile(
    r"x-(?:[a-z0-9-]{0,30}-)?(?:auto-?(?:repl(?:y|ied)|respon[a-z]{1,5}|answer|generated|submitted)|vacation|out-?of-?office)[a-z0-9-]{0,30}"
)
_NO_PROOF = re.compile(r"x-auto-response-suppress|x-[a-z0-9-]{0,40}suppress[a-z-]{0,20}")
_CHALLENGE_HEADER = re.compile(
    r"x-(?:bluebottle|boxbe|tmda|spamarrest|spam-arrest|mailinblack|choicemail|sendio|challenge)[a-z0-9-]{0,40}"
)
_CHALLENGERS = re.compile(
    r"tmda|spam ?arrest|boxbe|bluebottle|choicemail|sendio|mailinblack|knowspam|spamlion|spamcease|0spam", re.IGNORECASE
)
_CHALLENGE_TEXT = re.compile(
    r"(?:click|reply|follow|confirm|cliquez|klik|klicken)[^\n]{0,160}(?:so that your (?:message|e-?mail)|to have your (?:address|message|e-?mail)|"
    r"allowed list|approved (?:senders? )?list|guest list|whitelist|to (?:release|deliver) (?:your|the|this) (?:message|e-?mail)|"
    r"your (?:message|e-?mail) (?:will|can) (?:be|then be) delivered|prove (?:that )?you are (?:a )?human)",
    re.IGNORECASE,
)
_PREFIXES = re.compile(
    r"^(?:\[[^\]]{0,40}\]\s{0,3}|(?:re|aw|antw|sv|vs|odp|tr|rif|res|r)(?:\[\d{1,3}\])?\s{0,2}[:：]\s{0,3}){0,6}"
)
_NO_REPLY = re.compile(r"(?:no|do-?not|dont|ne-?pas|nicht|niet)[-_.]?(?:reply|repondre|antworten|antwoorden)")
_LIST_HEADERS = (
    "list-id",
    "list-post",
    "x-mailing-list",
    "mailing-list",
    "x-mailman-version",
    "x-list-id",
    "feedback-id-list",
)
_AUTOMATIC = re.compile(
    r"(?:this is an|dit is een|ceci est une?|dies ist eine|este es un|esta e uma|questa e una)[^\n.]{0,30}(?:automat|auto-)"
    r"|(?:automatic(?:ally generated)?|automated) (?:reply|response|message|e-?mail|notification)|automatisch (?:gegenereerd|antwoord|bericht)"
    r"|automatisch (?:generiert|erzeugt|erstellt)|automatische (?:antwort|nachricht|e-?mail)|(?:reponse|message|courriel) (?:est )?automatique|generee? automatiquement"
)
_ABSENT = re.compile(
    r"\b(?:i am|i'm|i will be|i'll be)\s(?:currently\s|now\s|presently\s)?(?:out of (?:the )?office|on (?:annual |parental |maternity |sick )?leave|on (?:vacation|holiday)|away)"
    r"|\bik ben (?:momenteel |tot |van |op dit moment |vandaag )?[^\n.]{0,40}(?:afwezig|niet aanwezig|niet op kantoor|met verlof|op vakantie|met vakantie|buiten kantoor)"
    r"|\bje (?:suis|serai) (?:actuellement |presentement )?(?:absente?|en conge|en vacances|hors du bureau)"
    r"|\bich bin (?:derzeit |zur ?zeit |momentan |aktuell |bis |vom )?[^\n.]{0,40}(?:nicht im (?:buro|haus)|im urlaub|abwesend|auser haus|in elternzeit)"
)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kind of a message, always the best guess, with what decided."""

    kind: Kind
    reason: str
    hold: str | None = None  # why a person should look before anything is done


def classify(message: Message, *, ours: tuple[Address, ...] = (), domain: str = "") -> Verdict:
    """First hit wins; nothing is decided by one header alone where that header is known to mislead."""
    echo = _our_echo(message, ours, domain)
    if echo:
        return echo
    found = (rule(message) for rule in _RULES)
    answers_us = bool(domain) and any(
        one.endswith(f"@{domain}>") for one in (*message.in_reply_to, *message.references)
    )
    listed = None if answers_us else _mailing_list(message)  # a participant behind a Google group
    return next((verdict for verdict in found if verdict), None) or listed or _human(message)


def _our_echo(message: Message, ours: tuple[Address, ...], domain: str) -> Verdict | None:
    own_id = bool(domain) and (message.message_id or "").lower().endswith(f"@{domain.lower()}>")
    if own_id or any(box.address in ours for box in message.senders):
        return Verdict(Kind.AUTO_REPLY, "our own echo")
    return None


def _complaint(message: Message) -> Verdict | None:
    if "message/feedback-report" in message.types:
        return Verdict(
            Kind.AUTO_REPLY, "a complaint by a mail provider (RFC 5965)", hold="marked as spam by its reader"
        )
    return None


def _receipt(message: Message) -> Verdict | None:
    """RFC 8098; Dovecot's Sieve sends its rejections in the same shape."""
    content_type = fold(message.header("content-type"))
    if "message/disposition-notification" in message.types or "disposition-notification" in content_type:
        if fold(message.subject).startswith(("automatically rejected mail", "rejected:")):
            return Verdict(Kind.BOUNCE, "rejected by the reader's own filter")
        return Verdict(Kind.MDN, "a read receipt (RFC 8098)")
    notes = "notes" in fold(message.header("x-mailer")) or "x-notes-item" in dict(message.headers)
    if notes and fold(message.subject).startswith(
        ("return receipt", "empfangsbestatigung", "lesebestatigung", "confirmation de lecture")
    ):
        return Verdict(Kind.MDN, "a read receipt of Notes")
    return None


def _challenge(message: Message) -> Verdict | None:
    """A filter that asks the sender to prove himself; Boxbe dresses it as a failed delivery."""
    if bounces.is_daemon(message):
        return None
    who = message.header("from") + " " + message.header("x-delivery-agent")
    if (
        "spam arrest" in message.header("x-mailer").lower()
        or any(_CHALLENGE_HEADER.fullmatch(name) for name, _ in message.headers)
        or _CHALLENGERS.search(who)
    ):
        return Verdict(Kind.AUTO_REPLY, "a challenge of a spam filter")
    text = (message.text or "")[:3000]
    if fold(message.subject).endswith("(verification)") or any(
        fold(message.subject).startswith(one) for one in autoreply_subjects.CHALLENGES
    ):
        return Verdict(Kind.AUTO_REPLY, "a challenge of a spam filter")
    if not any(line.startswith(">") for line in text.split("\n")[:3]) and _CHALLENGE_TEXT.search(text):
        return Verdict(
            Kind.AUTO_REPLY, "asks to prove that a person wrote", hold="seems to be a challenge of a spam filter"
        )
    return None


def _report(message: Message) -> Verdict | None:
    if not set(delivery_report.REPORTS) & set(message.types):
        return None
    actions = {one.action for one in delivery_report.recipients(message)}
    if actions and actions <= {"delivered", "relayed", "expanded"}:
        return Verdict(Kind.BOUNCE, "a report that a mail arrived (RFC 3464)")
    return Verdict(Kind.BOUNCE, "a delivery report (RFC 3464)")


def _meeting(message: Message) -> Verdict | None:
    method = calendar.method(message)
    if method in ("REPLY", "COUNTER", "CANCEL", "REQUEST", "DECLINECOUNTER", "REFRESH"):
        return Verdict(Kind.CALENDAR, f"a meeting {method} (RFC 5546)")
    return None


def _says_automatic(message: Message) -> Verdict | None:
    for name, value in message.headers:
        bare = value.strip().lower()
        if name == "auto-submitted" and not bare.startswith("no") and bare:
            return Verdict(Kind.AUTO_REPLY, "Auto-Submitted (RFC 3834)")
        if _AUTO_HEADER.fullmatch(name) and not _NO_PROOF.fullmatch(name) and bare not in ("no", "false", "0"):
            return Verdict(Kind.AUTO_REPLY, f"header {name}")
        if name in ("precedence", "x-precedence", "preference") and bare.replace("-", "_") in (
            "auto_reply",
            "autoreply",
            "junk",
        ):
            return Verdict(Kind.AUTO_REPLY, f"{name}: {bare}")
        if name in ("delivered-to", "x-mailer", "x-loop", "user-agent") and (
            "autorespond" in bare or bare.startswith("vacation") or "auto-respond" in bare
        ):
            return Verdict(Kind.AUTO_REPLY, f"{name} of an autoresponder")
        if name == "x-ms-exchange-generated-message-source" or (name == "x-fc-machinegenerated" and bare == "true"):
            return Verdict(Kind.AUTO_REPLY, f"header {name}")
    return None


def _absence_subject(message: Message) -> Verdict | None:
    subject = fold(message.subject).strip()
    if subject.startswith(_folded(autoreply_subjects.CERTAIN)):
        return Verdict(Kind.AUTO_REPLY, "subject of an automatic reply")
    bare = _PREFIXES.sub("", subject)
    tagged = (
        subject.startswith("[")
        and bare != subject
        and not re.match(r"(?:re|aw|antw|sv)\b", subject.partition("]")[2].strip())
    )
    if tagged and bare.startswith(_folded(autoreply_subjects.CERTAIN)):
        return Verdict(Kind.AUTO_REPLY, "subject of an automatic reply")
    if subject.endswith(_folded(autoreply_subjects.ENDINGS)):
        return Verdict(Kind.AUTO_REPLY, "subject of an automatic reply")
    if bare == subject and (
        _stands_alone(subject)
        or (len(subject) < 100 and any(one in subject for one in _folded(autoreply_subjects.SAID)))
    ):
        return Verdict(Kind.AUTO_REPLY, "subject of an absence note")
    return None


def _stands_alone(subject: str) -> bool:
    for one in _folded(autoreply_subjects.ALONE):
        if subject.startswith(one) and re.match(
            r"\s{0,3}(?:[:.!()\-]|$|re\b|until\b|till\b|from\b|tot\b|van\b|bis\b|vom\b|jusqu|du\b|hasta\b|fino\b|ate\b|- )",
            subject[len(one) :],
        ):
            return True
    return False


@cache
def _folded(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(one) for one in phrases)


def _returned(message: Message) -> Verdict | None:
    reason = bounces.recognised(message)
    return Verdict(Kind.BOUNCE, reason) if reason else None


def _mailing_list(message: Message) -> Verdict | None:
    names = {name for name, _ in message.headers}
    header = next((name for name in _LIST_HEADERS if name in names), None)
    if header:
        return Verdict(Kind.LIST, f"header {header}")
    precedence = message.header("precedence").strip().lower()
    if precedence in ("list", "bulk"):
        return Verdict(Kind.LIST, f"Precedence: {precedence}")
    return None


def _no_sender(message: Message) -> Verdict | None:
    if bounces.has_null_sender(message):
        return Verdict(Kind.AUTO_REPLY, "an empty Return-Path")
    if bounces.is_never_a_person(message):
        return Verdict(Kind.AUTO_REPLY, "from a mail server", hold="from a mail server, but not understood")
    return None


_RULES: tuple[Callable[[Message], Verdict | None], ...] = (
    _complaint,
    _receipt,
    _challenge,
    _report,
    _meeting,
    _absence_subject,
    _returned,
    _says_automatic,
    _no_sender,
)


def _human(message: Message) -> Verdict:
    """A person's word, or what no rule can tell from it; then a person looks."""
    text = fold((message.text or "")[:600])
    if message.sender and _NO_REPLY.match(message.sender.address.partition("@")[0]):
        return Verdict(Kind.HUMAN, "nothing says that a machine wrote it", hold="from an address that takes no replies")
    if _AUTOMATIC.search(text):
        return Verdict(Kind.HUMAN, "nothing but its words says that a machine wrote it", hold="calls itself automatic")
    if _ABSENT.search(text[:300]):
        return Verdict(
            Kind.HUMAN, "nothing but its words says that a machine wrote it", hold="reads like an absence note"
        )
    return Verdict(Kind.HUMAN, "nothing says that a machine wrote it")
