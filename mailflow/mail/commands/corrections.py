"""How a facilitator sets the card right, beyond what the commands can say: theme, questions, names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from mailflow.mail.commands import appendix
from mailflow.mail.commands.grammar import NUMBER, number
from mailflow.mail.fields import Correction, CorrectionKind
from mailflow.mail.kickoffs import questions_asked
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_READ = 8000  # characters of a mail
_MOST = 12  # questions
_Q = r"(?:vraag|question|frage)"
_THEME_WORD = r"(?:thema|theme|onderwerp|sujet|topic|titel|titre|title|subject)"
_MY = r"(?:het|the|le|das|de|mijn|mon|my|mein|ons|notre|our|unser)"
_BECOMES = (
    r"(?:is|wordt|moet zijn|mag zijn|zou zijn|graag|should be|is now|becomes|must be|est|devient|doit etre|sera|ist|"
    r"wird|soll sein|lautet|soll lauten|zu|in|naar|to|en|into)"
)
_THEME = lazily(
    rf"(?:^|[.,;!]\s{{1,3}}|\b(?:maar|but|mais|aber|en|and|et|und)\s)\W{{0,4}}"
    rf"(?:(?:nieuw|new|nouveau|neues)\s)?"
    rf"(?:(?:verander|wijzig|change[rz]?|aendere|andere|modifie[rz]?|maak van)\s)?(?:{_MY}\s)?{_THEME_WORD}"
    rf"(?:\s?(?::|=|->)|\s{_BECOMES}(?:\s(?:dus|now|nu|jetzt|maintenant))?\s?:?(?=\s))\s{{0,3}}(?P<theme>\S.{{1,200}})"
)
_DROP = lazily(
    rf"\b(?:schrap|verwijder|zonder|laat|sans|supprime[rz]?|enleve[rz]?|retire[rz]?|remove|drop|delete|without|skip|"
    rf"leave out|streiche?n?|ohne|lass)\s(?:(?:de|la|the|die)\s)?"
    rf"(?:{_Q}\s(?:nr\.?\s?)?(?P<n>{NUMBER})|(?P<m>{NUMBER})(?:e|de|ste|nd|rd|st|eme)?\s{_Q})\b"
    rf"(?:\s(?:maar|weg|vallen|eruit|out|off|weglaten|aub|graag|svp|please|bitte)){{0,2}}"
)
_NAMES = lazily(
    r"\b(?P<anonymous>anoniem|anonieme|anonyme?|anonymous|anonymously|anonymement|zonder namen|"
    r"without (?:our |any )?names|no names|sans (?:les )?noms|ohne namen)\b"
    r"|\b(?P<named>met namen|with (?:our )?names|avec les noms|mit namen)\b"
)
_NOT = lazily(r"\b(?:niet|not|pas|nicht|geen|no|kein|hoeft|needn|plus|nooit)\b")
_MAY = lazily(r"\b(?:kan|kun|kunnen|mag|graag|can|could|may|please|peut|peux|pourrait|kann|konnen|darf|bitte)\b")
_CLAUSE = lazily(r"[^,.;!?\n]{1,200}(?:[,.;!?]|$)")
_AND = lazily(r"\b(?:maar|but|mais|aber|en|and|et|und)\b")
_SHORT = 8  # words of a clause that only wishes for names, or for none
_ITEM = lazily(r"^\s{0,8}\(?(?P<n>[1-9]\d?)\s?[.):]{1,2}\s{1,4}(?P<text>\S.{3,600})$")
_NAMED_QUESTIONS = lazily(rf"\b(?:vragen|questions|fragen|vraag|{_Q})\b")


@dataclass(frozen=True, slots=True)
class Corrections:
    """What was set right, and the words that are left for the commands."""

    corrections: tuple[Correction, ...]
    rest: str


def read(text: str, known: int) -> Corrections:
    """The corrections in a reply to the card; `known` is how many questions the card shows."""
    found: list[Correction] = []
    lines = _without_list(text[:_READ].splitlines(), found)
    lines = [_without_answers(line, found) for line in lines]
    kept = [_without_names(_without_drop(_without_theme(line, found), found), found) for line in lines]
    rest = "\n".join(kept)
    if known < 3 and not any(one.kind is CorrectionKind.QUESTION for one in found):
        rest = _without_missing(rest, known, found)
    return Corrections(tuple(found), rest)


def _without_list(lines: list[str], found: list[Correction]) -> list[str]:
    """Without a numbered list that asks something: the questions anew, or the missing ones."""
    items: list[tuple[int, str]] = []
    rest: list[str] = []
    for line in lines:
        item = _ITEM.match(line)
        if item:
            items.append((int(item["n"]), item["text"].strip()))
        elif items and line[:2] == "  " and line.strip() and rest[-1:] != [line]:
            items[-1] = (items[-1][0], f"{items[-1][1]} {line.strip()}")
        else:
            rest.append(line)
    if not any("?" in words or questions_asked.asked(f"1. {words}") for _, words in items):
        return lines
    found.extend(Correction(CorrectionKind.QUESTION, words, which) for which, words in items[:_MOST])
    return rest


def _without_theme(line: str, found: list[Correction]) -> str:
    match = _THEME.search(fold(line))
    if match is None:
        return line
    said = line[match.start("theme") : match.end("theme")].strip()
    said = said.strip(" *_\"'“”„«»‘’") if said[:1] in "\"'“„«‘*_" else said.rstrip(" *_.")
    if not said or (said.endswith("?") and ":" not in match.group()):
        return line
    found.append(Correction(CorrectionKind.THEME, said))
    return line[: match.start()].rstrip(" ,;")


def _without_drop(line: str, found: list[Correction]) -> str:
    match = _DROP.search(fold(line))
    which = number(match["n"] or match["m"]) if match else None
    if match is None or which is None or _NOT.search(fold(line[: match.start()])):
        return line
    found.append(Correction(CorrectionKind.DROP, number=which))
    return f"{line[: match.start()].rstrip(' ,;')}. {line[match.end() :].lstrip(' ,;.')}".strip(". ")


def _without_names(line: str, found: list[Correction]) -> str:
    """Without a short clause that wishes for names, or for none."""
    folded = fold(line)
    for clause in _CLAUSE.finditer(folded):
        for start, end in _parts(folded, clause.start(), clause.end()):
            match = _NAMES.search(folded, start, end)
            if match and len(clause.group().split()) <= _SHORT and not _wonders(folded[start:end]):
                denied = bool(_NOT.search(folded, start, match.start()))
                named = bool(match["named"]) is not denied
                found.append(Correction(CorrectionKind.NAMED if named else CorrectionKind.ANONYMOUS))
                return f"{line[:start].rstrip(' ,;')}. {line[end:].lstrip(' ,;.')}".strip(". ")
    return line


def _without_answers(line: str, found: list[Correction]) -> str:
    """Without a clause that wishes for every answer in the report, or for none."""
    folded = fold(line)
    for clause in _CLAUSE.finditer(folded):
        for start, end in _parts(folded, clause.start(), clause.end()):
            wish = appendix.wished(folded[start:end])
            if wish is not None and not _wonders(folded[start:end]):
                found.append(Correction(CorrectionKind.ANSWERS if wish else CorrectionKind.NO_ANSWERS))
                return f"{line[:start].rstrip(' ,;')}. {line[end:].lstrip(' ,;.')}".strip(". ")
    return line


def _wonders(clause: str) -> bool:
    """Whether it asks what is, rather than for something: "is dat anoniem?"."""
    return clause.endswith("?") and not _MAY.search(clause)


def _parts(folded: str, start: int, end: int) -> list[tuple[int, int]]:
    """A clause cut at its "but" and "and"."""
    cuts = [start, *(one.start() for one in _AND.finditer(folded, start, end)), end]
    return [(first, last) for first, last in pairwise(cuts) if folded[first:last].strip()]


def _without_missing(rest: str, known: int, found: list[Correction]) -> str:
    """Without the missing questions, when they are told for what they are, or the card had none."""
    lines = [line for line in rest.splitlines() if line.rstrip().endswith("?")]
    told = bool(_NAMED_QUESTIONS.search(fold(rest)))
    asked = questions_asked.asked(rest)
    if not asked or (known and not told and not all(re.match(r"\s{0,4}[-*•]\s", line) for line in lines)):
        return rest
    found.extend(Correction(CorrectionKind.QUESTION, words) for words in asked[: _MOST - known])
    return "\n".join(line for line in rest.splitlines() if not any(words[:40] in line for words in asked))
