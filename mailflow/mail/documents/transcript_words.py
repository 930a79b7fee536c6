"""What programs write into a transcript besides what was said, in four languages."""

from __future__ import annotations

import re

from mailflow.mail.words.lazily import lazily

# A speaker whom the program could not name.
UNNAMED = lazily(
    r"(?:speaker|spreker|sprecher(?:in)?|locuteur|locutrice|intervenant(?:e)?|interlocuteur|participant|deelnemer|"
    r"teilnehmer|orateur|gast|guest|invite|unknown speaker|onbekende spreker|unbekannter sprecher|locuteur inconnu)"
    r"[ _#-]{0,3}(?:[0-9]{1,3}|[a-z]|unknown)?"
)
# Words before a colon that head something else than what somebody says.
_HEADINGS = """
vraag question frage antwoord answer reponse antwort conclusie conclusion fazit besluit besluiten decision decisions
beschluss actie acties action actions todo datum date aanwezig aanwezigen attendees participants deelnemers
teilnehmer presents absents excuses verontschuldigd afwezig thema theme onderwerp sujet topic betreff subject ps nb
n.b p.s tip noot note notes notitie notities notizen remarque opmerking bemerkung let attention achtung agenda
verslag notulen transcript transcriptie transcription transkript samenvatting summary resume zusammenfassung titel
title titre plaats place lieu ort tijd time heure zeit uur duration duur dauer duree locatie bijvoorbeeld dus kern
essence kernpunten probleem probleme problem oplossing solution losung vervolg next volgende open http https link
bron source quelle vergadering meeting reunion besprechung van from aan to cc von idee ideeen ideen idees citaat
zitat citation voorbeeld example exemple beispiel resultaat result resultat
"""
HEADINGS = frozenset(_HEADINGS.split())
# Whole lines of the program itself.
_MACHINE = (
    r"(?:this (?:editable )?transcript (?:was|is)|deze transcriptie|ce transcript|diese[rs]? transkript)\b.*",
    r"(?:de |la |die )?(?:transcription|transcript|meeting|transcriptie|transkription|vergadering|reunion) "
    r"(?:is |est |a ete |wurde )?(?:started|ended|stopped|beeindigd|gestart|gestopt|terminee|beendet|gestoppt)\b.*",
    r".{1,60} (?:started|stopped) transcription",
    r".{1,60} (?:heeft|hat|a) (?:de |die |la )?(?:transcriptie|transkription|transcription) .{1,20}",
    r".{1,60} (?:joined|left) the meeting",
    r"(?:attendees|invited|participants|aanwezigen|deelnemers|teilnehmer|participant\(e\)s|genodigden)\s?:?",
    r"(?:transcript|transcriptie|transkript|transcription)(?: van .{1,80}| of .{1,80})?",
    r".{1,100} [-–] (?:transcript|transcriptie|transkript|transcription)",
    r"(?:webvtt|style|region)\b.*",
)
MACHINE = lazily(rf"(?:{'|'.join(_MACHINE)})")
MACHINE_WORD = lazily(
    "transcri|transkri|meeting|vergadering|attend|invited|particip|aanwezig|deelnem|teilnehm|genodigd|webvtt|style|region"
)  # one of these stands in each
# "[Music]", "(gelach)", "*lacht*": what was heard and not said, between brackets of any sort and a few words long.
SOUND = lazily(r"\[[^\[\]\n]{1,40}\]|♪[^♪\n]{0,200}♪?|\*[^*\s][^*\n]{0,30}\*")
SOUND_NAMES = lazily(
    r"\((?:[^()\n]{0,20}\b)?(?:music|muziek|musik|musique|laugh\w{0,4}|gelach|lacht|lachen|gelachter|rires?|applaus\w{0,2}"
    r"|applaudissements|inaudible|onverstaanbaar|unverstandlich|silence|stilte|crosstalk|door elkaar)\b[^()\n]{0,20}\)"
)
FILLER = lazily(
    r"(?:^|(?<=[\s,.…]))(?:e+h+m*|u+h+m*|u+m+|e+u+h+|h+m+|mm+|ahm+|ähm*|öh+)\b(?:\s?[,.…]{1,3})?(?=\s|$)", re.I
)
# A file that is the facilitator's own notes of what was said, by its name or by what he writes.
NOTES = lazily(
    r"\b(?:notes?|notities|nota'?s|notulen|verslag|gespreksverslag|minutes|compte[- ]rendu|proces[- ]verbal|prise de "
    r"notes|protokoll|notizen|mitschrift|gesprachsnotiz\w{0,2}|transcri\w{1,8}|transkri\w{1,6}|"
    r"opname|recording|enregistrement|aufnahme|aufzeichnung|uitgeschreven|neerslag)\b"
)
_PARTICLES = "van de der den het la le les du des von zu zum ten ter el al bin ben op 't da di dos e y"
PARTICLES = frozenset(_PARTICLES.split())  # small words inside a name
