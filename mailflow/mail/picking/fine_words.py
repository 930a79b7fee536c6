# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Sentences that only thank, wish well, praise or agree, which ask nobody for anything."""

from __future__ import annotations

import re

from mailflow.core.summary import chatter
from mailflow.mail.words.folding import fold
from mailflow.mail.words.lazily import lazily

_LONGEST = 200  # characters; no such sentence is longer
_FIRST = r"\W{0,4}(?:(?:ok|oke|super|nog|hele|alvast|nogmaals|heel|hele|erg|veel|hartelijk|oprecht|dikke|welgemeende|grote?|many|again|so|a big|big|grand|tres|un grand|mille|encore|et|en|and|und|nochmals?|vielen|lieben|herzlichen|besten|tausend|ganz|ein grosses|liebe[rn]?)\s){0,3}"
_THANKS = lazily(
    rf"{_FIRST}(?:merci|mercikes|bedankt|dank(?:je|u)?(?:wel)?|thanks|thanx|thx|ty|thank you|cheers|danke(?:schon)?|dankeschon|respect|bravo|proficiat|chapeau|hut ab|kudos|felicitations|gluckwunsch|congrat\w*)\b"
)
_WISH = lazily(
    rf"{_FIRST}(?:fijne|prettige|goede|zalige|mooie|happy|merry|joyeux|joyeuses|bonnes?|bon|belles?|schones?|frohe[sn]?|gute[ns]?|guten|enjoy|geniet)\s(?:\w+\s){{0,2}}(?:kerst\w*|feest\w*|feestdagen|eindejaar|nieuwjaar|jaar|vakantie|verlof|week\w*|dag|avond|christmas|holidays?|year|day|evening|noel|fetes|annee|vacances|journee|soiree|feiertage|weihnacht\w*|ferien|rutsch|tag|abend|wochenende|urlaub)\b"
)
_BUT = lazily(
    r"\d|[?:]|\b(?:maar|but|mais|aber|echter|however|cependant|jedoch|alleen|enkel|only|seulement|nur|toch|wel nog|nog wel|though|graag|liever|please|aub|svp|bitte|can|could|kan|kun|zou|peux|pourr\w+|kannst|konnte\w*|niet|nie|ni|not|never|pas|nicht|nie|nooit|jamais|geen|no|kein\w*|"
    r"mis|ontbre\w+|missing|manque\w*|fehlt|fehlen|jammer|pity|dommage|schade|te|too|trop|zu viel|zu wenig|vergeet|vergeten|forget|forgot|oublie\w*|vergiss|vergessen|moet\w*|should|must|faut|muss|sollte\w*)\b"
)
_CORE_LISTED = """
love waar adore
klopt kloppen akkoord eens mooi mooie knap knappe goed goede goe prima top super sterk sterke herkenbaar herkenbare oke ok juist perfect prachtig
prachtige fijn fijne schoon schone interessant interessante boeiend helder duidelijk raak true agree agreed good great nice lovely well fine perfect
correct right excellent wonderful helpful clear accord parfait parfaite bien bravo juste vrai beau belle super genial geniale excellent interessant
exact clair stimmt passt einverstanden gut toll klasse richtig schon schone schoner prima stark wunderbar perfekt spitze genau
"""
_CORE = frozenset(_CORE_LISTED.split())
_LIGHT_LISTED = """
vind vinden deze andere rest too others aussi reste autres auch anderen finde trouve think was were zeker samen
ik dit dat da is tis zijn het t de een mij me mn mijn voor met mee alles allemaal helemaal volledig echt heel zeer erg zo wel ook verder rest reste
samenvatting samengevat overzicht werk gedaan punten lijst van er en hier ben vind x xx he hoor geert team iedereen jullie je dank dankjewel merci
bedankt ja yes oui nee maat gezegd verwoord weergegeven opgesomd ziet eruit uit lees leest i im it its this that s all of with me you everything for
from my side the and a is are looks look sounds reads summary work job done put said very really so quite totally fully absolutely list points we je
suis tout tous toute toutes fait a c ca ce cela est sont d le la les un une et resume travail tres vraiment moi pour dit liste points ici avec en oui
merci synthese de du ich das ist es so alles alle fur mich mir von meiner seite aus der die ein eine und sehr ganz wirklich zusammenfassung
zusammengefasst arbeit gemacht euch dir liste punkte bin mit allem danke ja hier voll gesagt
"""
_LIGHT = frozenset(_LIGHT_LISTED.split())
_LATER = lazily(
    r"\b(?:kies|kiezen|stem|stemmen|nummers|keuze|picks?|choose|choosing|vote|voting|choisi\w*|voter\w*|wahle?n?|auswahl|abstimm\w*)\b.{0,40}\b(?:vanavond|straks|later|morgen|volgt|tonight|tomorrow|soon|follows?|ce soir|demain|plus tard|bientot|heute abend|spater|morgen|folgt)\b"
)
_FEW = 10  # words in which he says that he will choose later
_NOTHING = lazily(
    r"\W{0,4}(?:(?:ik heb|heb|i have|j'ai|je n'ai|ich habe|verder|sinon|sonst|otherwise|echt|eigenlijk|voor mij|for me|pour moi|fur mich)\s){0,3}"
    r"(?:(?:er is |daar is |there'?s |il n'y a )?(?:niets|niks|nix|nothing|rien|nichts|geen\s\w+|no\s\w+|pas d\w*\s?'?\w+|aucune?\s\w+|keine?\s\w+)\s(?:meer |more |d'autre |weiter )?(?:op |aan |to |a |zu )?(?:(?:op |aan )?aan te merken|op te merken|toe te voegen|aan te passen|te melden|add|change|report|comment|ajouter|redire|changer|signaler|hinzuzufugen|auszusetzen|erganzen|anzumerken)"
    r"|(?:geen|no|pas de|aucune|keine) (?:verdere |extra |further |autres? |weiteren )?(?:wijzigingen|aanpassingen|veranderingen|changes|corrections?|changements?|modifications?|anderungen|anderungswunsche|opmerking(?:en)?|bemerkingen|commentaar|comments?|remarks?|remarques?|commentaires?|anmerkung(?:en)?|bemerkung(?:en)?)"
    r"|tout (?:y )?est(?: la)?|alles (?:staat er(?:in)?|zit er ?in|ist (?:da|drin)|drin)|(?:it'?s )?all there)(?:[\s,]{1,3}(?:van mij|voor mij|hoor|from me|for me|de ma part|pour moi|von mir|merci|thanks|bedankt|danke|top|super)){0,2}\W{0,6}$"
)


def thanks(sentence: str) -> bool:
    """Whether it only thanks, wishes well or promises to choose later; one that goes on to ask or to blame does more."""
    if len(sentence) > _LONGEST:
        return False
    if not chatter.clean(sentence.strip()):
        return True
    folded = fold(sentence)
    if len(folded.split()) <= _FEW and _LATER.search(folded) and not re.search(r"[\d?:]", folded):
        return True
    return (_THANKS.match(folded) or _WISH.match(folded)) is not None and _BUT.search(folded) is None


def agrees(sentence: str) -> bool:
    """Whether it only praises or agrees, with nothing to add."""
    if len(sentence) > _LONGEST or "?" in sentence:
        return False
    folded = fold(sentence)
    if _NOTHING.match(folded):
        return True
    words = re.findall(r"[^\W\d_]+", folded)
    return any(word in _CORE for word in words) and all(word in _CORE or word in _LIGHT for word in words)
