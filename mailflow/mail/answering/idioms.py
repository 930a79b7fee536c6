# ruff: noqa: E501 - one phrase a line, however long
"""Sayings that mean yes, no or later without any of the usual words, in all four languages."""

from __future__ import annotations

from mailflow.mail.answering.phrase_table import Phrases

IDIOMS = Phrases(
    yes=r"""
(mag|kan|kunt|moogt) (je|jij|u|jullie|ge) (mij|me|ons) (noteren|opschrijven|inschrijven|meetellen|inplannen|erbij zetten)
(je|jij|u|jullie|ge) (mag|mogen|kan|kunt|kunnen|moogt) (mij|me|ons) (noteren|opschrijven|inschrijven|meetellen|inplannen|erbij zetten)
(im |i am )?all ears
^je (vous|te) suis( volontiers| avec plaisir)?$
tout ouie
(ihr|sie|du) (konnt|konnen|kannst|durft|darfst) (mich|uns) (einplanen|eintragen|mitzahlen|aufschreiben|dazunehmen)
wel oren naar( _)?
laat( _)? (vragen|vraagjes)( _)? komen
(silly|mad|daft|shame|crazy) to (miss|pass|say no)( _)?
(ca|cela) me (fait|ferait|fera) (tres |vraiment |grand )?plaisir( _)?
(ik )?wil (best )?wel$
(ga|zal|wil|laat)( _)? (niet|nie)( _)? (schieten|voorbijgaan|liggen|ontglippen|ontgaan|lopen|passeren)
^(id |i would |would )?love to$
(right|just|bang) up my (street|alley)
(had|got|sold) me at( _)?
(include|involve) (me|us)( too| please| as well)*$
(doe|doen)( ik| we| wij)? (graag |gerne? )?(weer|opnieuw|nog eens|nog een keer) mee
op (mij|me|ons) (_ )?(rekenen|tellen)
(zet|noteer|schrijf)( _)? (mijn|mn|m n|onze) (naam|namen)( _)?
(schrijf|meld|geef) (ik|wij|we) (me|mij|ons) (graag |hierbij |bij deze )?(in|aan|op)
(maak|maken|vind|vinden)( _)? tijd( _)? (voor|vrij|om)
(maak|maken)( _)? tijd( _)?
(doe|doen) (ik|we|wij) (het|dat|dit)( _)?
(ik|wij|we) (doe|doen) (het|dat|dit)( graag| wel| zeker| met plezier)*$
(tis|t is|is|das|da s) (goe|goed|ok|oke|in orde|best|prima)( voor (mij|me|ons))?$
(best|goed|perfect|wel|zeker|prima) (te doen|haalbaar|mogelijk|in te passen)
(ik|we|wij) (ben|zijn) (er ?bij|derbij|dr bij|d rbij|erbij)
(ben|zijn) (_ )?(derbij|van partij)
(spring|spreng|stap) (ik )?(mee )?(op|aan|in)( _)? (kar|boord|boot|trein|bootje)
(lever|leveren|draag|dragen|steek|steken|help|helpen)( _)? (bijdrage|steentje|bij|steentje bij|handje|een handje|mee)
waar (mag|kan|moet|kunnen|mogen) (ik|we|wij) (me )?(teken|inschrijv)\w+
hier mijn (ja|handtekening)
laat ons (dat|dit|het|eens|gaan|beginnen)( _)?
van de partij
dat zie ik( _)? zitten
(zie|zien)( _)? (helemaal |wel |zeker |absoluut )+zitten
is aan (mij|ons) besteed
(voor|bij) (mij|ons) (is )?(geen|geen enkel) probleem
(gij|ge) (kent|weet)( _)?
altijd (te vinden|in voor|van de partij)
(ben|zijn) (er )?(altijd |zeker |wel )*(voor in|in voor|te vinden voor)( _)?
(ik )?(schuif|schuiven|schrijf) (graag |zeker |met plezier |wel )*(aan|mee)
noteer (mij|me|ons|maar)( _)?
(vink|kruis) (mij|me|ons|mn naam)( _)? aan
het is (een |een dikke |een volmondige |een volmondig |een grote )+ja
groen licht( van| voor)?( mij| ons| mijn kant)?$
(graag|tuurlijk|zeker) (weer|opnieuw|nog eens|nog een keer)
(ik|we) laat (het )?(mij|me) niet ontglippen
lets do (it|this)
^go on( then)?( , .*)?$
go on then
twisted my arm
(happy|glad|keen|pleased|delighted|willing|thrilled|honou?red|game|ready|chuffed|up) (_ )?to (chip in|pitch in|help( out)?|contribute|take part|join( in)?|oblige|do (it|this|that|so)|lend a hand|be part( _)?|play( my part)?|share( _)?|have a go)
(lend|give) (a|you a) hand
(ill|i will|i|we ll|we will|id|can) (_ )?(chip in|pitch in|come along|tag along|have a go|be on it|weigh in|play along)
fire away
(put|pop|pencil|stick|chuck|get) (me|us|my name) (down|in|on)( _)?
(rude|mad|silly|daft) not to
how could (i|we|anyone) (refuse|resist|say no)
(where|what) do i sign( up)?
(a|its a|thats a|big|definite|firm|resounding|it is a|hard|enthusiastic) yes
you have my (yes|blessing|support)
(im|i am|we are|were) (all|totally|absolutely|definitely|so|very much|always|100) (in|for it|up for it|up for this)
(all|totally|definitely|always|well) (up for|in for|game)
youre on
sounds like (fun|my kind of thing|my thing|my sort of thing)
(i|id|we) (would )?(not |wouldnt |would not |wont |never )+(dream of missing|pass (this|that|it) up|turn (this|that|it|you) down)( _)?
(im|i am) (your|yer) (man|woman|girl|guy|gal)
bring on( _)?
ready when you are
(me too|same here|ditto|likewise)
on se (voit|retrouve) (la bas|labas|la|ce jour la|alors)
je (me lance|suis de la fete|prends le train|rejoins( _)?|monte a bord|marque presence|serai de la partie|suis tout a vous|tente le coup|tente laventure|suis pret|suis prete)
(ok|oui|bon|allez|allez hop|hop) (pour|je me lance|on y va|je fonce|cest parti)( _)?
ca (me (branche|botte|chante|dit bien|dit)|peut se faire|sannonce bien)( _)?
je (men|m en) (_ )?(rejouis|fais une joie|fais une fete)( _)?
(je (suis|reste) )?(toujours )?(partant|partante) (pour)?( _)?
(vous avez|tas|tu as) (mon (accord|oui|feu vert))( _)?
(un )?(grand|gros) oui
je (ne )?(voudrais|veux|vais) (pas|surtout pas) (rater|manquer|louper)( _)?
je (_ )?(reponds present|reponds presente|apporte\w* ma pierre( _)?|mets la main( _)?|donne\w* un coup de main)
(moi|nous) aussi
je dis oui
^(moi )?je suis$
ou (est ce que|dois|faut il|puis)( _)? (signe\w*|inscri\w*)
comment (refuser|dire non)
(sag|sage|sagen|kann) (ich|wir|da)( _)? (nicht|nie|niemals|schwer|kaum) nein( _)?
(lass|lasse|lassen) (ich|wir) (mir|uns) nicht( _)? (entgehen|nehmen|zweimal sagen)
(bin|sind) (ich )?(gern|gerne|naturlich|sicher|auf jeden fall|immer|voll|sowieso|ganz|total|sofort|definitiv|wieder|dann|auch|mit|von)+( _)? (dabei|partie|am start|mit drin)
(zahlt|zahlen|rechnet|rechnen|plant|planen)( sie)? (mich|mit mir|auf mich)( _)? ?(ein|mit)?
(setzt|setz|schreibt|schreib|tragt|trag|packt|pack|nehmt|nimm)( sie)? (mich|uns|meinen namen)( _)? (auf|dazu|ein|drauf|rein|mit|mit rein|mit auf|hinzu)( _)?
(wo|was) (muss|darf|soll) ich( _)? (unterschreiben|unterzeichnen|unterschreibn)
(wie konnte|wie kann|wer kann) (ich )?da nein sagen
da (bin|ware) ich (gern|gerne|naturlich|sofort|voll|auf jeden fall|sicher|immer)?( _)?(dabei|zu haben)
immer zu haben( _)?
(dafur|fur so was|fur sowas) (bin ich )?(immer |gerne? )*zu haben
(leiste|steuere|gebe|trage)( _)? (beitrag|bei|etwas bei|was bei|was dazu)
(passt|geht|lauft|taugt) (scho|schon|eh|ma|mir|mir gut|leiwand|bestens)
eh (klar|gern|gerne)
(supi|suppa|leiwand|eine frage der ehre|ehrensache)( _)?
gerne? (wieder|doch|auch|mal|sogar)( _)?
ein (klares|grosses|dickes|fettes|eindeutiges) ja
(machen|mach) (wir|ich|ma)( (das|gern|gerne|doch|so|mit))*$
""",
    no=r"""
(geef|laat)( _)? (mijn|m n) (plaats|plek)( _)?
(not|dont|do not) (count|bank|rely) on (me|us)
leave (this|that|it)( one)? to( _)?
(je )?ny arriver(ai|ais|ons) pas
(ne )?donne\w* pas suite( _)?
(ne )?mattende[zs]? pas
(fehlt|fehlen)( _)? (zeit|energie|kraft|kapazitat|luft|ressourcen)( _)?
(i|we) (dont|cant|wont|havent|do not|cannot)$
(geen|keine?|not an|no|pas une|pas d) (optie|option)( _)?
zit er( _)? niet in
(niet|nicht) (_ )?(ja zeggen|ja sagen|deel te nemen|mee te doen|mitzumachen|teilzunehmen|dabei zu sein|deelnemen|meedoen)
(against|not to|of not|rather than) (taking part|joining|participating|take part|join|participate)( _)?
de ne pas (participer|prendre part|venir|donner suite)( _)?
(mest|m est|nous est) (malheureusement |helas )?impossible( _)?
(trek|trekken|zieh|ziehe|retire)( _)? (terug|zuruck)( _)?
(nothing|little|not much|niets|niks|rien|nichts) (_ )?(offer|add|contribute|toe te voegen|bij te dragen|zinvols|a apporter|a dire|beizutragen|beizusteuern)( _)?
(rather|prefer|better if) (someone|somebody|others|anyone) else( _)?
(keinen|geen|pas la) (kopf|hoofd|tete)( _)?
(ich |wir )?(verzichte|verzichten|setze aus|winke ab)( _)?
lass(t)? (mal|gut sein|es)( _)?
(laat|laten)( _)? (aan (anderen|een ander|de anderen|iemand anders)|over aan)( _)?
leave (it|this|that) to (others|the others|someone else|somebody else|you lot|the experts)
(uberlasse|uberlass)( _)? (anderen|euch|den anderen)
met (te|al te|veel te) veel( _)? bezig
al (te|genoeg|veel te veel|te veel)( _)? bezig
trop (de |d )?(dengagements?|engagements?|projets|autres choses|pain sur la planche|chantiers|dossiers|reunions|trucs)( _)?
pain sur la planche
(moet|moeten|zal|zult|zullen|gaan)( _)? (zonder|buiten) (mij|me|ons)( _)?
(kan|kun|mag|wil) (je|jij|u|jullie) (mij|me|ons)( _)? (overslaan|schrappen|weglaten)( _)?
(can|could|would) you (please )?(skip|count out|leave out|drop) (me|us)( _)?
aan de (kant|zijlijn)( _)?
langs de (kant|zijlijn)( _)?
van op de zijlijn( _)?
(moet|ga|zal)( _)? (teleurstellen|ontgoochelen)
(hou|houd|houden)( _)? voor bekeken( _)?
(laat|laten)( _)? (voorbijgaan|passeren|schieten|aan me voorbij|aan mij voorbij)
uitgevallen( _)?
(kan|kunnen|wil|zou)( _)? (er )?(niet|geen)( _)? (bijnemen|bij nemen|bij hebben|bijpakken|erbij nemen|tussen nemen|inplannen|vrijmaken|opbrengen)
(tis|t is|is|das|da s|dat is|dit is)( _)? (niks|niets|niet|nie|ni) (voor (mij|ons)|aan mij besteed|mijn ding|aan de orde|te doen)( _)?
(hooi|bord|borden|vork|schotel)( _)? (vork|bord|vol|genoeg|te veel)
(genoeg|al veel|te veel|al te veel|meer dan genoeg|veel te veel) (hooi|op mijn bord|om handen|aan mijn hoofd|aan mn hoofd|op de plank|omhanden|werk)( _)?
(hoofd|kop|pet)( _)? (staat|niet naar|over)( _)? ?(niet naar|omloopt)?
(water|werk)( _)? (aan|tot) (de|mijn) (lippen|oren)
(verzuip|verdrink|zwem)( _)?
(ik |we )?(geef|geven) (dit|deze|het|er)( _)? (door|de brui aan|forfait)
(geef|geven) forfait( _)?
(forfait|verstek)
(doe|doen)( _)? zonder (mij|ons)
(mij|me|ons) (_ )?(niet (op|mee) )?(rekenen|tellen) niet
(reken|tel) (_ )?niet (op|mee)( _)?
(reken|tel) (op )?(mij|me|ons)( _)? niet( _)?
niet op (mij|me|ons) (rekenen|tellen)
(hoeft|hoeven)( _)? (voor )?(mij|ons)?( _)?niet( _)?
(mag|mogen|kan) (je|jullie|u|ge) (mij|me|ons) (schrappen|overslaan|vergeten|afschrijven|wegstrepen)( _)?
(vergeet|schrap|streep) (mij|me|ons) (maar|deze keer|hier|weg|voor deze)( _)?
(trek|trekken) (ik )?(me|mij|ons) terug
(ben|is|zijn) (er )?(niet bij|uit|dr uit|eruit|out|ribbedebie|de pijp uit)( (deze|dit)( _)?)?$
(is|was) (voor mij|niet) (aan mij|voor mij)? ?(een brug te ver|te hoog gegrepen|te veel gevraagd)
een brug te ver
(kan|kunnen) ik (me )?niet permitteren( _)?
(past|passen)( _)? niet (in|bij|binnen)( _)?
(niet|geen)( _)? (in mijn|in m n|in mn|in onze) (agenda|planning|kraam|schema|kalender)( _)?
laat( _)? niet toe
(heb|hebben) (andere|al andere|wel andere|al iets|iets anders|al een|al wat)( _)? (katten|prioriteiten|plannen|afspraak|verplichtingen|gepland|afspraken|zorgen|dingen|op de planning|staan|voor)( _)?
(sorry|helaas|jammer) (dat|maar) (lukt|gaat|past)( _)? (niet|nie|ni)( _)?
(nee|neen) (dank|dank je|dank u|bedankt|merci|sorry|helaas)( _)?
daarvoor (ben ik|moet je)( _)? (niet de juiste|niet bij mij|te (druk|moe))( _)?
(niet|geen) (de juiste|een goede|juiste) (persoon|kandidaat|vrouw|man)( _)?
zonder (mij|ons|ondergetekende)
(word|wordt|ben|gaat)( _)? geopereerd( _)?
(lig|ligt|zit)( _)? (in het ziekenhuis|in de lappenmand|ziek thuis|thuis met een burn out|met een burn out|in het gips|in ziekteverlof)( _)?
(ben|zit|ga)( _)? (buiten strijd|out|in ziekteverlof|op pensioen|met prepensioen|met zwangerschapsverlof)( _)?
(vanwege|wegens|door) (_ )?(sterfgeval|overlijden|ziekte|ziekenhuisopname|operatie|rouw)( _)?
(bedank|bedanken) (ik )?(voor de eer|hiervoor|ervoor)( _)?
bedank voor( _)? (eer|uitnodiging|aanbod)
(not|never) (in the cards|on the cards|meant to be|my bag|my thing|my department|for the likes of me|one for me|a good time|a good fit|a good moment|the best time|the right time|the right person|this year|in a position( _)?|on this occasion|going to work out|going to be able( _)?|viable|doable|feasible|happening|on)
(isnt|not|wasnt|is not|its not|aint)( _)? (one for me|for me|on the cards|feasible|happening|going to happen|my thing|doable)( _)?
(bow|bowing|sit|sitting|opt|opting|bail|bailing|drop|dropping|pull|pulling|back|backing|tap|tapping|duck|ducking|cry|crying|beg|begging) (out|off|this one out|it out|this out)( _)?
(taking|take) a (pass|rain check|raincheck|break)( _)?
rain ?check
(on|off) (my|our) (plate|radar)
(too much|enough|a lot|plenty|loads|so much) (going )?(on )?(my|our|on|the) (plate|hands|the go)( _)?
(hands|plate|diary|calendar|dance card|schedule)( _)? (full|rammed|chocka|packed|jammed|mental|crazy|wont allow|doesnt allow)( _)?
(up to (my|our) (eyes|ears|neck|eyeballs)|run off my feet|flat out|swamped|rushed off my feet|knee deep|under water|drowning|slammed|maxed out|stretched( too)? thin|at capacity|chockablock)( _)?
(cant|cannot|couldnt|wont|not able to|unable to)( _)? (commit|squeeze|fit|manage|swing it|swing this|spare|oblige|stretch|justify|take (anything|any|this|on)|see (how|myself))( _)?
(clash|clashes|clashing|conflicts)( _)?
(wish|wishing) you( _)? (best|luck|well) (but|without me)( _)?
(have|need|going|got|i must|must) (_ )?(to )?(turn (this|that|it|you|down)( _)? ?(down)?|give (this|it|that) (one )?a miss|let (this|that|it) (one )?(go|slide|pass)|say no|politely decline|bow out)( _)?
(ill|i will|id|i would|i) (_ )?(leave (it|this|that)( _)? ?(to|for) (others|you)|leave it( there| this time| for now)?)$
(thanks|thank you|thx|cheers) but (no|no thanks|not|ill pass|im out)( _)?
(dont|do not|cant|havent|have not|wont) (_ )?(have |got )?(the |any |enough |much )(time|capacity|space|bandwidth|energy|headspace|availability|spoons)( _)?
(it s|its|its a|thats a|a|hard|firm|big|polite|definite|regretful) no( from me| thanks| for me| this time)?
(signed|been signed|im|currently) off (sick|work)( _)?
(left|leaving|no longer (at|with|in|work\w*)|dont work) (the|my|this|here|there|for|at)( _)?
(ce sera|ca sera|fera|faites|cest|on fera|allez y|continuez) (_ )?sans (moi|nous)( _)?
(ne |n )?(comptez|compte) (donc |surtout |malheureusement )?pas( _)? (moi|nous|presence)
(doit|dois|vais|suis)( _)? (decevoir|desoler|faire faux bond)( _)?
(fais|ferai|ferais|fait) (l )?(impasse|limpasse|faux bond)( _)?
faire limpasse( _)?
(jette|declare|declarer|fais) (l eponge|leponge|forfait|defaut)( _)?
(forfait|hors jeu|hors service|hors course|hors circuit)( _)?
(laisse|laisserai|laisserais)( _)? (tomber|passer|ma place|les autres|ce train)( _)?
(sous leau|la tete sous leau|tete dans le guidon|deborde|sur les rotules|au bout du rouleau|a bout|charrette)( _)?
(cest |est )?(mission )?(impossible|peine perdue|mort pour moi|cuit|rape|foutu|trop juste|trop court|trop tard|trop pour moi|non pour moi)( pour moi)?( _)?
(pas|plus|guere|point) (gagne|evident|jouable|tenable|faisable|envisageable|mon truc|ma tasse de the|pour moi|pour nous|a lordre du jour|mon rayon|concerne\w*|la tete a|le coeur a|en etat|en mesure)( _)?
(jai|ai|avons|nous avons|on a) (deja |bien |beaucoup )?(dautres|trop de) (chats|priorites|engagements|obligations|projets)( _)?
chats a fouetter
(suis|serai|sommes|serons) (deja |malheureusement |helas )?(pris|prise|prises|occupes?|occupee|retenue?s?|bloquee?s?|coincee?s?|engagee?s?|en formation|en mission|hospitalisee?|en incapacite|en burn ?out|en arret|ecartee?|hors( _)?)( _)?
(mon|notre|lagenda|lemploi|ma|la)( _)? (ne (me |nous )?(le )?(permet|permettra|permettent) pas|deborde|explose)( _)?
(je |nous )?(vous )?(souhaite|remercie)( _)? mais( _)? (non|sans moi|pas possible|impossible)
(saurai|saurais|saurons|sais|saura) (pas|malheureusement pas|helas pas|vraiment pas|pas non plus)( _)?
(je|on|nous) (ne )?(saurai|sais|sait|saurons) (_ )?pas( _)?
(je )?(men|m en) abstien\w*( _)?
(bin|sind|bleibe|waren?) (ich |wir )?(da |hier |diesmal |leider |dann )*(raus|draussen|aussen vor|weg vom fenster|nicht mit dabei)( _)?
(lass|lasse|lassen)( _)? (aus|bleiben|sein|ausfallen|vorbeiziehen|vorubergehen)( _)?
(setze|setz|setzen)( _)? aus( _)?
(nehme|nehmen|nehm)( _)? abstand( _)?
(wird|gibt|wirds|gibts|ist) (_ )?(bei mir |fur mich |heuer |diesmal |leider |wohl )*(nix|nichts)( _)?
(nix|nichts) (mit mir|fur mich|bei mir|daraus|draus)( _)?
(zu viel|genug|schon genug|mehr als genug|viel zu viel|so viel|bis uber beide ohren|voll) (um die ohren|am hals|auf dem tisch|auf dem zettel|am buckel|zu tun|an der backe|arbeit|auf dem teller|auf dem schirm|um die uhren)( _)?
(muss|mussen|mochte|will|darf)( _)? (enttauschen|passen|absagen|verzichten|kurzertreten|kurzer treten|zuruckstecken|zurucktreten|nein sagen)( _)?
(gehe?|geht|ist)( _)? sich( _)? (leider )?(nicht|ned|net)( _)?( aus)?( _)?
(geht|gehts|gehen) sich( _)? (nicht|ned|net) aus( _)?
sich( _)? (nicht|ned|net) aus( _)?
(bin|ist|sind) (ich )?(hoffnungslos |total |vollig |komplett |restlos |leider )*(uberlastet|ausgelastet|ausgebucht|uberbucht|uberarbeitet|eingespannt|zu|dicht|voll|krank|krankgeschrieben|verhindert|ausser gefecht|im spital|im krankenhaus|auf kur|in kur|in karenz|auf reha|in reha)( _)?
(ausser gefecht|land unter|spital|krankenhaus|krankenstand|karenz|reha)( _)?
(sehe|seh|finde|find)( _)? (keine|keinen|nicht)( _)? (moglichkeit|weg|chance|raum|zeit|wie)( _)?
(ist|war|ware) (leider |mir |fur mich |einfach )*(nicht|ned|net|kein) (_ )?(moglich|drin|machbar|mein|meins|zu schaffen|leistbar|thema|stemmen|zu stemmen)( _)?
(nicht|nimmer|ned|net) (drin|zu stemmen|meins|zu schaffen|leistbar|unterzubringen|mein bier|meine baustelle|mein revier)( _)?
(ohne|nicht mit) (mich|mir|uns)( _)?
""",
    later=r"""
(straks|later|morgen|binnenkort|volgende week) meer( nieuws)?$
(need|want|like|have|brauche|nodig|besoin)( _)? (a|some|two|couple|few|day|days|paar|enkele|quelques|einen|ein)( _)? (day|days|time|tag|tage|dag|dagen|jours|jour|tijd|temps|zeit|week|woche|semaine)( _)? (to decide|to think|to check|om|pour|um|bedenk|before|overleg)( _)?
(sag|sage|antworte|schreib|melde)( ich)?( dir| euch| ihnen| mich)? (morgen|spater|nachste woche|am \w+|bald|noch)( _)?
(moet|muss|must|need to|have to|dois|ga|wil|will|mochte|eerst|erst|first|dabord)( _)? (reden|sprechen|praten|spreken|afspreken|talk|speak|ask|parler|abklaren|rucksprache halten|aftoetsen|bespreken|voorleggen|vorlegen|check with|run it past|run this past|run it by|run this by)( _)?
(hou|houd)( _)? (in beraad|op de hoogte|in gedachten)( _)?
(pin|bear with|give) me( _)? (a (day|moment|few days|bit)|until|till|some time|a couple of days|time|a week)( _)?
(let|allow) me( _)? (sleep|think|mull|ponder|chew|check|look|see|confirm|get back|come back|consult|ask)( _)?
(sleep|mull|think|chew) (on|it|this|over|about)( _)? ?(it|over|this)?( _)?
(revert|circle back|touch base|get back to you|come back to you|report back)( _)?
tbc
to be confirmed
(je |j )?(dors|dormir|dormirai) dessus( _)?
(la )?nuit porte conseil( _)?
(suite|reponse)( _)? (au prochain numero|suivra|suit|plus tard|dans les prochains jours)( _)?
(laissez|laisse|donnez|donne)( |-)?(moi|nous)( _)? (temps|jours?|semaine|heures?|moment|instant|delai)( _)?
(schlaf|schlafe|schlafen)( _)? (druber|daruber|drueber)( _)?
(gebt|gib|geben)( sie)? (mir|uns)( _)? (zeit|tage?|woche|moment|augenblick|bis)( _)?
(hore|hort|horen|hear|hoort|entendr\w*)( _)? (von mir|from me|van mij|nog van me|parler de moi)( _)?
""",
    maybe=r"""
^peut etre (bien )?que oui( _)? non$
(peut etre|peutetre) (bien )?que (oui|non)( _)?
(wenn|falls) (es|das) (_ )?(ausgeht|klappt|hinhaut) (vielleicht|eventuell|mal sehen)
""",
    idle=r"""
(if|als|si|wenn|indien) (thats|that is|its|it is|dat|dit|cest|das|cela|ca) (_ )?(ok|okay|fine|alright|all right|mag|permis|permise|possible|bon|te va|vous va|vous convient|recht|in ordnung|goed|geen probleem|not a problem|no problem|pas un probleme)( (with|by|for|voor|pour|fur) (you|everyone|u|jou|jullie|toi|vous|dich|euch|sie))?
(you|je|jij) (do|doet) (not |niet )?(have|hoeft)( _)?
(nothing|not|niks|niets|rien|nichts) (personal|persoonlijks?|de personnel|persoenliches|personliches)
hard feelings
(voor de|for the|der|le|de|the) rest
""",
    praise=r"""
(thanks|thank you|merci|bedankt|dank\w*|danke) (for|voor|de|pour|fur) (thinking|having thought|denken|het denken|aan mij|avoir pense|penser|an mich|das denken)( _)?
""",
)
