# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Lines that greet or take leave, which say nothing to a question."""

from __future__ import annotations

import re
from collections.abc import Sequence

from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.wording import fold

_NAMES = r"(?: [a-z][\w.'-]{0,24}){0,4}"
_SURE_GREETING = (
    "dag|daag|hallo|hello|hoi|hey|hi|haai|yo|he(?= ?[\\s,!:.]{0,5}$| ?,| [a-z][\\w.'-]{0,24}[\\s,!:.]{0,5}$)|ha|goeie(?:dag|morgen|namiddag|navond|middag|avond)|"
    "goe(?:de|ie) ?(?:dag|morgen|middag|namiddag|avond)|good (?:morning|day|afternoon|evening)|bonjour|bonsoir|salut|"
    "coucou|guten (?:tag|morgen|abend)|servus|moin|gruezi|gruss gott|tach"
)
_LIKELY_GREETING = "beste|geachte|lieve|waarde|dear|cher|chere|chers|cheres|liebe[rs]?|sehr geehrte[rs]?|werte[rs]?|hoi"
_GREETING = lazily(
    rf"\s*(?:(?:{_SURE_GREETING}){_NAMES}[\s,!:.]{{0,5}}|(?:{_LIKELY_GREETING})(?: [a-z][\w.'-]{{0,24}}){{1,4}}\s*[,!])\s*"
)
_ADDRESSES = lazily(rf"\s*(?:{_SURE_GREETING}|{_LIKELY_GREETING})(?: [a-z][\w.'-]{{0,24}}){{1,3}}\s?,\s\S")
_SURE_CLOSING = (
    "(?:met |hele |heel |de |veel |vele )?(?:vriendelijke?|hartelijke?|warme|lieve|zonnige|beste|collegiale)? ?"
    "(?:groet|groeten|groetjes|groetje|groe[st]en|grtz|grtjs|grt|gr)|mvg|m\\.v\\.g|vr gr|hoogachtend|"
    "(?:kind|best|warm|warmest|with kind|with best|many) (?:regards|wishes)|regards|rgds|sincerely|"
    "yours(?: sincerely| truly)?|(?:bien |tres )?(?:cordialement|amicalement|cdt|cdlt)|bien a (?:toi|vous)|"
    "(?:gros(?:ses)? )?(?:bises|bisous)|(?:mes )?(?:sinceres |meilleures |cordiales )?salutations|"
    "(?:mit |viele |beste |liebe |schone |ganz )*(?:freundlichen?|lieben?|besten?|herzlichen?|schonen?|vielen?|kollegialen?)?"
    " ?(?:gruss|grusse|grussen|gruessen?|gruesse)|lg|mfg|vg|hg"
)
_MILD_CLOSING = (
    "liefs|knuffel|kusjes?|x{1,3}|tot (?:dan|gauw|snel|later|ziens|binnenkort|straks|morgen|volgende week|dan he|"
    "\\w{2,5}dag)|best|cheers|all the best|take care|see you(?: soon| then| there)?|talk soon|love|bise|"
    "a (?:bientot|plus|tres bientot|tres vite|demain|\\w{3,5}di)|(?:belle|bonne) (?:journee|soiree|semaine|fin de journee)|"
    "bon week-?end|bon courage|bis (?:bald|dann|dahin|spater|morgen)|"
    "(?:alvast |hartelijk )?(?:bedankt|dank)(?: je| u| jullie)?(?: wel)?(?: alvast)?|dank(?:je|u)wel|"
    "thanks(?: a lot| so much| again)?|thank you|thx|ty|merci(?: beaucoup| d'avance| bien)?|"
    "(?:vielen |herzlichen )?dank(?:e)?(?: schon| im voraus)?|fijne (?:dag|avond|week|weekend)|(?:fijn|prettig) weekend|"
    "schonen (?:tag|abend)|schones wochenende|have a (?:nice|good|great) (?:day|weekend|evening|one)"
)
_NAME = r"[\s,.!;-]{1,5}[^\W\d][\w.'-]{0,24}"
_CLOSING = lazily(rf"(?:{_SURE_CLOSING})(?:{_NAME}){{0,4}}[\s,.!:)-]{{0,6}}")
_THANKS = lazily(rf"(?P<said>{_MILD_CLOSING})(?P<names>(?:{_NAME}){{0,4}})[\s,.!:)-]{{0,6}}")
_WISH = lazily(
    r"\s*(?:(?:veel )?succes\b|hopelijk|ik hoop dat|good luck|(?:i )?hope (?:this|that|it)|j'espere|en esperant|bon courage|"
    r"bonne chance|viel (?:erfolg|gluck)|(?:ich )?hoffe|laat (?:maar|gerust)|let me know|n'hesite|melde? dich|"
    r"meld je|sorry voor|sorry for|desole pour|entschuldig)[^\n]{0,120}"
)
_POSTSCRIPT = lazily(r"\s*p\.?\s?s\.?\b")


def greets(line: str) -> bool:
    """Whether a line is a greeting with nothing but names behind it."""
    return len(line) < 90 and _GREETING.fullmatch(fold(line)) is not None


def addresses(line: str) -> bool:
    """Whether a line greets somebody by name and then goes on."""
    return len(line) < 400 and _ADDRESSES.match(fold(line[:90])) is not None


def takes_leave(line: str) -> bool:
    """Whether a line is a closing formula or thanks, with at most a name behind it."""
    if len(line) >= 90:
        return False
    said = fold(line).strip()
    if _CLOSING.fullmatch(said):
        return True
    found = _THANKS.fullmatch(said)
    names = line.split()[-len(found["names"].split()) :] if found and found["names"].strip() else []
    return found is not None and all(not name[:1].islower() for name in names)


def wishes(line: str) -> bool:
    """Whether a line wishes luck, or offers or apologises: spoken to the organiser, at the end of a mail."""
    return len(line) < 130 and _WISH.fullmatch(fold(line)) is not None


def names_only(line: str) -> bool:
    """Whether a line can be a name that signs a mail: one to three capitalised words."""
    return re.fullmatch(r"\s*[-–~]?\s*[A-ZÀ-Þ][\w.'’-]{0,20}(?: [A-ZÀ-Þ][\w.'’-]{0,20}){0,2}\.?\s*", line) is not None


def without_greeting(lines: Sequence[str]) -> int:
    """How many lines at the start are blank or greet."""
    at = 0
    while at < len(lines) and not lines[at].strip():
        at += 1
    if at < len(lines) and greets(lines[at]):
        return at + 1
    return 0


def closing_at(lines: Sequence[str]) -> int:
    """Where the closing formula at the end begins; the number of lines when there is none."""
    filled = [at for at, line in enumerate(lines) if line.strip()]
    start = len(lines)
    for place, at in enumerate(reversed(filled[-6:])):
        if takes_leave(lines[at]) and at > (filled[0] if filled else 0):
            start = at
        elif not _may_follow_leave(lines[at]) or place >= 5:
            break
    return start


def _may_follow_leave(line: str) -> bool:
    return len(line.split()) <= 4 and not line.rstrip().endswith("?") and not _POSTSCRIPT.match(fold(line))
