"""A facilitator's edits, applied to a draft point by point, each told as it was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.points import above
from mailflow.core.points.editing_summary import edit_sections, holds, same
from mailflow.core.session.model import Ballot, Digest, Point, RankedPoint, TopSeven

Moving = a.First | a.Last | a.Order | a.Swap | a.Before | a.After


@dataclass(frozen=True, slots=True)
class Told:
    """What came of the edits of one mail, line by line."""

    done: tuple[Done, ...] = ()
    asked: tuple[Done, ...] = ()  # what found no place, and is asked back
    fates: tuple[tuple[Act, Fate], ...] = ()  # of each of them


def edit_digest(digest: Digest, acts: Sequence[Act], shown: tuple[str, ...] = ()) -> tuple[Digest, Told]:
    """The digest with its points and sentences changed, the points numbered anew. `shown`: as in `Reading.points`."""
    table = _Table(digest.points, shown)
    lifted = above.edit(digest.above, acts)
    added = [one for one in acts if isinstance(one, a.AddSentence) and not digest.sections]  # there are points alone
    sentences = [one for one in acts if isinstance(one, a.SentenceAct) and one not in added]
    fresh = [a.NewPoint(one.words) for one in added]
    table.apply([*(one for one in acts if isinstance(one, a.PointAct)), *_in_points(table, acts), *fresh])
    sections, told, lost = edit_sections(digest.sections, _in_summary(digest, sentences, table))
    points = tuple(replace(point, number=number) for number, point in enumerate(table.points(), 1))
    edited = replace(digest, sections=sections, points=points, above=lifted.above, edited=True)
    asked = {one.before or one.text for one in lost}
    fates: list[tuple[Act, Fate]] = [(one, Fate.ASKED if _old(one) in asked else Fate.DONE) for one in sentences]
    fates += [*((one, Fate.DONE) for one in added), *lifted.fates]
    known = [(one, fate) for one, fate in table.fates if one in acts]
    return edited, Told((*lifted.done, *table.told(), *told), (*lifted.asked, *table.asked, *lost), (*known, *fates))


def _old(act: a.SentenceAct) -> str:
    return act.after or act.words if isinstance(act, a.AddSentence) else act.old


def edit_top(stage: TopSeven, acts: Sequence[Act], most: int, shown: tuple[str, ...] = ()) -> tuple[TopSeven, Told]:
    """The same for a ranking, whose numbers are its ranks; nobody has chosen a point that is added."""
    table = _Table(tuple(replace(one.point, number=one.rank) for one in stage.top), shown)
    table.apply([one for one in acts if isinstance(one, a.PointAct)])
    table.shorten(most)
    by_rank = {one.rank: one for one in stage.top}
    top = tuple(
        _ranked(
            rank, point, [by_rank[one] for one in (key, *table.joined.get(key, ())) if one in by_rank], stage.ballots
        )
        for rank, (key, point) in enumerate(table.keyed(), 1)
    )
    sentences = [one for one in acts if isinstance(one, a.SentenceAct)]  # the summary has been sent
    lost = tuple(Done(DoneKind.UNPLACED, text=a.words_of((one,)) or _old(one)) for one in sentences)
    full = [one.text for one in table.asked if one.kind is DoneKind.NO_ROOM]
    asked = [one for one, _ in table.fates if isinstance(one, a.NewPoint) and one.words in full]
    known = ((one, Fate.ASKED if one in asked else fate) for one, fate in table.fates)
    lifted = above.edit(stage.digest.above, acts)
    fates = (*known, *((one, Fate.ASKED) for one in sentences), *lifted.fates)
    his = any(isinstance(act, a.Differ) and became is Fate.DONE for act, became in lifted.fates)
    now = replace(lifted.above, settled=lifted.above.settled or his)
    after = replace(stage, top=top, digest=replace(stage.digest, above=now))
    return after, Told((*lifted.done, *table.told()), (*lifted.asked, *table.asked, *lost), fates)


def _ranked(rank: int, point: Point, behind: Sequence[RankedPoint], ballots: Sequence[Ballot]) -> RankedPoint:
    """A point at its new rank; when it is several in one, whoever chose any of them chose it."""
    if not behind:
        return RankedPoint(rank, replace(point, number=0), 0, 0.0)
    first = behind[0]
    numbers = tuple(dict.fromkeys(number for one in behind for number in (one.point.number, *one.merged)))
    chosen = first.chosen_by
    if len(behind) > 1:
        chosen = max(chosen, sum(not set(numbers).isdisjoint(ballot.picks) for ballot in ballots))
    merged = tuple(number for number in numbers if number != first.point.number)
    return RankedPoint(rank, replace(point, number=first.point.number), chosen, first.score, merged)


def _in_points(table: _Table, acts: Sequence[Act]) -> list[a.PointAct]:
    """A sentence of the summary that is a point too, in the same words, is changed there as well."""
    named = {one.point for one in acts if isinstance(one, a.Reword)}
    return [
        a.Reword(number, one.words)
        for one in acts
        for number, text in table.numbered()
        if isinstance(one, a.Resay) and number not in named and same(text, one.old)
    ]


def _in_summary(digest: Digest, acts: Sequence[a.SentenceAct], table: _Table) -> list[a.SentenceAct]:
    """The edits of the summary; what became of a point becomes of the same sentence there too."""
    found = {before: after for before, after in table.reworded if holds(digest.sections, before)}
    won = [
        replace(one, words=next((after for before, after in found.items() if same(before, one.old)), one.words))
        for one in acts
        if isinstance(one, a.Resay)
    ]
    dropped = [one for one in acts if isinstance(one, a.StrikeSentence)]
    inserted = [one for one in acts if isinstance(one, a.AddSentence)]
    said = [*(one.old for one in won), *(one.old for one in dropped)]
    followed = [a.Resay(before, after) for before, after in found.items() if not any(same(before, one) for one in said)]
    gone = [text for text in table.struck if holds(digest.sections, text) and not any(same(text, one) for one in said)]
    return [*inserted, *won, *followed, *dropped, *map(a.StrikeSentence, gone)]


def _numbers(act: a.PointAct) -> tuple[int, ...]:
    """The points that it names."""
    match act:
        case a.NewPoint():
            return ()
        case a.Reword():
            return (act.point,)
        case a.Before() | a.After():
            return (*act.points, act.anchor)
        case _:
            return act.points


@dataclass(slots=True)
class _Table:
    """The points on the table; all numbers mean the numbering of the letter answered, whatever was done before."""

    original: tuple[Point, ...]
    shown: tuple[str, ...]
    by_key: dict[int, Point] = field(default_factory=dict)  # by present number; a new one has 0 or less
    order: list[int] = field(default_factory=list)
    asked: list[Done] = field(default_factory=list)
    reworded: list[tuple[str, str]] = field(default_factory=list)  # before, after
    joined: dict[int, tuple[int, ...]] = field(default_factory=dict)  # a point, and those that became one with it
    struck: list[str] = field(default_factory=list)  # words of points that are gone
    fates: list[tuple[Act, Fate]] = field(default_factory=list)
    _told: list[Callable[[], Done]] = field(default_factory=list)  # told last, when the new numbers are known

    def __post_init__(self) -> None:
        self.by_key = {point.number: point for point in self.original}
        self.order = [point.number for point in self.original]

    def points(self) -> list[Point]:
        return [self.by_key[key] for key in self.order]

    def keyed(self) -> list[tuple[int, Point]]:
        return [(key, self.by_key[key]) for key in self.order]

    def told(self) -> tuple[Done, ...]:
        return tuple(tell() for tell in self._told)

    def numbered(self) -> list[tuple[int, str]]:
        """The points as the letter answered numbers them."""
        return list(enumerate(self.shown or [point.text for point in self.original], 1))

    def apply(self, acts: Sequence[a.PointAct]) -> None:
        for act in acts:
            told, asked = len(self._told), len(self.asked)
            keys = self._keys(_numbers(act))
            if keys is not None:
                self._apply(act, keys)
            done = len(self._told) > told
            self.fates.append((act, Fate.ASKED if len(self.asked) > asked else Fate.DONE if done else Fate.EMPTY))

    def _keys(self, named: tuple[int, ...]) -> tuple[int, ...] | None:
        """The points that are meant; None when one of them is not there, which is asked back."""
        numbers = tuple(dict.fromkeys(named))
        count = len(self.shown or self.original)
        unknown = tuple(number for number in numbers if not 1 <= number <= count)
        if unknown:
            self.asked.append(Done(DoneKind.NO_SUCH_POINT, numbers=unknown, number=count))
            return None
        keys = tuple((number, self._key(number)) for number in numbers)
        for number, key in keys:
            if key is None or key not in self.order:
                before = self.shown[number - 1] if self.shown else self.original[number - 1].text
                self.asked.append(Done(DoneKind.POINT_CHANGED, number=number, before=before))
                return None
        return tuple(key for _, key in keys if key is not None)

    def _key(self, number: int) -> int | None:
        if not self.shown:
            return number
        text = self.shown[number - 1]
        found = [point.number for point in self.original if point.text == text]
        return number if number in found else found[0] if found else None

    def _apply(self, act: a.PointAct, keys: tuple[int, ...]) -> None:
        match act:
            case a.NewPoint():
                self._add(act.words)
            case a.Reword():
                self._replace(act, keys)
            case a.Strike():
                self._strike(act.points, keys)
            case a.Keep():
                self._keep(keys)
            case a.Merge():
                self._merge(act, keys)
            case a.First() | a.Last() | a.Order() | a.Swap() | a.Before() | a.After():
                self._move(act, keys)
            case _:
                assert_never(act)

    def _add(self, text: str) -> None:
        if not text:
            return
        if any(same(point.text, text) for point in self.points()):
            self._told.append(lambda: Done(DoneKind.ALREADY_SO, text=text))
            return
        key = min([0, *self.by_key]) - 1
        self.by_key[key] = Point(0, text, None)
        self.order.append(key)
        self._told.append(lambda: Done(DoneKind.POINT_NEW, number=self._place(key), text=text))

    def _replace(self, edit: a.Reword, keys: tuple[int, ...]) -> None:
        if not keys or not edit.words:
            return
        point = self.by_key[keys[0]]
        if point.text == edit.words:
            self._told.append(lambda: Done(DoneKind.ALREADY_SO, text=point.text))
            return
        self.by_key[keys[0]] = replace(point, text=edit.words, edited=True)
        self.reworded.append((point.text, edit.words))
        told = Done(DoneKind.POINT_REWORDED, number=edit.point, before=point.text, text=edit.words)
        self._told.append(lambda: told)

    def _keep(self, keys: tuple[int, ...]) -> None:
        gone = tuple(key for key in self.order if key not in keys)
        numbers = {self._key(number): number for number, _ in self.numbered()}
        self._strike(tuple(numbers.get(key) or 0 for key in gone), gone)

    def _strike(self, numbers: tuple[int, ...], keys: tuple[int, ...]) -> None:
        if len(keys) == len(self.order):
            self.asked.append(Done(DoneKind.NO_POINT_LEFT))
            return
        for number, key in zip(dict.fromkeys(numbers), keys, strict=False):
            self.order.remove(key)
            self.struck.append(self.by_key[key].text)
            told = Done(DoneKind.POINT_STRUCK, number=number, before=self.by_key[key].text)
            self._told.append(lambda told=told: told)  # type: ignore[misc]

    def _merge(self, edit: a.Merge, keys: tuple[int, ...]) -> None:
        if len(keys) < 2:
            return
        merged = _merged([self.by_key[key] for key in keys], edit.words)
        if edit.words and edit.words != self.by_key[keys[0]].text:
            self.reworded.append((self.by_key[keys[0]].text, edit.words))
        self.by_key[keys[0]] = merged
        self.joined[keys[0]] = (*self.joined.get(keys[0], ()), *keys[1:])
        self.order = [key for key in self.order if key not in keys[1:]]
        told = Done(DoneKind.POINTS_MERGED, numbers=edit.points, text=merged.text)
        self._told.append(lambda: told)

    def _move(self, act: Moving, keys: tuple[int, ...]) -> None:
        ordered = _ordered(self.order, act, keys)
        if ordered is None:
            return
        if ordered == self.order:
            told = Done(DoneKind.ALREADY_SO, text=self.by_key[keys[0]].text)
            self._told.append(lambda: told)
        elif isinstance(act, a.Swap):
            swapped = Done(DoneKind.POINTS_SWAPPED, numbers=act.points)
            self._told.append(lambda: swapped)
        else:
            moved = keys[:-1] if isinstance(act, a.Before | a.After) else keys
            self._told.append(lambda: self._moved(act.points[0], moved))
        self.order = ordered

    def _moved(self, number: int, keys: tuple[int, ...]) -> Done:
        if len(keys) == 1:
            text = self.by_key[keys[0]].text
            return Done(DoneKind.POINT_MOVED, number=number, numbers=(self._place(keys[0]),), before=text)
        return Done(DoneKind.POINTS_ORDERED, numbers=tuple(key for key in self.order if key > 0))

    def _place(self, key: int) -> int:
        """Its number in the new draft; 0 when another edit took it away."""
        return self.order.index(key) + 1 if key in self.order else 0

    def shorten(self, most: int) -> None:
        """No more points than there may be: new ones that come last find no room, which is told."""
        kept, lost = self.order[:most], self.order[most:]
        for key in lost:
            self.asked.append(Done(DoneKind.NO_ROOM, number=most, text=self.by_key[key].text))
        texts = {self.by_key[key].text for key in lost}
        self._told = [tell for tell in self._told if not (tell().kind is DoneKind.POINT_NEW and tell().text in texts)]
        self.order = kept


def _ordered(order: list[int], act: Moving, keys: tuple[int, ...]) -> list[int] | None:
    """The order with those points moved; None when too few are named."""
    if not keys or (isinstance(act, a.Swap | a.Before | a.After) and len(keys) < 2):
        return None
    if isinstance(act, a.Swap):
        turned = {keys[0]: keys[1], keys[1]: keys[0]}
        return [turned.get(key, key) for key in order]
    moved = list(keys[:-1] if isinstance(act, a.Before | a.After) else keys)
    rest = [key for key in order if key not in moved]
    match act:
        case a.Before() | a.After():
            at = rest.index(keys[-1]) + isinstance(act, a.After)
            return [*rest[:at], *moved, *rest[at:]]
        case a.Last():
            return [*rest, *moved]
        case _:
            return [*moved, *rest]


def _merged(points: list[Point], text: str) -> Point:
    """The first one's words, or the new ones; everybody behind any of them stands behind it."""
    first = points[0]
    behind = [first.source, *first.agreed]
    for point in points[1:]:
        behind += [point.source, *point.agreed]
    agreed = dict.fromkeys(one for one in behind if one is not None and one != first.source)
    edited = first.edited or bool(text and text != first.text)
    return replace(first, text=text or first.text, agreed=tuple(agreed), edited=edited)
