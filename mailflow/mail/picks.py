"""Which points somebody picks, and whether in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from mailflow.core.reading import Picks
from mailflow.mail import labels, mentions, pick_words
from mailflow.mail.naming import Names
from mailflow.mail.numerals import cardinals, ordinals
from mailflow.mail.typed import own_lines

_MARK = r"<[\d,]+>"
_FILLER = r"(?:[\s:=-]|\b(?:is|zijn|was|are|est|sont|ist|sind|wel|dan|toch|echt|really|vraiment|wirklich|nog|voor|for|pour|fur|mij|me|mich|moi|ook|absoluut|definitely|het|de|die|the|le|la|der|das|als)\b)"
_PARENTHESES = re.compile(r"\((?![^()]{0,20}<)[^()]{0,300}\)|\[[^\[\]<]{0,200}\]")
_LAST_RESORT = 0


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


_ALL, _POSITIVE, _NEGATIVE = _words(pick_words.ALL), _words(pick_words.POSITIVE), _words(pick_words.NEGATIVE)
_ORDERED, _UNORDERED, _REVERSED = _words(pick_words.ORDERED), _words(pick_words.UNORDERED), _words(pick_words.REVERSED)
_PROPOSAL, _NONE = _words(pick_words.PROPOSAL), _words(pick_words.NONE)
_ALL_BUT = [
    re.compile(pattern)
    for pattern in (
        rf"(?<!\w)(?:{pick_words.ALL})(?!\w)[^<]{{0,40}}?(?<!\w)(?:{pick_words.BUT})(?!\w)[^<\w]{{0,4}}(?:\w{{1,8}} ){{0,3}}(?P<not>{_MARK})",
        rf"(?<!\w)(?:{pick_words.ALL}) op (?P<not>{_MARK}) na\b",
        rf"\bop (?P<not>{_MARK}) na (?:alles|allemaal|alle)?",
        rf"(?<!\w)(?:{pick_words.BUT})(?!\w) (?:\w{{1,8}} ){{0,2}}(?P<not>{_MARK})[^<]{{0,20}}?(?<!\w)(?:{pick_words.ALL})(?!\w)",
        rf"(?P<not>{_MARK}) (?:niet|not|pas|nicht)[ ,]{{1,3}}(?:maar |but |mais |aber )?(?:al )?(?:de rest|the rest|le reste|der rest)",
    )
]
_INSTEAD_AFTER = re.compile(
    rf"(?P<new>{_MARK})[ ,(]{{1,3}}(?:(?:\w{{2,10}}) ){{0,2}}?(?:{pick_words.INSTEAD})(?!\w)[^<\w]{{0,3}}(?:\w{{1,8}} ){{0,2}}(?P<old>{_MARK})"
)
_INSTEAD_BEFORE = re.compile(
    rf"(?<!\w)(?:in plaats van|ipv|instead of|au lieu d[eu]|a la place d[eu]|anstatt|statt|anstelle von|vervang|replace|remplace[zr]?|ersetze|"
    rf"change|wissel|swap|remplacer|ersetzen)(?!\w) (?:\w{{1,8}} ){{0,2}}(?P<old>{_MARK})[^<]{{0,24}}(?P<new>{_MARK})"
)
_RATHER = re.compile(
    rf"\b(?:liever|eerder|plutot|lieber|eher|rather) (?:\w{{1,8}} ){{0,2}}(?P<new>{_MARK}) (?:dan|than|que|als) (?:\w{{1,8}} ){{0,2}}(?P<old>{_MARK})"
)
_OVER = re.compile(rf"(?P<a>{_MARK}) (?:{pick_words.OVER}) (?:(?:{pick_words.MARKER}) )?(?P<b>{_MARK})")
_THEN_BEFORE = re.compile(rf"(?:^|[ ,])(?:{pick_words.THEN})[\s,:]{{0,3}}(?:\w{{1,8}} ){{0,2}}$")
_CHIEF_LAST = re.compile(
    r"^ (?:vooral|especially|in particular|above all|most of all|surtout|en particulier|vor allem|besonders|het meest|bovenaan)\b"
)
_THEN = re.compile(
    rf"(?P<a>{_MARK})[\s,;.)-]{{0,4}}(?:(?:{pick_words.THEN})(?!\w)|>)[\s,:]{{0,3}}(?:\w{{1,8}} ){{0,2}}?(?P<b>{_MARK})"
)
_REASON = re.compile(
    rf"({_MARK}[^<]{{0,40}}?)(?<!\w)(?:want|omdat|aangezien|because|since|cos|cause|car|parce qu\w*|parce|puisque|vu que|weil|denn|da (?:ich|es|das))(?!\w)"
    rf".{{0,400}}?(?=[,;]? ?(?:en|and|et|und|dan|then|puis|dann|,|;) ?(?:\w{{1,8}} )?{_MARK} ?(?:[,;(]|$|en\b|and\b|et\b|und\b|want\b|omdat\b|because\b|car\b|parce\b|weil\b|denn\b)|$)"
)
_NOT_BEFORE = re.compile(
    rf"(?<!\w)(?:{pick_words.NOT_BEFORE})(?: (?:echt|graag|wel|dus|the|le|la|les|de|het|die|das|den|der|point|punt|punkt|nr|nummer|number|voor|for|pour|fur|ook|:))*[ :]*$"
)
_NOT_ONLY = re.compile(r"(?:niet alleen|not only|not just|pas seulement|pas que|nicht nur)\b[^<]*$")
_NOT_AFTER = re.compile(
    rf"^ ?(?:\w{{2,12}} )?(?:{pick_words.NOT_AFTER})(?!\w)(?= ?(?:[,;.)]|$|maar\b|but\b|mais\b|aber\b|omdat|want|because|car|weil|en\b|and\b|et\b|und\b|\w+ (?!<)))"
)
_AT_FIRST = re.compile(
    r"\b(?:eerst|first|initially|d'abord|zuerst|aanvankelijk) (?:\w+ ){0,3}?(?:dacht|thought|wilde|wou|pensais|dachte|wollte|had|koos|chose)\b[^<]*$"
    r"|\b(?:had|hatte|avais) (?:\w+ ){0,2}$"
)
_BETWEEN = re.compile(r"\b(?:tussen|between|entre|zwischen)\b[^<,]*$")
_EDITED = _words(pick_words.EDITED)
_DENIED = re.compile(
    r"\b(?:niet|not|pas|nicht|don't|doesn't|isn't|dont|doesnt|geen|kein\w*)\b(?! (?:alleen|only|seulement|nur))"
)
_NEITHER = re.compile(rf"\b(?:weder|neither|ni|noch) (?:\w{{1,8}} )?({_MARK}) (?:noch|nor|ni) (?:\w{{1,8}} )?({_MARK})")
_NO_LIST = re.compile(r"(?:^|[\s,;])(?:nee|neen|no|non|nein|niet|not|pas|nicht) ?: ?$")
_MEANT = re.compile(rf"(?<!\w)(?:{pick_words.MEANT})(?!\w)[^<]*$")
_CHIEF_BEFORE = re.compile(rf"(?<!\w)(?:{pick_words.CHIEFLY})(?!\w){_FILLER}*$")
_CHIEF_AFTER = re.compile(rf"^{_FILLER}{{0,4}}(?:\w{{2,10}} ){{0,2}}?(?:{pick_words.CHIEFLY_AFTER})(?!\w)")
_COMMENT = re.compile(
    rf"^[\s,-]*(?:(?:en|maar|and|but|et|mais|und|aber|nog|ook|ps|p s) )*(?:{pick_words.COMMENT}) (?:\w{{1,8}} ){{0,2}}$"
)
_VERB = re.compile(rf"^ ?(?:\w{{2,10}} )?(?:{pick_words.VERB})\b")
_ANNOTATED = re.compile(r"^ ?[:.)(=-]")


_ORDER_WORDS = _words(f"{pick_words.UNORDERED}|{pick_words.REVERSED}|{pick_words.ORDER_PHRASES}")


@dataclass(slots=True)
class _Ballot:
    """What has been read so far."""

    limit: int
    chosen: list[int] = field(default_factory=list)
    weak: list[int] = field(default_factory=list)  # mentioned in a sentence that does not say why
    rejected: set[int] = field(default_factory=set)
    chief: list[int] = field(default_factory=list)
    ranked: bool = False
    listed: bool = False  # a bare list was seen: what comes later with a colon is a comment

    def add(self, points: Iterable[int]) -> None:
        """Picks, each once; a point said again after a rejection is picked after all."""
        for point in points:
            self.rejected.discard(point)
            if point not in self.chosen:
                self.chosen.append(point)

    def reject(self, points: Iterable[int]) -> None:
        """Left out, or withdrawn."""
        self.rejected.update(points)
        self.chosen = [point for point in self.chosen if point not in self.rejected]
        self.chief = [point for point in self.chief if point not in self.rejected]

    def exchange(self, old: list[int], new: list[int]) -> None:
        """New ones in the place of old ones."""
        at = next((i for i, point in enumerate(self.chosen) if point in old), len(self.chosen))
        fresh = [point for point in new if point not in self.chosen]
        self.chosen[at:at] = fresh
        self.reject(old)

    def mean(self, points: list[int]) -> None:
        """ "I mean": one replaces the last, several replace all."""
        if len(points) > 1 or not self.chosen:
            self.chosen = []
            self.add(points)
        else:
            self.exchange(self.chosen[-1:], points)


def read(text: str, limit: int, points: tuple[str, ...] = ()) -> Picks:
    """The points that a reply to the numbered points 1..limit picks."""
    names = Names(points)
    lines = [line for line in map(mentions.tidy, own_lines(text)) if line.strip()]
    if ranks := _ranks(lines, limit, names):
        return _result(ranks, limit, ranked=len(ranks) > 1)
    ballot = _Ballot(limit)
    marked = [
        mentions.marked(_ORDER_WORDS.sub(" ", sentence), limit, names)
        for line in lines
        for sentence in _sentences(line)
    ]
    for sentence in marked:
        _vote(sentence, ballot)
    return _tally(ballot, " . ".join(lines), marked)


def _sentences(line: str) -> list[str]:
    """Cut where a sentence ends; not behind a number, which is how lists are typed."""
    return [
        piece
        for piece in re.split(
            r"(?<=[!?])\s+|(?<=[^\d\s.]\.)\s+|(?<=[a-z,] \d\.)\s+(?=[a-z]{2})|(?<=\d\.)\s+(?=[a-z]{2,}\s[a-z])|\n", line
        )
        if piece.strip()
    ]


def _tally(ballot: _Ballot, said: str, marked: list[str]) -> Picks:
    chosen = ballot.chosen or [point for point in dict.fromkeys(ballot.weak) if point not in ballot.rejected]
    if not chosen and any(_takes_all(sentence) for sentence in marked):
        left = [point for point in range(1, ballot.limit + 1) if point not in ballot.rejected]
        return Picks(tuple(left), False, ())
    ordered = ballot.ranked or bool(_ORDERED.search(said)) or bool(_REVERSED.search(said))
    if _REVERSED.search(said):
        chosen = chosen[::-1]
    chief = [point for point in ballot.chief if point in chosen]
    if chief and len(chief) < len(chosen):
        chosen, ordered = [*chief, *(point for point in chosen if point not in chief)], True
    return _result(chosen, ballot.limit, ranked=ordered and not _UNORDERED.search(said))


def _result(chosen: Iterable[int], limit: int, *, ranked: bool) -> Picks:
    once = list(dict.fromkeys(chosen))
    valid = tuple(point for point in once if 1 <= point <= limit)
    invalid = tuple(point for point in once if not 1 <= point <= limit)
    return Picks(valid, ranked and len(valid) > 1, invalid)


def _takes_all(sentence: str) -> bool:
    """ "All of them": the word, few others, and nothing that denies it."""
    told = _ALL.search(sentence)
    if not told or "<" in sentence or _NEGATIVE.search(sentence):
        return False
    denied = re.search(r"\b(?:niet|not|pas|nicht|geen|none|aucun\w*|kein\w*)\b", sentence)
    return not denied and (len(sentence.split()) <= 5 or bool(_POSITIVE.search(sentence)))


def _ranks(lines: list[str], limit: int, names: Names) -> list[int]:
    """Picks behind their rank: "1) nr 5 2) nr 2", "eerste: 4, tweede: 2", or lines numbered from 1."""
    for found in (_rank_pairs(" ".join(lines)), _rank_lines(lines, limit, names)):
        if len(found) > 1 and sorted(found) == list(range(1, len(found) + 1)):
            return [point for rank in sorted(found) for point in found[rank]]
    return []


_ORDINAL_WORD = "|".join(sorted(ordinals(), key=len, reverse=True))
_CARDINAL_WORD = "|".join(sorted(cardinals(), key=len, reverse=True))
_PAIR = re.compile(
    rf"(?<![\w,.])(?:(?:op|op de|als|mijn|de|het|my|the|in|mon|ma|en|le|la|meine?|der|die|das|an|auf|plaats|place|platz|rang|rank|nummer|nr|no|number|#)\s?){{0,3}}"
    rf"(?:(?P<rank>\d{{1,2}})(?:e|ste|de|er|eme|st|nd|rd|th)?(?P<sign>\s?[.):=]|\s?->|\s?>(?=\s?(?:nr|punt|point))|\s(?=keuze|keus|choice|choix|wahl|plaats|place|platz|is\b|gaat\b|naar\b|goes\b|geht\b))|(?P<word>{_ORDINAL_WORD})\b|(?<=nummer )(?P<counted>{_CARDINAL_WORD})\b|(?<=number )(?P<counting>{_CARDINAL_WORD})\b)"
    rf"\s{{0,2}}(?:keuze|keus|choice|choix|wahl|plaats|place|platz|prioriteit|priority|gaat|naar|goes|to|geht|an|is|est|ist|komt|->|:|=|-|\s){{0,6}}\s?"
    rf"(?:(?:nr|no|n°|nummer|number|numero|punt|point|punkt|le|la|de|die|das|the|#)[\s.:]{{0,2}}){{0,3}}(?P<point>\d{{1,2}})(?![\w]|[.):]\s?\d|\s?(?:keer|%|/))"
)


def _rank_pairs(text: str) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for pair in _PAIR.finditer(text):
        counted = pair["counted"] or pair["counting"]
        rank = int(pair["rank"] or 0) or (cardinals()[counted] if counted else ordinals()[pair["word"]])
        if rank != len(found) + 1:
            return {}
        found[rank] = [int(pair["point"])]
    return found


def _rank_lines(lines: list[str], limit: int, names: Names) -> dict[int, list[int]]:
    """Lines numbered 1, 2, 3 of which each mentions one point, not all of them the point of that number."""
    found: dict[int, list[int]] = {}
    pieces = [piece for line in lines for piece in _numbered_pieces(line)]
    for piece in pieces:
        label = labels.read(piece)
        if label is None or label.spoken or label.numbers != (len(found) + 1,):
            if found and label is not None:
                return {}
            continue
        points = mentions.numbers("".join(re.findall(_MARK, mentions.marked(label.rest, limit, names))))
        if len(points) != 1:
            return {}
        found[len(found) + 1] = points
    return {} if all(points == [rank] for rank, points in found.items()) else found


def _numbered_pieces(line: str) -> list[str]:
    for count in range(9, 1, -1):
        pieces = labels.split_inline(line, count)
        if len(pieces) > 1:
            return pieces
    return [line]


def _vote(sentence: str, ballot: _Ballot) -> None:
    """One sentence, its mentions marked."""
    if "<" not in sentence or _skipped(sentence):
        return
    sentence = _REASON.sub(r"\1", _PARENTHESES.sub(" ", sentence))
    for pattern in _ALL_BUT:
        if found := pattern.search(sentence):
            left_out = mentions.numbers(found["not"])
            ballot.add(point for point in range(1, ballot.limit + 1) if point not in left_out)
            ballot.reject(left_out)
            return
    if neither := _NEITHER.search(sentence):
        ballot.reject(mentions.numbers(neither[1] + neither[2]))
        sentence = sentence.replace(neither[0], " ")
    sentence = _exchanged(sentence, ballot)
    while found := _THEN.search(sentence) or _OVER.search(sentence):
        ballot.ranked = True
        sentence = f"{sentence[: found.start()]}<{found['a'][1:-1]},{found['b'][1:-1]}>{sentence[found.end() :]}"
    sentence = mentions.merge(sentence)
    for found in re.finditer(_MARK, sentence):
        before = sentence[: found.start()].rpartition(">")[2]
        after, more, _ = sentence[found.end() :].partition("<")
        _weigh(mentions.numbers(found[0]), before, _nearer_to_this(after) if more else after, ballot)


def _nearer_to_this(between: str) -> str:
    """Of the words between two marks, those that belong to the first: up to a comma or a joining word, if any."""
    cut = re.search(r"[,;]|\b(?:en|and|et|und|maar|but|mais|aber|sondern)\b", between)
    return between[: cut.start()] if cut else ""


def _skipped(sentence: str) -> bool:
    """A new point proposed, or a question asked, is no vote."""
    asks = sentence.rstrip(" )").endswith("?") and len(re.sub(_MARK, "", sentence).split()) > 3
    return asks or _PROPOSAL.search(sentence) is not None


def _exchanged(sentence: str, ballot: _Ballot) -> str:
    for pattern in (_RATHER, _INSTEAD_BEFORE, _INSTEAD_AFTER):
        if found := pattern.search(sentence):
            new, old = mentions.numbers(found["new"]), mentions.numbers(found["old"])
            before = sentence[: found.start()]
            _vote(before, ballot)
            ballot.exchange(old[:1], new)
            ballot.add(old[1:])
            return sentence[found.end() :]
    return sentence


def _weigh(points: list[int], before: str, after: str, ballot: _Ballot) -> None:
    """What the words around one mark make of it."""
    near_before, near_after = re.split(r"[,;]", before)[-1], re.split(r"[,;]", after)[0]
    around = f"{near_before} _ {near_after}"
    if _rejects(before, after):
        ballot.reject(points)
    elif _BETWEEN.search(before) or _NEGATIVE.search(around) or _EDITED.search(around) or _DENIED.search(near_after):
        return
    elif _MEANT.search(before) and ballot.chosen and not _CHIEF_BEFORE.search(before):
        ballot.mean(points)
    elif _remarks(before, after, around, ballot):
        ballot.weak.extend(points)
    else:
        if _CHIEF_BEFORE.search(before):
            ballot.chief.extend(points)
        elif (_CHIEF_LAST if len(points) > 1 else _CHIEF_AFTER).match(after):
            ballot.chief.extend(points[-1:])
        ballot.ranked = ballot.ranked or (bool(ballot.chosen) and _THEN_BEFORE.search(before) is not None)
        ballot.add(points)
        ballot.listed = ballot.listed or (len(points) > 1 and len(f"{before}{after}".split()) < 4)


def _rejects(before: str, after: str) -> bool:
    if _NOT_ONLY.search(before):
        return False
    if (
        _NO_LIST.search(before)
        or _NOT_BEFORE.search(before)
        and not re.search(r"\b(?:nee|neen|no|non|nein),? *$", before)
    ):
        return True
    return _NOT_AFTER.match(after) is not None or _AT_FIRST.search(before) is not None


def _remarks(before: str, after: str, around: str, ballot: _Ballot) -> bool:
    """Whether the sentence says something about a point, rather than for it."""
    if _COMMENT.match(before):
        return True
    if ballot.listed and not before.strip() and _ANNOTATED.match(after) and len(after.split()) > 2:
        return True
    return _VERB.match(after) is not None and not _POSITIVE.search(around)
