"""How a facilitator speaks of the live meeting, in four languages; all folded, without hyphens and apostrophes."""
# ruff: noqa: E501 - a table of words

from __future__ import annotations

# Not "Sitzung", with which many mean a whole session in German.
NOUNS = (
    "bijeenkomst|bijeenkomstje|vergadering|samenkomst|overlegmoment|live ?moment|live ?sessie|fysiek(?:e)? moment|"
    "meeting|get together|meetup|meet up|video ?call|live session|live part|"
    "reunion|rencontre|visio(?:conference)?|"
    "treffen|besprechung|zusammenkunft|videokonferenz|live ?termin"
)
ARTICLES = (
    "de|het|die|deze|onze|een|live|fysieke|online|geplande|the|this|our|a|any|that|planned|la|le|les|cette|notre|une|"
    "das|den|dem|der|dieses|unser|unsere|ein|eine|geplante"
)
NO = (
    "zonder|geen|schrap|schrappen|annuleer|annuleren|verwijder|laat|without|no|drop|skip|scrap|cancel|call off|remove|"
    "sans|pas de|annule[rz]?|supprime[rz]?|enleve[rz]?|retire[rz]?|ohne|keine?n?|streiche?n?|absage[n]?"
)
OFF = (
    "(?P<between>(?:\\w{1,12} ){0,4}?)(?:gaat (?:toch |dus )?niet (?:meer )?door|valt (?:\\w{1,10} )?weg|(?:mag|kan|moet|moeten|mogen) (?:je |we |ik )?(?:(?!niet)\\w{1,10} ){0,2}?(?:weg|afzeggen|schrappen|annuleren|afblazen)|afgezegd|afzeggen|geschrapt|wordt niks|wordt niets|vervalt|afgelast|afblazen|geannuleerd|"
    "annuleren|schrappen|mag weg|hoeft niet|"
    "off|cancelled|canceled|scrapped|has to go|can go|won t go ahead|will not go ahead|not happening|won t happen|will not take place|does not take place|"
    "n aura (?:finalement )?pas lieu|n a pas lieu|(?:est )?annulee|supprimee|tombe a l eau|saute|on l annule|"
    "fallt (?:leider )?(?:aus|weg)|ausfallen|abgesagt|gestrichen|absagen mussen|findet nicht statt|absagen|entfallt|weglassen|streichen)"
)
MOVES = (
    "verplaats|verplaatsen|verzet|verzetten|verschuif|verschuiven|zet|plan|leg|verleg|move|shift|reschedule|postpone|"
    "put|plan|set|have|hold|hou|houd|houden|doen|organiseer|organise|deplace[rz]?|decale[rz]?|reporte[rz]?|fixe[rz]?|mets|verschiebe?n?|verlege?n?|setze?|plane?"
)
LEADS = (
    "ok|oke|okay|okee|ja|yes|oui|prima|goed|top|dag|hallo|hi|dear|beste|maar|but|mais|aber|en|and|et|und|ook|also|aussi|"
    "auch|laten|laat|ons|lets|let|s|lass|uns|faisons|graag|please|svp|bitte|sorry|oeps|oops|kan|kun|kunnen|mag|wil|can|could|may|peux|pourrais|kannst|konntest|je|"
    "jij|you|tu|du|dan|nog|we|wij|on|wir|nieuwe?|new|nouvelle|neues|neue|liever|rather|plutot|lieber|geert|cc|"
    "voor de rest|verder|for the rest|nee|no|non|nein"
)
MAY = "kan|kun|kunnen|mag|wil|can|could|may|would|peux|peut|pourrais|kannst|konntest|konnen|darf"
# What a line is about that only mentions a meeting.
OTHERS = r"\W{0,4}(?:thema|theme|onderwerp|sujet|topic|titel|vraag|question|frage|punt|point|punkt|\d{1,2}\s?[.):])"
# That nobody meets, said by a verb.
NO_MORE = (
    r"\bwe (?:komen|zien elkaar|zien mekaar) (?:\w{1,10} ){0,2}?niet (?:meer )?(?:samen|bijeen|bij elkaar|bij mekaar|live|fysiek|in het echt)\b"
    r"|\bwe (?:won t|will not|are not|aren t|re not) (?:going to )?(?:be )?meet(?:ing)?(?: up)?(?: (?:in person|live|face to face|after all|any ?more|then))+\b"
    r"|\b(?:on|nous) ne (?:se|nous) (?:voit|verra|verrons|reunit|reunira|reunirons|retrouve|retrouvera) (?:\w{1,12} )?(?:pas|plus)(?: (?:en vrai|en presentiel|finalement|en direct))*\b"
    r"|\bwir treffen uns (?:(?:doch|also|jetzt|dann|leider) ){0,2}nicht(?: (?:mehr|live|vor ort|personlich))*\b"
)
# Of a meeting that is somebody else's, or that somebody else called off.
_DAYS = (
    r"maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|lundi|mardi|mercredi|jeudi|vendredi|"
    r"samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|\d|morgen|overmorgen|vandaag|volgende|komende|aanstaande|deze|die|next|this|that|"
    r"today|tomorrow|demain|aujourd|prochain|iedereen|ons|allemaal|jullie|us|everybody|everyone|all|tous|nous|allen|uns|alle|z|zijn|nachste|kommende|heute|december|eind|begin"
)
OF_OTHERS = rf"\b(?:van|of|du|des|der|vom|with|met|avec|mit) (?:(?:de|het|the|our|onze|la|een|den|dem|mijn|my) )?(?!(?:{_DAYS})\b|\d)\w"
BY_OTHERS = r"(?:\b(?:heeft|had|hadden|has|hat|hatte|a|ont)|\bils ont) (?:\w{1,10} )?$"
INDEFINITE = r"(?:een|a|any|une|ein|eine)\b"
