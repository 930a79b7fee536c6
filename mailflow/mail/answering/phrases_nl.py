# ruff: noqa: E501 - one phrase a line, however long
"""Dutch phrases, as Flemings and Dutchmen type them."""

from __future__ import annotations

from mailflow.mail.answering.phrase_table import Phrases

DUTCH = Phrases(
    yes=r"""
ja+(h|p|ja)?
ja ?hoor
jazeker
jawel
jep
joep
graag
gaarne
(doe|doen) _ mee
(ga|gaan|zal|zullen|wil|willen|kan|kom|kunnen) _ (meedoen|deelnemen|meewerken|bijdragen|aansluiten|aanschuiven|meedenken)
(neem|nemen|werk|werken) _ (deel|mee)
(ben|zijn) _ (erbij|er bij|van de partij|present|aanwezig|kandidaat|geinteresseerd|akkoord|bereid|enthousiast|beschikbaar|ingeschreven|mee|in)
(ben|zijn) er( _)? bij
(erbij|present|aanwezig|akkoord|accoord|geinteresseerd)
te vinden voor
voor te vinden
(ik )?doe me$
(tel|reken) (me|mij|ons|maar|zeker|gerust)( maar| zeker| gerust| ook)* ?(mee|erbij|op|in)?
reken (maar )?op (mij|me|ons)
je kan op (mij|me) rekenen
(schrijf|zet|noteer|plaats|voeg) (me|mij|ons|maar)( _)? (in|op|erbij|er bij|bij|toe|op de lijst|genoteerd)
(meld|geef) (me|mij|ons|ik me|ik mij|ik ons) _ (aan|op)
(ik|wij|we) (schrijf|schrijven) (me|mij|ons) in
ok(e|ee|ay|i|eee?)?( dan| hoor)?
okido(ki)?
prima
logisch
afgesproken
deal
komt (helemaal )?in orde
(is|dat is|dik|helemaal) in orde
in orde
(ok|oke|goed|prima|past|perfect) voor (mij|me|ons)
voor (mij|me|ons) (is (dat|het) )?(ok|oke|goed|prima|perfect|in orde)
mij goed
(zeker|zekers)( en vast| weten| wel)?
(na)?tuurlijk( wel)?
uiteraard
vanzelfsprekend
absoluut
met (veel |alle |groot |heel veel |het grootste |volle )?(plezier|goesting|genoegen|enthousiasme)
(heb|hebben) _ (zin|goesting) (in|om)
(veel|volle|alle) goesting
(veel )?zin in
(dat|dit|het)? ?(lukt|past|schikt)( me| mij| ons| voor mij| zeker| wel| perfect| prima| goed)+
dat (lukt|past|schikt|gaat|kan)
(dit|het) (lukt|past|schikt)
gaat lukken
moet lukken
zal (wel |zeker )?lukken
(ik|wij|we) (kom|komen)( graag| zeker| ook| af| langs| wel| met plezier)*$
^kom (graag|zeker)
(ik|we|wij) zal er( _)? zijn
zal er( _)? zijn
(ik|we|wij) (zie|zien) (je|jullie|u) dan
(hou|houd|reserveer) _ (plaats|plaatsje|plekje|stoel) _ (vrij|voor mij|voor me)
^(ik|dat)? ?kan( wel| zeker| perfect| prima)?$
doe(t)? maar
^doen( we)?$
(ik|we|wij) (probeer|proberen|doe mijn best|doe m n best|doe mn best)
(zal|ga) _ proberen
mijn best doen
normaal( gezien| gesproken| gezegd)?( is dat| ben ik| wel| ja| dan wel| zou ik| kan ik| lukt| erbij| er bij)+
in principe( wel| ja| ben ik| doe ik| graag| ok| kan ik)+
^(in principe|normaal gezien|normaal)$
(denk|dacht|vermoed|hoop) (het|van|dat) (wel|ik wel)
waarschijnlijk (wel|ja)
waarom (ook )?niet
geen (enkel )?(bezwaar|probleem|enkel probleem)
niks (op )?tegen
niets (liever|op tegen)
niks liever
(zeg|zeggen) (ik |wij |we )?(geen|nooit|niet) nee
geen nee (zeggen|op)
niet nee (tegen|op|zeggen)( zeggen)?
(kan|kon|wil) _ (geen|niet) nee (op )?zeggen
wil (ik )?(dit |dat |het )?(niet|zeker niet|voor geen geld) missen
niet (te|willen) missen
van harte
helemaal mee
mee
ik volg
ik teken
ik ga ervoor
(we|wij) gaan ervoor
laat maar komen
kom maar (op|door|af)
stuur (maar )?(de |die |je )?(vragen|door|op)
(ga|gaat|gaan) _ (akkoord|mee)
hou (me|mij) (maar )?(erbij|in)
bevestig (hierbij |graag )?(mijn|m n) (deelname|aanwezigheid|komst)
(hierbij )?bevestigd
volmondig
yes
toch (wel|maar wel|ja)
ik wel
wel$
voor jou altijd
altijd (bereid|welkom|graag)
thumbsup
""",
    yes_weak=r"""
(lijkt|klinkt|ziet er) _ (leuk|goed|interessant|tof|fijn|boeiend|super|top|mooi|zinvol|heerlijk|plezant|wat|uit)
(leuk|tof|top|super|fijn|geweldig|schitterend|zalig|fantastisch|perfect|goed|cool|heerlijk|mooi|uitstekend|plezant|jeej|joepie|hoera|jippie)
(met |heb |wel |veel |grote )*interesse
(heel |zeer |erg )?benieuwd
(kijk|kijken) er( _)? naar uit
tot (dan|dinsdag|maandag|woensdag|donderdag|vrijdag)
""",
    praise=r"""
(leuk|mooi|goed|fijn|tof|knap|boeiend|interessant|prachtig|super|top|schitterend|geweldig|sterk|fantastisch|cool)(e)? (initiatief|idee|thema|onderwerp|vraag|voorstel|plan|project|dat je|dat jullie|om te|van je|van jullie)
(leuk|fijn|mooi|tof|goed|super|lief) dat (je|jullie|u|dit) _
dank\w*( je| u| jullie)?( wel)?
dank\w*( je| u| jullie)?( wel)?( _)? (uitnodiging|mail|bericht|info|vraag|vragen|initiatief|uitleg|voorstel|denken)
goed (idee|initiatief|bezig|gevonden)
""",
    no=r"""
ne+e+n?
nope
(lukt|gaat|past|schikt|kan|zal|ga|zou) _ niet( _)?( lukken| gaan| meer| passen| halen| redden)?$
(het |dat |dit )?(lukt|past|schikt)( \w+){0,3} niet
(gaat|zal|ga|zou) _ niet _ (lukken|gaan|passen|halen|redden|kunnen)
(kan|kunnen) _ niet$
(kan|kunnen) (er )?(echt |helaas |jammer genoeg |spijtig genoeg |deze keer |dit keer |nu |die dag |dan )*niet (bij|erbij|komen|meedoen|deelnemen|aanwezig|aansluiten|op|tijdens|in|die|deze|dit|vrijmaken|ingaan|van|door|wegens|vanwege|want|omdat|meer|mee|helpen|meewerken|meteen deelnemen|aan)
(kan|kunnen|zal|zullen|ga|gaan|wil|willen|ben|zijn|doe|doen|kom|komen|neem|werk|hoef) _ niet _ (mee|meedoen|deelnemen|deel|bij|erbij|komen|zijn|aanwezig|aansluiten|bijwonen|van de partij|meewerken|vrij|vrijmaken|beschikbaar|geinteresseerd)
(doe|doen|ga|kan|wil|kom) _ (niet|nie|ni) mee( _)?
(kan|gaat|lukt|past) (helaas |jammer genoeg )?(ni|nie)
(ik|wij|we) (kom|komen|ga|doe|kan|wil)( _)? (niet|nie|ni)$
(dat|dit|het) kan (ik |helaas |echt )?niet
niet (beschikbaar|mogelijk|haalbaar|aanwezig|geinteresseerd|bereikbaar|aan de orde|aan mij besteed|voor mij|voor ons|weggelegd|mijn ding|mn ding|mijn thema|echt iets voor mij|mee|meedoen|deelnemen|deze keer|dit keer|nu|dit jaar|deze maand|in de gelegenheid|vrij|te doen|te combineren|erbij|van de partij)
(deze|dit|die) (keer|maal|ronde|editie|week|maand) (\w+ )?(niet|nie|niks)
(nu|momenteel|op dit moment|vandaag|dit jaar|dan) (\w+ )?(even )?niet
(nu|momenteel) (\w+ )?even niet
liever niet
niet (echt )?(graag|zo graag)
helaas (niet|nee|geen|moet|zonder)
(jammer|spijtig)( genoeg)? (niet|nee|geen|moet)
zeker niet
absoluut niet
helemaal niet
(dit|dat|het|ik|deze) (keer )?(pas|passen)( ik)?( _)?( voor| hiervoor| deze keer| helaas)?$
(ik|moet|moeten|ga) _ (passen|afhaken|bedanken|afslaan|overslaan|weigeren|verstek laten gaan|afzeggen|annuleren)
(sla|slaan|slagen) _ (over|af)
(haak|zeg|meld|bedank)( ik| me| mij| ons)*( _)? (af|hiervoor|ervoor|voor)$
ik (bedank|pas|weiger|haak af|zeg af)
(meld|schrijf) (ik )?(me|mij) _ af
(ik )?(meld|zeg) (me|mij) af
afmelden
(geen|te weinig|niet genoeg|onvoldoende|echt geen|geen enkele) (tijd|zin|goesting|interesse|ruimte|energie|mogelijkheid|gat|plaats|optie|puf|fut|haalbare kaart|kandidaat|behoefte|nood)
geen (interesse|tijd|zin|optie|deelname|nee dank)
(verhinderd|onmogelijk|belet)
zonder (mij|me|ons)
(te|veel te|zo|heel|erg|ontzettend|gewoon te|vreselijk|echt te) druk
(agenda|planning|week|december|alles)( \w+){0,2} (zit|staat|is) (\w+ )?(over)?vol( _)?
(zit|zitten) (al |te |over)?vol
verzuip in het werk
(heb|hebben) (het|er) (te|veel te|nu te) (druk|veel)
(ik )?(ben|werk) (er )?(dan|die dag|die week|die periode|in december|die maand|op dat moment) (niet|met verlof|op verlof|op vakantie|weg|afwezig|in het buitenland)
(met|op) (moederschapsverlof|ziekteverlof|zwangerschapsverlof|pensioen|ouderschapsverlof|loopbaanonderbreking)
ben (al )?(met pensioen|ziek|langdurig afwezig|gestopt|weg bij|niet meer werkzaam)
werk (hier |er |daar )?niet (meer|langer)
toch (maar )?niet
bij nader inzien niet
(mag|mogen) (ik |we )?(echt )?niet
(niks|niets) voor (mij|me|ons)
(denk|geloof|vrees|dacht) (ik )?(het |van |dat )?(eigenlijk |echt )?niet( __)?
(denk|geloof) niet dat __
vrees van niet
(aan (mij|me) )?(laten )?(voorbijgaan|passeren) laten
laten (voorbijgaan|passeren|schieten|vallen)
laat (deze |dit |het |hem )?(keer )?(aan me |aan mij )?(voorbijgaan|schieten|passeren|vallen)
(mij|me) (maar )?(niet|schrappen|uit|overslaan)
schrap (me|mij) (maar )?$
haal (me|mij) (er )?(maar )?(af|uit|eruit|eraf|van de lijst)
neen dank\w*
bedankt maar (nee|neen|nee dank)
^niet$
buiten strijd
^helaas( pindakaas)?$
ik (ben|blijf) (er )?niet
ben er niet( _)?
zal er niet( _)?
er niet bij( _)?
niet bij zijn
niet meedoen
niet van de partij
thumbsdown
""",
    no_weak=r"""
helaas
jammer( genoeg)?
spijtig( genoeg)?
sorry
(kan|kunnen|wil|ga|zal) _ niet
het spijt (me|mij|ons)
excuses
met verlof
op verlof
vakantie
in het buitenland
ziek
niet
weinig tijd
""",
    later=r"""
(laat|laten|zal|ga|kan|geef|geven)( _)? (iets |je |jullie |u |het |nog |snel |zo snel mogelijk |tegen \w+ |volgende week |later |morgen |straks )*(weten|seintje|antwoord|bericht)( _)?
(je|jullie|u) (hoort|horen|hoor)( _)? (nog|later|van mij|van me|terug)
(kom|komen|keer) _ terug
(moet|moeten|ga|wil|zal|kan|even|eerst|nog)( _)? (checken|bekijken|kijken|nakijken|navragen|overleggen|afstemmen|nadenken|bespreken|nagaan|uitzoeken|aftoetsen|aftoetsen|bezien|overdenken|regelen)( _)?
(check|bekijk|overleg|vraag)( ik| het| dit| even| eerst| nog)+( _)?(agenda|na|team|directie|collega s|baas|thuis)?
denk er( _)? over na
(er )?(nog|even|eens)( _)? over nadenken
slaap er( _)? over
nachtje over slapen
bedenktijd
(kan|kunnen) _ pas _ (beslissen|zeggen|antwoorden|bevestigen|laten weten)
(weet|kan|durf)( ik| het| dat| dit| je| jullie)*( _)? nog niet( _)?
nog (even )?(niet|geen)( _)? (zeker|zeggen|weten|uit|duidelijk|zicht|beslist|bevestigen|antwoord|beslissing|idee|antwoorden)( _)?
nog niet( _)?
nog geen (idee|zicht|antwoord|beslissing)( _)?
(geef|gun)( \w+)? (me|mij|ons)( _)? (tijd|tot|dag|dagen|week|dagje|weekje)
(even|moment|momentje|eventjes) (geduld|afwachten|wachten)
(weet|zeg|antwoord|bevestig|beslis|reageer|hoor|laat)( ik| het| dat| je)*( _)? (later|morgen|straks|volgende week|eind deze week|na het weekend|maandag|dinsdag|woensdag|donderdag|vrijdag|binnenkort|snel|zsm|na \w+)( _)?( meer| pas| zeker| iets)?
(volgende week|morgen|maandag|dinsdag|woensdag|donderdag|vrijdag|later|na het weekend|binnenkort|straks|dan)( _)? (weet|zeg|antwoord|bevestig|beslis|hoor|laat)( _)?
(antwoord|bevestiging|antwoorden|beslissing|reactie|uitsluitsel)( _)? (volgt|later|volgende week|morgen)
(volgt|later) (nog|meer)
^later$
(ben|is) (momenteel |nu |even |op dit moment )?(afwezig|met verlof|op verlof|op vakantie|met vakantie|buiten kantoor|niet op kantoor|niet aanwezig|out of office|er niet|weg|ziek) (van _ )?(tot|t/m|tem|tot en met|vanaf|van)( _)?
(afwezig|verlof|vakantie)( _)? (tot|t/m|tem|t e m)( _)?
(ben|weer|opnieuw) (er )?(weer |pas |opnieuw )?(terug|aanwezig|bereikbaar|op kantoor) (op|vanaf|in|maandag|dinsdag|woensdag|donderdag|vrijdag|volgende)( _)?
terug (op|vanaf|in)( _)?
(even|nog) (checken|nakijken|bekijken|overleggen|navragen|afwachten|wachten)( _)?
(hou|houd)( ik| je| jullie| u)+( _)? op de hoogte
""",
    ask_again=r"""
(vraag|contacteer|herinner|mail|bel|spreek|stuur|port|polls?)( _)? (nog eens|nog s|opnieuw|nogmaals|later|terug|nog eentje|nog een keer|over een|volgende week|in \w+|na \w+|binnen)( _)?
(mag|kan|kunt|wil|zou)( _)? (nog eens|opnieuw|later|nogmaals|in \w+|na \w+|volgende week)( _)? (vragen|contacteren|mailen|herinneren|terugkomen|bellen)
(vraag|contacteer|herinner)( _)? (me|mij|het)( _)? (later|eens|nog|in|na|tegen|volgende)( _)?
(herinner|herinnering)( _)? (later|volgende week|nog)
""",
    maybe=r"""
misschien( wel| niet)?
^(dat |het )?(zou (wel )?kunnen|kan zijn)$
wellicht
mogelijks?
eventueel
(we|ik) (zien|zie|zullen|zal)( het| dat| we| nog)*( wel| zien)+
(dat |we )?zien we( dan)? wel
(dat )?hangt (ervan|er van|er|daarvan)?( _)? af( _)?
(twijfel|twijfelen)( _)?
ja en nee
(ja|nee) (en|of|maar ook) (nee|ja)
geen (ja|idee|flauw idee)( en geen nee)?
(weet|wist) (het |ik |dat )*(echt )?(niet|ni)( _)?
kweet?(ni|niet|nie)
50 ?50
fifty fifty
kan (nog )?(alle kanten op|niks beloven|niets beloven)
onder voorbehoud
""",
    wished=r"""
(had|hadden)( _)? (graag|wel|willen|gewild)( _)?
(zou|zouden)( _)? (graag|wel|heel graag|willen|leuk vinden)( _)?
(wil|willen) (ik |we |wij )?(best |heel graag |graag )?wel(?! (graag )?(mee|deel|bij|aan))
was (anders |wel |wel anders )?(graag|zeker)( _)?
""",
    other_time=r"""
(misschien |graag |hopelijk |liever |dan maar |wel |zeker |eventueel |wie weet )*(bij |tot |voor )?(een |de |het )?(volgende?|ander|andere) (keer|keertje|maal|editie|sessie|jaar|ronde|gelegenheid) __
(misschien |graag )?volgend (jaar|schooljaar|werkjaar|najaar|voorjaar) __
een andermaal
(hou|houd) (me|mij|ons)( _)? (volgende|andere|toekomst)\w*( _)?
""",
    substitute=r"""
(in|ter) (mijn|mn|m n|onze) plaats( _)?
(mij|me|ons) (vervangen|vertegenwoordigen)( _)?
(vervangt|vertegenwoordigt) (mij|me|ons)
(vraag|contacteer|mail|nodig|stuur)( het| dit| dat)? (beter|eerder|liever|best|misschien) (\w+ )?(aan|eens|\w+)( _)?
(beter|best|eerder) (geplaatst|\w+ vragen|\w+ contacteren|een collega vragen)
(stuur|ik stuur|zend) (mijn|een|onze|m n) (collega|vervang\w*|medewerk\w*)( _)?
geef (dit |het |de uitnodiging )?door aan( _)?
(stuur|zend) (dit|het|de mail|de uitnodiging) door (aan|naar)( _)?
""",
    idle=r"""
geen (enkele? )?(probleem|moeite|zorgen|punt|haast|stress)
niet (te|zo|al te|zoveel|veel|lang|langer|meer dan|alleen|enkel|altijd|zo lang|elke|alle|alles|voor|zo goed|helemaal|direct|onmiddellijk|overal|iedereen|erg) (lang|veel|tijd|zwaar|laat|duur|moeilijk|werk|vragen|dan|elke|alle|vlot|veel tijd|lang duurt|goed|handig|snel|vroeg|uitgebreid|actief)
(kan|kunnen|ga) _ niet _ (beloven|garanderen|wachten|altijd|openen|lezen|vinden|zeggen|inschatten|beoordelen|volgen|alles|uitgebreid|elke|alle|veel|lang|meteen|direct|onmiddellijk)( _)?
(kan|ga) niks beloven
(geen|niet) (anoniem|camera)
niet erg
(snap|begrijp|versta) _ niet __
niets aan
niet (goed )?(begrepen|duidelijk|gezien|gelezen|ontvangen)
ben ik (te|niet te) laat
sorry (dat|voor|van)( _)?
(excuses?|excuseer)( _)? (dat|voor|van)( _)?
(alvast|veel|heel veel) (succes|plezier|dank)
(mailbox|adres|postvak|inbox|mailadres|emailadres) _ niet (meer|langer) __
graag (zo|even|eerst|per|via|wel|kort|nog|niet|een|de|het|wat|meer|tegen|na)( _)? (info|informatie|uitleg|details?|herinnering|vragen|agenda|verduidelijking|weten|horen|lezen|krijgen|ontvangen)
wat ga je (ermee|daarmee) doen
""",
    outside=r"""
(als|indien|mits|zolang|tenminste als|op voorwaarde dat|hangt\s?\w*|wanneer|afhankelijk van)( _)?( \w+){0,3} (baas|chef|directie|directeur|leidinggevende|coordinator|teamleider|teamcoach|manager|werkgever|diensthoofd|team|bestuur|toestemming|goedkeuring|fiat|groen licht|mag van|mogen van|werkuren|werktijd|diensturen|werktijden|kantooruren|arbeidsuren|uren tellen|vergoed|betaald|vergoeding|vervanging|oppas|anoniem|collega|opvang|vrouw|man|partner)( _)?
(mits|onder voorbehoud van|na) (toestemming|goedkeuring|akkoord|fiat|groen licht)( _)?
(anders|zoniet|zo niet|indien niet|zoniet) (liever |dan |ben ik |doe ik |eerder |wel )*(niet|niet mee|nee|neen)
(als|indien|mits)( _)? (anoniem|vergoed|betaald|werkuren)
(moet|ga|wil|zal)( _)? (toestemming|goedkeuring|groen licht)( _)? (vragen|krijgen|hebben)
""",
    unless=r"(tenzij|behalve als|uitgezonderd als)",
    meeting=r"""
(op |die |deze |dan |aanstaande |a s |volgende |komende )?(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\w*
(op |die |de )?\d{1,2} ?(ste|e|de)? ?(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|jan|feb|dec|nov)
(op |die |de )\d{1,2}(e|de|ste)?( ?/ ?\d{1,2})?
(die|deze) (dag|avond|namiddag|voormiddag|datum|week|middag|uur)
(op |bij |voor |naar |tijdens |aan |van )?(de|het|die|dat|deze|een|live|online)? ?(live |online |fysieke )?(meeting|vergadering|bijeenkomst|overleg|gesprek|samenkomst|ontmoeting|live moment|moment|call|sessie zelf|livesessie|live sessie|online moment|samenzijn|videocall|zoom|teams)
om \d{1,2} ?(u|uur|h)?
(s|in de|in de vroege|smorgens|savonds|s avonds|s morgens|voormiddag|namiddag|avond) ?(avonds|morgens|voormiddag|namiddag|middags)?
live
fysiek
(bij|van|op) het begin
ter plaatse
""",
    others=r"""
(mijn|onze|een|m n|mn|die|de) (collega|collegas|baas|vrouw|man|team|chef|directie|medewerker|medewerkster|stagiair|stagiaire|leidinggevende|vervanger|opvolger|opvolgster)
(hij|zij|iemand anders|anderen|de anderen)
jullie
""",
    stop=r"""
^stop( maar| er(mee)?| aub| a u b| alsjeblieft| nu| svp| please| eens)*$
stop (met|aub met|er)( _)? (mail\w*|sturen|schrijven|berichten|spam\w*|lastig\w*)( _)?
stop deze (mails|berichten)( _)?
(schrap|schrappen|haal|verwijder|wis|gooi)( _)? (me|mij|mijn|m n|ons|mn)( _)? (uit|uitschrijven|af|van de lijst|mailinglijst|lijst|adres|mailadres|gegevens|eraf|eruit|bestand|database|adreslijst|verzendlijst)( _)?
(schrijf|schrijven|zet)( _)? (me|mij|ons)( _)? (uit|uitschrijven|af|van (de|die|jullie|uw|je)( _)? (lijst|mailinglijst|adreslijst|verzendlijst)|eraf|eruit)( _)?
(wil|wens|wensen)( _)? (uitschrijven|uitgeschreven|geen mails? meer|geen berichten meer|niets meer ontvangen|niks meer ontvangen)( _)?
uitschrijven
uitgeschreven
schrijf (me|mij|ons) (maar |aub )?uit
(geen|nooit|niet|niks|niets)( _)? (mail|mails|mailtjes|e mails?|email|emails|berichten|uitnodigingen|post|spam)( _)? meer( _)?
(geen|nooit|niet|niks|niets) meer( _)? (mail|mails|mailtjes|e mails?|email|emails|berichten|uitnodigingen|sturen|schrijven|mailen|ontvangen|contacteren|horen|aanschrijven|lastigvallen|krijgen)
(mail|contacteer|schrijf|stuur|benader)( _)? (nooit|niet|niets|niks)( _)? (meer|opnieuw)( _)?
(laat|laten) (me|mij|ons) (met rust|gerust)
(verwijder|wis|schrap) (mij|me|mijn|m n)( _)?
(afmelden|uitschrijven)( _)? (mails?|lijst|nieuwsbrief|dienst)
hou(d)? op met( _)? (mail\w*|sturen|schrijven)
""",
    result=r"""
(graag|wel|zou|wil|mag|benieuwd|hou|houd|stuur|krijg|ontvang|lees|lezen|horen|hoor|kan|interesse|geinteresseerd|mij|me)( \S+){0,8} (resultaat|resultaten|samenvatting|verslag|top ?7|top zeven|conclusies?|uitkomst|uitkomsten|eindresultaat|besluit|rapport|poster|bevindingen|oplevert|opbrengst|neerslag|uitkomt|uitkomen|punten)( _)?
(graag |wil |zou |mag |kan |wel |ik )+( _)?(meelezen|meevolgen|volgen|mee volgen|mee lezen|op de hoogte)( _)?
(hou|houd) (me|mij|ons)( _)? op de hoogte( _)?
(lees|volg) (ik )?(graag|wel|zeker)( _)? mee( _)?
(lees|volg)( _)? (graag|wel|zeker) mee( _)?
(stuur|bezorg|mail)( _)? (resultaat|samenvatting|verslag|top 7|conclusies|rapport)( _)?
(resultaat|resultaten|samenvatting|verslag|conclusies|eindresultaat)( \S+){0,5} (graag|lezen|zien|krijgen|ontvangen|benieuwd|horen)
(zijlijn|meelezen|meevolgen)
""",
    consent=r"""
ok(e|ee|ay|i)?
ja+
okido(ki)?
akkoord
accoord
prima
goed( zo)?
(dat |dit |het )?(is )?(ok|oke|goed|prima|perfect|in orde|helemaal goed)( zo| voor mij)?
klopt( helemaal| allemaal| zo| perfect| volledig)?
(dat |dit |het |alles )(is )?(klopt|juist|correct|goed|ok|oke|in orde|perfect)( helemaal| zo| allemaal)?
(is |helemaal |dik |volledig )?in orde( voor mij)?
(ok|oke|goed|prima|akkoord) voor (mij|me|ons)
voor (mij|me|ons) (is (dat|het) )?(ok|oke|goed|prima|in orde)
(ga |gaan |helemaal |volledig )+(ermee |mee )?akkoord
doe maar
(ga|gaat|start|stuur|verstuur|verzend|begin|lanceer|vertrek|schiet)( het| hem| ze| dit| die)?( maar| gerust| er)*( door| uit| op| maar| vooruit| verder| rond)?( \w+)?
(mag|mogen|kan|kunnen)( zo| het| dit| gerust| dan| meteen)* (weg|door|vertrekken|verstuurd( worden)?|buiten|starten|de deur uit|uitgestuurd( worden)?|verzonden( worden)?|de lucht in)
(laat|laten) (maar |we )?(gaan|komen|vertrekken|starten|beginnen)
vooruit( maar)?
verzenden
versturen
starten
perfect
top
super
zeker
tuurlijk
uiteraard
graag( zo)?
goedgekeurd
afgesproken
yes
ziet er( _)? (goed|prima|ok|mooi|super|top|perfect)( _)?
groen licht
(helemaal )?mee eens
""",
    courtesy=r"""
(dank|bedankt|merci|dankjewel|dankuwel|thanks|thx|dankje)( \w+){0,3}
(hartelijk|heel erg|alvast|veel) (dank|bedankt)
(mooi|goed|knap|sterk|super|fijn|prachtig|leuk|tof) (gedaan|werk|zo|samengevat|verwoord|geschreven|initiatief|stuk)
(heel |zeer |erg |echt |helemaal |super )+(mooi|goed|knap|fijn|leuk|duidelijk)
(veel )?succes
(groetjes|groeten|groet|mvg)
geen opmerkingen( meer)?
niets (aan )?(toe te voegen|te veranderen|op aan te merken|aan te merken)
geen (wijzigingen|aanpassingen|verbeteringen|fouten|bezwaar)( _)?
(en|voor mij|hoor|dan|zo|maar|he|wat mij betreft|van mij|van mijn kant|nu|meteen|aub|a u b|alsjeblieft|helemaal|dat|dit|het|alles|is|ik|vind|beste|dag|hallo|hoi|graag|gerust)
""",
    reserve=r"""
(niet|nog niet|geen|nee|neen|nooit|wacht|wachten|stop|eerst|maar|behalve|tenzij|als|indien|mits|zodra|pas|uitgezonderd|liever|moet nog|even nog|later|straks|morgen|alleen)
""",
)
