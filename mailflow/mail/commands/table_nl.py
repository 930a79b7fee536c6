"""What a facilitator can say to the service in Dutch: examples, and patterns as command_table explains them."""
# ruff: noqa: E501  (patterns stay on one line, one a line)

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mailflow.core.letters.done_lines import CommandName
from mailflow.mail.commands.saying import Saying

DUTCH: Mapping[CommandName, Saying] = MappingProxyType(
    {
        CommandName.START: Saying(
            ("ok", "start maar"),
            """
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
        ),
        CommandName.STATUS: Saying(
            ("status", "hoe staat het ermee?"),
            """
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
        ),
        CommandName.REMIND: Saying(
            ("stuur een herinnering", "herinner Els"),
            """
            stuur|geef|zend|mail|bezorg <late> herinnering|reminder|seintje|duwtje|herinneringsmail|porretje
            <late> duwtje|herinnering|reminder|seintje|herinneringsmail geven|sturen|bezorgen|zenden
            herinnering|reminder aan|naar|voor <who> sturen|versturen?
            stuur|verstuur|zend|geef|mail|doe|bezorg|verzend late|trage|overige|anderen|rest|hen|ze|iedereen|wie_niet_geantwoord_heeft|wie_niet_antwoordde|achterblijvers|treuzelaars|laatkomers|nieuwe|vriendelijke|extra|zachte|aan? herinnering|reminder|herinneringsmail|reminders|herinneringen|seintje|duwtje|herinneringetje|port aan|naar|voor|uit? <late>? uit?
            stuur|geef|mail|zend|bezorg <who> vriendelijke|kleine|klein|extra|zachte? herinnering|reminder|herinneringsmail|seintje|duwtje|porretje|rappel|rappeltje|duwtje_in_rug
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
        ),
        CommandName.EXTEND: Saying(
            ("verleng tot vrijdag 18 december", "tegen 18 december"),
            """
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
        ),
        CommandName.NEXT: Saying(
            ("volgende stap", "sluit deze ronde af"),
            """
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
        ),
        CommandName.PAUSE: Saying(
            ("pauze", "zet even stil"),
            """
            op pauze|on_hold ~?
            wacht|wachten met alles|ermee|sessie|verder_gaan|volgende_stap ~?
            korte|kleine pauze ~?
            pauze|pauzeer|pauzeren|pauzeert|stilleggen <ses>|inlassen|nemen|hier? ~?
            pauze|pauzeer|pauzeren <ses>? tot? <break>
            <ses> pauzeren|pauze|stilleggen|stilzetten|op_pauze|on_hold|opschorten|bevriezen|opzij_zetten|tijdelijk_stilleggen|tijdelijk_stopzetten|tijdelijk_stoppen|op_pauze_zetten|on_hold_zetten|in_pauze ~? zetten?
            zet|leg|houd|hou|stop|bevries|schort <ses>|het|hem|even|alles? tijdelijk|op? stil|op_pauze|pauze|on_hold|tijdelijk|in_wacht|in_de_wacht|op_hold|in_pauze|op|voorlopig_stil|voorlopig_stop ~? tot? <break>?
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
        ),
        CommandName.RESUME: Saying(
            ("hervat", "ga verder"),
            """
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
        ),
        CommandName.CANCEL: Saying(
            ("annuleer de hele sessie",),
            """
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
        ),
        CommandName.ADD: Saying(
            ("voeg nele@voorbeeld.be toe", "nodig nele@voorbeeld.be ook uit"),
            """
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
        ),
        CommandName.REMOVE: Saying(
            ("zonder Tom", "haal Tom eruit"),
            """
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
        ),
        CommandName.REPLACE: Saying(
            ("vervang tom@voorbeeld.be door nele@voorbeeld.be",),
            """
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
        ),
        CommandName.QUESTION: Saying(
            ("vraag 2: Wat werkt juist niet?",),
        ),
        CommandName.DRAFT: Saying(
            ("toon het ontwerp",),
            """
            toon|stuur|laat|geef|mail|bezorg|stuur_me|toon_me|geef_me|laat_me me|mij|ons|opnieuw|nieuw? <draft> zien|opnieuw|door|lezen|weten|tot_nu_toe|nog_eens|terug|toekomen|voor_goedkeuring|tot_nu|in_huidige_vorm|eerst?
            <draft> tonen|zien|opsturen|doorsturen|sturen|bekijken|opvragen|laten_zien|aub|inkijken|nalezen
            kan|mag|mogen|kunnen|wil ik|we|ik_de <draft> zien|bekijken|lezen|krijgen|inkijken|hebben|nalezen
            ik_zie|ik_bekijk|hoe_ziet|ik_zou|wil|graag <draft> eruit|zien|willen_zien|lezen|willen_lezen|bekijken?
            <draft>
            hoe ziet <draft> eruit|er_uit
            maak|schrijf|stel|bezorg|geef me|mij|ons|ontwerp|eerste? ontwerp|versie|<draft>|kladje van|op? <draft>?
            laat|mag|toon|zie ik|me|mij? eens|al? <draft> zien|lezen|inkijken|nalezen
            """,
        ),
        CommandName.APPROVE: Saying(
            ("goedgekeurd",),
            """
            keur ik goed
            goedgekeurd zo|allemaal|alles|helemaal
            keur|ik_keur <draft>|het|dit|alles|hem|deze|zo|top_7|top|goed goed|ok|goed_zo?
            keur|ik_keur goed <draft>|het|alles?
            <draft>|het|alles|dit|top_7 is|zijn|mag|ok? goedgekeurd|goedkeuren|goed_te_keuren|mag_zo_verstuurd_worden|is_goed|is_goed_zo|is_ok|is_prima|mag_zo_weg|mag_de_deur_uit|mag_uit|ok|goed_zo|mag_zo|kan_zo_weg|is_in_orde|in_orde|mag_verstuurd_worden|kan_verstuurd_worden|mag_verzonden_worden|is_akkoord|uit|mag_vertrekken
            goedgekeurd|goedkeuren|gekeurd|goedkeuring|ik_geef_goedkeuring|ik_geef_mijn_goedkeuring|hierbij_goedgekeurd|van_harte_goedgekeurd
            akkoord|ok|ga_akkoord|ik_ga_akkoord|eens|ik_ben_akkoord|prima met|voor <draft>|tekst|top_7|ontwerp
            publiceer|publiceren|vrijgeven|geef|verstuur|verzend|stuur <draft>|top_7 vrij|uit|door|rond|naar_iedereen|naar_allen?
            """,
        ),
        CommandName.ACCEPT: Saying(
            ("neem opmerking 2 over",),
            """
            neem|aanvaard|accepteer|verwerk|volg|pas|ja|keur <remark>? <n> over|toe|goed|mee|?
            <remark> <n> overnemen|aanvaarden|aanvaard|verwerken|ok|ja|akkoord|klopt|goed|toepassen|accepteren|is_goed|mag|is_ok|is_terecht|klopt_inderdaad|neem_over
            """,
        ),
        CommandName.LEAVE: Saying(
            ("laat opmerking 2",),
            """
            laat|negeer|weiger|verwerp|sla|skip|vergeet <remark> <n> zo|staan|liggen|weg|vallen|voor_wat_ze_is|over|rusten?
            laat|negeer <n> zo|staan|liggen
            <remark> <n> laten|negeren|nee|niet|neen|niet_overnemen|weigeren|weglaten|hoeft_niet|laten_staan|laten_liggen|verwerpen|laten_vallen
            neem <remark> <n> niet over
            """,
        ),
        CommandName.UNDO: Saying(
            ("ongedaan maken",),
            """
            ongedaan|terugdraaien|undo|herroep|draai_terug maken|dat|laatste|vorige|laatste_opdracht|vorige_opdracht|het|laatste_stap|wijziging|laatste_wijziging?
            maak|draai|trek dat|het|laatste|vorige|wijziging|laatste_wijziging|laatste_opdracht|vorige_opdracht|mijn_laatste_opdracht|mijn_vorige_opdracht|laatste_stap|opdracht|mijn_vorige_mail|alles|dit|deze? ongedaan|terug|in
            dat|het|laatste|vorige|dit|laatste_opdracht|laatste_wijziging ongedaan_maken|terugdraaien|ongedaan
            hou|houd dat|het|verzending|dit? tegen
            niet versturen
            verstuur|stuur dat|het|dit|<draft>? niet|toch_niet
            """,
        ),
        CommandName.HANDOVER: Saying(
            ("geef door aan els@voorbeeld.be",),
            """
            draag|geef|overdragen|overgeven|laat|maak <ses>|het|leiding|begeleiding|fakkel|alles|dit|rol|facilitatie? over|door? aan <who> over|door|overnemen?
            draag|geef <ses>|het|leiding|begeleiding|alles? aan <who> over|door
            <who> neemt|nemen|wordt|zal|mag|gaat over|facilitator|begeleider|leiding_over|sessie_over|het_over|begeleiding_over|overnemen|sessie_overnemen|leiding_overnemen|nieuwe_facilitator|cofacilitator|van_mij_over|het_van_mij_over|het_roer_over|co_facilitator van_mij|worden?
            laat|maak <who> overnemen|het_overnemen|facilitator|begeleider|co_facilitator|sessie_overnemen|cofacilitator|mee_begeleiden|verder_begeleiden
            <ses> overdragen|doorgeven|overgeven aan <who>
            overdragen|overdracht aan <who>
            """,
        ),
        CommandName.SHARE: Saying(
            ("mail ook naar leen@voorbeeld.be",),
            """
            mail|mailen|stuur|sturen|bezorg|bezorgen|zend|zenden|deel|delen|verstuur|verzend|geef|laat dit|top_7|top_zeven|zeven_punten|resultaat|resultaten|eindresultaat|alles|lijst|definitieve_lijst|finale_lijst|uiteindelijke_lijst|eindlijst|hem|die|hen|verslag|eindverslag|rapport|lijstje|zien? door|verder|rond|mee|zien? naar|aan|met|voor <who@> door|zien|mee|bezorgen|sturen|mailen|lezen?
            dit|top_7|top_zeven|resultaat|eindresultaat|alles|lijst|verslag|rapport? naar|aan <who@> sturen|mailen|bezorgen|doorsturen|doormailen|zenden
            <who@> krijgt|krijgen|mag|mogen|moet|moeten|wil|willen dit|top_7|resultaat|verslag|lijst|alles? hebben|krijgen|zien|lezen|ontvangen?
            """,
        ),
        CommandName.REVISIT: Saying(
            ("herinner ons over zes weken",),
            """
            herinner|vraag|mail|contacteer|kom|spreek ons|iedereen|allemaal|het_ons|groep|terug|iedereen_eens|hen|ze? opnieuw|weer|terug|er_eens|nog_eens? ~ opnieuw|weer|terug|eens|er_nog_eens_aan|eraan? aan? ons|iedereen|groep|allemaal|hen|op_terug|erop_terug? <after>?
            over|na? ~ ons|iedereen|hen|groep opnieuw|weer? herinneren|vragen|mailen|contacteren|aanspreken <after>?
            stuur ons|iedereen|groep|allemaal ~ mailtje|mail|vraag|bericht <after>?
            6|zes weken|weekjes later?
            ~ opnieuw|terug|herinneren|navragen
            ja zes|6 weken
            """,
        ),
        CommandName.HELP: Saying(
            ("help", "wat kan ik zeggen?"),
            """
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
        ),
    }
)
