"""The days that a kick-off names: by when the answers are wanted, and when people meet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from mailflow.core.session.reading import Meeting
from mailflow.mail.commands import places
from mailflow.mail.dates import dates, spans
from mailflow.mail.kickoffs.words import (
    ANSWER_WORDS,
    AWAY_WORDS,
    CORRECTION_WORDS,
    MEETING_WORDS,
    NEXT_WORDS,
)
from mailflow.mail.words.lazily import lazily

_TOO_SOON = lazily(
    r"\b(?:te (?:kort|vroeg|krap|snel)|too (?:short|soon|early|tight)|trop (?:court|tot|juste|serre)|"
    r"zu (?:kurz|fruh|knapp|eng)|"
    r"(?:lukt|gaat|past|klappt|geht|passt) (?:niet|nicht)|won t work|ca ne va pas|dus niet|also nicht)\b"
)
_TOGETHER = lazily(
    r"\b(?:we|wij|nous|on|wir|allemaal|together|samen|ensemble|zusammen|welkom|welcome|bienvenue|willkommen|see you|"
    r"elkaar|einander)\b"
)
_HOUR = lazily(r"\d\s?(?:u|h|uur|uhr|heures?|[ap]\.?m)\b|\d[:.]\d\d|\b(?:midi|noon)\b")
_ANSWER = lazily(rf"\b(?:{ANSWER_WORDS})\b")
_MEETING = lazily(rf"\b(?:{MEETING_WORDS})\b")
_AWAY = lazily(rf"\b(?:{AWAY_WORDS})\b")
_NEXT = lazily(rf"\b(?:{NEXT_WORDS})\b")
_CORRECTED = lazily(rf"\b(?:{CORRECTION_WORDS})\b")
_LINK = lazily(r"https?://[^\s<>\"']{4,400}[^\s<>\"'.,;:!?)\]]")
_NEAR = 400  # characters between a meeting's day and its link


@dataclass(frozen=True, slots=True)
class Days:
    """What is said of both, and where."""

    deadline: date | None = None
    deadline_unclear: str | None = None  # the phrase to ask back, when weekday and date disagree
    deadline_at: dates.Found | None = None
    meeting: Meeting | None = None
    meeting_unclear: str | None = None  # likewise
    meeting_at: dates.Found | None = None


def read(text: str, folded: str, sent: datetime, *, no_meeting: bool) -> Days:
    """The days in a kick-off that was written then; `no_meeting`: it says that there is none."""
    found = _told(dates.find(text, sent), folded, sent.date())
    meets = None if no_meeting else _meeting_found(found, folded)
    at, deadline, unclear = _deadline([one for one in found if one is not meets], folded)
    vague = None if meets or no_meeting else _meeting_unclear(found, folded)
    phrase = vague.reading.phrase if vague else None
    return Days(deadline, unclear, at, _meeting(meets, text), phrase, meets or vague)


def _around(folded: str, one: dates.Found) -> str:
    """The sentence around a date, with a heading line right above it."""
    start = max((folded.rfind(sign, 0, one.start) for sign in ("\n", "! ", "? ", ". ")), default=-1)
    ends = [place for place in (folded.find(sign, one.end) for sign in ("\n", "! ", "? ", ". ")) if place >= 0]
    return folded[start + 1 : min(ends, default=len(folded))]


def _weight(one: dates.Found, folded: str) -> int:
    """How much a date looks like the day for the answers."""
    around = _around(folded, one)
    before = folded[max(0, one.start - 60) : one.start]
    weight = 3 if one.cue else 0
    weight += 3 if _ANSWER.search(around) else 0
    weight += 1 if _ANSWER.search(before) else 0
    weight -= 4 if _MEETING.search(around) and not _ANSWER.search(around) else 0
    weight -= 4 if _AWAY.search(around) and not _ANSWER.search(around) else 0
    weight -= 3 if _NEXT.search(around) and not _ANSWER.search(around) else 0
    weight -= 1 if one.reading.time else 0
    return weight - (2 if one.loose else 0)


def _deadline(found: Sequence[dates.Found], folded: str) -> tuple[dates.Found | None, date | None, str | None]:
    """Where it stands, the day, and the phrase to ask back where weekday and date disagree."""
    weighed = [(one, _weight(one, folded)) for one in found]
    likely = [(one, weight) for one, weight in weighed if weight >= 2]
    if not likely:
        return None, None, None
    best = max(weight for _, weight in likely)
    chosen = next(one for one, weight in likely if weight == best)
    later = [one for one in found if _corrects(one, chosen, folded, likely=any(one is each for each, _ in likely))]
    if later:
        chosen = later[-1]
    if chosen.reading.ask:
        firm = [one for one, _ in likely if not one.reading.ask and not one.loose]
        if chosen.loose and firm:
            return firm[0], firm[0].reading.day, None
        return (None, None, None) if chosen.loose else (chosen, None, chosen.reading.phrase)
    return chosen, chosen.reading.day, None


def _told(found: Sequence[dates.Found], folded: str, today: date) -> tuple[dates.Found, ...]:
    """Without the days that stand inside a question to the colleagues: "what do you regret to this day?"."""
    return tuple(one for one in found if not (_asked(one, folded, today) and not _ANSWER.search(_around(folded, one))))


def _asked(one: dates.Found, folded: str, today: date) -> bool:
    ends = [place for place in (folded.find(sign, one.end) for sign in ".!?\n") if place >= 0]
    return (not one.cue or one.reading.day == today) and bool(ends) and folded[min(ends)] == "?"


def _corrects(one: dates.Found, chosen: dates.Found, folded: str, *, likely: bool) -> bool:
    """Whether this later date takes the place of the chosen one."""
    if one.start <= chosen.start or one.loose:
        return False
    if likely and _CORRECTED.search(_around(folded, one)):
        return True
    between = folded[chosen.end : one.start]
    beside = "\n\n" not in between and len(between) < 160 and not _MEETING.search(_around(folded, one))
    return beside and one.reading.day is not None and bool(_TOO_SOON.search(between))


def _meeting_found(found: Sequence[dates.Found], folded: str) -> dates.Found | None:
    """The date and hour of a meeting, when both are there."""
    for one in found:
        if one.reading.day and one.reading.time:
            around = _around(folded, one)
            before = folded[max(0, one.start - 90) : one.start]
            if _MEETING.search(around) or _MEETING.search(before):
                return one
    return next((one for one in found if _gathers(one, folded)), None)


def _meeting_unclear(found: Sequence[dates.Found], folded: str) -> dates.Found | None:
    """Where a meeting is named on a day that is none."""
    for one in found:
        before = folded[max(0, one.start - 90) : one.start]
        firm = one.reading.ask and not one.loose and not one.cue and not _ANSWER.search(_around(folded, one))
        hour = _HOUR.search(folded, one.start, one.end)
        if firm and hour and _MEETING.search(before + _around(folded, one)):
            return one
    return None


def _gathers(one: dates.Found, folded: str) -> bool:
    """Whether "we" do something on a day and an hour that is no limit for the answers."""
    around = _around(folded, one)
    other = one.cue or one.loose or _ANSWER.search(around) or _AWAY.search(around) or _NEXT.search(around)
    return bool(one.reading.day and one.reading.time and not other and _TOGETHER.search(around))


def _meeting(one: dates.Found | None, text: str) -> Meeting | None:
    if one is None or one.reading.day is None or one.reading.time is None:
        return None
    lasts = spans.span(_sentence(text, one), one.reading.time)
    start = datetime.combine(one.reading.day, lasts.begins)
    return Meeting(start, places.near(one, text), lasts.minutes, _link(one, text))


def _link(one: dates.Found, text: str) -> str:
    """Where people meet online: the link nearest to the day and the hour, in the same paragraph or the next."""
    links = [(abs(found.start() - one.end), found.group()) for found in _LINK.finditer(text)]
    near = [(far, link) for far, link in links if far <= _NEAR]
    return min(near, default=(0, ""))[1]


def _sentence(text: str, one: dates.Found) -> str:
    """The line around a date, as far as its sentence goes."""
    start = text.rfind("\n", 0, one.start) + 1
    ends = [place for place in (text.find(sign, one.end) for sign in ("\n", "! ", "? ", ". ")) if place >= 0]
    return text[start : min(ends, default=len(text))]
