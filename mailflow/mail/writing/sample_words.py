"""What the people of the sample letters say, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from mailflow.core.session.people import Language, PersonId

NAMES = ("Fatima El Amrani", "Jan Peeters", "Els Vermeulen", "Nele Claes", "Hassan Bouzid")
FIRST_NAMES = tuple((PersonId(f"p{at}"), name.split()[0]) for at, name in enumerate(NAMES, 1))


@dataclass(frozen=True, slots=True)
class Story:
    """The words of one sample session."""

    theme: str
    questions: tuple[str, ...]  # three
    answers: tuple[str, ...]  # one each
    essence: str
    remark: str
    unclear: str
    vague_day: str
    summary: tuple[str, ...]  # six sentences
    points: tuple[str, ...]  # eight
    feedback: str


STORIES = {
    Language.NL: Story(
        theme="Jongeren die nergens binnenkomen",
        questions=(
            "Wanneer is het je gelukt om een jongere te bereiken die nergens binnenkwam? Wat deed je toen?",
            "Wat werkt volgens jou juist niet?",
            "Wat zou je morgen anders doen als niemand je tegenhield?",
        ),
        answers=(
            "Vorig jaar met Younes: ik ben drie weken gewoon op het pleintje gaan zitten, zonder bedoeling. Pas toen "
            "kwam hij zelf naar mij, met een vraag over zijn brommer.\nDat was op 5. mei.",
            "Flyers. Nog nooit iemand mee binnengekregen.",
            "De deur openzetten op zondag. *Echt* open, en #1: zonder inschrijving.",
        ),
        essence="Eerst aanwezig zijn, dan pas iets willen.",
        remark="Ik zit die vrijdag wel op een vorming in Gent.\nMag ik ook een foto van onze muur meesturen?",
        unclear="Hangt ervan af, hoeveel tijd vraagt dat?",
        vague_day="vrijdag 12 december",
        summary=(
            "Bijna iedereen begint met er te zijn zonder bedoeling: op het pleintje, in de tram, aan de schoolpoort.",
            "Wie bleef terugkomen, werd na enkele weken zelf aangesproken.",
            "De grote zussen weten waar hun broers zitten, en wat ze nodig hebben.",
            "Flyers alleen brengen niemand binnen; met een babbel erbij soms wel.",
            "Openingsuren die voor ons goed uitkomen, zijn zelden de uren van de jongeren.",
            "Durven stoppen met wat al jaren niet werkt.",
        ),
        points=(
            "Eerst aanwezig zijn, dan pas iets willen.",
            "Ga waar ze al zijn, ook als dat een tramhalte is.",
            "Vraag wat iemand kan, niet wat iemand mankeert.",
            "Werk via de grote zussen.",
            "Zet de deur open op zondag, zonder inschrijving.",
            "Geef een sleutel, letterlijk.",
            "Kom terug, ook als er niemand was.",
            "Durven stoppen als het niet lukt.",
        ),
        feedback="Bij 5: dat heb ik niet zo gezegd, het ging over de ouders. En er ontbreekt: durven stoppen.",
    ),
    Language.EN: Story(
        theme="Young people who never come in",
        questions=(
            "When did you reach a young person who never came in anywhere? What did you do?",
            "What does not work, in your experience?",
            "What would you do differently tomorrow if nobody held you back?",
        ),
        answers=(
            "Last year with Younes: I just sat on the square for three weeks, without wanting anything. Only then did "
            "he come to me, with a question about his scooter.\nThat was the 5. of May.",
            "Flyers. They never brought anyone in.",
            "Open the door on Sundays. *Really* open, and #1: without signing up.",
        ),
        essence="Be there first, and only then want something.",
        remark="I am on a training day that Friday.\nMay I send a photo of our wall as well?",
        unclear="Depends, how much time does it take?",
        vague_day="Friday 12 December",
        summary=(
            "Nearly everybody starts by being there without a purpose: on the square, on the tram, at the school gate.",
            "Those who kept coming back were spoken to after a few weeks.",
            "Older sisters know where their brothers are, and what they need.",
            "Flyers alone bring nobody in; with a chat they sometimes do.",
            "Opening hours that suit us are seldom the hours of the young people.",
            "Daring to stop what has not worked for years.",
        ),
        points=(
            "Be there first, and only then want something.",
            "Go where they already are, even if that is a tram stop.",
            "Ask what somebody can do, not what is wrong with them.",
            "Work through the older sisters.",
            "Open the door on Sundays, without signing up.",
            "Hand over a key, literally.",
            "Come back, even when nobody was there.",
            "Dare to stop when it does not work.",
        ),
        feedback="At 5: I did not quite say that, it was about the parents. And one is missing: daring to stop.",
    ),
    Language.FR: Story(
        theme="Les jeunes qui n'entrent nulle part",
        questions=(
            "Quand as-tu réussi à toucher un jeune qui n'entrait nulle part ? Qu'as-tu fait ?",
            "Qu'est-ce qui ne marche pas, d'après toi ?",
            "Que ferais-tu autrement demain si personne ne t'en empêchait ?",
        ),
        answers=(
            "L'an dernier avec Younes : je me suis assis trois semaines sur la place, sans rien vouloir. C'est lui qui "
            "est venu, avec une question sur son scooter.\nC'était le 5. mai.",
            "Les flyers. Ils n'ont jamais fait entrer personne.",
            "Ouvrir la porte le dimanche. *Vraiment* ouvrir, et #1 : sans inscription.",
        ),
        essence="D'abord être là, ensuite seulement vouloir quelque chose.",
        remark="Ce vendredi, je suis en formation à Namur.\nJe peux aussi envoyer une photo de notre mur ?",
        unclear="Ça dépend, ça prend combien de temps ?",
        vague_day="vendredi 12 décembre",
        summary=(
            "Presque tout le monde commence par être là sans but : sur la place, dans le tram, à la sortie de l'école.",
            "Ceux qui revenaient toujours ont fini par être abordés.",
            "Les grandes sœurs savent où sont leurs frères, et ce qu'il leur faut.",
            "Les flyers seuls ne font entrer personne ; avec une parole, parfois.",
            "Les heures qui nous arrangent sont rarement celles des jeunes.",
            "Oser arrêter ce qui ne marche plus depuis des années.",
        ),
        points=(
            "D'abord être là, ensuite seulement vouloir quelque chose.",
            "Va où ils sont déjà, même si c'est un arrêt de tram.",
            "Demande ce que quelqu'un sait faire, pas ce qui lui manque.",
            "Passe par les grandes sœurs.",
            "Ouvre la porte le dimanche, sans inscription.",
            "Donne une clé, pour de vrai.",
            "Reviens, même quand il n'y avait personne.",
            "Ose arrêter quand ça ne marche pas.",
        ),
        feedback="Au 5 : je ne l'ai pas dit comme ça, il s'agissait des parents. Et il manque : oser arrêter.",
    ),
    Language.DE: Story(
        theme="Jugendliche, die nirgends hineinkommen",
        questions=(
            "Wann hast du einen Jugendlichen erreicht, der nirgends hineinkam? Was hast du getan?",
            "Was funktioniert deiner Erfahrung nach nicht?",
            "Was würdest du morgen anders machen, wenn dich niemand aufhielte?",
        ),
        answers=(
            "Letztes Jahr mit Younes: ich habe drei Wochen einfach auf dem Platz gesessen, ohne etwas zu wollen. Erst "
            "dann kam er zu mir, mit einer Frage zu seinem Moped.\nDas war am 5. Mai.",
            "Flyer. Damit ist noch nie jemand gekommen.",
            "Sonntags die Tür aufmachen. *Wirklich* auf, und #1: ohne Anmeldung.",
        ),
        essence="Zuerst da sein, und erst dann etwas wollen.",
        remark="Am Freitag bin ich auf einer Fortbildung in Köln.\nDarf ich auch ein Foto von unserer Wand schicken?",
        unclear="Kommt darauf an, wie viel Zeit kostet das?",
        vague_day="Freitag, 12. Dezember",
        summary=(
            "Fast alle beginnen damit, ohne Absicht da zu sein: auf dem Platz, in der Tram, am Schultor.",
            "Wer immer wiederkam, wurde nach einigen Wochen angesprochen.",
            "Die großen Schwestern wissen, wo ihre Brüder sind, und was sie brauchen.",
            "Flyer allein bringen niemanden herein; mit einem Gespräch dazu manchmal doch.",
            "Öffnungszeiten, die uns passen, sind selten die der Jugendlichen.",
            "Sich trauen, mit dem aufzuhören, was seit Jahren nicht geht.",
        ),
        points=(
            "Zuerst da sein, und erst dann etwas wollen.",
            "Geh dorthin, wo sie schon sind, auch wenn das eine Haltestelle ist.",
            "Frag, was jemand kann, nicht, was jemandem fehlt.",
            "Arbeite über die großen Schwestern.",
            "Mach sonntags die Tür auf, ohne Anmeldung.",
            "Gib einen Schlüssel, wörtlich.",
            "Komm wieder, auch wenn niemand da war.",
            "Trau dich aufzuhören, wenn es nicht geht.",
        ),
        feedback="Bei 5: das habe ich so nicht gesagt, es ging um die Eltern. Und es fehlt: sich trauen aufzuhören.",
    ),
}
