"""The words by which mail clients introduce a quoted mail, in the languages that people were seen to use."""

from __future__ import annotations

# "wrote", in the forms in which clients end or interrupt an attribution line. Matched as whole words, without case.
VERBS = (
    # en, nl, de
    "wrote", "writes", "sent", "said", "schreef", "schreven", "schrijft", "geschreven", "schrieb", "schrieben",
    "schreibt", "geschrieben", "hat geschrieben", "schrijven",
    # fr, it, es, pt, ca, ro, gl
    "écrit", "ecrit", "écrivait", "scritto", "scrive", "scrisse", "escribió", "escribio", "escrito", "escribe",
    "escreveu", "escreve", "va escriure", "ha escrit", "escribiu", "scris", "scrie",
    # da, no, sv, is, fi, et
    "skrev", "skrev følgende", "skrev följande", "skriver", "skrifaði", "kirjoitti", "kirjoittaa", "kirjutas",
    # pl, cs, sk, sl, hr, sr
    "napisał", "napisała", "napisał(a)", "napisał/a", "pisze", "napisana przez", "napsal", "napsala", "napsal(a)",
    "napísal",
    "napísala", "napísal(a)", "napisal", "napisala", "je napisal", "je napisala", "je napisao", "napisao", "piše",
    # lt, lv, hu, tr, el, vi, id, eu, sq
    "rašė", "parašė", "rakstīja", "írta", "írja", "írt", "yazdı", "yazmış", "şunu yazdı", "έγραψε", "γράφει",
    "έγραψαν", "đã viết", "viết", "menulis", "idatzi zuen", "ka shkruar",
    # ru, uk, be, bg, sr, mk
    "написал", "написала", "написал(а)", "написал (-а)", "пишет", "писал", "писала", "писал(а)", "написав",
    "написала",
    "пише", "написа", "напісаў", "написао је",
    # ar, he, fa
    "كتب", "كتبت", "כתב", "כתבה", "כתב/ה", "نوشت",
)  # fmt: skip

# The same where words are not kept apart by spaces.
CLOSE_VERBS = (
    "写道", "寫道", "写到", "撰写", "书写", "來信", "のメール", "書きました", "書いた", "作成", "작성", "님이 쓴",
    "wrote", "เขียน",
)  # fmt: skip

# What may follow the verb at the very end.
AFTER_VERBS = (
    "le message suivant",
    "the following",
    "das folgende",
    "napisał(a",
    "napsal(a",
    "napísal(a",
    "написал(а",
    "писал(а",
    "lo siguiente",
)

# How webmail says whom it quotes, without a date.
QUOTING = (
    "quoting",
    "citeren",
    "zitat von",
    "zitiere",
    "citando",
    "citando a",
    "citando da",
    "citat",
    "citát",
    "cytowanie",
    "cytat",
    "citation de",
)

# Words that begin an attribution which shares a line with the writer's own words.
OPENINGS = (
    "On", "Op", "Am", "Le", "El", "Il", "Em", "No dia", "Den", "På", "W dniu", "Dnia", "Vào", "Dne", "Dňa",
    "In data", "Il giorno",
)  # fmt: skip

FROM = (
    "from", "van", "von", "de", "da", "del", "od", "från", "fra", "frå", "lähettäjä", "saatja", "od", "kimden",
    "gönderen", "feladó", "from", "от", "від", "ад", "from", "από", "de la", "expéditeur", "exp", "afzender",
    "absender", "mittente", "remitente", "remetente", "avsändare", "avsender", "afsender", "nuo", "kas", "no",
    "発件人", "发件人", "寄件者", "寄件人", "差出人", "送信者", "보낸 사람", "보낸사람", "từ", "người gửi", "מאת",
    "من", "odesílatel",
    "odosielateľ", "pošiljatelj", "pošiljalec", "dari", "จาก", "frá", "sender",
)  # fmt: skip
SENT = (
    "sent", "date", "sent at", "date sent", "sent on", "verzonden", "datum", "verstuurd", "verzonden op",
    "gesendet", "gesendet am",
    "envoyé", "envoyé le", "date d'envoi", "envoyée", "inviato", "data", "data invio", "inviata", "enviado",
    "enviado el",
    "enviada em", "enviada", "enviado em", "fecha", "wysłano", "wysłane", "data wysłania", "odesláno", "odoslané",
    "skickat",
    "skickades", "sendt", "dato", "lähetetty", "päivämäärä", "päiväys", "pvm", "saadetud", "kuupäev", "poslano",
    "gönderildi", "tarih", "gönderme tarihi", "elküldve", "küldve", "dátum", "dátum", "отправлено", "дата",
    "надіслано",
    "адпраўлена", "изпратено", "ημερομηνία", "στάλθηκε", "trimis", "trimisă", "trimis la", "expediat", "išsiųsta",
    "nosūtīts", "data",
    "发送时间", "发送日期", "日期", "寄件日期", "傳送時間", "送信日時", "日時", "日付", "보낸 날짜", "날짜",
    "보낸날짜", "ngày", "đã gửi", "gửi",
    "נשלח", "תאריך", "تاريخ", "التاريخ", "تم الإرسال", "dikirim", "tanggal", "message du", "enviat", "bidalia",
    "ส่ง", "วันที่",
    "when", "time", "le", "sänt", "expédié", "datum/tid", "poslané", "fecha de envío",
)  # fmt: skip
TO = (
    "to", "aan", "naar", "an", "à", "a", "pour", "para", "per", "do", "till", "til", "vastaanottaja", "komu", "za",
    "kime",
    "alıcı", "címzett", "кому", "до", "каму", "προς", "către", "destinataire", "kam", "kellele", "saaja",
    "收件人", "收件者", "宛先", "받는 사람", "받는사람", "đến", "tới", "người nhận", "אל", "إلى", "الى", "kepada",
    "ถึง", "empfänger",
    "ontvanger", "destinatario", "destinatário", "prejemnik", "primatelj", "adresát", "pre", "for", "reply-to",
    "reply to",
    "antwoord aan", "répondre à", "antwort an", "responder a", "rispondi a", "svar til",
)  # fmt: skip
SUBJECT = (
    "subject", "onderwerp", "betreff", "objet", "sujet", "oggetto", "asunto", "assunto", "temat", "předmět",
    "predmet",
    "ämne", "emne", "aihe", "teema", "konu", "tárgy", "тема", "относно", "θέμα", "subiect", "subiectul", "tema",
    "temats",
    "主题", "主旨", "件名", "제목", "chủ đề", "tiêu đề", "נושא", "الموضوع", "موضوع", "assumpte", "gaia", "zadeva",
    "perihal",
    "subjek", "re", "ref", "เรื่อง", "efni", "titre", "betr", "rv",
)  # fmt: skip
COPY = (
    "cc", "bcc", "cc to", "kopie", "kopie an", "copie à", "copie", "cci", "kopia", "kopi", "kopio", "copia",
    "cópia", "dw", "udw", "kopija",
    "másolat", "копия", "копія", "κοιν", "抄送", "副本", "참조", "đồng gửi", "עותק", "نسخة", "bilgi", "ccn", "cco",
    "attachments", "bijlagen", "bijlage", "anlagen", "anhang", "pièces jointes", "pièce jointe", "allegati",
    "adjuntos",
    "anexos", "załączniki", "importance", "priority", "belang", "urgentie", "wichtigkeit", "priorité", "bilagor",
    "vedhæftede filer", "vedlegg", "liitteet", "sensitivity", "organization", "newsgroups", "message-id", "list-id",
    "x-mailer",
)  # fmt: skip

# Between dashes: "-----Original Message-----". Any of these words inside makes the line a border.
BORDERS = (
    "original", "oorspronkelijk", "ursprüngliche", "urspruengliche", "origine", "originale", "oprindelig",
    "opprinnelig",
    "ursprungligt", "ursprungligt", "alkuperäinen", "oryginalna", "původní", "pôvodná", "eredeti", "исходное",
    "оригинальное",
    "пересылаемое", "оригінальне", "αρχικό", "mesajul original", "orijinal", "forwarded", "forwarded message",
    "doorgestuurd",
    "weitergeleitet", "transféré", "transférée", "inoltrato", "reenviado", "reenviada", "encaminhada",
    "encaminhado", "przekazana",
    "vidarebefordrat", "videresendt", "edelleenlähetetty", "välitetty", "přeposlaná", "továbbított", "переслано",
    "iletilmiş", "iletilen",
    "reply message", "antwort nachricht", "reply", "réponse", "原始邮件", "原件", "原始郵件", "元のメッセージ",
    "转发", "轉寄", "転送",
    "원본", "전달된", "始めのメッセージ",
    "thư gốc", "tin nhắn gốc", "ohne betreff", "forward", "doorsturen", "algkiri", "sākotnējais", "originalus",
    "izvorna", "izvorno", "izvirno",
    "ursprünglich", "originál", "orginal", "d'origine", "mensagem", "mensaje", "meddelelse", "besked",
    "message transféré", "wiadomość", "zpráva", "správa", "üzenet", "сообщение", "пересылаемое сообщение",
    "повідомлення",
)  # fmt: skip

# Without dashes, on a line of their own.
FORWARDS = (
    "begin forwarded message", "begin doorgestuurd bericht", "start doorgestuurd bericht",
    "begin van doorgestuurd bericht",
    "anfang der weitergeleiteten nachricht", "anfang der weitergeleiteten e-mail", "début du message réexpédié",
    "début du message transféré", "inizio messaggio inoltrato", "inizio del messaggio inoltrato",
    "inicio del mensaje reenviado",
    "início da mensagem reencaminhada", "início da mensagem encaminhada", "vidarebefordrat brev",
    "videresendt besked",
    "start på videresendt besked", "start på videresendt melding", "vidarebefordrat meddelande", "välitetty viesti",
    "välitetty viesti alkaa",
    "początek przekazywanej wiadomości", "пересылаемое сообщение", "начало переадресованного сообщения",
    "początek wiadomości przekazanej",
    "forwarded message", "doorgestuurd bericht", "weitergeleitete nachricht", "message transféré",
    "mensaje reenviado",
    "転送されたメッセージ", "以下是转发的邮件", "začátek přeposlané zprávy", "přeposlaná zpráva",
    "iletilmiş ileti başlangıcı",
)  # fmt: skip

# With these a sender marks where the answer should stop; what stands below is his mail. Found anywhere in a line.
REPLY_ABOVE = (
    "reply above this line", "your reply above this line", "write above this line", "respond above this line",
    "please do not write below this line", "do not edit below this line", "reply above -", "reply above the line",
    "antwoord boven deze lijn", "boven deze lijn te antwoorden", "typ je antwoord boven deze lijn",
    "schrijf boven deze lijn",
    "répondre au-dessus de cette ligne", "écrivez au-dessus de cette ligne", "répondez au-dessus de cette ligne",
    "réponse au-dessus de cette ligne", "antworten sie oberhalb dieser zeile", "antwort über dieser zeile",
    "oberhalb dieser zeile", "responda por encima de esta línea", "escriba su respuesta por encima",
    "responda acima desta linha",
    "rispondi sopra questa riga",
)  # fmt: skip
