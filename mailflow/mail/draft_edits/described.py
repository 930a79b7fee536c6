"""A point or a sentence of a draft that is named by what it is about: "dat van die sleutel"."""
# ruff: noqa: E501  (lists of phrases)

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.draft_edits.words import N, numbers
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ARTICLE = r"(?:(?:de|het|t|'t|the|that|this|le|la|l'|cette|ce|den|der|die|das|dem|diese[nr]?|die|deze|dat|dit|hele|whole|tout|toute|ganze[nr]?)\s?)"
_SENTENCE = (
    r"(?:zinnetje|zin|sentence|phrase|satz|passage|stukje|stuk|bit|part|deel|alinea|stelle|teil|ligne|line|regel|zeile)"
)
_POINT = r"(?:puntje|punt|point|one|punkt|idee|idea|stelling)"
_THING = r"(?:dat|datgene|die|dit|that one|the one|that|the thing|that thing|celui|celle|ce qui parle|le truc|ce truc|der|das|den|was da)"
_ABOUT = r"(?:van|over|met|rond|omtrent|about|on|with|of|where|sur|avec|de|du|des|d'|concernant|uber|mit|von|vom|zum|zu|zur|um|waar)"
_HEAD = lazily(
    rf"\b(?:{_ARTICLE}{{0,2}}\b(?:(?P<sentence>{_SENTENCE})|(?P<point>{_POINT}))|(?P<thing>{_THING}))\s{_ABOUT}(?:\s|(?<='))"
)
_QUESTION = lazily(
    rf"(?:\s?,\s?|\s)?\b(?:(?:bij|in|van|onder|at|for|under|from|on|a|a la|de|de la|sous|dans|pour|bei|zu|in der|unter|von)\s)?(?:the\s|la\s|der\s|de\s)?(?:vraag|question|frage)\s?(?P<q>{N})\s?,?"
)
_WORD = lazily(r"[a-z]+")
_READ = 300  # characters of a clause
_REACH = 6  # words behind "about" that may name it
_STEM = 4  # letters that two forms of a word share
_VERBS = _words(
    "mag mogen moet moeten kan kunnen is zijn staat zou wil hoort does doesn are can should could may must will would has have peut peuvent est "
    "sont doit faut ne kann konnen ist sind soll sollte muss darf wurde wird passt hat vind finde trouve blijft reste bleibt"
)
_PLAIN = _VERBS | _words(
    "the and for not but you one any our out les des aux que qui pas une sur par son ses mes tes nos vos der die das den dem ein und mit mir ich wir "
    "ihr uns auf aus vom zum zur von het een van wat wie hoe dat dit hun ons mij zij ook nog wel "
    "deze ceux celle celui dans avec pour that this those these with from they them their there where what were worden wordt weer maar voor niet meer "
    "heel gaat over rond eerst echt onze jullie haar nicht auch noch schon bitte ganz weil wenn oder aber doch mehr sehr etre plus tres alors "
    "first last please drop remove away schrap schrappen eruit streichen raus enlever supprimer laten staan vallen graag liever eigenlijk volgens"
)


@dataclass(frozen=True, slots=True)
class Described:
    """What is named, and where in the folded words."""

    start: int
    end: int
    point: int  # 0: it is a sentence
    sentence: str = ""


def find(folded: str, sheet: Sheet) -> Described | None:
    """The one point or sentence that a clause names by what it is about; None when none is, or several may be."""
    folded = folded[:_READ]
    for head in _HEAD.finditer(folded):
        found = _named(folded, head, sheet)
        if found is not None:
            return found
    return None


def names_something(folded: str) -> bool:
    """Whether a clause speaks of a point or a sentence that way."""
    return _HEAD.search(folded) is not None


def without_question(text: str) -> str:
    """The words with the question they name blotted out, at their places."""
    for found in _QUESTION.finditer(fold(text)):
        text = f"{text[: found.start()]}{' ' * len(found.group())}{text[found.end() :]}"
    return text


def numbered(text: str, named: Described, number: int) -> tuple[str, list[int]]:
    """The words with that number for what is named, and for each place in them the one in the text."""
    plain = without_question(text)
    signs = [(at, char) for at, char in enumerate(plain) if not named.start <= at < named.end]
    signs += [(named.start, char) for char in str(number)]
    signs.sort(key=lambda one: one[0])
    kept = [one for at, one in enumerate(signs) if not (one[1] == " " and (at == 0 or signs[at - 1][1] == " "))]
    return "".join(char for _, char in kept), [*(at for at, _ in kept), len(text)]


def _named(folded: str, head: re.Match[str], sheet: Sheet) -> Described | None:
    items = _items(folded, head, sheet)
    telling: list[str] = []
    end = head.end()
    for count, word in enumerate(_WORD.finditer(without_question(folded), head.end())):
        if (
            count == _REACH
            or (telling and word.group() in _VERBS)
            or re.search(r"[.!?;,:\n]", folded[end : word.start()])
        ):
            break
        if word.group() in _PLAIN or not any(_holds(text, word.group()) for _, text in items):
            continue
        telling.append(word.group())
        end = word.end()
    meant = [(number, text) for number, text in items if telling and all(_holds(text, one) for one in telling)]
    points = {text for number, text in meant if number}
    texts = points or {text for _, text in meant}
    if len(texts) != 1 or (points and head["thing"] and len({text for _, text in meant} - points) > 1):
        return None
    text = texts.pop()
    number = next((number for number, one in meant if one == text and number), 0)
    return Described(head.start(), end, number, "" if number else text)


def _items(folded: str, head: re.Match[str], sheet: Sheet) -> list[tuple[int, str]]:
    """What may be meant: points with their numbers, sentences with 0."""
    question = _QUESTION.search(folded)
    asked = numbers(question["q"], 0) if question else ()
    sentences = [(0, text) for which, text in sheet.summary if not asked or which in asked]
    if head["sentence"] or asked:
        return sentences
    points = list(enumerate(sheet.points, 1))
    return points if head["point"] else [*points, *sentences]


def _holds(text: str, word: str) -> bool:
    return any(_same(word, one) for one in _words_of(text))


@lru_cache(maxsize=256)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def _same(word: str, other: str) -> bool:
    """Whether two words are forms of one."""
    if min(len(word), len(other)) < _STEM:
        return word == other and len(word) == _STEM - 1
    short, long = sorted((word, other), key=len)
    return long.startswith(short[: max(_STEM, len(short) - 2)]) and len(long) - len(short) <= 3
