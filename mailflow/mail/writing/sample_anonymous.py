"""Samples of what an anonymous session says otherwise."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.letters.union import DraftSummary, DraftTopSeven, Letter, Noted, Status, Telling

_ALL = Telling(("Karel", "Gent"), few=True, lone_language=True)


def letters(others: Mapping[str, Letter]) -> Iterator[tuple[str, Letter]]:
    """Some letters of a named session, as an anonymous one has them."""
    for name, telling in (("words", Telling(("Karel",))), ("few", Telling(few=True)), ("all", _ALL)):
        match others["draft_summary"], others["draft_top_seven"]:
            case DraftSummary() as draft, DraftTopSeven() as top:
                yield f"draft_summary-telling-{name}", replace(draft, names=(), telling=telling)
                yield f"draft_top_seven-telling-{name}", replace(top, names=(), telling=telling)
    match others["status-review"]:
        case Status(rows=rows) as status:
            bare = tuple(replace(row, answered=0, picked=False, reminded=0) for row in rows)
            for answered, picked in ((0, 0), (1, 1), (5, 2)):
                shown = replace(status, rows=bare, answered=answered, picked=picked)
                yield f"status-anonymous-{answered}", shown
    for number in (1, 3):
        yield f"noted-reminded-anonymous-{number}", Noted((Done(DoneKind.REMINDED, number=number),))
