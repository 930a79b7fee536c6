"""How subjects of automatic replies begin, in the languages that mail programs speak. Data only."""

from __future__ import annotations

# Nobody begins a subject of his own like this.
CERTAIN = (
    "automatic reply", "automatic response", "automatic answer", "automated reply", "automated response",
    "automated message", "auto reply", "auto-reply", "autoreply", "auto response", "auto-response", "autoresponse",
    "auto responder", "auto-responder", "autoresponder", "auto answer", "autoanswer", "out of office autoreply",
    "out of office reply", "out of office response", "out of office message", "out of office notification",
    "out-of-office reply", "out-of-office autoreply", "out-of-office message", "out of the office reply",
    "vacation reply", "vacation message", "vacation response", "vacation autoreply", "holiday reply", "away message",
    "absence message", "away from my mail", "away from my e-mail", "away from mail", "i am out of the office",
    "i'm out of the office", "i am away from", "i am currently out of", "i am out of office", "automatisch antwoord",
    "automatische reactie", "automatische antwoord", "automatisch bericht", "automatische beantwoording",
    "afwezigheidsbericht", "afwezigheidsmelding", "afwezigheidsassistent", "niet op kantoor:", "ik ben afwezig",
    "automatisch gegenereerd", "reponse automatique", "message automatique", "message d'absence", "avis d'absence",
    "reponse d'absence", "notification d'absence", "absence du bureau", "absent du bureau", "absente du bureau",
    "hors du bureau:", "accuse de reception automatique", "automatische antwort", "automatische ruckantwort",
    "automatische ruckmeldung", "automatische abwesenheits", "automatische nachricht", "automatische e-mail",
    "abwesenheitsnotiz", "abwesenheitsmeldung", "abwesenheitsmitteilung", "abwesenheitsnachricht",
    "abwesenheitsbenachrichtigung", "abwesenheitsagent", "abwesenheitsassistent", "nicht im buro:", "autoantwort",
    "automatisch:", "respuesta automatica", "respuesta de fuera", "contestacion automatica", "mensaje automatico",
    "fuera de la oficina:", "fuera de oficina:", "resposta automatica", "mensagem automatica", "fora do escritorio:",
    "fora de escritorio:", "ausencia temporaria", "missatge automatic", "erantzun automatikoa", "risposta automatica",
    "messaggio automatico", "fuori sede:", "fuori ufficio:", "assenza dall'ufficio", "automatiskt svar", "autosvar",
    "franvaromeddelande", "franvarosvar", "franvarobesked", "automatisk svar", "automatisk svarmeddelelse",
    "fravaersmelding", "fravarsmelding", "fravarsbesked", "fravarsmeddelelse", "ikke til stede:",
    "automaattinen vastaus", "automaattivastaus", "poissaoloviesti", "poissaoloilmoitus", "poissa toimistosta",
    "lomavastaaja", "sjalfvirkt svar", "automatvastus", "automaatvastus", "automaatne vastus",
    "automatinis atsakymas", "automatiska atbilde", "odpowiedz automatyczna", "automatyczna odpowiedz",
    "autoodpowiedz", "poza biurem:", "automaticka odpoved", "automaticka odezva", "mimo kancelar",
    "automatikus valasz", "hazon kivul", "raspuns automat", "in afara biroului", "automatski odgovor",
    "automatsko odgovaranje", "samodejni odgovor", "samodejni odziv", "avtomatski odgovor", "pergjigje automatike",
    "автоматический ответ", "автоответ", "автоматическая рассылка", "автоматически ответ", "автоматичен отговор",
    "автоматична відповідь", "автовідповідь", "аутоматски одговор", "автоматски одговор", "автоматты жауап",
    "αυτοματη απαντηση", "εκτος γραφειου", "otomatik yanit", "otomatik cevap", "otomatik yanıt", "ofis disinda:",
    "avtomatik cavab", "自动回复", "自动答复", "自動回覆", "自動回復", "自動答覆", "自动回覆", "自动应答", "自動応答",
    "自動返信", "自動回答", "不在通知", "不在応答", "不在メッセージ", "不在返信", "자동 회신", "자동회신",
    "자동 응답", "자동응답", "자동 답장", "자동답장", "부재중", "부재 중", "外出时的自动", "תשובה אוטומטית",
    "מענה אוטומטי", "رد تلقائي", "الرد التلقائي", "رد آلي", "پاسخ خودکار", "ตอบกลับอัตโนมัติ", "การตอบกลับอัตโนมัติ",
    "ข้อความตอบกลับอัตโนมัติ", "tra loi tu dong", "tra loi tu đong", "thu tra loi tu dong", "balasan otomatis",
    "jawaban otomatis", "jawapan automatik", "balas automatik", "balasan automatik", "स्वचालित उत्तर", "ateb awtomatig",
    "outomatiese antwoord",
)  # fmt: skip

# People begin so too ("Out of office plan for October"); it counts when nothing but a mark or a name follows.
ALONE = (
    "out of office", "out of the office", "out-of-office", "ooo", "away from office", "away from the office", "away",
    "vacation", "on vacation", "on holiday", "on leave", "annual leave", "absence", "absent", "not in the office",
    "not in office", "currently unavailable", "maternity leave", "parental leave", "afwezig", "afwezigheid",
    "niet aanwezig", "niet op kantoor", "buiten kantoor", "met vakantie", "op vakantie", "met verlof",
    "met zwangerschapsverlof", "absente", "en conge", "en vacances", "conges", "absence temporaire", "hors bureau",
    "hors du bureau", "conge de maternite", "abwesend", "abwesenheit", "nicht im buro", "nicht im haus",
    "ausser haus", "auser haus", "im urlaub", "urlaub", "bin im urlaub", "in elternzeit", "nicht anwesend",
    "fuera de la oficina", "fuera de oficina", "ausente", "de vacaciones", "vacaciones", "fuera del despacho",
    "fora de l'oficina", "fora do escritorio", "fora de escritorio", "ausencia", "em ferias", "ferias", "fuori sede",
    "fuori ufficio", "assente", "assenza", "in ferie", "ferie", "franvarande", "franvaro", "ej pa kontoret",
    "inte pa kontoret", "ikke til stede", "fravar", "fravarende", "ikke pa kontoret", "pa ferie", "poissa",
    "poissaolo", "lomalla", "poza biurem", "nieobecnosc", "urlop", "na urlopie", "nieobecny", "mimo kancelar",
    "mimo kancelarii", "dovolena", "szabadsag", "tavollet", "in concediu", "concediu", "odsotnost", "odsutan",
    "godisnji odmor", "van ureda", "вне офиса", "нет на работе", "отпуск", "в отпуске", "отсутствие", "поза офісом",
    "у відпустці", "отсъствие", "извън офиса", "απουσια", "ofis disinda", "ofis disi", "izindeyim", "tatildeyim",
    "外出", "休假", "不在", "不在办公室", "休暇", "休暇中", "휴가", "휴가 중", "מחוץ למשרד", "خارج المكتب",
    "di luar kantor", "vang mat", "ไม่อยู่ที่สำนักงาน",
)  # fmt: skip

# Anywhere in a subject of its own: "Ana Petrov is out of the office (returning 12/10)".
SAID = (
    " is out of the office", " is out of office", " is currently out of", " will be out of the office",
    " is away from", " is on vacation", " is on leave", " is niet aanwezig", " is afwezig", " est absent",
    " est en conge", " ist auser haus", " ist nicht im buro", " ist abwesend", " ist im urlaub",
    " ist nicht anwesend", " fuera de la oficina", " estara fuera", " e fuori sede", " e fuori ufficio",
    " esta ausente", " jest poza biurem", " is buiten kantoor", " ar inte pa kontoret", " er ikke til stede",
)  # fmt: skip

# At the end, as GroupWise and some ticket systems write them.
ENDINGS = (
    "(automatic reply)", "(auto reply)", "(auto-reply)", "(autoreply)", "(out of office)", "(automatische antwort)",
    "(automatisch antwoord)", "(reponse automatique)", "(autoresponse)", "(automatic response)", "[auto-reply]",
    "[auto reply]", "[autoreply]", "(auto response)", "(vacation)", "- automatic reply", "- auto reply",
    "- autoreply",
)  # fmt: skip

# What a challenge asks; the sender's address is his own, so only these words tell.
CHALLENGES = (
    "please confirm your message", "please verify your message", "confirm your email to", "please authenticate your",
    "your message to * requires confirmation", "sender verification", "(verification)", "challenge-response",
    "anti-spam verification", "address verification", "verify your email address to deliver", "confirmation required",
)  # fmt: skip
