"""The small words in which changes to a draft are said: points, numbers, lists of them, courtesies."""
# ruff: noqa: E501  (lists of phrases)

from __future__ import annotations

import re

from mailflow.mail.words.lazily import lazily
from mailflow.mail.words.numerals import DOUBTFUL, cardinals, ordinals

MOST = 12  # beyond it a number in words is no point

_CARDINALS = {word: value for word, value in cardinals().items() if value <= MOST and word not in DOUBTFUL}
_ORDINALS = {word: value for word, value in ordinals().items() if value <= MOST and word not in DOUBTFUL}
_LAST = "laatste|last|dernier|derniere|letzte|letzten|letzter"


def _any(words: dict[str, int]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda one: (-len(one), one)))


NAME = (
    r"(?:punten|puntjes|puntje|punt|points|point|punkten|punkte|punkt|pnt|pt|nrs|nr|nummers|nummern|nummer|numbers|"
    r"number|numeros|numero|items|item|stelling|n°|no|p)"
)
_THE = r"(?:de|het|t|the|le|la|les|den|der|die|das|dem|au|du|l')\s"
_ARTICLE = rf"(?:{_THE})?"
POINT = rf"(?:{_ARTICLE}{NAME}\b\.?\s?|#\s?|{_THE})?"
_DIGITS = r"\d{1,2}(?![\d%€]|[.,:/h]\d|\s?(?:u|uur|h|am|pm|uhr|jaar|jaren|keer|weken|dagen|%|of them|of us|van hen|van ons|van de|d'entre|von ihnen|jahren|wochen|woche|maanden|monate|monaten|monats|months|mois|semaines?|jours?|tagen?|tage|days?|heures?|stunden?|hours?|uren|vragen|questions|fragen|punten|points|punkte|collega\w{0,2}|mensen|people|personnes|leute|jongeren|januari|january|janvier|januar|februari|february|fevrier|februar|maart|march|marz|april|avril|mei|mai|juni|juin|june|juli|juillet|july|augustus|august|aug|aout|september|septembre|sept|oktober|october|octobre|november|novembre|nov|december|decembre|dezember|dec|dez|minuten|minutes|years|ans|fois|jahre|mal|times)\b)"
N = rf"(?:{_DIGITS}|(?:{_any(_CARDINALS)})\b)"
_NTH = rf"{_ARTICLE}(?:{_any(_ORDINALS)}|{_LAST})\s{NAME}\b"
ONE = rf"(?:{_NTH}|{POINT}{N})"
_TO = r"\s?(?:-|t/m|tem|t\.e\.m\.|tot en met|tot|to|through|bis|jusqu'a)\s?"
_SEP = r"(?:\s?[,;]\s?(?:(?:en dan|and then|et puis|und dann|en|and|et|und|ook|auch|aussi|also|then|dan|daarna|dann|danach|puis|ensuite)\s)?|\s(?:en dan|and then|et puis|und dann|en daarna|und danach|et ensuite|then|puis)\s|\s?[&+/]\s?|\s(?:en|and|et|und|met|with|avec|mit|n)\s(?:ook\s)?)"
MANY = rf"{ONE}(?:(?:{_SEP}|{_TO}){ONE}){{0,11}}"
LISTED = rf"{ONE}(?:(?:{_SEP}|{_TO}|\s?[>-]\s?|\s){ONE}){{0,11}}"  # with nothing but spaces between, too

LITTLE = (
    r"(?:(?:ok|oke|ja|yes|oui|graag|gerne|gern|aub|alsjeblieft|bitte|please|pls|svp|stp|maar|but|mais|aber|en|and|et|und|"
    r"ook|also|aussi|auch|dan|then|puis|verder|eventueel|misschien|liefst|liever|eigenlijk|gewoon|enkel nog|nog|toch|eens|even|"
    r"gerust|beter|best|wel|voor mij|volgens mij|wat mij betreft|voor de rest|daarnaast|ten slotte|tot slot|vielleicht|peut-etre|maybe|perhaps|actually|"
    r"mag je|mag|could|can|may|should|peut|peux|pourrait|konnte|kann|soll|sollte|kunnen|mogen|moet|moeten|moet je|kan je|kun je|kan u|kunt u|kan ge|kunt ge|kunde|kundt|wilt ge|zou ge|ge moogt|ge meugt|moogt ge|wil je|wilt u|zou je|kan|zou|could you|can you|would you|can we|could we|"
    r"i would|i'd|i'd rather|let's|lets|we moeten|we kunnen|kunnen we|ik zou|ik wil|ik wou|ik denk dat|ik vind dat|ik vind|doe maar|het beste|"
    r"peux-tu|tu peux|pouvez-vous|pourrais-tu|on peut|je voudrais|je prefere|j'aimerais|je pense que|je trouve que|"
    r"kannst du|konnen sie|konntest du|wurdest du|ich wurde|ich mochte|ich finde|ich denke|wir sollten|i think|we should|je|on|il faut|il faudrait|faudrait|faut|moi je|mag ik vragen om|kan ik vragen om|gelieve|zou het kunnen om|konnen wir|konnten wir|durfen wir|kann man|peut-on|pouvons-nous|shall we|behalve|except|sauf|auser|ausser|enkel|alleen|ik|ich|i)"
    r"(?:\s?,\s?|\s))"
)
START = rf"(?:[-*•–>→]\s?)?{LITTLE}{{0,6}}"
SAID = (  # between a point and what is to be done with it
    r"(?:(?:mag|mogen|moet|moeten|kan|kunnen|zou|zouden|ik|we|wij|je|er|willen|wollen|vouloir|zetten|toch|maar|gerust|ook|wel|beter|best|liever|voor|mij|"
    r"eigenlijk|nog|gewoon|dus|dan|can|may|should|could|must|just|also|really|i|would|rather|be|to|let's|"
    r"peut|peuvent|doit|doivent|pourrait|on|je|bien|aussi|etre|a|vraiment|a mon avis|en fait|ca|"
    r"kann|konnen|soll|sollen|sollte|sollten|muss|mussen|darf|durfen|wurde|ich|wir|auch|eigentlich|ruhig|besser|gerne|bitte|graag|van|vind|finde|quand|meme)\s)"
)
SAIDS = rf"{SAID}{{0,6}}"
TAIL = r"(?:\s?,?\s(?:nog even|even nog|even|nog|noch eben|eben|encore|quand meme|misschien|peut-etre|maybe|vielleicht|als het kan|if possible|si possible|wenn moglich|wenn's geht|eh|he|hein|ne|non|oder|gell|toch|really|actually|i think|i'd say|denk ik|vind ik|volgens mij|me dunkt|a mon avis|selon moi|d'apres moi|pour moi|for me|fur mich|voor mij|to me|in my view|if you ask me|meiner meinung nach|meines erachtens|naar mijn gevoel|imo|hoor|zo|lijkt me|lijkt mij|thing|vraiment|je pense|je trouve|finde ich|denke ich|eigentlich|eigenlijk|na mijn mening|aub|alsjeblieft|svp|stp|please|pls|bitte|graag|gerust|maar|ook|dan|hoor|he|dus|nog|thanks|merci|bedankt|dank je))*"
_REASON = (
    r"(?:want|omdat|aangezien|because|since|as it|car|parce que|puisque|denn|weil|da es|zodat|so that|dat is|dat zegt|is te|het is|"
    r"that's|it's|c'est|ist zu|te|too|trop|zu|das ist|staat al|zegt|heeft|hoort|says|dit)\b"
)
BECAUSE = lazily(rf"\s?[,(–-]?\s?\(?\b{_REASON}[^.!?,;\n]{{0,400}}")
END = (  # what may follow a change: a stop, a bracket, an "and", a reason
    r"(?!\w)(?=\s?(?:[.!?;,…]+(?:\s|$)|$|[()]|:-?[)]|[-–]\s|&|\+\s|\U0001f44d|"
    rf"(?:en|and|et|und|maar|but|mais|aber|dan|plus|voor de rest|verder|rest)\b|{_REASON}))"
)
REST = lazily(rf"\s?,?{TAIL}")  # courtesies behind a change
NOT = lazily(
    r"\b(?:niets|niks|nothing|rien|nichts|niet|nie|ni|geen|nooit|not|don't|dont|never|pas|jamais|nicht|kein|keine|nie)\b"
)


def numbers(said: str, limit: int) -> tuple[int, ...]:
    """The points named in folded words, ranges filled in, each once; the last one is known by the `limit`."""
    found: list[int] = []
    at = 0
    for one in _NUMBER.finditer(said):
        value = _value(one, limit)
        if found and _RANGE.fullmatch(said[at : one.start()]) and 0 < value - found[-1] <= MOST:
            found.extend(range(found[-1] + 1, value))
        found.append(value)
        at = one.end()
    return tuple(dict.fromkeys(found))


def _value(one: re.Match[str], limit: int) -> int:
    word = one.group().partition(" ")[0] if one["nth"] else one.group()
    if word.isdigit():
        return int(word)
    return _CARDINALS.get(word) or _ORDINALS.get(word) or limit


_NUMBER = lazily(rf"(?P<nth>\b(?:{_any(_ORDINALS)}|{_LAST})\s{NAME}\b)|\b\d{{1,2}}\b|\b(?:{_any(_CARDINALS)})\b")
_RANGE = lazily(_TO + POINT)
