"""How changes to the points of a draft are said, in four languages: one table of patterns for each kind of change."""
# ruff: noqa: E501  (lists of phrases)

from __future__ import annotations

import re

from mailflow.mail.draft_edits.words import END, LISTED, MANY, NAME, ONE, POINT, SAIDS, START, TAIL, N
from mailflow.mail.fields import EditKind
from mailflow.mail.words.lazily import lazily

_Q = r"[\"'“”„«»‘’‹›]"
_TEXT = r"(?P<text>\S.{0,2000})"
_NEW_WORDS = rf"(?:\s?(?:[:=]|->|=>|→)\s?{_TEXT})?"

_AWAY = (
    r"(?:te schrappen|te verwijderen|te laten vallen|weg te laten|weg te doen|eruit te halen|weg|eruit|er uit|uit|weggedaan|weggehaald|rausgenommen|rausgestrichen|ecarter|ote[rz]?|er af|eraf|vallen|schrappen|geschrapt(?: worden)?|skippen|deleten|wissen|verwijderen|weglaten|weggelaten(?: worden)?|"
    r"weghalen|laten vallen|laten gaan|verdwijnen|verwijderd(?: worden)?|overslaan|wegdoen|eruit halen|eruithalen|out|off|go|away|dropped|removed|deleted|be removed|"
    r"be dropped|be deleted|remove|delete|dehors|supprimee?s?|supprimer|enlever|enlevee?s?|retirer|disparaitre|sauter|raus|heraus|streichen|gestrichen(?: werden)?|"
    r"loschen|entfernen|rausnehmen|weglassen|entfallen|kan weg|niet nodig|overbodig|niet opnemen|hoeft niet|hoeft er niet (?:in|bij)|hoeven niet|moet niet blijven|inutile|superflue?|uberflussig|not needed|unnecessary)"
)
_DROP = (
    r"(?:get rid of|throw out|kick out|schrap|schrapt|verwijder|wis|skip|delete|remove|strike|drop|cut|scrap|lose|supprime\w*|enleve\w*|retire\w*|efface\w*|vire\w*|"
    r"streiche?n?|losche?n?|entferne?n?|weg met|no need for|cancel|axe|nix|kill|kick|bin|ditch|omit|oter?|ecarte[rz]?|biffe[rz]?|kippe?|kille|raus mit|take out|leave out|laat vallen|lass weg)"
)
_TAKE = r"(?:haal|laat|gooi|doe|neem|doen|halen|take|leave|throw|kick|laisse[zr]?|nimm|lass|werf|mach|gooit)"
_KEEP_ONLY = (
    r"(?:(?:hou|houd|houden|behoud|bewaar|laat|keep|garde[zr]?|ne garde[zr]?|on ne garde|on garde|gardons|behalte?n?|we houden|we keep|i keep|ik hou|ik houd|wir behalten)\s)?"
    r"(?:alleen|enkel|slechts|only|just|seulement|uniquement|que|juste|nur)\s(?:(?:keep|hou|houd|behoud|garde[zr]?|behalte?n?|leave)\s)?"
)
_KEPT = r"(?:\s(?:houden|behouden|bewaren|overhouden|over|staan|laten staan|blijven|mogen blijven|keep|stay|garder|behalten|bleiben|rest|laten))?(?:\s(?:over|aub|please|svp|bitte|graag|stp|pls))*(?:\s?[,;]\s?(?:(?:en|and|et|und)\s)?(?:(?:al|alle|tout|tous|all|ganze)\s)?(?:(?:de|the|le|les|den|die|der)\s)?(?:rest|others|reste|autres|andere|anderen|restliche[nr]?)\s(?:mag|mogen|can|kann|konnen|peut|peuvent|moet|hoeft|may)\s(?:er\s|go\s|be\s)?(?:weg|eruit|uit|niet|out|away|go|dropped|removed|raus|weg|partir|disparaitre|sauter|geschrapt|gestrichen)(?:\sworden|\swerden)?)?"

_SAME = (
    r"(?:hetzelfde(?: punt)?|een en hetzelfde|ein und dasselbe|eins|same(?: thing| point)?|t ?zelfde|'t zelfde|dezelfde|het zelfde|zelfde|idem|identiek|samen|bijeen|bij elkaar|bijelkaar|op hetzelfde neer|dubbel(?:op)?|gelijk|"
    r"samenvoegen|samennemen|samen nemen|samen voegen|bij elkaar(?: zetten| nemen)?|bijeen(?: zetten| nemen)?|combineren|mergen|samengevoegd(?: worden)?|een punt|1 punt|one and the same|the same(?: thing| point)?|together|double|duplicates?|"
    r"one point|be merged|merged|merge|identiques?|(?:dit |disent |veut dire )?(?:a peu pres |presque )?la meme chose|les memes|le meme point|pareils?|ensemble|fusionnee?s?|fusionner|regrouper|doublons?|un seul point|en double|doubles|dasselbe|das gleiche|das selbe|"
    r"gleich|zusammen|identisch|doppelt|zusammenfassen|zusammenlegen|zusammennehmen|zusammengefasst(?: werden)?|ein punkt)"
)
_JOINING = (
    r"(?:(?:zijn|is|zeggen|zegt|betekenen|gaan over|komen|lijken|are|is|say|says|mean|sont|est|c'est|disent|veulent dire|sind|ist|sagen|bedeuten|kunnen|kan|mogen|mag|can|peuvent|konnen|zou ik|zouden we|gehoren|gehort|horen|hoort|belong|belongs|vont|va|passen|passt|go|goes|zowat|quasi|grosso modo|ungefahr|plus ou moins|kind of|sort of|echt|wirklich|vraiment|"
    r"fur mich|voor mij|pour moi|for me|to me|=|eigenlijk|really|en fait|eigentlich|ongeveer|bijna|zo goed als|toch|wel|more or less|basically|pretty much|all|quasi|presque|quasiment|fast|mag je|kan je|ik vind|me|mij|gewoon|allebei|beide|both|les deux|beides|in feite|volgens mij|"
    r"wurde ich|wurde|ich|zou ik|zou|ik|i would|i'd|on|man|je les|might as well be|could be|should be|worden|moeten|beter|best|dus|we|should|sollten|on peut|peut-etre)\s)"
)
_JOIN = (
    r"(?:voeg|neem|zet|pak|gooi|smijt|combineer|merge|combine[zr]?|join|put|take|bundel|fuseer|fusionne\w*|regroupe\w*|rassemble\w*|mets|mettre|mettrais|fasse?|fass|verbinde?|leg|lege|nimm|kombiniere?|"
    r"samenvoegen van|samen)"
)
_JOINED = r"(?:\s(?:samen|together|tot|als|into|as|comme|into one|in one|tot een(?: punt)?|in een(?: punt)?|bij elkaar|bijeen|ensemble|en un(?: seul)?(?: point)?|zusammen|zu einem(?: punkt)?|onder een noemer|aub|please|svp|bitte|graag|gerust|maar))*"
_INTO = r"(?:kan |mag |past |hoort |hort |gehort |zit (?:eigenlijk |al )?|goes |fits |belongs |va |steckt |passt |could go |can go )"
_WITH = r"(?:bij|in|with|into|avec|dans|zu|mit|onder)"

_PUT = r"(?:zet|plaats|put|place|move|verplaats|schuif|bring|breng|mets|mettez|mettre|mettrais|placez|deplace[zr]?|monte[zr]?|setze?|stelle?|schieb|verschieb|verschiebe|nimm|doe|maak|make|haal)"
_TOP = (
    r"(?:(?:helemaal |het |tout |ganz |meteen |right )?(?:eerst|devant|voorop|ganz vorne|vorne|nach vorn|in front|at the front|top of the list|to the top of the list|bovenaan|boven aan|vooraan|als eerste|als eerst|op (?:plaats |nummer |nr )?(?:1|een)|op kop|naar boven|vanboven|bovenaan zetten|first|at the top|on top|to the top|as (?:number )?(?:one|1)|up front|"
    r"nach vorne|ganz nach vorne|naar voor|naar voren|helemaal naar voren|to the front|d'abord|en haut de la liste|nach ganz oben|ganz nach oben|en premier|en premiere (?:place|position)|en tete|au debut|tout en haut|en haut|zuerst|als erstes?|oben|nach oben|an den anfang|an die erste stelle|auf platz 1|auf platz eins|the first|de eerste|nummer 1|number one))"
)
_BOTTOM = (
    r"(?:(?:helemaal |het |tout |ganz )?(?:laatst|onderaan|achteraan|achterin|naar achter|naar achteren|nach hinten|hinten|to the back|at the back|derriere|tout derriere|a la queue|als laatste|als laatst|als laatste punt|naar onder|naar onderen|vanonder|op het einde|op het eind|last|at the bottom|to the bottom|at the end|to the end|en dernier|en derniere (?:place|position)|a la fin|tout en bas|en bas|"
    r"zuletzt|als letztes?|nach unten|unten|ans ende|an den schluss|the last))"
)
_BEGIN = r"(?:begin(?:nen)? met|start(?:en)? met|begin with|start with|commence[zr]? par|commencer par|fang mit|beginne? mit|open met)"
_SWAP = r"(?:wissel|verwissel|ruil|draai|switch|swap|keer|echange[zr]?|inverse[zr]?|interverti[rst]+|permute[zr]?|tausche?|vertausche?|wechsle?)"
_SWAPPED = r"(?:\s(?:om|rond|round|around|ensemble|van plaats|van plek|places|place|de place|plaatsen|die platze|platze|aus|omwisselen|aub|please|svp|bitte))*"
_SWAPPING = r"(?:omwisselen|verwisselen|wisselen|omdraaien|wisselen van plaats|van plek (?:willen )?wisselen|van plaats willen wisselen|van plaats (?:wisselen|verwisselen|veranderen)|omgekeerd|swap(?:ped)?|switch(?:ed)?|trade places|echanger|inverser|intervertir|a inverser|a echanger|tauschen|vertauschen|umgekehrt)"
_PLACES = {
    EditKind.BEFORE: r"(?:voor|before|avant|vor|boven|above|ahead of|au-dessus (?:de|du)|uber)",
    EditKind.AFTER: r"(?:na|achter|onder|after|below|behind|apres|derriere|sous|en dessous (?:de|du)|nach|hinter|unter|meteen na|juste apres|right after|direkt nach)",
}
_AT = r"(?:op|naar|to|at|in|as|a la|en|auf|an|als)\s(?:(?:de|the|la|die)\s)?(?:(?:plaats|plek|positie|nummer|nr\.?|place|position|number|rang|platz|stelle|rank|spot|numero)\s)?"
_ORDER = (
    r"(?:(?:nieuwe|andere|de|new|the|nouvel|l'|neue|die|deze|volgende|in|volgens|als|zet|put|mets|dans|cet|juiste|betere|goede|mijn|my|mon|meine|i'd|better|right)\s?){0,4}"
    r"(?:volgorde|orde|order|ordre|reihenfolge|rangschikking|ranking|classement)(?:\s(?:wordt|graag|bitte|svp|stp|pls|gerne|lieber|plutot|rather|wird|devient|becomes|is|zou zijn|zo|als volgt|moet zijn|for me|voor mij|should be|would be|please|pour moi|serait|ist|ware|liever|dan|aub))*"
)
_SPLIT = r"(?:splits|splitst|splitsen|opsplitsen|split|separate|divise[zr]?|scinde[zr]?|separe[zr]?|teile?n?|aufteilen|trenne?n?|haal\s.{0,12}uit elkaar|uit elkaar|in tweeen|in two|en deux|in zwei)"

_BECOMES = (
    r"(?:wordt|word|to be|be|read|say|luiden|lauten|sein|heisen|etre|zijn|worden|werden|moet zijn|moet worden|moet het zijn|mag zijn|mag worden|zou moeten zijn|becomes|should be|should read|should say|must be|make it|devient|doit etre|doit devenir|deviendrait|wird|soll lauten|soll heisen|soll werden|sollte lauten|"
    r"heist(?: jetzt)?|zou ik zeggen|zou ik schrijven|zou ik formuleren als|formuleren als|herformuleren als|herformuleren naar|anders formuleren|is beter|klinkt beter als|is better as|graag als)"
)
_MUST = r"(?:moet zijn|moet worden|moet het zijn|mag worden|wordt|zou moeten zijn|should be|should read|should say|doit etre|doit devenir|devient|soll lauten|soll heisen|sollte lauten|wird)"
_RATHER = r"(?:liever|plutot|lieber|rather|graag|better|beter|besser|eerder|mieux|bitte so|so bitte|bitte|so|zo graag|graag zo|zo|als volgt|like this|as follows|comme ceci|comme ca|comme suit|svp|please|wie folgt|naar|door|in|to|into|with|par|en|durch|zu|als|as|gerne)"
_CHANGE = r"(?:wijzig|verander|vervang|herformuleer|herschrijf|pas|formuleer|maak van|maak|change[zr]?|replace|reword|rephrase|rewrite|edit|make|modifie[zr]?|remplace[zr]?|reformule[zr]?|andere?|ersetze|formuliere|schreibe?)"
_AT_POINT = r"(?:(?:bij|in|van|voor|aan|at|for|on|au|a|dans|pour|bei|zu|im|fur|over|op)\s)?"

_ADDING = (
    r"(?:(?:er )?(?:nog )?(?:bij ?zetten|bijvoegen|bij doen|erbij (?:zetten|doen))|(?:zet|doe|schrijf) er (?:nog |ook )?bij|voeg (?:nog )?(?:dit |een punt |als punt |een nieuw punt |volgend punt |dit punt |graag )?toe|toe te voegen|toevoegen|nog toevoegen|extra toevoegen|"
    r"(?:een |1 )?(?:nieuw|extra|bijkomend|ander|negende|achtste|tiende) (?:punt|puntje)|(?:er )?nog (?:een |1 )?(?:punt|puntje)(?: erbij| bij)?|een (?:punt|puntje) bij|punt erbij|erbij|er ontbreekt(?: nog)?|ontbreekt(?: nog)?|er mist(?: nog)?|wat (?:nog )?ontbreekt|ik mis(?: nog)?|nog bij|extra|"
    r"add(?: also| still| please)?(?: a point| this| also| the point| a new point| one| one more)?|voeg (?:er )?(?:nog |ook )?(?:aan )?toe|new point|extra point|another point|one more(?: point)?|missing|i miss|what is missing|r?ajoute[zr]?(?: encore| aussi| svp| stp| donc)?(?: un point| ceci| aussi| le point)?(?: svp| stp)?|nouveau point|un nouveau point|encore un point|il manque|"
    r"point a ajouter|a ajouter|point supplementaire|fuge? (?:noch )?(?:einen punkt |den punkt |diesen punkt )?hinzu|hinzufugen|neuer punkt|ein neuer punkt|noch ein punkt|es fehlt(?: noch)?|erganze?|zusatzlich(?:er punkt)?)"
)


def _compile(source: str) -> re.Pattern[str]:
    return lazily(START + source + END)


# Tried in this order where a clause begins; the first that fits is meant. What is taken ends where the match ends.
NUMBERED: tuple[tuple[EditKind, re.Pattern[str]], ...] = (
    (EditKind.MERGE, _compile(rf"(?:{_JOIN}\s)?(?P<n>{POINT}{N}(?:\s?[+&]\s?{POINT}{N}){{1,6}})(?!\s?\w+\s?\w*(?:weg|eruit))(?:\s(?:samen|together|ensemble|zusammen|worden|=))?\s?(?:[:=]|->|=>|→)\s?{_TEXT}")),
    (EditKind.FIRST, _compile(rf"{_ORDER}\s?[:=,]?\s?(?P<n>{LISTED})")),
    (EditKind.FIRST, _compile(rf"(?P<n>{LISTED})\s(?:(?:is|zou|graag|als|zijn|voor|mij|for|me|comme|c'est|est|ist|as|my|mijn|the|de|l'|die|lijkt|beter|een|betere|pour|moi|fur|mich|mon)\s){{0,6}}(?:volgorde|order|ordre|reihenfolge)\b")),
    (EditKind.MERGE, _compile(rf"(?:{_JOIN}\s)?(?P<n>{MANY})\s{_JOINING}{{0,6}}{_SAME}(?:\s(?:samen|toe|zusammen|worden|voegen|nemen|zetten))?{TAIL}{_NEW_WORDS}")),
    (EditKind.MERGE, _compile(rf"{_JOIN}\s(?P<n>{MANY}){_JOINED}{_NEW_WORDS}")),
    (EditKind.MERGE, _compile(rf"(?P<n>{ONE}\s(?:is|zegt|est|ist|says)\s{_JOINING}{{0,4}}(?:hetzelfde|dezelfde|zelfde|'?t ?zelfde|idem|the same|la meme chose|pareil|identique|dasselbe|das gleiche|gelijk)\s(?:als|aan|as|que|wie|van|dan|a)\s{ONE}){TAIL}")),
    (EditKind.MERGE, _compile(rf"(?P<n>{POINT}{N}\s?=\s?{POINT}{N})(?!\s?\w)")),
    (EditKind.STRIKE, _compile(rf"{_DROP}\s(?:(?:dan|maar|ook|gerust|even|nog|bitte|stp|svp|pls|please|aussi|auch|also|just|le|den|toch)\s){{0,3}}(?P<n>{MANY})(?:\s(?:maar\s)?{_AWAY})?{TAIL}")),
    (EditKind.STRIKE, _compile(rf"{_TAKE}\s(?:(?:dan|maar|ook|gerust|even|nog|bitte|stp|svp|pls|please|aussi|auch|also|just|toch)\s){{0,3}}(?P<n>{MANY})\s{SAIDS}{_AWAY}{TAIL}")),
    (EditKind.STRIKE, _compile(rf"(?P<n>{MANY})\s?[,:]?\s?(?:(?:die|dat|dit|deze|that one|those|it|celui-la|ca|der|das|den)\s)?{SAIDS}{_AWAY}(?![\w])(?!\s(?:van|of|de|uit|over|met|with|in)\b){TAIL}")),
    (EditKind.STRIKE, _compile(rf"(?:zonder|without|sans|ohne)\s(?P<n>{MANY}){TAIL}")),
    (EditKind.FIRST, _compile(rf"(?:{_PUT}\s(?:(?:dan|maar|ook|bitte|stp|svp|please|aussi|auch)\s){{0,2}})?(?P<n>{MANY})\s{SAIDS}{_TOP}(?:\s(?:te zetten|te halen|te plaatsen|halen|schieben|verschieben|schuiven|verschuiven|verplaatsen|move|passer|deplacer|nehmen|brengen|bringen|zetten|plaatsen|komen|blijven|blijft|bleiben|stay|rester|staan|stellen|setzen|mettre|aub|svp|please|bitte))*{TAIL}")),
    (EditKind.FIRST, _compile(rf"{_BEGIN}\s(?P<n>{MANY})(?:\san)?{TAIL}")),
    (EditKind.LAST, _compile(rf"(?:{_PUT}\s)?(?P<n>{MANY})\s{SAIDS}{_BOTTOM}(?:\s(?:schieben|verschieben|schuiven|verschuiven|verplaatsen|move|passer|deplacer|nehmen|brengen|bringen|blijven|blijft|bleiben|stay|rester|zetten|plaatsen|komen|staan|stellen|setzen|mettre|aub|svp|please|bitte))*{TAIL}")),
    (EditKind.SWAP, _compile(rf"{_SWAP}\s(?P<n>{ONE}\s?(?:en|and|et|und|met|with|avec|mit|&|,|contre|gegen|for|voor|par)\s?{ONE}){_SWAPPED}{TAIL}")),
    (EditKind.SWAP, _compile(rf"(?P<n>{ONE}\s?(?:en|and|et|und|met|&|,)\s?{ONE})\s{SAIDS}{_SWAPPING}{TAIL}")),
)  # fmt: skip
PLACED: tuple[tuple[EditKind, re.Pattern[str]], ...] = tuple(
    (kind, _compile(rf"(?:{_PUT}\s)?(?P<n>{MANY})\s{SAIDS}(?:(?:hoort|horen|komt|komen|belongs?|comes?|goes|go|va|vient|venir|aller|gehort|gehoren|kommt|kommen|past|passt)\s(?:eigenlijk\s|eher\s|plutot\s|rather\s)?)?{where}\s(?P<m>{ONE})(?:\s(?:zetten|plaatsen|komen|setzen|mettre))?{TAIL}"))
    for kind, where in _PLACES.items()
)  # fmt: skip
TO_PLACE = _compile(
    rf"(?:(?P<put>{_PUT})\s)?(?P<n>{ONE})\s{SAIDS}{_AT}(?P<m>{ONE})(?:\s(?:zetten|plaatsen|komen|setzen|mettre))?{TAIL}"
)
INTO = _compile(
    rf"(?:(?:voeg|zet|doe|add|put|merge|fold|combine|ajoute[zr]?|mets|fuge?|nimm|neem)\s(?P<n>{ONE})\s(?:ook\s|toe\s)?(?:bij|aan|to|into|with|a|au|avec|dans|zu|mit|in)\s(?P<m>{ONE})"
    rf"|(?P<n2>{ONE})\s{SAIDS}{_INTO}{_WITH}\s(?P<m2>{ONE}))(?:\s(?:toe|hinzu|dazu|zetten|voegen|nemen))?{TAIL}"
)
KEEP = _compile(rf"(?:{_KEEP_ONLY}(?P<n>{LISTED}){_KEPT}|(?:hou|houd|behoud|keep|garde[zr]?|behalte)\s(?P<k>{LISTED})\s?[,;]?\s?(?:en\s|and\s|et\s|und\s)?(?:de\s|the\s|le\s|den\s)?(?:rest|others|reste|autres|andere|anderen)\s(?:mag\s|can\s|kann\s|peut\s)?{_AWAY}|(?:hou|houd|houden|behoud|keep|garde[zr]?|garder|behalte)\s(?P<j>{LISTED})\s?[,;]?\s?(?:en\s|and\s|et\s|und\s)?(?:on\s)?(?:vire\w*|supprime\w*|enleve\w*|schrap|verwijder|drop|remove|streich\w*|weg met|laat)\s(?:de\s|the\s|le\s|den\s|les\s|die\s)?(?:rest|others|reste|autres|andere|anderen)(?:\svallen)?|(?P<l>{LISTED})\s(?:houden|behouden|keep|garder|behalten)\s?[,;]?\s?(?:en\s|and\s)?(?:de\s|the\s|le\s|den\s)?(?:rest|others|reste|andere)\s(?:mag\s|can\s|kann\s|peut\s)?{_AWAY}){TAIL}")  # fmt: skip
STAYS = _compile(
    rf"(?P<n>{LISTED})\s{SAIDS}(?:blijven|blijft|blijven staan|laten staan|zijn (?:ok|goed|prima)|is (?:ok|goed|prima)|ok|stays?|are fine|is fine|are good|(?:zijn|vind ik|are|sont|sind) (?:de |het |the |les |die )?(?:sterkste|beste|best|mooiste|belangrijkste|strongest|meilleurs|plus forts|starksten|besten|wichtigsten|most important|essentiels?)|restent|reste|bleiben|bleibt|sind gut|ist gut){TAIL}"
)
AWAY = lazily(rf"\b(?:{_DROP}|{_AWAY})\b")
PRONOUN = lazily(
    r"\b(?:that one|this one|celui-la|celui-ci|celle-la|celle-ci|die|dat|deze|dit|hem|het|it|this|that|ca|cela|le|la|den|das|der|ihn|es|sie|diesen|dieser|ze)\b(?!')|\bl'"
)
SPLIT = _compile(rf"(?:{_SPLIT}\s(?P<n>{ONE})|(?P<m>{ONE})\s{SAIDS}{_SPLIT})")

OTHERS = _compile(
    rf"(?:(?:en|and|et|und)\s)?(?:(?:{_DROP}|{_TAKE})\s)?(?:(?:al|alle|tout|tous|all|ganze)\s)?(?:(?:de|the|le|les|den|die|der)\s)?(?:rest|others|reste|autres|andere|anderen|overige|restlichen)(?:\s{SAIDS}{_AWAY})?(?:\sworden|\swerden)?{TAIL}"
)
_NO_REALLY = (
    r"(?:(?:of|or|ou|oder|ah|oh|hm+|euh|wacht|wait|attends|warte|maar|but|mais|aber)\s?,?\s)?(?:(?:eigenlijk|actually|finalement|en fait|eigentlich|bij nader inzien|on second thought|tout compte fait)\s?,?\s)?"
    r"(?:toch niet|toch maar niet|niet doen|doch nicht|lieber nicht|doch lieber nicht|nee|no|non|nein|never mind|nevermind|laat maar(?: staan)?|scratch that|forget (?:that|it)|vergeet (?:het|dat)|oublie(?: ca)?|"
    r"keep it|leave it|garde-le|laisse(?:-le)?|behalte? (?:es|ihn)|lass (?:es|ihn)|hou (?:het|hem) (?:toch|maar)|pas du tout|peut-etre pas|misschien niet|maybe not|vielleicht nicht)(?: toch| quand meme| in| drin)?"
)
RETRACTED = lazily(rf"{_NO_REALLY}(?:\s?[,.]\s?{_NO_REALLY})*(?=\s?(?:[.,;!?]|$))")
AGAIN = _compile(
    rf"{_JOIN}(?:\s(?:ze|die|dat|ze|them|it|both|these|those|les|sie|beide|die beiden|maar|dan|dus|gerust|samen|toe|together|ensemble|zusammen|aub|svp|please|bitte)){{0,5}}{TAIL}"
)
# Said behind a merge, or behind a point: what it is called, and which of them keeps its words
_MAKE = r"(?:maak|mach|macht|make|fais|faites|faire|doe|breng|merge|combine|voeg|vat|fasse?|formuleer|formuliere|schrijf|schreib|noem|nenne?|call|write|ecris|ecrivez|put|zet|mets|turn|samengevat|met als tekst|tekst|text|texte|version|versie|als titel|nieuwe tekst|nouveau texte|new text|neuer text)"
_THEM = r"(?:er|ze|die|dat|het|beide|allebei|them|it|both|those|that|this|les|le|la|ca|sie|es|das|beides|samen|together|ensemble|zusammen|dan|daar|maar|bitte|please|svp|aub|een|one|un|ein|punt|point|punkt|en|van|graag)"
_LINK = r"(?:daarvan|ervan|van|daraus|into|as|als|tot|in|en|comme|zu|aus|naar|par|door|mit|met|with|wordt|becomes|devient|wird|worden|so|zo|dus|namelijk|avec|liever|rather|plutot|lieber|graag|bijvoorbeeld|bv|par exemple|zum beispiel|for instance|say)"
CALLED: tuple[re.Pattern[str], ...] = (
    lazily(START + rf"(?:{_MAKE}(?:\s{_THEM}){{0,6}}|{_LINK})(?:\s{_LINK}){{0,3}}\s?(?:[:=]|->|=>|→)\s?{_TEXT}"),
    lazily(START + rf"(?:{_MAKE}(?:\s{_THEM}){{0,6}}\s)?(?:{_LINK}\s){{0,3}}(?P<text>{_Q}.{{2,2000}})"),
)  # fmt: skip
KEPT_ONE = _compile(
    rf"(?:(?:keep|use|take|hou|houd|behoud|bewaar|laat|neem|gebruik|kies|garde[zr]?|prends|prenez|utilise[zr]?|behalte?n?|nimm|lass)\s(?:(?:the|de|die|la|le|den|het)\s)?(?:(?:words|wording|text|woorden|tekst|formulering|texte|formulation|formulierung|version|versie)\s(?:of|van|de|du|von|aus|in)\s)?(?P<n>{ONE})(?:\s(?:over|staan|stehen))?|(?P<m>{ONE})\s(?:mag\s|can\s|kann\s|peut\s)?(?:blijft(?: staan)?|blijven|stays?|reste[r]?|bleibt|bleiben|houden|behouden|behalten|garder|is beter|is de beste|is better|est mieux|ist besser)){TAIL}"
)  # fmt: skip

REPLACE: tuple[re.Pattern[str], ...] = (
    _compile(rf"(?:{_CHANGE}\s)?{_AT_POINT}(?P<n>{ONE})\s?(?:aan\s)?(?:{_RATHER}\b\s?)?(?:{_BECOMES}\s?)?(?:{_RATHER}\b\s?)?(?:[:=]|->|=>|→)\s?(?:{_RATHER}\s:?\s?)?{_TEXT}"),
    _compile(rf"(?:{_CHANGE}\s)?{_AT_POINT}(?P<n>{ONE})\s(?:aan\s)?(?:dan\s)?(?:{_BECOMES}\s|{_RATHER}\s|{_BECOMES}\s{_RATHER}\s){{1,2}}(?P<text>{_Q}.{{0,2000}})"),
    _compile(rf"{_CHANGE}\s{_AT_POINT}(?P<n>{ONE})\s(?:aan\s)?{_RATHER}\s(?P<text>\S+\s\S+\s\S.{{0,2000}})"),
    _compile(rf"{_AT_POINT}(?P<n>(?:{POINT})?{N})\s(?:dan\s)?{_MUST}\s(?:dan\s)?(?P<upper>\S+\s\S+\s\S.{{0,2000}})"),
    _compile(rf"{_AT_POINT}(?P<n>{NAME}\s?{N})\s(?:liever|plutot|lieber|rather|eerder)\s(?P<upper>\S+\s\S+\s\S.{{0,2000}})"),
    _compile(rf"(?P<n>{NAME}\s?{N})\s?[.)–-]{{1,2}}\s(?P<text>\S+\s\S+\s\S.{{0,2000}})"),
)  # fmt: skip
ADD: tuple[re.Pattern[str], ...] = (
    _compile(rf"{_ADDING}\s?(?::|=|->|→|–|-(?=\s))\s?(?P<text>\S.{{0,2000}})"),
    _compile(rf"{_ADDING}\s(?P<text>{_Q}.{{0,2000}})"),
    _compile(rf"(?:voeg|add|ajoute[zr]?|fuge?)\s(?P<text>{_Q}.{{2,400}}?{_Q})\s?(?:toe|hinzu)?(?:\s(?:als|as|comme)\s(?:een |a |un |neuer |neuen )?(?:nieuw |extra |new |nouveau )?(?:punt|point|punkt))?(?=\s?(?:[.,;!]|$))"),
    _compile(r"(?:voeg|add|ajoute[zr]?|fuge?)\s(?P<text>\S.{2,300}?)\s(?:toe |hinzu )?(?:als|as|comme)\s(?:een |a |un |neuer |neuen )?(?:nieuw |extra |new |nouveau |neuer |neuen )?(?:punt|point|punkt)(?:\s(?:toe|hinzu))?(?=\s?(?:[.,;!]|$))"),
    lazily(r"\+\s?(?P<text>[^\W\d].{2,2000})"),
)  # fmt: skip
