"""What somebody says of the numbered points, beside picking some."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from mailflow.core.session.reading import SaidKind
from mailflow.core.summary import chatter
from mailflow.mail.fields import Said
from mailflow.mail.picking import fine_words, pick_patterns
from mailflow.mail.picking import remark_patterns as pattern
from mailflow.mail.picking.naming import Names
from mailflow.mail.picking.reworded import reworded
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import cardinals

_LONGEST = 10_000  # characters that are looked at
_PIECE = 600  # characters of one sentence; a longer one is no remark that can be placed
_MOST = 40  # remarks of one mail
_LINES = 400  # of one mail that may turn out to be a greeting
_FEWEST = 3  # words of a point worded anew, where nothing else says that it is
_PLEASE = lazily(
    r"[\s,]{1,5}(?:aub|svp|stp|please|pls|graag|bitte|merci|thx|thanks|bedankt)[\s.!]{0,5}$", re.IGNORECASE
)
_QUOTES = "\"'“”„«»‘’‹›"


@dataclass(frozen=True, slots=True)
class Beside:
    """A reply to the points without its picks, and what is left of it for them."""

    said: tuple[Said, ...]
    rest: str  # all that is none of it: picks, and words about no point in particular


def read(text: str, limit: int, points: tuple[str, ...] = ()) -> Beside:
    """The corrections, additions and complaints in a reply to the points 1..limit, with their words where known."""
    reader = _Reader(limit, points)
    for line in text[:_LONGEST].split("\n"):
        reader.line(line)
    rest = "\n".join(reader.rest) + text[_LONGEST:]
    return Beside(tuple(reader.said[:_MOST]), rest.strip("\n"))


def with_rest(said: tuple[Said, ...], rest: str, picked: tuple[int, ...] = ()) -> tuple[Said, ...]:
    """Those remarks, and the words that belong to none of them; a sentence about a point that he picks is about it."""
    if "\n" not in rest and len(rest) <= _PIECE and (point := _named(rest.strip(), max(picked, default=0))) in picked:
        return (*said, Said(SaidKind.REMARK, rest.strip(), point))
    telling = [
        line
        for at, line in enumerate(rest.split("\n"))
        if re.search(r"[^\W\d_]{3}", line) and (at > _LINES or chatter.clean(line.strip()))
    ]
    return (*said, Said(SaidKind.REMARK, "\n".join(telling).strip())) if telling else said


class _Reader:
    """One reply being read."""

    def __init__(self, limit: int, points: tuple[str, ...]) -> None:
        self.limit = limit
        self.points = points
        self.names = Names(tuple(one for one in points if one))
        self.said: list[Said] = []
        self.rest: list[str] = []
        self._listing = False  # a line said that points are missing, and these follow
        self._joined = False  # words of this line went to a remark before it
        self._spoken_of: int | None = None  # the point that the words before were about

    def line(self, line: str) -> None:
        """Take what is said on this line; what it leaves goes to the rest."""
        if self._listing and (item := _item(line)):
            self.said.append(Said(SaidKind.ADDITION, item))
            return
        self._listing = False
        if pattern.HEADING.match(fold(line.strip())):
            self._listing = True
            return
        already = len(self.said)
        left: list[str] = []
        goes_on = False
        for piece in _pieces(line):
            found = _said(piece, self.limit) if len(piece) <= _PIECE else None
            if found is None:
                self._spoken_of = _named(piece, self.limit)
            if found is None and goes_on and self._is_more(piece):
                self._more(piece)
                continue
            if found is None:
                left.append(piece)
                goes_on = False
                continue
            self._take(found, goes_on)
            goes_on = True
        self.rest.append(line if len(self.said) == already and not self._joined else " ".join(left))
        self._joined = False

    def _take(self, found: Said, goes_on: bool) -> None:
        """A complaint that names no point is about the one just spoken of."""
        if found.kind is SaidKind.MISQUOTED and found.point is None:
            found = replace(found, point=self._spoken_of or self._by_its_words(found.text))
        self._spoken_of = None
        last = self.said[-1] if self.said and goes_on else None
        if last and found.kind is SaidKind.MISQUOTED and found.point is None and last.kind is SaidKind.REMARK:
            self.said[-1] = replace(found, point=last.point, text=f"{last.text} {found.text}")
            self._joined = True
        else:
            self.said.append(found)
        self._worded_anew()

    def _by_its_words(self, text: str) -> int | None:
        """The one point that is called by what it is about."""
        topic = pattern.TOPIC.search(fold(text))
        number = self.names.named(topic["text"]) if topic and self.names else None
        return number if number and len(self.points) == self.limit and self.points[number - 1] else None

    def _is_more(self, piece: str) -> bool:
        """Whether it belongs to what was said before it; behind a new point only what speaks of the same."""
        last = self.said[-1]
        if re.search(r"\d", piece) or not chatter.clean(piece) or fine_words.thanks(piece) or fine_words.agrees(piece):
            return False
        if last.kind in (SaidKind.MISQUOTED, SaidKind.REMARK):
            return True
        return last.kind is SaidKind.ADDITION and _speaks_of_the_same(last.text, piece)

    def _more(self, piece: str) -> None:
        last = self.said[-1]
        self.said[-1] = replace(last, text=f"{last.text} {piece.strip()}")
        self._joined = True
        self._worded_anew()

    def _worded_anew(self) -> None:
        """Who says what he did say, words the point anew."""
        last = self.said[-1]
        if last.kind is SaidKind.MISQUOTED and last.point is not None:
            found = pattern.INSTEAD.search(fold(last.text))
            if found and (words := _words(last.text[found.start("text") :])):
                self.said.insert(-1, Said(SaidKind.CORRECTION, words, last.point))
        if last.kind is SaidKind.REMARK and last.point is not None and last.point <= len(self.points):
            anew = reworded(last.text, self.points[last.point - 1])
            self.said[-1] = replace(last, kind=SaidKind.CORRECTION, text=_words(anew)) if anew else last


def _speaks_of_the_same(added: str, piece: str) -> bool:
    """Whether a sentence takes up a word of the point that was just added."""
    told = {word[:5] for word in re.findall(r"[^\W\d_]{4,}", fold(added))}
    return any(word[:5] in told for word in re.findall(r"[^\W\d_]{4,}", fold(piece)))


def _item(line: str) -> str:
    """A line of a list without its bullet; "" when it is none."""
    found = re.match(r"\s{0,8}(?:[-*•+–]|\d{1,2}[.)])\s*(?=\S)", line)
    return _words(line[found.end() :]) if found else ""


def _pieces(line: str) -> Iterator[str]:
    """Sentences, and remarks that begin within one."""
    for sentence in pattern.SENTENCE.split(line):
        folded, start = fold(sentence), 0
        for found in pattern.STARTS.finditer(folded):
            at = found.start()
            before = folded[start:at]
            bound = folded[:at].rpartition(" ")[2] in pattern.BOUND or _names_its_point(before, found)
            bound = bound or _names_its_matter(before)
            if bound or _within_quotes(folded, at) or _goes_on(folded[start:at]) or _adds(folded[start:], at - start):
                continue
            if piece := sentence[start:at].strip(" ,;"):
                yield piece
            start = found.start("here")
        if piece := sentence[start:].strip():
            yield piece


def _names_its_point(before: str, found: re.Match[str]) -> bool:
    """ "I did not say it like that at 7": what begins here tells only where."""
    apart = found.string[found.start() : found.start("here")].strip()
    return not apart and pattern.MISQUOTED.search(before) is not None and not re.search(r"\d", before)


def _names_its_matter(before: str) -> bool:
    """ "That about the key ...": what is said of it follows."""
    found = pattern.TOPIC.match(before.strip())
    return found is not None and found.end() == len(before.strip()) and not re.search(r"\d", before)


def _adds(folded: str, place: int) -> bool:
    """Whether these words up to that place begin to tell of a point that is missing."""
    found = pattern.ADDED.match(folded)
    return found is not None and found.start("text") > place


def _within_quotes(folded: str, place: int) -> bool:
    return folded.count('"', 0, place) % 2 == 1


def _goes_on(folded: str) -> bool:
    """Whether these words need what follows: "at 5:", "and", or a correction, which may hold any word."""
    alone = folded.strip()
    if pattern.ONLY_LEAD.fullmatch(f"{folded} ") or pattern.ONLY_ABOUT.fullmatch(alone):
        return True
    if pattern.ONLY_ARTICLE.fullmatch(alone):
        return True
    found = pattern.LEADING.match(folded)
    return found is not None and (not found["rest"].strip() or pattern.RATHER.match(found["rest"]) is not None)


def _said(piece: str, limit: int) -> Said | None:
    """What this piece says of the points; None when it picks, or speaks of something else."""
    folded = fold(piece)
    for read_as in (_addition, _change, _about_a_point, _misquoted, _found_so, _doubts, _lacks):
        if (found := read_as(piece, folded, limit)) is not None:
            return found
    return None


def _addition(piece: str, folded: str, _limit: int) -> Said | None:
    found = pattern.PLUS.match(folded) or pattern.ADDED.match(folded) or pattern.MISSING_BEHIND.match(folded)
    if found is None:
        return None
    words = _words(piece[found.start("text") : found.end("text")])
    bare = found.groupdict().get("sep", ":").strip() == "" and piece[found.start("text")] not in _QUOTES
    before = folded[: found.start("text")]
    topic = re.search(r"\b(?:over|about|sur|uber|zu)\s*$", before)
    topic = topic or (pattern.ADDS.search(before) and re.match(r"[^\W\d_]{4,}$", words.rstrip(".! ")))
    if not words or pattern.NOTHING.match(fold(words)) or (bare and not topic and _is_no_point(words)):
        return None
    if found.re is pattern.MISSING_BEHIND and pattern.OF_ANOTHER.match(fold(words)):
        return None
    return Said(SaidKind.ADDITION, words)


def _is_no_point(words: str) -> bool:
    """Of what is said to be missing without a colon: a part of something else, or a question."""
    folded = fold(words)
    other = pattern.OF_ANOTHER.match(folded) or pattern.NO_POINT.match(folded)
    told = re.match(r"(?:l'|d'|(?:de|het|the|le|la|les|die|der|das|den)\s)[^\W\d]{3}", folded)
    return other is not None or words.endswith("?") or (len(words.split()) < 2 and told is None)


def _change(piece: str, folded: str, limit: int) -> Said | None:
    """ "Change 3 into ...", "rather '...' at 3"."""
    found = pattern.CHANGE.match(folded) or pattern.BEHIND.match(folded)
    point = _point(found["ref"], limit) if found else None
    if found is None or point is None:
        return None
    words = _words(piece[found.start("text") : found.end("text")])
    return Said(SaidKind.CORRECTION, words, point) if words else None


def _about_a_point(piece: str, folded: str, limit: int) -> Said | None:
    """ "At 3: ...", "point 3 is wrong: ...", "3: I never said that"."""
    found = pattern.LEADING.match(folded)
    point = _point(found["ref"], limit) if found else None
    if found is None or point is None:
        return None
    start = found.start("rest")
    rest, content = found["rest"], piece[start:].strip()
    if _denies(folded) or pattern.NEVER_SAID.match(rest):
        return Said(SaidKind.MISQUOTED, content, point)
    if (better := _better(rest)) and (words := _words(piece[start:][better.start("text") : better.end("text")])):
        return Said(SaidKind.CORRECTION, words, point)
    if (anew := _in_quotes(content, found["sep"])) is not None:
        return Said(SaidKind.CORRECTION, _words(anew), point)
    named = pattern.WITH_PREPOSITION.match(folded) is not None
    return Said(SaidKind.REMARK, content, point) if _remarks(found["sep"], rest, limit, named=named) else None


def _better(rest: str) -> re.Match[str] | None:
    """The words that a point should have, when such words are given."""
    if pattern.INSTEAD_OF.search(rest):  # one word for another: the rest stays as it was
        return None
    if rather := pattern.RATHER.match(rest):
        return None if pattern.EXPLAINS.match(rather["text"]) or len(rather["text"].split()) < 2 else rather
    wrong = pattern.WRONG.match(rest)
    if wrong and len(wrong["text"].split()) >= _FEWEST and not pattern.EXPLAINS.match(wrong["text"]):
        return wrong
    return None


def _in_quotes(content: str, sep: str) -> str | None:
    """Words in quotes that stand for the point's own: alone behind a colon, preferred, or behind a "rather"."""
    folded = fold(content)
    if _is_quoted(content) and ":" in sep:
        return content
    found = pattern.PREFERRED.match(folded) or pattern.WORDS_IN_QUOTES.search(folded)
    if found is None or len(found["text"].split()) < 2 or pattern.INSTEAD_OF.search(folded):
        return None
    return content[found.start("text") : found.end("text")]


def _is_quoted(content: str) -> bool:
    return len(content) > 4 and content[0] in _QUOTES and content.rstrip(" .!")[-1] in _QUOTES


def _remarks(sep: str, rest: str, limit: int, *, named: bool) -> bool:
    """Whether it finds fault with the point, or says something of it without praise."""
    if len(rest.split()) < 2 or any(1 <= int(one) <= limit for one in re.findall(r"\b\d{1,2}\b", rest)):
        return False
    if pattern.FAULTS.search(rest) or (":" in sep and rest.rstrip().endswith("?")):
        return True
    praises = pick_patterns.POSITIVE.search(rest.removeprefix("graag ")) is not None
    says = ":" in sep or "," in sep or rest.endswith("?") or pattern.ABOUT_IT.match(rest) is not None
    says = says or pattern.INSTEAD_OF.search(rest) is not None
    return named and not praises and says


def _denies(folded: str) -> bool:
    """Whether he says that he did not say it, or not so; a reason why he picks it says nothing of its words."""
    found = pattern.LEADING.match(folded)
    if found and pattern.REASON.match(found["rest"]):
        return False
    return pattern.MISQUOTED.search(folded) is not None and pattern.TOLD_TO.search(folded) is None


def _misquoted(piece: str, folded: str, limit: int) -> Said | None:
    """Says so without beginning with the point; which one it is stands anywhere, or nowhere."""
    if not _denies(folded):
        return None
    numbers = {_value(one) for one in pattern.NUMBER.findall(pattern.OTHER_NUMBER.sub(" ", folded))}
    meant = [one for one in numbers if 1 <= one <= limit]
    if len(numbers) > 1:
        return None
    return Said(SaidKind.MISQUOTED, piece.strip(), meant[0] if meant else None)


def _found_so(piece: str, folded: str, limit: int) -> Said | None:
    """ "I find point 3 rather exaggerated"."""
    found = pattern.FOUND.match(folded)
    point = _point(found["ref"], limit) if found else None
    return Said(SaidKind.REMARK, piece.strip(), point) if point is not None else None


def _doubts(piece: str, folded: str, limit: int) -> Said | None:
    """ "Not sure about 8"."""
    found = pattern.DOUBTS.search(folded)
    point = _point(found["ref"], limit) if found else None
    if found is None or point is None or len(re.findall(r"\d+", folded)) > 1:
        return None
    return Said(SaidKind.REMARK, piece.strip(), point)


def _lacks(piece: str, folded: str, limit: int) -> Said | None:
    """ "I miss an example at 4", "why does my name stand at 3?"."""
    found = pattern.AT_END.search(folded)
    point = _point(found["ref"], limit) if found else None
    if found is None or point is None or re.search(r"\d", folded[: found.start()]):
        return None
    before = folded[: found.start()]
    tells = pattern.MISSES.search(before) or pattern.ACTUALLY.search(before) or pattern.INSTEAD_OF.search(before)
    return Said(SaidKind.REMARK, piece.strip(), point) if tells else None


def _point(ref: str, limit: int) -> int | None:
    """The number in a reference to a point."""
    found = re.search(r"\d{1,2}", ref)
    number = int(found[0]) if found else cardinals().get(ref.rsplit(maxsplit=1)[-1], 0)
    return number if 1 <= number <= limit else None


def _named(piece: str, limit: int) -> int | None:
    """The point that these words begin with, by more than its number."""
    folded = fold(piece)
    found = pattern.LEADING.match(folded)
    if found is None or not (pattern.WITH_PREPOSITION.match(folded) or pattern.WITH_NOUN.match(folded)):
        return None
    return _point(found["ref"], limit)


def _value(said: str) -> int:
    return int(said) if said.isdigit() else cardinals().get(said, 0)


def _words(said: str) -> str:
    """The words of a point: without quotation marks or politeness around them, with a capital."""
    text = re.sub(r"^[-*•:\s]+", "", said).strip()
    if text[:1] in _QUOTES and len(text) > 2:
        closing = max(text.rfind(mark) for mark in _QUOTES)
        text = text[1:closing] if closing > 1 else text[1:]
    text = " ".join(_PLEASE.sub("", text).split())
    return text[:1].upper() + text[1:] if re.search(r"\w", text) else ""
