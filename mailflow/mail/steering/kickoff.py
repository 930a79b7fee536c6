"""A facilitator's first mail: the theme, the questions, who takes part, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from mailflow.core.doings import CommandName
from mailflow.core.people import Address, Language, Mailbox
from mailflow.core.reading import Kickoff, Meeting
from mailflow.mail.dates import dates, spans
from mailflow.mail.message import Message
from mailflow.mail.steering import appendix, commands, places, questions_asked
from mailflow.mail.steering.forwarded import Forwarded
from mailflow.mail.steering.kickoff_words import (
    ANSWER_WORDS,
    AWAY_WORDS,
    CORRECTION_WORDS,
    MEETING_NOUNS,
    MEETING_WORDS,
    NEXT_WORDS,
)
from mailflow.mail.steering.oddities import oddities
from mailflow.mail.words import language
from mailflow.mail.words.folding import fold

_READ = 20_000  # characters

_PREFIX = re.compile(
    r"^\s*(?:(?:re|fwd?|fw|tr|wg|aw|antw|antwoord|doorst\.?|doorgest|rep|ref|rv|vs|sv|ant|betr|i)\s?(?:\[\d+\]|"
    r"\(\d+\))?\s?:|\[[\w .:-]{1,30}\])\s*"
)
_KIND = re.compile(
    r"^\s*(?:(?:nieuwe?|new|nouvelle|neue)\s)?(?:kick[ -]?off(?:[ -](?:sessie|session|mail|cop))?|sessie|session|"
    r"seance|sitzung|cop|community of practice|"
    r"lerend netwerk|leernetwerk|intervisie|leersessie|leerronde|start|startmail|lancement|demarrage|auftakt|"
    r"start sessie|oproep|uitnodiging|"
    r"invitation|einladung|thema|theme|topic|sujet|onderwerp|leervraag|communaute de pratique|uitwisseling|"
    r"lernrunde|mailsessie|rondvraag|vraagronde|runde|ronde|tour|round|vragenronde|leergemeenschap|lerende "
    r"gemeenschap|groupe d echange|austausch)"
    r"(?:\s(?:cop|leernetwerk|sessie|session))?\s?(?:#|nr\.? ?)?\d{0,3}\s?(?::|\s[-–—|]\s|[-–—|](?=\s))\s*"
)
_NO_SUBJECT = re.compile(r"^\W*(?:geen onderwerp|no subject|sans objet|kein betreff|zonder onderwerp|aucun objet|)\W*$")
_THEME = re.compile(
    r"(?:^|[.!?]\s+|\n)\s{0,4}(?P<lead>[^.!?:\n]{0,60}?)\b(?:thema|theme|topic|onderwerp|sujet|"
    r"subject)\b(?P<mid>[^.!?:\n]{0,40}?)"
    r"(?:\s?:\s?|\s(?:is|wordt|est|sera|ist|will be|lautet|heet|heist|luidt|was)\s(?:dus\s|dan\s|this time\s|deze "
    r"keer\s|diesmal\s|cette fois\s)?:?\s?)"
    r"(?P<theme>[^\n]{3,200})"
)
_TOO_SOON = re.compile(
    r"\b(?:te (?:kort|vroeg|krap|snel)|too (?:short|soon|early|tight)|trop (?:court|tot|juste|serre)|"
    r"zu (?:kurz|fruh|knapp|eng)|"
    r"(?:lukt|gaat|past|klappt|geht|passt) (?:niet|nicht)|won t work|ca ne va pas|dus niet|also nicht)\b"
)
_TOGETHER = re.compile(
    r"\b(?:we|wij|nous|on|wir|allemaal|together|samen|ensemble|zusammen|welkom|welcome|bienvenue|willkommen|see you|"
    r"elkaar|einander)\b"
)
_HOUR = re.compile(r"\d\s?(?:u|h|uur|uhr|heures?|[ap]\.?m)\b|\d[:.]\d\d|\b(?:midi|noon)\b")
_ANSWER = re.compile(rf"\b(?:{ANSWER_WORDS})\b")
_MEETING = re.compile(rf"\b(?:{MEETING_WORDS})\b")
_AWAY = re.compile(rf"\b(?:{AWAY_WORDS})\b")
_NEXT = re.compile(rf"\b(?:{NEXT_WORDS})\b")
_CORRECTED = re.compile(rf"\b(?:{CORRECTION_WORDS})\b")
_NO_MEETING = re.compile(
    rf"\b(?:geen|zonder|no|without|pas de|sans|aucune|aucun|kein|keine|keinen|ohne|niet voor een|not have a|not "
    rf"a)\s(?:\w{{1,15}}\s){{0,3}}?(?:{MEETING_NOUNS})\b"
    r"|\b(?:hoeven|moeten|gaan|zullen|komen) (?:we |jullie )?(?:hiervoor |daarvoor |er )?niet (?:voor )?(?:samen|"
    r"bijeen|fysiek|samen te)|\bniet (?:samenkomen|samen te komen|vergaderen|te vergaderen)\b"
    r"|\bhoeven niet samen\b|\b(?:don t|do not|won t|will not|needn t|no need to) (?:have to |need to )?(?:meet|"
    r"get together|come together)\b"
    r"|\bon ne (?:se )?(?:reunit|verra|voit|rencontre) pas|\bnous ne (?:nous )?(?:reunirons|verrons|rencontrerons|"
    r"reunissons|voyons) pas|\bpas besoin de (?:se )?(?:reunir|voir|reunion|nous reunir|nous voir)"
    r"|\b(?:wir )?(?:treffen|mussen|brauchen) uns (?:\w{1,12} )?nicht|\bnicht (?:zu )?treffen|\bmeeting is "
    r"(?:niet|not) (?:nodig|needed)"
    rf"|\b(?:{MEETING_NOUNS}) (?:is |hoeft |komt er |ist |n est )?(?:niet|not|nicht|pas)\b"
)
_ANONYMOUS = re.compile(
    r"\b(?:anoniem|anonieme|anonimiteit|anonymous|anonymously|anonymity|anonyme|anonymes|anonymement|anonymat|"
    r"anonym|anonymen|anonymisiert|geanonimiseerd|anonymized|anonymised"
    r"|zonder (?:jullie |de )?(?:namen|naam)|without (?:your |any )?names?|no names|geen namen|sans (?:les |vos |"
    r"aucun )?noms?|ohne (?:eure )?namen|keine namen|pas de noms)\b"
)
_NOT_BEFORE = re.compile(
    r"\b(?:niet|not|pas|nicht|non|geen|no|kein|keine|isn t|hoeft niet|nooit|n est pas)\s(?:\w{1,12}\s){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Beside:
    """What came with the writer's own words."""

    forwarded: Forwarded | None = None  # a mail of which he says that his questions or his colleagues stand there
    files: tuple[str, ...] = ()  # texts of attached files


def read(
    message: Message,
    text: str,
    *,
    service: tuple[Address, ...],
    timezone: str = "Europe/Brussels",
    language: Language | None = None,
    beside: Beside = Beside(),
) -> Kickoff:
    """What a kick-off asks for. `text` is the writer's own words, without signature or quotes."""
    text = text[:_READ]
    folded = _spaced(text)
    sent = _local(message.date, timezone)
    found = _told(dates.find(text, sent), folded, sent.date()) if sent else ()
    no_meeting = bool(_NO_MEETING.search(folded))
    meeting_at = None if no_meeting else _meeting_found(found, folded)
    deadline, unclear = _deadline([one for one in found if one is not meeting_at], folded)
    theme = _theme(message.subject, text)
    questions = _questions(text, beside.files)
    addressed = (*message.to, *message.cc)
    people = _participants(message, addressed, service, text, sent)
    if beside.forwarded is not None:
        questions = questions or questions_asked.asked(beside.forwarded.text)
        people = people or _participants(message, beside.forwarded.people, service, text, sent)
    missing = [
        name
        for name, there in (
            ("theme", theme),
            ("questions", questions),
            ("participants", people),
            ("deadline", deadline),
        )
        if not there
    ]
    return Kickoff(
        theme=theme,
        questions=questions,
        participants=people,
        deadline=deadline,
        deadline_unclear=unclear,
        meeting=_meeting(meeting_at, text),
        language=_language(text, message.subject, language),
        missing=tuple(missing),
        wishes=_wishes(folded, no_meeting=no_meeting),
        oddities=oddities(people),
        meeting_unclear=None if meeting_at or no_meeting else _meeting_unclear(found, folded),
    )


def _spaced(text: str) -> str:
    """Folded, with hyphens and apostrophes as spaces: same length."""
    return re.sub(r"[-']", " ", fold(text))


def _local(sent: datetime | None, timezone: str) -> datetime | None:
    if sent is None:
        return None
    return sent.astimezone(ZoneInfo(timezone)) if sent.tzinfo else sent


def _language(text: str, subject: str, given: Language | None) -> Language:
    return language.guess(text) or language.guess(f"{subject}\n{text}") or given or Language.NL


# Questions


def _questions(text: str, files: Sequence[str]) -> tuple[str, ...]:
    """Those of the mail; of a mail with one or none, those of the first file that has more."""
    own = questions_asked.asked(text)
    if len(own) > 1:
        return own
    return next((found for one in files if len(found := questions_asked.asked(one[:_READ])) > len(own)), own)


# Theme


def _theme(subject: str, text: str) -> str:
    """What the text calls the theme, or the subject without what was put before it."""
    named = _theme_in(text)
    if named:
        return named
    bare = subject.strip()
    for _ in range(8):
        match = _PREFIX.match(fold(bare)) or _KIND.match(fold(bare))
        if not match:
            break
        bare = bare[match.end() :].strip()
    bare = re.sub(r"\s+", " ", bare).strip(' "“”«»')
    return "" if _NO_SUBJECT.match(fold(bare)) else bare


def _theme_in(text: str) -> str:
    for match in _THEME.finditer(fold(text)):
        said = text[match.start("theme") : match.end("theme")].strip()
        lead = match["lead"].split()
        if (
            len(lead) > 8
            or "?" in said[:200].split(". ")[0]
            or re.match(r"(?:niet|not|pas|nicht|een|heel|very|tres|sehr|nog|wel)\b", fold(said))
        ):
            continue
        if said[:1] in "\"'“„«‘":
            closing = re.search(r"[\"'”“»’]", said[1:])
            return said[1 : 1 + closing.start()].strip() if closing else said[1:].strip()
        first = re.split(r"(?<=\w{3})[.!;](?:\s|$)", said)[0]
        return first.strip(" .*_")
    return ""


# People


def _participants(
    message: Message, addressed: Sequence[Mailbox], service: tuple[Address, ...], text: str, sent: datetime | None
) -> tuple[Mailbox, ...]:
    """Those addressed, once each, without the service, the sender, and whom the words leave out."""
    left_out = {_base(address) for address in service} | {_base(one.address) for one in message.senders}
    people: dict[Address, Mailbox] = {}
    for one in addressed:
        address = Address(one.address.lower())
        if _base(address) not in left_out:
            people.setdefault(address, Mailbox(address, one.name))
    removed = (
        [command for command in commands.read(text, sent).commands if command.name is CommandName.REMOVE]
        if sent
        else []
    )
    addresses = {address for command in removed for address in command.people}
    names = {fold(name) for command in removed for name in command.names}
    return tuple(one for one in people.values() if one.address not in addresses and not _called(one, names))


def _base(address: str) -> str:
    """An address without its tag."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _called(one: Mailbox, names: set[str]) -> bool:
    first = fold(one.name).split()
    return bool(names) and (fold(one.name) in names or (bool(first) and first[0] in names))


# Dates


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


def _deadline(found: Sequence[dates.Found], folded: str) -> tuple[date | None, str | None]:
    weighed = [(one, _weight(one, folded)) for one in found]
    likely = [(one, weight) for one, weight in weighed if weight >= 2]
    if not likely:
        return None, None
    best = max(weight for _, weight in likely)
    chosen = next(one for one, weight in likely if weight == best)
    later = [one for one in found if _corrects(one, chosen, folded, likely=any(one is each for each, _ in likely))]
    if later:
        chosen = later[-1]
    if chosen.reading.ask:
        firm = [one for one, _ in likely if not one.reading.ask and not one.loose]
        if chosen.loose and firm:
            return firm[0].reading.day, None
        return None, None if chosen.loose else chosen.reading.phrase
    return chosen.reading.day, None


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


def _meeting_unclear(found: Sequence[dates.Found], folded: str) -> str | None:
    """The words that name a meeting on a day that is none."""
    for one in found:
        before = folded[max(0, one.start - 90) : one.start]
        firm = one.reading.ask and not one.loose and not one.cue and not _ANSWER.search(_around(folded, one))
        hour = _HOUR.search(folded, one.start, one.end)
        if firm and hour and _MEETING.search(before + _around(folded, one)):
            return one.reading.phrase
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
    return Meeting(datetime.combine(one.reading.day, lasts.begins), places.near(one, text), lasts.minutes)


def _sentence(text: str, one: dates.Found) -> str:
    """The line around a date, as far as its sentence goes."""
    start = text.rfind("\n", 0, one.start) + 1
    ends = [place for place in (text.find(sign, one.end) for sign in ("\n", "! ", "? ", ". ")) if place >= 0]
    return text[start : min(ends, default=len(text))]


# Wishes


def _wishes(folded: str, *, no_meeting: bool) -> tuple[str, ...]:
    found = _ANONYMOUS.search(folded)
    anonymous = bool(found) and not (found and _NOT_BEFORE.search(folded[max(0, found.start() - 40) : found.start()]))
    answers = appendix.wished(folded) is True
    wishes = (("anonymous", anonymous), ("no_meeting", no_meeting), ("answers", answers))
    return tuple(name for name, wished in wishes if wished)
