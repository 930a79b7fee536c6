"""The words of legal notices that organisations put below every mail."""

from __future__ import annotations

# A paragraph with three of these that speaks of a mail is a notice; with two, when it stands above one or is headed so.
NOTICE = (
    # en
    "confidential", "privileged", "intended recipient", "intended solely", "intended only", "intended for the",
    "unauthorized", "unauthorised", "disclosure", "dissemination", "in error", "by mistake", "notify the sender",
    "inform the sender", "contact the sender", "notify us", "let us know", "delete this", "delete it", "delete all",
    "all copies", "destroy", "addressee", "strictly prohibited", "liability", "liable", "views expressed",
    "opinions expressed", "necessarily those of", "virus", "before printing", "legally", "not the intended",
    "may be monitored", "may monitor", "freedom of information", "data protection", "privacy notice",
    "privacy policy", "privacy statement", "personal data", "copyright", "distribute", "reliance",
    # nl
    "vertrouwelijk", "geadresseerde", "uitsluitend bestemd", "uitsluitend bedoeld", "bestemd voor", "bedoeld voor",
    "ten onrechte", "per vergissing", "abusievelijk", "onbevoegd", "openbaarmaking", "verwittig", "waarschuw",
    "de afzender", "vernietigen", "verwijder", "verspreid", "aansprakelijk", "niet toegestaan", "verboden",
    "bestemmeling", "bedoelde ontvanger", "onjuiste", "disclaimer", "enkel informatief", "louter informatief",
    "schriftelijk bevestigd", "verbindt", "bindend", "privacyverklaring", "privacybeleid", "beroepsgeheim",
    "persoonsgegevens", "auteursrecht", "ontleend",
    # fr
    "confidenti", "destinataire", "exclusif", "exclusivement", "par erreur", "divulgation", "avertir", "aviser",
    "l'expéditeur", "l’expéditeur", "détruire", "supprimer", "interdite", "interdit", "responsabilité", "diffusion",
    "à l'attention exclusive", "non autorisée", "vous est pas destiné", "prendre connaissance", "valeur d'engagement",
    "contractuel", "n'engage", "secret médical", "secret professionnel", "caractère personnel", "signaler",
    "données personnelles", "politique de confidentialité", "mentions légales", "susceptible de contenir",
    # de
    "vertraulich", "rechtlich geschützt", "adressat", "empfänger", "irrtümlich", "versehentlich", "unbefugte",
    "weitergabe", "vernichten", "löschen", "absender", "nicht gestattet", "untersagt", "haftung", "ausschließlich",
    "nicht der richtige", "informieren sie", "rechtsverbindlich", "datenschutz", "gewähr", "schweigepflicht",
    "personenbezogene", "verschwiegenheit", "bestimmt",
    # others
    "riservate", "riservato", "destinatario", "per errore", "confidencial", "por error", "por engano", "destinatário",
    "poufne", "adresata", "fortrolig", "modtager", "konfidentiell", "mottagare", "mottaker", "luottamuksellinen",
    "vastaanottaja", "конфиденциальн", "важно", "důvěrn", "příjemce", "adresát", "poverljiv", "bizalmas", "címzett",
)  # fmt: skip

# Nobody says this of a mail but a notice.
SURE = (
    "intended recipient", "consider the environment", "environment before printing", "necessarily those of",
    "confidentiality notice", "legal notice", "registered charity", "privileged information",
    "rechten worden ontleend", "rechten ontleend", "denk aan het milieu", "spaar het milieu", "met het milieu",
    "denk aan de bomen",
    "de geadresseerde", "medisch beroepsgeheim", "avis de confidentialité", "pensez à l'environnement",
    "pensez à l’environnement", "pensez environnement", "préservons l'environnement", "n'imprimez", "secret médical",
    "valeur d'engagement", "engagement contractuel", "umwelt zuliebe", "an die umwelt", "rechtsverbindlich",
    "haftungsausschluss", "vertraulichkeitshinweis", "rechtlicher hinweis", "piensa en el medio ambiente",
    "antes de imprimir", "pense no meio ambiente",
)  # fmt: skip

# At the start of a paragraph they announce a notice.
HEADS = (
    "disclaimer", "confidential", "legal notice", "notice:", "important:", "important notice", "vertrouwelijk",
    "opgelet:", "let op:", "avis ", "avertissement", "avis:", "mention légale", "mentions légales", "attention :",
    "hinweis", "wichtiger hinweis", "rechtlicher hinweis", "vertraulich", "haftungsausschluss",
    "the information contained", "the contents of this", "l'information contenue", "les informations contenues",
    "der inhalt dieser", "de inhoud van d", "die informationen in dieser",
)  # fmt: skip

# The details that law or statutes want below a letter; two of them make an imprint.
IMPRINT = (
    "registered charity", "charity no", "charity number", "registered office", "registered in england",
    "registered in scotland", "registered in ireland", "company no", "company number", "vat no", "vat number",
    "maatschappelijke zetel", "ondernemingsnummer", "kvk", "rpr ", "btw be", "btw-nummer", "rsin", "anbi",
    "siège social", "siret", "rcs ", "r.c.s", "rpm ", "numéro d'entreprise", "tva be", "n° tva",
    "sitz der gesellschaft", "registergericht", "amtsgericht", "handelsregister", "vereinsregister", "hrb ",
    "geschäftsführung:", "geschäftsführer:", "geschäftsführerin:", "vorstand:", "vorsitzender:", "ust-id",
    "ust.-id", "steuernummer",
)  # fmt: skip
