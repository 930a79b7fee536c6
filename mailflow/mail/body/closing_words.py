"""The words that stand below a mail: closings, device footers, and gateways' banners above it."""

from __future__ import annotations

# Formulas that take leave formally, alone on a line. "Thanks," is no closing: it is also an answer.
CLOSINGS = (
    # en
    "regards", "best regards", "kind regards", "warm regards", "warmest regards", "kindest regards",
    "with kind regards",
    "with best regards", "many regards", "best wishes", "kind wishes", "sincerely", "yours sincerely",
    "sincerely yours",
    "yours faithfully", "yours truly", "respectfully", "cordially", "rgds", "br", "kr", "regards & thanks",
    "thanks & regards",
    "thanks and regards", "thanks & best regards",
    # nl
    "met vriendelijke groet", "met vriendelijke groeten", "vriendelijke groet", "vriendelijke groeten", "mvg",
    "m.v.g.", "vr gr",
    "met hartelijke groet", "met hartelijke groeten", "hartelijke groet", "hartelijke groeten", "hoogachtend",
    "met beleefde groet",
    "met beleefde groeten", "beleefde groeten", "met groet", "met groeten", "groet", "groeten", "groetjes",
    "vele groeten",
    "warme groet", "warme groeten", "met warme groet", "met warme groeten", "lieve groet", "lieve groeten",
    "beste groet", "beste groeten",
    "met de meeste hoogachting", "met oprechte groet", "vriendelijke groetjes", "met zonnige groet",
    "zonnige groeten",
    "met collegiale groet", "met collegiale groeten", "collegiale groet", "collegiale groeten", "met dank en groet",
    # fr
    "cordialement", "bien cordialement", "très cordialement", "cordialement vôtre", "bien à vous", "bien à toi",
    "sincères salutations",
    "salutations", "meilleures salutations", "salutations distinguées", "respectueusement", "avec mes salutations",
    "amicalement", "cdt", "cdlt",
    "salutations cordiales", "bien amicalement", "sentiments distingués",
    "veuillez agréer mes salutations distinguées",
    # de
    "mit freundlichen grüßen", "mit freundlichen grüssen", "mit freundlichem gruß", "mit freundlichem gruss",
    "mit freundlichen gruessen",
    "freundliche grüße", "freundliche grüsse", "freundlicher gruß", "freundliche gruesse", "viele grüße",
    "viele grüsse", "beste grüße",
    "beste grüsse", "liebe grüße", "liebe grüsse", "herzliche grüße", "herzliche grüsse", "schöne grüße",
    "schöne grüsse", "mit besten grüßen",
    "mit besten grüssen", "mit lieben grüßen", "mit herzlichen grüßen", "hochachtungsvoll", "mfg", "lg", "vg",
    "gruß", "gruss", "grüße", "grüsse",
    "mit kollegialen grüßen", "kollegiale grüße", "mit vielen grüßen", "gruezi", "herzlich",
    "mit freundlichen grüßen aus",
    # others
    "saludos", "saludos cordiales", "un saludo", "un cordial saludo", "atentamente", "cordialmente", "salud",
    "un abrazo", "cordiali saluti",
    "distinti saluti", "saluti", "un saluto", "atenciosamente", "cumprimentos", "com os melhores cumprimentos",
    "melhores cumprimentos",
    "med venlig hilsen", "venlig hilsen", "mvh", "med vennlig hilsen", "vennlig hilsen", "hilsen",
    "med vänlig hälsning", "vänliga hälsningar",
    "med vänliga hälsningar", "hälsningar", "ystävällisin terveisin", "terveisin", "z poważaniem", "pozdrawiam",
    "z wyrazami szacunku",
    "s pozdravem", "s přátelským pozdravem", "s pozdravom", "üdvözlettel", "tisztelettel", "cu stimă", "cu respect",
    "с уважением",
    "з повагою", "saygılarımla", "lep pozdrav", "lp", "srdačan pozdrav", "lugupidamisega", "pagarbiai", "ar cieņu",
    "με εκτίμηση",
)  # fmt: skip

# How a footer says "sent": its participle with the prepositions that may follow.
SENT_WITH = (
    (("sent", "send", "written", "typed", "composed", "emailed"), ("from", "via", "with", "using", "by", "on",
    "through")),
    (("verzonden", "verstuurd", "gestuurd", "gemaild", "getypt"), ("vanaf", "vanuit", "met", "via", "van", "door",
    "op")),
    (("gesendet", "geschickt", "verschickt", "versandt", "versendet"), ("von", "vom", "mit", "aus", "über", "via",
    "per")),
    (("envoyé", "envoye", "envoyée", "expédié"), ("de", "depuis", "à partir", "a partir", "avec", "via", "par",
    "du", "sur")),
    (("enviado", "enviada", "inviato", "inviata", "spedito", "trimis", "expediat", "enviat"), ("desde", "de", "do",
    "da", "dal", "con", "com", "a partir", "tramite", "din", "des", "pelo", "via")),
    (("sendt", "skickat", "skickades"), ("fra", "från", "med", "via", "fra min")),
    (("wysłane", "wysłano", "wysłana", "odesláno", "posláno", "odoslané", "poslano", "poslato"), ("z", "ze", "s",
    "iz", "przez", "pomocí", "přes", "cez", "preko")),
    (("отправлено", "отослано", "надіслано", "відправлено", "изпратено"), ("с", "со", "из", "от", "з", "від",
    "через")),
)  # fmt: skip

# Its first words, where no participle with a preposition stands there.
SENT = (
    "from my", "get outlook", "download outlook", "outlook voor", "outlook für", "outlook pour", "get the app",
    "von meinem", "von meiner", "von mein", "vom", "mobil gesendet", "diese nachricht wurde", "diese e-mail wurde",
    "holen sie sich outlook", "laden sie outlook",
    "téléchargez", "télécharger", "obtenez outlook", "obtenir outlook", "de mon", "depuis mon", "provenance",
    "scarica outlook", "ottieni outlook", "obtener outlook", "obtenga outlook", "obter o outlook", "hent outlook",
    "hämta outlook",
    "hanki outlook", "skaffa outlook", "få outlook", "pobierz", "lähetetty", "στάλθηκε", "saadetud", "išsiųsta",
    "nosūtīts", "gönderildi", "dikirim",
    "đã gửi", "được gửi", "gửi từ", "أُرسلت", "ارسلت", "أرسلت", "تم الإرسال", "נשלח", "ارسال شده", "bidalia",
    "发自", "發自", "来自", "從我的", "从我的", "傳送自", "寄自", "iphoneから", "ipadから", "나의", "내 ", "ส่งจาก",
)  # fmt: skip

# What a footer names: devices, apps.
DEVICES = (
    "iphone", "iphon", "ipad", "ipod", "imac", "macbook", "android", "samsung", "galaxy", "blackberry", "huawei",
    "nokia", "htc", "motorola", "lumia", "oneplus",
    "xiaomi", "redmi", "oppo", "pixel", "wiko", "fairphone", "sony xperia", "xperia", "lg mobile", "outlook",
    "yahoo", "proton", "protonmail", "gmail",
    "hotmail", "windows 10", "für windows", "mailbird", "mail for mac", "windows 11", "windows phone",
    "windows mail", "mail for windows", "k-9", "airmail", "mailspring", "thunderbird",
    "typeapp", "bluemail", "blue mail", "sparrow", "spark", "acompli", "aol", "gmx", "web.de", "freenet",
    "t-online", "libero", "virgilio", "orange",
    "telenet", "proximus", "zimbra", "roundcube", "tutanota", "tuta", "fastmail", "superhuman", "newton", "edison",
    "boxer", "nine", "aqua mail",
    "aquamail", "mymail", "mail.ru", "yandex", "mail app", "mail-app", "mobile mail", "mobilen mail", "mobiel",
    "mobile", "mobil", "smartphone", "handy",
    "tablet", "tablette", "phone", "telefoon", "gsm", "téléphone", "portable", "móvil", "movil", "cellulare",
    "dispositivo", "device", "gerät",
    "mobilgerät", "toestel", "appareil", "urządzenia", "smartfon", "telefonu", "telefonu", "kännykkä",
    "puhelimesta", "matkapuhelin", "mobiilist",
    "мобильного", "телефона", "айфон", "手机", "手機", "携帯", "휴대", "watch", "siri", "cloud", "front", "hey.com",
    "zoho",
    "infomaniak", "posteo",
    "mail voor windows", "courrier pour windows", "xfinity", "comcast", "verizon", "at&t", "t-mobile", "sprint",
    "vodafone", "bouygues", "mail drop",
)  # fmt: skip

# "my": with it a footer needs no device that we know.
MY = (
    "my", "mijn", "m'n", "mon", "ma", "meinem", "meiner", "mein", "mi", "meu", "minha", "mio", "mia", "min", "mit",
    "mojego", "mého", "môjho",
    "moj", "mojega", "mog", "моего", "мого", "моят", "meg", "meva", "我的",
)  # fmt: skip

# Advertisements and virus scanners' lines.
SCANNED = (
    "virus-free", "virus free", "virusvrij", "sans virus", "virenfrei", "avast", "libre de virus", "privo di virus",
    "bez wirusów",
    "checked for viruses", "gecontroleerd op virussen", "auf viren geprüft", "auf viren überprüft",
    "absence de virus", "scanned by", "avg",
)  # fmt: skip

# A gateway's words at the top; each alone is enough at the start of a paragraph.
BANNERS = (
    "caution:", "caution :", "warning:", "external email", "external mail", "external sender", "[external",
    "external:", "this email originated from outside",
    "this message is from an external sender", "this message originated outside", "you don't often get email from",
    "some people who received this message don't often get",
    "this sender is from outside", "think before you click", "do not click links", "be careful with this message",
    "this message needs your attention",
    "zjqcmqryfpfptbannerstart", "let op:", "let op: deze", "externe e-mail", "externe afzender", "externe mail",
    "[extern", "u ontvangt niet vaak e-mail van",
    "je ontvangt niet vaak e-mail van", "deze e-mail is afkomstig van buiten",
    "dit bericht is afkomstig van buiten", "opgelet: deze", "opgelet: externe", "waarschuwing:",
    "deze e-mail komt van buiten", "deze mail komt van buiten",
    "attention :", "attention:", "courriel externe", "message externe", "mail externe", "e-mail externe",
    "expéditeur externe", "ce message provient de l'extérieur",
    "ce courriel provient de l'extérieur", "cet e-mail provient de l'extérieur", "[externe",
    "vous n'obtenez pas souvent d'e-mail", "vous ne recevez pas souvent",
    "achtung:", "achtung :", "vorsicht:", "externe e-mail:", "externer absender",
    "diese e-mail stammt von außerhalb", "diese e-mail kommt von extern",
    "diese e-mail wurde von außerhalb", "diese nachricht stammt von außerhalb",
    "you do not often get email from", "sommige personen die dit bericht", "sommige mensen die dit bericht",
    "certaines personnes qui ont reçu ce message", "certaines des personnes qui ont reçu ce message",
    "einige personen, die diese nachricht", "sie erhalten nicht oft e-mails von", "sie erhalten nicht oft e-mail von",
    "vous recevez rarement", "je krijgt niet vaak e-mail van", "u krijgt niet vaak e-mail van",
    "sie erhalten nicht häufig e-mails von", "sie erhalten nicht oft eine e-mail von",
)  # fmt: skip
# One of these must stand in a banner too when it began with nothing but a word of warning.
OUTSIDE = (
    "external", "outside", "originated", "click", "attachment", "extern", "buiten", "klik", "bijlage", "extérieur",
    "cliquez", "pièce", "außerhalb", "anhänge",
    "links", "sender", "afzender", "expéditeur", "absender", "don't often", "niet vaak", "pas souvent", "nicht häufig",
    "nicht oft", "häufig keine",
)  # fmt: skip

# Words of a job or firm on a signature's lines.
TITLES = (
    "ceo", "cto", "cfo", "coo", "director", "manager", "directeur", "directrice", "coördinator", "coordinator",
    "coordinateur", "coordinatrice", "adviseur", "consultant",
    "medewerker", "stafmedewerker", "verantwoordelijke", "responsable", "chargé", "chargée", "leiter", "leiterin",
    "geschäftsführer", "geschäftsführerin", "geschäftsführung",
    "sachbearbeiter", "president", "professor", "prof", "dr", "engineer", "developer", "officer", "head of",
    "team lead", "assistant", "assistent",
    "vzw", "asbl", "bv", "nv", "gmbh", "ag", "ev", "inc", "llc", "ltd", "sa", "sarl", "bvba", "stad", "gemeente",
    "ocmw", "cpas", "department", "afdeling", "dienst", "service",
    "abteilung", "ville de", "université", "universiteit", "university", "hogeschool", "jeugdwerker",
    "opbouwwerker", "educateur", "éducateur", "éducatrice", "jeugddienst",
    "worker", "trust", "foundation", "council", "hospital", "charity", "borough", "academy", "stichting", "stiftung",
    "verein", "klinikum", "ziekenhuis", "wijkhuis", "buurthuis", "scholengroep", "basisschool", "hôpital", "clinique",
    "institut", "maison de", "centre", "assistante", "assistant social", "sozialarbeiter", "sozialarbeiterin",
    "maatschappelijk werker", "leerkracht", "lehrer", "lehrerin", "enseignante", "enseignant",
    "referent", "referentin", "projectleider", "projektleiter", "projektleiterin", "begeleider", "animateur",
    "animatrice", "secretaris", "voorzitter", "fcls", "phd", "mr", "md",
)  # fmt: skip
