"""What a facilitator tells the service to do, at the top of a reply, in his own words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cache

from mailflow.core.people import Address
from mailflow.core.reading import Command, CommandName
from mailflow.mail import dates
from mailflow.mail.command_lists import (
    CONDITIONS,
    CONSENT,
    CONSENT_EXTRAS,
    COURTESIES,
    FILLERS,
    LISTS,
    NEGATIONS,
    REASONS,
)
from mailflow.mail.command_table import TABLE
from mailflow.mail.folding import fold, nearest

_READ = 8000  # characters of a mail; commands stand at its top
_LONGEST = 30  # words of one clause
_MERGED = 7  # pieces of a sentence that may be one command


@dataclass(frozen=True, slots=True)
class Commands:
    """The commands of one mail."""

    commands: tuple[Command, ...]
    unclear: tuple[str, ...]  # sentences that look like an instruction, as written


@dataclass(frozen=True, slots=True)
class _Word:
    """One word of a clause; `text` is folded, or '@' for an address, '~' for a date, ',' for a break."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Pattern:
    name: CommandName
    source: str
    anchors: frozenset[str]  # one of these words must be there; empty: no word is certain


def read(text: str, sent: datetime) -> Commands:
    """The commands in a reply, in the order written; `sent` is its local time."""
    return _Reader(_without_quotes(text[:_READ]), sent).read()


_ADDRESS = re.compile(r"[<\[(]?(?:mailto:)?([\w.+%'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6})[>\])]?", re.ASCII)
_ATTRIBUTION = re.compile(
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


# The table, made ready


def _plain(words: str) -> str:
    return " ".join(word for word in words.replace("_", " ").split() if word not in FILLERS)


@cache
def _alternatives(item: str) -> tuple[str, ...]:
    """The ways to say one item of a pattern, as regular expressions; '' among them makes it optional."""
    ways: list[str] = []
    for way in item.split("|"):
        if match := re.fullmatch(r"<(ses|round|dl|span|late|draft|remark)>", way):
            ways.extend(_alternatives(LISTS[match[1]]))
        elif match := re.fullmatch(r"<(who|old|new)(@?)>", way):
            ways.append(rf"(?P<{match[1]}>[^~]{{1,160}}?)")
        else:
            plain = _plain(way)
            ways.append(
                re.sub(r"<n>", r"(?P<n>\\d{1,2}|[a-z]{2,9})" if way == "<n>" else r"(?:\\d{1,2}|[a-z]{2,9})", plain)
            )
    return tuple(sorted(set(ways), key=lambda way: (-len(way), way)))


@cache
def _compiled(source: str) -> re.Pattern[str]:
    parts: list[str] = []
    for item in source.split():
        optional = item.endswith("?") and item != "?"
        ways = _alternatives(item.rstrip("?"))
        said = "|".join(way for way in ways if way)
        if not said:
            continue
        parts.append(f"(?: (?:{said}))" + ("?" if optional or "" in ways else ""))
    return re.compile("".join(parts))


def _anchors(source: str) -> frozenset[str]:
    """Words of which one must be present, for a quick look before the pattern is tried."""
    for item in source.split():
        if item.endswith("?") or re.search(r"<(?:who|old|new)|^~$|^,", item) or item == "~":
            continue
        ways = _alternatives(item)
        if "" not in ways and not any(way.startswith("(") for way in ways):
            return frozenset(way.split()[0] for way in ways)
    return frozenset()


def _patterns() -> tuple[_Pattern, ...]:
    return tuple(
        _Pattern(row.name, source, _anchors(source))
        for row in TABLE
        for sources in row.patterns.values()
        for source in sources
    )


_PATTERNS = _patterns()
_VOCABULARY = frozenset(
    word for pattern in _PATTERNS for word in re.findall(r"[a-z]{3,}", re.sub(r"<\w+@?>", " ", pattern.source))
) | frozenset(word for words in LISTS.values() for word in re.findall(r"[a-z]{3,}", words))
_KNOWN = _VOCABULARY | FILLERS | frozenset(re.findall(r"[a-z]+", CONSENT + COURTESIES))
_BY_LETTER: dict[str, frozenset[str]] = {
    letter: frozenset(word for word in _VOCABULARY if word[0] == letter and len(word) > 4)
    for letter in "abcdefghijklmnopqrstuvwxyz"
}
_OPENERS = frozenset(COURTESIES.split("|"))
_CONSENT = frozenset(_plain(words) for words in CONSENT.split("|")) - {""}
_EXTRAS = frozenset(_plain(words) for words in CONSENT_EXTRAS.split("|")) - {""}
_GENERIC = frozenset(
    "laat geef wat hoe wie have let give send est ist kan mag met plus neem doe maak make take tell what who how que comment "
    "was wer wie wir we ils alle alles everyone iedereen they sie tout nieuw nieuwe new neue extra kann mach geh lass "
    "ga go put set get mets fais ik ich i ja ok top dit het it dat das ses session sessie reeks runde ronde round next "
    "antwoord antwoorden answers reponses vragen questions fragen tekst text texte deadline datum date on nous est peut "
    "stuur zend schick envoie still stand lijst end fin uit out in vraag toon zie see can could may puis kann darf hat has "
    "dl draft summary samenvatting resume zusammenfassung entwurf ontwerp that this status help info".split()
)
_TRIGGERS = (
    frozenset(
        word
        for pattern in _PATTERNS
        for way in _alternatives(pattern.source.split()[0].rstrip("?"))
        for word in way.split()[:1]
        if word.isalpha() and len(word) > 3
    )
    - _GENERIC
)


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
        for start, end in _sentences(self.folded, [(one.start, one.end) for one in self.dates]):
            self._sentence(start, end)
        kept = _once(self.commands)
        return Commands(tuple(kept), tuple(self.unclear))

    def _sentence(self, start: int, end: int) -> None:
        if start < self.place or self._question(start, end) is not None:
            return
        words = self._words(start, end)
        pieces = _pieces(words)
        found, rest = self._pieces_read(pieces)
        if any(_conditional(piece) for piece in pieces):
            found, rest = [], pieces
        asked = self.folded[start:end].rstrip().endswith("?")
        found = _consented(found, rest, asked=asked)
        if found and found[-1].name is CommandName.START and self._deferred():
            found = [command for command in found if command.name is not CommandName.START]
        self.commands.extend(found)
        if not found and self._instructs(pieces):
            self.unclear.append(self.text[start:end].strip())

    def _deferred(self) -> bool:
        return bool(_DEFERRED.search(self.folded))

    # Clauses

    def _words(self, start: int, end: int) -> list[_Word]:
        """The words of a sentence without politeness; addresses and dates as one sign each."""
        marks = [(m.start(), m.end(), "@") for m in _ADDRESS.finditer(self.folded, start, end)]
        marks += [(one.start, one.end, "~") for one in self.dates if start <= one.start < end and not one.loose]
        marks.sort()
        words: list[_Word] = []
        place = start
        for first, last, sign in marks:
            if first >= place:
                words.extend(_split_words(self.folded, place, first))
                words.append(_Word(sign, first, last))
                place = last
        words.extend(_split_words(self.folded, place, end))
        return _polite_removed(_prepositions_removed(words))

    def _pieces_read(self, pieces: list[list[_Word]]) -> tuple[list[Command], list[list[_Word]]]:
        found: list[Command] = []
        rest: list[list[_Word]] = []
        index = 0
        while index < len(pieces):
            for count in range(min(_MERGED, len(pieces) - index), 0, -1):
                run = pieces[index : index + count]
                commands = self._clause(_merged(run)) or (self._clause(_run_on(run)) if count > 1 else [])
                if commands:
                    found.extend(commands)
                    index += count
                    break
            else:
                rest.append(pieces[index])
                index += 1
        return found, rest

    def _clause(self, words: list[_Word]) -> list[Command]:
        """The commands that these words, all of them, say."""
        words = [word for word in words if word.text not in FILLERS]
        if not words or len(words) > _LONGEST:
            return []
        if _is_consent(words):
            return [Command(CommandName.START)]
        if command := self._match(words):
            return [command]
        for cut in (2, 1):
            head, tail = words[:cut], words[cut:]
            if tail and _is_consent(head) and (command := self._match(tail)):
                return [command]
        return []

    def _match(self, words: list[_Word]) -> Command | None:
        spelled = [_spelled(word.text) for word in words]
        present = set(spelled)
        line = "".join(f" {word}" for word in spelled)
        for pattern in _PATTERNS:
            if pattern.anchors and not pattern.anchors & present:
                continue
            match = _compiled(pattern.source).fullmatch(line)
            if match and (command := self._command(pattern, match, words)):
                return command
        return None

    def _command(self, pattern: _Pattern, match: re.Match[str], words: list[_Word]) -> Command | None:
        slots = match.groupdict()
        command = Command(pattern.name)
        for slot in ("old", "who", "new"):
            if slot in slots:
                said = _inside(words, match.start(slot), match.end(slot), match.string)
                people = self._people(said, words)
                if people is None or (f"<{slot}@>" in pattern.source and not people[0]):
                    return None
                command = replace(command, people=command.people + people[0], names=command.names + people[1])
        if slots.get("n"):
            number = _number(slots["n"])
            if number is None:
                return None
            if pattern.name in (CommandName.ACCEPT, CommandName.LEAVE):
                command = replace(command, remark=number)
        if pattern.name in (CommandName.EXTEND, CommandName.PAUSE):
            command = replace(command, until=self._until(words))
        return command

    def _until(self, words: Sequence[_Word]) -> date | None:
        said = [one.reading for word in words if word.text == "~" for one in self.dates if one.start == word.start]
        return said[0].day if len(said) == 1 and not said[0].ask else None

    def _people(self, said: list[_Word], clause: list[_Word]) -> tuple[tuple[Address, ...], tuple[str, ...]] | None:
        """Addresses, and names that stand without one; None when these words name nobody."""
        if not said:
            return None
        start, end = said[0].start, said[-1].end
        written = self.text[start:end]
        addresses = tuple(dict.fromkeys(Address(found.lower()) for found in _ADDRESS.findall(written)))
        names: list[str] = []
        for part in re.split(
            r"[,;&]|\b(?:en|and|et|und|alsook|as well as|ainsi que|sowie|plus|or|of)\b", _NAMED.sub(" ", written)
        ):
            name = _name(part)
            if name is None:
                return None
            if name:
                names.append(name)
        if len(names) == 1 and fold(names[0]) in _PRONOUNS:
            names = [] if addresses else [*self._before(clause[0].start)]
        return (addresses, tuple(names)) if addresses or names else None

    def _before(self, place: int) -> Iterable[str]:
        """Whom a pronoun means: the last name before it on the same line."""
        begin = self.text.rfind("\n", 0, place) + 1
        for word in reversed(re.findall(r"\b[A-ZÀ-Ý][\wÀ-ÿ'-]+", self.text[begin:place])):
            if fold(word) not in _KNOWN:
                return [word]
        return []

    # Questions

    def _question(self, start: int, end: int) -> Command | None:
        line_end = self.folded.find("\n", start)
        line_end = len(self.folded) if line_end < 0 else line_end
        match = _QUESTION.match(self.folded[start:line_end])
        if match is None:
            return None
        number = _number(match["n"] or match["n2"] or match["n3"] or "")
        text = self.text[start + match.end() : line_end].strip()
        firm = bool(match["colon"]) or text[:1] in _QUOTES or text.endswith("?") or bool(match["change"])
        text = _unquoted(text)
        if number is None or not firm or len(text) < 3:
            return None
        command = Command(CommandName.QUESTION, question=number, text=text)
        self.commands.append(command)
        self.place = start + match.end() + len(text)
        return command

    def _instructs(self, pieces: list[list[_Word]]) -> bool:
        for piece in pieces:
            said = [_spelled(word.text) for word in piece if word.text not in FILLERS]
            if said and said[0] in _TRIGGERS and not NEGATIONS & set(said) and len(said) < 12:
                return True
        return False


_QUOTES = "\"'“”„«‘’‹"
_ORDER = (
    "een eerste one first un premiere premier ein erste ersten eins|twee tweede two second deux deuxieme seconde zwei zweite "
    "zweiten|drie derde three third trois troisieme drei dritte dritten laatste last derniere letzte letzten|vier vierde four "
    "fourth quatre quatrieme vierte vierten|vijf vijfde five fifth cinq cinquieme funf funfte funften"
)
_NUMBERS = {word: number for number, words in enumerate(_ORDER.split("|"), start=1) for word in words.split()}
_N = r"(?:\d{1,2}|" + "|".join(sorted(_NUMBERS, key=len, reverse=True)) + ")"
_Q = r"(?:vraag|vraagje|question|frage|vrg|vr)"
_QUESTION = re.compile(
    r"[\s*•-]{0,6}(?P<lead>[^:?\n]{0,60}?)"
    r"(?P<change>(?:\b(?:wijzig|verander|pas|herformuleer|vervang|maak van|change|replace|rephrase|reword|edit|update|modifie[zr]?|"
    r"changez?|changer|remplace[zr]?|reformule[zr]?|andere|aendere|ersetze|formuliere|wijzigen|veranderen|herschrijf|rewrite|make)\b"
    r"[^:?\n]{0,30}?)?)"
    rf"(?:\b{_Q}\s?(?:nr\.?|nummer|numero|no\.?|n°)?\s?(?P<n>{_N})\b|\b(?P<n2>{_N})(?:e|de|ste|nd|rd|st|eme)?\s{_Q}\b|\b[vqf](?P<n3>\d)\b)"
    r"(?:(?P<colon>[^:?\n\"“„«]{0,40}[:=]|\s?(?:->|=>|→)|\s[-–](?=\s))|"
    r"(?:\s(?:aan|um|te|om|so|als|wel|beter|dan|toch|ook|zou ik|zou|should|must|doit|soll|sollte|moet|mag|kan|could|can|may|peut|"
    r"devrait|wird|wordt|becomes|devient|is|est|ist|zijn|worden|be|etre|lauten|heisen|luiden|read|in|naar|door|to|into|with|by|"
    r"en|par|zu|durch|for|voor|pour|fur|formuleren|liever|rather|plutot|lieber|eher|to say|dire|sagen|zeggen|herformuleren|"
    r"veranderen|wijzigen|vervangen|now|nu|nun|jetzt|maintenant|graag)){1,5}(?=\s?[\"“„«']|\s))\s{0,3}"
)
_DEFERRED = re.compile(
    r"\b(?:kijk|bekijk|lees|laat (?:je|u|het|nog) .{0,12}weten|kom .{0,15}op terug|ik moet nog|eerst nog|wacht nog|nog niet|"
    r"will look|ll look|look at it|have a look|get back|let you know|ll check|will check|check it|not yet|je regarde|regarderai|"
    r"je reviens|je vous dirai|pas encore|schaue|melde mich|sehe es mir|noch nicht|schau)\b"
)
_PRONOUNS = frozenset("hem haar hen ze hun him her them le la lui les ihn sie ihm ihr die deze".split())
_NAMED = re.compile(r"(?:[\w\"'. -]{0,60}?[<(\[]?)?(?:mailto:)?[\w.+%'-]{1,64}@[\w.-]{1,120}[>)\]]?", re.ASCII)
_TITLES = frozenset(
    "collega collegas mevrouw meneer mijnheer dhr mevr mr mrs ms mme monsieur madame frau herr colleague collegue kollege "
    "kollegin onze mijn my our notre ma mon unsere unseren meine meinen van uit dr prof beide both".split()
)
_NOBODY = (
    NEGATIONS
    | CONDITIONS
    | frozenset(
        "ik jij je u wij jullie i you we it he she vous nous on il elle ils ich du er wir ihr es dit dat alles iets something "
        "niets nothing this that those these alleen only nur seulement deadline datum vraag question frage punt point vragen "
        "questions fragen sessie session sitzung herinnering reminder rappel erinnerung status week weken dag dagen antwoord "
        "antwoorden answer answers reponse reponses antwort antworten uitnodiging invitation einladung samenvatting summary "
        "resume zusammenfassung opmerking remark comment commentaire zin sentence phrase satz tekst text deel part twijfel doubt "
        "problemen problem probleme probleem moeite issue foto bijlage attachment tijd time temps zeit plan werk work travail arbeit "
        "dank doubt meer more mehr plus is est ist zijn are sont sind was waren heb heeft hebben has have had hat haben a ont wordt "
        "werd wird moet moeten must should doit doivent muss soll kan kunnen can could peut peuvent kann konnen wil willen want "
        "wants veut will wollen mag mogen may darf over about sur uber met with avec mit zonder without sans ohne om voor for "
        "pour fur naar to vers nach bij at chez bei te zu dans in op au aux iedereen everyone everybody alle allemaal anderen others "
        "autres andere vergadering meeting reunion besprechung persoon iemand someone somebody quelqu jemand person personen wat what "
        "wie who qui wer hoe how comment waar where ou wo waarom why pourquoi warum nieuwe new nouveau neue fout error".split()
    )
)


_PARTICLES = frozenset("van de der den von le la du".split())


def _number(said: str) -> int | None:
    return int(said) if said.isdigit() else _NUMBERS.get(said)


def _unquoted(text: str) -> str:
    if text[:1] in _QUOTES:
        end = max(text.rfind(sign) for sign in _QUOTES)
        inner = text[1:end] if end > 1 else text[1:]
        return inner.strip()
    return text


def _name(part: str) -> str | None:
    """A name, '' when nothing is left of it, or None when it is no name."""
    words = [word for word in re.findall(r"[^\W\d_][\w'’.-]*", part) if fold(word).strip(".") not in _TITLES]
    while words and fold(words[0]) in FILLERS and not words[0][:1].isupper():
        words = words[1:]
    while words and fold(words[-1]) in FILLERS and not words[-1][:1].isupper():
        words = words[:-1]
    if not words:
        return "" if not re.search(r"\d", part) else None
    folded = [fold(word) for word in words]
    if len(words) > 4 or any(word in _NOBODY for word in folded) or re.search(r"\d", part):
        return None
    lower = not any(word[:1].isupper() for word in words)
    if folded[0] in _KNOWN and len(folded[0]) > 3:
        return None
    if any(word in _KNOWN - _PARTICLES and not said[:1].isupper() for word, said in zip(folded, words, strict=True)):
        return None
    if len(words) == 1 and folded[0] in _PRONOUNS:
        return words[0]
    if lower and (len(words) > 2 or any(word in _KNOWN for word in folded)):
        return None
    return " ".join(words)


# Sentences, pieces, words

_BREAK = re.compile(r"[.!?;]+(?=\s|$)|\n+")


def _sentences(folded: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Where sentences start and end; a stop inside a date ends none, nor does a line that was only wrapped."""
    found: list[tuple[int, int]] = []
    start = 0
    for match in _BREAK.finditer(folded):
        if any(first < match.start() and match.end() <= last for first, last in spans):
            continue
        if match.group().startswith("\n") and _is_wrapped(folded, start, match):
            continue
        found.append((start, match.end()))
        start = match.end()
    found.append((start, len(folded)))
    return [(first, last) for first, last in found if folded[first:last].strip(" \n.!?;")]


def _is_wrapped(folded: str, start: int, match: re.Match[str]) -> bool:
    line = folded[folded.rfind("\n", 0, match.start()) + 1 : match.start()]
    after = folded[match.end() : match.end() + 1]
    return (
        len(match.group()) == 1 and len(line) > 55 and after.isalpha() and bool(folded[start : match.start()].strip())
    )


_WORD = re.compile(r"[a-z]+|\d+|,|[:()/&+]|[^\s\w]")
_HARD = frozenset({",", ":", "(", ")", "/", "&", "+"})
_AND = frozenset(
    {
        "en",
        "and",
        "et",
        "und",
        "daarna",
        "vervolgens",
        "puis",
        "ensuite",
        "danach",
        "anschliesend",
        "afterwards",
        "sowie",
        "alsook",
    }
)
_SOFT = frozenset({"maar", "but", "mais", "aber", "dan", "then", "dann", "alors", "ook", "also", "sinon", "otherwise"})


def _split_words(folded: str, start: int, end: int) -> list[_Word]:
    words = []
    for match in _WORD.finditer(folded, start, end):
        text = match.group()
        if text in _HARD or text in _AND:
            words.append(_Word("," if text != ":" else ":", match.start(), match.end()))
        elif text.isalnum():
            words.append(_Word(text, match.start(), match.end()))
    return words


_PREPOSITIONS = frozenset(
    "tot tegen uiterlijk ten laatste naar aan met vanaf until till til to by before on jusqu au jusque pour avant le plus tard "
    "bis zum spatestens auf am den zu voor op vor for as a en t e m inclusief included inclus einschlieslich die der het de "
    "rond latest the".split()
)


def _prepositions_removed(words: list[_Word]) -> list[_Word]:
    """A date takes the little words before it along."""
    kept: list[_Word] = []
    for word in words:
        if word.text == "~":
            while kept and kept[-1].text in _PREPOSITIONS:
                kept.pop()
        kept.append(word)
    return kept


def _polite_removed(words: list[_Word]) -> list[_Word]:
    kept: list[_Word] = []
    index = 0
    while index < len(words):
        for count in range(min(6, len(words) - index), 0, -1):
            if " ".join(word.text for word in words[index : index + count]) in _OPENERS:
                index += count
                break
        else:
            kept.append(words[index])
            index += 1
    return kept


def _pieces(words: list[_Word]) -> list[list[_Word]]:
    pieces: list[list[_Word]] = [[]]
    for word in words:
        if word.text in (",", ":") or word.text in _SOFT:
            pieces.append([])
            if word.text in _SOFT:
                pieces[-1].append(word)
        else:
            pieces[-1].append(word)
    return [piece for piece in pieces if any(word.text not in FILLERS for word in piece)]


def _merged(pieces: list[list[_Word]]) -> list[_Word]:
    merged: list[_Word] = []
    for piece in pieces:
        if merged and piece[0].text not in _SOFT:
            merged.append(_Word(",", merged[-1].end, merged[-1].end))
        merged.extend(piece)
    return merged


def _run_on(pieces: list[list[_Word]]) -> list[_Word]:
    """Without the breaks: a comma or an "en" may stand in the middle of a command."""
    return [word for piece in pieces for word in piece]


def _conditional(piece: list[_Word]) -> bool:
    return piece[0].text in CONDITIONS


@cache
def _spelled(word: str) -> str:
    if word in _KNOWN or len(word) < 5 or not word.isalpha():
        return word
    return nearest(word, _BY_LETTER.get(word[0], frozenset()), shortest=5) or word


def _inside(words: list[_Word], start: int, end: int, line: str) -> list[_Word]:
    """The words behind a stretch of the line that was matched."""
    first = line.count(" ", 0, start) - 1
    return words[first : first + line.count(" ", start, end) + 1]


def _is_consent(words: Sequence[_Word]) -> bool:
    """Whether these words, all of them, say yes."""
    said = [word.text for word in words if word.text != ","]
    index, yes = 0, False
    while index < len(said):
        for count in range(min(5, len(said) - index), 0, -1):
            phrase = " ".join(said[index : index + count])
            if phrase in _CONSENT or phrase in _EXTRAS:
                yes = yes or phrase in _CONSENT
                index += count
                break
        else:
            return False
    return yes


def _consented(found: list[Command], rest: list[list[_Word]], *, asked: bool) -> list[Command]:
    """An 'ok' counts when nothing else is said beside it but commands; in a question it does not."""
    bare = Command(CommandName.START)
    if bare not in found:
        return found
    others = [command for command in found if command != bare]
    if asked and not others:
        return []
    return found if not rest or others else []


def _once(commands: list[Command]) -> list[Command]:
    kept: list[Command] = []
    for command in commands:
        if command not in kept:
            kept.append(command)
    return kept


_REASON = re.compile(REASONS)
