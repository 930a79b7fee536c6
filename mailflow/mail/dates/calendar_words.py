"""The words that dates are written with, per language, each with its kind and value.

Kinds are one letter, so that a sentence becomes a short string that the patterns of `date_phrases` match:
W weekday, w weekday only beside a date; M month, m month only beside a number; N number, n one; O ordinal;
U unit of time, F fortnight, j the French 'en huit'; X next, Z the one after, S this, C coming, L last, G gone;
R days from today, Q a part of today, J after next, P part of the day, E end, B begin, K middle, V too vague, q some; I in, A from, a after,
v between, f little words, o or, u and, r until, t not, y but, i instead of, c correction, b by, s since, g ago,
e every, 1 end of a unit, H holiday, k week number, l French article, h told of the past, d not a date beside a number.
"""
# ruff: noqa: E501  (lists of words)

from __future__ import annotations

from mailflow.core.session.people import Language

DAY, WEEK, MONTH, YEAR, HOUR, WORKDAY, WEEKEND = 1, 2, 3, 4, 5, 6, 7
MORNING, AFTERNOON, EVENING, MIDNIGHT, CLOSE = 1, 3, 4, 6, 5
EASTER = 1000  # holidays: month * 100 + day, or 1000 + days after Easter Sunday

WEEKDAYS = {
    Language.NL: "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    Language.EN: "monday tuesday wednesday thursday friday saturday sunday",
    Language.FR: "lundi mardi mercredi jeudi vendredi samedi dimanche",
    Language.DE: "montag dienstag mittwoch donnerstag freitag samstag sonntag",
}
WEEKDAYS_SHORT = {
    Language.NL: "ma di wo do vr za zo|maa din woe don vrij zat zon",
    Language.EN: "mon tue wed thu fri sat sun|mon tues weds thur fri sat sun|mon tue wed thurs fri sat sun",
    Language.FR: "lun mar mer jeu ven sam dim",
    Language.DE: "mo di mi do fr sa so",
}
MONTHS = {
    Language.NL: "januari februari maart april mei juni juli augustus september oktober november december",
    Language.EN: "january february march april may june july august september october november december",
    Language.FR: "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
    Language.DE: "januar februar marz april mai juni juli august september oktober november dezember",
}
MONTHS_SHORT = {
    Language.NL: "jan feb mrt apr mei jun jul aug sep okt nov dec|jan febr maa apr mei jun jul aug sept okt nov dec",
    Language.EN: "jan feb mar apr may jun jul aug sept oct nov dec",
    Language.FR: "janv fev mars avr mai juin juil aou sept oct nov dec|jan fevr mars avr mai jui jui aou sep oct nov dec",
    Language.DE: "jan feb maerz apr mai jun jul aug sep okt nov dez|janner feber mrz apr mai jun jul aug sep okt nov dez",
}
WEAK_MONTHS = frozenset({"may", "mars", "march", "mar", "jan", "sept", "april", "june", "august", "maa", "mei", "jui"})
NUMBERS = {
    Language.NL: "een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien"
    " zeventien achttien negentien twintig eenentwintig tweeentwintig drieentwintig vierentwintig vijfentwintig"
    " zesentwintig zevenentwintig achtentwintig negenentwintig dertig eenendertig",
    Language.EN: "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen twenty",
    Language.FR: "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept"
    " dix-huit dix-neuf vingt vingt-et-un vingt-deux vingt-trois vingt-quatre vingt-cinq vingt-six vingt-sept"
    " vingt-huit vingt-neuf trente",
    Language.DE: "eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn"
    " siebzehn achtzehn neunzehn zwanzig einundzwanzig zweiundzwanzig dreiundzwanzig vierundzwanzig"
    " funfundzwanzig sechsundzwanzig siebenundzwanzig achtundzwanzig neunundzwanzig dreisig einunddreisig",
}
ORDINALS = {
    Language.NL: "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde dertiende"
    " veertiende vijftiende zestiende zeventiende achttiende negentiende twintigste",
    Language.EN: "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth"
    " fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    Language.FR: "premier deuxieme troisieme quatrieme",
    Language.DE: "ersten zweiten dritten vierten funften sechsten siebten achten neunten zehnten elften zwolften"
    " dreizehnten vierzehnten funfzehnten sechzehnten siebzehnten achtzehnten neunzehnten zwanzigsten",
}
# Kind, value, and the words; '_' stands for no value, words of several parts are written with spaces.
WORDS: dict[Language, tuple[tuple[str, int, str], ...]] = {
    Language.NL: (
        ("n", 1, "een"),
        ("U", DAY, "dag, dagen, dgn"),
        ("U", WEEK, "week, weken, wk, weekje, weekjes"),
        ("U", MONTH, "maand, maanden, maandje"),
        ("U", YEAR, "jaar, jaren"),
        ("U", HOUR, "uur, uren, uurtje"),
        ("U", WORKDAY, "werkdag, werkdagen, werkdgn"),
        ("U", WEEKEND, "weekend, weekeinde"),
        ("X", 0, "volgende, volgend, vlgnd, vlg, vlgd"),
        ("Z", 0, "daaropvolgende, de week erna, de week daarna, de week daarop"),
        ("S", 0, "deze, dit, van deze"),
        ("C", 0, "komende, komend, aanstaande, aanstaanden, eerstkomende, eerstvolgende, eerstkomend, toekomende,"
         " aankomende"),
        ("L", 0, "laatste, allerlaatste"),
        ("G", 0, "vorige, vorig, afgelopen, voorbije, verleden, jongstleden, jl"),
        ("R", 0, "vandaag, vandaag nog"),
        ("R", 1, "morgen, morge"),
        ("R", 2, "overmorgen"),
        ("R", -1, "gisteren, eergisteren, gister"),
        ("Q", MORNING, "vanmorgen, vanochtend, vanvoormiddag, deze voormiddag, deze morgen, deze ochtend"),
        ("Q", AFTERNOON, "vanmiddag, vannamiddag, deze namiddag, deze middag"),
        ("Q", EVENING, "vanavond, vannacht, deze avond"),
        ("P", MORNING, "ochtend, voormiddag, s morgens, s ochtends, ochtends, morgens, vm, vroeg"),
        ("P", AFTERNOON, "middag, namiddag, s middags, s namiddags, middags, nm, over de middag"),
        ("P", EVENING, "avond, s avonds, avonds, nacht, s nachts, late avond"),
        ("P", MIDNIGHT, "middernacht"),
        ("P", CLOSE, "eind van de dag, einde van de dag, einde dag, eind van de werkdag, einde van de werkdag,"
         " einde werkdag, sluitingstijd, eind vd dag"),
        ("T", 12, "op de middag, tegen de middag, voor de middag, op het middaguur, s middags om 12 uur, noen"),
        ("E", 0, "eind, einde, het einde, het eind, eindje, op het einde, ten einde"),
        ("B", 0, "begin, het begin, start, vroeg in, eerste helft, eerste week, eerste dagen"),
        ("K", 0, "midden, halverwege, medio, half, half in, rond half, tweede helft, tweede week, derde week, laatste week"),
        ("V", 0, "zo gauw, zodra, in het voorjaar, in het najaar, in de lente, in de zomer, in de herfst, in de winter, zo snel mogelijk, zsm, zo vlug mogelijk, zo spoedig mogelijk, zo gauw mogelijk, binnenkort,"
         " als iedereen geantwoord heeft, als iedereen heeft geantwoord, als iedereen klaar is, zodra iedereen,"
         " wanneer iedereen, als iedereen, een dezer dagen, een van de dagen, ooit eens, op een later tijdstip,"
         " in de loop van, ergens in, ergens, liefst snel, later, later nog, eerstdaags, weldra, ten gepaste tijde,"
         " als het past, als je tijd hebt, wanneer het past, wanneer je kan, zo rap mogelijk, asap,"
         " nog te bepalen, zien we nog, spoedig, tijdig, op tijd, na de vakantie, voor de vakantie,"
         " voor de kerstvakantie, na de kerstvakantie, na de feestdagen, voor de feestdagen, tijdens, dra, snel,"
         " tussen kerst en nieuw, na nieuwjaar, ten vroegste, op zijn vroegst, niet voor, niet vroeger dan,"
         " volgende keer, half werk, nog af te spreken"),
        ("q", 0, "enkele, paar, een paar, een aantal, aantal, anderhalve, anderhalf, tal van, een week of, een dag of,"
         " een tweetal, een drietal, tweetal, drietal, een goede, een kleine, een dikke, ruim, ongeveer, pakweg"),
        ("I", 1, "binnen, binnen nu en"),
        ("I", 0, "over, in"),
        ("b", 1, "tegen, tegen ten laatste, voor, uiterlijk, uiterlijk tegen, uiterlijk op, ten laatste,"
         " ten laatste op, laatst, tot, tot en met, tot aan, deadline, niet later dan, op zijn laatst, liefst voor,"
         " liefst tegen, ten laatste tegen, uiterst, uiterste datum, einddatum, graag voor, voor het einde van"),
        ("A", 0, "vanuit, te rekenen van"),
        ("A", 1, "vanaf, gerekend vanaf, te rekenen vanaf"),
        ("a", 0, "na"),
        ("v", 0, "tussen"),
        ("f", 0, "op, de, het, van, vd, pas, den, dat is, is een, dat is een, is dus, dus, nog, om, omstreeks, rond, en wel, om precies"
         " te zijn, graag, is, ten, te, aan, t, der, ook, alvast, vergeet niet, niet vergeten, waarom niet, is dat niet, bij, namelijk, datum, s"),
        ("u", 0, "en, alsook"),
        ("o", 0, "of, ofwel, dan wel, hetzij"),
        ("r", 0, "t e m, naar, t m, tem"),
        ("t", 0, "niet, geen, nie, niet meer"),
        ("y", 0, "maar, wel, maar wel, maar pas, eerder, doch"),
        ("i", 0, "in plaats van, ipv, i p v, inplaats van, in de plaats van"),
        ("c", 0, "of nee, nee, neen, of neen, of liever, of beter, euh, eh, sorry, pardon, ik bedoel, bedoel ik, oeps,"
         " of eigenlijk, correctie, of eerder, of toch, of toch maar, wacht, nee wacht, beter nog, allez, enfin,"
         " wordt, toch maar, moet zijn"),
        ("s", 0, "sinds, sedert"),
        ("g", 0, "geleden, terug"),
        ("e", 0, "elke, iedere, telkens, maandags, dinsdags, woensdags, donderdags, vrijdags, zaterdags, zondags,"
         " maandagen, dinsdagen, woensdagen, donderdagen, vrijdagen, zaterdagen, zondagen"),
        ("F", 14, "veertiendaagse"),
        ("x", 0, "onze, deze keer, mars, die"),
        ("H", 1225, "kerst, kerstmis, kerstdag"),
        ("H", 1224, "kerstavond"),
        ("H", 1231, "oudejaar, oudjaar, oudejaarsavond, oudejaarsdag"),
        ("H", 101, "nieuwjaar, nieuwjaarsdag"),
        ("H", 1206, "sinterklaas"),
        ("H", 214, "valentijn, valentijnsdag"),
        ("H", 1101, "allerheiligen"),
        ("H", EASTER, "pasen, paaszondag"),
        ("H", EASTER + 1, "paasmaandag"),
        ("H", EASTER + 50, "pinkstermaandag"),
        ("H", EASTER + 49, "pinksteren"),
        ("H", EASTER + 39, "hemelvaart"),
        ("1", YEAR, "jaareinde, eindejaar, jaarwisseling"),
        ("k", 0, "week nr, weeknr, weeknummer"),
        ("h", 0, "was, waren, hadden we, deden, gingen, kwamen, zaten, vond plaats, vonden, kreeg, kregen, werd, werden,"
         " spraken, stond, ging, kwam, begon, eindigde, eindigden, startte, bleek"),
        ("d", 0, "score, eindigden, gewonnen, verloren, gelijkspel, versie, pagina, blz, bladzijde, artikel, art, zaal, lokaal,"
         " kamer, nummer, nr, tel, gsm, telefoon, tel nr, dossier, code, postcode, vraag, punt, hoofdstuk, uitslag,"
         " match, wedstrijd, deelnemers, mensen, personen, keer, euro, procent, km, leden, jongeren, bus, tram, lijn,"
         " verdieping, huisnummer, straat, collega s, antwoorden, vragen, bijlage, slide, dia, figuur, tabel"),
    ),
    Language.EN: (
        ("n", 1, "one, an, a"),
        ("U", DAY, "day, days"),
        ("U", WEEK, "week, weeks, wks, weeks time, week s time, weeks ' time"),
        ("U", MONTH, "month, months, month s time, months time"),
        ("U", YEAR, "year, years"),
        ("U", HOUR, "hour, hours, hrs"),
        ("U", WORKDAY, "working day, working days, business day, business days, workday, workdays, work days,"
         " weekday, weekdays"),
        ("U", WEEKEND, "weekend"),
        ("F", 14, "fortnight, fortnight s time"),
        ("X", 0, "next, following, the following"),
        ("Z", 0, "the week after next, week after next"),
        ("J", 0, "after next"),
        ("S", 0, "this, this very, of this"),
        ("C", 0, "coming, upcoming, this coming"),
        ("L", 0, "last"),
        ("G", 0, "past, previous"),
        ("R", 0, "today"),
        ("R", 1, "tomorrow, tomorow, tommorow, tommorrow, tmrw, tmw"),
        ("R", 2, "the day after tomorrow, day after tomorrow, overmorrow"),
        ("R", -1, "yesterday, the day before yesterday, day before yesterday"),
        ("Q", MORNING, "this morning"),
        ("Q", AFTERNOON, "this afternoon"),
        ("Q", EVENING, "tonight, this evening"),
        ("P", MORNING, "morning, first thing, early morning, early"),
        ("P", AFTERNOON, "afternoon, lunch, lunchtime, lunch time"),
        ("P", EVENING, "evening, night, late evening, late"),
        ("P", MIDNIGHT, "midnight"),
        ("P", CLOSE, "cob, eod, eob, end of day, end of the day, close of business, close of play, end of business,"
         " end of the working day, end of play, cop"),
        ("T", 12, "noon, midday, 12 noon, noontime, twelve noon"),
        ("E", 0, "end, end of, the end of, ends"),
        ("1", WEEK, "eow, end of week"),
        ("1", MONTH, "eom, end of month"),
        ("1", YEAR, "eoy, year end, end of year"),
        ("1", MONTH, "month end"),
        ("B", 0, "beginning, beginning of, early in, start of, early next, first half of, first week of, first days of,"
         " early this"),
        ("K", 0, "middle, middle of, mid, halfway through, second half of, sometime, some time, second week of,"
         " third week of, last week of, around the middle of, mid of"),
        ("V", 0, "in spring, in the spring, in summer, in the summer, in autumn, in the autumn, in winter, as soon as possible, asap, as soon as you can, when you can, whenever you can, whenever, soon,"
         " when everyone has answered, when everybody has answered, once everyone has answered, once everyone,"
         " once everybody, when everyone, when everybody, when all have answered, as soon as everyone, when all,"
         " one of these days, in due course, later on, shortly, at your convenience, when convenient, later,"
         " in the course of, to be decided, tbd, tba, to be confirmed, at some point, eventually, before long,"
         " no rush, in good time, when you have time, not before, no earlier than, not earlier than, after the holidays,"
         " before the holidays, over the holidays, at the earliest, during, in time"),
        ("q", 0, "a few, few, a couple of, couple of, couple, several, some, a couple, one and a half, about, around,"
         " roughly, a good"),
        ("I", 1, "within, within the, inside"),
        ("I", 0, "in"),
        ("b", 1, "by, before, until, till, til, due, due by, due on, no later than, not later than, at the latest,"
         " deadline, on or before, not after, latest by, latest, up to, up until, up till, for, by the latest"),
        ("A", 0, "from"),
        ("A", 1, "starting, starting from, counting from, from now on"),
        ("a", 0, "after"),
        ("v", 0, "between"),
        ("f", 0, "of, on, the, that is, that is a, that s a, which is a, that s, which is, ie, i e, is, at, so, please, it s, date, which, of the, s, be, is"
         " a, also, don t forget, do not forget, why not"),
        ("u", 0, "and"),
        ("o", 0, "or, or else, either"),
        ("r", 0, "to, through, thru, onto"),
        ("t", 0, "not, isn t, don t, can t, cannot, won t, no longer"),
        ("y", 0, "but, but rather, make it, but on"),
        ("i", 0, "instead of, rather than, in place of, and not, not on"),
        ("c", 0, "or rather, i mean, i meant, no wait, wait, sorry, no, oops, correction, make that, scratch that,"
         " actually, er, um, or actually, or better, should be, i should say, erm"),
        ("s", 0, "since"),
        ("g", 0, "ago"),
        ("e", 0, "every, each, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays"),
        ("H", 1225, "christmas, xmas, christmas day"),
        ("H", 1224, "christmas eve"),
        ("H", 1226, "boxing day"),
        ("H", 1231, "new year s eve, new years eve"),
        ("H", 101, "new year s day, new year, new years day, the new year"),
        ("H", 214, "valentine s day"),
        ("H", EASTER, "easter, easter sunday"),
        ("H", EASTER + 1, "easter monday"),
        ("H", EASTER - 2, "good friday"),
        ("k", 0, "week number, week no"),
        ("h", 0, "was, were, we had, i had a, had our, did, went, met, happened, took place, held, came, got, started, began, said,"
         " has been, have been, ended, spoke, talked, saw, told"),
        ("d", 0, "score, scored, won, lost, draw, version, page, article, room, number, ext, phone, tel, call, file,"
         " question, point, chapter, match, game, people, persons, participants, times, percent, pounds, euros, miles,"
         " out of, members, bus, line, floor, street, colleagues, answers, questions, attachment, slide, release,"
         " figure, table, section, item, level, grade"),
    ),
    Language.FR: (
        ("n", 1, "un, une"),
        ("U", DAY, "jour, jours, journee, journees"),
        ("U", WEEK, "semaine, semaines, sem"),
        ("U", MONTH, "mois"),
        ("U", YEAR, "an, ans, annee, annees"),
        ("U", HOUR, "heure, heures"),
        ("U", WORKDAY, "jours ouvrables, jour ouvrable, jours ouvres, jour ouvre, jours de travail"),
        ("U", WEEKEND, "week end"),
        ("F", 14, "quinzaine, une quinzaine, quinzaine de jours"),
        ("F", 7, "huitaine, une huitaine, huitaine de jours"),
        ("j", 7, "en huit"),
        ("j", 14, "en quinze"),
        ("X", 0, "prochain, prochaine, prochains, prochaines, suivant, suivante, qui suit"),
        ("Z", 0, "d apres, en quinze jours"),
        ("S", 0, "ce, cette, cet, de cette, de ce, en cours, courant, courante"),
        ("C", 0, "a venir, qui vient, qui arrive"),
        ("L", 0, "dernier, derniere"),
        ("G", 0, "passe, passee, ecoule, ecoulee, precedent, precedente"),
        ("R", 0, "aujourd hui, aujourdhui, auj"),
        ("R", 1, "demain"),
        ("R", 2, "apres demain"),
        ("R", -1, "hier, avant hier"),
        ("Q", MORNING, "ce matin"),
        ("Q", AFTERNOON, "cet apres midi, cet aprem"),
        ("Q", EVENING, "ce soir, cette nuit"),
        ("P", MORNING, "matin, matinee, du matin, au matin, dans la matinee"),
        ("P", AFTERNOON, "apres midi, aprem, de l apres midi, dans l apres midi"),
        ("P", EVENING, "soir, soiree, du soir, au soir, nuit, de la nuit, dans la soiree"),
        ("P", MIDNIGHT, "minuit, a minuit"),
        ("P", CLOSE, "fin de journee, en fin de journee, la fin de la journee, fin de la journee"),
        ("T", 12, "midi, a midi, 12 h midi"),
        ("E", 0, "fin, la fin, en fin de, fin du, fin de"),
        ("B", 0, "debut, le debut, premiere semaine, premiere quinzaine, au debut, premiers jours"),
        ("K", 0, "mi, milieu, le milieu, a la mi, courant, deuxieme quinzaine, deuxieme semaine, derniere semaine,"
         " deuxieme moitie, dans le courant"),
        ("V", 0, "au printemps, en ete, en automne, en hiver, le plus vite possible, au plus vite, des que possible, le plus tot possible, au plus tot, bientot,"
         " quand tout le monde aura repondu, quand tout le monde, une fois que tout le monde, des que tout le monde,"
         " lorsque tout le monde, prochainement, sous peu, un de ces jours, plus tard, a l occasion, rapidement,"
         " dans les meilleurs delais, quand vous pouvez, quand tu peux, en temps voulu, a determiner, a definir,"
         " des que vous pouvez, vite, asap, au cours de, quand tous, pas avant, apres les fetes, avant les fetes,"
         " avant les vacances, apres les vacances, pendant, un jour, a convenir, incessamment"),
        ("q", 0, "quelques, plusieurs, environ, une dizaine de, dizaine de, une douzaine de, un ou deux, une ou deux,"
         " une bonne, un petit, une petite, deux ou trois, trois ou quatre"),
        ("I", 1, "d ici, dans les, endeans, endeans les, sous, au bout de, d ici a"),
        ("I", 0, "dans"),
        ("b", 1, "avant, pour, jusqu a, jusqu au, jusque, au plus tard, au plus tard le, avant le, jusqu, pas plus tard"
         " que, date limite, echeance, delai, au plus tard pour, limite, dernier delai, avant la fin de, jusqu a la"),
        ("A", 1, "a compter de, a dater de, a partir de, a compter du, a partir du, des le"),
        ("a", 0, "apres"),
        ("v", 0, "entre"),
        ("l", 0, "le"),
        ("f", 0, "la, les, l, du, de, des, vers, c est, c est un, soit, donc, qui est, d, est, c est a dire, a dire, date, svp, si"
         " possible, en, au mois, que, ca fait, n oubliez pas, n oublie pas, pourquoi pas, si ce n est pas"),
        ("u", 0, "et"),
        ("o", 0, "ou, ou bien, soit soit"),
        ("r", 0, "au, aux, vers le"),
        ("t", 0, "pas, non, ne, n"),
        ("y", 0, "mais, mais bien, mais plutot"),
        ("i", 0, "au lieu de, au lieu du, plutot que, a la place de, a la place du, et non, et pas"),
        ("c", 0, "ou plutot, enfin, non, pardon, je veux dire, je voulais dire, euh, plutot, non plutot, desole, oups,"
         " erreur, rectification, attends, ou mieux, finalement"),
        ("s", 0, "depuis"),
        ("g", 0, "il y a"),
        ("e", 0, "chaque, tous les, toutes les, lundis, mardis, mercredis, jeudis, vendredis, samedis, dimanches"),
        ("H", 1225, "noel"),
        ("H", 1224, "reveillon de noel, veille de noel"),
        ("H", 1231, "saint sylvestre, la saint sylvestre, reveillon"),
        ("H", 101, "nouvel an, jour de l an, le nouvel an"),
        ("H", 214, "saint valentin"),
        ("H", 1206, "saint nicolas"),
        ("H", 1101, "toussaint"),
        ("H", EASTER, "paques"),
        ("H", EASTER + 1, "lundi de paques"),
        ("H", EASTER + 39, "ascension"),
        ("H", EASTER + 49, "pentecote"),
        ("k", 0, "semaine numero, semaine no"),
        ("h", 0, "etait, etaient, avait, avions, a eu lieu, avaient, etions, fut, eu lieu, j etais, etais"),
        ("d", 0, "score, gagne, perdu, version, page, article, art, salle, local, numero, tel, gsm, telephone, dossier,"
         " code, question, point, chapitre, match, personnes, participants, fois, euros, pour cent, km, membres, jeunes,"
         " bus, tram, ligne, etage, rue, collegues, reponses, questions, annexe, sur cinq, figure, tableau"),
    ),
    Language.DE: (
        ("n", 1, "ein, eine, einer, einem, einen, eines"),
        ("U", DAY, "tag, tage, tagen, tages"),
        ("U", WEEK, "woche, wochen"),
        ("U", MONTH, "monat, monate, monaten, monats"),
        ("U", YEAR, "jahr, jahre, jahren, jahres"),
        ("U", HOUR, "stunde, stunden"),
        ("U", WORKDAY, "werktag, werktage, werktagen, arbeitstag, arbeitstage, arbeitstagen, arbeitstags, werktags"),
        ("U", WEEKEND, "wochenende, wochenendes"),
        ("X", 0, "nachste, nachsten, nachster, nachstes, nachstem, folgende, folgenden, folgender, naechste, naechsten,"
         " naechster, naechstes"),
        ("Z", 0, "ubernachste, ubernachsten, ubernachster, ubernachstes, uebernaechste, uebernaechsten"),
        ("S", 0, "diese, diesen, dieser, dieses, diesem"),
        ("C", 0, "kommende, kommenden, kommender, kommendem, kommendes, der kommenden"),
        ("L", 0, "letzte, letzten, letzter, letztes"),
        ("G", 0, "vergangene, vergangenen, vergangener, vorige, vorigen, voriger"),
        ("R", 0, "heute, heut"),
        ("R", 1, "morgen"),
        ("R", 2, "ubermorgen, uebermorgen"),
        ("R", -1, "gestern, vorgestern"),
        ("P", MORNING, "fruh, vormittag, morgens, vormittags, frueh, am morgen"),
        ("P", AFTERNOON, "nachmittag, nachmittags, am nachmittag"),
        ("P", EVENING, "abend, abends, nacht, nachts"),
        ("P", MIDNIGHT, "mitternacht"),
        ("P", CLOSE, "dienstschluss, feierabend, ende des tages, buroschluss, tagesende, geschaftsschluss,"
         " dienstschlus, buroschlus, geschaftsschlus, arbeitsende"),
        ("T", 12, "mittag, mittags, 12 uhr mittags"),
        ("E", 0, "ende, zum ende, gegen ende"),
        ("1", MONTH, "monatsende"),
        ("1", YEAR, "jahresende, jahreswechsel"),
        ("1", WEEK, "wochenschluss"),
        ("B", 0, "anfang, beginn, zu beginn, erste halfte, erste woche, ersten tage, erste woche im, ersten woche"),
        ("K", 0, "mitte, halb, zweite halfte, zweite woche, dritte woche, letzte woche im, zweiten woche, letzten woche im"),
        ("V", 0, "im fruhling, im fruhjahr, im sommer, im herbst, im winter, so bald wie moglich, so schnell wie moglich, sobald wie moglich, schnellstmoglich, baldmoglichst,"
         " moglichst bald, moglichst schnell, demnachst, bald, wenn alle geantwortet haben, sobald alle, wenn alle,"
         " sobald es geht, irgendwann, in kurze, spater, bei gelegenheit, zeitnah, so fruh wie moglich, asap,"
         " wenn du zeit hast, sobald ihr konnt, im laufe der, im laufe des, im laufe, rechtzeitig, nicht vor,"
         " fruhestens, nach den ferien, vor den ferien, nach den feiertagen, vor den feiertagen, wahrend,"
         " noch offen, zwischen den jahren, umgehend, baldigst, eines tages"),
        ("q", 0, "einige, einigen, paar, ein paar, mehrere, mehreren, anderthalb, eineinhalb, ungefahr, etwa, rund, circa,"
         " ca, zirka, ein bis zwei, zwei bis drei, zwei drei"),
        ("I", 1, "innerhalb, innerhalb von, innert, binnen, innerhalb der"),
        ("I", 0, "in"),
        ("b", 1, "bis, bis zum, bis spatestens, spatestens, spatestens am, spatestens bis, vor, vor dem, bis am,"
         " frist, bis einschlieslich, nicht spater als, bis zu, bis zur, einsendeschluss, fur, fur den, gegen, stichtag,"
         " abgabe, spaetestens, bis spaetestens, allerspatestens"),
        ("A", 0, "von, vom"),
        ("A", 1, "ab, ab dem, gerechnet ab"),
        ("a", 0, "nach, nach dem"),
        ("v", 0, "zwischen"),
        ("f", 0, "am, der, die, das, dem, den, des, zum, um, im, ist, das ist, also, ist ein, das ist ein, bitte, dann,"
         " an, zur, datum, noch, nicht vergessen, vergiss nicht, warum nicht, und zwar, am besten"),
        ("u", 0, "und"),
        ("o", 0, "oder, oder auch, beziehungsweise, bzw, entweder"),
        ("r", 0, "auf, auf den"),
        ("t", 0, "nicht, kein, keinen, keine, nicht am, nicht mehr"),
        ("y", 0, "sondern, aber, sondern erst, dafur"),
        ("i", 0, "statt, anstatt, anstelle von, statt am, statt des, anstelle des, und nicht, lieber als"),
        ("c", 0, "nein, ah nein, ne, quatsch, entschuldigung, ich meine, ich meinte, besser gesagt, oder besser,"
         " oder lieber, oder vielmehr, beziehungsweise besser, sorry, korrektur, moment, halt, oder doch, doch lieber,"
         " ach nein, vielmehr, ah, aeh"),
        ("s", 0, "seit"),
        ("e", 0, "jeden, jede, jedes, jeder, montags, dienstags, mittwochs, donnerstags, freitags, samstags, sonntags"),
        ("W", 5, "sonnabend"),
        ("F", 14, "vierzehntagige"),
        ("H", 1225, "weihnachten, weihnachtstag"),
        ("H", 1224, "heiligabend, heiliger abend, heilig abend"),
        ("H", 1231, "silvester, sylvester"),
        ("H", 101, "neujahr, neujahrstag"),
        ("H", 1206, "nikolaus"),
        ("H", 1101, "allerheiligen"),
        ("H", EASTER, "ostern, ostersonntag"),
        ("H", EASTER + 1, "ostermontag"),
        ("H", EASTER - 2, "karfreitag"),
        ("H", EASTER + 49, "pfingsten"),
        ("H", EASTER + 50, "pfingstmontag"),
        ("H", EASTER + 39, "himmelfahrt, christi himmelfahrt"),
        ("k", 0, "kalenderwoche, kw"),
        ("h", 0, "war, waren, hatten wir, hatte ich, fand statt, fand, wurde, wurden, gab es, ging, kam, kamen,"
         " sprachen, begann"),
        ("d", 0, "gewonnen, verloren, unentschieden, version, seite, artikel, raum, saal, zimmer, nummer, nr, tel,"
         " telefon, handy, akte, kapitel, frage, punkt, spiel, ergebnis, personen, leute, teilnehmer, mal, prozent, euro,"
         " mitglieder, jugendliche, bus, linie, stock, strase, kollegen, antworten, fragen, anhang, abbildung, tabelle"),
    ),
}  # fmt: skip
