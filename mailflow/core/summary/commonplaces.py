"""Content words too common to bind sentences into a theme: times, amounts, doings that go with everything."""

from __future__ import annotations

import functools

from mailflow.core.people import Language
from mailflow.core.summary import wording

_WORDS = {
    Language.NL: """
        aantal alles ander andere anders beetje beginnen begin begonnen begon bezig blijf blijft blijven bleef
        brengen brengt bracht collega collega's collegas daarna dag dagen denk denken denkt dacht ding dingen
        doe doen doet deed gedaan echt eens eerst eerste eigen eindelijk elk elke enkel enkele erg ermee erbij
        even gaan gegaan gebeurt geeft geef geven gaf gegeven gewoon goed goede groep groepje groot grote
        grootste haal halen had heb hebben heel hele helemaal hoor horen iedere iedereen iemand iets jaar jaren
        jong jongen jongens jongere jongeren jonge keer keren klein kleine kom komen komt kwam kwamen gekomen
        krijg krijgen krijgt kreeg laat laten liet gelaten lang lange lijkt loop lopen loopt lukken lukt lukte
        gelukt maak maakt maken maakte gemaakt maand maanden manier meer mens mensen merk merken merkt minder
        minuten moment morgen naam neem nemen neemt nam niemand niets nieuw nieuwe nodig nog nu ochtend opeens
        paar plaats plek praat praten precies probeer proberen samen soort staan staat stond stonden steeds stuk
        tijd tijdje twee drie vier vijf tien twaalf uur uren vaak vaste veel vind vinden vindt vond vandaag
        verder vertel vertelt vertellen vertelde volgens volgende voel voelen vorig vorige vraag vragen vraagt
        vroeg gevraagd wachten wat weet weten wist week weken weinig werk werkt werken werkte gewerkt wil willen
        wilde zat zaten zeg zeggen zegt zei gezegd zet zetten zelf zelfde zie zien ziet zag gezien zit zitten
        zodra zoek zoeken zou zouden avond avonden middag maandag dinsdag woensdag donderdag vrijdag zaterdag
        juni januari anderen belangrijk goeie plan probleem eerlijk idee helpt helpen hielp geholpen idem vooral
        misschien natuurlijk altijd zeker sommige sommigen allemaal volledig leuk leuke dezelfde derde vierde
        vijfde tweede alleen sorry leeg meisje meisjes kent kende kennen gekend fout binnenkomt binnen
        binnenkomen onmiddellijk verkeerd stop stoppen betrekken betrek betrekt betrokken gebruiken gebruik
        gebruikt
    """,
    Language.EN: """
        able add ago alone already always ask asked asking asks away back bad became began begin beginning begun
        best better big bit boy boys bring brings brought call called came change colleague colleagues come
        comes coming day days different easy end enough even evening ever every everybody everyone everything
        face feel felt find first five four found gave get gets getting girl girls give given gives go goes
        going gone good got great group half happen happens hard help helped helps hour hours idea important
        instead keep keeps kept kid kids kind knew know known knows last later least leave left let like little
        long look looked looking looks made make makes making matter mean means mind minute minutes moment month
        months morning mostly much need needed needs never new next night nobody nothing often one open ones
        others part people perhaps person place plan please point problem put quite real really right said sat
        saw say saying says see seen show since small somebody someone something sometimes soon sort stand start
        started starting starts stay stayed still stood sure take taken takes talk talked talking tell ten thing
        things think thinks thought three time times today together told tomorrow took tried try trying twelve
        two used useful want wanted wants watch way ways week weeks well went whatever whole word work worked
        working works would year years young youngsters yesterday monday tuesday wednesday thursday friday
        saturday june january honest honestly anybody anything anyone wrong run runs running involve involving
        include including use using
    """,
    Language.FR: """
        ailleurs aider aide aidé aime aimer ainsi ajouter aller allé allait an ans année années après arrive
        arriver assez attendre attend aujourd'hui autre autres avant beaucoup besoin bien bon bonne bout chaque
        chaquefois chose choses cinq collègue collègues commence commencer commencé commencent comprendre côté
        connaître connaissais crois croire demain demande demander demandé depuis dernier dernière deux devenir
        devrait dire dis dit disait donne donner donné droit enfin ensemble entrer envie essayer ensuite facile
        faire fais fait façon fallait faut fin fois font gens grand grande groupe heure heures idée important
        jamais jeune jeunes jour jours laisser laisse lieu longtemps maintenant manière marche marchent marcher
        matin mettre mieux mois moment mot nouveau nouvelle parce parler parlait parle parlé part partir parti
        passer passe pense penser perdre perdu petit petite peu personne peut place plupart plutôt point
        possible pouvoir premier première prendre prendrais prends pris presque problème quatre quelque
        quelqu'un question rencontrer rendre reste rester réussi réussir rien sais savoir semaine semaines seul
        seule simple simplement soir souvent sujet surtout temps tenir toujours tout toute trois trouve trouver
        trouvé truc vais venir venu vient voir vois vouloir veux voulait vraiment vu lundi mardi mercredi jeudi
        vendredi samedi juin impliquer utiliser inclure
    """,
    Language.DE: """
        abend abends all alle allein alles andere anderen anders anfang angefangen arbeit arbeiten arbeitet bald
        bekommen bekommt besser beispiel bisschen bleiben bleibt brauchen braucht bringen bringt brachte denke
        denken dinge drei echt eigene einfach einmal ende endlich erst erste ersten etwas fangen finde finden
        findet fragen fragt fragte früher fünf ganz ganze geben gibt gab gegeben gegangen geht gehen ging
        gekommen gemacht gesagt gesehen gestern glaube gleich groß große gruppe gut gute gutes haben hatte
        helfen hilft heute hören idee immer irgendwann jahr jahre jahren jeder jede jeden jemand jetzt
        jugendliche jugendlichen junge jungen kam kamen klein kleine kommen kommt kollege kollegen kollegin
        konnte lange lassen lässt läuft leben leute lieber machen macht machte mal menschen minuten moment monat
        monate monaten morgen müssen nächste nehmen nimmt neu neue neuen nichts niemand nie noch nötig nur oft
        ort paar plan platz probieren problem reden richtig sache sachen sagen sagt sagte saß schnell schon
        sehen sieht sitzen später stehen steht stand stelle stück stunde stunden suchen tag tage teil tun tut
        uhr versuchen viel viele vielleicht vier vorher warten weg weil weiß wenig wieder will wirklich wissen
        woche wochen wollen wollte wort wichtig zeit zehn zurück zusammen zwei zwölf montag dienstag mittwoch
        donnerstag freitag samstag juni einbeziehen nutzen benutzen
    """,
}


@functools.cache
def stems(language: Language) -> frozenset[str]:
    """The stems of those words."""
    return wording.of(_WORDS[language], language, most=len(_WORDS[language])).stems
