"""Changes to the numbered points of a draft, as a facilitator writes them in a reply."""

from __future__ import annotations

import re

from mailflow.core.reading import Edit, EditKind
from mailflow.mail.words.folding import fold

_READ = 20_000
_POINT = r"(?:punt|nr\.?|nummer|no\.?|point|number|item|le point|numero|punkt|nummer|#|p\.)?\s?"
_N = r"(\d{1,2})"
_AND = r"\s?(?:,|&|\+|en|and|et|und)\s?"
_MANY = rf"{_POINT}\d{{1,2}}(?:{_AND}{_POINT}\d{{1,2}}){{0,6}}"
_START = (
    r"^(?:[-*•]\s)?(?:(?:ok|ja|yes|oui|graag|aub|bitte|please|svp|maar|en|and|et|und|ook|also|aussi|auch|dan|"
    r"verder|voor de rest"
    r"|mag je|kan je|kun je|wil je|could you|can you|peux-tu|pouvez-vous|kannst du|konnen sie|zou je)[,\s]\s?){0,5}"
)
_STRIKE = re.compile(
    rf"{_START}(?:(?:schrap|verwijder|haal|wis|laat|skip|delete|remove|strike|drop|cut|supprime[zr]?|enleve[zr]?|"
    rf"retire[zr]?|efface[zr]?"
    rf"|streiche?n?|losche?n?|entferne?n?|nimm)\s(?P<a>{_MANY})"
    r"(?:\s(?:maar\s)?(?:weg|eruit|vallen|out|off|raus|heraus|schrappen|aub|svp|please|bitte)){0,2}"
    rf"|(?P<b>{_MANY})\s(?:(?:mag|mogen|moet|moeten|kan|kunnen|can|may|should|must|peut|doit|peuvent|kann|soll|"
    rf"konnen|sollen)\s)?"
    r"(?:maar\s)?(?:weg|eruit|schrappen|verwijderen|geschrapt worden|go|be removed|out|remove|delete|dehors|a supprimer"
    r"|a enlever|etre supprimee?|disparaitre|raus|streichen|weg|loschen|entfernen)(?:\s(?:aub|svp|please|bitte))?"
    rf"|zonder\s(?P<c>{_MANY})|without\s(?P<d>{_MANY})|sans\s(?:le\s)?(?P<e>{_MANY})|ohne\s(?P<f>{_MANY}))\s?[.!]?$"
)
_MERGE = re.compile(
    rf"{_START}(?:(?:voeg|neem|merge|combine|join|fusionne[zr]?|regroupe[zr]?|combine[zr]?|fasse?|verbinde|leg|"
    rf"lege)\s)?"
    rf"(?:les\s)?(?:points\s|punten\s|punkte\s)?(?P<n>{_MANY})\s?"
    r"(?:(?:zijn|gaan over|zeggen|betekenen|komen|are|say|mean|sont|disent|sind|sagen|c'est|is|est|ist|kunnen|"
    r"mogen|can|peuvent|konnen)?\s?"
    r"(?:eigenlijk\s|really\s|en fait\s|eigentlich\s|ongeveer\s|toch\s|wel\s|more or less\s|all\s|quasi\s|mag je\s)?"
    r"(?:hetzelfde|dezelfde|het zelfde|samen|samenvoegen|samennemen|dubbel|op hetzelfde neer|bij elkaar|bijeen|"
    r"one and the same|"
    r"the same(?: thing)?|together|double|duplicates|identiques?|la meme chose|les memes|pareils?|ensemble|"
    r"fusionner|doubles?|"
    r"dasselbe|das gleiche|gleich|zusammen|identisch|doppelt|zusammenfassen|samengevoegd worden|hetzelfde punt|be "
    r"merged|"
    r"etre fusionnes|zusammengefasst werden)(?:\s(?:samen|toe|zusammen|worden|aub|please|svp))?)"
    r"\s?(?:[:=]\s?(?P<text>\S.{0,2000})|[.!]?$)"
)
_JOIN = re.compile(
    rf"{_START}(?:merge|combine[zr]?|join|fusionne[zr]?|regroupe[zr]?|verbinde|combineer)\s(?:the\s|les\s|die\s|de\s)?"
    rf"(?:points\s|punten\s|punkte\s)?(?P<n>{_MANY})"
    r"(?:\s(?:into one|together|en un(?: seul)?|tot een|zu einem|please|svp|bitte|aub)){0,2}"
    r"\s?(?:[:=]\s?(?P<text>\S.{0,2000})|[.!]?$)"
)
_PLUS = re.compile(rf"{_START}(?P<n>\d{{1,2}}(?:\s?[+&]\s?\d{{1,2}}){{1,6}})\s?[:=]\s?(?P<text>\S.{{0,2000}})")
_REPLACE = re.compile(
    rf"{_START}(?:(?:wijzig|verander|vervang|herformuleer|change|replace|reword|rephrase|modifie[zr]?|changez?|"
    rf"remplace[zr]?|andere|"
    rf"ersetze)\s)?{_POINT}{_N}\s?(?:(?:wordt|moet zijn|mag zijn|in|naar|door|liever|becomes|should be|should "
    rf"read|to|with|devient|"
    r"doit etre|en|par|wird|soll lauten|in|durch|zu|graag|better|plutot|lieber)\s?:?\s?(?=[\"“„«'])|"
    r"(?:wordt|moet zijn|mag zijn|becomes|should be|should read|devient|wird|soll lauten|liever|plutot|"
    r"lieber)?\s?[:=]\s?)"
    r"(?P<text>\S.{0,2000})"
)
_POINT_NAMED = re.compile(r"^\W{0,4}(?:punt|point|punkt|nr|nummer|number|item|numero|\d{1,2}\s?:)")
_ADD = re.compile(
    rf"{_START}(?:voeg (?:nog )?(?:dit |een punt |als punt |een nieuw punt )?toe|toevoegen|nieuw punt|extra punt|"
    rf"nog een punt|er ontbreekt(?: nog)?|"
    r"ontbreekt|add(?: a point| this)?|new point|extra point|missing|ajoute[zr]?(?: un point)?|nouveau point|il "
    r"manque|point a ajouter|"
    r"fuge? hinzu|hinzufugen|neuer punkt|es fehlt(?: noch)?|erganze?)\s?:\s?(?P<text>\S.{0,2000})"
)
_PLUS_SIGN = re.compile(r"^\+\s?(?P<text>[^\W\d].{2,2000})")
_SENTENCE = re.compile(
    r"(?<=[.!?])\s+(?=[A-ZÀ-Ý0-9\"“])|;\s+|\s+(?:en|and|et|und)\s+(?=(?:schrap|verwijder|strike|remove|drop|"
    r"supprime|streiche)\b)"
)
_QUOTES = "\"'“”„«»"


def read(text: str, limit: int) -> tuple[Edit, ...]:
    """The changes in a reply, in the order written; `limit` is how many points there are."""
    found: list[Edit] = []
    for line in text[:_READ].splitlines():
        whole = _edit(line.strip(), limit)
        if whole and (whole.text is None or not _SENTENCE.search(line)):
            found.append(whole)
            continue
        parts = [_edit(part.strip(), limit) for part in _SENTENCE.split(line.strip())]
        several = [part for part in parts if part]
        found.extend(several if len(several) > 1 or not whole else [whole])
    return tuple(dict.fromkeys(found))


def _edit(line: str, limit: int) -> Edit | None:
    """The one change that this line is."""
    folded = fold(line)
    for pattern, kind in (
        (_PLUS, EditKind.MERGE),
        (_MERGE, EditKind.MERGE),
        (_JOIN, EditKind.MERGE),
        (_STRIKE, EditKind.STRIKE),
        (_REPLACE, EditKind.REPLACE),
        (_ADD, EditKind.ADD),
        (_PLUS_SIGN, EditKind.ADD),
    ):
        match = pattern.match(folded)
        if match and (edit := _made(kind, match, line, limit)):
            return edit
    return None


def _made(kind: EditKind, match: re.Match[str], line: str, limit: int) -> Edit | None:
    groups = match.groupdict()
    text = _words(line, match) if groups.get("text") else None
    if kind is EditKind.ADD:
        return Edit(kind, text=text) if text else None
    numbers = next((groups[name] for name in "nabcdef" if groups.get(name)), None) or match.group(1)
    points = tuple(dict.fromkeys(int(number) for number in re.findall(r"\d{1,2}", numbers or "")))
    if not points or not all(1 <= point <= limit for point in points):
        return None
    if kind is EditKind.MERGE and len(points) < 2:
        return None
    if kind is EditKind.REPLACE and not text:
        return None
    return Edit(kind, points, text)


def _words(line: str, match: re.Match[str]) -> str | None:
    """The new words as written, without the quotation marks around them."""
    said = line[match.start("text") : match.end("text")].strip()
    if said[:1] in _QUOTES and len(said) > 2:
        closing = max(said.rfind(mark) for mark in _QUOTES)
        said = said[1:closing] if closing > 1 else said[1:]
    return said.strip() or None
