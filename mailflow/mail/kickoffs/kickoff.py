"""A facilitator's first mail: the theme, the questions, who takes part, and by when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from mailflow.core.acts.union import Span
from mailflow.core.letters.done_lines import CommandName
from mailflow.core.session.given_names import given_name
from mailflow.core.session.people import Address, Language, Mailbox
from mailflow.core.session.reading import Kickoff
from mailflow.mail.commands import appendix, commands
from mailflow.mail.dates import dates
from mailflow.mail.kickoffs import days as kickoff_days
from mailflow.mail.kickoffs import names as kickoff_names
from mailflow.mail.kickoffs import questions_asked
from mailflow.mail.kickoffs.days import Days
from mailflow.mail.kickoffs.forwarded import Forwarded
from mailflow.mail.kickoffs.odd_addresses import oddities
from mailflow.mail.kickoffs.words import MEETING_NOUNS
from mailflow.mail.message import Message
from mailflow.mail.words import language
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

READ = 20_000  # characters

_PREFIX = lazily(
    r"^\s*(?:(?:re|fwd?|fw|tr|wg|aw|antw|antwoord|doorst\.?|doorgest|rep|ref|rv|vs|sv|ant|betr|i)\s?(?:\[\d+\]|"
    r"\(\d+\))?\s?:|\[[\w .:-]{1,30}\])\s*"
)
_KIND = lazily(
    r"^\s*(?:(?:nieuwe?|new|nouvelle|neue)\s)?(?:kick[ -]?off(?:[ -](?:sessie|session|mail|cop))?|sessie|session|"
    r"seance|sitzung|cop|community of practice|"
    r"lerend netwerk|leernetwerk|intervisie|leersessie|leerronde|start|startmail|lancement|demarrage|auftakt|"
    r"start sessie|oproep|uitnodiging|"
    r"invitation|einladung|thema|theme|topic|sujet|onderwerp|leervraag|communaute de pratique|uitwisseling|"
    r"lernrunde|mailsessie|rondvraag|vraagronde|runde|ronde|tour|round|vragenronde|leergemeenschap|lerende "
    r"gemeenschap|groupe d echange|austausch)"
    r"(?:\s(?:cop|leernetwerk|sessie|session))?\s?(?:#|nr\.? ?)?\d{0,3}\s?(?::|\s[-–—|]\s|[-–—|](?=\s))\s*"
)
_NO_SUBJECT = lazily(r"^\W*(?:geen onderwerp|no subject|sans objet|kein betreff|zonder onderwerp|aucun objet|)\W*$")
_THEME = lazily(
    r"(?:^|[.!?]\s+|\n)\s{0,4}(?P<lead>[^.!?:\n]{0,60}?)\b(?:thema|theme|topic|onderwerp|sujet|"
    r"subject)\b(?P<mid>[^.!?:\n]{0,40}?)"
    r"(?:\s?:\s?|\s(?:is|wordt|est|sera|ist|will be|lautet|heet|heist|luidt|was)\s(?:dus\s|dan\s|this time\s|deze "
    r"keer\s|diesmal\s|cette fois\s)?:?\s?)"
    r"(?P<theme>[^\n]{3,200})"
)
_NO_MEETING = lazily(
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
_ANONYMOUS = lazily(
    r"\b(?:anoniem|anonieme|anonimiteit|anonymous|anonymously|anonymity|anonyme|anonymes|anonymement|anonymat|"
    r"anonym|anonymen|anonymisiert|geanonimiseerd|anonymized|anonymised"
    r"|zonder (?:jullie |de )?(?:namen|naam)|without (?:your |any )?names?|no names|geen namen|sans (?:les |vos |"
    r"aucun )?noms?|ohne (?:eure )?namen|keine namen|pas de noms)\b"
)
_NOT_BEFORE = lazily(
    r"\b(?:niet|not|pas|nicht|non|geen|no|kein|keine|isn t|hoeft niet|nooit|n est pas)\s(?:\w{1,12}\s){0,2}$"
)


@dataclass(frozen=True, slots=True)
class Beside:
    """What came with the writer's own words."""

    forwarded: Forwarded | None = None  # a mail of which he says that his questions or his colleagues stand there
    files: tuple[str, ...] = ()  # texts of attached files


@dataclass(frozen=True, slots=True)
class Heard:
    """What a kick-off asks for, and where in its text, as far as it stands there."""

    kickoff: Kickoff
    theme: Span | None
    deadline: Span | None
    meeting: Span | None
    wishes: tuple[tuple[str, Span | None], ...]
    nameless: tuple[str, ...] = ()  # people named without an address
    removed: tuple[str, ...] = ()  # names and addresses of those whom the words leave out
    writer: str = ""  # his name


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
    return heard(message, text, service=service, timezone=timezone, language=language, beside=beside).kickoff


def heard(
    message: Message,
    text: str,
    *,
    service: tuple[Address, ...],
    timezone: str = "Europe/Brussels",
    language: Language | None = None,
    beside: Beside = Beside(),
) -> Heard:
    """The same, with where it stands."""
    text = text[:READ]
    folded = _spaced(text)
    sent = _local(message.date, timezone)
    without = _without(folded)
    days = kickoff_days.read(text, folded, sent, no_meeting=without is not None) if sent else Days()
    theme, theme_at = _theme(message.subject, text)
    questions = _questions(text, beside.files)
    orders = _Orders.of(text, sent)
    people = _participants(message, (*message.to, *message.cc), service, orders)
    if beside.forwarded is not None:
        questions = questions or questions_asked.asked(beside.forwarded.text)
        people = people or _participants(message, beside.forwarded.people, service, orders)
    there = (("theme", theme), ("questions", questions), ("participants", people), ("deadline", days.deadline))
    wishes = _wishes(folded, without)
    kickoff = Kickoff(
        theme=theme,
        questions=questions,
        participants=people,
        deadline=days.deadline,
        deadline_unclear=days.deadline_unclear,
        meeting=days.meeting,
        language=_language(text, message.subject, language),
        missing=tuple(name for name, found in there if not found),
        wishes=tuple(wishes),
        oddities=oddities(people),
        meeting_unclear=days.meeting_unclear,
    )
    known = (*people, *message.to, *message.cc, *message.senders)
    return Heard(
        kickoff,
        theme_at,
        _place(days.deadline_at),
        _place(days.meeting_at),
        tuple(wishes.items()),
        kickoff_names.without_address(text, known, orders.named),
        (*orders.removed, *orders.removed_names),
        message.sender.name if message.sender else "",
    )


def _place(found: dates.Found | None) -> Span | None:
    return Span(found.start, found.end) if found else None


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
    return next((found for one in files if len(found := questions_asked.asked(one[:READ])) > len(own)), own)


# Theme


def _theme(subject: str, text: str) -> tuple[str, Span | None]:
    """What the text calls the theme, and where; or the subject without what was put before it."""
    named = _theme_in(text)
    if named:
        at = text.find(named)
        return named, Span(at, at + len(named)) if at >= 0 else None
    bare = subject.strip()
    for _ in range(8):
        match = _PREFIX.match(fold(bare)) or _KIND.match(fold(bare))
        if not match:
            break
        bare = bare[match.end() :].strip()
    bare = re.sub(r"\s+", " ", bare).strip(' "“”«»')
    return "" if _NO_SUBJECT.match(fold(bare)) else bare, None


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


@dataclass(frozen=True, slots=True)
class _Orders:
    """Whom the words themselves add and leave out."""

    added: tuple[Address, ...] = ()
    named: tuple[str, ...] = ()  # added without an address
    removed: tuple[Address, ...] = ()
    removed_names: tuple[str, ...] = ()

    @classmethod
    def of(cls, text: str, sent: datetime | None) -> _Orders:
        said = commands.read(text, sent).commands if sent else ()
        added = [one for one in said if one.name is CommandName.ADD]
        removed = [one for one in said if one.name is CommandName.REMOVE]
        return cls(
            tuple(address for one in added for address in one.people),
            tuple(name for one in added for name in one.names),
            tuple(address for one in removed for address in one.people),
            tuple(name for one in removed for name in one.names),
        )


def _participants(
    message: Message, addressed: Sequence[Mailbox], service: tuple[Address, ...], orders: _Orders
) -> tuple[Mailbox, ...]:
    """Those addressed or added, once each, without the service, the sender, and whom the words leave out."""
    left_out = {_base(address) for address in service} | {_base(one.address) for one in message.senders}
    people: dict[Address, Mailbox] = {}
    for one in (*addressed, *(Mailbox(address) for address in orders.added)):
        address = Address(one.address.lower())
        if _base(address) not in left_out:
            people.setdefault(address, Mailbox(address, one.name))
    names = {fold(name) for name in orders.removed_names}
    return tuple(one for one in people.values() if one.address not in orders.removed and not _called(one, names))


def _base(address: str) -> str:
    """An address without its tag."""
    local, _, domain = address.lower().rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"


def _called(one: Mailbox, names: set[str]) -> bool:
    return bool(names & {fold(one.name), fold(given_name(one.name)) or fold(one.name).partition(" ")[0]})


# Wishes


def _without(folded: str) -> Span | None:
    """Where it says that there is no meeting."""
    found = _NO_MEETING.search(folded)
    return Span(*found.span()) if found else None


def _wishes(folded: str, without: Span | None) -> dict[str, Span | None]:
    wishes: dict[str, Span | None] = {}
    found = _ANONYMOUS.search(folded)
    if found and not _NOT_BEFORE.search(folded[max(0, found.start() - 40) : found.start()]):
        wishes["anonymous"] = Span(*found.span())
    if without is not None:
        wishes["no_meeting"] = without
    if appendix.wished(folded) is True:
        wishes["answers"] = None
    return wishes
