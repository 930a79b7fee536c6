"""How a facilitator speaks of the live meeting, in four languages; all folded, without hyphens and apostrophes."""

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
    "(?:\\w{1,10} ){0,4}?(?:gaat (?:toch |dus )?niet (?:meer )?door|valt weg|vervalt|afgelast|afblazen|geannuleerd|"
    "annuleren|schrappen|mag weg|hoeft niet|"
    "off|cancelled|canceled|not happening|won t happen|will not take place|does not take place|"
    "n aura (?:finalement )?pas lieu|n a pas lieu|annulee|supprimee|tombe a l eau|"
    "fallt (?:leider )?(?:aus|weg)|ausfallen|abgesagt|findet nicht statt|absagen|entfallt|weglassen|streichen)"
)
MOVES = (
    "verplaats|verplaatsen|verzet|verzetten|verschuif|verschuiven|zet|plan|leg|verleg|move|shift|reschedule|postpone|"
    "put|plan|set|deplace[rz]?|decale[rz]?|reporte[rz]?|fixe[rz]?|mets|verschiebe?n?|verlege?n?|setze?|plane?"
)
LEADS = (
    "ok|oke|okay|okee|ja|yes|oui|prima|goed|top|dag|hallo|hi|dear|beste|maar|but|mais|aber|en|and|et|und|ook|also|aussi|"
    "auch|graag|please|svp|bitte|sorry|oeps|oops|kan|kun|kunnen|mag|wil|can|could|may|peux|pourrais|kannst|konntest|je|"
    "jij|you|tu|du|dan|nog|we|wij|on|wir|nieuwe?|new|nouvelle|neues|neue|liever|rather|plutot|lieber|geert|cc|"
    "voor de rest|verder|for the rest|nee|no|non|nein"
)
MAY = "kan|kun|kunnen|mag|wil|can|could|may|would|peux|peut|pourrais|kannst|konntest|konnen|darf"
# What a line is about that only mentions a meeting.
OTHERS = r"\W{0,4}(?:thema|theme|onderwerp|sujet|topic|titel|vraag|question|frage|punt|point|punkt|\d{1,2}\s?[.):])"
