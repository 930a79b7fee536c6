"""Changes to a draft, as a facilitator writes them in a reply."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from mailflow.core.reading import Edit, EditKind, Unplaced
from mailflow.mail.steering import commands, rewording
from mailflow.mail.steering.edit_patterns import ADD, INTO, KEEP, NUMBERED, PLACED, REPLACE, SPLIT, STAYS, TO_PLACE
from mailflow.mail.steering.edit_words import BECAUSE, NAME, NOT, ONE, START, N, numbers
from mailflow.mail.steering.quoted import words_of
from mailflow.mail.steering.redline import Beside, Redline
from mailflow.mail.steering.sheet import Sheet
from mailflow.mail.words.folding import fold

_READ = 12_000
_LONGEST = 2_400  # characters that are looked at for one change
_QUOTES = "\"'“”„«»‘’‹›"
_BOUNDARY = re.compile(r"\s?(?:[.!?;,…]+(?=\s|$)|$|[)]|:-?[)])")
_JOINT = re.compile(
    r"\s?(?:[,;.!?…]+\s|\s[-–]\s)?\s?(?:(?:en|and|et|und|maar|but|mais|aber|ook|dan|verder|daarna|plus|&|\+(?=\s))\s)?"
)
_CONNECTOR = re.compile(
    r"(?::|\s(?:maar|behalve|but|except|mais|sauf|aber|außer|ausser|dus|enkel|alleen)|(?<!\d)\s(?:en|and|et|und))\s(?=\S)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?:[\"“„«][^\"“”„«»\n]{1,400}[\"”“»]|[^.!?;,\n])*(?:[.!?;,…]+|$)")
_ENDS = re.compile(r"(?<=[.!?])\s+|;\s+|\s(?=(?:en|and|et|und)\s)")
_ADDRESS = re.compile(r"\S@\S|https?://")
_MENTION = re.compile(
    rf"\b{NAME}\s?{N}|\b(?:vraag|question|frage)\s?\d|\b(?:zin|zinnen|sentence|phrase|satz|alinea|samenvatting|summary|resume|"
    r"zusammenfassung|titel|formulering|wording)\b|[\"“„«].{2,200}[\"”“»]"
)
_PRAISE = re.compile(
    r"\b(?:mooi|mooie|goed|goede|sterk|sterke|top|super|knap|prachtig|schoon|raak|interessant|heerlijk|great|nice|good|love|lovely|"
    r"strong|beautiful|excellent|beau|belle|bien|bon|bravo|fort|superbe|genial|j'adore|schon|gut|stark|toll|prima|klasse|"
    r"beste|best|favoriet|sterkste|mooiste|leukste|favourite|favorite|besten|prefere|fijn|blij|leuk|ok|oke|akkoord|klopt|juist|perfect|parfait|perfekt|merci|bedankt|dank|thanks|danke)\b"
)
_EDITISH = re.compile(
    r"\b(?:weg|eruit|schrap\w*|verwijder\w*|samen|samenvoegen|samennemen|hetzelfde|zelfde|eerst|bovenaan|onderaan|wissel\w*|voeg|anders|korter|langer|"
    r"duidelijker|concreter|scherper|aanpassen|veranderen|wijzigen|herschrijven|herformuleren|verwoorden|vervangen|splits\w*|"
    r"drop|remove|delete|merge|same|together|first|last|swap|change|shorter|longer|clearer|reword|rephrase|different\w*|split|"
    r"supprime\w*|enleve\w*|fusionne\w*|meme|ensemble|premier|dernier|change[rz]?|plus court|plus clair|reformule\w*|autrement|"
    r"streich\w*|raus|zusammen\w*|dasselbe|zuerst|tausch\w*|kurzer|klarer|umformulier\w*|andern|anders)\b"
)
_OKS = re.compile(
    r"\W{0,3}(?:(?:voor de|de|for the|the|pour le|le|der) )?(?:(?:rest|reste|verder|otherwise|sinon|sonst|ansonsten)\W{1,3})?(?:(?:is|c'est|ist|alles|tout|all|everything|helemaal|volledig) ){0,3}"
    r"(?:ok\w{0,3}|okay|oke|akkoord|goed|prima|top|in orde|perfect|fine|good|go|send|parfait|bon|d'accord|bien|passt|gut|einverstanden|looks|ziet|stuur|ja|yes|oui)\b"
)
_STRONG = re.compile(
    r"\b(?:weg|eruit|schrappen|schrap|verwijderen|verwijder|samenvoegen|aanpassen|veranderen|wijzigen|herschrijven|herformuleren|vervangen|toevoegen|"
    r"bijzetten|weglaten|drop|remove|delete|merge|reword|rephrase|rewrite|replace|change|supprime[rz]?|enleve[rz]?|fusionne[rz]?|reformule[rz]?|"
    r"remplace[rz]?|ajoute[rz]?|modifie[rz]?|streichen|streiche|raus|umformulieren|ersetzen|hinzufugen|zusammenlegen|andern)\b"
)
_BEGINS = re.compile(START + ONE + r"\s\w")
_HOLD = re.compile(
    r"\b(?:niet|not|pas|nicht|noch nicht|don'?t)\s(?:\w+\s){0,2}?(?:versturen|verzenden|sturen|uitsturen|send|sending|envoyer|abschicken|verschicken|senden)\b"
    r"|\b(?:stuur|verstuur|send|n'envoie[zr]?|n'envoyez|schick)\s(?:\w+\s){0,2}?(?:niet|not|pas|nicht)\b|\b(?:stop|don'?t|do not) send"
)
_NO_DATE = datetime.fromisoformat("2000-01-01T12:00")
_WORK = re.compile(
    r"\b(?:werk|gedaan|job|work|stuff|travail|arbeit|gemacht|verwoord|geschreven|samengevat|summary|resume)\b"
)
_LEAD = re.compile(r"(?:[-*•]\s)?(?:ok|oke|okee|okay|akkoord|d'accord|einverstanden)\b(?=\s?[,:]?\s)")
_WRAPPED = 56  # characters from which a line may go on in the next
_STAYS = re.compile(
    rf"{START}[^.!?,;:\n]{{0,60}}\b(?:laten staan|laat|houden|blijft|mag blijven|stays?|keep|reste|bleibt|behouden)\b"
)


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a draft, with the words that say something else."""

    edits: tuple[Edit, ...]
    unplaced: tuple[Unplaced, ...]
    rest: str


def read(text: str, limit: int) -> tuple[Edit, ...]:
    """The edits in those words, of a draft with so many points."""
    return said(text, Sheet(("",) * limit)).edits


def said(text: str, sheet: Sheet) -> Said:
    """The edits in the writer's own words; all numbers mean the draft that he was sent."""
    reader = _Reader(sheet)
    reader.read(text[:_READ])
    rest = "\n".join(reader.rest).strip("\n") + text[_READ:]
    return Said(tuple(dict.fromkeys(reader.edits)), tuple(dict.fromkeys(reader.unplaced)), rest)


def with_quote(inside: Redline, sheet: Sheet) -> Said:
    """The same, with what was done inside the quote and written between its lines."""
    own = said(inside.own, sheet)
    edits, unplaced, rest = list(inside.edits), list(inside.unplaced), [own.rest] if own.rest else []
    for one in inside.beside:
        there = _below(one, sheet) if one.below else _beside(one, sheet)
        if one.same_line and there.unplaced and (longer := _longer(one, edits)):
            edits.append(longer)
            continue
        edits += there.edits
        unplaced += there.unplaced
        rest += [there.rest] if there.rest else []
    every = _settled([*edits, *own.edits])
    return Said(every, tuple(dict.fromkeys((*unplaced, *own.unplaced))), _without_praise("\n".join(rest)))


def holds(text: str) -> bool:
    """Whether a text only keeps the draft from being sent, and takes no edit back."""
    return bool(_HOLD.search(fold(text[:_LONGEST])))


def praises(text: str) -> bool:
    """Whether a text only says that the draft is fine work."""
    folded = fold(text[:400])
    return bool(_PRAISE.search(folded)) and not NOT.search(folded) and "?" not in folded and len(folded.split()) < 30


def _without_praise(rest: str) -> str:
    """Without the praise beside an ok, which would make it sound like less than one."""
    pieces = re.split(r"(?<=[,.!;])\s+|\n", rest)
    kept = [one for one in pieces if not (2 <= len(one.split()) <= 7 and praises(one) and _only_praise(fold(one)))]
    return "\n".join(one.rstrip(",") for one in kept) if any(_OKS.match(fold(one)) for one in kept) else rest


def _only_praise(folded: str) -> bool:
    return _OKS.match(folded) is None or _WORK.search(folded) is not None


def _settled(edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """Each once; a point that was struck by hand and named as struck is struck once."""
    struck: set[int] = set()
    kept: list[Edit] = []
    for edit in dict.fromkeys(edits):
        if edit.kind is EditKind.STRIKE:
            left = tuple(point for point in edit.points if point not in struck)
            struck.update(left)
            if left:
                kept.append(Edit(EditKind.STRIKE, left))
        else:
            kept.append(edit)
    return tuple(kept)


# Between the lines of the quote

_THIS = re.compile(
    r"\b(?:dit punt|dit|deze zin|deze|this point|this one|this|ce point|celui-ci|dieser punkt|diesen punkt|das hier|dieses)\b"
)
_HEAD = re.compile(r"^\s*\(?(?P<n>\d{1,2})\s?[.):]\s+(?P<text>\S.{2,2000})$")
_WHOLE = re.compile(r"[A-ZÀ-Ý“\"„«]\S*\s\S+\s.*[.!?]\W{0,2}$")
_BARE = re.compile(r"^[\s>*•–→=-]+")


def _beside(one: Beside, sheet: Sheet) -> Said:
    """Words on a line of their own: a new point, an instruction, or one that means the point above it."""
    text = _BARE.sub("", one.text).strip() if not one.text.lstrip().startswith("+") else one.text.strip()
    head = _HEAD.match(text)
    if head and int(head["n"]) > len(sheet.points):
        return Said((Edit(EditKind.ADD, text=head["text"].strip(" *")),), (), "")
    plain = said(text, sheet)
    if plain.edits:
        return Said(plain.edits, plain.unplaced, "")
    above = one.after
    if above is not None and above.point:
        meant = _meant(text, above.point, sheet)
        if meant:
            return Said(meant, (), "")
    elif above is not None and (dropped := _meant(text, 1, Sheet(("", "")))):
        if dropped[0].kind is EditKind.STRIKE:
            return Said((Edit(EditKind.DROP, old=above.text),), (), "")
        if dropped[0].kind is EditKind.REPLACE and dropped[0].text:
            return Said((Edit(EditKind.REWORD, text=dropped[0].text, old=above.text),), (), "")
    if _PRAISE.search(fold(text)) and len(text.split()) < 8:
        return Said((), (), "")
    points = (above.point,) if above is not None and above.point else ()
    old = above.text if above is not None and not above.point else ""
    return Said((), (Unplaced(text, points, old),), "")


def _below(one: Beside, sheet: Sheet) -> Said:
    """Below a quote of one point may stand what is to be done with it, or anything else."""
    meant = _meant(one.text, one.after.point, sheet) if one.after is not None and one.after.point else ()
    return Said(meant, (), "") if meant else said(one.text, sheet)


def _longer(one: Beside, edits: list[Edit]) -> Edit | None:
    """A second sentence of a point."""
    if one.after is None or not one.after.point or not _WHOLE.match(one.text):
        return None
    points = (one.after.point,)
    changed = next((edit for edit in edits if edit.kind is EditKind.REPLACE and edit.points == points), None)
    if changed is not None:
        edits.remove(changed)
    return Edit(EditKind.REPLACE, points, f"{(changed.text if changed else None) or one.after.text} {one.text}")


def _meant(text: str, number: int, sheet: Sheet) -> tuple[Edit, ...]:
    """The edits in words that name no point, read as if they named that one."""
    named = _THIS.sub(str(number), fold(text), count=1)
    for way in (named, f"{number} {fold(text)}", f"{number}: {text}" if _RATHER.match(fold(text)) else ""):
        found = said(way, sheet).edits if way else ()
        if found and all(number in edit.points for edit in found):
            return found
    return ()


_RATHER = re.compile(r"^(?:liever|plutot|lieber|rather|beter|better|besser|wordt|moet zijn|graag|nieuwe tekst)\b\s?:?")


# The writer's own words


@dataclass(slots=True)
class _Reader:
    sheet: Sheet
    edits: list[Edit] = field(default_factory=list)
    unplaced: list[Unplaced] = field(default_factory=list)
    rest: list[str] = field(default_factory=list)
    loose: list[str] = field(default_factory=list)  # sentences of which a clause begins with a number
    numbered: list[str] = field(default_factory=list)  # the same, with a number elsewhere
    mere: list[str] = field(default_factory=list)  # sentences that only speak of a point

    @property
    def limit(self) -> int:
        return len(self.sheet.points)

    def read(self, text: str) -> None:
        for line in _unwrapped(text):
            self._line(line)
        known = "\n".join(one.text for one in self.unplaced)
        loose = [
            *self.loose,
            *(self.numbered if self.edits else ()),
        ]  # beside edits, another number is likely to be one
        for one in dict.fromkeys(loose):
            if one not in known:
                self.unplaced.append(Unplaced(one, self._mentioned(fold(one), bare=True)[:1]))

    def _line(self, line: str) -> None:
        """Clause by clause; what says nothing of the draft is left for the commands."""
        left, at = "", len(line) - len(line.lstrip())
        while at < len(line):
            stop, begins, end = self._next(line, at)
            left += line[at:stop]
            if end > begins:
                left = f"{left.rstrip(' ,;')}\n" if left.strip() else left
                if lead := _LEAD.match(fold(line[begins:end])):  # "ok maar schrap 6": the ok is one
                    left += f"{lead.group()}\n"
                joint = _JOINT.match(line, end)
                at = max(end, joint.end() if joint else end)
                continue
            clause = _CLAUSE.match(line, begins)
            end = clause.end() if clause and clause.end() > begins else len(line)
            if not self._ask(line, begins, end):
                left += line[begins:end]
            at = len(line) - len(line[end:].lstrip())
            left += line[end:at]
        self.rest.append(left.rstrip())

    def _next(self, line: str, at: int) -> tuple[int, int, int]:
        """Where what stands before the next change of this clause ends, where it begins and ends; nothing, at once."""
        clause = _CLAUSE.match(line, at)
        stop = clause.end() if clause else len(line)
        for before, begins in ((at, at), *(one.span() for one in _CONNECTOR.finditer(line, at, stop))):
            end = self._clause(line, begins)
            if end is not None:
                self._explained(line, begins)
                return before, begins, end
        return at, at, at

    def _explained(self, line: str, at: int) -> None:
        """What was only said of a point, in the sentence that then says what is to be done, asks nothing."""
        if self.unplaced and self.unplaced[-1].text in self.mere and self.unplaced[-1].text in line:
            start = line.index(self.unplaced[-1].text)
            if start <= at < start + len(self.unplaced[-1].text):
                self.unplaced.pop()

    def _clause(self, line: str, at: int) -> int | None:
        """Where the change ends that begins there; None when none does."""
        text = line[at : at + _LONGEST]
        folded = fold(text)
        ways: tuple[Callable[[str, str], int | None], ...] = (
            self._split, self._stays, self._kept, self._numbered, self._placed, self._to_place, self._into, self._reworded,
            self._replaced, self._added,
        )  # fmt: skip
        for way in ways:
            edits, unplaced = len(self.edits), len(self.unplaced)
            end = way(text, folded)
            if end is not None:
                return at + self._because(folded, end)
            del self.edits[edits:], self.unplaced[unplaced:]
        return None

    def _because(self, folded: str, end: int) -> int:
        """Behind a reason, which reaches to the next change at most."""
        reason = BECAUSE.match(folded, end)
        if reason is None:
            return end
        for one in _CONNECTOR.finditer(folded, end, reason.end()):
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
                named = re.search(NAME, found["n"]) or kind is EditKind.STRIKE and not found["n"][:1].isdigit()
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
            closing = _closing(given)
            if closing > 1:
                return given[1:closing].strip() or None, start + closing + 1
        for cut in _ENDS.finditer(given):
            if self._begins(given[cut.end() :]) and cut.start() > 2:
                return given[: cut.start()].strip() or None, start + cut.start()
        return given.strip().strip(_QUOTES).strip() or None, start + len(given)

    def _begins(self, text: str) -> bool:
        """Whether another change, or an ok, begins there."""
        ahead = re.sub(r"^(?:en|and|et|und)\s+", "", text)
        if _CONSENT.match(fold(ahead)):
            return True
        probe = _Reader(self.sheet)
        folded = fold(ahead[:400])
        return any(
            way(ahead[:400], folded) is not None
            for way in (probe._split, probe._kept, probe._numbered, probe._placed, probe._into)
        ) or any(pattern.match(folded) for pattern in (*REPLACE[:1], *ADD[:2]))

    def _placed(self, text: str, folded: str) -> int | None:
        for kind, pattern in PLACED:
            found = pattern.match(folded)
            if found and not _denied(folded, found):
                points, anchor = self._points(found["n"]), self._points(found["m"])
                if points and len(anchor) == 1 and anchor[0] not in points:
                    self.edits.append(Edit(kind, (*points, *anchor)))
                    return found.end()
        return None

    def _to_place(self, text: str, folded: str) -> int | None:
        found = TO_PLACE.match(folded)
        if not found or not (found["put"] or re.search(r"pla|positi|stelle|rang", found.group())):
            return None
        (point, *_), (place, *_) = self._points(found["n"]) or (0,), self._points(found["m"]) or (0,)
        if not point or not place or point == place:
            return None
        kind = EditKind.FIRST if place == 1 else EditKind.BEFORE if place < point else EditKind.AFTER
        self.edits.append(Edit(kind, (point,) if place == 1 else (point, place)))
        return found.end()

    def _into(self, text: str, folded: str) -> int | None:
        """ "Voeg 7 bij 4": the second one's words stay."""
        found = INTO.match(folded)
        if not found or _denied(folded, found):
            return None
        points = self._points(found["m"] or found["m2"]) + self._points(found["n"] or found["n2"])
        if len(set(points)) != 2:
            return None
        self.edits.append(Edit(EditKind.MERGE, points))
        return found.end()

    def _kept(self, text: str, folded: str) -> int | None:
        """ "Alleen 1, 2 en 5": all others go."""
        found = KEEP.match(folded)
        if not found:
            return None
        points = self._points(found["n"] or found["k"] or found["j"] or found["l"])
        others = tuple(number for number in range(1, self.limit + 1) if number not in points)
        if not points or not others or (len(points) == 1 and not re.search(_KEEPS, found.group())):
            return None
        self.edits.append(Edit(EditKind.STRIKE, others))
        return found.end()

    def _stays(self, text: str, folded: str) -> int | None:
        """ "1, 2 en 3 blijven": nothing is to be done with them."""
        found = STAYS.match(folded)
        return found.end() if found and self._points(found["n"]) and not NOT.search(found.group()) else None

    def _split(self, text: str, folded: str) -> int | None:
        found = SPLIT.match(folded)
        points = self._points(found["n"] or found["m"]) if found else ()
        if not points:
            return None
        end = _sentence_end(text, 0)
        self.unplaced.append(Unplaced(text[:end].strip(), points))
        return end

    def _reworded(self, text: str, folded: str) -> int | None:
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
                    return _sentence_end(text, 0)
                continue
            words, end = self._text(text, found.start("upper" if "upper" in found.groupdict() else "text"))
            if "upper" in found.groupdict() and not (words or "")[:1].isupper():
                continue  # "punt 4 moet nog wat korter" says how, not what
            if not words or (NOT.match(fold(words)) and len(words.split()) < 3) or not re.search(r"[^\W\d_]", words):
                continue
            self.edits.append(Edit(EditKind.REPLACE, points, words))
            return end
        return None

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

    # What was not understood

    def _ask(self, line: str, at: int, end: int) -> bool:
        """Asks back what speaks of the draft without saying what is to be done; praise asks for nothing."""
        folded = fold(line[at:end])
        whole = line[at : _sentence_end(line, at)].strip()
        if not self.limit or not self._speaks_of_it(folded, whole):
            return False
        told, wishes = fold(whole), _EDITISH.search(folded)
        if _denied_edit(told) or _STAYS.match(told) or (_PRAISE.search(told) and not NOT.search(told) and not wishes):
            return True
        points = tuple(one for one in self._mentioned(folded, bare=bool(wishes)) if 1 <= one <= self.limit)
        question = re.search(r"\b(?:vraag|question|frage)\s?(\d)", folded)
        if question and not points and (near := self._sentence_meant(whole, int(question[1]))):
            self.edits.append(near)
            return True
        if not any(one.text.endswith(whole) for one in self.unplaced):
            self.unplaced.append(Unplaced(whole, points[:1]))
            if not wishes:
                self.mere.append(whole)
        return True

    def _speaks_of_it(self, folded: str, whole: str) -> bool:
        """Whether a clause names a point, a question or a sentence, or wants something changed that is no command."""
        if _MENTION.search(folded):
            return True
        numbered = self._mentioned(folded, bare=True)
        if numbered and 1 <= numbered[0] <= self.limit:
            if _EDITISH.search(folded):
                return True
            if not _PRAISE.search(folded):
                (self.loose if _BEGINS.match(folded) else self.numbered).append(whole)
        return bool(_STRONG.search(folded)) and not commands.read(whole, _NO_DATE).commands

    def _mentioned(self, folded: str, *, bare: bool) -> tuple[int, ...]:
        named = re.search(rf"\b{NAME}\s?{N}", folded) or (re.search(rf"(?<![\w.,:])#?{N}", folded) if bare else None)
        return numbers(named.group(), self.limit) if named else ()

    def _sentence_meant(self, whole: str, question: int) -> Edit | None:
        """ "Vraag 2: ..." with the new words of the sentence there that it shares most with."""
        words = whole.partition(":")[2].strip().strip(_QUOTES)
        told = set(words_of(words))
        near = [(len(told & set(words_of(text))), text) for number, text in self.sheet.summary if number == question]
        most, text = max(near, default=(0, ""))
        if len(told) < 3 or most * 2 < len(told):
            return None
        return Edit(EditKind.REWORD, text=words, old=text)


_KEEPS = r"\b(?:hou|houd|houden|behoud|behouden|bewaar|keep|garde|behalte|over|rest|staan)\b"
_CONSENT = re.compile(
    r"(?:voor de rest |verder |sinon |for the rest |ansonsten |pour le reste )?(?:is )?(?:alles )?(?:ok|oke|akkoord|goed|prima|fine|good|bon|bien|gut|passt|d'accord)\b.{0,30}$"
)


def _unwrapped(text: str) -> list[str]:
    """The lines, with those joined again that were only wrapped."""
    lines: list[str] = []
    for line in text.splitlines():
        above = lines[-1] if lines else ""
        if len(above) >= _WRAPPED and len(above) < 1000 and line[:1].islower() and above[-1:] not in ".!?:":
            lines[-1] = f"{above.rstrip()} {line.strip()}"
        else:
            lines.append(line)
    return lines


def _sentence_end(line: str, at: int) -> int:
    found = re.compile(r"[.!?;]+(?=\s|$)").search(line, at)
    return found.end() if found else len(line)


def _denied(folded: str, found: re.Match[str]) -> bool:
    """Whether it says that this must not be done."""
    clause = _CLAUSE.match(folded, found.start())
    said_there = folded[
        found.start() : max(
            found.end() if not found.groupdict().get("text") else found.start("text"),
            clause.end() if clause and not found.groupdict().get("text") else 0,
        )
    ]
    harmless = re.sub(
        r"niet (?:nodig|opnemen)|hoeft (?:er )?niet|hoeven niet|moet niet blijven|pas mal|not needed", "", said_there
    )
    reason = BECAUSE.search(harmless)
    return bool(NOT.search(harmless[: reason.start()] if reason and reason.start() > 0 else harmless))


def _denied_edit(folded: str) -> bool:
    """ "Punt 6 mag niet weg": nothing is to be done."""
    return bool(NOT.search(folded)) and bool(
        re.search(
            r"\b(?:weg|schrappen|schrap|drop|remove|delete|supprimer|supprime|streichen|samen|hetzelfde|same|meme|dasselbe|veranderen|wijzigen|aankomen)\b",
            folded,
        )
    )


def _told_place(found: re.Match[str]) -> bool:
    return not re.search(r"volgorde|order|ordre|reihenfolge", found.group())


def _closing(given: str) -> int:
    """Where the quotation that begins there ends; the last mark of the line that is no apostrophe."""
    pairs = {"“": '”“"', "„": '“”"', "«": "»", '"': '"”“', "'": "'’", "‘": "’'", "”": '”"', "»": "«"}
    ends = pairs.get(given[0], given[0])
    for at in range(1, len(given)):
        if given[at] in ends and (at + 1 == len(given) or not given[at + 1].isalnum()):
            return at
    return -1
