"""The questions that the writer of a kick-off asks his colleagues."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.mail.kickoffs.words import IDLE, IDLE_END, INTERROGATIVES, PRACTICAL, WONDERING
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_MOST = 12  # questions; more is no kick-off
_ORDINAL = (
    r"(?:eerste|tweede|derde|vierde|vijfde|laatste|first|second|third|fourth|fifth|last|final|premiere|deuxieme|"
    r"troisieme|quatrieme|"
    r"seconde|derniere|erste|zweite|dritte|vierte|letzte|1e|2e|3e|4e|1ste|2de|3de|4de|1st|2nd|3rd|4th|1re|1ere|"
    r"2eme|3eme)"
)
_LABEL = lazily(
    r"^\s{0,8}(?:[*_]{0,2})(?:"
    r"(?P<number>\(?(?P<n>[1-9]\d?)\s?(?:[.):\]/°º]|[-–](?=\s)){1,2})"
    r"|(?P<letter>\(?[a-h][.)](?=\s?\S))"
    r"|(?P<bullet>[-*•·–—▪◦‣>→]\s?(?=\w|[\"'“«(¿])|o\s(?=[A-Z]))"
    rf"|(?P<named>(?:vraag|question|frage|vraagje|q|v|f)\s?(?:nr\.?\s?|n°\s?)?(?:\d{{1,2}}|[a-e]|een|twee|drie|"
    rf"one|two|three|un|deux|trois|eins|zwei|drei)\s?[:.)–-]"
    rf"|(?:vraag|question|frage|q|v|f)\s?(?:nr\.?\s?|n°\s?)?[1-9](?=\s(?:{INTERROGATIVES})\b)"
    rf"|(?:de |mijn |en |and |et |und |my |the |la |ma |die |meine )?{_ORDINAL}\s(?:vraag|question|frage)\s?(?:is|"
    rf"est|ist)?\s?[:,.–-]"
    r"|(?:ten (?:eerste|tweede|derde|vierde|slotte)|eerst|vervolgens|tot slot|first(?:ly)?|second(?:ly)?|"
    r"third(?:ly)?|fourth|finally|lastly|and finally|"
    r"d'abord|premierement|deuxiemement|troisiemement|ensuite|enfin|erstens|zweitens|drittens|viertens|zum "
    r"schluss|zuletzt|schliesslich|schlieslich)\s?[,:])"
    r")[*_]{0,2}\s{0,6}"
)
_INLINE = lazily(
    r"(?:(?<=[\s:;,.?!])|^)(?:\(?(?P<n>[1-9])[.):°](?!\d)|(?P<a>\(?[a-e]\))"
    rf"|(?:vraag|question|frage|q|v)\s?(?P<m>[1-9])\s?[:.)]|(?P<ord>{_ORDINAL}\s(?:vraag|question|frage)\s?[:,])"
    r"|(?P<ten>ten (?:eerste|tweede|derde)|first(?:ly)?,|second(?:ly)?,|third(?:ly)?,|finally,|premierement|"
    r"deuxiemement|troisiemement|"
    r"d'abord,|ensuite,|enfin,|erstens|zweitens|drittens)[,:]?)\s{1,4}(?=\S)"
)
_IDLE = lazily(IDLE)
_IDLE_END = lazily(IDLE_END)
_PRACTICAL = lazily(rf"\b(?:{PRACTICAL})\b")
_ASKS = lazily(
    rf"^\W{{0,4}}(?:(?:en|and|et|und|in|op|met|aan|a|de|pour|bij|over|on|at|with|auf|bei|mit|fur|sur|avec|voor|"
    rf"for|dans|van|from|uit)\s){{0,2}}(?:{INTERROGATIVES})\b"
)
_ADVERBS = (
    r"(?: (?:ook|graag|heel|wel|eens|also|really|very|much|always|just|"
    r"aussi|egalement|bien|beaucoup|vraiment|auch|gerne?|sehr|mal|noch|nog)){0,2}"
)
_WONDERS = WONDERING.replace(" ", f"{_ADVERBS} ")
_INDIRECT = lazily(
    rf"\b(?:{_WONDERS})\b[^.?!\n]{{0,60}}?\s(?P<from>(?:in |op |met |aan |bij |over |on |with |a |de |pour |auf |"
    rf"mit |avec |dans )?(?:{INTERROGATIVES}|ce qu(?:e|i|'|)|ob|of|whether)\b[^.!\n?]{{8,400}})"
)
_INTRO = lazily(r"\b(?:vragen|vraagjes|questions|fragen|vraag|question|frage)\b[^.?!]{0,60}:?\s*$")
_NOT_A_QUESTION = lazily(
    r"^\W{0,3}(?:deadline|datum|date|wanneer ?:|waar ?:|plaats|locatie|wie ?:|when ?:|where ?:|quand ?:|lieu|wann "
    r"?:|wo ?:|ort|timing|tijd|antwoord|praktisch|tel|gsm|"
    r"www|http|agenda|termin|frist|delai|place|location|date limite|hoe ?:|duur|kost)"
)
_SENTENCE = lazily(r"[^.!?\n]{1,600}(?:[.!?]+[\"'”»)]?|\n|$)")


@dataclass(frozen=True, slots=True)
class _Item:
    kind: str  # number, letter, bullet, named
    text: str
    group: int  # items of one list share it


def asked(text: str) -> tuple[str, ...]:
    """The questions in the writer's own words, without number, bullet or label."""
    items = _items(text)
    listed, inline = _listed(items, text), _inline(text)
    if listed or inline:
        return _clean(inline if len(inline) > len(listed) else listed)
    return _clean(_in_prose(text))


def _clean(questions: list[str]) -> tuple[str, ...]:
    kept = [re.sub(r"\s+", " ", question).strip(' \t*_"“”«»') for question in questions]
    return tuple(dict.fromkeys(question for question in kept if len(question) > 4))[:_MOST]


# Lists


def _items(text: str) -> list[_Item]:
    items: list[_Item] = []
    group, open_item, blank = 0, False, 0
    last = ""
    for line in text.split("\n"):
        label = _LABEL.match(fold(line))
        if not line.strip():
            blank += 1
            continue
        if label and label.end() < len(line.rstrip()):
            kind = str(label.lastgroup if label.lastgroup != "n" else "number")
            group += 0 if items and items[-1].kind == kind and open_item else 1
            items.append(_Item(kind, line[label.end() :].strip(), group))
            open_item = True
        elif open_item and not blank and _goes_on(line, last):
            items[-1] = _Item(items[-1].kind, f"{items[-1].text} {line.strip()}", items[-1].group)
        else:
            open_item = False
        blank, last = 0, line
    return items


def _goes_on(line: str, last: str) -> bool:
    """Whether this line belongs to the item above it."""
    if line[:2] == "  " or line[:1] == "\t":
        return True
    if line.lstrip()[:1].islower():
        return True
    return len(last.rstrip()) > 55 and last.rstrip()[-1:] not in ".?!:;"


def _listed(items: list[_Item], text: str) -> list[str]:
    """The items of those lists that ask something."""
    chosen: list[str] = []
    for group in sorted({item.group for item in items}):
        members = [item for item in items if item.group == group and not _NOT_A_QUESTION.match(fold(item.text))]
        asking = [item for item in members if _is_asking(item.text)]
        if not members or (members[0].kind == "bullet" and not asking and not _introduced(members[0], text)):
            continue
        if members[0].kind in ("number", "letter", "named") and not asking and not _introduced(members[0], text):
            continue
        whole = members if len(asking) * 2 >= len(members) or _introduced(members[0], text) else asking
        chosen.extend(item.text for item in whole if not _is_idle(item.text) or item.kind != "bullet")
    return chosen


def _is_asking(text: str) -> bool:
    return text.rstrip(" \"'”»*_").endswith("?") or "?" in text or bool(_ASKS.match(fold(text)))


def _introduced(item: _Item, text: str) -> bool:
    """Whether the line above the list speaks of questions."""
    place = text.find(item.text)
    before = [line for line in fold(text[: max(place, 0)]).split("\n") if line.strip()][-3:]
    lines = before[:-1] if before and not _INTRO.search(before[-1]) else before
    return any(
        _INTRO.search(line.rstrip(" .:")) or re.search(r"\b(?:vragen|questions|fragen)\b", line) for line in lines[-2:]
    )


def _inline(text: str) -> list[str]:
    """'1) ...? 2) ...? 3) ...?' within one paragraph."""
    for paragraph in re.split(r"\n\s*\n", text):
        flat = re.sub(r"\s*\n\s*", " ", paragraph)
        marks = list(_INLINE.finditer(fold(flat)))
        if len(marks) < 2 or not _counts_up(marks):
            continue
        ends = [mark.start() for mark in marks[1:]] + [len(flat)]
        parts = [flat[mark.end() : end].strip(" ,;") for mark, end in zip(marks, ends, strict=True)]
        parts[-1] = _first_question(parts[-1])
        parts = [re.sub(r"[,;]?\s(?:en|and|et|und)$", "", part) for part in parts]
        if any(_is_asking(part) for part in parts):
            return parts
    return []


def _counts_up(marks: list[re.Match[str]]) -> bool:
    numbers = [int(mark["n"] or mark["m"]) for mark in marks if mark["n"] or mark["m"]]
    return not numbers or numbers == list(range(1, len(numbers) + 1))


def _first_question(text: str) -> str:
    """What follows the last question of a row belongs to it no more."""
    found = re.match(r"[^?]{1,500}\?", text)
    if not found:
        sentence = re.match(r"[^.!]{1,500}[.!]?", text)
        return sentence.group() if sentence else text
    more = re.match(rf"\s(?:{INTERROGATIVES}|en|and|et|und)\b[^?.!]{{1,300}}\?", fold(text[found.end() :]))
    return text[: found.end() + (more.end() if more and not _is_idle(more.group()) else 0)]


# Prose


def _in_prose(text: str) -> list[str]:
    questions: list[str] = []
    for sentence, fresh in _sentences(text):
        folded = fold(sentence)
        if sentence.rstrip(" \"'”»)*_").endswith("?"):
            if _is_idle(sentence):
                continue
            direct = _without_lead(sentence, folded)
            if (
                not fresh
                and questions
                and len(re.sub(r"^(?:en|and|et|und) ", "", fold(direct)).strip(" ?").split()) <= 2
            ):
                questions[-1] = f"{questions[-1]} {direct}"
            else:
                questions.append(direct)
        else:
            said = sentence[_greeting(folded) :]
            if found := _INDIRECT.search(fold(said)):
                questions.extend(_several(said[found.start("from") : found.end("from")]))
    return questions


def _sentences(text: str) -> list[tuple[str, bool]]:
    """Each sentence, with whether it begins a line."""
    joined = re.sub(r"(?<=[^\n.?!:])\n(?=[a-zà-ÿ])", " ", text)
    return [
        (match.group().strip(), joined[match.start() - 1 : match.start()] in ("", "\n"))
        for match in _SENTENCE.finditer(joined)
        if match.group().strip()
    ]


def _is_idle(sentence: str) -> bool:
    folded = re.sub(r"[-']", " ", fold(sentence)).strip()
    folded = folded[_greeting(folded) :]
    if _IDLE.match(folded) or (_IDLE_END.search(folded) and not _ASKS.match(folded)):
        return True
    tail = folded.rpartition(", ")[2]
    if tail != folded and not _ASKS.match(folded) and _IDLE.match(tail):
        return True
    return bool(_PRACTICAL.search(folded)) and not _ASKS.match(folded)


_GREETING = lazily(
    r"^\W{0,3}(?:hey|hi|hoi|hallo|hello|dag|beste|lieve|dear|bonjour|salut|chers?|cheres?|liebe[rs]?|guten tag|"
    r"goeiemorgen|goedemorgen|moin|"
    r"ok|collega s|team|allen)\b[^,?.!]{0,40},\s{0,2}"
)


def _greeting(folded: str) -> int:
    """How far the words of greeting reach."""
    match = _GREETING.match(folded)
    return match.end() if match else 0


def _without_lead(sentence: str, folded: str) -> str:
    """Without a label or the words that lead to the question."""
    label = _LABEL.match(folded)
    place = label.end() if label and label.end() < len(sentence) else _greeting(folded)
    sentence, folded = sentence[place:], folded[place:]
    colon = folded.rfind(": ")
    if colon >= 0 and len(folded) - colon > 12:
        return sentence[colon + 2 :].strip()
    found = _INDIRECT.search(folded)
    if found and not _ASKS.match(folded):
        return sentence[found.start("from") :].strip()
    return sentence.strip()


def _several(said: str) -> list[str]:
    """'Hoe je dat doet, wat werkt en wat je zou veranderen': three."""
    parts = re.split(
        rf"(?:,\s(?:en\s|and\s|et\s|und\s)?|\s(?:en|and|et|und)\s)(?=(?:{INTERROGATIVES})\b)", said.strip()
    )
    return [part.strip(" ,") for part in parts if len(part.split()) > 1]
