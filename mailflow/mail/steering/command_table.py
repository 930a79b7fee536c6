"""Everything a facilitator can say to the service: one row for each command, with examples and patterns.

A pattern is words in order. `a|b` are alternatives, `a_b` two words, a trailing `?` makes it optional; `<who>` takes
people, `<n>` a number, `~` a date that was found. Politeness, articles and little words are gone before matching.
"""
# ruff: noqa: E501  (patterns stay on one line, one a line)

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from mailflow.core.people import Language
from mailflow.core.reading import CommandName

NL, EN, FR, DE = Language.NL, Language.EN, Language.FR, Language.DE


@dataclass(frozen=True, slots=True)
class Row:
    """One command."""

    name: CommandName
    examples: Mapping[Language, tuple[str, ...]]  # what the help letter shows; each is understood
    patterns: Mapping[Language, tuple[str, ...]]


def _row(name: CommandName, examples: dict[Language, tuple[str, ...]], patterns: dict[Language, str]) -> Row:
    lines = {
        language: tuple(line.strip() for line in text.splitlines() if line.strip())
        for language, text in patterns.items()
    }
    return Row(name, MappingProxyType(examples), MappingProxyType(lines))


TABLE: tuple[Row, ...] = (
    _row(
        CommandName.START,
        {NL: ("ok", "start maar"), EN: ("ok", "go ahead"), FR: ("ok", "tu peux démarrer"), DE: ("ok", "du kannst starten")},
        {
            NL: """
            start|starten|begin|beginnen|vertrek|opstarten|lanceer|lanceren sessie|reeks|alles|het|ermee|uitnodigingen?
            sessie|reeks|alles starten|opstarten|beginnen|lanceren|start
            start op|sessie|hem sessie|op?
            ga|gaan van_start|starten|beginnen|vooruit
            mag|mogen|we_mogen|we_kunnen|kan|sessie_mag|het_mag|we_gaan starten|start|vertrekken|beginnen|van_start|weg|buiten|de_deur_uit
            verstuur|verzend|stuur|versturen|verzenden het|ze|ze_allemaal|alles|uitnodiging|uitnodigingen|hem|de_uitnodigingen? uit|weg|door|rond|op?
            uitnodiging|uitnodigingen|alles|het versturen|verzenden|mag_weg|mogen_weg|mag_de_deur_uit|mogen_vertrekken|mag_vertrekken|mogen_de_deur_uit
            nodig iedereen|ze|hen|collega_s|mijn_collega_s|deelnemers|allemaal? uit
            iedereen|ze|collega_s|mijn_collega_s|deelnemers uitnodigen
            klaar_om_te starten|vertrekken|beginnen
            laat komen|lopen|gaan|vertrekken
            laat sessie|reeks starten|beginnen|vertrekken
            we_starten|we_beginnen|we_zijn_klaar|klaar_voor_de_start|startschot|groen_licht|geef_startschot
            schiet|trap in_gang|op_gang|af
            schiet|trap|breng <ses>|het|hem? in_gang|op_gang|af
            laat maar? komen|los|gaan|vertrekken
            gooi <ses>|het open|in_de_groep
            ik_geef groen_licht|startschot|fiat|mijn_zegen
            klinkt|lijkt|ziet goed|prima|perfect er_goed_uit? verstuur|start|vertrek|stuur_door?
            je_hebt|u_hebt|jullie_hebben|hebt|hier_is groen_licht|fiat|mijn_zegen|toestemming
            vooruit met? geit|sessie|handel
            mag|kan het|alles|hij vertrekken|weg|de_deur_uit|starten|buiten|beginnen
            """,
            EN: """
            start|begin|launch|kick_off|starting|get_started session|it|everything|process|things|invitations?
            kick it|session|things off
            go ahead? with_it|with_session|start|launch|and_start?
            get session|it|things|this started|going|rolling|underway
            send out|off? it|them|invitations|invites|invitation|everything out|off?
            invite everyone|everybody|them|people|my_colleagues|colleagues all?
            ready_to start|go|launch
            ready_when_you_are|green_light|we_are_ready|fire_away|set_it_in_motion|off_we_go|we_can_start|we_may_start|good_to_go|let_it_roll|roll|start_up
            get <ses>|it|this|things|ball going|started|rolling|underway|moving
            get_going|get_started|get_cracking|away_you_go|off_you_go|press_go|hit_go|kick_off|let_it_rip|shoot|send_away|you_re_good_to_go|all_set|all_systems_go
            send|send_away|you_have_green_light|you_ve_got_green_light|you_have_my_blessing
            """,
            FR: """
            demarre|demarrez|demarrer|lance|lancez|lancer|commence|commencez|commencer|debute|debutez|debuter|demarrage session|seance|tout|processus|invitations|on|nous?
            lance|demarre le|les
            on_peut|peux|pouvez|peut|on_y_va|nous_pouvons|prets_a|pret_a demarrer|commencer|lancer|y_aller? session|tout?
            session|seance peut_demarrer|peut_commencer|a_demarrer|est_lancee
            envoie|envoyez|envoyer les|tout|invitations|invitation
            invite|invitez|inviter tout_le_monde|collegues|mes_collegues|les|participants
            feu_vert|c_est_parti|on_y_va|vas_y|allez_y|fonce|on_demarre|on_commence|on_lance
            y_aller|on_peut_y_aller|on_peut_demarrer|on_peut_lancer|tu_peux_y_aller|envoyez|envoie|envoyer|c_est_bon_pour_moi_envoyez|feu|partez|on_est_prets|on_est_pret
            donne|donnez|je_donne|vous_avez|tu_as mon? feu_vert
            lance|lancez|demarre|demarrez machine|projet|enquete|la_machine
            """,
            DE: """
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
        },
    ),
    _row(
        CommandName.STATUS,
        {
            NL: ("status", "hoe staat het ermee?"),
            EN: ("status", "who has answered?"),
            FR: ("état", "où en est-on ?"),
            DE: ("Status", "wie ist der Stand?"),
        },
        {
            NL: """
            hoe het|sessie|we|ver|ermee|antwoorden|alles we|het? staat|loopt|zit|gaat|staan|zitten|vordert met|ermee|ervoor? antwoorden|sessie?
            mag|kan|krijg|kunnen|mogen ik|we? status|overzicht|stand_van_zaken|tussenstand|stavaza|stand|lijst van_antwoorden|van_sessie|van_reacties? krijgen|hebben|zien?
            wie geantwoord|gereageerd heeft|hebben
            wie|hoeveel er? geantwoord|gereageerd|ontbreken|ontbreekt heeft|hebben?
            status|stavaza|statusoverzicht|overzicht|tussenstand|voortgang|stand opvragen|van_zaken|van_sessie|van_antwoorden|van_reeks|aub|update?
            geef|stuur|toon|bezorg|geef_me|stuur_me|mail me|mij|ons? status|overzicht|stand|stand_van_zaken|tussenstand|stavaza|statusoverzicht|voortgang|lijst|statusupdate|update van_antwoorden|van_sessie|van_zaken|van_deelnemers|door?
            status|overzicht|stand_van_zaken|stavaza|tussenstand|statusoverzicht|statusupdate sturen|doorsturen|mailen|opsturen|geven|bezorgen
            stand_van_zaken|statusupdate|overzicht_van_antwoorden|status_update|status_graag|wat_is_stand|wat_is_stand_van_zaken|wat_is_status|wat_is_de_status|wat_is_tussenstand|wat_is_de_stand_van_zaken
            hoe staat|loopt|zit|gaat|ver|vordert het|sessie|zijn_we|staan_we|staat_het|met|mee|ermee|antwoorden|hij|zitten_we ermee|met|ervoor|mee|antwoorden|sessie|het|we|vooruit? antwoorden|sessie|ervoor?
            hoeveel antwoorden|reacties|mensen|collega_s|deelnemers|personen zijn_er|hebben_er|hebben|heb_je|zijn|er|binnen? geantwoord|gereageerd|binnen|ja_gezegd|binnengekomen?
            wie heeft|hebben|moet|antwoordde|doet|is er|nog|niet|al|allemaal|reeds|er_niet|er_allemaal? er|niet|al|nog|mee|allemaal? geantwoord|gereageerd|antwoorden|mee|ingevuld|geschreven?
            waar staan_we|zijn_we|zitten_we|staat_het nu|ergens|mee|precies?
            wie_ontbreekt|van_wie_ontbreekt_antwoord|wie_niet
            ik_zou status|overzicht|stand willen_kennen|willen_zien|willen_weten?
            hoe_zit_het|hoe_zit_het_met_de_antwoorden|hoe_ver_zijn_we|hoe_ver_zitten_we|hoe_ver_staan_we|al_iets_binnen|is_er_al_iets_binnen|al_nieuws|nog_nieuws|is_er_nieuws|hebben_ze_al_geantwoord|heeft_iedereen_geantwoord|is_iedereen_er|wie_zijn_de_achterblijvers|wie_zit_er_achter|wie_ontbreekt|hoeveel_ontbreken_er|hoeveel_zijn_er_binnen
            krijg|mag ik? stand|overzicht|update|tussenstand
            zijn|is er antwoorden|reacties|iets|reactie|nieuws binnen|binnengekomen?
            """,
            EN: """
            how it|things|session|we|far is|are|s? going|doing|we_are|progressing?
            can|may|could i see|have|get status|overview|progress|list_of_answers
            who is_still_missing|hasn_t_answered|answered|did_not_answer|didn_t_answer|has_not_replied
            status|progress|overview|state|standing report|update|check|overview|of_play|of_session|of_answers|of_things|please|so_far?
            status_report|state_of_play|progress_report|progress_update|status_update|where_are_we|where_are_we_at|where_do_we_stand|how_far_are_we|how_are_we_doing|how_is_it_going|how_s_it_going|what_s_status|what_is_status|what_s_state_of_play|what_s_the_status|whats_status|any_news|how_far_along_are_we|where_do_things_stand|how_do_we_stand|how_are_things_going|how_are_things
            send|give|show|get|tell|mail me|us? status|overview|progress|update|status_report|status_update|progress_report|state_of_play|where_we_stand|how_far_we_are|who_has_answered|who_answered|where_we_are|list_of_who_answered|status_overview so_far|of_session|of_answers|of_things?
            who has|hasn_t|has_not|have|answered|still|is|replied not|yet|still|already|all? answered|replied|responded|needs_to_answer|missing|joined|in|to_answer|owes_answer|owe_answer? yet|so_far?
            how_many people|answers|replies|have|responses|of_them have|so_far|are|do_we_have|did_we_get|came_in? answered|replied|responded|in|we|we_got? so_far?
            what_s_the_score|what_s_score|what_s_the_latest|what_s_latest|latest|update|any_update|any_updates|who_s_missing|who_s_outstanding|who_is_outstanding|who_s_left|who_s_replied|who_s_answered|who_s_in|how_s_it_looking|how_is_it_looking|how_are_we_getting_on|how_s_it_coming_along|has_everyone_answered|has_everybody_answered|has_everyone_replied|anything_in_yet|any_answers|any_replies|where_s_everyone_at
            give|send|drop me|us? quick|short|brief? update|rundown|summary_of_where_we_are
            how_many still? missing|outstanding|left
            are_there|any|have_we_got|have_we_had|did_we_get any? answers|replies|responses|reactions in|yet|so_far?
            """,
            FR: """
            ca avance
            qui repond|manque
            ou on|nous en|est|sont est|sommes|reponses?
            etat|statut|status|situation|avancement|bilan|apercu|point des_lieux|d_avancement|de_session|actuel|des_reponses|de_la_situation|sur_session?
            etat_des_lieux|etat_d_avancement|ou_en_est_on|ou_en_sommes_nous|ou_on_en_est|ou_en_es_tu|ou_en_est_session|on_en_est_ou|ou_ca_en_est|comment_ca_avance|ca_avance|comment_avance_session|ou_en_sont_reponses|ou_en_sont_les_reponses|quel_est_etat|quel_est_l_etat|quelle_est_situation|quel_est_le_statut|quel_est_statut|ou_est_on|l_etat
            donne|donnez|envoie|envoyez|montre|montrez|fais|faites|fais_moi|donne_moi|envoie_moi|donnez_moi|envoyez_moi|montre_moi moi|nous? etat|statut|situation|point|apercu|bilan|resume_de_situation|etat_des_lieux|etat_d_avancement|avancement|l_etat|liste sur_session|des_reponses|de_session|sur_situation|de_situation|d_avancement?
            qui a|n_a|ont|doit|manque|est|n_est deja|pas|encore|bien? pas? encore? repondu|repondre|participe|inscrit? a_l_appel?
            combien de? reponses|personnes|participants|collegues|ont|en ont|avons_nous|a_t_on|recues|sont|jusqu|jusqu_ici? repondu|recues|arrivees?
            on_en_est_a_combien|combien_de_reponses|combien_ont_repondu|il_manque_qui|qui_manque|qui_manque_t_il|des_nouvelles|quoi_de_neuf|tout_le_monde_a_repondu|est_ce_que_tout_le_monde_a_repondu|ou_en_est|ou_en_est_la_session|ou_en_sont_les_participants|c_est_quoi_l_etat|petit_point|un_point
            y_a_t_il|il_y_a|as_tu|avez_vous|on_a des? reponses|retours recu|recues|eu?
            des? reponses|retours|nouvelles recues?
            """,
            DE: """
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
        },
    ),
    _row(
        CommandName.REMIND,
        {
            NL: ("stuur een herinnering", "herinner Els"),
            EN: ("send a reminder", "remind Els"),
            FR: ("envoie un rappel", "relance Els"),
            DE: ("schick eine Erinnerung", "erinnere Els"),
        },
        {
            NL: """
            stuur|geef|zend|mail|bezorg <late> herinnering|reminder|seintje|duwtje|herinneringsmail|porretje
            <late> duwtje|herinnering|reminder|seintje|herinneringsmail geven|sturen|bezorgen|zenden
            herinnering|reminder aan|naar|voor <who> sturen|versturen?
            stuur|verstuur|zend|geef|mail|doe|bezorg|verzend late|trage|overige|anderen|rest|hen|ze|iedereen|wie_niet_geantwoord_heeft|wie_niet_antwoordde|achterblijvers|treuzelaars|laatkomers|nieuwe|vriendelijke|extra|zachte|aan? herinnering|reminder|herinneringsmail|reminders|herinneringen|seintje|duwtje|herinneringetje|port aan|naar|voor|uit? <late>? uit?
            stuur <who> herinnering|reminder|herinneringsmail|seintje
            stuur herinnering|reminder|herinneringsmail|seintje aan|naar <who>
            herinnering|reminder|herinneringen|reminders|herinneringsmail sturen|versturen|uitsturen|aub|rondsturen|uit? aan|naar|voor? <late>?
            herinner|port|por|herinneren|herinnert|spoor|maan|aanporren|aanmanen|aansporen <late> aan|eraan|er_aan|dat_ze_moeten_antwoorden|te_antwoorden|om_te_antwoorden?
            <late> herinneren|aanporren|aanmanen|porren|aansporen|herinnering_sturen
            herinner|port|por <who> aan|eraan|er_aan|dat_hij_moet_antwoorden|dat_ze_moet_antwoorden|te_antwoorden|om_te_antwoorden?
            <who> herinneren|aanporren|herinnering_sturen|reminder_sturen
            herinnering|reminder|herinneren
            rappel|rappeltje|herinneringetje|reminder aan|naar|voor <late>
            geef <late> klop_op_deur|schop_onder_kont|por
            trek <late> aan_mouw
            zet druk_op|vaart_achter <late>
            laat <late> weten dat_ik_wacht|dat_ze_moeten_antwoorden
            vraag <late> om|te antwoorden|antwoord|reageren
            stuur|mail|zend <late> mailtje|bericht|berichtje|mail ter_herinnering|om_te_herinneren|als_herinnering
            mag|kan er? herinnering|reminder|rappel|herinneringsmail uit|weg|vertrekken|de_deur_uit|verstuurd_worden
            doe|geef|stuur|start herinneringsrondje|herinneringsronde|rondje_herinneringen
            """,
            EN: """
            send|give|mail <late> reminder|nudge|push
            send|mail|give|fire_off|issue new|friendly|gentle|another|quick|one|out|off|people|them|everyone|rest|others|stragglers|<late>? reminder|reminders|nudge|chaser|prod out|to|off|round? <late>?
            send <who> reminder|nudge
            send|give reminder|nudge to? <who>
            remind|nudge|chase|prod|poke|reminding <late> up|again|to_answer|to_reply|that_they_should_answer|about_it?
            remind|nudge|chase|prod|poke <who> up|again|to_answer|to_reply?
            chase|follow up with? <late>?
            reminder|reminders|remind_them|remind_people|reminder_please to? <late>?
            give <late> gentle|friendly|quick|little? nudge|poke|push|reminder|shout|prod
            ping|jog|badger|hurry|hassle|bump|poke|tap <late> up|again|about_it|on_shoulder|memory?
            chase up? <late>
            get|ask <late> to answer|reply|respond
            one|another|a one? more|last|final|gentle? reminder|nudge
            """,
            FR: """
            envoie|envoyez|adresse <late>|leur rappel|relance
            envoie|envoyez|envoyer|fais|faites|faire|lance|adresse|envoi petit|nouveau|un|gentil|leur|a|de? rappel|rappels|relance|mail_de_rappel|message_de_rappel|rappel_amical a|aux|pour? <late>?
            envoie|envoyez|fais rappel|relance a <who>
            rappelle|rappelez|rappeler|relance|relancez|relancer|relances <late>
            rappelle|rappelez|relance|relancez|relancer <who>
            rappel|relance|rappels aux|a|pour? <late>?
            rappelle|rappelez leur|les de_repondre?
            petit|gentil|dernier|nouveau rappel|relance a|aux|pour? <late>?
            refais|refaites|fais|faites petit? rappel|relance a|aux|pour? <late>?
            secoue|secouez|relance|bouscule <late>
            rappelle|rappelez|rappeler a? <late> de_repondre|qu_on_attend|qu_il_faut_repondre?
            """,
            DE: """
            schick|schicke|sende|gib <late> erinnerung|erinnerungsmail|reminder|schubs|stups
            erinnerung|erinnerungen|reminder an|fur <late> schicken|senden|verschicken|rausschicken
            erinnerung|reminder an <who> schicken|senden|verschicken?
            schick|schicke|schicken|sende|senden|verschick|verschicke|mail|versende allen|den|anderen|ihnen|an|eine|freundliche|neue|weitere|<late>|nochmal? erinnerung|erinnerungen|erinnerungsmail|reminder|mahnung an|raus|fur|los|ab? <late>?
            schick|schicke|sende <who> erinnerung|reminder
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
        },
    ),
    _row(
        CommandName.EXTEND,
        {
            NL: ("verleng tot vrijdag 18 december", "tegen 18 december"),
            EN: ("extend until Friday 18 December", "by 18 December"),
            FR: ("prolonge jusqu'au vendredi 18 décembre", "pour le 18 décembre"),
            DE: ("verlängere bis Freitag, 18. Dezember", "bis 18. Dezember"),
        },
        {
            NL: """
            verleng|verlengen|verschuif alles|het|ze|iedereen met|tot? <span>? ~?
            kunnen|mogen|kan|mag? ze|mensen|iedereen|collega_s|deelnemers wat|beetje|<span>? langer|meer_tijd|extra_tijd|uitstel|extra krijgen|hebben|geven ~?
            kan|mag|moet|zou|kunnen <dl> op? ~ kunnen|liggen|zijn|worden?
            kan|mag|kunnen|doe|geef <span> bij|extra|erbij|meer|langer
            kan|mag <dl> <span> later|opschuiven|langer|uitgesteld_worden|verlengd_worden|verschoven_worden
            <span> verlengen|uitstellen|langer|extra|later|uitstel|meer
            zet|stel|verander|wijzig|breng|maak|pas|verplaats|leg <dl> van|voor|voor_antwoorden|met|op|van? <span>? uit|op|van|naar|aan|in? ~? <span>? uit|op|aan|vooruit|achteruit|verder|langer|later|wat|beetje|extra|van_maken? ~?
            stel|zet uit|op ~ uit?
            verleng|verlengen|verschuif|verleg|verplaats|schuif|verzet|verlegt|verschuiven|uitstellen|aanpassen|prolongeer|rek <dl>? van|voor|voor_antwoorden|om_te_antwoorden|voor_de_vragen? met|op|van? <span>? uit|op|van|naar|aan? ~? <span>? uit|op|aan|vooruit|achteruit|verder|langer|later|wat|beetje|extra|van_maken? ~?
            <dl> van? ~? met|wat|beetje|<span>|op|mag|moet|kan? <span>? verlengen|verschuiven|verleggen|uitstellen|opschuiven|verzetten|verplaatsen|aanpassen|verlengd|verzet|later|langer|verschoven|verlengt|veranderen|wijzigen|zetten|brengen worden|zijn? ~?
            <dl> is|wordt|mag|kan|moet|van|nieuwe|graag|zetten|verleggen|verschuiven? ~ worden|zijn|liggen|verlengen|leggen|zetten|verschuiven|verlengd_worden|opschuiven|brengen|verlengd|verlegd|verschoven|maken|van_maken?
            nieuwe deadline|einddatum|datum|termijn is|wordt? ~
            geef|gun|geven|bied|laat ze|hen|iedereen|mensen|collega_s|deelnemers|ons|allen|hun|hem|haar|me|mij? antwoorden|uitstel|tijd|respijt|extra|meer|langer|<span>? ~? tijd|uitstel|extra|meer|langer|extra_tijd|respijt|om_te_antwoorden|antwoorden|bij? ~? de_tijd|om_te_antwoorden?
            uitstel|verlenging|meer_tijd|langer ~? geven|van|met? <span>? graag?
            ~
            iedereen|ze|mensen|collega_s krijgen|krijgt|hebben|heeft|mogen|mag tijd|uitstel|antwoorden|<span>? ~ tijd|antwoorden|om_te_antwoorden|uitstel?
            er_mag|doe|plak|tel|reken|voeg|zet <span> bij|extra|langer|erbij|er_bij|toe|aan_toe|extra_bij|eraan_toe bij?
            antwoorden kan|kunnen|mag|mogen ~
            <dl> mag|kan|moet wat|iets|beetje|<span> later|opschuiven|langer|verder|naar_achter|achteruit
            <dl> ~ verzetten|verschuiven|verleggen|opschuiven|uitstellen|brengen|verlengen
            ~ verlengen|uitstellen|verschuiven|verlengd
            ze|mensen|collega_s|iedereen|deelnemers|anderen|we hebben|heeft|moeten|krijgen wat|beetje|iets|<span>? meer|extra|langer tijd|uitstel nodig|hebben|krijgen? verleng|geef_uitstel?
            wat|beetje|iets meer|langer|extra tijd|uitstel? nodig|geven|graag?
            schuif|schuiven <dl>? <span>|wat|beetje? op|door|naar_achter ~?
            rek <dl> wat|beetje|<span>|nog? ~?
            ze|mensen|collega_s|iedereen|deelnemers|we|sommigen hebben|heeft wat|iets|beetje|nog? meer|langer tijd? nodig
            ze|mensen|collega_s|iedereen|deelnemers? ~ antwoorden|reageren|tijd
            """,
            EN: """
            can|could|should|may <dl> be? moved|extended|postponed? ~
            have|get|need <span> more|extra|longer?
            <span> extra|more|longer|extension
            move|push|change|set|put|make|bring <dl>|things|answer_period for|of|back|out|on|forward? ~? by? <span>? back|later|on|out|longer|further|bit|little|extra? ~?
            make|move it ~
            extend|prolong|postpone|delay|push|shift|lengthen|reschedule|extending <dl>|it|things|back|out|answer_period|everything? for|of|back|out|on|forward|for_answers|for_answering? ~? by? <span>? back|later|on|out|longer|further|bit|little|extra? ~?
            <dl> extension|extended|to|is|should_be|can_be|moved|now|becomes|must_be|needs_to_be|be|moves_to|moved_to|extended_to|may_be|will_be? extended|moved|postponed|changed? ~
            new deadline|date|closing_date is|becomes? ~
            give|allow|grant|let them|everyone|everybody|people|us|folks|all|colleagues|participants|me|my_colleagues|team|answers? more|extra|longer|additional|extension|time|have|answer|<span>? time|to_answer|extra|more|longer|answer? ~? to_answer|to_reply|extra|more|longer|time|to_respond?
            extension ~? of? <span>?
            more_time|extra_time|longer ~? please?
            ~
            they|everyone|people|everybody|colleagues have|get|has|gets|may_answer|can_answer|can_have ~
            add <span> extra|more|to? <dl>?
            have|need|want|like bit|little|some|few|lot|<span>? more|extra|longer time|days|weeks|week|day? ~?
            bit|little|some|few more|extra time|days|weeks
            <dl> back|out|forward? ~
            stretch|bump|nudge|roll|slide <dl>|it|things? back|out|on|over? to|by? <span>? ~?
            let|give people|them|everyone|folks|us|everybody until? ~
            ~ instead
            they|people|everyone|everybody|we|colleagues|some|folks need|needs|could_use|want bit|little|few|some|<span>? more|longer|extra? time|days|day|week? more?
            """,
            FR: """
            <dl> peut|pourrait etre|passer? prolonge|reporte|prolongee|reportee|repousse? ~
            <span> de_plus|supplementaire|supplementaires|en_plus
            change|changez|changer|modifie|modifiez|modifier|mets|mettez|mettre|fixe|fixez|fixer|deplace|deplacez|deplacer <dl> de|d|a? <span>? ~? <span>? de_plus?
            prolonge|prolongez|prolonger|repousse|repoussez|repousser|reporte|reportez|reporter|recule|reculez|reculer|decale|decalez|decaler|etends|etendre|rallonge|rallonger|allonge <dl>|la|le|session|tout? de|d|pour_reponses|des_reponses|pour_repondre? <span>? ~? <span>? de_plus|supplementaires|supplementaire? ~?
            <dl> est|devient|sera|peut_etre|nouveau|nouvelle|doit_etre|prolonge|reporte|prolongee|reportee|repousse|est_reporte|est_prolonge|est_repousse|prolongee? prolonge|reporte|repousse|prolongee|reportee|fixee|fixe|decale? ~
            nouvelle|nouveau <dl> est? ~
            donne|donnez|donner|laisse|laissez|laisser|accorde|accordez|accorder leur|nous|tout_le_monde|a_tout_le_monde|moi|aux_collegues|aux_participants|a_chacun|un? du|de|plus|encore|<span>|delai? temps|de_temps|plus|delai|<span>|delai_supplementaire? ~? pour_repondre|a_tout_le_monde|de_plus|supplementaires|supplementaire|a_tous|aux_participants|en_plus|aux_collegues? ~? pour_repondre?
            delai_supplementaire|prolongation|plus_de_temps|report ~? de|d? <span>?
            ~
            ils|tout_le_monde|on|participants|collegues|les_gens ont|a|peuvent|peut|auront repondre|temps? ~ pour_repondre?
            ajoute|ajoutez <span> au|a|de_plus|supplementaire? <dl>?
            peu|plus plus? de? temps ~?
            faut|besoin|aurions_besoin|auraient_besoin|ont_besoin|manque|aurait_besoin plus|d_un_peu_plus|de_plus|peu_plus|de_temps|d_un_peu? plus? de? temps
            donne|donnez|laisse|laissez leur|nous|leur_en? peu|davantage|<span>? plus? de? temps ~?
            repousse|repoussez|decale|decalez|recule|reculez|pousse|poussez <dl>|la|le|tout? de|a|jusqu? <span>? ~?
            """,
            DE: """
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
        },
    ),
    _row(
        CommandName.NEXT,
        {
            NL: ("volgende stap", "sluit deze ronde af"),
            EN: ("next step", "close this round"),
            FR: ("étape suivante", "clôture cette étape"),
            DE: ("nächster Schritt", "schließ diese Runde ab"),
        },
        {
            NL: """
            volgende|next stap|fase|ronde|graag|etappe|deel|onderdeel?
            ga|gaan|we_gaan|overgaan|doorgaan|schakel|stap|spring|door|schuif|verder|mag|we_kunnen|we_mogen|we_stappen|ga_je over|door|verder|vooruit|naar? met|naar|tot|over_naar|naar_de? volgende stap|fase|ronde|deel|vraag? over|gaan|overgaan?
            naar volgende stap|fase|ronde gaan|overgaan?
            sluit|sluiten|rond|beeindig|stop|eindig|maak <round>|maar|ze|het|hier|reacties|vragen? af|afsluiten|af_en_ga_verder|nu_af|maken?
            <round> afsluiten|sluiten|afronden|beeindigen|mag_dicht|mag_afgesloten_worden|mag_toe|kan_dicht|dicht|af|is_klaar|is_afgelopen|mag_gesloten_worden|afgesloten|stoppen|mag_af
            sluit|rond af <round>?
            wacht niet langer|meer op_antwoorden|op_rest|op_anderen|af?
            niet_langer_wachten|niet_meer_wachten|niet_langer_op_de_rest_wachten
            we_hebben genoeg antwoorden|reacties
            doe|zet volgende stap
            niet_langer_wachten|niet_meer_wachten|we_wachten_niet_langer|we_wachten_niet_meer|wacht_niet_langer , ga|doe verder|door
            we_hebben_er_genoeg|genoeg_gewacht|genoeg_geweest|het_is_genoeg|mooi_geweest volgende_stap|ga_verder|ga_door?
            doe|zet|knip <round> toe|dicht|af
            laat_ons|laten_we|tijd_voor|tijd_om volgende|door|verder|over stap|fase|ronde|gaan|naar_volgende_stap?
            """,
            EN: """
            next step|stage|round|phase|one|question?
            go|move|proceed|continue|skip|jump|advance|carry|we_can_move|lets_move|let_s_move|on|we_can_go on|ahead|forward|along|over|straight|right? to|with|into|onto? next step|stage|round|phase|one?
            move|moving on|ahead|along|forward
            to|on_to next step|stage|round|phase
            close|finish|end|wrap|conclude|complete|stop <round>|it|off|down|up|things off|down|up|here?
            close|wrap|finish off|down|up? <round>|it|things|here up|off|down?
            <round> is|can_be|may_be|should_be|be? over|closed|done|finished
            stop|don_t waiting|wait for_others|for_rest|for_answers|any_longer|longer?
            no_need_to_wait_any_longer|proceed|advance
            shut|lock|wind|tie|seal <round> down|up|off|out?
            time_to move_on|close|wrap_up|wrap_it_up|go_on
            that_s_enough|enough_waiting|we_have_enough|no_more_waiting move_on|go_on|next_step|next?
            draw line_under <round>|it
            """,
            FR: """
            etape|phase|tour|au|a|suite suivant|suivante|prochaine|prochain|suite
            suivant|suivante|la_suite
            passe|passez|passer|passons|va|allez|aller|avance|avancez|on_passe|on_peut_passer|continue|poursuis|saute a|au|vers|en|avec? etape|phase|tour|suite|la_suite|prochaine suivante|suivant|etape|prochaine?
            prochaine etape|phase
            cloture|cloturez|cloturer|ferme|fermez|fermer|termine|terminez|terminer|finis|conclus|boucle|arrete|clos|clore <round>|la|le
            <round> est|peut_etre|doit_etre terminee|termine|close|clos|finie|fermee|cloturee|cloture|finalisee
            n_attends|n_attendez|inutile_d_attendre plus|pas|davantage autres|reponses|reste|les_autres?
            on_cloture|on_ferme|on_termine|on_passe_a_la_suite|on_avance <round>?
            on_passe|passons|passez|passe|on_peut_passer|place a|au la? suite|etape_suivante|tour_suivant|phase_suivante
            assez|on_a_assez|inutile attendu|d_attendre|attendre plus? passez_a_la_suite|etape_suivante?
            """,
            DE: """
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
        },
    ),
    _row(
        CommandName.PAUSE,
        {NL: ("pauze", "zet even stil"), EN: ("pause", "put it on hold"), FR: ("pause", "mets en pause"), DE: ("Pause", "halte kurz an")},
        {
            NL: """
            op pauze|on_hold ~?
            wacht|wachten met alles|ermee|sessie|verder_gaan|volgende_stap ~?
            korte|kleine pauze ~?
            pauze|pauzeer|pauzeren|pauzeert|stilleggen <ses>|inlassen|nemen|hier? ~?
            <ses> pauzeren|pauze|stilleggen|stilzetten|op_pauze|on_hold|opschorten|bevriezen|opzij_zetten|tijdelijk_stilleggen|tijdelijk_stopzetten|tijdelijk_stoppen|op_pauze_zetten|on_hold_zetten|in_pauze ~? zetten?
            zet|leg|houd|hou|stop|bevries|schort <ses>|het|hem|even|alles? tijdelijk|op? stil|op_pauze|pauze|on_hold|tijdelijk|in_wacht|in_de_wacht|op_hold|in_pauze|op|voorlopig_stil|voorlopig_stop ~?
            zet <ses>? ~ op_pauze|stil|on_hold|in_wacht
            las|lassen pauze in ~?
            neem|houd|hou|maak|een pauze ~?
            wacht ~? ermee|hier? ~?
            bevries|onderbreek|schors|schort <ses>|alles|op|het op? ~?
            even pauze|pauzeren|wachten|stoppen ~?
            stop tijdelijk|voorlopig <ses>?
            trek|druk|duw op|de rem|pauze|pauzeknop|rem ~?
            <ses>|alles even|tijdelijk|voorlopig stil|stoppen|stilleggen ~?
            """,
            EN: """
            short|little|quick pause|break ~?
            pause|pausing|hold|suspend|freeze|halt <ses>|here|everything|it|things|on|off|that|process? on|off|here? for_now|for_moment|for_a_while|for_bit|for_while|temporarily|while|moment|bit? ~?
            put|place|keep <ses>|it|everything|things on hold|pause|ice for_now|for_moment|for_while? ~?
            put on_hold <ses>|it|everything for_now|for_moment?
            hold on|off|fire|everything|it? for_now|for_moment? ~?
            take|have break|pause ~?
            <ses> on hold|pause ~?
            wait|stop ~|for_now|for_moment|temporarily
            hit|press pause|brakes|pause_button|the_brakes ~?
            put|pop|park <ses>|it|this|things|everything? on_ice|on_hold|to_one_side|aside for_now|for_time_being? ~?
            park <ses>|it|this|everything for_now|for_time_being? ~?
            """,
            FR: """
            fait|faisons|met|mettons tout|<ses>? pause ~?
            pause|pauser|suspends|suspendez|suspendre|gele|gelez|interromps|interrompez|interrompre|interruption|suspension <ses>|tout|provisoirement|temporairement|momentanement|quelque_temps|pour_moment|la? ~? provisoirement|temporairement|momentanement|pour_moment?
            mets|mettez|mettre|met <ses>|tout|la|le? en? pause|attente|suspens|veille <ses>|tout? ~? provisoirement|temporairement|momentanement|pour_moment?
            mets|mettez|mettre|met <ses>|tout|la|le? sur pause ~?
            fais|faites|faire|faisons pause ~?
            arrete|arretez <ses>|tout? provisoirement|temporairement|momentanement|pour_moment ~?
            en_pause|en_attente ~?
            attends|attendez ~?
            appuie|appuyez sur? pause
            on_fait|on_met|petite|on_marque pause|en_pause|une_pause ~?
            """,
            DE: """
            kurze|kleine pause ~?
            machen|macht pause ~?
            pause|pausiere|pausieren|pausier|unterbrich|unterbrechen|unterbreche|aussetzen <ses>|alles|es|machen|einlegen|vorubergehend|vorlaufig? ~? machen|einlegen|bitte|vorubergehend|vorlaufig?
            <ses>|alles|es ~? pausieren|unterbrechen|anhalten|aussetzen|ruhen_lassen|auf_eis_legen|vorubergehend_anhalten|vorlaufig_anhalten ~?
            halte|halt|stoppe|stopp|lege|leg|setze|setz|lass|stell <ses>|es|alles|sie? ~? vorubergehend|vorlaufig|erstmal|kurz? an|auf_eis|aus|ruhen|auf_pause|auf_hold|vorubergehend|vorlaufig ~?
            mach|machen|lege|leg|einlegen|macht pause ~? ein?
            leg|lege pause ein ~?
            warte|warten erstmal|ab? ~?
            mach|macht|legt|lege|leg mal? pause|eine_pause ein? ~?
            druck|druckt auf? pause
            """,
        },
    ),
    _row(
        CommandName.RESUME,
        {NL: ("hervat", "ga verder"), EN: ("resume", "carry on"), FR: ("reprends", "on continue"), DE: ("fortsetzen", "mach weiter")},
        {
            NL: """
            weer|terug|opnieuw verder|aan_slag|op_gang gaan|doen?
            hervat|hervatten|herneem|hernemen|herstart|herstarten|heropstarten|herbegin <ses>|het|alles|draad?
            <ses> hervatten|hernemen|heropstarten|verderzetten|herstarten|voortzetten|weer_opstarten|opnieuw_starten|weer_starten|weer_hervatten|terug_opstarten|terug_starten|mag_verder|kan_verder|mag_weer_verder|mag_weer_starten|mag_weer_lopen|weer_op_gang_brengen|kan_weer_verder
            ga|doe|we_gaan|we_kunnen|gaan|mag|kan|werk|we_mogen|het_mag|je weer|opnieuw|terug? verder|door|voort|voortdoen|doorgaan|verdergaan met_sessie|met_reeks|ermee|weer|doen|gaan?
            zet|start|pak|pik|neem|breng <ses>|het|draad|alles? weer|opnieuw|terug? op|aan|voort|verder|in_gang|opgang|op_gang|weer_op
            start|begin|starten weer|terug|opnieuw <ses>? op?
            einde|stop|hef|gedaan|haal pauze|met_pauzeren|met_pauze op?
            pauze stoppen|opheffen|voorbij|gedaan|beeindigen|mag_eraf|is_voorbij
            haal|neem <ses>|het? van|uit|van_de|uit_de pauze|de_pauze|wacht
            weer_verder|terug_verder|verder|voortzetten|verdergaan|doorgaan
            we_zijn_terug|we_zijn_er_weer
            weer|terug|opnieuw verder|voort|door gaan|doen|werken met <ses>
            weer|terug|opnieuw verder|voort|door gaan|doen|werken
            ga|gaan weer|terug|opnieuw verder|voort|door met <ses>
            pak|pik|neem draad weer|terug|opnieuw? op
            einde|gedaan_met|pauze_is pauze|de_pauze|voorbij|om|gedaan
            """,
            EN: """
            resume|continue|restart|unpause|unfreeze|carry|go|proceed|resuming|reactivate|recommence <ses>|on|ahead|it|everything|things|process? again|with_session|with_it?
            carry|go on|ahead again|with_session|with_it?
            start|begin|pick|get|set|bring <ses>|it|things|everything|up|going|rolling|back|off? up|again|back|going|started|where_we_left_off|on|going_again|moving_again again|up|on|going|where_we_left_off?
            take <ses>|it|us? off hold|pause
            end|lift|stop|remove pause|hold|break|pausing|suspension
            pause_is_over|back_on|we_are_back|we_re_back|off_hold|let_s_continue|lets_continue|on_with_it|back_to_work|let_s_go_on
            carry|crack|press|push on again|now|with_it|with_session?
            back on|to|in track|business|work|action|gear
            pick up|it|things|<ses> where_we_left|where_we_left_off|again|back_up
            break_is_over|break_s_over|pause_over
            """,
            FR: """
            reprends|reprenez|reprendre|reprise|continue|continuez|continuer|continuons|poursuis|poursuivez|poursuivre|relance|relancez|redemarre|redemarrez|redemarrer|recommence|reactive|reprenons|poursuivons <ses>|processus|tout|ou_on_etait|fil|cours? session?
            relance|relancez|relancer|redemarrer|relancons <ses>|processus|tout
            on|nous|peux|peut|on_peut reprend|continue|reprendre|continuer|poursuivre|redemarre|poursuit|reprenons|continuons|repart <ses>?
            fin|leve|levez|arrete|fin_de|enleve de? pause|suspension
            sors|sortez|sortir <ses>|la? de|de_la pause
            pause_terminee|la_pause_est_finie|pause_finie|la_pause_est_terminee|c_est_reparti
            c_est_reparti|on_repart|on_reprend|on_continue|reprenez|reprends|redemarrez|relancez la_session|le_fil|ou_on_s_etait_arrete?
            fin_de_la_pause|la_pause_est_terminee|pause_terminee
            relance|relancez|reprends|reprenez|redemarrez <ses> apres pause|interruption
            """,
            DE: """
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
        },
    ),
    _row(
        CommandName.CANCEL,
        {
            NL: ("annuleer de hele sessie",),
            EN: ("cancel the whole session",),
            FR: ("annule toute la session",),
            DE: ("brich die ganze Sitzung ab",),
        },
        {
            NL: """
            annuleer|annuleren|annulleer|anuleer|cancel|schrap|beeindig|afblazen|afgelasten|stopzetten|afgelast <ses>|alles|het|hem|project|boel?
            <ses>|alles|boel annuleren|annulleren|stopzetten|afblazen|afgelasten|schrappen|cancellen|definitief_stoppen|beeindigen|stoppen|afgelast|geannuleerd|gaat_niet_door|mag_geannuleerd_worden|mag_weg|mag_stoppen|afzeggen|moet_geannuleerd_worden|volledig_stopzetten|helemaal_stopzetten
            blaas|zeg|gelast|zet|breek|schaf <ses>|het|alles|boel|hem volledig|helemaal|definitief? af|stop|stopzetten
            blaas|zeg|gelast|zet|breek af|stop <ses>|alles
            stop <ses>|alles|ermee|boel|hier_mee|hiermee volledig|helemaal|definitief?
            we stoppen|kappen|blazen_het_af ermee|af|hiermee? volledig|helemaal?
            trek <ses> in
            laat <ses>|het niet_doorgaan|vallen
            het_gaat_niet_door|sessie_gaat_niet_door|kap_ermee|gaat_niet_door
            we_stoppen|we_kappen|ik_stop|wij_stoppen ermee|met_sessie|met_de_sessie annuleer|schrap|cancel alles|<ses>|boel
            """,
            EN: """
            cancel|abort|terminate|scrap|kill|abandon|discontinue|scratch|drop|end|stop|ditch|cancelling <ses>|everything|it|all|whole_thing|thing|lot altogether|entirely|completely|please|now|of_it|for_good?
            cancel|abort
            call|shut <ses>|it|everything|off|whole_thing|down off|down|session|everything? session?
            call|shut off|down <ses>|everything|whole_thing
            <ses> is|should_be|must_be|has_to_be|to_be? cancelled|canceled|called_off|off
            pull plug on? <ses>?
            we_re|we_are calling_it_off|cancelling|stopping_altogether <ses>?
            stop <ses>|everything|whole_thing altogether|completely|entirely?
            call <ses>|whole_thing|it|everything|thing|all off
            we_re_calling|calling|i_m_calling <ses>|it|whole_thing off
            forget <ses>|the_whole_thing|whole_thing
            """,
            FR: """
            annule|annulez|annulation|supprime|supprimez|abandonne|abandonnez|abandonner|annuler|stoppe|stoppez|arrete|arretez|arreter|stop|stopper <ses>|tout definitivement|completement|entierement?
            annule|annulez|annulation
            mets|mettez|mettre fin|un_terme a|au <ses>|tout
            laisse|laissez tomber tout|<ses>?
            <ses> est|doit_etre annulee|annule|supprimee
            on annule|arrete|laisse_tomber tout|<ses>
            """,
            DE: """
            storniere|stornieren|abbrechen|absagen|annulliere|streiche|canceln|cancel|stoppe|stopp|beende|stoppen <ses>|alles|es|sie endgultig|komplett|ganz?
            <ses>|alles|ganze absagen|abbrechen|stornieren|streichen|canceln|stoppen|einstellen|fallt_aus|abblasen|abgesagt|ist_abgesagt|beenden|endgultig_beenden|komplett_stoppen|komplett_abbrechen|findet_nicht_statt
            sag|sage|brich|blas|blase|breche|brechen|stell|stelle|sagen|lass|stampf <ses>|alles|es|ganze|das_ganze komplett|endgultig|ganz? ab|ein|sein|ausfallen|absagen
            brich|sag|sage|blas ab <ses>?
            es_fallt_aus|abbruch|wir_brechen_ab|wir_sagen_ab
            """,
        },
    ),
    _row(
        CommandName.ADD,
        {
            NL: ("voeg nele@voorbeeld.be toe", "nodig nele@voorbeeld.be ook uit"),
            EN: ("add nele@example.org", "also invite nele@example.org"),
            FR: ("ajoute nele@exemple.be", "invite aussi nele@exemple.be"),
            DE: ("füge nele@beispiel.de hinzu", "lade auch nele@beispiel.de ein"),
        },
        {
            NL: """
            kan|mag|kunnen|mogen|moet|moeten <who> bij|erbij|meedoen|mee|mee_doen|uitgenodigd_worden|toegevoegd_worden
            <old> mag|wil|moet|kan|doet|gaat? meedoen|erbij|toevoegen|mee|bij|uitnodigen|mee_doen , haar|zijn|adres|mailadres|mail|e_mailadres|hun adres|mail|mailadres|is|e_mailadres? is? <new@>
            voeg <who> toe|bij|erbij|eraan_toe aan_lijst|aan_sessie|aan_groep|aan_deelnemers|aan_de_lijst|als_deelnemer?
            voeg toe|bij <who>
            voegt <who> toe
            zet|neem|doe|betrek <who> erbij|er_bij|bij|op_lijst|mee|in_lijst|mee_op_lijst|op_de_lijst|in_groep|mee_in_cc|erop|bij_de_deelnemers
            <who> toevoegen|bijvoegen|erbij|er_bij|bijzetten|uitnodigen|erbij_zetten|meenemen|op_lijst|op_lijst_zetten|erbij_nemen|toegevoegd|mag_bij|moet_bij|kan_bij|mogen_bij|moeten_bij|erin|komt_bij|mag_erbij|moet_erbij|kan_erbij|mogen_erbij|moeten_erbij|doet_mee|doen_mee|mag_meedoen|mag_mee_doen|mogen_meedoen|wil_meedoen|wil_mee_doen|wil_graag_meedoen|komt_erbij|komen_erbij|hoort_erbij|is_vergeten|vergeten|uit_te_nodigen|toe_te_voegen|wordt_toegevoegd|moet_er_bij
            nodig <who> uit|mee_uit
            nodig uit <who>
            toevoegen|extra|nieuw|nieuwe|bijvoegen|uitnodigen deelnemer|deelnemers|collega|collega_s? <who>
            laat <who> meedoen|deelnemen|mee_doen
            betrek|vergeet <who> erbij|niet|er_bij?
            met|plus <who> erbij|er_bij
            ik_vergat|ik_ben_vergeten|vergat|ik_was|ik_heb <who> vergeten|nog_vergeten|toe_te_voegen|uit_te_nodigen?
            extra deelnemer|deelnemers <who>
            <who@> in
            plus <who@>
            """,
            EN: """
            <old> should|wants_to|can|would_like_to|will? join|take_part|participate|be_added|too , his|her|their|address|email address|email|is|email_address? is? <new@>
            add|include|invite|bring|adding|put|involve|copy <who> in|on_board|to_session|to_list|to_group|on_list|aboard|along|onto_list|as_participant|to_participants|into_session|to_it|as_well|too|on_the_list?
            bring|count in <who>
            <who> should|can|wants_to|would_like_to|will|may|needs_to|must|is join|joining|be_added|be_invited|participate|take_part|be_in|be_included us|session|in|too|as_well?
            let <who> join|participate|take_part|in
            i_forgot|forgot|i_also_forgot|don_t_forget|we_forgot <who>
            new|extra|additional|another participant|participants|colleague|person? <who>
            <who@> in
            plus <who@>
            can|could|may|should <who@> join|be_added|take_part|participate|come_in|be_included|be_invited us|in|too|as_well?
            """,
            FR: """
            ajoute|ajoutez|ajouter|rajoute|rajoutez|rajouter|invite|invitez|inviter|inclus|incluez|inclure|joins|integre|integrez|associe|ajout de? <who> a_liste|a_session|aux_participants|au_groupe|dans_liste|dans_groupe|comme_participant|comme_participante|en_plus|sur_liste|a_la_liste?
            mets|mettez|mettre|prends <who> dans_liste|sur_liste|en_plus|avec_nous|dans_groupe|dans_session
            <who> participe|peut|veut|doit|se_joint|aimerait|voudrait a|participer|aussi|a_nous|participe|etre|nous_rejoindre|se_joindre|y? a_nous|ajoute|ajoutee|invite|invitee|participer|aussi|session|invites?
            j_ai oublie|oublie_d_inviter|oublie_d_ajouter <who>
            n_oublie|n_oubliez pas|pas_d_inviter|pas_d_ajouter <who>
            nouveau|nouvelle|nouveaux participant|participante|collegue|participants <who>
            plus <who@>
            est_ce_que|peut|pourrait <who@> peut? participer|se_joindre|etre_ajoute|etre_ajoutee|etre_invite|nous_rejoindre a_nous?
            """,
            DE: """
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
        },
    ),
    _row(
        CommandName.REMOVE,
        {
            NL: ("zonder Tom", "haal Tom eruit"),
            EN: ("without Tom", "remove Tom"),
            FR: ("sans Tom", "retire Tom"),
            DE: ("ohne Tom", "nimm Tom raus"),
        },
        {
            NL: """
            kan|mag|kunnen|mogen <who> uit_lijst|van_lijst|eruit|weg|uit_sessie|uit_groep|eraf|er_uit
            verwijder|schrap|wis|skip|verwijderen|schrappen|uitschrijven|weglaten <who> van|uit|als_deelnemer|op? lijst|groep|sessie|deelnemerslijst|deelnemers|de_lijst|reeks?
            haal|laat|neem|gooi|doe|zet|smijt|schrijf|streep <who> eruit|er_uit|weg|van_lijst|uit_lijst|eraf|er_af|uit_groep|uit_sessie|van_deelnemerslijst|buiten|er_tussenuit|ertussenuit|af|van_de_lijst|uit_de_lijst|uit|door|vallen|er_van_af|niet_meer_meedoen|er_van_tussen|van_de_deelnemerslijst|uit_deelnemerslijst|uit_de_sessie|uit_de_groep|uit_reeks|erbuiten|er_buiten
            haal|laat|neem weg|eruit <who>
            <who> eruit|er_uit|weg|eraf|er_af|verwijderen|schrappen|weglaten|uithalen|eruit_halen|eraf_halen|uit_lijst_halen|van_lijst_halen|van_lijst|uitschrijven|eruit_laten|weghalen|mag_weg|mag_eruit|mag_eraf|mogen_weg|mogen_eruit|moet_eruit|moet_weg|kan_eruit|kan_weg|mag_geschrapt_worden|mag_van_lijst|mag_er_uit|mag_geschrapt|doet_niet_mee|doen_niet_mee|doet_niet_meer_mee|doen_niet_meer_mee|kan_niet_meedoen|hoeft_niet|hoeft_niet_mee_te_doen|hoort_er_niet_bij|niet_uitnodigen|niet_meer|valt_af|valt_weg|haakt_af|stapt_eruit|er_af_halen|er_uit_halen|van_de_lijst|uit_de_lijst_halen|van_de_lijst_halen|mag_er_af|mag_van_de_lijst|moet_er_uit|kunnen_weg|mag_verwijderd_worden|niet_mee_uitnodigen|uit_groep_halen|moet_van_lijst|moet_van_de_lijst|uit_sessie_halen|uit_de_groep_halen
            zonder <who>
            nodig <who> niet|niet_meer uit
            iedereen|allemaal behalve <who>
            weg_met <who>
            """,
            EN: """
            remove|drop|delete|exclude|uninvite|unsubscribe|skip|removing|strike|cut|omit|disinvite <who> from|off|out|of? list|session|group|of_list|of_session|out|off|participants|participant_list|it|the_list?
            take|leave|strike|kick|cross|get|drop|move|cut|scratch <who> off|out|from_list|off_list|out_of_it|out_of_session|off_the_list|out_of_list|from_session|out_of_group|from_the_list|out_of_the_session
            take|leave|cross|cut|strike off|out <who>
            <who> out|is_out|off|should_be_removed|can_be_removed|removed|is_not_taking_part|is_not_joining|isn_t_joining|won_t_join|won_t_be_joining|isn_t_taking_part|will_not_join|can_be_taken_off|needs_to_come_off_list|can_come_off|can_come_off_list|drops_out|has_to_go|is_dropping_out|won_t_take_part|must_go|should_come_off_list|can_go|won_t_participate
            without <who>
            don_t|do_not invite|include <who>
            everyone except <who>
            """,
            FR: """
            enleve|retire|supprime|enlevez|retirez <who>
            retire|retirez|retirer|enleve|enlevez|enlever|supprime|supprimez|supprimer|ote|otez|vire|exclus|excluez|exclure|raye|rayez|rayer|desinscris|desinscrivez|sors|efface|effacez|desinvite <who> de|du|des|d? liste|groupe|session|participants|la_liste|invites?
            sans <who>
            <who> ne|n ne|participe|participera|participent|est|vient|sera pas|plus pas|plus|participe|concerne|participer? participe|participer|concernee?
            <who> ne_participe_pas|ne_participe_plus|ne_participera_pas|peut_etre_retire|peut_etre_retiree|doit_etre_retire|a_enlever|a_retirer|a_supprimer|out|doit_sortir|en_moins|ne_participent_pas|ne_vient_pas|n_est_plus_la
            n_invite|n_invitez pas|plus <who>
            tout_le_monde|tous sauf <who>
            laisse|laissez <who> de_cote|tomber|dehors|en_dehors
            """,
            DE: """
            entferne|entfern|entfernen|streiche|streich|losche|losch|streichen|loschen|ausschliesen|ausladen|lade <who> aus|von? liste|runde|gruppe|sitzung|der_liste|teilnehmerliste|verteiler|teilnehmern|der_sitzung?
            nimm|nehmen|lass|lassen|nehme|schmeis|schmeiss|wirf|lade|lad|hol|hole|trag|trage|schlies|schliesse <who> raus|heraus|weg|aus|aus_liste|von_liste|aus_liste_raus|von_liste_runter|aus_runde|aus_sitzung|weglassen|aus_der_liste|von_der_liste|aus_liste_heraus|aus_der_runde|aus_gruppe|drausen|draussen|runter
            nimm|lass raus|heraus|weg <who>
            <who> raus|heraus|weg|entfernen|streichen|loschen|herausnehmen|rausnehmen|weglassen|ausladen|macht_nicht_mit|macht_nicht_mehr_mit|machen_nicht_mit|nicht_einladen|soll_raus|kann_raus|muss_raus|fallt_weg|fallt_aus|von_liste_nehmen|von_der_liste_nehmen|ist_raus|ist_nicht_dabei|nicht_dabei|ist_nicht_mehr_dabei|kann_gestrichen_werden|von_liste_streichen|von_der_liste_streichen|aus_liste_streichen|steigt_aus|aus_liste_nehmen|nimmt_nicht_teil
            ohne <who>
            lade <who> nicht ein
            alle auser|ausser <who>
            """,
        },
    ),
    _row(
        CommandName.REPLACE,
        {
            NL: ("vervang tom@voorbeeld.be door nele@voorbeeld.be",),
            EN: ("replace tom@example.org with nele@example.org",),
            FR: ("remplace tom@exemple.be par nele@exemple.be",),
            DE: ("ersetze tom@beispiel.de durch nele@beispiel.de",),
        },
        {
            NL: """
            <old@> moet|is|wordt <new@> zijn|worden?
            <old> eruit|weg|er_uit|schrappen , daarvoor|in_plaats|in_ruil|vervangen_door|daarvoor_in_plaats|in_zijn_plaats|in_haar_plaats|in_plaats_daarvan <new> erin|in|erbij|toevoegen?
            haal|laat <old> eruit|weg , zet|neem|voeg <new> in_plaats|ervoor_in_plaats|daarvoor_in_plaats|in_zijn_plaats|in_haar_plaats
            vervang|wissel|ruil|verander|wijzig|vervangen <old> door|met|voor|in|naar|om_voor|om_met|in_voor <new> om|worden?
            <old> vervangen|wisselen|omwisselen|ruilen|vervang door|met|voor <new>
            <old> door <new> vervangen
            <old> wordt|moet|mag vervangen_door|zijn|worden|vervangen_worden_door|verandert_in <new>
            <old> wordt|moet_zijn|is_nu|heeft_nu|heeft <new@>
            zet|neem|doe|voeg|gebruik|nodig|vraag <new> toe|uit? in_plaats_van|ipv|voor <old> toe|uit|erbij|op_lijst?
            <new> in_plaats_van|ipv|vervangt|neemt_plaats_in_van|komt_in_plaats_van|neemt_over_van|in_plaats_voor <old>
            in_plaats_van|ipv <old> <new> uitnodigen|nemen|erbij|toevoegen?
            in_plaats_van|ipv <old> , <new> uitnodigen|nemen|erbij|toevoegen?
            in_plaats_van|ipv <old> komt|nodig|neem|doet|voeg <new> mee|uit|toe?
            nieuw|juiste|correct|ander adres|mailadres|e_mailadres van|voor <old> is|:? <new@>
            adres|mailadres van <old> is|wordt|moet_zijn|veranderen_in|wijzigen_naar|verandert_naar <new@>
            <old> heeft|gebruikt nieuw|ander|juist|nu? adres|mailadres|e_mailadres|mail? :|,|namelijk? <new@>
            """,
            EN: """
            <old@> should_be|must_be|is_now <new@>
            <old> out , <new> instead|in_instead|in_their_place|in_his_place|in_her_place
            remove|drop|take <old> out|off? , add|invite|put|use <new> instead|in_instead|in_his_place|in_her_place|in_their_place
            replace|swap|substitute|exchange|change|switch <old> out|address|s_address? with|by|for|to|out_for <new>
            swap out <old> for <new>
            <old> should_be|must_be|is_to_be|to_be|has_been|is|needs_to_be|can_be? replaced by|with <new>
            <new> instead_of|in_place_of|replaces|takes_place_of|will_replace|for|in_for|takes_over_from|rather_than|in_lieu_of|is_replacing <old>
            put|use|invite|take|add|have|ask|include <new> instead_of|in_place_of|rather_than|in_lieu_of <old>
            instead_of|in_place_of <old> use|invite|take|add|, , ? <new>
            instead_of|in_place_of <old> , use|invite|take|add? <new>
            new|correct|right address|email|email_address for|of <old> is? <new@>
            <old> has|uses|s new? address|email|email_address is|:|,? <new@>
            substitute <new> for <old>
            """,
            FR: """
            retire|retirez|enleve|enlevez|supprime <old> , mets|ajoute|invite|mettez|ajoutez <new> a_sa_place|a_la_place|a_place
            remplace|remplacez|remplacer|change|changez|echange|echangez|substitue <old> par|avec|contre|en <new>
            <old> est|sera|doit_etre|peut_etre? remplace|remplacee|a_remplacer par <new>
            <new> a_place_de|au_lieu_de|remplace|a_la_place_de|a_place_d|a_la_place_d|en_remplacement_de|remplacera|prend_la_place_de|prend_place_de|plutot_que <old>
            mets|mettez|invite|invitez|prends|prenez|ajoute|ajoutez <new> a_place_de|au_lieu_de|a_la_place_de|a_la_place_d|en_remplacement_de|plutot_que <old>
            au_lieu_de|a_la_place_de|a_place_de <old> , ? <new>
            au_lieu_de|a_la_place_de|a_place_de <old> invite|invitez|mets|prends|ajoute|prenez <new>
            au_lieu_de|a_la_place_de|a_place_de <old> , invite|invitez|mets|prends|ajoute|prenez <new>
            nouvelle|bonne adresse de <old> est|c_est|:? <new@>
            <old> a nouvelle adresse :|,? <new@>
            """,
            DE: """
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
        },
    ),
    _row(
        CommandName.QUESTION,
        {
            NL: ("vraag 2: Wat werkt juist niet?",),
            EN: ("question 2: What does not work?",),
            FR: ("question 2 : Qu'est-ce qui ne marche pas ?",),
            DE: ("Frage 2: Was funktioniert nicht?",),
        },
        {},
    ),
    _row(
        CommandName.DRAFT,
        {NL: ("toon het ontwerp",), EN: ("show the draft",), FR: ("montre le brouillon",), DE: ("zeig den Entwurf",)},
        {
            NL: """
            toon|stuur|laat|geef|mail|bezorg|stuur_me|toon_me|geef_me|laat_me me|mij|ons|opnieuw|nieuw? <draft> zien|opnieuw|door|lezen|weten|tot_nu_toe|nog_eens|terug|toekomen|voor_goedkeuring|tot_nu|in_huidige_vorm|eerst?
            <draft> tonen|zien|opsturen|doorsturen|sturen|bekijken|opvragen|laten_zien|aub|inkijken|nalezen
            kan|mag|mogen|kunnen|wil ik|we|ik_de <draft> zien|bekijken|lezen|krijgen|inkijken|hebben|nalezen
            ik_zie|ik_bekijk|hoe_ziet|ik_zou|wil|graag <draft> eruit|zien|willen_zien|lezen|willen_lezen|bekijken?
            <draft>
            hoe ziet <draft> eruit|er_uit
            maak|schrijf|stel|bezorg|geef me|mij|ons|ontwerp|eerste? ontwerp|versie|<draft>|kladje van|op? <draft>?
            laat|mag|toon|zie ik|me|mij? eens|al? <draft> zien|lezen|inkijken|nalezen
            """,
            EN: """
            show|send|give|let|mail|forward|share me|us? see|have|read|over|through|again? <draft> again|over|first|so_far|now|to_me|as_it_stands|through|as_is?
            can|may|could|might|i|d_like_to|like_to|want_to i|we|see? see|have|read|get|look_at|view|view? <draft> first|so_far|again?
            see|view|preview <draft>
            <draft> please?
            what_does <draft> look_like
            what does <draft> look_like
            make|write|prepare|produce|draw|put|give|show|let|send me|us|up|together|see|quick|first? <draft> please|together|of_summary?
            can|may|could i see|have|read|get <draft>
            """,
            FR: """
            montre|montrez|montrer|envoie|envoyez|envoyer|donne|fais|faites|affiche|transmets|montre_moi|envoie_moi|montrez_moi|envoyez_moi moi|nous|voir|lire? voir? <draft> a_nouveau|encore|avant|d_abord|actuel|actuelle|provisoire|pour_relecture?
            puis_je|peut_on|pouvons_nous|voir|pourrais_je|je_peux|je_veux|lire|est_ce_que_je_peux voir|lire|avoir|relire? <draft> avant|d_abord?
            voir|relire <draft>
            <draft>
            prepare|preparez|redige|redigez|fais|faites|montre|montrez|envoie|envoyez moi|nous|moi_le|un? <draft> de|du|provisoire? <draft>?
            """,
            DE: """
            zeig|zeige|zeigen|schick|schicke|schicken|sende|gib|lass|mail mir|uns|mich? <draft> sehen|lesen|zu|vorab|nochmal|zukommen|zuerst|her?
            <draft> zeigen|sehen|schicken|ansehen|zusenden|anzeigen|anschauen|zuschicken|vorab_sehen|lesen
            kann|darf|konnte|konnen|durfen|ich ich|wir <draft> sehen|haben|lesen|bekommen|ansehen|anschauen
            <draft>
            wie_sieht <draft> aus
            wie sieht <draft> aus
            erstell|erstelle|mach|mache|schreib|schreibe|zeig|zeige|schick mir|uns? ersten|schon? <draft> her|vor?
            """,
        },
    ),
    _row(
        CommandName.APPROVE,
        {NL: ("goedgekeurd",), EN: ("approved",), FR: ("approuvé",), DE: ("freigegeben",)},
        {
            NL: """
            keur ik goed
            goedgekeurd zo|allemaal|alles|helemaal
            keur|ik_keur <draft>|het|dit|alles|hem|deze|zo|top_7|top|goed goed|ok|goed_zo?
            keur|ik_keur goed <draft>|het|alles?
            <draft>|het|alles|dit|top_7 is|zijn|mag|ok? goedgekeurd|goedkeuren|goed_te_keuren|mag_zo_verstuurd_worden|is_goed|is_goed_zo|is_ok|is_prima|mag_zo_weg|mag_de_deur_uit|mag_uit|ok|goed_zo|mag_zo|kan_zo_weg|is_in_orde|in_orde|mag_verstuurd_worden|kan_verstuurd_worden|mag_verzonden_worden|is_akkoord|uit|mag_vertrekken
            goedgekeurd|goedkeuren|gekeurd|goedkeuring|ik_geef_goedkeuring|ik_geef_mijn_goedkeuring|hierbij_goedgekeurd|van_harte_goedgekeurd
            akkoord|ok|ga_akkoord|ik_ga_akkoord|eens|ik_ben_akkoord|prima met|voor <draft>|tekst|top_7|ontwerp
            publiceer|publiceren|vrijgeven|geef|verstuur|verzend|stuur <draft>|top_7 vrij|uit|door|rond|naar_iedereen|naar_allen?
            """,
            EN: """
            approve|approved|approving|i_approve|i_m_approving|approval|sign_off|sign_off_on|accept|publish|release|sanction <draft>|it|this|top_7|all|that|as_is? as_is|as_it_stands|as_it_is?
            <draft>|it|top_7|all|this is|looks|has_been|can|may? approved|ok|fine|good|good_to_go|go_out|be_sent|is_fine|is_good|great|ready_to_go|is_approved|be_published|be_sent_out|is_ok
            signed_off|approval_given|i_give_my_approval|approved_as_is|you_have_my_approval
            send out|on|off? <draft>|top_7 out|on|to_everyone|to_everybody|to_all?
            happy|ok|i_agree|agreed|fine|i_m_happy|agree with|on <draft>
            """,
            FR: """
            <draft> approuve|approuvee|valide|validee|ok
            approuve|approuvez|approuvee|j_approuve|je_valide|valide|validee|validez|approuver|valider|approbation|validation|j_accepte|publie|publiez|publier|je_l_approuve|je_la_valide|je_le_valide <draft>|tout|top_7|le|la|cela|comme_ca|tel_quel|telle_quelle? comme_ca|tel_quel|telle_quelle|en_etat|en_l_etat?
            <draft>|top_7|c|tout est|peut|me_va|convient approuve|approuvee|valide|validee|bon|bonne|ok|parfait|partir|convient|etre_envoyee|etre_envoye|parfaite|publie|bien?
            d_accord|ok|accord avec|pour|sur <draft>|top_7
            feu_vert pour <draft>
            bon_pour_accord|c_est_valide|c_est_approuve|bon_a_tirer|c_est_bon_pour_moi_pour_resume
            envoie|envoyez|diffuse|diffusez <draft> a_tous|a_tout_le_monde|aux_participants
            """,
            DE: """
            freigabe|freigegeben|freigeben|genehmigt|genehmigen|genehmige|freigabe_erteilt|bestatigt|abgesegnet|genehmigung_erteilt
            ich gebe|genehmige|segne|bestatige <draft>|es|sie|alles|das|hiermit? <draft>|es? frei|ab?
            gib|gebe|geben|genehmige|genehmigen|veroffentliche|bestatige|segne|ich_gebe|ich_genehmige|nimm|billige <draft>|es|sie|das|alles|top_7|hiermit frei|ab|an?
            <draft>|top_7|es|alles|das ist|kann|passt|wird|sind|hiermit|darf? freigegeben|genehmigt|gut|gut_so|so_gut|so_raus|raus|in_ordnung|ok|so|freigeben|abgesegnet|so_verschickt_werden|verschickt_werden|so_in_ordnung|genehmigen|passt|passt_so|so_bleiben
            einverstanden|ok mit|fur|zu <draft>
            schick|verschicke|versende|schicke|sende <draft>|top_7 raus|ab|an_alle|rum?
            """,
        },
    ),
    _row(
        CommandName.ACCEPT,
        {NL: ("neem opmerking 2 over",), EN: ("accept remark 2",), FR: ("accepte la remarque 2",), DE: ("übernimm Anmerkung 2",)},
        {
            NL: """
            neem|aanvaard|accepteer|verwerk|volg|pas|ja|keur <remark>? <n> over|toe|goed|mee|?
            <remark> <n> overnemen|aanvaarden|aanvaard|verwerken|ok|ja|akkoord|klopt|goed|toepassen|accepteren|is_goed|mag|is_ok|is_terecht|klopt_inderdaad|neem_over
            """,
            EN: """
            accept|apply|take|adopt|include|use|yes_to <remark> <n> on_board|over?
            accept <n>
            <remark> <n> ok|yes|accepted|accept|fine|is_right|is_fine|agreed|good
            """,
            FR: """
            accepte|acceptez|reprends|prends|applique|retiens|integre|accepter <remark>? <n>
            <remark> <n> ok|oui|acceptee|d_accord|a_reprendre|est_bonne|accepter
            """,
            DE: """
            ubernimm|ubernehme|akzeptiere|ubernehmen|nimm|akzeptieren <remark>? <n> an|auf?
            <remark> <n> ubernehmen|ok|ja|annehmen|akzeptieren|stimmt|einverstanden|akzeptiert|passt
            """,
        },
    ),
    _row(
        CommandName.LEAVE,
        {NL: ("laat opmerking 2",), EN: ("leave remark 2",), FR: ("laisse la remarque 2",), DE: ("lass Anmerkung 2",)},
        {
            NL: """
            laat|negeer|weiger|verwerp|sla|skip|vergeet <remark> <n> zo|staan|liggen|weg|vallen|voor_wat_ze_is|over|rusten?
            laat|negeer <n> zo|staan|liggen
            <remark> <n> laten|negeren|nee|niet|neen|niet_overnemen|weigeren|weglaten|hoeft_niet|laten_staan|laten_liggen|verwerpen|laten_vallen
            neem <remark> <n> niet over
            """,
            EN: """
            leave|ignore|reject|skip|decline|dismiss|discard <remark> <n> out|as_is|aside|alone|be?
            leave|ignore|reject <n>
            <remark> <n> no|leave|ignore|rejected|leave_it|skip|reject|not
            """,
            FR: """
            laisse|laissez|ignore|ignorez|refuse|refusez|rejette|ecarte <remark> <n> tomber|de_cote|comme_ca|telle_quelle?
            laisse|ignore <n>
            <remark> <n> non|refusee|a_ignorer|ignorer|laisser|laisser_tomber|refuser
            """,
            DE: """
            lass|ignoriere|lehne|verwirf|ignorieren|uberspring|ablehnen <remark> <n> weg|stehen|ab|so|liegen|aus|fallen?
            lass|ignoriere <n> stehen|so|weg?
            <remark> <n> nein|ignorieren|ablehnen|weglassen|nicht|lassen|abgelehnt|nicht_ubernehmen
            """,
        },
    ),
    _row(
        CommandName.UNDO,
        {NL: ("ongedaan maken",), EN: ("undo",), FR: ("annuler",), DE: ("rückgängig",)},
        {
            NL: """
            ongedaan|terugdraaien|undo|herroep|draai_terug maken|dat|laatste|vorige|laatste_opdracht|vorige_opdracht|het|laatste_stap|wijziging|laatste_wijziging?
            maak|draai|trek dat|het|laatste|vorige|wijziging|laatste_wijziging|laatste_opdracht|vorige_opdracht|mijn_laatste_opdracht|mijn_vorige_opdracht|laatste_stap|opdracht|mijn_vorige_mail|alles|dit|deze? ongedaan|terug|in
            dat|het|laatste|vorige|dit|laatste_opdracht|laatste_wijziging ongedaan_maken|terugdraaien|ongedaan
            hou|houd dat|het|verzending|dit? tegen
            niet versturen
            verstuur|stuur dat|het|dit|<draft>? niet|toch_niet
            """,
            EN: """
            undo|revert|rollback|take|roll|reverse|unsend|recall that|last|it|this|back|last_change|last_command|last_one|previous_command|last_step|what_you_did|my_last_command|everything? back|change|last_change?
            take|roll that|it|this|last_change back
            stop|don_t|do_not sending|send that|it|this|out|mail|yet?
            """,
            FR: """
            annuler|annuler_ca|defais|defaire|revenir_en_arriere|reviens_en_arriere|retour_en_arriere|revenez_en_arriere|defaites
            annule|annulez|annuler|defais|retire ca|cela|derniere|action|commande|dernier|ce_que_tu_viens_de_faire|derniere_action|derniere_commande|derniere_modification|ce_que_je_viens_de_dire|ma_derniere_commande|modification|envoi|dernier_changement|ma_derniere_demande
            n_envoie|n_envoyez pas
            """,
            DE: """
            ruckgangig|zurucknehmen|widerrufen|undo|rueckgaengig machen|das|es|letzte|letzten_befehl|letzte_anderung?
            mach|mache|machen|nimm|widerrufe|nehme das|es|letzte|letzten_befehl|letzte_anderung|letzten_schritt|anderung|dies|letzten? ruckgangig|zuruck|rueckgaengig|schritt_ruckgangig?
            das|es|letzte_anderung|letzten_befehl|letzten_schritt ruckgangig_machen|zurucknehmen|widerrufen|ruckgangig
            nicht abschicken|verschicken|senden
            """,
        },
    ),
    _row(
        CommandName.HANDOVER,
        {
            NL: ("geef door aan els@voorbeeld.be",),
            EN: ("hand over to els@example.org",),
            FR: ("passe la main à els@exemple.be",),
            DE: ("übergib an els@beispiel.de",),
        },
        {
            NL: """
            draag|geef|overdragen|overgeven|laat|maak <ses>|het|leiding|begeleiding|fakkel|alles|dit|rol|facilitatie? over|door? aan <who> over|door|overnemen?
            draag|geef <ses>|het|leiding|begeleiding|alles? aan <who> over|door
            <who> neemt|nemen|wordt|zal|mag|gaat over|facilitator|begeleider|leiding_over|sessie_over|het_over|begeleiding_over|overnemen|sessie_overnemen|leiding_overnemen|nieuwe_facilitator|cofacilitator|van_mij_over|het_van_mij_over|het_roer_over|co_facilitator van_mij|worden?
            laat|maak <who> overnemen|het_overnemen|facilitator|begeleider|co_facilitator|sessie_overnemen|cofacilitator|mee_begeleiden|verder_begeleiden
            <ses> overdragen|doorgeven|overgeven aan <who>
            overdragen|overdracht aan <who>
            """,
            EN: """
            hand|handing|pass|transfer|give|turn|delegate|handover|assign <ses>|this|it|things|over|on|lead|facilitation|control|everything|reins|role? over|on|of_session? to <who>
            hand over|on <ses>|this|it? to <who>
            <who> takes|will|is|can|should|may|becomes|to over|take_over|taking_over|facilitator|facilitate|take_it_from_here|new_facilitator|co_facilitator|run_it session|from_me|from_here|from_now_on?
            let|make|have <who> take_over|facilitator|co_facilitator|facilitate|run_it|run_session|new_facilitator|lead session?
            """,
            FR: """
            passe|passez|transfere|transferez|confie|confiez|delegue|remets|cede|transmets|transmettez|transferer|passer|confier <ses>|main|relais|facilitation|animation|la_main|le_relais|role? a <who>
            <who> reprend|prend|devient|sera|reprendra main|relais|session|animation|facilitateur|facilitatrice|suite|facilitation|animateur|animatrice|releve|le_relais
            """,
            DE: """
            ubergib|ubergebe|ubergeben|ubertrage|ubertrag|gib|reiche <ses>|es|leitung|moderation|alles|das? weiter|ab? an <who> weiter|ab|ubergeben?
            <who> ubernimmt|wird|soll|macht leitung|moderation|sitzung|facilitator|moderator|moderatorin|ubernehmen|weiter|ab_jetzt|fur_mich|facilitatorin|runde?
            <ses>|leitung|moderation an <who> ubergeben|ubertragen|weitergeben|abgeben
            ubergabe an <who>
            """,
        },
    ),
    _row(
        CommandName.SHARE,
        {
            NL: ("mail ook naar leen@voorbeeld.be",),
            EN: ("mail also to leen@example.org",),
            FR: ("envoie aussi à leen@exemple.be",),
            DE: ("schick es auch an leen@beispiel.de",),
        },
        {
            NL: """
            mail|mailen|stuur|sturen|bezorg|bezorgen|zend|zenden|deel|delen|verstuur|verzend|geef|laat dit|top_7|top_zeven|resultaat|alles|lijst|hem|die|hen|verslag|rapport|lijstje|zien? door|verder|rond|mee|zien? naar|aan|met|voor <who@> door|zien|mee|bezorgen|sturen|mailen|lezen?
            dit|top_7|resultaat|alles|lijst|verslag|rapport? naar|aan <who@> sturen|mailen|bezorgen|doorsturen|doormailen|zenden
            <who@> krijgt|krijgen|mag|mogen|moet|moeten|wil|willen dit|top_7|resultaat|verslag|lijst|alles? hebben|krijgen|zien|lezen|ontvangen?
            """,
            EN: """
            mail|send|share|email|forward|pass|give|distribute it|this|top_7|top_seven|result|results|list|everything|report|them? on? to|with <who@> as_well|too?
            <who@> should|may|can|must|would_like_to|wants_to|needs_to get|have|receive|see|read it|this|top_7|result|results|list|report? as_well|too?
            copy_in <who@>
            """,
            FR: """
            envoie|envoyez|envoyer|partage|partagez|partager|mail|maile|mailez|transfere|transferez|transferer|fais_suivre|faites_suivre ceci|top_7|resultat|resultats|liste|tout|rapport|ca|cela? a|au|avec <who@>
            envoie|partage|envoyez|partagez <who@>
            <who@> peut|peuvent|doit|doivent|voudrait recevoir|lire|avoir|voir ceci|top_7|resultat|resultats|liste|rapport?
            """,
            DE: """
            schick|schicke|schicken|sende|senden|maile|mail|mailen|teile|teil|leite|leiten|gib es|dies|das|top_7|ergebnis|liste|alles|bericht|sie? an|mit <who@> weiter|schicken|senden|teilen?
            es|dies|top_7|ergebnis|liste|alles|bericht? an <who@> schicken|senden|weiterleiten|mailen|weiterschicken
            <who@> soll|sollen|darf|durfen|mochte|mochten es|dies|top_7|ergebnis|liste|bericht? bekommen|haben|lesen|sehen|erhalten
            """,
        },
    ),
    _row(
        CommandName.REVISIT,
        {
            NL: ("herinner ons over zes weken",),
            EN: ("remind us in six weeks",),
            FR: ("rappelle-nous dans six semaines",),
            DE: ("erinnere uns in sechs Wochen",),
        },
        {
            NL: """
            herinner|vraag|mail|contacteer|kom ons|iedereen|allemaal|het_ons|groep|terug|iedereen_eens? opnieuw|weer|terug|er_eens|nog_eens? ~ opnieuw|weer|terug|wat_ervan_geworden_is|wat_ervan_kwam|eens|er_nog_eens_aan|eraan?
            6|zes weken|weekjes later?
            ~ opnieuw|terug|herinneren|navragen
            ja zes|6 weken
            """,
            EN: """
            remind|ask|mail|contact|check_in|check|follow_up|get_back us|everybody|everyone|all_of_us|group|with_us|to_us? again? ~ again|what_became_of_it|about_it?
            6|six weeks later?
            yes six|6 weeks
            """,
            FR: """
            rappelle|rappelez|redemande|redemandez|recontacte|recontactez|demande|demandez|relance|relancez|reviens nous|lui|tout_monde|chacun|vers_nous? ~
            six|6 semaines? plus_tard?
            oui six|6 semaines
            """,
            DE: """
            erinnere|erinner|frag|frage|melde|meld uns|alle|dich|dich_bei_uns|gruppe? ~ wieder|nochmal|erneut|nach?
            sechs|6 wochen? spater?
            ja sechs|6 wochen
            """,
        },
    ),
    _row(
        CommandName.HELP,
        {NL: ("help", "wat kan ik zeggen?"), EN: ("help", "what can I say?"), FR: ("aide", "que puis-je dire ?"), DE: ("Hilfe", "was kann ich sagen?")},
        {
            NL: """
            wat kan|mag|kun|kunnen ik|we hier allemaal? doen|zeggen|vragen|schrijven
            welke commando|opdrachten s? zijn|bestaan?
            help|hulp|uitleg|handleiding|instructies|commando_s|opdrachten|helpen|sos me|nodig|gevraagd|graag|over_opdrachten|aub?
            wat|welke kan|kunnen|zijn|mag|moet|opdrachten|commando_s|mogelijkheden|commandos|allemaal ik|we|allemaal|opdrachten|commando_s|mogelijkheden|er|mogelijk|kan_ik|kan|bestaan|heb_ik|zijn_er|kun_je? jou|u|hier|allemaal|aan_jou|tegen_jou|ermee? zeggen|doen|vragen|opdrachten|mailen|geven|schrijven|gebruiken|je_vragen|antwoorden|sturen|er?
            hoe werkt|gaat|moet|kan|gebruik dit|het|dat|ik|deze_dienst|ik_dit|ik_het|u|je|systeem verder|precies|hier|in_zijn_werk|doen|starten|gebruiken|eigenlijk|aanpakken|werken?
            ik heb|weet|snap|begrijp hulp|niet|er_niets|er|het|het_niet|niets nodig|hoe|hoe_het_werkt|van|wat_ik_moet_doen|hoe_dit_werkt|hoe_het_moet|wat_ik_kan_doen|goed|meer?
            geef|stuur|toon|mail me|mij? hulp|uitleg|handleiding|lijst_met_opdrachten|lijst_van_opdrachten|commando_s|opdrachten|lijst_met_commando_s|info|mogelijkheden
            help me|mij|even verder|op_weg?
            wat_kan_ik_hier_allemaal_vragen|wat_kan_ik_allemaal_vragen|wat_moet_ik_doen|wat_wordt_er_van_mij_verwacht|welke_woorden_begrijp_je|wat_begrijp_je|wat_versta_je
            welke|wat opdrachten|commando_s|bevelen|woorden? ken|begrijp|versta|kan|kun je|jij|u allemaal?
            """,
            EN: """
            help|instructions|manual|commands|guide|options|sos me|needed|out|required|please|list?
            what can|do|are|should|commands|may|options|else|all i|we|commands|options|you|my|can_i|are_there|do_i_have|available|possible|can|things? say|do|ask|options|commands|understand|tell_you|use|write|say_to_you|ask_you|there|mail|send|i_can_say|i_can_do|answer|reply? here|to_you|you|with_this?
            how does|do|can|to|should this|it|i|that|we|use|the_service|you|service work|use_this|use_it|this|do_this|use|go_about_it|use_you? exactly|again|here?
            i need|don_t|m|could_use|am|do_not help|know|lost|understand|some|stuck|confused|get what_to_do|how|how_this_works|help|how_it_works|this|it|what_i_can_do?
            send|give|show|list|tell me? help|instructions|commands|options|list_of_commands|what_i_can_do|manual|what_i_can_say|all_commands
            what can|could|may|should i|we tell|ask|say|write|send|do you|to_you? to_do|you|here|for_me|to_say|next?
            what_are_my_options|what_are_the_options|which_commands_are_there|which_commands_exist|how_do_i_use_this|how_do_i_do_this
            """,
            FR: """
            aide|help|commandes|instructions|mode_d_emploi|aidez_moi|aide_moi|sos|aider|au_secours|explication|explications moi|svp?
            que|quoi|qu|quelles|qu_est_ce_que|quels puis_je|peut_on|sont|est_ce_que|pouvons_nous|commandes|je_peux|options|dois_je je_peux|dire|faire|commandes|options|possibilites|demander|je_dois|on_peut|disponibles|te_dire|te_demander|puis_je|ecrire? dire|faire|demander|ecrire|utiliser|possibles|te_demander|te_dire|vous_demander|existent? ici?
            comment ca|fonctionne|marche|faire|utiliser|dois_je|ca_se|cela|je|ce_service marche|fonctionne|ca|service|faire|le_service|dois|passe|cela|utiliser? faire|fonctionne|ca|cela?
            j_ai|je_suis|je_ne besoin|perdu|sais|comprends|perdue d_aide|pas|de_l_aide|aide? quoi_faire|comment_faire|comment_ca_marche?
            donne|envoie|envoyez|montre|donne_moi|envoie_moi|montre_moi moi? aide|instructions|commandes|mode_d_emploi|liste_des_commandes|l_aide
            """,
            DE: """
            hilfe|help|befehle|anleitung|hilf|hilfestellung|sos mir|benotigt|gebraucht|bitte|weiter?
            was|welche kann|konnen|sind|gibt|befehle|muss|soll|optionen|darf ich|wir|moglichkeiten|es|gibt_es|kann_ich|habe_ich|verstehst_du|befehle|kann|kommandos? dir|alles|hier|fur|an|alle|denn|schreiben? sagen|tun|machen|schreiben|befehle|fragen|antworten|moglichkeiten|verwenden|eingeben|optionen|geben?
            wie funktioniert|geht|benutze|soll|muss|verwende|kann das|es|dies|ich|dieser|der|dieser_dienst|dienst genau|das|dienst|vorgehen|benutzen|machen|eigentlich|hier? nutzen?
            ich brauche|weis|verstehe|weiss|benotige hilfe|nicht|es|unterstutzung|das weiter|nicht|wie_es_geht|was_ich_tun_soll|wie_das_funktioniert?
            schick|zeig|gib|zeige|sende mir? hilfe|befehle|anleitung|liste_der_befehle|alle_befehle|eine_anleitung
            """,
        },
    ),
)  # fmt: skip
