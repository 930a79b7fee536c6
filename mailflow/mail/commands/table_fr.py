"""What a facilitator can say to the service in French: examples, and patterns as command_table explains them."""
# ruff: noqa: E501  (patterns stay on one line, one a line)

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mailflow.core.letters.done_lines import CommandName
from mailflow.mail.commands.saying import Saying

FRENCH: Mapping[CommandName, Saying] = MappingProxyType(
    {
        CommandName.START: Saying(
            ("ok", "tu peux démarrer"),
            """
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
        ),
        CommandName.STATUS: Saying(
            ("état", "où en est-on ?"),
            """
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
        ),
        CommandName.REMIND: Saying(
            ("envoie un rappel", "relance Els"),
            """
            envoie|envoyez|adresse <late>|leur rappel|relance
            envoie|envoyez|envoyer|fais|faites|faire|lance|adresse|envoi petit|nouveau|un|gentil|leur|a|de? rappel|rappels|relance|mail_de_rappel|message_de_rappel|rappel_amical a|aux|pour? <late>?
            envoie|envoyez|fais rappel|relance a <who>
            rappelle|rappelez|rappeler|relance|relancez|relancer|relances <late>
            envoie|envoyez|fais|donne|donnez petit|gentil? rappel|coup_pouce|relance a|pour <who>
            rappelle|rappelez|relance|relancez|relancer <who>
            rappel|relance|rappels aux|a|pour? <late>?
            rappelle|rappelez leur|les de_repondre?
            petit|gentil|dernier|nouveau rappel|relance a|aux|pour? <late>?
            refais|refaites|fais|faites petit? rappel|relance a|aux|pour? <late>?
            secoue|secouez|relance|bouscule <late>
            rappelle|rappelez|rappeler a? <late> de_repondre|qu_on_attend|qu_il_faut_repondre?
            """,
        ),
        CommandName.EXTEND: Saying(
            ("prolonge jusqu'au vendredi 18 décembre", "pour le 18 décembre"),
            """
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
        ),
        CommandName.NEXT: Saying(
            ("étape suivante", "clôture cette étape"),
            """
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
        ),
        CommandName.PAUSE: Saying(
            ("pause", "mets en pause"),
            """
            fait|faisons|met|mettons tout|<ses>? pause ~?
            pause|pauser|suspends|suspendez|suspendre|gele|gelez|interromps|interrompez|interrompre|interruption|suspension <ses>|tout|provisoirement|temporairement|momentanement|quelque_temps|pour_moment|la? ~? provisoirement|temporairement|momentanement|pour_moment?
            mets|mettez|mettre|met <ses>|tout|la|le? en? pause|attente|suspens|veille <ses>|tout? ~? provisoirement|temporairement|momentanement|pour_moment?
            mets|mettez|mettre|met <ses>|tout|la|le? sur|en pause|attente ~? jusqu|jusque? <break>?
            pause|suspends|suspendez <ses>|tout? jusqu|jusque? <break>
            fais|faites|faire|faisons pause ~?
            arrete|arretez <ses>|tout? provisoirement|temporairement|momentanement|pour_moment ~?
            en_pause|en_attente ~?
            attends|attendez ~?
            appuie|appuyez sur? pause
            on_fait|on_met|petite|on_marque pause|en_pause|une_pause ~?
            """,
        ),
        CommandName.RESUME: Saying(
            ("reprends", "on continue"),
            """
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
        ),
        CommandName.CANCEL: Saying(
            ("annule toute la session",),
            """
            annule|annulez|annulation|supprime|supprimez|abandonne|abandonnez|abandonner|annuler|stoppe|stoppez|arrete|arretez|arreter|stop|stopper <ses>|tout definitivement|completement|entierement?
            annule|annulez|annulation
            mets|mettez|mettre fin|un_terme a|au <ses>|tout
            laisse|laissez tomber tout|<ses>?
            <ses> est|doit_etre annulee|annule|supprimee
            on annule|arrete|laisse_tomber tout|<ses>
            """,
        ),
        CommandName.ADD: Saying(
            ("ajoute nele@exemple.be", "invite aussi nele@exemple.be"),
            """
            ajoute|ajoutez|ajouter|rajoute|rajoutez|rajouter|invite|invitez|inviter|inclus|incluez|inclure|joins|integre|integrez|associe|ajout de? <who> a_liste|a_session|aux_participants|au_groupe|dans_liste|dans_groupe|comme_participant|comme_participante|en_plus|sur_liste|a_la_liste?
            mets|mettez|mettre|prends <who> dans_liste|sur_liste|en_plus|avec_nous|dans_groupe|dans_session
            <who> participe|peut|veut|doit|se_joint|aimerait|voudrait a|participer|aussi|a_nous|participe|etre|nous_rejoindre|se_joindre|y? a_nous|ajoute|ajoutee|invite|invitee|participer|aussi|session|invites?
            j_ai oublie|oublie_d_inviter|oublie_d_ajouter <who>
            n_oublie|n_oubliez pas|pas_d_inviter|pas_d_ajouter <who>
            nouveau|nouvelle|nouveaux participant|participante|collegue|participants <who>
            plus <who@>
            est_ce_que|peut|pourrait <who@> peut? participer|se_joindre|etre_ajoute|etre_ajoutee|etre_invite|nous_rejoindre a_nous?
            """,
        ),
        CommandName.REMOVE: Saying(
            ("sans Tom", "retire Tom"),
            """
            enleve|retire|supprime|enlevez|retirez <who>
            retire|retirez|retirer|enleve|enlevez|enlever|supprime|supprimez|supprimer|ote|otez|vire|exclus|excluez|exclure|raye|rayez|rayer|desinscris|desinscrivez|sors|efface|effacez|desinvite <who> de|du|des|d? liste|groupe|session|participants|la_liste|invites?
            sans <who>
            <who> ne|n ne|participe|participera|participent|est|vient|sera pas|plus pas|plus|participe|concerne|participer? participe|participer|concernee?
            <who> ne_participe_pas|ne_participe_plus|ne_participera_pas|peut_etre_retire|peut_etre_retiree|doit_etre_retire|a_enlever|a_retirer|a_supprimer|out|doit_sortir|en_moins|ne_participent_pas|ne_vient_pas|n_est_plus_la
            n_invite|n_invitez pas|plus <who>
            tout_le_monde|tous sauf <who>
            laisse|laissez <who> de_cote|tomber|dehors|en_dehors
            """,
        ),
        CommandName.REPLACE: Saying(
            ("remplace tom@exemple.be par nele@exemple.be",),
            """
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
        ),
        CommandName.QUESTION: Saying(
            ("question 2 : Qu'est-ce qui ne marche pas ?",),
        ),
        CommandName.DRAFT: Saying(
            ("montre le brouillon",),
            """
            montre|montrez|montrer|envoie|envoyez|envoyer|donne|fais|faites|affiche|transmets|montre_moi|envoie_moi|montrez_moi|envoyez_moi moi|nous|voir|lire? voir? <draft> a_nouveau|encore|avant|d_abord|actuel|actuelle|provisoire|pour_relecture?
            puis_je|peut_on|pouvons_nous|voir|pourrais_je|je_peux|je_veux|lire|est_ce_que_je_peux voir|lire|avoir|relire? <draft> avant|d_abord?
            voir|relire <draft>
            <draft>
            prepare|preparez|redige|redigez|fais|faites|montre|montrez|envoie|envoyez moi|nous|moi_le|un? <draft> de|du|provisoire? <draft>?
            """,
        ),
        CommandName.APPROVE: Saying(
            ("approuvé",),
            """
            <draft> approuve|approuvee|valide|validee|ok
            approuve|approuvez|approuvee|j_approuve|je_valide|valide|validee|validez|approuver|valider|approbation|validation|j_accepte|publie|publiez|publier|je_l_approuve|je_la_valide|je_le_valide <draft>|tout|top_7|le|la|cela|comme_ca|tel_quel|telle_quelle? comme_ca|tel_quel|telle_quelle|en_etat|en_l_etat?
            <draft>|top_7|c|tout est|peut|me_va|convient approuve|approuvee|valide|validee|bon|bonne|ok|parfait|partir|convient|etre_envoyee|etre_envoye|parfaite|publie|bien?
            d_accord|ok|accord avec|pour|sur <draft>|top_7
            feu_vert pour <draft>
            bon_pour_accord|c_est_valide|c_est_approuve|bon_a_tirer|c_est_bon_pour_moi_pour_resume
            envoie|envoyez|diffuse|diffusez <draft> a_tous|a_tout_le_monde|aux_participants
            """,
        ),
        CommandName.ACCEPT: Saying(
            ("accepte la remarque 2",),
            """
            accepte|acceptez|reprends|prends|applique|retiens|integre|accepter <remark>? <n>
            <remark> <n> ok|oui|acceptee|d_accord|a_reprendre|est_bonne|accepter
            """,
        ),
        CommandName.LEAVE: Saying(
            ("laisse la remarque 2",),
            """
            laisse|laissez|ignore|ignorez|refuse|refusez|rejette|ecarte <remark> <n> tomber|de_cote|comme_ca|telle_quelle?
            laisse|ignore <n>
            <remark> <n> non|refusee|a_ignorer|ignorer|laisser|laisser_tomber|refuser
            """,
        ),
        CommandName.UNDO: Saying(
            ("annuler",),
            """
            annuler|annuler_ca|defais|defaire|revenir_en_arriere|reviens_en_arriere|retour_en_arriere|revenez_en_arriere|defaites
            annule|annulez|annuler|defais|retire ca|cela|derniere|action|commande|dernier|ce_que_tu_viens_de_faire|derniere_action|derniere_commande|derniere_modification|ce_que_je_viens_de_dire|ma_derniere_commande|modification|envoi|dernier_changement|ma_derniere_demande
            n_envoie|n_envoyez pas
            """,
        ),
        CommandName.HANDOVER: Saying(
            ("passe la main à els@exemple.be",),
            """
            passe|passez|confie|confiez|delegue|remets|cede|passer|confier <ses>|main|relais|facilitation|animation|la_main|le_relais|role? a <who>
            transfere|transferez|transmets|transmettez|transferer|transmettre <ses>|main|relais|facilitation|animation|la_main|le_relais|role a <who>
            <who> reprend|prend|devient|sera|reprendra main|relais|session|animation|facilitateur|facilitatrice|suite|facilitation|animateur|animatrice|releve|le_relais
            """,
        ),
        CommandName.SHARE: Saying(
            ("envoie aussi à leen@exemple.be",),
            """
            envoie|envoyez|envoyer|partage|partagez|partager|mail|maile|mailez|transfere|transferez|transferer|transmets|transmettez|transmettre|fais_suivre|faites_suivre ceci|top_7|sept_points|resultat|resultats|resultat_final|liste|liste_finale|tout|rapport|ca|cela|l? a|au|avec <who@>
            envoie|partage|envoyez|partagez <who@>
            <who@> peut|peuvent|doit|doivent|voudrait recevoir|lire|avoir|voir ceci|top_7|resultat|resultats|liste|rapport?
            """,
        ),
        CommandName.REVISIT: Saying(
            ("rappelle-nous dans six semaines",),
            """
            rappelle|rappelez|redemande|redemandez|recontacte|recontactez|demande|demandez|relance|relancez|reviens nous|lui|tout_monde|chacun|groupe|vers_nous|nous_tous? ~ <after>?
            ~ rappelle|redemande|recontacte nous|groupe <after>?
            six|6 semaines? plus_tard?
            oui six|6 semaines
            """,
        ),
        CommandName.HELP: Saying(
            ("aide", "que puis-je dire ?"),
            """
            aide|help|commandes|instructions|mode_d_emploi|aidez_moi|aide_moi|sos|aider|au_secours|explication|explications moi|svp?
            que|quoi|qu|quelles|qu_est_ce_que|quels puis_je|peut_on|sont|est_ce_que|pouvons_nous|commandes|je_peux|options|dois_je je_peux|dire|faire|commandes|options|possibilites|demander|je_dois|on_peut|disponibles|te_dire|te_demander|puis_je|ecrire? dire|faire|demander|ecrire|utiliser|possibles|te_demander|te_dire|vous_demander|existent? ici?
            comment ca|fonctionne|marche|faire|utiliser|dois_je|ca_se|cela|je|ce_service marche|fonctionne|ca|service|faire|le_service|dois|passe|cela|utiliser? faire|fonctionne|ca|cela?
            j_ai|je_suis|je_ne besoin|perdu|sais|comprends|perdue d_aide|pas|de_l_aide|aide? quoi_faire|comment_faire|comment_ca_marche?
            donne|envoie|envoyez|montre|donne_moi|envoie_moi|montre_moi moi? aide|instructions|commandes|mode_d_emploi|liste_des_commandes|l_aide
            """,
        ),
    }
)
