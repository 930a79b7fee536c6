"""What one sentence says of numbered points: picks them, speaks of one, adds one, or none of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from mailflow.core.session.reading import Moment, SaidKind
from mailflow.mail.examples import learned, phrasebook
from mailflow.mail.participants import affinity
from mailflow.mail.participants.sentence_kinds import agrees
from mailflow.mail.picking import beside_picks, fine_words, picks, remarks
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import ordinals

_QUOTED = lazily(r"[\"“”„«'‘]([^\"“”„«»]{6,300})[\"”“»'’]")
_COLON = lazily(r"\s?[:=]\s+|\s[–—-]\s")
_FEWEST = 3  # words of a point in other words
_LONG = 30  # words; who chooses says less in one sentence
_SURELY = 0.88  # how often they are right that a sentence chooses, whatever other words stand in it
_LEANS = 0.5  # how often the examples are right that one number with words is a choice
_RESAID = 4  # words of one's own point in other words
_OBJECTS = 0.9  # how likely that words behind its number speak of it instead
_CONTENT = 2  # content words shared with one point that a clause names so
_WITH_RULE, _ALONE = 0.15, 0.9  # how likely that a point is disowned, where a phrase says so too, and where none does
_OF_POINTS = ("pick", "amend", "add", "disown", "object", "ask", "answer")  # acts that a sentence on points can be
_FAINT = lazily(r"\W*(?:\w+\W+){0,1}\w*\W*$")


@dataclass(frozen=True, slots=True)
class OfPoints:
    """What a sentence says of the points."""

    votes: bool = False  # numbers, or words of points, that are picked
    picked: tuple[int, ...] = ()  # points that are picked by their words
    about: int | None = None  # the point that it speaks of
    disowns: bool = False
    words: tuple[int, int] | None = None  # where the new words for a point, or a new point, stand
    amends: bool = False
    adds: bool = False


def read(sentence: str, points: tuple[str, ...]) -> OfPoints:
    """What it says; `OfPoints()` where it says nothing of them."""
    limit = len(points)
    says_so = phrasebook.stands("disowns", sentence) is not None
    disowns = _disowned(sentence) >= (_WITH_RULE if says_so else _ALONE) and not _keeps_name(sentence)
    chooses = phrasebook.stands("chooses", sentence) is not None
    figures = [int(one) for one in re.findall(r"(?<![\d,.])\d{1,2}(?!\d)", sentence)]
    if chooses and not says_so and not any(1 <= one <= limit for one in figures):
        named = _by_words(sentence, points)
        return OfPoints(votes=bool(named), picked=named) if named else OfPoints()
    if not says_so and not disowns and _votes(sentence, limit, points):
        return OfPoints(votes=True)
    if not says_so and not disowns and (words := _added(sentence, limit, points)) is not None:
        return OfPoints(adds=True, words=words)
    about, end = _about(sentence, points)
    if disowns:
        return OfPoints(disowns=True, about=about)
    if about is not None:
        amended = _amended(sentence, end, about, points)
        return OfPoints(about=about, amends=amended is not None, words=amended or _behind(sentence, end))
    return OfPoints()


def of_own(sentence: str, mine: tuple[int, ...]) -> OfPoints | None:
    """What "8: …" says where point 8 is the writer's, who was asked to say it so that it can be done; else None."""
    label = _own_label().match(fold(sentence)) if mine and "?" not in sentence else None
    if label is None or int(label["number"]) not in mine:
        return None
    words = sentence[label.end() :]
    guessed = dict(learned.guess(sentence, Moment.REVIEW, among=("amend", "object", "disown")))
    speaks_of_it = phrasebook.begins("points_back", words) is not None or guessed.get("object", 0.0) >= _OBJECTS
    if len(words.split()) < _RESAID or speaks_of_it or phrasebook.stands("disowns", sentence) is not None:
        return None
    return OfPoints(about=int(label["number"]), amends=True, words=(label.end(), len(sentence)))


@cache
def _own_label() -> re.Pattern[str]:
    word = "|".join(re.escape(fold(one)) for one in phrasebook.words("point_word"))
    at = "|".join(re.escape(fold(one)) for one in phrasebook.words("point_at"))
    return re.compile(rf"\W*(?:(?:{at})\s)?(?:(?:{word})\W{{0,3}})?(?P<number>\d{{1,2}})\s?[:=]\s+")


def _disowned(sentence: str) -> float:
    """How likely it is by the examples that somebody says of a point that it is not his."""
    guessed = learned.guess(sentence, Moment.REVIEW, among=_OF_POINTS)
    return dict(guessed).get("disown", 0.0)


def _keeps_name(sentence: str) -> bool:
    """Whether it says that a point is the writer's own, or nothing of whose it is."""
    if phrasebook.stands("keeps_name", sentence) is not None:
        return True
    return phrasebook.stands("disowns", sentence) is None and phrasebook.stands("own_name", sentence) is None


def _votes(sentence: str, limit: int, points: tuple[str, ...]) -> bool:
    """Whether it is a choice, and hardly more."""
    if scores(sentence):
        return False
    if "?" in sentence or (not re.search(r"\d", sentence) and not _ordinal(sentence)):
        return False
    found = picks.read(sentence, limit, points)
    if not found.points and not found.invalid:
        return re.fullmatch(r"[\d\s,;.&+-]+", sentence) is not None
    words = re.search(r"[^\W\d_]", sentence)
    chooses = phrasebook.stands("chooses", sentence) is not None
    if words and len(found.points) == 1 and not chooses and not agrees(sentence, Moment.REVIEW, "pick", sure=_LEANS):
        return False
    if _COLON.search(sentence) and len(found.points) == 1 and not phrasebook.stands("chooses", sentence):
        return False
    if not beside_picks.beside(sentence, limit, answered=True).strip():
        return True
    if phrasebook.stands("reads_so", sentence) or phrasebook.stands("lacks", sentence):
        return False
    if agrees(sentence, Moment.REVIEW, "pick", sure=_SURELY) and phrasebook.stands("but_not", sentence) is None:
        return True
    chosen = phrasebook.stands("chooses", sentence)
    first = re.search(r"\d", sentence)
    return (
        chosen is not None and first is not None and chosen.start <= first.start() + 12 and len(sentence.split()) < 30
    )


def _ordinal(sentence: str) -> bool:
    words = re.findall(r"[^\W\d_]+", fold(sentence))
    return sum(word in ordinals() for word in words) * 3 >= len(words) > 0


def _added(sentence: str, limit: int, points: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the words of a point that is missing stand."""
    mark = phrasebook.stands("lacks", sentence)
    if mark is None:
        said = [one for one in remarks.read(sentence, limit, points).said if one.kind is SaidKind.ADDITION]
        at = fold(sentence).find(fold(said[0].text[:40])) if said and _about(sentence, points)[0] is None else -1
        return (at, len(sentence)) if at >= 0 else None
    if _about(sentence, points)[0] is not None:
        return None
    colon = _COLON.search(sentence, mark.end)
    if colon and len(sentence[colon.end() :].split()) >= 2:
        return colon.end(), len(sentence)
    rest = sentence[mark.end :]
    return (
        (mark.end + len(rest) - len(rest.lstrip(" ,:")), len(sentence))
        if len(rest.split()) >= _FEWEST
        else (0, len(sentence))
    )


@cache
def _reference() -> re.Pattern[str]:
    word = "|".join(re.escape(fold(one)) for one in phrasebook.words("point_word"))
    at = "|".join(re.escape(fold(one)) for one in phrasebook.words("point_at"))
    return re.compile(
        rf"(?<!\w)(?:(?P<at>{at})\W{{1,2}}){{0,2}}(?:(?P<word>{word})\W{{0,3}})?(?P<number>\d{{1,2}})(?:er|e|de|ste|th|nd)?"
        r"(?![\w%€]|[.,:]\d)"
    )


def _about(sentence: str, points: tuple[str, ...]) -> tuple[int | None, int]:
    """The point that a sentence speaks of, and where the naming ends when the sentence begins with it."""
    for found in _reference().finditer(fold(sentence)):
        number = int(found["number"])
        begins = _FAINT.match(sentence[: found.start()]) is not None
        if 1 <= number <= len(points) and (found["at"] or found["word"] or begins):
            return number, found.end() if begins else 0
    for quoted in _QUOTED.finditer(sentence):
        near = affinity.nearest(quoted[1], points)
        if near and near.lead > 0 and near.shared >= _CONTENT / 2:
            return near.number, 0
    return None, 0


def _behind(sentence: str, end: int) -> tuple[int, int] | None:
    """Where the words begin behind "Point 6:"; None when nothing labels them."""
    colon = _COLON.match(sentence, end) if end else None
    return (colon.end(), len(sentence)) if colon and colon.end() < len(sentence) else None


def _amended(sentence: str, end: int, about: int, points: tuple[str, ...]) -> tuple[int, int] | None:
    """Where the words stand that the point should have."""
    so = phrasebook.stands("reads_so", sentence)
    if so is None:
        return None
    for quoted in _QUOTED.finditer(sentence):
        if len(quoted[1].split()) >= _FEWEST and fold(quoted[1]).strip(" .") not in fold(points[about - 1]):
            return quoted.start(1), quoted.end(1)
    if '"' in sentence or "“" in sentence or "«" in sentence:
        return None
    colon = _COLON.search(sentence, so.end) or (_COLON.match(sentence, end) if end else None)
    if colon and len(sentence[colon.end() :].split()) >= _FEWEST:
        return colon.end(), len(sentence)
    return None


def _by_words(sentence: str, points: tuple[str, ...]) -> tuple[int, ...]:
    """The points that its clauses name by their words."""
    found: list[int] = []
    for clause in re.split(r"[,;]\s|\s(?:en|and|et|und|puis|then|dan|dann)\s(?=\w)", sentence):
        near = affinity.nearest(clause, points)
        if near and near.shared >= 1 and near.lead >= 0.5 and near.number not in found:
            found.append(near.number)
    return tuple(found)


def comments(sentence: str) -> bool:
    """Whether words below a point say something about it, and not how it should read."""
    guessed = dict(learned.guess(sentence, Moment.REVIEW, among=("amend", "object", "disown")))
    return guessed.get("object", 0.0) >= 0.5 or phrasebook.stands("but_not", sentence) is not None


def scores(sentence: str) -> bool:
    """Whether it gives marks: "10 for point 1, 7 for point 5"."""
    return len(_scoring().findall(fold(sentence))) > 1


@cache
def _scoring() -> re.Pattern[str]:
    word = "|".join(re.escape(fold(one)) for one in phrasebook.words("point_word"))
    return re.compile(rf"\d\W{{1,3}}(?:\w+\W{{1,2}}){{0,2}}(?:{word})\W{{1,2}}\d")


def praises(sentence: str) -> bool:
    """Whether it only thanks, praises or agrees."""
    return fine_words.agrees(sentence) or fine_words.thanks(sentence) or phrasebook.whole("courtesy", sentence)
