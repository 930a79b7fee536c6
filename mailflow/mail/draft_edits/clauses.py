"""Changes to a draft, read clause by clause from the writer's own words."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime

from mailflow.mail.commands import commands
from mailflow.mail.draft_edits import described
from mailflow.mail.draft_edits.changes import Changes
from mailflow.mail.draft_edits.lines import CLAUSE, CONNECTOR, JOINT, sentence_end, unquoted, unwrapped
from mailflow.mail.draft_edits.patterns import AWAY
from mailflow.mail.draft_edits.quoted import words_of
from mailflow.mail.draft_edits.references import Referring
from mailflow.mail.draft_edits.signs import BEGINS, CHANGES, LEAD, MENTION, PRAISE, STAYED, WISHES, denied_edit
from mailflow.mail.draft_edits.slips import corrected
from mailflow.mail.draft_edits.words import NAME, NOT, N, numbers
from mailflow.mail.fields import Edit, EditKind, Unplaced
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_QUOTES = "\"'“”„«»‘’‹›"
_QUOTING = lazily(r"[\"“„«]\s?\w+\s.{2,200}[\"”“»]|\w\s?:\s\S+\s\S")
_TRIES = 120  # places at which a change may begin; nobody makes as many
_NO_DATE = datetime.fromisoformat("2000-01-01T12:00")


@dataclass(slots=True)
class Reader:
    """A text being read."""

    changes: Referring
    rest: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)  # sentences of which a clause begins with a number
    tries: int = 0
    numbered: list[str] = field(default_factory=list)  # the same, with a number elsewhere

    def read(self, text: str) -> None:
        for line in unwrapped(text):
            self._line(line)
        known = "\n".join(one.text for one in self.changes.unplaced)
        loose = [
            *self.loose,
            *(self.numbered if self.changes.edits else ()),
        ]  # beside edits, another number is likely to be one
        for one in dict.fromkeys(loose):
            if one not in known:
                self.rest = [line.replace(one, "") for line in self.rest]
                self.changes.unplaced.append(Unplaced(one, self._mentioned(fold(one), bare=True)[:1]))

    def _line(self, line: str) -> None:
        """Clause by clause; what says nothing of the draft is left for the commands."""
        left, at = "", len(line) - len(line.lstrip())
        while at < len(line) and self.tries < _TRIES:
            stop, begins, end = self._next(line, at)
            left += line[at:stop]
            if end > begins:
                left = f"{left.rstrip(' ,;')}\n" if left.strip() else left
                if lead := LEAD.match(fold(line[begins:end])):  # "ok maar schrap 6": the ok is one
                    left += f"{lead.group()}\n"
                joint = JOINT.match(line, end)
                at = max(end, joint.end() if joint else end)
                continue
            clause = CLAUSE.match(line, begins)
            end = clause.end() if clause and clause.end() > begins else len(line)
            if right := self._corrected(line[begins:end]):
                line = line[:begins] + right + line[end:]
                continue
            if not self._ask(line, begins, end):
                left += line[begins:end]
            at = len(line) - len(line[end:].lstrip())
            left += line[end:at]
        self.rest.append((left + line[at:]).rstrip())

    def _next(self, line: str, at: int) -> tuple[int, int, int]:
        """Where what stands before the next change of this clause ends, where it begins and ends; nothing, at once."""
        clause = CLAUSE.match(line, at)
        stop = clause.end() if clause else len(line)
        for before, begins in ((at, at), *(one.span() for one in CONNECTOR.finditer(line, at, stop))):
            end = self.changes.clause(line, begins) if self.tries < _TRIES else None
            self.tries += 1
            if end is not None:
                self._explained(line, begins)
                return before, begins, end
        return at, at, at

    def _explained(self, line: str, at: int) -> None:
        """What was only said of a point, in the sentence that then says what is to be done, asks nothing."""
        asked = self.changes.unplaced[-1].text if self.changes.unplaced else ""
        if asked and asked in self.changes.mere and asked in line:
            start = line.index(asked)
            if start <= at < start + len(asked):
                self.changes.unplaced.pop()

    def _corrected(self, clause: str) -> str | None:
        """The clause without its slips, when it then says what is to be done with a point."""
        right = corrected(clause, self._draft_words()) if re.search(rf"\b{N}", fold(clause)) else None
        probe = Changes(self.changes.sheet)
        return right if right and probe.clause(right, 0) is not None and not probe.unplaced else None

    def _draft_words(self) -> frozenset[str]:
        texts = (*self.changes.sheet.points, *(text for _, text in self.changes.sheet.summary))
        return frozenset(re.findall(r"[a-z]+", fold(" ".join(texts))))

    def _ask(self, line: str, at: int, end: int) -> bool:
        """Asks back what speaks of the draft without saying what is to be done; praise asks for nothing."""
        folded = fold(line[at:end])
        whole = line[at : sentence_end(line, at)].strip()
        if not self.changes.limit or not self._speaks_of_it(folded, whole):
            return False
        told, wishes = fold(whole), WISHES.search(folded)
        if (
            denied_edit(unquoted(told))
            or STAYED.match(told)
            or (not _QUOTING.search(told) and PRAISE.search(told) and not NOT.search(told) and not wishes)
        ):
            return True
        named = described.find(folded, self.changes.sheet)
        points = tuple(one for one in self._mentioned(folded, bare=bool(wishes)) if 1 <= one <= self.changes.limit)
        points = points or ((named.point,) if named and named.point else ())
        question = re.search(r"\b(?:vraag|question|frage)\s?(\d)", folded)
        if question and not points and (near := self._sentence_meant(whole, int(question[1]))):
            self.changes.edits.append(near)
            return True
        if not any(one.text.endswith(whole) for one in self.changes.unplaced):
            self.changes.unplaced.append(Unplaced(whole, points[:1], "" if points or not named else named.sentence))
            if not wishes:
                self.changes.mere.append(whole)
        return True

    def _speaks_of_it(self, folded: str, whole: str) -> bool:
        """Whether a clause names a point, a question or a sentence, or wants something changed that is no command."""
        if MENTION.search(folded) or described.find(folded, self.changes.sheet):
            return True
        if described.names_something(folded) and AWAY.search(folded):
            return True
        numbered = self._mentioned(folded, bare=True)
        if numbered and 1 <= numbered[0] <= self.changes.limit:
            if WISHES.search(folded):
                return True
            if not PRAISE.search(folded):
                (self.loose if BEGINS.match(folded) else self.numbered).append(whole)
        return bool(CHANGES.search(folded)) and not commands.read(folded, _NO_DATE).commands

    def _mentioned(self, folded: str, *, bare: bool) -> tuple[int, ...]:
        named = re.search(rf"\b{NAME}\s?{N}", folded) or (re.search(rf"(?<![\w.,:])#?{N}", folded) if bare else None)
        return numbers(named.group(), self.changes.limit) if named else ()

    def _sentence_meant(self, whole: str, question: int) -> Edit | None:
        """ "Vraag 2: ..." with the new words of the sentence there that it shares most with."""
        words = whole.partition(":")[2].strip().strip(_QUOTES)
        told = set(words_of(words))
        there = [text for number, text in self.changes.sheet.summary if number == question]
        near = [(len(told & set(words_of(text))), text) for text in there]
        most, text = max(near, default=(0, ""))
        if len(told) < 3 or most * 2 < len(told):
            return None
        return Edit(EditKind.REWORD, text=words, old=text)
