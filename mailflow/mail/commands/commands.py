"""What a facilitator tells the service to do, at the top of a reply, in his own words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from mailflow.core.letters.done_lines import CommandName
from mailflow.mail.commands import people_named
from mailflow.mail.commands.clauses import (
    Word,
    conditional,
    inside,
    is_consent,
    is_courtesy,
    merged,
    own,
    pieces_of,
    run_on,
    sentences,
    split_words,
    without_politeness,
    without_prepositions,
    without_subject,
)
from mailflow.mail.commands.grammar import NUMBER, PATTERNS, TRIGGERS, Pattern, compiled, number, spelled
from mailflow.mail.commands.lists import FILLERS, NEGATIONS
from mailflow.mail.dates import dates
from mailflow.mail.fields import Command
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_READ = 8000  # characters of a mail; commands stand at its top
_LONGEST = 30  # words of one clause
_PIECES = 40  # of one sentence; a longer one is no instruction
_MERGED = 7  # pieces of a sentence that may be one command


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands of one mail."""

    commands: tuple[Command, ...]
    unclear: tuple[str, ...]  # sentences that look like an instruction, as written


def read(text: str, sent: datetime) -> Commands:
    """The commands in a reply, in the order written; `sent` is its local time."""
    return _Reader(_without_quotes(text[:_READ]), sent).read()


def wholly(text: str, sent: datetime) -> tuple[Command, ...]:
    """The commands of one sentence or clause, when every word of it belongs to them."""
    return _Reader(text[:_READ], sent).wholly()


_ATTRIBUTION = lazily(
    r"^\s{0,4}(?:>|-{2,}\s?(?:original|oorspronkelijk|message d|ursprung|forwarded)|_{8,}|"
    r"(?:op|on|le|am)\b.{4,120}(?:schreef|wrote|ecrit|schrieb)\b.{0,80}:?\s{0,4}$|(?:van|from|de|von)\s?: .{0,120}@)"
)


def _without_quotes(text: str) -> str:
    kept: list[str] = []
    for line in text.splitlines():
        found = _ATTRIBUTION.match(fold(line[:300]))
        if found and not found.group().lstrip().startswith(">"):
            break
        if not found:
            kept.append(line)
    return "\n".join(kept)


_CONSENTED = Command(CommandName.START, text="ok")  # an "ok", as long as it is weighed
_QUOTES = "\"'“”„«»‘’‹›"
_Q = r"(?:vraag|vraagje|question|frage|vrg|vr)"
_QUESTION = lazily(
    r"[\s*•-]{0,6}(?P<lead>[^:?.!;\n]{0,60}?)"
    r"(?P<change>(?:\b(?:wijzig|verander|pas|herformuleer|vervang|maak van|change|replace|rephrase|reword|edit|"
    r"update|modifie[zr]?|"
    r"changez?|changer|remplace[zr]?|reformule[zr]?|andere|aendere|ersetze|formuliere|wijzigen|veranderen|"
    r"herschrijf|rewrite|make)\b"
    r"[^:?\n]{0,30}?)?)"
    rf"(?:\b{_Q}\s?(?:nr\.?|nummer|numero|no\.?|n°)?\s?(?P<n>{NUMBER})\b|\b(?P<n2>{NUMBER})(?:e|de|ste|nd|rd|st|"
    rf"eme)?\s{_Q}\b|\b[vqf](?P<n3>\d)\b)"
    r"(?:(?P<colon>[^:?\n\"“„«]{0,40}[:=]|\s?(?:->|=>|→)|\s[-–](?=\s))|"
    r"(?:\s(?:aan|um|te|om|so|als|wel|beter|dan|toch|ook|zou ik|zou|should|must|doit|soll|sollte|moet|mag|kan|"
    r"could|can|may|peut|"
    r"devrait|wird|wordt|becomes|devient|is|est|ist|zijn|worden|be|etre|lauten|heisen|luiden|read|in|naar|door|to|"
    r"into|with|by|"
    r"en|par|zu|durch|for|voor|pour|fur|formuleren|liever|rather|plutot|lieber|eher|to say|dire|sagen|zeggen|"
    r"herformuleren|"
    r"veranderen|wijzigen|vervangen|now|nu|nun|jetzt|maintenant|graag)){1,5}(?=\s?[\"“„«']|\s))\s{0,3}"
)
_DEFERRED = lazily(
    r"\b(?:kijk|bekijk|lees|laat (?:je|u|het|nog) .{0,12}weten|kom .{0,15}op terug|ik moet nog|eerst nog|wacht "
    r"nog|nog niet|"
    r"will look|ll look|look at it|have a look|get back|let you know|ll check|will check|check it|not yet|je "
    r"regarde|regarderai|"
    r"je reviens|je vous dirai|pas encore|schaue|melde mich|sehe es mir|noch nicht|schau)\b"
)
_PERIOD = lazily(
    r"\d|jan|feb|maart|mars|march|marz|apr|mei\b|mai\b|may\b|jun|jul|aug|aout|sept|o[ck]t|nov|de[cz]|maand|month|"
    r"mois|monat|weekend|wochenende|"
    r"(?:volgende|next|nachste|deze|this) (?:week|woche)|semaine prochaine"
)


# French asks so in the order in which it tells.
_ANSWERED = lazily(r"\b(?:tout le monde|tous|toutes) (?:a|ont) (?:(?:deja|bien) )?repondu\b")
_THANKS = lazily(r"\b(?:dank\w*|bedankt|thanks|thank you|thx|merci|danke\w*|groet\w*|tot|a|bis) [^.!?\n]{0,30}$")
_UNTIL_THEN = lazily(r"\b(?:week|weekend|semaine|woche|wochenende|jaar|year|annee|jahr)$")
_TOMORROW = lazily(r"\b(?:morgen|demain|tomorrow|straks|tantot|later|spater|overmorgen|ubermorgen)\b")


class _Reader:
    """One mail being read."""

    def __init__(self, text: str, sent: datetime) -> None:
        self.text = text
        self.sent = sent
        self.folded = fold(text)
        self.dates = [one for one in dates.find(text, sent) if one.end > one.start]
        self.commands: list[Command] = []
        self.unclear: list[str] = []
        self.place = 0  # up to where the text has been taken as a question's new words

    def read(self) -> Commands:
        for start, end in sentences(self.folded, [(one.start, one.end) for one in self.dates]):
            self._sentence(start, end)
        kept = _once(self.commands)
        return Commands(tuple(kept), tuple(self.unclear))

    def wholly(self) -> tuple[Command, ...]:
        """The commands, when nothing else is said."""
        pieces = pieces_of(self._words(0, len(self.text)))
        if len(pieces) > _MERGED or any(conditional(piece) for piece in pieces):
            return ()
        found, rest = self._pieces_read(pieces)
        return () if rest else tuple(Command(CommandName.START) if one == _CONSENTED else one for one in found)

    def _sentence(self, start: int, end: int) -> None:
        if start < self.place or self._question(start):
            return
        pieces, found = self._said(start, end)
        self.commands.extend(found)
        if not found and _instructs(pieces):
            self.unclear.append(self.text[start:end].strip())

    def _said(self, start: int, end: int) -> tuple[list[list[Word]], list[Command]]:
        """The pieces of a sentence, with the commands they hold."""
        pieces = own(pieces_of(self._words(start, end)))
        if len(pieces) > _PIECES or any(conditional(piece) for piece in pieces):
            return pieces, []
        found, rest = self._pieces_read(pieces)
        if rest and found == [Command(CommandName.HELP)]:
            return pieces, []
        asked = self.folded[start:end].rstrip().endswith("?")
        if not asked and _ANSWERED.search(self.folded[start:end]):
            found = [command for command in found if command.name is not CommandName.STATUS]
        found = _consented(found, rest, asked=asked)
        if found and found[-1].name is CommandName.START and self._deferred():
            found = [command for command in found if command.name is not CommandName.START]
        return pieces, found

    def _deferred(self) -> bool:
        return bool(_DEFERRED.search(self.folded))

    # Clauses

    def _words(self, start: int, end: int) -> list[Word]:
        """The words of a sentence without politeness; addresses and dates as one sign each."""
        marks = [(m.start(), m.end(), "@") for m in people_named.ADDRESS.finditer(self.folded, start, end)]
        marks += [(one.start, one.end, "~") for one in self.dates if start <= one.start < end and self._is_said(one)]
        marks.sort()
        words: list[Word] = []
        place = start
        for first, last, sign in marks:
            if first >= place:
                words.extend(split_words(self.folded, place, first))
                words.append(Word(sign, first, last))
                place = last
        words.extend(split_words(self.folded, place, end))
        return without_politeness(without_prepositions(words))

    def _is_said(self, one: dates.Found) -> bool:
        """Whether this date stands as '~' in a clause: not "soon", nor "a week"."""
        return not one.loose or (one.reading.day is None and bool(_PERIOD.search(self.folded[one.start : one.end])))

    def _pieces_read(self, pieces: list[list[Word]]) -> tuple[list[Command], list[list[Word]]]:
        found: list[Command] = []
        rest: list[list[Word]] = []
        index = 0
        while index < len(pieces):
            for count in range(min(_MERGED, len(pieces) - index), 0, -1):
                run = pieces[index : index + count]
                commands = self._clause(merged(run)) or (self._clause(run_on(run)) if count > 1 else [])
                if commands and not _contrasts(run, rest[-1:]):
                    found.extend(commands)
                    index += count
                    break
            else:
                rest.append(pieces[index])
                index += 1
        return found, rest

    def _clause(self, words: list[Word]) -> list[Command]:
        """The commands that these words, all of them, say."""
        if _tells_what_is_done(words):
            return []
        words = [word for word in words if word.text not in FILLERS]
        if not words or len(words) > _LONGEST:
            return []
        if is_consent(words):
            return [_CONSENTED]
        if command := self._match(words):
            return [command]
        if command := self._match(without_subject(words)):
            return [command]
        for cut in (2, 1):
            head, tail = words[:cut], words[cut:]
            if tail and (is_consent(head) or is_courtesy(head)) and (command := self._match(tail)):
                return [command]
        return []

    def _match(self, words: list[Word]) -> Command | None:
        if not words:
            return None
        said = [spelled(word.text) for word in words]
        present = set(said)
        line = "".join(f" {word}" for word in said)
        for pattern in PATTERNS:
            if pattern.anchors and not pattern.anchors & present:
                continue
            match = compiled(pattern.source).fullmatch(line)
            if match and not (said == ["~"] and self._leaves(words[0])):
                command = self._command(pattern, match, words)
                if command:
                    return command
        return None

    def _leaves(self, day: Word) -> bool:
        """ "Thanks, bis morgen": a day without number or month that takes leave."""
        said = self.folded[day.start : day.end]
        if self._until([day]) == self.sent.date():
            return True  # an hour of today
        thanks = _THANKS.search(self.folded[max(0, day.start - 60) : day.start])
        if _UNTIL_THEN.search(said) and self._until([day]) is None:
            return True  # "tot volgende week!"
        return not _PERIOD.search(said) and bool(thanks or _TOMORROW.search(said))

    def _command(self, pattern: Pattern, match: re.Match[str], words: list[Word]) -> Command | None:
        slots = match.groupdict()
        command = Command(pattern.name)
        for slot in ("old", "who", "new"):
            if slot in slots:
                said = inside(words, match.start(slot), match.end(slot), match.string)
                people = people_named.named(self.text, said, words)
                if people is None or (f"<{slot}@>" in pattern.source and not people[0]):
                    return None
                command = replace(command, people=command.people + people[0], names=command.names + people[1])
        if slots.get("n"):
            remark = number(slots["n"])
            if remark is None:
                return None
            if pattern.name in (CommandName.ACCEPT, CommandName.LEAVE):
                command = replace(command, remark=remark)
        if pattern.name is CommandName.ADD and command.people:
            command = replace(command, names=command.names if "old" not in slots else ())
        if pattern.name in (CommandName.EXTEND, CommandName.PAUSE, CommandName.REVISIT):
            command = replace(command, until=self._until(words))
        if pattern.name is CommandName.REVISIT and command.until is None and any(word.text == "~" for word in words):
            return None  # a day that is not understood is asked back
        return command

    def _until(self, words: Sequence[Word]) -> date | None:
        said = [one.reading for word in words if word.text == "~" for one in self.dates if one.start == word.start]
        return said[0].day if len(said) == 1 and not said[0].ask else None

    # Questions

    def _question(self, start: int) -> bool:
        """Whether a question is given new words here; they reach to the end of the line."""
        line_end = self.folded.find("\n", start)
        line_end = len(self.folded) if line_end < 0 else line_end
        match = _QUESTION.match(self.folded[start:line_end])
        if match is None:
            return False
        which = number(match["n"] or match["n2"] or match["n3"] or "")
        text = self.text[start + match.end() : line_end].strip()
        firm = bool(match["colon"]) or text[:1] in _QUOTES or text.endswith("?") or bool(match["change"])
        words = _unquoted(text)
        if which is None or not firm or len(words) < 3 or _is_comment(words, bool(match["colon"] or match["change"])):
            return False
        self.commands.extend(self._said(start, start + match.end("lead"))[1])
        self.commands.append(Command(CommandName.QUESTION, question=which, text=words))
        self.place = start + match.end() + len(text)
        return True


_TELLERS = frozenset({"ik", "we", "wij", "ich", "wir"})
_ASKING = frozenset({"kan", "kunnen", "mag", "mogen", "zullen", "moeten", "kann", "konnen", "darf", "durfen", "sollen"})


def _contrasts(run: list[list[Word]], before: list[list[Word]]) -> bool:
    """ "We do not meet on Tuesday but on Thursday": a bare day behind another one that says nothing to us."""
    said = [word.text for piece in run for word in piece if word.text not in FILLERS]
    return said == ["~"] and any(word.text == "~" for piece in before for word in piece)


_DID = ("ik heb", "heb ik", "we hebben", "i have", "i ve", "we have", "we ve", "j ai", "nous avons", "ich habe")
_DONE = frozenset(("al", "reeds", "already", "deja", "schon", "bereits", "gisteren", "yesterday", "hier", "gestern"))


def _tells_what_is_done(words: list[Word]) -> bool:
    """ "I have sent it to Leen already": nothing to do."""
    said = [word.text for word in words]
    return " ".join(said[:2]) in _DID and not _DONE.isdisjoint(said)


def _instructs(pieces: list[list[Word]]) -> bool:
    """Whether a sentence begins as an instruction does."""
    for piece in pieces:
        said = [spelled(word.text) for word in piece if word.text not in FILLERS]
        if len(said) > 1 and said[1] in _TELLERS and said[0] not in _ASKING:
            continue  # "das machen wir seit Jahren" tells of somebody
        if said and said[0] in TRIGGERS and not NEGATIONS & set(said) and len(said) < 12:
            return True
    return False


def _is_comment(words: str, firm: bool) -> bool:
    """Words about a question rather than its new words: "is dat niet te lang?"."""
    return not firm and words[:1].islower() and not words.rstrip().endswith("?")


def _unquoted(text: str) -> str:
    if text[:1] in _QUOTES:
        end = max(text.rfind(sign) for sign in _QUOTES)
        inner = text[1:end] if end > 1 else text[1:]
        return inner.strip()
    return text


def _consented(found: list[Command], rest: list[list[Word]], *, asked: bool) -> list[Command]:
    """An 'ok' counts when nothing else is said beside it but commands; in a question it does not."""
    others = [command for command in found if command != _CONSENTED]
    if len(others) == len(found):
        return found
    if (asked or rest) and not others:
        return []
    return [Command(CommandName.START) if command == _CONSENTED else command for command in found]


def _once(commands: list[Command]) -> list[Command]:
    """Each once; "more time" beside "until the 18th" says nothing more, nor does "send it" behind an approval."""
    if any(command.name is CommandName.APPROVE for command in commands):
        commands = [command for command in commands if command.name is not CommandName.START]
    dated = {command.name for command in commands if command.until}
    kept: list[Command] = []
    for command in commands:
        bare = command == Command(command.name) and command.name in dated
        if command not in kept and not bare:
            kept.append(command)
    return kept
