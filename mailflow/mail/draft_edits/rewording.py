"""Other words inside a point or a sentence of a draft: "flyers alleen" instead of flyers."""
# ruff: noqa: E501  (lists of phrases)

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mailflow.mail.draft_edits.lines import sentence_end
from mailflow.mail.draft_edits.quoted import words_of
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.draft_edits.words import LITTLE, ONE, N, numbers
from mailflow.mail.fields import Edit, EditKind, Unplaced
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_OPEN, _CLOSE = "[\"'“„«‘‹]", "[\"'”“»’›]"
_SAID = rf"(?:{_OPEN}\s?(?P<{{0}}>[^\"“”„«»]{{{{1,300}}}}?)\s?{_CLOSE}(?!\w)|(?P<{{0}}w>[^\W\d_][\w'-]{{{{1,40}}}}))"
_QUOTED = rf"(?:{_OPEN}\s?(?P<{{0}}>[^\"“”„«»]{{{{1,300}}}}?)\s?{_CLOSE}(?!\w))"
_ONLY = _QUOTED.format("new").replace("{{", "{").replace("}}", "}")


def _said(name: str, *, bare: bool = True) -> str:
    return (_SAID if bare else _QUOTED).format(name).replace("{{", "{").replace("}}", "}")


_INSTEAD = r"(?:in plaats van|in de plaats van|ipv|i p v|a la place de|a la place d'|au lieu du|in place of|in lieu of|in stead of|insted of|anstelle|an stelle von|i\.p\.v\.?|en niet|instead of|rather than|and not|not|au lieu de|au lieu d'|plutot que|et pas|statt|anstatt|anstelle von|und nicht|niet)"
_QUESTION = r"(?:vraag|vraagje|question|frage|vr|vrg)"
_WHERE = (
    rf"(?:(?:in de samenvatting|in the summary|dans le resume|in der zusammenfassung)\s)?"
    rf"(?:(?:bij|in|van|voor|onder|at|for|under|on|a|au|a la|dans|pour|bei|zu|in der|unter|op)\s)?"
    rf"(?:{_QUESTION}\s?(?:nr\.?\s?)?(?P<q>{N})|(?P<p>{ONE}))\s?[,:]?\s?"
)
_MIDDLE = r"(?:(?:graag|liever|moet|mag|zou|er|staan|staat|ik|zeggen|schrijven|zetten|beter|eerder|toch|wel|dan|nog|de|het|woord|please|rather|should|say|write|put|it|the|word|plutot|mettre|mettez|mets|ecrire|ecris|dire|je prefere|prefere|le|mot|lieber|besser|bitte|schreib|schreiben|soll|sagen|stehen|das|wort|gern|gerne|kies|neem|gebruik|use|utilise|nimm)\s){0,7}"
_START = rf"(?:[-*•–>→]\s?)?{LITTLE}{{0,6}}"
_CHANGE = r"(?:vervang|verander|wijzig|replace|change[rz]?|remplace[rz]?|ersetze|andere?|maak van)"
_BY = r"(?:door|in|naar|by|with|into|to|par|en|durch|zu|mit)"
_EVERYWHERE = lazily(r"\b(?:overal|everywhere|partout|uberall|telkens)\b")
_PATTERNS = tuple(
    lazily(_START + source)
    for source in (
        rf"(?:{_WHERE})?{_MIDDLE}{_said('new')}\s?,?\s?{_INSTEAD}\s(?:de\s|het\s|the\s|le\s|la\s|les\s)?{_said('old')}",
        rf"(?:{_WHERE})?{_INSTEAD}\s{_said('old', bare=False)}\s?,?\s?{_MIDDLE}(?:maar\s|but\s|mais\s|sondern\s)?{_said('new', bare=False)}",
        rf"(?:{_WHERE})?{_MIDDLE}(?:niet|not|pas|nicht)\s{_said('old', bare=False)}\s?,?\s?(?:maar|but|mais|sondern)\s{_MIDDLE}{_said('new', bare=False)}",
        rf"{_CHANGE}\s(?:overal\s|everywhere\s|partout\s|uberall\s)?(?:(?:de|het|the|le|la|les|das|die|der)\s)?(?:(?:woord|woorden|word|words|mot|mots|wort)\s)?{_said('old')}\s(?:{_WHERE})?{_BY}\s{_said('new')}(?:\s(?:{_WHERE}))?".replace("(?P<q>", "(?P<q2>", 1).replace("(?P<p>", "(?P<p2>", 1),
        rf"(?:{_WHERE})?{_said('old', bare=False)}\s?(?:->|=>|→|moet|moeten|wordt|worden|becomes|should be|should say|devient|doit etre|wird|soll)\s?{_said('new', bare=False)}(?:\s(?:zijn|worden|heisen|sein|etre))?",
        rf"(?:{_WHERE})?(?:{_MIDDLE})?{_said('old', bare=False)}(?:\s(?:nog|dan|ook|graag|bitte|svp|stp|please|noch|encore|telkens|overal))?\s(?:vervangen worden door|veranderd worden in|be replaced by|be replaced with|be changed to|etre remplacee? par|vervangen door|veranderen in|wijzigen in|replaced by|remplace par|ersetzen durch|durch)\s{_said('new', bare=False)}(?:\s(?:ersetzen|vervangen))?",
    )
)  # fmt: skip
_LITTLE = 3  # letters of an article or a preposition
_MORE_QUOTED = lazily(rf"[^.!?,;\d\n]{{0,60}}?(?<!\w){_OPEN}\s?\w")
_HINT = lazily(_START + rf"{_WHERE}{_MIDDLE}{_ONLY}")
_STRIKE_WORDS = lazily(
    _START
    + rf"(?:schrap|verwijder|haal|laat|remove|delete|drop|strike|supprime[rz]?|enleve[rz]?|streiche?|losche?)\s(?:(?:het|the|le|das|de)\s)?(?:(?:woord|woordje|word|mot|wort|stukje|deel|part)\s)?"
    rf"{_said('old', bare=False)}(?:\s(?:weg|eruit|vallen))?(?:\s{_WHERE})?(?:\s?(?:weg|eruit|vallen))?"
)


@dataclass(frozen=True, slots=True)
class Reworded:
    """What came of one wish for other words."""

    edits: tuple[Edit, ...]
    unplaced: tuple[Unplaced, ...]
    end: int  # in the text: behind the wish


@dataclass(frozen=True, slots=True)
class _Item:
    """One point or sentence in which words can be replaced."""

    text: str
    point: int = 0

    def edit(self, text: str) -> Edit:
        if self.point:
            return Edit(EditKind.REPLACE, (self.point,), text)
        return Edit(EditKind.REWORD, text=text, old=self.text)


def read(line: str, sheet: Sheet) -> Reworded | None:
    """The wish for other words with which the line begins, or None."""
    folded = fold(line)
    for pattern in _PATTERNS:
        found = pattern.match(folded)
        if found and (old := _words(line, found, "old")) and (new := _words(line, found, "new")):
            scope = _scope(found, sheet)
            if scope is not None and (edits := _replaced(scope, old, new, everywhere=_everywhere(folded, found))):
                return Reworded(tuple(edits), (), found.end())
            if scope is not None and _deliberate(found):
                return Reworded((), (_asked(line[: found.end()], found, sheet),), found.end())
    return _struck_words(line, folded, sheet) or _hinted(line, folded, sheet)


def _everywhere(folded: str, found: re.Match[str]) -> bool:
    return bool(_EVERYWHERE.search(folded, 0, found.end() + 12))


def _deliberate(found: re.Match[str]) -> bool:
    """Whether the words stand between quotation marks, so that something of the draft must be meant."""
    return bool(found["old"] and found["new"])


def _words(line: str, found: re.Match[str], name: str) -> str:
    groups = found.groupdict()
    which = name if groups.get(name) else f"{name}w"
    if not groups.get(which):
        return ""
    return line[found.start(which) : found.end(which)].strip()


def _scope(found: re.Match[str], sheet: Sheet) -> list[_Item] | None:
    """Where to look; None when that point or question is not there."""
    groups = found.groupdict()
    question, point = groups.get("q") or groups.get("q2"), groups.get("p") or groups.get("p2")
    points = [_Item(text, number) for number, text in enumerate(sheet.points, 1)]
    sentences = [(which, _Item(text)) for which, text in sheet.summary]
    if question:
        asked = numbers(question, 0)
        return [item for which, item in sentences if which in asked] or None
    if point:
        named = numbers(point, len(sheet.points))
        return [item for item in points if item.point in named] or None
    return [*points, *(item for _, item in sentences)]


def _asked(text: str, found: re.Match[str], sheet: Sheet) -> Unplaced:
    point = found.groupdict().get("p")
    return Unplaced(text.strip(), numbers(point, len(sheet.points)) if point else ())


def _replaced(items: Sequence[_Item], old: str, new: str, *, everywhere: bool) -> list[Edit]:
    """The edits, when the words stand in one place, or everywhere is meant; the same sentence twice is one place."""
    word = re.compile(rf"(?<!\w){re.escape(old)}(?!\w)", re.IGNORECASE)
    holding = [item for item in items if word.search(item.text)]
    if not holding or (len({item.text for item in holding}) > 1 and not everywhere):
        return []
    return [item.edit(_put(item.text, word, new)) for item in holding]


def _put(text: str, word: re.Pattern[str], new: str) -> str:
    found = word.search(text)
    assert found is not None
    if new and found.group()[:1].isupper() and not old_is_name(found, text):
        new = new[:1].upper() + new[1:]
    if not new:
        rest = f"{text[: found.start()].rstrip()} {text[found.end() :].lstrip()}".strip()
        rest = re.sub(r"\s([.,;:!?])", r"\1", rest)
        return rest[:1].upper() + rest[1:] if text[:1].isupper() else rest
    return text[: found.start()] + new + text[found.end() :]


def old_is_name(found: re.Match[str], text: str) -> bool:
    """Whether the capital is the word's own: it stands within the sentence."""
    return found.start() > 0 and not text[: found.start()].rstrip().endswith((".", "!", "?", "“", '"', "«", "„"))


def _struck_words(line: str, folded: str, sheet: Sheet) -> Reworded | None:
    found = _STRIKE_WORDS.match(folded)
    old = _words(line, found, "old") if found else ""
    if found is None or not old:
        return None
    scope = _scope(found, sheet)
    whole = [item for item in scope or () if words_of(item.text) == words_of(old)]
    if whole:
        return Reworded(tuple(_struck(item) for item in whole[:1]), (), found.end())
    edits = _replaced(scope or (), old, "", everywhere=_everywhere(folded, found))
    if edits:
        return Reworded(tuple(edits), (), found.end())
    return Reworded((), (_asked(line[: found.end()], found, sheet),), found.end())


def _struck(item: _Item) -> Edit:
    return Edit(EditKind.STRIKE, (item.point,)) if item.point else Edit(EditKind.DROP, old=item.text)


def _hinted(line: str, folded: str, sheet: Sheet) -> Reworded | None:
    """ "Bij vraag 2 graag 'flyers alleen'": the new words only, one of which stands there already."""
    found = _HINT.match(folded)
    if found is None:
        return None
    new = _words(line, found, "new")
    scope = _scope(found, sheet)
    if scope is None or not new or (found["p"] and not found["q"] and len(words_of(new)) > 3):
        return None
    if _MORE_QUOTED.match(folded, found.end()):  # two quotations: which is which was not understood
        end = sentence_end(line, found.end())
        return Reworded((), (_asked(line[:end], found, sheet),), end)
    edits = _grown(scope, new)
    if edits:
        return Reworded((edits[0],), (), found.end())
    return Reworded((), (_asked(line[: found.end()], found, sheet),), found.end())


def _grown(items: Sequence[_Item], new: str) -> list[Edit]:
    """The one item whose words the new ones say more precisely, with them in their place; whole when they nearly agree."""
    told = words_of(new)
    shares = [(_shared(told, item.text), item) for item in items]
    most = max((len(shared) for shared, _ in shares), default=0)
    best = [(shared, item) for shared, item in shares if shared and len(shared) == most]
    if len({item.text for _, item in best}) != 1:
        return []
    shared, item = best[0]
    own = words_of(item.text)
    if " ".join(told) in " ".join(own):
        return [item.edit(item.text)]
    if len(told) > 3 and len(set(told) & set(own)) * 2 >= len(told):
        return [item.edit(new)]
    if _governs(told, shared):
        return []
    word = re.compile(r"\W+".join(re.escape(one) for one in shared), re.IGNORECASE)
    return [item.edit(_put(item.text, word, new))] if word.search(item.text) else []


def _governs(told: Sequence[str], shared: Sequence[str]) -> bool:
    """Whether the shared words end in a little one, whose next word was then changed rather than added: "arrêt de"."""
    at = next(at for at in range(len(told)) if list(told[at : at + len(shared)]) == list(shared))
    return at + len(shared) < len(told) and len(shared[-1]) <= _LITTLE


def _shared(told: Sequence[str], text: str) -> list[str]:
    """The longest run of the new words that stands in the text, with a telling word in it."""
    own = f" {' '.join(words_of(text))} "
    for size in range(len(told), 0, -1):
        for at in range(len(told) - size + 1):
            run = list(told[at : at + size])
            if f" {' '.join(run)} " in own and any(len(word) > 3 for word in run):
                return run
    return []
