# ruff: noqa: E501, SIM905 - a pattern is a table of words, one line a family
"""Which remarks of the participants a facilitator accepts or leaves."""

from __future__ import annotations

import re
from dataclasses import dataclass

from mailflow.core.letters.done_lines import CommandName
from mailflow.mail.commands.grammar import number
from mailflow.mail.fields import Command
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.mending import mended

_READ = 8000  # characters of a mail
_REMARK = (
    r"(?:(?:de|the|la|les|l'|die|das|den)\s)?(?:opmerkingen|opmerking|opm\.?|verbeteringen|verbetering|suggesties|suggestie|voorstellen|voorstel|correcties|correctie|aanvullingen|aanvulling|"
    r"remarks|remark|comments|comment|corrections|correction|suggestions|suggestion|additions|addition|remarques|remarque|commentaires|commentaire|propositions|proposition|ajouts|ajout|"
    r"anmerkungen|anmerkung|kommentare|kommentar|vorschlage|vorschlag|verbesserungen|verbesserung|korrekturen|korrektur|erganzungen|erganzung)"
)
_NR = r"(?:(?:nr\.?|nummer|number|no\.?|numero|n°)\s?)?"
_NUMBERS = r"(?<![\d.,:/])\d{1,2}(?![\d%]|[.:/]\d)(?:\s?(?:,|&|\+|en|and|et|und|ook)\s?(?:(?:la|les|de|die|the|met|met de|mit|avec|nr\.?)\s)?\d{1,2}(?![\d%]|[.:/]\d)){0,9}"
_SOME = rf"(?:(?:{_REMARK}|la|les|die|de)\s)?{_NR}(?P<n>{_NUMBERS})"
_NAMED = rf"(?:{_REMARK}\s{_NR}(?P<n>{_NUMBERS}))"
_ALL = rf"(?:alles|allemaal|alle(?:\s(?:{_REMARK}|vier|drie|twee))?|ze (?:alle|allemaal)|all (?:the )?{_REMARK}|all of them|them all|everything|toutes? (?:les )?{_REMARK}|toutes|tout)"
_REMARKS_ALL = rf"(?:alle {_REMARK}|all (?:the )?{_REMARK}|all of them|toutes? les {_REMARK}|toutes les {_REMARK})"
_REST = r"(?:de (?:rest|andere[n]?|overige)|the (?:rest|others?)|le reste|les autres|der rest|den rest|die anderen)"
_ORDINAL = r"(?:eerste|tweede|derde|vierde|vijfde|laatste|first|second|third|fourth|fifth|last|premiere|deuxieme|seconde|troisieme|quatrieme|cinquieme|derniere|ersten?|zweiten?|dritten?|vierten?|funften?)"
_PLEASE = r"(?:\s(?:maar|ook|dan|graag|aub|svp|stp|please|bitte|gerust|too|also|aussi|auch|stilaan|zeker)){0,3}"
_NOT = r"(?:niet|not|pas|nicht|nee|neen|no|non|nein)"

_ACCEPT = (
    rf"neem{_PLEASE}\s{_SOME}{_PLEASE}\sover",
    rf"neem{_PLEASE}\s(?P<all>{_ALL}){_PLEASE}\sover",
    rf"(?:neem|take|nimm|prends|prenez|keur|pas|volg|verwerk){_PLEASE}\s{_NAMED}(?:\s(?:over|goed|toe|mee|on board|in|an|auf))?",
    rf"(?:aanvaard|accepteer|accept|adopt|apply|accepte[zr]?|prends|prenez|reprends|reprenez|reprendre|retiens|retenez|integre[zr]?|applique[zr]?|ubernimm|ubernehme|ubernehmen|akzeptiere|akzeptieren|verwerk|volg){_PLEASE}\s{_SOME}",
    rf"(?P<all>{_REMARKS_ALL})\s(?:zijn|are|sont|sind)\s(?:(?:heel|zeer|very|all|tres|sehr)\s)?(?:ok|oke|okay|goed|prima|juist|terecht|akkoord|fine|good|right|valid|bonnes|justes|pertinentes|gut|richtig|berechtigt)",
    rf"(?:aanvaard|accepteer|verwerk|accept|adopt|apply){_PLEASE}\s(?P<all>{_REMARKS_ALL})",
    rf"(?:accepte[zr]?|reprends|reprenez|ubernimm|ubernehme|akzeptiere){_PLEASE}\s(?P<all>{_ALL})",
    rf"(?P<all>{_ALL})\s(?:overnemen|aanvaarden|verwerken|accepteren|meenemen|ubernehmen|akzeptieren|einarbeiten|mag over|mogen over)(?:\s(?:mag|mogen|mag je|kan|aub|maar|bitte|gerne))?|(?P<all2>tout(?:es)?) (?:reprendre|accepter)",
    rf"{_SOME}{_PLEASE}\s(?:overnemen|aanvaarden|verwerken|accepteren|toepassen|meenemen|inwerken|doorvoeren|mag(?:\sje)? (?:overnemen|verwerken|meenemen)|mogen over|mag over|ubernehmen|annehmen|akzeptieren|einarbeiten|berucksichtigen|aufnehmen|accepter|reprendre|a reprendre|integrer|a integrer|prendre en compte)(?:\s(?:mag|mogen|kan|bitte|gerne))?",
    rf"(?:ok|oke|okay|ja|yes|oui|akkoord|agreed?|i agree|d'accord|einverstanden|fine|good|eens|ik ben het eens|ich bin einverstanden|je suis d'accord)\s(?:voor|met|for|with|pour|avec|fur|mit|bei)\s{_NAMED}",
    rf"(?:include|incorporate|use|integrier|integriere|berucksichtige|integre[zr]?|tiens compte de|tenez compte de|verwerk|use){_PLEASE}\s{_NAMED}",
    rf"(?:neem|aanvaard|accept|take|accepte|prends|reprends|ubernimm|nimm){_PLEASE}\s(?:de|the|la|die)\s(?P<o>{_ORDINAL})\s{_REMARK}(?:\s(?:over|mee|an|auf))?",
    rf"(?:de|the|la|die)\s(?P<o>{_ORDINAL})(?:\s{_REMARK})?\s(?:wel|ja|yes|oui|schon){_PLEASE}",
    rf"{_NAMED}\s?[:=]?\s?(?:(?:is|zijn|are|est|sont|ist|sind)\s)?(?:(?:heel|zeer|helemaal|very|quite|all|both|tres|toutes|sehr|alle|beide)\s)?(?:ok|oke|okay|ja|akkoord|goed|prima|juist|klopt|kloppen|terecht|pertinent|yes|fine|accepted|agreed|good|right|correct|valid|spot on|justified|oui|d'accord|bonnes?|justes?|pertinentes?|acceptees?|einverstanden|passt|passen|stimmt|stimmen|richtig|berechtigt|gut|akzeptiert)",
)
_LEAVE = (
    rf"neem{_PLEASE}\s{_SOME}\s(?:{_NOT}|liever niet|toch niet)\sover|(?:don'?t|do not) (?:accept|adopt|apply|take)\s{_SOME.replace('?P<n>', '?P<n2>')}|(?:n'accepte[zr]?|ne reprends|ne reprenez) pas\s{_SOME.replace('?P<n>', '?P<n3>')}",
    rf"{_SOME}\s(?:niet (?:overnemen|aanvaarden|verwerken)|nicht ubernehmen|negeren|ablehnen|ignorieren|a ignorer|liever niet overnemen|laten(?: (?:liggen|staan|zo))?|laten we (?:zo|liggen|staan))",
    rf"(?:laat|negeer|weiger|verwerp|ignore[zr]?|leave|reject|decline|dismiss|laisse[zr]?|refuse[zr]?|rejette[zr]?|ecarte[zr]?|lass|lasst|ignoriere|verwirf){_PLEASE}\s(?:{_NAMED}(?:\s(?:weg|vallen|out|tomber|fallen))?|{_SOME.replace('?P<n>', '?P<n2>')})"
    rf"{_PLEASE}(?:\s(?:zoals (?:ze|het) (?:is|zijn)|zo|staan|liggen|rusten|voor wat (?:het|ze) (?:is|zijn)|as (?:it is|they are|is)|alone|aside|be|de cote|comme ca|tel(?:le)?s? quel(?:le)?s?|stehen|liegen|so|beiseite|sein)){{0,2}}(?!\s(?:weg|vallen|eruit|out|raus|tomber|uit|off|fallen)\b)",
    rf"(?:laat|negeer|leave|ignore[zr]?|laisse[zr]?|lass|ignoriere){_PLEASE}\s(?P<all>{_REMARKS_ALL}|{_REST})(?:\s(?:zo|staan|liggen|rusten|as (?:it is|they are|is)|alone|aside|de cote|stehen|liegen|so|beiseite))?",
    rf"(?P<all>(?:geen enkele|geen van de|none of the|not one of the|aucune des|aucune|keine der|keine einzige)\s{_REMARK}(?:\s(?:overnemen|aanvaarden|verwerken|please|a reprendre|a accepter|ubernehmen|graag|aub))?)",
    rf"(?P<all>{_REST})\s(?:{_NOT}|laten|liggen laten|hoeft niet|niet overnemen)",
    rf"(?:laat|laisse[zr]?|lass|lasst|let){_PLEASE}\s(?:vallen|tomber|fallen|liggen|de cote|go|weg)\s{_NAMED}|(?:forget|forget about|vergeet|oublie[zr]?|vergiss){_PLEASE}\s{_NAMED.replace('?P<n>', '?P<n2>')}",
    rf"(?:met|with|avec|mit)\s(?:{_NAMED})\s(?:ben ik het (?:\w+ )?(?:niet|oneens)(?: eens| akkoord)?|ga ik (?:\w+ )?niet akkoord|i (?:do not|don'?t) agree|i disagree|je ne suis pas d'accord|bin ich (?:\w+ )?nicht einverstanden)(?:,?\s(?:dus\s)?(?:die\s)?laat\s(?:je|die|ze)\s(?:\w+\s)?(?:zo|staan|liggen))?",
    rf"(?:pas d'accord avec|niet akkoord met|niet eens met|not ok with|don'?t agree with|disagree with|nicht einverstanden mit|pas|niet|nicht|not)\s(?:pour |voor |for |fur )?{_NAMED}",
    rf"(?:de|the|la|die)\s(?P<o>{_ORDINAL})\s{_REMARK}\s(?:{_NOT}|liever niet|toch niet)",
    rf"{_NAMED}\s?[:=]\s?(?:niet akkoord|niet eens|pas d'accord|don'?t agree|disagree|nicht einverstanden)",
    rf"{_NAMED}\s?[:=]?\s?(?:{_NOT}|liever niet|toch niet|hoeft niet|laten|negeren|ignore|leave it|refusees?|abgelehnt|ablehnen|weglassen)",
)
_BEFORE = r"(?P<before>^|[\n.!?;,(]\s*|\s(?:en|and|et|und|maar|but|mais|aber|dan|then|puis|alors|dann)\s)(?:(?:[-*•]\s?)?(?:ok|oke|okay|ja|yes|oui|graag|aub|please|bitte|svp|dan|then|alors|dann|ook|also|je mag|mag je|kan je|kun je|wil je|could you|can you|you can|you may|tu peux|peux-tu|kannst du|du kannst|gerne|en|and|et|und|maar|but)[\s,]\s?){0,4}"
_AFTER = r"(?=\s*(?:$|[\n.!?;,)]|(?:en|and|et|und|maar|but|mais|aber|aub|svp|please|bitte|dan|de rest|le reste|der rest|want|omdat|because|car|weil|niet|nee)\b))"
_VERDICTS = tuple(
    (name, lazily(rf"{_BEFORE}(?P<said>{one}){_AFTER}", re.MULTILINE))
    for name, patterns in ((CommandName.LEAVE, _LEAVE), (CommandName.ACCEPT, _ACCEPT))
    for one in patterns
)
_JOINED = r"\s?[,;.]?\s?(?:(?:en|and|et|und|maar|but|mais|aber)\s)?"
_MORE = (  # behind a verdict: "3 not", "not 3", "the third not", "with 1 I do not agree"
    lazily(rf"^(?P<said>{_JOINED}(?:{_REMARK}\s)?{_NR}(?P<n>{_NUMBERS})\s?[:=]?\s?(?:bitte |aub )?(?P<not>{_NOT})\b)"),
    lazily(
        rf"^(?P<said>{_JOINED}(?:pas|niet|nicht|not)\s(?:(?:voor|pour|for|fur|met|avec|mit|bei)\s)?(?:(?:de|het|la|le|die|the)\s)?{_NR}(?P<n>{_NUMBERS}))(?=\s*(?:$|[\n.!?,;]))"
    ),
    lazily(
        rf"^(?P<said>{_JOINED}(?:de|the|la|die|das|den)\s(?P<o>{_ORDINAL})(?:\s{_REMARK})?\s(?:bitte |aub )?(?P<not>{_NOT})\b)"
    ),
    lazily(
        rf"^(?P<said>{_JOINED}(?:met|with|avec|mit)\s(?:la\s|de\s)?{_NR}(?P<n>{_NUMBERS})\s(?:ben ik het (?:\w+ ){{0,2}}niet (?:mee )?(?:eens|akkoord)|ga ik (?:\w+ )?niet akkoord|"
        rf"i (?:do not|don'?t) agree|i disagree|je ne suis pas d'accord|bin ich (?:\w+ )?nicht einverstanden)(?:,? (?:dus )?(?:die )?laat (?:je|die|ze) (?:\w+ )?(?:zo|staan|liggen))?)"
    ),
)
_TELLING = frozenset(re.findall(r"[a-z]{7,}", _REMARK)) | frozenset(
    "aanvaard accepteer accepte acceptez overnemen verwerken reprends reprenez ubernimm ubernehmen akzeptiere negeren".split()
)
_WORDS = frozenset(re.findall(r"[a-z]{4,}", " ".join((_REMARK, *_ACCEPT, *_LEAVE))))
_TELLS = lazily(rf"{_ORDINAL}|geen|none|aucune|keine|\d|all|tout|rest|anderen|autres|others|overige")


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What a reply says of the remarks, and the rest of its words."""

    commands: tuple[Command, ...]
    rest: str


def read(text: str) -> Verdicts:
    """Every remark that is accepted or left, in the order written; None stands for all of them."""
    if not _TELLS.search(fold(text[:_READ])):
        return Verdicts((), text)
    found = _read(text)
    if not found.commands and (better := mended(text[:_READ], _TELLING, _WORDS)) != text[:_READ]:
        again = _read(better)
        return again if again.commands else found
    return found


def _read(text: str) -> Verdicts:
    found: list[tuple[int, int, CommandName, tuple[int | None, ...]]] = []
    folded = fold(text[:_READ])
    for name, pattern in _VERDICTS:
        for match in pattern.finditer(folded):
            start, end = match.span("said")
            if all(end <= first or last <= start for first, last, _, _ in found):
                found.append((start, end, name, _numbers(match)))
                found += _others_not(folded, end)
    if not found:
        return Verdicts((), text)
    found.sort()
    commands = [Command(name, remark=number) for _, _, name, numbers in found for number in numbers]
    return Verdicts(tuple(dict.fromkeys(commands)), _without(text, [(start, end) for start, end, _, _ in found]))


def _numbers(match: re.Match[str]) -> tuple[int | None, ...]:
    groups = match.groupdict()
    if groups.get("o"):
        return (number(groups["o"]),)
    said = next((groups[name] for name in ("n", "n2", "n3") if groups.get(name)), None)
    return tuple(int(number) for number in re.findall(r"\d+", said)) if said else (None,)


def _others_not(folded: str, place: int) -> list[tuple[int, int, CommandName, tuple[int | None, ...]]]:
    """ "Accept 2, 3 not": what is said on after a verdict."""
    rest = folded[place : place + 160]
    found = next((one for one in (pattern.match(rest) for pattern in _MORE) if one), None)
    return [(place, place + found.end("said"), CommandName.LEAVE, _numbers(found))] if found else []


_JOINT_BEFORE = lazily(r"[ \t,]*(?:\b(?:en|and|et|und|maar|but|mais|aber)[ \t]*)?$", re.IGNORECASE)
_JOINT_AFTER = lazily(
    r"^[ \t]*(?:aub|svp|please|bitte)?[ \t]*[,.;!]?[ \t]*(?:(?:en|and|et|und|maar|but|mais|aber)[ \t]+)?", re.IGNORECASE
)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """The words that are no verdict; the joints that held one are gone too."""
    for start, end in reversed(spans):
        before, after = _JOINT_BEFORE.sub("", text[:start]), _JOINT_AFTER.sub("", text[end:])
        joint = "" if not before.strip() or not after.strip() else " " if before.rstrip()[-1] in ".!?;:" else ", "
        text = f"{before}{'' if after.startswith(chr(10)) else joint}{after}"
    return text
