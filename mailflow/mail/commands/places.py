"""Where people meet, as they write it beside the day and the hour."""

from __future__ import annotations

import re

from mailflow.mail.dates import dates
from mailflow.mail.kickoffs.words import PLACE_LABELS, PLACE_NOUNS
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_PLACE_LABEL = lazily(rf"(?:^|\n)\W{{0,4}}(?:{PLACE_LABELS})\s?[:=]\s?(?P<place>[^\n.;]{{2,100}})")
_PLACE = lazily(
    r"\b(?:in|op|bij|te|ten|at|via|par|a|au|aux|chez|dans|sur|im|bei|beim|am|on|naar|aan)\s"
    r"(?:(?:de|het|t|een|ons|onze|the|our|a|an|la|le|les|l|notre|nos|der|dem|den|das|die|unserem|unserer|einem)[ '])?"
    r"(?P<place>[^,.;!?\n()]{2,80})"
)
_PLACE_NOUN = lazily(rf"\b(?:{PLACE_NOUNS})|(?:zaal|huis|lokaal|kantoor|centrum|raum|haus|zentrum|saal|buro)\b")
_PLACE_LISTED = lazily(
    rf"\s?[,(–-]\s?(?:(?:in|op|at|the|de|het|la|le|im|am|au)\s)?"
    rf"(?P<place>(?:[^,.;!?\n() ]{{1,30}} ){{0,4}}[^,.;!?\n() ]{{0,30}}(?:{PLACE_NOUNS})\b[^,.;!?\n()]{{0,30}})"
)
_PLACE_END = lazily(
    r"\s(?:ipv|i\.p\.v|in plaats|instead|rather|au lieu|plutot|statt|anstatt|anstelle)\b|"
    r"\s(?:om|voor|tegen|van \d|from|to|for|pour|um|zum|fur|met|with|avec|mit|samen|bijeen|en|and|et|und|waar|"
    r"where|ou|wo|zusammen|elkaar|together|afspreken|zien|op|on|komen|treffen|dan|tot)(?:\s|$)"
)
_NAMED = lazily(r"\b(?:De|Het|Den|'t|The|La|Le|Les|L'|Der|Die|Das) ?$")  # an article that belongs to the name


def near(one: dates.Found, text: str) -> str:
    """The place that the words around a day and an hour name; "" when they name none."""
    folded = fold(text)
    labelled = _PLACE_LABEL.search(folded)
    if labelled:
        return text[labelled.start("place") : labelled.end("place")].strip()
    start = max((folded.rfind(sign, 0, one.start) for sign in ("\n", "! ", "? ", ". ")), default=-1) + 1
    ends = [place for place in (folded.find(sign, one.end) for sign in ("\n", "! ", "? ", ". ")) if place >= 0]
    end = min(ends, default=len(folded))
    for first, last in ((one.end, end), (start, one.start)):
        place = within(folded, text, first, last)
        if place:
            return place
    following = folded.find("\n", end + 1)
    return within(folded, text, end, following if following > 0 else len(folded), nouns_only=True)


def within(folded: str, text: str, start: int, end: int, *, nouns_only: bool = False) -> str:
    """The place that is named between two places of a text."""
    for match in _PLACE.finditer(folded, start, end):
        said = folded[match.start("place") : match.end("place")]
        if said.startswith(("plaats van", "stead of", "lieu de")):
            continue
        cut = _PLACE_END.search(said)
        length = cut.start() if cut else len(said)
        written = text[match.start("place") : match.start("place") + length].strip()
        capital = bool(re.match(r"[A-Z]", written))
        if named := _NAMED.search(text[start : match.start("place")]):
            written = f"{named[0]}{written}"
        if len(written) > 1 and (_PLACE_NOUN.search(fold(written)) or (capital and not nouns_only)):
            return written
    listed = _PLACE_LISTED.match(folded, start, end)
    if listed and not nouns_only:
        return text[listed.start("place") : listed.end("place")].strip()
    online = re.search(r"\b(?:online|en ligne|en visio)\b", folded[start:end])
    return text[start + online.start() : start + online.end()] if online else ""
