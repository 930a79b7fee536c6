# ruff: noqa: E501 - a table of words, one line a family
"""Words around a number that tell whether it picks a point; folded, as patterns."""

from __future__ import annotations

# Nouns that make the number before them a count, an age, a duration, a sum or an hour.
COUNTED = (
    "keer|maal|x|times?|fois|mal|jaar|jaren|jarigen?|years?|ans?|annees?|jahren?|jahrige|maand(?:en)?|months?|mois|monaten?|"
    "wee?k(?:en|s)?|semaines?|wochen?|dag(?:en)?|days?|jours?|tagen?|uur|uren|hours?|heures?|stunden?|min(?:uten|utes?|uut)?|"
    "sec(?:onden|onds?)?|%|procent|percent|prozent|pour ?cent|euros?|eur|km|meter|metres?|collega'?s|collegues|colleagues|"
    "kollegen|kolleginnen|mensen|people|leute|person(?:en|s|nes?)?|jongeren|jeunes|jugendlichen?|kinderen|kids|children|"
    "kindern?|enfants|ouders|parents|eltern|punten|puntjes|points|punkten?|ideeen|ideas|idees|ideen|dingen|things|choses|"
    "sachen|dingen?|favorieten|favou?rites?|favoris|favoriten|keuzes?|choices?|choix|stuks|zinnen|sentences|phrases|satze|"
    "woorden|words|mots|worte|antwoorden|answers|reponses|antworten|vragen|questions|fragen|groepen|groups?|groupes|gruppen|"
    "stemmen|votes?|voix|stimmen|picks|andere|others?|autres|anderen?|degrees|graden|grad|pagina'?s|pages|seiten|sessies|"
    "sessions|bijeenkomsten|meetings|kandidaten|items?|onderwerpen|topics|sujets|themen|themes|klassen|scholen|schools|"
    "ecoles|schulen|leerlingen|pupils|students|eleves|schuler|projecten|projects|projets|projekten?|deelnemers|"
    "participants|teilnehmer|regels|lines|lignes|zeilen|sterren|stars|etoiles|sterne|mails?|koffies|coffees|half|halve|halb|demie?"
)
MONTHS = (
    "jan(?:uari|uary|vier|uar)?|feb(?:ruari|ruary|ruar)?|fevr?(?:ier)?|maart|mrt|mar(?:ch|s)?|marz|apr(?:il)?|avr(?:il)?|"
    "mei|may|mai|jun[ie]?|juin|jul[iy]?|juil(?:let)?|aug(?:ust|ustus)?|aout|sept?(?:ember|embre)|o[ck]t(?:ober|obre)?|"
    "nov(?:ember|embre)?|de[cz](?:ember|embre)?"
)
WEEKDAYS = (
    "ma|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|"
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
)
# Words that make the number after them something else than a point.
OTHERWISE = (
    "tel|telefoon|telefoonnummer|gsm|phone|mobile|mob|fax|telephone|telefon|handy|lokaal|zaal|room|raum|salle|kamer|zimmer|"
    "bureau|office|bus|tram|lijn|line|ligne|linie|week|woche|semaine|kw|pagina|page|seite|blz|pg|versie|version|ronde|round|"
    "runde|tour|vragen?|questions?|frage[n]?|top|um|uhr|om|at|rond|rond de|around|vers|gegen|tegen|groep|group|groupe|gruppe|"
    "klas|klasse|class|classe|graad|stap|step|etape|schritt|niveau|level|artikel|article|verdieping|etage|floor|stock|"
    "straat|street|rue|fase|phase|deel|part|partie|teil|sessie|session|extension|poste|durchwahl|toestel|ext|gate|code|pin|"
    "mijn|onze|sinds|depuis|since|seit|binnen|within|dans|bijna|almost|presque|fast|ongeveer|about|environ|etwa|"
    "al|deja|already|schon|maximaal|max|maximum|minimum|min|minstens|hoogstens|"
    "mes|meine|my|nos|unsere|our|elke|chaque|jede|every|na|pendant|during"
)
# Of those, the ones that a comma list may follow ("mijn 3, 5 en 7"); a count noun decides then.
MARKER = (
    "nr|no|n°|nrs|nos|nummers?|numbers?|num|numeros?|nummern|punt|punten|point|points|punkt|punkte|pt|pts|ptn|p|item|items|"
    "stelling|stellingen|idee|zin|#|le|la|les|l|the|de|het|die|der|das|den|dem|du|au|aux"
)
RANGE = (
    r"-|t/m|t\.?e\.?m\.?|tem|tot en met|tot aan|tot|through|thru|to|up to|until|till|bis zu|bis einschliesslich|bis|jusqu'a|jusqu'au|"
    r"a|au|\.\."
)
ALL = (
    "alles|allemaal|allen|alle|alletwee|all|everything|every one|everyone|each|tous|tout|toutes|toute|samtliche|jede[rs]?|"
    "elk|de rest|the rest|le reste|der rest|al de rest|all the others|tous les autres|alle anderen|al de andere"
)
BUT = (
    "behalve|behalven|buiten|hors|uitgezonderd|met uitzondering van|min|minus|zonder|maar niet|but not|but|except for|except|"
    "excepting|excluding|apart from|other than|save|without|sauf|excepte|hormis|a part|a l'exception d[eu]s?|mais pas|sans|"
    "moins|ausser|ausgenommen|mit ausnahme von|bis auf|ohne|abgesehen von|aber nicht|nur nicht|niet|not"
)
NOT_BEFORE = (
    "niet|nooit|geen|not|never|no|pas|ne pas|jamais|nicht|nie|kein|keine|keinen|zonder|without|sans|ohne|behalve|except|sauf|"
    "ausser|schrap|schrappen|scrap|ditch|lose|omit|exclude|leave off|cross out|strike out|raye[zr]?|barre[zr]?|biffe[zr]?|laisse[zr]? (?:tomber|de cote)|"
    "streicht|kippt?|werft|auf keinen fall|keinesfalls|in geen geval|op geen enkele manier|under no circumstances|surtout pas|en aucun cas|definitely not|"
    "zeker niet|absoluut niet|certainly not|sicher nicht|bestimmt nicht|absolument pas|certainement pas|skip|schrapt|annuleer|negeer|ignore[zr]?|drop|scratch|delete|remove|strike|forget|vergeet|verwijder|haal|supprime[zr]?|enleve[zr]?|"
    "retire[zr]?|oublie[zr]?|streiche?n?|vergiss|vergesst|weg met|minder|moins|less|weniger|laat|lass|lasst|laisse[zr]? tomber|"
    "leave out|minus|weg mit|tegen|against|contre|gegen|plutot pas|liever niet|lieber nicht|rather not"
)
NOT_AFTER = (
    "niet|nee|nooit|not|no|non|pas|nicht|nein|hoeft niet|hoeven niet|mag weg|mogen weg|kan weg|kunnen weg|mag eruit|kan eruit|"
    "mag eraf|mag er uit|kan er uit|moet weg|moet eruit|weg|vallen|schrappen|schrap|eruit|weglaten|valt af|vallen af|"
    "can go|should go|out|drop|kann weg|konnen weg|raus|weglassen|streichen|fallt weg|on peut (?:enlever|supprimer|oublier)|"
    "a (?:enlever|supprimer|oublier)|peut partir|peuvent partir|a la poubelle|"
    "toch niet|finally not|finalement pas|doch nicht|eher nicht|rather not|liever niet|plutot pas|lieber nicht|absoluut niet|"
    "zeker niet|certainly not|surement pas|sicher nicht|helemaal niet|vraiment pas|not so much|minder|moins|less|weniger"
)
OVER = "boven|voor|before|above|over|avant|devant|vor"
POSITIVE = (
    "belangrijks?te?|belangrijk|beste?|favoriet\\w*|favou?rite\\w*|prefere\\w*|favori\\w*|favorit\\w*|lieblings\\w*|meest\\w*|most|"
    "le plus|am meisten|wichtig\\w*|important\\w*|sterk\\w*|strong\\w*|fort\\w*|stark\\w*|herkenbaar|leer\\w*|learn\\w*|appri\\w*|"
    "gelernt|lern\\w*|mooi\\w*|goede?|good|great|love\\w*|like\\w*|aime\\w*|prefer\\w*|gut|gute|super|graag|gern\\w*|kies\\w*|gekozen|"
    "stem\\w*|vote\\w*|choose|chose|pick\\w*|choisi\\w*|choix|wahl\\w*|wahle|interessant\\w*|interesting|boeiend|spreek\\w*|sprak\\w*|"
    "aanspre\\w*|raak\\w*|nuttig\\w*|useful|utile\\w*|nutzlich\\w*|waardevol\\w*|valuable|essenti\\w*|cruciaal|crucial\\w*|ja|yes|oui|"
    "ga voor|go for|neem|nehm\\w*|take|prend\\w*|prio\\w*|topper\\w*|eruit spring\\w*|springen|springt|spring|stand out|stands out|"
    "keuze|choice|hart|heart|coeur|herz|inspir\\w*|top|leuk\\w*|toll\\w*|geniaal|genial\\w*|voila|onthoud\\w*|remember|retien\\w*|"
    "spot on|bang on|raak|juist|terecht|besten|bester|bestes|mooist\\w*|meilleur\\w*|juste|vise juste|passt genau|trifft zu|en plein|merk\\w*|blijf\\w*|bleef|geraakt|geholpen|helpt|helped|aide\\w*|hilft|akkoord|mee eens|agree|eens|d'accord|stimme zu|spricht|"
    "blijven hangen|bijblijven|bijgebleven|marque\\w*|touch\\w*|parle\\w*|interess\\w*|plait|plaisent|gefall\\w*|gefallt|"
    "resonat\\w*|stuck with|struck|triff\\w*|getroff\\w*|bringt|brachte?\\w*|hangen"
)
NEGATIVE = (
    "klopt niet|niet juist|fout|verkeerd|onduidelijk|dubbel|overbodig|zwak\\w*|vaag|te vaag|niks|niets|hetzelfde|wrong|unclear|"
    "weak|vague|redundant|the same|nothing|meaningless|faux|fausse|pas clair|flou|doublon|inutile|faible|rien|falsch|unklar|"
    "schwach|doppelt|uberflussig|vage|dasselbe|nichts|onzin|nonsense|irrelevant|saai|boring|ennuyeux|langweilig|slecht\\w*|bad|"
    "mauvais\\w*|schlecht\\w*|unwichtig\\w*|onbelangrijk\\w*|unimportant|minst\\w*|least|le moins|am wenigsten|overtuigt \\w+ niet|"
    "twijfel\\w*|doubt\\w*|doute\\w*|zweif\\w*|oneens|disagree|pas d'accord|nicht einverstanden|formul\\w*|herformul\\w*|gezegd|"
    "ontbre\\w+|mis|missing|mist|manque\\w*|fehlt|fehlen|typo|spelfout|tikfout|rephrase|reword|wording|failed|mislukt\\w*|echoue\\w*|gescheitert|schiefgegangen|verwoord\\w*"
)
COMMENT = (
    "bij|over|zu|zum|re|about|regarding|concerning|concernant|quant a|as for|au sujet d[eu]|a propos d[eu]|betreffende|wat|qua|"
    "i\\.?v\\.?m\\.?|aangaande|bezuglich|was|uber|sur|on|opmerking (?:bij|over)|remarque (?:sur|pour)|remark on|anmerkung zu"
)
VERB = (
    "is|zijn|are|was|were|gaat|gaan|klopt|kloppen|est|sont|ist|sind|means?|zegt|says?|dit|sagt|lijkt|lijken|seems?|semble\\w*|"
    "scheint|mist|ontbreekt|staat|moet\\w*|mag|mogen|kan|kunnen|could|should|needs?|would|must|doit|devrait|sollte\\w*|muss|"
    "hoort|overlap\\w*|zou\\w*|heb|hebben|has|have|a|ont|hat|haben|vind|vinden|find|trouve|finde|begrijp|snap|understand|"
    "comprends|verstehe|komt|komen|wordt|worden|kann|konnte\\w*|peut|peuvent|gehort|gehoren|can"
)
# Words that put one pick above the others.
CHIEFLY = (
    "vooral|liefst|het liefst|am liebsten|voornamelijk|hoofdzakelijk|met name|in de eerste plaats|in het bijzonder|bovenal|mainly|mostly|especially|above all|"
    "particularly|primarily|in particular|most of all|chiefly|surtout|principalement|avant tout|notamment|en particulier|"
    "particulierement|vor allem|hauptsachlich|besonders|insbesondere|in erster linie|allen voran|"
    "mijn favoriet|favoriet|my favou?rite|favou?rite|mon prefere|ma preferee|prefere|preferee|mein favorit|favorit|coup de coeur|absolute favoriet|"
    "absolute topper|topper|top pick|top choice|topkeuze|eerste (?:keus|keuze)|first choice|premier choix|erste wahl|op de eerste plaats|en premier lieu|en premier|"
    "het belangrijkste?|het allerbelangrijkste?|de belangrijkste|belangrijkste|the most important|most important|"
    "le plus important|das wichtigste|wichtigste[rs]?|bovenaan|met stip|mit abstand|by far|with distance|de beste|the best|le meilleur|der beste"
)
CHIEFLY_AFTER = (
    "op kop|voorop|vooraan|en tete|an der spitze|in the lead|at the top|on top|comes first|comes top|komt eerst|vient en premier|kommt zuerst|vooral|bovenaan|op (?:nummer |de )?(?:1|een|eerste(?: plaats)?)|het meest|het belangrijkste?|het allerbelangrijkste?|"
    "de belangrijkste|most of all|above all|especially|in particular|first of all|the most|is (?:the )?most important|is my (?:absolute )?favou?rite|"
    "surtout|avant tout|en particulier|le plus|en premier(?: lieu)?|en tete|est (?:le plus important|mon prefere)|"
    "vor allem|besonders|am meisten|my (?:absolute )?favou?rite|mijn (?:absolute )?favoriet|mon (?:point )?prefere|mein favorit|favorite|favoriet|am wichtigsten|ganz oben|an erster stelle|zuerst|eerst|first|d'abord|als eerste"
)
THEN = (
    "dan pas|en dan|daarna|vervolgens|dan|gevolgd door|gevold door|then|after that|next|followed by|puis|ensuite|apres|"
    "suivie? (?:de|du|par)|suivis de|dann|danach|gefolgt von|anschliessend|nadien|pas daarna|en daarna|and then|et puis|et ensuite|et enfin|et finalement|et pour finir|en tot slot|en ten slotte|en tenslotte|and finally|and lastly|und schliesslich|und zuletzt|und zum schluss|und dann|"
    "und danach|tot slot|ten slotte|tenslotte|finally|lastly|enfin|zuletzt|"
    "schliesslich|en finalement|en als laatste|and last|last|et en dernier|laatst|op de voet gevolgd door"
)
ORDERED = (
    "(?:comes?|komt|kommt|vient|arrive|coming|staat) (?:op (?:de )?|op nummer |en |an |at |als )?(?:first|second|third|eerste|tweede|derde|twee|drie|zweite\\w*|dritte\\w*|erste\\w*|deuxieme|troisieme|second\\w*|premier\\w*)|in (?:die|deze|volgende|dalende|aflopende|this|that|descending|dieser|folgender|absteigender) (?:volgorde|order|reihenfolge)|"
    "in volgorde|op volgorde|volgorde van belang\\w*|volgens belang\\w*|naar belang\\w*|in order|ordered|order of (?:importance|preference)|"
    "(?:par|dans l'|dans cet|en|cet) ?ordre|rang\\w*|ranking|ranked|classe\\w*|classement|nach wichtigkeit|"
    "nach priorita\\w*|reihenfolge|priorite\\w*|prioriteit\\w*|priorit\\w*|gerangschikt|rangschikking|rangorde|"
    "(?:het )?belangrijkste? (?:eerst|voorop|bovenaan)|most important (?:first|one first)|le plus important (?:d'abord|en premier)|"
    "(?:das )?wichtigste[s]? (?:zuerst|zu erst|vorne|oben)|mijn (?:persoonlijke )?top|my (?:personal )?top|mon top|ma top|meine top|top ?\\d{0,2} ?:|top ?[1-9]\\b|"
    "(?:eerst|first|d'abord|zuerst|als eerste|in erster linie|om te beginnen) (?:(?:de|het|the|le|la|die|nr|punt|number|nummer|point) ?){0,2}\\d|van (?:het )?(?:meest|veel|hoog|groot|belangrijk)\\w*(?: naar (?:het )?\\w+(?: belangrijke?)?)?|from (?:most|best|high)\\w*(?: important)?(?: to (?:least|worst|low)\\w*(?: important)?)?|"
    "du plus(?: important)?(?: au moins(?: important)?)?|vom wichtigsten|von (?:wichtig|oben)\\w*(?: (?:nach|bis) un\\w+)?|goud|gold|zilver|silver|argent|silber|belangrijker dan|more important than|"
    "plus important que|wichtiger als|eerste keus|first choice|premier choix|erste wahl|1e keuze|op (?:1|een|nummer 1|plaats 1)|"
    "platz (?:1|eins)|volgorde"
)
UNORDERED = (
    "not (?:necessarily )?in (?:that|this|any|a) (?:particular )?order|niet (?:noodzakelijk |per se |noodzakelijkerwijs )?in (?:die|deze|dezelfde|een) volgorde|"
    "pas (?:forcement |necessairement |obligatoirement )?dans (?:cet|l'|un) ?ordre|nicht (?:unbedingt |zwingend |notwendigerweise )?in (?:dieser|der) reihenfolge|"
    "willekeurige? (?:volgorde|orde)|zonder (?:volgorde|rangorde|specifieke volgorde)|geen (?:specifieke |bepaalde |vaste |echte )?(?:volgorde|rangorde)|"
    "niet in (?:\\w+ )?volgorde|volgorde (?:maakt niet uit|speelt geen rol|is niet belangrijk|doet er niet toe|doet niet ter zake|is willekeurig|egaal|maakt mij niet uit)|"
    "(?:in )?no (?:particular|special|specific) order|any order|order (?:doesn't|does not|doesnt) matter|random order|not in order|unordered|not ranked|"
    "sans (?:ordre|classement|hierarchie)|(?:l')?ordre (?:n'a pas d'importance|importe peu|n'importe pas)|pas dans l'ordre|peu importe l'ordre|"
    "dans le desordre|ohne (?:rang|bestimmte |feste |besondere )?(?:reihen|rang)?(?:folge|ordnung)|(?:die )?reihenfolge (?:ist )?(?:egal|spielt keine rolle|beliebig|"
    "unwichtig|zufallig)|in beliebiger reihenfolge|keine (?:bestimmte |besondere )?reihenfolge|alle even belangrijk|all equal\\w*|ex aequo|equally|"
    "gleichwertig|even belangrijk|tous aussi importants"
)
REVERSED = (
    "(?:van|vanaf) (?:het )?(?:minst|onbelangrijk|laag|klein|onder)\\w*(?: belangrijke?)?(?: naar (?:het )?\\w+(?: belangrijke?)?)?|minst belangrijke? eerst|omgekeerde volgorde|from (?:least|lowest)(?: important)?(?: to \\w+(?: important)?)?|least important first|"
    "reverse order|ascending (?:order|importance)|du moins(?: important)?(?: au plus(?: important)?)?|ordre inverse|le moins important (?:d'abord|en premier)|vom unwichtigsten|von unwichtig|"
    "am wenigsten wichtig\\w* zuerst|umgekehrte[r]? reihenfolge|oplopend belang"
)
NONE = "geen(?: enkele?)?|none|nothing|no preference|geen voorkeur|aucune?|pas de preference|keine?n?|you choose|jullie kiezen|kiezen jullie|kies maar|kiezen maar"
INSTEAD = (
    "in plaats van|ipv|i\\.p\\.v\\.?|instead of|in place of|au lieu(?: d[eu]s?)?|a la place(?: d[eu]s?)?|plutot que|anstatt|statt|anstelle von|"
    "rather than|liever dan|eerder dan|lieber als|eher als|plutot qu"
)
MEANT = (
    "sorry|pardon|oeps|oops|oups|ups|wacht|wait|attends|attendez|moment|nee|neen|no|non|nein|ik bedoel|bedoel|ik bedoelde|i mean|i meant|je veux dire|"
    "je voulais dire|ich meine|ich meinte|meine|correctie|correction|korrektur|of nee|of neen|or no|ou non|oder nein|of toch|toch maar|toch|"
    "actually|eigenlijk|(?<!et )(?<!en )enfin|en fait|finalement|doch|doch lieber|eigentlich|bij nader inzien|on second thought|make that|maak daar|"
    "rectification|of beter|or rather|ou plutot|beziehungsweise|bzw|vergis|vergist|fout"
)
BECAUSE = (
    "want|omdat|aangezien|vanwege|because|since|as it|cos|cause|car|parce qu\\w*|parce|puisque|vu que|weil|denn|da ich|da es|da|"
    "deze|dat|die ging|zodat|so that|so|dus|donc|also"
)
PROPOSAL = (
    "ontbreekt|ontbreken|ik mis|mist nog|missing|is missing|i miss|il manque|manque|es fehlt|fehlt|mir fehlt|nieuw punt|extra punt|new point|"
    "nouveau point|neuer punkt|toevoegen|to add|could add|ajouter|hinzufugen|erganzen|voeg .{0,20} toe|zou er .{0,20} bij"
)
# Of ORDERED, what contains words that elsewhere would speak against a point.
ORDER_PHRASES = (
    "van (?:het )?meest\\w*(?: belangrijke?)? naar (?:het )?minst\\w*(?: belangrijke?)?|from most(?: important)? to least(?: important)?|"
    "du plus(?: important)? au moins(?: important)?|vom wichtigsten zum unwichtigsten|von wichtig nach unwichtig|"
    "most important (?:one )?first|belangrijkste? eerst|(?:le )?plus important d'abord|wichtigstes? zuerst"
)
# Verbs for what should be done to a point: a remark on the list, no vote.
EDITED = (
    "horen samen|horen bij elkaar|belong together|go together|vont ensemble|gehoren zusammen|samenvoeg\\w*|samen te voegen|samen nemen|merge\\w*|combine\\w*|combiner\\w*|fusionn\\w*|regroup\\w*|zusammenleg\\w*|zusammenfass\\w*|"
    "splits\\w*|split\\w*|aanpassen|veranderen|wijzig\\w*|change(?!d my mind)|modifi\\w*|ander[en]\\b|andern|schrijf\\w*|write|ecri\\w*|schreib\\w*|herschrijf\\w*|"
    "herwerk\\w*|correct\\w*|corrig\\w*|verbeter\\w*|improve\\w*"
)
