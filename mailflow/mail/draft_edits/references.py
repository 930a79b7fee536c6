"""A change that means what was named before it, or that names it by what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.mail.draft_edits import described
from mailflow.mail.draft_edits.changes import Changes, Way
from mailflow.mail.draft_edits.lines import sentence_end
from mailflow.mail.draft_edits.patterns import AGAIN, CALLED, KEPT_ONE, PRONOUN, RETRACTED
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.fields import Edit, EditKind, Unplaced


@dataclass(slots=True)
class Referring(Changes):
    """What was read so far, to which the next words may refer."""

    def ways(self) -> tuple[Way, ...]:
        """These, around those that name their point."""
        plain = Changes.ways(self)
        return (
            self._retracted,
            self._kept_one,
            self._again,
            *plain[:-2],
            self._called,
            *plain[-2:],
            self._described,
            self._pronoun,
        )

    def _retracted(self, text: str, folded: str) -> int | None:
        """ "..., of toch niet": nothing is done of what was said last, and it is asked."""
        found = RETRACTED.match(folded) if self.edits else None
        if found is None:
            return None
        last = self.edits.pop()
        if all(one.points != last.points or one.old != last.old for one in self.unplaced):
            self.unplaced.append(Unplaced(text[: found.end()].strip(), last.points[:1], last.old))
        return found.end()

    def _again(self, _text: str, folded: str) -> int | None:
        """ "Voeg maar samen", behind a merge: the same once more."""
        merged = bool(self.edits) and self.edits[-1].kind is EditKind.MERGE
        found = AGAIN.match(folded) if merged else None
        return found.end() if found and not re.search(r"\d", found.group()) else None

    def _called(self, text: str, folded: str) -> int | None:
        """ "Maak daarvan: ...", behind a merge, or behind words that only speak of a point."""
        last = self.edits[-1] if self.edits else None
        merged = last is not None and last.kind is EditKind.MERGE and not last.text
        told = self.unplaced[-1] if self.unplaced and self.unplaced[-1].text in self.mere else None
        if not merged and (told is None or len(told.points) != 1):
            return None
        found = next((one for pattern in CALLED if (one := pattern.match(folded))), None)
        words, end = self._text(text, found.start("text")) if found else (None, 0)
        if not words:
            return None
        if merged and last is not None:
            self.edits[-1] = Edit(EditKind.MERGE, last.points, words)
        elif told is not None:
            self.edits.append(Edit(EditKind.REPLACE, told.points, words))
        return end

    def _kept_one(self, _text: str, folded: str) -> int | None:
        """ "Hou 4", behind a merge: its words stay."""
        last = self.edits[-1] if self.edits else None
        found = KEPT_ONE.match(folded) if last is not None and last.kind is EditKind.MERGE and not last.text else None
        if last is None or found is None:
            return None
        points = self._points(found["n"] or found["m"])
        if len(points) != 1 or points[0] not in last.points:
            return None
        self.edits[-1] = Edit(EditKind.MERGE, (*points, *(one for one in last.points if one not in points)))
        return found.end()

    def _described(self, text: str, folded: str) -> int | None:
        """ "Dat van die sleutel mag weg": read as if its number stood there; a sentence as a point of its own."""
        end = sentence_end(text, 0)
        named = described.find(folded[:end], self.sheet)
        if named is None:
            return None
        number = named.point or self.limit + 1
        read, places = described.numbered(text[:end], named, number)
        probe = Changes(self.sheet if named.point else Sheet((*self.sheet.points, named.sentence)))
        stop = probe.clause(read, 0)
        if stop is None or probe.unplaced or len(probe.edits) != 1 or number not in probe.edits[0].points:
            return None
        edit = probe.edits[0] if named.point else _of_sentence(probe.edits[0], named.sentence)
        if edit is None:
            return None
        self.edits.append(edit)
        return places[stop]

    def _pronoun(self, text: str, folded: str) -> int | None:
        """ "..., take it out": of the one point or sentence of which the words before only spoke."""
        told = self.unplaced[-1] if self.unplaced and self.unplaced[-1].text in self.mere else None
        if told is None or not (told.old or len(told.points) == 1):
            return None
        number = self.limit + 1 if told.old else told.points[0]
        end = sentence_end(text, 0)
        for found in PRONOUN.finditer(folded, 0, end):
            probe = Changes(Sheet((*self.sheet.points, told.old)) if told.old else self.sheet)
            read = f"{text[: found.start()]}{number} {text[found.end() : end].lstrip()}"
            stop = probe.clause(read, 0)
            if stop is None or probe.unplaced or len(probe.edits) != 1 or number not in probe.edits[0].points:
                continue
            edit = _of_sentence(probe.edits[0], told.old) if told.old else probe.edits[0]
            if edit is not None:
                self.edits.append(edit)
                return end if stop >= len(read.rstrip(" .!?")) else None
        return None


def _of_sentence(edit: Edit, sentence: str) -> Edit | None:
    """What was said of a sentence as if it were a point; None when it is nothing that is done with one."""
    if edit.kind is EditKind.STRIKE:
        return Edit(EditKind.DROP, old=sentence)
    if edit.kind is EditKind.REPLACE and edit.text:
        return Edit(EditKind.REWORD, text=edit.text, old=sentence)
    return None
