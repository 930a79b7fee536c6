# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""How people say that they come to a meeting, do not, or do not know yet; folded, without apostrophes."""

from __future__ import annotations

from mailflow.mail.words.lazily import lazily

NOUN = lazily(
    r"\b(?:bijeenkomst\w*|vergadering(?:en)?|samenkomst(?:en)?|samenkomen|overleg|live\w*|fysiek\w*|zoom|teams|ter plaatse|"
    r"meetings?|get together|meet ?ups?|call|in person|"
    r"reunions?|rencontres?|visio\w*|presentiel|en direct|sur place|"
    r"treffen|zusammenkunft|besprechung(?:en)?|videokonferenz|vor ort|live ?termin|termin)\b"
    r"|\b(?:die|deze|that|this|ce|cette|dem|diesem|den|diesen) (?:dag|avond|datum|namiddag|voormiddag|"
    r"day|date|evening|afternoon|morning|jour|date|soir|matin|tag|termin|abend|nachmittag|vormittag)\b"
    r"|\bce jour la\b|\bdann?\b(?= (?:kan|kann|lukt|ben|bin|komm|kom))"
)
COMES = lazily(
    r"\b(?:ik kom|kom ik|we komen|ik ben er|ben ik er|i come|i am coming|im coming|ill come|"
    r"i will come|(?:ill|i will|we will|well|can|could|should) be the(?:re?|ir)|i(?:ll| will) (?:join|attend|drop in|swing by)|"
    r"je viens|je viendrai|nous venons|je serai|j ?y serai|(?:j ?)?arriverai|j ?arrive|ich komme|komme ich|wir kommen|ich bin da)\b"
    r"|\b(?:ik kan|kan ik|we kunnen|i can|we can|je peux|on peut|ich kann|kann ich|wir konnen)\b(?: \w+){0,6}? "
    r"(?:komen|erbij|bij zijn|come|make it|be there|venir|kommen|dabei|da sein)\b"
    r"|\b(?:lukt|past|works|suits|convient|klappt|passt)\b"
    r"(?: (?:het|me|mij|ons|ook|toch|wel|nu|for me|me|mir|doch|bien))+\b"
    r"|\b(?:ik kan|kan ik|i can|ich kann|kann ich|je peux)\b(?: \w+){0,4}? (?:slechts|alleen|enkel|only|nur|seulement|juste|just|maar)\b(?: \w+){0,3}? "
    r"(?:tot|vanaf|until|till|stay|bis|ab|jusqua|online|aansluiten|blijven|bleiben|rester)\b"
    r"|^ ?(?:yes |ja |oui )?(?:op |on |am |le )?\w+ (?:is|est|ist|geht|klingt) (?:\w+ )?(?:fine|good|great|ok|oke|okay|prima|goed|bon|parfait|perfect|gut|super)\b"
    # free then, or on the list for it
    r"|\b(?:ik ben|ben ik|i am|im|je suis|ich bin|bin ich) (?:\w+ ){0,3}?(?:vrij|beschikbaar|free|available|libre|dispo|disponible|frei)\b"
    r"|\b(?:zet|noteer|schrijf|put|sign|count|note|notez|inscris|inscrivez|trag|setz|setze|schreib) (?:me|mij|ons|us|moi|nous|mich|uns)\b"
)
# "Until Tuesday!", "see you there": a yes, unless it is denied or a perhaps.
SEES = lazily(
    r"\b(?:we zien (?:elkaar|mekaar)|zien we (?:elkaar|mekaar)|zie (?:ik )?(?:je|jullie)|see you|see (?:everyone|everybody)|"
    r"on se (?:voit|verra|retrouve)|rendez ?vous|wir sehen uns|sehen wir uns|wir sehn uns)\b"
    r"|\b(?:kijk|kijken|freue?|looking) (?:\w+ ){0,3}?(?:uit naar|auf|forward to)\b"
    r"|^(?:en |and |et |und )?(?:dan |then |alors |dann )?(?:tot|a|bis) (?:op |zum |am |de |le |the |dem )*(?=(?:\d|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag))"
)
MINE = lazily(r"\b(?:ik|mij|kom|i|im|ill|me|moi|viens|viendrai|ich|mich|komme)\b")
PERHAPS = lazily(
    r"\b(?:misschien|wie weet|mogelijk|hopelijk|maybe|perhaps|possibly|hopefully|peut etre|vielleicht|eventuell|hoffentlich)\b"
)
# "Only to the meeting": a yes to it.
ONLY_THERE = lazily(
    r"\b(?:alleen|enkel|slechts|only|just|nur|lediglich|seulement|juste|uniquement) (?:\w+ ){0,2}?"
    r"(?:naar|op|voor|to|for|attend|zum|zur|a|au|pour)\b"
)
# "Only by mail": a no to it, whether it is named or not.
ONLY_BY_MAIL = lazily(
    r"\b(?:enkel|alleen|uitsluitend|only|just|uniquement|seulement|nur|ausschlieslich|ausschliesslich) (?:\w+ )?"
    r"(?:per|via|by|over|through|par|uber) (?:de |the |la )?e? ?mails?\b"
    r"|\b(?:per|via|by|par) e? ?mail (?:enkel|alleen|only|uniquement|seulement)\b"
)
# Prose about mail, or about others.
TELLS_OF_IT = lazily(
    r"\b(?:wij|we|wir|nous|on|zij|they|dat|that|que|quil|quon|dass|das|its|it is|het is|cest|gaat|goes|wordt|isnt)\b"
)
# Somewhere else, or with something else to do; a denial takes it back.
ELSEWHERE = lazily(
    r"\bzit ik (?:\w+ ){0,5}?(?:in|op|bij|vast|elders)\b"
    r"|\b(?:ben ik|ik ben|zijn we|we zijn) (?:\w+ ){0,4}?(?:op (?:verlof|vakantie|vorming|opleiding|cursus|reis|conge|studiedag|stage|kamp|congres)|in het buitenland|weg|afwezig|elders|bezet|ziek|verhinderd|van dienst|onderweg)\b"
    r"|\b(?<!we )heb(?: ik)? (?:\w+ ){0,4}?(?:les|lessen|examens?|iets anders|andere? (?:afspraak|verplichting\w*|plannen)|een afspraak|dienst|permanentie|een begrafenis|een trouw|teamdag|supervisie|vorming|een shift|late shift|wacht)\b"
    r"|\b(?:moet ik|ik moet|moeten we) (?:\w+ ){0,4}?(?:werken|elders zijn|weg|naar (?:de|het|een) (?!bijeenkomst|vergadering|samenkomst)\w+)"
    r"|\b(?:im|i am|ill be|i will be|were|we are|well be) (?:\w+ ){0,4}?(?:away|off|abroad|travelling|traveling|on (?:leave|holiday|shift|duty|call)|teaching|in (?:court|class)|at a \w+|on a (?:training|course)|busy|booked|working|elsewhere|tied up)\b"
    r"|\b(?:ive|i have|ive got|i have got) (?:\w+ ){0,3}?(?:class|classes|another \w+|appointment|something else|school run|shift|training|funeral|wedding)\b"
    r"|\bje (?:suis|serai) (?:\w+ ){0,3}?(?:en (?:formation|conges?|vacances|deplacement|reunion|visite|stage|arret)|absente?|prise?|occupee?|a letranger|ailleurs|de (?:garde|service|permanence))\b"
    r"|\bjai (?:\w+ ){0,3}?(?:cours|formation|rendez ?vous|rdv|autre chose|une? autre \w+|un empechement|un enterrement|une permanence)\b"
    r"|\b(?:bin ich|ich bin|sind wir) (?:\w+ ){0,4}?(?:auf (?:\w+ )?(?:fortbildung|dienstreise|schulung|tagung|reisen|einer \w+|einem \w+)|im (?:urlaub|dienst|ausland)|in urlaub|weg|verhindert|unterwegs|krank|verplant)\b"
    r"|\bhabe?(?: ich)? (?:\w+ ){0,4}?(?:dienst|schule|unterricht|fortbildung|anderen termin|einen termin|was anderes|etwas anderes|schon was|\w+schicht)\b"
)
# Not there, in so many words.
ABSENT = lazily(
    r"\b(?:ontbreek|ontbreken|verstek|(?:niet|niet meer) (?:raken|geraken|aanwezig|van de partij)|geraak (?:\w+ ){0,3}?niet|zonder mij|zonder ons|"
    r"without me|without us|no meetings? for me|no meetings|(?:dont|do not) do meetings|miss(?:ing)? (?:the|that|it|tuesday)|skip(?:ping)? (?:the|that) |"
    r"sans moi|sans nous|(?:vais|devrai|dois) (?:rater|manquer|louper)|je (?:manquerai|raterai|louperai)|(?:cest |est |mest )?impossible|je ne (?:pourrai|sais) pas|"
    r"ohne mich|ohne uns|(?:schaffe?|pack|packe) (?:\w+ ){0,5}?nicht|fehle ich|ich fehle|muss ich (?:leider )?passen|(?:fallt|fallen) (?:\w+ ){0,3}?aus)\b"
    r"|^ ?(?:maar |but |aber |mais |en |and |et |und )?(?:niet|not|pas|nicht) (?:(?:op|on|am|le|naar|to|zum|a|the|de|la|het|das) )*\w+(?: \d+)?$"
    r"|\bsla (?:ik )?(?:\w+ ){0,3}?over\b"
)
UNSURE = lazily(
    r"\b(?:voorbehoud|sous reserve|unter vorbehalt|te bevestigen|a confirmer|to be confirmed|tbc|potlood|pencil\w* me in|vraag (?:ik )?(?:\w+ )?na|"
    r"moet ik (?:nog|eerst) (?:\w+ ){0,3}?(?:nakijken|bekijken|checken|vragen|regelen|zien|kijken|afstemmen)|hangt (?:\w+ ){0,2}?af van|depends on|depend de|depend du|ca depend|"
    r"(?:je dois|dois je|il faut que je) (?:encore |dabord )?(?:voir|demander|verifier|regarder|marranger)|(?:muss|mus) ich (?:erst|noch) (?:\w+ ){0,3}?(?:schauen|sehen|fragen|klaren|nachsehen)|"
    r"have to check|need to check|must check|ill have to see|noch offen|noch unklar|nog onzeker|pas (?:encore )?sure?)\b"
)
HABIT = lazily(
    r"\b(?:altijd|elke|iedere|meestal|vaak|always|every|usually|often|toujours|chaque|souvent|tous les|toutes les|immer|jeden|jede|jedes|oft|meistens)\b"
)
# "Also on the 8th", behind a yes or a no.
ALSO = lazily(r"^(?:en |and |et |und )?(?:ook|auch|also|aussi|egalement|zeker|evenmin|neither|non plus)\b")
# What follows from it: "so I shall not be there".
SO = lazily(r"^(?:en |and |et |und )?(?:dus|daarom|so|therefore|donc|alors|du coup|deshalb|daher|also|darum)\b")
DENIAL = lazily(
    r"\b(?:niet|not|pas|nicht|geen|kein\w*|als|indien|if|si|wenn|falls|tenzij|unless|sauf|dont|wont|cant)\b"
)
BUT = lazily(r" (?=(?:maar|but|mais|aber|sondern|behalve|except|sauf)\b)")
MERELY = lazily(
    r"\b((?:zet|noteer|schrijf|kom|doe|tel) (?:(?:me|mij|ons|ik) )?(?:(?:er|ook|dan) )*)maar (?=op|in|bij|voor|naar|mee|erbij)"
)
BARELY = lazily(
    r"\b(kan|kom|ben|blijf|lukt|heb)((?: \w+){0,3}) maar (?=(?:een|1|tot|vanaf|kort|even|eventjes|om|rond|voor een|half)\b)"
)
