"""What might be asked better: a question that yes or no answers, or one that is really two."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum


class HintKind(StrEnum):
    """Why a question may get poor answers."""

    CLOSED = "closed"  # yes or no would do
    DOUBLE = "double"  # two questions in one


@dataclass(frozen=True, slots=True)
class Hint:
    """One gentle remark about a question."""

    kind: HintKind
    number: int  # 1-based


_ASKING = (
    "wat|wie|waar|wanneer|waarom|hoe|welke|welk|hoeveel|waarmee|waardoor|what|who|where|when|why|how|which|que|quoi|qui|"
    "quand|pourquoi|comment|quel|quelle|quels|quelles|combien|qu|was|wer|wo|wann|warum|wie|welche|welcher|welches|wozu|"
    "vertel|beschrijf|geef|noem|tell|describe|name|raconte|racontez|decris|decrivez|erzahl|erzahlt|beschreib|nenne"
)
_VERB = (
    "heb|hebt|hebben|heeft|is|zijn|was|ben|bent|kan|kun|kunt|kunnen|mag|mogen|moet|moeten|wil|wilt|willen|zou|zouden|doe|"
    "doen|vind|vindt|vinden|werkt|werken|denk|denken|gebruik|gebruiken|weet|weten|bestaat|lukt|helpt|voel|voelt|"
    "do|does|did|are|were|can|could|should|have|has|had|will|would|may|must|"
    "as|avez|a|ont|est|sont|es|etes|peux|peut|pouvez|faut|dois|devez|veux|voulez|penses|pensez|y|"
    "hast|habt|hat|haben|ist|sind|bist|seid|kannst|kann|konnt|konnen|darf|muss|musst|soll|sollte|sollten|gibt|glaubst|"
    "glaubt|findest|findet|machst|macht|wird|werden|wurde|wurdest|weisst|wisst"
)
_SUBJECT = (
    "je|jij|u|jullie|we|wij|er|het|dat|dit|de|een|iemand|ooit|mensen|jongeren|hun|jouw|ons|onze|"
    "you|they|there|it|this|that|the|your|people|anybody|anyone|a|any|our|"
    "tu|vous|il|elle|on|nous|ils|ce|cela|t|"
    "du|ihr|es|man|die|der|das|sie|wir|eine|ein|euer|eure|deine"
)
_CLOSED = re.compile(rf"^\W{{0,3}}(?:(?:en|and|et|und|dus|so|also|alors)\s)?(?:{_VERB})[ -](?:{_SUBJECT})\b")
_EST_CE = re.compile(r"^\W{0,3}est[ -]ce[ -]qu")
_ASKS = re.compile(rf"\b(?:{_ASKING})\b")
_CHOICE = re.compile(r"\b(?:of|or|ou|oder)\b")
_SECOND = re.compile(
    rf"(?:[?]\s{{1,3}}(?:(?:en|and|et|und)\s)?|,?\s(?:en|and|et|und)\s)(?P<second>(?:{_ASKING})\b[^?]{{0,300}})"
)
# Words that point back: what follows asks further about the same thing.
_BACK = re.compile(
    r"\b(?:toen|dan|dat|daar|die|dit|het|ze|hen|daarvan|daaraan|ervan|erbij|waarom|"
    r"then|that|there|it|this|them|they|why|so|"
    r"alors|cela|ca|ce|c|y|en|les|l|pourquoi|ensuite|apres|"
    r"damals|dann|das|dabei|dort|es|damit|daran|davon|warum|ihn|ihnen)\b"
)
_INVITES = re.compile(
    r"\b(?:beschrijven|vertellen|geven|noemen|delen|uitleggen|describe|tell|give|share|name|explain|"
    r"decrire|raconter|donner|partager|expliquer|beschreiben|erzahlen|nennen|geben|teilen|erklaren)\b"
)
_FEW = 3  # words of a second question behind an "and" that is one of its own
_SHORT = 6  # words of a second sentence; a shorter one asks further about the first


def hint(questions: tuple[str, ...]) -> Hint | None:
    """The first question that could be asked better; one remark is enough."""
    for number, question in enumerate(questions, 1):
        folded = _fold(question[:1000])
        if is_closed(folded):
            return Hint(HintKind.CLOSED, number)
        if is_double(folded):
            return Hint(HintKind.DOUBLE, number)
    return None


def is_closed(folded: str) -> bool:
    """Whether yes or no answers it all; not when it offers a choice or asks on."""
    begins = bool(_CLOSED.match(folded) or _EST_CE.match(folded))
    rest = folded.split(" ", 2)[-1] if not _EST_CE.match(folded) else folded[12:]
    asks_on = _ASKS.search(rest) or _CHOICE.search(folded) or _INVITES.search(folded)
    return begins and "?" in folded and not asks_on


def is_double(folded: str) -> bool:
    """Whether it asks two things, the second of which does not follow from the first."""
    first = _ASKS.search(folded)
    second = _SECOND.search(folded, first.end()) if first else None
    if second is None:
        return False
    words = second["second"].strip()
    few = _SHORT if second.group().startswith("?") else _FEW
    return len(words.split()) >= few and not _BACK.search(words)


def _fold(text: str) -> str:
    """Lower case without accents."""
    flat = unicodedata.normalize("NFD", text.lower().replace("ß", "ss").replace("’", "'"))
    return "".join(char for char in flat if not unicodedata.combining(char))
