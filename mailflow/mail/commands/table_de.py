"""What a facilitator can say to the service in German: examples, and patterns as command_table explains them."""
# ruff: noqa: E501  (patterns stay on one line, one a line)

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mailflow.core.letters.done_lines import CommandName
from mailflow.mail.commands.saying import Saying

GERMAN: Mapping[CommandName, Saying] = MappingProxyType(
    {
        CommandName.START: Saying(
            ("ok", "du kannst starten"),
            """
            starte|starten|start|beginne|beginnen|loslegen|los|fang|lege|leg sitzung|runde|alles|es|sie|damit|an|los? an|los?
            sitzung|runde|alles|es starten|beginnen|losschicken|start
            lass|lassen uns|sie|es starten|beginnen|loslegen|laufen
            kann|es_kann|wir_konnen|kann_es|kannst|wir starten|losgehen|loslegen|beginnen|anfangen
            schick|schicke|schicken|versende|verschicke einladungen|einladung|sie|alles raus|los|ab|weg?
            einladungen|alles verschicken|versenden|rausschicken|abschicken|konnen_raus|kann_raus
            lade|laden alle|sie|kollegen|meine_kollegen|kolleginnen|teilnehmer|teilnehmenden ein
            alle|kollegen|meine_kollegen einladen
            los_geht_s|los_gehts|es_kann_losgehen|gruenes_licht|grunes_licht|auf_gehts|auf_geht_s|leg_los|legen_los|wir_konnen_starten|fang_an
            passt_so? schick|schicke|schickt|sende|verschick es|sie|alles? raus|ab|los|weg
            leg|legt|lege|fang|fangt los|an
            losgehts|auf_los_geht_s_los|von_mir_aus_los|freie_fahrt|ab_die_post|ab_damit|raus_damit|raus_mit_den_einladungen|startschuss|kann_los|kann_losgehen|darf_losgehen
            losschicken|abschicken|rausschicken|verschicken|versenden|absenden|aussenden
            """,
        ),
        CommandName.STATUS: Saying(
            ("Status", "wie ist der Stand?"),
            """
            wer geantwortet|reagiert hat|haben
            wie weit|es wir|steht sind|um_antworten?
            kann|konnte|darf ich stand|ubersicht|status sehen|haben|bekommen
            wie_viele antworten|leute|kollegen|ruckmeldungen|personen sind|haben|habe_ich|liegen bisher|bereits? da|eingegangen|geantwortet|gekommen|vor bisher?
            status|stand|ubersicht|zwischenstand|uberblick|zwischenbericht|statusbericht der_dinge|aktuell|der_antworten|der_sitzung|der_runde|zur_sitzung?
            wie ist|sieht|steht|lauft|weit|viele|geht es|stand|aus|sind|status|haben|aktuelle|antworten|zwischenstand|der_stand|der_status|um|sitzung|runde wir|stand|mit|antworten|damit|dinge|es|gekommen|aktuell|um_antworten|geantwortet|um_sitzung|da|voran|um_runde|vor? dinge|antworten|damit|aus|voran|da|ein|eingegangen|geantwortet?
            schick|gib|zeig|zeige|sende|schicke|geben_sie|schicken_sie|mail mir|uns? status|stand|ubersicht|uberblick|zwischenstand|aktuellen_stand|aktuellen_status|statusbericht|statusubersicht|liste der_antworten|der_dinge?
            wer hat|fehlt|muss|antwortete|ist|haben alles|bereits|nicht|bisher|alle|noch|schon? nicht|alles? geantwortet|reagiert|dabei|antworten|offen?
            wo stehen_wir|stehen|sind wir?
            aktueller stand|status
            wie_schaut_s_aus|wie_schauts_aus|wie_schaut_es_aus|wie_sieht_s_aus|wie_siehts_aus|was_gibt_s_neues|was_gibts_neues|gibt_es_neuigkeiten|gibt_s_was_neues|wie_lauft_s|wie_laufts|wie_weit_sind_wir|wer_fehlt|haben_alle_geantwortet|ist_was_da|sind_antworten_da
            kurzer|aktueller|kurzes zwischenstand|update|uberblick
            gibt_es|gibts|sind|habt_ihr|hast_du antworten|ruckmeldungen|reaktionen da|eingegangen|bekommen|gekommen?
            """,
        ),
        CommandName.REMIND: Saying(
            ("schick eine Erinnerung", "erinnere Els"),
            """
            schick|schicke|sende|gib <late> erinnerung|erinnerungsmail|reminder|schubs|stups
            erinnerung|erinnerungen|reminder an|fur <late> schicken|senden|verschicken|rausschicken
            erinnerung|reminder an <who> schicken|senden|verschicken?
            schick|schicke|schicken|sende|senden|verschick|verschicke|mail|versende allen|den|anderen|ihnen|an|eine|freundliche|neue|weitere|<late>|nochmal? erinnerung|erinnerungen|erinnerungsmail|reminder|mahnung an|raus|fur|los|ab? <late>?
            schick|schicke|sende|gib <who> kleine|freundliche|kleinen? erinnerung|reminder|schubs|stups|anstos
            schick|schicke|sende erinnerung|reminder an <who>
            erinnere|erinnern|erinner|mahne|stups <late> nochmal|daran|an|zu_antworten?
            <late> erinnern|erinnerung_schicken|nochmal_erinnern|anstupsen
            erinnere|erinner|erinnern <who> nochmal|daran|an?
            <who> erinnern
            erinnerung|erinnerungen|reminder verschicken|schicken|senden|rausschicken|versenden|an? <late>?
            hak|hake|frag|frage|fass|fasse bei <late> nach
            freundliche|kleine|sanfte|nochmalige erinnerung|mahnung an <late>
            stups|stupse|stoss|schubs|schubse|pieks <late> an
            """,
        ),
        CommandName.EXTEND: Saying(
            ("verlängere bis Freitag, 18. Dezember", "bis 18. Dezember"),
            """
            <dl> verlangern|verschieben|verlaengern|verlegen ~
            verlangern|verlangert|verlaengern <dl>? ~
            um? <span> verlangern|verschieben|mehr|langer|aufschub|verlaengern
            setze|setz|andere|andern|ziehe|stelle|leg|lege <dl> um|nach_hinten|auf? <span>? ~? <span>? nach_hinten|weiter|hinaus|fest|an|auf|neu? ~?
            verlangere|verlangern|verschiebe|verschieben|verschieb|verleg|verlege|verlegen|schiebe|schieb|strecke|verlaengere|verlaengern <dl>|es|das|sie|alles|runde? fur_antworten|nach_hinten|auf|um|neu? <span>? ~? <span>? nach_hinten|weiter|hinaus|hinauszogern|an|hinten|auf? ~?
            <dl> um|fur_antworten|nach_hinten|soll|auf|kann|muss? <span>? ~? verlangern|verschieben|verlegen|andern|setzen|verschoben|verlangert|nach_hinten_verschieben|hinausschieben|verlaengern|ausdehnen|anpassen werden?
            <dl> ist|wird|neue|neuer|soll|ware|lautet|jetzt? ~ sein|werden?
            neue|neuer|neues <dl> ist? ~
            gib|gebt|geben|gebe|lass|lasst|gewahre ihnen|uns|allen|den_kollegen|leuten|mir|kollegen|sie|teilnehmern|teilnehmenden|jedem? mehr|langer|noch|<span>|aufschub? zeit|langer|aufschub|antworten|<span>? ~? zeit|mehr_zeit|langer|mehr|zum_antworten|langer_zeit? ~?
            fristverlangerung|aufschub|verlangerung|mehr_zeit ~? um? <span>?
            ~
            alle|sie|leute|kollegen haben|durfen|konnen|bekommen zeit|antworten? ~ zeit|antworten?
            hange <span> an|dran
            <dl>? ~ verlangern|verschieben|verlegen|ausdehnen|verlaengern|schieben
            etwas|bisschen|ein_bisschen|wenig|noch? mehr|langer zeit? geben|lassen|einraumen|brauchen|gonnen|bitte? ~?
            alle|sie|leute|kollegen|wir|die_anderen brauchen|benotigen|bekommen|kriegen|hatten etwas|bisschen|wenig? mehr|langer zeit|luft?
            raum|gib|gebt|gonn ihnen|uns|allen|den_leuten|leuten? etwas|bisschen|wenig|<span>? mehr|langer zeit|luft? ~? ein?
            <dl> nach_hinten|weiter? ~
            """,
        ),
        CommandName.NEXT: Saying(
            ("nächster Schritt", "schließ diese Runde ab"),
            """
            nachster|nachste|nachsten|zum_nachsten|zur_nachsten|naechster|naechste|zum_naechsten schritt|runde|phase|etappe|stufe gehen?
            geh|gehe|gehen|mach|weiter|springe|wechsle|ubergehen|fahre|fahr|wir_gehen|wir_konnen|spring|schalte weiter|uber|fort|gehen|vor? mit|zum|zur|in|zu|auf nachsten|nachster|nachste|naechsten schritt|runde|phase|schritt_uber|stufe? weiter|uber|gehen|weitergehen?
            schliese|schlies|schliesse|schliess|beende|beenden|schliesen|schliessen|mach <round>|sie|es|hier ab|jetzt|zu?
            <round> abschliesen|abschliessen|beenden|schliesen|schliessen|ist_zu_ende|ist_beendet|ist_abgeschlossen|kann_abgeschlossen_werden|kann_beendet_werden
            nicht langer|mehr warten
            warte nicht langer|mehr auf_anderen|auf_rest|auf_antworten?
            runde|phase|schritt|fragerunde|antwortrunde zu|zumachen|dichtmachen|schliesen|schliessen|abschliesen
            mach|macht <round> zu|dicht|fertig
            genug_gewartet|wir_warten_nicht_mehr|wir_warten_nicht_langer|nicht_mehr_warten weiter|weiter_geht_s|nachster_schritt?
            auf_zum|auf_zur|weiter_zum|weiter_zur nachsten schritt|runde|phase
            """,
        ),
        CommandName.PAUSE: Saying(
            ("Pause", "halte kurz an"),
            """
            kurze|kleine pause ~?
            machen|macht pause ~?
            pause|pausiere|pausieren|unterbrich <ses>|alles|es? bis? <break>
            halte|halt|leg|lege|setz|stell <ses>|es|alles? an|auf_eis|auf_pause|auf_hold|aus? bis? <break>
            pause|pausiere|pausieren|pausier|unterbrich|unterbrechen|unterbreche|aussetzen <ses>|alles|es|machen|einlegen|vorubergehend|vorlaufig? ~? machen|einlegen|bitte|vorubergehend|vorlaufig?
            <ses>|alles|es ~? pausieren|unterbrechen|anhalten|aussetzen|ruhen_lassen|auf_eis_legen|vorubergehend_anhalten|vorlaufig_anhalten ~?
            halte|halt|stoppe|stopp|lege|leg|setze|setz|lass|stell <ses>|es|alles|sie? ~? vorubergehend|vorlaufig|erstmal|kurz? an|auf_eis|aus|ruhen|auf_pause|auf_hold|vorubergehend|vorlaufig ~?
            mach|machen|lege|leg|einlegen|macht pause ~? ein?
            leg|lege pause ein ~?
            warte|warten erstmal|ab? ~?
            mach|macht|legt|lege|leg mal? pause|eine_pause ein? ~?
            druck|druckt auf? pause
            """,
        ),
        CommandName.RESUME: Saying(
            ("fortsetzen", "mach weiter"),
            """
            fortsetzen|fortfahren|weitermachen|weiter|wiederaufnehmen|fortsetzung|weiterfuhren|reaktiviere
            setze|setz|nimm|fuhre|fuhr|setzen|nehmen <ses>|es|alles|sie wieder? fort|wieder_auf|weiter|in_gang|auf
            <ses>|alles fortsetzen|wieder_aufnehmen|wiederaufnehmen|weiterlaufen|weiterfuhren|wieder_starten|weiter_laufen_lassen|kann_weitergehen|geht_weiter|weitergehen
            mach|mache|geht|machen|fahr|fahre|es_geht|lass|es_kann|kann|wir_machen|wir_konnen <ses>|es|sie|wieder? weiter|fort|weitergehen|weitermachen|weiterlaufen|fortfahren damit|mit_sitzung|mit_runde?
            starte|start <ses>? wieder|neu|erneut
            pause beenden|aufheben|vorbei|ist_vorbei|ist_zu_ende|aus
            beende|hebe pause auf?
            weiter|es_geht|es_darf geht_s|gehts|geht_es|weiter|weitergehen
            mach|macht|machen|fahrt|fahr wieder? weiter|fort mit? <ses>?
            pause vorbei|zu_ende|ist_um|um
            """,
        ),
        CommandName.CANCEL: Saying(
            ("brich die ganze Sitzung ab",),
            """
            storniere|stornieren|abbrechen|absagen|annulliere|streiche|canceln|cancel|stoppe|stopp|beende|stoppen <ses>|alles|es|sie endgultig|komplett|ganz?
            <ses>|alles|ganze absagen|abbrechen|stornieren|streichen|canceln|stoppen|einstellen|fallt_aus|abblasen|abgesagt|ist_abgesagt|beenden|endgultig_beenden|komplett_stoppen|komplett_abbrechen|findet_nicht_statt
            sag|sage|brich|blas|blase|breche|brechen|stell|stelle|sagen|lass|stampf <ses>|alles|es|ganze|das_ganze komplett|endgultig|ganz? ab|ein|sein|ausfallen|absagen
            brich|sag|sage|blas ab <ses>?
            es_fallt_aus|abbruch|wir_brechen_ab|wir_sagen_ab
            """,
        ),
        CommandName.ADD: Saying(
            ("füge nele@beispiel.de hinzu", "lade auch nele@beispiel.de ein"),
            """
            fuge|fug|nimm|nehmen|nehme|fugen|hole|hol|setz|setze|schreib <who> hinzu|dazu|auf|mit_auf|mit_rein|rein|mit_dazu|auf_liste|in_liste_auf|in_gruppe_auf|ins_boot|auf_die_liste|in_runde_auf|zur_liste_hinzu|zur_sitzung_hinzu|zur_gruppe_hinzu|zur_runde_hinzu|mit_auf_liste|mit_auf_die_liste
            fuge|fug|nimm hinzu|dazu <who>
            lade|lad|laden <who> ein|mit_ein|dazu_ein
            lade|lad ein <who>
            <who> hinzufugen|einladen|dazunehmen|aufnehmen|mit_aufnehmen|mit_einladen|kommt_dazu|kommt_hinzu|macht_mit|soll_mitmachen|soll_dabei_sein|mochte_mitmachen|will_mitmachen|darf_mitmachen|dazu|dabei|soll_dazu|kommen_dazu|machen_mit|gehort_dazu|ware_dabei|ist_dabei|soll_auch_mitmachen|hinzunehmen|sollen_mitmachen|mitnehmen
            hinzufugen|zusatzlich|neu|einladen|neuer|neue|ubrigens teilnehmer|teilnehmerin|kollegin|kollege? <who>
            ich_habe|habe <who> vergessen
            vergiss <who> nicht
            <who@> rein
            plus <who@>
            kann|konnte|darf <who@> mitmachen|teilnehmen|dazukommen|dabei_sein
            """,
        ),
        CommandName.REMOVE: Saying(
            ("ohne Tom", "nimm Tom raus"),
            """
            entferne|entfern|entfernen|streiche|streich|losche|losch|streichen|loschen|ausschliesen|ausladen|lade <who> aus|von? liste|runde|gruppe|sitzung|der_liste|teilnehmerliste|verteiler|teilnehmern|der_sitzung?
            nimm|nehmen|lass|lassen|nehme|schmeis|schmeiss|wirf|lade|lad|hol|hole|trag|trage|schlies|schliesse <who> raus|heraus|weg|aus|aus_liste|von_liste|aus_liste_raus|von_liste_runter|aus_runde|aus_sitzung|weglassen|aus_der_liste|von_der_liste|aus_liste_heraus|aus_der_runde|aus_gruppe|drausen|draussen|runter
            nimm|lass raus|heraus|weg <who>
            <who> raus|heraus|weg|entfernen|streichen|loschen|herausnehmen|rausnehmen|weglassen|ausladen|macht_nicht_mit|macht_nicht_mehr_mit|machen_nicht_mit|nicht_einladen|soll_raus|kann_raus|muss_raus|fallt_weg|fallt_aus|von_liste_nehmen|von_der_liste_nehmen|ist_raus|ist_nicht_dabei|nicht_dabei|ist_nicht_mehr_dabei|kann_gestrichen_werden|von_liste_streichen|von_der_liste_streichen|aus_liste_streichen|steigt_aus|aus_liste_nehmen|nimmt_nicht_teil
            ohne <who>
            lade <who> nicht ein
            alle auser|ausser <who>
            """,
        ),
        CommandName.REPLACE: Saying(
            ("ersetze tom@beispiel.de durch nele@beispiel.de",),
            """
            <old> raus|weg|streichen|entfernen , dafur|stattdessen <new> rein|dazu|hinzu|einladen?
            <old> raus|weg , <new> dafur|stattdessen rein|dazu?
            nimm|entferne|streiche <old> raus|heraus? , dafur|stattdessen nimm|fuge|lade? <new> rein|dazu|hinzu|auf|ein?
            ersetze|ersetz|ersetzen|tausche|tausch|wechsle|andere <old> durch|gegen|mit|in|zu <new> aus?
            <old> durch|gegen|mit <new> ersetzen|austauschen|tauschen|aus
            <old> wird|soll|kann durch <new> ersetzt|ersetzt_werden|vertreten
            <new> statt|anstelle|anstatt|ersetzt|fur|anstelle_von|kommt_fur|ubernimmt_fur|vertritt|an_stelle_von|springt_fur|kommt_statt|kommt_anstelle_von <old> ein?
            nimm|lade|setze|fuge|nehmen|setz|lad|trag <new> ein|dazu? statt|anstelle|anstatt|fur|anstelle_von <old> ein|auf|dazu|hinzu|rein?
            statt|anstelle|anstatt|anstelle_von <old> ,|nimm|lade|kommt|bitte|soll? <new> ein|einladen|nehmen|dazu|rein?
            neue|richtige adresse von|fur <old> ist|lautet? <new@>
            <old> hat neue|andere|eine_neue adresse :|,? <new@>
            """,
        ),
        CommandName.QUESTION: Saying(
            ("Frage 2: Was funktioniert nicht?",),
        ),
        CommandName.DRAFT: Saying(
            ("zeig den Entwurf",),
            """
            zeig|zeige|zeigen|schick|schicke|schicken|sende|gib|lass|mail mir|uns|mich? <draft> sehen|lesen|zu|vorab|nochmal|zukommen|zuerst|her?
            <draft> zeigen|sehen|schicken|ansehen|zusenden|anzeigen|anschauen|zuschicken|vorab_sehen|lesen
            kann|darf|konnte|konnen|durfen|ich ich|wir <draft> sehen|haben|lesen|bekommen|ansehen|anschauen
            <draft>
            wie_sieht <draft> aus
            wie sieht <draft> aus
            erstell|erstelle|mach|mache|schreib|schreibe|zeig|zeige|schick mir|uns? ersten|schon? <draft> her|vor?
            """,
        ),
        CommandName.APPROVE: Saying(
            ("freigegeben",),
            """
            freigabe|freigegeben|freigeben|genehmigt|genehmigen|genehmige|freigabe_erteilt|bestatigt|abgesegnet|genehmigung_erteilt
            ich gebe|genehmige|segne|bestatige <draft>|es|sie|alles|das|hiermit? <draft>|es? frei|ab?
            gib|gebe|geben|genehmige|genehmigen|veroffentliche|bestatige|segne|ich_gebe|ich_genehmige|nimm|billige <draft>|es|sie|das|alles|top_7|hiermit frei|ab|an?
            <draft>|top_7|es|alles|das ist|kann|passt|wird|sind|hiermit|darf? freigegeben|genehmigt|gut|gut_so|so_gut|so_raus|raus|in_ordnung|ok|so|freigeben|abgesegnet|so_verschickt_werden|verschickt_werden|so_in_ordnung|genehmigen|passt|passt_so|so_bleiben
            einverstanden|ok mit|fur|zu <draft>
            schick|verschicke|versende|schicke|sende <draft>|top_7 raus|ab|an_alle|rum?
            """,
        ),
        CommandName.ACCEPT: Saying(
            ("übernimm Anmerkung 2",),
            """
            ubernimm|ubernehme|akzeptiere|ubernehmen|nimm|akzeptieren <remark>? <n> an|auf?
            <remark> <n> ubernehmen|ok|ja|annehmen|akzeptieren|stimmt|einverstanden|akzeptiert|passt
            """,
        ),
        CommandName.LEAVE: Saying(
            ("lass Anmerkung 2",),
            """
            lass|ignoriere|lehne|verwirf|ignorieren|uberspring|ablehnen <remark> <n> weg|stehen|ab|so|liegen|aus|fallen?
            lass|ignoriere <n> stehen|so|weg?
            <remark> <n> nein|ignorieren|ablehnen|weglassen|nicht|lassen|abgelehnt|nicht_ubernehmen
            """,
        ),
        CommandName.UNDO: Saying(
            ("rückgängig",),
            """
            ruckgangig|zurucknehmen|widerrufen|undo|rueckgaengig machen|das|es|letzte|letzten_befehl|letzte_anderung?
            mach|mache|machen|nimm|widerrufe|nehme das|es|letzte|letzten_befehl|letzte_anderung|letzten_schritt|anderung|dies|letzten? ruckgangig|zuruck|rueckgaengig|schritt_ruckgangig?
            das|es|letzte_anderung|letzten_befehl|letzten_schritt ruckgangig_machen|zurucknehmen|widerrufen|ruckgangig
            nicht abschicken|verschicken|senden
            """,
        ),
        CommandName.HANDOVER: Saying(
            ("übergib an els@beispiel.de",),
            """
            ubergib|ubergebe|ubergeben|ubertrage|ubertrag|gib|reiche <ses>|es|leitung|moderation|alles|das? weiter|ab? an <who> weiter|ab|ubergeben?
            <who> ubernimmt|wird|soll|macht leitung|moderation|sitzung|facilitator|moderator|moderatorin|ubernehmen|weiter|ab_jetzt|fur_mich|facilitatorin|runde?
            <ses>|leitung|moderation an <who> ubergeben|ubertragen|weitergeben|abgeben
            ubergabe an <who>
            """,
        ),
        CommandName.SHARE: Saying(
            ("schick es auch an leen@beispiel.de",),
            """
            schick|schicke|schicken|sende|senden|maile|mail|mailen|teile|teil|leite|leiten|gib es|dies|das|top_7|sieben_punkte|ergebnis|ergebnisse|endergebnis|liste|endgultige_liste|alles|bericht|sie? an|mit <who@> weiter|schicken|senden|teilen?
            es|dies|top_7|ergebnis|liste|alles|bericht? an <who@> schicken|senden|weiterleiten|mailen|weiterschicken
            <who@> soll|sollen|darf|durfen|mochte|mochten es|dies|top_7|ergebnis|liste|bericht? bekommen|haben|lesen|sehen|erhalten
            """,
        ),
        CommandName.REVISIT: Saying(
            ("erinnere uns in sechs Wochen",),
            """
            erinnere|erinner|frag|frage|melde|meld uns|alle|dich|dich_bei_uns|gruppe|bei_allen|bei_uns|uns_alle? ~ wieder|nochmal|erneut|nach|bei_uns|uns|alle? <after>?
            ~ bei? uns|allen|alle? wieder|noch_einmal|nochmal|noch_mal|erneut? nachfragen|melden|erinnern|fragen|nachhaken <after>?
            sechs|6 wochen? spater?
            ja sechs|6 wochen
            """,
        ),
        CommandName.HELP: Saying(
            ("Hilfe", "was kann ich sagen?"),
            """
            hilfe|help|befehle|anleitung|hilf|hilfestellung|sos mir|benotigt|gebraucht|bitte|weiter?
            was|welche kann|konnen|sind|gibt|befehle|muss|soll|optionen|darf ich|wir|moglichkeiten|es|gibt_es|kann_ich|habe_ich|verstehst_du|befehle|kann|kommandos? dir|alles|hier|fur|an|alle|denn|schreiben? sagen|tun|machen|schreiben|befehle|fragen|antworten|moglichkeiten|verwenden|eingeben|optionen|geben?
            wie funktioniert|geht|benutze|soll|muss|verwende|kann das|es|dies|ich|dieser|der|dieser_dienst|dienst genau|das|dienst|vorgehen|benutzen|machen|eigentlich|hier? nutzen?
            ich brauche|weis|verstehe|weiss|benotige hilfe|nicht|es|unterstutzung|das weiter|nicht|wie_es_geht|was_ich_tun_soll|wie_das_funktioniert?
            schick|zeig|gib|zeige|sende mir? hilfe|befehle|anleitung|liste_der_befehle|alle_befehle|eine_anleitung
            """,
        ),
    }
)
