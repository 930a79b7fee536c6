"""The lists of words that the command patterns name: <ses> for a session, <late> for those who still owe, and so on."""
# ruff: noqa: E501, SIM905  (lists of phrases)

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FILLERS = frozenset(
    (
        "de het t een the a an le la les l un une du des d der die das den dem ein eine einen einem einer eines "
        "please pls plz kindly aub alsjeblieft alstublieft aljeblieft graag svp stp bitte gerne gern dank merci dankjewel "
        "gewoon nu meteen direct even eens ook nog dan alvast toch eerst al snel wel onmiddellijk zeker dadelijk straks "
        "now just also then first already quickly immediately simply still too directly "
        "maintenant aussi alors donc juste deja encore immediatement vite simplement "
        "jetzt nochmal nochmals mal doch sofort gleich auch noch dann schon einfach kurz direkt hiermit nun zuerst "
        "hoor gerust rustig eventjes ff ajb asjeblieft allez voila ruhig halt eben hein zeg nou hallo hoi hey hi hello bonjour salut maar but mais aber er en hierbij mij me m yet"
    ).split()
)
# Said around a command, and no part of it.
COURTESIES = (
    "me even zeggen|me zeggen|me eens zeggen|mij zeggen|mij even zeggen|even zeggen|me vertellen|"
    "voor mij|wat mij betreft|van mijn kant|from my side|as far as i m concerned|for me|pour moi|pour ma part|de mon cote|von mir aus|meinerseits|fur mich|was mich betrifft|"
    "kan je|kun je|kan u|kunt u|kunnen jullie|kan jij|kun jij|zou je|zou u|zou jij|zou je kunnen|zou u kunnen|wil je|wilt u|"
    "wil jij|mag je|mag u|je mag|u mag|je kan|je kunt|u kan|u kunt|je moet|kan ik vragen om|zou je willen|kan het dat je|"
    "is het mogelijk om|is het mogelijk|kunnen we|mogen we|zullen we|laten we|laat ons|we willen|wij willen|ik wil|ik zou|"
    "ik zou willen|ik wou|we moeten|we zouden|ik had|ik moet|dank je|dank je wel|dank u|dank u wel|alvast bedankt|bedankt|"
    "met dank|zo snel mogelijk|zsm|als het kan|als het mogelijk is|indien mogelijk|als je wil|het is goed om|gelieve|te willen|tof|"
    "could you|can you|would you|will you|you can|you may|you could|would you mind|could we|can we|may we|shall we|let s|"
    "lets|let us|we want to|we would like to|we d like to|we need to|i want to|i would like to|i d like to|i would like you to|"
    "i want you to|i need you to|i d like you to|i d like|i would like|if possible|if you can|if you could|thanks|thank you|"
    "thank you very much|many thanks|thanks a lot|cheers|is it possible to|would it be possible to|we should|you should|"
    "i think we should|go ahead and|feel free to|straight away|right away|right now|at once|until further notice|tot nader order|jusqu a nouvel ordre|bis auf weiteres|as soon as possible|asap|"
    "peux tu|pouvez vous|pourrais tu|pourriez vous|tu peux|vous pouvez|tu pourrais|vous pourriez|veuillez|veux tu|voulez vous|"
    "s il vous plait|s il te plait|si possible|je voudrais|j aimerais|je souhaite|je veux|nous voulons|nous voudrions|"
    "on voudrait|merci de|merci d|merci|d avance|merci d avance|merci beaucoup|tout de suite|des que possible|le plus vite possible|il faut|il faudrait|on peut|"
    "pouvons nous|peut on|est ce que tu peux|est ce que vous pouvez|est il possible de|pourrait on|serait il possible de|"
    "kannst du|konnen sie|konntest du|konnten sie|konnt ihr|wurdest du|wurden sie|du kannst|sie konnen|ich mochte|ich wurde|"
    "ich will|wir mochten|wir wollen|konnen wir|lass uns|lasst uns|wenn moglich|vielen dank|danke schon|besten dank|danke|so bald wie moglich|so schnell wie moglich|"
    "ich hatte|wir sollten|du darfst|du musst|darf ich bitten|ware es moglich|konnten wir|wir mussen|ich wurde gern|"
    "laten weten|laat me weten|laat weten|laat mij weten|zeg me|zeg eens|vertel me|tell me|let me know|dis moi|me dire|dites moi|sag mir|mir sagen|gib mir bescheid|est ce que tu peux|pourrais tu me dire|dag|beste|lieve|dear|cher|chere|liebe|lieber|guten tag|guten morgen|goedemorgen|goeiemorgen|goedemiddag|goedenavond|good morning|bonne journee|bonne soiree|bonne semaine|bon week end|fijne dag|fijne dag nog|fijne avond|fijn weekend|prettig weekend|goed weekend|prettige dag|nog een fijne dag|have a nice day|have a good day|have a good weekend|nice weekend|schonen tag|schonen tag noch|schones wochenende|schonen abend|einen schonen tag|goed idee|leuk idee|fijn idee|good idea|great idea|nice idea|bonne idee|tres bonne idee|gute idee|tolle idee"
)
CONSENT = (
    "ok|oke|okee|okay|okey|okido|okidoki|okj|okk|okl|oki|okie|oik|ojk|akkoord|passt es|es passt|passt es fur mich|dann passt es|alles andere passt|alles andere ist gut|everything else is fine|everything else is ok|everything else is good|everything else looks good|all the rest is fine|al de rest is ok|al de rest is goed|kann raus|kann raus an alle|kann an alle raus|kann so raus|can go out|it can go out|then it can go out|can be sent|mag de deur uit|mag buiten|peut partir|verder ok|verder oke|verder akkoord|verder prima|verder goed|verder in orde|verder alles ok|verder is alles ok|akoord|accoord|acoord|ja|jaja|jawel|jep|jup|yep|yup|yes|yess|prima|perfect|correct|klopt|dat klopt|"
    "alles klopt|klopt helemaal|klopt allemaal|dit klopt|het klopt|alles is ok|alles ok|alles in orde|in orde|is in orde|"
    "het is in orde|dat is in orde|dat is goed|het is goed|is goed|alles goed|goed zo|zo goed|doe|doen|doe zo|ga|ga je gang|"
    "gaan met die banaan|gaan|groen licht|ziet er goed uit|dat ziet er goed uit|dit is goed|zo is het goed|zeker|top zo|"
    "helemaal akkoord|helemaal goed|zo is het|in orde zo|mag zo|mag verstuurd worden|mag verzonden worden|zo mag het|alles juist|juist|is juist|"
    "go ahead|go for it|looks good|looks good to me|all good|that s right|that is right|that s correct|that is correct|"
    "all correct|sounds good|lgtm|fine by me|fine with me|that s fine|that works|sure|agreed|all right|alright|go|yes go|"
    "looks fine|that looks fine|looks ok|looks okay|seems fine|seems good|is fine|ziet er prima uit|ziet er ok uit|"
    "looks great|looks perfect|that looks good|this looks good|that looks great|everything is correct|it s all correct|correct as is|it is correct|exactly|do it|please do|make it so|"
    "oui|d accord|accord|parfait|c est bon|c est ok|c est parfait|ca marche|ca va|entendu|vas y|allez y|exact|tout est bon|"
    "tout est correct|c est correct|c est exact|tres bien|ca me va|tout est ok|c est juste|impeccable|nickel|bien sur|ca roule|"
    "einverstanden|passt|passt so|in ordnung|alles in ordnung|stimmt|stimmt so|das stimmt|alles klar|genau|jawohl|ja genau|"
    "alles korrekt|alles richtig|so ist es richtig|das passt|geht klar|alles gut|sehr gut|gut so|korrekt|richtig|das ist richtig|"
    "sieht gut aus|das sieht gut aus|sieht super aus|ist in ordnung|das ist in ordnung|perfekt|los"
)
# May stand beside consent without being it.
CONSENT_EXTRAS = (
    "voor mij|wat mij betreft|zo|helemaal|allemaal|alles|super|top|mooi|fijn|goed|for me|from me|from my side|great|good|"
    "fine|thanks|pour moi|de mon cote|bien|super|fur mich|von mir|meinerseits|gut|schon|uitstekend|voor de rest|"
    "rest|for the rest|otherwise|sinon|ansonsten|sonst|pour le reste|reste|is|est|ist|dat|this|that|ca|das|heel|volledig|tout|"
    "dankjewel|bedankt|dank je|everything|all|lijkt me|lijkt mij|me|for rest|voor rest|pour reste|als ik t zo zie|hoor|x|xx|niets te veranderen|geen opmerkingen|geen aanpassingen|nothing to change|no changes|no remarks|no comments|rien a changer|pas de remarques|nichts zu andern|keine anderungen|keine anmerkungen|hebben|zien"
)
NEGATIONS = frozenset(
    "niet geen nooit nie not don dont never no cannot pas jamais aucun ne nicht kein keine keinen nie niemals".split()
)
CONDITIONS = frozenset(
    "als indien wanneer zodra tenzij mits if when once unless whenever provided si quand lorsque wenn sobald falls sofern "
    "des_que voordat before_you as_soon".split()
)
REASONS = (
    r"\b(?:want|omdat|aangezien|daar|because|as (?:he|she|they|we|i|it|his|her|some|many|several|people|tom)|since (?:he|she|they|we|"
    r"i|it|some|many|people)|so that|zodat|parce que|car|vu que|puisque|etant donne|comme (?:il|elle|ils|on)|afin que|pour que|weil|"
    r"da (?:er|sie|wir|ich|es|viele|einige|noch)|damit|denn|due to|wegens|vanwege|a cause|wegen|aufgrund|die |who |qui (?:est|sont|ne|"
    r"vient|a )|der (?:ist|hat|krank)|voor (?:wie|mensen)|as there|for those)"
)

# Names that patterns use for lists of words.


def _crossed(who: str, silent: str, did: str) -> str:
    return "|".join(f"{a}_{b}_{c}" for a in who.split("|") for b in silent.split("|") for c in did.split("|"))


_SILENT = "|".join(
    (
        _crossed(
            "wie|iedereen_die|mensen_die|degenen_die|diegenen_die|zij_die|collega_s_die|deelnemers_die|die|anderen_die",
            "niet|niets",
            "heeft_geantwoord|geantwoord_heeft|hebben_geantwoord|geantwoord_hebben|antwoordde|antwoordden|heeft_gereageerd|"
            "gereageerd_heeft|hebben_gereageerd|gereageerd_hebben|reageerde|reageerden|liet_weten|lieten_weten|stuurde|stuurden|"
            "liet_horen|lieten_horen|heeft_laten_weten|hebben_laten_weten|antwoordt|antwoorden",
        ),
        _crossed(
            "everyone_who|everybody_who|those_who|those_that|ones_who|ones_that|people_who|people_that|anyone_who|colleagues_who|"
            "whoever|all_who|participants_who|who",
            "haven_t|hasn_t|have_not|has_not|didn_t|did_not|don_t",
            "answered|replied|responded|answer|reply|respond|reacted|written_back|sent_anything|written",
        ),
        _crossed(
            "ceux_qui|celles_qui|personnes_qui|collegues_qui|gens_qui|participants_qui|tous_ceux_qui|qui|celui_qui",
            "n_ont_pas|n_a_pas|n_ont_rien|n_avaient_pas",
            "repondu|reagi|envoye|ecrit|donne_de_reponse",
        ),
        _crossed(
            "alle|diejenigen|leute|kollegen|denen|jene|wer|allen|teilnehmer|jeden|kolleginnen",
            "nicht|bisher_nicht|nichts",
            "geantwortet_haben|geantwortet_hat|reagiert_haben|reagiert_hat|geschrieben_haben|antworteten",
        ),
    )
)
LISTS: Mapping[str, str] = MappingProxyType(
    {
        "ses": "sessie|sessies|hele_sessie|volledige_sessie|reeks|hele_reeks|ronde|hele_ronde|boel|hele_boel|boeltje|"
        "traject|hele_traject|proces|project|gesprek|hele_gedoe|hele_zaak|community|bevraging|alles|het_geheel|het_hele_ding|"
        "whole_session|session|entire_session|whole_thing|entire_thing|round|whole_process|process|whole_round|everything|"
        "conversation|seance|toute_session|session_entiere|session|toute_seance|tout_processus|processus|tour|toute|"
        "toute_la_session|session_complete|ganze_sitzung|sitzung|gesamte_sitzung|session|runde|ganze_runde|ganze_session|"
        "gesprach|ganze_gesprach|gesamte_gesprach|dieses_gesprach|"
        "gesamte_runde|ganze_sache|vorgang|ganze|das_ganze|prozess|sache|deze_sessie|deze_reeks|this_session|cette_session|"
        "diese_sitzung|diese_runde|diese_session|dit_traject|our_session|notre_session|unsere_sitzung|onze_sessie|mijn_sessie|"
        "my_session|ma_session|meine_sitzung|umfrage|enquete|ganze_prozess|ganzen_prozess|alles_hier|hele_project",
        "round": "ronde|stap|fase|vragenronde|antwoordronde|reeks|deze|deze_ronde|deze_stap|deze_fase|huidige_ronde|"
        "huidige_stap|huidige_fase|eerste_ronde|antwoordfase|vragen|inzameling|bevraging|uitnodigingsronde|feedbackronde|"
        "reviewronde|vragenfase|etappe|"
        "round|step|stage|phase|this|this_round|this_step|this_stage|this_phase|current_round|current_step|current_stage|"
        "current_phase|question_round|questions|answers|feedback_round|"
        "tour|etape|phase|cette|cette_etape|cette_phase|ce_tour|tour_actuel|etape_actuelle|questions|etape_en_cours|"
        "phase_en_cours|tour_en_cours|ronde|cette_ronde|cette_partie|"
        "runde|schritt|diese_runde|diesen_schritt|diese_phase|aktuelle_runde|aktuellen_schritt|phase|aktuelle_phase|"
        "fragerunde|dieser_schritt|antwortrunde|feedbackrunde",
        "dl": "deadline|einddatum|termijn|datum|antwoordtermijn|uiterste_datum|limiet|tijd|antwoorddatum|reactietermijn|"
        "indientermijn|sluitingsdatum|deze_ronde|ronde|reactietijd|antwoordtijd|streefdatum|inleverdatum|deze_stap|sessie|"
        "due_date|date|closing_date|time_limit|time|end_date|round|answer_deadline|reply_deadline|session|period|"
        "delai|date_limite|echeance|date|la_date_limite|date_butoir|limite|delai_de_reponse|date_de_cloture|session|tour|"
        "date_finale|fin|"
        "frist|abgabefrist|termin|abgabetermin|stichtag|antwortfrist|fristende|enddatum|ruckmeldefrist|zeit|schlusstermin|"
        "einsendeschluss|runde|sitzung|abgabedatum|abgabe|rueckmeldefrist|endtermin",
        "span": "<n>_week|<n>_weken|<n>_weekje|<n>_dag|<n>_dagen|<n>_maand|<n>_werkdagen|week|weekje|maand|dag|paar_dagen|"
        "enkele_dagen|paar_dagen_extra|paar_weken|halve_week|weekje_extra|week_extra|<n>_weken_extra|<n>_dagen_extra|extra_week|"
        "<n>_extra_dagen|<n>_extra_weken|volle_week|"
        "<n>_weeks|<n>_day|<n>_days|<n>_month|<n>_working_days|few_days|few_more_days|couple_of_days|a_week|another_week|"
        "extra_week|one_more_week|a_few_days|a_couple_of_days|couple_more_days|<n>_more_days|<n>_more_weeks|<n>_more_week|"
        "bit|little|a_bit|a_few_more_days|<n>_extra_days|fortnight|more_week|another_<n>_days|another_<n>_weeks|another_few_days|"
        "<n>_semaine|<n>_semaines|<n>_jour|<n>_jours|<n>_mois|quelques_jours|semaine|une_semaine|quinzaine|peu|un_peu|"
        "semaine_de_plus|semaine_supplementaire|<n>_jours_ouvrables|<n>_jours_de_plus|<n>_semaines_de_plus|jours|"
        "<n>_woche|<n>_wochen|<n>_tag|<n>_tage|<n>_monat|ein_paar_tage|woche|eine_woche|weitere_woche|einige_tage|paar_tage|"
        "<n>_tage_mehr|<n>_weitere_tage|<n>_weitere_wochen|<n>_weitere_woche|eine_weitere_woche|woche_langer|etwas",
        "late": _SILENT + "|lui|iedereen|allemaal|ze|hen|hun|anderen|rest|overigen|deelnemers|mensen|collega_s|wie_niet_antwoordde|achterblijvers|"
        "treuzelaars|laatkomers|de_rest|iedereen_die_niet_antwoordde|iedereen_die_niet_geantwoord_heeft|"
        "wie_niet_geantwoord_heeft|wie_niet_gereageerd_heeft|wie_niet_heeft_geantwoord|wie_niet_heeft_gereageerd|"
        "die_niet_geantwoord_hebben|die_niet_hebben_geantwoord|mensen_die_niet_geantwoord_hebben|"
        "mensen_die_niet_hebben_geantwoord|degenen_die_niet_geantwoord_hebben|degenen_die_niet_hebben_geantwoord|"
        "zij_die_niet_hebben_geantwoord|iedereen_die_niet_heeft_geantwoord|collega_s_die_niet_geantwoord_hebben|"
        "collega_s_die_niet_hebben_geantwoord|wie_moet_antwoorden|iedereen_die_moet_antwoorden|wie_antwoordde_niet|"
        "zij_die_niet_antwoordden|deelnemers_die_niet_hebben_geantwoord|deelnemers_die_niet_geantwoord_hebben|"
        "wie_nog_niets_liet_weten|wie_niets_liet_horen|wie_niets_liet_weten|wie_niet_reageerde|stille_collega_s|wie_stil_bleef|"
        "wie_niets_stuurde|laatste_collega_s|wie_achterblijft|mensen_die_moeten_antwoorden|iedereen_die_niets_liet_weten|"
        "everyone|everybody|them|others|people|rest|participants|stragglers|colleagues|those_who_haven_t_answered|"
        "those_who_have_not_answered|people_who_haven_t_answered|everyone_who_hasn_t_answered|who_hasn_t_answered|"
        "whoever_hasn_t_answered|those_who_didn_t_answer|everybody_who_hasn_t_answered|ones_who_haven_t_answered|"
        "people_who_have_not_answered|those_who_haven_t_replied|people_who_haven_t_replied|everyone_who_hasn_t_replied|"
        "whoever_hasn_t_replied|those_who_have_not_replied|those_that_haven_t_answered|anyone_who_hasn_t_answered|"
        "anyone_who_hasn_t_replied|anyone_who_has_not_answered|ones_who_have_not_answered|those_that_have_not_answered|"
        "everyone_who_has_not_answered|everyone_who_has_not_replied|those_still_missing|those_who_still_have_to_answer|"
        "ones_who_haven_t_replied|people_still_to_answer|missing_ones|everyone_who_still_has_to_answer|slow_ones|late_ones|"
        "latecomers|those_who_haven_t_responded|everyone_who_hasn_t_responded|people_who_haven_t_responded|"
        "tout_le_monde|autres|les|retardataires|participants|tous|collegues|ceux|ceux_qui_n_ont_pas_repondu|"
        "ceux_qui_n_ont_pas_encore_repondu|personnes_qui_n_ont_pas_repondu|personnes_qui_n_ont_pas_encore_repondu|"
        "ceux_qui_doivent_repondre|aux_retardataires|ceux_qui_n_ont_rien_envoye|ceux_qui_n_ont_rien_dit|"
        "collegues_qui_n_ont_pas_repondu|collegues_qui_n_ont_pas_encore_repondu|gens|gens_qui_n_ont_pas_repondu|"
        "participants_qui_n_ont_pas_repondu|participants_qui_n_ont_pas_encore_repondu|ceux_qui_tardent|les_autres|"
        "alle|allen|anderen|sie|rest|leute|teilnehmer|teilnehmenden|kollegen|saumigen|nachzugler|nachzuegler|diejenigen|"
        "alle_die_nicht_geantwortet_haben|die_nicht_geantwortet_haben|diejenigen_die_nicht_geantwortet_haben|"
        "wer_nicht_geantwortet_hat|leute_die_nicht_geantwortet_haben|allen_die_nicht_geantwortet_haben|"
        "kollegen_die_nicht_geantwortet_haben|denen_die_nicht_geantwortet_haben|jene_die_nicht_geantwortet_haben|"
        "alle_die_fehlen|alle_anderen|alle_nachzugler|restlichen|ihnen|jeden_der_nicht_geantwortet_hat|fehlenden",
        "draft": "ontwerp|samenvatting|ontwerpsamenvatting|voorstel|concept|ontwerptekst|voorlopige_samenvatting|kladversie|klad|"
        "conceptsamenvatting|tekst|voorontwerp|concepttekst|huidige_versie|voorlopige_versie|eerste_versie|draft|tussentijdse_samenvatting|"
        "voorstel_van_samenvatting|ontwerp_van_samenvatting|concept_van_samenvatting|verslag|top_7|"
        "draft_summary|summary|current_draft|summary_draft|preview|proposed_summary|proposal|draft_text|draft_version|"
        "draft_of_summary|text|latest_draft|"
        "brouillon|resume|projet|synthese|projet_de_resume|projet_de_synthese|ebauche|version_provisoire|texte|"
        "brouillon_du_resume|brouillon_de_synthese|proposition|resume_provisoire|brouillon_de_resume|"
        "entwurf|zusammenfassung|zusammenfassungsentwurf|vorschlag|vorlaufige_zusammenfassung|konzept|vorlaufige_fassung|"
        "entwurf_der_zusammenfassung|aktuellen_entwurf|text|zwischenfassung",
        "after": "wat_ervan_geworden_is|wat_is_ervan_geworden|wat_ervan_kwam|wat_ervan_gekomen_is|wat_ervan_terechtkwam|wat_ervan_terecht_is_gekomen|"
        "wat_ze_ermee_deden|wat_we_ermee_deden|hoe_het_loopt|hoe_het_gaat|hoe_het_staat|hoe_het_zit|om_te_zien_wat_ervan_geworden_is|"
        "of_iets_veranderd_is|wat_veranderd_is|wat_is_veranderd|hierover|daarover|hieraan|daaraan|"
        "what_became_of_it|what_has_become_of_it|what_came_of_it|what_has_come_of_it|what_happened|what_changed|what_has_changed|"
        "how_it_is_going|how_it_s_going|how_it_went|how_we_are_doing|to_see_what_became_of_it|to_see_how_it_s_going|about_it|about_this|"
        "ce_que_c_est_devenu|ce_qu_il_en_est|ce_que_ca_a_donne|ce_que_ca_donne|ce_qui_a_change|ou_on_en_est|ou_nous_en_sommes|"
        "pour_voir_ce_que_c_est_devenu|pour_voir_ou_on_en_est|pour_voir_ce_que_ca_a_donne|pour_faire_point|"
        "pour_savoir_ce_que_c_est_devenu|comment_ca_va|la_dessus|"
        "was_daraus_geworden_ist|was_daraus_wurde|was_geworden_ist|was_draus_geworden_ist|wie_es_lauft|wie_es_geht|wie_es_steht|was_sich_geandert_hat|"
        "was_sich_verandert_hat|daran|danach|dazu",
        "break": "na_kerstvakantie|na_vakantie|na_verlof|na_kerst|na_feestdagen|na_nieuwjaar|na_paasvakantie|na_krokusvakantie|"
        "na_herfstvakantie|na_zomervakantie|na_zomer|na_examens|na_bouwverlof|tijdens_vakantie|tijdens_kerstvakantie|"
        "over_vakantie|over_kerstvakantie|over_feestdagen|"
        "after_holidays|after_christmas|after_christmas_break|after_break|after_new_year|after_easter|after_summer|after_exams|"
        "over_christmas|over_holidays|during_holidays|"
        "apres_vacances|apres_noel|apres_conges|apres_fetes|apres_paques|apres_ete|apres_examens|pendant_vacances|pendant_fetes|"
        "nach_ferien|nach_weihnachten|nach_urlaub|nach_feiertagen|nach_weihnachtsferien|nach_ostern|nach_sommer|wahrend_ferien|"
        "uber_feiertage|uber_weihnachten",
        "remark": "opmerking|verbetering|suggestie|aanmerking|feedback|correctie|remark|comment|correction|suggestion|note|"
        "remarque|commentaire|anmerkung|kommentar|bemerkung|vorschlag|korrektur",
    }
)  # fmt: skip
