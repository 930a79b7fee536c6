# ruff: noqa: E501 - one phrase a line, however long
"""German phrases; umlauts folded to their vowel, also when typed as "ae"."""

from __future__ import annotations

from mailflow.mail.answering.phrase_table import Phrases

GERMAN = Phrases(
    yes=r"""
ja+
jawohl
jap
jupp?
jo
joa
klar( doch)?
logisch
na klar
(aber )?(sehr |total |ganz |immer |herzlich )?gerne?
(bin|sind|ware|waere|waren|ware ich|werde|bin ich)( _)? (dabei|mit dabei|mit von der partie|interessiert|einverstanden|bereit|an bord|anwesend|da|am start|verfugbar|mit im boot|mit drin)( _)?$
(bin|sind|ware|waere|bin ich) (\w+ )?(\w+ )?(dabei|mit dabei|an bord|interessiert|einverstanden|bereit|am start)
dabei
(mache|machen|mach|wirke|nehme|nehmen|komme|kommen|steige)( _)? (mit|teil|dazu|gern|gerne|ein)( _)?
(wurde|wuerde|mochte|moechte|will|wollen|werde|kann|konnen|konnte|mochten)( _)? (mitmachen|teilnehmen|dabei sein|mitwirken|beitragen|kommen|dazukommen|beteiligen|dabeisein|mitreden|mitdenken)
(mitmachen|teilnehmen)
(ich|wir) (sage|sagen|sag)( _)? zu
zugesagt
(ich|wir) (komme|kommen)( gerne?| mit| auf jeden fall| natuerlich| naturlich)*$
(passt|geht|klappt|funktioniert|gilt)( _)?( klar| in ordnung| fur mich| fur uns| mir| gut| super| prima| perfekt| bei mir| schon)*
(das|es) (passt|geht|klappt|lasst sich (machen|einrichten)|sollte (klappen|gehen|passen)|wird (klappen|gehen))( _)?
sollte (klappen|gehen|passen)
wird schon (klappen|gehen|passen)
geht klar
alles klar
in ordnung
einverstanden
abgemacht
ok(ay|i|e)?
(naturlich|natuerlich|selbstverstandlich|selbstverstaendlich|auf jeden fall|sicher|bestimmt|unbedingt|definitiv|gewiss|freilich|absolut|jederzeit|allemal)
mit (grossem |viel |groesstem |dem grossten |der grossten |grosser |allergrosstem )?(vergnugen|vergnuegen|freude|begeisterung)
(freue|freuen|freu) (mich|uns)( _)? (auf|dabei|darauf|teilzunehmen|mitzumachen|drauf|sehr)( _)?
(mit mir|auf mich|mit uns) (konnt|kannst|konnen|koennen|koennt)( _)? (rechnen|zahlen)( _)?
(konnt|kannst|konnen|koennt)( sie| ihr| du)? (auf|mit) (mich|uns|mir) (zahlen|bauen|rechnen)
(zahl|zahlt|zahle|rechne|rechnet|rechnen)( _)? (auf|mit) (mich|mir|uns)( _)?
(trag|tragt|tragen|schreib|schreibt|schreiben|melde|meldet|setz|setzt|setzen|nimm|nehmt)( _)? (mich|uns|mir)( _)? (ein|auf|dazu|an|mit rein|auf die liste|mit auf)( _)?
(melde|schreibe) (ich )?(mich|uns)( _)? (an)( _)?
(warum|wieso|weshalb) (auch |eigentlich )?nicht
(kein|keine|ohne|gar kein|uberhaupt kein) (problem|thema|frage|zweifel|einwande|einwand|bedenken)
(spricht|hab|habe|gibt)( _)? (nichts|nix) (dagegen|gegen)( _)?
nichts lieber( _)?
(da |kann |will |werde |sage |sag |ich )+(_ )?(nicht|kaum|schlecht|nur schwer|nie) nein( sagen)?
(lasse|lass) ich mir nicht (entgehen|nehmen)
(will|mochte|moechte|werde) (ich |das |es )?(_ )?nicht (verpassen|missen)
(ich )?(versuche|versuchs|probiere|versuch|probier|werde es versuchen|geb mein bestes|gebe mein bestes|tue mein bestes|bemuhe mich|gebe mir muhe)( _)?
(versuchen|probieren)( _)?
mein bestes
(normalerweise|im prinzip|grundsatzlich|prinzipiell|eigentlich|wahrscheinlich|vermutlich|hochstwahrscheinlich|voraussichtlich|im grunde)( _)? (ja|schon|dabei|gern|gerne|geht|passt|klappt|ok|sollte)( _)?
^(normalerweise|grundsatzlich|im prinzip|prinzipiell|eigentlich)( schon| ja)?$
(ich )?(denke|glaube|hoffe|schatze) (schon|ja|doch|mal ja|mal schon)
(bestatige|bestaetige)( _)? (teilnahme|hiermit|gern|gerne)( _)?
(gute sache )?ich mach s
los gehts
kann losgehen
her damit
immer her( damit)?
schick(t|en)? (mir )?(die )?fragen( _)?
gebongt
top mach( _)?
mach ich
wird gemacht
ich will
(ich|wir) (kann|konnen)( schon| gut| auch| da)?$
(doch|nun) (schon|ja|dabei|gerne?)
doch
""",
    yes_weak=r"""
(klingt|hort sich|sieht|scheint)( _)? (gut|super|toll|spannend|interessant|prima|klasse|an|aus)
(super|toll|prima|klasse|perfekt|wunderbar|fein|ausgezeichnet|cool|top|spitze|genial|juhu|hurra|schon|gut)
interesse
(bin )?(schon )?gespannt
find(e)? ich (gut|super|toll|spannend)
""",
    praise=r"""
(tolle|gute|schone|super|coole|spannende|interessante|klasse|prima|sehr gute|wunderbare|gutes|schones|spannendes|interessantes|toller|guter|wichtiges|wichtige) (idee|initiative|sache|aktion|projekt|thema|vorschlag|frage|fragen|vorhaben|einladung)
(vielen |herzlichen |besten |lieben |schonen )?(dank|danke|danke schon|dankeschon)( sehr| dir| ihnen| euch)?( (fur|fuer|an|der) (_ )?(einladung|mail|nachricht|info|infos|anfrage|frage|die|das|den|deine|ihre|eure|s|muhe|initiative)( _)?)?
(schon|toll|super|nett|lieb) dass (du|ihr|sie)( _)?
""",
    no=r"""
nein( danke| leider)?
nee+
noe
^nee?$
(kann|konnen|werde|werden|mochte|moechte|will|wollen|darf|konnte|schaffe|schaffen)( _)? nicht( _)? (teilnehmen|mitmachen|kommen|dabei sein|dabei|dabeisein|mitwirken|zusagen|beteiligen|daran teilnehmen|einrichten|ermoglichen|schaffen|teil|unterbringen|beitragen|helfen|machen|mit|da)( _)?
(kann|konnen|schaffe|schaffen|schaff)( _)? (nicht|ned|net|nich|nit)( _)?( diesmal| dieses mal| an dem tag| am \w+| leider| sorry| weil _| zu der zeit| momentan| derzeit| da( _)?)*$
(schaffe|schaff|schaffen|packe|krieg|bekomme)( _)? (es |das |s |ich |leider |zeitlich |wir )*( _)?nicht( _)?
(passt|geht|klappt|funktioniert|lauft|reicht|haut)( _)? (nicht|ned|net|nich)( _)?
(wird|wurde)( _)? (nicht|nichts)( _)?( klappen| gehen| passen| moglich sein)?( _)?
(mache|machen|mach|nehme|nehmen|bin|sind|komme|kommen|wirke|steige|ware|werde)( _)? nicht( _)? (mit|teil|dabei|da|verfugbar|interessiert|kommen|teilnehmen|frei|anwesend|dabei sein|erreichbar|abkommlich|mehr dabei)( _)?
(ich|wir) (komme|kommen)( _)? nicht( _)?
nicht (dabei|moglich|verfugbar|interessiert|machbar|fur mich|mein ding|mein thema|mein fall|teilnehmen|mitmachen|in der lage|diesmal|jetzt|dieses mal|dieses jahr|momentan|abkommlich|da|frei)( _)?
(diesmal|dieses mal|jetzt|momentan|derzeit|aktuell|heuer|zurzeit|zur zeit|im moment|gerade|dieses jahr|diese runde) (\w+ )?(\w+ )?(nicht|leider nicht|ohne mich|nix|keine)( _)?
(lieber|eher|besser|leider|bestimmt|sicher|auf keinen fall|absolut|gar) nicht( _)?
auf keinen fall
leider (nein|nicht|keine|kein|absagen|muss|verhindert|ohne|unmoglich|im urlaub)( _)?
(muss|mussen|mochte|moechte|werde|sage|sag|will|wollen)( _)? (absagen|passen|ablehnen|verzichten|aussetzen|ab|abwinken|ausfallen|streichen|verneinen|nein sagen)( _)?
(sage|sag|melde|klinke|lehne)( _)? (ab|mich ab|mich aus)( _)?
(absage|abgesagt)( _)?
ich passe( _)?$
(ich )?passe (diesmal|dieses mal|leider)( _)?
bin raus
(da )?bin ich raus
(keine?n?|zu wenig|nicht genug|nicht die|kaum|null|keinerlei)( _)? (zeit|interesse|lust|kapazitat|kapazitaten|moglichkeit|luft|energie|bock|termin|bedarf|raum|ressourcen|platz)( _)?
(verhindert|unmoglich|ausgebucht|ausgelastet|verplant|verreist|unabkommlich)( _)?
(zu|so|sehr|total|vollig|gerade|viel zu) (viel|beschaftigt|busy|eingespannt|voll|viel zu tun|viel um die ohren|ausgelastet)( _)?
(land unter|viel um die ohren|viel auf dem tisch|zu viel los|zu viel zu tun)
(kalender|terminkalender|woche|dezember|agenda|termine)( _)? (voll|zu|dicht|ausgebucht)( _)?
ohne (mich|uns)
(nicht|keine?)( _)? (mit mir|auf mich)( _)? (rechnen|zahlen)( _)?
(schon|bereits|anderweitig|andere)( _)? (etwas vor|was vor|vergeben|verplant|verabredet|termin|termine|verpflichtungen)( _)?
(bin|da bin ich|ich bin)( _)? (im urlaub|verreist|weg|unterwegs|nicht da|krank|auf dienstreise|auf reisen|in elternzeit|im mutterschutz|in rente|im ruhestand|pensioniert)( _)?
(elternzeit|mutterschutz|ruhestand|im krankenstand|in karenz)
(arbeite|bin)( _)? nicht mehr( _)?
(kommt|kame) (fur mich )?nicht in (frage|betracht)( _)?
(danke|sorry|schade) (aber )?nein( danke)?
doch (lieber |eher )?nicht( _)?
nicht mitmachen
ich nicht
(nicht|auch nicht) (die|der) (richtige|passende)n?( __)?
fur mich( _)? (nichts|nix)
(nichts|nix) fur (mich|uns)
(glaube|denke|furchte|fuerchte|schatze) (ich )?(eher |leider )?nicht( __)?
^nicht( _)?
thumbsdown
""",
    no_weak=r"""
(leider|schade|sorry|bedaure|bedauerlicherweise|tut mir leid|tut uns leid|entschuldigung|entschuldige|bedauern|tut mir sehr leid)
(kann|konnen)( _)? nicht
(im urlaub|krank|verreist)
""",
    later=r"""
(kann|konnte|darf)( _)? (morgen|spater|nachste woche|am \w+)( _)? (sagen|antworten|melden|bescheid)
(gebe|geb|sage|sag|sagen|geben)( _)? (bescheid|noch bescheid|antwort|ruckmeldung|rueckmeldung)( _)?
(melde|meld|melden) (ich )?(mich|uns)( _)?( noch| spater| wieder| zuruck| nochmal| dann| nachste woche| morgen| bald| bei \w+)*( _)?
(bescheid|ruckmeldung|rueckmeldung|antwort|zusage|entscheidung)( _)? (folgt|spater|kommt|noch|nachste woche|morgen|bald|bis)( _)?
(muss|mussen|will|mochte|werde|lass|lasst|kann|soll|erst|noch|mal)( _)? (schauen|prufen|pruefen|nachsehen|nachschauen|checken|klaren|klaeren|abklaren|uberlegen|ueberlegen|nachdenken|besprechen|abstimmen|absprechen|fragen|nachfragen|gucken|rucksprache|abwarten)( _)?
(uberlege|ueberlege|uberleg|prufe|pruefe|klare|klaere|schaue|schau|gucke|guck|checke|frage|bespreche)( _)? (nochmal|nochmals|es|mir|noch|das|erst|ab|nach|meinen kalender|meine termine|mal|im kalender|chef|team|kurz)( _)?
(drüber|daruber|druber) (schlafen|nachdenken)( _)?
eine nacht (daruber|druber)( _)?
(weiss|kann|bin|habe|hab|steht|ist)( _)? noch (nicht|nichts|kein|keine|keinen|unklar|offen|nix|unsicher)( _)?
noch (nicht|nichts|offen|unklar|unsicher|kein|keine)( _)?
(weiss|sage|antworte|entscheide|bestatige|bestaetige|schreibe|erfahre)( _)? (spater|morgen|nachste woche|mehr|bald|am montag|am dienstag|am mittwoch|am donnerstag|am freitag|erst|demnachst|in ein paar|bis)( _)?
(kann|konnte)( _)? (spater|erst|morgen|nachste woche|am \w+)( _)? (sagen|bestatigen|zusagen|antworten|beantworten)( _)?
^spater
spater mehr( _)?
(abwesend|im urlaub|nicht im buro|nicht im haus|ausser haus|verreist|auf dienstreise|urlaub|nicht erreichbar|krankgeschrieben)( _)? (bis|vom|ab|zuruck)( _)?
(bis|vom)( _)? (abwesend|im urlaub|nicht im buro|nicht da|ausser haus|verreist|nicht erreichbar|weg)( _)?
(bin )?(wieder|zuruck|erst wieder)( _)? (am|ab|da|im buro|zuruck|erreichbar|in)( _)?
(bedenkzeit|moment geduld|geduld)( _)?
(halte|halten)( _)? auf dem laufenden( _)?
""",
    ask_again=r"""
(frag|fragt|fragen|frage|erinner|erinnere|erinnert|erinnern|melde|meldet|melden|schreib|schreibt|kontaktier\w*|stupst?|hak|hakt)( _)? (nochmal|noch mal|noch einmal|spater|wieder|nachste woche|in \w+|erneut|im \w+|nach dem|nach \w+|nochmals|dran|daran|dann)( _)?
(frag|fragt|fragen|erinner|erinnere|erinnert|erinnern)( sie| du| ihr)? mich( _)?
(erinnerung|nochmal|noch mal)( _)? (schicken|fragen|nachfragen|melden)( _)?
""",
    maybe=r"""
(vielleicht|eventuell|evtl|ev|moglicherweise|womoglich|ggf|gegebenenfalls)( _)?
(mal|wir werden|schauen wir|werden|wir|schau ma|schaun mer)( _)? (sehen|schauen|mal|gucken)
mal (sehen|schauen|gucken)( _)?
(kommt|kommts) (ganz )?(darauf|drauf) an( _)?
(hangt|haengt)( _)? (davon )?ab( _)?
(ja|nein) und (nein|ja)
jein
^(das |es )?konnte sein$
weiss( _)? nicht
bin( _)? (unsicher|nicht sicher)
unsicher
unentschlossen
keine ahnung
unter vorbehalt
schwer zu sagen
""",
    wished=r"""
(ware|waere|hatte|haette|wurde|wuerde|hatten|waren)( _)? (gern|gerne|sehr gern|sehr gerne|liebend gern|zu gerne?)( _)?
(hatte|haette)( _)? (lust|gefreut)( _)?
""",
    other_time=r"""
(vielleicht |gern |gerne |hoffentlich |lieber |dann |evtl |eventuell |vll |vllt |bestimmt |wieder |bin |ich |sehr )*(ein |das |beim |im |fur das |in der |bei der |an der |zum )*(nachste[nrs]?|naechste[nrs]?|anderes|andermal|anderen|andere|kommendes|weiteres) ?(mal|jahr|runde|sitzung|gelegenheit|session|ausgabe|jahre) __
ein andermal( _)?
""",
    substitute=r"""
(an|statt) (meiner|unserer) stelle( _)?
(vertritt|vertreten|ersetzt|ersetzen|vertrete|springt)( _)? (mich|uns|fur mich ein)( _)?
(mich|uns) (vertreten|ersetzen|vertritt|ersetzt)( _)?
statt (meiner|mir)( _)?
(frag|fragt|fragen|kontaktier\w*|wende\w*|schreib\w*)( _)? (lieber|besser|stattdessen|eher)( _)?
(lieber|besser) (_ )?(fragen|einladen|anschreiben|kontaktieren)( _)?
(besser|eher) (geeignet|ansprechpartner\w*|kompetent\w*|richtige)( _)?
""",
    idle=r"""
(kein|keine|gar kein|uberhaupt kein|ohne) (problem|thema|stress|eile|sorge|hektik|ursache)
(nicht|net)( _)? (zu|so|mehr als|sonderlich|allzu|nur|immer|ganz|besonders) (lang|lange|viel|spat|schwer|teuer|zeit|zeitaufwandig|aufwandig|kompliziert|anstrengend|drei|fruh|schlecht|weit|klar|sicher was|oft)( _)?
(kann|konnen)( _)? nicht( _)? (versprechen|garantieren|immer|offnen|lesen|finden|alles|viel|lange|ausfuhrlich|sehen|erwarten|jede)( _)?
nicht (immer|alles|schlecht|verstanden|gelesen|bekommen|erhalten|schlimm|zogern|nur|dass)( _)?
(postfach|adresse|mailadresse|konto|mailbox)( _)? nicht (mehr|langer) __
(verstehe|kapiere|begreife)( _)? nicht __
nichts (zu danken|fur ungut)
(sorry|entschuldigung|entschuldige|entschuldigt|tut mir leid)( _)? (fur|fuer|dass|die spate|wegen)( _)?
""",
    outside=r"""
(wenn|falls|sofern|solange|vorausgesetzt|sobald|abhangig|je nachdem|unter der bedingung|nur wenn|vorbehaltlich|es sei denn)( _)? (chef|chefin|vorgesetzte\w*|leitung|leiter|leiterin|direktor|arbeitgeber|genehmig\w*|zustimm\w*|erlaub\w*|freigabe|einverstanden|grunes licht|arbeitszeit|dienstzeit|burozeiten|bezahlt|vergutet|anonym|vertretung|babysitter|kinderbetreuung|kollegin|kollege|mann|frau)( _)?
(sonst|ansonsten|andernfalls|wenn nicht)( _)? (nicht|nein|lieber nicht|eher nicht|ohne mich|raus|passe)( _)?
(muss|brauche|mochte|warte)( _)? (genehmigung|erlaubnis|zustimmung|freigabe|grunes licht|okay vom|ok vom)( _)?
""",
    unless=r"(es sei denn|ausser wenn|ausser es)",
    meeting=r"""
(am |den |diesen |nachsten |kommenden |an diesem |dem )?(montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|sonnabend)\w*
(am |den |der )?\d{1,2} ?(januar|februar|marz|maerz|april|mai|juni|juli|august|september|oktober|november|dezember|jan|feb|dez|nov|okt|sept)
(am |den )\d{1,2}( \d{1,2})?
(an dem|an diesem|am selben|dem|diesem|der) (tag|termin|abend|datum|nachmittag|vormittag|zeitpunkt|zeit|woche|uhrzeit)
(zum|beim|zur|am|im|in|bei|an|fur)? ?(der|dem|das|den|die|einem|einer|zum)? ?(live |online )?(treffen|meeting|sitzung|besprechung|termin|zusammenkunft|videokonferenz|call|live termin|livetermin|zoom|teams|anruf|konferenz|online treffen|onlinetreffen|prasenztermin|videocall|live teil)
(live|vor ort|in prasenz|personlich)
um \d{1,2}( uhr)?
""",
    others=r"""
(mein|meine|meinen|unser|unsere|unseren|ein|eine|einen|der|die) (kollege|kollegin|kollegen|chef|chefin|mann|frau|team|praktikant|praktikantin|nachfolger|nachfolgerin|vertretung|vorgesetzte\w*)
(er (kann|mochte|moechte|will|wird|hat|ist|macht|kommt|nimmt|soll|wurde)|jemand anders|jemand anderes|andere|die anderen)
""",
    stop=r"""
^(bitte )?stop+( bitte| mails?| danke| damit)*$
(stoppt|stoppen|hort|hor|horen|beendet|lasst|unterlasst|unterlassen)( _)? (mails?|emails?|e mails?|nachrichten|auf|schreiben|schicken|spam\w*|belastig\w*)( _)?
(bitte )?(hor|hort|horen)( sie)? auf( _)?
(streich\w*|losch\w*|loesch\w*|entfern\w*)( _)? (mich|uns|meine|meinen|mein)( _)? (liste|verteiler|adresse|mailadresse|daten|aus|ab|mailingliste|datenbank|raus|emailadresse|heraus|mailverteiler)( _)?
(nehm\w*|nimm|trag\w*|meld\w*)( _)? (mich|uns|meine|meinen|mein)( _)? (aus|ab|raus|heraus|(aus|von|vom) (der |dem |eurer |ihrer |dieser |deiner )?(liste|verteiler|mailingliste|datenbank|mailverteiler))( _)?
(abmelden|austragen|abbestellen)( _)?
(melde|trage)( _)? (mich|hiermit)( _)? (ab|aus) (von|vom|aus)( _)?
(keine?n?|nie|niemals|nicht)( _)? (mails?|emails?|e mails?|nachrichten|einladungen|post|spam|kontakt|anschreiben|schreiben|kontaktieren|schicken|zuschicken|mailen|erhalten|bekommen)( _)? mehr( _)?
(keine?n?|nie|niemals|nicht)( _)? mehr( _)? (mails?|emails?|e mails?|nachrichten|einladungen|post|kontakt|anschreiben|schreiben|kontaktieren|schicken|zuschicken|mailen|erhalten|bekommen|angeschrieben|kontaktiert|melden)( _)?
(schreib\w*|schick\w*|kontaktier\w*|mail\w*)( _)? (nie|niemals|nicht|nichts)( _)? (mehr|wieder)( _)?
(lasst|lass|lassen)( sie)? (mich|uns) (bitte )?in (ruhe|frieden)
keine (weiteren )?(mails?|emails?|e mails?|nachrichten|einladungen)( _)?
""",
    result=r"""
(gerne?|wurde|wuerde|mochte|moechte|interesse|interessiert|schick\w*|bekomm\w*|erhalt\w*|les\w*|hor\w*|neugierig|gespannt|halt\w*|aber|kann|konnte|konnt|freue|uber|teil\w*)( \S+){0,8} (ergebniss?e?n?|zusammenfassung|top ?7|top sieben|fazit|bericht|endergebnis|poster|resultat\w*|erkenntnisse|auswertung|was (da|dabei) rauskommt|rauskommt|herauskommt|punkte)( _)?
(ergebniss?e?n?|zusammenfassung|bericht|fazit|resultat\w*)( \S+){0,5} (gerne?|lesen|sehen|haben|bekommen|erhalten|interess\w*|wissen)
(mitlesen|still mitlesen|mitverfolgen|lese|les)( _)?( mit)?
(halt\w*)( _)? (mich|uns)( _)? (auf dem laufenden|informiert)( _)?
(auf dem laufenden|informiert) (bleiben|gehalten werden)( _)?
""",
    consent=r"""
(ja+|jo|jawohl|ok|okay|oke|einverstanden|passt|stimmt|gut|super|prima|perfekt|toll|klasse|klar|alles klar|in ordnung|genehmigt|freigegeben|abgemacht|bestatigt|bestaetigt|naturlich|gerne?|richtig|korrekt|los|genau|sicher|topp?|spitze|wunderbar|bestens)
(das |es |so |alles |ist |sieht |schaut |hort |klingt |sich |fur mich |bei mir )+(passt|gut|ok|okay|in ordnung|perfekt|prima|super|stimmt|richtig|korrekt|bestens|geht|klar|toll|fein)( _)?
(passt|stimmt|geht)( so| fur mich| alles| in ordnung| klar| schon| genau| gut)*
(geht )?klar
(von mir aus|meinerseits)( _)?
(bin |ich bin |wir sind |sind )?(damit |voll |ganz |so )*einverstanden
(bitte |kann |kannst |konnt |konnen |darf |sie |du |ihr |das |es |gerne? |so )*(los|losgehen|starten|start|starte|abschicken|abschick|absenden|verschicken|versenden|senden|schicken|schick|schicke|raus|rausschicken|rausgehen|raus damit|weg|weitermachen|beginnen|loslegen|rausschick)( _)?
(schick|schickt|schicke|sende|starte|leg|legt|mach|macht|fang|gib|verschick|verschicke)( _)? (ab|raus|los|an|so|das|es|weiter|frei|weg|gas)( _)?
(mach|macht|machen) (mal|das|es|so|weiter|nur|ruhig)( _)?
(kann|darf) (so )?(los|raus|weg|losgehen|starten|rausgehen|verschickt werden)( _)?
(gebe|geb|grunes)( _)? (frei|licht)( _)?
freigabe( erteilt)?
(keine|nichts)( _)? (einwande|anderungen|aenderungen|anmerkungen|korrekturen|bedenken|hinzuzufugen|auszusetzen|zu andern|zu erganzen)( _)?
""",
    courtesy=r"""
(danke|vielen dank|herzlichen dank|besten dank|dank|dankeschon|danke schon|merci)( \w+){0,4}
(gut|super|toll|schon|prima|klasse|sehr gut|sehr schon|hervorragend) (gemacht|geschrieben|zusammengefasst|formuliert|getroffen|geworden|so)
(gute|tolle|schone|super|sehr gute|prima) (arbeit|zusammenfassung|idee|sache|initiative)
(sehr|wirklich|echt|ganz) (gut|schon|toll|fein|klar|hilfreich)
(viel )?(erfolg|gluck|spass)
(so|fur mich|von mir|von meiner seite|meinerseits|das|es|ist|ich|bin|hallo|liebe|lieber|und|dann|bitte|jetzt|damit|alles|guten tag|hi|moin|servus|mir|gerne?|auch|mal|gut|schon|wie es ist|von)
""",
    reserve=r"""
(nicht|noch nicht|kein|keine|nein|aber|ausser|wenn|falls|sobald|erst|warte|warten|stopp|stop|nie|bevor|sofern|lieber|spater|morgen|jedoch|moment|nur)
""",
)
