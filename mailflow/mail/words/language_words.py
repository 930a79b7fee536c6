# ruff: noqa: E501 - a pattern is a table of words, one line a family
"""Words by which a language gives itself away, folded."""

from __future__ import annotations

_NL = """
aan achter afgelopen alle alleen alles als altijd andere anders antwoord antwoorden bedankt beetje beginnen ben bent
beste beter betekent bij bijdrage binnen blij collega collegas daar daarna dag dan dank dankjewel dankuwel dat de deed
deelnemen deelnemer dees deze die dingen dit doe doen doet door drie druk dus echt een eens eerst eerste eigen eigenlijk
elkaar elke en enkel er ergens erg ervaring even fijn gaan gaat geen geleden gelukt gedaan geef gemaakt gewoon geweest
gezegd goed goede graag groeten groetjes groet haar had hadden heb hebben hebt heel heeft helaas helemaal hen het hier
hij hoe hoeveel hoi hun iedereen iemand iets ik ikzelf ingang ja jaar jammer je jij jongeren jou jouw jullie juist kan
keer kom komen komt kon kunnen kunt kwam laat laten later leerde leren leuk liever lukt lukte maak maar maken mag mee
meedoen meer meest meestal mensen met mezelf mij mijn minder misschien moest moet moeten moment morgen mooi na naar
naast nee neen niemand niet niets nieuwe nodig nog nooit nu of omdat ons onze ook op over paar pas plezier praten prima
punt punten reden samen schrijf snel soms staan staat stond super te tegen terug tijd toch toe toen tot trouwens tussen
twee uit uitnodiging uur van vaak vanaf vandaag veel veranderen verlof vertel via vind vinden volgend volgende volgens
vond voor vooral voorbeeld vorige vraag vragen vriendelijke vrijdag waar waarom waren wanneer want was wat we wedden week
weer weet wel welke werd werk werken werkt wie wij wil willen wist woensdag worden wordt ze zaterdag zeer zeg zei zeker
zelf zich zij zijn zin zo zoals zou zouden zondag maandag dinsdag donderdag zonder akkoord alvast alsjeblieft aub
sorry kweenie weten doorsturen bevestig aanwezig afwezig verstuurd verzonden hallo uitstekend ouders kinderen kind school
geen idee zie boven hieronder luisteren niks mogen zullen zal gij ge ne nen gegroet merci ok idd natuurlijk gerust inschrijven uitschrijven schrappen
"""
_EN = """
a about after again agree all also always am an and another answer answers any anyone anything are around as ask asked at
away back be because been before being best better between both but by call can cannot can't cheers colleague colleagues
come could couldn't count day dear did didn't different do does doesn't doing don't done down each easy enough even every
everyone everything experience few find first fine for forward found from further gave get give glad go going good got
great had happy has have haven't he hello help her here hey hi him his hope how i i'd i'll i'm i've idea if in into invite
is isn't it it's its join joining just keep know last later least leave left less let like little live long look looking
love made make many may maybe me meet meeting might mind moment more most much must my need never new next nice no nobody
none not nothing now of off often ok on once one only or other others our out over own parents part people perhaps please
point points previous question questions quite rather read really reply right said same say school see send sent she
should since so some somebody someone something soon sorry sounds still stop such sure take talk tell than thank thanks
that that's the their them then there these they thing things think this those though time to today together too try two
under unfortunately until up us use usually very wait want was wasn't way we we'll we're week well went were what when
where which while who why will wish with without won't work worked working works would wouldn't write wrote year years
yes yet you young your yourself asking attend tried try helped above below availability busy participate regards unsubscribe count yep yeah
"""
_FR = """
a accord ai aider ainsi alors an ans apres arrive as au aucun aucune aujourd'hui aussi autre autres aux avant avec avez
avoir avons beaucoup belle bien bientot bon bonjour bonsoir bonne c'est c'etait ca car ce cela celle celui ces cet cette
chaque cher chere chez collegue collegues comme comment contre cordialement d'abord d'accord dans de deja demain depuis
dernier derniere des desole desolee deux devant dire dis dit dois doit donc dont du elle elles en encore enfants
ensemble entre es est et etait ete etes etre eu eux experience faire fais fait faites faut femme fois font grand groupe
hier ici idee il ils j'ai j'aimerais j'arrive je jeudi jeune jeunes jour jours juste l'ecole l'annee la laisse le les leur
leurs lui lundi ma mais malheureusement mardi me meilleur meme mercredi merci mes mieux moi moins mois mon monde n'ai n'est
ne ni nom non nos notre nous nouveau on ont ou oui par parce parents parfait parler part participe participer
participerai partante partant pas passe pendant personne personnes peu peut peut-etre peuvent peux plaisir plus point
points possible pour pourquoi pourrai pourrais pourrait pourriez pouvez premier prochain prochaine puis qu'il quand que
quel quelle quelles quels quelque quelqu'un question qui quoi regret rendez-vous repondre reponds reponse reponses reste
rien s'il sa samedi sans sauf se sera serai serait ses seule si soir sois sommes son sont souvent sous suis sujet sur ta
tard te temps tes toi ton toujours tous tout toute toutes tres trois trop tu un une va vais venir vendredi vers veux veut
viens voici voila voir volontiers vos votre vous vraiment y bises bisous salut svp coucou avis desinscrire jamais
dessus dessous idee semaine envoye depuis previens inscris inscrivez ok parole ecouter choix volontier celui-ci absolument evidemment
"""
_DE = """
ab aber abmelden alle allem allen alles als also am an andere anderen anders antwort antworten arbeit auch auf aus bei
beide beim beispiel bereits bessere besser beste besten bin bis bist bitte brauche da dabei dafur damit danach dank danke
dann daran das dass dein deine dem den denke denn der des deshalb dich die dies diese dieser dieses diesmal dir doch dort
drei du durch ein eine einem einen einer eines einfach einladung eltern ende er erfahrung ersten es etwas euch euer
eure fall finde frage fragen frau freitag freue freut fur ganz geben gefragt gegen gehe gehen geht gerade gern gerne
gesagt gibt gleich grusse gruss gut gute guten habe haben hallo hat hatte hatten herr heute hier hilft hin ich ihm ihn
ihnen ihr ihre im immer in ins ist ja jahr jahre jede jeder jemand jetzt jugendliche jugendlichen kann kannst kein keine
keinen kinder kollege kollegen kollegin komme kommen kommt konnen konnte lass lassen leben leider leid leute lernen
letzte lg lieber liebe liebe los mache machen macht mal man manchmal mehr mein meine meiner meist melde mein mich mir mit
mitmachen mochte mogen montag morgen muss mussen nach nachste nachsten nachstes nein nicht nichts nie niemand noch nun nur
ob oder ohne passt punkt punkte sache sage sagen samstag schade schon schreib schreibe schule schon sehe sehr sein seit
sich sicher sie sind so soll sollte sonntag sonst teil teilnahme teilnehmen trotzdem tun uber uhr um und uns unser
unsere unter viel viele vielen vielleicht vom von vor wann war waren warum was weg weil weiss weiter welche wenn wer
werde werden wie wieder will wir wird wirklich wo woche wochen wollen worte wunsche wurde wurden zeit zu zum zur zusammen
zwei zwischen ubermorgen dienstag mittwoch donnerstag zusage absage zusagen absagen verhindert herzliche klappt
siehe oben unten ahnung bescheid einverstanden freundlichen viele mach guter austragen stimmt genau klar natuerlich naturlich fuer moechte
"""

WORDS: dict[str, frozenset[str]] = {
    "nl": frozenset(_NL.split()),
    "en": frozenset(_EN.split()),
    "fr": frozenset(_FR.split()),
    "de": frozenset(_DE.split()),
}

# Word beginnings and endings that one of the four has nearly for itself; folded, with what they weigh.
ENDINGS: dict[str, tuple[str, ...]] = {
    "nl": ("ijk", "lijk", "lijke", "heid", "heden", "tje", "tjes", "aan", "aat", "aal", "oor", "oot", "oen", "uis",
           "uit", "ij", "ijn", "ijd", "isch", "eren", "aag", "eeft", "teit", "ijs", "oet", "eel"),
    "en": ("ing", "tion", "ness", "ould", "ight", "ough", "ally", "ful", "ship", "ly", "wn", "ck", "th", "ths", "ity"),
    "fr": ("ement", "aux", "eux", "euse", "eur", "eurs", "ait", "aient", "ais", "ez", "ique", "iques", "erai", "erais",
           "ance", "ence", "oir", "ee", "ees", "aire", "oire", "ille", "elle", "ette", "eau", "isse"),
    "de": ("ung", "ungen", "keit", "keiten", "lich", "liche", "lichen", "icht", "acht", "eit", "tz", "pf", "iert",
           "schaft", "igen", "iger", "iges", "enden", "nnen", "mmen", "sst"),
}  # fmt: skip
STARTS: dict[str, tuple[str, ...]] = {
    "nl": ("ver", "ge", "uit", "aan", "over", "sch", "zw", "vr", "oe", "ui", "ij", "wij"),
    "en": ("wh", "th", "sh", "kn", "wr", "un"),
    "fr": ("qu", "d'", "l'", "j'", "n'", "s'", "c'", "m'", "re", "de"),
    "de": ("schw", "schl", "zu", "ver", "ge", "sp", "pf", "auf", "ein", "kr"),
}
# Letters as typed (before folding) that point to a language.
LETTERS: dict[str, tuple[str, ...]] = {
    "nl": ("ij", "één", "ë", "aa", "oo", "uu"),
    "en": (),
    "fr": ("ç", "è", "ê", "à", "œ", "ù", "î", "ô", "û", "â", "é"),
    "de": ("ß", "ä", "ö", "ü"),
}
