"""Which points somebody picks, and whether in order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from mailflow.core.acts.union import Pick
from mailflow.mail.answering import labels
from mailflow.mail.picking import mentions
from mailflow.mail.picking import pick_patterns as pattern
from mailflow.mail.picking.naming import Names
from mailflow.mail.words.numerals import cardinals, ordinals
from mailflow.mail.words.typed import own_lines

_ASKING = [[word] for word in ("wie", "who", "qui", "wer", "waarom", "why", "pourquoi", "warum")]
_LONGEST = 10_000  # characters that are looked at; who picks does not write more


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


def read(text: str, limit: int, points: tuple[str, ...] = ()) -> Pick:
    """The points that a reply to the numbered points 1..limit picks."""
    names = Names(points)
    lines = [line for line in map(mentions.tidy, own_lines(text[:_LONGEST])) if line.strip()]
    if ranks := _ranks(lines, limit, names):
        return _result(ranks, limit, ranked=len(ranks) > 1)
    ballot = _Ballot(limit)
    marked = [
        mentions.marked(pattern.ORDER_WORDS.sub(" ", sentence), limit, names)
        for line in lines
        for sentence in _sentences(line)
    ]
    for sentence in marked:
        _vote(sentence, ballot)
    return _tally(ballot, " . ".join(lines), marked)


def _sentences(line: str) -> list[str]:
    """Cut where a sentence ends; not behind a number, which is how lists are typed."""
    line = re.sub(
        r"^((?:not|niet|pas|nicht|geen|zonder|without|sans|ohne) (?:le |de |die )?\d{1,2})\. ", r"\1 !\n", line
    )
    return [
        piece
        for piece in re.split(
            r"(?<=[!?])\s+|(?<=[^\d\s.]\.)\s+|(?<=[a-z,] \d\.)\s+(?=[a-z]{2})|(?<=\d\.)\s+(?=[a-z]{2,}\s[a-z])|\n", line
        )
        if piece.strip()
    ]


def _tally(ballot: _Ballot, said: str, marked: list[str]) -> Pick:
    chosen = ballot.chosen or [point for point in dict.fromkeys(ballot.weak) if point not in ballot.rejected]
    if not chosen and any(_takes_all(sentence) for sentence in marked):
        left = [point for point in range(1, ballot.limit + 1) if point not in ballot.rejected]
        return Pick(tuple(left), False, ())
    ordered = ballot.ranked or bool(pattern.ORDERED.search(said)) or bool(pattern.REVERSED.search(said))
    if pattern.REVERSED.search(said):
        chosen = chosen[::-1]
    chief = [point for point in ballot.chief if point in chosen]
    if chief and len(chief) < len(chosen):
        chosen, ordered = [*chief, *(point for point in chosen if point not in chief)], True
    return _result(chosen, ballot.limit, ranked=ordered and not pattern.UNORDERED.search(said))


def _result(chosen: Iterable[int], limit: int, *, ranked: bool) -> Pick:
    once = list(dict.fromkeys(chosen))
    valid = tuple(point for point in once if 1 <= point <= limit)
    invalid = tuple(point for point in once if not 1 <= point <= limit)
    return Pick(valid, ranked and len(valid) > 1, invalid)


def _takes_all(sentence: str) -> bool:
    """ "All of them": the word, few others, and nothing that denies it."""
    told = pattern.ALL.search(sentence)
    if not told or "<" in sentence or pattern.NEGATIVE.search(sentence):
        return False
    denied = re.search(r"\b(?:niet|not|pas|nicht|geen|none|aucun\w*|kein\w*)\b", sentence)
    return not denied and (len(sentence.split()) <= 5 or bool(pattern.POSITIVE.search(sentence)))


def _ranks(lines: list[str], limit: int, names: Names) -> list[int]:
    """Picks behind their rank: "1) nr 5 2) nr 2", "eerste: 4, tweede: 2", or lines numbered from 1."""
    for found in (_rank_pairs(" ".join(lines)), _rank_lines(lines, limit, names)):
        if len(found) > 1 and sorted(found) == list(range(1, len(found) + 1)):
            return [point for rank in sorted(found) for point in found[rank]]
    return []


def _rank_pairs(text: str) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for pair in pattern.PAIR.finditer(text):
        counted = pair["counted"] or pair["counting"]
        rank = int(pair["rank"]) if pair["rank"] else cardinals()[counted] if counted else ordinals()[pair["word"]]
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
        points = mentions.numbers("".join(re.findall(pattern.MARK, mentions.marked(label.rest, limit, names))))
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
    sentence = pattern.REASON.sub(r"\1", pattern.PARENTHESES.sub(" ", sentence))
    for all_but in pattern.ALL_BUT:
        if found := all_but.search(sentence):
            left_out = mentions.numbers(found["not"])
            ballot.add(point for point in range(1, ballot.limit + 1) if point not in left_out)
            ballot.reject(left_out)
            return
    if neither := pattern.NEITHER.search(sentence):
        ballot.reject(mentions.numbers(neither[1] + neither[2]))
        sentence = sentence.replace(neither[0], " ")
    sentence = _exchanged(sentence, ballot)
    while found := pattern.THEN.search(sentence) or pattern.OVER.search(sentence):
        ballot.ranked = True
        sentence = f"{sentence[: found.start()]}<{found['a'][1:-1]},{found['b'][1:-1]}>{sentence[found.end() :]}"
    sentence = mentions.merge(sentence)
    for found in re.finditer(pattern.MARK, sentence):
        before = sentence[: found.start()].rpartition(">")[2]
        after, more, _ = sentence[found.end() :].partition("<")
        _weigh(mentions.numbers(found[0]), before, _nearer_to_this(after) if more else after, ballot)


def _nearer_to_this(between: str) -> str:
    """Of the words between two marks, those that belong to the first: up to a comma or a joining word, if any."""
    cut = re.search(r"[,;]|\b(?:en|and|et|und|maar|but|mais|aber|sondern)\b", between)
    return between[: cut.start()] if cut else ""


def _skipped(sentence: str) -> bool:
    """A new point proposed, or a question asked, is no vote."""
    words = re.sub(pattern.MARK, "", sentence).split()
    asks = sentence.rstrip(" )").endswith("?") and (len(words) > 3 or words[:1] in _ASKING)
    return asks or pattern.PROPOSAL.search(sentence) is not None


def _exchanged(sentence: str, ballot: _Ballot) -> str:
    for instead in (pattern.RATHER, pattern.INSTEAD_BEFORE, pattern.INSTEAD_AFTER):
        if found := instead.search(sentence):
            new, old = mentions.numbers(found["new"]), mentions.numbers(found["old"])
            before = sentence[: found.start()]
            _vote(before, ballot)
            said_again = re.search(
                rf"(?:[:=]|\b(?:so|dus|donc|also|danach|samen|altogether)\b)[^<]*{pattern.MARK}",
                sentence[found.end() :],
            )
            if said_again and not set(old) & set(ballot.chosen):
                return sentence[found.end() :]
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
    elif pattern.BETWEEN.search(before) or pattern.DENIED.search(near_after) or _faults(around):
        return
    elif pattern.MEANT.search(before) and ballot.chosen and not pattern.CHIEF_BEFORE.search(before):
        ballot.mean(points)
    elif _remarks(before, after, around, ballot):
        ballot.weak.extend(points)
    else:
        if pattern.CHIEF_BEFORE.search(before):
            ballot.chief.extend(points)
        elif (pattern.CHIEF_LAST if len(points) > 1 else pattern.CHIEF_AFTER).match(after):
            ballot.chief.extend(points[-1:])
        ballot.ranked = ballot.ranked or (bool(ballot.chosen) and pattern.THEN_BEFORE.search(before) is not None)
        ballot.add(points)
        ballot.listed = ballot.listed or (len(points) > 1 and len(f"{before}{after}".split()) < 4)


def _faults(around: str) -> bool:
    """Whether the words find fault with a point, or want it changed."""
    return pattern.NEGATIVE.search(around) is not None or pattern.EDITED.search(around) is not None


def _rejects(before: str, after: str) -> bool:
    if pattern.NOT_ONLY.search(before):
        return False
    if (
        pattern.NO_LIST.search(before)
        or _disagrees(before)
        or (pattern.NOT_BEFORE.search(before) and not re.search(r"\b(?:nee|neen|no|non|nein),? *$", before))
    ):
        return True
    if pattern.LISTED_NOT.match(after):
        return True
    return pattern.NOT_AFTER.match(after) is not None or pattern.AT_FIRST.search(before) is not None


def _disagrees(before: str) -> bool:
    """Not a bare "no", which the words before and after it decide on."""
    found = pattern.DISAGREES.search(before)
    return found is not None and len(found[0].split()) > 1


def _remarks(before: str, after: str, around: str, ballot: _Ballot) -> bool:
    """Whether the sentence says something about a point, rather than for it."""
    if pattern.COMMENT.match(before):
        return True
    if ballot.listed and not before.strip() and pattern.ANNOTATED.match(after) and len(after.split()) > 2:
        return True
    return pattern.VERB.match(after) is not None and not pattern.POSITIVE.search(around)
