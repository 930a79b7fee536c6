"""The playground as JSON, for its page."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from email.message import EmailMessage
from typing import Any

from mailflow.core.seams import Post, Verdict
from mailflow.core.session.model import Session
from mailflow.core.session.people import Participant
from mailflow.mail.passages import passages, title
from mailflow.mail.spoken import explained
from mailflow.play.playground import Mail, Player, Playground
from mailflow.play.village import SERVICE, ZONE, stage_name
from mailflow.play.watching import Understood
from mailflow.testbed.mail_programs import text_of

_EVER, _MOST = datetime.max.replace(tzinfo=UTC), 200  # letters of the outbox
_GIST = 90  # characters
_CID = re.compile(r"cid:([^\"'\s>)]+)", re.I)
_SCHEME = re.compile(r"\(\s*prefers-color-scheme\s*:\s*dark\s*\)", re.I)
_FRAMES = re.compile(r"<(/?)(?=(?:i?frame|fencedframe|object|embed|portal))", re.I)
_HELD = (Verdict.HELD, Verdict.REJECTED)


def state(play: Playground) -> dict[str, Any]:
    """All that the page shows beside one open mail."""
    due = play.village.due()
    return {
        "play": play.id,
        "now": play.village.now().isoformat(timespec="minutes"),
        "due": due.astimezone(ZONE).isoformat(timespec="minutes") if due else None,
        "language": play.setting.language,
        "start": play.setting.start.value,
        "example": {
            "subject": play.cast.subject,
            "text": play.cast.kickoff.strip(),
            "to": [one.villager.mailbox() for one in play.cast.colleagues],
        },
        "service": {"name": play.village.town.service, "address": SERVICE},
        "people": [_player(play, one) for one in play.people.values()],
        "mails": [_line(play, one) for one in play.mails],
        "sessions": [_session(one) for one in play.village.sessions()],
        "outbox": [_waiting(one) for one in play.village.daemon.store.outgoing(_EVER, _MOST)],
    }


def _player(play: Playground, one: Player) -> dict[str, Any]:
    came = [mail.number for mail in play.mails if one.address in mail.readers and mail.sender != one.address]
    away = one.away.isoformat() if one.away else None
    return {
        "name": one.name,
        "address": one.address,
        "facilitator": one.facilitator,
        "away": away,
        "broken": one.broken,
        "mails": came,
    }


def _line(play: Playground, mail: Mail) -> dict[str, Any]:
    parsed = mail.parsed()
    words = " ".join(text_of(parsed).split())
    return {
        "number": mail.number,
        "at": mail.at.astimezone(ZONE).isoformat(timespec="minutes"),
        "sender": mail.sender,
        "readers": list(mail.readers),
        "ours": mail.ours,
        "subject": str(parsed["Subject"] or ""),
        "gist": words[:_GIST],
        "stage": mail.stage,
        "held": held(play, mail),
    }


def _waiting(post: Post) -> dict[str, Any]:
    """A letter that has not left yet."""
    return {
        "to": post.envelope.to.name,
        "letter": type(post.envelope.letter).__name__,
        "at": post.next_at.astimezone(ZONE).isoformat(timespec="minutes"),
    }


def _session(session: Session) -> dict[str, Any]:
    stage = session.stage
    until = getattr(stage, "go_at", None) or getattr(stage, "until", None)
    return {
        "id": session.id,
        "theme": session.theme,
        "facilitator": session.facilitator.name,
        "stage": stage_name(session),
        "until": until.astimezone(ZONE).isoformat(timespec="minutes") if until else None,
        "approved": getattr(stage, "go_at", None) is not None,
        "people": [_participant(one) for one in session.participants],
        "questions": list(session.questions),
        "top": [one.point.text for one in getattr(stage, "top", ())],
        "ballots": len(getattr(stage, "ballots", ())),
    }


def _participant(one: Participant) -> dict[str, Any]:
    return {
        "name": one.person.name,
        "rsvp": one.rsvp.value,
        "answers": [answer.question for answer in one.answers],
        "stopped": one.opted_out,
        "unreachable": one.unreachable,
    }


def held(play: Playground, mail: Mail) -> str | None:
    """Why a person has to look at it first; None: it was read."""
    if mail.ours:
        return None
    message_id = str(mail.parsed()["Message-ID"] or "").strip()
    for verdict in _HELD:
        for entry in play.village.daemon.store.entries(verdict):
            if entry.message_id is not None and entry.message_id.strip("<>") == message_id.strip("<>"):
                return entry.reason
    return None


def mail(play: Playground, number: int) -> dict[str, Any]:
    """One mail with all that was understood of it. Raises `ValueError` when there is none."""
    found = play.mail(number)
    parsed = found.parsed()
    return {
        **_line(play, found),
        "from": str(parsed["From"] or ""),
        "to": str(parsed["To"] or ""),
        "cc": str(parsed["Cc"] or ""),
        "text": text_of(parsed),
        "html": parsed.get_body(("html",)) is not None,
        "files": [_file(at, part) for at, part in enumerate(parsed.iter_attachments())],
        "calendar": any(part.get_content_type() == "text/calendar" for part in parsed.walk()),
        "understood": None if found.ours else _understood(play, parsed),
    }


def _file(at: int, part: EmailMessage) -> dict[str, Any]:
    content = part.get_payload(decode=True)
    size = len(content) if isinstance(content, bytes) else 0
    return {"at": at, "name": part.get_filename() or part.get_content_type(), "size": size}


def _understood(play: Playground, parsed: EmailMessage) -> dict[str, Any] | None:
    known = play.village.watch.of(str(parsed["Message-ID"] or ""))
    return understood(known) if known else None


def understood(known: Understood) -> dict[str, Any]:
    """A mail's passages, and what became of each act."""
    became = [(act, fate) for act, fate in known.fates]
    reading = known.reading
    return {
        "kind": reading.kind.value,
        "reason": reading.reason,
        "hold": reading.hold,
        "moment": reading.moment.value if reading.moment else None,
        "passages": [asdict(one) for one in passages(explained(known.message, known.context), reading)],
        "acts": [{"act": title(act), "became": fate.value} for act, fate in became],
    }


def page_of(found: Mail, *, dark: bool = False) -> str | None:
    """The HTML of a mail with its pictures in it, as a dark screen shows it or a light one; None: it has text only.

    A frame becomes an element that nobody knows: a browser connects to where one leads before it is forbidden.
    """
    parsed = found.parsed()
    part = parsed.get_body(("html",))
    if part is None:
        return None
    pictures = dict(_pictures(parsed))
    shown = _CID.sub(lambda match: pictures.get(match[1], match[0]), str(part.get_content()))
    return _FRAMES.sub(r"<\1x-", _SCHEME.sub("all" if dark else "not all", shown))


def _pictures(parsed: EmailMessage) -> Iterator[tuple[str, str]]:
    for part in parsed.walk():
        content_id, content = part["Content-ID"], part.get_payload(decode=True)
        if content_id and isinstance(content, bytes) and part.get_content_maintype() == "image":
            encoded = base64.b64encode(content).decode()
            yield str(content_id).strip("<> "), f"data:{part.get_content_type()};base64,{encoded}"
