"""The change of a draft with which some words begin."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from mailflow.mail.draft_edits import rewording
from mailflow.mail.draft_edits.consent import is_ok
from mailflow.mail.draft_edits.lines import CLAUSE, CONNECTOR, ENDS, closing_mark, sentence_end, unquoted
from mailflow.mail.draft_edits.patterns import (
    ADD,
    AWAY,
    CALLED,
    INTO,
    KEEP,
    NUMBERED,
    OTHERS,
    PLACED,
    REPLACE,
    SPLIT,
    STAYS,
    TO_PLACE,
)
from mailflow.mail.draft_edits.quoted import words_of
from mailflow.mail.draft_edits.sheet import Sheet
from mailflow.mail.draft_edits.signs import CONSENT, KEEPS
from mailflow.mail.draft_edits.words import BECAUSE, NAME, NOT, numbers
from mailflow.mail.fields import Edit, EditKind, Unplaced
from mailflow.mail.words.courtesies import takes_leave
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

Way = Callable[[str, str], int | None]  # words, as written and folded, to where the change ends

_LONGEST = 2_400  # characters that are looked at for one change
_QUOTES = "\"'“”„«»‘’‹›"
_LEAVE = lazily(r"(?:thx|thanks|thank you|merci|bedankt|dank je|dank u|danke|lg|mvg|gr|groet\w*|grtjs|grtz)\b.{0,30}$")
_ADDRESS = lazily(r"\S@\S|https?://")


@dataclass(slots=True)
class Changes:
    """What was read so far."""

    sheet: Sheet
    edits: list[Edit] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    mere: list[str] = field(default_factory=list)  # sentences that only speak of a point
    staying: tuple[int, ...] = ()  # points of which it was said that they stay

    @property
    def limit(self) -> int:
        return len(self.sheet.points)

    def clause(self, line: str, at: int) -> int | None:
        """Where the change ends that begins there; None when none does."""
        text = line[at : at + _LONGEST]
        folded = fold(text)
        for way in self.ways():
            edits, unplaced = len(self.edits), len(self.unplaced)
            end = way(text, folded)
            if end is not None:
                return at + self._because(folded, end)
            del self.edits[edits:], self.unplaced[unplaced:]
        return None

    def ways(self) -> tuple[Way, ...]:
        """All that can be said, in the order in which it is tried."""
        return (
            self._split, self._stays, self._kept, self._others, self._numbered, self._placed, self._to_place,
            self._into, self._reworded, self._replaced, self._added,
        )  # fmt: skip

    def _because(self, folded: str, end: int) -> int:
        """Behind a reason, which reaches to the next change at most."""
        reason = BECAUSE.match(folded, end)
        if reason is None:
            return end
        for one in CONNECTOR.finditer(folded, end, reason.end()):
            if self._begins(folded[one.end() :]):
                return one.start()
        return reason.end()

    def _points(self, words: str) -> tuple[int, ...]:
        """The points named, or none when one of them is not there."""
        found = numbers(words, self.limit)
        return found if found and all(1 <= one <= self.limit for one in found) else ()

    def _unknown(self, words: str, text: str) -> bool:
        """Asks for a point that is not there, when it was named as a point."""
        found = tuple(one for one in numbers(words, self.limit) if not 1 <= one <= self.limit)
        if found and self.limit:
            self.unplaced.append(Unplaced(text.strip(), found))
        return bool(found)

    def _numbered(self, text: str, folded: str) -> int | None:
        for kind, pattern in NUMBERED:
            found = pattern.match(folded)
            if found is None or _denied(folded, found):
                continue
            points = self._points(found["n"])
            if not points:
                named = re.search(NAME, found["n"]) or (kind is EditKind.STRIKE and not found["n"][:1].isdigit())
                if (named or kind is EditKind.STRIKE) and self._unknown(found["n"], text[: found.end()]):
                    return found.end()
                continue
            words, end = self._new_words(text, found)
            if (kind in (EditKind.MERGE, EditKind.SWAP) and len(points) < 2) or (
                kind is EditKind.SWAP and len(points) != 2
            ):
                continue
            if kind is EditKind.FIRST and len(points) == 1 and not _told_place(found):
                continue
            self.edits.append(Edit(kind, points, words))
            return end
        return None

    def _new_words(self, text: str, found: re.Match[str]) -> tuple[str | None, int]:
        if not found.groupdict().get("text"):
            return None, found.end()
        return self._text(text, found.start("text"))

    def _text(self, text: str, start: int) -> tuple[str | None, int]:
        """New words as written, without the quotation marks around them; they end where another change begins."""
        given = text[start:]
        if given[:1] in _QUOTES:
            closing = closing_mark(given)
            if closing > 1:
                return given[1:closing].strip() or None, start + closing + 1
        for cut in ENDS.finditer(given):
            if self._begins(given[cut.end() :]) and cut.start() > 2:
                return given[: cut.start()].strip() or None, start + cut.start()
        return given.strip().strip(_QUOTES).strip() or None, start + len(given)

    def _begins(self, text: str) -> bool:
        """Whether another change, or an ok, begins there."""
        ahead = re.sub(r"^(?:en|and|et|und)\s+", "", text)
        if CONSENT.match(fold(ahead)) or is_ok(ahead) or _LEAVE.match(fold(ahead)) or takes_leave(ahead):
            return True
        probe = Changes(self.sheet)
        folded = fold(ahead[:400])
        return any(
            way(ahead[:400], folded) is not None
            for way in (probe._split, probe._kept, probe._numbered, probe._placed, probe._into)
        ) or any(pattern.match(folded) for pattern in (*REPLACE[:1], *ADD[:2]))

    def _placed(self, _text: str, folded: str) -> int | None:
        for kind, pattern in PLACED:
            found = pattern.match(folded)
            if found and not _denied(folded, found):
                points, anchor = self._points(found["n"]), self._points(found["m"])
                if points and len(anchor) == 1 and anchor[0] not in points:
                    self.edits.append(Edit(kind, (*points, *anchor)))
                    return found.end()
        return None

    def _to_place(self, _text: str, folded: str) -> int | None:
        found = TO_PLACE.match(folded)
        if not found or not (found["put"] or re.search(r"pla|positi|stelle|rang", found.group())):
            return None
        (point, *_), (place, *_) = self._points(found["n"]) or (0,), self._points(found["m"]) or (0,)
        if not point or not place or point == place:
            return None
        kind = EditKind.FIRST if place == 1 else EditKind.BEFORE if place < point else EditKind.AFTER
        self.edits.append(Edit(kind, (point,) if place == 1 else (point, place)))
        return found.end()

    def _into(self, _text: str, folded: str) -> int | None:
        """ "Voeg 7 bij 4": the second one's words stay."""
        found = INTO.match(folded)
        if not found or _denied(folded, found):
            return None
        points = self._points(found["m"] or found["m2"]) + self._points(found["n"] or found["n2"])
        if len(set(points)) != 2:
            return None
        self.edits.append(Edit(EditKind.MERGE, points))
        return found.end()

    def _kept(self, _text: str, folded: str) -> int | None:
        """ "Alleen 1, 2 en 5": all others go."""
        found = KEEP.match(folded)
        if not found:
            return None
        points = self._points(found["n"] or found["k"] or found["j"] or found["l"])
        others = tuple(number for number in range(1, self.limit + 1) if number not in points)
        if not points or not others or (len(points) == 1 and not re.search(KEEPS, found.group())):
            return None
        self.edits.append(Edit(EditKind.STRIKE, others))
        return found.end()

    def _stays(self, _text: str, folded: str) -> int | None:
        """ "1, 2 en 3 blijven": nothing is to be done with them."""
        found = STAYS.match(folded)
        points = self._points(found["n"]) if found and not NOT.search(found.group()) else ()
        self.staying = points or self.staying
        return found.end() if found and points else None

    def _others(self, _text: str, folded: str) -> int | None:
        """ "De andere mogen weg", behind those that stay."""
        found = OTHERS.match(folded) if self.staying else None
        gone = tuple(one for one in range(1, self.limit + 1) if one not in self.staying)
        if found is None or not gone or _denied(folded, found) or not AWAY.search(found.group()):
            return None
        self.edits.append(Edit(EditKind.STRIKE, gone))
        return found.end()

    def _split(self, text: str, folded: str) -> int | None:
        found = SPLIT.match(folded)
        points = self._points(found["n"] or found["m"]) if found else ()
        if not points:
            return None
        end = sentence_end(text, 0)
        self.unplaced.append(Unplaced(text[:end].strip(), points))
        return end

    def _reworded(self, text: str, _folded: str) -> int | None:
        found = rewording.read(text, self.sheet)
        if found is None:
            return None
        self.edits.extend(found.edits)
        self.unplaced.extend(found.unplaced)
        return found.end

    def _replaced(self, text: str, folded: str) -> int | None:
        for pattern in REPLACE:
            found = pattern.match(folded)
            if found is None:
                continue
            points = self._points(found["n"])
            if len(points) != 1:
                if re.search(NAME, found["n"]) and self._unknown(found["n"], text[:200]):
                    return sentence_end(text, 0)
                continue
            start = found.start("upper" if "upper" in found.groupdict() else "text")
            words, end = self._text(text, start + _called(folded[start:]))
            if "upper" in found.groupdict() and not (words or "")[:1].isupper():
                continue  # "punt 4 moet nog wat korter" says how, not what
            if words and self._strikes_inside(words, points[0]):
                self.unplaced.append(Unplaced(text[:end].strip(), points))
                return end
            if not words or (NOT.match(fold(words)) and len(words.split()) < 3) or not re.search(r"[^\W\d_]", words):
                continue
            self.edits.append(Edit(EditKind.REPLACE, points, words))
            return end
        return None

    def _strikes_inside(self, words: str, point: int) -> bool:
        """ "Punt 2: tram weg": words of the point, and that they go, are no new words of it."""
        gone = AWAY.search(fold(words))
        before = words_of(words[: gone.start()]) if gone else []
        return bool(before) and " ".join(before) in " ".join(words_of(self.sheet.points[point - 1]))

    def _added(self, text: str, folded: str) -> int | None:
        for pattern in ADD:
            found = pattern.match(folded)
            if found is None or _ADDRESS.search(found["text"]):
                continue
            if pattern in ADD[2:4]:
                words, end = text[found.start("text") : found.end("text")].strip(_QUOTES + " "), found.end()
            else:
                given, end = self._text(text, found.start("text"))
                words = given or ""
            if words:
                self.edits.append(Edit(EditKind.ADD, text=words))
                return end
        return None


def _called(folded: str) -> int:
    """Where new words begin behind a "make that"."""
    called = next((one for pattern in CALLED if (one := pattern.match(folded))), None)
    return called.start("text") if called else 0


def _denied(folded: str, found: re.Match[str]) -> bool:
    """Whether it says that this must not be done."""
    clause = CLAUSE.match(folded, found.start())
    said_there = folded[
        found.start() : max(
            found.end() if not found.groupdict().get("text") else found.start("text"),
            clause.end() if clause and not found.groupdict().get("text") else 0,
        )
    ]
    said_there = unquoted(said_there)
    harmless = re.sub(
        r"niet (?:nodig|opnemen)|hoeft (?:er )?niet|hoeven niet|moet niet blijven|pas mal|not needed", "", said_there
    )
    reason = BECAUSE.search(harmless)
    return bool(NOT.search(harmless[: reason.start()] if reason and reason.start() > 0 else harmless))


def _told_place(found: re.Match[str]) -> bool:
    return not re.search(r"volgorde|order|ordre|reihenfolge", found.group())
