"""By which words somebody speaks of a draft: wishes, praise, consent, and that something must not be."""
# ruff: noqa: E501  (lists of phrases)

from __future__ import annotations

import re

from mailflow.mail.draft_edits.words import NAME, NOT, ONE, START, N
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_READ = 2_400  # characters of a text
MENTION = lazily(
    rf"\b{NAME}\s?{N}|\b(?:vraag|question|frage)\s?\d|\b(?:zin|zinnen|sentence|phrase|satz|alinea|samenvatting|summary|resume|"
    r"zusammenfassung|titel|formulering|wording)\b|[\"“„«].{2,200}[\"”“»]"
)
PRAISE = lazily(
    r"\b(?:mooi|mooie|goed|goede|sterk|sterke|top|super|knap|prachtig|schoon|raak|interessant|heerlijk|great|nice|good|love|lovely|"
    r"strong|beautiful|excellent|beau|belle|bien|bon|bravo|fort|superbe|genial|j'adore|schon|gut|stark|toll|prima|klasse|"
    r"beste|best|favoriet|sterkste|mooiste|leukste|favourite|favorite|besten|prefere|fijn|blij|leuk|ok|oke|akkoord|klopt|juist|perfect|parfait|perfekt|merci|bedankt|dank|thanks|danke)\b"
)
WISHES = lazily(
    r"\b(?:weg|eruit|schrap\w*|verwijder\w*|samen|samenvoegen|samennemen|hetzelfde|zelfde|eerst|bovenaan|onderaan|wissel\w*|voeg|anders|korter|langer|"
    r"duidelijker|concreter|scherper|aanpassen|veranderen|wijzigen|herschrijven|herformuleren|verwoorden|vervangen|splits\w*|"
    r"drop|remove|delete|merge|same|together|first|last|swap|change|shorter|longer|clearer|reword|rephrase|different\w*|split|"
    r"supprime\w*|enleve\w*|fusionne\w*|meme|ensemble|premier|dernier|change[rz]?|plus court|plus clair|reformule\w*|autrement|"
    r"streich\w*|raus|zusammen\w*|dasselbe|zuerst|tausch\w*|kurzer|klarer|umformulier\w*|andern|anders)\b"
)
_OKS = lazily(
    r"\W{0,3}(?:(?:voor de|de|for the|the|pour le|le|der) )?(?:(?:rest|reste|verder|otherwise|sinon|sonst|ansonsten)\W{1,3})?(?:(?:is|c'est|ist|alles|tout|all|everything|helemaal|volledig) ){0,3}"
    r"(?:ok\w{0,3}|okay|oke|akkoord|goed|prima|top|in orde|perfect|fine|good|go|send|parfait|bon|d'accord|bien|passt|gut|einverstanden|looks|ziet|stuur|ja|yes|oui)\b"
)
CHANGES = lazily(
    r"\b(?:weg|eruit|schrappen|schrap|verwijderen|verwijder|samenvoegen|aanpassen|veranderen|wijzigen|herschrijven|herformuleren|vervangen|toevoegen|"
    r"bijzetten|weglaten|drop|remove|delete|merge|reword|rephrase|rewrite|replace|change|supprime[rz]?|enleve[rz]?|fusionne[rz]?|reformule[rz]?|"
    r"remplace[rz]?|ajoute[rz]?|modifie[rz]?|streichen|streiche|raus|umformulieren|ersetzen|hinzufugen|zusammenlegen|andern)\b"
)
BEGINS = lazily(START + ONE + r"\s\w")
_HOLD = lazily(
    r"\b(?:niet|not|pas|nicht|noch nicht|don'?t)\s(?:\w+\s){0,2}?(?:versturen|verzenden|sturen|uitsturen|send|sending|envoyer|abschicken|verschicken|senden)\b"
    r"|\b(?:stuur|verstuur|send|n'envoie[zr]?|n'envoyez|schick)\s(?:\w+\s){0,2}?(?:niet|not|pas|nicht)\b|\b(?:stop|don'?t|do not) send"
)
_WORK = lazily(
    r"\b(?:werk|gedaan|job|work|stuff|travail|arbeit|gemacht|verwoord|geschreven|samengevat|summary|resume)\b"
)
LEAD = lazily(r"(?:[-*•]\s)?(?:ok|oke|okee|okay|akkoord|d'accord|einverstanden)\b(?=\s?[,:]?\s)")
STAYED = lazily(
    rf"{START}[^.!?,;:\n]{{0,60}}\b(?:laten staan|laat|houden|blijft|mag blijven|stays?|keep|reste|bleibt|behouden)\b"
)
KEEPS = r"\b(?:hou|houd|houden|behoud|behouden|bewaar|keep|garde|behalte|over|rest|staan)\b"
CONSENT = lazily(
    r"(?:voor de rest |verder |sinon |for the rest |ansonsten |pour le reste )?(?:is )?(?:alles )?(?:ok|oke|akkoord|goed|prima|fine|good|bon|bien|gut|passt|d'accord)\b.{0,30}$"
)


_SEE = lazily(
    r"\b(?:zie|ziet|siehe|sieh|see|cf|voir|vois|voyez|check|kijk|schau|look|regarde)\b.{0,40}\b(?:onder|hieronder|beneden|onderaan|tekst|below|text|under|"
    r"ci-dessous|dessous|texte|plus bas|unten|drunter|darunter|inline|rood|rouge|red|rot|vet|geel|quote)\b"
)
_MADE = lazily(
    r"\b(?:aangepast|gewijzigd|veranderd|verbeterd|bijgezet|bijgeschreven|toegevoegd|weggehaald|weggedaan|geschrapt|verwijderd|herschreven|verplaatst|doorstreept|"
    r"changed|edited|corrected|removed|added|tweaked|adapted|modified|deleted|rewrote|rewritten|reworded|moved|struck|"
    r"(?:j'ai|j'en ai|je l'ai|ai|on a|nous avons|et|,)(?: \w+){0,3} (?:corrigee?s?|changee?s?|modifiee?s?|enlevee?s?|supprimee?s?|ajoutee?s?|retiree?s?|barree?s?|deplacee?s?|remplacee?s?)|"
    r"geandert|korrigiert|angepasst|gestrichen|entfernt|erganzt|rausgenommen|hinzugefugt|umformuliert|verandert|verschoben|(?:ist|sind) raus)\b"
)
_HERE = lazily(
    r"\b(?:in|directement dans|direkt im|right in|rechtstreeks in) (?:de |the |le |den )?(?:tekst|text|texte)\b|^\W*(?:hieronder|below|ci-dessous|unten)\b.{0,12}$"
)
_TO_DO = lazily(
    r"\b(?:moet|moeten|mag|mogen|kan|kunnen|zou|wil|graag|gelieve|must|should|can|could|may|please|to be|would|doit|peut|peux|faut|muss|mussen|soll|sollte|"
    r"kann|konnte|bitte|wird|wordt|worden|werden|niet|not|pas|nicht)\b"
)


def announces(clause: str) -> bool:
    """Whether a clause only says that something was changed in the quote below."""
    folded = fold(clause[:400])
    if re.search(r"\d|:\s|[\"“„«]|\?", folded):
        return False
    return bool(_SEE.search(folded) or ((_MADE.search(folded) or _HERE.search(folded)) and not _TO_DO.search(folded)))


def holds(text: str) -> bool:
    """Whether a text only keeps the draft from being sent, and takes no edit back."""
    return bool(_HOLD.search(fold(text[:_READ])))


def praises(text: str) -> bool:
    """Whether a text only says that the draft is fine work."""
    folded = fold(text[:400])
    return bool(PRAISE.search(folded)) and not NOT.search(folded) and "?" not in folded and len(folded.split()) < 30


def without_praise(rest: str) -> str:
    """Without the praise beside an ok, which would make it sound like less than one."""
    pieces = re.split(r"(?<=[,.!;])\s+|\n", rest)
    kept = [one for one in pieces if not (1 <= len(one.split()) <= 7 and praises(one) and _only_praise(fold(one)))]
    return "\n".join(one.rstrip(",") for one in kept) if any(_OKS.match(fold(one)) for one in kept) else rest


def _only_praise(folded: str) -> bool:
    return _OKS.match(folded) is None or _WORK.search(folded) is not None


def denied_edit(folded: str) -> bool:
    """ "Punt 6 mag niet weg": nothing is to be done."""
    return bool(NOT.search(folded)) and bool(
        re.search(
            r"\b(?:weg|schrappen|schrap|drop|remove|delete|supprimer|supprime|streichen|samen|hetzelfde|same|meme|dasselbe|veranderen|wijzigen|aankomen)\b",
            folded,
        )
    )
