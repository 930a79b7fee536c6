"""What an automatic reply says of itself: in its headers, its subject and its words."""

from __future__ import annotations

from functools import cache

from mailflow.mail.message import Message
from mailflow.mail.sender import autoreply_subjects
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

NOTE_SUBJECT = "subject of an absence note"
_HEADER = lazily(
    r"x-(?:[a-z0-9-]{0,30}-)?(?:auto-?(?:repl(?:y|ied)|respon[a-z]{1,5}|answer|generated|submitted)"
    r"|vacation|out-?of-?office)[a-z0-9-]{0,30}"
)
_NO_PROOF = lazily(r"x-[a-z0-9-]{0,40}suppress[a-z-]{0,20}")  # asks others for silence; Outlook writes it for people
_REPLY = lazily(r"(?:re|aw|antw|sv|vs|odp|tr|rif|res|r)(?:\[\d{1,3}\])?\s{0,2}[:：]\s{0,3}")
_TAG = lazily(r"\[[^\]]{0,40}\]\s{0,3}")
_FOLLOWS = lazily(
    r"\s{0,3}(?:[:.!()\-]|$|(?:re|until|till|from|tot|van|bis|vom|jusqu|du|hasta|fino|ate)\b)"
)  # what may follow "Out of office" in the subject of a note
_AUTOMATIC = lazily(
    r"(?:this is an|dit is een|ceci est une?|dies ist eine|este es un|esta e uma|questa e una)[^\n.]{0,30}automati"
    r"|(?:automatic(?:ally generated)?|automated) (?:reply|response|message|e-?mail|notification)"
    r"|automatisch (?:gegenereerd|antwoord|bericht|generiert|erzeugt|erstellt)"
    r"|automatische (?:antwort|nachricht|e-?mail)"
    r"|(?:reponse|message|courriel) (?:est )?automatique"
    r"|generee? automatiquement"
)
_ABSENT = lazily(
    r"\b(?:i am|i'm|i will be|i'll be) [^\n.]{0,30}"
    r"(?:out of (?:the )?office|on [a-z]{0,12} ?leave|on (?:vacation|holiday)|away)\b"
    r"|\bik ben [^\n.]{0,40}(?:afwezig|niet aanwezig|op kantoor|met verlof|op vakantie|met vakantie|buiten kantoor)\b"
    r"|\bje (?:suis|serai) [^\n.]{0,30}(?:absente?|en conge|en vacances|hors du bureau)\b"
    r"|\bich bin [^\n.]{0,40}(?:nicht im (?:buro|haus)|im urlaub|abwesend|auser haus|in elternzeit)\b"
)
_NOTE = lazily(
    r"\b(?:urgent|emergenc|dringend|dringlich|in my absence|during my absence|no access|limited access"
    r"|as soon as i (?:am|get) back|on my return|your (?:e-?mail|message) (?:will|is)|bij afwezigheid"
    r"|tijdens mijn afwezigheid|uw (?:e-?mail|bericht)|zodra ik terug|bij mijn terugkeer|en mon absence"
    r"|pendant mon absence|votre (?:e-?mail|message|courriel)|a mon retour|in meiner abwesenheit"
    r"|ihre (?:e-?mail|nachricht)|wird nicht weitergeleitet|nach meiner ruckkehr)"
)


# What notes say that no answer says; with a header or subject that proves nothing by itself, they are one.
_POLITE = lazily(
    r"\b(?:afwezig|niet aanwezig|met verlof|op verlof|met vakantie|op vakantie|terug op|out of (?:the )?office|on leave"
    r"|on holiday|on vacation|away from|i am away|back on|absente?|en conge|en vacances|de retour|abwesend|im urlaub"
    r"|nicht im buro|wieder (?:da|im buro|erreichbar)|bedankt voor (?:uw|je|jouw) (?:e-?mail|mail|bericht)"
    r"|thank you for (?:your|contacting)|thanks for (?:your (?:e-?mail|message)|contacting)"
    r"|merci (?:de|pour) (?:votre|ton) (?:e-?mail|mail|message|courriel)"
    r"|(?:vielen )?dank fur (?:ihre|deine) (?:e-?mail|mail|nachricht)|zo snel mogelijk|zo spoedig mogelijk"
    r"|as soon as possible|des que possible|so (?:schnell|bald) wie moglich|we hebben (?:uw|je|jouw)\b"
    r"|we have received|nous avons (?:bien )?recu|wir haben (?:ihre|deine))"
)
_ANSWER = lazily(r"(?m)^[ \t>]{0,4}\d{1,2}[.):][ \t]{0,3}\w")


def is_weak(why: str) -> bool:
    """Whether people's mails bear that mark too, so that the words must bear it out."""
    return why in (NOTE_SUBJECT, "precedence: junk", "x-precedence: junk", "preference: junk")


def reads_human(said: str, *, weak: bool) -> bool:
    """Whether the words are a person's all the same; against a header that only programs write, only answers are."""
    if len(_ANSWER.findall(said)) >= 2:
        return True
    folded = fold(said[:1500])
    return weak and len(said.split()) >= 2 and not (_POLITE.search(folded) or _NOTE.search(folded) or by_words(said))


def by_header(message: Message) -> str | None:
    """The header that says so (RFC 3834 and what came before it)."""
    return next((why for name, value in message.headers if (why := _told(name, value.strip().lower()))), None)


def _told(name: str, value: str) -> str | None:
    if name == "auto-submitted":
        return "Auto-Submitted (RFC 3834)" if value and not value.startswith("no") else None
    if _HEADER.fullmatch(name):
        return None if _NO_PROOF.fullmatch(name) or value in ("no", "false", "0") else f"header {name}"
    if name in ("precedence", "x-precedence", "preference"):
        return f"{name}: {value}" if value.replace("-", "_") in ("auto_reply", "autoreply", "junk") else None
    if name in ("delivered-to", "x-mailer", "x-loop", "user-agent"):
        responder = "autorespond" in value or "auto-respond" in value or value.startswith("vacation")
        return f"{name} of an autoresponder" if responder else None
    if name == "x-ms-exchange-generated-message-source" or (name == "x-fc-machinegenerated" and value == "true"):
        return f"header {name}"
    return None


def by_subject(message: Message) -> str | None:
    """The subject begins like that of an automatic reply; "Re: Out of office plan" does not."""
    subject = fold(message.subject).strip()
    untagged = _TAG.sub("", subject, count=1) if subject.startswith("[") else subject
    certain = subject.startswith(_folded(autoreply_subjects.CERTAIN))
    if certain or untagged.startswith(_folded(autoreply_subjects.CERTAIN)):
        return "subject of an automatic reply"
    if subject.endswith(_folded(autoreply_subjects.ENDINGS)):
        return "subject of an automatic reply"
    if _REPLY.match(untagged):
        return None
    said = len(subject) < 100 and any(one in subject for one in _folded(autoreply_subjects.SAID))
    return NOTE_SUBJECT if said or _stands_alone(subject) else None


def _stands_alone(subject: str) -> bool:
    alone = (one for one in _folded(autoreply_subjects.ALONE) if subject.startswith(one))
    return any(_FOLLOWS.match(subject[len(one) :]) for one in alone)


def by_words(text: str) -> str | None:
    """Why a reply that nothing else gives away may come from a machine; people write like that too."""
    folded = fold(text[:1500])
    if "automat" in folded and _AUTOMATIC.search(folded):
        return "calls itself automatic"
    if _ABSENT.search(folded[:300]) and _NOTE.search(folded):
        return "reads like an absence note"
    return None


@cache
def _folded(phrases: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(one) for one in phrases)
