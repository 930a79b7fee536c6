"""What stands above the points: short enough that who reads nothing else reads that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from mailflow.core.acts import union as a
from mailflow.core.acts.consequences import Fate
from mailflow.core.acts.union import Act
from mailflow.core.letters.done_lines import Done, DoneKind
from mailflow.core.session.model import Above

WORDS = 120  # above the points, in all


@dataclass(frozen=True, slots=True)
class Lifted:
    """What stands there now, and what is told of it."""

    above: Above
    done: tuple[Done, ...]
    asked: tuple[Done, ...]  # what found no room: nobody's words are cut, so it waits for shorter ones
    fates: tuple[tuple[Act, Fate], ...]


def edit(above: Above, acts: Sequence[Act]) -> Lifted:
    """With the words of these acts; the last ones count, none take away, and what is too long stays out."""
    done, asked, fates = list[Done](), list[Done](), list[tuple[Act, Fate]]()
    for act in acts:
        match act:
            case a.Thread(words=words):
                after, told = replace(above, thread=words, proposed=False), Done(DoneKind.THREAD, text=words)
            case a.Differ(words=words):
                after, told = replace(above, differ=words), Done(DoneKind.DIFFER, text=words)
            case a.Remember(words=words):
                after, told = replace(above, voice=words), Done(DoneKind.VOICE, text=words)
            case _:
                continue
        if not words:
            told = Done(DoneKind.ABOVE_GONE)
        if length(after) > WORDS:
            asked.append(Done(DoneKind.TOO_LONG, text=words, number=WORDS, numbers=(length(after),)))
            fates.append((act, Fate.ASKED))
        else:
            above = after
            done.append(told)
            fates.append((act, Fate.DONE))
    return Lifted(above, tuple(done), tuple(asked), tuple(fates))


def length(above: Above) -> int:
    """How many words it has in all."""
    return sum(len(words.split()) for words in (above.thread, above.differ, above.voice))
