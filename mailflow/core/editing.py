"""A facilitator's edits, applied to a draft point by point, each told as it was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import assert_never

from mailflow.core.doings import Done, DoneKind
from mailflow.core.editing_summary import edit_sections, holds, same
from mailflow.core.model import Ballot, Digest, Point, RankedPoint, TopSeven
from mailflow.core.reading import Edit, EditKind


@dataclass(frozen=True, slots=True)
class Told:
    """What came of the edits of one mail, line by line."""

    done: tuple[Done, ...] = ()
    asked: tuple[Done, ...] = ()  # what found no place, and is asked back


def edit_digest(digest: Digest, edits: Sequence[Edit], shown: tuple[str, ...] = ()) -> tuple[Digest, Told]:
    """The digest with its points and sentences changed, the points numbered anew. `shown`: as in `Reading.points`."""
    table = _Table(digest.points, shown)
    table.apply([*edits, *_in_points(table, edits)])
    sentences = _in_summary(digest, edits, table.reworded)
    sections, told, lost = edit_sections(digest.sections, sentences)
    points = tuple(replace(point, number=number) for number, point in enumerate(table.points(), 1))
    edited = replace(digest, sections=sections, points=points, edited=True)
    return edited, Told((*table.told(), *told), (*table.asked, *lost))


def edit_top(stage: TopSeven, edits: Sequence[Edit], most: int, shown: tuple[str, ...] = ()) -> tuple[TopSeven, Told]:
    """The same for a ranking, whose numbers are its ranks; nobody has chosen a point that is added."""
    table = _Table(tuple(replace(one.point, number=one.rank) for one in stage.top), shown)
    table.apply(edits)
    table.shorten(most)
    by_rank = {one.rank: one for one in stage.top}
    top = tuple(
        _ranked(
            rank, point, [by_rank[one] for one in (key, *table.joined.get(key, ())) if one in by_rank], stage.ballots
        )
        for rank, (key, point) in enumerate(table.keyed(), 1)
    )
    return replace(stage, top=top), Told(table.told(), tuple(table.asked))


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


def _in_points(table: _Table, edits: Sequence[Edit]) -> list[Edit]:
    """A sentence of the summary that is a point too, in the same words, is changed there as well."""
    named = {number for edit in edits if edit.kind is EditKind.REPLACE for number in edit.points}
    return [
        Edit(EditKind.REPLACE, (number,), edit.text)
        for edit in edits
        for number, text in table.numbered()
        if edit.kind is EditKind.REWORD and number not in named and same(text, edit.old)
    ]


def _in_summary(digest: Digest, edits: Sequence[Edit], reworded: Sequence[tuple[str, str]]) -> list[Edit]:
    """The edits of the summary; the words that a point got hold for the same sentence there too."""
    found = {before: after for before, after in reworded if holds(digest.sections, before)}
    won = [
        replace(edit, text=next((after for before, after in found.items() if same(before, edit.old)), edit.text))
        for edit in edits
        if edit.kind is EditKind.REWORD
    ]
    dropped = [edit for edit in edits if edit.kind is EditKind.DROP]
    inserted = [edit for edit in edits if edit.kind is EditKind.INSERT]
    followed = [
        Edit(EditKind.REWORD, text=after, old=before)
        for before, after in found.items()
        if not any(same(before, edit.old) for edit in (*won, *dropped))
    ]
    return [*inserted, *won, *followed, *dropped]


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

    def apply(self, edits: Sequence[Edit]) -> None:
        for edit in edits:
            keys = self._keys(edit)
            if keys is not None:
                self._apply(edit, keys)

    def _keys(self, edit: Edit) -> tuple[int, ...] | None:
        """The points that are meant; None when one of them is not there, which is asked back."""
        numbers = tuple(dict.fromkeys(edit.points))
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

    def _apply(self, edit: Edit, keys: tuple[int, ...]) -> None:
        match edit.kind:
            case EditKind.ADD:
                self._add(edit.text or "")
            case EditKind.REPLACE:
                self._replace(edit, keys)
            case EditKind.STRIKE:
                self._strike(edit, keys)
            case EditKind.MERGE:
                self._merge(edit, keys)
            case EditKind.FIRST | EditKind.LAST | EditKind.SWAP | EditKind.BEFORE | EditKind.AFTER:
                self._move(edit, keys)
            case EditKind.REWORD | EditKind.DROP | EditKind.INSERT:
                return
            case _:
                assert_never(edit.kind)

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

    def _replace(self, edit: Edit, keys: tuple[int, ...]) -> None:
        if not keys or not edit.text:
            return
        point = self.by_key[keys[0]]
        if point.text == edit.text:
            self._told.append(lambda: Done(DoneKind.ALREADY_SO, text=point.text))
            return
        self.by_key[keys[0]] = replace(point, text=edit.text, edited=True)
        self.reworded.append((point.text, edit.text))
        told = Done(DoneKind.POINT_REWORDED, number=edit.points[0], before=point.text, text=edit.text)
        self._told.append(lambda: told)

    def _strike(self, edit: Edit, keys: tuple[int, ...]) -> None:
        if len(keys) == len(self.order):
            self.asked.append(Done(DoneKind.NO_POINT_LEFT))
            return
        for number, key in zip(edit.points, keys, strict=False):
            self.order.remove(key)
            told = Done(DoneKind.POINT_STRUCK, number=number, before=self.by_key[key].text)
            self._told.append(lambda told=told: told)  # type: ignore[misc]

    def _merge(self, edit: Edit, keys: tuple[int, ...]) -> None:
        if len(keys) < 2:
            return
        merged = _merged([self.by_key[key] for key in keys], edit.text)
        if edit.text and edit.text != self.by_key[keys[0]].text:
            self.reworded.append((self.by_key[keys[0]].text, edit.text))
        self.by_key[keys[0]] = merged
        self.joined[keys[0]] = (*self.joined.get(keys[0], ()), *keys[1:])
        self.order = [key for key in self.order if key not in keys[1:]]
        told = Done(DoneKind.POINTS_MERGED, numbers=edit.points, text=merged.text)
        self._told.append(lambda: told)

    def _move(self, edit: Edit, keys: tuple[int, ...]) -> None:
        ordered = _ordered(self.order, edit.kind, keys)
        if ordered is None:
            return
        if ordered == self.order:
            told = Done(DoneKind.ALREADY_SO, text=self.by_key[keys[0]].text)
        elif edit.kind is EditKind.SWAP:
            told = Done(DoneKind.POINTS_SWAPPED, numbers=edit.points)
        else:
            moved = keys[:-1] if edit.kind in (EditKind.BEFORE, EditKind.AFTER) else keys
            self.order = ordered
            self._told.append(lambda: self._moved(edit, moved))
            return
        self.order = ordered
        self._told.append(lambda: told)

    def _moved(self, edit: Edit, keys: tuple[int, ...]) -> Done:
        if len(keys) == 1:
            text = self.by_key[keys[0]].text
            return Done(DoneKind.POINT_MOVED, number=edit.points[0], numbers=(self._place(keys[0]),), before=text)
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


def _ordered(order: list[int], kind: EditKind, keys: tuple[int, ...]) -> list[int] | None:
    """The order with those points moved; None when too few are named."""
    if not keys or (kind in (EditKind.SWAP, EditKind.BEFORE, EditKind.AFTER) and len(keys) < 2):
        return None
    if kind is EditKind.SWAP:
        turned = {keys[0]: keys[1], keys[1]: keys[0]}
        return [turned.get(key, key) for key in order]
    moved = list(keys[:-1] if kind in (EditKind.BEFORE, EditKind.AFTER) else keys)
    rest = [key for key in order if key not in moved]
    if kind is EditKind.FIRST:
        return [*moved, *rest]
    if kind is EditKind.LAST:
        return [*rest, *moved]
    at = rest.index(keys[-1]) + (kind is EditKind.AFTER)
    return [*rest[:at], *moved, *rest[at:]]


def _merged(points: list[Point], text: str | None) -> Point:
    """The first one's words, or the new ones; everybody behind any of them stands behind it."""
    first = points[0]
    behind = [first.source, *first.related]
    for point in points[1:]:
        behind += [point.source, *point.related]
    related = dict.fromkeys(one for one in behind if one is not None and one != first.source)
    edited = first.edited or bool(text and text != first.text)
    return replace(first, text=text or first.text, related=tuple(related), edited=edited)
