"""What a facilitator says of the live meeting: when and where it is, or that there is none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from mailflow.core.acts.union import Meeting
from mailflow.mail.commands import places
from mailflow.mail.commands.meeting_words import (
    ARTICLES,
    BY_OTHERS,
    INDEFINITE,
    LEADS,
    MAY,
    MOVES,
    NO,
    NO_MORE,
    NOUNS,
    OF_OTHERS,
    OFF,
    OTHERS,
)
from mailflow.mail.dates import dates, spans
from mailflow.mail.fields import Correction, CorrectionKind
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.mending import mended

_READ = 8000  # characters of a mail
_LONGEST = 400  # of a line that speaks of a meeting
_NOUN = lazily(rf"\b(?:{NOUNS})\b")
_LONG_NOUNS = frozenset(re.findall(r"[a-z]{7,}", NOUNS))
_NO_NOUNS = frozenset({"meting", "metingen", "greeting", "melting", "treffend", "treffer", "rencontrer"})  # a slip away
_NO_MORE = lazily(NO_MORE)
_INSTEAD = lazily(r"\b(?:maar|but|mais|sondern|wel)\b.{0,60}\d")
_NONE = lazily(
    rf"\b(?:{NO}) (?:(?:{ARTICLES}) ){{0,3}}(?:{NOUNS})\b"
    r"(?: (?:vallen|weg|eruit|graag|aub|please|svp|bitte|wegfallen))?"
    rf"|(?:\b(?:{ARTICLES}) )?\b(?:{NOUNS}) {OFF}(?! \d)\b"
    rf"|\b(?:blaas|blazen|zeg|zeggen|sag|sage|sagt|sagen|call|calling) (?:(?:{ARTICLES}) ){{0,2}}(?:{NOUNS}) "
    r"(?:af|ab|off)\b"
)
_DENIED = lazily(r"\b(?:niet|don t|do not|ne|nicht|nooit|never|jamais)\W{0,2}$")
_NEVER = lazily(r"\b(?:niet|nicht|pas|not|nooit|never|nie|jamais)\b")
_OF_OTHERS = lazily(OF_OTHERS)
_ELSE = lazily(rf"(?:{BY_OTHERS[:-1]})\||\|{INDEFINITE}")
_DENIED_AFTER = lazily(r"^\W{0,2}(?:niet|pas|nicht)\b")
_LED = lazily(rf"\W*(?:(?:{LEADS}|{ARTICLES}|{MOVES})\b\W*){{0,9}}")
_MAY = lazily(rf"\W*(?:\w{{1,8}}\W+){{0,3}}?(?:{MAY})\b")
_OTHERS = lazily(OTHERS)
_BARE_TIME = lazily(
    r"(?:(?:om|at|a|um|van|from|de|von|vers|rond|around|gegen)\s)?(?:(?:half|halb|kwart|quarter|viertel)\b.{0,20}|"
    r"(?:midi|noon|\d{1,2})\s?(?:[:.]\s?\d\d)?\s?(?:u|uur|h|uhr|heures?|[ap]\.?m\.?|o ?clock)?\s?(?:\d\d)?"
    r"(?:\s?(?:-|tot|to|bis|a)\s?\d{1,2}\s?(?:u|uur|h|uhr|heures?|[ap]\.?m\.?)?)?)"
)
_UNTIL = lazily(
    r"\s{0,2}(?:-|–|tot|to|till|until|a|bis|jusqu'?\s?a)\s?\d{1,2}(?:\s?[:.hu]\s?\d\d)?\s?(?:uur|u|h|uhr|heures?|[ap]m)?"
)
_END = lazily(r"[,;!?]|\.(?:\s|$)|\s(?:en|and|et|und|maar|but|mais|aber)\s")
_TOLD = lazily(
    r"\b(?:was|waren|ging|gingen|verliep|liep|vond|vonden|hebben|heeft|had|hadden|were|went|has been|have|"
    r"etait|etaient|s est|a ete|avait|avons|war|verlief|fand|hatte|hatten|haben)\b"
)
# A reason may name other days, and vague ones.
_REASON = lazily(
    r",?\s(?:sonst|anders|otherwise|sinon|want|omdat|because|weil|denn|car|parce que|puisque|zodat|so that|damit)\b"
)
_LASTS = lazily(r"\b(?:duurt|duren|lasts?|takes?|dure|durera|dauert)\s(?:\w+\s){0,2}$")
_SHIFTED = lazily(
    r"\b(?:uur|uurtje|dag|dagje|week|weekje|kwartier|hours?|days?|weeks?|heures?|jours?|semaines?|stunden?|tage?|"
    r"wochen?) "
    r"(?:later|vroeger|eerder|earlier|sooner|plus tard|plus tot|fruher|spater|uitstellen|vervroegen)\b"
)
_NEXT = lazily(r"(?<!\d)\.\s+(?=[A-Z])|[;!?](?:\s|$)")


@dataclass(frozen=True, slots=True)
class MeetingSaid:
    """What was said of it, and the words that are left for everything else."""

    corrections: tuple[Correction, ...]
    rest: str


def read(text: str, sent: datetime) -> MeetingSaid:
    """The last word on the meeting in a facilitator's mail. `sent` is the local time of the mail."""
    found: list[Correction] = []
    lines = [_read_line(line, sent, found) for line in text[:_READ].splitlines()]
    return MeetingSaid(tuple(found[-1:]), "\n".join(lines) if found else text)


def _read_line(line: str, sent: datetime, found: list[Correction]) -> str:
    """The line without what it says of the meeting."""
    typed, line = line, mended(line, _LONG_NOUNS, _NO_NOUNS) if len(line) <= _LONGEST else line
    folded = re.sub(r"['’-]", " ", fold(line))
    named = _NOUN.search(folded) or _NO_MORE.search(folded)
    if len(line) > _LONGEST or not named or _OTHERS.match(folded):
        return typed
    for said in (_called_off(folded), _set(line, folded, sent)):
        if said is not None:
            correction, start, end = said
            found.append(correction)
            return f"{line[:start].rstrip(' ,;')}. {line[end:].lstrip(' ,;.!?')}".strip(". ")
    return typed


def _called_off(folded: str) -> tuple[Correction, int, int] | None:
    match = _NONE.search(folded) or _NO_MORE.search(folded)
    if match is not None and _INSTEAD.search(folded, match.end()):
        return None
    if match is None or _asks(folded, match.start()) or _takes_back(folded, match):
        return None
    return Correction(CorrectionKind.NO_MEETING), match.start(), match.end()


def _takes_back(folded: str, match: re.Match[str]) -> bool:
    """Whether it is denied, or said of another meeting."""
    between = match.groupdict().get("between") or ""
    return bool(
        _DENIED.search(folded[: match.start()])
        or _DENIED_AFTER.search(folded[match.end() :])
        or _NEVER.search(between)
        or _OF_OTHERS.search(between)
        or (match.groupdict().get("between") is not None and _ELSE.search(f"{folded[: match.start()]}|{match[0]}"))
    )


def _set(line: str, folded: str, sent: datetime) -> tuple[Correction, int, int] | None:
    """A line that begins with the meeting, or with what is to be done with it."""
    noun = _NOUN.search(folded)
    led = _LED.match(folded)
    if noun is None or led is None or led.end() < noun.start() or _asks(folded, noun.start()):
        return None
    if _TOLD.search(folded[noun.end() :]) or _OF_OTHERS.match(folded, noun.end() + 1):
        return None
    start = _begins(folded, noun.start())
    shifted = _SHIFTED.search(folded, start)
    said = [one for one in _dates(line, folded, noun.end(), shifted, sent) if one.start >= start]
    firm = [one for one in said if not one.loose and not _LASTS.search(folded[: one.start])]
    end = max([noun.end(), *(one.end for one in firm)])
    if until := _UNTIL.match(fold(line), end):
        end = until.end()
    place = places.within(fold(line), line, end, len(line))
    if not firm and not place and not shifted:
        return None
    wish = _wish(
        line[shifted.end() if shifted else start :], firm, place, sent
    )  # an hour later than what? It is asked back
    if place:
        end = max(end, line.find(place, end) + len(place))
    after = _END.search(folded, end)
    return Correction(CorrectionKind.MEETING, meeting=wish), start, after.start() if after else len(line)


def _dates(line: str, folded: str, noun: int, shifted: re.Match[str] | None, sent: datetime) -> tuple[dates.Found, ...]:
    """The days and hours of what is said of the meeting; "an hour later" is none of them."""
    morning = sent.replace(hour=0, minute=0, second=0, microsecond=0)  # an hour alone is of the meeting's day
    if shifted:
        line = f"{line[: shifted.start()]}{' ' * len(shifted[0])}{line[shifted.end() :]}"
        noun = shifted.end() + 1
    last = _NEXT.search(line, noun) or _REASON.search(folded, noun)
    return tuple(dates.find(line[: last.start() if last else len(line)], morning))


def _begins(folded: str, noun: int) -> int:
    """Where the words about the meeting begin: at its verb or article."""
    lead = re.search(rf"(?:\b(?:{MOVES}|{ARTICLES}|kan|kun|je|jij|can|could|you|peux|tu|kannst|du) )+$", folded[:noun])
    return lead.start() if lead else noun


def _wish(said: str, firm: Sequence[dates.Found], place: str, sent: datetime) -> Meeting:
    """Nothing in it: the day has to be asked for."""
    if any(one.reading.ask for one in firm):
        return Meeting()
    days = [one.reading.day for one in firm if one.reading.day and not _only_an_hour(one, sent)]
    hours = [one.reading.time for one in firm if one.reading.time]
    if not hours:
        return Meeting(days[-1] if days else None, place=place)
    lasts = spans.span(said, hours[-1])
    return Meeting(days[-1] if days else None, lasts.begins, lasts.minutes, place)


def _only_an_hour(one: dates.Found, sent: datetime) -> bool:
    """An hour without a day is understood as today's."""
    return one.reading.day == sent.date() and _BARE_TIME.fullmatch(fold(one.reading.phrase).strip()) is not None


def _asks(folded: str, start: int) -> bool:
    """Whether it asks what is, rather than for something: "is er een bijeenkomst dinsdag om 15u?"."""
    ends = [place for place in (folded.find(sign, start) for sign in "?!.") if place >= 0]
    asked = "?" in folded[start:] and (not ends or folded[min(ends)] == "?" or folded.rstrip().endswith("?"))
    return asked and not _MAY.match(folded)
