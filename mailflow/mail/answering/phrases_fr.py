# ruff: noqa: E501 - one phrase a line, however long
"""French phrases; apostrophes left out as in folded words ("jarrive", "daccord")."""

from __future__ import annotations

from mailflow.mail.answering.phrase_table import Phrases

FRENCH = Phrases(
    yes=r"""
oui+
ouais
ouep
ouaip
volontiers?
avec (grand |un grand |beaucoup de |un immense |le plus grand |un )?plaisir
(bien sur|bien entendu|biensur|certainement|evidemment|absolument|tout a fait|carrement|assurement)
daccord
(dac|dacc|d acc|ok|okay|oki)
ca (marche|roule|me va|me convient|me tente|joue|va|colle|le fait|baigne)( _)?
(cest|c est) (bon|ok|parfait|daccord|note|parti|entendu|super)( pour moi)?
(bon|ok|parfait|daccord|partant|partante) pour (moi|nous|participer)
(je|nous|on) (suis|sommes|est|serai|serais|serons|sera|seras|seront)( _)? (partante?s?|des votres|dans le coup|present\w*|la|interesse\w*|disponible|daccord|dispo|de la partie|chaud\w*|ravi\w*|motive\w*|avec vous|enthousiaste)
(partante?s?|chaude?|dispo|present|presente|interesse|interessee|entendu)
(je|jy|nous|on|j) (participe|participerai|participerais|participons|participe|viens|viendrai|accepte|minscris|serai|vais participer|marche|fonce|contribue|contribuerai|me joins|souhaite participer|veux bien|veux participer|prends part|prendrai part)( _)?
(je )?veux bien
jaccepte
jy serai
jen suis
jen serai
jai hate( _)?
(compte|comptez|comptes)( _)? (sur|avec) (moi|nous)
(inscris|inscrivez|note|notez|ajoute|ajoutez|mets|mettez|compte|comptez|inclus|incluez)( |-)?(moi|nous|nous y|m y)( _)?
(ravie?|heureuse|heureux|content|contente|enchantee?|plaisir|hate|contents|ravis)( _)? (de|d|a) (participer|venir|contribuer|repondre|faire|prendre|rejoindre|partager|en etre|my|vous|etre)( _)?
pourquoi pas
(pouvez|peux|peut)( _)? compter sur (moi|nous)
va pour (moi|ca|cela)?
(sans|pas de|aucun) (probleme|souci|soucis|hesiter|hesitation|objection|doute)
(je ne|je|jne|ne) (_ )?(dis|dirai|peux|manquerais|manquerai|raterais|raterai|vais)( _)? (pas non|pas dire non|pour rien au monde|refuser|pas rater|pas manquer)( _)?
je ne (peux|pourrais|saurais) (pas )?(refuser|dire non)
(je|jvais|jessaie|jessaierai|jessaye|jessayerai|on)( _)? (essayer|essaie|essaierai|essaye|essayerai|essayer ai|tente|tenterai|faire mon possible|ferai mon possible|faire de mon mieux|ferai de mon mieux)( _)?
jessa(ie|ye|ierai|yerai)( _)?
(faire|ferai|fais) (de )?mon (possible|mieux)
(normalement|en principe|a priori|logiquement|sans doute|probablement|surement)( _)? (oui|ok|bon|partante?|ca va|je|present\w*|ca marche|possible|ca devrait)( _)?
^(normalement|en principe|a priori)$
ca devrait (aller|marcher|le faire|etre bon|jouer)
(allez|allons|cest parti|on y va|lets go)( _)?
top la
affaire conclue
je confirme( _)?
je valide
(jai )?(tres |bien )?envie de( _)?
jaimerais (bien |beaucoup |vraiment )?(participer|en etre|en faire partie|contribuer|venir|y participer|prendre part|me joindre)( _)?
je me (rejouis|joins|ferai un plaisir)( _)?
(je )?penses? que oui
je (le )?crois que oui
moi oui
si
avec joie
banco
yes
vas y
""",
    yes_weak=r"""
(super|genial|chouette|parfait|top|cool|excellent|extra|formidable|nickel|impeccable|magnifique|bien)
(ca|cela) (a lair|semble|parait|mintéresse|minteresse|me plait|me parle|mintrigue)( _)?
(interessant|interessante)
minteresse
""",
    praise=r"""
(belle|bonne|super|chouette|excellente?|tres belle|jolie|tres bonne|quelle belle|quelle bonne|beau|bon|interessant) (initiative|idee|projet|proposition|theme|demarche|sujet|question|questions|travail)
(merci|mille mercis|grand merci|un grand merci)( beaucoup| bien)?( _)?( (pour|de|d|a) (_ )?(invitation|linvitation|votre|ton|ta|le|la|les|mail|message|linitiative|info|infos|penser|proposer|m|me|mavoir|moi|toi|vous)( _)?)?
""",
    no=r"""
non( merci| desolee?)?
nan
nope
(je|jne|on|nous)? ?(ne|n)? ?(peux|pourrai|pourrais|pouvons|pourrons|saurai|vais|souhaite|desire|suis|serai|serais|participe|participerai|viens|viendrai|veux|sera|serons|peut|arrive|arriverai|prendrai|compte|tiens|pense|preferer?)( _)? pas( _)?( participer| venir| etre| presente?| prendre| pouvoir| disponible| libre| me liberer| la| des votres| repondre| donner suite| my| partante?| dispo| de la partie| interessee?| possible| en mesure( _)?| cette fois( _)?)+
(je|on|nous)? ?(ne|n)? ?(peux|pourrai|pouvons|peut|pourrons) (\w+ )?pas( cette fois| malheureusement| desolee?| helas| la| car( _)?| le \w+( _)?| ce \w+( _)?| cette \w+( _)?| en ce moment| pour l instant| maintenant| actuellement)*$
(pourrai|peux|pourrons|pouvons) (malheureusement |helas |vraiment )?pas( _)? (participer|venir|etre|me liberer|y etre|assister|prendre part|my rendre|repondre|me joindre)( _)?
(ne|n)? ?(mest|nous est|est|sera|serait|va|marche|marchera|convient|arrange|ira|fonctionne|colle|tente|interesse|minteresse|mintéresse|me tente|me convient)( _)? pas( _)?( possible| aller| marcher| etre possible| le faire| interessee?)?$
(ce n|ce ne|ca ne|ca n|ca|cela ne|cest|ce)? ?(est|sera|serait|va|marche|marchera|ira|cest|nest)( _)? pas( _)? (possible|aller|marcher|faisable|pour moi|pour cette fois|le bon moment|mon truc|ma tasse|jouable|mon domaine|gagne|le moment)( _)?
(ca|cela) (ne |n )?(va|ira|marche|marchera|colle|joue|passe|fonctionne|convient|marrange) (\w+ )?pas( _)?
(pas|point) (possible|disponible|dispo|libre|cette fois|cette fois ci|pour moi|le temps|interessee?|envie|de temps|mon truc|moi|maintenant|pour le moment|pour linstant|en ce moment|cette annee|partante?|ce coup ci|assez de temps|presente?|la)( _)?
impossible( _)?
(plutot|mieux vaut|prefere|preferable|je prefere|prefererais|aimerais mieux|aime mieux)( _)? (pas|non|ne pas|mabstenir|decliner|passer mon tour|passer|laisser)( _)?
(je|dois|vais|devoir|devrai|suis oblige\w* de|suis contraint\w* de|me vois contraint\w* de)( _)? (decline|decliner|passe mon tour|passer mon tour|passe|passer|refuse|refuser|mabstiens|mabstenir|renonce|renoncer|annuler|annule|me desister|desister|mexcuser|mexcuse)( _)?
(je )?passe( mon tour)?( _)?$
passe(r)? mon tour( _)?
sans (moi|nous)
(plus|trop|tellement|tres|vraiment|completement) (occupe\w*|charge\w*|deborde\w*|pris|prise|sollicite\w*|busy)( _)?
(deborde\w*|surcharge\w*|surbooke\w*|submerge\w*|sous leau|overbooke\w*|charrette)
trop (de travail|de choses|de boulot|de taf|dobligations)( _)?
(pas|plus|peu|trop peu|manque|nai pas|jai pas|aucun|ai pas|nai plus|pas assez|pas vraiment)( _)? (de |le |du )?(temps|disponibilites?|envie|interet|dispo|energie|disponibilite)( _)?
manque de temps( _)?
(emploi du temps|agenda|planning|calendrier)( _)? (charge|plein|complet|rempli|surcharge|deborde|ne me (le )?permet( pas)?|permet pas)( _)?
(empeche|empechee|indisponible|absente?|retenue?|deja prise?|dans lincapacite|non disponible|deja (quelque chose|un autre|un rendez vous|un rdv|engage\w*))( _)?
(en|au) (conge|vacances|conges|deplacement|arret|arret maladie)( _)? (a ce moment|a cette|ce jour|cette semaine|ces jours|la|maternite|maladie|parental)( _)?
(conge )?(de )?(maternite|parental)
(retraite|retraitee|a la retraite|pensionnee?|ne travaille plus|travaille plus)( _)?
(laisse|cede) (ma|la) place( __)?
(ne |n )?(pense|crois|penses) pas( __)?
rien pour (moi|nous)
pas concernee?
(malheureusement|helas|desolee?|dommage) (non|pas|je ne|impossible|je decline|je dois|pas possible|pas cette fois)( _)?
cette fois(( |-)?ci)? (non|pas|sans moi|ce sera non|je passe)
(ce sera|cest) (un )?non( _)?
ne (comptez|compte) pas sur (moi|nous)
(finalement|en fait) (non|pas)( _)?
(aucun|pas d|pas un grand|peu d)( )?(interet|envie)
je ne serai pas( _)?
ne pas participer
pas participer
pas venir
suis pas (_ )?(interessee?|disponible|dispo|partante?|libre|la|en mesure)( _)?
thumbsdown
""",
    no_weak=r"""
(malheureusement|helas|desolee?s?|dommage|navree?|regret|regrette|a regret|a mon grand regret)
(en conge|en vacances|malade|a letranger)
(peux|pourrai|pourrais|sais|suis|serai|vais|veux)( _)? pas
^pas( _)?
pas possible
""",
    later=r"""
(je |j |on |nous )?(vous|te|t|tu|vs) (_ )?(dis|dirai|redis|redirai|tiens|tiendrai|reponds|repondrai|recontacte|recontacterai|confirme|confirmerai|reviens|fais|ferai|tiendrons|redirons|repondrons|informe|informerai|donne|donnerai|previens|previendrai|ferais)( _)? ?(au courant|signe|savoir|reponse|plus tard|bientot|rapidement|vite|demain|la semaine|des que|quand|ca|cela|confirmation|informee?s?|informe)?( _)?
(tiens|tiendrai|tient) (vous |toi |te )?au courant( _)?
(je |j )?(reviens|reviendrai|repasse) vers (vous|toi)( _)?
(je )?(confirme|confirmerai|reponds|repondrai|verrai|saurai|dirai|decide|deciderai)( _)? (plus tard|demain|bientot|la semaine|lundi|mardi|mercredi|jeudi|vendredi|apres|prochainement|rapidement|dici|ulterieurement|des que|quand)( _)?
(dois|vais|faut|devrais|doit|laissez|laisse|besoin|je|dabord)( _)? (verifier|verifie|voir|regarder|regarde|consulter|reflechir|reflechis|demander|checker|check|consulte|discuter|me renseigner|morganiser|organiser|en parler|mettre au point)( _)?
(reflechis|reflechir|y penser|y reflechir|jy reflechis|jy pense)( _)?
(ne|je|j|n)? ?(sais|suis|peux|ai|nai|jai|puis)( _)? pas (_ )?encore( _)?
pas encore( _)?
(je )?saurai( _)? (plus tard|demain|la semaine|bientot|lundi|mardi|mercredi|jeudi|vendredi|apres)( _)?
(reponse|confirmation|suite)( _)? (plus tard|suit|suivra|bientot|demain|la semaine|dans)( _)?
^plus tard
(plus tard|un peu plus tard)
(la nuit porte conseil)
(absente?|en conge|en vacances|en conges|hors du bureau|indisponible|en deplacement|en arret)( _)? (jusqu\w*|jusquau|jusqua|du|de retour|retour)( _)?
(de )?(retour|rentre|reviens)( _)? (le|au|lundi|mardi|mercredi|jeudi|vendredi|dans|a partir|en|des)( _)?
(laisse|laissez|donne|donnez)( |-)?(moi)( _)? (temps|jours?|semaine|moment|jusqu\w*|delai)( _)?
a confirmer( _)?
je vous (redis|dis quoi)( _)?
dis quoi( _)?
""",
    ask_again=r"""
(relancer|rappeler|redemander|recontacter)( __)?
(redemande|redemandez|relance|relancez|recontacte|recontactez|rappelle|rappelez|reecris|reecrivez|repose|reposez|rappel|revenez|reviens)( |-)?( _)? (moi|plus tard|dans|la semaine|le mois|apres|vers moi|en \w+|question|lundi|mardi|mercredi|jeudi|vendredi)( _)?
(demande|demandez|contacte|contactez|ecris|ecrivez|interroge\w*|sollicite\w*)( |-)?(le |la )?(moi|m)( _)? (plus tard|dans|la semaine|le mois|apres|nouveau|en \w+|encore)( _)?
(relancez|relance|redemandez|redemande|rappelez|rappelle|recontactez|recontacte)( |-)moi( _)?
""",
    maybe=r"""
^(ca |cela )?se pourrait( bien)?$
(peut( |-)?etre|eventuellement|possiblement)
(on|nous|je|jverrai)( _)? (verra|verrai|verrons|vais voir|va voir)( _)?
a voir
(ca|cela|tout) depend( _)?
depend
(oui|non) et (non|oui)
(je |j )?(ne |n )?(suis|sais|en sais)( _)? (pas|rien)( _)?( sure?| certaine?| si)
(je |j )?(ne )?sais pas( _)?
(jen )?sais rien
jhesite
hesite
pas (sur|sure|certain|certaine|convaincu)( _)?
mitige
sous reserve( _)?
ptet
""",
    wished=r"""
(jaurais|aurais|aurait|aurions|jaurai)( _)? (aime|voulu|souhaite|adore|participe|volontiers|bien|plaisir|preferes?)( _)?
(aurais|aurait|jaurais) ete (ravi\w*|content\w*|heureu\w*|partant\w*|un plaisir)( _)?
(jaimerais|jadorerais|je voudrais|je souhaiterais|aimerais|adorerais|voudrais)( _)?
ce serait avec( _)?
""",
    other_time=r"""
(peut etre |volontiers |avec plaisir |plutot |sans doute |je serai |jy serai |j espere |ce sera |partante? |surement )*(pour |a |lors de |lors d |une |l )*(la |une |le |un )?(prochaine? fois|autre fois|annee prochaine|lan prochain|prochaine edition|prochaine session|prochaine occasion|prochain coup|lannee prochaine|prochaine annee|autre occasion|autre moment|autre jour|an prochain) __
(partie|ce n est que partie) remise
ce (sera|n est) (_ )?(prochaine|partie remise)
une autre fois( _)?
""",
    substitute=r"""
a (ma|notre) place( _)?
(me|nous) (remplace|remplacera|represente|representera|remplacer|representer|remplacent)( _)?
(adresse|adressez|demande|demandez|contacte|contactez|invite|invitez|voyez|vois)( |-)?(vous|toi|en)?( _)? (plutot|de preference|mieux)( _)?
(mieux|plutot) (placee?|indiquee?|demander|contacter|voir avec)( _)?
(plus|mieux) (apte|placee?|competente?|a meme)( _)?
(transmets|transmet|transfere|envoie|jenvoie)( _)? (collegue|remplacante?|successeur)( _)?
""",
    idle=r"""
(pas de|aucun|sans|y a pas de) (probleme|souci|soucis|stress|presse|anonym\w*)
(pas|non|ne pas|pas etre)( _)? (trop|plus de|plus d|plus dune|plus dun|si|tres|que|tout le temps|seulement|uniquement|beaucoup) (long|longue|longtemps|de temps|tard|lourd|cher|difficile|complique|pris|longues|de questions|tot|trois|une|demi|demie|heure|mal|loin|la|dispo)( _)?
(ne |n )?(peux|pourrai|promets|garantis|sais|arrive|vois|trouve|comprends|ai)( _)? pas (_ )?(promettre|garantir|ouvrir|lire|toujours|repondre a tout|tout|beaucoup|trouver|voir|compris|recu|bien compris|long\w*|rester|pourquoi)( _)?
pas (toujours|tout|beaucoup|mal|grave|compris|recu|bien compris|seulement|besoin|hesiter)( _)?
(adresse|boite|messagerie|compte)( _)? (plus|pas)( _)? (lue|consultee?|utilisee?|relevee?|active|surveillee?) __
nhesite\w* pas( _)?
(desolee?|pardon|excuse\w*) (pour|de|du|dans|davoir|d)( _)?
""",
    outside=r"""
(si|a condition que|a condition de|tant que|pour autant que|pourvu que|des que|quand|selon|sous reserve de|sous reserve que|en fonction de|cela depend|ca depend|moyennant|sauf si)( _)? (chef|cheffe|patron|patronne|directeur|directrice|direction|responsable|hierarchie|manager|employeur|accord|autorisation|permission|feu vert|heures de travail|heures de bureau|temps de travail|horaires?|paye|remunere|indemnise|anonyme|collegue|garde|remplacante?|mari|femme)( _)?
(sinon|autrement|dans le cas contraire)( _)? (non|pas|plutot pas|plutot non|sans moi|decline|passe|mabstiens)( _)?
(demander|obtenir|avoir|attends|attendre|demande)( _)? (autorisation|permission|accord|feu vert|lautorisation|la permission|laccord)( _)?
""",
    unless=r"(sauf si|a moins que|sauf imprevu|hors imprevu)",
    meeting=r"""
(le |ce |la |mardi |pour le )?(lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)( prochain)?
(le |au |du )?\d{1,2}(er)? (janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|janv|fevr|sept|oct|nov|dec)
(le |au )\d{1,2}(er)?( ?/ ?\d{1,2})?
(ce|cette) (jour|jour la|date|soir|matin|apres midi|heure|moment|date la|soiree|matinee|semaine la)
(a |pour |lors de |pendant |en |de |d )?(la|une|le|cette|l|au|du)? ?(reunion|rencontre|visio|visioconference|seance|entrevue|moment en direct|direct|visioconf|appel|zoom|teams|partie en direct|session en direct|lappel)( en (ligne|direct|visio))?
en (direct|personne|presentiel|visio)
a \d{1,2} ?h(eures?)?( ?\d{2})?
presentiel
""",
    others=r"""
(mon|ma|mes|notre|nos|un|une|des|le|la) (collegues?|chef|cheffe|patron|patronne|responsable|mari|femme|equipe|stagiaire|remplacante?|successeur|directeur|directrice|associee?)
(il|elle|ils|elles|quelquun dautre|dautres|les autres)
""",
    stop=r"""
^stop( svp| sil vous plait| merci| maintenant| aux mails| s il vous plait)*$
(stop|stopper|stoppez|arretez|arrete|cessez|cesse)( _)? (mails?|emails?|e mails?|courriels?|messages?|envois?|ecrire|mecrire|menvoyer|contacter|me contacter|de menvoyer|decrire|invitations?|spam\w*|harceler)( _)?
(desinscri\w+|desabonne\w*)( _)?
me desinscrire
(retire|retirez|enleve|enlevez|supprime|supprimez|effacez|otez|rayez|raye|sortez|efface)( |-)?(moi|mon|mes|nous)( _)? (liste|listes|adresse|fichier|base|donnees|coordonnees|mailing|diffusion|nom)( _)?
(retire|retirez|enleve|enlevez|supprime|supprimez|rayez|raye|desinscrivez|desinscris)( |-)(moi|nous)( _)?
(plus|jamais|pas)( _)? (de |d |aucun |un )?(mails?|emails?|e mails?|courriels?|messages?|invitations?|recevoir|courrier|spam)( _)?
(ne|n)? ?(mecri\w+|menvoye\w*|menvoie\w*|me contacte\w*|mecrivez|me sollicite\w*|souhaite|veux|desire|voulons|souhaitons)( _)? (plus|jamais)( _)?( recevoir| etre contacte\w*| de mails?| vos)?( _)?
(laissez|laisse|fichez|foutez)( |-)?(moi|nous)( _)? (tranquilles?|en paix|la paix)
plus (jamais )?(mecrire|me contacter|menvoyer|etre contactee?|recevoir)( _)?
""",
    result=r"""
(volontiers|interesse\w*|curieux|curieuse|aimerais|aimerai|voudrais|veux|souhaite|recevoir|lire|envoye\w*|envoie\w*|tenez|tiens|avoir|recois|recevrai|recevrais|plaisir|mais|peux|pouvez|partage\w*)( \S+){0,8} (resultats?|synthese|resume|compte rendu|top ?7|top sept|conclusions?|rapport|resultat final|affiche|ce qui en (sort|ressort)|ce quil en ressort|suite|bilan|points)( _)?
(resultats?|synthese|resume|compte rendu|conclusions?)( \S+){0,5} (volontiers|lire|recevoir|interess\w*|minteress\w*)
(suivre|lire|suivrai|lirai|suis|suivrais|lirais)( _)? (de loin|a distance|en lecture|avec interet|les echanges|la suite|en copie|volontiers)( _)?
(tenez|tiens|tenir|garde\w*)( |-)?(moi|me)( _)? (informee?|au courant|en copie|dans la boucle)( _)?
(rester|etre) (informee?|au courant|dans la boucle)( _)?
""",
    consent=r"""
(oui|ouais|ok|okay|oki|daccord|dac|parfait|super|top|nickel|impeccable|excellent|entendu|valide|validee?|approuve|approuvee?|absolument|tout a fait|bien sur|volontiers|genial|formidable|bon|bien|exact|correct|impec|banco)
(cest|c est|tout est|tout|cela est|ca|ca me|pour moi cest|cest tout)+ ?(bon|ok|parfait|daccord|correct|exact|bien|juste|va|me va|convient|en ordre|tout bon|nickel|valide|super|roule|marche)( pour moi| comme ca| ainsi)*
ca (marche|roule|me va|me convient|va|joue|colle|convient)( pour moi| comme ca| ainsi| tres bien)*
(bon|ok|parfait|daccord) pour (moi|nous)
(je )?(valide|confirme|approuve|donne mon accord|marque mon accord|suis daccord|suis ok)( _)?
(vas|allez|allons|on)( |-)?y( va| vas)?
(tu |vous )?(peux|pouvez)( _)? (envoyer|y aller|lancer|demarrer|lenvoyer|les envoyer|commencer|partir|diffuser|publier)( _)?
(envoie|envoyez|lance|lancez|demarre|demarrez|commence|commencez|diffuse\w*|expedie\w*|publie\w*|fonce\w*|cest parti|en avant|on lance|on y va|feu vert|envoi)( |-)?(le|la|les|tout|ca)?( _)?
(rien|aucune?|pas de|pas d) (a )?(a? ?redire|ajouter|modifier|changer|changement|changements|remarques?|objections?|commentaires?|modifications?|corrections?|autres? remarques?)( _)?
accord
""",
    courtesy=r"""
(merci|un grand merci|mille mercis|grand merci)( \w+){0,4}
(beau|bon|super|joli|excellent|tres beau|tres bon|magnifique|chouette) (travail|resume|texte|boulot|synthese|initiative)
(belle|bonne|excellente|tres bonne|tres belle) (synthese|initiative|journee|soiree|idee|redaction|continuation)
(tres|vraiment|bien) (bien|clair|complet|beau|bon|chouette)
bravo
(pour moi|de mon cote|comme ca|comme cela|ainsi|tel quel|cest|donc|alors|et|bonjour|salut|cher|chere|bonsoir|coucou|moi|a toi|a vous|tout|je|suis|la|le|aussi|maintenant|bonne|journee|svp|sil vous plait|sil te plait|en letat|ca)
""",
    reserve=r"""
(pas|ne|non|pas encore|mais|sauf|si|attends|attendez|stop|dabord|avant|apres|des que|quand|lorsque|jamais|plutot|cependant|toutefois|a condition|plus tard|demain|seulement)
""",
)
