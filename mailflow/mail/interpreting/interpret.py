"""The seam: a reply, read against what the letter answered showed, to acts over labelled segments."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from mailflow.core.acts import consequences
from mailflow.core.acts.segments import Label, Segment
from mailflow.core.acts.union import Act, Decline, Leave, Span, Tell, Withhold
from mailflow.core.letters.shown import Shown
from mailflow.core.session.reading import Moment
from mailflow.mail.answering import withholding
from mailflow.mail.commands.nearest import nearest
from mailflow.mail.examples import learned, phrasebook
from mailflow.mail.facilitators import by_letter as facilitator
from mailflow.mail.interpreting import from_fields, politeness, units
from mailflow.mail.interpreting.claims import Claims, Interpretation
from mailflow.mail.interpreting.own_text import OwnText, of_reply
from mailflow.mail.participants import by_letter as participant
from mailflow.mail.participants import forms
from mailflow.mail.participants.plain_words import foreign
from mailflow.mail.reply import Reply

_READERS: dict[Moment, Callable[[OwnText, Shown, datetime | None, Claims], None]] = {
    Moment.INVITE: participant.to_invitation,
    Moment.QUESTIONS: participant.to_questions,
    Moment.REVIEW: participant.to_review,
    Moment.CLOSING: participant.to_closing,
    Moment.MEETING: participant.to_meeting,
    Moment.CARD: facilitator.to_card,
    Moment.DRAFT: facilitator.to_draft,
    Moment.TOPSEVEN: facilitator.to_top_seven,
    Moment.NOTICE: facilitator.to_notice,
    Moment.RUNNING: facilitator.in_running,
    Moment.NOTES: facilitator.to_notes,
}


READ = 30_000  # characters of the writer's own words; a line is 4,000 at most
_SHORT = 20  # words that are likely to mean one thing
_LIKELY = 0.5
_BARE, _NO = 9, 2  # words of a refusal that gives no reason; of one that gives none whatever they are


def interpret(reply: Reply, shown: Shown, sent: datetime | None) -> Interpretation:
    """What the reply says. Whatever no reader claims is a `Tell`; never raises on content."""
    own = of_reply(reply)
    if len(own.text) > READ:
        return _long(reply, own, shown, sent)
    claims = Claims(own.text)
    politeness.label(claims)
    forms.heads(own, claims)
    if shown.moment in (Moment.INVITE, Moment.QUESTIONS, Moment.REVIEW):
        _withheld(claims)
    if reader := _READERS.get(shown.moment):
        reader(own, shown, sent, claims)
    found = claims.finish()
    acts = tuple(_resembling(one, shown) for one in found.acts)
    settled = consequences.settled(acts, own.text)
    return replace(found, acts=tuple(_with_reason(one, own.text) for one in settled))


def _with_reason(act: Act, text: str) -> Act:
    """A refusal, with its words where they are more than a no: nobody else would see why."""
    if not isinstance(act, Decline | Leave):
        return act
    words = " ".join(text[span.start : span.end].strip() for span in act.spans)
    length = len(words.split())
    why = length > _BARE or (length > _NO and phrasebook.stands("reason", words) is not None)
    return replace(act, reason=words) if why or foreign(words) or _tells_beside(words) else act


def _tells_beside(words: str) -> bool:
    """Whether a clause beside the refusal says something that no refusal and no kind word does."""
    parts = [words[one.start : one.end] for one in units.clauses(words, Span(0, len(words)))]
    kind = ("decline", "leave", "stop", "courtesy", "sorry", "refusing")
    others = [one for one in parts if len(one.split()) > _NO and not any(phrasebook.stands(name, one) for name in kind)]
    return len(parts) > 1 and bool(others)


def _resembling(act: Act, shown: Shown) -> Act:
    """A facilitator's words that were not understood, with what they most likely mean: it is asked."""
    if not shown.facilitator or not isinstance(act, Tell) or act.nearest or len(act.words.split()) > _SHORT:
        return act
    names = [word for name in shown.people for word in name.split()]
    guesses = learned.guess(" ".join(act.words.split()), shown.moment, names)
    if not guesses or guesses[0][0] in ("tell", "courtesy") or guesses[0][1] < _LIKELY:
        return replace(act, nearest=from_fields.name_of(nearest(act.words)))
    return replace(act, nearest=guesses[0][0])


def _long(reply: Reply, own: OwnText, shown: Shown, sent: datetime | None) -> Interpretation:
    """The beginning read, and all the rest told as it stands: nobody waits for a book to be read."""
    kept = [one for one in own.lines if one.span.end <= READ]
    if not kept:
        whole = Span(0, len(own.text))
        return Interpretation((Tell(own.text, spans=(whole,)),), (Segment(whole, Label.ACT, "too long to be read"),))
    last = kept[-1]
    short = interpret(replace(reply, lines=reply.lines[: last.at + 1]), shown, sent)
    rest = Span(last.span.end, len(own.text))
    if len(kept) == len(own.lines) or not own.text[rest.start :].strip():
        return short
    said = Tell(own.text[rest.start :].strip(), spans=(rest,))
    return Interpretation((*short.acts, said), (*short.segments, Segment(rest, Label.ACT, "too long to be read")))


def _withheld(claims: Claims) -> None:
    """A sentence that keeps one's answers out of the report, as the letters tell how; it is no part of an answer."""
    if not withholding.is_said(claims.text):
        return
    for span in claims.sentences():
        if withholding.is_said(claims.of(span)):
            claims.say(span, Withhold(), why="keeps out of the report")
